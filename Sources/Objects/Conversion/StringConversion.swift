// Strings to numbers and types: a literal of the language first, then .NET's own parsing, then by way of a double ("1,000" to [int]).

import Primitives

enum StringConversion {
  static func integer(_ text: PSString, _ target: TypeInfo, _ runtime: Runtime) throws -> Value {
    let code = target.code
    if text.count == 0 { return code == .bigInteger ? .bigInt(.zero) : try Narrowing.convert(.int(0), code) }
    if let literal = NumericString.scan(text), let value = changed(literal, target, runtime) { return value }
    let failure: PrimitiveError
    do {
      if code == .bigInteger {
        return .bigInt(try NumberParse.bigInteger(text.string, styles: [.integer, .thousands], culture: .invariant))
      }
      return try parsed(NumericString.trim(text).string, code)
    } catch {
      failure = error
    }
    if case .format = failure, code != .bigInteger, let value = throughDouble(text, code) { return value }
    throw ConversionRun.failed("InvalidCastFromStringToInteger", .string(text), target, Primitive.exception(failure), runtime)
  }

  /// A literal's value in the type wanted, nil when it does not go in (then .NET's parsing has its say).
  private static func changed(_ literal: Value, _ target: TypeInfo, _ runtime: Runtime) -> Value? {
    if target.code == .bigInteger || literal.code == .bigInteger {
      return try? Conversion.convert(literal, to: target, runtime)
    }
    return try? Narrowing.convert(literal, target.code)
  }

  /// What Int32Converter and its kin read: hexadecimal after "#", "0x" or "&h", else decimal digits.
  private static func parsed(_ text: String, _ code: TypeCode) throws(PrimitiveError) -> Value {
    let shape = shape(code)
    var hex: Substring?
    let lower = text.lowercased()
    if lower.hasPrefix("#") {
      hex = text.dropFirst()
    } else if lower.hasPrefix("0x") || lower.hasPrefix("&h") {
      hex = text.dropFirst(2)
    }
    let number: Int128
    if let hex {
      number = try NumberParse.integer(String(hex), shape, styles: .hexNumber, culture: .invariant)
    } else {
      number = try NumberParse.integer(text, shape, culture: .invariant)
    }
    if code == .uint64, let v = UInt64(exactly: number) { return .ulong(v) }
    guard let wide = Int64(exactly: number), let value = Narrowing.integer(wide, code) else { throw Narrowing.overflow(code) }
    return value
  }

  static func shape(_ code: TypeCode) -> IntegerShape {
    switch code {
    case .sbyte: return .int8
    case .byte: return .uint8
    case .int16: return .int16
    case .uint16: return .uint16
    case .uint32: return .uint32
    case .int64: return .int64
    case .uint64: return .uint64
    default: return .int32
    }
  }

  private static func throughDouble(_ text: PSString, _ code: TypeCode) -> Value? {
    guard let double = try? NumberParse.double(text.string, culture: .invariant) else { return nil }
    return try? Narrowing.convert(.double(double), code)
  }

  static func real(_ text: PSString, _ target: TypeInfo, _ runtime: Runtime) throws -> Value {
    if text.count == 0 { return target.code == .single ? .single(0) : .double(0) }
    if let literal = NumericString.scan(text), let value = changed(literal, target, runtime) { return value }
    do {
      if target.code == .single { return .single(try NumberParse.float(text.string, culture: .invariant)) }
      return .double(try NumberParse.double(text.string, culture: .invariant))
    } catch {
      throw ConversionRun.failed(
        "InvalidCastFromStringToDoubleOrSingle", .string(text), target, Primitive.exception(error), runtime)
    }
  }

  static func decimal(_ text: PSString, _ target: TypeInfo, _ runtime: Runtime) throws -> Value {
    if text.count == 0 { return .decimal(.zero) }
    if let literal = NumericString.scan(text), let value = changed(literal, target, runtime) { return value }
    do { return .decimal(try NumberParse.decimal(text.string, culture: .invariant)) } catch {
      if case .format = error, let value = throughDouble(text, .decimal) { return value }
      throw ConversionRun.failed("InvalidCastFromStringToDecimal", .string(text), target, Primitive.exception(error), runtime)
    }
  }

  /// A type by its name.
  static func type(_ text: PSString, _ target: TypeInfo, _ runtime: Runtime) throws -> Value {
    let name = text.string
    if let type = runtime.scriptType(name) ?? TypeCatalog.find(name) { return .object(type) }
    throw Thrown.invalidCast(
      "Cannot convert the \"\(name)\" value of type \"System.String\" to type \"\(target.reflectionName)\".",
      id: "InvalidCastFromStringToType")
  }
}
