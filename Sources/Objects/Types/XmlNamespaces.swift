// NameTable and XmlNamespaceManager: prefixes for XPath.

import Primitives

/// `System.Xml.XmlNamespaceManager`.
public final class XmlNamespacesObj: Obj {
  public var spaces: [(prefix: String, uri: String)] = []
  public override var type: TypeInfo { XmlNamespaces.manager }
}

enum XmlNamespaces {
  static let nameTable: TypeInfo = TypeInfo(
    "System.Xml.NameTable", base: TypeInfo("System.Xml.XmlNameTable", base: .object, isAbstract: true),
    declare: { t in
      t.constructor("new()") { _ in .object(RecordObj(nameTable, values: [])) }
      t.method("string Add(string key)") { $0.args[0] }
      t.method("string Get(string value)") { $0.args[0] }
    })

  static let manager: TypeInfo = TypeInfo(
    "System.Xml.XmlNamespaceManager", base: .object, interfaces: { [.ienumerable] },
    declare: { t in
      @Sendable func me(_ c: Call) throws -> XmlNamespacesObj {
        guard let found = c.this.base.obj as? XmlNamespacesObj else { throw DotNetError.argumentNull("nsmgr") }
        return found
      }
      t.constructor("new(System.Object nameTable)") { _ in .object(XmlNamespacesObj()) }
      t.property("string DefaultNamespace {get;}") { c in
        Value(try me(c).spaces.last { $0.prefix.isEmpty }?.uri ?? "")
      }
      t.method("void AddNamespace(string prefix, string uri)") { c in
        guard let prefix = c.string(0) else { throw DotNetError.argumentNull("prefix") }
        guard let uri = c.string(1) else { throw DotNetError.argumentNull("uri") }
        try me(c).spaces.append((prefix.string, uri.string))
        return .nothing
      }
      t.method("void RemoveNamespace(string prefix, string uri)") { c in
        try me(c).spaces.removeAll { $0.prefix == c.text(0) && $0.uri == c.text(1) }
        return .nothing
      }
      t.method("bool HasNamespace(string prefix)") { c in .bool(try me(c).spaces.contains { $0.prefix == c.text(0) }) }
      t.method("string LookupNamespace(string prefix)") { c in
        try me(c).spaces.last { $0.prefix == c.text(0) }.map { Value($0.uri) } ?? .null
      }
      t.method("string LookupPrefix(string uri)") { c in
        try me(c).spaces.last { $0.uri == c.text(0) }.map { Value($0.prefix) } ?? .null
      }
      t.method("void PushScope()") { _ in .nothing }
      t.method("bool PopScope()") { _ in .bool(false) }
    })

  static let family = TypeCatalog.Family(types: [
    "System.Xml.NameTable": { nameTable }, "System.Xml.XmlNamespaceManager": { manager },
  ])
}
