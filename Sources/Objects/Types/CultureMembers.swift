// Members of CultureInfo, NumberFormatInfo, DateTimeFormatInfo, TextInfo and CompareInfo.

import Primitives

public enum CultureTypes {
  static let formatProvider = TypeInfo("System.IFormatProvider", .interface)
  static let cultureInfo = TypeInfo(
    "System.Globalization.CultureInfo", base: .object, interfaces: { [formatProvider, .icloneable] },
    declare: CultureMembers.declare)
  static let numberFormat = TypeInfo(
    "System.Globalization.NumberFormatInfo", base: .object, interfaces: { [formatProvider, .icloneable] },
    declare: CultureMembers.numbers)
  static let dateFormat = TypeInfo(
    "System.Globalization.DateTimeFormatInfo", base: .object, interfaces: { [formatProvider, .icloneable] },
    declare: CultureMembers.dates)
  static let textInfo = TypeInfo(
    "System.Globalization.TextInfo", base: .object, interfaces: { [.icloneable] }, declare: CultureMembers.text)
  static let compareInfo = TypeInfo("System.Globalization.CompareInfo", base: .object, declare: CultureMembers.compare)
  static let calendarBase = TypeInfo(
    "System.Globalization.Calendar", base: .object, interfaces: { [.icloneable] }, isAbstract: true)
  public static let calendar = TypeInfo("System.Globalization.GregorianCalendar", base: calendarBase)

  static let family = TypeCatalog.Family(
    types: [
      "System.IFormatProvider": { formatProvider }, "System.Globalization.CultureInfo": { cultureInfo },
      "System.Globalization.NumberFormatInfo": { numberFormat }, "System.Globalization.DateTimeFormatInfo": { dateFormat },
      "System.Globalization.TextInfo": { textInfo }, "System.Globalization.CompareInfo": { compareInfo },
      "System.Globalization.GregorianCalendar": { calendar }, "System.Globalization.Calendar": { calendarBase },
    ], accelerators: ["cultureinfo": "System.Globalization.CultureInfo"])
}

/// A calendar; its type says which.
public final class CalendarObj: Obj {
  private let ownType: TypeInfo
  public let isReadOnly: Bool
  /// `TwoDigitYearMax` where a script has set it.
  public var twoDigitYearMax: Int?
  public init(_ type: TypeInfo, isReadOnly: Bool = false) {
    ownType = type
    self.isReadOnly = isReadOnly
    super.init()
  }
  public override var type: TypeInfo { ownType }
}

/// `TextInfo` and `CompareInfo`: a facet of a culture.
final class CultureFacetObj: Obj {
  let culture: Culture
  private let facetType: TypeInfo
  let owner: CultureObj?
  init(_ culture: Culture, _ type: TypeInfo, of owner: CultureObj? = nil) {
    self.culture = culture
    self.owner = owner
    facetType = type
    super.init()
  }
  override var type: TypeInfo { facetType }
  override func describe(_ runtime: Runtime) throws -> String {
    switch facetType.name {
    case "TextInfo": return "TextInfo - \(culture.name)"
    case "CompareInfo": return "CompareInfo - \(culture.name)"
    default: return facetType.fullName
    }
  }
}

public enum CultureMembers {
  private static func culture(_ c: Call) -> Culture {
    (c.this.obj as? CultureObj)?.culture ?? (c.this.obj as? CultureFacetObj)?.culture ?? .enUS
  }

  private static func named(_ name: String) throws -> Value {
    guard let culture = Cultures.find(name) else {
      throw DotNetError(
        "System.Globalization.CultureNotFoundException",
        "Culture is not supported. (Parameter 'name')\n\(name) is an invalid culture identifier.")
    }
    return .object(CultureObj(culture))
  }

  private static func byNumber(_ number: Int) throws -> Value {
    switch number {
    case 127: return .object(CultureObj(.invariant))
    case 1033: return .object(CultureObj(.enUS))
    case 1031: return try named("de-DE")
    case 1036: return try named("fr-FR")
    case 2057: return try named("en-GB")
    case 4: return .object(CultureObj(Culture(name: "zh-CHS", number: .invariant, date: .invariant)))
    case 55: return try named("ka")
    case 65: return try named("sw")
    case 97: return try named("ne")
    case 3082: return try named("es-ES")
    case 1040: return try named("it-IT")
    case 1041: return try named("ja-JP")
    default:
      if number < 0 {
        throw DotNetError(
          "System.ArgumentOutOfRangeException",
          "culture ('\(number)') must be a non-negative value. (Parameter 'culture')\nActual value was \(number).")
      }
      let digits = String(number, radix: 16)
      let hex = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      throw DotNetError(
        "System.Globalization.CultureNotFoundException",
        "Culture is not supported. (Parameter 'culture')\n\(number) (0x\(hex)) is an invalid culture identifier."
      )
    }
  }

  @Sendable static func declare(_ t: TypeBuilder) {
    t.constructor("new(string name)") { try named(try $0.required(0, "name").string) }
    t.constructor("new(string name, bool useUserOverride)") { try named(try $0.required(0, "name").string) }
    t.constructor("new(int culture)") { try byNumber($0.int(0)) }
    t.property("static cultureinfo InvariantCulture {get;}") { _ in .object(CultureObj(.invariant)) }
    t.property(
      "static cultureinfo CurrentCulture {get;set;}", get: { .object(Cultures.currentObject($0.runtime)) },
      set: { c in
        c.runtime.cultureName = (c.obj(0) as? CultureObj)?.culture.name ?? "en-US"
        c.runtime.cultureObject = c.obj(0)
        return .nothing
      })
    t.property(
      "static cultureinfo CurrentUICulture {get;set;}", get: { .object(CultureObj(Cultures.current($0.runtime))) },
      set: { _ in .nothing })
    t.property("static cultureinfo InstalledUICulture {get;}") { _ in .object(CultureObj(.enUS)) }
    for name in ["DefaultThreadCurrentCulture", "DefaultThreadCurrentUICulture"] {
      t.property(
        "static cultureinfo \(name) {get;set;}", get: { $0.runtime.settings["CultureInfo." + name] ?? .null },
        set: { c in
          c.runtime.settings["CultureInfo." + name] = c.args[0]
          return .nothing
        })
    }
    t.staticMethod("static cultureinfo GetCultureInfo(string name)") { try named(try $0.required(0, "name").string) }
    t.staticMethod("static cultureinfo GetCultureInfo(int culture)") { try byNumber($0.int(0)) }
    t.staticMethod("static cultureinfo CreateSpecificCulture(string name)") { try named(try $0.required(0, "name").string) }
    t.staticMethod("static cultureinfo[] GetCultures(System.Globalization.CultureTypes types)") { c in
      // Neutral cultures, with the invariant one, and specific ones; the other kinds add none.
      let kinds = c.flags(0)
      let names = ([""] + Locales.names).filter { kinds & (Locales.hasRegion($0) ? 2 : 1) != 0 }
      return .object(
        ArrayObj(
          ContiguousArray(names.compactMap { Cultures.find($0) }.map { .object(CultureObj($0)) }), of: CultureTypes.cultureInfo)
      )
    }
    properties(t)
    t.method("System.Object Clone()") { $0.this }
    t.method("System.Object GetFormat(type formatType)") { c in
      switch (c.obj(0) as? TypeInfo)?.name {
      case "NumberFormatInfo": return .object(NumberFormatObj(culture(c).number))
      case "DateTimeFormatInfo": return .object(DateFormatObj(culture(c).date))
      default: return .null
      }
    }
    t.method("string ToString()") { Value(culture($0).name) }
    t.method("bool Equals(System.Object value)") { c in .bool((c.obj(0) as? CultureObj)?.culture.name == culture(c).name) }
  }

  private static func number(_ c: Call) -> Int {
    let name = culture(c).name
    return name.isEmpty ? 127 : Locales.number(name) ?? 4096
  }

  private static func isNeutral(_ c: Call) -> Bool { !culture(c).name.isEmpty && !Locales.hasRegion(culture(c).name) }

  /// Windows' names of languages that are known here.
  private static let windowsNames = [
    "": "IVL", "en": "ENU", "en-US": "ENU", "en-GB": "ENG", "en-AU": "ENA", "en-CA": "ENC", "de": "DEU", "de-DE": "DEU",
    "de-AT": "DEA", "de-CH": "DES", "fr": "FRA", "fr-FR": "FRA", "fr-CA": "FRC", "fr-CH": "FRS", "fr-BE": "FRB", "it": "ITA",
    "it-IT": "ITA", "es": "ESN", "es-ES": "ESN", "es-MX": "ESM", "pt": "PTB", "pt-BR": "PTB", "pt-PT": "PTG", "nl": "NLD",
    "nl-NL": "NLD", "sv": "SVE", "sv-SE": "SVE", "da": "DAN", "da-DK": "DAN", "nb-NO": "NOR", "fi": "FIN", "fi-FI": "FIN",
    "pl": "PLK", "pl-PL": "PLK", "cs": "CSY", "cs-CZ": "CSY", "hu": "HUN", "hu-HU": "HUN", "ru": "RUS", "ru-RU": "RUS",
    "tr": "TRK", "tr-TR": "TRK", "ja": "JPN", "ja-JP": "JPN", "ko": "KOR", "ko-KR": "KOR", "zh-CN": "CHS", "zh-TW": "CHT",
    "el": "ELL", "el-GR": "ELL", "he": "HEB", "he-IL": "HEB", "ar-SA": "ARA", "th-TH": "THA", "uk-UA": "UKR",
  ]

  /// The properties in .NET's order, which is that of lists.
  private static func properties(_ t: TypeBuilder) {
    t.property("cultureinfo Parent {get;}") { c in
      let name = culture(c).name
      // Chinese regions belong to the script that is written there.
      switch name {
      case "zh-CN", "zh-SG": return try named("zh-Hans")
      case "zh-TW", "zh-HK", "zh-MO": return try named("zh-Hant")
      default: break
      }
      guard let dash = name.lastIndex(of: "-") else { return .object(CultureObj(.invariant)) }
      return .object(CultureObj(Cultures.find(String(name[..<dash])) ?? .invariant))
    }
    t.property("int LCID {get;}") { .int32(number($0)) }
    t.property("int KeyboardLayoutId {get;}") { .int32(number($0)) }
    t.property("string Name {get;}") { Value(culture($0).name) }
    t.property("string IetfLanguageTag {get;}") { Value(culture($0).name) }
    t.property("string DisplayName {get;}") { Value(Cultures.englishName(culture($0).name)) }
    t.property("string NativeName {get;}") { Value(Cultures.nativeName(culture($0).name)) }
    t.property("string EnglishName {get;}") { Value(Cultures.englishName(culture($0).name)) }
    t.property("string TwoLetterISOLanguageName {get;}") { c in
      let name = culture(c).name
      return Value(name.isEmpty ? "iv" : String(name.prefix { $0 != "-" }))
    }
    t.property("string ThreeLetterISOLanguageName {get;}") { c in
      let name = culture(c).name
      return Value(name.isEmpty ? "ivl" : Locales.iso3(name))
    }
    t.property("string ThreeLetterWindowsLanguageName {get;}") { Value(windowsNames[culture($0).name] ?? "ZZZ") }
    t.property("System.Globalization.CompareInfo CompareInfo {get;}") {
      .object(CultureFacetObj(culture($0), CultureTypes.compareInfo))
    }
    t.property("System.Globalization.TextInfo TextInfo {get;}") { c in
      .object(CultureFacetObj(culture(c), CultureTypes.textInfo, of: c.this.obj as? CultureObj))
    }
    t.property("bool IsNeutralCulture {get;}") { .bool(isNeutral($0)) }
    // All that the Unicode library knows count as installed.
    t.property("System.Globalization.CultureTypes CultureTypes {get;}") { c in
      EnumTypes.value("System.Globalization.CultureTypes", 4 | (isNeutral(c) ? 1 : 2))
    }
    t.property(
      "System.Globalization.NumberFormatInfo NumberFormat {get;set;}", get: { .object(NumberFormatObj(culture($0).number)) },
      set: nil)
    t.property(
      "System.Globalization.DateTimeFormatInfo DateTimeFormat {get;set;}", get: { .object(DateFormatObj(culture($0).date)) },
      set: nil)
    t.property("System.Globalization.Calendar Calendar {get;}") { _ in .object(CalendarObj(CultureTypes.calendar)) }
    t.property("System.Globalization.Calendar[] OptionalCalendars {get;}") { _ in
      .object(ArrayObj([.object(CalendarObj(CultureTypes.calendar))], of: CultureTypes.calendar.baseType ?? .object))
    }
    t.property("bool UseUserOverride {get;}") { _ in .bool(true) }
    t.property("bool IsReadOnly {get;}") { _ in .bool(false) }
  }

  @Sendable static func numbers(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(NumberFormatObj(.invariant)) }
    t.property("static System.Globalization.NumberFormatInfo InvariantInfo {get;}") { _ in
      .object(NumberFormatObj(.invariant, isReadOnly: true))
    }
    t.property("static System.Globalization.NumberFormatInfo CurrentInfo {get;}") {
      .object(NumberFormatObj(Cultures.current($0.runtime).number, isReadOnly: true))
    }
    text(t, "CurrencyDecimalSeparator", \.currencyDecimalSeparator)
    text(t, "CurrencyGroupSeparator", \.currencyGroupSeparator)
    text(t, "CurrencySymbol", \.currencySymbol)
    text(t, "NumberDecimalSeparator", \.decimalSeparator)
    text(t, "NumberGroupSeparator", \.groupSeparator)
    text(t, "PercentDecimalSeparator", \.percentDecimalSeparator)
    text(t, "PercentGroupSeparator", \.percentGroupSeparator)
    text(t, "PercentSymbol", \.percentSymbol)
    text(t, "PerMilleSymbol", \.perMilleSymbol)
    text(t, "PositiveSign", \.positiveSign)
    text(t, "NegativeSign", \.negativeSign)
    text(t, "NaNSymbol", \.nan)
    text(t, "PositiveInfinitySymbol", \.positiveInfinity)
    text(t, "NegativeInfinitySymbol", \.negativeInfinity)
    number(t, "CurrencyDecimalDigits", \.currencyDecimalDigits)
    number(t, "CurrencyNegativePattern", \.currencyNegativePattern)
    number(t, "CurrencyPositivePattern", \.currencyPositivePattern)
    number(t, "NumberDecimalDigits", \.decimalDigits)
    number(t, "NumberNegativePattern", \.negativePattern)
    number(t, "PercentDecimalDigits", \.percentDecimalDigits)
    number(t, "PercentPositivePattern", \.percentPositivePattern)
    number(t, "PercentNegativePattern", \.percentNegativePattern)
    sizes(t, "NumberGroupSizes", \.groupSizes)
    sizes(t, "CurrencyGroupSizes", \.currencyGroupSizes)
    sizes(t, "PercentGroupSizes", \.percentGroupSizes)
    t.property("bool IsReadOnly {get;}") { .bool(($0.this.obj as? NumberFormatObj)?.isReadOnly ?? false) }
    t.method("System.Object Clone()") { .object(NumberFormatObj(($0.this.obj as? NumberFormatObj)?.numbers ?? .invariant)) }
  }

  private static func change(_ c: Call, _ body: (inout NumberCulture) -> Void) throws -> Value {
    guard let info = c.this.obj as? NumberFormatObj else { return .nothing }
    if info.isReadOnly { throw DotNetError.invalidOperation("Instance is read-only.") }
    body(&info.numbers)
    return .nothing
  }

  private static func text(_ t: TypeBuilder, _ name: String, _ path: WritableKeyPath<NumberCulture, String> & Sendable) {
    t.property(
      "string \(name) {get;set;}", get: { Value(($0.this.obj as? NumberFormatObj)?.numbers[keyPath: path] ?? "") },
      set: { c in
        try change(c) { $0[keyPath: path] = c.text(0) }
      })
  }

  private static func number(_ t: TypeBuilder, _ name: String, _ path: WritableKeyPath<NumberCulture, Int> & Sendable) {
    t.property(
      "int \(name) {get;set;}", get: { .int32(($0.this.obj as? NumberFormatObj)?.numbers[keyPath: path] ?? 0) },
      set: { c in
        try change(c) { $0[keyPath: path] = c.int(0) }
      })
  }

  private static func sizes(_ t: TypeBuilder, _ name: String, _ path: WritableKeyPath<NumberCulture, [Int]> & Sendable) {
    t.property(
      "int[] \(name) {get;set;}", get: { .ints(($0.this.obj as? NumberFormatObj)?.numbers[keyPath: path] ?? []) },
      set: { c in
        try change(c) { $0[keyPath: path] = c.items(0).map { Int($0.integer ?? 0) } }
      })
  }

  @Sendable static func dates(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(DateFormatObj(.invariant)) }
    t.property("static System.Globalization.DateTimeFormatInfo InvariantInfo {get;}") { _ in .object(DateFormatObj(.invariant))
    }
    t.property("static System.Globalization.DateTimeFormatInfo CurrentInfo {get;}") {
      .object(DateFormatObj(Cultures.current($0.runtime).date))
    }
    pattern(t, "ShortDatePattern", \.shortDatePattern)
    pattern(t, "LongDatePattern", \.longDatePattern)
    pattern(t, "ShortTimePattern", \.shortTimePattern)
    pattern(t, "LongTimePattern", \.longTimePattern)
    pattern(t, "MonthDayPattern", \.monthDayPattern)
    pattern(t, "YearMonthPattern", \.yearMonthPattern)
    pattern(t, "AMDesignator", \.amDesignator)
    pattern(t, "PMDesignator", \.pmDesignator)
    pattern(t, "DateSeparator", \.dateSeparator)
    pattern(t, "TimeSeparator", \.timeSeparator)
    names(t, "DayNames", \.dayNames)
    names(t, "AbbreviatedDayNames", \.abbreviatedDayNames)
    names(t, "ShortestDayNames", \.abbreviatedDayNames)
    names(t, "MonthNames", \.monthNames)
    names(t, "AbbreviatedMonthNames", \.abbreviatedMonthNames)
    t.property("string FullDateTimePattern {get;set;}", get: { Value(info($0).fullDateTimePattern) }, set: nil)
    t.property("string RFC1123Pattern {get;}") { _ in Value(DateCulture.rfc1123Pattern) }
    t.property("string SortableDateTimePattern {get;}") { _ in Value(DateCulture.sortablePattern) }
    t.property("string UniversalSortableDateTimePattern {get;}") { _ in Value(DateCulture.universalSortablePattern) }
    t.property(
      "System.DayOfWeek FirstDayOfWeek {get;set;}",
      get: { EnumTypes.value("System.DayOfWeek", info($0).firstDayOfWeek.rawValue) }, set: nil)
    @Sendable func checked(_ c: Call, _ count: Int, _ body: (Int) -> String) throws -> Value {
      let i = c.flags(0)
      guard i >= 1, i <= count else {
        throw DotNetError.outOfRange("Valid values are between 1 and \(count), inclusive.", "month")
      }
      return Value(body(i - 1))
    }
    t.method("string GetMonthName(int month)") { c in try checked(c, 13) { $0 < 12 ? info(c).monthNames[$0] : "" } }
    t.method("string GetAbbreviatedMonthName(int month)") { c in
      try checked(c, 13) { $0 < 12 ? info(c).abbreviatedMonthNames[$0] : "" }
    }
    t.method("string GetDayName(System.DayOfWeek dayofweek)") { c in Value(info(c).dayNames[min(6, max(0, c.flags(0)))]) }
    t.method("string GetAbbreviatedDayName(System.DayOfWeek dayofweek)") { c in
      Value(info(c).abbreviatedDayNames[min(6, max(0, c.flags(0)))])
    }
    t.method("System.Object Clone()") { .object(DateFormatObj(info($0))) }
  }

  private static func info(_ c: Call) -> DateCulture { (c.this.obj as? DateFormatObj)?.dates ?? .enUS }

  private static func pattern(_ t: TypeBuilder, _ name: String, _ path: WritableKeyPath<DateCulture, String> & Sendable) {
    t.property(
      "string \(name) {get;set;}", get: { Value(info($0)[keyPath: path]) },
      set: { c in
        (c.this.obj as? DateFormatObj)?.dates[keyPath: path] = c.text(0)
        return .nothing
      })
  }

  private static func names(_ t: TypeBuilder, _ name: String, _ path: WritableKeyPath<DateCulture, [String]> & Sendable) {
    t.property(
      "string[] \(name) {get;set;}",
      get: { c in
        let names = info(c)[keyPath: path]
        return .strings(names.count == 12 ? names + [""] : names)
      },
      set: { c in
        (c.this.obj as? DateFormatObj)?.dates[keyPath: path] = c.items(0).map { $0.pstring?.string ?? "" }
        return .nothing
      })
  }

  @Sendable static func text(_ t: TypeBuilder) {
    t.property("string CultureName {get;}") { Value(culture($0).name) }
    t.property(
      "string ListSeparator {get;set;}",
      get: { c in
        Value(((c.this.obj as? CultureFacetObj)?.owner ?? CultureObj(culture(c))).listSeparator)
      },
      set: { c in
        (c.this.obj as? CultureFacetObj)?.owner?.ownListSeparator = c.text(0)
        return .nothing
      })
    t.property("bool IsRightToLeft {get;}") { c in
      .bool(["ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ku"].contains(culture(c).name.prefix { $0 != "-" }))
    }
    for (i, name) in ["ANSICodePage", "OEMCodePage", "MacCodePage", "EBCDICCodePage"].enumerated() {
      t.property("int \(name) {get;}") { c in .int32(CulturePages.of(culture(c).name)[i]) }
    }
    t.method("string ToTitleCase(string str)") { .string(Strings.toTitleCase(try $0.required(0, "str"))) }
    t.method("string ToUpper(string str)") { c in
      .string(Strings.toUpper(TurkicCase.prepared(try c.required(0, "str"), culture(c), upper: true)))
    }
    t.method("string ToLower(string str)") { c in
      .string(Strings.toLower(TurkicCase.prepared(try c.required(0, "str"), culture(c), upper: false)))
    }
    t.method("char ToUpper(char c)") { c in
      .char(CaseFold.upper(TurkicCase.prepared(c.char(0), culture(c), upper: true)))
    }
    t.method("char ToLower(char c)") { c in
      .char(CaseFold.lower(TurkicCase.prepared(c.char(0), culture(c), upper: false)))
    }
    t.method("string ToString()") { Value("TextInfo - " + culture($0).name) }
  }

  @Sendable static func compare(_ t: TypeBuilder) {
    t.property("string Name {get;}") { Value(culture($0).name) }
    @Sendable func order(_ c: Call, _ how: StringComparison) -> Value {
      guard let a = c.string(0) else { return .int(c.string(1) == nil ? 0 : -1) }
      guard let b = c.string(1) else { return .int(1) }
      return .int32(Strings.compare(a, b, comparison: how))
    }
    t.method("int Compare(string string1, string string2)") { order($0, .currentCulture) }
    t.method("int Compare(string string1, string string2, System.Globalization.CompareOptions options)") {
      order($0, Cultures.comparison($0.flags(2)))
    }
    t.method("bool IsPrefix(string source, string prefix)") {
      .bool(Strings.startsWith(try $0.required(0, "source"), try $0.required(1, "prefix")))
    }
    t.method("bool IsSuffix(string source, string suffix)") {
      .bool(Strings.endsWith(try $0.required(0, "source"), try $0.required(1, "suffix")))
    }
    t.method("int IndexOf(string source, string value)") {
      .int32(try Strings.indexOf(try $0.required(0, "source"), try $0.required(1, "value")))
    }
    t.method("int IndexOf(string source, string value, System.Globalization.CompareOptions options)") {
      .int32(
        try Strings.indexOf(
          try $0.required(0, "source"), try $0.required(1, "value"), comparison: Cultures.comparison($0.flags(2))))
    }
  }

  /// Week of the year by `CalendarWeekRule`: 0 first day, 1 first full week, 2 first four-day week.
  public static func weekOfYear(_ date: PSDateTime, rule: Int, first: Int) -> Int {
    let dayOfYear = date.dayOfYear - 1
    let dayOfWeek = date.dayOfWeek.rawValue
    let januaryFirst = ((dayOfWeek - dayOfYear % 7) + 14) % 7
    let lead = ((januaryFirst - first) + 14) % 7
    if rule == 0 { return (dayOfYear + lead) / 7 + 1 }
    let full = rule == 1 ? 7 : 4
    var offset = (first - januaryFirst + 14) % 7
    if offset != 0, offset >= full { offset -= 7 }
    let day = dayOfYear - offset
    if day >= 0 { return day / 7 + 1 }
    guard let previous = try? date.adding(ticks: -Int64(dayOfYear + 1) * PSTimeSpan.ticksPerDay) else { return 52 }
    return weekOfYear(previous, rule: rule, first: first)
  }
}
