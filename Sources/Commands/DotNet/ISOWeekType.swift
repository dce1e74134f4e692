// `[System.Globalization.ISOWeek]`: the weeks of ISO 8601, which start on Monday; the first one of a year has its fourth of January.

import Objects
import Primitives

enum ISOWeekType {
  static let type = TypeInfo("System.Globalization.ISOWeek", .staticClass, base: .object, isAbstract: true, declare: declare)
  static let family = TypeCatalog.Family(types: [type.fullName: { type }])

  /// Monday is 0.
  private static func weekday(_ day: Int) -> Int { day % 7 }

  private static func day(_ year: Int, _ month: Int, _ day: Int) throws -> Int {
    try Primitive.wrap { try PSDateTime(year: year, month: month, day: day) }.dayNumber
  }

  /// The day number of the Monday with which an ISO year starts.
  private static func start(_ year: Int) throws -> Int {
    let fourth = try day(year, 1, 4)
    return fourth - weekday(fourth)
  }

  private static func weeks(_ year: Int) throws -> Int { year >= 9999 ? 52 : (try start(year + 1) - start(year)) / 7 }

  /// The ISO year and week of a day.
  private static func place(_ date: PSDateTime) throws -> (year: Int, week: Int) {
    let number = date.dayNumber
    var year = date.year
    if year > 1, number < (try start(year)) {
      year -= 1
    } else if year < 9999, number >= (try start(year + 1)) {
      year += 1
    }
    return (year, (number - (try start(year))) / 7 + 1)
  }

  private static func date(_ day: Int) throws -> Value {
    .dateTime(try Primitive.wrap { try PSDateTime(ticks: Int64(day) * PSTimeSpan.ticksPerDay) })
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.staticMethod("static int GetWeekOfYear(datetime date)") { .int32(try place($0.args[0].dateTime ?? .now).week) }
    t.staticMethod("static int GetYear(datetime date)") { .int32(try place($0.args[0].dateTime ?? .now).year) }
    t.staticMethod("static int GetWeeksInYear(int year)") { .int32(try weeks($0.int(0))) }
    t.staticMethod("static datetime GetYearStart(int year)") { try date(try start($0.int(0))) }
    t.staticMethod("static datetime GetYearEnd(int year)") { try date(try start($0.int(0)) + weeks($0.int(0)) * 7 - 1) }
    t.staticMethod("static datetime ToDateTime(int year, int week, System.DayOfWeek dayOfWeek)") { c in
      guard (1...53).contains(c.int(1)) else {
        throw DotNetError.outOfRange("The week parameter must be in the range 1 through 53.", "week")
      }
      let day = Int((c.obj(2) as? EnumValue)?.raw ?? 1)
      return try date(try start(c.int(0)) + (c.int(1) - 1) * 7 + (day == 0 ? 6 : day - 1))
    }
  }
}
