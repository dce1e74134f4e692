// `[System.Numerics.Vector2]`, `Vector3` and `Vector4`: single-precision numbers side by side.

import Engine
import Objects
import Primitives

enum VectorTypes {
  private static let space = "System.Numerics."
  static let two = vector("Vector2", ["X", "Y"])
  static let three = vector("Vector3", ["X", "Y", "Z"])
  static let four = vector("Vector4", ["X", "Y", "Z", "W"])
  static let family = TypeCatalog.Family(
    types: [two.fullName: { two.type }, three.fullName: { three.type }, four.fullName: { four.type }])

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    Double(zip(a, b).reduce(Float(0)) { $0 + Float($1.0) * Float($1.1) })
  }

  private static func vector(_ name: String, _ fields: [String]) -> NumberStruct {
    NumberStruct(
      space + name, "float", fields,
      text: { numbers, _ in "<" + numbers.map { NumberText.string(Float($0)) }.joined(separator: ", ") + ">" }
    ) { t, own in
      own.basics(t, parameters: fields.map { $0.lowercased() }, asFields: true)
      let full = own.fullName
      let count = fields.count
      t.constructor("new(float value)") { c in own.made([Double](repeating: c.double(0), count: count)) }
      @Sendable func all(_ number: Double) -> Value { own.made([Double](repeating: number, count: count)) }
      t.property("static \(full) Zero {get;}") { _ in all(0) }
      t.property("static \(full) One {get;}") { _ in all(1) }
      for (i, field) in fields.enumerated() {
        t.property("static \(full) Unit\(field) {get;}") { _ in own.made((0..<count).map { $0 == i ? 1 : 0 }) }
      }
      t.indexer(
        "float Item(int index) {get;set;}",
        get: { c in
          guard c.int(0) >= 0, c.int(0) < count else {
            throw DotNetError.outOfRange(
              "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
          }
          return own.value(try own.me(c).numbers[c.int(0)])
        })
      @Sendable func pairs(_ c: Call, _ body: (Float, Float) -> Float) -> Value {
        let a = NumberStruct.numbers(c, 0)
        let b = NumberStruct.numbers(c, 1)
        return own.made(
          (0..<count).map { i in
            Double(body(i < a.count ? Float(a[i]) : Float(c.double(0)), i < b.count ? Float(b[i]) : Float(c.double(1))))
          })
      }
      let both = "\(full) left, \(full) right"
      let operations: [(String, String, @Sendable (Float, Float) -> Float)] = [
        ("Add", "op_Addition", { $0 + $1 }), ("Subtract", "op_Subtraction", { $0 - $1 }),
        ("Multiply", "op_Multiply", { $0 * $1 }), ("Divide", "op_Division", { $0 / $1 }),
      ]
      for (word, symbol, body) in operations {
        for label in [word, symbol] {
          t.staticMethod("static \(full) \(label)(\(both))") { pairs($0, body) }
          if word == "Multiply" || word == "Divide" {
            t.staticMethod("static \(full) \(label)(\(full) left, float right)") { pairs($0, body) }
          }
          if word == "Multiply" { t.staticMethod("static \(full) \(label)(float left, \(full) right)") { pairs($0, body) } }
        }
      }
      t.staticMethod("static \(full) Min(\(full) value1, \(full) value2)") { pairs($0) { $0 < $1 ? $0 : $1 } }
      t.staticMethod("static \(full) Max(\(full) value1, \(full) value2)") { pairs($0) { $0 > $1 ? $0 : $1 } }
      for label in ["Negate", "op_UnaryNegation"] {
        t.staticMethod("static \(full) \(label)(\(full) value)") { c in own.made(NumberStruct.numbers(c, 0).map { -$0 }) }
      }
      t.staticMethod("static \(full) Abs(\(full) value)") { c in own.made(NumberStruct.numbers(c, 0).map(\.magnitude)) }
      t.staticMethod("static \(full) SquareRoot(\(full) value)") { c in
        own.made(NumberStruct.numbers(c, 0).map { Double(Float($0).squareRoot()) })
      }
      t.staticMethod("static float Dot(\(full) vector1, \(full) vector2)") { c in
        .single(Float(dot(NumberStruct.numbers(c, 0), NumberStruct.numbers(c, 1))))
      }
      @Sendable func difference(_ c: Call) -> [Double] {
        zip(NumberStruct.numbers(c, 0), NumberStruct.numbers(c, 1)).map { Double(Float($0) - Float($1)) }
      }
      t.staticMethod("static float Distance(\(full) value1, \(full) value2)") { c in
        .single(Float(dot(difference(c), difference(c))).squareRoot())
      }
      t.staticMethod("static float DistanceSquared(\(full) value1, \(full) value2)") { c in
        .single(Float(dot(difference(c), difference(c))))
      }
      t.staticMethod("static \(full) Normalize(\(full) value)") { c in
        let numbers = NumberStruct.numbers(c, 0)
        let length = Float(dot(numbers, numbers)).squareRoot()
        return own.made(numbers.map { Double(Float($0) / length) })
      }
      t.staticMethod("static \(full) Lerp(\(full) value1, \(full) value2, float amount)") { c in
        let by = Float(c.double(2))
        return own.made(
          zip(NumberStruct.numbers(c, 0), NumberStruct.numbers(c, 1)).map { Double(Float($0) * (1 - by) + Float($1) * by) })
      }
      t.staticMethod("static \(full) Clamp(\(full) value1, \(full) min, \(full) max)") { c in
        let low = NumberStruct.numbers(c, 1), high = NumberStruct.numbers(c, 2)
        return own.made(NumberStruct.numbers(c, 0).enumerated().map { Swift.min(Swift.max($1, low[$0]), high[$0]) })
      }
      t.method("float Length()") { c in
        let n = try own.me(c).numbers
        return .single(Float(dot(n, n)).squareRoot())
      }
      t.method("float LengthSquared()") { c in
        let n = try own.me(c).numbers
        return .single(Float(dot(n, n)))
      }
      t.method("void CopyTo(float[] array)") { c in
        guard let target = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("array") }
        let all = ContiguousArray(try own.me(c).numbers.map { own.value($0) })
        try ArrayMembers.copy(ArrayObj(all, of: .single), 0, target, 0, all.count, c.runtime)
        return .nothing
      }
      if count == 3 {
        t.staticMethod("static \(full) Cross(\(full) vector1, \(full) vector2)") { c in
          let a = NumberStruct.numbers(c, 0).map { Float($0) }, b = NumberStruct.numbers(c, 1).map { Float($0) }
          return own.made(
            [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]].map { Double($0) })
        }
      }
    }
  }
}
