// Members of streams, readers and writers.

import Primitives

enum StreamMembers {
  static let stream = TypeInfo(
    "System.IO.Stream", base: .object, interfaces: { [.idisposable] }, isAbstract: true, declare: declareStream)
  static let memoryStream = TypeInfo("System.IO.MemoryStream", base: stream, declare: declareMemory)
  static let fileStream = TypeInfo("System.IO.FileStream", base: stream, declare: declareFile)
  static let textReader = TypeInfo(
    "System.IO.TextReader", base: .object, interfaces: { [.idisposable] }, isAbstract: true, declare: declareReader)
  static let stringReader = TypeInfo(
    "System.IO.StringReader", base: textReader,
    declare: { t in
      t.constructor("new(string s)") { .object(ReaderObj(try $0.required(0, "s"), $0.target)) }
    })
  static let streamReader = TypeInfo("System.IO.StreamReader", base: textReader, declare: declareStreamReader)
  static let textWriter = TypeInfo(
    "System.IO.TextWriter", base: .object, interfaces: { [.idisposable] }, isAbstract: true, declare: declareWriter)
  static let stringWriter = TypeInfo(
    "System.IO.StringWriter", base: textWriter,
    declare: { t in
      t.constructor("new()") { .object(WriterObj($0.target)) }
      t.constructor("new(System.Text.StringBuilder sb)") { c in
        guard let builder = c.obj(0) as? StringBuilderObj else { throw DotNetError.argumentNull("sb") }
        return .object(WriterObj(c.target, builder: builder))
      }
      t.method("System.Text.StringBuilder GetStringBuilder()") { c in
        (c.this.obj as? WriterObj).map { .object($0.builder) } ?? .null
      }
    })
  static let streamWriter = TypeInfo("System.IO.StreamWriter", base: textWriter, declare: declareStreamWriter)
  static let family = TypeCatalog.Family(types: [
    "System.IO.Stream": { stream }, "System.IO.MemoryStream": { memoryStream }, "System.IO.FileStream": { fileStream },
    "System.IO.TextReader": { textReader }, "System.IO.StringReader": { stringReader },
    "System.IO.StreamReader": { streamReader },
    "System.IO.TextWriter": { textWriter }, "System.IO.StringWriter": { stringWriter },
    "System.IO.StreamWriter": { streamWriter },
  ])

  private static func me(_ c: Call) throws -> StreamObj {
    guard let stream = c.this.base.obj as? StreamObj else { throw DotNetError.argumentNull("stream") }
    return stream
  }

  @Sendable private static func declareStream(_ t: TypeBuilder) {
    t.property("bool CanRead {get;}") { .bool(try !me($0).isClosed && me($0).canRead) }
    t.property("bool CanWrite {get;}") { .bool(try !me($0).isClosed && me($0).canWrite) }
    t.property("bool CanSeek {get;}") { .bool(try !me($0).isClosed) }
    t.property("bool CanTimeout {get;}") { _ in .bool(false) }
    t.property("long Length {get;}") { c in
      try me(c).check()
      return .long(Int64(try me(c).bytes.count))
    }
    t.property(
      "long Position {get;set;}", get: { .long(Int64(try me($0).position)) },
      set: { c in
        if c.int(0) < 0 { throw DotNetError.outOfRange("Non-negative number required.", "value") }
        try me(c).position = c.int(0)
        return .nothing
      })
    t.method("int ReadByte()") { .int32(try me($0).read(1).first.map { Int($0) } ?? -1) }
    t.method("int Read(byte[] buffer, int offset, int count)") { c in
      guard let target = c.args[0].sequence else { throw DotNetError.argumentNull("buffer") }
      guard c.int(1) >= 0, c.int(2) >= 0, c.int(1) <= target.items.count - c.int(2) else {
        throw DotNetError.argument(
          "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection."
        )
      }
      let part = try me(c).read(c.int(2))
      for (i, byte) in part.enumerated() { target.items[c.int(1) + i] = .byte(byte) }
      return .int32(part.count)
    }
    t.method("void WriteByte(byte value)") { c in
      try me(c).write([UInt8(truncatingIfNeeded: c.int(0))])
      return .nothing
    }
    t.method("void Write(byte[] buffer, int offset, int count)") { c in
      let all = try c.bytes(0, "buffer")
      guard c.int(1) >= 0, c.int(2) >= 0, c.int(1) <= all.count - c.int(2) else {
        throw DotNetError.argument(
          "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection."
        )
      }
      try me(c).write(all[c.int(1)..<(c.int(1) + c.int(2))])
      return .nothing
    }
    t.method("void Write(byte[] buffer)", hidden: true) { c in
      try me(c).write(try c.bytes(0, "buffer"))
      return .nothing
    }
    t.method("long Seek(long offset, System.IO.SeekOrigin origin)") { c in
      let stream = try me(c)
      let base = [0, stream.position, stream.bytes.count][min(2, max(0, c.flags(1)))]
      let target = base + c.int(0)
      if target < 0 {
        throw DotNetError(
          "System.IO.IOException", "An attempt was made to move the position before the beginning of the stream.")
      }
      stream.position = target
      return .long(Int64(target))
    }
    t.method("void SetLength(long value)") { c in
      try me(c).setLength(max(0, c.int(0)))
      return .nothing
    }
    t.method("void CopyTo(System.IO.Stream destination)") { c in
      guard let target = c.obj(0) as? StreamObj else { throw DotNetError.argumentNull("destination") }
      let stream = try me(c)
      try target.write(Array(try stream.read(stream.bytes.count)))
      return .nothing
    }
    t.method("void Flush()") { c in
      try me(c).flush()
      return .nothing
    }
    for name in ["Close", "Dispose"] {
      t.method("void \(name)()") { c in
        try me(c).dispose()
        return .nothing
      }
    }
  }

  @Sendable private static func declareMemory(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(StreamObj()) }
    t.constructor("new(int capacity)") { _ in .object(StreamObj()) }
    t.constructor("new(byte[] buffer)") { .object(StreamObj(try $0.bytes(0, "buffer"), isFixed: true)) }
    t.constructor("new(byte[] buffer, bool writable)") {
      .object(StreamObj(try $0.bytes(0, "buffer"), canWrite: $0.bool(1), isFixed: true))
    }
    t.property("int Capacity {get;set;}", get: { .int32(try me($0).bytes.count) }, set: { _ in .nothing })
    t.method("byte[] ToArray()") { .bytes(try me($0).bytes) }
    t.method("byte[] GetBuffer()") { .bytes(try me($0).bytes) }
    t.method("void WriteTo(System.IO.Stream stream)") { c in
      guard let target = c.obj(0) as? StreamObj else { throw DotNetError.argumentNull("stream") }
      try target.write(try me(c).bytes)
      return .nothing
    }
  }

  @Sendable private static func declareFile(_ t: TypeBuilder) {
    t.constructor("new(string path, System.IO.FileMode mode)") {
      .object(try StreamObj.file(try FileMembers.path($0), mode: $0.flags(1), access: 3))
    }
    t.constructor("new(string path, System.IO.FileMode mode, System.IO.FileAccess access)") {
      .object(try StreamObj.file(try FileMembers.path($0), mode: $0.flags(1), access: $0.flags(2)))
    }
    t.constructor("new(string path, System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share)") {
      .object(try StreamObj.file(try FileMembers.path($0), mode: $0.flags(1), access: $0.flags(2)))
    }
    t.property("string Name {get;}") { Value(try me($0).path ?? "") }
  }

  /// The static methods of File that open streams.
  static func openers(_ t: TypeBuilder) {
    t.staticMethod("static System.IO.FileStream Open(string path, System.IO.FileMode mode)") {
      .object(try StreamObj.file(try FileMembers.path($0), mode: $0.flags(1), access: 3))
    }
    t.staticMethod("static System.IO.FileStream Open(string path, System.IO.FileMode mode, System.IO.FileAccess access)") {
      .object(try StreamObj.file(try FileMembers.path($0), mode: $0.flags(1), access: $0.flags(2)))
    }
    t.staticMethod("static System.IO.FileStream OpenRead(string path)") {
      .object(try StreamObj.file(try FileMembers.path($0), mode: 3, access: 1))
    }
    t.staticMethod("static System.IO.FileStream OpenWrite(string path)") {
      .object(try StreamObj.file(try FileMembers.path($0), mode: 4, access: 2))
    }
    t.staticMethod("static System.IO.FileStream Create(string path)") {
      .object(try StreamObj.file(try FileMembers.path($0), mode: 2, access: 3))
    }
    t.staticMethod("static System.IO.StreamReader OpenText(string path)") {
      .object(ReaderObj(Files.decode(try Files.read(try FileMembers.path($0))), streamReader))
    }
    t.staticMethod("static System.IO.StreamWriter CreateText(string path)") {
      .object(WriterObj(streamWriter, stream: try StreamObj.file(try FileMembers.path($0), mode: 2, access: 2)))
    }
    t.staticMethod("static System.IO.StreamWriter AppendText(string path)") {
      .object(WriterObj(streamWriter, stream: try StreamObj.file(try FileMembers.path($0), mode: 6, access: 2)))
    }
  }

  // MARK: readers

  @Sendable private static func declareReader(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> ReaderObj {
      guard let reader = c.this.base.obj as? ReaderObj else { throw DotNetError.argumentNull("reader") }
      return reader
    }
    t.method("int Peek()") { .int32(try me($0).position < me($0).text.count ? Int(try me($0).text[me($0).position]) : -1) }
    t.method("int Read()") { c in
      let reader = try me(c)
      guard reader.position < reader.text.count else { return .int(-1) }
      reader.position += 1
      return .int32(Int(reader.text[reader.position - 1]))
    }
    t.method("int Read(char[] buffer, int index, int count)") { c in
      guard let target = c.args[0].sequence else { throw DotNetError.argumentNull("buffer") }
      let reader = try me(c)
      let count = min(max(0, c.int(2)), reader.text.count - reader.position, target.items.count - max(0, c.int(1)))
      guard count > 0, c.int(1) >= 0 else { return .int(0) }
      for i in 0..<count { target.items[c.int(1) + i] = .char(reader.text[reader.position + i]) }
      reader.position += count
      return .int32(count)
    }
    t.method("string ReadLine()") { try me($0).line().map { .string($0) } ?? .null }
    t.method("string ReadToEnd()") { c in
      let reader = try me(c)
      let rest = reader.text.slice(reader.position, reader.text.count - reader.position)
      reader.position = reader.text.count
      return .string(rest)
    }
    for name in ["Close", "Dispose"] {
      t.method("void \(name)()") { c in
        try me(c).stream?.dispose()
        return .nothing
      }
    }
  }

  @Sendable private static func declareStreamReader(_ t: TypeBuilder) {
    @Sendable func over(_ c: Call, _ encoding: EncodingObj?) throws -> Value {
      guard let stream = c.obj(0) as? StreamObj else { throw DotNetError.argumentNull("stream") }
      let bytes = Array(try stream.read(stream.bytes.count))
      return .object(ReaderObj(Files.decode(bytes, encoding), c.target, stream: stream))
    }
    t.constructor("new(System.IO.Stream stream)") { try over($0, nil) }
    t.constructor("new(System.IO.Stream stream, System.Text.Encoding encoding)") { try over($0, FileMembers.encoding($0, 1)) }
    t.constructor("new(string path)") { .object(ReaderObj(Files.decode(try Files.read(try FileMembers.path($0))), $0.target)) }
    t.constructor("new(string path, System.Text.Encoding encoding)") {
      .object(ReaderObj(Files.decode(try Files.read(try FileMembers.path($0)), FileMembers.encoding($0, 1)), $0.target))
    }
    t.property("bool EndOfStream {get;}") { c in
      guard let reader = c.this.base.obj as? ReaderObj else { return .bool(true) }
      return .bool(reader.position >= reader.text.count)
    }
    t.property("System.Text.Encoding CurrentEncoding {get;}") { _ in .object(EncodingObj(.utf8)) }
    t.property("System.IO.Stream BaseStream {get;}") { c in (c.this.base.obj as? ReaderObj)?.stream.map { .object($0) } ?? .null
    }
  }

  // MARK: writers

  @Sendable private static func declareWriter(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> WriterObj {
      guard let writer = c.this.base.obj as? WriterObj else { throw DotNetError.argumentNull("writer") }
      return writer
    }
    t.property("System.Text.Encoding Encoding {get;}") { c in
      .object(try me(c).stream == nil ? EncodingObj(.utf16) : try me(c).encoding)
    }
    t.property(
      "string NewLine {get;set;}", get: { .string(try me($0).newLine) },
      set: { c in
        try me(c).newLine = c.string(0) ?? .empty
        return .nothing
      })
    t.method("void WriteLine()") { c in
      try me(c).put(try me(c).newLine)
      return .nothing
    }
    for word in ["string", "char", "bool", "int", "long", "double", "decimal", "System.Object"] {
      t.method("void Write(\(word) value)") { c in
        try me(c).put(try NetText.string(c.args[0], c.runtime))
        return .nothing
      }
      t.method("void WriteLine(\(word) value)") { c in
        try me(c).put(try NetText.string(c.args[0], c.runtime))
        try me(c).put(try me(c).newLine)
        return .nothing
      }
    }
    t.method("void Write(string format, Params System.Object[] arg)") { c in
      try me(c).put(try NetText.compose(try c.required(0, "format"), c.items(1), Cultures.current(c.runtime), c.runtime))
      return .nothing
    }
    t.method("void WriteLine(string format, Params System.Object[] arg)") { c in
      try me(c).put(try NetText.compose(try c.required(0, "format"), c.items(1), Cultures.current(c.runtime), c.runtime))
      try me(c).put(try me(c).newLine)
      return .nothing
    }
    t.method("void Flush()") { c in
      try me(c).flush()
      return .nothing
    }
    for name in ["Close", "Dispose"] {
      t.method("void \(name)()") { c in
        try me(c).close()
        return .nothing
      }
    }
    t.method("string ToString()") { c in Value(try me(c).describe(c.runtime)) }
  }

  @Sendable private static func declareStreamWriter(_ t: TypeBuilder) {
    @Sendable func over(_ c: Call, _ encoding: EncodingObj?) throws -> Value {
      guard let stream = c.obj(0) as? StreamObj else { throw DotNetError.argumentNull("stream") }
      return .object(WriterObj(c.target, stream: stream, encoding: encoding ?? EncodingObj(.utf8, mark: false)))
    }
    @Sendable func file(_ c: Call, append: Bool, _ encoding: EncodingObj? = nil) throws -> Value {
      .object(
        WriterObj(
          c.target, stream: try StreamObj.file(try FileMembers.path(c), mode: append ? 6 : 2, access: 2),
          encoding: encoding ?? EncodingObj(.utf8, mark: false)))
    }
    t.constructor("new(System.IO.Stream stream)") { try over($0, nil) }
    t.constructor("new(System.IO.Stream stream, System.Text.Encoding encoding)") { try over($0, FileMembers.encoding($0, 1)) }
    t.constructor("new(string path)") { try file($0, append: false) }
    t.constructor("new(string path, bool append)") { try file($0, append: $0.bool(1)) }
    t.constructor("new(string path, bool append, System.Text.Encoding encoding)") {
      try file($0, append: $0.bool(1), FileMembers.encoding($0, 2))
    }
    t.property(
      "bool AutoFlush {get;set;}", get: { .bool(($0.this.obj as? WriterObj)?.autoFlush ?? false) },
      set: { c in
        (c.this.obj as? WriterObj)?.autoFlush = c.bool(0)
        return .nothing
      })
    t.property("System.IO.Stream BaseStream {get;}") { c in (c.this.obj as? WriterObj)?.stream.map { .object($0) } ?? .null }
  }
}
