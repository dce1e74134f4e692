// System.BitConverter.

import Primitives

public enum BitConverterMembers {
  static let type = TypeInfo("System.BitConverter", .staticClass, base: .object, isAbstract: true, declare: declare)
  static let family = TypeCatalog.Family(types: ["System.BitConverter": { type }])

  /// So many bytes of a number, the least first.
  public static func little(_ bits: some FixedWidthInteger, _ count: Int) -> Value {
    .bytes((0..<count).map { UInt8(truncatingIfNeeded: bits >> (8 * $0)) })
  }

  /// The number of so many bytes of an array, from the index that follows it in a call.
  /// - Throws: ArgumentException where the array does not have them.
  public static func take<Bits: FixedWidthInteger>(_ c: Call, _ count: Int) throws -> Bits {
    let bytes = try c.bytes(0, "value")
    let start = c.int(1)
    guard start >= 0, start < bytes.count else {
      throw DotNetError.outOfRange(
        "Index was out of range. Must be non-negative and less than the size of the collection.", "startIndex")
    }
    guard start <= bytes.count - count else {
      throw DotNetError.argument(
        "The array starting from the specified index is not long enough to read a value of the specified type.", "value")
    }
    return bytes[start..<(start + count)].reversed().reduce(0) { $0 << 8 | Bits($1) }
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.field("static bool IsLittleEndian {get;}", get: { _ in .bool(true) })
    t.staticMethod("static byte[] GetBytes(bool value)") { little($0.bool(0) ? 1 : 0, 1) }
    t.staticMethod("static byte[] GetBytes(char value)") { little(UInt64($0.char(0)), 2) }
    for (word, count) in [("short", 2), ("int", 4), ("long", 8), ("ushort", 2), ("uint", 4)] {
      t.staticMethod("static byte[] GetBytes(\(word) value)") { little(UInt64(bitPattern: Int64($0.int(0))), count) }
    }
    t.staticMethod("static byte[] GetBytes(ulong value)") {
      little(UInt64(truncatingIfNeeded: IntegerMembers.wide($0.args[0])), 8)
    }
    t.staticMethod("static byte[] GetBytes(float value)") { little(UInt64(Float($0.double(0)).bitPattern), 4) }
    t.staticMethod("static byte[] GetBytes(double value)") { little($0.double(0).bitPattern, 8) }
    func to(_ word: String, _ name: String, _ count: Int, _ make: @escaping @Sendable (UInt64) -> Value) {
      t.staticMethod("static \(word) To\(name)(byte[] value, int startIndex)") { make(try take($0, count)) }
    }
    to("bool", "Boolean", 1) { .bool($0 != 0) }
    to("char", "Char", 2) { .char(UInt16(truncatingIfNeeded: $0)) }
    to("short", "Int16", 2) { .short(Int16(truncatingIfNeeded: $0)) }
    to("ushort", "UInt16", 2) { .ushort(UInt16(truncatingIfNeeded: $0)) }
    to("int", "Int32", 4) { .int(Int32(truncatingIfNeeded: $0)) }
    to("uint", "UInt32", 4) { .uint(UInt32(truncatingIfNeeded: $0)) }
    to("long", "Int64", 8) { .long(Int64(bitPattern: $0)) }
    to("ulong", "UInt64", 8) { .ulong($0) }
    to("float", "Single", 4) { .single(Float(bitPattern: UInt32(truncatingIfNeeded: $0))) }
    to("double", "Double", 8) { .double(Double(bitPattern: $0)) }
    t.staticMethod("static string ToString(byte[] value)") {
      Value(Hex.encode(try $0.bytes(0, "value"), upper: true, separator: "-"))
    }
    @Sendable func text(_ bytes: [UInt8], _ start: Int, _ length: Int) throws -> Value {
      if start < 0 || start >= bytes.count && start > 0 {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than the size of the collection.", "startIndex")
      }
      if length < 0 { throw DotNetError.negative(length, "length") }
      if start > bytes.count - length {
        throw DotNetError.argument(
          "The array starting from the specified index is not long enough to read a value of the specified type.", "value")
      }
      return Value(Hex.encode(Array(bytes[start..<(start + length)]), upper: true, separator: "-"))
    }
    t.staticMethod("static string ToString(byte[] value, int startIndex)") { c in
      let bytes = try c.bytes(0, "value")
      return try text(bytes, c.int(1), bytes.count - c.int(1))
    }
    t.staticMethod("static string ToString(byte[] value, int startIndex, int length)") { c in
      try text(try c.bytes(0, "value"), c.int(1), c.int(2))
    }
    t.staticMethod("static long DoubleToInt64Bits(double value)") { .long(Int64(bitPattern: $0.double(0).bitPattern)) }
    t.staticMethod("static double Int64BitsToDouble(long value)") {
      .double(Double(bitPattern: UInt64(bitPattern: Int64($0.int(0)))))
    }
    t.staticMethod("static int SingleToInt32Bits(float value)") { .int(Int32(bitPattern: Float($0.double(0)).bitPattern)) }
    t.staticMethod("static float Int32BitsToSingle(int value)") {
      .single(Float(bitPattern: UInt32(truncatingIfNeeded: $0.int(0))))
    }
  }
}
