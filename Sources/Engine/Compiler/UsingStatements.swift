// `using` statements, carried out before a text's first statement.

import Objects
import Primitives
import Syntax

enum UsingStatements {
  /// Namespaces widen the look-up of types, modules are imported; assemblies are all there already.
  static func run(_ ast: UsingStatementAst, _ f: Frame) throws {
    let session = f.session
    switch ast.usingStatementKind {
    case .namespace:
      guard let name = ast.name?.value else { return }
      if !session.usingNamespaces.contains(where: { $0.lowercased() == name.lowercased() }) {
        session.usingNamespaces.append(name)
      }
    case .module:
      guard let name = ast.name?.value else { return }
      // A relative path starts from the script that says it.
      var path = name
      if name.hasPrefix("./") || name.hasPrefix("../") || (name.contains("/") && !name.hasPrefix("/") && !name.hasPrefix("~")),
        let file = f.source.file, let slash = file.lastIndex(of: "/")
      {
        path = String(file[...slash]) + name
      }
      try session.runCommand("Import-Module", [.pair(PSString.make("Name"), Value(path))], out: session.nowhere, from: f)
    default: return
    }
  }
}
