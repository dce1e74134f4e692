// The Unicode category of a UTF-16 unit or scalar, in .NET's numbering. Latin-1 is answered from a table that the compiler lays into
// the binary, the rest by ICU's property table (compiled into the library: nothing is loaded).

import CICU

/// System.Globalization.UnicodeCategory.
public enum UnicodeCategory: UInt8, Sendable, CaseIterable {
  case uppercaseLetter, lowercaseLetter, titlecaseLetter, modifierLetter, otherLetter
  case nonSpacingMark, spacingCombiningMark, enclosingMark
  case decimalDigitNumber, letterNumber, otherNumber
  case spaceSeparator, lineSeparator, paragraphSeparator
  case control, format, surrogate, privateUse
  case connectorPunctuation, dashPunctuation, openPunctuation, closePunctuation
  case initialQuotePunctuation, finalQuotePunctuation, otherPunctuation
  case mathSymbol, currencySymbol, modifierSymbol, otherSymbol, otherNotAssigned

  /// The category of a Unicode scalar, or of a lone UTF-16 unit.
  public static func of(scalar: UInt32) -> UnicodeCategory {
    switch icu_charType(Int32(bitPattern: scalar)) {
    case 1: return .uppercaseLetter
    case 2: return .lowercaseLetter
    case 3: return .titlecaseLetter
    case 4: return .modifierLetter
    case 5: return .otherLetter
    case 6: return .nonSpacingMark
    case 7: return .enclosingMark
    case 8: return .spacingCombiningMark
    case 9: return .decimalDigitNumber
    case 10: return .letterNumber
    case 11: return .otherNumber
    case 12: return .spaceSeparator
    case 13: return .lineSeparator
    case 14: return .paragraphSeparator
    case 15: return .control
    case 16: return .format
    case 17: return .privateUse
    case 18: return .surrogate
    case 19: return .dashPunctuation
    case 20: return .openPunctuation
    case 21: return .closePunctuation
    case 22: return .connectorPunctuation
    case 23: return .otherPunctuation
    case 24: return .mathSymbol
    case 25: return .currencySymbol
    case 26: return .modifierSymbol
    case 27: return .otherSymbol
    case 28: return .initialQuotePunctuation
    case 29: return .finalQuotePunctuation
    default: return .otherNotAssigned
    }
  }

  /// The category of one UTF-16 unit (a surrogate is `.surrogate`).
  @inline(__always)
  public static func of(_ unit: UInt16) -> UnicodeCategory { of(scalar: UInt32(unit)) }

  /// This category as a bit of a 30-bit set.
  @inline(__always) public var bit: UInt32 { 1 << UInt32(rawValue) }

  static let allBits: UInt32 = (1 << 30) - 1
  static let letterBits: UInt32 = 0b1_1111
  static let markBits: UInt32 = 0b111 << 5
  static let numberBits: UInt32 = 0b111 << 8
  static let separatorBits: UInt32 = 0b111 << 11
  static let otherBits: UInt32 = 0b1111 << 14 | 1 << 29
  static let punctuationBits: UInt32 = 0b111_1111 << 18
  static let symbolBits: UInt32 = 0b1111 << 25
  /// What `\w` takes in a .NET regular expression.
  static let wordBits: UInt32 = letterBits | 1 << 5 | 1 << 8 | 1 << 18

  /// The two-letter Unicode name, by raw value.
  static let codes: [StaticString] = [
    "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd",
    "Ps",
    "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
  ]
}

/// Char.IsXxx of .NET for UTF-16 units.
public enum CharInfo {
  /// Char.IsWhiteSpace.
  @inlinable @inline(__always)
  public static func isWhiteSpace(_ unit: UInt16) -> Bool {
    if unit < 0x80 { return unit == 0x20 || (unit >= 9 && unit <= 13) }
    return isWideWhiteSpace(unit)
  }

  @usableFromInline static func isWideWhiteSpace(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000: return true
    default: return false
    }
  }

  /// Char.IsLetter.
  public static func isLetter(_ unit: UInt16) -> Bool { has(unit, UnicodeCategory.letterBits) }
  /// Char.IsDigit: decimal digits of any script.
  public static func isDigit(_ unit: UInt16) -> Bool {
    unit < 0x80 ? unit >= 0x30 && unit <= 0x39 : has(unit, UnicodeCategory.decimalDigitNumber.bit)
  }
  /// Char.IsNumber.
  public static func isNumber(_ unit: UInt16) -> Bool { has(unit, UnicodeCategory.numberBits) }
  /// Char.IsLetterOrDigit.
  public static func isLetterOrDigit(_ unit: UInt16) -> Bool {
    has(unit, UnicodeCategory.letterBits | UnicodeCategory.decimalDigitNumber.bit)
  }
  /// Char.IsUpper.
  public static func isUpper(_ unit: UInt16) -> Bool { has(unit, UnicodeCategory.uppercaseLetter.bit) }
  /// Char.IsLower.
  public static func isLower(_ unit: UInt16) -> Bool { has(unit, UnicodeCategory.lowercaseLetter.bit) }
  /// Char.IsPunctuation.
  public static func isPunctuation(_ unit: UInt16) -> Bool { has(unit, UnicodeCategory.punctuationBits) }
  /// Char.IsSymbol.
  public static func isSymbol(_ unit: UInt16) -> Bool { has(unit, UnicodeCategory.symbolBits) }
  /// Char.IsSeparator.
  public static func isSeparator(_ unit: UInt16) -> Bool { has(unit, UnicodeCategory.separatorBits) }
  /// Char.IsControl.
  public static func isControl(_ unit: UInt16) -> Bool { unit < 0x20 || (unit >= 0x7f && unit < 0xa0) }
  /// Char.IsSurrogate.
  @inlinable @inline(__always) public static func isSurrogate(_ unit: UInt16) -> Bool { unit & 0xf800 == 0xd800 }
  /// Char.IsHighSurrogate.
  @inlinable @inline(__always) public static func isHighSurrogate(_ unit: UInt16) -> Bool { unit & 0xfc00 == 0xd800 }
  /// Char.IsLowSurrogate.
  @inlinable @inline(__always) public static func isLowSurrogate(_ unit: UInt16) -> Bool { unit & 0xfc00 == 0xdc00 }
  /// Char.GetNumericValue, -1 when there is none.
  public static func numericValue(_ unit: UInt16) -> Double {
    let value = icu_numericValue(Int32(unit))
    return value == -123_456_789 ? -1 : value
  }

  /// What may stand in a .NET regular expression's `\b` test: `\w` and the two joiners.
  static func isRegexBoundaryWord(_ unit: UInt16) -> Bool {
    if unit < 0x80 {
      return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39) || unit == 0x5f
    }
    return unit == 0x200c || unit == 0x200d || has(unit, UnicodeCategory.wordBits)
  }

  @inline(__always) static func has(_ unit: UInt16, _ bits: UInt32) -> Bool { UnicodeCategory.of(unit).bit & bits != 0 }
}
