// The second pass: tokens to tree, with the open groups on a stack.

/// What a group does with its body.
enum RegexGroupKind: Sendable {
  case plain
  case capture(Int, Int)
  case look(behind: Bool, negated: Bool)
  case atomic
  case groupTest(Int)
  case expressionTest
}

/// A group that is being read.
struct RegexOpenGroup {
  var kind: RegexGroupKind
  /// The options to go back to when it closes.
  var savedOptions: RegexOptions
  var branches: [RegexNode] = []
  var items: [RegexNode] = []

  var isExpressionTest: Bool { if case .expressionTest = kind { true } else { false } }

  mutating func closeBranch() {
    branches.append(items.count == 1 ? items[0] : (items.isEmpty ? .empty : .concat(items)))
    items.removeAll(keepingCapacity: true)
  }
}

extension RegexParser {
  private static func isSpecial(_ ch: UInt16, extended: Bool) -> Bool {
    switch ch {
    case 0x24, 0x28, 0x29, 0x2e, 0x5b, 0x5c, 0x5e, 0x7c, 0x2a, 0x2b, 0x3f, 0x7b: return true
    case 0x23, 0x20, 9, 10, 12, 13: return extended
    default: return false
    }
  }

  private static func isQuantifier(_ ch: UInt16) -> Bool { ch == 0x2a || ch == 0x2b || ch == 0x3f || ch == 0x7b }

  /// Whether a quantifier stands here; `{` only when it opens {n}, {n,} or {n,m}.
  private var isTrueQuantifier: Bool {
    guard let ch = unit() else { return false }
    if ch != 0x7b { return ch == 0x2a || ch == 0x2b || ch == 0x3f }
    var at = position + 1
    while at < pattern.count, pattern[at] >= 0x30 && pattern[at] <= 0x39 { at += 1 }
    if at >= pattern.count || at == position + 1 { return false }
    if pattern[at] == 0x7d { return true }
    if pattern[at] != 0x2c { return false }
    at += 1
    while at < pattern.count, pattern[at] >= 0x30 && pattern[at] <= 0x39 { at += 1 }
    return at < pattern.count && pattern[at] == 0x7d
  }

  /// Builds the tree of the whole pattern.
  mutating func build() throws -> RegexNode {
    var stack: [RegexOpenGroup] = [RegexOpenGroup(kind: .plain, savedOptions: options)]
    var isQuantifier = false
    while !atEnd {
      let wasQuantifier = isQuantifier
      isQuantifier = false
      try scanBlank()
      let start = position
      let extended = options.contains(.ignorePatternWhitespace)
      while let ch = unit(), !Self.isSpecial(ch, extended: extended) || (ch == 0x7b && !isTrueQuantifier) { position += 1 }
      let end = position
      try scanBlank()
      var ch: UInt16 = 0  // 0: an ordinary unit follows
      var finished = false
      if let next = unit() {
        if Self.isSpecial(next, extended: false) {
          ch = next
          isQuantifier = Self.isQuantifier(next)
          position += 1
        }
      } else {
        finished = true
      }
      let top = stack.count - 1
      var atom: RegexNode?
      if start < end {
        let plain = end - (isQuantifier ? 1 : 0)
        for index in start..<plain { stack[top].items.append(literal(pattern[index])) }
        if isQuantifier { atom = literal(pattern[end - 1]) }
      }
      if finished { break }
      switch ch {
      case 0: continue
      case 0x5b: atom = .set(try scanSet(ignoreCase: options.contains(.ignoreCase)))
      case 0x28:
        let saved = options
        if let kind = try scanGroupOpen(insideTest: stack[top].isExpressionTest) {
          if stack.count > Self.deepest { throw Self.tooDeep }
          stack.append(RegexOpenGroup(kind: kind, savedOptions: saved))
        }
        continue
      case 0x7c:
        stack[top].closeBranch()
        continue
      case 0x29:
        if stack.count == 1 { throw fail("InsufficientOpeningParentheses", "Too many )'s.") }
        let closed = stack.removeLast()
        let node = try close(closed)
        options = closed.savedOptions
        let parent = stack.count - 1
        if stack[parent].isExpressionTest && stack[parent].branches.isEmpty && stack[parent].items.isEmpty {
          stack[parent].branches.append(node)
          continue
        }
        atom = node
      case 0x5c:
        if atEnd { throw fail("UnescapedEndingBackslash", "Illegal \\ at end of pattern.") }
        atom = try scanBackslash()
      case 0x5e: atom = .anchor(options.contains(.multiline) ? .lineStart : .beginning)
      case 0x24: atom = .anchor(options.contains(.multiline) ? .lineEnd : .endOrLastLine)
      case 0x2e:
        let any = options.contains(.singleline)
        atom = .set(
          any
            ? RegexSet(ranges: [UnitRange(low: 0, high: 0xffff)])
            : RegexSet(ranges: [UnitRange(low: 0x0a, high: 0x0a)], negated: true))
      default:
        if atom == nil {
          throw wasQuantifier
            ? fail("NestedQuantifiersNotParenthesized", "Nested quantifier '\(shown(ch))'.")
            : fail("QuantifierAfterNothing", "Quantifier '\(shown(ch))' following nothing.")
        }
        position -= 1
      }
      try scanBlank()
      guard let body = atom else { continue }
      isQuantifier = isTrueQuantifier
      let node = isQuantifier ? try scanQuantifier(body) : body
      stack[stack.count - 1].items.append(node)
    }
    if stack.count > 1 { throw fail("InsufficientClosingParentheses", "Not enough )'s.") }
    return try close(stack[0])
  }

  private mutating func scanQuantifier(_ body: RegexNode) throws -> RegexNode {
    var low = 0
    var high = Int.max
    let ch = pattern[position]
    position += 1
    switch ch {
    case 0x3f: high = 1
    case 0x2b: low = 1
    case 0x7b:
      low = try scanDecimal()
      high = low
      if unit() == 0x2c {
        position += 1
        high = unit() == 0x7d ? Int.max : try scanDecimal()
      }
      position += 1
      if high == Int(Int32.max) { high = Int.max }
    default: break
    }
    try scanBlank()
    var lazy = false
    if unit() == 0x3f {
      position += 1
      lazy = true
    }
    if low > high { throw fail("ReversedQuantifierRange", "Illegal {x,y} with x > y.") }
    return .loop(body, min: low, max: high, lazy: lazy)
  }

  private func close(_ open: RegexOpenGroup) throws -> RegexNode {
    var group = open
    group.closeBranch()
    let branches = group.branches
    let tooMany = { self.fail("AlternationHasTooManyConditions", "Too many | in (?()|).") }
    switch group.kind {
    case .groupTest(let number):
      if branches.count > 2 { throw tooMany() }
      return .groupTest(number, branches[0], branches.count > 1 ? branches[1] : .empty)
    case .expressionTest:
      if branches.count > 3 { throw tooMany() }
      if branches.count < 2 {
        throw fail("AlternationHasMalformedCondition", "Illegal conditional (?(...)) expression.")
      }
      return .expressionTest(branches[0], branches[1], branches.count > 2 ? branches[2] : .empty)
    default: break
    }
    let body: RegexNode = branches.count == 1 ? branches[0] : .alternate(branches)
    switch group.kind {
    case .capture(let number, let taken): return .capture(body, group: number, uncaptured: taken)
    case .look(let behind, let negated): return .look(body, behind: behind, negated: negated)
    case .atomic: return .atomic(body)
    default: return body
    }
  }
}
