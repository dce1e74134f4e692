// Character classes, escapes and opening parentheses of .NET's regular-expression language.

extension RegexParser {
  /// How deep classes or groups may nest: deeper patterns are refused, so that walking the tree can not overflow the stack.
  static let deepest = 1000

  static var tooDeep: PrimitiveError { .invalidOperation(StackDepth.message) }

  /// A class, behind its `[`.
  mutating func scanSet(ignoreCase: Bool, depth: Int = 0) throws -> RegexSet {
    if depth > Self.deepest { throw Self.tooDeep }
    var set = RegexSet()
    var first = true
    var previous: UInt16 = 0
    var inRange = false
    let ecma = options.contains(.ecmaScript)
    if unit() == 0x5e {
      position += 1
      set.negated = true
      if ecma && unit() == 0x5d { first = false }
    }
    while !atEnd {
      defer { first = false }
      var translated = false
      var ch = pattern[position]
      position += 1
      if ch == 0x5d {
        if !first {
          if ignoreCase && !scanning && depth == 0 { set.addCaseEquivalents() }
          return set
        }
      } else if ch == 0x5c && !atEnd {
        ch = pattern[position]
        position += 1
        switch ch {
        case 0x44, 0x64, 0x53, 0x73, 0x57, 0x77, 0x50, 0x70:
          if !scanning && inRange {
            throw fail("ShorthandClassInCharacterRange", "Cannot include class \\\(shown(ch)) in character range.")
          }
          if ch | 0x20 == 0x70 {
            try addProperty(to: &set, negated: ch == 0x50, ignoreCase: ignoreCase)
          } else {
            set.addShorthand(ch, ecma: ecma)
          }
          continue
        case 0x2d:
          if inRange {
            if !scanning && previous > ch { throw fail("ReversedCharacterRange", "[x-y] range in reverse order.") }
            if !scanning { inRange = false }
            set.add(previous, max(previous, ch))
          } else {
            set.add(ch, ch)
          }
          continue
        default:
          position -= 1
          ch = try scanCharEscape()
          translated = true
        }
      }
      if inRange {
        inRange = false
        if ch == 0x5b && !translated && !first {
          if scanning { continue }
          set.add(previous, previous)
          set.subtraction = [try scanSet(ignoreCase: ignoreCase, depth: depth + 1)]
          try checkSubtractionEnds()
        } else {
          if previous > ch {
            if !scanning { throw fail("ReversedCharacterRange", "[x-y] range in reverse order.") }
          } else {
            set.add(previous, ch)
          }
        }
      } else if unit() == 0x2d, let after = unit(1), after != 0x5d {
        previous = ch
        inRange = true
        position += 1
      } else if ch == 0x2d && !translated && unit() == 0x5b && !first {
        position += 1
        let taken = try scanSet(ignoreCase: ignoreCase, depth: depth + 1)
        if !scanning {
          set.subtraction = [taken]
          try checkSubtractionEnds()
        }
      } else {
        set.add(ch, ch)
      }
    }
    throw fail("UnterminatedBracket", "Unterminated [] set.")
  }

  private func checkSubtractionEnds() throws {
    if let next = unit(), next != 0x5d {
      throw fail("ExclusionGroupNotLast", "A subtraction must be the last element in a character class.")
    }
  }

  /// An escape outside a class, behind its `\`, which is not the pattern's last unit.
  mutating func scanBackslash() throws -> RegexNode {
    let ch = pattern[position]
    let ecma = options.contains(.ecmaScript)
    switch ch {
    case 0x62, 0x42, 0x41, 0x47, 0x5a, 0x7a:
      position += 1
      switch ch {
      case 0x62: return .anchor(ecma ? .ecmaBoundary : .boundary)
      case 0x42: return .anchor(ecma ? .ecmaNonBoundary : .nonBoundary)
      case 0x41: return .anchor(.beginning)
      case 0x47: return .anchor(.searchStart)
      case 0x5a: return .anchor(.endOrLastLine)
      default: return .anchor(.end)
      }
    case 0x77, 0x57, 0x73, 0x53, 0x64, 0x44:
      position += 1
      var set = RegexSet()
      set.addShorthand(ch, ecma: ecma)
      return .set(set)
    case 0x70, 0x50:
      position += 1
      if scanning { return .empty }
      var set = RegexSet()
      let ignoreCase = options.contains(.ignoreCase)
      try addProperty(to: &set, negated: ch == 0x50, ignoreCase: ignoreCase)
      if ignoreCase { set.addCaseEquivalents() }
      return .set(set)
    default:
      return try scanReferenceOrChar()
    }
  }

  private func reference(_ number: Int) -> RegexNode {
    .backreference(number, ignoreCase: options.contains(.ignoreCase), ecma: options.contains(.ecmaScript))
  }

  private mutating func scanReferenceOrChar() throws -> RegexNode {
    let start = position
    var angled = false
    var close: UInt16 = 0
    var ch = pattern[position]
    let malformed = "Malformed \\k<...> named back reference."
    if ch == 0x6b {
      if position + 1 < pattern.count {
        position += 1
        ch = pattern[position]
        position += 1
        if ch == 0x3c || ch == 0x27 {
          angled = true
          close = ch == 0x27 ? 0x27 : 0x3e
        }
      }
      guard angled, let next = unit() else { throw fail("MalformedNamedReference", malformed) }
      ch = next
    } else if (ch == 0x3c || ch == 0x27) && position + 1 < pattern.count {
      angled = true
      close = ch == 0x27 ? 0x27 : 0x3e
      position += 1
      ch = pattern[position]
    }

    if angled && ch >= 0x30 && ch <= 0x39 {
      let number = try scanDecimal()
      if let next = unit() {
        position += 1
        if next == close {
          if scanning { return .empty }
          if isSlot(number) { return reference(number) }
          throw fail("UndefinedNumberedReference", "Reference to undefined group number \(number).")
        }
      }
    } else if !angled && ch >= 0x31 && ch <= 0x39 {
      if options.contains(.ecmaScript) {
        var found = -1
        var number = Int(ch - 0x30)
        let place = position - 1
        while number <= topSlot {
          if isSlot(number), (slots[number] ?? 0) < place { found = number }
          position += 1
          guard let next = unit(), next >= 0x30 && next <= 0x39 else { break }
          number = number * 10 + Int(next - 0x30)
        }
        if found >= 0 { return reference(found) }
      } else {
        let number = try scanDecimal()
        if scanning { return .empty }
        if isSlot(number) { return reference(number) }
        if number <= 9 { throw fail("UndefinedNumberedReference", "Reference to undefined group number \(number).") }
      }
    } else if angled && CharInfo.isRegexBoundaryWord(ch) {
      let name = scanName()
      if let next = unit() {
        position += 1
        if next == close {
          if scanning { return .empty }
          if let number = names[PSStringKey(name)] { return reference(number) }
          throw fail("UndefinedNamedReference", "Reference to undefined group name '\(name.string)'.")
        }
      }
    }
    position = start
    return literal(try scanCharEscape())
  }

  /// What an opening parenthesis begins; nil for `(?imnsx-imnsx)`, which only changes the options.
  mutating func scanGroupOpen(insideTest: Bool) throws -> RegexGroupKind? {
    if unit() != 0x3f || unit(1) == 0x29 {
      if options.contains(.explicitCapture) || ignoreNextParenthesis {
        ignoreNextParenthesis = false
        return .plain
      }
      nextAuto += 1
      return .capture(nextAuto - 1, -1)
    }
    position += 1
    let unrecognised = { (parser: RegexParser) in
      parser.fail("InvalidGroupingConstruct", "Unrecognized grouping construct.")
    }
    guard let ch = unit() else { throw unrecognised(self) }
    position += 1
    switch ch {
    case 0x3a: return .plain
    case 0x3d, 0x21:
      options.remove(.rightToLeft)
      return .look(behind: false, negated: ch == 0x21)
    case 0x3e: return .atomic
    case 0x3c, 0x27:
      guard let next = unit() else { throw unrecognised(self) }
      if next == 0x3d || next == 0x21 {
        position += 1
        if ch == 0x27 { throw unrecognised(self) }
        options.insert(.rightToLeft)
        return .look(behind: true, negated: next == 0x21)
      }
      return try scanNamedGroup(next, close: ch == 0x27 ? 0x27 : 0x3e)
    case 0x28:
      return try scanTest()
    default:
      position -= 1
      if !insideTest { scanOptions() }
      guard let next = unit() else { throw unrecognised(self) }
      position += 1
      if next == 0x29 { return nil }
      if next != 0x3a { throw unrecognised(self) }
      return .plain
    }
  }

  private var badName: PrimitiveError {
    fail("CaptureGroupNameInvalid", "Invalid group name: Group names must begin with a word character.")
  }

  private mutating func scanNamedGroup(_ first: UInt16, close: UInt16) throws -> RegexGroupKind {
    var group = -1
    var taken = -1
    var proceed = false
    if first >= 0x30 && first <= 0x39 {
      group = try scanDecimal()
      if !isSlot(group) { group = -1 }
      if let next = unit(), next != close && next != 0x2d { throw badName }
      if group == 0 { throw fail("CaptureGroupOfZero", "Capture number cannot be zero.") }
    } else if CharInfo.isRegexBoundaryWord(first) {
      group = names[PSStringKey(scanName())] ?? -1
      if let next = unit(), next != close && next != 0x2d { throw badName }
    } else if first == 0x2d {
      proceed = true
    } else {
      throw badName
    }
    if (group != -1 || proceed) && position + 1 < pattern.count && unit() == 0x2d {
      position += 1
      let ch = pattern[position]
      if ch >= 0x30 && ch <= 0x39 {
        taken = try scanDecimal()
        if !isSlot(taken) {
          throw fail("UndefinedNumberedReference", "Reference to undefined group number \(taken).")
        }
        if let next = unit(), next != close { throw badName }
      } else if CharInfo.isRegexBoundaryWord(ch) {
        let name = scanName()
        guard let number = names[PSStringKey(name)] else {
          throw fail("UndefinedNamedReference", "Reference to undefined group name '\(name.string)'.")
        }
        taken = number
        if let next = unit(), next != close { throw badName }
      } else {
        throw badName
      }
    }
    if group != -1 || taken != -1, let next = unit() {
      position += 1
      if next == close { return .capture(group, taken) }
    }
    throw fail("InvalidGroupingConstruct", "Unrecognized grouping construct.")
  }

  /// `(?(...)`, behind its second parenthesis.
  private mutating func scanTest() throws -> RegexGroupKind {
    let start = position
    if let ch = unit() {
      if ch >= 0x30 && ch <= 0x39 {
        let number = try scanDecimal()
        if let next = unit() {
          position += 1
          if next == 0x29 {
            if isSlot(number) { return .groupTest(number) }
            throw fail(
              "AlternationHasUndefinedReference", "Conditional alternation refers to an undefined group number \(number).")
          }
        }
        throw fail(
          "AlternationHasMalformedReference",
          "Conditional alternation is missing a closing parenthesis after the group number \(number).")
      }
      if CharInfo.isRegexBoundaryWord(ch) {
        let name = scanName()
        if let number = names[PSStringKey(name)], let next = unit() {
          position += 1
          if next == 0x29 { return .groupTest(number) }
        }
      }
    }
    position = start - 1
    ignoreNextParenthesis = true
    if unit(1) == 0x3f, let third = unit(2) {
      if third == 0x23 { throw fail("AlternationHasComment", "Alternation conditions cannot be comments.") }
      if third == 0x27 || (third == 0x3c && unit(3).map { $0 != 0x21 && $0 != 0x3d } ?? false) {
        throw fail("AlternationHasNamedCapture", "Alternation conditions do not capture and cannot be named.")
      }
    }
    return .expressionTest
  }
}
