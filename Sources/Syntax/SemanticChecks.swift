// What is wrong with a text that has the right form. Filled in by the checks that follow.

struct SemanticChecks {
  let parser: ScriptParser

  init(_ parser: ScriptParser) { self.parser = parser }

  func check(_ root: ScriptBlockAst) {}
}

extension ScriptParser {
  func scriptRequirements() -> ScriptRequirements? { nil }
}
