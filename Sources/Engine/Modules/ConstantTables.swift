// A hashtable of constants from its text: how a module specification is read back from what it prints.

import Objects
import Primitives
import Syntax

enum ConstantTables {
  /// The table that a text of nothing else holds; nil for anything that would have to be run.
  static func table(_ text: String, _ session: Session) -> DictionaryObj? {
    let parsed = session.parse(text)
    guard parsed.errors.isEmpty, let end = parsed.root.endBlock, end.statements.count == 1,
      let pipeline = end.statements[0] as? PipelineAst, pipeline.pipelineElements.count == 1,
      let command = pipeline.pipelineElements[0] as? CommandExpressionAst, let table = command.expression as? HashtableAst
    else { return nil }
    return self.table(table)
  }

  /// The values of a hashtable of constants.
  static func table(_ ast: HashtableAst) -> DictionaryObj? {
    let made = DictionaryObj()
    for (key, value) in ast.keyValuePairs {
      guard let name = AttributeReader.constant(key), let pipeline = value as? PipelineAst,
        pipeline.pipelineElements.count == 1,
        let command = pipeline.pipelineElements[0] as? CommandExpressionAst,
        let item = AttributeReader.constant(command.expression)
      else { return nil }
      made.set(name, item)
    }
    return made
  }
}
