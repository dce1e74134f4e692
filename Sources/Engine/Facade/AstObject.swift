// A node of a syntax tree as scripts see it. One class serves all kinds of node; which .NET type it has and which properties that type offers
// is decided by the node's kind. A wrapper is made whenever a script reaches a node, and two wrappers of one node are equal.

import Objects
import Primitives
import Syntax

/// A value of `System.Management.Automation.Language.Ast` or of a class below it.
public final class AstObj: Obj {
  public let node: Ast
  /// The root of the tree: it keeps the node's uncounted parents alive and knows the text.
  public let root: ScriptBlockAst

  public init(_ node: Ast, root: ScriptBlockAst) {
    self.node = node
    self.root = root
    super.init(tag: .ast)
  }

  public override var type: TypeInfo { AstTypes.type(of: node.kind) }
  public override func equals(_ other: Obj) -> Bool { (other as? AstObj)?.node === node }
  public override var hash: Int { ObjectIdentifier(node).hashValue }
  public override func describe(_ runtime: Runtime) throws -> String { text }

  /// The source of the node.
  public var text: String { root.source.text(node.extent) }

  /// Another node of the same tree; null for none.
  func wrap(_ other: Ast?) -> Value {
    guard let other else { return .null }
    return .object(AstObj(other, root: root))
  }

  /// Nodes of the same tree as a `ReadOnlyCollection`.
  func list<Node: Ast>(_ nodes: [Node], _ type: TypeInfo) -> Value {
    var items = ContiguousArray<Value>()
    items.reserveCapacity(nodes.count)
    for node in nodes { items.append(wrap(node)) }
    return LanguageFacade.readOnly(items, of: type)
  }

  func extent(_ extent: Extent) -> Value { .object(ScriptPosition(root.source, extent)) }
}

/// What the language types share.
enum LanguageFacade {
  static let namespace = "System.Management.Automation.Language."

  /// A `ReadOnlyCollection` of an element type.
  static func readOnly(_ items: ContiguousArray<Value>, of element: TypeInfo) -> Value {
    let type = TypeCatalog.generic("System.Collections.ObjectModel.ReadOnlyCollection`1", [element]) ?? .collection(of: element)
    return .object(ListObj(type, items, elementType: element, isReadOnly: true))
  }

  /// A pair of values as a `Tuple`.
  static func pair(_ first: Value, _ second: Value, _ types: (TypeInfo, TypeInfo), _ runtime: Runtime) throws -> Value {
    guard let type = TypeCatalog.generic("System.Tuple`2", [types.0, types.1]) else { return .null }
    return try MemberAccess.construct(type, [first, second], runtime)
  }

  /// A declaration in which `~` stands for the language's namespace.
  static func spelled(_ declaration: String) -> String {
    declaration.split(separator: "~", omittingEmptySubsequences: false).joined(separator: namespace)
  }

  /// A list of tuples.
  static func pairs(_ pairs: [(Value, Value)], _ types: (TypeInfo, TypeInfo), _ runtime: Runtime) throws -> Value {
    var items = ContiguousArray<Value>()
    for pair in pairs { items.append(try LanguageFacade.pair(pair.0, pair.1, types, runtime)) }
    let element = TypeCatalog.generic("System.Tuple`2", [types.0, types.1]) ?? .object
    return readOnly(items, of: element)
  }
}

/// Declares properties that read a node of one class.
struct NodeMembers<Node: Ast> {
  let t: TypeBuilder

  /// `declaration` is `type Name`, with `~` for the language's namespace.
  func property(_ declaration: String, _ get: @escaping @Sendable (Node, AstObj) throws -> Value) {
    t.property(LanguageFacade.spelled(declaration) + " {get;}") { call in
      guard let object = call.this.base.obj as? AstObj, let node = object.node as? Node else { return .null }
      return try get(node, object)
    }
  }

  /// As `property`, for those that need the session.
  func computed(_ declaration: String, _ get: @escaping @Sendable (Node, AstObj, Session?) throws -> Value) {
    t.property(LanguageFacade.spelled(declaration) + " {get;}") { call in
      guard let object = call.this.base.obj as? AstObj, let node = object.node as? Node else { return .null }
      return try get(node, object, call.runtime as? Session)
    }
  }

  func method(_ declaration: String, _ body: @escaping @Sendable (Node, AstObj, Call) throws -> Value) {
    t.method(LanguageFacade.spelled(declaration)) { call in
      guard let object = call.this.base.obj as? AstObj, let node = object.node as? Node else { return .null }
      return try body(node, object, call)
    }
  }
}
