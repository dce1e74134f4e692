// Members of Double and Single.

import Primitives

#if canImport(Glibc)
  import Glibc
#endif

enum FloatMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
    let isDouble = t.owner === TypeInfo.double
    let word = isDouble ? "double" : "float"
    let name = isDouble ? "Double" : "Single"
    @Sendable func make(_ v: Double) -> Value { isDouble ? .double(v) : .single(Float(v)) }
    @Sendable func number(_ v: Value) -> Double {
      switch v.base {
      case .double(let d): return d
      case .single(let f): return Double(f)
      default: return Double(v.integer ?? 0)
      }
    }
    @Sendable func order(_ a: Double, _ b: Double) -> Value {
      if a < b { return .int(-1) }
      if a > b { return .int(1) }
      if a == b { return .int(0) }
      return .int(a.isNaN ? (b.isNaN ? 0 : -1) : 1)
    }
    t.method("int CompareTo(System.Object value)") { c in
      if c.isNull(0) { return .int(1) }
      guard c.args[0].type === c.this.type else { throw DotNetError.argument("Object must be of type \(name).") }
      return order(number(c.this), number(c.args[0]))
    }
    t.method("int CompareTo(\(word) value)") { order(number($0.this), number($0.args[0])) }
    t.method("bool Equals(System.Object obj)") { .bool(ObjectMembers.equals($0.this, $0.args[0])) }
    t.method("bool Equals(\(word) obj)") { .bool(ObjectMembers.equals($0.this, $0.args[0])) }
    t.method("int GetHashCode()") { c in
      switch c.this.base {
      case .double(let v):
        let bits = v == 0 ? 0 : v.bitPattern
        return .int(Int32(truncatingIfNeeded: bits) ^ Int32(truncatingIfNeeded: bits >> 32))
      case .single(let v): return .int(Int32(bitPattern: v == 0 ? 0 : v.bitPattern))
      default: return .int(0)
      }
    }
    t.method("System.TypeCode GetTypeCode()") { _ in EnumTypes.value("System.TypeCode", isDouble ? 14 : 13) }
    ConvertibleMembers.declare(t)
    t.method("string ToString()") { .string(try NetText.format($0.this, nil, Cultures.current($0.runtime), $0.runtime)) }
    t.method("string ToString(string format)") {
      .string(try NetText.format($0.this, $0.string(0), Cultures.current($0.runtime), $0.runtime))
    }
    t.method("string ToString(System.IFormatProvider provider)") {
      .string(try NetText.format($0.this, nil, $0.culture(0), $0.runtime))
    }
    t.method("string ToString(string format, System.IFormatProvider provider)") {
      .string(try NetText.format($0.this, $0.string(0), $0.culture(1), $0.runtime))
    }
    if isDouble {
      t.constant("static double MinValue {get;}", .double(-Double.greatestFiniteMagnitude))
      t.constant("static double MaxValue {get;}", .double(Double.greatestFiniteMagnitude))
      t.constant("static double Epsilon {get;}", .double(Double.leastNonzeroMagnitude))
      t.constant("static double E {get;}", .double(2.718281828459045))
      t.constant("static double Pi {get;}", .double(Double.pi))
      t.constant("static double Tau {get;}", .double(2 * Double.pi))
    } else {
      t.constant("static float MinValue {get;}", .single(-Float.greatestFiniteMagnitude))
      t.constant("static float MaxValue {get;}", .single(Float.greatestFiniteMagnitude))
      t.constant("static float Epsilon {get;}", .single(Float.leastNonzeroMagnitude))
      t.constant("static float E {get;}", .single(2.7182817))
      t.constant("static float Pi {get;}", .single(Float.pi))
      t.constant("static float Tau {get;}", .single(2 * Float.pi))
    }
    t.constant("static \(word) NegativeInfinity {get;}", make(-.infinity))
    t.constant("static \(word) PositiveInfinity {get;}", make(.infinity))
    t.constant("static \(word) NaN {get;}", make(.nan))
    t.constant("static \(word) NegativeZero {get;}", make(-0.0))
    func test(_ name: String, _ body: @escaping @Sendable (Double) -> Bool) {
      t.staticMethod("static bool \(name)(\(word) d)") { .bool(body(number($0.args[0]))) }
    }
    test("IsNaN") { $0.isNaN }
    test("IsInfinity") { $0.isInfinite }
    test("IsPositiveInfinity") { $0 == .infinity }
    test("IsNegativeInfinity") { $0 == -.infinity }
    test("IsFinite") { $0.isFinite }
    test("IsNegative") { $0.sign == .minus }
    test("IsPositive") { $0.sign == .plus }
    test("IsInteger") { $0.isFinite && $0 == $0.rounded(.towardZero) }
    test("IsEvenInteger") { $0.isFinite && $0.truncatingRemainder(dividingBy: 2) == 0 }
    test("IsOddInteger") { $0.isFinite && $0.truncatingRemainder(dividingBy: 2).magnitude == 1 }
    test("IsNormal") { isDouble ? $0.isNormal : Float($0).isNormal }
    test("IsSubnormal") { isDouble ? $0.isSubnormal : Float($0).isSubnormal }
    func map(_ name: String, _ body: @escaping @Sendable (Double) -> Double) {
      t.staticMethod("static \(word) \(name)(\(word) x)") { make(body(number($0.args[0]))) }
    }
    map("Abs") { $0.magnitude }
    map("Floor") { $0.rounded(.down) }
    map("Ceiling") { $0.rounded(.up) }
    map("Truncate") { $0.rounded(.towardZero) }
    map("Round") { $0.rounded(.toNearestOrEven) }
    map("Sqrt") { $0.squareRoot() }
    map("Cbrt") { cbrt($0) }
    map("Exp") { exp($0) }
    map("Log") { log($0) }
    map("Log2") { log2($0) }
    map("Log10") { log10($0) }
    map("Sin") { sin($0) }
    map("Cos") { cos($0) }
    map("Tan") { tan($0) }
    map("Asin") { asin($0) }
    map("Acos") { acos($0) }
    map("Atan") { atan($0) }
    map("Sinh") { sinh($0) }
    map("Cosh") { cosh($0) }
    map("Tanh") { tanh($0) }
    map("Asinh") { asinh($0) }
    map("Acosh") { acosh($0) }
    map("Atanh") { atanh($0) }
    map("SinPi") { sin(.pi * $0) }
    map("CosPi") { cos(.pi * $0) }
    map("TanPi") { tan(.pi * $0) }
    map("AsinPi") { asin($0) / .pi }
    map("AcosPi") { acos($0) / .pi }
    map("AtanPi") { atan($0) / .pi }
    map("Exp2") { exp2($0) }
    map("Exp10") { pow(10, $0) }
    map("ExpM1") { expm1($0) }
    map("Exp2M1") { exp2($0) - 1 }
    map("Exp10M1") { pow(10, $0) - 1 }
    map("LogP1") { log1p($0) }
    map("Log2P1") { log2($0 + 1) }
    map("Log10P1") { log10($0 + 1) }
    map("BitIncrement") { isDouble ? $0.nextUp : Double(Float($0).nextUp) }
    map("BitDecrement") { isDouble ? $0.nextDown : Double(Float($0).nextDown) }
    map("ReciprocalEstimate") { 1 / $0 }
    map("ReciprocalSqrtEstimate") { 1 / $0.squareRoot() }
    func map2(_ name: String, _ body: @escaping @Sendable (Double, Double) -> Double) {
      t.staticMethod("static \(word) \(name)(\(word) x, \(word) y)") { make(body(number($0.args[0]), number($0.args[1]))) }
    }
    map2("Atan2") { atan2($0, $1) }
    map2("Atan2Pi") { atan2($0, $1) / .pi }
    map2("CopySign") { Double(signOf: $1, magnitudeOf: $0) }
    map2("Ieee754Remainder") { remainder($0, $1) }
    map2("MaxNumber") { $0.isNaN ? $1 : $1.isNaN ? $0 : DotNetMath.max($0, $1) }
    map2("MinNumber") { $0.isNaN ? $1 : $1.isNaN ? $0 : DotNetMath.min($0, $1) }
    map2("MaxMagnitude") { a, b in
      a.isNaN || a.magnitude > b.magnitude ? a : a.magnitude == b.magnitude ? DotNetMath.max(a, b) : b
    }
    map2("MinMagnitude") { a, b in
      a.isNaN || a.magnitude < b.magnitude ? a : a.magnitude == b.magnitude ? DotNetMath.min(a, b) : b
    }
    t.staticMethod("static \(word) Clamp(\(word) value, \(word) min, \(word) max)") { c in
      let (value, low, high) = (number(c.args[0]), number(c.args[1]), number(c.args[2]))
      if low > high {
        let words = try [c.args[1], c.args[2]].map { try NetText.string($0, c.runtime).string }
        throw DotNetError.argument("'\(words[0])' cannot be greater than \(words[1]).")
      }
      return make(value < low ? low : value > high ? high : value)
    }
    t.staticMethod("static \(word) FusedMultiplyAdd(\(word) left, \(word) right, \(word) addend)") {
      make(fma(number($0.args[0]), number($0.args[1]), number($0.args[2])))
    }
    t.staticMethod("static \(word) RootN(\(word) x, int n)") { c in
      let (x, n) = (number(c.args[0]), Double(c.int(1)))
      let root = pow(x.magnitude, 1 / n)
      return make(x < 0 ? (c.int(1) % 2 == 0 ? .nan : -root) : root)
    }
    test("IsPow2") { $0 > 0 && $0.isFinite && $0.significand == 1 }
    test("IsRealNumber") { !$0.isNaN }
    map("DegreesToRadians") { $0 * .pi / 180 }
    map("RadiansToDegrees") { $0 * 180 / .pi }
    t.staticMethod("static \(word) Max(\(word) x, \(word) y)") { make(DotNetMath.max(number($0.args[0]), number($0.args[1]))) }
    t.staticMethod("static \(word) Min(\(word) x, \(word) y)") { make(DotNetMath.min(number($0.args[0]), number($0.args[1]))) }
    t.staticMethod("static \(word) Pow(\(word) x, \(word) y)") { make(pow(number($0.args[0]), number($0.args[1]))) }
    t.staticMethod("static \(word) Hypot(\(word) x, \(word) y)") { make(hypot(number($0.args[0]), number($0.args[1]))) }
    t.staticMethod("static \(word) Lerp(\(word) value1, \(word) value2, \(word) amount)") {
      make(number($0.args[0]) * (1 - number($0.args[2])) + number($0.args[1]) * number($0.args[2]))
    }
    t.staticMethod("static int Sign(\(word) value)") { .int32(try DotNetMath.sign(number($0.args[0]))) }
    parsing(t, word, isDouble)
  }

  private static func parsing(_ t: TypeBuilder, _ word: String, _ isDouble: Bool) {
    @Sendable func parse(_ c: Call, _ styles: NumberStyles, _ culture: Culture) throws -> Value {
      let text = try c.required(0, "s").string
      if isDouble { return .double(try NumberParse.double(text, styles: styles, culture: culture.number)) }
      return .single(try NumberParse.float(text, styles: styles, culture: culture.number))
    }
    let zero: Value = isDouble ? .double(0) : .single(0)
    t.staticMethod("static \(word) Parse(string s)") { try parse($0, .floatThousands, Cultures.current($0.runtime)) }
    t.staticMethod("static \(word) Parse(string s, System.Globalization.NumberStyles style)") {
      try parse($0, $0.numberStyles(1, fractions: true), Cultures.current($0.runtime))
    }
    t.staticMethod("static \(word) Parse(string s, System.IFormatProvider provider)") {
      try parse($0, .floatThousands, $0.culture(1))
    }
    t.staticMethod("static \(word) Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)") {
      try parse($0, $0.numberStyles(1, fractions: true), $0.culture(2))
    }
    t.staticMethod("static bool TryParse(string s, [ref] \(word) result)") { c in
      try c.tryParse(1, zero) { try parse(c, .floatThousands, Cultures.current(c.runtime)) }
    }
    t.staticMethod("static bool TryParse(string s, System.IFormatProvider provider, [ref] \(word) result)") { c in
      try c.tryParse(2, zero) { try parse(c, .floatThousands, c.culture(1)) }
    }
    t.staticMethod(
      "static bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] \(word) result)"
    ) { c in
      let styles = try c.numberStyles(1, fractions: true)
      return try c.tryParse(3, zero) { try parse(c, styles, c.culture(2)) }
    }
  }
}
