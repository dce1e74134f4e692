// `[char]`, `[System.Text.Rune]`, `[System.Text.StringBuilder]`, `[Convert]`, `[guid]` and `[Random]`: what only scripts use of them.

import Engine
import Objects
import Primitives

enum FurtherTextMembers {
  @Sendable static func declareChar(_ t: TypeBuilder) {
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
  private static func place(_ c: Call, _ name: String = "s") throws -> PSString {
    let text = try c.required(0, name)
    guard c.int(1) >= 0, c.int(1) < text.count else {
      throw DotNetError.outOfRange(
        "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
    }
    return text
  }

  /// The scalar at a place; nil where there is half of one.
  private static func scalar(_ text: PSString, _ at: Int) -> Unicode.Scalar? {
    let unit = text[at]
    if !CharInfo.isSurrogate(unit) { return Unicode.Scalar(unit) }
    guard CharInfo.isHighSurrogate(unit), at + 1 < text.count, CharInfo.isLowSurrogate(text[at + 1]) else {
      return nil
    }
    return Unicode.Scalar(0x10000 + (UInt32(unit & 0x3ff) << 10 | UInt32(text[at + 1] & 0x3ff)))
  }

  @Sendable static func declareRune(_ t: TypeBuilder) {
    let word = "System.Text.Rune"
    @Sendable func value(_ c: Call, _ i: Int) -> Unicode.Scalar { (c.obj(i) as? RuneObj)?.scalar ?? "\u{0}" }
    @Sendable func me(_ c: Call) -> Unicode.Scalar { (c.this.base.obj as? RuneObj)?.scalar ?? "\u{0}" }
    @Sendable func pair(_ c: Call) -> Unicode.Scalar? { scalar(PSString.make([c.char(0), c.char(1)]), 0) }
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
      let text = try place(c, "input")
      guard let found = scalar(text, c.int(1)) else {
        throw DotNetError.argument("Cannot extract a Unicode scalar value from the specified index in the input.", "index")
      }
      return .object(RuneObj(found))
    }
    t.staticMethod("static bool TryGetRuneAt(string input, int index, [ref] \(word) value)") { c in
      let text = try place(c, "input")
      let found = scalar(text, c.int(1))
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

  @Sendable static func declareBuilder(_ t: TypeBuilder) {
    let word = "System.Text.StringBuilder"
    let append = PSString.make("Append"), insert = PSString.make("Insert")
    /// Hands on to the overload for a string.
    @Sendable func add(_ c: Call, _ text: PSString) throws -> Value {
      try MemberAccess.invoke(c.this, append, [.string(text)], c.runtime)
    }
    @Sendable func content(_ c: Call, _ i: Int) throws -> PSString {
      PSString.make(try (c.obj(i) as? StringBuilderObj)?.describe(c.runtime) ?? "")
    }
    t.method("\(word) Append(\(word) value)") { try add($0, try content($0, 0)) }
    t.method("\(word) Append(\(word) value, int startIndex, int count)") { c in
      let text = try content(c, 0)
      guard c.int(1) >= 0 else { throw DotNetError.negative(c.int(1), "startIndex") }
      guard c.int(2) >= 0 else { throw DotNetError.negative(c.int(2), "count") }
      guard c.int(1) <= text.count - c.int(2) else {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "startIndex")
      }
      return try add(c, text.slice(c.int(1), c.int(2)))
    }
    t.method("void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)") { c in
      guard let target = c.obj(1) as? ArrayObj else { throw DotNetError.argumentNull("destination") }
      let text = PSString.make(try c.this.base.obj?.describe(c.runtime) ?? "")
      if c.int(3) < 0 { throw DotNetError.negative(c.int(3), "count") }
      guard c.int(0) >= 0, c.int(0) <= text.count else {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "sourceIndex")
      }
      guard c.int(0) <= text.count - c.int(3) else {
        throw DotNetError.argument("Source string was not long enough. Check sourceIndex and count.")
      }
      guard c.int(2) >= 0, c.int(2) <= target.items.count - c.int(3) else {
        throw DotNetError.argument(
          "Either offset did not refer to a position in the string, or there is an insufficient length of destination character array."
        )
      }
      for i in 0..<c.int(3) { target.items[c.int(2) + i] = .char(text[c.int(0) + i]) }
      return .nothing
    }
    for type in ["byte", "sbyte", "short", "ushort", "uint", "ulong", "float"] {
      t.method("\(word) Insert(int index, \(type) value)") { c in
        let text = try NetText.string(c.args[1], c.runtime)
        return try MemberAccess.invoke(c.this, insert, [c.args[0], .string(text)], c.runtime)
      }
    }
    let joins = PSString.make("Join")
    for (separator, many) in [("char", "string[]"), ("char", "\(LinqMembers.many)[T]"), ("string", "\(LinqMembers.many)[T]")] {
      let label = many == "string[]" ? "AppendJoin" : "AppendJoin[T]"
      t.method("\(word) \(label)(\(separator) separator, \(many == "string[]" ? "Params " : "")\(many) values)") { c in
        if c.isNull(1) { throw DotNetError.argumentNull("values") }
        let items = Value.array(try CollectionHelp.items(c.args[1]))
        let made = try MemberAccess.invokeStatic(
          .string, joins, [.string(try NetText.string(c.args[0], c.runtime)), items], c.runtime)
        return try add(c, made.pstring ?? .empty)
      }
    }
    let format = PSString.make("Format")
    for count in 1...3 {
      let list = (0..<count).map { "System.Object arg\($0)" }.joined(separator: ", ")
      t.method("\(word) AppendFormat(System.IFormatProvider provider, string format, \(list))") { c in
        let made = try MemberAccess.invokeStatic(.string, format, c.args, c.runtime)
        return try add(c, made.pstring ?? .empty)
      }
    }
  }

  @Sendable static func declareRandom(_ t: TypeBuilder) {
    let next = PSString.make("Next")
    t.method("T[] GetItems[T](T[] choices, int length)") { c in
      guard let choices = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("choices") }
      if choices.items.isEmpty { throw DotNetError.argument("Span may not be empty.", "choices") }
      if c.int(1) < 0 { throw DotNetError.negative(c.int(1), "length") }
      var items = ContiguousArray<Value>()
      for _ in 0..<c.int(1) {
        let at = try MemberAccess.invoke(c.this, next, [.int32(choices.items.count)], c.runtime)
        items.append(choices.items[Int(at.integer ?? 0)])
      }
      return .object(ArrayObj(items, of: choices.elementType))
    }
    @Sendable func picked(_ c: Call, _ choices: [UInt16], _ length: Int, _ name: String) throws -> Value {
      if length < 0 { throw DotNetError.negative(length, name) }
      var units: [UInt16] = []
      for _ in 0..<length {
        let at = try MemberAccess.invoke(c.this, next, [.int32(choices.count)], c.runtime)
        units.append(choices[Int(at.integer ?? 0)])
      }
      return .string(PSString.make(units))
    }
    t.method("string GetHexString(int stringLength, bool lowercase = False)") { c in
      try picked(c, Array((c.bool(1) ? "0123456789abcdef" : "0123456789ABCDEF").utf16), c.int(0), "stringLength")
    }
  }

  @Sendable static func declareConvert(_ t: TypeBuilder) {
    let from = PSString.make("FromBase64String"), to = PSString.make("ToBase64String")
    t.staticMethod("static byte[] FromBase64CharArray(char[] inArray, int offset, int length)") { c in
      guard let source = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("inArray") }
      if c.int(2) < 0 { throw DotNetError.negative(c.int(2), "length") }
      if c.int(1) < 0 { throw DotNetError.negative(c.int(1), "offset") }
      guard c.int(1) <= source.items.count - c.int(2) else {
        throw DotNetError.outOfRange(
          "Offset and length must refer to a position in the string.", "offset")
      }
      let units = source.items[c.int(1)..<(c.int(1) + c.int(2))].compactMap { item -> UInt16? in
        if case .char(let unit) = item { return unit } else { return nil }
      }
      return try MemberAccess.invokeStatic(c.target, from, [.string(PSString.make(units))], c.runtime)
    }
    let list = "byte[] inArray, int offsetIn, int length, char[] outArray, int offsetOut"
    @Sendable func write(_ c: Call, _ options: [Value]) throws -> Value {
      guard let target = c.obj(3) as? ArrayObj else { throw DotNetError.argumentNull("outArray") }
      let bytes = try c.bytes(0, "inArray")
      guard c.int(1) >= 0, c.int(2) >= 0, c.int(1) <= bytes.count - c.int(2) else {
        throw DotNetError.outOfRange("Offset and length must refer to a position in the string.", "offsetIn")
      }
      let part = Value.bytes(bytes[c.int(1)..<(c.int(1) + c.int(2))])
      let text = try MemberAccess.invokeStatic(c.target, to, [part] + options, c.runtime).pstring ?? .empty
      guard c.int(4) >= 0, c.int(4) <= target.items.count - text.count else {
        throw DotNetError.outOfRange(
          "Either offset did not refer to a position in the string, or there is an insufficient length of destination character array.",
          "offsetOut")
      }
      for i in 0..<text.count { target.items[c.int(4) + i] = .char(text[i]) }
      return .int32(text.count)
    }
    t.staticMethod("static int ToBase64CharArray(\(list))") { try write($0, []) }
    t.staticMethod("static int ToBase64CharArray(\(list), System.Base64FormattingOptions options)") {
      try write($0, [$0.args[5]])
    }
    t.staticMethod(
      "static string ToBase64String(byte[] inArray, int offset, int length, System.Base64FormattingOptions options)"
    ) { c in
      let bytes = try c.bytes(0, "inArray")
      guard c.int(1) >= 0, c.int(2) >= 0, c.int(1) <= bytes.count - c.int(2) else {
        throw DotNetError.outOfRange("Offset and length must refer to a position in the string.", "offset")
      }
      return try MemberAccess.invokeStatic(
        c.target, to, [.bytes(bytes[c.int(1)..<(c.int(1) + c.int(2))]), c.args[3]], c.runtime)
    }
  }
}
