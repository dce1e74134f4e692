// System.UriBuilder: a URI's parts to be set one by one and put together.

import Primitives

/// The parts, each as last set.
final class UriBuilderObj: Obj {
  var scheme = "http"
  var user = ""
  var password = ""
  var host = "localhost"
  var port: Int32 = -1
  var path = "/"
  var query = ""
  var fragment = ""

  override var type: TypeInfo { UriBuilderMembers.builder }

  /// Takes the parts of an absolute URI.
  func take(_ uri: UriObj) {
    scheme = uri.scheme
    host = uri.host
    port = Int32(truncatingIfNeeded: uri.port)
    path = uri.path.isEmpty ? "/" : uri.path
    query = uri.query
    fragment = uri.fragment
    let parts = uri.userInfo.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    user = parts.first.map(String.init) ?? ""
    password = parts.count > 1 ? String(parts[1]) : ""
  }

  /// The parts put together; the port as it was set, even when it is the scheme's own.
  var text: String {
    var result = scheme.isEmpty ? "" : scheme + (host.isEmpty && scheme != "file" ? ":" : "://")
    if !user.isEmpty { result += user + (password.isEmpty ? "" : ":" + password) + "@" }
    result += host
    if port != -1, !host.isEmpty { result += ":\(port)" }
    if !path.isEmpty { result += (host.isEmpty || path.hasPrefix("/") ? "" : "/") + path }
    return result + query + fragment
  }

  override func describe(_ runtime: Runtime) throws -> String { text }
}

enum UriBuilderMembers {
  static let builder = TypeInfo("System.UriBuilder", base: .object, declare: UriBuilderMembers.declare)

  private static func me(_ c: Call) throws -> UriBuilderObj {
    guard let own = c.this.base.obj as? UriBuilderObj else { throw DotNetError.argumentNull("builder") }
    return own
  }

  /// A query or fragment with its sign, unless it is empty.
  private static func signed(_ text: String, _ sign: String) -> String {
    text.isEmpty || text.hasPrefix(sign) ? text : sign + text
  }

  /// A text without a scheme is taken for a host.
  private static func parse(_ text: String) throws -> UriObj {
    if let uri = try? UriObj(text, relativeAllowed: false), !text.hasPrefix("/") { return uri }
    return try UriObj("http://" + text, relativeAllowed: false)
  }

  @Sendable static func declare(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(UriBuilderObj()) }
    t.constructor("new(string uri)") { c in
      let made = UriBuilderObj()
      made.take(try parse(try c.required(0, "uri").string))
      return .object(made)
    }
    t.constructor("new(uri uri)") { c in
      guard let uri = c.obj(0) as? UriObj else { throw DotNetError.argumentNull("uri") }
      let made = UriBuilderObj()
      made.take(uri)
      return .object(made)
    }
    @Sendable func parts(_ c: Call) -> UriBuilderObj {
      let made = UriBuilderObj()
      made.scheme = c.text(0).lowercased()
      made.host = c.text(1)
      if c.args.count > 2 { made.port = Int32(truncatingIfNeeded: c.int(2)) }
      if c.args.count > 3 { made.path = c.text(3).hasPrefix("/") ? c.text(3) : "/" + c.text(3) }
      return made
    }
    t.constructor("new(string schemeName, string hostName)") { .object(parts($0)) }
    t.constructor("new(string scheme, string host, int portNumber)") { .object(parts($0)) }
    t.constructor("new(string scheme, string host, int port, string pathValue)") { .object(parts($0)) }
    t.property(
      "string Scheme {get;set;}", get: { Value(try me($0).scheme) },
      set: { c in
        // What is behind a colon is no part of the name.
        try me(c).scheme = String(c.text(0).prefix { $0 != ":" }).lowercased()
        return .nothing
      })
    t.property(
      "string Host {get;set;}", get: { Value(try me($0).host) },
      set: { c in
        try me(c).host = c.text(0)
        return .nothing
      })
    t.property(
      "int Port {get;set;}", get: { .int(try me($0).port) },
      set: { c in
        let port = c.int(0)
        guard port >= -1, port <= 65535 else {
          throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "value")
        }
        try me(c).port = Int32(port)
        return .nothing
      })
    t.property(
      "string Path {get;set;}", get: { Value(try me($0).path) },
      set: { c in
        let text = c.text(0)
        try me(c).path = text.isEmpty ? "/" : UriText.escapePath(text)
        return .nothing
      })
    t.property(
      "string Query {get;set;}", get: { Value(try me($0).query) },
      set: { c in
        try me(c).query = signed(c.text(0), "?")
        return .nothing
      })
    t.property(
      "string Fragment {get;set;}", get: { Value(try me($0).fragment) },
      set: { c in
        try me(c).fragment = signed(c.text(0), "#")
        return .nothing
      })
    t.property(
      "string UserName {get;set;}", get: { Value(try me($0).user) },
      set: { c in
        try me(c).user = c.text(0)
        return .nothing
      })
    t.property(
      "string Password {get;set;}", get: { Value(try me($0).password) },
      set: { c in
        try me(c).password = c.text(0)
        return .nothing
      })
    t.property("uri Uri {get;}") { .object(try UriObj(try me($0).text, relativeAllowed: false)) }
    t.method("string ToString()") { Value(try me($0).text) }
  }
}
