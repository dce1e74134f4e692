// `[System.Management.Automation.Language.Parser]`: parsing from a script.

import Objects
import Primitives
import Syntax

enum LanguageParser {
  static let type = TypeInfo(
    LanguageFacade.namespace + "Parser", .staticClass, base: .object, isAbstract: true,
    declare: { t in
      let outs = "[ref] ~Token[] tokens, [ref] ~ParseError[] errors)"
      t.staticMethod(LanguageFacade.spelled("static ~ScriptBlockAst ParseInput(string input, " + outs)) { call in
        guard let text = call.string(0) else { throw DotNetError.argumentNull("input") }
        return give(Parser.parse(text: text.string, types: knowledge(call)), call, 1)
      }
      t.staticMethod(LanguageFacade.spelled("static ~ScriptBlockAst ParseInput(string input, string fileName, " + outs)) {
        call in
        guard let text = call.string(0) else { throw DotNetError.argumentNull("input") }
        return give(
          Parser.parse(text: text.string, file: call.string(1)?.string, types: knowledge(call, call.string(1)?.string)), call, 2
        )
      }
      t.staticMethod(LanguageFacade.spelled("static ~ScriptBlockAst ParseFile(string fileName, " + outs)) { call in
        guard let name = call.string(0) else { throw DotNetError.argumentNull("fileName") }
        guard let session = call.runtime as? Session else { return .null }
        return give(try session.parseScript(session.absolutePath(name.string)), call, 1)
      }
    })

  /// What the parser may know of types: those of the session that asks.
  @Sendable private static func knowledge(_ call: Call, _ file: String? = nil) -> TypeKnowledge {
    (call.runtime as? Session)?.parserKnowledge(file: file) ?? .builtIn
  }

  /// Hands tokens and errors to the references and returns the tree.
  @Sendable private static func give(_ parsed: ParsedScript, _ call: Call, _ first: Int) -> Value {
    let root = parsed.root
    if let tokens = call.obj(first) as? ReferenceObj {
      tokens.value = .object(ArrayObj(ContiguousArray(parsed.tokens.map { .object(TokenObj($0, root)) }), of: TokenObj.plain))
    }
    if let errors = call.obj(first + 1) as? ReferenceObj { errors.value = ParseErrorObj.array(parsed.errors, parsed.source) }
    return .object(AstObj(root, root: root))
  }
}
