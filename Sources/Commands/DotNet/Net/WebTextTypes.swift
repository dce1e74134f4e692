// The rest of `HttpUtility` and `WebUtility`, and of `MailAddress` and `IPEndPoint`.

import Engine
import Objects
import Primitives

enum WebTextTypes {
  static let declarations: TypeCatalog.Declarations = [
    "System.Web.HttpUtility": declareHttp, "System.Net.WebUtility": declareWeb, "System.Net.Mail.MailAddress": declareMail,
    "System.Net.IPEndPoint": declareEnd,
  ]

  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x5f, 0x2e, 0x21, 0x2a, 0x28, 0x29: return true
    default: return false
    }
  }
  private static func encode(_ bytes: [UInt8], upper: Bool) -> [UInt8] {
    let digits = Array((upper ? "0123456789ABCDEF" : "0123456789abcdef").utf8)
    return bytes.flatMap { byte -> [UInt8] in
      if isSafe(byte) { return [byte] }
      if byte == 0x20 { return [0x2b] }
      return [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: return byte - 0x30
    case 0x41...0x46: return byte - 0x37
    case 0x61...0x66: return byte - 0x57
    default: return nil
    }
  }
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0x25, i + 2 < bytes.count, let high = digit(bytes[i + 1]), let low = digit(bytes[i + 2]) {
        out.append(high << 4 | low)
        i += 3
      } else {
        out.append(bytes[i] == 0x2b ? 0x20 : bytes[i])
        i += 1
      }
    }
    return out
  }

  private static func part(_ c: Call) throws -> [UInt8] {
    if c.args.count >= 3, c.args[0].sequence != nil {
      return c.slice(0, try c.range(0, 1, 2, names: ("bytes", "offset", "count")))
    }
    return try c.bytes(0, "bytes")
  }

  @Sendable private static func declareHttp(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(RecordObj(TypeCatalog.find("System.Web.HttpUtility") ?? .object, values: [])) }
    @Sendable func encoding(_ c: Call, _ i: Int) -> EncodingObj { c.obj(i) as? EncodingObj ?? EncodingObj(.utf8, mark: false) }
    @Sendable func bytes(_ c: Call) -> [UInt8] { encoding(c, 1).bytes(c.string(0) ?? .empty) }
    t.staticMethod("static string UrlEncode(string str, System.Text.Encoding e)") { c in
      c.isNull(0) ? .null : Value(String(decoding: encode(bytes(c), upper: false), as: UTF8.self))
    }
    t.staticMethod("static string UrlDecode(string str, System.Text.Encoding e)") { c in
      c.isNull(0) ? .null : .string(encoding(c, 1).text(decode(Array(c.text(0).utf8))))
    }
    for (tail, at) in [(", int offset, int count", 3), ("", 1)] {
      t.staticMethod("static string UrlEncode(byte[] bytes\(tail))") { c in
        c.isNull(0) ? .null : Value(String(decoding: encode(try part(c), upper: false), as: UTF8.self))
      }
      t.staticMethod("static byte[] UrlEncodeToBytes(byte[] bytes\(tail))") { c in
        c.isNull(0) ? .null : .bytes(encode(try part(c), upper: false))
      }
      t.staticMethod("static byte[] UrlDecodeToBytes(byte[] bytes\(tail))") { c in
        c.isNull(0) ? .null : .bytes(decode(try part(c)))
      }
      t.staticMethod("static string UrlDecode(byte[] bytes\(tail), System.Text.Encoding e)") { c in
        c.isNull(0) ? .null : .string(encoding(c, at).text(decode(try at == 3 ? part(c) : c.bytes(0, "bytes"))))
      }
    }
    for tail in ["", ", System.Text.Encoding e"] {
      t.staticMethod("static byte[] UrlEncodeToBytes(string str\(tail))") { c in
        c.isNull(0) ? .null : .bytes(encode(bytes(c), upper: false))
      }
      t.staticMethod("static byte[] UrlDecodeToBytes(string str\(tail))") { c in
        c.isNull(0) ? .null : .bytes(decode(bytes(c)))
      }
    }
    @Sendable func unicode(_ c: Call) -> String {
      var out = ""
      for unit in c.text(0).utf16 {
        if unit < 0x80 {
          out += String(decoding: encode([UInt8(unit)], upper: false), as: UTF8.self)
        } else {
          let digits = String(unit, radix: 16)
          out += "%u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
      return out
    }
    t.staticMethod("static string UrlEncodeUnicode(string str)") { c in c.isNull(0) ? .null : Value(unicode(c)) }
    t.staticMethod("static byte[] UrlEncodeUnicodeToBytes(string str)") { c in
      c.isNull(0) ? .null : .bytes(Array(unicode(c).utf8))
    }
    t.staticMethod("static string HtmlEncode(System.Object value)") { c in
      if c.isNull(0) { return .null }
      return try MemberAccess.invokeStatic(
        TypeCatalog.find("System.Net.WebUtility") ?? .object, PSString.make("HtmlEncode"),
        [.string(try NetText.string(c.args[0], c.runtime))], c.runtime)
    }
    writers(t, ["HtmlEncode", "HtmlDecode", "HtmlAttributeEncode"], parameter: "s")
    for flag in ["", ", bool addDoubleQuotes"] {
      t.staticMethod("static string JavaScriptStringEncode(string value\(flag))") { c in
        var out = ""
        for unit in (c.string(0)?.string ?? "").utf16 {
          switch unit {
          case 0x22: out += "\\\""
          case 0x5c: out += "\\\\"
          case 8: out += "\\b"
          case 9: out += "\\t"
          case 10: out += "\\n"
          case 12: out += "\\f"
          case 13: out += "\\r"
          case 0...0x1f, 0x26, 0x27, 0x3c, 0x3e, 0x85, 0x2028, 0x2029:
            let digits = String(unit, radix: 16)
            out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          default: out += String(decoding: [unit], as: UTF16.self)
          }
        }
        return Value(c.bool(1) ? "\"" + out + "\"" : out)
      }
    }
    for tail in ["", ", System.Text.Encoding encoding"] {
      t.staticMethod("static System.Collections.Specialized.NameValueCollection ParseQueryString(string query\(tail))") { c in
        var query = try c.required(0, "query").string[...]
        if query.first == "?" { query = query.dropFirst() }
        let made = NameValueObj(query: true)
        let chosen = encoding(c, 1)
        for piece in query.split(separator: "&", omittingEmptySubsequences: true) {
          let equals = piece.firstIndex(of: "=")
          let name = equals.map { chosen.text(decode(Array(piece[..<$0].utf8))).string }
          let raw = equals.map { piece[piece.index(after: $0)...] } ?? piece
          made.add(name, chosen.text(decode(Array(raw.utf8))).string)
        }
        return .object(made)
      }
    }
  }

  /// The forms that write to a writer instead of giving a string.
  private static func writers(_ t: TypeBuilder, _ names: [String], parameter: String) {
    let owner = t.owner
    for name in names {
      let called = PSString.make(name)
      t.staticMethod("static void \(name)(string \(parameter), System.IO.TextWriter output)") { c in
        guard let writer = c.obj(1) as? WriterObj else { throw DotNetError.argumentNull("output") }
        let text = try MemberAccess.invokeStatic(owner, called, [c.args[0]], c.runtime)
        if let text = text.pstring { try writer.put(text, c.runtime) }
        return .nothing
      }
    }
  }

  @Sendable private static func declareWeb(_ t: TypeBuilder) {
    writers(t, ["HtmlEncode", "HtmlDecode"], parameter: "value")
    for (name, encodes) in [("UrlEncodeToBytes", true), ("UrlDecodeToBytes", false)] {
      let parameter = encodes ? "value" : "encodedValue"
      t.staticMethod("static byte[] \(name)(byte[] \(parameter), int offset, int count)") { c in
        if c.isNull(0) { return .null }
        let bytes = c.slice(0, try c.range(0, 1, 2, names: (parameter, "offset", "count")))
        return .bytes(encodes ? encode(bytes, upper: true) : decode(bytes))
      }
    }
  }

  @Sendable private static func declareMail(_ t: TypeBuilder) {
    for (parameters, last) in [
      ("string address", 1), ("string address, string displayName", 2),
      ("string address, string displayName, System.Text.Encoding displayNameEncoding", 3),
    ] {
      t.staticMethod("static bool TryCreate(\(parameters), [ref] mailaddress result)") { c in
        let text = last == 1 || c.text(1).isEmpty ? c.text(0) : "\"\(c.text(1))\" <\(c.text(0))>"
        let made = try? MailAddressObj(text)
        c.store(last, made.map { .object($0) } ?? .null)
        return .bool(made != nil)
      }
    }
    t.constructor("new(string address, string displayName, System.Text.Encoding displayNameEncoding)") { c in
      .object(try MailAddressObj("\"\(c.text(1))\" <\(c.text(0))>"))
    }
  }

  @Sendable private static func declareEnd(_ t: TypeBuilder) {
    t.constant("static int MaxPort {get;}", .int(65535))
    t.constant("static int MinPort {get;}", .int(0))
    t.constructor("new(long address, int port)") { c in
      let address = try MemberAccess.construct(TypeCatalog.find("System.Net.IPAddress") ?? .object, [c.args[0]], c.runtime)
      guard let found = address.base.obj as? IPAddressObj else { return .null }
      return .object(IPEndPointObj(found, try SocketTypes.port(c, 1)))
    }
    t.staticMethod("static bool TryParse(string s, [ref] IPEndpoint result)") { c in
      let made = try? MemberAccess.invokeStatic(
        TypeCatalog.find("System.Net.IPEndPoint") ?? .object, PSString.make("Parse"), [c.args[0]], c.runtime)
      c.store(1, made ?? .null)
      return .bool(made != nil)
    }
    t.method("bool Equals(System.Object comparand)") { c in
      .bool(c.obj(0).map { c.this.base.obj?.equals($0) ?? false } ?? false)
    }
  }
}
