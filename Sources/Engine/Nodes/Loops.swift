// Loops. A jump out of the body is a result code; one that comes from a called function arrives as a thrown FlowSignal.

import Objects
import Primitives
import Synchronization
import Syntax

/// What a loop does after its body ran.
enum LoopStep { case next, leave, pass(Flow) }

/// Base of loops: labels and jumps.
class LoopNode: Node {
  let label: String
  let body: BlockNode
  init(_ extent: Extent, label: String?, _ body: BlockNode) {
    self.label = label?.lowercased() ?? ""
    self.body = body
    super.init(extent)
  }

  @inline(__always) final func run(_ f: Frame) throws -> LoopStep {
    do {
      let flow = try body.exec(f)
      if flow == .normal {
        if f.session.attention.load(ordering: .relaxed) != 0 { try f.session.attend() }
        return .next
      }
      return step(flow, f)
    } catch let signal as FlowSignal {
      f.label = signal.label
      return step(signal.isBreak ? .breakLoop : .continueLoop, f)
    }
  }

  final func step(_ flow: Flow, _ f: Frame) -> LoopStep {
    guard flow != .returned else { return .pass(flow) }
    guard f.label.isEmpty || f.label == label else { return .pass(flow) }
    f.label = ""
    return flow == .breakLoop ? .leave : .next
  }
}

final class ForNode: LoopNode {
  let initial: Node?
  /// The parts that every turn runs, not optional, so that asking whether they are there counts no references.
  private let condition: Node
  private let iterator: Node
  private let hasCondition: Bool
  private let hasIterator: Bool
  /// `$i++` and assignments write nothing, so that there is no output to drop.
  private let isQuiet: Bool
  init(_ extent: Extent, label: String?, initial: Node?, condition: Node?, iterator: Node?, _ body: BlockNode) {
    switch (iterator as? ExpressionStatementNode)?.inner ?? iterator {
    case is IncrementNode, is AssignNode, is AssignLocalNode, is CompoundAssignNode, is AddAssignLocalNode,
      is AddAssignNamedNode:
      isQuiet = true
    default: isQuiet = false
    }
    self.initial = initial
    self.condition = condition ?? body
    self.iterator = iterator ?? body
    hasCondition = condition != nil
    hasIterator = iterator != nil
    super.init(extent, label: label, body)
  }
  override func exec(_ f: Frame) throws -> Flow {
    if let initial {
      if f.session.attention.load(ordering: .relaxed) != 0 { try f.session.reached(f, initial.extent) }
      _ = try f.discarding { try initial.exec(f) }
    }
    while true {
      if hasCondition {
        f.at = condition.extent
        if f.session.attention.load(ordering: .relaxed) != 0 { try f.session.reached(f, condition.extent) }
        guard try condition.test(f) else { return .normal }
      }
      switch try run(f) {
      case .next: break
      case .leave: return .normal
      case .pass(let flow): return flow
      }
      if hasIterator {
        if isQuiet { _ = try iterator.exec(f) } else { _ = try f.discarding { try iterator.exec(f) } }
      }
    }
  }
}

final class WhileNode: LoopNode {
  let condition: Node
  init(_ extent: Extent, label: String?, _ condition: Node, _ body: BlockNode) {
    self.condition = condition
    super.init(extent, label: label, body)
  }
  override func exec(_ f: Frame) throws -> Flow {
    while true {
      f.at = condition.extent
      if f.session.attention.load(ordering: .relaxed) != 0 { try f.session.reached(f, condition.extent) }
      guard try condition.test(f) else { return .normal }
      switch try run(f) {
      case .next: break
      case .leave: return .normal
      case .pass(let flow): return flow
      }
    }
  }
}

/// `do { } while ()` and `do { } until ()`.
final class DoNode: LoopNode {
  let condition: Node
  let until: Bool
  init(_ extent: Extent, label: String?, _ condition: Node, until: Bool, _ body: BlockNode) {
    self.condition = condition
    self.until = until
    super.init(extent, label: label, body)
  }
  override func exec(_ f: Frame) throws -> Flow {
    while true {
      switch try run(f) {
      case .next: break
      case .leave: return .normal
      case .pass(let flow): return flow
      }
      f.at = condition.extent
      if f.session.attention.load(ordering: .relaxed) != 0 { try f.session.reached(f, condition.extent) }
      if try condition.test(f) == until { return .normal }
    }
  }
}

final class ForEachNode: LoopNode {
  let variable: Node
  let collection: Node
  let usesEnumerator: Bool
  private let local: LocalVariableNode?
  private static let foreach = NameKey("foreach")
  init(_ extent: Extent, label: String?, variable: Node, collection: Node, usesEnumerator: Bool, _ body: BlockNode) {
    self.variable = variable
    self.collection = collection
    self.usesEnumerator = usesEnumerator
    local = variable as? LocalVariableNode
    super.init(extent, label: label, body)
  }

  private func set(_ f: Frame, _ item: Value) throws {
    if f.session.attention.load(ordering: .relaxed) != 0 { try f.session.reached(f, variable.extent) }
    if let local {
      switch f.slots[local.slot] {
      case .box: try local.assign(f, item)
      default: f.slots[local.slot] = item
      }
    } else {
      try variable.assign(f, item)
    }
  }

  /// Runs over the numbers of a range without making them before.
  private func count(from first: Int32, to last: Int32, _ f: Frame) throws -> Flow {
    var i = first
    while true {
      try set(f, .int(i))
      switch try run(f) {
      case .next: break
      case .leave: return .normal
      case .pass(let flow): return flow
      }
      if i == last { return .normal }
      i += first <= last ? 1 : -1
    }
  }

  override func exec(_ f: Frame) throws -> Flow {
    f.at = collection.extent
    if f.session.attention.load(ordering: .relaxed) != 0 { try f.session.reached(f, collection.extent) }
    let value: Value
    if !usesEnumerator, let range = collection as? RangeNode {
      let (l, r) = try range.ends(f)
      if case .ints(let first, let last) = try Ranges.bounds(l, r, f.session) { return try count(from: first, to: last, f) }
      value = try Ranges.range(l, r, f.session)
    } else {
      value = try collection.eval(f)
    }
    if value.isNull {
      // A command that yields one null gives one turn; a null expression none.
      if case .null = value, let pipeline = collection as? PipelineNode, !pipeline.commands.isEmpty {
        try set(f, .null)
        switch try run(f) {
        case .next, .leave: return .normal
        case .pass(let flow): return flow
        }
      }
      return .normal
    }
    if usesEnumerator { return try walk(f, Enumeration.enumerator(value) ?? ArrayEnumerator([value])) }
    if let sequence = value.sequence {
      if sequence.tag == .list { return try walk(f, SequenceEnumerator(sequence)) }
      let items = sequence.items
      for item in items {
        try set(f, item)
        switch try run(f) {
        case .next: break
        case .leave: return .normal
        case .pass(let flow): return flow
        }
      }
      return .normal
    }
    if let walker = Enumeration.enumerator(value) { return try walk(f, walker) }
    try set(f, value)
    switch try run(f) {
    case .next, .leave: return .normal
    case .pass(let flow): return flow
    }
  }

  /// The next element. An enumerator's failure stays the exception that it is, unlike that of a method.
  @inline(__always) private func following(_ walker: Enumerator) throws -> Value? {
    do { return try walker.next() } catch let error as DotNetError {
      throw Thrown(ErrorRecord(error.exception, id: error.exception.type.fullName, category: .OperationStopped))
    }
  }

  private func walk(_ f: Frame, _ walker: Enumerator) throws -> Flow {
    let saved = f.scope.automatic?[ForEachNode.foreach]
    if usesEnumerator {
      if f.scope.automatic == nil { f.scope.automatic = [:] }
      f.scope.automatic?[ForEachNode.foreach] = .object(walker)
    }
    defer { if usesEnumerator { f.scope.automatic?[ForEachNode.foreach] = saved } }
    while let item = try following(walker) {
      walker.current = item
      try set(f, item)
      switch try run(f) {
      case .next: break
      case .leave: return .normal
      case .pass(let flow): return flow
      }
    }
    return .normal
  }
}

extension Frame {
  /// Runs something whose output nobody wants.
  @inline(__always) func discarding<R>(_ body: () throws -> R) rethrows -> R {
    let saved = out
    out = session.nowhere
    defer { out = saved }
    return try body()
  }
}
