// What a zone makes of points in time, by the rules of .NET's TimeZoneInfo: a time that occurs twice counts as standard time, and one that
// the clock skips is invalid.

import Objects
import Primitives

extension TimeZoneObj {
  static func seconds(_ date: PSDateTime) -> Int {
    Int(date.ticks - PSDateTime.unixEpochTicks).flooredDivision(by: Int(PSTimeSpan.ticksPerSecond))
  }

  /// The state at a time in seconds since 1970.
  func state(at seconds: Int) -> ZoneState {
    if let table { return table.state(at: seconds) }
    let standard = seconds + baseOffset
    let number = standard.flooredDivision(by: 86_400) + 719_162
    guard !rules.isEmpty, number >= 0, number < 3_652_059 else { return ZoneState(offset: baseOffset, isDaylight: false) }
    guard let rule = rules.first(where: { $0.dateStart.dayNumber <= number && number <= $0.dateEnd.dayNumber }) else {
      return ZoneState(offset: baseOffset, isDaylight: false)
    }
    let base = baseOffset + Int(rule.baseDelta.ticks / PSTimeSpan.ticksPerSecond)
    let isDaylight = rule.isDaylight(seconds + base, GregorianCalendar.date(ofDay: number).year)
    return ZoneState(
      offset: base + (isDaylight ? Int(rule.delta.ticks / PSTimeSpan.ticksPerSecond) : 0), isDaylight: isDaylight)
  }

  /// The states in which the clock shows a local time: none for a time that is skipped, two for one that occurs twice.
  func states(local seconds: Int) -> [ZoneState] {
    let before = state(at: seconds - baseOffset - 86_400), after = state(at: seconds - baseOffset + 86_400)
    var found: [ZoneState] = []
    for candidate in [before, after] {
      let state = state(at: seconds - candidate.offset)
      if state.offset == candidate.offset, !found.contains(state) { found.append(state) }
    }
    return found
  }

  /// The state that counts at a local time.
  func resolved(_ date: PSDateTime) -> ZoneState {
    let seconds = TimeZoneObj.seconds(date)
    let found = states(local: seconds)
    if let standard = found.first(where: { !$0.isDaylight }) ?? found.first { return standard }
    let before = state(at: seconds - baseOffset - 86_400), after = state(at: seconds - baseOffset + 86_400)
    return before.isDaylight ? after : before
  }

  static func span(_ seconds: Int) -> PSTimeSpan { PSTimeSpan(ticks: Int64(seconds) * PSTimeSpan.ticksPerSecond) }

  private static func shifted(_ date: PSDateTime, _ seconds: Int, _ kind: DateTimeKind) -> PSDateTime {
    let ticks = date.ticks + Int64(seconds) * PSTimeSpan.ticksPerSecond
    return PSDateTime(unchecked: UInt64(min(max(ticks, 0), Int64(PSDateTime.maxTicks))), kind)
  }

  /// The kind of the times that come of a conversion to this zone.
  private var resultKind: DateTimeKind { id == "UTC" && isUTC ? .utc : isLocal ? .local : .unspecified }

  /// The time in this zone of a time in UTC.
  func time(atUtc date: PSDateTime) -> PSDateTime {
    TimeZoneObj.shifted(date, state(at: TimeZoneObj.seconds(date)).offset, resultKind)
  }

  /// `ConvertTime` from one zone to another.
  static func convert(_ date: PSDateTime, _ source: TimeZoneObj, _ target: TimeZoneObj) throws -> PSDateTime {
    if date.kind != .unspecified, date.kind != source.resultKind {
      throw DotNetError.argument(
        "The conversion could not be completed because the supplied DateTime did not have the Kind property set correctly.  For example, when the Kind property is DateTimeKind.Local, the source time zone must be TimeZoneInfo.Local.",
        "sourceTimeZone")
    }
    if source.states(local: seconds(date)).isEmpty {
      throw DotNetError.argument(
        "The supplied DateTime represents an invalid time.  For example, when the clock is adjusted forward, any time in the period that is skipped is invalid.",
        "dateTime")
    }
    if source.resultKind == target.resultKind, source.resultKind != .unspecified { return date }
    return target.time(atUtc: utc(date, source))
  }

  private static func utc(_ date: PSDateTime, _ source: TimeZoneObj) -> PSDateTime {
    // A local time may know itself which pass of a repeated hour it is in.
    if source.isLocal, date.kind == .local { return date.toUniversalTime() }
    return shifted(date, -source.resolved(date).offset, .utc)
  }

  /// The time of a date as this zone's clock shows it.
  func clock(_ date: PSDateTime) -> PSDateTime {
    switch date.kind {
    case .utc: return isUTC ? date : time(atUtc: date)
    case .local where !isLocal: return time(atUtc: date.toUniversalTime())
    default: return date
    }
  }

  /// The state that a date tells: times of other zones are converted first.
  func state(of date: PSDateTime) -> ZoneState {
    switch date.kind {
    case .utc: return state(at: TimeZoneObj.seconds(date))
    case .local: return state(at: TimeZoneObj.seconds(date.toUniversalTime()))
    case .unspecified: return resolved(date)
    }
  }
}
