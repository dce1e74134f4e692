// What each character can do in a token: the table for ASCII that the lexer consults at every byte, and the Unicode rules for the
// rest, which are those of .NET's `char` (one UTF-16 unit, so nothing beyond the Basic Multilingual Plane is a letter).

/// Classes of characters; a character may be in several.
enum CharTraits {
  static let identifierStart: UInt16 = 0x002
  static let multiplierStart: UInt16 = 0x004
  static let typeSuffix: UInt16 = 0x008
  static let whitespace: UInt16 = 0x010
  static let newline: UInt16 = 0x020
  static let hexDigit: UInt16 = 0x040
  static let digit: UInt16 = 0x080
  static let variableStart: UInt16 = 0x100
  /// Ends any token that began with a letter or a number.
  static let forceStartNewToken: UInt16 = 0x200
  static let forceStartNewAssemblyNameSpecToken: UInt16 = 0x400
  static let forceStartNewTokenAfterNumber: UInt16 = 0x800
  static let identifierFollow: UInt16 = identifierStart | digit

  /// The traits of the ASCII characters, then zeros for the bytes of multi-byte characters.
  /// Written once, before anyone has it, and never freed.
  nonisolated(unsafe) static let table: UnsafePointer<UInt16> = {
    let memory = UnsafeMutablePointer<UInt16>.allocate(capacity: 256)
    memory.initialize(repeating: 0, count: 256)
    for (index, value) in ascii.enumerated() { memory[index] = value }
    return UnsafePointer(memory)
  }()

  private static let ascii: [UInt16] = [
    0x600, 0x000, 0x000, 0x000, 0x000, 0x000, 0x000, 0x000,
    0x000, 0x610, 0x620, 0x610, 0x610, 0x620, 0x000, 0x000,
    0x000, 0x000, 0x000, 0x000, 0x000, 0x000, 0x000, 0x000,
    0x000, 0x000, 0x000, 0x000, 0x000, 0x000, 0x000, 0x000,
    0x610, 0x800, 0x000, 0x800, 0x100, 0x800, 0x200, 0x000,
    0x200, 0x200, 0x800, 0x800, 0x600, 0x800, 0x800, 0x800,
    0x1c0, 0x1c0, 0x1c0, 0x1c0, 0x1c0, 0x1c0, 0x1c0, 0x1c0,
    0x1c0, 0x1c0, 0x100, 0x200, 0x800, 0xc00, 0x800, 0x100,
    0x000, 0x142, 0x142, 0x142, 0x14a, 0x142, 0x142, 0x106,
    0x102, 0x102, 0x102, 0x106, 0x10a, 0x106, 0x10a, 0x102,
    0x106, 0x102, 0x102, 0x10a, 0x106, 0x10a, 0x102, 0x102,
    0x102, 0x10a, 0x102, 0x000, 0x000, 0xc00, 0x100, 0x102,
    0x000, 0x142, 0x142, 0x142, 0x14a, 0x142, 0x142, 0x106,
    0x102, 0x102, 0x102, 0x106, 0x10a, 0x106, 0x10a, 0x102,
    0x106, 0x102, 0x102, 0x10a, 0x106, 0x10a, 0x102, 0x102,
    0x102, 0x10a, 0x102, 0x200, 0x200, 0x200, 0x000, 0x000,
  ]

  @inline(__always) static func isWhitespace(_ scalar: UInt32) -> Bool {
    scalar < 0x80 ? table[Int(scalar)] & whitespace != 0 : isWideWhitespace(scalar)
  }

  @inline(never) private static func isWideWhitespace(_ scalar: UInt32) -> Bool {
    if scalar <= 0x100 { return scalar == 0xa0 || scalar == 0x85 }
    guard scalar <= 0xffff, let value = Unicode.Scalar(scalar) else { return false }
    switch value.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  @inline(__always) static func isLetter(_ scalar: UInt32) -> Bool {
    scalar < 0x80 ? scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7a : isWideLetter(scalar)
  }

  @inline(never) private static func isWideLetter(_ scalar: UInt32) -> Bool {
    guard scalar <= 0xffff, let value = Unicode.Scalar(scalar) else { return false }
    switch value.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return false
    }
  }

  @inline(never) static func isLetterOrDigit(_ scalar: UInt32) -> Bool {
    guard scalar <= 0xffff, let value = Unicode.Scalar(scalar) else { return false }
    return isLetter(scalar) || value.properties.generalCategory == .decimalNumber
  }

  @inline(__always) static func isIdentifierStart(_ scalar: UInt32) -> Bool {
    scalar < 0x80 ? table[Int(scalar)] & identifierStart != 0 : isLetter(scalar)
  }

  @inline(__always) static func isVariableStart(_ scalar: UInt32) -> Bool {
    scalar < 0x80 ? table[Int(scalar)] & variableStart != 0 : isLetterOrDigit(scalar)
  }

  @inline(__always) static func forcesNewToken(_ scalar: UInt32) -> Bool {
    scalar < 0x80 ? table[Int(scalar)] & forceStartNewToken != 0 : isWhitespace(scalar)
  }

  /// `-` and the en dash, em dash and horizontal bar that word processors put in its place.
  @inline(__always) static func isDash(_ scalar: UInt32) -> Bool {
    scalar == 0x2d || (scalar >= 0x2013 && scalar <= 0x2015)
  }

  /// `'` and the typographic single quotes.
  @inline(__always) static func isSingleQuote(_ scalar: UInt32) -> Bool {
    scalar == 0x27 || (scalar >= 0x2018 && scalar <= 0x201b)
  }

  /// `"` and the typographic double quotes.
  @inline(__always) static func isDoubleQuote(_ scalar: UInt32) -> Bool {
    scalar == 0x22 || scalar == 0x201c || scalar == 0x201d || scalar == 0x201e
  }
}
