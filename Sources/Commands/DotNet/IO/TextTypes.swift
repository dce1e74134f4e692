// The types of text readers and writers and their members.

import Engine
import Objects
import Primitives

enum TextTypes {
  static let textReader = TypeInfo(
    "System.IO.TextReader", base: StreamTypes.marshal, interfaces: { [.idisposable] }, isAbstract: true, declare: declareReader)
  static let nullReader = TypeInfo("System.IO.TextReader+NullTextReader", base: textReader)
  static let stringReader = TypeInfo(
    "System.IO.StringReader", base: textReader,
    declare: { t in t.constructor("new(string s)") { .object(StringReaderObj(try $0.required(0, "s"))) } })
  static let streamReader = TypeInfo("System.IO.StreamReader", base: textReader, declare: declareStreamReader)
  static let textWriter = TypeInfo(
    "System.IO.TextWriter", base: StreamTypes.marshal,
    interfaces: StreamTypes.asyncDisposable, isAbstract: true,
    declare: declareWriter)
  static let nullWriter = TypeInfo("System.IO.TextWriter+NullTextWriter", base: textWriter)
  static let stringWriter = TypeInfo("System.IO.StringWriter", base: textWriter, declare: declareStringWriter)
  static let streamWriter = TypeInfo("System.IO.StreamWriter", base: textWriter, declare: declareStreamWriter)
  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for type in [textReader, stringReader, streamReader, textWriter, stringWriter, streamWriter] {
        types[type.fullName] = { type }
      }
      return types
    }())

  /// The size of a buffer; -1 for one as it is usual.
  @Sendable private static func size(_ c: Call, _ i: Int) throws -> Int {
    if c.int(i) == 0 || c.int(i) < -1 { throw DotNetError.notPositive(c.int(i), "bufferSize") }
    return c.int(i)
  }

  // MARK: readers

  private static func reader(_ c: Call) throws -> ReaderObj {
    guard let reader = c.this.base.obj as? ReaderObj else { throw DotNetError.argumentNull("reader") }
    return reader
  }

  private static func read(_ c: Call, _ range: Range<Int>, whole: Bool) throws -> Value {
    guard let target = c.args[0].sequence else { throw DotNetError.argumentNull("buffer") }
    let own = try reader(c)
    var done = 0
    repeat {
      let part = try own.some(range.count - done, c.runtime)
      if part.isEmpty { break }
      for i in 0..<part.count { target.items[range.lowerBound + done + i] = .char(part[i]) }
      done += part.count
    } while whole && done < range.count
    return .int32(done)
  }

  @Sendable private static func declareReader(_ t: TypeBuilder) {
    t.field("static System.IO.TextReader Null {get;}", get: { _ in .object(NullReaderObj()) })
    t.method("int Peek()") { c in .int32(try reader(c).peek(c.runtime).map { Int($0) } ?? -1) }
    t.method("int Read()") { c in .int32(try reader(c).next(c.runtime).map { Int($0) } ?? -1) }
    let names = ("buffer", "index", "count")
    let parameters = "(char[] buffer, int index, int count)"
    for (name, whole) in [("Read", false), ("ReadBlock", true)] {
      t.method("int \(name)\(parameters)") { c in try read(c, c.range(0, 1, 2, names: names), whole: whole) }
      t.method("System.Threading.Tasks.Task[int] \(name)Async\(parameters)") { c in
        let range = try c.range(0, 1, 2, names: names)
        return .object(
          try AsyncCalls.task(c, of: .int32, waits: reader(c).mayWait) { try read(c, range, whole: whole) })
      }
    }
    @Sendable func line(_ c: Call) throws -> Value { try reader(c).line(c.runtime).map { .string($0) } ?? .null }
    @Sendable func rest(_ c: Call) throws -> Value { .string(try reader(c).rest(c.runtime)) }
    t.method("string ReadLine()") { try line($0) }
    t.method("string ReadToEnd()") { try rest($0) }
    t.method("System.Threading.Tasks.Task[string] ReadLineAsync()") { c in
      .object(try AsyncCalls.task(c, of: .string, waits: reader(c).mayWait) { try line(c) })
    }
    t.method(
      "System.Threading.Tasks.ValueTask[string] ReadLineAsync(System.Threading.CancellationToken cancellationToken)"
    ) { c in
      .object(
        ValueTaskObj(
          try AsyncCalls.task(c, of: .string, waits: reader(c).mayWait, token: 0) { try line(c) }, of: .string))
    }
    t.method("System.Threading.Tasks.Task[string] ReadToEndAsync()") { c in
      .object(try AsyncCalls.task(c, of: .string, waits: reader(c).mayWait) { try rest(c) })
    }
    t.method("System.Threading.Tasks.Task[string] ReadToEndAsync(System.Threading.CancellationToken cancellationToken)") { c in
      .object(try AsyncCalls.task(c, of: .string, waits: reader(c).mayWait, token: 0) { try rest(c) })
    }
    t.staticMethod("static System.IO.TextReader Synchronized(System.IO.TextReader reader)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("reader") }
      return c.args[0]
    }
    for name in ["Close", "Dispose"] {
      t.method("void \(name)()") { c in
        try reader(c).close(c.runtime)
        return .nothing
      }
    }
  }

  @Sendable private static func declareStreamReader(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> StreamReaderObj {
      guard let reader = c.this.base.obj as? StreamReaderObj else { throw DotNetError.argumentNull("reader") }
      return reader
    }
    @Sendable func encoding(_ c: Call) -> EncodingObj? { c.obj(1) as? EncodingObj }
    for isPath in [false, true] {
      let head = isPath ? "new(string path" : "new(System.IO.Stream stream"
      @Sendable func over(_ c: Call) throws -> StreamObj {
        isPath ? try FileStreamObj.open(c.path(0), mode: 3, access: 1) : try c.stream(0)
      }
      t.constructor(head + ")") { .object(try StreamReaderObj(over($0))) }
      t.constructor(head + ", bool detectEncodingFromByteOrderMarks)") {
        .object(try StreamReaderObj(over($0), detects: $0.bool(1)))
      }
      let text = head + ", System.Text.Encoding encoding"
      t.constructor(text + ")") { .object(try StreamReaderObj(over($0), encoding($0))) }
      t.constructor(text + ", bool detectEncodingFromByteOrderMarks)") {
        .object(try StreamReaderObj(over($0), encoding($0), detects: $0.bool(2)))
      }
      t.constructor(text + ", bool detectEncodingFromByteOrderMarks, int bufferSize)") {
        .object(try StreamReaderObj(over($0), encoding($0), detects: $0.bool(2), size: size($0, 3)))
      }
      if !isPath {
        t.constructor(
          "new(System.IO.Stream stream, System.Text.Encoding encoding = null, bool detectEncodingFromByteOrderMarks = True, int bufferSize = -1, bool leaveOpen = False)"
        ) {
          .object(
            try StreamReaderObj(over($0), encoding($0), detects: $0.bool(2), size: size($0, 3), leavesOpen: $0.bool(4)))
        }
      }
    }
    t.constructor("new(string path, System.IO.FileStreamOptions options)") {
      .object(try StreamReaderObj(StreamTypes.open($0.path(0), $0.obj(1))))
    }
    t.constructor(
      "new(string path, System.Text.Encoding encoding, bool detectEncodingFromByteOrderMarks, System.IO.FileStreamOptions options)"
    ) { c in
      if c.isNull(1) { throw DotNetError.argumentNull("encoding") }
      return .object(
        try StreamReaderObj(StreamTypes.open(c.path(0), c.obj(3)), c.obj(1) as? EncodingObj, detects: c.bool(2)))
    }
    t.field(
      "static System.IO.StreamReader Null {get;}",
      get: { _ in .object(try StreamReaderObj(NullStreamObj(), leavesOpen: true)) })
    t.property("bool EndOfStream {get;}") { c in .bool(try own(c).peek(c.runtime) == nil) }
    t.property("System.Text.Encoding CurrentEncoding {get;}") { .object(try own($0).encoding) }
    t.property("System.IO.Stream BaseStream {get;}") { .object(try own($0).stream) }
    t.method("void DiscardBufferedData()") { c in
      try own(c).discard()
      return .nothing
    }
  }

  // MARK: writers

  private static func writer(_ c: Call) throws -> WriterObj {
    guard let writer = c.this.base.obj as? WriterObj else { throw DotNetError.argumentNull("writer") }
    return writer
  }

  private static func culture(_ c: Call, _ writer: WriterObj) -> Culture {
    writer.provider.isNull
      ? Cultures.current(c.runtime) : Call(this: .null, args: [writer.provider], runtime: c.runtime, target: .object).culture(0)
  }

  /// What `Write` writes of its arguments.
  private static func content(_ c: Call, _ own: WriterObj) throws -> PSString {
    guard let first = c.args.first, !first.isNull || c.args.count > 1 else { return .empty }
    if let units = first.base.sequence, units.elementType === TypeInfo.char {
      let range = c.args.count > 2 ? try c.range(0, 1, 2, names: ("buffer", "index", "count")) : 0..<units.items.count
      return PSString.make(units.items[range].compactMap { if case .char(let unit) = $0 { unit } else { nil } })
    }
    if c.args.count > 1 {
      let format = try c.required(0, "format")
      let rest = c.args.count == 2 ? c.args[1].sequence?.items ?? [c.args[1]] : ContiguousArray(c.args.dropFirst())
      return try NetText.compose(format, rest, culture(c, own), c.runtime)
    }
    if let builder = first.base.obj as? StringBuilderObj { return builder.buffer.string }
    if case .string(let text) = first { return text }
    return own.provider.isNull
      ? try NetText.string(first, c.runtime) : try NetText.format(first, nil, culture(c, own), c.runtime)
  }

  @Sendable private static func declareWriter(_ t: TypeBuilder) {
    t.field("static System.IO.TextWriter Null {get;}", get: { _ in .object(NullWriterObj()) })
    t.property("System.IFormatProvider FormatProvider {get;}") { c in
      let own = try writer(c)
      return own.provider.isNull
        ? try MemberAccess.getStatic(
          TypeCatalog.find("System.Globalization.CultureInfo") ?? .object, PSString.make("CurrentCulture"), c.runtime) ?? .null
        : own.provider
    }
    t.property("System.Text.Encoding Encoding {get;}") { .object(try writer($0).encoding) }
    t.property(
      "string NewLine {get;set;}", get: { .string(try writer($0).newLine) },
      set: { c in
        try writer(c).newLine = c.string(0) ?? PSString.make("\n")
        return .nothing
      })
    @Sendable func write(_ c: Call) throws -> Value {
      let own = try writer(c)
      let text = try content(c, own)
      if text.count > 0 { try own.put(text, c.runtime) }
      return .nothing
    }
    @Sendable func line(_ c: Call) throws -> Value {
      let own = try writer(c)
      let text = try content(c, own)
      try own.put(text.count > 0 ? text.appending(own.newLine) : own.newLine, c.runtime)
      return .nothing
    }
    let words = [
      "char value", "char[] buffer", "char[] buffer, int index, int count", "bool value", "int value", "uint value",
      "long value", "ulong value", "float value", "double value", "decimal value", "string value", "System.Object value",
      "System.Text.StringBuilder value", "string format, System.Object arg0",
      "string format, System.Object arg0, System.Object arg1",
      "string format, System.Object arg0, System.Object arg1, System.Object arg2", "string format, Params System.Object[] arg",
    ]
    for word in words { t.method("void Write(\(word))") { try write($0) } }
    for word in [""] + words { t.method("void WriteLine(\(word))") { try line($0) } }
    for word in ["char value", "string value", "char[] buffer, int index, int count"] {
      t.method("System.Threading.Tasks.Task WriteAsync(\(word))") { c in
        .object(try AsyncCalls.task(c, waits: false) { try write(c) })
      }
    }
    t.method("System.Threading.Tasks.Task WriteAsync(char[] buffer)", hidden: true) { c in
      .object(try AsyncCalls.task(c, waits: false) { try write(c) })
    }
    for word in ["", "char value", "string value", "char[] buffer, int index, int count"] {
      t.method("System.Threading.Tasks.Task WriteLineAsync(\(word))") { c in
        .object(try AsyncCalls.task(c, waits: false) { try line(c) })
      }
    }
    t.method("void Flush()") { c in
      try writer(c).flush(c.runtime)
      return .nothing
    }
    for word in ["", "System.Threading.CancellationToken cancellationToken"] {
      t.method("System.Threading.Tasks.Task FlushAsync(\(word))") { c in
        .object(
          try AsyncCalls.task(c, waits: false, token: word.isEmpty ? nil : 0) {
            try writer(c).flush(c.runtime)
            return .nothing
          })
      }
    }
    for name in ["Close", "Dispose"] {
      t.method("void \(name)()") { c in
        try writer(c).close(c.runtime)
        return .nothing
      }
    }
    t.method("System.Threading.Tasks.ValueTask DisposeAsync()") { c in
      let task = try AsyncCalls.task(c, waits: false) {
        try writer(c).close(c.runtime)
        return .nothing
      }
      return .object(ValueTaskObj(task, of: nil))
    }
    t.staticMethod("static System.IO.TextWriter Synchronized(System.IO.TextWriter writer)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("writer") }
      return c.args[0]
    }
    t.method("string ToString()") { c in Value(try writer(c).describe(c.runtime)) }
  }

  @Sendable private static func declareStringWriter(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(StringWriterObj()) }
    t.constructor("new(System.IFormatProvider formatProvider)") { .object(StringWriterObj(provider: $0.args[0])) }
    for tail in ["", ", System.IFormatProvider formatProvider"] {
      t.constructor("new(System.Text.StringBuilder sb\(tail))") { c in
        guard let builder = c.obj(0) as? StringBuilderObj else { throw DotNetError.argumentNull("sb") }
        return .object(StringWriterObj(builder, provider: c.args.count > 1 ? c.args[1] : .null))
      }
    }
    t.method("System.Text.StringBuilder GetStringBuilder()") { c in
      (c.this.base.obj as? StringWriterObj).map { .object($0.builder) } ?? .null
    }
  }

  @Sendable private static func declareStreamWriter(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> StreamWriterObj {
      guard let writer = c.this.base.obj as? StreamWriterObj else { throw DotNetError.argumentNull("writer") }
      return writer
    }
    @Sendable func over(_ c: Call, encoded: Bool = false, size: Int? = nil, leavesOpen: Bool = false) throws -> Value {
      .object(
        try StreamWriterObj(
          c.stream(0), encoded ? c.obj(1) as? EncodingObj : nil, size: size ?? -1, leavesOpen: leavesOpen, runtime: c.runtime))
    }
    @Sendable func file(_ c: Call, append: Bool, encoding: EncodingObj? = nil, size: Int = 4096) throws -> Value {
      .object(
        try StreamWriterObj(
          FileStreamObj.open(c.path(0), mode: append ? 6 : 2, access: 2), encoding, size: size, runtime: c.runtime))
    }
    t.constructor("new(System.IO.Stream stream)") { try over($0) }
    t.constructor("new(System.IO.Stream stream, System.Text.Encoding encoding)") { try over($0, encoded: true) }
    t.constructor("new(System.IO.Stream stream, System.Text.Encoding encoding, int bufferSize)") {
      try over($0, encoded: true, size: size($0, 2))
    }
    t.constructor(
      "new(System.IO.Stream stream, System.Text.Encoding encoding = null, int bufferSize = -1, bool leaveOpen = False)"
    ) { try over($0, encoded: true, size: size($0, 2), leavesOpen: $0.bool(3)) }
    t.constructor("new(string path)") { try file($0, append: false) }
    t.constructor("new(string path, bool append)") { try file($0, append: $0.bool(1)) }
    t.constructor("new(string path, bool append, System.Text.Encoding encoding)") {
      try file($0, append: $0.bool(1), encoding: $0.obj(2) as? EncodingObj)
    }
    t.constructor("new(string path, bool append, System.Text.Encoding encoding, int bufferSize)") {
      try file($0, append: $0.bool(1), encoding: $0.obj(2) as? EncodingObj, size: size($0, 3))
    }
    t.constructor("new(string path, System.IO.FileStreamOptions options)") {
      .object(try StreamWriterObj(StreamTypes.open($0.path(0), $0.obj(1)), runtime: $0.runtime))
    }
    t.constructor("new(string path, System.Text.Encoding encoding, System.IO.FileStreamOptions options)") {
      .object(try StreamWriterObj(StreamTypes.open($0.path(0), $0.obj(2)), $0.obj(1) as? EncodingObj, runtime: $0.runtime))
    }
    t.field(
      "static System.IO.StreamWriter Null {get;}",
      get: { c in .object(try StreamWriterObj(NullStreamObj(), leavesOpen: true, runtime: c.runtime)) })
    t.property(
      "bool AutoFlush {get;set;}", get: { .bool(try own($0).autoFlush) },
      set: { c in
        try own(c).autoFlush = c.bool(0)
        if c.bool(0) { try own(c).flush(c.runtime) }
        return .nothing
      })
    t.property("System.IO.Stream BaseStream {get;}") { .object(try own($0).stream) }
  }
}
