// Where the cursor is: the parsed text, the token under the cursor or before it, and the nodes that it lies in. Offsets are UTF-8 bytes.

import Engine
import Objects
import Primitives
import Syntax

/// One request for completion. Used once, by one thread.
final class CursorContext {
  unowned(unsafe) let session: Session
  /// Silent: what commands write to other streams while they are asked goes nowhere.
  let frame: Frame
  let parsed: ParsedScript
  /// The tree looked at: the parsed text's, or one that a script holds.
  let root: ScriptBlockAst
  let cursor: Int
  var options: [String: Value]
  private(set) var tokenAt: Token?
  private(set) var tokenBefore: Token?
  /// The nodes that the cursor lies in or ends, outermost first.
  var related: [Ast] = []
  /// What was typed so far of the thing to complete.
  var word = ""
  var index = 0
  var length = 0
  var binding: PseudoBinding?
  /// The class around the cursor.
  var currentClass: TypeDefinitionAst?
  lazy var inference = TypeInference(self)

  init(_ parsed: ParsedScript, cursor: Int, options: [String: Value], _ session: Session, _ frame: Frame) {
    self.parsed = parsed
    root = parsed.root
    self.cursor = cursor
    self.options = options
    self.session = session
    self.frame = frame
    findTokens()
    findNodes()
    findClass()
  }

  /// No cursor: a node of a tree whose type is asked for.
  init(_ node: Ast, of root: ScriptBlockAst, _ session: Session, _ frame: Frame) {
    parsed = Parser.parse(text: "")
    self.root = root
    cursor = 0
    options = [:]
    self.session = session
    self.frame = frame
    related = [node]
    findClass()
  }

  private func findClass() {
    var node: Ast? = related.last
    while let here = node, currentClass == nil {
      currentClass = here as? TypeDefinitionAst
      node = here.parent
    }
  }

  /// The innermost node at the cursor.
  var last: Ast { related.last ?? parsed.root }
  func text(_ extent: Extent) -> String { root.source.text(extent) }
  func text(_ node: Ast) -> String { root.source.text(node.extent) }
  func text(_ token: Token) -> String { root.source.text(token.extent) }
  func line(_ offset: Int) -> Int { parsed.source.position(offset).line }
  /// The whole line that the cursor is in.
  var cursorLine: String { parsed.source.line(line(cursor)) }
  var cursorColumn: Int { parsed.source.position(cursor).column }
  var tokenText: String { tokenAt.map { text($0) } ?? "" }

  /// Whether the cursor is inside or just behind an extent.
  func isIn(_ extent: Extent, _ position: Int? = nil) -> Bool {
    let position = position ?? cursor
    return position > extent.startOffset && position <= extent.endOffset
  }

  private func findTokens() {
    func interesting(_ token: Token) -> Bool { token.kind != .newLine && token.kind != .endOfInput }
    tokenAt = parsed.tokens.last { isIn($0.extent) && interesting($0) }
    guard let token = tokenAt else {
      tokenBefore = parsed.tokens.last { $0.extent.endOffset < cursor && interesting($0) }
      return
    }
    if let inner = NestedTokens.of(token, in: parsed.root, parsed.source).last(where: { isIn($0.extent) && interesting($0) }) {
      tokenAt = inner
    }
  }

  private func findNodes() {
    let position = tokenAt == nil ? tokenBefore?.extent.endOffset ?? cursor : cursor
    if tokenAt == nil, tokenBefore != nil { index = cursor }
    related = parsed.root.findAll { isIn($0.extent, position) }
    if related.isEmpty { related = [parsed.root] }
    // The block that stands for a half-typed `param` is of no use to anyone.
    if let block = related.last as? NamedBlockAst, block.unnamed, text(block).starts(ignoringCase: "param"), related.count > 1 {
      related.removeLast()
    }
  }

  /// The value of an option that is a truth value.
  func option(_ name: String, default fallback: Bool) -> Bool {
    guard let value = options[name.lowercased()] else { return fallback }
    return Truth.isTrue(value)
  }

  /// Runs `body` with literal paths.
  func withLiteralPaths<R>(_ body: () -> R) -> R {
    guard options["literalpaths"] == nil else { return body() }
    options["literalpaths"] = .bool(true)
    defer { options["literalpaths"] = nil }
    return body()
  }

  /// The value of an expression that has no side effects; nil when it has some or fails.
  func safeValue(_ ast: ExpressionAst) -> Value? {
    guard SafeExpressions.isSafe(ast) else { return nil }
    return try? session.value(of: ast, root: root, in: frame).orNull
  }

  /// What a command gives, errors and all else left aside.
  func run(_ command: String, _ arguments: [(String, Value)] = [], input: ContiguousArray<Value>? = nil) -> [Value] {
    let sink = CaptureSink()
    // A command that fails has nothing to offer.
    try? session.runCommand(
      command, arguments.map { .pair(PSString.make($0.0), $0.1) }, out: sink, from: frame, input: input)
    return Array(sink.items)
  }

  /// A property of a value as text.
  func property(_ value: Value, _ name: String) -> String? {
    guard let found = (try? MemberAccess.get(value, PSString.make(name), session)) ?? nil, !found.isNull else { return nil }
    return found.pstring?.string ?? (try? session.text(found))
  }
}
