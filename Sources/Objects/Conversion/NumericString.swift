// Strings read as numbers: first as a literal of the language ("10", " 0x1F ", "1kb", "1.5d"), then as .NET parses the target type
// ("1,000"). Plain digits, by far the most common, take no detour.

import Primitives
import Syntax

enum NumericString {
  /// An operand of arithmetic: the literal's value, else what conversion to the other operand's type makes of it (Int32 when that is no
  /// number).
  static func operand(_ text: PSString, besides other: Value, _ runtime: Runtime) throws -> Value {
    try operand(text, other.numericCode.isNumeric ? other.type : .int32, runtime)
  }

  /// As above, for an error that names `type`.
  static func operand(_ text: PSString, _ type: TypeInfo, _ runtime: Runtime) throws -> Value {
    let trimmed = trim(text)
    if trimmed.count == 0 { return .int(0) }
    if let value = literal(trimmed) { return value }
    return try Conversion.convert(.string(trimmed), to: type, runtime)
  }

  /// The value of a number literal with an optional sign; nil when the text is none.
  static func scan(_ text: PSString) -> Value? {
    let trimmed = trim(text)
    return trimmed.count == 0 ? .int(0) : literal(trimmed)
  }

  static func trim(_ text: PSString) -> PSString {
    text.withUnits { units in
      var start = 0, end = units.count
      while start < end, isWhite(units[start]) { start += 1 }
      while end > start, isWhite(units[end - 1]) { end -= 1 }
      return text.slice(start, end - start)
    }
  }

  private static func isWhite(_ unit: UInt16) -> Bool {
    unit < 0x80 ? (unit == 0x20 || (unit >= 9 && unit <= 13)) : CharInfo.isWhiteSpace(unit)
  }

  private static func literal(_ text: PSString) -> Value? {
    var plain: Int64 = 0
    let isPlain = text.withUnits { units -> Bool in
      var i = 0
      let negative = units[0] == 0x2d
      if negative { i = 1 }
      guard i < units.count, units.count - i <= 18 else { return false }
      while i < units.count {
        let digit = units[i] &- 0x30
        if digit > 9 { return false }
        plain = plain * 10 + Int64(digit)
        i += 1
      }
      if negative { plain = -plain }
      return true
    }
    if isPlain {
      if let small = Int32(exactly: plain) { return .int(small) }
      return .long(plain)
    }
    return NumericString.syntaxLiteral(text)
  }

  static func syntaxLiteral(_ text: PSString) -> Value? {
    // Anything else that could be a number has a digit somewhere.
    guard text.withUnits({ $0.contains { $0 >= 0x30 && $0 <= 0x39 } }) else { return nil }
    return NumberLiteral.parse(text.string).map { Value($0) }
  }
}

extension Value {
  /// The value of a constant in the tree.
  public init(_ constant: ConstantValue) {
    switch constant {
    case .null: self = .null
    case .sbyte(let v): self = .sbyte(v)
    case .byte(let v): self = .byte(v)
    case .int16(let v): self = .short(v)
    case .uint16(let v): self = .ushort(v)
    case .int32(let v): self = .int(v)
    case .uint32(let v): self = .uint(v)
    case .int64(let v): self = .long(v)
    case .uint64(let v): self = .ulong(v)
    case .double(let v): self = .double(v)
    case .string(let text): self = Value(text)
    case .boolean(let v): self = .bool(v)
    case .bigInteger(let digits): self = .bigInt(ConstantNumber.bigInteger(digits))
    case .decimal(let d):
      self = .decimal(
        PSDecimal(
          low: UInt64(truncatingIfNeeded: d.magnitude), high: UInt32(truncatingIfNeeded: d.magnitude >> 64),
          scale: d.scale, isNegative: d.isNegative))
    }
  }
}

/// Long literals as the parser hands them over.
private enum ConstantNumber {
  /// Decimal digits, or hexadecimal ones behind `0x`, either with a sign.
  static func bigInteger(_ text: String) -> BigInt {
    guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "x")) else { return BigInt(digits: text) ?? .zero }
    let digits = String(text[text.index(after: mark)...])
    return BigInt(digits: text.hasPrefix("-") ? "-" + digits : digits, radix: 16) ?? .zero
  }
}
