// Numbers to numbers as System.Convert does it: rounding half to even, and an OverflowException that names the target.

import Primitives

enum Narrowing {
  /// What overflow messages call a type.
  static func name(_ code: TypeCode) -> String {
    switch code {
    case .sbyte: return "a signed byte"
    case .byte: return "an unsigned byte"
    case .int16: return "an Int16"
    case .uint16: return "a UInt16"
    case .int32: return "an Int32"
    case .uint32: return "a UInt32"
    case .int64: return "an Int64"
    case .uint64: return "a UInt64"
    case .char: return "a character"
    case .decimal: return "a Decimal"
    case .single: return "a Single"
    default: return "a Double"
    }
  }

  static func overflow(_ code: TypeCode) -> PrimitiveError {
    .overflow("Value was either too large or too small for \(name(code)).")
  }

  /// An integer of type `code`, nil when it does not fit.
  static func integer(_ value: Int64, _ code: TypeCode) -> Value? {
    switch code {
    case .sbyte: return Int8(exactly: value).map { .sbyte($0) }
    case .byte: return UInt8(exactly: value).map { .byte($0) }
    case .int16: return Int16(exactly: value).map { .short($0) }
    case .uint16: return UInt16(exactly: value).map { .ushort($0) }
    case .int32: return Int32(exactly: value).map { .int($0) }
    case .uint32: return UInt32(exactly: value).map { .uint($0) }
    case .int64: return .long(value)
    case .uint64: return UInt64(exactly: value).map { .ulong($0) }
    case .char: return UInt16(exactly: value).map { .char($0) }
    default: return nil
    }
  }

  /// Any number as a number of type `code`.
  static func convert(_ value: Value, _ code: TypeCode) throws -> Value {
    switch code {
    case .double: return .double(Promotion.double(value))
    case .single:
      if case .single = value { return value }
      return .single(single(value))
    case .decimal: return .decimal(try decimal(value))
    case .boolean: return .bool(Truth.isTrue(value))
    default: break
    }
    switch value {
    case .double(let v): return try fromDouble(v, code)
    case .single(let v): return try fromDouble(Double(v), code)
    case .ulong(let v):
      if code == .uint64 { return value }
      guard let small = Int64(exactly: v), let result = integer(small, code) else { throw overflow(code) }
      return result
    default: break
    }
    if let v = value.decimal {
      let rounded = try v.rounded(0, .toEven)
      if code == .uint64 {
        guard let result = rounded.uint64Truncated, !rounded.isNegative || rounded.isZero else { throw overflow(code) }
        return .ulong(result)
      }
      guard let wide = rounded.int64Truncated, let result = integer(wide, code) else { throw overflow(code) }
      return result
    }
    guard let wide = Promotion.integer(value), let result = integer(wide, code) else { throw overflow(code) }
    return result
  }

  private static func single(_ value: Value) -> Float {
    switch value {
    case .ulong(let v): return Float(v)
    case .double(let v): return Float(v)
    default:
      if let v = value.decimal { return v.float }
      if let v = Promotion.integer(value) { return Float(v) }
      return 0
    }
  }

  private static func decimal(_ value: Value) throws -> PSDecimal {
    switch value {
    case .double(let v): return try PSDecimal(v)
    case .single(let v): return try PSDecimal(v)
    case .ulong(let v): return PSDecimal(v)
    default: return value.decimal ?? PSDecimal(Promotion.integer(value) ?? 0)
    }
  }

  private static func fromDouble(_ value: Double, _ code: TypeCode) throws -> Value {
    let rounded = value.rounded(.toNearestOrEven)
    // The 64-bit conversions are plain checked casts in .NET, with the runtime's own message.
    if code == .uint64 {
      guard let v = UInt64(exactly: rounded) else {
        throw PrimitiveError.overflow("Arithmetic operation resulted in an overflow.")
      }
      return .ulong(v)
    }
    if code == .int64, Int64(exactly: rounded) == nil {
      throw PrimitiveError.overflow("Arithmetic operation resulted in an overflow.")
    }
    guard let wide = Int64(exactly: rounded), code == .uint32 || code == .int64 || Int32(exactly: wide) != nil else {
      // The narrow conversions go by way of Int32 and fail there.
      throw overflow(code == .uint32 ? code : .int32)
    }
    guard let result = integer(wide, code) else { throw overflow(code) }
    return result
  }
}
