// Members of Hashtable, OrderedDictionary, Dictionary`2, SortedDictionary`2 and their entries.

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

  private static func flavour(_ type: TypeInfo) -> DictionaryObj.Flavour {
    switch type.genericDefinition?.name {
    case "SortedDictionary`2", "SortedList`2": return .sorted
    default: return .generic
    }
  }

  @Sendable static func declareGeneric(_ t: TypeBuilder) {
    let arguments = t.owner.genericArguments
    let k = arguments.first?.shortName() ?? "TKey", v = arguments.count > 1 ? arguments[1].shortName() : "TValue"
    let (keyType, valueType) = (arguments.first ?? .object, arguments.count > 1 ? arguments[1] : .object)
    @Sendable func make(_ c: Call, _ comparer: Int?, from source: Value? = nil, capacity: Int = 0) throws -> Value {
      let kind = flavour(c.target)
      let table = DictionaryObj(
        c.target, kind, comparer: comparer.map { c.keyComparer($0) } ?? .ordinal, keyType: keyType, valueType: valueType)
      table.rules = c.keyRules(comparer, sorted: kind == .sorted, key: keyType)
      if capacity < 0 { throw DotNetError.negative(capacity, "capacity") }
      let size = source?.dictionary?.table.count ?? capacity
      if size > 0 { table.reserved = table.rounded(size) }
      if let source = source?.dictionary {
        for position in source.orderedPositions {
          guard let key = source.table.key(at: position) else { continue }
          table.set(
            try table.known(try Conversion.convert(key, to: keyType, c.runtime), c.runtime),
            try Conversion.convert(source.table.value(at: position), to: valueType, c.runtime))
        }
      }
      return .object(table)
    }
    t.constructor("new()") { try make($0, nil) }
    if flavour(t.owner) == .sorted {
      t.constructor("new(System.Collections.Generic.IComparer[\(k)] comparer)") { try make($0, 0) }
      t.constructor(
        "new(System.Collections.Generic.IDictionary[\(k),\(v)] dictionary, System.Collections.Generic.IComparer[\(k)] comparer)"
      ) { try make($0, 1, from: $0.args[0]) }
      if t.owner.name == "SortedList`2" {
        t.constructor("new(int capacity)") { try make($0, nil, capacity: $0.int(0)) }
        t.constructor("new(int capacity, System.Collections.Generic.IComparer[\(k)] comparer)") {
          try make($0, 1, capacity: $0.int(0))
        }
      }
    } else {
      t.constructor("new(System.Collections.Generic.IDictionary[\(k),\(v)] dictionary)") {
        try make($0, nil, from: $0.args[0])
      }
      t.constructor("new(System.Collections.Generic.IEqualityComparer[\(k)] comparer)") { try make($0, 0) }
      if t.owner.name == "ConcurrentDictionary`2" {
        @Sendable func concurrent(_ c: Call, _ comparer: Int?, from: Value? = nil) throws -> Value {
          if c.int(0) == 0 || c.int(0) < -1 {
            throw DotNetError.outOfRange("The concurrencyLevel argument must be positive.", "concurrencyLevel")
          }
          return try make(c, comparer, from: from, capacity: from == nil ? c.int(1) : 0)
        }
        let comparer = "System.Collections.Generic.IEqualityComparer[\(k)] comparer"
        t.constructor("new(int concurrencyLevel, int capacity)") { try concurrent($0, nil) }
        t.constructor("new(int concurrencyLevel, int capacity, \(comparer))") { try concurrent($0, 2) }
        t.constructor(
          "new(int concurrencyLevel, System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[\(k),\(v)]] collection, \(comparer))"
        ) { c in
          if c.isNull(1) { throw DotNetError.argumentNull("collection") }
          return try concurrent(c, 2, from: c.args[1])
        }
      } else {
        t.constructor("new(int capacity)") { try make($0, nil, capacity: $0.int(0)) }
        t.constructor("new(int capacity, System.Collections.Generic.IEqualityComparer[\(k)] comparer)") {
          try make($0, 1, capacity: $0.int(0))
        }
      }
      let pairs = "System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[\(k),\(v)]] collection"
      @Sendable func gather(_ c: Call, _ comparer: Int?) throws -> Value {
        if c.args[0].dictionary != nil { return try make(c, comparer, from: c.args[0]) }
        let made = try make(c, comparer)
        for item in try CollectionHelp.items(c.args[0]) {
          guard let pair = item.base.obj as? EntryObj, let table = made.dictionary else { continue }
          let key = try table.known(pair.key, c.runtime)
          if table.table.find(key) != nil {
            throw DotNetError.argument(
              "An item with the same key has already been added. Key: \(try NetText.string(pair.key, c.runtime).string)")
          }
          table.set(key, pair.value)
        }
        return made
      }
      t.constructor("new(\(pairs))") { try gather($0, nil) }
      t.constructor("new(\(pairs), System.Collections.Generic.IEqualityComparer[\(k)] comparer)") {
        try gather($0, 1)
      }
      t.constructor(
        "new(System.Collections.Generic.IDictionary[\(k),\(v)] dictionary, System.Collections.Generic.IEqualityComparer[\(k)] comparer)"
      ) {
        try make($0, 1, from: $0.args[0])
      }
    }
    if flavour(t.owner) == .sorted {
      t.constructor("new(System.Collections.Generic.IDictionary[\(k),\(v)] dictionary)") {
        try make($0, nil, from: $0.args[0])
      }
    }
    shared(t, k, v)
    let order = flavour(t.owner) == .sorted ? "IComparer" : "IEqualityComparer"
    t.property("System.Collections.Generic.\(order)[\(k)] Comparer {get;}") {
      if let own = me($0).rules?.comparer, !own.isNull { return own }
      return .object(ComparerObj(.string(me($0).table.comparer == .ignoreCase ? .ordinalIgnoreCase : .ordinal)))
    }
    canonical(t)
    t.indexer(
      "\(v) Item(\(k) key) {get;set;}",
      get: { c in
        try nullKey(c, 0)
        guard let found = me(c).get(c.args[0]) else {
          throw DotNetError(
            "System.Collections.Generic.KeyNotFoundException",
            "The given key '\(try NetText.string(c.args[0], c.runtime).string)' was not present in the dictionary.")
        }
        return found
      },
      set: { c in
        try nullKey(c, 0)
        me(c).set(c.args[0], c.args[1])
        return .nothing
      })
    t.method("void Add(\(k) key, \(v) value)") { c in
      try add(c) { "An item with the same key has already been added. Key: \(try NetText.string($0, c.runtime).string)" }
    }
    t.method("bool TryAdd(\(k) key, \(v) value)") { c in
      try nullKey(c, 0)
      if me(c).table.find(c.args[0]) != nil { return .bool(false) }
      me(c).set(c.args[0], c.args[1])
      return .bool(true)
    }
    t.method("bool ContainsKey(\(k) key)") { c in
      try nullKey(c, 0)
      return .bool(me(c).table.find(c.args[0]) != nil)
    }
    t.method("bool ContainsValue(\(v) value)") { c in
      .bool(me(c).table.allValues.contains { ObjectMembers.equals($0, c.args[0]) })
    }
    t.method("bool Remove(\(k) key)") { c in
      try nullKey(c, 0)
      let removed = me(c).removeEntry(c.args[0])
      if removed { me(c).version += 1 }
      return .bool(removed)
    }
    @Sendable func take(_ c: Call) throws -> Value {
      try nullKey(c, 0)
      guard let found = me(c).get(c.args[0]) else {
        c.store(1, try ArgumentConversion.zero(valueType))
        return .bool(false)
      }
      c.store(1, found)
      me(c).removeEntry(c.args[0])
      return .bool(true)
    }
    t.method("bool Remove(\(k) key, [ref] \(v) value)") { try take($0) }
    t.method("bool TryRemove(\(k) key, [ref] \(v) value)", hidden: t.owner.genericDefinition !== DictionaryTypes.concurrent) {
      try take($0)
    }
    t.method("bool TryGetValue(\(k) key, [ref] \(v) value)") { c in
      try nullKey(c, 0)
      let found = me(c).get(c.args[0])
      c.store(1, try found ?? ArgumentConversion.zero(valueType))
      return .bool(found != nil)
    }
    switch t.owner.genericDefinition?.name ?? t.owner.name {
    case "Dictionary`2", "OrderedDictionary`2":
      CapacityMembers.declare(t)
    case "SortedList`2": positions(t, k, v)
    default: break
    }
    t.method("\(v) GetValueOrDefault(\(k) key)", hidden: true) { c in
      try me(c).get(c.args[0]) ?? ArgumentConversion.zero(valueType)
    }
    if (t.owner.genericDefinition ?? t.owner) === DictionaryTypes.concurrent {
      t.property("bool IsEmpty {get;}") { .bool(me($0).table.count == 0) }
      t.method("\(v) GetOrAdd(\(k) key, \(v) value)") { c in
        if let found = me(c).get(c.args[0]) { return found }
        me(c).set(c.args[0], c.args[1])
        return c.args[1]
      }
      t.method("\(v) GetOrAdd(\(k) key, System.Func[\(k),\(v)] valueFactory)") { c in
        if let found = me(c).get(c.args[0]) { return found }
        let value = try Conversion.convert(c.call(1, [c.args[0]], "valueFactory"), to: valueType, c.runtime)
        me(c).set(c.args[0], value)
        return value
      }
      t.method("\(v) GetOrAdd[TArg](\(k) key, System.Func[\(k),TArg,\(v)] valueFactory, TArg factoryArgument)") { c in
        if let found = me(c).get(c.args[0]) { return found }
        let value = try Conversion.convert(c.call(1, [c.args[0], c.args[2]], "valueFactory"), to: valueType, c.runtime)
        me(c).set(c.args[0], value)
        return value
      }
      t.method("bool TryUpdate(\(k) key, \(v) newValue, \(v) comparisonValue)") { c in
        try nullKey(c, 0)
        guard let known = me(c).get(c.args[0]), ObjectMembers.equals(known, c.args[2]) else { return .bool(false) }
        me(c).set(c.args[0], c.args[1])
        return .bool(true)
      }
      t.method("bool TryRemove(System.Collections.Generic.KeyValuePair[\(k),\(v)] item)") { c in
        guard let pair = c.obj(0) as? EntryObj, let known = me(c).get(pair.key), ObjectMembers.equals(known, pair.value) else {
          return .bool(false)
        }
        me(c).removeEntry(pair.key)
        me(c).version += 1
        return .bool(true)
      }
      t.method("System.Collections.Generic.KeyValuePair[\(k),\(v)][] ToArray()") { c in
        .object(ArrayObj(try CollectionHelp.items(c.this), of: me(c).entryType))
      }
      /// The factories may run while other threads change the value: then all is tried again.
      @Sendable func addOrUpdate(
        _ c: Call, add: () throws -> Value, update: (Value) throws -> Value
      ) throws -> Value {
        while true {
          let old = me(c).get(c.args[0])
          let value = try Conversion.convert(old.map(update) ?? add(), to: valueType, c.runtime)
          let now = me(c).get(c.args[0])
          let isSame = old.map { before in now.map { ObjectMembers.equals(before, $0) } ?? false } ?? (now == nil)
          if isSame {
            me(c).set(c.args[0], value)
            return value
          }
          try c.runtime.checkStop()
        }
      }
      t.method(
        "\(v) AddOrUpdate(\(k) key, System.Func[\(k),\(v)] addValueFactory, System.Func[\(k),\(v),\(v)] updateValueFactory)"
      ) { c in
        try addOrUpdate(
          c, add: { try c.call(1, [c.args[0]], "addValueFactory") },
          update: { try c.call(2, [c.args[0], $0], "updateValueFactory") })
      }
      t.method(
        "\(v) AddOrUpdate[TArg](\(k) key, System.Func[\(k),TArg,\(v)] addValueFactory, System.Func[\(k),\(v),TArg,\(v)] updateValueFactory, TArg factoryArgument)"
      ) { c in
        try addOrUpdate(
          c, add: { try c.call(1, [c.args[0], c.args[3]], "addValueFactory") },
          update: { try c.call(2, [c.args[0], $0, c.args[3]], "updateValueFactory") })
      }
      t.method("\(v) AddOrUpdate(\(k) key, \(v) addValue, System.Func[\(k),\(v),\(v)] updateValueFactory)") { c in
        try addOrUpdate(
          c, add: { c.args[1] }, update: { try c.call(2, [c.args[0], $0], "updateValueFactory") })
      }
    }
  }

  @Sendable static func declareEntry(_ t: TypeBuilder) {
    @Sendable func entry(_ c: Call) -> EntryObj? { c.this.obj as? EntryObj }
    t.constructor("new(System.Object key, System.Object value)") { .object(EntryObj($0.args[0], $0.args[1])) }
    t.property(
      "System.Object Key {get;set;}", get: { entry($0)?.key ?? .null },
      set: { c in
        entry(c)?.key = c.args[0]
        return .nothing
      })
    t.property(
      "System.Object Value {get;set;}", get: { entry($0)?.value ?? .null },
      set: { c in
        entry(c)?.value = c.args[0]
        return .nothing
      })
    t.property("System.Object Name {get;}") { entry($0)?.key ?? .null }
    t.method("void Deconstruct([ref] System.Object key, [ref] System.Object value)") { c in
      c.store(0, entry(c)?.key ?? .null)
      c.store(1, entry(c)?.value ?? .null)
      return .nothing
    }
  }

  @Sendable static func declarePair(_ t: TypeBuilder) {
    let arguments = t.owner.genericArguments
    let k = arguments.first?.shortName() ?? "TKey", v = arguments.count > 1 ? arguments[1].shortName() : "TValue"
    t.constructor("new(\(k) key, \(v) value)") { .object(EntryObj($0.args[0], $0.args[1], $0.target)) }
    t.property("\(k) Key {get;}") { ($0.this.obj as? EntryObj)?.key ?? .null }
    t.property("\(v) Value {get;}") { ($0.this.obj as? EntryObj)?.value ?? .null }
    t.method("void Deconstruct([ref] \(k) key, [ref] \(v) value)") { c in
      c.store(0, (c.this.obj as? EntryObj)?.key ?? .null)
      c.store(1, (c.this.obj as? EntryObj)?.value ?? .null)
      return .nothing
    }
    t.method("string ToString()") { Value(try $0.this.obj?.describe($0.runtime) ?? "") }
  }
}
