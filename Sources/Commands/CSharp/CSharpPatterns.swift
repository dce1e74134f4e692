// Reading patterns of C#: after `is`, in `switch`.

import Objects

extension CSharpParser {

  mutating func pattern() throws -> CSharpPattern {
    var left = try conjunction()
    while acceptWord("or") { left = .or(left, try conjunction()) }
    return left
  }

  private mutating func conjunction() throws -> CSharpPattern {
    var left = try plainPattern()
    while acceptWord("and") { left = .and(left, try plainPattern()) }
    return left
  }

  private mutating func plainPattern() throws -> CSharpPattern {
    try nested { parser in
      if parser.acceptWord("not") { return .not(try parser.plainPattern()) }
      if parser.isWord("_"), !parser.isPunctuation(".", 1) {
        parser.advance()
        return .discard
      }
      if parser.isWord("var"), parser.peek().kind == .identifier {
        parser.advance()
        return .variable(try parser.identifier())
      }
      for sign in ["<", ">", "<=", ">="] where parser.accept(sign) { return .relation(sign, try parser.binary(8)) }
      if parser.isPunctuation("{") { return try parser.propertyPattern(nil) }
      if parser.isPunctuation("("),
        let inner = parser.attempt({ p -> CSharpPattern? in
          p.advance()
          let made = try p.pattern()
          return p.accept(")") ? made : nil
        })
      {
        return inner
      }
      // A type with a name, with properties, or alone.
      let found: CSharpPattern? = parser.attempt { p in
        let isKeyword = p.token.kind == .keyword
        let type = try p.asTarget()
        if p.token.kind == .identifier, !["when", "and", "or"].contains(p.token.text) {
          return .type(type, try p.identifier())
        }
        if p.isPunctuation("{") { return try p.propertyPattern(type) }
        if p.isPunctuation("(") { return nil }
        if isKeyword { return p.isPunctuation(".") ? nil : .type(type, nil) }
        var copy = p
        guard case .name(let parts, let at) = type, parts.allSatisfy({ $0.arguments.isEmpty }), !parts.isEmpty else {
          return .type(type, nil)
        }
        _ = copy.accept("")
        var expression = CSharpExpression.name(parts[0].name, [], at: at)
        for part in parts.dropFirst() { expression = .member(expression, part.name, [], at: at) }
        return .typeOrConstant(type, expression)
      }
      if let found { return found }
      return .constant(try parser.binary(7))
    }
  }

  private mutating func propertyPattern(_ type: CSharpTypeSyntax?) throws -> CSharpPattern {
    try expect("{")
    var parts: [(String, CSharpPattern)] = []
    while !isPunctuation("}") {
      let name = try identifier()
      try expect(":")
      parts.append((name, try pattern()))
      if !accept(",") { break }
    }
    try expect("}")
    var label: String?
    if token.kind == .identifier, !["when", "and", "or"].contains(token.text) { label = try identifier() }
    return .properties(type, parts, label)
  }
}
