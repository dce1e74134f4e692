// Decimal to and from the binary numbers, with .NET's rounding: a double becomes a decimal of at most 15 significant digits, a
// single one of 7, and a decimal becomes a double by one floating-point division, inexact as that is.

extension PSDecimal {
  private static let doublePowers: [Double] = {
    var powers: [Double] = []
    var text = "1"
    for _ in 0...80 {
      powers.append(Double(text) ?? .infinity)
      text += "0"
    }
    return powers
  }()

  /// `(decimal)double`. Throws an overflow for what is beyond 96 bits, NaN and the infinities.
  public init(_ value: Double) throws(PrimitiveError) {
    let exponent = Int((value.bitPattern >> 52) & 0x7FF) - 1022
    self = try PSDecimal.fromBinary(value.magnitude, isNegative: value < 0, exponent: exponent, digits: 15)
  }

  /// `(decimal)float`.
  public init(_ value: Float) throws(PrimitiveError) {
    let exponent = Int((value.bitPattern >> 23) & 0xFF) - 126
    self = try PSDecimal.fromBinary(Double(value.magnitude), isNegative: value < 0, exponent: exponent, digits: 7)
  }

  private static func fromBinary(_ magnitude: Double, isNegative: Bool, exponent: Int, digits: Int) throws(PrimitiveError)
    -> PSDecimal
  {
    // Below 2^-94 even 28 places show nothing.
    if exponent < -94 { return PSDecimal(low: 0, high: 0, scale: 0, isNegative: false) }
    if exponent > 96 { throw .decimalOverflow }
    let limit = doublePowers[digits], lowLimit = doublePowers[digits - 1]
    var value = magnitude
    var power = digits - 1 - ((exponent * 19728) >> 16)
    if power >= 0 {
      power = min(power, 28)
      value *= doublePowers[power]
    } else if power != -1 || value >= limit {
      value /= doublePowers[-power]
    } else {
      power = 0
    }
    if value < lowLimit, power < 28 {
      value *= 10
      power += 1
    }
    var mantissa = UInt64(value.rounded(.toNearestOrEven))
    if mantissa == 0 { return PSDecimal(low: 0, high: 0, scale: 0, isNegative: false) }
    if power < 0 {
      return PSDecimal(mantissa: UInt128(mantissa) * PowersOfTen.u128[-power], scale: 0, isNegative: isNegative)
    }
    var droppable = min(power, digits - 1)
    while droppable > 0, mantissa % 10 == 0 {
      mantissa /= 10
      power -= 1
      droppable -= 1
    }
    return PSDecimal(low: mantissa, high: 0, scale: UInt8(power), isNegative: isNegative)
  }

  /// `(double)decimal`.
  public var double: Double {
    let value = (Double(low) + Double(high) * 18446744073709551616.0) / PSDecimal.doublePowers[Int(scale)]
    return isNegative ? -value : value
  }

  /// `(float)decimal`.
  public var float: Float { Float(double) }

  /// The value cut to an integer, or nil when it does not fit.
  public var int64Truncated: Int64? {
    let whole = truncated
    guard whole.high == 0 else { return nil }
    if isNegative {
      if whole.low == 1 << 63 { return .min }
      return whole.low < 1 << 63 ? -Int64(whole.low) : nil
    }
    return Int64(exactly: whole.low)
  }

  /// The value cut to an unsigned integer, or nil when it does not fit.
  public var uint64Truncated: UInt64? {
    let whole = truncated
    guard whole.high == 0, !isNegative || whole.low == 0 else { return nil }
    return whole.low
  }
}
