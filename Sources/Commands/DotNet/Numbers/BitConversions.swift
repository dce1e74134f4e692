// `[BitConverter]`: the bits of numbers without a sign, of halves and of 128 bits.

import Engine
import Objects
import Primitives

enum BitConversions {
  static let declarations: TypeCatalog.Declarations = ["System.BitConverter": declareBits]

  @Sendable private static func declareBits(_ t: TypeBuilder) {
    t.staticMethod("static ulong DoubleToUInt64Bits(double value)") { .ulong($0.double(0).bitPattern) }
    t.staticMethod("static double UInt64BitsToDouble(ulong value)") {
      .double(Double(bitPattern: UInt64(truncatingIfNeeded: IntegerMembers.wide($0.args[0]))))
    }
    t.staticMethod("static uint SingleToUInt32Bits(float value)") { .uint(Float($0.double(0)).bitPattern) }
    t.staticMethod("static float UInt32BitsToSingle(uint value)") {
      .single(Float(bitPattern: UInt32(truncatingIfNeeded: $0.int(0))))
    }
    @Sendable func half(_ c: Call) -> UInt16 { (c.obj(0) as? HalfObj)?.value.bitPattern ?? 0 }
    t.staticMethod("static short HalfToInt16Bits(System.Half value)") { .short(Int16(bitPattern: half($0))) }
    t.staticMethod("static ushort HalfToUInt16Bits(System.Half value)") { .ushort(half($0)) }
    for (name, word) in [("Int16BitsToHalf", "short"), ("UInt16BitsToHalf", "ushort")] {
      t.staticMethod("static System.Half \(name)(\(word) value)") {
        .object(HalfObj(Float16(bitPattern: UInt16(truncatingIfNeeded: $0.int(0)))))
      }
    }
    t.staticMethod("static byte[] GetBytes(System.Half value)") { BitConverterMembers.little(half($0), 2) }
    for word in ["System.Int128", "System.UInt128"] {
      t.staticMethod("static byte[] GetBytes(\(word) value)") {
        BitConverterMembers.little(($0.obj(0) as? WideIntegerObj)?.bits ?? 0, 16)
      }
    }
    @Sendable func wide(_ c: Call) throws -> UInt128 { try BitConverterMembers.take(c, 16) }
    t.staticMethod("static System.Half ToHalf(byte[] value, int startIndex)") {
      .object(HalfObj(Float16(bitPattern: try BitConverterMembers.take($0, 2))))
    }
    t.staticMethod("static System.Int128 ToInt128(byte[] value, int startIndex)") {
      .object(WideIntegerObj(signed: Int128(bitPattern: try wide($0))))
    }
    t.staticMethod("static System.UInt128 ToUInt128(byte[] value, int startIndex)") {
      .object(WideIntegerObj(unsigned: try wide($0)))
    }
  }
}
