// `[System.Buffers.Binary.BinaryPrimitives]`: numbers in bytes, in either order.

import Engine
import Objects
import Primitives

enum BinaryPrimitivesType {
  private static let type = TypeInfo(
    "System.Buffers.Binary.BinaryPrimitives", .staticClass, base: .object, isAbstract: true, declare: declare)
  static let family = TypeCatalog.Family(types: [type.fullName: { type }])

  private static let kinds: [(name: String, word: String, size: Int)] = [
    ("Int16", "short", 2), ("UInt16", "ushort", 2), ("Int32", "int", 4), ("UInt32", "uint", 4), ("Int64", "long", 8),
    ("UInt64", "ulong", 8), ("Single", "float", 4), ("Double", "double", 8),
  ]

  private static func value(_ bits: UInt64, _ word: String) -> Value {
    switch word {
    case "sbyte": return .sbyte(Int8(truncatingIfNeeded: bits))
    case "byte": return .byte(UInt8(truncatingIfNeeded: bits))
    case "short": return .short(Int16(truncatingIfNeeded: bits))
    case "ushort": return .ushort(UInt16(truncatingIfNeeded: bits))
    case "int": return .int(Int32(truncatingIfNeeded: bits))
    case "uint": return .uint(UInt32(truncatingIfNeeded: bits))
    case "long": return .long(Int64(bitPattern: bits))
    case "ulong": return .ulong(bits)
    case "float": return .single(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
    default: return .double(Double(bitPattern: bits))
    }
  }

  private static func bits(_ value: Value) -> UInt64 {
    switch value.base {
    case .single(let v): return UInt64(v.bitPattern)
    case .double(let v): return v.bitPattern
    case .ulong(let v): return v
    default: return UInt64(bitPattern: value.integer ?? 0)
    }
  }

  private static func swapped(_ bits: UInt64, _ size: Int) -> UInt64 { bits.byteSwapped >> UInt64(8 * (8 - size)) }

  @Sendable private static func declare(_ t: TypeBuilder) {
    for (word, size) in [("sbyte", 1), ("byte", 1)]
      + kinds.filter({ $0.word != "float" && $0.word != "double" }).map({ ($0.word, $0.size) })
    {
      t.staticMethod("static \(word) ReverseEndianness(\(word) value)") { value(swapped(bits($0.args[0]), size), word) }
    }
    let short = "Specified argument was out of the range of valid values."
    for (name, word, size) in kinds {
      for big in [true, false] {
        let order = big ? "BigEndian" : "LittleEndian"
        @Sendable func read(_ c: Call) -> UInt64? {
          let items = c.args[0].sequence?.items ?? []
          guard items.count >= size else { return nil }
          var bits: UInt64 = 0
          for i in 0..<size {
            bits |= (UInt64(truncatingIfNeeded: items[i].integer ?? 0) & 0xff) << UInt64(8 * (big ? size - 1 - i : i))
          }
          return bits
        }
        @Sendable func write(_ c: Call) -> Bool {
          guard let target = c.args[0].sequence, target.items.count >= size else { return false }
          let all = bits(c.args[1])
          for i in 0..<size {
            target.items[i] = .byte(UInt8(truncatingIfNeeded: all >> UInt64(8 * (big ? size - 1 - i : i))))
          }
          return true
        }
        t.staticMethod("static \(word) Read\(name)\(order)(System.ReadOnlySpan[byte] source)") { c in
          guard let bits = read(c) else { throw DotNetError.outOfRange(short, "source") }
          return value(bits, word)
        }
        t.staticMethod("static bool TryRead\(name)\(order)(System.ReadOnlySpan[byte] source, [ref] \(word) value)") { c in
          let bits = read(c)
          c.store(1, value(bits ?? 0, word))
          return .bool(bits != nil)
        }
        t.staticMethod("static void Write\(name)\(order)(System.Span[byte] destination, \(word) value)") { c in
          guard write(c) else { throw DotNetError.outOfRange(short, "destination") }
          return .nothing
        }
        t.staticMethod("static bool TryWrite\(name)\(order)(System.Span[byte] destination, \(word) value)") { .bool(write($0)) }
      }
    }
  }
}
