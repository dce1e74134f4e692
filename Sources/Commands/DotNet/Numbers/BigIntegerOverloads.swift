// `[bigint]`: bits, magnitudes, parts of divisions, and parsing by culture and style.

import Engine
import Objects
import Primitives

enum BigIntegerOverloads {
  static let declarations: TypeCatalog.Declarations = ["System.Numerics.BigInteger": declare]

  @Sendable private static func declare(_ t: TypeBuilder) {
    declareArithmetic(t)
    declareTexts(t)
  }

  private static func declareArithmetic(_ t: TypeBuilder) {
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

  private static func declareTexts(_ t: TypeBuilder) {
    let style = "System.Globalization.NumberStyles style, "
    @Sendable func attempt(_ c: Call, _ out: Int, _ styles: NumberStyles, _ provider: Int) throws -> Value {
      try c.tryParse(out, .bigInt(.zero)) {
        .bigInt(
          try NumberParse.bigInteger(
            try c.required(0, "value").string, styles: styles, culture: c.culture(provider).number))
      }
    }
    t.staticMethod("static bool TryParse(string value, System.IFormatProvider provider, [ref] bigint result)") { c in
      try attempt(c, 2, .integer, 1)
    }
    t.staticMethod("static bool TryParse(string value, \(style)System.IFormatProvider provider, [ref] bigint result)") { c in
      try attempt(c, 3, c.numberStyles(1, fractions: false), 2)
    }
    t.method("byte[] ToByteArray(bool isUnsigned = False, bool isBigEndian = False)") { c in
      let whole = try MemberAccess.invoke(c.this, PSString.make("ToByteArray"), [], c.runtime)
      var bytes = (whole.base.sequence?.items ?? []).map { UInt8(truncatingIfNeeded: $0.base.integer ?? 0) }
      if c.args.count > 0, c.bool(0) {
        if let last = bytes.last, last & 0x80 != 0 {
          throw DotNetError("System.OverflowException", "Negative values do not have an unsigned representation.")
        }
        if bytes.count > 1, bytes.last == 0 { bytes.removeLast() }
      }
      return .bytes(c.args.count > 1 && c.bool(1) ? bytes.reversed() : bytes)
    }
  }
}
