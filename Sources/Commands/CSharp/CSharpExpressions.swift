// Reading expressions of C#, by falling precedence.

import Objects

extension CSharpParser {
  mutating func expression() throws -> CSharpExpression { try nested { try $0.assignment() } }

  private static let assignments: Set<String> = [
    "=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "??=",
  ]

  mutating func assignment() throws -> CSharpExpression {
    if let lambda = try lambda() { return lambda }
    if isKeyword("throw") {
      let at = token.start
      advance()
      return .throwing(try expression(), at: at)
    }
    let left = try conditional()
    let at = token.start
    if token.kind == .punctuation, CSharpParser.assignments.contains(token.text) {
      let sign = token.text
      advance()
      let right = isPunctuation("{") && sign == "=" ? try arrayInitialiser() : try expression()
      return .assign(String(sign.dropLast()), left, right, at: left.at == 0 ? at : left.at)
    }
    // `>>=` comes as `>` `>=`.
    if isPunctuation(">"), isPunctuation(">=", 1), peek().start == token.end {
      advance()
      advance()
      return .assign(">>", left, try expression(), at: left.at)
    }
    return left
  }

  private mutating func lambda() throws -> CSharpExpression? {
    let at = token.start
    _ =
      isWord("async") && (peek().kind == .identifier || isPunctuation("(", 1))
      && {
        advance(); return true
      }()
    if isKeyword("delegate") {
      advance()
      let parameters = isPunctuation("(") ? try parameterList() : []
      return .lambda(parameters, try block(), nil, at: at)
    }
    if accept("static") {}
    var parameters: [CSharpParameter] = []
    if token.kind == .identifier, isPunctuation("=>", 1) {
      parameters = [CSharpParameter(name: try identifier())]
      advance()
    } else if isPunctuation("(") {
      let found: [CSharpParameter]? = attempt { parser in
        parser.advance()
        var all: [CSharpParameter] = []
        while !parser.isPunctuation(")") {
          var parameter = CSharpParameter(name: "")
          for word in ["ref", "out", "in", "params"] where parser.accept(word) { parameter.mode = word }
          if parser.token.kind == .identifier, parser.isPunctuation(",", 1) || parser.isPunctuation(")", 1) {
            parameter.name = try parser.identifier()
          } else {
            parameter.type = try parser.type()
            parameter.name = try parser.identifier()
          }
          all.append(parameter)
          if !parser.accept(",") { break }
        }
        guard parser.accept(")"), parser.accept("=>") else { return nil }
        return all
      }
      guard let found else { return nil }
      parameters = found
    } else {
      return nil
    }
    if isPunctuation("{") { return .lambda(parameters, try block(), nil, at: at) }
    return .lambda(parameters, nil, try expression(), at: at)
  }

  private mutating func conditional() throws -> CSharpExpression {
    let test = try coalesce()
    guard isPunctuation("?") else { return test }
    advance()
    let yes = try expression()
    try expect(":")
    return .conditional(test, yes, try expression(), at: test.at)
  }

  private mutating func coalesce() throws -> CSharpExpression {
    let left = try binary(0)
    guard isPunctuation("??") else { return left }
    let at = token.start
    advance()
    if isKeyword("throw") { return .binary("??", left, try assignment(), at: at) }
    return .binary("??", left, try nested { try $0.coalesce() }, at: at)
  }

  private static let levels: [String: Int] = [
    "||": 1, "&&": 2, "|": 3, "^": 4, "&": 5, "==": 6, "!=": 6, "<": 7, ">": 7, "<=": 7, ">=": 7, "<<": 8, ">>": 8, "+": 9,
    "-": 9, "*": 10, "/": 10, "%": 10,
  ]

  mutating func binary(_ level: Int) throws -> CSharpExpression {
    var left = try unary()
    while true {
      let at = token.start
      if isKeyword("is"), level <= 7 {
        advance()
        left = .isPattern(left, try pattern(), at: at)
        continue
      }
      if isKeyword("as"), level <= 7 {
        advance()
        left = .asType(left, try asTarget(), at: at)
        continue
      }
      if isKeyword("switch"), isPunctuation("{", 1) {
        left = try switchExpression(left)
        continue
      }
      guard token.kind == .punctuation else { return left }
      var sign = token.text
      let shifts = sign == ">" && isPunctuation(">", 1) && peek().start == token.end
      if shifts {
        // `a >>= b` is an assignment.
        if isPunctuation(">=", 1) { return left }
        sign = ">>"
      }
      if sign == ">", isPunctuation(">=", 1), peek().start == token.end { return left }
      guard let own = CSharpParser.levels[sign], own > level else { return left }
      advance()
      if shifts { advance() }
      left = .binary(sign, left, try nested { try $0.binary(own) }, at: left.at)
    }
  }

  /// The type behind `as`: a `?` there may begin a conditional.
  mutating func asTarget() throws -> CSharpTypeSyntax {
    var made = try plainType()
    while isPunctuation("["), isPunctuation("]", 1) {
      advance()
      advance()
      made = .array(made, rank: 1)
    }
    if isPunctuation("?"), [";", ")", ",", "??"].contains(peek().text) || peek().kind == .end {
      advance()
      made = .nullable(made)
    }
    return made
  }

  private mutating func switchExpression(_ subject: CSharpExpression) throws -> CSharpExpression {
    let at = token.start
    advance()
    try expect("{")
    var arms: [(CSharpPattern, CSharpExpression?, CSharpExpression)] = []
    while !isPunctuation("}") {
      let test = try pattern()
      let filter = acceptWord("when") ? try expression() : nil
      try expect("=>")
      arms.append((test, filter, try expression()))
      if !accept(",") { break }
    }
    try expect("}")
    return .switching(subject, arms, at: at)
  }

  private mutating func unary() throws -> CSharpExpression {
    let at = token.start
    if token.kind == .punctuation {
      switch token.text {
      case "!", "-", "+", "~", "++", "--", "&", "*", "^":
        let sign = token.text
        advance()
        // `-2147483648` is a literal.
        if sign == "-", token.kind == .literal {
          if case .uint(2_147_483_648) = token.value { advance(); return try primary(.literal(.int(.min), at: at)) }
          if case .ulong(9_223_372_036_854_775_808) = token.value {
            advance(); return try primary(.literal(.long(.min), at: at))
          }
        }
        return .unary(sign, try nested { try $0.unary() }, at: at)
      case "(":
        if let cast = try cast() { return cast }
      default: break
      }
    }
    if isWord("await"), peek().kind == .identifier || peek().kind == .keyword || isPunctuation("(", 1) {
      advance()
      return .unary("await", try nested { try $0.unary() }, at: at)
    }
    return try primary(nil)
  }

  /// `(type)operand`.
  private mutating func cast() throws -> CSharpExpression? {
    let at = token.start
    let found: CSharpTypeSyntax? = attempt { parser in
      parser.advance()
      let keyword = parser.token.kind == .keyword
      let type = try parser.type()
      guard parser.accept(")") else { return nil }
      if keyword {
        // `(int)` is always a cast, but `(int.MaxValue)` does not come here.
        return type
      }
      switch parser.token.kind {
      case .identifier, .literal, .interpolated: return type
      case .keyword:
        return ["is", "as", "in", "switch"].contains(parser.token.text) ? nil : type
      case .punctuation: return ["(", "!", "~"].contains(parser.token.text) ? type : nil
      case .end: return nil
      }
    }
    guard let found else { return nil }
    return .cast(found, try nested { try $0.unary() }, at: at)
  }

  /// A primary expression with everything that follows it.
  private mutating func primary(_ given: CSharpExpression?) throws -> CSharpExpression {
    var left: CSharpExpression
    if let given { left = given } else { left = try simple() }
    while true {
      let at = token.start
      guard token.kind == .punctuation else { return left }
      switch token.text {
      case ".":
        advance()
        let nameAt = token.start
        let name = try identifier()
        left = .member(left, name, genericArguments(), at: nameAt)
      case "->":
        throw CSharpDiagnostic("CS0214", "Pointers and fixed size buffers may only be used in an unsafe context", at: at)
      case "(": left = .call(left, try arguments(), at: left.at)
      case "[":
        advance()
        var list: [CSharpArgument] = []
        repeat { list.append(try argument()) } while accept(",")
        try expect("]")
        left = .index(left, list, at: left.at)
      case "?.", "?[":
        // The rest of the chain stands on what was found.
        let isIndex = token.text == "?["
        if isIndex, !indexFollows() { return left }
        advance()
        var inner: CSharpExpression
        if isIndex {
          var list: [CSharpArgument] = []
          repeat { list.append(try argument()) } while accept(",")
          try expect("]")
          inner = .index(.receiver, list, at: at)
        } else {
          let nameAt = token.start
          let name = try identifier()
          inner = .member(.receiver, name, genericArguments(), at: nameAt)
        }
        inner = try nested { try $0.primary(inner) }
        return .conditionalAccess(left, inner, at: left.at)
      case "++", "--":
        let sign = token.text
        advance()
        left = .postfix(sign, left, at: at)
      case "!":
        // The null-forgiving operator.
        if isPunctuation("=", 1), peek().start == token.end { return left }
        advance()
      default: return left
      }
    }
  }

  /// Whether `?[` opens an index: `a?[0]` and not `a ? [..] : b`.
  private func indexFollows() -> Bool {
    var copy = self
    copy.advance()
    guard (try? copy.argument()) != nil, copy.isPunctuation("]") || copy.isPunctuation(",") else { return false }
    return true
  }

  /// `<int>` behind a name, when a type-argument list is what it must be.
  private mutating func genericArguments() -> [CSharpTypeSyntax] {
    guard isPunctuation("<") else { return [] }
    let found: [CSharpTypeSyntax]? = attempt { parser in
      let list = try parser.typeArguments()
      guard parser.token.kind == .punctuation || parser.token.kind == .end,
        ["(", ")", "]", "}", ":", ";", ",", ".", "?", "==", "!=", "|", "^", "&&", "||", "&", "[", "?.", ""].contains(
          parser.token.text)
      else { return nil }
      return list
    }
    return found ?? []
  }

  mutating func simple() throws -> CSharpExpression {
    let at = token.start
    switch token.kind {
    case .literal:
      defer { advance() }
      return .literal(token.value, at: at)
    case .interpolated:
      defer { advance() }
      return .interpolated(try pieces(token.pieces), at: at)
    case .identifier:
      let name = try identifier()
      if accept("::") {
        let next = try identifier()
        return .name(next, genericArguments(), at: at)
      }
      return .name(name, genericArguments(), at: at)
    case .punctuation:
      if accept("(") {
        var parts: [(String?, CSharpExpression)] = []
        repeat {
          var label: String?
          if token.kind == .identifier, isPunctuation(":", 1), !isPunctuation("::", 1) {
            label = try identifier()
            advance()
          }
          parts.append((label, try expression()))
        } while accept(",")
        try expect(")")
        return parts.count == 1 ? parts[0].1 : .tuple(parts, at: at)
      }
      if isPunctuation("[") {
        // A collection expression.
        advance()
        var items: [CSharpExpression] = []
        while !isPunctuation("]") {
          items.append(try expression())
          if !accept(",") { break }
        }
        try expect("]")
        return .arrayInitialiser(items, at: at)
      }
      throw CSharpDiagnostic("CS1525", "Invalid expression term '\(token.text)'", at: at)
    case .end: throw CSharpDiagnostic("CS1733", "Expected expression", at: before)
    case .keyword: return try keyword(at)
    }
  }

  private func pieces(_ pieces: [CSharpToken.Piece]) throws -> [CSharpExpression.Piece] {
    try pieces.map { piece in
      switch piece {
      case .text(let text): return .text(text)
      case .hole(let tokens, let alignment, let format):
        func read(_ tokens: [CSharpToken]) throws -> CSharpExpression {
          var inner = CSharpParser(tokens)
          inner.depth = depth + 1
          let made = try inner.expression()
          if inner.token.kind != .end {
            throw CSharpDiagnostic("CS1073", "Unexpected token '\(inner.token.text)'", at: inner.token.start)
          }
          return made
        }
        return .hole(try read(tokens), alignment: alignment.isEmpty ? nil : try read(alignment), format: format)
      }
    }
  }

  mutating func keyword(_ at: Int) throws -> CSharpExpression {
    let word = token.text
    switch word {
    case "true", "false":
      advance()
      return .literal(.bool(word == "true"), at: at)
    case "null":
      advance()
      return .literal(.null, at: at)
    case "this":
      advance()
      return .this(at: at)
    case "base":
      advance()
      return .base(at: at)
    case "new": return try creation(at)
    case "typeof", "sizeof":
      advance()
      try expect("(")
      let type = try type()
      try expect(")")
      return word == "typeof" ? .typeOf(type, at: at) : .sizeOf(type, at: at)
    case "default":
      advance()
      guard accept("(") else { return .defaultValue(nil, at: at) }
      let type = try type()
      try expect(")")
      return .defaultValue(type, at: at)
    case "checked", "unchecked":
      advance()
      try expect("(")
      let inner = try expression()
      try expect(")")
      return .checked(inner, word == "checked", at: at)
    case "ref":
      advance()
      return try unary()
    case "stackalloc":
      advance()
      return try creation(at, consumed: true)
    default:
      if let name = CSharpParser.typeKeywords[word], word != "void" {
        advance()
        return .type(.name([(name, [])], at: at), at: at)
      }
      throw CSharpDiagnostic("CS1525", "Invalid expression term '\(word)'", at: at)
    }
  }
}
