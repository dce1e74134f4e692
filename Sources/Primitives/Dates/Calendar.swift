// The proleptic Gregorian calendar over day numbers (0 is 1 January of year 1), as .NET's DateTime counts: closed formulas, no
// tables of years.

/// Calendar arithmetic on plain integers.
public enum GregorianCalendar {
  /// Whether `year` (1 to 9999) is a leap year.
  @inlinable
  public static func isLeapYear(_ year: Int) -> Bool { year & 3 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// `DateTime.IsLeapYear`. Throws for a year outside 1 to 9999.
  public static func checkedIsLeapYear(_ year: Int) throws(PrimitiveError) -> Bool {
    guard year >= 1, year <= 9999 else { throw .argumentOutOfRange("Year must be between 1 and 9999.", paramName: "year") }
    return isLeapYear(year)
  }

  /// Days in a month whose number is known to be 1 to 12.
  @inlinable
  public static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `DateTime.DaysInMonth`. Throws for a year or a month out of range.
  public static func checkedDaysInMonth(year: Int, month: Int) throws(PrimitiveError) -> Int {
    guard month >= 1, month <= 12 else {
      throw .argumentOutOfRange("Month must be between one and twelve.", paramName: "month")
    }
    guard year >= 1, year <= 9999 else { throw .argumentOutOfRange("Year must be between 1 and 9999.", paramName: "year") }
    return daysInMonth(year: year, month: month)
  }

  /// The day number of a valid date.
  public static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400, yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    // Years are counted from March here; 306 days lie between 1 March of year 0 and 1 January of year 1.
    return era * 146_097 + dayOfEra - 306
  }

  /// The date of a day number.
  public static func date(ofDay number: Int) -> (year: Int, month: Int, day: Int) {
    let n = number + 306
    let era = n / 146_097, dayOfEra = n - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// The ISO 8601 week of a day number and the year that the week belongs to: `ISOWeek`.
  public static func isoWeek(ofDay number: Int) -> (year: Int, week: Int) {
    // The Thursday of the week decides. Day 0 was a Monday.
    let thursday = number - number % 7 + 3
    let year = date(ofDay: max(0, thursday)).year
    let first = dayNumber(year: year, month: 1, day: 1)
    return (year, (thursday - first) / 7 + 1)
  }
}
