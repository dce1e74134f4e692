// What the parser may know of modules: whether the one that `using module` names can be found from a script's place.

import Glibc
import Objects
import Syntax

extension Session {
  /// The tree of a text that is in no file, parsed with what the session knows of types and modules.
  public func parse(_ text: String) -> ParsedScript { Parser.parse(text: text, types: parserKnowledge(file: nil)) }

  /// The parser's knowledge for a text of this file (or of the prompt).
  public func parserKnowledge(file: String?) -> TypeKnowledge {
    var knowledge = TypeKnowledge.builtIn
    let builtIn = knowledge.find
    let own = visibleTypes
    let opened = usingNamespaces
    knowledge.find = { name, arity in
      if let known = builtIn(name, arity) { return known }
      if arity == 0, let made = own[name.lowercased()] { return made.fullName }
      let full = arity == 0 ? name : "\(name)`\(arity)"
      if let known = TypeCatalog.find(full) { return known.fullName }
      for namespace in opened { if let known = TypeCatalog.find(namespace + "." + full) { return known.fullName } }
      return nil
    }
    let bases = knowledge.base
    knowledge.base = { bases($0) ?? TypeCatalog.find($0)?.baseType?.fullName }
    let folder = file.flatMap { path in path.lastIndex(of: "/").map { String(path[...$0]) } } ?? location + "/"
    let builtins = Set(builtinModules.map { $0.name.lowercased() })
    let loaded = Set(loadedModules.keys)
    let folders = (Session.environment("PSModulePath") ?? "").split(separator: ":").map(String.init)
    knowledge.hasModule = { name in
      if builtins.contains(name.lowercased()) || loaded.contains(name.lowercased()) { return true }
      if name.contains("/") || name.hasPrefix("~") {
        let path = name.hasPrefix("/") ? name : folder + name
        return ["", ".psd1", ".psm1"].contains { access(path + $0, F_OK) == 0 }
      }
      return folders.contains { access($0 + "/" + name, F_OK) == 0 }
    }
    knowledge.assemblyFile = { name, script in
      let place = script.flatMap { path in path.lastIndex(of: "/").map { String(path[...$0]) } } ?? folder
      let path = place + String(name.map { $0 == "\\" ? "/" : $0 })
      return access(path, F_OK) == 0 ? path : nil
    }
    return knowledge
  }
}
