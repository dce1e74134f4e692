// NameTable and XmlNamespaceManager: prefixes for XPath, in scopes.

import Primitives

/// `System.Xml.XmlNamespaceManager`.
public final class XmlNamespacesObj: Obj {
  private var scopes: [[(prefix: String, uri: String)]] = [[]]
  public override var type: TypeInfo { XmlNamespaces.manager }

  /// What is declared, outer scopes first.
  public var spaces: [(prefix: String, uri: String)] { scopes.flatMap { $0 } }

  func uri(of prefix: String) -> String? {
    if prefix == "xml" { return XmlScopes.xml }
    if prefix == "xmlns" { return XmlScopes.xmlns }
    return spaces.last { $0.prefix == prefix }?.uri ?? (prefix.isEmpty ? "" : nil)
  }

  func prefix(of uri: String) -> String? {
    if uri == XmlScopes.xml { return "xml" }
    if uri == XmlScopes.xmlns { return "xmlns" }
    return spaces.last { $0.uri == uri && self.uri(of: $0.prefix) == uri }?.prefix
      ?? (uri.isEmpty && self.uri(of: "") == "" ? "" : nil)
  }

  func add(_ prefix: String, _ uri: String) throws {
    if prefix == "xml", uri != XmlScopes.xml {
      throw DotNetError.argument(
        "Prefix \"xml\" is reserved for use by XML and can be mapped only to namespace name \"\(XmlScopes.xml)\".")
    }
    if prefix == "xmlns" { throw DotNetError.argument("Prefix \"xmlns\" is reserved for use by XML.") }
    let last = scopes.count - 1
    if let at = scopes[last].firstIndex(where: { $0.prefix == prefix }) {
      scopes[last][at].uri = uri
    } else {
      scopes[last].append((prefix, uri))
    }
  }

  func remove(_ prefix: String, _ uri: String) {
    // What outer scopes declare is theirs.
    let last = scopes.count - 1
    scopes[last].removeAll { $0.prefix == prefix && $0.uri == uri }
  }

  func declaresHere(_ prefix: String) -> Bool { scopes.last?.contains { $0.prefix == prefix } == true }
  func push() { scopes.append([]) }
  func pop() -> Bool {
    guard scopes.count > 1 else { return false }
    scopes.removeLast()
    return true
  }

  /// Every prefix once, in the order in which they were declared; those that are always there come first.
  var prefixes: [String] {
    var all = ["", "xmlns", "xml"]
    for space in spaces where !all.contains(space.prefix) { all.append(space.prefix) }
    return all
  }
  public override func enumerator() -> Enumerator? { ArrayEnumerator(ContiguousArray(prefixes.map { Value($0) })) }
}

enum XmlNamespaces {
  static let nameTableBase = TypeInfo("System.Xml.XmlNameTable", base: .object, isAbstract: true)
  static let nameTable: TypeInfo = TypeInfo(
    "System.Xml.NameTable", base: nameTableBase,
    declare: { t in
      t.constructor("new()") { _ in .object(RecordObj(nameTable, values: [])) }
      t.method("string Add(string key)") { $0.args[0] }
      t.method("string Get(string value)") { $0.args[0] }
    })

  static let manager: TypeInfo = TypeInfo(
    "System.Xml.XmlNamespaceManager", base: .object,
    interfaces: { [.ienumerable] + (TypeCatalog.find("System.Xml.IXmlNamespaceResolver").map { [$0] } ?? []) },
    declare: { t in
      @Sendable func me(_ c: Call) throws -> XmlNamespacesObj {
        guard let found = c.this.base.obj as? XmlNamespacesObj else { throw DotNetError.argumentNull("nsmgr") }
        return found
      }
      t.constructor("new(System.Object nameTable)") { _ in .object(XmlNamespacesObj()) }
      t.property("string DefaultNamespace {get;}") { Value(try me($0).uri(of: "") ?? "") }
      t.method("void AddNamespace(string prefix, string uri)") { c in
        guard let prefix = c.string(0) else { throw DotNetError.argumentNull("prefix") }
        guard let uri = c.string(1) else { throw DotNetError.argumentNull("uri") }
        try me(c).add(prefix.string, uri.string)
        return .nothing
      }
      t.method("void RemoveNamespace(string prefix, string uri)") { c in
        guard let prefix = c.string(0) else { throw DotNetError.argumentNull("prefix") }
        guard let uri = c.string(1) else { throw DotNetError.argumentNull("uri") }
        try me(c).remove(prefix.string, uri.string)
        return .nothing
      }
      t.method("bool HasNamespace(string prefix)") { c in .bool(try me(c).declaresHere(c.text(0))) }
      t.method("string LookupNamespace(string prefix)") { c in try me(c).uri(of: c.text(0)).map { Value($0) } ?? .null }
      t.method("string LookupPrefix(string uri)") { c in try me(c).prefix(of: c.text(0)).map { Value($0) } ?? .null }
      t.method("void PushScope()") { c in
        try me(c).push()
        return .nothing
      }
      t.method("bool PopScope()") { c in .bool(try me(c).pop()) }
      t.method("System.Collections.IEnumerator GetEnumerator()") { c in
        .object(ArrayEnumerator(ContiguousArray(try me(c).prefixes.map { Value($0) })))
      }
    })

  static let family = TypeCatalog.Family(types: [
    "System.Xml.XmlNameTable": { nameTableBase }, "System.Xml.NameTable": { nameTable },
    "System.Xml.XmlNamespaceManager": { manager },
  ])
}
