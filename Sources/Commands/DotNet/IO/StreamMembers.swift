// What only scripts use of streams, writers and readers, and the directory of the process.

import Engine
import Objects
import Primitives

enum StreamMembers {
  static let declarations: TypeCatalog.Declarations = [
    "System.IO.Directory": directory,
    "System.IO.TextWriter": writer,
    "System.IO.Stream": stream,
    "System.IO.BinaryReader": binary,
    "System.IO.MemoryStream": memory,
  ]

  @Sendable private static func directory(_ t: TypeBuilder) {
    t.staticMethod("static void SetCurrentDirectory(string path)") { c in
      let path = try c.required(0, "path").string
      if path.isEmpty { throw DotNetError.argument("The value cannot be an empty string.", "path") }
      guard let type = TypeCatalog.find("System.Environment") else { return .nothing }
      try MemberAccess.setStatic(type, PSString.make("CurrentDirectory"), Value(path), c.runtime)
      return .nothing
    }
  }

  /// A writer that passes on to others.
  private final class BroadcastObj: WriterObj {
    let writers: [Value]
    init(_ writers: [Value]) {
      self.writers = writers
      super.init()
    }
    override var type: TypeInfo { TypeCatalog.find("System.IO.TextWriter") ?? .object }
    override func put(_ text: PSString, _ runtime: Runtime) throws {
      for writer in writers { _ = try MemberAccess.invoke(writer, PSString.make("Write"), [.string(text)], runtime) }
    }
    override func flush(_ runtime: Runtime) throws {
      for writer in writers { _ = try MemberAccess.invoke(writer, PSString.make("Flush"), [], runtime) }
    }
  }

  @Sendable private static func writer(_ t: TypeBuilder) {
    t.staticMethod("static System.IO.TextWriter CreateBroadcasting(Params System.IO.TextWriter[] writers)") { c in
      .object(BroadcastObj(Array(c.items(0))))
    }
  }

  @Sendable private static func stream(_ t: TypeBuilder) {
    let read = PSString.make("Read")
    t.method("int ReadAtLeast(System.Span[byte] buffer, int minimumBytes, bool throwOnEndOfStream = True)") { c in
      let room = (c.obj(0) as? ArrayObj)?.items.count ?? 0
      if c.int(1) < 0 { throw DotNetError.negative(c.int(1), "minimumBytes") }
      if c.int(1) > room { throw DotNetError.outOfRange("Must not be greater than the length of the buffer.", "minimumBytes") }
      var total = 0
      while total < c.int(1) {
        let count = try MemberAccess.invoke(c.this, read, [c.args[0], .int32(total), .int32(room - total)], c.runtime)
        guard let got = count.integer, got > 0 else {
          if c.bool(2) {
            throw DotNetError("System.IO.EndOfStreamException", "Unable to read beyond the end of the stream.")
          }
          break
        }
        total += Int(got)
      }
      return .int32(total)
    }
  }

  @Sendable private static func binary(_ t: TypeBuilder) {
    t.method("void ReadExactly(System.Span[byte] buffer)") { c in
      let room = (c.obj(0) as? ArrayObj)?.items.count ?? 0
      let bytes = try MemberAccess.invoke(c.this, PSString.make("ReadBytes"), [.int32(room)], c.runtime).sequence?.items ?? []
      guard bytes.count == room else {
        throw DotNetError("System.IO.EndOfStreamException", "Unable to read beyond the end of the stream.")
      }
      _ = c.fill(0, bytes)
      return .nothing
    }
    t.method("System.Half ReadHalf()") { c in
      let bytes = try MemberAccess.invoke(c.this, PSString.make("ReadBytes"), [.int(2)], c.runtime)
      guard bytes.sequence?.items.count == 2 else {
        throw DotNetError("System.IO.EndOfStreamException", "Unable to read beyond the end of the stream.")
      }
      guard let type = TypeCatalog.find("System.BitConverter") else { return .null }
      return try MemberAccess.invokeStatic(type, PSString.make("ToHalf"), [bytes, .int(0)], c.runtime)
    }
  }

  /// The bytes of a stream are its own here and never given away to be changed.
  @Sendable private static func memory(_ t: TypeBuilder) {
    t.method("bool TryGetBuffer([ref] System.ArraySegment[byte] buffer)") { c in
      let bytes = try MemberAccess.invoke(c.this, PSString.make("ToArray"), [], c.runtime)
      let segment = TypeCatalog.generic("System.ArraySegment", [.byte]) ?? .object
      c.store(0, try MemberAccess.construct(segment, [bytes], c.runtime))
      return .bool(true)
    }
  }
}
