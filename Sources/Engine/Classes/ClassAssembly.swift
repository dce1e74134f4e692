// The assemblies that PowerShell makes for the classes of a text: reflection shows which file they came from.

import Objects
import Primitives

enum ClassAssembly {
  static let name = "PowerShell Class Assembly"

  /// The attribute of such an assembly.
  static let attribute = RecordObj.type(
    "System.Management.Automation.DynamicClassImplementationAssemblyAttribute", base: AttributeTypes.attribute,
    "string ScriptFile {get;set;}")

  static func attributes(_ assembly: AssemblyObj, _ session: Session) -> [Value] {
    guard assembly.simpleName == name,
      let version = assembly.displayName.split(separator: ",").first(where: { $0.contains("Version=") })?.split(separator: "."),
      let number = version.last.flatMap({ Int($0) }), number > 0, number <= session.classAssemblies.count
    else { return [] }
    let file = session.classAssemblies[number - 1]
    return [.object(RecordObj(attribute, [("ScriptFile", file.map { Value($0) } ?? .null)]))]
  }
}
