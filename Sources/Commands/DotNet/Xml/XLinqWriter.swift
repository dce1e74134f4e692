// Writing System.Xml.Linq's trees as .NET does: indented by two blanks unless an element has text among its content.

import Engine
import Objects
import Primitives

enum XLinqWriter {
  /// The prefix that stands for a namespace where an element is, the nearest first; empty for the default one, where that may be.
  private static func prefix(_ uri: String, _ element: XContainerObj?, orDefault: Bool = false) -> String? {
    if uri == XNamespaceObj.xml { return "xml" }
    if uri == XNamespaceObj.xmlns { return "xmlns" }
    var taken: Set<String> = []
    var here = element
    while let current = here {
      for attribute in current.attributes where attribute.isDeclaration {
        let declared = attribute.name.space.isEmpty ? "" : attribute.name.local
        if attribute.value == uri, !taken.contains(declared), orDefault || !declared.isEmpty { return declared }
        taken.insert(declared)
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

  /// The text of a comment, with blanks where two hyphens would stand together or the last would end the comment (`XmlWriter.WriteComment`).
  private static func commentText(_ text: String) -> String {
    var out = ""
    for character in text {
      if character == "-", out.last == "-" { out.append(" ") }
      out.append(character)
    }
    return out.last == "-" ? out + " " : out
  }

  /// A node's markup.
  static func text(_ node: XNodeObj, indent: Bool = true) -> String {
    var scopes = XmlScopes()
    return text(node, indent, 0, &scopes)
  }

  /// Trees are walked by recursion: as deep as texts are read.
  static let deepest = 20_000

  private static func text(_ node: XNodeObj, _ indent: Bool, _ depth: Int, _ scopes: inout XmlScopes) -> String {
    switch node {
    case let leaf as XLeafObj:
      switch leaf.kind {
      case .text: return XmlText.escape(leaf.value, attribute: false)
      case .cdata:
        // What would end the section is written in two.
        return "<![CDATA["
          + leaf.value.split(separator: "]]>", omittingEmptySubsequences: false).joined(separator: "]]]]><![CDATA[>")
          + "]]>"
      case .comment: return "<!--" + Self.commentText(leaf.value) + "-->"
      }
    case let mark as XMarkObj: return mark.text
    case let container as XContainerObj:
      guard let name = container.name else {
        return container.nodes.map { text($0, indent: indent) }.joined(separator: indent ? "\n" : "")
      }
      if depth > deepest { return "" }
      let lead = name.space.isEmpty ? "" : prefix(name.space, container, orDefault: true) ?? ""
      let head = lead.isEmpty ? name.local : lead + ":" + name.local
      var out = "<" + head
      scopes.open(lead, name.space)
      defer { scopes.close() }
      for item in container.attributes {
        let own = item.name
        if item.isDeclaration {
          scopes.declare(own.space.isEmpty ? "" : own.local, item.value)
        } else if !own.space.isEmpty, let known = prefix(own.space, container) {
          scopes.use(known, own.space)
        }
        out += " " + attribute(item, in: container)
      }
      // What is declared further out than what is written is declared here.
      out += scopes.owed(newestFirst: false)
      if container.nodes.isEmpty { return out + (container.hasEmptyText ? "></\(head)>" : " />") }
      out += ">"
      let lines = indent && !container.nodes.contains { ($0 as? XLeafObj).map { $0.kind != .comment } ?? false }
      for child in container.nodes {
        if lines { out += "\n" + String(repeating: "  ", count: depth + 1) }
        out += text(child, lines, depth + 1, &scopes)
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
