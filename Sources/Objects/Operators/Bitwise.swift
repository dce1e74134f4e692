// -band, -bor, -bxor, -bnot, -shl and -shr: on integers of the wider width; doubles and decimals go by way of 64 bits; enums stay enums.

import Primitives

/// PowerShell's operators on bits.
public enum Bitwise {
  enum Op { case and, or, xor }

  /// `l -band r`.
  @inlinable public static func and(_ l: Value, _ r: Value, _ runtime: Runtime) throws -> Value {
    if case .int(let a) = l, case .int(let b) = r { return .int(a & b) }
    return try andSlow(l, r, runtime)
  }

  /// `l -bor r`.
  @inlinable public static func or(_ l: Value, _ r: Value, _ runtime: Runtime) throws -> Value {
    if case .int(let a) = l, case .int(let b) = r { return .int(a | b) }
    return try orSlow(l, r, runtime)
  }

  /// `l -bxor r`.
  @inlinable public static func xor(_ l: Value, _ r: Value, _ runtime: Runtime) throws -> Value {
    if case .int(let a) = l, case .int(let b) = r { return .int(a ^ b) }
    return try xorSlow(l, r, runtime)
  }

  @usableFromInline static func andSlow(_ l: Value, _ r: Value, _ runtime: Runtime) throws -> Value {
    try evaluate(.and, l, r, runtime)
  }
  @usableFromInline static func orSlow(_ l: Value, _ r: Value, _ runtime: Runtime) throws -> Value {
    try evaluate(.or, l, r, runtime)
  }
  @usableFromInline static func xorSlow(_ l: Value, _ r: Value, _ runtime: Runtime) throws -> Value {
    try evaluate(.xor, l, r, runtime)
  }

  private static func names(_ op: Op) -> (method: String, symbol: String) {
    switch op {
    case .and: return ("op_BitwiseAnd", "-band")
    case .or: return ("op_BitwiseOr", "-bor")
    case .xor: return ("op_ExclusiveOr", "-bxor")
    }
  }

  private static func apply(_ op: Op, _ a: UInt64, _ b: UInt64) -> UInt64 {
    switch op {
    case .and: return a & b
    case .or: return a | b
    case .xor: return a ^ b
    }
  }

  private static func evaluate(_ op: Op, _ left: Value, _ right: Value, _ runtime: Runtime) throws -> Value {
    let l = left.base, r = right.base
    if l.isNull, r.isNull { return .int(0) }
    let lCode = l.numericCode, rCode = r.numericCode
    if lCode.isNumericOrPrimitive || rCode.isNumericOrPrimitive {
      let a: Value?, b: Value?
      if !lCode.isNumericOrPrimitive {
        a = try Promotion.argument(l, for: zero(width(rCode)), runtime)
        b = r
      } else if !rCode.isNumericOrPrimitive {
        a = l
        b = try Promotion.argument(r, for: zero(width(lCode)), runtime)
      } else {
        (a, b) = (l, r)
      }
      if let a, let b {
        return try numbers(op, a, b, l, runtime)
      }
      let wide = lCode.net >= rCode.net ? lCode : rCode
      if wide == .decimal || wide == .double || wide == .single {
        throw Thrown(
          "System.NullReferenceException", "Object reference not set to an instance of an object.",
          id: "System.NullReferenceException")
      }
    }
    if case .string = l { return try strings(op, l, r, runtime) }
    if case .string = r { return try strings(op, l, r, runtime) }
    let (method, symbol) = names(op)
    return try UserOperator.call(method, symbol, l, r, runtime)
  }

  private static func strings(_ op: Op, _ l: Value, _ r: Value, _ runtime: Runtime) throws -> Value {
    var a = l, b = r
    if case .string(let text) = l { a = try NumericString.operand(text, besides: r, runtime) }
    if case .string(let text) = r { b = try NumericString.operand(text, besides: l, runtime) }
    return try evaluate(op, a, b, runtime)
  }

  /// The integer type in which two codes meet.
  private static func width(_ code: TypeCode) -> TypeCode {
    if code.rawValue <= TypeCode.int32.rawValue { return .int32 }
    if code == .uint32 { return .uint32 }
    return code == .int64 ? .int64 : .uint64
  }

  private static func zero(_ code: TypeCode) -> Value {
    switch code {
    case .uint32: return .uint(0)
    case .int64: return .long(0)
    case .uint64: return .ulong(0)
    default: return .int(0)
    }
  }

  private static func typed(_ bits: UInt64, _ code: TypeCode) -> Value {
    switch code {
    case .int32: return .int(Int32(truncatingIfNeeded: bits))
    case .uint32: return .uint(UInt32(truncatingIfNeeded: bits))
    case .int64: return .long(Int64(bitPattern: bits))
    default: return .ulong(bits)
    }
  }

  private static func numbers(_ op: Op, _ a: Value, _ b: Value, _ left: Value, _ runtime: Runtime) throws -> Value {
    let aCode = a.numericCode, bCode = b.numericCode
    let wide = aCode.rawValue >= bCode.rawValue ? aCode : bCode
    if wide == .decimal || wide == .double || wide == .single {
      let type: TypeInfo = wide == .decimal ? .decimal : .double
      let x = try Conversion.convert(a, to: type, runtime), y = try Conversion.convert(b, to: type, runtime)
      let bits = apply(op, try bits64(x, runtime), try bits64(y, runtime))
      return isNegative(x) || isNegative(y) ? .long(Int64(bitPattern: bits)) : .ulong(bits)
    }
    let code = width(wide)
    let bits = apply(op, Promotion.unsigned(a), Promotion.unsigned(b))
    let result = typed(bits, code)
    guard left.code == .enumeration else { return result }
    return .object(EnumValue(left.type, Promotion.integer(result) ?? Int64(bitPattern: bits)))
  }

  private static func isNegative(_ value: Value) -> Bool {
    if let number = value.decimal { return number.signum < 0 }
    return Promotion.double(value) < 0
  }

  private static func bits64(_ value: Value, _ runtime: Runtime) throws -> UInt64 {
    let target: TypeInfo = isNegative(value) ? .int64 : .uint64
    return Promotion.unsigned(try Conversion.convert(value, to: target, runtime))
  }

  /// The smallest of Int32, UInt32, Int64 and UInt64 that holds a double or decimal.
  private static func narrowed(_ value: Value, _ runtime: Runtime) throws -> Value {
    let number = Promotion.double(value)
    let target: TypeInfo
    if number <= 2_147_483_647, number >= -2_147_483_648 {
      target = .int32
    } else if number <= 4_294_967_295, number >= 0 {
      target = .uint32
    } else if number <= 0x1p63, number >= -0x1p63 {
      target = .int64
    } else if number <= 0x1p64, number >= 0 {
      target = .uint64
    } else {
      throw ConversionRun.finalError(value, value.code == .decimal ? .int32 : .uint64, runtime)
    }
    return try Conversion.convert(value, to: target, runtime)
  }

  /// `-bnot value`.
  public static func not(_ value: Value, _ runtime: Runtime) throws -> Value {
    let value = value.base
    switch value {
    case .null, .nothing, .unset: return .int(-1)
    case .int(let v): return .int(~v)
    case .long(let v): return .long(~v)
    case .uint(let v): return .uint(~v)
    case .ulong(let v): return .ulong(~v)
    case .byte(let v): return .int(~Int32(v))
    case .sbyte(let v): return .int(~Int32(v))
    case .short(let v): return .int(~Int32(v))
    case .ushort(let v): return .int(~Int32(v))
    case .double, .single: return try not(narrowed(.double(Promotion.double(value)), runtime), runtime)
    case .string(let text): return try not(NumericString.operand(text, TypeInfo.int32, runtime), runtime)
    default: break
    }
    if let number = value.bigInt { return .bigInt(~number) }
    if value.code == .decimal { return try not(narrowed(value, runtime), runtime) }
    if let number = value.obj as? EnumValue {
      switch number.type.enumInfo?.underlying().code {
      case .byte?: return .object(EnumValue(number.type, ~number.raw & 0xff))
      case .uint16?: return .object(EnumValue(number.type, ~number.raw & 0xffff))
      default: break
      }
      let inverted = try not(number.underlyingValue, runtime)
      return .object(EnumValue(number.type, Promotion.integer(inverted) ?? Int64(bitPattern: Promotion.unsigned(inverted))))
    }
    if case .method(let group)? = value.type.member(PSString.make("op_OnesComplement"), isStatic: true),
      let method = group.overloads.first
    {
      return try method.body(Call(this: .null, args: [value], runtime: runtime, target: value.type))
    }
    for target in [TypeInfo.int32, .int64] where Conversion.rank(of: value, to: target) != .none {
      return try not(Conversion.convert(value, to: target, runtime), runtime)
    }
    throw ConversionRun.finalError(value, .int32, runtime)
  }

  /// `l -shl r`.
  @inlinable public static func shiftLeft(_ l: Value, _ r: Value, _ runtime: Runtime) throws -> Value {
    if case .int(let a) = l, case .int(let b) = r { return .int(a &<< (b & 0x1f)) }
    return try shift(l, r, left: true, runtime)
  }

  /// `l -shr r`.
  @inlinable public static func shiftRight(_ l: Value, _ r: Value, _ runtime: Runtime) throws -> Value {
    if case .int(let a) = l, case .int(let b) = r { return .int(a &>> (b & 0x1f)) }
    return try shift(l, r, left: false, runtime)
  }

  @usableFromInline static func shift(_ left: Value, _ right: Value, left isLeft: Bool, _ runtime: Runtime) throws -> Value {
    let l = left.base, r = right.base
    if l.isNull { return .int(0) }
    if l.code == .string || r.code == .string {
      var a = l, b = r
      if case .string(let text) = l { a = try NumericString.operand(text, besides: r, runtime) }
      if case .string(let text) = r { b = try NumericString.operand(text, besides: l, runtime) }
      return try shift(a, b, left: isLeft, runtime)
    }
    guard l.numericCode.isNumeric else {
      return try UserOperator.call(isLeft ? "op_LeftShift" : "op_RightShift", isLeft ? "-shl" : "-shr", l, r, runtime)
    }
    if l.code == .enumeration, Conversion.rank(of: r, to: .int32) != .none {
      throw Thrown(
        "System.InvalidOperationException",
        "The binary operator \(isLeft ? "LeftShift" : "RightShift") is not defined for the types '\(l.type.clrFullName)' and "
          + "'System.Int32'.", id: "System.InvalidOperationException")
    }
    let count = Promotion.integer(try Conversion.convert(r.orNull, to: .int32, runtime)) ?? 0
    switch l.numericCode {
    case .double, .single: return shifted(try narrowed(.double(Promotion.double(l)), runtime), count, isLeft)
    case .decimal: return shifted(try narrowed(l, runtime), count, isLeft)
    default: return shifted(l, count, isLeft)
    }
  }

  private static func narrow<T: FixedWidthInteger>(_ value: T, _ count: Int64, _ left: Bool) -> T {
    let n = Int(count & 0x1f)
    return T(truncatingIfNeeded: left ? Int64(value) << Int64(n) : Int64(value) >> Int64(n))
  }

  private static func shifted(_ value: Value, _ count: Int64, _ left: Bool) -> Value {
    switch value {
    case .long(let v): return .long(left ? v &<< (count & 0x3f) : v &>> (count & 0x3f))
    case .ulong(let v):
      let n = UInt64(count & 0x3f)
      return .ulong(left ? v &<< n : v &>> n)
    case .uint(let v):
      let n = UInt32(count & 0x1f)
      return .uint(left ? v &<< n : v &>> n)
    case .byte(let v): return .byte(narrow(v, count, left))
    case .sbyte(let v): return .sbyte(narrow(v, count, left))
    case .short(let v): return .short(narrow(v, count, left))
    case .ushort(let v): return .ushort(narrow(v, count, left))
    default:
      let v = Int32(truncatingIfNeeded: Promotion.integer(value) ?? 0), n = Int32(count & 0x1f)
      return .int(left ? v &<< n : v &>> n)
    }
  }
}
