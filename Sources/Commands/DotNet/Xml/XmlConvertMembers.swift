// The rest of `XmlConvert`: small and unsigned numbers, offsets, and what is a name, a token or a character of XML.

import Engine
import Objects
import Primitives

enum XmlConvertMembers {
  static let declarations: TypeCatalog.Declarations = ["System.Xml.XmlConvert": declare]

  /// Whether XML has a place for a unit that is no surrogate.
  static func isXml(_ unit: UInt16) -> Bool {
    unit >= 0x20 && unit < 0xd800 || XmlScanner.isBlank(unit) || unit >= 0xe000 && unit < 0xfffe
  }
  private static func isPublic(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x20, 10, 13, 0x30...0x39, 0x41...0x5a, 0x61...0x7a: return true
    default: return "-'()+,./:=?;!*#@$_%".utf16.contains(unit)
    }
  }
  private static func invalid(_ unit: UInt16) -> DotNetError {
    let shown = unit < 0x20 ? "." : String(decoding: [unit], as: UTF16.self)
    return DotNetError(
      "System.Xml.XmlException", "'\(shown)', hexadecimal value \(XmlText.code(unit)), is an invalid character.")
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    for (name, target, label) in [
      ("ToSByte", "sbyte", "SByte"), ("ToUInt16", "ushort", "UInt16"), ("ToUInt32", "uint", "UInt32"),
      ("ToUInt64", "ulong", "UInt64"), ("ToSingle", "float", "Single"),
    ] {
      let type = TypeCatalog.find(target) ?? .object
      t.staticMethod("static \(target) \(name)(string s)") { c in
        let text = try c.required(0, "s").string
        let trimmed = text.filter { !$0.isWhitespace }
        if label == "Single", trimmed == "INF" || trimmed == "-INF" {
          return .single(trimmed == "INF" ? .infinity : -.infinity)
        }
        guard !trimmed.isEmpty, !trimmed.lowercased().hasPrefix("0x"),
          let made = try orNil({ try Conversion.convert(Value(trimmed), to: type, c.runtime) })
        else { throw DotNetError.format("The string '\(text)' is not a valid \(label) value.") }
        return made
      }
    }
    @Sendable func offset(_ c: Call) throws -> Value {
      let text = try c.required(0, "s").string
      guard let made = try orNil({ try Conversion.convert(Value(text), to: .dateTimeOffset, c.runtime) }) else {
        throw DotNetError.format("The string '\(text)' is not a valid DateTimeOffset value.")
      }
      return made
    }
    t.staticMethod("static System.DateTimeOffset ToDateTimeOffset(string s)") { try offset($0) }
    for (parameter, type) in [("string format", "System.DateTimeOffset"), ("string[] formats", "System.DateTimeOffset")] {
      t.staticMethod("static \(type) ToDateTimeOffset(string s, \(parameter))") { c in
        try MemberAccess.invokeStatic(
          TypeInfo.dateTimeOffset, PSString.make("ParseExact"), [c.args[0], c.args[1], .null, .int(0)], c.runtime)
      }
    }
    t.staticMethod("static datetime ToDateTime(string s)") { c in
      guard let made = try orNil({ try Conversion.convert(Value(c.text(0)), to: .dateTime, c.runtime) }) else {
        throw DotNetError.format("The string '\(c.text(0))' is not a valid AllXsd value.")
      }
      return made
    }
    for parameter in ["string format", "string[] formats"] {
      t.staticMethod("static datetime ToDateTime(string s, \(parameter))") { c in
        try DotNetError.unwrapping {
          try MemberAccess.invokeStatic(
            TypeInfo.dateTime, PSString.make("ParseExact"), [c.args[0], c.args[1], .null, .int(3)], c.runtime)
        }
      }
    }
    t.staticMethod("static string ToString(datetime value)") { c in
      .string(
        try Formattable.toString(
          c.args[0], format: PSString.make("yyyy-MM-ddTHH:mm:ss.fffffffzzz"), culture: .invariant, c.runtime))
    }
    t.staticMethod("static string ToString(System.DateTimeOffset value, string format)") { c in
      .string(try Formattable.toString(c.args[0], format: c.string(1), culture: .invariant, c.runtime))
    }
    t.staticMethod("static string EncodeNmToken(string name)") { c in
      let text = c.text(0)
      if text.isEmpty { return c.args[0] }
      // A token may begin with what a name may only go on with.
      let rest = XmlConvertType.encode("_" + text, local: false)
      return Value(String(rest.dropFirst()))
    }
    t.staticMethod("static bool IsPublicIdChar(char ch)") { .bool(isPublic($0.char(0))) }
    t.staticMethod("static bool IsWhitespaceChar(char ch)") { .bool(XmlScanner.isBlank($0.char(0))) }
    t.staticMethod("static bool IsXmlSurrogatePair(char lowChar, char highChar)") { c in
      .bool(c.char(0) & 0xfc00 == 0xdc00 && c.char(1) & 0xfc00 == 0xd800)
    }
    func verify(_ name: String, _ parameter: String, _ check: @escaping @Sendable (PSString) throws -> Void) {
      t.staticMethod("static string \(name)(string \(parameter))") { c in
        try check(try c.required(0, parameter))
        return c.args[0]
      }
    }
    verify("VerifyNMTOKEN", "name") { text in
      if text.count == 0 { throw DotNetError("System.Xml.XmlException", "The empty string '' is not a valid name.") }
      for i in 0..<text.count where !XmlScanner.inName(text[i]) {
        throw DotNetError(
          "System.Xml.XmlException",
          "The '\(String(decoding: [text[i]], as: UTF16.self))' character, hexadecimal value \(XmlText.code(text[i])), cannot be included in a name."
        )
      }
    }
    verify("VerifyPublicId", "publicId") { text in
      for i in 0..<text.count where !isPublic(text[i]) { throw invalid(text[i]) }
    }
    verify("VerifyTOKEN", "token") { text in
      let string = text.string
      let hasEnds = string.first == " " || string.last == " " || string.firstRange(of: "  ") != nil
      if hasEnds || string.utf16.contains(where: { $0 == 9 || $0 == 10 || $0 == 13 }) {
        throw DotNetError(
          "System.Xml.XmlException",
          "line-feed (#xA) or tab (#x9) characters, leading or trailing spaces and sequences of one or more spaces (#x20) are not allowed in 'xs:token'."
        )
      }
    }
    verify("VerifyWhitespace", "content") { text in
      for i in 0..<text.count where !XmlScanner.isBlank(text[i]) {
        throw DotNetError(
          "System.Xml.XmlException",
          "The Whitespace or SignificantWhitespace node can contain only XML white space characters. '\(String(decoding: [text[i]], as: UTF16.self))' is not an XML white space character."
        )
      }
    }
    verify("VerifyXmlChars", "content") { text in
      var i = 0
      while i < text.count {
        if text[i] & 0xfc00 == 0xd800, i + 1 < text.count, text[i + 1] & 0xfc00 == 0xdc00 {
          i += 2
          continue
        }
        if !isXml(text[i]) { throw invalid(text[i]) }
        i += 1
      }
    }
  }
}
