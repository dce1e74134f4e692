// A small number for each type that operators and conversions treat specially, so that they dispatch by a jump table and not by chains of
// pointer comparisons. The first eighteen are .NET's TypeCode, whose order decides which of two numeric types wins.

import Primitives

/// `System.TypeCode`, continued with the other types that conversion rules name.
public enum TypeCode: UInt8, Sendable {
  case empty = 0
  case object, dbNull, boolean, char, sbyte, byte, int16, uint16, int32, uint32, int64, uint64, single, double, decimal,
    dateTime
  case string = 18
  case timeSpan, bigInteger, guid, version, dateTimeOffset, semanticVersion, enumeration, type, switchParameter, array,
    hashtable,
    orderedDictionary, psObject, psCustomObject, scriptBlock, regex, uri, ipAddress, mailAddress, xml, secureString, reference,
    arrayList,
    arrayBase, enumBase, valueType, other, void, idictionary, ilist, ienumerable, cultureInfo, ipEndPoint, nullable,
    icollection,
    iconvertible, icomparable, iformattable

  /// .NET's own TypeCode: everything beyond String is Object there.
  @inlinable public var net: UInt8 { rawValue > TypeCode.string.rawValue ? TypeCode.object.rawValue : rawValue }
  /// SByte to Decimal: what `IsNumeric` accepts.
  @inlinable public var isNumeric: Bool { rawValue >= TypeCode.sbyte.rawValue && rawValue <= TypeCode.decimal.rawValue }
  /// Numbers, Boolean and Char.
  @inlinable public var isNumericOrPrimitive: Bool {
    rawValue >= TypeCode.boolean.rawValue && rawValue <= TypeCode.decimal.rawValue
  }
  /// .NET's `IsPrimitive`: without Decimal.
  @inlinable public var isPrimitive: Bool { rawValue >= TypeCode.boolean.rawValue && rawValue <= TypeCode.double.rawValue }
  /// Signed integers.
  @inlinable public var isSigned: Bool { self == .sbyte || self == .int16 || self == .int32 || self == .int64 }
  /// Integers of any width.
  @inlinable public var isInteger: Bool { rawValue >= TypeCode.sbyte.rawValue && rawValue <= TypeCode.uint64.rawValue }

  /// The code of a type by its full name and kind.
  static func of(_ fullName: String, _ kind: TypeKind) -> TypeCode {
    if kind == .enum { return .enumeration }
    if kind == .array { return .array }
    guard fullName.hasPrefix("System.") else { return .other }
    return named[fullName] ?? .other
  }

  private static let named: [String: TypeCode] = [
    "System.Object": .object, "System.DBNull": .dbNull, "System.Boolean": .boolean, "System.Char": .char,
    "System.SByte": .sbyte,
    "System.Byte": .byte, "System.Int16": .int16, "System.UInt16": .uint16, "System.Int32": .int32, "System.UInt32": .uint32,
    "System.Int64": .int64, "System.UInt64": .uint64, "System.Single": .single, "System.Double": .double,
    "System.Decimal": .decimal,
    "System.DateTime": .dateTime, "System.String": .string, "System.TimeSpan": .timeSpan,
    "System.Numerics.BigInteger": .bigInteger,
    "System.Guid": .guid, "System.Version": .version, "System.DateTimeOffset": .dateTimeOffset,
    "System.Management.Automation.SemanticVersion": .semanticVersion, "System.Type": .type, "System.RuntimeType": .type,
    "System.Management.Automation.SwitchParameter": .switchParameter, "System.Collections.Hashtable": .hashtable,
    "System.Collections.Specialized.OrderedDictionary": .orderedDictionary, "System.Management.Automation.PSObject": .psObject,
    "System.Management.Automation.PSCustomObject": .psCustomObject, "System.Management.Automation.ScriptBlock": .scriptBlock,
    "System.Text.RegularExpressions.Regex": .regex, "System.Uri": .uri, "System.Net.IPAddress": .ipAddress,
    "System.Net.Mail.MailAddress": .mailAddress, "System.Xml.XmlDocument": .xml, "System.Security.SecureString": .secureString,
    "System.Management.Automation.PSReference": .reference, "System.Collections.ArrayList": .arrayList,
    "System.Array": .arrayBase,
    "System.Enum": .enumBase, "System.ValueType": .valueType, "System.Void": .void,
    "System.Collections.IDictionary": .idictionary,
    "System.Collections.IList": .ilist, "System.Collections.IEnumerable": .ienumerable,
    "System.Globalization.CultureInfo": .cultureInfo,
    "System.Net.IPEndPoint": .ipEndPoint, "System.Collections.ICollection": .icollection, "System.IConvertible": .iconvertible,
    "System.IComparable": .icomparable, "System.IFormattable": .iformattable,
  ]
}

extension Value {
  /// The code of the value's type; enums have `.enumeration` (see `numericCode` for their width), null `.empty`. Wrapped values answer for
  /// their base.
  public var code: TypeCode {
    switch self {
    case .null, .nothing, .unset: return .empty
    case .bool: return .boolean
    case .int: return .int32
    case .long: return .int64
    case .double: return .double
    case .char: return .char
    case .byte: return .byte
    case .sbyte: return .sbyte
    case .short: return .int16
    case .ushort: return .uint16
    case .uint: return .uint32
    case .ulong: return .uint64
    case .single: return .single
    case .string: return .string
    case .box(let variable): return variable.value.code
    case .object(let object):
      switch object.tag {
      case .wrapped: return object.wrappedBase.code
      case .custom: return .psCustomObject
      case .enumValue: return .enumeration
      case .decimal: return .decimal
      case .dateTime: return .dateTime
      case .timeSpan: return .timeSpan
      case .bigInt: return .bigInteger
      case .array: return .array
      case .type: return .type
      default: return object.type.code
      }
    }
  }

  /// `LanguagePrimitives.GetTypeCode`: as `code`, but an enum answers with its underlying type.
  public var numericCode: TypeCode {
    let code = code
    guard code == .enumeration, case .object(let object) = base, let value = object as? EnumValue else { return code }
    return value.underlyingValue.code
  }
}
