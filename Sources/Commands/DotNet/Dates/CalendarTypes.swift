// `[System.Globalization.Calendar]` and the calendars that are counted here.

import Objects
import Primitives

enum CalendarTypes {
  static let declarations: TypeCatalog.Declarations = [
    "System.Globalization.Calendar": declare, "System.Globalization.GregorianCalendar": declareGregorian,
  ]

  static let calendars = [
    "ThaiBuddhistCalendar", "KoreanCalendar", "TaiwanCalendar", "JapaneseCalendar", "JulianCalendar", "HijriCalendar",
  ]

  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for name in calendars {
        let made = Made(name)
        types["System.Globalization." + name] = { made.type }
      }
      return types
    }())

  /// A calendar type, made when it is first asked for.
  private final class Made: Sendable {
    let type: TypeInfo
    init(_ name: String) {
      type = TypeInfo(
        "System.Globalization." + name, base: CultureTypes.calendar.baseType,
        declare: { t in t.constructor("new()") { .object(CalendarObj($0.target)) } })
    }
  }

  private static func own(_ c: Call) throws -> CalendarObj {
    guard let own = c.this.base.obj as? CalendarObj else { throw DotNetError.invalidOperation("Not a calendar.") }
    return own
  }

  private static func system(_ c: Call) throws -> CalendarSystem {
    guard let found = CalendarSystem.named(try own(c).type.name) else { throw DotNetError.invalidOperation("Not a calendar.") }
    return found
  }

  private static func range(_ low: Int, _ high: Int, _ name: String) -> DotNetError {
    DotNetError.outOfRange("Valid values are between \(low) and \(high), inclusive.", name)
  }

  /// What GregorianCalendar has besides.
  @Sendable private static func declareGregorian(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(CalendarObj(CultureTypes.calendar)) }
    t.constructor("new(System.Globalization.GregorianCalendarTypes type)") { _ in .object(CalendarObj(CultureTypes.calendar)) }
    t.constant("static int ADEra {get;}", .int(1))
    facts(t, isGregorian: true)
  }

  @Sendable static func declare(_ t: TypeBuilder) {
    t.constant("static int CurrentEra {get;}", .int(0))
    facts(t, isGregorian: false)
    parts(t)
    sums(t)
    lengths(t)
  }

  /// What a calendar tells of itself, in .NET's order.
  private static func facts(_ t: TypeBuilder, isGregorian: Bool) {
    t.property("datetime MinSupportedDateTime {get;}") {
      .dateTime(PSDateTime(unchecked: UInt64(try system($0).firstDay) * UInt64(PSTimeSpan.ticksPerDay)))
    }
    t.property("datetime MaxSupportedDateTime {get;}") { _ in .dateTime(.maxValue) }
    t.property("System.Globalization.CalendarAlgorithmType AlgorithmType {get;}") {
      EnumTypes.value("System.Globalization.CalendarAlgorithmType", try system($0).algorithm)
    }
    if isGregorian {
      t.property("System.Globalization.GregorianCalendarTypes CalendarType {get;}") { _ in
        EnumTypes.value("System.Globalization.GregorianCalendarTypes", 1)
      }
    }
    t.property("int[] Eras {get;}") { c in
      .object(ArrayObj(ContiguousArray(try system(c).eras.map { .int32($0) }), of: .int32))
    }
    t.property(
      "int TwoDigitYearMax {get;set;}", get: { .int32(try own($0).twoDigitYearMax ?? system($0).twoDigitYearMax) },
      set: { c in
        if try own(c).isReadOnly { throw DotNetError.invalidOperation("Instance is read-only.") }
        let years = try system(c).years(era: 0)
        guard (99...years.upperBound).contains(c.int(0)) else { throw range(99, years.upperBound, "value") }
        try own(c).twoDigitYearMax = c.int(0)
        return .nothing
      })
    t.property("bool IsReadOnly {get;}") { .bool(try own($0).isReadOnly) }
    t.method("System.Object Clone()") { c in
      let copy = CalendarObj(try own(c).type)
      copy.twoDigitYearMax = try own(c).twoDigitYearMax
      return .object(copy)
    }
    t.staticMethod("static System.Globalization.Calendar ReadOnly(System.Globalization.Calendar calendar)") { c in
      guard let own = c.obj(0) as? CalendarObj else { throw DotNetError.argumentNull("calendar") }
      if own.isReadOnly { return c.args[0] }
      let copy = CalendarObj(own.type, isReadOnly: true)
      copy.twoDigitYearMax = own.twoDigitYearMax
      return .object(copy)
    }
    t.method("int ToFourDigitYear(int year)") { c in
      let year = c.int(0)
      if year < 0 { throw DotNetError.negative(year, "year") }
      if year >= 100 { return .int32(year) }
      let max = try own(c).twoDigitYearMax ?? system(c).twoDigitYearMax
      return .int32((max / 100 - (year > max % 100 ? 1 : 0)) * 100 + year)
    }
  }

  private static func date(_ c: Call) throws -> PSDateTime {
    let date = c.args[0].dateTime ?? .minValue
    let first = try system(c).firstDay
    guard date.dayNumber >= first else {
      let start = PSDateTime(unchecked: UInt64(first) * UInt64(PSTimeSpan.ticksPerDay))
      let texts = try [start, .maxValue].map { try DateFormat.format($0, "", Cultures.current(c.runtime).date) }
      throw DotNetError.outOfRange(
        "Specified time is not supported in this calendar. It should be between \(texts[0]) (Gregorian date) and \(texts[1]) (Gregorian date), inclusive.",
        "time")
    }
    return date
  }

  private static func parts(_ t: TypeBuilder) {
    func part(_ name: String, _ body: @escaping @Sendable (CalendarSystem, PSDateTime) -> Int) {
      t.method("int Get\(name)(datetime time)") { .int32(body(try system($0), try date($0))) }
    }
    part("Era") { $0.date($1.dayNumber).era }
    part("Year") { $0.date($1.dayNumber).year }
    part("Month") { $0.date($1.dayNumber).month }
    part("DayOfMonth") { $0.date($1.dayNumber).day }
    part("DayOfYear") { system, date in
      let found = system.date(date.dayNumber)
      return date.dayNumber - system.dayNumber(found.year, 1, 1, era: found.era) + 1
    }
    part("Hour") { $1.hour }
    part("Minute") { $1.minute }
    part("Second") { $1.second }
    t.method("double GetMilliseconds(datetime time)") { .double(Double(($0.args[0].dateTime ?? .minValue).millisecond)) }
    t.method("System.DayOfWeek GetDayOfWeek(datetime time)") {
      EnumTypes.value("System.DayOfWeek", ($0.args[0].dateTime ?? .minValue).dayOfWeek.rawValue)
    }
    t.method("int GetWeekOfYear(datetime time, System.Globalization.CalendarWeekRule rule, System.DayOfWeek firstDayOfWeek)") {
      c in
      guard (0...6).contains(c.flags(2)) else { throw range(0, 6, "firstDayOfWeek") }
      guard (0...2).contains(c.flags(1)) else { throw range(0, 2, "rule") }
      return .int32(CultureMembers.weekOfYear(try date(c), rule: c.flags(1), first: c.flags(2)))
    }
  }

  private static func sums(_ t: TypeBuilder) {
    for (name, word, unit) in [
      ("AddDays", "int days", PSTimeSpan.ticksPerDay), ("AddHours", "int hours", PSTimeSpan.ticksPerHour),
      ("AddMinutes", "int minutes", PSTimeSpan.ticksPerMinute), ("AddSeconds", "int seconds", PSTimeSpan.ticksPerSecond),
      ("AddWeeks", "int weeks", PSTimeSpan.ticksPerDay * 7),
      ("AddMilliseconds", "double milliseconds", PSTimeSpan.ticksPerMillisecond),
    ] {
      t.method("datetime \(name)(datetime time, \(word))") { c in
        let date = c.args[0].dateTime ?? .minValue
        if name == "AddMilliseconds" {
          // Whole milliseconds, rounded.
          let amount = c.double(1) + (c.double(1) >= 0 ? 0.5 : -0.5)
          guard amount > -315_537_897_600_000, amount < 315_537_897_600_000 else {
            throw DotNetError.outOfRange("Value to add was out of range.", "value")
          }
          return .dateTime(try Primitive.wrap { try date.adding(ticks: Int64(amount) * unit) }.with(kind: .unspecified))
        }
        return .dateTime(try Primitive.wrap { try date.adding(ticks: Int64(c.int(1)) * unit) }.with(kind: .unspecified))
      }
    }
    @Sendable func months(_ c: Call, _ count: Int) throws -> Value {
      let (system, date) = (try system(c), try date(c))
      let found = system.date(date.dayNumber)
      var month = found.month - 1 + count
      let year = found.year + month.flooredDivision(by: 12)
      month -= month.flooredDivision(by: 12) * 12
      let years = try system.years(era: found.era)
      guard years.contains(year) || (system.eras.count > 1 && year >= 1) else {
        throw DotNetError.argument(
          "The added or subtracted value results in an un-representable DateTime.", nil)
      }
      let day = min(found.day, system.daysInMonth(year, month + 1, era: found.era))
      let number = system.dayNumber(year, month + 1, day, era: found.era)
      return .dateTime(
        try Primitive.wrap {
          try PSDateTime(ticks: Int64(number) * PSTimeSpan.ticksPerDay + date.ticks % PSTimeSpan.ticksPerDay)
        })
    }
    t.method("datetime AddMonths(datetime time, int months)") { c in
      guard (-120_000...120_000).contains(c.int(1)) else { throw range(-120_000, 120_000, "months") }
      return try months(c, c.int(1))
    }
    t.method("datetime AddYears(datetime time, int years)") { c in
      guard (-120_000...120_000).contains(c.int(1) * 12) else { throw range(-120_000, 120_000, "months") }
      return try months(c, c.int(1) * 12)
    }
  }

  private static func lengths(_ t: TypeBuilder) {
    /// The year and era of a call, checked.
    @Sendable func year(_ c: Call, era: Int?) throws -> (Int, Int) {
      let era = era.map { c.int($0) } ?? 0
      let years = try Primitive.wrap { try system(c).years(era: era) }
      guard years.contains(c.int(0)) else { throw range(years.lowerBound, years.upperBound, "year") }
      return (c.int(0), era)
    }
    @Sendable func month(_ c: Call) throws -> Int {
      guard (1...12).contains(c.int(1)) else { throw DotNetError.outOfRange("Month must be between one and twelve.", "month") }
      return c.int(1)
    }
    for withEra in [false, true] {
      let tail = withEra ? ", int era" : ""
      t.method("int GetDaysInMonth(int year, int month\(tail))") { c in
        let (year, era) = try year(c, era: withEra ? 2 : nil)
        return .int32(try system(c).daysInMonth(year, try month(c), era: era))
      }
      t.method("int GetDaysInYear(int year\(tail))") { c in
        let (year, era) = try year(c, era: withEra ? 1 : nil)
        return .int32(try system(c).daysInYear(year, era: era))
      }
      t.method("int GetMonthsInYear(int year\(tail))") { c in
        _ = try year(c, era: withEra ? 1 : nil)
        return .int(12)
      }
      t.method("int GetLeapMonth(int year\(tail))") { c in
        _ = try year(c, era: withEra ? 1 : nil)
        return .int(0)
      }
      t.method("bool IsLeapYear(int year\(tail))") { c in
        let (year, era) = try year(c, era: withEra ? 1 : nil)
        return .bool(try system(c).isLeapYear(year, era: era))
      }
      t.method("bool IsLeapMonth(int year, int month\(tail))") { c in
        _ = try year(c, era: withEra ? 2 : nil)
        _ = try month(c)
        return .bool(false)
      }
      t.method("bool IsLeapDay(int year, int month, int day\(tail))") { c in
        let (year, era) = try year(c, era: withEra ? 3 : nil)
        let (system, month) = (try system(c), try month(c))
        let days = system.daysInMonth(year, month, era: era)
        guard (1...days).contains(c.int(2)) else { throw range(1, days, "day") }
        let leap = if case .hijri = system { (12, 30) } else { (2, 29) }
        return .bool(system.isLeapYear(year, era: era) && month == leap.0 && c.int(2) == leap.1)
      }
      t.method("datetime ToDateTime(int year, int month, int day, int hour, int minute, int second, int millisecond\(tail))") {
        c in
        let (year, era) = try year(c, era: withEra ? 7 : nil)
        let (system, month) = (try system(c), try month(c))
        guard (1...system.daysInMonth(year, month, era: era)).contains(c.int(2)) else {
          throw DotNetError.outOfRange("Year, Month, and Day parameters describe an un-representable DateTime.", nil)
        }
        let time = try Primitive.wrap {
          try PSDateTime(
            year: 1, month: 1, day: 1, hour: c.int(3), minute: c.int(4), second: c.int(5), millisecond: c.int(6))
        }
        let number = system.dayNumber(year, month, c.int(2), era: era)
        return .dateTime(try Primitive.wrap { try PSDateTime(ticks: Int64(number) * PSTimeSpan.ticksPerDay + time.ticks) })
      }
    }
  }
}
