// The trees of System.Xml.Linq: documents, elements, attributes, texts. A node knows its parent, which owns it.

import Engine
import Objects
import Primitives

/// `[System.Xml.Linq.XNamespace]`.
final class XNamespaceObj: Obj {
  let uri: String
  init(_ uri: String) {
    self.uri = uri
    super.init()
  }
  static let xmlns = "http://www.w3.org/2000/xmlns/"
  static let xml = "http://www.w3.org/XML/1998/namespace"
  override var type: TypeInfo { XLinqTypes.xNamespace }
  override func equals(_ other: Obj) -> Bool { (other as? XNamespaceObj)?.uri == uri }
  override var hash: Int { uri.hashValue }
  override func describe(_ runtime: Runtime) throws -> String { uri }
}

/// `[System.Xml.Linq.XName]`.
final class XNameObj: Obj {
  let local: String
  let space: String
  init(_ local: String, _ space: String = "") {
    self.local = local
    self.space = space
    super.init()
  }
  /// An expanded name: `{namespace}local` or `local`.
  convenience init(expanded text: String) throws {
    if text.isEmpty { throw DotNetError.argument("The value cannot be an empty string.", "expandedName") }
    guard text.first == "{" else {
      try XmlConvertType.verify(text, local: true)
      self.init(text)
      return
    }
    guard let end = text.lastIndex(of: "}"), text.index(after: end) < text.endIndex else {
      throw DotNetError.argument("'\(text)' is an invalid expanded name.")
    }
    let local = String(text[text.index(after: end)...])
    try XmlConvertType.verify(local, local: true)
    self.init(local, String(text[text.index(after: text.startIndex)..<end]))
  }

  override var type: TypeInfo { XLinqTypes.xName }
  override func equals(_ other: Obj) -> Bool { (other as? XNameObj).map { $0.local == local && $0.space == space } ?? false }
  override var hash: Int { local.hashValue &* 31 &+ space.hashValue }
  var text: String { space.isEmpty ? local : "{\(space)}\(local)" }
  override func describe(_ runtime: Runtime) throws -> String { text }
}

/// `[System.Xml.Linq.XAttribute]`.
final class XAttributeObj: Obj {
  let name: XNameObj
  var value: String
  weak var parent: XContainerObj?
  private(set) lazy var notes = XNotes()
  init(_ name: XNameObj, _ value: String) {
    self.name = name
    self.value = value
    super.init()
  }
  override var type: TypeInfo { XLinqTypes.xAttribute }
  var isDeclaration: Bool { name.space == XNamespaceObj.xmlns || name.space.isEmpty && name.local == "xmlns" }
  override func describe(_ runtime: Runtime) throws -> String { XLinqWriter.attribute(self, in: parent) }
}

/// A node inside a document or an element.
class XNodeObj: Obj {
  weak var parent: XContainerObj?
  private(set) lazy var notes = XNotes()

  /// The parent and the place in it.
  func place() throws -> (parent: XContainerObj, at: Int) {
    guard let parent, let at = parent.nodes.firstIndex(where: { $0 === self }) else {
      throw DotNetError.invalidOperation("The parent is missing.")
    }
    return (parent, at)
  }

  /// Takes the node out of its parent.
  func remove() throws {
    let (parent, at) = try place()
    parent.nodes.remove(at: at)
    self.parent = nil
  }

  /// The node so many places after this one.
  func sibling(_ offset: Int) -> XNodeObj? {
    guard let (parent, at) = try? place(), parent.nodes.indices.contains(at + offset) else { return nil }
    return parent.nodes[at + offset]
  }

  var document: XContainerObj? {
    var top: XContainerObj? = self as? XContainerObj ?? parent
    while let above = top?.parent { top = above }
    return top?.name == nil ? top : nil
  }
  override func describe(_ runtime: Runtime) throws -> String { XLinqWriter.text(self) }
}

/// A text, a CDATA section or a comment.
final class XLeafObj: XNodeObj {
  enum Kind { case text, cdata, comment }
  let kind: Kind
  var value: String
  init(_ kind: Kind, _ value: String) {
    self.kind = kind
    self.value = value
    super.init()
  }
  override var type: TypeInfo {
    switch kind {
    case .text: return XLinqTypes.xText
    case .cdata: return XLinqTypes.xCData
    case .comment: return XLinqTypes.xComment
    }
  }
}

/// `[System.Xml.Linq.XDeclaration]`.
final class XDeclarationObj: Obj {
  var version: String?
  var encoding: String?
  var standalone: String?
  init(_ version: String?, _ encoding: String?, _ standalone: String?) {
    self.version = version
    self.encoding = encoding
    self.standalone = standalone
    super.init()
  }
  override var type: TypeInfo { XLinqTypes.xDeclaration }
  override func describe(_ runtime: Runtime) throws -> String {
    func part(_ name: String, _ value: String?) -> String { value.map { " \(name)=\"\($0)\"" } ?? "" }
    return "<?xml" + part("version", version) + part("encoding", encoding) + part("standalone", standalone) + "?>"
  }
}

/// An element, or a document, which has no name.
final class XContainerObj: XNodeObj {
  var name: XNameObj?
  var attributes: [XAttributeObj] = []
  var nodes: [XNodeObj] = []
  /// An element whose content was set to an empty text is written with an end tag.
  var hasEmptyText = false
  var declaration: XDeclarationObj?

  init(_ name: XNameObj?) {
    self.name = name
    super.init()
  }
  override var type: TypeInfo { name == nil ? XLinqTypes.xDocument : XLinqTypes.xElement }

  /// A deep copy.
  func copy(depth: Int = 0) -> XContainerObj {
    let made = XContainerObj(name)
    made.hasEmptyText = hasEmptyText
    made.declaration = declaration
    for attribute in attributes { made.put(XAttributeObj(attribute.name, attribute.value)) }
    for node in nodes where depth < XLinqWriter.deepest { made.adopt(XContainerObj.copy(node, depth: depth + 1)) }
    return made
  }

  private static func copy(_ node: XNodeObj, depth: Int) -> XNodeObj {
    switch node {
    case let container as XContainerObj: return container.copy(depth: depth)
    case let leaf as XLeafObj: return XLeafObj(leaf.kind, leaf.value)
    case let mark as XMarkObj: return mark.copy
    default: return node
    }
  }

  func put(_ attribute: XAttributeObj) {
    attribute.parent = self
    attributes.append(attribute)
  }
  func removeAttributes() {
    for attribute in attributes { attribute.parent = nil }
    attributes = []
  }
  /// Takes in a node that has no parent: at a place, which then moves on, or at the end.
  private func adopt(_ node: XNodeObj, at place: inout Int?) {
    node.parent = self
    guard let at = place else { return nodes.append(node) }
    nodes.insert(node, at: min(at, nodes.count))
    place = at + 1
  }
  private func adopt(_ node: XNodeObj) {
    var end: Int?
    adopt(node, at: &end)
  }

  /// Adds what `Add` takes: nodes, attributes, texts and other values, and collections of these. What has a parent already is copied.
  func add(_ content: Value, at place: Int? = nil, _ runtime: Runtime) throws {
    var place = place
    try add(content, &place, runtime, depth: 0)
  }

  private func add(_ content: Value, _ place: inout Int?, _ runtime: Runtime, depth: Int) throws {
    let base = content.base
    if base.isNull || depth > 100 { return }
    switch base.obj {
    case let attribute as XAttributeObj:
      if attributes.contains(where: { $0.name.equals(attribute.name) }) {
        throw DotNetError.invalidOperation("Duplicate attribute.")
      }
      put(attribute.parent == nil ? attribute : XAttributeObj(attribute.name, attribute.value))
    case let node as XNodeObj:
      if let document = node as? XContainerObj, document.name == nil {
        throw DotNetError.argument("A node of type Document cannot be added to content.")
      }
      var ancestor: XContainerObj? = self
      var isAbove = false
      while let here = ancestor {
        if here === node { isAbove = true }
        ancestor = here.parent
      }
      adopt(node.parent == nil && !isAbove ? node : XContainerObj.copy(node, depth: 0), at: &place)
    case let streaming as XStreamingObj: adopt(try streaming.made(runtime), at: &place)
    default:
      if content.pstring == nil, let items = base.sequence?.items {
        for item in items { try add(item, &place, runtime, depth: depth + 1) }
        return
      }
      if content.pstring == nil, let walker = base.obj?.enumerator() {
        while let item = try walker.next() { try add(item, &place, runtime, depth: depth + 1) }
        return
      }
      let text = try XmlConvertType.text(content, runtime)
      if name == nil {
        if text.allSatisfy(\.isWhitespace) { return }
        throw DotNetError.argument("Non-whitespace characters cannot be added to content.")
      }
      if text.isEmpty {
        if nodes.isEmpty { hasEmptyText = true }
      } else if place == nil, let last = nodes.last as? XLeafObj, last.kind == .text {
        last.value += text
      } else {
        adopt(XLeafObj(.text, text), at: &place)
      }
    }
  }

  func removeNodes() {
    for node in nodes { node.parent = nil }
    nodes = []
    hasEmptyText = false
  }

  /// All text inside, in order.
  func value() -> String {
    var text = ""
    var waiting: [XNodeObj] = nodes.reversed()
    while let node = waiting.popLast() {
      if let leaf = node as? XLeafObj, leaf.kind != .comment { text += leaf.value }
      if let element = node as? XContainerObj { waiting += element.nodes.reversed() }
    }
    return text
  }
  func setValue(_ text: String) {
    removeNodes()
    if text.isEmpty {
      hasEmptyText = true
    } else {
      adopt(XLeafObj(.text, text))
    }
  }

  var elements: [XContainerObj] { nodes.compactMap { $0 as? XContainerObj } }
  /// The elements below, in document order.
  func descendants() -> [XContainerObj] {
    var found: [XContainerObj] = []
    var waiting: [XContainerObj] = elements.reversed()
    while let element = waiting.popLast() {
      found.append(element)
      waiting += element.elements.reversed()
    }
    return found
  }

  /// The tree of a text; `document` says whether a document is wanted or its root alone.
  static func parse(_ text: String, document: Bool, keepsBlanks: Bool = false) throws -> XContainerObj {
    let (declaration, nodes) = try XmlMarkup.parse(text, keepsBlanks: keepsBlanks)
    let made = XContainerObj(nil)
    if let declaration {
      func part(_ name: String) -> String? {
        guard let start = declaration.firstRange(of: name + "=") else { return nil }
        let rest = declaration[start.upperBound...]
        guard let quote = rest.first else { return nil }
        return String(rest.dropFirst().prefix { $0 != quote })
      }
      made.declaration = XDeclarationObj(part("version"), part("encoding"), part("standalone"))
    }
    for node in nodes { if let child = build(node) { made.adopt(child) } }
    if document { return made }
    guard let root = made.elements.first else { throw DotNetError("System.Xml.XmlException", "Root element is missing.") }
    root.parent = nil
    return root
  }

  private static func build(_ markup: XmlMarkup) -> XNodeObj? {
    switch markup.kind {
    case .text: return XLeafObj(.text, markup.text)
    case .cdata: return XLeafObj(.cdata, markup.text)
    case .comment: return XLeafObj(.comment, markup.text)
    case .instruction: return XMarkObj(target: markup.name.local, data: markup.text)
    case .element:
      let element = XContainerObj(XNameObj(markup.name.local, markup.name.space))
      for (name, value) in markup.attributes { element.put(XAttributeObj(XNameObj(name.local, name.space), value)) }
      for child in markup.children { if let node = build(child) { element.adopt(node) } }
      return element
    }
  }
}
