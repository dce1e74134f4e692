// `switch`: its options, its condition and its clauses. What is wrong with it is reported as it is found, and the statement as a
// whole becomes an error node that keeps the parts.

extension ScriptParser {
  private typealias Flag = (name: String, token: Token, value: Ast?)

  func switchStatementRule(_ label: Token?, _ keyword: Token) -> StatementAst {
    let start = (label ?? keyword).extent
    var errorEnd = start
    var isError = false
    var isIncomplete = false
    var condition: PipelineBaseAst?
    var conditionInError = false
    var given: [Flag] = []
    var flags: SwitchFlags = []
    func note(_ name: String, _ token: Token, _ value: Ast? = nil) {
      if !given.contains(where: { $0.name == name }) { given.append((name, token, value)) }
    }

    skipNewlines()
    var parameter = peekToken()
    while parameter.kind == .parameter {
      skipToken()
      errorEnd = parameter.extent
      if isParameter(parameter, "regex") {
        flags.insert(.regex)
        flags.remove(.wildcard)
        note("regex", parameter)
      } else if isParameter(parameter, "wildcard") {
        flags.insert(.wildcard)
        flags.remove(.regex)
        note("wildcard", parameter)
      } else if isParameter(parameter, "exact") {
        flags.subtract([.regex, .wildcard])
        note("exact", parameter)
      } else if isParameter(parameter, "casesensitive") {
        flags.insert(.caseSensitive)
        note("casesensitive", parameter)
      } else if isParameter(parameter, "parallel") {
        flags.insert(.parallel)
        note("parallel", parameter)
      } else if isParameter(parameter, "file") {
        flags.insert(.file)
        skipNewlines()
        if let name = singleCommandArgument(.fileName) {
          errorEnd = name.extent
          let pipeline = PipelineAst(
            name.extent, pipelineElements: [CommandExpressionAst(name.extent, expression: name)])
          condition = pipeline
          note("file", parameter, pipeline)
        } else {
          isError = true
          isIncomplete = reportIncomplete(after(parameter.extent), .missingFilenameOption)
          note("file", parameter)
        }
      } else {
        isError = true
        reportError(parameter.extent, .invalidSwitchFlag, parameterName(parameter))
      }
      parameter = peekToken()
    }
    if parameter.kind == .minus { note("--%", parameter) }

    let lParen = peekToken()
    if lParen.kind == .lParen {
      errorEnd = lParen.extent
      skipToken()
      if flags.contains(.file) {
        isError = true
        reportError(lParen.extent, .pipelineValueRequired)
      }
      conditionInError = true
      skipNewlines()
      condition = pipelineChainRule()
      if let condition {
        errorEnd = condition.extent
      } else {
        isError = true
        isIncomplete = reportIncomplete(after(lParen.extent), .pipelineValueRequired)
      }
      skipNewlines()
      let rParen = nextToken()
      if rParen.kind == .rParen {
        errorEnd = rParen.extent
      } else {
        ungetToken(rParen)
        if !isIncomplete {
          isError = true
          isIncomplete = reportIncomplete(after(errorEnd), .missingEndParenthesisInSwitchStatement)
        }
      }
    } else if condition == nil, !flags.contains(.file) {
      isError = true
      isIncomplete = reportIncomplete(after(errorEnd), .pipelineValueRequired)
    }

    skipNewlines()
    let lCurly = nextToken()
    var clauses: [(condition: ExpressionAst, body: StatementBlockAst)] = []
    var defaultClause: StatementBlockAst?
    var parts: [Ast] = []
    var end = lCurly.extent
    if lCurly.kind != .lCurly {
      ungetToken(lCurly)
      if !isIncomplete {
        isError = true
        reportIncomplete(after(errorEnd), .missingCurlyBraceInSwitchStatement)
      }
    } else {
      errorEnd = lCurly.extent
      skipNewlines()
      while true {
        let token = peekToken()
        let isDefault = token.kind == .default
        var clauseCondition: ExpressionAst?
        if isDefault {
          skipToken()
          clauseCondition = StringConstantExpressionAst(token.extent, value: text(token), stringConstantType: .bareWord)
        } else {
          clauseCondition = singleCommandArgument(.switchCondition)
        }
        guard let clauseCondition else {
          isError = true
          reportIncomplete(after(errorEnd), .missingSwitchConditionExpression)
          if peekToken().kind == .rCurly { skipToken() }
          break
        }
        parts.append(clauseCondition)
        errorEnd = clauseCondition.extent
        if let body = statementBlockRule() {
          parts.append(body)
          errorEnd = body.extent
          if !isDefault {
            clauses.append((clauseCondition, body))
          } else {
            if defaultClause != nil {
              isError = true
              reportError(clauseCondition.extent, .multipleSwitchDefaultClauses)
            }
            defaultClause = body
          }
        } else {
          isError = true
          isIncomplete = reportIncomplete(after(errorEnd), .missingSwitchStatementClause)
        }
        skipNewlinesAndSemicolons()
        let next = peekToken()
        if next.kind == .rCurly {
          end = next.extent
          skipToken()
          break
        }
        if next.kind == .endOfInput {
          if !isIncomplete {
            isError = true
            reportIncomplete(lCurly.extent, detected: next.extent, .missingEndCurlyBrace)
          }
          break
        }
      }
    }
    if isError {
      return ErrorStatementAst(
        Extent(from: start, to: errorEnd), errorKind: keyword, flags: given,
        conditions: conditionInError ? condition.map { [$0] } ?? [] : [], bodies: parts)
    }
    return SwitchStatementAst(
      Extent(from: start, to: end), label: label.map(labelText), condition: condition, flags: flags, clauses: clauses,
      default: defaultClause)
  }
}
