// `ModuleSpecification`: a module asked for by name and version, from a name or a hashtable.

import Objects
import Primitives

/// A module's name with the versions that will do.
public final class ModuleSpecificationObj: Obj {
  /// The hashtable or name that it was made of.
  public let source: Value
  init(_ source: Value) {
    self.source = source
    super.init()
  }
  public override var type: TypeInfo { ModuleTypes.specification }
  public override func describe(_ runtime: Runtime) throws -> String {
    guard let table = source.dictionary else { return try runtime.text(source) }
    return try runtime.text(table.get("ModuleName") ?? .null)
  }
}

enum ModuleTypes {
  static let specification = TypeInfo(
    "Microsoft.PowerShell.Commands.ModuleSpecification", base: .object,
    declare: { t in
      t.constructor("new(string moduleName)") { .object(ModuleSpecificationObj($0.args[0])) }
      t.constructor("new(hashtable moduleSpecification)") { .object(ModuleSpecificationObj($0.args[0])) }
      for (type, name, key) in [
        ("string", "Name", "ModuleName"), ("guid", "Guid", "GUID"), ("version", "Version", "ModuleVersion"),
        ("string", "MaximumVersion", "MaximumVersion"), ("version", "RequiredVersion", "RequiredVersion"),
      ] {
        t.property("\(type) \(name) {get;}") { call in
          guard let own = call.this.base.obj as? ModuleSpecificationObj else { return .null }
          guard let table = own.source.dictionary else { return key == "ModuleName" ? own.source : .null }
          return table.get(key) ?? .null
        }
      }
    })

  static var family: TypeCatalog.Family {
    TypeCatalog.Family(
      types: [
        "Microsoft.PowerShell.Commands.ModuleSpecification": { specification },
        "System.Management.Automation.PSModuleInfo": { EngineTypes.moduleInfo },
        "System.Management.Automation.InformationalRecord": { EngineTypes.informational },
        "System.Management.Automation.WarningRecord": { EngineTypes.warningRecord },
        "System.Management.Automation.VerboseRecord": { EngineTypes.verboseRecord },
        "System.Management.Automation.DebugRecord": { EngineTypes.debugRecord },
        "System.Management.Automation.InformationRecord": { EngineTypes.informationRecord },
        "System.Management.Automation.InvocationInfo": { EngineTypes.invocationInfo },
        "System.Management.Automation.CommandInfo": { EngineTypes.commandInfo },
        "System.Management.Automation.FunctionInfo": { EngineTypes.functionInfo },
        "System.Management.Automation.FilterInfo": { EngineTypes.filterInfo },
        "System.Management.Automation.CmdletInfo": { EngineTypes.cmdletInfo },
        "System.Management.Automation.AliasInfo": { EngineTypes.aliasInfo },
        "System.Management.Automation.ApplicationInfo": { EngineTypes.applicationInfo },
        "System.Management.Automation.ExternalScriptInfo": { EngineTypes.externalScriptInfo },
      ],
      accelerators: ["psmoduleinfo": "System.Management.Automation.PSModuleInfo"])
  }
}
