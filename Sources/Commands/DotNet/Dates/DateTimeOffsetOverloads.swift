// `[DateTimeOffset]`: constructors by calendar, taking one apart, and parsing by formats and styles.

import Objects
import Primitives

enum DateTimeOffsetOverloads {
  static let declarations: TypeCatalog.Declarations = ["System.DateTimeOffset": declareOffset]

  @Sendable private static func declareOffset(_ t: TypeBuilder) {
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
    @Sendable func exact(_ c: Call, _ styles: DateTimeStyles) throws -> Value {
      let formats = try DateTimeMembers.formats(c, 1, "formats")
      return .dateTimeOffset(
        try DateTimeParse.parseExactOffset(
          try c.required(0, "input").string, formats, c.culture(2).date, styles: styles))
    }
    for word in ["string format", "string[] formats"] {
      t.staticMethod("static System.DateTimeOffset ParseExact(string input, \(word), \(provider), \(styles))") {
        try exact($0, $0.dateStyles(3, "styles", forOffset: true))
      }
      t.staticMethod(
        "static bool TryParseExact(string input, \(word), \(provider), \(styles), [ref] System.DateTimeOffset result)"
      ) { c in
        let styles = try c.dateStyles(3, "styles", forOffset: true)
        return try c.tryParse(4, zero) { try exact(c, styles) }
      }
    }
    @Sendable func parse(_ c: Call, _ styles: DateTimeStyles) throws -> Value {
      .dateTimeOffset(
        try DateTimeParse.parseOffset(
          try c.required(0, "input").string, c.culture(1).date, styles: styles))
    }
    t.staticMethod("static bool TryParse(string input, \(provider), [ref] System.DateTimeOffset result)") { c in
      try c.tryParse(2, zero) { try parse(c, []) }
    }
    t.staticMethod("static bool TryParse(string input, \(provider), \(styles), [ref] System.DateTimeOffset result)") { c in
      let styles = try c.dateStyles(2, "styles", forOffset: true)
      return try c.tryParse(3, zero) { try parse(c, styles) }
    }
  }
}
