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
  /// Attributes in order; declarations of namespaces have the prefix `xmlns`, but for the default one's.
  public let attributes: [(name: Name, value: String)]
  public let children: [XmlMarkup]

  /// Parses a text.
  /// - Returns: the pseudo-attributes of the declaration, if there is one, and the nodes of the document.
  /// - Throws: XmlException.
  public static func parse(_ text: String, keepsBlanks: Bool = false) throws -> (declaration: String?, nodes: [XmlMarkup]) {
    let document = try XmlNodeObj.parse(text, keepsBlanks: keepsBlanks)
    let children = document.children.filter { !XmlText.isDeclaration($0) }
    return (document.tree.declaration, try children.compactMap { try read(document.tree, $0, depth: 0) })
  }

  private static func name(_ node: xmlNodePtr) -> Name {
    Name(prefix: XmlText.prefix(node), local: XmlText.localName(node), space: XmlText.space(node))
  }

  private static func read(_ tree: XmlTree, _ node: xmlNodePtr, depth: Int) throws -> XmlMarkup? {
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
      if depth > XmlEmptiness.deepest { throw DotNetError.insufficientStack }
      let view = XmlNodeObj(tree, node)
      var attributes: [(Name, String)] = []
      for attribute in view.attributes {
        var own = name(attribute)
        if own.local == "xmlns", own.prefix.isEmpty { own = Name(prefix: "", local: "xmlns", space: "") }
        attributes.append((own, XmlText.content(attribute)))
      }
      return XmlMarkup(
        kind: .element, name: name(node), text: "", attributes: attributes,
        children: try view.children.compactMap { try read(tree, $0, depth: depth + 1) })
    default: return nil
    }
  }
}
