// System.Math and MathF: statics only. Each function stands once for every type .NET overloads it on, in .NET's order.

import Primitives

#if canImport(Glibc)
  import Glibc
#endif

enum MathMembers {
  static let type = TypeInfo("System.Math", .staticClass, base: .object, isAbstract: true, declare: declare)
  static let single = TypeInfo("System.MathF", .staticClass, base: .object, isAbstract: true, declare: declareSingle)
  static let family = TypeCatalog.Family(types: ["System.Math": { type }, "System.MathF": { single }])

  /// A rounding mode argument.
  static func mode(_ c: Call, _ i: Int) throws -> MidpointRounding {
    guard let mode = MidpointRounding(rawValue: c.flags(i)) else {
      throw DotNetError.argument("The value '\(c.flags(i))' is not valid for this usage of the type MidpointRounding.", "mode")
    }
    return mode
  }

  /// .NET's widths with the value each makes.
  private static let widths: [(word: String, shape: IntegerShape, make: @Sendable (Int128) -> Value)] = [
    ("byte", .uint8, { .byte(UInt8(truncatingIfNeeded: $0)) }), ("short", .int16, { .short(Int16(truncatingIfNeeded: $0)) }),
    ("int", .int32, { .int(Int32(truncatingIfNeeded: $0)) }), ("long", .int64, { .long(Int64(truncatingIfNeeded: $0)) }),
    ("sbyte", .int8, { .sbyte(Int8(truncatingIfNeeded: $0)) }),
    ("ushort", .uint16, { .ushort(UInt16(truncatingIfNeeded: $0)) }),
    ("uint", .uint32, { .uint(UInt32(truncatingIfNeeded: $0)) }),
    ("ulong", .uint64, { .ulong(UInt64(truncatingIfNeeded: $0)) }),
  ]

  @Sendable static func declare(_ t: TypeBuilder) {
    t.constant("static double E {get;}", .double(2.718281828459045))
    t.constant("static double PI {get;}", .double(Double.pi))
    t.constant("static double Tau {get;}", .double(2 * Double.pi))
    PointerTypes.declareMath(t)
    @Sendable func wide(_ c: Call, _ i: Int) -> Int128 { IntegerMembers.wide(c.args[i]) }
    @Sendable func dec(_ c: Call, _ i: Int) -> PSDecimal { c.args[i].decimal ?? .zero }
    for (word, shape, make) in widths where shape.isSigned {
      t.staticMethod("static \(word) Abs(\(word) value)") { c in
        let v = wide(c, 0)
        if v == shape.minimum {
          throw PrimitiveError.overflow("Negating the minimum value of a twos complement number is invalid.")
        }
        return make(v < 0 ? -v : v)
      }
      t.staticMethod("static int Sign(\(word) value)") { .int(Int32(wide($0, 0).signum())) }
    }
    for (word, _, make) in widths {
      t.staticMethod("static \(word) Max(\(word) val1, \(word) val2)") { make(max(wide($0, 0), wide($0, 1))) }
      t.staticMethod("static \(word) Min(\(word) val1, \(word) val2)") { make(min(wide($0, 0), wide($0, 1))) }
      t.staticMethod("static \(word) Clamp(\(word) value, \(word) min, \(word) max)") { c in
        let (v, low, high) = (wide(c, 0), wide(c, 1), wide(c, 2))
        if low > high { throw DotNetMath.invertedBounds(String(low), String(high)) }
        return make(v < low ? low : v > high ? high : v)
      }
    }
    for isDouble in [true, false] {
      let word = isDouble ? "double" : "float"
      let make: @Sendable (Double) -> Value = { isDouble ? .double($0) : .single(Float($0)) }
      t.staticMethod("static \(word) Abs(\(word) value)") { make($0.double(0).magnitude) }
      t.staticMethod("static \(word) Max(\(word) val1, \(word) val2)") { make(DotNetMath.max($0.double(0), $0.double(1))) }
      t.staticMethod("static \(word) Min(\(word) val1, \(word) val2)") { make(DotNetMath.min($0.double(0), $0.double(1))) }
      t.staticMethod("static int Sign(\(word) value)") { .int32(try DotNetMath.sign($0.double(0))) }
      t.staticMethod("static \(word) Clamp(\(word) value, \(word) min, \(word) max)") { c in
        let (v, low, high) = (c.double(0), c.double(1), c.double(2))
        if low > high { throw DotNetMath.invertedBounds(NumberText.string(low), NumberText.string(high)) }
        return make(v < low ? low : v > high ? high : v)
      }
    }
    t.staticMethod("static decimal Abs(decimal value)") { .decimal(dec($0, 0).magnitude) }
    t.staticMethod("static decimal Max(decimal val1, decimal val2)") {
      .decimal(dec($0, 0) < dec($0, 1) ? dec($0, 1) : dec($0, 0))
    }
    t.staticMethod("static decimal Min(decimal val1, decimal val2)") {
      .decimal(dec($0, 1) < dec($0, 0) ? dec($0, 1) : dec($0, 0))
    }
    t.staticMethod("static int Sign(decimal value)") { .int32(dec($0, 0).signum) }
    t.staticMethod("static decimal Clamp(decimal value, decimal min, decimal max)") { c in
      let (v, low, high) = (dec(c, 0), dec(c, 1), dec(c, 2))
      if high < low { throw DotNetMath.invertedBounds(low.description, high.description) }
      return .decimal(v < low ? low : high < v ? high : v)
    }
    rounding(t)
    for (name, body) in functions { t.staticMethod("static double \(name)(double d)") { .double(body($0.double(0))) } }
    t.staticMethod("static double Log(double a, double newBase)") { .double(DotNetMath.log($0.double(0), base: $0.double(1))) }
    t.staticMethod("static double Pow(double x, double y)") { .double(pow($0.double(0), $0.double(1))) }
    t.staticMethod("static double Atan2(double y, double x)") { .double(atan2($0.double(0), $0.double(1))) }
    t.staticMethod("static double IEEERemainder(double x, double y)") {
      .double(DotNetMath.ieeeRemainder($0.double(0), $0.double(1)))
    }
    t.staticMethod("static double CopySign(double x, double y)") { .double(copysign($0.double(0), $0.double(1))) }
    t.staticMethod("static double FusedMultiplyAdd(double x, double y, double z)") {
      .double(fma($0.double(0), $0.double(1), $0.double(2)))
    }
    t.staticMethod("static double ScaleB(double x, int n)") {
      .double(scalbn($0.double(0), Int32(truncatingIfNeeded: $0.int(1))))
    }
    t.staticMethod("static int ILogB(double x)") { .int(ilogb($0.double(0))) }
    t.staticMethod("static double BitIncrement(double x)") { .double($0.double(0).nextUp) }
    t.staticMethod("static double BitDecrement(double x)") { .double($0.double(0).nextDown) }
    t.staticMethod("static double MaxMagnitude(double x, double y)") {
      .double($0.double(0).magnitude >= $0.double(1).magnitude ? $0.double(0) : $0.double(1))
    }
    t.staticMethod("static double MinMagnitude(double x, double y)") {
      .double($0.double(0).magnitude <= $0.double(1).magnitude ? $0.double(0) : $0.double(1))
    }
    t.staticMethod("static long BigMul(int a, int b)") { .long(Int64($0.int(0)) * Int64($0.int(1))) }
    t.staticMethod("static System.ValueTuple[int,int] DivRem(int left, int right)") { c in
      if c.int(1) == 0 { throw PrimitiveError.divideByZero }
      return .object(
        TupleObj([.int32(c.int(0) / c.int(1)), .int32(c.int(0) % c.int(1))], isValue: true, types: [.int32, .int32]))
    }
    t.staticMethod("static System.ValueTuple[long,long] DivRem(long left, long right)") { c in
      if c.int(1) == 0 { throw PrimitiveError.divideByZero }
      let (q, r) = (
        Int64(c.int(0)).dividedReportingOverflow(by: Int64(c.int(1))),
        Int64(c.int(0)).remainderReportingOverflow(dividingBy: Int64(c.int(1)))
      )
      return .object(TupleObj([.long(q.partialValue), .long(r.partialValue)], isValue: true, types: [.int64, .int64]))
    }
    t.staticMethod("static int DivRem(int a, int b, [ref] int result)") { c in
      if c.int(1) == 0 { throw PrimitiveError.divideByZero }
      c.store(2, .int32(c.int(0) % c.int(1)))
      return .int32(c.int(0) / c.int(1))
    }
    t.staticMethod("static long DivRem(long a, long b, [ref] long result)") { c in
      if c.int(1) == 0 { throw PrimitiveError.divideByZero }
      let (a, b) = (Int64(c.int(0)), Int64(c.int(1)))
      c.store(2, .long(a.remainderReportingOverflow(dividingBy: b).partialValue))
      return .long(a.dividedReportingOverflow(by: b).partialValue)
    }
  }

  private static func rounding(_ t: TypeBuilder) {
    @Sendable func dec(_ c: Call) -> PSDecimal { c.args[0].decimal ?? .zero }
    t.staticMethod("static decimal Ceiling(decimal d)") { .decimal(dec($0).ceiled) }
    t.staticMethod("static double Ceiling(double a)") { .double($0.double(0).rounded(.up)) }
    t.staticMethod("static decimal Floor(decimal d)") { .decimal(dec($0).floored) }
    t.staticMethod("static double Floor(double d)") { .double($0.double(0).rounded(.down)) }
    t.staticMethod("static decimal Truncate(decimal d)") { .decimal(dec($0).truncated) }
    t.staticMethod("static double Truncate(double d)") { .double($0.double(0).rounded(.towardZero)) }
    t.staticMethod("static decimal Round(decimal d)") { .decimal(try dec($0).rounded()) }
    t.staticMethod("static decimal Round(decimal d, int decimals)") { .decimal(try dec($0).rounded($0.int(1))) }
    t.staticMethod("static decimal Round(decimal d, System.MidpointRounding mode)") {
      .decimal(try dec($0).rounded(0, try mode($0, 1)))
    }
    t.staticMethod("static decimal Round(decimal d, int decimals, System.MidpointRounding mode)") {
      .decimal(try dec($0).rounded($0.int(1), try mode($0, 2)))
    }
    t.staticMethod("static double Round(double a)") { .double(try DotNetMath.round($0.double(0))) }
    t.staticMethod("static double Round(double value, int digits)") {
      .double(try DotNetMath.round($0.double(0), digits: $0.int(1)))
    }
    t.staticMethod("static double Round(double value, System.MidpointRounding mode)") {
      .double(try DotNetMath.round($0.double(0), try mode($0, 1)))
    }
    t.staticMethod("static double Round(double value, int digits, System.MidpointRounding mode)") {
      .double(try DotNetMath.round($0.double(0), digits: $0.int(1), try mode($0, 2)))
    }
  }

  private static let functions: [(String, @Sendable (Double) -> Double)] = [
    ("Sqrt", { $0.squareRoot() }), ("Cbrt", { cbrt($0) }), ("Exp", { exp($0) }), ("Log", { log($0) }), ("Log2", { log2($0) }),
    ("Log10", { log10($0) }), ("Sin", { sin($0) }), ("Cos", { cos($0) }), ("Tan", { tan($0) }), ("Asin", { asin($0) }),
    ("Acos", { acos($0) }),
    ("Atan", { atan($0) }), ("Sinh", { sinh($0) }), ("Cosh", { cosh($0) }), ("Tanh", { tanh($0) }), ("Asinh", { asinh($0) }),
    ("Acosh", { acosh($0) }), ("Atanh", { atanh($0) }), ("ReciprocalEstimate", { 1 / $0 }),
    ("ReciprocalSqrtEstimate", { 1 / $0.squareRoot() }),
  ]

  @Sendable static func declareSingle(_ t: TypeBuilder) {
    t.constant("static float E {get;}", .single(2.7182817))
    t.constant("static float PI {get;}", .single(Float.pi))
    for (name, body) in functions { t.staticMethod("static float \(name)(float x)") { .single(Float(body($0.double(0)))) } }
    t.staticMethod("static float Abs(float x)") { .single(Float($0.double(0).magnitude)) }
    t.staticMethod("static float Floor(float x)") { .single(Float($0.double(0).rounded(.down))) }
    t.staticMethod("static float Ceiling(float x)") { .single(Float($0.double(0).rounded(.up))) }
    t.staticMethod("static float Truncate(float x)") { .single(Float($0.double(0).rounded(.towardZero))) }
    t.staticMethod("static float Round(float x)") { .single(Float($0.double(0).rounded(.toNearestOrEven))) }
    t.staticMethod("static float Pow(float x, float y)") { .single(powf(Float($0.double(0)), Float($0.double(1)))) }
    t.staticMethod("static float Max(float x, float y)") { .single(Float(DotNetMath.max($0.double(0), $0.double(1)))) }
    t.staticMethod("static float Min(float x, float y)") { .single(Float(DotNetMath.min($0.double(0), $0.double(1)))) }
  }
}
