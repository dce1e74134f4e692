// The tree of a document, which libxml2 keeps: it owns the nodes, and knows which of them have no place. Nodes that were taken out of the tree,
// or never put in, stay allocated while the document lives, because objects may hold them; the tree lets them go with it.

import CLibXML2
import Primitives

/// Owner of a tree.
public final class XmlTree {
  public let doc: xmlDocPtr
  /// The pseudo-attributes of the XML declaration as they were written; nil when there is none.
  public var declaration: String? {
    guard let first = doc.pointee.children, XmlText.isDeclaration(first) else { return nil }
    return XmlText.content(first)
  }
  /// Where the document was loaded from.
  public internal(set) var baseURI = ""
  /// `PreserveWhitespace`.
  public var keepsBlanks = false
  /// The schemas that a document is asked to keep to.
  public var schemas: Obj?
  /// How often the tree was changed.
  private(set) var changes = 0
  /// Nodes that are or were without a place: libxml2 frees what hangs in the document, and no others.
  private var loose: Set<xmlNodePtr> = []
  public init(_ doc: xmlDocPtr) { self.doc = doc }

  /// Takes a node out of its place.
  public func unlink(_ node: xmlNodePtr) {
    xmlUnlinkNode(node)
    hold(node)
  }
  /// Takes care of a node that has no place.
  public func hold(_ node: xmlNodePtr) {
    loose.insert(node)
    changes &+= 1
  }
  /// Notes that nodes came or went.
  func change() { changes &+= 1 }

  /// Gives an attribute another text. What scripts put into it may be held; the rest is let go.
  func empty(_ attribute: xmlNodePtr) {
    while let child = attribute.pointee.children {
      xmlUnlinkNode(child)
      if !loose.contains(child) { xmlFreeNode(child) }
    }
  }
  /// A document without nodes.
  init() throws {
    guard let made = xmlNewDoc("1.0") else { throw DotNetError("System.OutOfMemoryException", "Insufficient memory.") }
    doc = made
  }
  deinit {
    // First see which of them have no place still: those that have one go with what they are in.
    for node in loose.filter({ $0.pointee.parent == nil }) {
      if node.pointee.type == XML_ATTRIBUTE_NODE {
        xmlFreeProp(UnsafeMutableRawPointer(node).assumingMemoryBound(to: xmlAttr.self))
      } else {
        xmlFreeNode(node)
      }
    }
    xmlFreeDoc(doc)
  }
}
