// The values of tokens: what a string or a word amounts to once its quotes and escapes are resolved, the parts of an expandable
// one, and the names of variables, parameters and labels. The characters are read again here, only for tokens that need it.

/// A variable or subexpression in an expandable string, before it is parsed.
struct NestedPart {
  var extent: Extent
  var failed = false
  /// The token, when the part is a variable.
  var variable: Token?
  /// The part in the text that is being read, for a subexpression...
  var range = 0..<0
  /// ... or a copy of it without the bytes in `skipped`.
  var copy: [UInt8]?
  var skipped: [SkippedBytes] = []
}

/// What a string token amounts to.
struct StringContent {
  /// The text since the last part...
  var literal: [UInt8] = []
  /// ... and all before it, as soon as there is a part.
  var value: [UInt8] = []
  var parts: [ExpandableStringPart] = []
  var nested: [NestedPart] = []

  var text: String {
    value.isEmpty ? String(decoding: literal, as: UTF8.self) : String(decoding: value + literal, as: UTF8.self)
  }

  mutating func append(_ byte: UInt8) { literal.append(byte) }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) { literal.append(contentsOf: bytes) }

  mutating func append(scalar: UInt32) {
    let known = Unicode.Scalar(scalar) ?? "\u{fffd}"
    for byte in UTF8.encode(known) ?? UTF8.encode("?") ?? .init() { append(byte) }
  }

  /// Ends the literal text, if there is any, as a part.
  mutating func flush() {
    guard !literal.isEmpty else { return }
    parts.append(.text(String(decoding: literal, as: UTF8.self)))
    value.append(contentsOf: literal)
    literal.removeAll(keepingCapacity: true)
  }

  mutating func append(_ part: NestedPart, _ source: UnsafeBufferPointer<UInt8>) {
    flush()
    value.append(contentsOf: source)
    parts.append(.expression(nested.count))
    nested.append(part)
  }
}

extension ScriptParser {
  @inline(__always) private func slice(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + start, count: max(0, end - start))
  }

  /// The value of a string or generic token, with nothing expanded.
  func stringValue(_ token: Token) -> String {
    // In a subexpression of a string some bytes do not count; the token is read again then.
    if token.info & TokenInfo.processed == 0, skipped.isEmpty {
      switch token.kind {
      case .stringLiteral, .stringExpandable:
        return text(Extent(token.extent.start + 1, token.extent.end - 1))
      case .generic: return text(token.extent)
      default: break
      }
    }
    return content(token).text
  }

  /// The value and the parts of a string or generic token.
  func content(_ token: Token) -> StringContent {
    let oldIndex = index
    let oldStart = tokenStart
    defer {
      index = oldIndex
      tokenStart = oldStart
    }
    index = localIndex(token.extent.start)
    tokenStart = index
    var content = StringContent()
    switch token.kind {
    case .stringLiteral:
      index += scalar(at: index).length
      buildStringLiteral(&content)
    case .stringExpandable:
      index += scalar(at: index).length
      buildStringExpandable(&content)
    case .hereStringLiteral: buildHereString(token, CharTraits.isSingleQuote, expanding: false, &content)
    case .hereStringExpandable: buildHereString(token, CharTraits.isDoubleQuote, expanding: true, &content)
    default: buildGeneric(&content)
    }
    if !content.nested.isEmpty { content.flush() }
    return content
  }

  private func buildStringLiteral(_ content: inout StringContent) {
    while true {
      buildRun(&content)
      guard index < limit else { return }
      let (value, length) = scalar(at: index)
      if CharTraits.isSingleQuote(value) {
        let (next, nextLength) = scalar(at: index + length)
        index += length
        guard index < limit, CharTraits.isSingleQuote(next) else { return }
        content.append(slice(index, index + nextLength))
        index += nextLength
      } else {
        content.append(slice(index, index + length))
        index += length
      }
    }
  }

  /// Appends the plain ASCII characters at `index`: all up to a quote, a dollar, a backtick or a line end.
  private func buildRun(_ content: inout StringContent) {
    let start = index
    while index < limit {
      let next = base[index]
      if next >= 0x80 || next == 0x22 || next == 0x24 || next == 0x60 || next == 0x27 || next == 0x0a || next == 0x0d { break }
      index += 1
    }
    if index > start { content.append(slice(start, index)) }
  }

  private func buildStringExpandable(_ content: inout StringContent) {
    while true {
      buildRun(&content)
      guard index < limit else { return }
      let (value, length) = scalar(at: index)
      if CharTraits.isDoubleQuote(value) {
        let (next, nextLength) = scalar(at: index + length)
        index += length
        guard index < limit, CharTraits.isDoubleQuote(next) else { return }
        content.append(slice(index, index + nextLength))
        index += nextLength
      } else {
        buildCharacter(value, length, hereString: false, &content)
      }
    }
  }

  /// One character of an expandable string: a variable, an escape, or itself.
  private func buildCharacter(_ value: UInt32, _ length: Int, hereString: Bool, _ content: inout StringContent) {
    let start = index
    index += length
    if value == 0x24 {
      let (next, _) = scalar(at: index)
      if next == 0x28 {
        index += 1
        let part = nestedPart(subexpressionFrom: start, hereString: hereString, building: true)
        content.append(part, slice(start, index))
        return
      }
      if index < limit, next == 0x7b || CharTraits.isVariableStart(next) {
        let token = scanVariableInString()
        content.append(NestedPart(extent: token.extent, variable: token), slice(start, index))
        return
      }
    } else if value == 0x60 {
      let (next, nextLength) = scalar(at: index)
      if index < limit, next != 0 {
        index += nextLength
        content.append(scalar: escaped(next))
        return
      }
    }
    content.append(slice(start, start + length))
  }

  /// What an escaped character stands for; `index` is past it.
  private func escaped(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x30: return 0
    case 0x61: return 7
    case 0x62: return 8
    case 0x65: return 0x1b
    case 0x66: return 0x0c
    case 0x6e: return 0x0a
    case 0x72: return 0x0d
    case 0x74: return 9
    case 0x75: return unicodeEscape() ?? 0xffff
    case 0x76: return 0x0b
    default: return value
    }
  }

  private func buildGeneric(_ content: inout StringContent) {
    while index < limit, !forcesNewToken(at: index) {
      let (value, length) = scalar(at: index)
      if CharTraits.isSingleQuote(value) {
        index += length
        buildStringLiteral(&content)
      } else if CharTraits.isDoubleQuote(value) {
        index += length
        buildStringExpandable(&content)
      } else {
        buildCharacter(value, length, hereString: false, &content)
      }
    }
  }

  private func buildHereString(
    _ token: Token, _ isQuote: (UInt32) -> Bool, expanding: Bool, _ content: inout StringContent
  ) {
    index += 1
    index += scalar(at: index).length
    skipWhitespace()
    guard index < limit, base[index] == 0x0a || base[index] == 0x0d else { return }
    if base[index] == 0x0d, byte(at: index + 1) == 0x0a { index += 1 }
    index += 1
    var falseFooter = -1
    var lineStart = index
    if scanHereStringFooter(isQuote, &falseFooter) { return }
    content.append(slice(lineStart, index))
    while true {
      buildRun(&content)
      guard index < limit else { return }
      let (value, length) = scalar(at: index)
      if value == 0x0a || value == 0x0d {
        lineStart = index
        index += 1
        if value == 0x0d, byte == 0x0a { index += 1 }
        if scanHereStringFooter(isQuote, &falseFooter) { return }
        content.append(slice(lineStart, index))
      } else if expanding {
        buildCharacter(value, length, hereString: true, &content)
      } else {
        content.append(slice(index, index + length))
        index += length
      }
    }
  }

  // MARK: Subexpressions in strings

  /// Reads a subexpression in a string up to its closing parenthesis, as PowerShell does at first: only counting parentheses.
  /// `index` is after `$(`. When `building`, the result can be parsed.
  func nestedPart(subexpressionFrom start: Int, hereString: Bool, building: Bool) -> NestedPart {
    let oldStart = tokenStart
    tokenStart = start
    defer { tokenStart = oldStart }
    var part = NestedPart(extent: Extent.empty)
    var parentheses = 1
    scanning: while true {
      guard index < limit else {
        reportIncomplete(newExtent(start, index), .incompleteDollarSubexpressionReference)
        part.failed = true
        break
      }
      let (value, length) = scalar(at: index)
      index += length
      switch value {
      case 0x28: parentheses += 1
      case 0x29:
        parentheses -= 1
        if parentheses == 0 { break scanning }
      case 0x60, 0x22, 0x201c, 0x201d, 0x201e:
        guard !hereString, index < limit else { continue }
        let (next, nextLength) = scalar(at: index)
        if CharTraits.isDoubleQuote(next) {
          if building { part.skipped.append(SkippedBytes(offset: index - length + adjustment, length: length)) }
          index += nextLength
        }
      default: break
      }
    }
    part.extent = currentExtent
    part.range = start..<index
    if building, !part.skipped.isEmpty {
      var copy: [UInt8] = []
      copy.reserveCapacity(index - start)
      var from = start
      for skip in part.skipped {
        copy.append(contentsOf: slice(from, skip.offset - adjustment))
        from = skip.offset - adjustment + skip.length
      }
      copy.append(contentsOf: slice(from, index))
      part.copy = copy
    }
    return part
  }

  /// Parses the parts of an expandable string.
  func parseNested(_ parts: [NestedPart]) -> [ExpressionAst] {
    parts.map { part in
      if let variable = part.variable { return checkUsingVariable(variable, withMemberAccess: false) }
      guard let copy = part.copy else {
        let delta = Int(part.extent.start) - part.range.lowerBound
        return parseNested(
          part, base, part.range, adjustment: delta, skipped: skipped.filter { $0.offset >= Int(part.extent.start) })
      }
      return copy.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress else { return ErrorExpressionAst(part.extent) }
        return parseNested(part, start, 0..<bytes.count, adjustment: Int(part.extent.start), skipped: part.skipped)
      }
    }
  }

  private func parseNested(
    _ part: NestedPart, _ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, adjustment: Int, skipped: [SkippedBytes]
  ) -> ExpressionAst {
    let old = (base, scriptStart, limit, self.adjustment, self.skipped, index, tokenStart, saving)
    base = bytes
    scriptStart = range.lowerBound
    limit = range.upperBound
    self.adjustment = adjustment
    self.skipped = skipped
    index = range.lowerBound
    tokenStart = index
    saving = false
    let expression = primaryExpressionRule(withMemberAccess: true)
    ungotToken = nil
    (base, scriptStart, limit, self.adjustment, self.skipped, index, tokenStart, saving) = old
    if tooComplex { index = limit }
    return expression ?? ErrorExpressionAst(part.extent)
  }

  // MARK: Names

  func variablePath(_ token: Token) -> VariablePath {
    let nameStart = token.extent.start + 1
    guard rootBase[Int(token.extent.start) + 1 < rootCount ? Int(token.extent.start) + 1 : 0] == UInt8(ascii: "{") else {
      return VariablePath(text(Extent(nameStart, token.extent.end)))
    }
    let closed = token.info & TokenInfo.usedColon == 0
    let inside = Extent(nameStart + 1, token.extent.end - (closed ? 1 : 0))
    var name = text(inside)
    if token.info & TokenInfo.processed != 0 { name = bracedName(token, closed) }
    return VariablePath(name.isEmpty ? ":Error:" : name)
  }

  /// The name in `${...}` with its escapes resolved.
  private func bracedName(_ token: Token, _ closed: Bool) -> String {
    let oldIndex = index
    defer { index = oldIndex }
    let inString = token.info & TokenInfo.expandable != 0
    index = localIndex(token.extent.start) + 2
    let end = localIndex(token.extent.end) - (closed ? 1 : 0)
    var content = StringContent()
    while index < end {
      let start = index
      let (value, length) = scalar(at: index)
      index += length
      if value == 0x60 {
        guard index < end else { break }
        let (next, nextLength) = scalar(at: index)
        index += nextLength
        content.append(scalar: escaped(next))
      } else {
        if inString, CharTraits.isDoubleQuote(value), index < end, CharTraits.isDoubleQuote(character) {
          index += scalar(at: index).length
        }
        content.append(slice(start, start + length))
      }
    }
    return content.text
  }

  func parameterName(_ token: Token) -> String {
    let dash: Int32 = rootBase[Int(token.extent.start)] < 0x80 ? 1 : 3
    let colon: Int32 = token.info & TokenInfo.usedColon != 0 && rootBase[Int(token.extent.end) - 1] == UInt8(ascii: ":") ? 1 : 0
    return text(Extent(token.extent.start + dash, token.extent.end - colon))
  }

  func labelText(_ token: Token) -> String { text(Extent(token.extent.start + 1, token.extent.end)) }
}
