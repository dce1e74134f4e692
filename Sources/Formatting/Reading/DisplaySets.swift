// Default display properties of .NET's and PowerShell's types: what a list or table shows when no view says otherwise. CIM and WMI classes stand
// in ManagementDisplaySets.swift as text, which is read only when such an object comes by.

import Primitives

public enum DisplaySets {
  /// The properties that a type shows by default; nil when it has no such set.
  static func properties(_ typeName: String) -> [PSString]? {
    if let names = table[typeName] { return names }
    guard
      typeName.hasPrefix("System.Management.ManagementObject#")
        || typeName.hasPrefix("Microsoft.Management.Infrastructure.CimInstance#")
    else { return nil }
    return managementTable[typeName.lowercased()]
  }

  /// The one property that stands for an object of a type.
  static func property(_ typeName: String) -> PSString? {
    switch typeName {
    case "System.IO.DirectoryInfo": return PSString.make("Name")
    case "System.Net.IPAddress": return PSString.make("IPAddressToString")
    default: return nil
    }
  }

  private static func names(_ text: String) -> [PSString] { text.split(separator: " ").map { PSString.make(String($0)) } }

  private static let table: [String: [PSString]] = [
    "Deserialized.System.Diagnostics.Process": names("Id Handles CPU Name"),
    "Deserialized.System.ServiceProcess.ServiceController": names("Status Name DisplayName"),
    "System.Diagnostics.Process": names("Id Handles CPU SI Name"),
    "System.IO.FileInfo": names("LastWriteTime Length Name"),
    "System.Management.Automation.ExtendedTypeDefinition": names("TypeNames FormatViewDefinition"),
    "System.Management.Automation.ListControlEntry": names("Items EntrySelectedBy"),
    "System.ServiceProcess.ServiceController": names("Status Name DisplayName"),
    "System.Management.Automation.PSModuleInfo": names(
      "Name Path Description Guid Version ModuleBase ModuleType PrivateData AccessMode ExportedAliases ExportedCmdlets ExportedFunctions ExportedVariables NestedModules"
    ),
  ]

  private static let managementTable: [String: [PSString]] = {
    var table: [String: [PSString]] = [:]
    for (name, properties) in management { table[name.lowercased()] = properties.map { PSString.make($0) } }
    return table
  }()

  /// Types of management objects with the properties that they show.
  public static var management: [(name: String, properties: [String])] {
    managementText.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "|")
      guard parts.count == 2 else { return nil }
      return (String(parts[0].drop { $0 == " " }), parts[1].split(separator: " ").map(String.init))
    }
  }

  /// What of a type's default properties is PowerShell's own: the shown set and the one that stands for the object.
  static func standard(_ typeName: String) -> (set: [PSString]?, property: PSString?) {
    (properties(typeName), property(typeName))
  }
}
