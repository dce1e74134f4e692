// Members of SortedList, with and without type arguments: dictionaries whose entries have places, too.

import Primitives

extension DictionaryMembers {
  /// The place in the table of the entry that an index names.
  @Sendable private static func position(_ c: Call) throws -> Int {
    let order = me(c).orderedPositions
    guard order.indices.contains(c.int(0)) else {
      throw DotNetError.outOfRange(
        "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
    }
    return order[c.int(0)]
  }

  @Sendable private static func removeAt(_ c: Call) throws -> Value {
    guard let key = me(c).table.key(at: try position(c)) else { return .nothing }
    me(c).removeEntry(key)
    me(c).version += 1
    return .nothing
  }

  /// What `SortedList<TKey, TValue>` has besides: entries by position.
  static func positions(_ t: TypeBuilder, _ k: String, _ v: String) {
    t.method("\(k) GetKeyAtIndex(int index)") { c in me(c).table.key(at: try position(c)) ?? .null }
    t.method("\(v) GetValueAtIndex(int index)") { c in me(c).table.value(at: try position(c)) }
    t.method("int IndexOfKey(\(k) key)") { c in
      try nullKey(c, 0)
      return .int32(me(c).orderedKeys.firstIndex { ObjectMembers.equals($0, c.args[0]) } ?? -1)
    }
    t.method("int IndexOfValue(\(v) value)") { c in
      let order = me(c).orderedPositions
      return .int32(order.firstIndex { ObjectMembers.equals(me(c).table.value(at: $0), c.args[0]) } ?? -1)
    }
    t.method("void RemoveAt(int index)") { try removeAt($0) }
    t.method("void SetValueAtIndex(int index, \(v) value)") { c in
      if let key = me(c).table.key(at: try position(c)) { me(c).set(key, c.args[1]) }
      return .nothing
    }
    CapacityMembers.declareSettable(t, trim: "TrimExcess")
  }

  @Sendable static func declareSortedList(_ t: TypeBuilder) {
    @Sendable func make(_ c: Call, _ comparer: Int? = nil, from source: Value? = nil) throws -> Value {
      let table = DictionaryObj(c.target, .sorted, comparer: comparer.map { c.keyComparer($0) } ?? .ordinal)
      table.rules = c.keyRules(comparer, sorted: true, key: .object)
      if let source = source?.dictionary {
        table.reserved = source.table.count
        for position in source.orderedPositions {
          guard let key = source.table.key(at: position) else { continue }
          table.set(try table.known(key, c.runtime), source.table.value(at: position))
        }
      }
      return .object(table)
    }
    t.constructor("new()") { try make($0) }
    t.constructor("new(int initialCapacity)") { c in
      if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "initialCapacity") }
      let made = try make(c)
      made.dictionary?.reserved = c.int(0)
      return made
    }
    t.constructor("new(System.Collections.IComparer comparer)") { try make($0, 0) }
    t.constructor("new(System.Collections.IComparer comparer, int capacity)") { c in
      if c.int(1) < 0 { throw DotNetError.negative(c.int(1), "value") }
      let made = try make(c, 0)
      made.dictionary?.reserved = c.int(1)
      return made
    }
    t.constructor("new(System.Collections.IDictionary d)") { try make($0, from: $0.args[0]) }
    t.constructor("new(System.Collections.IDictionary d, System.Collections.IComparer comparer)") {
      try make($0, 1, from: $0.args[0])
    }
    canonical(t)
    shared(t, "System.Object", "System.Object")
    t.indexer(
      "System.Object Item(System.Object key) {get;set;}", get: { me($0).get($0.args[0].base) ?? .null },
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
    t.method("bool Contains(System.Object key)") { .bool(me($0).table.find($0.args[0].base) != nil) }
    t.method("bool ContainsKey(System.Object key)") { .bool(me($0).table.find($0.args[0].base) != nil) }
    t.method("bool ContainsValue(System.Object value)") { c in
      .bool(me(c).table.allValues.contains { ObjectMembers.equals($0, c.args[0]) })
    }
    t.method("void Remove(System.Object key)") { c in
      me(c).removeEntry(c.args[0].base)
      me(c).version += 1
      return .nothing
    }
    t.method("System.Object GetKey(int index)") { c in me(c).table.key(at: try position(c)) ?? .null }
    t.method("System.Object GetByIndex(int index)") { c in me(c).table.value(at: try position(c)) }
    t.method("System.Collections.IList GetKeyList()") { .array(me($0).orderedKeys) }
    t.method("System.Collections.IList GetValueList()") { .array(me($0).orderedValues) }
    t.method("int IndexOfKey(System.Object key)") { c in
      .int32(me(c).orderedKeys.firstIndex { ObjectMembers.equals($0, c.args[0]) } ?? -1)
    }
    t.method("System.Object Clone()") { .object(me($0).copy()) }
    CapacityMembers.declareSettable(t, trim: "TrimToSize")
    t.method("int IndexOfValue(System.Object value)") { c in
      .int32(me(c).orderedValues.firstIndex { ObjectMembers.equals($0, c.args[0]) } ?? -1)
    }
    t.method("void RemoveAt(int index)") { try removeAt($0) }
    t.method("void SetByIndex(int index, System.Object value)") { c in
      me(c).table.setValue(at: try position(c), c.args[1])
      me(c).version += 1
      return .nothing
    }
    t.staticMethod("static System.Collections.SortedList Synchronized(System.Collections.SortedList list)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("list") }
      return c.args[0]
    }
  }
}
