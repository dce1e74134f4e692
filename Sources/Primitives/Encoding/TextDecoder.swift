// Bytes to text, in pieces: what a code point lacks at the end of one piece is kept for the next. Malformed bytes become U+FFFD, one for
// each maximal part of a sequence, as .NET replaces them.

/// System.Text.Decoder.
public struct TextDecoder {
  public let encoding: TextEncoding
  /// The bytes of an unfinished code unit or sequence; at most 3.
  private var kept: [UInt8] = []
  /// A high surrogate that waits for its partner (UTF-16).
  private var high: UInt16 = 0
  /// UTF-7: whether inside a shifted run, its bits, and how many there are.
  private var shifted = false
  private var justShifted = false
  private var bits: UInt32 = 0
  private var pending = 0

  public init(_ encoding: TextEncoding) { self.encoding = encoding }

  /// Decodes a piece.
  public mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>, into out: StringBuilderBuffer) {
    if kept.isEmpty {
      run(bytes, out)
    } else {
      let all = kept + bytes
      kept.removeAll()
      all.withUnsafeBufferPointer { run($0, out) }
    }
  }

  /// Ends the text: what is unfinished is malformed.
  public mutating func finish(into out: StringBuilderBuffer) {
    if high != 0 { out.append(0xfffd) }
    high = 0
    if !kept.isEmpty {
      kept.removeAll()
      out.append(0xfffd)
    }
    shifted = false
    pending = 0
    bits = 0
  }

  private mutating func run(_ bytes: UnsafeBufferPointer<UInt8>, _ out: StringBuilderBuffer) {
    switch encoding.kind {
    case .utf8: utf8(bytes, out)
    case .utf16, .utf16BigEndian:
      let big = encoding.kind == .utf16BigEndian
      var at = 0
      while at + 1 < bytes.count {
        let a = UInt16(bytes[at])
        let b = UInt16(bytes[at + 1])
        unit(big ? a << 8 | b : b << 8 | a, out)
        at += 2
      }
      if at < bytes.count { kept = [bytes[at]] }
    case .utf32, .utf32BigEndian:
      let big = encoding.kind == .utf32BigEndian
      var at = 0
      while at + 3 < bytes.count {
        var scalar: UInt32 = 0
        for index in 0..<4 { scalar = scalar << 8 | UInt32(bytes[at + (big ? index : 3 - index)]) }
        out.append(scalar: scalar > 0x10ffff || (scalar >= 0xd800 && scalar < 0xe000) ? 0xfffd : scalar)
        at += 4
      }
      kept = Array(bytes[at...])
    case .ascii: for byte in bytes { out.append(byte < 0x80 ? UInt16(byte) : 0x3f) }
    case .latin1: out.append(latin1: bytes)
    case .windows1252:
      for byte in bytes { out.append(byte >= 0x80 && byte < 0xa0 ? BestFit.upper1252[Int(byte - 0x80)] : UInt16(byte)) }
    case .codePage(let number):
      guard let page = CodePage.find(number) else { return }
      for byte in bytes { out.append(byte < 0x80 ? UInt16(byte) : page.upper[Int(byte) - 0x80]) }
    case .utf7: utf7(bytes, out)
    }
  }

  private mutating func unit(_ unit: UInt16, _ out: StringBuilderBuffer) {
    if high != 0 {
      if CharInfo.isLowSurrogate(unit) {
        out.append(high)
        out.append(unit)
        high = 0
        return
      }
      out.append(0xfffd)
      high = 0
    }
    if CharInfo.isHighSurrogate(unit) {
      high = unit
    } else {
      out.append(CharInfo.isLowSurrogate(unit) ? 0xfffd : unit)
    }
  }

  private mutating func utf8(_ bytes: UnsafeBufferPointer<UInt8>, _ out: StringBuilderBuffer) {
    let count = bytes.count
    out.reserve(out.count + count)
    var at = 0
    while at < count {
      let first = bytes[at]
      if first < 0x80 {
        let from = at
        while at + 16 <= count, let base = bytes.baseAddress {
          let lane = UnsafeRawPointer(base + at).loadUnaligned(as: SIMD16<UInt8>.self)
          if any(lane .>= 0x80) { break }
          at += 16
        }
        while at < count && bytes[at] < 0x80 { at += 1 }
        out.append(latin1: UnsafeBufferPointer(rebasing: bytes[from..<at]))
        continue
      }
      // The length, and what the second byte may be (Unicode's table 3-7).
      var length = 0
      var low: UInt8 = 0x80
      var top: UInt8 = 0xbf
      switch first {
      case 0xc2...0xdf: length = 2
      case 0xe0:
        length = 3
        low = 0xa0
      case 0xed:
        length = 3
        top = 0x9f
      case 0xe1...0xef: length = 3
      case 0xf0:
        length = 4
        low = 0x90
      case 0xf4:
        length = 4
        top = 0x8f
      case 0xf1...0xf3: length = 4
      default: break
      }
      if length == 0 {
        out.append(0xfffd)
        at += 1
        continue
      }
      var scalar = UInt32(first) & (0x7f >> UInt32(length))
      var taken = 1
      while taken < length && at + taken < count {
        let byte = bytes[at + taken]
        if taken == 1 ? byte < low || byte > top : byte & 0xc0 != 0x80 { break }
        scalar = scalar << 6 | UInt32(byte & 0x3f)
        taken += 1
      }
      if taken == length {
        out.append(scalar: scalar)
      } else if at + taken == count {
        kept = Array(bytes[at...])
        return
      } else {
        out.append(0xfffd)
      }
      at += taken
    }
  }

  private mutating func utf7(_ bytes: UnsafeBufferPointer<UInt8>, _ out: StringBuilderBuffer) {
    for byte in bytes {
      if !shifted {
        if byte == 0x2b {
          shifted = true
          justShifted = true
          bits = 0
          pending = 0
        } else {
          out.append(UInt16(byte))
        }
        continue
      }
      let value = Base64.value(byte)
      if value < 64 {
        justShifted = false
        bits = bits << 6 | UInt32(value)
        pending += 6
        if pending >= 16 {
          pending -= 16
          unit(UInt16(truncatingIfNeeded: bits >> UInt32(pending)), out)
          bits &= (1 << UInt32(pending)) - 1
        }
        continue
      }
      shifted = false
      if byte == 0x2d {
        if justShifted { out.append(0x2b) }
      } else {
        out.append(UInt16(byte))
      }
      justShifted = false
    }
  }
}
