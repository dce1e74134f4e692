// `[System.Net.Http.HttpClient]` and `HttpClientHandler`: requests without a cmdlet, each on a thread of its own behind the task that it gives.

import Engine
import Objects
import Primitives

/// `HttpClientHandler` and `SocketsHttpHandler`: how a client sends.
final class HttpHandlerObj: Obj {
  private let handlerType: TypeInfo
  var cookies = CookieContainerObj()
  var usesCookies = true
  var followsRedirects = true
  var maximumRedirects = 50
  var decompresses = false
  var credentials = Value.null
  var proxy = Value.null
  var usesProxy = true
  var usesDefaultCredentials = false
  var skipsCertificateCheck = false
  var certificates: [CertificateObj] = []
  let connections = HttpConnections()
  init(_ type: TypeInfo) {
    handlerType = type
    super.init()
  }
  override var type: TypeInfo { handlerType }
}

final class HttpClientObj: Obj {
  let handler: HttpHandlerObj
  let headers = HttpHeadersObj(.request)
  var base: UriObj?
  /// Seconds; nil for ever.
  var timeout: Double? = 100
  var version = "1.1"
  /// `DefaultVersionPolicy`, where a script sets it.
  var policy: Value?
  var isDisposed = false
  init(_ handler: HttpHandlerObj) {
    self.handler = handler
    super.init()
  }
  override var type: TypeInfo { HttpClientTypes.client }

  /// Sends a request and follows redirects. The exception is .NET's.
  func send(_ request: HttpRequestObj, _ session: Session) throws -> HttpResponseObj {
    if isDisposed {
      throw DotNetError(
        "System.ObjectDisposedException", "Cannot access a disposed object.\nObject name: 'System.Net.Http.HttpClient'.")
    }
    if let uri = request.uri {
      if !uri.isAbsolute { request.uri = try base.map { try $0.combined(uri.original) } }
    } else {
      request.uri = base
    }
    guard let first = request.uri, first.isAbsolute else {
      throw DotNetError.invalidOperation(
        "An invalid request URI was provided. Either the request URI must be an absolute URI or BaseAddress must be set.")
    }
    for entry in headers.list.entries where request.headers.list.values(entry.name) == nil {
      request.headers.list.set(entry.name, entry.values)
    }
    var hops = 0
    while true {
      guard let uri = request.uri else { throw DotNetError.argumentNull("requestUri") }
      guard ["http", "https"].contains(uri.scheme) else {
        throw DotNetError.notSupported("The '\(uri.scheme)' scheme is not supported.")
      }
      let response = try exchange(request, uri, session)
      guard handler.followsRedirects, WebRequestCommand.isRedirect(response.status),
        let location = response.headers.list.first("Location"), let target = try? uri.combined(location),
        !(uri.scheme == "https" && target.scheme == "http"), hops < handler.maximumRedirects
      else { return response }
      hops += 1
      request.headers.list.remove("Authorization")
      request.uri = target
      if WebRequestCommand.forcesGet(response.status, request.method) {
        request.method = "GET"
        request.content = nil
      }
    }
  }

  private func exchange(_ request: HttpRequestObj, _ uri: UriObj, _ session: Session) throws -> HttpResponseObj {
    let cookies = handler.usesCookies ? handler.cookies : nil
    var call = HttpWire.call(
      request, cookies: cookies, proxy: try ProxyChoice.of(handler.proxy, noProxy: !handler.usesProxy, uri))
    call.decompresses = handler.decompresses
    switch handler.credentials.base.obj {
    case let own as NetworkCredentialObj: (call.user, call.password) = (own.userName.string, own.password.string)
    case let own as CredentialObj: (call.user, call.password) = (own.userName.string, own.password.text.string)
    default: break
    }
    call.verifiesServer = !handler.skipsCertificateCheck
    call.certificate = handler.certificates.first.flatMap { $0.forClient() }
    call.headerTimeout = timeout
    let transfer = HttpTransfer(call)
    do { try transfer.run(session, handler.connections) } catch let failure as HttpFailure {
      throw DotNetError(HttpErrors.exception(failure, host: uri.host, port: uri.port))
    }
    if let cookies {
      for text in transfer.head.all("Set-Cookie") { cookies.take(text, from: uri, session) }
    }
    return HttpResponseObj(transfer.head, transfer.body, request)
  }

  /// Starts a request; what it becomes is `finish`'s.
  func start(
    _ request: HttpRequestObj, _ call: Call, of type: TypeInfo, _ finish: @escaping (HttpResponseObj) throws -> Value
  ) throws -> Value {
    guard let session = call.runtime as? Session else { throw DotNetError.invalidOperation("There is no session.") }
    let task = TaskObj(session, of: type)
    if !session.aside({ [self] in run(request, task, $0, finish) }) { run(request, task, session, finish) }
    return .object(task)
  }

  private func run(
    _ request: HttpRequestObj, _ task: TaskObj, _ session: Session, _ finish: (HttpResponseObj) throws -> Value
  ) {
    do { task.finish(try finish(send(request, session)), session) } catch let error as DotNetError {
      task.fail(error.exception, session)
    } catch let thrown as Thrown {
      task.fail(thrown.record.exception, session)
    } catch { task.cancel(session) }
  }
}

enum HttpClientTypes {
  private static let prefix = "System.Net.Http."
  static let messageHandler = TypeInfo(
    prefix + "HttpMessageHandler", base: .object, interfaces: { [.idisposable] }, isAbstract: true)
  static let handler = TypeInfo(prefix + "HttpClientHandler", base: messageHandler, declare: declareHandler)
  static let sockets = TypeInfo(prefix + "SocketsHttpHandler", base: messageHandler, declare: declareHandler)
  static let invoker = TypeInfo(prefix + "HttpMessageInvoker", base: .object, interfaces: { [.idisposable] })
  static let client = TypeInfo(prefix + "HttpClient", base: invoker, declare: declareClient)
  static let all = [messageHandler, handler, sockets, invoker, client]

  @Sendable private static func declareHandler(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> HttpHandlerObj {
      guard let own = c.this.base.obj as? HttpHandlerObj else { throw DotNetError.argumentNull("handler") }
      return own
    }
    t.constructor("new()") { .object(HttpHandlerObj($0.target)) }
    func truth(_ name: String, _ key: ReferenceWritableKeyPath<HttpHandlerObj, Bool> & Sendable) {
      t.property(
        "bool \(name) {get;set;}", get: { .bool(try own($0)[keyPath: key]) },
        set: { c in
          try own(c)[keyPath: key] = c.bool(0)
          return .nothing
        })
    }
    func value(_ declaration: String, _ key: ReferenceWritableKeyPath<HttpHandlerObj, Value> & Sendable) {
      t.property(
        declaration + " {get;set;}", get: { try own($0)[keyPath: key] },
        set: { c in
          try own(c)[keyPath: key] = c.args[0]
          return .nothing
        })
    }
    truth("AllowAutoRedirect", \.followsRedirects)
    truth("UseCookies", \.usesCookies)
    truth("UseProxy", \.usesProxy)
    truth("UseDefaultCredentials", \.usesDefaultCredentials)
    value("System.Object Credentials", \.credentials)
    value("System.Net.IWebProxy Proxy", \.proxy)
    t.property(
      "System.Net.CookieContainer CookieContainer {get;set;}", get: { .object(try own($0).cookies) },
      set: { c in
        guard let cookies = c.obj(0) as? CookieContainerObj else { throw DotNetError.argumentNull("value") }
        try own(c).cookies = cookies
        return .nothing
      })
    t.property(
      "int MaxAutomaticRedirections {get;set;}", get: { Value(try own($0).maximumRedirects) },
      set: { c in
        guard c.int(0) > 0 else {
          throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "value")
        }
        try own(c).maximumRedirects = c.int(0)
        return .nothing
      })
    t.property(
      "System.Net.DecompressionMethods AutomaticDecompression {get;set;}",
      get: { c in
        guard let type = TypeCatalog.find("System.Net.DecompressionMethods") else { return .null }
        return .object(EnumValue(type, try own(c).decompresses ? -1 : 0))
      },
      set: { c in
        try own(c).decompresses = c.flags(0) != 0
        return .nothing
      })
    t.property("System.Object ClientCertificates {get;}") { c in
      .object(ListObj(.arrayList, ContiguousArray(try own(c).certificates.map { .object($0) })))
    }
    t.property(
      "System.Object ServerCertificateCustomValidationCallback {get;set;}", get: { _ in .null },
      set: { c in
        // A callback that looks at the certificate has none to look at here: it is asked once, with nothing.
        guard !c.isNull(0) else {
          try own(c).skipsCertificateCheck = false
          return .nothing
        }
        let result = try c.runtime.invoke(c.args[0].base.obj ?? c.target, this: .null, [.null, .null, .null, .null])
        try own(c).skipsCertificateCheck = Truth.isTrue(result.sequence?.items.first ?? result)
        return .nothing
      })
    t.property("static System.Object DangerousAcceptAnyServerCertificateValidator {get;}") { c in
      try Conversion.convert(Value("{ $true }"), to: .scriptBlock, c.runtime)
    }
    t.method("void Dispose()") { _ in .nothing }
  }

  @Sendable private static func declareClient(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> HttpClientObj {
      guard let own = c.this.base.obj as? HttpClientObj else { throw DotNetError.argumentNull("client") }
      return own
    }
    @Sendable func handler(_ c: Call) throws -> HttpHandlerObj {
      guard let given = c.obj(0) as? HttpHandlerObj else { throw DotNetError.argumentNull("handler") }
      return given
    }
    t.constructor("new()") { _ in .object(HttpClientObj(HttpHandlerObj(HttpClientTypes.handler))) }
    t.constructor("new(System.Net.Http.HttpMessageHandler handler)") { .object(HttpClientObj(try handler($0))) }
    t.constructor("new(System.Net.Http.HttpMessageHandler handler, bool disposeHandler)") {
      .object(HttpClientObj(try handler($0)))
    }
    t.property("System.Net.Http.Headers.HttpRequestHeaders DefaultRequestHeaders {get;}") { .object(try own($0).headers) }
    t.property(
      "version DefaultRequestVersion {get;set;}",
      get: { c in try Conversion.convert(Value(try own(c).version), to: .version, c.runtime) },
      set: { c in
        try own(c).version = try NetText.string(c.args[0], c.runtime).string
        return .nothing
      })
    t.property(
      "uri BaseAddress {get;set;}", get: { c in try own(c).base.map { .object($0) } ?? .null },
      set: { c in
        let given = c.obj(0) as? UriObj
        if let given, !given.isAbsolute { throw DotNetError.argument("The base address must be an absolute URI.", "value") }
        try own(c).base = given
        return .nothing
      })
    t.property(
      "timespan Timeout {get;set;}",
      get: { c in
        let ticks = try own(c).timeout.map { Int64($0 * 1e7) } ?? -10_000
        return .timeSpan(PSTimeSpan(ticks: ticks))
      },
      set: { c in
        let ticks = c.args[0].timeSpan?.ticks ?? 0
        guard ticks > 0 || ticks == -10_000 else {
          throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "value")
        }
        try own(c).timeout = ticks < 0 ? nil : Double(ticks) / 1e7
        return .nothing
      })
    t.property("long MaxResponseContentBufferSize {get;set;}") { _ in .long(2_147_483_647) }
    requests(t, own)
    t.method("void CancelPendingRequests()") { _ in .nothing }
    t.method("void Dispose()") { c in
      try own(c).isDisposed = true
      try own(c).handler.connections.close()
      return .nothing
    }
  }

  private static func requests(_ t: TypeBuilder, _ own: @escaping @Sendable (Call) throws -> HttpClientObj) {
    @Sendable func request(_ c: Call, _ method: String, content: Int? = nil) throws -> HttpRequestObj {
      let made = HttpRequestObj(method, try (c.obj(0) as? UriObj) ?? (c.isNull(0) ? nil : UriObj(c.text(0))))
      made.version = try own(c).version
      if let content { made.content = c.obj(content) as? HttpContentObj }
      return made
    }
    @Sendable func whole(_ response: HttpResponseObj) throws -> Value { .object(response) }
    @Sendable func checked(_ response: HttpResponseObj) throws -> HttpResponseObj {
      guard response.isSuccess else { throw DotNetError(HttpMessageTypes.failure(response)) }
      return response
    }
    let responseType = HttpMessageTypes.response
    let task = "System.Threading.Tasks.Task"
    let token = ", System.Threading.CancellationToken cancellationToken"
    for address in ["string requestUri", "uri requestUri"] {
      for more in ["", token] {
        t.method("\(task)[string] GetStringAsync(\(address)\(more))") { c in
          try own(c).start(request(c, "GET"), c, of: .string) { .string(try checked($0).content.text()) }
        }
        t.method("\(task)[byte[]] GetByteArrayAsync(\(address)\(more))") { c in
          try own(c).start(request(c, "GET"), c, of: TypeInfo.byte.arrayType()) { .bytes(try checked($0).content.bytes) }
        }
        t.method("\(task)[System.IO.Stream] GetStreamAsync(\(address)\(more))") { c in
          try own(c).start(request(c, "GET"), c, of: TypeCatalog.find("System.IO.Stream") ?? .object) {
            .object(MemoryStreamObj(fixed: try checked($0).content.bytes))
          }
        }
        t.method("\(task)[System.Net.Http.HttpResponseMessage] DeleteAsync(\(address)\(more))") { c in
          try own(c).start(request(c, "DELETE"), c, of: responseType, whole)
        }
        for (name, method) in [("PostAsync", "POST"), ("PutAsync", "PUT"), ("PatchAsync", "PATCH")] {
          t.method(
            "\(task)[System.Net.Http.HttpResponseMessage] \(name)(\(address), System.Net.Http.HttpContent content\(more))"
          ) { c in
            try own(c).start(request(c, method, content: 1), c, of: responseType, whole)
          }
        }
        for option in ["", ", System.Net.Http.HttpCompletionOption completionOption"] {
          t.method("\(task)[System.Net.Http.HttpResponseMessage] GetAsync(\(address)\(option)\(more))") { c in
            try own(c).start(request(c, "GET"), c, of: responseType, whole)
          }
        }
      }
    }
    @Sendable func message(_ c: Call) throws -> HttpRequestObj {
      guard let given = c.obj(0) as? HttpRequestObj else { throw DotNetError.argumentNull("request") }
      return given
    }
    for more in ["", ", System.Net.Http.HttpCompletionOption completionOption"] {
      for end in ["", token] {
        t.method(
          "\(task)[System.Net.Http.HttpResponseMessage] SendAsync(System.Net.Http.HttpRequestMessage request\(more)\(end))"
        ) { c in
          try own(c).start(message(c), c, of: responseType, whole)
        }
        t.method("System.Net.Http.HttpResponseMessage Send(System.Net.Http.HttpRequestMessage request\(more)\(end))") { c in
          guard let session = c.runtime as? Session else { return .null }
          return .object(try own(c).send(message(c), session))
        }
      }
    }
  }
}
