// Convert.ToBase64String and its kin, and hexadecimal text.

/// Base64 as System.Convert reads and writes it.
public enum Base64 {
  static let alphabet: [UInt8] = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The value of a digit; 64 or more for any other byte.
  static func value(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5a: return byte - 0x41
    case 0x61...0x7a: return byte - 0x61 + 26
    case 0x30...0x39: return byte - 0x30 + 52
    case 0x2b: return 62
    case 0x2f: return 63
    default: return 64
    }
  }

  /// Convert.ToBase64String; `lineBreaks` puts CR LF behind every 76 digits (Base64FormattingOptions.InsertLineBreaks).
  public static func encode(_ bytes: [UInt8], lineBreaks: Bool = false) -> PSString {
    let out = StringBuilderBuffer(capacity: (bytes.count + 2) / 3 * 4)
    var at = 0
    var column = 0
    while at < bytes.count {
      if lineBreaks && column == 76 {
        out.append(13)
        out.append(10)
        column = 0
      }
      let left = bytes.count - at
      let b0 = bytes[at]
      let b1 = left > 1 ? bytes[at + 1] : 0
      let b2 = left > 2 ? bytes[at + 2] : 0
      out.append(UInt16(alphabet[Int(b0 >> 2)]))
      out.append(UInt16(alphabet[Int((b0 & 3) << 4 | b1 >> 4)]))
      out.append(left > 1 ? UInt16(alphabet[Int((b1 & 15) << 2 | b2 >> 6)]) : 0x3d)
      out.append(left > 2 ? UInt16(alphabet[Int(b2 & 63)]) : 0x3d)
      at += 3
      column += 4
    }
    return out.string
  }

  /// Convert.FromBase64String: white space is skipped. Throws `.format`.
  public static func decode(_ text: PSString) throws -> [UInt8] {
    let bad = PrimitiveError.format(
      "The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an "
        + "illegal character among the padding characters.")
    return try text.withUnits { units in
      var out: [UInt8] = []
      out.reserveCapacity(units.count / 4 * 3)
      var bits: UInt32 = 0
      var digits = 0
      var padding = 0
      for unit in units {
        if unit == 0x20 || unit == 9 || unit == 10 || unit == 13 { continue }
        if unit == 0x3d {
          padding += 1
          if padding > 2 || digits % 4 < 2 { throw bad }
          continue
        }
        let digit = unit < 0x80 ? value(UInt8(unit)) : 64
        if digit > 63 || padding > 0 { throw bad }
        bits = bits << 6 | UInt32(digit)
        digits += 1
        if digits % 4 == 0 {
          out.append(UInt8(truncatingIfNeeded: bits >> 16))
          out.append(UInt8(truncatingIfNeeded: bits >> 8))
          out.append(UInt8(truncatingIfNeeded: bits))
          bits = 0
        }
      }
      switch (digits % 4, padding) {
      case (0, 0): break
      case (2, 2):
        if bits & 15 != 0 { throw bad }
        out.append(UInt8(truncatingIfNeeded: bits >> 4))
      case (3, 1):
        if bits & 3 != 0 { throw bad }
        out.append(UInt8(truncatingIfNeeded: bits >> 10))
        out.append(UInt8(truncatingIfNeeded: bits >> 2))
      default: throw bad
      }
      return out
    }
  }
}

/// Hexadecimal text as System.Convert reads and writes it.
public enum Hexadecimal {
  /// Convert.ToHexString, or ToHexStringLower; `separator` as BitConverter.ToString puts one between bytes.
  public static func encode(_ bytes: [UInt8], lower: Bool = false, separator: UInt16 = 0) -> PSString {
    let out = StringBuilderBuffer(capacity: bytes.count * 3)
    func digit(_ value: UInt8) -> UInt16 { UInt16(value) + (value < 10 ? 0x30 : lower ? 0x57 : 0x37) }
    for (index, byte) in bytes.enumerated() {
      if separator != 0 && index > 0 { out.append(separator) }
      out.append(digit(byte >> 4))
      out.append(digit(byte & 15))
    }
    return out.string
  }

  /// Convert.FromHexString. Throws `.format`.
  public static func decode(_ text: PSString) throws -> [UInt8] {
    if text.count % 2 != 0 {
      throw PrimitiveError.format("The input is not a valid hex string as its length is not a multiple of 2.")
    }
    return try text.withUnits { units in
      var out: [UInt8] = []
      out.reserveCapacity(units.count / 2)
      var at = 0
      while at < units.count {
        guard let high = value(units[at]), let low = value(units[at + 1]) else {
          throw PrimitiveError.format("The input is not a valid hex string as it contains a non-hex character.")
        }
        out.append(high << 4 | low)
        at += 2
      }
      return out
    }
  }

  /// The value of a hexadecimal digit; nil for anything else.
  public static func value(_ unit: UInt16) -> UInt8? {
    switch unit {
    case 0x30...0x39: return UInt8(unit - 0x30)
    case 0x41...0x46: return UInt8(unit - 0x37)
    case 0x61...0x66: return UInt8(unit - 0x57)
    default: return nil
    }
  }
}
