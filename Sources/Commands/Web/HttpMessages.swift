// `HttpRequestMessage`, `HttpResponseMessage`, their contents and headers, as scripts meet them in responses, errors and with HttpClient.

import Engine
import Objects
import Primitives

/// `HttpHeaders` of a request, a response or a content.
final class HttpHeadersObj: Obj {
  enum Kind { case request, response, content }
  let kind: Kind
  var list: HttpHeaderList
  init(_ kind: Kind, _ list: HttpHeaderList = HttpHeaderList()) {
    self.kind = kind
    self.list = list
    super.init()
  }
  override var type: TypeInfo {
    switch kind {
    case .request: return HttpMessageTypes.requestHeaders
    case .response: return HttpMessageTypes.responseHeaders
    case .content: return HttpMessageTypes.contentHeaders
    }
  }
  override func describe(_ runtime: Runtime) throws -> String { list.text }

  static var pairs: (values: TypeInfo, pair: TypeInfo)? {
    guard let values = TypeCatalog.find("System.Collections.Generic.IEnumerable[string]") else { return nil }
    return (values, TypeCatalog.construct(.keyValuePairDefinition, [.string, values]))
  }

  override func enumerator() -> Enumerator? {
    guard let pair = HttpHeadersObj.pairs?.pair else { return nil }
    return ArrayEnumerator(
      ContiguousArray(
        list.entries.map { .object(EntryObj(Value($0.name), HttpMessageTypes.strings($0.values), pair)) }))
  }
}

/// `HttpContent` of any kind: its bytes with its headers.
final class HttpContentObj: Obj {
  enum Kind { case string, bytes, stream, form, multipart, received }
  let kind: Kind
  let headers: HttpHeadersObj
  var bytes: [UInt8]
  /// The parts of a multipart content.
  var parts: [HttpContentObj] = []
  let boundary: String
  init(_ kind: Kind, _ bytes: [UInt8], _ headers: HttpHeaderList = HttpHeaderList(), boundary: String = "") {
    self.kind = kind
    self.bytes = bytes
    self.headers = HttpHeadersObj(.content, headers)
    self.boundary = boundary
    super.init()
  }
  override var type: TypeInfo {
    switch kind {
    case .string: return HttpContentTypes.string
    case .bytes: return HttpContentTypes.bytes
    case .stream: return HttpContentTypes.stream
    case .form: return HttpContentTypes.form
    case .multipart: return HttpContentTypes.multipart
    case .received: return HttpContentTypes.received
    }
  }

  /// What goes over the wire.
  var wire: [UInt8] {
    guard kind == .multipart else { return bytes }
    var out = Array("--\(boundary)\r\n".utf8)
    for (i, part) in parts.enumerated() {
      if i > 0 { out += Array("\r\n--\(boundary)\r\n".utf8) }
      for entry in part.headers.list.entries {
        out += Array("\(entry.name): \(entry.values.joined(separator: HttpHeaderText.separator(entry.name)))\r\n".utf8)
      }
      out += Array("\r\n".utf8)
      out += part.wire
    }
    return out + Array("\r\n--\(boundary)--\r\n".utf8)
  }

  var mediaType: MediaType? { headers.list.first("Content-Type").flatMap { MediaType($0) } }

  /// The text, in the encoding that the headers or a mark at its start tell.
  func text() throws -> PSString {
    let data = wire
    if let name = mediaType?.charset {
      let plain = name.hasPrefix("\"") && name.count > 1 ? String(name.dropFirst().dropLast()) : name
      guard let encoding = WebEncoding(plain) else {
        throw DotNetError.invalidOperation(
          "The character set provided in ContentType is invalid. Cannot read content as string using an invalid character set.")
      }
      return encoding.text(encoding.withoutMark(data))
    }
    return data.withUnsafeBufferPointer { all in
      if let found = TextEncoding.detect(all) { return found.encoding.decode(Array(all.dropFirst(found.length))) }
      return PSString.make(utf8: all)
    }
  }
}

/// `HttpRequestMessage`.
final class HttpRequestObj: Obj {
  var method: String
  var uri: UriObj?
  var version = "1.1"
  var content: HttpContentObj?
  let headers: HttpHeadersObj
  init(_ method: String, _ uri: UriObj?) {
    self.method = method
    self.uri = uri
    headers = HttpHeadersObj(.request)
    super.init()
  }
  override var type: TypeInfo { HttpMessageTypes.request }
  override func describe(_ runtime: Runtime) throws -> String {
    let shown = uri.map { "'\((try? $0.describe(runtime)) ?? $0.absolute)'" } ?? "'<null>'"
    return "Method: \(method), RequestUri: \(shown), Version: \(version), Content: \(content?.type.fullName ?? "<null>"), "
      + "Headers:\n" + HttpMessageTypes.dump([headers, content?.headers])
  }
}

/// `HttpResponseMessage`.
final class HttpResponseObj: Obj {
  var status: Int
  var reason: String
  var version: String
  let headers: HttpHeadersObj
  var content: HttpContentObj
  var request: HttpRequestObj?
  /// Whether the body went into a file as it came.
  var wasSaved = false

  init(_ head: HttpHead, _ body: [UInt8], _ request: HttpRequestObj?) {
    status = head.status
    reason = head.reason.isEmpty ? HttpMessageTypes.reason(head.status) : head.reason
    version = head.version
    var own = HttpHeaderList()
    var inner = HttpHeaderList()
    for (name, value) in head.headers {
      let values = HttpHeaderText.values(name, value)
      if HttpHeaderText.isContent(name) { inner.add(name, values) } else { own.add(name, values) }
    }
    headers = HttpHeadersObj(.response, own)
    content = HttpContentObj(.received, body, inner)
    self.request = request
    super.init()
  }
  override var type: TypeInfo { HttpMessageTypes.response }
  override func describe(_ runtime: Runtime) throws -> String {
    "StatusCode: \(status), ReasonPhrase: '\(reason)', Version: \(version), Content: \(content.type.fullName), Headers:\n"
      + HttpMessageTypes.dump([headers, content.headers])
  }

  var isSuccess: Bool { (200..<300).contains(status) }
  var mediaType: MediaType? { content.mediaType }
  /// The length that the headers tell.
  var contentLength: Int64? { content.headers.list.first("Content-Length").flatMap { Int64($0) } }
  /// What `Content-Range` says of the whole's length.
  var rangeLength: Int64? {
    guard let text = content.headers.list.first("Content-Range"), let slash = text.lastIndex(of: "/") else { return nil }
    return Int64(text[text.index(after: slash)...])
  }
}

/// `HttpMethod`.
final class HttpMethodObj: Obj {
  let name: String
  init(_ name: String) {
    self.name = name
    super.init()
  }
  override var type: TypeInfo { HttpMessageTypes.method }
  override func equals(_ other: Obj) -> Bool { (other as? HttpMethodObj)?.name.uppercased() == name.uppercased() }
  override var hash: Int { name.uppercased().hashValue & 0x3ff_ffff }
  override func describe(_ runtime: Runtime) throws -> String { name }
}

enum HttpMessageTypes {
  static let headers = TypeInfo(
    "System.Net.Http.Headers.HttpHeaders", base: .object, interfaces: { [.ienumerable] }, isAbstract: true,
    declare: declareHeaders)
  static let requestHeaders = TypeInfo(
    "System.Net.Http.Headers.HttpRequestHeaders", base: headers,
    declare: { t in
      text(t, ["Host", "Referrer", "From"])
      t.property(
        "System.Net.Http.Headers.AuthenticationHeaderValue Authorization {get;set;}",
        get: { c in (me(c)?.list.first("Authorization")).map { .object(AuthenticationHeaderObj($0)) } ?? .null },
        set: { c in
          if let given = c.obj(0) as? AuthenticationHeaderObj {
            me(c)?.list.set("Authorization", [given.text])
          } else {
            me(c)?.list.remove("Authorization")
          }
          return .nothing
        })
      lists(t, ["Accept", "AcceptEncoding", "AcceptLanguage", "UserAgent", "Connection", "TransferEncoding"])
      t.property(
        "System.Nullable[bool] ConnectionClose {get;set;}",
        get: { c in me(c)?.list.values("Connection").map { .bool($0.contains { $0.equalsIgnoringCase("close") }) } ?? .null },
        set: { c in
          if Truth.isTrue(c.args[0]) { me(c)?.list.set("Connection", ["close"]) } else { me(c)?.list.remove("Connection") }
          return .nothing
        })
    })
  static let responseHeaders = TypeInfo(
    "System.Net.Http.Headers.HttpResponseHeaders", base: headers,
    declare: { t in
      t.property("uri Location {get;set;}") { c in
        guard let text = me(c)?.list.first("Location") else { return .null }
        return .object(try UriObj(text))
      }
      t.property("System.Nullable[System.DateTimeOffset] Date {get;set;}") { date($0, "Date") }
      for name in ["ETag", "Age", "RetryAfter"] {
        t.property("System.Object \(name) {get;set;}") { c in
          me(c)?.list.first(HttpMessageTypes.dashed(name)).map { Value($0) } ?? .null
        }
      }
      lists(t, ["Server", "Vary", "Via", "AcceptRanges", "WwwAuthenticate", "Connection", "TransferEncoding"])
    })
  static let contentHeaders = TypeInfo(
    "System.Net.Http.Headers.HttpContentHeaders", base: headers,
    declare: { t in
      t.property(
        "System.Nullable[long] ContentLength {get;set;}",
        get: { c in me(c)?.list.first("Content-Length").flatMap { Int64($0) }.map { .long($0) } ?? .null },
        set: { c in
          me(c)?.list.set("Content-Length", [String(c.int(0))])
          return .nothing
        })
      t.property(
        "System.Net.Http.Headers.MediaTypeHeaderValue ContentType {get;set;}",
        get: { c in
          guard let text = me(c)?.list.first("Content-Type"), let type = MediaType(text) else { return .null }
          return .object(MediaTypeHeaderObj(type.text))
        },
        set: { c in
          if c.isNull(0) {
            me(c)?.list.remove("Content-Type")
          } else {
            me(c)?.list.set("Content-Type", [try NetText.string(c.args[0], c.runtime).string])
          }
          return .nothing
        })
      t.property(
        "System.Net.Http.Headers.ContentDispositionHeaderValue ContentDisposition {get;set;}",
        get: { c in
          guard let text = me(c)?.list.first("Content-Disposition") else { return .null }
          return .object(ContentDispositionObj(parsing: text))
        },
        set: { c in
          if c.isNull(0) {
            me(c)?.list.remove("Content-Disposition")
          } else {
            me(c)?.list.set("Content-Disposition", [try NetText.string(c.args[0], c.runtime).string])
          }
          return .nothing
        })
      t.property("System.Nullable[System.DateTimeOffset] LastModified {get;set;}") { date($0, "Last-Modified") }
      t.property("System.Nullable[System.DateTimeOffset] Expires {get;set;}") { date($0, "Expires") }
      t.property("uri ContentLocation {get;set;}") { c in
        guard let text = me(c)?.list.first("Content-Location") else { return .null }
        return .object(try UriObj(text))
      }
      lists(t, ["ContentEncoding", "ContentLanguage", "Allow"])
    })
  static let method = TypeInfo(
    "System.Net.Http.HttpMethod", base: .object,
    declare: { t in
      t.constructor("new(string method)") { c in
        let name = c.text(0)
        guard HttpHeaderText.isToken(name) else { throw DotNetError.format("The format of the HTTP method is invalid.") }
        return .object(HttpMethodObj(name))
      }
      t.property("string Method {get;}") { Value(($0.this.base.obj as? HttpMethodObj)?.name ?? "") }
      t.method("string ToString()") { Value(($0.this.base.obj as? HttpMethodObj)?.name ?? "") }
      for name in ["Get", "Put", "Post", "Delete", "Head", "Options", "Trace", "Patch", "Connect"] {
        t.property("static System.Net.Http.HttpMethod \(name) {get;}") { _ in .object(HttpMethodObj(name.uppercased())) }
      }
      t.staticMethod("static System.Net.Http.HttpMethod Parse(string method)") {
        .object(HttpMethodObj($0.text(0).uppercased()))
      }
    })
  static let request = TypeInfo(
    "System.Net.Http.HttpRequestMessage", base: .object, interfaces: { [.idisposable] }, declare: declareRequest)
  static let response = TypeInfo(
    "System.Net.Http.HttpResponseMessage", base: .object, interfaces: { [.idisposable] }, declare: declareResponse)

  static let all = [
    headers, requestHeaders, responseHeaders, contentHeaders, method, request, response, AuthenticationHeaderObj.info,
    MediaTypeHeaderObj.info, ContentDispositionObj.info,
  ]

  // MARK: help

  @Sendable static func me(_ c: Call) -> HttpHeadersObj? { c.this.base.obj as? HttpHeadersObj }

  static func strings(_ list: [String]) -> Value {
    .object(ArrayObj(ContiguousArray(list.map { Value($0) }), of: .string))
  }

  /// `WwwAuthenticate` is `Www-Authenticate`.
  private static func dashed(_ name: String) -> String {
    if name == "ETag" { return name }
    var out = ""
    for (i, character) in name.enumerated() {
      if i > 0, character.isUppercase { out += "-" }
      out.append(character)
    }
    return out
  }

  private static func text(_ t: TypeBuilder, _ names: [String]) {
    for name in names {
      let header = name == "Referrer" ? "Referer" : name
      t.property(
        "string \(name) {get;set;}", get: { c in me(c)?.list.first(header).map { Value($0) } ?? .null },
        set: { c in
          if c.isNull(0) { me(c)?.list.remove(header) } else { me(c)?.list.set(header, [c.text(0)]) }
          return .nothing
        })
    }
  }

  /// Properties that hold a header's parts as a collection to which scripts add.
  private static func lists(_ t: TypeBuilder, _ names: [String]) {
    for name in names {
      let header = dashed(name)
      t.property("System.Net.Http.Headers.HttpHeaderValueCollection[string] \(name) {get;}") { c in
        guard let own = me(c) else { return .null }
        return .object(HttpHeaderPartsObj(own, header))
      }
    }
  }

  private static func date(_ c: Call, _ name: String) -> Value {
    guard let text = me(c)?.list.first(name), let type = TypeCatalog.find("System.DateTimeOffset") else { return .null }
    return (try? Conversion.convert(Value(text), to: type, c.runtime)) ?? .null
  }

  static func dump(_ headers: [HttpHeadersObj?]) -> String {
    var out = "{\n"
    for entry in headers.compactMap({ $0 }).flatMap({ $0.list.entries }) {
      for value in entry.values { out += "  \(entry.name): \(value)\n" }
    }
    return out + "}"
  }

  static let statusType = TypeCatalog.find("System.Net.HttpStatusCode")
  static func status(_ code: Int) -> Value {
    statusType.map { .object(EnumValue($0, Int64(code))) } ?? Value(code)
  }

  /// The usual phrase of a status, which HTTP/2 no longer sends.
  static func reason(_ code: Int) -> String {
    guard let type = statusType else { return "" }
    let name = EnumValue(type, Int64(code)).text
    if name == String(code) { return "" }
    switch code {
    case 200: return "OK"
    case 203: return "Non-Authoritative Information"
    case 207: return "Multi-Status"
    case 226: return "IM Used"
    case 414: return "Request-URI Too Long"
    case 416: return "Requested Range Not Satisfiable"
    case 505: return "Http Version Not Supported"
    default:
      var out = ""
      for (i, character) in name.enumerated() {
        if i > 0, character.isUppercase { out += " " }
        out.append(character)
      }
      return out
    }
  }

  // MARK: declarations

  private static func values(_ c: Call, _ i: Int) throws -> [String] {
    if let list = c.args[i].sequence { return try list.items.map { try NetText.string($0, c.runtime).string } }
    return [c.isNull(i) ? "" : try NetText.string(c.args[i], c.runtime).string]
  }

  @Sendable private static func declareHeaders(_ t: TypeBuilder) {
    @Sendable func check(_ c: Call) throws -> (HttpHeadersObj, String) {
      guard let own = me(c) else { throw DotNetError.argumentNull("headers") }
      let name = c.text(0)
      guard !name.isEmpty else {
        throw DotNetError.argument("The value cannot be null or empty.", "name")
      }
      guard HttpHeaderText.isToken(name) else {
        throw DotNetError.format("The header name '\(name)' has an invalid format.")
      }
      return (own, name)
    }
    @Sendable func misplaced(_ own: HttpHeadersObj, _ name: String) -> DotNetError? {
      guard HttpHeaderText.isContent(name) != (own.kind == .content) else { return nil }
      return DotNetError.invalidOperation(
        "Misused header name, '\(HttpHeaderText.canonical(name))'. Make sure request headers are used with HttpRequestMessage, response headers with HttpResponseMessage, and content headers with HttpContent objects."
      )
    }
    for kind in ["string value", "System.Collections.Generic.IEnumerable[string] values"] {
      t.method("void Add(string name, \(kind))") { c in
        let (own, name) = try check(c)
        if let wrong = misplaced(own, name), HttpHeaderText.isContent(name) { throw wrong }
        for value in try values(c, 1) {
          guard HttpHeaderText.isValid(name, value) else {
            throw DotNetError.format("The format of value '\(value)' is invalid.")
          }
          own.list.add(name, HttpHeaderText.values(name, value))
        }
        return .nothing
      }
      t.method("bool TryAddWithoutValidation(string name, \(kind))") { c in
        guard let own = me(c), HttpHeaderText.isToken(c.text(0)), misplaced(own, c.text(0)) == nil || own.kind == .content
        else { return .bool(false) }
        own.list.add(c.text(0), try values(c, 1))
        return .bool(true)
      }
    }
    t.method("void Clear()") { c in
      me(c)?.list.removeAll()
      return .nothing
    }
    t.method("bool Contains(string name)") { c in
      let (own, name) = try check(c)
      return .bool(own.list.values(name) != nil)
    }
    t.method("System.Collections.Generic.IEnumerable[string] GetValues(string name)") { c in
      let (own, name) = try check(c)
      guard let found = own.list.values(name) else { throw DotNetError.invalidOperation("The given header was not found.") }
      return strings(found)
    }
    t.method("bool TryGetValues(string name, [ref] System.Collections.Generic.IEnumerable[string] values)") { c in
      let found = me(c)?.list.values(c.text(0))
      c.store(1, found.map { strings($0) } ?? .null)
      return .bool(found != nil)
    }
    t.method("bool Remove(string name)") { c in
      let (own, name) = try check(c)
      return .bool(own.list.remove(name))
    }
    t.method("string ToString()") { Value(me($0)?.list.text ?? "") }
  }

  @Sendable private static func declareRequest(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> HttpRequestObj {
      guard let request = c.this.base.obj as? HttpRequestObj else { throw DotNetError.argumentNull("request") }
      return request
    }
    t.constructor("new()") { _ in .object(HttpRequestObj("GET", nil)) }
    t.constructor("new(System.Net.Http.HttpMethod method, uri requestUri)") { c in
      .object(HttpRequestObj((c.obj(0) as? HttpMethodObj)?.name ?? "GET", c.obj(1) as? UriObj))
    }
    t.constructor("new(System.Net.Http.HttpMethod method, string requestUri)") { c in
      .object(HttpRequestObj((c.obj(0) as? HttpMethodObj)?.name ?? "GET", c.isNull(1) ? nil : try UriObj(c.text(1))))
    }
    t.property(
      "System.Net.Http.HttpMethod Method {get;set;}", get: { .object(HttpMethodObj(try own($0).method)) },
      set: { c in
        try own(c).method = (c.obj(0) as? HttpMethodObj)?.name ?? "GET"
        return .nothing
      })
    t.property(
      "uri RequestUri {get;set;}", get: { c in try own(c).uri.map { .object($0) } ?? .null },
      set: { c in
        try own(c).uri = c.obj(0) as? UriObj
        return .nothing
      })
    t.property(
      "version Version {get;set;}", get: { c in try Conversion.convert(Value(try own(c).version), to: .version, c.runtime) },
      set: { c in
        try own(c).version = try NetText.string(c.args[0], c.runtime).string
        return .nothing
      })
    t.property(
      "System.Net.Http.HttpContent Content {get;set;}", get: { c in try own(c).content.map { .object($0) } ?? .null },
      set: { c in
        try own(c).content = c.obj(0) as? HttpContentObj
        return .nothing
      })
    t.property("System.Net.Http.Headers.HttpRequestHeaders Headers {get;}") { .object(try own($0).headers) }
    t.method("void Dispose()") { _ in .nothing }
    t.method("string ToString()") { Value(try own($0).describe($0.runtime)) }
  }

  @Sendable private static func declareResponse(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> HttpResponseObj {
      guard let response = c.this.base.obj as? HttpResponseObj else { throw DotNetError.argumentNull("response") }
      return response
    }
    t.constructor("new()") { _ in
      var head = HttpHead()
      head.status = 200
      return .object(HttpResponseObj(head, [], nil))
    }
    t.constructor("new(System.Net.HttpStatusCode statusCode)") { c in
      var head = HttpHead()
      head.status = c.flags(0)
      return .object(HttpResponseObj(head, [], nil))
    }
    t.property("version Version {get;set;}") { c in
      try Conversion.convert(Value(try own(c).version), to: .version, c.runtime)
    }
    t.property(
      "System.Net.Http.HttpContent Content {get;set;}", get: { .object(try own($0).content) },
      set: { c in
        if let content = c.obj(0) as? HttpContentObj { try own(c).content = content }
        return .nothing
      })
    t.property("System.Net.HttpStatusCode StatusCode {get;set;}") { status(try own($0).status) }
    t.property("string ReasonPhrase {get;set;}") { Value(try own($0).reason) }
    t.property("System.Net.Http.Headers.HttpResponseHeaders Headers {get;}") { .object(try own($0).headers) }
    t.property("System.Net.Http.HttpRequestMessage RequestMessage {get;set;}") { c in
      try own(c).request.map { .object($0) } ?? .null
    }
    t.property("bool IsSuccessStatusCode {get;}") { .bool(try own($0).isSuccess) }
    t.method("System.Net.Http.HttpResponseMessage EnsureSuccessStatusCode()") { c in
      let response = try own(c)
      guard response.isSuccess else { throw DotNetError(failure(response)) }
      return c.this
    }
    t.method("void Dispose()") { _ in .nothing }
    t.method("string ToString()") { Value(try own($0).describe($0.runtime)) }
  }

  /// What `EnsureSuccessStatusCode` raises.
  static func failure(_ response: HttpResponseObj) -> ExceptionObj {
    let made = ExceptionObj(
      "System.Net.Http.HttpRequestException",
      "Response status code does not indicate success: \(response.status) (\(response.reason)).")
    made.fields["StatusCode"] = status(response.status)
    return made
  }
}
