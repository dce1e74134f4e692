// `[int]` and its kin, `[decimal]`, `[bigint]`, `[math]` and `[BitConverter]`: what only scripts use of them.

import Engine
import Glibc
import Objects
import Primitives

enum FurtherNumberMembers {
  /// The integer types by name.
  private static let words = [
    "System.Byte": "byte", "System.SByte": "sbyte", "System.Int16": "short", "System.UInt16": "ushort", "System.Int32": "int",
    "System.UInt32": "uint", "System.Int64": "long", "System.UInt64": "ulong",
  ]

  @Sendable static func declareInteger(_ t: TypeBuilder) {
    guard let word = words[t.owner.fullName] else { return }
    NumberConversions.declare(t, word)
    @Sendable func wide(_ c: Call, _ i: Int) -> Int128 { IntegerMembers.wide(c.args[i]) }
    @Sendable func make(_ c: Call, _ v: Int128) -> Value {
      NumberConversions.integer(v < 0 ? BigInt(v.magnitude).negated : BigInt(UInt128(v)), c.target)
    }
    if !word.hasPrefix("u"), word != "byte" {
      t.staticMethod("static \(word) CopySign(\(word) value, \(word) sign)") { c in
        let magnitude = Int128(wide(c, 0).magnitude)
        let made = make(c, wide(c, 1) < 0 ? -magnitude : magnitude)
        if wide(c, 1) >= 0, IntegerMembers.wide(made) < 0 {
          throw DotNetError("System.OverflowException", "Negating the minimum value of a twos complement number is invalid.")
        }
        return made
      }
      for (name, sign) in [("MaxMagnitude", 1), ("MinMagnitude", -1)] {
        t.staticMethod("static \(word) \(name)(\(word) x, \(word) y)") { c in
          let (a, b) = (wide(c, 0), wide(c, 1))
          if a.magnitude != b.magnitude { return (a.magnitude > b.magnitude) == (sign > 0) ? c.args[0] : c.args[1] }
          return (a < 0) == (sign > 0) ? c.args[1] : c.args[0]
        }
      }
    }
    let products = ["int": "long", "uint": "ulong", "long": "System.Int128", "ulong": "System.UInt128"]
    if let result = products[word], let type = TypeCatalog.find(result) {
      t.staticMethod("static \(result) BigMul(\(word) left, \(word) right)") { c in
        let product = try BigInt.multiply(AnyNumber(c.args[0])?.integer ?? .zero, AnyNumber(c.args[1])?.integer ?? .zero)
        return NumberConversions.integer(product, type)
      }
    }
  }

  @Sendable static func declareDecimal(_ t: TypeBuilder) {
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

  @Sendable static func declareBig(_ t: TypeBuilder) {
    let word = "bigint"
    @Sendable func value(_ c: Call, _ i: Int) -> BigInt { c.args[i].bigInt ?? .zero }
    NumberConversions.declare(t, word)
    t.staticMethod("static \(word) Clamp(\(word) value, \(word) min, \(word) max)") { c in
      let (own, low, high) = (value(c, 0), value(c, 1), value(c, 2))
      if high < low { throw DotNetMath.invertedBounds(low.description, high.description) }
      return .bigInt(own < low ? low : high < own ? high : own)
    }
    t.staticMethod("static \(word) CopySign(\(word) value, \(word) sign)") { c in
      let magnitude = value(c, 0).magnitude
      return .bigInt(value(c, 1).isNegative ? magnitude.negated : magnitude)
    }
    for (name, sign) in [("MaxMagnitude", 1), ("MinMagnitude", -1)] {
      t.staticMethod("static \(word) \(name)(\(word) x, \(word) y)") { c in
        let order = BigInt.compare(value(c, 0).magnitude, value(c, 1).magnitude) * sign
        if order != 0 { return order > 0 ? c.args[0] : c.args[1] }
        return value(c, 0).isNegative == (sign > 0) ? c.args[1] : c.args[0]
      }
    }
    t.staticMethod("static bool IsPositive(\(word) value)") { .bool(!value($0, 0).isNegative) }
    // Counted in words of 32 bits, of which there is at least one.
    @Sendable func bits(_ v: BigInt) -> (width: Int, bytes: [UInt8]) {
      let width = max(1, ((v.isNegative ? (~v).bitWidth + 1 : v.bitWidth) + 31) / 32) * 32
      let bytes = v.bytes, fill: UInt8 = v.isNegative ? 0xff : 0
      return (width, (0..<(width / 8)).map { $0 < bytes.count ? bytes[$0] : fill })
    }
    t.staticMethod("static \(word) PopCount(\(word) value)") { c in
      .bigInt(BigInt(bits(value(c, 0)).bytes.reduce(0) { $0 + $1.nonzeroBitCount }))
    }
    t.staticMethod("static \(word) LeadingZeroCount(\(word) value)") { c in
      let own = value(c, 0)
      return .bigInt(BigInt(own.isNegative ? 0 : bits(own).width - own.bitWidth))
    }
    t.staticMethod("static \(word) TrailingZeroCount(\(word) value)") { c in
      let own = bits(value(c, 0))
      var count = 0
      for byte in own.bytes {
        if byte != 0 { return .bigInt(BigInt(count + byte.trailingZeroBitCount)) }
        count += 8
      }
      return .bigInt(BigInt(count))
    }
    t.staticMethod("static \(word) Log2(\(word) value)") { c in
      let own = value(c, 0)
      if own.isNegative { throw DotNetError.outOfRange("Non-negative number required.", "value") }
      return .bigInt(BigInt(max(0, own.bitWidth - 1)))
    }
    for (name, left) in [("RotateLeft", true), ("RotateRight", false)] {
      t.staticMethod("static \(word) \(name)(\(word) value, int rotateAmount)") { c in
        let own = bits(value(c, 0))
        let by = ((left ? c.int(1) : -c.int(1)) % own.width + own.width) % own.width
        var all = [Bool](repeating: false, count: own.width)
        for i in 0..<own.width where own.bytes[i / 8] >> UInt8(i % 8) & 1 == 1 { all[(i + by) % own.width] = true }
        var bytes = [UInt8](repeating: 0, count: own.width / 8)
        for i in 0..<own.width where all[i] { bytes[i / 8] |= 1 << UInt8(i % 8) }
        // What was no negative number does not become one.
        if !value(c, 0).isNegative { bytes.append(0) }
        return .bigInt(BigInt(bytes: bytes))
      }
    }
    t.method("int GetByteCount(bool isUnsigned = False)") { c in
      let own = c.this.bigInt ?? .zero
      if c.bool(0) {
        if own.isNegative {
          throw DotNetError("System.OverflowException", "Negative values do not have an unsigned representation.")
        }
        return .int32(max(1, (own.bitWidth + 7) / 8))
      }
      return .int32(own.bytes.count)
    }
    t.staticMethod("static System.ValueTuple[\(word),\(word)] DivRem(\(word) left, \(word) right)") { c in
      let quotient = Value.bigInt(try BigInt.divide(value(c, 0), value(c, 1)))
      let rest = Value.bigInt(try BigInt.remainder(value(c, 0), value(c, 1)))
      return .object(TupleObj([quotient, rest], isValue: true, types: [.bigInteger, .bigInteger]))
    }
    t.method("bool Equals(ulong other)") { c in .bool(c.this.bigInt == AnyNumber(c.args[0])?.integer) }
    t.method("int CompareTo(ulong other)") { c in
      .int32(BigInt.compare(c.this.bigInt ?? .zero, AnyNumber(c.args[0])?.integer ?? .zero))
    }
  }

  @Sendable static func declareMath(_ t: TypeBuilder) {
    t.staticMethod("static System.ValueTuple[double,double] SinCos(double x)") { c in
      .object(TupleObj([.double(sin(c.double(0))), .double(cos(c.double(0)))], isValue: true, types: [.double, .double]))
    }
    for (word, type) in [
      ("byte", TypeInfo.byte), ("sbyte", .sbyte), ("short", .int16), ("ushort", .uint16), ("uint", .uint32), ("ulong", .uint64),
    ] {
      t.staticMethod("static System.ValueTuple[\(word),\(word)] DivRem(\(word) left, \(word) right)") { c in
        let (a, b) = (IntegerMembers.wide(c.args[0]), IntegerMembers.wide(c.args[1]))
        if b == 0 { throw PrimitiveError.divideByZero }
        let parts = [a / b, a % b].map { v in
          NumberConversions.integer(v < 0 ? BigInt(v.magnitude).negated : BigInt(UInt128(v)), type)
        }
        return .object(TupleObj(parts, isValue: true, types: [type, type]))
      }
    }
    @Sendable func product(_ c: Call) throws -> BigInt {
      try BigInt.multiply(AnyNumber(c.args[0])?.integer ?? .zero, AnyNumber(c.args[1])?.integer ?? .zero)
    }
    t.staticMethod("static ulong BigMul(uint a, uint b)") { NumberConversions.integer(try product($0), .uint64) }
    t.staticMethod("static System.Int128 BigMul(long a, long b)") {
      NumberConversions.integer(try product($0), WideIntegerTypes.signed)
    }
    t.staticMethod("static System.UInt128 BigMul(ulong a, ulong b)") {
      NumberConversions.integer(try product($0), WideIntegerTypes.unsigned)
    }
    for (word, type) in [("long", TypeInfo.int64), ("ulong", .uint64)] {
      t.staticMethod("static \(word) BigMul(\(word) a, \(word) b, [ref] \(word) low)") { c in
        let whole = try product(c)
        c.store(2, NumberConversions.integer(whole, type))
        return NumberConversions.integer(try whole.shiftedLeft(-64), type)
      }
    }
  }

  @Sendable static func declareBits(_ t: TypeBuilder) {
    t.staticMethod("static ulong DoubleToUInt64Bits(double value)") { .ulong($0.double(0).bitPattern) }
    t.staticMethod("static double UInt64BitsToDouble(ulong value)") {
      .double(Double(bitPattern: UInt64(truncatingIfNeeded: IntegerMembers.wide($0.args[0]))))
    }
    t.staticMethod("static uint SingleToUInt32Bits(float value)") { .uint(Float($0.double(0)).bitPattern) }
    t.staticMethod("static float UInt32BitsToSingle(uint value)") {
      .single(Float(bitPattern: UInt32(truncatingIfNeeded: $0.int(0))))
    }
    @Sendable func half(_ c: Call) -> UInt16 { (c.obj(0) as? HalfObj)?.value.bitPattern ?? 0 }
    t.staticMethod("static short HalfToInt16Bits(System.Half value)") { .short(Int16(bitPattern: half($0))) }
    t.staticMethod("static ushort HalfToUInt16Bits(System.Half value)") { .ushort(half($0)) }
    for (name, word) in [("Int16BitsToHalf", "short"), ("UInt16BitsToHalf", "ushort")] {
      t.staticMethod("static System.Half \(name)(\(word) value)") {
        .object(HalfObj(Float16(bitPattern: UInt16(truncatingIfNeeded: $0.int(0)))))
      }
    }
    @Sendable func little(_ bits: UInt128, _ count: Int) -> Value {
      .bytes((0..<count).map { UInt8(truncatingIfNeeded: bits >> UInt128($0 * 8)) })
    }
    t.staticMethod("static byte[] GetBytes(System.Half value)") { little(UInt128(half($0)), 2) }
    for word in ["System.Int128", "System.UInt128"] {
      t.staticMethod("static byte[] GetBytes(\(word) value)") { little(($0.obj(0) as? WideIntegerObj)?.bits ?? 0, 16) }
    }
    @Sendable func take(_ c: Call, _ count: Int) throws -> UInt128 {
      let bytes = try c.bytes(0, "value")
      let start = c.int(1)
      guard start >= 0, start < bytes.count else {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than the size of the collection.", "startIndex")
      }
      guard start <= bytes.count - count else {
        throw DotNetError.argument(
          "The array starting from the specified index is not long enough to read a value of the specified type.", "value")
      }
      return bytes[start..<(start + count)].reversed().reduce(0) { $0 << 8 | UInt128($1) }
    }
    t.staticMethod("static System.Half ToHalf(byte[] value, int startIndex)") {
      .object(HalfObj(Float16(bitPattern: UInt16(truncatingIfNeeded: try take($0, 2)))))
    }
    t.staticMethod("static System.Int128 ToInt128(byte[] value, int startIndex)") {
      .object(WideIntegerObj(signed: Int128(bitPattern: try take($0, 16))))
    }
    t.staticMethod("static System.UInt128 ToUInt128(byte[] value, int startIndex)") {
      .object(WideIntegerObj(unsigned: try take($0, 16)))
    }
  }
}
