// XML that tables make: a small tree, written with lines of its own or in one piece for a writer that has its own mind about lines.

import Engine
import Objects
import Primitives

/// An element to be written.
final class DataMarkup {
  let name: String
  private(set) var attributes: [(name: String, value: String)]
  private(set) var children: [DataMarkup]
  var text: String?
  init(_ name: String, _ attributes: [(String, String)] = [], _ children: [DataMarkup] = [], text: String? = nil) {
    self.name = name
    self.attributes = attributes.map { (name: $0.0, value: $0.1) }
    self.children = children
    self.text = text
  }
  func set(_ name: String, _ value: String) { attributes.append((name, value)) }
  @discardableResult
  func add(_ child: DataMarkup) -> DataMarkup {
    children.append(child)
    return child
  }

  /// The text, two blanks to a level.
  func written(indent: Bool) -> String {
    var out = ""
    write(&out, indent: indent, 0)
    return out
  }

  private func write(_ out: inout String, indent: Bool, _ depth: Int) {
    out += "<" + name
    for attribute in attributes {
      out += " " + attribute.name + "=\"" + XmlText.escape(attribute.value, attribute: true) + "\""
    }
    if children.isEmpty, (text ?? "").isEmpty {
      out += " />"
      return
    }
    out += ">"
    if let text { out += XmlText.escape(text, attribute: false) }
    // Beside a text nothing has a line of its own.
    let lines = indent && text == nil
    for child in children {
      if lines { out += "\n" + String(repeating: "  ", count: depth + 1) }
      child.write(&out, indent: lines, depth + 1)
    }
    if lines { out += "\n" + String(repeating: "  ", count: depth) }
    out += "</" + name + ">"
  }
}

/// Names, spaces and spellings that tables' XML uses.
enum DataSpelling {
  static let schema = "http://www.w3.org/2001/XMLSchema"
  static let extra = "urn:schemas-microsoft-com:xml-msdata"
  static let diffgram = "urn:schemas-microsoft-com:xml-diffgram-v1"

  /// XML Schema's types, and what they are here. The first of a type is the one that is written.
  static let types: [(name: String, type: String)] = [
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

  /// The name of XML Schema's type for a column, and whether the .NET type must be said beside it.
  static func name(of type: TypeInfo) -> (name: String, isExact: Bool) {
    if type === TypeInfo.object { return ("anyType", true) }
    if let found = types.first(where: { TypeCatalog.find($0.type) === type }) { return (found.name, true) }
    return (type === TypeInfo.guid || type === TypeInfo.char ? "string" : "anyType", false)
  }
  static func type(named name: String) -> TypeInfo? {
    types.first { $0.name == name }.flatMap { TypeCatalog.find($0.type) }
  }

  /// A column's value as text.
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

  /// A text as a value of a column's type.
  static func value(_ text: String, _ type: TypeInfo, _ runtime: Runtime) throws -> Value {
    if type === TypeInfo.string || type === TypeInfo.object { return Value(text) }
    do {
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
    } catch let thrown as Thrown {
      throw DotNetError(thrown.record.exception.inner ?? thrown.record.exception)
    }
    return try Conversion.convert(Value(text), to: type, runtime)
  }
}
