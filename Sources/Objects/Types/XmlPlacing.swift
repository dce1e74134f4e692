// Where nodes come to lie in a tree. libxml2 melts a text that is put beside another into one with it; .NET's documents keep both, so the links
// are set here.

import CLibXML2

enum XmlPlacing {
  /// Puts a node that has no place into a parent, before one of its children or at the end.
  static func put(_ node: xmlNodePtr, in parent: xmlNodePtr, before mark: xmlNodePtr?) {
    if node.pointee.type == XML_ATTRIBUTE_NODE || parent.pointee.type == XML_ATTRIBUTE_NODE {
      xmlAddChild(parent, node)
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
}
