// `CommentHelpInfo`, and `GetHelpContent()` of functions and scripts: what their help comments say.

import Engine
import Objects
import Primitives
import Syntax

enum CommentHelpInfo {
  private static let space = "System.Management.Automation.Language."
  private static let texts: [(name: String, get: @Sendable (HelpComment) -> String?)] = [
    ("Synopsis", { $0.synopsis }), ("Description", { $0.description }), ("Notes", { $0.notes }),
    ("Component", { $0.component }),
    ("Role", { $0.role }), ("Functionality", { $0.functionality }), ("ForwardHelpTargetName", { $0.forwardTarget }),
    ("ForwardHelpCategory", { $0.forwardCategory }), ("RemoteHelpRunspace", { $0.remoteRunspace }),
    ("MamlHelpFile", { $0.externalHelp }),
  ]
  private static let lists: [(name: String, get: @Sendable (HelpComment) -> [String])] = [
    ("Links", { $0.links }), ("Examples", { $0.examples }), ("Inputs", { $0.inputs }), ("Outputs", { $0.outputs }),
  ]

  final class InfoObj: Obj {
    let help: HelpComment
    init(_ help: HelpComment) {
      self.help = help
      super.init()
    }
    override var type: TypeInfo { CommentHelpInfo.type }
  }

  static let type = TypeInfo(
    space + "CommentHelpInfo", base: .object,
    declare: { t in
      @Sendable func me(_ c: Call) -> HelpComment? { (c.this.base.obj as? InfoObj)?.help }
      for text in texts { t.property("string \(text.name) {get;}") { me($0).flatMap(text.get).map { Value($0) } ?? .null } }
      for list in lists {
        t.property("System.Collections.ObjectModel.ReadOnlyCollection[string] \(list.name) {get;}") { c in
          let items = ContiguousArray((me(c).map(list.get) ?? []).map { Value($0) })
          let type = TypeCatalog.generic("System.Collections.ObjectModel.ReadOnlyCollection`1", [.string])
          return .object(ListObj(type ?? .collection(of: .string), items, elementType: .string, isReadOnly: true))
        }
      }
      t.property("System.Collections.Generic.IDictionary[string,string] Parameters {get;}") { c in
        let type = TypeCatalog.generic("System.Collections.Generic.Dictionary`2", [.string, .string]) ?? .object
        let table = DictionaryObj(type, .generic, comparer: .ordinal, keyType: .string, valueType: .string)
        for (name, text) in (me(c)?.parameters ?? [:]).sorted(by: { $0.key < $1.key }) { table.set(Value(name), Value(text)) }
        return .object(table)
      }
      t.method("string GetCommentBlock()") { me($0).map { Value(block($0)) } ?? .null }
    })

  /// The help as a comment.
  private static func block(_ help: HelpComment) -> String {
    var lines = ["<#"]
    func add(_ word: String, _ text: String?) {
      if let text, !text.isEmpty { lines += [word, text] }
    }
    add(".SYNOPSIS", help.synopsis)
    add(".DESCRIPTION", help.description)
    for (name, text) in help.parameters.sorted(by: { $0.key < $1.key }) { lines += [".PARAMETER \(name)", text] }
    for text in help.inputs { lines += [".INPUTS", text] }
    for text in help.outputs { lines += [".OUTPUTS", text] }
    add(".NOTES", help.notes)
    for text in help.examples { lines += [".EXAMPLE", text] }
    for text in help.links { lines += [".LINK", text] }
    add(".FORWARDHELPTARGETNAME", help.forwardTarget)
    add(".FORWARDHELPCATEGORY", help.forwardCategory)
    add(".REMOTEHELPRUNSPACE", help.remoteRunspace)
    add(".COMPONENT", help.component)
    add(".ROLE", help.role)
    add(".FUNCTIONALITY", help.functionality)
    add(".EXTERNALHELP", help.externalHelp)
    return (lines + ["#>"]).joined(separator: "\n") + "\n"
  }

  static let family = TypeCatalog.Family(types: [type.fullName: { type }])
  static let declarations: TypeCatalog.Declarations = [
    space + "ScriptBlockAst": declareBlock, space + "FunctionDefinitionAst": declareFunction,
  ]

  private static func wrap(_ help: HelpComment?) -> Value { help.map { .object(InfoObj($0)) } ?? .null }

  private static func help(_ function: FunctionDefinitionAst, _ root: ScriptBlockAst) -> Value {
    let parameters = function.parameters ?? function.body.paramBlock?.parameters ?? []
    return wrap(HelpText(root.source).help(ofFunction: function, body: function.body, parameters))
  }

  @Sendable private static func declareBlock(_ t: TypeBuilder) {
    t.method("System.Management.Automation.Language.CommentHelpInfo GetHelpContent()") { c in
      guard let own = c.this.base.obj as? AstObj, let block = own.node as? ScriptBlockAst else { return .null }
      if let function = block.parent as? FunctionDefinitionAst { return help(function, own.root) }
      let parameters = block.paramBlock?.parameters ?? []
      let text = HelpText(own.root.source)
      return wrap(
        block === own.root
          ? text.help(ofScript: own.root, parameters) : text.help(inside: block.extent, from: 1, parameters))
    }
  }

  @Sendable private static func declareFunction(_ t: TypeBuilder) {
    let scripts =
      "System.Collections.Generic.Dictionary[System.Management.Automation.Language.Ast,System.Management.Automation.Language.Token[]] scriptBlockTokenCache"
    for parameters in ["", scripts] {
      t.method("System.Management.Automation.Language.CommentHelpInfo GetHelpContent(\(parameters))") { c in
        guard let own = c.this.base.obj as? AstObj, let function = own.node as? FunctionDefinitionAst else { return .null }
        return help(function, own.root)
      }
    }
  }
}
