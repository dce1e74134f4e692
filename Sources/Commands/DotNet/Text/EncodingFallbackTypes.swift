// `[System.Text.EncoderFallback]`, `[System.Text.DecoderFallback]` and their kinds: what an encoding does with what it can't convert, and the
// members of encodings that take one.

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
    @Sendable func with(_ found: EncodingObj, _ c: Call) throws -> Value {
      .object(
        EncodingObj(found, encoder: try fallback(c, 1, "encoderFallback"), decoder: try fallback(c, 2, "decoderFallback")))
    }
    t.staticMethod("static System.Text.Encoding GetEncoding(int codepage, \(pair))") { c in
      try with(EncodingMembers.required(c.int(0)), c)
    }
    t.staticMethod("static System.Text.Encoding GetEncoding(string name, \(pair))") { c in
      try with(EncodingMembers.required(c.required(0, "name").string), c)
    }
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
}
