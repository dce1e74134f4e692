// A response's body as text: in the encoding that its headers, its `meta` element or its XML declaration name, else UTF-8. Forms on the way
// out, progress on the way in, and a server's error text as it is shown.

import Engine
import Objects
import Primitives

enum WebContent {
  private static let metaText = PSString.make(
    #"<meta\s.*[^.><]*charset\s*=\s*["'\n]?(?<charset>[A-Za-z].[^\s"'\n<>]*)[\s"'\n>]"#)
  private static let xmlText = PSString.make(
    #"<\?xml\s.*[^.><]*encoding\s*=\s*["'\n]?(?<charset>[A-Za-z].[^\s"'\n<>]*)[\s"'\n>]"#)

  static func decode(_ response: HttpResponseObj) -> (text: PSString, encoding: WebEncoding) {
    let bytes = response.content.bytes
    if let named = WebEncoding(response.mediaType?.charset) { return (named.text(bytes), named) }
    let text = WebEncoding.utf8.text(bytes)
    // What names an encoding stands at the start.
    let start = text.slice(0, min(text.count, 1024))
    if let name = charset(start, metaText) ?? charset(start, xmlText), let named = WebEncoding(name) {
      return (named.text(bytes), named)
    }
    return (text, .utf8)
  }

  /// The encoding of an XML text's declaration.
  static func declaredEncoding(_ text: PSString) -> String? { charset(text.slice(0, min(text.count, 200)), xmlText) }

  private static func charset(_ text: PSString, _ source: PSString) -> String? {
    guard let pattern = try? RegexObj.cache.pattern(source, [.ignoreCase, .singleline, .explicitCapture, .cultureInvariant]),
      let match = try? pattern.match(text), let slot = pattern.slot(ofName: PSString.make("charset"))
    else { return nil }
    let group = match.groups[slot]
    return group.success ? text.slice(group.index, group.length).string : nil
  }

  static func isJson(_ type: String?) -> Bool {
    [
      "application/json", "text/json", "application/x-javascript", "text/x-javascript", "application/javascript",
      "text/javascript",
    ].contains(type?.lowercased() ?? "")
  }
  static func isXml(_ type: String?) -> Bool {
    guard let type = type?.lowercased() else { return false }
    return ["application/xml", "application/xml-external-parsed-entity", "application/xml-dtd"].contains(type)
      || type.hasSuffix("+xml")
  }
  static func isText(_ type: String?) -> Bool {
    guard let type = type?.lowercased(), !type.isEmpty else { return false }
    return type.hasPrefix("text/") || isXml(type) || isJson(type)
  }

  /// The headers of a response by name, those of the content last.
  static func headers(_ response: HttpResponseObj) -> DictionaryObj {
    let values = TypeCatalog.find("System.Collections.Generic.IEnumerable[string]") ?? .object
    let table = DictionaryObj(
      TypeCatalog.construct(.dictionaryDefinition, [.string, values]), .generic, comparer: .ignoreCase, keyType: .string,
      valueType: values)
    for entry in response.headers.list.entries + response.content.headers.list.entries {
      table.set(entry.name, HttpMessageTypes.strings(entry.values))
    }
    return table
  }

  /// A length as people read it, as the messages of -Verbose have it.
  static func friendly(_ length: Int64?) -> String {
    guard let length else { return "unknown size" }
    let units = ["B", "KB", "MB", "GB", "TB"]
    var size = Double(length)
    var unit = 0
    while size >= 1024, unit < units.count - 1 {
      size /= 1024
      unit += 1
    }
    var digits = String(Int((size * 100).rounded()))
    while digits.count < 3 { digits = "0" + digits }
    var shown = digits.dropLast(2) + "." + digits.suffix(2)
    while shown.last == "0" { shown.removeLast() }
    if shown.last == "." { shown.removeLast() }
    return "\(shown) \(units[unit]) (\(grouped(length)) bytes)"
  }

  private static func grouped(_ number: Int64) -> String {
    var out = ""
    for (i, digit) in String(number).reversed().enumerated() {
      if i > 0, i % 3 == 0 { out = "," + out }
      out = String(digit) + out
    }
    return out
  }

  /// A size as progress shows it.
  static func size(_ bytes: Int64) -> String {
    func tenths(_ divisor: Int64) -> String {
      let value = (Double(bytes) * 10 / Double(divisor)).rounded(.toNearestOrEven)
      return "\(Int64(value) / 10).\(Int64(value) % 10)"
    }
    switch bytes {
    case 0..<1024: return "\(bytes) Bytes"
    case 1024..<1_048_576: return tenths(1024) + " KB"
    case 1_048_576..<1_073_741_824: return tenths(1_048_576) + " MB"
    case 1_073_741_824...:
      let value = Int64((Double(bytes) * 1000 / 1_073_741_824).rounded(.toNearestOrEven))
      let rest = String(value % 1000)
      return "\(value / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest) GB"
    default: return "0 Bytes"
    }
  }
}

/// `multipart/form-data` of -Form.
enum WebForm {
  static func content(_ form: DictionaryObj, _ session: Session) throws -> HttpContentObj {
    let whole = HttpContentTypes.multipartContent(PSGuid.random().description)
    for position in form.orderedPositions {
      guard let key = form.table.key(at: position) else { continue }
      let name = HttpContentTypes.token(try Text.string(key, session).string)
      try add(whole, name, form.table.value(at: position).base, enumerates: true, session)
    }
    return whole
  }

  private static func add(
    _ whole: HttpContentObj, _ name: String, _ value: Value, enumerates: Bool, _ session: Session
  ) throws {
    if let file = value.obj as? FileInfoObj, !file.isDirectory {
      let disposition = ContentDispositionObj("form-data")
      disposition.name = name
      disposition.fileName = HttpContentTypes.token(file.name)
      disposition.fileNameStar = file.name
      var headers = HttpHeaderList()
      headers.set("Content-Disposition", [disposition.text])
      headers.set("Content-Type", ["application/octet-stream"])
      whole.parts.append(HttpContentObj(.stream, try Files.read(file.path), headers))
      return
    }
    if enumerates, value.pstring == nil, let items = MemberAccess.enumerator(of: value) {
      while let item = try items.next() { try add(whole, name, item.base, enumerates: false, session) }
      return
    }
    let part = HttpContentTypes.make(string: value.isNull ? .empty : try Text.string(value, session))
    part.headers.list.set("Content-Disposition", ["form-data; name=" + name])
    whole.parts.append(part)
  }
}

/// How far a body is.
struct WebProgress {
  private let command: WebRequestCommand
  private let toFile: Bool
  private let start = Clock.now
  private var last: UInt64 = 0
  private var isShown = false
  private var total: Int64?

  init(_ command: WebRequestCommand, toFile: Bool) {
    self.command = command
    self.toFile = toFile
  }

  private var activity: String { toFile ? "Web request status" : "Reading web response stream" }

  mutating func tell(_ transfer: HttpTransfer) throws {
    let now = Clock.now
    // A file's progress appears after a second, and nobody reads more than ten a second.
    guard transfer.received > 0, !toFile || now - start > 1_000_000_000, now - last > 100_000_000 else { return }
    last = now
    isShown = true
    total = transfer.head.first("Content-Length").flatMap { Int64($0) }
    let size = total.map { WebContent.size($0) } ?? (toFile ? "???" : "0 Bytes")
    let percent = total.flatMap { $0 > 0 ? Int(min(100, transfer.received * 100 / $0)) : nil } ?? -1
    try command.context.writeProgress(
      activity: activity, status: "Downloaded: \(WebContent.size(transfer.received)) of \(size)", percent: percent,
      completed: false)
  }

  func end(_ transfer: HttpTransfer) throws {
    guard isShown else { return }
    let status =
      toFile
      ? "Web request completed. (Number of bytes processed: \(transfer.received))"
      : "Reading web response stream completed. Bytes downloaded: \(transfer.received)"
    try command.context.writeProgress(activity: activity, status: status, percent: -1, completed: true)
  }
}

/// What a server says to an error: JSON and XML laid out, HTML without its tags.
enum WebErrorText {
  static func format(_ text: String, _ type: String?, _ session: Session) -> String {
    if WebContent.isXml(type), let document = try? XmlNodeObj.parse(text), let laidOut = xml(document, session) {
      return "\n" + laidOut
    }
    if WebContent.isJson(type), let laidOut = json(text, session) { return "\n" + laidOut }
    guard let pattern = try? RegexObj.cache.pattern(PSString.make("<[^>]*>"), []) else { return text }
    let source = PSString.make(text)
    var out = ""
    var at = 0
    for match in (try? pattern.matches(source)) ?? [] {
      out += source.slice(at, match.index - at).string
      at = match.end
    }
    return out + source.slice(at, source.count - at).string
  }

  private static func json(_ text: String, _ session: Session) -> String? {
    let source = PSString.make(text)
    guard
      let value = try? source.withUnits({ units -> Value? in
        var reader = JsonReader(units, asHashtable: true, depth: 1024, dates: .string)
        return try reader.document()
      })
    else { return nil }
    var writer = JsonWriter(session, depth: 1024, compress: false, enumsAsStrings: false, escaping: .nonAscii)
    guard (try? writer.write(value, depth: 0)) != nil else { return nil }
    return writer.text.string
  }

  private static func xml(_ document: XmlNodeObj, _ session: Session) -> String? {
    let settings = XmlWriterSettingsObj()
    settings.indents = true
    settings.newLineOnAttributes = true
    settings.omitsDeclaration = true
    let text = StringBuilderObj()
    let writer = XmlWriterObj(.member(.object(text), name: "Append"), settings)
    guard (try? MemberAccess.invoke(.object(document), PSString.make("Save"), [.object(writer)], session)) != nil,
      (try? MemberAccess.invoke(.object(writer), PSString.make("Flush"), [], session)) != nil
    else { return nil }
    return try? text.describe(session)
  }
}
