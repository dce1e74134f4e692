// Members of System.Char.

import Primitives

enum CharMembers {
  private static func unit(_ c: Call) -> UInt16 { if case .char(let v) = c.this.base { return v } else { return 0 } }

  @Sendable static func declare(_ t: TypeBuilder) {
    t.method("int CompareTo(System.Object value)") { c in
      if c.isNull(0) { return .int(1) }
      guard case .char(let other) = c.args[0].base else { throw DotNetError.argument("Object must be of type Char.") }
      return .int32(Int(unit(c)) - Int(other))
    }
    t.method("int CompareTo(char value)") { .int32(Int(unit($0)) - Int($0.char(0))) }
    t.method("bool Equals(System.Object obj)") { .bool(ObjectMembers.equals($0.this, $0.args[0])) }
    t.method("bool Equals(char obj)") { .bool(unit($0) == $0.char(0)) }
    t.method("int GetHashCode()") { .int32(Int(unit($0)) | Int(unit($0)) << 16) }
    t.method("System.TypeCode GetTypeCode()") { _ in EnumTypes.value("System.TypeCode", 4) }
    ConvertibleMembers.declare(t)
    t.method("string ToString()") { .string(PSString.make([unit($0)])) }
    t.method("string ToString(System.IFormatProvider provider)") { .string(PSString.make([unit($0)])) }
    t.constant("static char MaxValue {get;}", .char(0xffff))
    t.constant("static char MinValue {get;}", .char(0))
    test(t, "IsControl", CharInfo.isControl)
    test(t, "IsDigit", CharInfo.isDigit)
    test(t, "IsLetter", CharInfo.isLetter)
    test(t, "IsLetterOrDigit", CharInfo.isLetterOrDigit)
    test(t, "IsLower", CharInfo.isLower)
    test(t, "IsUpper", CharInfo.isUpper)
    test(t, "IsNumber", CharInfo.isNumber)
    test(t, "IsPunctuation", CharInfo.isPunctuation)
    test(t, "IsSeparator", CharInfo.isSeparator)
    test(t, "IsSymbol", CharInfo.isSymbol)
    test(t, "IsWhiteSpace", CharInfo.isWhiteSpace)
    test(t, "IsSurrogate", CharInfo.isSurrogate)
    test(t, "IsHighSurrogate", CharInfo.isHighSurrogate)
    test(t, "IsLowSurrogate", CharInfo.isLowSurrogate)
    func ascii(_ name: String, _ body: @escaping @Sendable (UInt16) -> Bool) {
      t.staticMethod("static bool \(name)(char c)") { .bool(body($0.char(0))) }
    }
    t.staticMethod("static bool IsAscii(char c)") { .bool($0.char(0) < 0x80) }
    ascii("IsAsciiLetter") { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7a }
    ascii("IsAsciiLetterLower") { $0 >= 0x61 && $0 <= 0x7a }
    ascii("IsAsciiLetterUpper") { $0 >= 0x41 && $0 <= 0x5a }
    ascii("IsAsciiDigit") { $0 >= 0x30 && $0 <= 0x39 }
    ascii("IsAsciiLetterOrDigit") { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7a || $0 >= 0x30 && $0 <= 0x39 }
    ascii("IsAsciiHexDigit") { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x66 || $0 >= 0x30 && $0 <= 0x39 }
    t.staticMethod("static bool IsBetween(char c, char minInclusive, char maxInclusive)") {
      .bool($0.char(0) >= $0.char(1) && $0.char(0) <= $0.char(2))
    }
    t.staticMethod("static bool IsSurrogatePair(char highSurrogate, char lowSurrogate)") {
      .bool(CharInfo.isHighSurrogate($0.char(0)) && CharInfo.isLowSurrogate($0.char(1)))
    }
    t.staticMethod("static char ToUpper(char c)") { .char(CaseFold.upper($0.char(0))) }
    t.staticMethod("static char ToUpper(char c, cultureinfo culture)") {
      .char(CaseFold.upper(TurkicCase.prepared($0.char(0), $0.culture(1), upper: true)))
    }
    t.staticMethod("static char ToUpperInvariant(char c)") { .char(CaseFold.upper($0.char(0))) }
    t.staticMethod("static char ToLower(char c)") { .char(CaseFold.lower($0.char(0))) }
    t.staticMethod("static char ToLower(char c, cultureinfo culture)") {
      .char(CaseFold.lower(TurkicCase.prepared($0.char(0), $0.culture(1), upper: false)))
    }
    t.staticMethod("static char ToLowerInvariant(char c)") { .char(CaseFold.lower($0.char(0))) }
    t.staticMethod("static string ToString(char c)") { .string(PSString.make([$0.char(0)])) }
    t.staticMethod("static double GetNumericValue(char c)") { .double(CharInfo.numericValue($0.char(0))) }
    t.staticMethod("static double GetNumericValue(string s, int index)") { .double(CharInfo.numericValue(try at($0))) }
    t.staticMethod("static System.Globalization.UnicodeCategory GetUnicodeCategory(char c)") {
      EnumTypes.value("System.Globalization.UnicodeCategory", Int(UnicodeCategory.of($0.char(0)).rawValue))
    }
    t.staticMethod("static string ConvertFromUtf32(int utf32)") { c in
      guard let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: c.int(0))), c.int(0) >= 0 else {
        throw DotNetError.outOfRange(
          "A valid UTF32 value is between 0x000000 and 0x10ffff, inclusive, and should not include surrogate codepoint values (0x00d800 ~ 0x00dfff).",
          "utf32")
      }
      return Value(String(Character(scalar)))
    }
    t.staticMethod("static int ConvertToUtf32(char highSurrogate, char lowSurrogate)") { c in
      guard CharInfo.isHighSurrogate(c.char(0)) else {
        throw DotNetError.outOfRange(
          "A valid high surrogate character is between 0xd800 and 0xdbff, inclusive.", "highSurrogate")
      }
      guard CharInfo.isLowSurrogate(c.char(1)) else {
        throw DotNetError.outOfRange("A valid low surrogate character is between 0xdc00 and 0xdfff, inclusive.", "lowSurrogate")
      }
      return .int32(join(c.char(0), c.char(1)))
    }
    t.staticMethod("static int ConvertToUtf32(string s, int index)") { c in
      let first = try at(c)
      guard CharInfo.isSurrogate(first) else { return .int32(Int(first)) }
      let text = c.string(0) ?? .empty
      guard CharInfo.isHighSurrogate(first), c.int(1) + 1 < text.count, CharInfo.isLowSurrogate(text[c.int(1) + 1]) else {
        throw DotNetError.argument(
          "Found a \(CharInfo.isHighSurrogate(first) ? "high surrogate char without a following low" : "low surrogate char without a preceding high") surrogate at index: \(c.int(1)). The input may not be in this encoding, or may not contain valid Unicode (UTF-16) characters.",
          "s")
      }
      return .int32(join(first, text[c.int(1) + 1]))
    }
    t.staticMethod("static char Parse(string s)") { .char(try parse(try $0.required(0, "s"))) }
    t.staticMethod("static bool TryParse(string s, [ref] char result)") { c in
      try c.tryParse(1, .char(0)) { .char(try parse(c.string(0) ?? .empty)) }
    }
  }

  private static func join(_ high: UInt16, _ low: UInt16) -> Int { (Int(high) - 0xd800) * 0x400 + Int(low) - 0xdc00 + 0x10000 }

  private static func parse(_ text: PSString) throws -> UInt16 {
    guard text.count == 1 else { throw DotNetError.format("String must be exactly one character long.") }
    return text[0]
  }

  private static func at(_ c: Call) throws -> UInt16 {
    let text = try c.required(0, "s")
    guard c.int(1) >= 0, c.int(1) < text.count else {
      throw DotNetError.outOfRange(
        "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
    }
    return text[c.int(1)]
  }

  /// A test with both of its forms.
  private static func test(_ t: TypeBuilder, _ name: String, _ body: @escaping @Sendable (UInt16) -> Bool) {
    t.staticMethod("static bool \(name)(char c)") { .bool(body($0.char(0))) }
    t.staticMethod("static bool \(name)(string s, int index)") { .bool(body(try at($0))) }
  }
}
