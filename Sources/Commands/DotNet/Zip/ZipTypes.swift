// The types of ZIP archives and their members.

import Engine
import Glibc
import Objects
import Primitives

enum ZipTypes {
  private static let prefix = "System.IO.Compression."
  static let archive = TypeInfo(
    prefix + "ZipArchive", base: .object,
    interfaces: StreamTypes.asyncDisposable, declare: declareArchive)
  static let entry = TypeInfo(prefix + "ZipArchiveEntry", base: .object, declare: declareEntry)
  static let file = TypeInfo(prefix + "ZipFile", .staticClass, base: .object, isAbstract: true, declare: declareFile)
  static let extensions = TypeInfo(
    prefix + "ZipFileExtensions", .staticClass, base: .object, isAbstract: true, declare: declareExtensions)
  static let part = TypeInfo(prefix + "SubReadStream", base: StreamTypes.stream)
  static let wrapped = TypeInfo(prefix + "WrappedStream", base: StreamTypes.stream)

  private static let valueTask = "System.Threading.Tasks.ValueTask"
  private static let token = "System.Threading.CancellationToken cancellationToken = default"

  static func mode(_ number: Int) throws -> ZipArchiveObj.Mode {
    guard let mode = ZipArchiveObj.Mode(rawValue: number) else {
      throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "mode")
    }
    return mode
  }

  @Sendable private static func declareArchive(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> ZipArchiveObj {
      guard let archive = c.this.base.obj as? ZipArchiveObj else { throw DotNetError.argumentNull("archive") }
      return archive
    }
    @Sendable func make(_ c: Call, _ mode: ZipArchiveObj.Mode, leavesOpen: Bool = false, _ encoding: EncodingObj? = nil) throws
      -> Value
    {
      .object(try ZipArchiveObj(c.stream(0), mode, leavesOpen: leavesOpen, encoding, c.session()))
    }
    let head = "new(System.IO.Stream stream"
    t.constructor(head + ")") { try make($0, .read) }
    t.constructor(head + ", System.IO.Compression.ZipArchiveMode mode)") { try make($0, mode($0.flags(1))) }
    t.constructor(head + ", System.IO.Compression.ZipArchiveMode mode, bool leaveOpen)") {
      try make($0, mode($0.flags(1)), leavesOpen: $0.bool(2))
    }
    t.constructor(
      head + ", System.IO.Compression.ZipArchiveMode mode, bool leaveOpen, System.Text.Encoding entryNameEncoding)"
    ) { try make($0, mode($0.flags(1)), leavesOpen: $0.bool(2), $0.obj(3) as? EncodingObj) }
    t.property(
      "string Comment {get;set;}", get: { Value(try me($0).commentText) },
      set: { c in
        try me(c).commentText = c.text(0)
        return .nothing
      })
    t.property("System.Collections.ObjectModel.ReadOnlyCollection[System.IO.Compression.ZipArchiveEntry] Entries {get;}") { c in
      let list = ContiguousArray(try me(c).list().map { Value.object($0) })
      guard
        let type = TypeCatalog.find("System.Collections.ObjectModel.ReadOnlyCollection[System.IO.Compression.ZipArchiveEntry]")
      else { return .array(list) }
      return .object(ListObj(type, list, elementType: entry, isReadOnly: true))
    }
    t.property("System.IO.Compression.ZipArchiveMode Mode {get;}") {
      EnumTypes.value(prefix + "ZipArchiveMode", try me($0).mode.rawValue)
    }
    t.method("System.IO.Compression.ZipArchiveEntry CreateEntry(string entryName)") { c in
      .object(try me(c).create(c.required(0, "entryName").string, level: nil))
    }
    t.method(
      "System.IO.Compression.ZipArchiveEntry CreateEntry(string entryName, System.IO.Compression.CompressionLevel compressionLevel)"
    ) { c in
      .object(try me(c).create(c.required(0, "entryName").string, level: CompressionTypes.level(c.flags(1))))
    }
    t.method("System.IO.Compression.ZipArchiveEntry GetEntry(string entryName)") { c in
      let name = try c.required(0, "entryName").string
      if try me(c).mode == .create { throw DotNetError.notSupported("Cannot access entries in Create mode.") }
      return try me(c).list().first { $0.fullName == name }.map { .object($0) } ?? .null
    }
    t.method("void Dispose()") { c in
      try me(c).dispose()
      return .nothing
    }
    t.method("\(valueTask) DisposeAsync()") { c in
      let own = try me(c)
      let task = try AsyncCalls.task(c, waits: false) {
        try own.dispose()
        return .nothing
      }
      return .object(ValueTaskObj(task, of: nil))
    }
    t.staticMethod(
      "static System.Threading.Tasks.Task[System.IO.Compression.ZipArchive] CreateAsync(System.IO.Stream stream, System.IO.Compression.ZipArchiveMode mode, bool leaveOpen, System.Text.Encoding entryNameEncoding, \(token))"
    ) { c in
      .object(
        try AsyncCalls.task(c, of: archive, waits: false, token: 4) {
          try make(c, mode(c.flags(1)), leavesOpen: c.bool(2), c.obj(3) as? EncodingObj)
        })
    }
  }

  private static func me(_ c: Call) throws -> ZipEntryObj {
    guard let entry = c.this.base.obj as? ZipEntryObj else { throw DotNetError.argumentNull("entry") }
    return entry
  }

  @Sendable private static func declareEntry(_ t: TypeBuilder) {
    t.property("System.IO.Compression.ZipArchive Archive {get;}") { try me($0).archive.map { .object($0) } ?? .null }
    t.property("uint Crc32 {get;}") { .uint(try me($0).crc) }
    t.property("bool IsEncrypted {get;}") { .bool(try me($0).isEncrypted) }
    t.property("long CompressedLength {get;}") { .long(Int64(try me($0).lengths().packed)) }
    t.property(
      "int ExternalAttributes {get;set;}", get: { .int(try me($0).attributes) },
      set: { c in
        try me(c).setAttributes(Int32(truncatingIfNeeded: c.int(0)))
        return .nothing
      })
    t.property(
      "string Comment {get;set;}", get: { Value(try me($0).comment) },
      set: { c in
        try me(c).comment = c.text(0)
        return .nothing
      })
    t.property("string FullName {get;}") { Value(try me($0).fullName) }
    t.property(
      "System.DateTimeOffset LastWriteTime {get;set;}",
      get: { c in
        .object(DateTimeOffsetObj(try PSDateTimeOffset(try me(c).time.with(kind: .unspecified))))
      },
      set: { c in
        guard let given = c.obj(0) as? DateTimeOffsetObj else { return .nothing }
        try me(c).setTime(given.value.dateTime)
        return .nothing
      })
    t.property("long Length {get;}") { .long(Int64(try me($0).lengths().plain)) }
    t.property("string Name {get;}") { Value(try me($0).name) }
    t.method("void Delete()") { c in
      try me(c).delete()
      return .nothing
    }
    t.method("System.IO.Stream Open()") { .object(try me($0).open()) }
    t.method("System.Threading.Tasks.Task[System.IO.Stream] OpenAsync(\(token))") { c in
      .object(try AsyncCalls.task(c, of: StreamTypes.stream, waits: false, token: 0) { .object(try me(c).open()) })
    }
    t.method("string ToString()") { Value(try me($0).fullName) }
  }

  // MARK: files

  /// An archive that is a file.
  static func open(_ path: String, _ mode: ZipArchiveObj.Mode, _ encoding: EncodingObj?, _ session: Session) throws
    -> ZipArchiveObj
  {
    let stream: FileStreamObj
    switch mode {
    case .read: stream = try FileStreamObj.open(path, mode: 3, access: 1)
    case .create: stream = try FileStreamObj.open(path, mode: 1, access: 2, share: 0)
    case .update: stream = try FileStreamObj.open(path, mode: 4, access: 3, share: 0)
    }
    do {
      return try ZipArchiveObj(stream, mode, leavesOpen: false, encoding, session)
    } catch {
      try? stream.close(session)
      throw error
    }
  }

  /// `CreateEntryFromFile`.
  static func add(_ archive: ZipArchiveObj, _ path: String, as name: String, level: Int32?) throws -> ZipEntryObj {
    let session = archive.session
    let source = try FileStreamObj.open(path, mode: 3, access: 1)
    defer { try? source.close(session) }
    let entry = try archive.create(name, level: level)
    if let facts = Files.facts(path) {
      var time = PSDateTime(unchecked: UInt64(max(0, facts.modified)), .utc).toLocalTime()
      if !(1980...2107).contains(time.year) { time = ZipBytes.first }
      try entry.setTime(time)
      entry.attributes |= Int32(bitPattern: facts.mode << 16)
    }
    let target = try entry.open()
    try source.drain(session) { try target.write($0, session) }
    try target.close(session)
    return entry
  }

  /// `ExtractToFile`.
  static func extract(_ entry: ZipEntryObj, to path: String, overwrite: Bool) throws {
    let session = entry.session
    let source = try entry.open()
    defer { try? source.close(session) }
    let bits = UInt32(bitPattern: entry.attributes) >> 16 & 0o777
    let target = try FileStreamObj.open(
      path, mode: overwrite ? 2 : 1, access: 2, share: 0, buffer: 65536, permissions: bits == 0 ? 0o666 : bits)
    do {
      try source.drain(session) { try target.write($0, session) }
    } catch {
      try? target.close(session)
      throw error
    }
    try target.close(session)
    try? Files.setTimes(path, accessed: nil, modified: entry.time.with(kind: .local).toUniversalTime().ticks)
  }

  /// Where an entry is to lie below a folder; one that would lie elsewhere is refused.
  private static func place(_ entry: ZipEntryObj, in folder: String) throws -> String {
    let name = String(decoding: entry.fullName.utf8.map { $0 == 0 ? 0x5f : $0 }, as: UTF8.self)
    let root = folder.hasSuffix("/") ? folder : folder + "/"
    let path = Paths.full(root + name, root)
    guard path.hasPrefix(root) || path + "/" == root else {
      throw DotNetError(
        "System.IO.IOException",
        "Extracting Zip entry would have resulted in a file outside the specified destination directory.")
    }
    return path
  }

  private static func expand(_ entry: ZipEntryObj, in folder: String, overwrite: Bool) throws {
    let path = try place(entry, in: folder)
    if entry.name.isEmpty {
      if try entry.lengths().plain != 0 {
        throw DotNetError(
          "System.IO.IOException", "Zip entry name ends in directory separator character but contains data.")
      }
      return try Files.makeDirectory(path.hasSuffix("/") ? String(path.dropLast()) : path)
    }
    if let parent = Paths.directory(path) { try Files.makeDirectory(parent) }
    try extract(entry, to: path, overwrite: overwrite)
  }

  static func expand(_ archive: ZipArchiveObj, into folder: String, overwrite: Bool) throws {
    try Files.makeDirectory(folder)
    for entry in try archive.list() { try expand(entry, in: folder, overwrite: overwrite) }
  }

  /// `CreateFromDirectory`.
  static func pack(_ folder: String, into archive: ZipArchiveObj, level: Int32?, withBase: Bool) throws {
    var isEmpty = true
    let prefix = withBase ? Paths.fileName(folder) + "/" : ""
    func walk(_ path: String, _ name: String, _ depth: Int) throws {
      var folders: [(String, String)] = []
      for child in try Files.list(path) {
        isEmpty = false
        let full = Paths.join(path, child)
        guard let facts = Files.facts(full) else { continue }
        if facts.isDirectory {
          if try Files.list(full).isEmpty {
            _ = try archive.create(name + child + "/", level: nil)
          } else if !facts.isLink, depth < 1000 {
            folders.append((full, name + child + "/"))
          }
        } else {
          _ = try add(archive, full, as: name + child, level: level)
        }
      }
      for (full, name) in folders { try walk(full, name, depth + 1) }
    }
    try walk(folder, prefix, 0)
    if withBase, isEmpty { _ = try archive.create(prefix, level: nil) }
  }

  /// A static method, and the one of the same name that gives a task.
  private static func twins(
    _ t: TypeBuilder, _ type: TypeInfo?, _ name: String, _ parameters: String,
    _ body: @escaping @Sendable (Call) throws -> Value
  ) {
    t.staticMethod("static \(type?.fullName ?? "void") \(name)(\(parameters))", body)
    let count = parameters.split(separator: ",").count
    t.staticMethod(
      "static System.Threading.Tasks.Task\(type.map { "[\($0.fullName)]" } ?? "") \(name)Async(\(parameters), \(token))"
    ) { c in
      .object(try AsyncCalls.task(c, of: type, waits: false, token: count) { try body(c) })
    }
  }

  @Sendable private static func declareFile(_ t: TypeBuilder) {
    let zip = "System.IO.Compression."
    @Sendable func encoding(_ c: Call, _ i: Int?) -> EncodingObj? { i.flatMap { c.obj($0) as? EncodingObj } }
    func both(_ type: TypeInfo?, _ name: String, _ parameters: String, _ body: @escaping @Sendable (Call) throws -> Value) {
      twins(t, type, name, parameters, body)
    }
    both(archive, "OpenRead", "string archiveFileName") { c in
      .object(try open(c.path(0, "archiveFileName"), .read, nil, c.session()))
    }
    for (tail, i) in [("", nil), (", System.Text.Encoding entryNameEncoding", 2)] as [(String, Int?)] {
      both(archive, "Open", "string archiveFileName, \(zip)ZipArchiveMode mode\(tail)") { c in
        .object(try open(c.path(0, "archiveFileName"), mode(c.flags(1)), encoding(c, i), c.session()))
      }
    }
    for isStream in [false, true] {
      let target = isStream ? "System.IO.Stream destination" : "string destinationArchiveFileName"
      let source = isStream ? "System.IO.Stream source" : "string sourceArchiveFileName"
      for (tail, i) in [
        ("", nil), (", \(zip)CompressionLevel compressionLevel, bool includeBaseDirectory", nil),
        (", \(zip)CompressionLevel compressionLevel, bool includeBaseDirectory, System.Text.Encoding entryNameEncoding", 4),
      ] as [(String, Int?)] {
        both(nil, "CreateFromDirectory", "string sourceDirectoryName, \(target)\(tail)") { c in
          var folder = try c.path(0, "sourceDirectoryName")
          if folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
          let level = tail.isEmpty ? nil : try CompressionTypes.level(c.flags(2))
          let session = try c.session()
          let archive =
            isStream
            ? try ZipArchiveObj(c.stream(1, "destination"), .create, leavesOpen: true, encoding(c, i), session)
            : try open(c.path(1, "destinationArchiveFileName"), .create, encoding(c, i), session)
          do {
            guard Files.isDirectory(folder) else {
              throw DotNetError("System.IO.DirectoryNotFoundException", "Could not find a part of the path '\(folder)'.")
            }
            try pack(folder, into: archive, level: level, withBase: !tail.isEmpty && c.bool(3))
          } catch {
            try? archive.dispose()
            throw error
          }
          try archive.dispose()
          return .nothing
        }
      }
      for (tail, i, flag) in [
        ("", nil, nil), (", bool overwriteFiles", nil, 2), (", System.Text.Encoding entryNameEncoding", 2, nil),
        (", System.Text.Encoding entryNameEncoding, bool overwriteFiles", 2, 3),
      ] as [(String, Int?, Int?)] {
        both(nil, "ExtractToDirectory", "\(source), string destinationDirectoryName\(tail)") { c in
          let session = try c.session()
          let archive =
            isStream
            ? try ZipArchiveObj(c.stream(0, "source"), .read, leavesOpen: true, encoding(c, i), session)
            : try open(c.path(0, "sourceArchiveFileName"), .read, encoding(c, i), session)
          defer { try? archive.dispose() }
          try expand(archive, into: c.path(1, "destinationDirectoryName"), overwrite: flag.map { c.bool($0) } ?? false)
          return .nothing
        }
      }
    }
  }

  @Sendable private static func declareExtensions(_ t: TypeBuilder) {
    let zip = "System.IO.Compression."
    @Sendable func archive(_ c: Call, _ name: String) throws -> ZipArchiveObj {
      guard let found = c.obj(0) as? ZipArchiveObj else { throw DotNetError.argumentNull(name) }
      return found
    }
    @Sendable func entry(_ c: Call) throws -> ZipEntryObj {
      guard let found = c.obj(0) as? ZipEntryObj else { throw DotNetError.argumentNull("source") }
      return found
    }
    func both(_ type: TypeInfo?, _ name: String, _ parameters: String, _ body: @escaping @Sendable (Call) throws -> Value) {
      twins(t, type, name, parameters, body)
    }
    for (tail, hasLevel) in [("", false), (", \(zip)CompressionLevel compressionLevel", true)] {
      both(
        ZipTypes.entry, "CreateEntryFromFile",
        "\(zip)ZipArchive destination, string sourceFileName, string entryName\(tail)"
      ) { c in
        .object(
          try add(
            archive(c, "destination"), c.path(1, "sourceFileName"), as: c.required(2, "entryName").string,
            level: hasLevel ? CompressionTypes.level(c.flags(3)) : nil))
      }
    }
    for (tail, hasFlag) in [("", false), (", bool overwrite", true)] {
      both(nil, "ExtractToFile", "\(zip)ZipArchiveEntry source, string destinationFileName\(tail)") { c in
        try extract(entry(c), to: c.path(1, "destinationFileName"), overwrite: hasFlag && c.bool(2))
        return .nothing
      }
      both(
        nil, "ExtractToDirectory",
        "\(zip)ZipArchive source, string destinationDirectoryName\(tail.isEmpty ? "" : ", bool overwriteFiles")"
      ) { c in
        try expand(archive(c, "source"), into: c.path(1, "destinationDirectoryName"), overwrite: hasFlag && c.bool(2))
        return .nothing
      }
    }
  }
}
