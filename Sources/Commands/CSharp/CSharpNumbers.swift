// Numbers as C# has them: binary promotion to int, long, float, double or decimal; integers wrap unless checked; division truncates.

import Engine
import Objects
import Primitives

enum CSharpNumbers {
  /// `default(T)`.
  static func zero(_ type: TypeInfo, _ session: Session) throws -> Value {
    if let own = type.scriptClass as? CSharpClass, own.isStruct {
      try own.start(session)
      let object = Value.object(own.allocate(type))
      for (index, inner) in own.zeroes { own.set(object, index, try zero(inner, session)) }
      return object
    }
    return try Conversion.zero(type, session)
  }

  /// The price of a numeric widening; nil when it is none.
  static func implicitCost(_ from: TypeCode, _ to: TypeCode) -> Int? {
    if from == to { return from.isNumericOrPrimitive ? 0 : nil }
    let order: [TypeCode]
    switch from {
    case .sbyte: order = [.int16, .int32, .int64, .single, .double, .decimal]
    case .byte: order = [.int16, .uint16, .int32, .uint32, .int64, .uint64, .single, .double, .decimal]
    case .int16: order = [.int32, .int64, .single, .double, .decimal]
    case .uint16, .char: order = [.uint16, .int32, .uint32, .int64, .uint64, .single, .double, .decimal]
    case .int32: order = [.int64, .single, .double, .decimal]
    case .uint32: order = [.int64, .uint64, .single, .double, .decimal]
    case .int64, .uint64: order = [.single, .double, .decimal]
    case .single: order = [.double]
    default: return nil
    }
    return order.firstIndex(of: to).map { $0 + 1 }
  }

  /// Whether an int constant fits a smaller type.
  static func fits(_ value: Int32, _ to: TypeCode) -> Bool {
    switch to {
    case .sbyte: return Int8(exactly: value) != nil
    case .byte: return UInt8(exactly: value) != nil
    case .int16: return Int16(exactly: value) != nil
    case .uint16: return UInt16(exactly: value) != nil
    case .uint32, .uint64: return value >= 0
    default: return false
    }
  }

  /// An integer's bits in 64, sign extended; characters and enums too.
  static func bits(_ value: Value) -> Int64? {
    switch value {
    case .int(let v): return Int64(v)
    case .long(let v): return v
    case .char(let v): return Int64(v)
    case .ulong(let v): return Int64(bitPattern: v)
    case .object(let object): return (object as? EnumValue)?.raw
    default: return value.integer
    }
  }

  static func double(_ value: Value) -> Double {
    switch value {
    case .double(let v): return v
    case .single(let v): return Double(v)
    case .ulong(let v): return Double(v)
    default:
      if let v = value.decimal { return v.double }
      return Double(bits(value) ?? 0)
    }
  }

  private static func decimal(_ value: Value) throws -> PSDecimal {
    switch value {
    case .double(let v): return try PSDecimal(v)
    case .single(let v): return try PSDecimal(v)
    case .ulong(let v): return PSDecimal(v)
    default: return value.decimal ?? PSDecimal(bits(value) ?? 0)
    }
  }

  /// 64 bits as a number of a type, the rest cut off.
  static func wrap(_ v: Int64, _ code: TypeCode) -> Value {
    switch code {
    case .sbyte: return .sbyte(Int8(truncatingIfNeeded: v))
    case .byte: return .byte(UInt8(truncatingIfNeeded: v))
    case .int16: return .short(Int16(truncatingIfNeeded: v))
    case .uint16: return .ushort(UInt16(truncatingIfNeeded: v))
    case .uint32: return .uint(UInt32(truncatingIfNeeded: v))
    case .int64: return .long(v)
    case .uint64: return .ulong(UInt64(bitPattern: v))
    case .char: return .char(UInt16(truncatingIfNeeded: v))
    default: return .int(Int32(truncatingIfNeeded: v))
    }
  }

  /// A numeric cast; nil when the value is no number or the target none.
  static func cast(_ value: Value, _ code: TypeCode, checked: Bool) throws -> Value? {
    switch code {
    case .double: return isNumber(value) ? .double(double(value)) : nil
    case .single:
      if case .single = value { return value }
      if let whole = bits(value), value.decimal == nil {
        if case .ulong(let v) = value { return .single(Float(v)) } else { return .single(Float(whole)) }
      }
      return isNumber(value) ? .single(Float(double(value))) : nil
    case .decimal: return isNumber(value) ? .decimal(try decimal(value)) : nil
    default: break
    }
    guard code.isInteger || code == .char else { return nil }
    if let whole = bits(value), value.decimal == nil {
      if checked {
        let back = wrap(whole, code)
        if case .ulong(let v) = value {
          if case .ulong = back { return back } else if v > UInt64(Int64.max) { throw CSharpFaults.overflow() }
        }
        if case .ulong = back, whole < 0, !isUnsigned(value) { throw CSharpFaults.overflow() }
        if bits(back) != whole { throw CSharpFaults.overflow() }
      }
      return wrap(whole, code)
    }
    if let v = value.decimal {
      guard let whole = v.int64Truncated else { throw CSharpFaults.overflow() }
      return wrap(whole, code)
    }
    guard isNumber(value) else { return nil }
    let v = double(value)
    if code == .uint64, v >= 9.3e18, v < 18_446_744_073_709_551_616 { return .ulong(UInt64(v)) }
    let low = -9_223_372_036_854_775_808.0, high = 9_223_372_036_854_775_808.0
    if checked, !(v >= low && v < high) { throw CSharpFaults.overflow() }
    let clamped: Int64 = v.isNaN ? 0 : v >= high ? .max : v < low ? .min : Int64(v)
    if checked, bits(wrap(clamped, code)) != clamped { throw CSharpFaults.overflow() }
    // Conversions saturate in .NET 9 and later.
    switch code {
    case .int32: return .int(Int32(clamping: clamped))
    case .uint32: return .uint(UInt32(clamping: clamped))
    case .uint64: return .ulong(UInt64(clamping: clamped))
    default: return wrap(clamped, code)
    }
  }

  private static func isUnsigned(_ value: Value) -> Bool { if case .ulong = value { return true } else { return false } }

  static func isNumber(_ value: Value) -> Bool {
    switch value {
    case .int, .long, .double, .single, .byte, .sbyte, .short, .ushort, .uint, .ulong, .char: return true
    default: return value.decimal != nil || value.obj is EnumValue
    }
  }

  /// The type to which two operands promote.
  static func promoted(_ a: TypeCode, _ b: TypeCode) -> TypeCode? {
    func rank(_ c: TypeCode) -> TypeCode? {
      switch c {
      case .sbyte, .byte, .int16, .uint16, .char, .int32: return .int32
      case .uint32, .int64, .uint64, .single, .double, .decimal: return c
      default: return nil
      }
    }
    guard let x = rank(a), let y = rank(b) else { return nil }
    if x == .decimal || y == .decimal { return .decimal }
    if x == .double || y == .double { return .double }
    if x == .single || y == .single { return .single }
    if x == .uint64 || y == .uint64 { return .uint64 }
    if x == .int64 || y == .int64 { return .int64 }
    if x == .uint32 || y == .uint32 {
      // uint and a signed type meet in long.
      let other = a == .uint32 ? b : a
      return [.sbyte, .int16, .int32].contains(other) ? .int64 : .uint32
    }
    return .int32
  }

  /// An operator on two numbers; nil when one is none.
  static func binary(_ sign: String, _ l: Value, _ r: Value, checked: Bool) throws -> Value? {
    if sign == "<<" || sign == ">>" {
      guard let value = bits(l), let count = bits(r), !(l.obj is EnumValue) else { return nil }
      switch promoted(l.code, .int32) {
      case .int32?:
        let n = Int32(truncatingIfNeeded: value)
        return .int(sign == "<<" ? n << Int32(count & 31) : n >> Int32(count & 31))
      default: break
      }
      switch l {
      case .uint(let n): return .uint(sign == "<<" ? n << UInt32(count & 31) : n >> UInt32(count & 31))
      case .ulong(let n): return .ulong(sign == "<<" ? n << UInt64(count & 63) : n >> UInt64(count & 63))
      default: return .long(sign == "<<" ? value << (count & 63) : value >> (count & 63))
      }
    }
    guard let code = promoted(l.code, r.code) else { return nil }
    switch code {
    case .decimal: return try decimals(sign, decimal(l), decimal(r))
    case .double, .single: return floats(sign, double(l), double(r), single: code == .single)
    default: break
    }
    guard let a = bits(l), let b = bits(r) else { return nil }
    if code == .uint64 { return try unsigned(sign, UInt64(bitPattern: a), UInt64(bitPattern: b), checked) }
    let result: (partialValue: Int64, overflow: Bool)
    switch sign {
    case "+": result = a.addingReportingOverflow(b)
    case "-": result = a.subtractingReportingOverflow(b)
    case "*": result = a.multipliedReportingOverflow(by: b)
    case "/":
      if b == 0 { throw CSharpFaults.divideByZero() }
      result = a.dividedReportingOverflow(by: b)
      if result.overflow || (code == .int32 && a == Int64(Int32.min) && b == -1) { throw CSharpFaults.overflow() }
    case "%":
      if b == 0 { throw CSharpFaults.divideByZero() }
      result = b == -1 ? (0, false) : (a % b, false)
    default:
      guard let bits = bitwise(sign, a, b) else { return compared(sign, a, b) }
      result = (bits, false)
    }
    let wrapped = wrap(result.partialValue, code)
    if checked, result.overflow || bits(wrapped) != result.partialValue { throw CSharpFaults.overflow() }
    return wrapped
  }

  private static func bitwise<T: FixedWidthInteger>(_ sign: String, _ a: T, _ b: T) -> T? {
    switch sign {
    case "&": return a & b
    case "|": return a | b
    case "^": return a ^ b
    default: return nil
    }
  }

  private static func compared<T: Comparable>(_ sign: String, _ a: T, _ b: T) -> Value? {
    switch sign {
    case "==": return .bool(a == b)
    case "!=": return .bool(a != b)
    case "<": return .bool(a < b)
    case ">": return .bool(a > b)
    case "<=": return .bool(a <= b)
    case ">=": return .bool(a >= b)
    default: return nil
    }
  }

  private static func unsigned(_ sign: String, _ a: UInt64, _ b: UInt64, _ checked: Bool) throws -> Value? {
    let result: (partialValue: UInt64, overflow: Bool)
    switch sign {
    case "+": result = a.addingReportingOverflow(b)
    case "-": result = a.subtractingReportingOverflow(b)
    case "*": result = a.multipliedReportingOverflow(by: b)
    case "/", "%":
      if b == 0 { throw CSharpFaults.divideByZero() }
      return .ulong(sign == "/" ? a / b : a % b)
    default:
      guard let bits = bitwise(sign, a, b) else { return compared(sign, a, b) }
      result = (bits, false)
    }
    if checked, result.overflow { throw CSharpFaults.overflow() }
    return .ulong(result.partialValue)
  }

  private static func floats(_ sign: String, _ a: Double, _ b: Double, single: Bool) -> Value? {
    func made(_ v: Double) -> Value { single ? .single(Float(v)) : .double(v) }
    switch sign {
    case "+": return made(a + b)
    case "-": return made(a - b)
    case "*": return made(a * b)
    case "/": return made(a / b)
    case "%": return made(a.truncatingRemainder(dividingBy: b))
    default: return compared(sign, a, b)
    }
  }

  private static func decimals(_ sign: String, _ a: PSDecimal, _ b: PSDecimal) throws -> Value? {
    switch sign {
    case "+": return .decimal(try PSDecimal.add(a, b))
    case "-": return .decimal(try PSDecimal.subtract(a, b))
    case "*": return .decimal(try PSDecimal.multiply(a, b))
    case "/": return .decimal(try PSDecimal.divide(a, b))
    case "%": return .decimal(try PSDecimal.remainder(a, b))
    case "==": return .bool(a == b)
    case "!=": return .bool(a != b)
    case "<": return .bool(a < b)
    case ">": return .bool(b < a)
    case "<=": return .bool(!(b < a))
    case ">=": return .bool(!(a < b))
    default: return nil
    }
  }
}
