// Reading types of C#, as they stand in declarations, casts and type arguments.

import Objects

extension CSharpParser {
  mutating func typeArguments() throws -> [CSharpTypeSyntax] {
    try expect("<")
    var all: [CSharpTypeSyntax] = []
    if isPunctuation(",") || isPunctuation(">") {
      // `List<>` in typeof.
      var count = 1
      while accept(",") { count += 1 }
      for _ in 0..<count { all.append(.name([], at: token.start)) }
    } else {
      repeat { all.append(try type()) } while accept(",")
    }
    try expect(">")
    return all
  }

  /// A type with its array and nullable suffixes.
  mutating func type(suffixes: Bool = true) throws -> CSharpTypeSyntax {
    try nested { parser in
      var made = try parser.plainType()
      while suffixes {
        if parser.isPunctuation("?"), !parser.isPunctuation("[", 1) || true {
          parser.advance()
          made = .nullable(made)
        } else if parser.isPunctuation("["), parser.isPunctuation("]", 1) || parser.isPunctuation(",", 1) {
          parser.advance()
          var rank = 1
          while parser.accept(",") { rank += 1 }
          try parser.expect("]")
          made = .array(made, rank: rank)
        } else if parser.isPunctuation("*") {
          parser.advance()
          made = .pointer(made, at: made.at)
        } else {
          break
        }
      }
      return made
    }
  }

  mutating func plainType() throws -> CSharpTypeSyntax {
    let at = token.start
    if accept("ref") { _ = accept("readonly") }
    if token.kind == .keyword, let name = CSharpParser.typeKeywords[token.text] {
      advance()
      return .name([(name, [])], at: at)
    }
    if isPunctuation("(") {
      advance()
      var parts: [(CSharpTypeSyntax, String?)] = []
      repeat {
        let part = try type()
        parts.append((part, token.kind == .identifier ? try identifier() : nil))
      } while accept(",")
      try expect(")")
      guard parts.count > 1 else { throw CSharpDiagnostic("CS8124", "Tuple must contain at least two elements.", at: at) }
      return .tuple(parts, at: at)
    }
    var parts: [(name: String, arguments: [CSharpTypeSyntax])] = []
    guard token.kind == .identifier else { throw CSharpDiagnostic("CS1031", "Type expected", at: token.start) }
    repeat {
      let name = try identifier()
      if accept("::") { continue }
      var arguments: [CSharpTypeSyntax] = []
      if isPunctuation("<"), let found = attempt({ try $0.typeArguments() }) { arguments = found }
      parts.append((name, arguments))
      if !accept(".") { break }
    } while true
    return .name(parts, at: at)
  }
}
