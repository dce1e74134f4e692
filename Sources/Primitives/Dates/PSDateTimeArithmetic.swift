// Adding to and subtracting from dates, and the counts other systems keep (Unix time, file time, OLE dates), with .NET's limits and
// messages.

extension PSDateTime {
  static func unrepresentable(_ paramName: String) -> PrimitiveError {
    .argumentOutOfRange("The added or subtracted value results in an un-representable DateTime.", paramName: paramName)
  }

  private var flags: UInt64 { dateData & 0xC000_0000_0000_0000 }

  /// `AddTicks`, keeping the kind.
  public func adding(ticks count: Int64) throws(PrimitiveError) -> PSDateTime {
    let (sum, overflow) = ticks.addingReportingOverflow(count)
    guard !overflow, sum >= 0, sum <= Int64(PSDateTime.maxTicks) else { throw PSDateTime.unrepresentable("value") }
    return PSDateTime(dateData: UInt64(sum) | flags)
  }

  public func adding(_ span: PSTimeSpan) throws(PrimitiveError) -> PSDateTime { try adding(ticks: span.ticks) }

  /// `op_Addition`, whose parameter has another name in the error.
  public static func + (_ date: PSDateTime, _ span: PSTimeSpan) throws(PrimitiveError) -> PSDateTime {
    guard let sum = try? date.adding(span) else { throw unrepresentable("t") }
    return sum
  }

  /// `op_Subtraction`.
  public static func - (_ date: PSDateTime, _ span: PSTimeSpan) throws(PrimitiveError) -> PSDateTime {
    guard let difference = try? date.subtracting(span) else { throw unrepresentable("t") }
    return difference
  }

  public func subtracting(_ span: PSTimeSpan) throws(PrimitiveError) -> PSDateTime {
    let (difference, overflow) = ticks.subtractingReportingOverflow(span.ticks)
    guard !overflow, difference >= 0, difference <= Int64(PSDateTime.maxTicks) else {
      throw PSDateTime.unrepresentable("value")
    }
    return PSDateTime(dateData: UInt64(difference) | flags)
  }

  public func subtracting(_ other: PSDateTime) -> PSTimeSpan { PSTimeSpan(ticks: ticks - other.ticks) }

  /// `AddDays` and its kin: `value` units, the whole and the broken part each cut to ticks.
  public func adding(_ value: Double, ticksPerUnit: Int64) throws(PrimitiveError) -> PSDateTime {
    if value.magnitude > Double(Int64(PSDateTime.maxTicks) / ticksPerUnit) {
      throw .argumentOutOfRange("Value to add was out of range.", paramName: "value")
    }
    if value.isNaN { return self }
    let whole = value.rounded(.towardZero)
    // The bound above keeps the product within maxTicks.
    return try adding(ticks: Int64(whole) * ticksPerUnit + Int64((value - whole) * Double(ticksPerUnit)))
  }

  /// `AddMonths`; a day that the target month lacks becomes its last.
  public func adding(months: Int) throws(PrimitiveError) -> PSDateTime {
    guard months >= -120_000, months <= 120_000 else {
      throw .argumentOutOfRange("Months value must be between +/-120000.", paramName: "months")
    }
    let (year, month, day) = components
    let total = year * 12 + month - 1 + months
    let newYear = total >= 0 ? total / 12 : -1
    guard newYear >= 1, newYear <= 9999 else { throw PSDateTime.unrepresentable("months") }
    return moved(toYear: newYear, month: total % 12 + 1, day: day)
  }

  /// `AddYears`; 29 February becomes the 28th where there is none.
  public func adding(years: Int) throws(PrimitiveError) -> PSDateTime {
    guard years >= -10_000, years <= 10_000 else {
      throw .argumentOutOfRange("Years value must be between +/-10000.", paramName: "years")
    }
    let (year, month, day) = components
    let newYear = year + years
    guard newYear >= 1, newYear <= 9999 else { throw PSDateTime.unrepresentable("value") }
    return moved(toYear: newYear, month: month, day: day)
  }

  private func moved(toYear year: Int, month: Int, day: Int) -> PSDateTime {
    let day = min(day, GregorianCalendar.daysInMonth(year: year, month: month))
    let number = Int64(GregorianCalendar.dayNumber(year: year, month: month, day: day))
    return PSDateTime(dateData: UInt64(number * PSTimeSpan.ticksPerDay + ticks % PSTimeSpan.ticksPerDay) | flags)
  }

  /// `ToFileTimeUtc`: ticks since 1601 of the UTC time; an unspecified time counts as UTC.
  public func fileTimeUtc() throws(PrimitiveError) -> Int64 {
    let utc = kind == .local ? toUniversalTime() : self
    let count = utc.ticks - PSDateTime.fileTimeEpochTicks
    if count < 0 { throw .argumentOutOfRange("Not a valid Win32 FileTime.", paramName: nil) }
    return count
  }

  /// `ToFileTime`: as `fileTimeUtc`, an unspecified time counting as local.
  public func fileTime() throws(PrimitiveError) -> Int64 { try toUniversalTime().fileTimeUtc() }

  /// `FromFileTimeUtc`.
  public static func fromFileTimeUtc(_ count: Int64) throws(PrimitiveError) -> PSDateTime {
    guard count >= 0, count <= Int64(maxTicks) - fileTimeEpochTicks else {
      throw .argumentOutOfRange("Not a valid Win32 FileTime.", paramName: "fileTime")
    }
    return PSDateTime(unchecked: UInt64(count + fileTimeEpochTicks), .utc)
  }

  /// `ToOADate`: days since 30 December 1899.
  public func oleDate() throws(PrimitiveError) -> Double {
    if ticks == 0 { return 0 }
    var value = ticks
    // A time without a date counts from day 0.
    if value < PSTimeSpan.ticksPerDay { value += PSDateTime.oleEpochTicks }
    if value < 31_241_376_000_000_000 { throw .overflow("Not a legal OleAut date.") }
    var millis = (value - PSDateTime.oleEpochTicks) / PSTimeSpan.ticksPerMillisecond
    if millis < 0 {
      let fraction = millis % 86_400_000
      if fraction != 0 { millis -= (86_400_000 + fraction) * 2 }
    }
    return Double(millis) / 86_400_000
  }

  static let oleEpochTicks: Int64 = 599_264_352_000_000_000

  /// `FromOADate`.
  public static func fromOleDate(_ value: Double) throws(PrimitiveError) -> PSDateTime {
    let invalid = PrimitiveError.argument("Not a legal OleAut date.", paramName: "d")
    guard value < 2_958_466.0, value > -657_435.0 else { throw invalid }
    var millis = Int64(value * 86_400_000 + (value >= 0 ? 0.5 : -0.5))
    if millis < 0 { millis -= (millis % 86_400_000) * 2 }
    millis += oleEpochTicks / PSTimeSpan.ticksPerMillisecond
    guard millis >= 0, millis < 315_537_897_600_000 else { throw invalid }
    return PSDateTime(unchecked: UInt64(millis * PSTimeSpan.ticksPerMillisecond))
  }

  /// `ToBinary`.
  public func toBinary() -> Int64 {
    guard kind == .local else { return Int64(bitPattern: dateData) }
    // Local times are stored as UTC so that another time zone can read them.
    var utc = ticks - PSTimeZone.localOffset(of: self).ticks
    if utc < 0 { utc += 0x4000_0000_0000_0000 }
    return Int64(bitPattern: UInt64(bitPattern: utc) | 0x8000_0000_0000_0000)
  }

  /// `FromBinary`.
  public static func fromBinary(_ data: Int64) throws(PrimitiveError) -> PSDateTime {
    let bits = UInt64(bitPattern: data)
    let invalid = PrimitiveError.argument(
      "The binary data must result in a DateTime with ticks between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.",
      paramName: "dateData")
    if bits >> 63 == 0 {
      let ticks = bits & 0x3FFF_FFFF_FFFF_FFFF
      guard ticks <= maxTicks else { throw invalid }
      return PSDateTime(unchecked: ticks, bits >> 62 == 1 ? .utc : .unspecified)
    }
    var ticks = Int64(bits & 0x3FFF_FFFF_FFFF_FFFF)
    if ticks > 0x4000_0000_0000_0000 - PSTimeSpan.ticksPerDay { ticks -= 0x4000_0000_0000_0000 }
    let base = PSDateTime(unchecked: UInt64(min(max(ticks, 0), Int64(maxTicks))), .utc)
    let local = ticks + PSTimeZone.offset(atUtc: base).ticks
    guard local >= 0, local <= Int64(maxTicks) else { throw invalid }
    return PSDateTime(unchecked: UInt64(local), .local)
  }

  /// Seconds since 1970 of the UTC time, rounded down; an unspecified time counts as local.
  public var unixSeconds: Int64 {
    let utc = kind == .utc ? self : toUniversalTime()
    return Int64(utc.ticks / PSTimeSpan.ticksPerSecond) - PSDateTime.unixEpochTicks / PSTimeSpan.ticksPerSecond
  }
}
