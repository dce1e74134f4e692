// Constructors and static members of System.String.

import Primitives

enum StringStatics {
  static func declare(_ t: TypeBuilder) {
    t.constructor("new(char[] value)") { .string(PSString.make($0.units(0))) }
    t.constructor("new(char[] value, int startIndex, int length)") { c in
      let all = c.units(0)
      let (start, length) = (c.int(1), c.int(2))
      guard start >= 0 else { throw DotNetError.outOfRange("StartIndex cannot be less than zero.", "startIndex") }
      guard length >= 0 else { throw DotNetError.outOfRange("Length cannot be less than zero.", "length") }
      guard start <= all.count - length else {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "startIndex")
      }
      return .string(PSString.make(Array(all[start..<(start + length)])))
    }
    t.constructor("new(char c, int count)") { c in
      guard c.int(1) >= 0 else { throw DotNetError.outOfRange("'count' must be non-negative.", "count") }
      return .string(try Strings.repeated(PSString.make([c.char(0)]), c.int(1)))
    }
    t.field("static string Empty {get;}", get: { _ in .emptyString })
    compare(t)
    join(t)
    t.staticMethod("static bool IsNullOrEmpty(string value)") { .bool($0.string(0)?.isEmpty ?? true) }
    t.staticMethod("static bool IsNullOrWhiteSpace(string value)") { .bool($0.string(0).map { Strings.isBlank($0) } ?? true) }
    t.staticMethod("static string Copy(string str)") { .string(try $0.required(0, "str")) }
    t.staticMethod("static string Intern(string str)") { .string(try $0.required(0, "str")) }
    t.staticMethod("static string IsInterned(string str)") { .string(try $0.required(0, "str")) }
  }

  private static func compare(_ t: TypeBuilder) {
    @Sendable func order(_ a: PSString?, _ b: PSString?, _ how: StringComparison) -> Value {
      guard let a else { return .int(b == nil ? 0 : -1) }
      guard let b else { return .int(1) }
      return .int32(Strings.compare(a, b, comparison: how))
    }
    @Sendable func how(_ ignoreCase: Bool) -> StringComparison { ignoreCase ? .currentCultureIgnoreCase : .currentCulture }
    @Sendable func part(_ c: Call, _ i: Int, _ at: Int, _ length: Int) throws -> PSString? {
      guard let text = c.string(i) else { return nil }
      guard length >= 0 else { throw DotNetError.outOfRange("length ('\(length)') must be a non-negative value.", "length") }
      guard at >= 0, at <= text.count else {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "index")
      }
      return text.slice(at, min(length, text.count - at))
    }
    t.staticMethod("static int Compare(string strA, string strB)") { order($0.string(0), $0.string(1), .currentCulture) }
    t.staticMethod("static int Compare(string strA, string strB, bool ignoreCase)") {
      order($0.string(0), $0.string(1), how($0.bool(2)))
    }
    t.staticMethod("static int Compare(string strA, string strB, System.StringComparison comparisonType)") {
      order($0.string(0), $0.string(1), try $0.comparison(2))
    }
    t.staticMethod(
      "static int Compare(string strA, string strB, cultureinfo culture, System.Globalization.CompareOptions options)"
    ) {
      order($0.string(0), $0.string(1), Cultures.comparison($0.flags(3)))
    }
    t.staticMethod("static int Compare(string strA, string strB, bool ignoreCase, cultureinfo culture)") {
      order($0.string(0), $0.string(1), how($0.bool(2)))
    }
    t.staticMethod("static int Compare(string strA, int indexA, string strB, int indexB, int length)") {
      order(try part($0, 0, $0.int(1), $0.int(4)), try part($0, 2, $0.int(3), $0.int(4)), .currentCulture)
    }
    t.staticMethod("static int Compare(string strA, int indexA, string strB, int indexB, int length, bool ignoreCase)") {
      order(try part($0, 0, $0.int(1), $0.int(4)), try part($0, 2, $0.int(3), $0.int(4)), how($0.bool(5)))
    }
    let part5 = "string strA, int indexA, string strB, int indexB, int length"
    t.staticMethod("static int Compare(\(part5), bool ignoreCase, cultureinfo culture)") {
      order(try part($0, 0, $0.int(1), $0.int(4)), try part($0, 2, $0.int(3), $0.int(4)), how($0.bool(5)))
    }
    t.staticMethod("static int Compare(\(part5), cultureinfo culture, System.Globalization.CompareOptions options)") {
      order(
        try part($0, 0, $0.int(1), $0.int(4)), try part($0, 2, $0.int(3), $0.int(4)), Cultures.comparison($0.flags(6)))
    }
    t.staticMethod(
      "static int Compare(string strA, int indexA, string strB, int indexB, int length, System.StringComparison comparisonType)"
    ) {
      order(try part($0, 0, $0.int(1), $0.int(4)), try part($0, 2, $0.int(3), $0.int(4)), try $0.comparison(5))
    }
    t.staticMethod("static int CompareOrdinal(string strA, string strB)") { c in
      guard let a = c.string(0) else { return .int(c.string(1) == nil ? 0 : -1) }
      guard let b = c.string(1) else { return .int(1) }
      // .NET gives the difference of the first units that differ, or of the lengths.
      for i in 0..<min(a.count, b.count) where a[i] != b[i] { return .int32(Int(a[i]) - Int(b[i])) }
      return .int32(a.count - b.count)
    }
    t.staticMethod("static int CompareOrdinal(string strA, int indexA, string strB, int indexB, int length)") {
      order(try part($0, 0, $0.int(1), $0.int(4)), try part($0, 2, $0.int(3), $0.int(4)), .ordinal)
    }
    @Sendable func same(_ a: PSString?, _ b: PSString?, _ how: StringComparison) -> Value {
      guard let a, let b else { return .bool(a == nil && b == nil) }
      return .bool(Strings.equals(a, b, comparison: how))
    }
    t.staticMethod("static bool Equals(string a, string b)") { same($0.string(0), $0.string(1), .ordinal) }
    t.staticMethod("static bool Equals(string a, string b, System.StringComparison comparisonType)") {
      same($0.string(0), $0.string(1), try $0.comparison(2))
    }
  }

  private static func concat(_ items: some Sequence<Value>, _ c: Call) throws -> Value {
    .string(Strings.join(.empty, try items.map { try NetText.string($0, c.runtime) }))
  }
  private static func joined(_ separator: PSString?, _ items: some Sequence<Value>, _ c: Call) throws -> Value {
    .string(Strings.join(separator ?? .empty, try items.map { try NetText.string($0, c.runtime) }))
  }

  private static func join(_ t: TypeBuilder) {
    t.staticMethod("static string Concat(System.Object arg0)") { try concat($0.args, $0) }
    t.staticMethod("static string Concat(System.Object arg0, System.Object arg1)") { try concat($0.args, $0) }
    t.staticMethod("static string Concat(System.Object arg0, System.Object arg1, System.Object arg2)") {
      try concat($0.args, $0)
    }
    t.staticMethod("static string Concat(Params System.Object[] args)") { try concat($0.items(0), $0) }
    t.staticMethod("static string Concat[T](System.Collections.Generic.IEnumerable[T] values)") {
      try concat(try CollectionHelp.items($0.args[0]), $0)
    }
    t.staticMethod("static string Concat(System.Collections.Generic.IEnumerable[string] values)") {
      try concat(try CollectionHelp.items($0.args[0]), $0)
    }
    t.staticMethod("static string Concat(string str0, string str1)") { try concat($0.args, $0) }
    t.staticMethod("static string Concat(string str0, string str1, string str2)") { try concat($0.args, $0) }
    t.staticMethod("static string Concat(string str0, string str1, string str2, string str3)") { try concat($0.args, $0) }
    t.staticMethod("static string Concat(Params string[] values)") { try concat($0.items(0), $0) }

    t.staticMethod("static string Format(string format, System.Object arg0)") {
      try format($0, 0, ContiguousArray($0.args.dropFirst()))
    }
    t.staticMethod("static string Format(string format, System.Object arg0, System.Object arg1)") {
      try format($0, 0, ContiguousArray($0.args.dropFirst()))
    }
    t.staticMethod("static string Format(string format, System.Object arg0, System.Object arg1, System.Object arg2)") {
      try format($0, 0, ContiguousArray($0.args.dropFirst()))
    }
    t.staticMethod("static string Format(string format, Params System.Object[] args)") { c in
      if c.isNull(1) { throw DotNetError.argumentNull("args") }
      return try format(c, 0, c.items(1))
    }
    t.staticMethod("static string Format(System.IFormatProvider provider, string format, System.Object arg0)") {
      try format($0, 1, ContiguousArray($0.args.dropFirst(2)))
    }
    t.staticMethod(
      "static string Format(System.IFormatProvider provider, string format, System.Object arg0, System.Object arg1)"
    ) {
      try format($0, 1, ContiguousArray($0.args.dropFirst(2)))
    }
    t.staticMethod(
      "static string Format(System.IFormatProvider provider, string format, System.Object arg0, System.Object arg1, System.Object arg2)"
    ) { try format($0, 1, ContiguousArray($0.args.dropFirst(2))) }
    t.staticMethod("static string Format(System.IFormatProvider provider, string format, Params System.Object[] args)") {
      try format($0, 1, $0.items(2))
    }

    t.staticMethod("static string Join(char separator, Params string[] value)") {
      try joined(PSString.make([$0.char(0)]), $0.items(1), $0)
    }
    t.staticMethod("static string Join(string separator, Params string[] value)") { try joined($0.string(0), $0.items(1), $0) }
    @Sendable func part(_ c: Call, _ separator: PSString?) throws -> Value {
      let all = c.items(1)
      let (start, count) = (c.int(2), c.int(3))
      guard start >= 0, count >= 0, start <= all.count - count else {
        throw DotNetError.outOfRange(
          "startIndex ('\(start)') must be less than or equal to '\(all.count - count)'.", "startIndex", actual: start)
      }
      return try joined(separator, all[start..<(start + count)], c)
    }
    t.staticMethod("static string Join(string separator, string[] value, int startIndex, int count)") {
      try part($0, $0.string(0))
    }
    t.staticMethod("static string Join(char separator, string[] value, int startIndex, int count)") {
      try part($0, PSString.make([$0.char(0)]))
    }
    t.staticMethod("static string Join(char separator, Params System.Object[] values)") {
      try joined(PSString.make([$0.char(0)]), $0.items(1), $0)
    }
    t.staticMethod("static string Join(string separator, Params System.Object[] values)") {
      try joined($0.string(0), $0.items(1), $0)
    }
    t.staticMethod("static string Join(string separator, System.Collections.Generic.IEnumerable[string] values)") {
      try joined($0.string(0), try CollectionHelp.items($0.args[1]), $0)
    }
    t.staticMethod("static string Join[T](string separator, System.Collections.Generic.IEnumerable[T] values)") {
      try joined($0.string(0), try CollectionHelp.items($0.args[1]), $0)
    }
    t.staticMethod("static string Join[T](char separator, System.Collections.Generic.IEnumerable[T] values)") {
      try joined(PSString.make([$0.char(0)]), try CollectionHelp.items($0.args[1]), $0)
    }
  }

  private static func format(_ c: Call, _ at: Int, _ arguments: ContiguousArray<Value>) throws -> Value {
    .string(
      try NetText.compose(
        try c.required(at, "format"), arguments, at == 0 ? Cultures.current(c.runtime) : c.culture(0), c.runtime))
  }
}
