// ``[Memory`1]`` and ``[ReadOnlyMemory`1]``: parts of arrays that calls take without copying them. An array stands for the whole of it.

import Engine
import Objects
import Primitives

/// A part of an array.
final class MemoryObj: Obj {
  let array: ArrayObj
  let range: Range<Int>
  let isReadOnly: Bool
  init(_ array: ArrayObj, _ range: Range<Int>, readOnly: Bool) {
    (self.array, self.range, isReadOnly) = (array, range, readOnly)
    super.init(tag: .valueStruct)
  }
  override var copied: Obj { self }
  override var type: TypeInfo {
    TypeCatalog.construct(isReadOnly ? MemoryTypes.readOnly : MemoryTypes.memory, [array.elementType])
  }
  override func equals(_ other: Obj) -> Bool {
    (other as? MemoryObj).map { $0.array === array && $0.range == range } ?? false
  }
  override var hash: Int { ObjectIdentifier(array).hashValue &+ range.lowerBound }
  /// Characters are their text; others tell how many they are.
  override func describe(_ runtime: Runtime) throws -> String {
    if array.elementType === TypeInfo.char { return text.string }
    let name = isReadOnly ? "ReadOnlyMemory" : "Memory"
    return "System.\(name)<\(array.elementType.name)>[\(range.count)]"
  }

  var items: ArraySlice<Value> { ArraySlice(array.items[range]) }
  /// The characters.
  var text: PSString {
    PSString.make(array.items[range].compactMap { if case .char(let unit) = $0.base { unit } else { nil } })
  }
  /// The bytes.
  var bytes: [UInt8] { array.items[range].map { UInt8(truncatingIfNeeded: $0.base.integer ?? 0) } }

  /// Puts values at the beginning of the part.
  func fill(_ values: [Value]) {
    for (i, value) in values.prefix(range.count).enumerated() { array.items[range.lowerBound + i] = value }
  }

  /// Memory over values of its own.
  static func of(_ bytes: [UInt8]) -> Value {
    let array = ArrayObj(ContiguousArray(bytes.map { .byte($0) }), of: .byte)
    return .object(MemoryObj(array, 0..<bytes.count, readOnly: true))
  }
  static func of(_ text: PSString) -> Value {
    let array = ArrayObj(ContiguousArray((0..<text.count).map { .char(text[$0]) }), of: .char)
    return .object(MemoryObj(array, 0..<text.count, readOnly: true))
  }
}

extension Call {
  /// An argument that is memory; an empty one where it is none.
  func memory(_ i: Int) -> MemoryObj {
    (i < args.count ? args[i].base.obj as? MemoryObj : nil) ?? MemoryObj(ArrayObj([]), 0..<0, readOnly: true)
  }
}

enum MemoryTypes {
  static let memory = made("System.Memory`1", readOnly: false)
  static let readOnly = made("System.ReadOnlyMemory`1", readOnly: true)
  static let family = TypeCatalog.Family(types: [memory.fullName: { memory }, readOnly.fullName: { readOnly }])

  private static func made(_ name: String, readOnly: Bool) -> TypeInfo {
    TypeInfo(name, .struct, base: .valueType, genericParameterCount: 1, declare: { declare($0, readOnly: readOnly) })
  }

  private static func declare(_ t: TypeBuilder, readOnly: Bool) {
    let element = t.owner.genericArguments.first ?? .object
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    let own = "System.\(readOnly ? "ReadOnlyMemory" : "Memory")[\(e)]"
    /// A default value has no array.
    @Sendable func me(_ c: Call) -> MemoryObj {
      (c.this.base.obj as? MemoryObj) ?? MemoryObj(ArrayObj([], of: element), 0..<0, readOnly: readOnly)
    }
    @Sendable func part(_ array: ArrayObj?, _ start: Int, _ count: Int?) throws -> Value {
      let array = array ?? ArrayObj([], of: element)
      guard start >= 0, start <= array.items.count else { throw outOfRange("start") }
      let count = count ?? array.items.count - start
      guard count >= 0, count <= array.items.count - start else { throw outOfRange("start") }
      return .object(MemoryObj(array, start..<(start + count), readOnly: readOnly))
    }
    t.constructor("new(\(e)[] array)") { try part($0.obj(0) as? ArrayObj, 0, nil) }
    t.constructor("new(\(e)[] array, int start, int length)") { try part($0.obj(0) as? ArrayObj, $0.int(1), $0.int(2)) }
    t.property("static \(own) Empty {get;}") { _ in try part(nil, 0, nil) }
    t.property("int Length {get;}") { .int32(me($0).range.count) }
    t.property("bool IsEmpty {get;}") { .bool(me($0).range.isEmpty) }
    let span = "System.\(readOnly ? "ReadOnlySpan" : "Span")"
    StackOnlyMembers.property(t, "Span", "\(span)`1[\(element.reflectionName)]", "\(span)[\(e)]")
    @Sendable func slice(_ c: Call, _ count: Int?) throws -> Value {
      let own = me(c)
      guard c.int(0) >= 0, c.int(0) <= own.range.count else { throw outOfRange("start") }
      let count = count ?? own.range.count - c.int(0)
      guard count >= 0, count <= own.range.count - c.int(0) else { throw outOfRange("start") }
      let start = own.range.lowerBound + c.int(0)
      return .object(MemoryObj(own.array, start..<(start + count), readOnly: own.isReadOnly))
    }
    t.method("\(own) Slice(int start)") { try slice($0, nil) }
    t.method("\(own) Slice(int start, int length)") { try slice($0, $0.int(1)) }
    t.method("\(e)[] ToArray()") { c in .object(ArrayObj(ContiguousArray(me(c).items), of: element)) }
    t.method("bool TryCopyTo(System.Memory[\(e)] destination)") { c in
      guard c.memory(0).range.count >= me(c).range.count else { return .bool(false) }
      c.memory(0).fill(Array(me(c).items))
      return .bool(true)
    }
    t.method("void CopyTo(System.Memory[\(e)] destination)") { c in
      guard c.memory(0).range.count >= me(c).range.count else {
        throw DotNetError.argument("Destination is too short.", "destination")
      }
      c.memory(0).fill(Array(me(c).items))
      return .nothing
    }
    t.method("bool Equals(System.Object obj)") { c in .bool(c.obj(0).map { me(c).equals($0) } ?? false) }
    t.method("bool Equals(\(own) other)") { c in .bool(me(c).equals(c.memory(0))) }
    t.method("int GetHashCode()") { .int32(Int(Int32(truncatingIfNeeded: me($0).hash))) }
    t.method("string ToString()") { Value(try me($0).describe($0.runtime)) }
    t.staticMethod("static \(own) op_Implicit(\(e)[] array)") { try part($0.obj(0) as? ArrayObj, 0, nil) }
    t.staticMethod("static \(own) op_Implicit(System.ArraySegment[\(e)] segment)") { c in
      guard let segment = c.obj(0) as? ByteBuffers.SegmentObj else { return try part(nil, 0, nil) }
      return .object(MemoryObj(segment.array, segment.range, readOnly: readOnly))
    }
    if !readOnly {
      t.staticMethod("static System.ReadOnlyMemory[\(e)] op_Implicit(\(own) memory)") { c in
        .object(MemoryObj(c.memory(0).array, c.memory(0).range, readOnly: true))
      }
    }
  }

  private static func outOfRange(_ name: String) -> DotNetError {
    DotNetError.outOfRange("Specified argument was out of the range of valid values.", name)
  }
}
