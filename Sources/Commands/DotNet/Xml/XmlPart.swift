// Elements and attributes as schemas and the rows of tables are read from them.

import CLibXML2
import Objects
import Primitives

extension Call {
  /// A text argument; nil where it is null or empty, which says of parts of declarations that they are not there.
  func filled(_ i: Int) -> String? { string(i).flatMap { $0.count == 0 ? nil : $0.string } }
}

/// An element of a schema, or of data.
struct XmlPart {
  let raw: xmlNodePtr
  var local: String { XmlText.localName(raw) }
  var space: String { XmlText.space(raw) }
  var name: String { XmlConvertType.decode(local) }
  var text: String { XmlText.content(raw) }
  var attributes: [XmlPart] { XmlText.attributes(raw).map { XmlPart(raw: $0) } }
  var elements: [XmlPart] {
    var all: [XmlPart] = []
    var next = raw.pointee.type == XML_ELEMENT_NODE || raw.pointee.type == XML_DOCUMENT_NODE ? raw.pointee.children : nil
    while let here = next {
      if here.pointee.type == XML_ELEMENT_NODE { all.append(XmlPart(raw: here)) }
      next = here.pointee.next
    }
    return all
  }
  /// Text of its own, not of elements inside; nil without any but blanks.
  var ownText: String? {
    var text = ""
    var next = raw.pointee.children
    while let here = next {
      if here.pointee.type == XML_TEXT_NODE || here.pointee.type == XML_CDATA_SECTION_NODE { text += XmlText.content(here) }
      next = here.pointee.next
    }
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }
  subscript(_ name: String) -> String? { attribute(name, "") }
  func extra(_ name: String) -> String? { attribute(name, XmlSpelling.extra) }
  func attribute(_ name: String, _ space: String) -> String? {
    attributes.first { $0.local == name && $0.space == space && !XmlText.declaresNamespace($0.raw) }?.text
  }
  func children(_ name: String) -> [XmlPart] { elements.filter { $0.local == name && $0.space == XmlSpelling.schema } }
  var isSchema: Bool { local == "schema" && space == XmlSpelling.schema }
}
