// ``[System.Collections.Generic.LinkedList`1]`` and its nodes, which keep their identity while others come and go.

import Objects
import Primitives

/// A node; it belongs to one list at most.
final class LinkedNodeObj: Obj {
  var value: Value
  fileprivate(set) weak var list: LinkedListObj?
  fileprivate(set) var next: LinkedNodeObj?
  fileprivate(set) weak var previous: LinkedNodeObj?
  private let element: TypeInfo
  init(_ value: Value, of element: TypeInfo) {
    self.value = value
    self.element = element
    super.init()
  }
  override var type: TypeInfo { TypeCatalog.construct(LinkedListTypes.node, [element]) }
}

final class LinkedListObj: Obj {
  private let ownType: TypeInfo
  let element: TypeInfo
  fileprivate(set) var first: LinkedNodeObj?
  fileprivate(set) var last: LinkedNodeObj?
  fileprivate(set) var count = 0
  fileprivate(set) var version = 0

  init(_ type: TypeInfo) {
    ownType = type
    element = type.genericArguments.first ?? .object
    super.init()
  }
  deinit { unlink() }

  override var type: TypeInfo { ownType }
  override func enumerator() -> Enumerator? { LinkedListEnumerator(self) }

  /// Links are cut one by one: a long chain that ends by itself would end recursively.
  private func unlink() {
    var node = first
    first = nil
    last = nil
    while let current = node {
      node = current.next
      current.next = nil
      current.previous = nil
      current.list = nil
    }
  }

  func insert(_ node: LinkedNodeObj, after previous: LinkedNodeObj?) {
    let next = previous == nil ? first : previous?.next
    node.list = self
    node.previous = previous
    node.next = next
    if let previous { previous.next = node } else { first = node }
    if let next { next.previous = node } else { last = node }
    count += 1
    version += 1
  }

  func remove(_ node: LinkedNodeObj) {
    if let previous = node.previous { previous.next = node.next } else { first = node.next }
    if let next = node.next { next.previous = node.previous } else { last = node.previous }
    node.list = nil
    node.next = nil
    node.previous = nil
    count -= 1
    version += 1
  }

  func removeAll() {
    unlink()
    count = 0
    version += 1
  }

  func find(_ value: Value, last fromEnd: Bool) -> LinkedNodeObj? {
    var node = fromEnd ? last : first
    while let current = node {
      if ObjectMembers.equals(current.value, value) { return current }
      node = fromEnd ? current.previous : current.next
    }
    return nil
  }

  var items: ContiguousArray<Value> {
    var items = ContiguousArray<Value>()
    var node = first
    while let current = node {
      items.append(current.value)
      node = current.next
    }
    return items
  }
}

final class LinkedListEnumerator: Enumerator {
  private let list: LinkedListObj
  private var node: LinkedNodeObj?
  private let version: Int
  init(_ list: LinkedListObj) {
    self.list = list
    node = list.first
    version = list.version
    super.init()
  }
  override func next() throws -> Value? {
    if version != list.version {
      throw DotNetError.invalidOperation("Collection was modified; enumeration operation may not execute.")
    }
    guard let current = node else { return nil }
    node = current.next
    return current.value
  }
  override func reset() { node = list.first }
}

enum LinkedListTypes {
  static let list = TypeInfo(
    "System.Collections.Generic.LinkedList`1", base: .object, interfaces: { [.icollection, .ienumerable] },
    genericParameterCount: 1, declare: declare)
  static let node = TypeInfo(
    "System.Collections.Generic.LinkedListNode`1", base: .object, genericParameterCount: 1, declare: declareNode)
  static let family = TypeCatalog.Family(types: [
    "System.Collections.Generic.LinkedList`1": { list }, "System.Collections.Generic.LinkedListNode`1": { node },
  ])

  private static func me(_ c: Call) throws -> LinkedListObj {
    guard let list = c.this.base.obj as? LinkedListObj else { throw DotNetError.invalidOperation("Not a LinkedList.") }
    return list
  }

  private static func result(_ node: LinkedNodeObj?) -> Value { node.map { .object($0) } ?? .null }

  /// A node argument that belongs to the list.
  private static func own(_ c: Call, _ i: Int) throws -> LinkedNodeObj {
    guard let node = c.obj(i) as? LinkedNodeObj else { throw DotNetError.argumentNull("node") }
    guard node.list === (try me(c)) else {
      throw DotNetError.invalidOperation("The LinkedList node does not belong to current LinkedList.")
    }
    return node
  }

  /// A node argument that belongs to no list.
  private static func free(_ c: Call, _ i: Int, _ name: String) throws -> LinkedNodeObj {
    guard let node = c.obj(i) as? LinkedNodeObj else { throw DotNetError.argumentNull(name) }
    guard node.list == nil else { throw DotNetError.invalidOperation("The LinkedList node already belongs to a LinkedList.") }
    return node
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    let element = t.owner.genericArguments.first ?? .object
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    let node = "System.Collections.Generic.LinkedListNode[\(e)]"
    t.constructor("new()") { .object(LinkedListObj($0.target)) }
    t.constructor("new(System.Collections.Generic.IEnumerable[\(e)] collection)") { c in
      let made = LinkedListObj(c.target)
      for item in try CollectionHelp.items(c.args[0]) {
        made.insert(LinkedNodeObj(try Conversion.convert(item, to: element, c.runtime), of: element), after: made.last)
      }
      return .object(made)
    }
    t.property("int Count {get;}") { .int32(try me($0).count) }
    t.property("\(node) First {get;}") { result(try me($0).first) }
    t.property("\(node) Last {get;}") { result(try me($0).last) }
    func add(_ name: String, _ place: @escaping @Sendable (LinkedListObj, LinkedNodeObj?) -> LinkedNodeObj?, atNode: Bool) {
      let head = atNode ? "\(node) node, " : ""
      let at = atNode ? 1 : 0
      t.method("\(node) \(name)(\(head)\(e) value)") { c in
        let list = try me(c)
        let made = LinkedNodeObj(c.args[at], of: element)
        list.insert(made, after: place(list, atNode ? try own(c, 0) : nil))
        return .object(made)
      }
      t.method("void \(name)(\(head)\(node) \(atNode ? "newNode" : "node"))") { c in
        let list = try me(c)
        let beside = atNode ? try own(c, 0) : nil
        list.insert(try free(c, at, atNode ? "newNode" : "node"), after: place(list, beside))
        return .nothing
      }
    }
    add("AddFirst", { _, _ in nil }, atNode: false)
    add("AddLast", { list, _ in list.last }, atNode: false)
    add("AddAfter", { _, node in node }, atNode: true)
    add("AddBefore", { _, node in node?.previous }, atNode: true)
    t.method("void Clear()") { c in
      try me(c).removeAll()
      return .nothing
    }
    t.method("bool Contains(\(e) value)") { .bool(try me($0).find($0.args[0], last: false) != nil) }
    t.method("\(node) Find(\(e) value)") { result(try me($0).find($0.args[0], last: false)) }
    t.method("\(node) FindLast(\(e) value)") { result(try me($0).find($0.args[0], last: true)) }
    t.method("bool Remove(\(e) value)") { c in
      let list = try me(c)
      guard let found = list.find(c.args[0], last: false) else { return .bool(false) }
      list.remove(found)
      return .bool(true)
    }
    t.method("void Remove(\(node) node)") { c in
      try me(c).remove(try own(c, 0))
      return .nothing
    }
    for isFirst in [true, false] {
      t.method("void Remove\(isFirst ? "First" : "Last")()") { c in
        let list = try me(c)
        guard let end = isFirst ? list.first : list.last else {
          throw DotNetError.invalidOperation("The LinkedList is empty.")
        }
        list.remove(end)
        return .nothing
      }
    }
    t.method("void CopyTo(\(e)[] array, int index)") { c in
      guard let target = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("array") }
      if c.int(1) < 0 { throw DotNetError.negative(c.int(1), "index") }
      let items = try me(c).items
      if target.items.count - c.int(1) < items.count {
        throw DotNetError.argument("Insufficient space in the target location to copy the information.")
      }
      try ArrayMembers.copy(ArrayObj(items, of: element), 0, target, c.int(1), items.count, c.runtime)
      return .nothing
    }
    t.method("System.Collections.Generic.LinkedList`1+Enumerator[\(e)] GetEnumerator()") { try CollectionHelp.enumerator($0) }
  }

  @Sendable private static func declareNode(_ t: TypeBuilder) {
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    let element = t.owner.genericArguments.first ?? .object
    let node = "System.Collections.Generic.LinkedListNode[\(e)]"
    @Sendable func me(_ c: Call) throws -> LinkedNodeObj {
      guard let node = c.this.base.obj as? LinkedNodeObj else { throw DotNetError.invalidOperation("Not a node.") }
      return node
    }
    t.constructor("new(\(e) value)") { .object(LinkedNodeObj($0.args[0], of: element)) }
    t.property("System.Collections.Generic.LinkedList[\(e)] List {get;}") { try me($0).list.map { .object($0) } ?? .null }
    t.property("\(node) Next {get;}") { result(try me($0).next) }
    t.property("\(node) Previous {get;}") { result(try me($0).previous) }
    t.property(
      "\(e) Value {get;set;}", get: { try me($0).value },
      set: { c in
        try me(c).value = c.args[0]
        return .nothing
      })
  }
}
