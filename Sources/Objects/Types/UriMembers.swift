// System.Uri and UriBuilder, WebUtility and HttpUtility.

import Primitives

/// The parts of a URI.
public final class UriObj: Obj {
  public let original: String
  public let scheme: String
  public let userInfo: String
  public let host: String
  public let port: Int
  public let path: String
  public let query: String
  public let fragment: String
  public let isAbsolute: Bool

  /// Parses; throws UriFormatException for what can be no URI.
  public init(_ text: String, relativeAllowed: Bool = true) throws {
    original = text
    let trimmed = text.drop { $0 == " " }
    let colon = trimmed.firstIndex(of: ":")
    let name = colon.map { trimmed[..<$0].lowercased() } ?? ""
    let isScheme =
      colon != nil && !name.isEmpty && name.utf8.allSatisfy { UriText.isSchemeByte($0) } && (name.utf8.first ?? 0) >= 0x61
      && name.count > 1
    if !isScheme {
      if trimmed.hasPrefix("/") {
        // An absolute path is a file URI on Linux.
        (scheme, userInfo, host, port, isAbsolute) = ("file", "", "", -1, true)
        (path, query, fragment) = (UriText.escape(String(trimmed), keep: UriText.pathKeep), "", "")
        super.init()
        return
      }
      guard relativeAllowed else {
        throw DotNetError(
          "System.UriFormatException",
          trimmed.isEmpty ? "Invalid URI: The URI is empty." : "Invalid URI: The format of the URI could not be determined.")
      }
      (scheme, userInfo, host, port, path, query, fragment, isAbsolute) = ("", "", "", -1, text, "", "", false)
      super.init()
      return
    }
    scheme = name
    isAbsolute = true
    var rest = colon.map { trimmed[trimmed.index(after: $0)...] } ?? trimmed
    var tail = ""
    if let hash = rest.firstIndex(of: "#") {
      tail = UriText.escape(String(rest[hash...]), keep: UriText.pathKeep + "#?")
      rest = rest[..<hash]
    }
    fragment = tail
    var ask = ""
    if let mark = rest.firstIndex(of: "?") {
      ask = UriText.escape(String(rest[mark...]), keep: UriText.pathKeep + "?")
      rest = rest[..<mark]
    }
    query = ask
    var user = "", machine = "", number = -1
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      let slash = rest.firstIndex(of: "/") ?? rest.endIndex
      var authority = rest[..<slash]
      rest = rest[slash...]
      if let at = authority.lastIndex(of: "@") {
        user = String(authority[..<at])
        authority = authority[authority.index(after: at)...]
      }
      if let mark = authority.lastIndex(of: ":"), !authority.hasSuffix("]") {
        let digits = authority[authority.index(after: mark)...]
        if !digits.isEmpty {
          guard let value = Int(digits), value >= 0, value <= 65535 else {
            throw DotNetError("System.UriFormatException", "Invalid URI: Invalid port specified.")
          }
          number = value
        }
        authority = authority[..<mark]
      }
      machine = authority.lowercased()
      if machine.isEmpty, name != "file" {
        throw DotNetError("System.UriFormatException", "Invalid URI: The hostname could not be parsed.")
      }
      if machine.contains(" ") {
        throw DotNetError("System.UriFormatException", "Invalid URI: The hostname could not be parsed.")
      }
      path = rest.isEmpty ? "/" : UriText.dots(UriText.escape(String(rest), keep: UriText.pathKeep))
    } else {
      if ["http", "https", "ftp"].contains(name) {
        throw DotNetError("System.UriFormatException", "Invalid URI: The hostname could not be parsed.")
      }
      var plain = String(rest)
      if name == "mailto", let at = rest.lastIndex(of: "@") {
        user = String(rest[..<at])
        machine = rest[rest.index(after: at)...].lowercased()
        plain = ""
      }
      path = UriText.escape(plain, keep: UriText.pathKeep)
    }
    (userInfo, host) = (user, machine)
    port = number >= 0 ? number : UriText.defaultPort(name)
    super.init()
  }

  /// What `relative` means seen from here: `new Uri(baseUri, relativeUri)`.
  public func combined(_ relative: String) throws -> UriObj {
    if let whole = try? UriObj(relative, relativeAllowed: false), !relative.hasPrefix("/") { return whole }
    if relative.isEmpty { return self }
    if relative.hasPrefix("//") { return try UriObj(scheme + ":" + relative) }
    let root = scheme + "://" + (userInfo.isEmpty ? "" : userInfo + "@") + authority
    if relative.hasPrefix("/") { return try UriObj(root + relative) }
    if relative.hasPrefix("?") { return try UriObj(root + path + relative) }
    if relative.hasPrefix("#") { return try UriObj(root + path + query + relative) }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
    return try UriObj(root + folder + relative)
  }

  public override var type: TypeInfo { UriMembers.uri }
  public override func equals(_ other: Obj) -> Bool { (other as? UriObj)?.absolute == absolute }
  public override var hash: Int { absolute.hashValue }
  public override func describe(_ runtime: Runtime) throws -> String {
    isAbsolute ? UriText.unescape(absolute, keepReserved: true) : original
  }

  public var isDefaultPort: Bool { port == UriText.defaultPort(scheme) }
  public var authority: String { host + (isDefaultPort ? "" : ":\(port)") }
  /// `AbsoluteUri`.
  public var absolute: String {
    guard isAbsolute else { return original }
    if scheme == "mailto" { return "mailto:\(userInfo)@\(host)\(query)" }
    let slashes = scheme == "file" || !host.isEmpty ? "//" : ""
    return scheme + ":" + slashes + (userInfo.isEmpty ? "" : userInfo + "@") + authority + path + query + fragment
  }
}

/// Escaping and the like.
enum UriText {
  static let pathKeep = "!$&'()*+,;=:@/%[]"

  static func isSchemeByte(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7a || byte >= 0x30 && byte <= 0x39 || byte == 0x2b || byte == 0x2d || byte == 0x2e
  }

  static func defaultPort(_ scheme: String) -> Int {
    switch scheme {
    case "http", "ws": return 80
    case "https", "wss": return 443
    case "ftp": return 21
    case "ldap": return 389
    case "mailto": return 25
    case "telnet": return 23
    default: return -1
    }
  }

  /// A path as a builder takes it: what has a meaning there and what is escaped already stays.
  static func escapePath(_ text: String) -> String {
    let parts = text.replacing("\\", with: "/").split(separator: "%", omittingEmptySubsequences: false)
    var out = escape(String(parts[0]), keep: ":/[]@!$&'()*+,;=")
    for part in parts.dropFirst() {
      let isEscape = part.count >= 2 && part.prefix(2).allSatisfy { $0.isHexDigit && $0.isASCII }
      out += (isEscape ? "%" : "%25") + escape(String(part), keep: ":/[]@!$&'()*+,;=")
    }
    return out
  }

  /// Percent-encodes what is neither unreserved nor in `keep`.
  static func escape(_ text: String, keep: String = "") -> String {
    let kept = Set(keep.utf8)
    var out: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      let letter = byte | 0x20
      if letter >= 0x61 && letter <= 0x7a || byte >= 0x30 && byte <= 0x39 || byte == 0x2d || byte == 0x2e || byte == 0x5f
        || byte == 0x7e
        || kept.contains(byte)
      {
        out.append(byte)
      } else {
        out += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  static func unescape(_ text: String, keepReserved: Bool = false, plus: Bool = false) -> String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var i = 0
    @Sendable func digit(_ byte: UInt8) -> UInt8? { Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) } }
    while i < bytes.count {
      if bytes[i] == 0x25, i + 2 < bytes.count, let high = digit(bytes[i + 1]), let low = digit(bytes[i + 2]) {
        let byte = high << 4 | low
        if keepReserved, Array("%#?/:@&=+$,;".utf8).contains(byte) || byte < 0x20 {
          out += bytes[i...(i + 2)]
        } else {
          out.append(byte)
        }
        i += 3
        continue
      }
      out.append(plus && bytes[i] == 0x2b ? 0x20 : bytes[i])
      i += 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Resolves `.` and `..` in a path.
  static func dots(_ path: String) -> String {
    guard path.contains("/.") else { return path }
    var parts: [Substring] = []
    let all = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (i, part) in all.enumerated() {
      let isLast = i == all.count - 1
      if part == "." || part == ".." {
        if part == "..", !parts.isEmpty { parts.removeLast() }
        if isLast { parts.append("") }
      } else {
        parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  static func htmlEncode(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "&": out += "&amp;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default:
        if scalar.value >= 160, scalar.value < 256 || scalar.value > 0xffff {
          out += "&#\(scalar.value);"
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out
  }

  private static let entities: [String: Unicode.Scalar] = [
    "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©", "reg": "®", "euro": "€",
    "pound": "£", "yen": "¥",
    "cent": "¢", "sect": "§", "deg": "°", "plusmn": "±", "para": "¶", "middot": "·", "laquo": "«", "raquo": "»", "hellip": "…",
    "ndash": "–",
    "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bull": "•", "trade": "™", "auml": "ä", "ouml": "ö",
    "uuml": "ü",
    "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é", "egrave": "è", "agrave": "à", "aacute": "á",
    "ntilde": "ñ", "ccedil": "ç",
    "times": "×", "divide": "÷", "frac12": "½", "frac14": "¼", "iexcl": "¡", "iquest": "¿", "aring": "å", "aelig": "æ",
    "oslash": "ø",
  ]

  static func htmlDecode(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var out = String.UnicodeScalarView()
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      out.append(contentsOf: rest[..<mark].unicodeScalars)
      rest = rest[mark...]
      guard let end = rest.prefix(12).firstIndex(of: ";") else {
        out.append("&")
        rest = rest.dropFirst()
        continue
      }
      let name = rest[rest.index(after: rest.startIndex)..<end]
      var scalar: Unicode.Scalar?
      if name.hasPrefix("#x") || name.hasPrefix("#X") {
        scalar = UInt32(name.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }
      } else if name.hasPrefix("#") {
        scalar = UInt32(name.dropFirst()).flatMap { Unicode.Scalar($0) }
      } else {
        scalar = entities[String(name)]
      }
      if let scalar {
        out.append(scalar)
        rest = rest[rest.index(after: end)...]
      } else {
        out.append("&")
        rest = rest.dropFirst()
      }
    }
    out.append(contentsOf: rest.unicodeScalars)
    return String(out)
  }
}

enum UriMembers {
  static let uri = TypeInfo("System.Uri", base: .object, declare: declare)
  static let web = TypeInfo("System.Net.WebUtility", .staticClass, base: .object, isAbstract: true, declare: declareWeb)
  static let http = TypeInfo("System.Web.HttpUtility", base: .object, declare: declareWeb)
  static let family = TypeCatalog.Family(
    types: [
      "System.Uri": { uri }, "System.UriBuilder": { UriBuilderMembers.builder }, "System.Net.WebUtility": { web },
      "System.Web.HttpUtility": { http },
    ],
    accelerators: ["uri": "System.Uri"])

  private static func me(_ c: Call) throws -> UriObj {
    guard let uri = c.this.base.obj as? UriObj else { throw DotNetError.argumentNull("uri") }
    return uri
  }

  private static func absolute(_ c: Call) throws -> UriObj {
    let uri = try me(c)
    if !uri.isAbsolute { throw DotNetError.invalidOperation("This operation is not supported for a relative URI.") }
    return uri
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.constructor("new(string uriString)") {
      .object(try UriObj(try $0.required(0, "uriString").string, relativeAllowed: false))
    }
    @Sendable func kind(_ text: String, _ kind: Int) throws -> Value {
      let uri = try UriObj(text, relativeAllowed: kind != 1)
      if kind == 2, uri.isAbsolute {
        throw DotNetError(
          "System.UriFormatException",
          "A relative URI cannot be created because the 'uriString' parameter represents an absolute URI.")
      }
      return .object(uri)
    }
    t.constructor("new(string uriString, System.UriKind uriKind)") {
      try kind(try $0.required(0, "uriString").string, $0.flags(1))
    }
    @Sendable func combine(_ c: Call) throws -> Value {
      guard let base = c.obj(0) as? UriObj else { throw DotNetError.argumentNull("baseUri") }
      guard base.isAbsolute else {
        throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "baseUri")
      }
      return .object(try base.combined((c.obj(1) as? UriObj)?.original ?? c.text(1)))
    }
    t.constructor("new(uri baseUri, string relativeUri)") { try combine($0) }
    t.constructor("new(uri baseUri, uri relativeUri)") { try combine($0) }
    func part(_ name: String, _ body: @escaping @Sendable (UriObj) -> String) {
      t.property("string \(name) {get;}") { Value(body(try absolute($0))) }
    }
    part("AbsolutePath") { $0.path }
    part("AbsoluteUri") { $0.absolute }
    part("LocalPath") { UriText.unescape($0.path) }
    part("Authority") { $0.authority }
    t.property("System.UriHostNameType HostNameType {get;}") { c in
      let host = try absolute(c).host
      let kind = host.isEmpty ? 1 : host.hasPrefix("[") ? 4 : IPAddressObj.parse(host) != nil ? 3 : 2
      return EnumTypes.value("System.UriHostNameType", kind)
    }
    t.property("bool IsDefaultPort {get;}") { .bool(try absolute($0).isDefaultPort) }
    t.property("bool IsFile {get;}") { .bool(try absolute($0).scheme == "file") }
    t.property("bool IsLoopback {get;}") { c in
      let host = try absolute(c).host
      return .bool(host == "localhost" || host == "127.0.0.1" || host == "[::1]" || host.isEmpty)
    }
    part("PathAndQuery") { $0.path + $0.query }
    t.property("string[] Segments {get;}") { c in
      var parts: [String] = []
      var current = ""
      for character in try absolute(c).path {
        current.append(character)
        if character == "/" {
          parts.append(current)
          current = ""
        }
      }
      if !current.isEmpty { parts.append(current) }
      return .strings(parts)
    }
    t.property("bool IsUnc {get;}") { _ in .bool(false) }
    part("Host") { $0.host }
    t.property("int Port {get;}") { .int32(try absolute($0).port) }
    part("Query") { $0.query }
    part("Fragment") { $0.fragment }
    part("Scheme") { $0.scheme }
    t.property("string OriginalString {get;}") { Value(try me($0).original) }
    part("DnsSafeHost") { $0.host.hasPrefix("[") ? String($0.host.dropFirst().dropLast()) : $0.host }
    part("IdnHost") { $0.host }
    t.property("bool IsAbsoluteUri {get;}") { .bool(try me($0).isAbsolute) }
    t.property("bool UserEscaped {get;}") { _ in .bool(false) }
    part("UserInfo") { $0.userInfo }
    for (name, text) in [
      ("UriSchemeFile", "file"), ("UriSchemeFtp", "ftp"), ("UriSchemeHttp", "http"), ("UriSchemeHttps", "https"),
      ("UriSchemeMailto", "mailto"), ("UriSchemeFtps", "ftps"), ("UriSchemeGopher", "gopher"), ("UriSchemeNetPipe", "net.pipe"),
      ("UriSchemeNetTcp", "net.tcp"), ("UriSchemeNews", "news"), ("UriSchemeNntp", "nntp"), ("UriSchemeSftp", "sftp"),
      ("UriSchemeSsh", "ssh"), ("UriSchemeTelnet", "telnet"), ("UriSchemeWs", "ws"), ("UriSchemeWss", "wss"),
      ("SchemeDelimiter", "://"),
    ] { t.field("static string \(name) {get;}", get: { _ in Value(text) }) }
    t.method("string ToString()") { Value(try me($0).describe($0.runtime)) }
    t.explicitMethod("string IFormattable.ToString(string format, System.IFormatProvider formatProvider)", named: "ToString") {
      Value(try me($0).describe($0.runtime))
    }
    t.method("string GetLeftPart(System.UriPartial part)") { c in
      let uri = try absolute(c)
      let scheme = uri.scheme + "://"
      let authority = scheme + (uri.userInfo.isEmpty ? "" : uri.userInfo + "@") + uri.authority
      return Value([scheme, authority, authority + uri.path, authority + uri.path + uri.query][min(3, max(0, c.flags(0)))])
    }
    t.method("bool Equals(System.Object comparand)") { c in .bool((c.obj(0) as? UriObj)?.absolute == (try me(c).absolute)) }
    t.method("bool IsBaseOf(uri uri)") { c in
      .bool((c.obj(0) as? UriObj)?.absolute.hasPrefix(try absolute(c).absolute) ?? false)
    }
    t.method("uri MakeRelativeUri(uri uri)") { c in
      guard let other = c.obj(0) as? UriObj else { throw DotNetError.argumentNull("uri") }
      let mine = try absolute(c)
      if mine.authority != other.authority { return .object(other) }
      let folder = mine.path.lastIndex(of: "/").map { String(mine.path[...$0]) } ?? "/"
      return .object(
        try UriObj(
          (other.path.hasPrefix(folder) ? String(other.path.dropFirst(folder.count)) : Paths.relative(folder, other.path))
            + other.query + other.fragment))
    }
    t.staticMethod("static string EscapeDataString(string stringToEscape)") {
      Value(UriText.escape(try $0.required(0, "stringToEscape").string))
    }
    t.staticMethod("static string EscapeUriString(string stringToEscape)") {
      Value(UriText.escape($0.text(0), keep: UriText.pathKeep + "?#"))
    }
    t.staticMethod("static string UnescapeDataString(string stringToUnescape)") {
      Value(UriText.unescape(try $0.required(0, "stringToUnescape").string))
    }
    t.staticMethod("static string HexEscape(char character)") {
      Value("%" + Hex.encode([UInt8(truncatingIfNeeded: $0.char(0))], upper: true))
    }
    t.staticMethod("static bool IsHexDigit(char character)") {
      .bool(Unicode.Scalar($0.char(0)).map { Character($0).isHexDigit } ?? false)
    }
    t.staticMethod("static bool CheckSchemeName(string schemeName)") { c in
      let name = c.text(0).lowercased()
      return .bool(
        (name.utf8.first.map { $0 >= 0x61 && $0 <= 0x7a } ?? false) && name.utf8.allSatisfy { UriText.isSchemeByte($0) })
    }
    t.staticMethod("static System.UriHostNameType CheckHostName(string name)") { c in
      let name = c.text(0)
      if let address = IPAddressObj.parse(name) {
        return EnumTypes.value("System.UriHostNameType", address.bytes.count == 4 ? 3 : 4)
      }
      let valid =
        !name.isEmpty
        && name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
          !part.isEmpty && part.utf8.allSatisfy { UriText.isSchemeByte($0 | 0x20) || UriText.isSchemeByte($0) || $0 == 0x5f }
        }
      return EnumTypes.value("System.UriHostNameType", valid ? 2 : 0)
    }
    t.staticMethod("static bool TryCreate(string uriString, System.UriKind uriKind, [ref] uri result)") { c in
      try c.tryParse(2, .null) { try kind(try c.required(0, "uriString").string, c.flags(1)) }
    }
    for relative in ["string relativeUri", "uri relativeUri"] {
      t.staticMethod("static bool TryCreate(uri baseUri, \(relative), [ref] uri result)") { c in
        let base = c.obj(0) as? UriObj
        let made =
          c.isNull(1) || base?.isAbsolute != true ? nil : try? base?.combined((c.obj(1) as? UriObj)?.original ?? c.text(1))
        c.store(2, made.map { .object($0) } ?? .null)
        return .bool(made != nil)
      }
    }
    t.staticMethod("static bool IsWellFormedUriString(string uriString, System.UriKind uriKind)") { c in
      guard let uri = try? kind(c.text(0), c.flags(1)).obj as? UriObj else { return .bool(false) }
      return .bool(
        !c.text(0).contains(" ") && !c.text(0).contains("\\")
          && (c.flags(1) != 1 || uri.isAbsolute && !c.text(0).hasPrefix("/")))
    }
  }

  @Sendable private static func declareWeb(_ t: TypeBuilder) {
    func map(_ name: String, _ parameter: String, _ body: @escaping @Sendable (String) -> String) {
      t.staticMethod("static string \(name)(string \(parameter))") { c in c.isNull(0) ? .null : Value(body(c.text(0))) }
    }
    let isWeb = t.owner.name == "WebUtility"
    map("HtmlEncode", "value") { UriText.htmlEncode($0) }
    map("HtmlDecode", "value") { UriText.htmlDecode($0) }
    map("UrlDecode", "encodedValue") { UriText.unescape($0, plus: true) }
    map("UrlEncode", "value") { text in
      let escaped = text.split(separator: " ", omittingEmptySubsequences: false)
        .map {
          UriText.escape(String($0), keep: "!()*").split(separator: "~", omittingEmptySubsequences: false).joined(
            separator: "%7E")
        }
        .joined(separator: "+")
      return isWeb ? escaped : UriMembers.lowerEscapes(escaped)
    }
    if !isWeb {
      map("HtmlAttributeEncode", "s") { text in
        text.map { $0 == "<" ? "&lt;" : $0 == "\"" ? "&quot;" : $0 == "&" ? "&amp;" : $0 == "'" ? "&#39;" : String($0) }
          .joined()
      }
      map("UrlPathEncode", "str") { UriText.escape($0, keep: UriText.pathKeep + "?#") }
    }
  }

  static func lowerEscapes(_ text: String) -> String {
    var out = ""
    var left = 0
    for character in text {
      if character == "%" { left = 3 }
      out += left > 0 ? character.lowercased() : String(character)
      if left > 0 { left -= 1 }
    }
    return out
  }
}
