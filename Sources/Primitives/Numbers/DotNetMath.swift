// The functions of System.Math that differ from C's: rounding to digits, logarithms to a base, extremes with NaN, checked absolutes.
import Glibc

/// `System.Math` where C will not do.
public enum DotNetMath {
  /// `Math.Round(value, digits, mode)`. Throws for digits outside 0 to 15.
  public static func round(_ value: Double, digits: Int = 0, _ mode: MidpointRounding = .toEven) throws(PrimitiveError)
    -> Double
  {
    guard digits >= 0, digits <= 15 else {
      throw .argumentOutOfRange("Rounding digits must be between 0 and 15, inclusive.", paramName: "digits")
    }
    if digits == 0 { return round(whole: value, mode) }
    // Beyond this no double has a fraction.
    guard value.magnitude < 1e16 else { return value }
    let power = powers[digits]
    return round(whole: value * power, mode) / power
  }

  private static let powers: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15]

  private static func round(whole value: Double, _ mode: MidpointRounding) -> Double {
    switch mode {
    case .toEven: value.rounded(.toNearestOrEven)
    case .awayFromZero: value.rounded(.toNearestOrAwayFromZero)
    case .toZero: value.rounded(.towardZero)
    case .toNegativeInfinity: value.rounded(.down)
    case .toPositiveInfinity: value.rounded(.up)
    }
  }

  /// `Math.Sign`. Throws for NaN.
  public static func sign(_ value: Double) throws(PrimitiveError) -> Int {
    if value.isNaN { throw .arithmetic("Function does not accept floating point Not-a-Number values.") }
    return value < 0 ? -1 : value > 0 ? 1 : 0
  }

  /// `Math.Abs` of an integer type whose least value is `minimum`.
  public static func abs(_ value: Int64, minimum: Int64) throws(PrimitiveError) -> Int64 {
    if value == minimum { throw .overflow("Negating the minimum value of a twos complement number is invalid.") }
    return value < 0 ? -value : value
  }

  /// `Math.IEEERemainder`.
  public static func ieeeRemainder(_ x: Double, _ y: Double) -> Double { x.remainder(dividingBy: y) }

  /// `Math.Log(a, newBase)`.
  public static func log(_ value: Double, base: Double) -> Double {
    if value.isNaN { return value }
    if base.isNaN { return base }
    if base == 1 { return .nan }
    if value != 1, base == 0 || base == .infinity { return .nan }
    return Glibc.log(value) / Glibc.log(base)
  }

  /// `Math.Max`: NaN wins, and +0 is greater than -0.
  public static func max(_ a: Double, _ b: Double) -> Double {
    if a != b { return a.isNaN || b < a ? a : b }
    return b.sign == .minus ? a : b
  }

  /// `Math.Min`: NaN wins, and -0 is less than +0.
  public static func min(_ a: Double, _ b: Double) -> Double {
    if a != b { return a.isNaN || a < b ? a : b }
    return a.sign == .minus ? a : b
  }

  /// The text of the error of `Math.Clamp` and `Random` for bounds in the wrong order.
  public static func invertedBounds(_ low: String, _ high: String) -> PrimitiveError {
    .argument("'\(low)' cannot be greater than \(high).", paramName: nil)
  }
}
