// A web request on its way: redirects, retries with their waits, one exchange on the wire, the file that a body goes into.

import Engine
import Glibc
import Objects
import Primitives

extension WebRequestCommand {
  static func isRedirect(_ status: Int) -> Bool { [300, 301, 302, 303, 307, 308].contains(status) }
  static func forcesGet(_ status: Int, _ method: String) -> Bool {
    switch status {
    case 300, 301, 302: return method == "POST"
    case 303: return method != "GET" && method != "HEAD"
    default: return false
    }
  }

  /// The answer to a request, after redirects that this cmdlet handles itself and retries.
  func respond(_ first: HttpRequestObj, _ handlesRedirects: Bool) throws -> HttpResponseObj {
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
  func send(_ request: HttpRequestObj, redirects: Bool) throws -> HttpResponseObj {
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
  func transfer(_ request: HttpRequestObj) throws -> HttpResponseObj {
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
}
