// CultureInfo, NumberFormatInfo and DateTimeFormatInfo: the conventions by which numbers and dates are written. The invariant culture and en-US
// are complete; a handful of others carry their separators, currency and date patterns.

import Primitives

/// `[cultureinfo]`.
public final class CultureObj: Obj {
  public let culture: Culture
  /// What separates list items when a script has set it.
  public var ownListSeparator: String?
  public var listSeparator: String { ownListSeparator ?? (culture.number.decimalSeparator == "," ? ";" : ",") }
  public init(_ culture: Culture) {
    self.culture = culture
    super.init()
  }
  public override var type: TypeInfo { CultureTypes.cultureInfo }
  public override func equals(_ other: Obj) -> Bool { (other as? CultureObj)?.culture.name == culture.name }
  public override var hash: Int { culture.name.hashValue }
  public override func describe(_ runtime: Runtime) throws -> String { culture.name }
}

/// `[System.Globalization.NumberFormatInfo]`; its properties can be set.
public final class NumberFormatObj: Obj {
  public var numbers: NumberCulture
  public let isReadOnly: Bool
  public init(_ numbers: NumberCulture, isReadOnly: Bool = false) {
    self.numbers = numbers
    self.isReadOnly = isReadOnly
    super.init()
  }
  public override var type: TypeInfo { CultureTypes.numberFormat }
}

/// `[System.Globalization.DateTimeFormatInfo]`.
public final class DateFormatObj: Obj {
  public var dates: DateCulture
  /// `CalendarWeekRule`, when a script set it.
  public var weekRule: Int?
  public init(_ dates: DateCulture) {
    self.dates = dates
    super.init()
  }
  public override var type: TypeInfo { CultureTypes.dateFormat }
}

public enum Cultures {
  /// The session's culture as the object that scripts see: the one that was set, when it still is.
  public static func currentObject(_ runtime: Runtime) -> CultureObj {
    if let known = runtime.cultureObject as? CultureObj, known.culture.name == runtime.cultureName { return known }
    let made = CultureObj(current(runtime))
    runtime.cultureObject = made
    return made
  }

  /// The session's culture.
  public static func current(_ runtime: Runtime) -> Culture {
    let name = runtime.cultureName
    if name == "en-US" { return .enUS }
    return name.isEmpty ? .invariant : find(name) ?? .enUS
  }

  /// The culture behind an `IFormatProvider`.
  static func of(_ provider: Value, _ runtime: Runtime) -> Culture {
    switch provider.base.obj {
    case let object as CultureObj: return object.culture
    case let object as NumberFormatObj: return Culture(name: "", number: object.numbers, date: current(runtime).date)
    case let object as DateFormatObj: return Culture(name: "", number: current(runtime).number, date: object.dates)
    default: return current(runtime)
    }
  }

  /// String comparison for `CompareOptions`.
  static func comparison(_ options: Int) -> StringComparison {
    if options & 0x4000_0000 != 0 { return .ordinal }
    if options & 0x1000_0000 != 0 { return .ordinalIgnoreCase }
    return options & 1 != 0 ? .currentCultureIgnoreCase : .currentCulture
  }

  /// A culture by name; nil for a name that can't be one.
  public static func find(_ name: String) -> Culture? {
    switch name.lowercased() {
    case "": return .invariant
    case "en-us", "en": return name.lowercased() == "en" ? Culture(name: "en", number: .enUS, date: .enUS) : .enUS
    default: break
    }
    if let row = table[name.lowercased()] ?? table[name.lowercased().split(separator: "-").first.map(String.init) ?? ""] {
      return make(row.name.lowercased() == name.lowercased() ? row.name : canonical(name), row)
    }
    guard !name.isEmpty, name.utf8.count <= 84, name.utf8.allSatisfy({ isNamePart($0) }) else { return nil }
    // A language tag starts with two to eight letters.
    let language = name.utf8.prefix { $0 != 0x2d && $0 != 0x5f }
    // ICU takes what starts with a digit as well.
    let hasDigits = language.contains { $0 >= 0x30 && $0 <= 0x39 }
    guard language.count >= 2, hasDigits || language.count <= 8 else { return nil }
    return Culture(name: canonical(name), number: .invariant, date: .invariant)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a || byte >= 0x30 && byte <= 0x39 || byte == 0x2d || byte == 0x5f
  }

  /// "DE-de" as "de-DE".
  private static func canonical(_ name: String) -> String {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    return parts.enumerated().map { i, part in
      if i == 0 { return part.lowercased() }
      if part.count == 2 { return part.uppercased() }
      return part.count == 4 ? part.prefix(1).uppercased() + part.dropFirst().lowercased() : String(part)
    }.joined(separator: "-")
  }

  /// Separators, currency and date patterns of a culture.
  struct Row: Sendable {
    let name: String
    let decimal: String
    let group: String
    let symbol: String
    let positive: Int
    let negative: Int
    let shortDate: String
    let longDate: String
    let shortTime: String
    let longTime: String
    let dateSeparator: String
  }

  private static func make(_ name: String, _ row: Row) -> Culture {
    var numbers = NumberCulture.enUS
    numbers.name = name
    numbers.decimalSeparator = row.decimal
    numbers.groupSeparator = row.group
    numbers.currencyDecimalSeparator = row.decimal
    numbers.currencyGroupSeparator = row.group
    numbers.percentDecimalSeparator = row.decimal
    numbers.percentGroupSeparator = row.group
    numbers.currencySymbol = row.symbol
    numbers.currencyPositivePattern = row.positive
    numbers.currencyNegativePattern = row.negative
    if row.decimal == "," { (numbers.percentPositivePattern, numbers.percentNegativePattern) = (0, 0) }
    var dates = DateCulture(name: name)
    dates.shortDatePattern = row.shortDate
    dates.longDatePattern = row.longDate
    dates.shortTimePattern = row.shortTime
    dates.longTimePattern = row.longTime
    dates.dateSeparator = row.dateSeparator
    dates.decimalSeparator = row.decimal
    if let names = DayNames.table[String(name.prefix(2))] {
      dates.dayNames = names.days
      dates.abbreviatedDayNames = names.shortDays
      dates.monthNames = names.months
      dates.abbreviatedMonthNames = names.shortMonths
      if name.prefix(2) != "en" { dates.firstDayOfWeek = .monday }
    }
    if name == "en-GB" { dates.firstDayOfWeek = .monday }
    return Culture(name: name, number: numbers, date: dates)
  }

  static let table: [String: Row] = {
    let rows = [
      Row(
        name: "de-DE", decimal: ",", group: ".", symbol: "€", positive: 3, negative: 8, shortDate: "dd.MM.yyyy",
        longDate: "dddd, d. MMMM yyyy", shortTime: "HH:mm", longTime: "HH:mm:ss", dateSeparator: "."),
      Row(
        name: "fr-FR", decimal: ",", group: "\u{202F}", symbol: "€", positive: 3, negative: 8, shortDate: "dd/MM/yyyy",
        longDate: "dddd d MMMM yyyy", shortTime: "HH:mm", longTime: "HH:mm:ss", dateSeparator: "/"),
      Row(
        name: "en-GB", decimal: ".", group: ",", symbol: "£", positive: 0, negative: 1, shortDate: "dd/MM/yyyy",
        longDate: "dddd, d MMMM yyyy", shortTime: "HH:mm", longTime: "HH:mm:ss", dateSeparator: "/"),
      Row(
        name: "es-ES", decimal: ",", group: ".", symbol: "€", positive: 3, negative: 8, shortDate: "d/M/yyyy",
        longDate: "dddd, d 'de' MMMM 'de' yyyy", shortTime: "H:mm", longTime: "H:mm:ss", dateSeparator: "/"),
      Row(
        name: "it-IT", decimal: ",", group: ".", symbol: "€", positive: 3, negative: 8, shortDate: "dd/MM/yyyy",
        longDate: "dddd d MMMM yyyy", shortTime: "HH:mm", longTime: "HH:mm:ss", dateSeparator: "/"),
      Row(
        name: "nl-NL", decimal: ",", group: ".", symbol: "€", positive: 2, negative: 12, shortDate: "dd-MM-yyyy",
        longDate: "dddd d MMMM yyyy", shortTime: "HH:mm", longTime: "HH:mm:ss", dateSeparator: "-"),
      Row(
        name: "sv-SE", decimal: ",", group: "\u{A0}", symbol: "kr", positive: 3, negative: 8, shortDate: "yyyy-MM-dd",
        longDate: "dddd d MMMM yyyy", shortTime: "HH:mm", longTime: "HH:mm:ss", dateSeparator: "-"),
      Row(
        name: "ja-JP", decimal: ".", group: ",", symbol: "￥", positive: 0, negative: 1, shortDate: "yyyy/MM/dd",
        longDate: "yyyy年M月d日dddd", shortTime: "H:mm", longTime: "H:mm:ss", dateSeparator: "/"),
    ]
    var table: [String: Row] = [:]
    for row in rows {
      table[row.name.lowercased()] = row
      if !row.name.hasPrefix("en") { table[String(row.name.prefix(2))] = row }
    }
    return table
  }()

  /// `EnglishName` and `DisplayName`.
  static func englishName(_ name: String) -> String {
    switch name {
    case "": return "Invariant Language (Invariant Country)"
    case "en-US": return "English (United States)"
    case "en": return "English"
    default: return Locales.shown(name) ?? name
    }
  }

  /// `NativeName`: in the culture's own language.
  static func nativeName(_ name: String) -> String {
    name.isEmpty ? englishName(name) : Locales.shown(name, in: name) ?? englishName(name)
  }
}

/// Names of days and months.
enum DayNames {
  struct Names: Sendable {
    let days: [String]
    let shortDays: [String]
    let months: [String]
    let shortMonths: [String]
  }

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  static let table: [String: Names] = [
    "de": Names(
      days: words("Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag"), shortDays: words("So Mo Di Mi Do Fr Sa"),
      months: words("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
      shortMonths: words("Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.")),
    "fr": Names(
      days: words("dimanche lundi mardi mercredi jeudi vendredi samedi"),
      shortDays: words("dim. lun. mar. mer. jeu. ven. sam."),
      months: words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
      shortMonths: words("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.")),
    "es": Names(
      days: words("domingo lunes martes miércoles jueves viernes sábado"), shortDays: words("dom lun mar mié jue vie sáb"),
      months: words("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
      shortMonths: words("ene feb mar abr may jun jul ago sept oct nov dic")),
    "it": Names(
      days: words("domenica lunedì martedì mercoledì giovedì venerdì sabato"), shortDays: words("dom lun mar mer gio ven sab"),
      months: words("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
      shortMonths: words("gen feb mar apr mag giu lug ago set ott nov dic")),
    "nl": Names(
      days: words("zondag maandag dinsdag woensdag donderdag vrijdag zaterdag"), shortDays: words("zo ma di wo do vr za"),
      months: words("januari februari maart april mei juni juli augustus september oktober november december"),
      shortMonths: words("jan feb mrt apr mei jun jul aug sep okt nov dec")),
    "sv": Names(
      days: words("söndag måndag tisdag onsdag torsdag fredag lördag"), shortDays: words("sön mån tis ons tors fre lör"),
      months: words("januari februari mars april maj juni juli augusti september oktober november december"),
      shortMonths: words("jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.")),
  ]
}
