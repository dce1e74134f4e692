// Dates to text: standard letters and custom patterns, for DateTime, DateTimeOffset, DateOnly and TimeOnly. The patterns are walked as
// UTF-16 units, as .NET walks them.

/// `ToString(format, culture)` of the date types.
public enum DateFormat {
  /// Formats a date. An empty format is G. Throws .NET's FormatException.
  public static func format(_ date: PSDateTime, _ format: String = "", _ culture: DateCulture) throws(PrimitiveError) -> String
  {
    String(decoding: try units(date, format, culture), as: UTF16.self)
  }

  /// As `format`, as UTF-16 units.
  public static func units(_ date: PSDateTime, _ format: String, _ culture: DateCulture) throws(PrimitiveError) -> [UInt16] {
    let pattern = Array((format.isEmpty ? "G" : format).utf16)
    var writer = DateWriter(date: date, offset: nil)
    if pattern.count == 1 {
      let letter = pattern[0]
      if letter == 0x47 {
        try writer.write(culture.shortDatePattern, culture)
        writer.out.append(0x20)
        try writer.write(culture.longTimePattern, culture)
        return writer.out
      }
      guard let expanded = culture.pattern(standard: letter) else { throw .badFormat }
      if letter == 0x55 { writer.date = date.toUniversalTime() }
      try writer.write(expanded, DateCulture.isInvariant(letter) ? .invariant : culture)
    } else {
      try writer.write(pattern, culture)
    }
    return writer.out
  }

  /// Formats a date with its offset. An empty format is the culture's general pattern followed by the offset.
  public static func format(_ date: PSDateTimeOffset, _ format: String = "", _ culture: DateCulture) throws(PrimitiveError)
    -> String
  {
    let pattern = Array(format.utf16)
    var writer = DateWriter(date: date.dateTime, offset: date.offset)
    if pattern.isEmpty {
      try writer.write(culture.shortDatePattern + " " + culture.longTimePattern + " zzz", culture)
    } else if pattern.count == 1 {
      let letter = pattern[0]
      guard letter != 0x55, let expanded = culture.pattern(standard: letter) else { throw .badFormat }
      if letter == 0x72 || letter == 0x52 || letter == 0x75 { writer.date = date.utcDateTime.with(kind: .unspecified) }
      try writer.write(expanded, DateCulture.isInvariant(letter) ? .invariant : culture)
    } else {
      try writer.write(pattern, culture)
    }
    return String(decoding: writer.out, as: UTF16.self)
  }

  /// Formats a DateOnly: d (also for an empty format), D, m, o, r, y, or a custom pattern of date parts.
  public static func format(_ date: PSDateOnly, _ format: String = "", _ culture: DateCulture) throws(PrimitiveError) -> String
  {
    switch format {
    case "", "d": return try self.format(date.dateTime, "d", culture)
    case "o", "O": return try self.format(date.dateTime, "yyyy'-'MM'-'dd", .invariant)
    case "r", "R": return try self.format(date.dateTime, "ddd, dd MMM yyyy", .invariant)
    case "D", "m", "M", "y", "Y": return try self.format(date.dateTime, format, culture)
    default:
      if format.utf16.count == 1 { throw .badFormat }
      try check(format, forbidden: "fFhHmstKz")
      return try self.format(date.dateTime, format, culture)
    }
  }

  /// Formats a TimeOnly: t (also for an empty format), T, o, r, or a custom pattern of time parts.
  public static func format(_ time: PSTimeOnly, _ format: String = "", _ culture: DateCulture) throws(PrimitiveError) -> String
  {
    switch format {
    case "", "t": return try self.format(time.dateTime, "t", culture)
    case "T": return try self.format(time.dateTime, "T", culture)
    case "o", "O": return try self.format(time.dateTime, "HH':'mm':'ss'.'fffffff", .invariant)
    case "r", "R": return try self.format(time.dateTime, "HH':'mm':'ss", .invariant)
    default:
      if format.utf16.count == 1 { throw .badFormat }
      try check(format, forbidden: "dMyKzg")
      return try self.format(time.dateTime, format, culture)
    }
  }

  /// Throws when a custom pattern asks for a part that the type has not.
  private static func check(_ format: String, forbidden: String) throws(PrimitiveError) {
    let bad = Array(forbidden.utf16)
    let units = Array(format.utf16)
    var at = 0
    while at < units.count {
      let unit = units[at]
      at += 1
      if unit == 0x5C {
        at += 1
      } else if unit == 0x27 || unit == 0x22 {
        while at < units.count, units[at] != unit { at += units[at] == 0x5C ? 2 : 1 }
        at += 1
      } else if bad.contains(unit) {
        throw .badFormat
      }
    }
  }
}

/// Writes one date in custom patterns.
struct DateWriter {
  var date: PSDateTime
  /// The offset of a DateTimeOffset; nil for a DateTime.
  let offset: PSTimeSpan?
  var out: [UInt16] = []

  init(date: PSDateTime, offset: PSTimeSpan?) {
    self.date = date
    self.offset = offset
    out.reserveCapacity(32)
  }

  mutating func append(_ text: String) { out.append(contentsOf: text.utf16) }

  /// `value` in decimal with at least `width` digits.
  static func digits(_ value: Int, width: Int, _ out: inout [UInt16]) {
    if value < 10, width <= 1 {
      out.append(0x30 + UInt16(truncatingIfNeeded: value))
    } else if value < 100, width <= 2 {
      if value >= 10 || width == 2 { out.append(0x30 + UInt16(truncatingIfNeeded: value / 10)) }
      out.append(0x30 + UInt16(truncatingIfNeeded: value % 10))
    } else {
      let text = String(value)
      for _ in 0..<max(0, width - text.utf8.count) { out.append(0x30) }
      out.append(contentsOf: text.utf16)
    }
  }

  /// Copies a quoted run that starts at `start`; gives the index behind the closing quote.
  static func quoted(_ pattern: ArraySlice<UInt16>, _ start: Int, _ out: inout [UInt16]) throws(PrimitiveError) -> Int {
    let quote = pattern[start]
    var at = start + 1
    while at < pattern.endIndex {
      let unit = pattern[at]
      at += 1
      if unit == quote { return at }
      if unit == 0x5C {
        guard at < pattern.endIndex else { throw .badFormat }
        out.append(pattern[at])
        at += 1
      } else {
        out.append(unit)
      }
    }
    throw .format("Cannot find a matching quote character for the character '\(String(decoding: [quote], as: UTF16.self))'.")
  }

  mutating func write(_ pattern: [UInt16], _ culture: DateCulture) throws(PrimitiveError) { try write(pattern[...], culture) }
  mutating func write(_ pattern: String, _ culture: DateCulture) throws(PrimitiveError) {
    try write(Array(pattern.utf16)[...], culture)
  }

  private mutating func write(_ pattern: ArraySlice<UInt16>, _ culture: DateCulture) throws(PrimitiveError) {
    let (year, month, day) = date.components
    var at = pattern.startIndex
    while at < pattern.endIndex {
      let unit = pattern[at]
      var count = 1
      switch unit {
      case 0x67, 0x68, 0x48, 0x6D, 0x73, 0x66, 0x46, 0x74, 0x64, 0x4D, 0x79, 0x7A:
        while at + count < pattern.endIndex, pattern[at + count] == unit { count += 1 }
      default: break
      }
      switch unit {
      case 0x67: append(culture.eraName)
      case 0x68: DateWriter.digits((date.hour + 11) % 12 + 1, width: min(count, 2), &out)
      case 0x48: DateWriter.digits(date.hour, width: min(count, 2), &out)
      case 0x6D: DateWriter.digits(date.minute, width: min(count, 2), &out)
      case 0x73: DateWriter.digits(date.second, width: min(count, 2), &out)
      case 0x66, 0x46: try fraction(count, trimmed: unit == 0x46)
      case 0x74:
        let designator = date.hour < 12 ? culture.amDesignator : culture.pmDesignator
        if count > 1 { append(designator) } else if let first = designator.utf16.first { out.append(first) }
      case 0x64:
        if count <= 2 {
          DateWriter.digits(day, width: count, &out)
        } else {
          append((count == 3 ? culture.abbreviatedDayNames : culture.dayNames)[date.dayOfWeek.rawValue])
        }
      case 0x4D:
        if count <= 2 {
          DateWriter.digits(month, width: count, &out)
        } else {
          append((count == 3 ? culture.abbreviatedMonthNames : culture.monthNames)[month - 1])
        }
      case 0x79: DateWriter.digits(count <= 2 ? year % 100 : year, width: count, &out)
      case 0x7A: zone(count)
      case 0x4B: roundTripZone()
      case 0x3A: append(culture.timeSeparator)
      case 0x2F: append(culture.dateSeparator)
      case 0x27, 0x22: count = try DateWriter.quoted(pattern, at, &out) - at
      case 0x25:
        guard at + 1 < pattern.endIndex, pattern[at + 1] != 0x25 else { throw .badFormat }
        try write(pattern[(at + 1)..<(at + 2)], culture)
        count = 2
      case 0x5C:
        guard at + 1 < pattern.endIndex else { throw .badFormat }
        out.append(pattern[at + 1])
        count = 2
      default: out.append(unit)
      }
      at += count
    }
  }

  private mutating func fraction(_ count: Int, trimmed: Bool) throws(PrimitiveError) {
    guard count <= 7 else { throw .badFormat }
    var value = Int(date.ticks % PSTimeSpan.ticksPerSecond)
    for _ in count..<7 { value /= 10 }
    if !trimmed {
      DateWriter.digits(value, width: count, &out)
      return
    }
    var width = count
    while width > 0, value % 10 == 0 {
      value /= 10
      width -= 1
    }
    if width > 0 {
      DateWriter.digits(value, width: width, &out)
    } else if out.last == 0x2E {
      out.removeLast()
    }
  }

  private mutating func zone(_ count: Int) {
    let offset: PSTimeSpan
    if let own = self.offset {
      offset = own
    } else if date.kind == .utc {
      offset = .zero
    } else {
      offset = PSTimeZone.localOffset(of: date)
    }
    let minutes = abs(Int(offset.ticks / PSTimeSpan.ticksPerMinute))
    out.append(offset.ticks >= 0 ? 0x2B : 0x2D)
    DateWriter.digits(minutes / 60, width: count <= 1 ? 1 : 2, &out)
    if count >= 3 {
      out.append(0x3A)
      DateWriter.digits(minutes % 60, width: 2, &out)
    }
  }

  private mutating func roundTripZone() {
    if offset == nil {
      switch date.kind {
      case .utc:
        out.append(0x5A)
        return
      case .unspecified: return
      case .local: break
      }
    }
    zone(3)
  }
}
