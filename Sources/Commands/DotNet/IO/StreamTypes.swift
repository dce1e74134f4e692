// The types of streams and their members: Stream, MemoryStream, FileStream, BufferedStream, pipes.

import Engine
import Glibc
import Objects
import Primitives

enum StreamTypes {
  static let marshal = TypeInfo("System.MarshalByRefObject", base: .object, isAbstract: true)
  /// The interfaces of what can be disposed of, at once or by a task.
  static let asyncDisposable: @Sendable () -> [TypeInfo] = {
    (TypeCatalog.find("System.IAsyncDisposable").map { [$0] } ?? []) + [.idisposable]
  }
  static let stream = TypeInfo(
    "System.IO.Stream", base: marshal, interfaces: asyncDisposable, isAbstract: true, declare: declareStream)
  static let memory = TypeInfo("System.IO.MemoryStream", base: stream, declare: declareMemory)
  static let file = TypeInfo("System.IO.FileStream", base: stream, declare: declareFile)
  /// A stream over something of the system that has no name: standard input, a program's output.
  static let pipe = TypeInfo("System.IO.UnixFileStream", base: stream)
  static let buffered = TypeInfo(
    "System.IO.BufferedStream", base: stream,
    declare: { t in
      t.constructor("new(System.IO.Stream stream)") { c in .object(BufferedStreamObj(try c.stream(0), 4096)) }
      t.constructor("new(System.IO.Stream stream, int bufferSize)") { c in
        if c.int(1) <= 0 { throw DotNetError.notPositive(c.int(1), "bufferSize") }
        return .object(BufferedStreamObj(try c.stream(0), c.int(1)))
      }
      t.property("System.IO.Stream UnderlyingStream {get;}") { c in
        (c.this.base.obj as? BufferedStreamObj).map { .object($0.inner) } ?? .null
      }
      t.property("int BufferSize {get;}") { c in .int32((c.this.base.obj as? BufferedStreamObj)?.size ?? 0) }
    })
  static let null = TypeInfo("System.IO.Stream+NullStream", base: stream)
  static let options: TypeInfo = TypeInfo(
    "System.IO.FileStreamOptions", base: .object,
    declare: { t in
      t.constructor("new()") { _ in
        .object(
          RecordObj(
            options,
            values: [
              EnumTypes.value("System.IO.FileMode", 3), EnumTypes.value("System.IO.FileAccess", 1),
              EnumTypes.value("System.IO.FileShare", 1), EnumTypes.value("System.IO.FileOptions", 0), .long(0), .int(4096),
              .null,
            ]))
      }
      for (i, text) in [
        "System.IO.FileMode Mode", "System.IO.FileAccess Access", "System.IO.FileShare Share", "System.IO.FileOptions Options",
        "long PreallocationSize", "int BufferSize", "System.Nullable[System.IO.UnixFileMode] UnixCreateMode",
      ].enumerated() {
        t.property(
          "\(text) {get;set;}", get: { ($0.this.base.obj as? RecordObj)?.values[i] ?? .null },
          set: { c in
            (c.this.base.obj as? RecordObj)?.values[i] = c.args[0]
            return .nothing
          })
      }
    })
  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for type in [
        marshal, stream, memory, file, buffered, options, AsyncCalls.valueTask, AsyncCalls.valueTaskOf,
      ] { types[type.fullName] = { type } }
      return types
    }())

  static func me(_ c: Call) throws -> StreamObj {
    guard let stream = c.this.base.obj as? StreamObj else { throw DotNetError.argumentNull("stream") }
    return stream
  }

  /// `CopyTo`'s checks and its work.
  static func copy(_ from: StreamObj, _ to: StreamObj, size: Int, _ runtime: Runtime) throws {
    if size <= 0 { throw DotNetError.notPositive(size, "bufferSize") }
    if !to.canWrite {
      if to.canRead { throw DotNetError.notSupported("Stream does not support writing.") }
      throw DotNetError("System.ObjectDisposedException", "Cannot access a closed Stream.\nObject name: '\(to.type.name)'.")
    }
    if !from.canRead {
      if from.canWrite { throw DotNetError.notSupported("Stream does not support reading.") }
      throw DotNetError("System.ObjectDisposedException", "Cannot access a closed Stream.\nObject name: '\(from.type.name)'.")
    }
    try from.drain(runtime, piece: min(size, 1 << 20)) { try to.write($0, runtime) }
  }

  /// Reads exactly so many bytes, or raises the error of the end.
  static func exactly(_ stream: StreamObj, _ count: Int, _ runtime: Runtime) throws -> [UInt8] {
    let bytes = try stream.take(count, runtime)
    if bytes.count < count { throw endOfStream }
    return bytes
  }

  /// The error of a read beyond the end.
  static var endOfStream: DotNetError {
    DotNetError("System.IO.EndOfStreamException", "Unable to read beyond the end of the stream.")
  }

  private static let valueTask = "System.Threading.Tasks.ValueTask"
  private static let tail = ", System.Threading.CancellationToken cancellationToken"

  @Sendable private static func declareStream(_ t: TypeBuilder) {
    t.field("static System.IO.Stream Null {get;}", get: { _ in .object(NullStreamObj()) })
    t.property("bool CanRead {get;}") { .bool(try me($0).canRead) }
    t.property("bool CanWrite {get;}") { .bool(try me($0).canWrite) }
    t.property("bool CanSeek {get;}") { .bool(try me($0).canSeek) }
    t.property("bool CanTimeout {get;}") { .bool(try me($0) is TimedStream) }
    t.property("long Length {get;}") { c in .long(Int64(try me(c).length(c.runtime))) }
    t.property(
      "long Position {get;set;}", get: { c in .long(Int64(try me(c).position(c.runtime))) },
      set: { c in
        if c.int(0) < 0 { throw DotNetError.outOfRange("Non-negative number required.", "value") }
        try me(c).seek(to: c.int(0), c.runtime)
        return .nothing
      })
    for (name, isRead) in [("ReadTimeout", true), ("WriteTimeout", false)] {
      t.property(
        "int \(name) {get;set;}",
        get: { c in
          guard let timed = try me(c) as? TimedStream else {
            throw DotNetError.invalidOperation("Timeouts are not supported on this stream.")
          }
          return .int32(isRead ? timed.readTimeout : timed.writeTimeout)
        },
        set: { c in
          guard let timed = try me(c) as? TimedStream else {
            throw DotNetError.invalidOperation("Timeouts are not supported on this stream.")
          }
          if isRead { timed.readTimeout = c.int(0) } else { timed.writeTimeout = c.int(0) }
          return .nothing
        })
    }
    readers(t)
    writers(t)
    t.method("long Seek(long offset, System.IO.SeekOrigin origin)") { c in
      let stream = try me(c)
      let base: Int
      switch c.flags(1) {
      case 0: base = 0
      case 1: base = try stream.position(c.runtime)
      case 2: base = try stream.length(c.runtime)
      default: throw DotNetError.argument("Invalid seek origin.", "origin")
      }
      let (target, overflow) = base.addingReportingOverflow(c.int(0))
      if overflow || target < 0 {
        throw DotNetError(
          "System.IO.IOException", "An attempt was made to move the position before the beginning of the stream.")
      }
      try stream.seek(to: target, c.runtime)
      return .long(Int64(target))
    }
    t.method("void SetLength(long value)") { c in
      let stream = try me(c)
      if c.int(0) < 0, !(stream is MemoryStreamObj) { throw DotNetError.negative(c.int(0), "value") }
      try stream.setLength(c.int(0), c.runtime)
      return .nothing
    }
    t.staticMethod("static System.IO.Stream Synchronized(System.IO.Stream stream)") { .object(try $0.stream(0)) }
    for name in ["Close", "Dispose"] {
      t.method("void \(name)()") { c in
        try me(c).close(c.runtime)
        return .nothing
      }
    }
    t.method("\(valueTask) DisposeAsync()") { c in
      let stream = try me(c)
      let task = try AsyncCalls.task(c, waits: false) {
        try stream.close(c.runtime)
        return .nothing
      }
      return .object(ValueTaskObj(task, of: nil))
    }
  }

  private static func readers(_ t: TypeBuilder) {
    t.method("int ReadByte()") { c in .int32(try me(c).read(upTo: 1, c.runtime).first.map { Int($0) } ?? -1) }
    @Sendable func read(_ c: Call) throws -> Value {
      let range = try c.range(0, 1, 2)
      let part = try me(c).read(upTo: range.count, c.runtime)
      c.fill(0, at: range.lowerBound, part)
      return .int32(part.count)
    }
    t.method("int Read(byte[] buffer, int offset, int count)") { try read($0) }
    t.method("int Read(byte[] buffer)", hidden: true) { c in
      guard let size = c.args[0].sequence?.items.count else { throw DotNetError.argumentNull("buffer") }
      let part = try me(c).read(upTo: size, c.runtime)
      c.fill(0, at: 0, part)
      return .int32(part.count)
    }
    t.method("void ReadExactly(byte[] buffer, int offset, int count)") { c in
      let range = try c.range(0, 1, 2)
      c.fill(0, at: range.lowerBound, try exactly(me(c), range.count, c.runtime))
      return .nothing
    }
    for end in ["", tail] {
      t.method("System.Threading.Tasks.Task[int] ReadAsync(byte[] buffer, int offset, int count\(end))") { c in
        _ = try c.range(0, 1, 2)
        return .object(try AsyncCalls.task(c, of: .int32, waits: me(c).mayWait, token: end.isEmpty ? nil : 3) { try read(c) })
      }
    }
    t.method(
      "\(valueTask) ReadExactlyAsync(byte[] buffer, int offset, int count, System.Threading.CancellationToken cancellationToken = default)"
    ) { c in
      let range = try c.range(0, 1, 2)
      let task = try AsyncCalls.task(c, waits: me(c).mayWait, token: 3) {
        c.fill(0, at: range.lowerBound, try exactly(me(c), range.count, c.runtime))
        return .nothing
      }
      return .object(ValueTaskObj(task, of: nil))
    }
    t.method(
      "System.IAsyncResult BeginRead(byte[] buffer, int offset, int count, System.AsyncCallback callback, System.Object state)"
    ) { c in
      _ = try c.range(0, 1, 2)
      return try AsyncCalls.begin(
        AsyncCalls.task(c, of: .int32, waits: me(c).mayWait) { try read(c) }, c, callback: 3, state: 4)
    }
    t.method("int EndRead(System.IAsyncResult asyncResult)") { try AsyncCalls.end($0) }
    @Sendable func copy(_ c: Call, _ size: Int) throws -> Value {
      try StreamTypes.copy(me(c), c.stream(0, "destination"), size: size, c.runtime)
      return .nothing
    }
    t.method("void CopyTo(System.IO.Stream destination)") { try copy($0, 81920) }
    t.method("void CopyTo(System.IO.Stream destination, int bufferSize)") { try copy($0, $0.int(1)) }
    for (parameters, size, token) in [
      ("", false, nil), (", int bufferSize", true, nil), (tail, false, 1), (", int bufferSize" + tail, true, 2),
    ] as [(String, Bool, Int?)] {
      t.method("System.Threading.Tasks.Task CopyToAsync(System.IO.Stream destination\(parameters))") { c in
        let target = try c.stream(0, "destination")
        return .object(
          try AsyncCalls.task(c, waits: me(c).mayWait || target.mayWait, token: token) {
            try copy(c, size ? c.int(1) : 81920)
          })
      }
    }
  }

  private static func writers(_ t: TypeBuilder) {
    t.method("void WriteByte(byte value)") { c in
      try me(c).write([UInt8(truncatingIfNeeded: c.int(0))], c.runtime)
      return .nothing
    }
    @Sendable func write(_ c: Call) throws -> Value {
      let range = try c.range(0, 1, 2)
      try me(c).write(c.slice(0, range), c.runtime)
      return .nothing
    }
    t.method("void Write(byte[] buffer, int offset, int count)") { try write($0) }
    t.method("void Write(byte[] buffer)", hidden: true) { c in
      try me(c).write(try c.bytes(0, "buffer"), c.runtime)
      return .nothing
    }
    for end in ["", tail] {
      t.method("System.Threading.Tasks.Task WriteAsync(byte[] buffer, int offset, int count\(end))") { c in
        _ = try c.range(0, 1, 2)
        return .object(try AsyncCalls.task(c, waits: me(c).mayWait, token: end.isEmpty ? nil : 3) { try write(c) })
      }
      t.method("System.Threading.Tasks.Task FlushAsync(\(end.dropFirst(2)))") { c in
        .object(
          try AsyncCalls.task(c, waits: me(c).mayWait, token: end.isEmpty ? nil : 0) {
            try me(c).flush(c.runtime)
            return .nothing
          })
      }
    }
    t.method(
      "System.IAsyncResult BeginWrite(byte[] buffer, int offset, int count, System.AsyncCallback callback, System.Object state)"
    ) { c in
      _ = try c.range(0, 1, 2)
      return try AsyncCalls.begin(AsyncCalls.task(c, waits: me(c).mayWait) { try write(c) }, c, callback: 3, state: 4)
    }
    t.method("void EndWrite(System.IAsyncResult asyncResult)") { c in
      _ = try AsyncCalls.end(c)
      return .nothing
    }
    t.method("void Flush()") { c in
      try me(c).flush(c.runtime)
      return .nothing
    }
  }

  @Sendable private static func declareMemory(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> MemoryStreamObj {
      guard let stream = c.this.base.obj as? MemoryStreamObj else { throw DotNetError.argumentNull("stream") }
      return stream
    }
    @Sendable func over(_ c: Call, _ range: Range<Int>?, writable: Bool = true, exposed: Bool = false) throws -> Value {
      guard let array = c.args[0].sequence else { throw DotNetError.argumentNull("buffer") }
      return .object(
        MemoryStreamObj(array, range ?? 0..<array.items.count, isWritable: writable, isExposed: exposed))
    }
    t.constructor("new()") { _ in .object(MemoryStreamObj()) }
    t.constructor("new(int capacity)") { c in
      if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "capacity") }
      return .object(MemoryStreamObj(capacity: try ArrayMembers.size([c.int(0)])))
    }
    t.constructor("new(byte[] buffer)") { try over($0, nil) }
    t.constructor("new(byte[] buffer, bool writable)") { try over($0, nil, writable: $0.bool(1)) }
    let names = ("buffer", "index", "count")
    t.constructor("new(byte[] buffer, int index, int count)") { try over($0, $0.range(0, 1, 2, names: names)) }
    t.constructor("new(byte[] buffer, int index, int count, bool writable)") {
      try over($0, $0.range(0, 1, 2, names: names), writable: $0.bool(3))
    }
    t.constructor("new(byte[] buffer, int index, int count, bool writable, bool publiclyVisible)") {
      try over($0, $0.range(0, 1, 2, names: names), writable: $0.bool(3), exposed: $0.bool(4))
    }
    t.property(
      "int Capacity {get;set;}",
      get: { c in
        try own(c).check()
        return .int32(try own(c).capacity)
      },
      set: { c in
        try own(c).setCapacity(c.int(0))
        return .nothing
      })
    t.method("byte[] ToArray()") { .bytes(try own($0).bytes) }
    t.method("byte[] GetBuffer()") { c in
      guard try own(c).isExposed else {
        throw DotNetError("System.UnauthorizedAccessException", "MemoryStream's internal buffer cannot be accessed.")
      }
      return try own(c).buffer
    }
    t.method("void WriteTo(System.IO.Stream stream)") { c in
      let target = try c.stream(0)
      try own(c).check()
      try target.write(try own(c).bytes, c.runtime)
      return .nothing
    }
  }

  /// The numbers of `FileStreamOptions`.
  static func open(_ path: String, _ given: Obj?) throws -> FileStreamObj {
    guard let record = given as? RecordObj, record.type === options else { throw DotNetError.argumentNull("options") }
    func number(_ i: Int) -> Int { Int((record.values[i].base.obj as? EnumValue)?.raw ?? record.values[i].integer ?? 0) }
    return try FileStreamObj.open(
      path, mode: number(0), access: number(1), share: number(2), options: number(3), buffer: number(5),
      permissions: record.values[6].isNull ? 0o666 : UInt32(truncatingIfNeeded: number(6)))
  }

  @Sendable private static func declareFile(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> FileStreamObj {
      guard let stream = c.this.base.obj as? FileStreamObj else { throw DotNetError.argumentNull("stream") }
      return stream
    }
    let head = "new(string path, System.IO.FileMode mode"
    let full = head + ", System.IO.FileAccess access, System.IO.FileShare share, int bufferSize"
    t.constructor(head + ")") { .object(try FileStreamObj.open($0.path(0), mode: $0.flags(1))) }
    t.constructor(head + ", System.IO.FileAccess access)") {
      .object(try FileStreamObj.open($0.path(0), mode: $0.flags(1), access: $0.flags(2)))
    }
    t.constructor(head + ", System.IO.FileAccess access, System.IO.FileShare share)") {
      .object(try FileStreamObj.open($0.path(0), mode: $0.flags(1), access: $0.flags(2), share: $0.flags(3)))
    }
    t.constructor(full + ")") {
      .object(
        try FileStreamObj.open($0.path(0), mode: $0.flags(1), access: $0.flags(2), share: $0.flags(3), buffer: $0.int(4)))
    }
    t.constructor(full + ", bool useAsync)") {
      .object(
        try FileStreamObj.open(
          $0.path(0), mode: $0.flags(1), access: $0.flags(2), share: $0.flags(3), options: $0.bool(5) ? 0x4000_0000 : 0,
          buffer: $0.int(4)))
    }
    t.constructor(full + ", System.IO.FileOptions options)") {
      .object(
        try FileStreamObj.open(
          $0.path(0), mode: $0.flags(1), access: $0.flags(2), share: $0.flags(3), options: $0.flags(5), buffer: $0.int(4)))
    }
    t.constructor("new(string path, System.IO.FileStreamOptions options)") { .object(try open($0.path(0), $0.obj(1))) }
    t.property("string Name {get;}") { Value(try own($0).path) }
    t.property("bool IsAsync {get;}") { .bool(try own($0).isAsync) }
    t.property("System.IntPtr Handle {get;}") { c in
      let stream = try own(c)
      try stream.check()
      try stream.flush(c.runtime)
      return .long(Int64(stream.file))
    }
    t.method("void Flush(bool flushToDisk)") { c in
      if c.bool(0) { try own(c).sync(c.runtime) } else { try own(c).flush(c.runtime) }
      return .nothing
    }
    for (name, on) in [("Lock", true), ("Unlock", false)] {
      t.method("void \(name)(long position, long length)") { c in
        try own(c).lock(c.int(0), c.int(1), on)
        return .nothing
      }
    }
  }

  /// The static methods of File that open streams.
  static func openers(_ t: TypeBuilder) {
    let open = "static System.IO.FileStream Open(string path, System.IO.FileMode mode"
    t.staticMethod(open + ")") { .object(try FileStreamObj.open($0.path(0), mode: $0.flags(1), share: 0)) }
    t.staticMethod(open + ", System.IO.FileAccess access)") {
      .object(try FileStreamObj.open($0.path(0), mode: $0.flags(1), access: $0.flags(2), share: 0))
    }
    t.staticMethod(open + ", System.IO.FileAccess access, System.IO.FileShare share)") {
      .object(try FileStreamObj.open($0.path(0), mode: $0.flags(1), access: $0.flags(2), share: $0.flags(3)))
    }
    t.staticMethod("static System.IO.FileStream Open(string path, System.IO.FileStreamOptions options)") {
      .object(try StreamTypes.open($0.path(0), $0.obj(1)))
    }
    t.staticMethod("static System.IO.FileStream OpenRead(string path)") {
      .object(try FileStreamObj.open($0.path(0), mode: 3, access: 1))
    }
    t.staticMethod("static System.IO.FileStream OpenWrite(string path)") {
      .object(try FileStreamObj.open($0.path(0), mode: 4, access: 2, share: 0))
    }
    let create = "static System.IO.FileStream Create(string path"
    t.staticMethod(create + ")") { .object(try FileStreamObj.open($0.path(0), mode: 2, access: 3, share: 0)) }
    t.staticMethod(create + ", int bufferSize)") {
      .object(try FileStreamObj.open($0.path(0), mode: 2, access: 3, share: 0, buffer: $0.int(1)))
    }
    t.staticMethod(create + ", int bufferSize, System.IO.FileOptions options)") {
      .object(try FileStreamObj.open($0.path(0), mode: 2, access: 3, share: 0, options: $0.flags(2), buffer: $0.int(1)))
    }
  }
}

/// A stream whose reads and writes can run out of time.
protocol TimedStream: AnyObject {
  var readTimeout: Int { get set }
  var writeTimeout: Int { get set }
}
