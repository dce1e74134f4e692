// ``[System.Collections.Generic.PriorityQueue`2]``: a heap with four children a node, as .NET's is, so that equal priorities leave in its order.

import Engine
import Objects
import Primitives

final class PriorityQueueObj: Obj {
  private let ownType: TypeInfo
  private let comparer: Value
  var nodes: [(element: Value, priority: Value)] = []
  init(_ type: TypeInfo, comparer: Value = .null) {
    ownType = type
    self.comparer = comparer
    super.init()
  }
  override var type: TypeInfo { ownType }
  /// Whether a comparison has taken nodes away or added some.
  private var wasChanged = false

  private static let compareName = PSString.make("Compare")

  func isLess(_ a: Value, _ b: Value, _ runtime: Runtime) throws -> Bool {
    // A comparer of a script may change the queue that asks it.
    let count = nodes.count
    defer { wasChanged = wasChanged || nodes.count != count }
    if !comparer.isNull {
      return (try MemberAccess.invoke(comparer, PriorityQueueObj.compareName, [a, b], runtime).integer ?? 0) < 0
    }
    return try Comparison.sortOrder(a, b, ignoreCase: false, runtime) < 0
  }

  private func checkUnchanged() throws {
    guard wasChanged else { return }
    wasChanged = false
    throw DotNetError.invalidOperation("Collection was modified; enumeration operation may not execute.")
  }

  func enqueue(_ element: Value, _ priority: Value, _ runtime: Runtime) throws {
    nodes.append((element, priority))
    var i = nodes.count - 1
    while i > 0 {
      let parent = (i - 1) / 4
      guard try isLess(priority, nodes[parent].priority, runtime) else { break }
      try checkUnchanged()
      nodes.swapAt(i, parent)
      i = parent
    }
  }

  func dequeue(_ runtime: Runtime) throws -> (element: Value, priority: Value)? {
    guard let first = nodes.first, let last = nodes.popLast() else { return nil }
    if nodes.isEmpty { return first }
    var i = 0
    while true {
      let from = i * 4 + 1
      guard from < nodes.count else { break }
      var least = from
      for child in from..<min(from + 4, nodes.count) {
        if try isLess(nodes[child].priority, nodes[least].priority, runtime) { least = child }
        try checkUnchanged()
      }
      let goesOn = try isLess(nodes[least].priority, last.priority, runtime)
      try checkUnchanged()
      guard goesOn else { break }
      nodes[i] = nodes[least]
      i = least
    }
    nodes[i] = last
    return first
  }

  static let definition = TypeInfo(
    "System.Collections.Generic.PriorityQueue`2", base: .object, genericParameterCount: 2, declare: declare)
  static let family = TypeCatalog.Family(types: ["System.Collections.Generic.PriorityQueue`2": { definition }])

  private static func me(_ c: Call) throws -> PriorityQueueObj {
    guard let queue = c.this.base.obj as? PriorityQueueObj else { throw DotNetError.invalidOperation("Not a PriorityQueue.") }
    return queue
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    let arguments = t.owner.genericArguments
    let e = arguments.first?.shortName() ?? "TElement"
    let p = arguments.count > 1 ? arguments[1].shortName() : "TPriority"
    t.constructor("new()") { .object(PriorityQueueObj($0.target)) }
    t.constructor("new(int initialCapacity)") { c in
      if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "initialCapacity") }
      return .object(PriorityQueueObj(c.target))
    }
    t.constructor("new(System.Collections.Generic.IComparer[\(p)] comparer)") {
      .object(PriorityQueueObj($0.target, comparer: $0.args[0]))
    }
    t.property("int Count {get;}") { .int32(try me($0).nodes.count) }
    t.property("System.Collections.Generic.IReadOnlyCollection[System.ValueTuple[\(e),\(p)]] UnorderedItems {get;}") { c in
      .array(
        try me(c).nodes.map {
          .object(TupleObj([$0.element, $0.priority], isValue: true, types: arguments.count == 2 ? arguments : nil))
        })
    }
    t.method("void Enqueue(\(e) element, \(p) priority)") { c in
      try me(c).enqueue(c.args[0], c.args[1], c.runtime)
      return .nothing
    }
    t.method("\(e) EnqueueDequeue(\(e) element, \(p) priority)") { c in
      try me(c).enqueue(c.args[0], c.args[1], c.runtime)
      return try me(c).dequeue(c.runtime)?.element ?? .null
    }
    t.method("\(e) Dequeue()") { c in
      guard let found = try me(c).dequeue(c.runtime) else { throw DotNetError.invalidOperation("Queue empty.") }
      return found.element
    }
    t.method("\(e) Peek()") { c in
      guard let found = try me(c).nodes.first else { throw DotNetError.invalidOperation("Queue empty.") }
      return found.element
    }
    for (name, takes) in [("TryDequeue", true), ("TryPeek", false)] {
      t.method("bool \(name)([ref] \(e) element, [ref] \(p) priority)") { c in
        let found = takes ? try me(c).dequeue(c.runtime) : try me(c).nodes.first
        c.store(0, found?.element ?? .null)
        c.store(1, found?.priority ?? .null)
        return .bool(found != nil)
      }
    }
    t.method("void Clear()") { c in
      try me(c).nodes = []
      return .nothing
    }
    t.method("void TrimExcess()") { _ in .nothing }
  }
}
