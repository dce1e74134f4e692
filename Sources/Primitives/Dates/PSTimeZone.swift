// The local time zone, read from the C library (TZ and tzdata). A local time that occurs twice counts as standard time, and one that
// the clock skips too, as .NET's TimeZoneInfo decides.
import Glibc

/// Offsets of the local time zone.
public enum PSTimeZone {
  private static func lookUp(_ seconds: Int) -> (offset: Int, isDaylight: Bool) {
    var time: time_t = seconds
    var parts = tm()
    guard localtime_r(&time, &parts) != nil else { return (0, false) }
    // .NET's offsets are whole minutes.
    return (parts.tm_gmtoff / 60 * 60, parts.tm_isdst > 0)
  }

  private static func unixSeconds(_ date: PSDateTime) -> Int {
    Int((date.ticks - PSDateTime.unixEpochTicks).floorDivided(by: PSTimeSpan.ticksPerSecond))
  }

  /// The offset in force at a UTC time, and whether it is that of daylight-saving time.
  static func state(atUtc date: PSDateTime) -> (offset: PSTimeSpan, isDaylight: Bool) {
    let found = lookUp(unixSeconds(date))
    return (PSTimeSpan(ticks: Int64(found.offset) * PSTimeSpan.ticksPerSecond), found.isDaylight)
  }

  /// The offset in force at a UTC time.
  public static func offset(atUtc date: PSDateTime) -> PSTimeSpan {
    PSTimeSpan(ticks: Int64(lookUp(unixSeconds(date)).offset) * PSTimeSpan.ticksPerSecond)
  }

  /// The offset of a local time, whatever its kind says.
  public static func localOffset(of date: PSDateTime) -> PSTimeSpan {
    PSTimeSpan(ticks: Int64(resolve(date).offset) * PSTimeSpan.ticksPerSecond)
  }

  /// Whether a local time is daylight-saving time.
  public static func isDaylightSavingTime(_ date: PSDateTime) -> Bool {
    switch date.kind {
    case .utc: false
    case .local, .unspecified: resolve(date).isDaylight
    }
  }

  private static func resolve(_ date: PSDateTime) -> (offset: Int, isDaylight: Bool) {
    let local = unixSeconds(date)
    let before = lookUp(local - 86_400), after = lookUp(local + 86_400)
    if before.offset == after.offset, before.isDaylight == after.isDaylight { return before }
    let first = lookUp(local - before.offset), second = lookUp(local - after.offset)
    let firstFits = first.offset == before.offset, secondFits = second.offset == after.offset
    if firstFits != secondFits { return firstFits ? first : second }
    if firstFits, date.isAmbiguousDaylightSaving { return before.isDaylight ? before : after }
    return before.isDaylight ? after : before
  }

  /// Name of the zone in force at `date` (local time), e.g. "UTC" or "CEST".
  public static func abbreviation(of date: PSDateTime) -> String {
    var time: time_t = unixSeconds(date) - resolve(date).offset
    var parts = tm()
    guard localtime_r(&time, &parts) != nil, let name = parts.tm_zone else { return "UTC" }
    return String(cString: name)
  }
}

extension Int64 {
  /// Quotient rounded towards minus infinity; `divisor` must be positive.
  func floorDivided(by divisor: Int64) -> Int64 {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}

extension PSDateTime {
  /// The present, in UTC.
  public static var utcNow: PSDateTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let ticks = Int64(time.tv_sec) * PSTimeSpan.ticksPerSecond + Int64(time.tv_nsec) / 100 + unixEpochTicks
    return PSDateTime(unchecked: UInt64(min(max(ticks, 0), Int64(maxTicks))), .utc)
  }

  /// The present, in local time.
  public static var now: PSDateTime { utcNow.toLocalTime() }

  /// `ToLocalTime`: an unspecified time counts as UTC.
  public func toLocalTime() -> PSDateTime {
    if kind == .local { return self }
    let (offset, isDaylight) = PSTimeZone.state(atUtc: self)
    let local = ticks + offset.ticks
    let date = PSDateTime(unchecked: UInt64(min(max(local, 0), Int64(PSDateTime.maxTicks))), .local)
    // A repeated hour counts as standard time unless the value itself remembers that it was not.
    return isDaylight && PSTimeZone.localOffset(of: date) != offset ? PSDateTime(dateData: date.dateData | 3 << 62) : date
  }

  /// `ToUniversalTime`: an unspecified time counts as local.
  public func toUniversalTime() -> PSDateTime {
    if kind == .utc { return self }
    let utc = ticks - PSTimeZone.localOffset(of: self).ticks
    return PSDateTime(unchecked: UInt64(min(max(utc, 0), Int64(PSDateTime.maxTicks))), .utc)
  }
}
