// `[System.Diagnostics.Debug]` and `[System.Diagnostics.FileVersionInfo]`.

import Engine
import Objects
import Primitives

enum DiagnosticTypes {
  /// Nothing listens to what .NET's release builds leave out: the methods are there for the checks of their arguments alone.
  static let debug = TypeInfo(
    "System.Diagnostics.Debug", .staticClass, base: .object, isAbstract: true,
    declare: { t in
      t.property("static bool AutoFlush {get;set;}", get: { _ in .bool(true) }, set: { _ in .nothing })
      t.property("static int IndentLevel {get;set;}", get: { _ in .int(0) }, set: { _ in .nothing })
      t.property("static int IndentSize {get;set;}", get: { _ in .int(4) }, set: { _ in .nothing })
      for name in ["Write", "WriteLine", "Print"] {
        t.staticMethod("static void \(name)(string message)") { _ in .nothing }
        if name == "Print" { continue }
        t.staticMethod("static void \(name)(System.Object value)") { _ in .nothing }
        t.staticMethod("static void \(name)(string message, string category)") { _ in .nothing }
        t.staticMethod("static void \(name)If(bool condition, string message)") { _ in .nothing }
        t.staticMethod("static void \(name)If(bool condition, System.Object value)") { _ in .nothing }
      }
      for parameters in [
        "bool condition", "bool condition, string message", "bool condition, string message, string detailMessage",
      ] {
        t.staticMethod("static void Assert(\(parameters))") { _ in .nothing }
      }
      for name in ["Indent", "Unindent", "Flush", "Close"] { t.staticMethod("static void \(name)()") { _ in .nothing } }
      t.staticMethod("static void Fail(string message)") { _ in .nothing }
    })

  static let declarations: TypeCatalog.Declarations = ["System.Diagnostics.FileVersionInfo": declareVersion]

  /// A file that is no assembly has no version but a name.
  @Sendable private static func declareVersion(_ t: TypeBuilder) {
    t.staticMethod("static System.Diagnostics.FileVersionInfo GetVersionInfo(string fileName)") { c in
      let path = try FileMembers.path(c, 0, "path")
      guard Files.isFile(path) else {
        let made = ExceptionObj("System.IO.FileNotFoundException", "Could not find file '\(path)'.")
        made.fields["FileName"] = Value(path)
        throw DotNetError(made)
      }
      return .object(FileVersionInfoObj(path))
    }
    for name in ["Comments", "Language", "LegalCopyright", "LegalTrademarks", "PrivateBuild", "SpecialBuild"] {
      t.property("string \(name) {get;}") { _ in .null }
    }
    for name in ["File", "Product"] {
      for part in ["Major", "Minor", "Build", "Private"] {
        t.property("int \(name)\(part)Part {get;}") { _ in .int(0) }
      }
    }
    for name in ["IsPatched", "IsPreRelease", "IsPrivateBuild", "IsSpecialBuild"] {
      t.property("bool \(name) {get;}") { _ in .bool(false) }
    }
    t.method("string ToString()") { Value(try $0.this.base.obj?.describe($0.runtime) ?? "") }
  }

  static let family = TypeCatalog.Family(types: [
    debug.fullName: { debug }, FileVersionInfoObj.versionInfo.fullName: { FileVersionInfoObj.versionInfo },
  ])
}
