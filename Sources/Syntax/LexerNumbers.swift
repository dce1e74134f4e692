// Numbers: what reads as one. Whether a word such as `77z` or `1.5.exe` is a number depends on the mode and on the value, so the
// value is computed here when it isn't plainly a small integer.

/// A number as scanned: its digits and what stands around them.
struct ScannedNumber {
  enum Format {
    case decimal
    case hexadecimal
    case binary
  }
  var format = Format.decimal
  var isNegative = false
  var isSigned = false
  /// The number with `.` and exponent, dashes made `-`; for hexadecimal and binary the digits only.
  var digits: [UInt8] = []
  var isReal = false
  var suffix = NumberSuffix.none
  var multiplier: Int64 = 1
}

enum NumberSuffix {
  case none
  case signedByte
  case unsignedByte
  case short
  case unsignedShort
  case long
  case unsignedLong
  case unsigned
  case decimal
  case bigInteger
}

extension ScriptParser {
  /// A number whose first character has been read; a generic token when it is none.
  func lexNumber() -> Token {
    if let token = lexPlainNumber() { return token }
    index = tokenStart
    guard let number = scanNumber(afterExclaim: false) else { return relexAsGeneric() }
    if number.value == nil {
      if mode != .expression { return relexAsGeneric() }
      let extent = newExtent(tokenStart, index)
      reportError(extent, .badNumericConstant, text(extent))
    }
    return newToken(.number)
  }

  /// The common case: up to nine digits and nothing else.
  private func lexPlainNumber() -> Token? {
    var position = tokenStart
    while position < limit, base[position] &- 0x30 <= 9 { position += 1 }
    let length = position - tokenStart
    guard length > 0, length < 10 else { return nil }
    let next = byte(at: position)
    guard next < 0x80 else { return nil }
    if !has(next, CharTraits.forceStartNewToken) {
      guard mode == .expression, has(next, CharTraits.forceStartNewTokenAfterNumber) else { return nil }
      if next == UInt8(ascii: "."), byte(at: position + 1) != UInt8(ascii: ".") { return nil }
    }
    index = position
    return newToken(.number, info: TokenInfo.plainNumber)
  }

  /// Scans a number from `index`, sign included, and leaves `index` behind it; nil when what is there is no number.
  func scanNumber(afterExclaim: Bool) -> ScannedNumber? {
    var number = ScannedNumber()
    let (first, firstLength) = scalar(at: index)
    if !afterExclaim, first == 0x2b || CharTraits.isDash(first) {
      number.isSigned = true
      number.isNegative = first != 0x2b
      index += firstLength
    }
    if byte == UInt8(ascii: "."), !afterExclaim {
      number.isReal = true
      index += 1
      number.digits.append(UInt8(ascii: "."))
      guard scanAfterDot(&number) else { return nil }
    } else if byte == UInt8(ascii: "0"), byte(at: index + 1) | 0x20 == UInt8(ascii: "x"), !afterExclaim {
      number.format = .hexadecimal
      index += 2
      number.digits.append(UInt8(ascii: "0"))
      while byte < 0x80, has(byte, CharTraits.hexDigit) { takeByte(&number) }
    } else if byte == UInt8(ascii: "0"), byte(at: index + 1) | 0x20 == UInt8(ascii: "b"), !afterExclaim {
      number.format = .binary
      index += 2
      while byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1") { takeByte(&number) }
      if number.digits.isEmpty { return nil }
    } else {
      scanDigits(&number)
      if byte == UInt8(ascii: ".") {
        if byte(at: index + 1) != UInt8(ascii: ".") {
          number.isReal = true
          takeByte(&number)
          guard scanAfterDot(&number) else { return nil }
        }
      } else if byte | 0x20 == UInt8(ascii: "e") {
        number.isReal = true
        takeByte(&number)
        guard scanExponent(&number) else { return nil }
      }
    }
    guard scanSuffix(&number), scanMultiplier(&number) else { return nil }
    if !forcesNewToken(at: index) {
      guard mode == .expression else { return nil }
      let (next, _) = scalar(at: index)
      let ends =
        next < 0x80
        ? has(UInt8(next), CharTraits.forceStartNewTokenAfterNumber)
          || (forceEndNumberOnTernaryOpChars && (next == 0x3f || next == 0x3a))
        : CharTraits.isDash(next)
      guard ends else { return nil }
    }
    return number
  }

  private func takeByte(_ number: inout ScannedNumber) {
    number.digits.append(base[index])
    index += 1
  }

  private func scanDigits(_ number: inout ScannedNumber) {
    while byte &- 0x30 <= 9 { takeByte(&number) }
  }

  private func scanAfterDot(_ number: inout ScannedNumber) -> Bool {
    scanDigits(&number)
    guard byte | 0x20 == UInt8(ascii: "e") else { return true }
    takeByte(&number)
    return scanExponent(&number)
  }

  private func scanExponent(_ number: inout ScannedNumber) -> Bool {
    let (next, length) = scalar(at: index)
    if next == 0x2b || CharTraits.isDash(next) {
      number.digits.append(next == 0x2b ? 0x2b : 0x2d)
      index += length
    }
    let start = index
    scanDigits(&number)
    return index > start
  }

  private func scanSuffix(_ number: inout ScannedNumber) -> Bool {
    guard byte < 0x80, has(byte, CharTraits.typeSuffix) else { return true }
    let letter = byte | 0x20
    index += 1
    switch letter {
    case UInt8(ascii: "u"): number.suffix = .unsigned
    case UInt8(ascii: "s"): number.suffix = .short
    case UInt8(ascii: "l"): number.suffix = .long
    case UInt8(ascii: "d"): number.suffix = .decimal
    case UInt8(ascii: "y"): number.suffix = .signedByte
    case UInt8(ascii: "n"): number.suffix = .bigInteger
    default: return false
    }
    guard byte < 0x80, has(byte, CharTraits.typeSuffix) else { return true }
    let second = byte | 0x20
    index += 1
    guard number.suffix == .unsigned else { return false }
    switch second {
    case UInt8(ascii: "l"): number.suffix = .unsignedLong
    case UInt8(ascii: "s"): number.suffix = .unsignedShort
    case UInt8(ascii: "y"): number.suffix = .unsignedByte
    default: return false
    }
    return true
  }

  private func scanMultiplier(_ number: inout ScannedNumber) -> Bool {
    let shift: Int64
    switch byte | 0x20 {
    case UInt8(ascii: "k"): shift = 10
    case UInt8(ascii: "m"): shift = 20
    case UInt8(ascii: "g"): shift = 30
    case UInt8(ascii: "t"): shift = 40
    case UInt8(ascii: "p"): shift = 50
    default: return true
    }
    index += 1
    guard byte | 0x20 == UInt8(ascii: "b") else { return false }
    index += 1
    number.multiplier = 1 << shift
    return true
  }

  /// The value of a number token.
  func numberValue(_ token: Token) -> ConstantValue {
    if token.info & TokenInfo.plainNumber != 0 {
      var value: Int32 = 0
      for position in Int(token.extent.start)..<min(Int(token.extent.end), rootCount) {
        value = value &* 10 &+ Int32(rootBase[position] &- 0x30)
      }
      return .int32(value)
    }
    let old = (index, mode, forceEndNumberOnTernaryOpChars)
    defer { (index, mode, forceEndNumberOnTernaryOpChars) = old }
    index = localIndex(token.extent.start)
    mode = .expression
    forceEndNumberOnTernaryOpChars = true
    return scanNumber(afterExclaim: false)?.value ?? .null
  }
}

/// Numbers in text, as PowerShell's language reads them.
public enum NumberLiteral {
  /// The value of `text` if the whole of it, white space at its ends aside, is a number literal with an optional sign; nil
  /// otherwise. This is how PowerShell converts strings to numbers in arithmetic.
  public static func parse(_ text: String) -> ConstantValue? {
    var bytes = Array(text.utf8)
    while let last = bytes.last, last == 0x20 || (last >= 9 && last <= 13) { bytes.removeLast() }
    let source = SourceText(bytes: [])
    return bytes.withUnsafeBufferPointer { buffer -> ConstantValue? in
      guard let base = buffer.baseAddress else { return nil }
      let parser = ScriptParser(source: source, base: base, count: buffer.count)
      parser.allowSignedNumbers = true
      parser.skipWhitespace()
      let token = parser.lexToken()
      guard token.kind == .number, token.extent.endOffset == buffer.count else { return nil }
      return parser.numberValue(token)
    }
  }
}
