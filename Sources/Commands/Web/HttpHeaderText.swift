// How .NET keeps the headers of a message: known names in their usual spelling, lists taken apart, dates and media types written its way.

import Objects
import Primitives

/// Headers in order of their first appearance.
struct HttpHeaderList {
  private(set) var entries: [(name: String, values: [String])] = []

  var isEmpty: Bool { entries.isEmpty }

  func values(_ name: String) -> [String]? { entries.first { $0.name.equalsIgnoringCase(name) }?.values }
  func first(_ name: String) -> String? { values(name)?.first }

  mutating func add(_ name: String, _ values: [String]) {
    if let i = entries.firstIndex(where: { $0.name.equalsIgnoringCase(name) }) {
      entries[i].values += values
    } else {
      entries.append((HttpHeaderText.canonical(name), values))
    }
  }

  mutating func set(_ name: String, _ values: [String]) {
    if let i = entries.firstIndex(where: { $0.name.equalsIgnoringCase(name) }) {
      entries[i].values = values
    } else {
      entries.append((HttpHeaderText.canonical(name), values))
    }
  }

  @discardableResult
  mutating func remove(_ name: String) -> Bool {
    let count = entries.count
    entries.removeAll { $0.name.equalsIgnoringCase(name) }
    return entries.count != count
  }

  mutating func removeAll() { entries = [] }

  /// `name: value, value`, a line each.
  var text: String {
    entries.map { "\($0.name): \($0.values.joined(separator: HttpHeaderText.separator($0.name)))\n" }.joined()
  }
}

enum HttpHeaderText {
  private static let known: [String: String] = {
    let text = """
      Accept Accept-Charset Accept-Encoding Accept-Language Accept-Patch Accept-Ranges Access-Control-Allow-Credentials
      Access-Control-Allow-Headers Access-Control-Allow-Methods Access-Control-Allow-Origin Access-Control-Expose-Headers
      Access-Control-Max-Age Age Allow Alt-Svc Alt-Used Authorization Cache-Control Connection Content-Disposition Content-Encoding
      Content-Language Content-Length Content-Location Content-MD5 Content-Range Content-Security-Policy Content-Type Cookie Cookie2
      Date ETag Expect Expect-CT Expires From grpc-encoding grpc-message grpc-status Host If-Match If-Modified-Since If-None-Match
      If-Range If-Unmodified-Since Keep-Alive Last-Modified Link Location Max-Forwards Origin P3P Pragma Proxy-Authenticate
      Proxy-Authorization Proxy-Connection Proxy-Support Public-Key-Pins Range Referer Referrer-Policy Refresh Retry-After
      Sec-WebSocket-Accept Sec-WebSocket-Extensions Sec-WebSocket-Key Sec-WebSocket-Protocol Sec-WebSocket-Version Server Server-Timing
      Set-Cookie Set-Cookie2 Strict-Transport-Security TE Trailer Transfer-Encoding Upgrade Upgrade-Insecure-Requests User-Agent Vary Via
      Warning WWW-Authenticate X-AspNet-Version X-Content-Duration X-Content-Type-Options X-Frame-Options X-MSEdge-Ref X-Powered-By
      X-Request-ID X-UA-Compatible X-XSS-Protection
      """
    var all: [String: String] = [:]
    for name in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) { all[name.lowercased()] = String(name) }
    return all
  }()

  /// Headers that belong to a message's content.
  static let contentNames: Set<String> = [
    "allow", "content-disposition", "content-encoding", "content-language", "content-length", "content-location",
    "content-md5", "content-range", "content-type", "expires", "last-modified",
  ]
  private static let lists: Set<String> = [
    "accept", "accept-charset", "accept-encoding", "accept-language", "accept-ranges", "allow", "connection",
    "content-encoding",
    "content-language", "expect", "if-match", "if-none-match", "pragma", "proxy-authenticate", "te", "trailer",
    "transfer-encoding", "upgrade", "vary", "via", "warning", "www-authenticate",
  ]
  private static let products: Set<String> = ["server", "user-agent"]
  private static let dates: Set<String> = ["date", "expires", "last-modified", "if-modified-since", "if-unmodified-since"]

  static func canonical(_ name: String) -> String { known[name.lowercased()] ?? name }
  static func isContent(_ name: String) -> Bool { contentNames.contains(name.lowercased()) }
  static func separator(_ name: String) -> String { products.contains(name.lowercased()) ? " " : ", " }

  /// The values that a received header is taken apart into.
  static func values(_ name: String, _ text: String) -> [String] {
    let key = name.lowercased()
    if lists.contains(key) {
      if key.hasSuffix("-authenticate") { return challenges(text) }
      let parts = split(text, at: ",")
      return parts.isEmpty ? [text] : parts
    }
    if products.contains(key) { return productList(text) ?? [text] }
    if key == "cache-control" || key == "strict-transport-security" { return [text] }
    if key == "content-type" { return [mediaType(text)] }
    return [text]
  }

  /// Splits outside quotation marks; blanks around parts and empty parts go.
  static func split(_ text: String, at separator: Character) -> [String] {
    var parts: [String] = []
    var part = ""
    var quoted = false
    var escaped = false
    for character in text {
      if escaped {
        escaped = false
      } else if quoted, character == "\\" {
        escaped = true
      } else if character == "\"" {
        quoted.toggle()
      }
      if character == separator, !quoted {
        parts.append(part)
        part = ""
      } else {
        part.append(character)
      }
    }
    parts.append(part)
    return parts.map { String($0.withoutBlanks) }.filter { !$0.isEmpty }
  }

  /// Challenges: a comma starts a new one only where a scheme follows.
  private static func challenges(_ text: String) -> [String] {
    var found: [String] = []
    for part in split(text, at: ",") {
      let word = part.prefix { $0 != " " && $0 != "=" }
      let isScheme = word.count == part.count || part.dropFirst(word.count).first == " "
      if isScheme || found.isEmpty { found.append(part) } else { found[found.count - 1] += ", " + part }
    }
    return found
  }

  /// `product/version` and comments; nil when the text is something else.
  private static func productList(_ text: String) -> [String]? {
    var parts: [String] = []
    var rest = text[...]
    while true {
      rest = rest.drop { $0 == " " || $0 == "\t" }
      guard let first = rest.first else { return parts.isEmpty ? nil : parts }
      if first == "(" {
        var depth = 0
        var end = rest.startIndex
        for i in rest.indices {
          if rest[i] == "(" { depth += 1 }
          if rest[i] == ")" { depth -= 1 }
          end = rest.index(after: i)
          if depth == 0 { break }
        }
        if depth != 0 { return nil }
        parts.append(String(rest[..<end]))
        rest = rest[end...]
      } else {
        let word = rest.prefix { $0 != " " && $0 != "\t" }
        let pieces = word.split(separator: "/", omittingEmptySubsequences: false)
        guard pieces.count <= 2, pieces.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isToken) }) else { return nil }
        parts.append(String(word))
        rest = rest[word.endIndex...]
      }
    }
  }

  /// A character of a token.
  static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: return true
    case 0x21, 0x23...0x27, 0x2a, 0x2b, 0x2d, 0x2e, 0x5e...0x60, 0x7c, 0x7e: return true
    default: return false
    }
  }

  static func isToken(_ text: some StringProtocol) -> Bool { !text.isEmpty && text.utf8.allSatisfy(isToken) }

  /// A media type as .NET writes it; other text as it is.
  static func mediaType(_ text: String) -> String {
    guard let parsed = MediaType(text) else { return text }
    return parsed.text
  }

  /// Whether a header of a request is well formed; .NET refuses others unless validation is off.
  static func isValid(_ name: String, _ value: String) -> Bool {
    switch name.lowercased() {
    case "content-type": return MediaType(value) != nil
    case "user-agent": return productList(value) != nil
    case "if-match", "if-none-match":
      return split(value, at: ",").allSatisfy { $0 == "*" || $0.hasPrefix("\"") && $0.hasSuffix("\"") || $0.hasPrefix("W/\"") }
    case "date", "if-modified-since", "if-unmodified-since", "expires", "last-modified":
      return value.contains(":") && value.count > 10
    case "content-length", "max-forwards", "age": return Int64(value) != nil
    case "host":
      return !value.isEmpty && !value.contains(" ")
    case "accept":
      return split(value, at: ",").allSatisfy { part in
        guard let range = MediaType(part) else { return false }
        return range.type.contains("/")
      }
    case "authorization", "proxy-authorization":
      return isToken(value.prefix { $0 != " " })
    default: return !value.contains("\n") && !value.contains("\r") && !value.contains("\0")
    }
  }
}

/// `type/subtype; name=value`.
struct MediaType {
  let type: String
  let parameters: [(name: String, value: String?)]

  init?(_ text: String) {
    let parts = HttpHeaderText.split(text, at: ";")
    guard let first = parts.first else { return nil }
    let pieces = first.split(separator: "/", omittingEmptySubsequences: false)
    guard pieces.count == 2, HttpHeaderText.isToken(pieces[0]), HttpHeaderText.isToken(pieces[1]) else { return nil }
    var found: [(name: String, value: String?)] = []
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "=") else {
        guard HttpHeaderText.isToken(part) else { return nil }
        found.append((part, nil))
        continue
      }
      let name = String(part[..<equals].withoutBlanks)
      let value = String(part[part.index(after: equals)...].withoutBlanks)
      guard HttpHeaderText.isToken(name),
        value.hasPrefix("\"") && value.hasSuffix("\"") && value.count > 1 || HttpHeaderText.isToken(value)
      else { return nil }
      found.append((name, value))
    }
    type = first
    parameters = found
  }

  var text: String { type + parameters.map { "; " + $0.name + ($0.value.map { "=" + $0 } ?? "") }.joined() }

  /// The encoding's name; nil when none is given.
  var charset: String? { parameters.first { $0.name.equalsIgnoringCase("charset") }?.value }
}
