// Small static classes that scripts ask: ISO weeks, the platform, names of hosts.

import Engine
import Glibc
import Objects
import Primitives

/// `[System.Runtime.InteropServices.OSPlatform]`.
final class OSPlatformObj: Obj {
  let name: String
  init(_ name: String) {
    self.name = name
    super.init()
  }
  override var type: TypeInfo { SmallStatics.platform }
  override func equals(_ other: Obj) -> Bool { (other as? OSPlatformObj)?.name.uppercased() == name.uppercased() }
  override var hash: Int { name.uppercased().hashValue }
  override func describe(_ runtime: Runtime) throws -> String { name }
}

enum SmallStatics {
  private static let interop = "System.Runtime.InteropServices."
  static let isoWeek = TypeInfo(
    "System.Globalization.ISOWeek", .staticClass, base: .object, isAbstract: true, declare: declareWeek)
  static let platform = TypeInfo(interop + "OSPlatform", .struct, base: .valueType, declare: declarePlatform)
  static let information = TypeInfo(
    interop + "RuntimeInformation", .staticClass, base: .object, isAbstract: true, declare: declareInformation)
  static let architecture = TypeInfo.enumeration(
    interop + "Architecture", ["X86", "X64", "Arm", "Arm64", "Wasm", "S390x", "LoongArch64", "Armv6", "Ppc64le", "RiscV64"])
  static let dns = TypeInfo("System.Net.Dns", .staticClass, base: .object, isAbstract: true, declare: declareDns)
  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for type in [isoWeek, platform, information, architecture, dns] { types[type.fullName] = { type } }
      return types
    }())

  // MARK: - Weeks

  /// Monday is 0.
  private static func weekday(_ day: Int) -> Int { day % 7 }

  private static func day(_ year: Int, _ month: Int, _ day: Int) throws -> Int {
    try Primitive.wrap { try PSDateTime(year: year, month: month, day: day) }.dayNumber
  }

  /// The day number of the Monday with which an ISO year starts.
  private static func start(_ year: Int) throws -> Int {
    let fourth = try day(year, 1, 4)
    return fourth - weekday(fourth)
  }

  private static func weeks(_ year: Int) throws -> Int { year >= 9999 ? 52 : (try start(year + 1) - start(year)) / 7 }

  /// The ISO year and week of a day.
  private static func place(_ date: PSDateTime) throws -> (year: Int, week: Int) {
    let number = date.dayNumber
    var year = date.year
    if year > 1, number < (try start(year)) {
      year -= 1
    } else if year < 9999, number >= (try start(year + 1)) {
      year += 1
    }
    return (year, (number - (try start(year))) / 7 + 1)
  }

  private static func date(_ day: Int) throws -> Value {
    .dateTime(try Primitive.wrap { try PSDateTime(ticks: Int64(day) * PSTimeSpan.ticksPerDay) })
  }

  @Sendable private static func declareWeek(_ t: TypeBuilder) {
    t.staticMethod("static int GetWeekOfYear(datetime date)") { .whole(try place($0.args[0].dateTime ?? .now).week) }
    t.staticMethod("static int GetYear(datetime date)") { .whole(try place($0.args[0].dateTime ?? .now).year) }
    t.staticMethod("static int GetWeeksInYear(int year)") { .whole(try weeks($0.int(0))) }
    t.staticMethod("static datetime GetYearStart(int year)") { try date(try start($0.int(0))) }
    t.staticMethod("static datetime GetYearEnd(int year)") { try date(try start($0.int(0)) + weeks($0.int(0)) * 7 - 1) }
    t.staticMethod("static datetime ToDateTime(int year, int week, System.DayOfWeek dayOfWeek)") { c in
      guard (1...53).contains(c.int(1)) else {
        throw DotNetError.outOfRange("The week parameter must be in the range 1 through 53.", "week")
      }
      let day = Int((c.obj(2) as? EnumValue)?.raw ?? 1)
      return try date(try start(c.int(0)) + (c.int(1) - 1) * 7 + (day == 0 ? 6 : day - 1))
    }
  }

  // MARK: - The platform

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
    t.property("static string FrameworkDescription {get;}") { _ in Value(".NET 10.0.0") }
    t.property("static string OSDescription {get;}") { _ in
      let lines = ((try? Files.read("/etc/os-release")) ?? []).split(separator: 0x0a).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard let line = lines.first(where: { $0.hasPrefix("PRETTY_NAME=") }) else { return Value("Linux") }
      return Value(line.dropFirst(12).filter { $0 != "\"" })
    }
    for name in ["OSArchitecture", "ProcessArchitecture"] {
      t.property("static \(interop)Architecture \(name) {get;}") { _ in .object(EnumValue(architecture, number)) }
    }
    t.property("static string RuntimeIdentifier {get;}") { _ in Value("linux-" + word) }
    t.staticMethod("static bool IsOSPlatform(\(interop)OSPlatform osPlatform)") {
      .bool(($0.obj(0) as? OSPlatformObj)?.name.uppercased() == "LINUX")
    }
  }

  // MARK: - Names of hosts

  @Sendable private static func declareDns(_ t: TypeBuilder) {
    t.staticMethod("static string GetHostName()") { _ in Value(ThisMachine.name) }
    t.staticMethod("static ipaddress[] GetHostAddresses(string hostNameOrAddress)") { c in
      var hints = addrinfo()
      hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
      var list: UnsafeMutablePointer<addrinfo>?
      let code = getaddrinfo(c.text(0), nil, &hints, &list)
      guard code == 0 else {
        throw DotNetError("System.Net.Sockets.SocketException", String(cString: gai_strerror(code)))
      }
      defer { freeaddrinfo(list) }
      guard let type = TypeCatalog.find("System.Net.IPAddress") else { return .null }
      var found = ContiguousArray<Value>()
      var next = list
      while let entry = next {
        var text = [UInt8](repeating: 0, count: 64)
        let size = socklen_t(text.count)
        let failed = text.withUnsafeMutableBytes {
          getnameinfo(
            entry.pointee.ai_addr, entry.pointee.ai_addrlen, $0.bindMemory(to: CChar.self).baseAddress, size, nil, 0,
            NI_NUMERICHOST)
        }
        if failed == 0 {
          let address = String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
          found.append(try Conversion.convert(Value(address), to: type, c.runtime))
        }
        next = entry.pointee.ai_next
      }
      return .object(ArrayObj(found, of: type))
    }
  }
}
