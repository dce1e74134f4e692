// `[System.Text.StringBuilder]`: other builders, characters and parts of them as what is appended, inserted or joined.

import Engine
import Objects
import Primitives

enum StringBuilderOverloads {
  static let declarations: TypeCatalog.Declarations = ["System.Text.StringBuilder": declareBuilder]

  @Sendable private static func declareBuilder(_ t: TypeBuilder) {
    let word = "System.Text.StringBuilder"
    let append = PSString.make("Append"), insert = PSString.make("Insert")
    /// Hands on to the overload for a string.
    @Sendable func add(_ c: Call, _ text: PSString) throws -> Value {
      try MemberAccess.invoke(c.this, append, [.string(text)], c.runtime)
    }
    @Sendable func content(_ c: Call, _ i: Int) throws -> PSString {
      PSString.make(try (c.obj(i) as? StringBuilderObj)?.describe(c.runtime) ?? "")
    }
    t.method("\(word) Append(\(word) value)") { try add($0, try content($0, 0)) }
    t.method("\(word) Append(\(word) value, int startIndex, int count)") { c in
      let text = try content(c, 0)
      guard c.int(1) >= 0 else { throw DotNetError.negative(c.int(1), "startIndex") }
      guard c.int(2) >= 0 else { throw DotNetError.negative(c.int(2), "count") }
      guard c.int(1) <= text.count - c.int(2) else {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "startIndex")
      }
      return try add(c, text.slice(c.int(1), c.int(2)))
    }
    t.method("void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)") { c in
      guard let target = c.obj(1) as? ArrayObj else { throw DotNetError.argumentNull("destination") }
      let text = PSString.make(try c.this.base.obj?.describe(c.runtime) ?? "")
      if c.int(3) < 0 { throw DotNetError.negative(c.int(3), "count") }
      guard c.int(0) >= 0, c.int(0) <= text.count else {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "sourceIndex")
      }
      guard c.int(0) <= text.count - c.int(3) else {
        throw DotNetError.argument("Source string was not long enough. Check sourceIndex and count.")
      }
      guard c.int(2) >= 0, c.int(2) <= target.items.count - c.int(3) else {
        throw DotNetError.argument(
          "Either offset did not refer to a position in the string, or there is an insufficient length of destination character array."
        )
      }
      for i in 0..<c.int(3) { target.items[c.int(2) + i] = .char(text[c.int(0) + i]) }
      return .nothing
    }
    for type in ["byte", "sbyte", "short", "ushort", "uint", "ulong", "float"] {
      t.method("\(word) Insert(int index, \(type) value)") { c in
        let text = try NetText.string(c.args[1], c.runtime)
        return try MemberAccess.invoke(c.this, insert, [c.args[0], .string(text)], c.runtime)
      }
    }
    let joins = PSString.make("Join")
    for (separator, many) in [("char", "string[]"), ("char", "\(LinqMembers.many)[T]"), ("string", "\(LinqMembers.many)[T]")] {
      let label = many == "string[]" ? "AppendJoin" : "AppendJoin[T]"
      t.method("\(word) \(label)(\(separator) separator, \(many == "string[]" ? "Params " : "")\(many) values)") { c in
        if c.isNull(1) { throw DotNetError.argumentNull("values") }
        let items = Value.array(try CollectionHelp.items(c.args[1]))
        let made = try MemberAccess.invokeStatic(
          .string, joins, [.string(try NetText.string(c.args[0], c.runtime)), items], c.runtime)
        return try add(c, made.pstring ?? .empty)
      }
    }
    let format = PSString.make("Format")
    for count in 1...3 {
      let list = (0..<count).map { "System.Object arg\($0)" }.joined(separator: ", ")
      t.method("\(word) AppendFormat(System.IFormatProvider provider, string format, \(list))") { c in
        let made = try MemberAccess.invokeStatic(.string, format, c.args, c.runtime)
        return try add(c, made.pstring ?? .empty)
      }
    }
  }
}
