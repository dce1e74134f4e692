// What Invoke-WebRequest and Invoke-RestMethod share: from parameters to requests, redirects, retries, errors, rel links.

import Engine
import Glibc
import Objects
import Primitives

class WebRequestCommand: Cmdlet {
  /// Whether the `Link` header is read for each response.
  var parsesLinks: Bool { false }
  /// Whether `next` links are followed, and how far.
  var followsLinks: Bool { false }
  var maximumLinks: Int { .max }
  /// Handles an answer that is no error.
  func handle(_ response: HttpResponseObj) throws {}

  private(set) lazy var webSession = (value("WebSession").base.obj as? WebSessionObj) ?? WebSessionObj(session)
  var relationLinks: [(rel: String, address: String)]?
  var outFile: String?
  private(set) var qualifiedFile: String?
  private(set) var resumes = false
  private var resumeSize: Int64 = 0
  private(set) var resumeWorked = false
  private var inFile: String?
  private var body = Value.null
  /// The method once it is settled: a redirect may change it.
  private var method = "GET"
  private var maximumRedirection = -1
  /// Where the file of -OutFile is open while a body comes in, and why it could not be.
  private let download = WebDownload()

  final var writesObjects: Bool { outFile == nil || flag("PassThru") }
  final var readTimeout: Double? { int("OperationTimeoutSeconds").flatMap { $0 > 0 ? Double($0) : nil } }

  // MARK: the record

  override func process() throws {
    body = value("Body").base
    outFile = string("OutFile").flatMap { $0.isEmpty ? nil : $0 }
    resumes = flag("Resume")
    try validate()
    try prepareSession()
    method = string("CustomMethod")?.uppercased() ?? standardMethod
    let keepsAuthorization = flag("PreserveAuthorizationOnRedirect") && webSession.header("Authorization") != nil
    let handlesRedirects = keepsAuthorization || flag("AllowInsecureRedirect") || flag("PreserveHttpMethodOnRedirect")
    if webSession.settle(redirects: !(handlesRedirects || webSession.maximumRedirection == 0)) {
      try writeVerbose(
        "The WebSession properties were changed between requests forcing all HTTP connections in the session to be recreated.")
    }
    guard var uri = value("Uri").base.obj as? UriObj else { return }
    var followed = 0
    repeat {
      if followed > 0 { try writeVerbose("Following rel link \(uri.absolute)") }
      let request = try makeRequest(uri, isRedirect: followed > 0)
      try fill(request)
      do {
        try exchange(request, handlesRedirects)
      } catch let failure as HttpFailure {
        throw report(failure, request)
      }
      guard followsLinks else { return }
      guard let next = relationLinks?.first(where: { $0.rel.equalsIgnoringCase("next") })?.address else { return }
      uri = try UriObj(next)
      followed += 1
    } while followed < maximumLinks
  }

  override func dispose() {
    download.close()
    if !has("WebSession"), !has("SessionVariable") { webSession.connections.close() }
  }

  private var standardMethod: String {
    let chosen = (value("Method").base.obj as? EnumValue)?.text ?? "Default"
    return chosen == "Default" ? "GET" : chosen.uppercased()
  }

  private func exchange(_ request: HttpRequestObj, _ handlesRedirects: Bool) throws {
    maximumRedirection = webSession.maximumRedirection
    let response = try respond(request, handlesRedirects)
    var isSuccess = response.isSuccess
    // The local file is as long as the remote one already.
    if resumes, response.status == 416, let length = response.rangeLength, length == resumeSize {
      isSuccess = true
      try writeVerbose(
        "The file will not be re-downloaded because the remote file is the same size as the OutFile: \(outFile ?? "")")
      outFile = nil
    }
    if !flag("AllowInsecureRedirect"), response.request?.uri?.scheme == "https",
      let location = response.headers.list.first("Location"), let target = try? UriObj(location), target.isAbsolute,
      target.scheme == "http"
    {
      throw terminate(
        "System.InvalidOperationException", "Operation is not valid due to the current state of the object.",
        id: "InsecureRedirection", .InvalidOperation, request,
        details:
          "Cannot follow an insecure redirection by default. Reissue the command specifying the -AllowInsecureRedirect switch. "
      )
    }
    if !isSuccess, !flag("SkipHttpErrorCheck") { throw statusError(response, request) }
    if parsesLinks || followsLinks { readLinks(response) }
    try handle(response)
    if maximumRedirection == 0, WebRequestCommand.isRedirect(response.status) {
      let record = ErrorRecord(
        ExceptionObj("System.InvalidOperationException", "Operation is not valid due to the current state of the object."),
        id: "MaximumRedirectExceeded", category: .InvalidOperation, target: .object(request))
      record.detailsMessage =
        "The maximum redirection count has been exceeded. To increase the number of redirections allowed, supply a higher value to the -MaximumRedirection parameter."
      try writeError(record)
    }
  }

  // MARK: errors

  private func terminate(
    _ type: String, _ message: String, id: String, _ category: ErrorCategory, _ request: HttpRequestObj, details: String
  ) -> Thrown {
    let record = ErrorRecord(ExceptionObj(type, message), id: id, category: category, target: .object(request))
    record.detailsMessage = details
    return context.terminating(record)
  }

  private func report(_ failure: HttpFailure, _ request: HttpRequestObj) -> Thrown {
    let uri = request.uri
    let exception = HttpErrors.exception(failure, host: uri?.host ?? "", port: uri?.port ?? 0)
    switch failure {
    case .libraryMissing:
      return context.terminating(
        ErrorRecord(exception, id: "LibraryMissing", category: .NotInstalled, target: .object(request)))
    case .headerTimeout:
      return context.terminating(ErrorRecord(exception, id: "ConnectionTimeoutReached", category: .OperationTimeout))
    case .readTimeout:
      return context.terminating(ErrorRecord(exception, id: "OperationTimeoutReached", category: .OperationTimeout))
    case .transfer:
      let record = ErrorRecord(
        exception, id: "WebCmdletWebResponseException", category: .InvalidOperation, target: .object(request))
      record.detailsMessage = exception.inner?.message
      return context.terminating(record)
    }
  }

  private func statusError(_ response: HttpResponseObj, _ request: HttpRequestObj) -> Thrown {
    let exception = ExceptionObj(
      "Microsoft.PowerShell.Commands.HttpResponseException",
      "Response status code does not indicate success: \(response.status) (\(response.reason)).")
    exception.fields["Response"] = .object(response)
    exception.fields["StatusCode"] = HttpMessageTypes.status(response.status)
    let record = ErrorRecord(
      exception, id: "WebCmdletWebResponseException", category: .InvalidOperation, target: .object(request))
    let text = WebContent.decode(response).text.string
    let details = WebErrorText.format(text, response.mediaType?.type, session)
    if !details.isEmpty { record.detailsMessage = details }
    return context.terminating(record)
  }

  private func invalid(_ message: String, _ id: String) -> Thrown {
    let record = ErrorRecord(
      ExceptionObj("System.Management.Automation.ValidationMetadataException", message), id: id, category: .InvalidArgument,
      target: .object(context))
    record.targetName = "Microsoft.PowerShell.Commands.\(typeName)"
    record.targetTypeName = typeName
    return context.terminating(record)
  }

  private var typeName: String { parsesLinks ? "InvokeWebRequestCommand" : "InvokeRestMethodCommand" }

  /// An exception that leaves the cmdlet as it is.
  private func unhandled(_ type: String, _ message: String) -> Thrown { terminate(type, message, id: type, .NotSpecified) }

  // MARK: parameters

  private var authentication: String { (value("Authentication").base.obj as? EnumValue)?.text ?? "None" }

  private func validate() throws {
    func conflict(_ a: String, _ b: String, _ id: String, plural: String? = nil) -> Thrown {
      invalid(
        "The cmdlet cannot run because the following conflicting parameters are specified: \(a) and \(b). Specify either \(a) or \(plural ?? b), then retry.",
        id)
    }
    let hasCredential = !value("Credential").isNull
    let hasToken = !value("Token").isNull
    let defaults = flag("UseDefaultCredentials")
    if has("WebSession"), has("SessionVariable") {
      throw conflict("Session", "SessionVariable", "WebCmdletSessionConflictException")
    }
    if defaults, authentication != "None" {
      throw invalid(
        "The cmdlet cannot run because the following conflicting parameters are specified: Authentication and UseDefaultCredentials. Authentication does not support Default Credentials. Specify either Authentication or UseDefaultCredentials, then retry.",
        "WebCmdletAuthenticationConflictException")
    }
    if authentication != "None", hasToken, hasCredential {
      throw conflict("Credential", "Token", "WebCmdletAuthenticationTokenConflictException")
    }
    if authentication == "Basic", !hasCredential {
      throw invalid(
        "The cmdlet cannot run because the following parameter is not specified: Credential. The supplied Authentication type requires a Credential. Specify Credential, then retry.",
        "WebCmdletAuthenticationCredentialNotSuppliedException")
    }
    if authentication == "OAuth" || authentication == "Bearer", !hasToken {
      throw invalid(
        "The cmdlet cannot run because the following parameter is not specified: Token. The supplied Authentication type requires a Token. Specify Token, then retry.",
        "WebCmdletAuthenticationTokenNotSuppliedException")
    }
    if !flag("AllowUnencryptedAuthentication"), authentication != "None" || hasCredential || defaults {
      guard let uri = value("Uri").base.obj as? UriObj, uri.isAbsolute else {
        throw unhandled("System.InvalidOperationException", "This operation is not supported for a relative URI.")
      }
      if uri.scheme != "https" {
        throw invalid(
          "The cmdlet cannot protect plain text secrets sent over unencrypted connections. To suppress this warning and send plain text secrets over unencrypted networks, reissue the command specifying the AllowUnencryptedAuthentication parameter.",
          "WebCmdletAllowUnencryptedAuthenticationRequiredException")
      }
    }
    if defaults, hasCredential { throw conflict("Credential", "UseDefaultCredentials", "WebCmdletCredentialConflictException") }
    if flag("ProxyUseDefaultCredentials"), !value("ProxyCredential").isNull {
      throw conflict("ProxyCredential", "ProxyUseDefaultCredentials", "WebCmdletProxyCredentialConflictException")
    }
    if value("Proxy").isNull, !value("ProxyCredential").isNull || flag("ProxyUseDefaultCredentials") {
      throw invalid(
        "The cmdlet cannot run because the following parameter is missing: Proxy. Provide a valid proxy URI for the Proxy parameter when using the ProxyCredential or ProxyUseDefaultCredentials parameters, then retry.",
        "WebCmdletProxyUriNotSuppliedException")
    }
    try validateContent()
  }

  private func validateContent() throws {
    func conflict(_ a: String, _ b: String, _ id: String, second: String? = nil) -> Thrown {
      invalid(
        "The cmdlet cannot run because the following conflicting parameters are specified: \(a) and \(b). Specify either \(a) or \(second ?? b), then retry.  ",
        id)
    }
    let hasForm = !value("Form").isNull
    let hasFile = !value("InFile").isNull
    if !body.isNull, hasFile { throw conflict("Body", "InFile", "WebCmdletBodyConflictException", second: "Infile") }
    if !body.isNull, hasForm { throw conflict("Body", "Form", "WebCmdletBodyFormConflictException") }
    if hasFile, hasForm { throw conflict("InFile", "Form", "WebCmdletFormInFileConflictException") }
    inFile = try string("InFile").map(resolveInput)
    for name in ["PassThru", "Resume"] where flag(name) && outFile == nil {
      throw invalid(
        "The cmdlet cannot run because the following parameter is missing: OutFile. Provide a valid OutFile parameter value when using the \(name) parameter, then retry.",
        "WebCmdletOutFileMissingException")
    }
    qualifiedFile = try outFile.map(qualified)
    if resumes, let qualifiedFile, Files.isDirectory(qualifiedFile) {
      throw invalid(
        "The Resume switch can only be used if OutFile targets a file but it resolves to a directory: \(qualifiedFile).",
        "WebCmdletResumeNotFilePathException")
    }
  }

  private func qualified(_ path: String) throws -> String {
    do {
      let place = try ProviderService.of(session).locate(path, from: context.scope)
      guard place.provider.isFileSystem else {
        throw terminate(
          "System.InvalidOperationException",
          "Cannot open file because the current provider (\(place.provider.name)) cannot open a file.",
          id: "ReadWriteFileNotFileSystemProvider", .InvalidArgument)
      }
      return place.path.count > 1 ? PathText.trimTrailing(place.path) : place.path
    } catch let failure as ItemFailure {
      throw context.terminating(failure.record)
    }
  }

  private func resolveInput(_ path: String) throws -> String {
    do {
      let items = try ProviderService.of(session).resolve(path, ProviderCall(context))
      if let first = items.first, !first.provider.isFileSystem {
        throw invalid(
          "Path '\(path)' is not a file system path. Please specify the path to a file in the file system.",
          "WebCmdletInFileNotFilesystemPathException")
      }
      if items.count > 1 {
        throw invalid("Path '\(path)' can be resolved to multiple paths.", "WebCmdletInFileMultiplePathsResolvedException")
      }
      guard let found = items.first?.path else {
        throw invalid("Path '\(path)' cannot be resolved to a file.", "WebCmdletInFileNoPathResolvedException")
      }
      if Files.isDirectory(found) {
        throw invalid(
          "Path '\(path)' resolves to a directory. Specify a path including a file name, and then retry the command.",
          "WebCmdletInFileNotFilePathException")
      }
      return found
    } catch let failure as ItemFailure {
      throw context.terminating(failure.record)
    }
  }

  private func prepareSession() throws {
    let own = webSession
    if let name = string("SessionVariable") { try session.setVariable(name, .object(own), in: context.scope) }
    let credential = value("Credential").base.obj as? CredentialObj
    if let credential, authentication == "None" {
      own.credentials = .object(credential.network)
      own.usesDefaultCredentials = false
    } else if authentication == "Basic", let credential {
      let text = "\(credential.userName.string):\(credential.password.text.string)"
      own.headers.set("Authorization", Value("Basic " + Base64.encode(Array(text.utf8)).string))
    } else if authentication != "None", let token = value("Token").base.obj as? SecureStringObj {
      own.headers.set("Authorization", Value("Bearer " + token.text.string))
    } else if flag("UseDefaultCredentials") {
      own.usesDefaultCredentials = true
    }
    if let thumbprint = string("CertificateThumbprint") {
      let found = CertificateStore.personal().filter { $0.thumbprintText.equalsIgnoringCase(thumbprint) }
      if found.isEmpty {
        throw terminate(
          "System.Security.Cryptography.CryptographicException",
          "Unable to retrieve certificates because the thumbprint is not valid. Verify the thumbprint and retry. ",
          id: "WebCmdletCertificateException", .SecurityError)
      }
      own.certificates += found
    }
    if let certificate = value("Certificate").base.obj as? CertificateObj,
      !own.certificates.contains(where: { $0 === certificate })
    {
      own.certificates.append(certificate)
    }
    if let agent = string("UserAgent") { own.userAgent = agent }
    prepareProxy(own)
    if has("SslProtocol") {
      let text = (value("SslProtocol").base.obj as? EnumValue)?.text ?? "Default"
      let wants13 = text.contains("Tls13")
      let wants12 = text.split(separator: ",").contains { ["Tls", "Tls11", "Tls12"].contains(String($0.withoutBlanks)) }
      own.tls = wants12 == wants13 ? nil : wants13 ? 13 : 12
    }
    if let count = int("MaximumRedirection") { own.maximumRedirection = count }
    own.socketPath = (value("UnixSocket").base.obj as? UnixSocketObj)?.path
    own.skipsCertificateCheck = flag("SkipCertificateCheck")
    if let table = value("Headers").dictionary {
      for position in table.orderedPositions {
        guard let key = table.table.key(at: position), !table.table.value(at: position).isNull else { continue }
        own.headers.set(
          Value(try NetText.string(key, session).string),
          Value(try NetText.string(table.table.value(at: position), session).string))
      }
    }
    if let count = int("MaximumRetryCount"), count > 0 {
      own.maximumRetryCount = count
      own.retryInterval = int("RetryIntervalSec") ?? 5
    }
    own.connectionTimeout = int("ConnectionTimeoutSeconds").flatMap { $0 > 0 ? Double($0) : nil }
  }

  private func prepareProxy(_ own: WebSessionObj) {
    if flag("NoProxy") {
      own.noProxy = true
      own.proxy = .null
    } else if let address = value("Proxy").base.obj as? UriObj {
      let made = WebProxyObj(address)
      if let credential = value("ProxyCredential").base.obj as? CredentialObj {
        made.credentials = .object(credential.network)
      } else {
        made.usesDefaultCredentials = flag("ProxyUseDefaultCredentials")
      }
      if let old = own.proxy.base.obj as? WebProxyObj, old.address?.absolute == address.absolute, made.credentials.isNull {
        return
      }
      own.noProxy = false
      own.proxy = .object(made)
    }
  }

  // MARK: the request

  private func makeRequest(_ given: UriObj, isRedirect: Bool = false) throws -> HttpRequestObj {
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
  private func address(_ given: UriObj) throws -> UriObj {
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
  private func formatted(_ entries: DictionaryObj) throws -> String {
    try entries.orderedPositions.compactMap { position -> String? in
      guard let key = entries.table.key(at: position) else { return nil }
      let item = entries.table.value(at: position)
      let name = WebText.urlEncode(try NetText.string(key, session)).string
      return name + "=" + (item.isNull ? "" : WebText.urlEncode(try NetText.string(item, session)).string)
    }.joined(separator: "&")
  }

  private func fill(_ request: HttpRequestObj) throws {
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

  private func contentTypeError(_ text: String) -> Thrown {
    let inner = ExceptionObj("System.FormatException", "The format of value '\(text)' is invalid.")
    return context.terminating(
      ErrorRecord(
        ExceptionObj(
          "System.Management.Automation.ValidationMetadataException",
          "The cmdlet cannot run because the -ContentType parameter is not a valid Content-Type header. Specify a valid Content-Type for -ContentType, then retry. To suppress header validation, supply the -SkipHeaderValidation parameter.",
          inner: inner), id: "WebCmdletContentTypeException", category: .InvalidArgument, target: Value(text)))
  }

  private func content(_ request: HttpRequestObj) throws -> HttpContentObj {
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
  private func text(_ text: PSString) throws -> HttpContentObj {
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

  // MARK: sending

  static func isRedirect(_ status: Int) -> Bool { [300, 301, 302, 303, 307, 308].contains(status) }
  static func forcesGet(_ status: Int, _ method: String) -> Bool {
    switch status {
    case 300, 301, 302: return method == "POST"
    case 303: return method != "GET" && method != "HEAD"
    default: return false
    }
  }

  /// The answer to a request, after redirects that this cmdlet handles itself and retries.
  private func respond(_ first: HttpRequestObj, _ handlesRedirects: Bool) throws -> HttpResponseObj {
    var left = webSession.maximumRetryCount + 1
    var request = first
    var response: HttpResponseObj
    repeat {
      try session.checkStop()
      var current = request.uri
      try narrate(request)
      response = try send(request, redirects: !handlesRedirects && maximumRedirection != 0)
      try narrate(response)
      if handlesRedirects, maximumRedirection != 0, WebRequestCommand.isRedirect(response.status),
        let location = response.headers.list.first("Location"), let from = first.uri
      {
        if maximumRedirection > 0 { maximumRedirection -= 1 }
        if WebRequestCommand.forcesGet(response.status, request.method), !flag("PreserveHttpMethodOnRedirect") {
          method = "GET"
        }
        let target = try from.combined(location)
        current = target
        response = try respond(makeRequest(target, isRedirect: true), handlesRedirects)
      }
      if resumes, response.status == 416, let length = response.rangeLength, length != resumeSize, let uri = current {
        try writeVerbose(
          "The remote server indicated it could not resume downloading. The local file will be overwritten.")
        resumes = false
        let again = try makeRequest(uri)
        try fill(again)
        response = try respond(again, handlesRedirects)
      }
      resumeWorked = response.status == 206
      if left > 1, response.status == 304 || (400...599).contains(response.status) {
        var seconds = webSession.retryInterval
        if response.status == 429, let told = response.headers.list.first("Retry-After").flatMap({ Int($0) }) { seconds = told }
        let name = (HttpMessageTypes.status(response.status).obj as? EnumValue)?.text ?? String(response.status)
        try writeVerbose("Retrying after interval of \(seconds) seconds. Status code for previous attempt: \(name)")
        try session.sleep(seconds: Double(seconds))
        if let uri = current {
          request = try makeRequest(uri)
          try fill(request)
        }
      }
      left -= 1
    } while left > 0 && !response.isSuccess
    return response
  }

  /// One send with the redirects that .NET's handler follows by itself.
  private func send(_ request: HttpRequestObj, redirects: Bool) throws -> HttpResponseObj {
    let limit = webSession.maximumRedirection > 0 ? webSession.maximumRedirection : 50
    var hops = 0
    while true {
      let response = try transfer(request)
      guard redirects, WebRequestCommand.isRedirect(response.status),
        let location = response.headers.list.first("Location"), let uri = request.uri,
        let target = try? uri.combined(location)
      else { return response }
      if uri.scheme == "https", target.scheme == "http" { return response }
      hops += 1
      if hops > limit { return response }
      request.headers.list.remove("Authorization")
      request.uri = target
      if WebRequestCommand.forcesGet(response.status, request.method) {
        request.method = "GET"
        request.content = nil
        request.headers.list.remove("Transfer-Encoding")
      }
    }
  }

  /// One exchange on the wire.
  private func transfer(_ request: HttpRequestObj) throws -> HttpResponseObj {
    guard let uri = request.uri else { throw DotNetError.argumentNull("requestUri") }
    guard ["http", "https"].contains(uri.scheme) else {
      throw terminate(
        "System.NotSupportedException", "The '\(uri.scheme)' scheme is not supported.",
        id: "WebCmdletIEDomNotSupportedException", .NotImplemented)
    }
    let own = webSession
    var call = HttpWire.call(request, cookies: own.cookies, proxy: try ProxyChoice.of(own.proxy, noProxy: own.noProxy, uri))
    if let inFile, request.content?.kind == .stream, request.content?.bytes.isEmpty == true {
      guard access(inFile, R_OK) == 0 else {
        throw unhandled("System.UnauthorizedAccessException", "Access to the path '\(string("InFile") ?? inFile)' is denied.")
      }
      call.body = .file(path: inFile, size: Files.facts(inFile)?.length ?? 0)
    }
    if let login = own.login { (call.user, call.password) = (login.user, login.password) }
    call.socketPath = own.socketPath
    call.verifiesServer = !own.skipsCertificateCheck
    call.tls = own.tls
    call.certificate = own.certificates.first.flatMap { $0.forClient() }
    call.headerTimeout = own.connectionTimeout
    call.readTimeout = readTimeout
    download.close()
    let file = writesObjects ? nil : qualifiedFile.map { WebDownload.target($0, uri) }
    let (download, resumes, skips) = (download, resumes, flag("SkipHttpErrorCheck"))
    let transfer = HttpTransfer(call) { head in
      guard let file, (200..<300).contains(head.status) || skips && !WebRequestCommand.isRedirect(head.status) else {
        return nil
      }
      return download.open(file, appends: resumes && head.status == 206)
    }
    var progress = WebProgress(self, toFile: file != nil)
    try transfer.run(session, own.connections) { try progress.tell($0) }
    try progress.end(transfer)
    download.close()
    if let failure = download.failure { throw unhandled(failure.exception.type.fullName, failure.exception.message) }
    for text in transfer.head.all("Set-Cookie") { own.cookies.take(text, from: uri, session) }
    let response = HttpResponseObj(transfer.head, transfer.body, request)
    response.wasSaved = file != nil && download.wasUsed
    return response
  }

  // MARK: links

  private static let linkPattern = PSString.make(
    #"<(?<url>.*?)>;\s*rel=(?<quoted>")?(?<rel>(?(quoted).*?|[^,;]*))(?(quoted)")"#)

  private func readLinks(_ response: HttpResponseObj) {
    relationLinks = []
    guard let from = response.request?.uri, let pattern = try? RegexObj.cache.pattern(WebRequestCommand.linkPattern, []) else {
      return
    }
    let urlSlot = pattern.slot(ofName: PSString.make("url")) ?? 0
    let relSlot = pattern.slot(ofName: PSString.make("rel")) ?? 0
    for header in response.headers.list.values("Link") ?? [] {
      let text = PSString.make(header)
      for match in (try? pattern.matches(text)) ?? [] {
        let (url, rel) = (match.groups[urlSlot], match.groups[relSlot])
        guard url.success, rel.success, url.length > 0, rel.length > 0 else { continue }
        let name = text.slice(rel.index, rel.length).string
        guard relationLinks?.contains(where: { $0.rel.equalsIgnoringCase(name) }) == false,
          let address = try? from.combined(text.slice(url.index, url.length).string)
        else { continue }
        relationLinks?.append((name, address.absolute))
      }
    }
  }

  /// Saves what came in under -OutFile, unless it went there already.
  final func save(_ response: HttpResponseObj) throws {
    guard let qualifiedFile, outFile != nil, let uri = response.request?.uri else { return }
    let target = WebDownload.target(qualifiedFile, uri)
    try writeVerbose("File Name: \(PathText.leaf(target))")
    if response.wasSaved { return }
    do {
      try Files.write(target, response.content.bytes, append: resumes && resumeWorked)
    } catch let failure as DotNetError {
      throw unhandled(failure.exception.type.fullName, failure.exception.message)
    }
  }
}
