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
