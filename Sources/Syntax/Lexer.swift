// The lexer's entry: the next token in the current mode, and what may be skipped between tokens. The cases follow the first
// character, as PowerShell's own tokenizer decides.

extension ScriptParser {
  /// Reads the next token and adds it to the list. Comments and line continuations are added on the way.
  func lexToken() -> Token {
    while true {
      tokenStart = index
      guard index < limit else { return lexEndOfInput() }
      let first = base[index]
      index += 1
      switch first {
      case 0x20, 0x09, 0x0b, 0x0c: skipWhitespace()
      case 0x61...0x7a, 0x41...0x5a, 0x5f: return lexIdentifier()
      case UInt8(ascii: "$"):
        if byte == UInt8(ascii: "(") {
          index += 1
          return newToken(.dollarParen)
        }
        return lexVariable(splatted: false, inString: false)
      case 0x0a: return newToken(.newLine)
      case 0x0d:
        if byte == 0x0a { index += 1 }
        return newToken(.newLine)
      case UInt8(ascii: "'"): return lexStringLiteral()
      case UInt8(ascii: "\""): return lexStringExpandable()
      case UInt8(ascii: "("): return newToken(.lParen)
      case UInt8(ascii: ")"): return newToken(.rParen)
      case UInt8(ascii: "{"): return newToken(.lCurly)
      case UInt8(ascii: "}"): return newToken(.rCurly)
      case UInt8(ascii: "["):
        if mode == .command, !forcesNewToken(at: index) { return lexGeneric() }
        return newToken(.lBracket)
      case UInt8(ascii: "]"): return newToken(.rBracket)
      case UInt8(ascii: "."): return lexDot()
      case UInt8(ascii: ","): return newToken(.comma)
      case UInt8(ascii: ";"): return newToken(.semi)
      case UInt8(ascii: "="): return lexOperator(.equals)
      case UInt8(ascii: "-"): return lexDash()
      case UInt8(ascii: "#"): lexLineComment()
      case UInt8(ascii: "0"), UInt8(ascii: "7")...UInt8(ascii: "9"): return lexNumber()
      case UInt8(ascii: "1")...UInt8(ascii: "6"):
        if byte == UInt8(ascii: ">") { return lexRedirection(explicit: true) }
        return lexNumber()
      case UInt8(ascii: "|"): return lexDouble(UInt8(ascii: "|"), .orOr, .pipe)
      case UInt8(ascii: "&"): return lexDouble(UInt8(ascii: "&"), .andAnd, .ampersand)
      case UInt8(ascii: "@"): return lexAt()
      case UInt8(ascii: "+"): return lexPlus()
      case UInt8(ascii: "*"):
        if byte == UInt8(ascii: ">") { return lexRedirection(explicit: false) }
        return lexCompound(.multiplyEquals, .multiply)
      case UInt8(ascii: "/"): return lexCompound(.divideEquals, .divide)
      case UInt8(ascii: "%"): return lexCompound(.remainderEquals, .rem)
      case UInt8(ascii: "<"):
        if byte == UInt8(ascii: "#") {
          index += 1
          lexBlockComment()
          continue
        }
        return newToken(.redirectInStd)
      case UInt8(ascii: ">"):
        index -= 1
        return lexRedirection(explicit: false)
      case UInt8(ascii: "`"): if let token = lexBacktick() { return token }
      case UInt8(ascii: "!"): return lexExclaim()
      case UInt8(ascii: ":"): return lexColon()
      case UInt8(ascii: "?") where mode == .expression: return lexQuestion()
      case 0x80...0xff: if let token = lexWide() { return token }
      default: return lexGeneric()
      }
    }
  }

  private func lexEndOfInput() -> Token {
    index = tokenStart + 1
    let token = Token(.endOfInput, [], newExtent(tokenStart + 1, tokenStart + 1))
    if saving { tokens.append(token) }
    return token
  }

  /// A token that starts with a character outside ASCII; nil for white space.
  private func lexWide() -> Token? {
    let (value, length) = scalar(at: tokenStart)
    index = tokenStart + length
    if CharTraits.isSingleQuote(value) { return lexStringLiteral() }
    if CharTraits.isDoubleQuote(value) { return lexStringExpandable() }
    if CharTraits.isDash(value) { return lexDash() }
    if CharTraits.isWhitespace(value) {
      skipWhitespace()
      return nil
    }
    return CharTraits.isLetter(value) ? lexIdentifier() : lexGeneric()
  }

  // MARK: Operators

  /// In a command an operator that something follows directly is the start of a word.
  private func lexOperator(_ kind: TokenKind) -> Token {
    if mode == .command, !forcesNewToken(at: index) { return lexGeneric() }
    return newToken(kind)
  }

  private func lexCompound(_ withEquals: TokenKind, _ alone: TokenKind) -> Token {
    if byte == UInt8(ascii: "=") {
      index += 1
      return lexOperator(withEquals)
    }
    return lexOperator(alone)
  }

  private func lexDouble(_ second: UInt8, _ both: TokenKind, _ one: TokenKind) -> Token {
    if byte == second {
      index += 1
      return newToken(both)
    }
    return newToken(one)
  }

  private func lexPlus() -> Token {
    switch byte {
    case UInt8(ascii: "+"):
      index += 1
      return lexOperator(.plusPlus)
    case UInt8(ascii: "="):
      index += 1
      return lexOperator(.plusEquals)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."):
      if allowSignedNumbers { return lexNumber() }
      return lexOperator(.plus)
    default: return lexOperator(.plus)
    }
  }

  private func lexDash() -> Token {
    let (next, length) = scalar(at: index)
    if index < limit, CharTraits.isDash(next) {
      index += length
      return lexOperator(.minusMinus)
    }
    if next == 0x3d {
      index += 1
      return lexOperator(.minusEquals)
    }
    if next == 0x5f || next == 0x3f || CharTraits.isLetter(next) { return lexParameter() }
    if allowSignedNumbers, (next >= 0x30 && next <= 0x39) || next == 0x2e { return lexNumber() }
    return lexOperator(.minus)
  }

  private func lexExclaim() -> Token {
    let next = character
    if mode == .command, !forcesNewToken(at: index) { return lexGeneric() }
    if mode == .expression {
      if CharTraits.isIdentifierStart(next) { return lexGeneric() }
      if (next >= 0x30 && next <= 0x39) || next == 0x2e {
        let start = index
        let number = scanNumber(afterExclaim: true)
        index = start
        if number == nil { return lexGeneric() }
      }
    }
    return newToken(.exclaim)
  }

  private func lexColon() -> Token {
    if byte == UInt8(ascii: ":") {
      index += 1
      if mode == .command, !wantSimpleName, !forcesNewToken(at: index) { return lexGeneric() }
      return newToken(.colonColon)
    }
    return mode == .command ? lexLabel() : newToken(.colon)
  }

  private func lexQuestion() -> Token {
    guard byte == UInt8(ascii: "?") else { return newToken(.questionMark) }
    index += 1
    guard byte == UInt8(ascii: "=") else { return newToken(.questionQuestion) }
    index += 1
    return newToken(.questionQuestionEquals)
  }

  /// A dot: a range, a number, a word, or the operator.
  private func lexDot() -> Token {
    let next = byte
    if next == UInt8(ascii: ".") {
      index += 1
      if mode == .command, !forcesNewToken(at: index) {
        index -= 1
        return lexGeneric()
      }
      return newToken(.dotDot)
    }
    if next >= UInt8(ascii: "0"), next <= UInt8(ascii: "9") { return lexNumber() }
    if mode == .command, !forcesNewToken(at: index), next != UInt8(ascii: "$"), next != UInt8(ascii: "\""),
      next != UInt8(ascii: "'")
    {
      return lexGeneric()
    }
    return newToken(.dot)
  }

  /// `@`: an array, a hashtable, a here-string or a splatted variable.
  private func lexAt() -> Token {
    let (next, length) = scalar(at: index)
    if next == 0x7b {
      index += 1
      return newToken(.atCurly)
    }
    if next == 0x28 {
      index += 1
      return newToken(.atParen)
    }
    if CharTraits.isSingleQuote(next) {
      index += length
      return lexHereStringLiteral()
    }
    if CharTraits.isDoubleQuote(next) {
      index += length
      return lexHereStringExpandable()
    }
    if CharTraits.isVariableStart(next) { return lexVariable(splatted: true, inString: false) }
    reportError(at: tokenStart, .unrecognizedToken)
    return newToken(.unknown)
  }

  /// A backtick between tokens: a line continuation or white space (nil), or the start of a word.
  private func lexBacktick() -> Token? {
    let (next, length) = scalar(at: index)
    if next == 0x0a || next == 0x0d {
      index += 1
      if next == 0x0d, byte == 0x0a { index += 1 }
      newToken(.lineContinuation)
      return nil
    }
    if index >= limit {
      reportIncomplete(newExtent(limit + 1, limit + 1), .incompleteString)
      return nil
    }
    if CharTraits.isWhitespace(next) {
      index += length
      skipWhitespace()
      return nil
    }
    index = tokenStart
    return lexGeneric()
  }

  // MARK: Redirections

  /// `n>`, `n>>`, `n>&m` or without `n`; `index` is at the `>`.
  private func lexRedirection(explicit: Bool) -> Token {
    index += 1
    if byte == UInt8(ascii: ">") {
      index += 1
      return newFileRedirection(append: true, explicit: explicit)
    }
    let streamed = base[tokenStart] != UInt8(ascii: ">")
    if streamed, byte == UInt8(ascii: "&") {
      let target = byte(at: index + 1)
      if target == UInt8(ascii: "1") || (explicit && target == UInt8(ascii: "2")) {
        index += 2
        return newToken(.redirection, info: TokenInfo.merging)
      }
    }
    return newFileRedirection(append: false, explicit: explicit)
  }

  private func newFileRedirection(append: Bool, explicit: Bool) -> Token {
    if explicit, mode == .expression {
      index = tokenStart + 1
      return newToken(.number, info: TokenInfo.plainNumber)
    }
    return newToken(.redirection, info: append ? TokenInfo.append : 0)
  }

  // MARK: Between tokens

  @inline(__always) func skipWhitespace() {
    while index < limit {
      let next = base[index]
      if has(next, CharTraits.whitespace) {
        index += 1
      } else if next >= 0x80 {
        let (value, length) = scalar(at: index)
        guard CharTraits.isWhitespace(value) else { return }
        index += length
      } else {
        return
      }
    }
  }

  /// Skips white space, line ends, comments and, if asked, semicolons, adding tokens for those that have them.
  func lexerSkipNewlines(semicolons: Bool) {
    while index < limit {
      let next = base[index]
      switch next {
      case 0x20, 0x09, 0x0b, 0x0c: index += 1
      case 0x0a, 0x0d:
        tokenStart = index
        index += 1
        if next == 0x0d, byte == 0x0a { index += 1 }
        newToken(.newLine)
      case UInt8(ascii: ";"):
        guard semicolons else { return }
        tokenStart = index
        index += 1
        newToken(.semi)
      case UInt8(ascii: "#"):
        tokenStart = index
        index += 1
        lexLineComment()
      case UInt8(ascii: "<"):
        guard byte(at: index + 1) == UInt8(ascii: "#") else { return }
        tokenStart = index
        index += 2
        lexBlockComment()
      case UInt8(ascii: "`"):
        let (value, length) = scalar(at: index + 1)
        if value == 0x0a || value == 0x0d {
          tokenStart = index
          index += 2
          if value == 0x0d, byte == 0x0a { index += 1 }
          newToken(.lineContinuation)
        } else if index + 1 < limit, CharTraits.isWhitespace(value) {
          index += 1 + length
        } else {
          return
        }
      case 0x80...0xff:
        let (value, length) = scalar(at: index)
        guard CharTraits.isWhitespace(value) else { return }
        index += length
      default: return
      }
    }
  }
}
