// `[System.Numerics.Complex]`.

import Engine
import Glibc
import Objects
import Primitives

final class ComplexObj: Obj {
  let real: Double
  let imaginary: Double
  init(_ real: Double, _ imaginary: Double) {
    self.real = real
    self.imaginary = imaginary
    super.init()
  }
  override var type: TypeInfo { ComplexType.type }
  override func equals(_ other: Obj) -> Bool {
    (other as? ComplexObj).map { $0.real == real && $0.imaginary == imaginary } ?? false
  }
  override var hash: Int { (real.hashValue ^ imaginary.hashValue) & 0x7fff_ffff }
  override func describe(_ runtime: Runtime) throws -> String {
    "<\(NumberText.string(real)); \(NumberText.string(imaginary))>"
  }

  var magnitude: Double { hypot(real, imaginary) }
  var phase: Double { atan2(imaginary, real) }
  static func polar(_ magnitude: Double, _ phase: Double) -> ComplexObj {
    ComplexObj(magnitude * cos(phase), magnitude * sin(phase))
  }
  static func + (a: ComplexObj, b: ComplexObj) -> ComplexObj { ComplexObj(a.real + b.real, a.imaginary + b.imaginary) }
  static func - (a: ComplexObj, b: ComplexObj) -> ComplexObj { ComplexObj(a.real - b.real, a.imaginary - b.imaginary) }
  static func * (a: ComplexObj, b: ComplexObj) -> ComplexObj {
    ComplexObj(a.real * b.real - a.imaginary * b.imaginary, a.imaginary * b.real + a.real * b.imaginary)
  }
  static func / (a: ComplexObj, b: ComplexObj) -> ComplexObj {
    // Smith's way, as .NET divides.
    if abs(b.imaginary) < abs(b.real) {
      let ratio = b.imaginary / b.real
      let scale = b.real + b.imaginary * ratio
      return ComplexObj((a.real + a.imaginary * ratio) / scale, (a.imaginary - a.real * ratio) / scale)
    }
    let ratio = b.real / b.imaginary
    let scale = b.imaginary + b.real * ratio
    return ComplexObj((a.imaginary + a.real * ratio) / scale, (-a.real + a.imaginary * ratio) / scale)
  }
  var exponential: ComplexObj { ComplexObj.polar(exp(real), imaginary) }
  var logarithm: ComplexObj { ComplexObj(log(magnitude), phase) }
  func scaled(_ by: Double) -> ComplexObj { ComplexObj(real * by, imaginary * by) }

  var squareRoot: ComplexObj {
    if imaginary == 0 {
      return real < 0 ? ComplexObj(0, (-real).squareRoot()) : ComplexObj(real.squareRoot(), 0)
    }
    if real >= 0 {
      let x = ((hypot(real, imaginary) + real) * 0.5).squareRoot()
      return ComplexObj(x, imaginary / (2 * x))
    }
    var y = ((hypot(real, imaginary) - real) * 0.5).squareRoot()
    if imaginary < 0 { y = -y }
    return ComplexObj(imaginary / (2 * y), y)
  }

  func power(_ other: ComplexObj) -> ComplexObj {
    if other.real == 0, other.imaginary == 0 { return ComplexObj(1, 0) }
    if real == 0, imaginary == 0 { return ComplexObj(0, 0) }
    let rho = magnitude, theta = phase
    let angle = other.real * theta + other.imaginary * log(rho)
    let size = pow(rho, other.real) * exp(-other.imaginary * theta)
    return ComplexObj(size * cos(angle), size * sin(angle))
  }
  var sine: ComplexObj {
    let p = exp(imaginary), q = 1 / p
    return ComplexObj(sin(real) * (p + q) * 0.5, cos(real) * (p - q) * 0.5)
  }
  var cosine: ComplexObj {
    let p = exp(imaginary), q = 1 / p
    return ComplexObj(cos(real) * (p + q) * 0.5, -sin(real) * (p - q) * 0.5)
  }
  private static var i: ComplexObj { ComplexObj(0, 1) }
  var arcSine: ComplexObj {
    let inner = ComplexObj.i * self + (ComplexObj(1, 0) - self * self).squareRoot
    return ComplexObj(0, -1) * inner.logarithm
  }
  var arcCosine: ComplexObj {
    let inner = self + ComplexObj.i * (ComplexObj(1, 0) - self * self).squareRoot
    return ComplexObj(0, -1) * inner.logarithm
  }
  var arcTangent: ComplexObj {
    let (one, two) = (ComplexObj(1, 0), ComplexObj(2, 0))
    return ComplexObj.i / two * ((one - ComplexObj.i * self).logarithm - (one + ComplexObj.i * self).logarithm)
  }
}

enum ComplexType {
  static let type = TypeInfo(
    "System.Numerics.Complex", .struct, base: .valueType, interfaces: { [.iformattable] }, declare: declare)
  static let family = TypeCatalog.Family(types: ["System.Numerics.Complex": { type }])
  private static let word = "System.Numerics.Complex"

  private static func value(_ c: Call, _ i: Int) -> ComplexObj { c.obj(i) as? ComplexObj ?? ComplexObj(c.double(i), 0) }
  private static func me(_ c: Call) -> ComplexObj { c.this.base.obj as? ComplexObj ?? ComplexObj(0, 0) }

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.constructor("new(double real, double imaginary)") { .object(ComplexObj($0.double(0), $0.double(1))) }
    t.property("double Real {get;}") { .double(me($0).real) }
    t.property("double Imaginary {get;}") { .double(me($0).imaginary) }
    t.property("double Magnitude {get;}") { .double(me($0).magnitude) }
    t.property("double Phase {get;}") { .double(me($0).phase) }
    for (name, real, imaginary) in [
      ("Zero", 0, 0), ("One", 1, 0), ("ImaginaryOne", 0, 1), ("NaN", Double.nan, .nan), ("Infinity", .infinity, .infinity),
    ] as [(String, Double, Double)] {
      t.field("static \(word) \(name) {get;}", get: { _ in .object(ComplexObj(real, imaginary)) })
    }
    t.method("bool Equals(System.Object obj)") { c in .bool(c.obj(0).map { me(c).equals($0) } ?? false) }
    t.method("bool Equals(\(word) value)") { .bool(me($0).equals(value($0, 0))) }
    t.method("int GetHashCode()") { .int32(me($0).hash) }
    texts(t)
    operations(t)
    functions(t)
    tests(t)
    NumberConversions.declare(t, word)
  }

  private static func texts(_ t: TypeBuilder) {
    @Sendable func text(_ c: Call, _ format: PSString?, _ culture: Culture) throws -> Value {
      let parts = try [me(c).real, me(c).imaginary].map {
        try NumberFormat.format(.double($0), format?.string ?? "", culture.number)
      }
      return Value("<\(parts[0]); \(parts[1])>")
    }
    t.method("string ToString()") { try text($0, nil, Cultures.current($0.runtime)) }
    t.method("string ToString(string format)") { try text($0, $0.string(0), Cultures.current($0.runtime)) }
    t.method("string ToString(System.IFormatProvider provider)") { try text($0, nil, $0.culture(0)) }
    t.method("string ToString(string format, System.IFormatProvider provider)") { try text($0, $0.string(0), $0.culture(1)) }
    @Sendable func parse(_ c: Call, _ styles: NumberStyles, _ culture: Culture) throws -> Value {
      let text = try c.required(0, "s").string
      func trimmed(_ part: Substring) -> String { String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
      let body = trimmed(Substring(text))
      let parts = body.dropFirst().dropLast().split(separator: ";", omittingEmptySubsequences: false)
      guard body.hasPrefix("<"), body.hasSuffix(">"), parts.count == 2,
        let real = try? NumberParse.double(trimmed(parts[0]), styles: styles, culture: culture.number),
        let imaginary = try? NumberParse.double(trimmed(parts[1]), styles: styles, culture: culture.number)
      else { throw DotNetError.format("The input string '\(text)' was not in a correct format.") }
      return .object(ComplexObj(real, imaginary))
    }
    let provider = "System.IFormatProvider provider", style = "System.Globalization.NumberStyles style"
    t.staticMethod("static \(word) Parse(string s, \(provider))") { try parse($0, .floatThousands, $0.culture(1)) }
    t.staticMethod("static \(word) Parse(string s, \(style), \(provider))") {
      try parse($0, $0.numberStyles(1, fractions: true), $0.culture(2))
    }
    t.staticMethod("static bool TryParse(string s, \(provider), [ref] \(word) result)") { c in
      try c.tryParse(2, .object(ComplexObj(0, 0))) { try parse(c, .floatThousands, c.culture(1)) }
    }
    t.staticMethod("static bool TryParse(string s, \(style), \(provider), [ref] \(word) result)") { c in
      let styles = try c.numberStyles(1, fractions: true)
      return try c.tryParse(3, .object(ComplexObj(0, 0))) { try parse(c, styles, c.culture(2)) }
    }
  }

  private static func operations(_ t: TypeBuilder) {
    let all: [(String, String, @Sendable (ComplexObj, ComplexObj) -> ComplexObj)] = [
      ("Add", "op_Addition", { $0 + $1 }), ("Subtract", "op_Subtraction", { $0 - $1 }),
      ("Multiply", "op_Multiply", { $0 * $1 }),
      ("Divide", "op_Division", { $0 / $1 }),
    ]
    for (name, symbol, body) in all {
      for label in [name, symbol] {
        for (a, b) in [(word, word), (word, "double"), ("double", word)] {
          t.staticMethod("static \(word) \(label)(\(a) left, \(b) right)") { .object(body(value($0, 0), value($0, 1))) }
        }
      }
    }
    for label in ["Negate", "op_UnaryNegation"] {
      t.staticMethod("static \(word) \(label)(\(word) value)") { .object(value($0, 0).scaled(-1)) }
    }
    for source in ["byte", "double", "float", "int", "long", "sbyte", "short", "uint", "ulong", "ushort"] {
      t.staticMethod("static \(word) op_Implicit(\(source) value)") { c in
        .object(ComplexObj(AnyNumber(c.args[0])?.double ?? 0, 0))
      }
    }
    for source in ["decimal", "bigint"] {
      t.staticMethod("static \(word) op_Explicit(\(source) value)") { c in
        .object(ComplexObj(AnyNumber(c.args[0])?.double ?? 0, 0))
      }
    }
    t.staticMethod("static \(word) FromPolarCoordinates(double magnitude, double phase)") {
      .object(ComplexObj.polar($0.double(0), $0.double(1)))
    }
    t.staticMethod("static double Abs(\(word) value)") { .double(value($0, 0).magnitude) }
    t.staticMethod("static \(word) Pow(\(word) value, \(word) power)") { .object(value($0, 0).power(value($0, 1))) }
    t.staticMethod("static \(word) Pow(\(word) value, double power)") {
      .object(value($0, 0).power(ComplexObj($0.double(1), 0)))
    }
    t.staticMethod("static \(word) Log(\(word) value, double baseValue)") {
      .object(value($0, 0).logarithm.scaled(1 / log($0.double(1))))
    }
    for (name, sign) in [("MaxMagnitude", 1.0), ("MinMagnitude", -1.0)] {
      t.staticMethod("static \(word) \(name)(\(word) x, \(word) y)") { c in
        let (a, b) = (value(c, 0), value(c, 1))
        if a.magnitude.isNaN || b.magnitude.isNaN { return a.magnitude.isNaN ? c.args[0] : c.args[1] }
        if a.magnitude != b.magnitude { return .object((a.magnitude - b.magnitude) * sign > 0 ? a : b) }
        return .object((a.real.sign == .plus) == (sign > 0) ? a : b)
      }
    }
  }

  private static func functions(_ t: TypeBuilder) {
    let all: [(String, @Sendable (ComplexObj) -> ComplexObj)] = [
      ("Acos", { $0.arcCosine }), ("Asin", { $0.arcSine }), ("Atan", { $0.arcTangent }),
      ("Conjugate", { ComplexObj($0.real, -$0.imaginary) }), ("Cos", { $0.cosine }), ("Sin", { $0.sine }),
      ("Tan", { $0.sine / $0.cosine }),
      ("Cosh", { ComplexObj(cosh($0.real) * cos($0.imaginary), sinh($0.real) * sin($0.imaginary)) }),
      ("Sinh", { ComplexObj(sinh($0.real) * cos($0.imaginary), cosh($0.real) * sin($0.imaginary)) }),
      (
        "Tanh",
        { v in
          ComplexObj(sinh(v.real) * cos(v.imaginary), cosh(v.real) * sin(v.imaginary))
            / ComplexObj(cosh(v.real) * cos(v.imaginary), sinh(v.real) * sin(v.imaginary))
        }
      ), ("Exp", { $0.exponential }), ("Log", { $0.logarithm }), ("Log10", { $0.logarithm.scaled(0.43429448190325) }),
      ("Sqrt", { $0.squareRoot }),
      ("Reciprocal", { $0.real == 0 && $0.imaginary == 0 ? ComplexObj(0, 0) : ComplexObj(1, 0) / $0 }),
    ]
    for (name, body) in all { t.staticMethod("static \(word) \(name)(\(word) value)") { .object(body(value($0, 0))) } }
  }

  private static func tests(_ t: TypeBuilder) {
    let all: [(String, @Sendable (ComplexObj) -> Bool)] = [
      ("IsComplexNumber", { $0.real != 0 && $0.imaginary != 0 }),
      ("IsEvenInteger", { $0.imaginary == 0 && $0.real.truncatingRemainder(dividingBy: 2) == 0 }),
      ("IsOddInteger", { $0.imaginary == 0 && $0.real.truncatingRemainder(dividingBy: 2).magnitude == 1 }),
      ("IsFinite", { $0.real.isFinite && $0.imaginary.isFinite }),
      ("IsImaginaryNumber", { $0.real == 0 && !$0.imaginary.isNaN }),
      ("IsInfinity", { $0.real.isInfinite || $0.imaginary.isInfinite }),
      ("IsInteger", { $0.imaginary == 0 && $0.real.isFinite && $0.real == $0.real.rounded(.towardZero) }),
      ("IsNaN", { !($0.real.isInfinite || $0.imaginary.isInfinite) && !($0.real.isFinite && $0.imaginary.isFinite) }),
      ("IsNegative", { $0.imaginary == 0 && $0.real.sign == .minus }),
      ("IsPositive", { $0.imaginary == 0 && $0.real.sign == .plus }),
      ("IsNegativeInfinity", { $0.imaginary == 0 && $0.real == -.infinity }),
      ("IsPositiveInfinity", { $0.imaginary == 0 && $0.real == .infinity }),
      ("IsNormal", { $0.real.isNormal && ($0.imaginary == 0 || $0.imaginary.isNormal) }),
      ("IsSubnormal", { $0.real.isSubnormal || $0.imaginary.isSubnormal }),
      ("IsRealNumber", { $0.imaginary == 0 && !$0.real.isNaN }),
    ]
    for (name, body) in all { t.staticMethod("static bool \(name)(\(word) value)") { .bool(body(value($0, 0))) } }
  }
}
