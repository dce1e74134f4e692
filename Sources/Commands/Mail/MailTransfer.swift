// A message on its way to a mail server. libcurl makes the connection, with encryption and login as they are asked for; what is said on it
// is said here, as .NET's SmtpClient says it, because only so the recipients can be told with what they ask for.

import CCurl
import Engine
import Glibc
import Objects
import Primitives

/// What a mail server refused, as .NET names it.
struct MailRefusal: Error {
  let typeName: String
  let message: String

  /// What .NET says of a server's code.
  private static func meaning(_ code: Int) -> String {
    switch code {
    case 220: return "Service ready."
    case 221: return "Service closing transmission channel."
    case 250: return "Completed."
    case 251: return "User not local; will forward to specified path."
    case 354: return "Start mail input; end with <CRLF>.<CRLF>."
    case 421: return "Service not available, closing transmission channel."
    case 450, 550: return "Mailbox unavailable."
    case 451: return "Error in processing."
    case 452: return "Insufficient system storage."
    case 454: return "Client does not have permission to submit mail to this server."
    case 501: return "Syntax error in parameters or arguments."
    case 502: return "Command not implemented."
    case 503: return "Bad sequence of commands."
    case 504: return "Command parameter not implemented."
    case 530: return "The SMTP server requires a secure connection or the client was not authenticated."
    case 551: return "User not local; please try a different path."
    case 552: return "Exceeded storage allocation."
    case 553: return "Mailbox name not allowed."
    case 554: return "Transaction failed."
    default: return "Syntax error, command unrecognized."
    }
  }

  static func status(_ reply: MailReply, _ typeName: String = "SmtpException") -> MailRefusal {
    MailRefusal(
      typeName: "System.Net.Mail." + typeName, message: "\(meaning(reply.code)) The server response was: \(reply.text)")
  }

  /// An answer that is neither what was expected nor an error.
  static func unexpected(_ reply: MailReply) -> MailRefusal {
    reply.code >= 400
      ? status(reply)
      : MailRefusal(
        typeName: "System.Net.Mail.SmtpException",
        message: "The server committed a protocol violation. The server response was: \(reply.text)")
  }
}

/// What a server answers: its code and the text behind it.
struct MailReply {
  let code: Int
  let text: String
}

/// One message on its way to a server.
final class MailTransfer {
  struct Server {
    var host: String
    var port: Int
    var encrypts: Bool
    var login: (user: String, password: String)?
  }

  /// How long it may take, in nanoseconds.
  private let patience: Int64
  private let bytes: [UInt8]
  private let start = Clock.now
  private var easy: UnsafeMutableRawPointer?
  /// What the server said of itself when the connection was made.
  private var greeting = ""
  private var received: [UInt8] = []

  /// SmtpClient waits a hundred seconds unless it is told otherwise.
  init(_ bytes: [UInt8], milliseconds: Int = 100_000) {
    self.bytes = bytes
    patience = Int64(milliseconds) * 1_000_000
  }

  func run(_ session: Session, _ server: Server, from: String, to: [String], notification: String) throws {
    try HttpTransfer.prepare()
    guard let easy = ccurl_easy() else { throw HttpFailure.libraryMissing("curl_easy_init") }
    guard let multi = ccurl_multi() else {
      ccurl_easy_free(easy)
      throw HttpFailure.libraryMissing("curl_multi_init")
    }
    self.easy = easy
    var text = [CChar](repeating: 0, count: 256)
    let host = server.host.contains(":") ? "[\(server.host)]" : server.host
    ccurl_set_text(easy, 10002, "\(server.port == 465 ? "smtps" : "smtp")://\(host):\(server.port)/\(ThisMachine.name)")
    ccurl_set_long(easy, 99, 1)  // NOSIGNAL
    ccurl_set_long(easy, 141, 1)  // CONNECT_ONLY
    if server.encrypts { ccurl_set_long(easy, 119, 3) }
    if let login = server.login {
      ccurl_set_text(easy, 10173, login.user)
      ccurl_set_text(easy, 10174, login.password)
    }
    ccurl_set_pointer(easy, 10029, Unmanaged.passUnretained(self).toOpaque())
    ccurl_set_data(easy, 20079) { bytes, size, count, context in
      guard let context, let bytes else { return size * count }
      let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
      Unmanaged<MailTransfer>.fromOpaque(context).takeUnretainedValue().greeting += String(decoding: line, as: UTF8.self)
      return size * count
    }
    try text.withUnsafeMutableBufferPointer { room in
      ccurl_set_pointer(easy, 10010, room.baseAddress)
      ccurl_multi_add(multi, easy)
      defer {
        ccurl_multi_remove(multi, easy)
        ccurl_easy_free(easy)
        ccurl_multi_free(multi)
        self.easy = nil
      }
      try connect(session, easy, multi, room)
      let knowsNotes = greeting.split(whereSeparator: \.isNewline).contains { $0.dropFirst(4).uppercased() == "DSN" }
      try deliver(session, from: from, to: to, notification: knowsNotes ? notification : "")
    }
  }

  private func connect(
    _ session: Session, _ easy: UnsafeMutableRawPointer, _ multi: UnsafeMutableRawPointer,
    _ text: UnsafeMutableBufferPointer<CChar>
  ) throws {
    var running: Int32 = 1
    while running > 0 {
      try session.checkStop()
      session.unlocked {
        ccurl_multi_perform(multi, &running)
        if running > 0 { ccurl_multi_poll(multi, 50) }
      }
      if running > 0, Clock.now - start > patience { throw HttpFailure.headerTimeout(100) }
    }
    let code = Int(ccurl_multi_result(multi, easy))
    if code == 0 { return }
    var system = 0
    ccurl_get_long(easy, 0x200000 + 25, &system)
    var status = 0
    ccurl_get_long(easy, 0x200000 + 2, &status)
    throw HttpFailure.transfer(
      code: code, system: system, verdict: status,
      text: String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  // MARK: what is said

  private func deliver(_ session: Session, from: String, to: [String], notification: String) throws {
    try expect(250, try say("MAIL FROM:<\(from)>", session))
    var refused: [MailReply] = []
    for address in to {
      let reply = try say("RCPT TO:<\(address)>\(notification)", session)
      switch reply.code {
      case 250, 251: continue
      case 450, 452, 550, 551, 552, 553: refused.append(reply)
      default: throw MailRefusal.unexpected(reply)
      }
    }
    if refused.count < to.count {
      try expect(354, try say("DATA", session))
      try send(dotted(), session)
      try expect(250, try reply(session))
    }
    // A server that has taken the message owes no farewell.
    _ = try orNil { try send(Array("QUIT\r\n".utf8), session) }
    if refused.count == 1 { throw MailRefusal.status(refused[0], "SmtpFailedRecipientException") }
    if refused.count > 1 {
      throw MailRefusal(
        typeName: "System.Net.Mail.SmtpFailedRecipientsException",
        message: refused.count == to.count ? "Unable to send to all recipients." : "Unable to send to a recipient.")
    }
  }

  private func expect(_ code: Int, _ reply: MailReply) throws {
    if reply.code != code { throw MailRefusal.unexpected(reply) }
  }

  private func say(_ line: String, _ session: Session) throws -> MailReply {
    try send(Array((line + "\r\n").utf8), session)
    return try reply(session)
  }

  /// The message with a second dot where a line starts with one, and its end.
  private func dotted() -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 16)
    var startsLine = true
    for byte in bytes {
      if startsLine, byte == 0x2e { out.append(byte) }
      out.append(byte)
      startsLine = byte == 0x0a
    }
    return out + Array((startsLine ? ".\r\n" : "\r\n.\r\n").utf8)
  }

  // MARK: bytes

  /// Looks whether the work was stopped or has taken too long: also while a server goes on talking.
  private func attend(_ session: Session) throws {
    try session.checkStop()
    if Clock.now - start > patience { throw HttpFailure.readTimeout(100) }
  }

  private func wait(_ events: Int32, _ session: Session) throws {
    try attend(session)
    var descriptor = pollfd(fd: ccurl_socket(easy), events: Int16(events), revents: 0)
    session.unlocked { _ = poll(&descriptor, 1, 50) }
  }

  private func lost(_ code: Int32) -> HttpFailure {
    .transfer(code: Int(code), system: 0, verdict: 0, text: "Failure sending mail.")
  }

  private func send(_ bytes: [UInt8], _ session: Session) throws {
    var done = 0
    while done < bytes.count {
      try attend(session)
      var count = 0
      let code = bytes.withUnsafeBytes { ccurl_send(easy, $0.baseAddress.map { $0 + done }, bytes.count - done, &count) }
      done += count
      if code == 81 { try wait(POLLOUT, session) } else if code != 0 { throw lost(code) }
    }
  }

  /// The next answer: its last line has a blank behind the code.
  private func reply(_ session: Session) throws -> MailReply {
    while true {
      try attend(session)
      let line = try line(session)
      guard line.utf8.count >= 3, let code = Int(line.prefix(3)) else { throw lost(56) }
      if line.utf8.dropFirst(3).first == 0x2d { continue }
      return MailReply(code: code, text: String(line.dropFirst(4)))
    }
  }

  private func line(_ session: Session) throws -> String {
    while true {
      if let end = received.firstIndex(of: 0x0a) {
        let line = received[..<end].last == 0x0d ? received[..<(end - 1)] : received[..<end]
        let text = String(decoding: line, as: UTF8.self)
        received.removeFirst(end + 1)
        return text
      }
      if received.count > 1 << 16 { throw lost(56) }
      var chunk = [UInt8](repeating: 0, count: 4096)
      var count = 0
      let code = ccurl_receive(easy, &chunk, chunk.count, &count)
      if code == 81 {
        try wait(POLLIN, session)
      } else if code != 0 || count == 0 {
        throw lost(code == 0 ? 56 : code)
      } else {
        received += chunk[..<count]
      }
    }
  }
}
