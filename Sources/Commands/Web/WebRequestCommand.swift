// What Invoke-WebRequest and Invoke-RestMethod share: a record's course from its parameters to the answers, and the errors on the way. The stages
// stand in files of their own: WebRequestChecks, WebRequestSetup, WebRequestMaking, WebRequestSending, WebRequestLinks.

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

  lazy var webSession = (value("WebSession").base.obj as? WebSessionObj) ?? WebSessionObj(session)
  var relationLinks: [(rel: String, address: String)]?
  var outFile: String?
  var qualifiedFile: String?
  var resumes = false
  var resumeSize: Int64 = 0
  var resumeWorked = false
  var inFile: String?
  var body = Value.null
  /// The method once it is settled: a redirect may change it.
  var method = "GET"
  var maximumRedirection = -1
  /// Where the file of -OutFile is open while a body comes in, and why it could not be.
  let download = WebDownload()

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

  var standardMethod: String {
    let chosen = (value("Method").base.obj as? EnumValue)?.text ?? "Default"
    return chosen == "Default" ? "GET" : chosen.uppercased()
  }

  func exchange(_ request: HttpRequestObj, _ handlesRedirects: Bool) throws {
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

  func terminate(
    _ type: String, _ message: String, id: String, _ category: ErrorCategory, _ request: HttpRequestObj, details: String
  ) -> Thrown {
    let record = ErrorRecord(ExceptionObj(type, message), id: id, category: category, target: .object(request))
    record.detailsMessage = details
    return context.terminating(record)
  }

  func report(_ failure: HttpFailure, _ request: HttpRequestObj) -> Thrown {
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

  func statusError(_ response: HttpResponseObj, _ request: HttpRequestObj) -> Thrown {
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

  func invalid(_ message: String, _ id: String) -> Thrown {
    let record = ErrorRecord(
      ExceptionObj("System.Management.Automation.ValidationMetadataException", message), id: id, category: .InvalidArgument,
      target: .object(context))
    record.targetName = "Microsoft.PowerShell.Commands.\(typeName)"
    record.targetTypeName = typeName
    return context.terminating(record)
  }

  var typeName: String { parsesLinks ? "InvokeWebRequestCommand" : "InvokeRestMethodCommand" }

  /// An exception that leaves the cmdlet as it is.
  func unhandled(_ type: String, _ message: String) -> Thrown { terminate(type, message, id: type, .NotSpecified) }
}
