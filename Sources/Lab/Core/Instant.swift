// Points and lengths of virtual time. Both count 100-nanosecond ticks as .NET's DateTime and TimeSpan do, so that the rooms
// above can hand the numbers to [datetime] without arithmetic. Sums saturate: no input may overflow.

/// A length of time in ticks of 100 ns, as .NET's TimeSpan.
public struct Span: Hashable, Comparable, Sendable {
  /// 100-nanosecond ticks; may be negative.
  public var ticks: Int64

  public init(ticks: Int64) { self.ticks = ticks }

  public static let zero = Span(ticks: 0)
  public static func seconds(_ count: Int64) -> Span { Span(ticks: scaled(count, 10_000_000)) }
  public static func minutes(_ count: Int64) -> Span { Span(ticks: scaled(count, 600_000_000)) }
  public static func hours(_ count: Int64) -> Span { Span(ticks: scaled(count, 36_000_000_000)) }
  public static func days(_ count: Int64) -> Span { Span(ticks: scaled(count, 864_000_000_000)) }

  /// Whole seconds, rounded towards zero.
  public var wholeSeconds: Int64 { ticks / 10_000_000 }

  public static func < (left: Span, right: Span) -> Bool { left.ticks < right.ticks }
  public static func + (left: Span, right: Span) -> Span {
    let (sum, overflow) = left.ticks.addingReportingOverflow(right.ticks)
    return Span(ticks: overflow ? (left.ticks < 0 ? .min : .max) : sum)
  }

  private static func scaled(_ count: Int64, _ unit: Int64) -> Int64 {
    let (product, overflow) = count.multipliedReportingOverflow(by: unit)
    return overflow ? (count < 0 ? .min : .max) : product
  }
}

/// A point in time (UTC): ticks of 100 ns since 0001-01-01, as .NET's DateTime. Always inside DateTime's range.
public struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// 0 ... `Instant.max.ticks`.
  public let ticks: Int64

  /// Clamps to the range of .NET's DateTime.
  public init(ticks: Int64) { self.ticks = Swift.min(Swift.max(ticks, 0), 3_155_378_975_999_999_999) }

  public static let min = Instant(ticks: 0)
  public static let max = Instant(ticks: .max)

  /// Proleptic Gregorian calendar, UTC. Out-of-range fields carry into the next one.
  public init(_ year: Int64, _ month: Int64, _ day: Int64, _ hour: Int64 = 0, _ minute: Int64 = 0, _ second: Int64 = 0) {
    let days = Instant.dayNumber(year, month, day)
    self.init(ticks: (Span.days(days) + .hours(hour) + .minutes(minute) + .seconds(second)).ticks)
  }

  public static func < (left: Instant, right: Instant) -> Bool { left.ticks < right.ticks }
  public static func + (left: Instant, right: Span) -> Instant {
    let (sum, overflow) = left.ticks.addingReportingOverflow(right.ticks)
    return overflow ? (right.ticks < 0 ? .min : .max) : Instant(ticks: sum)
  }
  public static func - (left: Instant, right: Instant) -> Span { Span(ticks: left.ticks - right.ticks) }

  /// Calendar fields in UTC.
  public struct Fields: Hashable, Sendable {
    public let year: Int64
    public let month: Int64
    public let day: Int64
    public let hour: Int64
    public let minute: Int64
    public let second: Int64
  }

  public var fields: Fields {
    let day = ticks / 864_000_000_000
    let rest = (ticks % 864_000_000_000) / 10_000_000
    // Days to civil date with the era arithmetic of the proleptic Gregorian calendar; March is the first month inside.
    let z = day + 306
    let era = z / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return Fields(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1,
      hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60)
  }

  /// ISO 8601 in UTC to the second: `2014-10-31T03:12:06Z`.
  public var description: String {
    let f = fields
    func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let year = String(f.year)
    let padded = String(repeating: "0", count: Swift.max(0, 4 - year.utf8.count)) + year
    return "\(padded)-\(two(f.month))-\(two(f.day))T\(two(f.hour)):\(two(f.minute)):\(two(f.second))Z"
  }

  /// Windows FILETIME: ticks since 1601-01-01; 0 for earlier instants.
  public var fileTime: Int64 { Swift.max(0, ticks - 504_911_232_000_000_000) }

  public init(fileTime: Int64) {
    let (sum, overflow) = fileTime.addingReportingOverflow(504_911_232_000_000_000)
    self.init(ticks: overflow ? .max : sum)
  }

  /// LDAP GeneralizedTime, `20141031031206.0Z`.
  public var generalizedTime: String {
    let digits = description.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }
    return String(decoding: digits, as: UTF8.self) + ".0Z"
  }

  /// Parses `yyyyMMddHHmmss[.f]Z`; nil for anything else.
  public init?(generalizedTime text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 15, bytes.last == 0x5A, bytes[..<14].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    func number(_ range: Range<Int>) -> Int64 { bytes[range].reduce(0) { $0 * 10 + Int64($1 - 0x30) } }
    let month = number(4..<6)
    let day = number(6..<8)
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    self.init(number(0..<4), month, day, number(8..<10), number(10..<12), number(12..<14))
  }

  private static func dayNumber(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let year = Swift.min(Swift.max(year, 1), 9999)
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 306
  }
}
