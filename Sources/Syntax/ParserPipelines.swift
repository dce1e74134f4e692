// Pipelines, their chains and assignments, commands and their arguments, redirections.

/// Where a word of a command stands; it decides what may be expanded and how the token is marked.
enum CommandArgumentContext {
  case commandName
  case commandNameAfterInvocationOperator
  case fileName
  case commandArgument
  case switchCondition

  var isCommandName: Bool { self == .commandName || self == .commandNameAfterInvocationOperator }
}

extension ScriptParser {
  /// An assignment, or pipelines joined by `&&` and `||`; nil when there is none.
  func pipelineChainRule() -> PipelineBaseAst? {
    guard enter() else { return nil }
    defer { leave() }
    var assign: Token?
    let oldMode = mode
    setMode(.expression)
    var start = expressionRule()
    if start != nil {
      let token = peekToken()
      if token.kind.hasTrait(.assignmentOperator) {
        skipToken()
        assign = token
      }
    }
    setMode(oldMode)
    if let assign, let left = start {
      skipNewlines()
      var right = statementRule()
      if right == nil {
        reportIncomplete(after(assign.extent), .expectedValueExpression, assign.kind.text)
        right = ErrorStatementAst(after(assign.extent))
      }
      guard var right else { return nil }
      // A lone expression needs no pipeline around it.
      if right.kind == .pipeline {
        let pipeline = unsafeDowncast(right, to: PipelineAst.self)
        if !pipeline.background, pipeline.pipelineElements.count == 1, let only = pipeline.pipelineElements.first,
          only.kind == .commandExpression
        {
          right = only
        }
      }
      let node = AssignmentStatementAst(
        Extent(from: left.extent, to: right.extent), left: left, operator: assign.kind, right: right,
        errorPosition: assign.extent)
      checkHeight(node)
      return node
    }

    var chain: ChainableAst?
    var chainOperator: Token?
    while true {
      var first: Token?
      if start == nil { first = peekToken() }
      let parsed = pipelineRule(start)
      start = nil
      guard let next = parsed else {
        guard let chainOperator, let chain else { return nil }
        let first = first ?? chainOperator
        switch first.kind {
        case .endOfInput: reportIncomplete(after(chainOperator.extent), .emptyPipelineChainElement, text(chainOperator))
        case .dot, .ampersand: break
        default:
          reportError(
            Extent(from: chainOperator.extent, to: first.extent), .emptyPipelineChainElement, text(chainOperator))
        }
        return ErrorStatementAst(
          Extent(from: chain.extent, to: chainOperator.extent), errorKind: chainOperator, nestedAst: [chain])
      }
      var token = peekToken()
      var background = false
      switch token.kind {
      case .andAnd, .orOr:
        skipToken()
        skipNewlines()
      default:
        if token.kind == .ampersand {
          skipToken()
          token = peekToken()
          if token.kind == .andAnd || token.kind == .orOr {
            skipToken()
            reportError(token.extent, .backgroundOperatorInPipelineChain)
            return ErrorStatementAst(Extent(from: (chain ?? next).extent, to: token.extent))
          }
          background = true
        }
        guard let chain, let chainOperator else {
          if background { next.background = true }
          return next
        }
        return PipelineChainAst(
          Extent(from: chain.extent, to: next.extent), lhsPipelineChain: chain, rhsPipeline: next,
          operator: chainOperator.kind, background: background)
      }
      if let left = chain, let chainOperator {
        chain = PipelineChainAst(
          Extent(from: left.extent, to: next.extent), lhsPipelineChain: left, rhsPipeline: next, operator: chainOperator.kind)
      } else {
        chain = next
      }
      if let chain { checkHeight(chain) }
      chainOperator = token
      if peekToken().kind == .endOfInput {
        reportIncomplete(after(token.extent), .emptyPipelineChainElement)
        return chain
      }
    }
  }

  /// Commands joined by `|`, the first of which may be the expression `start`.
  private func pipelineRule(_ start: ExpressionAst?) -> PipelineAst? {
    var elements: [CommandBaseAst] = []
    var startExtent: Extent?
    var pipe: Token?
    var expression = start
    while true {
      if expression == nil {
        let oldMode = mode
        setMode(.expression)
        expression = expressionRule()
        setMode(oldMode)
      }
      var command: CommandBaseAst?
      if let expression {
        if !elements.isEmpty { reportError(expression.extent, .expressionsMustBeFirstInPipeline) }
        command = commandExpression(expression)
      } else {
        command = commandRule()
      }
      if let command {
        if startExtent == nil { startExtent = command.extent }
        elements.append(command)
      } else if !elements.isEmpty || peekToken().kind == .pipe {
        reportIncomplete(pipe.map { after($0.extent) } ?? peekToken().extent, .emptyPipeElement)
      }
      expression = nil
      var next = peekToken()
      if next.kind == .newLine, isPipeContinuation(next.extent) {
        skipNewlines()
        next = peekToken()
      }
      switch next.kind {
      case .pipe:
        skipToken()
        skipNewlines()
        pipe = next
        if peekToken().kind == .endOfInput {
          reportIncomplete(after(next.extent), .emptyPipeElement)
        } else {
          continue
        }
      case .semi, .newLine, .rParen, .rCurly, .endOfInput, .andAnd, .orOr, .ampersand: break
      default:
        // Whatever this is, it belongs to something else; it stays to be read again.
        reportError(next.extent, .unexpectedToken, text(next))
      }
      break
    }
    guard let first = startExtent, let last = elements.last else { return nil }
    return PipelineAst(Extent(from: first, to: last.extent), pipelineElements: elements)
  }

  private func commandExpression(_ expression: ExpressionAst) -> CommandExpressionAst {
    var redirections: [RedirectionAst] = []
    var end = expression.extent
    var token = peekToken()
    while token.kind == .redirection || token.kind == .redirectInStd {
      skipToken()
      var last: Extent?
      if redirectionRule(token, &redirections, &last), let last { end = last } else { end = expression.extent }
      token = peekToken()
    }
    return CommandExpressionAst(
      Extent(from: expression.extent, to: end), redirections: redirections, expression: expression)
  }

  /// A redirection whose operator has been read. False when it makes no node.
  private func redirectionRule(_ token: Token, _ redirections: inout [RedirectionAst], _ extent: inout Extent?) -> Bool {
    let written = text(token)
    var result: RedirectionAst
    if token.kind == .redirectInStd || token.info & TokenInfo.merging == 0 {
      var file = singleCommandArgument(.fileName)
      if file == nil {
        reportError(after(token.extent), .missingFileSpecification)
        file = ErrorExpressionAst(token.extent)
      }
      guard let file else { return false }
      if token.kind == .redirectInStd {
        reportError(token.extent, .redirectionNotSupported, written)
        extent = Extent(from: token.extent, to: file.extent)
        return false
      }
      result = FileRedirectionAst(
        Extent(from: token.extent, to: file.extent), fromStream: ScriptParser.stream(written.utf8.first), location: file,
        append: token.info & TokenInfo.append != 0)
    } else {
      let from = ScriptParser.stream(written.utf8.first)
      var to = ScriptParser.stream(written.utf8.last)
      if to != .output {
        reportError(token.extent, .redirectionNotSupported, written)
        to = .output
      } else if from == to {
        reportError(token.extent, .redirectionNotSupported, written)
      }
      result = MergingRedirectionAst(token.extent, fromStream: from, toStream: to)
    }
    if redirections.contains(where: { $0.fromStream == result.fromStream }) {
      reportError(result.extent, .streamAlreadyRedirected, ScriptParser.streamNames[Int(result.fromStream.rawValue)])
    } else {
      let place = redirections.firstIndex { $0.fromStream.rawValue > result.fromStream.rawValue } ?? redirections.count
      redirections.insert(result, at: place)
    }
    extent = result.extent
    return true
  }

  private static func stream(_ digit: UInt8?) -> RedirectionStream {
    switch digit {
    case UInt8(ascii: "*"): return .all
    case UInt8(ascii: "2"): return .error
    case UInt8(ascii: "3"): return .warning
    case UInt8(ascii: "4"): return .verbose
    case UInt8(ascii: "5"): return .debug
    case UInt8(ascii: "6"): return .information
    default: return .output
    }
  }

  private static let streamNames = [
    "all streams", "output stream", "error stream", "warning stream", "verbose stream", "debug stream", "information stream",
  ]

  // MARK: Arguments

  func singleCommandArgument(_ context: CommandArgumentContext) -> ExpressionAst? {
    let kind = peekToken().kind
    if kind == .comma || kind == .endOfInput { return nil }
    let oldMode = mode
    setMode(.command)
    defer { setMode(oldMode) }
    return commandArgument(context, nextToken())
  }

  /// An argument that starts with `token`; nil when `token` cannot start one, and then it is put back.
  func commandArgument(_ context: CommandArgumentContext, _ first: Token) -> ExpressionAst? {
    var token = first
    var list: [ExpressionAst] = []
    var comma: Token?
    while true {
      let expression: ExpressionAst
      var isVerbatim = false
      switch token.kind {
      case .pipe, .rCurly, .rParen, .endOfInput, .newLine, .semi, .redirection, .redirectInStd, .andAnd, .orOr, .ampersand,
        .minusMinus, .comma:
        ungetToken(token)
        guard let comma, let first = list.first else { return nil }
        reportIncomplete(after(comma.extent), .missingExpression, ",")
        return ErrorExpressionAst(Extent(from: first.extent, to: comma.extent), nestedAst: list)
      case .splattedVariable, .variable, .number, .hereStringExpandable, .stringExpandable, .hereStringLiteral, .stringLiteral,
        .lParen, .dollarParen, .atParen, .atCurly, .lCurly:
        ungetToken(token)
        expression = primaryExpressionRule(withMemberAccess: true) ?? ErrorExpressionAst(token.extent)
      case .generic:
        if context.isCommandName { update(token) { $0.flags.insert(.commandName) } }
        if token.info & TokenInfo.expandable != 0, context != .commandName {
          expression = expandableString(token, .bareWord)
        } else {
          let value = stringValue(token)
          expression = StringConstantExpressionAst(token.extent, value: value, stringConstantType: .bareWord)
          isVerbatim = value == "--%"
        }
      default:
        expression = StringConstantExpressionAst(token.extent, value: text(token), stringConstantType: .bareWord)
        update(token) {
          $0.flags.remove(.keyword)
          if context.isCommandName {
            $0.flags.insert(.commandName)
          } else if $0.kind != .identifier {
            $0.kind = .generic
          }
        }
      }
      if context != .commandArgument || isVerbatim {
        if list.isEmpty { return expression }
      } else {
        token = peekToken()
        if token.kind == .comma {
          comma = token
          list.append(expression)
          skipToken()
          skipNewlines()
          token = nextToken()
          continue
        }
      }
      guard let first = list.first else { return expression }
      list.append(expression)
      return ArrayLiteralAst(Extent(from: first.extent, to: expression.extent), elements: list)
    }
  }

  // MARK: Commands

  func commandRule() -> CommandAst? {
    let oldMode = mode
    setMode(.command)
    defer { setMode(oldMode) }
    var token = nextToken()
    let firstToken = token
    var end = token.extent
    var context = CommandArgumentContext.commandName
    if token.kind == .dot || token.kind == .ampersand {
      token = nextToken()
      context = .commandNameAfterInvocationOperator
    }
    let invoked = context == .commandNameAfterInvocationOperator
    var elements: [CommandElementAst] = []
    elements.reserveCapacity(4)
    var redirections: [RedirectionAst] = []
    var sawDashDash = false
    reading: while true {
      switch token.kind {
      case .pipe, .rCurly, .rParen, .endOfInput, .newLine, .semi, .andAnd, .orOr, .ampersand:
        ungetToken(token)
        break reading
      case .minusMinus:
        end = token.extent
        elements.append(
          sawDashDash
            ? StringConstantExpressionAst(token.extent, value: text(token), stringConstantType: .bareWord)
            : CommandParameterAst(token.extent, parameterName: "-", errorPosition: token.extent))
        sawDashDash = true
      case .comma:
        end = token.extent
        reportError(token.extent, .missingArgument)
        skipNewlines()
      case .parameter:
        if context.isCommandName || sawDashDash {
          end = token.extent
          update(token) { $0.flags.insert(.commandName) }
          elements.append(StringConstantExpressionAst(token.extent, value: text(token), stringConstantType: .bareWord))
        } else {
          let parameter = commandParameter(token)
          end = parameter.extent
          elements.append(parameter)
        }
      case .redirection, .redirectInStd:
        if context.isCommandName {
          end = token.extent
          elements.append(StringConstantExpressionAst(token.extent, value: text(token), stringConstantType: .bareWord))
        } else {
          var last: Extent?
          _ = redirectionRule(token, &redirections, &last)
          if let last { end = last }
        }
      default:
        if token.kind == .inlineScript, context == .commandName {
          let going = inlineScriptRule(token, &elements)
          end = elements.last?.extent ?? end
          if !going { break reading }
        } else {
          guard let argument = commandArgument(context, token) else { break reading }
          elements.append(argument)
          end = argument.extent
          if isVerbatimArgument(token), let verbatim = verbatimArgument() {
            elements.append(verbatim)
            end = verbatim.extent
            break reading
          }
        }
      }
      context = .commandArgument
      token = nextToken()
    }
    if elements.isEmpty {
      if invoked { reportError(firstToken.extent, .missingExpression, text(firstToken)) }
      return nil
    }
    return CommandAst(
      Extent(from: firstToken.extent, to: end), redirections: redirections, commandElements: elements,
      invocationOperator: invoked ? firstToken.kind : .unknown)
  }

  private func commandParameter(_ token: Token) -> CommandParameterAst {
    var argument: ExpressionAst?
    var extent = token.extent
    if token.info & TokenInfo.usedColon != 0, peekToken().kind != .comma {
      argument = commandArgument(.commandArgument, nextToken())
      if let argument {
        extent = Extent(from: token.extent, to: argument.extent)
      } else {
        reportError(after(extent), .parameterRequiresArgument, text(token))
      }
    }
    return CommandParameterAst(
      extent, parameterName: parameterName(token), argument: argument, errorPosition: token.extent)
  }

  private func isVerbatimArgument(_ token: Token) -> Bool {
    switch token.kind {
    case .generic, .stringLiteral, .stringExpandable, .hereStringLiteral, .hereStringExpandable:
      guard token.extent.count >= 3, token.extent.count < 12 else { return false }
      return stringValue(token) == "--%"
    default: return false
    }
  }

  /// What follows `--%`: the rest of the line as it stands, up to a pipe outside of quotes.
  private func verbatimArgument() -> StringConstantExpressionAst? {
    if let token = ungotToken, token.kind != .parameter { return nil }
    ungotToken = nil
    skipWhitespace()
    tokenStart = index
    var inQuotes = false
    while index < limit {
      let (value, length) = scalar(at: index)
      if value == 0x0a || value == 0x0d { break }
      if CharTraits.isDoubleQuote(value) {
        inQuotes.toggle()
      } else if !inQuotes, value == 0x7c || (value == 0x26 && byte(at: index + 1) == UInt8(ascii: "&")) {
        break
      }
      index += length
    }
    let token = newToken(.generic)
    return StringConstantExpressionAst(token.extent, value: text(token), stringConstantType: .bareWord)
  }

  private func inlineScriptRule(_ token: Token, _ elements: inout [CommandElementAst]) -> Bool {
    update(token) { $0.flags.insert(.commandName) }
    elements.append(StringConstantExpressionAst(token.extent, value: text(token), stringConstantType: .bareWord))
    skipNewlines()
    let lCurly = nextToken()
    guard lCurly.kind == .lCurly else {
      ungetToken(lCurly)
      reportIncomplete(after(token.extent), .missingStatementAfterKeyword, text(token))
      return false
    }
    elements.append(scriptBlockExpressionRule(lCurly))
    return true
  }
}
