// Which expressions may be worked out while someone is still typing: those that call no command and no method.

import Syntax

enum SafeExpressions {
  static func isSafe(_ ast: Ast) -> Bool {
    switch ast {
    case is ConstantExpressionAst, is StringConstantExpressionAst, is VariableExpressionAst, is TypeExpressionAst,
      is ScriptBlockExpressionAst:
      return true
    case is InvokeMemberExpressionAst: return false
    case let ternary as TernaryExpressionAst:
      return isSafe(ternary.condition) && isSafe(ternary.ifTrue) && isSafe(ternary.ifFalse)
    case let binary as BinaryExpressionAst: return isSafe(binary.left) && isSafe(binary.right)
    case let unary as UnaryExpressionAst:
      switch unary.tokenKind {
      case .plusPlus, .minusMinus, .postfixPlusPlus, .postfixMinusMinus: return false
      default: return isSafe(unary.child)
      }
    case let convert as ConvertExpressionAst: return isSafe(convert.child)
    case let member as MemberExpressionAst: return isSafe(member.expression) && isSafe(member.member)
    case let index as IndexExpressionAst: return isSafe(index.target) && isSafe(index.index)
    case let paren as ParenExpressionAst: return isSafe(paren.pipeline)
    case let sub as SubExpressionAst: return isSafe(sub.subExpression)
    case let array as ArrayExpressionAst: return isSafe(array.subExpression)
    case let list as ArrayLiteralAst: return list.elements.allSatisfy(isSafe)
    case let table as HashtableAst: return table.keyValuePairs.allSatisfy { isSafe($0.key) && isSafe($0.value) }
    case let pipeline as PipelineAst: return pipeline.pureExpression.map(isSafe) ?? false
    case let block as StatementBlockAst:
      guard block.traps.isEmpty, block.statements.count <= 1, let only = block.statements.first else { return false }
      return isSafe(only)
    default: return false
    }
  }
}
