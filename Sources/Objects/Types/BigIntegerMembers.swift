// Members of System.Numerics.BigInteger.

import Primitives

#if canImport(Glibc)
  import Glibc
#endif

enum BigIntegerMembers {
  private static func v(_ c: Call, _ i: Int) -> BigInt { i < c.args.count ? c.args[i].bigInt ?? .zero : .zero }
  private static func me(_ c: Call) -> BigInt { c.this.bigInt ?? .zero }

  @Sendable static func declare(_ t: TypeBuilder) {
    t.constructor("new(int value)") { .bigInt(BigInt($0.int(0))) }
    t.constructor("new(uint value)") { .bigInt(BigInt($0.int(0))) }
    t.constructor("new(long value)") { .bigInt(BigInt($0.int(0))) }
    t.constructor("new(ulong value)") { c in
      if case .ulong(let v) = c.args[0].base { return .bigInt(BigInt(v)) }
      return .bigInt(.zero)
    }
    t.constructor("new(float value)") { .bigInt(try BigInt($0.double(0))) }
    t.constructor("new(double value)") { .bigInt(try BigInt($0.double(0))) }
    t.constructor("new(decimal value)") { .bigInt(BigInt($0.args[0].decimal ?? .zero)) }
    t.constructor("new(byte[] value)") { .bigInt(BigInt(bytes: try $0.bytes(0, "value"))) }
    t.property("bool IsPowerOfTwo {get;}") { .bool(me($0).isPowerOfTwo) }
    t.property("bool IsZero {get;}") { .bool(me($0).isZero) }
    t.property("bool IsOne {get;}") { .bool(me($0).isOne) }
    t.property("bool IsEven {get;}") { .bool(me($0).isEven) }
    t.property("int Sign {get;}") { .int32(me($0).signum) }
    t.property("static bigint Zero {get;}") { _ in .bigInt(.zero) }
    t.property("static bigint One {get;}") { _ in .bigInt(.one) }
    t.property("static bigint MinusOne {get;}") { _ in .bigInt(.minusOne) }
    t.method("int CompareTo(long other)") { .int32(BigInt.compare(me($0), BigInt($0.int(0)))) }
    t.method("int CompareTo(bigint other)") { .int32(BigInt.compare(me($0), v($0, 0))) }
    t.method("int CompareTo(System.Object obj)") { c in
      if c.isNull(0) { return .int(1) }
      guard let other = c.args[0].bigInt else { throw DotNetError.argument("The parameter must be a BigInteger.", "obj") }
      return .int32(BigInt.compare(me(c), other))
    }
    t.method("bool Equals(System.Object obj)") { .bool(ObjectMembers.equals($0.this, $0.args[0])) }
    t.method("bool Equals(long other)") { .bool(me($0) == BigInt($0.int(0))) }
    t.method("bool Equals(bigint other)") { .bool(me($0) == v($0, 0)) }
    t.method("int GetHashCode()") { .int32(Int(Int32(truncatingIfNeeded: me($0).hashValue))) }
    t.method("byte[] ToByteArray()") { .bytes(me($0).bytes) }
    t.method("long GetBitLength()") { c in
      let value = me(c)
      if value.isNegative { return .long(Int64((value.magnitude - .one).bitWidth)) }
      return .long(Int64(value.bitWidth))
    }
    t.method("string ToString()") { .string(try NetText.format($0.this, nil, Cultures.current($0.runtime), $0.runtime)) }
    t.method("string ToString(System.IFormatProvider provider)") {
      .string(try NetText.format($0.this, nil, $0.culture(0), $0.runtime))
    }
    t.method("string ToString(string format)") {
      .string(try NetText.format($0.this, $0.string(0), Cultures.current($0.runtime), $0.runtime))
    }
    t.method("string ToString(string format, System.IFormatProvider provider)") {
      .string(try NetText.format($0.this, $0.string(0), $0.culture(1), $0.runtime))
    }
    statics(t)
  }

  private static func statics(_ t: TypeBuilder) {
    t.staticMethod("static bigint Add(bigint left, bigint right)") { .bigInt(v($0, 0) + v($0, 1)) }
    t.staticMethod("static bigint Subtract(bigint left, bigint right)") { .bigInt(v($0, 0) - v($0, 1)) }
    t.staticMethod("static bigint Multiply(bigint left, bigint right)") { .bigInt(try BigInt.multiply(v($0, 0), v($0, 1))) }
    t.staticMethod("static bigint Divide(bigint dividend, bigint divisor)") { .bigInt(try BigInt.divide(v($0, 0), v($0, 1))) }
    t.staticMethod("static bigint Remainder(bigint dividend, bigint divisor)") {
      .bigInt(try BigInt.remainder(v($0, 0), v($0, 1)))
    }
    t.staticMethod("static bigint DivRem(bigint dividend, bigint divisor, [ref] bigint remainder)") { c in
      c.store(2, .bigInt(try BigInt.remainder(v(c, 0), v(c, 1))))
      return .bigInt(try BigInt.divide(v(c, 0), v(c, 1)))
    }
    t.staticMethod("static bigint Negate(bigint value)") { .bigInt(v($0, 0).negated) }
    t.staticMethod("static bigint Abs(bigint value)") { .bigInt(v($0, 0).magnitude) }
    t.staticMethod("static bigint Max(bigint left, bigint right)") { .bigInt(v($0, 0) < v($0, 1) ? v($0, 1) : v($0, 0)) }
    t.staticMethod("static bigint Min(bigint left, bigint right)") { .bigInt(v($0, 1) < v($0, 0) ? v($0, 1) : v($0, 0)) }
    t.staticMethod("static int Compare(bigint left, bigint right)") { .int32(BigInt.compare(v($0, 0), v($0, 1))) }
    t.staticMethod("static bigint GreatestCommonDivisor(bigint left, bigint right)") {
      .bigInt(BigInt.greatestCommonDivisor(v($0, 0), v($0, 1)))
    }
    t.staticMethod("static bigint Pow(bigint value, int exponent)") { .bigInt(try v($0, 0).power($0.int(1))) }
    t.staticMethod("static bigint ModPow(bigint value, bigint exponent, bigint modulus)") {
      .bigInt(try BigInt.modPow(v($0, 0), v($0, 1), v($0, 2)))
    }
    t.staticMethod("static double Log(bigint value)") { .double(v($0, 0).logarithm) }
    t.staticMethod("static double Log10(bigint value)") { .double(v($0, 0).logarithm10) }
    t.staticMethod("static double Log(bigint value, double baseValue)") { .double(v($0, 0).logarithm / log($0.double(1))) }
    t.staticMethod("static bool IsPow2(bigint value)") { .bool(v($0, 0).isPowerOfTwo) }
    t.staticMethod("static bool IsEvenInteger(bigint value)") { .bool(v($0, 0).isEven) }
    t.staticMethod("static bool IsOddInteger(bigint value)") { .bool(!v($0, 0).isEven) }
    t.staticMethod("static bool IsNegative(bigint value)") { .bool(v($0, 0).isNegative) }
    @Sendable func parse(_ c: Call, _ styles: NumberStyles, _ culture: Culture) throws -> Value {
      .bigInt(try NumberParse.bigInteger(try c.required(0, "value").string, styles: styles, culture: culture.number))
    }
    t.staticMethod("static bigint Parse(string value)") { try parse($0, .integer, Cultures.current($0.runtime)) }
    t.staticMethod("static bigint Parse(string value, System.Globalization.NumberStyles style)") {
      try parse($0, $0.numberStyles(1, fractions: false), Cultures.current($0.runtime))
    }
    t.staticMethod("static bigint Parse(string value, System.IFormatProvider provider)") {
      try parse($0, .integer, $0.culture(1))
    }
    t.staticMethod(
      "static bigint Parse(string value, System.Globalization.NumberStyles style, System.IFormatProvider provider)"
    ) {
      try parse($0, $0.numberStyles(1, fractions: false), $0.culture(2))
    }
    t.staticMethod("static bool TryParse(string value, [ref] bigint result)") { c in
      try c.tryParse(1, .bigInt(.zero)) { try parse(c, .integer, Cultures.current(c.runtime)) }
    }
  }
}
