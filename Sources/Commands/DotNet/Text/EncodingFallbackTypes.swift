// `[System.Text.EncoderFallback]`, `[System.Text.DecoderFallback]` and their kinds: what an encoding does with what it can't convert, and the
// members of encodings that take one or work on parts of arrays.

import Engine
import Objects
import Primitives

/// A fallback of an encoder or a decoder.
final class EncodingFallbackObj: Obj {
  let fallback: EncodingFallback
  let decodes: Bool
  init(_ fallback: EncodingFallback, decodes: Bool) {
    self.fallback = fallback
    self.decodes = decodes
    super.init()
  }
  override var type: TypeInfo {
    let types = decodes ? EncodingFallbackTypes.decoder : EncodingFallbackTypes.encoder
    if case .exception = fallback { return types.exception }
    return types.replacement
  }
  override func equals(_ other: Obj) -> Bool {
    (other as? EncodingFallbackObj).map { $0.fallback == fallback && $0.decodes == decodes } ?? false
  }
  override var hash: Int {
    if case .replacement(let text) = fallback { return text.hashValue }
    return decodes ? 879 : 654
  }
}

enum EncodingFallbackTypes {
  struct Kinds: Sendable {
    let base: TypeInfo
    let replacement: TypeInfo
    let exception: TypeInfo
  }
  static let encoder = kinds("Encoder", decodes: false)
  static let decoder = kinds("Decoder", decodes: true)

  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for kinds in [encoder, decoder] {
        for type in [kinds.base, kinds.replacement, kinds.exception] { types[type.fullName] = { type } }
      }
      return types
    }())

  static let declarations: TypeCatalog.Declarations = ["System.Text.Encoding": encoding]

  private static func kinds(_ word: String, decodes: Bool) -> Kinds {
    let name = "System.Text.\(word)Fallback"
    @Sendable func count(_ c: Call) -> Int {
      guard case .replacement(let text)? = (c.this.base.obj as? EncodingFallbackObj)?.fallback else { return 0 }
      return text.utf16.count
    }
    let base = TypeInfo(
      name, base: .object, isAbstract: true,
      declare: { t in
        t.property("static \(name) ExceptionFallback {get;}") { _ in .object(EncodingFallbackObj(.exception, decodes: decodes))
        }
        t.property("static \(name) ReplacementFallback {get;}") { _ in
          .object(EncodingFallbackObj(.replacement("?"), decodes: decodes))
        }
        t.property("int MaxCharCount {get;}") { .int32(count($0)) }
      })
    let replacement = TypeInfo(
      "System.Text.\(word)ReplacementFallback", base: base,
      declare: { t in
        t.constructor("new()") { _ in .object(EncodingFallbackObj(.replacement("?"), decodes: decodes)) }
        t.constructor("new(string replacement)") { c in
          let text = try c.required(0, "replacement")
          let isWellFormed = text.withUnits { units in
            var at = 0
            while at < units.count {
              if units[at] & 0xf800 == 0xd800 {
                guard units[at] & 0xfc00 == 0xd800, at + 1 < units.count, units[at + 1] & 0xfc00 == 0xdc00 else { return false }
                at += 1
              }
              at += 1
            }
            return true
          }
          if !isWellFormed {
            throw DotNetError.argument("String contains invalid Unicode code points.", "replacement")
          }
          return .object(EncodingFallbackObj(.replacement(text.string), decodes: decodes))
        }
        t.property("string DefaultString {get;}") { c in
          guard case .replacement(let text)? = (c.this.base.obj as? EncodingFallbackObj)?.fallback else { return .null }
          return Value(text)
        }
      })
    let exception = TypeInfo(
      "System.Text.\(word)ExceptionFallback", base: base,
      declare: { t in
        t.constructor("new()") { _ in .object(EncodingFallbackObj(.exception, decodes: decodes)) }
      })
    return Kinds(base: base, replacement: replacement, exception: exception)
  }

  @Sendable private static func encoding(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> EncodingObj {
      guard let own = c.this.base.obj as? EncodingObj else { throw DotNetError.argumentNull("encoding") }
      return own
    }
    @Sendable func fallback(_ c: Call, _ i: Int, _ name: String) throws -> EncodingFallback {
      guard let given = c.obj(i) as? EncodingFallbackObj else { throw DotNetError.argumentNull(name) }
      return given.fallback
    }
    fallbacks(t, me, fallback)
    let pair = "System.Text.EncoderFallback encoderFallback, System.Text.DecoderFallback decoderFallback"
    @Sendable func with(_ found: EncodingObj?, _ c: Call, _ failure: @autoclosure () -> DotNetError) throws -> Value {
      guard let found else { throw failure() }
      return .object(
        EncodingObj(found, encoder: try fallback(c, 1, "encoderFallback"), decoder: try fallback(c, 2, "decoderFallback")))
    }
    let provider =
      "For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method."
    t.staticMethod("static System.Text.Encoding GetEncoding(int codepage, \(pair))") { c in
      try with(
        EncodingMembers.find(String(c.int(0))), c,
        DotNetError.notSupported("No data is available for encoding \(c.int(0)). \(provider)"))
    }
    t.staticMethod("static System.Text.Encoding GetEncoding(string name, \(pair))") { c in
      let name = try c.required(0, "name").string
      return try with(
        EncodingMembers.find(name), c, DotNetError.argument("'\(name)' is not a supported encoding name. \(provider)", "name"))
    }
    t.staticMethod(
      "static byte[] Convert(System.Text.Encoding srcEncoding, System.Text.Encoding dstEncoding, byte[] bytes, int index, int count)"
    ) { c in
      guard let from = c.obj(0) as? EncodingObj else { throw DotNetError.argumentNull("srcEncoding") }
      guard let to = c.obj(1) as? EncodingObj else { throw DotNetError.argumentNull("dstEncoding") }
      let part = try range(c.bytes(2, "bytes"), c.int(3), c.int(4), ("bytes", "index", "count"))
      return .bytes(try to.encoded(from.decoded(part)))
    }
    parts(t, me)
  }

  private static func fallbacks(
    _ t: TypeBuilder, _ me: @escaping @Sendable (Call) throws -> EncodingObj,
    _ fallback: @escaping @Sendable (Call, Int, String) throws -> EncodingFallback
  ) {
    t.property(
      "System.Text.EncoderFallback EncoderFallback {get;set;}",
      get: { .object(EncodingFallbackObj(try me($0).encoderFallback, decodes: false)) },
      set: { c in
        if try me(c).isReadOnly { throw DotNetError.invalidOperation("Instance is read-only.") }
        try me(c).encoderFallback = try fallback(c, 0, "value")
        return .nothing
      })
    t.property(
      "System.Text.DecoderFallback DecoderFallback {get;set;}",
      get: { .object(EncodingFallbackObj(try me($0).decoderFallback, decodes: true)) },
      set: { c in
        if try me(c).isReadOnly { throw DotNetError.invalidOperation("Instance is read-only.") }
        try me(c).decoderFallback = try fallback(c, 0, "value")
        return .nothing
      })
  }

  /// Members that work on a part of an array.
  private static func parts(_ t: TypeBuilder, _ me: @escaping @Sendable (Call) throws -> EncodingObj) {
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
  private static func range<T>(_ all: [T], _ index: Int, _ count: Int, _ names: (String, String, String)) throws -> ArraySlice<
    T
  > {
    if index < 0 { throw DotNetError.negative(index, names.1) }
    if count < 0 { throw DotNetError.negative(count, names.2) }
    guard index <= all.count - count else {
      throw DotNetError.outOfRange("Index and count must refer to a location within the buffer.", names.0)
    }
    return all[index..<(index + count)]
  }

  private static func put(_ items: [Value], _ c: Call, _ name: String) throws -> Value {
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
