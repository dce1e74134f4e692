// What happens to an error: which ones a statement survives, how records learn their place, how `$Error` grows.

import Objects
import Primitives
import Syntax

/// A failure of a room above that knows its error record: where nothing handled it, the record ends the command.
public protocol RecordedFailure: Error {
  var record: ErrorRecord { get }
}

extension Session {
  /// A Swift error as a PowerShell error; nil for control flow.
  func asThrown(_ error: Error, _ f: Frame) -> Thrown? {
    let thrown: Thrown
    switch error {
    case let known as Thrown:
      let record = known.record
      // A failed conversion is no RuntimeException; statements see it inside one.
      if record.commandTypeName == nil, record.invocation == nil,
        record.exception.type.fullName == "System.Management.Automation.PSInvalidCastException"
      {
        thrown = Thrown(wrapped(record.exception, id: record.errorId, category: record.category, target: record.target))
      } else {
        thrown = known
      }
    case let raw as DotNetError:
      // Raised outside a method call: an engine-level failure of that type.
      thrown = Thrown(
        raw.exception.record
          ?? ErrorRecord(raw.exception, id: raw.exception.type.fullName, category: .OperationStopped, target: .null))
    case let failure as RecordedFailure: thrown = Thrown(failure.record)
    case let primitive as PrimitiveError:
      let exception = Primitive.exception(primitive)
      // A wildcard pattern that makes no sense brings a record with it.
      let isOwn = exception.type.fullName == "System.Management.Automation.WildcardPatternException"
      let id = isOwn ? "RuntimeException" : exception.type.fullName
      thrown = Thrown(wrapped(exception, id: id, category: isOwn ? .NotSpecified : .OperationStopped))
    default: return nil
    }
    locate(thrown.record, f)
    return thrown
  }

  /// PowerShell's own exceptions bring a record with them.
  private static let ownRecords: [String: (String, ErrorCategory)] = [
    "System.Management.Automation.PSArgumentException": ("Argument", .InvalidArgument),
    "System.Management.Automation.PSArgumentNullException": ("ArgumentNull", .InvalidArgument),
    "System.Management.Automation.PSArgumentOutOfRangeException": ("ArgumentOutOfRange", .InvalidArgument),
    "System.Management.Automation.PSInvalidOperationException": ("InvalidOperation", .InvalidOperation),
    "System.Management.Automation.PSNotSupportedException": ("NotSupported", .NotImplemented),
    "System.Management.Automation.PSNotImplementedException": ("NotImplemented", .NotImplemented),
    "System.Management.Automation.PSObjectDisposedException": ("ObjectDisposed", .InvalidOperation),
  ]

  /// An exception of .NET that a cmdlet let escape: its record says no more than its type. Nil for what brings a record of its own.
  func escaped(_ error: Error, _ f: Frame) -> Thrown? {
    let exception: ExceptionObj
    switch error {
    case let raw as DotNetError where raw.exception.record == nil: exception = raw.exception
    case let primitive as PrimitiveError: exception = Primitive.exception(primitive)
    default: return nil
    }
    if exception.type.isRuntimeException { return nil }
    let (id, category) = Session.ownRecords[exception.type.fullName] ?? (exception.type.fullName, .NotSpecified)
    let record = ErrorRecord(exception, id: id, category: category)
    locate(record, f)
    return Thrown(record)
  }

  /// An exception of another kind inside a RuntimeException with its message: what a statement raises.
  private func wrapped(_ exception: ExceptionObj, id: String, category: ErrorCategory, target: Value = .null) -> ErrorRecord {
    if exception.type.isRuntimeException {
      return exception.record ?? ErrorRecord(exception, id: id, category: category, target: target)
    }
    let outer = ExceptionObj("System.Management.Automation.RuntimeException", exception.message, inner: exception)
    let record = ErrorRecord(outer, id: id, category: category, target: target)
    outer.record = record
    return record
  }

  /// The record a handler sees when its type fitted the inner exception: the same error about that exception.
  func unwrapped(_ record: ErrorRecord, _ exception: ExceptionObj) -> ErrorRecord {
    guard exception !== record.exception else { return record }
    let copy = ErrorRecord(exception, id: record.errorId, category: record.category, target: record.target)
    copy.activity = record.activity
    copy.reason = record.reason
    copy.targetName = record.targetName
    copy.targetTypeName = record.targetTypeName
    copy.detailsMessage = record.detailsMessage
    copy.recommendedAction = record.recommendedAction
    copy.commandTypeName = record.commandTypeName
    copy.invocation = record.invocation
    copy.position = record.position
    copy.scriptStackTrace = record.scriptStackTrace
    copy.pipelineIterations = record.pipelineIterations
    return copy
  }

  /// Gives a record its place, once: the statement that runs in `f`.
  func locate(_ record: ErrorRecord, _ f: Frame) {
    if record.invocation == nil {
      let invocation = Invocation(
        command: nil, name: "", at: record.position as? ScriptPosition ?? ScriptPosition(f.source, f.at))
      record.invocation = InvocationInfo(invocation, self, ofError: true)
    }
    // Without a place of its own (`Write-Error` in a script that nobody called from a script) the failed statement is the place.
    if let info = record.invocation as? InvocationInfo, info.position == nil {
      let old = info.invocation
      let copy = Invocation(command: old.command, name: old.name, at: ScriptPosition(f.source, f.at))
      copy.block = old.block
      record.invocation = InvocationInfo(copy, self, ofError: true)
    }
    if record.scriptStackTrace == nil { record.scriptStackTrace = stackTrace(f) }
    if record.exception.record == nil, record.exception.type.isRuntimeException { record.exception.record = record }
  }

  /// A record that was raised before, for another command to raise: what it says stays, what raised it and where are that command's to tell.
  public func reissued(_ record: ErrorRecord) -> ErrorRecord {
    guard record.invocation != nil || record.isThrow || record.isFatal else { return record }
    let copy = record.copy()
    if copy.activity == (record.invocation as? InvocationInfo)?.command?.name { copy.activity = nil }
    copy.commandTypeName = nil
    copy.invocation = nil
    copy.position = nil
    copy.isThrow = false
    copy.isFatal = false
    copy.isWriteError = false
    copy.endsCommand = false
    copy.boundary = .none
    return copy
  }

  /// Completes a record that a command raised.
  func complete(_ record: ErrorRecord, _ context: CommandContext) {
    // What a `throw` statement raised speaks for itself.
    if record.isThrow { return }
    if record.commandTypeName == nil {
      switch context.command {
      case let cmdlet as CmdletInfo where !cmdlet.isFunction: record.commandTypeName = cmdlet.implementingType
      case let command?: record.commandTypeName = command.name
      case nil: record.commandTypeName = ""
      }
    }
    // Blocks without a name and programs have no activity.
    if record.activity == nil { record.activity = context.command is ApplicationInfo ? "" : context.command?.name ?? "" }
    if record.invocation == nil {
      if let position = record.position as? ScriptPosition {
        let copy = Invocation(command: context.command, name: context.invocation.name, at: position)
        copy.block = context.invocation.block
        record.invocation = InvocationInfo(copy, self, ofError: true)
      } else {
        record.invocation = InvocationInfo(context.invocation, self, ofError: true)
      }
      record.pipelineIterations = context.invocation.pipelineIterations
    }
    if record.scriptStackTrace == nil, let frame = context.frame { record.scriptStackTrace = stackTrace(frame) }
  }

  /// A statement ended in an error: report it and go on, or let it travel.
  func statementFailed(_ error: Error, _ f: Frame, trapped: Bool = false) throws {
    guard let thrown = asThrown(error, f) else { throw error }
    lastOk = false
    let record = thrown.record
    if !trapped { collect(record, f) }
    // Every statement block that an error passes enters it in `$Error`, unless it is the newest there.
    if enclosingTry > 0, !trapped {
      self.record(record)
      throw thrown
    }
    // A trap that ran to its end leaves the decision to the preference, whatever the error was.
    if !trapped, stoppingError === record { throw thrown }
    let preference = errorActionPreference(f.scope)
    if record.isThrow, !trapped, preference != .silentlyContinue, preference != .ignore { throw thrown }
    if record.isFatal, !trapped { throw thrown }
    switch preference {
    case .stop:
      // Once stopped, it ends the callers' statements too, whatever their preference.
      stoppingError = record
      throw thrown
    // Unlike what a command writes, an error that ended a statement is kept even where errors are ignored.
    case .ignore, .silentlyContinue: self.record(record)
    case .inquire where !trapped:
      guard host.isInteractive else { throw thrown }
      report(record, f.streams)
    default: report(record, f.streams)
    }
    lastOk = false
  }

  /// Adds an error that ended a statement to the variables that -ErrorVariable names, here and around.
  func collect(_ record: ErrorRecord, _ f: Frame) {
    var collectors = f.streams.collectors
    while let current = collectors {
      current.list(.error)?.items.append(.object(record))
      collectors = current.outer
    }
  }

  /// `$ErrorActionPreference` as seen from a scope.
  public func errorActionPreference(_ scope: Scope) -> ActionPreference {
    preference("ErrorActionPreference", scope, default: .continue)
  }

  /// A preference variable's value.
  public func preference(_ name: String, _ scope: Scope, default fallback: ActionPreference) -> ActionPreference {
    guard let value = variableValue(name, from: scope), !value.isNull else { return fallback }
    if case .object(let object) = value.base, let item = object as? EnumValue {
      return ActionPreference(rawValue: Int(item.raw)) ?? fallback
    }
    if let number = value.integer { return ActionPreference(rawValue: Int(number)) ?? fallback }
    let text = value.pstring?.string.lowercased() ?? ""
    return ActionPreference.names.firstIndex { $0.lowercased() == text }.flatMap { ActionPreference(rawValue: $0) } ?? fallback
  }

  /// Adds a record to `$Error`, newest first, unless the newest is about the same exception.
  public func record(_ record: ErrorRecord) {
    if case .object(let object)? = errors.items.first {
      if object === record { return }
      if let newest = object as? ErrorRecord, newest.exception === record.exception { return }
    }
    errors.items.insert(.object(record), at: 0)
    errors.version += 1
    if errors.items.count > 256 { errors.items.removeLast() }
  }

  /// Records what ended the reading of a text: the exception itself, as there was no command yet to make a record.
  public func recordUnread(_ record: ErrorRecord) {
    errors.items.insert(.object(record.exception), at: 0)
    errors.version += 1
    if errors.items.count > 256 { errors.items.removeLast() }
  }

  /// Records an error and shows it (or sends it where the error stream goes).
  public func report(_ record: ErrorRecord, _ streams: Streams) {
    self.record(record)
    lastOk = false
    if let sink = streams.error {
      try? sink.write(.object(record))
    } else {
      showError(record)
    }
  }

  /// Reports an error that ended what the host ran. One that the engine raised, not a command or `throw`, comes there with the stand-in
  /// that its exception has for itself, which statements and handlers replace.
  public func reportUncaught(_ record: ErrorRecord) {
    if record.reason == nil, record.commandTypeName == nil, !record.isThrow, record.exception.type.isRuntimeException {
      record.reason = "ParentContainsErrorRecordException"
    }
    report(record, hostStreams)
  }

  /// The error as text on the host.
  public func showError(_ record: ErrorRecord) {
    host.writeErrorLine(errorView?(record, self) ?? record.exception.message)
  }

  /// The first trap that fits.
  func matchTrap(_ traps: [TrapClause], _ thrown: Thrown, _ f: Frame) throws -> (TrapClause, ExceptionObj)? {
    let exception = thrown.record.exception
    // What a command raised travels inside another exception, so that it is itself the inner one.
    let isInside = thrown.record.boundary == .command
    let candidates = isInside ? [exception, ErrorLayers.commandFailure(thrown.record)] : [exception.inner, exception]
    for candidate in candidates {
      guard let candidate else { continue }
      for trap in traps {
        if let type = try orNil({ try trap.type?.type(f) }), type.accepts(candidate.type) {
          return (trap, isInside ? exception : candidate)
        }
      }
    }
    return traps.first { $0.type == nil }.map {
      ($0, !isInside && exception.type.isRuntimeException ? exception.inner ?? exception : exception)
    }
  }

  /// `at f, file: line 3` for each frame from `f` outwards.
  func stackTrace(_ f: Frame) -> String {
    var lines: [String] = []
    var frame: Frame? = f
    var extent = f.at
    while let here = frame, lines.count < 100 {
      if here.isHost { break }
      let name =
        (here.invocation?.command.map { ($0 as? ExternalScriptInfo).map { _ in "<ScriptBlock>" } ?? $0.name }
          ?? here.methodName ?? "<ScriptBlock>")
        + here.section.rawValue
      let file = here.source.file ?? "<No file>"
      lines.append("at \(name), \(file): line \(here.source.position(extent.startOffset).line)")
      frame = here.caller
      if let next = frame { extent = next.at }
    }
    return lines.joined(separator: "\n")
  }
}

extension TypeInfo {
  /// Whether this is RuntimeException or a kind of it.
  var isRuntimeException: Bool {
    hierarchy.contains { $0.fullName == "System.Management.Automation.RuntimeException" }
  }
}
