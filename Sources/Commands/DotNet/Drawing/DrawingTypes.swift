// `[System.Drawing.Point]`, `Size`, `Rectangle` and the same with fractions: plane geometry without anything drawn.

import Engine
import Objects
import Primitives

enum DrawingTypes {
  private static let space = "System.Drawing."

  private static func text(_ names: [String], _ separator: String) -> @Sendable ([Double], Runtime) -> String {
    { numbers, _ in
      "{" + zip(names, numbers).map { "\($0)=\(NumberText.string(Float($1)))" }.joined(separator: separator) + "}"
    }
  }
  private static func whole(_ names: [String], _ separator: String) -> @Sendable ([Double], Runtime) -> String {
    { numbers, _ in
      "{" + zip(names, numbers).map { "\($0)=\(Int($1))" }.joined(separator: separator) + "}"
    }
  }

  static let point = pair("Point", "int", ["X", "Y"], whole(["X", "Y"], ","))
  static let pointF = pair("PointF", "float", ["X", "Y"], text(["X", "Y"], ", "))
  static let size = pair("Size", "int", ["Width", "Height"], whole(["Width", "Height"], ", "))
  static let sizeF = pair("SizeF", "float", ["Width", "Height"], text(["Width", "Height"], ", "))
  static let rectangle = area("Rectangle", "int")
  static let rectangleF = area("RectangleF", "float")

  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for kind in [point, pointF, size, sizeF, rectangle, rectangleF] { types[kind.fullName] = { kind.type } }
      return types
    }())

  private static func pair(
    _ name: String, _ word: String, _ fields: [String], _ text: @escaping @Sendable ([Double], Runtime) -> String
  ) -> NumberStruct {
    NumberStruct(space + name, word, fields, text: text) { t, own in
      own.basics(t, parameters: fields.map { $0.lowercased() }, asFields: false)
      let full = own.fullName
      let other = space + (name.hasSuffix("F") ? "SizeF" : "Size")
      t.field("static \(full) Empty {get;}", get: { _ in own.made([0, 0]) })
      t.property("bool IsEmpty {get;}") { .bool(try own.me($0).numbers == [0, 0]) }
      @Sendable func combined(_ c: Call, _ sign: Double) -> Value {
        let a = NumberStruct.numbers(c, 0), b = NumberStruct.numbers(c, 1)
        return own.made([a[0] + sign * b[0], a[1] + sign * b[1]])
      }
      for (word, sign) in [("Add", 1.0), ("Subtract", -1.0)] {
        t.staticMethod("static \(full) \(word)(\(full) left, \(other) right)") { combined($0, sign) }
        t.staticMethod("static \(full) \(word == "Add" ? "op_Addition" : "op_Subtraction")(\(full) left, \(other) right)") {
          combined($0, sign)
        }
      }
      if name == "Point" {
        t.constructor("new(\(space)Size sz)") { own.made(NumberStruct.numbers($0, 0)) }
        t.constructor("new(int dw)") { c in
          own.made([Double(Int16(truncatingIfNeeded: c.int(0))), Double(Int16(truncatingIfNeeded: c.int(0) >> 16))])
        }
        t.method("void Offset(int dx, int dy)") { c in
          let point = try own.me(c)
          point.numbers = [point.numbers[0] + c.double(0), point.numbers[1] + c.double(1)]
          return .nothing
        }
        t.method("void Offset(\(full) p)") { c in
          let point = try own.me(c), by = NumberStruct.numbers(c, 0)
          point.numbers = [point.numbers[0] + by[0], point.numbers[1] + by[1]]
          return .nothing
        }
      }
      if name == "Size" || name == "SizeF" {
        t.constructor("new(\(space)\(name.hasSuffix("F") ? "PointF" : "Point") pt)") { own.made(NumberStruct.numbers($0, 0)) }
      }
      if !name.hasSuffix("F") {
        let source = space + name + "F"
        for (word, rule): (String, FloatingPointRoundingRule) in [
          ("Round", .toNearestOrEven), ("Ceiling", .up), ("Truncate", .towardZero),
        ] {
          t.staticMethod("static \(full) \(word)(\(source) value)") { c in
            own.made(NumberStruct.numbers(c, 0).map { $0.rounded(rule) })
          }
        }
      }
    }
  }

  private static func area(_ name: String, _ word: String) -> NumberStruct {
    let names = ["X", "Y", "Width", "Height"]
    return NumberStruct(space + name, word, names, text: word == "int" ? whole(names, ",") : text(names, ",")) { t, own in
      own.basics(t, parameters: ["x", "y", "width", "height"], asFields: false)
      let full = own.fullName
      let (corner, extent) = word == "int" ? (point, size) : (pointF, sizeF)
      t.constructor("new(\(corner.fullName) location, \(extent.fullName) size)") { c in
        own.made(NumberStruct.numbers(c, 0) + NumberStruct.numbers(c, 1))
      }
      t.field("static \(full) Empty {get;}", get: { _ in own.made([0, 0, 0, 0]) })
      t.property("bool IsEmpty {get;}") { c in
        let n = try own.me(c).numbers
        return .bool(word == "int" ? n == [0, 0, 0, 0] : n[2] <= 0 || n[3] <= 0)
      }
      for (label, at): (String, @Sendable ([Double]) -> Double) in [
        ("Left", { $0[0] }), ("Top", { $0[1] }), ("Right", { $0[0] + $0[2] }), ("Bottom", { $0[1] + $0[3] }),
      ] {
        t.property("\(word) \(label) {get;}") { own.value(at(try own.me($0).numbers)) }
      }
      t.property(
        "\(corner.fullName) Location {get;set;}", get: { corner.made(Array(try own.me($0).numbers.prefix(2))) },
        set: { c in
          let new = NumberStruct.numbers(c, 0)
          try own.me(c).numbers.replaceSubrange(0..<2, with: new)
          return .nothing
        })
      t.property(
        "\(extent.fullName) Size {get;set;}", get: { extent.made(Array(try own.me($0).numbers.suffix(2))) },
        set: { c in
          let new = NumberStruct.numbers(c, 0)
          try own.me(c).numbers.replaceSubrange(2..<4, with: new)
          return .nothing
        })
      t.staticMethod("static \(full) FromLTRB(\(word) left, \(word) top, \(word) right, \(word) bottom)") { c in
        own.made([c.double(0), c.double(1), c.double(2) - c.double(0), c.double(3) - c.double(1)])
      }
      @Sendable func holds(_ n: [Double], _ x: Double, _ y: Double) -> Bool {
        n[0] <= x && x < n[0] + n[2] && n[1] <= y && y < n[1] + n[3]
      }
      t.method("bool Contains(\(word) x, \(word) y)") { .bool(holds(try own.me($0).numbers, $0.double(0), $0.double(1))) }
      t.method("bool Contains(\(corner.fullName) pt)") { c in
        let p = NumberStruct.numbers(c, 0)
        return .bool(holds(try own.me(c).numbers, p[0], p[1]))
      }
      t.method("bool Contains(\(full) rect)") { c in
        let n = try own.me(c).numbers, o = NumberStruct.numbers(c, 0)
        return .bool(n[0] <= o[0] && o[0] + o[2] <= n[0] + n[2] && n[1] <= o[1] && o[1] + o[3] <= n[1] + n[3])
      }
      @Sendable func common(_ a: [Double], _ b: [Double]) -> [Double] {
        let x = max(a[0], b[0]), y = max(a[1], b[1])
        let right = min(a[0] + a[2], b[0] + b[2]), bottom = min(a[1] + a[3], b[1] + b[3])
        return right >= x && bottom >= y ? [x, y, right - x, bottom - y] : [0, 0, 0, 0]
      }
      t.method("bool IntersectsWith(\(full) rect)") { c in
        let a = try own.me(c).numbers, b = NumberStruct.numbers(c, 0)
        return .bool(b[0] < a[0] + a[2] && a[0] < b[0] + b[2] && b[1] < a[1] + a[3] && a[1] < b[1] + b[3])
      }
      t.method("void Intersect(\(full) rect)") { c in
        let rectangle = try own.me(c)
        rectangle.numbers = common(rectangle.numbers, NumberStruct.numbers(c, 0))
        return .nothing
      }
      t.staticMethod("static \(full) Intersect(\(full) a, \(full) b)") { c in
        own.made(common(NumberStruct.numbers(c, 0), NumberStruct.numbers(c, 1)))
      }
      t.staticMethod("static \(full) Union(\(full) a, \(full) b)") { c in
        let a = NumberStruct.numbers(c, 0), b = NumberStruct.numbers(c, 1)
        let x = min(a[0], b[0]), y = min(a[1], b[1])
        return own.made([x, y, max(a[0] + a[2], b[0] + b[2]) - x, max(a[1] + a[3], b[1] + b[3]) - y])
      }
      @Sendable func inflated(_ n: [Double], _ x: Double, _ y: Double) -> [Double] {
        [n[0] - x, n[1] - y, n[2] + 2 * x, n[3] + 2 * y]
      }
      t.method("void Inflate(\(word) width, \(word) height)") { c in
        let rectangle = try own.me(c)
        rectangle.numbers = inflated(rectangle.numbers, c.double(0), c.double(1))
        return .nothing
      }
      t.staticMethod("static \(full) Inflate(\(full) rect, \(word) x, \(word) y)") { c in
        own.made(inflated(NumberStruct.numbers(c, 0), c.double(1), c.double(2)))
      }
      t.method("void Offset(\(word) x, \(word) y)") { c in
        let rectangle = try own.me(c)
        rectangle.numbers[0] += c.double(0)
        rectangle.numbers[1] += c.double(1)
        return .nothing
      }
    }
  }
}
