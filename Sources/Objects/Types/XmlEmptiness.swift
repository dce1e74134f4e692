// Which elements without content have an end tag of their own: .NET writes `<a></a>` where a text had it so, or where content was taken
// away, and `<a />` otherwise. libxml2 doesn't tell, so a node's private word holds it.

import CLibXML2
import Primitives

/// `XmlElement.IsEmpty`, and the blanks between elements that a document leaves out.
public enum XmlEmptiness {
  private static var mark: UnsafeMutableRawPointer? { UnsafeMutableRawPointer(bitPattern: 1) }

  /// Whether an element without content is written with an end tag.
  public static func isFull(_ node: xmlNodePtr) -> Bool { node.pointee._private == mark }

  /// Says how an element is written when it has no content.
  public static func setFull(_ node: xmlNodePtr, _ full: Bool = true) {
    if node.pointee.type == XML_ELEMENT_NODE { node.pointee._private = full ? mark : nil }
  }

  /// A copy of a node in a document, with what is said of its elements.
  public static func copy(_ node: xmlNodePtr, _ doc: xmlDocPtr, _ depth: Int32) -> xmlNodePtr? {
    guard let made = xmlDocCopyNode(node, doc, depth) else { return nil }
    carry(node, made, 0)
    return made
  }

  private static func carry(_ from: xmlNodePtr, _ to: xmlNodePtr, _ depth: Int) {
    guard from.pointee.type == XML_ELEMENT_NODE || from.pointee.type == XML_DOCUMENT_NODE, depth < 2000 else { return }
    if from.pointee.type == XML_ELEMENT_NODE { to.pointee._private = from.pointee._private }
    var one = from.pointee.children
    var other = to.pointee.children
    while let here = one, let there = other {
      carry(here, there, depth + 1)
      one = here.pointee.next
      other = there.pointee.next
    }
  }

  /// Takes a read tree's whitespace between markup away, unless the document keeps it, and marks the elements that the text closes with an
  /// end tag.
  static func finish(_ doc: xmlDocPtr, _ text: [UInt8], keepsBlanks: Bool) {
    var elements: [(node: xmlNodePtr, isEmpty: Bool)] = []
    var anyEmpty = false
    let top = UnsafeMutableRawPointer(doc).assumingMemoryBound(to: xmlNode.self)
    var current = top.pointee.children
    while let node = current {
      var next: xmlNodePtr?
      if node.pointee.type == XML_ELEMENT_NODE {
        if !keepsBlanks, xmlNodeGetSpacePreserve(node) != 1 { dropBlanks(node) }
        let isEmpty = node.pointee.children == nil
        anyEmpty = anyEmpty || isEmpty
        elements.append((node, isEmpty))
        next = node.pointee.children
      }
      var climbing: xmlNodePtr? = node
      while next == nil, let here = climbing, here != top {
        next = here.pointee.next
        climbing = here.pointee.parent
      }
      current = next
    }
    guard anyEmpty else { return }
    let closed = selfClosed(text)
    // Elements that come of entities are not in the text: then nothing is known.
    guard closed.count == elements.count else { return }
    for (i, element) in elements.enumerated() where element.isEmpty && !closed[i] { setFull(element.node) }
  }

  private static func dropBlanks(_ node: xmlNodePtr) {
    var next = node.pointee.children
    while let child = next {
      next = child.pointee.next
      guard child.pointee.type == XML_TEXT_NODE, xmlIsBlankNode(child) == 1 else { continue }
      xmlUnlinkNode(child)
      xmlFreeNode(child)
    }
  }

  /// Of each start tag in order whether it closes its element.
  private static func selfClosed(_ text: [UInt8]) -> [Bool] {
    var all: [Bool] = []
    var at = 0
    func skip(past end: String) {
      let wanted = Array(end.utf8)
      while at < text.count {
        if text[at] == wanted[0], text[at...].starts(with: wanted) {
          at += wanted.count
          return
        }
        at += 1
      }
    }
    func sees(_ word: String) -> Bool { text[at...].starts(with: word.utf8) }
    while at < text.count {
      guard text[at] == 0x3c else {
        at += 1
        continue
      }
      if sees("<!--") {
        skip(past: "-->")
      } else if sees("<![CDATA[") {
        skip(past: "]]>")
      } else if sees("<?") {
        skip(past: "?>")
      } else if sees("<!") {
        // A document type: its own subset may hold anything but an unquoted bracket.
        var depth = 0
        while at < text.count {
          if text[at] == 0x5b { depth += 1 } else if text[at] == 0x5d { depth -= 1 }
          at += 1
          if depth == 0, text[at - 1] == 0x3e { break }
        }
      } else if sees("</") {
        skip(past: ">")
      } else {
        var quote: UInt8 = 0
        while at < text.count {
          let byte = text[at]
          at += 1
          if quote != 0 {
            if byte == quote { quote = 0 }
          } else if byte == 0x22 || byte == 0x27 {
            quote = byte
          } else if byte == 0x3e {
            all.append(at >= 2 && text[at - 2] == 0x2f)
            break
          }
        }
      }
    }
    return all
  }
}
