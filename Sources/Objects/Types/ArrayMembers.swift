// Members of System.Array.

import Primitives

public enum ArrayMembers {
  private static func me(_ c: Call) -> ArrayObj? { c.this.base.obj as? ArrayObj }
  private static func count(_ c: Call) -> Int { me(c)?.items.count ?? 0 }

  private static func dimensions(_ c: Call) -> [Int] { me(c)?.dimensions ?? [count(c)] }

  private static func dimension(_ c: Call, _ i: Int) throws -> Int {
    let all = dimensions(c)
    guard i >= 0, i < all.count else { throw PrimitiveError.indexOutOfRange }
    return all[i]
  }

  @Sendable static func declare(_ t: TypeBuilder) {
    t.property("int Length {get;}") { .int32(count($0)) }
    t.property("long LongLength {get;}") { .long(Int64(count($0))) }
    t.property("int Rank {get;}") { .int32(dimensions($0).count) }
    t.property("System.Object SyncRoot {get;}") { $0.this }
    t.property("bool IsReadOnly {get;}") { _ in .bool(false) }
    t.property("bool IsFixedSize {get;}") { _ in .bool(true) }
    t.property("bool IsSynchronized {get;}") { _ in .bool(false) }
    t.method("System.Object Clone()") { c in me(c).map { .object($0.copy()) } ?? .null }
    t.method("int GetLength(int dimension)") { .int32(try dimension($0, $0.int(0))) }
    t.method("long GetLongLength(int dimension)") { .long(Int64(try dimension($0, $0.int(0)))) }
    t.method("int GetLowerBound(int dimension)") { c in
      _ = try dimension(c, c.int(0))
      return .int(0)
    }
    t.method("int GetUpperBound(int dimension)") { .int32(try dimension($0, $0.int(0)) - 1) }
    t.method("System.Collections.IEnumerator GetEnumerator()") { try CollectionHelp.enumerator($0) }
    t.method("void Initialize()") { _ in .nothing }
    t.method("void CopyTo(array array, int index)") { c in
      guard let source = me(c) else { return .nothing }
      guard let target = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("destinationArray") }
      try copy(source, 0, target, c.int(1), source.items.count, c.runtime)
      return .nothing
    }
    access(t)
    asList(t)
    statics(t)
    ArrayStatics.declare(t)
  }

  private static func access(_ t: TypeBuilder) {
    @Sendable func at(_ c: Call, _ positions: [Int]) throws -> Int {
      let all = dimensions(c)
      guard positions.count == all.count else {
        throw DotNetError.argument("The number of dimensions must match the rank of the array.")
      }
      guard positions.allSatisfy({ $0 >= 0 }), let offset = Indexing.offset(all, positions) else {
        throw PrimitiveError.indexOutOfRange
      }
      return offset
    }
    @Sendable func get(_ c: Call, _ positions: [Int]) throws -> Value { me(c)?.items[try at(c, positions)] ?? .null }
    @Sendable func put(_ c: Call, _ positions: [Int]) throws -> Value {
      guard let array = me(c) else { return .nothing }
      let offset = try at(c, positions)
      array.items[offset] = try store(c.args[0], array.elementType)
      return .nothing
    }
    t.method("System.Object GetValue(Params int[] indices)") { c in try get(c, c.items(0).map { Int($0.integer ?? 0) }) }
    t.method("System.Object GetValue(int index)") { try get($0, [$0.int(0)]) }
    t.method("System.Object GetValue(int index1, int index2)") { try get($0, [$0.int(0), $0.int(1)]) }
    t.method("System.Object GetValue(int index1, int index2, int index3)") { try get($0, [$0.int(0), $0.int(1), $0.int(2)]) }
    t.method("void SetValue(System.Object value, int index)") { try put($0, [$0.int(1)]) }
    t.method("void SetValue(System.Object value, int index1, int index2)") { try put($0, [$0.int(1), $0.int(2)]) }
    t.method("void SetValue(System.Object value, int index1, int index2, int index3)") {
      try put($0, [$0.int(1), $0.int(2), $0.int(3)])
    }
    t.method("void SetValue(System.Object value, Params int[] indices)") { c in
      try put(c, c.items(1).map { Int($0.integer ?? 0) })
    }
    t.method("System.Object Get(Params int[] indices)", hidden: true) { c in try get(c, c.items(0).map { Int($0.integer ?? 0) })
    }
  }

  /// A value for an element without PowerShell's conversions.
  private static func store(_ value: Value, _ element: TypeInfo) throws -> Value {
    let plain = element === TypeInfo.object ? value.orNull : value.base.orNull
    if plain.isNull { return element.isValueType ? try ArgumentConversion.zero(element) : .null }
    if element.accepts(plain.type) { return plain }
    if element.code.isNumeric, plain.code.isNumericOrPrimitive, let wide = plain.integer,
      element.code.rawValue > plain.code.rawValue
    {
      switch element.code {
      case .int64: return .long(wide)
      case .double: return .double(Double(wide))
      case .single: return .single(Float(wide))
      case .int32: return .int(Int32(truncatingIfNeeded: wide))
      default: break
      }
    }
    throw DotNetError("System.InvalidCastException", "Object cannot be stored in an array of this type.")
  }

  /// `Array.Copy`.
  public static func copy(
    _ source: ArrayObj, _ from: Int, _ target: ArrayObj, _ to: Int, _ length: Int, _ runtime: Runtime
  ) throws {
    guard length >= 0 else {
      throw DotNetError.outOfRange("length ('\(length)') must be a non-negative value.\nActual value was \(length).", "length")
    }
    guard from >= 0 else {
      throw DotNetError.outOfRange(
        "sourceIndex ('\(from)') must be a non-negative value.\nActual value was \(from).", "sourceIndex")
    }
    guard to >= 0 else {
      throw DotNetError.outOfRange(
        "destinationIndex ('\(to)') must be a non-negative value.\nActual value was \(to).", "destinationIndex")
    }
    guard from <= source.items.count - length else {
      throw DotNetError.argument(
        "Source array was not long enough. Check the source index, length, and the array's lower bounds.", "sourceArray")
    }
    guard to <= target.items.count - length else {
      throw DotNetError.argument(
        "Destination array was not long enough. Check the destination index, length, and the array's lower bounds.",
        "destinationArray")
    }
    let moved = source.items[from..<(from + length)]
    for (i, item) in zip(to..., moved) { target.items[i] = try store(item, target.elementType) }
  }

  /// The IList members that arrays have.
  private static func asList(_ t: TypeBuilder) {
    @Sendable func fixed(_ c: Call) throws -> Value { throw DotNetError.notSupported("Collection was of a fixed size.") }
    t.property("int Count {get;}") { .int32(count($0)) }
    t.method("int Add(System.Object value)", hidden: true) { try fixed($0) }
    t.method("void Clear()", hidden: true) { c in
      guard let array = me(c) else { return .nothing }
      let zero = try ArgumentConversion.zero(array.elementType)
      for i in 0..<array.items.count { array.items[i] = zero }
      return .nothing
    }
    t.method("bool Contains(System.Object value)", hidden: true) { c in
      .bool(me(c)?.items.contains { ObjectMembers.equals($0, c.args[0]) } ?? false)
    }
    t.method("int IndexOf(System.Object value)", hidden: true) { c in
      .int32(me(c)?.items.firstIndex { ObjectMembers.equals($0, c.args[0]) } ?? -1)
    }
    t.method("void Insert(int index, System.Object value)", hidden: true) { try fixed($0) }
    t.method("void Remove(System.Object value)", hidden: true) { try fixed($0) }
    t.method("void RemoveAt(int index)", hidden: true) { try fixed($0) }
  }

  private static func statics(_ t: TypeBuilder) {
    t.staticMethod("static array CreateInstance(type elementType, int length)") { try create($0, [$0.int(1)]) }
    t.staticMethod("static array CreateInstance(type elementType, int length1, int length2)") {
      try create($0, [$0.int(1), $0.int(2)])
    }
    t.staticMethod("static array CreateInstance(type elementType, int length1, int length2, int length3)") {
      try create($0, [$0.int(1), $0.int(2), $0.int(3)])
    }
    t.staticMethod("static array CreateInstance(type elementType, Params int[] lengths)") { c in
      try create(c, c.items(1).map { Int($0.integer ?? 0) })
    }
    t.staticMethod("static void Copy(array sourceArray, array destinationArray, int length)") { c in
      guard let source = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("sourceArray") }
      guard let target = c.obj(1) as? ArrayObj else { throw DotNetError.argumentNull("destinationArray") }
      try copy(source, 0, target, 0, c.int(2), c.runtime)
      return .nothing
    }
    t.staticMethod(
      "static void Copy(array sourceArray, int sourceIndex, array destinationArray, int destinationIndex, int length)"
    ) { c in
      guard let source = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("sourceArray") }
      guard let target = c.obj(2) as? ArrayObj else { throw DotNetError.argumentNull("destinationArray") }
      try copy(source, c.int(1), target, c.int(3), c.int(4), c.runtime)
      return .nothing
    }
    t.staticMethod("static void Clear(array array)") { c in
      guard let array = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("array") }
      let zero = try ArgumentConversion.zero(array.elementType)
      for i in 0..<array.items.count { array.items[i] = zero }
      return .nothing
    }
    t.staticMethod("static void Clear(array array, int index, int length)") { c in
      guard let array = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("array") }
      guard c.int(1) >= 0, c.int(2) >= 0, c.int(1) <= array.items.count - c.int(2) else { throw PrimitiveError.indexOutOfRange }
      let zero = try ArgumentConversion.zero(array.elementType)
      for i in c.int(1)..<(c.int(1) + c.int(2)) { array.items[i] = zero }
      return .nothing
    }
  }

  private static func create(_ c: Call, _ lengths: [Int]) throws -> Value {
    guard let element = c.obj(0) as? TypeInfo else { throw DotNetError.argumentNull("elementType") }
    return try made(of: element, lengths)
  }

  /// A new array of these lengths.
  public static func made(of element: TypeInfo, _ lengths: [Int]) throws -> Value {
    let items = ContiguousArray(repeating: try ArgumentConversion.zero(element), count: try size(lengths))
    return .object(lengths.count > 1 ? ArrayObj(items, of: element, dimensions: lengths) : ArrayObj(items, of: element))
  }

  /// How many elements an array of these lengths has; the error of one that .NET does not make.
  public static func size(_ lengths: [Int]) throws -> Int {
    var total = 1
    for length in lengths {
      guard length >= 0 else { throw DotNetError.negative(length, "length") }
      let (product, overflow) = total.multipliedReportingOverflow(by: length)
      guard !overflow, product <= 0x7fff_ffc7 else {
        throw DotNetError("System.OutOfMemoryException", "Array dimensions exceeded supported range.")
      }
      total = product
    }
    return total
  }
}
