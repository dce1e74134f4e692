// `[System.Xml.XmlWriter]` and its settings: XML written piece by piece to a file, a StringBuilder or a writer.

import Engine
import Objects
import Primitives

/// `[System.Xml.XmlWriterSettings]`.
final class XmlWriterSettingsObj: Obj {
  var indents = false
  var indentText = "  "
  var newLine = "\n"
  var omitsDeclaration = false
  var newLineOnAttributes = false
  var closesOutput = false
  var isFragment = false
  /// What XmlTextWriter does: no declaration but the one asked for, and nothing kept back.
  var declaresWhenAsked = false
  var encoding: EncodingObj?
  var isAsync = false
  var checksCharacters = true
  var keepsUris = false
  var endsOnClose = true
  /// `NewLineHandling` by number: replaced, written as references, left alone.
  var lineEnds = 0
  /// `NamespaceHandling` by number.
  var namespaces = 0
  override var type: TypeInfo { XmlWriterTypes.settings }

  func take(_ other: XmlWriterSettingsObj) {
    (indents, indentText, newLine, omitsDeclaration) = (other.indents, other.indentText, other.newLine, other.omitsDeclaration)
    (newLineOnAttributes, closesOutput, isFragment, encoding) =
      (other.newLineOnAttributes, other.closesOutput, other.isFragment, other.encoding)
    (isAsync, checksCharacters, keepsUris, endsOnClose) =
      (other.isAsync, other.checksCharacters, other.keepsUris, other.endsOnClose)
    (lineEnds, namespaces) = (other.lineEnds, other.namespaces)
  }

  /// A text as markup: ends of lines as they are wanted, and nothing that XML has no place for.
  func escaped(_ text: String, attribute: Bool) throws -> String {
    var isPlain = true
    for scalar in text.unicodeScalars where scalar.value < 0x20 || scalar.value == 0xfffe || scalar.value == 0xffff {
      isPlain = false
      if scalar == "\n" || scalar == "\r" || scalar == "\t" { continue }
      if checksCharacters, !declaresWhenAsked {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        throw DotNetError.argument(
          "'\(scalar.value < 0x20 ? "." : String(scalar))', hexadecimal value 0x\(digits.count < 2 ? "0" : "")\(digits), is an invalid character."
        )
      }
    }
    let out = XmlText.escape(text, attribute: attribute)
    if isPlain || declaresWhenAsked { return out }
    var made = ""
    var last: Unicode.Scalar?
    for scalar in out.unicodeScalars {
      switch scalar {
      case "\r" where !attribute:
        if lineEnds == 0 { made += newLine } else if lineEnds == 1 { made += "&#xD;" } else { made += "\r" }
      case "\n" where !attribute:
        if lineEnds == 0 { if last != "\r" { made += newLine } } else { made += "\n" }
      case "\t": made += "\t"
      default:
        if scalar.value < 0x20 {
          made += "&#x\(String(scalar.value, radix: 16, uppercase: true));"
        } else {
          made.unicodeScalars.append(scalar)
        }
      }
      last = scalar
    }
    if attribute, lineEnds == 2 {
      made = made.replacing("&#xA;", with: "\n").replacing("&#xD;", with: "\r").replacing("&#x9;", with: "\t")
    }
    return made
  }
}

final class XmlWriterObj: Obj {
  enum Target {
    case file(String)
    case member(Value, name: String)
    case stream(StreamObj)
  }
  private let target: Target
  let settings: XmlWriterSettingsObj
  private var pending = ""
  private var hasContent = false
  private var open: [(name: String, hasElements: Bool, hasText: Bool)] = []
  /// `xml:lang` and `xml:space` that elements around say, by their depth.
  private var spoken: [(depth: Int, isLanguage: Bool, value: String)] = []
  /// What attributes stand in.
  var quote: Character = "\""
  private var scopes = XmlScopes()
  private var tagIsOpen = false
  private var hasDeclaration = false
  private var attribute: String?
  private var isClosed = false
  /// Whether the file has been begun.
  private var hasWritten = false

  private let ownType: TypeInfo

  init(_ target: Target, _ settings: XmlWriterSettingsObj, type: TypeInfo = XmlWriterTypes.writer) {
    self.target = target
    self.settings = settings
    ownType = type
    super.init()
  }
  override var type: TypeInfo { ownType }
  /// The stream that is written to, where it is one.
  var stream: StreamObj? { if case .stream(let stream) = target { stream } else { nil } }

  /// `WriteState`, by its number.
  var state: Int64 {
    if isClosed { return 5 }
    if attribute != nil { return 3 }
    if tagIsOpen { return 2 }
    if !open.isEmpty { return 4 }
    return hasContent ? 1 : 0
  }

  private func fail(_ token: String) -> DotNetError {
    DotNetError.invalidOperation(
      "Token \(token) in state \(isClosed ? "Closed" : "Epilog") would result in an invalid XML document.")
  }

  /// The declaration, unless it was written or is not wanted.
  func declare(standalone: Bool? = nil, asked: Bool = false) {
    if hasDeclaration || settings.declaresWhenAsked && !asked { return }
    hasDeclaration = true
    if settings.omitsDeclaration || settings.isFragment { return }
    let isText: Bool
    if case .member = target { isText = true } else { isText = false }
    let name = settings.encoding.map { isText ? "utf-16" : $0.kind.webName } ?? (isText ? "utf-16" : "utf-8")
    pending += "<?xml version=\"1.0\""
    if !settings.declaresWhenAsked || isText || settings.encoding != nil { pending += " encoding=\"\(name)\"" }
    if let standalone { pending += " standalone=\"\(standalone ? "yes" : "no")\"" }
    pending += "?>"
    hasContent = true
  }

  /// A declaration as it stood elsewhere.
  func declare(as text: String) {
    if hasDeclaration { return }
    hasDeclaration = true
    hasContent = true
    pending += "<?xml \(text)?>"
  }

  private func closeTag() {
    if tagIsOpen {
      pending += scopes.owed(newestFirst: settings.declaresWhenAsked) + ">"
      tagIsOpen = false
    }
  }

  /// A new line with the indentation of a child, where nothing but elements stands.
  private func line(_ depth: Int) {
    if settings.indents, hasContent { pending += settings.newLine + String(repeating: settings.indentText, count: depth) }
  }

  private func beginChild(_ token: String) throws {
    if isClosed { throw fail(token) }
    declare()
    closeTag()
    if let last = open.indices.last {
      if !open[last].hasText { line(open.count) }
      open[last].hasElements = true
    } else {
      line(0)
    }
    hasContent = true
  }

  /// Begins an element. Without a prefix it gets one that stands for its namespace already, else its namespace becomes the default one.
  func startElement(_ prefix: String?, _ local: String, _ space: String?) throws {
    if local.isEmpty { throw DotNetError.argument("The empty string '' is not a valid local name.") }
    try beginChild("StartElement")
    let prefix = prefix ?? space.flatMap { $0.isEmpty ? nil : scopes.prefix(of: $0) } ?? ""
    scopes.open(prefix, space ?? scopes.uri(of: prefix) ?? "")
    let name = prefix.isEmpty ? local : prefix + ":" + local
    pending += "<" + name
    open.append((name, false, false))
    tagIsOpen = true
  }

  /// `XmlLang`; nil where nothing says.
  var language: String? { spoken.last { $0.isLanguage }?.value }
  /// `XmlSpace` by number: not said, default, preserve.
  var spaceRule: Int { spoken.last { !$0.isLanguage }.map { $0.value == "preserve" ? 2 : 1 } ?? 0 }

  func endElement(full: Bool) throws {
    guard let last = open.popLast() else {
      throw DotNetError.invalidOperation("There was no XML start tag open.")
    }
    while let said = spoken.last, said.depth > open.count { spoken.removeLast() }
    if tagIsOpen, !full {
      pending += scopes.owed(newestFirst: settings.declaresWhenAsked) + " />"
      tagIsOpen = false
      scopes.close()
      return
    }
    closeTag()
    scopes.close()
    if last.hasElements, !last.hasText { line(open.count) }
    pending += "</" + last.name + ">"
  }

  func attribute(_ prefix: String, _ local: String, _ space: String?, _ value: String) throws {
    guard tagIsOpen else {
      throw DotNetError.invalidOperation("Token StartAttribute in state Content would result in an invalid XML document.")
    }
    var prefix = prefix
    if prefix == "xmlns" || prefix.isEmpty && local == "xmlns" {
      let declared = prefix.isEmpty ? "" : local
      if !settings.declaresWhenAsked, let known = scopes.declaredHere(declared), known != value {
        throw DotNetError(
          "System.Xml.XmlException",
          "The prefix '\(declared)' cannot be redefined from '\(known)' to '\(value)' within the same start element tag.")
      }
      scopes.declare(declared, value)
    } else if let space, !space.isEmpty {
      if prefix.isEmpty || scopes.declaredHere(prefix).map({ $0 != space }) == true {
        prefix = scopes.prefix(of: space) ?? ""
        if prefix.isEmpty { prefix = scopes.makePrefix(byDepth: settings.declaresWhenAsked) }
      }
      scopes.use(prefix, space)
    }
    let name = prefix.isEmpty ? local : prefix + ":" + local
    let gap =
      settings.indents && settings.newLineOnAttributes
      ? settings.newLine + String(repeating: settings.indentText, count: open.count) : " "
    if prefix == "xml", local == "lang" || local == "space" {
      if local == "space", value != "default", value != "preserve" {
        throw DotNetError.argument("'\(value)' is an invalid xml:space value.")
      }
      spoken.append((open.count, local == "lang", value))
    }
    var text = try settings.escaped(value, attribute: true)
    if quote == "'" { text = text.replacing("&quot;", with: "\"").replacing("'", with: "&apos;") }
    pending += gap + name + "=" + String(quote) + text + String(quote)
  }

  func startAttribute(_ name: String, prefix: String = "", space: String? = nil) {
    attribute = name
    (attributePrefix, attributeSpace) = (prefix, space)
  }
  private var attributeText = ""
  private var attributePrefix = ""
  private var attributeSpace: String?

  /// The prefix that stands for a namespace here; empty for the default one.
  func prefix(of space: String) -> String? { scopes.prefix(of: space) }
  func endAttribute() throws {
    guard let name = attribute else { return }
    attribute = nil
    try attribute(attributePrefix, name, attributeSpace, attributeText)
    attributeText = ""
  }

  func string(_ text: String, raw: Bool = false) throws {
    if attribute != nil {
      attributeText += text
      return
    }
    if isClosed { throw fail("Content") }
    if text.isEmpty, !raw {
      if !open.isEmpty { closeTag() }
      return
    }
    if !raw, open.isEmpty, !settings.isFragment { throw fail("Content") }
    if raw, !hasContent { hasDeclaration = true } else { declare() }
    closeTag()
    if let last = open.indices.last { open[last].hasText = true }
    pending += raw ? text : try settings.escaped(text, attribute: false)
    hasContent = true
  }

  func cdata(_ text: String) throws {
    declare()
    closeTag()
    if let last = open.indices.last { open[last].hasText = true }
    pending += "<![CDATA[" + text + "]]>"
  }

  func comment(_ text: String) throws {
    try beginChild("Comment")
    pending += "<!--" + text + "-->"
  }

  func instruction(_ name: String, _ text: String) throws {
    if name.lowercased() == "xml" {
      if hasContent {
        throw DotNetError.invalidOperation("Cannot write XML declaration. WriteStartDocument method has already written it.")
      }
      hasDeclaration = true
    } else {
      try beginChild("PI")
    }
    pending += "<?" + name + (text.isEmpty ? "" : " " + text) + "?>"
    hasContent = true
  }

  func doctype(_ name: String, _ publicId: String?, _ systemId: String?, _ subset: String?) throws {
    try beginChild("DTD")
    pending += "<!DOCTYPE " + name
    if let publicId {
      pending += " PUBLIC \"\(publicId)\" \"\(systemId ?? "")\""
    } else if let systemId {
      pending += " SYSTEM \"\(systemId)\""
    }
    if let subset { pending += "[" + subset + "]" }
    pending += ">"
  }

  func endDocument() throws { while !open.isEmpty { try endElement(full: false) } }

  func flush(_ runtime: Runtime) throws {
    if pending.isEmpty { return }
    let text = pending
    pending = ""
    switch target {
    case .file(let path):
      let encoding = settings.encoding ?? EncodingObj(.utf8)
      let mark = hasWritten ? [] : encoding.preamble
      try Files.write(path, mark + encoding.bytes(PSString.make(text)), append: hasWritten)
      hasWritten = true
    case .stream(let stream):
      let encoding = settings.encoding ?? EncodingObj(.utf8)
      let mark = hasWritten ? [] : encoding.preamble
      hasWritten = true
      try stream.write(mark + encoding.bytes(PSString.make(text)), runtime)
      try stream.flush(runtime)
    case .member(let object, let name):
      _ = try MemberAccess.invoke(object, PSString.make(name), [Value(text)], runtime)
    }
  }

  func close(_ runtime: Runtime) throws {
    if isClosed { return }
    try endDocument()
    try flush(runtime)
    isClosed = true
    if settings.closesOutput, case .stream(let stream) = target { try stream.close(runtime) }
    if settings.closesOutput, case .member(let output, "Write") = target {
      _ = try MemberAccess.invoke(output, PSString.make("Close"), [], runtime)
    }
  }
}

enum XmlWriterTypes {
  static let writer = TypeInfo(
    "System.Xml.XmlWriter", base: .object, interfaces: { [.idisposable] }, isAbstract: true, declare: declare)
  static let settings = TypeInfo("System.Xml.XmlWriterSettings", base: .object, declare: declareSettings)
  static let state = TypeInfo.enumeration(
    "System.Xml.WriteState", ["Start", "Prolog", "Element", "Attribute", "Content", "Closed", "Error"])
  static let conformance = TypeInfo.enumeration("System.Xml.ConformanceLevel", ["Auto", "Fragment", "Document"])
  static let family = TypeCatalog.Family(types: [
    "System.Xml.XmlWriter": { writer }, "System.Xml.XmlWriterSettings": { settings }, "System.Xml.WriteState": { state },
    "System.Xml.ConformanceLevel": { conformance },
  ])

  private static func me(_ c: Call) throws -> XmlWriterObj {
    guard let writer = c.this.base.obj as? XmlWriterObj else { throw DotNetError.invalidOperation("Not a writer.") }
    return writer
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    @Sendable func settings(_ c: Call) -> XmlWriterSettingsObj { c.obj(1) as? XmlWriterSettingsObj ?? XmlWriterSettingsObj() }
    for tail in ["", ", System.Xml.XmlWriterSettings settings"] {
      t.staticMethod("static System.Xml.XmlWriter Create(string outputFileName\(tail))") { c in
        .object(XmlWriterObj(.file(Paths.full(c.text(0), c.runtime.currentDirectory)), settings(c)))
      }
      t.staticMethod("static System.Xml.XmlWriter Create(System.Text.StringBuilder output\(tail))") { c in
        .object(XmlWriterObj(.member(c.args[0], name: "Append"), settings(c)))
      }
      t.staticMethod("static System.Xml.XmlWriter Create(System.IO.TextWriter output\(tail))") { c in
        .object(XmlWriterObj(.member(c.args[0], name: "Write"), settings(c)))
      }
    }
    func act(_ declaration: String, _ body: @escaping @Sendable (XmlWriterObj, Call) throws -> Void) {
      t.method(declaration) { c in
        let writer = try me(c)
        try body(writer, c)
        if writer.settings.declaresWhenAsked { try writer.flush(c.runtime) }
        return .nothing
      }
    }
    func text(_ c: Call, _ i: Int) -> String? { c.string(i)?.string }
    t.property("System.Xml.XmlWriterSettings Settings {get;}") { .object(try me($0).settings) }
    t.property("System.Xml.WriteState WriteState {get;}") { .object(EnumValue(state, try me($0).state)) }
    act("void WriteStartDocument()") { w, _ in w.declare(asked: true) }
    act("void WriteStartDocument(bool standalone)") { w, c in w.declare(standalone: c.bool(0), asked: true) }
    act("void WriteEndDocument()") { w, _ in try w.endDocument() }
    act("void WriteDocType(string name, string pubid, string sysid, string subset)") { w, c in
      func part(_ i: Int) -> String? { c.string(i).flatMap { $0.count == 0 ? nil : $0.string } }
      try w.doctype(c.text(0), part(1), part(2), part(3))
    }
    act("void WriteStartElement(string localName)") { w, c in try w.startElement("", c.text(0), nil) }
    act("void WriteStartElement(string localName, string ns)") { w, c in try w.startElement(nil, c.text(0), c.string(1)?.string)
    }
    act("void WriteStartElement(string prefix, string localName, string ns)") { w, c in
      try w.startElement(c.string(0)?.string, c.text(1), c.string(2)?.string)
    }
    act("void WriteEndElement()") { w, _ in try w.endElement(full: false) }
    act("void WriteFullEndElement()") { w, _ in try w.endElement(full: true) }
    act("void WriteElementString(string localName, string value)") { w, c in
      try w.startElement("", c.text(0), nil)
      try w.string(c.text(1))
      try w.endElement(full: c.string(1)?.count == 0)
    }
    act("void WriteElementString(string localName, string ns, string value)") { w, c in
      try w.startElement(nil, c.text(0), c.string(1)?.string)
      try w.string(c.text(2))
      try w.endElement(full: c.string(2)?.count == 0)
    }
    act("void WriteElementString(string prefix, string localName, string ns, string value)") { w, c in
      try w.startElement(c.string(0)?.string, c.text(1), c.string(2)?.string)
      try w.string(c.text(3))
      try w.endElement(full: c.string(3)?.count == 0)
    }
    act("void WriteAttributeString(string localName, string value)") { w, c in try w.attribute("", c.text(0), nil, c.text(1)) }
    act("void WriteAttributeString(string localName, string ns, string value)") { w, c in
      try w.attribute("", c.text(0), c.string(1)?.string, c.text(2))
    }
    act("void WriteAttributeString(string prefix, string localName, string ns, string value)") { w, c in
      try w.attribute(c.text(0), c.text(1), c.string(2)?.string, c.text(3))
    }
    act("void WriteStartAttribute(string localName)") { w, c in w.startAttribute(c.text(0)) }
    act("void WriteEndAttribute()") { w, _ in try w.endAttribute() }
    act("void WriteString(string text)") { w, c in try w.string(c.text(0)) }
    act("void WriteRaw(string data)") { w, c in try w.string(c.text(0), raw: true) }
    act("void WriteValue(System.Object value)") { w, c in try w.string(try XmlConvertType.text(c.args[0], c.runtime)) }
    act("void WriteCData(string text)") { w, c in try w.cdata(c.text(0)) }
    act("void WriteComment(string text)") { w, c in try w.comment(c.text(0)) }
    act("void WriteProcessingInstruction(string name, string text)") { w, c in try w.instruction(c.text(0), c.text(1)) }
    act("void WriteWhitespace(string ws)") { w, c in try w.string(c.text(0), raw: true) }
    act("void Flush()") { w, c in try w.flush(c.runtime) }
    act("void Close()") { w, c in try w.close(c.runtime) }
    act("void Dispose()") { w, c in try w.close(c.runtime) }
  }

  @Sendable private static func declareSettings(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) -> XmlWriterSettingsObj { c.this.base.obj as? XmlWriterSettingsObj ?? XmlWriterSettingsObj() }
    func flag(_ name: String, _ path: ReferenceWritableKeyPath<XmlWriterSettingsObj, Bool> & Sendable) {
      t.property(
        "bool \(name) {get;set;}", get: { .bool(own($0)[keyPath: path]) },
        set: { c in
          own(c)[keyPath: path] = c.bool(0)
          return .nothing
        })
    }
    func text(_ name: String, _ path: ReferenceWritableKeyPath<XmlWriterSettingsObj, String> & Sendable) {
      t.property(
        "string \(name) {get;set;}", get: { Value(own($0)[keyPath: path]) },
        set: { c in
          own(c)[keyPath: path] = c.text(0)
          return .nothing
        })
    }
    t.constructor("new()") { _ in .object(XmlWriterSettingsObj()) }
    t.property(
      "System.Text.Encoding Encoding {get;set;}", get: { .object(own($0).encoding ?? EncodingObj(.utf8)) },
      set: { c in
        own(c).encoding = c.obj(0) as? EncodingObj
        return .nothing
      })
    flag("OmitXmlDeclaration", \.omitsDeclaration)
    text("NewLineChars", \.newLine)
    flag("Indent", \.indents)
    text("IndentChars", \.indentText)
    flag("NewLineOnAttributes", \.newLineOnAttributes)
    flag("CloseOutput", \.closesOutput)
    t.property(
      "System.Xml.ConformanceLevel ConformanceLevel {get;set;}",
      get: { .object(EnumValue(conformance, own($0).isFragment ? 1 : 2)) },
      set: { c in
        own(c).isFragment = (c.obj(0) as? EnumValue)?.raw == 1
        return .nothing
      })
    t.method("void Reset()") { c in
      own(c).take(XmlWriterSettingsObj())
      return .nothing
    }
  }
}
