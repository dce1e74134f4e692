// `[System.Linq.Enumerable]`: one value of a sequence, and sequences as collections.

import Objects
import Primitives

enum LinqResults {
  private static let many = LinqMembers.many
  private static let test = "System.Func[TSource,bool] predicate"

  static func declare(_ t: TypeBuilder) {
    questions(t)
    counts(t)
    elements(t)
    aggregates(t)
    collections(t)
  }

  private static func questions(_ t: TypeBuilder) {
    t.staticMethod("static bool Any[TSource](\(many)[TSource] source)") { .bool(try Linq.walk(try Linq.source($0))() != nil) }
    t.staticMethod("static bool Any[TSource](\(many)[TSource] source, \(test))") { c in
      let (walk, test) = (try Linq.walk(try Linq.source(c)), try Linq.predicate(c, 1))
      while let item = try walk() { if try test(item) { return .bool(true) } }
      return .bool(false)
    }
    t.staticMethod("static bool All[TSource](\(many)[TSource] source, \(test))") { c in
      let (walk, test) = (try Linq.walk(try Linq.source(c)), try Linq.predicate(c, 1))
      while let item = try walk() { if try !test(item) { return .bool(false) } }
      return .bool(true)
    }
    for withComparer in [false, true] {
      let tail = withComparer ? ", \(LinqMembers.equality)[TSource] comparer" : ""
      t.staticMethod("static bool Contains[TSource](\(many)[TSource] source, TSource value\(tail))") { c in
        let walk = try Linq.walk(try Linq.source(c))
        let keys = LinqKeys(c, withComparer ? 2 : nil)
        while let item = try walk() { if try keys.same(item, c.args[1]) { return .bool(true) } }
        return .bool(false)
      }
      t.staticMethod("static bool SequenceEqual[TSource](\(many)[TSource] first, \(many)[TSource] second\(tail))") { c in
        let (first, second) = (try Linq.walk(try Linq.source(c, 0, "first")), try Linq.walk(try Linq.source(c, 1, "second")))
        let keys = LinqKeys(c, withComparer ? 2 : nil)
        while let a = try first() {
          guard let b = try second(), try keys.same(a, b) else { return .bool(false) }
        }
        return .bool(try second() == nil)
      }
    }
  }

  private static func counts(_ t: TypeBuilder) {
    @Sendable func count(_ c: Call, _ filtered: Bool) throws -> Int {
      let source = try Linq.source(c)
      if !filtered, let sequence = source.sequence { return sequence.items.count }
      let walk = try Linq.walk(source)
      let test = filtered ? try Linq.predicate(c, 1) : nil
      var count = 0
      while let item = try walk() { if try test?(item) ?? true { count += 1 } }
      return count
    }
    t.staticMethod("static int Count[TSource](\(many)[TSource] source)") { .int32(try count($0, false)) }
    t.staticMethod("static int Count[TSource](\(many)[TSource] source, \(test))") { .int32(try count($0, true)) }
    t.staticMethod("static long LongCount[TSource](\(many)[TSource] source)") { .long(Int64(try count($0, false))) }
    t.staticMethod("static long LongCount[TSource](\(many)[TSource] source, \(test))") { .long(Int64(try count($0, true))) }
    t.staticMethod("static bool TryGetNonEnumeratedCount[TSource](\(many)[TSource] source, [ref] int count)") { c in
      let source = try Linq.source(c)
      if let sequence = source.sequence {
        c.store(1, .int32(sequence.items.count))
        return .bool(true)
      }
      if !(source.base.obj is LinqSequence), TypeInfo.icollection.accepts(source.base.type) || source.base.obj is SetObj {
        c.store(1, .int32(try CollectionHelp.items(source).count))
        return .bool(true)
      }
      c.store(1, .int(0))
      return .bool(false)
    }
  }

  private static let none = "Sequence contains no elements"
  private static let noMatch = "Sequence contains no matching element"

  private static func elements(_ t: TypeBuilder) {
    @Sendable func found(_ c: Call, _ name: String, _ filtered: Bool) throws -> Value? {
      let source = try Linq.source(c)
      let test = filtered ? try Linq.predicate(c, 1) : nil
      if name == "Last", let sequence = source.sequence { return try sequence.items.last { try test?($0) ?? true } }
      let walk = try Linq.walk(source)
      var result: Value?
      while let item = try walk() {
        guard try test?(item) ?? true else { continue }
        if name == "First" { return item }
        if name == "Single", result != nil {
          throw DotNetError.invalidOperation(
            filtered ? "Sequence contains more than one matching element" : "Sequence contains more than one element")
        }
        result = item
      }
      return result
    }
    for name in ["First", "Last", "Single"] {
      for filtered in [false, true] {
        let tail = filtered ? ", \(test)" : ""
        t.staticMethod("static TSource \(name)[TSource](\(many)[TSource] source\(tail))") { c in
          guard let value = try found(c, name, filtered) else {
            throw DotNetError.invalidOperation(filtered ? noMatch : none)
          }
          return value
        }
        t.staticMethod("static TSource \(name)OrDefault[TSource](\(many)[TSource] source\(tail))") { c in
          let types = Linq.types(c, 1)
          return try found(c, name, filtered) ?? Linq.zero(types[0], c)
        }
        t.staticMethod("static TSource \(name)OrDefault[TSource](\(many)[TSource] source\(tail), TSource defaultValue)") { c in
          try found(c, name, filtered) ?? c.args[filtered ? 2 : 1]
        }
      }
    }
    @Sendable func at(_ c: Call) throws -> Value? {
      let source = try Linq.source(c)
      if let index = c.obj(1) as? IndexObj {
        let items = try CollectionHelp.items(source)
        let place = index.offset(items.count)
        return items.indices.contains(place) ? items[place] : nil
      }
      var left = c.int(1)
      if left < 0 { return nil }
      if let sequence = source.sequence { return left < sequence.items.count ? sequence.items[left] : nil }
      let walk = try Linq.walk(source)
      while let item = try walk() {
        if left == 0 { return item }
        left -= 1
      }
      return nil
    }
    for word in ["int", "System.Index"] {
      t.staticMethod("static TSource ElementAt[TSource](\(many)[TSource] source, \(word) index)") { c in
        if let value = try at(c) { return value }
        if c.args[0].sequence != nil {
          throw DotNetError.outOfRange(
            "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
        }
        throw LinqMembers.range("index")
      }
      t.staticMethod("static TSource ElementAtOrDefault[TSource](\(many)[TSource] source, \(word) index)") { c in
        let types = Linq.types(c, 1)
        return try at(c) ?? Linq.zero(types[0], c)
      }
    }
  }

  private static func aggregates(_ t: TypeBuilder) {
    t.staticMethod("static TSource Aggregate[TSource](\(many)[TSource] source, System.Func[TSource,TSource,TSource] func)") {
      c in
      let (walk, step) = (try Linq.walk(try Linq.source(c)), try Linq.function(c, 1, "func"))
      guard var result = try walk() else { throw DotNetError.invalidOperation(none) }
      while let item = try walk() { result = try step([result, item]) }
      return result
    }
    let seeded = "\(many)[TSource] source, TAccumulate seed, System.Func[TAccumulate,TSource,TAccumulate] func"
    @Sendable func fold(_ c: Call) throws -> Value {
      let (walk, step) = (try Linq.walk(try Linq.source(c)), try Linq.function(c, 2, "func"))
      var result = c.args[1]
      while let item = try walk() { result = try step([result, item]) }
      return result
    }
    t.staticMethod("static TAccumulate Aggregate[TSource,TAccumulate](\(seeded))") { try fold($0) }
    t.staticMethod(
      "static TResult Aggregate[TSource,TAccumulate,TResult](\(seeded), System.Func[TAccumulate,TResult] resultSelector)"
    ) { c in
      let finish = try Linq.function(c, 3, "resultSelector")
      return try finish([try fold(c)])
    }
    for (name, sign) in [("Max", 1), ("Min", -1)] {
      for withComparer in [false, true] {
        t.staticMethod(
          "static TSource \(name)[TSource](\(many)[TSource] source\(withComparer ? ", \(LinqMembers.order)[TSource] comparer" : ""))"
        ) { c in
          let types = Linq.types(c, 1)
          return try best(
            c, try Linq.walk(try Linq.source(c)), sign, comparer: withComparer && !c.isNull(1) ? 1 : nil, key: nil, types[0])
        }
        t.staticMethod(
          "static TSource \(name)By[TSource,TKey](\(many)[TSource] source, System.Func[TSource,TKey] keySelector\(withComparer ? ", \(LinqMembers.order)[TKey] comparer" : ""))"
        ) { c in
          let types = Linq.types(c, 2)
          let key = try Linq.function(c, 1, "keySelector")
          return try best(
            c, try Linq.walk(try Linq.source(c)), sign, comparer: withComparer && !c.isNull(2) ? 2 : nil,
            key: { try key([$0]) },
            types[0])
        }
      }
      t.staticMethod(
        "static TResult \(name)[TSource,TResult](\(many)[TSource] source, System.Func[TSource,TResult] selector)"
      ) { c in
        let types = Linq.types(c, 2)
        let (walk, select) = (try Linq.walk(try Linq.source(c)), try Linq.function(c, 1, "selector"))
        return try best(c, { try walk().map { try select([$0]) } }, sign, comparer: nil, key: nil, types[1])
      }
    }
  }

  /// The first greatest or least element; nulls count only where there is nothing else.
  static func best(
    _ c: Call, _ walk: LinqWalk, _ sign: Int, comparer: Int?, key: ((Value) throws -> Value)?, _ type: TypeInfo
  ) throws -> Value {
    guard var result = try walk() else {
      if type.isValueType, !type.isNullable { throw DotNetError.invalidOperation(none) }
      return .null
    }
    var resultKey = try key?(result) ?? result
    while let item = try walk() {
      let own = try key?(item) ?? item
      if own.isNull { continue }
      if try resultKey.isNull || c.order(comparer, own, resultKey) * sign > 0 {
        result = item
        resultKey = own
      }
    }
    return result
  }

  private static func collections(_ t: TypeBuilder) {
    t.staticMethod("static TSource[] ToArray[TSource](\(many)[TSource] source)") { c in
      let types = Linq.types(c, 1)
      return Linq.array(try Linq.items(c), of: types[0])
    }
    t.staticMethod("static System.Collections.Generic.List[TSource] ToList[TSource](\(many)[TSource] source)") { c in
      let types = Linq.types(c, 1)
      return .object(ListObj(.list(of: types[0]), try Linq.items(c), elementType: types[0]))
    }
    for withComparer in [false, true] {
      let tail = withComparer ? ", \(LinqMembers.equality)[TSource] comparer" : ""
      let keyTail = withComparer ? ", \(LinqMembers.equality)[TKey] comparer" : ""
      t.staticMethod("static System.Collections.Generic.HashSet[TSource] ToHashSet[TSource](\(many)[TSource] source\(tail))") {
        c in
        let types = Linq.types(c, 1)
        guard let type = TypeCatalog.generic("System.Collections.Generic.HashSet", types) else { return .null }
        let set = SetObj(type, comparer: withComparer ? c.keyComparer(1) : .ordinal, isSorted: false)
        for item in try Linq.items(c) { set.add(item) }
        return .object(set)
      }
      @Sendable func dictionary(
        _ c: Call, _ key: TypeInfo, _ value: TypeInfo, comparer: Int?, _ body: (Value) throws -> (Value, Value)
      )
        throws -> Value
      {
        guard let type = TypeCatalog.generic("System.Collections.Generic.Dictionary", [key, value]) else { return .null }
        let made = DictionaryObj(
          type, .generic, comparer: comparer.map { c.keyComparer($0) } ?? .ordinal, keyType: key, valueType: value)
        let walk = try Linq.walk(try Linq.source(c))
        while let item = try walk() {
          let (key, value) = try body(item)
          if key.isNull { throw DotNetError.argumentNull("key") }
          if made.get(key.base) != nil {
            throw DotNetError.argument(
              "An item with the same key has already been added. Key: \(try NetText.string(key, c.runtime).string)")
          }
          made.set(key.base, value)
        }
        return .object(made)
      }
      let source = "\(many)[TSource] source, System.Func[TSource,TKey] keySelector"
      let result = "System.Collections.Generic.Dictionary"
      t.staticMethod("static \(result)[TKey,TSource] ToDictionary[TSource,TKey](\(source)\(keyTail))") { c in
        let types = Linq.types(c, 2)
        let key = try Linq.function(c, 1, "keySelector")
        return try dictionary(c, types[1], types[0], comparer: withComparer ? 2 : nil) { (try key([$0]), $0) }
      }
      t.staticMethod(
        "static \(result)[TKey,TElement] ToDictionary[TSource,TKey,TElement](\(source), System.Func[TSource,TElement] elementSelector\(keyTail))"
      ) { c in
        let types = Linq.types(c, 3)
        let (key, element) = (try Linq.function(c, 1, "keySelector"), try Linq.function(c, 2, "elementSelector"))
        return try dictionary(c, types[1], types[2], comparer: withComparer ? 3 : nil) { (try key([$0]), try element([$0])) }
      }
      for pair in ["System.Collections.Generic.KeyValuePair[TKey,TValue]", "System.ValueTuple[TKey,TValue]"] {
        t.staticMethod("static \(result)[TKey,TValue] ToDictionary[TKey,TValue](\(many)[\(pair)] source\(keyTail))") { c in
          let types = Linq.types(c, 2)
          return try dictionary(c, types[0], types[1], comparer: withComparer ? 1 : nil) { item in
            if let entry = item.base.obj as? EntryObj { return (entry.key, entry.value) }
            guard let tuple = item.base.obj as? TupleObj, tuple.items.count == 2 else { return (.null, .null) }
            return (tuple.items[0], tuple.items[1])
          }
        }
      }
    }
  }
}
