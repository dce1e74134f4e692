// One running command: its bound parameters, its streams and its preferences. `$PSCmdlet` of an advanced function is this too.

import Objects
import Primitives
import Syntax

/// `ActionPreference`, by number.
public enum ActionPreference: Int, Sendable {
  case silentlyContinue, stop, `continue`, inquire, ignore, suspend, `break`
  public static let names = ["SilentlyContinue", "Stop", "Continue", "Inquire", "Ignore", "Suspend", "Break"]
}

/// Values of the common parameters; nil where not given.
public struct CommonParameters {
  public var verbose: Bool?
  public var debug: Bool?
  public var errorAction: ActionPreference?
  public var warningAction: ActionPreference?
  public var informationAction: ActionPreference?
  public var progressAction: ActionPreference?
  public var errorVariable: String?
  public var warningVariable: String?
  public var informationVariable: String?
  public var outVariable: String?
  public var pipelineVariable: String?
  public var outBuffer: Int?
  public var whatIf: Bool?
  public var confirm: Bool?
  public var first: UInt64?
  public var skip: UInt64?
  public var includeTotalCount: Bool?
  public init() {}
}

/// The state of one call of a cmdlet or function.
public final class CommandContext: Obj {
  public unowned(unsafe) let session: Session
  public let command: CommandInfo?
  public let invocation: Invocation
  /// The scope of the caller: where `Set-Variable` and preferences act.
  public let scope: Scope
  public internal(set) var out: Sink
  public internal(set) var streams: Streams
  public var signature: CommandSignature?
  /// Bound values by parameter index; `.unset` where not bound.
  public var values: [Value] = []
  /// Indexes bound from the command line, defaults (`$PSDefaultParameterValues`) or the pipeline, in order of binding.
  public var boundOrder: [Int] = []
  /// Dynamic parameters (after those of the signature).
  public var dynamicParameters: [ParameterSpec] = []
  /// Whether an argument names a parameter that the signature has from a provider.
  public internal(set) var namesProviderParameter = false
  /// Whether the provider in question lacks the parameters that the signature has from another provider.
  public var lacksProviderParameters = false
  public var common = CommonParameters()
  public var parameterSetName = CommandSignature.allSets
  /// Whether "Yes to All" / "No to All" was answered.
  var confirmAll: Bool?
  /// Whether the command wrote an error: what `$?` says after it.
  public internal(set) var failed = false
  /// Whether this is a script command whose code has begun and is not over.
  var isRunning = false
  /// The objects that a `dynamicparam` block gave, by the index of the parameter each describes: they learn what was bound.
  var runtimeParameters: [(index: Int, object: RuntimeDefinedParameterObj)] = []
  /// Set while the binder writes an error for a script command, whose code does not run then.
  var bindsOutsideCode = false
  /// Whether "Yes to All" was answered to an error.
  var answeredErrors: Bool?
  /// The frame of the caller: where dotted blocks run. Its scope is this context's, which keeps both from being used for another call.
  public internal(set) weak var frame: Frame?
  /// The frame of a script command's own code.
  var ownFrame: Frame?
  /// Indexes that the pipeline bound for the current object, and for any so far.
  public var pipelineBound: Set<Int> = []
  var pipelineBoundBefore: Set<Int> = []
  /// The variable of -PipelineVariable, and whether this command made it.
  var pipelineVariableKey: NameKey?
  var removesPipelineVariable = false
  /// What -OutBuffer keeps back.
  var outBuffer: OutBufferSink?
  /// The input object of this `process` call (`$_`).
  public var input: Value = .null

  public init(_ session: Session, _ command: CommandInfo?, _ invocation: Invocation, scope: Scope, out: Sink, streams: Streams)
  {
    self.session = session
    self.command = command
    self.invocation = invocation
    self.scope = scope
    self.out = out
    self.streams = streams
    super.init()
  }

  /// A context of no command: what a cmdlet has before it is started.
  static var none: CommandContext {
    let session = Session.detached
    return CommandContext(
      session, nil, Invocation(command: nil, name: "", at: nil), scope: session.global, out: NullSink(),
      streams: session.hostStreams)
  }

  public override var type: TypeInfo {
    // Cmdlets of compiled classes are objects of their own.
    guard let info = command as? CmdletInfo, case let own = session.implementingType(of: info), own.scriptClass == nil else {
      return EngineTypes.psCmdlet
    }
    return own
  }

  /// Position of a parameter by name, dynamic ones included; -1 when there is none.
  public func index(of name: String) -> Int {
    let key = PSString.make(name)
    if let i = signature?.position(of: key), i >= 0 { return i }
    for (offset, parameter) in dynamicParameters.enumerated() where parameter.name.equalsIgnoringCase(key) {
      return (signature?.parameters.count ?? 0) + offset
    }
    return -1
  }

  /// Whether the parameter at an index is bound.
  public func isBound(at index: Int) -> Bool {
    guard index >= 0, index < values.count else { return false }
    if case .unset = values[index] { return false }
    return true
  }

  public func isBound(_ name: String) -> Bool {
    let i = index(of: name)
    guard i >= 0, i < values.count else { return false }
    if case .unset = values[i] { return false }
    return true
  }

  public func value(_ name: String) -> Value {
    let i = index(of: name)
    guard i >= 0, i < values.count else { return .null }
    return values[i].orNull
  }

  /// A bound parameter by its index; `.null` when not bound. Cheaper than by name.
  public func value(at index: Int) -> Value { index >= 0 && index < values.count ? values[index].orNull : .null }

  /// The name a message calls the command by.
  public var name: String { command?.name ?? invocation.name }
}
