// The function TabExpansion2, and what the prompt asks.

import Commands
import Engine
import Objects
import Primitives
import Syntax

public enum CompletionModule {
  /// Makes completion known to a session.
  public static func install(in session: Session) {
    TypeCatalog.register(CompletionTypes.family)
    session.builtinModules.append(module())
    session.hooks.complete = { [unowned session] text, cursor in
      let answer = Completion.complete(text, cursor: cursor, session, session.topFrame())
      guard answer.index >= 0, answer.index + max(0, answer.length) <= text.utf8.count else { return nil }
      return TabAnswer(
        range: answer.index..<answer.index + max(0, answer.length), candidates: answer.items.map { ($0.text, $0.label) })
    }
  }

  private static func module() -> BuiltinModule {
    var made: CmdletInfo?
    return BuiltinModule(
      name: "", version: "7.0.0.0", isLoadedAtStart: true, autoLoads: true, names: { ["TabExpansion2"] },
      find: { name in
        guard name.utf8.count == 13, name.lowercased() == "tabexpansion2" else { return nil }
        if let made { return made }
        let info = CmdletInfo(
          "TabExpansion2", module: nil, implementingType: "TabExpansion2", isFunction: true,
          signature: { signatures.find("TabExpansion2") ?? CommandSignature(parameters: [], isAdvanced: true) },
          make: { TabExpansion2Command() })
        made = info
        return info
      })
  }

  private static let signatures = SignatureTable(
    text: """
      TabExpansion2|FC|ScriptInputSet|ScriptInputSet,AstInputSet|~CommandCompletion||inputScript:String=!0@0^s;cursorColumn:Int32=1@0;options:Collections.Hashtable=2@0=3@1^n;ast:~Language.Ast=!0@1;tokens:~Language.Token[]=!1@1;positionOfCursor:~Language.IScriptPosition=!2@1
      """)
}

final class TabExpansion2Command: Cmdlet {
  override func end() throws {
    let frame = context.frame ?? session.topFrame()
    let options = value("options").dictionary
    if let tree = value("ast").base.obj as? AstObj {
      return try write(CompletionTypes.complete(tree, value("positionOfCursor"), options, session, frame))
    }
    let text = string("inputScript") ?? ""
    try write(CompletionTypes.complete(text, int("cursorColumn") ?? text.utf16.count, options, session, frame))
  }
}
