// Members of the integer types, Byte to UInt64; one declaration serves all.

import Primitives

public enum IntegerMembers {
  /// What the declaration needs to know of a width.
  private struct Width: Sendable {
    let word: String
    let name: String
    let shape: IntegerShape
    let code: Int
    let make: @Sendable (Int128) -> Value
  }

  private static func width(_ type: TypeInfo) -> Width {
    switch type.name {
    case "Byte": return Width(word: "byte", name: "Byte", shape: .uint8, code: 6) { .byte(UInt8(truncatingIfNeeded: $0)) }
    case "SByte": return Width(word: "sbyte", name: "SByte", shape: .int8, code: 5) { .sbyte(Int8(truncatingIfNeeded: $0)) }
    case "Int16": return Width(word: "short", name: "Int16", shape: .int16, code: 7) { .short(Int16(truncatingIfNeeded: $0)) }
    case "UInt16":
      return Width(word: "ushort", name: "UInt16", shape: .uint16, code: 8) { .ushort(UInt16(truncatingIfNeeded: $0)) }
    case "UInt32":
      return Width(word: "uint", name: "UInt32", shape: .uint32, code: 10) { .uint(UInt32(truncatingIfNeeded: $0)) }
    case "Int64": return Width(word: "long", name: "Int64", shape: .int64, code: 11) { .long(Int64(truncatingIfNeeded: $0)) }
    case "UInt64":
      return Width(word: "ulong", name: "UInt64", shape: .uint64, code: 12) { .ulong(UInt64(truncatingIfNeeded: $0)) }
    default: return Width(word: "int", name: "Int32", shape: .int32, code: 9) { .int(Int32(truncatingIfNeeded: $0)) }
    }
  }

  /// An integer value at full width.
  public static func wide(_ value: Value) -> Int128 {
    if case .ulong(let v) = value.base { return Int128(v) }
    return Int128(value.integer ?? 0)
  }

  @Sendable static func declare(_ t: TypeBuilder) {
    let w = width(t.owner)
    let word = w.word
    t.method("int CompareTo(System.Object value)") { c in
      if c.isNull(0) { return .int(1) }
      guard c.args[0].type === c.this.type else { throw DotNetError.argument("Object must be of type \(w.name).") }
      return order(c, w)
    }
    t.method("int CompareTo(\(word) value)") { order($0, w) }
    t.method("bool Equals(System.Object obj)") { .bool(ObjectMembers.equals($0.this, $0.args[0])) }
    t.method("bool Equals(\(word) obj)") { .bool(wide($0.this) == wide($0.args[0])) }
    t.method("int GetHashCode()") { c in
      let v = wide(c.this)
      return .int(
        w.shape.bits == 64 ? Int32(truncatingIfNeeded: v) ^ Int32(truncatingIfNeeded: v >> 32) : Int32(truncatingIfNeeded: v))
    }
    t.explicitMethod("int IBinaryInteger[\(word)].GetByteCount()", named: "GetByteCount") { _ in .int32(w.shape.bits / 8) }
    t.explicitMethod("int IBinaryInteger[\(word)].GetShortestBitLength()", named: "GetShortestBitLength") { c in
      let v = wide(c.this)
      return .int32(v >= 0 ? 128 - v.leadingZeroBitCount : 129 - (~v).leadingZeroBitCount)
    }
    t.method("System.TypeCode GetTypeCode()") { _ in EnumTypes.value("System.TypeCode", w.code) }
    ConvertibleMembers.declare(t)
    t.method("string ToString()") { .string(try NetText.string($0.this, $0.runtime)) }
    t.method("string ToString(string format)") {
      .string(try NetText.format($0.this, $0.string(0), Cultures.current($0.runtime), $0.runtime))
    }
    t.method("string ToString(System.IFormatProvider provider)") {
      .string(try NetText.format($0.this, nil, $0.culture(0), $0.runtime))
    }
    t.method("string ToString(string format, System.IFormatProvider provider)") {
      .string(try NetText.format($0.this, $0.string(0), $0.culture(1), $0.runtime))
    }
    t.constant("static \(word) MaxValue {get;}", w.make(w.shape.maximum))
    t.constant("static \(word) MinValue {get;}", w.make(w.shape.minimum))
    parsing(t, w)
    numeric(t, w)
  }

  private static func order(_ c: Call, _ w: Width) -> Value {
    let (a, b) = (wide(c.this), wide(c.args[0]))
    // The narrow types give the difference, the wide ones a sign.
    if w.shape.bits < 32 { return .int(Int32(truncatingIfNeeded: a - b)) }
    return .int(a < b ? -1 : a > b ? 1 : 0)
  }

  private static func parsing(_ t: TypeBuilder, _ w: Width) {
    let word = w.word
    @Sendable func parse(_ c: Call, _ styles: NumberStyles, _ culture: Culture) throws -> Value {
      w.make(try NumberParse.integer(try c.required(0, "s").string, w.shape, styles: styles, culture: culture.number))
    }
    @Sendable func styles(_ c: Call) throws -> NumberStyles { try c.numberStyles(1, fractions: false) }
    t.staticMethod("static \(word) Parse(string s)") { try parse($0, .integer, Cultures.current($0.runtime)) }
    t.staticMethod("static \(word) Parse(string s, System.Globalization.NumberStyles style)") {
      try parse($0, try styles($0), Cultures.current($0.runtime))
    }
    t.staticMethod("static \(word) Parse(string s, System.IFormatProvider provider)") { try parse($0, .integer, $0.culture(1)) }
    t.staticMethod("static \(word) Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)") {
      try parse($0, try styles($0), $0.culture(2))
    }
    t.staticMethod("static bool TryParse(string s, [ref] \(word) result)") { c in
      try c.tryParse(1, w.make(0)) { try parse(c, .integer, Cultures.current(c.runtime)) }
    }
    t.staticMethod("static bool TryParse(string s, System.IFormatProvider provider, [ref] \(word) result)") { c in
      try c.tryParse(2, w.make(0)) { try parse(c, .integer, c.culture(1)) }
    }
    t.staticMethod(
      "static bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] \(word) result)"
    ) { c in
      let styles = try styles(c)
      return try c.tryParse(3, w.make(0)) { try parse(c, styles, c.culture(2)) }
    }
  }

  private static func numeric(_ t: TypeBuilder, _ w: Width) {
    let word = w.word
    @Sendable func bits(_ v: Int128) -> UInt64 {
      UInt64(truncatingIfNeeded: v) & (w.shape.bits == 64 ? .max : (1 << UInt64(w.shape.bits)) - 1)
    }
    @Sendable func checked(_ v: Int128) throws -> Value {
      if v < w.shape.minimum || v > w.shape.maximum { throw w.shape.overflow }
      return w.make(v)
    }
    t.staticMethod("static \(word) Abs(\(word) value)") { c in
      let v = wide(c.args[0])
      if v < 0, v == w.shape.minimum {
        throw PrimitiveError.overflow("Negating the minimum value of a twos complement number is invalid.")
      }
      return w.make(v < 0 ? -v : v)
    }
    t.staticMethod("static \(word) Clamp(\(word) value, \(word) min, \(word) max)") { c in
      let (v, low, high) = (wide(c.args[0]), wide(c.args[1]), wide(c.args[2]))
      if low > high { throw DotNetMath.invertedBounds(String(low), String(high)) }
      return w.make(v < low ? low : v > high ? high : v)
    }
    t.staticMethod("static \(word) Max(\(word) x, \(word) y)") { w.make(max(wide($0.args[0]), wide($0.args[1]))) }
    t.staticMethod("static \(word) Min(\(word) x, \(word) y)") { w.make(min(wide($0.args[0]), wide($0.args[1]))) }
    t.staticMethod("static int Sign(\(word) value)") { .int(Int32(wide($0.args[0]).signum())) }
    t.staticMethod("static bool IsEvenInteger(\(word) value)") { .bool(wide($0.args[0]) & 1 == 0) }
    t.staticMethod("static bool IsOddInteger(\(word) value)") { .bool(wide($0.args[0]) & 1 != 0) }
    t.staticMethod("static bool IsPow2(\(word) value)") { c in
      let v = wide(c.args[0])
      return .bool(v > 0 && v & (v - 1) == 0)
    }
    if w.shape.isSigned {
      t.staticMethod("static bool IsNegative(\(word) value)") { .bool(wide($0.args[0]) < 0) }
      t.staticMethod("static bool IsPositive(\(word) value)") { .bool(wide($0.args[0]) >= 0) }
    }
    t.staticMethod("static \(word) PopCount(\(word) value)") { w.make(Int128(bits(wide($0.args[0])).nonzeroBitCount)) }
    t.staticMethod("static \(word) LeadingZeroCount(\(word) value)") {
      w.make(Int128(bits(wide($0.args[0])).leadingZeroBitCount - (64 - w.shape.bits)))
    }
    t.staticMethod("static \(word) TrailingZeroCount(\(word) value)") {
      w.make(Int128(min(w.shape.bits, bits(wide($0.args[0])).trailingZeroBitCount)))
    }
    t.staticMethod("static \(word) Log2(\(word) value)") { c in
      let v = wide(c.args[0])
      if v < 0 { throw DotNetError.outOfRange("Non-negative number required.", "value") }
      return w.make(Int128(v == 0 ? 0 : 63 - bits(v).leadingZeroBitCount))
    }
    t.staticMethod("static \(word) RotateLeft(\(word) value, int rotateAmount)") { c in
      let (v, n) = (bits(wide(c.args[0])), UInt64(((c.int(1) % w.shape.bits) + w.shape.bits) % w.shape.bits))
      return w.make(Int128(n == 0 ? v : v << n | v >> (UInt64(w.shape.bits) - n)))
    }
    t.staticMethod("static \(word) RotateRight(\(word) value, int rotateAmount)") { c in
      let (v, n) = (bits(wide(c.args[0])), UInt64(((c.int(1) % w.shape.bits) + w.shape.bits) % w.shape.bits))
      return w.make(Int128(n == 0 ? v : v >> n | v << (UInt64(w.shape.bits) - n)))
    }
    t.staticMethod("static System.ValueTuple[\(word),\(word)] DivRem(\(word) left, \(word) right)") { c in
      let (a, b) = (wide(c.args[0]), wide(c.args[1]))
      if b == 0 { throw PrimitiveError.divideByZero }
      return .object(TupleObj([try checked(a / b), w.make(a % b)], isValue: true, types: [c.target, c.target]))
    }
  }
}
