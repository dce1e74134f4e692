// `[System.Runtime.InteropServices.RuntimeInformation]` and its kin: which system and processor the program runs on. .NET's own version is
// not told: no .NET runs here.

import Engine
import Objects

/// `[System.Runtime.InteropServices.OSPlatform]`.
final class OSPlatformObj: Obj {
  let name: String
  init(_ name: String) {
    self.name = name
    super.init()
  }
  override var type: TypeInfo { RuntimeInformationTypes.platform }
  override func equals(_ other: Obj) -> Bool { (other as? OSPlatformObj)?.name.uppercased() == name.uppercased() }
  override var hash: Int { name.uppercased().hashValue }
  override func describe(_ runtime: Runtime) throws -> String { name }
}

enum RuntimeInformationTypes {
  private static let interop = "System.Runtime.InteropServices."
  static let platform = TypeInfo(interop + "OSPlatform", .struct, base: .valueType, declare: declarePlatform)
  static let information = TypeInfo(
    interop + "RuntimeInformation", .staticClass, base: .object, isAbstract: true, declare: declareInformation)
  static let architecture = TypeInfo.enumeration(
    interop + "Architecture", ["X86", "X64", "Arm", "Arm64", "Wasm", "S390x", "LoongArch64", "Armv6", "Ppc64le", "RiscV64"])
  static let family = TypeCatalog.Family(types: [
    platform.fullName: { platform }, information.fullName: { information }, architecture.fullName: { architecture },
  ])

  @Sendable private static func declarePlatform(_ t: TypeBuilder) {
    for (name, text) in [("FreeBSD", "FREEBSD"), ("Linux", "LINUX"), ("OSX", "OSX"), ("Windows", "WINDOWS")] {
      t.property("static \(interop)OSPlatform \(name) {get;}") { _ in .object(OSPlatformObj(text)) }
    }
    t.staticMethod("static \(interop)OSPlatform Create(string osPlatform)") { .object(OSPlatformObj($0.text(0))) }
    t.method("string ToString()") { Value(($0.this.base.obj as? OSPlatformObj)?.name ?? "") }
  }

  @Sendable private static func declareInformation(_ t: TypeBuilder) {
    #if arch(arm64)
      let (number, word) = (Int64(3), "arm64")
    #else
      let (number, word) = (Int64(1), "x64")
    #endif
    t.property("static string OSDescription {get;}") { _ in Value(Session.osDescription) }
    for name in ["OSArchitecture", "ProcessArchitecture"] {
      t.property("static \(interop)Architecture \(name) {get;}") { _ in .object(EnumValue(architecture, number)) }
    }
    t.property("static string RuntimeIdentifier {get;}") { _ in Value("linux-" + word) }
    t.staticMethod("static bool IsOSPlatform(\(interop)OSPlatform osPlatform)") {
      .bool(($0.obj(0) as? OSPlatformObj)?.name.uppercased() == "LINUX")
    }
  }
}
