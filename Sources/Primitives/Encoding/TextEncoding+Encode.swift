// Text to bytes, with .NET's replacements: U+FFFD in the Unicode encodings, a question mark or a best fit in the others.

extension TextEncoding {
  /// Encoding.GetBytes; without the preamble.
  public func encode(_ text: PSString) -> [UInt8] { text.withUnits { encode($0) } }

  /// The same over bare units.
  public func encode(_ units: UnsafeBufferPointer<UInt16>) -> [UInt8] {
    let all = UnitScan.union(units)
    if all < 0x80 && (kind == .utf8 || isSingleByte) {
      return [UInt8](unsafeUninitializedCapacity: units.count) { out, count in
        for at in 0..<units.count { out[at] = UInt8(truncatingIfNeeded: units[at]) }
        count = units.count
      }
    }
    var out: [UInt8] = []
    append(units, to: &out)
    return out
  }

  /// Encoding.GetByteCount.
  public func byteCount(_ text: PSString) -> Int {
    switch kind {
    case .ascii, .latin1, .windows1252, .codePage: return text.count
    case .utf16, .utf16BigEndian: return text.count * 2
    default: return encode(text).count
    }
  }

  /// Appends the bytes of `units` to `out`.
  public func append(_ units: UnsafeBufferPointer<UInt16>, to out: inout [UInt8]) {
    switch kind {
    case .utf8:
      out.reserveCapacity(out.count + units.count + units.count / 2)
      Self.scalars(units) { Self.appendUTF8($0, to: &out) }
    case .utf16, .utf16BigEndian:
      out.reserveCapacity(out.count + units.count * 2)
      let big = kind == .utf16BigEndian
      func put(_ unit: UInt16) {
        let high = UInt8(truncatingIfNeeded: unit >> 8)
        let low = UInt8(truncatingIfNeeded: unit)
        out.append(big ? high : low)
        out.append(big ? low : high)
      }
      Self.scalars(units) { scalar in
        if scalar < 0x10000 {
          put(UInt16(scalar))
        } else {
          put(UInt16(0xd7c0 + (scalar >> 10)))
          put(UInt16(0xdc00 + (scalar & 0x3ff)))
        }
      }
    case .utf32, .utf32BigEndian:
      out.reserveCapacity(out.count + units.count * 4)
      let big = kind == .utf32BigEndian
      Self.scalars(units) { scalar in
        for shift: UInt32 in big ? [24, 16, 8, 0] : [0, 8, 16, 24] { out.append(UInt8(truncatingIfNeeded: scalar >> shift)) }
      }
    case .ascii: for unit in units { out.append(unit < 0x80 ? UInt8(unit) : 0x3f) }
    case .latin1: for unit in units { out.append(unit < 0x100 ? UInt8(unit) : BestFit.latin1(unit)) }
    case .windows1252: for unit in units { out.append(BestFit.windows1252(unit)) }
    case .codePage(let number):
      guard let page = CodePage.find(number) else { return }
      for unit in units { out.append(page.byte(unit)) }
    case .utf7: Self.appendUTF7(units, to: &out)
    }
  }

  /// Hands out code points; lone surrogates as U+FFFD.
  @inline(__always)
  static func scalars(_ units: UnsafeBufferPointer<UInt16>, _ body: (UInt32) -> Void) {
    var at = 0
    while at < units.count {
      let unit = units[at]
      at += 1
      guard CharInfo.isSurrogate(unit) else {
        body(UInt32(unit))
        continue
      }
      if CharInfo.isHighSurrogate(unit) && at < units.count && CharInfo.isLowSurrogate(units[at]) {
        body(0x10000 + (UInt32(unit & 0x3ff) << 10 | UInt32(units[at] & 0x3ff)))
        at += 1
      } else {
        body(0xfffd)
      }
    }
  }

  @inline(__always)
  static func appendUTF8(_ scalar: UInt32, to out: inout [UInt8]) {
    if scalar < 0x80 {
      out.append(UInt8(scalar))
    } else if scalar < 0x800 {
      out.append(UInt8(0xc0 | scalar >> 6))
      out.append(UInt8(0x80 | scalar & 0x3f))
    } else if scalar < 0x10000 {
      out.append(UInt8(0xe0 | scalar >> 12))
      out.append(UInt8(0x80 | scalar >> 6 & 0x3f))
      out.append(UInt8(0x80 | scalar & 0x3f))
    } else {
      out.append(UInt8(0xf0 | scalar >> 18))
      out.append(UInt8(0x80 | scalar >> 12 & 0x3f))
      out.append(UInt8(0x80 | scalar >> 6 & 0x3f))
      out.append(UInt8(0x80 | scalar & 0x3f))
    }
  }

  /// What UTF-7 writes as it is: RFC 2152's set D and white space.
  static func isDirectInUTF7(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x41...0x5a, 0x61...0x7a, 0x30...0x39, 0x27, 0x28, 0x29, 0x2c...0x2f, 0x3a, 0x3f, 0x20, 9, 10, 13: return true
    default: return false
    }
  }

  private static func appendUTF7(_ units: UnsafeBufferPointer<UInt16>, to out: inout [UInt8]) {
    let digits = Base64.alphabet
    var bits: UInt32 = 0
    var pending = 0
    var shifted = false
    func leave(_ next: UInt16?) {
      if !shifted { return }
      if pending > 0 { out.append(digits[Int(bits << UInt32(6 - pending) & 0x3f)]) }
      pending = 0
      bits = 0
      shifted = false
      out.append(0x2d)
      _ = next
    }
    for unit in units {
      if isDirectInUTF7(unit) {
        leave(unit)
        out.append(UInt8(unit))
        continue
      }
      if !shifted && unit == 0x2b {
        out.append(0x2b)
        out.append(0x2d)
        continue
      }
      if !shifted {
        out.append(0x2b)
        shifted = true
      }
      bits = bits << 16 | UInt32(unit)
      pending += 16
      while pending >= 6 {
        pending -= 6
        out.append(digits[Int(bits >> UInt32(pending) & 0x3f)])
      }
      bits &= (1 << UInt32(pending)) - 1
    }
    leave(nil)
  }
}

/// Single-byte code pages: their upper halves, and what comes near to a unit that they lack.
enum BestFit {
  /// Windows-1252's bytes 0x80-0x9f; the five unused ones are control characters.
  static let upper1252: [UInt16] = [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f, 0x90,
    0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
  ]

  static func windows1252(_ unit: UInt16) -> UInt8 {
    if unit < 0x80 || (unit >= 0xa0 && unit < 0x100) { return UInt8(unit) }
    if let index = upper1252.firstIndex(of: unit) { return UInt8(0x80 + index) }
    return latin1(unit)
  }

  /// The byte for a unit above Latin-1: its base letter, plain punctuation for the typographic, or a question mark.
  static func latin1(_ unit: UInt16) -> UInt8 {
    switch unit {
    case 0..<0x100: return UInt8(unit)
    case 0xff01...0xff5e: return UInt8(unit - 0xfee0)
    case 0x2018, 0x2019, 0x2032: return 0x27
    case 0x201a: return 0x2c
    case 0x201c, 0x201d, 0x201e, 0x2033: return 0x22
    case 0x2010, 0x2011, 0x2013, 0x2014: return 0x2d
    case 0x2002...0x2006, 0x2009, 0x3000: return 0x20
    case 0x2020: return 0x2b
    case 0x2022, 0x2024: return 0x2e
    case 0x2026: return 0x2e
    case 0x2039: return 0x3c
    case 0x203a: return 0x3e
    case 0x2044, 0x2215: return 0x2f
    case 0x2122: return 0x54
    case 0x110: return 0xd0
    case 0x111: return 0x64
    case 0x126: return 0x48
    case 0x127: return 0x68
    case 0x131: return 0x69
    case 0x141: return 0x4c
    case 0x142: return 0x6c
    case 0x152: return 0x4f
    case 0x153: return 0x6f
    case 0x192: return 0x66
    default:
      guard unit < 0x250 || (unit >= 0x1e00 && unit < 0x1f00) else { return 0x3f }
      let base = (try? Strings.normalize(PSString.make([unit]), .formD)) ?? .empty
      return base.count > 1 && base[0] < 0x100 ? UInt8(base[0]) : 0x3f
    }
  }
}
