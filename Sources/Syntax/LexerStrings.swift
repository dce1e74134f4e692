// Strings: where they end, and what is wrong with them. Values are worked out later by `StringValue.swift`, which reads the same
// characters again; most strings have nothing to resolve and are simply cut out of the text.

extension ScriptParser {
  /// `'...'`, whose first quote has been read.
  func lexStringLiteral() -> Token {
    let start = tokenStart
    var info: UInt8 = index - start > 1 ? TokenInfo.processed : 0
    while index < limit, base[index] != 0x27, base[index] < 0x80 { index += 1 }
    if index < limit, base[index] == 0x27, byte(at: index + 1) < 0x80, byte(at: index + 1) != 0x27 {
      index += 1
      return newToken(.stringLiteral, info: info)
    }
    let flags = scanStringLiteral(from: start)
    info |= TokenInfo.processed
    return newToken(.stringLiteral, info: info, flags: flags)
  }

  /// Reads up to the closing quote; `start` is where the opening one is.
  func scanStringLiteral(from start: Int) -> TokenFlags {
    while index < limit {
      let (value, length) = scalar(at: index)
      index += length
      if CharTraits.isSingleQuote(value) {
        let (next, nextLength) = scalar(at: index)
        guard CharTraits.isSingleQuote(next) else { return [] }
        index += nextLength
      }
    }
    reportIncomplete(newExtent(start, index), .terminatorExpectedAtEndOfString, "'")
    return .tokenInError
  }

  /// `"..."`, whose first quote has been read.
  func lexStringExpandable() -> Token {
    let start = tokenStart
    var info: UInt8 = index - start > 1 ? TokenInfo.processed : 0
    var nestedError = false
    var flags = scanStringExpandable(from: start, &info, &nestedError)
    if !flags.isEmpty { info |= TokenInfo.processed }
    if nestedError { flags = .tokenInError }
    return newToken(.stringExpandable, info: info, flags: flags)
  }

  /// Reads up to the closing quote; `start` is where the opening one is.
  func scanStringExpandable(from start: Int, _ info: inout UInt8, _ nestedError: inout Bool) -> TokenFlags {
    while index < limit {
      let next = base[index]
      switch next {
      case UInt8(ascii: "\""):
        index += 1
        let (second, length) = scalar(at: index)
        guard CharTraits.isDoubleQuote(second) else {
          if length > 1 || base[index - 1] != 0x22 { info |= TokenInfo.processed }
          return []
        }
        info |= TokenInfo.processed
        index += length
      case UInt8(ascii: "$"):
        index += 1
        if scanDollar(hereString: false, &nestedError) { info |= TokenInfo.processed | TokenInfo.expandable }
      case UInt8(ascii: "`"):
        info |= TokenInfo.processed
        skipEscape()
      default:
        if next < 0x80 {
          index += 1
        } else {
          let (value, length) = scalar(at: index)
          index += length
          if CharTraits.isDoubleQuote(value) {
            info |= TokenInfo.processed
            let (second, secondLength) = scalar(at: index)
            guard CharTraits.isDoubleQuote(second) else { return [] }
            index += secondLength
          }
        }
      }
    }
    reportIncomplete(newExtent(start, index), .terminatorExpectedAtEndOfString, "\"")
    return .tokenInError
  }

  /// After a `$` in a string: steps over a variable or subexpression if there is one.
  func scanDollar(hereString: Bool, _ failed: inout Bool) -> Bool {
    let (next, _) = scalar(at: index)
    if next == 0x28 {
      index += 1
      if nestedPart(subexpressionFrom: index - 2, hereString: hereString, building: false).failed { failed = true }
      return true
    }
    guard index < limit, next == 0x7b || CharTraits.isVariableStart(next) else { return false }
    _ = scanVariableInString()
    return true
  }

  /// Reads the variable whose `$` stands before `index`, as in an expression and without adding a token.
  func scanVariableInString() -> Token {
    let oldStart = tokenStart
    let oldMode = mode
    let oldSaving = saving
    saving = false
    mode = .expression
    tokenStart = index - 1
    let token = lexVariable(splatted: false, inString: true)
    tokenStart = oldStart
    mode = oldMode
    saving = oldSaving
    return token
  }

  /// A backtick and what it escapes; `index` is at the backtick. At the end of the text it stands for itself.
  func skipEscape() {
    index += 1
    let (value, length) = scalar(at: index)
    guard index < limit, value != 0 else { return }
    index += length
    if value == 0x75 { _ = unicodeEscape() }
  }

  /// `u{hex}`, after the `u`; nil, with an error, when it is not right.
  func unicodeEscape() -> UInt32? {
    let start = index - 2
    guard byte == UInt8(ascii: "{") else {
      reportError(newExtent(start, index), .invalidUnicodeEscapeSequence)
      return nil
    }
    index += 1
    var value: UInt32 = 0
    var count = 0
    while true {
      let next = byte
      if next == UInt8(ascii: "}") {
        index += 1
        if count == 0 {
          reportError(newExtent(start, index), .invalidUnicodeEscapeSequence)
          return nil
        }
        break
      }
      guard next < 0x80, has(next, CharTraits.hexDigit) else {
        reportError(at: index, count < 6 ? .invalidUnicodeEscapeSequence : .missingUnicodeEscapeSequenceTerminator)
        return nil
      }
      if count == 6 {
        reportError(at: index, .tooManyDigitsInUnicodeEscapeSequence)
        return nil
      }
      value = value << 4 | UInt32(next <= 0x39 ? next - 0x30 : (next | 0x20) - 0x57)
      count += 1
      index += 1
    }
    if value > 0x10ffff {
      reportError(newExtent(start + 3, index - 1), .invalidUnicodeEscapeSequenceValue)
      return nil
    }
    return value
  }

  // MARK: Here-strings

  func lexHereStringLiteral() -> Token {
    let start = tokenStart
    guard scanHereStringHeader(0x27, "'@") else {
      return newToken(.hereStringLiteral, info: TokenInfo.processed, flags: .tokenInError)
    }
    var falseFooter = -1
    if scanHereStringFooter(CharTraits.isSingleQuote, &falseFooter) { return newToken(.hereStringLiteral) }
    while index < limit {
      let next = base[index]
      index += 1
      if next == 0x0a || next == 0x0d {
        if next == 0x0d, byte == 0x0a { index += 1 }
        if scanHereStringFooter(CharTraits.isSingleQuote, &falseFooter) { return newToken(.hereStringLiteral) }
      }
    }
    reportMissingFooter(start, falseFooter, "'@")
    return newToken(.hereStringLiteral, flags: .tokenInError)
  }

  func lexHereStringExpandable() -> Token {
    let start = tokenStart
    guard scanHereStringHeader(0x22, "\"@") else {
      return newToken(.hereStringExpandable, info: TokenInfo.processed, flags: .tokenInError)
    }
    var info: UInt8 = 0
    var falseFooter = -1
    var nestedError = false
    if scanHereStringFooter(CharTraits.isDoubleQuote, &falseFooter) { return newToken(.hereStringExpandable) }
    while index < limit {
      let next = base[index]
      switch next {
      case 0x0a, 0x0d:
        index += 1
        if next == 0x0d, byte == 0x0a { index += 1 }
        if scanHereStringFooter(CharTraits.isDoubleQuote, &falseFooter) {
          return newToken(.hereStringExpandable, info: info, flags: nestedError ? .tokenInError : [])
        }
      case UInt8(ascii: "$"):
        index += 1
        if scanDollar(hereString: true, &nestedError) { info |= TokenInfo.expandable }
      case UInt8(ascii: "`"): skipEscape()
      default: index += 1
      }
    }
    reportMissingFooter(start, falseFooter, "\"@")
    return newToken(.hereStringExpandable, info: info, flags: .tokenInError)
  }

  private func reportMissingFooter(_ start: Int, _ falseFooter: Int, _ terminator: String) {
    if falseFooter >= 0 {
      reportIncomplete(newExtent(falseFooter, index), .whitespaceBeforeHereStringFooter)
    } else {
      reportIncomplete(newExtent(start, index), .terminatorExpectedAtEndOfString, terminator)
    }
  }

  /// After `@'` or `@"`: white space and a line end. False, with an error, when something else is there.
  private func scanHereStringHeader(_ quote: UInt8, _ terminator: String) -> Bool {
    let start = tokenStart
    skipWhitespace()
    guard index < limit else {
      reportIncomplete(newExtent(start, index), .terminatorExpectedAtEndOfString, terminator)
      return false
    }
    let next = base[index]
    if next == 0x0a || next == 0x0d {
      index += 1
      if next == 0x0d, byte == 0x0a { index += 1 }
      return true
    }
    reportError(at: index, .unexpectedCharactersAfterHereStringHeader)
    while index < limit {
      let next = base[index]
      if next == quote, byte(at: index + 1) == UInt8(ascii: "@") {
        index += 2
        break
      }
      if next == 0x0a || next == 0x0d { break }
      index += 1
    }
    return false
  }

  /// At the start of a line: whether the terminator is here. White space before it is stepped over, and remembered as a likely
  /// mistake when a terminator follows it.
  func scanHereStringFooter(_ isQuote: (UInt32) -> Bool, _ falseFooter: inout Int) -> Bool {
    let (first, firstLength) = scalar(at: index)
    if isQuote(first), byte(at: index + firstLength) == UInt8(ascii: "@") {
      index += firstLength + 1
      return true
    }
    skipWhitespace()
    let (value, length) = scalar(at: index)
    if isQuote(value), byte(at: index + length) == UInt8(ascii: "@") {
      index += length
      if falseFooter < 0 { falseFooter = index - length }
      index += 1
    }
    return false
  }
}
