// `System.Management.Automation.Platform`: what machine this is, and where PowerShell keeps a user's files on it.

import Glibc
import Objects
import Primitives

enum PlatformType {
  static let folders = TypeInfo.enumeration(
    "System.Management.Automation.Platform+XDG_Type",
    ["CONFIG", "CACHE", "DATA", "USER_MODULES", "SHARED_MODULES", "DEFAULT"])

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The folder of a kind, by the XDG rules.
  private static func folder(_ kind: String) -> String {
    let home = variable("HOME") ?? "/"
    let data = variable("XDG_DATA_HOME") ?? home + "/.local/share"
    switch kind {
    case "CACHE": return (variable("XDG_CACHE_HOME") ?? home + "/.cache") + "/powershell"
    case "DATA": return data + "/powershell"
    case "USER_MODULES": return data + "/powershell/Modules"
    case "SHARED_MODULES": return "/usr/local/share/powershell/Modules"
    default: return (variable("XDG_CONFIG_HOME") ?? home + "/.config") + "/powershell"
    }
  }

  static let type = TypeInfo(
    "System.Management.Automation.Platform", .staticClass, base: .object, isAbstract: true,
    declare: { t in
      let facts = [
        ("IsLinux", true), ("IsMacOS", false), ("IsWindows", false), ("IsCoreCLR", true), ("IsNanoServer", false), ("IsIoT", false),
        ("IsWindowsDesktop", false), ("IsStaSupported", false),
      ]
      for (name, value) in facts { t.property("static bool \(name) {get;}") { _ in .bool(value) } }
      t.staticMethod(
        "static string SelectProductNameForDirectory(System.Management.Automation.Platform+XDG_Type dirpath)"
      ) { call in
        Value(folder((call.obj(0) as? EnumValue)?.text ?? ""))
      }
    })
}
