// `[System.Management.Automation.Platform]`: which system this is.

import Engine
import Objects

enum PlatformType {
  static let type = TypeInfo(
    "System.Management.Automation.Platform", .staticClass, base: .object, isAbstract: true,
    declare: { t in
      for (name, answer) in [
        ("IsLinux", true), ("IsMacOS", false), ("IsWindows", false), ("IsCoreCLR", true), ("IsNanoServer", false),
        ("IsIoT", false),
        ("IsWindowsDesktop", false), ("IsStaSupported", false),
      ] {
        t.property("static bool \(name) {get;}") { _ in .bool(answer) }
      }
      t.staticMethod("static string SelectProductNameForDirectory(System.Management.Automation.Platform+XDG_Type dirpath)") {
        call in
        Value(directory((call.obj(0) as? EnumValue)?.text ?? ""))
      }
    })

  /// Where PowerShell keeps what: the places of the desktop's standard, made when they are the default ones.
  private static func directory(_ kind: String) -> String {
    func variable(_ name: String) -> String? { TextFiles.environment(name).flatMap { $0.isEmpty ? nil : $0 } }
    let home = variable("HOME") ?? "/tmp"
    // An account that may not make the folder has none.
    func made(_ path: String) -> String { (try? Disk.makeDirectory(path)) == nil ? "" : path }
    switch kind {
    case "CONFIG": return variable("XDG_CONFIG_HOME").map { $0 + "/powershell" } ?? home + "/.config/powershell"
    case "DATA": return variable("XDG_DATA_HOME").map { $0 + "/powershell" } ?? made(home + "/.local/share/powershell")
    case "USER_MODULES":
      return variable("XDG_DATA_HOME").map { $0 + "/powershell/Modules" } ?? made(home + "/.local/share/powershell/Modules")
    case "SHARED_MODULES": return "/usr/local/share/powershell/Modules"
    case "CACHE": return made((variable("XDG_CACHE_HOME") ?? home + "/.cache") + "/powershell")
    default: return made(home + "/.config/powershell")
    }
  }

  static let family = TypeCatalog.Family(types: ["System.Management.Automation.Platform": { type }])
}
