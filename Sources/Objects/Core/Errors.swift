// Exceptions and error records. Everything a script can catch travels as `Thrown`, which carries an ErrorRecord; .NET-style exceptions
// raised by members become one when they leave the member. Control flow (break, exit, stop) never travels this way.

import Primitives

/// A .NET exception object.
open class ExceptionObj: Obj, @unchecked Sendable {
  private let exceptionType: TypeInfo
  /// What went wrong. A text around the inner exception's is put together when asked for: a failure that leaves one call after another
  /// would else be written out as often as there are calls.
  public final var message: String {
    get {
      if frame == nil { return text }
      var before = "", after: [String] = []
      var here: ExceptionObj = self
      while let frame = here.frame, let inner = here.inner {
        before += frame.before
        after.append(frame.after)
        here = inner
      }
      let made = before + here.text + after.reversed().joined()
      text = made
      frame = nil
      return made
    }
    set {
      text = newValue
      frame = nil
    }
  }
  private final var text: String
  /// What stands before and after the inner exception's message.
  private final var frame: (before: String, after: String)?
  public final var inner: ExceptionObj? {
    didSet { hasInvalidCast = exceptionType.fullName == ExceptionObj.invalidCast || inner?.hasInvalidCast == true }
  }
  /// Whether this or an inner exception is a failed conversion. Kept, because chains are as long as calls are deep and each call asks.
  public private(set) final var hasInvalidCast = false
  /// What a failed conversion is.
  public static let invalidCast = "System.Management.Automation.PSInvalidCastException"
  /// The id of the error record that this exception was made with, where it has one of its own.
  public final var errorId: String?
  /// The record a RuntimeException carries (`$_.Exception.ErrorRecord`).
  /// A record about this exception refers to it, so it is not counted here (each error would stay for ever); should it end before the
  /// exception does, it leaves a copy.
  public final var record: ErrorRecord? {
    get { live?.takeUnretainedValue() ?? kept }
    set {
      live = nil
      kept = nil
      guard let newValue else { return }
      if newValue.exception === self { live = Unmanaged.passUnretained(newValue) } else { kept = newValue }
    }
  }
  private final var live: Unmanaged<ErrorRecord>?
  private final var kept: ErrorRecord?

  /// Whether `record` is the one that this exception refers to without counting it.
  fileprivate final func refersUncounted(to record: UnsafeMutableRawPointer) -> Bool { live?.toOpaque() == record }
  fileprivate final func keep(_ record: ErrorRecord?) {
    live = nil
    kept = record
  }
  /// `HResult` where it is not the type's own.
  public final var hresult: Int32 = ExceptionObj.plainResult
  static let plainResult: Int32 = -2_146_233_088
  public final var source: String?
  public final var helpLink: String?
  public final var data: Value = .null
  /// Further properties of the exception type (ParamName, FileName, ...), by name.
  public final var fields: [String: Value] = [:]

  public init(_ type: TypeInfo, _ message: String, inner: ExceptionObj? = nil) {
    exceptionType = type
    text = message
    self.inner = inner
    hasInvalidCast = type.fullName == ExceptionObj.invalidCast || inner?.hasInvalidCast == true
    super.init(tag: .exception)
  }

  /// One whose message has the inner exception's in it.
  public init(_ typeName: String, around inner: ExceptionObj, _ before: String, _ after: String) {
    exceptionType = TypeCatalog.exception(typeName)
    text = ""
    frame = (before, after)
    self.inner = inner
    hasInvalidCast = typeName == ExceptionObj.invalidCast || inner.hasInvalidCast
    super.init(tag: .exception)
  }

  /// By type name; an unknown name gives `System.Exception`.
  public convenience init(_ typeName: String, _ message: String, inner: ExceptionObj? = nil) {
    self.init(TypeCatalog.exception(typeName), message, inner: inner)
  }

  public override final var type: TypeInfo { exceptionType }
  open override func describe(_ runtime: Runtime) throws -> String {
    var text = type.fullName + ": " + message
    if let inner { text += "\n ---> " + (try inner.describe(runtime)) + "\n   --- End of inner exception stack trace ---" }
    return text
  }
}

/// `System.Management.Automation.ErrorCategory`, by number.
public enum ErrorCategory: Int, Sendable, CaseIterable {
  case NotSpecified, OpenError, CloseError, DeviceError, DeadlockDetected, InvalidArgument, InvalidData, InvalidOperation,
    InvalidResult,
    InvalidType, MetadataError, NotImplemented, NotInstalled, ObjectNotFound, OperationStopped, OperationTimeout, SyntaxError,
    ParserError,
    PermissionDenied, ResourceBusy, ResourceExists, ResourceUnavailable, ReadError, WriteError, FromStdErr, SecurityError,
    ProtocolError,
    ConnectionError, AuthenticationError, LimitsExceeded, QuotaExceeded, NotEnabled
}

/// `System.Management.Automation.ErrorRecord`.
public final class ErrorRecord: Obj, @unchecked Sendable {
  public var exception: ExceptionObj {
    get { about }
    set {
      // The exception that this was about goes on referring to it, counted now that nothing leads back.
      let old = about
      about = newValue
      if old !== newValue, old.refersUncounted(to: Unmanaged.passUnretained(self).toOpaque()) { old.keep(self) }
    }
  }
  private var about: ExceptionObj
  public var target: Value
  public var errorId: String
  public var category: ErrorCategory
  /// `CategoryInfo.Activity`, `Reason`, `TargetName`, `TargetType` when set by the command; computed when nil.
  public var activity: String?
  public var reason: String?
  public var targetName: String?
  public var targetTypeName: String?
  /// `ErrorDetails.Message` and `RecommendedAction`.
  public var detailsMessage: String?
  public var recommendedAction: String?
  /// Name of the command that raised it, appended to the id: `Id,Microsoft.PowerShell.Commands.GetItemCommand`.
  public var commandTypeName: String?
  /// The engine's InvocationInfo object; nil until the engine saw the error.
  public var invocation: Obj?
  public var scriptStackTrace: String?
  /// How far the pipeline of the command that raised it had come; empty for what no command raised.
  public var pipelineIterations: [Int] = []
  /// Where in the text the error is when it is not the whole command (an argument); the engine's position object.
  public var position: Obj?
  /// Ends the script whatever `$ErrorActionPreference` says.
  public var isFatal = false
  /// Written by Write-Error: shown with the position of its caller.
  public var isWriteError = false
  /// A line that a program wrote to its error stream: shown as plain text.
  public var isNativeText = false
  /// Ends the command that runs (`ThrowTerminatingError`, -ErrorAction Stop): passes through method calls as it is.
  public var endsCommand = false
  /// Where the error passed the end of a command.
  public enum Boundary: Sendable {
    case none
    /// It left a script command without attributes, whose pipeline still runs.
    case plain
    /// It left a cmdlet or an advanced function: callers see it inside a `CmdletInvocationException`.
    case command
  }
  public var boundary = Boundary.none
  /// Whether the error was raised by `throw`.
  public var isThrow = false
  /// Whether the engine has already written this record to `$Error`.
  public var isRecorded = false

  public init(_ exception: ExceptionObj, id: String, category: ErrorCategory = .NotSpecified, target: Value = .null) {
    about = exception
    errorId = id
    self.category = category
    self.target = target
    super.init(tag: .errorRecord)
  }

  deinit {
    guard about.refersUncounted(to: Unmanaged.passUnretained(self).toOpaque()) else { return }
    // Asked before anything else takes hold of the exception to call it.
    let isLast = isKnownUniquelyReferenced(&about)
    about.keep(isLast ? nil : ErrorRecord(copyOf: self))
  }

  /// A record of its own that says the same.
  public func copy() -> ErrorRecord { ErrorRecord(copyOf: self) }

  private init(copyOf other: ErrorRecord) {
    about = other.about
    target = other.target
    errorId = other.errorId
    category = other.category
    activity = other.activity
    reason = other.reason
    targetName = other.targetName
    targetTypeName = other.targetTypeName
    detailsMessage = other.detailsMessage
    recommendedAction = other.recommendedAction
    commandTypeName = other.commandTypeName
    invocation = other.invocation
    scriptStackTrace = other.scriptStackTrace
    pipelineIterations = other.pipelineIterations
    position = other.position
    isFatal = other.isFatal
    isWriteError = other.isWriteError
    isNativeText = other.isNativeText
    endsCommand = other.endsCommand
    isThrow = other.isThrow
    boundary = other.boundary
    isRecorded = other.isRecorded
    super.init(tag: .errorRecord)
  }

  public var fullyQualifiedErrorId: String {
    guard let name = commandTypeName, !name.isEmpty, !errorId.isEmpty else {
      return errorId.isEmpty ? commandTypeName ?? "" : errorId
    }
    return errorId + "," + name
  }
  public override var type: TypeInfo { .errorRecord }
  public override func describe(_ runtime: Runtime) throws -> String { detailsMessage ?? exception.message }
}

/// What unwinds and is no error: a stop, `exit`, a jump out of a block. Nothing that can do without a value may swallow one.
public protocol ControlSignal: Error {}

/// What `body` gives; nil when it fails by an error. Signals pass: `try?` around what may run a script is wrong.
@inline(__always) public func orNil<T>(_ body: () throws -> T) throws -> T? {
  do { return try body() } catch let signal as any ControlSignal { throw signal } catch { return nil }
}
@inline(__always) public func orNil<T>(_ body: () throws -> T?) throws -> T? {
  do { return try body() } catch let signal as any ControlSignal { throw signal } catch { return nil }
}

/// A terminating error on its way to a `catch`, a `trap` or the top.
public struct Thrown: Error {
  public let record: ErrorRecord

  public init(_ record: ErrorRecord) { self.record = record }

  /// An exception of a .NET type with PowerShell's id for it.
  public init(
    _ typeName: String, _ message: String, id: String, category: ErrorCategory = .NotSpecified, target: Value = .null,
    inner: ExceptionObj? = nil
  ) {
    self.init(ErrorRecord(ExceptionObj(typeName, message, inner: inner), id: id, category: category, target: target))
  }

  /// `RuntimeException` as the engine raises it.
  public static func runtime(_ message: String, id: String, category: ErrorCategory = .InvalidOperation, target: Value = .null)
    -> Thrown
  {
    Thrown("System.Management.Automation.RuntimeException", message, id: id, category: category, target: target)
  }

  /// A failed conversion (`PSInvalidCastException`), as casts and parameter binding raise it.
  public static func invalidCast(_ message: String, id: String, inner: ExceptionObj? = nil) -> Thrown {
    let thrown = Thrown(
      "System.Management.Automation.PSInvalidCastException", message, id: id, category: .InvalidArgument, inner: inner)
    thrown.record.exception.errorId = id
    return thrown
  }
}

/// A .NET exception raised inside a member body; method invocation wraps it into PowerShell's MethodInvocationException.
public struct DotNetError: Error {
  public let exception: ExceptionObj
  public init(_ exception: ExceptionObj) { self.exception = exception }
  public init(_ typeName: String, _ message: String) { exception = ExceptionObj(typeName, message) }

  /// `ArgumentException` with .NET's tail for the parameter.
  public static func argument(_ message: String, _ parameter: String? = nil) -> DotNetError {
    DotNetError("System.ArgumentException", parameter.map { "\(message) (Parameter '\($0)')" } ?? message)
  }

  public static func argumentNull(_ parameter: String) -> DotNetError {
    DotNetError("System.ArgumentNullException", "Value cannot be null. (Parameter '\(parameter)')")
  }

  /// `PSArgumentNullException`, what PowerShell's own classes raise for a null.
  public static func psArgumentNull(_ parameter: String) -> DotNetError {
    DotNetError("System.Management.Automation.PSArgumentNullException", psArgumentNullText(parameter))
  }
  public static func psArgumentNullText(_ parameter: String) -> String {
    "Cannot process argument because the value of argument \"\(parameter)\" is null. Change the value of argument \"\(parameter)\" to a non-null value."
  }

  /// `PSArgumentException`, what PowerShell's own classes raise for a value that makes no sense.
  public static func psArgument(_ parameter: String) -> DotNetError {
    DotNetError("System.Management.Automation.PSArgumentException", psArgumentText(parameter))
  }
  public static func psArgumentText(_ parameter: String) -> String {
    "Cannot process argument because the value of argument \"\(parameter)\" is not valid. Change the value of the \"\(parameter)\" argument and run the operation again."
  }

  public static func outOfRange(_ message: String, _ parameter: String? = nil) -> DotNetError {
    DotNetError("System.ArgumentOutOfRangeException", parameter.map { "\(message) (Parameter '\($0)')" } ?? message)
  }

  /// What `ArgumentOutOfRangeException.ThrowIfNegative` raises.
  public static func negative(_ value: Int, _ parameter: String) -> DotNetError {
    DotNetError(
      "System.ArgumentOutOfRangeException",
      "\(parameter) ('\(value)') must be a non-negative value. (Parameter '\(parameter)')\nActual value was \(value).")
  }

  /// What `ArgumentOutOfRangeException.ThrowIfNegativeOrZero` raises.
  public static func notPositive(_ value: Int, _ parameter: String) -> DotNetError {
    DotNetError(
      "System.ArgumentOutOfRangeException",
      "\(parameter) ('\(value)') must be a non-negative and non-zero value. (Parameter '\(parameter)')\nActual value was \(value)."
    )
  }

  /// What `ArgumentOutOfRangeException.ThrowIfLessThan` and `ThrowIfGreaterThan` raise.
  public static func beyond(_ value: Int, _ bound: String, _ limit: Int, _ parameter: String) -> DotNetError {
    DotNetError(
      "System.ArgumentOutOfRangeException",
      "\(parameter) ('\(value)') must be \(bound) than or equal to '\(limit)'. (Parameter '\(parameter)')\nActual value was \(value)."
    )
  }

  /// What `body` gives, which asks a member through PowerShell: the error of the member without PowerShell's around it.
  public static func unwrapping<R>(_ body: () throws -> R) throws -> R {
    do { return try body() } catch let thrown as Thrown {
      throw DotNetError(thrown.record.exception.inner ?? thrown.record.exception)
    }
  }

  /// What an object raises that was disposed of.
  public static func disposed(_ objectName: String) -> DotNetError {
    DotNetError("System.ObjectDisposedException", "Cannot access a disposed object.\nObject name: '\(objectName)'.")
  }

  public static func invalidOperation(_ message: String) -> DotNetError {
    DotNetError("System.InvalidOperationException", message)
  }
  /// The end of a recursion (`StackDepth`).
  public static var insufficientStack: DotNetError {
    DotNetError("System.InsufficientExecutionStackException", StackDepth.message)
  }
  public static func notSupported(_ message: String) -> DotNetError { DotNetError("System.NotSupportedException", message) }
  public static func format(_ message: String) -> DotNetError { DotNetError("System.FormatException", message) }
}
