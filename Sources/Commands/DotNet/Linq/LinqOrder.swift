// `OrderBy` and its kin: a sequence that is sorted when it is walked, by keys that `ThenBy` adds to.

import Objects
import Primitives

/// A sequence with the keys it is sorted by.
final class OrderedLinqSequence: LinqSequence {
  struct Key {
    /// Nil where the element is the key.
    let select: ((Value) throws -> Value)?
    let compare: (Value, Value) throws -> Int
    let isDescending: Bool
  }
  let source: Value
  let keys: [Key]

  init(_ type: TypeInfo, of element: TypeInfo, _ source: Value, _ keys: [Key]) {
    self.source = source
    self.keys = keys
    super.init(type, of: element) {
      let items = try CollectionHelp.items(source)
      var columns: [ContiguousArray<Value>] = []
      for key in keys {
        columns.append(try key.select.map { select in ContiguousArray(try items.map { try select($0) }) } ?? items)
      }
      var places = ContiguousArray(items.indices.map { Value($0) })
      try Ordering.sort(&places) { a, b in
        let (x, y) = (Int(a.integer ?? 0), Int(b.integer ?? 0))
        for (key, column) in zip(keys, columns) {
          let order = try key.compare(column[x], column[y])
          if order != 0 { return key.isDescending ? -order : order }
        }
        return 0
      }
      return Linq.walk(items: ContiguousArray(places.map { items[Int($0.integer ?? 0)] }))
    }
  }
}

enum LinqOrder {
  static func declare(_ t: TypeBuilder) {
    let many = "System.Collections.Generic.IEnumerable", ordered = "System.Linq.IOrderedEnumerable"
    let selector = "System.Func[TSource,TKey] keySelector"
    for (suffix, descending) in [("", false), ("Descending", true)] {
      for comparer in [false, true] {
        let tail = comparer ? ", System.Collections.Generic.IComparer[TKey] comparer" : ""
        t.staticMethod("static \(ordered)[TSource] OrderBy\(suffix)[TSource,TKey](\(many)[TSource] source, \(selector)\(tail))")
        {
          try byKey($0, comparer: comparer, descending: descending, continues: false)
        }
        t.staticMethod(
          "static \(ordered)[TSource] ThenBy\(suffix)[TSource,TKey](\(ordered)[TSource] source, \(selector)\(tail))"
        ) { try byKey($0, comparer: comparer, descending: descending, continues: true) }
        let own = comparer ? ", System.Collections.Generic.IComparer[T] comparer" : ""
        t.staticMethod("static \(ordered)[T] Order\(suffix)[T](\(many)[T] source\(own))") { c in
          let types = Linq.types(c, 1)
          let key = OrderedLinqSequence.Key(
            select: nil, compare: { try c.order(comparer && !c.isNull(1) ? 1 : nil, $0, $1) }, isDescending: descending)
          let name = types[0].code.isPrimitive && !comparer ? "ImplicitlyStableOrderedIterator" : "OrderedIterator"
          let type =
            name == "OrderedIterator" ? Linq.iterator(name, [types[0], types[0]], element: 0) : Linq.iterator(name, types)
          return .object(OrderedLinqSequence(type, of: types[0], try Linq.source(c), [key]))
        }
      }
    }
  }

  private static func byKey(_ c: Call, comparer: Bool, descending: Bool, continues: Bool) throws -> Value {
    let types = Linq.types(c, 2)
    let source = try Linq.source(c)
    let select = try Linq.function(c, 1, "keySelector")
    let key = OrderedLinqSequence.Key(
      select: { try select([$0]) }, compare: { try c.order(comparer && !c.isNull(2) ? 2 : nil, $0, $1) },
      isDescending: descending)
    let type = Linq.iterator("OrderedIterator", types, element: 0)
    guard continues, let before = source.base.obj as? OrderedLinqSequence else {
      return .object(OrderedLinqSequence(type, of: types[0], source, [key]))
    }
    return .object(OrderedLinqSequence(type, of: types[0], before.source, before.keys + [key]))
  }
}
