// `[char]`: what single characters are by ASCII, and what stands at a place of a string.

import Engine
import Objects
import Primitives

enum CharTests {
  static let declarations: TypeCatalog.Declarations = ["System.Char": declareChar]

  @Sendable private static func declareChar(_ t: TypeBuilder) {
    t.staticMethod("static bool IsAsciiHexDigitLower(char c)") { c in
      .bool((0x30...0x39).contains(c.char(0)) || (0x61...0x66).contains(c.char(0)))
    }
    t.staticMethod("static bool IsAsciiHexDigitUpper(char c)") { c in
      .bool((0x30...0x39).contains(c.char(0)) || (0x41...0x46).contains(c.char(0)))
    }
    t.staticMethod("static bool IsSurrogatePair(string s, int index)") { c in
      let text = try place(c)
      return .bool(
        CharInfo.isHighSurrogate(text[c.int(1)]) && c.int(1) + 1 < text.count
          && CharInfo.isLowSurrogate(text[c.int(1) + 1]))
    }
    t.staticMethod("static System.Globalization.UnicodeCategory GetUnicodeCategory(string s, int index)") { c in
      let text = try place(c)
      let scalar = scalar(text, c.int(1))?.value ?? UInt32(text[c.int(1)])
      return EnumTypes.value("System.Globalization.UnicodeCategory", Int(UnicodeCategory.of(scalar: scalar).rawValue))
    }
  }

  /// A string argument with an index into it.
  static func place(_ c: Call, _ name: String = "s") throws -> PSString {
    let text = try c.required(0, name)
    guard c.int(1) >= 0, c.int(1) < text.count else {
      throw DotNetError.outOfRange(
        "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
    }
    return text
  }

  /// The scalar at a place; nil where there is half of one.
  static func scalar(_ text: PSString, _ at: Int) -> Unicode.Scalar? {
    let unit = text[at]
    if !CharInfo.isSurrogate(unit) { return Unicode.Scalar(unit) }
    guard CharInfo.isHighSurrogate(unit), at + 1 < text.count, CharInfo.isLowSurrogate(text[at + 1]) else {
      return nil
    }
    return Unicode.Scalar(0x10000 + (UInt32(unit & 0x3ff) << 10 | UInt32(text[at + 1] & 0x3ff)))
  }
}
