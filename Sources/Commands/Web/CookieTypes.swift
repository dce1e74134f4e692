// `[System.Net.Cookie]`, `CookieCollection` and `CookieContainer`: what servers set and what goes back to them.

import Engine
import Glibc
import Objects
import Primitives

final class CookieObj: Obj {
  var name: String
  var value: String
  var path: String
  var domain: String
  /// Whether the domain was given, and so holds for the hosts below it when it begins with a dot.
  var isDomainGiven: Bool
  var expires: Value = .null
  /// Seconds since 1970; nil for the end of the session.
  var end: Double?
  var isSecure = false
  var isHttpOnly = false
  var isDiscarded = false
  var comment = ""
  var port = ""
  var version = 0
  let made: Double

  init(_ name: String, _ value: String, path: String = "", domain: String = "") {
    self.name = name
    self.value = value
    self.path = path
    self.domain = domain
    isDomainGiven = !domain.isEmpty
    made = CookieObj.now
    super.init()
  }
  override var type: TypeInfo { CookieTypes.cookie }
  override func describe(_ runtime: Runtime) throws -> String { "\(name)=\(value)" }
  override func equals(_ other: Obj) -> Bool {
    guard let other = other as? CookieObj else { return false }
    return other.name.equalsIgnoringCase(name) && other.value == value && other.path == path
      && other.domain.equalsIgnoringCase(domain)
  }
  override var hash: Int { (name.lowercased() + domain.lowercased()).hashValue & 0x3ff_ffff }

  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  var hasExpired: Bool { end.map { $0 <= CookieObj.now } ?? false }

  /// Whether it goes to a host and path.
  func goes(to uri: UriObj) -> Bool {
    let host = uri.host.lowercased()
    let own = domain.lowercased()
    let plain = own.hasPrefix(".") ? String(own.dropFirst()) : own
    guard host == plain || own.hasPrefix(".") && host.hasSuffix(own) else { return false }
    if isSecure, uri.scheme != "https" { return false }
    let wanted = path.isEmpty ? "/" : path
    guard uri.path.hasPrefix(wanted) else { return false }
    return wanted.hasSuffix("/") || uri.path.count == wanted.count || uri.path.dropFirst(wanted.count).first == "/"
  }
}

final class CookieCollectionObj: Obj {
  var items: [CookieObj] = []
  init(_ items: [CookieObj] = []) {
    self.items = items
    super.init()
  }
  override var type: TypeInfo { CookieTypes.collection }
  override func enumerator() -> Enumerator? { ArrayEnumerator(ContiguousArray(items.map { .object($0) })) }
  func add(_ cookie: CookieObj) {
    if let i = items.firstIndex(where: {
      $0.name.equalsIgnoringCase(cookie.name) && $0.path == cookie.path && $0.domain.equalsIgnoringCase(cookie.domain)
    }) {
      items[i] = cookie
    } else {
      items.append(cookie)
    }
  }
}

final class CookieContainerObj: Obj {
  private(set) var cookies: [CookieObj] = []
  var capacity = 300
  var perDomain = 20
  var maximumSize = 4096
  override var type: TypeInfo { CookieTypes.container }

  func add(_ cookie: CookieObj) {
    cookies.removeAll {
      $0.name.equalsIgnoringCase(cookie.name) && $0.path == cookie.path && $0.domain.equalsIgnoringCase(cookie.domain)
    }
    if !cookie.hasExpired { cookies.append(cookie) }
  }

  func matching(_ uri: UriObj) -> [CookieObj] {
    cookies.removeAll { $0.hasExpired }
    let found = cookies.filter { $0.goes(to: uri) }
    return found.enumerated().sorted { ($1.element.path.count, $0.offset) < ($0.element.path.count, $1.offset) }.map(\.element)
  }

  /// `name=value; name=value`.
  func header(_ uri: UriObj) -> String { matching(uri).map { "\($0.name)=\($0.value)" }.joined(separator: "; ") }

  func all() -> [CookieObj] {
    cookies.removeAll { $0.hasExpired }
    return cookies
  }

  /// Takes a `Set-Cookie` header; a cookie for another domain is not taken.
  func take(_ text: String, from uri: UriObj, _ runtime: Runtime) {
    let parts = HttpHeaderText.split(text, at: ";")
    guard let first = parts.first, let equals = first.firstIndex(of: "=") else { return }
    let name = String(first[..<equals].withoutBlanks)
    if name.isEmpty { return }
    let cookie = CookieObj(name, String(first[first.index(after: equals)...].withoutBlanks))
    var age: Double?
    for part in parts.dropFirst() {
      let at = part.firstIndex(of: "=")
      let value = at.map { String(part[part.index(after: $0)...].withoutBlanks) } ?? ""
      switch String((at.map { part[..<$0] } ?? part[...]).withoutBlanks).lowercased() {
      case "path": cookie.path = value
      case "domain" where !value.isEmpty:
        cookie.domain = value.hasPrefix(".") || IPAddressObj.parse(value) != nil ? value : "." + value
        cookie.isDomainGiven = true
      case "expires": cookie.setExpires(value, runtime)
      case "max-age": age = Double(value)
      case "secure": cookie.isSecure = true
      case "httponly": cookie.isHttpOnly = true
      case "comment": cookie.comment = value
      case "version": cookie.version = Int(value) ?? 0
      default: break
      }
    }
    if let age { cookie.end = CookieObj.now + age }
    adopt(cookie, uri)
    guard cookie.isDomainGiven == false || cookie.fits(uri.host) else { return }
    add(cookie)
  }

  /// Gives a cookie the host and the folder of the address that it comes from, where it says nothing else.
  func adopt(_ cookie: CookieObj, _ uri: UriObj) {
    if cookie.domain.isEmpty { cookie.domain = uri.host }
    if cookie.path.isEmpty {
      let slash = uri.path.lastIndex(of: "/")
      let folder = slash.map { String(uri.path[..<$0]) } ?? ""
      cookie.path = folder.isEmpty ? "/" : folder
    }
  }
}

extension CookieObj {
  fileprivate func fits(_ host: String) -> Bool {
    let own = domain.lowercased()
    let host = host.lowercased()
    return own == host || own == "." + host || own.hasPrefix(".") && host.hasSuffix(own)
  }

  fileprivate func setExpires(_ text: String, _ runtime: Runtime) {
    // Netscape's dashes between the parts of a date.
    let plain = text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.split(separator: "-").count == 3 ? word.split(separator: "-").joined(separator: " ") : String(word)
    }.joined(separator: " ")
    guard let offset = TypeCatalog.find("System.DateTimeOffset"),
      let date = try? Conversion.convert(Value(plain), to: offset, runtime),
      let seconds = try? MemberAccess.invoke(date, PSString.make("ToUnixTimeSeconds"), [], runtime).integer
    else { return }
    end = Double(seconds)
    expires = (try? MemberAccess.get(date, PSString.make("LocalDateTime"), runtime)) ?? .null
  }
}

enum CookieTypes {
  static let cookie = TypeInfo("System.Net.Cookie", base: .object, declare: declareCookie)
  static let collection = TypeInfo(
    "System.Net.CookieCollection", base: .object, interfaces: { [.icollection, .ienumerable] },
    declare: { t in
      @Sendable func own(_ c: Call) throws -> CookieCollectionObj {
        guard let own = c.this.base.obj as? CookieCollectionObj else { throw DotNetError.argumentNull("cookies") }
        return own
      }
      t.constructor("new()") { _ in .object(CookieCollectionObj()) }
      t.property("int Count {get;}") { Value(try own($0).items.count) }
      t.property("bool IsReadOnly {get;}") { _ in .bool(false) }
      t.method("void Add(System.Net.Cookie cookie)") { c in
        guard let cookie = c.obj(0) as? CookieObj else { throw DotNetError.argumentNull("cookie") }
        try own(c).add(cookie)
        return .nothing
      }
      t.method("void Add(System.Net.CookieCollection cookies)") { c in
        for cookie in (c.obj(0) as? CookieCollectionObj)?.items ?? [] { try own(c).add(cookie) }
        return .nothing
      }
      t.method("void Clear()") { c in
        try own(c).items = []
        return .nothing
      }
      t.indexer("System.Net.Cookie Item(System.Object key) {get;}") { c in
        let items = try own(c).items
        if let name = c.string(0)?.string {
          return items.first { $0.name.equalsIgnoringCase(name) }.map { .object($0) } ?? .null
        }
        guard items.indices.contains(c.int(0)) else {
          throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "index")
        }
        return .object(items[c.int(0)])
      }
    })
  static let container = TypeInfo("System.Net.CookieContainer", base: .object, declare: declareContainer)
  static let all = [cookie, collection, container]

  @Sendable private static func declareCookie(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> CookieObj {
      guard let own = c.this.base.obj as? CookieObj else { throw DotNetError.argumentNull("cookie") }
      return own
    }
    @Sendable func make(_ c: Call) throws -> CookieObj {
      let name = c.text(0)
      guard !name.isEmpty, !name.hasPrefix("$"), !name.contains(where: { "=;, \t\r\n".contains($0) }) else {
        throw DotNetError("System.Net.CookieException", "The 'Name'='\(name)' part of the cookie is invalid.")
      }
      return CookieObj(name, c.text(1), path: c.text(2), domain: c.text(3))
    }
    t.constructor("new()") { _ in .object(CookieObj("", "")) }
    t.constructor("new(string name, string value)") { .object(try make($0)) }
    t.constructor("new(string name, string value, string path)") { .object(try make($0)) }
    t.constructor("new(string name, string value, string path, string domain)") { .object(try make($0)) }
    func text(_ name: String, _ key: ReferenceWritableKeyPath<CookieObj, String> & Sendable) {
      t.property(
        "string \(name) {get;set;}", get: { Value(try own($0)[keyPath: key]) },
        set: { c in
          try own(c)[keyPath: key] = c.text(0)
          if name == "Domain" { try own(c).isDomainGiven = !c.text(0).isEmpty }
          return .nothing
        })
    }
    func truth(_ name: String, _ key: ReferenceWritableKeyPath<CookieObj, Bool> & Sendable) {
      t.property(
        "bool \(name) {get;set;}", get: { .bool(try own($0)[keyPath: key]) },
        set: { c in
          try own(c)[keyPath: key] = c.bool(0)
          return .nothing
        })
    }
    text("Comment", \.comment)
    t.property("uri CommentUri {get;set;}") { _ in .null }
    truth("HttpOnly", \.isHttpOnly)
    truth("Discard", \.isDiscarded)
    text("Domain", \.domain)
    t.property(
      "bool Expired {get;set;}", get: { .bool(try own($0).hasExpired) },
      set: { c in
        if c.bool(0) { try own(c).end = CookieObj.now }
        return .nothing
      })
    t.property(
      "datetime Expires {get;set;}",
      get: { c in
        let expires = try own(c).expires
        if !expires.isNull { return expires }
        return try Conversion.convert(Value("0001-01-01"), to: .dateTime, c.runtime)
      },
      set: { c in
        let cookie = try own(c)
        cookie.expires = c.args[0]
        guard let offset = TypeCatalog.find("System.DateTimeOffset"),
          let date = try orNil({ try Conversion.convert(c.args[0], to: offset, c.runtime) }),
          let seconds = try orNil({ try MemberAccess.invoke(date, PSString.make("ToUnixTimeSeconds"), [], c.runtime).integer })
        else { return .nothing }
        // DateTime.MinValue: the end of the session.
        cookie.end = seconds < -62_000_000_000 ? nil : Double(seconds)
        return .nothing
      })
    text("Name", \.name)
    text("Path", \.path)
    text("Port", \.port)
    truth("Secure", \.isSecure)
    t.property("datetime TimeStamp {get;}") { c in
      let offset = TypeCatalog.find("System.DateTimeOffset") ?? .object
      let date = try MemberAccess.invokeStatic(
        offset, PSString.make("FromUnixTimeMilliseconds"), [.long(Int64(try own(c).made * 1000))], c.runtime)
      return try MemberAccess.get(date, PSString.make("LocalDateTime"), c.runtime) ?? .null
    }
    text("Value", \.value)
    t.property("int Version {get;set;}") { Value(try own($0).version) }
    t.method("string ToString()") { Value(try own($0).describe($0.runtime)) }
  }

  @Sendable private static func declareContainer(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> CookieContainerObj {
      guard let own = c.this.base.obj as? CookieContainerObj else { throw DotNetError.argumentNull("container") }
      return own
    }
    @Sendable func uri(_ c: Call) throws -> UriObj {
      guard let uri = c.obj(0) as? UriObj else { throw DotNetError.argumentNull("uri") }
      guard uri.isAbsolute else { throw DotNetError.invalidOperation("This operation is not supported for a relative URI.") }
      return uri
    }
    @Sendable func put(_ container: CookieContainerObj, _ cookie: CookieObj) throws {
      guard !cookie.domain.isEmpty else {
        throw DotNetError.argument(
          "The parameter 'cookie.Domain' cannot be an empty string.", "cookie.Domain")
      }
      if cookie.path.isEmpty { cookie.path = "/" }
      container.add(cookie)
    }
    t.constructor("new()") { _ in .object(CookieContainerObj()) }
    t.constructor("new(int capacity)") { c in
      let made = CookieContainerObj()
      made.capacity = c.int(0)
      return .object(made)
    }
    t.property("int Capacity {get;set;}") { Value(try own($0).capacity) }
    t.property("int Count {get;}") { Value(try own($0).all().count) }
    t.property("int MaxCookieSize {get;set;}") { Value(try own($0).maximumSize) }
    t.property("int PerDomainCapacity {get;set;}") { Value(try own($0).perDomain) }
    t.method("void Add(System.Net.Cookie cookie)") { c in
      guard let cookie = c.obj(0) as? CookieObj else { throw DotNetError.argumentNull("cookie") }
      try put(own(c), cookie)
      return .nothing
    }
    t.method("void Add(System.Net.CookieCollection cookies)") { c in
      guard let cookies = c.obj(0) as? CookieCollectionObj else { throw DotNetError.argumentNull("cookies") }
      for cookie in cookies.items { try put(own(c), cookie) }
      return .nothing
    }
    t.method("void Add(uri uri, System.Net.Cookie cookie)") { c in
      guard let cookie = c.obj(1) as? CookieObj else { throw DotNetError.argumentNull("cookie") }
      try own(c).adopt(cookie, uri(c))
      try own(c).add(cookie)
      return .nothing
    }
    t.method("void Add(uri uri, System.Net.CookieCollection cookies)") { c in
      for cookie in (c.obj(1) as? CookieCollectionObj)?.items ?? [] {
        try own(c).adopt(cookie, uri(c))
        try own(c).add(cookie)
      }
      return .nothing
    }
    t.method("System.Net.CookieCollection GetCookies(uri uri)") { .object(CookieCollectionObj(try own($0).matching(uri($0)))) }
    t.method("System.Net.CookieCollection GetAllCookies()") { .object(CookieCollectionObj(try own($0).all())) }
    t.method("string GetCookieHeader(uri uri)") { Value(try own($0).header(uri($0))) }
    t.method("void SetCookies(uri uri, string cookieHeader)") { c in
      // A comma divides cookies, but not inside a date.
      for text in HttpHeaderText.split(c.text(1), at: ",").reduce(
        into: [String](),
        { list, part in
          if let last = list.last, isDay(last) {
            list[list.count - 1] = last + ", " + part
          } else {
            list.append(part)
          }
        })
      { try own(c).take(text, from: uri(c), c.runtime) }
      return .nothing
    }
  }

  /// Whether a text ends in the day's name of an expiry date.
  private static func isDay(_ text: String) -> Bool {
    guard let at = text.lowercased().range(ofLast: "expires=") else { return false }
    return text[at...].utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7a }
  }
}

extension String {
  /// The place after the last occurrence of a text.
  fileprivate func range(ofLast text: String) -> String.Index? {
    var found: String.Index?
    var rest = self[...]
    while let next = rest.firstRange(of: text) {
      found = next.upperBound
      rest = rest[next.upperBound...]
    }
    return found
  }
}
