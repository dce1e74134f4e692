// `[System.Xml.XmlConvert]`: XML's spelling of values, and names with characters that XML does not allow.

import Engine
import Objects
import Primitives

enum XmlConvertType {
  static let type = TypeInfo("System.Xml.XmlConvert", .class, base: .object, declare: declare)
  static let dateMode = TypeInfo.enumeration(
    "System.Xml.XmlDateTimeSerializationMode", ["Local", "Utc", "Unspecified", "RoundtripKind"])
  static let family = TypeCatalog.Family(types: [
    "System.Xml.XmlConvert": { type }, "System.Xml.XmlDateTimeSerializationMode": { dateMode },
  ])

  /// XML Schema's spelling of a value.
  static func text(_ value: Value, _ runtime: Runtime) throws -> String {
    let base = value.base
    switch base {
    case .bool(let flag): return flag ? "true" : "false"
    case .double(let number) where number.isInfinite: return number < 0 ? "-INF" : "INF"
    default: break
    }
    if let span = base.timeSpan { return XmlDuration.text(span) }
    if base.dateTime != nil || base.dateTimeOffset != nil {
      return try Formattable.toString(
        base, format: PSString.make("yyyy-MM-ddTHH:mm:ss.FFFFFFFK"), culture: .invariant, runtime
      ).string
    }
    return try Text.netString(base, runtime).string
  }

  private static func kind(_ date: PSDateTime, _ kind: DateTimeKind) -> PSDateTime {
    (try? PSDateTime(ticks: date.ticks, kind: kind)) ?? date
  }

  private static func hex(_ value: UInt32, _ width: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  static func encode(_ text: String, local: Bool) -> String {
    var out = ""
    let scalars = Array(text.unicodeScalars)
    for (i, c) in scalars.enumerated() {
      // An underscore that would be read as an escape is escaped itself.
      let isEscape =
        c == "_" && i + 6 < scalars.count && scalars[i + 1] == "x" && scalars[i + 6] == "_"
        && scalars[(i + 2)...(i + 5)].allSatisfy { $0.properties.isASCIIHexDigit }
      let fits = (i == 0 ? XmlText.startsName(c) : XmlText.inName(c)) && !isEscape && !(local && c == ":")
      if fits { out.unicodeScalars.append(c) } else { out += "_x" + hex(c.value, c.value > 0xffff ? 8 : 4) + "_" }
    }
    return out
  }

  static func decode(_ text: String) -> String {
    var out = ""
    let scalars = Array(text.unicodeScalars)
    var i = 0
    next: while i < scalars.count {
      if scalars[i] == "_", i + 1 < scalars.count, scalars[i + 1] == "x" {
        for width in [4, 8] where i + 2 + width < scalars.count && scalars[i + 2 + width] == "_" {
          var digits = ""
          digits.unicodeScalars.append(contentsOf: scalars[(i + 2)..<(i + 2 + width)])
          if let code = UInt32(digits, radix: 16), let c = Unicode.Scalar(code) {
            out.unicodeScalars.append(c)
            i += 3 + width
            continue next
          }
        }
      }
      out.unicodeScalars.append(scalars[i])
      i += 1
    }
    return out
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    for word in [
      "bool", "char", "decimal", "sbyte", "short", "int", "long", "byte", "ushort", "uint", "ulong", "float", "double",
      "timespan", "guid", "System.DateTimeOffset",
    ] {
      t.staticMethod("static string ToString(\(word) value)") { Value(try text($0.args[0], $0.runtime)) }
    }
    t.staticMethod("static string ToString(datetime value, string format)") {
      .string(try Formattable.toString($0.args[0], format: $0.string(1), culture: .invariant, $0.runtime))
    }
    t.staticMethod("static string ToString(datetime value, System.Xml.XmlDateTimeSerializationMode dateTimeOption)") { c in
      guard let date = c.args[0].dateTime else { return .null }
      let option = (c.obj(1) as? EnumValue)?.raw ?? 3
      let utc = date.kind == .utc
      switch option {
      case 0: return Value(try text(.dateTime(utc ? date.toLocalTime() : kind(date, .local)), c.runtime))
      case 1:
        return Value(
          try text(.dateTime(utc ? date : date.kind == .local ? date.toUniversalTime() : kind(date, .utc)), c.runtime))
      case 2: return Value(try text(.dateTime(kind(date, .unspecified)), c.runtime))
      default: return Value(try text(c.args[0], c.runtime))
      }
    }
    for (name, target) in [
      ("ToInt32", TypeInfo.int32), ("ToInt64", .int64), ("ToDouble", .double), ("ToDecimal", .decimal), ("ToGuid", .guid),
      ("ToChar", .char), ("ToByte", .byte), ("ToInt16", .int16),
    ] {
      t.staticMethod("static \(target.shortName()) \(name)(string s)") { c in
        let trimmed = c.text(0).filter { !$0.isWhitespace }
        if name == "ToDouble", trimmed == "INF" || trimmed == "-INF" {
          return .double(trimmed == "INF" ? .infinity : -.infinity)
        }
        if target !== TypeInfo.char, trimmed.isEmpty || trimmed.lowercased().hasPrefix("0x") {
          throw DotNetError.format("The input string '\(c.text(0))' was not in a correct format.")
        }
        do { return try Conversion.convert(Value(trimmed), to: target, c.runtime) } catch is Thrown {
          throw DotNetError.format("The input string '\(c.text(0))' was not in a correct format.")
        }
      }
    }
    t.staticMethod("static bool ToBoolean(string s)") { c in
      switch c.text(0).filter({ !$0.isWhitespace }) {
      case "1", "true": return .bool(true)
      case "0", "false": return .bool(false)
      default: throw DotNetError.format("The string '\(c.text(0))' is not a valid Boolean value.")
      }
    }
    t.staticMethod("static timespan ToTimeSpan(string s)") { c in
      guard let span = XmlDuration.parse(c.text(0).filter { !$0.isWhitespace }) else {
        throw DotNetError.format("The string '\(c.text(0))' is not a valid TimeSpan value.")
      }
      return .timeSpan(span)
    }
    @Sendable func date(_ c: Call) throws -> Value {
      guard let known = try orNil({ try Conversion.convert(Value(c.text(0)), to: .dateTime, c.runtime) }) else {
        throw DotNetError.format("The string '\(c.text(0))' is not a valid AllXsd value.")
      }
      return known
    }
    t.staticMethod("static datetime ToDateTime(string s, System.Xml.XmlDateTimeSerializationMode dateTimeOption)") { c in
      let known = try date(c)
      guard let value = known.dateTime, (c.obj(1) as? EnumValue)?.raw == 1 else { return known }
      return .dateTime(value.kind == .local ? value.toUniversalTime() : kind(value, .utc))
    }
    t.staticMethod("static string EncodeName(string name)") { Value(encode($0.text(0), local: false)) }
    t.staticMethod("static string EncodeLocalName(string name)") { Value(encode($0.text(0), local: true)) }
    t.staticMethod("static string DecodeName(string name)") { Value(decode($0.text(0))) }
    for (name, noColon) in [("VerifyName", false), ("VerifyNCName", true)] {
      t.staticMethod("static string \(name)(string name)") { c in
        if c.text(0).isEmpty { throw DotNetError.argumentNull("name") }
        try XmlText.check(c.text(0), local: noColon)
        return c.args[0]
      }
    }
    t.staticMethod("static bool IsNCNameChar(char ch)") {
      .bool(Unicode.Scalar($0.char(0)).map { XmlText.inName($0) && $0 != ":" } ?? false)
    }
    t.staticMethod("static bool IsStartNCNameChar(char ch)") {
      .bool(Unicode.Scalar($0.char(0)).map { XmlText.startsName($0) && $0 != ":" } ?? false)
    }
    t.staticMethod("static bool IsXmlChar(char ch)") { .bool(XmlConvertMembers.isXml($0.char(0))) }
  }
}
