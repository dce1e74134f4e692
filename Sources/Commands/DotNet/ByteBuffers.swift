// `[Buffer]` and ``[ArraySegment`1]``: arrays of numbers as bytes, and parts of arrays.

import Engine
import Objects
import Primitives

enum ByteBuffers {
  static let buffer = TypeInfo("System.Buffer", .staticClass, base: .object, isAbstract: true, declare: declareBuffer)
  static let segment = TypeInfo(
    "System.ArraySegment`1", .struct, base: .valueType, interfaces: { [.icollection, .ienumerable] },
    genericParameterCount: 1, declare: declareSegment)
  static let family = TypeCatalog.Family(types: [buffer.fullName: { buffer }, segment.fullName: { segment }])

  /// How many bytes an element takes; nil for types that are no primitives.
  private static func width(_ type: TypeInfo) -> Int? {
    switch type.code {
    case .boolean, .sbyte, .byte: 1
    case .char, .int16, .uint16: 2
    case .int32, .uint32, .single: 4
    case .int64, .uint64, .double: 8
    default: nil
    }
  }

  private static func bits(_ value: Value) -> UInt64 {
    switch value.base {
    case .bool(let v): v ? 1 : 0
    case .char(let v): UInt64(v)
    case .single(let v): UInt64(v.bitPattern)
    case .double(let v): v.bitPattern
    case .ulong(let v): v
    default: UInt64(bitPattern: Int64(value.base.integer ?? 0))
    }
  }

  private static func value(_ bits: UInt64, _ type: TypeInfo) -> Value {
    switch type.code {
    case .boolean: .bool(bits != 0)
    case .sbyte: .sbyte(Int8(truncatingIfNeeded: bits))
    case .byte: .byte(UInt8(truncatingIfNeeded: bits))
    case .char: .char(UInt16(truncatingIfNeeded: bits))
    case .int16: .short(Int16(truncatingIfNeeded: bits))
    case .uint16: .ushort(UInt16(truncatingIfNeeded: bits))
    case .int32: .int(Int32(truncatingIfNeeded: bits))
    case .uint32: .uint(UInt32(truncatingIfNeeded: bits))
    case .single: .single(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
    case .uint64: .ulong(bits)
    case .double: .double(Double(bitPattern: bits))
    default: .long(Int64(bitPattern: bits))
    }
  }

  private static func array(_ c: Call, _ i: Int, _ name: String) throws -> (ArrayObj, Int) {
    guard let array = c.obj(i) as? ArrayObj else { throw DotNetError.argumentNull(name) }
    guard let width = width(array.elementType) else {
      throw DotNetError.argument("Object must be an array of primitives.", name)
    }
    return (array, width)
  }

  private static func byte(_ array: ArrayObj, _ width: Int, _ at: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: bits(array.items[at / width]) >> UInt64(at % width * 8))
  }
  private static func put(_ byte: UInt8, _ array: ArrayObj, _ width: Int, _ at: Int) {
    let shift = UInt64(at % width * 8)
    let kept = bits(array.items[at / width]) & ~(0xff << shift)
    array.items[at / width] = value(kept | UInt64(byte) << shift, array.elementType)
  }

  @Sendable private static func declareBuffer(_ t: TypeBuilder) {
    t.staticMethod("static void BlockCopy(array src, int srcOffset, array dst, int dstOffset, int count)") { c in
      let (source, wide) = try array(c, 0, "src")
      let (target, narrow) = try array(c, 2, "dst")
      for (i, name) in [(1, "srcOffset"), (3, "dstOffset"), (4, "count")] where c.int(i) < 0 {
        throw DotNetError.negative(c.int(i), name)
      }
      let count = c.int(4)
      guard c.int(1) <= source.items.count * wide - count, c.int(3) <= target.items.count * narrow - count else {
        throw DotNetError.argument(
          "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection."
        )
      }
      let bytes = (0..<count).map { byte(source, wide, c.int(1) + $0) }
      for (i, byte) in bytes.enumerated() { put(byte, target, narrow, c.int(3) + i) }
      return .nothing
    }
    t.staticMethod("static int ByteLength(array array)") { c in
      let (own, width) = try array(c, 0, "array")
      return .int32(own.items.count * width)
    }
    @Sendable func place(_ c: Call) throws -> (ArrayObj, Int) {
      let (own, width) = try array(c, 0, "array")
      guard c.int(1) >= 0, c.int(1) < own.items.count * width else {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
      }
      return (own, width)
    }
    t.staticMethod("static byte GetByte(array array, int index)") { c in
      let (own, width) = try place(c)
      return .byte(byte(own, width, c.int(1)))
    }
    t.staticMethod("static void SetByte(array array, int index, byte value)") { c in
      let (own, width) = try place(c)
      put(UInt8(truncatingIfNeeded: c.int(2)), own, width, c.int(1))
      return .nothing
    }
  }

  /// A part of an array.
  final class SegmentObj: Obj {
    let array: ArrayObj
    let range: Range<Int>
    private let own: TypeInfo
    init(_ type: TypeInfo, _ array: ArrayObj, _ range: Range<Int>) {
      (own, self.array, self.range) = (type, array, range)
      super.init()
    }
    override var type: TypeInfo { own }
    override func enumerator() -> Enumerator? { ArrayEnumerator(ContiguousArray(array.items[range])) }
    override func equals(_ other: Obj) -> Bool {
      (other as? SegmentObj).map { $0.array === array && $0.range == range } ?? false
    }
    override var hash: Int { ObjectIdentifier(array).hashValue &+ range.lowerBound }
  }

  @Sendable private static func declareSegment(_ t: TypeBuilder) {
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    @Sendable func me(_ c: Call) throws -> SegmentObj {
      guard let own = c.this.base.obj as? SegmentObj else {
        throw DotNetError.invalidOperation("The underlying array is null.")
      }
      return own
    }
    t.constructor("new(\(e)[] array)") { c in
      guard let array = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("array") }
      return .object(SegmentObj(c.target, array, 0..<array.items.count))
    }
    t.constructor("new(\(e)[] array, int offset, int count)") { c in
      guard let array = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("array") }
      if c.int(1) < 0 { throw DotNetError.outOfRange("Non-negative number required.", "offset") }
      if c.int(2) < 0 { throw DotNetError.outOfRange("Non-negative number required.", "count") }
      guard c.int(1) <= array.items.count - c.int(2) else {
        throw DotNetError.argument(
          "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection."
        )
      }
      return .object(SegmentObj(c.target, array, c.int(1)..<(c.int(1) + c.int(2))))
    }
    t.property("\(e)[] Array {get;}") { .object(try me($0).array) }
    t.property("int Offset {get;}") { .int32(try me($0).range.lowerBound) }
    t.property("int Count {get;}") { .int32(try me($0).range.count) }
    @Sendable func at(_ c: Call) throws -> Int {
      let own = try me(c)
      guard c.int(0) >= 0, c.int(0) < own.range.count else {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
      }
      return own.range.lowerBound + c.int(0)
    }
    t.indexer(
      "\(e) Item(int index) {get;set;}", get: { try me($0).array.items[at($0)] },
      set: { c in
        let place = try at(c)
        try me(c).array.items[place] = c.args[1]
        return .nothing
      })
    @Sendable func slice(_ c: Call, _ count: Int) throws -> Value {
      let own = try me(c)
      guard c.int(0) >= 0, count >= 0, c.int(0) <= own.range.count - count else {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "index")
      }
      let start = own.range.lowerBound + c.int(0)
      return .object(SegmentObj(own.type, own.array, start..<(start + count)))
    }
    t.method("System.ArraySegment[\(e)] Slice(int index)") { try slice($0, try me($0).range.count - $0.int(0)) }
    t.method("System.ArraySegment[\(e)] Slice(int index, int count)") { try slice($0, $0.int(1)) }
    t.method("\(e)[] ToArray()") { c in
      let own = try me(c)
      return .object(ArrayObj(ContiguousArray(own.array.items[own.range]), of: own.array.elementType))
    }
    for (tail, index) in [("", 0), (", int destinationIndex", 1)] {
      t.method("void CopyTo(\(e)[] destination\(tail))") { c in
        let own = try me(c)
        guard let target = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("destination") }
        let start = index == 1 ? c.int(1) : 0
        guard start >= 0, start <= target.items.count - own.range.count else {
          throw DotNetError.argument("Destination is too short.", "destination")
        }
        for (i, item) in own.array.items[own.range].enumerated() { target.items[start + i] = item }
        return .nothing
      }
    }
    t.method("System.Collections.IEnumerator GetEnumerator()") { XLinqTypes.value(try me($0).enumerator()) }
  }
}
