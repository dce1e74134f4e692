// IPAddress, IPEndPoint and MailAddress.

import Glibc
import Primitives

/// `[ipaddress]`.
public final class IPAddressObj: Obj {
  public let bytes: [UInt8]
  /// The interface on which an address of the link is meant.
  public internal(set) var scope: Int64 = 0
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    super.init()
  }
  public override var type: TypeInfo { NetMembers.ipAddress }
  public override func equals(_ other: Obj) -> Bool {
    (other as? IPAddressObj).map { $0.bytes == bytes && $0.scope == scope } ?? false
  }
  public override var hash: Int { bytes.hashValue }
  public override func describe(_ runtime: Runtime) throws -> String { text }

  public var text: String { scope == 0 ? plainText : plainText + "%\(scope)" }

  private var plainText: String {
    if bytes.count == 4 { return bytes.map { String($0) }.joined(separator: ".") }
    let groups = stride(from: 0, to: 16, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
    if groups[0..<5].allSatisfy({ $0 == 0 }), groups[5] == 0xffff {
      return "::ffff:" + bytes[12...].map { String($0) }.joined(separator: ".")
    }
    var best = (start: 0, count: 0)
    var i = 0
    while i < 8 {
      var j = i
      while j < 8, groups[j] == 0 { j += 1 }
      if j - i > best.count { best = (i, j - i) }
      i = max(j, i + 1)
    }
    @Sendable func hex(_ part: ArraySlice<UInt16>) -> String { part.map { String($0, radix: 16) }.joined(separator: ":") }
    if best.count < 2 { return hex(groups[...]) }
    return hex(groups[..<best.start]) + "::" + hex(groups[(best.start + best.count)...])
  }

  public static func parse(_ text: String) -> IPAddressObj? {
    if text.contains(":") { return six(text) }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...4).contains(parts.count) else { return nil }
    var numbers: [UInt64] = []
    for part in parts {
      guard !part.isEmpty else { return nil }
      let value: UInt64?
      if part.hasPrefix("0x") || part.hasPrefix("0X") {
        value = UInt64(part.dropFirst(2), radix: 16)
      } else if part.count > 1, part.hasPrefix("0") {
        value = UInt64(part, radix: 8)
      } else {
        value = part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? UInt64(part) : nil
      }
      guard let value else { return nil }
      numbers.append(value)
    }
    let last = numbers.removeLast()
    guard numbers.allSatisfy({ $0 < 256 }), last < 1 << UInt64(8 * (4 - numbers.count)) else { return nil }
    var bytes = numbers.map { UInt8($0) }
    for shift in stride(from: 8 * (3 - numbers.count), through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: last >> UInt64(shift)))
    }
    return IPAddressObj(bytes)
  }

  private static func six(_ raw: String) -> IPAddressObj? {
    var text = raw[...]
    if text.hasPrefix("["), text.hasSuffix("]") { text = text.dropFirst().dropLast() }
    var scope: Int64 = 0
    if let percent = text.firstIndex(of: "%") {
      let name = text[text.index(after: percent)...]
      scope = Int64(name).flatMap { $0 >= 0 && $0 <= 0xffff_ffff ? $0 : nil } ?? Int64(if_nametoindex(String(name)))
      text = text[..<percent]
    }
    func scoped(_ bytes: [UInt8]) -> IPAddressObj {
      let made = IPAddressObj(bytes)
      made.scope = scope
      return made
    }
    @Sendable func groups(_ part: Substring) -> [UInt8]? {
      if part.isEmpty { return [] }
      var bytes: [UInt8] = []
      let pieces = part.split(separator: ":", omittingEmptySubsequences: false)
      for (i, piece) in pieces.enumerated() {
        if piece.contains(".") {
          guard i == pieces.count - 1, piece.split(separator: ".").count == 4, let four = parse(String(piece)) else {
            return nil
          }
          bytes += four.bytes
        } else {
          guard !piece.isEmpty, piece.count <= 4, let value = UInt16(piece, radix: 16) else { return nil }
          bytes += [UInt8(value >> 8), UInt8(truncatingIfNeeded: value)]
        }
      }
      return bytes
    }
    if let gap = text.firstRange(of: "::") {
      guard let head = groups(text[..<gap.lowerBound]), let tail = groups(text[gap.upperBound...]),
        head.count + tail.count <= 14
      else { return nil }
      return scoped(head + Array(repeating: 0, count: 16 - head.count - tail.count) + tail)
    }
    guard let all = groups(text), all.count == 16 else { return nil }
    return scoped(all)
  }
}

/// `[System.Net.IPEndPoint]`.
public final class IPEndPointObj: Obj {
  public var address: IPAddressObj
  public var port: Int
  public init(_ address: IPAddressObj, _ port: Int) {
    self.address = address
    self.port = port
    super.init()
  }
  public override var type: TypeInfo { NetMembers.endPoint }
  public override func equals(_ other: Obj) -> Bool {
    (other as? IPEndPointObj).map { $0.address.bytes == address.bytes && $0.port == port } ?? false
  }
  public override var hash: Int { address.bytes.hashValue ^ port }
  public override func describe(_ runtime: Runtime) throws -> String {
    address.bytes.count == 4 ? "\(address.text):\(port)" : "[\(address.text)]:\(port)"
  }
}

/// `[mailaddress]`.
public final class MailAddressObj: Obj {
  public let display: String
  let address: String
  /// `user@host` alone.
  public var mailbox: String { address }
  public init(_ text: String) throws {
    var rest = text[...]
    var name = ""
    if let open = rest.lastIndex(of: "<"), rest.hasSuffix(">") {
      name = String(rest[..<open].withoutBlanks)
      rest = rest[rest.index(after: open)...].dropLast()
    }
    if name.hasPrefix("\""), name.hasSuffix("\""), name.count > 1 { name = String(name.dropFirst().dropLast()) }
    let parts = rest.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty,
      !rest.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7f })
    else {
      throw DotNetError.format("The specified string is not in the form required for an e-mail address.")
    }
    display = name
    address = String(rest)
    super.init()
  }
  public override var type: TypeInfo { NetMembers.mail }
  public override func equals(_ other: Obj) -> Bool { (other as? MailAddressObj)?.address.lowercased() == address.lowercased() }
  public override func describe(_ runtime: Runtime) throws -> String {
    display.isEmpty ? address : "\"\(display)\" <\(address)>"
  }
}

enum NetMembers {
  static let ipAddress = TypeInfo("System.Net.IPAddress", base: .object, declare: declareAddress)
  static let endPoint = TypeInfo("System.Net.IPEndPoint", base: .object, declare: declareEndPoint)
  static let mail = TypeInfo("System.Net.Mail.MailAddress", base: .object, declare: declareMail)
  static let family = TypeCatalog.Family(
    types: [
      "System.Net.IPAddress": { ipAddress }, "System.Net.IPEndPoint": { endPoint }, "System.Net.Mail.MailAddress": { mail },
    ],
    accelerators: [
      "ipaddress": "System.Net.IPAddress", "IPEndpoint": "System.Net.IPEndPoint", "mailaddress": "System.Net.Mail.MailAddress",
    ])

  private static func parse(_ c: Call) throws -> Value {
    guard let found = IPAddressObj.parse(try c.required(0, "ipString").string) else {
      throw DotNetError.format("An invalid IP address was specified.")
    }
    return .object(found)
  }

  @Sendable private static func declareAddress(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) -> [UInt8] { (c.this.base.obj as? IPAddressObj)?.bytes ?? [0, 0, 0, 0] }
    t.constructor("new(long newAddress)") { c in
      let wide = UInt64(bitPattern: Int64(c.int(0)))
      guard let v = UInt32(exactly: wide) else {
        throw DotNetError.outOfRange(
          "newAddress ('\(wide)') must be less than or equal to '4294967295'. (Parameter 'newAddress')\nActual value was \(wide)."
        )
      }
      return .object(IPAddressObj((0..<4).map { UInt8(truncatingIfNeeded: v >> (8 * UInt32($0))) }))
    }
    t.constructor("new(byte[] address)") { c in
      let bytes = try c.bytes(0, "address")
      guard bytes.count == 4 || bytes.count == 16 else {
        throw DotNetError.argument("An invalid IP address was specified.", "address")
      }
      return .object(IPAddressObj(bytes))
    }
    t.property("System.Net.Sockets.AddressFamily AddressFamily {get;}") {
      EnumTypes.value("System.Net.Sockets.AddressFamily", me($0).count == 4 ? 2 : 23)
    }
    t.property(
      "long Address {get;set;}",
      get: { c in
        guard me(c).count == 4 else { throw DotNetError("System.Net.Sockets.SocketException", "Operation not supported") }
        return .long(me(c).reversed().reduce(0) { $0 << 8 | Int64($1) })
      }, set: nil)
    t.property("string IPAddressToString {get;}") { Value(($0.this.base.obj as? IPAddressObj)?.text ?? "") }
    t.property("bool IsIPv6LinkLocal {get;}") { .bool(me($0).count == 16 && me($0)[0] == 0xfe && me($0)[1] & 0xc0 == 0x80) }
    t.property("bool IsIPv6Multicast {get;}") { .bool(me($0).count == 16 && me($0)[0] == 0xff) }
    t.property("bool IsIPv6SiteLocal {get;}") { .bool(me($0).count == 16 && me($0)[0] == 0xfe && me($0)[1] & 0xc0 == 0xc0) }
    t.property("bool IsIPv6Teredo {get;}") {
      .bool(me($0).count == 16 && me($0)[0] == 0x20 && me($0)[1] == 1 && me($0)[2] == 0 && me($0)[3] == 0)
    }
    t.property("bool IsIPv6UniqueLocal {get;}") { .bool(me($0).count == 16 && me($0)[0] & 0xfe == 0xfc) }
    t.property("bool IsIPv4MappedToIPv6 {get;}") {
      .bool(me($0).count == 16 && me($0)[..<10].allSatisfy { $0 == 0 } && me($0)[10] == 0xff && me($0)[11] == 0xff)
    }
    t.property(
      "long ScopeId {get;set;}",
      get: { c in
        guard me(c).count == 16 else { throw DotNetError("System.Net.Sockets.SocketException", "Operation not supported") }
        return .long((c.this.base.obj as? IPAddressObj)?.scope ?? 0)
      },
      set: { c in
        guard me(c).count == 16 else { throw DotNetError("System.Net.Sockets.SocketException", "Operation not supported") }
        let wanted = Int64(c.int(0))
        guard wanted >= 0, wanted <= 0xffff_ffff else {
          throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "value")
        }
        (c.this.base.obj as? IPAddressObj)?.scope = wanted
        return .nothing
      })
    t.method("byte[] GetAddressBytes()") { .bytes(me($0)) }
    t.method("ipaddress MapToIPv4()") { c in .object(IPAddressObj(Array(me(c).suffix(4)))) }
    t.method("ipaddress MapToIPv6()") { c in
      .object(IPAddressObj(me(c).count == 16 ? me(c) : Array(repeating: 0, count: 10) + [0xff, 0xff] + me(c)))
    }
    t.method("bool Equals(System.Object comparand)") { c in .bool((c.obj(0) as? IPAddressObj)?.bytes == me(c)) }
    t.method("string ToString()") { Value(($0.this.base.obj as? IPAddressObj)?.text ?? "") }
    for (name, bytes): (String, [UInt8]) in [
      ("Any", [0, 0, 0, 0]), ("Loopback", [127, 0, 0, 1]), ("Broadcast", [255, 255, 255, 255]), ("None", [255, 255, 255, 255]),
      ("IPv6Any", Array(repeating: 0, count: 16)), ("IPv6Loopback", Array(repeating: 0, count: 15) + [1]),
      ("IPv6None", Array(repeating: 0, count: 16)),
    ] { t.field("static ipaddress \(name) {get;}", get: { _ in .object(IPAddressObj(bytes)) }) }
    t.staticMethod("static ipaddress Parse(string ipString)") { try parse($0) }
    t.staticMethod("static bool TryParse(string ipString, [ref] ipaddress address)") { c in
      try c.tryParse(1, .null) { try parse(c) }
    }
    t.staticMethod("static bool IsLoopback(ipaddress address)") { c in
      guard let bytes = (c.obj(0) as? IPAddressObj)?.bytes else { throw DotNetError.argumentNull("address") }
      return .bool(bytes.count == 4 ? bytes[0] == 127 : bytes == Array(repeating: 0, count: 15) + [1])
    }
    for (name, parameter) in [("HostToNetworkOrder", "host"), ("NetworkToHostOrder", "network")] {
      t.staticMethod("static short \(name)(short \(parameter))") { .short(Int16(truncatingIfNeeded: $0.int(0)).byteSwapped) }
      t.staticMethod("static int \(name)(int \(parameter))") { .int(Int32(truncatingIfNeeded: $0.int(0)).byteSwapped) }
      t.staticMethod("static long \(name)(long \(parameter))") { .long(Int64($0.int(0)).byteSwapped) }
    }
  }

  @Sendable private static func declareEndPoint(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) -> IPEndPointObj? { c.this.base.obj as? IPEndPointObj }
    t.constructor("new(ipaddress address, int port)") { c in
      guard let address = c.obj(0) as? IPAddressObj else { throw DotNetError.argumentNull("address") }
      guard c.int(1) >= 0, c.int(1) <= 65535 else {
        throw DotNetError(
          "System.ArgumentOutOfRangeException", "Specified argument was out of the range of valid values. (Parameter 'port')")
      }
      return .object(IPEndPointObj(address, c.int(1)))
    }
    t.property("System.Net.Sockets.AddressFamily AddressFamily {get;}") {
      EnumTypes.value("System.Net.Sockets.AddressFamily", me($0)?.address.bytes.count == 16 ? 23 : 2)
    }
    t.property(
      "ipaddress Address {get;set;}", get: { c in me(c).map { .object($0.address) } ?? .null },
      set: { c in
        guard let address = c.obj(0) as? IPAddressObj else { throw DotNetError.argumentNull("value") }
        me(c)?.address = address
        return .nothing
      })
    t.property(
      "int Port {get;set;}", get: { .int32(me($0)?.port ?? 0) },
      set: { c in
        guard (0...65535).contains(c.int(0)) else {
          throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "value")
        }
        me(c)?.port = c.int(0)
        return .nothing
      })
    t.method("string ToString()") { Value(try me($0)?.describe($0.runtime) ?? "") }
    t.staticMethod("static IPEndpoint Parse(string s)") { c in
      let text = c.text(0)
      if let whole = IPAddressObj.parse(text) { return .object(IPEndPointObj(whole, 0)) }
      guard let colon = text.lastIndex(of: ":"), let address = IPAddressObj.parse(String(text[..<colon])),
        let port = UInt16(text[text.index(after: colon)...])
      else { throw DotNetError.format("An invalid IPEndPoint was specified.") }
      return .object(IPEndPointObj(address, Int(port)))
    }
  }

  @Sendable private static func declareMail(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) -> MailAddressObj? { c.this.base.obj as? MailAddressObj }
    t.constructor("new(string address)") { .object(try MailAddressObj(try $0.required(0, "address").string)) }
    t.constructor("new(string address, string displayName)") {
      .object(try MailAddressObj("\"\($0.text(1))\" <\($0.text(0))>"))
    }
    t.property("string DisplayName {get;}") { Value(me($0)?.display ?? "") }
    t.property("string User {get;}") { Value(String((me($0)?.address ?? "").split(separator: "@").first ?? "")) }
    t.property("string Host {get;}") { Value(String((me($0)?.address ?? "").split(separator: "@").last ?? "")) }
    t.property("string Address {get;}") { Value(me($0)?.address ?? "") }
    t.method("string ToString()") { Value(try me($0)?.describe($0.runtime) ?? "") }
  }
}
