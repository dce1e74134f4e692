// Members of System.Decimal.

import Primitives

enum DecimalMembers {
  private static func v(_ c: Call, _ i: Int) -> PSDecimal { i < c.args.count ? c.args[i].decimal ?? .zero : .zero }
  private static func me(_ c: Call) -> PSDecimal { c.this.decimal ?? .zero }

  @Sendable static func declare(_ t: TypeBuilder) {
    t.constructor("new(int value)") { .decimal(PSDecimal($0.int(0))) }
    t.constructor("new(uint value)") { .decimal(PSDecimal($0.int(0))) }
    t.constructor("new(long value)") { .decimal(PSDecimal($0.int(0))) }
    t.constructor("new(ulong value)") { c in
      if case .ulong(let v) = c.args[0].base { return .decimal(PSDecimal(v)) }
      return .decimal(.zero)
    }
    t.constructor("new(float value)") { .decimal(try PSDecimal($0.double(0))) }
    t.constructor("new(double value)") { .decimal(try PSDecimal($0.double(0))) }
    t.constructor("new(int[] bits)") { c in
      .decimal(try PSDecimal(bits: c.items(0).map { Int32(truncatingIfNeeded: $0.integer ?? 0) }))
    }
    t.constructor("new(int lo, int mid, int hi, bool isNegative, byte scale)") { c in
      @Sendable func part(_ i: Int) -> Int32 { Int32(truncatingIfNeeded: c.int(i)) }
      return .decimal(
        try PSDecimal(
          low: part(0), middle: part(1), high: part(2), isNegative: c.bool(3), scale: UInt8(truncatingIfNeeded: c.int(4))))
    }
    t.property("byte Scale {get;}") { .byte(me($0).scale) }
    t.method("int CompareTo(System.Object value)") { c in
      if c.isNull(0) { return .int(1) }
      guard let other = c.args[0].decimal else { throw DotNetError.argument("Object must be of type Decimal.") }
      return .int32(PSDecimal.compare(me(c), other))
    }
    t.method("int CompareTo(decimal value)") { .int32(PSDecimal.compare(me($0), v($0, 0))) }
    t.method("bool Equals(System.Object value)") { .bool(ObjectMembers.equals($0.this, $0.args[0])) }
    t.method("bool Equals(decimal value)") { .bool(me($0) == v($0, 0)) }
    t.method("int GetHashCode()") { .int32(Int(Int32(truncatingIfNeeded: me($0).hashValue))) }
    t.method("System.TypeCode GetTypeCode()") { _ in EnumTypes.value("System.TypeCode", 15) }
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
    t.constant("static decimal Zero {get;}", .decimal(.zero))
    t.constant("static decimal One {get;}", .decimal(.one))
    t.constant("static decimal MinusOne {get;}", .decimal(.minusOne))
    t.constant("static decimal MaxValue {get;}", .decimal(.maxValue))
    t.constant("static decimal MinValue {get;}", .decimal(.minValue))
    arithmetic(t)
    conversions(t)
  }

  private static func arithmetic(_ t: TypeBuilder) {
    t.staticMethod("static decimal Add(decimal d1, decimal d2)") { .decimal(try PSDecimal.add(v($0, 0), v($0, 1))) }
    t.staticMethod("static decimal Subtract(decimal d1, decimal d2)") { .decimal(try PSDecimal.subtract(v($0, 0), v($0, 1))) }
    t.staticMethod("static decimal Multiply(decimal d1, decimal d2)") { .decimal(try PSDecimal.multiply(v($0, 0), v($0, 1))) }
    t.staticMethod("static decimal Divide(decimal d1, decimal d2)") { .decimal(try PSDecimal.divide(v($0, 0), v($0, 1))) }
    t.staticMethod("static decimal Remainder(decimal d1, decimal d2)") { .decimal(try PSDecimal.remainder(v($0, 0), v($0, 1))) }
    t.staticMethod("static decimal Negate(decimal d)") { .decimal(v($0, 0).negated) }
    t.staticMethod("static decimal Abs(decimal value)") { .decimal(v($0, 0).magnitude) }
    t.staticMethod("static decimal Floor(decimal d)") { .decimal(v($0, 0).floored) }
    t.staticMethod("static decimal Ceiling(decimal d)") { .decimal(v($0, 0).ceiled) }
    t.staticMethod("static decimal Truncate(decimal d)") { .decimal(v($0, 0).truncated) }
    t.staticMethod("static decimal Max(decimal x, decimal y)") { .decimal(v($0, 0) < v($0, 1) ? v($0, 1) : v($0, 0)) }
    t.staticMethod("static decimal Min(decimal x, decimal y)") { .decimal(v($0, 1) < v($0, 0) ? v($0, 1) : v($0, 0)) }
    t.staticMethod("static int Sign(decimal d)") { .int32(v($0, 0).signum) }
    t.staticMethod("static int Compare(decimal d1, decimal d2)") { .int32(PSDecimal.compare(v($0, 0), v($0, 1))) }
    t.staticMethod("static bool Equals(decimal d1, decimal d2)") { .bool(v($0, 0) == v($0, 1)) }
    t.staticMethod("static bool IsNegative(decimal value)") { .bool(v($0, 0).isNegative) }
    t.staticMethod("static bool IsInteger(decimal value)") { .bool(v($0, 0) == v($0, 0).truncated) }
    t.staticMethod("static decimal Round(decimal d)") { .decimal(try v($0, 0).rounded()) }
    t.staticMethod("static decimal Round(decimal d, int decimals)") { .decimal(try v($0, 0).rounded($0.int(1))) }
    t.staticMethod("static decimal Round(decimal d, System.MidpointRounding mode)") {
      .decimal(try v($0, 0).rounded(0, try MathMembers.mode($0, 1)))
    }
    t.staticMethod("static decimal Round(decimal d, int decimals, System.MidpointRounding mode)") {
      .decimal(try v($0, 0).rounded($0.int(1), try MathMembers.mode($0, 2)))
    }
  }

  private static func conversions(_ t: TypeBuilder) {
    t.staticMethod("static int[] GetBits(decimal d)") { c in
      .object(ArrayObj(ContiguousArray(v(c, 0).bits.map { .int($0) }), of: .int32))
    }
    for (word, name, type) in [
      ("int", "ToInt32", TypeInfo.int32), ("long", "ToInt64", .int64), ("byte", "ToByte", .byte), ("sbyte", "ToSByte", .sbyte),
      ("short", "ToInt16", .int16), ("ushort", "ToUInt16", .uint16), ("uint", "ToUInt32", .uint32),
      ("ulong", "ToUInt64", .uint64),
    ] {
      t.staticMethod("static \(word) \(name)(decimal \(word.hasSuffix("int") || word.hasSuffix("ong") ? "d" : "value"))") { c in
        // Truncation, unlike the conversion of the language.
        try ConvertMembers.change(.decimal(v(c, 0).truncated), type, Cultures.current(c.runtime), c.runtime)
      }
    }
    t.staticMethod("static double ToDouble(decimal d)") { .double(v($0, 0).double) }
    t.staticMethod("static float ToSingle(decimal d)") { .single(v($0, 0).float) }
    t.staticMethod("static long ToOACurrency(decimal value)") { c in
      .long(try PSDecimal.multiply(v(c, 0), PSDecimal(10000)).rounded().int64Truncated ?? 0)
    }
    t.staticMethod("static decimal FromOACurrency(long cy)") { c in
      .decimal(try PSDecimal.divide(PSDecimal(c.int(0)), PSDecimal(10000)))
    }
    @Sendable func parse(_ c: Call, _ styles: NumberStyles, _ culture: Culture) throws -> Value {
      .decimal(try NumberParse.decimal(try c.required(0, "s").string, styles: styles, culture: culture.number))
    }
    t.staticMethod("static decimal Parse(string s)") { try parse($0, .number, Cultures.current($0.runtime)) }
    t.staticMethod("static decimal Parse(string s, System.Globalization.NumberStyles style)") {
      try parse($0, $0.numberStyles(1, fractions: true), Cultures.current($0.runtime))
    }
    t.staticMethod("static decimal Parse(string s, System.IFormatProvider provider)") { try parse($0, .number, $0.culture(1)) }
    t.staticMethod("static decimal Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)") {
      try parse($0, $0.numberStyles(1, fractions: true), $0.culture(2))
    }
    let zero = Value.decimal(.zero)
    t.staticMethod("static bool TryParse(string s, [ref] decimal result)") { c in
      try c.tryParse(1, zero) { try parse(c, .number, Cultures.current(c.runtime)) }
    }
    t.staticMethod("static bool TryParse(string s, System.IFormatProvider provider, [ref] decimal result)") { c in
      try c.tryParse(2, zero) { try parse(c, .number, c.culture(1)) }
    }
    t.staticMethod(
      "static bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] decimal result)"
    ) { c in
      let styles = try c.numberStyles(1, fractions: true)
      return try c.tryParse(3, zero) { try parse(c, styles, c.culture(2)) }
    }
  }
}
