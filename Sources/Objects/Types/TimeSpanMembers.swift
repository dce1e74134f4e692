// Members of TimeSpan.

import Primitives

enum TimeSpanMembers {
  private static func me(_ c: Call) -> PSTimeSpan { c.this.timeSpan ?? .zero }
  private static func span(_ c: Call, _ i: Int) -> PSTimeSpan { DateTimeMembers.span(c, i) }

  @Sendable static func declare(_ t: TypeBuilder) {
    t.constructor("new(long ticks)") { .timeSpan(PSTimeSpan(ticks: Int64($0.int(0)))) }
    @Sendable func n(_ c: Call, _ i: Int) -> Int64 { Int64(c.int(i)) }
    t.constructor("new(int hours, int minutes, int seconds)") {
      .timeSpan(try PSTimeSpan(hours: n($0, 0), minutes: n($0, 1), seconds: n($0, 2)))
    }
    t.constructor("new(int days, int hours, int minutes, int seconds)") {
      .timeSpan(try PSTimeSpan(days: n($0, 0), hours: n($0, 1), minutes: n($0, 2), seconds: n($0, 3)))
    }
    t.constructor("new(int days, int hours, int minutes, int seconds, int milliseconds)") {
      .timeSpan(try PSTimeSpan(days: n($0, 0), hours: n($0, 1), minutes: n($0, 2), seconds: n($0, 3), milliseconds: n($0, 4)))
    }
    t.property("long Ticks {get;}") { .long(me($0).ticks) }
    func part(_ name: String, _ body: @escaping @Sendable (PSTimeSpan) -> Int) {
      t.property("int \(name) {get;}") { .int32(body(me($0))) }
    }
    part("Days") { $0.days }
    part("Hours") { $0.hours }
    part("Milliseconds") { $0.milliseconds }
    part("Microseconds") { $0.microseconds }
    part("Nanoseconds") { $0.nanoseconds }
    part("Minutes") { $0.minutes }
    part("Seconds") { $0.seconds }
    func total(_ name: String, _ body: @escaping @Sendable (PSTimeSpan) -> Double) {
      t.property("double \(name) {get;}") { .double(body(me($0))) }
    }
    total("TotalDays") { $0.totalDays }
    total("TotalHours") { $0.totalHours }
    total("TotalMilliseconds") { $0.totalMilliseconds }
    total("TotalMicroseconds") { $0.totalMicroseconds }
    total("TotalNanoseconds") { $0.totalNanoseconds }
    total("TotalMinutes") { $0.totalMinutes }
    total("TotalSeconds") { $0.totalSeconds }
    t.method("timespan Add(timespan ts)") { .timeSpan(try PSTimeSpan.add(me($0), span($0, 0))) }
    t.method("timespan Subtract(timespan ts)") { .timeSpan(try PSTimeSpan.subtract(me($0), span($0, 0))) }
    t.method("timespan Duration()") { .timeSpan(try me($0).duration()) }
    t.method("timespan Negate()") { .timeSpan(try me($0).negated()) }
    t.method("timespan Multiply(double factor)") { .timeSpan(try me($0).multiplied(by: $0.double(0))) }
    t.method("timespan Divide(double divisor)") { .timeSpan(try me($0).divided(by: $0.double(0))) }
    t.method("double Divide(timespan ts)") { .double(me($0).divided(by: span($0, 0))) }
    @Sendable func order(_ a: PSTimeSpan, _ b: PSTimeSpan) -> Value { .int(a < b ? -1 : a == b ? 0 : 1) }
    t.method("int CompareTo(System.Object value)") { c in
      if c.isNull(0) { return .int(1) }
      guard let other = c.args[0].timeSpan else { throw DotNetError.argument("Object must be of type TimeSpan.") }
      return order(me(c), other)
    }
    t.method("int CompareTo(timespan value)") { order(me($0), span($0, 0)) }
    t.method("bool Equals(System.Object value)") { c in .bool(c.args[0].timeSpan == me(c)) }
    t.method("bool Equals(timespan obj)") { .bool(me($0) == span($0, 0)) }
    t.method("int GetHashCode()") {
      .int32(Int(Int32(truncatingIfNeeded: me($0).ticks) ^ Int32(truncatingIfNeeded: me($0).ticks >> 32)))
    }
    t.method("string ToString()") { Value(TimeSpanFormat.constant(me($0))) }
    t.method("string ToString(string format)") {
      Value(try TimeSpanFormat.format(me($0), $0.text(0), Cultures.current($0.runtime).date))
    }
    t.method("string ToString(string format, System.IFormatProvider formatProvider)") {
      Value(try TimeSpanFormat.format(me($0), $0.text(0), $0.culture(1).date))
    }
    t.field("static timespan Zero {get;}", get: { _ in .timeSpan(.zero) })
    t.field("static timespan MaxValue {get;}", get: { _ in .timeSpan(.maxValue) })
    t.field("static timespan MinValue {get;}", get: { _ in .timeSpan(.minValue) })
    for (name, ticks) in [
      ("NanosecondsPerTick", Int64(100)), ("TicksPerMicrosecond", 10), ("TicksPerMillisecond", 10_000),
      ("TicksPerSecond", 10_000_000),
      ("TicksPerMinute", 600_000_000), ("TicksPerHour", 36_000_000_000), ("TicksPerDay", 864_000_000_000),
      ("MicrosecondsPerMillisecond", 1000), ("MicrosecondsPerSecond", 1_000_000), ("MicrosecondsPerMinute", 60_000_000),
      ("MicrosecondsPerHour", 3_600_000_000), ("MicrosecondsPerDay", 86_400_000_000), ("MillisecondsPerSecond", 1000),
      ("MillisecondsPerMinute", 60_000), ("MillisecondsPerHour", 3_600_000), ("MillisecondsPerDay", 86_400_000),
      ("SecondsPerMinute", 60), ("SecondsPerHour", 3600), ("SecondsPerDay", 86_400), ("MinutesPerHour", 60),
      ("MinutesPerDay", 1440),
    ] { t.constant("static long \(name) {get;}", .long(ticks)) }
    t.constant("static int HoursPerDay {get;}", .int(24))
    for (name, unit) in [
      ("Days", PSTimeSpan.ticksPerDay), ("Hours", PSTimeSpan.ticksPerHour), ("Minutes", PSTimeSpan.ticksPerMinute),
      ("Seconds", PSTimeSpan.ticksPerSecond), ("Milliseconds", PSTimeSpan.ticksPerMillisecond),
      ("Microseconds", PSTimeSpan.ticksPerMicrosecond),
    ] {
      t.staticMethod("static timespan From\(name)(double value)") {
        .timeSpan(try PSTimeSpan.from($0.double(0), ticksPerUnit: unit))
      }
      let word = name == "Days" || name == "Hours" ? "int" : "long"
      t.staticMethod("static timespan From\(name)(\(word) \(name.lowercased()))") {
        .timeSpan(try PSTimeSpan.from(Int64($0.int(0)), ticksPerUnit: unit))
      }
    }
    t.staticMethod("static timespan FromTicks(long value)") { .timeSpan(PSTimeSpan(ticks: Int64($0.int(0)))) }
    t.staticMethod("static int Compare(timespan t1, timespan t2)") { order(span($0, 0), span($0, 1)) }
    t.staticMethod("static bool Equals(timespan t1, timespan t2)") { .bool(span($0, 0) == span($0, 1)) }
    @Sendable func parse(_ c: Call, _ culture: Culture) throws -> Value {
      .timeSpan(try TimeSpanParse.parse(try c.required(0, "s").string, culture.date))
    }
    @Sendable func exact(_ c: Call) throws -> Value {
      let text = try c.required(0, "input").string
      var failure: Error = DotNetError.format("Input string was not in a correct format.")
      for format in try DateTimeMembers.formats(c, 1) {
        do { return .timeSpan(try TimeSpanParse.parseExact(text, format, c.culture(2).date)) } catch { failure = error }
      }
      throw failure
    }
    t.staticMethod("static timespan Parse(string s)") { try parse($0, Cultures.current($0.runtime)) }
    t.staticMethod("static timespan Parse(string input, System.IFormatProvider formatProvider)") {
      try parse($0, $0.culture(1))
    }
    t.staticMethod("static timespan ParseExact(string input, string format, System.IFormatProvider formatProvider)") {
      try exact($0)
    }
    t.staticMethod("static timespan ParseExact(string input, string[] formats, System.IFormatProvider formatProvider)") {
      try exact($0)
    }
    t.staticMethod("static bool TryParse(string s, [ref] timespan result)") { c in
      try c.tryParse(1, .timeSpan(.zero)) { try parse(c, Cultures.current(c.runtime)) }
    }
    t.staticMethod("static bool TryParse(string input, System.IFormatProvider formatProvider, [ref] timespan result)") { c in
      try c.tryParse(2, .timeSpan(.zero)) { try parse(c, c.culture(1)) }
    }
    t.staticMethod(
      "static bool TryParseExact(string input, string format, System.IFormatProvider formatProvider, [ref] timespan result)"
    ) { c in
      try c.tryParse(3, .timeSpan(.zero)) { try exact(c) }
    }
  }
}
