// Writing System.Xml.Linq's trees as .NET does: indented by two blanks unless an element has text among its content.

import Engine
import Objects
import Primitives

enum XLinqWriter {
  /// The prefix that stands for a namespace where an element is.
  private static func prefix(_ uri: String, _ element: XContainerObj?) -> String? {
    if uri == XNamespaceObj.xml { return "xml" }
    if uri == XNamespaceObj.xmlns { return "xmlns" }
    var here = element
    while let current = here {
      for attribute in current.attributes where attribute.name.space == XNamespaceObj.xmlns && attribute.value == uri {
        return attribute.name.local
      }
      here = current.parent
    }
    return nil
  }

  static func attribute(_ attribute: XAttributeObj, in element: XContainerObj?) -> String {
    let name = attribute.name
    var head = name.local
    var declared = ""
    if !name.space.isEmpty {
      if let known = prefix(name.space, element) {
        head = known + ":" + head
      } else {
        head = "p1:" + head
        declared = " xmlns:p1=\"" + XmlText.escape(name.space, attribute: true) + "\""
      }
    }
    return head + "=\"" + XmlText.escape(attribute.value, attribute: true) + "\"" + declared
  }

  /// A node's markup.
  static func text(_ node: XNodeObj, indent: Bool = true, depth: Int = 0, defaultSpace: String = "") -> String {
    switch node {
    case let leaf as XLeafObj:
      switch leaf.kind {
      case .text: return XmlText.escape(leaf.value, attribute: false)
      case .cdata: return "<![CDATA[" + leaf.value + "]]>"
      case .comment: return "<!--" + leaf.value + "-->"
      }
    case let mark as XMarkObj: return mark.text
    case let container as XContainerObj:
      guard let name = container.name else {
        return container.nodes.map { text($0, indent: indent) }.joined(separator: indent ? "\n" : "")
      }
      if depth > 500 { return "" }
      var space = defaultSpace
      let own = container.attributes.first { $0.name.space.isEmpty && $0.name.local == "xmlns" }
      if let own { space = own.value }
      var head = name.local
      var declared = ""
      if name.space != space {
        if !name.space.isEmpty, let known = prefix(name.space, container) {
          head = known + ":" + head
        } else if own == nil {
          declared = " xmlns=\"" + XmlText.escape(name.space, attribute: true) + "\""
          space = name.space
        }
      }
      var out = "<" + head + declared
      for item in container.attributes { out += " " + attribute(item, in: container) }
      if container.nodes.isEmpty { return out + (container.hasEmptyText ? "></\(head)>" : " />") }
      out += ">"
      let lines = indent && !container.nodes.contains { ($0 as? XLeafObj).map { $0.kind != .comment } ?? false }
      for child in container.nodes {
        if lines { out += "\n" + String(repeating: "  ", count: depth + 1) }
        out += text(child, indent: lines, depth: depth + 1, defaultSpace: space)
      }
      if lines { out += "\n" + String(repeating: "  ", count: depth) }
      return out + "</" + head + ">"
    default: return ""
    }
  }

  /// What `Save` writes: always with a declaration.
  static func file(_ node: XContainerObj, indent: Bool, encoding: String = "utf-8") -> String {
    var top: XContainerObj? = node
    if node.name != nil { top = nil }
    let declaration = top?.declaration
    let head =
      "<?xml version=\"1.0\" encoding=\"\(declaration?.encoding ?? encoding)\""
      + (declaration?.standalone.map { " standalone=\"\($0)\"" } ?? "") + "?>"
    return head + (indent ? "\n" : "") + text(node, indent: indent)
  }
}
