// `[double]` and `[float]`: what they have besides the functions of every float type; Half has some of it too.

import Glibc
import Objects
import Primitives

enum FloatOverloads {
  static let declarations: TypeCatalog.Declarations = ["System.Double": declareDouble, "System.Single": declareSingle]

  @Sendable private static func declareDouble(_ t: TypeBuilder) { both(t, "double", { $0.double($1) }, { .double($0) }) }
  @Sendable private static func declareSingle(_ t: TypeBuilder) { both(t, "float", { $0.double($1) }, { .single(Float($0)) }) }

  private static func both(
    _ t: TypeBuilder, _ word: String, _ value: @escaping FloatLikeMembers.Read, _ make: @escaping FloatLikeMembers.Make
  ) {
    NumberConversions.declare(t, word)
    NumberConversions.declareToInteger(t, word)
    extras(t, word, value: value, make: make)
  }

  static func extras(
    _ t: TypeBuilder, _ word: String, value: @escaping FloatLikeMembers.Read, make: @escaping FloatLikeMembers.Make
  ) {
    t.staticMethod("static \(word) Log(\(word) x, \(word) newBase)") { make(DotNetMath.log(value($0, 0), base: value($0, 1))) }
    @Sendable func rounded(_ c: Call, _ digits: Int, _ mode: Int) throws -> Value {
      guard let mode = MidpointRounding(rawValue: mode) else {
        throw DotNetError.argument("The value '\(mode)' is not valid for this usage of the type MidpointRounding.", "mode")
      }
      return make(try DotNetMath.round(value(c, 0), digits: digits, mode))
    }
    t.staticMethod("static \(word) Round(\(word) x, int digits)") { try rounded($0, $0.int(1), 0) }
    t.staticMethod("static \(word) Round(\(word) x, System.MidpointRounding mode)") { try rounded($0, 0, $0.flags(1)) }
    t.staticMethod("static \(word) Round(\(word) x, int digits, System.MidpointRounding mode)") {
      try rounded($0, $0.int(1), $0.flags(2))
    }
    t.staticMethod("static \(word) ScaleB(\(word) x, int n)") {
      make(scalbn(value($0, 0), Int32(truncatingIfNeeded: $0.int(1))))
    }
    t.staticMethod("static int ILogB(\(word) x)") { .int(ilogb(value($0, 0))) }
    t.staticMethod("static \(word) MultiplyAddEstimate(\(word) left, \(word) right, \(word) addend)") {
      make(fma(value($0, 0), value($0, 1), value($0, 2)))
    }
    t.staticMethod("static \(word) MaxNative(\(word) x, \(word) y)") {
      make(value($0, 0) > value($0, 1) ? value($0, 0) : value($0, 1))
    }
    t.staticMethod("static \(word) MinNative(\(word) x, \(word) y)") {
      make(value($0, 0) < value($0, 1) ? value($0, 0) : value($0, 1))
    }
    t.staticMethod("static \(word) ClampNative(\(word) value, \(word) min, \(word) max)") { c in
      let (own, low, high) = (value(c, 0), value(c, 1), value(c, 2))
      if low > high { throw DotNetMath.invertedBounds(NumberText.string(low), NumberText.string(high)) }
      return make(own < low ? low : own > high ? high : own)
    }
    for (name, sign) in [("MaxMagnitudeNumber", 1.0), ("MinMagnitudeNumber", -1.0)] {
      t.staticMethod("static \(word) \(name)(\(word) x, \(word) y)") { c in
        let (a, b) = (value(c, 0), value(c, 1))
        if a.isNaN || b.isNaN { return make(a.isNaN ? b : a) }
        if a.magnitude != b.magnitude { return make((a.magnitude - b.magnitude) * sign > 0 ? a : b) }
        return make(sign > 0 ? DotNetMath.max(a, b) : DotNetMath.min(a, b))
      }
    }
    for (name, factor) in [("SinCos", 1.0), ("SinCosPi", Double.pi)] {
      t.staticMethod("static System.ValueTuple[\(word),\(word)] \(name)(\(word) x)") { c in
        let angle = value(c, 0) * factor
        return .object(TupleObj([make(sin(angle)), make(cos(angle))], isValue: true, types: [c.target, c.target]))
      }
    }
  }
}
