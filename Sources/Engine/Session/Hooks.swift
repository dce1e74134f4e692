// What a session leaves to the rooms above: drives, files that formatted text goes to, the error view, jobs. Unset hooks answer with an error,
// so that the engine alone can still be tested.

import Glibc
import Objects
import Primitives
import Syntax

/// The hooks of a session.
public final class SessionHooks {
  /// `$env:x` and other drives: nil when the drive is unknown.
  public var readDrive: ((_ drive: String, _ path: String, _ f: Frame) throws -> Value?)?
  public var writeDrive: ((_ drive: String, _ path: String, _ value: Value, _ f: Frame) throws -> Bool)?
  /// `> file`.
  public var openFileSink: ((_ path: String, _ append: Bool, _ session: Session) throws -> ClosableSink)?
  /// Text of an error record as the host shows it, without colours unless the host has them.
  public var errorView: ((ErrorRecord, Session) -> String)?
  public var startBackgroundJob: ((_ text: String, _ f: Frame) throws -> Value)?
  /// Whether a function or script has help in its comments.
  public var hasHelpComment: ((CommandInfo, Session) -> Bool)?
  /// Called for an unknown command name: module auto-loading.
  public var commandNotFound: ((_ name: String, _ scope: Scope) throws -> CommandInfo?)?
  /// Called for `Module\Command` of a module that is not loaded; loads it if it can be found.
  public var moduleWanted: ((_ name: String) throws -> Void)?
  /// Loads the file of an assembly that `using assembly` names; false when it can't be loaded.
  public var assemblyWanted: ((_ path: String) throws -> Bool)?
  /// Loads the modules that a script's `#requires -Modules` names; answers with the texts of those that could not be loaded.
  public var requireModules: ((_ wanted: [RequiredModule], _ file: String?, _ f: Frame) throws -> [String])?
  public var pathInfo: ((Session) -> Value)?
  /// The file that a path on a drive means; nil when it means none.
  public var drivePath: ((String, Session) -> String?)?
  /// The one file that a path means to a cmdlet that writes or reads a whole file, wildcards resolved unless it is literal.
  public var filePath: ((_ path: String, _ isLiteral: Bool, Session) throws -> String)?
  /// The items that a path means, wildcards resolved, and the provider's name when that is not the file system.
  public var resolvedPaths: ((_ path: String, Session) throws -> (paths: [String], otherProvider: String?))?
  /// The variable that a path means; nil when it means something else. A drive that is not there is an error.
  public var variablePath: ((String, Session) throws -> String?)?
  /// The paths of what a word with wildcards means in the file system, for programs; nil when it means nothing there.
  public var expandWord: ((String, Session) -> [String]?)?
  /// A file's name with the colours of its kind.
  public var styledFileName: ((String, FileInfoObj) -> String)?
  /// PowerShell's own default display set of a type, and the property that stands for its objects.
  public var standardDisplay: ((String) -> (set: [PSString]?, property: PSString?))?
  public var hostObject: ((Session) -> Value)?
  /// A fresh session of the same program beside this one: `[powershell]::Create()`.
  public var makeSession: ((Session) -> Session)?
  public var executionContext: ((Session) -> Value)?
  /// The `SessionState` of a module, or of the global scope tree.
  public var sessionState: ((Session, ModuleInfo?) -> Value)?
  /// Turns a user name into a credential: parameters marked [Credential()].
  public var credential: ((Value, Session) throws -> Value)?
  /// The time that `Get-Date` and `[datetime]::Now` answer, in UTC ticks; unset or nil for the machine's clock.
  public var virtualUtcTicks: (() -> UInt64?)?
  /// What Tab offers for a text with the cursor at a UTF-8 offset: the stretch to replace and the candidates.
  public var complete: ((_ text: String, _ cursor: Int) -> TabAnswer?)?
  /// Gives a prompt inside the running script until it is left.
  public var nestedPrompt: ((NestedPrompt) -> Void)?
  /// `Start-Sleep`: true when the time has passed without waiting, false to let the machine wait.
  public var sleep: ((_ seconds: Double) -> Bool)?
  public init() {}
}

extension Session {
  /// The one file that a path means: see `SessionHooks.filePath`.
  public func filePath(_ path: String, isLiteral: Bool) throws -> String {
    try hooks.filePath?(path, isLiteral, self) ?? absolutePath(path)
  }

  var errorView: ((ErrorRecord, Session) -> String)? { hooks.errorView }
  var startBackgroundJob: ((String, Frame) throws -> Value)? { hooks.startBackgroundJob }
  var commandNotFoundHook: ((String, Scope) throws -> CommandInfo?)? { hooks.commandNotFound }

  func readDrive(_ drive: String, _ path: String, _ f: Frame) throws -> Value {
    do {
      if let value = try hooks.readDrive?(drive, path, f) { return value }
    } catch let error as Thrown where error.record.errorId == "DriveNotFound" {
      // A variable of a drive that is not there reads as null, as one that is not set does.
      return .null
    }
    if drive.lowercased() == "env" { return Session.environment(path).map { Value($0) } ?? .null }
    if drive.lowercased() == "function" { return findFunction(path, from: f.scope).map { .object($0.block) } ?? .null }
    if drive.lowercased() == "variable" { return variableValue(path, from: f.scope) ?? .null }
    if drive.lowercased() == "alias" { return findAlias(path, from: f.scope).map { Value($0.target) } ?? .null }
    return .null
  }

  func writeDrive(_ drive: String, _ path: String, _ value: Value, _ f: Frame) throws {
    if try hooks.writeDrive?(drive, path, value, f) == true { return }
    switch drive.lowercased() {
    case "env":
      if value.isNull { Environment.unset(path) } else { Environment.set(path, try Text.string(value, self).string) }
    case "function":
      if case .object(let object) = value, let block = object as? ScriptBlock {
        try defineFunction(path, block, isFilter: false, ast: nil, in: f.scope)
      } else {
        try defineFunction(path, try createBlock(try Text.string(value, self).string), isFilter: false, ast: nil, in: f.scope)
      }
    case "variable": try setVariable(path, value, in: f.scope)
    case "alias":
      if f.scope.aliases == nil { f.scope.aliases = [:] }
      f.scope.aliases?[NameKey(path)] = AliasInfo(path, target: try Text.string(value, self).string)
      commandGeneration &+= 1
    default:
      throw Thrown(
        "System.Management.Automation.DriveNotFoundException",
        "Cannot find drive. A drive with the name '\(drive)' does not exist.",
        id: "DriveNotFound", category: .ObjectNotFound, target: Value(drive))
    }
  }

  func openFileSink(_ path: String, _ append: Bool) throws -> ClosableSink {
    guard let open = hooks.openFileSink else {
      throw Thrown.runtime(
        "Output can't be redirected to a file in this session.", id: "RedirectionNotSupported", category: .NotImplemented)
    }
    return try open(path, append, self)
  }

  func usingValue(_ key: NameKey, _ f: Frame) -> Value? { usingTable?[key.text.string.lowercased()] }
  var globalAllowsReference: Bool { false }

  /// Sets a variable in the running scope by key: `$Matches` and the like.
  func setVariable(_ key: NameKey, _ value: Value, _ f: Frame) throws {
    let slot = f.scope.layout.slot(key)
    if slot >= 0 {
      if case .box(let variable) = f.scope.slots[slot] { try store(variable, value) } else { f.scope.slots[slot] = value }
    } else if let variable = f.scope.variables[key] {
      try store(variable, value)
    } else {
      f.scope.variables[key] = PSVariable(key.text, value)
    }
  }

  func currentPathInfo() -> Value { hooks.pathInfo?(self) ?? Value(location) }
  /// `$Host`.
  public func hostObject() -> Value { hooks.hostObject?(self) ?? .object(FacetObj(HostMembers.host)) }
  func executionContextObject() -> Value { hooks.executionContext?(self) ?? .null }

  /// What the system calls itself.
  public static let osDescription = "Debian GNU/Linux 12 (bookworm)"

  /// `$PSVersionTable`.
  func versionTable() -> Value {
    if let known = versionTableObject { return .object(known) }
    let table = DictionaryObj(EngineTypes.versionTable, .hashtable, comparer: .ignoreCase)
    table.set(
      "PSVersion", (try? Conversion.convert(Value("7.6.9"), to: TypeCatalog.find("semver") ?? .version, self)) ?? Value("7.6.9")
    )
    table.set("PSEdition", Value("Core"))
    table.set("GitCommitId", Value("7.6.9"))
    table.set("OS", Value(Session.osDescription))
    table.set("Platform", Value("Unix"))
    let versions = ["1.0", "2.0", "3.0", "4.0", "5.0", "5.1", "6.0", "7.0"].map {
      (try? Conversion.convert(Value($0), to: .version, self)) ?? Value($0)
    }
    table.set("PSCompatibleVersions", .object(ArrayObj(ContiguousArray(versions), of: .version)))
    table.set("PSRemotingProtocolVersion", (try? Conversion.convert(Value("2.4"), to: .version, self)) ?? .null)
    table.set("SerializationVersion", (try? Conversion.convert(Value("1.1.0.1"), to: .version, self)) ?? .null)
    table.set("WSManStackVersion", (try? Conversion.convert(Value("3.0"), to: .version, self)) ?? .null)
    versionTableObject = table
    return .object(table)
  }

  /// `$PSBoundParameters` of a call.
  func boundParameters(of invocation: Invocation, _ scope: Scope) -> DictionaryObj {
    if let bound = invocation.bound { return bound }
    if let binder = invocation.binder { return binder.boundParameters() }
    let table = DictionaryObj.boundParameters()
    if let plan = invocation.boundNames {
      for index in plan.bindingOrder {
        let step = plan.steps[index]
        table.set(.string(step.parameter.name), scope.slots[step.parameter.slot].orNull)
      }
    }
    invocation.bound = table
    return table
  }

  /// What a call that has not ended has for itself, by the variable's name.
  public func variable(_ name: String, of invocation: Invocation, _ scope: Scope) -> Value? {
    switch name.lowercased() {
    case "args": return invocation.argumentsArray
    case "myinvocation": return .object(InvocationInfo(invocation, self))
    case "psboundparameters": return .object(boundParameters(of: invocation, scope))
    default: return nil
    }
  }

  /// Carries out `using` statements and defines classes before a text's first statement.
  func prepareCode(_ code: CompiledBlock, _ frame: Frame) throws {
    if code.usings.isEmpty && code.definingRoot == nil { return }
    try enter(frame) {
      if !code.usings.isEmpty { try UsingStatements.run(code.usings, frame) }
      if let root = code.definingRoot { try ClassDefinitions.define(root, visible: code.types, frame) }
    }
  }

  /// Dynamic parameters of a script function.
  func dynamicParameters(_ block: BlockNode, _ context: CommandContext, _ frame: Frame) throws -> [ParameterSpec] {
    try enter(frame) { try fillSlots(context, frame, onlyPipeline: false) }
    let sink = CaptureSink()
    let saved = frame.out
    frame.out = sink
    context.isRunning = true
    defer {
      frame.out = saved
      context.isRunning = false
    }
    _ = try enter(frame) { try block.exec(frame) }
    guard let table = sink.items.last?.dictionary else { return [] }
    context.runtimeParameters = []
    return try DynamicParameters.specs(
      table, after: context.signature?.parameters.count ?? 0, self, noted: &context.runtimeParameters)
  }
}

extension DictionaryObj {
  /// An empty `$PSBoundParameters`.
  static func boundParameters() -> DictionaryObj {
    DictionaryObj(EngineTypes.boundParameters, .generic, comparer: .ignoreCase, keyType: .string, valueType: .object)
  }
}

/// The process's environment variables.
enum Environment {
  static func set(_ name: String, _ value: String) { setenv(name, value, 1) }
  static func unset(_ name: String) { unsetenv(name) }
}

/// What the prompt needs of a completion.
public struct TabAnswer: Sendable {
  /// The bytes of the typed text that a candidate replaces.
  public let range: Range<Int>
  /// The candidates: what to insert and what to show in a list.
  public let candidates: [(text: String, label: String)]
  public init(range: Range<Int>, candidates: [(text: String, label: String)]) {
    self.range = range
    self.candidates = candidates
  }
}
