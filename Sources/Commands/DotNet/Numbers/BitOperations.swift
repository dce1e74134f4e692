// `[System.Numerics.BitOperations]`: bits counted, turned and sought.

import Engine
import Objects
import Primitives

enum BitOperations {
  static let type = TypeInfo(
    "System.Numerics.BitOperations", .staticClass, base: .object, isAbstract: true, declare: declareBits)
  static let family = TypeCatalog.Family(types: [type.fullName: { type }])

  @Sendable private static func declareBits(_ t: TypeBuilder) {
    func each(
      _ name: String, _ words: [String], result: String = "int", _ body: @escaping @Sendable (UInt64, Int) throws -> Value
    ) {
      for word in words {
        let width = word.hasSuffix("long") ? 64 : 32
        t.staticMethod("static \(result == "same" ? word : result) \(name)(\(word) value)") { c in
          let raw: UInt64
          if case .ulong(let v) = c.args[0].base {
            raw = v
          } else {
            raw = UInt64(bitPattern: Int64(c.args[0].base.integer ?? 0))
          }
          return try body(width == 32 ? raw & 0xffff_ffff : raw, width)
        }
      }
    }
    @Sendable func number(_ bits: UInt64, _ width: Int) -> Value {
      width == 64 ? .ulong(bits) : .uint(UInt32(truncatingIfNeeded: bits))
    }
    each("PopCount", ["uint", "ulong"]) { bits, _ in .int32(bits.nonzeroBitCount) }
    each("LeadingZeroCount", ["uint", "ulong"]) { bits, width in .int32(bits.leadingZeroBitCount - (64 - width)) }
    each("TrailingZeroCount", ["int", "uint", "long", "ulong"]) { bits, width in .int32(min(width, bits.trailingZeroBitCount)) }
    each("Log2", ["uint", "ulong"]) { bits, _ in .int32(bits == 0 ? 0 : 63 - bits.leadingZeroBitCount) }
    each("RoundUpToPowerOf2", ["uint", "ulong"], result: "same") { bits, width in
      if bits == 0 { return number(0, width) }
      let shift = 64 - (bits - 1).leadingZeroBitCount
      return number(shift >= width ? 0 : 1 << UInt64(shift), width)
    }
    for word in ["int", "uint", "long", "ulong"] {
      t.staticMethod("static bool IsPow2(\(word) value)") { c in
        if case .ulong(let v) = c.args[0].base { return .bool(v.nonzeroBitCount == 1) }
        let v = c.args[0].base.integer ?? 0
        return .bool(v > 0 && v.nonzeroBitCount == 1)
      }
    }
    for (name, sign) in [("RotateLeft", 1), ("RotateRight", -1)] {
      for (word, width) in [("uint", 32), ("ulong", 64)] {
        t.staticMethod("static \(word) \(name)(\(word) value, int offset)") { c in
          let raw: UInt64
          if case .ulong(let v) = c.args[0].base {
            raw = v
          } else {
            raw = UInt64(bitPattern: Int64(c.args[0].base.integer ?? 0))
          }
          let by = UInt64((sign * c.int(1)) & (width - 1))
          if by == 0 { return number(raw, width) }
          return number(raw << by | raw >> (UInt64(width) - by), width)
        }
      }
    }
  }
}
