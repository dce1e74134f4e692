// System.DateTime: ticks of 100 ns since the start of year 1 with a kind, packed into one word as .NET packs them.

/// `DateTimeKind`, with .NET's numbers.
public enum DateTimeKind: UInt8, Sendable {
  case unspecified = 0
  case utc = 1
  case local = 2
}

/// `DayOfWeek`, with .NET's numbers.
public enum DayOfWeek: Int, Sendable {
  case sunday = 0
  case monday, tuesday, wednesday, thursday, friday, saturday
}

/// A point in time without an offset.
public struct PSDateTime: Sendable {
  /// Ticks in the low 62 bits; above them 0 unspecified, 1 UTC, 2 local, 3 local, in the pass of a repeated
  /// hour that is daylight-saving time.
  public let dateData: UInt64

  public static let maxTicks: UInt64 = 3_155_378_975_999_999_999
  /// Ticks of 1 January 1970.
  public static let unixEpochTicks: Int64 = 621_355_968_000_000_000
  /// Ticks of 1 January 1601.
  static let fileTimeEpochTicks: Int64 = 504_911_232_000_000_000

  public static let minValue = PSDateTime(unchecked: 0)
  public static let maxValue = PSDateTime(unchecked: maxTicks)
  public static let unixEpoch = PSDateTime(unchecked: UInt64(unixEpochTicks), .utc)

  /// From ticks known to be in range.
  @inlinable
  public init(unchecked ticks: UInt64, _ kind: DateTimeKind = .unspecified) {
    dateData = ticks | UInt64(kind.rawValue) << 62
  }

  init(dateData: UInt64) { self.dateData = dateData }

  /// From ticks. Throws when they are out of range.
  public init(ticks: Int64, kind: DateTimeKind = .unspecified) throws(PrimitiveError) {
    guard ticks >= 0, ticks <= Int64(PSDateTime.maxTicks) else {
      throw .argumentOutOfRange(
        "Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.", paramName: "ticks")
    }
    self.init(unchecked: UInt64(ticks), kind)
  }

  /// From a date and a time of day. Throws for what the calendar or the clock has not.
  public init(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0,
    microsecond: Int = 0,
    kind: DateTimeKind = .unspecified
  ) throws(PrimitiveError) {
    guard let days = PSDateTime.dayNumber(year, month, day) else {
      throw .argumentOutOfRange("Year, Month, and Day parameters describe an un-representable DateTime.", paramName: nil)
    }
    guard hour >= 0, hour < 24, minute >= 0, minute < 60, second >= 0, second < 60 else {
      throw .argumentOutOfRange("Hour, Minute, and Second parameters describe an un-representable DateTime.", paramName: nil)
    }
    guard millisecond >= 0, millisecond < 1000 else {
      throw .argumentOutOfRange("Valid values are between 0 and 999, inclusive.", paramName: "millisecond")
    }
    guard microsecond >= 0, microsecond < 1000 else {
      throw .argumentOutOfRange("Valid values are between 0 and 999, inclusive.", paramName: "microsecond")
    }
    let seconds = (days * 24 + hour) * 3600 + minute * 60 + second
    self.init(unchecked: UInt64(seconds * 10_000_000 + millisecond * 10_000 + microsecond * 10), kind)
  }

  /// The day number of a date, or nil when there is no such date.
  static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard year >= 1, year <= 9999, month >= 1, month <= 12, day >= 1,
      day <= GregorianCalendar.daysInMonth(year: year, month: month)
    else { return nil }
    return GregorianCalendar.dayNumber(year: year, month: month, day: day)
  }

  @inlinable public var ticks: Int64 { Int64(dateData & 0x3FFF_FFFF_FFFF_FFFF) }

  @inlinable
  public var kind: DateTimeKind {
    switch dateData >> 62 {
    case 0: .unspecified
    case 1: .utc
    default: .local
    }
  }

  /// Whether this is daylight-saving time in an hour that the clock repeats.
  var isAmbiguousDaylightSaving: Bool { dateData >> 62 == 3 }

  /// Days since 1 January of year 1.
  public var dayNumber: Int { Int(ticks / PSTimeSpan.ticksPerDay) }

  /// Year, month and day at once, for those who need more than one of them.
  public var components: (year: Int, month: Int, day: Int) { GregorianCalendar.date(ofDay: dayNumber) }

  public var year: Int { components.year }
  public var month: Int { components.month }
  public var day: Int { components.day }
  public var hour: Int { Int(ticks / PSTimeSpan.ticksPerHour % 24) }
  public var minute: Int { Int(ticks / PSTimeSpan.ticksPerMinute % 60) }
  public var second: Int { Int(ticks / PSTimeSpan.ticksPerSecond % 60) }
  public var millisecond: Int { Int(ticks / PSTimeSpan.ticksPerMillisecond % 1000) }
  public var microsecond: Int { Int(ticks / 10 % 1000) }
  public var nanosecond: Int { Int(ticks % 10 * 100) }

  public var dayOfWeek: DayOfWeek { DayOfWeek(rawValue: (dayNumber + 1) % 7) ?? .sunday }

  /// 1 to 366.
  public var dayOfYear: Int { dayNumber - GregorianCalendar.dayNumber(year: year, month: 1, day: 1) + 1 }

  public var timeOfDay: PSTimeSpan { PSTimeSpan(ticks: ticks % PSTimeSpan.ticksPerDay) }

  /// Midnight of the same day, of the same kind.
  public var date: PSDateTime {
    PSDateTime(dateData: UInt64(ticks - ticks % PSTimeSpan.ticksPerDay) | (dateData & 0xC000_0000_0000_0000))
  }

  /// `DateTime.SpecifyKind`.
  public func with(kind: DateTimeKind) -> PSDateTime { PSDateTime(unchecked: UInt64(ticks), kind) }
}

extension PSDateTime: Comparable, Hashable {
  /// Kinds play no part in comparing, as in .NET.
  @inlinable
  public static func == (a: PSDateTime, b: PSDateTime) -> Bool { a.ticks == b.ticks }
  @inlinable
  public static func < (a: PSDateTime, b: PSDateTime) -> Bool { a.ticks < b.ticks }
  public func hash(into hasher: inout Hasher) { hasher.combine(ticks) }
}
