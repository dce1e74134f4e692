// `[decimal]`: bounds, signs, magnitudes and kinds of numbers.

import Engine
import Objects
import Primitives

enum DecimalOverloads {
  static let declarations: TypeCatalog.Declarations = ["System.Decimal": declareDecimal]

  @Sendable private static func declareDecimal(_ t: TypeBuilder) {
    @Sendable func value(_ c: Call, _ i: Int) -> PSDecimal { c.args[i].decimal ?? .zero }
    NumberConversions.declare(t, "decimal")
    NumberConversions.declareToInteger(t, "decimal")
    t.staticMethod("static decimal Clamp(decimal value, decimal min, decimal max)") { c in
      let (own, low, high) = (value(c, 0), value(c, 1), value(c, 2))
      if high < low { throw DotNetMath.invertedBounds(low.description, high.description) }
      return .decimal(own < low ? low : high < own ? high : own)
    }
    t.staticMethod("static decimal CopySign(decimal value, decimal sign)") { c in
      .decimal(value(c, 0).isNegative == value(c, 1).isNegative ? value(c, 0) : value(c, 0).negated)
    }
    for (name, sign) in [("MaxMagnitude", 1), ("MinMagnitude", -1)] {
      t.staticMethod("static decimal \(name)(decimal x, decimal y)") { c in
        let (a, b) = (value(c, 0), value(c, 1))
        let order = PSDecimal.compare(a.magnitude, b.magnitude) * sign
        if order != 0 { return order > 0 ? c.args[0] : c.args[1] }
        return a.isNegative == (sign > 0) ? c.args[1] : c.args[0]
      }
    }
    @Sendable func whole(_ v: PSDecimal) -> BigInt? { v.truncated == v ? BigInt(v) : nil }
    t.staticMethod("static bool IsCanonical(decimal value)") { c in
      let own = value(c, 0)
      return .bool(own.scale == 0 || own.mantissa % 10 != 0)
    }
    t.staticMethod("static bool IsEvenInteger(decimal value)") { .bool(whole(value($0, 0))?.isEven ?? false) }
    t.staticMethod("static bool IsOddInteger(decimal value)") { .bool(whole(value($0, 0)).map { !$0.isEven } ?? false) }
    t.staticMethod("static bool IsPositive(decimal value)") { .bool(!value($0, 0).isNegative) }
  }
}
