// What an encoding does with a character that it has no bytes for, and with bytes that are no character: put a text in its place, or throw.
// The usual replacement goes the short way in EncodingObj; everything else comes here, piece by piece.

import Primitives

/// `EncoderFallback` and `DecoderFallback`.
public enum EncodingFallback: Sendable, Equatable {
  case replacement(String)
  case exception
}

extension EncodingObj {
  /// What stands for a character without bytes unless an encoding is told otherwise.
  public static func usualEncoderFallback(_ kind: Kind) -> EncodingFallback {
    switch kind {
    case .ascii, .latin1, .page: return .replacement("?")
    default: return .replacement("\u{FFFD}")
    }
  }
  /// What stands for bytes that are no character.
  public static func usualDecoderFallback(_ kind: Kind) -> EncodingFallback {
    kind == .ascii ? .replacement("?") : .replacement("\u{FFFD}")
  }

  /// Text to bytes as the encoder's fallback has it.
  /// - Throws: EncoderFallbackException.
  public func encoded(_ text: PSString) throws -> [UInt8] {
    var out: [UInt8] = []
    try encode(text) { out += $0 }
    return out
  }

  /// How many bytes a text becomes. Replacements are counted, not written.
  /// - Throws: EncoderFallbackException; ArgumentException for more than an int holds.
  public func encodedCount(_ text: PSString) throws -> Int {
    var count = 0
    try encode(text) { count += $0.count }
    if count > Int(Int32.max) {
      throw DotNetError.argument("Conversion buffer overflow.")
    }
    return count
  }

  private func encode(_ text: PSString, _ put: ([UInt8]) -> Void) throws {
    let units = text.withUnits { Array($0) }
    if encoderFallback == EncodingObj.usualEncoderFallback(kind) || isPlain(units) { return put(bytes(text)) }
    let plain = EncodingObj(kind)
    var instead: [UInt8] = []
    if case .replacement(let text) = encoderFallback { instead = plain.bytes(PSString.make(text)) }
    var (at, good) = (0, 0)
    func keep(upTo end: Int) {
      if good < end { put(plain.bytes(PSString.make(Array(units[good..<end])))) }
    }
    while at < units.count {
      let isPair = units[at] & 0xfc00 == 0xd800 && at + 1 < units.count && units[at + 1] & 0xfc00 == 0xdc00
      let length = isPair ? 2 : 1
      if !plain.hasBytes(units[at..<(at + length)]) {
        keep(upTo: at)
        if encoderFallback == .exception { throw EncodingObj.untranslated(Array(units[at..<(at + length)]), at) }
        // A pair is replaced twice, as .NET does.
        for _ in 0..<length { put(instead) }
        good = at + length
      }
      at += length
    }
    keep(upTo: units.count)
  }

  /// Whether a text of a Unicode encoding has no half of a pair that stands alone.
  private func isPlain(_ units: [UInt16]) -> Bool {
    switch kind {
    case .ascii, .latin1, .page: return false
    default: return !units.contains { $0 & 0xf800 == 0xd800 }
    }
  }

  /// Bytes to text as the decoder's fallback has it.
  /// - Throws: DecoderFallbackException.
  public func decoded(_ bytes: some RandomAccessCollection<UInt8>) throws -> PSString {
    if decoderFallback == EncodingObj.usualDecoderFallback(kind) { return text(bytes) }
    let all = Array(bytes)
    let plain = EncodingObj(kind)
    var units: [UInt16] = []
    var (at, good) = (0, 0)
    func keep(upTo end: Int) {
      if good < end { plain.text(all[good..<end]).withUnits { units += Array($0) } }
    }
    while at < all.count {
      let (length, isValid) = character(all, at)
      if !isValid {
        keep(upTo: at)
        switch decoderFallback {
        case .replacement(let instead): units += Array(instead.utf16)
        case .exception: throw EncodingObj.untranslated(all[at..<(at + length)], at)
        }
        good = at + length
      }
      at += length
    }
    keep(upTo: all.count)
    return PSString.make(units)
  }

  /// Whether one character, or half of a pair that stands alone, has bytes.
  private func hasBytes(_ piece: ArraySlice<UInt16>) -> Bool {
    guard let first = piece.first else { return true }
    switch kind {
    case .ascii: return first < 0x80
    case .latin1: return first < 0x100
    case .page:
      if piece.count > 1 { return false }
      return first < 0x80 || text(bytes(PSString.make(Array(piece)))).withUnits { $0.elementsEqual(piece) }
    default: return piece.count == 2 || first & 0xf800 != 0xd800
    }
  }

  /// How many bytes the next character has, or the next ones that are none.
  private func character(_ all: [UInt8], _ at: Int) -> (length: Int, isValid: Bool) {
    switch kind {
    case .utf8: return EncodingObj.utf8Character(all, at)
    case .ascii: return (1, all[at] < 0x80)
    case .latin1: return (1, true)
    case .page: return (1, text([all[at]]).withUnits { !$0.contains(0xfffd) })
    case .utf7: return (all.count - at, true)
    case .utf16, .utf16be:
      func unit(_ i: Int) -> UInt16? {
        guard i + 1 < all.count else { return nil }
        return kind == .utf16 ? UInt16(all[i]) | UInt16(all[i + 1]) << 8 : UInt16(all[i]) << 8 | UInt16(all[i + 1])
      }
      guard let first = unit(at) else { return (all.count - at, false) }
      if first & 0xf800 != 0xd800 { return (2, true) }
      if first & 0xfc00 == 0xd800, let second = unit(at + 2), second & 0xfc00 == 0xdc00 { return (4, true) }
      return (2, false)
    case .utf32, .utf32be:
      guard at + 3 < all.count else { return (all.count - at, false) }
      let part = kind == .utf32 ? all[at..<(at + 4)].reversed() : Array(all[at..<(at + 4)])
      return (4, Unicode.Scalar(part.reduce(0) { $0 << 8 | UInt32($1) }) != nil)
    }
  }

  /// Ill-formed UTF-8 ends where no character can have begun with what stands there, as Unicode recommends.
  private static func utf8Character(_ all: [UInt8], _ at: Int) -> (length: Int, isValid: Bool) {
    let first = all[at]
    if first < 0x80 { return (1, true) }
    let wanted: Int
    var range: ClosedRange<UInt8> = 0x80...0xbf
    switch first {
    case 0xc2...0xdf: wanted = 2
    case 0xe0: (wanted, range) = (3, 0xa0...0xbf)
    case 0xed: (wanted, range) = (3, 0x80...0x9f)
    case 0xe1...0xef: wanted = 3
    case 0xf0: (wanted, range) = (4, 0x90...0xbf)
    case 0xf1...0xf3: wanted = 4
    case 0xf4: (wanted, range) = (4, 0x80...0x8f)
    default: return (1, false)
    }
    var length = 1
    while length < wanted {
      guard at + length < all.count, range.contains(all[at + length]) else { return (length, false) }
      range = 0x80...0xbf
      length += 1
    }
    return (wanted, true)
  }

  private static func untranslated(_ piece: [UInt16], _ at: Int) -> DotNetError {
    func name(_ unit: UInt16) -> String {
      let digits = String(unit, radix: 16, uppercase: true)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    let exception = ExceptionObj(
      "System.Text.EncoderFallbackException",
      "Unable to translate Unicode character \(piece.map(name).joined()) at index \(at) to specified code page.")
    exception.fields["CharUnknown"] = .char(piece.count == 1 ? piece[0] : 0)
    exception.fields["CharUnknownHigh"] = .char(piece.count == 2 ? piece[0] : 0)
    exception.fields["CharUnknownLow"] = .char(piece.count == 2 ? piece[1] : 0)
    exception.fields["Index"] = Value(at)
    return DotNetError(exception)
  }

  private static func untranslated(_ bytes: ArraySlice<UInt8>, _ at: Int) -> DotNetError {
    let shown = bytes.prefix(20).map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return "[" + (digits.count < 2 ? "0" : "") + digits + "]"
    }
    let exception = ExceptionObj(
      "System.Text.DecoderFallbackException",
      "Unable to translate bytes \(shown.joined())\(bytes.count > 20 ? " ..." : "") at index \(at) from specified code page to Unicode."
    )
    exception.fields["BytesUnknown"] = .bytes(bytes)
    exception.fields["Index"] = Value(at)
    return DotNetError(exception)
  }
}
