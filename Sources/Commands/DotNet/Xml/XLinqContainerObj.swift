// Elements and documents of System.Xml.Linq: what holds nodes. Trees may be deeper than a recursion could follow: they are copied, walked and
// let go by loops.

import Engine
import Objects
import Primitives

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

  deinit {
    // Those that nobody else holds go one after another.
    var waiting = nodes
    nodes = []
    while var node = waiting.popLast() {
      guard isKnownUniquelyReferenced(&node), let container = node as? XContainerObj else { continue }
      waiting += container.nodes
      container.nodes = []
    }
  }

  /// A deep copy.
  func copy() -> XContainerObj {
    let made = bare()
    var waiting = [(from: self, to: made)]
    while let (from, to) = waiting.popLast() {
      for node in from.nodes {
        if let container = node as? XContainerObj {
          let twin = container.bare()
          to.adopt(twin)
          waiting.append((container, twin))
        } else {
          to.adopt(XContainerObj.copy(node))
        }
      }
    }
    return made
  }

  /// A copy without the nodes.
  private func bare() -> XContainerObj {
    let made = XContainerObj(name)
    made.hasEmptyText = hasEmptyText
    made.declaration = declaration
    for attribute in attributes { made.put(XAttributeObj(attribute.name, attribute.value)) }
    return made
  }

  private static func copy(_ node: XNodeObj) -> XNodeObj {
    switch node {
    case let container as XContainerObj: return container.copy()
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

  /// How deep collections may lie in one another.
  private static let deepest = 1000

  /// Adds what `Add` takes: nodes, attributes, texts and other values, and collections of these. What has a parent already is copied.
  func add(_ content: Value, at place: Int? = nil, _ runtime: Runtime) throws {
    var place = place
    try add(content, &place, runtime, depth: 0)
  }

  private func add(_ content: Value, _ place: inout Int?, _ runtime: Runtime, depth: Int) throws {
    let base = content.base
    if base.isNull { return }
    if depth > XContainerObj.deepest { throw DotNetError.insufficientStack }
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
      adopt(node.parent == nil && !isBelow(node) ? node : XContainerObj.copy(node), at: &place)
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

  /// Whether this is, or lies in, a node; one that holds nothing is asked about often.
  private func isBelow(_ node: XNodeObj) -> Bool {
    if node === self { return true }
    guard let other = node as? XContainerObj, !other.nodes.isEmpty else { return false }
    var ancestor = parent
    while let here = ancestor {
      if here === other { return true }
      ancestor = here.parent
    }
    return false
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
