// `[System.Management.Automation.Platform]`: which system this is.

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
    })

  static let family = TypeCatalog.Family(types: ["System.Management.Automation.Platform": { type }])
}
