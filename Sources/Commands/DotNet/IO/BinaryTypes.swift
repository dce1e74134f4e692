// `BinaryReader` and `BinaryWriter`: numbers and texts as bytes, the least significant first.

import Engine
import Objects
import Primitives

final class BinaryReaderObj: Obj {
  let stream: StreamObj
  let leavesOpen: Bool
  let encoding: EncodingObj
  var isClosed = false
  init(_ stream: StreamObj, _ encoding: EncodingObj?, leavesOpen: Bool) throws {
    if !stream.canRead { throw DotNetError.argument("Stream was not readable.") }
    (self.stream, self.encoding, self.leavesOpen) = (stream, encoding ?? EncodingObj(.utf8), leavesOpen)
    super.init()
  }
  override var type: TypeInfo { BinaryTypes.reader }

  func check() throws {
    if isClosed { throw DotNetError("System.ObjectDisposedException", "Cannot access a closed file.") }
  }
  func take(_ count: Int, _ runtime: Runtime) throws -> [UInt8] {
    try check()
    return try StreamTypes.exactly(stream, count, runtime)
  }
  func number<T: FixedWidthInteger>(_ runtime: Runtime) throws -> T {
    var value: T = 0
    for byte in try take(T.bitWidth / 8, runtime).reversed() {
      value = T(truncatingIfNeeded: (value << 8) | T(truncatingIfNeeded: byte))
    }
    return value
  }

  /// A length or number of seven bits a byte.
  func packed(bits: Int, _ runtime: Runtime) throws -> UInt64 {
    var value: UInt64 = 0
    var shift = 0
    while true {
      let byte: UInt8 = try number(runtime)
      let left = bits - shift
      if left < 7, byte >> UInt8(max(0, left)) != 0 {
        throw DotNetError.format("Too many bytes in what should have been a 7-bit encoded integer.")
      }
      value |= UInt64(byte & 0x7f) << UInt64(shift)
      if byte & 0x80 == 0 { return value }
      shift += 7
      if shift >= bits { throw DotNetError.format("Too many bytes in what should have been a 7-bit encoded integer.") }
    }
  }

  private var second: UInt16?
  /// The next unit of text; nil at the end.
  func unit(_ runtime: Runtime) throws -> UInt16? {
    try check()
    if let kept = second {
      second = nil
      return kept
    }
    var bytes = try stream.read(upTo: 1, runtime)
    guard let first = bytes.first else { return nil }
    let size: Int
    switch encoding.kind {
    case .utf16, .utf16be: size = 2
    case .utf32, .utf32be: size = 4
    case .utf8: size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1
    default: size = 1
    }
    while bytes.count < size {
      let next = try stream.read(upTo: 1, runtime)
      if next.isEmpty { break }
      bytes += next
    }
    let text = try encoding.decoded(bytes)
    if text.count > 1 { second = text[1] }
    return text.count > 0 ? text[0] : nil
  }
}

final class BinaryWriterObj: Obj {
  let stream: StreamObj
  let leavesOpen: Bool
  let encoding: EncodingObj
  init(_ stream: StreamObj, _ encoding: EncodingObj?, leavesOpen: Bool) throws {
    if !stream.canWrite { throw DotNetError.argument("Stream was not writable.") }
    (self.stream, self.encoding, self.leavesOpen) = (stream, encoding ?? EncodingObj(.utf8, mark: false), leavesOpen)
    super.init()
  }
  override var type: TypeInfo { BinaryTypes.writer }

  func put(_ bits: UInt64, _ count: Int, _ runtime: Runtime) throws {
    try stream.write((0..<count).map { UInt8(truncatingIfNeeded: bits >> (8 * UInt64($0))) }, runtime)
  }
  func packed(_ number: UInt64, _ runtime: Runtime) throws {
    var bytes: [UInt8] = []
    var left = number
    while left > 0x7f {
      bytes.append(UInt8(truncatingIfNeeded: left) | 0x80)
      left >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: left))
    try stream.write(bytes, runtime)
  }
}

enum BinaryTypes {
  static let reader = TypeInfo("System.IO.BinaryReader", base: .object, interfaces: { [.idisposable] }, declare: declareReader)
  static let writer = TypeInfo(
    "System.IO.BinaryWriter", base: .object,
    interfaces: StreamTypes.asyncDisposable, declare: declareWriter)
  static let family = TypeCatalog.Family(types: [reader.fullName: { reader }, writer.fullName: { writer }])

  private static let bitConverter = TypeCatalog.find("System.BitConverter") ?? .object
  private static let decimal = TypeCatalog.find("System.Decimal") ?? .object
  private static let getBits = PSString.make("GetBits")
  private static let new = PSString.make("new")

  @Sendable private static func declareReader(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> BinaryReaderObj {
      guard let reader = c.this.base.obj as? BinaryReaderObj else { throw DotNetError.argumentNull("input") }
      return reader
    }
    t.constructor("new(System.IO.Stream input)") {
      .object(try BinaryReaderObj($0.stream(0, "input"), nil, leavesOpen: false))
    }
    t.constructor("new(System.IO.Stream input, System.Text.Encoding encoding)") {
      .object(try BinaryReaderObj($0.stream(0, "input"), $0.obj(1) as? EncodingObj, leavesOpen: false))
    }
    t.constructor("new(System.IO.Stream input, System.Text.Encoding encoding, bool leaveOpen)") {
      .object(try BinaryReaderObj($0.stream(0, "input"), $0.obj(1) as? EncodingObj, leavesOpen: $0.bool(2)))
    }
    t.property("System.IO.Stream BaseStream {get;}") { .object(try me($0).stream) }
    t.method("bool ReadBoolean()") { c in .bool(try me(c).take(1, c.runtime)[0] != 0) }
    t.method("byte ReadByte()") { c in .byte(try me(c).take(1, c.runtime)[0]) }
    t.method("sbyte ReadSByte()") { c in .sbyte(try me(c).number(c.runtime)) }
    t.method("short ReadInt16()") { c in .short(try me(c).number(c.runtime)) }
    t.method("ushort ReadUInt16()") { c in .ushort(try me(c).number(c.runtime)) }
    t.method("int ReadInt32()") { c in .int(try me(c).number(c.runtime)) }
    t.method("uint ReadUInt32()") { c in .uint(try me(c).number(c.runtime)) }
    t.method("long ReadInt64()") { c in .long(try me(c).number(c.runtime)) }
    t.method("ulong ReadUInt64()") { c in .ulong(try me(c).number(c.runtime)) }
    t.method("float ReadSingle()") { c in .single(Float(bitPattern: try me(c).number(c.runtime))) }
    t.method("double ReadDouble()") { c in .double(Double(bitPattern: try me(c).number(c.runtime))) }
    t.method("decimal ReadDecimal()") { c in
      let parts = try (0..<4).map { _ in Value.int(try me(c).number(c.runtime)) }
      do {
        return try MemberAccess.construct(decimal, [.object(ArrayObj(ContiguousArray(parts), of: .int32))], c.runtime)
      } catch {
        throw DotNetError("System.IO.IOException", "Decimal constructor requires an array or span of four valid decimal bytes.")
      }
    }
    t.method("string ReadString()") { c in
      let own = try me(c)
      let length = Int32(truncatingIfNeeded: try own.packed(bits: 32, c.runtime))
      if length < 0 {
        throw DotNetError("System.IO.IOException", "BinaryReader encountered an invalid string length of \(length) characters.")
      }
      return .string(try own.encoding.decoded(own.take(Int(length), c.runtime)))
    }
    t.method("int Read7BitEncodedInt()") { c in .int(Int32(truncatingIfNeeded: try me(c).packed(bits: 32, c.runtime))) }
    t.method("long Read7BitEncodedInt64()") { c in .long(Int64(bitPattern: try me(c).packed(bits: 64, c.runtime))) }
    t.method("byte[] ReadBytes(int count)") { c in
      let own = try me(c)
      if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "count") }
      try own.check()
      return .bytes(try own.stream.take(c.int(0), c.runtime))
    }
    t.method("char ReadChar()") { c in
      guard let unit = try me(c).unit(c.runtime) else {
        throw StreamTypes.endOfStream
      }
      return .char(unit)
    }
    @Sendable func units(_ c: Call, _ count: Int) throws -> [UInt16] {
      var units: [UInt16] = []
      while units.count < count, let unit = try me(c).unit(c.runtime) { units.append(unit) }
      return units
    }
    t.method("char[] ReadChars(int count)") { c in
      if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "count") }
      return .chars(try units(c, c.int(0)))
    }
    t.method("int PeekChar()") { c in
      let own = try me(c)
      try own.check()
      guard own.stream.canSeek else { return .int(-1) }
      let place = try own.stream.position(c.runtime)
      let unit = try own.unit(c.runtime)
      try own.stream.seek(to: place, c.runtime)
      return .int32(unit.map { Int($0) } ?? -1)
    }
    t.method("int Read()") { c in .int32(try me(c).unit(c.runtime).map { Int($0) } ?? -1) }
    t.method("int Read(byte[] buffer, int index, int count)") { c in
      let range = try c.range(0, 1, 2, names: ("buffer", "index", "count"))
      try me(c).check()
      let part = try me(c).stream.read(upTo: range.count, c.runtime)
      c.fill(0, at: range.lowerBound, part)
      return .int32(part.count)
    }
    t.method("int Read(char[] buffer, int index, int count)") { c in
      let range = try c.range(0, 1, 2, names: ("buffer", "index", "count"))
      let found = try units(c, range.count)
      for (i, unit) in found.enumerated() { c.args[0].sequence?.items[range.lowerBound + i] = .char(unit) }
      return .int32(found.count)
    }
    for name in ["Close", "Dispose"] {
      t.method("void \(name)()") { c in
        let own = try me(c)
        if own.isClosed { return .nothing }
        own.isClosed = true
        if !own.leavesOpen { try own.stream.close(c.runtime) }
        return .nothing
      }
    }
  }

  @Sendable private static func declareWriter(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> BinaryWriterObj {
      guard let writer = c.this.base.obj as? BinaryWriterObj else { throw DotNetError.argumentNull("output") }
      return writer
    }
    t.constructor("new(System.IO.Stream output)") {
      .object(try BinaryWriterObj($0.stream(0, "output"), nil, leavesOpen: false))
    }
    t.constructor("new(System.IO.Stream output, System.Text.Encoding encoding)") {
      .object(try BinaryWriterObj($0.stream(0, "output"), $0.obj(1) as? EncodingObj, leavesOpen: false))
    }
    t.constructor("new(System.IO.Stream output, System.Text.Encoding encoding, bool leaveOpen)") {
      .object(try BinaryWriterObj($0.stream(0, "output"), $0.obj(1) as? EncodingObj, leavesOpen: $0.bool(2)))
    }
    t.field(
      "static System.IO.BinaryWriter Null {get;}",
      get: { _ in .object(try BinaryWriterObj(NullStreamObj(), nil, leavesOpen: true)) })
    t.property("System.IO.Stream BaseStream {get;}") { c in
      try me(c).stream.flush(c.runtime)
      return .object(try me(c).stream)
    }
    func write(_ word: String, _ body: @escaping @Sendable (BinaryWriterObj, Call) throws -> Void) {
      t.method("void Write(\(word))") { c in
        try body(try me(c), c)
        return .nothing
      }
    }
    write("bool value") { w, c in try w.put(c.bool(0) ? 1 : 0, 1, c.runtime) }
    for (word, size) in [("byte", 1), ("sbyte", 1), ("short", 2), ("ushort", 2), ("int", 4), ("uint", 4), ("long", 8)] {
      write("\(word) value") { w, c in try w.put(UInt64(bitPattern: Int64(c.int(0))), size, c.runtime) }
    }
    write("ulong value") { w, c in
      if case .ulong(let value) = c.args[0].base { try w.put(value, 8, c.runtime) }
    }
    write("float value") { w, c in
      if case .single(let value) = c.args[0].base { try w.put(UInt64(value.bitPattern), 4, c.runtime) }
    }
    write("System.Half value") { w, c in
      if let half = c.obj(0) as? HalfObj { try w.put(UInt64(half.value.bitPattern), 2, c.runtime) }
    }
    write("double value") { w, c in try w.put(c.double(0).bitPattern, 8, c.runtime) }
    write("decimal value") { w, c in
      let bits = try MemberAccess.invokeStatic(decimal, getBits, [c.args[0]], c.runtime)
      for part in bits.sequence?.items ?? [] { try w.put(UInt64(truncatingIfNeeded: part.integer ?? 0), 4, c.runtime) }
    }
    write("char ch") { w, c in
      if c.char(0) & 0xf800 == 0xd800 {
        throw DotNetError.argument(
          "Unicode surrogate characters must be written out as pairs together in the same call, not individually. Consider passing in a character array instead.",
          "ch")
      }
      try w.stream.write(w.encoding.encoded(PSString.make([c.char(0)])), c.runtime)
    }
    write("byte[] buffer") { w, c in try w.stream.write(try c.bytes(0, "buffer"), c.runtime) }
    write("byte[] buffer, int index, int count") { w, c in
      let range = try c.range(0, 1, 2, names: ("buffer", "index", "count"))
      try w.stream.write(c.slice(0, range), c.runtime)
    }
    write("char[] chars") { w, c in
      if c.isNull(0) { throw DotNetError.argumentNull("chars") }
      try w.stream.write(w.encoding.encoded(PSString.make(c.units(0))), c.runtime)
    }
    write("char[] chars, int index, int count") { w, c in
      let range = try c.range(0, 1, 2, names: ("chars", "index", "count"))
      try w.stream.write(w.encoding.encoded(PSString.make(Array(c.units(0)[range]))), c.runtime)
    }
    write("string value") { w, c in
      let bytes = try w.encoding.encoded(try c.required(0, "value"))
      try w.packed(UInt64(bytes.count), c.runtime)
      try w.stream.write(bytes, c.runtime)
    }
    t.method("void Write7BitEncodedInt(int value)") { c in
      try me(c).packed(UInt64(UInt32(truncatingIfNeeded: c.int(0))), c.runtime)
      return .nothing
    }
    t.method("void Write7BitEncodedInt64(long value)") { c in
      try me(c).packed(UInt64(bitPattern: Int64(c.int(0))), c.runtime)
      return .nothing
    }
    t.method("long Seek(int offset, System.IO.SeekOrigin origin)") { c in
      try MemberAccess.invoke(.object(try me(c).stream), PSString.make("Seek"), [.long(Int64(c.int(0))), c.args[1]], c.runtime)
    }
    t.method("void Flush()") { c in
      try me(c).stream.flush(c.runtime)
      return .nothing
    }
    @Sendable func close(_ c: Call) throws -> Value {
      let own = try me(c)
      if own.leavesOpen { try own.stream.flush(c.runtime) } else { try own.stream.close(c.runtime) }
      return .nothing
    }
    for name in ["Close", "Dispose"] { t.method("void \(name)()") { try close($0) } }
    t.method("System.Threading.Tasks.ValueTask DisposeAsync()") { c in
      .object(ValueTaskObj(try AsyncCalls.task(c, waits: false) { try close(c) }, of: nil))
    }
  }
}
