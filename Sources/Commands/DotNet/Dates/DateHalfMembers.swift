// `[DateOnly]` and `[TimeOnly]`: parsing, and what only scripts use.

import Objects
import Primitives

enum DateHalfMembers {
  static let declarations: TypeCatalog.Declarations = ["System.DateOnly": declareDate, "System.TimeOnly": declareTime]

  private static func date(_ v: Value) -> PSDateOnly { (v.base.obj as? DateOnlyObj)?.value ?? .minValue }
  private static func time(_ v: Value) -> PSTimeOnly { (v.base.obj as? TimeOnlyObj)?.value ?? .minValue }

  private static func styles(_ c: Call, _ i: Int?) throws -> DateTimeStyles {
    guard let i else { return [] }
    if c.flags(i) & ~7 != 0 {
      throw DotNetError.argument(
        "The only allowed values for the styles are AllowWhiteSpaces, AllowTrailingWhite, AllowLeadingWhite, and AllowInnerWhite.",
        "style")
    }
    return DateTimeStyles(rawValue: c.flags(i))
  }

  /// `Parse`, `ParseExact`, `TryParse` and `TryParseExact` of a type.
  private static func parsing(
    _ t: TypeBuilder, _ type: String, zero: @escaping @Sendable () -> Value,
    _ read: @escaping @Sendable (String, [String]?, DateCulture, DateTimeStyles, PSDateTime) throws -> Value
  ) {
    let provider = "System.IFormatProvider provider", style = "System.Globalization.DateTimeStyles style"
    func both(_ list: String, exact: Bool, provider: Int?, style: Int?) {
      @Sendable func parse(_ c: Call) throws -> Value {
        let culture = provider.map { c.culture($0) } ?? Cultures.current(c.runtime)
        return try read(
          try c.required(0, "s").string, exact ? try DateTimeMembers.formats(c, 1) : nil, culture.date, try styles(c, style),
          c.runtime.now)
      }
      let name = exact ? "ParseExact" : "Parse"
      t.staticMethod("static \(type) \(name)(\(list))") { try parse($0) }
      let out = list.split(separator: ",").count
      t.staticMethod("static bool Try\(name)(\(list), [ref] \(type) result)") { c in
        _ = try styles(c, style)
        return try c.tryParse(out, zero()) { try parse(c) }
      }
    }
    both("string s", exact: false, provider: nil, style: nil)
    both("string s, \(provider)", exact: false, provider: 1, style: nil)
    both("string s, \(provider), \(style)", exact: false, provider: 1, style: 2)
    for word in ["string format", "string[] formats"] {
      both("string s, \(word)", exact: true, provider: nil, style: nil)
      both("string s, \(word), \(provider), \(style)", exact: true, provider: 2, style: 3)
    }
  }

  private static func shown(_ t: TypeBuilder, _ name: String, _ format: String) {
    t.method("string \(name)()") {
      .string(try NetText.format($0.this, PSString.make(format), Cultures.current($0.runtime), $0.runtime))
    }
  }

  @Sendable private static func declareDate(_ t: TypeBuilder) {
    t.constructor("new(int year, int month, int day, System.Globalization.Calendar calendar)") { c in
      .object(DateOnlyObj(PSDateOnly(try DateCalendars.date(c, 3, [c.int(0), c.int(1), c.int(2)]))))
    }
    parsing(t, "System.DateOnly", zero: { .object(DateOnlyObj(.minValue)) }) { text, formats, culture, styles, now in
      .object(DateOnlyObj(try DateTimeParse.parseDateOnly(text, culture, formats: formats, styles: styles, now: now)))
    }
    t.method("int CompareTo(System.Object value)") { c in
      if c.isNull(0) { return .int(1) }
      guard c.obj(0) is DateOnlyObj else { throw DotNetError.argument("Object must be of type DateOnly.") }
      return .int32((date(c.this).dayNumber - date(c.args[0]).dayNumber).signum())
    }
    t.method("bool Equals(System.Object value)") { c in
      .bool((c.obj(0) as? DateOnlyObj).map { $0.value == date(c.this) } ?? false)
    }
    t.method("int GetHashCode()") { .int32(date($0.this).dayNumber) }
    t.method("datetime ToDateTime(System.TimeOnly time, System.DateTimeKind kind)") { c in
      let sum = try date(c.this).dateTime.adding(time(c.args[0]).timeSpan)
      guard let kind = DateTimeKind(rawValue: UInt8(truncatingIfNeeded: c.flags(1))) else {
        throw DotNetError.argument("Invalid DateTimeKind value.", "kind")
      }
      return .dateTime(sum.with(kind: kind))
    }
    shown(t, "ToLongDateString", "D")
    shown(t, "ToShortDateString", "d")
    t.method("void Deconstruct([ref] int year, [ref] int month, [ref] int day)") { c in
      let own = date(c.this)
      for (i, part) in [own.year, own.month, own.day].enumerated() { c.store(i, .int32(part)) }
      return .nothing
    }
  }

  @Sendable private static func declareTime(_ t: TypeBuilder) {
    t.constructor("new(int hour, int minute, int second, int millisecond, int microsecond)") { c in
      .object(
        TimeOnlyObj(
          try PSTimeOnly(
            hour: c.int(0), minute: c.int(1), second: c.int(2), millisecond: c.int(3), microsecond: c.int(4))))
    }
    parsing(t, "System.TimeOnly", zero: { .object(TimeOnlyObj(.minValue)) }) { text, formats, culture, styles, now in
      .object(TimeOnlyObj(try DateTimeParse.parseTimeOnly(text, culture, formats: formats, styles: styles, now: now)))
    }
    t.method("int CompareTo(System.Object value)") { c in
      if c.isNull(0) { return .int(1) }
      guard c.obj(0) is TimeOnlyObj else { throw DotNetError.argument("Object must be of type TimeOnly.") }
      return .int32(Int((time(c.this).ticks - time(c.args[0]).ticks).signum()))
    }
    t.method("int CompareTo(System.TimeOnly value)") { .int32(Int((time($0.this).ticks - time($0.args[0]).ticks).signum())) }
    t.method("bool Equals(System.Object value)") { c in
      .bool((c.obj(0) as? TimeOnlyObj).map { $0.value == time(c.this) } ?? false)
    }
    t.method("bool Equals(System.TimeOnly value)") { .bool(time($0.this) == time($0.args[0])) }
    t.method("int GetHashCode()") { c in
      .int(Int32(truncatingIfNeeded: time(c.this).ticks) ^ Int32(truncatingIfNeeded: time(c.this).ticks >> 32))
    }
    t.method("bool IsBetween(System.TimeOnly start, System.TimeOnly end)") { c in
      let (own, start, end) = (time(c.this), time(c.args[0]), time(c.args[1]))
      return .bool(start <= end ? start <= own && own < end : start <= own || own < end)
    }
    shown(t, "ToLongTimeString", "T")
    shown(t, "ToShortTimeString", "t")
    @Sendable func add(_ c: Call, _ span: PSTimeSpan) -> Value {
      let own = time(c.this)
      let (sum, overflow) = own.ticks.addingReportingOverflow(span.ticks)
      let day = PSTimeSpan.ticksPerDay
      let days = overflow ? span.ticks / day : (sum >= 0 ? sum / day : -((-sum + day - 1) / day))
      c.store(1, .int32(Int(days)))
      return .object(TimeOnlyObj(own.adding(span)))
    }
    t.method("System.TimeOnly Add(timespan value, [ref] int wrappedDays)") { add($0, $0.args[0].timeSpan ?? .zero) }
    t.method("System.TimeOnly AddHours(double value, [ref] int wrappedDays)") {
      add($0, try PSTimeSpan.from($0.double(0), ticksPerUnit: PSTimeSpan.ticksPerHour))
    }
    t.method("System.TimeOnly AddMinutes(double value, [ref] int wrappedDays)") {
      add($0, try PSTimeSpan.from($0.double(0), ticksPerUnit: PSTimeSpan.ticksPerMinute))
    }
    let parts: [(String, @Sendable (PSTimeOnly) -> Int)] = [
      ("hour", { $0.hour }), ("minute", { $0.minute }), ("second", { $0.second }), ("millisecond", { $0.millisecond }),
      ("microsecond", { $0.microsecond }),
    ]
    for count in 2...5 {
      let list = parts.prefix(count).map { "[ref] int \($0.0)" }.joined(separator: ", ")
      t.method("void Deconstruct(\(list))") { c in
        for (i, part) in parts.prefix(count).enumerated() { c.store(i, .int32(part.1(time(c.this)))) }
        return .nothing
      }
    }
  }
}

/// Dates told in another calendar.
enum DateCalendars {
  /// The date that numbers from the year on mean in a calendar argument.
  static func date(_ c: Call, _ calendar: Int, _ parts: [Int]) throws -> PSDateTime {
    guard let own = c.obj(calendar) as? CalendarObj else { throw DotNetError.argumentNull("calendar") }
    let values = (0..<7).map { i in Value.int32(i < parts.count ? parts[i] : 0) }
    let made = try MemberAccess.invoke(.object(own), toDateTime, values, c.runtime)
    return made.dateTime ?? .minValue
  }
  private static let toDateTime = PSString.make("ToDateTime")
}
