// Send-MailMessage: a message put together as .NET's SmtpClient does.

import Engine
import Glibc
import Objects
import Primitives

enum MailCmdlets {
  static let table: CommandFamilies.Table = ["Send-MailMessage": { SendMailMessageCommand() }]
}

/// A message as text.
struct MailMessage {
  var from: MailAddressObj
  var to: [MailAddressObj] = []
  var copies: [MailAddressObj] = []
  var replies: [MailAddressObj] = []
  var subject = ""
  var body = PSString.empty
  var isHtml = false
  var encoding = EncodingObj(.ascii)
  var priority = "Normal"
  var attachments: [(name: String, bytes: [UInt8])] = []

  func text(_ session: Session) throws -> [UInt8] {
    var lines = ["MIME-Version: 1.0", "From: \(try shown([from], session))", "To: \(try shown(to, session))"]
    if !copies.isEmpty { lines.append("Cc: \(try shown(copies, session))") }
    if !replies.isEmpty { lines.append("Reply-To: \(try shown(replies, session))") }
    switch priority {
    case "High": lines += ["X-Priority: 1", "Priority: urgent", "Importance: high"]
    case "Low": lines += ["X-Priority: 5", "Priority: non-urgent", "Importance: low"]
    default: break
    }
    lines.append("Date: \(date())")
    lines.append("Subject: \(word(subject))")
    let part = body(of: body)
    if attachments.isEmpty {
      lines += part.headers
      return Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + part.text + "\r\n").utf8)
    }
    let boundary = "--boundary_0_" + PSGuid.random().description
    lines.append("Content-Type: multipart/mixed;\r\n boundary=\(boundary)")
    var text = lines.joined(separator: "\r\n") + "\r\n\r\n"
    text += "--\(boundary)\r\n" + part.headers.joined(separator: "\r\n") + "\r\n\r\n" + part.text + "\r\n"
    for file in attachments {
      text += "--\(boundary)\r\nContent-Type: application/octet-stream; name=\(HttpContentTypes.token(file.name))\r\n"
      text += "Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment\r\n\r\n"
      text += Base64.encode(file.bytes, lineBreaks: true).string + "\r\n"
    }
    return Array((text + "--\(boundary)--\r\n").utf8)
  }

  private func shown(_ list: [MailAddressObj], _ session: Session) throws -> String {
    try list.map { address in
      let text = try address.describe(session)
      return text.hasPrefix("\"") ? text : address.mailbox
    }.joined(separator: ", ")
  }

  private func date() -> String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    var room = [CChar](repeating: 0, count: 64)
    let count = strftime(&room, room.count, "%d %b %Y %H:%M:%S %z", &parts)
    let text = String(decoding: room.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.hasPrefix("0") ? String(text.dropFirst()) : text
  }

  /// A header's text: what is not ASCII as a MIME word.
  private func word(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return "=?utf-8?B?\(Base64.encode(Array(text.utf8)).string)?="
  }

  private func body(of text: PSString) -> (headers: [String], text: String) {
    let type = isHtml ? "text/html" : "text/plain"
    let bytes = encoding.bytes(text)
    let head = "Content-Type: \(type); charset=\(encoding.kind.webName)"
    if encoding.kind == .ascii {
      return ([head, "Content-Transfer-Encoding: quoted-printable"], MailMessage.quotedPrintable(bytes))
    }
    return ([head, "Content-Transfer-Encoding: base64"], Base64.encode(bytes, lineBreaks: true).string)
  }

  static func quotedPrintable(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    var column = 0
    for (i, byte) in bytes.enumerated() {
      if byte == 0x0a {
        out += [0x0d, 0x0a]
        column = 0
        continue
      }
      if byte == 0x0d, i + 1 < bytes.count, bytes[i + 1] == 0x0a { continue }
      let endsLine = i + 1 == bytes.count || bytes[i + 1] == 0x0a || bytes[i + 1] == 0x0d
      let isPlain = byte >= 0x21 && byte <= 0x7e && byte != 0x3d || (byte == 0x20 || byte == 0x09) && !endsLine
      let piece = isPlain ? [byte] : [0x3d, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      if column + piece.count > 75 {
        out += [0x3d, 0x0d, 0x0a]
        column = 0
      }
      out += piece
      column += piece.count
    }
    return String(decoding: out, as: UTF8.self)
  }
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
      for file in try files(path) { message.attachments.append((PathText.leaf(file), TextFiles.read(file) ?? [])) }
    }
    let login = (value("Credential").base.obj as? CredentialObj).map { ($0.network.userName.string, $0.password.text.string) }
    let port = int("Port").flatMap { $0 == 0 ? nil : $0 } ?? 25
    let server = MailTransfer.Server(
      host: host, port: port, encrypts: flag("UseSsl"), login: login.map { (user: $0.0, password: $0.1) })
    let recipients = (message.to + message.copies + hidden).map(\.mailbox)
    do {
      try MailTransfer(message.text(session)).run(
        session, server, from: message.from.mailbox, to: recipients, notification: notification)
    } catch let failure as HttpFailure {
      try report(failure, host, port)
    } catch let refusal as MailRefusal {
      try writeError(
        refusal.typeName, refusal.message,
        id: refusal.typeName.hasSuffix("RecipientsException") ? "SmtpFailedRecipientsException" : "SmtpException",
        .InvalidOperation)
    }
  }

  /// What -DeliveryNotificationOption asks a server for that knows such notes.
  private var notification: String {
    let bits = (value("DeliveryNotificationOption").base.obj as? EnumValue)?.raw ?? 0
    if bits == 0 { return "" }
    if bits == 0x800_0000 { return " NOTIFY=NEVER" }
    let names = [(1, "SUCCESS"), (2, "FAILURE"), (4, "DELAY")].filter { bits & Int64($0.0) != 0 }.map(\.1)
    return " NOTIFY=" + names.joined(separator: ",")
  }

  private func files(_ path: String) throws -> [String] {
    do {
      return try ProviderService.of(session).resolve(path, ProviderCall(context)).map(\.path)
    } catch let failure as ItemFailure { throw context.terminating(failure.record) }
  }

  private func report(_ failure: HttpFailure, _ host: String, _ port: Int) throws {
    func mail(_ message: String) throws {
      try writeError("System.Net.Mail.SmtpException", message, id: "SmtpException", .InvalidOperation)
    }
    switch failure {
    case .libraryMissing:
      throw context.terminating(
        ErrorRecord(HttpErrors.exception(failure, host: host, port: port), id: "LibraryMissing", category: .NotInstalled))
    case .headerTimeout, .readTimeout: try mail("The operation has timed out.")
    case .transfer(let code, _, _, let text):
      switch code {
      case 5, 6, 7:
        let exception = HttpErrors.exception(failure, host: host, port: port)
        try mail(exception.inner?.message ?? exception.message)
      case 64: try mail("Server does not support secure connections.")
      case 67:
        try mail(
          "The SMTP server requires a secure connection or the client was not authenticated. The server response was: \(text)")
      default: try mail(text.isEmpty ? "Failure sending mail." : text)
      }
    }
  }
}
