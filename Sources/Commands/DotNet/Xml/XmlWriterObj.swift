// What an `XmlWriter` is at: XML written piece by piece to a file, a StringBuilder or a writer, and refused where it would not be well-formed.

import Engine
import Objects
import Primitives

final class XmlWriterObj: Obj {
  enum Target {
    case file(String)
    case member(Value, name: String)
    case stream(StreamObj)
    /// What takes all of the text when the writer is closed.
    case nodes((String) throws -> Void)
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
  /// Whether there was a declaration, the element of a document, its end.
  private var isDeclared = false
  private var hasRoot = false
  private var isEnded = false
  private var hasFailed = false
  /// The attributes of the tag that is open.
  private var given: [(prefix: String, local: String, space: String)] = []
  private var attribute: String?
  private var isClosed = false
  private var isClosing = false
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
    if hasFailed { return 6 }
    if attribute != nil { return 3 }
    if tagIsOpen { return 2 }
    if !open.isEmpty { return 4 }
    return hasContent ? 1 : 0
  }

  /// Where a document stands, by the names that errors give.
  private var stateName: String {
    if attribute != nil { return "Attribute" }
    if tagIsOpen { return "Element Start Tag" }
    if !open.isEmpty { return "Element Content" }
    if isEnded { return "End Document" }
    if hasRoot { return "EndRootElement" }
    return !hasContent && !hasDeclaration ? "Start" : isDeclared ? "Document" : "TopLevel"
  }

  private func fail(_ token: String) -> DotNetError {
    if settings.declaresWhenAsked {
      let state = isClosed ? "Closed" : hasRoot ? "Epilog" : hasContent ? "Prolog" : "Start"
      return DotNetError.invalidOperation(
        "Token \(token == "Text" ? "Content" : token) in state \(state) would result in an invalid XML document.")
    }
    let state = stateName
    let hint =
      settings.conformance == 2 && (state == "Start" || state == "EndRootElement")
      ? " Make sure that the ConformanceLevel setting is set to ConformanceLevel.Fragment or ConformanceLevel.Auto if you want to write an XML fragment. "
      : ""
    return DotNetError.invalidOperation("Token \(token) in state \(state) would result in an invalid XML document." + hint)
  }

  /// Does something that writes; after a mistake nothing more is written.
  func attempt(_ body: () throws -> Void) throws {
    if isClosed || hasFailed, !settings.declaresWhenAsked {
      throw DotNetError.invalidOperation("The Writer is closed or in error state.")
    }
    do { try body() } catch {
      hasFailed = true
      throw error
    }
  }

  /// `WriteStartDocument`.
  func startDocument(standalone: Bool? = nil) throws {
    if settings.conformance == 1 {
      throw DotNetError.invalidOperation(
        "WriteStartDocument cannot be called on writers created with ConformanceLevel.Fragment.")
    }
    if !settings.declaresWhenAsked, stateName != "Start" { throw fail("StartDocument") }
    declare(standalone: standalone, asked: true)
  }

  /// The declaration, unless it was written or is not wanted.
  func declare(standalone: Bool? = nil, asked: Bool = false) {
    if hasDeclaration || !asked && (settings.declaresWhenAsked || settings.conformance != 2 && !settings.declaresFragments) {
      return
    }
    hasDeclaration = true
    isDeclared = asked || settings.conformance == 2
    if settings.omitsDeclaration || settings.conformance == 1 { return }
    let isText: Bool
    switch target {
    case .member, .nodes: isText = true
    case .file, .stream: isText = false
    }
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
    try endAttribute()
    if open.isEmpty, settings.conformance == 2, !settings.declaresWhenAsked {
      if isEnded || token == "StartElement" && hasRoot || token == "DTD" && hasRoot { throw fail(token) }
    }
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
    try check(name: local)
    try beginChild("StartElement")
    let prefix = prefix ?? space.flatMap { $0.isEmpty ? nil : scopes.prefix(of: $0) } ?? ""
    scopes.open(prefix, space ?? scopes.uri(of: prefix) ?? "")
    let name = prefix.isEmpty ? local : prefix + ":" + local
    pending += "<" + name
    if open.isEmpty { hasRoot = true }
    open.append((name, false, false))
    tagIsOpen = true
    given = []
  }

  private func check(name: String) throws {
    if settings.checksCharacters, !settings.declaresWhenAsked { try XmlCharacters.check(name: name) }
  }

  /// `XmlLang`; nil where nothing says.
  var language: String? { spoken.last { $0.isLanguage }?.value }
  /// `XmlSpace` by number: not said, default, preserve.
  var spaceRule: Int { spoken.last { !$0.isLanguage }.map { $0.value == "preserve" ? 2 : 1 } ?? 0 }

  func endElement(full: Bool) throws {
    try endAttribute()
    guard let last = open.popLast() else {
      throw settings.declaresWhenAsked ? DotNetError.invalidOperation("There was no XML start tag open.") : fail("EndElement")
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
      throw settings.declaresWhenAsked
        ? DotNetError.invalidOperation("Token StartAttribute in state Content would result in an invalid XML document.")
        : fail("StartAttribute")
    }
    if !local.isEmpty { try check(name: local) }
    var prefix = prefix
    if prefix == "xmlns" || prefix.isEmpty && local == "xmlns" {
      let declared = prefix.isEmpty ? "" : local
      if !settings.declaresWhenAsked, let known = scopes.declaredHere(declared), known != value {
        throw DotNetError(
          "System.Xml.XmlException",
          "The prefix '\(declared)' cannot be redefined from '\(known)' to '\(value)' within the same start element tag.")
      }
      // What stands already for the prefix need not be said again.
      if settings.namespaces & 1 != 0, scopes.declaredHere(declared) == nil, scopes.uri(of: declared) == value { return }
      scopes.declare(declared, value)
    } else if let space, !space.isEmpty {
      if prefix.isEmpty || scopes.declaredHere(prefix).map({ $0 != space }) == true {
        prefix = scopes.prefix(of: space) ?? ""
        if prefix.isEmpty { prefix = scopes.makePrefix(byDepth: settings.declaresWhenAsked) }
      }
      scopes.use(prefix, space)
    }
    let name = prefix.isEmpty ? local : prefix + ":" + local
    if !settings.declaresWhenAsked {
      let place = prefix == "xmlns" ? XmlScopes.xmlns : space ?? ""
      if given.contains(where: { $0.local == local && ($0.prefix == prefix || $0.space == place) }) {
        throw DotNetError("System.Xml.XmlException", "'\(name)' is a duplicate attribute name.")
      }
      given.append((prefix, local, place))
    }
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

  func startAttribute(_ name: String, prefix: String = "", space: String? = nil) throws {
    try endAttribute()
    if !tagIsOpen, !settings.declaresWhenAsked { throw fail("StartAttribute") }
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
    let text = attributeText
    (attribute, attributeText) = (nil, "")
    try attribute(attributePrefix, name, attributeSpace, text)
  }

  func string(_ text: String, raw: Bool = false) throws {
    if attribute != nil {
      attributeText += text
      return
    }
    if isClosed || !raw && open.isEmpty && settings.conformance == 2 { throw fail("Text") }
    if text.isEmpty, !raw {
      if !open.isEmpty { closeTag() }
      return
    }
    declare()
    closeTag()
    if let last = open.indices.last { open[last].hasText = true }
    pending += raw ? text : try settings.escaped(text, attribute: false)
    hasContent = true
  }

  /// `WriteWhitespace`.
  func blanks(_ text: String) throws {
    guard text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0a || $0 == 0x0d }) else {
      throw DotNetError.argument("Only white space characters should be used.")
    }
    try string(text, raw: true)
  }

  private func check(_ text: String) throws {
    if settings.checksCharacters, !settings.declaresWhenAsked { try XmlCharacters.check(text) }
  }

  func cdata(_ text: String) throws {
    try endAttribute()
    if open.isEmpty, settings.conformance == 2, !settings.declaresWhenAsked { throw fail("CDATA") }
    try check(text)
    declare()
    closeTag()
    if let last = open.indices.last { open[last].hasText = true }
    pending += XmlCharacters.section(text)
  }

  func comment(_ text: String) throws {
    try check(text)
    try beginChild("Comment")
    pending += XmlCharacters.comment(text)
  }

  func instruction(_ name: String, _ text: String) throws {
    try check(text)
    if name.lowercased() == "xml" {
      if hasContent {
        throw DotNetError.invalidOperation("Cannot write XML declaration. WriteStartDocument method has already written it.")
      }
      hasDeclaration = true
    } else {
      try beginChild("PI")
    }
    pending += "<?" + name + (text.isEmpty ? "" : " " + XmlCharacters.parted(text, "?", before: ">")) + "?>"
    hasContent = true
  }

  func doctype(_ name: String, _ publicId: String?, _ systemId: String?, _ subset: String?) throws {
    if settings.conformance == 1 { throw DotNetError.invalidOperation("DTD is not allowed in XML fragments.") }
    if !open.isEmpty, !settings.declaresWhenAsked { throw fail("DTD") }
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

  /// `WriteEndDocument`.
  func endDocument() throws {
    try endAll()
    if settings.declaresWhenAsked { return }
    guard hasRoot || settings.conformance != 2 else { throw fail("EndDocument") }
    isEnded = settings.conformance == 2
  }
  private func endAll() throws {
    try endAttribute()
    while !open.isEmpty { try endElement(full: false) }
  }

  func flush(_ runtime: Runtime) throws {
    if pending.isEmpty { return }
    if case .nodes(let take) = target {
      guard isClosing else { return }
      let text = pending
      pending = ""
      return try take(text)
    }
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
    case .nodes: break
    case .member(let object, let name):
      _ = try MemberAccess.invoke(object, PSString.make(name), [Value(text)], runtime)
    }
  }

  func close(_ runtime: Runtime) throws {
    if isClosed { return }
    if settings.endsOnClose, !hasFailed { try endAll() } else if !hasFailed { closeTag() }
    isClosing = true
    try flush(runtime)
    isClosed = true
    if settings.closesOutput, case .stream(let stream) = target { try stream.close(runtime) }
    if settings.closesOutput, case .member(let output, "Write") = target {
      _ = try MemberAccess.invoke(output, PSString.make("Close"), [], runtime)
    }
  }
}
