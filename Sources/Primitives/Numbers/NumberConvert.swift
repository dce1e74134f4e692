// Numbers to other number types as System.Convert does it: broken values are rounded half to even, and what does not fit is an overflow
// whose text names the type at which .NET noticed.
import Glibc

/// `Convert.ToInt32` and its kin.
public enum NumberConvert {
  /// Converts to an integer type. Throws .NET's OverflowException.
  public static func integer(_ value: NumberValue, _ shape: IntegerShape) throws(PrimitiveError) -> Int128 {
    switch value {
    case .int(let number, _): return try fit(Int128(number), shape)
    case .uint(let number, _): return try fit(Int128(number), shape)
    case .double(let number): return try integer(number, shape)
    case .float(let number): return try integer(Double(number), shape)
    case .decimal(let number):
      let whole = number.roundedUnchecked(0, .toEven)
      let magnitude = Int128(whole.mantissa)
      return try fit(whole.isNegative ? -magnitude : magnitude, shape)
    case .big(let number):
      if let small = number.int64 { return try fit(Int128(small), shape) }
      if let large = number.uint64 { return try fit(Int128(large), shape) }
      throw shape.overflow
    }
  }

  private static func fit(_ value: Int128, _ shape: IntegerShape) throws(PrimitiveError) -> Int128 {
    guard value >= shape.minimum, value <= shape.maximum else { throw shape.overflow }
    return value
  }

  /// A double rounded half to even.
  public static func integer(_ value: Double, _ shape: IntegerShape) throws(PrimitiveError) -> Int128 {
    let rounded = value.rounded(.toNearestOrEven)
    if shape.bits == 64 {
      let low = shape.isSigned ? -9.2233720368547758e18 : 0,
        high = shape.isSigned ? 9.2233720368547758e18 : 1.8446744073709552e19
      guard rounded >= low, rounded < high else { throw .overflow("Arithmetic operation resulted in an overflow.") }
      return Int128(rounded)
    }
    // The narrow types go by way of Int32 and complain in its name first.
    let first: IntegerShape = shape == .uint32 ? .uint32 : .int32
    guard rounded >= Double(first.minimum), rounded <= Double(first.maximum) else { throw first.overflow }
    return try fit(Int128(rounded), shape)
  }

  /// Rounds half to even; nil for what does not fit. For hot paths.
  @inlinable
  public static func int32(_ value: Double) -> Int32? {
    let rounded = value.rounded(.toNearestOrEven)
    return rounded >= -2_147_483_648 && rounded <= 2_147_483_647 ? Int32(rounded) : nil
  }

  /// Rounds half to even; nil for what does not fit. For hot paths.
  @inlinable
  public static func int64(_ value: Double) -> Int64? {
    let rounded = value.rounded(.toNearestOrEven)
    return rounded >= -9_223_372_036_854_775_808 && rounded < 9_223_372_036_854_775_808 ? Int64(rounded) : nil
  }

  /// `Convert.ToDouble`.
  public static func double(_ value: NumberValue) -> Double {
    switch value {
    case .int(let number, _): Double(number)
    case .uint(let number, _): Double(number)
    case .double(let number): number
    case .float(let number): Double(number)
    case .decimal(let number): number.double
    case .big(let number): number.double
    }
  }

  /// `Convert.ToSingle`.
  public static func float(_ value: NumberValue) -> Float {
    switch value {
    case .int(let number, _): Float(number)
    case .uint(let number, _): Float(number)
    case .float(let number): number
    default: Float(double(value))
    }
  }

  /// `Convert.ToDecimal`. Throws .NET's OverflowException.
  public static func decimal(_ value: NumberValue) throws(PrimitiveError) -> PSDecimal {
    switch value {
    case .int(let number, _): PSDecimal(number)
    case .uint(let number, _): PSDecimal(number)
    case .double(let number): try PSDecimal(number)
    case .float(let number): try PSDecimal(number)
    case .decimal(let number): number
    case .big(let number): try number.decimal()
    }
  }

  /// An explicit cast to BigInteger: broken values are cut. Throws for NaN and the infinities.
  public static func bigInteger(_ value: NumberValue) throws(PrimitiveError) -> BigInt {
    switch value {
    case .int(let number, _): BigInt(number)
    case .uint(let number, _): BigInt(number)
    case .double(let number): try BigInt(number)
    case .float(let number): try BigInt(Double(number))
    case .decimal(let number): BigInt(number)
    case .big(let number): number
    }
  }

  /// `Convert.ToString(long, toBase)` for the bases 2, 8 and 16: two's complement without a sign. Base 10 has one.
  public static func text(_ value: Int64, bits: Int, toBase base: Int) throws(PrimitiveError) -> String {
    let pattern = bits >= 64 ? UInt64(bitPattern: value) : UInt64(bitPattern: value) & (1 << UInt64(bits) - 1)
    switch base {
    case 10: return String(value)
    case 2, 8, 16: return String(pattern, radix: base)
    default: throw .argument("Invalid Base.", paramName: nil)
    }
  }

  /// `Convert.ToInt32(text, fromBase)` and its kin.
  public static func integer(_ text: String, fromBase base: Int, _ shape: IntegerShape) throws(PrimitiveError) -> Int128 {
    guard [2, 8, 10, 16].contains(base) else { throw .argument("Invalid Base.", paramName: nil) }
    var digits = Array(text.utf8)[...]
    if digits.isEmpty {
      throw .argumentOutOfRange(
        "Index was out of range. Must be non-negative and less than the length of the string.", paramName: "startIndex")
    }
    var negative = false
    if digits.first == 0x2D {
      if base != 10 { throw .argument("String cannot contain a minus sign if the base is not 10.", paramName: nil) }
      if !shape.isSigned {
        throw .overflow("The string was being parsed as an unsigned number and could not have a negative sign.")
      }
      negative = true
      digits.removeFirst()
    } else if digits.first == 0x2B {
      digits.removeFirst()
    }
    if base == 16, digits.count >= 2, digits.first == 0x30, digits[digits.startIndex + 1] | 0x20 == 0x78 {
      digits.removeFirst(2)
    }
    if digits.isEmpty { throw .format("Could not find any recognizable digits.") }
    var value: Int128 = 0
    let limit: Int128 = base == 10 ? (negative ? -shape.minimum : shape.maximum) : 1 << Int128(shape.bits) - 1
    for (index, byte) in digits.enumerated() {
      guard let digit = NumberParse.hexDigit(byte), Int(digit) < base else {
        throw .format(
          index == 0
            ? "Could not find any recognizable digits." : "Additional non-parsable characters are at the end of the string.")
      }
      value = value * Int128(base) + Int128(digit)
      // Digits of other bases are read into 32 or 64 bits first, whatever is wanted of them.
      if base == 10, value > limit { throw shape.overflow }
      if base != 10, value >> (shape.bits > 32 ? 64 : 32) != 0 {
        throw (shape.bits > 32 ? IntegerShape.uint64 : .uint32).overflow
      }
    }
    if value > limit { throw shape.overflow }
    if negative { return -value }
    if shape.isSigned, base != 10, value > shape.maximum { value -= 1 << Int128(shape.bits) }
    return value
  }
}
