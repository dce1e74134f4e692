// One tag for each class of node, so that code which handles many of them can switch on a byte instead of asking for classes.

/// The class of a node.
public enum AstKind: UInt8, Sendable, CaseIterable {
  case scriptBlock
  case paramBlock
  case namedBlock
  case parameter
  case statementBlock
  case attribute
  case typeConstraint
  case namedAttributeArgument
  case typeDefinition
  case propertyMember
  case functionMember
  case usingStatement
  case functionDefinition
  case ifStatement
  case dataStatement
  case catchClause
  case tryStatement
  case trapStatement
  case breakStatement
  case continueStatement
  case returnStatement
  case exitStatement
  case throwStatement
  case blockStatement
  case configurationDefinition
  case dynamicKeywordStatement
  case forEachStatement
  case forStatement
  case doWhileStatement
  case doUntilStatement
  case whileStatement
  case switchStatement
  case pipeline
  case pipelineChain
  case assignmentStatement
  case command
  case commandExpression
  case commandParameter
  case mergingRedirection
  case fileRedirection
  case ternaryExpression
  case binaryExpression
  case unaryExpression
  case attributedExpression
  case convertExpression
  case memberExpression
  case invokeMemberExpression
  case baseCtorInvokeMemberExpression
  case indexExpression
  case parenExpression
  case subExpression
  case arrayExpression
  case arrayLiteral
  case hashtable
  case scriptBlockExpression
  case usingExpression
  case variableExpression
  case typeExpression
  case constantExpression
  case stringConstantExpression
  case expandableStringExpression
  case errorExpression
  case errorStatement

  /// PowerShell's name of the class, such as `PipelineAst`.
  public var className: String {
    let text = "\(self)"
    guard let first = text.utf8.first else { return text }
    return String(UnicodeScalar(first - 0x20)) + text.dropFirst() + "Ast"
  }
}
