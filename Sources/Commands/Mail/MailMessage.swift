// A message as text, put together as .NET's SmtpClient does: headers, the body and its other forms, files.

import Engine
import Glibc
import Objects
import Primitives

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
  /// Other forms of the body.
  var alternates: [Part] = []
  var attachments: [Part] = []
  var sender: MailAddressObj?
  /// Whom a server is told: who sends for the author, if somebody does.
  var envelopeSender: String { (sender ?? from).mailbox }
  /// Headers that a script adds.
  var headers: [(name: String, value: String)] = []

  /// A part with headers of its own, and what belongs to it.
  struct Part {
    var headers: [String]
    var text: String
    var type = ""
    var related: [Part] = []

    init(headers: [String], text: String) { (self.headers, self.text) = (headers, text) }
    /// A file.
    init(file name: String, _ bytes: [UInt8]) {
      headers = [
        "Content-Type: application/octet-stream; name=\(HttpContentTypes.token(name))", "Content-Transfer-Encoding: base64",
        "Content-Disposition: attachment",
      ]
      text = Base64.encode(bytes, lineBreaks: true).string
    }
  }

  func text(_ session: Session) throws -> [UInt8] {
    var lines = ["MIME-Version: 1.0"]
    if let sender { lines.append("Sender: \(try shown([sender], session))") }
    lines.append("From: \(try shown([from], session))")
    if !to.isEmpty { lines.append("To: \(try shown(to, session))") }
    if !copies.isEmpty { lines.append("Cc: \(try shown(copies, session))") }
    if !replies.isEmpty { lines.append("Reply-To: \(try shown(replies, session))") }
    switch priority {
    case "High": lines += ["X-Priority: 1", "Priority: urgent", "Importance: high"]
    case "Low": lines += ["X-Priority: 5", "Priority: non-urgent", "Importance: low"]
    default: break
    }
    lines.append("Date: \(date())")
    lines.append("Subject: \(MailMessage.word(subject))")
    lines += headers.map { "\($0.name): \(MailMessage.word($0.value))" }
    var boundaries = 0
    var whole = body(of: body)
    if !alternates.isEmpty {
      let forms = alternates.map { $0.related.isEmpty ? $0 : joined("related", [$0] + $0.related, &boundaries) }
      whole = joined("alternative", (body.string.isEmpty ? [] : [whole]) + forms, &boundaries)
    }
    if !attachments.isEmpty { whole = joined("mixed", [whole] + attachments, &boundaries) }
    lines += whole.headers
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + whole.text + "\r\n").utf8)
  }

  /// Parts between boundaries.
  private func joined(_ kind: String, _ parts: [Part], _ boundaries: inout Int) -> Part {
    let boundary = "--boundary_\(boundaries)_" + PSGuid.random().description
    boundaries += 1
    let type = kind == "related" ? "; type=\"\(parts.first?.type ?? "")\"" : ""
    var text = ""
    for part in parts { text += "--\(boundary)\r\n" + part.headers.joined(separator: "\r\n") + "\r\n\r\n" + part.text + "\r\n" }
    return Part(
      headers: ["Content-Type: multipart/\(kind)\(type);\r\n boundary=\(boundary)"], text: text + "--\(boundary)--")
  }

  private func shown(_ list: [MailAddressObj], _ session: Session) throws -> String {
    list.map { address in
      let name = address.display
      if name.isEmpty { return address.mailbox }
      let coded = MailMessage.word(name)
      if coded != name { return "\(coded) <\(address.mailbox)>" }
      let escaped = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      return "\"\(escaped)\" <\(address.mailbox)>"
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

  /// A header's text: what is not ASCII, or would end the header, as a MIME word.
  static func word(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x7f && $0 >= 0x20 || $0 == 0x09 }) { return text }
    return "=?utf-8?B?\(Base64.encode(Array(text.utf8)).string)?="
  }

  private func body(of text: PSString) -> Part {
    MailMessage.text(encoding.bytes(text), isHtml ? "text/html" : "text/plain", encoding)
  }

  /// A part of text.
  static func text(_ bytes: [UInt8], _ type: String, _ encoding: EncodingObj, headers: [String] = []) -> Part {
    let isPlain = encoding.kind == .ascii
    var part = Part(
      headers: [
        "Content-Type: \(type); charset=\(encoding.kind.webName)",
        "Content-Transfer-Encoding: \(isPlain ? "quoted-printable" : "base64")",
      ] + headers,
      text: isPlain ? quotedPrintable(bytes) : Base64.encode(bytes, lineBreaks: true).string)
    part.type = type
    return part
  }

  /// What `DeliveryNotificationOptions` ask a server for that knows such notes.
  static func notes(_ options: Int) -> String {
    if options == 0 { return "" }
    if options == 0x800_0000 { return " NOTIFY=NEVER" }
    let names = [(1, "SUCCESS"), (2, "FAILURE"), (4, "DELAY")].filter { options & $0.0 != 0 }.map(\.1)
    return " NOTIFY=" + names.joined(separator: ",")
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
