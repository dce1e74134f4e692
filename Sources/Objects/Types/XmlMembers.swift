// Members of XmlNode and its kinds.

import CLibXML2
import Primitives

public enum XmlMembers {
  public static let node = TypeInfo(
    "System.Xml.XmlNode", base: .object, interfaces: { [.icloneable] + navigable() }, isAbstract: true, declare: declareNode)
  /// What paths are followed over.
  public static func navigable() -> [TypeInfo] { [TypeCatalog.find("System.Xml.XPath.IXPathNavigable")].compactMap { $0 } }
  public static let document = TypeInfo("System.Xml.XmlDocument", base: node, declare: declareDocument)
  public static let element = TypeInfo("System.Xml.XmlElement", base: node, declare: declareElement)
  static let attribute = TypeInfo("System.Xml.XmlAttribute", base: node)
  static let text = TypeInfo("System.Xml.XmlText", base: node)
  static let cdata = TypeInfo("System.Xml.XmlCDataSection", base: node)
  static let comment = TypeInfo("System.Xml.XmlComment", base: node)
  static let whitespace = TypeInfo("System.Xml.XmlWhitespace", base: node)
  static let declaration = TypeInfo("System.Xml.XmlDeclaration", base: node, declare: declareDeclaration)
  static let documentType = TypeInfo("System.Xml.XmlDocumentType", base: node, declare: declareDocumentType)
  static let fragment = TypeInfo("System.Xml.XmlDocumentFragment", base: node)
  static let entityReference = TypeInfo("System.Xml.XmlEntityReference", base: node)
  static let entity = TypeInfo("System.Xml.XmlEntity", base: node)
  static let instruction = TypeInfo("System.Xml.XmlProcessingInstruction", base: node)
  static let family = TypeCatalog.Family(
    types: [
      "System.Xml.XmlNode": { node }, "System.Xml.XmlDocument": { document }, "System.Xml.XmlElement": { element },
      "System.Xml.XmlAttribute": { attribute }, "System.Xml.XmlText": { text }, "System.Xml.XmlCDataSection": { cdata },
      "System.Xml.XmlComment": { comment }, "System.Xml.XmlProcessingInstruction": { instruction },
      "System.Xml.XmlWhitespace": { whitespace },
      "System.Xml.XmlDocumentFragment": { fragment }, "System.Xml.XmlEntityReference": { entityReference },
      "System.Xml.XmlEntity": { entity }, "System.Xml.XmlDeclaration": { declaration },
      "System.Xml.XmlDocumentType": { documentType },
    ], accelerators: ["xml": "System.Xml.XmlDocument"])

  static func type(of own: xmlNodePtr) -> TypeInfo {
    switch own.pointee.type {
    case XML_DOCUMENT_NODE: return document
    case XML_ELEMENT_NODE: return element
    case XML_ATTRIBUTE_NODE: return attribute
    case XML_TEXT_NODE: return XmlText.isWhitespace(own) ? whitespace : text
    case XML_CDATA_SECTION_NODE: return cdata
    case XML_COMMENT_NODE: return comment
    case XML_PI_NODE: return XmlText.isDeclaration(own) ? declaration : instruction
    case XML_DTD_NODE: return documentType
    case XML_DOCUMENT_FRAG_NODE: return fragment
    case XML_ENTITY_REF_NODE: return entityReference
    case XML_ENTITY_DECL: return entity
    default: return node
    }
  }

  /// Prefix and local part of a qualified name.
  private static func split(_ name: String) -> (String?, String) {
    guard let colon = name.firstIndex(of: ":") else { return (nil, name) }
    return (String(name[..<colon]), String(name[name.index(after: colon)...]))
  }

  public static func me(_ c: Call) throws -> XmlNodeObj {
    guard let node = c.this.base.obj as? XmlNodeObj else { throw DotNetError.argumentNull("node") }
    return node
  }

  private static func argument(_ c: Call, _ i: Int, _ name: String) throws -> XmlNodeObj {
    guard let node = c.obj(i) as? XmlNodeObj else { throw DotNetError.argumentNull(name) }
    return node
  }

  public static func kind(_ node: xmlNodePtr) -> Int {
    switch node.pointee.type {
    case XML_ELEMENT_NODE: return 1
    case XML_ATTRIBUTE_NODE: return 2
    case XML_TEXT_NODE: return XmlText.isWhitespace(node) ? 13 : 3
    case XML_CDATA_SECTION_NODE: return 4
    case XML_PI_NODE: return XmlText.isDeclaration(node) ? 17 : 7
    case XML_DTD_NODE: return 10
    case XML_COMMENT_NODE: return 8
    case XML_DOCUMENT_NODE: return 9
    case XML_DOCUMENT_FRAG_NODE: return 11
    case XML_ENTITY_REF_NODE: return 5
    case XML_ENTITY_DECL: return 6
    default: return 0
    }
  }

  private static func hasValue(_ node: xmlNodePtr) -> Bool { ![1, 5, 6, 9, 10, 11].contains(kind(node)) }

  @Sendable private static func declareNode(_ t: TypeBuilder) {
    t.property("string Name {get;}") { Value(XmlText.name(try me($0).node)) }
    t.property("string LocalName {get;}") { Value(XmlText.localName(try me($0).node)) }
    t.property(
      "string Prefix {get;set;}", get: { Value(XmlText.prefix(try me($0).node)) },
      set: { c in
        let mine = try me(c)
        // Only what has a namespace can call it by another prefix; other kinds have none to change.
        guard let space = mine.node.pointee.ns, !c.text(0).isEmpty || mine.isElement else { return .nothing }
        let prefix = c.text(0)
        if !prefix.isEmpty { try XmlText.check(prefix) }
        let known = XmlText.string(space.pointee.href)
        guard let holder = mine.isElement ? mine.node : mine.node.pointee.parent else { return .nothing }
        var declared = holder.pointee.nsDef
        while let here = declared, XmlText.string(here.pointee.prefix) != prefix || XmlText.string(here.pointee.href) != known {
          declared = here.pointee.next
        }
        if let made = declared ?? xmlNewNs(holder, known, prefix.isEmpty ? nil : prefix) { mine.node.pointee.ns = made }
        return .nothing
      })
    t.property("string NamespaceURI {get;}") { c in
      Value(XmlText.space(try me(c).node))
    }
    t.property(
      "string Value {get;set;}",
      get: { c in
        let node = try me(c).node
        return hasValue(node) ? Value(XmlText.content(node)) : .null
      },
      set: { c in
        let mine = try me(c)
        guard hasValue(mine.node) else {
          throw DotNetError.invalidOperation("Cannot set a value on node type '\(mine.isElement ? "Element" : "Document")'.")
        }
        XmlText.setContent(mine.node, c.text(0), mine.tree)
        return .nothing
      })
    t.property("System.Xml.XmlNodeType NodeType {get;}") { EnumTypes.value("System.Xml.XmlNodeType", kind(try me($0).node)) }
    t.property(
      "string InnerText {get;set;}", get: { Value(XmlText.content(try me($0).node)) },
      set: { c in
        let mine = try me(c)
        XmlText.setContent(mine.node, c.text(0), mine.tree)
        return .nothing
      })
    t.property("string OuterXml {get;}") { Value(XmlText.outer(try me($0))) }
    t.property(
      "string InnerXml {get;set;}",
      get: { c in
        let mine = try me(c)
        if mine.isDocument { return Value(XmlText.outer(mine)) }
        return Value(mine.children.map { XmlText.outer(XmlNodeObj(mine.tree, $0)) }.joined())
      },
      set: { c in
        let mine = try me(c)
        let part = try XmlNodeObj.parse("<x>" + c.text(0) + "</x>")
        for child in mine.children { mine.tree.unlink(child) }
        XmlEmptiness.setFull(mine.node)
        mine.tree.change()
        for child in part.children.first.map({ XmlNodeObj(part.tree, $0).children }) ?? [] {
          if let copy = XmlEmptiness.copy(child, mine.tree.doc, 1) { XmlPlacing.put(copy, in: mine.node, before: nil) }
        }
        return .nothing
      })
    t.property("System.Xml.XmlNode ParentNode {get;}") { c in
      let mine = try me(c)
      return kind(mine.node) == 2 ? .null : mine.view(mine.node.pointee.parent)
    }
    t.property("System.Xml.XmlDocument OwnerDocument {get;}") { c in
      let mine = try me(c)
      return mine.isDocument ? .null : .object(XmlNodeObj.document(mine.tree))
    }
    t.property("System.Xml.XmlNodeList ChildNodes {get;}") { c in .object(XmlListObj(try me(c), .children)) }
    t.property("System.Xml.XmlAttributeCollection Attributes {get;}") { c in
      let mine = try me(c)
      return mine.isElement ? .object(XmlListObj(mine, .attributes)) : .null
    }
    t.property("bool HasChildNodes {get;}") { .bool(try me($0).firstChild != nil) }
    t.property("System.Xml.XmlNode FirstChild {get;}") { c in try me(c).view(try me(c).firstChild) }
    t.property("System.Xml.XmlNode LastChild {get;}") { c in try me(c).view(try me(c).children.last) }
    t.property("System.Xml.XmlNode NextSibling {get;}") { c in
      try me(c).view(try me(c).isDocument ? nil : try me(c).node.pointee.next)
    }
    t.property("System.Xml.XmlNode PreviousSibling {get;}") { c in
      try me(c).view(try me(c).isDocument ? nil : try me(c).node.pointee.prev)
    }
    t.property("bool IsReadOnly {get;}") { _ in .bool(false) }
    t.method("System.Xml.XmlNodeList SelectNodes(string xpath)") { c in
      .object(XmlListObj(try me(c), .found(try me(c).select(try c.required(0, "xpath").string))))
    }
    t.method("System.Xml.XmlNode SelectSingleNode(string xpath)") { c in
      try me(c).view(try me(c).select(try c.required(0, "xpath").string).first)
    }
    @Sendable func spaces(_ c: Call) -> [(String, String)] {
      (c.obj(1) as? XmlNamespacesObj)?.spaces.map { ($0.prefix, $0.uri) } ?? []
    }
    t.method("System.Xml.XmlNodeList SelectNodes(string xpath, System.Xml.XmlNamespaceManager nsmgr)") { c in
      .object(XmlListObj(try me(c), .found(try me(c).select(try c.required(0, "xpath").string, spaces(c)))))
    }
    t.method("System.Xml.XmlNode SelectSingleNode(string xpath, System.Xml.XmlNamespaceManager nsmgr)") { c in
      try me(c).view(try me(c).select(try c.required(0, "xpath").string, spaces(c)).first)
    }
    t.method("System.Xml.XmlNode CloneNode(bool deep)") { c in
      let mine = try me(c)
      if mine.isDocument {
        let copy = XmlNodeObj.document(try XmlTree())
        for child in mine.children where c.bool(0) {
          if let made = XmlEmptiness.copy(child, copy.tree.doc, 1) { xmlAddChild(copy.node, made) }
        }
        return .object(copy)
      }
      return mine.made(XmlEmptiness.copy(mine.node, mine.tree.doc, c.bool(0) ? 1 : 2))
    }
    t.method("System.Xml.XmlNode Clone()") { c in try me(c).made(XmlEmptiness.copy(try me(c).node, try me(c).tree.doc, 1)) }
    structure(t)
    t.method("System.Collections.IEnumerator GetEnumerator()") { c in
      XmlListObj(try me(c), .children).enumerator().map { .object($0) } ?? .null
    }
  }

  private static func structure(_ t: TypeBuilder) {
    @Sendable func put(_ c: Call, _ place: XmlTree.Place) throws -> Value {
      let mine = try me(c)
      try mine.tree.insert(try argument(c, 0, "newChild"), in: mine.node, place)
      return c.args[0]
    }
    t.method("System.Xml.XmlNode AppendChild(System.Xml.XmlNode newChild)") { try put($0, .last) }
    t.method("System.Xml.XmlNode PrependChild(System.Xml.XmlNode newChild)") { try put($0, .first) }
    /// Beside a child of this node; without one, after none is first and before none last.
    @Sendable func beside(_ c: Call, isAfter: Bool) throws -> Value {
      guard let mark = c.obj(1) as? XmlNodeObj else { return try put(c, isAfter ? .first : .last) }
      guard mark.node.pointee.parent == (try me(c).node) else {
        throw DotNetError.argument("The reference node is not a child of this node.")
      }
      if try argument(c, 0, "newChild").node == mark.node { return c.args[0] }
      return try put(c, isAfter ? .after(mark.node) : .before(mark.node))
    }
    t.method("System.Xml.XmlNode InsertBefore(System.Xml.XmlNode newChild, System.Xml.XmlNode refChild)") {
      try beside($0, isAfter: false)
    }
    t.method("System.Xml.XmlNode InsertAfter(System.Xml.XmlNode newChild, System.Xml.XmlNode refChild)") {
      try beside($0, isAfter: true)
    }
    t.method("System.Xml.XmlNode RemoveChild(System.Xml.XmlNode oldChild)") { c in
      let child = try argument(c, 0, "oldChild")
      guard child.node.pointee.parent == (try me(c).node) else {
        throw DotNetError.argument("The node to be removed is not a child of this node.")
      }
      try me(c).tree.unlink(child.node)
      XmlEmptiness.setFull(try me(c).node)
      return c.args[0]
    }
    t.method("System.Xml.XmlNode ReplaceChild(System.Xml.XmlNode newChild, System.Xml.XmlNode oldChild)") { c in
      let old = try argument(c, 1, "oldChild"), child = try argument(c, 0, "newChild")
      guard old.node.pointee.parent == (try me(c).node) else {
        throw DotNetError.argument("The reference node is not a child of this node.")
      }
      try old.tree.replace(old.node, with: child)
      return c.args[1]
    }
    t.method("void RemoveAll()") { c in
      let mine = try me(c)
      if !mine.children.isEmpty { XmlEmptiness.setFull(mine.node) }
      for child in mine.children { mine.tree.unlink(child) }
      for attribute in mine.attributes { mine.tree.unlink(attribute) }
      return .nothing
    }
  }

  @Sendable private static func declareElement(_ t: TypeBuilder) {
    t.property("bool HasAttributes {get;}") { .bool(!(try me($0).attributes.isEmpty)) }
    t.property(
      "bool IsEmpty {get;set;}",
      get: { c in .bool(try me(c).children.isEmpty && !XmlEmptiness.isFull(try me(c).node)) },
      set: { c in
        let mine = try me(c)
        if c.bool(0) { for child in mine.children { mine.tree.unlink(child) } }
        XmlEmptiness.setFull(mine.node, !c.bool(0))
        return .nothing
      })
    @Sendable func attribute(_ c: Call) throws -> xmlNodePtr? {
      let name = try c.required(0, "name").string
      return try me(c).attributes.first { XmlText.name($0) == name }
    }
    t.method("string GetAttribute(string name)") { c in try attribute(c).map { Value(XmlText.content($0)) } ?? .emptyString }
    t.method("System.Xml.XmlAttribute GetAttributeNode(string name)") { c in try me(c).view(try attribute(c)) }
    t.method("bool HasAttribute(string name)") { .bool(try attribute($0) != nil) }
    t.method("void SetAttribute(string name, string value)") { c in
      let mine = try me(c)
      if let found = try attribute(c) {
        XmlText.setContent(found, c.text(1), mine.tree)
      } else {
        if c.text(0).isEmpty { throw DotNetError.argument("The attribute local name cannot be empty.") }
        try XmlText.check(c.text(0))
        xmlNewProp(mine.node, c.text(0), c.text(1))
      }
      return .nothing
    }
    t.method("System.Xml.XmlAttribute SetAttributeNode(System.Xml.XmlAttribute newAttr)") { c in
      let mine = try me(c)
      let given = try argument(c, 0, "newAttr")
      if given.node.pointee.parent != nil {
        throw DotNetError.invalidOperation(
          "The 'Attribute' node cannot be inserted because it is already an attribute of another element.")
      }
      return mine.view(try XmlAttributes.put(given, in: mine, replaces: true))
    }
    t.method("void RemoveAllAttributes()") { c in
      for attribute in try me(c).attributes { try me(c).tree.unlink(attribute) }
      return .nothing
    }
    t.method("void RemoveAttribute(string name)") { c in
      if let found = try attribute(c) { try me(c).tree.unlink(found) }
      return .nothing
    }
    t.method("System.Xml.XmlNodeList GetElementsByTagName(string name)") { c in
      let own = try me(c)
      let name = c.text(0)
      return .object(XmlListObj(own, .named { own.elements { name == "*" || XmlText.name($0) == name } }))
    }
  }

  /// The bytes of a saved document: in the encoding that its declaration names, with that encoding's mark, or in UTF-8 without.
  private static func saved(_ document: XmlNodeObj) -> [UInt8] {
    let text = XmlText.outer(document, indent: !document.tree.keepsBlanks)
    guard let named = document.tree.declaration.flatMap({ part("encoding", $0) }), let encoding = EncodingObj.named(named)
    else {
      return Array(text.utf8)
    }
    return encoding.preamble + encoding.bytes(PSString.make(text))
  }

  /// A pseudo-attribute of a declaration.
  private static func part(_ name: String, _ text: String) -> String? {
    guard let found = text.firstRange(of: name) else { return nil }
    let rest = text[found.upperBound...].drop { $0 == " " || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }

  @Sendable private static func declareDeclaration(_ t: TypeBuilder) {
    t.property("string Version {get;}") { c in Value(part("version", XmlText.content(try me(c).node)) ?? "1.0") }
    for name in ["Encoding", "Standalone"] {
      t.property(
        "string \(name) {get;set;}",
        get: { c in Value(part(name.lowercased(), XmlText.content(try me(c).node)) ?? "") },
        set: { c in
          let node = try me(c).node
          let old = XmlText.content(node)
          let given = c.text(0)
          if name == "Standalone", !given.isEmpty, given != "yes", given != "no" {
            throw DotNetError.argument("Wrong value for the XML declaration standalone attribute of '\(given)'.")
          }
          let encoding = name == "Encoding" ? given : part("encoding", old) ?? ""
          let standalone = name == "Standalone" ? given : part("standalone", old) ?? ""
          var text = "version=\"\(part("version", old) ?? "1.0")\""
          if !encoding.isEmpty { text += " encoding=\"\(encoding)\"" }
          if !standalone.isEmpty { text += " standalone=\"\(standalone)\"" }
          xmlNodeSetContent(node, text)
          return .nothing
        })
    }
  }

  @Sendable private static func declareDocumentType(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> UnsafeMutablePointer<xmlDtd> {
      UnsafeMutableRawPointer(try me(c).node).assumingMemoryBound(to: xmlDtd.self)
    }
    t.property("string PublicId {get;}") { c in try own(c).pointee.ExternalID.map { Value(XmlText.string($0)) } ?? .null }
    t.property("string SystemId {get;}") { c in try own(c).pointee.SystemID.map { Value(XmlText.string($0)) } ?? .null }
    t.property("string InternalSubset {get;}") { c in Value(XmlText.subset(try me(c).node)) }
  }

  /// Checks the name of a node to be.
  private static func named(_ name: String) throws {
    let (prefix, local) = split(name)
    if local.isEmpty {
      throw DotNetError.argument("The local name for elements or attributes cannot be null or an empty string.")
    }
    if let prefix { try XmlText.check(prefix) }
    try XmlText.check(local)
  }

  @Sendable private static func declareDocument(_ t: TypeBuilder) {
    @Sendable func blank() throws -> Value {
      guard let doc = xmlNewDoc("1.0") else { throw DotNetError("System.OutOfMemoryException", "Insufficient memory.") }
      doc.pointee.standalone = -2
      return .object(XmlNodeObj.document(XmlTree(doc)))
    }
    t.constructor("new()") { _ in try blank() }
    t.property("System.Xml.XmlElement DocumentElement {get;}") { c in
      try me(c).view(try me(c).children.first { $0.pointee.type == XML_ELEMENT_NODE })
    }
    t.property("System.Xml.XmlNameTable NameTable {get;}") { _ in .object(RecordObj(XmlNamespaces.nameTable, values: [])) }
    t.property(
      "bool PreserveWhitespace {get;set;}", get: { .bool(try me($0).tree.keepsBlanks) },
      set: { c in
        try me(c).tree.keepsBlanks = c.bool(0)
        return .nothing
      })
    @Sendable func load(_ c: Call, _ text: String) throws -> Value {
      let mine = try me(c)
      let parsed = try XmlNodeObj.parse(text, keepsBlanks: mine.tree.keepsBlanks)
      for child in mine.children { mine.tree.unlink(child) }
      mine.tree.change()
      for child in parsed.children {
        if let copy = XmlEmptiness.copy(child, mine.tree.doc, 1) { xmlAddChild(mine.node, copy) }
      }
      return .nothing
    }
    t.method("void LoadXml(string xml)") { c in try load(c, try c.required(0, "xml").string) }
    t.method("void Load(string filename)") { c in
      let path = try FileMembers.path(c, 0, "filename")
      _ = try load(c, try Files.decode(try Files.read(path)).string)
      try me(c).tree.baseURI = "file://" + path
      return .nothing
    }
    t.method("void Load(System.IO.TextReader txtReader)") { c in
      guard let reader = c.obj(0) as? ReaderObj else { throw DotNetError.argumentNull("txtReader") }
      return try load(c, reader.rest(c.runtime).string)
    }
    t.method("void Load(System.IO.Stream inStream)") { c in
      guard let stream = c.obj(0) as? StreamObj else { throw DotNetError.argumentNull("inStream") }
      return try load(c, try Files.decode(stream.readToEnd(c.runtime)).string)
    }
    t.method("void Save(string filename)") { c in
      let path = try FileMembers.path(c, 0, "filename")
      if !(try me(c).children.contains { $0.pointee.type == XML_ELEMENT_NODE }) {
        throw DotNetError("System.Xml.XmlException", "Invalid XML document. The document does not have a root element.")
      }
      try Files.write(path, saved(try me(c)))
      return .nothing
    }
    t.method("void Save(System.IO.TextWriter writer)") { c in
      guard let writer = c.obj(0) as? WriterObj else { throw DotNetError.argumentNull("writer") }
      let mine = try me(c)
      // A writer of text has an encoding of its own, and writes a declaration whether the document has one or not.
      if let first = mine.children.first {
        let encoding = (try? MemberAccess.get(c.args[0], PSString.make("Encoding"), c.runtime)).flatMap {
          $0.base.obj as? EncodingObj
        }
        let name = encoding?.kind.webName ?? "utf-16"
        try writer.put(PSString.make("<?xml version=\"1.0\" encoding=\"\(name)\"?>"), c.runtime)
        let indent = !mine.tree.keepsBlanks
        for child in mine.children where child != first || !XmlText.isDeclaration(child) {
          try writer.put(
            PSString.make((indent ? "\n" : "") + XmlText.outer(XmlNodeObj(mine.tree, child), indent: indent)), c.runtime)
        }
      }
      return .nothing
    }
    t.method("void Save(System.IO.Stream outStream)") { c in
      guard let stream = c.obj(0) as? StreamObj else { throw DotNetError.argumentNull("outStream") }
      try stream.write(saved(try me(c)), c.runtime)
      return .nothing
    }
    t.method("System.Xml.XmlElement CreateElement(string name)") { c in
      try named(c.text(0))
      return try me(c).made(xmlNewDocNode(try me(c).tree.doc, nil, c.text(0), nil))
    }
    t.method("System.Xml.XmlElement CreateElement(string qualifiedName, string namespaceURI)") { c in
      let document = try me(c)
      try named(c.text(0))
      let (prefix, local) = split(c.text(0))
      guard let made = xmlNewDocNode(document.tree.doc, nil, local, nil) else { return .null }
      if !c.text(1).isEmpty { xmlSetNs(made, xmlNewNs(made, c.text(1), prefix)) }
      return document.made(made)
    }
    t.method("System.Xml.XmlAttribute CreateAttribute(string name)") { c in
      try named(c.text(0))
      guard let made = xmlNewDocProp(try me(c).tree.doc, c.text(0), nil) else { return .null }
      return try me(c).made(UnsafeMutableRawPointer(made).assumingMemoryBound(to: xmlNode.self))
    }
    t.method("System.Xml.XmlDeclaration CreateXmlDeclaration(string version, string encoding, string standalone)") { c in
      guard c.text(0) == "1.0" else {
        throw DotNetError.argument(
          "Wrong XML version information. The XML must match production \"VersionNum ::= '1.' [0-9]+\".")
      }
      var text = "version=\"1.0\""
      if !c.text(1).isEmpty { text += " encoding=\"\(c.text(1))\"" }
      if !c.text(2).isEmpty { text += " standalone=\"\(c.text(2))\"" }
      return try me(c).made(xmlNewDocPI(try me(c).tree.doc, "xml", text))
    }
    t.method("System.Xml.XmlProcessingInstruction CreateProcessingInstruction(string target, string data)") { c in
      try me(c).made(xmlNewDocPI(try me(c).tree.doc, c.text(0), c.text(1)))
    }
    t.method("System.Xml.XmlText CreateTextNode(string text)") { c in
      try me(c).made(xmlNewDocText(try me(c).tree.doc, c.text(0)))
    }
    t.method("System.Xml.XmlComment CreateComment(string data)") { c in
      try me(c).made(xmlNewDocComment(try me(c).tree.doc, c.text(0)))
    }
    t.method("System.Xml.XmlCDataSection CreateCDataSection(string data)") { c in
      try me(c).made(xmlNewCDataBlock(try me(c).tree.doc, c.text(0), Int32(truncatingIfNeeded: c.text(0).utf8.count)))
    }
    t.method("System.Xml.XmlNode ImportNode(System.Xml.XmlNode node, bool deep)") { c in
      let other = try argument(c, 0, "node")
      return try me(c).made(XmlEmptiness.copy(other.node, try me(c).tree.doc, c.bool(1) ? 1 : 2))
    }
    t.method("System.Xml.XmlNodeList GetElementsByTagName(string name)") { c in
      let own = try me(c)
      let name = c.text(0)
      return .object(XmlListObj(own, .named { own.elements { name == "*" || XmlText.name($0) == name } }))
    }
  }
}
