// New-Module, Import-Module, Remove-Module, Get-Module and Export-ModuleMember.

import Engine
import Objects
import Primitives
import Syntax

enum ModuleCmdlets {
  static let table: CommandFamilies.Table = [
    "New-Module": { NewModuleCommand() },
    "Import-Module": { ImportModuleCommand() },
    "Remove-Module": { RemoveModuleCommand() },
    "Get-Module": { GetModuleCommand() },
    "Export-ModuleMember": { ExportModuleMemberCommand() },
    "New-ModuleManifest": { NewModuleManifestCommand() },
    "Test-ModuleManifest": { TestModuleManifestCommand() },
    "Import-PowerShellDataFile": { ImportDataFileCommand() },
    "Import-LocalizedData": { ImportLocalizedDataCommand() },
  ]

  /// The scope that an import fills: the module's that calls, or the global one.
  static func target(_ cmdlet: Cmdlet) -> Scope { cmdlet.context.scope.module?.scope ?? cmdlet.session.global }
}

final class NewModuleCommand: Cmdlet {
  override func end() throws {
    guard let block = value("ScriptBlock").base.obj as? ScriptBlock else { return }
    let name = string("Name") ?? "__DynamicModule_" + PSGuid.random().description
    let module = session.makeModule(name, path: name == string("Name") ? name : "")
    module.path = name
    let sink = CaptureSink()
    let frame = context.frame ?? session.topFrame()
    try session.runModuleBody(block, in: module, array("ArgumentList"), from: frame, out: sink)
    try session.settleExports(of: module, aliasesToo: false)
    if flag("AsCustomObject") { return try write(.object(try ModuleObjects.customObject(module))) }
    var options = Session.ImportOptions()
    if has("Function") { options.functions = strings("Function") }
    try session.importMembers(of: module, into: ModuleCmdlets.target(self), options)
    if flag("ReturnResult") {
      for item in sink.items { try write(item) }
      return
    }
    try write(.object(module))
  }
}

final class ExportModuleMemberCommand: Cmdlet {
  private var exports = ModuleExports()

  override func process() throws {
    func add(_ list: inout [String]?, _ name: String) {
      if has(name) { list = (list ?? []) + (strings(name) ?? []) }
    }
    add(&exports.functions, "Function")
    add(&exports.cmdlets, "Cmdlet")
    add(&exports.variables, "Variable")
    add(&exports.aliases, "Alias")
  }

  override func end() throws {
    guard let module = context.scope.module else {
      throw terminate(
        "System.InvalidOperationException", "The Export-ModuleMember cmdlet can only be called from inside a module.",
        id: "Modules_CanOnlyExecuteExportModuleMemberInsideAModule", .PermissionDenied)
    }
    var all = module.explicitExports ?? ModuleExports()
    all.functions = (all.functions ?? []) + (exports.functions ?? [])
    all.cmdlets = (all.cmdlets ?? []) + (exports.cmdlets ?? [])
    all.variables = (all.variables ?? []) + (exports.variables ?? [])
    all.aliases = (all.aliases ?? []) + (exports.aliases ?? [])
    module.explicitExports = all
  }
}

final class ImportModuleCommand: Cmdlet {
  override func process() throws {
    if flag("Global"), has("Scope") {
      throw terminate(
        "System.InvalidOperationException",
        "The 'Global' and 'Scope' parameters cannot be specified together. Remove one of these parameters, and then try running the command again.",
        id: "Modules_GlobalAndScopeParameterCannotBeSpecifiedTogether", .InvalidOperation)
    }
    if parameterSet == "ModuleInfo" {
      for item in array("ModuleInfo") {
        guard let module = item.base.obj as? ModuleInfo else { continue }
        session.loadedModules[module.name.lowercased()] = module
        if !session.modules.contains(where: { $0 === module }) { session.modules.append(module) }
        try finish(module)
      }
      return
    }
    let loader = ModuleLoader(session, context.frame ?? session.topFrame())
    loader.arguments = array("ArgumentList")
    loader.isForced = flag("Force")
    loader.verbose = { [unowned self] in try self.writeVerbose($0) }
    if parameterSet.hasPrefix("FullyQualifiedName") {
      for item in array("FullyQualifiedName") { try load(try ModuleRequest(item, session), loader) }
      return
    }
    for name in strings("Name") ?? [] {
      var request = ModuleRequest(name: name)
      request.minimum = value("MinimumVersion").version ?? request.minimum
      request.required = value("RequiredVersion").version ?? request.required
      request.maximum = string("MaximumVersion")
      try load(request, loader)
    }
  }

  private func load(_ request: ModuleRequest, _ loader: ModuleLoader) throws {
    do {
      guard let module = try loader.load(request) else {
        let (id, message) = request.notFound
        return try writeError(
          "System.IO.FileNotFoundException", message, id: id, .ResourceUnavailable, target: Value(request.name))
      }
      try finish(module)
    } catch let failure as ModuleFailure {
      try writeError(failure.type, failure.message, id: failure.id, failure.category, target: failure.target)
    }
  }

  private func finish(_ module: ModuleInfo) throws {
    if flag("AsCustomObject") { return try write(.object(try ModuleObjects.customObject(module))) }
    var options = Session.ImportOptions()
    options.prefix = string("Prefix") ?? module.defaultPrefix
    if has("Function") { options.functions = strings("Function") }
    if has("Alias") { options.aliases = strings("Alias") }
    if has("Variable") { options.variables = strings("Variable") }
    options.noClobber = flag("NoClobber")
    var scope = flag("Global") ? session.global : ModuleCmdlets.target(self)
    if let wanted = string("Scope") { scope = wanted.lowercased() == "local" ? context.scope : session.global }
    if module.builtin == nil { try session.importMembers(of: module, into: scope, options) }
    if flag("PassThru") { try write(.object(module)) }
  }
}

final class RemoveModuleCommand: Cmdlet {
  private var found: [ModuleInfo] = []
  private var failed = false

  override func process() throws {
    for item in array("ModuleInfo") { if let module = item.base.obj as? ModuleInfo { found.append(module) } }
    for name in strings("Name") ?? [] {
      let pattern = WildcardPattern(PSString.make(name), [.ignoreCase])
      for module in session.modules where try pattern.isMatch(PSString.make(module.name)) { found.append(module) }
    }
    for item in array("FullyQualifiedName") {
      let request = try ModuleRequest(item, session)
      for module in session.modules
      where module.name.lowercased() == request.name.lowercased() && request.accepts(module.version) {
        found.append(module)
      }
    }
  }

  override func end() throws {
    if found.isEmpty {
      return try writeError(
        "System.InvalidOperationException",
        "No modules were removed. Verify that the specification of modules to remove is correct and those modules exist in the runspace.",
        id: "Modules_NoModulesRemoved", .ResourceUnavailable)
    }
    for module in found {
      guard try shouldProcess(module.name) else { continue }
      if let block = module.onRemove { try session.run(session.bind(block, to: module), [.object(module)], out: context.out) }
      var scopes: [Scope] = session.modules.compactMap(\.scope)
      var current: Scope? = context.scope
      while let here = current {
        scopes.append(here)
        current = here.parent
      }
      session.removeMembers(of: module, from: scopes)
      session.modules.removeAll { $0 === module }
      if session.loadedModules[module.name.lowercased()] === module {
        session.loadedModules.removeValue(forKey: module.name.lowercased())
      }
      session.commandGeneration &+= 1
    }
  }
}

final class GetModuleCommand: Cmdlet {
  override func process() throws {
    let patterns = (strings("Name") ?? ["*"]).map { WildcardPattern(PSString.make($0), [.ignoreCase]) }
    if flag("ListAvailable") { return try listAvailable(patterns) }
    var shown: [ModuleInfo] = session.modules
    for builtin in session.builtinModules where builtin.isLoadedAtStart && !builtin.name.isEmpty {
      guard session.loadedModules[builtin.name.lowercased()] == nil else { continue }
      // Core is no module of its own to Get-Module, and the others appear once they were used.
      if builtin.name == "Microsoft.PowerShell.Core" || (!has("Name") && !StandardModuleUse.isShown(builtin.name)) { continue }
      if has("Name"), !StandardModuleUse.isShown(builtin.name), strings("Name")?.contains(where: { $0.contains("*") }) ?? false
      {
        continue
      }
      shown.append(StandardModuleUse.info(builtin, session))
    }
    shown.sort { $0.name.lowercased() < $1.name.lowercased() }
    for module in shown where try patterns.contains(where: { try $0.isMatch(PSString.make(module.name)) }) {
      if has("FullyQualifiedName") {
        let requests = try array("FullyQualifiedName").map { try ModuleRequest($0, session) }
        if !requests.contains(where: { $0.name.lowercased() == module.name.lowercased() && $0.accepts(module.version) }) {
          continue
        }
      }
      try write(.object(module))
    }
  }

  private func listAvailable(_ patterns: [WildcardPattern]) throws {
    for name in strings("Name") ?? [] where name.contains("/") {
      let loader = ModuleLoader(session, context.frame ?? session.topFrame())
      if let module = try loader.describe(session.absolutePath(name)) { try write(.object(module)) }
    }
    for builtin in session.builtinModules
    where !builtin.name.isEmpty && builtin.isAvailable() && builtin.name != "Microsoft.PowerShell.Core" {
      if try patterns.contains(where: { try $0.isMatch(PSString.make(builtin.name)) }) {
        try write(.object(StandardModuleUse.info(builtin, session)))
      }
    }
    let loader = ModuleLoader(session, context.frame ?? session.topFrame())
    for folder in ModulePaths.folders(session) {
      for name in TextFiles.names(in: folder) where try patterns.contains(where: { try $0.isMatch(PSString.make(name)) }) {
        if let file = ModulePaths.file(of: name, in: folder + "/" + name), let module = try loader.describe(file) {
          try write(.object(module))
        }
      }
    }
  }
}

/// Built-in modules as Get-Module shows them.
enum StandardModuleUse {
  static func isShown(_ name: String) -> Bool {
    name == "Microsoft.PowerShell.Management" || name == "Microsoft.PowerShell.Utility"
  }

  static func info(_ builtin: BuiltinModule, _ session: Session) -> ModuleInfo {
    if let known = session.loadedModules[builtin.name.lowercased()] { return known }
    let made = ModuleInfo(builtin.name, path: builtin.name, version: builtin.version, kind: .manifest)
    made.builtin = builtin
    made.guid = builtin.guid
    made.moduleDescription = builtin.moduleDescription
    return made
  }
}
