// Casts of strings to numeric types as PowerShell does them: its own literals first, then the type's .NET parser, then by way of a
// double. The error thrown is the one that PowerShell quotes in its message.

/// `[int]'...'`, `[double]'...'` and the others.
public enum PSNumberCast {
  /// A string as an integer. Throws what the parser of the type says.
  public static func integer(_ text: String, _ shape: IntegerShape) throws(PrimitiveError) -> Int128 {
    if text.isEmpty { return 0 }
    if let scanned = PSNumberScan.scan(text), let value = try? NumberConvert.integer(scanned, shape) { return value }
    do {
      return try converter(text, shape)
    } catch let error {
      guard case .format = error, let wide = try? NumberParse.double(text, culture: .invariant),
        let value = try? NumberConvert.integer(wide, shape)
      else { throw error }
      return value
    }
  }

  /// .NET's type converter: decimal digits, or hexadecimal ones behind `#`, `0x` or `&h`.
  private static func converter(_ text: String, _ shape: IntegerShape) throws(PrimitiveError) -> Int128 {
    let trimmed = String(decoding: TextUnits.trimmed(Array(text.utf16)[...]), as: UTF16.self)
    let lower = trimmed.lowercased()
    if lower.hasPrefix("#") { return try NumberConvert.integer(String(trimmed.dropFirst()), fromBase: 16, shape) }
    if lower.hasPrefix("0x") || lower.hasPrefix("&h") {
      return try NumberConvert.integer(String(trimmed.dropFirst(2)), fromBase: 16, shape)
    }
    return try NumberParse.integer(trimmed, shape, culture: .invariant)
  }

  /// A string as a BigInteger.
  public static func bigInteger(_ text: String) throws(PrimitiveError) -> BigInt {
    if text.isEmpty { return .zero }
    if let scanned = PSNumberScan.scan(text), let value = try? NumberConvert.bigInteger(scanned) { return value }
    return try NumberParse.bigInteger(text, styles: [.integer, .thousands], culture: .invariant)
  }

  /// A string as a decimal.
  public static func decimal(_ text: String) throws(PrimitiveError) -> PSDecimal {
    if text.isEmpty { return .zero }
    if let scanned = PSNumberScan.scan(text), let value = try? NumberConvert.decimal(scanned) { return value }
    do {
      return try NumberParse.decimal(text, culture: .invariant)
    } catch let error {
      guard case .format = error, let wide = try? NumberParse.double(text, culture: .invariant),
        let value = try? PSDecimal(wide)
      else {
        throw error
      }
      return value
    }
  }

  /// A string as a double.
  public static func double(_ text: String) throws(PrimitiveError) -> Double {
    if text.isEmpty { return 0 }
    if let scanned = PSNumberScan.scan(text) { return NumberConvert.double(scanned) }
    return try NumberParse.double(text, culture: .invariant)
  }

  /// A string as a single.
  public static func float(_ text: String) throws(PrimitiveError) -> Float {
    if text.isEmpty { return 0 }
    if let scanned = PSNumberScan.scan(text) { return NumberConvert.float(scanned) }
    return try NumberParse.float(text, culture: .invariant)
  }
}
