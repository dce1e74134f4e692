// DateOnly, TimeOnly and Rune.

import Primitives

/// `[DateOnly]`.
public final class DateOnlyObj: Obj {
  public let value: PSDateOnly
  public init(_ value: PSDateOnly) {
    self.value = value
    super.init()
  }
  public override var type: TypeInfo { DateOnlyMembers.dateOnly }
  public override func equals(_ other: Obj) -> Bool { (other as? DateOnlyObj)?.value == value }
  public override var hash: Int { value.hashValue }
  public override func describe(_ runtime: Runtime) throws -> String { try DateFormat.format(value, "", .invariant) }
}

/// `[TimeOnly]`.
public final class TimeOnlyObj: Obj {
  public let value: PSTimeOnly
  public init(_ value: PSTimeOnly) {
    self.value = value
    super.init()
  }
  public override var type: TypeInfo { DateOnlyMembers.timeOnly }
  public override func equals(_ other: Obj) -> Bool { (other as? TimeOnlyObj)?.value == value }
  public override var hash: Int { value.hashValue }
  public override func describe(_ runtime: Runtime) throws -> String { try DateFormat.format(value, "", .invariant) }
}

/// `[System.Text.Rune]`.
public final class RuneObj: Obj {
  public let scalar: Unicode.Scalar
  public init(_ scalar: Unicode.Scalar) {
    self.scalar = scalar
    super.init()
  }
  public override var type: TypeInfo { DateOnlyMembers.rune }
  public override func equals(_ other: Obj) -> Bool { (other as? RuneObj)?.scalar == scalar }
  public override var hash: Int { Int(scalar.value) }
  public override func describe(_ runtime: Runtime) throws -> String { String(Character(scalar)) }
}

enum DateOnlyMembers {
  static let dateOnly = TypeInfo(
    "System.DateOnly", .struct, base: .valueType, interfaces: { [.icomparable, .iformattable] }, declare: declareDate)
  static let timeOnly = TypeInfo(
    "System.TimeOnly", .struct, base: .valueType, interfaces: { [.icomparable, .iformattable] }, declare: declareTime)
  static let rune = TypeInfo(
    "System.Text.Rune", .struct, base: .valueType, interfaces: { [.icomparable] }, declare: declareRune)
  static let family = TypeCatalog.Family(types: [
    "System.DateOnly": { dateOnly }, "System.TimeOnly": { timeOnly }, "System.Text.Rune": { rune },
  ])

  private static func date(_ v: Value) -> PSDateOnly { (v.base.obj as? DateOnlyObj)?.value ?? .minValue }
  private static func time(_ v: Value) -> PSTimeOnly { (v.base.obj as? TimeOnlyObj)?.value ?? .minValue }

  @Sendable private static func declareDate(_ t: TypeBuilder) {
    t.constructor("new(int year, int month, int day)") {
      .object(DateOnlyObj(try PSDateOnly(year: $0.int(0), month: $0.int(1), day: $0.int(2))))
    }
    for (name, body): (String, @Sendable (PSDateOnly) -> Int) in [
      ("Year", { $0.year }), ("Month", { $0.month }), ("Day", { $0.day }), ("DayOfYear", { $0.dayOfYear }),
      ("DayNumber", { $0.dayNumber }),
    ] { t.property("int \(name) {get;}") { .int32(body(date($0.this))) } }
    t.property("System.DayOfWeek DayOfWeek {get;}") { EnumTypes.value("System.DayOfWeek", date($0.this).dayOfWeek.rawValue) }
    t.property("static System.DateOnly MinValue {get;}") { _ in .object(DateOnlyObj(.minValue)) }
    t.property("static System.DateOnly MaxValue {get;}") { _ in .object(DateOnlyObj(.maxValue)) }
    t.method("System.DateOnly AddDays(int value)") { .object(DateOnlyObj(try date($0.this).adding(days: $0.int(0)))) }
    t.method("System.DateOnly AddMonths(int value)") { .object(DateOnlyObj(try date($0.this).adding(months: $0.int(0)))) }
    t.method("System.DateOnly AddYears(int value)") { .object(DateOnlyObj(try date($0.this).adding(years: $0.int(0)))) }
    t.method("datetime ToDateTime(System.TimeOnly time)") {
      .dateTime(try date($0.this).dateTime.adding(time($0.args[0]).timeSpan))
    }
    t.method("int CompareTo(System.DateOnly value)") { .int32((date($0.this).dayNumber - date($0.args[0]).dayNumber).signum()) }
    t.method("bool Equals(System.DateOnly value)") { .bool(date($0.this) == date($0.args[0])) }
    t.staticMethod("static System.DateOnly FromDateTime(datetime dateTime)") {
      .object(DateOnlyObj(PSDateOnly($0.args[0].dateTime ?? .minValue)))
    }
    t.staticMethod("static System.DateOnly FromDayNumber(int dayNumber)") {
      .object(DateOnlyObj(try PSDateOnly(dayNumber: $0.int(0))))
    }
    formats(t)
  }

  private static func formats(_ t: TypeBuilder) {
    t.method("string ToString()") { .string(try NetText.format($0.this, nil, Cultures.current($0.runtime), $0.runtime)) }
    t.method("string ToString(string format)") {
      .string(try NetText.format($0.this, $0.string(0), Cultures.current($0.runtime), $0.runtime))
    }
    t.method("string ToString(System.IFormatProvider provider)") {
      .string(try NetText.format($0.this, nil, $0.culture(0), $0.runtime))
    }
    t.method("string ToString(string format, System.IFormatProvider provider)") {
      .string(try NetText.format($0.this, $0.string(0), $0.culture(1), $0.runtime))
    }
  }

  @Sendable private static func declareTime(_ t: TypeBuilder) {
    t.constructor("new(int hour, int minute)") { .object(TimeOnlyObj(try PSTimeOnly(hour: $0.int(0), minute: $0.int(1)))) }
    t.constructor("new(int hour, int minute, int second)") {
      .object(TimeOnlyObj(try PSTimeOnly(hour: $0.int(0), minute: $0.int(1), second: $0.int(2))))
    }
    t.constructor("new(int hour, int minute, int second, int millisecond)") {
      .object(TimeOnlyObj(try PSTimeOnly(hour: $0.int(0), minute: $0.int(1), second: $0.int(2), millisecond: $0.int(3))))
    }
    t.constructor("new(long ticks)") { .object(TimeOnlyObj(try PSTimeOnly(ticks: Int64($0.int(0))))) }
    for (name, body): (String, @Sendable (PSTimeOnly) -> Int) in [
      ("Hour", { $0.hour }), ("Minute", { $0.minute }), ("Second", { $0.second }), ("Millisecond", { $0.millisecond }),
      ("Microsecond", { $0.microsecond }), ("Nanosecond", { $0.nanosecond }),
    ] { t.property("int \(name) {get;}") { .int32(body(time($0.this))) } }
    t.property("long Ticks {get;}") { .long(time($0.this).ticks) }
    t.property("static System.TimeOnly MinValue {get;}") { _ in .object(TimeOnlyObj(.minValue)) }
    t.property("static System.TimeOnly MaxValue {get;}") { _ in .object(TimeOnlyObj(.maxValue)) }
    t.method("System.TimeOnly Add(timespan value)") { .object(TimeOnlyObj(time($0.this).adding($0.args[0].timeSpan ?? .zero))) }
    t.method("System.TimeOnly AddHours(double value)") { c in
      .object(TimeOnlyObj(time(c.this).adding(try PSTimeSpan.from(c.double(0), ticksPerUnit: PSTimeSpan.ticksPerHour))))
    }
    t.method("System.TimeOnly AddMinutes(double value)") { c in
      .object(TimeOnlyObj(time(c.this).adding(try PSTimeSpan.from(c.double(0), ticksPerUnit: PSTimeSpan.ticksPerMinute))))
    }
    t.method("timespan ToTimeSpan()") { .timeSpan(time($0.this).timeSpan) }
    t.staticMethod("static System.TimeOnly FromDateTime(datetime dateTime)") {
      .object(TimeOnlyObj(PSTimeOnly($0.args[0].dateTime ?? .minValue)))
    }
    t.staticMethod("static System.TimeOnly FromTimeSpan(timespan timeSpan)") {
      .object(TimeOnlyObj(try PSTimeOnly(ticks: $0.args[0].timeSpan?.ticks ?? 0)))
    }
    formats(t)
  }

  @Sendable private static func declareRune(_ t: TypeBuilder) {
    @Sendable func r(_ c: Call) -> Unicode.Scalar { (c.this.obj as? RuneObj)?.scalar ?? " " }
    t.constructor("new(char ch)") { c in
      guard let scalar = Unicode.Scalar(c.char(0)) else {
        throw DotNetError(
          "System.ArgumentOutOfRangeException", "Specified argument was out of the range of valid values. (Parameter 'ch')")
      }
      return .object(RuneObj(scalar))
    }
    t.constructor("new(int value)") { c in
      guard c.int(0) >= 0, let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: c.int(0))) else {
        throw DotNetError(
          "System.ArgumentOutOfRangeException", "Specified argument was out of the range of valid values. (Parameter 'value')")
      }
      return .object(RuneObj(scalar))
    }
    t.property("int Value {get;}") { .int32(Int(r($0).value)) }
    t.property("bool IsAscii {get;}") { .bool(r($0).isASCII) }
    t.property("bool IsBmp {get;}") { .bool(r($0).value < 0x10000) }
    t.property("int Plane {get;}") { .int32(Int(r($0).value >> 16)) }
    t.property("int Utf8SequenceLength {get;}") { .int32(String(Character(r($0))).utf8.count) }
    t.property("int Utf16SequenceLength {get;}") { .int32(r($0).value < 0x10000 ? 1 : 2) }
    t.method("string ToString()") { Value(String(Character(r($0)))) }
    t.staticMethod("static bool IsLetter(System.Text.Rune value)") {
      .bool(($0.obj(0) as? RuneObj)?.scalar.properties.isAlphabetic ?? false)
    }
  }
}
