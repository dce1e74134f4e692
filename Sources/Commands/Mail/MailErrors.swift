// What went wrong on the way to a mail server, as .NET's SmtpException has it.

import Engine
import Objects

enum MailErrors {
  static func exception(_ failure: HttpFailure, host: String, port: Int) -> ExceptionObj {
    func mail(_ message: String, inner: ExceptionObj? = nil) -> ExceptionObj {
      ExceptionObj("System.Net.Mail.SmtpException", message, inner: inner)
    }
    switch failure {
    case .libraryMissing: return mail("Failure sending mail.", inner: HttpErrors.exception(failure, host: host, port: port))
    case .headerTimeout, .readTimeout: return mail("The operation has timed out.")
    case .transfer(let code, _, _, let text):
      switch code {
      case 5, 6, 7:
        let exception = HttpErrors.exception(failure, host: host, port: port)
        return mail("Failure sending mail.", inner: exception.inner ?? exception)
      case 64: return mail("Server does not support secure connections.")
      case 67:
        return mail(
          "The SMTP server requires a secure connection or the client was not authenticated. The server response was: \(text)")
      default: return mail(text.isEmpty ? "Failure sending mail." : text)
      }
    }
  }
}
