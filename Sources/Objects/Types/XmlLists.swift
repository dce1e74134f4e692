// Lists of nodes. Children, attributes and elements of a name are looked up anew at every question, as .NET's lists are; what an XPath found
// stays as it was.

import CLibXML2
import Primitives

/// `XmlNodeList` and `XmlNamedNodeMap`.
public final class XmlListObj: Obj {
  /// What the list shows.
  public enum Kind {
    /// Nodes that an XPath found.
    case found([xmlNodePtr])
    case children
    case attributes
    /// Elements by name: what finds them.
    case named(() throws -> [xmlNodePtr])
    /// Declarations of a document type.
    case map([xmlNodePtr])
  }
  public let kind: Kind
  /// The node whose the list is.
  public let owner: XmlNodeObj
  /// Elements that were found by name, and the state of the tree in which they were.
  private var known: (changes: Int, nodes: [xmlNodePtr])?

  public init(_ owner: XmlNodeObj, _ kind: Kind) {
    self.kind = kind
    self.owner = owner
    super.init()
  }

  public override var type: TypeInfo {
    switch kind {
    case .found: return XmlListTypes.found
    case .children: return XmlListTypes.children
    case .attributes: return XmlListTypes.attributes
    case .named: return XmlListTypes.named
    case .map: return XmlListTypes.map
    }
  }

  /// The nodes now.
  public var nodes: [xmlNodePtr] {
    switch kind {
    case .found(let nodes), .map(let nodes): return nodes
    case .children: return owner.children
    case .attributes: return owner.attributes
    case .named(let find):
      if let known, known.changes == owner.tree.changes { return known.nodes }
      let nodes = (try? find()) ?? []
      known = (owner.tree.changes, nodes)
      return nodes
    }
  }

  public var count: Int {
    guard case .children = kind else { return nodes.count }
    var count = 0
    var next = owner.firstChild
    while let child = next {
      count += 1
      next = child.pointee.next
    }
    return count
  }

  public subscript(_ index: Int) -> xmlNodePtr? {
    guard index >= 0 else { return nil }
    guard case .children = kind else {
      let nodes = nodes
      return index < nodes.count ? nodes[index] : nil
    }
    var left = index
    var next = owner.firstChild
    while let child = next, left > 0 {
      left -= 1
      next = child.pointee.next
    }
    return next
  }

  public override func enumerator() -> Enumerator? { Walk(self) }

  /// Goes from one node to the next: children by their links, so that what is taken out ends the walk; the others refuse changes on the way.
  private final class Walk: Enumerator {
    private let list: XmlListObj
    private var at = -1
    private var here: xmlNodePtr?
    private var nodes: [xmlNodePtr]?
    private var changes = 0
    init(_ list: XmlListObj) {
      self.list = list
      super.init()
    }

    override func next() throws -> Value? {
      if case .children = list.kind {
        if at < 0 { here = list.owner.firstChild } else { here = here?.pointee.next }
        at = 0
        return here.map { .object(XmlNodeObj(list.owner.tree, $0)) }
      }
      if let nodes {
        switch list.kind {
        case .named where changes != list.owner.tree.changes:
          throw DotNetError.invalidOperation(
            "The element list has changed. The enumeration operation failed to continue.")
        case .attributes where list.nodes != nodes:
          throw DotNetError.invalidOperation("Collection was modified; enumeration operation may not execute.")
        default: break
        }
      } else {
        nodes = list.nodes
        changes = list.owner.tree.changes
      }
      at += 1
      guard let nodes, at < nodes.count else { return nil }
      return .object(XmlNodeObj(list.owner.tree, nodes[at]))
    }
    override func reset() { (at, here, nodes) = (-1, nil, nil) }
  }
}

/// The types of lists of nodes.
/// The types of lists of nodes.
public enum XmlListTypes {
  /// `XmlNodeList`, the base of those that hang on a document.
  public static let list = TypeInfo(
    "System.Xml.XmlNodeList", base: .object, interfaces: { [.ienumerable, .idisposable] }, isAbstract: true,
    declare: declareList)
  /// `XmlNamedNodeMap`: nodes by name.
  public static let map = TypeInfo(
    "System.Xml.XmlNamedNodeMap", base: .object, interfaces: { [.ienumerable] }, declare: declareMap)
  /// The attributes of an element.
  public static let attributes = TypeInfo(
    "System.Xml.XmlAttributeCollection", base: map, interfaces: { [.icollection, .ienumerable] }, declare: declareAttributes)
  static let found = TypeInfo("System.Xml.XPathNodeList", base: list)
  static let children = TypeInfo("System.Xml.XmlChildNodes", base: list)
  static let named = TypeInfo("System.Xml.XmlElementList", base: list)
  static let family = TypeCatalog.Family(types: [
    "System.Xml.XmlNodeList": { list }, "System.Xml.XmlNamedNodeMap": { map },
    "System.Xml.XmlAttributeCollection": { attributes },
  ])

  private static func me(_ c: Call) throws -> XmlListObj {
    guard let list = c.this.base.obj as? XmlListObj else { throw DotNetError.argumentNull("list") }
    return list
  }
  private static func item(_ c: Call) throws -> Value { try me(c).owner.view(try me(c)[c.int(0)]) }

  /// What both kinds of list have.
  private static func common(_ t: TypeBuilder) {
    t.property("int Count {get;}") { .int32(try me($0).count) }
    t.method("System.Xml.XmlNode Item(int index)") { try item($0) }
    t.method("System.Collections.IEnumerator GetEnumerator()") { try me($0).enumerator().map { .object($0) } ?? .null }
  }

  @Sendable private static func declareList(_ t: TypeBuilder) {
    common(t)
    t.indexer("System.Xml.XmlNode ItemOf(int i) {get;}", get: { try item($0) })
  }

  /// The node of a name, or of a local name and a namespace.
  private static func find(_ c: Call) throws -> xmlNodePtr? {
    let name = c.text(0)
    if c.args.count < 2 { return try me(c).nodes.first { XmlText.name($0) == name } }
    let space = c.text(1)
    return try me(c).nodes.first { XmlText.localName($0) == name && XmlText.space($0) == space }
  }

  @Sendable private static func declareMap(_ t: TypeBuilder) {
    common(t)
    for parameters in ["string name", "string localName, string namespaceURI"] {
      t.method("System.Xml.XmlNode GetNamedItem(\(parameters))") { c in try me(c).owner.view(find(c)) }
      t.method("System.Xml.XmlNode RemoveNamedItem(\(parameters))") { c in
        let found = try find(c)
        if let found { try me(c).owner.tree.unlink(found) }
        return try me(c).owner.view(found)
      }
    }
    t.method("System.Xml.XmlNode SetNamedItem(System.Xml.XmlNode node)") { c in
      guard let node = c.obj(0) as? XmlNodeObj else { return .null }
      return try me(c).owner.view(XmlAttributes.put(node, in: me(c).owner, replaces: true))
    }
  }

  @Sendable private static func declareAttributes(_ t: TypeBuilder) {
    t.indexers(
      [
        "System.Xml.XmlAttribute ItemOf(int i) {get;}", "System.Xml.XmlAttribute ItemOf(string name) {get;}",
        "System.Xml.XmlAttribute ItemOf(string localName, string namespaceURI) {get;}",
      ],
      get: { c in
        if c.args.count > 1 || c.string(0) != nil { return try me(c).owner.view(find(c)) }
        let count = try me(c).count
        let asked = Int(try Conversion.convert(c.args[0], to: .int32, c.runtime).integer ?? -1)
        let index = asked < 0 ? asked + count : asked
        guard let found = try me(c)[index] else {
          throw DotNetError("System.IndexOutOfRangeException", "The index being passed in is out of range.")
        }
        return try me(c).owner.view(found)
      })
    @Sendable func given(_ c: Call, _ name: String) throws -> XmlNodeObj {
      guard let node = c.obj(0) as? XmlNodeObj else { throw DotNetError.argumentNull(name) }
      return node
    }
    t.method("System.Xml.XmlAttribute Append(System.Xml.XmlAttribute node)") { c in
      _ = try XmlAttributes.put(given(c, "node"), in: me(c).owner)
      return c.args[0]
    }
    t.method("System.Xml.XmlAttribute Prepend(System.Xml.XmlAttribute node)") { c in
      let own = try me(c)
      _ = try XmlAttributes.put(given(c, "node"), in: own.owner, before: own[0])
      return c.args[0]
    }
    for (name, isAfter) in [("InsertBefore", false), ("InsertAfter", true)] {
      t.method("System.Xml.XmlAttribute \(name)(System.Xml.XmlAttribute newNode, System.Xml.XmlAttribute refNode)") { c in
        let own = try me(c)
        let new = try given(c, "newNode")
        var mark = isAfter ? own[0] : nil
        if let other = c.obj(1) as? XmlNodeObj {
          if other.node == new.node { return c.args[0] }
          guard own.nodes.contains(other.node) else {
            throw DotNetError.argument("The reference node must be a child of the current node.")
          }
          mark = isAfter ? other.node.pointee.next : other.node
          if mark == new.node { mark = mark?.pointee.next }
        }
        _ = try XmlAttributes.put(new, in: own.owner, before: mark)
        return c.args[0]
      }
    }
    t.method("System.Xml.XmlAttribute Remove(System.Xml.XmlAttribute node)") { c in
      let own = try me(c), attribute = try given(c, "node")
      guard own.nodes.contains(attribute.node) else { return .null }
      own.owner.tree.unlink(attribute.node)
      return c.args[0]
    }
    t.method("System.Xml.XmlAttribute RemoveAt(int i)") { c in
      let own = try me(c)
      guard let found = own[c.int(0)] else { return .null }
      own.owner.tree.unlink(found)
      return own.owner.view(found)
    }
    t.method("void RemoveAll()") { c in
      for attribute in try me(c).nodes { try me(c).owner.tree.unlink(attribute) }
      return .nothing
    }
    t.method("void CopyTo(System.Xml.XmlAttribute[] array, int index)") { c in
      let own = try me(c)
      guard let target = c.args[0].sequence else { throw DotNetError.argumentNull("array") }
      let start = c.int(1), nodes = own.nodes
      guard start >= 0, start + nodes.count <= target.items.count else {
        throw DotNetError.argument(
          "Destination array is not long enough to copy all the items in the collection. Check array index and length.")
      }
      for (i, node) in nodes.enumerated() { target.items[start + i] = own.owner.view(node) }
      return .nothing
    }
  }
}

/// Attributes come to elements one way, whoever asks.
public enum XmlAttributes {
  /// Puts an attribute into an element, before one of its attributes, or at the end, or where one of its name was. Another element loses it.
  /// Gives the attribute of that name that was there.
  public static func put(
    _ attribute: XmlNodeObj, in element: XmlNodeObj, before mark: xmlNodePtr? = nil, replaces: Bool = false
  ) throws -> xmlNodePtr? {
    guard attribute.node.pointee.type == XML_ATTRIBUTE_NODE else {
      throw DotNetError.argument("An 'Attributes' collection can only contain 'Attribute' objects.")
    }
    guard attribute.tree.doc == element.tree.doc else {
      throw DotNetError.argument("The named node is from a different document context.")
    }
    let (name, space) = (XmlText.localName(attribute.node), XmlText.space(attribute.node))
    let old = element.attributes.first { XmlText.localName($0) == name && XmlText.space($0) == space }
    if old == attribute.node, replaces { return old }
    var place = mark
    if let old {
      if replaces { place = old.pointee.next } else if place == old { place = old.pointee.next }
      element.tree.unlink(old)
    }
    element.tree.unlink(attribute.node)
    XmlPlacing.put(attribute.node, in: element.node, before: place)
    return old
  }
}
