// The table behind hashtables against Swift's own dictionary: whatever is added, replaced and removed, both say the same, and copies stay
// as they were.

import Objects
import Primitives
import Testing

@Suite struct ValueTableTests {
  /// The same numbers at each run.
  private struct Sequence {
    var state: UInt64 = 42
    mutating func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  @Test(arguments: [false, true]) func agreesWithADictionary(reusesPlaces: Bool) {
    var numbers = Sequence()
    var table = ValueTable(comparer: .ignoreCase, reusesPlaces: reusesPlaces)
    var model: [String: Int32] = [:]
    var copy = table
    var copied = model
    for turn in 0..<20_000 {
      let name = "key\(numbers.next(turn < 10_000 ? 300 : 6))"
      switch numbers.next(3) {
      case 0:
        #expect(table.remove(Value(name.uppercased())) == (model.removeValue(forKey: name) != nil))
      default:
        let value = Int32(turn)
        #expect(table.set(Value(name), .int(value)) == (model.updateValue(value, forKey: name) == nil))
      }
      if turn % 1_000 == 0 {
        #expect(copy.count == copied.count)
        for (key, value) in copied { #expect(copy.get(Value(key))?.integer == Int64(value)) }
        copy = table
        copied = model
      }
      #expect(table.count == model.count)
    }
    for (key, value) in model { #expect(table.get(Value(key))?.integer == Int64(value)) }
    #expect(Set(table.allKeys.compactMap { $0.pstring?.string.lowercased() }) == Set(model.keys))
    #expect(table.allValues.count == model.count)
    table.removeAll()
    #expect(table.get(Value("key1")) == nil && table.allKeys.isEmpty)
  }

  @Test func keepsTheOrderOfInsertion() {
    var table = ValueTable(comparer: .ignoreCase)
    for name in ["a", "b", "c", "d"] { table.set(Value(name), Value(name)) }
    table.remove(Value("b"))
    table.insert(Value("x"), .int(1), at: 1)
    table.set(Value("A"), .int(2))
    #expect(table.allKeys.compactMap { $0.pstring?.string } == ["a", "x", "c", "d"])
    #expect(table.position(ofOrdinal: 3).flatMap { table.key(at: $0) }?.pstring?.string == "d")
    #expect(table.get(Value("a"))?.integer == 2)
  }

  @Test func valuesLieInMemoryAsEntriesPackThem() {
    #expect(MemoryLayout<Value>.size == 9)
    func tag(_ value: Value) -> UInt8 {
      withUnsafePointer(to: value) { UnsafeRawPointer($0).load(fromByteOffset: 8, as: UInt8.self) }
    }
    #expect(tag(Value("a")) == tag(Value("another")))
    for other in [Value.int(1), .long(1), .double(1), .bool(true), .null, .array([])] { #expect(tag(other) != tag(Value("a"))) }
  }
}
