// Value types that are a few numbers with names: points, sizes, rectangles, vectors. What they have in common is here.

import Engine
import Objects
import Primitives

/// What such a type is: its fields and how it is written.
final class NumberStruct: @unchecked Sendable {
  let fullName: String
  /// The names of the fields, in order.
  let fields: [String]
  /// int, float or double.
  let word: String
  let text: @Sendable ([Double], Runtime) -> String
  /// Set once, when the type is made.
  private(set) var type: TypeInfo = .valueType

  init(
    _ fullName: String, _ word: String, _ fields: [String], text: @escaping @Sendable ([Double], Runtime) -> String,
    declare: @escaping @Sendable (TypeBuilder, NumberStruct) -> Void
  ) {
    (self.fullName, self.word, self.fields, self.text) = (fullName, word, fields, text)
    unowned(unsafe) let own = self
    type = TypeInfo(fullName, .struct, base: .valueType, declare: { t in declare(t, own) })
  }

  func value(_ number: Double) -> Value {
    switch word {
    case "int": return .int(Int32(clamping: Int(max(-2_147_483_648, min(2_147_483_647, number.isNaN ? 0 : number)))))
    case "float": return .single(Float(number))
    default: return .double(number)
    }
  }
  func made(_ numbers: [Double]) -> Value {
    .object(NumberStructObj(self, word == "float" ? numbers.map { Double(Float($0)) } : numbers))
  }
  func me(_ c: Call) throws -> NumberStructObj {
    guard let own = c.this.base.obj as? NumberStructObj else { throw DotNetError.argumentNull("this") }
    return own
  }
  static func numbers(_ c: Call, _ i: Int) -> [Double] { (c.obj(i) as? NumberStructObj)?.numbers ?? [] }

  /// Constructor of all fields, the fields themselves, equality, text.
  func basics(_ t: TypeBuilder, parameters: [String], asFields: Bool) {
    t.constructor("new()") { _ in self.made(self.fields.map { _ in 0 }) }
    t.constructor("new(" + parameters.map { "\(word) \($0)" }.joined(separator: ", ") + ")") { c in
      self.made(self.fields.indices.map { c.double($0) })
    }
    for (i, field) in fields.enumerated() {
      let get: MemberBody = { self.value(try self.me($0).numbers[i]) }
      let set: MemberBody = { c in
        try self.me(c).numbers[i] = c.double(0)
        return .nothing
      }
      let declaration = "\(word) \(field) {get;set;}"
      if asFields { t.field(declaration, get: get, set: set) } else { t.property(declaration, get: get, set: set) }
    }
    for parameter in ["\(fullName) other", "System.Object obj"] {
      t.method("bool Equals(\(parameter))") { c in .bool(try (c.obj(0)).map { try self.me(c).equals($0) } ?? false) }
    }
    t.method("int GetHashCode()") { .int32(try self.me($0).hash & 0x7fff_ffff) }
    t.method("string ToString()") { Value(self.text(try self.me($0).numbers, $0.runtime)) }
    t.staticMethod("static bool op_Equality(\(fullName) left, \(fullName) right)") { c in
      .bool(NumberStruct.numbers(c, 0) == NumberStruct.numbers(c, 1))
    }
    t.staticMethod("static bool op_Inequality(\(fullName) left, \(fullName) right)") { c in
      .bool(NumberStruct.numbers(c, 0) != NumberStruct.numbers(c, 1))
    }
  }
}

final class NumberStructObj: Obj {
  let kind: NumberStruct
  var numbers: [Double]
  init(_ kind: NumberStruct, _ numbers: [Double]) {
    (self.kind, self.numbers) = (kind, numbers)
    super.init(tag: .valueStruct)
  }
  override var type: TypeInfo { kind.type }
  override var copied: Obj { NumberStructObj(kind, numbers) }
  override func equals(_ other: Obj) -> Bool {
    (other as? NumberStructObj).map { $0.kind === kind && $0.numbers == numbers } ?? false
  }
  override var hash: Int { numbers.hashValue & 0x7fff_ffff }
  override func describe(_ runtime: Runtime) throws -> String { kind.text(numbers, runtime) }
}
