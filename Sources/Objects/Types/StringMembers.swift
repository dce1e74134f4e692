// Instance members of System.String.

import Primitives

/// The entries of a split as the values of a `string[]`.
private struct SplitValues: SplitEntries {
  private var items = ContiguousArray<Value>()
  var array: Value { .object(ArrayObj(items, of: .string)) }
  mutating func expect(_ count: Int) { items.reserveCapacity(count) }
  mutating func take(_ entry: PSString) { items.append(.string(entry)) }
}

enum StringMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
    search(t)
    change(t)
    split(t)
    rest(t)
    StringStatics.declare(t)
  }

  private static func search(_ t: TypeBuilder) {
    t.property("int Length {get;}") { .int32($0.str.count) }
    t.indexer(
      "char Chars(int index) {get;}",
      get: { c in
        let i = c.int(0)
        guard i >= 0, i < c.str.count else {
          throw DotNetError("System.IndexOutOfRangeException", "Index was outside the bounds of the array.")
        }
        return .char(c.str[i])
      })
    t.method("bool Contains(string value)") { .bool(Strings.contains($0.str, try $0.required(0, "value"))) }
    t.method("bool Contains(string value, System.StringComparison comparisonType)") {
      .bool(Strings.contains($0.str, try $0.required(0, "value"), comparison: try $0.comparison(1)))
    }
    t.method("bool Contains(char value)") { .bool(try Strings.indexOf($0.str, char: $0.char(0)) >= 0) }
    t.method("bool Contains(char value, System.StringComparison comparisonType)") {
      .bool(Strings.contains($0.str, PSString.make([$0.char(0)]), comparison: try $0.comparison(1)))
    }
    t.method("bool StartsWith(string value)") { .bool(Strings.startsWith($0.str, try $0.required(0, "value"))) }
    t.method("bool StartsWith(string value, System.StringComparison comparisonType)") {
      .bool(Strings.startsWith($0.str, try $0.required(0, "value"), comparison: try $0.comparison(1)))
    }
    t.method("bool StartsWith(string value, bool ignoreCase, cultureinfo culture)") {
      .bool(
        Strings.startsWith(
          $0.str, try $0.required(0, "value"), comparison: $0.bool(1) ? .currentCultureIgnoreCase : .currentCulture))
    }
    t.method("bool StartsWith(char value)") { .bool(!$0.str.isEmpty && $0.str[0] == $0.char(0)) }
    t.method("bool EndsWith(string value)") { .bool(Strings.endsWith($0.str, try $0.required(0, "value"))) }
    t.method("bool EndsWith(string value, System.StringComparison comparisonType)") {
      .bool(Strings.endsWith($0.str, try $0.required(0, "value"), comparison: try $0.comparison(1)))
    }
    t.method("bool EndsWith(string value, bool ignoreCase, cultureinfo culture)") {
      .bool(
        Strings.endsWith(
          $0.str, try $0.required(0, "value"), comparison: $0.bool(1) ? .currentCultureIgnoreCase : .currentCulture))
    }
    t.method("bool EndsWith(char value)") { .bool(!$0.str.isEmpty && $0.str[$0.str.count - 1] == $0.char(0)) }

    t.method("int IndexOf(char value)") { .int32(try Strings.indexOf($0.str, char: $0.char(0))) }
    t.method("int IndexOf(char value, int startIndex)") {
      .int32(try Strings.indexOf($0.str, char: $0.char(0), start: $0.int(1)))
    }
    t.method("int IndexOf(char value, System.StringComparison comparisonType)") {
      .int32(try Strings.indexOf($0.str, PSString.make([$0.char(0)]), comparison: try $0.comparison(1)))
    }
    t.method("int IndexOf(char value, int startIndex, int count)") {
      .int32(try Strings.indexOf($0.str, char: $0.char(0), start: $0.int(1), count: $0.int(2)))
    }
    t.method("int IndexOf(string value)") { .int32(try Strings.indexOf($0.str, try $0.required(0, "value"))) }
    t.method("int IndexOf(string value, int startIndex)") {
      .int32(try Strings.indexOf($0.str, try $0.required(0, "value"), start: $0.int(1)))
    }
    t.method("int IndexOf(string value, int startIndex, int count)") {
      .int32(try Strings.indexOf($0.str, try $0.required(0, "value"), start: $0.int(1), count: $0.int(2)))
    }
    t.method("int IndexOf(string value, System.StringComparison comparisonType)") {
      .int32(try Strings.indexOf($0.str, try $0.required(0, "value"), comparison: try $0.comparison(1)))
    }
    t.method("int IndexOf(string value, int startIndex, System.StringComparison comparisonType)") {
      .int32(try Strings.indexOf($0.str, try $0.required(0, "value"), start: $0.int(1), comparison: try $0.comparison(2)))
    }
    t.method("int IndexOf(string value, int startIndex, int count, System.StringComparison comparisonType)") {
      .int32(
        try Strings.indexOf(
          $0.str, try $0.required(0, "value"), start: $0.int(1), count: $0.int(2), comparison: try $0.comparison(3)))
    }
    t.method("int LastIndexOf(char value)") { .int32(try Strings.lastIndexOf($0.str, char: $0.char(0))) }
    t.method("int LastIndexOf(char value, int startIndex)") {
      .int32(try Strings.lastIndexOf($0.str, char: $0.char(0), start: $0.int(1)))
    }
    t.method("int LastIndexOf(char value, int startIndex, int count)") {
      .int32(try Strings.lastIndexOf($0.str, char: $0.char(0), start: $0.int(1), count: $0.int(2)))
    }
    t.method("int LastIndexOf(string value)") { .int32(try Strings.lastIndexOf($0.str, try $0.required(0, "value"))) }
    t.method("int LastIndexOf(string value, int startIndex)") {
      .int32(try Strings.lastIndexOf($0.str, try $0.required(0, "value"), start: $0.int(1)))
    }
    t.method("int LastIndexOf(string value, int startIndex, int count)") {
      .int32(try Strings.lastIndexOf($0.str, try $0.required(0, "value"), start: $0.int(1), count: $0.int(2)))
    }
    t.method("int LastIndexOf(string value, System.StringComparison comparisonType)") {
      .int32(try Strings.lastIndexOf($0.str, try $0.required(0, "value"), comparison: try $0.comparison(1)))
    }
    t.method("int LastIndexOf(string value, int startIndex, System.StringComparison comparisonType)") {
      .int32(try Strings.lastIndexOf($0.str, try $0.required(0, "value"), start: $0.int(1), comparison: try $0.comparison(2)))
    }
    t.method("int LastIndexOf(string value, int startIndex, int count, System.StringComparison comparisonType)") {
      .int32(
        try Strings.lastIndexOf(
          $0.str, try $0.required(0, "value"), start: $0.int(1), count: $0.int(2), comparison: try $0.comparison(3)))
    }
    t.method("int IndexOfAny(char[] anyOf)") { .int32(try Strings.indexOfAny($0.str, $0.units(0))) }
    t.method("int IndexOfAny(char[] anyOf, int startIndex)") {
      .int32(try Strings.indexOfAny($0.str, $0.units(0), start: $0.int(1)))
    }
    t.method("int IndexOfAny(char[] anyOf, int startIndex, int count)") {
      .int32(try Strings.indexOfAny($0.str, $0.units(0), start: $0.int(1), count: $0.int(2)))
    }
    t.method("int LastIndexOfAny(char[] anyOf)") { .int32(try Strings.lastIndexOfAny($0.str, $0.units(0))) }
    t.method("int LastIndexOfAny(char[] anyOf, int startIndex)") {
      .int32(try Strings.lastIndexOfAny($0.str, $0.units(0), start: $0.int(1)))
    }
    t.method("int LastIndexOfAny(char[] anyOf, int startIndex, int count)") {
      .int32(try Strings.lastIndexOfAny($0.str, $0.units(0), start: $0.int(1), count: $0.int(2)))
    }
  }

  private static func change(_ t: TypeBuilder) {
    t.method("string Substring(int startIndex)") { .string(try Strings.substring($0.str, $0.int(0))) }
    t.method("string Substring(int startIndex, int length)") { .string(try Strings.substring($0.str, $0.int(0), $0.int(1))) }
    t.method("string Insert(int startIndex, string value)") {
      .string(try Strings.insert($0.str, $0.int(0), try $0.required(1, "value")))
    }
    t.method("string Remove(int startIndex, int count)") { .string(try Strings.remove($0.str, $0.int(0), $0.int(1))) }
    t.method("string Remove(int startIndex)") { .string(try Strings.remove($0.str, $0.int(0))) }
    t.method("string PadLeft(int totalWidth)") { .string(try Strings.padLeft($0.str, $0.int(0))) }
    t.method("string PadLeft(int totalWidth, char paddingChar)") { .string(try Strings.padLeft($0.str, $0.int(0), $0.char(1))) }
    t.method("string PadRight(int totalWidth)") { .string(try Strings.padRight($0.str, $0.int(0))) }
    t.method("string PadRight(int totalWidth, char paddingChar)") {
      .string(try Strings.padRight($0.str, $0.int(0), $0.char(1)))
    }
    t.method("string Trim()") { .string(Strings.trim($0.str)) }
    t.method("string Trim(char trimChar)") { .string(Strings.trim($0.str, [$0.char(0)])) }
    t.method("string Trim(Params char[] trimChars)") { .string(Strings.trim($0.str, $0.units(0))) }
    t.method("string TrimStart()") { .string(Strings.trim($0.str, end: false)) }
    t.method("string TrimStart(char trimChar)") { .string(Strings.trim($0.str, [$0.char(0)], end: false)) }
    t.method("string TrimStart(Params char[] trimChars)") { .string(Strings.trim($0.str, $0.units(0), end: false)) }
    t.method("string TrimEnd()") { .string(Strings.trim($0.str, start: false)) }
    t.method("string TrimEnd(char trimChar)") { .string(Strings.trim($0.str, [$0.char(0)], start: false)) }
    t.method("string TrimEnd(Params char[] trimChars)") { .string(Strings.trim($0.str, $0.units(0), start: false)) }
    t.method("string Replace(string oldValue, string newValue, bool ignoreCase, cultureinfo culture)") {
      .string(
        try Strings.replace(
          $0.str, try $0.required(0, "oldValue"), $0.string(1) ?? .empty,
          comparison: $0.bool(2) ? .currentCultureIgnoreCase : .currentCulture))
    }
    t.method("string Replace(string oldValue, string newValue, System.StringComparison comparisonType)") {
      try checkOld($0)
      return .string(
        try Strings.replace($0.str, try $0.required(0, "oldValue"), $0.string(1) ?? .empty, comparison: try $0.comparison(2)))
    }
    t.method("string Replace(char oldChar, char newChar)") { .string(Strings.replace($0.str, char: $0.char(0), $0.char(1))) }
    t.method("string Replace(string oldValue, string newValue)") {
      try checkOld($0)
      return .string(Strings.replace($0.str, try $0.required(0, "oldValue"), $0.string(1) ?? .empty))
    }
    t.method("string ReplaceLineEndings()") { lineEndings($0.str, PSString.make("\n")) }
    t.method("string ReplaceLineEndings(string replacementText)") { lineEndings($0.str, try $0.required(0, "replacementText")) }
    t.method("string ToLower()") { .string(Strings.toLower($0.str)) }
    t.method("string ToLower(cultureinfo culture)") {
      .string(Strings.toLower(TurkicCase.prepared($0.str, $0.culture(0), upper: false)))
    }
    t.method("string ToLowerInvariant()") { .string(Strings.toLower($0.str, invariant: true)) }
    t.method("string ToUpper()") { .string(Strings.toUpper($0.str)) }
    t.method("string ToUpper(cultureinfo culture)") {
      .string(Strings.toUpper(TurkicCase.prepared($0.str, $0.culture(0), upper: true)))
    }
    t.method("string ToUpperInvariant()") { .string(Strings.toUpper($0.str, invariant: true)) }
    t.method("string Normalize()") { .string(try Strings.normalize($0.str)) }
    t.method("string Normalize(System.Text.NormalizationForm normalizationForm)") {
      .string(try Strings.normalize($0.str, try form($0)))
    }
    t.method("bool IsNormalized()") { .bool(try Strings.isNormalized($0.str)) }
    t.method("bool IsNormalized(System.Text.NormalizationForm normalizationForm)") {
      .bool(try Strings.isNormalized($0.str, try form($0)))
    }
  }

  private static func form(_ c: Call) throws -> NormalizationForm {
    guard let form = NormalizationForm(rawValue: c.flags(0)) else {
      throw DotNetError.argument("Invalid normalization form.", "normalizationForm")
    }
    return form
  }

  private static func checkOld(_ c: Call) throws {
    if try c.required(0, "oldValue").isEmpty { throw DotNetError.argument("The value cannot be an empty string.", "oldValue") }
  }

  private static func lineEndings(_ text: PSString, _ replacement: PSString) -> Value {
    let out = StringBuilderBuffer(capacity: text.count + 16)
    var i = 0
    while i < text.count {
      let unit = text[i]
      switch unit {
      case 0x0d:
        out.append(replacement)
        if i + 1 < text.count, text[i + 1] == 0x0a { i += 1 }
      case 0x0a, 0x0c, 0x85, 0x2028, 0x2029: out.append(replacement)
      default: out.append(unit)
      }
      i += 1
    }
    return .string(out.string)
  }

  private static func split(_ t: TypeBuilder) {
    @Sendable func options(_ c: Call, _ i: Int) throws -> StringSplitOptions {
      let raw = c.flags(i)
      if raw & ~3 != 0 { throw DotNetError.argument("Illegal enum value: \(raw).", "options") }
      return StringSplitOptions(rawValue: Int32(raw))
    }
    @Sendable func one(_ c: Call) -> [PSString] { [c.string(0) ?? .empty] }
    @Sendable func many(_ c: Call) -> [PSString] { c.items(0).map { $0.pstring ?? .empty } }
    @Sendable func at(
      _ c: Call, _ chars: [UInt16], count: Int = Int(Int32.max), _ options: StringSplitOptions = []
    ) throws -> Value {
      var values = SplitValues()
      try Strings.split(c.str, chars: chars, count: count, options, into: &values)
      return values.array
    }
    @Sendable func at(
      _ c: Call, strings: [PSString], count: Int = Int(Int32.max), _ options: StringSplitOptions = []
    ) throws -> Value {
      var values = SplitValues()
      try Strings.split(c.str, strings: strings, count: count, options, into: &values)
      return values.array
    }
    t.method("string[] Split(Params char[] separator)") { try at($0, $0.units(0)) }
    t.method("string[] Split(char separator, System.StringSplitOptions options = None)") {
      try at($0, [$0.char(0)], options($0, 1))
    }
    t.method("string[] Split(char separator, int count, System.StringSplitOptions options = None)") {
      try at($0, [$0.char(0)], count: $0.int(1), options($0, 2))
    }
    t.method("string[] Split(char[] separator, int count)") {
      try at($0, $0.units(0), count: $0.int(1))
    }
    t.method("string[] Split(char[] separator, System.StringSplitOptions options)") {
      try at($0, $0.units(0), options($0, 1))
    }
    t.method("string[] Split(char[] separator, int count, System.StringSplitOptions options)") {
      try at($0, $0.units(0), count: $0.int(1), options($0, 2))
    }
    t.method("string[] Split(string separator, System.StringSplitOptions options = None)") {
      try at($0, strings: one($0), options($0, 1))
    }
    t.method("string[] Split(string separator, int count, System.StringSplitOptions options = None)") {
      try at($0, strings: one($0), count: $0.int(1), options($0, 2))
    }
    t.method("string[] Split(string[] separator, System.StringSplitOptions options)") {
      try at($0, strings: many($0), options($0, 1))
    }
    t.method("string[] Split(string[] separator, int count, System.StringSplitOptions options)") {
      try at($0, strings: many($0), count: $0.int(1), options($0, 2))
    }
  }

  private static func rest(_ t: TypeBuilder) {
    t.method("System.Object Clone()") { $0.this }
    t.method("int CompareTo(System.Object value)") { c in
      if c.isNull(0) { return .int(1) }
      guard let other = c.string(0) else { throw DotNetError.argument("Object must be of type String.") }
      return .int32(Strings.compare(c.str, other))
    }
    t.method("int CompareTo(string strB)") { c in c.string(0).map { .int32(Strings.compare(c.str, $0)) } ?? .int(1) }
    t.method("void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)") { c in
      guard let target = c.args[1].sequence else { throw DotNetError.argumentNull("destination") }
      let (from, to, count) = (c.int(0), c.int(2), c.int(3))
      guard count >= 0, from >= 0, to >= 0, from <= c.str.count - count, to <= target.items.count - count else {
        throw DotNetError.outOfRange("Index and count must refer to a location within the string.", "sourceIndex")
      }
      for i in 0..<count { target.items[to + i] = .char(c.str[from + i]) }
      return .nothing
    }
    t.method("bool Equals(System.Object obj)") { c in .bool(c.string(0).map { $0.equals(c.str) } ?? false) }
    t.method("bool Equals(string value)") { c in .bool(c.string(0).map { $0.equals(c.str) } ?? false) }
    t.method("bool Equals(string value, System.StringComparison comparisonType)") { c in
      let comparison = try c.comparison(1)
      return .bool(c.string(0).map { Strings.equals(c.str, $0, comparison: comparison) } ?? false)
    }
    t.method("System.CharEnumerator GetEnumerator()") { try CollectionHelp.enumerator($0) }
    t.method("int GetHashCode()") { .int32($0.str.ordinalHash) }
    t.method("int GetHashCode(System.StringComparison comparisonType)") {
      .int32(try $0.comparison(0).ignoresCase ? $0.str.foldedHash : $0.str.ordinalHash)
    }
    t.method("System.TypeCode GetTypeCode()") { _ in EnumTypes.value("System.TypeCode", 18) }
    ConvertibleMembers.declare(t)
    t.method("char[] ToCharArray()") { c in .chars(c.str.withUnits { Array($0) }) }
    t.method("char[] ToCharArray(int startIndex, int length)") { c in
      let (start, length) = (c.int(0), c.int(1))
      guard start >= 0, start <= c.str.count, length >= 0, start <= c.str.count - length else {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "startIndex")
      }
      return .chars(c.str.slice(start, length).withUnits { Array($0) })
    }
    t.method("string ToString()") { .string($0.str) }
    t.method("string ToString(System.IFormatProvider provider)") { .string($0.str) }
    t.method("System.Text.StringRuneEnumerator EnumerateRunes()") { c in
      .object(ArrayEnumerator(ContiguousArray(c.str.string.unicodeScalars.map { .object(RuneObj($0)) })))
    }
  }
}
