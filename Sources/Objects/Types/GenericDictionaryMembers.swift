// Members of Dictionary`2, SortedDictionary`2, SortedList`2, OrderedDictionary`2 and ConcurrentDictionary`2.

import Primitives

extension DictionaryMembers {
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
}
