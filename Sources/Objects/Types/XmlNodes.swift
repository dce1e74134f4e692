// XML nodes over libxml2's tree. A node object is a view on a node of a tree that the document object owns; two views on one node are equal.
// Nodes that were taken out of the tree, or never put in, stay allocated while the document lives, because objects may hold them; the tree knows
// them and lets them go with it.

import CLibXML2
import Glibc
import Primitives

/// Owner of a tree.
public final class XmlTree {
  public let doc: xmlDocPtr
  /// The pseudo-attributes of the XML declaration as they were written; nil when there is none.
  public var declaration: String? {
    guard let first = doc.pointee.children, XmlText.isDeclaration(first) else { return nil }
    return XmlText.content(first)
  }
  /// Where the document was loaded from.
  public internal(set) var baseURI = ""
  /// `PreserveWhitespace`.
  public var keepsBlanks = false
  /// The schemas that a document is asked to keep to.
  public var schemas: Obj?
  /// How often the tree was changed.
  private(set) var changes = 0
  /// Nodes that are or were without a place: libxml2 frees what hangs in the document, and no others.
  private var loose: Set<xmlNodePtr> = []
  public init(_ doc: xmlDocPtr) { self.doc = doc }

  /// Takes a node out of its place.
  public func unlink(_ node: xmlNodePtr) {
    xmlUnlinkNode(node)
    hold(node)
  }
  /// Takes care of a node that has no place.
  public func hold(_ node: xmlNodePtr) {
    loose.insert(node)
    changes &+= 1
  }
  /// Notes that nodes came or went.
  func change() { changes &+= 1 }

  /// Gives an attribute another text. What scripts put into it may be held; the rest is let go.
  fileprivate func empty(_ attribute: xmlNodePtr) {
    while let child = attribute.pointee.children {
      xmlUnlinkNode(child)
      if !loose.contains(child) { xmlFreeNode(child) }
    }
  }
  /// A document without nodes.
  init() throws {
    guard let made = xmlNewDoc("1.0") else { throw DotNetError("System.OutOfMemoryException", "Insufficient memory.") }
    doc = made
  }
  deinit {
    // First see which of them have no place still: those that have one go with what they are in.
    for node in loose.filter({ $0.pointee.parent == nil }) {
      if node.pointee.type == XML_ATTRIBUTE_NODE {
        xmlFreeProp(UnsafeMutableRawPointer(node).assumingMemoryBound(to: xmlAttr.self))
      } else {
        xmlFreeNode(node)
      }
    }
    xmlFreeDoc(doc)
  }
}

/// `XmlNode` and its kinds.
public final class XmlNodeObj: Obj {
  public let tree: XmlTree
  public let node: xmlNodePtr

  public init(_ tree: XmlTree, _ node: xmlNodePtr) {
    self.tree = tree
    self.node = node
    super.init(tag: .xml)
  }

  public override var type: TypeInfo { XmlMembers.type(of: node) }
  public override func equals(_ other: Obj) -> Bool { (other as? XmlNodeObj)?.node == node }
  public override var hash: Int { node.hashValue }
  /// PowerShell's code method for XmlNode: the local name.
  public override func describe(_ runtime: Runtime) throws -> String { XmlText.localName(node) }
  public override func netText(_ runtime: Runtime) throws -> String { type.fullName }

  /// Parses a text.
  /// - Throws: XmlException with the parser's message.
  public static func parse(_ text: String, keepsBlanks: Bool = false, fragments: Bool = false) throws -> XmlNodeObj {
    var utf8 = Array(text.utf8)
    if utf8.starts(with: [0xef, 0xbb, 0xbf]) { utf8.removeFirst(3) }
    let options = Int32(
      (keepsBlanks ? 0 : XML_PARSE_NOBLANKS.rawValue) | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_NONET.rawValue)
    // Elements may lie in one another deeper than libxml2's usual 256; where entities are declared its guard against their growth stays.
    let isDeep = text.firstRange(of: "<!ENTITY") == nil
    xmlResetLastError()
    let made = utf8.withUnsafeBytes { raw in
      xmlReadMemory(
        raw.bindMemory(to: CChar.self).baseAddress, Int32(truncatingIfNeeded: utf8.count), nil, "UTF-8",
        isDeep ? options | Int32(XML_PARSE_HUGE.rawValue) : options)
    }
    let error = xmlGetLastError()
    if made == nil || error?.pointee.domain == Int32(XML_FROM_NAMESPACE.rawValue) {
      if let mistake = XmlMistakes.first(text, fragments: fragments) {
        if let made { xmlFreeDoc(made) }
        throw failure(mistake)
      }
    }
    guard let made else {
      var message = "Root element is missing."
      var place = (0, 0)
      if let error {
        if !utf8.isEmpty, let text = error.pointee.message { message = String(cString: text) }
        place = (Int(error.pointee.line), Int(error.pointee.int2))
      }
      while message.last == "\n" { message.removeLast() }
      throw failure(XmlMistakes.Mistake(message: message, line: place.0, position: place.1))
    }
    let tree = XmlTree(made)
    tree.keepsBlanks = keepsBlanks
    if text.hasPrefix("<?xml "), let end = text.firstRange(of: "?>") {
      // libxml2 keeps no node of the declaration; .NET's document has one.
      let written = String(text[text.index(text.startIndex, offsetBy: 6)..<end.lowerBound][...].withoutBlanks)
      if let node = xmlNewDocPI(made, "xml", written) {
        if let first = made.pointee.children {
          xmlAddPrevSibling(first, node)
        } else {
          xmlAddChild(UnsafeMutableRawPointer(made).assumingMemoryBound(to: xmlNode.self), node)
        }
      }
    }
    try XmlEmptiness.finish(made, utf8, keepsBlanks: keepsBlanks)
    return document(tree)
  }

  private static func failure(_ mistake: XmlMistakes.Mistake) -> DotNetError {
    if mistake.isInsertion { return DotNetError.invalidOperation(mistake.message) }
    let place = mistake.line == 0 ? "" : " Line \(mistake.line), position \(mistake.position)."
    let exception = ExceptionObj("System.Xml.XmlException", mistake.message + place)
    exception.fields["LineNumber"] = Value(mistake.line)
    exception.fields["LinePosition"] = Value(mistake.position)
    return DotNetError(exception)
  }

  /// The conversion of a string. Nothing but blanks is an empty document.
  static func convert(_ text: PSString) throws -> Value {
    var start = 0
    while start < text.count, CharInfo.isWhiteSpace(text[start]) { start += 1 }
    if start == text.count { return .object(document(try XmlTree())) }
    return .object(try parse(text.string, fragments: true))
  }

  public static func document(_ tree: XmlTree) -> XmlNodeObj {
    XmlNodeObj(tree, UnsafeMutableRawPointer(tree.doc).assumingMemoryBound(to: xmlNode.self))
  }

  public func view(_ other: xmlNodePtr?) -> Value { other.map { .object(XmlNodeObj(tree, $0)) } ?? .null }

  /// A view on a node that was just made and has no place yet.
  public func made(_ other: xmlNodePtr?) -> Value {
    if let other { tree.hold(other) }
    return view(other)
  }

  /// The first child, where nodes of the kind have children.
  var firstChild: xmlNodePtr? { isElement || isDocument || isFragment ? node.pointee.children : nil }

  /// The elements below that fit, in the document's order.
  public func elements(_ fits: (xmlNodePtr) -> Bool) -> [xmlNodePtr] {
    var found: [xmlNodePtr] = []
    var next = firstChild
    while let here = next {
      var below: xmlNodePtr?
      if here.pointee.type == XML_ELEMENT_NODE {
        if fits(here) { found.append(here) }
        below = here.pointee.children
      }
      next = below ?? here.pointee.next
      var climbing = here
      while next == nil, let parent = climbing.pointee.parent, parent != node {
        next = parent.pointee.next
        climbing = parent
      }
    }
    return found
  }

  public var isElement: Bool { node.pointee.type == XML_ELEMENT_NODE }
  public var isDocument: Bool { node.pointee.type == XML_DOCUMENT_NODE }
  public var isFragment: Bool { node.pointee.type == XML_DOCUMENT_FRAG_NODE }

  /// Child nodes in order.
  public var children: [xmlNodePtr] {
    guard isElement || isDocument || isFragment else { return [] }
    var all: [xmlNodePtr] = []
    var next = node.pointee.children
    while let child = next {
      all.append(child)
      next = child.pointee.next
    }
    return all
  }

  /// Attributes as nodes.
  public var attributes: [xmlNodePtr] { XmlText.attributes(node) }

  /// Child nodes, qualified name and markup as .NET's members give them, whatever elements of these names there are.
  public var childNodes: [XmlNodeObj] { children.map { XmlNodeObj(tree, $0) } }
  public var qualifiedName: String { XmlText.name(node) }
  public var outerXml: String { XmlText.outer(self) }

  // MARK: PowerShell's adapter

  private func entries() -> [(String, xmlNodePtr)] {
    // An attribute has its text inside.
    if node.pointee.type == XML_ATTRIBUTE_NODE { return node.pointee.children.map { [("#text", $0)] } ?? [] }
    return attributes.map { (XmlText.localName($0), $0) }
      + children.filter { !XmlText.isWhitespace($0) }.map { (XmlText.localName($0), $0) }
  }

  /// What the adapter shows of a child: text for attributes and for elements without attributes that hold text alone.
  private func shown(_ child: xmlNodePtr) -> Value {
    switch child.pointee.type {
    case XML_ATTRIBUTE_NODE, XML_TEXT_NODE, XML_CDATA_SECTION_NODE, XML_COMMENT_NODE, XML_PI_NODE:
      return Value(XmlText.content(child))
    case XML_ELEMENT_NODE:
      if child.pointee.properties != nil { return view(child) }
      guard let first = child.pointee.children else { return .emptyString }
      if first.pointee.next == nil, first.pointee.type == XML_TEXT_NODE { return Value(XmlText.content(first)) }
      return view(child)
    case XML_DTD_NODE: return .emptyString
    default: return view(child)
    }
  }

  /// Whether the adapter would set a property: a single text, attribute, or element without attributes that holds text alone.
  func isSettable(_ name: PSString) -> Bool {
    let wanted = name.string.lowercased()
    let found = entries().filter { $0.0.lowercased() == wanted }
    return found.count == 1 && mistake(in: found[0].1) == nil
  }

  /// The id of the error when a property's node can't be set; nil when it can.
  private func mistake(in node: xmlNodePtr) -> String? {
    if node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_ATTRIBUTE_NODE { return nil }
    guard node.pointee.type == XML_ELEMENT_NODE else { return nil }
    if node.pointee.properties != nil { return "XmlNodeSetRestrictionsNodeWithAttributes" }
    guard let first = node.pointee.children else { return nil }
    return first.pointee.next == nil && first.pointee.type == XML_TEXT_NODE ? nil : "XmlNodeSetRestrictionsUnknownNodeType"
  }

  public override var hasOwnMembers: Bool { true }
  /// The attributes and children of a name. Elements with thousands of children are asked often: most are told apart by their bytes.
  private func entries(named wanted: String) -> [xmlNodePtr] {
    if node.pointee.type == XML_ATTRIBUTE_NODE { return entries().filter { $0.0.lowercased() == wanted }.map(\.1) }
    let length = wanted.utf8.count
    let isPlain = wanted.utf8.allSatisfy { $0 < 0x80 }
    func fits(_ child: xmlNodePtr) -> Bool {
      if isPlain, child.pointee.type == XML_ELEMENT_NODE || child.pointee.type == XML_ATTRIBUTE_NODE,
        let name = child.pointee.name
      {
        var at = 0
        while name[at] != 0, name[at] < 0x80 { at += 1 }
        if name[at] == 0, !XmlDeclarations.isDeclaration(child) { return at == length && xmlStrcasecmp(name, wanted) == 0 }
      }
      return XmlText.localName(child).lowercased() == wanted && !XmlText.isWhitespace(child)
    }
    guard isElement || isDocument else { return [] }
    var found = attributes.filter(fits)
    var next = node.pointee.children
    while let child = next {
      if fits(child) { found.append(child) }
      next = child.pointee.next
    }
    return found
  }

  /// Values of elements and attributes are never called.
  public override var ownMembersMayBeCalled: Bool { false }

  public override func dynamicGet(_ name: PSString, _ runtime: Runtime) throws -> Value? {
    let wanted = name.string.lowercased()
    let found = entries(named: wanted).map { shown($0) }
    if found.isEmpty { return nil }
    return found.count == 1 ? found[0] : .array(found)
  }

  public override func dynamicSet(_ name: PSString, _ value: Value, _ runtime: Runtime) throws -> Bool {
    let wanted = name.string.lowercased()
    let found = entries().filter { $0.0.lowercased() == wanted }
    guard let first = found.first?.1 else { return false }
    // Whatever is given becomes text.
    let text = try Text.string(value, runtime).string
    if let id = found.count > 1 ? "XmlNodeSetRestrictionsMoreThanOneNode" : mistake(in: first) {
      throw Thrown(
        "System.Management.Automation.SetValueException",
        "Cannot set \"\(XmlText.localName(first))\" because only strings can be used as values to set XmlNode properties.",
        id: id)
    }
    XmlText.setContent(first, text, tree)
    return true
  }

  public override var dynamicNames: [PSString] {
    var names: [PSString] = []
    for (name, _) in entries() where !names.contains(where: { $0.string == name }) { names.append(PSString.make(name)) }
    return names
  }

  /// What an XPath gives.
  public enum Found {
    case nodes([xmlNodePtr])
    case number(Double)
    case text(String)
    case truth(Bool)
  }

  /// Nodes that an XPath finds from here.
  /// - Throws: XPathException, also where it gives something else.
  public func select(_ path: String, _ spaces: [(String, String)] = []) throws -> [xmlNodePtr] {
    if case .nodes(let nodes) = try evaluate(path, spaces) { return nodes }
    throw DotNetError("System.Xml.XPath.XPathException", "Expression must evaluate to a node-set.")
  }

  /// What an XPath gives from here.
  /// - Throws: XPathException.
  public func evaluate(_ path: String, _ spaces: [(String, String)] = []) throws -> Found {
    guard let context = xmlXPathNewContext(tree.doc) else { return .nodes([]) }
    defer { xmlXPathFreeContext(context) }
    context.pointee.node = node
    for (prefix, uri) in spaces { xmlXPathRegisterNs(context, prefix, uri) }
    xmlIgnoreErrors()
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    let care = XmlDeclarations.care(path)
    let found =
      care == .hide
      ? XmlDeclarations.hidden(from: node) { xmlXPathEvalExpression(path, context) } : xmlXPathEvalExpression(path, context)
    guard let result = found else {
      var message = "'\(path)' has an invalid token."
      switch UInt32(truncatingIfNeeded: context.pointee.lastError.code) {
      case XML_XPATH_UNKNOWN_FUNC_ERROR.rawValue, XML_XPATH_UNDEF_VARIABLE_ERROR.rawValue:
        message =
          spaces.isEmpty
          ? "Namespace Manager or XsltContext needed. This query has a prefix, variable, or user-defined function."
          : "XsltContext is needed for this query because of an unknown function."
      case XML_XPATH_UNDEF_PREFIX_ERROR.rawValue:
        message =
          spaces.isEmpty
          ? "Namespace Manager or XsltContext needed. This query has a prefix, variable, or user-defined function."
          : "Namespace prefix '\(context.pointee.lastError.str1.map { String(cString: $0) } ?? "")' is not defined."
      default: break
      }
      throw DotNetError("System.Xml.XPath.XPathException", message)
    }
    defer { xmlXPathFreeObject(result) }
    switch result.pointee.type {
    case XPATH_BOOLEAN: return .truth(result.pointee.boolval != 0)
    case XPATH_NUMBER: return .number(result.pointee.floatval)
    case XPATH_STRING: return .text(XmlText.string(result.pointee.stringval))
    default:
      guard let set = result.pointee.nodesetval, set.pointee.nodeNr > 0, let table = set.pointee.nodeTab else {
        return .nodes([])
      }
      // What libxml2 makes up for the namespaces in scope is no node of the tree.
      let all = (0..<Int(set.pointee.nodeNr)).compactMap { table[$0] }.filter { $0.pointee.type != XML_NAMESPACE_DECL }
      return .nodes(care == .filter ? all.filter { !XmlDeclarations.isDeclaration($0) } : all)
    }
  }
}

/// Names and texts of nodes, and writing them as .NET does.
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

  /// The attributes of a node as nodes.
  static func attributes(_ node: xmlNodePtr) -> [xmlNodePtr] {
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

  /// Checks the name of a node to be.
  /// - Throws: XmlException.
  public static func check(_ name: String) throws {
    for (i, c) in name.unicodeScalars.enumerated() {
      let isStart = c == "_" || c == ":" || c.properties.isAlphabetic
      if isStart || i > 0 && (c == "-" || c == "." || c == "\u{b7}" || c.properties.numericType == .decimal) { continue }
      let digits = String(c.value, radix: 16, uppercase: true)
      let code = "0x" + (digits.utf8.count < 2 ? "0" : "") + digits
      throw DotNetError(
        "System.Xml.XmlException",
        i == 0
          ? "Name cannot begin with the '\(c)' character, hexadecimal value \(code)."
          : "The '\(c)' character, hexadecimal value \(code), cannot be included in a name.")
    }
  }
}
