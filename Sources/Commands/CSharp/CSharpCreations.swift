// Reading what C# makes with `new`: objects, arrays, initialisers; and argument lists.

import Objects

extension CSharpParser {
  /// `new ...`.
  mutating func creation(_ at: Int, consumed: Bool = false) throws -> CSharpExpression {
    if !consumed { advance() }
    if isPunctuation("("), !tupleTypeAhead() { return .new(nil, try arguments(), try initialiser(), at: at) }
    if isPunctuation("["), isPunctuation("]", 1) || isPunctuation(",", 1) {
      advance()
      var rank = 1
      while accept(",") { rank += 1 }
      try expect("]")
      guard case .arrayInitialiser(let items, _) = try arrayInitialiser() else { return .literal(.null, at: at) }
      return .newArray(nil, [], rank: rank, items, at: at)
    }
    if isPunctuation("{") {
      advance()
      var parts: [(String, CSharpExpression)] = []
      while !isPunctuation("}") {
        if token.kind == .identifier, isPunctuation("=", 1) {
          let name = try identifier()
          advance()
          parts.append((name, try expression()))
        } else {
          let value = try expression()
          switch value {
          case .name(let name, _, _), .member(_, let name, _, _): parts.append((name, value))
          default:
            throw CSharpDiagnostic(
              "CS0746",
              "Invalid anonymous type member declarator. Anonymous type members must be declared with a member assignment, simple name or member access.",
              at: value.at)
          }
        }
        if !accept(",") { break }
      }
      try expect("}")
      return .anonymous(parts, at: at)
    }
    var type = try plainType()
    if isPunctuation("?"), isPunctuation("[", 1) { advance(); type = .nullable(type) }
    if isPunctuation("?["), !isPunctuation("]", 1) {}
    if isPunctuation("[") {
      advance()
      var sizes: [CSharpExpression] = []
      var rank = 1
      if isPunctuation("]") || isPunctuation(",") {
        while accept(",") { rank += 1 }
      } else {
        repeat { sizes.append(try expression()) } while accept(",")
        rank = sizes.count
      }
      try expect("]")
      while isPunctuation("["), isPunctuation("]", 1) || isPunctuation(",", 1) {
        advance()
        var inner = 1
        while accept(",") { inner += 1 }
        try expect("]")
        type = .array(type, rank: inner)
      }
      var items: [CSharpExpression]?
      if isPunctuation("{"), case .arrayInitialiser(let found, _) = try arrayInitialiser() { items = found }
      if sizes.isEmpty, items == nil {
        throw CSharpDiagnostic("CS1586", "Array creation must have array size or array initializer", at: at)
      }
      return .newArray(type, sizes, rank: rank, items, at: at)
    }
    let list = isPunctuation("(") ? try arguments() : nil
    let made = try initialiser()
    if list == nil, made == nil {
      throw CSharpDiagnostic("CS1526", "A new expression requires an argument list or (), [], or {} after type", at: before)
    }
    return .new(type, list ?? [], made, at: at)
  }

  /// Whether `new (` begins a tuple type's array.
  private func tupleTypeAhead() -> Bool {
    var copy = self
    guard (try? copy.plainType()) != nil else { return false }
    return copy.isPunctuation("[")
  }

  private mutating func initialiser() throws -> CSharpInitialiser? {
    guard accept("{") else { return nil }
    var entries: [CSharpInitialiser.Entry] = []
    while !isPunctuation("}") {
      if token.kind == .identifier, isPunctuation("=", 1) {
        let name = try identifier()
        advance()
        if isPunctuation("{"), let inner = try nested({ try $0.initialiser() }) {
          entries.append(.nested(name, inner))
        } else {
          entries.append(.property(name, try expression()))
        }
      } else if accept("[") {
        var keys: [CSharpExpression] = []
        repeat { keys.append(try expression()) } while accept(",")
        try expect("]")
        try expect("=")
        entries.append(.indexed(keys, try expression()))
      } else if accept("{") {
        var values: [CSharpExpression] = []
        while !isPunctuation("}") {
          values.append(try expression())
          if !accept(",") { break }
        }
        try expect("}")
        entries.append(.element(values))
      } else {
        entries.append(.element([try expression()]))
      }
      if !accept(",") { break }
    }
    try expect("}")
    return CSharpInitialiser(entries: entries)
  }

  /// `{ 1, 2, { 3 } }`.
  mutating func arrayInitialiser() throws -> CSharpExpression {
    let at = token.start
    try expect("{")
    var items: [CSharpExpression] = []
    while !isPunctuation("}") {
      items.append(isPunctuation("{") ? try nested { try $0.arrayInitialiser() } : try expression())
      if !accept(",") { break }
    }
    try expect("}")
    return .arrayInitialiser(items, at: at)
  }

  mutating func arguments() throws -> [CSharpArgument] {
    try expect("(")
    var all: [CSharpArgument] = []
    while !isPunctuation(")") {
      all.append(try argument())
      if !accept(",") { break }
    }
    try expect(")")
    return all
  }

  mutating func argument() throws -> CSharpArgument {
    var name: String?
    if token.kind == .identifier, isPunctuation(":", 1) {
      name = try identifier()
      advance()
    }
    let at = token.start
    for word in ["ref", "out", "in"] where isKeyword(word) {
      advance()
      if word == "out" {
        let declared: CSharpExpression? = attempt { parser in
          let type = try parser.type()
          let name = try parser.identifier()
          guard parser.isPunctuation(",") || parser.isPunctuation(")") else { return nil }
          return .declaration(type, name, at: at)
        }
        if let declared { return CSharpArgument(name: name, mode: "out", value: declared) }
      }
      return CSharpArgument(name: name, mode: word, value: try expression())
    }
    return CSharpArgument(name: name, value: try expression())
  }
}
