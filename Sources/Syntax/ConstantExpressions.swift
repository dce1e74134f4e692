// Which expressions are constants: arguments of attributes, of `#requires`, and indexes after `$using:` must be.

/// Where a constant is asked for; it decides whether lists, hashtables, script blocks and types count.
struct ConstantRules {
  var attributeArgument = false
  var classAttributeArgument = false
  var requiresArgument = false
}

extension ScriptParser {
  func isConstant(_ node: Ast, _ rules: ConstantRules) -> Bool {
    switch node.kind {
    case .constantExpression, .stringConstantExpression: return true
    case .variableExpression: return unsafeDowncast(node, to: VariableExpressionAst.self).isConstantVariable
    case .statementBlock:
      let block = unsafeDowncast(node, to: StatementBlockAst.self)
      guard block.traps.isEmpty, block.statements.count == 1 else { return false }
      return isConstant(block.statements[0], rules)
    case .pipeline:
      return unsafeDowncast(node, to: PipelineAst.self).pureExpression.map { isConstant($0, rules) } ?? false
    case .ternaryExpression:
      let ternary = unsafeDowncast(node, to: TernaryExpressionAst.self)
      return isConstant(ternary.condition, rules) && isConstant(ternary.ifTrue, rules) && isConstant(ternary.ifFalse, rules)
    case .binaryExpression:
      let binary = unsafeDowncast(node, to: BinaryExpressionAst.self)
      guard binary.operator.hasTrait(.canConstantFold), isConstant(binary.left, rules), isConstant(binary.right, rules) else {
        return false
      }
      return !(binary.operator == .divide || binary.operator == .rem) || binary.right.kind != .variableExpression
    case .unaryExpression:
      let unary = unsafeDowncast(node, to: UnaryExpressionAst.self)
      return unary.tokenKind.hasTrait(.canConstantFold) && isConstant(unary.child, rules)
    case .convertExpression:
      let convert = unsafeDowncast(node, to: ConvertExpressionAst.self)
      guard let type = types.resolve(convert.attribute.typeName), ScriptParser.safePrimitives.contains(type) else {
        return false
      }
      return isConstant(convert.child, rules)
    case .subExpression: return isConstant(unsafeDowncast(node, to: SubExpressionAst.self).subExpression, rules)
    case .usingExpression: return isConstant(unsafeDowncast(node, to: UsingExpressionAst.self).subExpression, rules)
    case .parenExpression: return isConstant(unsafeDowncast(node, to: ParenExpressionAst.self).pipeline, rules)
    case .typeExpression:
      return rules.attributeArgument || types.resolve(unsafeDowncast(node, to: TypeExpressionAst.self).typeName) != nil
    case .memberExpression:
      // A static member may be a literal field, such as a value of an enumeration; whether it is, is known above this room.
      let member = unsafeDowncast(node, to: MemberExpressionAst.self)
      return member.static && member.expression.kind == .typeExpression && member.member.kind == .stringConstantExpression
        && types.resolve(unsafeDowncast(member.expression, to: TypeExpressionAst.self).typeName) != nil
    case .arrayLiteral:
      guard rules.attributeArgument || rules.requiresArgument else { return false }
      return unsafeDowncast(node, to: ArrayLiteralAst.self).elements.allSatisfy { isConstant($0, rules) }
    case .hashtable:
      guard rules.requiresArgument else { return false }
      return unsafeDowncast(node, to: HashtableAst.self).keyValuePairs.allSatisfy {
        isConstant($0.key, rules) && isConstant($0.value, rules)
      }
    case .scriptBlockExpression: return rules.attributeArgument && !rules.classAttributeArgument
    default: return false
    }
  }

  private static let safePrimitives: Set<String> = [
    "System.Boolean", "System.Byte", "System.SByte", "System.Int16", "System.UInt16", "System.Int32", "System.UInt32",
    "System.Int64", "System.UInt64", "System.Char", "System.Double", "System.Single",
  ]
}

extension VariableExpressionAst {
  /// `$true`, `$false` or `$null`.
  public var isConstantVariable: Bool {
    guard variablePath.isVariable else { return false }
    switch variablePath.unqualifiedPath.lowercased() {
    case "true", "false", "null": return true
    default: return false
    }
  }
}
