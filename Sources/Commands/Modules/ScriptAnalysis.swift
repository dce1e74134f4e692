// What a script module exports, told from its tree without running it: auto-loading and Get-Module -ListAvailable ask so.

import Engine
import Objects
import Primitives
import Syntax

struct ScriptAnalysis {
  var functions: [String] = []
  /// Aliases with what they stand for, as far as that can be seen.
  var aliases: [String: String] = [:]
  /// Modules and dot-sourced scripts that it takes in, each with the names that it takes.
  var modules: [(name: String, filters: [String])] = []
  /// What Export-ModuleMember names.
  var filters: [String] = []

  /// Reads and analyses a file; nil when it can't be read.
  static func of(_ path: String, _ session: Session) -> ScriptAnalysis? {
    guard let bytes = TextFiles.read(path) else { return nil }
    let parsed = Parser.parse(text: TextFiles.decode(bytes).string, file: path)
    var analysis = ScriptAnalysis()
    if let block = parsed.root.endBlock { for statement in block.statements { analysis.visit(statement) } }
    for block in [parsed.root.beginBlock, parsed.root.processBlock] {
      for statement in block?.statements ?? [] { analysis.visit(statement) }
    }
    analysis.settle()
    return analysis
  }

  /// Only what is sure to run counts: conditions and loops are passed over.
  private mutating func visit(_ statement: StatementAst) {
    switch statement {
    case let function as FunctionDefinitionAst: define(function)
    case let pipeline as PipelineAst:
      for element in pipeline.pipelineElements { if let command = element as? CommandAst { call(command) } }
    case let attempt as TryStatementAst:
      for inner in attempt.body.statements { visit(inner) }
    default: break
    }
  }

  private mutating func define(_ function: FunctionDefinitionAst) {
    functions.append(function.name)
    for attribute in function.body.paramBlock?.attributes ?? [] where attribute.typeName.name.lowercased() == "alias" {
      for argument in attribute.positionalArguments {
        if let text = argument as? StringConstantExpressionAst { aliases[text.value] = function.name }
      }
    }
  }

  private mutating func call(_ command: CommandAst) {
    guard let full = command.commandName ?? dottedPath(command) else { return }
    var name = full.lowercased()
    for prefix in ["microsoft.powershell.utility\\", "microsoft.powershell.core\\"] where name.hasPrefix(prefix) {
      name = String(name.dropFirst(prefix.count))
    }
    if command.invocationOperator == .dot { return modules.append((full, [])) }
    switch name {
    case "new-alias", "set-alias", "nal", "sal":
      let bound = bind(command, ["Name", "Value"], positions: ["Name", "Value"])
      if let alias = bound["Name"]?.first, let value = bound["Value"]?.first { aliases[alias] = value }
    case "import-module", "ipmo":
      let bound = bind(command, ["Name", "Function", "Cmdlet", "Alias"], positions: ["Name"])
      let filters = (bound["Function"] ?? []) + (bound["Cmdlet"] ?? []) + (bound["Alias"] ?? [])
      for module in bound["Name"] ?? [] { modules.append((module, filters)) }
    case "export-modulemember":
      let bound = bind(command, ["Function", "Cmdlet", "Alias", "Variable"], positions: ["Function"])
      for exported in (bound["Function"] ?? []) + (bound["Cmdlet"] ?? []) {
        filters.append(exported)
        if !isPattern(exported), !functions.contains(where: { $0.lowercased() == exported.lowercased() }) {
          functions.append(exported)
        }
      }
      for exported in bound["Alias"] ?? [] {
        filters.append(exported)
        if !isPattern(exported), aliases[exported] == nil { aliases[exported] = "" }
      }
    default: break
    }
  }

  /// `"$PSScriptRoot/x.ps1"` after a dot.
  private func dottedPath(_ command: CommandAst) -> String? {
    guard command.invocationOperator == .dot, let text = command.commandElements.first as? ExpandableStringExpressionAst else {
      return nil
    }
    return text.value
  }

  private func isPattern(_ text: String) -> Bool { WildcardPattern.containsWildcards(PSString.make(text)) }

  /// Binds those few parameters by name and position.
  private func bind(_ command: CommandAst, _ names: [String], positions: [String]) -> [String: [String]] {
    var bound: [String: [String]] = [:]
    var free = positions[...]
    var elements = command.commandElements.dropFirst()
    while let element = elements.popFirst() {
      if let parameter = element as? CommandParameterAst {
        let wanted = parameter.parameterName.lowercased()
        let name = names.first { $0.lowercased().hasPrefix(wanted) }
        let switches = [
          "passthru", "force", "confirm", "global", "ascustomobject", "verbose", "debug", "disablenamechecking", "noclobber",
        ]
        if name == nil, switches.contains(where: { $0.hasPrefix(wanted) }) { continue }
        let argument: Ast? = parameter.argument ?? elements.popFirst()
        if let name, let argument {
          bound[name] = texts(argument)
          free.removeAll { $0 == name }
        }
      } else if let name = free.popFirst() {
        bound[name] = texts(element)
      }
    }
    return bound
  }

  /// The strings of a constant, or of a list of them.
  private func texts(_ node: Ast) -> [String] {
    switch node {
    case let text as StringConstantExpressionAst: return [text.value]
    case let text as ExpandableStringExpressionAst: return [text.value]
    case let list as ArrayLiteralAst: return list.elements.flatMap { texts($0) }
    case let list as ArrayExpressionAst: return list.subExpression.statements.flatMap { texts($0) }
    case let paren as ParenExpressionAst: return texts(paren.pipeline)
    case let pipeline as PipelineAst:
      return (pipeline.pipelineElements.first as? CommandExpressionAst).map { texts($0.expression) } ?? []
    default: return []
    }
  }

  /// Leaves what is exported: all functions without Export-ModuleMember, and aliases only when it names them.
  private mutating func settle() {
    if filters.isEmpty {
      filters = ["*"]
      return
    }
    let patterns = filters.map { WildcardPattern(PSString.make($0), [.ignoreCase]) }
    func wanted(_ name: String) -> Bool { patterns.contains { (try? $0.isMatch(PSString.make(name))) ?? false } }
    functions = functions.filter(wanted)
    aliases = aliases.filter { wanted($0.key) }
  }
}
