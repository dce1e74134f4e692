// `[System.Net.IPNetwork]`: addresses that share a prefix.

import Engine
import Objects
import Primitives

enum NetworkRange {
  final class NetworkObj: Obj {
    let base: IPAddressObj
    let prefix: Int
    init(_ base: IPAddressObj, _ prefix: Int) {
      (self.base, self.prefix) = (base, prefix)
      super.init()
    }
    override var type: TypeInfo { NetworkRange.type }
    override func equals(_ other: Obj) -> Bool {
      (other as? NetworkObj).map { $0.prefix == prefix && $0.base.equals(base) } ?? false
    }
    override var hash: Int { base.hash &* 31 &+ prefix }
    override func describe(_ runtime: Runtime) throws -> String { "\(base.text)/\(prefix)" }

    /// Whether the bits of the prefix are the same.
    func contains(_ bytes: [UInt8]) -> Bool {
      guard bytes.count == base.bytes.count else { return false }
      for (i, (a, b)) in zip(bytes, base.bytes).enumerated() {
        let bits = min(8, max(0, prefix - i * 8))
        let mask = UInt8(truncatingIfNeeded: 0xff00 >> bits)
        if a & mask != b & mask { return false }
      }
      return true
    }
    /// Whether bits behind the prefix are set.
    var hasHostBits: Bool {
      base.bytes.enumerated().contains { i, byte in
        byte & ~UInt8(truncatingIfNeeded: 0xff00 >> min(8, max(0, prefix - i * 8))) != 0
      }
    }
  }

  static let type = TypeInfo(
    "System.Net.IPNetwork", .struct, base: .valueType, interfaces: { [.iformattable] }, declare: declare)
  static let family = TypeCatalog.Family(types: ["System.Net.IPNetwork": { type }])

  private static let invalid = DotNetError.format("An invalid IP network was specified.")

  private static func parse(_ text: String) throws -> NetworkObj {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let prefix = Int(parts[1]), prefix >= 0,
      parts[1].allSatisfy({ $0.isASCII && $0.isNumber }), parts[1].count == 1 || parts[1].first != "0"
    else { throw invalid }
    guard let base = IPAddressObj.parse(String(parts[0])), prefix <= base.bytes.count * 8
    else { throw invalid }
    let made = NetworkObj(base, prefix)
    if made.hasHostBits { throw invalid }
    return made
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> NetworkObj {
      guard let own = c.this.base.obj as? NetworkObj else { throw DotNetError.argumentNull("network") }
      return own
    }
    t.constructor("new(ipaddress baseAddress, int prefixLength)") { c in
      guard let base = c.obj(0) as? IPAddressObj else { throw DotNetError.argumentNull("baseAddress") }
      guard c.int(1) >= 0, c.int(1) <= base.bytes.count * 8 else {
        throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "prefixLength")
      }
      let made = NetworkObj(base, c.int(1))
      if made.hasHostBits {
        throw DotNetError.argument("The specified baseAddress has non-zero bits after the network prefix.", "baseAddress")
      }
      return .object(made)
    }
    t.property("ipaddress BaseAddress {get;}") { .object(try me($0).base) }
    t.property("int PrefixLength {get;}") { .int32(try me($0).prefix) }
    t.method("bool Contains(ipaddress address)") { c in
      guard let address = c.obj(0) as? IPAddressObj else { throw DotNetError.argumentNull("address") }
      return .bool(try me(c).contains(address.bytes))
    }
    t.method("bool Equals(System.Net.IPNetwork other)") { .bool(try $0.obj(0).map(me($0).equals) ?? false) }
    t.method("string ToString()") { Value(try me($0).describe($0.runtime)) }
    let word = "System.Net.IPNetwork"
    for source in ["string s", "System.ReadOnlySpan[char] s"] {
      t.staticMethod("static \(word) Parse(\(source))") { c in
        if c.isNull(0) { throw DotNetError.argumentNull("s") }
        return .object(try parse((c.string(0) ?? c.spanText(0)).string))
      }
      t.staticMethod("static bool TryParse(\(source), [ref] \(word) result)") { c in
        try c.tryParse(1, .null) { .object(try parse((c.string(0) ?? c.spanText(0)).string)) }
      }
    }
  }
}
