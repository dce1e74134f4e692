// `InitialSessionState`: what a runspace starts with beside the standard commands: functions, aliases, variables, modules.

import Objects
import Primitives
import Syntax

/// One entry: a function, an alias, a variable.
final class SessionStateEntryObj: Obj {
  enum Kind { case function, alias, variable, cmdlet, other }
  let kind: Kind
  let name: String
  let value: Value
  let text: String
  let options: VariableOptions
  init(_ kind: Kind, _ name: String, _ value: Value, text: String = "", options: VariableOptions = []) {
    self.kind = kind
    self.name = name
    self.value = value
    self.text = text
    self.options = options
    super.init()
  }
  override var type: TypeInfo {
    switch kind {
    case .function: return InitialStateTypes.function
    case .alias: return InitialStateTypes.alias
    case .variable: return InitialStateTypes.variable
    case .cmdlet: return InitialStateTypes.cmdlet
    case .other: return InitialStateTypes.entry
    }
  }
}

/// `System.Management.Automation.Runspaces.InitialSessionState`.
public final class InitialSessionStateObj: Obj {
  let commands = ListObj(.collection(of: .object))
  let variables = ListObj(.collection(of: .object))
  let environment = ListObj(.collection(of: .object))
  let types = ListObj(.collection(of: .object))
  let formats = ListObj(.collection(of: .object))
  let startupScripts = ListObj(.collection(of: .string))
  var modules: [String] = []
  var throwsOnError = false
  var disablesFormatUpdates = false
  var languageMode = "FullLanguage"
  var transcripts = Value.null
  var debugsInFullLanguage = false
  let assemblies = ListObj(.collection(of: .object))
  let providers = ListObj(.collection(of: .object))

  override init(tag: ObjTag = .other) { super.init(tag: tag) }
  public override var type: TypeInfo { InitialStateTypes.state }

  func copy() -> InitialSessionStateObj {
    let made = InitialSessionStateObj()
    for (mine, theirs) in [
      (commands, made.commands), (variables, made.variables), (environment, made.environment), (types, made.types),
      (formats, made.formats), (startupScripts, made.startupScripts), (assemblies, made.assemblies),
      (providers, made.providers),
    ] { theirs.items = mine.items }
    made.modules = modules
    made.throwsOnError = throwsOnError
    made.disablesFormatUpdates = disablesFormatUpdates
    made.languageMode = languageMode
    (made.transcripts, made.debugsInFullLanguage) = (transcripts, debugsInFullLanguage)
    return made
  }

  /// Carries the entries into a new session.
  func apply(to session: Session, _ caller: Session) throws {
    let global = session.global
    session.disablesFormatUpdates = disablesFormatUpdates
    for item in variables.items {
      guard let entry = item.base.obj as? SessionStateEntryObj else { continue }
      global.install(PSVariable(PSString.make(entry.name), entry.value, options: entry.options), NameKey(entry.name))
    }
    for item in commands.items {
      guard let entry = item.base.obj as? SessionStateEntryObj else { continue }
      switch entry.kind {
      case .function:
        try session.defineFunction(entry.name, session.createBlock(entry.text), isFilter: false, ast: nil, in: global)
      case .alias:
        if global.aliases == nil { global.aliases = [:] }
        global.aliases?[NameKey(entry.name)] = AliasInfo(entry.name, target: entry.text)
      default: break
      }
    }
    session.commandGeneration &+= 1
    try session.inPlace(of: caller) {
      let frame = session.topFrame()
      for module in modules {
        try session.runCommand("Import-Module", [.pair(PSString.make("Name"), Value(module))], out: NullSink(), from: frame)
      }
      for (command, entries) in [("Update-TypeData", types), ("Update-FormatData", formats)] {
        for item in entries.items {
          let file = try item.pstring.map { .string($0) } ?? MemberAccess.get(item, PSString.make("FileName"), caller) ?? .null
          if file.isNull { continue }
          try session.runCommand(command, [.pair(PSString.make("AppendPath"), file)], out: NullSink(), from: frame)
        }
      }
      for script in startupScripts.items {
        try session.run(session.createBlock(try session.text(script)), [], out: NullSink(), from: frame)
      }
    }
  }
}

enum InitialStateTypes {
  private static let prefix = "System.Management.Automation.Runspaces."
  static let entry = TypeInfo(
    prefix + "InitialSessionStateEntry", base: .object, isAbstract: true,
    declare: { t in
      t.property("string Name {get;}") { Value(($0.this.base.obj as? SessionStateEntryObj)?.name ?? "") }
      t.property("psmoduleinfo Module {get;}") { _ in .null }
      t.property("System.Management.Automation.PSSnapInInfo PSSnapIn {get;}") { _ in .null }
    })
  private static let constrained = TypeInfo(
    prefix + "ConstrainedSessionStateEntry", base: entry, isAbstract: true,
    declare: { t in
      t.property(
        "System.Management.Automation.SessionStateEntryVisibility Visibility {get;set;}", get: { _ in Value("Public") },
        set: { _ in .nothing })
    })
  private static let command = TypeInfo(prefix + "SessionStateCommandEntry", base: constrained, isAbstract: true)

  @Sendable private static func options(_ call: Call, _ at: Int) -> VariableOptions {
    guard at < call.args.count, let value = call.obj(at) as? EnumValue else { return [] }
    return VariableOptions(rawValue: Int(value.raw))
  }

  static let function = TypeInfo(
    prefix + "SessionStateFunctionEntry", base: command,
    declare: { t in
      t.constructor("new(string name, string definition)") {
        .object(SessionStateEntryObj(.function, $0.text(0), .null, text: $0.text(1)))
      }
      t.constructor("new(string name, string definition, string helpFile)") {
        .object(SessionStateEntryObj(.function, $0.text(0), .null, text: $0.text(1)))
      }
      t.constructor(
        "new(string name, string definition, System.Management.Automation.ScopedItemOptions options, string helpFile)"
      ) { .object(SessionStateEntryObj(.function, $0.text(0), .null, text: $0.text(1), options: options($0, 2))) }
      t.property("string Definition {get;}") { Value(($0.this.base.obj as? SessionStateEntryObj)?.text ?? "") }
    })
  static let alias = TypeInfo(
    prefix + "SessionStateAliasEntry", base: command,
    declare: { t in
      t.constructor("new(string name, string definition)") {
        .object(SessionStateEntryObj(.alias, $0.text(0), .null, text: $0.text(1)))
      }
      t.constructor("new(string name, string definition, string description)") {
        .object(SessionStateEntryObj(.alias, $0.text(0), .null, text: $0.text(1)))
      }
      t.constructor(
        "new(string name, string definition, string description, System.Management.Automation.ScopedItemOptions options)"
      ) { .object(SessionStateEntryObj(.alias, $0.text(0), .null, text: $0.text(1), options: options($0, 3))) }
      t.property("string Definition {get;}") { Value(($0.this.base.obj as? SessionStateEntryObj)?.text ?? "") }
    })
  static let cmdlet = TypeInfo(
    prefix + "SessionStateCmdletEntry", base: command,
    declare: { t in
      t.constructor("new(string name, type implementingType, string helpFileName)") {
        .object(SessionStateEntryObj(.cmdlet, $0.text(0), $0.args[1]))
      }
    })
  static let variable = TypeInfo(
    prefix + "SessionStateVariableEntry", base: constrained,
    declare: { t in
      t.constructor("new(string name, System.Object value, string description)") {
        .object(SessionStateEntryObj(.variable, $0.text(0), $0.args[1]))
      }
      t.constructor(
        "new(string name, System.Object value, string description, System.Management.Automation.ScopedItemOptions options)"
      ) { .object(SessionStateEntryObj(.variable, $0.text(0), $0.args[1], options: options($0, 3))) }
      t.property("System.Object Value {get;}") { ($0.this.base.obj as? SessionStateEntryObj)?.value ?? .null }
    })

  static let state = TypeInfo(
    prefix + "InitialSessionState", base: .object,
    declare: { t in
      @Sendable func me(_ call: Call) throws -> InitialSessionStateObj {
        guard let own = call.this.base.obj as? InitialSessionStateObj else { throw DotNetError.argumentNull("state") }
        return own
      }
      for name in ["Create", "CreateDefault", "CreateDefault2"] {
        t.staticMethod("static initialsessionstate \(name)()") { _ in .object(InitialSessionStateObj()) }
      }
      t.staticMethod(
        "static initialsessionstate CreateRestricted(System.Management.Automation.SessionCapabilities sessionCapabilities)"
      ) { call in
        let made = InitialSessionStateObj()
        // A remote server alone has no language.
        if (call.obj(0) as? EnumValue)?.raw == 1 {
          made.languageMode = "NoLanguage"
          made.throwsOnError = true
        }
        return .object(made)
      }
      // Snap-ins are of Windows PowerShell: their names say nothing here.
      let state = "static initialsessionstate "
      let warning = "[ref] System.Management.Automation.Runspaces.PSConsoleLoadException warning"
      t.staticMethod(state + "Create(string snapInName)") { _ in .object(InitialSessionStateObj()) }
      for (name, parameter) in [
        ("Create(string[] snapInNameCollection", warning), ("CreateFrom(string snapInPath", warning + "s"),
        ("CreateFrom(string[] snapInPathCollection", warning + "s"),
      ] {
        t.staticMethod("\(state)\(name), \(parameter))") { call in
          call.store(1, .null)
          return .object(InitialSessionStateObj())
        }
      }
      t.method(
        "System.Management.Automation.PSSnapInInfo ImportPSSnapIn(string name, [ref] System.Management.Automation.Runspaces.PSSnapInException warning)"
      ) { call in
        throw DotNetError(
          "System.Management.Automation.PSArgumentException",
          "The PowerShell snap-in '\(call.text(0))' is not installed on this computer.")
      }
      t.method(
        "void ImportPSModule(System.Collections.Generic.IEnumerable[Microsoft.PowerShell.Commands.ModuleSpecification] modules)"
      ) { call in
        if call.isNull(0) { throw DotNetError.argumentNull("modules") }
        for item in try Enumeration.list(call.args[0]) { try me(call).modules.append(try call.runtime.text(item)) }
        return .nothing
      }
      t.property(
        "System.Management.Automation.Runspaces.InitialSessionStateEntryCollection[System.Management.Automation.Runspaces.SessionStateAssemblyEntry] Assemblies {get;}"
      ) { .object(try me($0).assemblies) }
      t.property(
        "System.Management.Automation.Runspaces.InitialSessionStateEntryCollection[System.Management.Automation.Runspaces.SessionStateProviderEntry] Providers {get;}"
      ) { .object(try me($0).providers) }
      t.property(
        "System.Collections.ObjectModel.ReadOnlyCollection[Microsoft.PowerShell.Commands.ModuleSpecification] Modules {get;}"
      ) { call in
        let names = try me(call).modules.map { name in
          try Conversion.convert(
            Value(name), to: TypeCatalog.find("Microsoft.PowerShell.Commands.ModuleSpecification") ?? .object, call.runtime)
        }
        return .object(ListObj(.collection(of: .object), ContiguousArray(names), isReadOnly: true))
      }
      t.property(
        "string TranscriptDirectory {get;set;}", get: { try me($0).transcripts },
        set: {
          try me($0).transcripts = $0.args[0]
          return .nothing
        })
      t.property(
        "bool UseFullLanguageModeInDebugger {get;set;}", get: { .bool(try me($0).debugsInFullLanguage) },
        set: {
          try me($0).debugsInFullLanguage = $0.bool(0)
          return .nothing
        })
      t.method("initialsessionstate Clone()") { .object(try me($0).copy()) }
      t.property(
        "System.Management.Automation.Runspaces.InitialSessionStateEntryCollection[System.Management.Automation.Runspaces.SessionStateCommandEntry] Commands {get;}"
      ) { .object(try me($0).commands) }
      t.property(
        "System.Management.Automation.Runspaces.InitialSessionStateEntryCollection[System.Management.Automation.Runspaces.SessionStateVariableEntry] Variables {get;}"
      ) { .object(try me($0).variables) }
      t.property(
        "System.Management.Automation.Runspaces.InitialSessionStateEntryCollection[System.Management.Automation.Runspaces.SessionStateVariableEntry] EnvironmentVariables {get;}"
      ) { .object(try me($0).environment) }
      t.property(
        "System.Management.Automation.Runspaces.InitialSessionStateEntryCollection[System.Management.Automation.Runspaces.SessionStateTypeEntry] Types {get;}"
      ) { .object(try me($0).types) }
      t.property(
        "System.Management.Automation.Runspaces.InitialSessionStateEntryCollection[System.Management.Automation.Runspaces.SessionStateFormatEntry] Formats {get;}"
      ) { .object(try me($0).formats) }
      t.property("System.Collections.Generic.HashSet[string] StartupScripts {get;}") { .object(try me($0).startupScripts) }
      t.property(
        "bool ThrowOnRunspaceOpenError {get;set;}", get: { .bool(try me($0).throwsOnError) },
        set: {
          try me($0).throwsOnError = $0.bool(0)
          return .nothing
        })
      t.property(
        "bool DisableFormatUpdates {get;set;}", get: { .bool(try me($0).disablesFormatUpdates) },
        set: {
          try me($0).disablesFormatUpdates = $0.bool(0)
          return .nothing
        })
      t.property(
        "System.Management.Automation.PSLanguageMode LanguageMode {get;set;}", get: { Value(try me($0).languageMode) },
        set: {
          try me($0).languageMode = try $0.runtime.text($0.args[0])
          return .nothing
        })
      t.property(
        "System.Management.Automation.Runspaces.PSThreadOptions ThreadOptions {get;set;}",
        get: { _ in .object(EnumValue(RunspaceTypes.threadOptions, 0)) }, set: { _ in .nothing })
      t.property(
        "System.Threading.ApartmentState ApartmentState {get;set;}", get: { _ in Value("Unknown") }, set: { _ in .nothing })
      t.property(
        "Microsoft.PowerShell.ExecutionPolicy ExecutionPolicy {get;set;}", get: { _ in Value("Bypass") }, set: { _ in .nothing }
      )
      t.property(
        "System.Management.Automation.AuthorizationManager AuthorizationManager {get;set;}", get: { _ in .null },
        set: { _ in .nothing })
      t.method("void ImportPSModule(string[] name)") { call in
        if call.isNull(0) { throw DotNetError.argumentNull("name") }
        for item in try Enumeration.list(call.args[0]) { try me(call).modules.append(try call.runtime.text(item)) }
        return .nothing
      }
      t.method("void ImportPSModulesFromPath(string path)") { call in
        try me(call).modules.append(call.text(0))
        return .nothing
      }
    })

  static let all = [state, entry, function, alias, variable, cmdlet]
}
