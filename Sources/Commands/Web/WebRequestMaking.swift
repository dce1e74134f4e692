// The request of a web cmdlet: address, headers, and the body by the kind of what was given.

import Engine
import Objects
import Primitives

extension WebRequestCommand {
  func makeRequest(_ given: UriObj, isRedirect: Bool = false) throws -> HttpRequestObj {
    let uri = try address(given)
    let request = HttpRequestObj(method, uri)
    if let version = value("HttpVersion").base.obj { request.version = try version.describe(session) }
    let skips = flag("SkipHeaderValidation")
    let own = webSession
    func put(_ name: String, _ text: String) throws {
      if !skips {
        guard HttpHeaderText.isToken(name) else {
          throw unhandled("System.FormatException", "The header name '\(name)' has an invalid format.")
        }
        guard HttpHeaderText.isValid(name, text) else {
          throw unhandled("System.FormatException", "The format of value '\(text)' is invalid.")
        }
      } else if text.contains(where: { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }) {
        throw unhandled("System.FormatException", "New-line characters are not allowed in header values.")
      }
      request.headers.list.add(name, [text])
    }
    if own.headers.table.count > 0 {
      own.contentHeaders = []
      for position in own.headers.orderedPositions {
        guard let name = own.headers.table.key(at: position)?.pstring?.string else { continue }
        let text = own.headers.table.value(at: position).pstring?.string ?? ""
        if HttpHeaderText.isContent(name) {
          own.setContentHeader(name, text)
        } else if isRedirect, !flag("PreserveAuthorizationOnRedirect"), name.equalsIgnoringCase("Authorization") {
          continue
        } else {
          try put(name, text)
        }
      }
    }
    if let agent = own.header("User-Agent") { own.userAgent = agent } else { try put("User-Agent", own.userAgent) }
    if flag("DisableKeepAlive") { request.headers.list.set("Connection", ["Close"]) }
    if let coding = string("TransferEncoding") {
      request.headers.list.set("Transfer-Encoding", coding.lowercased() == "chunked" ? ["chunked"] : [coding, "chunked"])
    } else if own.header("Transfer-Encoding") != nil {
      request.headers.list.set("Transfer-Encoding", ["chunked"])
    }
    if resumes, let qualifiedFile {
      resumeSize = Files.facts(qualifiedFile).map { $0.isDirectory ? 0 : $0.length } ?? 0
      request.headers.list.set("Range", ["bytes=\(resumeSize)-"])
    }
    return request
  }

  /// The address with a scheme, and with the body's entries when they go into the query.
  func address(_ given: UriObj) throws -> UriObj {
    let uri: UriObj
    do {
      uri = given.isAbsolute ? given : try UriObj("http://" + given.original, relativeAllowed: false)
    } catch let wrong as DotNetError {
      throw unhandled(wrong.exception.type.fullName, wrong.exception.message)
    }
    guard ["http", "https"].contains(uri.scheme) else {
      throw terminate(
        "System.NotSupportedException", "The '\(uri.scheme)' scheme is not supported.",
        id: "WebCmdletIEDomNotSupportedException", .NotImplemented)
    }
    guard method == "GET", let entries = body.dictionary else { return uri }
    let text = try formatted(entries)
    body = .null
    let query = uri.query.count > 1 ? uri.query + "&" + text : "?" + text
    let user = uri.userInfo.isEmpty ? "" : uri.userInfo + "@"
    return try UriObj("\(uri.scheme)://\(user)\(uri.authority)\(uri.path)\(query == "?" ? "" : query)\(uri.fragment)")
  }

  /// `key=value&key=value`.
  func formatted(_ entries: DictionaryObj) throws -> String {
    try entries.orderedPositions.compactMap { position -> String? in
      guard let key = entries.table.key(at: position) else { return nil }
      let item = entries.table.value(at: position)
      let name = WebText.urlEncode(try NetText.string(key, session)).string
      return name + "=" + (item.isNull ? "" : WebText.urlEncode(try NetText.string(item, session)).string)
    }.joined(separator: "&")
  }

  func fill(_ request: HttpRequestObj) throws {
    let own = webSession
    if let type = string("ContentType") {
      own.setContentHeader("Content-Type", type)
    } else if request.method == "POST", (own.contentHeader("Content-Type") ?? "").isEmpty {
      own.setContentHeader("Content-Type", "application/x-www-form-urlencoded")
    }
    if let form = value("Form").dictionary {
      own.contentHeaders = []
      request.content = try WebForm.content(form, session)
    } else if !body.isNull {
      request.content = try content(request)
    } else if inFile != nil {
      request.content = HttpContentObj(.stream, [])
    }
    if request.content == nil {
      if request.method == "GET", string("ContentType") == nil { return }
      request.content = HttpContentObj(.string, [])
    }
    guard let made = request.content else { return }
    for (name, text) in own.contentHeaders where !text.withoutBlanks.isEmpty {
      if !flag("SkipHeaderValidation"), !HttpHeaderText.isValid(name, text) { throw contentTypeError(text) }
      made.headers.list.set(name, [name.equalsIgnoringCase("Content-Type") ? HttpHeaderText.mediaType(text) : text])
    }
  }

  func contentTypeError(_ text: String) -> Thrown {
    let inner = ExceptionObj("System.FormatException", "The format of value '\(text)' is invalid.")
    return context.terminating(
      ErrorRecord(
        ExceptionObj(
          "System.Management.Automation.ValidationMetadataException",
          "The cmdlet cannot run because the -ContentType parameter is not a valid Content-Type header. Specify a valid Content-Type for -ContentType, then retry. To suppress header validation, supply the -SkipHeaderValidation parameter.",
          inner: inner), id: "WebCmdletContentTypeException", category: .InvalidArgument, target: Value(text)))
  }

  func content(_ request: HttpRequestObj) throws -> HttpContentObj {
    if let form = body.obj as? RecordObj, form.type.fullName == "Microsoft.PowerShell.Commands.FormObject",
      let fields = try MemberAccess.get(body, PSString.make("Fields"), session)?.dictionary
    {
      return try text(PSString.make(formatted(fields)))
    }
    if let entries = body.dictionary, request.method != "GET" { return try text(PSString.make(formatted(entries))) }
    switch body.obj {
    case let node as XmlNodeObj:
      let outer = PSString.make(node.outerXml)
      let declared = WebContent.declaredEncoding(outer)
      return HttpContentObj(.bytes, (declared.flatMap { WebEncoding($0) } ?? .utf8).bytes(outer))
    case let stream as StreamObj: return HttpContentObj(.stream, try stream.readToEnd(session))
    case let given as HttpContentObj where given.kind == .multipart:
      webSession.contentHeaders = []
      return given
    default: break
    }
    if body.type.fullName == "System.Byte[]" {
      let items = body.sequence?.items ?? []
      return HttpContentObj(.bytes, items.map { UInt8(truncatingIfNeeded: $0.integer ?? 0) })
    }
    return try text(Text.string(body, session))
  }

  /// Text in the encoding that the content type names.
  func text(_ text: PSString) throws -> HttpContentObj {
    var encoding = WebEncoding.utf8
    if let type = webSession.contentHeader("Content-Type") {
      if let parsed = MediaType(type) {
        if let name = parsed.charset, !name.isEmpty {
          if let found = WebEncoding(name) {
            encoding = found
          } else if !flag("SkipHeaderValidation") {
            throw contentTypeError(type)
          }
        }
      } else if !flag("SkipHeaderValidation") {
        throw contentTypeError(type)
      }
    }
    return HttpContentObj(.bytes, encoding.bytes(text))
  }
}
