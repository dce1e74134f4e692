// Members of encodings that work on parts of arrays, and the checks that encoders and decoders share with them.

import Engine
import Objects
import Primitives

enum EncodingParts {
  static let declarations: TypeCatalog.Declarations = ["System.Text.Encoding": declare]

  @Sendable private static func declare(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> EncodingObj {
      guard let own = c.this.base.obj as? EncodingObj else { throw DotNetError.argumentNull("encoding") }
      return own
    }
    t.staticMethod(
      "static byte[] Convert(System.Text.Encoding srcEncoding, System.Text.Encoding dstEncoding, byte[] bytes, int index, int count)"
    ) { c in
      guard let from = c.obj(0) as? EncodingObj else { throw DotNetError.argumentNull("srcEncoding") }
      guard let to = c.obj(1) as? EncodingObj else { throw DotNetError.argumentNull("dstEncoding") }
      let part = try range(c.bytes(2, "bytes"), c.int(3), c.int(4), ("bytes", "index", "count"))
      return .bytes(try to.encoded(from.decoded(part)))
    }
    @Sendable func units(_ c: Call, _ names: (String, String, String)) throws -> PSString {
      if c.isNull(0) { throw DotNetError.argumentNull(names.0) }
      return PSString.make(Array(try range(c.units(0), c.int(1), c.int(2), names)))
    }
    @Sendable func text(_ c: Call, _ names: (String, String, String)) throws -> PSString {
      let text = try c.required(0, names.0)
      return PSString.make(Array(try range(text.withUnits { Array($0) }, c.int(1), c.int(2), names)))
    }
    let chars = ("chars", "index", "count"), string = ("s", "index", "count")
    t.method("int GetByteCount(char[] chars, int index, int count)") { .int32(try me($0).encodedCount(units($0, chars))) }
    t.method("int GetByteCount(string s, int index, int count)") { .int32(try me($0).encodedCount(text($0, string))) }
    t.method("byte[] GetBytes(char[] chars, int index, int count)") { .bytes(try me($0).encoded(units($0, chars))) }
    t.method("byte[] GetBytes(string s, int index, int count)") { .bytes(try me($0).encoded(text($0, string))) }
    t.method("int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)") { c in
      try put(try me(c).encoded(units(c, ("chars", "charIndex", "charCount"))).map { .byte($0) }, c, "bytes")
    }
    t.method("int GetBytes(string s, int charIndex, int charCount, byte[] bytes, int byteIndex)") { c in
      try put(try me(c).encoded(text(c, ("s", "charIndex", "charCount"))).map { .byte($0) }, c, "bytes")
    }
    @Sendable func decoded(_ c: Call, _ names: (String, String, String)) throws -> [UInt16] {
      try me(c).decoded(range(c.bytes(0, names.0), c.int(1), c.int(2), names)).withUnits { Array($0) }
    }
    let bytes = ("bytes", "index", "count")
    t.method("int GetCharCount(byte[] bytes, int index, int count)") { .int32(try decoded($0, bytes).count) }
    t.method("char[] GetChars(byte[] bytes, int index, int count)") { .chars(try decoded($0, bytes)) }
    t.method("int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)") { c in
      try put(try decoded(c, ("bytes", "byteIndex", "byteCount")).map { .char($0) }, c, "chars")
    }
  }

  /// A part of an array.
  /// - Throws: ArgumentOutOfRangeException.
  static func range<T>(_ all: [T], _ index: Int, _ count: Int, _ names: (String, String, String)) throws -> ArraySlice<
    T
  > {
    if index < 0 { throw DotNetError.negative(index, names.1) }
    if count < 0 { throw DotNetError.negative(count, names.2) }
    guard index <= all.count - count else {
      throw DotNetError.outOfRange("Index and count must refer to a location within the buffer.", names.0)
    }
    return all[index..<(index + count)]
  }

  /// Puts what came out into the array and at the index that the fourth and the fifth argument name.
  static func put(_ items: [Value], _ c: Call, _ name: String) throws -> Value {
    guard let target = c.obj(3) as? ArrayObj else { throw DotNetError.argumentNull(name) }
    guard c.int(4) >= 0, c.int(4) <= target.items.count else {
      throw DotNetError.outOfRange(
        "Index was out of range. Must be non-negative and less than or equal to the size of the collection.",
        name == "chars" ? "charIndex" : "byteIndex")
    }
    guard items.count <= target.items.count - c.int(4) else {
      let what = name == "chars" ? "char" : "byte", from = name == "chars" ? "decoded characters" : "encoded data"
      throw DotNetError.argument("The output \(what) buffer is too small to contain the \(from).", name)
    }
    for (i, item) in items.enumerated() { target.items[c.int(4) + i] = item }
    return .int32(items.count)
  }
}
