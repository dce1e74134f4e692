// Numbers to text without a format: what string expansion and ToString() do all day, so it goes straight into the string.

/// `ToString()` of the common types.
public enum NumberText {
  /// An integer's digits in a new string. The culture plays no part but for the sign, which is "-" in all that we have.
  public static func psString(_ value: Int64) -> PSString {
    if value >= 0, value < 10 {
      return PSString.make(count: 1) { $0[0] = 0x30 + UInt16(truncatingIfNeeded: value) }
    }
    return psString(magnitude: value.magnitude, isNegative: value < 0)
  }

  public static func psString(_ value: Int32) -> PSString { psString(Int64(value)) }
  public static func psString(_ value: UInt64) -> PSString { psString(magnitude: value, isNegative: false) }

  private static func psString(magnitude: UInt64, isNegative: Bool) -> PSString {
    let count = digitCount(magnitude) + (isNegative ? 1 : 0)
    return PSString.make(count: count) { out in
      var rest = magnitude
      var at = count
      repeat {
        at -= 1
        let quotient = rest / 10
        out[at] = 0x30 + UInt16(truncatingIfNeeded: rest - quotient * 10)
        rest = quotient
      } while rest != 0
      if isNegative { out[0] = 0x2D }
    }
  }

  private static func digitCount(_ value: UInt64) -> Int {
    var count = 1
    var limit: UInt64 = 10
    while value >= limit, count < 20 {
      count += 1
      let (next, overflow) = limit.multipliedReportingOverflow(by: 10)
      if overflow { break }
      limit = next
    }
    return count
  }

  /// `double.ToString()`: the shortest digits that read back the same.
  public static func psString(_ value: Double, _ culture: NumberCulture = .invariant) -> PSString {
    if value.magnitude < 1e15, value == value.rounded(.towardZero), value != 0 { return psString(Int64(value)) }
    if let plain = plain(value, digits: 17, culture) { return plain }
    return PSString.make(units(value, culture))
  }

  /// What PowerShell makes of a double in a string: 15 significant digits ("G15").
  public static func psExpanded(_ value: Double, _ culture: NumberCulture = .invariant) -> PSString {
    if value.magnitude < 1e15, value == value.rounded(.towardZero), value != 0 { return psString(Int64(value)) }
    if let plain = plain(value, digits: 15, culture) { return plain }
    return PSString.make((try? NumberFormat.units(.double(value), "G15", culture)) ?? [])
  }

  /// A broken number whose description in Swift is .NET's too: one without an exponent, of at most `digits` digits.
  private static func plain(_ value: Double, digits: Int, _ culture: NumberCulture) -> PSString? {
    guard value.magnitude < 1e15, value.magnitude >= 1e-4, culture.decimalSeparator == "." else { return nil }
    var text = value.description
    return text.withUTF8 { bytes in
      // Digits, point and perhaps a sign; zeros in front do not count among the digits.
      var significant = 0
      for byte in bytes where byte >= 0x30 && (byte > 0x30 || significant > 0) { significant += 1 }
      return significant <= digits && !bytes.contains(0x65) ? PSString.make(utf8: bytes) : nil
    }
  }

  /// `float.ToString()`.
  public static func psString(_ value: Float, _ culture: NumberCulture = .invariant) -> PSString {
    PSString.make(units(value, culture))
  }

  /// What PowerShell makes of a single in a string: 7 significant digits ("G7").
  public static func psExpanded(_ value: Float, _ culture: NumberCulture = .invariant) -> PSString {
    PSString.make((try? NumberFormat.units(.float(value), "G7", culture)) ?? [])
  }

  public static func string(_ value: Double, _ culture: NumberCulture = .invariant) -> String {
    String(decoding: units(value, culture), as: UTF16.self)
  }

  public static func string(_ value: Float, _ culture: NumberCulture = .invariant) -> String {
    String(decoding: units(value, culture), as: UTF16.self)
  }

  public static func string(_ value: PSDecimal, _ culture: NumberCulture = .invariant) -> String {
    if culture.decimalSeparator == ".", culture.negativeSign == "-" { return value.description }
    return (try? NumberFormat.format(.decimal(value), "G", culture)) ?? value.description
  }

  private static func units(_ value: Double, _ culture: NumberCulture) -> [UInt16] {
    // The general format knows every number, so there is no error to lose.
    (try? NumberFormat.units(.double(value), "", culture)) ?? []
  }

  private static func units(_ value: Float, _ culture: NumberCulture) -> [UInt16] {
    (try? NumberFormat.units(.float(value), "", culture)) ?? []
  }
}
