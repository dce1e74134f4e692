// Arithmetic that ends up in Decimal, and unary minus of the numbers without an inline case.

import Primitives

extension Promotion {
  /// Any primitive number as a decimal, as C#'s conversion gives it.
  static func decimalValue(_ value: Value) throws -> PSDecimal {
    switch value {
    case .double(let v): return try Primitive.raise { try PSDecimal(v) }
    case .single(let v): return try Primitive.raise { try PSDecimal(v) }
    case .ulong(let v): return PSDecimal(v)
    default:
      if let v = value.decimal { return v }
      return PSDecimal(integer(value) ?? 0)
    }
  }

  static func decimal(_ op: NumericOp, _ l: Value, _ r: Value) throws -> Value {
    try castable(l, .decimal)
    try castable(r, .decimal)
    let a = try decimalValue(l), b = try decimalValue(r)
    do {
      switch op {
      case .add: return .decimal(try PSDecimal.add(a, b))
      case .subtract: return .decimal(try PSDecimal.subtract(a, b))
      case .multiply: return .decimal(try PSDecimal.multiply(a, b))
      case .divide: return .decimal(try PSDecimal.divide(a, b))
      case .remainder: return .decimal(try PSDecimal.remainder(a, b))
      }
    } catch {
      // An Int64 times a UInt64 may leave even the decimal's range; then doubles serve.
      if case .overflow = error, l.code.isInteger, r.code.isInteger { return .double(double(op, double(l), double(r))) }
      throw Thrown(
        "System.Management.Automation.RuntimeException", error.message, id: "RuntimeException",
        inner: Primitive.exception(error))
    }
  }

  /// Unary minus of the numbers that have no inline case; nil when the value is none.
  static func negate(_ value: Value, _ runtime: Runtime) throws -> Value? {
    switch value {
    case .uint(let v): return .long(-Int64(v))
    case .ushort(let v): return .int(-Int32(v))
    case .object: return value.decimal.map { .decimal($0.negated) }
    default: return nil
    }
  }
}
