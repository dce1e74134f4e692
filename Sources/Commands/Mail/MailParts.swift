// What a mail is put together from beside its text: files, other forms of the body, and what these show.

import Engine
import Objects
import Primitives

/// `Attachment`, `AlternateView` and `LinkedResource`.
final class MailPartObj: Obj {
  let bytes: [UInt8]
  let encoding: EncodingObj?
  /// `ContentType`: media type, name, character set, boundary.
  let contentType: RecordObj
  /// `ContentDisposition`: how it is shown and under which name.
  let disposition: RecordObj
  let related: ListObj?
  var id = PSGuid.random().description
  /// Whether a script chose the identifier: a file's is written only then.
  var hasOwnId = false
  var transfer: Int
  private let own: TypeInfo

  init(_ type: TypeInfo, _ bytes: [UInt8], media: String, name: String? = nil, encoding: EncodingObj? = nil) {
    (own, self.bytes, self.encoding) = (type, bytes, encoding)
    contentType = RecordObj(
      MailParts.contentType,
      values: [Value(media), name.map { Value($0) } ?? .null, encoding.map { Value($0.kind.webName) } ?? .null, .null])
    disposition = RecordObj(
      MailParts.disposition, values: [Value("attachment"), .bool(false), name.map { Value($0) } ?? .null])
    related =
      type === MailParts.view
      ? ListObj(MailParts.list("LinkedResourceCollection", MailParts.resource), elementType: MailParts.resource) : nil
    transfer = encoding == nil ? 1 : 0
    super.init()
  }
  override var type: TypeInfo { own }
  override func describe(_ runtime: Runtime) throws -> String { own.fullName }

  /// The part as it is written.
  func part() throws -> MailMessage.Part {
    let media = contentType.values[0].pstring?.string ?? "application/octet-stream"
    try MailParts.check(media)
    guard id.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) else {
      throw DotNetError.format("The specified content-id is invalid.")
    }
    let isFile = own === MailParts.attachment
    var extra = ["Content-ID: <\(id)>"]
    if isFile {
      // What is shown within the text is not offered as a file.
      let isInline = Truth.isTrue(disposition.values[1]) || disposition.values[0].pstring?.string.lowercased() == "inline"
      extra = ["Content-Disposition: \(isInline ? "inline" : "attachment")"] + (isInline || hasOwnId ? extra : [])
    }
    let name = contentType.values[1].pstring.map { "; name=\(HttpContentTypes.token(MailMessage.word($0.string)))" } ?? ""
    var made: MailMessage.Part
    if let encoding {
      made = MailMessage.text(bytes, media, encoding, headers: own === MailParts.view ? [] : extra)
      if isFile { made.headers[0] += name }
    } else {
      made = MailMessage.Part(
        headers: ["Content-Type: \(media)\(name)", "Content-Transfer-Encoding: base64"] + extra,
        text: Base64.encode(bytes, lineBreaks: true).string)
      made.type = media
    }
    made.related = try (related?.items ?? []).compactMap { try ($0.base.obj as? MailPartObj)?.part() }
    return made
  }
}

enum MailParts {
  static let space = "System.Net.Mail."
  static let contentType = RecordObj.type(
    "System.Net.Mime.ContentType", "string MediaType {get;set;}", "string Name {get;set;}", "string CharSet {get;set;}",
    "string Boundary {get;set;}")
  static let disposition = RecordObj.type(
    "System.Net.Mime.ContentDisposition", "string DispositionType {get;set;}", "bool Inline {get;set;}",
    "string FileName {get;set;}")
  static let base = TypeInfo(
    space + "AttachmentBase", base: .object, interfaces: { [.idisposable] }, isAbstract: true, declare: declareBase)
  static let attachment: TypeInfo = TypeInfo(space + "Attachment", base: base, declare: declareAttachment)
  static let view: TypeInfo = TypeInfo(space + "AlternateView", base: base, declare: { declareForm($0, "AlternateView") })
  static let resource: TypeInfo = TypeInfo(space + "LinkedResource", base: base, declare: { declareForm($0, "LinkedResource") })
  static let family = TypeCatalog.Family(
    types: [
      contentType.fullName: { contentType }, disposition.fullName: { disposition }, base.fullName: { base },
      attachment.fullName: { attachment }, view.fullName: { view }, resource.fullName: { resource },
    ])

  /// A media type is two words with a stroke between them; what follows a semicolon belongs to it.
  static func check(_ media: String) throws {
    let words = media.prefix { $0 != ";" }.split(separator: "/", omittingEmptySubsequences: false)
    let isFine =
      words.count == 2
      && words.allSatisfy { word in
        !word.isEmpty && word.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && !"()<>@,;:\\\"/[]?=".utf8.contains($0) }
      }
    if !isFine || media.contains(where: \.isNewline) { throw DotNetError.format("The specified content type is invalid.") }
  }

  /// A collection's type.
  static func list(_ name: String, _ element: TypeInfo) -> TypeInfo {
    TypeInfo(space + name, base: .collection(of: element), interfaces: { [.idisposable] })
  }

  @Sendable private static func me(_ c: Call) throws -> MailPartObj {
    guard let own = c.this.base.obj as? MailPartObj else { throw DotNetError.argumentNull("attachment") }
    return own
  }

  /// The bytes behind an argument: a stream's rest or a file's.
  private static func bytes(_ c: Call, _ name: String) throws -> [UInt8] {
    guard let stream = c.obj(0) as? StreamObj else {
      if c.isNull(0) { throw DotNetError.argumentNull(name) }
      if c.text(0).isEmpty { throw DotNetError.argument("The value cannot be an empty string.", name) }
      return try Files.read(c.path(0, name))
    }
    return try stream.take(.max, c.runtime)
  }

  @Sendable private static func declareBase(_ t: TypeBuilder) {
    let stored = StoredProperties(own: me)
    stored.declare(
      t, "string", "ContentId", get: { Value($0.id) },
      set: { own, c in
        own.hasOwnId = !c.isNull(0)
        own.id = c.isNull(0) ? PSGuid.random().description : c.text(0)
      })
    t.property("System.IO.Stream ContentStream {get;}") { c in .object(MemoryStreamObj(fixed: try me(c).bytes)) }
    stored.declare(
      t, "System.Net.Mime.ContentType", "ContentType", get: { .object($0.contentType) },
      set: { own, c in
        guard let given = c.obj(0) as? RecordObj, given.values.count == 4 else { throw DotNetError.argumentNull("value") }
        own.contentType.values = given.values
      })
    stored.choice(t, "System.Net.Mime.TransferEncoding", "TransferEncoding", \.transfer)
    t.method("void Dispose()") { _ in .nothing }
  }

  @Sendable private static func declareAttachment(_ t: TypeBuilder) {
    for (parameters, isStream) in [
      ("string fileName", false), ("string fileName, string mediaType", false),
      ("string fileName, System.Net.Mime.ContentType contentType", false),
      ("System.IO.Stream contentStream, string name", true),
      ("System.IO.Stream contentStream, string name, string mediaType", true),
      ("System.IO.Stream contentStream, System.Net.Mime.ContentType contentType", true),
    ] {
      t.constructor("new(\(parameters))") { c in
        let bytes = try bytes(c, isStream ? "contentStream" : "fileName")
        let given = c.args.count > 1 ? c.obj(c.args.count - 1) as? RecordObj : nil
        let name = isStream ? given == nil ? c.string(1)?.string : nil : PathText.leaf(c.text(0))
        let media = given == nil && c.args.count > (isStream ? 2 : 1) ? c.text(c.args.count - 1) : "application/octet-stream"
        try check(media)
        let made = MailPartObj(attachment, bytes, media: media, name: name)
        if let given, given.values.count == 4 {
          made.contentType.values = given.values
          if given.values[1].isNull { made.contentType.values[1] = name.map { Value($0) } ?? .null }
        }
        return .object(made)
      }
    }
    for tail in ["string name", "string name, encoding contentEncoding, string mediaType"] {
      t.staticMethod("static \(space)Attachment CreateAttachmentFromString(string content, \(tail))") { c in
        let encoding = c.obj(2) as? EncodingObj ?? EncodingObj(.utf8, mark: false)
        let bytes = encoding.bytes(try c.required(0, "content"))
        return .object(
          MailPartObj(
            attachment, bytes, media: c.args.count > 3 && !c.isNull(3) ? c.text(3) : "text/plain", name: c.string(1)?.string,
            encoding: encoding))
      }
    }
    t.property("System.Net.Mime.ContentDisposition ContentDisposition {get;}") { .object(try me($0).disposition) }
    t.property(
      "string Name {get;set;}", get: { try me($0).contentType.values[1] },
      set: { c in
        try me(c).contentType.values[1] = c.args[0]
        return .nothing
      })
    t.property("encoding NameEncoding {get;set;}", get: { _ in .null }, set: { _ in .nothing })
  }

  @Sendable private static func declareForm(_ t: TypeBuilder, _ name: String) {
    let isView = name == "AlternateView"
    let own = t.owner
    for source in ["string fileName", "System.IO.Stream contentStream"] {
      for tail in ["", ", string mediaType"] {
        t.constructor("new(\(source)\(tail))") { c in
          let bytes = try bytes(c, source.hasPrefix("string") ? "fileName" : "contentStream")
          return .object(
            MailPartObj(own, bytes, media: tail.isEmpty || c.isNull(1) ? "application/octet-stream" : c.text(1)))
        }
      }
    }
    let method = "static \(space)\(name) Create\(name)FromString(string content"
    @Sendable func made(_ c: Call, _ encoding: EncodingObj?, _ media: String) throws -> Value {
      let content = try c.required(0, "content")
      let encoding =
        encoding ?? (content.string.utf8.allSatisfy { $0 < 0x80 } ? EncodingObj(.ascii) : EncodingObj(.utf8, mark: false))
      return .object(MailPartObj(own, encoding.bytes(content), media: media, encoding: encoding))
    }
    t.staticMethod(method + ")") { try made($0, nil, "text/plain") }
    t.staticMethod(method + ", encoding contentEncoding, string mediaType)") { c in
      try made(c, c.obj(1) as? EncodingObj, c.isNull(2) ? "text/plain" : c.text(2))
    }
    t.staticMethod(method + ", System.Net.Mime.ContentType contentType)") { c in
      try made(c, nil, (c.obj(1) as? RecordObj)?.values.first?.pstring?.string ?? "text/plain")
    }
    if isView {
      t.property("\(space)LinkedResourceCollection LinkedResources {get;}") { try me($0).related.map { .object($0) } ?? .null }
    }
  }
}
