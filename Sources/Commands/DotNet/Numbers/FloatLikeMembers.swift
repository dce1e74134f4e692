// The functions that every float type of .NET has as static members, reckoned as doubles.

import Glibc
import Objects
import Primitives

enum FloatLikeMembers {
  typealias Read = @Sendable (Call, Int) -> Double
  typealias Make = @Sendable (Double) -> Value

  private static let tests: [(String, @Sendable (Double) -> Bool)] = [
    ("IsNaN", { $0.isNaN }), ("IsInfinity", { $0.isInfinite }), ("IsPositiveInfinity", { $0 == .infinity }),
    ("IsNegativeInfinity", { $0 == -.infinity }), ("IsFinite", { $0.isFinite }), ("IsNegative", { $0.sign == .minus }),
    ("IsPositive", { $0.sign == .plus }), ("IsInteger", { $0.isFinite && $0 == $0.rounded(.towardZero) }),
    ("IsEvenInteger", { $0.isFinite && $0.truncatingRemainder(dividingBy: 2) == 0 }),
    ("IsOddInteger", { $0.isFinite && $0.truncatingRemainder(dividingBy: 2).magnitude == 1 }),
    ("IsPow2", { $0 > 0 && $0.isFinite && $0.significand == 1 }), ("IsRealNumber", { !$0.isNaN }),
  ]

  private static let functions: [(String, @Sendable (Double) -> Double)] = [
    ("Abs", { $0.magnitude }), ("Floor", { $0.rounded(.down) }), ("Ceiling", { $0.rounded(.up) }),
    ("Truncate", { $0.rounded(.towardZero) }), ("Sqrt", { $0.squareRoot() }), ("Cbrt", { cbrt($0) }), ("Exp", { exp($0) }),
    ("Exp2", { exp2($0) }), ("Exp10", { pow(10, $0) }), ("ExpM1", { expm1($0) }), ("Exp2M1", { exp2($0) - 1 }),
    ("Exp10M1", { pow(10, $0) - 1 }), ("Log", { log($0) }), ("Log2", { log2($0) }), ("Log10", { log10($0) }),
    ("LogP1", { log1p($0) }), ("Log2P1", { log2($0 + 1) }), ("Log10P1", { log10($0 + 1) }), ("Sin", { sin($0) }),
    ("Cos", { cos($0) }), ("Tan", { tan($0) }), ("Asin", { asin($0) }), ("Acos", { acos($0) }), ("Atan", { atan($0) }),
    ("Sinh", { sinh($0) }), ("Cosh", { cosh($0) }), ("Tanh", { tanh($0) }), ("Asinh", { asinh($0) }),
    ("Acosh", { acosh($0) }), ("Atanh", { atanh($0) }), ("SinPi", { sin(.pi * $0) }), ("CosPi", { cos(.pi * $0) }),
    ("TanPi", { tan(.pi * $0) }), ("AsinPi", { asin($0) / .pi }), ("AcosPi", { acos($0) / .pi }),
    ("AtanPi", { atan($0) / .pi }), ("ReciprocalEstimate", { 1 / $0 }), ("ReciprocalSqrtEstimate", { 1 / $0.squareRoot() }),
    ("DegreesToRadians", { $0 * .pi / 180 }), ("RadiansToDegrees", { $0 * 180 / .pi }),
  ]

  private static let pairs: [(String, @Sendable (Double, Double) -> Double)] = [
    ("Atan2", { atan2($0, $1) }), ("Atan2Pi", { atan2($0, $1) / .pi }),
    ("CopySign", { Double(signOf: $1, magnitudeOf: $0) }), ("Ieee754Remainder", { $0.remainder(dividingBy: $1) }),
    ("Hypot", { hypot($0, $1) }), ("Pow", { pow($0, $1) }), ("Max", { DotNetMath.max($0, $1) }),
    ("Min", { DotNetMath.min($0, $1) }), ("MaxNumber", { $0.isNaN ? $1 : $1.isNaN ? $0 : DotNetMath.max($0, $1) }),
    ("MinNumber", { $0.isNaN ? $1 : $1.isNaN ? $0 : DotNetMath.min($0, $1) }),
    (
      "MaxMagnitude",
      { a, b in
        a.isNaN || a.magnitude > b.magnitude ? a : a.magnitude == b.magnitude ? DotNetMath.max(a, b) : b
      }
    ),
    (
      "MinMagnitude",
      { a, b in
        a.isNaN || a.magnitude < b.magnitude ? a : a.magnitude == b.magnitude ? DotNetMath.min(a, b) : b
      }
    ),
  ]

  static func declare(_ t: TypeBuilder, _ word: String, value: @escaping Read, make: @escaping Make) {
    for (name, body) in tests { t.staticMethod("static bool \(name)(\(word) value)") { .bool(body(value($0, 0))) } }
    for (name, body) in functions { t.staticMethod("static \(word) \(name)(\(word) x)") { make(body(value($0, 0))) } }
    for (name, body) in pairs {
      t.staticMethod("static \(word) \(name)(\(word) x, \(word) y)") { make(body(value($0, 0), value($0, 1))) }
    }
    t.staticMethod("static \(word) Clamp(\(word) value, \(word) min, \(word) max)") { c in
      let (own, low, high) = (value(c, 0), value(c, 1), value(c, 2))
      if low > high { throw DotNetMath.invertedBounds(NumberText.string(low), NumberText.string(high)) }
      return make(own < low ? low : own > high ? high : own)
    }
    t.staticMethod("static \(word) FusedMultiplyAdd(\(word) left, \(word) right, \(word) addend)") {
      make(fma(value($0, 0), value($0, 1), value($0, 2)))
    }
    t.staticMethod("static \(word) Lerp(\(word) value1, \(word) value2, \(word) amount)") {
      make(value($0, 0) * (1 - value($0, 2)) + value($0, 1) * value($0, 2))
    }
    t.staticMethod("static \(word) RootN(\(word) x, int n)") { c in
      let root = pow(value(c, 0).magnitude, 1 / Double(c.int(1)))
      return make(value(c, 0) < 0 ? (c.int(1) % 2 == 0 ? .nan : -root) : root)
    }
    t.staticMethod("static int Sign(\(word) value)") { .int32(try DotNetMath.sign(value($0, 0))) }
    t.staticMethod("static \(word) Round(\(word) x)") { make(value($0, 0).rounded(.toNearestOrEven)) }
  }
}
