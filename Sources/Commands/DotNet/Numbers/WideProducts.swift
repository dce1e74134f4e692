// `[math]`: results in two parts - sine with cosine, quotient with remainder, products of twice the width.

import Engine
import Glibc
import Objects
import Primitives

enum WideProducts {
  static let declarations: TypeCatalog.Declarations = ["System.Math": declareMath]

  @Sendable private static func declareMath(_ t: TypeBuilder) {
    t.staticMethod("static System.ValueTuple[double,double] SinCos(double x)") { c in
      .object(TupleObj([.double(sin(c.double(0))), .double(cos(c.double(0)))], isValue: true, types: [.double, .double]))
    }
    for (word, type) in [
      ("byte", TypeInfo.byte), ("sbyte", .sbyte), ("short", .int16), ("ushort", .uint16), ("uint", .uint32), ("ulong", .uint64),
    ] {
      t.staticMethod("static System.ValueTuple[\(word),\(word)] DivRem(\(word) left, \(word) right)") { c in
        let (a, b) = (IntegerMembers.wide(c.args[0]), IntegerMembers.wide(c.args[1]))
        if b == 0 { throw PrimitiveError.divideByZero }
        let parts = [a / b, a % b].map { NumberConversions.integer(wide: $0, type) }
        return .object(TupleObj(parts, isValue: true, types: [type, type]))
      }
    }
    let product = NumberConversions.product
    t.staticMethod("static ulong BigMul(uint a, uint b)") { NumberConversions.integer(try product($0), .uint64) }
    t.staticMethod("static System.Int128 BigMul(long a, long b)") {
      NumberConversions.integer(try product($0), WideIntegerTypes.signed)
    }
    t.staticMethod("static System.UInt128 BigMul(ulong a, ulong b)") {
      NumberConversions.integer(try product($0), WideIntegerTypes.unsigned)
    }
    for (word, type) in [("long", TypeInfo.int64), ("ulong", .uint64)] {
      t.staticMethod("static \(word) BigMul(\(word) a, \(word) b, [ref] \(word) low)") { c in
        let whole = try product(c)
        c.store(2, NumberConversions.integer(whole, type))
        return NumberConversions.integer(try whole.shiftedLeft(-64), type)
      }
    }
  }
}
