// What `File`, `Directory`, `FileInfo` and `DirectoryInfo` have beyond the plain reading and writing that Objects knows: streams, tasks, links,
// modes of Unix.

import Engine
import Glibc
import Objects
import Primitives

enum FileTypes {
  static let declarations: TypeCatalog.Declarations = [
    "System.IO.File": declareFile, "System.IO.Directory": declareDirectory, "System.IO.FileSystemInfo": declareInfo,
    "System.IO.FileInfo": declareFileInfo, "System.IO.DirectoryInfo": declareDirectoryInfo,
  ]

  private static let token = "System.Threading.CancellationToken cancellationToken = default"

  @Sendable private static func declareFile(_ t: TypeBuilder) {
    StreamTypes.openers(t)
    t.staticMethod("static System.IO.StreamReader OpenText(string path)") {
      .object(try StreamReaderObj(FileStreamObj.open($0.path(0), mode: 3, access: 1)))
    }
    t.staticMethod("static System.IO.StreamWriter CreateText(string path)") { c in
      .object(try StreamWriterObj(FileStreamObj.open(c.path(0), mode: 2, access: 2), runtime: c.runtime))
    }
    t.staticMethod("static System.IO.StreamWriter AppendText(string path)") { c in
      .object(try StreamWriterObj(FileStreamObj.open(c.path(0), mode: 6, access: 2), runtime: c.runtime))
    }
    t.staticMethod("static void AppendAllBytes(string path, byte[] bytes)") { c in
      let bytes = try c.bytes(1, "bytes")
      try Files.write(c.path(0), bytes, append: true)
      return .nothing
    }
    tasks(t)
    let replace = "static void Replace(string sourceFileName, string destinationFileName, string destinationBackupFileName"
    for tail in [")", ", bool ignoreMetadataErrors)"] {
      t.staticMethod(replace + tail) { c in
        try FileTypes.replace(
          c.path(0, "sourceFileName"), c.path(1, "destinationFileName"),
          c.isNull(2) ? nil : c.path(2, "destinationBackupFileName"))
        return .nothing
      }
    }
    for name in ["Encrypt", "Decrypt"] {
      t.staticMethod("static void \(name)(string path)") { _ in
        throw DotNetError("System.PlatformNotSupportedException", "File encryption is not supported on this platform.")
      }
    }
    t.staticMethod("static System.IO.UnixFileMode GetUnixFileMode(string path)") { c in
      let path = try c.path(0)
      guard let facts = Files.facts(path) else { throw Files.failure(path, ENOENT) }
      return EnumTypes.value("System.IO.UnixFileMode", Int(facts.mode & 0o7777))
    }
    t.staticMethod("static void SetUnixFileMode(string path, System.IO.UnixFileMode mode)") { c in
      try setMode(c.path(0), c.flags(1))
      return .nothing
    }
    links(t, directory: false)
  }

  private static func setMode(_ path: String, _ mode: Int) throws {
    if mode & ~0o7777 != 0 {
      throw DotNetError.argument("The value '\(mode)' is not valid for this usage of the type UnixFileMode.", "UnixFileMode")
    }
    if chmod(path, mode_t(mode)) != 0 { throw Files.failure(path) }
  }

  /// Reading and writing as tasks: what a file takes is done at once.
  private static func tasks(_ t: TypeBuilder) {
    let file = TypeInfo.string
    /// The task of calling the method of the same name that gives its result itself.
    func later(_ declaration: String, of type: TypeInfo?, _ name: String, _ count: Int) {
      let called = PSString.make(name)
      t.staticMethod("static System.Threading.Tasks.Task" + declaration) { c in
        .object(
          try AsyncCalls.task(c, of: type, waits: false, token: count) {
            try DotNetError.unwrapping {
              try MemberAccess.invokeStatic(FileMembers.file, called, Array(c.args.prefix(count)), c.runtime)
            }
          })
      }
    }
    for encoding in ["", ", System.Text.Encoding encoding"] {
      let count = encoding.isEmpty ? 1 : 2
      later("[string] ReadAllTextAsync(string path\(encoding), \(token))", of: file, "ReadAllText", count)
      later("[string[]] ReadAllLinesAsync(string path\(encoding), \(token))", of: file.arrayType(), "ReadAllLines", count)
      for name in ["WriteAllText", "AppendAllText"] {
        later(" \(name)Async(string path, string contents\(encoding), \(token))", of: nil, name, count + 1)
      }
      for name in ["WriteAllLines", "AppendAllLines"] {
        later(
          " \(name)Async(string path, System.Collections.Generic.IEnumerable[string] contents\(encoding), \(token))", of: nil,
          name, count + 1)
      }
    }
    later("[byte[]] ReadAllBytesAsync(string path, \(token))", of: TypeInfo.byte.arrayType(), "ReadAllBytes", 1)
    later(" WriteAllBytesAsync(string path, byte[] bytes, \(token))", of: nil, "WriteAllBytes", 2)
    later(" AppendAllBytesAsync(string path, byte[] bytes, \(token))", of: nil, "AppendAllBytes", 2)
  }

  /// `Replace`: the source takes the place of a file that is there, which may be kept under another name.
  static func replace(_ source: String, _ target: String, _ backup: String?) throws {
    guard let from = Files.facts(source) else { throw Files.failure(source, ENOENT) }
    guard let to = Files.facts(target) else { throw Files.failure(target, ENOENT) }
    if from.isDirectory || to.isDirectory {
      throw DotNetError(
        "System.UnauthorizedAccessException", "Access to the path '\(from.isDirectory ? source : target)' is denied.")
    }
    if from.inode == to.inode {
      throw DotNetError("System.IO.IOException", "The source '\(source)' and destination '\(target)' are the same file.")
    }
    if let backup { if rename(target, backup) != 0 { throw Files.failure(target) } }
    if rename(source, target) != 0 { throw Files.failure(source) }
  }

  /// A link as the object of the right kind.
  private static func info(_ path: String) -> Value {
    .object(FileInfoObj(path, isDirectory: Files.isDirectory(path)))
  }

  private static func link(_ path: String, to target: String) throws {
    if target.isEmpty { throw DotNetError.argument("The value cannot be an empty string.", "pathToTarget") }
    if symlink(target, path) != 0 { throw Files.failure(path) }
  }

  /// What a link leads to: the next step, or the end of the chain; nil when it is no link.
  private static func target(_ path: String, final: Bool) throws -> String? {
    guard let first = Files.facts(path, follow: false) else { throw Files.failure(path, ENOENT) }
    guard first.isLink else { return nil }
    var here = path
    for _ in 0..<40 {
      guard let next = FileLinks.target(here) else { return here }
      here = Paths.full(next, Paths.directory(here) ?? "/")
      if !final || Files.facts(here, follow: false)?.isLink != true { return here }
    }
    throw DotNetError("System.IO.IOException", "Too many levels of symbolic links in '\(path)'.")
  }

  private static func links(_ t: TypeBuilder, directory: Bool) {
    t.staticMethod("static System.IO.FileSystemInfo CreateSymbolicLink(string path, string pathToTarget)") { c in
      let path = try c.path(0)
      try link(path, to: c.required(1, "pathToTarget").string)
      return .object(FileInfoObj(path, isDirectory: directory, original: c.text(0)))
    }
    t.staticMethod("static System.IO.FileSystemInfo ResolveLinkTarget(string linkPath, bool returnFinalTarget)") { c in
      try target(c.path(0, "linkPath"), final: c.bool(1)).map(info) ?? .null
    }
  }

  @Sendable private static func declareDirectory(_ t: TypeBuilder) {
    links(t, directory: true)
    t.staticMethod(
      "static System.IO.DirectoryInfo CreateDirectory(string path, System.IO.UnixFileMode unixCreateMode)"
    ) { c in
      let path = try c.path(0)
      if !Files.isDirectory(path) {
        try Files.makeDirectory(path)
        try setMode(path, c.flags(1))
      }
      return .object(FileInfoObj(path, isDirectory: true))
    }
    t.staticMethod("static System.IO.DirectoryInfo CreateTempSubdirectory(string prefix = null)") { c in
      let prefix = c.text(0)
      if prefix.contains("/") {
        throw DotNetError.argument("The value may not contain directory separators.", "prefix")
      }
      let place = Paths.temporary
      var name = Array(Paths.join(place, prefix + "XXXXXX").utf8CString)
      guard mkdtemp(&name) != nil else { throw Files.failure(place) }
      let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      return .object(FileInfoObj(path, isDirectory: true))
    }
    t.staticMethod("static string[] GetLogicalDrives()") { _ in .strings(["/"]) }
  }

  private static func me(_ c: Call) throws -> FileInfoObj { try FileInfoMembers.me(c) }

  @Sendable private static func declareInfo(_ t: TypeBuilder) {
    t.method("void CreateAsSymbolicLink(string pathToTarget)") { c in
      try link(me(c).path, to: c.required(0, "pathToTarget").string)
      try me(c).refresh()
      return .nothing
    }
    t.method("System.IO.FileSystemInfo ResolveLinkTarget(bool returnFinalTarget)") { c in
      try target(me(c).path, final: c.bool(0)).map(info) ?? .null
    }
    t.method("void Delete()") { c in
      let own = try me(c)
      if own.isDirectory {
        try Files.removeDirectory(own.path, recursive: false)
      } else {
        try Files.removeFile(own.path)
      }
      own.refresh()
      return .nothing
    }
  }

  @Sendable private static func declareFileInfo(_ t: TypeBuilder) {
    let open = "System.IO.FileStream Open(System.IO.FileMode mode"
    t.method(open + ")") { .object(try FileStreamObj.open(me($0).path, mode: $0.flags(0), share: 0)) }
    t.method(open + ", System.IO.FileAccess access)") {
      .object(try FileStreamObj.open(me($0).path, mode: $0.flags(0), access: $0.flags(1), share: 0))
    }
    t.method(open + ", System.IO.FileAccess access, System.IO.FileShare share)") {
      .object(try FileStreamObj.open(me($0).path, mode: $0.flags(0), access: $0.flags(1), share: $0.flags(2)))
    }
    t.method("System.IO.FileStream Open(System.IO.FileStreamOptions options)") {
      .object(try StreamTypes.open(me($0).path, $0.obj(0)))
    }
    t.method("System.IO.StreamReader OpenText()") {
      .object(try StreamReaderObj(FileStreamObj.open(me($0).path, mode: 3, access: 1)))
    }
    t.method("System.IO.StreamWriter CreateText()") { c in
      .object(try StreamWriterObj(FileStreamObj.open(me(c).path, mode: 2, access: 2), runtime: c.runtime))
    }
    t.method("System.IO.StreamWriter AppendText()") { c in
      .object(try StreamWriterObj(FileStreamObj.open(me(c).path, mode: 6, access: 2), runtime: c.runtime))
    }
    t.method("System.IO.FileStream OpenRead()") { .object(try FileStreamObj.open(me($0).path, mode: 3, access: 1)) }
    t.method("System.IO.FileStream OpenWrite()") { .object(try FileStreamObj.open(me($0).path, mode: 4, access: 2, share: 0)) }
    t.method("System.IO.FileStream Create()") { c in
      let stream = try FileStreamObj.open(me(c).path, mode: 2, access: 3, share: 0)
      try me(c).refresh()
      return .object(stream)
    }
    t.method("void MoveTo(string destFileName, bool overwrite)") { c in
      try Files.move(me(c).path, c.path(0, "destFileName"), overwrite: c.bool(1))
      return .nothing
    }
    for tail in [")", ", bool ignoreMetadataErrors)"] {
      t.method("System.IO.FileInfo Replace(string destinationFileName, string destinationBackupFileName\(tail)") { c in
        let target = try c.path(0, "destinationFileName")
        try replace(me(c).path, target, c.isNull(1) ? nil : c.path(1, "destinationBackupFileName"))
        return .object(FileInfoObj(target, isDirectory: false))
      }
    }
    for name in ["Encrypt", "Decrypt"] {
      t.method("void \(name)()") { _ in
        throw DotNetError("System.PlatformNotSupportedException", "File encryption is not supported on this platform.")
      }
    }
  }

  @Sendable private static func declareDirectoryInfo(_ t: TypeBuilder) {
    let name = "System.Collections.Generic.IEnumerable[System.IO.FileSystemInfo] EnumerateFileSystemInfos"
    let called = PSString.make("GetFileSystemInfos")
    for parameters in ["", "string searchPattern", "string searchPattern, System.IO.SearchOption searchOption"] {
      t.method("\(name)(\(parameters))") { c in try MemberAccess.invoke(c.this, called, c.args, c.runtime) }
    }
  }
}

/// Symbolic links.
enum FileLinks {
  /// What a link says, as it is written; nil for anything else.
  static func target(_ path: String) -> String? {
    var text = [CChar](repeating: 0, count: 4097)
    let count = readlink(path, &text, 4096)
    return count > 0 ? String(decoding: text[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
  }
}
