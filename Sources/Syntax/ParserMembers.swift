// What may follow an expression without a space: members, calls and indexes.

extension ScriptParser {
  /// `.`, `::`, `?.`, `[` or `?[` directly after an expression.
  func nextMemberAccessToken(allowLBracket: Bool) -> Token? {
    if ungotToken != nil { return nil }
    while byte == UInt8(ascii: "<") {
      guard byte(at: index + 1) == UInt8(ascii: "#") else { return nil }
      tokenStart = index
      index += 2
      lexBlockComment()
    }
    tokenStart = index
    switch byte {
    case UInt8(ascii: "."):
      let next = byte(at: index + 1)
      if next == UInt8(ascii: ".") || (mode == .command && endsMember(at: index + 1)) { return nil }
      index += 1
      return newToken(.dot)
    case UInt8(ascii: ":"):
      guard byte(at: index + 1) == UInt8(ascii: ":"), mode != .command || !endsMember(at: index + 2) else { return nil }
      index += 2
      return newToken(.colonColon)
    case UInt8(ascii: "[") where allowLBracket:
      index += 1
      return newToken(.lBracket)
    case UInt8(ascii: "?"):
      let next = byte(at: index + 1)
      if next == UInt8(ascii: ".") {
        index += 2
        return newToken(.questionDot)
      }
      if next == UInt8(ascii: "["), allowLBracket {
        index += 2
        return newToken(.questionLBracket)
      }
      return nil
    default: return nil
    }
  }

  private func endsMember(at position: Int) -> Bool {
    let (value, _) = scalar(at: position)
    return value == 0 || value == 0x0a || value == 0x0d || CharTraits.isWhitespace(value)
  }

  /// `(` or `{` directly after a member's name.
  private func nextInvokeMemberToken() -> Token? {
    if ungotToken != nil { return nil }
    switch byte {
    case UInt8(ascii: "("):
      tokenStart = index
      index += 1
      return newToken(.lParen)
    case UInt8(ascii: "{"):
      tokenStart = index
      index += 1
      return newToken(.lCurly)
    default: return nil
    }
  }

  func postPrimary(_ first: Token?, _ expression: ExpressionAst) -> ExpressionAst {
    var expression = expression
    var token = first
    while let current = token {
      skipNewlines()
      if current.kind == .lBracket || current.kind == .questionLBracket {
        expression = elementAccessRule(expression, current)
      } else {
        expression = memberAccessRule(expression, current)
      }
      checkHeight(expression)
      token = nextMemberAccessToken(allowLBracket: true)
    }
    return expression
  }

  private func memberNameRule() -> ExpressionAst? {
    if let name = simpleNameRule() { return name }
    let token = peekToken()
    if token.kind.hasTrait(.unaryOperator) || token.kind == .lBracket { return unaryExpressionRule() }
    return primaryExpressionRule(withMemberAccess: false)
  }

  private func memberAccessRule(_ target: ExpressionAst, _ token: Token) -> ExpressionAst {
    let isStatic = token.kind == .colonColon
    let nullConditional = token.kind == .questionDot
    var member: CommandElementAst
    if let name = memberNameRule() {
      member = name
      if ungotToken == nil {
        let restore = restorePoint()
        let (types, rBracket) = genericMethodArgumentsRule(restore)
        if let lParen = nextInvokeMemberToken() {
          return memberInvokeRule(target, lParen, isStatic, nullConditional, name, types)
        }
        if rBracket != nil { resync(restore) }
      }
    } else {
      reportIncomplete(after(token.extent), .missingPropertyName)
      member =
        singleCommandArgument(.commandArgument) ?? ErrorExpressionAst(Extent(from: target.extent, to: token.extent))
    }
    return MemberExpressionAst(
      Extent(from: target.extent, to: member.extent), expression: target, member: member, static: isStatic,
      nullConditional: nullConditional)
  }

  /// `[Type, Type]` between a method's name and its parenthesis. Without a closing bracket the text is read as an index.
  private func genericMethodArgumentsRule(_ restore: Int32) -> (types: [ITypeName], rBracket: Token?) {
    guard byte == UInt8(ascii: "[") || startsOtherwise(index) else { return ([], nil) }
    let lBracket = nextToken()
    guard lBracket.kind == .lBracket else {
      resync(restore)
      return ([], nil)
    }
    let oldMode = mode
    setMode(.typeName)
    skipNewlines()
    // An index such as `[0]` or `['a']` is no list of types; seen here, it need not be read as a word first.
    if byte < 0x80, !has(byte, CharTraits.identifierStart), byte != UInt8(ascii: "`") {
      setMode(oldMode)
      resync(restore)
      return ([], nil)
    }
    let first = nextToken()
    var types: [ITypeName] = []
    var rBracket: Token?
    var back = true
    if first.kind == .identifier {
      back = false
      var last: Token
      (types, last) = genericTypeArgumentsRule(first)
      if last.kind == .rBracket {
        rBracket = last
      } else {
        ungetToken(last)
        reportIncomplete(before(last.extent), .endSquareBracketExpectedAtEndOfType)
      }
    }
    setMode(oldMode)
    if back { resync(restore) }
    return (types, rBracket)
  }

  /// Whether white space or a comment comes at `position`, after which a bracket might stand all the same.
  private func startsOtherwise(_ position: Int) -> Bool {
    let (value, _) = scalar(at: position)
    return CharTraits.isWhitespace(value) || value == 0x60 || value == 0x3c || value == 0x23
  }

  private func memberInvokeRule(
    _ target: ExpressionAst, _ lParen: Token, _ isStatic: Bool, _ nullConditional: Bool, _ member: ExpressionAst,
    _ types: [ITypeName]
  ) -> ExpressionAst {
    let arguments: [ExpressionAst]
    let end: Extent
    if lParen.kind == .lParen {
      (arguments, end) = invokeParameterListRule(lParen)
    } else {
      skipNewlines()
      let block = scriptBlockExpressionRule(lParen)
      arguments = [block]
      end = block.extent
    }
    return InvokeMemberExpressionAst(
      Extent(from: target.extent, to: end), expression: target, member: member, static: isStatic,
      nullConditional: nullConditional, arguments: arguments, genericTypeArguments: types)
  }

  /// The arguments of a call, up to the closing parenthesis, with the extent of the last thing read.
  func invokeParameterListRule(_ lParen: Token) -> (arguments: [ExpressionAst], end: Extent) {
    let oldDisableComma = disableCommaOperator
    disableCommaOperator = true
    defer { disableCommaOperator = oldDisableComma }
    var arguments: [ExpressionAst] = []
    var comma: Token?
    var reported = false
    while true {
      skipNewlines()
      guard let argument = expressionRule() else {
        if let comma {
          reportIncomplete(after(comma.extent), .missingExpressionAfterToken, TokenKind.comma.text)
          reported = true
        }
        break
      }
      arguments.append(argument)
      skipNewlines()
      let token = nextToken()
      guard token.kind == .comma else {
        ungetToken(token)
        comma = nil
        break
      }
      comma = token
    }
    skipNewlines()
    let rParen = nextToken()
    if rParen.kind == .rParen { return (arguments, rParen.extent) }
    ungetToken(rParen)
    if !reported { reportIncomplete(after(arguments.last?.extent ?? lParen.extent), .missingEndParenthesisInMethodCall) }
    return (arguments, comma?.extent ?? arguments.last?.extent ?? lParen.extent)
  }

  private func elementAccessRule(_ target: ExpressionAst, _ lBracket: Token) -> ExpressionAst {
    skipNewlines()
    let oldDisableComma = disableCommaOperator
    disableCommaOperator = false
    let parsed = expressionRule()
    disableCommaOperator = oldDisableComma
    if parsed == nil { reportIncomplete(after(lBracket.extent), .missingArrayIndexExpression) }
    let index = parsed ?? ErrorExpressionAst(lBracket.extent)
    skipNewlines()
    let rBracket = nextToken()
    var end = rBracket.extent
    if rBracket.kind != .rBracket {
      ungetToken(rBracket)
      if index.kind != .errorExpression { reportIncomplete(after(index.extent), .missingEndSquareBracket) }
      end = index.extent
    }
    return IndexExpressionAst(
      Extent(from: target.extent, to: end), target: target, index: index,
      nullConditional: lBracket.kind == .questionLBracket)
  }
}
