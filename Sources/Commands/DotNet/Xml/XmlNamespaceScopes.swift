// Namespaces in scope, as `XmlNamespaceManager` and others give them: a dictionary of prefixes.

import Engine
import Objects
import Primitives

/// Prefixes and namespaces as a dictionary.
enum XmlScopeDictionary {
  static func make(_ pairs: [(String, String)], _ runtime: Runtime) throws -> Value {
    guard let type = TypeCatalog.find("System.Collections.Generic.Dictionary[string,string]") else { return .null }
    let made = try MemberAccess.construct(type, [], runtime)
    for (prefix, uri) in pairs { (made.obj as? DictionaryObj)?.set(Value(prefix), Value(uri)) }
    return made
  }
}

enum XmlNamespaceScopes {
  static let declarations: TypeCatalog.Declarations = ["System.Xml.XmlNamespaceManager": declareManager]

  @Sendable private static func declareManager(_ t: TypeBuilder) {
    t.property("System.Xml.XmlNameTable NameTable {get;}") { c in
      try MemberAccess.construct(TypeCatalog.find("System.Xml.NameTable") ?? .object, [], c.runtime)
    }
    t.method(
      "System.Collections.Generic.IDictionary[string,string] GetNamespacesInScope(System.Xml.XmlNamespaceScope scope)"
    ) { c in
      guard let own = c.this.base.obj as? XmlNamespacesObj else { throw DotNetError.argumentNull("nsmgr") }
      var all: [(String, String)] = []
      for pair in own.spaces {
        if let at = all.firstIndex(where: { $0.0 == pair.prefix }) {
          all[at].1 = pair.uri
        } else {
          all.append((pair.prefix, pair.uri))
        }
      }
      if c.flags(0) == 0 { all.append(("xml", XmlScopes.xml)) }
      return try XmlScopeDictionary.make(all, c.runtime)
    }
  }
}
