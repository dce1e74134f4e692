// `[Int128]` and `[UInt128]`.

import Engine
import Objects
import Primitives

enum WideInteger {
  /// The low 128 bits of a whole number.
  static func bits(_ whole: BigInt) -> UInt128 {
    var bits = UInt128(0)
    let bytes = whole.bytes
    let fill: UInt8 = whole.isNegative ? 0xff : 0
    for i in (0..<16).reversed() { bits = bits << 8 | UInt128(i < bytes.count ? bytes[i] : fill) }
    return bits
  }
}

final class WideIntegerObj: Obj {
  let bits: UInt128
  let isSigned: Bool
  init(signed: Int128) {
    bits = UInt128(bitPattern: signed)
    isSigned = true
    super.init()
  }
  init(unsigned: UInt128) {
    bits = unsigned
    isSigned = false
    super.init()
  }
  var signed: Int128 { Int128(bitPattern: bits) }
  var big: BigInt { isSigned && signed < 0 ? BigInt(signed.magnitude).negated : BigInt(bits) }
  override var type: TypeInfo { isSigned ? WideIntegerTypes.signed : WideIntegerTypes.unsigned }
  override func equals(_ other: Obj) -> Bool {
    (other as? WideIntegerObj).map { $0.bits == bits && $0.isSigned == isSigned } ?? false
  }
  override var hash: Int { Int(truncatingIfNeeded: bits ^ bits >> 64) & 0x7fff_ffff }
  override func describe(_ runtime: Runtime) throws -> String { isSigned ? String(signed) : String(bits) }
}

enum WideIntegerTypes {
  static let signed = TypeInfo(
    "System.Int128", .struct, base: .valueType, interfaces: { [.icomparable, .iformattable] }, declare: { declare($0, true) })
  static let unsigned = TypeInfo(
    "System.UInt128", .struct, base: .valueType, interfaces: { [.icomparable, .iformattable] }, declare: { declare($0, false) })
  static let family = TypeCatalog.Family(types: ["System.Int128": { signed }, "System.UInt128": { unsigned }])

  private static func value(_ c: Call, _ i: Int) -> WideIntegerObj {
    c.obj(i) as? WideIntegerObj ?? WideIntegerObj(signed: Int128(c.int(i)))
  }
  private static func me(_ c: Call) -> WideIntegerObj { c.this.base.obj as? WideIntegerObj ?? WideIntegerObj(signed: 0) }
  private static func same(_ a: WideIntegerObj, _ bits: UInt128) -> Value {
    .object(a.isSigned ? WideIntegerObj(signed: Int128(bitPattern: bits)) : WideIntegerObj(unsigned: bits))
  }
  private static func less(_ a: WideIntegerObj, _ b: WideIntegerObj) -> Bool {
    a.isSigned ? a.signed < b.signed : a.bits < b.bits
  }
  private static func order(_ a: WideIntegerObj, _ b: WideIntegerObj) -> Value {
    .int(less(a, b) ? -1 : less(b, a) ? 1 : 0)
  }

  private static func declare(_ t: TypeBuilder, _ isSigned: Bool) {
    let word = isSigned ? "System.Int128" : "System.UInt128"
    @Sendable func make(_ bits: UInt128) -> Value {
      .object(isSigned ? WideIntegerObj(signed: Int128(bitPattern: bits)) : WideIntegerObj(unsigned: bits))
    }
    @Sendable func fitted(_ whole: BigInt) throws -> Value {
      try NumberConversions.make(.whole(whole), isSigned ? signed : unsigned, .checked)
    }
    t.constructor("new(ulong upper, ulong lower)") { c in
      func part(_ i: Int) -> UInt128 { UInt128(UInt64(truncatingIfNeeded: IntegerMembers.wide(c.args[i]))) }
      return make(part(0) << 64 | part(1))
    }
    for (name, bits) in [
      ("MaxValue", isSigned ? UInt128(bitPattern: Int128.max) : .max),
      ("MinValue", isSigned ? UInt128(bitPattern: Int128.min) : 0),
      ("One", 1), ("Zero", 0),
    ] as [(String, UInt128)] { t.property("static \(word) \(name) {get;}") { _ in make(bits) } }
    if isSigned { t.property("static \(word) NegativeOne {get;}") { _ in make(.max) } }
    t.method("int CompareTo(System.Object value)") { c in
      if c.isNull(0) { return .int(1) }
      guard c.args[0].base.type === c.this.base.type else {
        throw DotNetError.argument("Object must be of type \(isSigned ? "Int128" : "UInt128").")
      }
      return order(me(c), value(c, 0))
    }
    t.method("int CompareTo(\(word) value)") { order(me($0), value($0, 0)) }
    t.method("bool Equals(System.Object obj)") { c in .bool(c.obj(0).map { me(c).equals($0) } ?? false) }
    t.method("bool Equals(\(word) other)") { .bool(me($0).bits == value($0, 0).bits) }
    t.method("int GetHashCode()") { .int32(me($0).hash) }
    texts(t, word)
    arithmetic(t, word, fitted)
    bitwise(t, word, isSigned, make)
    casts(t, word, isSigned)
    NumberConversions.declare(t, word)
  }

  private static func texts(_ t: TypeBuilder, _ word: String) {
    @Sendable func text(_ c: Call, _ format: PSString?, _ culture: Culture) throws -> Value {
      let format = format?.string ?? ""
      if let letter = format.first, "xXbB".contains(letter), format.dropFirst().allSatisfy(\.isNumber) {
        let radix = letter == "x" || letter == "X" ? 16 : 2
        var digits = String(me(c).bits, radix: radix, uppercase: letter == "X")
        let width = Int(format.dropFirst()) ?? 0
        if digits.count < width, width < 10_000 { digits = String(repeating: "0", count: width - digits.count) + digits }
        return Value(digits)
      }
      return Value(try Primitive.wrap { try NumberFormat.format(.big(me(c).big), format, culture.number) })
    }
    t.method("string ToString()") { try text($0, nil, Cultures.current($0.runtime)) }
    t.method("string ToString(string format)") { try text($0, $0.string(0), Cultures.current($0.runtime)) }
    t.method("string ToString(System.IFormatProvider provider)") { try text($0, nil, $0.culture(0)) }
    t.method("string ToString(string format, System.IFormatProvider provider)") { try text($0, $0.string(0), $0.culture(1)) }
    @Sendable func parse(_ c: Call, _ styles: NumberStyles, _ culture: Culture) throws -> Value {
      let text = try c.required(0, "s").string
      guard let whole = try? NumberParse.bigInteger(text, styles: styles, culture: culture.number) else {
        throw DotNetError.format("The input string '\(text)' was not in a correct format.")
      }
      guard let made = try? NumberConversions.make(.whole(whole), c.target, .checked) else {
        throw DotNetError(
          "System.OverflowException",
          "Value was either too large or too small for \(c.target.name == "Int128" ? "an Int128" : "a UInt128").")
      }
      return made
    }
    let provider = "System.IFormatProvider provider", style = "System.Globalization.NumberStyles style"
    t.staticMethod("static \(word) Parse(string s)") { try parse($0, .integer, Cultures.current($0.runtime)) }
    t.staticMethod("static \(word) Parse(string s, \(style))") {
      try parse($0, $0.numberStyles(1, fractions: false), Cultures.current($0.runtime))
    }
    t.staticMethod("static \(word) Parse(string s, \(provider))") { try parse($0, .integer, $0.culture(1)) }
    t.staticMethod("static \(word) Parse(string s, \(style), \(provider))") {
      try parse($0, $0.numberStyles(1, fractions: false), $0.culture(2))
    }
    t.staticMethod("static bool TryParse(string s, [ref] \(word) result)") { c in
      try c.tryParse(1, NumberConversions.integer(.zero, c.target)) { try parse(c, .integer, Cultures.current(c.runtime)) }
    }
    t.staticMethod("static bool TryParse(string s, \(provider), [ref] \(word) result)") { c in
      try c.tryParse(2, NumberConversions.integer(.zero, c.target)) { try parse(c, .integer, c.culture(1)) }
    }
    t.staticMethod("static bool TryParse(string s, \(style), \(provider), [ref] \(word) result)") { c in
      let styles = try c.numberStyles(1, fractions: false)
      return try c.tryParse(3, NumberConversions.integer(.zero, c.target)) { try parse(c, styles, c.culture(2)) }
    }
  }

  private static func arithmetic(_ t: TypeBuilder, _ word: String, _ fitted: @escaping @Sendable (BigInt) throws -> Value) {
    let operators: [(String, @Sendable (BigInt, BigInt) throws -> BigInt)] = [
      ("op_Addition", { $0 + $1 }), ("op_Subtraction", { $0 - $1 }), ("op_Multiply", { try BigInt.multiply($0, $1) }),
      ("op_Division", { try BigInt.divide($0, $1) }), ("op_Modulus", { try BigInt.remainder($0, $1) }),
    ]
    for (name, body) in operators {
      t.staticMethod("static \(word) \(name)(\(word) left, \(word) right)") { c in
        // Unchecked: what does not fit is cut off.
        let whole = try body(value(c, 0).big, value(c, 1).big)
        return NumberConversions.integer(whole, value(c, 0).type)
      }
    }
    t.staticMethod("static \(word) Abs(\(word) value)") { c in
      let own = value(c, 0)
      if own.isSigned, own.signed == .min {
        throw DotNetError("System.OverflowException", "Negating the minimum value of a twos complement number is invalid.")
      }
      return try fitted(own.big.magnitude)
    }
    t.staticMethod("static \(word) BigMul(\(word) left, \(word) right, [ref] \(word) lower)") { c in
      let whole = try BigInt.multiply(value(c, 0).big, value(c, 1).big)
      c.store(2, NumberConversions.integer(whole, value(c, 0).type))
      return NumberConversions.integer(try whole.shiftedLeft(-128), value(c, 0).type)
    }
    t.staticMethod("static \(word) Clamp(\(word) value, \(word) min, \(word) max)") { c in
      let (own, low, high) = (value(c, 0), value(c, 1), value(c, 2))
      if less(high, low) { throw DotNetMath.invertedBounds(low.big.description, high.big.description) }
      return .object(less(own, low) ? low : less(high, own) ? high : own)
    }
    t.staticMethod("static \(word) Max(\(word) x, \(word) y)") { less(value($0, 0), value($0, 1)) ? $0.args[1] : $0.args[0] }
    t.staticMethod("static \(word) Min(\(word) x, \(word) y)") { less(value($0, 1), value($0, 0)) ? $0.args[1] : $0.args[0] }
    t.staticMethod("static System.ValueTuple[\(word),\(word)] DivRem(\(word) left, \(word) right)") { c in
      let (a, b) = (value(c, 0), value(c, 1))
      let quotient = try fitted(try BigInt.divide(a.big, b.big))
      return .object(
        TupleObj([quotient, try fitted(try BigInt.remainder(a.big, b.big))], isValue: true, types: [a.type, a.type]))
    }
    t.staticMethod("static int Sign(\(word) value)") { .int32(value($0, 0).big.signum) }
  }

  private static func bitwise(
    _ t: TypeBuilder, _ word: String, _ isSigned: Bool, _ make: @escaping @Sendable (UInt128) -> Value
  ) {
    func test(_ name: String, _ body: @escaping @Sendable (WideIntegerObj) -> Bool) {
      t.staticMethod("static bool \(name)(\(word) value)") { .bool(body(value($0, 0))) }
    }
    test("IsEvenInteger") { $0.bits & 1 == 0 }
    test("IsOddInteger") { $0.bits & 1 == 1 }
    test("IsPow2") { $0.big.signum > 0 && $0.bits.nonzeroBitCount == 1 }
    if isSigned {
      test("IsNegative") { $0.signed < 0 }
      test("IsPositive") { $0.signed >= 0 }
      for (name, sign) in [("MaxMagnitude", 1), ("MinMagnitude", -1)] {
        t.staticMethod("static \(word) \(name)(\(word) x, \(word) y)") { c in
          let (a, b) = (value(c, 0), value(c, 1))
          let order = BigInt.compare(a.big.magnitude, b.big.magnitude) * sign
          if order != 0 { return order > 0 ? c.args[0] : c.args[1] }
          return (a.signed < 0) == (sign > 0) ? c.args[1] : c.args[0]
        }
      }
      t.staticMethod("static \(word) CopySign(\(word) value, \(word) sign)") { c in
        let magnitude = value(c, 0).big.magnitude
        return try NumberConversions.make(.whole(value(c, 1).signed < 0 ? magnitude.negated : magnitude), signed, .checked)
      }
    }
    func count(_ name: String, _ body: @escaping @Sendable (UInt128) -> Int) {
      t.staticMethod("static \(word) \(name)(\(word) value)") { make(UInt128(body(value($0, 0).bits))) }
    }
    count("PopCount") { $0.nonzeroBitCount }
    count("LeadingZeroCount") { $0.leadingZeroBitCount }
    count("TrailingZeroCount") { $0.trailingZeroBitCount }
    t.staticMethod("static \(word) Log2(\(word) value)") { c in
      let own = value(c, 0)
      if own.big.isNegative { throw DotNetError.outOfRange("Non-negative number required.", "value") }
      return make(own.bits == 0 ? 0 : UInt128(127 - own.bits.leadingZeroBitCount))
    }
    for (name, left) in [("RotateLeft", true), ("RotateRight", false)] {
      t.staticMethod("static \(word) \(name)(\(word) value, int rotateAmount)") { c in
        let bits = value(c, 0).bits
        let by = UInt128(((left ? c.int(1) : -c.int(1)) % 128 + 128) % 128)
        return make(by == 0 ? bits : bits << by | bits >> (128 - by))
      }
    }
    for (name, left) in [("op_LeftShift", true), ("op_RightShift", false)] {
      t.staticMethod("static \(word) \(name)(\(word) value, int shiftAmount)") { c in
        let own = value(c, 0)
        let by = c.int(1) & 127
        if left { return make(own.bits << UInt128(by)) }
        return make(isSigned ? UInt128(bitPattern: own.signed >> Int128(by)) : own.bits >> UInt128(by))
      }
    }
    t.staticMethod("static \(word) op_UnaryNegation(\(word) value)") { make(0 &- value($0, 0).bits) }
    t.staticMethod("static \(word) op_OnesComplement(\(word) value)") { make(~value($0, 0).bits) }
    let masks: [(String, @Sendable (UInt128, UInt128) -> UInt128)] = [
      ("op_BitwiseAnd", { $0 & $1 }), ("op_BitwiseOr", { $0 | $1 }), ("op_ExclusiveOr", { $0 ^ $1 }),
    ]
    for (name, body) in masks {
      t.staticMethod("static \(word) \(name)(\(word) left, \(word) right)") { make(body(value($0, 0).bits, value($0, 1).bits)) }
    }
  }

  private static func casts(_ t: TypeBuilder, _ word: String, _ isSigned: Bool) {
    let sources = ["byte", "char", "short", "int", "long", "sbyte", "ushort", "uint", "ulong"]
    for source in sources {
      t.staticMethod("static \(word) op_Implicit(\(source) value)") { c in
        try AnyNumber(c.args[0]).map { try NumberConversions.make($0, isSigned ? signed : unsigned, .checked) } ?? .null
      }
    }
    for source in ["double", "float", "decimal"] {
      t.staticMethod("static \(word) op_Explicit(\(source) value)") { c in
        try AnyNumber(c.args[0]).map { try NumberConversions.make($0, isSigned ? signed : unsigned, .checked) } ?? .null
      }
    }
    for (target, type) in [
      ("byte", TypeInfo.byte), ("short", .int16), ("int", .int32), ("long", .int64), ("sbyte", .sbyte), ("ushort", .uint16),
      ("uint", .uint32), ("ulong", .uint64), ("double", .double), ("float", .single), ("decimal", .decimal),
      ("bigint", .bigInteger),
    ] {
      t.staticMethod("static \(target) op_Explicit(\(word) value)") { c in
        try NumberConversions.make(.whole(value(c, 0).big), type, .checked)
      }
    }
  }
}
