// `[uri]`: parts by choice, and what single hexadecimal escapes mean.

import Engine
import Objects
import Primitives

enum UriParts {
  static let declarations: TypeCatalog.Declarations = ["System.Uri": declare]

  private struct Parts {
    var scheme = "", userInfo = "", host = "", path = "", query = "", fragment = ""
    var port = -1
    var isDefaultPort = true

    init(_ value: Value, _ runtime: Runtime) throws {
      func get(_ name: String) throws -> Value { try MemberAccess.get(value, PSString.make(name), runtime) ?? .null }
      func text(_ name: String) throws -> String { try get(name).pstring?.string ?? "" }
      guard case .bool(true) = try get("IsAbsoluteUri").base else {
        throw DotNetError.invalidOperation("This operation is not supported for a relative URI.")
      }
      scheme = try text("Scheme")
      userInfo = try text("UserInfo")
      host = try text("Host")
      path = try text("AbsolutePath")
      query = try text("Query")
      fragment = try text("Fragment")
      port = Int(try get("Port").integer ?? -1)
      if case .bool(let flag) = try get("IsDefaultPort").base { isDefaultPort = flag }
    }

    /// The parts that the bits of `UriComponents` name, put together.
    func text(_ wanted: Int) -> String {
      let keeps = wanted & 0x4000_0000 != 0
      let bits = wanted & 0xff
      var text = ""
      let authority = bits & 0x8e
      if bits & 1 != 0 {
        text += scheme
        if bits != 1 { text += host.isEmpty && scheme != "file" ? ":" : "://" }
      }
      if bits & 2 != 0, !userInfo.isEmpty { text += userInfo + (bits == 2 && !keeps ? "" : "@") }
      if bits & 4 != 0 { text += host }
      if bits & 0x80 != 0 || bits & 8 != 0 && !isDefaultPort, port >= 0 {
        text += (authority & ~0x88 == 0 && bits & ~0x88 == 0 && !keeps ? "" : ":") + String(port)
      }
      if bits & 16 != 0 { text += bits == 16 && !keeps && path.hasPrefix("/") ? String(path.dropFirst()) : path }
      if bits & 32 != 0 { text += bits == 32 && !keeps ? String(query.dropFirst()) : query }
      if bits & 64 != 0 { text += bits == 64 && !keeps ? String(fragment.dropFirst()) : fragment }
      return text
    }
  }

  /// The character of an escape at a place; nil where there is none.
  private static func escaped(_ text: PSString, _ at: Int) -> UInt16? {
    guard at >= 0, at + 2 < text.count, text[at] == 0x25, let high = Hexadecimal.value(text[at + 1]),
      let low = Hexadecimal.value(text[at + 2])
    else { return nil }
    return UInt16(high << 4 | low)
  }

  private static func shown(_ c: Call, _ uri: Value, _ components: Int, _ format: Int) throws -> String {
    let text = try Parts(uri, c.runtime).text(components)
    if format == 1 { return text }
    let unescape = PSString.make("UnescapeDataString")
    return try MemberAccess.invokeStatic(uri.base.type, unescape, [Value(text)], c.runtime).pstring?.string ?? text
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.property("string IdnHost {get;}") { c in
      let host = try Parts(c.this, c.runtime).host
      if host.unicodeScalars.allSatisfy(\.isASCII) { return Value(host) }
      return try MemberAccess.invoke(.object(IdnMappingObj()), PSString.make("GetAscii"), [Value(host)], c.runtime)
    }
    t.method("string GetComponents(System.UriComponents components, System.UriFormat format)") { c in
      guard (1...3).contains(c.flags(1)) else { throw LinqMembers.range("format") }
      return Value(try shown(c, c.this, c.flags(0), c.flags(1)))
    }
    t.staticMethod(
      "static int Compare(uri uri1, uri uri2, System.UriComponents partsToCompare, System.UriFormat compareFormat, System.StringComparison comparisonType)"
    ) { c in
      if c.isNull(0) { return .int(c.isNull(1) ? 0 : -1) }
      if c.isNull(1) { return .int(1) }
      let a = PSString.make(try shown(c, c.args[0], c.flags(2), c.flags(3)))
      let b = PSString.make(try shown(c, c.args[1], c.flags(2), c.flags(3)))
      return .int32(Strings.compare(a, b, comparison: try c.comparison(4)))
    }
    t.method("bool IsWellFormedOriginalString()") { c in
      let text = try MemberAccess.get(c.this, PSString.make("OriginalString"), c.runtime) ?? .null
      let kind = EnumTypes.value("System.UriKind", 0)
      return try MemberAccess.invokeStatic(
        c.this.base.type, PSString.make("IsWellFormedUriString"), [text, kind], c.runtime)
    }
    t.method("bool Equals(uri other)") { c in .bool(ObjectMembers.equals(c.this, c.args[0])) }
    t.staticMethod("static int FromHex(char digit)") { c in
      guard let value = Hexadecimal.value(c.char(0)) else {
        throw DotNetError.argument("Character is not a hexadecimal digit.", "digit")
      }
      return .int32(Int(value))
    }
    t.staticMethod("static bool IsHexEncoding(string pattern, int index)") { c in
      .bool(escaped(try c.required(0, "pattern"), c.int(1)) != nil)
    }
    t.staticMethod("static char HexUnescape(string pattern, [ref] int index)") { c in
      let text = try c.required(0, "pattern")
      guard let reference = c.obj(1) as? ReferenceObj else { return .char(0) }
      let at = Int(reference.value.base.integer ?? 0)
      guard at >= 0, at < text.count else { throw LinqMembers.range("index") }
      if let unit = escaped(text, at) {
        reference.value = .int32(at + 3)
        return .char(unit)
      }
      reference.value = .int32(at + 1)
      return .char(text[at])
    }
  }
}
