// `SafeFileHandle`: an open file without a stream. `File.OpenHandle` gives one, a `FileStream` has one and can be made of one.

import Engine
import Glibc
import Objects
import Primitives

final class FileHandleObj: Obj {
  let file: Int32
  let access: Int
  let isAsync: Bool
  private let owns: Bool
  /// The stream that the handle belongs to: closing one closes the other.
  private let stream: FileStreamObj?
  private var closed = false

  init(file: Int32, access: Int, isAsync: Bool = false, owns: Bool, stream: FileStreamObj? = nil) {
    (self.file, self.access, self.isAsync, self.owns, self.stream) = (file, access, isAsync, owns, stream)
    super.init()
  }
  deinit { if owns, !closed, stream == nil, file >= 0 { Glibc.close(file) } }

  override var type: TypeInfo { FileHandleTypes.handle }
  var isClosed: Bool { closed || stream?.isClosed ?? false }
  var isInvalid: Bool { file < 0 }

  func close(_ runtime: Runtime) throws {
    if isClosed { return }
    closed = true
    if let stream { return try stream.close(runtime) }
    if owns, file >= 0 { Glibc.close(file) }
  }
  func invalidate() { closed = true }

  /// A path by which the system reaches the open file.
  func path() throws -> String {
    if isInvalid { throw DotNetError.argument("Invalid handle.", "fileHandle") }
    if isClosed { throw DotNetError("System.ObjectDisposedException", "Cannot access a closed file.") }
    let link = "/proc/self/fd/\(file)"
    var room = [CChar](repeating: 0, count: 4097)
    let count = readlink(link, &room, room.count - 1)
    guard count > 0 else { return link }
    let target = String(decoding: room[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // A file that is open and has no name any more has this one.
    return Files.facts(target) == nil ? link : target
  }
}

enum FileHandleTypes {
  static let handle = TypeInfo(
    "Microsoft.Win32.SafeHandles.SafeFileHandle", base: .object, interfaces: { [.idisposable] }, declare: declare)
  static let family = TypeCatalog.Family(types: [handle.fullName: { handle }])
  static let declarations: TypeCatalog.Declarations = ["System.IO.File": declareFile, "System.IO.FileStream": declareStream]
  private static let word = "Microsoft.Win32.SafeHandles.SafeFileHandle"

  private static func pointer(_ number: Int32, _ runtime: Runtime) throws -> Value {
    try MemberAccess.construct(TypeCatalog.find("System.IntPtr") ?? .object, [.int(number)], runtime)
  }

  /// The number of an `IntPtr` argument.
  private static func number(_ c: Call, _ i: Int) throws -> Int32 {
    let value = try MemberAccess.invoke(c.args[i], PSString.make("ToInt64"), [], c.runtime)
    return Int32(truncatingIfNeeded: value.integer ?? -1)
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> FileHandleObj {
      guard let own = c.this.base.obj as? FileHandleObj else { throw DotNetError.argumentNull("handle") }
      return own
    }
    t.constructor("new()") { _ in .object(FileHandleObj(file: -1, access: 3, owns: true)) }
    t.constructor("new(System.IntPtr preexistingHandle, bool ownsHandle)") { c in
      .object(FileHandleObj(file: try number(c, 0), access: 3, owns: c.bool(1)))
    }
    t.property("bool IsInvalid {get;}") { .bool(try me($0).isInvalid) }
    t.property("bool IsClosed {get;}") { .bool(try me($0).isClosed) }
    t.property("bool IsAsync {get;}") { .bool(try me($0).isAsync) }
    t.method("System.IntPtr DangerousGetHandle()") { try pointer(me($0).file, $0.runtime) }
    for name in ["Close", "Dispose"] {
      t.method("void \(name)()") { c in
        try me(c).close(c.runtime)
        return .nothing
      }
    }
    t.method("void SetHandleAsInvalid()") { c in
      try me(c).invalidate()
      return .nothing
    }
  }

  // MARK: files

  @Sendable private static func declareFile(_ t: TypeBuilder) {
    let owner = t.owner
    t.staticMethod(
      "static \(word) OpenHandle(string path, System.IO.FileMode mode = Open, System.IO.FileAccess access = Read, System.IO.FileShare share = Read, System.IO.FileOptions options = None, long preallocationSize = 0)"
    ) { c in
      if c.args.count > 5, c.int(5) < 0 { throw DotNetError.negative(c.int(5), "preallocationSize") }
      let access = c.number(2, or: 1), options = c.number(4, or: 0)
      let stream = try FileStreamObj.open(
        c.path(0), mode: c.number(1, or: 3), access: access, share: c.number(3, or: 1), options: options)
      return .object(
        FileHandleObj(file: stream.file, access: access, isAsync: options & 0x4000_0000 != 0, owns: true, stream: stream))
    }
    // What a path tells and takes, an open file does as well.
    let time = ["CreationTime", "CreationTimeUtc", "LastAccessTime", "LastAccessTimeUtc", "LastWriteTime", "LastWriteTimeUtc"]
    let kinds: [(name: String, word: String, argument: String)] =
      time.map {
        ($0, "datetime", $0.hasPrefix("Creation") ? "creationTime" : $0.contains("Access") ? "lastAccessTime" : "lastWriteTime")
      }
      + [
        ("Attributes", "System.IO.FileAttributes", "fileAttributes"), ("UnixFileMode", "System.IO.UnixFileMode", "mode"),
      ]
    @Sendable func ask(_ c: Call, _ name: String) throws -> Value {
      guard let handle = c.obj(0) as? FileHandleObj else { throw DotNetError.argumentNull("fileHandle") }
      return try MemberAccess.invokeStatic(
        owner, PSString.make(name), [Value(try handle.path())] + c.args.dropFirst(), c.runtime)
    }
    for kind in kinds {
      t.staticMethod("static \(kind.word) Get\(kind.name)(\(word) fileHandle)") { try ask($0, "Get" + kind.name) }
      let argument = kind.argument + (kind.name.hasSuffix("Utc") ? "Utc" : "")
      t.staticMethod("static void Set\(kind.name)(\(word) fileHandle, \(kind.word) \(argument))") {
        try ask($0, "Set" + kind.name)
      }
    }
  }

  @Sendable private static func declareStream(_ t: TypeBuilder) {
    t.property("\(word) SafeFileHandle {get;}") { c in
      guard let own = c.this.base.obj as? FileStreamObj else { return .null }
      try own.flush(c.runtime)
      return .object(
        FileHandleObj(
          file: own.file, access: (own.canRead ? 1 : 0) | (own.canWrite ? 2 : 0), isAsync: own.isAsync, owns: true, stream: own)
      )
    }
    /// A stream over an open file: it has a descriptor of its own.
    @Sendable func over(_ handle: FileHandleObj, _ c: Call, buffer: Int, isAsync: Bool?) throws -> Value {
      if handle.isInvalid { throw DotNetError.argument("Invalid handle.", "handle") }
      let access = c.flags(1)
      if !(1...3).contains(access) { throw DotNetError.outOfRange("Enum value was out of legal range.", "access") }
      if buffer < 0 { throw DotNetError.negative(buffer, "bufferSize") }
      if handle.isClosed { throw DotNetError("System.ObjectDisposedException", "Cannot access a closed file.") }
      if isAsync == true, !handle.isAsync {
        throw DotNetError.argument(
          "Handle does not support asynchronous operations. The parameters to the FileStream constructor may need to be changed to indicate that the handle was opened synchronously (that is, it was not opened for overlapped I/O).",
          "handle")
      }
      let copy = fcntl(handle.file, F_DUPFD_CLOEXEC, 3)
      guard copy >= 0 else { throw DotNetError("System.IO.IOException", Files.message(errno)) }
      return .object(
        FileStreamObj(
          file: copy, path: "[Unknown]", access: access, options: handle.isAsync ? 0x4000_0000 : 0, buffer: buffer))
    }
    for (tail, buffer, isAsync) in [
      ("", nil, nil), (", int bufferSize", 2, nil), (", int bufferSize, bool isAsync", 2, 3),
    ] as [(String, Int?, Int?)] {
      t.constructor("new(\(word) handle, System.IO.FileAccess access\(tail))") { c in
        guard let handle = c.obj(0) as? FileHandleObj else { throw DotNetError.argumentNull("handle") }
        return try over(handle, c, buffer: buffer.map { c.int($0) } ?? 4096, isAsync: isAsync.map { c.bool($0) })
      }
    }
    for (tail, buffer) in [
      ("", nil), (", bool ownsHandle", nil), (", bool ownsHandle, int bufferSize", 3),
      (", bool ownsHandle, int bufferSize, bool isAsync", 3),
    ] as [(String, Int?)] {
      t.constructor("new(System.IntPtr handle, System.IO.FileAccess access\(tail))") { c in
        let handle = FileHandleObj(file: try number(c, 0), access: c.flags(1), owns: c.args.count < 3 || c.bool(2))
        return try over(handle, c, buffer: buffer.map { c.int($0) } ?? 4096, isAsync: nil)
      }
    }
  }
}
