// Import-Module: by name, by specification, by module object.

import Engine
import Objects
import Primitives

final class ImportModuleCommand: Cmdlet {
  private var warnedOfVerb = false
  private var warnedOfNoun = false
  /// The module that is being imported, for warnings.
  private var current = ""

  override func begin() throws {
    if flag("Global"), has("Scope") {
      throw terminate(
        "System.InvalidOperationException",
        "The 'Global' and 'Scope' parameters cannot be specified together. Remove one of these parameters, and then try running the command again.",
        id: "Modules_GlobalAndScopeParameterCannotBeSpecifiedTogether", .InvalidOperation)
    }
  }

  override func process() throws {
    switch parameterSet {
    case "ModuleInfo":
      for item in array("ModuleInfo") { if let module = item.base.obj as? ModuleInfo { try take(module) } }
    case "Assembly":
      for item in array("Assembly") { if let assembly = item.base.obj as? AssemblyObj { try take(assembly) } }
    case "FullyQualifiedName":
      for item in array("FullyQualifiedName") {
        if let spec = item.base.obj as? ModuleSpecificationObj { try load(spec.name, spec) }
      }
    case "Name":
      for name in strings("Name") ?? [] {
        let wanted = ModuleSpecificationObj(name)
        wanted.version = value("MinimumVersion").version
        wanted.requiredVersion = value("RequiredVersion").version
        wanted.maximumVersion = try maximum()
        if let low = wanted.version, let text = wanted.maximumVersion,
          let high = try orNil({ try ModuleSpecificationObj.limit(text) }),
          high < low
        {
          throw terminate(
            "System.Management.Automation.PSArgumentOutOfRangeException",
            "Specified argument was out of the range of valid values. (Parameter 'The MinimumVersion '\(low)' should not be greater than MaximumVersion '\(high)'.')",
            id: "ArgumentOutOfRange", .InvalidArgument)
        }
        try load(name, wanted)
      }
    default:
      throw terminate(
        "System.Management.Automation.PSNotSupportedException", "Remote sessions are not available in this session.",
        id: "PSSessionNotAvailable", .NotImplemented)
    }
  }

  private func maximum() throws -> String? {
    guard let text = string("MaximumVersion"), !text.isEmpty else { return nil }
    do { _ = try ModuleSpecificationObj.limit(text) } catch let error as DotNetError {
      throw terminate(error.exception.type.fullName, error.exception.message, id: "Argument", .InvalidArgument)
    }
    return text
  }

  private func loader(_ wanted: ModuleSpecificationObj) -> ModuleLoader {
    let loader = ModuleLoader(session, context.frame ?? session.topFrame())
    loader.wanted = wanted
    loader.arguments = array("ArgumentList")
    loader.isForced = flag("Force")
    loader.options = options()
    let isGlobal = flag("Global") || string("Scope")?.lowercased() == "global"
    loader.importer = isGlobal ? nil : context.scope.module
    loader.target = isGlobal ? session.global : ModuleCmdlets.target(self)
    if string("Scope")?.lowercased() == "local" { loader.target = context.scope }
    loader.verbose = { [unowned self] in try self.writeVerbose($0) }
    loader.report = { [unowned self] in try self.writeError($0) }
    loader.output = context.out
    return loader
  }

  private func options() -> Session.ImportOptions {
    var options = Session.ImportOptions()
    options.prefix = string("Prefix")
    if has("Function") { options.functions = strings("Function") }
    if has("Cmdlet") { options.cmdlets = strings("Cmdlet") }
    if has("Alias") { options.aliases = strings("Alias") }
    if has("Variable") { options.variables = strings("Variable") }
    options.noClobber = flag("NoClobber")
    if !flag("DisableNameChecking") {
      warnedOfVerb = false
      warnedOfNoun = false
      options.imported = { [unowned self] in try self.checkName($0) }
    }
    return options
  }

  private func load(_ name: String, _ wanted: ModuleSpecificationObj) throws {
    current = ModulePaths.moduleName(ModulePaths.normalized(name))
    let outcome: ModuleOutcome
    do { outcome = try loader(wanted).load(name) } catch let thrown as Thrown
      where thrown.record.exception.type.fullName == "System.Management.Automation.PSInvalidOperationException"
      && !thrown.record.isThrow && !thrown.record.endsCommand
    {
      return try writeError(thrown.record)
    } catch let thrown as Thrown where thrown.record.isThrow {
      // What the module throws ends the import, not the script.
      throw context.terminating(session.reissued(thrown.record))
    }
    switch outcome {
    case .loaded(let module): try show(module)
    case .failed: return
    case .notFound:
      let tail = "was not loaded because no valid module file was found in any module directory."
      var id = "Modules_ModuleWithVersionNotFound"
      var text = ""
      if let version = wanted.requiredVersion {
        text = " with version '\(version)'"
      } else if let low = wanted.version, let high = try? wanted.maximumVersion.map(ModuleSpecificationObj.limit) {
        text = " with MinimumVersion '\(low)' and MaximumVersion '\(high)'"
      } else if let low = wanted.version {
        text = " with version '\(low)'"
      } else if let high = try? wanted.maximumVersion.map(ModuleSpecificationObj.limit) {
        text = " with MaximumVersion '\(high)'"
      } else {
        id = "Modules_ModuleNotFound"
      }
      try writeError(
        "System.IO.FileNotFoundException", "The specified module '\(name)'\(text) \(tail)", id: id, .ResourceUnavailable,
        target: Value(name))
    }
  }

  private func show(_ module: ModuleInfo) throws {
    if flag("AsCustomObject") {
      if module.scope == nil || module.kind != .script {
        return try writeError(
          "System.InvalidOperationException",
          "No custom object was returned for module '\(module.path)' because the -AsCustomObject parameter can only be used with script modules.",
          id: "Modules_CantUseAsCustomObjectWithBinaryModule", .PermissionDenied)
      }
      return try write(.object(try ModuleObjects.customObject(module)))
    }
    if flag("PassThru") { try write(.object(module)) }
  }

  /// A module object: one that is loaded (or was made here) is imported as it is, one that was only listed is loaded from its file.
  private func take(_ module: ModuleInfo) throws {
    current = module.name
    let wanted = ModuleSpecificationObj(module.name)
    let loader = loader(wanted)
    if module.builtin != nil || module.isDescribed {
      return try load(module.builtin != nil ? module.name : module.path, wanted)
    }
    if flag("Force"), ModulePaths.isFile(module.path), session.modules.contains(where: { $0 === module }) {
      return try load(module.manifestPath ?? module.path, wanted)
    }
    session.register(module, in: loader.importer)
    try loader.importMembers(of: module)
    try show(module)
  }

  /// An assembly as a module: its cmdlets.
  private func take(_ assembly: AssemblyObj) throws {
    let name = "dynamic_code_module_" + assembly.displayName
    current = name
    let loader = loader(ModuleSpecificationObj(name))
    var known = session.loadedModules[name.lowercased()]
    if flag("Force"), let old = known {
      try session.removeModule(old, from: context.frame ?? session.topFrame(), out: context.out)
      known = nil
    }
    let made = TypeCatalog.assembly(assembly.simpleName)
    let module = known ?? ModuleInfo(name, path: made?.location ?? "", version: "0.0.0.0", kind: .binary)
    if known == nil {
      module.implementingAssembly = assembly
      try ClassCommands.fill(module, made?.types ?? [], session)
    }
    session.register(module, in: loader.importer)
    try loader.importMembers(of: module)
    try show(module)
  }

  /// Warns once of names that are hard to find.
  private func checkName(_ name: String) throws {
    guard let dash = name.firstIndex(of: "-"), dash != name.startIndex else { return }
    let noun = name[name.index(after: dash)...]
    guard !noun.isEmpty else { return }
    let verb = name[..<dash].lowercased()
    if !ApprovedVerbs.names.contains(verb), !["sort-object", "tee-object"].contains(name.lowercased()) {
      if !warnedOfVerb {
        warnedOfVerb = true
        try writeWarning(
          "The names of some imported commands from the module '\(current)' include unapproved verbs that might make them less discoverable. To find the commands with unapproved verbs, run the Import-Module command again with the Verbose parameter. For a list of approved verbs, type Get-Verb."
        )
      }
      try writeVerbose(
        "The '\(name)' command in the \(current)' module was imported, but because its name does not include an approved verb, it might be difficult to find. For a list of approved verbs, type Get-Verb."
      )
    }
    let restricted = "#,(){}[]&-/\\$^;:\"'<>|?@`*%+=~"
    if noun.contains(where: { restricted.contains($0) }) {
      if !warnedOfNoun {
        warnedOfNoun = true
        try writeWarning(
          "Some imported command names contain one or more of the following restricted characters: # , ( ) {{ }} [ ] & - / \\ $ ^ ; : \" ' < > | ? @ ` * % + = ~"
        )
      }
      try writeVerbose(
        "The command name '\(name)' from the module '\(current)' contains one or more of the following restricted characters: # , ( ) {{ }} [ ] & - / \\ $ ^ ; : \" ' < > | ? @ ` * % + = ~"
      )
    }
  }
}
