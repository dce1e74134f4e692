// Modules: script modules with a scope of their own, and built-in modules whose cmdlets come from a table.

import Objects
import Primitives

/// `PSModuleInfo`.
public final class ModuleInfo: Obj {
  public enum Kind: String, Sendable {
    case script = "Script", manifest = "Manifest", binary = "Binary", cim = "Cim", workflow = "Workflow"
  }
  public var name: String
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
  /// The names of exports that were found without loading, in the order in which they were found.
  public var found: [String] = []
  /// The assembly of a binary module.
  public var implementingAssembly: AssemblyObj?
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
  /// The file of the manifest, which the path of a module with a root module of its own is not.
  public var manifestPath: String?
  public var onRemove: ScriptBlock?
  /// Built-in modules: looks a cmdlet up by name (any case).
  public var builtin: BuiltinModule?
  public var rootModule: String?
  public var helpInfoUri: String?
  public var tags: [String] = []
  /// `DefaultCommandPrefix` of the manifest.
  public var defaultPrefix: String?
  /// The prefix that the module's commands were given.
  public var prefix = ""
  /// `AccessMode`: 0 read-write, 1 read-only, 2 constant.
  public var accessMode: Int64 = 0
  /// Loaded only for another module: Get-Module shows it with -All alone.
  public var isNestedOnly = false
  /// Modules that were imported into this one's scope.
  public var imported: [ModuleInfo] = []
  public var compatibleEditions: [String] = []
  public var powerShellVersion: Value = .null
  public var powerShellHostName: String?
  public var powerShellHostVersion: Value = .null
  public var clrVersion: Value = .null
  public var dotNetFrameworkVersion: Value = .null
  /// `ProcessorArchitecture` by number.
  public var processorArchitecture: Int64 = 0
  public var requiredAssemblies: [String] = []
  public var scripts: [String] = []
  public var fileList: [String] = []
  public var moduleList: [ModuleSpecificationObj] = []
  public var typeFiles: [String] = []
  public var formatFiles: [String] = []
  public var requiredSpecifications: [ModuleSpecificationObj] = []
  public var logsPipeline = false
  /// The folder that counts as the module's, when it is not its file's.
  public var base: String?
  /// A file that could not be read as a module.
  public var hadErrors = false
  /// What an analysis found without loading: names of exports (aliases with their targets).
  public var isDescribed = false
  /// Commands made for a description; the module's own table refers to its module weakly.
  public var exportedDscResources: [String] = []

  public init(_ name: String, path: String = "", version: String = "0.0", kind: Kind = .script) {
    self.name = name
    self.path = path
    self.version = version
    self.kind = kind
    super.init()
  }
  public override var type: TypeInfo { EngineTypes.moduleInfo }
  public override func describe(_ runtime: Runtime) throws -> String { name }
  /// The version as a number; nil when it is none.
  public var parsedVersion: PSVersion? { try? PSVersion(parsing: version.contains(".") ? version : version + ".0") }
  /// `ModuleBase`.
  public var moduleBase: String {
    if let base { return base }
    return path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) : path
  }
  /// This module and all below it, each once.
  public var allNested: [ModuleInfo] {
    var all: [ModuleInfo] = []
    var waiting = nested
    while let next = waiting.popLast() {
      if all.contains(where: { $0 === next }) || all.count > 1000 { continue }
      all.append(next)
      waiting += next.nested
    }
    return all
  }
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
  /// The module that its commands name.
  public let info: ModuleInfo?
  /// Part of the engine, not a module that Get-Module shows.
  public var isAlwaysLoaded: Bool { name.isEmpty || name == "Microsoft.PowerShell.Core" }

  public init(
    name: String, version: String, isLoadedAtStart: Bool, autoLoads: Bool,
    guid: String = "00000000-0000-0000-0000-000000000000",
    moduleDescription: String = "", aliases: [String: String] = [:], onImport: ((Session) throws -> Void)? = nil,
    isAvailable: @escaping () -> Bool = { true }, info: ModuleInfo? = nil,
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
    self.info = info
    self.names = names
    self.find = find
  }
}
