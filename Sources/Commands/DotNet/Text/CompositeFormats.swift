// `System.Text.CompositeFormat`: a format that is checked once, and the calls of `[string]` and StringBuilder that take one.

import Engine
import Objects
import Primitives

final class CompositeFormatObj: Obj {
  let text: PSString
  /// One more than the greatest place that the format names.
  let arguments: Int
  init(_ text: PSString, _ arguments: Int) {
    (self.text, self.arguments) = (text, arguments)
    super.init()
  }
  override var type: TypeInfo { CompositeFormats.type }
}

enum CompositeFormats {
  static let type = TypeInfo(
    "System.Text.CompositeFormat", base: .object,
    declare: { t in
      t.staticMethod("static System.Text.CompositeFormat Parse(string format)") { c in
        let text = try c.required(0, "format")
        var parser = CompositeFormat(text, argumentCount: .max)
        var count = 0
        while let segment = try parser.next() {
          if case .item(let index, _, _, _) = segment { count = max(count, index + 1) }
        }
        return .object(CompositeFormatObj(text, count))
      }
      t.property("string Format {get;}") { c in (c.this.base.obj as? CompositeFormatObj).map { .string($0.text) } ?? .null }
      t.property("int MinimumArgumentCount {get;}") { c in .int32((c.this.base.obj as? CompositeFormatObj)?.arguments ?? 0) }
    })
  static let family = TypeCatalog.Family(types: [type.fullName: { type }])
  static let declarations: TypeCatalog.Declarations = [
    "System.String": declareString, "System.Text.StringBuilder": declareBuilder,
  ]

  private static let provider = "System.IFormatProvider provider, System.Text.CompositeFormat format"

  /// The text of a format at argument 1 with what comes after it, one by one or in one array.
  private static func made(_ c: Call, isList: Bool) throws -> PSString {
    guard let format = c.obj(1) as? CompositeFormatObj else { throw DotNetError.argumentNull("format") }
    if isList, c.isNull(2) { throw DotNetError.argumentNull("args") }
    let values = isList ? ContiguousArray(c.items(2)) : ContiguousArray(c.args.dropFirst(2))
    return try NetText.compose(format.text, values, c.culture(0), c.runtime)
  }

  /// The parameters `TArg0 arg0, ...` and what they are named.
  private static func generic(_ count: Int) -> (types: String, list: String) {
    let numbers = 0..<count
    return (
      numbers.map { "TArg\($0)" }.joined(separator: ","), numbers.map { "TArg\($0) arg\($0)" }.joined(separator: ", ")
    )
  }

  @Sendable private static func declareString(_ t: TypeBuilder) {
    for count in 1...3 {
      let (types, list) = generic(count)
      t.staticMethod("static string Format[\(types)](\(provider), \(list))") { .string(try made($0, isList: false)) }
    }
    t.staticMethod("static string Format(\(provider), Params System.Object[] args)") { .string(try made($0, isList: true)) }
  }

  @Sendable private static func declareBuilder(_ t: TypeBuilder) {
    let head = "System.Text.StringBuilder AppendFormat"
    @Sendable func append(_ c: Call, isList: Bool) throws -> Value {
      try (c.this.base.obj as? StringBuilderObj)?.append(try made(c, isList: isList))
      return c.this
    }
    for count in 1...3 {
      let (types, list) = generic(count)
      t.method("\(head)[\(types)](\(provider), \(list))") { try append($0, isList: false) }
    }
    t.method("\(head)(\(provider), Params System.Object[] args)") { try append($0, isList: true) }
    t.method("System.Text.StringBuilder Insert(int index, char[] value, int startIndex, int charCount)") { c in
      guard let own = c.this.base.obj as? StringBuilderObj else { throw DotNetError.argumentNull("builder") }
      guard c.int(0) >= 0, c.int(0) <= own.buffer.count else {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "index")
      }
      if c.isNull(1) {
        if c.int(2) == 0, c.int(3) == 0 { return c.this }
        throw DotNetError(
          "System.ArgumentNullException", "String reference not set to an instance of a String. (Parameter 'value')")
      }
      if c.int(2) < 0 { throw DotNetError.negative(c.int(2), "startIndex") }
      if c.int(3) < 0 { throw DotNetError.outOfRange("Value must be positive.", "charCount") }
      let units = c.items(1)
      guard c.int(2) <= units.count - c.int(3) else {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "startIndex")
      }
      let part = units[c.int(2)..<(c.int(2) + c.int(3))].compactMap { unit -> UInt16? in
        if case .char(let v) = unit.base { v } else { nil }
      }
      return try MemberAccess.invoke(
        c.this, PSString.make("Insert"), [c.args[0], .string(PSString.make(Array(part)))], c.runtime)
    }
    t.constructor("new(string value, int startIndex, int length, int capacity)") { c in
      if c.int(3) < 0 { throw DotNetError.negative(c.int(3), "capacity") }
      if c.int(2) < 0 { throw DotNetError.negative(c.int(2), "length") }
      if c.int(1) < 0 { throw DotNetError.negative(c.int(1), "startIndex") }
      let text = c.string(0) ?? .empty
      guard c.int(1) <= text.count - c.int(2) else {
        throw DotNetError.outOfRange("Index and length must refer to a location within the string.", "length")
      }
      let made = StringBuilderObj(capacity: max(c.int(3), c.int(2)))
      try made.append(text.slice(c.int(1), c.int(2)))
      return .object(made)
    }
  }
}
