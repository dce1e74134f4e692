// XPath over the trees of System.Xml.Linq, by way of a twin that libxml2 knows: what a path finds there stands for a node here.

import CLibXML2
import Engine
import Objects
import Primitives

/// A tree that is the same to XPath, and what each of its nodes stands for.
private struct XLinqTwin {
  let document: XmlNodeObj
  private var own: [xmlNodePtr: XNodeObj] = [:]
  /// The twin of the node that is asked from.
  private(set) var start: xmlNodePtr

  /// The twin of the whole tree that a node is in.
  init(of node: XNodeObj) throws {
    var top = node
    while let parent = top.parent { top = parent }
    let text = try XLinqWriter.text(top, indent: false, joinsText: true)
    document = try XmlNodeObj.parse(text, keepsBlanks: true)
    start = document.node
    // Nodes side by side, and where they lie; texts that touch are one.
    var waiting: [(mine: [XNodeObj], theirs: xmlNodePtr?)] = []
    if let whole = top as? XContainerObj, whole.name == nil {
      let parts = whole.nodes.filter { !($0 is XLeafObj) || ($0 as? XLeafObj)?.kind == .comment }
      waiting.append((parts, document.node.pointee.children))
    } else {
      waiting.append(([top], document.node.pointee.children))
    }
    while let (mine, first) = waiting.popLast() {
      var theirs = first
      var at = 0
      while at < mine.count {
        let item = mine[at]
        at += 1
        if (item as? XMarkObj)?.isDocumentType == true { continue }
        var isStart = item === node
        if let leaf = item as? XLeafObj, leaf.kind != .comment {
          var isEmpty = leaf.value.isEmpty
          while at < mine.count, let next = mine[at] as? XLeafObj, next.kind != .comment {
            isStart = isStart || next === node
            isEmpty = isEmpty && next.value.isEmpty
            at += 1
          }
          if isEmpty { continue }
        }
        guard let twin = theirs else { break }
        theirs = twin.pointee.next
        own[twin] = item
        if isStart { start = twin }
        if let element = item as? XContainerObj { waiting.append((element.nodes, twin.pointee.children)) }
      }
    }
  }

  /// What a node of the twin stands for; nil for the document itself when there is none here.
  func original(_ node: xmlNodePtr) -> Value? {
    if let found = own[node] { return .object(found) }
    guard node.pointee.type == XML_ATTRIBUTE_NODE, let parent = node.pointee.parent, let element = own[parent] as? XContainerObj
    else { return nil }
    let (local, space) = (XmlText.localName(node), XmlText.space(node))
    return element.attributes.first { $0.name.local == local && $0.name.space == space }.map { .object($0) }
  }
}

enum XLinqPaths {
  private static let type = TypeInfo("System.Xml.XPath.Extensions", base: .object, isAbstract: true, declare: declare)
  static let family = TypeCatalog.Family(types: [type.fullName: { type }])

  private static func node(_ c: Call) throws -> XNodeObj {
    guard let node = c.obj(0) as? XNodeObj else { throw DotNetError.argumentNull("node") }
    return node
  }

  private static func evaluate(_ c: Call) throws -> Value {
    let twin = try XLinqTwin(of: node(c))
    let spaces = (c.obj(2) as? XmlNamespacesObj)?.spaces.map { ($0.prefix, $0.uri) } ?? []
    switch try XmlNodeObj(twin.document.tree, twin.start).evaluate(try c.required(1, "expression").string, spaces) {
    case .number(let number): return .double(number)
    case .text(let text): return Value(text)
    case .truth(let holds): return .bool(holds)
    case .nodes(let nodes): return .array(nodes.compactMap { twin.original($0) })
    }
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    @Sendable func elements(_ c: Call) throws -> [Value] {
      let found = try evaluate(c)
      guard let items = found.sequence?.items, items.allSatisfy({ $0.obj is XContainerObj }) else {
        throw DotNetError.invalidOperation("The XPath expression evaluated to unexpected type \(found.base.type.fullName).")
      }
      return Array(items)
    }
    let node = "System.Xml.Linq.XNode node, string expression"
    for tail in ["", ", System.Xml.IXmlNamespaceResolver resolver"] {
      t.staticMethod("static System.Xml.Linq.XElement XPathSelectElement(\(node)\(tail))") { try elements($0).first ?? .null }
      t.staticMethod("static \(XLinqContainers.many) XPathSelectElements(\(node)\(tail))") { .array(try elements($0)) }
      t.staticMethod("static System.Object XPathEvaluate(\(node)\(tail))") { try evaluate($0) }
    }
    for tail in ["", ", System.Xml.XmlNameTable nameTable"] {
      t.staticMethod("static System.Xml.XPath.XPathNavigator CreateNavigator(System.Xml.Linq.XNode node\(tail))") { c in
        let twin = try XLinqTwin(of: try Self.node(c))
        return .object(XmlNavigatorObj(twin.document.tree, twin.start))
      }
    }
  }
}
