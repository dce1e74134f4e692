// Trees as text: `OuterXml`, and the indented form that documents are saved in.

import CLibXML2
import Primitives

extension XmlText {
  /// `OuterXml`, or an indented text as Save writes it. Elements may lie in one another however deep: the walk keeps its own stack.
  public static func outer(_ node: XmlNodeObj, indent: Bool = false, depth: Int = 0) -> String {
    outer(node.node, indent: indent, depth: depth)
  }

  private static func outer(_ top: xmlNodePtr, indent: Bool, depth: Int) -> String {
    var text = ""
    var scopes = XmlScopes()
    var open: [(node: xmlNodePtr, lines: Bool)] = []
    var next: xmlNodePtr? = top
    while let raw = next {
      let level = depth + open.count
      if let parent = open.last {
        if parent.lines { text += "\n" + String(repeating: "  ", count: level) }
      }
      if let lines = start(raw, indent: open.last.map(\.lines) ?? indent, level, &text, &scopes) {
        open.append((raw, lines))
        next = raw.pointee.children
      } else {
        next = nil
        var last = raw
        while next == nil, let parent = open.last {
          next = last.pointee.next
          if next != nil { break }
          open.removeLast()
          scopes.close()
          if parent.lines { text += "\n" + String(repeating: "  ", count: depth + open.count) }
          text += "</" + name(parent.node) + ">"
          last = parent.node
        }
      }
    }
    return text
  }

  /// Writes a node that has no elements inside whole; of one that has children its start tag, and tells whether these have lines of their own.
  private static func start(_ raw: xmlNodePtr, indent: Bool, _ depth: Int, _ text: inout String, _ scopes: inout XmlScopes)
    -> Bool?
  {
    switch raw.pointee.type {
    case XML_TEXT_NODE: text += escape(content(raw), attribute: false)
    case XML_CDATA_SECTION_NODE: text += "<![CDATA[" + content(raw) + "]]>"
    case XML_COMMENT_NODE: text += "<!--" + content(raw) + "-->"
    case XML_ENTITY_REF_NODE: text += "&" + string(raw.pointee.name) + ";"
    case XML_PI_NODE:
      let data = content(raw)
      text += "<?\(localName(raw))\(data.isEmpty ? "" : " " + data)?>"
    case XML_DTD_NODE: text += documentType(raw)
    case XML_ATTRIBUTE_NODE: text += attribute(raw)
    case XML_DOCUMENT_NODE, XML_DOCUMENT_FRAG_NODE:
      var next = raw.pointee.children
      while let child = next {
        text += outer(child, indent: indent, depth: 0)
        next = child.pointee.next
        if indent, next != nil { text += "\n" }
      }
    case XML_ELEMENT_NODE:
      text += "<" + name(raw)
      scopes.open(prefix(raw), space(raw))
      for attribute in attributes(raw) {
        text += " " + self.attribute(attribute)
        if let declared = XmlDeclarations.prefix(attribute) {
          scopes.declare(declared, content(attribute))
        } else if attribute.pointee.ns != nil {
          scopes.use(prefix(attribute), space(attribute))
        }
      }
      text += scopes.owed(newestFirst: true)
      guard let first = raw.pointee.children else {
        if !XmlEmptiness.isFull(raw) {
          text += " />"
        } else {
          text += ">" + (indent ? "\n" + String(repeating: "  ", count: depth) : "") + "</" + name(raw) + ">"
        }
        scopes.close()
        return nil
      }
      text += ">"
      guard indent else { return false }
      var next: xmlNodePtr? = first
      while let child = next {
        if child.pointee.type == XML_TEXT_NODE || child.pointee.type == XML_CDATA_SECTION_NODE { return false }
        next = child.pointee.next
      }
      return true
    default: break
    }
    return nil
  }

  private static func attribute(_ raw: xmlNodePtr) -> String {
    name(raw) + "=\"" + escape(content(raw), attribute: true) + "\""
  }

  /// A document type as .NET writes it, with what is between its brackets.
  private static func documentType(_ node: xmlNodePtr) -> String {
    let type = UnsafeMutableRawPointer(node).assumingMemoryBound(to: xmlDtd.self)
    var text = "<!DOCTYPE " + string(node.pointee.name)
    let (open, outside) = (string(type.pointee.ExternalID), string(type.pointee.SystemID))
    if !open.isEmpty {
      text += " PUBLIC \"\(open)\" \"\(outside)\""
    } else if !outside.isEmpty {
      text += " SYSTEM \"\(outside)\""
    }
    return text + "[" + subset(node) + "]>"
  }

  /// The declarations inside a document type.
  static func subset(_ node: xmlNodePtr) -> String {
    var parts: [String] = []
    var next = node.pointee.children
    while let child = next {
      if let buffer = xmlBufferCreate() {
        xmlNodeDump(buffer, node.pointee.doc, child, 0, 0)
        parts.append(string(xmlBufferContent(buffer)))
        xmlBufferFree(buffer)
      }
      next = child.pointee.next
    }
    var text = parts.joined()
    while text.last == "\n" { text.removeLast() }
    return text
  }
}
