// System.IO.File and System.IO.Directory.

import Primitives

public enum FileMembers {
  public static let file = TypeInfo("System.IO.File", .staticClass, base: .object, isAbstract: true, declare: declareFile)
  static let directory = TypeInfo(
    "System.IO.Directory", .staticClass, base: .object, isAbstract: true, declare: declareDirectory)
  static let family = TypeCatalog.Family(types: ["System.IO.File": { file }, "System.IO.Directory": { directory }])

  /// A path argument, absolute.
  public static func path(_ c: Call, _ i: Int = 0, _ name: String = "path") throws -> String {
    let text = try c.required(i, name).string
    if text.isEmpty { throw DotNetError.argument("The value cannot be an empty string.", name) }
    return Paths.full(text, c.runtime.currentDirectory)
  }

  public static func encoding(_ c: Call, _ i: Int) -> EncodingObj? { c.obj(i) as? EncodingObj }

  /// Lines as File.ReadLines splits them.
  public static func lines(_ text: PSString) -> [PSString] {
    var lines: [PSString] = []
    var start = 0
    var i = 0
    while i < text.count {
      let unit = text[i]
      if unit == 0x0a || unit == 0x0d {
        lines.append(text.slice(start, i - start))
        if unit == 0x0d, i + 1 < text.count, text[i + 1] == 0x0a { i += 1 }
        start = i + 1
      }
      i += 1
    }
    if start < text.count { lines.append(text.slice(start, text.count - start)) }
    return lines
  }

  @Sendable private static func declareFile(_ t: TypeBuilder) {
    t.staticMethod("static bool Exists(string path)") { c in
      guard let text = c.string(0)?.string, !text.isEmpty else { return .bool(false) }
      return .bool(!text.hasSuffix("/") && Files.isFile(Paths.full(text, c.runtime.currentDirectory)))
    }
    t.staticMethod("static string ReadAllText(string path)") { .string(try Files.decode(try Files.read(try path($0)))) }
    t.staticMethod("static string ReadAllText(string path, System.Text.Encoding encoding)") {
      .string(try Files.decode(try Files.read(try path($0)), encoding($0, 1)))
    }
    t.staticMethod("static string[] ReadAllLines(string path)") {
      .strings(lines(try Files.decode(try Files.read(try path($0)))))
    }
    t.staticMethod("static string[] ReadAllLines(string path, System.Text.Encoding encoding)") {
      .strings(lines(try Files.decode(try Files.read(try path($0)), encoding($0, 1))))
    }
    t.staticMethod("static System.Collections.Generic.IEnumerable[string] ReadLines(string path)") {
      .strings(lines(try Files.decode(try Files.read(try path($0)))))
    }
    t.staticMethod(
      "static System.Collections.Generic.IEnumerable[string] ReadLines(string path, System.Text.Encoding encoding)"
    ) {
      .strings(lines(try Files.decode(try Files.read(try path($0)), encoding($0, 1))))
    }
    t.staticMethod("static byte[] ReadAllBytes(string path)") { .bytes(try Files.read(try path($0))) }
    @Sendable func write(_ c: Call, _ text: PSString, _ encoding: EncodingObj?, append: Bool) throws -> Value {
      let chosen = encoding ?? EncodingObj(.utf8, mark: false)
      let target = try path(c)
      let isNew = !append || (Files.facts(target)?.length ?? 0) == 0
      try Files.write(target, (isNew ? chosen.preamble : []) + chosen.encoded(text), append: append)
      return .nothing
    }
    @Sendable func joined(_ c: Call) throws -> PSString {
      let out = StringBuilderBuffer()
      for item in try CollectionHelp.items(c.args[1]) {
        out.append(try Text.string(item, c.runtime))
        out.append(0x0a)
      }
      return out.string
    }
    for (name, append) in [("WriteAllText", false), ("AppendAllText", true)] {
      t.staticMethod("static void \(name)(string path, string contents)") {
        try write($0, $0.string(1) ?? .empty, nil, append: append)
      }
      t.staticMethod("static void \(name)(string path, string contents, System.Text.Encoding encoding)") {
        try write($0, $0.string(1) ?? .empty, encoding($0, 2), append: append)
      }
    }
    for (name, append) in [("WriteAllLines", false), ("AppendAllLines", true)] {
      if !append {
        t.staticMethod("static void \(name)(string path, string[] contents)") {
          try write($0, try joined($0), nil, append: append)
        }
        t.staticMethod("static void \(name)(string path, string[] contents, System.Text.Encoding encoding)") {
          try write($0, try joined($0), encoding($0, 2), append: append)
        }
      }
      t.staticMethod("static void \(name)(string path, System.Collections.Generic.IEnumerable[string] contents)") {
        try write($0, try joined($0), nil, append: append)
      }
      t.staticMethod(
        "static void \(name)(string path, System.Collections.Generic.IEnumerable[string] contents, System.Text.Encoding encoding)"
      ) {
        try write($0, try joined($0), encoding($0, 2), append: append)
      }
    }
    t.staticMethod("static void WriteAllBytes(string path, byte[] bytes)") { c in
      try Files.write(try path(c), try c.bytes(1, "bytes"))
      return .nothing
    }
    manage(t)
    times(t, directory: false)
  }

  private static func manage(_ t: TypeBuilder) {
    t.staticMethod("static void Delete(string path)") { c in
      try Files.removeFile(try path(c))
      return .nothing
    }
    t.staticMethod("static void Copy(string sourceFileName, string destFileName)") { c in
      try Files.copy(try path(c, 0, "sourceFileName"), try path(c, 1, "destFileName"), overwrite: false)
      return .nothing
    }
    t.staticMethod("static void Copy(string sourceFileName, string destFileName, bool overwrite)") { c in
      try Files.copy(try path(c, 0, "sourceFileName"), try path(c, 1, "destFileName"), overwrite: c.bool(2))
      return .nothing
    }
    t.staticMethod("static void Move(string sourceFileName, string destFileName)") { c in
      try Files.move(try path(c, 0, "sourceFileName"), try path(c, 1, "destFileName"), overwrite: false)
      return .nothing
    }
    t.staticMethod("static void Move(string sourceFileName, string destFileName, bool overwrite)") { c in
      try Files.move(try path(c, 0, "sourceFileName"), try path(c, 1, "destFileName"), overwrite: c.bool(2))
      return .nothing
    }
    t.staticMethod("static System.IO.FileAttributes GetAttributes(string path)") { c in
      let target = try path(c)
      guard let facts = Files.facts(target) else { throw Files.failure(target, 2) }
      return EnumTypes.value("System.IO.FileAttributes", FileInfoMembers.attributes(facts, target))
    }
    t.staticMethod("static void SetAttributes(string path, System.IO.FileAttributes fileAttributes)") { c in
      try FileInfoExtensions.setAttributes(try path(c), Int64(c.flags(1)))
      return .nothing
    }
  }

  private static func times(_ t: TypeBuilder, directory: Bool) {
    for (name, pick): (String, @Sendable (FileFacts) -> Int64) in [
      ("CreationTime", { $0.created }), ("LastAccessTime", { $0.accessed }), ("LastWriteTime", { $0.modified }),
    ] {
      for utc in [false, true] {
        t.staticMethod("static datetime Get\(name)\(utc ? "Utc" : "")(string path)") { c in
          let ticks = Files.facts(try path(c)).map(pick) ?? 504_911_232_000_000_000
          let date = PSDateTime(unchecked: UInt64(max(0, ticks)), .utc)
          return .dateTime(utc ? date : date.toLocalTime())
        }
        t.staticMethod(
          "static void Set\(name)\(utc ? "Utc" : "")(string path, datetime \(name.prefix(1).lowercased() + name.dropFirst()))"
        ) { c in
          guard let date = c.args[1].dateTime else { return .nothing }
          let ticks = utc ? date.ticks : date.toUniversalTime().ticks
          try Files.setTimes(
            try path(c), accessed: name == "LastAccessTime" ? ticks : nil, modified: name == "LastAccessTime" ? nil : ticks)
          return .nothing
        }
      }
    }
  }

  @Sendable private static func declareDirectory(_ t: TypeBuilder) {
    t.staticMethod("static bool Exists(string path)") { c in
      guard let text = c.string(0)?.string, !text.isEmpty else { return .bool(false) }
      return .bool(Files.isDirectory(Paths.full(text, c.runtime.currentDirectory)))
    }
    t.staticMethod("static System.IO.DirectoryInfo CreateDirectory(string path)") { c in
      let target = try path(c)
      try Files.makeDirectory(target)
      return .object(FileInfoObj(target, isDirectory: true))
    }
    t.staticMethod("static void Delete(string path)") { c in
      try Files.removeDirectory(try path(c), recursive: false)
      return .nothing
    }
    t.staticMethod("static void Delete(string path, bool recursive)") { c in
      try Files.removeDirectory(try path(c), recursive: c.bool(1))
      return .nothing
    }
    t.staticMethod("static void Move(string sourceDirName, string destDirName)") { c in
      let from = try path(c, 0, "sourceDirName")
      if Files.facts(from, follow: false) == nil {
        throw DotNetError("System.IO.DirectoryNotFoundException", "Could not find a part of the path '\(from)'.")
      }
      try Files.move(try path(c, 0, "sourceDirName"), try path(c, 1, "destDirName"), overwrite: false)
      return .nothing
    }
    t.staticMethod("static string GetCurrentDirectory()") { Value($0.runtime.currentDirectory) }
    t.staticMethod("static System.IO.DirectoryInfo GetParent(string path)") { c in
      Paths.directory(try path(c)).map { .object(FileInfoObj($0, isDirectory: true)) } ?? .null
    }
    t.staticMethod("static string GetDirectoryRoot(string path)") { _ in Value("/") }
    for (name, files, directories) in [
      ("GetFiles", true, false), ("GetDirectories", false, true), ("GetFileSystemEntries", true, true),
      ("EnumerateFiles", true, false),
      ("EnumerateDirectories", false, true), ("EnumerateFileSystemEntries", true, true),
    ] {
      @Sendable func list(_ c: Call, _ pattern: String, _ all: Bool) throws -> Value {
        // .NET gives back what the caller wrote, followed by the names.
        let root = try path(c)
        let shown = c.text(0)
        return .strings(
          try find(root, pattern, files, directories, all).map { shown.hasSuffix("/") ? shown + $0 : shown + "/" + $0 })
      }
      t.staticMethod("static string[] \(name)(string path)") { try list($0, "*", false) }
      t.staticMethod("static string[] \(name)(string path, string searchPattern)") { try list($0, $0.text(1), false) }
      t.staticMethod("static string[] \(name)(string path, string searchPattern, System.IO.SearchOption searchOption)") {
        try list($0, $0.text(1), $0.flags(2) == 1)
      }
    }
    times(t, directory: true)
  }

  /// Paths under `root`, relative to it.
  public static func find(_ root: String, _ pattern: String, _ files: Bool, _ directories: Bool, _ all: Bool)
    throws
    -> [String]
  {
    try find(root, .search(pattern == "." ? "*" : pattern, ignoreCase: false), files, directories, all, 0)
  }

  private static func find(
    _ root: String, _ pattern: FileNameExpression, _ files: Bool, _ directories: Bool, _ all: Bool, _ depth: Int
  ) throws -> [String] {
    var found: [String] = []
    var below: [String] = []
    if depth == 0, !Files.isDirectory(root) {
      throw DotNetError("System.IO.DirectoryNotFoundException", "Could not find a part of the path '\(root)'.")
    }
    for name in try Files.list(root) {
      let isDirectory = Files.isDirectory(Paths.join(root, name))
      if isDirectory ? directories : files, pattern.matches(name) { found.append(name) }
      if isDirectory, all, depth < 200 { below.append(name) }
    }
    for name in below {
      found += try find(Paths.join(root, name), pattern, files, directories, true, depth + 1).map { name + "/" + $0 }
    }
    return found
  }
}
