// What stands in square brackets: attributes, type constraints, and the names of types.

extension ScriptParser {
  /// `[` after white space and comments, where an attribute or a type may begin; in a command the usual lexer would take more.
  private func nextLBracket() -> Token? {
    if let token = ungotToken { return token.kind == .lBracket ? nextToken() : nil }
    let restore = index
    var resyncIfMember = false
    while true {
      tokenStart = index
      guard index < limit else { return nil }
      let next = base[index]
      switch next {
      case 0x20, 0x09, 0x0b, 0x0c:
        resyncIfMember = true
        skipWhitespace()
      case UInt8(ascii: "#"):
        resyncIfMember = true
        index += 1
        lexLineComment()
      case UInt8(ascii: "<"):
        guard byte(at: index + 1) == UInt8(ascii: "#") else { return nil }
        resyncIfMember = false
        index += 2
        lexBlockComment()
      case UInt8(ascii: "["):
        index += 1
        return newToken(.lBracket)
      case UInt8(ascii: "."), UInt8(ascii: ":"):
        if resyncIfMember {
          tokenStart = restore
          let start = Extent(tokenStart + adjustment, tokenStart + adjustment).start
          resync(start)
        }
        return nil
      default:
        guard next >= 0x80, CharTraits.isWhitespace(character) else { return nil }
        resyncIfMember = true
        skipWhitespace()
      }
    }
  }

  func attributeListRule(inExpressionMode: Bool) -> [AttributeBaseAst] {
    var list: [AttributeBaseAst] = []
    while let attribute = attributeRule() {
      list.append(attribute)
      if !inExpressionMode || attribute.kind == .attribute { skipNewlines() }
    }
    return list
  }

  func attributeRule() -> AttributeBaseAst? {
    guard let lBracket = nextLBracket() else { return nil }
    skipNewlines()
    guard let (typeName, first) = typeNameRule(allowAssemblyQualifiedNames: true) else {
      resync(lBracket)
      reportIncomplete(after(lBracket.extent), .missingTypename)
      return nil
    }
    let next = nextToken()
    if next.kind == .lParen { return attributeArguments(lBracket, next, typeName, first) }
    var end = next.extent
    if next.kind != .rBracket {
      ungetToken(next)
      reportError(before(next.extent), .endSquareBracketExpectedAtEndOfAttribute)
      end = typeName.extent
    }
    return TypeConstraintAst(Extent(from: lBracket.extent, to: end), typeName: typeName)
  }

  /// An attribute from its parenthesis on.
  private func attributeArguments(
    _ lBracket: Token, _ lParen: Token, _ typeName: ITypeName, _ firstName: Token
  ) -> AttributeAst {
    skipNewlines()
    var positional: [ExpressionAst] = []
    var named: [NamedAttributeArgumentAst] = []
    var last = lParen.extent
    let oldMode = mode
    setMode(.expression)
    attributeArgumentsRule(&positional, &named, &last)
    setMode(oldMode)
    skipNewlines()
    var rParen: Token? = nextToken()
    if let token = rParen, token.kind != .rParen {
      ungetToken(token)
      rParen = nil
      reportIncomplete(after(last), .missingEndParenthesisInExpression)
    }
    skipNewlines()
    var rBracket: Token? = nextToken()
    if let token = rBracket, token.kind != .rBracket {
      ungetToken(token)
      rBracket = nil
      if let rParen { reportIncomplete(after(rParen.extent), .endSquareBracketExpectedAtEndOfAttribute) }
    }
    update(firstName) { $0.flags.insert(.attributeName) }
    return AttributeAst(
      Extent(from: lBracket.extent, to: (rBracket ?? rParen)?.extent ?? last), typeName: typeName,
      positionalArguments: positional, namedArguments: named)
  }

  private func attributeArgumentsRule(
    _ positional: inout [ExpressionAst], _ named: inout [NamedAttributeArgumentAst], _ last: inout Extent
  ) {
    let oldDisableComma = disableCommaOperator
    disableCommaOperator = true
    defer { disableCommaOperator = oldDisableComma }
    var comma: Token?
    while true {
      skipNewlines()
      if let name = simpleNameRule() {
        var value: ExpressionAst = ConstantExpressionAst(name.extent, value: .boolean(true))
        var omitted = true
        let token = peekToken()
        if token.kind == .equals {
          skipToken()
          skipNewlines()
          omitted = false
          if let expression = expressionRule() {
            value = expression
          } else {
            reportIncomplete(after(token.extent), .missingExpressionInNamedArgument)
            value = ErrorExpressionAst(after(token.extent))
            syncOnError(consumeClosing: true, .comma, .rParen, .rBracket, .newLine)
          }
          last = value.extent
        }
        if named.contains(where: { $0.argumentName == name.value }) {
          reportError(name.extent, .duplicateNamedArgument, name.value)
        } else {
          named.append(
            NamedAttributeArgumentAst(
              Extent(from: name.extent, to: value.extent), argumentName: name.value, argument: value,
              expressionOmitted: omitted))
        }
      } else if let expression = expressionRule() {
        positional.append(expression)
        last = expression.extent
      } else if let comma {
        let extent = after(comma.extent)
        reportIncomplete(extent, .missingExpressionAfterToken, comma.kind.text)
        positional.append(ErrorExpressionAst(extent))
        last = extent
      }
      skipNewlines()
      let token = peekToken()
      guard token.kind == .comma else { return }
      comma = token
      last = token.extent
      skipToken()
    }
  }

  // MARK: Names of types

  /// The name of a type and its first token; nil when there is none.
  func typeNameRule(allowAssemblyQualifiedNames: Bool) -> (name: ITypeName, first: Token)? {
    let oldMode = mode
    setMode(.typeName)
    defer { setMode(oldMode) }
    let token = nextToken()
    guard token.kind == .identifier else {
      ungetToken(token)
      return nil
    }
    return (finishTypeName(token, unbracketed: false, allowAssembly: allowAssemblyQualifiedNames), token)
  }

  private func finishTypeName(_ name: Token, unbracketed: Bool = false, allowAssembly: Bool = true) -> ITypeName {
    func plain() -> TypeName { TypeName(extent: name.extent, name: text(name)) }
    var token = peekToken()
    if token.kind == .lBracket {
      let lBracket = token
      skipToken()
      skipNewlines()
      token = nextToken()
      switch token.kind {
      case .rBracket, .comma:
        let element = plain()
        return completeArrayTypeName(element, element, token, unbracketed)
      case .lBracket, .identifier: return genericTypeNameRule(name, token, unbracketed)
      case .endOfInput:
        ungetToken(token)
        reportIncomplete(after(lBracket.extent), .missingTypename)
        return plain()
      default:
        reportError(token.extent, .unexpectedToken, text(token))
        syncOnError(consumeClosing: true, .rBracket)
        return plain()
      }
    }
    guard token.kind == .comma, allowAssembly, !unbracketed else { return plain() }
    skipToken()
    let assembly = assemblyNameSpec()
    guard assembly.utf8.contains(where: { $0 > 0x20 }) else {
      reportError(after(token.extent), .missingAssemblyNameSpecification)
      return plain()
    }
    return TypeName(extent: Extent(from: name.extent, to: currentExtent), name: text(name), assembly: assembly)
  }

  private func singleGenericArgument(_ first: Token) -> ITypeName {
    if first.kind == .identifier { return finishTypeName(first, unbracketed: true) }
    let token = nextToken()
    guard token.kind == .identifier else {
      ungetToken(token)
      reportIncomplete(after(token.extent), .missingTypename)
      return TypeName(extent: first.extent, name: ":ErrorTypeName:")
    }
    let name = finishTypeName(token)
    let rBracket = nextToken()
    if rBracket.kind != .rBracket {
      ungetToken(rBracket)
      reportIncomplete(before(rBracket.extent), .endSquareBracketExpectedAtEndOfType)
    }
    return name
  }

  /// Type arguments from `first` on, and the token after them.
  func genericTypeArgumentsRule(_ first: Token) -> (types: [ITypeName], last: Token) {
    guard enter() else { return ([TypeName(extent: first.extent, name: ":ErrorTypeName:")], first) }
    defer { leave() }
    var types = [singleGenericArgument(first)]
    while true {
      skipNewlines()
      let last = nextToken()
      guard last.kind == .comma else { return (types, last) }
      skipNewlines()
      let token = peekToken()
      if token.kind == .identifier || token.kind == .lBracket {
        skipToken()
        types.append(singleGenericArgument(token))
      } else {
        reportIncomplete(after(last.extent), .missingTypename)
        types.append(TypeName(extent: last.extent, name: ":ErrorTypeName:"))
      }
    }
  }

  private func genericTypeNameRule(_ name: Token, _ first: Token, _ unbracketed: Bool) -> ITypeName {
    let (types, last) = genericTypeArgumentsRule(first)
    var end = last.extent
    if last.kind != .rBracket {
      ungetToken(last)
      reportIncomplete(before(last.extent), .endSquareBracketExpectedAtEndOfAttribute)
      end = types.last?.extent ?? first.extent
    }
    let open = TypeName(extent: name.extent, name: text(name), genericArgumentCount: types.count)
    let result = GenericTypeName(
      extent: Extent(from: name.extent, to: end), typeName: open, genericArguments: types)
    let token = peekToken()
    if token.kind == .lBracket {
      skipToken()
      return completeArrayTypeName(result, open, nextToken(), unbracketed)
    }
    if token.kind == .comma, !unbracketed {
      skipToken()
      open.assembly = requiredAssemblyName(token)
    }
    return result
  }

  private func requiredAssemblyName(_ comma: Token) -> String? {
    let assembly = assemblyNameSpec()
    if assembly.isEmpty {
      reportError(after(comma.extent), .missingAssemblyNameSpecification)
      return nil
    }
    return assembly
  }

  /// The ranks of an array's type; `first` is the token after the first bracket.
  private func completeArrayTypeName(
    _ element: ITypeName, _ assemblyOwner: TypeName, _ first: Token, _ unbracketed: Bool
  ) -> ITypeName {
    var type = element
    var first = first
    var ranks = 0
    while true {
      ranks += 1
      if ranks > ScriptParser.maximumDepth { giveUp() }
      var token = first
      switch first.kind {
      case .comma:
        var dimensions = 1
        var lastComma = token
        repeat {
          lastComma = token
          dimensions += 1
          token = nextToken()
        } while token.kind == .comma
        if dimensions > 32 {
          if token.kind != .rBracket { ungetToken(token) }
          reportError(Extent(from: first.extent, to: lastComma.extent), .arrayHasTooManyDimensions, String(dimensions))
        } else {
          if token.kind != .rBracket {
            ungetToken(token)
            reportError(after(lastComma.extent), .endSquareBracketExpectedAtEndOfAttribute)
          }
          type = ArrayTypeName(extent: Extent(from: type.extent, to: token.extent), elementType: type, rank: dimensions)
        }
      case .rBracket:
        type = ArrayTypeName(extent: Extent(from: type.extent, to: first.extent), elementType: type, rank: 1)
      case .endOfInput:
        ungetToken(first)
        reportError(before(first.extent), .endSquareBracketExpectedAtEndOfAttribute)
      default:
        reportError(first.extent, .unexpectedToken, text(first))
        syncOnError(consumeClosing: true, .rBracket)
      }
      token = peekToken()
      if !unbracketed, token.kind == .comma {
        skipToken()
        if let assembly = requiredAssemblyName(token) { assemblyOwner.assembly = assembly }
        return type
      }
      guard token.kind == .lBracket else { return type }
      skipToken()
      first = nextToken()
    }
  }

  // MARK: Names of assemblies

  /// `name, key=value, ...` up to the closing bracket, in the form the CLR writes it.
  private func assemblyNameSpec() -> String {
    var spec = assemblyNamePart()
    while byte == UInt8(ascii: ",") {
      tokenStart = index
      index += 1
      newToken(.comma)
      spec += ", " + assemblyNamePart()
      if byte == UInt8(ascii: "=") {
        tokenStart = index
        index += 1
        newToken(.equals)
        spec += "=" + assemblyNamePart()
      }
    }
    return spec
  }

  private func assemblyNamePart() -> String {
    skipWhitespace()
    tokenStart = index
    while index < limit {
      let next = base[index]
      if next < 0x80 {
        if has(next, CharTraits.forceStartNewAssemblyNameSpecToken) { break }
        index += 1
      } else {
        let (value, length) = scalar(at: index)
        if CharTraits.isWhitespace(value) { break }
        index += length
      }
    }
    let token = newToken(.identifier, flags: .typeName)
    let part = text(token)
    skipWhitespace()
    return part
  }
}
