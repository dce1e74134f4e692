// Script blocks, their param and named blocks, and lists of statements. After an error the rules go on as PowerShell's do, so that
// one mistake gives the same errors and the same tree here and there.

extension ScriptParser {
  /// A script (`lCurly` nil) or the block after a curly brace.
  func scriptBlockRule(lCurly: Token?, isFilter: Bool, first: StatementAst? = nil) -> ScriptBlockAst {
    skipNewlines()
    let usings = lCurly == nil ? usingStatementsRule() : []
    let restore = restorePoint()
    let paramBlock = paramBlockRule()
    if paramBlock == nil { resync(restore) }
    skipNewlinesAndSemicolons()
    return scriptBlockBodyRule(lCurly, usings, paramBlock, isFilter, first)
  }

  private func usingStatementsRule() -> [UsingStatementAst] {
    var list: [UsingStatementAst] = []
    while true {
      let token = peekToken()
      guard token.kind == .using else {
        resync(token)
        return list
      }
      skipToken()
      if let using = usingStatementRule(token) as? UsingStatementAst { list.append(using) }
      skipNewlinesAndSemicolons()
    }
  }

  private func paramBlockRule() -> ParamBlockAst? {
    skipNewlines()
    let candidates = attributeListRule(inExpressionMode: false)
    skipNewlines()
    let paramToken = peekToken()
    guard paramToken.kind == .param else { return nil }
    skipToken()
    skipNewlines()
    let lParen = nextToken()
    guard lParen.kind == .lParen else {
      ungetToken(lParen)
      return nil
    }
    let parameters = parameterListRule()
    skipNewlines()
    let rParen = nextToken()
    var end = rParen.extent
    if rParen.kind != .rParen {
      ungetToken(rParen)
      end = before(rParen.extent)
      reportIncomplete(after(parameters.last?.extent ?? lParen.extent), .missingEndParenthesisInFunctionParameterList)
    }
    var attributes: [AttributeAst] = []
    for candidate in candidates {
      if candidate.kind == .attribute {
        attributes.append(unsafeDowncast(candidate, to: AttributeAst.self))
      } else {
        reportError(candidate.extent, .typeNotAllowedBeforeParam, candidate.typeName.fullName)
      }
    }
    return ParamBlockAst(Extent(from: paramToken.extent, to: end), attributes: attributes, parameters: parameters)
  }

  func parameterListRule() -> [ParameterAst] {
    var parameters: [ParameterAst] = []
    var comma: Token?
    while true {
      guard let parameter = parameterRule() else {
        if let comma { reportIncomplete(after(comma.extent), .missingExpressionAfterToken, comma.kind.text) }
        return parameters
      }
      parameters.append(parameter)
      skipNewlines()
      let token = peekToken()
      guard token.kind == .comma else { return parameters }
      comma = token
      skipToken()
    }
  }

  private func parameterRule() -> ParameterAst? {
    let oldDisableComma = disableCommaOperator
    let oldMode = mode
    disableCommaOperator = true
    setMode(.expression)
    defer {
      disableCommaOperator = oldDisableComma
      setMode(oldMode)
    }
    skipNewlines()
    let attributes = attributeListRule(inExpressionMode: false)
    skipNewlines()
    let token = nextToken()
    guard token.kind == .variable || token.kind == .splattedVariable else {
      ungetToken(token)
      guard let first = attributes.first, let last = attributes.last else { return nil }
      reportIncomplete(after(last.extent), .invalidFunctionParameter)
      syncOnError(consumeClosing: true, .rParen)
      let extent = Extent(from: first.extent, to: last.extent)
      let name = VariableExpressionAst(extent, variablePath: VariablePath("__error__"), splatted: false)
      return ParameterAst(extent, attributes: attributes, name: name)
    }
    skipNewlines()
    let equals = peekToken()
    var defaultValue: ExpressionAst?
    if equals.kind == .equals {
      skipToken()
      skipNewlines()
      defaultValue = expressionRule()
      if defaultValue == nil {
        reportIncomplete(after(equals.extent), .missingExpressionAfterToken, equals.kind.text)
      }
    }
    return ParameterAst(
      Extent(from: attributes.first?.extent ?? token.extent, to: defaultValue?.extent ?? token.extent),
      attributes: attributes, name: variableAst(token), defaultValue: defaultValue)
  }

  func variableAst(_ token: Token) -> VariableExpressionAst {
    VariableExpressionAst(token.extent, variablePath: variablePath(token), splatted: token.kind == .splattedVariable)
  }

  // MARK: Bodies

  private func scriptBlockBodyRule(
    _ lCurly: Token?, _ usings: [UsingStatementAst], _ paramBlock: ParamBlockAst?, _ isFilter: Bool, _ first: StatementAst?
  ) -> ScriptBlockAst {
    if peekToken().flags.contains(.scriptBlockBlockName) { return namedBlockListRule(lCurly, usings, paramBlock) }
    var traps: [TrapStatementAst] = []
    var statements: [StatementAst] = []
    if let first { statements.append(first) }
    var listExtent = paramBlock?.extent
    var full = Extent.empty
    while true {
      if let extent = statementListRule(&statements, &traps) {
        listExtent = listExtent.map { Extent(from: $0, to: extent) } ?? extent
      }
      if completeScriptBlockBody(lCurly, &listExtent, &full) { break }
    }
    let block = NamedBlockAst(
      listExtent ?? .empty, blockKind: isFilter ? .process : .end, unnamed: true, traps: traps, statements: statements)
    return ScriptBlockAst(
      full, source: source, usingStatements: usings, paramBlock: paramBlock, processBlock: isFilter ? block : nil,
      endBlock: isFilter ? nil : block)
  }

  /// Reads the closing brace, or expects the end of the text. False when something else is there and reading should go on.
  private func completeScriptBlockBody(_ lCurly: Token?, _ body: inout Extent?, _ full: inout Extent) -> Bool {
    guard let lCurly else {
      full = scriptExtent
      let token = nextToken()
      if token.kind == .endOfInput { return true }
      reportError(token.extent, .unexpectedToken, text(token))
      return tooComplex
    }
    let rCurly = nextToken()
    if rCurly.kind != .rCurly {
      ungetToken(rCurly)
      full = Extent(from: lCurly.extent, to: body ?? lCurly.extent)
      reportIncomplete(lCurly.extent, detected: rCurly.extent, .missingEndCurlyBrace)
    } else {
      full = Extent(from: lCurly.extent, to: rCurly.extent)
      if body == nil, !sameColumn(lCurly.extent.end, rCurly.extent.start) {
        body = Extent(from: after(lCurly.extent), to: before(rCurly.extent))
      }
    }
    return true
  }

  /// The extent of the whole script that is read.
  var scriptExtent: Extent { newExtent(scriptStart, limit) }

  /// Whether two places are in the same column, in whatever lines; PowerShell compares columns only.
  private func sameColumn(_ one: Int32, _ other: Int32) -> Bool {
    if one == other { return true }
    return column(one) == column(other)
  }

  private func column(_ offset: Int32) -> Int {
    var position = Int(offset)
    var units = 0
    while position > 0, position <= rootCount, rootBase[position - 1] != 0x0a, rootBase[position - 1] != 0x0d {
      position -= 1
      let byte = rootBase[position]
      if byte & 0xc0 != 0x80 { units += byte >= 0xf0 ? 2 : 1 }
    }
    return units
  }

  private func namedBlockListRule(
    _ lCurly: Token?, _ usings: [UsingStatementAst], _ paramBlock: ParamBlockAst?
  ) -> ScriptBlockAst {
    var blocks: [TokenKind: NamedBlockAst] = [:]
    var start = lCurly?.extent ?? paramBlock?.extent
    var end: Extent?
    var full = Extent.empty
    reading: while true {
      let name = nextToken()
      switch name.kind {
      case .dynamicparam, .begin, .process, .end, .clean: break
      case .rCurly, .endOfInput:
        ungetToken(name)
        var extent: Extent? = join(start, end)
        _ = completeScriptBlockBody(lCurly, &extent, &full)
        break reading
      default:
        if lCurly != nil {
          ungetToken(name)
          full = join(start, end) ?? .empty
        } else {
          full = scriptExtent
        }
        reportError(name.extent, .missingNamedBlocks, text(name))
        break reading
      }
      if start == nil { start = name.extent }
      end = name.extent
      var block = statementBlockRule()
      if let block {
        end = block.extent
      } else {
        reportIncomplete(after(name.extent), .missingNamedStatementBlock, name.kind.text)
        block = StatementBlockAst(name.extent)
      }
      let extent = Extent(from: name.extent, to: end ?? name.extent)
      if blocks[name.kind] != nil {
        reportError(extent, .duplicateScriptCommandClause, name.kind.text)
      } else {
        blocks[name.kind] = NamedBlockAst(
          extent, blockKind: name.kind, unnamed: false, traps: block?.traps ?? [], statements: block?.statements ?? [])
      }
      skipNewlinesAndSemicolons()
    }
    return ScriptBlockAst(
      full, source: source, usingStatements: usings, paramBlock: paramBlock, dynamicParamBlock: blocks[.dynamicparam],
      beginBlock: blocks[.begin], processBlock: blocks[.process], endBlock: blocks[.end], cleanBlock: blocks[.clean])
  }

  private func join(_ first: Extent?, _ last: Extent?) -> Extent? {
    guard let first else { return last }
    guard let last else { return first }
    return Extent(from: first, to: last)
  }

  func statementBlockRule() -> StatementBlockAst? {
    skipNewlines()
    let lCurly = nextToken()
    guard lCurly.kind == .lCurly else {
      ungetToken(lCurly)
      return nil
    }
    var traps: [TrapStatementAst] = []
    var statements: [StatementAst] = []
    let list = statementListRule(&statements, &traps)
    let rCurly = nextToken()
    var end = rCurly.extent
    if rCurly.kind != .rCurly {
      ungetToken(rCurly)
      end = list ?? lCurly.extent
      reportIncomplete(lCurly.extent, detected: rCurly.extent, .missingEndCurlyBrace)
    }
    return StatementBlockAst(Extent(from: lCurly.extent, to: end), traps: traps, statements: statements)
  }

  /// Reads statements up to something that is none; the extent from the first to the last, nil without any.
  func statementListRule(_ statements: inout [StatementAst], _ traps: inout [TrapStatementAst]) -> Extent? {
    var extent: Extent?
    skipNewlinesAndSemicolons()
    while let statement = statementRule() {
      if let signature = beginSignatureStart, signature < statement.extent.start {
        reportError(statement.extent, .tokenAfterEndOfValidScriptText)
      }
      if statement.kind == .trapStatement {
        traps.append(unsafeDowncast(statement, to: TrapStatementAst.self))
      } else {
        statements.append(statement)
      }
      extent = Extent(from: extent ?? statement.extent, to: statement.extent)
      skipNewlinesAndSemicolons()
      let kind = peekToken().kind
      if kind == .rParen || kind == .rCurly { break }
    }
    return extent
  }
}
