// What the engine's own commands say they come from: `(Get-Command Get-Help).PSSnapIn`. They belong to no module.

import Objects
import Primitives

/// `PSSnapInInfo` of the engine's commands.
final class CoreSnapIn: Obj {
  static let name = "Microsoft.PowerShell.Core"
  private static let infoType = TypeInfo(
    "System.Management.Automation.PSSnapInInfo", base: .object,
    declare: { t in
      let home = Session.home
      t.property("string Name {get;}") { _ in Value(name) }
      t.property("bool IsDefault {get;}") { _ in .bool(true) }
      t.property("string ApplicationBase {get;}") { _ in Value(home) }
      t.property("string AssemblyName {get;}") { _ in
        Value("System.Management.Automation, Version=7.6.9.500, Culture=neutral, PublicKeyToken=31bf3856ad364e35")
      }
      t.property("string ModuleName {get;}") { _ in Value(home + "/System.Management.Automation.dll") }
      t.property("version PSVersion {get;}") { try Conversion.convert(Value("7.6.9"), to: .version, $0.runtime) }
      t.property("version Version {get;}") { try Conversion.convert(Value("7.6.9.500"), to: .version, $0.runtime) }
      t.property("System.Collections.ObjectModel.Collection[string] Types {get;}") { _ in
        list(["types.ps1xml", "typesv3.ps1xml"])
      }
      t.property("System.Collections.ObjectModel.Collection[string] Formats {get;}") { _ in
        list([
          "Certificate.format.ps1xml", "DotNetTypes.format.ps1xml", "FileSystem.format.ps1xml", "Help.format.ps1xml",
          "HelpV3.format.ps1xml", "PowerShellCore.format.ps1xml", "PowerShellTrace.format.ps1xml", "Registry.format.ps1xml",
        ])
      }
      t.property("string Description {get;}") { _ in
        Value("This PowerShell snap-in contains cmdlets used to manage components of PowerShell.")
      }
      t.property("string Vendor {get;}") { _ in Value("Microsoft Corporation") }
      t.property("bool LogPipelineExecutionDetails {get;set;}", get: { _ in .bool(false) }, set: { _ in .nothing })
    })

  private static func list(_ names: [String]) -> Value {
    .object(ListObj(.collection(of: .string), ContiguousArray(names.map { Value($0) }), elementType: .string))
  }

  override var type: TypeInfo { CoreSnapIn.infoType }
  override func describe(_ runtime: Runtime) throws -> String { CoreSnapIn.name }
}
