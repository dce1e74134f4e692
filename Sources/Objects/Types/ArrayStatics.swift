// Static methods of System.Array that search, sort and transform.

import Primitives

enum ArrayStatics {
  private static func array(_ c: Call, _ i: Int = 0) throws -> ArrayObj {
    guard let array = c.obj(i) as? ArrayObj else { throw DotNetError.argumentNull("array") }
    return array
  }

  static func declare(_ t: TypeBuilder) {
    search(t)
    order(t)
  }

  private static func search(_ t: TypeBuilder) {
    @Sendable func find(_ c: Call, _ range: Range<Int>, last: Bool) throws -> Value {
      let items = try array(c).items
      guard range.lowerBound >= 0, range.upperBound <= items.count else {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "startIndex")
      }
      let part = items[range]
      let found =
        last ? part.lastIndex { ObjectMembers.equals($0, c.args[1]) } : part.firstIndex { ObjectMembers.equals($0, c.args[1]) }
      return .int32(found ?? -1)
    }
    @Sendable func size(_ c: Call) throws -> Int { try array(c).items.count }
    @Sendable func range(_ start: Int, _ end: Int) -> Range<Int> { start <= end ? start..<end : -1..<0 }
    t.staticMethod("static int IndexOf(array array, System.Object value)") { try find($0, 0..<(try size($0)), last: false) }
    t.staticMethod("static int IndexOf(array array, System.Object value, int startIndex)") {
      try find($0, range($0.int(2), try size($0)), last: false)
    }
    t.staticMethod("static int IndexOf(array array, System.Object value, int startIndex, int count)") {
      try find($0, range($0.int(2), $0.int(2) + $0.int(3)), last: false)
    }
    t.staticMethod("static int LastIndexOf(array array, System.Object value)") { try find($0, 0..<(try size($0)), last: true) }
    t.staticMethod("static int LastIndexOf(array array, System.Object value, int startIndex)") {
      try find($0, range(0, $0.int(2) + 1), last: true)
    }
    @Sendable func binary(_ c: Call, _ low: Int, _ high: Int, _ wanted: Value, _ comparer: Int?) throws -> Value {
      let items = try array(c).items
      do {
        return .int32(try BinarySearch.find(items, low, high) { try c.order(comparer, $0, wanted) })
      } catch {
        guard let inner = MemberErrors.exception(of: error) else { throw error }
        throw DotNetError(
          ExceptionObj("System.InvalidOperationException", "Failed to compare two elements in the array.", inner: inner))
      }
    }
    t.staticMethod("static int BinarySearch(array array, System.Object value)") {
      try binary($0, 0, try size($0), $0.args[1], nil)
    }
    t.staticMethod("static int BinarySearch(array array, System.Object value, System.Collections.IComparer comparer)") {
      try binary($0, 0, try size($0), $0.args[1], 2)
    }
    t.staticMethod("static int BinarySearch(array array, int index, int length, System.Object value)") { c in
      guard c.int(1) >= 0, c.int(2) >= 0, c.int(1) <= (try size(c)) - c.int(2) else {
        throw DotNetError.argument(
          "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection."
        )
      }
      return try binary(c, c.int(1), c.int(1) + c.int(2), c.args[3], nil)
    }
  }

  private static func order(_ t: TypeBuilder) {
    t.staticMethod("static void Reverse(array array)") { c in
      try array(c).items.reverse()
      return .nothing
    }
    t.staticMethod("static void Reverse(array array, int index, int length)") { c in
      let array = try array(c)
      guard c.int(1) >= 0, c.int(2) >= 0, c.int(1) <= array.items.count - c.int(2) else {
        throw DotNetError.argument(
          "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection."
        )
      }
      array.items[c.int(1)..<(c.int(1) + c.int(2))].reverse()
      return .nothing
    }
    @Sendable func sort(_ c: Call, _ comparer: Int?) throws -> Value {
      let array = try array(c)
      if comparer == nil, Ordering.sortNumbers(&array.items) { return .nothing }
      var items = array.items
      try Ordering.sort(&items) { try c.order(comparer, $0, $1) }
      array.items = items
      return .nothing
    }
    t.staticMethod("static void Sort(array array)") { try sort($0, nil) }
    t.staticMethod("static void Sort(array keys, array items)") { c in
      let keys = try array(c)
      guard let items = c.obj(1) as? ArrayObj else { return try sort(c, nil) }
      var order = ContiguousArray(keys.items.indices.map { Value($0) })
      let source = keys.items
      try Ordering.sort(&order) { a, b in try c.order(nil, source[Int(a.integer ?? 0)], source[Int(b.integer ?? 0)]) }
      let old = items.items
      guard old.count >= source.count else {
        throw DotNetError.argument(
          "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection."
        )
      }
      for (i, from) in order.enumerated() {
        keys.items[i] = source[Int(from.integer ?? 0)]
        items.items[i] = old[Int(from.integer ?? 0)]
      }
      return .nothing
    }
    t.staticMethod("static void Sort(array array, System.Collections.IComparer comparer)") { try sort($0, 1) }
    t.staticMethod("static void Sort(array array, int index, int length)") { c in
      let array = try array(c)
      guard c.int(1) >= 0, c.int(2) >= 0, c.int(1) <= array.items.count - c.int(2) else {
        throw DotNetError.argument(
          "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection."
        )
      }
      var part = ContiguousArray(array.items[c.int(1)..<(c.int(1) + c.int(2))])
      try Ordering.sort(&part) { try c.order(nil, $0, $1) }
      array.items.replaceSubrange(c.int(1)..<(c.int(1) + c.int(2)), with: part)
      return .nothing
    }
  }
}

/// Binary search with .NET's answer for what is missing: the complement of where it would go.
public enum BinarySearch {
  /// The place of what `order` says is equal.
  public static func find(_ items: ContiguousArray<Value>, _ from: Int, _ to: Int, _ order: (Value) throws -> Int) throws -> Int
  {
    var (low, high) = (from, to - 1)
    while low <= high {
      let middle = low + (high - low) / 2
      let comparison = try order(items[middle])
      if comparison == 0 { return middle }
      if comparison < 0 { low = middle + 1 } else { high = middle - 1 }
    }
    return ~low
  }
}
