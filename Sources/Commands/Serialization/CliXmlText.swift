// Text in CLIXML: characters that XML can't hold are written as `_x001F_`, on top of XML's own escapes.

import Primitives

enum CliXmlText {
  private static let digits = Array("0123456789ABCDEF".utf16)

  /// Whether a unit must be written as `_xHHHH_`; `next` is the unit behind it.
  @inline(__always)
  private static func isEncoded(_ unit: UInt16, _ next: UInt16) -> Bool {
    unit <= 0x1f || (unit >= 0x7f && unit <= 0x9f) || (unit >= 0xd800 && unit <= 0xdfff)
      || (unit == 0x5f && (next == 0x78 || next == 0x58))
  }

  /// Appends a text, encoded and escaped; quotes are escaped in attributes only.
  static func append(_ text: PSString, attribute: Bool, to out: inout [UInt8]) {
    text.withUnits { units in
      for i in 0..<units.count {
        let unit = units[i]
        if isEncoded(unit, i + 1 < units.count ? units[i + 1] : 0) {
          out.append(contentsOf: [0x5f, 0x78])
          for shift: UInt16 in [12, 8, 4, 0] { out.append(UInt8(truncatingIfNeeded: digits[Int(unit >> shift & 15)])) }
          out.append(0x5f)
          continue
        }
        switch unit {
        case 0x3c: out.append(contentsOf: "&lt;".utf8)
        case 0x3e: out.append(contentsOf: "&gt;".utf8)
        case 0x26: out.append(contentsOf: "&amp;".utf8)
        case 0x22 where attribute: out.append(contentsOf: "&quot;".utf8)
        case 0..<0x80: out.append(UInt8(unit))
        case 0x80..<0x800:
          out.append(UInt8(0xc0 | unit >> 6))
          out.append(UInt8(0x80 | unit & 0x3f))
        default:
          out.append(UInt8(0xe0 | unit >> 12))
          out.append(UInt8(0x80 | unit >> 6 & 0x3f))
          out.append(UInt8(0x80 | unit & 0x3f))
        }
      }
    }
  }

  /// A text with its `_xHHHH_` turned back into characters.
  static func decode(_ text: String) -> PSString {
    guard text.utf8.contains(0x5f) else { return PSString.make(text) }
    let units = Array(text.utf16)
    var out: [UInt16] = []
    out.reserveCapacity(units.count)
    var i = 0
    while i < units.count {
      if units[i] == 0x5f, i + 6 < units.count, units[i + 1] == 0x78 || units[i + 1] == 0x58, units[i + 6] == 0x5f {
        var code: UInt16 = 0
        var isValid = true
        for k in 2..<6 {
          guard let digit = hex(units[i + k]) else {
            isValid = false
            break
          }
          code = code << 4 | digit
        }
        if isValid {
          out.append(code)
          i += 7
          continue
        }
      }
      out.append(units[i])
      i += 1
    }
    return PSString.make(out)
  }

  private static func hex(_ unit: UInt16) -> UInt16? {
    switch unit {
    case 0x30...0x39: return unit - 0x30
    case 0x41...0x46: return unit - 0x41 + 10
    case 0x61...0x66: return unit - 0x61 + 10
    default: return nil
    }
  }
}
