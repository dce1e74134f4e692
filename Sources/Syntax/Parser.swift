// The door of the room: text in, tree, tokens and errors out.

/// PowerShell's parser.
public enum Parser {
  /// Parses `text`. Never fails: what cannot be parsed is in `ParsedScript.errors`, with error nodes in the tree in its place.
  /// `types` answers what types there are beside those of the script; the parser asks only where it must report unknown ones.
  public static func parse(text: String, file: String? = nil, types: TypeKnowledge = .builtIn) -> ParsedScript {
    parse(source: SourceText(text, file: file), types: types)
  }

  /// Parses UTF-8 bytes; what is not UTF-8 is read as replacement characters.
  public static func parse(bytes: [UInt8], file: String? = nil, types: TypeKnowledge = .builtIn) -> ParsedScript {
    let valid = isASCII(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
    return parse(source: SourceText(bytes: valid, file: file), types: types)
  }

  private static func isASCII(_ bytes: [UInt8]) -> Bool {
    var all: UInt8 = 0
    for byte in bytes { all |= byte }
    return all < 0x80
  }

  /// What a script block does that restricted language refuses, beyond the given commands (nil for any) and variables.
  public static func restrictedLanguageErrors(
    _ block: ScriptBlockAst, commands: [String]?, variables: [String]?, allowsEnvironment: Bool
  ) -> ParsedScript {
    let source = block.source
    return source.bytes.withUnsafeBufferPointer { bytes in
      let empty: UInt8 = 0
      return withUnsafePointer(to: empty) { nothing in
        let parser = ScriptParser(source: source, types: .builtIn, base: bytes.baseAddress ?? nothing, count: bytes.count)
        let unfit: Ast? = block.beginBlock ?? block.processBlock ?? block.paramBlock
        if let unfit { parser.reportError(unfit.extent, .invalidScriptBlockInDataSection) }
        RestrictedLanguageChecker(
          parser, block, commands: commands, variables: variables, allowsEnvironment: allowsEnvironment
        ).check()
        return ParsedScript(source: source, root: block, tokens: [], errors: parser.errors)
      }
    }
  }

  static func parse(source: SourceText, types: TypeKnowledge) -> ParsedScript {
    source.bytes.withUnsafeBufferPointer { bytes in
      // An empty array has no address; one byte that is never read stands in for it.
      let empty: UInt8 = 0
      return withUnsafePointer(to: empty) { nothing in
        let parser = ScriptParser(
          source: source, types: types, base: bytes.baseAddress ?? nothing, count: bytes.count)
        return parser.parse()
      }
    }
  }
}

extension ScriptParser {
  func parse() -> ParsedScript {
    var root = scriptBlockRule(lCurly: nil, isFilter: false)
    if tooComplex {
      root = ScriptBlockAst(
        Extent(0, rootCount), source: source, endBlock: NamedBlockAst(Extent.empty, blockKind: .end, unnamed: true))
    } else {
      root.scriptRequirements = scriptRequirements()
      if definesTypes { root.typeDefinitions = SymbolResolver(self, root).resolve(root) }
      SemanticChecks(self).check(root)
    }
    return ParsedScript(source: source, root: root, tokens: tokens, errors: errors)
  }

  // MARK: One token of lookahead

  @inline(__always) func nextToken() -> Token {
    if let token = ungotToken {
      ungotToken = nil
      return token
    }
    return lexToken()
  }

  @inline(__always) func peekToken() -> Token {
    if let token = ungotToken { return token }
    let token = lexToken()
    ungotToken = token
    return token
  }

  @inline(__always) func skipToken() { ungotToken = nil }

  @inline(__always) func ungetToken(_ token: Token) { ungotToken = token }

  @inline(__always) func skipNewlines() {
    if let token = ungotToken, token.kind != .newLine { return }
    ungotToken = nil
    lexerSkipNewlines(semicolons: false)
  }

  @inline(__always) func skipNewlinesAndSemicolons() {
    if let token = ungotToken, token.kind != .newLine, token.kind != .semi { return }
    ungotToken = nil
    lexerSkipNewlines(semicolons: true)
  }

  /// Changes the mode; the token looked at is read again if the modes may differ about it.
  @inline(__always) func setMode(_ new: TokenizerMode) {
    if new != mode, let token = ungotToken, !token.kind.hasTrait(.parseModeInvariant) { resync(token) }
    mode = new
  }

  func resync(_ token: Token) { resync(token.extent.start) }

  /// Goes back to an offset of the whole text, forgetting the tokens after it.
  func resync(_ start: Int32) {
    ungotToken = nil
    if tooComplex { return }
    var delta = adjustment
    for skip in skipped where skip.offset < Int(start) - 1 { delta += skip.length }
    let target = max(scriptStart, min(Int(start) - delta, limit + 1))
    // A text without a single space can make each word be read again to its end; the bound keeps that from taking for ever.
    if index > target {
      backtracked += index - target
      if backtracked > 8_000_000 + 50 * rootCount { return giveUp() }
    }
    index = target
    if saving {
      ScriptParser.remove(from: &tokens, start)
      if !requiresTokens.isEmpty { ScriptParser.remove(from: &requiresTokens, start) }
    }
  }

  private static func remove(from list: inout [Token], _ start: Int32) {
    var position = list.count - 1
    if position >= 0, list[position].kind == .endOfInput { position -= 1 }
    while position >= 0, list[position].extent.end > start { position -= 1 }
    list.removeLast(list.count - 1 - position)
  }

  /// Where the next token will be looked for.
  func restorePoint() -> Int32 {
    tokenStart = index
    return currentExtent.start
  }

  /// After an error: skips to one of `kinds` outside of brackets. When one of them closes a bracket, that bracket counts as open
  /// already, so only its end stops the search.
  func syncOnError(consumeClosing: Bool, _ kinds: TokenKind...) {
    var parens = kinds.contains(.rParen) ? 1 : 0
    var curlies = kinds.contains(.rCurly) ? 1 : 0
    var brackets = kinds.contains(.rBracket) ? 1 : 0
    while true {
      let token = nextToken()
      var closed = false
      switch token.kind {
      case .lParen: parens += 1
      case .rParen:
        parens -= 1
        closed = parens == 0
      case .lCurly: curlies += 1
      case .rCurly:
        curlies -= 1
        closed = curlies == 0
      case .lBracket: brackets += 1
      case .rBracket:
        brackets -= 1
        closed = brackets == 0
      case .endOfInput:
        ungetToken(token)
        return
      default: break
      }
      if closed, kinds.contains(token.kind) {
        if !consumeClosing { ungetToken(token) }
        return
      }
      if parens == 0, curlies == 0, brackets == 0, kinds.contains(token.kind) { return }
    }
  }

  // MARK: Extents

  /// The empty extent just before `extent`.
  func before(_ extent: Extent) -> Extent {
    var offset = Int(extent.start)
    if offset > rootCount {
      offset -= 1
    } else if offset > 0 {
      offset -= 1
      while offset > 0, rootBase[offset] & 0xc0 == 0x80 { offset -= 1 }
    }
    return Extent(offset, offset)
  }

  @inline(__always) func after(_ extent: Extent) -> Extent { Extent(extent.end, extent.end) }
}
