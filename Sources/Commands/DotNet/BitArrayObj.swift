// `[System.Collections.BitArray]`.

import Engine
import Objects
import Primitives

final class BitArrayObj: Obj {
  var bits: BitList
  init(_ bits: BitList) {
    self.bits = bits
    super.init()
  }
  override var type: TypeInfo { BitArrayObj.info }
  override func enumerator() -> Enumerator? { ArrayEnumerator(ContiguousArray(bits.map { Value.bool($0) })) }

  static let info = TypeInfo(
    "System.Collections.BitArray", base: .object, interfaces: { [.icollection, .ienumerable, .icloneable] }, declare: declare)
  static let family = TypeCatalog.Family(types: ["System.Collections.BitArray": { info }])

  private static func me(_ c: Call) throws -> BitArrayObj {
    guard let array = c.this.base.obj as? BitArrayObj else { throw DotNetError.invalidOperation("Not a BitArray.") }
    return array
  }

  private static func at(_ c: Call) throws -> Int {
    let index = c.int(0)
    guard index >= 0, index < (try me(c).bits.count) else {
      throw DotNetError.outOfRange(
        "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
    }
    return index
  }

  private static func combine(_ t: TypeBuilder, _ name: String, _ body: @escaping @Sendable (UInt64, UInt64) -> UInt64) {
    t.method("System.Collections.BitArray \(name)(System.Collections.BitArray value)") { c in
      guard let other = c.obj(0) as? BitArrayObj else { throw DotNetError.argumentNull("value") }
      let own = try me(c)
      guard other.bits.count == own.bits.count else { throw DotNetError.argument("Array lengths must be the same.") }
      own.bits.combine(other.bits, body)
      return c.this
    }
  }

  private static func spread(_ items: some Sequence<Value>, width: Int) -> BitList {
    BitList(
      items.lazy.flatMap { item in
        let number = UInt32(truncatingIfNeeded: item.base.integer ?? 0)
        return (0..<width).map { number >> UInt32($0) & 1 == 1 }
      })
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.constructor("new(int length)") { c in
      if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "length") }
      return .object(BitArrayObj(BitList(repeating: false, count: c.int(0))))
    }
    t.constructor("new(int length, bool defaultValue)") { c in
      if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "length") }
      return .object(BitArrayObj(BitList(repeating: c.bool(1), count: c.int(0))))
    }
    t.constructor("new(byte[] bytes)") { .object(BitArrayObj(spread($0.args[0].sequence?.items ?? [], width: 8))) }
    t.constructor("new(bool[] values)") { c in
      .object(
        BitArrayObj(
          BitList((c.args[0].sequence?.items ?? []).lazy.map { if case .bool(true) = $0.base { true } else { false } })))
    }
    t.constructor("new(int[] values)") { .object(BitArrayObj(spread($0.args[0].sequence?.items ?? [], width: 32))) }
    t.constructor("new(System.Collections.BitArray bits)") { c in
      guard let other = c.obj(0) as? BitArrayObj else { throw DotNetError.argumentNull("bits") }
      return .object(BitArrayObj(other.bits))
    }
    t.property("int Count {get;}") { .int32(try me($0).bits.count) }
    t.property("bool IsReadOnly {get;}") { _ in .bool(false) }
    t.property("bool IsSynchronized {get;}") { _ in .bool(false) }
    t.property(
      "int Length {get;set;}", get: { .int32(try me($0).bits.count) },
      set: { c in
        let own = try me(c)
        if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "value") }
        own.bits.resize(c.int(0))
        return .nothing
      })
    t.property("System.Object SyncRoot {get;}") { $0.this }
    t.indexer(
      "bool Item(int index) {get;set;}", get: { .bool(try me($0).bits[at($0)]) },
      set: { c in
        let index = try at(c)
        if case .bool(let flag) = c.args[1].base { try me(c).bits[index] = flag }
        return .nothing
      })
    combine(t, "And") { $0 & $1 }
    combine(t, "Or") { $0 | $1 }
    combine(t, "Xor") { $0 ^ $1 }
    t.method("System.Object Clone()") { .object(BitArrayObj(try me($0).bits)) }
    t.method("bool Get(int index)") { .bool(try me($0).bits[at($0)]) }
    t.method("void Set(int index, bool value)") { c in
      let index = try at(c)
      try me(c).bits[index] = c.bool(1)
      return .nothing
    }
    t.method("void SetAll(bool value)") { c in
      let own = try me(c)
      own.bits = BitList(repeating: c.bool(0), count: own.bits.count)
      return .nothing
    }
    t.method("bool HasAllSet()") { c in
      let bits = try me(c).bits
      return .bool(bits.ones == bits.count)
    }
    t.method("bool HasAnySet()") { .bool(try !me($0).bits.isZero) }
    t.method("System.Collections.BitArray Not()") { c in
      let own = try me(c)
      own.bits.invert()
      return c.this
    }
    for (name, sign) in [("LeftShift", 1), ("RightShift", -1)] {
      t.method("System.Collections.BitArray \(name)(int count)") { c in
        let own = try me(c)
        if c.int(0) < 0 { throw DotNetError.outOfRange("Non-negative number required.", "count") }
        let (old, count) = (own.bits, min(c.int(0), own.bits.count))
        own.bits = BitList(
          (0..<old.count).lazy.map { i in
            let from = i - sign * count
            return from >= 0 && from < old.count && old[from]
          })
        return c.this
      }
    }
    t.method("void CopyTo(array array, int index)") { c in
      guard let target = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("array") }
      let own = try me(c)
      let isBool = target.elementType === TypeInfo.bool
      guard isBool || target.elementType === TypeInfo.byte || target.elementType === TypeInfo.int32 else {
        throw DotNetError.argument(
          "Only supported array types for CopyTo on BitArrays are Boolean[], Int32[] and Byte[].", "array")
      }
      let width = isBool ? 1 : target.elementType === TypeInfo.byte ? 8 : 32
      let needed = (own.bits.count + width - 1) / width
      guard c.int(1) >= 0, target.items.count - c.int(1) >= needed else {
        throw DotNetError.argument(
          "Destination array is not long enough to copy all the items in the collection. Check array index and length.")
      }
      for i in 0..<needed {
        if isBool {
          target.items[c.int(1) + i] = .bool(own.bits[i])
          continue
        }
        var number: UInt32 = 0
        for bit in 0..<width where i * width + bit < own.bits.count && own.bits[i * width + bit] { number |= 1 << UInt32(bit) }
        target.items[c.int(1) + i] = width == 8 ? .byte(UInt8(truncatingIfNeeded: number)) : .int(Int32(bitPattern: number))
      }
      return .nothing
    }
    t.method("System.Collections.IEnumerator GetEnumerator()") { XLinqTypes.value(try me($0).enumerator()) }
  }
}
