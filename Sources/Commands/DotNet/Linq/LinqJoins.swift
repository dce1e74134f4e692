// `[System.Linq.Enumerable]`: two sequences joined by keys.

import Objects
import Primitives

enum LinqJoins {
  private enum Kind { case inner, left, right, group }

  static func declare(_ t: TypeBuilder) {
    let many = LinqMembers.many
    let sources =
      "\(many)[TOuter] outer, \(many)[TInner] inner, System.Func[TOuter,TKey] outerKeySelector, System.Func[TInner,TKey] innerKeySelector"
    for (name, kind) in [("Join", Kind.inner), ("LeftJoin", .left), ("RightJoin", .right), ("GroupJoin", .group)] {
      let inner = kind == .group ? "\(many)[TInner]" : "TInner"
      for withComparer in [false, true] {
        let tail = withComparer ? ", \(LinqMembers.equality)[TKey] comparer" : ""
        t.staticMethod(
          "static \(many)[TResult] \(name)[TOuter,TInner,TKey,TResult](\(sources), System.Func[TOuter,\(inner),TResult] resultSelector\(tail))"
        ) { try join($0, kind, name + "Iterator", comparer: withComparer ? 5 : nil) }
      }
    }
  }

  private static func join(_ c: Call, _ kind: Kind, _ name: String, comparer: Int?) throws -> Value {
    let types = Linq.types(c, 4)
    let (outer, inner) = (try Linq.source(c, 0, "outer"), try Linq.source(c, 1, "inner"))
    let outerKey = try Linq.function(c, 2, "outerKeySelector"), innerKey = try Linq.function(c, 3, "innerKeySelector")
    let make = try Linq.function(c, 4, "resultSelector")
    let isRight = kind == .right
    return Linq.sequence(name, types) {
      // The side that is walked, and the other one by key; null keys match nothing.
      let (walked, other) = isRight ? (inner, outer) : (outer, inner)
      let (key, otherKey) = isRight ? (innerKey, outerKey) : (outerKey, innerKey)
      let lookup = try Linq.group(
        c, other, comparer: comparer, keyType: types[2], element: isRight ? types[0] : types[1], otherKey, nil,
        skippingNull: true)
      let walk = try Linq.walk(walked)
      var pending: LinqWalk?
      var item = Value.null
      let missing = try Linq.zero(isRight ? types[0] : types[1], c)
      return {
        while true {
          if let match = try pending?() { return try make(isRight ? [match, item] : [item, match]) }
          guard let next = try walk() else { return nil }
          item = next
          let own = try key([next])
          let found = own.isNull ? nil : try lookup.find(own)
          switch kind {
          case .group: return try make([item, Linq.array(found?.items ?? [], of: types[1])])
          case .inner: pending = found.map { Linq.walk(items: $0.items) }
          case .left, .right: pending = Linq.walk(items: found?.items ?? [missing])
          }
        }
      }
    }
  }
}
