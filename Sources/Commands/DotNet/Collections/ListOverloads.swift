// `[System.Collections.ArrayList]` and ``[System.Collections.Generic.List`1]``: overloads for a part of the list or with a comparer.

import Objects
import Primitives

enum ListOverloads {
  static let declarations: TypeCatalog.Declarations = [
    "System.Collections.ArrayList": declareArrayList, "System.Collections.Generic.List`1": declareList,
  ]

  private static let endOfCollection =
    "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection."
  private static let badIndex =
    "Index was out of range. Must be non-negative and less than or equal to the size of the collection."
  private static let badCount =
    "Count must be positive and count must refer to a location within the string/array/collection."

  private static func me(_ c: Call) throws -> SequenceObj {
    guard let list = c.this.sequence else { throw DotNetError.invalidOperation("Not a list.") }
    return list
  }

  private static func changed(_ c: Call, _ body: (SequenceObj) throws -> Void) throws -> Value {
    let list = try me(c)
    if (list as? ListObj)?.isReadOnly == true { throw DotNetError.notSupported("Collection is read-only.") }
    try body(list)
    CollectionHelp.changed(list)
    return .nothing
  }

  private static func part(_ c: Call, _ at: Int) throws -> Range<Int> {
    let (start, count) = (c.int(at), c.int(at + 1))
    guard start >= 0 else { throw DotNetError.negative(start, "index") }
    guard count >= 0 else { throw DotNetError.negative(count, "count") }
    guard start <= (try me(c).items.count) - count else { throw DotNetError.argument(endOfCollection) }
    return start..<(start + count)
  }

  /// What both have; `e` is the word of the elements' type.
  private static func shared(_ t: TypeBuilder, _ e: String, comparer: String, array: String) {
    t.method("int BinarySearch(\(e) item, \(comparer) comparer)") { c in
      let items = try me(c).items
      return .int32(try BinarySearch.find(items, 0, items.count) { try c.order(c.isNull(1) ? nil : 1, $0, c.args[0]) })
    }
    t.method("int BinarySearch(int index, int count, \(e) item, \(comparer) comparer)") { c in
      let range = try part(c, 0)
      return .int32(
        try BinarySearch.find(try me(c).items, range.lowerBound, range.upperBound) {
          try c.order(c.isNull(3) ? nil : 3, $0, c.args[2])
        })
    }
    t.method("void Sort(int index, int count, \(comparer) comparer)") { c in
      let range = try part(c, 0)
      return try changed(c) { list in
        var slice = ContiguousArray(list.items[range])
        try Ordering.sort(&slice) { try c.order(c.isNull(2) ? nil : 2, $0, $1) }
        list.items.replaceSubrange(range, with: slice)
      }
    }
    t.method("int IndexOf(\(e) item, int index, int count)") { c in
      let items = try me(c).items
      guard c.int(1) >= 0, c.int(1) <= items.count else { throw DotNetError.outOfRange(badIndex, "index") }
      guard c.int(2) >= 0, c.int(1) <= items.count - c.int(2) else { throw DotNetError.outOfRange(badCount, "count") }
      return .int32(items[c.int(1)..<(c.int(1) + c.int(2))].firstIndex { ObjectMembers.equals($0, c.args[0]) } ?? -1)
    }
    @Sendable func last(_ c: Call, _ count: Int?) throws -> Value {
      let items = try me(c).items
      if items.isEmpty { return .int(-1) }
      let start = c.int(1)
      guard start >= 0, start < items.count else { throw DotNetError.outOfRange(badIndex, "index") }
      let count = count ?? start + 1
      guard count >= 0, count <= start + 1 else { throw DotNetError.outOfRange(badCount, "count") }
      return .int32(items[(start - count + 1)..<(start + 1)].lastIndex { ObjectMembers.equals($0, c.args[0]) } ?? -1)
    }
    t.method("int LastIndexOf(\(e) item, int index)") { try last($0, nil) }
    t.method("int LastIndexOf(\(e) item, int index, int count)") { try last($0, $0.int(2)) }
    @Sendable func copy(_ c: Call, _ from: Int, _ target: Int, _ to: Int, _ count: Int) throws -> Value {
      guard let array = c.obj(target) as? ArrayObj else { throw DotNetError.argumentNull("array") }
      let list = try me(c)
      try ArrayMembers.copy(ArrayObj(list.items, of: list.elementType), from, array, to, count, c.runtime)
      return .nothing
    }
    t.method("void CopyTo(\(array) array)") { try copy($0, 0, 0, 0, try me($0).items.count) }
    t.method("void CopyTo(int index, \(array) array, int arrayIndex, int count)") {
      try copy($0, $0.int(0), 1, $0.int(2), $0.int(3))
    }
  }

  @Sendable private static func declareArrayList(_ t: TypeBuilder) {
    shared(t, "System.Object", comparer: "System.Collections.IComparer", array: "array")
    t.method("void SetRange(int index, System.Collections.ICollection c)") { c in
      if c.isNull(1) { throw DotNetError.argumentNull("c") }
      let items = try CollectionHelp.items(c.args[1])
      return try changed(c) { list in
        guard c.int(0) >= 0, c.int(0) <= list.items.count - items.count else { throw DotNetError.outOfRange(badIndex, "index") }
        for (i, item) in items.enumerated() { list.items[c.int(0) + i] = item }
      }
    }
    t.method("System.Collections.IEnumerator GetEnumerator(int index, int count)") { c in
      let range = try part(c, 0)
      return .object(ArrayEnumerator(ContiguousArray(try me(c).items[range])))
    }
    for name in ["ReadOnly", "Synchronized"] {
      t.staticMethod("static System.Collections.IList \(name)(System.Collections.IList list)") { c in
        if c.isNull(0) { throw DotNetError.argumentNull("list") }
        if name == "Synchronized" { return c.args[0] }
        return .object(ListObj(.arrayList, try CollectionHelp.items(c.args[0]), isReadOnly: true))
      }
    }
  }

  @Sendable private static func declareList(_ t: TypeBuilder) {
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    let many = "System.Collections.Generic.List[\(e)]"
    shared(t, e, comparer: "System.Collections.Generic.IComparer[\(e)]", array: "\(e)[]")
    t.method("void Sort(System.Collections.Generic.IComparer[\(e)] comparer)") { c in
      try changed(c) { list in try Ordering.sort(&list.items) { try c.order(c.isNull(0) ? nil : 0, $0, $1) } }
    }
    t.method("\(many) Slice(int start, int length)") { c in
      let list = try me(c)
      return .object(ListObj(list.type, ContiguousArray(list.items[try part(c, 0)]), elementType: list.elementType))
    }
    let match = "System.Predicate[\(e)] match"
    @Sendable func index(_ c: Call, _ start: Int, _ count: Int?, _ at: Int) throws -> Value {
      let items = try me(c).items
      guard start >= 0, start <= items.count else { throw DotNetError.outOfRange(badIndex, "startIndex") }
      let count = count ?? items.count - start
      guard count >= 0, start <= items.count - count else { throw DotNetError.outOfRange(badCount, "count") }
      if c.isNull(at) { throw DotNetError.argumentNull("match") }
      return .int32(try items[start..<(start + count)].firstIndex { try c.test(at, $0) } ?? -1)
    }
    t.method("int FindIndex(int startIndex, \(match))") { try index($0, $0.int(0), nil, 1) }
    t.method("int FindIndex(int startIndex, int count, \(match))") { try index($0, $0.int(0), $0.int(1), 2) }
    @Sendable func last(_ c: Call, _ count: Int?, _ at: Int) throws -> Value {
      let items = try me(c).items
      let start = c.int(0)
      if items.isEmpty, start == -1 { return .int(-1) }
      guard start >= 0, start < items.count else { throw DotNetError.outOfRange(badIndex, "startIndex") }
      let count = count ?? start + 1
      guard count >= 0, count <= start + 1 else { throw DotNetError.outOfRange(badCount, "count") }
      if c.isNull(at) { throw DotNetError.argumentNull("match") }
      return .int32(try items[(start - count + 1)..<(start + 1)].lastIndex { try c.test(at, $0) } ?? -1)
    }
    t.method("int FindLastIndex(int startIndex, \(match))") { try last($0, nil, 1) }
    t.method("int FindLastIndex(int startIndex, int count, \(match))") { try last($0, $0.int(1), 2) }
  }
}
