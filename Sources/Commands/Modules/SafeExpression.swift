// Which expressions are plain data: what `Import-PowerShellDataFile` takes. Constants, lists, tables, casts to primitive types and unary
// operators on those; nothing that looks a name up or runs a command.

import Objects
import Syntax

/// Tells whether a tree is plain data, and how much of it there may be.
struct SafeExpression {
  private let keyLimit: Int
  private let visitLimit: Int
  private var visits = 0

  private init(limited: Bool) {
    keyLimit = limited ? 500 : .max
    visitLimit = limited ? 5000 : .max
  }

  /// Whether a node is safe; `limited` bounds the size as well.
  static func isSafe(_ node: Ast, limited: Bool) -> Bool {
    var check = SafeExpression(limited: limited)
    return check.accepts(node) && check.visits < check.visitLimit
  }

  private mutating func all(_ nodes: some Sequence<Ast>) -> Bool {
    for node in nodes where !accepts(node) { return false }
    return true
  }

  private mutating func accepts(_ node: Ast) -> Bool {
    switch node {
    case is StringConstantExpressionAst, is ConstantExpressionAst:
      visits += 1
      return true
    case let variable as VariableExpressionAst:
      visits += 1
      let name = variable.variablePath.userPath.lowercased()
      return !variable.splatted && ["true", "false", "null", "args"].contains(name)
    case let text as ExpandableStringExpressionAst:
      visits += text.nestedExpressions.count
      return all(text.nestedExpressions)
    case let list as ArrayLiteralAst: return all(list.elements)
    case let list as ArrayExpressionAst: return accepts(list.subExpression)
    case let part as SubExpressionAst: return accepts(part.subExpression)
    case let block as StatementBlockAst:
      visits += block.statements.count
      return all(block.statements)
    case let paren as ParenExpressionAst: return accepts(paren.pipeline)
    case let pipeline as PipelineAst:
      guard pipeline.pipelineElements.count == 1, !pipeline.background,
        let only = pipeline.pipelineElements[0] as? CommandExpressionAst, only.redirections.isEmpty
      else { return false }
      return accepts(only.expression)
    case let choice as TernaryExpressionAst: return all([choice.condition, choice.ifTrue, choice.ifFalse])
    case let index as IndexExpressionAst: return all([index.index, index.target])
    case let unary as UnaryExpressionAst:
      switch unary.tokenKind {
      case .minus, .plus, .not, .exclaim, .bnot, .csplit, .isplit, .join: break
      default: return false
      }
      visits += 1
      return accepts(unary.child)
    case let cast as ConvertExpressionAst:
      guard let type = TypeCatalog.find(cast.attribute.typeName.name), SafeExpression.isPrimitive(type) else { return false }
      visits += 1
      return accepts(cast.child)
    case let table as HashtableAst:
      return table.keyValuePairs.count <= keyLimit && all(table.keyValuePairs.flatMap { [$0.key, $0.value] as [Ast] })
    case let outer as UsingExpressionAst:
      visits += 1
      return accepts(outer.subExpression)
    case is ScriptBlockExpressionAst: return true
    default: return false
    }
  }

  private static func isPrimitive(_ type: TypeInfo) -> Bool {
    switch type.fullName {
    case "System.Boolean", "System.Char", "System.SByte", "System.Byte", "System.Int16", "System.UInt16", "System.Int32",
      "System.UInt32", "System.Int64", "System.UInt64", "System.Single", "System.Double":
      return true
    default: return false
    }
  }
}
