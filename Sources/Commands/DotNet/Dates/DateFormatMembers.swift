// `DateTimeFormatInfo`: patterns by their letters, eras, rules of weeks; and the old code pages that `TextInfo` names.

import Engine
import Objects
import Primitives

enum DateFormatMembers {
  static let declarations: TypeCatalog.Declarations = [
    "System.Globalization.DateTimeFormatInfo": dates
  ]

  @Sendable private static func dates(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> DateFormatObj {
      guard let own = c.this.base.obj as? DateFormatObj else { throw DotNetError.argumentNull("dtfi") }
      return own
    }
    @Sendable func read(_ c: Call, _ name: String) throws -> Value {
      try MemberAccess.get(c.this, PSString.make(name), c.runtime) ?? .null
    }
    t.property(
      "System.Globalization.CalendarWeekRule CalendarWeekRule {get;set;}",
      get: { c in
        let own = try own(c)
        // Where weeks begin on Monday the first one of a year mostly has four days at least.
        return EnumTypes.value(
          "System.Globalization.CalendarWeekRule", own.weekRule ?? (own.dates.firstDayOfWeek == .monday ? 2 : 0))
      },
      set: { c in
        guard (0...2).contains(c.flags(0)) else {
          throw DotNetError.outOfRange("Valid values are between FirstDay and FirstFourDayWeek, inclusive.", "value")
        }
        try own(c).weekRule = c.flags(0)
        return .nothing
      })
    t.property("bool IsReadOnly {get;}") { _ in .bool(false) }
    t.method("string GetAbbreviatedEraName(int era)") { c in
      guard c.int(0) == 0 || c.int(0) == 1 else { throw DotNetError.outOfRange("Era value was not valid.", "era") }
      return Value("AD")
    }
    t.method("string GetShortestDayName(System.DayOfWeek dayOfWeek)") { c in
      guard (0...6).contains(c.flags(0)) else {
        throw DotNetError.outOfRange("Valid values are between Sunday and Saturday, inclusive.", "dayOfWeek")
      }
      let names = try read(c, "ShortestDayNames").sequence?.items ?? []
      return c.flags(0) < names.count ? names[c.flags(0)] : .null
    }
    let patterns: [(String, [String])] = [
      ("d", ["ShortDatePattern"]), ("D", ["LongDatePattern"]), ("f", ["LongDatePattern", "ShortTimePattern"]),
      ("F", ["LongDatePattern", "LongTimePattern"]), ("g", ["ShortDatePattern", "ShortTimePattern"]),
      ("G", ["ShortDatePattern", "LongTimePattern"]), ("m", ["MonthDayPattern"]), ("M", ["MonthDayPattern"]),
      ("o", ["yyyy'-'MM'-'dd'T'HH':'mm':'ss.fffffffK"]), ("O", ["yyyy'-'MM'-'dd'T'HH':'mm':'ss.fffffffK"]),
      ("r", ["RFC1123Pattern"]), ("R", ["RFC1123Pattern"]), ("s", ["SortableDateTimePattern"]), ("t", ["ShortTimePattern"]),
      ("T", ["LongTimePattern"]), ("u", ["UniversalSortableDateTimePattern"]), ("U", ["LongDatePattern", "LongTimePattern"]),
      ("y", ["YearMonthPattern"]), ("Y", ["YearMonthPattern"]),
    ]
    @Sendable func pattern(_ c: Call, _ names: [String]) throws -> String {
      try names.map { name in
        name.hasSuffix("Pattern") ? try read(c, name).pstring?.string ?? "" : name
      }.joined(separator: " ")
    }
    t.method("string[] GetAllDateTimePatterns()") { c in
      .strings(try patterns.map { try pattern(c, $0.1) })
    }
    t.method("string[] GetAllDateTimePatterns(char format)") { c in
      let wanted = String(decoding: [c.char(0)], as: UTF16.self)
      guard let found = patterns.first(where: { $0.0 == wanted }) else {
        throw DotNetError.argument("Format specifier was invalid.", "format")
      }
      return .strings([try pattern(c, found.1)])
    }
    t.method("void SetAllDateTimePatterns(string[] patterns, char format)") { c in
      let list = c.items(0)
      guard let first = list.first?.pstring else {
        throw DotNetError.argument("Array cannot be empty or contain null.", "patterns")
      }
      let names = [
        "d": "ShortDatePattern", "D": "LongDatePattern", "t": "ShortTimePattern", "T": "LongTimePattern",
        "y": "YearMonthPattern", "Y": "YearMonthPattern",
      ]
      guard let name = names[String(decoding: [c.char(1)], as: UTF16.self)] else {
        throw DotNetError.argument("Format specifier was invalid.", "format")
      }
      try MemberAccess.set(c.this, PSString.make(name), .string(first), c.runtime)
      return .nothing
    }
  }
}
