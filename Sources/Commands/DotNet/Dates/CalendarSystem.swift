// Calendars as arithmetic on day numbers (0 is 1 January of year 1), as .NET's calendar classes count.

import Primitives

/// One way to count days in years and months.
enum CalendarSystem: Sendable {
  /// The Gregorian calendar with other years: eras by the day they start with, the year before their first, and the highest year.
  case gregorian(eras: [Era], twoDigitYearMax: Int)
  case julian
  case hijri

  struct Era: Sendable {
    let number: Int
    let start: Int
    let yearOffset: Int
  }

  static func named(_ type: String) -> CalendarSystem? {
    func day(_ year: Int, _ month: Int, _ day: Int) -> Int { GregorianCalendar.dayNumber(year: year, month: month, day: day) }
    switch type {
    case "GregorianCalendar": return .gregorian(eras: [Era(number: 1, start: 0, yearOffset: 0)], twoDigitYearMax: 2049)
    case "ThaiBuddhistCalendar":
      return .gregorian(eras: [Era(number: 1, start: 0, yearOffset: -543)], twoDigitYearMax: 2572)
    case "KoreanCalendar": return .gregorian(eras: [Era(number: 1, start: 0, yearOffset: -2333)], twoDigitYearMax: 4362)
    case "TaiwanCalendar":
      return .gregorian(eras: [Era(number: 1, start: day(1912, 1, 1), yearOffset: 1911)], twoDigitYearMax: 99)
    case "JapaneseCalendar":
      return .gregorian(
        eras: [
          Era(number: 5, start: day(2019, 5, 1), yearOffset: 2018), Era(number: 4, start: day(1989, 1, 8), yearOffset: 1988),
          Era(number: 3, start: day(1926, 12, 25), yearOffset: 1925), Era(number: 2, start: day(1912, 7, 30), yearOffset: 1911),
          Era(number: 1, start: day(1868, 9, 8), yearOffset: 1867),
        ], twoDigitYearMax: 99)
    case "JulianCalendar": return .julian
    case "HijriCalendar": return .hijri
    default: return nil
    }
  }

  /// `CalendarAlgorithmType`.
  var algorithm: Int { if case .hijri = self { return 2 } else { return 1 } }
  var eras: [Int] { if case .gregorian(let eras, _) = self { return eras.map(\.number) } else { return [1] } }
  var twoDigitYearMax: Int {
    switch self {
    case .gregorian(_, let year): return year
    case .julian: return 2049
    case .hijri: return 1451
    }
  }
  /// The first day that the calendar knows.
  var firstDay: Int {
    switch self {
    case .gregorian(let eras, _): return eras.last?.start ?? 0
    case .julian: return 0
    case .hijri: return GregorianCalendar.dayNumber(year: 622, month: 7, day: 18)
    }
  }
  /// The years that it knows, in an era (0 for the present one).
  func years(era: Int) throws -> ClosedRange<Int> {
    switch self {
    case .gregorian(let eras, _):
      guard let found = era == 0 ? eras.first : eras.first(where: { $0.number == era }) else { throw Self.badEra }
      let next = eras.last { $0.start > found.start }
      let last = next.map { GregorianCalendar.date(ofDay: $0.start).year } ?? 9999
      return max(1, 1 - found.yearOffset)...(last - found.yearOffset)
    case .julian:
      guard era == 0 || era == 1 else { throw Self.badEra }
      return 1...9999
    case .hijri:
      guard era == 0 || era == 1 else { throw Self.badEra }
      return 1...9666
    }
  }
  static let badEra = PrimitiveError.argumentOutOfRange("Era value was not valid.", paramName: "era")

  /// The Gregorian year that a year of an era is.
  private func offset(_ era: Int) -> Int {
    guard case .gregorian(let eras, _) = self else { return 0 }
    return (era == 0 ? eras.first : eras.first { $0.number == era })?.yearOffset ?? 0
  }

  func isLeapYear(_ year: Int, era: Int = 0) -> Bool {
    switch self {
    case .gregorian: return GregorianCalendar.isLeapYear(year + offset(era))
    case .julian: return year % 4 == 0
    case .hijri: return (year * 11 + 14) % 30 < 11
    }
  }

  func daysInMonth(_ year: Int, _ month: Int, era: Int = 0) -> Int {
    switch self {
    case .gregorian: return GregorianCalendar.daysInMonth(year: year + offset(era), month: month)
    case .julian: return month == 2 ? (isLeapYear(year) ? 29 : 28) : GregorianCalendar.daysInMonth(year: 2023, month: month)
    case .hijri: return month == 12 ? (isLeapYear(year) ? 30 : 29) : month % 2 == 1 ? 30 : 29
    }
  }

  func daysInYear(_ year: Int, era: Int = 0) -> Int {
    if case .hijri = self { return isLeapYear(year) ? 355 : 354 }
    return isLeapYear(year, era: era) ? 366 : 365
  }

  /// The day number of a date that exists.
  func dayNumber(_ year: Int, _ month: Int, _ day: Int, era: Int = 0) -> Int {
    switch self {
    case .gregorian: return GregorianCalendar.dayNumber(year: year + offset(era), month: month, day: day)
    case .julian:
      let before = year - 1
      var number = before * 365 + before / 4 - 2
      for earlier in 1..<month { number += daysInMonth(year, earlier) }
      return number + day - 1
    case .hijri:
      let cycles = (year - 1) / 30
      var number = cycles * 10_631 + 227_013
      for left in stride(from: year - cycles * 30 - 1, to: 0, by: -1) { number += isLeapYear(left) ? 355 : 354 }
      for earlier in 1..<month { number += daysInMonth(year, earlier) }
      return number + day - 2
    }
  }

  /// The date of a day number.
  func date(_ number: Int) -> (era: Int, year: Int, month: Int, day: Int) {
    switch self {
    case .gregorian(let eras, _):
      let (year, month, day) = GregorianCalendar.date(ofDay: number)
      let era = eras.first { number >= $0.start } ?? eras[eras.count - 1]
      return (era.number, year - era.yearOffset, month, day)
    case .julian, .hijri:
      var year = max(1, Int(Double(number + 2) / 365.25) - 1)
      if case .hijri = self { year = max(1, (number - 227_013) * 30 / 10_631 - 1) }
      while dayNumber(year + 1, 1, 1) <= number { year += 1 }
      var month = 1
      while month < 12, dayNumber(year, month + 1, 1) <= number { month += 1 }
      return (1, year, month, number - dayNumber(year, month, 1) + 1)
    }
  }
}
