// `[System.Text.Rune]`: one scalar of Unicode, its category and its cases.

import Engine
import Objects
import Primitives

enum RuneMembers {
  static let declarations: TypeCatalog.Declarations = ["System.Text.Rune": declareRune]

  @Sendable private static func declareRune(_ t: TypeBuilder) {
    let word = "System.Text.Rune"
    @Sendable func value(_ c: Call, _ i: Int) -> Unicode.Scalar { (c.obj(i) as? RuneObj)?.scalar ?? "\u{0}" }
    @Sendable func me(_ c: Call) -> Unicode.Scalar { (c.this.base.obj as? RuneObj)?.scalar ?? "\u{0}" }
    @Sendable func pair(_ c: Call) -> Unicode.Scalar? { CharTests.scalar(PSString.make([c.char(0), c.char(1)]), 0) }
    t.constructor("new(char highSurrogate, char lowSurrogate)") { c in
      guard CharInfo.isHighSurrogate(c.char(0)) else { throw LinqMembers.range("highSurrogate") }
      guard let found = pair(c) else { throw LinqMembers.range("lowSurrogate") }
      return .object(RuneObj(found))
    }
    t.constructor("new(uint value)") { c in
      guard let found = Unicode.Scalar(UInt32(truncatingIfNeeded: c.int(0))) else { throw LinqMembers.range("value") }
      return .object(RuneObj(found))
    }
    t.property("static \(word) ReplacementChar {get;}") { _ in .object(RuneObj("\u{fffd}")) }
    t.method("int CompareTo(\(word) other)") { .int32(Int(me($0).value) - Int(value($0, 0).value)) }
    t.method("bool Equals(System.Object obj)") { c in .bool((c.obj(0) as? RuneObj).map { $0.scalar == me(c) } ?? false) }
    t.method("bool Equals(\(word) other)") { .bool(me($0) == value($0, 0)) }
    t.method("int GetHashCode()") { .int32(Int(me($0).value)) }
    let tests: [(String, @Sendable (UnicodeCategory) -> Bool)] = [
      ("IsDigit", { $0 == .decimalDigitNumber }), ("IsLower", { $0 == .lowercaseLetter }),
      ("IsUpper", { $0 == .uppercaseLetter }),
      ("IsLetterOrDigit", { $0.rawValue <= UnicodeCategory.otherLetter.rawValue || $0 == .decimalDigitNumber }),
      (
        "IsNumber",
        { (UnicodeCategory.decimalDigitNumber.rawValue...UnicodeCategory.otherNumber.rawValue).contains($0.rawValue) }
      ),
      (
        "IsPunctuation",
        { (UnicodeCategory.connectorPunctuation.rawValue...UnicodeCategory.otherPunctuation.rawValue).contains($0.rawValue) }
      ),
      (
        "IsSeparator",
        { (UnicodeCategory.spaceSeparator.rawValue...UnicodeCategory.paragraphSeparator.rawValue).contains($0.rawValue) }
      ),
      ("IsSymbol", { (UnicodeCategory.mathSymbol.rawValue...UnicodeCategory.otherSymbol.rawValue).contains($0.rawValue) }),
      ("IsControl", { $0 == .control }),
    ]
    for (name, body) in tests {
      t.staticMethod("static bool \(name)(\(word) value)") { .bool(body(UnicodeCategory.of(scalar: value($0, 0).value))) }
    }
    t.staticMethod("static bool IsWhiteSpace(\(word) value)") { c in
      .bool(value(c, 0).value < 0x10000 && CharInfo.isWhiteSpace(UInt16(value(c, 0).value)))
    }
    t.staticMethod("static System.Globalization.UnicodeCategory GetUnicodeCategory(\(word) value)") { c in
      EnumTypes.value("System.Globalization.UnicodeCategory", Int(UnicodeCategory.of(scalar: value(c, 0).value).rawValue))
    }
    t.staticMethod("static double GetNumericValue(\(word) value)") { c in
      let own = value(c, 0)
      if own.value < 0x10000 { return .double(CharInfo.numericValue(UInt16(own.value))) }
      return .double(own.properties.numericValue ?? -1)
    }
    for source in ["int", "uint"] {
      t.staticMethod("static bool IsValid(\(source) value)") { c in
        .bool(UInt32(exactly: c.int(0)).flatMap { Unicode.Scalar($0) } != nil)
      }
      t.staticMethod("static bool TryCreate(\(source) value, [ref] \(word) result)") { c in
        let found = UInt32(exactly: c.int(0)).flatMap { Unicode.Scalar($0) }
        c.store(1, .object(RuneObj(found ?? "\u{0}")))
        return .bool(found != nil)
      }
    }
    t.staticMethod("static bool TryCreate(char ch, [ref] \(word) result)") { c in
      let found = Unicode.Scalar(c.char(0))
      c.store(1, .object(RuneObj(found ?? "\u{0}")))
      return .bool(found != nil)
    }
    t.staticMethod("static bool TryCreate(char highSurrogate, char lowSurrogate, [ref] \(word) result)") { c in
      let found = pair(c)
      c.store(2, .object(RuneObj(found ?? "\u{0}")))
      return .bool(found != nil)
    }
    t.staticMethod("static \(word) GetRuneAt(string input, int index)") { c in
      let text = try CharTests.place(c, "input")
      guard let found = CharTests.scalar(text, c.int(1)) else {
        throw DotNetError.argument("Cannot extract a Unicode scalar value from the specified index in the input.", "index")
      }
      return .object(RuneObj(found))
    }
    t.staticMethod("static bool TryGetRuneAt(string input, int index, [ref] \(word) value)") { c in
      let text = try CharTests.place(c, "input")
      let found = CharTests.scalar(text, c.int(1))
      c.store(2, .object(RuneObj(found ?? "\u{0}")))
      return .bool(found != nil)
    }
    @Sendable func mapped(_ own: Unicode.Scalar, upper: Bool) -> Value {
      // One scalar gives one: what would become several stays.
      let text = upper ? own.properties.uppercaseMapping : own.properties.lowercaseMapping
      return .object(RuneObj(text.unicodeScalars.count == 1 ? text.unicodeScalars.first ?? own : own))
    }
    for (name, upper) in [("ToUpper", true), ("ToLower", false)] {
      t.staticMethod("static \(word) \(name)Invariant(\(word) value)") { mapped(value($0, 0), upper: upper) }
      t.staticMethod("static \(word) \(name)(\(word) value, cultureinfo culture)") { c in
        if c.isNull(1) { throw DotNetError.argumentNull("culture") }
        return mapped(value(c, 0), upper: upper)
      }
    }
  }
}
