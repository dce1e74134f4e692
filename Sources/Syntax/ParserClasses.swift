// Classes and enumerations.

extension ScriptParser {
  func classDefinitionRule(_ attributes: [AttributeBaseAst], _ classToken: Token) -> StatementAst {
    definesTypes = true
    skipNewlines()
    guard let (name, nameToken) = simpleName(flag: .typeName) else {
      reportIncomplete(after(classToken.extent), .missingNameAfterKeyword, text(classToken))
      return ErrorStatementAst(classToken.extent)
    }
    skipNewlines()
    let oldMode = mode
    setMode(.signature)
    defer { setMode(oldMode) }
    let bases = baseTypes()
    let lCurly = nextToken()
    guard lCurly.kind == .lCurly else {
      ungetToken(lCurly)
      let last = bases.last?.extent ?? name.extent
      reportIncomplete(after(last), .missingTypeBody, classToken.kind.text)
      return ErrorStatementAst(Extent(from: classToken.extent, to: last), nestedAst: bases)
    }
    var last = lCurly.extent
    var members: [MemberAst] = []
    var strays: [Ast] = []
    while true {
      var onError: [Ast] = []
      let member = classMemberRule(name.value, &onError)
      if member == nil, onError.isEmpty { break }
      if let member {
        members.append(member)
        last = member.extent
      }
      if let stray = onError.last {
        strays += onError
        last = stray.extent
      }
    }
    let rCurly = nextToken()
    if rCurly.kind != .rCurly {
      ungetToken(rCurly)
      reportIncomplete(after(lCurly.extent), detected: rCurly.extent, .missingEndCurlyBrace)
    } else {
      last = rCurly.extent
    }
    let extent = Extent(from: attributes.first?.extent ?? classToken.extent, to: last)
    let definition = TypeDefinitionAst(
      extent, name: name.value, nameExtent: nameToken.extent, attributes: attributes.compactMap { $0 as? AttributeAst },
      baseTypes: bases, members: members, typeAttributes: .class)
    let constraints = attributes.filter { $0.kind == .typeConstraint }
    if !constraints.isEmpty {
      strays += constraints
      strays.append(definition)
    }
    return strays.isEmpty ? definition : ErrorStatementAst(extent, nestedAst: strays)
  }

  /// `: Base, IInterface` after a class's name.
  private func baseTypes() -> [TypeConstraintAst] {
    let colon = peekToken()
    guard colon.kind == .colon else { return [] }
    skipToken()
    skipNewlines()
    var bases: [TypeConstraintAst] = []
    var separator = colon
    while true {
      guard let (type, _) = typeNameRule(allowAssemblyQualifiedNames: false) else {
        reportIncomplete(after(separator.extent), .typeNameExpected)
        return bases
      }
      bases.append(TypeConstraintAst(type.extent, typeName: type))
      skipNewlines()
      separator = peekToken()
      guard separator.kind == .comma else { return bases }
      skipToken()
      skipNewlines()
    }
  }

  /// A property or a method. Parts of one that could not be finished go to `onError`.
  private func classMemberRule(_ className: String, _ onError: inout [Ast]) -> MemberAst? {
    var start: Extent?
    var attributes: [AttributeAst] = []
    var type: TypeConstraintAst?
    var modifiers: MemberAttributes = .public
    var lastModifier: Extent?
    var token: Token
    while true {
      skipNewlines()
      if let attribute = attributeRule() {
        lastModifier = attribute.extent
        if start == nil { start = attribute.extent }
        if attribute.kind == .attribute {
          attributes.append(unsafeDowncast(attribute, to: AttributeAst.self))
        } else if type == nil {
          type = unsafeDowncast(attribute, to: TypeConstraintAst.self)
        } else {
          reportError(attribute.extent, .tooManyTypes)
        }
        continue
      }
      token = peekToken()
      if start == nil { start = token.extent }
      guard token.kind == .hidden || token.kind == .static else { break }
      let modifier: MemberAttributes = token.kind == .hidden ? .hidden : .static
      if modifiers.contains(modifier) { reportError(token.extent, .duplicateQualifier, text(token)) }
      modifiers.insert(modifier)
      lastModifier = token.extent
      skipToken()
    }
    let from = start ?? token.extent
    if token.kind == .variable {
      skipToken()
      return propertyRule(token, from, attributes, type, modifiers, &onError)
    }
    if token.kind == .identifier || token.flags.contains(.keyword) {
      update(token) { $0.flags = [] }
      skipToken()
      guard let function = methodDeclarationRule(token, className, modifiers.contains(.static)) as? FunctionDefinitionAst
      else {
        syncOnError(consumeClosing: false, .rCurly)
        onError += attributes
        if let type { onError.append(type) }
        return nil
      }
      return FunctionMemberAst(
        Extent(from: from, to: function.extent), attributes: attributes, returnType: type, functionDefinition: function,
        memberAttributes: modifiers, isConstructor: ScriptParser.equal(function.name, className))
    }
    if let lastModifier {
      reportIncomplete(after(lastModifier), .incompleteMemberDefinition)
      onError += attributes
      if let type { onError.append(type) }
    }
    return nil
  }

  private func propertyRule(
    _ name: Token, _ start: Extent, _ attributes: [AttributeAst], _ type: TypeConstraintAst?, _ modifiers: MemberAttributes,
    _ onError: inout [Ast]
  ) -> MemberAst? {
    var value: ExpressionAst?
    if peekToken().kind == .equals {
      skipToken()
      skipNewlines()
      value = expressionRule()
    }
    var end = value?.extent ?? name.extent
    let terminator = peekToken()
    if terminator.kind != .newLine, terminator.kind != .semi, terminator.kind != .rCurly {
      reportIncomplete(after(end), .missingPropertyTerminator)
    }
    skipNewlinesAndSemicolons()
    if terminator.kind == .semi { end = terminator.extent }
    let path = variablePath(name).unqualifiedPath
    if path.isEmpty {
      onError += attributes
      if let type { onError.append(type) }
      if let value { onError.append(value) }
      return nil
    }
    return PropertyMemberAst(
      Extent(from: start, to: end), name: path, nameExtent: name.extent, propertyType: type, attributes: attributes,
      initialValue: value, memberAttributes: modifiers)
  }

  private func methodDeclarationRule(_ nameToken: Token, _ className: String, _ isStatic: Bool) -> StatementAst {
    let name = text(nameToken)
    var declaration = ParameterDeclaration()
    if peekToken().kind == .lParen {
      declaration = functionParameterDeclarationRule()
    } else {
      reportIncomplete(after(nameToken.extent), .missingMethodParameterList)
      declaration.parameters = []
    }
    var errorEnd = declaration.errorEnd
    let isConstructor = !isStatic && ScriptParser.equal(name, className)
    var base: (keyword: Token, end: Extent, arguments: [ExpressionAst])?
    if isConstructor {
      skipNewlines()
      let oldMode = mode
      setMode(.signature)
      base = baseConstructorCall(&errorEnd)
      setMode(oldMode)
    }
    let lCurly = nextToken()
    if lCurly.kind != .lCurly {
      ungetToken(lCurly)
      if errorEnd == nil {
        let end = declaration.rParen?.extent ?? nameToken.extent
        errorEnd = end
        reportIncomplete(after(end), .missingFunctionBody)
      }
    }
    let parameters = declaration.parameters ?? []
    if let errorEnd { return ErrorStatementAst(Extent(from: nameToken.extent, to: errorEnd), nestedAst: parameters) }
    var first: StatementAst?
    if isConstructor {
      let keyword = base?.keyword.extent ?? .empty
      let extent = base.map { Extent(from: $0.keyword.extent, to: $0.end) } ?? .empty
      let call = BaseCtorInvokeMemberExpressionAst(
        extent, expression: VariableExpressionAst(keyword, variablePath: VariablePath("this")),
        member: StringConstantExpressionAst(keyword, value: ".ctor", stringConstantType: .bareWord),
        arguments: base?.arguments ?? [])
      first = CommandExpressionAst(extent, expression: call)
    }
    let oldMode = mode
    setMode(.command)
    defer { setMode(oldMode) }
    let body = scriptBlockRule(lCurly: lCurly, isFilter: false, first: first)
    return FunctionDefinitionAst(
      Extent(from: nameToken.extent, to: body.extent), name: name, nameExtent: nameToken.extent,
      parameters: parameters.isEmpty ? nil : parameters, body: body)
  }

  /// `: base(arguments)` of a constructor.
  private func baseConstructorCall(
    _ errorEnd: inout Extent?
  ) -> (keyword: Token, end: Extent, arguments: [ExpressionAst])? {
    let colon = peekToken()
    guard colon.kind == .colon else { return nil }
    skipToken()
    skipNewlines()
    let keyword = peekToken()
    guard keyword.kind == .base else {
      errorEnd = colon.extent
      reportIncomplete(after(colon.extent), .missingBaseCtorCall)
      return nil
    }
    skipToken()
    skipNewlines()
    let lParen = peekToken()
    guard lParen.kind == .lParen else {
      errorEnd = keyword.extent
      reportIncomplete(after(keyword.extent), .missingMethodParameterList)
      return (keyword, keyword.extent, [])
    }
    skipToken()
    let (arguments, end) = invokeParameterListRule(lParen)
    skipNewlines()
    return (keyword, end, arguments)
  }

  // MARK: Enumerations

  func enumDefinitionRule(_ attributes: [AttributeBaseAst], _ enumToken: Token) -> StatementAst {
    definesTypes = true
    skipNewlines()
    guard let (name, nameToken) = simpleName() else {
      reportIncomplete(after(enumToken.extent), .missingNameAfterKeyword, text(enumToken))
      return ErrorStatementAst(enumToken.extent)
    }
    let oldMode = mode
    setMode(.signature)
    defer { setMode(oldMode) }
    var bases: [TypeConstraintAst] = []
    let colon = peekToken()
    if colon.kind == .colon {
      skipToken()
      skipNewlines()
      if let (type, _) = typeNameRule(allowAssemblyQualifiedNames: false) {
        if !ScriptParser.isIntegralType(type.name) { reportError(type.extent, .invalidUnderlyingType, type.name) }
        bases = [TypeConstraintAst(type.extent, typeName: type)]
      } else {
        reportIncomplete(after(colon.extent), .typeNameExpected)
      }
    }
    skipNewlines()
    let lCurly = nextToken()
    guard lCurly.kind == .lCurly else {
      ungetToken(lCurly)
      reportIncomplete(after(name.extent), .missingTypeBody, enumToken.kind.text)
      return ErrorStatementAst(Extent(from: enumToken.extent, to: name.extent))
    }
    var members: [MemberAst] = []
    while let member = enumMemberRule() { members.append(member) }
    let rCurly = nextToken()
    if rCurly.kind != .rCurly {
      ungetToken(rCurly)
      reportIncomplete(after(lCurly.extent), detected: rCurly.extent, .missingEndCurlyBrace)
    }
    let start = attributes.first?.extent ?? enumToken.extent
    let definition = TypeDefinitionAst(
      Extent(from: start, to: rCurly.extent), name: name.value, nameExtent: nameToken.extent,
      attributes: attributes.compactMap { $0 as? AttributeAst }, baseTypes: bases, members: members, typeAttributes: .enum)
    let constraints: [Ast] = attributes.filter { $0.kind == .typeConstraint }
    return constraints.isEmpty ? definition : ErrorStatementAst(start, nestedAst: constraints + [definition])
  }

  private func enumMemberRule() -> MemberAst? {
    skipNewlines()
    guard let (name, nameToken) = simpleName() else { return nil }
    var end = name.extent
    var value: ExpressionAst?
    var missing = false
    let oldMode = mode
    setMode(.expression)
    let assign = peekToken()
    if assign.kind == .equals {
      skipToken()
      value = expressionRule()
      if let value {
        end = value.extent
      } else {
        reportError(after(assign.extent), .expectedValueExpression, assign.kind.text)
        end = assign.extent
        missing = true
      }
    }
    setMode(oldMode)
    let terminator = peekToken()
    if terminator.kind != .newLine, terminator.kind != .semi, terminator.kind != .rCurly, !missing {
      reportIncomplete(after(end), .missingPropertyTerminator)
    }
    skipNewlinesAndSemicolons()
    if terminator.kind == .semi { end = terminator.extent }
    return PropertyMemberAst(
      Extent(from: name.extent, to: end), name: name.value, nameExtent: nameToken.extent, initialValue: value,
      memberAttributes: [.public, .static, .literal])
  }

  static func isIntegralType(_ name: String) -> Bool {
    var lower = name.lowercased()
    if lower.hasPrefix("system.") { lower = String(lower.dropFirst(7)) }
    return [
      "byte", "sbyte", "short", "int16", "ushort", "uint16", "int", "int32", "uint", "uint32", "long", "int64", "ulong",
      "uint64",
    ].contains(lower)
  }

  /// Whether two names are the same but for the case of letters.
  static func equal(_ one: String, _ other: String) -> Bool {
    one == other || one.lowercased() == other.lowercased()
  }
}
