// XML nodes over libxml2's tree: a node object is a view on a node of a tree that the document object owns; two views on one node are equal.
// Their attributes and children show as properties, as PowerShell's adapter has it.

import CLibXML2
import Glibc
import Primitives

/// `XmlNode` and its kinds.
public final class XmlNodeObj: Obj {
  public let tree: XmlTree
  public let node: xmlNodePtr

  public init(_ tree: XmlTree, _ node: xmlNodePtr) {
    self.tree = tree
    self.node = node
    super.init(tag: .xml)
  }

  public override var type: TypeInfo { XmlMembers.type(of: node) }
  public override func equals(_ other: Obj) -> Bool { (other as? XmlNodeObj)?.node == node }
  public override var hash: Int { node.hashValue }
  /// PowerShell's code method for XmlNode: the local name.
  public override func describe(_ runtime: Runtime) throws -> String { XmlText.localName(node) }
  public override func netText(_ runtime: Runtime) throws -> String { type.fullName }

  public static func document(_ tree: XmlTree) -> XmlNodeObj {
    XmlNodeObj(tree, UnsafeMutableRawPointer(tree.doc).assumingMemoryBound(to: xmlNode.self))
  }

  public func view(_ other: xmlNodePtr?) -> Value { other.map { .object(XmlNodeObj(tree, $0)) } ?? .null }

  /// A view on a node that was just made and has no place yet.
  public func made(_ other: xmlNodePtr?) -> Value {
    if let other { tree.hold(other) }
    return view(other)
  }

  /// The first child, where nodes of the kind have children.
  var firstChild: xmlNodePtr? { isElement || isDocument || isFragment ? node.pointee.children : nil }

  /// The elements below that fit, in the document's order.
  public func elements(_ fits: (xmlNodePtr) -> Bool) -> [xmlNodePtr] {
    var found: [xmlNodePtr] = []
    var next = firstChild
    while let here = next {
      var below: xmlNodePtr?
      if here.pointee.type == XML_ELEMENT_NODE {
        if fits(here) { found.append(here) }
        below = here.pointee.children
      }
      next = below ?? here.pointee.next
      var climbing = here
      while next == nil, let parent = climbing.pointee.parent, parent != node {
        next = parent.pointee.next
        climbing = parent
      }
    }
    return found
  }

  public var isElement: Bool { node.pointee.type == XML_ELEMENT_NODE }
  public var isDocument: Bool { node.pointee.type == XML_DOCUMENT_NODE }
  public var isFragment: Bool { node.pointee.type == XML_DOCUMENT_FRAG_NODE }

  /// Child nodes in order.
  public var children: [xmlNodePtr] {
    guard isElement || isDocument || isFragment else { return [] }
    var all: [xmlNodePtr] = []
    var next = node.pointee.children
    while let child = next {
      all.append(child)
      next = child.pointee.next
    }
    return all
  }

  /// Attributes as nodes.
  public var attributes: [xmlNodePtr] { XmlText.attributes(node) }

  /// Child nodes, qualified name and markup as .NET's members give them, whatever elements of these names there are.
  public var childNodes: [XmlNodeObj] { children.map { XmlNodeObj(tree, $0) } }
  public var qualifiedName: String { XmlText.name(node) }
  public var outerXml: String { XmlText.outer(self) }

  // MARK: PowerShell's adapter

  private func entries() -> [(String, xmlNodePtr)] {
    // An attribute has its text inside.
    if node.pointee.type == XML_ATTRIBUTE_NODE { return node.pointee.children.map { [("#text", $0)] } ?? [] }
    return attributes.map { (XmlText.localName($0), $0) }
      + children.filter { !XmlText.isWhitespace($0) }.map { (XmlText.localName($0), $0) }
  }

  /// What the adapter shows of a child: text for attributes and for elements without attributes that hold text alone.
  private func shown(_ child: xmlNodePtr) -> Value {
    switch child.pointee.type {
    case XML_ATTRIBUTE_NODE, XML_TEXT_NODE, XML_CDATA_SECTION_NODE, XML_COMMENT_NODE, XML_PI_NODE:
      return Value(XmlText.content(child))
    case XML_ELEMENT_NODE:
      if child.pointee.properties != nil { return view(child) }
      guard let first = child.pointee.children else { return .emptyString }
      if first.pointee.next == nil, first.pointee.type == XML_TEXT_NODE { return Value(XmlText.content(first)) }
      return view(child)
    case XML_DTD_NODE: return .emptyString
    default: return view(child)
    }
  }

  /// Whether the adapter would set a property: a single text, attribute, or element without attributes that holds text alone.
  func isSettable(_ name: PSString) -> Bool {
    let wanted = name.string.lowercased()
    let found = entries().filter { $0.0.lowercased() == wanted }
    return found.count == 1 && mistake(in: found[0].1) == nil
  }

  /// The id of the error when a property's node can't be set; nil when it can.
  private func mistake(in node: xmlNodePtr) -> String? {
    if node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_ATTRIBUTE_NODE { return nil }
    guard node.pointee.type == XML_ELEMENT_NODE else { return nil }
    if node.pointee.properties != nil { return "XmlNodeSetRestrictionsNodeWithAttributes" }
    guard let first = node.pointee.children else { return nil }
    return first.pointee.next == nil && first.pointee.type == XML_TEXT_NODE ? nil : "XmlNodeSetRestrictionsUnknownNodeType"
  }

  public override var hasOwnMembers: Bool { true }
  /// The attributes and children of a name. Elements with thousands of children are asked often: most are told apart by their bytes.
  private func entries(named wanted: String) -> [xmlNodePtr] {
    if node.pointee.type == XML_ATTRIBUTE_NODE { return entries().filter { $0.0.lowercased() == wanted }.map(\.1) }
    let length = wanted.utf8.count
    let isPlain = wanted.utf8.allSatisfy { $0 < 0x80 }
    func fits(_ child: xmlNodePtr) -> Bool {
      if isPlain, child.pointee.type == XML_ELEMENT_NODE || child.pointee.type == XML_ATTRIBUTE_NODE,
        let name = child.pointee.name
      {
        var at = 0
        while name[at] != 0, name[at] < 0x80 { at += 1 }
        if name[at] == 0, !XmlDeclarations.isDeclaration(child) { return at == length && xmlStrcasecmp(name, wanted) == 0 }
      }
      return XmlText.localName(child).lowercased() == wanted && !XmlText.isWhitespace(child)
    }
    guard isElement || isDocument else { return [] }
    var found = attributes.filter(fits)
    var next = node.pointee.children
    while let child = next {
      if fits(child) { found.append(child) }
      next = child.pointee.next
    }
    return found
  }

  /// Values of elements and attributes are never called.
  public override var ownMembersMayBeCalled: Bool { false }

  public override func dynamicGet(_ name: PSString, _ runtime: Runtime) throws -> Value? {
    let wanted = name.string.lowercased()
    let found = entries(named: wanted).map { shown($0) }
    if found.isEmpty { return nil }
    return found.count == 1 ? found[0] : .array(found)
  }

  public override func dynamicSet(_ name: PSString, _ value: Value, _ runtime: Runtime) throws -> Bool {
    let wanted = name.string.lowercased()
    let found = entries().filter { $0.0.lowercased() == wanted }
    guard let first = found.first?.1 else { return false }
    // Whatever is given becomes text.
    let text = try Text.string(value, runtime).string
    if let id = found.count > 1 ? "XmlNodeSetRestrictionsMoreThanOneNode" : mistake(in: first) {
      throw Thrown(
        "System.Management.Automation.SetValueException",
        "Cannot set \"\(XmlText.localName(first))\" because only strings can be used as values to set XmlNode properties.",
        id: id)
    }
    XmlText.setContent(first, text, tree)
    return true
  }

  public override var dynamicNames: [PSString] {
    var names: [PSString] = []
    for (name, _) in entries() where !names.contains(where: { $0.string == name }) { names.append(PSString.make(name)) }
    return names
  }
}
