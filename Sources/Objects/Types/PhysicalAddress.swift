// `[PhysicalAddress]`: the address of a network card.

import Primitives

final class PhysicalAddressObj: Obj {
  let bytes: [UInt8]
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    super.init()
  }
  override var type: TypeInfo { PhysicalAddressMembers.type }
  override func equals(_ other: Obj) -> Bool { (other as? PhysicalAddressObj)?.bytes == bytes }
  override var hash: Int { bytes.reduce(0) { $0 &* 31 &+ Int($1) } }
  override func describe(_ runtime: Runtime) throws -> String { text }

  var text: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
  }

  /// Hexadecimal digits, all together or in groups of one length divided by `-`, `:` (two digits) or `.` (four).
  static func parse(_ text: String) -> PhysicalAddressObj? {
    let digits = Array(text.utf8)
    func number(_ digit: UInt8) -> UInt8? {
      switch digit {
      case 0x30...0x39: return digit - 0x30
      case 0x41...0x46: return digit - 0x37
      case 0x61...0x66: return digit - 0x57
      default: return nil
      }
    }
    let separator = digits.first { $0 == 0x2d || $0 == 0x3a || $0 == 0x2e }
    var groups = [digits[...]]
    if let separator {
      groups = digits.split(separator: separator, omittingEmptySubsequences: false)
      let size = separator == 0x2e ? 4 : 2
      guard groups.allSatisfy({ $0.count == size || separator == 0x3a && (1...2).contains($0.count) }) else { return nil }
    }
    var bytes: [UInt8] = []
    for group in groups {
      var numbers: [UInt8] = []
      for digit in group {
        guard let value = number(digit) else { return nil }
        numbers.append(value)
      }
      if numbers.count == 1, separator == 0x3a { numbers.insert(0, at: 0) }
      guard numbers.count % 2 == 0 else { return nil }
      for i in stride(from: 0, to: numbers.count, by: 2) { bytes.append(numbers[i] << 4 | numbers[i + 1]) }
    }
    return PhysicalAddressObj(bytes)
  }
}

enum PhysicalAddressMembers {
  static let type = TypeInfo("System.Net.NetworkInformation.PhysicalAddress", base: .object, declare: declare)
  static let family = TypeCatalog.Family(types: [type.fullName: { type }], accelerators: ["PhysicalAddress": type.fullName])

  @Sendable private static func declare(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) -> PhysicalAddressObj? { c.this.base.obj as? PhysicalAddressObj }
    @Sendable func byteArray(_ bytes: [UInt8]) -> Value {
      .object(ArrayObj(ContiguousArray(bytes.map { .byte($0) }), of: .byte))
    }
    t.constructor("new(byte[] address)") { c in
      .object(PhysicalAddressObj(c.items(0).map { UInt8(truncatingIfNeeded: $0.integer ?? 0) }))
    }
    t.field("static PhysicalAddress None {get;}", get: { _ in .object(PhysicalAddressObj([])) })
    t.method("byte[] GetAddressBytes()") { byteArray(me($0)?.bytes ?? []) }
    t.method("string ToString()") { Value(me($0)?.text ?? "") }
    t.staticMethod("static PhysicalAddress Parse(string address)") { c in
      guard let text = c.string(0)?.string else { return .object(PhysicalAddressObj([])) }
      guard let found = PhysicalAddressObj.parse(text) else {
        throw DotNetError.format("An invalid physical address was specified: '\(text)'.")
      }
      return .object(found)
    }
  }
}
