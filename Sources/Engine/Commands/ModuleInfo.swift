// Modules: script modules with a scope of their own, and built-in modules whose cmdlets come from a table.

import Objects
import Primitives

/// `PSModuleInfo`.
public final class ModuleInfo: Obj {
  public enum Kind: String, Sendable {
    case script = "Script", manifest = "Manifest", binary = "Binary", cim = "Cim", workflow = "Workflow"
  }
  public let name: String
  public var path: String
  public var version: String
  public var kind: Kind
  public var guid = "00000000-0000-0000-0000-000000000000"
  public var moduleDescription = ""
  public var author = ""
  public var companyName = ""
  public var copyright = ""
  /// The module's script scope; nil for built-in modules.
  public var scope: Scope?
  public var exportedFunctions: [String: FunctionInfo] = [:]
  public var exportedVariables: [String: PSVariable] = [:]
  public var exportedAliases: [String: AliasInfo] = [:]
  public var exportedCmdlets: [String: CmdletInfo] = [:]
  /// What Export-ModuleMember named; nil when it was not called.
  public var explicitExports: ModuleExports?
  public var nested: [ModuleInfo] = []
  /// What stands for its session state, made when first asked for.
  var internalState: SessionStateInternalObj?
  /// Its public `SessionState` object, made by the room above.
  public var publicState: Obj?
  public var requiredModules: [ModuleInfo] = []
  public var privateData: Value = .null
  public var manifest: DictionaryObj?
  public var onRemove: ScriptBlock?
  /// Built-in modules: looks a cmdlet up by name (any case).
  public var builtin: BuiltinModule?
  public var rootModule: String?
  public var helpInfoUri: String?
  public var tags: [String] = []
  /// `DefaultCommandPrefix` of the manifest.
  public var defaultPrefix: String?

  public init(_ name: String, path: String = "", version: String = "0.0", kind: Kind = .script) {
    self.name = name
    self.path = path
    self.version = version
    self.kind = kind
    super.init()
  }
  public override var type: TypeInfo { EngineTypes.moduleInfo }
  public override func describe(_ runtime: Runtime) throws -> String { name }
}

/// What a module exports, by patterns.
public struct ModuleExports {
  public var functions: [String]?
  public var cmdlets: [String]?
  public var variables: [String]?
  public var aliases: [String]?
  public init() {}
}

/// A module that is part of the program. `find` must be cheap: it is asked for every unknown name. One a session.
public final class BuiltinModule {
  public let name: String
  public let version: String
  /// Loaded from the start (Core, Utility, Management ...), or only by Import-Module or auto-loading.
  public let isLoadedAtStart: Bool
  /// Whether calling one of its cmdlets loads it (`$PSModuleAutoLoadingPreference`).
  public let autoLoads: Bool
  public let find: (String) -> CmdletInfo?
  public let names: () -> [String]
  public let guid: String
  public let moduleDescription: String
  /// Aliases that the module brings.
  public let aliases: [String: String]
  /// Called once when the module is imported, to print what the real one prints or to mount drives.
  public let onImport: ((Session) throws -> Void)?
  /// Whether Import-Module finds it: a lab module is not on every computer.
  public let isAvailable: () -> Bool

  public init(
    name: String, version: String, isLoadedAtStart: Bool, autoLoads: Bool,
    guid: String = "00000000-0000-0000-0000-000000000000",
    moduleDescription: String = "", aliases: [String: String] = [:], onImport: ((Session) throws -> Void)? = nil,
    isAvailable: @escaping () -> Bool = { true },
    names: @escaping () -> [String], find: @escaping (String) -> CmdletInfo?
  ) {
    self.name = name
    self.version = version
    self.isLoadedAtStart = isLoadedAtStart
    self.autoLoads = autoLoads
    self.guid = guid
    self.moduleDescription = moduleDescription
    self.aliases = aliases
    self.onImport = onImport
    self.isAvailable = isAvailable
    self.names = names
    self.find = find
  }
}
