// System.Decimal: a 96-bit mantissa, a scale of 0 to 28, and a sign, with .NET's own rules for the scale of each result. It is a
// plain 16-byte value; the usual small mantissas take 64-bit paths.

/// A decimal number as .NET's `System.Decimal`.
public struct PSDecimal: Sendable {
  /// The low 64 bits of the mantissa.
  public let low: UInt64
  /// The high 32 bits of the mantissa.
  public let high: UInt32
  /// How many of the mantissa's digits stand behind the point: 0 to 28.
  public let scale: UInt8
  /// The sign; a zero can be negative, as in .NET, and shows it only in `bits`.
  public let isNegative: Bool

  /// From the parts; `scale` must be 0 to 28.
  @inlinable
  public init(low: UInt64, high: UInt32, scale: UInt8, isNegative: Bool) {
    self.low = low
    self.high = high
    self.scale = scale
    self.isNegative = isNegative
  }

  /// From a mantissa of at most 96 bits.
  @inlinable
  init(mantissa: UInt128, scale: Int, isNegative: Bool) {
    low = UInt64(truncatingIfNeeded: mantissa)
    high = UInt32(truncatingIfNeeded: mantissa >> 64)
    self.scale = UInt8(truncatingIfNeeded: scale)
    self.isNegative = isNegative
  }

  @inlinable
  public init(_ value: Int64) {
    self.init(low: value.magnitude, high: 0, scale: 0, isNegative: value < 0)
  }

  @inlinable
  public init(_ value: Int) { self.init(Int64(value)) }

  @inlinable
  public init(_ value: UInt64) { self.init(low: value, high: 0, scale: 0, isNegative: false) }

  /// The mantissa as one number.
  @inlinable
  public var mantissa: UInt128 { UInt128(high) << 64 | UInt128(low) }

  @inlinable
  public var isZero: Bool { low == 0 && high == 0 }

  /// -1, 0 or 1: `Math.Sign`.
  public var signum: Int { isZero ? 0 : isNegative ? -1 : 1 }

  public static let zero = PSDecimal(0)
  public static let one = PSDecimal(1)
  public static let minusOne = PSDecimal(-1)
  public static let maxValue = PSDecimal(low: .max, high: .max, scale: 0, isNegative: false)
  public static let minValue = PSDecimal(low: .max, high: .max, scale: 0, isNegative: true)

  /// The largest mantissa.
  static let maxMantissa: UInt128 = (1 << 96) - 1

  /// `decimal.GetBits`: low, middle, high, flags.
  public var bits: [Int32] {
    let flags = UInt32(scale) << 16 | (isNegative ? 0x8000_0000 : 0)
    return [
      Int32(truncatingIfNeeded: low), Int32(truncatingIfNeeded: low >> 32), Int32(bitPattern: high), Int32(bitPattern: flags),
    ]
  }

  /// `new decimal(int[])`. Throws an argument error for a wrong length or flags.
  public init(bits: [Int32]) throws(PrimitiveError) {
    let invalid = PrimitiveError.argument(
      "Decimal constructor requires an array or span of four valid decimal bytes.", paramName: nil)
    guard bits.count == 4 else { throw invalid }
    let flags = UInt32(bitPattern: bits[3])
    let scale = (flags >> 16) & 0xFF
    guard flags & 0x7F00_FFFF == 0, scale <= 28 else { throw invalid }
    self.init(
      low: UInt64(UInt32(bitPattern: bits[0])) | UInt64(UInt32(bitPattern: bits[1])) << 32,
      high: UInt32(bitPattern: bits[2]), scale: UInt8(scale), isNegative: flags >> 31 != 0)
  }

  /// `new decimal(lo, mid, hi, isNegative, scale)`.
  public init(low: Int32, middle: Int32, high: Int32, isNegative: Bool, scale: UInt8) throws(PrimitiveError) {
    guard scale <= 28 else {
      throw .argumentOutOfRange("Decimal's scale value must be between 0 and 28, inclusive.", paramName: "scale")
    }
    self.init(
      low: UInt64(UInt32(bitPattern: low)) | UInt64(UInt32(bitPattern: middle)) << 32, high: UInt32(bitPattern: high),
      scale: scale, isNegative: isNegative)
  }

  /// The same value with the sign reversed.
  public var negated: PSDecimal { PSDecimal(low: low, high: high, scale: scale, isNegative: !isNegative) }

  /// `Math.Abs`.
  public var magnitude: PSDecimal { PSDecimal(low: low, high: high, scale: scale, isNegative: false) }

  /// The value without trailing zeros behind the point; equal values have equal canonical forms.
  var canonical: PSDecimal {
    if isZero { return .zero }
    var value = mantissa
    var digits = Int(scale)
    while digits > 0 {
      let (quotient, remainder) = value.quotientAndRemainder(dividingBy: 10)
      if remainder != 0 { break }
      value = quotient
      digits -= 1
    }
    return PSDecimal(mantissa: value, scale: digits, isNegative: isNegative)
  }
}

extension PSDecimal: Comparable, Hashable {
  /// -1, 0 or 1, as `decimal.Compare`.
  public static func compare(_ a: PSDecimal, _ b: PSDecimal) -> Int {
    if a.isZero { return b.isZero ? 0 : b.isNegative ? 1 : -1 }
    if b.isZero { return a.isNegative ? -1 : 1 }
    if a.isNegative != b.isNegative { return a.isNegative ? -1 : 1 }
    let order = compareMagnitudes(a, b)
    return a.isNegative ? -order : order
  }

  static func compareMagnitudes(_ a: PSDecimal, _ b: PSDecimal) -> Int {
    if a.scale == b.scale {
      if a.high != b.high { return a.high < b.high ? -1 : 1 }
      return a.low == b.low ? 0 : a.low < b.low ? -1 : 1
    }
    var x = Wide192(a.mantissa), y = Wide192(b.mantissa)
    if a.scale < b.scale { x.scaleUp(Int(b.scale - a.scale)) } else { y.scaleUp(Int(a.scale - b.scale)) }
    return x == y ? 0 : x < y ? -1 : 1
  }

  public static func == (a: PSDecimal, b: PSDecimal) -> Bool { compare(a, b) == 0 }
  public static func < (a: PSDecimal, b: PSDecimal) -> Bool { compare(a, b) < 0 }

  public func hash(into hasher: inout Hasher) {
    let value = canonical
    hasher.combine(value.low)
    hasher.combine(value.high)
    hasher.combine(value.scale)
    hasher.combine(value.isNegative)
  }
}
