// `XPathNavigator` over the nodes of a document, and `XPathNodeIterator`: a place in a tree that moves, and the places that a path finds.

import CLibXML2
import Engine
import Objects
import Primitives

final class XmlNavigatorObj: Obj {
  let tree: XmlTree
  var node: xmlNodePtr
  init(_ tree: XmlTree, _ node: xmlNodePtr) {
    (self.tree, self.node) = (tree, node)
    super.init()
  }
  override var type: TypeInfo { XmlNavigatorTypes.own }
  override func describe(_ runtime: Runtime) throws -> String { XmlText.content(node) }
  var view: XmlNodeObj { XmlNodeObj(tree, node) }
  var copy: XmlNavigatorObj { XmlNavigatorObj(tree, node) }
  var isAttribute: Bool { node.pointee.type == XML_ATTRIBUTE_NODE }

  /// Children as the model of XPath has them: no declaration, no document type.
  static func counts(_ node: xmlNodePtr) -> Bool {
    switch node.pointee.type {
    case XML_ELEMENT_NODE, XML_TEXT_NODE, XML_CDATA_SECTION_NODE, XML_COMMENT_NODE: return true
    case XML_PI_NODE: return XmlText.localName(node) != "xml"
    default: return false
    }
  }
  /// Declarations of namespaces are no attributes to XPath.
  var attributes: [xmlNodePtr] {
    view.attributes.filter { !XmlText.declaresNamespace($0) }
  }
  var children: [xmlNodePtr] { isAttribute ? [] : view.children.filter(XmlNavigatorObj.counts) }

  func move(to other: xmlNodePtr?) -> Value {
    guard let other else { return .bool(false) }
    node = other
    return .bool(true)
  }

  func sibling(_ step: (xmlNodePtr) -> xmlNodePtr?) -> xmlNodePtr? {
    guard !isAttribute, node.pointee.type != XML_DOCUMENT_NODE else { return nil }
    var next = step(node)
    while let here = next, !XmlNavigatorObj.counts(here) { next = step(here) }
    return next
  }

  /// The next element in the order of the document.
  func following(_ fits: (xmlNodePtr) -> Bool) -> xmlNodePtr? {
    var here = isAttribute ? node.pointee.parent : node
    while let at = here {
      if let first = at.pointee.type == XML_ELEMENT_NODE || at.pointee.type == XML_DOCUMENT_NODE ? at.pointee.children : nil {
        here = first
      } else {
        var climbing: xmlNodePtr? = at
        here = nil
        while let up = climbing, up.pointee.type != XML_DOCUMENT_NODE {
          if let next = up.pointee.next {
            here = next
            break
          }
          climbing = up.pointee.parent
        }
      }
      if let found = here, fits(found) { return found }
    }
    return nil
  }
}

/// What `Select` gives: it is before its first node until it is moved.
final class XmlIteratorObj: Obj {
  let found: [XmlNavigatorObj]
  var at = 0
  init(_ found: [XmlNavigatorObj]) {
    self.found = found
    super.init()
  }
  override var type: TypeInfo { XmlNavigatorTypes.iterator }
  override func enumerator() -> Enumerator? {
    ArrayEnumerator(ContiguousArray(found.dropFirst(at).map { .object($0.copy) }))
  }
}

enum XmlNavigatorTypes {
  private static let space = "System.Xml.XPath."
  static let item = TypeInfo(space + "XPathItem", base: .object, isAbstract: true, declare: declareItem)
  static let navigator = TypeInfo(
    space + "XPathNavigator", base: item, interfaces: { [.icloneable] + XmlMembers.navigable() }, isAbstract: true,
    declare: declare)
  static let own = TypeInfo("System.Xml.DocumentXPathNavigator", base: navigator)
  static let iterator = TypeInfo(
    space + "XPathNodeIterator", base: .object, interfaces: { [.icloneable, .ienumerable] }, isAbstract: true,
    declare: declareIterator)
  static let family = TypeCatalog.Family(types: [
    item.fullName: { item }, navigator.fullName: { navigator }, iterator.fullName: { iterator },
  ])

  static func me(_ c: Call) throws -> XmlNavigatorObj {
    guard let own = c.this.base.obj as? XmlNavigatorObj else { throw DotNetError.argumentNull("navigator") }
    return own
  }

  @Sendable private static func declareItem(_ t: TypeBuilder) {
    t.property("bool IsNode {get;}") { _ in .bool(true) }
    t.property("string Value {get;}") { Value(XmlText.content(try me($0).node)) }
    t.property("System.Object TypedValue {get;}") { Value(XmlText.content(try me($0).node)) }
    t.property("type ValueType {get;}") { _ in .object(TypeInfo.string) }
    for (name, word, type) in [
      ("ValueAsInt", "int", TypeInfo.int32), ("ValueAsLong", "long", .int64), ("ValueAsDouble", "double", .double),
      ("ValueAsDateTime", "datetime", .dateTime),
    ] {
      t.property("\(word) \(name) {get;}") { c in
        let text = XmlText.content(try me(c).node)
        return try MemberAccess.invokeStatic(
          TypeCatalog.find("System.Xml.XmlConvert") ?? .object, PSString.make("To" + type.name), [Value(text)], c.runtime)
      }
    }
    t.property("bool ValueAsBoolean {get;}") { c in
      let text = XmlText.content(try me(c).node)
      return try MemberAccess.invokeStatic(
        TypeCatalog.find("System.Xml.XmlConvert") ?? .object, PSString.make("ToBoolean"), [Value(text)], c.runtime)
    }
  }

  /// What an expression gives: nodes, or a number, text or truth.
  private static func evaluate(_ c: Call, _ text: String, _ own: XmlNavigatorObj, _ spaces: [(String, String)]) throws -> Value
  {
    switch try own.view.evaluate(text, spaces) {
    case .truth(let holds): return .bool(holds)
    case .number(let number): return .double(number)
    case .text(let text): return Value(text)
    case .nodes(let nodes): return .object(XmlIteratorObj(nodes.map { XmlNavigatorObj(own.tree, $0) }))
    }
  }

  private static func spaces(_ c: Call, _ i: Int) -> [(String, String)] {
    (c.obj(i) as? XmlNamespacesObj)?.spaces.map { ($0.prefix, $0.uri) } ?? []
  }
  private static func selected(_ c: Call) throws -> XmlIteratorObj {
    guard let found = try evaluate(c, c.required(0, "xpath").string, me(c), spaces(c, 1)).base.obj as? XmlIteratorObj else {
      throw DotNetError("System.Xml.XPath.XPathException", "Expression must evaluate to a node-set.")
    }
    return found
  }
  private static func kind(_ node: xmlNodePtr) -> Int {
    switch node.pointee.type {
    case XML_DOCUMENT_NODE: return 0
    case XML_ELEMENT_NODE: return 1
    case XML_ATTRIBUTE_NODE: return 2
    case XML_PI_NODE: return 7
    case XML_COMMENT_NODE: return 8
    default: return XmlMembers.kind(node) == 13 ? 6 : 4
    }
  }
  private static func isNamed(_ node: xmlNodePtr, _ local: String, _ uri: String) -> Bool {
    XmlText.localName(node) == local && XmlText.space(node) == uri
  }
  private static let hasName: Set<Int> = [1, 2, 7]

  @Sendable private static func declare(_ t: TypeBuilder) {
    let word = space + "XPathNavigator"
    for (name, text): (String, @Sendable (xmlNodePtr) -> String) in [
      ("Name", { XmlText.name($0) }), ("LocalName", { XmlText.localName($0) }), ("Prefix", { XmlText.prefix($0) }),
    ] {
      t.property("string \(name) {get;}") { c in
        let node = try me(c).node
        return Value(hasName.contains(kind(node)) ? text(node) : "")
      }
    }
    t.property("string NamespaceURI {get;}") { Value(XmlText.space(try me($0).node)) }
    t.property("string BaseURI {get;}") { _ in .emptyString }
    t.property("System.Xml.XPath.XPathNodeType NodeType {get;}") {
      EnumTypes.value("System.Xml.XPath.XPathNodeType", kind(try me($0).node))
    }
    t.property("bool IsEmptyElement {get;}") { c in
      let own = try me(c)
      return .bool(own.node.pointee.type == XML_ELEMENT_NODE && own.children.isEmpty && !XmlEmptiness.isFull(own.node))
    }
    t.property("bool HasAttributes {get;}") { .bool(!(try me($0).attributes.isEmpty)) }
    t.property("bool HasChildren {get;}") { .bool(!(try me($0).children.isEmpty)) }
    t.property("bool CanEdit {get;}") { _ in .bool(true) }
    t.property("System.Object UnderlyingObject {get;}") { .object(try me($0).view) }
    t.method("\(word) Clone()") { .object(try me($0).copy) }
    t.method("\(word) CreateNavigator()") { .object(try me($0).copy) }
    // Moves.
    t.method("void MoveToRoot()") { c in
      let own = try me(c)
      own.node = UnsafeMutableRawPointer(own.tree.doc).assumingMemoryBound(to: xmlNode.self)
      return .nothing
    }
    t.method("bool MoveToParent()") { c in
      try me(c).move(to: me(c).node.pointee.type == XML_DOCUMENT_NODE ? nil : me(c).node.pointee.parent)
    }
    t.method("bool MoveToFirstChild()") { c in try me(c).move(to: me(c).children.first) }
    t.method("bool MoveToNext()") { c in try me(c).move(to: me(c).sibling { $0.pointee.next }) }
    t.method("bool MoveToPrevious()") { c in try me(c).move(to: me(c).sibling { $0.pointee.prev }) }
    t.method("bool MoveToFirst()") { c in
      let own = try me(c)
      guard !own.isAttribute, let parent = own.node.pointee.parent else { return .bool(false) }
      return own.move(to: XmlNavigatorObj(own.tree, parent).children.first)
    }
    t.method("bool MoveToFirstAttribute()") { c in try me(c).move(to: me(c).attributes.first) }
    t.method("bool MoveToNextAttribute()") { c in
      let own = try me(c)
      guard own.isAttribute, let parent = own.node.pointee.parent else { return .bool(false) }
      return own.move(to: XmlNavigatorObj(own.tree, parent).attributes.drop { $0 != own.node }.dropFirst().first)
    }
    t.method("bool MoveToAttribute(string localName, string namespaceURI)") { c in
      try me(c).move(to: me(c).attributes.first { isNamed($0, c.text(0), c.text(1)) })
    }
    t.method("bool MoveTo(\(word) other)") { c in
      guard let other = c.obj(0) as? XmlNavigatorObj, other.tree.doc == (try me(c).tree.doc) else { return .bool(false) }
      return try me(c).move(to: other.node)
    }
    t.method("bool MoveToId(string id)") { c in
      try me(c).move(to: xmlGetID(me(c).tree.doc, c.text(0))?.pointee.parent)
    }
    let pair = "string localName, string namespaceURI"
    t.method("bool MoveToChild(\(pair))") { c in
      try me(c).move(to: me(c).children.first { $0.pointee.type == XML_ELEMENT_NODE && isNamed($0, c.text(0), c.text(1)) })
    }
    t.method("bool MoveToFollowing(\(pair))") { c in
      try me(c).move(to: me(c).following { $0.pointee.type == XML_ELEMENT_NODE && isNamed($0, c.text(0), c.text(1)) })
    }
    t.method("bool MoveToNext(\(pair))") { c in
      let own = try me(c)
      var next = own.sibling { $0.pointee.next }
      while let here = next, !(here.pointee.type == XML_ELEMENT_NODE && isNamed(here, c.text(0), c.text(1))) {
        next = here.pointee.next
      }
      return own.move(to: next)
    }
    for (name, child) in [("MoveToChild", true), ("MoveToFollowing", false)] {
      t.method("bool \(name)(System.Xml.XPath.XPathNodeType type)") { c in
        let wanted = c.flags(0)
        let fits: (xmlNodePtr) -> Bool = { XmlNavigatorObj.counts($0) && (wanted == 9 || kind($0) == wanted) }
        return try child ? me(c).move(to: me(c).children.first(where: fits)) : me(c).move(to: me(c).following(fits))
      }
    }
    t.method("string GetAttribute(\(pair))") { c in
      Value(try me(c).attributes.first { isNamed($0, c.text(0), c.text(1)) }.map { XmlText.content($0) } ?? "")
    }
    t.method("string LookupNamespace(string prefix)") { c in
      let own = try me(c)
      return XmlText.uri(of: c.text(0), at: own.node).map { Value($0) } ?? .null
    }
    // Paths.
    let manager = ", System.Xml.IXmlNamespaceResolver resolver"
    for tail in ["", manager] {
      t.method("System.Xml.XPath.XPathNodeIterator Select(string xpath\(tail))") { .object(try selected($0)) }
      t.method("\(word) SelectSingleNode(string xpath\(tail))") { c in try selected(c).found.first.map { .object($0) } ?? .null
      }
      t.method("System.Object Evaluate(string xpath\(tail))") { c in
        try evaluate(c, c.required(0, "xpath").string, me(c), spaces(c, 1))
      }
    }
    t.method("bool Matches(string xpath)") { c in
      let own = try me(c), path = try c.required(0, "xpath").string
      // A pattern is met from some ancestor, or from the place itself.
      var from: xmlNodePtr? = own.node
      while let here = from {
        if let found = try evaluate(c, path, XmlNavigatorObj(own.tree, here), []).base.obj as? XmlIteratorObj,
          found.found.contains(where: { $0.node == own.node })
        {
          return .bool(true)
        }
        from = here.pointee.type == XML_DOCUMENT_NODE ? nil : here.pointee.parent
      }
      return .bool(false)
    }
    t.method("System.Xml.XPath.XPathNodeIterator SelectChildren(string name, string namespaceURI)") { c in
      let own = try me(c)
      return .object(
        XmlIteratorObj(own.children.filter { isNamed($0, c.text(0), c.text(1)) }.map { XmlNavigatorObj(own.tree, $0) }))
    }
    t.method("System.Xml.XPath.XPathNodeIterator SelectChildren(System.Xml.XPath.XPathNodeType type)") { c in
      let own = try me(c), wanted = c.flags(0)
      return .object(
        XmlIteratorObj(own.children.filter { wanted == 9 || kind($0) == wanted }.map { XmlNavigatorObj(own.tree, $0) }))
    }
    t.method("System.Xml.XPath.XPathNodeIterator SelectDescendants(string name, string namespaceURI, bool matchSelf)") { c in
      let own = try me(c)
      let all = try own.view.select(c.bool(2) ? "descendant-or-self::*" : "descendant::*")
      return .object(
        XmlIteratorObj(all.filter { isNamed($0, c.text(0), c.text(1)) }.map { XmlNavigatorObj(own.tree, $0) }))
    }
    t.method("System.Xml.XPath.XPathNodeIterator SelectAncestors(string name, string namespaceURI, bool matchSelf)") { c in
      let own = try me(c)
      let all = try own.view.select(c.bool(2) ? "ancestor-or-self::*" : "ancestor::*")
      return .object(
        XmlIteratorObj(all.reversed().filter { isNamed($0, c.text(0), c.text(1)) }.map { XmlNavigatorObj(own.tree, $0) }))
    }
    // Order.
    t.method("bool IsSamePosition(\(word) other)") { c in .bool(try (c.obj(0) as? XmlNavigatorObj)?.node == me(c).node) }
    t.method("bool IsDescendant(\(word) nav)") { c in
      var up = (c.obj(0) as? XmlNavigatorObj)?.node.pointee.parent
      while let here = up {
        if here == (try me(c).node) { return .bool(true) }
        up = here.pointee.type == XML_DOCUMENT_NODE ? nil : here.pointee.parent
      }
      return .bool(false)
    }
    t.method("System.Xml.XmlNodeOrder ComparePosition(\(word) nav)") { c in
      guard let other = c.obj(0) as? XmlNavigatorObj, other.tree.doc == (try me(c).tree.doc) else {
        return EnumTypes.value("System.Xml.XmlNodeOrder", 3)
      }
      let order = xmlXPathCmpNodes(try me(c).node, other.node)
      return EnumTypes.value("System.Xml.XmlNodeOrder", order == 0 ? 2 : order > 0 ? 0 : 1)
    }
    t.method("string ToString()") { Value(XmlText.content(try me($0).node)) }
  }

  @Sendable private static func declareIterator(_ t: TypeBuilder) {
    @Sendable func iterator(_ c: Call) throws -> XmlIteratorObj {
      guard let own = c.this.base.obj as? XmlIteratorObj else { throw DotNetError.argumentNull("iterator") }
      return own
    }
    t.property("int Count {get;}") { .int32(try iterator($0).found.count) }
    t.property("int CurrentPosition {get;}") { .int32(try iterator($0).at) }
    t.property("System.Xml.XPath.XPathNavigator Current {get;}") { c in
      let own = try iterator(c)
      return own.at > 0 && own.at <= own.found.count ? .object(own.found[own.at - 1]) : .null
    }
    t.method("bool MoveNext()") { c in
      let own = try iterator(c)
      guard own.at < own.found.count else { return .bool(false) }
      own.at += 1
      return .bool(true)
    }
    t.method("System.Xml.XPath.XPathNodeIterator Clone()") { c in
      let made = XmlIteratorObj(try iterator(c).found.map(\.copy))
      made.at = try iterator(c).at
      return .object(made)
    }
    t.method("System.Collections.IEnumerator GetEnumerator()") { XLinqTypes.value(try iterator($0).enumerator()) }
  }
}
