// What nodes of `XmlDocument` have beyond the tree itself: names with namespaces, readers and writers, the data of texts.

import CLibXML2
import Engine
import Glibc
import Objects
import Primitives

enum XmlNodeTypes {
  static let declarations: TypeCatalog.Declarations = [
    "System.Xml.XmlNode": declareNode, "System.Xml.XmlDocument": declareDocument, "System.Xml.XmlElement": declareElement,
    "System.Xml.XmlAttribute": declareAttribute,
    "System.Xml.XmlText": declareData, "System.Xml.XmlCDataSection": declareData, "System.Xml.XmlComment": declareData,
    "System.Xml.XmlProcessingInstruction": declareInstruction,
  ]

  private static func me(_ c: Call) throws -> XmlNodeObj { try XmlMembers.me(c) }
  private static func writer(_ c: Call) throws -> XmlWriterObj {
    guard let writer = c.obj(0) as? XmlWriterObj else { throw DotNetError.argumentNull("w") }
    return writer
  }
  private static func attributeNode(_ attribute: UnsafeMutablePointer<xmlAttr>?) -> xmlNodePtr? {
    attribute.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: xmlNode.self) }
  }

  /// Prefix and local part of a qualified name.
  private static func split(_ name: String) -> (prefix: String?, local: String) {
    guard let colon = name.firstIndex(of: ":") else { return (nil, name) }
    return (String(name[..<colon]), String(name[name.index(after: colon)...]))
  }

  /// The markup of what a node holds.
  private static func inner(_ node: XmlNodeObj) -> String {
    node.isDocument ? XmlText.outer(node) : node.children.map { XmlText.outer(XmlNodeObj(node.tree, $0)) }.joined()
  }

  @Sendable private static func declareNode(_ t: TypeBuilder) {
    t.indexers(
      [
        "System.Xml.XmlElement Item(string name) {get;}", "System.Xml.XmlElement Item(string localname, string ns) {get;}",
      ],
      get: { c in
        let own = try me(c)
        let name = try Text.string(c.args[0], c.runtime).string
        let space = c.args.count > 1 ? c.text(1) : nil
        return own.view(
          own.children.first { child in
            guard child.pointee.type == XML_ELEMENT_NODE else { return false }
            guard let space else { return XmlText.name(child) == name }
            return XmlText.localName(child) == name && XmlText.space(child) == space
          })
      })
    t.property("System.Xml.XmlNode PreviousText {get;}") { c in
      let own = try me(c)
      guard !own.isDocument, let before = own.node.pointee.prev, before.pointee.type == XML_TEXT_NODE else { return .null }
      return own.view(before)
    }
    t.method("string GetNamespaceOfPrefix(string prefix)") { c in
      let own = try me(c)
      let prefix = try c.required(0, "prefix").string
      return Value(XmlText.uri(of: prefix, at: own.node) ?? "")
    }
    t.method("string GetPrefixOfNamespace(string namespaceURI)") { c in
      let own = try me(c)
      return Value(XmlText.prefix(of: c.text(0), at: own.node) ?? "")
    }
    t.method("void Normalize()") { c in
      var waiting = [try me(c).node]
      while let node = waiting.popLast() {
        var next = node.pointee.children
        while let child = next {
          next = child.pointee.next
          if child.pointee.type == XML_ELEMENT_NODE { waiting.append(child) }
          while child.pointee.type == XML_TEXT_NODE, let after = child.pointee.next, after.pointee.type == XML_TEXT_NODE {
            xmlNodeAddContent(child, after.pointee.content)
            next = after.pointee.next
            try me(c).tree.unlink(after)
          }
        }
      }
      return .nothing
    }
    t.method("bool Supports(string feature, string version)") { c in
      .bool(c.text(0).lowercased() == "xml" && ["", "1.0", "2.0"].contains(c.text(1)))
    }
    t.method("void WriteTo(System.Xml.XmlWriter w)") { c in
      try writer(c).copy(XmlText.outer(me(c)), c.runtime)
      return .nothing
    }
    t.method("void WriteContentTo(System.Xml.XmlWriter w)") { c in
      try writer(c).copy(inner(me(c)), c.runtime)
      return .nothing
    }
  }

  @Sendable private static func declareDocument(_ t: TypeBuilder) {
    t.constructor("new(System.Xml.XmlNameTable nt)") { c in try MemberAccess.construct(XmlMembers.document, [], c.runtime) }
    t.property("System.Xml.XmlResolver XmlResolver {set;}", get: nil, set: { _ in .nothing })
    @Sendable func load(_ c: Call, _ text: String) throws -> Value {
      try DotNetError.unwrapping {
        try MemberAccess.invoke(c.this, PSString.make("LoadXml"), [Value(text)], c.runtime)
      }
    }
    @Sendable func reader(_ c: Call) throws -> XmlReaderObj {
      guard let reader = c.obj(0) as? XmlReaderObj else { throw DotNetError.argumentNull("reader") }
      return reader
    }
    t.method("void Load(System.Xml.XmlReader reader)") { c in
      try load(c, reader(c).markupOfRest(c.runtime))
    }
    t.method("System.Xml.XmlNode ReadNode(System.Xml.XmlReader reader)") { c in
      let own = try reader(c)
      try own.begin(c.runtime)
      guard own.state == 1 else { return .null }
      let part = try XmlNodeObj.parse("<x>" + own.markup(outer: true, c.runtime) + "</x>", keepsBlanks: true)
      guard let top = part.children.first.map({ XmlNodeObj(part.tree, $0) }), let first = top.children.first else {
        return .null
      }
      return try me(c).made(XmlEmptiness.copy(first, me(c).tree.doc, 1))
    }
    t.method("void Save(System.Xml.XmlWriter w)") { c in
      try writer(c).copy(XmlText.outer(me(c)), c.runtime)
      return .nothing
    }
    @Sendable func element(_ c: Call, _ prefix: String, _ local: String, _ space: String) throws -> Value {
      let own = try me(c)
      if local.isEmpty {
        throw DotNetError.argument("The local name for elements or attributes cannot be null or an empty string.")
      }
      guard let made = xmlNewDocNode(own.tree.doc, nil, local, nil) else { return .null }
      if !space.isEmpty { xmlSetNs(made, xmlNewNs(made, space, prefix.isEmpty ? nil : prefix)) }
      return own.made(made)
    }
    @Sendable func attribute(_ c: Call, _ prefix: String, _ local: String, _ space: String) throws -> Value {
      let own = try me(c)
      let isDeclaration = space == XmlScopes.xmlns
      guard let made = xmlNewDocProp(own.tree.doc, isDeclaration && !prefix.isEmpty ? prefix + ":" + local : local, nil) else {
        return .null
      }
      if !space.isEmpty, !isDeclaration {
        // An attribute alone has no place for a declaration: the document keeps it.
        let found = xmlSearchNsByHref(own.tree.doc, xmlDocGetRootElement(own.tree.doc), space)
        let kept =
          found?.pointee.prefix == nil
          ? xmlNewNs(xmlDocGetRootElement(own.tree.doc), space, prefix.isEmpty ? "ns1" : prefix) : found
        made.pointee.ns = kept
      }
      return own.made(attributeNode(made))
    }
    t.method("System.Xml.XmlElement CreateElement(string prefix, string localName, string namespaceURI)") { c in
      try element(c, c.text(0), c.text(1), c.text(2))
    }
    t.method("System.Xml.XmlAttribute CreateAttribute(string qualifiedName, string namespaceURI)") { c in
      let (prefix, local) = split(c.text(0))
      return try attribute(c, prefix ?? "", local, c.text(1))
    }
    t.method("System.Xml.XmlAttribute CreateAttribute(string prefix, string localName, string namespaceURI)") { c in
      try attribute(c, c.text(0), c.text(1), c.text(2))
    }
    t.method("System.Xml.XmlWhitespace CreateWhitespace(string text)") { c in
      try me(c).made(xmlNewDocText(me(c).tree.doc, c.text(0)))
    }
    t.method("System.Xml.XmlSignificantWhitespace CreateSignificantWhitespace(string text)") { c in
      try me(c).made(xmlNewDocText(me(c).tree.doc, c.text(0)))
    }
    @Sendable func node(_ c: Call, _ kind: Int, _ prefix: String, _ name: String, _ space: String) throws -> Value {
      let own = try me(c)
      let parts = split(name)
      let first = prefix.isEmpty ? parts.prefix ?? "" : prefix
      switch kind {
      case 1: return try element(c, first, parts.local, space)
      case 2: return try attribute(c, first, parts.local, space)
      case 3, 13, 14: return own.made(xmlNewDocText(own.tree.doc, ""))
      case 4: return own.made(xmlNewCDataBlock(own.tree.doc, "", 0))
      case 7: return own.made(xmlNewDocPI(own.tree.doc, name, ""))
      case 8: return own.made(xmlNewDocComment(own.tree.doc, ""))
      default:
        throw DotNetError.argument("Cannot create node of type \(XmlReaderObj.kindName(kind)).")
      }
    }
    let kinds = [
      "element": 1, "attribute": 2, "text": 3, "cdatasection": 4, "processinginstruction": 7, "comment": 8,
      "significantwhitespace": 14, "whitespace": 13,
    ]
    t.method("System.Xml.XmlNode CreateNode(System.Xml.XmlNodeType type, string name, string namespaceURI)") { c in
      try node(c, c.flags(0), "", c.text(1), c.text(2))
    }
    t.method("System.Xml.XmlNode CreateNode(System.Xml.XmlNodeType type, string prefix, string name, string namespaceURI)") {
      c in
      try node(c, c.flags(0), c.text(1), c.text(2), c.text(3))
    }
    t.method("System.Xml.XmlNode CreateNode(string nodeTypeString, string name, string namespaceURI)") { c in
      guard let kind = kinds[c.text(0).lowercased()] else {
        throw DotNetError.argument("'\(c.text(0))' does not represent any 'XmlNodeType'.")
      }
      return try node(c, kind, "", c.text(1), c.text(2))
    }
    t.method("System.Xml.XmlElement GetElementById(string elementId)") { c in
      guard let found = xmlGetID(try me(c).tree.doc, c.text(0)) else { return .null }
      return try me(c).view(found.pointee.parent)
    }
    byName(t)
  }

  private static func byName(_ t: TypeBuilder) {
    t.method("System.Xml.XmlNodeList GetElementsByTagName(string localName, string namespaceURI)") { c in
      let own = try me(c)
      let name = c.text(0), space = c.text(1)
      return .object(
        XmlListObj(
          own,
          .named {
            own.elements { node in
              (name == "*" || XmlText.localName(node) == name) && (space == "*" || XmlText.space(node) == space)
            }
          }))
    }
  }

  @Sendable private static func declareElement(_ t: TypeBuilder) {
    byName(t)
    @Sendable func find(_ c: Call, _ local: String, _ space: String) throws -> xmlNodePtr? {
      try me(c).attributes.first {
        XmlText.localName($0) == local && XmlText.space($0) == space
      }
    }
    let pair = "string localName, string namespaceURI"
    t.method("string GetAttribute(\(pair))") { c in
      Value(try find(c, c.text(0), c.text(1)).map { XmlText.content($0) } ?? "")
    }
    t.method("System.Xml.XmlAttribute GetAttributeNode(\(pair))") { c in try me(c).view(find(c, c.text(0), c.text(1))) }
    t.method("bool HasAttribute(\(pair))") { c in .bool(try find(c, c.text(0), c.text(1)) != nil) }
    @Sendable func set(_ c: Call, _ value: String) throws -> xmlNodePtr? {
      let own = try me(c)
      let (prefix, local) = split(c.text(0))
      let space = c.text(1)
      if let found = try find(c, local, space) {
        XmlText.setContent(found, value, own.tree)
        return found
      }
      if space.isEmpty { return attributeNode(xmlNewProp(own.node, local, value)) }
      if space == XmlScopes.xmlns {
        return attributeNode(xmlNewProp(own.node, local == "xmlns" ? local : "xmlns:" + local, value))
      }
      var declared = xmlSearchNsByHref(own.tree.doc, own.node, space)
      if declared?.pointee.prefix == nil {
        let known = XmlText.prefix(of: space, at: own.node).flatMap { $0.isEmpty ? nil : $0 }
        declared = xmlNewNs(own.node, space, prefix ?? known ?? "d1p1")
      }
      return attributeNode(xmlNewNsProp(own.node, declared, local, value))
    }
    t.method("string SetAttribute(string localName, string namespaceURI, string value)") { c in
      _ = try set(c, c.text(2))
      return c.args[2]
    }
    t.method("System.Xml.XmlAttribute SetAttributeNode(\(pair))") { c in try me(c).view(set(c, "")) }
    t.method("void RemoveAttribute(\(pair))") { c in
      if let found = try find(c, c.text(0), c.text(1)) { try me(c).tree.unlink(found) }
      return .nothing
    }
    t.method("System.Xml.XmlAttribute RemoveAttributeNode(\(pair))") { c in
      guard let found = try find(c, c.text(0), c.text(1)) else { return .null }
      try me(c).tree.unlink(found)
      return try me(c).view(found)
    }
    t.method("System.Xml.XmlAttribute RemoveAttributeNode(System.Xml.XmlAttribute oldAttr)") { c in
      guard let given = c.obj(0) as? XmlNodeObj else { throw DotNetError.argumentNull("oldAttr") }
      guard try me(c).attributes.contains(given.node) else { return .null }
      given.tree.unlink(given.node)
      return c.args[0]
    }
    t.method("System.Xml.XmlNode RemoveAttributeAt(int i)") { c in
      let all = try me(c).attributes
      guard all.indices.contains(c.int(0)) else { return .null }
      try me(c).tree.unlink(all[c.int(0)])
      return try me(c).view(all[c.int(0)])
    }
  }

  @Sendable private static func declareAttribute(_ t: TypeBuilder) {
    t.property("System.Xml.XmlElement OwnerElement {get;}") { c in try me(c).view(me(c).node.pointee.parent) }
    t.property("bool Specified {get;}") { _ in .bool(true) }
  }

  @Sendable private static func declareData(_ t: TypeBuilder) {
    @Sendable func text(_ c: Call) throws -> PSString { PSString.make(XmlText.content(try me(c).node)) }
    @Sendable func set(_ c: Call, _ new: String) throws -> Value {
      XmlText.setContent(try me(c).node, new, try me(c).tree)
      return .nothing
    }
    @Sendable func range(_ c: Call) throws -> (PSString, Int, Int) {
      let all = try text(c)
      guard c.int(0) >= 0, c.int(0) <= all.count else {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "offset")
      }
      return (all, c.int(0), min(max(0, c.int(1)), all.count - c.int(0)))
    }
    t.property("string Data {get;set;}", get: { .string(try text($0)) }, set: { try set($0, $0.text(0)) })
    t.property("int Length {get;}") { .int32(try text($0).count) }
    t.method("void AppendData(string strData)") { c in try set(c, text(c).string + c.text(0)) }
    t.method("string Substring(int offset, int count)") { c in
      let (all, start, count) = try range(c)
      return .string(all.slice(start, count))
    }
    t.method("void DeleteData(int offset, int count)") { c in
      let (all, start, count) = try range(c)
      return try set(c, all.slice(0, start).string + all.slice(start + count, all.count - start - count).string)
    }
    t.method("void InsertData(int offset, string strData)") { c in
      let all = try text(c)
      let start = min(max(0, c.int(0)), all.count)
      return try set(c, all.slice(0, start).string + c.text(1) + all.slice(start, all.count - start).string)
    }
    t.method("void ReplaceData(int offset, int count, string strData)") { c in
      let (all, start, count) = try range(c)
      return try set(c, all.slice(0, start).string + c.text(2) + all.slice(start + count, all.count - start - count).string)
    }
  }

  @Sendable private static func declareInstruction(_ t: TypeBuilder) {
    t.property("string Target {get;}") { Value(XmlText.localName(try me($0).node)) }
    t.property(
      "string Data {get;set;}", get: { Value(XmlText.content(try me($0).node)) },
      set: { c in
        XmlText.setContent(try me(c).node, c.text(0), try me(c).tree)
        return .nothing
      })
  }
}
