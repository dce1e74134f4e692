// An XML text as a plain tree: what families of the rooms above build their own nodes from.

import CLibXML2

/// A node of a parsed text.
public struct XmlMarkup: Sendable {
  public enum Kind: Sendable { case element, text, cdata, comment, instruction }
  /// A name with its namespace.
  public struct Name: Sendable {
    public let prefix: String
    public let local: String
    public let space: String
  }
  public let kind: Kind
  public let name: Name
  /// The text of a leaf.
  public let text: String
  /// Attributes in order; declarations of namespaces come first, with the prefix `xmlns`.
  public let attributes: [(name: Name, value: String)]
  public let children: [XmlMarkup]

  /// Parses a text.
  /// - Returns: the pseudo-attributes of the declaration, if there is one, and the nodes of the document.
  /// - Throws: XmlException.
  public static func parse(_ text: String) throws -> (declaration: String?, nodes: [XmlMarkup]) {
    let document = try XmlNodeObj.parse(text)
    let children = document.children.filter { !XmlText.isDeclaration($0) }
    return (document.tree.declaration, children.compactMap { read(document.tree, $0, depth: 0) })
  }

  private static func name(_ node: xmlNodePtr) -> Name {
    let space = node.pointee.ns.map { XmlText.string($0.pointee.href) } ?? ""
    return Name(prefix: XmlText.prefix(node), local: XmlText.localName(node), space: space)
  }

  private static func read(_ tree: XmlTree, _ node: xmlNodePtr, depth: Int) -> XmlMarkup? {
    let none = Name(prefix: "", local: "", space: "")
    func leaf(_ kind: Kind) -> XmlMarkup {
      XmlMarkup(kind: kind, name: none, text: XmlText.content(node), attributes: [], children: [])
    }
    switch node.pointee.type {
    case XML_TEXT_NODE: return leaf(.text)
    case XML_CDATA_SECTION_NODE: return leaf(.cdata)
    case XML_COMMENT_NODE: return leaf(.comment)
    case XML_PI_NODE:
      return XmlMarkup(kind: .instruction, name: name(node), text: XmlText.content(node), attributes: [], children: [])
    case XML_ELEMENT_NODE:
      if depth > 500 { return nil }
      var attributes: [(Name, String)] = []
      var space = node.pointee.nsDef
      while let here = space {
        let prefix = XmlText.string(here.pointee.prefix)
        let own = Name(
          prefix: prefix.isEmpty ? "" : "xmlns", local: prefix.isEmpty ? "xmlns" : prefix,
          space: prefix.isEmpty ? "" : "http://www.w3.org/2000/xmlns/")
        attributes.append((own, XmlText.string(here.pointee.href)))
        space = here.pointee.next
      }
      let view = XmlNodeObj(tree, node)
      for attribute in view.attributes { attributes.append((name(attribute), XmlText.content(attribute))) }
      return XmlMarkup(
        kind: .element, name: name(node), text: "", attributes: attributes,
        children: view.children.compactMap { read(tree, $0, depth: depth + 1) })
    default: return nil
    }
  }
}
