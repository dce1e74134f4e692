// Declarations of namespaces. To .NET's tree they are attributes like others, with a place among them; libxml2 keeps them apart and names
// elements by them. So a read element gets them again as attributes without a namespace, named `xmlns` or `xmlns:p`, and libxml2's own stay
// only for the names of elements and attributes. XPath knows no such attributes: they are put away while a path looks at all attributes.

import CLibXML2
import Primitives

enum XmlDeclarations {
  /// Whether an attribute declares a namespace.
  static func isDeclaration(_ node: xmlNodePtr) -> Bool { prefixStart(node) != nil }

  /// Where the declared prefix begins in the attribute's name: behind `xmlns:`, or at the end for the default namespace.
  private static func prefixStart(_ node: xmlNodePtr) -> Int? {
    guard node.pointee.type == XML_ATTRIBUTE_NODE, node.pointee.ns == nil, let name = node.pointee.name else { return nil }
    var at = 0
    for byte in "xmlns".utf8 {
      if name[at] != byte { return nil }
      at += 1
    }
    if name[at] == 0 { return at }
    return name[at] == 0x3a ? at + 1 : nil
  }

  /// The prefix that an attribute declares, empty for the default namespace; nil when it declares none.
  static func prefix(_ node: xmlNodePtr) -> String? {
    guard let start = prefixStart(node), let name = node.pointee.name else { return nil }
    return XmlText.string(name + start)
  }

  /// Makes a read element's declarations attributes, in the order of the tag: true stands for a declaration. Without an order they come first.
  static func put(_ element: xmlNodePtr, _ order: [Bool]) {
    let plain = XmlText.attributes(element)
    var declared: [xmlNodePtr] = []
    var space = element.pointee.nsDef
    while let here = space {
      let prefix = XmlText.string(here.pointee.prefix)
      if let made = xmlNewProp(element, prefix.isEmpty ? "xmlns" : "xmlns:" + prefix, here.pointee.href) {
        declared.append(UnsafeMutableRawPointer(made).assumingMemoryBound(to: xmlNode.self))
      }
      space = here.pointee.next
    }
    var all: [xmlNodePtr] = []
    var (nextPlain, nextDeclared) = (0, 0)
    let order = order.count == plain.count + declared.count ? order : [Bool](repeating: true, count: declared.count)
    for isDeclared in order {
      if isDeclared, nextDeclared < declared.count {
        all.append(declared[nextDeclared])
        nextDeclared += 1
      } else if !isDeclared, nextPlain < plain.count {
        all.append(plain[nextPlain])
        nextPlain += 1
      }
    }
    link(element, all + plain[nextPlain...] + declared[nextDeclared...])
  }

  /// Gives an element its attributes in an order.
  private static func link(_ element: xmlNodePtr, _ all: [xmlNodePtr]) {
    func attribute(_ i: Int) -> UnsafeMutablePointer<xmlAttr>? {
      all.indices.contains(i) ? UnsafeMutableRawPointer(all[i]).assumingMemoryBound(to: xmlAttr.self) : nil
    }
    element.pointee.properties = attribute(0)
    for i in all.indices {
      attribute(i)?.pointee.prev = attribute(i - 1)
      attribute(i)?.pointee.next = attribute(i + 1)
    }
  }

  /// What may become of declarations where a path is evaluated.
  enum Care {
    /// The path can't meet one.
    case none
    /// The path's last step gives all attributes: declarations are taken out of what it finds.
    case filter
    /// Conditions or counts may see them: they are put away meanwhile.
    case hide
  }

  static func care(_ path: String) -> Care {
    let tight = path.filter { !$0.isWhitespace }
    func has(_ word: String) -> Bool { tight.firstRange(of: word) != nil }
    guard has("@*") || has("@node(") || has("attribute::") || has("@xmlns") else { return .none }
    let isPlain = !has("[") && !has("(") && !has("attribute::")
    return isPlain && (tight.hasSuffix("@*") || tight.hasSuffix("@xmlns")) ? .filter : .hide
  }

  /// Evaluates a path while declarations are put away.
  static func hidden<T>(from node: xmlNodePtr, _ body: () throws -> T) rethrows -> T {
    var top = node
    while let parent = top.pointee.parent { top = parent }
    var saved: [(xmlNodePtr, [xmlNodePtr])] = []
    var next: xmlNodePtr? = top
    while let here = next {
      let all = XmlText.attributes(here)
      let plain = all.filter { !isDeclaration($0) }
      if plain.count < all.count {
        saved.append((here, all))
        link(here, plain)
      }
      let holds = here.pointee.type == XML_ELEMENT_NODE || here == top && here.pointee.type != XML_ATTRIBUTE_NODE
      next = holds ? here.pointee.children : nil
      var last = here
      while next == nil, last != top {
        next = last.pointee.next
        guard next == nil, let parent = last.pointee.parent else { break }
        last = parent
      }
    }
    defer { for (element, all) in saved { link(element, all) } }
    return try body()
  }

  /// The namespace that a prefix stands for at a node: the elements around it and their attributes say so.
  static func uri(of prefix: String, at node: xmlNodePtr) -> String? {
    var next: xmlNodePtr? = node
    while let here = next {
      if here.pointee.type == XML_ELEMENT_NODE {
        for attribute in XmlText.attributes(here) {
          if self.prefix(attribute) == prefix { return XmlText.content(attribute) }
          if !prefix.isEmpty, XmlText.prefix(attribute) == prefix { return XmlText.space(attribute) }
        }
        if XmlText.prefix(here) == prefix { return XmlText.space(here) }
      }
      next = here.pointee.parent
    }
    return prefix == "xml" ? XmlScopes.xml : prefix == "xmlns" ? XmlScopes.xmlns : nil
  }

  /// A prefix that stands for a namespace at a node.
  static func prefix(of uri: String, at node: xmlNodePtr) -> String? {
    var next: xmlNodePtr? = node
    while let here = next {
      if here.pointee.type == XML_ELEMENT_NODE {
        for attribute in XmlText.attributes(here) {
          if let declared = self.prefix(attribute) {
            if XmlText.content(attribute) == uri { return declared }
          } else if !XmlText.prefix(attribute).isEmpty, XmlText.space(attribute) == uri {
            return XmlText.prefix(attribute)
          }
        }
        if XmlText.space(here) == uri { return XmlText.prefix(here) }
      }
      next = here.pointee.parent
    }
    return uri == XmlScopes.xml ? "xml" : uri == XmlScopes.xmlns ? "xmlns" : nil
  }
}
