// New-Module, Export-ModuleMember, Remove-Module and Get-Module; the table of the family.

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

  /// Names by which several modules may be meant, in the order in which Get-Module lists them.
  static func loaded(_ session: Session, from scope: Scope, all: Bool) -> [ModuleInfo] {
    var modules = session.modules
    if !all {
      let own = scope.module?.imported ?? []
      modules = own + modules.filter { module in !module.isNestedOnly && !own.contains { $0 === module } }
    }
    return AvailableModules(session).sorted(modules.filter { $0.builtin.map { !$0.isAlwaysLoaded } ?? true })
  }

  /// Those modules that match one of the names.
  static func loaded(_ names: [String], _ session: Session, from scope: Scope, all: Bool = false) throws -> [ModuleInfo] {
    let patterns = names.map { WildcardPattern(PSString.make($0), [.ignoreCase]) }
    return try loaded(session, from: scope, all: all).filter { module in
      try patterns.contains { try $0.isMatch(PSString.make(module.name)) }
    }
  }
}

final class NewModuleCommand: Cmdlet {
  override func end() throws {
    guard let block = value("ScriptBlock").base.obj as? ScriptBlock else { return }
    let id = PSGuid.random().description
    let name = string("Name").flatMap { $0.isEmpty ? nil : $0 } ?? "__DynamicModule_" + id
    let module = session.makeModule(name, path: id)
    let sink = CaptureSink()
    let frame = context.frame ?? session.topFrame()
    do { try session.runModuleBody(block, in: module, array("ArgumentList"), from: frame, out: sink) } catch let thrown
      as Thrown
    {
      return try writeError(thrown.record)
    }
    if module.explicitExports == nil {
      try session.export(
        from: module, functions: has("Function") ? strings("Function") : ["*"],
        cmdlets: has("Cmdlet") ? strings("Cmdlet") : ["*"],
        aliases: nil, variables: nil)
    } else {
      try session.settleExports(of: module, aliasesToo: false)
    }
    if flag("AsCustomObject"), !flag("ReturnResult") { return try write(.object(try ModuleObjects.customObject(module))) }
    var options = Session.ImportOptions()
    if has("Function") { options.functions = strings("Function") }
    if has("Cmdlet") { options.cmdlets = strings("Cmdlet") }
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
    guard context.scope.module != nil else {
      throw terminate(
        "System.InvalidOperationException", "The Export-ModuleMember cmdlet can only be called from inside a module.",
        id: "Modules_CanOnlyExecuteExportModuleMemberInsideAModule", .PermissionDenied)
    }
    func add(_ list: inout [String]?, _ name: String) {
      if has(name) { list = (list ?? []) + (strings(name) ?? []) }
    }
    add(&exports.functions, "Function")
    add(&exports.cmdlets, "Cmdlet")
    add(&exports.variables, "Variable")
    add(&exports.aliases, "Alias")
  }

  override func end() throws {
    guard let module = context.scope.module else { return }
    var all = module.explicitExports ?? ModuleExports()
    // A kind that nobody names stays unsaid.
    func extend(_ list: inout [String]?, _ more: [String]?) { if let more { list = (list ?? []) + more } }
    extend(&all.functions, exports.functions)
    extend(&all.cmdlets, exports.cmdlets)
    extend(&all.variables, exports.variables)
    extend(&all.aliases, exports.aliases)
    module.explicitExports = all
  }
}

final class RemoveModuleCommand: Cmdlet {
  private var removed = 0
  private var names: [String] = []
  private var objects = 0
  private var specifications: [String] = []

  override func process() throws {
    var wanted: [ModuleInfo] = []
    func add(_ module: ModuleInfo) { if !wanted.contains(where: { $0 === module }) { wanted.append(module) } }
    names += strings("Name") ?? []
    if let names = strings("Name") { try ModuleCmdlets.loaded(names, session, from: context.scope).forEach(add) }
    for item in array("FullyQualifiedName") {
      guard let spec = item.base.obj as? ModuleSpecificationObj else { continue }
      specifications.append(spec.name)
      ModuleCmdlets.loaded(session, from: context.scope, all: false).filter { spec.accepts($0) }.forEach(add)
    }
    for item in array("ModuleInfo") {
      objects += 1
      if let module = item.base.obj as? ModuleInfo { add(module) }
    }
    // What a module brought along goes with it, the innermost first.
    var groups: [(ModuleInfo, [ModuleInfo])] = []
    var seen: [ModuleInfo] = []
    for module in wanted {
      var group = [module]
      for nested in module.allNested where !seen.contains(where: { $0 === nested }) && nested !== module {
        seen.append(nested)
        group.append(nested)
      }
      groups.append((module, try group.reversed().filter { try mayRemove($0) }))
    }
    for (_, group) in groups {
      for module in group {
        if !flag("Force") {
          let others = session.modules.filter { other in
            other.requiredModules.contains { $0 === module } && !wanted.contains { $0 === other }
          }
          if let other = others.last {
            try writeError(
              "System.InvalidOperationException",
              "Unable to remove the module '\(module.name)' because it is required by '\(other.name)'. Add the Force parameter to your command to remove the module.",
              id: "Modules_ModuleIsRequired", .PermissionDenied, target: .object(module))
            continue
          }
        }
        removed += 1
        try session.removeModule(module, from: context.frame ?? session.topFrame(), out: context.out)
      }
    }
  }

  private func mayRemove(_ module: ModuleInfo) throws -> Bool {
    if module.accessMode == 2 {
      try writeError(
        "System.InvalidOperationException",
        "Unable to remove the module '\(module.name)' because it is marked as 'constant.' A module cannot be removed if it is marked 'constant.'",
        id: "Modules_ModuleIsConstant", .PermissionDenied, target: .object(module))
      return false
    }
    if module.accessMode == 1, !flag("Force") {
      try writeError(
        "System.InvalidOperationException",
        "Unable to remove the module '\(module.name)' because it is read-only. Add the Force parameter to your command to remove read-only modules.",
        id: "Modules_ModuleIsReadOnly", .PermissionDenied, target: .object(module))
      return false
    }
    return try shouldProcess("\(module.name) (Path: '\(module.path)')")
  }

  override func end() throws {
    guard removed == 0, !(context.common.whatIf ?? false) else { return }
    func isEngine(_ name: String) -> Bool {
      session.builtinModules.contains { $0.isLoadedAtStart && !$0.name.isEmpty && $0.name.lowercased() == name.lowercased() }
    }
    let engineOnly = names.allSatisfy(isEngine) && specifications.allSatisfy(isEngine)
    let patternsOnly = names.allSatisfy { WildcardPattern.containsWildcards(PSString.make($0)) }
    if !engineOnly || (names.isEmpty && specifications.isEmpty), !patternsOnly || objects > 0 || !specifications.isEmpty {
      if engineOnly, !names.isEmpty || !specifications.isEmpty { return }
      if names.isEmpty, specifications.isEmpty { return }
      try writeError(
        "System.InvalidOperationException",
        "No modules were removed. Verify that the specification of modules to remove is correct and those modules exist in the runspace.",
        id: "Modules_NoModulesRemoved", .ResourceUnavailable)
    }
  }
}

final class GetModuleCommand: Cmdlet {
  override func process() throws {
    if has("Name"), has("FullyQualifiedName") {
      throw terminate(
        "System.InvalidOperationException",
        "The parameters Name and FullyQualifiedName cannot be used together. Please specify only one parameter.",
        id: "NameAndFullyQualifiedNameCannotBeSpecifiedTogether", .InvalidOperation)
    }
    if flag("SkipEditionCheck"), !flag("ListAvailable") {
      throw terminate(
        "System.InvalidOperationException",
        "The -SkipEditionCheck switch parameter cannot be used without the -ListAvailable switch parameter.",
        id: "SkipEditionCheckNotSupportedWithoutListAvailable", .InvalidOperation)
    }
    var specifications: [ModuleSpecificationObj] = []
    for item in array("FullyQualifiedName") {
      guard let spec = item.base.obj as? ModuleSpecificationObj else { continue }
      specifications.append(
        ModulePaths.isPath(spec.name) ? spec.renamed(session.absolutePath(ModulePaths.normalized(spec.name))) : spec)
    }
    let names = has("FullyQualifiedName") ? specifications.map(\.name) : strings("Name")
    if flag("ListAvailable") { return try listAvailable(names, specifications) }
    for name in names ?? [] where name.contains("/") || name.contains("\\") {
      throw terminate(
        "System.ArgumentException",
        "Running the Get-Module cmdlet without ListAvailable parameter is not supported for module names that include a path. Name parameter has this element '\(name)' which resolves to a path. Update the Name parameter to not have path elements, and then try again.",
        id: "ModuleDiscoveryForLoadedModulesWorksOnlyForUnQualifiedNames", .InvalidArgument, target: Value(name))
    }
    let modules = try ModuleCmdlets.loaded(names ?? ["*"], session, from: context.scope, all: flag("All"))
    for module in try filtered(modules, specifications) { try write(.object(module)) }
  }

  private func filtered(_ modules: [ModuleInfo], _ specifications: [ModuleSpecificationObj]) throws -> [ModuleInfo] {
    var kept = modules
    if let edition = string("PSEdition"), !edition.isEmpty {
      kept = kept.filter { $0.compatibleEditions.contains { $0.lowercased() == edition.lowercased() } }
    }
    guard has("FullyQualifiedName") else { return kept }
    return try kept.filter { module in
      try specifications.contains { spec in
        let isNamed = try WildcardPattern(PSString.make(spec.name), [.ignoreCase]).isMatch(PSString.make(module.name))
        return (isNamed || module.path.contains(spec.name)) && spec.accepts(module, skipName: true)
      }
    }
  }

  private func listAvailable(_ names: [String]?, _ specifications: [ModuleSpecificationObj]) throws {
    if flag("Refresh") { ModuleAnalysisCache.of(session).seen = [:] }
    let found = try AvailableModules(session).list(names, all: flag("All")) { try self.writeError($0) }
    for module in try filtered(found, specifications) {
      let bag = PropertyBag()
      bag.typeNames = [
        "ModuleInfoGrouping", "System.Management.Automation.PSModuleInfo", "System.Object",
      ]
      if module.extras == nil { module.extras = bag }
      try write(.object(module))
    }
  }
}
