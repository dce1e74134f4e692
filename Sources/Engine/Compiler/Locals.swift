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
  /// Whether a command of the block may take variables away or put others in their place.
  private(set) var replacesVariables = false

  /// The commands that do so.
  private static let replacing: Set<String> = [
    "new-variable", "remove-variable", "set-variable", "microsoft.powershell.utility\\new-variable",
    "microsoft.powershell.utility\\remove-variable", "microsoft.powershell.utility\\set-variable", "nv", "rv", "sv", "set",
  ]

  /// Takes names out again: they are looked up when asked for.
  mutating func remove(_ others: [String]) {
    let gone = Set(others.map { $0.lowercased() })
    names.removeAll { gone.contains($0.text.string.lowercased()) }
  }

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
      case .command:
        let elements = unsafeDowncast(node, to: CommandAst.self).commandElements
        if let name = elements.first as? StringConstantExpressionAst, LocalNames.replacing.contains(name.value.lowercased()) {
          replacesVariables = true
        }
      case .dataStatement:
        if let name = unsafeDowncast(node, to: DataStatementAst.self).variable { add(name) }
      case .variableExpression:
        switch unsafeDowncast(node, to: VariableExpressionAst.self).variablePath.userPath.lowercased() {
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
