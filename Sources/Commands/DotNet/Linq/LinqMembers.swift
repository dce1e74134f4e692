// `[System.Linq.Enumerable]`: filters, projections and parts of sequences.

import Objects
import Primitives

enum LinqMembers {
  static let many = "System.Collections.Generic.IEnumerable"
  static let equality = "System.Collections.Generic.IEqualityComparer"
  static let order = "System.Collections.Generic.IComparer"

  @Sendable static func declare(_ t: TypeBuilder) {
    making(t)
    filters(t)
    projections(t)
    parts(t)
    pairs(t)
    LinqOrder.declare(t)
    LinqSets.declare(t)
    LinqJoins.declare(t)
    LinqResults.declare(t)
    LinqNumbers.declare(t)
  }

  private static func making(_ t: TypeBuilder) {
    t.staticMethod("static \(many)[int] Range(int start, int count)") { c in
      let (start, count) = (c.int(0), c.int(1))
      guard count >= 0, start + count - 1 <= Int(Int32.max) else { throw Self.range("count") }
      if count == 0 { return Linq.array([], of: .int32) }
      return Linq.sequence("RangeIterator", [.int32]) {
        var next = start
        return {
          try c.runtime.checkStop()
          guard next < start + count else { return nil }
          next += 1
          return .int32(next - 1)
        }
      }
    }
    t.staticMethod("static \(many)[TResult] Repeat[TResult](TResult element, int count)") { c in
      let types = Linq.types(c, 1)
      let (value, count) = (c.args[0], c.int(1))
      guard count >= 0 else { throw Self.range("count") }
      if count == 0 { return Linq.array([], of: types[0]) }
      return Linq.sequence("RepeatIterator", types) {
        var left = count
        return {
          try c.runtime.checkStop()
          left -= 1
          return left >= 0 ? value : nil
        }
      }
    }
    t.staticMethod("static \(many)[TResult] Empty[TResult]()") { Linq.array([], of: Linq.types($0, 1)[0]) }
    let add = PSString.make("op_Addition")
    @Sendable func sum(_ c: Call, _ a: Value, _ b: Value, _ type: TypeInfo) throws -> Value {
      if type.code.isNumeric || type.code == .bigInteger {
        return try Conversion.convert(try Arithmetic.add(a, b, c.runtime), to: type, c.runtime)
      }
      return try MemberAccess.invokeStatic(type, add, [a, b], c.runtime)
    }
    t.staticMethod("static \(many)[T] InfiniteSequence[T](T start, T step)") { c in
      let types = Linq.types(c, 1)
      let (start, step) = (c.args[0], c.args[1])
      return Linq.sequence("InfiniteSequenceIterator", types) {
        var next: Value?
        return {
          try c.runtime.checkStop()
          next = try next.map { try sum(c, $0, step, types[0]) } ?? start
          return next
        }
      }
    }
    t.staticMethod("static \(many)[T] Sequence[T](T start, T endInclusive, T step)") { c in
      let types = Linq.types(c, 1)
      let (start, end, step) = (c.args[0], c.args[1], c.args[2])
      let zero = try Linq.zero(types[0], c)
      let way = try Ordering.compare(step, zero, c.runtime)
      let span = try Ordering.compare(end, start, c.runtime)
      if way == 0, span != 0 { throw Self.range("step") }
      if way > 0 && span < 0 || way < 0 && span > 0 { throw Self.range("endInclusive") }
      return Linq.sequence("SequenceIterator", types) {
        var next: Value? = start
        return {
          try c.runtime.checkStop()
          guard let value = next else { return nil }
          // A step beyond the last number of the type ends the sequence, too.
          let following = way == 0 ? nil : try? sum(c, value, step, types[0])
          next = try following.flatMap { try Ordering.compare($0, end, c.runtime) * (way < 0 ? -1 : 1) > 0 ? nil : $0 }
          return value
        }
      }
    }
  }

  static func range(_ name: String) -> DotNetError {
    DotNetError(
      "System.ArgumentOutOfRangeException", "Specified argument was out of the range of valid values. (Parameter '\(name)')")
  }

  /// What .NET calls the iterator over a source: there is one for arrays, one for lists and one for the rest.
  private static func kind(_ source: Value) -> String {
    if source.base.obj is ArrayObj { return "Array" }
    return source.base.obj is ListObj && source.type.name == "List`1" ? "List" : "IEnumerable"
  }

  private static func filters(_ t: TypeBuilder) {
    t.staticMethod("static \(many)[TSource] Where[TSource](\(many)[TSource] source, System.Func[TSource,bool] predicate)") {
      c in
      let types = Linq.types(c, 1)
      let source = try Linq.source(c)
      let keep = try Linq.predicate(c, 1)
      if let array = source.base.obj as? ArrayObj, array.items.isEmpty { return Linq.array([], of: types[0]) }
      return Linq.sequence(kind(source) + "WhereIterator", types) {
        let walk = try Linq.walk(source)
        return {
          while let item = try walk() { if try keep(item) { return item } }
          return nil
        }
      }
    }
    @Sendable func indexed(_ c: Call, _ name: String, _ body: @escaping (Bool, inout Bool) -> Bool?) throws -> Value {
      let types = Linq.types(c, 1)
      let source = try Linq.source(c)
      let test = try Linq.function(c, 1, "predicate")
      let takesIndex = c.args[1].type.genericArguments.count == 3
      return Linq.sequence(name, types) {
        let walk = try Linq.walk(source)
        var i = -1
        var state = false
        return {
          while let item = try walk() {
            i += 1
            // Once a skip has begun to give, nothing is tested any more.
            let passes = state ? true : Truth.isTrue(try test(takesIndex ? [item, .int32(i)] : [item]))
            guard let gives = body(passes, &state) else { return nil }
            if gives { return item }
          }
          return nil
        }
      }
    }
    t.staticMethod("static \(many)[TSource] Where[TSource](\(many)[TSource] source, System.Func[TSource,int,bool] predicate)") {
      try indexed($0, "WhereIterator") { passes, _ in passes }
    }
    for word in ["System.Func[TSource,bool]", "System.Func[TSource,int,bool]"] {
      t.staticMethod("static \(many)[TSource] TakeWhile[TSource](\(many)[TSource] source, \(word) predicate)") {
        try indexed($0, "TakeWhileIterator") { passes, _ in passes ? true : nil }
      }
      t.staticMethod("static \(many)[TSource] SkipWhile[TSource](\(many)[TSource] source, \(word) predicate)") {
        try indexed($0, "SkipWhileIterator") { passes, state in
          if state { return true }
          if !passes { state = true }
          return state
        }
      }
    }
    t.staticMethod("static \(many)[TResult] Cast[TResult](System.Collections.IEnumerable source)") { c in
      let type = Linq.types(c, 1)[0]
      let source = try Linq.source(c)
      if let wanted = TypeCatalog.generic(many, [type]), wanted.accepts(source.base.type) { return source }
      return Linq.sequence("CastICollectionIterator", [type]) {
        let walk = try Linq.walk(source)
        return {
          guard let item = try walk() else { return nil }
          if item.isNull ? type.isValueType && !type.isNullable : !type.accepts(item.base.type) {
            if item.isNull {
              throw DotNetError("System.NullReferenceException", "Object reference not set to an instance of an object.")
            }
            throw DotNetError(
              "System.InvalidCastException",
              "Unable to cast object of type '\(item.base.type.reflectionName)' to type '\(type.reflectionName)'.")
          }
          return item
        }
      }
    }
    t.staticMethod("static \(many)[TResult] OfType[TResult](System.Collections.IEnumerable source)") { c in
      let type = Linq.types(c, 1)[0]
      let source = try Linq.source(c)
      return Linq.sequence("OfTypeIterator", [type]) {
        let walk = try Linq.walk(source)
        return {
          while let item = try walk() { if !item.isNull, type.accepts(item.base.type) { return item } }
          return nil
        }
      }
    }
  }

  private static func projections(_ t: TypeBuilder) {
    t.staticMethod(
      "static \(many)[TResult] Select[TSource,TResult](\(many)[TSource] source, System.Func[TSource,TResult] selector)"
    ) { c in
      let types = Linq.types(c, 2)
      let source = try Linq.source(c)
      let select = try Linq.function(c, 1, "selector")
      if let array = source.base.obj as? ArrayObj, array.items.isEmpty { return Linq.array([], of: types[1]) }
      let known = source.base.obj as? LinqSequence
      let before = known?.type.genericDefinition?.name ?? ""
      let name =
        before.hasSuffix("WhereIterator`1")
        ? before.prefix { $0 != "`" }.dropLast(8) + "SelectIterator"
        : known != nil ? "IteratorSelectIterator" : "\(kind(source))SelectIterator"
      return Linq.sequence(String(name), types) {
        let walk = try Linq.walk(source)
        return { try walk().map { try select([$0]) } }
      }
    }
    t.staticMethod(
      "static \(many)[TResult] Select[TSource,TResult](\(many)[TSource] source, System.Func[TSource,int,TResult] selector)"
    ) { c in
      let types = Linq.types(c, 2)
      let source = try Linq.source(c)
      let select = try Linq.function(c, 1, "selector")
      return Linq.sequence("SelectIterator", types) {
        let walk = try Linq.walk(source)
        var i = -1
        return {
          i += 1
          return try walk().map { try select([$0, .int32(i)]) }
        }
      }
    }
    @Sendable func flat(_ c: Call, _ types: [TypeInfo], _ name: String, _ collect: String, result: Bool) throws -> Value {
      let source = try Linq.source(c)
      let select = try Linq.function(c, 1, collect)
      let make = result ? try Linq.function(c, 2, "resultSelector") : nil
      let takesIndex = c.args[1].type.genericArguments.count == 3
      return Linq.sequence(name, types) {
        let walk = try Linq.walk(source)
        var inner: LinqWalk?
        var outer = Value.null
        var i = -1
        return {
          while true {
            if let found = try inner?() { return try make?([outer, found]) ?? found }
            guard let item = try walk() else { return nil }
            i += 1
            outer = item
            let items = try select(takesIndex ? [item, .int32(i)] : [item])
            if items.isNull {
              throw DotNetError("System.NullReferenceException", "Object reference not set to an instance of an object.")
            }
            inner = try Linq.walk(items)
          }
        }
      }
    }
    t.staticMethod(
      "static \(many)[TResult] SelectMany[TSource,TResult](\(many)[TSource] source, System.Func[TSource,\(many)[TResult]] selector)"
    ) { try flat($0, Linq.types($0, 2), "SelectManySingleSelectorIterator", "selector", result: false) }
    t.staticMethod(
      "static \(many)[TResult] SelectMany[TSource,TResult](\(many)[TSource] source, System.Func[TSource,int,\(many)[TResult]] selector)"
    ) { try flat($0, Linq.types($0, 2), "SelectManyIterator", "selector", result: false) }
    for word in ["System.Func[TSource,\(many)[TCollection]]", "System.Func[TSource,int,\(many)[TCollection]]"] {
      t.staticMethod(
        "static \(many)[TResult] SelectMany[TSource,TCollection,TResult](\(many)[TSource] source, \(word) collectionSelector, System.Func[TSource,TCollection,TResult] resultSelector)"
      ) { try flat($0, Linq.types($0, 3), "SelectManyIterator", "collectionSelector", result: true) }
    }
  }

  private static func parts(_ t: TypeBuilder) {
    func counted(
      _ name: String, _ iterator: String, _ body: @escaping @Sendable (Value, Int) throws -> LinqWalk
    ) {
      t.staticMethod("static \(many)[TSource] \(name)[TSource](\(many)[TSource] source, int count)") { c in
        let types = Linq.types(c, 1)
        let source = try Linq.source(c)
        let count = c.int(1)
        if count <= 0, name.hasPrefix("Take") { return Linq.array([], of: types[0]) }
        if let array = source.base.obj as? ArrayObj, array.items.isEmpty { return Linq.array([], of: types[0]) }
        let kind = source.sequence != nil && !name.hasSuffix("Last") ? "IListSkipTakeIterator" : iterator
        return Linq.sequence(kind, types) { try body(source, max(0, count)) }
      }
    }
    counted("Take", "IEnumerableSkipTakeIterator") { source, count in
      let walk = try Linq.walk(source)
      var left = count
      return {
        left -= 1
        return left >= 0 ? try walk() : nil
      }
    }
    counted("Skip", "IEnumerableSkipTakeIterator") { source, count in
      let walk = try Linq.walk(source)
      var left = count
      return {
        while left > 0 {
          left -= 1
          if try walk() == nil { return nil }
        }
        return try walk()
      }
    }
    counted("TakeLast", "TakeRangeFromEndIterator") { source, count in
      Linq.walk(items: ContiguousArray(try CollectionHelp.items(source).suffix(count)))
    }
    counted("SkipLast", "TakeRangeFromEndIterator") { source, count in
      Linq.walk(items: ContiguousArray(try CollectionHelp.items(source).dropLast(count)))
    }
    t.staticMethod("static \(many)[TSource] Take[TSource](\(many)[TSource] source, System.Range range)") { c in
      let types = Linq.types(c, 1)
      let source = try Linq.source(c)
      guard let range = c.obj(1) as? RangeObj else { return Linq.array([], of: types[0]) }
      return Linq.sequence("TakeRangeIterator", types) {
        let items = try CollectionHelp.items(source)
        let start = max(0, min(items.count, range.start.offset(items.count)))
        let end = max(start, min(items.count, range.end.offset(items.count)))
        return Linq.walk(items: ContiguousArray(items[start..<end]))
      }
    }
    @Sendable func reversed(_ c: Call) throws -> Value {
      let types = Linq.types(c, 1)
      let source = try Linq.source(c)
      if let array = source.base.obj as? ArrayObj, array.items.isEmpty { return Linq.array([], of: types[0]) }
      return Linq.sequence("ReverseIterator", types) {
        Linq.walk(items: ContiguousArray(try CollectionHelp.items(source).reversed()))
      }
    }
    t.staticMethod("static \(many)[TSource] Reverse[TSource](\(many)[TSource] source)") { try reversed($0) }
    t.staticMethod("static \(many)[TSource] Reverse[TSource](TSource[] source)") { try reversed($0) }
    t.staticMethod("static \(many)[TSource] Shuffle[TSource](\(many)[TSource] source)") { c in
      let types = Linq.types(c, 1)
      let source = try Linq.source(c)
      return Linq.sequence("ShuffleIterator", types) {
        Linq.walk(items: ContiguousArray(try CollectionHelp.items(source).shuffled()))
      }
    }
    t.staticMethod("static \(many)[TSource] AsEnumerable[TSource](\(many)[TSource] source)") { $0.args[0] }
    for isLast in [true, false] {
      t.staticMethod(
        "static \(many)[TSource] \(isLast ? "Append" : "Prepend")[TSource](\(many)[TSource] source, TSource element)"
      ) { c in
        let types = Linq.types(c, 1)
        let (source, extra) = (try Linq.source(c), c.args[1])
        return Linq.sequence("AppendPrepend1Iterator", types) {
          let walk = try Linq.walk(source)
          var isGiven = false
          return {
            if !isLast, !isGiven {
              isGiven = true
              return extra
            }
            if let item = try walk() { return item }
            if isGiven { return nil }
            isGiven = true
            return extra
          }
        }
      }
    }
    @Sendable func filled(_ c: Call, _ value: Value, _ types: [TypeInfo]) throws -> Value {
      let source = try Linq.source(c)
      return Linq.sequence("DefaultIfEmptyIterator", types) {
        let walk = try Linq.walk(source)
        var isFirst = true
        return {
          let item = try walk()
          defer { isFirst = false }
          return item ?? (isFirst ? value : nil)
        }
      }
    }
    t.staticMethod("static \(many)[TSource] DefaultIfEmpty[TSource](\(many)[TSource] source)") { c in
      let types = Linq.types(c, 1)
      return try filled(c, try Linq.zero(types[0], c), types)
    }
    t.staticMethod("static \(many)[TSource] DefaultIfEmpty[TSource](\(many)[TSource] source, TSource defaultValue)") {
      try filled($0, $0.args[1], Linq.types($0, 1))
    }
    t.staticMethod("static \(many)[TSource[]] Chunk[TSource](\(many)[TSource] source, int size)") { c in
      let types = Linq.types(c, 1)
      let (source, size) = (try Linq.source(c), c.int(1))
      guard size >= 1 else { throw Self.range("size") }
      return Linq.sequence("EnumerableChunkIterator", [types[0].arrayType()]) {
        let walk = try Linq.walk(source)
        return {
          var items = ContiguousArray<Value>()
          while items.count < size, let item = try walk() { items.append(item) }
          return items.isEmpty ? nil : Linq.array(items, of: types[0])
        }
      }
    }
    t.staticMethod("static \(many)[System.ValueTuple[int,TSource]] Index[TSource](\(many)[TSource] source)") { c in
      let types = Linq.types(c, 1)
      let source = try Linq.source(c)
      let tuple = TypeCatalog.generic("System.ValueTuple", [.int32, types[0]]) ?? .object
      return Linq.sequence("IndexIterator", [tuple]) {
        let walk = try Linq.walk(source)
        var i = -1
        return {
          i += 1
          return try walk().map { .object(TupleObj([.int32(i), $0], isValue: true, types: [.int32, types[0]])) }
        }
      }
    }
  }

  /// Two or three sequences side by side, and one after the other.
  private static func pairs(_ t: TypeBuilder) {
    t.staticMethod("static \(many)[TSource] Concat[TSource](\(many)[TSource] first, \(many)[TSource] second)") { c in
      let types = Linq.types(c, 1)
      let (first, second) = (try Linq.source(c, 0, "first"), try Linq.source(c, 1, "second"))
      return Linq.sequence("Concat2Iterator", types) {
        let one = try Linq.walk(first)
        var other: LinqWalk?
        return {
          if other == nil {
            if let item = try one() { return item }
            other = try Linq.walk(second)
          }
          return try other?()
        }
      }
    }
    t.staticMethod(
      "static \(many)[TResult] Zip[TFirst,TSecond,TResult](\(many)[TFirst] first, \(many)[TSecond] second, System.Func[TFirst,TSecond,TResult] resultSelector)"
    ) { c in
      let types = Linq.types(c, 3)
      let (first, second) = (try Linq.source(c, 0, "first"), try Linq.source(c, 1, "second"))
      let make = try Linq.function(c, 2, "resultSelector")
      return Linq.sequence("ZipIterator", types) {
        let (one, other) = (try Linq.walk(first), try Linq.walk(second))
        return {
          guard let a = try one(), let b = try other() else { return nil }
          return try make([a, b])
        }
      }
    }
    for names in [["first", "second"], ["first", "second", "third"]] {
      let parameters = ["TFirst", "TSecond", "TThird"].prefix(names.count)
      let list = zip(parameters, names).map { "\(many)[\($0)] \($1)" }.joined(separator: ", ")
      t.staticMethod(
        "static \(many)[System.ValueTuple[\(parameters.joined(separator: ","))]] Zip[\(parameters.joined(separator: ","))](\(list))"
      ) { c in
        let types = Linq.types(c, names.count)
        let sources = try names.indices.map { try Linq.source(c, $0, names[$0]) }
        let tuple = TypeCatalog.generic("System.ValueTuple", types) ?? .object
        return Linq.sequence("ZipIterator", [tuple]) {
          let walks = try sources.map { try Linq.walk($0) }
          return {
            var items: [Value] = []
            for walk in walks {
              guard let item = try walk() else { return nil }
              items.append(item)
            }
            return .object(TupleObj(items, isValue: true, types: types))
          }
        }
      }
    }
  }
}
