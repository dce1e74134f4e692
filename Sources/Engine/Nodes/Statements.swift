// Conditions and jumps.

import Objects
import Primitives
import Synchronization
import Syntax

final class IfNode: Node {
  /// The first clause stands apart: most `if`s have no other, and a walk over an array counts references.
  private let condition: Node
  private let body: BlockNode
  private let otherConditions: KeptList<Node>
  private let otherBodies: KeptList<BlockNode>
  private let others: Int
  /// The `else` block; the first clause's body where there is none.
  private let otherwise: BlockNode
  private let hasElse: Bool
  init(_ extent: Extent, _ clauses: [(condition: Node, body: BlockNode)], otherwise: BlockNode?) {
    // The parser makes no `if` without a clause.
    condition = clauses[0].condition
    body = clauses[0].body
    otherConditions = KeptList(clauses.dropFirst().map(\.condition))
    otherBodies = KeptList(clauses.dropFirst().map(\.body))
    others = clauses.count - 1
    self.otherwise = otherwise ?? clauses[0].body
    hasElse = otherwise != nil
    super.init(extent)
  }
  override func exec(_ f: Frame) throws -> Flow {
    f.at = condition.extent
    if f.session.attention.load(ordering: .relaxed) != 0 { try f.session.reached(f, condition.extent) }
    if try condition.test(f) { return try body.exec(f) }
    for i in 0..<others {
      let holds = try otherConditions.with(i) { condition in
        f.at = condition.extent
        if f.session.attention.load(ordering: .relaxed) != 0 { try f.session.reached(f, condition.extent) }
        return try condition.test(f)
      }
      if holds { return try otherBodies.with(i) { try $0.exec(f) } }
    }
    return hasElse ? try otherwise.exec(f) : .normal
  }
}

/// `break` and `continue`.
final class JumpNode: Node {
  let flow: Flow
  let label: Node?
  init(_ extent: Extent, _ flow: Flow, label: Node?) {
    self.flow = flow
    self.label = label
    super.init(extent)
  }
  override func exec(_ f: Frame) throws -> Flow {
    f.at = extent
    f.label = try label.map { try Text.string(try $0.eval(f), f.session).string.lowercased() } ?? ""
    return flow
  }
}

final class ReturnNode: Node {
  let value: Node?
  init(_ extent: Extent, _ value: Node?) {
    self.value = value
    super.init(extent)
  }
  override func exec(_ f: Frame) throws -> Flow {
    if let value {
      f.at = extent
      let flow = try value.exec(f)
      if flow != .normal { return flow }
    }
    return .returned
  }
}

final class ExitNode: Node {
  let value: Node?
  init(_ extent: Extent, _ value: Node?) {
    self.value = value
    super.init(extent)
  }
  override func exec(_ f: Frame) throws -> Flow {
    f.at = extent
    var code: Int32 = 0
    if let value {
      let result = try value.eval(f).orNull
      if let number = try orNil({ try Conversion.convert(result, to: .int32, f.session) }), case .int(let exact) = number {
        code = exact
      }
    }
    throw ExitSignal(code)
  }
}

final class ThrowNode: Node {
  let value: Node?
  init(_ extent: Extent, _ value: Node?) {
    self.value = value
    super.init(extent)
  }
  override func exec(_ f: Frame) throws -> Flow {
    f.at = extent
    let thrown: Thrown
    if let value {
      let object = try value.eval(f).orNull
      f.at = extent
      thrown = try ThrowNode.error(for: object, f)
    } else if case .object(let object) = f.scope.underscore, let record = object as? ErrorRecord {
      thrown = Thrown(record)
    } else {
      thrown = try ThrowNode.error(for: .null, f)
    }
    thrown.record.isThrow = true
    f.session.locate(thrown.record, f)
    throw thrown
  }
  override func eval(_ f: Frame) throws -> Value {
    _ = try exec(f)
    return .nothing
  }

  /// What `throw` makes of an object.
  static func error(for value: Value, _ f: Frame) throws -> Thrown {
    if case .object(let object) = value.base {
      if let record = object as? ErrorRecord { return Thrown(record) }
      if let exception = object as? ExceptionObj {
        if let record = exception.record, record.exception === exception { return Thrown(record) }
        return Thrown(ErrorRecord(exception, id: exception.message, category: .OperationStopped, target: .null))
      }
    }
    let text = value.isNull ? "ScriptHalted" : try Text.string(value, f.session).string
    let exception = ExceptionObj("System.Management.Automation.RuntimeException", text)
    let record = ErrorRecord(exception, id: text, category: .OperationStopped, target: value)
    exception.record = record
    return Thrown(record)
  }
}

/// `try { } catch { } finally { }`.
final class TryNode: Node {
  struct Clause {
    let types: [TypeNode]
    let body: BlockNode
  }
  let body: BlockNode
  let clauses: [Clause]
  let finally: BlockNode?
  init(_ extent: Extent, _ body: BlockNode, _ clauses: [Clause], finally: BlockNode?) {
    self.body = body
    self.clauses = clauses
    self.finally = finally
    super.init(extent)
  }

  override func exec(_ f: Frame) throws -> Flow {
    guard let finally else { return try execCaught(f) }
    let flow: Flow
    do {
      flow = try execCaught(f)
    } catch {
      // Whatever is on its way out goes on after the block, unless the block itself jumps or fails.
      let saved = f.label
      // The block runs to its end even when everything is being stopped.
      let isStopping = error is StopSignal && f.session.stopFlag.load(ordering: .relaxed)
      if isStopping { f.session.clearStop() }
      defer { if isStopping { f.session.requestStop() } }
      let after = try finally.exec(f)
      if after != .normal { return after }
      f.label = saved
      throw error
    }
    let label = f.label
    let after = try finally.exec(f)
    if after != .normal { return after }
    f.label = label
    return flow
  }

  private func execCaught(_ f: Frame) throws -> Flow {
    if clauses.isEmpty {
      let depth = f.session.enclosingTry
      f.session.enclosingTry += 1
      defer { f.session.enclosingTry = depth }
      return try body.exec(f)
    }
    let session = f.session
    let depth = session.enclosingTry
    session.enclosingTry = depth + 1
    do {
      let flow = try body.exec(f)
      session.enclosingTry = depth
      return flow
    } catch {
      session.enclosingTry = depth
      guard let thrown = session.asThrown(error, f), let (clause, fitting) = try match(thrown.record, f) else {
        if let thrown = session.asThrown(error, f) { throw thrown }
        throw error
      }
      session.record(thrown.record)
      session.lastOk = false
      let saved = f.scope.underscore
      f.scope.underscore = .object(session.unwrapped(thrown.record, fitting))
      // What fails in a handler leaves it: only the statement around this one reports and goes on.
      session.enclosingTry = depth + 1
      defer {
        f.scope.underscore = saved
        session.enclosingTry = depth
      }
      return try clause.body.exec(f)
    }
  }

  /// The clause for an error and the exception that it fits: see `ErrorLayers`. A clause without types takes what is left.
  private func match(_ record: ErrorRecord, _ f: Frame) throws -> (Clause, ExceptionObj)? {
    var types: [TypeInfo] = []
    var owners: [Clause] = []
    for clause in clauses {
      for node in clause.types {
        types.append(try node.type(f))
        owners.append(clause)
      }
    }
    // How many of the types before it are kinds of a type: the lower, the more it says.
    let ranks = types.indices.map { i in types[..<i].count { $0 !== types[i] && types[i].accepts($0) } }
    var best: (at: Int, shown: ExceptionObj)?
    for layer in ErrorLayers.of(record) {
      let found = types.firstIndex { $0 === layer.type } ?? types.firstIndex { $0.accepts(layer.type) }
      guard let found, best.map({ ranks[found] < ranks[$0.at] }) ?? true else { continue }
      best = (found, layer.shown)
      if ranks[found] == 0 { break }
    }
    if let best { return (owners[best.at], best.shown) }
    return clauses.first { $0.types.isEmpty }.map { ($0, record.exception) }
  }
}

/// A function definition: takes effect when it runs.
final class FunctionNode: Node {
  let name: String
  let code: CodeBlock
  let isFilter: Bool
  let ast: FunctionDefinitionAst
  init(_ extent: Extent, _ name: String, _ code: CodeBlock, isFilter: Bool, ast: FunctionDefinitionAst) {
    self.name = name
    self.code = code
    self.isFilter = isFilter
    self.ast = ast
    super.init(extent)
  }
  override func exec(_ f: Frame) throws -> Flow {
    f.at = extent
    try f.session.defineFunction(name, ScriptBlock(code, module: f.scope.module), isFilter: isFilter, ast: ast, in: f.scope)
    return .normal
  }
}

/// `a && b`, `a || b`.
final class ChainNode: Node {
  let left: Node
  let right: Node
  let onSuccess: Bool
  /// The traps of the block that this stands in: each pipeline of a chain fails for itself.
  var handlers: TrapHandlers?
  init(_ extent: Extent, _ left: Node, _ right: Node, onSuccess: Bool) {
    self.left = left
    self.right = right
    self.onSuccess = onSuccess
    super.init(extent)
  }
  override func exec(_ f: Frame) throws -> Flow {
    if let flow = try attempt(left, f) { return flow }
    guard f.session.lastOk == onSuccess else { return .normal }
    return try attempt(right, f) ?? .normal
  }

  /// Runs a part. Nil when the chain goes on, also after an error that was survived.
  private func attempt(_ part: Node, _ f: Frame) throws -> Flow? {
    do {
      let flow = try part.exec(f)
      return flow == .normal ? nil : flow
    } catch {
      if let handlers { return try handlers.handle(error, f) }
      try f.session.statementFailed(error, f)
      f.session.lastOk = false
      return nil
    }
  }
  override func eval(_ f: Frame) throws -> Value {
    let sink = CaptureSink()
    let out = f.out
    f.out = sink
    defer { f.out = out }
    try f.escape(try exec(f))
    return sink.result
  }
}

/// `data { ... }`.
final class DataNode: Node {
  let body: BlockNode
  let target: Node?
  init(_ extent: Extent, _ body: BlockNode, target: Node?) {
    self.body = body
    self.target = target
    super.init(extent)
  }
  override func exec(_ f: Frame) throws -> Flow {
    guard let target else { return try body.exec(f) }
    try target.assign(f, try body.eval(f))
    return .normal
  }
}

/// A construct that the engine doesn't run, with its reason: an error when reached, not when compiled.
final class UnsupportedNode: Node {
  let reason: String
  let id: String
  init(_ extent: Extent, _ reason: String, id: String) {
    self.reason = reason
    self.id = id
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    f.at = extent
    throw Thrown.runtime(reason, id: id, category: .NotImplemented)
  }
}

/// Nothing: `;`, hoisted definitions.
final class EmptyNode: Node {
  override func exec(_ f: Frame) throws -> Flow { .normal }
}

/// A condition with a command in it: `$?` is true after it, whether or not the command succeeded.
final class ConditionNode: Node {
  let inner: Node
  init(_ inner: Node) {
    self.inner = inner
    super.init(inner.extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    let value = try inner.eval(f)
    f.session.lastOk = true
    return value
  }
}
