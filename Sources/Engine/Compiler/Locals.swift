// Which variables of a block get slots: its parameters and every plain variable it assigns. Nested script blocks count for themselves.

import Objects
import Primitives
import Syntax

/// Names that never get a slot: they are constants, fields of the scope, or worked out when asked for.
enum SpecialNames {
  static let underscore: Set<String> = ["_", "psitem"]
  static let constants: Set<String> = ["true", "false", "null"]
  static let automatic: Set<String> = Set(AutomaticVariables.names.map { $0.lowercased() })

  static func isSpecial(_ lower: String) -> Bool {
    underscore.contains(lower) || constants.contains(lower) || automatic.contains(lower)
  }
}

struct LocalNames {
  private(set) var names: [NameKey] = []
  private var seen: Set<String> = []
  private(set) var usesArgs = false
  private(set) var usesBoundParameters = false
  /// Whether commands of the block may make or remove its variables by name, or run code in its scope: then each variable is looked up.
  private(set) var mayChangeByName = false

  /// Whether one of those commands is called: the types of parameters go with variables that are taken away.
  private(set) var replacesVariables = false

  /// Takes names out again: they are looked up when asked for.
  mutating func remove(_ others: [String]) {
    let gone = Set(others.map { $0.lowercased() })
    names.removeAll { gone.contains($0.text.string.lowercased()) }
  }

  private static let changingCommands: Set<String> = {
    let names = ["new-variable", "remove-variable", "set-variable", "set-psbreakpoint"]
    return Set(names + names.map { "microsoft.powershell.utility\\" + $0 } + ["nv", "rv", "sbp", "sv", "set"])
  }()

  mutating func add(_ name: String) {
    let lower = name.lowercased()
    guard !SpecialNames.isSpecial(lower), seen.insert(lower).inserted else { return }
    names.append(NameKey(name))
  }

  private mutating func target(_ ast: Ast) {
    switch ast.kind {
    case .variableExpression:
      let path = unsafeDowncast(ast, to: VariableExpressionAst.self).variablePath
      if path.isUnscopedVariable { add(path.unqualifiedPath) }
    case .convertExpression, .attributedExpression: target(unsafeDowncast(ast, to: AttributedExpressionAst.self).child)
    case .parenExpression:
      let inner = unsafeDowncast(ast, to: ParenExpressionAst.self).pipeline
      if let pipeline = inner as? PipelineAst, pipeline.pipelineElements.count == 1,
        let expression = pipeline.pipelineElements[0] as? CommandExpressionAst
      {
        target(expression.expression)
      }
    case .arrayLiteral: for element in unsafeDowncast(ast, to: ArrayLiteralAst.self).elements { target(element) }
    default: break
    }
  }

  /// Collects from a tree, not descending into other blocks.
  mutating func collect(_ root: Ast) {
    root.visit { node in
      switch node.kind {
      case .scriptBlockExpression, .functionDefinition, .typeDefinition: return node === root ? .continue : .skipChildren
      case .assignmentStatement: target(unsafeDowncast(node, to: AssignmentStatementAst.self).left)
      case .forEachStatement: target(unsafeDowncast(node, to: ForEachStatementAst.self).variable)
      case .unaryExpression:
        let unary = unsafeDowncast(node, to: UnaryExpressionAst.self)
        switch unary.tokenKind {
        case .plusPlus, .minusMinus, .postfixPlusPlus, .postfixMinusMinus: target(unary.child)
        default: break
        }
      case .dataStatement:
        if let name = unsafeDowncast(node, to: DataStatementAst.self).variable { add(name) }
      case .command:
        let command = unsafeDowncast(node, to: CommandAst.self)
        if command.invocationOperator == .dot {
          mayChangeByName = true
        } else if let name = command.commandElements.first as? StringConstantExpressionAst,
          LocalNames.changingCommands.contains(name.value.lowercased())
        {
          mayChangeByName = true
          replacesVariables = true
        }
      case .variableExpression:
        let path = unsafeDowncast(node, to: VariableExpressionAst.self).variablePath
        if path.isPrivate { mayChangeByName = true }
        switch path.userPath.lowercased() {
        case "args": usesArgs = true
        case "psboundparameters": usesBoundParameters = true
        default: break
        }
      default: break
      }
      return .continue
    }
  }
}
