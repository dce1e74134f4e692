// `[Random]`: picks out of a list, and random hexadecimal text.

import Engine
import Objects
import Primitives

enum RandomPicks {
  static let declarations: TypeCatalog.Declarations = ["System.Random": declareRandom]

  @Sendable private static func declareRandom(_ t: TypeBuilder) {
    let next = PSString.make("Next")
    t.method("T[] GetItems[T](T[] choices, int length)") { c in
      guard let choices = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("choices") }
      if choices.items.isEmpty { throw DotNetError.argument("Span may not be empty.", "choices") }
      if c.int(1) < 0 { throw DotNetError.negative(c.int(1), "length") }
      var items = ContiguousArray<Value>()
      for _ in 0..<c.int(1) {
        let at = try MemberAccess.invoke(c.this, next, [.int32(choices.items.count)], c.runtime)
        items.append(choices.items[Int(at.integer ?? 0)])
      }
      return .object(ArrayObj(items, of: choices.elementType))
    }
    @Sendable func picked(_ c: Call, _ choices: [UInt16], _ length: Int, _ name: String) throws -> Value {
      if length < 0 { throw DotNetError.negative(length, name) }
      var units: [UInt16] = []
      for _ in 0..<length {
        let at = try MemberAccess.invoke(c.this, next, [.int32(choices.count)], c.runtime)
        units.append(choices[Int(at.integer ?? 0)])
      }
      return .string(PSString.make(units))
    }
    t.method("string GetHexString(int stringLength, bool lowercase = False)") { c in
      try picked(c, Array((c.bool(1) ? "0123456789abcdef" : "0123456789ABCDEF").utf16), c.int(0), "stringLength")
    }
  }
}
