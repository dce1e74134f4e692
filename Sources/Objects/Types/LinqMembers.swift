// System.Linq.Enumerable: the static methods that scripts call. Sequences are taken whole.

import Primitives

enum LinqMembers {
  static let type = TypeInfo("System.Linq.Enumerable", .staticClass, base: .object, isAbstract: true, declare: declare)
  static let family = TypeCatalog.Family(types: ["System.Linq.Enumerable": { type }])

  private static let source = "System.Collections.Generic.IEnumerable[System.Object] source"

  private static func items(_ c: Call, _ i: Int = 0) throws -> ContiguousArray<Value> {
    if c.isNull(i) { throw DotNetError.argumentNull("source") }
    return try CollectionHelp.items(c.args[i])
  }

  private static func element(_ value: Value) -> TypeInfo {
    value.sequence?.elementType ?? value.base.type.genericArguments.first ?? .object
  }

  private static func made(_ items: some Sequence<Value>, like value: Value) -> Value {
    .object(ArrayObj(ContiguousArray(items), of: element(value)))
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    let many = "System.Collections.Generic.IEnumerable[System.Object]"
    t.staticMethod("static \(many) Range(int start, int count)") { c in
      if c.int(1) < 0 {
        throw DotNetError(
          "System.ArgumentOutOfRangeException", "Specified argument was out of the range of valid values. (Parameter 'count')")
      }
      return .ints(Array(c.int(0)..<(c.int(0) + c.int(1))))
    }
    t.staticMethod("static \(many) Repeat[TResult](System.Object element, int count)") { c in
      .array(Array(repeating: c.args[0], count: max(0, c.int(1))))
    }
    t.staticMethod("static \(many) Empty[TResult]()") { c in
      .object(ArrayObj([], of: c.runtime.methodTypeArguments.first ?? .object))
    }
    t.staticMethod("static int Count[TSource](\(source))") { .int32(try items($0).count) }
    t.staticMethod("static int Count[TSource](\(source), System.Func[System.Object,bool] predicate)") { c in
      .int32(try items(c).filter { try c.test(1, $0) }.count)
    }
    t.staticMethod("static bool Any[TSource](\(source))") { .bool(!(try items($0).isEmpty)) }
    t.staticMethod("static bool Any[TSource](\(source), System.Func[System.Object,bool] predicate)") { c in
      .bool(try items(c).contains { try c.test(1, $0) })
    }
    t.staticMethod("static bool All[TSource](\(source), System.Func[System.Object,bool] predicate)") { c in
      .bool(try items(c).allSatisfy { try c.test(1, $0) })
    }
    t.staticMethod("static bool Contains[TSource](\(source), System.Object value)") { c in
      .bool(try items(c).contains { ObjectMembers.equals($0, c.args[1]) })
    }
    t.staticMethod("static bool SequenceEqual[TSource](\(many) first, \(many) second)") { c in
      let (a, b) = (try items(c), try items(c, 1))
      return .bool(a.count == b.count && zip(a, b).allSatisfy { ObjectMembers.equals($0, $1) })
    }
    t.staticMethod("static \(many) Where[TSource](\(source), System.Func[System.Object,bool] predicate)") { c in
      made(try items(c).filter { try c.test(1, $0) }, like: c.args[0])
    }
    t.staticMethod("static \(many) Select[TSource,TResult](\(source), System.Func[System.Object,System.Object] selector)") {
      c in
      guard let type = c.runtime.methodTypeArguments.last else {
        return .array(ContiguousArray(try items(c).map { try c.call(1, [$0], "selector") }))
      }
      let results = try items(c).map { try Conversion.convert(c.call(1, [$0], "selector"), to: type, c.runtime) }
      return .object(ArrayObj(ContiguousArray(results), of: type))
    }
    t.staticMethod("static \(many) OrderBy[TSource,TKey](\(source), System.Func[System.Object,System.Object] keySelector)") {
      try sorted($0, descending: false)
    }
    t.staticMethod(
      "static \(many) OrderByDescending[TSource,TKey](\(source), System.Func[System.Object,System.Object] keySelector)"
    ) {
      try sorted($0, descending: true)
    }
    for (name, body): (String, @Sendable (ContiguousArray<Value>, Int) -> ContiguousArray<Value>) in [
      ("Take", { ContiguousArray($0.prefix(max(0, $1))) }), ("Skip", { ContiguousArray($0.dropFirst(max(0, $1))) }),
      ("TakeLast", { ContiguousArray($0.suffix(max(0, $1))) }), ("SkipLast", { ContiguousArray($0.dropLast(max(0, $1))) }),
    ] {
      t.staticMethod("static \(many) \(name)[TSource](\(source), int count)") {
        made(body(try items($0), $0.int(1)), like: $0.args[0])
      }
    }
    t.staticMethod("static \(many) Reverse[TSource](\(source))") { made(try items($0).reversed(), like: $0.args[0]) }
    @Sendable func unique(_ all: ContiguousArray<Value>) -> ContiguousArray<Value> {
      var seen = ValueTable()
      return ContiguousArray(all.filter { seen.set($0.base, .null) })
    }
    t.staticMethod("static \(many) Distinct[TSource](\(source))") { made(unique(try items($0)), like: $0.args[0]) }
    t.staticMethod("static \(many) Union[TSource](\(many) first, \(many) second)") {
      made(unique(try items($0) + items($0, 1)), like: $0.args[0])
    }
    t.staticMethod("static \(many) Concat[TSource](\(many) first, \(many) second)") {
      made(try items($0) + items($0, 1), like: $0.args[0])
    }
    t.staticMethod("static \(many) Intersect[TSource](\(many) first, \(many) second)") { c in
      let other = try items(c, 1)
      return made(unique(try items(c)).filter { a in other.contains { ObjectMembers.equals($0, a) } }, like: c.args[0])
    }
    t.staticMethod("static \(many) Except[TSource](\(many) first, \(many) second)") { c in
      let other = try items(c, 1)
      return made(unique(try items(c)).filter { a in !other.contains { ObjectMembers.equals($0, a) } }, like: c.args[0])
    }
    t.staticMethod("static System.Object[] ToArray[TSource](\(source))") { made(try items($0), like: $0.args[0]) }
    t.staticMethod("static System.Collections.Generic.List[System.Object] ToList[TSource](\(source))") { c in
      .object(ListObj(.list(of: element(c.args[0])), try items(c), elementType: element(c.args[0])))
    }
    t.staticMethod("static \(many) Cast[TResult](System.Collections.IEnumerable source)") { c in
      guard let type = c.runtime.methodTypeArguments.first else { return .array(try items(c)) }
      let all = try items(c)
      for item in all where item.isNull ? type.isValueType : !type.accepts(item.base.type) {
        throw DotNetError(
          "System.InvalidCastException",
          "Unable to cast object of type '\(item.base.type.reflectionName)' to type '\(type.reflectionName)'.")
      }
      return .object(ArrayObj(all, of: type))
    }
    t.staticMethod("static \(many) OfType[TResult](System.Collections.IEnumerable source)") { c in
      let type = c.runtime.methodTypeArguments.first ?? .object
      return .object(ArrayObj(try items(c).filter { !$0.isNull && type.accepts($0.base.type) }, of: type))
    }
    @Sendable func one(_ c: Call, _ value: Value?, empty: Bool) throws -> Value {
      if let value { return value }
      if empty { return try ArgumentConversion.zero(element(c.args[0])) }
      throw DotNetError.invalidOperation("Sequence contains no elements")
    }
    for empty in [false, true] {
      let tail = empty ? "OrDefault" : ""
      t.staticMethod("static System.Object First\(tail)[TSource](\(source))") { try one($0, try items($0).first, empty: empty) }
      t.staticMethod("static System.Object First\(tail)[TSource](\(source), System.Func[System.Object,bool] predicate)") { c in
        try one(c, try items(c).first { try c.test(1, $0) }, empty: empty)
      }
      t.staticMethod("static System.Object Last\(tail)[TSource](\(source))") { try one($0, try items($0).last, empty: empty) }
      t.staticMethod("static System.Object Single\(tail)[TSource](\(source))") { c in
        let all = try items(c)
        if all.count > 1 { throw DotNetError.invalidOperation("Sequence contains more than one element") }
        return try one(c, all.first, empty: empty)
      }
      t.staticMethod("static System.Object ElementAt\(tail)[TSource](\(source), int index)") { c in
        let all = try items(c)
        if c.int(1) >= 0, c.int(1) < all.count { return all[c.int(1)] }
        if empty { return try ArgumentConversion.zero(element(c.args[0])) }
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
      }
    }
    numbers(t)
  }

  private static func sorted(_ c: Call, descending: Bool) throws -> Value {
    let all = try items(c)
    var pairs = ContiguousArray(try all.map { Value.object(EntryObj(try c.call(1, [$0], "keySelector"), $0)) })
    try Ordering.sort(&pairs) { a, b in
      let order = try Ordering.compare((a.obj as? EntryObj)?.key ?? .null, (b.obj as? EntryObj)?.key ?? .null, c.runtime)
      return descending ? -order : order
    }
    return made(pairs.map { ($0.obj as? EntryObj)?.value ?? .null }, like: c.args[0])
  }

  private static func numbers(_ t: TypeBuilder) {
    for word in ["int", "long", "double", "float", "decimal"] {
      let list = "System.Collections.Generic.IEnumerable[\(word)] source"
      t.staticMethod("static \(word) Sum(\(list))") { c in
        let target = TypeCatalog.find(word) ?? .int32
        var total = try ArgumentConversion.zero(target)
        for item in try items(c) { total = try Arithmetic.add(total, item, c.runtime) }
        if total.type !== target, word == "int" || word == "long" {
          throw DotNetError("System.OverflowException", "Arithmetic operation resulted in an overflow.")
        }
        return try Conversion.convert(total, to: target, c.runtime)
      }
      t.staticMethod("static \(word == "decimal" || word == "float" ? word : "double") Average(\(list))") { c in
        let all = try items(c)
        if all.isEmpty { throw DotNetError.invalidOperation("Sequence contains no elements") }
        var total = try ArgumentConversion.zero(word == "decimal" ? .decimal : .double)
        for item in all { total = try Arithmetic.add(total, item, c.runtime) }
        return try Conversion.convert(
          try Arithmetic.divide(total, .int32(all.count), c.runtime),
          to: TypeCatalog.find(word == "decimal" || word == "float" ? word : "double") ?? .double, c.runtime)
      }
      for (name, sign) in [("Max", 1), ("Min", -1)] {
        t.staticMethod("static \(word) \(name)(\(list))") { c in
          let all = try items(c)
          guard var best = all.first else { throw DotNetError.invalidOperation("Sequence contains no elements") }
          for item in all.dropFirst() where try Ordering.compare(item, best, c.runtime) * sign > 0 { best = item }
          return best
        }
      }
    }
  }
}
