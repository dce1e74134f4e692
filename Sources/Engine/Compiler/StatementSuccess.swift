// After which statements `$?` is true whatever happened inside them: those that are no more than an expression. Commands set it themselves,
// also those in parentheses and subexpressions.

import Syntax

enum StatementSuccess {
  /// Whether the compiler must set `$?` after the statement.
  static func follows(_ ast: StatementAst) -> Bool {
    switch ast {
    case let pipeline as PipelineAst:
      guard pipeline.pipelineElements.count == 1, let only = pipeline.pipelineElements[0] as? CommandExpressionAst else {
        return false
      }
      return follows(only.expression)
    case let element as CommandExpressionAst: return follows(element.expression)
    case let assignment as AssignmentStatementAst:
      var right = assignment.right
      while let inner = right as? AssignmentStatementAst { right = inner.right }
      return follows(right)
    default: return false
    }
  }

  /// The same for an expression that is a whole statement.
  static func follows(_ ast: ExpressionAst) -> Bool {
    switch ast {
    case let paren as ParenExpressionAst: return follows(paren.pipeline)
    case let sub as SubExpressionAst: return sub.subExpression.statements.isEmpty
    case let array as ArrayExpressionAst:
      let body = array.subExpression
      switch body.statements.count {
      case 0: return true
      case 1: return body.traps.isEmpty && follows(body.statements[0])
      default: return false
      }
    default: return true
    }
  }

  /// Whether a command stands anywhere in a condition, script blocks aside.
  static func hasCommand(_ ast: Ast) -> Bool {
    var found = false
    ast.visit { node in
      if node is CommandAst { found = true }
      if found { return .stopVisit }
      return node.kind == .scriptBlockExpression ? .skipChildren : .continue
    }
    return found
  }
}
