// Default display properties of .NET's and PowerShell's types: what a list or table shows when no view says otherwise. CIM and WMI classes stand
// in ManagementDisplaySets.swift as text, which is read only when such an object comes by.

import Primitives

enum DisplaySets {
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
    for line in management.split(separator: "\n") {
      let parts = line.split(separator: "|")
      guard parts.count == 2 else { continue }
      let name = parts[0].drop { $0 == " " }
      table[name.lowercased()] = names(String(parts[1]))
    }
    return table
  }()
}
