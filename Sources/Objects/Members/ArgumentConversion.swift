// The door between members and the conversions: what a parameter or property of a declared type makes of a value.

import Primitives

enum ArgumentConversion {
  /// The value itself when it is already of the type; nil when a conversion is needed. The common cases cost a switch.
  @inline(__always)
  static func identity(_ value: Value, _ type: TypeInfo) -> Value? {
    switch value {
    case .int: if type === TypeInfo.int32 || type === TypeInfo.object { return value }
    case .string: if type === TypeInfo.string || type === TypeInfo.object { return value }
    case .bool: if type === TypeInfo.bool || type === TypeInfo.object { return value }
    case .char: if type === TypeInfo.char || type === TypeInfo.object { return value }
    case .double: if type === TypeInfo.double || type === TypeInfo.object { return value }
    case .long: if type === TypeInfo.int64 || type === TypeInfo.object { return value }
    case .null, .nothing, .unset: if !type.isValueType, type !== TypeInfo.string { return .null }
    case .object(let object):
      if type === TypeInfo.object { return value }
      if object.tag != .wrapped, object.type === type { return value }
    default: break
    }
    return nil
  }

  /// Converts for a parameter.
  static func convert(_ value: Value, _ type: TypeInfo, _ runtime: Runtime) throws -> Value {
    if value.isNull, !type.isValueType, type !== TypeInfo.string { return .null }
    return try Conversion.convert(value, to: type, runtime)
  }

  /// The text of a value in an error: `ToString()` of the object.
  static func describe(_ value: Value, _ runtime: Runtime) throws -> String {
    try Text.netString(value, runtime).string
  }

  /// The value of an omitted optional parameter.
  static func defaultValue(_ parameter: Parameter, _ runtime: Runtime) throws -> Value {
    guard let text = parameter.defaultText else { return .null }
    switch text {
    case "null", "default": return parameter.type.isValueType ? ((try? zero(parameter.type)) ?? .null) : .null
    case "True", "true": return .bool(true)
    case "False", "false": return .bool(false)
    default:
      var text = text
      if text.hasPrefix("\""), text.hasSuffix("\""), text.count >= 2 { text = String(text.dropFirst().dropLast()) }
      if let number = Int32(text), parameter.type === TypeInfo.int32 { return .int(number) }
      return try convert(Value(text), parameter.type, runtime)
    }
  }

  /// The default value of a value type.
  static func zero(_ type: TypeInfo) throws -> Value {
    if type.isEnum { return .object(EnumValue(type, 0)) }
    switch type.fullName {
    case "System.Boolean": return .bool(false)
    case "System.Int32": return .int(0)
    case "System.Int64": return .long(0)
    case "System.Double": return .double(0)
    case "System.Single": return .single(0)
    case "System.Char": return .char(0)
    case "System.Byte": return .byte(0)
    case "System.SByte": return .sbyte(0)
    case "System.Int16": return .short(0)
    case "System.UInt16": return .ushort(0)
    case "System.UInt32": return .uint(0)
    case "System.UInt64": return .ulong(0)
    case "System.Decimal": return .decimal(.zero)
    case "System.DateTime": return .dateTime(.minValue)
    case "System.TimeSpan": return .timeSpan(.zero)
    case "System.Guid": return .guid(.empty)
    case "System.Numerics.BigInteger": return .bigInt(.zero)
    case "System.Management.Automation.SwitchParameter": return .object(SwitchObj(false))
    case "System.Collections.DictionaryEntry": return .object(EntryObj(.null, .null))
    default: return .null
    }
  }
}
