// `[Half]`: a float of 16 bits. It is reckoned with as a double and rounded.

import Engine
import Glibc
import Objects
import Primitives

final class HalfObj: Obj {
  let value: Float16
  init(_ value: Float16) {
    self.value = value
    super.init()
  }
  override var type: TypeInfo { HalfType.type }
  override func equals(_ other: Obj) -> Bool {
    (other as? HalfObj).map { $0.value == value || $0.value.isNaN && value.isNaN } ?? false
  }
  override var hash: Int { value == 0 || value.isNaN ? 0 : Int(value.bitPattern) }
  override func describe(_ runtime: Runtime) throws -> String { HalfType.text(value) }
}

enum HalfType {
  static let type = TypeInfo(
    "System.Half", .struct, base: .valueType, interfaces: { [.icomparable, .iformattable] }, declare: declare)
  static let family = TypeCatalog.Family(types: ["System.Half": { type }])
  private static let word = "System.Half"

  /// The shortest text that reads back as the same value.
  static func text(_ value: Float16) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-∞" : "∞" }
    let text = String(describing: value)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text.replacingExponent
  }

  private static func value(_ c: Call, _ i: Int) -> Double { (c.obj(i) as? HalfObj).map { Double($0.value) } ?? c.double(i) }
  private static func half(_ c: Call, _ i: Int) -> Float16 { (c.obj(i) as? HalfObj)?.value ?? Float16(c.double(i)) }
  private static func me(_ c: Call) -> Float16 { (c.this.base.obj as? HalfObj)?.value ?? 0 }
  private static func make(_ v: Double) -> Value { .object(HalfObj(Float16(v))) }

  @Sendable private static func declare(_ t: TypeBuilder) {
    for (name, number) in [
      ("E", Float16(2.718)), ("Epsilon", Float16.leastNonzeroMagnitude), ("MaxValue", .greatestFiniteMagnitude),
      ("MinValue", -Float16.greatestFiniteMagnitude), ("MultiplicativeIdentity", 1), ("NaN", .nan),
      ("NegativeInfinity", -.infinity), ("NegativeOne", -1), ("NegativeZero", -0.0), ("One", 1), ("Pi", Float16(Double.pi)),
      ("PositiveInfinity", .infinity), ("Tau", Float16(2 * Double.pi)), ("Zero", 0),
    ] { t.property("static \(word) \(name) {get;}") { _ in .object(HalfObj(number)) } }
    @Sendable func order(_ a: Float16, _ b: Float16) -> Value {
      if a < b { return .int(-1) }
      if a > b { return .int(1) }
      return .int(a == b ? 0 : a.isNaN ? (b.isNaN ? 0 : -1) : 1)
    }
    t.method("int CompareTo(System.Object obj)") { c in
      if c.isNull(0) { return .int(1) }
      guard c.obj(0) is HalfObj else { throw DotNetError.argument("Object must be of type Half.") }
      return order(me(c), half(c, 0))
    }
    t.method("int CompareTo(\(word) other)") { order(me($0), half($0, 0)) }
    t.method("bool Equals(System.Object obj)") { c in .bool(c.obj(0).flatMap { c.this.base.obj?.equals($0) } ?? false) }
    t.method("bool Equals(\(word) other)") { .bool(me($0) == half($0, 0) || me($0).isNaN && half($0, 0).isNaN) }
    t.method("int GetHashCode()") { .int32($0.this.base.obj?.hash ?? 0) }
    texts(t)
    FloatLikeMembers.declare(t, word, value: { value($0, $1) }, make: { make($0) })
    t.staticMethod("static \(word) BitIncrement(\(word) x)") { .object(HalfObj(half($0, 0).nextUp)) }
    t.staticMethod("static \(word) BitDecrement(\(word) x)") { .object(HalfObj(half($0, 0).nextDown)) }
    t.staticMethod("static bool IsNormal(\(word) value)") { .bool(half($0, 0).isNormal) }
    t.staticMethod("static bool IsSubnormal(\(word) value)") { .bool(half($0, 0).isSubnormal) }
    operators(t)
    NumberConversions.declare(t, word)
    NumberConversions.declareToInteger(t, word)
    FloatOverloads.extras(t, word, value: { value($0, $1) }, make: { make($0) })
  }

  private static func texts(_ t: TypeBuilder) {
    @Sendable func text(_ c: Call, _ format: PSString?, _ culture: Culture) throws -> Value {
      let format = format?.string ?? ""
      if format.isEmpty || format == "G" || format == "R", me(c).isFinite {
        return Value(HalfType.text(me(c)).replacingDecimal(culture.number.decimalSeparator))
      }
      return Value(try Primitive.wrap { try NumberFormat.format(.float(Float(me(c))), format, culture.number) })
    }
    t.method("string ToString()") { try text($0, nil, Cultures.current($0.runtime)) }
    t.method("string ToString(string format)") { try text($0, $0.string(0), Cultures.current($0.runtime)) }
    t.method("string ToString(System.IFormatProvider provider)") { try text($0, nil, $0.culture(0)) }
    t.method("string ToString(string format, System.IFormatProvider provider)") { try text($0, $0.string(0), $0.culture(1)) }
    @Sendable func parse(_ c: Call, _ styles: NumberStyles, _ culture: Culture) throws -> Value {
      make(try NumberParse.double(try c.required(0, "s").string, styles: styles, culture: culture.number))
    }
    let provider = "System.IFormatProvider provider", style = "System.Globalization.NumberStyles style"
    t.staticMethod("static \(word) Parse(string s)") { try parse($0, .floatThousands, Cultures.current($0.runtime)) }
    t.staticMethod("static \(word) Parse(string s, \(style))") {
      try parse($0, $0.numberStyles(1, fractions: true), Cultures.current($0.runtime))
    }
    t.staticMethod("static \(word) Parse(string s, \(provider))") { try parse($0, .floatThousands, $0.culture(1)) }
    t.staticMethod("static \(word) Parse(string s, \(style), \(provider))") {
      try parse($0, $0.numberStyles(1, fractions: true), $0.culture(2))
    }
    t.staticMethod("static bool TryParse(string s, [ref] \(word) result)") { c in
      try c.tryParse(1, make(0)) { try parse(c, .floatThousands, Cultures.current(c.runtime)) }
    }
    t.staticMethod("static bool TryParse(string s, \(provider), [ref] \(word) result)") { c in
      try c.tryParse(2, make(0)) { try parse(c, .floatThousands, c.culture(1)) }
    }
    t.staticMethod("static bool TryParse(string s, \(style), \(provider), [ref] \(word) result)") { c in
      let styles = try c.numberStyles(1, fractions: true)
      return try c.tryParse(3, make(0)) { try parse(c, styles, c.culture(2)) }
    }
  }

  private static func operators(_ t: TypeBuilder) {
    let all: [(String, @Sendable (Double, Double) -> Double)] = [
      ("op_Addition", { $0 + $1 }), ("op_Subtraction", { $0 - $1 }), ("op_Multiply", { $0 * $1 }), ("op_Division", { $0 / $1 }),
      ("op_Modulus", { fmod($0, $1) }),
    ]
    for (name, body) in all {
      t.staticMethod("static \(word) \(name)(\(word) left, \(word) right)") { make(body(value($0, 0), value($0, 1))) }
    }
    t.staticMethod("static \(word) op_UnaryNegation(\(word) value)") { .object(HalfObj(-half($0, 0))) }
    for source in ["byte", "sbyte"] {
      t.staticMethod("static \(word) op_Implicit(\(source) value)") { make(AnyNumber($0.args[0])?.double ?? 0) }
    }
    for source in ["char", "decimal", "double", "short", "int", "long", "float", "ushort", "uint", "ulong"] {
      t.staticMethod("static \(word) op_Explicit(\(source) value)") { make(AnyNumber($0.args[0])?.double ?? 0) }
    }
    for (target, type) in [
      ("byte", TypeInfo.byte), ("char", .char), ("decimal", .decimal), ("double", .double), ("short", .int16), ("int", .int32),
      ("long", .int64), ("sbyte", .sbyte), ("float", .single), ("ushort", .uint16), ("uint", .uint32), ("ulong", .uint64),
    ] {
      t.staticMethod("static \(target) op_Explicit(\(word) value)") {
        try NumberConversions.make(.real(value($0, 0)), type, .saturating)
      }
    }
  }
}

extension String {
  /// Swift writes `1e-05`, .NET `1E-05`.
  fileprivate var replacingExponent: String {
    guard let e = firstIndex(of: "e") else { return self }
    var mantissa = self[..<e]
    if mantissa.hasSuffix(".0") { mantissa = mantissa.dropLast(2) }
    return mantissa + "E" + self[index(after: e)...]
  }
  fileprivate func replacingDecimal(_ separator: String) -> String {
    separator == "." ? self : reduce(into: "") { $0 += $1 == "." ? separator : String($1) }
  }
}
