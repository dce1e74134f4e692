// The base of the syntax tree. Nodes carry PowerShell's own class and property names, so that its documentation, `$sb.Ast` and
// error messages all speak one language. A node is a class instance with an extent of two offsets and an uncounted link to its
// parent: walking the tree costs no reference counting beyond the children's own.

/// A node of the syntax tree. Nodes are immutable once the parser has returned, hence `Sendable` to everyone.
public class Ast: @unchecked Sendable {
  /// Where the node stands in its text.
  public let extent: Extent
  /// The node that holds this one; nil for the root. Not counted: it is valid while the root (or the `ParsedScript`) is alive.
  public internal(set) unowned(unsafe) var parent: Ast?
  /// Which class the node is, for dispatch with a `switch` and `unsafeDowncast`.
  public let kind: AstKind
  /// One more than the greatest height among the children; the parser bounds it, so recursion over a tree is safe.
  public internal(set) var height: UInt16 = 1

  /// Whether this node or one below it is of a kind that the semantic checks must look at; most subtrees have none.
  final var needsCheck: Bool

  init(_ kind: AstKind, _ extent: Extent) {
    self.kind = kind
    self.extent = extent
    needsCheck = kind.isAlwaysChecked
  }

  /// Calls `body` with each child, in the order in which PowerShell visits them.
  public func forEachChild(_ body: (Ast) -> Void) {}

  @inline(__always) final func adopt(_ child: Ast) {
    child.parent = self
    if child.height >= height { height = child.height == .max ? .max : child.height + 1 }
    if child.needsCheck { needsCheck = true }
  }

  @inline(__always) final func adopt(_ child: Ast?) {
    if let child { adopt(child) }
  }

  @inline(__always) final func adopt<Node: Ast>(_ children: [Node]) {
    for child in children { adopt(child) }
  }
}

/// What to do after a node has been visited.
public enum AstVisitAction: Sendable {
  case `continue`
  case skipChildren
  case stopVisit
}

extension Ast {
  /// The children, in visiting order.
  public var children: [Ast] {
    var list: [Ast] = []
    forEachChild { list.append($0) }
    return list
  }

  /// Visits this node and everything below, parents before children, in PowerShell's order (that of `FindAll`).
  /// Returns false when `visitor` stopped the visit.
  @discardableResult
  public func visit(_ visitor: (Ast) -> AstVisitAction) -> Bool {
    switch visitor(self) {
    case .stopVisit: return false
    case .skipChildren: return true
    case .continue: break
    }
    var going = true
    forEachChild { if going { going = $0.visit(visitor) } }
    return going
  }

  /// The nodes that PowerShell's `FindAll` lists, in its order: this node and everything below for which `predicate` holds. The
  /// call of a base class's constructor is passed over, as there, though not what is in it.
  public func findAll(_ predicate: (Ast) -> Bool = { _ in true }) -> [Ast] {
    var found: [Ast] = []
    visit { node in
      if node.kind != .baseCtorInvokeMemberExpression, predicate(node) { found.append(node) }
      return .continue
    }
    return found
  }

  /// The text of the whole script that the node is part of; nil for a node whose root is no script block.
  public var sourceText: SourceText? {
    var node = self
    while true {
      if node.kind == .scriptBlock { return unsafeDowncast(node, to: ScriptBlockAst.self).source }
      guard let up = node.parent else { return nil }
      node = up
    }
  }
}

extension AstKind {
  /// The kinds that the semantic checks always look at; some others set `needsCheck` by what they hold.
  @inline(__always) var isAlwaysChecked: Bool {
    switch self {
    case .attributedExpression, .paramBlock, .functionDefinition, .parameter, .attribute, .breakStatement, .continueStatement,
      .returnStatement, .dataStatement, .blockStatement, .usingStatement, .usingExpression, .switchStatement,
      .forEachStatement, .typeDefinition, .functionMember, .propertyMember:
      return true
    default: return false
    }
  }
}
