// FileSystemInfo, FileInfo and DirectoryInfo.

import Primitives

/// A file or directory by path; what Get-ChildItem yields. Facts are read when first asked for and kept until Refresh.
public final class FileInfoObj: Obj {
  public private(set) var path: String
  public private(set) var original: String
  public let isDirectory: Bool
  private var known: FileFacts??

  public init(_ path: String, isDirectory: Bool, original: String? = nil, facts: FileFacts? = nil) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    self.original = original ?? path
    self.isDirectory = isDirectory
    if let facts { known = .some(facts) }
    super.init()
  }

  public override var type: TypeInfo { isDirectory ? FileInfoMembers.directoryInfo : FileInfoMembers.fileInfo }
  public override func describe(_ runtime: Runtime) throws -> String { original }

  /// The path with the slash behind it that it was given with.
  public var fullName: String { path != "/" && (hasMoved && isDirectory || original.utf8.last == 0x2f) ? path + "/" : path }
  /// .NET puts a slash behind the path of a directory that moved.
  private var hasMoved = false

  /// What `stat` says; nil when the file isn't there.
  public var facts: FileFacts? {
    if let known { return known }
    let found = Files.facts(path)
    known = .some(found)
    return found
  }
  public func refresh() { known = nil }

  /// The file has been moved: the object follows it.
  public func follow(_ path: String, original: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    self.original = original
    known = nil
    hasMoved = true
  }
  public var name: String { path == "/" ? "/" : Paths.fileName(path) }
  public var exists: Bool { facts.map { $0.isDirectory == isDirectory } ?? false }
}

public enum FileInfoMembers {
  public static let systemInfo = TypeInfo(
    "System.IO.FileSystemInfo", base: .object, isAbstract: true, extended: FileInfoExtensions.unix, declare: declare)
  public static let fileInfo = TypeInfo(
    "System.IO.FileInfo", base: systemInfo, extended: FileInfoExtensions.file, declare: declareFile)
  public static let directoryInfo = TypeInfo(
    "System.IO.DirectoryInfo", base: systemInfo, extended: FileInfoExtensions.directory, declare: declareDirectory)
  static let family = TypeCatalog.Family(types: [
    "System.IO.FileSystemInfo": { systemInfo }, "System.IO.FileInfo": { fileInfo },
    "System.IO.DirectoryInfo": { directoryInfo },
  ])

  public static func attributes(_ facts: FileFacts, _ path: String) -> Int {
    var bits = facts.isDirectory ? 16 : 0
    if facts.mode & 0o222 == 0 { bits |= 1 }
    if Paths.fileName(path).hasPrefix(".") { bits |= 2 }
    if facts.isLink { bits |= 1024 }
    return bits == 0 ? 128 : bits
  }

  public static func me(_ c: Call) throws -> FileInfoObj {
    guard let info = c.this.base.obj as? FileInfoObj else { throw DotNetError.invalidOperation("Not a file.") }
    return info
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.property("string FullName {get;}") { Value(try me($0).fullName) }
    t.property("string Extension {get;}") { Value(Paths.fileExtension(try me($0).path)) }
    t.property("string Name {get;}") { Value(try me($0).name) }
    t.property("bool Exists {get;}") { .bool(try me($0).exists) }
    for (name, pick): (String, @Sendable (FileFacts) -> Int64) in [
      ("CreationTime", { $0.created }), ("LastAccessTime", { $0.accessed }), ("LastWriteTime", { $0.modified }),
    ] {
      for utc in [false, true] {
        t.property(
          "datetime \(name)\(utc ? "Utc" : "") {get;set;}",
          get: { c in
            let ticks = try me(c).facts.map(pick) ?? 504_911_232_000_000_000
            let date = PSDateTime(unchecked: UInt64(max(0, ticks)), .utc)
            return .dateTime(utc ? date : date.toLocalTime())
          },
          set: { c in
            guard let date = c.args[0].dateTime else { return .nothing }
            let ticks = utc ? date.ticks : date.toUniversalTime().ticks
            try Files.setTimes(
              try me(c).path, accessed: name == "LastAccessTime" ? ticks : nil, modified: name == "LastAccessTime" ? nil : ticks
            )
            try me(c).refresh()
            return .nothing
          })
      }
    }
    t.property(
      "System.IO.FileAttributes Attributes {get;set;}",
      get: { c in
        let info = try me(c)
        return EnumTypes.value("System.IO.FileAttributes", info.facts.map { attributes($0, info.path) } ?? -1)
      },
      set: { c in
        let bits = (c.args[0].base.obj as? EnumValue)?.raw ?? c.args[0].integer ?? 0
        try FileInfoExtensions.setAttributes(try me(c).path, bits)
        try me(c).refresh()
        return .nothing
      })
    t.property("string LinkTarget {get;}") { c in FileInfoExtensions.linkTarget(try me(c).path).map { Value($0) } ?? .null }
    t.property(
      "System.IO.UnixFileMode UnixFileMode {get;set;}",
      get: { EnumTypes.value("System.IO.UnixFileMode", Int((try me($0).facts?.mode ?? 0) & 0o7777)) }, set: nil)
    t.method("void Refresh()") { c in
      try me(c).refresh()
      return .nothing
    }
    t.method("string ToString()") { Value(try me($0).original) }
  }

  @Sendable private static func declareFile(_ t: TypeBuilder) {
    t.constructor("new(string fileName)") {
      .object(FileInfoObj(try FileMembers.path($0, 0, "path"), isDirectory: false, original: $0.text(0)))
    }
    t.property("long Length {get;}") { c in
      let info = try me(c)
      guard let facts = info.facts, !facts.isDirectory else {
        throw DotNetError("System.IO.FileNotFoundException", "Could not find file '\(info.path)'.")
      }
      return .long(facts.length)
    }
    t.property("string DirectoryName {get;}") { Paths.directory(try me($0).path).map { Value($0) } ?? .null }
    t.property("System.IO.DirectoryInfo Directory {get;}") { c in
      Paths.directory(try me(c).path).map { .object(FileInfoObj($0, isDirectory: true)) } ?? .null
    }
    t.property(
      "bool IsReadOnly {get;set;}", get: { .bool((try me($0).facts?.mode ?? 0o222) & 0o222 == 0) },
      set: { c in
        try FileInfoExtensions.setAttributes(try me(c).path, c.bool(0) ? 1 : 0)
        try me(c).refresh()
        return .nothing
      })
    t.method("void Delete()") { c in
      try Files.removeFile(try me(c).path)
      return .nothing
    }
    t.method("System.IO.FileInfo CopyTo(string destFileName)") { c in
      let target = try FileMembers.path(c, 0, "destFileName")
      try Files.copy(try me(c).path, target, overwrite: false)
      return .object(FileInfoObj(target, isDirectory: false))
    }
    t.method("System.IO.FileInfo CopyTo(string destFileName, bool overwrite)") { c in
      let target = try FileMembers.path(c, 0, "destFileName")
      try Files.copy(try me(c).path, target, overwrite: c.bool(1))
      return .object(FileInfoObj(target, isDirectory: false))
    }
    t.method("void MoveTo(string destFileName)") { c in
      let target = try FileMembers.path(c, 0, "destFileName")
      try Files.move(try me(c).path, target, overwrite: false)
      try me(c).follow(target, original: c.text(0))
      return .nothing
    }
  }

  @Sendable private static func declareDirectory(_ t: TypeBuilder) {
    t.constructor("new(string path)") {
      .object(FileInfoObj(try FileMembers.path($0), isDirectory: true, original: $0.text(0)))
    }
    t.property("System.IO.DirectoryInfo Parent {get;}") { c in
      Paths.directory(try me(c).path).map { .object(FileInfoObj($0, isDirectory: true)) } ?? .null
    }
    t.property("System.IO.DirectoryInfo Root {get;}") { _ in .object(FileInfoObj("/", isDirectory: true)) }
    t.method("void Create()") { c in
      try Files.makeDirectory(try me(c).path)
      try me(c).refresh()
      return .nothing
    }
    t.method("System.IO.DirectoryInfo CreateSubdirectory(string path)") { c in
      let target = Paths.join(try me(c).path, c.text(0))
      try Files.makeDirectory(target)
      return .object(FileInfoObj(target, isDirectory: true))
    }
    t.method("void Delete()") { c in
      try Files.removeDirectory(try me(c).path, recursive: false)
      return .nothing
    }
    t.method("void Delete(bool recursive)") { c in
      try Files.removeDirectory(try me(c).path, recursive: c.bool(0))
      return .nothing
    }
    t.method("void MoveTo(string destDirName)") { c in
      let target = try FileMembers.path(c, 0, "destDirName")
      try Files.move(try me(c).path, target, overwrite: false)
      try me(c).follow(target, original: c.text(0))
      return .nothing
    }
    for (name, files, directories, element) in [
      ("GetFiles", true, false, "FileInfo"), ("GetDirectories", false, true, "DirectoryInfo"),
      ("GetFileSystemInfos", true, true, "FileSystemInfo"),
      ("EnumerateFiles", true, false, "FileInfo"), ("EnumerateDirectories", false, true, "DirectoryInfo"),
    ] {
      @Sendable func list(_ c: Call, _ pattern: String, _ all: Bool) throws -> Value {
        let root = try me(c).path
        let found = try FileMembers.find(root, pattern, files, directories, all).map { name -> Value in
          let path = Paths.join(root, name)
          return .object(FileInfoObj(path, isDirectory: Files.isDirectory(path)))
        }
        return .object(
          ArrayObj(
            ContiguousArray(found),
            of: element == "FileInfo" ? fileInfo : element == "DirectoryInfo" ? directoryInfo : systemInfo))
      }
      t.method("System.IO.\(element)[] \(name)()") { try list($0, "*", false) }
      t.method("System.IO.\(element)[] \(name)(string searchPattern)") { try list($0, $0.text(0), false) }
      t.method("System.IO.\(element)[] \(name)(string searchPattern, System.IO.SearchOption searchOption)") {
        try list($0, $0.text(0), $0.flags(1) == 1)
      }
    }
  }
}
