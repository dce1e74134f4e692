// Names, namespaces and texts of nodes.

import CLibXML2
import Glibc
import Primitives

/// Names and texts of nodes; `outer` writes them as .NET does.
public enum XmlText {
  public static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    guard let text else { return "" }
    return String(cString: UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self))
  }

  /// The XML declaration, which is an instruction to libxml2.
  static func isDeclaration(_ node: xmlNodePtr) -> Bool {
    node.pointee.type == XML_PI_NODE && string(node.pointee.name) == "xml"
  }

  /// Blanks between markup, which .NET tells from text.
  static func isWhitespace(_ node: xmlNodePtr) -> Bool { node.pointee.type == XML_TEXT_NODE && xmlIsBlankNode(node) == 1 }

  public static func localName(_ node: xmlNodePtr) -> String {
    switch node.pointee.type {
    case XML_TEXT_NODE: return isWhitespace(node) ? "#whitespace" : "#text"
    case XML_CDATA_SECTION_NODE: return "#cdata-section"
    case XML_COMMENT_NODE: return "#comment"
    case XML_DOCUMENT_NODE: return "#document"
    case XML_DOCUMENT_FRAG_NODE: return "#document-fragment"
    case XML_ATTRIBUTE_NODE:
      guard let declared = XmlDeclarations.prefix(node), !declared.isEmpty else { return string(node.pointee.name) }
      return declared
    default: return string(node.pointee.name)
    }
  }

  /// Does something while attributes that declare namespaces are put away: libxml2 has its own record of them.
  public static func withoutDeclarations<T>(at node: xmlNodePtr, _ body: () throws -> T) rethrows -> T {
    try XmlDeclarations.hidden(from: node, body)
  }

  /// Whether an attribute declares a namespace.
  public static func declaresNamespace(_ node: xmlNodePtr) -> Bool { XmlDeclarations.isDeclaration(node) }

  /// The attributes of a node as nodes; none where it is no element.
  public static func attributes(_ node: xmlNodePtr) -> [xmlNodePtr] {
    guard node.pointee.type == XML_ELEMENT_NODE else { return [] }
    var all: [xmlNodePtr] = []
    var next = node.pointee.properties
    while let here = next {
      all.append(UnsafeMutableRawPointer(here).assumingMemoryBound(to: xmlNode.self))
      next = here.pointee.next
    }
    return all
  }

  /// `NamespaceURI`; empty without one.
  public static func space(_ node: xmlNodePtr) -> String {
    guard node.pointee.type == XML_ELEMENT_NODE || node.pointee.type == XML_ATTRIBUTE_NODE else { return "" }
    if XmlDeclarations.isDeclaration(node) { return XmlScopes.xmlns }
    return node.pointee.ns.map { string($0.pointee.href) } ?? ""
  }

  /// The namespace that a prefix stands for at a node.
  public static func uri(of prefix: String, at node: xmlNodePtr) -> String? { XmlDeclarations.uri(of: prefix, at: node) }
  /// A prefix that stands for a namespace at a node; empty for the default one.
  public static func prefix(of uri: String, at node: xmlNodePtr) -> String? { XmlDeclarations.prefix(of: uri, at: node) }

  public static func prefix(_ node: xmlNodePtr) -> String {
    guard node.pointee.type == XML_ELEMENT_NODE || node.pointee.type == XML_ATTRIBUTE_NODE else { return "" }
    guard let space = node.pointee.ns else {
      return XmlDeclarations.prefix(node).map { $0.isEmpty ? "" : "xmlns" } ?? ""
    }
    return string(space.pointee.prefix)
  }

  public static func name(_ node: xmlNodePtr) -> String {
    let prefix = prefix(node)
    return prefix.isEmpty ? localName(node) : prefix + ":" + localName(node)
  }

  /// All text within a node.
  public static func content(_ node: xmlNodePtr) -> String {
    if node.pointee.type == XML_DOCUMENT_NODE {
      var text = ""
      var next = node.pointee.children
      while let child = next {
        if child.pointee.type == XML_ELEMENT_NODE { text += content(child) }
        next = child.pointee.next
      }
      return text
    }
    guard let text = xmlNodeGetContent(node) else { return "" }
    defer { free(text) }
    return string(text)
  }

  public static func setContent(_ node: xmlNodePtr, _ text: String, _ tree: XmlTree) {
    tree.change()
    switch node.pointee.type {
    case XML_ELEMENT_NODE, XML_DOCUMENT_FRAG_NODE:
      XmlEmptiness.setFull(node)
      // The only text takes the new one, as .NET's does.
      if let only = node.pointee.children, only.pointee.next == nil, only.pointee.type == XML_TEXT_NODE {
        xmlNodeSetContent(only, text)
        return
      }
      while let child = node.pointee.children { tree.unlink(child) }
      if let made = xmlNewDocText(tree.doc, text) { XmlPlacing.put(made, in: node, before: nil) }
    case XML_ATTRIBUTE_NODE:
      tree.empty(node)
      if let made = xmlNewDocText(tree.doc, text) { XmlPlacing.put(made, in: node, before: nil) }
    default: xmlNodeSetContent(node, text)
    }
  }

  /// Text with markup's own characters replaced, and in attributes what reading would make a blank.
  public static func escape(_ text: String, attribute: Bool) -> String {
    var out = ""
    for character in text.unicodeScalars {
      switch character {
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "&": out += "&amp;"
      case "\"" where attribute: out += "&quot;"
      case "\n" where attribute: out += "&#xA;"
      case "\r" where attribute: out += "&#xD;"
      case "\t" where attribute: out += "&#x9;"
      default: out.unicodeScalars.append(character)
      }
    }
    return out
  }

  /// Whether a name may begin with a character, and whether it may go on with one.
  public static func startsName(_ c: Unicode.Scalar) -> Bool { c == "_" || c == ":" || c.properties.isAlphabetic }
  public static func inName(_ c: Unicode.Scalar) -> Bool {
    startsName(c) || c == "-" || c == "." || c == "\u{b7}" || c.properties.numericType == .decimal
  }

  /// A character's number as errors show it.
  public static func code(_ value: some BinaryInteger) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "0x" + (digits.utf8.count < 2 ? "0" : "") + digits
  }

  /// Checks a name, or a `local` one, which has no prefix.
  /// - Throws: XmlException.
  public static func check(_ name: String, local: Bool = false) throws {
    for (i, c) in name.unicodeScalars.enumerated() {
      if i == 0 ? startsName(c) : inName(c), !(local && c == ":") { continue }
      let code = Self.code(c.value)
      throw DotNetError(
        "System.Xml.XmlException",
        i == 0
          ? "Name cannot begin with the '\(c)' character, hexadecimal value \(code)."
          : "The '\(c)' character, hexadecimal value \(code), cannot be included in a name.")
    }
  }
}
