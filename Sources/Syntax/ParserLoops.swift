// The loops, and `try` and `trap`.

extension ScriptParser {
  private func nested(_ asts: Ast?...) -> [Ast] { asts.compactMap { $0 } }

  // MARK: foreach

  func foreachStatementRule(_ label: Token?, _ keyword: Token) -> StatementAst {
    let start = (label ?? keyword).extent
    var errorEnd: Extent?
    func failed(_ end: Extent, _ parts: [Ast] = []) -> ErrorStatementAst {
      ErrorStatementAst(Extent(from: start, to: end), nestedAst: parts)
    }
    skipNewlines()
    var parameter = peekToken()
    var flags: ForEachFlags = []
    var throttleLimit: ExpressionAst?
    while parameter.kind == .parameter {
      skipToken()
      if isParameter(parameter, "parallel") {
        flags.insert(.parallel)
      } else if isParameter(parameter, "throttlelimit") {
        skipNewlines()
        throttleLimit = singleCommandArgument(.commandArgument)
        if throttleLimit == nil { reportIncomplete(after(parameter.extent), .missingThrottleLimit) }
      } else {
        errorEnd = parameter.extent
        reportError(parameter.extent, .invalidForeachFlag, parameterName(parameter))
      }
      skipNewlines()
      parameter = peekToken()
    }
    let lParen = nextToken()
    guard lParen.kind == .lParen else {
      ungetToken(lParen)
      reportIncomplete(after(keyword.extent), .missingOpenParenthesisAfterKeyword, keyword.kind.text)
      return failed(keyword.extent)
    }
    skipNewlines()
    let token = nextToken()
    guard token.kind == .variable || token.kind == .splattedVariable else {
      ungetToken(token)
      reportIncomplete(after(lParen.extent), .missingVariableNameAfterForeach)
      return failed(lParen.extent)
    }
    let variable = variableAst(token)
    skipNewlines()
    var pipeline: PipelineBaseAst?
    var body: StatementBlockAst?
    let inToken = nextToken()
    if inToken.kind != .in {
      ungetToken(inToken)
      errorEnd = variable.extent
      reportIncomplete(after(variable.extent), .missingInInForeach)
    } else {
      skipNewlines()
      pipeline = pipelineChainRule()
      if let pipeline {
        skipNewlines()
        let rParen = nextToken()
        if rParen.kind != .rParen {
          ungetToken(rParen)
          errorEnd = pipeline.extent
          reportIncomplete(after(pipeline.extent), .missingEndParenthesisAfterForeach)
        } else {
          body = statementBlockRule()
          if body == nil {
            errorEnd = rParen.extent
            reportIncomplete(after(rParen.extent), .missingForeachStatement)
          }
        }
      } else {
        errorEnd = inToken.extent
        reportIncomplete(after(inToken.extent), .missingForeachExpression)
      }
    }
    guard errorEnd == nil, let body else { return failed(errorEnd ?? start, nested(variable, pipeline, body)) }
    return ForEachStatementAst(
      Extent(from: start, to: body.extent), label: label.map(labelText), condition: pipeline, body: body, flags: flags,
      variable: variable, throttleLimit: throttleLimit)
  }

  // MARK: for

  func forStatementRule(_ label: Token?, _ keyword: Token) -> StatementAst {
    let start = (label ?? keyword).extent
    skipNewlines()
    let lParen = nextToken()
    guard lParen.kind == .lParen else {
      ungetToken(lParen)
      reportIncomplete(after(keyword.extent), .missingOpenParenthesisAfterKeyword, keyword.kind.text)
      return ErrorStatementAst(Extent(from: start, to: keyword.extent))
    }
    var errorEnd: Extent?
    skipNewlines()
    let initializer = pipelineChainRule()
    if let initializer { errorEnd = initializer.extent }
    if peekToken().kind == .semi { errorEnd = nextToken().extent }
    skipNewlines()
    let condition = pipelineChainRule()
    if let condition { errorEnd = condition.extent }
    if peekToken().kind == .semi { errorEnd = nextToken().extent }
    skipNewlines()
    let iterator = pipelineChainRule()
    if let iterator { errorEnd = iterator.extent }
    skipNewlines()
    let rParen = nextToken()
    if rParen.kind != .rParen {
      ungetToken(rParen)
      reportIncomplete(
        after(errorEnd ?? lParen.extent), .missingEndParenthesisAfterStatement, keyword.kind.text)
    } else if let body = statementBlockRule() {
      return ForStatementAst(
        Extent(from: start, to: body.extent), label: label.map(labelText), condition: condition, body: body,
        initializer: initializer, iterator: iterator)
    } else {
      errorEnd = rParen.extent
      reportIncomplete(after(rParen.extent), .missingLoopStatement, keyword.kind.text)
    }
    return ErrorStatementAst(
      Extent(from: start, to: errorEnd ?? lParen.extent), nestedAst: nested(initializer, condition, iterator))
  }

  // MARK: while, do

  func whileStatementRule(_ label: Token?, _ keyword: Token) -> StatementAst {
    let start = (label ?? keyword).extent
    skipNewlines()
    let lParen = nextToken()
    guard lParen.kind == .lParen else {
      ungetToken(lParen)
      reportIncomplete(after(keyword.extent), .missingOpenParenthesisAfterKeyword, text(keyword))
      return ErrorStatementAst(Extent(from: start, to: keyword.extent))
    }
    skipNewlines()
    let parsed = pipelineChainRule()
    if parsed == nil {
      reportIncomplete(after(lParen.extent), .missingExpressionAfterKeyword, keyword.kind.text)
    }
    let condition = parsed ?? ErrorStatementAst(after(lParen.extent))
    skipNewlines()
    let rParen = nextToken()
    guard rParen.kind == .rParen else {
      ungetToken(rParen)
      if condition.kind != .errorStatement {
        reportIncomplete(after(condition.extent), .missingEndParenthesisAfterStatement, keyword.kind.text)
      }
      return ErrorStatementAst(Extent(from: start, to: condition.extent), nestedAst: nested(parsed))
    }
    skipNewlines()
    guard let body = statementBlockRule() else {
      reportIncomplete(after(rParen.extent), .missingLoopStatement, keyword.kind.text)
      return ErrorStatementAst(Extent(from: start, to: rParen.extent), nestedAst: nested(parsed))
    }
    return WhileStatementAst(
      Extent(from: start, to: body.extent), label: label.map(labelText), condition: condition, body: body)
  }

  func doWhileStatementRule(_ label: Token?, _ keyword: Token) -> StatementAst {
    let start = (label ?? keyword).extent
    func failed(_ end: Extent, _ parts: Ast?...) -> ErrorStatementAst {
      ErrorStatementAst(Extent(from: start, to: end), nestedAst: parts.compactMap { $0 })
    }
    guard let body = statementBlockRule() else {
      reportIncomplete(after(keyword.extent), .missingLoopStatement, TokenKind.do.text)
      return failed(keyword.extent)
    }
    skipNewlines()
    let test = nextToken()
    guard test.kind == .while || test.kind == .until else {
      ungetToken(test)
      reportIncomplete(after(body.extent), .missingWhileOrUntilInDoWhile)
      return failed(body.extent, body)
    }
    skipNewlines()
    let lParen = nextToken()
    guard lParen.kind == .lParen else {
      ungetToken(lParen)
      reportIncomplete(after(test.extent), .missingOpenParenthesisAfterKeyword, test.kind.text)
      return failed(test.extent, body)
    }
    skipNewlines()
    let condition = pipelineChainRule()
    if condition == nil {
      reportIncomplete(after(lParen.extent), .missingExpressionAfterKeyword, test.kind.text)
    }
    skipNewlines()
    let rParen = nextToken()
    if rParen.kind != .rParen {
      ungetToken(rParen)
      if let condition {
        reportIncomplete(after(condition.extent), .missingEndParenthesisAfterStatement, test.kind.text)
        return failed(condition.extent, body, condition)
      }
    }
    guard let condition else { return failed(lParen.extent, body) }
    let extent = Extent(from: start, to: rParen.extent)
    if test.kind == .until {
      return DoUntilStatementAst(extent, label: label.map(labelText), condition: condition, body: body)
    }
    return DoWhileStatementAst(extent, label: label.map(labelText), condition: condition, body: body)
  }

  // MARK: trap, try

  func trapStatementRule(_ keyword: Token) -> StatementAst {
    let restore = restorePoint()
    skipNewlines()
    let attribute = attributeRule()
    let type = attribute as? TypeConstraintAst
    if attribute != nil, type == nil { resync(restore) }
    guard let body = statementBlockRule() else {
      let end = type?.extent ?? keyword.extent
      reportIncomplete(after(end), .missingTrapStatement)
      return ErrorStatementAst(Extent(from: keyword.extent, to: end), nestedAst: nested(type))
    }
    return TrapStatementAst(Extent(from: keyword.extent, to: body.extent), trapType: type, body: body)
  }

  /// `catch`; nil when there is none, or when it has no body, and then `errorEnd` is set.
  private func catchBlockRule(_ errorEnd: inout Extent?, _ errorParts: inout [Ast]) -> CatchClauseAst? {
    skipNewlines()
    let keyword = nextToken()
    guard keyword.kind == .catch else {
      ungetToken(keyword)
      return nil
    }
    var types: [TypeConstraintAst] = []
    var next: Token?
    var reported = false
    while true {
      let restore = restorePoint()
      skipNewlines()
      guard let attribute = attributeRule() else {
        if let next {
          errorEnd = next.extent
          reported = true
          reportIncomplete(after(next.extent), .missingTypeLiteralToken)
        }
        break
      }
      guard let type = attribute as? TypeConstraintAst else {
        resync(restore)
        break
      }
      types.append(type)
      skipNewlines()
      let token = peekToken()
      next = token
      guard token.kind == .comma else { break }
      skipToken()
    }
    guard let handler = statementBlockRule() else {
      if !reported {
        let end = types.last?.extent ?? keyword.extent
        errorEnd = end
        reportIncomplete(after(end), .missingCatchHandlerBlock)
      }
      errorParts += types
      return nil
    }
    return CatchClauseAst(Extent(from: keyword.extent, to: handler.extent), catchTypes: types, body: handler)
  }

  func tryStatementRule(_ keyword: Token) -> StatementAst {
    skipNewlines()
    guard let body = statementBlockRule() else {
      reportIncomplete(after(keyword.extent), .missingTryStatementBlock)
      return ErrorStatementAst(keyword.extent)
    }
    var errorEnd: Extent?
    var errorParts: [Ast] = []
    var catches: [CatchClauseAst] = []
    while let clause = catchBlockRule(&errorEnd, &errorParts) { catches.append(clause) }
    skipNewlines()
    let finallyToken = peekToken()
    var finallyBlock: StatementBlockAst?
    if finallyToken.kind == .finally {
      skipToken()
      finallyBlock = statementBlockRule()
      if finallyBlock == nil {
        errorEnd = finallyToken.extent
        reportIncomplete(after(finallyToken.extent), .missingFinallyStatementBlock, finallyToken.kind.text)
      }
    }
    if catches.isEmpty, finallyBlock == nil, errorEnd == nil {
      errorEnd = body.extent
      reportIncomplete(after(body.extent), .missingCatchOrFinally)
    }
    if let errorEnd {
      return ErrorStatementAst(
        Extent(from: keyword.extent, to: errorEnd), nestedAst: [body as Ast] + (catches as [Ast]) + errorParts)
    }
    let end = finallyBlock?.extent ?? catches.last?.extent ?? body.extent
    return TryStatementAst(
      Extent(from: keyword.extent, to: end), body: body, catchClauses: catches, finally: finallyBlock)
  }
}
