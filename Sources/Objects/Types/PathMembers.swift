// System.IO.Path.

import Glibc
import Primitives

enum PathMembers {
  static let type = TypeInfo("System.IO.Path", .staticClass, base: .object, isAbstract: true, declare: declare)
  static let family = TypeCatalog.Family(types: ["System.IO.Path": { type }])

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.constant("static char DirectorySeparatorChar {get;}", .char(0x2f))
    t.constant("static char AltDirectorySeparatorChar {get;}", .char(0x2f))
    t.constant("static char VolumeSeparatorChar {get;}", .char(0x2f))
    t.constant("static char PathSeparator {get;}", .char(0x3a))
    func part(_ declaration: String, _ body: @escaping @Sendable (String) -> String?) {
      t.staticMethod(declaration) { c in
        guard let path = c.string(0), !c.isNull(0) else { return .null }
        return body(path.string).map { Value($0) } ?? .null
      }
    }
    part("static string GetDirectoryName(string path)") { Paths.directory($0) }
    part("static string GetFileName(string path)") { Paths.fileName($0) }
    part("static string GetFileNameWithoutExtension(string path)") { Paths.withoutExtension($0) }
    part("static string GetExtension(string path)") { Paths.fileExtension($0) }
    part("static string GetPathRoot(string path)") { $0.isEmpty ? nil : $0.hasPrefix("/") ? "/" : "" }
    part("static string TrimEndingDirectorySeparator(string path)") {
      $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0
    }
    t.staticMethod("static string ChangeExtension(string path, string extension)") { c in
      guard let path = c.string(0)?.string else { return .null }
      if path.isEmpty { return .emptyString }
      let slash = path.utf8.lastIndex(of: 0x2f)
      var stem = path
      if let dot = path.lastIndex(of: "."), slash.map({ dot > $0 }) ?? true { stem = String(path[..<dot]) }
      guard let wanted = c.string(1)?.string, !c.isNull(1) else { return Value(stem) }
      return Value(wanted.hasPrefix(".") ? stem + wanted : stem + "." + wanted)
    }
    func joined(_ declaration: String, refusesNull: Bool = false, _ body: @escaping @Sendable ([String]) -> String) {
      t.staticMethod(declaration) { c in
        let isList = c.args.count == 1 && c.args[0].sequence != nil
        let parts = isList ? c.items(0).map { $0 } : c.args
        if refusesNull, let i = parts.firstIndex(where: \.isNull) {
          throw DotNetError.argumentNull(isList ? "paths" : "path\(i + 1)")
        }
        return Value(body(parts.map { $0.pstring?.string ?? "" }))
      }
    }
    let combine: @Sendable ([String]) -> String = { $0.reduce("") { Paths.join($0, $1) } }
    joined("static string Combine(string path1, string path2)", refusesNull: true, combine)
    joined("static string Combine(string path1, string path2, string path3)", refusesNull: true, combine)
    joined("static string Combine(string path1, string path2, string path3, string path4)", refusesNull: true, combine)
    joined("static string Combine(Params string[] paths)", refusesNull: true, combine)
    let join: @Sendable ([String]) -> String = { parts in
      parts.reduce("") { a, b in
        if a.isEmpty || b.isEmpty { return a + b }
        return a.hasSuffix("/") || b.hasPrefix("/") ? a + b : a + "/" + b
      }
    }
    joined("static string Join(string path1, string path2)", join)
    joined("static string Join(string path1, string path2, string path3)", join)
    joined("static string Join(string path1, string path2, string path3, string path4)", join)
    joined("static string Join(Params string[] paths)", join)
    t.staticMethod("static string GetFullPath(string path)") { c in
      let path = try c.required(0, "path").string
      if path.isEmpty { throw DotNetError.argument("The value cannot be an empty string.", "path") }
      return Value(Paths.full(path, c.runtime.currentDirectory))
    }
    t.staticMethod("static string GetFullPath(string path, string basePath)") { c in
      guard c.text(1).hasPrefix("/") else {
        throw DotNetError.argument("Basepath argument is not fully qualified.", "basePath")
      }
      return Value(Paths.full(c.text(0), c.text(1)))
    }
    t.staticMethod("static string GetRelativePath(string relativeTo, string path)") { c in
      for (i, name) in ["relativeTo", "path"].enumerated() where c.text(i).isEmpty {
        throw DotNetError.argument("The path is empty.", name)
      }
      return Value(
        Paths.relative(Paths.full(c.text(0), c.runtime.currentDirectory), Paths.full(c.text(1), c.runtime.currentDirectory)))
    }
    t.staticMethod("static bool IsPathRooted(string path)") { .bool($0.text(0).hasPrefix("/")) }
    t.staticMethod("static bool IsPathFullyQualified(string path)") { .bool($0.text(0).hasPrefix("/")) }
    t.staticMethod("static bool HasExtension(string path)") { .bool(!Paths.fileExtension($0.text(0)).isEmpty) }
    t.staticMethod("static bool EndsInDirectorySeparator(string path)") { .bool($0.text(0).hasSuffix("/")) }
    t.staticMethod("static bool Exists(string path)") { c in
      .bool(Files.facts(Paths.full(c.text(0), c.runtime.currentDirectory)) != nil)
    }
    t.staticMethod("static char[] GetInvalidFileNameChars()") { _ in .chars([0, 0x2f]) }
    t.staticMethod("static char[] GetInvalidPathChars()") { _ in .chars([0]) }
    t.staticMethod("static string GetTempPath()") { _ in Value(Paths.temporary) }
    t.staticMethod("static string GetRandomFileName()") { _ in
      let letters = Array("abcdefghijklmnopqrstuvwxyz012345")
      let name = (0..<11).map { _ in letters.randomElement() ?? "a" }
      return Value(String(name[0..<8]) + "." + String(name[8...]))
    }
    t.staticMethod("static string GetTempFileName()") { _ in
      let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
      let path = Paths.temporary + "tmp" + String((0..<6).map { _ in letters.randomElement() ?? "a" }) + ".tmp"
      try Files.write(path, [])
      return Value(path)
    }
  }
}
