// Reading statements of C#.

import Objects

extension CSharpParser {
  mutating func block() throws -> CSharpStatement {
    let at = token.start
    try expect("{")
    var all: [CSharpStatement] = []
    while !isPunctuation("}") {
      if token.kind == .end { try expect("}") }
      all.append(try statement())
    }
    try expect("}")
    return .block(all, at: at)
  }

  mutating func statement() throws -> CSharpStatement { try nested { try $0.plainStatement() } }

  private mutating func parenthesised() throws -> CSharpExpression {
    try expect("(")
    let made = try expression()
    try expect(")")
    return made
  }

  private mutating func plainStatement() throws -> CSharpStatement {
    let at = token.start
    if isPunctuation("{") { return try block() }
    if accept(";") { return .empty }
    if token.kind == .keyword {
      switch token.text {
      case "if":
        advance()
        let test = try parenthesised()
        let yes = try statement()
        return .if(test, yes, accept("else") ? try statement() : nil, at: at)
      case "for": return try forStatement(at)
      case "foreach": return try foreachStatement(at)
      case "while":
        advance()
        let test = try parenthesised()
        return .while(test, try statement(), at: at)
      case "do":
        advance()
        let body = try statement()
        try expect("while")
        let test = try parenthesised()
        try expect(";")
        return .do(body, test, at: at)
      case "switch": return try switchStatement(at)
      case "try": return try tryStatement(at)
      case "throw":
        advance()
        let value = isPunctuation(";") ? nil : try expression()
        try expect(";")
        return .throw(value, at: at)
      case "return":
        advance()
        let value = isPunctuation(";") ? nil : try expression()
        try expect(";")
        return .return(value, at: at)
      case "break", "continue":
        let isBreak = token.text == "break"
        advance()
        try expect(";")
        return isBreak ? .break(at: at) : .continue(at: at)
      case "using": return try usingStatement(at)
      case "lock":
        advance()
        let subject = try parenthesised()
        return .block([.expression(subject, at: at), try statement()], at: at)
      case "checked", "unchecked":
        if isPunctuation("{", 1) {
          advance()
          return try block()
        }
      case "unsafe", "fixed":
        throw CSharpDiagnostic("CS0227", "Unsafe code may only appear if compiling with /unsafe", at: at)
      case "const":
        advance()
        let made = try local(isConst: true, at)
        try expect(";")
        return made
      case "goto":
        advance()
        var value: CSharpExpression?
        if accept("case") {
          value = try expression()
        } else if !accept("default") {
          throw CSharpDiagnostic(
            "CS0159", "No such label '\(token.text)' within the scope of the goto statement", at: token.start)
        }
        try expect(";")
        return .gotoCase(value, at: at)
      case "static":
        advance()
        return try plainStatement()
      default: break
      }
    }
    if isWord("yield"), peek().text == "return" || peek().text == "break" {
      advance()
      let isReturn = isKeyword("return")
      advance()
      let value = isReturn ? try expression() : nil
      try expect(";")
      return .yield(value, at: at)
    }
    if isWord("await"), peek().text == "foreach" || peek().text == "using" {
      advance()
      return try plainStatement()
    }
    if isWord("var"), isPunctuation("(", 1) {
      advance()
      advance()
      var names: [String] = []
      repeat { names.append(try identifier()) } while accept(",")
      try expect(")")
      try expect("=")
      let value = try expression()
      try expect(";")
      return .deconstruct(names, value, at: at)
    }
    if isWord("async"), peek().kind == .identifier || peek().kind == .keyword { advance() }
    if let function = try localFunction(at) { return function }
    if declarationAhead() {
      let made = try local(isConst: false, at)
      try expect(";")
      return made
    }
    let value = try expression()
    switch value {
    case .assign, .call, .postfix, .new, .conditionalAccess, .throwing: break
    case .unary("++", _, _), .unary("--", _, _), .unary("await", _, _): break
    default:
      if isPunctuation(";") || token.kind == .identifier {
        if !isPunctuation(";") { try expect(";") }
        throw CSharpDiagnostic(
          "CS0201", "Only assignment, call, increment, decrement, await, and new object expressions can be used as a statement",
          at: at)
      }
    }
    try expect(";")
    return .expression(value, at: at)
  }

  /// Whether a type and a name follow, and what comes after a declared name.
  private func declarationAhead() -> Bool {
    guard
      token.kind == .identifier || token.kind == .keyword && (CSharpParser.isTypeKeyword(token.text) || token.text == "ref")
        || isPunctuation("(")
    else { return false }
    var copy = self
    guard (try? copy.type()) != nil, copy.token.kind == .identifier else { return false }
    copy.advance()
    return copy.token.kind == .end || copy.token.kind == .identifier || copy.token.kind == .keyword
      || [";", "=", ",", ")", "}"].contains(copy.token.text) || copy.isKeyword("in")
  }

  private mutating func local(isConst: Bool, _ at: Int) throws -> CSharpStatement {
    let type = try type()
    var all: [(String, CSharpExpression?, at: Int)] = []
    repeat {
      let nameAt = token.start
      let name = try identifier()
      var value: CSharpExpression?
      if accept("=") { value = isPunctuation("{") ? try arrayInitialiser() : try expression() }
      all.append((name, value, nameAt))
    } while accept(",")
    return .local(type, all, isConst: isConst, at: at)
  }

  private mutating func localFunction(_ at: Int) throws -> CSharpStatement? {
    let head: CSharpMethodSyntax? = attempt { parser in
      guard parser.token.kind == .identifier || parser.token.kind == .keyword else { return nil }
      if parser.token.kind == .keyword, !CSharpParser.isTypeKeyword(parser.token.text) { return nil }
      var method = CSharpMethodSyntax(name: "", at: at)
      method.returnType = try parser.type()
      guard parser.token.kind == .identifier else { return nil }
      method.nameAt = parser.token.start
      method.name = try parser.identifier()
      method.typeParameters = try parser.typeParameterList()
      guard parser.isPunctuation("(") else { return nil }
      method.parameters = try parser.parameterList()
      try parser.constraints()
      guard parser.isPunctuation("{") || parser.isPunctuation("=>") else { return nil }
      return method
    }
    guard var method = head else { return nil }
    try body(&method)
    return .function(method, at: at)
  }

  private mutating func forStatement(_ at: Int) throws -> CSharpStatement {
    advance()
    try expect("(")
    var start: [CSharpStatement] = []
    if !isPunctuation(";") {
      if declarationAhead() {
        start = [try local(isConst: false, token.start)]
      } else {
        repeat {
          let from = token.start
          start.append(.expression(try expression(), at: from))
        } while accept(",")
      }
    }
    try expect(";")
    let test = isPunctuation(";") ? nil : try expression()
    try expect(";")
    var steps: [CSharpExpression] = []
    if !isPunctuation(")") { repeat { steps.append(try expression()) } while accept(",") }
    try expect(")")
    return .for(start, test, steps, try statement(), at: at)
  }

  private mutating func foreachStatement(_ at: Int) throws -> CSharpStatement {
    advance()
    try expect("(")
    let type = try type()
    let name = try identifier()
    guard accept("in") else { throw CSharpDiagnostic("CS1515", "'in' expected", at: before) }
    let source = try expression()
    try expect(")")
    return .foreach(type, name, source, try statement(), at: at)
  }

  private mutating func switchStatement(_ at: Int) throws -> CSharpStatement {
    advance()
    let subject = try parenthesised()
    try expect("{")
    var sections: [(labels: [(CSharpPattern?, CSharpExpression?)], body: [CSharpStatement])] = []
    while !isPunctuation("}") {
      var labels: [(CSharpPattern?, CSharpExpression?)] = []
      while true {
        if accept("case") {
          let test = try pattern()
          labels.append((test, acceptWord("when") ? try expression() : nil))
          try expect(":")
        } else if isKeyword("default"), isPunctuation(":", 1) {
          advance()
          advance()
          labels.append((nil, nil))
        } else {
          break
        }
      }
      if labels.isEmpty { try expect("}") }
      var body: [CSharpStatement] = []
      while !isPunctuation("}"), !isKeyword("case"), !(isKeyword("default") && isPunctuation(":", 1)) {
        if token.kind == .end { try expect("}") }
        body.append(try statement())
      }
      sections.append((labels, body))
    }
    try expect("}")
    return .switch(subject, sections, at: at)
  }

  private mutating func tryStatement(_ at: Int) throws -> CSharpStatement {
    advance()
    let body = try block()
    var catches: [CSharpCatch] = []
    while accept("catch") {
      var type: CSharpTypeSyntax?
      var name: String?
      if accept("(") {
        type = try self.type()
        if token.kind == .identifier { name = try identifier() }
        try expect(")")
      }
      let filter = acceptWord("when") ? try parenthesised() : nil
      catches.append(CSharpCatch(type: type, name: name, filter: filter, body: try block()))
    }
    let finally = accept("finally") ? try block() : nil
    if catches.isEmpty, finally == nil { throw CSharpDiagnostic("CS1524", "Expected catch or finally", at: before) }
    return .try(body, catches, finally, at: at)
  }

  private mutating func usingStatement(_ at: Int) throws -> CSharpStatement {
    advance()
    if accept("(") {
      var declared: CSharpStatement?
      var value: CSharpExpression?
      if declarationAhead() { declared = try local(isConst: false, token.start) } else { value = try expression() }
      try expect(")")
      return .using(declared, value, try statement(), at: at)
    }
    let declared = try local(isConst: false, token.start)
    try expect(";")
    return .using(declared, nil, nil, at: at)
  }
}
