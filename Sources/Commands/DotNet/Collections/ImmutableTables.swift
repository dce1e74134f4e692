// ``[ImmutableDictionary`2]``, ``[ImmutableSortedDictionary`2]``, ``[ImmutableHashSet`1]``, ``[ImmutableSortedSet`1]``: every change gives a collection of its own.

import Engine
import Objects
import Primitives

enum ImmutableTables {
  private static let space = ImmutableSequences.space

  static let dictionary = table("ImmutableDictionary`2")
  static let sortedDictionary = table("ImmutableSortedDictionary`2")
  static let hashSet = set("ImmutableHashSet`1")
  static let sortedSet = set("ImmutableSortedSet`1")

  private static func table(_ name: String) -> TypeInfo {
    TypeInfo(
      space + name, base: .object, interfaces: { [.idictionary, .icollection, .ienumerable] }, genericParameterCount: 2,
      declare: { declareTable($0, String(name.dropLast(2))) })
  }
  private static func set(_ name: String) -> TypeInfo {
    TypeInfo(
      space + name, base: .object, interfaces: { [.icollection, .ienumerable] }, genericParameterCount: 1,
      declare: { declareSet($0, String(name.dropLast(2))) })
  }

  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for type in [dictionary, sortedDictionary, hashSet, sortedSet] { types[type.fullName] = { type } }
      for (name, definition) in [("ImmutableDictionary", dictionary), ("ImmutableSortedDictionary", sortedDictionary)] {
        let factory = TypeInfo(
          space + name, .staticClass, base: .object, isAbstract: true, declare: { tableFactory($0, name, definition) })
        types[factory.fullName] = { factory }
      }
      for (name, definition) in [("ImmutableHashSet", hashSet), ("ImmutableSortedSet", sortedSet)] {
        let factory = TypeInfo(
          space + name, .staticClass, base: .object, isAbstract: true, declare: { setFactory($0, name, definition) })
        types[factory.fullName] = { factory }
      }
      return types
    }())

  /// Small numbers come in their order: they are their own hash codes, by which the trees are built.
  private static func isOrdered(_ definition: TypeInfo?, _ key: TypeInfo) -> Bool {
    definition === sortedDictionary || definition === sortedSet
      || key === TypeInfo.int32 || key === TypeInfo.int16 || key === TypeInfo.byte
  }

  // MARK: Dictionaries

  private static func fresh(_ type: TypeInfo, _ comparer: KeyComparer = .ordinal) -> DictionaryObj {
    let arguments = type.genericArguments
    let key = arguments.first ?? .object
    return DictionaryObj(
      type, isOrdered(type.genericDefinition, key) ? .sorted : .generic, comparer: comparer, keyType: key,
      valueType: arguments.count > 1 ? arguments[1] : .object, isReadOnly: true)
  }

  private static func changed(_ own: DictionaryObj, _ body: (DictionaryObj) throws -> Void) rethrows -> Value {
    let made = fresh(own.type, own.table.comparer)
    made.table = own.table
    try body(made)
    return .object(made)
  }

  private static func me(_ c: Call) throws -> DictionaryObj {
    guard let own = c.this.dictionary else { throw DotNetError.argumentNull("dictionary") }
    return own
  }

  private static func key(_ c: Call, _ i: Int = 0) throws -> Value {
    if c.isNull(i) { throw DotNetError.argumentNull("key") }
    return c.args[i].base
  }

  /// Puts an entry in; another value under the same key is an error.
  private static func add(_ key: Value, _ value: Value, to own: DictionaryObj, _ runtime: Runtime) throws {
    if let known = own.get(key) {
      if ObjectMembers.equals(known, value) { return }
      throw DotNetError.argument(
        "An element with the same key but a different value already exists. Key: '\(try Text.netString(key, runtime).string)'")
    }
    own.set(key, value)
  }

  private static func pairs(_ value: Value) throws -> [(Value, Value)] {
    try CollectionHelp.items(value).compactMap { ($0.base.obj as? EntryObj).map { ($0.key, $0.value) } }
  }

  private static func tableFactory(_ t: TypeBuilder, _ name: String, _ definition: TypeInfo) {
    @Sendable func made(_ c: Call, _ comparer: Int?, from source: Int? = nil) throws -> Value {
      let types = c.runtime.methodTypeArguments
      guard types.count == 2 else { throw DotNetError.argumentNull("types") }
      let table = fresh(TypeCatalog.construct(definition, types), comparer.map { c.keyComparer($0) } ?? .ordinal)
      if let source {
        for (key, value) in try pairs(c.args[source]) { try add(key, value, to: table, c.runtime) }
      }
      return .object(table)
    }
    let result = "static \(space)\(name)[TKey,TValue]"
    let comparer =
      definition === dictionary
      ? "System.Collections.Generic.IEqualityComparer[TKey] keyComparer"
      : "System.Collections.Generic.IComparer[TKey] keyComparer"
    let items = "System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]] items"
    t.staticMethod("\(result) Create[TKey,TValue]()") { try made($0, nil) }
    t.staticMethod("\(result) Create[TKey,TValue](\(comparer))") { try made($0, 0) }
    t.staticMethod("\(result) CreateRange[TKey,TValue](\(items))") { try made($0, nil, from: 0) }
    t.staticMethod("\(result) CreateRange[TKey,TValue](\(comparer), \(items))") { try made($0, 0, from: 1) }
    t.staticMethod("\(result) To\(name)[TKey,TValue](\(items))") { try made($0, nil, from: 0) }
  }

  private static func declareTable(_ t: TypeBuilder, _ name: String) {
    let arguments = t.owner.genericArguments
    let k = arguments.first?.shortName() ?? "TKey", v = arguments.count > 1 ? arguments[1].shortName() : "TValue"
    let own = "\(space)\(name)[\(k),\(v)]"
    let owner = t.owner
    let pair = "System.Collections.Generic.KeyValuePair[\(k),\(v)]"
    t.field("static \(own) Empty {get;}", get: { _ in .object(fresh(owner)) })
    t.property("int Count {get;}") { .int32(try me($0).table.count) }
    t.property("bool IsEmpty {get;}") { .bool(try me($0).table.count == 0) }
    for (word, element) in [("Keys", k), ("Values", v)] {
      t.property("System.Collections.Generic.IEnumerable[\(element)] \(word) {get;}") { c in
        let dictionary = try me(c)
        return .object(
          ArrayObj(
            word == "Keys" ? dictionary.orderedKeys : dictionary.orderedValues,
            of: word == "Keys" ? dictionary.keyType : dictionary.valueType))
      }
    }
    t.indexer(
      "\(v) Item(\(k) key) {get;}",
      get: { c in
        guard let found = try me(c).get(key(c)) else {
          throw DotNetError(
            "System.Collections.Generic.KeyNotFoundException",
            "The given key '\(try Text.netString(c.args[0], c.runtime).string)' was not present in the dictionary.")
        }
        return found
      })
    t.method("\(own) Add(\(k) key, \(v) value)") { c in
      let new = try key(c)
      return try changed(me(c)) { try add(new, c.args[1], to: $0, c.runtime) }
    }
    t.method("\(own) AddRange(System.Collections.Generic.IEnumerable[\(pair)] pairs)") { c in
      let all = try pairs(c.args[0])
      return try changed(me(c)) { for (key, value) in all { try add(key, value, to: $0, c.runtime) } }
    }
    t.method("\(own) SetItem(\(k) key, \(v) value)") { c in
      let new = try key(c)
      return try changed(me(c)) { $0.set(new, c.args[1]) }
    }
    t.method("\(own) SetItems(System.Collections.Generic.IEnumerable[\(pair)] items)") { c in
      let all = try pairs(c.args[0])
      return try changed(me(c)) { for (key, value) in all { $0.set(key, value) } }
    }
    t.method("\(own) Remove(\(k) key)") { c in
      let old = try key(c)
      return try me(c).get(old) == nil ? c.this : changed(me(c)) { $0.removeEntry(old) }
    }
    t.method("\(own) RemoveRange(System.Collections.Generic.IEnumerable[\(k)] keys)") { c in
      let all = try CollectionHelp.items(c.args[0])
      return try changed(me(c)) { for key in all { $0.removeEntry(key.base) } }
    }
    t.method("\(own) Clear()") { c in .object(fresh(try me(c).type, try me(c).table.comparer)) }
    t.method("bool ContainsKey(\(k) key)") { c in .bool(try me(c).get(key(c)) != nil) }
    t.method("bool ContainsValue(\(v) value)") { c in
      .bool(try me(c).table.allValues.contains { ObjectMembers.equals($0, c.args[0]) })
    }
    t.method("bool TryGetValue(\(k) key, [ref] \(v) value)") { c in
      let found = try me(c).get(key(c))
      c.store(1, try found ?? Conversion.zero(me(c).valueType, c.runtime))
      return .bool(found != nil)
    }
    t.method("System.Collections.Generic.IEnumerator[\(pair)] GetEnumerator()") { .object(DictionaryEnumerator(try me($0))) }
  }

  // MARK: Sets

  private static func freshSet(_ type: TypeInfo, _ comparer: KeyComparer = .ordinal) -> SetObj {
    SetObj(type, comparer: comparer, isSorted: isOrdered(type.genericDefinition, type.genericArguments.first ?? .object))
  }

  private static func mine(_ c: Call) throws -> SetObj {
    guard let own = c.this.base.obj as? SetObj else { throw DotNetError.argumentNull("set") }
    return own
  }

  private static func with(_ own: SetObj, _ items: some Sequence<Value>) -> Value {
    let made = freshSet(own.type, own.table.comparer)
    for item in items { made.add(item) }
    return .object(made)
  }

  private static func setFactory(_ t: TypeBuilder, _ name: String, _ definition: TypeInfo) {
    @Sendable func made(_ c: Call, _ items: ContiguousArray<Value>, _ comparer: Int? = nil) -> Value {
      let element = c.runtime.methodTypeArguments.first ?? .object
      let set = freshSet(TypeCatalog.construct(definition, [element]), comparer.map { c.keyComparer($0) } ?? .ordinal)
      for item in items { set.add(item) }
      return .object(set)
    }
    let result = "static \(space)\(name)[T]"
    let comparer =
      definition === hashSet
      ? "System.Collections.Generic.IEqualityComparer[T] equalityComparer" : "System.Collections.Generic.IComparer[T] comparer"
    let items = "System.Collections.Generic.IEnumerable[T] items"
    t.staticMethod("\(result) Create[T]()") { made($0, []) }
    t.staticMethod("\(result) Create[T](T item)") { made($0, [$0.args[0]]) }
    t.staticMethod("\(result) Create[T](Params T[] items)") { made($0, try CollectionHelp.items($0.args[0])) }
    t.staticMethod("\(result) Create[T](\(comparer))") { made($0, [], 0) }
    t.staticMethod("\(result) CreateRange[T](\(items))") { made($0, try CollectionHelp.items($0.args[0])) }
    t.staticMethod("\(result) CreateRange[T](\(comparer), \(items))") { made($0, try CollectionHelp.items($0.args[1]), 0) }
    t.staticMethod("\(result) To\(name)[T](\(items))") { made($0, try CollectionHelp.items($0.args[0])) }
  }

  private static func declareSet(_ t: TypeBuilder, _ name: String) {
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    let own = "\(space)\(name)[\(e)]"
    let owner = t.owner
    let other = "System.Collections.Generic.IEnumerable[\(e)] other"
    t.field("static \(own) Empty {get;}", get: { _ in .object(freshSet(owner)) })
    t.property("int Count {get;}") { .int32(try mine($0).items.count) }
    t.property("bool IsEmpty {get;}") { .bool(try mine($0).items.isEmpty) }
    if owner.genericDefinition === sortedSet {
      t.property("\(e) Min {get;}") { c in try mine(c).items.first ?? Conversion.zero(mine(c).elementType, c.runtime) }
      t.property("\(e) Max {get;}") { c in try mine(c).items.last ?? Conversion.zero(mine(c).elementType, c.runtime) }
      t.indexer(
        "\(e) Item(int index) {get;}",
        get: { c in
          let items = try mine(c).items
          return items[try ImmutableSequences.place(c.int(0), items.count)]
        })
    }
    t.method("\(own) Add(\(e) \(name == "ImmutableHashSet" ? "item" : "value"))") { c in
      try mine(c).has(c.args[0]) ? c.this : with(mine(c), mine(c).items + [c.args[0]])
    }
    t.method("\(own) Remove(\(e) \(name == "ImmutableHashSet" ? "item" : "value"))") { c in
      try mine(c).has(c.args[0]) ? with(mine(c), mine(c).items.filter { !ObjectMembers.equals($0, c.args[0]) }) : c.this
    }
    t.method("\(own) Clear()") { c in with(try mine(c), []) }
    t.method("bool Contains(\(e) \(name == "ImmutableHashSet" ? "item" : "value"))") { .bool(try mine($0).has($0.args[0])) }
    @Sendable func theirs(_ c: Call) throws -> SetObj {
      let made = freshSet(try mine(c).type, try mine(c).table.comparer)
      for item in try ImmutableSequences.converted(c.args[0], mine(c).elementType, c) { made.add(item) }
      return made
    }
    t.method("\(own) Union(\(other))") { c in try with(mine(c), mine(c).items + theirs(c).items) }
    t.method("\(own) Intersect(\(other))") { c in
      let others = try theirs(c)
      return try with(mine(c), mine(c).items.filter { others.has($0) })
    }
    t.method("\(own) Except(\(other))") { c in
      let others = try theirs(c)
      return try with(mine(c), mine(c).items.filter { !others.has($0) })
    }
    t.method("\(own) SymmetricExcept(\(other))") { c in
      let others = try theirs(c), own = try mine(c)
      return with(own, own.items.filter { !others.has($0) } + others.items.filter { !own.has($0) })
    }
    for (word, test): (String, @Sendable (SetObj, SetObj) -> Bool) in [
      ("SetEquals", { a, b in a.items.count == b.items.count && a.items.allSatisfy(b.has) }),
      ("IsSubsetOf", { a, b in a.items.allSatisfy(b.has) }), ("IsSupersetOf", { a, b in b.items.allSatisfy(a.has) }),
      ("IsProperSubsetOf", { a, b in a.items.count < b.items.count && a.items.allSatisfy(b.has) }),
      ("IsProperSupersetOf", { a, b in b.items.count < a.items.count && b.items.allSatisfy(a.has) }),
      ("Overlaps", { a, b in a.items.contains(where: b.has) }),
    ] {
      t.method("bool \(word)(\(other))") { c in .bool(test(try mine(c), try theirs(c))) }
    }
    t.method("System.Collections.Generic.IEnumerator[\(e)] GetEnumerator()") { .object(ArrayEnumerator(try mine($0).items)) }
  }
}
