// Words: identifiers and keywords, generic tokens (any word of a command line), parameters and operators after a dash, labels
// and variables. Only where a word ends is decided here; what a word with quotes, escapes or variables amounts to is worked out
// when the tree needs it (`StringValue.swift`).

extension ScriptParser {
  /// A word that starts with a letter or `_`, which has been read.
  func lexIdentifier() -> Token {
    while index < limit {
      let next = base[index]
      if has(next, CharTraits.identifierFollow) {
        index += 1
      } else if next >= 0x80 {
        let (value, length) = scalar(at: index)
        guard CharTraits.isLetterOrDigit(value) else { break }
        index += length
      } else {
        break
      }
    }
    switch mode {
    case .typeName: return lexTypeName()
    case .expression: return newToken(.identifier)
    case .command:
      if wantSimpleName { return newToken(.identifier) }
      if !forcesNewToken(at: index) { return lexGeneric() }
    case .signature:
      if wantSimpleName { return newToken(.identifier) }
    }
    if let keyword = Keywords.find(base + tokenStart, index - tokenStart), keyword != .inlineScript || inWorkflowContext {
      return newToken(keyword)
    }
    return newToken(.identifier)
  }

  private func lexTypeName() -> Token {
    while index < limit {
      let next = base[index]
      switch next {
      case UInt8(ascii: "."), UInt8(ascii: "`"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "\\"):
        index += 1
        continue
      default: break
      }
      let (value, length) = scalar(at: index)
      guard next < 0x80 ? has(next, CharTraits.identifierFollow) : CharTraits.isLetterOrDigit(value) else { break }
      index += length
    }
    return newToken(.identifier, flags: .typeName)
  }

  /// The rest of a generic token: everything up to a character that ends words, with strings, variables and subexpressions.
  func lexGeneric() -> Token {
    var info: UInt8 = 0
    var nestedError = false
    scanning: while index < limit {
      let next = base[index]
      if next < 0x80 {
        if has(next, CharTraits.forceStartNewToken) { break }
        switch next {
        case UInt8(ascii: "`"):
          info |= TokenInfo.processed
          skipEscape()
        case UInt8(ascii: "'"):
          info |= TokenInfo.processed
          let start = index
          index += 1
          _ = scanStringLiteral(from: start)
        case UInt8(ascii: "\""):
          info |= TokenInfo.processed
          let start = index
          index += 1
          _ = scanStringExpandable(from: start, &info, &nestedError)
        case UInt8(ascii: "$"):
          index += 1
          if scanDollar(hereString: false, &nestedError) { info |= TokenInfo.processed | TokenInfo.expandable }
        default: index += 1
        }
      } else {
        let (value, length) = scalar(at: index)
        if CharTraits.isWhitespace(value) { break scanning }
        let start = index
        index += length
        if CharTraits.isSingleQuote(value) {
          info |= TokenInfo.processed
          _ = scanStringLiteral(from: start)
        } else if CharTraits.isDoubleQuote(value) {
          info |= TokenInfo.processed
          _ = scanStringExpandable(from: start, &info, &nestedError)
        }
      }
    }
    return newToken(.generic, info: info, flags: nestedError ? .tokenInError : [])
  }

  /// Starts the token over, as a generic one.
  func relexAsGeneric() -> Token {
    index = tokenStart
    return lexGeneric()
  }

  /// A dash and a letter: a parameter in a command, an operator in an expression.
  func lexParameter() -> Token {
    let nameStart = index
    var colon = false
    scanning: while index < limit {
      let next = base[index]
      switch next {
      case 0x61...0x7a, 0x41...0x5a: index += 1
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ";"), UInt8(ascii: ","),
        UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: "."), UInt8(ascii: "["), 0x0d, 0x0a, 0:
        break scanning
      case UInt8(ascii: ":"):
        colon = true
        break scanning
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        if mode == .command { return lexGeneric() }
        break scanning
      default:
        let (value, length) = scalar(at: index)
        if CharTraits.isWhitespace(value) { break scanning }
        if CharTraits.isSingleQuote(value) || CharTraits.isDoubleQuote(value) {
          if mode == .command { return lexGeneric() }
          break scanning
        }
        guard mode == .command else { break scanning }
        index += length
      }
    }
    let length = index - nameStart
    if colon, mode == .command { index += 1 }
    if mode == .expression, let kind = Operators.find(base + nameStart, length) { return newToken(kind) }
    if length == 0 { return newToken(.minus) }
    return newToken(.parameter, info: colon ? TokenInfo.usedColon : 0)
  }

  /// `:name` before a loop. The colon has been read.
  func lexLabel() -> Token {
    guard index < limit, CharTraits.isIdentifierStart(character) else { return lexGeneric() }
    while index < limit {
      let (value, length) = scalar(at: index)
      guard value < 0x80 ? has(UInt8(value), CharTraits.identifierFollow) : CharTraits.isLetterOrDigit(value) else { break }
      index += length
    }
    if mode == .command, !forcesNewToken(at: index) { return lexGeneric() }
    return newToken(.label)
  }

  // MARK: Variables

  /// A variable whose `$` or `@` has been read. In a command it may turn out to be the start of a generic token.
  func lexVariable(splatted: Bool, inString: Bool) -> Token {
    let kind: TokenKind = splatted ? .splattedVariable : .variable
    let (first, firstLength) = scalar(at: index)
    if first == 0x7b, index < limit { return lexBracedVariable(inString: inString) }
    guard index < limit, CharTraits.isVariableStart(first) else { return lexGeneric() }
    let nameStart = index
    index += firstLength
    if first == 0x24 || first == 0x3f || first == 0x5e {
      if mode == .command, !forcesNewToken(at: index) { return relexAsGeneric() }
      return newToken(kind)
    }
    var firstColon = first == 0x3a ? nameStart : -1
    scanning: while index < limit {
      let next = base[index]
      switch next {
      case 0x61...0x7a, 0x41...0x5a, 0x30...0x39, UInt8(ascii: "_"), UInt8(ascii: "?"): index += 1
      case UInt8(ascii: ":"):
        if byte(at: index + 1) == UInt8(ascii: ":") { break scanning }
        if firstColon < 0 { firstColon = index }
        index += 1
      case 0, 0x09, 0x0a, 0x0d, 0x20, UInt8(ascii: "&"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","),
        UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "."), UInt8(ascii: "["),
        UInt8(ascii: "="):
        break scanning
      default:
        let (value, length) = scalar(at: index)
        if next >= 0x80, CharTraits.isLetterOrDigit(value) {
          index += length
        } else if mode == .command, !CharTraits.forcesNewToken(value) {
          return relexAsGeneric()
        } else {
          break scanning
        }
      }
    }
    if firstColon == index - 1 {
      reportError(
        newExtent(tokenStart, index),
        firstColon > nameStart && !isScope(nameStart, firstColon)
          ? .invalidVariableReferenceWithDrive : .invalidVariableReference)
    }
    return newToken(kind)
  }

  /// Whether the name at `start..<end` is a scope or `variable`, which take no drive's place.
  private func isScope(_ start: Int, _ end: Int) -> Bool {
    let name = String(decoding: UnsafeBufferPointer(start: base + start, count: end - start), as: UTF8.self)
    return !VariablePath(name + ":").isDriveQualified
  }

  /// `${name}`; `index` is at the brace.
  private func lexBracedVariable(inString: Bool) -> Token {
    let start = index
    index += 1
    let nameStart = index
    var closed = false
    var info: UInt8 = inString ? TokenInfo.expandable : 0
    var firstColon = -1
    scanning: while index < limit {
      let (value, length) = scalar(at: index)
      switch value {
      case 0x7d:
        closed = true
        break scanning
      case 0x60:
        info |= TokenInfo.processed
        if index + 1 >= limit {
          index += 1
          break scanning
        }
        skipEscape()
      case 0x7b:
        index += 1
        reportError(at: index, .openBraceNeedsToBeBackTickedInVariableName)
      case 0x3a:
        if firstColon < 0 { firstColon = index }
        index += 1
      default:
        index += length
        if inString, CharTraits.isDoubleQuote(value) {
          let (second, secondLength) = scalar(at: index)
          if CharTraits.isDoubleQuote(second) {
            info |= TokenInfo.processed
            index += secondLength
          }
        }
      }
    }
    let empty = index == nameStart
    if closed {
      if empty { reportError(at: index, .emptyVariableReference) }
      index += 1
    } else {
      reportIncomplete(newExtent(start, index), .incompleteDollarVariableReference)
    }
    if mode == .command {
      let next = byte
      if !forcesNewToken(at: index), next != UInt8(ascii: "."), next != UInt8(ascii: "[") { return relexAsGeneric() }
    }
    if !empty, firstColon >= 0, firstColon == index - (closed ? 2 : 1) {
      reportError(newExtent(tokenStart, index), .invalidBracedVariableReference)
    }
    if !closed { info |= TokenInfo.usedColon }
    return newToken(.variable, info: info)
  }
}
