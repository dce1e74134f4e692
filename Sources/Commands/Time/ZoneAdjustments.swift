// `TimeZoneInfo.AdjustmentRule` and `TimeZoneInfo.TransitionTime`: how zones that a script makes change their clocks.

import Engine
import Objects
import Primitives

/// When in a year the clock changes.
final class TransitionTimeObj: Obj {
  let timeOfDay: PSDateTime
  let month: Int
  let week: Int
  let day: Int
  let dayOfWeek: Int
  let isFixed: Bool
  init(_ timeOfDay: PSDateTime, month: Int, week: Int = 1, day: Int = 1, dayOfWeek: Int = 0, isFixed: Bool) {
    self.timeOfDay = timeOfDay
    self.month = month
    self.week = week
    self.day = day
    self.dayOfWeek = dayOfWeek
    self.isFixed = isFixed
    super.init()
  }
  override var type: TypeInfo { ZoneAdjustmentTypes.transition }
  override func equals(_ other: Obj) -> Bool {
    guard let other = other as? TransitionTimeObj else { return false }
    return other.change == change && other.isFixed == isFixed
  }
  override var hash: Int { month ^ (week << 8) }

  private var seconds: Int { Int(timeOfDay.ticks / PSTimeSpan.ticksPerSecond) }
  var change: ZoneRule.Change {
    if !isFixed { return ZoneRule.Change(day: .weekday(month: month, week: week, day: dayOfWeek), time: seconds) }
    // Any year without a leap day tells the same.
    let first = GregorianCalendar.dayNumber(year: 2023, month: 1, day: 1)
    let ordinal = GregorianCalendar.dayNumber(year: 2023, month: month, day: min(day, 28)) - first + max(0, day - 28)
    return ZoneRule.Change(day: .julian(ordinal + 1), time: seconds)
  }

  /// From a rule of a zone file.
  convenience init?(_ change: ZoneRule.Change?) {
    guard case .weekday(let month, let week, let day)? = change?.day, let time = change?.time, (0..<86_400).contains(time)
    else {
      return nil
    }
    self.init(
      PSDateTime(unchecked: UInt64(time) * 10_000_000), month: month, week: week, dayOfWeek: day, isFixed: false)
  }
}

/// A time during which the same two changes happen every year.
final class AdjustmentRuleObj: Obj {
  let dateStart: PSDateTime
  let dateEnd: PSDateTime
  let delta: PSTimeSpan
  let start: TransitionTimeObj
  let end: TransitionTimeObj
  let baseDelta: PSTimeSpan
  init(
    _ dateStart: PSDateTime, _ dateEnd: PSDateTime, _ delta: PSTimeSpan, _ start: TransitionTimeObj, _ end: TransitionTimeObj,
    base: PSTimeSpan = .zero
  ) {
    self.dateStart = dateStart
    self.dateEnd = dateEnd
    self.delta = delta
    self.start = start
    self.end = end
    baseDelta = base
    super.init()
  }
  override var type: TypeInfo { ZoneAdjustmentTypes.rule }
  override func equals(_ other: Obj) -> Bool {
    guard let other = other as? AdjustmentRuleObj else { return false }
    return dateStart == other.dateStart && dateEnd == other.dateEnd && delta == other.delta && start.equals(other.start)
      && end.equals(other.end) && baseDelta == other.baseDelta
  }
  override var hash: Int { dateStart.hashValue }

  /// Whether it is daylight-saving time at a time in standard time, in seconds since 1970.
  func isDaylight(_ standard: Int, _ year: Int) -> Bool {
    let from = start.change.seconds(year)
    let to = end.change.seconds(year) - Int(delta.ticks / PSTimeSpan.ticksPerSecond)
    return from < to ? standard >= from && standard < to : standard >= from || standard < to
  }
}

enum ZoneAdjustmentTypes {
  static let family = TypeCatalog.Family(types: [
    "System.TimeZoneInfo+TransitionTime": { transition }, "System.TimeZoneInfo+AdjustmentRule": { rule },
  ])
  static let transition = TypeInfo(
    "System.TimeZoneInfo+TransitionTime", .struct, base: .valueType, declare: declareTransition)
  static let rule = TypeInfo("System.TimeZoneInfo+AdjustmentRule", base: .object, declare: declareRule)

  @Sendable private static func declareTransition(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) -> TransitionTimeObj {
      c.this.base.obj as? TransitionTimeObj ?? TransitionTimeObj(.minValue, month: 1, isFixed: true)
    }
    t.property("datetime TimeOfDay {get;}") { .dateTime(me($0).timeOfDay) }
    t.property("int Month {get;}") { .int32(me($0).month) }
    t.property("int Week {get;}") { .int32(me($0).week) }
    t.property("int Day {get;}") { .int32(me($0).day) }
    t.property("System.DayOfWeek DayOfWeek {get;}") { EnumTypes.value("System.DayOfWeek", me($0).dayOfWeek) }
    t.property("bool IsFixedDateRule {get;}") { .bool(me($0).isFixed) }
    t.method("bool Equals(System.Object obj)") { c in .bool(c.obj(0).map { me(c).equals($0) } ?? false) }
    t.method("bool Equals(System.TimeZoneInfo+TransitionTime other)") { c in .bool(c.obj(0).map { me(c).equals($0) } ?? false) }
    t.method("int GetHashCode()") { .int32(me($0).hash) }
    @Sendable func check(_ c: Call) throws -> PSDateTime {
      let time = c.args[0].dateTime ?? .minValue
      guard time.kind == .unspecified else {
        throw DotNetError.argument(
          "The supplied DateTime must have the Kind property set to DateTimeKind.Unspecified.", "timeOfDay")
      }
      guard (1...12).contains(c.int(1)) else {
        throw DotNetError.outOfRange("The Month parameter must be in the range 1 through 12.", "month")
      }
      guard time.ticks < PSTimeSpan.ticksPerDay, time.ticks % PSTimeSpan.ticksPerMillisecond == 0 else {
        throw DotNetError.argument(
          "The supplied DateTime must have the Year, Month, and Day properties set to 1.  The time cannot be specified more precisely than whole milliseconds.",
          "timeOfDay")
      }
      return time
    }
    t.staticMethod(
      "static System.TimeZoneInfo+TransitionTime CreateFixedDateRule(datetime timeOfDay, int month, int day)"
    ) { c in
      let time = try check(c)
      guard (1...31).contains(c.int(2)) else {
        throw DotNetError.outOfRange("The Day parameter must be in the range 1 through 31.", "day")
      }
      return .object(TransitionTimeObj(time, month: c.int(1), day: c.int(2), isFixed: true))
    }
    t.staticMethod(
      "static System.TimeZoneInfo+TransitionTime CreateFloatingDateRule(datetime timeOfDay, int month, int week, System.DayOfWeek dayOfWeek)"
    ) { c in
      let time = try check(c)
      guard (1...5).contains(c.int(2)) else {
        throw DotNetError.outOfRange("The Week parameter must be in the range 1 through 5.", "week")
      }
      return .object(TransitionTimeObj(time, month: c.int(1), week: c.int(2), dayOfWeek: c.flags(3), isFixed: false))
    }
  }

  @Sendable private static func declareRule(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> AdjustmentRuleObj {
      guard let rule = c.this.base.obj as? AdjustmentRuleObj else { throw DotNetError.invalidOperation("Not a rule.") }
      return rule
    }
    t.property("datetime DateStart {get;}") { .dateTime(try me($0).dateStart) }
    t.property("datetime DateEnd {get;}") { .dateTime(try me($0).dateEnd) }
    t.property("timespan DaylightDelta {get;}") { .timeSpan(try me($0).delta) }
    t.property("System.TimeZoneInfo+TransitionTime DaylightTransitionStart {get;}") { .object(try me($0).start) }
    t.property("System.TimeZoneInfo+TransitionTime DaylightTransitionEnd {get;}") { .object(try me($0).end) }
    t.property("timespan BaseUtcOffsetDelta {get;}") { .timeSpan(try me($0).baseDelta) }
    t.method("bool Equals(System.TimeZoneInfo+AdjustmentRule other)") { c in
      let own = try me(c)
      return .bool(c.obj(0).map { own.equals($0) } ?? false)
    }
    t.method("bool Equals(System.Object obj)") { c in
      let own = try me(c)
      return .bool(c.obj(0).map { own.equals($0) } ?? false)
    }
    t.method("int GetHashCode()") { .int32(try me($0).hash & 0x7fff_ffff) }
    let list =
      "datetime dateStart, datetime dateEnd, timespan daylightDelta, System.TimeZoneInfo+TransitionTime daylightTransitionStart, System.TimeZoneInfo+TransitionTime daylightTransitionEnd"
    @Sendable func make(_ c: Call) throws -> Value {
      let (start, end) = (c.args[0].dateTime ?? .minValue, c.args[1].dateTime ?? .maxValue)
      guard let from = c.obj(3) as? TransitionTimeObj, let to = c.obj(4) as? TransitionTimeObj else {
        throw DotNetError.argumentNull("daylightTransitionStart")
      }
      guard start <= end else {
        throw DotNetError.argument("The DateStart property must come before the DateEnd property.", "dateStart")
      }
      guard start.timeOfDay == .zero else {
        throw DotNetError.argument("The supplied DateTime includes a TimeOfDay setting.   This is not supported.", "dateStart")
      }
      guard end.timeOfDay == .zero || end.ticks == Int64(PSDateTime.maxTicks) else {
        throw DotNetError.argument("The supplied DateTime includes a TimeOfDay setting.   This is not supported.", "dateEnd")
      }
      let delta = c.args[2].timeSpan ?? .zero
      guard abs(delta.ticks) <= 14 * PSTimeSpan.ticksPerHour else {
        throw DotNetError.outOfRange(
          "The TimeSpan parameter must be within plus or minus 14.0 hours.", "daylightDelta")
      }
      if from.equals(to) {
        throw DotNetError.argument(
          "The DaylightTransitionStart property must not equal the DaylightTransitionEnd property.", "daylightTransitionEnd")
      }
      return .object(
        AdjustmentRuleObj(start, end, delta, from, to, base: c.args.count > 5 ? c.args[5].timeSpan ?? .zero : .zero))
    }
    t.staticMethod("static System.TimeZoneInfo+AdjustmentRule CreateAdjustmentRule(\(list))") { try make($0) }
    t.staticMethod(
      "static System.TimeZoneInfo+AdjustmentRule CreateAdjustmentRule(\(list), timespan baseUtcOffsetDelta)"
    ) { try make($0) }
  }
}
