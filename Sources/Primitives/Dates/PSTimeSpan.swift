// System.TimeSpan: a signed count of ticks of 100 ns, with .NET's overflow errors.

/// A duration.
public struct PSTimeSpan: Sendable, Hashable, Comparable {
  /// Ticks of 100 ns.
  public let ticks: Int64

  @inlinable
  public init(ticks: Int64) { self.ticks = ticks }

  public static let ticksPerMicrosecond: Int64 = 10
  public static let ticksPerMillisecond: Int64 = 10_000
  public static let ticksPerSecond: Int64 = 10_000_000
  public static let ticksPerMinute: Int64 = 600_000_000
  public static let ticksPerHour: Int64 = 36_000_000_000
  public static let ticksPerDay: Int64 = 864_000_000_000

  public static let zero = PSTimeSpan(ticks: 0)
  public static let minValue = PSTimeSpan(ticks: .min)
  public static let maxValue = PSTimeSpan(ticks: .max)

  static let tooLong = PrimitiveError.overflow("TimeSpan overflowed because the duration is too long.")
  private static let tooLongParts =
    PrimitiveError.argumentOutOfRange("TimeSpan overflowed because the duration is too long.", paramName: nil)

  /// From parts, each of which may be any size. Throws an argument error when the sum is out of range.
  public init(days: Int64 = 0, hours: Int64, minutes: Int64, seconds: Int64, milliseconds: Int64 = 0, microseconds: Int64 = 0)
    throws(PrimitiveError)
  {
    var sum = Int128(days) * Int128(PSTimeSpan.ticksPerDay)
    sum += Int128(hours) * Int128(PSTimeSpan.ticksPerHour)
    sum += Int128(minutes) * Int128(PSTimeSpan.ticksPerMinute)
    sum += Int128(seconds) * Int128(PSTimeSpan.ticksPerSecond)
    sum += Int128(milliseconds) * Int128(PSTimeSpan.ticksPerMillisecond)
    sum += Int128(microseconds) * Int128(PSTimeSpan.ticksPerMicrosecond)
    guard let ticks = Int64(exactly: sum) else { throw PSTimeSpan.tooLongParts }
    self.init(ticks: ticks)
  }

  /// `FromDays(double)` and its kin: `value` units of `ticksPerUnit`, cut to whole ticks.
  public static func from(_ value: Double, ticksPerUnit: Int64) throws(PrimitiveError) -> PSTimeSpan {
    if value.isNaN { throw .argument("TimeSpan does not accept floating point Not-a-Number values.", paramName: nil) }
    return try fromTicks(value * Double(ticksPerUnit))
  }

  /// `FromSeconds(long)` and its kin.
  public static func from(_ value: Int64, ticksPerUnit: Int64) throws(PrimitiveError) -> PSTimeSpan {
    let (ticks, overflow) = value.multipliedReportingOverflow(by: ticksPerUnit)
    if overflow { throw tooLongParts }
    return PSTimeSpan(ticks: ticks)
  }

  private static func fromTicks(_ ticks: Double) throws(PrimitiveError) -> PSTimeSpan {
    if ticks.isNaN || ticks > 9.2233720368547758e18 || ticks < -9.2233720368547758e18 { throw tooLong }
    if ticks == 9.2233720368547758e18 { return maxValue }
    return PSTimeSpan(ticks: Int64(ticks))
  }

  @inlinable public var days: Int { Int(ticks / PSTimeSpan.ticksPerDay) }
  @inlinable public var hours: Int { Int(ticks / PSTimeSpan.ticksPerHour % 24) }
  @inlinable public var minutes: Int { Int(ticks / PSTimeSpan.ticksPerMinute % 60) }
  @inlinable public var seconds: Int { Int(ticks / PSTimeSpan.ticksPerSecond % 60) }
  @inlinable public var milliseconds: Int { Int(ticks / PSTimeSpan.ticksPerMillisecond % 1000) }
  @inlinable public var microseconds: Int { Int(ticks / 10 % 1000) }
  @inlinable public var nanoseconds: Int { Int(ticks % 10 * 100) }

  public var totalDays: Double { Double(ticks) / Double(PSTimeSpan.ticksPerDay) }
  public var totalHours: Double { Double(ticks) / Double(PSTimeSpan.ticksPerHour) }
  public var totalMinutes: Double { Double(ticks) / Double(PSTimeSpan.ticksPerMinute) }
  public var totalSeconds: Double { Double(ticks) / Double(PSTimeSpan.ticksPerSecond) }
  public var totalMilliseconds: Double {
    let limit = Double(Int64.max / PSTimeSpan.ticksPerMillisecond)
    return min(max(Double(ticks) / Double(PSTimeSpan.ticksPerMillisecond), -limit), limit)
  }
  public var totalMicroseconds: Double { Double(ticks) / 10 }
  public var totalNanoseconds: Double { Double(ticks) * 100 }

  @inlinable
  public static func < (a: PSTimeSpan, b: PSTimeSpan) -> Bool { a.ticks < b.ticks }

  public static func add(_ a: PSTimeSpan, _ b: PSTimeSpan) throws(PrimitiveError) -> PSTimeSpan {
    let (sum, overflow) = a.ticks.addingReportingOverflow(b.ticks)
    if overflow { throw tooLong }
    return PSTimeSpan(ticks: sum)
  }

  public static func subtract(_ a: PSTimeSpan, _ b: PSTimeSpan) throws(PrimitiveError) -> PSTimeSpan {
    let (difference, overflow) = a.ticks.subtractingReportingOverflow(b.ticks)
    if overflow { throw tooLong }
    return PSTimeSpan(ticks: difference)
  }

  public func negated() throws(PrimitiveError) -> PSTimeSpan {
    if ticks == .min { throw .overflow("Negating the minimum value of a twos complement number is invalid.") }
    return PSTimeSpan(ticks: -ticks)
  }

  /// The absolute value.
  public func duration() throws(PrimitiveError) -> PSTimeSpan {
    if ticks == .min {
      throw .overflow(
        "The duration cannot be returned for TimeSpan.MinValue because the absolute value of TimeSpan.MinValue exceeds the value "
          + "of TimeSpan.MaxValue.")
    }
    return PSTimeSpan(ticks: abs(ticks))
  }

  /// `timespan * factor`, rounded half to even.
  public func multiplied(by factor: Double) throws(PrimitiveError) -> PSTimeSpan {
    if factor.isNaN { throw .argument("TimeSpan does not accept floating point Not-a-Number values.", paramName: "factor") }
    return try PSTimeSpan.fromTicks((Double(ticks) * factor).rounded(.toNearestOrEven))
  }

  /// `timespan / divisor`, rounded half to even.
  public func divided(by divisor: Double) throws(PrimitiveError) -> PSTimeSpan {
    if divisor.isNaN { throw .argument("TimeSpan does not accept floating point Not-a-Number values.", paramName: "divisor") }
    return try PSTimeSpan.fromTicks((Double(ticks) / divisor).rounded(.toNearestOrEven))
  }

  /// The ratio of two durations.
  public func divided(by other: PSTimeSpan) -> Double { Double(ticks) / Double(other.ticks) }
}
