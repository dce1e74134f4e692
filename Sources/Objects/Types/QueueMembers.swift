// Queue, Stack and their generic and concurrent kin: a run of items that is used from its ends.

import Primitives

/// The items of a queue or stack, in enumeration order.
public final class EndedObj: Obj {
  public var items: ContiguousArray<Value> = []
  /// How many leading items were taken; they are dropped when they are many.
  private var head = 0
  /// Room that the constructor asked for, or that was there when a script looked last, and the most places that were in use since.
  public var reserved = 0
  var highWater = 0
  /// `CompleteAdding` and the bound of a BlockingCollection.
  public var isComplete = false
  public var bound: Int?
  public let elementType: TypeInfo
  var version = 0
  private let ownType: TypeInfo

  public init(_ type: TypeInfo) {
    ownType = type
    elementType = type.genericArguments.first ?? .object
    super.init()
  }

  public override var type: TypeInfo { ownType }
  public var count: Int { items.count - head }
  var isStack: Bool {
    ownType.name.hasPrefix("Stack") || ownType.name.hasPrefix("ConcurrentStack") || ownType.name.hasPrefix("ConcurrentBag")
  }
  /// What enumeration yields: a stack's newest first.
  var ordered: ContiguousArray<Value> { isStack ? ContiguousArray(items.reversed()) : ContiguousArray(items[head...]) }
  public override func enumerator() -> Enumerator? { EndedEnumerator(self) }

  public func takeFirst() -> Value? {
    guard head < items.count else { return nil }
    let value = items[head]
    items[head] = .null
    head += 1
    if head > 32, head * 2 > items.count {
      items.removeFirst(head)
      head = 0
    }
    version += 1
    return value
  }
  func takeLast() -> Value? {
    guard head < items.count else { return nil }
    version += 1
    return items.removeLast()
  }
  var first: Value? { head < items.count ? items[head] : nil }
  var last: Value? { head < items.count ? items.last : nil }
  public func append(_ value: Value) {
    items.append(value)
    if count > highWater { highWater = count }
    version += 1
  }
  func removeAll() {
    items.removeAll()
    head = 0
    version += 1
  }
}

final class EndedEnumerator: Enumerator {
  private let source: EndedObj
  private let version: Int
  private let items: ContiguousArray<Value>
  private var index = 0
  init(_ source: EndedObj) {
    self.source = source
    version = source.version
    items = source.ordered
  }
  override func next() throws -> Value? {
    if version != source.version, !source.type.fullName.contains("Concurrent") {
      throw DotNetError.invalidOperation("Collection was modified; enumeration operation may not execute.")
    }
    guard index < items.count else { return nil }
    index += 1
    return items[index - 1]
  }
  override func reset() { index = 0 }
}

enum QueueMembers {
  private static func define(_ name: String, _ count: Int) -> TypeInfo {
    TypeCatalog.intern("ended:" + name) {
      TypeInfo(
        name, base: .object, interfaces: { [.icollection, .ienumerable] }, genericParameterCount: count, declare: declare)
    }
  }

  private static let names: [(String, Int)] = [
    ("System.Collections.Queue", 0), ("System.Collections.Stack", 0), ("System.Collections.Generic.Queue`1", 1),
    ("System.Collections.Generic.Stack`1", 1),
    ("System.Collections.Concurrent.ConcurrentQueue`1", 1), ("System.Collections.Concurrent.ConcurrentStack`1", 1),
    ("System.Collections.Concurrent.ConcurrentBag`1", 1), ("System.Collections.Concurrent.BlockingCollection`1", 1),
  ]

  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for (name, count) in names { types[name] = { define(name, count) } }
      return types
    }())

  private static func me(_ c: Call) throws -> EndedObj {
    guard let ended = c.this.base.obj as? EndedObj else { throw DotNetError.invalidOperation("Not a collection.") }
    return ended
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    let isGeneric = t.owner.fullName.contains("`") || !t.owner.genericArguments.isEmpty
    let e = t.owner.genericArguments.first?.shortName() ?? (isGeneric ? "T" : "System.Object")
    let element = t.owner.genericArguments.first ?? .object
    let plain = (t.owner.genericDefinition ?? t.owner).name
    t.constructor("new()") { .object(EndedObj($0.target)) }
    let many = isGeneric ? "System.Collections.Generic.IEnumerable[\(e)] collection" : "System.Collections.ICollection col"
    t.constructor("new(\(many))") { c in
      let made = EndedObj(c.target)
      made.reserved = c.args[0].sequence?.items.count ?? 0
      for item in try CollectionHelp.items(c.args[0]) {
        made.append(element === TypeInfo.object ? item : try Conversion.convert(item, to: element, c.runtime))
      }
      return .object(made)
    }
    if plain.hasPrefix("Queue") || plain.hasPrefix("Stack") {
      let word = isGeneric || plain == "Queue" ? "capacity" : "initialCapacity"
      t.constructor("new(int \(word))") { c in
        if c.int(0) < 0 { throw DotNetError.negative(c.int(0), word) }
        let made = EndedObj(c.target)
        made.reserved = c.int(0)
        return .object(made)
      }
      if isGeneric { CapacityMembers.declare(t) }
    }
    if plain == "Queue" {
      t.constructor("new(int capacity, float growFactor)") { c in
        if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "capacity") }
        guard c.double(1) >= 1, c.double(1) <= 10 else {
          throw DotNetError.outOfRange("Queue grow factor must be between 1 and 10.", "growFactor")
        }
        return .object(EndedObj(c.target))
      }
      t.method("void TrimToSize()") { _ in .nothing }
    }
    if !isGeneric, plain == "Queue" || plain == "Stack" {
      let word = plain.lowercased()
      t.staticMethod("static System.Collections.\(plain) Synchronized(System.Collections.\(plain) \(word))") { c in
        if c.isNull(0) { throw DotNetError.argumentNull(word) }
        return c.args[0]
      }
    }
    t.property("int Count {get;}") { .int32(try me($0).count) }
    t.method("void Clear()") { c in
      try me(c).removeAll()
      return .nothing
    }
    t.method("bool Contains(\(e) item)") { c in .bool(try me(c).ordered.contains { ObjectMembers.equals($0, c.args[0]) }) }
    t.method("\(e)[] ToArray()") { .object(ArrayObj(try me($0).ordered, of: element)) }
    t.method("void CopyTo(\(isGeneric ? "\(e)[] array, int arrayIndex" : "array array, int index"))") { c in
      guard let target = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("array") }
      let items = try me(c).ordered
      try ArrayMembers.copy(ArrayObj(items, of: element), 0, target, c.int(1), items.count, c.runtime)
      return .nothing
    }
    t.method("System.Collections.IEnumerator GetEnumerator()") { try CollectionHelp.enumerator($0) }
    if !isGeneric {
      t.method("System.Object Clone()") { c in
        let copy = EndedObj(c.this.type)
        copy.items = try me(c).isStack ? try me(c).items : try me(c).ordered
        return .object(copy)
      }
      t.property("bool IsSynchronized {get;}") { _ in .bool(false) }
      t.property("System.Object SyncRoot {get;}") { $0.this }
    } else {
      t.property("bool IsEmpty {get;}", hidden: !plain.hasPrefix("Concurrent"), get: { .bool(try me($0).count == 0) })
    }
    switch plain {
    case "Queue", "Queue`1", "ConcurrentQueue`1": queue(t, e, element, concurrent: plain.hasPrefix("Concurrent"))
    case "Stack", "Stack`1", "ConcurrentStack`1": stack(t, e, element, concurrent: plain.hasPrefix("Concurrent"))
    // What BlockingCollection`1 takes and gives, Commands declares: it waits.
    case "BlockingCollection`1": break
    default: bag(t, e, element)
    }
  }

  private static func queue(_ t: TypeBuilder, _ e: String, _ element: TypeInfo, concurrent: Bool) {
    t.method("void Enqueue(\(e) item)") { c in
      try me(c).append(c.args[0])
      return .nothing
    }
    if !concurrent {
      t.method("\(e) Dequeue()") { c in
        guard let value = try me(c).takeFirst() else { throw DotNetError.invalidOperation("Queue empty.") }
        return value
      }
      t.method("\(e) Peek()") { c in
        guard let value = try me(c).first else { throw DotNetError.invalidOperation("Queue empty.") }
        return value
      }
    }
    t.method("bool TryDequeue([ref] \(e) result)") { c in
      let value = try me(c).takeFirst()
      c.store(0, try value ?? ArgumentConversion.zero(element))
      return .bool(value != nil)
    }
    t.method("bool TryPeek([ref] \(e) result)") { c in
      let value = try me(c).first
      c.store(0, try value ?? ArgumentConversion.zero(element))
      return .bool(value != nil)
    }
  }

  private static func stack(_ t: TypeBuilder, _ e: String, _ element: TypeInfo, concurrent: Bool) {
    t.method("void Push(\(e) item)") { c in
      try me(c).append(c.args[0])
      return .nothing
    }
    if !concurrent {
      t.method("\(e) Pop()") { c in
        guard let value = try me(c).takeLast() else { throw DotNetError.invalidOperation("Stack empty.") }
        return value
      }
      t.method("\(e) Peek()") { c in
        guard let value = try me(c).last else { throw DotNetError.invalidOperation("Stack empty.") }
        return value
      }
    }
    t.method("bool TryPop([ref] \(e) result)") { c in
      let value = try me(c).takeLast()
      c.store(0, try value ?? ArgumentConversion.zero(element))
      return .bool(value != nil)
    }
    t.method("bool TryPeek([ref] \(e) result)") { c in
      let value = try me(c).last
      c.store(0, try value ?? ArgumentConversion.zero(element))
      return .bool(value != nil)
    }
  }

  private static func bag(_ t: TypeBuilder, _ e: String, _ element: TypeInfo) {
    t.method("bool TryPeek([ref] \(e) result)") { c in
      let value = try me(c).last
      c.store(0, try value ?? ArgumentConversion.zero(element))
      return .bool(value != nil)
    }
    t.method("void Add(\(e) item)") { c in
      try me(c).append(c.args[0])
      return .nothing
    }
    t.method("bool TryAdd(\(e) item)") { c in
      try me(c).append(c.args[0])
      return .bool(true)
    }
    t.method("bool TryTake([ref] \(e) result)") { c in
      let value = try me(c).takeLast()
      c.store(0, try value ?? ArgumentConversion.zero(element))
      return .bool(value != nil)
    }
  }
}
