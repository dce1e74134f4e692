// Calls of streams, readers, writers, files, builders and hashes that take memory, or give it.

import Engine
import Objects
import Primitives

enum MemoryMembers {
  static let declarations: TypeCatalog.Declarations = {
    var all: TypeCatalog.Declarations = [
      "System.IO.Stream": stream, "System.IO.TextReader": reader, "System.IO.TextWriter": writer, "System.IO.File": file,
      "System.Text.StringBuilder": builder, "System.Text.Json.JsonDocument": json,
    ]
    for name in ["MD5", "SHA1", "SHA256", "SHA384", "SHA512", "SHA3_256", "SHA3_384", "SHA3_512"] {
      all["System.Security.Cryptography." + name] = { hash($0, keyed: false) }
      if !name.hasPrefix("SHA3") || name.contains("_") {
        all["System.Security.Cryptography.HMAC" + name] = { hash($0, keyed: true) }
      }
    }
    return all
  }()

  private static let token = "System.Threading.CancellationToken cancellationToken = default"
  private static let bytes = "System.Memory[byte] buffer", readBytes = "System.ReadOnlyMemory[byte] buffer"

  private static func valueTask(_ task: TaskObj, of type: TypeInfo?) -> Value { .object(ValueTaskObj(task, of: type)) }

  // MARK: streams

  @Sendable private static func stream(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> StreamObj {
      guard let own = c.this.base.obj as? StreamObj else { throw DotNetError.argumentNull("stream") }
      return own
    }
    let ended = DotNetError("System.IO.EndOfStreamException", "Unable to read beyond the end of the stream.")
    /// Reads until so much is there, or the end.
    @Sendable func read(_ c: Call, atLeast count: Int, throwing: Bool) throws -> Value {
      let target = c.memory(0)
      var done: [UInt8] = []
      repeat {
        let part = try me(c).read(upTo: target.range.count - done.count, c.runtime)
        if part.isEmpty { break }
        done += part
      } while done.count < count
      if throwing, done.count < count { throw ended }
      target.fill(done.map { .byte($0) })
      return .int32(done.count)
    }
    t.method("System.Threading.Tasks.ValueTask[int] ReadAsync(\(bytes), \(token))") { c in
      valueTask(
        try AsyncCalls.task(c, of: .int32, waits: me(c).mayWait, token: 1) { try read(c, atLeast: 0, throwing: false) },
        of: .int32)
    }
    t.method("System.Threading.Tasks.ValueTask ReadExactlyAsync(\(bytes), \(token))") { c in
      let task = try AsyncCalls.task(c, waits: me(c).mayWait, token: 1) {
        _ = try read(c, atLeast: c.memory(0).range.count, throwing: true)
        return .nothing
      }
      return valueTask(task, of: nil)
    }
    t.method(
      "System.Threading.Tasks.ValueTask[int] ReadAtLeastAsync(\(bytes), int minimumBytes, bool throwOnEndOfStream = True, \(token))"
    ) { c in
      if c.int(1) < 0 { throw DotNetError.negative(c.int(1), "minimumBytes") }
      if c.int(1) > c.memory(0).range.count {
        throw DotNetError.outOfRange(
          "Must not be greater than the length of the buffer.", "minimumBytes")
      }
      let throwing = c.args.count < 3 || c.bool(2)
      return valueTask(
        try AsyncCalls.task(c, of: .int32, waits: me(c).mayWait, token: 3) {
          try read(c, atLeast: c.int(1), throwing: throwing)
        }, of: .int32)
    }
    t.method("System.Threading.Tasks.ValueTask WriteAsync(\(readBytes), \(token))") { c in
      let task = try AsyncCalls.task(c, waits: me(c).mayWait, token: 1) {
        try me(c).write(c.memory(0).bytes, c.runtime)
        return .nothing
      }
      return valueTask(task, of: nil)
    }
  }

  // MARK: readers and writers

  @Sendable private static func reader(_ t: TypeBuilder) {
    for (name, whole) in [("ReadAsync", false), ("ReadBlockAsync", true)] {
      t.method("System.Threading.Tasks.ValueTask[int] \(name)(System.Memory[char] buffer, \(token))") { c in
        guard let own = c.this.base.obj as? ReaderObj else { throw DotNetError.argumentNull("reader") }
        let target = c.memory(0)
        let task = try AsyncCalls.task(c, of: .int32, waits: own.mayWait, token: 1) {
          var done: [Value] = []
          repeat {
            let part = try own.some(target.range.count - done.count, c.runtime)
            if part.isEmpty { break }
            for i in 0..<part.count { done.append(.char(part[i])) }
          } while whole && done.count < target.range.count
          target.fill(done)
          return .int32(done.count)
        }
        return valueTask(task, of: .int32)
      }
    }
  }

  @Sendable private static func writer(_ t: TypeBuilder) {
    @Sendable func put(_ c: Call, _ text: PSString, line: Bool, token: Int?) throws -> Value {
      guard let own = c.this.base.obj as? WriterObj else { throw DotNetError.argumentNull("writer") }
      return .object(
        try AsyncCalls.task(c, waits: false, token: token) {
          let text = line ? text.appending(own.newLine) : text
          if text.count > 0 { try own.put(text, c.runtime) }
          return .nothing
        })
    }
    for (name, line) in [("WriteAsync", false), ("WriteLineAsync", true)] {
      let head = "System.Threading.Tasks.Task \(name)"
      t.method("\(head)(System.ReadOnlyMemory[char] buffer, \(token))") {
        try put($0, $0.memory(0).text, line: line, token: 1)
      }
      t.method("\(head)(System.Text.StringBuilder value, \(token))") { c in
        try put(c, (c.obj(0) as? StringBuilderObj)?.buffer.string ?? .empty, line: line, token: 1)
      }
      t.method("\(head)(char[] buffer)") { c in
        let units = c.items(0).compactMap { if case .char(let unit) = $0.base { unit } else { nil } as UInt16? }
        return try put(c, PSString.make(units), line: line, token: nil)
      }
    }
  }

  // MARK: files

  @Sendable private static func file(_ t: TypeBuilder) {
    let owner = t.owner
    /// The task of the method of the same name that takes the whole.
    @Sendable func call(_ c: Call, _ name: String, _ content: Value, _ encoding: Bool) throws -> Value {
      let args = [c.args[0], content] + (encoding ? [c.args[2]] : [])
      return .object(
        try AsyncCalls.task(c, waits: false, token: encoding ? 3 : 2) {
          try DotNetError.unwrapping { try MemberAccess.invokeStatic(owner, PSString.make(name), args, c.runtime) }
        })
    }
    for verb in ["Write", "Append"] {
      let name = verb + "All"
      t.staticMethod(
        "static System.Threading.Tasks.Task \(name)BytesAsync(string path, System.ReadOnlyMemory[byte] bytes, \(token))"
      ) { c in
        let array = ArrayObj(ContiguousArray(c.memory(1).items), of: .byte)
        return try call(c, name + "Bytes", .object(array), false)
      }
      for encoding in ["", ", System.Text.Encoding encoding"] {
        t.staticMethod(
          "static System.Threading.Tasks.Task \(name)TextAsync(string path, System.ReadOnlyMemory[char] contents\(encoding), \(token))"
        ) { try call($0, name + "Text", .string($0.memory(1).text), !encoding.isEmpty) }
      }
    }
  }

  // MARK: builders, documents, hashes

  /// The pieces of a builder, one after the other.
  final class ChunksObj: Obj {
    let pieces: [PSString]
    var at = -1
    init(_ pieces: [PSString]) {
      self.pieces = pieces
      super.init(tag: .valueStruct)
    }
    override var copied: Obj { self }
    override var type: TypeInfo { MemoryMembers.chunks }
  }
  static let chunks = TypeInfo(
    "System.Text.StringBuilder+ChunkEnumerator", .struct, base: .valueType,
    declare: { t in
      t.method("System.Text.StringBuilder+ChunkEnumerator GetEnumerator()") { $0.this }
      t.method("bool MoveNext()") { c in
        guard let own = c.this.base.obj as? ChunksObj, own.at + 1 < own.pieces.count else { return .bool(false) }
        own.at += 1
        return .bool(true)
      }
      t.property("System.ReadOnlyMemory[char] Current {get;}") { c in
        guard let own = c.this.base.obj as? ChunksObj, own.pieces.indices.contains(own.at) else {
          throw DotNetError.invalidOperation("Enumeration has either not started or has already finished.")
        }
        return MemoryObj.of(own.pieces[own.at])
      }
    })
  static let family = TypeCatalog.Family(types: [chunks.fullName: { chunks }])

  @Sendable private static func builder(_ t: TypeBuilder) {
    t.method("System.Text.StringBuilder+ChunkEnumerator GetChunks()") { c in
      .object(ChunksObj((c.this.base.obj as? StringBuilderObj)?.pieces ?? []))
    }
    t.method("System.Text.StringBuilder Append(System.ReadOnlyMemory[char] value)") { c in
      try (c.this.base.obj as? StringBuilderObj)?.append(c.memory(0).text)
      return c.this
    }
  }

  @Sendable private static func json(_ t: TypeBuilder) {
    let options = "System.Text.Json.JsonDocumentOptions options = default"
    let document = PSString.make("Parse")
    for (word, name) in [("byte", "utf8Json"), ("char", "json")] {
      t.staticMethod("static System.Text.Json.JsonDocument Parse(System.ReadOnlyMemory[\(word)] \(name), \(options))") { c in
        let text = word == "byte" ? PSString.make(String(decoding: c.memory(0).bytes, as: UTF8.self)) : c.memory(0).text
        return try MemberAccess.invokeStatic(
          c.target, document, [.string(text)] + c.args.dropFirst(), c.runtime)
      }
    }
  }

  private static func hash(_ t: TypeBuilder, keyed: Bool) {
    let key = keyed ? "System.ReadOnlyMemory[byte] key, " : ""
    let source = keyed ? 1 : 0
    let own = t.owner
    let data = PSString.make("HashData")
    @Sendable func digest(_ c: Call) throws -> [UInt8] {
      let args: [Value] =
        keyed
        ? [.object(ArrayObj(ContiguousArray(c.memory(0).items), of: .byte)), c.args[1]] : [c.args[0]]
      let made = try MemberAccess.invokeStatic(own, data, args, c.runtime)
      return made.octets
    }
    if keyed {
      let array = TypeInfo.byte.arrayType()
      t.staticMethod(
        "static System.Threading.Tasks.ValueTask[byte[]] HashDataAsync(\(key)System.IO.Stream source, \(token))"
      ) { c in
        valueTask(
          try AsyncCalls.task(c, of: array, waits: c.stream(1, "source").mayWait, token: 2) { .bytes(try digest(c)) }, of: array
        )
      }
    }
    t.staticMethod(
      "static System.Threading.Tasks.ValueTask[int] HashDataAsync(\(key)System.IO.Stream source, System.Memory[byte] destination, \(token))"
    ) { c in
      let task = try AsyncCalls.task(c, of: .int32, waits: c.stream(source, "source").mayWait, token: source + 2) {
        let made = try digest(c)
        guard c.memory(source + 1).range.count >= made.count else {
          throw DotNetError.argument("Destination is too short.", "destination")
        }
        c.memory(source + 1).fill(made.map { .byte($0) })
        return .int32(made.count)
      }
      return valueTask(task, of: .int32)
    }
  }
}
