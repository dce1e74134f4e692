// Where nodes come to lie in a tree. libxml2 melts a text that is put beside another into one with it; .NET's documents keep both, so the links
// are set here.

import CLibXML2

enum XmlPlacing {
  /// Whether a node of a kind may be a child of another, as `IsValidChildType` of .NET's nodes says.
  static func mayHold(_ parent: xmlNodePtr, _ child: xmlNodePtr) -> Bool {
    let kind = child.pointee.type
    switch parent.pointee.type {
    case XML_DOCUMENT_NODE:
      if kind == XML_TEXT_NODE { return XmlText.isWhitespace(child) }
      return kind == XML_ELEMENT_NODE || kind == XML_COMMENT_NODE || kind == XML_PI_NODE || kind == XML_DTD_NODE
    case XML_ELEMENT_NODE, XML_DOCUMENT_FRAG_NODE:
      if kind == XML_PI_NODE { return parent.pointee.type != XML_ELEMENT_NODE || !XmlText.isDeclaration(child) }
      return kind == XML_ELEMENT_NODE || kind == XML_TEXT_NODE || kind == XML_CDATA_SECTION_NODE || kind == XML_COMMENT_NODE
        || kind == XML_ENTITY_REF_NODE
    case XML_ATTRIBUTE_NODE: return kind == XML_TEXT_NODE || kind == XML_ENTITY_REF_NODE
    default: return false
    }
  }

  /// Puts a node that has no place into a parent, before one of its children or at the end.
  static func put(_ node: xmlNodePtr, in parent: xmlNodePtr, before mark: xmlNodePtr?) {
    if node.pointee.type == XML_ATTRIBUTE_NODE {
      putAttribute(node, in: parent, before: mark)
      return
    }
    if node.pointee.doc != parent.pointee.doc { xmlSetTreeDoc(node, parent.pointee.doc) }
    node.pointee.parent = parent
    if let mark {
      let before = mark.pointee.prev
      node.pointee.prev = before
      node.pointee.next = mark
      mark.pointee.prev = node
      if let before { before.pointee.next = node } else { parent.pointee.children = node }
    } else {
      let last = parent.pointee.last
      node.pointee.prev = last
      node.pointee.next = nil
      if let last { last.pointee.next = node } else { parent.pointee.children = node }
      parent.pointee.last = node
    }
  }

  /// Attributes hang in a run of their own, which has no end that is known.
  private static func putAttribute(_ node: xmlNodePtr, in element: xmlNodePtr, before mark: xmlNodePtr?) {
    func attribute(_ node: xmlNodePtr?) -> UnsafeMutablePointer<xmlAttr>? {
      node.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: xmlAttr.self) }
    }
    let own = attribute(node)
    var before: UnsafeMutablePointer<xmlAttr>?
    if let mark {
      before = attribute(mark)?.pointee.prev
    } else {
      before = element.pointee.properties
      while let next = before?.pointee.next { before = next }
    }
    own?.pointee.parent = element
    own?.pointee.prev = before
    own?.pointee.next = attribute(mark)
    attribute(mark)?.pointee.prev = own
    if let before { before.pointee.next = own } else { element.pointee.properties = own }
  }
}

extension XmlTree {
  /// Where among the children of a node another comes to lie.
  public enum Place {
    case first, last
    case before(xmlNodePtr)
    case after(xmlNodePtr)
  }

  /// Puts a node into a parent, taken from where it was; a fragment's children in its stead.
  /// - Throws: what .NET's nodes refuse: one of another document, one that lies above, one of a kind that has no place there.
  public func insert(_ child: XmlNodeObj, in parent: xmlNodePtr, _ place: Place) throws {
    if child.tree.doc != doc {
      throw DotNetError.argument("The node to be inserted is from a different document context.")
    }
    let isDocument = parent.pointee.type == XML_DOCUMENT_NODE
    var above: xmlNodePtr? = parent
    while let here = above {
      if here == child.node {
        throw DotNetError.argument("Cannot insert a node or any ancestor of that node as a child of itself.")
      }
      above = here.pointee.type == XML_DOCUMENT_NODE ? nil : here.pointee.parent
    }
    let nodes = child.isFragment ? child.children : [child.node]
    for node in nodes where !XmlPlacing.mayHold(parent, node) {
      throw DotNetError.invalidOperation(
        "The specified node cannot be inserted as the valid child of this node, because the specified node is the wrong type."
      )
    }
    if isDocument, nodes.contains(where: { $0.pointee.type == XML_ELEMENT_NODE && $0.pointee.parent != parent }),
      XmlNodeObj(self, parent).children.contains(where: { $0.pointee.type == XML_ELEMENT_NODE })
    {
      throw DotNetError.invalidOperation("This document already has a 'DocumentElement' node.")
    }
    for node in nodes { unlink(node) }
    // Only now is it known what lies beside: a node may have been next to its new place.
    let mark: xmlNodePtr?
    switch place {
    case .first: mark = parent.pointee.children
    case .last: mark = nil
    case .before(let other): mark = other
    case .after(let other): mark = other.pointee.next
    }
    for node in nodes { XmlPlacing.put(node, in: parent, before: mark) }
  }

  /// Puts a node where another is, which loses its place.
  public func replace(_ old: xmlNodePtr, with child: XmlNodeObj) throws {
    guard child.node != old, let parent = old.pointee.parent else { return }
    let next = old.pointee.next == child.node ? child.node.pointee.next : old.pointee.next
    unlink(old)
    try insert(child, in: parent, next.map { .before($0) } ?? .last)
  }
}
