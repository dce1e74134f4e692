// `[Microsoft.PowerShell.Commands.WebRequestSession]`: headers, cookies and settings that hold for a row of requests, and the connections that
// they share.

import Engine
import Objects
import Primitives

final class WebSessionObj: Obj {
  let headers: DictionaryObj
  /// Headers that go with the content, in order.
  var contentHeaders: [(name: String, value: String)] = []
  var cookies = CookieContainerObj()
  var usesDefaultCredentials = false
  var credentials = Value.null
  var certificates: [CertificateObj] = []
  var userAgent: String
  var proxy = Value.null
  var maximumRedirection = -1
  var maximumRetryCount = 0
  var retryInterval = 0
  var tls: Int?
  var skipsCertificateCheck = false
  var connectionTimeout: Double?
  var socketPath: String?
  var noProxy = false
  let connections = HttpConnections()
  private var lastSettings: String?

  init(_ session: Session) {
    headers = DictionaryObj(
      TypeCatalog.construct(.dictionaryDefinition, [.string, .string]), .generic, comparer: .ignoreCase, keyType: .string,
      valueType: .string)
    userAgent = UserAgents.own(session)
    super.init()
  }
  override var type: TypeInfo { WebSessionTypes.session }

  /// What connections depend on. True when they were closed, since it changed after they were made.
  func settle(redirects: Bool) -> Bool {
    let settings = [
      String(describing: ObjectIdentifier(cookies)), String(usesDefaultCredentials), identity(credentials), identity(proxy),
      certificates.map { String(describing: ObjectIdentifier($0)) }.joined(), String(maximumRedirection), String(tls ?? 0),
      String(skipsCertificateCheck), String(connectionTimeout ?? 0), socketPath ?? "", String(noProxy), String(redirects),
    ].joined(separator: "|")
    defer { lastSettings = settings }
    guard let last = lastSettings, last != settings else { return false }
    connections.close()
    return true
  }

  private func identity(_ value: Value) -> String { value.obj.map { String(describing: ObjectIdentifier($0)) } ?? "" }

  func header(_ name: String) -> String? { headers.get(name).flatMap { $0.pstring?.string } }

  func setContentHeader(_ name: String, _ value: String) {
    if let i = contentHeaders.firstIndex(where: { $0.name.equalsIgnoringCase(name) }) {
      contentHeaders[i].value = value
    } else {
      contentHeaders.append((name, value))
    }
  }
  func contentHeader(_ name: String) -> String? { contentHeaders.first { $0.name.equalsIgnoringCase(name) }?.value }

  /// Name and password for a server that asks.
  var login: (user: String, password: String)? {
    switch credentials.base.obj {
    case let own as NetworkCredentialObj:
      let user = own.domain.isEmpty ? own.userName.string : own.domain.string + "\\" + own.userName.string
      return (user, own.password.string)
    case let own as CredentialObj: return (own.userName.string, own.password.text.string)
    default: return nil
    }
  }
}

/// `[System.Net.WebProxy]`.
final class WebProxyObj: Obj {
  var address: UriObj?
  var credentials = Value.null
  var usesDefaultCredentials = false
  var bypassesLocal = false
  var bypassList: [String] = []
  init(_ address: UriObj?) {
    self.address = address
    super.init()
  }
  override var type: TypeInfo { WebSessionTypes.proxy }

  static func isLoopback(_ uri: UriObj) -> Bool {
    ["localhost", "127.0.0.1", "[::1]", "::1", "loopback"].contains(uri.host.lowercased())
  }

  func isBypassed(_ uri: UriObj) throws -> Bool {
    if address == nil { return true }
    if WebProxyObj.isLoopback(uri) { return true }
    if bypassesLocal, !uri.host.contains(".") { return true }
    for text in bypassList {
      let pattern = try RegexObj.cache.pattern(PSString.make(text), [.ignoreCase])
      if try pattern.isMatch(PSString.make("\(uri.scheme)://\(uri.authority)")) { return true }
    }
    return false
  }
}

/// What is sent as `User-Agent`.
enum UserAgents {
  static func own(_ session: Session) -> String { "Mozilla/5.0 (\(place(session))) PowerShell/7.6.9" }
  static func place(_ session: Session) -> String { "Linux; \(Session.osDescription); \(session.cultureName)" }
}

/// Where a request goes through: the proxy that is given, else what the environment names.
enum ProxyChoice {
  static let none = HttpProxy(address: "")

  static func of(_ proxy: Value, noProxy: Bool, _ uri: UriObj) throws -> HttpProxy {
    if noProxy { return none }
    if let given = proxy.base.obj as? WebProxyObj {
      guard let address = given.address, try !given.isBypassed(uri) else { return none }
      var made = HttpProxy(address: address.absolute)
      switch given.credentials.base.obj {
      case let own as NetworkCredentialObj: (made.user, made.password) = (own.userName.string, own.password.string)
      case let own as CredentialObj: (made.user, made.password) = (own.userName.string, own.password.text.string)
      default: break
      }
      return made
    }
    return environment(uri)
  }

  private static func environment(_ uri: UriObj) -> HttpProxy {
    if WebProxyObj.isLoopback(uri) || isExcluded(uri) { return none }
    let names = uri.scheme == "https" ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy", "HTTP_PROXY"]
    for name in names + ["all_proxy", "ALL_PROXY"] {
      guard let text = TextFiles.environment(name), !text.isEmpty else { continue }
      guard let address = try? UriObj(text.contains("://") ? text : "http://" + text, relativeAllowed: false) else {
        return none
      }
      var made = HttpProxy(address: "\(address.scheme)://\(address.host):\(address.port)")
      if !address.userInfo.isEmpty {
        let parts = address.userInfo.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        made.user = WebText.unescapeDataString(PSString.make(String(parts[0]))).string
        made.password = parts.count > 1 ? WebText.unescapeDataString(PSString.make(String(parts[1]))).string : ""
      }
      return made
    }
    return none
  }

  /// Whether `no_proxy` names the host or a domain that it is in.
  private static func isExcluded(_ uri: UriObj) -> Bool {
    guard let list = TextFiles.environment("no_proxy") ?? TextFiles.environment("NO_PROXY") else { return false }
    let host = uri.host.lowercased()
    return list.split(separator: ",").contains { part in
      let name = String(part.withoutBlanks).lowercased()
      if name.isEmpty { return false }
      if name == "*" { return true }
      return name.hasPrefix(".") ? host.hasSuffix(name) || host == name.dropFirst() : host == name || host.hasSuffix("." + name)
    }
  }
}

enum WebSessionTypes {
  static let session = TypeInfo(
    "Microsoft.PowerShell.Commands.WebRequestSession", base: .object, interfaces: { [.idisposable] }, declare: declareSession)
  static let proxy = TypeInfo(
    "System.Net.WebProxy", base: .object, interfaces: { [webProxyInterface] }, declare: declareProxy)
  static let webProxyInterface = TypeInfo("System.Net.IWebProxy", .interface)
  static let socketEndPoint = TypeInfo(
    "System.Net.Sockets.UnixDomainSocketEndPoint", base: .object,
    declare: { t in
      t.constructor("new(string path)") { .object(UnixSocketObj($0.text(0))) }
      t.method("string ToString()") { Value(($0.this.base.obj as? UnixSocketObj)?.path ?? "") }
    })
  static let userAgents = TypeInfo(
    "Microsoft.PowerShell.Commands.PSUserAgent", .staticClass, base: .object, isAbstract: true,
    declare: { t in
      func agent(_ name: String, _ text: @escaping @Sendable (String) -> String) {
        t.property("static string \(name) {get;}") { c in
          (c.runtime as? Session).map { Value(text(UserAgents.place($0))) } ?? .null
        }
      }
      agent("InternetExplorer") { "Mozilla/5.0 (compatible; MSIE 9.0; \($0))" }
      agent("FireFox") { "Mozilla/5.0 (\($0)) Gecko/20100401 Firefox/4.0" }
      agent("Chrome") { "Mozilla/5.0 (\($0)) AppleWebKit/534.6 (KHTML, like Gecko) Chrome/7.0.500.0 Safari/534.6" }
      agent("Opera") { "Opera/9.70 (\($0)) Presto/2.2.1" }
      agent("Safari") { "Mozilla/5.0 (\($0)) AppleWebKit/533.16 (KHTML, like Gecko) Version/5.0 Safari/533.16" }
    })
  static let all = [session, proxy, webProxyInterface, socketEndPoint, userAgents]

  @Sendable private static func declareSession(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> WebSessionObj {
      guard let own = c.this.base.obj as? WebSessionObj else { throw DotNetError.argumentNull("session") }
      return own
    }
    t.constructor("new()") { c in
      guard let session = c.runtime as? Session else { throw DotNetError.invalidOperation("There is no session.") }
      return .object(WebSessionObj(session))
    }
    t.property(
      "System.Collections.Generic.Dictionary[string,string] Headers {get;set;}", get: { .object(try own($0).headers) },
      set: { c in
        guard let given = c.args[0].dictionary else { throw DotNetError.argumentNull("value") }
        let headers = try own(c).headers
        headers.table.removeAll()
        for position in given.orderedPositions {
          guard let key = given.table.key(at: position) else { continue }
          headers.set(key, Value(try NetText.string(given.table.value(at: position), c.runtime).string))
        }
        return .nothing
      })
    t.property(
      "System.Net.CookieContainer Cookies {get;set;}", get: { .object(try own($0).cookies) },
      set: { c in
        guard let cookies = c.obj(0) as? CookieContainerObj else { throw DotNetError.argumentNull("value") }
        try own(c).cookies = cookies
        return .nothing
      })
    t.property(
      "bool UseDefaultCredentials {get;set;}", get: { .bool(try own($0).usesDefaultCredentials) },
      set: { c in
        try own(c).usesDefaultCredentials = c.bool(0)
        return .nothing
      })
    t.property(
      "System.Object Credentials {get;set;}", get: { try own($0).credentials },
      set: { c in
        let given = c.obj(0) as? CredentialObj
        try own(c).credentials = given.map { .object($0.network) } ?? c.args[0]
        return .nothing
      })
    t.property(
      "System.Security.Cryptography.X509Certificates.X509CertificateCollection Certificates {get;set;}",
      get: { c in
        let all = try own(c).certificates
        return all.isEmpty ? .null : .array(all.map { .object($0) })
      },
      set: { c in
        try own(c).certificates = try Enumeration.list(c.args[0]).compactMap { $0.base.obj as? CertificateObj }
        return .nothing
      })
    t.property(
      "string UserAgent {get;set;}", get: { Value(try own($0).userAgent) },
      set: { c in
        try own(c).userAgent = c.text(0)
        return .nothing
      })
    t.property(
      "System.Net.IWebProxy Proxy {get;set;}", get: { try own($0).proxy },
      set: { c in
        try own(c).proxy = c.args[0]
        if !c.isNull(0) { try own(c).noProxy = false }
        return .nothing
      })
    func number(_ name: String, _ key: ReferenceWritableKeyPath<WebSessionObj, Int> & Sendable) {
      t.property(
        "int \(name) {get;set;}", get: { Value(try own($0)[keyPath: key]) },
        set: { c in
          try own(c)[keyPath: key] = c.int(0)
          return .nothing
        })
    }
    number("MaximumRedirection", \.maximumRedirection)
    number("MaximumRetryCount", \.maximumRetryCount)
    number("RetryIntervalInSeconds", \.retryInterval)
    t.method("void Dispose()") { c in
      try own(c).connections.close()
      return .nothing
    }
  }

  @Sendable private static func declareProxy(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> WebProxyObj {
      guard let own = c.this.base.obj as? WebProxyObj else { throw DotNetError.argumentNull("proxy") }
      return own
    }
    @Sendable func address(_ text: String) throws -> UriObj {
      try UriObj(text.contains("://") ? text : "http://" + text, relativeAllowed: false)
    }
    t.constructor("new()") { _ in .object(WebProxyObj(nil)) }
    t.constructor("new(uri Address)") { .object(WebProxyObj($0.obj(0) as? UriObj)) }
    t.constructor("new(string Address)") { .object(WebProxyObj(try address($0.text(0)))) }
    t.constructor("new(string Host, int Port)") { .object(WebProxyObj(try address("http://\($0.text(0)):\($0.int(1))"))) }
    t.constructor("new(string Address, bool BypassOnLocal)") { c in
      let made = WebProxyObj(try address(c.text(0)))
      made.bypassesLocal = c.bool(1)
      return .object(made)
    }
    t.property(
      "uri Address {get;set;}", get: { try own($0).address.map { .object($0) } ?? .null },
      set: { c in
        try own(c).address = c.obj(0) as? UriObj
        return .nothing
      })
    t.property(
      "bool BypassProxyOnLocal {get;set;}", get: { .bool(try own($0).bypassesLocal) },
      set: { c in
        try own(c).bypassesLocal = c.bool(0)
        return .nothing
      })
    t.property(
      "string[] BypassList {get;set;}", get: { HttpMessageTypes.strings(try own($0).bypassList) },
      set: { c in
        try own(c).bypassList = c.items(0).compactMap { $0.pstring?.string }
        return .nothing
      })
    t.property(
      "System.Object Credentials {get;set;}", get: { try own($0).credentials },
      set: { c in
        try own(c).credentials = c.args[0]
        return .nothing
      })
    t.property(
      "bool UseDefaultCredentials {get;set;}", get: { .bool(try own($0).usesDefaultCredentials) },
      set: { c in
        try own(c).usesDefaultCredentials = c.bool(0)
        return .nothing
      })
    t.method("uri GetProxy(uri destination)") { c in
      guard let uri = c.obj(0) as? UriObj else { throw DotNetError.argumentNull("destination") }
      let proxy = try own(c)
      return try proxy.isBypassed(uri) ? .object(uri) : proxy.address.map { .object($0) } ?? .null
    }
    t.method("bool IsBypassed(uri host)") { c in
      guard let uri = c.obj(0) as? UriObj else { throw DotNetError.argumentNull("host") }
      return .bool(try own(c).isBypassed(uri))
    }
  }
}

/// `[System.Net.Sockets.UnixDomainSocketEndPoint]`.
final class UnixSocketObj: Obj {
  let path: String
  init(_ path: String) {
    self.path = path
    super.init()
  }
  override var type: TypeInfo { WebSessionTypes.socketEndPoint }
  override func describe(_ runtime: Runtime) throws -> String { path }
}
