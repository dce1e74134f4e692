// Types that no declaration here tells: those of code members of type data, and those of operators that the language works out itself.

import Objects

/// What members of PowerShell's own type data give that are written in code.
enum CodeMemberTypes {
  private static let table: [String: [String: String]] = {
    let text = "System.String"
    let names = [
      "Mode", "ModeWithoutHardLink", "LinkType", "ResolvedTarget", "Target", "BaseName", "NameString", "LengthString",
      "LastWriteTimeString",
    ]
    var file = Dictionary(uniqueKeysWithValues: names.map { ($0.lowercased(), text) })
    file["versioninfo"] = "System.Diagnostics.FileVersionInfo"
    var process: [String: String] = [:]
    for name in ["Path", "Company", "FileVersion", "ProductVersion", "Description", "Product", "CommandLine"] {
      process[name.lowercased()] = text
    }
    process["cpu"] = "System.Double"
    process["parent"] = "System.Diagnostics.Process"
    return [
      "System.IO.FileSystemInfo": file, "System.Diagnostics.Process": process, "System.DateTime": ["datetime": text],
      "System.Guid": ["guid": text],
    ]
  }()

  /// The type of such a member; nil when it is not known.
  static func find(_ owner: TypeInfo?, _ name: String) -> TypeInfo? {
    for type in owner?.hierarchy ?? [] {
      if let known = table[type.fullName]?[name.lowercased()] { return TypeCatalog.find(known) }
    }
    return nil
  }
}

/// Operators of .NET types that have no method here: right operand and result, by method name.
enum OperatorResults {
  private static let table: [String: [String: [(String, String)]]] = {
    let span = "System.TimeSpan", double = "System.Double"
    func moment(_ name: String) -> [String: [(String, String)]] {
      ["op_Addition": [(span, name)], "op_Subtraction": [(name, span), (span, name)]]
    }
    return [
      "System.DateTime": moment("System.DateTime"), "System.DateTimeOffset": moment("System.DateTimeOffset"),
      span: [
        "op_Addition": [(span, span)], "op_Subtraction": [(span, span)], "op_Multiply": [(double, span)],
        "op_Division": [(double, span), (span, double)],
      ],
    ]
  }()

  static func find(_ type: TypeInfo, _ method: String) -> [(String, String)]? { table[type.fullName]?[method] }
}
