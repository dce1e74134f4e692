// `XmlUrlResolver`: where entities and included parts are, and what is there; files only.

import Engine
import Objects
import Primitives

enum XmlResolvers {
  static let base = TypeInfo("System.Xml.XmlResolver", base: .object, isAbstract: true)
  static let resolver = TypeInfo(
    "System.Xml.XmlUrlResolver", base: base,
    declare: { t in
      t.constructor("new()") { .object(RecordObj($0.target, values: [])) }
      t.method("uri ResolveUri(uri baseUri, string relativeUri)") { c in
        let type = TypeCatalog.find("uri") ?? .object
        if c.isNull(0) {
          let text = c.text(1)
          let path = text.firstRange(of: "://") == nil ? "file://" + Paths.full(text, c.runtime.currentDirectory) : text
          return try MemberAccess.construct(type, [Value(path)], c.runtime)
        }
        return try MemberAccess.construct(type, [c.args[0], c.args[1]], c.runtime)
      }
      t.method("System.Object GetEntity(uri absoluteUri, string role, type ofObjectToReturn)") { c in
        let text = try Text.string(c.args[0], c.runtime).string
        guard text.hasPrefix("file://") else { throw DotNetError.notSupported("Only files are resolved.") }
        return .object(try FileStreamObj.open(String(text.dropFirst(7)), mode: 3, access: 1))
      }
    })
  /// The path that a file's URI names; what is none stays.
  static func path(_ uri: String) -> String { uri.hasPrefix("file://") ? String(uri.dropFirst(7)) : uri }

  static let family = TypeCatalog.Family(types: [base.fullName: { base }, resolver.fullName: { resolver }])
}
