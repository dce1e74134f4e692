// `using` statements, carried out before a text's first statement.

import Objects
import Primitives
import Syntax

enum UsingStatements {
  /// The namespaces of a text replace those of the scope in which it runs; modules are imported and give their classes.
  static func run(_ asts: [UsingStatementAst], _ f: Frame) throws {
    let names = f.scope.typeNames ?? ScopeTypes()
    f.scope.typeNames = names
    f.session.hasScopedTypes = true
    names.namespaces = asts.compactMap { $0.usingStatementKind == .namespace ? $0.name?.value : nil }
    for ast in asts { try run(ast, f) }
  }

  private static func run(_ ast: UsingStatementAst, _ f: Frame) throws {
    let session = f.session
    switch ast.usingStatementKind {
    case .module:
      guard let name = ast.name?.value else { return }
      // A relative path starts from the script that says it.
      var path = name
      if name.hasPrefix("./") || name.hasPrefix("../") || (name.contains("/") && !name.hasPrefix("/") && !name.hasPrefix("~")),
        let file = f.source.file, let slash = file.lastIndex(of: "/")
      {
        path = String(file[...slash]) + name
      }
      let sink = CaptureSink()
      try session.runCommand(
        "Import-Module",
        [.pair(PSString.make("Name"), Value(path)), .pair(PSString.make("PassThru"), .bool(true))], out: sink, from: f)
      for case let module as ModuleInfo in sink.items.compactMap({ $0.base.obj }) {
        for (name, type) in exportedTypes(module) {
          f.scope.typeNames?.types[name] = type
          f.scope.typeNames?.types[module.name.lowercased() + "." + name] = type
        }
      }
    case .assembly:
      guard let name = ast.name?.value else { return }
      guard try session.hooks.assemblyWanted?(name) ?? false else {
        throw Thrown.runtime("Cannot load assembly '\(name)'.", id: "ErrorLoadingAssembly", target: Value(name))
      }
    default: return
    }
  }

  /// The classes of a module and of its nested modules; its own come before theirs.
  private static func exportedTypes(_ module: ModuleInfo) -> [String: TypeInfo] {
    var all: [String: TypeInfo] = [:]
    for nested in module.nested { all.merge(exportedTypes(nested)) { $1 } }
    all.merge(module.scope?.typeNames?.types ?? [:]) { $1 }
    return all
  }
}
