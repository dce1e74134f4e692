// `StringContent` and the other contents of HTTP messages, and the header values that have types of their own.

import Engine
import Objects
import Primitives

enum HttpContentTypes {
  static let base = TypeInfo(
    "System.Net.Http.HttpContent", base: .object, interfaces: { [.idisposable] }, isAbstract: true, declare: declareBase)
  static let bytes = TypeInfo(
    "System.Net.Http.ByteArrayContent", base: base,
    declare: { t in
      t.constructor("new(byte[] content)") { .object(HttpContentObj(.bytes, try $0.bytes(0, "content"))) }
      t.constructor("new(byte[] content, int offset, int count)") { c in
        let all = try c.bytes(0, "content")
        guard c.int(1) >= 0, c.int(2) >= 0, c.int(1) + c.int(2) <= all.count else {
          throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "count")
        }
        return .object(HttpContentObj(.bytes, Array(all[c.int(1)..<(c.int(1) + c.int(2))])))
      }
    })
  static let string = TypeInfo(
    "System.Net.Http.StringContent", base: bytes,
    declare: { t in
      @Sendable func build(_ c: Call, _ encoding: Value, _ type: String?) throws -> Value {
        let own = (encoding.base.obj as? EncodingObj) ?? EncodingObj(.utf8)
        return .object(make(string: try c.required(0, "content"), own, type))
      }
      t.constructor("new(string content)") { try build($0, .null, nil) }
      t.constructor("new(string content, System.Text.Encoding encoding)") { try build($0, $0.args[1], nil) }
      t.constructor("new(string content, System.Text.Encoding encoding, string mediaType)") {
        try build($0, $0.args[1], $0.string(2)?.string)
      }
    })
  static let stream = TypeInfo(
    "System.Net.Http.StreamContent", base: base,
    declare: { t in
      t.constructor("new(System.IO.Stream content)") { c in
        guard let stream = c.obj(0) as? StreamObj else { throw DotNetError.argumentNull("content") }
        return .object(HttpContentObj(.stream, try stream.readToEnd(c.runtime)))
      }
    })
  static let form = TypeInfo(
    "System.Net.Http.FormUrlEncodedContent", base: bytes,
    declare: { t in
      t.constructor("new(System.Object nameValueCollection)") { c in
        var pairs: [(Value, Value)] = []
        if let table = c.args[0].dictionary {
          pairs = table.orderedPositions.compactMap { at in table.table.key(at: at).map { ($0, table.table.value(at: at)) } }
        } else {
          for item in try Enumeration.list(c.args[0]) {
            if let entry = item.base.obj as? EntryObj { pairs.append((entry.key, entry.value)) }
          }
        }
        let text = try pairs.map { pair in
          try [pair.0, pair.1].map { try WebText.urlEncode(NetText.string($0, c.runtime)).string }.joined(separator: "=")
        }
        var headers = HttpHeaderList()
        headers.set("Content-Type", ["application/x-www-form-urlencoded"])
        return .object(HttpContentObj(.form, Array(text.joined(separator: "&").utf8), headers))
      }
    })
  static let multipart = TypeInfo(
    "System.Net.Http.MultipartFormDataContent", base: multipartBase,
    declare: { t in
      t.constructor("new()") { _ in .object(multipartContent(PSGuid.random().description)) }
      t.constructor("new(string boundary)") { .object(multipartContent($0.text(0))) }
      @Sendable func add(_ c: Call, _ name: String?, _ file: String?) throws -> Value {
        guard let whole = c.this.base.obj as? HttpContentObj, let part = c.obj(0) as? HttpContentObj else {
          throw DotNetError.argumentNull("content")
        }
        if part.headers.list.values("Content-Disposition") == nil {
          let disposition = ContentDispositionObj("form-data")
          disposition.name = name.map { HttpContentTypes.token($0) }
          disposition.fileName = file.map { HttpContentTypes.token($0) }
          disposition.fileNameStar = file
          part.headers.list.set("Content-Disposition", [disposition.text])
        }
        whole.parts.append(part)
        return .nothing
      }
      t.method("void Add(System.Net.Http.HttpContent content)") { try add($0, nil, nil) }
      t.method("void Add(System.Net.Http.HttpContent content, string name)") { try add($0, $0.text(1), nil) }
      t.method("void Add(System.Net.Http.HttpContent content, string name, string fileName)") {
        try add($0, $0.text(1), $0.text(2))
      }
    })
  static let multipartBase = TypeInfo("System.Net.Http.MultipartContent", base: base, interfaces: { [.ienumerable] })
  static let received = TypeInfo("System.Net.Http.HttpConnectionResponseContent", base: base)

  static let all = [base, bytes, string, stream, form, multipart, multipartBase]

  // MARK: making

  static func make(string text: PSString, _ encoding: EncodingObj = EncodingObj(.utf8), _ type: String? = nil) -> HttpContentObj
  {
    var headers = HttpHeaderList()
    headers.set("Content-Type", ["\(type ?? "text/plain"); charset=\(encoding.kind.webName)"])
    return HttpContentObj(.string, encoding.bytes(text), headers)
  }

  static func multipartContent(_ boundary: String) -> HttpContentObj {
    var headers = HttpHeaderList()
    headers.set("Content-Type", ["multipart/form-data; boundary=\"\(boundary)\""])
    return HttpContentObj(.multipart, [], headers, boundary: boundary)
  }

  /// A parameter's value: a token as it is, other text in quotation marks, what is not ASCII as a MIME word.
  static func token(_ text: String) -> String {
    var plain = text
    var quoted = false
    if plain.hasPrefix("\""), plain.hasSuffix("\""), plain.count > 1 {
      plain = String(plain.dropFirst().dropLast())
      quoted = true
    }
    if !plain.utf8.allSatisfy({ $0 < 0x80 && $0 >= 0x20 }) {
      return "\"=?utf-8?B?\(Base64.encode(Array(plain.utf8)).string)?=\""
    }
    return quoted || !HttpHeaderText.isToken(plain) ? "\"\(plain)\"" : plain
  }

  @Sendable private static func declareBase(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> HttpContentObj {
      guard let content = c.this.base.obj as? HttpContentObj else { throw DotNetError.argumentNull("content") }
      return content
    }
    @Sendable func done(_ c: Call, _ value: Value, _ type: TypeInfo) throws -> Value {
      guard let session = c.runtime as? Session else { return .null }
      let task = TaskObj(session, of: type)
      task.finish(value, session)
      return .object(task)
    }
    t.property("System.Net.Http.Headers.HttpContentHeaders Headers {get;}") { c in
      let content = try own(c)
      if content.headers.list.values("Content-Length") == nil, content.kind != .received {
        content.headers.list.set("Content-Length", [String(content.wire.count)])
      }
      return .object(content.headers)
    }
    for extra in ["", "System.Threading.CancellationToken cancellationToken"] {
      t.method("System.Threading.Tasks.Task[string] ReadAsStringAsync(\(extra))") { c in
        try done(c, .string(try own(c).text()), .string)
      }
      t.method("System.Threading.Tasks.Task[byte[]] ReadAsByteArrayAsync(\(extra))") { c in
        try done(c, .bytes(try own(c).wire), TypeInfo.byte.arrayType())
      }
      t.method("System.Threading.Tasks.Task[System.IO.Stream] ReadAsStreamAsync(\(extra))") { c in
        try done(c, .object(MemoryStreamObj(fixed: try own(c).wire)), TypeCatalog.find("System.IO.Stream") ?? .object)
      }
    }
    t.method("System.IO.Stream ReadAsStream()") { .object(MemoryStreamObj(fixed: try own($0).wire)) }
    t.method("void Dispose()") { _ in .nothing }
  }
}

/// `AuthenticationHeaderValue`.
final class AuthenticationHeaderObj: Obj {
  let text: String
  init(_ text: String) {
    self.text = text
    super.init()
  }
  override var type: TypeInfo { AuthenticationHeaderObj.info }
  override func describe(_ runtime: Runtime) throws -> String { text }
  override func equals(_ other: Obj) -> Bool { (other as? AuthenticationHeaderObj)?.text == text }
  override var hash: Int { text.hashValue & 0x3ff_ffff }

  static let info = TypeInfo(
    "System.Net.Http.Headers.AuthenticationHeaderValue", base: .object,
    declare: { t in
      @Sendable func parts(_ c: Call) -> [Substring] {
        ((c.this.base.obj as? AuthenticationHeaderObj)?.text ?? "").split(separator: " ", maxSplits: 1)
      }
      t.constructor("new(string scheme)") { .object(AuthenticationHeaderObj($0.text(0))) }
      t.constructor("new(string scheme, string parameter)") {
        .object(AuthenticationHeaderObj($0.isNull(1) ? $0.text(0) : "\($0.text(0)) \($0.text(1))"))
      }
      t.property("string Scheme {get;}") { Value(parts($0).first.map(String.init) ?? "") }
      t.property("string Parameter {get;}") { c in parts(c).count > 1 ? Value(String(parts(c)[1])) : .null }
      t.staticMethod("static System.Net.Http.Headers.AuthenticationHeaderValue Parse(string input)") {
        .object(AuthenticationHeaderObj($0.text(0)))
      }
      t.method("string ToString()") { Value(($0.this.base.obj as? AuthenticationHeaderObj)?.text ?? "") }
    })
}

/// `MediaTypeHeaderValue`.
final class MediaTypeHeaderObj: Obj {
  var text: String
  init(_ text: String) {
    self.text = text
    super.init()
  }
  override var type: TypeInfo { MediaTypeHeaderObj.info }
  override func describe(_ runtime: Runtime) throws -> String { text }
  override func equals(_ other: Obj) -> Bool { (other as? MediaTypeHeaderObj)?.text.lowercased() == text.lowercased() }
  override var hash: Int { text.lowercased().hashValue & 0x3ff_ffff }

  static let info = TypeInfo(
    "System.Net.Http.Headers.MediaTypeHeaderValue", base: .object,
    declare: { t in
      @Sendable func parsed(_ c: Call) -> MediaType? { MediaType((c.this.base.obj as? MediaTypeHeaderObj)?.text ?? "") }
      @Sendable func make(_ text: String) throws -> Value {
        guard let type = MediaType(text) else { throw DotNetError.format("The format of value '\(text)' is invalid.") }
        return .object(MediaTypeHeaderObj(type.text))
      }
      t.constructor("new(string mediaType)") { try make($0.text(0)) }
      t.constructor("new(string mediaType, string charSet)") { try make("\($0.text(0)); charset=\($0.text(1))") }
      t.property(
        "string CharSet {get;set;}", get: { parsed($0)?.charset.map { Value($0) } ?? .null },
        set: { c in
          guard let own = c.this.base.obj as? MediaTypeHeaderObj, let type = parsed(c) else { return .nothing }
          let others = type.parameters.filter { !$0.name.equalsIgnoringCase("charset") }
          own.text =
            type.type + (c.isNull(0) ? "" : "; charset=\(c.text(0))")
            + others.map { "; " + $0.name + ($0.value.map { "=" + $0 } ?? "") }.joined()
          return .nothing
        })
      t.property("string MediaType {get;}") { Value(parsed($0)?.type ?? "") }
      t.staticMethod("static System.Net.Http.Headers.MediaTypeHeaderValue Parse(string input)") { try make($0.text(0)) }
      t.method("string ToString()") { Value(($0.this.base.obj as? MediaTypeHeaderObj)?.text ?? "") }
    })
}

/// `ContentDispositionHeaderValue`.
final class ContentDispositionObj: Obj {
  var kind: String
  var name: String?
  var fileName: String?
  var fileNameStar: String?
  init(_ kind: String) {
    self.kind = kind
    super.init()
  }
  convenience init(parsing text: String) {
    let parts = HttpHeaderText.split(text, at: ";")
    self.init(parts.first ?? "")
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let value = String(part[part.index(after: equals)...])
      switch part[..<equals].lowercased() {
      case "name": name = value
      case "filename": fileName = value
      case "filename*":
        fileNameStar = value.split(separator: "'").last.map { WebText.unescapeDataString(PSString.make(String($0))).string }
      default: break
      }
    }
  }
  override var type: TypeInfo { ContentDispositionObj.info }
  override func describe(_ runtime: Runtime) throws -> String { text }

  var text: String {
    kind + (name.map { "; name=" + $0 } ?? "") + (fileName.map { "; filename=" + $0 } ?? "")
      + (fileNameStar.map { "; filename*=utf-8''" + WebText.escapeDataString(PSString.make($0)).string } ?? "")
  }

  static let info = TypeInfo(
    "System.Net.Http.Headers.ContentDispositionHeaderValue", base: .object,
    declare: { t in
      @Sendable func own(_ c: Call) throws -> ContentDispositionObj {
        guard let own = c.this.base.obj as? ContentDispositionObj else { throw DotNetError.argumentNull("value") }
        return own
      }
      t.constructor("new(string dispositionType)") { .object(ContentDispositionObj($0.text(0))) }
      t.property("string DispositionType {get;set;}") { Value(try own($0).kind) }
      t.property(
        "string Name {get;set;}", get: { try own($0).name.map { Value($0) } ?? .null },
        set: { c in
          try own(c).name = c.isNull(0) ? nil : HttpContentTypes.token(c.text(0))
          return .nothing
        })
      t.property(
        "string FileName {get;set;}", get: { try own($0).fileName.map { Value($0) } ?? .null },
        set: { c in
          try own(c).fileName = c.isNull(0) ? nil : HttpContentTypes.token(c.text(0))
          return .nothing
        })
      t.property(
        "string FileNameStar {get;set;}", get: { try own($0).fileNameStar.map { Value($0) } ?? .null },
        set: { c in
          try own(c).fileNameStar = c.isNull(0) ? nil : c.text(0)
          return .nothing
        })
      t.staticMethod("static System.Net.Http.Headers.ContentDispositionHeaderValue Parse(string input)") {
        .object(ContentDispositionObj(parsing: $0.text(0)))
      }
      t.method("string ToString()") { Value(try own($0).text) }
    })
}

/// A header's parts, as `Accept` and `UserAgent` show them.
final class HttpHeaderPartsObj: Obj {
  let owner: HttpHeadersObj
  let name: String
  init(_ owner: HttpHeadersObj, _ name: String) {
    self.owner = owner
    self.name = name
    super.init()
  }
  override var type: TypeInfo { HttpHeaderPartsObj.info }
  override func enumerator() -> Enumerator? {
    ArrayEnumerator(ContiguousArray((owner.list.values(name) ?? []).map { Value($0) }))
  }
  override func describe(_ runtime: Runtime) throws -> String {
    (owner.list.values(name) ?? []).joined(separator: HttpHeaderText.separator(name))
  }

  static let info: TypeInfo = {
    TypeInfo(
      "System.Net.Http.Headers.HttpHeaderValueCollection`1", base: .object, interfaces: { [.ienumerable] },
      genericParameterCount: 1,
      declare: { t in
        @Sendable func own(_ c: Call) throws -> HttpHeaderPartsObj {
          guard let own = c.this.base.obj as? HttpHeaderPartsObj else { throw DotNetError.argumentNull("value") }
          return own
        }
        t.property("int Count {get;}") { Value(try own($0).owner.list.values(own($0).name)?.count ?? 0) }
        for name in ["Add", "ParseAdd"] {
          t.method("void \(name)(System.Object item)") { c in
            let parts = try own(c)
            let text = try NetText.string(c.args[0], c.runtime).string
            guard HttpHeaderText.isValid(parts.name, text) else {
              throw DotNetError.format("The format of value '\(text)' is invalid.")
            }
            parts.owner.list.add(parts.name, HttpHeaderText.values(parts.name, text))
            return .nothing
          }
        }
        t.method("bool TryParseAdd(string input)") { c in
          let parts = try own(c)
          guard HttpHeaderText.isValid(parts.name, c.text(0)) else { return .bool(false) }
          parts.owner.list.add(parts.name, HttpHeaderText.values(parts.name, c.text(0)))
          return .bool(true)
        }
        t.method("void Clear()") { c in
          try own(c).owner.list.remove(own(c).name)
          return .nothing
        }
        t.method("string ToString()") { c in Value(try own(c).describe(c.runtime)) }
      })
  }()
}
