// Statements: the choice between them, and those that are short.

extension ScriptParser {
  /// One statement; nil when there is none, with the token that is in the way looked at.
  func statementRule() -> StatementAst? {
    guard enter() else { return nil }
    defer { leave() }
    var token = nextToken()
    var restore: Int32 = 0
    var attributes: [AttributeBaseAst] = []
    if token.kind == .generic, rootBase[Int(token.extent.start)] == UInt8(ascii: "[") {
      restore = token.extent.start
      resync(token)
      attributes = attributeListRule(inExpressionMode: false)
      token = nextToken()
      if let first = attributes.first {
        if token.flags.contains(.statementDoesntSupportAttributes) {
          if attributes.contains(where: { $0.kind == .typeConstraint }) {
            resync(restore)
            token = nextToken()
          } else {
            reportError(first.extent, .unexpectedAttribute, first.typeName.fullName)
          }
        } else if token.flags.contains(.keyword) {
          if let type = attributes.first(where: { $0.kind != .attribute }) {
            reportError(type.extent, .typeNotAllowedBeforeStatement, type.typeName.fullName)
          }
        } else {
          resync(restore)
          token = nextToken()
        }
      }
    }
    switch token.kind {
    case .if: return ifStatementRule(token)
    case .switch: return switchStatementRule(nil, token)
    case .foreach: return foreachStatementRule(nil, token)
    case .for: return forStatementRule(nil, token)
    case .while: return whileStatementRule(nil, token)
    case .do: return doWhileStatementRule(nil, token)
    case .function, .filter, .workflow: return functionDeclarationRule(token)
    case .return:
      let pipeline = pipelineChainRule()
      return ReturnStatementAst(Extent(from: token.extent, to: pipeline?.extent ?? token.extent), pipeline: pipeline)
    case .throw:
      let pipeline = pipelineChainRule()
      return ThrowStatementAst(Extent(from: token.extent, to: pipeline?.extent ?? token.extent), pipeline: pipeline)
    case .exit:
      let pipeline = pipelineChainRule()
      return ExitStatementAst(Extent(from: token.extent, to: pipeline?.extent ?? token.extent), pipeline: pipeline)
    case .break:
      let label = labelOrKeyRule()
      return BreakStatementAst(Extent(from: token.extent, to: label?.extent ?? token.extent), label: label)
    case .continue:
      let label = labelOrKeyRule()
      return ContinueStatementAst(Extent(from: token.extent, to: label?.extent ?? token.extent), label: label)
    case .trap: return trapStatementRule(token)
    case .try: return tryStatementRule(token)
    case .data: return dataStatementRule(token)
    case .parallel, .sequence: return blockStatementRule(token)
    case .configuration: return configurationStatementRule(token)
    case .from, .define, .var:
      reportError(token.extent, .reservedKeywordNotAllowed, token.kind.text)
      return ErrorStatementAst(token.extent)
    case .label:
      skipNewlines()
      return labeledStatementRule(token)
    case .endOfInput:
      if attributes.isEmpty {
        ungetToken(token)
        return nil
      }
      resync(restore)
      return pipelineChainRule()
    case .else, .elseIf, .catch, .until:
      if !errors.isEmpty {
        skipNewlines()
        return statementRule()
      }
    case .class: return classDefinitionRule(attributes, token)
    case .enum: return enumDefinitionRule(attributes, token)
    case .using:
      let statement = usingStatementRule(token)
      reportError(statement.extent, .usingMustBeAtStartOfScript)
      return statement
    default: break
    }
    if attributes.isEmpty { ungetToken(token) } else { resync(restore) }
    return pipelineChainRule()
  }

  /// An identifier read as a name, keywords included.
  func simpleNameRule() -> StringConstantExpressionAst? { simpleName()?.ast }

  func simpleName(flag: TokenFlags = .memberName) -> (ast: StringConstantExpressionAst, token: Token)? {
    wantSimpleName = true
    let token = peekToken()
    wantSimpleName = false
    guard token.kind == .identifier else { return nil }
    update(token) { $0.flags.insert(flag) }
    skipToken()
    return (StringConstantExpressionAst(token.extent, value: text(token), stringConstantType: .bareWord), token)
  }

  /// A label after `break`, or a key in a hashtable: a name or an expression.
  func labelOrKeyRule() -> ExpressionAst? {
    if let name = simpleNameRule() { return name }
    let token = peekToken()
    if token.kind == .newLine || token.kind == .semi { return nil }
    let old = disableCommaOperator
    disableCommaOperator = true
    defer { disableCommaOperator = old }
    return unaryExpressionRule()
  }

  private func labeledStatementRule(_ label: Token) -> StatementAst? {
    let token = nextToken()
    switch token.kind {
    case .switch: return switchStatementRule(label, token)
    case .foreach: return foreachStatementRule(label, token)
    case .for: return forStatementRule(label, token)
    case .while: return whileStatementRule(label, token)
    case .do: return doWhileStatementRule(label, token)
    default:
      resync(label)
      return pipelineChainRule()
    }
  }

  private func blockStatementRule(_ keyword: Token) -> StatementAst {
    guard let body = statementBlockRule() else {
      reportIncomplete(after(keyword.extent), .missingStatementAfterKeyword, text(keyword))
      return ErrorStatementAst(keyword.extent)
    }
    return BlockStatementAst(Extent(from: keyword.extent, to: body.extent), blockKeyword: keyword, body: body)
  }

  // MARK: if

  private func ifStatementRule(_ ifToken: Token) -> StatementAst {
    var clauses: [(condition: PipelineBaseAst, body: StatementBlockAst)] = []
    var parts: [Ast] = []
    var elseClause: StatementBlockAst?
    var keyword = ifToken
    func failed(_ end: Extent) -> ErrorStatementAst {
      ErrorStatementAst(Extent(from: ifToken.extent, to: end), nestedAst: parts)
    }
    while true {
      skipNewlines()
      let lParen = nextToken()
      guard lParen.kind == .lParen else {
        ungetToken(lParen)
        reportIncomplete(after(keyword.extent), .missingOpenParenthesisInIfStatement, text(keyword))
        return failed(keyword.extent)
      }
      skipNewlines()
      var condition = pipelineChainRule()
      if let condition {
        parts.append(condition)
      } else {
        reportIncomplete(after(lParen.extent), .ifStatementMissingCondition, text(keyword))
        condition = ErrorStatementAst(after(lParen.extent))
      }
      skipNewlines()
      let rParen = nextToken()
      guard rParen.kind == .rParen else {
        ungetToken(rParen)
        if condition?.kind != .errorStatement {
          reportIncomplete(rParen.extent, .missingEndParenthesisAfterStatement, text(keyword))
        }
        return failed(before(rParen.extent))
      }
      skipNewlines()
      guard let body = statementBlockRule(), let condition else {
        reportIncomplete(rParen.extent, .missingStatementBlock, text(keyword))
        return failed(rParen.extent)
      }
      parts.append(body)
      clauses.append((condition, body))
      let restore = ungotToken?.extent.start ?? restorePoint()
      skipNewlines()
      keyword = peekToken()
      if keyword.kind == .elseIf {
        skipToken()
        continue
      }
      if keyword.kind == .else {
        skipToken()
        skipNewlines()
        elseClause = statementBlockRule()
        if elseClause == nil {
          reportIncomplete(after(keyword.extent), .missingStatementBlockAfterElse)
          return failed(keyword.extent)
        }
      } else {
        resync(restore)
      }
      let end = elseClause?.extent ?? body.extent
      return IfStatementAst(Extent(from: ifToken.extent, to: end), clauses: clauses, elseClause: elseClause)
    }
  }

  // MARK: Functions

  private func functionDeclarationRule(_ functionToken: Token) -> StatementAst {
    skipNewlines()
    let nameToken = nextToken()
    switch nameToken.kind {
    case .pipe, .lParen, .lCurly, .atParen, .atCurly, .rCurly, .rParen, .endOfInput, .semi, .redirection, .redirectInStd,
      .andAnd, .orOr, .ampersand, .variable, .splattedVariable, .hereStringExpandable, .hereStringLiteral, .stringLiteral,
      .stringExpandable:
      ungetToken(nameToken)
      reportIncomplete(after(functionToken.extent), .missingNameAfterKeyword, text(functionToken))
      return ErrorStatementAst(functionToken.extent)
    default: break
    }
    update(nameToken) { $0.flags.remove(.keyword) }
    let declaration = functionParameterDeclarationRule()
    var errorEnd = declaration.errorEnd
    let lCurly = nextToken()
    if lCurly.kind != .lCurly {
      ungetToken(lCurly)
      if errorEnd == nil {
        let end = declaration.rParen?.extent ?? nameToken.extent
        errorEnd = end
        reportIncomplete(after(end), .missingFunctionBody)
      }
    }
    if let errorEnd {
      return ErrorStatementAst(Extent(from: functionToken.extent, to: errorEnd), nestedAst: declaration.parameters ?? [])
    }
    let oldContext = inWorkflowContext
    inWorkflowContext = functionToken.kind == .workflow
    defer { inWorkflowContext = oldContext }
    let body = scriptBlockRule(lCurly: lCurly, isFilter: functionToken.kind == .filter)
    let parameters = declaration.parameters ?? []
    return FunctionDefinitionAst(
      Extent(from: functionToken.extent, to: body.extent), isFilter: functionToken.kind == .filter,
      isWorkflow: functionToken.kind == .workflow,
      name: nameToken.kind == .generic ? stringValue(nameToken) : text(nameToken), nameExtent: nameToken.extent,
      parameters: parameters.isEmpty ? nil : parameters, body: body)
  }

  struct ParameterDeclaration {
    var parameters: [ParameterAst]?
    var errorEnd: Extent?
    var rParen: Token?
  }

  func functionParameterDeclarationRule() -> ParameterDeclaration {
    var declaration = ParameterDeclaration()
    skipNewlines()
    let lParen = peekToken()
    guard lParen.kind == .lParen else { return declaration }
    skipToken()
    let parameters = parameterListRule()
    declaration.parameters = parameters
    skipNewlines()
    let rParen = nextToken()
    declaration.rParen = rParen
    if rParen.kind != .rParen {
      ungetToken(rParen)
      let end = parameters.last?.extent ?? lParen.extent
      declaration.errorEnd = end
      reportIncomplete(after(end), .missingEndParenthesisInFunctionParameterList)
    }
    skipNewlines()
    return declaration
  }

  // MARK: data

  private func dataStatementRule(_ dataToken: Token) -> StatementAst {
    skipNewlines()
    let name = simpleNameRule()
    skipNewlines()
    let supported = peekToken()
    var commands: [ExpressionAst]?
    var errorEnd: Extent?
    if supported.kind == .parameter {
      skipToken()
      if !isParameter(supported, "SupportedCommand") {
        errorEnd = supported.extent
        reportError(supported.extent, .invalidParameterForDataSectionStatement, parameterName(supported))
      }
      var list: [ExpressionAst] = []
      var comma: Token?
      while true {
        skipNewlines()
        guard let command = singleCommandArgument(.commandName) else {
          if errorEnd == nil {
            reportIncomplete(
              after((comma ?? supported).extent), .missingValueForSupportedCommandInDataSectionStatement)
          }
          errorEnd = (comma ?? supported).extent
          break
        }
        list.append(command)
        let token = peekToken()
        guard token.kind == .comma else { break }
        comma = token
        skipToken()
      }
      commands = list
    }
    var body: StatementBlockAst?
    if errorEnd == nil {
      body = statementBlockRule()
      if body == nil {
        let end = commands?.last?.extent ?? name?.extent ?? dataToken.extent
        errorEnd = end
        reportIncomplete(after(end), .missingStatementBlockForDataSection)
      }
    }
    guard errorEnd == nil, let body else {
      return ErrorStatementAst(Extent(from: dataToken.extent, to: errorEnd ?? dataToken.extent), nestedAst: commands ?? [])
    }
    return DataStatementAst(
      Extent(from: dataToken.extent, to: body.extent), variable: name?.value, commandsAllowed: commands ?? [], body: body)
  }

  /// Whether a parameter token is `name` or a beginning of it.
  func isParameter(_ token: Token, _ name: String) -> Bool {
    let given = parameterName(token)
    guard given.utf8.count <= name.utf8.count else { return false }
    return zip(given.utf8, name.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }
}
