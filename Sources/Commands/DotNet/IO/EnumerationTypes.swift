// `[System.IO.EnumerationOptions]` and `[System.IO.Enumeration.FileSystemName]`: how directories are searched.

import Engine
import Objects
import Primitives

final class EnumerationOptionsObj: Obj {
  var recurses = false
  var ignoresInaccessible = true
  var bufferSize = 0
  /// `FileAttributes`: hidden and system files are left out unless told otherwise.
  var skipped = 6
  /// 0 simple, 1 as DOS had it.
  var matchType = 0
  /// 0 as the platform, 1 with case, 2 without.
  var casing = 0
  var maximumDepth = Int(Int32.max)
  var returnsSpecial = false
  override var type: TypeInfo { EnumerationOptionsObj.info }

  static let info = TypeInfo("System.IO.EnumerationOptions", base: .object, declare: declare)
  private static let names = TypeInfo(
    "System.IO.Enumeration.FileSystemName", .staticClass, base: .object, isAbstract: true, declare: declareNames)
  static let family = TypeCatalog.Family(types: [info.fullName: { info }, names.fullName: { names }])

  @Sendable private static func declare(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> EnumerationOptionsObj {
      guard let own = c.this.base.obj as? EnumerationOptionsObj else { throw DotNetError.argumentNull("options") }
      return own
    }
    t.constructor("new()") { _ in .object(EnumerationOptionsObj()) }
    let stored = StoredProperties(own: me)
    stored.flag(t, "RecurseSubdirectories", \.recurses)
    stored.flag(t, "IgnoreInaccessible", \.ignoresInaccessible)
    stored.flag(t, "ReturnSpecialDirectories", \.returnsSpecial)
    stored.declare(t, "int", "BufferSize", get: { .int32($0.bufferSize) }, set: { $0.bufferSize = $1.int(0) })
    stored.declare(
      t, "int", "MaxRecursionDepth", get: { .int32($0.maximumDepth) },
      set: { own, c in
        if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "value") }
        own.maximumDepth = c.int(0)
      })
    stored.choice(t, "System.IO.FileAttributes", "AttributesToSkip", \.skipped)
    stored.choice(t, "System.IO.MatchType", "MatchType", \.matchType)
    stored.choice(t, "System.IO.MatchCasing", "MatchCasing", \.casing)
  }

  /// Paths below `root`, relative to it, in the order in which they are found.
  func find(_ root: String, _ pattern: String, files: Bool, directories: Bool, _ runtime: Runtime) throws -> [String] {
    if !Files.isDirectory(root) {
      throw DotNetError("System.IO.DirectoryNotFoundException", "Could not find a part of the path '\(root)'.")
    }
    let isDos = matchType == 1
    let ignoresCase = casing == 2
    let wanted =
      isDos
      ? FileNameExpression.search(pattern, ignoreCase: ignoresCase)
      : FileNameExpression(pattern.isEmpty || pattern == "." ? "*" : pattern, ignoreCase: ignoresCase)
    var found: [String] = []
    var waiting: [(path: String, depth: Int)] = [("", 0)]
    var at = 0
    while at < waiting.count {
      try runtime.checkStop()
      let (below, depth) = waiting[at]
      at += 1
      let names: [String]
      do { names = try Files.list(below.isEmpty ? root : Paths.join(root, below)) } catch {
        if ignoresInaccessible || depth > 0 { continue }
        throw error
      }
      for name in names {
        let path = below.isEmpty ? name : below + "/" + name
        guard let facts = Files.facts(Paths.join(root, path), follow: false) else { continue }
        let whole = facts.isLink ? Files.facts(Paths.join(root, path)) ?? facts : facts
        if FileInfoMembers.attributes(facts, path) & skipped & ~128 != 0 { continue }
        if whole.isDirectory, recurses, depth < maximumDepth, !facts.isLink { waiting.append((path, depth + 1)) }
        if whole.isDirectory ? directories : files, wanted.matches(name) { found.append(path) }
      }
    }
    return found
  }

  private static let kinds: [(String, Bool, Bool)] = [
    ("GetFiles", true, false), ("GetDirectories", false, true), ("EnumerateFiles", true, false),
    ("EnumerateDirectories", false, true),
  ]

  static let declarations: TypeCatalog.Declarations = [
    "System.IO.Directory": { t in
      for (name, files, directories) in kinds + [
        ("GetFileSystemEntries", true, true), ("EnumerateFileSystemEntries", true, true),
      ] {
        t.staticMethod(
          "static string[] \(name)(string path, string searchPattern, System.IO.EnumerationOptions enumerationOptions)"
        ) { c in
          guard let options = c.obj(2) as? EnumerationOptionsObj else { throw DotNetError.argumentNull("enumerationOptions") }
          let shown = c.text(0)
          return .strings(
            try options.find(try FileMembers.path(c), c.text(1), files: files, directories: directories, c.runtime).map {
              shown.hasSuffix("/") ? shown + $0 : shown + "/" + $0
            })
        }
      }
    },
    "System.IO.DirectoryInfo": { t in
      for (name, files, directories) in kinds + [("GetFileSystemInfos", true, true), ("EnumerateFileSystemInfos", true, true)] {
        let word = files && directories ? "FileSystemInfo" : files ? "FileInfo" : "DirectoryInfo"
        t.method(
          "System.IO.\(word)[] \(name)(string searchPattern, System.IO.EnumerationOptions enumerationOptions)"
        ) { c in
          guard let options = c.obj(1) as? EnumerationOptionsObj else { throw DotNetError.argumentNull("enumerationOptions") }
          let root = try FileInfoMembers.me(c).path
          let found = try options.find(root, c.text(0), files: files, directories: directories, c.runtime).map {
            name -> Value in
            let path = Paths.join(root, name)
            return .object(FileInfoObj(path, isDirectory: Files.isDirectory(path)))
          }
          return .object(ArrayObj(ContiguousArray(found), of: TypeCatalog.find("System.IO." + word) ?? .object))
        }
      }
    },
  ]

  @Sendable private static func declareNames(_ t: TypeBuilder) {
    for (name, isDos) in [("MatchesSimpleExpression", false), ("MatchesWin32Expression", true)] {
      for tail in ["", ", bool ignoreCase"] {
        t.staticMethod("static bool \(name)(System.ReadOnlySpan[char] expression, System.ReadOnlySpan[char] name\(tail))") {
          c in
          func text(_ i: Int) -> String { (c.string(i) ?? c.spanText(i)).string }
          let expression = FileNameExpression(text(0), ignoreCase: c.args.count > 2 ? c.bool(2) : true, dos: isDos)
          return .bool(expression.matches(text(1)))
        }
      }
    }
    t.staticMethod("static string TranslateWin32Expression(string expression)") {
      Value(FileNameExpression.translated($0.text(0)))
    }
  }
}
