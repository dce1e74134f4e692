// System.DateTimeOffset: a UTC instant and the offset it is shown in; and DateOnly and TimeOnly, the halves of a DateTime.

/// A point in time with its offset from UTC.
public struct PSDateTimeOffset: Sendable {
  /// The instant, of kind UTC.
  public let utcDateTime: PSDateTime
  /// The offset in minutes, within 14 hours either way.
  public let offsetMinutes: Int

  public static let minValue = PSDateTimeOffset(utc: .minValue.with(kind: .utc), offsetMinutes: 0)
  public static let maxValue = PSDateTimeOffset(utc: .maxValue.with(kind: .utc), offsetMinutes: 0)
  public static let unixEpoch = PSDateTimeOffset(utc: .unixEpoch, offsetMinutes: 0)

  init(utc: PSDateTime, offsetMinutes: Int) {
    utcDateTime = utc
    self.offsetMinutes = offsetMinutes
  }

  /// From clock time and offset. Throws for an offset that is not whole minutes, too great, or contradicts the kind.
  public init(_ clock: PSDateTime, offset: PSTimeSpan) throws(PrimitiveError) {
    guard offset.ticks % PSTimeSpan.ticksPerMinute == 0 else {
      throw .argument("Offset must be specified in whole minutes.", paramName: "offset")
    }
    let minutes = Int(offset.ticks / PSTimeSpan.ticksPerMinute)
    guard minutes >= -840, minutes <= 840 else {
      throw .argumentOutOfRange("Offset must be within plus or minus 14 hours.", paramName: "offset")
    }
    if clock.kind == .utc, minutes != 0 {
      throw .argument("The UTC Offset for Utc DateTime instances must be 0.", paramName: "offset")
    }
    if clock.kind == .local, PSTimeZone.localOffset(of: clock) != offset {
      throw .argument("The UTC Offset of the local dateTime parameter does not match the offset argument.", paramName: "offset")
    }
    let ticks = clock.ticks - offset.ticks
    guard ticks >= 0, ticks <= Int64(PSDateTime.maxTicks) else {
      throw .argumentOutOfRange(
        "The UTC time represented when the offset is applied must be between year 0 and 10,000.", paramName: "offset")
    }
    self.init(utc: PSDateTime(unchecked: UInt64(ticks), .utc), offsetMinutes: minutes)
  }

  /// From a date: UTC has offset 0, the others the local zone's.
  public init(_ clock: PSDateTime) throws(PrimitiveError) {
    let offset = clock.kind == .utc ? PSTimeSpan.zero : PSTimeZone.localOffset(of: clock)
    try self.init(clock, offset: offset)
  }

  public var offset: PSTimeSpan { PSTimeSpan(ticks: Int64(offsetMinutes) * PSTimeSpan.ticksPerMinute) }

  /// The clock time: `DateTime`, of kind unspecified.
  public var dateTime: PSDateTime {
    let ticks = utcDateTime.ticks + offset.ticks
    return PSDateTime(unchecked: UInt64(min(max(ticks, 0), Int64(PSDateTime.maxTicks))))
  }

  public var localDateTime: PSDateTime { utcDateTime.toLocalTime() }

  public static var now: PSDateTimeOffset { PSDateTimeOffset(utc: .utcNow, offsetMinutes: 0).toLocalTime() }
  public static var utcNow: PSDateTimeOffset { PSDateTimeOffset(utc: .utcNow, offsetMinutes: 0) }

  public func toLocalTime() -> PSDateTimeOffset {
    let offset = PSTimeZone.offset(atUtc: utcDateTime)
    return PSDateTimeOffset(utc: utcDateTime, offsetMinutes: Int(offset.ticks / PSTimeSpan.ticksPerMinute))
  }

  public func toUniversalTime() -> PSDateTimeOffset { PSDateTimeOffset(utc: utcDateTime, offsetMinutes: 0) }

  /// The same instant shown at another offset.
  public func toOffset(_ offset: PSTimeSpan) throws(PrimitiveError) -> PSDateTimeOffset {
    try PSDateTimeOffset(utcDateTime.adding(offset).with(kind: .unspecified), offset: offset)
  }

  /// Applies `change` to the clock time, keeping the offset.
  public func adjusting(_ change: (PSDateTime) throws(PrimitiveError) -> PSDateTime) throws(PrimitiveError) -> PSDateTimeOffset
  {
    try PSDateTimeOffset(change(dateTime), offset: offset)
  }

  public func subtracting(_ other: PSDateTimeOffset) -> PSTimeSpan { utcDateTime.subtracting(other.utcDateTime) }

  public var unixTimeSeconds: Int64 { utcDateTime.ticks / PSTimeSpan.ticksPerSecond - 62_135_596_800 }
  public var unixTimeMilliseconds: Int64 { utcDateTime.ticks / PSTimeSpan.ticksPerMillisecond - 62_135_596_800_000 }

  public static func fromUnixTimeSeconds(_ seconds: Int64) throws(PrimitiveError) -> PSDateTimeOffset {
    guard seconds >= -62_135_596_800, seconds <= 253_402_300_799 else {
      throw .argumentOutOfRange("Valid values are between -62135596800 and 253402300799, inclusive.", paramName: "seconds")
    }
    let ticks = seconds * PSTimeSpan.ticksPerSecond + PSDateTime.unixEpochTicks
    return PSDateTimeOffset(utc: PSDateTime(unchecked: UInt64(ticks), .utc), offsetMinutes: 0)
  }

  public static func fromUnixTimeMilliseconds(_ milliseconds: Int64) throws(PrimitiveError) -> PSDateTimeOffset {
    guard milliseconds >= -62_135_596_800_000, milliseconds <= 253_402_300_799_999 else {
      throw .argumentOutOfRange(
        "Valid values are between -62135596800000 and 253402300799999, inclusive.", paramName: "milliseconds")
    }
    let ticks = milliseconds * PSTimeSpan.ticksPerMillisecond + PSDateTime.unixEpochTicks
    return PSDateTimeOffset(utc: PSDateTime(unchecked: UInt64(ticks), .utc), offsetMinutes: 0)
  }
}

extension PSDateTimeOffset: Comparable, Hashable {
  /// Equality of instants, as in .NET.
  public static func == (a: PSDateTimeOffset, b: PSDateTimeOffset) -> Bool { a.utcDateTime == b.utcDateTime }
  public static func < (a: PSDateTimeOffset, b: PSDateTimeOffset) -> Bool { a.utcDateTime < b.utcDateTime }
  public func hash(into hasher: inout Hasher) { hasher.combine(utcDateTime) }
}

/// A date without a time.
public struct PSDateOnly: Sendable, Hashable, Comparable {
  /// Days since 1 January of year 1: 0 to 3652058.
  public let dayNumber: Int

  public static let minValue = PSDateOnly(unchecked: 0)
  public static let maxValue = PSDateOnly(unchecked: 3_652_058)

  init(unchecked dayNumber: Int) { self.dayNumber = dayNumber }

  public init(dayNumber: Int) throws(PrimitiveError) {
    guard dayNumber >= 0, dayNumber <= 3_652_058 else {
      throw .argumentOutOfRange(
        "Day number must be between 0 and DateOnly.MaxValue.DayNumber.", paramName: "dayNumber")
    }
    self.dayNumber = dayNumber
  }

  public init(year: Int, month: Int, day: Int) throws(PrimitiveError) {
    dayNumber = try PSDateTime(year: year, month: month, day: day).dayNumber
  }

  public init(_ date: PSDateTime) { dayNumber = date.dayNumber }

  /// Midnight of the day.
  public var dateTime: PSDateTime { PSDateTime(unchecked: UInt64(dayNumber) * UInt64(PSTimeSpan.ticksPerDay)) }

  public var year: Int { dateTime.year }
  public var month: Int { dateTime.month }
  public var day: Int { dateTime.day }
  public var dayOfWeek: DayOfWeek { dateTime.dayOfWeek }
  public var dayOfYear: Int { dateTime.dayOfYear }

  public func adding(days: Int) throws(PrimitiveError) -> PSDateOnly {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    guard !overflow, sum >= 0, sum <= 3_652_058 else {
      throw .argumentOutOfRange("Value to add was out of range.", paramName: "value")
    }
    return PSDateOnly(unchecked: sum)
  }

  public func adding(months: Int) throws(PrimitiveError) -> PSDateOnly { try PSDateOnly(dateTime.adding(months: months)) }
  public func adding(years: Int) throws(PrimitiveError) -> PSDateOnly { try PSDateOnly(dateTime.adding(years: years)) }

  public static func < (a: PSDateOnly, b: PSDateOnly) -> Bool { a.dayNumber < b.dayNumber }
}

/// A time of day.
public struct PSTimeOnly: Sendable, Hashable, Comparable {
  /// Ticks since midnight.
  public let ticks: Int64

  public static let minValue = PSTimeOnly(unchecked: 0)
  public static let maxValue = PSTimeOnly(unchecked: 863_999_999_999)

  init(unchecked ticks: Int64) { self.ticks = ticks }

  public init(ticks: Int64) throws(PrimitiveError) {
    guard ticks >= 0, ticks < PSTimeSpan.ticksPerDay else {
      throw .argumentOutOfRange(
        "Ticks must be between 0 and and TimeOnly.MaxValue.Ticks.", paramName: "ticks")
    }
    self.ticks = ticks
  }

  public init(hour: Int, minute: Int, second: Int = 0, millisecond: Int = 0, microsecond: Int = 0) throws(PrimitiveError) {
    let date = try PSDateTime(
      year: 1, month: 1, day: 1, hour: hour, minute: minute, second: second, millisecond: millisecond, microsecond: microsecond)
    ticks = date.ticks
  }

  public init(_ date: PSDateTime) { ticks = date.ticks % PSTimeSpan.ticksPerDay }

  /// The time on the first day of year 1.
  public var dateTime: PSDateTime { PSDateTime(unchecked: UInt64(ticks)) }
  public var timeSpan: PSTimeSpan { PSTimeSpan(ticks: ticks) }
  public var hour: Int { dateTime.hour }
  public var minute: Int { dateTime.minute }
  public var second: Int { dateTime.second }
  public var millisecond: Int { dateTime.millisecond }
  public var microsecond: Int { dateTime.microsecond }
  public var nanosecond: Int { dateTime.nanosecond }

  /// Adds, going round the clock.
  public func adding(_ span: PSTimeSpan) -> PSTimeOnly {
    let sum = (ticks + span.ticks % PSTimeSpan.ticksPerDay) % PSTimeSpan.ticksPerDay
    return PSTimeOnly(unchecked: sum < 0 ? sum + PSTimeSpan.ticksPerDay : sum)
  }

  public static func < (a: PSTimeOnly, b: PSTimeOnly) -> Bool { a.ticks < b.ticks }
}
