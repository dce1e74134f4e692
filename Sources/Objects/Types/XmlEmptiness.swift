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
    carry(node, made)
    return made
  }

  /// Both trees are the same but for what is said of their elements; they are walked side by side, however deep.
  private static func carry(_ from: xmlNodePtr, _ to: xmlNodePtr) {
    var (one, other) = (from, to)
    while true {
      let isElement = one.pointee.type == XML_ELEMENT_NODE
      if isElement { other.pointee._private = one.pointee._private }
      if isElement || one.pointee.type == XML_DOCUMENT_NODE || one.pointee.type == XML_DOCUMENT_FRAG_NODE,
        let first = one.pointee.children, let twin = other.pointee.children
      {
        (one, other) = (first, twin)
        continue
      }
      while true {
        if one == from { return }
        if let after = one.pointee.next, let twin = other.pointee.next {
          (one, other) = (after, twin)
          break
        }
        guard let parent = one.pointee.parent, let twin = other.pointee.parent else { return }
        (one, other) = (parent, twin)
      }
    }
  }

  /// Takes a read tree's whitespace between markup away, unless the document keeps it, and marks the elements that the text closes with an
  /// end tag.
  /// - Throws: InsufficientExecutionStackException for elements deeper in one another than `deepest`.
  static func finish(_ doc: xmlDocPtr, _ text: [UInt8], keepsBlanks: Bool) throws {
    var elements: [(node: xmlNodePtr, isEmpty: Bool)] = []
    var asks = false
    let top = UnsafeMutableRawPointer(doc).assumingMemoryBound(to: xmlNode.self)
    var current = top.pointee.children
    // Of each element around: whether its blanks are kept.
    var kept: [Bool] = []
    while let node = current {
      var next: xmlNodePtr?
      if node.pointee.type == XML_ELEMENT_NODE {
        if kept.count >= deepest { throw DotNetError.insufficientStack }
        let keeps = spaceRule(node) ?? kept.last ?? false
        if !keepsBlanks, !keeps { dropBlanks(node) }
        if node.pointee.children != nil { kept.append(keeps) }
        let isEmpty = node.pointee.children == nil
        asks = asks || isEmpty || node.pointee.nsDef != nil
        elements.append((node, isEmpty))
        next = node.pointee.children
      }
      var climbing: xmlNodePtr? = node
      while next == nil, let here = climbing, here != top {
        next = here.pointee.next
        climbing = here.pointee.parent
        if next == nil, climbing != top { kept.removeLast() }
      }
      current = next
    }
    guard asks else { return }
    let tags = startTags(text)
    // Elements that come of entities are not in the text: then nothing is known.
    let isKnown = tags.count == elements.count
    for (i, element) in elements.enumerated() {
      if isKnown, element.isEmpty, !tags[i].isClosed { setFull(element.node) }
      if element.node.pointee.nsDef != nil { XmlDeclarations.put(element.node, isKnown ? tags[i].declares : []) }
    }
  }

  /// Trees are copied and walked by recursion here and there, so that there is a limit: far more than libxml2's own 256.
  static let deepest = 20_000

  /// What an element's own xml:space says; nil when it says nothing.
  private static func spaceRule(_ node: xmlNodePtr) -> Bool? {
    for attribute in XmlText.attributes(node) where attribute.pointee.ns != nil && XmlText.name(attribute) == "xml:space" {
      switch XmlText.content(attribute) {
      case "preserve": return true
      case "default": return false
      default: return nil
      }
    }
    return nil
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

  /// A start tag: whether it closes its element, and of each attribute whether it declares a namespace.
  private struct StartTag {
    var isClosed = false
    var declares: [Bool] = []
  }

  /// The start tags in order.
  private static func startTags(_ text: [UInt8]) -> [StartTag] {
    var all: [StartTag] = []
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
        var tag = StartTag()
        while at < text.count {
          let byte = text[at]
          at += 1
          if quote != 0 {
            if byte == quote { quote = 0 }
          } else if byte == 0x22 || byte == 0x27 {
            quote = byte
          } else if byte == 0x3d {
            tag.declares.append(declares(text, before: at - 1))
          } else if byte == 0x3e {
            tag.isClosed = at >= 2 && text[at - 2] == 0x2f
            all.append(tag)
            break
          }
        }
      }
    }
    return all
  }

  /// Whether the attribute's name that ends before an equals sign is `xmlns` or begins with `xmlns:`.
  private static func declares(_ text: [UInt8], before end: Int) -> Bool {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 }
    var end = end
    while end > 0, isBlank(text[end - 1]) { end -= 1 }
    var start = end
    while start > 0, !isBlank(text[start - 1]) { start -= 1 }
    let name = text[start..<end]
    return name.elementsEqual("xmlns".utf8) || name.starts(with: "xmlns:".utf8)
  }
}
