// `Encoding.GetDecoder` and `GetEncoder`: conversions that remember half a character from one block of a text to the next.

import Engine
import Objects
import Primitives

enum EncodingStates {
  static let declarations: TypeCatalog.Declarations = ["System.Text.Encoding": declare]

  /// A decoder with the bytes, or an encoder with the unit, that wait for more.
  final class StateObj: Obj {
    let encoding: EncodingObj
    let decodes: Bool
    var bytes: [UInt8] = []
    var units: [UInt16] = []
    init(_ encoding: EncodingObj, decodes: Bool) {
      (self.encoding, self.decodes) = (encoding, decodes)
      super.init()
    }
    override var type: TypeInfo { decodes ? EncodingStates.decoder : EncodingStates.encoder }

    /// How many leading bytes make whole characters.
    private func whole(_ all: [UInt8]) -> Int {
      switch encoding.kind {
      case .utf8, .utf7:
        var back = 1
        while back <= min(3, all.count) {
          let byte = all[all.count - back]
          if byte & 0xc0 == 0x80 {
            back += 1
            continue
          }
          let wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1
          return wanted > back ? all.count - back : all.count
        }
        return all.count
      case .utf16, .utf16be:
        var count = all.count / 2 * 2
        if count >= 2 {
          let high = encoding.kind == .utf16 ? all[count - 1] : all[count - 2]
          if high & 0xfc == 0xd8 { count -= 2 }
        }
        return count
      case .utf32, .utf32be: return all.count / 4 * 4
      case .ascii, .latin1, .page: return all.count
      }
    }

    func decode(_ new: [UInt8], flush: Bool, keeps: Bool) throws -> [UInt16] {
      let all = bytes + new
      let count = flush ? all.count : whole(all)
      let text = try encoding.decoded(all.prefix(count))
      if keeps { bytes = Array(all.dropFirst(count)) }
      return text.withUnits { Array($0) }
    }

    func encode(_ new: [UInt16], flush: Bool, keeps: Bool) throws -> [UInt8] {
      var all = units + new
      var rest: [UInt16] = []
      if !flush, let last = all.last, last & 0xfc00 == 0xd800 { rest = [all.removeLast()] }
      if keeps { units = rest }
      return try encoding.encoded(PSString.make(all))
    }
  }

  static let decoder = TypeInfo(
    "System.Text.Decoder", base: .object, isAbstract: true, declare: declareDecoder)
  static let encoder = TypeInfo(
    "System.Text.Encoder", base: .object, isAbstract: true, declare: declareEncoder)
  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for type in [decoder, encoder] { types[type.fullName] = { type } }
      return types
    }())

  @Sendable private static func declare(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> EncodingObj {
      guard let own = c.this.base.obj as? EncodingObj else {
        throw DotNetError.argumentNull("encoding")
      }
      return own
    }
    t.method("System.Text.Decoder GetDecoder()") { .object(StateObj(try me($0), decodes: true)) }
    t.method("System.Text.Encoder GetEncoder()") { .object(StateObj(try me($0), decodes: false)) }
  }

  private static func me(_ c: Call) throws -> StateObj {
    guard let own = c.this.base.obj as? StateObj else { throw DotNetError.argumentNull("state") }
    return own
  }

  @Sendable private static func declareDecoder(_ t: TypeBuilder) {
    @Sendable func run(_ c: Call, flush: Bool, keeps: Bool) throws -> [UInt16] {
      let bytes = try EncodingParts.range(c.bytes(0, "bytes"), c.int(1), c.int(2), ("bytes", "byteIndex", "byteCount"))
      return try me(c).decode(Array(bytes), flush: flush, keeps: keeps)
    }
    t.method(
      "int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)"
    ) { c in
      try EncodingParts.put(try run(c, flush: false, keeps: true).map { .char($0) }, c, "chars")
    }
    t.method(
      "int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex, bool flush)"
    ) { c in
      try EncodingParts.put(try run(c, flush: c.bool(5), keeps: true).map { .char($0) }, c, "chars")
    }
    t.method("int GetCharCount(byte[] bytes, int index, int count)") {
      .int32(try run($0, flush: false, keeps: false).count)
    }
    t.method("int GetCharCount(byte[] bytes, int index, int count, bool flush)") { c in
      .int32(try run(c, flush: c.bool(3), keeps: false).count)
    }
    t.method("void Reset()") { c in
      try me(c).bytes = []
      return .nothing
    }
    t.method(
      "void Convert(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex, int charCount, bool flush, [ref] int bytesUsed, [ref] int charsUsed, [ref] bool completed)"
    ) { c in
      let own = try me(c)
      let bytes = Array(try EncodingParts.range(c.bytes(0, "bytes"), c.int(1), c.int(2), ("bytes", "byteIndex", "byteCount")))
      try convert(c, bytes.count, "char", "decoded characters") { count, keeps in
        try own.decode(Array(bytes[..<count]), flush: c.bool(6) && count == bytes.count, keeps: keeps).map { .char($0) }
      }
      return .nothing
    }
  }

  /// `Convert`: as much as fits into the part of an array that arguments 3 to 5 name; arguments 7 to 9 tell how far it came.
  private static func convert(
    _ c: Call, _ total: Int, _ what: String, _ made: String, _ run: (_ count: Int, _ keeps: Bool) throws -> [Value]
  ) throws {
    guard let target = c.args[3].sequence else { throw DotNetError.argumentNull(what + "s") }
    if c.int(4) < 0 { throw DotNetError.negative(c.int(4), what + "Index") }
    if c.int(5) < 0 { throw DotNetError.negative(c.int(5), what + "Count") }
    guard c.int(4) <= target.items.count - c.int(5) else {
      throw DotNetError.outOfRange("Index and count must refer to a location within the buffer.", what + "s")
    }
    let room = c.int(5)
    // More input never makes less output.
    var (low, high) = (0, total)
    while low < high {
      let middle = (low + high + 1) / 2
      if try run(middle, false).count <= room { low = middle } else { high = middle - 1 }
    }
    if low == 0, total > 0 {
      throw DotNetError.argument("The output \(what) buffer is too small to contain the \(made).", what + "s")
    }
    let values = try run(low, true)
    for (i, value) in values.enumerated() { target.items[c.int(4) + i] = value }
    c.store(7, .int32(low))
    c.store(8, .int32(values.count))
    c.store(9, .bool(low == total))
  }

  @Sendable private static func declareEncoder(_ t: TypeBuilder) {
    @Sendable func run(_ c: Call, flush: Bool, keeps: Bool) throws -> [UInt8] {
      if c.isNull(0) { throw DotNetError.argumentNull("chars") }
      let units = try EncodingParts.range(c.units(0), c.int(1), c.int(2), ("chars", "charIndex", "charCount"))
      return try me(c).encode(Array(units), flush: flush, keeps: keeps)
    }
    t.method(
      "int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex, bool flush)"
    ) { c in
      try EncodingParts.put(try run(c, flush: c.bool(5), keeps: true).map { .byte($0) }, c, "bytes")
    }
    t.method("int GetByteCount(char[] chars, int index, int count, bool flush)") { c in
      .int32(try run(c, flush: c.bool(3), keeps: false).count)
    }
    t.method("void Reset()") { c in
      try me(c).units = []
      return .nothing
    }
    t.method(
      "void Convert(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex, int byteCount, bool flush, [ref] int charsUsed, [ref] int bytesUsed, [ref] bool completed)"
    ) { c in
      let own = try me(c)
      if c.isNull(0) { throw DotNetError.argumentNull("chars") }
      let units = Array(try EncodingParts.range(c.units(0), c.int(1), c.int(2), ("chars", "charIndex", "charCount")))
      try convert(c, units.count, "byte", "encoded bytes") { count, keeps in
        try own.encode(Array(units[..<count]), flush: c.bool(6) && count == units.count, keeps: keeps).map { .byte($0) }
      }
      return .nothing
    }
  }
}
