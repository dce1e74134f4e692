// Members of DateTimeOffset.

import Primitives

enum DateTimeOffsetMembers {
  private static func me(_ c: Call) -> PSDateTimeOffset { c.this.dateTimeOffset ?? .minValue }
  private static func other(_ c: Call, _ i: Int) -> PSDateTimeOffset { c.args[i].dateTimeOffset ?? .minValue }

  static let family = TypeCatalog.Family(types: ["System.DateTimeOffset": { .dateTimeOffset }])

  @Sendable static func declare(_ t: TypeBuilder) {
    t.constructor("new(datetime dateTime)") { .dateTimeOffset(try PSDateTimeOffset(DateTimeMembers.date($0, 0))) }
    t.constructor("new(datetime dateTime, timespan offset)") {
      .dateTimeOffset(try PSDateTimeOffset(DateTimeMembers.date($0, 0), offset: DateTimeMembers.span($0, 1)))
    }
    t.constructor("new(long ticks, timespan offset)") {
      .dateTimeOffset(try PSDateTimeOffset(try PSDateTime(ticks: Int64($0.int(0))), offset: DateTimeMembers.span($0, 1)))
    }
    t.constructor("new(int year, int month, int day, int hour, int minute, int second, timespan offset)") { c in
      let clock = try PSDateTime(
        year: c.int(0), month: c.int(1), day: c.int(2), hour: c.int(3), minute: c.int(4), second: c.int(5))
      return .dateTimeOffset(try PSDateTimeOffset(clock, offset: DateTimeMembers.span(c, 6)))
    }
    let clock = "int year, int month, int day, int hour, int minute, int second, int millisecond"
    t.constructor("new(\(clock), timespan offset)") { c in
      let clock = try PSDateTime(
        year: c.int(0), month: c.int(1), day: c.int(2), hour: c.int(3), minute: c.int(4), second: c.int(5),
        millisecond: c.int(6))
      return .dateTimeOffset(try PSDateTimeOffset(clock, offset: DateTimeMembers.span(c, 7)))
    }
    t.constructor("new(\(clock), int microsecond, timespan offset)") { c in
      let clock = try PSDateTime(
        year: c.int(0), month: c.int(1), day: c.int(2), hour: c.int(3), minute: c.int(4), second: c.int(5),
        millisecond: c.int(6), microsecond: c.int(7))
      return .dateTimeOffset(try PSDateTimeOffset(clock, offset: DateTimeMembers.span(c, 8)))
    }
    t.property("datetime DateTime {get;}") { .dateTime(me($0).dateTime) }
    t.property("datetime UtcDateTime {get;}") { .dateTime(me($0).utcDateTime) }
    t.property("datetime LocalDateTime {get;}") { .dateTime(me($0).localDateTime) }
    t.property("datetime Date {get;}") { .dateTime(me($0).dateTime.date) }
    func part(_ name: String, _ body: @escaping @Sendable (PSDateTime) -> Int) {
      t.property("int \(name) {get;}") { .int32(body(me($0).dateTime)) }
    }
    part("Day") { $0.day }
    t.property("System.DayOfWeek DayOfWeek {get;}") { EnumTypes.value("System.DayOfWeek", me($0).dateTime.dayOfWeek.rawValue) }
    part("DayOfYear") { $0.dayOfYear }
    part("Hour") { $0.hour }
    part("Millisecond") { $0.millisecond }
    part("Microsecond") { $0.microsecond }
    part("Nanosecond") { $0.nanosecond }
    part("Minute") { $0.minute }
    part("Month") { $0.month }
    t.property("timespan Offset {get;}") { .timeSpan(me($0).offset) }
    t.property("int TotalOffsetMinutes {get;}") { .int32(me($0).offsetMinutes) }
    part("Second") { $0.second }
    t.property("long Ticks {get;}") { .long(me($0).dateTime.ticks) }
    t.property("long UtcTicks {get;}") { .long(me($0).utcDateTime.ticks) }
    t.property("timespan TimeOfDay {get;}") { .timeSpan(me($0).dateTime.timeOfDay) }
    part("Year") { $0.year }
    t.property("static System.DateTimeOffset Now {get;}") { c in
      .dateTimeOffset(try PSDateTimeOffset(DateTimeMembers.now(c.runtime)).toLocalTime())
    }
    t.property("static System.DateTimeOffset UtcNow {get;}") {
      .dateTimeOffset(try PSDateTimeOffset(DateTimeMembers.now($0.runtime)))
    }
    t.field("static System.DateTimeOffset MinValue {get;}", get: { _ in .dateTimeOffset(.minValue) })
    t.field("static System.DateTimeOffset MaxValue {get;}", get: { _ in .dateTimeOffset(.maxValue) })
    t.field("static System.DateTimeOffset UnixEpoch {get;}", get: { _ in .dateTimeOffset(.unixEpoch) })
    t.method("System.DateTimeOffset Add(timespan timeSpan)") { c in
      let span = DateTimeMembers.span(c, 0)
      return .dateTimeOffset(try me(c).adjusting { (d) throws(PrimitiveError) in try d.adding(span) })
    }
    for (name, unit) in [
      ("AddDays", PSTimeSpan.ticksPerDay), ("AddHours", PSTimeSpan.ticksPerHour),
      ("AddMilliseconds", PSTimeSpan.ticksPerMillisecond),
      ("AddMinutes", PSTimeSpan.ticksPerMinute), ("AddSeconds", PSTimeSpan.ticksPerSecond),
    ] {
      t.method("System.DateTimeOffset \(name)(double value)") { c in
        let amount = c.double(0)
        return .dateTimeOffset(try me(c).adjusting { (d) throws(PrimitiveError) in try d.adding(amount, ticksPerUnit: unit) })
      }
    }
    t.method("System.DateTimeOffset AddMonths(int months)") { c in
      let amount = c.int(0)
      return .dateTimeOffset(try me(c).adjusting { (d) throws(PrimitiveError) in try d.adding(months: amount) })
    }
    t.method("System.DateTimeOffset AddTicks(long ticks)") { c in
      let amount = Int64(c.int(0))
      return .dateTimeOffset(try me(c).adjusting { (d) throws(PrimitiveError) in try d.adding(ticks: amount) })
    }
    t.method("System.DateTimeOffset AddYears(int years)") { c in
      let amount = c.int(0)
      return .dateTimeOffset(try me(c).adjusting { (d) throws(PrimitiveError) in try d.adding(years: amount) })
    }
    t.method("timespan Subtract(System.DateTimeOffset value)") { .timeSpan(me($0).subtracting(other($0, 0))) }
    t.method("System.DateTimeOffset Subtract(timespan value)") { c in
      let span = DateTimeMembers.span(c, 0)
      return .dateTimeOffset(try me(c).adjusting { (d) throws(PrimitiveError) in try d.subtracting(span) })
    }
    t.method("int CompareTo(System.DateTimeOffset other)") { .int(me($0) < other($0, 0) ? -1 : me($0) == other($0, 0) ? 0 : 1) }
    t.method("bool Equals(System.DateTimeOffset other)") { .bool(me($0) == other($0, 0)) }
    t.method("bool EqualsExact(System.DateTimeOffset other)") {
      .bool(me($0) == other($0, 0) && me($0).offsetMinutes == other($0, 0).offsetMinutes)
    }
    t.method("System.DateTimeOffset ToLocalTime()") { .dateTimeOffset(me($0).toLocalTime()) }
    t.method("System.DateTimeOffset ToUniversalTime()") { .dateTimeOffset(me($0).toUniversalTime()) }
    t.method("System.DateTimeOffset ToOffset(timespan offset)") {
      .dateTimeOffset(try me($0).toOffset(DateTimeMembers.span($0, 0)))
    }
    t.method("long ToUnixTimeSeconds()") { .long(me($0).unixTimeSeconds) }
    t.method("long ToUnixTimeMilliseconds()") { .long(me($0).unixTimeMilliseconds) }
    t.method("long ToFileTime()") { .long(try me($0).utcDateTime.fileTimeUtc()) }
    t.method("string ToString()") { .string(try NetText.format($0.this, nil, Cultures.current($0.runtime), $0.runtime)) }
    t.method("string ToString(string format)") {
      .string(try NetText.format($0.this, $0.string(0), Cultures.current($0.runtime), $0.runtime))
    }
    t.method("string ToString(System.IFormatProvider formatProvider)") {
      .string(try NetText.format($0.this, nil, $0.culture(0), $0.runtime))
    }
    t.method("string ToString(string format, System.IFormatProvider formatProvider)") {
      .string(try NetText.format($0.this, $0.string(0), $0.culture(1), $0.runtime))
    }
    t.staticMethod("static System.DateTimeOffset FromUnixTimeSeconds(long seconds)") {
      .dateTimeOffset(try PSDateTimeOffset.fromUnixTimeSeconds(Int64($0.int(0))))
    }
    t.staticMethod("static System.DateTimeOffset FromUnixTimeMilliseconds(long milliseconds)") {
      .dateTimeOffset(try PSDateTimeOffset.fromUnixTimeMilliseconds(Int64($0.int(0))))
    }
    t.staticMethod("static System.DateTimeOffset FromFileTime(long fileTime)") {
      .dateTimeOffset(try PSDateTimeOffset(try PSDateTime.fromFileTimeUtc(Int64($0.int(0)))).toLocalTime())
    }
    t.staticMethod("static int Compare(System.DateTimeOffset first, System.DateTimeOffset second)") {
      .int(other($0, 0) < other($0, 1) ? -1 : other($0, 0) == other($0, 1) ? 0 : 1)
    }
    // The implicit conversion from DateTime.
    t.staticMethod("static System.DateTimeOffset op_Implicit(datetime dateTime)") {
      .dateTimeOffset(try PSDateTimeOffset(DateTimeMembers.date($0, 0)))
    }
    @Sendable func parse(_ c: Call, _ culture: Culture, _ styles: DateTimeStyles = []) throws -> Value {
      .dateTimeOffset(
        try DateTimeParse.parseOffset(try c.required(0, "input").string, culture.date, styles: styles)
      )
    }
    t.staticMethod("static System.DateTimeOffset Parse(string input)") { try parse($0, Cultures.current($0.runtime)) }
    t.staticMethod("static System.DateTimeOffset Parse(string input, System.IFormatProvider formatProvider)") {
      try parse($0, $0.culture(1))
    }
    t.staticMethod(
      "static System.DateTimeOffset Parse(string input, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles)"
    ) {
      try parse($0, $0.culture(1), $0.dateStyles(2, "styles", forOffset: true))
    }
    t.staticMethod(
      "static System.DateTimeOffset ParseExact(string input, string format, System.IFormatProvider formatProvider)"
    ) { c in
      .dateTimeOffset(
        try DateTimeParse.parseExactOffset(
          try c.required(0, "input").string, try DateTimeMembers.formats(c, 1), c.culture(2).date))
    }
    t.staticMethod("static bool TryParse(string input, [ref] System.DateTimeOffset result)") { c in
      try c.tryParse(1, .dateTimeOffset(.minValue)) { try parse(c, Cultures.current(c.runtime)) }
    }
  }
}
