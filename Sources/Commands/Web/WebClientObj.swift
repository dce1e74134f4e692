// `[System.Net.WebClient]`: the older way to fetch and send, one call for each.

import Engine
import Objects
import Primitives

final class WebClientObj: Obj {
  let client = HttpClientObj(HttpHandlerObj(HttpClientTypes.handler))
  let headers = WebHeadersObj()
  var encoding = EncodingObj(.utf8, mark: false)
  var base = ""
  var query: [(String, String)] = []
  var responseHeaders: WebHeadersObj?
  override init(tag: ObjTag = .other) {
    super.init(tag: tag)
    client.timeout = nil
    client.handler.usesCookies = false
  }
  override var type: TypeInfo { WebClientTypes.client }

  /// The body of the answer.
  func fetch(_ method: String, _ address: Value, _ content: [UInt8]?, _ session: Session, form: Bool = false) throws -> [UInt8]
  {
    let uri: UriObj
    if let given = address.base.obj as? UriObj {
      uri = given
    } else {
      guard let text = address.pstring?.string else { throw DotNetError.argumentNull("address") }
      if !base.isEmpty, let root = try? UriObj(base, relativeAllowed: false) {
        uri = try root.combined(text)
      } else if let absolute = try? UriObj(text, relativeAllowed: false), absolute.scheme != "file" || text.hasPrefix("file:") {
        uri = absolute
      } else {
        uri = try UriObj("file://" + Paths.full(text, session.currentDirectory), relativeAllowed: false)
      }
    }
    if uri.scheme == "file" {
      let path = WebText.unescapeDataString(PSString.make(uri.path)).string
      do { return try Files.read(path) } catch let failure as DotNetError {
        throw DotNetError(ExceptionObj("System.Net.WebException", failure.exception.message, inner: failure.exception))
      }
    }
    let request = HttpRequestObj(method, uri)
    if let content { request.content = HttpContentObj(.bytes, content) }
    for entry in headers.list.entries {
      if HttpHeaderText.isContent(entry.name) {
        request.content?.headers.list.set(entry.name, entry.values)
      } else {
        request.headers.list.set(entry.name, entry.values)
      }
    }
    if form, request.content?.headers.list.values("Content-Type") == nil {
      request.content?.headers.list.set("Content-Type", ["application/x-www-form-urlencoded"])
    }
    do {
      let response = try client.send(request, session)
      let found = WebHeadersObj()
      for entry in response.headers.list.entries + response.content.headers.list.entries {
        found.list.set(entry.name, entry.values)
      }
      responseHeaders = found
      guard response.isSuccess else {
        let wrong = ExceptionObj(
          "System.Net.WebException",
          "The remote server returned an error: (\(response.status)) \(response.reason).")
        wrong.fields["Status"] = WebClientTypes.status(7)
        wrong.fields["Response"] = .object(WebAnswerObj(response))
        throw DotNetError(wrong)
      }
      return response.content.bytes
    } catch let failure as DotNetError where failure.exception.type.fullName == "System.Net.Http.HttpRequestException" {
      let wrong = ExceptionObj("System.Net.WebException", failure.exception.message, inner: failure.exception)
      let isName =
        failure.exception.message.hasPrefix("Name or service") || failure.exception.message.hasPrefix("Resource temp")
      wrong.fields["Status"] = WebClientTypes.status(isName ? 1 : 2)
      throw DotNetError(wrong)
    }
  }

  /// Bytes as text: in the encoding that the answer names, else the client's.
  func text(_ bytes: [UInt8]) -> PSString {
    if let type = responseHeaders?.list.first("Content-Type").flatMap({ MediaType($0) }), let named = WebEncoding(type.charset)
    {
      return named.text(named.withoutMark(bytes))
    }
    return bytes.withUnsafeBufferPointer { all in
      if let found = TextEncoding.detect(all) { return found.encoding.decode(Array(all.dropFirst(found.length))) }
      return encoding.text(bytes)
    }
  }
}

/// `WebHeaderCollection`.
final class WebHeadersObj: Obj {
  var list = HttpHeaderList()
  override var type: TypeInfo { WebClientTypes.headers }
  override func enumerator() -> Enumerator? { ArrayEnumerator(ContiguousArray(list.entries.map { Value($0.name) })) }
  override func describe(_ runtime: Runtime) throws -> String {
    list.entries.map { "\($0.name): \($0.values.joined(separator: ","))\r\n" }.joined() + "\r\n"
  }
}

/// `HttpWebResponse`, as a failed call's exception holds it.
final class WebAnswerObj: Obj {
  let response: HttpResponseObj
  init(_ response: HttpResponseObj) {
    self.response = response
    super.init()
  }
  override var type: TypeInfo { WebClientTypes.answer }
}

enum WebClientTypes {
  static let client = TypeInfo("System.Net.WebClient", base: .object, interfaces: { [.idisposable] }, declare: declare)
  static let headers = TypeInfo(
    "System.Net.WebHeaderCollection", base: .object, interfaces: { [.icollection, .ienumerable] },
    declare: { t in
      @Sendable func own(_ c: Call) throws -> WebHeadersObj {
        guard let own = c.this.base.obj as? WebHeadersObj else { throw DotNetError.argumentNull("headers") }
        return own
      }
      @Sendable func name(_ c: Call) throws -> String {
        let text = c.text(0)
        guard HttpHeaderText.isToken(text) else {
          throw DotNetError.argument("Specified value has invalid HTTP Header characters.", "name")
        }
        return text
      }
      t.constructor("new()") { _ in .object(WebHeadersObj()) }
      t.property("int Count {get;}") { Value(try own($0).list.entries.count) }
      t.property("string[] AllKeys {get;}") { HttpMessageTypes.strings(try own($0).list.entries.map(\.name)) }
      t.method("void Add(string name, string value)") { c in
        try own(c).list.add(name(c), [c.text(1)])
        return .nothing
      }
      t.method("void Add(string header)") { c in
        let text = c.text(0)
        guard let colon = text.firstIndex(of: ":") else {
          throw DotNetError.argument("Specified value does not have a ':' separator.", "header")
        }
        try own(c).list.add(String(text[..<colon]), [String(text[text.index(after: colon)...].withoutBlanks)])
        return .nothing
      }
      t.method("void Set(string name, string value)") { c in
        try own(c).list.set(name(c), [c.text(1)])
        return .nothing
      }
      t.method("string Get(string name)") { c in
        try own(c).list.values(c.text(0)).map { Value($0.joined(separator: ",")) } ?? .null
      }
      t.method("string[] GetValues(string header)") { c in
        try own(c).list.values(c.text(0)).map { HttpMessageTypes.strings($0) } ?? .null
      }
      t.method("void Remove(string name)") { c in
        try own(c).list.remove(c.text(0))
        return .nothing
      }
      t.method("void Clear()") { c in
        try own(c).list.removeAll()
        return .nothing
      }
      t.indexer(
        "string Item(string name) {get;set;}",
        get: { c in try own(c).list.values(c.text(0)).map { Value($0.joined(separator: ",")) } ?? .null },
        set: { c in
          try own(c).list.set(c.text(0), [c.text(1)])
          return .nothing
        })
      t.method("string ToString()") { c in Value(try own(c).describe(c.runtime)) }
    })
  static let baseAnswer = TypeInfo("System.Net.WebResponse", base: .object, interfaces: { [.idisposable] }, isAbstract: true)
  static let answer = TypeInfo(
    "System.Net.HttpWebResponse", base: baseAnswer,
    declare: { t in
      @Sendable func own(_ c: Call) throws -> HttpResponseObj {
        guard let own = c.this.base.obj as? WebAnswerObj else { throw DotNetError.argumentNull("response") }
        return own.response
      }
      t.property("System.Net.HttpStatusCode StatusCode {get;}") { HttpMessageTypes.status(try own($0).status) }
      t.property("string StatusDescription {get;}") { Value(try own($0).reason) }
      t.property("string ContentType {get;}") { Value(try own($0).content.headers.list.first("Content-Type") ?? "") }
      t.property("long ContentLength {get;}") { .long(try own($0).contentLength ?? -1) }
      t.property("uri ResponseUri {get;}") { c in try own(c).request?.uri.map { .object($0) } ?? .null }
      t.property("System.Net.WebHeaderCollection Headers {get;}") { c in
        let made = WebHeadersObj()
        for entry in try own(c).headers.list.entries + own(c).content.headers.list.entries {
          made.list.set(entry.name, entry.values)
        }
        return .object(made)
      }
      t.method("System.IO.Stream GetResponseStream()") { .object(MemoryStreamObj(fixed: try own($0).content.bytes)) }
      t.method("void Close()") { _ in .nothing }
      t.method("void Dispose()") { _ in .nothing }
    })
  static let all = [client, headers, baseAnswer, answer]

  static func status(_ code: Int) -> Value {
    TypeCatalog.find("System.Net.WebExceptionStatus").map { .object(EnumValue($0, Int64(code))) } ?? Value(code)
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> WebClientObj {
      guard let own = c.this.base.obj as? WebClientObj else { throw DotNetError.argumentNull("client") }
      return own
    }
    @Sendable func session(_ c: Call) throws -> Session {
      guard let session = c.runtime as? Session else { throw DotNetError.invalidOperation("There is no session.") }
      return session
    }
    @Sendable func file(_ c: Call, _ i: Int) -> String { Paths.full(c.text(i), c.runtime.currentDirectory) }
    t.constructor("new()") { _ in .object(WebClientObj()) }
    t.property(
      "System.Net.WebHeaderCollection Headers {get;set;}", get: { .object(try own($0).headers) },
      set: { c in
        try own(c).headers.list = (c.obj(0) as? WebHeadersObj)?.list ?? HttpHeaderList()
        return .nothing
      })
    t.property("System.Net.WebHeaderCollection ResponseHeaders {get;}") { c in
      try own(c).responseHeaders.map { .object($0) } ?? .null
    }
    t.property(
      "System.Text.Encoding Encoding {get;set;}", get: { .object(try own($0).encoding) },
      set: { c in
        guard let given = c.obj(0) as? EncodingObj else { throw DotNetError.argumentNull("Encoding") }
        try own(c).encoding = given
        return .nothing
      })
    t.property(
      "string BaseAddress {get;set;}", get: { Value(try own($0).base) },
      set: { c in
        try own(c).base = c.text(0)
        return .nothing
      })
    t.property(
      "System.Object Credentials {get;set;}", get: { try own($0).client.handler.credentials },
      set: { c in
        try own(c).client.handler.credentials = c.args[0]
        return .nothing
      })
    t.property(
      "bool UseDefaultCredentials {get;set;}", get: { .bool(try own($0).client.handler.usesDefaultCredentials) },
      set: { c in
        try own(c).client.handler.usesDefaultCredentials = c.bool(0)
        return .nothing
      })
    t.property(
      "System.Net.IWebProxy Proxy {get;set;}", get: { try own($0).client.handler.proxy },
      set: { c in
        try own(c).client.handler.proxy = c.args[0]
        try own(c).client.handler.usesProxy = !c.isNull(0)
        return .nothing
      })
    t.property("bool IsBusy {get;}") { _ in .bool(false) }
    for address in ["string address", "uri address"] {
      t.method("string DownloadString(\(address))") { c in
        .string(try own(c).text(own(c).fetch("GET", c.args[0], nil, session(c))))
      }
      t.method("byte[] DownloadData(\(address))") { .bytes(try own($0).fetch("GET", $0.args[0], nil, session($0))) }
      t.method("void DownloadFile(\(address), string fileName)") { c in
        try Files.write(file(c, 1), own(c).fetch("GET", c.args[0], nil, session(c)))
        return .nothing
      }
      t.method("System.IO.Stream OpenRead(\(address))") { c in
        .object(MemoryStreamObj(fixed: try own(c).fetch("GET", c.args[0], nil, session(c))))
      }
      for hasMethod in [false, true] {
        let method = hasMethod ? ", string method" : ""
        @Sendable func verb(_ c: Call) -> String { hasMethod && !c.isNull(1) ? c.text(1) : "POST" }
        let last = hasMethod ? 2 : 1
        t.method("string UploadString(\(address)\(method), string data)") { c in
          let client = try own(c)
          return .string(
            client.text(try client.fetch(verb(c), c.args[0], client.encoding.bytes(c.required(last, "data")), session(c))))
        }
        t.method("byte[] UploadData(\(address)\(method), byte[] data)") { c in
          .bytes(try own(c).fetch(verb(c), c.args[0], c.bytes(last, "data"), session(c), form: true))
        }
        t.method("byte[] UploadFile(\(address)\(method), string fileName)") { c in
          .bytes(try own(c).fetch(verb(c), c.args[0], Files.read(file(c, last)), session(c)))
        }
      }
    }
    t.method("void Dispose()") { c in
      try own(c).client.handler.connections.close()
      return .nothing
    }
  }
}
