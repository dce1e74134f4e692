// Object identifiers: GUIDs as .NET writes them, and base64, which DirSync makes of them (the source anchor).

/// A GUID. `high` holds Data1-Data3 and `low` Data4, big-endian as written.
public struct LabGUID: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let high: UInt64
  public let low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  public static let empty = LabGUID(high: 0, low: 0)

  /// `5f7d4f53-3b6f-4d2f-9a53-0d1c2a3b4c5d`, lower case as PowerShell prints it.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    var out: [UInt8] = []
    out.reserveCapacity(36)
    for index in 0..<16 {
      if index == 4 || index == 6 || index == 8 || index == 10 { out.append(0x2D) }
      let byte = self.byte(index)
      out.append(digits[Int(byte >> 4)])
      out.append(digits[Int(byte & 15)])
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The order of .NET's Guid.ToByteArray: Data1-Data3 little-endian.
  public var bytes: [UInt8] { [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15].map { byte($0) } }

  /// Base64 of `bytes`: the source anchor that DirSync derives (24 characters ending in `==`).
  public var base64: String { Base64.encode(bytes) }

  /// Accepts the forms with or without braces and dashes.
  public init?(_ text: String) {
    var digits: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: digits.append(byte - 0x30)
      case 0x61...0x66: digits.append(byte - 0x61 + 10)
      case 0x41...0x46: digits.append(byte - 0x41 + 10)
      case 0x2D, 0x7B, 0x7D: continue
      default: return nil
      }
      if digits.count > 32 { return nil }
    }
    guard digits.count == 32 else { return nil }
    self.init(
      high: digits[..<16].reduce(0) { $0 << 4 | UInt64($1) }, low: digits[16...].reduce(0) { $0 << 4 | UInt64($1) })
  }

  /// From Guid.ToByteArray's order; nil unless there are 16 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    let order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15]
    var high: UInt64 = 0
    var low: UInt64 = 0
    for index in 0..<8 { high = high << 8 | UInt64(bytes[order[index]]) }
    for index in 8..<16 { low = low << 8 | UInt64(bytes[order[index]]) }
    self.init(high: high, low: low)
  }

  public static func < (left: LabGUID, right: LabGUID) -> Bool {
    left.high == right.high ? left.low < right.low : left.high < right.high
  }

  private func byte(_ index: Int) -> UInt8 {
    index < 8
      ? UInt8(truncatingIfNeeded: high >> UInt64(56 - index * 8)) : UInt8(truncatingIfNeeded: low >> UInt64(120 - index * 8))
  }
}

/// RFC 4648 base64 with padding.
public enum Base64 {
  public static func encode(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let left = bytes.count - index
      let group =
        UInt32(bytes[index]) << 16 | (left > 1 ? UInt32(bytes[index + 1]) << 8 : 0) | (left > 2 ? UInt32(bytes[index + 2]) : 0)
      out.append(alphabet[Int(group >> 18 & 63)])
      out.append(alphabet[Int(group >> 12 & 63)])
      out.append(left > 1 ? alphabet[Int(group >> 6 & 63)] : 0x3D)
      out.append(left > 2 ? alphabet[Int(group & 63)] : 0x3D)
      index += 3
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// nil when the text is not whole base64.
  public static func decode(_ text: String) -> [UInt8]? {
    let bytes = Array(text.utf8)
    guard bytes.count % 4 == 0 else { return nil }
    var out: [UInt8] = []
    var buffer: UInt32 = 0
    var padding = 0
    for (index, byte) in bytes.enumerated() {
      var value: UInt32 = 0
      switch byte {
      case 0x41...0x5A: value = UInt32(byte) - 0x41
      case 0x61...0x7A: value = UInt32(byte) - 0x61 + 26
      case 0x30...0x39: value = UInt32(byte) - 0x30 + 52
      case 0x2B: value = 62
      case 0x2F: value = 63
      case 0x3D where index >= bytes.count - 2: padding += 1
      default: return nil
      }
      if padding > 0 && byte != 0x3D { return nil }
      buffer = buffer << 6 | value
      if index % 4 == 3 {
        out.append(UInt8(truncatingIfNeeded: buffer >> 16))
        if padding < 2 { out.append(UInt8(truncatingIfNeeded: buffer >> 8)) }
        if padding < 1 { out.append(UInt8(truncatingIfNeeded: buffer)) }
        buffer = 0
      }
    }
    return out
  }
}
