// Members that all dictionaries share, those of Hashtable and of OrderedDictionary.

import Primitives

enum DictionaryTypes {
  static let sorted = generic("System.Collections.Generic.SortedDictionary`2")
  static let sortedList = generic("System.Collections.Generic.SortedList`2")
  static let concurrent = generic("System.Collections.Concurrent.ConcurrentDictionary`2")
  static let orderedGeneric = generic("System.Collections.Generic.OrderedDictionary`2")
  static let plainSorted = TypeInfo(
    "System.Collections.SortedList", base: .object, interfaces: { [.idictionary, .icollection, .ienumerable, .icloneable] },
    declare: DictionaryMembers.declareSortedList)

  private static func generic(_ name: String) -> TypeInfo {
    TypeInfo(
      name, base: .object, interfaces: { [.idictionary, .icollection, .ienumerable] }, genericParameterCount: 2,
      declare: DictionaryMembers.declareGeneric)
  }

  static let family = TypeCatalog.Family(types: [
    "System.Collections.Generic.SortedDictionary`2": { sorted }, "System.Collections.Generic.SortedList`2": { sortedList },
    "System.Collections.Concurrent.ConcurrentDictionary`2": { concurrent },
    "System.Collections.Generic.OrderedDictionary`2": { orderedGeneric },
    "System.Collections.Generic.Dictionary`2+KeyCollection": { DictionaryMembers.viewDefinition("Dictionary`2", keys: true) },
    "System.Collections.Generic.Dictionary`2+ValueCollection": {
      DictionaryMembers.viewDefinition("Dictionary`2", keys: false)
    },
    "System.Collections.Generic.SortedDictionary`2+KeyCollection": {
      DictionaryMembers.viewDefinition("SortedDictionary`2", keys: true)
    },
    "System.Collections.Generic.SortedDictionary`2+ValueCollection": {
      DictionaryMembers.viewDefinition("SortedDictionary`2", keys: false)
    },
    "System.Collections.SortedList": { plainSorted }, "System.Collections.Generic.KeyValuePair`2": { .keyValuePairDefinition },
  ])
}

enum DictionaryMembers {
  static func me(_ c: Call) -> DictionaryObj { c.this.dictionary ?? DictionaryObj() }

  /// Refuses a key that is null.
  static func nullKey(_ c: Call, _ i: Int) throws {
    if c.isNull(i) {
      throw DotNetError(
        "System.ArgumentNullException",
        c.this.dictionary?.flavour == .hashtable
          ? "Key cannot be null. (Parameter 'key')" : "Value cannot be null. (Parameter 'key')")
    }
  }

  /// Refuses to change what is read-only.
  static func notReadOnly(_ c: Call) throws {
    if me(c).isReadOnly { throw DotNetError.notSupported("The OrderedDictionary is readonly and cannot be modified.") }
  }

  /// The members all dictionaries share; `k` and `v` are the words of key and value types.
  static func shared(_ t: TypeBuilder, _ k: String, _ v: String) {
    t.property("int Count {get;}") { .int32(me($0).table.count) }
    t.property("bool IsReadOnly {get;}", hidden: k != "System.Object", get: { .bool(me($0).isReadOnly) })
    // What OrderedDictionary implements explicitly comes after its own properties.
    let isOrdered = t.owner.name == "OrderedDictionary"
    func fixedSize() { t.property("bool IsFixedSize {get;}", hidden: k != "System.Object", get: { _ in .bool(false) }) }
    func synchronized() { t.property("bool IsSynchronized {get;}", hidden: k != "System.Object", get: { _ in .bool(false) }) }
    func root() { t.property("System.Object SyncRoot {get;}", hidden: k != "System.Object", get: { $0.this }) }
    if !isOrdered {
      fixedSize()
      synchronized()
      root()
    }
    t.property("\(viewWord(t.owner, k, v, keys: true)) Keys {get;}") { .object(DictionaryViewObj(me($0), keys: true)) }
    t.property("\(viewWord(t.owner, k, v, keys: false)) Values {get;}") { .object(DictionaryViewObj(me($0), keys: false)) }
    if isOrdered {
      fixedSize()
      root()
      synchronized()
    }
    t.method("void Clear()") { c in
      try notReadOnly(c)
      _ = me(c).capacity
      me(c).table.removeAll()
      me(c).version += 1
      return .nothing
    }
    t.method("System.Collections.IDictionaryEnumerator GetEnumerator()") { .object(DictionaryEnumerator(me($0))) }
    let sortedPairs = "System.Collections.Generic.KeyValuePair[\(k),\(v)][]"
    t.method(
      "void CopyTo(\(t.owner.name == "SortedDictionary`2" ? "\(sortedPairs) array, int index" : "array array, int arrayIndex"))"
    ) { c in
      guard let target = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("array") }
      let items = try CollectionHelp.items(c.this)
      try ArrayMembers.copy(ArrayObj(items), 0, target, c.int(1), items.count, c.runtime)
      return .nothing
    }
  }

  /// `Add`; the message names the key.
  static func add(_ c: Call, duplicate: (Value) throws -> String) throws -> Value {
    try add(c) { _, new in try duplicate(new) }
  }

  /// As above; the message names the key that is there and the new one.
  static func add(_ c: Call, conflict: (Value, Value) throws -> String) throws -> Value {
    // An OrderedDictionary leaves the check to the Hashtable inside.
    if c.isNull(0), c.this.dictionary?.flavour == .ordered {
      throw DotNetError("System.ArgumentNullException", "Key cannot be null. (Parameter 'key')")
    }
    try nullKey(c, 0)
    try notReadOnly(c)
    let dictionary = me(c)
    let key = try dictionary.known(c.args[0].base, c.runtime)
    if let position = dictionary.table.find(key) {
      throw DotNetError.argument(try conflict(dictionary.table.key(at: position) ?? key, c.args[0]))
    }
    dictionary.set(key, c.args[1])
    return .nothing
  }

  /// Members that name a key see the one that the dictionary's own comparer holds for the same.
  static func canonical(_ t: TypeBuilder) {
    t.canonicalKeys(["key"], hasRules: { $0.dictionary?.rules != nil }) { c, key in
      guard let dictionary = c.this.dictionary, dictionary.rules != nil else { return nil }
      return try dictionary.known(key, c.runtime)
    }
  }

  @Sendable static func declareHashtable(_ t: TypeBuilder) {
    @Sendable func make(_ c: Call, _ comparer: Int?, from source: Value? = nil) throws -> Value {
      let table = DictionaryObj(.hashtable, .hashtable, comparer: comparer.map { c.keyComparer($0) } ?? .ordinal)
      table.rules = c.keyRules(comparer, sorted: false, key: .object)
      if let source = source?.dictionary {
        for position in source.orderedPositions {
          guard let key = source.table.key(at: position) else { continue }
          table.set(try table.known(key, c.runtime), source.table.value(at: position))
        }
      }
      return .object(table)
    }
    t.constructor("new()") { try make($0, nil) }
    @Sendable func sized(_ c: Call, _ comparer: Int?) throws -> Value {
      if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "capacity") }
      return try make(c, comparer)
    }
    t.constructor("new(int capacity)") { try sized($0, nil) }
    t.constructor("new(System.Collections.IEqualityComparer equalityComparer)") { try make($0, 0) }
    t.constructor("new(int capacity, System.Collections.IEqualityComparer equalityComparer)") { try sized($0, 1) }
    @Sendable func loaded(_ c: Call, _ comparer: Int?, from source: Value? = nil) throws -> Value {
      let factor = c.double(1)
      if factor.isNaN || factor < 0.1 || factor > 1 {
        throw DotNetError.outOfRange("Load factor needs to be between 0.1 and 1.0.", "loadFactor")
      }
      return source == nil ? try sized(c, comparer) : try make(c, comparer, from: source)
    }
    t.constructor("new(int capacity, float loadFactor)") { try loaded($0, nil) }
    t.constructor("new(int capacity, float loadFactor, System.Collections.IEqualityComparer equalityComparer)") {
      try loaded($0, 2)
    }
    t.constructor("new(System.Collections.IDictionary d, float loadFactor)") { try loaded($0, nil, from: $0.args[0]) }
    t.constructor(
      "new(System.Collections.IDictionary d, float loadFactor, System.Collections.IEqualityComparer equalityComparer)"
    ) { try loaded($0, 2, from: $0.args[0]) }
    t.constructor("new(System.Collections.IDictionary d)") { try make($0, nil, from: $0.args[0]) }
    t.constructor("new(System.Collections.IDictionary d, System.Collections.IEqualityComparer equalityComparer)") {
      try make($0, 1, from: $0.args[0])
    }
    canonical(t)
    shared(t, "System.Object", "System.Object")
    t.indexer(
      "System.Object Item(System.Object key) {get;set;}",
      get: { c in
        try nullKey(c, 0)
        return me(c).get(c.args[0].base) ?? .null
      },
      set: { c in
        try nullKey(c, 0)
        me(c).set(c.args[0].base, c.args[1])
        return .nothing
      })
    t.method("void Add(System.Object key, System.Object value)") { c in
      try add(c) { known, new in
        "Item has already been added. Key in dictionary: '\(try NetText.string(known, c.runtime).string)'  Key being added: '\(try NetText.string(new, c.runtime).string)'"
      }
    }
    t.method("bool Contains(System.Object key)") { c in
      try nullKey(c, 0)
      return .bool(me(c).table.find(c.args[0].base) != nil)
    }
    t.method("bool ContainsKey(System.Object key)") { c in
      try nullKey(c, 0)
      return .bool(me(c).table.find(c.args[0].base) != nil)
    }
    t.method("bool ContainsValue(System.Object value)") { c in
      .bool(me(c).table.allValues.contains { ObjectMembers.equals($0, c.args[0]) })
    }
    t.method("void Remove(System.Object key)") { c in
      try nullKey(c, 0)
      if me(c).removeEntry(c.args[0].base) { me(c).version += 1 }
      return .nothing
    }
    t.method("System.Object Clone()") { .object(me($0).copy()) }
    t.staticMethod("static hashtable Synchronized(hashtable table)") { $0.args[0] }
  }

  @Sendable static func declareOrdered(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(DictionaryObj(.orderedDictionary, .ordered, comparer: .ordinal)) }
    t.constructor("new(int capacity)") { _ in .object(DictionaryObj(.orderedDictionary, .ordered, comparer: .ordinal)) }
    @Sendable func make(_ c: Call, _ comparer: Int) -> Value {
      let table = DictionaryObj(.orderedDictionary, .ordered, comparer: c.keyComparer(comparer))
      table.rules = c.keyRules(comparer, sorted: false, key: .object)
      return .object(table)
    }
    t.constructor("new(System.Collections.IEqualityComparer comparer)") { make($0, 0) }
    t.constructor("new(int capacity, System.Collections.IEqualityComparer comparer)") { make($0, 1) }
    canonical(t)
    shared(t, "System.Object", "System.Object")
    t.indexer(
      "System.Object Item(System.Object key) {get;set;}",
      get: { c in
        if case .int(let i) = c.args[0] {
          guard let position = me(c).table.position(ofOrdinal: Int(i)) else {
            throw DotNetError.outOfRange(
              "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
          }
          return me(c).table.value(at: position)
        }
        return me(c).get(c.args[0].base) ?? .null
      },
      set: { c in
        me(c).set(c.args[0].base, c.args[1])
        return .nothing
      })
    t.method("void Add(System.Object key, System.Object value)") { c in
      try add(c) {
        let text = try NetText.string($0, c.runtime).string
        return "Item has already been added. Key in dictionary: '\(text)'  Key being added: '\(text)'"
      }
    }
    t.method("bool Contains(System.Object key)") { c in
      try nullKey(c, 0)
      return .bool(me(c).table.find(c.args[0].base) != nil)
    }
    t.method("void Insert(int index, System.Object key, System.Object value)") { c in
      try notReadOnly(c)
      guard c.int(0) >= 0, c.int(0) <= me(c).table.count else {
        throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "index")
      }
      if c.isNull(1) { throw DotNetError("System.ArgumentNullException", "Key cannot be null. (Parameter 'key')") }
      if me(c).table.find(c.args[1].base) != nil {
        let text = try NetText.string(c.args[1], c.runtime).string
        throw DotNetError.argument("Item has already been added. Key in dictionary: '\(text)'  Key being added: '\(text)'")
      }
      me(c).table.insert(c.args[1].base, c.args[2], at: c.int(0))
      me(c).version += 1
      return .nothing
    }
    t.method("void Remove(System.Object key)") { c in
      try nullKey(c, 0)
      if me(c).removeEntry(c.args[0].base) { me(c).version += 1 }
      return .nothing
    }
    t.method("void RemoveAt(int index)") { c in
      try notReadOnly(c)
      guard let position = me(c).table.position(ofOrdinal: c.int(0)), let key = me(c).table.key(at: position) else {
        throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "index")
      }
      me(c).removeEntry(key)
      me(c).version += 1
      return .nothing
    }
    t.method("System.Collections.Specialized.OrderedDictionary AsReadOnly()") { c in
      let copy = DictionaryObj(.orderedDictionary, .ordered, comparer: me(c).table.comparer, isReadOnly: true)
      copy.table = me(c).table
      return .object(copy)
    }
  }
}
