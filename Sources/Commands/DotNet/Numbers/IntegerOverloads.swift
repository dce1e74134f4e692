// `[int]` and its kin: signs, magnitudes and products that need twice the width.

import Engine
import Objects
import Primitives

enum IntegerOverloads {
  /// The integer types by name.
  private static let words = [
    "System.Byte": "byte", "System.SByte": "sbyte", "System.Int16": "short", "System.UInt16": "ushort", "System.Int32": "int",
    "System.UInt32": "uint", "System.Int64": "long", "System.UInt64": "ulong",
  ]

  static let declarations = TypeCatalog.Declarations(uniqueKeysWithValues: words.keys.map { ($0, declareInteger) })

  @Sendable private static func declareInteger(_ t: TypeBuilder) {
    guard let word = words[t.owner.fullName] else { return }
    NumberConversions.declare(t, word)
    @Sendable func wide(_ c: Call, _ i: Int) -> Int128 { IntegerMembers.wide(c.args[i]) }
    if !word.hasPrefix("u"), word != "byte" {
      t.staticMethod("static \(word) CopySign(\(word) value, \(word) sign)") { c in
        let magnitude = Int128(wide(c, 0).magnitude)
        let made = NumberConversions.integer(wide: wide(c, 1) < 0 ? -magnitude : magnitude, c.target)
        if wide(c, 1) >= 0, IntegerMembers.wide(made) < 0 {
          throw DotNetError("System.OverflowException", "Negating the minimum value of a twos complement number is invalid.")
        }
        return made
      }
      for (name, sign) in [("MaxMagnitude", 1), ("MinMagnitude", -1)] {
        t.staticMethod("static \(word) \(name)(\(word) x, \(word) y)") { c in
          let (a, b) = (wide(c, 0), wide(c, 1))
          if a.magnitude != b.magnitude { return (a.magnitude > b.magnitude) == (sign > 0) ? c.args[0] : c.args[1] }
          return (a < 0) == (sign > 0) ? c.args[1] : c.args[0]
        }
      }
    }
    let products = ["int": "long", "uint": "ulong", "long": "System.Int128", "ulong": "System.UInt128"]
    if let result = products[word], let type = TypeCatalog.find(result) {
      t.staticMethod("static \(result) BigMul(\(word) left, \(word) right)") { c in
        NumberConversions.integer(try NumberConversions.product(c), type)
      }
    }
  }
}
