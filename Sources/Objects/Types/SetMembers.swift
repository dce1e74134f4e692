// HashSet`1 and SortedSet`1.

import Primitives

/// A set: insertion order for HashSet`1, sorted for SortedSet`1.
public final class SetObj: Obj {
  public var table: ValueTable
  public let elementType: TypeInfo
  public let isSorted: Bool
  var version = 0
  private let setType: TypeInfo

  public init(_ type: TypeInfo, comparer: KeyComparer, isSorted: Bool) {
    table = ValueTable(comparer: comparer, reusesPlaces: !isSorted)
    setType = type
    elementType = type.genericArguments.first ?? .object
    self.isSorted = isSorted
    super.init()
  }

  public override var type: TypeInfo { setType }
  public var items: ContiguousArray<Value> {
    if let view { return ContiguousArray(view.of.items.filter { view.holds($0) }) }
    let keys = table.allKeys
    if let order = rules?.positions(table) { return ContiguousArray(order.compactMap { table.key(at: $0) }) }
    let comparer = table.comparer
    return isSorted ? ContiguousArray(keys.sorted { SortedKeys.less($0, $1, comparer) }) : keys
  }
  var count: Int { view == nil ? table.count : items.count }
  public override func enumerator() -> Enumerator? { SetEnumerator(self) }

  /// What `GetViewBetween` gives looks through to the set it is of.
  struct View {
    let of: SetObj
    let lower: Value
    let upper: Value
    func holds(_ item: Value) -> Bool {
      !SortedKeys.less(item, lower, of.table.comparer) && !SortedKeys.less(upper, item, of.table.comparer)
    }
  }
  var view: View?
  /// Room that the constructor asked for, or that was there when a script looked last.
  public var reserved = 0
  /// How elements are the same when a comparer of the script's own says so.
  var rules: KeyRules?
  /// The element that stands for `item`.
  func known(_ item: Value, _ runtime: Runtime) throws -> Value {
    guard let rules, !item.isNull else { return item }
    return try rules.canonical(item, table, runtime)
  }

  /// Whether the element is there.
  public func has(_ item: Value) -> Bool {
    if let view { return view.holds(item) && view.of.has(item) }
    return table.find(item) != nil
  }
  /// Puts an element in and tells whether it is new.
  public func insert(_ item: Value) -> Bool {
    if let view { return view.holds(item) && view.of.insert(item) }
    let isNew: Bool
    if case .object = item {
      let spot = ValueTable.Spot.settled(item) { table }
      isNew = table.set(item, .null, at: spot)
    } else {
      isNew = table.set(item, .null)
    }
    if isNew { version += 1 }
    return isNew
  }
  /// Puts an element in, unless it is there.
  public func add(_ item: Value) { _ = insert(item) }
  func remove(_ item: Value) -> Bool {
    if let view { return view.holds(item) && view.of.remove(item) }
    var removed = false
    if case .object = item {
      if let place = ValueTable.Spot.settled(item, { table }).place { removed = table.remove(at: place) }
    } else {
      removed = table.remove(item)
    }
    if removed { version += 1 }
    return removed
  }
}

final class SetEnumerator: Enumerator {
  private let set: SetObj
  private let version: Int
  private var items: ContiguousArray<Value>
  private var index = 0
  init(_ set: SetObj) {
    self.set = set
    version = set.version
    items = set.items
  }
  override func next() throws -> Value? {
    if version != set.version {
      throw DotNetError.invalidOperation("Collection was modified; enumeration operation may not execute.")
    }
    guard index < items.count else { return nil }
    index += 1
    return items[index - 1]
  }
  override func reset() { index = 0 }
}

enum SetMembers {
  static let hashSet = TypeInfo(
    "System.Collections.Generic.HashSet`1", base: .object, interfaces: { [.ienumerable] }, genericParameterCount: 1,
    declare: declare)
  static let sortedSet = TypeInfo(
    "System.Collections.Generic.SortedSet`1", base: .object, interfaces: { [.icollection, .ienumerable] },
    genericParameterCount: 1,
    declare: declare)
  static let family = TypeCatalog.Family(types: [
    "System.Collections.Generic.HashSet`1": { hashSet }, "System.Collections.Generic.SortedSet`1": { sortedSet },
  ])

  private static func me(_ c: Call) throws -> SetObj {
    guard let set = c.this.base.obj as? SetObj else { throw DotNetError.invalidOperation("Not a set.") }
    return set
  }

  private static func others(_ c: Call) throws -> SetObj {
    let mine = try me(c)
    let other = SetObj(mine.type, comparer: mine.table.comparer, isSorted: false)
    if c.isNull(0) { throw DotNetError.argumentNull("other") }
    for item in try CollectionHelp.items(c.args[0]) {
      _ = other.insert(try mine.known(try Conversion.convert(item, to: mine.elementType, c.runtime), c.runtime))
    }
    return other
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    let element = t.owner.genericArguments.first ?? .object
    let isSorted = t.owner.fullName.contains("SortedSet")
    @Sendable func make(_ c: Call, _ comparer: Int?, _ items: Value? = nil) throws -> Value {
      let set = SetObj(c.target, comparer: comparer.map { c.keyComparer($0) } ?? .ordinal, isSorted: isSorted)
      set.rules = c.keyRules(comparer, sorted: isSorted, key: element)
      if let items {
        let size = items.sequence?.items.count ?? (items.base.obj as? SetObj)?.table.count ?? 0
        if size > 0 { set.reserved = HashPrimes.atLeast(size) }
        for item in try CollectionHelp.items(items) {
          _ = set.insert(try set.known(try Conversion.convert(item, to: element, c.runtime), c.runtime))
        }
        // A set that got far less than it was given room for shrinks.
        if set.table.count > 0, set.capacity / set.table.count > 3 {
          set.compact()
          set.reserved = HashPrimes.atLeast(set.table.count)
        }
      }
      return .object(set)
    }
    let comparer =
      isSorted
      ? "System.Collections.Generic.IComparer[\(e)] comparer" : "System.Collections.Generic.IEqualityComparer[\(e)] comparer"
    t.constructor("new()") { try make($0, nil) }
    t.constructor("new(\(comparer))") { try make($0, 0) }
    t.constructor("new(System.Collections.Generic.IEnumerable[\(e)] collection)") { try make($0, nil, $0.args[0]) }
    t.constructor("new(System.Collections.Generic.IEnumerable[\(e)] collection, \(comparer))") {
      try make($0, 1, $0.args[0])
    }
    if !isSorted {
      @Sendable func sized(_ c: Call, _ comparer: Int?) throws -> Value {
        if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "capacity") }
        let made = try make(c, comparer)
        if c.int(0) > 0 { (made.obj as? SetObj)?.reserved = HashPrimes.atLeast(c.int(0)) }
        return made
      }
      t.constructor("new(int capacity)") { try sized($0, nil) }
      t.constructor("new(int capacity, \(comparer))") { try sized($0, 1) }
      CapacityMembers.declare(t)
    }
    t.property("int Count {get;}") { .int32(try me($0).count) }
    t.canonicalKeys(["item", "equalValue"], hasRules: { ($0.base.obj as? SetObj)?.rules != nil }) { c, item in
      guard let set = c.this.base.obj as? SetObj, set.rules != nil else { return nil }
      return try set.known(item, c.runtime)
    }
    t.property(
      "System.Collections.Generic.\(t.owner.name == "SortedSet`1" ? "IComparer" : "IEqualityComparer")[\(e)] Comparer {get;}"
    ) {
      if let own = try me($0).rules?.comparer, !own.isNull { return own }
      return .object(ComparerObj(.string(try me($0).table.comparer == .ignoreCase ? .ordinalIgnoreCase : .ordinal)))
    }
    t.method("bool Add(\(e) item)") { .bool(try me($0).insert($0.args[0])) }
    t.method("bool Contains(\(e) item)") { .bool(try me($0).has($0.args[0])) }
    t.method("bool Remove(\(e) item)") { .bool(try me($0).remove($0.args[0])) }
    t.method("void Clear()") { c in
      _ = try me(c).capacity
      try me(c).table.removeAll()
      try me(c).version += 1
      return .nothing
    }
    t.method("void UnionWith(System.Collections.Generic.IEnumerable[\(e)] other)") { c in
      for item in try others(c).table.allKeys { _ = try me(c).insert(item) }
      return .nothing
    }
    t.method("void IntersectWith(System.Collections.Generic.IEnumerable[\(e)] other)") { c in
      let (mine, other) = (try me(c), try others(c))
      for item in mine.table.allKeys where !other.has(item) { _ = mine.remove(item) }
      return .nothing
    }
    t.method("void ExceptWith(System.Collections.Generic.IEnumerable[\(e)] other)") { c in
      for item in try others(c).table.allKeys { _ = try me(c).remove(item) }
      return .nothing
    }
    t.method("void SymmetricExceptWith(System.Collections.Generic.IEnumerable[\(e)] other)") { c in
      // New ones come in before shared ones go.
      let mine = try me(c)
      var shared: [Value] = []
      for item in try others(c).table.allKeys where !mine.insert(item) { shared.append(item) }
      for item in shared { _ = mine.remove(item) }
      return .nothing
    }
    func relation(_ name: String, _ body: @escaping @Sendable (SetObj, SetObj) -> Bool) {
      t.method("bool \(name)(System.Collections.Generic.IEnumerable[\(e)] other)") { .bool(body(try me($0), try others($0))) }
    }
    relation("IsSubsetOf") { a, b in a.items.allSatisfy { b.has($0) } }
    relation("IsProperSubsetOf") { a, b in a.count < b.count && a.items.allSatisfy { b.has($0) } }
    relation("IsSupersetOf") { a, b in b.items.allSatisfy { a.has($0) } }
    relation("IsProperSupersetOf") { a, b in b.count < a.count && b.items.allSatisfy { a.has($0) } }
    relation("Overlaps") { a, b in b.items.contains { a.has($0) } }
    relation("SetEquals") { a, b in a.count == b.count && a.items.allSatisfy { b.has($0) } }
    t.method("void CopyTo(\(e)[] array)") { c in
      guard let target = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("array") }
      let items = try me(c).items
      try ArrayMembers.copy(ArrayObj(items, of: element), 0, target, 0, items.count, c.runtime)
      return .nothing
    }
    t.method("void CopyTo(\(e)[] array, int arrayIndex)") { c in
      guard let target = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("array") }
      let items = try me(c).items
      try ArrayMembers.copy(ArrayObj(items, of: element), 0, target, c.int(1), items.count, c.runtime)
      return .nothing
    }
    t.method("void CopyTo(\(e)[] array, int arrayIndex, int count)") { c in
      guard let target = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("array") }
      if c.int(2) < 0 { throw DotNetError.negative(c.int(2), "count") }
      let items = ContiguousArray(try me(c).items.prefix(c.int(2)))
      try ArrayMembers.copy(ArrayObj(items, of: element), 0, target, c.int(1), items.count, c.runtime)
      return .nothing
    }
    t.method("int RemoveWhere(System.Predicate[\(e)] match)") { c in
      let set = try me(c)
      var removed = 0
      for item in set.items where try c.test(0, item) && set.remove(item) { removed += 1 }
      return .int32(removed)
    }
    t.method("bool TryGetValue(\(e) equalValue, [ref] \(e) actualValue)") { c in
      let set = try me(c)
      guard let i = set.table.find(c.args[0]), let found = set.table.key(at: i) else { return .bool(false) }
      c.store(1, found)
      return .bool(true)
    }
    t.method("System.Collections.IEnumerator GetEnumerator()") { try CollectionHelp.enumerator($0) }
    if isSorted {
      t.property("\(e) Min {get;}") { try me($0).items.first ?? .null }
      t.property("\(e) Max {get;}") { try me($0).items.last ?? .null }
      t.method("System.Collections.Generic.SortedSet[\(e)] GetViewBetween(\(e) lowerValue, \(e) upperValue)") { c in
        let mine = try me(c)
        if SortedKeys.less(c.args[1], c.args[0], mine.table.comparer) {
          throw DotNetError.argument("Must be less than or equal to upperValue. (Parameter 'lowerValue')")
        }
        let made = SetObj(mine.type, comparer: mine.table.comparer, isSorted: true)
        made.view = SetObj.View(of: mine, lower: c.args[0], upper: c.args[1])
        return .object(made)
      }
      t.method("System.Collections.Generic.IEnumerable[\(e)] Reverse()") {
        .object(ArrayObj(ContiguousArray(try me($0).items.reversed()), of: element))
      }
    }
  }
}
