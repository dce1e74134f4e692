// Text to dates, the strict way: DateTime.ParseExact, pattern and text side by side.

extension DateTimeParse {
  /// Parses `text` in one of `formats`, the first that fits. Throws .NET's FormatException.
  public static func parseExact(
    _ text: String, _ formats: [String], _ culture: DateCulture, styles: DateTimeStyles = [], now: PSDateTime = .now
  ) throws(PrimitiveError) -> PSDateTime {
    try exact(text, formats, culture, styles, now).dateTime(text, styles)
  }

  /// As `parseExact`, with an offset.
  public static func parseExactOffset(
    _ text: String, _ formats: [String], _ culture: DateCulture, styles: DateTimeStyles = [], now: PSDateTime = .now
  ) throws(PrimitiveError) -> PSDateTimeOffset {
    try exact(text, formats, culture, styles, now).dateTimeOffset(text, styles)
  }

  /// `DateOnly.Parse`, and `ParseExact` where there are formats: a date without a time of day.
  public static func parseDateOnly(
    _ text: String, _ culture: DateCulture, formats: [String]? = nil, styles: DateTimeStyles = [], now: PSDateTime = .now
  ) throws(PrimitiveError) -> PSDateOnly {
    let parsed = try half(text, formats, culture, styles, now, "DateOnly")
    if parsed.hasTime || parsed.offset != nil || !parsed.hasDate { throw foreign(text, "DateOnly") }
    guard let date = try? parsed.dateTime(text, []) else { throw unrecognized(text, "DateOnly") }
    return PSDateOnly(date)
  }

  /// `TimeOnly.Parse` and `ParseExact`: a time of day without a date.
  public static func parseTimeOnly(
    _ text: String, _ culture: DateCulture, formats: [String]? = nil, styles: DateTimeStyles = [], now: PSDateTime = .now
  ) throws(PrimitiveError) -> PSTimeOnly {
    let parsed = try half(text, formats, culture, styles, now, "TimeOnly")
    if parsed.hasDate || parsed.offset != nil || !parsed.hasTime { throw foreign(text, "TimeOnly") }
    guard let date = try? parsed.dateTime(text, []) else { throw unrecognized(text, "TimeOnly") }
    return PSTimeOnly(date)
  }

  private static func half(
    _ text: String, _ formats: [String]?, _ culture: DateCulture, _ styles: DateTimeStyles, _ now: PSDateTime, _ type: String
  ) throws(PrimitiveError) -> ParsedDate {
    let found = formats == nil ? try? read(text, culture, styles, now) : try? exact(text, formats ?? [], culture, styles, now)
    guard let found else { throw unrecognized(text, type) }
    return found
  }
  private static func unrecognized(_ text: String, _ type: String) -> PrimitiveError {
    .format("String '\(text)' was not recognized as a valid \(type).")
  }
  private static func foreign(_ text: String, _ type: String) -> PrimitiveError {
    .format("String '\(text)' contains parts which are not specific to the \(type).")
  }

  private static func exact(
    _ text: String, _ formats: [String], _ culture: DateCulture, _ styles: DateTimeStyles, _ now: PSDateTime
  ) throws(PrimitiveError) -> ParsedDate {
    var failure = malformed(text)
    for format in formats {
      if format.isEmpty { throw .format("Format specifier was invalid.") }
      do throws(PrimitiveError) {
        var matcher = try DatePatternMatcher(text, format, culture, styles)
        if try matcher.run() {
          var date = matcher.date
          if date.complete(styles, now) { return date }
          // The parts were read, but there is no such date.
          if formats.count == 1 {
            throw .format(
              "The DateTime represented by the string '\(text)' is not supported in calendar 'System.Globalization.GregorianCalendar'."
            )
          }
        }
      } catch let error {
        if formats.count == 1 { failure = error }
      }
    }
    throw failure
  }
}

/// Matches a text against one pattern.
private struct DatePatternMatcher {
  private var reader: UnitReader
  private let pattern: [UInt16]
  private let culture: DateCulture
  private let styles: DateTimeStyles
  private(set) var date = ParsedDate()
  private var fractionSeen = false
  private var usesHour12 = false

  init(_ text: String, _ format: String, _ culture: DateCulture, _ styles: DateTimeStyles) throws(PrimitiveError) {
    reader = UnitReader(Array(text.utf16))
    self.styles = styles
    let units = Array(format.utf16)
    guard units.count == 1 else {
      pattern = units
      self.culture = culture
      return
    }
    guard let expanded = culture.pattern(standard: units[0]) else { throw .badFormat }
    pattern = Array(expanded.utf16)
    self.culture = DateCulture.isInvariant(units[0]) ? .invariant : culture
    if units[0] == 0x55 {
      date.offset = .zero
      date.isUtc = true
    }
  }

  /// Sets a part, which must agree with what stood there before.
  private func agree(_ slot: inout Int?, _ value: Int?) -> Bool {
    guard let value, slot == nil || slot == value else { return false }
    slot = value
    return true
  }

  mutating func run() throws(PrimitiveError) -> Bool {
    if styles.contains(.allowLeadingWhite) { reader.skipWhite() }
    var at = 0
    while at < pattern.count {
      if styles.contains(.allowInnerWhite), pattern[at] != 0x20 { reader.skipWhite() }
      guard let used = try step(at) else { return false }
      at += used
    }
    if styles.contains(.allowTrailingWhite) { reader.skipWhite() }
    return reader.isAtEnd && settleHour()
  }

  /// Makes the hour of a 12-hour clock one of 24; one of 24 must agree with AM and PM.
  private mutating func settleHour() -> Bool {
    guard let hour = date.hour else { return true }
    if usesHour12 {
      guard hour <= 12 else { return false }
      date.hour = hour % 12 + (date.isPM == true ? 12 : 0)
    } else if let isPM = date.isPM, isPM != (hour >= 12) {
      return false
    }
    date.isPM = nil
    return true
  }

  private mutating func digits(_ count: Int) -> Int? { reader.number(minimum: min(count, 2), maximum: 2) }

  /// Handles the pattern at `start`; gives how much of it was used, or nil when the text does not fit.
  private mutating func step(_ start: Int) throws(PrimitiveError) -> Int? {
    let unit = pattern[start]
    var count = 1
    while start + count < pattern.count, pattern[start + count] == unit { count += 1 }
    switch unit {
    case 0x79:
      let value = count <= 2 ? digits(count) : reader.number(minimum: count, maximum: count)
      return agree(&date.year, count <= 2 ? value.map { DateTimeParse.fullYear($0) } : value) ? count : nil
    case 0x4D:
      if count <= 2 { return agree(&date.month, digits(count)) ? count : nil }
      let index = reader.matchLongest(count == 3 ? culture.abbreviatedMonthNames : culture.monthNames)
      return agree(&date.month, index.map { $0 + 1 }) ? count : nil
    case 0x64:
      if count <= 2 { return agree(&date.day, digits(count)) ? count : nil }
      let index = reader.matchLongest(count == 3 ? culture.abbreviatedDayNames : culture.dayNames)
      return agree(&date.dayOfWeek, index) ? count : nil
    case 0x67:
      return reader.matchFolded(culture.eraName) || reader.matchFolded("A.D.") || reader.matchFolded("AD") ? count : nil
    case 0x68:
      usesHour12 = true
      return agree(&date.hour, digits(count)) ? count : nil
    case 0x48: return agree(&date.hour, digits(count)) ? count : nil
    case 0x6D: return agree(&date.minute, digits(count)) ? count : nil
    case 0x73: return agree(&date.second, digits(count)) ? count : nil
    case 0x66, 0x46:
      guard count <= 7 else { throw .badFormat }
      guard let value = reader.fraction(minimum: unit == 0x66 ? count : 0, maximum: count),
        !fractionSeen || date.fraction == value
      else { return nil }
      fractionSeen = true
      date.fraction = value
      return count
    case 0x74: return meridiem(short: count == 1) ? count : nil
    case 0x7A: return offset(count) ? count : nil
    case 0x4B:
      if reader.matchFolded("Z") {
        guard date.offset == nil || date.isUtc else { return nil }
        date.offset = .zero
        date.isUtc = true
      } else if let next = reader.current, next == 0x2B || next == 0x2D {
        return offset(3) ? 1 : nil
      }
      return 1
    case 0x3A: return reader.match(Array(culture.timeSeparator.utf16)) ? 1 : nil
    case 0x2F: return reader.match(Array(culture.dateSeparator.utf16)) ? 1 : nil
    case 0x27, 0x22:
      var literal: [UInt16] = []
      let used = try DateWriter.quoted(pattern[...], start, &literal) - start
      return matchLiteral(literal) ? used : nil
    case 0x25:
      guard start + 1 < pattern.count, pattern[start + 1] != 0x25 else { throw .badFormat }
      return 1
    case 0x5C:
      guard start + 1 < pattern.count else { throw .badFormat }
      return reader.match([pattern[start + 1]]) ? 2 : nil
    case 0x2E:
      if reader.match([0x2E]) { return 1 }
      // Without its point an optional fraction is left out.
      guard start + 1 < pattern.count, pattern[start + 1] == 0x46 else { return nil }
      var used = 1
      while start + used < pattern.count, pattern[start + used] == 0x46 { used += 1 }
      return used
    default: return literal(unit) ? 1 : nil
    }
  }

  private mutating func literal(_ unit: UInt16) -> Bool {
    if unit == 0x20 {
      if styles.contains(.allowInnerWhite) {
        reader.skipWhite()
        return true
      }
    }
    // GMT at the end of the RFC 1123 pattern and Z of the sortable one stand in quotes and come by `matchLiteral`.
    guard let next = reader.current else { return false }
    if next == unit || (TextUnits.isWhite(unit) && TextUnits.isWhite(next) && (unit == 0x202F || next == 0x202F)) {
      reader.at += 1
      return true
    }
    return false
  }

  private mutating func matchLiteral(_ literal: [UInt16]) -> Bool {
    for unit in literal where !self.literal(unit) { return false }
    return true
  }

  private mutating func meridiem(short: Bool) -> Bool {
    let isPM: Bool
    if short {
      guard let next = reader.current else { return false }
      if CaseFold.upper(next) == culture.amDesignator.utf16.first.map(CaseFold.upper) {
        isPM = false
      } else if CaseFold.upper(next) == culture.pmDesignator.utf16.first.map(CaseFold.upper) {
        isPM = true
      } else {
        return false
      }
      reader.at += 1
    } else if reader.matchFolded(culture.amDesignator) {
      isPM = false
    } else if reader.matchFolded(culture.pmDesignator) {
      isPM = true
    } else {
      return false
    }
    guard date.isPM == nil || date.isPM == isPM else { return false }
    date.isPM = isPM
    return true
  }

  private mutating func offset(_ count: Int) -> Bool {
    guard let sign = reader.current, sign == 0x2B || sign == 0x2D else { return false }
    reader.at += 1
    guard let hours = reader.number(minimum: count == 1 ? 1 : 2, maximum: 2) else { return false }
    var minutes = 0
    if count >= 3 {
      _ = reader.match([0x3A])
      guard let read = reader.number(minimum: 2, maximum: 2), read < 60 else { return false }
      minutes = read
    }
    let ticks = Int64(hours * 60 + minutes) * PSTimeSpan.ticksPerMinute
    let value = PSTimeSpan(ticks: sign == 0x2D ? -ticks : ticks)
    guard date.offset == nil || date.offset == value else { return false }
    date.offset = value
    return true
  }
}
