// Replacement patterns ($1, ${name}, $$, $&, $`, $', $+, $_) and the operations that build new text from matches.

/// A parsed replacement pattern for one regular expression.
public struct RegexReplacement: Sendable {
  enum Part: Sendable {
    case literal(PSString)
    case slot(Int)
    case before
    case after
    case whole
  }

  let parts: [Part]

  /// Parses `text` as Regex.Replace does for `pattern`. What is no reference stays as it is.
  public init(_ text: PSString, for pattern: RegexPattern) {
    let units = text.withUnits { Array($0) }
    guard units.contains(0x24) else {
      parts = units.isEmpty ? [] : [.literal(text)]
      return
    }
    var parts: [Part] = []
    var literal: [UInt16] = []
    func flush() {
      if !literal.isEmpty { parts.append(.literal(PSString.make(literal))) }
      literal.removeAll()
    }
    var at = 0
    while at < units.count {
      let unit = units[at]
      at += 1
      guard unit == 0x24 else {
        literal.append(unit)
        continue
      }
      if let (part, next) = Self.reference(units, at, pattern) {
        at = next
        if case .literal = part {
          literal.append(0x24)
        } else {
          flush()
          parts.append(part)
        }
      } else {
        literal.append(0x24)
      }
    }
    flush()
    self.parts = parts
  }

  /// The reference behind a dollar sign and where it ends; a literal part stands for `$$`.
  private static func reference(_ units: [UInt16], _ start: Int, _ pattern: RegexPattern) -> (Part, Int)? {
    guard start < units.count else { return nil }
    var at = start
    var angled = false
    if units[at] == 0x7b && at + 1 < units.count {
      angled = true
      at += 1
    }
    let ch = units[at]
    if ch >= 0x30 && ch <= 0x39 {
      var number = 0
      var best: (Int, Int)?
      let ecma = !angled && pattern.options.contains(.ecmaScript)
      while at < units.count, units[at] >= 0x30 && units[at] <= 0x39 {
        number = min(number * 10 + Int(units[at] - 0x30), Int(Int32.max))
        at += 1
        if ecma, let slot = pattern.slot(ofNumber: number) { best = (slot, at) }
      }
      if ecma { return best.map { (.slot($0.0), $0.1) } }
      if angled {
        guard at < units.count && units[at] == 0x7d else { return nil }
        at += 1
      }
      return pattern.slot(ofNumber: number).map { (.slot($0), at) }
    }
    if angled {
      guard CharInfo.isRegexBoundaryWord(ch) else { return nil }
      let from = at
      while at < units.count && CharInfo.isRegexBoundaryWord(units[at]) { at += 1 }
      guard at < units.count && units[at] == 0x7d else { return nil }
      return pattern.slot(ofName: PSString.make(Array(units[from..<at]))).map { (.slot($0), at + 1) }
    }
    switch ch {
    case 0x24: return (.literal(.empty), at + 1)
    case 0x26: return (.slot(0), at + 1)
    case 0x60: return (.before, at + 1)
    case 0x27: return (.after, at + 1)
    case 0x2b: return (.slot(pattern.groupCount - 1), at + 1)
    case 0x5f: return (.whole, at + 1)
    default: return nil
    }
  }

  func append(
    to out: StringBuilderBuffer, _ spans: UnsafeBufferPointer<RegexSpan>, _ units: UnsafeBufferPointer<UInt16>
  ) {
    for part in parts {
      switch part {
      case .literal(let text): out.append(text)
      case .slot(let slot):
        let span = spans[slot]
        if span.start >= 0 { out.append(UnsafeBufferPointer(rebasing: units[span.start..<(span.start + span.length)])) }
      case .before: out.append(UnsafeBufferPointer(rebasing: units[..<spans[0].start]))
      case .after: out.append(UnsafeBufferPointer(rebasing: units[(spans[0].start + spans[0].length)...]))
      case .whole: out.append(units)
      }
    }
  }

  /// Match.Result.
  public func result(_ match: RegexMatch, in input: PSString) -> PSString {
    let out = StringBuilderBuffer()
    let spans = match.groups.map { RegexSpan(start: $0.index, length: $0.length) }
    input.withUnits { units in spans.withUnsafeBufferPointer { append(to: out, $0, units) } }
    return out.string
  }
}

extension RegexPattern {
  private func checkCount(_ count: Int) throws {
    if count < -1 { throw PrimitiveError.argumentOutOfRange("Count cannot be less than -1.", paramName: "count") }
  }

  /// Regex.Replace with a replacement pattern; -1 replaces all. The input itself comes back when nothing matched.
  public func replace(_ input: PSString, _ replacement: PSString, count: Int = -1, from start: Int? = nil) throws -> PSString {
    try replace(input, self.replacement(replacement), count: count, from: start)
  }

  /// Regex.Replace with a parsed replacement pattern.
  public func replace(_ input: PSString, _ replacement: RegexReplacement, count: Int = -1, from start: Int? = nil) throws
    -> PSString
  {
    try checkCount(count)
    if count == 0 { return input }
    if isRightToLeft {
      return try rebuild(input, count: count, from: start) { replacement.result($0, in: input) }
    }
    return try input.withUnits { units in
      var out: StringBuilderBuffer?
      var copied = 0
      var left = count
      try scan(units, from: start) { spans in
        let buffer = out ?? StringBuilderBuffer(capacity: units.count + 32)
        out = buffer
        buffer.append(UnsafeBufferPointer(rebasing: units[copied..<spans[0].start]))
        replacement.append(to: buffer, spans, units)
        copied = spans[0].start + spans[0].length
        left -= 1
        return left != 0
      }
      guard let out else { return input }
      out.append(UnsafeBufferPointer(rebasing: units[copied...]))
      return out.string
    }
  }

  /// Regex.Replace with an evaluator, called match by match in the order of matching.
  public func replace(
    _ input: PSString, count: Int = -1, from start: Int? = nil, evaluator: (RegexMatch) throws -> PSString
  ) throws -> PSString {
    try checkCount(count)
    if count == 0 { return input }
    return try rebuild(input, count: count, from: start, evaluator)
  }

  private func rebuild(
    _ input: PSString, count: Int, from start: Int?, _ evaluator: (RegexMatch) throws -> PSString
  ) throws -> PSString {
    // Evaluators may run this very pattern again, so the matches are found one at a time.
    var pieces: [(match: RegexMatch, text: PSString)] = []
    var next = try match(input, from: start)
    while let found = next {
      pieces.append((found, try evaluator(found)))
      if count > 0 && pieces.count == count { break }
      next = try self.next(after: found, in: input)
    }
    if pieces.isEmpty { return input }
    if isRightToLeft { pieces.reverse() }
    let out = StringBuilderBuffer(capacity: input.count + 32)
    var copied = 0
    for piece in pieces {
      out.append(input, copied, piece.match.index - copied)
      out.append(piece.text)
      copied = piece.match.end
    }
    out.append(input, copied, input.count - copied)
    return out.string
  }

  /// Regex.Split: `count` is the greatest number of parts, 0 for no limit; captured groups go into the result.
  public func split(_ input: PSString, count: Int = 0, from start: Int? = nil) throws -> [PSString] {
    if count < 0 { throw PrimitiveError.argumentOutOfRange("Count cannot be less than -1.", paramName: "count") }
    if count == 1 { return [input] }
    let left = isRightToLeft
    return try input.withUnits { units in
      var parts: [PSString] = []
      var at = left ? units.count : 0
      var cuts = count - 1
      var known = RecentStrings()
      func part(_ from: Int, _ to: Int) { parts.append(known.string(UnsafeBufferPointer(rebasing: units[from..<to]))) }
      try scan(units, from: start) { spans in
        let from = spans[0].start
        let to = from + spans[0].length
        if left { part(to, at) } else { part(at, from) }
        at = left ? from : to
        for span in spans.dropFirst() where span.start >= 0 { part(span.start, span.start + span.length) }
        cuts -= 1
        return cuts != 0
      }
      if parts.isEmpty { return [input] }
      if left { part(0, at) } else { part(at, units.count) }
      if left { parts.reverse() }
      return parts
    }
  }
}

extension RegexPattern {
  /// Regex.Escape.
  public static func escape(_ text: PSString) -> PSString {
    text.withUnits { units in
      let special = units.contains { escapeLetter($0) != 0 }
      if !special { return text }
      let out = StringBuilderBuffer(capacity: units.count + 16)
      for unit in units {
        let letter = escapeLetter(unit)
        if letter != 0 { out.append(0x5c) }
        out.append(letter != 0 ? letter : unit)
      }
      return out.string
    }
  }

  /// Whether a pattern stands for itself and nothing else: no sign in it means anything, and none has another case if case is ignored.
  public static func isLiteral(_ text: PSString, ignoreCase: Bool) -> Bool {
    text.withUnits { units in
      units.allSatisfy { unit in
        unit < 0x80 && (escapeLetter(unit) == 0 || unit <= 0x20 || unit == 0x23) && unit != 0x5d && unit != 0x7d
          && !(ignoreCase && CaseFold.upper(unit) != CaseFold.lower(unit))
      }
    }
  }

  /// What follows the backslash when `unit` is escaped; 0 for a unit that needs none.
  private static func escapeLetter(_ unit: UInt16) -> UInt16 {
    switch unit {
    case 0x0a: return 0x6e
    case 0x0d: return 0x72
    case 9: return 0x74
    case 0x0c: return 0x66
    case 0x20, 0x23, 0x24, 0x28, 0x29, 0x2a, 0x2b, 0x2e, 0x3f, 0x5b, 0x5c, 0x5e, 0x7b, 0x7c: return unit
    default: return 0
    }
  }

  /// Regex.Unescape. Throws `.regexParse` for an escape that .NET does not know.
  public static func unescape(_ text: PSString) throws -> PSString {
    var parser = RegexParser(text, [])
    guard parser.pattern.contains(0x5c) else { return text }
    let out = StringBuilderBuffer(capacity: text.count)
    while !parser.atEnd {
      let unit = parser.pattern[parser.position]
      parser.position += 1
      if unit != 0x5c {
        out.append(unit)
        continue
      }
      if parser.atEnd { throw parser.fail("UnescapedEndingBackslash", "Illegal \\ at end of pattern.") }
      out.append(try parser.scanCharEscape())
    }
    return out.string
  }
}
