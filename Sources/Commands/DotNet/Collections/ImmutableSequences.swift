// ``[ImmutableList`1]``, ``[ImmutableArray`1]``, ``[ImmutableStack`1]``, ``[ImmutableQueue`1]``: every change gives a collection of its own. The items
// are shared until then, as Swift's arrays are.

import Engine
import Objects
import Primitives

enum ImmutableSequences {
  static let space = "System.Collections.Immutable."

  final class ImmutableObj: Obj {
    private let own: TypeInfo
    let items: ContiguousArray<Value>
    init(_ own: TypeInfo, _ items: ContiguousArray<Value>) {
      (self.own, self.items) = (own, items)
      super.init()
    }
    var element: TypeInfo { own.genericArguments.first ?? .object }
    override var type: TypeInfo { own }
    override func enumerator() -> Enumerator? { ArrayEnumerator(items) }
    override func equals(_ other: Obj) -> Bool {
      guard let other = other as? ImmutableObj, other.own === own else { return false }
      // Nothing but the empty ones is told apart by its content.
      return self === other || items.isEmpty && other.items.isEmpty
    }
    override var hash: Int { items.isEmpty ? 17 : ObjectIdentifier(self).hashValue & 0x3ff_ffff }
    func with(_ items: ContiguousArray<Value>) -> Value { .object(ImmutableObj(own, items)) }
  }

  private static func collection(
    _ name: String, _ kind: TypeKind = .class, _ declare: @escaping @Sendable (TypeBuilder) -> Void
  )
    -> TypeInfo
  {
    TypeInfo(
      space + name, kind, base: kind == .struct ? .valueType : .object,
      interfaces: {
        name.hasSuffix("List`1") || name.hasSuffix("Array`1") ? [.ilist, .icollection, .ienumerable] : [.ienumerable]
      },
      genericParameterCount: 1, declare: declare)
  }

  static let list = collection("ImmutableList`1") { declareList($0, "ImmutableList") }
  static let array = collection("ImmutableArray`1", .struct) { declareList($0, "ImmutableArray") }
  static let stack = collection("ImmutableStack`1", .class, declareStack)
  static let queue = collection("ImmutableQueue`1", .class, declareQueue)

  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for type in [list, array, stack, queue] { types[type.fullName] = { type } }
      for (name, definition) in [
        ("ImmutableList", list), ("ImmutableArray", array), ("ImmutableStack", stack), ("ImmutableQueue", queue),
      ] {
        let factory = TypeInfo(
          space + name, .staticClass, base: .object, isAbstract: true, declare: { declareFactory($0, name, definition) })
        types[factory.fullName] = { factory }
      }
      return types
    }())

  static func me(_ c: Call) throws -> ImmutableObj {
    guard let own = c.this.base.obj as? ImmutableObj else { throw DotNetError.argumentNull("collection") }
    return own
  }

  static func place(_ index: Int, _ count: Int, _ name: String = "index") throws -> Int {
    guard index >= 0, index < count else {
      throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", name)
    }
    return index
  }

  /// Elements converted to what a collection holds.
  static func converted(_ value: Value, _ element: TypeInfo, _ c: Call) throws -> ContiguousArray<Value> {
    let all = try CollectionHelp.items(value)
    if element === TypeInfo.object { return all }
    return try ContiguousArray(all.map { try Conversion.convert($0, to: element, c.runtime) })
  }

  /// `Create`, `CreateRange` and their like, with the type argument from the call.
  private static func declareFactory(_ t: TypeBuilder, _ name: String, _ definition: TypeInfo) {
    @Sendable func made(_ c: Call, _ items: ContiguousArray<Value>) -> Value {
      let element = c.runtime.methodTypeArguments.first ?? .object
      let all = definition === stack ? ContiguousArray(items.reversed()) : items
      return .object(ImmutableObj(TypeCatalog.construct(definition, [element]), all))
    }
    let result = "static \(space)\(name)[T]"
    t.staticMethod("\(result) Create[T]()") { made($0, []) }
    t.staticMethod("\(result) Create[T](T item)") { made($0, [$0.args[0]]) }
    t.staticMethod("\(result) Create[T](Params T[] items)") { made($0, try CollectionHelp.items($0.args[0])) }
    t.staticMethod("\(result) CreateRange[T](System.Collections.Generic.IEnumerable[T] items)") {
      made($0, try CollectionHelp.items($0.args[0]))
    }
    if definition === list || definition === array {
      t.staticMethod("\(result) To\(name)[T](System.Collections.Generic.IEnumerable[T] source)") {
        made($0, try CollectionHelp.items($0.args[0]))
      }
      t.staticMethod("static \(space)\(name)+Builder[T] CreateBuilder[T]()") { c in
        let element = c.runtime.methodTypeArguments.first ?? .object
        return .object(ListObj(builder(name, element, TypeCatalog.construct(definition, [element])), elementType: element))
      }
    }
  }

  /// A list that becomes an immutable one in the end.
  private static func builder(_ name: String, _ element: TypeInfo, _ result: TypeInfo) -> TypeInfo {
    let definition = TypeInfo(
      space + name + "`1+Builder", base: TypeInfo.list(of: element),
      interfaces: { [.ilist, .icollection, .ienumerable] }, genericParameterCount: 1,
      declare: { t in
        t.method("\(space)\(name)[\(element.shortName())] ToImmutable()") { c in
          .object(ImmutableObj(result, c.this.sequence?.items ?? []))
        }
      })
    return TypeCatalog.construct(definition, [element])
  }

  private static func declareList(_ t: TypeBuilder, _ name: String) {
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    let own = "\(space)\(name)[\(e)]"
    let owner = t.owner
    let isArray = name == "ImmutableArray"
    let many = "System.Collections.Generic.IEnumerable[\(e)] items"
    t.field("static \(own) Empty {get;}", get: { _ in .object(ImmutableObj(owner, [])) })
    t.property("\(isArray ? "int Length" : "int Count") {get;}") { .int32(try me($0).items.count) }
    t.property("bool IsEmpty {get;}") { .bool(try me($0).items.isEmpty) }
    if isArray {
      t.property("bool IsDefault {get;}") { _ in .bool(false) }
      t.property("bool IsDefaultOrEmpty {get;}") { .bool(try me($0).items.isEmpty) }
    }
    t.indexer(
      "\(e) Item(int index) {get;}",
      get: { c in
        let items = try me(c).items
        guard c.int(0) >= 0, c.int(0) < items.count else {
          throw isArray
            ? DotNetError("System.IndexOutOfRangeException", "Index was outside the bounds of the array.")
            : DotNetError.outOfRange("Specified argument was out of the range of valid values.", "index")
        }
        return items[c.int(0)]
      })
    t.method("\(own) Add(\(e) \(isArray ? "item" : "value"))") { c in try me(c).with(me(c).items + [c.args[0]]) }
    t.method("\(own) AddRange(\(many))") { c in
      try me(c).with(me(c).items + converted(c.args[0], me(c).element, c))
    }
    t.method("\(own) Clear()") { try me($0).with([]) }
    t.method("\(own) Insert(int index, \(e) item)") { c in
      var items = try me(c).items
      items.insert(c.args[1], at: try place(c.int(0), items.count + 1))
      return try me(c).with(items)
    }
    t.method("\(own) InsertRange(int index, \(many))") { c in
      var items = try me(c).items
      items.insert(contentsOf: try converted(c.args[1], me(c).element, c), at: try place(c.int(0), items.count + 1))
      return try me(c).with(items)
    }
    t.method("\(own) SetItem(int index, \(e) \(isArray ? "item" : "value"))") { c in
      var items = try me(c).items
      items[try place(c.int(0), items.count)] = c.args[1]
      return try me(c).with(items)
    }
    t.method("\(own) RemoveAt(int index)") { c in
      var items = try me(c).items
      items.remove(at: try place(c.int(0), items.count))
      return try me(c).with(items)
    }
    t.method("\(own) RemoveRange(int index, int \(isArray ? "length" : "count"))") { c in
      var items = try me(c).items
      let start = try place(c.int(0), items.count + 1)
      guard c.int(1) >= 0, c.int(1) <= items.count - start else {
        throw DotNetError.outOfRange(
          "Specified argument was out of the range of valid values.", isArray ? "length" : "count")
      }
      items.removeSubrange(start..<(start + c.int(1)))
      return try me(c).with(items)
    }
    t.method("\(own) Remove(\(e) value)") { c in
      var items = try me(c).items
      guard let at = items.firstIndex(where: { ObjectMembers.equals($0, c.args[0]) }) else { return c.this }
      items.remove(at: at)
      return try me(c).with(items)
    }
    t.method("\(own) RemoveAll(System.Predicate[\(e)] match)") { c in
      try me(c).with(try me(c).items.filter { try !c.test(0, $0) })
    }
    t.method("\(own) Replace(\(e) oldValue, \(e) newValue)") { c in
      var items = try me(c).items
      guard let at = items.firstIndex(where: { ObjectMembers.equals($0, c.args[0]) }) else {
        throw DotNetError.argument("Cannot find the old value", "oldValue")
      }
      items[at] = c.args[1]
      return try me(c).with(items)
    }
    if !isArray {
      t.method("\(own) Reverse()") { c in try me(c).with(ContiguousArray(me(c).items.reversed())) }
      t.method("\(own) GetRange(int index, int count)") { c in
        let items = try me(c).items
        let start = try place(c.int(0), items.count + 1)
        guard c.int(1) >= 0, c.int(1) <= items.count - start else {
          throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "count")
        }
        return try me(c).with(ContiguousArray(items[start..<(start + c.int(1))]))
      }
      t.method("void ForEach(System.Action[\(e)] action)") { c in
        for item in try me(c).items { _ = try c.call(0, [item], "action") }
        return .nothing
      }
      t.method("bool Exists(System.Predicate[\(e)] match)") { c in .bool(try me(c).items.contains { try c.test(0, $0) }) }
      t.method("\(e) Find(System.Predicate[\(e)] match)") { c in
        try me(c).items.first { try c.test(0, $0) } ?? Conversion.zero(me(c).element, c.runtime)
      }
      t.method("\(own) FindAll(System.Predicate[\(e)] match)") { c in
        try me(c).with(try me(c).items.filter { try c.test(0, $0) })
      }
      t.method("int FindIndex(System.Predicate[\(e)] match)") { c in
        .int32(try me(c).items.firstIndex { try c.test(0, $0) } ?? -1)
      }
      t.method("bool TrueForAll(System.Predicate[\(e)] match)") { c in .bool(try me(c).items.allSatisfy { try c.test(0, $0) }) }
    }
    t.method("\(own) Sort()") { c in
      var items = try me(c).items
      try Ordering.sort(&items) { try Ordering.compare($0, $1, c.runtime) }
      return try me(c).with(items)
    }
    t.method("\(own) Sort(System.Comparison[\(e)] comparison)") { c in
      var items = try me(c).items
      try Ordering.sort(&items) { Int(try c.call(0, [$0, $1], "comparison").integer ?? 0) }
      return try me(c).with(items)
    }
    t.method("\(own) Sort(System.Collections.Generic.IComparer[\(e)] comparer)") { c in
      var items = try me(c).items
      try Ordering.sort(&items) { try c.order(0, $0, $1) }
      return try me(c).with(items)
    }
    t.method("bool Contains(\(e) \(isArray ? "item" : "value"))") { c in
      .bool(try me(c).items.contains { ObjectMembers.equals($0, c.args[0]) })
    }
    t.method("int IndexOf(\(e) \(isArray ? "item" : "value"))") { c in
      .int32(try me(c).items.firstIndex { ObjectMembers.equals($0, c.args[0]) } ?? -1)
    }
    t.method("int LastIndexOf(\(e) item)") { c in
      .int32(try me(c).items.lastIndex { ObjectMembers.equals($0, c.args[0]) } ?? -1)
    }
    t.method("int BinarySearch(\(e) item)") { c in
      let items = try me(c).items
      var (low, high) = (0, items.count - 1)
      while low <= high {
        let middle = low + (high - low) / 2
        let order = try Ordering.compare(items[middle], c.args[0], c.runtime)
        if order == 0 { return .int32(middle) }
        if order < 0 { low = middle + 1 } else { high = middle - 1 }
      }
      return .int32(~low)
    }
    t.method("void CopyTo(\(e)[] \(isArray ? "destination" : "array"))") { c in
      let own = try me(c)
      guard let target = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull(isArray ? "destination" : "array") }
      try ArrayMembers.copy(ArrayObj(own.items, of: own.element), 0, target, 0, own.items.count, c.runtime)
      return .nothing
    }
    t.method("System.Collections.Generic.IEnumerator[\(e)] GetEnumerator()") { .object(ArrayEnumerator(try me($0).items)) }
    t.method("\(space)\(name)[\(e)]+Builder ToBuilder()") { c in
      let own = try me(c)
      return .object(ListObj(builder(name, own.element, own.type), own.items, elementType: own.element))
    }
  }

  @Sendable private static func declareStack(_ t: TypeBuilder) {
    declareEnds(t, "ImmutableStack", puts: "Push", takes: "Pop") { items, item in [item] + items }
  }

  @Sendable private static func declareQueue(_ t: TypeBuilder) {
    declareEnds(t, "ImmutableQueue", puts: "Enqueue", takes: "Dequeue") { items, item in items + [item] }
  }

  /// What is put in at one end and taken from the front.
  private static func declareEnds(
    _ t: TypeBuilder, _ name: String, puts: String, takes: String,
    _ joined: @escaping @Sendable (ContiguousArray<Value>, Value) -> ContiguousArray<Value>
  ) {
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    let own = "\(space)\(name)[\(e)]"
    let owner = t.owner
    @Sendable func first(_ c: Call) throws -> Value {
      guard let first = try me(c).items.first else {
        throw DotNetError.invalidOperation("This operation does not apply to an empty instance.")
      }
      return first
    }
    @Sendable func rest(_ c: Call) throws -> Value { try me(c).with(ContiguousArray(me(c).items.dropFirst())) }
    t.property("static \(own) Empty {get;}") { _ in .object(ImmutableObj(owner, [])) }
    t.property("bool IsEmpty {get;}") { .bool(try me($0).items.isEmpty) }
    t.method("\(own) Clear()") { try me($0).with([]) }
    t.method("\(e) Peek()") { try first($0) }
    t.method("\(own) \(puts)(\(e) value)") { c in try me(c).with(joined(me(c).items, c.args[0])) }
    t.method("\(own) \(takes)()") { c in
      _ = try first(c)
      return try rest(c)
    }
    t.method("\(own) \(takes)([ref] \(e) value)") { c in
      c.store(0, try first(c))
      return try rest(c)
    }
    t.method("\(own)+Enumerator GetEnumerator()") { .object(ArrayEnumerator(try me($0).items)) }
  }
}
