// `[System.Array]`: its generic methods, whose element type the argument decides, and the overloads with long indices.

import Objects
import Primitives

enum ArrayGenericMembers {
  private static let endOfCollection =
    "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection."
  private static let badIndex =
    "Index was out of range. Must be non-negative and less than or equal to the size of the collection."
  private static let badCount =
    "Count must be positive and count must refer to a location within the string/array/collection."

  private static func array(_ c: Call, _ i: Int = 0, _ name: String = "array") throws -> ArrayObj {
    guard let array = c.obj(i) as? ArrayObj else { throw DotNetError.argumentNull(name) }
    return array
  }

  /// The part of an array that two arguments tell.
  private static func part(_ c: Call, _ at: Int, _ count: Int) throws -> Range<Int> {
    let (start, length) = (c.int(at), c.int(at + 1))
    guard start >= 0 else { throw DotNetError.negative(start, "index") }
    guard length >= 0 else { throw DotNetError.negative(length, "length") }
    guard start <= count - length else { throw DotNetError.argument(endOfCollection) }
    return start..<(start + length)
  }

  static let declarations: TypeCatalog.Declarations = ["System.Array": declare]

  @Sendable private static func declare(_ t: TypeBuilder) {
    making(t)
    fromArrayType(t)
    searching(t)
    sorting(t)
    predicates(t)
    long(t)
    t.property("static int MaxLength {get;}") { _ in .int(0x7fff_ffc7) }
    t.staticMethod(
      "static void ConstrainedCopy(array sourceArray, int sourceIndex, array destinationArray, int destinationIndex, int length)"
    ) { c in
      let (source, target) = (try array(c, 0, "sourceArray"), try array(c, 2, "destinationArray"))
      guard target.elementType.accepts(source.elementType) else {
        throw DotNetError(
          "System.ArrayTypeMismatchException",
          "Array.ConstrainedCopy will only work on array types that are provably compatible, without any form of boxing, unboxing, widening, or casting of each array element.  Change the array types (i.e., copy a Derived[] to a Base[]), or use a mitigation strategy in the CER for Array.Copy's less powerful reliability contract, such as cloning the array or throwing away the potentially corrupt destination array."
        )
      }
      try ArrayMembers.copy(source, c.int(1), target, c.int(3), c.int(4), c.runtime)
      return .nothing
    }
  }

  private static func fromArrayType(_ t: TypeBuilder) {
    t.staticMethod("static array CreateInstanceFromArrayType(type arrayType, int[] lengths, int[] lowerBounds)") { c in
      guard let type = c.obj(0) as? TypeInfo else { throw DotNetError.argumentNull("arrayType") }
      if c.isNull(1) { throw DotNetError.argumentNull("lengths") }
      if c.isNull(2) { throw DotNetError.argumentNull("lowerBounds") }
      guard let element = type.isArray ? type.elementType : nil else {
        throw DotNetError.argument("The type is not an array.", "arrayType")
      }
      guard c.items(1).count == type.arrayRank else {
        throw DotNetError.argument("Indices length does not match the array rank.", "lengths")
      }
      return try MemberAccess.invokeStatic(
        TypeInfo.array, PSString.make("CreateInstance"), [.object(element), c.args[1], c.args[2]], c.runtime)
    }
  }

  private static func making(_ t: TypeBuilder) {
    t.staticMethod("static T[] Empty[T]()") { .object(ArrayObj([], of: $0.runtime.methodTypeArguments.first ?? .object)) }
    t.staticMethod("static void Fill[T](T[] array, T value)") { c in
      let array = try array(c)
      for i in 0..<array.items.count { array.items[i] = c.args[1] }
      return .nothing
    }
    t.staticMethod("static void Fill[T](T[] array, T value, int startIndex, int count)") { c in
      let array = try array(c)
      guard c.int(2) >= 0, c.int(2) <= array.items.count else { throw DotNetError.outOfRange(badIndex, "startIndex") }
      guard c.int(3) >= 0, c.int(2) <= array.items.count - c.int(3) else { throw DotNetError.outOfRange(badCount, "count") }
      for i in c.int(2)..<(c.int(2) + c.int(3)) { array.items[i] = c.args[1] }
      return .nothing
    }
    t.staticMethod("static void Resize[T]([ref] T[] array, int newSize)") { c in
      if c.int(1) < 0 { throw DotNetError.negative(c.int(1), "newSize") }
      guard let reference = c.obj(0) as? ReferenceObj else { return .nothing }
      let old = reference.value.base.obj as? ArrayObj
      let element = old?.elementType ?? c.runtime.methodTypeArguments.first ?? .object
      var items = old?.items ?? []
      if c.int(1) < items.count {
        items.removeLast(items.count - c.int(1))
      } else {
        _ = try ArrayMembers.size([c.int(1)])
        items.append(contentsOf: repeatElement(try Conversion.zero(element, c.runtime), count: c.int(1) - items.count))
      }
      reference.value = .object(ArrayObj(items, of: element))
      return .nothing
    }
    t.staticMethod("static System.Collections.ObjectModel.ReadOnlyCollection[T] AsReadOnly[T](T[] array)") { c in
      let array = try array(c)
      guard let type = TypeCatalog.generic("System.Collections.ObjectModel.ReadOnlyCollection", [array.elementType]) else {
        return c.args[0]
      }
      return .object(ListObj(type, array.items, elementType: array.elementType, isReadOnly: true))
    }
    t.staticMethod(
      "static TOutput[] ConvertAll[TInput,TOutput](TInput[] array, System.Converter[TInput,TOutput] converter)"
    ) { c in
      let output = c.runtime.methodTypeArguments.last ?? .object
      if c.isNull(1) { throw DotNetError.argumentNull("converter") }
      let results = try array(c).items.map { try c.call(1, [$0], "converter") }
      return .object(ArrayObj(ContiguousArray(results), of: output))
    }
    t.staticMethod("static array CreateInstance(type elementType, int[] lengths, int[] lowerBounds)") { c in
      let bounds = c.items(2).map { Int($0.integer ?? 0) }
      guard bounds.count == c.items(1).count else {
        throw DotNetError.argument("Number of lengths and lowerBounds must match.")
      }
      guard bounds.allSatisfy({ $0 == 0 }) else {
        throw DotNetError.notSupported("Arrays that start elsewhere than at zero can't be made here.")
      }
      return try create(c, c.obj(0) as? TypeInfo, c.items(1).map { Int($0.integer ?? 0) })
    }
    t.staticMethod("static array CreateInstance(type elementType, Params long[] lengths)") { c in
      try create(c, c.obj(0) as? TypeInfo, c.items(1).map { Int($0.integer ?? 0) })
    }
    @Sendable func fromArrayType(_ c: Call, _ lengths: [Int]) throws -> Value {
      guard let type = c.obj(0) as? TypeInfo else { throw DotNetError.argumentNull("arrayType") }
      guard type.isArray else { throw DotNetError.argument("The specified type must be an array type.", "arrayType") }
      guard type.arrayRank == lengths.count else {
        throw DotNetError.argument("The number of dimensions must match the array's.", "arrayType")
      }
      return try create(c, type.elementType, lengths)
    }
    t.staticMethod("static array CreateInstanceFromArrayType(type arrayType, int length)") {
      try fromArrayType($0, [$0.int(1)])
    }
    t.staticMethod("static array CreateInstanceFromArrayType(type arrayType, Params int[] lengths)") { c in
      try fromArrayType(c, c.items(1).map { Int($0.integer ?? 0) })
    }
  }

  private static func create(_ c: Call, _ element: TypeInfo?, _ lengths: [Int]) throws -> Value {
    guard let element else { throw DotNetError.argumentNull("elementType") }
    return try ArrayMembers.made(of: element, lengths)
  }

  private static func searching(_ t: TypeBuilder) {
    @Sendable func first(_ c: Call, _ start: Int, _ count: Int?) throws -> Value {
      let items = try array(c).items
      guard start >= 0, start <= items.count else { throw DotNetError.outOfRange(badIndex, "startIndex") }
      let count = count ?? items.count - start
      guard count >= 0, count <= items.count - start else { throw DotNetError.outOfRange(badCount, "count") }
      return .int32(items[start..<(start + count)].firstIndex { ObjectMembers.equals($0, c.args[1]) } ?? -1)
    }
    t.staticMethod("static int IndexOf[T](T[] array, T value)") { try first($0, 0, nil) }
    t.staticMethod("static int IndexOf[T](T[] array, T value, int startIndex)") { try first($0, $0.int(2), nil) }
    t.staticMethod("static int IndexOf[T](T[] array, T value, int startIndex, int count)") {
      try first($0, $0.int(2), $0.int(3))
    }
    @Sendable func last(_ c: Call, _ start: Int?, _ count: Int?) throws -> Value {
      let items = try array(c).items
      let start = start ?? items.count - 1
      if items.isEmpty, start == -1 || start == 0, count ?? 0 == 0 { return .int(-1) }
      guard start >= 0, start < items.count else { throw DotNetError.outOfRange(badIndex, "startIndex") }
      let count = count ?? start + 1
      guard count >= 0, start - count + 1 >= 0 else { throw DotNetError.outOfRange(badCount, "count") }
      return .int32(items[(start - count + 1)..<(start + 1)].lastIndex { ObjectMembers.equals($0, c.args[1]) } ?? -1)
    }
    t.staticMethod("static int LastIndexOf(array array, System.Object value, int startIndex, int count)") {
      try last($0, $0.int(2), $0.int(3))
    }
    t.staticMethod("static int LastIndexOf[T](T[] array, T value)") { try last($0, nil, nil) }
    t.staticMethod("static int LastIndexOf[T](T[] array, T value, int startIndex)") { try last($0, $0.int(2), nil) }
    t.staticMethod("static int LastIndexOf[T](T[] array, T value, int startIndex, int count)") {
      try last($0, $0.int(2), $0.int(3))
    }
    @Sendable func binary(_ c: Call, _ range: Range<Int>?, _ value: Int, _ comparer: Int?) throws -> Value {
      let items = try array(c).items
      let range = range ?? items.startIndex..<items.endIndex
      do {
        return .int32(
          try BinarySearch.find(items, range.lowerBound, range.upperBound) { try c.order(comparer, $0, c.args[value]) })
      } catch {
        guard let inner = MemberErrors.exception(of: error) else { throw error }
        throw DotNetError(
          ExceptionObj("System.InvalidOperationException", "Failed to compare two elements in the array.", inner: inner))
      }
    }
    t.staticMethod(
      "static int BinarySearch(array array, int index, int length, System.Object value, System.Collections.IComparer comparer)"
    ) { c in try binary(c, try part(c, 1, try array(c).items.count), 3, 4) }
    t.staticMethod("static int BinarySearch[T](T[] array, T value)") { try binary($0, nil, 1, nil) }
    t.staticMethod("static int BinarySearch[T](T[] array, T value, System.Collections.Generic.IComparer[T] comparer)") {
      try binary($0, nil, 1, 2)
    }
    t.staticMethod("static int BinarySearch[T](T[] array, int index, int length, T value)") { c in
      try binary(c, try part(c, 1, try array(c).items.count), 3, nil)
    }
    t.staticMethod(
      "static int BinarySearch[T](T[] array, int index, int length, T value, System.Collections.Generic.IComparer[T] comparer)"
    ) { c in try binary(c, try part(c, 1, try array(c).items.count), 3, 4) }
  }

  /// Sorts part of an array, and a second one in the same way.
  private static func sort(_ c: Call, items: Int? = nil, range: Int? = nil, _ order: (Value, Value) throws -> Int) throws
    -> Value
  {
    let keys = try array(c, 0, items == nil ? "array" : "keys")
    let other = items.flatMap { c.obj($0) as? ArrayObj }
    let range = try range.map { try part(c, $0, keys.items.count) } ?? keys.items.startIndex..<keys.items.endIndex
    guard let other else {
      var slice = ContiguousArray(keys.items[range])
      try Ordering.sort(&slice, order)
      keys.items.replaceSubrange(range, with: slice)
      return .nothing
    }
    guard other.items.count >= range.upperBound else { throw DotNetError.argument(endOfCollection) }
    let (oldKeys, oldItems) = (keys.items, other.items)
    var places = ContiguousArray(range.map { Value($0) })
    try Ordering.sort(&places) { a, b in try order(oldKeys[Int(a.integer ?? 0)], oldKeys[Int(b.integer ?? 0)]) }
    for (at, from) in zip(range, places) {
      keys.items[at] = oldKeys[Int(from.integer ?? 0)]
      other.items[at] = oldItems[Int(from.integer ?? 0)]
    }
    return .nothing
  }

  private static func sorting(_ t: TypeBuilder) {
    t.staticMethod("static void Reverse[T](T[] array)") { c in
      try array(c).items.reverse()
      return .nothing
    }
    t.staticMethod("static void Reverse[T](T[] array, int index, int length)") { c in
      let array = try array(c)
      array.items[try part(c, 1, array.items.count)].reverse()
      return .nothing
    }
    func declare(_ list: String, items: Int?, range: Int?, comparer: Int?) {
      t.staticMethod("static void Sort\(list)") { c in
        try sort(c, items: items, range: range) { try c.order(comparer, $0, $1) }
      }
    }
    let plain = "System.Collections.IComparer comparer", generic = "System.Collections.Generic.IComparer"
    declare("(array array, int index, int length, \(plain))", items: nil, range: 1, comparer: 3)
    declare("(array keys, array items, \(plain))", items: 1, range: nil, comparer: 2)
    declare("(array keys, array items, int index, int length)", items: 1, range: 2, comparer: nil)
    declare("(array keys, array items, int index, int length, \(plain))", items: 1, range: 2, comparer: 4)
    declare("[T](T[] array)", items: nil, range: nil, comparer: nil)
    declare("[T](T[] array, int index, int length)", items: nil, range: 1, comparer: nil)
    declare("[T](T[] array, \(generic)[T] comparer)", items: nil, range: nil, comparer: 1)
    declare("[T](T[] array, int index, int length, \(generic)[T] comparer)", items: nil, range: 1, comparer: 3)
    declare("[TKey,TValue](TKey[] keys, TValue[] items)", items: 1, range: nil, comparer: nil)
    declare("[TKey,TValue](TKey[] keys, TValue[] items, int index, int length)", items: 1, range: 2, comparer: nil)
    declare("[TKey,TValue](TKey[] keys, TValue[] items, \(generic)[TKey] comparer)", items: 1, range: nil, comparer: 2)
    declare(
      "[TKey,TValue](TKey[] keys, TValue[] items, int index, int length, \(generic)[TKey] comparer)", items: 1, range: 2,
      comparer: 4)
    t.staticMethod("static void Sort[T](T[] array, System.Comparison[T] comparison)") { c in
      if c.isNull(1) { throw DotNetError.argumentNull("comparison") }
      return try sort(c) { Int(try c.call(1, [$0, $1], "comparison").integer ?? 0) }
    }
  }

  private static func predicates(_ t: TypeBuilder) {
    let match = "System.Predicate[T] match"
    @Sendable func test(_ c: Call, _ item: Value, _ at: Int = 1) throws -> Bool {
      if c.isNull(at) { throw DotNetError.argumentNull("match") }
      return try c.test(at, item)
    }
    t.staticMethod("static bool Exists[T](T[] array, \(match))") { c in .bool(try array(c).items.contains { try test(c, $0) }) }
    t.staticMethod("static bool TrueForAll[T](T[] array, \(match))") { c in
      .bool(try array(c).items.allSatisfy { try test(c, $0) })
    }
    t.staticMethod("static T Find[T](T[] array, \(match))") { c in
      let array = try array(c)
      return try array.items.first { try test(c, $0) } ?? Conversion.zero(array.elementType, c.runtime)
    }
    t.staticMethod("static T FindLast[T](T[] array, \(match))") { c in
      let array = try array(c)
      return try array.items.last { try test(c, $0) } ?? Conversion.zero(array.elementType, c.runtime)
    }
    t.staticMethod("static T[] FindAll[T](T[] array, \(match))") { c in
      let array = try array(c)
      return .object(ArrayObj(ContiguousArray(try array.items.filter { try test(c, $0) }), of: array.elementType))
    }
    @Sendable func index(_ c: Call, _ start: Int, _ count: Int?, _ at: Int) throws -> Value {
      let items = try array(c).items
      guard start >= 0, start <= items.count else { throw DotNetError.outOfRange(badIndex, "startIndex") }
      let count = count ?? items.count - start
      guard count >= 0, start <= items.count - count else { throw DotNetError.outOfRange(badCount, "count") }
      return .int32(try items[start..<(start + count)].firstIndex { try test(c, $0, at) } ?? -1)
    }
    t.staticMethod("static int FindIndex[T](T[] array, \(match))") { try index($0, 0, nil, 1) }
    t.staticMethod("static int FindIndex[T](T[] array, int startIndex, \(match))") { try index($0, $0.int(1), nil, 2) }
    t.staticMethod("static int FindIndex[T](T[] array, int startIndex, int count, \(match))") {
      try index($0, $0.int(1), $0.int(2), 3)
    }
    @Sendable func lastIndex(_ c: Call, _ start: Int?, _ count: Int?, _ at: Int) throws -> Value {
      let items = try array(c).items
      let start = start ?? items.count - 1
      if items.isEmpty, start == -1 { return .int(-1) }
      guard start >= 0, start < items.count else { throw DotNetError.outOfRange(badIndex, "startIndex") }
      let count = count ?? start + 1
      guard count >= 0, start - count + 1 >= 0 else { throw DotNetError.outOfRange(badCount, "count") }
      return .int32(try items[(start - count + 1)..<(start + 1)].lastIndex { try test(c, $0, at) } ?? -1)
    }
    t.staticMethod("static int FindLastIndex[T](T[] array, \(match))") { try lastIndex($0, nil, nil, 1) }
    t.staticMethod("static int FindLastIndex[T](T[] array, int startIndex, \(match))") { try lastIndex($0, $0.int(1), nil, 2) }
    t.staticMethod("static int FindLastIndex[T](T[] array, int startIndex, int count, \(match))") {
      try lastIndex($0, $0.int(1), $0.int(2), 3)
    }
    t.staticMethod("static void ForEach[T](T[] array, System.Action[T] action)") { c in
      if c.isNull(1) { throw DotNetError.argumentNull("action") }
      for item in try array(c).items { _ = try c.call(1, [item], "action") }
      return .nothing
    }
  }

  /// A position told as a long.
  private static func narrow(_ c: Call, _ i: Int, _ name: String) throws -> Int {
    guard let value = Int32(exactly: c.int(i)) else {
      throw DotNetError.outOfRange("The value must be less than or equal to Int32.MaxValue.", name)
    }
    return Int(value)
  }

  /// Where the element at some indices is.
  private static func place(_ c: Call, _ indices: [Int]) throws -> (ArrayObj, Int) {
    guard let own = c.this.base.obj as? ArrayObj else { throw DotNetError.argumentNull("array") }
    let lengths = own.dimensions ?? [own.items.count]
    guard lengths.count == indices.count else { throw DotNetError.argument("Indices length does not match the array rank.") }
    var at = 0
    for (index, length) in zip(indices, lengths) {
      guard index >= 0, index < length else { throw PrimitiveError.indexOutOfRange }
      at = at * length + index
    }
    return (own, at)
  }

  private static func long(_ t: TypeBuilder) {
    t.staticMethod("static void Copy(array sourceArray, array destinationArray, long length)") { c in
      try ArrayMembers.copy(
        try array(c, 0, "sourceArray"), 0, try array(c, 1, "destinationArray"), 0, try narrow(c, 2, "length"), c.runtime)
      return .nothing
    }
    t.staticMethod(
      "static void Copy(array sourceArray, long sourceIndex, array destinationArray, long destinationIndex, long length)"
    ) { c in
      try ArrayMembers.copy(
        try array(c, 0, "sourceArray"), try narrow(c, 1, "sourceIndex"), try array(c, 2, "destinationArray"),
        try narrow(c, 3, "destinationIndex"), try narrow(c, 4, "length"), c.runtime)
      return .nothing
    }
    t.method("void CopyTo(array array, long index)") { c in
      guard let own = c.this.base.obj as? ArrayObj else { return .nothing }
      try ArrayMembers.copy(own, 0, try array(c), try narrow(c, 1, "index"), own.items.count, c.runtime)
      return .nothing
    }
    @Sendable func get(_ c: Call, _ indices: [Int]) throws -> Value {
      let (own, at) = try place(c, indices)
      return own.items[at]
    }
    t.method("System.Object GetValue(long index)") { try get($0, [$0.int(0)]) }
    t.method("System.Object GetValue(long index1, long index2)") { try get($0, [$0.int(0), $0.int(1)]) }
    t.method("System.Object GetValue(long index1, long index2, long index3)") {
      try get($0, [$0.int(0), $0.int(1), $0.int(2)])
    }
    t.method("System.Object GetValue(Params long[] indices)") { c in try get(c, c.items(0).map { Int($0.integer ?? 0) }) }
    @Sendable func put(_ c: Call, _ indices: [Int]) throws -> Value {
      let (own, at) = try place(c, indices)
      own.items[at] = try Conversion.convert(c.args[0], to: own.elementType, c.runtime)
      return .nothing
    }
    t.method("void SetValue(System.Object value, long index)") { try put($0, [$0.int(1)]) }
    t.method("void SetValue(System.Object value, long index1, long index2)") { try put($0, [$0.int(1), $0.int(2)]) }
    t.method("void SetValue(System.Object value, long index1, long index2, long index3)") {
      try put($0, [$0.int(1), $0.int(2), $0.int(3)])
    }
    t.method("void SetValue(System.Object value, Params long[] indices)") { c in
      try put(c, c.items(1).map { Int($0.integer ?? 0) })
    }
  }
}
