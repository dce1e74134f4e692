// `System.Net.Mail.MailMessage`: a mail that a script puts together.

import Engine
import Objects
import Primitives

final class MailMessageObj: Obj {
  var from: Value = .null
  var sender: Value = .null
  var replyTo: Value = .null
  let to = MailMessageTypes.noAddresses()
  let copies = MailMessageTypes.noAddresses()
  let hidden = MailMessageTypes.noAddresses()
  let replies = MailMessageTypes.noAddresses()
  var subject: Value = .emptyString
  var body: Value = .emptyString
  var isHtml = false
  var priority = 0
  var notification = 0
  var bodyEncoding: Value = .null
  var subjectEncoding: Value = .null
  var headersEncoding: Value = .null
  let attachments = ListObj(MailParts.list("AttachmentCollection", MailParts.attachment), elementType: MailParts.attachment)
  let views = ListObj(MailParts.list("AlternateViewCollection", MailParts.view), elementType: MailParts.view)
  let headers = NameValueObj()
  override var type: TypeInfo { MailMessageTypes.message }

  private func all(_ list: ListObj) -> [MailAddressObj] { list.items.compactMap { $0.base.obj as? MailAddressObj } }

  var recipients: [MailAddressObj] { all(to) + all(copies) + all(hidden) }

  /// The mail as it is written.
  func made() throws -> MailMessage {
    guard let author = from.base.obj as? MailAddressObj else {
      throw DotNetError.invalidOperation("A from address must be specified.")
    }
    var message = MailMessage(from: author)
    message.sender = sender.base.obj as? MailAddressObj
    message.to = all(to)
    message.copies = all(copies)
    message.replies = all(replies) + [replyTo.base.obj as? MailAddressObj].compactMap { $0 }
    message.subject = subject.pstring?.string ?? ""
    message.body = body.pstring ?? .empty
    message.isHtml = isHtml
    if let given = bodyEncoding.base.obj as? EncodingObj {
      message.encoding = given
    } else if !message.body.string.utf8.allSatisfy({ $0 < 0x80 }) {
      message.encoding = EncodingObj(.utf8, mark: false)
    }
    message.priority = ["Normal", "Low", "High"][min(max(priority, 0), 2)]
    message.alternates = try views.items.compactMap { try ($0.base.obj as? MailPartObj)?.part() }
    message.attachments = try attachments.items.compactMap { try ($0.base.obj as? MailPartObj)?.part() }
    for entry in headers.entries {
      let name = entry.name ?? ""
      if MailMessageTypes.ownHeaders.contains(name.lowercased()) { continue }
      guard !name.isEmpty, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f && $0 != 0x3a }) else {
        throw DotNetError.format("An invalid character was found in the mail header: '\(name)'.")
      }
      for value in entry.values {
        if value.contains(where: \.isNewline) { throw DotNetError.format("An invalid character was found in header value.") }
        message.headers.append((name, value))
      }
    }
    return message
  }
}

enum MailMessageTypes {
  private static let space = MailParts.space
  static let address: TypeInfo = TypeCatalog.find(space + "MailAddress") ?? .object
  static let addresses: TypeInfo = TypeInfo(
    space + "MailAddressCollection", base: .collection(of: address),
    declare: { t in
      t.method("void Add(string addresses)") { c in
        let text = try c.required(0, "addresses").string
        if text.isEmpty {
          throw DotNetError.argument("The value cannot be an empty string.", "addresses")
        }
        guard let list = c.this.base.sequence else { return .nothing }
        var made: [Value] = []
        for part in split(text) { made.append(.object(try MailAddressObj(part))) }
        list.items += made
        return .nothing
      }
      t.method("string ToString()") { c in
        Value(try (c.this.base.sequence?.items ?? []).map { try Text.string($0, c.runtime).string }.joined(separator: ", "))
      }
    })
  static let message: TypeInfo = TypeInfo(
    space + "MailMessage", base: .object, interfaces: { [.idisposable] }, declare: declare)
  static let family = TypeCatalog.Family(
    types: [space + "MailAddressCollection": { addresses }, space + "MailMessage": { message }])

  static func noAddresses() -> ListObj { ListObj(addresses, elementType: address) }

  /// The headers that properties make: what a script puts there has no effect.
  static let ownHeaders: Set<String> = [
    "bcc", "cc", "content-disposition", "content-id", "content-location", "content-transfer-encoding", "content-type", "date",
    "from",
    "importance", "mime-version", "priority", "reply-to", "sender", "subject", "to", "x-priority",
  ]

  /// Addresses stand between commas; names in quotes may have some.
  private static func split(_ text: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character == ",", !isQuoted { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    // Line ends are no blanks: they would end a header.
    return parts.map { part in
      var part = part[...]
      while part.first == " " { part.removeFirst() }
      while part.last == " " { part.removeLast() }
      return String(part)
    }
  }

  @Sendable private static func me(_ c: Call) throws -> MailMessageObj {
    guard let own = c.this.base.obj as? MailMessageObj else { throw DotNetError.argumentNull("message") }
    return own
  }

  private static func checked(_ subject: Value) throws -> Value {
    if subject.pstring?.string.contains(where: { $0.isNewline }) == true {
      throw DotNetError.argument("The specified string is not in the form required for a subject.")
    }
    return subject.isNull ? .emptyString : subject
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(MailMessageObj()) }
    for tail in ["", ", string subject, string body"] {
      t.constructor("new(string from, string to\(tail))") { c in
        let made = MailMessageObj()
        for (i, name) in ["from", "to"].enumerated() where try c.required(i, name).string.isEmpty {
          throw DotNetError.argument("The value cannot be an empty string.", name)
        }
        made.from = .object(try MailAddressObj(c.text(0)))
        for part in split(c.text(1)) { made.to.items.append(.object(try MailAddressObj(part))) }
        if !tail.isEmpty {
          made.subject = try checked(c.args[2])
          made.body = c.isNull(3) ? .emptyString : c.args[3]
        }
        return .object(made)
      }
    }
    t.constructor("new(\(space)MailAddress from, \(space)MailAddress to)") { c in
      for (i, name) in ["from", "to"].enumerated() where c.isNull(i) { throw DotNetError.argumentNull(name) }
      let made = MailMessageObj()
      made.from = c.args[0]
      made.to.items.append(c.args[1])
      return .object(made)
    }
    let lists: [(String, KeyPath<MailMessageObj, ListObj> & Sendable)] = [
      ("To", \.to), ("CC", \.copies), ("Bcc", \.hidden), ("ReplyToList", \.replies),
    ]
    for (name, path) in lists {
      t.property("\(space)MailAddressCollection \(name) {get;}") { .object(try me($0)[keyPath: path]) }
    }
    let stored = StoredProperties(own: me)
    stored.declare(
      t, space + "MailAddress", "From", get: { $0.from },
      set: { own, c in
        if c.isNull(0) { throw DotNetError.argumentNull("value") }
        own.from = c.args[0]
      })
    stored.value(t, space + "MailAddress", "Sender", \.sender)
    stored.value(t, space + "MailAddress", "ReplyTo", \.replyTo)
    stored.declare(t, "string", "Subject", get: { $0.subject }, set: { $0.subject = try checked($1.args[0]) })
    stored.declare(
      t, "string", "Body", get: { $0.body }, set: { $0.body = $1.isNull(0) ? .emptyString : $1.args[0] })
    stored.value(t, "encoding", "BodyEncoding", \.bodyEncoding)
    stored.value(t, "encoding", "SubjectEncoding", \.subjectEncoding)
    stored.value(t, "encoding", "HeadersEncoding", \.headersEncoding)
    stored.flag(t, "IsBodyHtml", \.isHtml)
    stored.choice(t, space + "MailPriority", "Priority", \.priority)
    stored.choice(t, space + "DeliveryNotificationOptions", "DeliveryNotificationOptions", \.notification)
    t.property("\(space)AttachmentCollection Attachments {get;}") { .object(try me($0).attachments) }
    t.property("\(space)AlternateViewCollection AlternateViews {get;}") { .object(try me($0).views) }
    t.property("System.Collections.Specialized.NameValueCollection Headers {get;}") { .object(try me($0).headers) }
    t.method("void Dispose()") { _ in .nothing }
  }
}
