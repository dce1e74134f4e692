// Members of DateTime.

import Primitives

public enum DateTimeMembers {
  static func me(_ c: Call) -> PSDateTime { c.this.dateTime ?? .minValue }
  static func date(_ c: Call, _ i: Int) -> PSDateTime { i < c.args.count ? c.args[i].dateTime ?? .minValue : .minValue }
  static func span(_ c: Call, _ i: Int) -> PSTimeSpan { i < c.args.count ? c.args[i].timeSpan ?? .zero : .zero }

  /// The session's clock.
  static func now(_ runtime: Runtime) -> PSDateTime {
    if let ticks = runtime.virtualUtcTicks { return PSDateTime(unchecked: min(ticks, PSDateTime.maxTicks), .utc) }
    return .utcNow
  }

  static func kind(_ c: Call, _ i: Int) throws -> DateTimeKind {
    guard let kind = DateTimeKind(rawValue: UInt8(truncatingIfNeeded: c.flags(i))), c.flags(i) >= 0, c.flags(i) < 3 else {
      throw DotNetError.argument("Invalid DateTimeKind value.", "kind")
    }
    return kind
  }

  static func kindNumber(_ kind: DateTimeKind) -> Int {
    switch kind {
    case .unspecified: return 0
    case .utc: return 1
    default: return 2
    }
  }

  @Sendable static func declare(_ t: TypeBuilder) {
    constructors(t)
    parts(t)
    arithmetic(t)
    text(t)
    statics(t)
    parsing(t)
  }

  private static func constructors(_ t: TypeBuilder) {
    t.constructor("new(long ticks)") { .dateTime(try PSDateTime(ticks: Int64($0.int(0)))) }
    t.constructor("new(long ticks, System.DateTimeKind kind)") {
      .dateTime(try PSDateTime(ticks: Int64($0.int(0)), kind: try kind($0, 1)))
    }
    t.constructor("new(int year, int month, int day)") {
      .dateTime(try PSDateTime(year: $0.int(0), month: $0.int(1), day: $0.int(2)))
    }
    let clock = "int year, int month, int day, int hour, int minute, int second"
    t.constructor("new(\(clock))") { c in
      .dateTime(
        try PSDateTime(year: c.int(0), month: c.int(1), day: c.int(2), hour: c.int(3), minute: c.int(4), second: c.int(5)))
    }
    t.constructor("new(\(clock), System.DateTimeKind kind)") { c in
      .dateTime(
        try PSDateTime(
          year: c.int(0), month: c.int(1), day: c.int(2), hour: c.int(3), minute: c.int(4), second: c.int(5),
          kind: try kind(c, 6)))
    }
    t.constructor("new(\(clock), int millisecond)") { c in
      .dateTime(
        try PSDateTime(
          year: c.int(0), month: c.int(1), day: c.int(2), hour: c.int(3), minute: c.int(4), second: c.int(5),
          millisecond: c.int(6)))
    }
    t.constructor("new(\(clock), int millisecond, System.DateTimeKind kind)") { c in
      .dateTime(
        try PSDateTime(
          year: c.int(0), month: c.int(1), day: c.int(2), hour: c.int(3), minute: c.int(4), second: c.int(5),
          millisecond: c.int(6),
          kind: try kind(c, 7)))
    }
    t.constructor("new(\(clock), int millisecond, int microsecond)") { c in
      .dateTime(
        try PSDateTime(
          year: c.int(0), month: c.int(1), day: c.int(2), hour: c.int(3), minute: c.int(4), second: c.int(5),
          millisecond: c.int(6), microsecond: c.int(7)))
    }
    t.constructor("new(\(clock), int millisecond, int microsecond, System.DateTimeKind kind)") { c in
      .dateTime(
        try PSDateTime(
          year: c.int(0), month: c.int(1), day: c.int(2), hour: c.int(3), minute: c.int(4), second: c.int(5),
          millisecond: c.int(6), microsecond: c.int(7), kind: try kind(c, 8)))
    }
    t.constructor("new(System.DateOnly date, System.TimeOnly time)") { c in
      let day = (c.obj(0) as? DateOnlyObj)?.value ?? .minValue
      return .dateTime(try day.dateTime.adding(((c.obj(1) as? TimeOnlyObj)?.value ?? .minValue).timeSpan))
    }
  }

  private static func parts(_ t: TypeBuilder) {
    func part(_ name: String, _ body: @escaping @Sendable (PSDateTime) -> Int) {
      t.property("int \(name) {get;}") { .int32(body(me($0))) }
    }
    t.property("datetime Date {get;}") { .dateTime(me($0).date) }
    part("Day") { $0.day }
    t.property("System.DayOfWeek DayOfWeek {get;}") { EnumTypes.value("System.DayOfWeek", me($0).dayOfWeek.rawValue) }
    part("DayOfYear") { $0.dayOfYear }
    part("Hour") { $0.hour }
    t.property("System.DateTimeKind Kind {get;}") { EnumTypes.value("System.DateTimeKind", kindNumber(me($0).kind)) }
    part("Millisecond") { $0.millisecond }
    part("Microsecond") { $0.microsecond }
    part("Nanosecond") { $0.nanosecond }
    part("Minute") { $0.minute }
    part("Month") { $0.month }
    part("Second") { $0.second }
    t.property("long Ticks {get;}") { .long(me($0).ticks) }
    t.property("timespan TimeOfDay {get;}") { .timeSpan(me($0).timeOfDay) }
    part("Year") { $0.year }
  }

  private static func arithmetic(_ t: TypeBuilder) {
    t.method("datetime Add(timespan value)") { .dateTime(try me($0).adding(span($0, 0))) }
    for (name, unit) in [
      ("AddDays", PSTimeSpan.ticksPerDay), ("AddHours", PSTimeSpan.ticksPerHour),
      ("AddMilliseconds", PSTimeSpan.ticksPerMillisecond),
      ("AddMinutes", PSTimeSpan.ticksPerMinute), ("AddSeconds", PSTimeSpan.ticksPerSecond),
      ("AddMicroseconds", PSTimeSpan.ticksPerMicrosecond),
    ] {
      t.method("datetime \(name)(double value)") { .dateTime(try me($0).adding($0.double(0), ticksPerUnit: unit)) }
    }
    t.method("datetime AddMonths(int months)") { .dateTime(try me($0).adding(months: $0.int(0))) }
    t.method("datetime AddTicks(long value)") { .dateTime(try me($0).adding(ticks: Int64($0.int(0)))) }
    t.method("datetime AddYears(int value)") { .dateTime(try me($0).adding(years: $0.int(0))) }
    t.method("timespan Subtract(datetime value)") { .timeSpan(me($0).subtracting(date($0, 0))) }
    t.method("datetime Subtract(timespan value)") { .dateTime(try me($0).subtracting(span($0, 0))) }
    t.method("int CompareTo(System.Object value)") { c in
      if c.isNull(0) { return .int(1) }
      guard let other = c.args[0].dateTime else { throw DotNetError.argument("Object must be of type DateTime.") }
      return .int32((me(c).ticks - other.ticks).signum() < 0 ? -1 : me(c).ticks == other.ticks ? 0 : 1)
    }
    t.method("int CompareTo(datetime value)") { .int(me($0) < date($0, 0) ? -1 : me($0) == date($0, 0) ? 0 : 1) }
    t.method("bool Equals(System.Object value)") { c in .bool(c.args[0].dateTime.map { $0 == me(c) } ?? false) }
    t.method("bool Equals(datetime value)") { .bool(me($0) == date($0, 0)) }
    t.method("int GetHashCode()") {
      .int32(Int(Int32(truncatingIfNeeded: me($0).ticks) ^ Int32(truncatingIfNeeded: me($0).ticks >> 32)))
    }
    t.method("System.TypeCode GetTypeCode()") { _ in EnumTypes.value("System.TypeCode", 16) }
    ConvertibleMembers.declare(t)
    t.method("bool IsDaylightSavingTime()") { .bool(PSTimeZone.isDaylightSavingTime(me($0))) }
    t.method("long ToBinary()") { .long(me($0).toBinary()) }
    t.method("long ToFileTime()") { .long(try me($0).fileTime()) }
    t.method("long ToFileTimeUtc()") { .long(try me($0).fileTimeUtc()) }
    t.method("datetime ToLocalTime()") { .dateTime(me($0).toLocalTime()) }
    t.method("datetime ToUniversalTime()") { .dateTime(me($0).toUniversalTime()) }
    t.method("double ToOADate()") { .double(try me($0).oleDate()) }
  }

  private static func text(_ t: TypeBuilder) {
    for (name, format) in [
      ("ToLongDateString", "D"), ("ToLongTimeString", "T"), ("ToShortDateString", "d"), ("ToShortTimeString", "t"),
    ] {
      t.method("string \(name)()") {
        .string(PSString.make(try DateFormat.units(me($0), format, Cultures.current($0.runtime).date)))
      }
    }
    t.method("string ToString()") {
      .string(PSString.make(try DateFormat.units(me($0), "", Cultures.current($0.runtime).date)))
    }
    t.method("string ToString(string format)") {
      .string(PSString.make(try DateFormat.units(me($0), $0.text(0), Cultures.current($0.runtime).date)))
    }
    t.method("string ToString(System.IFormatProvider provider)") {
      .string(PSString.make(try DateFormat.units(me($0), "", $0.culture(0).date)))
    }
    t.method("string ToString(string format, System.IFormatProvider provider)") {
      .string(PSString.make(try DateFormat.units(me($0), $0.text(0), $0.culture(1).date)))
    }
    t.method("string[] GetDateTimeFormats()") { c in
      .strings(
        try ["d", "D", "f", "F", "g", "G", "M", "O", "R", "s", "t", "T", "u", "U", "Y"].map {
          try DateFormat.format(me(c), $0, Cultures.current(c.runtime).date)
        })
    }
    t.method("string[] GetDateTimeFormats(char format)") { c in
      .strings([
        try DateFormat.format(me(c), String(Character(Unicode.Scalar(c.char(0)) ?? "G")), Cultures.current(c.runtime).date)
      ])
    }
  }

  private static func statics(_ t: TypeBuilder) {
    t.property("static datetime Now {get;}") { .dateTime(now($0.runtime).toLocalTime()) }
    t.property("static datetime UtcNow {get;}") { .dateTime(now($0.runtime)) }
    t.property("static datetime Today {get;}") { .dateTime(now($0.runtime).toLocalTime().date) }
    t.field("static datetime MinValue {get;}", get: { _ in .dateTime(.minValue) })
    t.field("static datetime MaxValue {get;}", get: { _ in .dateTime(.maxValue) })
    t.field("static datetime UnixEpoch {get;}", get: { _ in .dateTime(.unixEpoch) })
    t.staticMethod("static int Compare(datetime t1, datetime t2)") {
      .int(date($0, 0) < date($0, 1) ? -1 : date($0, 0) == date($0, 1) ? 0 : 1)
    }
    t.staticMethod("static bool Equals(datetime t1, datetime t2)") { .bool(date($0, 0) == date($0, 1)) }
    t.staticMethod("static int DaysInMonth(int year, int month)") {
      .int32(try GregorianCalendar.checkedDaysInMonth(year: $0.int(0), month: $0.int(1)))
    }
    t.staticMethod("static bool IsLeapYear(int year)") { .bool(try GregorianCalendar.checkedIsLeapYear($0.int(0))) }
    t.staticMethod("static datetime FromBinary(long dateData)") { .dateTime(try PSDateTime.fromBinary(Int64($0.int(0)))) }
    t.staticMethod("static datetime FromFileTime(long fileTime)") {
      .dateTime(try PSDateTime.fromFileTimeUtc(Int64($0.int(0))).toLocalTime())
    }
    t.staticMethod("static datetime FromFileTimeUtc(long fileTime)") {
      .dateTime(try PSDateTime.fromFileTimeUtc(Int64($0.int(0))))
    }
    t.staticMethod("static datetime FromOADate(double d)") { .dateTime(try PSDateTime.fromOleDate($0.double(0))) }
    t.staticMethod("static datetime SpecifyKind(datetime value, System.DateTimeKind kind)") {
      .dateTime(date($0, 0).with(kind: try kind($0, 1)))
    }
  }

  /// The formats of an argument that is one or several of them. Without one, `parameter` is named as missing, or what the argument is.
  public static func formats(_ c: Call, _ i: Int, _ parameter: String? = nil) throws -> [String] {
    if let one = c.string(i) { return [one.string] }
    if c.isNull(i) { throw DotNetError.argumentNull(parameter ?? (c.args[i].sequence == nil ? "format" : "formats")) }
    return c.items(i).map { $0.pstring?.string ?? "" }
  }

  private static func parsing(_ t: TypeBuilder) {
    @Sendable func parse(_ c: Call, _ culture: Culture, _ styles: DateTimeStyles = []) throws -> Value {
      .dateTime(
        try DateTimeParse.parse(
          try c.required(0, "s").string, culture.date, styles: styles,
          now: now(c.runtime).toLocalTime()))
    }
    @Sendable func exact(_ c: Call, _ styles: DateTimeStyles) throws -> Value {
      .dateTime(
        try DateTimeParse.parseExact(
          try c.required(0, "s").string, try formats(c, 1), c.culture(2).date, styles: styles,
          now: now(c.runtime).toLocalTime()))
    }
    t.staticMethod("static datetime Parse(string s)") { try parse($0, Cultures.current($0.runtime)) }
    t.staticMethod("static datetime Parse(string s, System.IFormatProvider provider)") { try parse($0, $0.culture(1)) }
    t.staticMethod(
      "static datetime Parse(string s, System.IFormatProvider provider, System.Globalization.DateTimeStyles styles)"
    ) {
      try parse($0, $0.culture(1), $0.dateStyles(2, "styles"))
    }
    t.staticMethod("static datetime ParseExact(string s, string format, System.IFormatProvider provider)") { try exact($0, []) }
    t.staticMethod(
      "static datetime ParseExact(string s, string format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style)"
    ) { try exact($0, $0.dateStyles(3, "style")) }
    t.staticMethod(
      "static datetime ParseExact(string s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style)"
    ) { try exact($0, $0.dateStyles(3, "style")) }
    let zero = Value.dateTime(.minValue)
    t.staticMethod("static bool TryParse(string s, [ref] datetime result)") { c in
      try c.tryParse(1, zero) { try parse(c, Cultures.current(c.runtime)) }
    }
    t.staticMethod("static bool TryParse(string s, System.IFormatProvider provider, [ref] datetime result)") { c in
      try c.tryParse(2, zero) { try parse(c, c.culture(1)) }
    }
    t.staticMethod(
      "static bool TryParse(string s, System.IFormatProvider provider, System.Globalization.DateTimeStyles styles, [ref] datetime result)"
    ) { c in
      let styles = try c.dateStyles(2, "styles")
      return try c.tryParse(3, zero) { try parse(c, c.culture(1), styles) }
    }
    t.staticMethod(
      "static bool TryParseExact(string s, string format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] datetime result)"
    ) { c in
      let styles = try c.dateStyles(3, "style")
      return try c.tryParse(4, zero) { try exact(c, styles) }
    }
    t.staticMethod(
      "static bool TryParseExact(string s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] datetime result)"
    ) { c in
      let styles = try c.dateStyles(3, "style")
      return try c.tryParse(4, zero) { try exact(c, styles) }
    }
  }
}
