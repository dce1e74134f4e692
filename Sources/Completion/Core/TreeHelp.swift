// Small questions about syntax trees that many completers ask.

import Syntax

extension Ast {
  /// The nearest node above of a class.
  func above<Node: Ast>(_ type: Node.Type) -> Node? {
    var node = parent
    while let here = node {
      if let found = here as? Node { return found }
      node = here.parent
    }
    return nil
  }

  /// Whether the node can hold parameters: functions and script blocks.
  var holdsParameters: Bool { kind == .scriptBlock || kind == .functionDefinition || kind == .functionMember }
}

extension CommandAst {
  /// The name when it is a plain word or string.
  var plainName: String? {
    switch commandElements.first {
    case let word as StringConstantExpressionAst: return word.value
    case let word as ExpandableStringExpressionAst where word.nestedExpressions.isEmpty: return word.value
    default: return nil
    }
  }

  /// The pipeline around and the place in it.
  var place: (pipeline: PipelineAst, index: Int)? {
    guard let pipeline = parent as? PipelineAst, let index = pipeline.pipelineElements.firstIndex(where: { $0 === self }) else {
      return nil
    }
    return (pipeline, index)
  }

  /// What stands before the command in its pipeline.
  var previous: CommandBaseAst? {
    guard let (pipeline, index) = place, index > 0 else { return nil }
    return pipeline.pipelineElements[index - 1]
  }
}

extension ScriptBlockExpressionAst {
  /// Commands that run their block in the caller's scope.
  private static let runInPlace: Set<String> = [
    "microsoft.powershell.core\\foreach-object", "foreach-object", "foreach", "%", "microsoft.powershell.core\\where-object",
    "where-object", "where", "?", "beforeall", "beforeeach",
  ]

  /// Whether the block runs in the scope around it.
  var isDotSourced: Bool {
    var node = parent
    while let here = node {
      if let command = here as? CommandAst {
        return command.plainName.map { ScriptBlockExpressionAst.runInPlace.contains($0.lowercased()) } ?? false
          || command.commandElements.first is ScriptBlockExpressionAst && command.invocationOperator == .dot
      }
      switch here.kind {
      case .commandExpression, .pipeline, .statementBlock, .arrayExpression, .arrayLiteral: node = here.parent
      default: return false
      }
    }
    return false
  }
}
