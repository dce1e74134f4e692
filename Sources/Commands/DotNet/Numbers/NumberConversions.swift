// Generic conversion between number types: `CreateChecked`, `CreateSaturating`, `CreateTruncating` and `ConvertToInteger` of all of them.

import Engine
import Objects
import Primitives

/// A number of any type.
enum AnyNumber {
  case whole(BigInt)
  case real(Double)
  case exact(PSDecimal)

  init?(_ value: Value) {
    switch value.base {
    case .double(let v): self = .real(v)
    case .single(let v): self = .real(Double(v))
    case .ulong(let v): self = .whole(BigInt(v))
    case .char(let v): self = .whole(BigInt(Int(v)))
    case .object(let object):
      switch object {
      case let half as HalfObj: self = .real(Double(half.value))
      case let wide as WideIntegerObj: self = .whole(wide.big)
      case let complex as ComplexObj: self = .real(complex.real)
      default:
        if let big = value.bigInt {
          self = .whole(big)
        } else if let exact = value.decimal {
          self = .exact(exact)
        } else {
          return nil
        }
      }
    default:
      guard let integer = value.integer else { return nil }
      self = .whole(BigInt(integer))
    }
  }

  var double: Double {
    switch self {
    case .whole(let v): return v.double
    case .real(let v): return v
    case .exact(let v): return v.double
    }
  }

  /// Cut to an integer; nil for what is none.
  var integer: BigInt? {
    switch self {
    case .whole(let v): return v
    case .real(let v): return try? BigInt(v)
    case .exact(let v): return BigInt(v)
    }
  }
}

/// How a number that does not fit is treated.
enum NumberCreation: String, CaseIterable {
  case checked = "CreateChecked"
  case saturating = "CreateSaturating"
  case truncating = "CreateTruncating"
}

enum NumberConversions {
  static let overflow = DotNetError("System.OverflowException", "Arithmetic operation resulted in an overflow.")

  private static let bounds: [String: (low: BigInt, high: BigInt)] = {
    func power(_ bits: Int) -> BigInt { (try? BigInt.one.shiftedLeft(bits)) ?? .one }
    var all: [String: (low: BigInt, high: BigInt)] = [:]
    for (bits, signed, unsigned) in [
      (8, "System.SByte", "System.Byte"), (16, "System.Int16", "System.UInt16"), (32, "System.Int32", "System.UInt32"),
      (64, "System.Int64", "System.UInt64"), (128, "System.Int128", "System.UInt128"),
    ] {
      all[signed] = (power(bits - 1).negated, power(bits - 1) - .one)
      all[unsigned] = (.zero, power(bits) - .one)
    }
    all["System.Char"] = (.zero, power(16) - .one)
    return all
  }()

  /// The number as a value of a type; `whole` values wrap where they are only cut off.
  static func make(_ number: AnyNumber, _ type: TypeInfo, _ how: NumberCreation) throws -> Value {
    switch type.fullName {
    case "System.Double": return .double(number.double)
    case "System.Single": return .single(Float(number.double))
    case "System.Half": return .object(HalfObj(Float16(number.double)))
    case "System.Numerics.Complex": return .object(ComplexObj(number.double, 0))
    case "System.Decimal": return .decimal(try decimal(number, how))
    case "System.Numerics.BigInteger":
      guard let whole = number.integer else {
        if how == .checked { throw DotNetError("System.OverflowException", "BigInteger cannot represent infinity.") }
        return .bigInt(.zero)
      }
      return .bigInt(whole)
    default: break
    }
    guard let (low, high) = bounds[type.fullName] else {
      throw DotNetError.notSupported("Specified method is not supported.")
    }
    guard let whole = number.integer else {
      if how == .checked { throw overflow }
      guard case .real(let v) = number, !v.isNaN else { return integer(.zero, type) }
      return integer(v < 0 ? low : high, type)
    }
    if low <= whole, whole <= high { return integer(whole, type) }
    switch how {
    case .checked: throw overflow
    case .saturating: return integer(whole < low ? low : high, type)
    case .truncating:
      guard case .whole = number else { return integer(whole < low ? low : high, type) }
      return integer(whole, type)
    }
  }

  private static func decimal(_ number: AnyNumber, _ how: NumberCreation) throws -> PSDecimal {
    do {
      switch number {
      case .exact(let v): return v
      case .whole(let v): return try v.decimal()
      case .real(let v): return try PSDecimal(v)
      }
    } catch {
      if how == .checked { throw error }
      if case .real(let v) = number, v.isNaN { return .zero }
      return number.double < 0 ? .minValue : .maxValue
    }
  }

  static func integer(wide v: Int128, _ type: TypeInfo) -> Value {
    integer(v < 0 ? BigInt(v.magnitude).negated : BigInt(UInt128(v)), type)
  }
  /// The product of the two arguments of a call, however wide.
  static func product(_ c: Call) throws -> BigInt {
    try BigInt.multiply(AnyNumber(c.args[0])?.integer ?? .zero, AnyNumber(c.args[1])?.integer ?? .zero)
  }

  /// The low bits of a whole number as a value of an integer type.
  static func integer(_ whole: BigInt, _ type: TypeInfo) -> Value {
    let bits = WideInteger.bits(whole)
    let low = UInt64(truncatingIfNeeded: bits)
    switch type.fullName {
    case "System.SByte": return .sbyte(Int8(truncatingIfNeeded: low))
    case "System.Byte": return .byte(UInt8(truncatingIfNeeded: low))
    case "System.Int16": return .short(Int16(truncatingIfNeeded: low))
    case "System.UInt16": return .ushort(UInt16(truncatingIfNeeded: low))
    case "System.Char": return .char(UInt16(truncatingIfNeeded: low))
    case "System.Int32": return .int(Int32(truncatingIfNeeded: low))
    case "System.UInt32": return .uint(UInt32(truncatingIfNeeded: low))
    case "System.Int64": return .long(Int64(bitPattern: low))
    case "System.UInt64": return .ulong(low)
    case "System.Int128": return .object(WideIntegerObj(signed: Int128(truncatingIfNeeded: bits)))
    default: return .object(WideIntegerObj(unsigned: bits))
    }
  }

  /// `CreateChecked` and its kin.
  static func declare(_ t: TypeBuilder, _ word: String) {
    for how in NumberCreation.allCases {
      t.staticMethod("static \(word) \(how.rawValue)[TOther](TOther value)") { c in
        guard let number = AnyNumber(c.args[0]) else { throw DotNetError.notSupported("Specified method is not supported.") }
        return try make(number, c.target, how)
      }
    }
  }

  /// `ConvertToInteger` of a type with fractions.
  static func declareToInteger(_ t: TypeBuilder, _ word: String) {
    for name in ["ConvertToInteger", "ConvertToIntegerNative"] {
      t.staticMethod("static TInteger \(name)[TInteger](\(word) value)") { c in
        let type = c.runtime.methodTypeArguments.first ?? .int32
        guard let number = AnyNumber(c.args[0]) else { return .null }
        return try make(number, type, .saturating)
      }
    }
  }
}
