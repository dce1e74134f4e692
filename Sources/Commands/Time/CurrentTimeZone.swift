// `System.TimeZone`: the machine's zone, as .NET had it before `TimeZoneInfo`.

import Engine
import Objects
import Primitives

/// The one zone that there is of this kind.
final class CurrentTimeZoneObj: Obj {
  override var type: TypeInfo { CurrentTimeZoneObj.current }

  static let base = TypeInfo(
    "System.TimeZone", base: .object, isAbstract: true,
    declare: { t in
      @Sendable func date(_ c: Call) -> PSDateTime { c.args.first?.base.dateTime ?? .minValue }
      @Sendable func zone() -> TimeZoneObj { TimeZoneObj(TimeZoneObj.localID) }
      t.property("static System.TimeZone CurrentTimeZone {get;}") { _ in .object(CurrentTimeZoneObj()) }
      t.property("string StandardName {get;}") { _ in Value(zone().standardName) }
      t.property("string DaylightName {get;}") { _ in Value(zone().standardName) }
      t.method("timespan GetUtcOffset(datetime time)") { c in
        .timeSpan(date(c).kind == .utc ? .zero : PSTimeZone.localOffset(of: date(c)))
      }
      t.method("bool IsDaylightSavingTime(datetime time)") { .bool(PSTimeZone.isDaylightSavingTime(date($0))) }
      t.method("datetime ToLocalTime(datetime time)") { .dateTime(date($0).toLocalTime()) }
      t.method("datetime ToUniversalTime(datetime time)") { .dateTime(date($0).toUniversalTime()) }
    })
  static let current = TypeInfo("System.CurrentSystemTimeZone", base: base)
}
