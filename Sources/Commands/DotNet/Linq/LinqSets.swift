// `[System.Linq.Enumerable]`: sequences as sets, and grouping by key.

import Objects
import Primitives

enum LinqSets {
  private static let many = LinqMembers.many

  static func declare(_ t: TypeBuilder) {
    for withComparer in [false, true] {
      distinct(t, withComparer)
      combine(t, withComparer)
      group(t, withComparer)
      lookups(t, withComparer)
    }
    counting(t)
  }

  /// Elements under a key, the first of each key.
  private static func unique(
    _ c: Call, _ name: String, _ types: [TypeInfo], _ sources: [Value], comparer: Int?, _ key: ((Value) throws -> Value)?
  ) -> Value {
    Linq.sequence(name, [types[0]]) {
      let keys = LinqKeys(c, comparer)
      var left = sources[...]
      var walk: LinqWalk?
      return {
        while true {
          if let item = try walk?() {
            if try keys.add(key?(item) ?? item).isNew { return item }
            continue
          }
          guard let next = left.popFirst() else { return nil }
          walk = try Linq.walk(next)
        }
      }
    }
  }

  private static func distinct(_ t: TypeBuilder, _ withComparer: Bool) {
    let tail = withComparer ? ", \(LinqMembers.equality)[TSource] comparer" : ""
    let keyTail = withComparer ? ", \(LinqMembers.equality)[TKey] comparer" : ""
    let selector = "System.Func[TSource,TKey] keySelector"
    t.staticMethod("static \(many)[TSource] Distinct[TSource](\(many)[TSource] source\(tail))") { c in
      unique(c, "DistinctIterator", Linq.types(c, 1), [try Linq.source(c)], comparer: withComparer ? 1 : nil, nil)
    }
    t.staticMethod("static \(many)[TSource] DistinctBy[TSource,TKey](\(many)[TSource] source, \(selector)\(keyTail))") { c in
      let types = Linq.types(c, 2)
      let key = try Linq.function(c, 1, "keySelector")
      return unique(c, "DistinctByIterator", types, [try Linq.source(c)], comparer: withComparer ? 2 : nil) { try key([$0]) }
    }
    t.staticMethod("static \(many)[TSource] Union[TSource](\(many)[TSource] first, \(many)[TSource] second\(tail))") { c in
      unique(
        c, "UnionIterator2", Linq.types(c, 1), [try Linq.source(c, 0, "first"), try Linq.source(c, 1, "second")],
        comparer: withComparer ? 2 : nil, nil)
    }
    t.staticMethod(
      "static \(many)[TSource] UnionBy[TSource,TKey](\(many)[TSource] first, \(many)[TSource] second, \(selector)\(keyTail))"
    ) { c in
      let types = Linq.types(c, 2)
      let key = try Linq.function(c, 2, "keySelector")
      return unique(
        c, "UnionByIterator", types, [try Linq.source(c, 0, "first"), try Linq.source(c, 1, "second")],
        comparer: withComparer ? 3 : nil
      ) { try key([$0]) }
    }
  }

  private static func combine(_ t: TypeBuilder, _ withComparer: Bool) {
    let tail = withComparer ? ", \(LinqMembers.equality)[TSource] comparer" : ""
    let keyTail = withComparer ? ", \(LinqMembers.equality)[TKey] comparer" : ""
    @Sendable func against(
      _ c: Call, _ types: [TypeInfo], _ name: String, comparer: Int?, keeps: Bool, _ key: ((Value) throws -> Value)?
    ) throws -> Value {
      let (first, second) = (try Linq.source(c, 0, "first"), try Linq.source(c, 1, "second"))
      return Linq.sequence(name, [types[0]]) {
        let (others, given) = (LinqKeys(c, comparer), LinqKeys(c, comparer))
        let other = try Linq.walk(second)
        while let item = try other() { _ = try others.add(item) }
        let walk = try Linq.walk(first)
        return {
          while let item = try walk() {
            let own = try key?(item) ?? item
            if (try others.find(own) != nil) == keeps, try given.add(own).isNew { return item }
          }
          return nil
        }
      }
    }
    for (name, keeps) in [("Intersect", true), ("Except", false)] {
      t.staticMethod("static \(many)[TSource] \(name)[TSource](\(many)[TSource] first, \(many)[TSource] second\(tail))") { c in
        try against(c, Linq.types(c, 1), name + "Iterator", comparer: withComparer ? 2 : nil, keeps: keeps, nil)
      }
      t.staticMethod(
        "static \(many)[TSource] \(name)By[TSource,TKey](\(many)[TSource] first, \(many)[TKey] second, System.Func[TSource,TKey] keySelector\(keyTail))"
      ) { c in
        let types = Linq.types(c, 2)
        let key = try Linq.function(c, 2, "keySelector")
        return try against(c, types, name + "ByIterator", comparer: withComparer ? 3 : nil, keeps: keeps) { try key([$0]) }
      }
    }
  }

  private static func group(_ t: TypeBuilder, _ withComparer: Bool) {
    let tail = withComparer ? ", \(LinqMembers.equality)[TKey] comparer" : ""
    let source = "\(many)[TSource] source, System.Func[TSource,TKey] keySelector"
    @Sendable func groups(
      _ c: Call, _ types: [TypeInfo], _ name: String, element: Int?, result: Int?, comparer: Int?
    ) throws -> Value {
      let source = try Linq.source(c)
      let key = try Linq.function(c, 1, "keySelector")
      let select = try element.map { try Linq.function(c, $0, "elementSelector") }
      let make = try result.map { try Linq.function(c, $0, "resultSelector") }
      let elementType = element == nil ? types[0] : types[2]
      let start: () throws -> LinqWalk = {
        let found = try Linq.group(c, source, comparer: comparer, keyType: types[1], element: elementType, key, select).groups
        var i = 0
        return {
          guard i < found.count else { return nil }
          i += 1
          let one = found[i - 1]
          return try make?([one.key, Linq.array(one.items, of: elementType)]) ?? .object(one)
        }
      }
      if result != nil { return Linq.sequence(name, types, start) }
      let grouping = TypeCatalog.construct(LinqTypes.igrouping, [types[1], elementType])
      let type = Linq.grouped(name, types, grouping)
      return .object(LinqSequence(type, of: grouping, start))
    }
    t.staticMethod(
      "static \(many)[System.Linq.IGrouping[TKey,TSource]] GroupBy[TSource,TKey](\(source)\(tail))"
    ) { try groups($0, Linq.types($0, 2), "GroupByIterator", element: nil, result: nil, comparer: withComparer ? 2 : nil) }
    t.staticMethod(
      "static \(many)[System.Linq.IGrouping[TKey,TElement]] GroupBy[TSource,TKey,TElement](\(source), System.Func[TSource,TElement] elementSelector\(tail))"
    ) { try groups($0, Linq.types($0, 3), "GroupByIterator", element: 2, result: nil, comparer: withComparer ? 3 : nil) }
    t.staticMethod(
      "static \(many)[TResult] GroupBy[TSource,TKey,TResult](\(source), System.Func[TKey,\(many)[TSource],TResult] resultSelector\(tail))"
    ) { try groups($0, Linq.types($0, 3), "GroupByResultIterator", element: nil, result: 2, comparer: withComparer ? 3 : nil) }
    t.staticMethod(
      "static \(many)[TResult] GroupBy[TSource,TKey,TElement,TResult](\(source), System.Func[TSource,TElement] elementSelector, System.Func[TKey,\(many)[TElement],TResult] resultSelector\(tail))"
    ) { try groups($0, Linq.types($0, 4), "GroupByResultIterator", element: 2, result: 3, comparer: withComparer ? 4 : nil) }
  }

  private static func lookups(_ t: TypeBuilder, _ withComparer: Bool) {
    let tail = withComparer ? ", \(LinqMembers.equality)[TKey] comparer" : ""
    let source = "\(many)[TSource] source, System.Func[TSource,TKey] keySelector"
    t.staticMethod("static System.Linq.ILookup[TKey,TSource] ToLookup[TSource,TKey](\(source)\(tail))") { c in
      let types = Linq.types(c, 2)
      return .object(
        try Linq.group(
          c, try Linq.source(c), comparer: withComparer ? 2 : nil, keyType: types[1], element: types[0],
          try Linq.function(c, 1, "keySelector"), nil))
    }
    t.staticMethod(
      "static System.Linq.ILookup[TKey,TElement] ToLookup[TSource,TKey,TElement](\(source), System.Func[TSource,TElement] elementSelector\(tail))"
    ) { c in
      let types = Linq.types(c, 3)
      return .object(
        try Linq.group(
          c, try Linq.source(c), comparer: withComparer ? 3 : nil, keyType: types[1], element: types[2],
          try Linq.function(c, 1, "keySelector"), try Linq.function(c, 2, "elementSelector")))
    }
  }

  private static func counting(_ t: TypeBuilder) {
    let source = "\(many)[TSource] source, System.Func[TSource,TKey] keySelector"
    let tail = "\(LinqMembers.equality)[TKey] keyComparer = null"
    @Sendable func tally(
      _ c: Call, _ name: String, _ types: [TypeInfo], comparer: Int, seed: @escaping (Value) throws -> Value,
      _ step: @escaping (Value, Value) throws -> Value
    ) throws -> Value {
      let source = try Linq.source(c)
      let key = try Linq.function(c, 1, "keySelector")
      let pair = TypeCatalog.generic("System.Collections.Generic.KeyValuePair", types) ?? .object
      return Linq.sequence(name, [pair]) {
        let keys = LinqKeys(c, comparer)
        var values = ContiguousArray<Value>()
        let walk = try Linq.walk(source)
        while let item = try walk() {
          let own = try key([item])
          let (place, isNew) = try keys.add(own)
          if isNew { values.append(try seed(own)) }
          values[place] = try step(values[place], item)
        }
        return Linq.walk(items: ContiguousArray(zip(keys.keys, values).map { .object(EntryObj($0, $1, pair)) }))
      }
    }
    t.staticMethod(
      "static \(many)[System.Collections.Generic.KeyValuePair[TKey,int]] CountBy[TSource,TKey](\(source), \(tail))"
    ) { c in
      try tally(c, "CountByIterator", [Linq.types(c, 2)[1], .int32], comparer: 2, seed: { _ in .int(0) }) { count, _ in
        .int32(Int(count.integer ?? 0) + 1)
      }
    }
    for bySelector in [false, true] {
      let seed = bySelector ? "System.Func[TKey,TAccumulate] seedSelector" : "TAccumulate seed"
      t.staticMethod(
        "static \(many)[System.Collections.Generic.KeyValuePair[TKey,TAccumulate]] AggregateBy[TSource,TKey,TAccumulate](\(source), \(seed), System.Func[TAccumulate,TSource,TAccumulate] func, \(tail))"
      ) { c in
        let types = Linq.types(c, 3)
        let step = try Linq.function(c, 3, "func")
        let first = bySelector ? try Linq.function(c, 2, "seedSelector") : nil
        return try tally(
          c, "AggregateByIterator", [types[1], types[2]], comparer: 4, seed: { try first?([$0]) ?? c.args[2] }
        ) { try step([$0, $1]) }
      }
    }
  }
}

extension Linq {
  /// The iterator type of `GroupBy` without results, whose elements are groupings.
  static func grouped(_ name: String, _ arguments: [TypeInfo], _ grouping: TypeInfo) -> TypeInfo {
    let full = "System.Linq.Enumerable+\(name)`\(arguments.count)"
    let definition = definitions.find(full) {
      let made = TypeInfo(full, base: .object, genericParameterCount: arguments.count)
      made.instantiation = { arguments, fullName in
        let grouping = TypeCatalog.construct(
          LinqTypes.igrouping, [arguments[1], arguments.count > 2 ? arguments[2] : arguments[0]])
        return TypeInfo(
          fullName, base: .object,
          interfaces: {
            [TypeCatalog.generic("System.Collections.Generic.IEnumerable", [grouping]), .ienumerable, .idisposable]
              .compactMap { $0 }
          }, genericArguments: arguments, genericDefinition: made, declare: declareIterator)
      }
      return made
    }
    return TypeCatalog.construct(definition, arguments)
  }
}
