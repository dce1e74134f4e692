// Expressions: the ternary operator, binary operators by precedence, lists, unary operators, casts, and what an expression can
// start with.

extension ScriptParser {
  /// An expression; nil when there is none.
  func expressionRule(endNumberOnTernary: Bool = false) -> ExpressionAst? {
    let oldMode = mode
    setMode(.expression)
    defer { setMode(oldMode) }
    guard let condition = binaryExpressionRule(endNumberOnTernary) else { return nil }
    var token = peekToken()
    guard token.kind == .questionMark else { return condition }
    guard enter() else { return nil }
    defer { leave() }
    skipToken()
    skipNewlines()
    let ifTrue = operand(after: token)
    skipNewlines()
    token = nextToken()
    guard token.kind == .colon else {
      ungetToken(token)
      var parts: [Ast] = [condition]
      if ifTrue.kind != .errorExpression {
        parts.append(ifTrue)
        reportIncomplete(token.extent, .missingColonInTernaryExpression)
      }
      return ErrorExpressionAst(Extent(from: condition.extent, to: before(token.extent)), nestedAst: parts)
    }
    skipNewlines()
    let ifFalse = operand(after: token)
    return TernaryExpressionAst(
      Extent(from: condition.extent, to: ifFalse.extent), condition: condition, ifTrue: ifTrue, ifFalse: ifFalse)
  }

  private func operand(after token: Token) -> ExpressionAst {
    if let expression = expressionRule(endNumberOnTernary: true) { return expression }
    reportIncomplete(after(token.extent), .expectedValueExpression, text(token))
    return ErrorExpressionAst(after(token.extent))
  }

  private func binaryExpressionRule(_ endNumberOnTernary: Bool) -> ExpressionAst? {
    let oldMode = mode
    setMode(.expression)
    defer { setMode(oldMode) }
    guard let first = arrayLiteralRule(endNumberOnTernary) else { return nil }
    var token = peekToken()
    guard token.kind.hasTrait(.binaryOperator) else {
      return token.kind == .parameter ? parameterInExpression(token, first) : first
    }
    skipToken()
    var operands = [first]
    var operators = [token]
    var precedence = token.kind.binaryPrecedence
    var parameter: Token?
    while true {
      skipNewlines()
      var right = arrayLiteralRule(true)
      if right == nil {
        reportIncomplete(after(token.extent), .expectedValueExpression, text(token))
        right = ErrorExpressionAst(after(token.extent))
      }
      if let right { operands.append(right) }
      token = nextToken()
      guard token.kind.hasTrait(.binaryOperator) else {
        if token.kind == .parameter { parameter = token }
        ungetToken(token)
        break
      }
      let newPrecedence = token.kind.binaryPrecedence
      while newPrecedence <= precedence {
        reduce(&operands, &operators)
        guard let last = operators.last else { break }
        precedence = last.kind.binaryPrecedence
      }
      operators.append(token)
      precedence = newPrecedence
    }
    while !operators.isEmpty { reduce(&operands, &operators) }
    guard let result = operands.last else { return nil }
    return parameter.map { parameterInExpression($0, result) } ?? result
  }

  /// Joins the last two operands with the last operator.
  private func reduce(_ operands: inout [ExpressionAst], _ operators: inout [Token]) {
    guard operands.count > 1, let token = operators.popLast() else { return }
    let right = operands.removeLast()
    let left = operands.removeLast()
    let node = BinaryExpressionAst(
      Extent(from: left.extent, to: right.extent), left: left, operator: token.kind, right: right, errorPosition: token.extent)
    checkHeight(node)
    operands.append(node)
  }

  /// A parameter where an operator could be is taken for a misspelt one.
  private func parameterInExpression(_ token: Token, _ expression: ExpressionAst) -> ExpressionAst {
    reportError(token.extent, .unexpectedToken, text(token))
    skipToken()
    return ErrorExpressionAst(
      Extent(from: expression.extent, to: token.extent),
      nestedAst: [
        expression, CommandParameterAst(token.extent, parameterName: parameterName(token), errorPosition: token.extent),
      ])
  }

  private func arrayLiteralRule(_ endNumberOnTernary: Bool) -> ExpressionAst? {
    guard let first = unaryExpressionRule(endNumberOnTernary: endNumberOnTernary) else { return nil }
    var comma = peekToken()
    guard comma.kind == .comma, !disableCommaOperator else { return first }
    var elements = [first]
    var last = first
    while comma.kind == .comma {
      skipToken()
      skipNewlines()
      guard let element = unaryExpressionRule(endNumberOnTernary: true) else {
        reportIncomplete(after(comma.extent), .missingExpressionAfterToken, text(comma))
        last = ErrorExpressionAst(comma.extent)
        elements.append(last)
        break
      }
      last = element
      elements.append(element)
      comma = peekToken()
    }
    return ArrayLiteralAst(Extent(from: first.extent, to: last.extent), elements: elements)
  }

  func unaryExpressionRule(endNumberOnTernary: Bool = false) -> ExpressionAst? {
    guard enter() else { return nil }
    defer { leave() }
    let old = (allowSignedNumbers, forceEndNumberOnTernaryOpChars)
    allowSignedNumbers = true
    forceEndNumberOnTernaryOpChars = endNumberOnTernary
    if let token = ungotToken, token.kind == .minus || (endNumberOnTernary && token.kind == .generic) { resync(token) }
    var token = peekToken()
    (allowSignedNumbers, forceEndNumberOnTernaryOpChars) = old

    var result: ExpressionAst?
    if token.kind.hasTrait(.unaryOperator) {
      if disableCommaOperator, token.kind == .comma { return nil }
      skipToken()
      skipNewlines()
      guard let child = unaryExpressionRule(endNumberOnTernary: true) else {
        reportIncomplete(after(token.extent), .missingExpressionAfterOperator, text(token))
        return ErrorExpressionAst(token.extent)
      }
      let extent = Extent(from: token.extent, to: child.extent)
      result =
        token.kind == .comma
        ? ArrayLiteralAst(extent, elements: [child]) : UnaryExpressionAst(extent, tokenKind: token.kind, child: child)
    } else if token.kind == .lBracket {
      switch bracketedExpression(token) {
      case .done(let expression): return expression
      case .operand(let expression): result = expression
      }
    } else {
      result = primaryExpressionRule(withMemberAccess: true)
    }
    guard let expression = result else { return nil }
    token = peekToken()
    guard token.kind == .plusPlus || token.kind == .minusMinus else { return expression }
    skipToken()
    return UnaryExpressionAst(
      Extent(from: expression.extent, to: token.extent),
      tokenKind: token.kind == .plusPlus ? .postfixPlusPlus : .postfixMinusMinus, child: expression)
  }

  private enum Bracketed {
    /// The whole of the expression, or nothing.
    case done(ExpressionAst?)
    /// Something that a postfix operator may follow.
    case operand(ExpressionAst?)
  }

  /// A type, a cast or an attribute.
  private func bracketedExpression(_ first: Token) -> Bracketed {
    let attributes = attributeListRule(inExpressionMode: true)
    guard let last = attributes.last else { return .done(nil) }
    var expression: ExpressionAst
    if last.kind == .attribute {
      skipNewlines()
      guard let child = unaryExpressionRule(endNumberOnTernary: true) else {
        reportIncomplete(last.extent, .unexpectedAttribute, last.typeName.fullName)
        return .done(ErrorExpressionAst(Extent(from: first.extent, to: last.extent), nestedAst: attributes))
      }
      expression = AttributedExpressionAst(
        Extent(from: last.extent, to: child.extent), attribute: last, child: child)
    } else {
      let member = ungotToken != nil ? nil : nextMemberAccessToken(allowLBracket: false)
      if let member {
        expression = postPrimary(member, TypeExpressionAst(last.extent, typeName: last.typeName))
      } else {
        let token = peekToken()
        if token.kind != .newLine, token.kind != .comma, let child = unaryExpressionRule(endNumberOnTernary: true) {
          expression = ConvertExpressionAst(Extent(from: last.extent, to: child.extent), attribute: last, child: child)
        } else {
          expression = TypeExpressionAst(last.extent, typeName: last.typeName)
        }
      }
    }
    for attribute in attributes.dropLast().reversed() {
      let extent = Extent(from: attribute.extent, to: expression.extent)
      expression =
        attribute.kind == .typeConstraint
        ? ConvertExpressionAst(extent, attribute: attribute, child: expression)
        : AttributedExpressionAst(extent, attribute: attribute, child: expression)
      checkHeight(expression)
      if tooComplex { break }
    }
    return .operand(expression)
  }

  // MARK: Primary expressions

  func primaryExpressionRule(withMemberAccess: Bool) -> ExpressionAst? {
    let token = nextToken()
    let expression: ExpressionAst
    switch token.kind {
    case .splattedVariable, .variable: expression = checkUsingVariable(token, withMemberAccess: withMemberAccess)
    case .number: expression = ConstantExpressionAst(token.extent, value: numberValue(token))
    case .stringLiteral:
      expression = StringConstantExpressionAst(
        token.extent, value: stringValue(token), stringConstantType: .singleQuoted)
    case .hereStringLiteral:
      expression = StringConstantExpressionAst(
        token.extent, value: stringValue(token), stringConstantType: .singleQuotedHereString)
    case .stringExpandable: expression = expandableString(token, .doubleQuoted)
    case .hereStringExpandable: expression = expandableString(token, .doubleQuotedHereString)
    case .lParen: expression = parenthesizedExpressionRule(token)
    case .atParen, .dollarParen: expression = subExpressionRule(token)
    case .atCurly: expression = hashExpressionRule(token)
    case .lCurly: expression = scriptBlockExpressionRule(token)
    default:
      ungetToken(token)
      return nil
    }
    guard withMemberAccess else { return expression }
    return postPrimary(nextMemberAccessToken(allowLBracket: true), expression)
  }

  /// A string that may have something to expand.
  func expandableString(_ token: Token, _ type: StringConstantType) -> ExpressionAst {
    guard token.info & TokenInfo.expandable != 0 else {
      return StringConstantExpressionAst(token.extent, value: stringValue(token), stringConstantType: type)
    }
    let content = content(token)
    return ExpandableStringExpressionAst(
      token.extent, value: content.text, stringConstantType: type, nestedExpressions: parseNested(content.nested),
      parts: content.parts)
  }

  func checkUsingVariable(_ token: Token, withMemberAccess: Bool) -> ExpressionAst {
    let path = variablePath(token)
    let splatted = token.kind == .splattedVariable
    guard path.isDriveQualified, !path.unqualifiedPath.isEmpty, path.driveName?.lowercased() == "using" else {
      return VariableExpressionAst(token.extent, variablePath: path, splatted: splatted)
    }
    var child: ExpressionAst = VariableExpressionAst(
      token.extent, variablePath: VariablePath(path.unqualifiedPath), splatted: splatted)
    if withMemberAccess { child = postPrimary(nextMemberAccessToken(allowLBracket: true), child) }
    return UsingExpressionAst(child.extent, subExpression: child)
  }

  func scriptBlockExpressionRule(_ lCurly: Token) -> ScriptBlockExpressionAst {
    let oldDisableComma = disableCommaOperator
    let oldMode = mode
    disableCommaOperator = false
    setMode(.command)
    skipNewlines()
    let block = scriptBlockRule(lCurly: lCurly, isFilter: false)
    disableCommaOperator = oldDisableComma
    setMode(oldMode)
    return ScriptBlockExpressionAst(block.extent, scriptBlock: block)
  }

  /// `$(...)` or `@(...)`.
  private func subExpressionRule(_ first: Token) -> ExpressionAst {
    let oldDisableComma = disableCommaOperator
    let oldMode = mode
    disableCommaOperator = false
    setMode(.command)
    skipNewlines()
    var traps: [TrapStatementAst] = []
    var statements: [StatementAst] = []
    let list = statementListRule(&statements, &traps)
    skipNewlines()
    let rParen = nextToken()
    if rParen.kind != .rParen {
      ungetToken(rParen)
      reportIncomplete(rParen.extent, .missingEndParenthesisInSubexpression)
    }
    disableCommaOperator = oldDisableComma
    setMode(oldMode)
    let end = rParen.kind == .rParen ? rParen.extent : list ?? first.extent
    let block = StatementBlockAst(list ?? .empty, traps: traps, statements: statements)
    let extent = Extent(from: first.extent, to: end)
    return first.kind == .dollarParen
      ? SubExpressionAst(extent, subExpression: block) : ArrayExpressionAst(extent, subExpression: block)
  }

  private func parenthesizedExpressionRule(_ lParen: Token) -> ExpressionAst {
    let oldMode = mode
    let oldDisableComma = disableCommaOperator
    setMode(.command)
    disableCommaOperator = false
    skipNewlines()
    let parsed = pipelineChainRule()
    if parsed == nil { reportIncomplete(after(lParen.extent), .expectedExpression) }
    let pipeline = parsed ?? ErrorStatementAst(after(lParen.extent))
    skipNewlines()
    let rParen = nextToken()
    var end = rParen.extent
    if rParen.kind != .rParen {
      ungetToken(rParen)
      reportIncomplete(after(pipeline.extent), .missingEndParenthesisInExpression)
      end = pipeline.extent
    }
    disableCommaOperator = oldDisableComma
    setMode(oldMode)
    return ParenExpressionAst(Extent(from: lParen.extent, to: end), pipeline: pipeline)
  }

  // MARK: Hashtables

  private func hashExpressionRule(_ atCurly: Token) -> ExpressionAst {
    skipNewlines()
    var pairs: [(key: ExpressionAst, value: StatementAst)] = []
    while let pair = keyValuePair() {
      pairs.append(pair)
      let token = peekToken()
      guard token.kind == .newLine || token.kind == .semi else { break }
      skipNewlinesAndSemicolons()
    }
    let rCurly = nextToken()
    var end = rCurly.extent
    if rCurly.kind != .rCurly {
      ungetToken(rCurly)
      reportIncomplete(after(atCurly.extent), detected: rCurly.extent, .missingEndCurlyBrace)
      end = before(rCurly.extent)
    }
    return HashtableAst(Extent(from: atCurly.extent, to: end), keyValuePairs: pairs)
  }

  private func keyValuePair() -> (key: ExpressionAst, value: StatementAst)? {
    let oldMode = mode
    setMode(.expression)
    guard let key = labelOrKeyRule() else {
      setMode(oldMode)
      return nil
    }
    let equals = nextToken()
    setMode(oldMode)
    guard equals.kind == .equals else {
      ungetToken(equals)
      reportError(after(key.extent), .missingEqualsInHashLiteral)
      syncOnError(consumeClosing: false, .rCurly, .semi, .newLine)
      return (key, ErrorStatementAst(after(key.extent)))
    }
    setMode(.command)
    defer { setMode(oldMode) }
    skipNewlines()
    if let statement = statementRule() { return (key, statement) }
    reportIncomplete(after(equals.extent), .missingStatementInHashLiteral)
    return (key, ErrorStatementAst(after(equals.extent)))
  }
}
