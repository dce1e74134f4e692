// Send-MailMessage: a message from parameters, sent as .NET's SmtpClient does.

import Engine
import Objects
import Primitives

enum MailCmdlets {
  static let table: CommandFamilies.Table = ["Send-MailMessage": { SendMailMessageCommand() }]
}

final class SendMailMessageCommand: Cmdlet {
  private var attachments: [String] = []

  override func begin() throws {
    try writeWarning(
      "The command 'Send-MailMessage' is obsolete. This cmdlet does not guarantee secure connections to SMTP servers. While there is no immediate replacement available in PowerShell, we recommend you do not use Send-MailMessage at this time. See https://aka.ms/SendMailMessage for more information."
    )
  }

  override func process() throws { attachments += strings("Attachments") ?? [] }

  private func addresses(_ name: String) throws -> [MailAddressObj] {
    var found: [MailAddressObj] = []
    for text in strings(name) ?? [] {
      do { found.append(try MailAddressObj(text)) } catch let failure as DotNetError {
        try writeError(ErrorRecord(failure.exception, id: "FormatException", category: .InvalidType))
      }
    }
    return found
  }

  override func end() throws {
    var message: MailMessage
    do { message = MailMessage(from: try MailAddressObj(string("From") ?? "")) } catch let failure as DotNetError {
      throw context.terminating(
        ErrorRecord(failure.exception, id: "FormatException", category: .InvalidType, target: value("From")))
    }
    message.to = try addresses("To")
    message.copies = try addresses("Cc")
    message.replies = try addresses("ReplyTo")
    let hidden = try addresses("Bcc")
    message.subject = string("Subject") ?? ""
    message.body = value("Body").pstring ?? .empty
    message.isHtml = flag("BodyAsHtml")
    if let encoding = value("Encoding").base.obj as? EncodingObj { message.encoding = encoding }
    message.priority = (value("Priority").base.obj as? EnumValue)?.text ?? "Normal"
    var host = string("SmtpServer")
    if host == nil, let given = session.variableValue("PSEmailServer", from: context.scope)?.pstring?.string, !given.isEmpty {
      host = given
    }
    guard let host else {
      throw terminate(
        "System.InvalidOperationException",
        "The email cannot be sent because no SMTP server was specified. You must specify an SMTP server by using either the SmtpServer parameter or the $PSEmailServer variable.",
        id: "", .InvalidArgument)
    }
    for path in attachments {
      for file in try files(path) {
        message.attachments.append(MailMessage.Part(file: PathText.leaf(file), try Files.read(file)))
      }
    }
    let login = (value("Credential").base.obj as? CredentialObj).map { ($0.network.userName.string, $0.password.text.string) }
    let port = int("Port").flatMap { $0 == 0 ? nil : $0 } ?? 25
    let server = MailTransfer.Server(
      host: host, port: port, encrypts: flag("UseSsl"), login: login.map { (user: $0.0, password: $0.1) })
    let recipients = (message.to + message.copies + hidden).map(\.mailbox)
    do {
      try MailTransfer(message.text(session)).run(
        session, server, from: message.from.mailbox, to: recipients,
        notification: MailMessage.notes(Int((value("DeliveryNotificationOption").base.obj as? EnumValue)?.raw ?? 0)))
    } catch let failure as HttpFailure {
      try report(failure, host, port)
    } catch let refusal as MailRefusal {
      try writeError(
        refusal.typeName, refusal.message,
        id: refusal.typeName.hasSuffix("RecipientsException") ? "SmtpFailedRecipientsException" : "SmtpException",
        .InvalidOperation)
    }
  }

  private func files(_ path: String) throws -> [String] {
    do {
      return try ProviderService.of(session).resolve(path, ProviderCall(context)).map(\.path)
    } catch let failure as ItemFailure { throw context.terminating(failure.record) }
  }

  /// The cmdlet says what lies behind "Failure sending mail.".
  private func report(_ failure: HttpFailure, _ host: String, _ port: Int) throws {
    if case .libraryMissing = failure {
      throw context.terminating(
        ErrorRecord(HttpErrors.exception(failure, host: host, port: port), id: "LibraryMissing", category: .NotInstalled))
    }
    let exception = MailErrors.exception(failure, host: host, port: port)
    try writeError(
      "System.Net.Mail.SmtpException", exception.inner?.message ?? exception.message, id: "SmtpException", .InvalidOperation)
  }
}
