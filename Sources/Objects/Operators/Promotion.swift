// The rule by which two numbers meet: the wider of the two .NET type codes decides the arithmetic (int, uint, long, ulong, decimal, double),
// results that don't fit become doubles, and an enum on the left stays an enum.

import Primitives

enum Promotion {
  /// The arithmetics there are.
  enum Domain { case int, uint, long, ulong, decimal, double }

  /// The right operand as a number for a numeric left operand: null is 0, enums turn into the left side's type. Nil when it is no number.
  static func argument(_ right: Value, for left: Value, _ runtime: Runtime) throws -> Value? {
    if right.isNull { return .int(0) }
    let code = right.code
    if code == .enumeration { return try Conversion.convert(right, to: left.type, runtime) }
    guard code.isNumericOrPrimitive else { return nil }
    if code == .boolean, left.code == .decimal { return try Conversion.convert(right, to: .decimal, runtime) }
    return right
  }

  /// Which arithmetic serves `l` and `r`, by their type codes and signs.
  static func domain(_ l: Value, _ r: Value) throws -> Domain {
    let left = l.numericCode, right = r.numericCode
    let wide = left.rawValue >= right.rawValue ? left : right
    switch wide {
    case .uint32, .uint64:
      if left.isSigned { try rejectEnum(l) } else if right.isSigned { try rejectEnum(r) }
      let negative = left.isSigned ? isNegative(l) : right.isSigned && isNegative(r)
      if wide == .uint32 { return negative ? .long : .uint }
      return negative ? .decimal : .ulong
    case .int64: return .long
    case .decimal: return .decimal
    case .single, .double: return .double
    default: return .int
    }
  }

  private static func isNegative(_ value: Value) -> Bool { (integer(value) ?? 0) < 0 }

  /// The binder's own limit: it can't compare an enum with zero.
  private static func rejectEnum(_ value: Value) throws {
    guard value.code == .enumeration else { return }
    throw Thrown(
      "System.InvalidOperationException",
      "The binary operator \(isNegative(value) ? "LessThan" : "GreaterThanOrEqual") is not defined for the types "
        + "'\(value.type.clrFullName)' and '\(value.numericType.clrFullName)'.", id: "System.InvalidOperationException")
  }

  /// A number, Boolean, Char or enum as Int64; nil for fractions, UInt64 beyond Int64 and others.
  static func integer(_ value: Value) -> Int64? {
    switch value {
    case .int(let v): return Int64(v)
    case .bool(let v): return v ? 1 : 0
    case .char(let v): return Int64(v)
    case .object(let object):
      if object.tag == .enumValue { return (object as? EnumValue)?.raw }
      return object.tag == .wrapped ? integer(object.wrappedBase) : nil
    default: return value.integer
    }
  }

  static func unsigned(_ value: Value) -> UInt64 {
    if case .ulong(let v) = value { return v }
    return UInt64(bitPattern: integer(value) ?? 0)
  }

  /// Any primitive number as a double.
  static func double(_ value: Value) -> Double {
    switch value {
    case .double(let v): return v
    case .single(let v): return Double(v)
    case .ulong(let v): return Double(v)
    default:
      if let v = integer(value) { return Double(v) }
      if case .object(let object) = value, let number = object as? DecimalObj { return number.value.double }
      return 0
    }
  }

  /// `l op r` for two numbers.
  static func evaluate(_ op: NumericOp, _ l: Value, _ r: Value, _ runtime: Runtime) throws -> Value {
    let domain = try domain(l, r)
    var result: Value
    switch domain {
    case .int: result = try int(op, Int32(truncatingIfNeeded: integer(l) ?? 0), Int32(truncatingIfNeeded: integer(r) ?? 0))
    case .uint: result = try uint(op, UInt32(truncatingIfNeeded: integer(l) ?? 0), UInt32(truncatingIfNeeded: integer(r) ?? 0))
    case .long: result = try long(op, integer(l) ?? 0, integer(r) ?? 0)
    case .ulong: result = try ulong(op, unsigned(l), unsigned(r))
    case .double:
      try castable(l, .double)
      result = .double(double(op, double(l), double(r)))
    case .decimal: result = try decimal(op, l, r)
    }
    if l.code == .enumeration {
      guard result.code == l.numericCode, let raw = integer(result) else {
        throw Thrown(
          "System.InvalidCastException",
          "Unable to cast object of type '\(result.type.clrFullName)' to type '\(l.type.clrFullName)'.",
          id: "System.InvalidCastException", category: .OperationStopped)
      }
      result = .object(EnumValue(l.type, raw))
    }
    return result
  }

  /// What the binder's casts refuse: enums as double or decimal, Booleans as decimal.
  static func castable(_ value: Value, _ target: TypeInfo) throws {
    let code = value.code
    if code == .enumeration, target === TypeInfo.double {
      throw Thrown(
        "System.InvalidCastException",
        "Unable to cast object of type '\(value.type.clrFullName)' to type 'System.Double'.", id: "System.InvalidCastException",
        category: .OperationStopped)
    }
    if target === TypeInfo.decimal, code == .enumeration || code == .boolean {
      throw Thrown(
        "System.InvalidOperationException",
        "No coercion operator is defined between types '\(value.type.clrFullName)' and 'System.Decimal'.",
        id: "System.InvalidOperationException")
    }
  }

  static func divideByZero() -> Thrown {
    Thrown(
      "System.Management.Automation.RuntimeException", "Attempted to divide by zero.", id: "RuntimeException",
      inner: ExceptionObj("System.DivideByZeroException", "Attempted to divide by zero."))
  }

  static func int(_ op: NumericOp, _ a: Int32, _ b: Int32) throws -> Value {
    switch op {
    case .add:
      let (v, overflow) = a.addingReportingOverflow(b)
      return overflow ? .double(Double(a) + Double(b)) : .int(v)
    case .subtract:
      let (v, overflow) = a.subtractingReportingOverflow(b)
      return overflow ? .double(Double(a) - Double(b)) : .int(v)
    case .multiply:
      let v = Int64(a) * Int64(b)
      if let small = Int32(exactly: v) { return .int(small) }
      return .double(Double(v))
    case .divide:
      if b == 0 { throw divideByZero() }
      if b == -1 { return a == Int32.min ? .double(-Double(a)) : .int(-a) }
      return a % b == 0 ? .int(a / b) : .double(Double(a) / Double(b))
    case .remainder:
      if b == 0 { throw divideByZero() }
      return .int(b == -1 ? 0 : a % b)
    }
  }

  static func uint(_ op: NumericOp, _ a: UInt32, _ b: UInt32) throws -> Value {
    let wide: Int64
    switch op {
    case .add: wide = Int64(a) + Int64(b)
    case .subtract: wide = Int64(a) - Int64(b)
    case .multiply:
      let v = UInt64(a) * UInt64(b)
      if let small = UInt32(exactly: v) { return .uint(small) }
      return .double(Double(v))
    case .divide:
      if b == 0 { throw divideByZero() }
      return a % b == 0 ? .uint(a / b) : .double(Double(a) / Double(b))
    case .remainder:
      if b == 0 { throw divideByZero() }
      return .uint(a % b)
    }
    if let small = UInt32(exactly: wide) { return .uint(small) }
    return .double(Double(wide))
  }

  static func long(_ op: NumericOp, _ a: Int64, _ b: Int64) throws -> Value {
    switch op {
    case .add:
      let (v, overflow) = a.addingReportingOverflow(b)
      return overflow ? .double(wideSum(a, b, negated: false)) : .long(v)
    case .subtract:
      let (v, overflow) = a.subtractingReportingOverflow(b)
      return overflow ? .double(wideSum(a, b, negated: true)) : .long(v)
    case .multiply:
      let (v, overflow) = a.multipliedReportingOverflow(by: b)
      return overflow ? .double(wideProduct(a, b)) : .long(v)
    case .divide:
      if b == 0 { throw divideByZero() }
      if b == -1 { return a == Int64.min ? .double(-Double(a)) : .long(-a) }
      return a % b == 0 ? .long(a / b) : .double(Double(a) / Double(b))
    case .remainder:
      if b == 0 { throw divideByZero() }
      return .long(b == -1 ? 0 : a % b)
    }
  }

  /// The exact sum, rounded once.
  private static func wideSum(_ a: Int64, _ b: Int64, negated: Bool) -> Double {
    let high: Int64
    let low: UInt64
    if negated {
      let (l, borrow) = UInt64(bitPattern: a).subtractingReportingOverflow(UInt64(bitPattern: b))
      (high, low) = ((a >> 63) - (b >> 63) - (borrow ? 1 : 0), l)
    } else {
      let (l, carry) = UInt64(bitPattern: a).addingReportingOverflow(UInt64(bitPattern: b))
      (high, low) = ((a >> 63) + (b >> 63) + (carry ? 1 : 0), l)
    }
    return wide(high, low)
  }

  private static func wideProduct(_ a: Int64, _ b: Int64) -> Double {
    let (high, low) = a.multipliedFullWidth(by: b)
    return truncated(high, low)
  }

  /// As `wide`, but rounding towards zero: products go by way of BigInteger, whose conversion does so.
  private static func truncated(_ high: Int64, _ low: UInt64) -> Double {
    var h = UInt64(bitPattern: high), l = low
    if high < 0 {
      l = ~l &+ 1
      h = ~h &+ (l == 0 ? 1 : 0)
      return -unsignedTruncated(h, l)
    }
    return unsignedTruncated(h, l)
  }

  static func unsignedTruncated(_ high: UInt64, _ low: UInt64) -> Double {
    let shift = high == 0 ? 64 + low.leadingZeroBitCount : high.leadingZeroBitCount
    if shift >= 128 { return 0 }
    let top: UInt64
    if shift >= 64 {
      top = low << UInt64(shift - 64)
    } else {
      top = shift == 0 ? high : (high << UInt64(shift)) | (low >> UInt64(64 - shift))
    }
    return Double(sign: .plus, exponent: 64 - shift, significand: Double(top & ~0x7ff))
  }

  /// A 128-bit two's complement number as the nearest double.
  private static func wide(_ high: Int64, _ low: UInt64) -> Double {
    var h = UInt64(bitPattern: high), l = low
    let negative = high < 0
    if negative {
      l = ~l &+ 1
      h = ~h &+ (l == 0 ? 1 : 0)
    }
    return negative ? -unsignedWide(h, l) : unsignedWide(h, l)
  }

  static func unsignedWide(_ high: UInt64, _ low: UInt64) -> Double {
    if high == 0 { return Double(low) }
    let shift = high.leadingZeroBitCount
    var top = shift == 0 ? high : (high << UInt64(shift)) | (low >> UInt64(64 - shift))
    if low << UInt64(shift) != 0 { top |= 1 }
    return Double(sign: .plus, exponent: 64 - shift, significand: Double(top))
  }

  static func ulong(_ op: NumericOp, _ a: UInt64, _ b: UInt64) throws -> Value {
    switch op {
    case .add:
      let (v, overflow) = a.addingReportingOverflow(b)
      return overflow ? .double(unsignedWide(1, v)) : .ulong(v)
    case .subtract:
      return a >= b ? .ulong(a - b) : .double(-Double(b - a))
    case .multiply:
      let (high, low) = a.multipliedFullWidth(by: b)
      return high == 0 ? .ulong(low) : .double(unsignedTruncated(high, low))
    case .divide:
      if b == 0 { throw divideByZero() }
      return a % b == 0 ? .ulong(a / b) : .double(Double(a) / Double(b))
    case .remainder:
      if b == 0 { throw divideByZero() }
      return .ulong(a % b)
    }
  }

  static func double(_ op: NumericOp, _ a: Double, _ b: Double) -> Double {
    switch op {
    case .add: return a + b
    case .subtract: return a - b
    case .multiply: return a * b
    case .divide: return a / b
    case .remainder: return a.truncatingRemainder(dividingBy: b)
    }
  }
}
