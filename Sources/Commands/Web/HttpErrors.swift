// Why a request got no answer, as .NET's HttpClient says it: an HttpRequestException around the socket's, the certificate's or the stream's
// own error.

import Glibc
import Objects
import Primitives

enum HttpErrors {
  /// The exception of a failed request to a host.
  static func exception(_ failure: HttpFailure, host: String, port: Int) -> ExceptionObj {
    switch failure {
    case .libraryMissing(let text):
      return ExceptionObj(
        "System.DllNotFoundException",
        "Web requests need libcurl, which is not on this machine. Install the package libcurl4 and try again. (\(text))")
    case .headerTimeout(let seconds):
      let text = "The request was canceled due to the configured HttpClient.Timeout of \(shown(seconds)) seconds elapsing."
      return ExceptionObj(
        "System.Threading.Tasks.TaskCanceledException", text,
        inner: ExceptionObj(
          "System.TimeoutException", "A task was canceled.",
          inner: ExceptionObj("System.Threading.Tasks.TaskCanceledException", "A task was canceled.")))
    case .readTimeout(let seconds):
      return ExceptionObj(
        "System.TimeoutException",
        "The request was canceled due to the configured OperationTimeout of \(shown(seconds)) seconds elapsing")
    case .transfer(let code, let system, let verdict, let text):
      return transfer(code, system, verdict, text, host, port)
    }
  }

  private static func shown(_ seconds: Double) -> String {
    seconds == seconds.rounded() && abs(seconds) < 1e15 ? String(Int(seconds)) : String(seconds)
  }

  private static func transfer(
    _ code: Int, _ system: Int, _ verdict: Int, _ text: String, _ host: String, _ port: Int
  ) -> ExceptionObj {
    switch code {
    case 5, 6:
      let said = resolution(host)
      return request("\(said.text) (\(host):\(port))", socket(said.text, said.code))
    case 7:
      let said = system == 0 ? "Connection refused" : Files.message(Int32(truncatingIfNeeded: system))
      return request("\(said) (\(host):\(port))", socket(said, system == 0 ? Int(ECONNREFUSED) : system))
    case 60, 51, 35, 58, 59, 53, 77, 83, 91:
      let inner: String
      switch (code, verdict) {
      case (60, 18), (60, 19):
        inner = "The remote certificate is invalid because of errors in the certificate chain: UntrustedRoot"
      case (60, 20), (60, 21):
        inner = "The remote certificate is invalid because of errors in the certificate chain: PartialChain"
      case (60, 9), (60, 10):
        inner = "The remote certificate is invalid because of errors in the certificate chain: NotTimeValid"
      case (60, 0), (51, _):
        inner = "The remote certificate is invalid according to the validation procedure: RemoteCertificateNameMismatch"
      default:
        inner =
          text.contains("wrong version number") || text.contains("packet length")
          ? "Cannot determine the frame size or a corrupted frame was received."
          : text.contains("unexpected eof") || text.contains("SSL_ERROR_SYSCALL")
            ? "Received an unexpected EOF or 0 bytes from the transport stream." : "Authentication failed, see inner exception."
      }
      return request(
        "The SSL connection could not be established, see inner exception.",
        ExceptionObj("System.Security.Authentication.AuthenticationException", inner))
    case 52, 18, 56, 55:
      let premature = code != 55 && system != Int(ECONNRESET)
      let inner =
        premature
        ? ExceptionObj("System.Net.Http.HttpIOException", "The response ended prematurely. (ResponseEnded)")
        : ExceptionObj(
          "System.IO.IOException", "Unable to read data from the transport connection: Connection reset by peer.",
          inner: socket("Connection reset by peer", Int(ECONNRESET)))
      return request(
        code == 52 || code == 55 ? "An error occurred while sending the request." : "Error while copying content to a stream.",
        inner)
    case 8, 1:
      return request(
        "An error occurred while sending the request.",
        ExceptionObj("System.Net.Http.HttpRequestException", "Received an invalid status line: '\(text)'."))
    case 97: return request("The proxy tunnel request to proxy failed.", ExceptionObj("System.IO.IOException", text))
    default: return request("An error occurred while sending the request.", ExceptionObj("System.IO.IOException", text))
    }
  }

  private static func request(_ message: String, _ inner: ExceptionObj) -> ExceptionObj {
    ExceptionObj("System.Net.Http.HttpRequestException", message, inner: inner)
  }

  /// The numbers of `SocketError` for the system's.
  static func socketCode(_ system: Int) -> Int {
    switch Int32(truncatingIfNeeded: system) {
    case ECONNREFUSED: return 10061
    case ETIMEDOUT: return 10060
    case ENETUNREACH: return 10051
    case EHOSTUNREACH: return 10065
    case ECONNRESET: return 10054
    case EACCES, EPERM: return 10013
    case EADDRNOTAVAIL: return 10049
    case EMSGSIZE: return 10040
    default: return system < 0 ? (system == Int(EAI_AGAIN) ? 11002 : 11001) : -1
    }
  }

  static func socket(_ message: String, _ system: Int) -> ExceptionObj {
    let made = ExceptionObj("System.Net.Sockets.SocketException", message)
    made.fields["NativeErrorCode"] = Value(system)
    made.fields["ErrorCode"] = Value(system)
    if let type = TypeCatalog.find("System.Net.Sockets.SocketError") {
      made.fields["SocketErrorCode"] = .object(EnumValue(type, Int64(socketCode(system))))
    }
    return made
  }

  /// What the resolver says of a name, in .NET's words.
  static func resolution(_ host: String) -> (text: String, code: Int) {
    var list: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, nil, nil, &list)
    if code == 0 { freeaddrinfo(list) }
    if code == EAI_AGAIN { return ("Resource temporarily unavailable", Int(EAI_AGAIN)) }
    return ("Name or service not known", Int(EAI_NONAME))
  }
}
