// Text to dates, the forgiving way: DateTime.Parse. The text is read left to right into at most one time of day, one offset, one day of
// the week, and up to three date parts (numbers, a month's name, a year); the parts' order and the culture's patterns decide what each
// number is.

/// `DateTimeStyles`, with .NET's bits.
public struct DateTimeStyles: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let allowLeadingWhite = DateTimeStyles(rawValue: 0x1)
  public static let allowTrailingWhite = DateTimeStyles(rawValue: 0x2)
  public static let allowInnerWhite = DateTimeStyles(rawValue: 0x4)
  public static let allowWhiteSpaces = DateTimeStyles(rawValue: 0x7)
  public static let noCurrentDateDefault = DateTimeStyles(rawValue: 0x8)
  public static let adjustToUniversal = DateTimeStyles(rawValue: 0x10)
  public static let assumeLocal = DateTimeStyles(rawValue: 0x20)
  public static let assumeUniversal = DateTimeStyles(rawValue: 0x40)
  public static let roundtripKind = DateTimeStyles(rawValue: 0x80)
}

/// `DateTime.Parse`, `ParseExact` and those of DateTimeOffset.
public enum DateTimeParse {
  /// Parses a date. `now` stands in for what the text leaves out. Throws .NET's FormatException.
  public static func parse(
    _ text: String, _ culture: DateCulture, styles: DateTimeStyles = [], now: PSDateTime = .now
  ) throws(PrimitiveError) -> PSDateTime {
    if styles.isEmpty, let date = sortable(text) { return date }
    return try read(text, culture, styles, now).dateTime(text, styles)
  }

  /// `yyyy-MM-dd`, alone or with ` HH:mm:ss` or `THH:mm:ss` behind it: what logs and exports are full of. nil for anything else.
  private static func sortable(_ text: String) -> PSDateTime? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count == 10 || bytes.count == 19, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
      func number(_ start: Int, _ count: Int) -> Int {
        var value = 0
        for i in start..<(start + count) {
          guard bytes[i] >= 0x30, bytes[i] <= 0x39 else { return -1_000_000 }
          value = value * 10 + Int(bytes[i] - 0x30)
        }
        return value
      }
      guard let day = PSDateTime.dayNumber(number(0, 4), number(5, 2), number(8, 2)) else { return nil }
      if bytes.count == 10 { return PSDateTime(unchecked: UInt64(day) * UInt64(PSTimeSpan.ticksPerDay)) }
      guard bytes[10] == 0x20 || bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A else { return nil }
      let hour = number(11, 2), minute = number(14, 2), second = number(17, 2)
      guard hour >= 0, hour < 24, minute >= 0, minute < 60, second >= 0, second < 60 else { return nil }
      return PSDateTime(unchecked: UInt64((day * 24 + hour) * 3600 + minute * 60 + second) * UInt64(PSTimeSpan.ticksPerSecond))
    }
  }

  /// Parses a date with an offset; the local zone's when the text has none.
  public static func parseOffset(
    _ text: String, _ culture: DateCulture, styles: DateTimeStyles = [], now: PSDateTime = .now
  ) throws(PrimitiveError) -> PSDateTimeOffset {
    try read(text, culture, styles, now).dateTimeOffset(text, styles)
  }

  static func read(_ text: String, _ culture: DateCulture, _ styles: DateTimeStyles, _ now: PSDateTime)
    throws(PrimitiveError) -> ParsedDate
  {
    var lexer = DateLexer(text: text, culture: culture)
    try lexer.run()
    var parsed = lexer.parsed
    try lexer.resolve(&parsed, now)
    if !parsed.complete(styles, now) { throw malformed(text) }
    return parsed
  }

  static func malformed(_ text: String) -> PrimitiveError {
    .format("String '\(text)' was not recognized as a valid DateTime.")
  }

  /// The four-digit year of a two-digit one, in the window that ends with 2049.
  static func fullYear(_ year: Int) -> Int { year >= 100 ? year : year > 49 ? year + 1900 : year + 2000 }
}

/// What a text said, before the gaps are filled.
struct ParsedDate {
  var year: Int?
  var month: Int?
  var day: Int?
  var hour: Int?
  var minute: Int?
  var second: Int?
  /// Ticks of a second.
  var fraction = 0
  var isPM: Bool?
  var dayOfWeek: Int?
  var offset: PSTimeSpan?
  /// The offset was written Z or GMT.
  var isUtc = false
  /// Whether the text itself gave a date, and a time of day.
  private(set) var hasDate = false
  private(set) var hasTime = false

  /// Fills in what is missing. False when a part is impossible.
  mutating func complete(_ styles: DateTimeStyles, _ now: PSDateTime) -> Bool {
    hasDate = year != nil || month != nil || day != nil
    hasTime = self.hour != nil || minute != nil || second != nil
    if month == nil, day == nil {
      if year == nil {
        let today = styles.contains(.noCurrentDateDefault) ? (1, 1, 1) : now.components
        (year, month, day) = today
      } else {
        (month, day) = (1, 1)
      }
    } else {
      year = year ?? (styles.contains(.noCurrentDateDefault) ? 1 : now.year)
      month = month ?? 1
      day = day ?? 1
    }
    var hour = self.hour ?? 0
    if let isPM {
      if isPM {
        if hour < 12 { hour += 12 }
      } else if hour == 12 {
        hour = 0
      } else if hour > 12 {
        return false
      }
    }
    self.hour = hour
    guard hour < 24, (minute ?? 0) < 60, (second ?? 0) < 60 else { return false }
    return PSDateTime.dayNumber(year ?? 0, month ?? 0, day ?? 0) != nil
  }

  /// The clock time. Throws for a wrong day of the week.
  private func clock(_ text: String) throws(PrimitiveError) -> PSDateTime {
    let date = try PSDateTime(
      year: year ?? 1, month: month ?? 1, day: day ?? 1, hour: hour ?? 0, minute: minute ?? 0, second: second ?? 0)
    if let dayOfWeek, dayOfWeek != date.dayOfWeek.rawValue {
      throw .format("String '\(text)' was not recognized as a valid DateTime because the day of week was incorrect.")
    }
    let ticks = date.ticks + Int64(fraction)
    guard ticks <= Int64(PSDateTime.maxTicks) else { throw outOfRange(text) }
    return PSDateTime(unchecked: UInt64(ticks))
  }

  private func outOfRange(_ text: String) -> PrimitiveError {
    .format("The DateTime represented by the string '\(text)' is out of range.")
  }

  func dateTime(_ text: String, _ styles: DateTimeStyles) throws(PrimitiveError) -> PSDateTime {
    let clock = try clock(text)
    guard let offset else {
      if styles.contains(.assumeLocal) {
        let local = clock.with(kind: .local)
        return styles.contains(.adjustToUniversal) ? local.toUniversalTime() : local
      }
      if styles.contains(.assumeUniversal) {
        let utc = clock.with(kind: .utc)
        return styles.contains(.adjustToUniversal) ? utc : utc.toLocalTime()
      }
      return clock
    }
    let ticks = clock.ticks - offset.ticks
    guard ticks >= 0, ticks <= Int64(PSDateTime.maxTicks), abs(offset.ticks) <= 14 * PSTimeSpan.ticksPerHour else {
      throw outOfRange(text)
    }
    let utc = PSDateTime(unchecked: UInt64(ticks), .utc)
    if styles.contains(.adjustToUniversal) || (styles.contains(.roundtripKind) && isUtc) { return utc }
    return utc.toLocalTime()
  }

  func dateTimeOffset(_ text: String, _ styles: DateTimeStyles) throws(PrimitiveError) -> PSDateTimeOffset {
    let clock = try clock(text)
    let offset = self.offset ?? (styles.contains(.assumeUniversal) ? .zero : PSTimeZone.localOffset(of: clock))
    guard abs(offset.ticks) <= 14 * PSTimeSpan.ticksPerHour else {
      throw .format("The time zone offset must be within plus or minus 14 hours.")
    }
    let ticks = clock.ticks - offset.ticks
    guard ticks >= 0, ticks <= Int64(PSDateTime.maxTicks) else {
      throw .format("The UTC representation of the date '\(text)' falls outside the year range 1-9999.")
    }
    let value = try PSDateTimeOffset(clock, offset: offset)
    return styles.contains(.adjustToUniversal) ? value.toUniversalTime() : value
  }
}
