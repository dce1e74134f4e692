// -is, -isnot and -as.

import Primitives

/// Operators on types.
public enum TypeOperators {
  /// `value -is type`.
  public static func isInstance(_ value: Value, _ type: Value, _ runtime: Runtime) throws -> Bool {
    let wanted = try resolve(type, runtime)
    if wanted.code == .psCustomObject, value.base.obj?.tag == .custom { return true }
    if wanted.code == .psObject, let object = value.obj,
      object.tag == .wrapped || object.tag == .custom || object.extras != nil
    {
      return true
    }
    let base = value.base
    return !base.isNull && wanted.accepts(base.type)
  }

  /// `value -as type`: null when the conversion fails.
  public static func asType(_ value: Value, _ type: Value, _ runtime: Runtime) throws -> Value {
    let wanted = try resolve(type, runtime)
    if wanted.code == .string, case .object(let object) = value.base, object.tag == .dateTime || object is DateTimeOffsetObj {
      // Unlike a cast, -as asks for the current culture.
      return .string(try Formattable.toString(value, format: nil, culture: .enUS, runtime))
    }
    return try Conversion.tryConvert(value, to: wanted, runtime) ?? .null
  }

  private static func resolve(_ type: Value, _ runtime: Runtime) throws -> TypeInfo {
    if let known = type.base.obj as? TypeInfo { return known }
    let converted = try Conversion.convert(type, to: .typeClass, runtime)
    guard let found = converted.base.obj as? TypeInfo else {
      throw Thrown.runtime("The right operand of '-is' must be a type.", id: "IsOperatorRequiresType", target: type)
    }
    return found
  }
}
