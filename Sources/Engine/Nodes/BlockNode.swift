// A run of statements: the place where an error is caught, reported and survived, or handed to a trap.

import Objects
import Primitives
import Synchronization
import Syntax

/// `trap [type] { ... }`.
struct TrapClause {
  let type: TypeNode?
  let body: BlockNode
}

/// The traps of one block: those of its statements that survive errors part by part share them.
final class TrapHandlers {
  var clauses: [TrapClause] = []

  /// Hands an error to the trap that fits it. Nil when the code after the failed part goes on, else how the block ends.
  func handle(_ error: Error, _ f: Frame) throws -> Flow? {
    let session = f.session
    guard let thrown = session.asThrown(error, f) else { throw error }
    guard let (clause, fitting) = try session.matchTrap(clauses, thrown, f) else {
      session.stoppingError = thrown.record
      throw thrown
    }
    session.record(thrown.record)
    session.collect(thrown.record, f)
    let saved = f.scope.underscore
    f.scope.underscore = .object(session.unwrapped(thrown.record, fitting))
    defer { f.scope.underscore = saved }
    let flow = try clause.body.exec(f)
    // Whatever the trap did, the statement it stands in for has failed.
    session.lastOk = false
    switch flow {
    // `continue` in a trap resumes after what failed.
    case .continueLoop where f.label.isEmpty: return nil
    case .breakLoop where f.label.isEmpty:
      session.stoppingError = thrown.record
      throw thrown
    case .normal:
      try session.statementFailed(thrown, f, trapped: true)
      return nil
    default: return flow
    }
  }
}

/// The statements of a block.
public final class BlockNode: Node {
  let statements: [Node]
  let traps: TrapHandlers?
  /// The statements again, to be run without counting references: this node keeps them.
  private let first: UnsafeMutablePointer<Unmanaged<Node>>
  private let count: Int
  /// Whether this is a whole named block, and then the extent from its opening to its closing brace, if it has them: places to stop at.
  let isBody: Bool
  let body: Extent?

  init(_ extent: Extent, _ statements: [Node], traps: TrapHandlers? = nil, isBody: Bool = false, body: Extent? = nil) {
    self.statements = statements
    self.traps = traps
    count = statements.count
    first = UnsafeMutablePointer<Unmanaged<Node>>.allocate(capacity: max(1, count))
    for i in 0..<count { (first + i).initialize(to: Unmanaged.passUnretained(statements[i])) }
    self.isBody = isBody
    self.body = body
    super.init(extent)
  }

  deinit { first.deallocate() }

  public override func exec(_ f: Frame) throws -> Flow {
    if let traps { return try execTrapped(f, traps) }
    for i in 0..<count {
      do {
        if f.session.attention.load(ordering: .relaxed) != 0 { try f.session.attend(f, self, i) }
        let flow = try first[i]._withUnsafeGuaranteedRef { try $0.exec(f) }
        if flow != .normal { return flow }
      } catch {
        try f.session.statementFailed(error, f)
      }
    }
    if body != nil, f.session.attention.load(ordering: .relaxed) != 0 { try f.session.blockEnded(f, self) }
    return .normal
  }

  private func execTrapped(_ f: Frame, _ traps: TrapHandlers) throws -> Flow {
    let session = f.session
    for (i, statement) in statements.enumerated() {
      session.enclosingTry += 1
      let depth = session.enclosingTry
      do {
        if session.attention.load(ordering: .relaxed) != 0 { try session.attend(f, self, i) }
        let flow = try statement.exec(f)
        session.enclosingTry = depth - 1
        if flow != .normal { return flow }
      } catch {
        session.enclosingTry = depth - 1
        if let flow = try traps.handle(error, f) { return flow }
      }
    }
    return .normal
  }

  public override func eval(_ f: Frame) throws -> Value {
    let sink = ValueSink()
    let out = f.out
    f.out = sink
    defer { f.out = out }
    try f.escape(try exec(f))
    return sink.result
  }
}

/// `return` that leaves through an expression.
struct ReturnSignal: ControlSignal {}

extension Frame {
  /// Runs a statement whose output is a value's. A `return` in it ends the whole block: what was written until then goes where the block's
  /// output goes.
  func capture(_ node: Node, _ sink: KeepingSink, to outer: Sink) throws {
    let flow: Flow
    do { flow = try node.exec(self) } catch let signal as ReturnSignal {
      for item in sink.kept { try outer.write(item) }
      throw signal
    }
    if flow == .normal { return }
    if flow == .returned { for item in sink.kept { try outer.write(item) } }
    try escape(flow)
  }

  /// Turns a jump inside a captured statement into a thrown signal.
  func escape(_ flow: Flow) throws {
    switch flow {
    case .normal: return
    case .returned: throw ReturnSignal()
    case .breakLoop, .continueLoop:
      let label = label
      self.label = ""
      throw FlowSignal(isBreak: flow == .breakLoop, label: label)
    }
  }
}
