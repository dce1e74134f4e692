// `System.Xml.XmlReader`: one node after another, forward only.

import Engine
import Objects
import Primitives

/// `System.Xml.XmlReaderSettings`.
final class XmlReaderSettingsObj: Obj, XmlValidationSource {
  var flags: [String: Bool] = ["CheckCharacters": true]
  var numbers: [String: Int] = ["MaxCharactersFromEntities": 10_000_000]
  var dtd = 0
  var conformance = 2
  /// `ValidationType` and `ValidationFlags` by number.
  var validation = 0
  var validationFlags = 24
  var schemas: XmlSchemaSetObj?
  var handlers: [Obj] = []
  func flag(_ name: String) -> Bool { flags[name] ?? false }
  override var type: TypeInfo { XmlReaderTypes.settings }
  func take(_ other: XmlReaderSettingsObj) {
    (flags, numbers, dtd, conformance) = (other.flags, other.numbers, other.dtd, other.conformance)
    (validation, validationFlags, schemas, handlers) =
      (other.validation, other.validationFlags, other.schemas, other.handlers)
  }
}

final class XmlReaderObj: Obj {
  private let scanner: XmlScanner?
  private let source: ReaderObj?
  let settings: XmlReaderSettingsObj
  let baseURI: String
  private let isTextReader: Bool
  private(set) var state = 0  // ReadState: Initial, Interactive, Error, EndOfFile, Closed
  private(set) var node = XmlScanNode()
  /// The attribute that is current; nil on the node itself.
  private var attribute: Int?
  private var inValue = false
  /// The reader whose part this is (`ReadSubtree`), and the depth at which the part begins.
  private let outer: XmlReaderObj?
  private let floor: Int
  private var partIsOver = false
  /// What validates on the way; nil where nothing does.
  private(set) var validation: XmlReaderValidation?

  /// A reader that validates reads its source at once.
  static func make(
    _ source: ReaderObj, _ settings: XmlReaderSettingsObj, base: String = "",
    context: XmlScanner.Context = XmlScanner.Context(), _ runtime: Runtime
  ) throws -> XmlReaderObj {
    guard settings.validation == 4 else { return XmlReaderObj(source, settings, base: base, context: context, runtime) }
    let text = try source.rest(runtime)
    if settings.flag("CloseInput") { try source.close(runtime) }
    let made = XmlReaderObj(StringReaderObj(text), settings, base: base, context: context, runtime)
    made.validation = try XmlReaderValidation(text.string, settings, runtime)
    return made
  }

  init(
    _ source: ReaderObj, _ settings: XmlReaderSettingsObj, base: String = "", textReader: Bool = false, namespaces: Bool = true,
    context: XmlScanner.Context = XmlScanner.Context(), _ runtime: Runtime
  ) {
    var options = XmlScanner.Options()
    options.dtd = textReader && settings.dtd == 0 ? 0 : settings.dtd
    options.isFragment = settings.conformance != 2
    options.context = context
    options.namespaces = namespaces
    options.maxCharacters = settings.numbers["MaxCharactersInDocument"] ?? 0
    options.maxFromEntities = settings.numbers["MaxCharactersFromEntities"] ?? 0
    scanner = XmlScanner(source, options, runtime)
    (self.source, self.settings, baseURI, isTextReader, outer, floor) = (source, settings, base, textReader, nil, 0)
    super.init()
  }

  init(part outer: XmlReaderObj) {
    (scanner, source, settings, baseURI, isTextReader) = (nil, nil, outer.settings, outer.baseURI, false)
    (self.outer, floor) = (outer, outer.node.depth)
    super.init()
  }

  override var type: TypeInfo { isTextReader ? XmlReaderTypes.textReader : XmlReaderTypes.implementation }

  var line: Int { node.line &+ (settings.numbers["LineNumberOffset"] ?? 0) }
  var column: Int { node.column &+ (node.line == 1 ? settings.numbers["LinePositionOffset"] ?? 0 : 0) }
  var isEOF: Bool { state == 3 }

  // MARK: the current node

  var kind: Int {
    if state != 1 { return 0 }
    if inValue { return 3 }
    return attribute == nil ? node.kind : 2
  }
  private var current: XmlScanAttribute? { attribute.flatMap { $0 < node.attributes.count ? node.attributes[$0] : nil } }
  var name: XmlScanName { state != 1 || inValue ? XmlScanName() : current?.name ?? node.name }
  var value: String { state != 1 ? "" : current?.value ?? node.value }
  var depth: Int { state != 1 ? 0 : node.depth - floor + (attribute == nil ? 0 : inValue ? 2 : 1) }
  var hasValue: Bool { [2, 3, 4, 7, 8, 10, 13, 14, 17].contains(kind) }
  var attributes: [XmlScanAttribute] { state != 1 || ![1, 10, 17].contains(node.kind) ? [] : node.attributes }
  var isEmptyElement: Bool { attribute == nil && node.isEmpty && state == 1 }
  var quote: UInt16 { current?.quote ?? 0x22 }
  var keepsBlanks: Bool { node.space }
  var language: String { node.language }

  func lookup(_ prefix: String) -> String? { outer?.lookup(prefix) ?? scanner?.lookup(prefix) }

  /// Bytes or text of content that is handed out in pieces, and how much of it was.
  var pieces: (bytes: [UInt8], units: [UInt16], at: Int)?
  private var chunkOf: (Int, Int, Int)?

  /// The next piece of bytes; the content is read when the first is asked for.
  func bytes(_ count: Int, _ content: () throws -> [UInt8]) throws -> [UInt8] {
    let all = try pieces ?? (content(), [], 0)
    let part = Array(all.bytes[min(all.at, all.bytes.count)..<min(all.bytes.count, all.at + count)])
    pieces = part.isEmpty ? nil : (all.bytes, [], all.at + part.count)
    return part
  }
  /// The next piece of the value of the node here.
  func chunk(_ count: Int) -> [UInt16] {
    let here = (node.line, node.column, attribute ?? -1)
    if chunkOf.map({ $0 != here }) ?? true {
      chunkOf = here
      pieces = ([], Array(value.utf16), 0)
    }
    guard let all = pieces else { return [] }
    let part = Array(all.units[min(all.at, all.units.count)..<min(all.units.count, all.at + count)])
    pieces = ([], all.units, all.at + part.count)
    return part
  }

  // MARK: moving

  func read(_ runtime: Runtime) throws -> Bool {
    if state == 4 || state == 3 { return false }
    if state == 2 { return false }
    attribute = nil
    inValue = false
    if let outer { return try readPart(outer, runtime) }
    guard try advance(runtime) else { return false }
    try validation?.step(self, runtime)
    return true
  }

  /// The next node that is wanted.
  private func advance(_ runtime: Runtime) throws -> Bool {
    do {
      while let next = try scanner?.next() {
        switch next.kind {
        case 8 where settings.flag("IgnoreComments"), 7 where settings.flag("IgnoreProcessingInstructions"),
          13 where settings.flag("IgnoreWhitespace"):
          continue
        default: break
        }
        node = next
        state = 1
        return true
      }
    } catch {
      state = 2
      node = XmlScanNode()
      throw error
    }
    state = 3
    node = XmlScanNode()
    return false
  }

  private func readPart(_ outer: XmlReaderObj, _ runtime: Runtime) throws -> Bool {
    if state == 0 {
      node = outer.node
      state = 1
      partIsOver = node.isEmpty
      return true
    }
    if partIsOver {
      state = 3
      node = XmlScanNode()
      return false
    }
    guard try outer.read(runtime) else {
      state = 3
      return false
    }
    node = outer.node
    partIsOver = node.kind == 15 && node.depth == floor
    return true
  }

  func move(to index: Int?) {
    attribute = index
    inValue = false
  }
  func moveToElement() -> Bool {
    guard attribute != nil else { return false }
    move(to: nil)
    return true
  }
  func moveToNextAttribute() -> Bool {
    let next = attribute.map { $0 + 1 } ?? 0
    guard next < attributes.count else { return false }
    move(to: next)
    return true
  }
  func readAttributeValue() -> Bool {
    guard attribute != nil, !inValue else { return false }
    inValue = true
    return true
  }
  func find(_ name: String) -> Int? { attributes.firstIndex { $0.name.full == name } }
  func find(_ local: String, _ space: String) -> Int? {
    attributes.firstIndex { $0.name.local == local && $0.name.space == space }
  }

  func close(_ runtime: Runtime) throws {
    if state == 4 { return }
    if let outer {
      // The outer reader ends up on the part's last node.
      while try state == 1 && !partIsOver && readPart(outer, runtime) {}
    }
    state = 4
    node = XmlScanNode()
    if settings.flag("CloseInput") || isTextReader { try source?.close(runtime) }
  }

  func fail(_ message: String) -> DotNetError {
    scanner?.fail(message, (node.line, node.column)) ?? outer?.fail(message)
      ?? DotNetError("System.Xml.XmlException", message)
  }

  static func kindName(_ kind: Int) -> String {
    let names = [
      "None", "Element", "Attribute", "Text", "CDATA", "EntityReference", "Entity", "ProcessingInstruction", "Comment",
      "Document", "DocumentType", "DocumentFragment", "Notation", "Whitespace", "SignificantWhitespace", "EndElement",
      "EndEntity", "XmlDeclaration",
    ]
    return names.indices.contains(kind) ? names[kind] : "None"
  }

  // MARK: reading content

  /// To the next node that is content.
  func moveToContent(_ runtime: Runtime) throws -> Int {
    repeat {
      switch kind {
      case 2:
        move(to: nil)
        return kind
      case 1, 15, 4, 3, 5, 16: return kind
      default: break
      }
    } while try read(runtime)
    return kind
  }

  func skip(_ runtime: Runtime) throws {
    guard state == 1 else { return }
    move(to: nil)
    if node.kind == 1, !node.isEmpty {
      let depth = node.depth
      while try read(runtime), node.depth > depth {}
    }
    if state == 1, node.kind == 15 || node.kind != 1 || node.isEmpty { _ = try read(runtime) }
  }

  /// The text from here to the next markup.
  func contentString(_ runtime: Runtime) throws -> String {
    if kind == 2 { return value }
    var text = ""
    loop: while state == 1 {
      switch kind {
      case 3, 4, 13, 14: text += value
      case 7, 8, 16: break
      default: break loop
      }
      if try !read(runtime) { break }
    }
    return text
  }

  /// The text of an element without children; ends behind the element.
  func elementString(_ method: String, _ runtime: Runtime) throws -> String {
    guard kind == 1 else {
      throw DotNetError.invalidOperation(
        "The \(method) method is not supported on node type \(XmlReaderObj.kindName(kind)). If you want to read typed content of an element, use the ReadElementContentAs method."
      )
    }
    if node.isEmpty {
      _ = try read(runtime)
      return ""
    }
    _ = try read(runtime)
    let text = try contentString(runtime)
    guard kind == 15 else {
      if kind == 1 {
        throw fail("\(method)() methods cannot be called on an element that has child elements.")
      }
      throw fail("'\(XmlReaderObj.kindName(kind))' is an invalid XmlNodeType.")
    }
    _ = try read(runtime)
    return text
  }

  func startElement(_ runtime: Runtime, _ matches: ((XmlScanName) -> Bool)? = nil, _ wanted: String = "") throws {
    guard try moveToContent(runtime) == 1 else {
      throw fail("'\(XmlReaderObj.kindName(kind))' is an invalid XmlNodeType.")
    }
    if let matches, !matches(node.name) {
      throw fail("Element '\(wanted)' was not found.")
    }
    _ = try read(runtime)
  }

  func endElement(_ runtime: Runtime) throws {
    guard try moveToContent(runtime) == 15 else {
      throw fail("'\(XmlReaderObj.kindName(kind))' is an invalid XmlNodeType.")
    }
    _ = try read(runtime)
  }

  /// The path of the file that is read; empty when it is none.
  var path: String { baseURI.hasPrefix("file://") ? String(baseURI.dropFirst(7)) : "" }

  /// Goes to the first node, unless the reader has begun.
  func begin(_ runtime: Runtime) throws { if state == 0 { _ = try read(runtime) } }

  /// The markup of all that is still to come.
  func markupOfRest(_ runtime: Runtime) throws -> String {
    try begin(runtime)
    var text = ""
    while state == 1 { text += try markup(outer: true, runtime) }
    return text
  }
  /// The markup of the element here, or else of the next; empty without one.
  func markupOfElement(_ runtime: Runtime) throws -> String {
    try begin(runtime)
    while state == 1, kind != 1, try read(runtime) {}
    return try markup(outer: true, runtime)
  }
  /// The markup of the node here; ends behind it.
  func markup(outer: Bool, _ runtime: Runtime) throws -> String {
    guard state == 1 else { return "" }
    if kind == 2 {
      let text = XmlText.escape(value, attribute: true)
      return outer ? "\(name.full)=\"\(text)\"" : text
    }
    guard kind == 1 else {
      let text = outer ? XmlReaderObj.text(of: node) : ""
      _ = try read(runtime)
      return text
    }
    let top = node
    var text = ""
    // What the part needs of prefixes that are declared further out.
    var declared: [Set<String>] = []
    func begin(_ node: XmlScanNode) -> String {
      var own: Set<String> = []
      var out = "<" + node.name.full
      for attribute in node.attributes {
        if attribute.name.full == "xmlns" { own.insert("") }
        if attribute.name.prefix == "xmlns" { own.insert(attribute.name.local) }
        out += " \(attribute.name.full)=\"\(XmlText.escape(attribute.value, attribute: true))\""
      }
      for name in [node.name] + node.attributes.map({ $0.name })
      where name.prefix != "xml" && name.prefix != "xmlns" && !own.contains(name.prefix)
        && !declared.contains(where: { $0.contains(name.prefix) })
      {
        if name.prefix.isEmpty, name != node.name || name.space.isEmpty { continue }
        own.insert(name.prefix)
        out += " xmlns\(name.prefix.isEmpty ? "" : ":" + name.prefix)=\"\(XmlText.escape(name.space, attribute: true))\""
      }
      if !node.isEmpty { declared.append(own) }
      return out + (node.isEmpty ? " />" : ">")
    }
    if outer { text += begin(top) } else if !top.isEmpty { declared.append([]) }
    if !top.isEmpty {
      while try read(runtime) {
        if node.kind == 15, node.depth == top.depth {
          if outer { text += "</\(node.name.full)>" }
          break
        }
        if node.kind == 1 {
          text += begin(node)
        } else if node.kind == 15 {
          if !declared.isEmpty { declared.removeLast() }
          text += "</\(node.name.full)>"
        } else {
          text += XmlReaderObj.text(of: node)
        }
      }
    }
    _ = try read(runtime)
    return text
  }

  static func text(of node: XmlScanNode) -> String {
    switch node.kind {
    case 3, 13, 14: return XmlText.escape(node.value, attribute: false)
    case 4: return "<![CDATA[\(node.value)]]>"
    case 7: return "<?\(node.name.local)\(node.value.isEmpty ? "" : " " + node.value)?>"
    case 8: return "<!--\(node.value)-->"
    case 17: return "<?xml \(node.value)?>"
    default: return ""
    }
  }
}
