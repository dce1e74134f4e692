// What the parser may know of modules: whether the one that `using module` names can be found from a script's place.

import Glibc
import Objects
import Syntax

extension Session {
  /// The parser's knowledge for a text of this file (or of the prompt).
  public func parserKnowledge(file: String?) -> TypeKnowledge {
    var knowledge = TypeKnowledge.builtIn
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
    return knowledge
  }
}
