// `[IntPtr]` and `[UIntPtr]`: integers as wide as an address.

import Primitives

final class PointerObj: Obj {
  let bits: UInt64
  let isSigned: Bool
  init(_ bits: UInt64, signed: Bool) {
    self.bits = bits
    isSigned = signed
    super.init()
  }
  override var type: TypeInfo { isSigned ? PointerTypes.signed : PointerTypes.unsigned }
  override func equals(_ other: Obj) -> Bool {
    guard let other = other as? PointerObj else { return false }
    return other.bits == bits && other.isSigned == isSigned
  }
  override var hash: Int { Int(truncatingIfNeeded: bits) }
  override func describe(_ runtime: Runtime) throws -> String { isSigned ? String(Int64(bitPattern: bits)) : String(bits) }
}

enum PointerTypes {
  static let signed = TypeInfo("System.IntPtr", .struct, base: .valueType, declare: { declare($0, signed: true) })
  static let unsigned = TypeInfo("System.UIntPtr", .struct, base: .valueType, declare: { declare($0, signed: false) })
  static let family = TypeCatalog.Family(types: [signed.fullName: { signed }, unsigned.fullName: { unsigned }])

  /// What `[Math]` has for them.
  static func declareMath(_ t: TypeBuilder) {
    for signed in [true, false] {
      let word = signed ? "System.IntPtr" : "System.UIntPtr"
      /// The number, as wide as to hold both kinds.
      @Sendable func wide(_ c: Call, _ i: Int) -> Int128 {
        let bits = (c.obj(i) as? PointerObj)?.bits ?? 0
        return signed ? Int128(Int64(bitPattern: bits)) : Int128(bits)
      }
      @Sendable func made(_ number: Int128) -> Value {
        .object(PointerObj(UInt64(truncatingIfNeeded: number), signed: signed))
      }
      t.staticMethod("static \(word) Max(\(word) val1, \(word) val2)") { made(max(wide($0, 0), wide($0, 1))) }
      t.staticMethod("static \(word) Min(\(word) val1, \(word) val2)") { made(min(wide($0, 0), wide($0, 1))) }
      t.staticMethod("static \(word) Clamp(\(word) value, \(word) min, \(word) max)") { c in
        if wide(c, 1) > wide(c, 2) { throw DotNetMath.invertedBounds(String(wide(c, 1)), String(wide(c, 2))) }
        return made(max(wide(c, 1), min(wide(c, 0), wide(c, 2))))
      }
      t.staticMethod("static System.ValueTuple[\(word),\(word)] DivRem(\(word) left, \(word) right)") { c in
        if wide(c, 1) == 0 { throw PrimitiveError.divideByZero }
        let (quotient, rest) = wide(c, 0).quotientAndRemainder(dividingBy: wide(c, 1))
        if signed, quotient > Int128(Int64.max) {
          throw PrimitiveError.overflow("Arithmetic operation resulted in an overflow.")
        }
        return .object(TupleObj([made(quotient), made(rest)], isValue: true))
      }
      guard signed else { continue }
      t.staticMethod("static int Sign(\(word) value)") { .int(Int32(wide($0, 0).signum())) }
      t.staticMethod("static \(word) Abs(\(word) value)") { c in
        if wide(c, 0) == Int128(Int64.min) {
          throw PrimitiveError.overflow("Negating the minimum value of a twos complement number is invalid.")
        }
        return made(max(wide(c, 0), -wide(c, 0)))
      }
    }
  }

  private static func declare(_ t: TypeBuilder, signed: Bool) {
    let name = signed ? "System.IntPtr" : "System.UIntPtr"
    let numbers = signed ? ["int", "long"] : ["uint", "ulong"]
    @Sendable func bits(_ value: Value) -> UInt64 {
      switch value.base {
      case .ulong(let v): return v
      case .object(let object): return (object as? PointerObj)?.bits ?? 0
      default: return UInt64(bitPattern: value.base.integer ?? 0)
      }
    }
    @Sendable func make(_ c: Call) -> Value { .object(PointerObj(bits(c.args[0]), signed: signed)) }
    @Sendable func narrow(_ bits: UInt64) throws -> Int32 {
      guard let small = Int32(exactly: Int64(bitPattern: bits)) else {
        throw DotNetError("System.OverflowException", "Arithmetic operation resulted in an overflow.")
      }
      return small
    }
    for number in numbers {
      t.constructor("new(\(number) value)") { make($0) }
      t.staticMethod("static \(name) op_Explicit(\(number) value)") { make($0) }
    }
    if signed {
      t.staticMethod("static int op_Explicit(System.IntPtr value)") {
        .int(try narrow(bits($0.args[0])))
      }
      t.staticMethod("static long op_Explicit(System.IntPtr value)") { .long(Int64(bitPattern: bits($0.args[0]))) }
      t.method("int ToInt32()") { .int(try narrow(bits($0.this))) }
      t.method("long ToInt64()") { .long(Int64(bitPattern: bits($0.this))) }
    } else {
      t.staticMethod("static ulong op_Explicit(System.UIntPtr value)") { .ulong(bits($0.args[0])) }
      t.method("ulong ToUInt64()") { .ulong(bits($0.this)) }
    }
    t.field("static \(name) Zero {get;}", get: { _ in .object(PointerObj(0, signed: signed)) })
    t.property("static int Size {get;}") { _ in .int(8) }
    t.property("static \(name) MaxValue {get;}") { _ in
      .object(PointerObj(signed ? UInt64(Int64.max) : .max, signed: signed))
    }
    t.property("static \(name) MinValue {get;}") { _ in
      .object(PointerObj(signed ? UInt64(bitPattern: .min) : 0, signed: signed))
    }
    t.staticMethod("static \(name) Add(\(name) pointer, int offset)") { c in
      .object(PointerObj(bits(c.args[0]) &+ UInt64(bitPattern: Int64(c.int(1))), signed: signed))
    }
    t.staticMethod("static \(name) Subtract(\(name) pointer, int offset)") { c in
      .object(PointerObj(bits(c.args[0]) &- UInt64(bitPattern: Int64(c.int(1))), signed: signed))
    }
    t.staticMethod("static bool op_Equality(\(name) value1, \(name) value2)") { .bool(bits($0.args[0]) == bits($0.args[1])) }
    t.staticMethod("static bool op_Inequality(\(name) value1, \(name) value2)") { .bool(bits($0.args[0]) != bits($0.args[1])) }
    t.method("bool Equals(System.Object obj)") { c in
      guard let mine = c.this.base.obj, let other = c.obj(0) else { return .bool(false) }
      return .bool(mine.equals(other))
    }
    t.method("int GetHashCode()") { .int(Int32(truncatingIfNeeded: bits($0.this))) }
    t.method("string ToString()") { c in Value(try c.this.base.obj?.describe(c.runtime) ?? "") }
  }
}
