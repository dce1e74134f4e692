// The result of a transformation as text, as .NET's writers give it: XML, HTML or plain text. Results may be as deep as they like: the walk keeps
// its own stack.

import CLibXML2
import Engine
import Objects
import Primitives

enum XsltResult {
  /// A walk over a tree, start and end of each element.
  private static func walk(_ document: xmlNodePtr, start: (xmlNodePtr) throws -> Void, end: (xmlNodePtr) throws -> Void) throws
  {
    var next = document.pointee.children
    var open: [xmlNodePtr] = []
    while let node = next {
      try start(node)
      if node.pointee.type == XML_ELEMENT_NODE, let first = node.pointee.children {
        open.append(node)
        next = first
        continue
      }
      if node.pointee.type == XML_ELEMENT_NODE { try end(node) }
      var last = node
      next = last.pointee.next
      while next == nil, let parent = open.popLast() {
        try end(parent)
        last = parent
        next = last.pointee.next
      }
    }
  }

  /// Whether a text is written as it is (`disable-output-escaping`).
  private static func isRaw(_ node: xmlNodePtr) -> Bool { XmlText.string(node.pointee.name) == "textnoenc" }

  /// All text, as the method `text` has it.
  static func text(_ document: xmlNodePtr) throws -> String {
    var out = ""
    try walk(
      document,
      start: { node in
        if node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE { out += XmlText.content(node) }
      }, end: { _ in })
    return out
  }

  /// Writes the result into a writer.
  static func write(_ document: xmlNodePtr, _ output: XsltOutput, to writer: XmlWriterObj) throws {
    var owesType = output.systemId != nil
    try walk(
      document,
      start: { node in
        switch node.pointee.type {
        case XML_ELEMENT_NODE:
          if owesType {
            owesType = false
            try writer.doctype(XmlText.name(node), output.publicId, output.systemId, nil)
          }
          try writer.startElement(XmlText.prefix(node), XmlText.localName(node), XmlText.space(node))
          var declared = node.pointee.nsDef
          while let space = declared {
            let (prefix, uri) = (XmlText.string(space.pointee.prefix), XmlText.string(space.pointee.href))
            try writer.attribute(prefix.isEmpty ? "" : "xmlns", prefix.isEmpty ? "xmlns" : prefix, XmlScopes.xmlns, uri)
            declared = space.pointee.next
          }
          for attribute in XmlText.attributes(node) {
            let space = attribute.pointee.ns
            try writer.attribute(
              space.map { XmlText.string($0.pointee.prefix) } ?? "", XmlText.string(attribute.pointee.name),
              space.map { XmlText.string($0.pointee.href) }, XmlText.content(attribute))
          }
        case XML_TEXT_NODE: try writer.string(XmlText.content(node), raw: isRaw(node))
        case XML_CDATA_SECTION_NODE: try writer.cdata(XmlText.content(node))
        case XML_COMMENT_NODE: try writer.comment(XmlText.content(node))
        case XML_PI_NODE: try writer.instruction(XmlText.string(node.pointee.name), XmlText.content(node))
        default: break
        }
      }, end: { _ in try writer.endElement(full: false) })
  }

  /// The result as HTML.
  static func html(_ document: xmlNodePtr, _ output: XsltOutput, encoding: String) throws -> String {
    var writer = XsltHtmlText(
      indents: output.indents ?? true, charset: encoding, mediaType: output.mediaType ?? "text/html")
    if output.publicId != nil || output.systemId != nil { writer.documentType(output.publicId, output.systemId) }
    try walk(
      document,
      start: { node in
        switch node.pointee.type {
        case XML_ELEMENT_NODE: writer.start(node)
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: writer.text(XmlText.content(node), raw: isRaw(node))
        case XML_COMMENT_NODE: writer.markup("<!--" + XmlText.content(node) + "-->")
        case XML_PI_NODE: writer.markup("<?" + XmlText.string(node.pointee.name) + " " + XmlText.content(node) + ">")
        default: break
        }
      }, end: { writer.end($0) })
    return writer.out
  }
}
