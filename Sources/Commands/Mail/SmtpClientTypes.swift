// `System.Net.Mail.SmtpClient`: sends mails to a server, or puts them into a folder, where scripts' tests can read them.

import Engine
import Objects
import Primitives

final class SmtpClientObj: Obj {
  var host: Value
  var port: Int
  var encrypts = false
  var credentials: Value = .null
  var usesDefault = false
  var timeout = 100_000
  var delivery = 0
  var format = 0
  var folder: Value = .null
  var target: Value = .null
  init(_ host: Value, _ port: Int) {
    (self.host, self.port) = (host, port)
    super.init()
  }
  override var type: TypeInfo { SmtpClientTypes.client }

  func send(_ message: MailMessageObj, _ runtime: Runtime) throws {
    guard let session = runtime as? Session else { return }
    let made = try message.made()
    let recipients = message.recipients
    if delivery == 0, host.pstring?.string.isEmpty ?? true {
      throw DotNetError.invalidOperation("The SMTP host was not specified.")
    }
    if recipients.isEmpty { throw DotNetError.invalidOperation("A recipient must be specified.") }
    if delivery != 0 { return try put(made, recipients, session) }
    let name = host.pstring?.string ?? ""
    var login: (user: String, password: String)?
    if let own = credentials.base.obj as? NetworkCredentialObj { login = (own.userName.string, own.password.string) }
    let server = MailTransfer.Server(host: name, port: port, encrypts: encrypts, login: login)
    do {
      try MailTransfer(made.text(session), milliseconds: timeout == 0 ? 100_000 : timeout).run(
        session, server, from: made.envelopeSender, to: recipients.map(\.mailbox),
        notification: MailMessage.notes(message.notification))
    } catch let failure as HttpFailure {
      throw DotNetError(MailErrors.exception(failure, host: name, port: port))
    } catch let refusal as MailRefusal {
      throw DotNetError(refusal.typeName, refusal.message)
    }
  }

  /// Into a folder: a file of a new name, with who sends it and who gets it at its head.
  private func put(_ message: MailMessage, _ recipients: [MailAddressObj], _ session: Session) throws {
    guard delivery == 1 else {
      throw DotNetError("System.PlatformNotSupportedException", "IIS delivery is not supported on this platform.")
    }
    guard let place = folder.pstring?.string, !place.isEmpty, place.hasPrefix("/") else {
      throw DotNetError("System.Net.Mail.SmtpException", "Only absolute directories are allowed for pickup directory.")
    }
    let head = (["X-Sender: \(message.envelopeSender)"] + recipients.map { "X-Receiver: \($0.mailbox)" })
      .map { $0 + "\r\n" }.joined()
    do {
      try Files.write(PathText.full(place, "\(PSGuid.random()).eml"), Array(head.utf8) + message.text(session))
    } catch let error as DotNetError {
      throw DotNetError(ExceptionObj("System.Net.Mail.SmtpException", "Failure sending mail.", inner: error.exception))
    }
  }
}

enum SmtpClientTypes {
  private static let space = MailParts.space
  static let client: TypeInfo = TypeInfo(space + "SmtpClient", base: .object, interfaces: { [.idisposable] }, declare: declare)
  static let family = TypeCatalog.Family(types: [space + "SmtpClient": { client }])

  @Sendable private static func me(_ c: Call) throws -> SmtpClientObj {
    guard let own = c.this.base.obj as? SmtpClientObj else { throw DotNetError.argumentNull("client") }
    return own
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(SmtpClientObj(.null, 25)) }
    t.constructor("new(string host)") { .object(SmtpClientObj($0.args[0], 25)) }
    t.constructor("new(string host, int port)") { c in
      if c.int(1) < 0 { throw DotNetError.negative(c.int(1), "port") }
      return .object(SmtpClientObj(c.args[0], c.int(1) == 0 ? 25 : c.int(1)))
    }
    t.property(
      "string Host {get;set;}", get: { try me($0).host },
      set: { c in
        if try c.required(0, "value").string.isEmpty {
          throw DotNetError.argument("The value cannot be an empty string.", "value")
        }
        try me(c).host = c.args[0]
        return .nothing
      })
    t.property(
      "int Port {get;set;}", get: { .int32(try me($0).port) },
      set: { c in
        if c.int(0) <= 0 { throw DotNetError.notPositive(c.int(0), "value") }
        try me(c).port = c.int(0)
        return .nothing
      })
    t.property(
      "int Timeout {get;set;}", get: { .int32(try me($0).timeout) },
      set: { c in
        if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "value") }
        try me(c).timeout = c.int(0)
        return .nothing
      })
    let stored = StoredProperties(own: me)
    stored.flag(t, "EnableSsl", \.encrypts)
    stored.flag(t, "UseDefaultCredentials", \.usesDefault)
    stored.value(t, "System.Net.ICredentialsByHost", "Credentials", \.credentials)
    stored.value(t, "string", "PickupDirectoryLocation", \.folder)
    stored.value(t, "string", "TargetName", \.target)
    stored.choice(t, space + "SmtpDeliveryMethod", "DeliveryMethod", \.delivery)
    stored.choice(t, space + "SmtpDeliveryFormat", "DeliveryFormat", \.format)
    t.method("void Send(\(space)MailMessage message)") { c in
      guard let message = c.obj(0) as? MailMessageObj else { throw DotNetError.argumentNull("message") }
      try me(c).send(message, c.runtime)
      return .nothing
    }
    t.method("void Send(string from, string recipients, string subject, string body)") { c in
      let made = try MemberAccess.construct(MailMessageTypes.message, Array(c.args), c.runtime)
      guard let message = made.base.obj as? MailMessageObj else { return .nothing }
      try me(c).send(message, c.runtime)
      return .nothing
    }
    t.method("void Dispose()") { _ in .nothing }
  }
}
