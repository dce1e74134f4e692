// Declarations of C#: namespaces, types and their members. Expressions and statements have files of their own.

import Objects

/// Reads tokens; the first error ends the run.
struct CSharpParser {
  let tokens: [CSharpToken]
  var index = 0
  var depth = 0
  /// The types found, nested ones inside their owners.
  private(set) var types: [CSharpTypeDeclaration] = []

  init(_ tokens: [CSharpToken]) { self.tokens = tokens }

  // MARK: - Tokens

  var token: CSharpToken { tokens[min(index, tokens.count - 1)] }
  func peek(_ ahead: Int = 1) -> CSharpToken { tokens[min(index + ahead, tokens.count - 1)] }
  mutating func advance() { if index < tokens.count - 1 { index += 1 } }

  func isPunctuation(_ text: String, _ ahead: Int = 0) -> Bool {
    let t = peek(ahead)
    return t.kind == .punctuation && t.text == text
  }
  func isKeyword(_ text: String) -> Bool { token.kind == .keyword && token.text == text }
  /// A word that is a keyword only here.
  func isWord(_ text: String, _ ahead: Int = 0) -> Bool {
    let t = peek(ahead)
    return t.kind == .identifier && t.text == text
  }
  mutating func accept(_ text: String) -> Bool {
    guard token.kind == .punctuation || token.kind == .keyword, token.text == text else { return false }
    advance()
    return true
  }
  mutating func acceptWord(_ text: String) -> Bool {
    guard isWord(text) else { return false }
    advance()
    return true
  }

  /// Where a missing token should have stood: behind the one before.
  var before: Int { index > 0 ? tokens[index - 1].end : token.start }

  mutating func expect(_ text: String) throws {
    if accept(text) { return }
    // `>>` closes two lists, as the lexer keeps `>` apart that never fails here.
    let code: String
    switch text {
    case ";": code = "CS1002"
    case "}": code = "CS1513"
    case "{": code = "CS1514"
    case ")": code = "CS1026"
    default: code = "CS1003"
    }
    let message = code == "CS1003" ? "Syntax error, '\(text)' expected" : "\(text) expected"
    throw CSharpDiagnostic(code, message, at: before)
  }

  mutating func identifier() throws -> String {
    guard token.kind == .identifier else {
      if token.kind == .keyword {
        throw CSharpDiagnostic("CS1041", "Identifier expected; '\(token.text)' is a keyword", at: token.start)
      }
      throw CSharpDiagnostic("CS1001", "Identifier expected", at: token.kind == .end ? before : token.start)
    }
    defer { advance() }
    return token.text
  }

  /// Guards the stack against sources of absurd depth.
  mutating func nested<T>(_ body: (inout CSharpParser) throws -> T) throws -> T {
    depth += 1
    defer { depth -= 1 }
    if depth > 400 { throw CSharpDiagnostic("CS8078", "An expression is too long or complex to compile", at: token.start) }
    return try body(&self)
  }

  /// Tries a reading; nil and no progress when it fails.
  mutating func attempt<T>(_ body: (inout CSharpParser) throws -> T?) -> T? {
    let (savedIndex, savedDepth) = (index, depth)
    if let made = try? body(&self) { return made }
    index = savedIndex
    depth = savedDepth
    return nil
  }

  // MARK: - The unit

  mutating func unit() throws {
    try namespaceBody("", CSharpImports(), closing: false)
    if token.kind != .end {
      throw CSharpDiagnostic("CS1022", "Type or namespace definition, or end-of-file expected", at: token.start)
    }
  }

  private mutating func namespaceBody(_ namespace: String, _ outer: CSharpImports, closing: Bool) throws {
    var imports = outer
    var namespace = namespace
    while token.kind != .end, !(closing && isPunctuation("}")) {
      if isPunctuation(";") {
        advance()
      } else if isWord("global"), peek().text == "using" || isKeyword("using") {
        advance()
      } else if isKeyword("using") {
        try using(&imports)
      } else if isKeyword("extern"), isWord("alias", 1) {
        while !accept(";"), token.kind != .end { advance() }
      } else if isKeyword("namespace") {
        advance()
        var name = try identifier()
        while accept(".") { name += "." + (try identifier()) }
        let full = namespace.isEmpty ? name : namespace + "." + name
        if accept(";") {
          namespace = full
          continue
        }
        try expect("{")
        try namespaceBody(full, imports, closing: true)
        try expect("}")
      } else {
        let start = token.start
        let attributes = try attributeLists()
        if !attributes.isEmpty, attributes.allSatisfy({ $0.target == "assembly" || $0.target == "module" }), !atModifier,
          !isKeyword("class"), !isKeyword("enum")
        {
          continue
        }
        guard let declaration = try typeDeclaration(attributes, modifiers(), namespace, imports, nil) else {
          if token.kind == .punctuation, token.text == "}" || token.text == ")" {
            throw CSharpDiagnostic("CS1022", "Type or namespace definition, or end-of-file expected", at: token.start)
          }
          throw CSharpDiagnostic(
            "CS0116", "A namespace cannot directly contain members such as fields, methods or statements", at: start)
        }
        types.append(declaration)
      }
    }
  }

  private var atModifier: Bool { CSharpParser.modifierWords.contains(token.text) }

  private mutating func using(_ imports: inout CSharpImports) throws {
    advance()
    if accept("static") {
      imports.statics.append(try type())
    } else if token.kind == .identifier, isPunctuation("=", 1) {
      let alias = try identifier()
      advance()
      imports.aliases[alias] = try type()
    } else {
      let at = token.start
      if isWord("global"), isPunctuation("::", 1) { advance(); advance() }
      var name = try identifier()
      while accept(".") { name += "." + (try identifier()) }
      imports.namespaces.append((name, at))
    }
    try expect(";")
  }

  // MARK: - Types

  static let modifierWords: Set<String> = [
    "public", "private", "protected", "internal", "static", "abstract", "sealed", "virtual", "override", "readonly", "extern",
    "unsafe", "volatile", "new", "partial", "async", "const", "required", "fixed", "ref",
  ]

  mutating func modifiers() -> Set<String> {
    var found: Set<String> = []
    while CSharpParser.modifierWords.contains(token.text), token.kind == .keyword || token.kind == .identifier {
      // `partial` and `async` may be names.
      if token.kind == .identifier, !(peek().kind == .keyword || peek().kind == .identifier) { break }
      found.insert(token.text)
      advance()
    }
    return found
  }

  mutating func attributeLists() throws -> [CSharpAttributeSyntax] {
    var all: [CSharpAttributeSyntax] = []
    while isPunctuation("[") {
      advance()
      var target: String?
      if token.kind == .identifier || token.kind == .keyword, isPunctuation(":", 1) {
        target = token.text
        advance()
        advance()
      }
      while !isPunctuation("]") {
        let at = token.start
        let name = try type()
        var arguments: [CSharpArgument] = []
        var properties: [(String, CSharpExpression)] = []
        if accept("(") {
          while !isPunctuation(")") {
            if token.kind == .identifier, isPunctuation("=", 1) {
              let property = try identifier()
              advance()
              properties.append((property, try expression()))
            } else {
              arguments.append(try argument())
            }
            if !accept(",") { break }
          }
          try expect(")")
        }
        all.append(
          CSharpAttributeSyntax(type: name, arguments: arguments, properties: properties, target: target, at: at))
        if !accept(",") { break }
      }
      try expect("]")
    }
    return all
  }

  private mutating func typeDeclaration(
    _ attributes: [CSharpAttributeSyntax], _ modifiers: Set<String>, _ namespace: String, _ imports: CSharpImports,
    _ outer: CSharpTypeDeclaration?
  ) throws -> CSharpTypeDeclaration? {
    let made = CSharpTypeDeclaration()
    made.attributes = attributes
    made.modifiers = modifiers
    made.namespace = namespace
    made.imports = imports
    made.outer = outer
    if isKeyword("delegate") {
      advance()
      made.kind = .delegate
      var method = CSharpMethodSyntax(name: "Invoke")
      method.returnType = try type()
      made.at = token.start
      made.name = try identifier()
      made.typeParameters = try typeParameterList()
      method.parameters = try parameterList()
      try constraints()
      made.signature = method
      try expect(";")
      return made
    }
    if isWord("record"), peek().kind == .identifier || peek().text == "class" || peek().text == "struct" {
      throw CSharpDiagnostic("CS8773", "Feature 'records' is not available here.", at: token.start)
    }
    guard token.kind == .keyword, let kind = CSharpTypeDeclaration.Kind(rawValue: token.text) else { return nil }
    made.kind = kind
    advance()
    made.at = token.start
    made.name = try identifier()
    made.typeParameters = try typeParameterList()
    if accept(":") {
      repeat { made.bases.append(try type()) } while accept(",")
    }
    try constraints()
    try expect("{")
    if kind == .enum {
      while !isPunctuation("}") {
        _ = try attributeLists()
        let at = token.start
        let name = try identifier()
        made.enumMembers.append((name, accept("=") ? try expression() : nil, at))
        if !accept(",") { break }
      }
    } else {
      while !isPunctuation("}"), token.kind != .end { try nested { try $0.member(of: made) } }
    }
    try expect("}")
    _ = accept(";")
    return made
  }

  mutating func typeParameterList() throws -> [String] {
    var names: [String] = []
    guard accept("<") else { return names }
    repeat {
      _ = try attributeLists()
      _ = accept("in") || accept("out")
      names.append(try identifier())
    } while accept(",")
    try expect(">")
    return names
  }

  mutating func constraints() throws {
    while isWord("where"), peek().kind == .identifier, isPunctuation(":", 2) {
      advance()
      advance()
      advance()
      repeat {
        if accept("new") {
          try expect("(")
          try expect(")")
        } else if accept("class") || accept("struct") {
          _ = accept("?")
        } else {
          _ = try type()
        }
      } while accept(",")
    }
  }

  mutating func parameterList(_ open: String = "(", _ close: String = ")") throws -> [CSharpParameter] {
    try expect(open)
    var all: [CSharpParameter] = []
    while !isPunctuation(close) {
      let attributes = try attributeLists()
      var parameter = CSharpParameter(attributes: attributes, name: "")
      for word in ["ref", "out", "in", "params", "this"] where accept(word) { parameter.mode = word }
      parameter.type = try type()
      parameter.at = token.start
      parameter.name = try identifier()
      if accept("=") { parameter.fallback = try expression() }
      all.append(parameter)
      if !accept(",") { break }
    }
    try expect(close)
    return all
  }

  // MARK: - Members

  private mutating func member(of owner: CSharpTypeDeclaration) throws {
    if accept(";") { return }
    let attributes = try attributeLists()
    let start = token.start
    let modifiers = modifiers()
    if let inner = try typeDeclaration(attributes, modifiers, owner.namespace, owner.imports, owner) {
      owner.members.append(.type(inner))
      return
    }
    // A finaliser is read and never runs.
    if accept("~") {
      _ = try identifier()
      _ = try parameterList()
      var method = CSharpMethodSyntax(name: "Finalize")
      try body(&method)
      return
    }
    if token.kind == .identifier, token.text == owner.name, isPunctuation("(", 1) {
      var method = CSharpMethodSyntax(modifiers: modifiers, attributes: attributes, name: owner.name, at: start)
      method.nameAt = token.start
      advance()
      method.parameters = try parameterList()
      if accept(":") {
        let isBase = accept("base")
        if !isBase { try expect("this") }
        method.chained = (isBase, try arguments())
      }
      try body(&method)
      owner.members.append(.constructor(method))
      return
    }
    if isKeyword("implicit") || isKeyword("explicit") {
      let kind = token.text
      advance()
      try expect("operator")
      var method = CSharpMethodSyntax(
        modifiers: modifiers, attributes: attributes, name: kind == "implicit" ? "op_Implicit" : "op_Explicit", at: start)
      method.nameAt = token.start
      method.returnType = try type()
      method.parameters = try parameterList()
      try body(&method)
      owner.members.append(.method(method))
      return
    }
    let isEvent = accept("event")
    guard token.kind == .identifier || token.kind == .keyword || isPunctuation("(") else {
      throw CSharpDiagnostic(
        "CS1519", "Invalid token '\(token.text)' in a member declaration", at: token.start)
    }
    if token.kind == .keyword, !CSharpParser.isTypeKeyword(token.text) {
      throw CSharpDiagnostic(
        "CS1519", "Invalid token '\(token.text)' in a member declaration", at: token.start)
    }
    let memberType = try type()
    if isKeyword("operator") {
      advance()
      var sign = token.text
      advance()
      // `>>` comes as two tokens.
      if sign == ">", isPunctuation(">") { advance(); sign = ">>" }
      var method = CSharpMethodSyntax(modifiers: modifiers, attributes: attributes, name: "", at: start)
      method.returnType = memberType
      method.nameAt = token.start
      method.parameters = try parameterList()
      method.name = CSharpParser.operatorNames[sign + (method.parameters.count == 1 ? "1" : "")] ?? "op_" + sign
      try body(&method)
      owner.members.append(.method(method))
      return
    }
    var interface: CSharpTypeSyntax?
    var nameAt = token.start
    var name: String
    if isKeyword("this") {
      advance()
      name = "Item"
      var property = CSharpPropertySyntax(
        modifiers: modifiers, attributes: attributes, type: memberType, name: name, at: nameAt)
      property.parameters = try parameterList("[", "]")
      try accessors(&property)
      owner.members.append(.property(property))
      return
    }
    if token.kind == .punctuation, token.text == "(" || token.text == ";" || token.text == "=" || token.text == "{" {
      if isPunctuation("(") { throw CSharpDiagnostic("CS1520", "Method must have a return type", at: start) }
      throw CSharpDiagnostic("CS1519", "Invalid token '\(token.text)' in a member declaration", at: token.start)
    }
    name = try identifier()
    // `IFoo.Bar` and `IFoo<int>.Bar`: an explicit implementation.
    var prefix: [(name: String, arguments: [CSharpTypeSyntax])] = []
    while isPunctuation(".") || (isPunctuation("<") && explicitAhead()) {
      var arguments: [CSharpTypeSyntax] = []
      if isPunctuation("<") { arguments = try typeArguments() }
      try expect(".")
      prefix.append((name, arguments))
      nameAt = token.start
      if accept("this") { name = "Item" } else { name = try identifier() }
    }
    if !prefix.isEmpty { interface = .name(prefix, at: start) }
    if isPunctuation("(") || isPunctuation("<") {
      var method = CSharpMethodSyntax(modifiers: modifiers, attributes: attributes, name: name, at: start)
      method.nameAt = nameAt
      method.returnType = memberType
      method.interface = interface
      method.typeParameters = try typeParameterList()
      method.parameters = try parameterList()
      try constraints()
      try body(&method)
      owner.members.append(.method(method))
    } else if isPunctuation("{") || isPunctuation("=>") || isPunctuation("[") {
      var property = CSharpPropertySyntax(
        modifiers: modifiers, attributes: attributes, type: memberType, name: name, interface: interface, at: nameAt)
      if isPunctuation("[") { property.parameters = try parameterList("[", "]") }
      if isEvent {
        // Accessors of an event: add and remove.
        try skipBlock()
        owner.members.append(
          .field(
            CSharpFieldSyntax(
              modifiers: modifiers, attributes: attributes, type: memberType, name: name, isEvent: true, at: nameAt)))
        return
      }
      try accessors(&property)
      owner.members.append(.property(property))
    } else {
      while true {
        var field = CSharpFieldSyntax(
          modifiers: modifiers, attributes: attributes, type: memberType, name: name, isEvent: isEvent, at: nameAt)
        if accept("=") { field.initial = isPunctuation("{") ? try arrayInitialiser() : try expression() }
        owner.members.append(.field(field))
        if !accept(",") { break }
        nameAt = token.start
        name = try identifier()
      }
      try expect(";")
    }
  }

  private func explicitAhead() -> Bool {
    var copy = self
    guard (try? copy.typeArguments()) != nil else { return false }
    return copy.isPunctuation(".")
  }

  private mutating func skipBlock() throws {
    var level = 0
    repeat {
      if token.kind == .end { try expect("}") }
      if isPunctuation("{") { level += 1 }
      if isPunctuation("}") { level -= 1 }
      advance()
    } while level > 0
  }

  private mutating func accessors(_ property: inout CSharpPropertySyntax) throws {
    if accept("=>") {
      property.getter = CSharpAccessor(expression: try expression())
      try expect(";")
      return
    }
    try expect("{")
    while !isPunctuation("}") {
      _ = try attributeLists()
      var accessor = CSharpAccessor(modifiers: modifiers())
      let isGet = isWord("get")
      guard isGet || isWord("set") || isWord("init") else {
        throw CSharpDiagnostic("CS1014", "A get or set accessor expected", at: token.start)
      }
      advance()
      if accept("=>") {
        accessor.expression = try expression()
        try expect(";")
      } else if isPunctuation("{") {
        accessor.body = try block()
      } else {
        guard accept(";") else { throw CSharpDiagnostic("CS1043", "{ or ; expected", at: before) }
      }
      if isGet { property.getter = accessor } else { property.setter = accessor }
    }
    try expect("}")
    if accept("=") {
      property.initial = isPunctuation("{") ? try arrayInitialiser() : try expression()
      try expect(";")
    }
  }

  /// `{ ... }`, `=> expression;` or `;`.
  mutating func body(_ method: inout CSharpMethodSyntax) throws {
    if accept("=>") {
      method.expression = try expression()
      try expect(";")
    } else if isPunctuation("{") {
      method.body = try block()
    } else if !accept(";") {
      throw isPunctuation("}") || token.kind == .end || true
        ? CSharpDiagnostic("CS1002", "; expected", at: before) : CSharpDiagnostic("CS1514", "{ expected", at: before)
    }
  }

  static let operatorNames: [String: String] = [
    "+": "op_Addition", "-": "op_Subtraction", "*": "op_Multiply", "/": "op_Division", "%": "op_Modulus",
    "&": "op_BitwiseAnd", "|": "op_BitwiseOr", "^": "op_ExclusiveOr", "<<": "op_LeftShift", ">>": "op_RightShift",
    "==": "op_Equality", "!=": "op_Inequality", "<": "op_LessThan", ">": "op_GreaterThan", "<=": "op_LessThanOrEqual",
    ">=": "op_GreaterThanOrEqual", "+1": "op_UnaryPlus", "-1": "op_UnaryNegation", "!1": "op_LogicalNot",
    "~1": "op_OnesComplement", "++1": "op_Increment", "--1": "op_Decrement", "true1": "op_True", "false1": "op_False",
  ]

  static func isTypeKeyword(_ text: String) -> Bool { typeKeywords[text] != nil }
  static let typeKeywords: [String: String] = [
    "bool": "System.Boolean", "byte": "System.Byte", "sbyte": "System.SByte", "char": "System.Char",
    "decimal": "System.Decimal", "double": "System.Double", "float": "System.Single", "int": "System.Int32",
    "uint": "System.UInt32", "long": "System.Int64", "ulong": "System.UInt64", "short": "System.Int16",
    "ushort": "System.UInt16", "object": "System.Object", "string": "System.String", "void": "System.Void",
  ]
}
