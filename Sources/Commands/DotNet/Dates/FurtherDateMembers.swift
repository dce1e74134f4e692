// `[datetime]`, `[DateTimeOffset]` and `[timespan]`: overloads and members that only scripts use.

import Objects
import Primitives

enum FurtherDateMembers {
  private static func kind(_ c: Call, _ i: Int) throws -> DateTimeKind {
    guard (0...2).contains(c.flags(i)), let kind = DateTimeKind(rawValue: UInt8(c.flags(i))) else {
      throw DotNetError.argument("Invalid DateTimeKind value.", "kind")
    }
    return kind
  }

  @Sendable static func declareDateTime(_ t: TypeBuilder) {
    let names = ["int year, int month, int day", "int hour, int minute, int second", "int millisecond", "int microsecond"]
    for (count, groups) in [(3, 1), (6, 2), (7, 3), (8, 4)] {
      let list = names.prefix(groups).joined(separator: ", ") + ", System.Globalization.Calendar calendar"
      @Sendable func make(_ c: Call) throws -> PSDateTime {
        let date = try DateCalendars.date(c, count, (0..<min(count, 7)).map { c.int($0) })
        return count == 8 ? try date.adding(ticks: Int64(c.int(7)) * PSTimeSpan.ticksPerMicrosecond) : date
      }
      t.constructor("new(\(list))") { .dateTime(try make($0)) }
      if count > 6 {
        t.constructor("new(\(list), System.DateTimeKind kind)") { c in
          .dateTime(try make(c).with(kind: try kind(c, count + 1)))
        }
      }
    }
    t.constructor("new(System.DateOnly date, System.TimeOnly time, System.DateTimeKind kind)") { c in
      let day = (c.obj(0) as? DateOnlyObj)?.value ?? .minValue
      let sum = try day.dateTime.adding(((c.obj(1) as? TimeOnlyObj)?.value ?? .minValue).timeSpan)
      return .dateTime(sum.with(kind: try kind(c, 2)))
    }
    t.method("void Deconstruct([ref] System.DateOnly date, [ref] System.TimeOnly time)") { c in
      let own = c.this.dateTime ?? .minValue
      c.store(0, .object(DateOnlyObj(PSDateOnly(own))))
      c.store(1, .object(TimeOnlyObj(PSTimeOnly(own))))
      return .nothing
    }
    t.method("void Deconstruct([ref] int year, [ref] int month, [ref] int day)") { c in
      let own = c.this.dateTime ?? .minValue
      for (i, part) in [own.year, own.month, own.day].enumerated() { c.store(i, .int32(part)) }
      return .nothing
    }
  }

  @Sendable static func declareOffset(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) -> PSDateTimeOffset { c.this.dateTimeOffset ?? .minValue }
    let clock = "int year, int month, int day, int hour, int minute, int second, int millisecond"
    for withMicroseconds in [false, true] {
      let list = clock + (withMicroseconds ? ", int microsecond" : "")
      let at = withMicroseconds ? 8 : 7
      t.constructor("new(\(list), System.Globalization.Calendar calendar, timespan offset)") { c in
        var date = try DateCalendars.date(c, at, (0..<7).map { c.int($0) })
        if withMicroseconds { date = try date.adding(ticks: Int64(c.int(7)) * PSTimeSpan.ticksPerMicrosecond) }
        return .dateTimeOffset(try PSDateTimeOffset(date, offset: c.args[at + 1].timeSpan ?? .zero))
      }
    }
    t.constructor("new(System.DateOnly date, System.TimeOnly time, timespan offset)") { c in
      let day = (c.obj(0) as? DateOnlyObj)?.value ?? .minValue
      let sum = try day.dateTime.adding(((c.obj(1) as? TimeOnlyObj)?.value ?? .minValue).timeSpan)
      return .dateTimeOffset(try PSDateTimeOffset(sum, offset: c.args[2].timeSpan ?? .zero))
    }
    t.method("System.DateTimeOffset AddMicroseconds(double microseconds)") { c in
      let amount = c.double(0)
      return .dateTimeOffset(
        try me(c).adjusting { (d) throws(PrimitiveError) in
          try d.adding(amount, ticksPerUnit: PSTimeSpan.ticksPerMicrosecond)
        })
    }
    t.method("void Deconstruct([ref] System.DateOnly date, [ref] System.TimeOnly time, [ref] timespan offset)") { c in
      c.store(0, .object(DateOnlyObj(PSDateOnly(me(c).dateTime))))
      c.store(1, .object(TimeOnlyObj(PSTimeOnly(me(c).dateTime))))
      c.store(2, .timeSpan(me(c).offset))
      return .nothing
    }
    t.method("bool Equals(System.Object obj)") { c in .bool(c.args[0].dateTimeOffset.map { $0 == me(c) } ?? false) }
    t.staticMethod("static bool Equals(System.DateTimeOffset first, System.DateTimeOffset second)") { c in
      .bool(c.args[0].dateTimeOffset == c.args[1].dateTimeOffset)
    }
    offsetParsing(t)
  }

  private static func offsetParsing(_ t: TypeBuilder) {
    let zero = Value.dateTimeOffset(.minValue)
    let provider = "System.IFormatProvider formatProvider", styles = "System.Globalization.DateTimeStyles styles"
    @Sendable func exact(_ c: Call, _ styles: Int) throws -> Value {
      let formats =
        try c.string(1).map { [$0.string] }
        ?? {
          if c.isNull(1) { throw DotNetError.argumentNull("formats") }
          return c.items(1).map { $0.pstring?.string ?? "" }
        }()
      return .dateTimeOffset(
        try DateTimeParse.parseExactOffset(
          try c.required(0, "input").string, formats, c.culture(2).date, styles: DateTimeStyles(rawValue: styles)))
    }
    for word in ["string format", "string[] formats"] {
      t.staticMethod("static System.DateTimeOffset ParseExact(string input, \(word), \(provider), \(styles))") {
        try exact($0, $0.flags(3))
      }
      t.staticMethod(
        "static bool TryParseExact(string input, \(word), \(provider), \(styles), [ref] System.DateTimeOffset result)"
      ) { c in c.tryParse(4, zero) { try exact(c, c.flags(3)) } }
    }
    @Sendable func parse(_ c: Call, _ styles: Int) throws -> Value {
      .dateTimeOffset(
        try DateTimeParse.parseOffset(
          try c.required(0, "input").string, c.culture(1).date, styles: DateTimeStyles(rawValue: styles)))
    }
    t.staticMethod("static bool TryParse(string input, \(provider), [ref] System.DateTimeOffset result)") { c in
      c.tryParse(2, zero) { try parse(c, 0) }
    }
    t.staticMethod("static bool TryParse(string input, \(provider), \(styles), [ref] System.DateTimeOffset result)") { c in
      c.tryParse(3, zero) { try parse(c, c.flags(2)) }
    }
  }

  @Sendable static func declareSpan(_ t: TypeBuilder) {
    t.constructor("new(int days, int hours, int minutes, int seconds, int milliseconds, int microseconds)") { c in
      .timeSpan(
        try PSTimeSpan(
          days: Int64(c.int(0)), hours: Int64(c.int(1)), minutes: Int64(c.int(2)), seconds: Int64(c.int(3)),
          milliseconds: Int64(c.int(4)), microseconds: Int64(c.int(5))))
    }
    let units: [(name: String, type: String, ticks: Int64)] = [
      ("Days", "int", PSTimeSpan.ticksPerDay), ("Hours", "int", PSTimeSpan.ticksPerHour),
      ("Minutes", "long", PSTimeSpan.ticksPerMinute), ("Seconds", "long", PSTimeSpan.ticksPerSecond),
      ("Milliseconds", "long", PSTimeSpan.ticksPerMillisecond), ("Microseconds", "long", PSTimeSpan.ticksPerMicrosecond),
    ]
    // All smaller units besides the first; those after it may be left out.
    for start in 0..<5 {
      let own = units[start...]
      let list = own.enumerated().map { i, unit in
        "\(unit.type) \(unit.name.lowercased())" + (i == 0 ? "" : " = 0")
      }.joined(separator: ", ")
      t.staticMethod("static timespan From\(units[start].name)(\(list))") { c in
        var total = Int128(0)
        for (i, unit) in own.enumerated() { total += Int128(c.int(i)) * Int128(unit.ticks) }
        guard let ticks = Int64(exactly: total) else {
          throw DotNetError.outOfRange("TimeSpan overflowed because the duration is too long.", nil)
        }
        return .timeSpan(PSTimeSpan(ticks: ticks))
      }
    }
    exactParsing(t)
  }

  private static func exactParsing(_ t: TypeBuilder) {
    let provider = "System.IFormatProvider formatProvider", styles = "System.Globalization.TimeSpanStyles styles"
    @Sendable func exact(_ c: Call, _ styles: Int?) throws -> Value {
      let formats =
        try c.string(1).map { [$0.string] }
        ?? {
          if c.isNull(1) { throw DotNetError.argumentNull("formats") }
          return c.items(1).map { $0.pstring?.string ?? "" }
        }()
      let text = try c.required(0, "input").string
      let isNegative = styles.map { c.flags($0) == 1 } ?? false
      var failure: any Error = DotNetError.format("Input string was not in a correct format.")
      for format in formats {
        do { return .timeSpan(try TimeSpanParse.parseExact(text, format, c.culture(2).date, assumeNegative: isNegative)) } catch
        {
          failure = error
        }
      }
      throw failure
    }
    for word in ["string format", "string[] formats"] {
      t.staticMethod("static timespan ParseExact(string input, \(word), \(provider), \(styles))") { try exact($0, 3) }
      t.staticMethod("static bool TryParseExact(string input, \(word), \(provider), \(styles), [ref] timespan result)") { c in
        c.tryParse(4, .timeSpan(.zero)) { try exact(c, 3) }
      }
    }
    t.staticMethod("static bool TryParseExact(string input, string[] formats, \(provider), [ref] timespan result)") { c in
      c.tryParse(3, .timeSpan(.zero)) { try exact(c, nil) }
    }
  }
}
