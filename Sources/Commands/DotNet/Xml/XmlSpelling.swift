// XML Schema's types as .NET's, and values as schemas spell them: what tables, LINQ to XML's casts and navigators share.

import Engine
import Objects
import Primitives

/// Namespaces of schemas and of tables' XML, and how values are spelled there.
enum XmlSpelling {
  static let schema = "http://www.w3.org/2001/XMLSchema"
  static let extra = "urn:schemas-microsoft-com:xml-msdata"
  static let diffgram = "urn:schemas-microsoft-com:xml-diffgram-v1"

  /// XML Schema's types, and what they are here. The first of a type is the one that is written.
  private static let types: [(name: String, type: String)] = [
    ("string", "string"), ("int", "int"), ("long", "long"), ("short", "short"), ("unsignedByte", "byte"), ("byte", "sbyte"),
    ("unsignedShort", "ushort"), ("unsignedInt", "uint"), ("unsignedLong", "ulong"), ("float", "float"), ("double", "double"),
    ("decimal", "decimal"), ("boolean", "bool"), ("dateTime", "datetime"), ("duration", "timespan"), ("base64Binary", "byte[]"),
    ("anyURI", "uri"), ("date", "datetime"), ("time", "datetime"), ("gYear", "datetime"), ("gYearMonth", "datetime"),
    ("gMonth", "datetime"), ("gDay", "datetime"), ("gMonthDay", "datetime"), ("hexBinary", "byte[]"), ("integer", "long"),
    ("negativeInteger", "long"), ("nonNegativeInteger", "ulong"), ("nonPositiveInteger", "long"), ("positiveInteger", "ulong"),
    ("ENTITIES", "string"), ("ENTITY", "string"), ("ID", "string"), ("IDREF", "string"), ("IDREFS", "string"),
    ("NCName", "string"), ("NMTOKEN", "string"), ("NMTOKENS", "string"), ("Name", "string"), ("NOTATION", "string"),
    ("QName", "string"), ("language", "string"), ("normalizedString", "string"), ("token", "string"),
    ("anySimpleType", "string"), ("anyType", "System.Object"),
  ]

  private static let known: [(name: String, type: TypeInfo)] = types.compactMap { pair in
    TypeCatalog.find(pair.type).map { (pair.name, $0) }
  }

  /// The name of XML Schema's type for a column, and whether the .NET type must be said beside it.
  static func name(of type: TypeInfo) -> (name: String, isExact: Bool) {
    if type === TypeInfo.object { return ("anyType", true) }
    if let found = known.first(where: { $0.type === type }) { return (found.name, true) }
    return (type === TypeInfo.guid || type === TypeInfo.char ? "string" : "anyType", false)
  }
  static func type(named name: String) -> TypeInfo? {
    known.first { $0.name == name }?.type
  }

  /// A value as text.
  static func text(_ value: Value, _ runtime: Runtime) throws -> String {
    if let date = value.base.dateTime, date.kind == .unspecified {
      return try XmlConvertType.text(.dateTime(try PSDateTime(ticks: date.ticks, kind: .local)), runtime)
    }
    if let bytes = value.base.obj as? ArrayObj, bytes.elementType === TypeInfo.byte {
      return Base64.encode(bytes.items.map { UInt8(truncatingIfNeeded: $0.integer ?? 0) }).string
    }
    return try XmlConvertType.text(value, runtime)
  }

  private static let calls: [String: String] = [
    "System.Boolean": "ToBoolean", "System.DateTimeOffset": "ToDateTimeOffset", "System.TimeSpan": "ToTimeSpan",
    "System.Double": "ToDouble", "System.Char": "ToChar",
  ]

  /// A text as a value of a type.
  static func value(_ text: String, _ type: TypeInfo, _ runtime: Runtime) throws -> Value {
    if type === TypeInfo.string || type === TypeInfo.object { return Value(text) }
    let known = try DotNetError.unwrapping { () -> Value? in
      if let call = calls[type.fullName] {
        return try MemberAccess.invokeStatic(XmlConvertType.type, PSString.make(call), [Value(text)], runtime)
      }
      if type === TypeInfo.dateTime {
        return try MemberAccess.invokeStatic(
          XmlConvertType.type, PSString.make("ToDateTime"),
          [Value(text), EnumTypes.value(XmlConvertType.dateMode.fullName, 2)],
          runtime)
      }
      if type.fullName == "System.Byte[]" {
        return try MemberAccess.invokeStatic(
          TypeCatalog.find("System.Convert") ?? .object, PSString.make("FromBase64String"),
          [Value(text.filter { !$0.isWhitespace })],
          runtime)
      }
      return nil
    }
    if let known { return known }
    return try Conversion.convert(Value(text), to: type, runtime)
  }
}
