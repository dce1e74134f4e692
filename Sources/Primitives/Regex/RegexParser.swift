// Reads .NET's regular-expression language into a tree. It goes over the pattern twice, as .NET does: first to learn which groups there
// are (a reference may come before its group), then to build. Errors carry .NET's texts and offsets: how far the reading had come.
// Nested groups live on an explicit stack, so no pattern can overflow the thread's stack here.

/// Parser of one pattern.
struct RegexParser {
  let pattern: [UInt16]
  var position = 0
  var options: RegexOptions
  var scanning = false

  /// Group numbers with the place of their first opening parenthesis.
  var slots: [Int: Int] = [:]
  var names: [PSStringKey: Int] = [:]
  var nameOrder: [PSString] = []
  var nextAuto = 1
  var topSlot = 0
  var ignoreNextParenthesis = false

  init(_ pattern: PSString, _ options: RegexOptions) {
    self.pattern = pattern.withUnits { Array($0) }
    self.options = options
  }

  /// Parses `pattern`; throws `.regexParse`.
  static func parse(_ pattern: PSString, _ options: RegexOptions) throws -> RegexTree {
    var parser = RegexParser(pattern, options)
    try parser.countCaptures()
    parser.position = 0
    parser.options = options
    parser.nextAuto = 1
    parser.ignoreNextParenthesis = false
    let root = try parser.build()
    let numbers = parser.slots.keys.sorted()
    var byNumber: [Int: PSString] = [:]
    for name in parser.nameOrder { if let slot = parser.names[PSStringKey(name)] { byNumber[slot] = name } }
    return RegexTree(
      root: root, groupNumbers: numbers, groupNames: numbers.map { byNumber[$0] ?? PSString.make(String($0)) })
  }

  func isSlot(_ number: Int) -> Bool { slots[number] != nil }

  @inline(__always) var atEnd: Bool { position >= pattern.count }
  @inline(__always) func unit(_ ahead: Int = 0) -> UInt16? {
    position + ahead < pattern.count ? pattern[position + ahead] : nil
  }

  func fail(_ error: String, _ text: String) -> PrimitiveError {
    let shown = PSString.make(pattern).string
    return .regexParse("Invalid pattern '\(shown)' at offset \(position). \(text)", error: error, offset: position)
  }

  func text(_ from: Int, _ to: Int) -> String { String(decoding: pattern[from..<to], as: UTF16.self) }

  /// A unit as text for a message.
  func shown(_ unit: UInt16) -> String { String(decoding: [unit], as: UTF16.self) }

  // MARK: - Finding the groups

  private mutating func noteSlot(_ number: Int, _ place: Int) {
    guard slots[number] == nil else { return }
    slots[number] = place
    if topSlot <= number { topSlot = number == Int(Int32.max) ? number : number + 1 }
  }

  private mutating func countCaptures() throws {
    scanning = true
    defer { scanning = false }
    var stack: [RegexOptions] = []
    noteSlot(0, 0)
    while !atEnd {
      let place = position
      let ch = pattern[position]
      position += 1
      switch ch {
      case 0x5c: if !atEnd { _ = try scanBackslash() }
      case 0x23 where options.contains(.ignorePatternWhitespace):
        position -= 1
        try scanBlank()
      case 0x5b: _ = try scanSet(ignoreCase: false)
      case 0x29: if let last = stack.popLast() { options = last }
      case 0x28:
        if unit(1) == 0x23 && unit() == 0x3f {
          position -= 1
          try scanBlank()
        } else {
          stack.append(options)
          if unit() == 0x3f {
            position += 1
            if position + 1 < pattern.count && (unit() == 0x3c || unit() == 0x27) {
              position += 1
              let first = pattern[position]
              if first != 0x30 && CharInfo.isRegexBoundaryWord(first) {
                if first >= 0x31 && first <= 0x39 {
                  noteSlot(try scanDecimal(), place)
                } else {
                  let name = scanName()
                  if names[PSStringKey(name)] == nil {
                    names[PSStringKey(name)] = place
                    nameOrder.append(name)
                  }
                }
              }
            } else {
              scanOptions()
              if unit() == 0x29 {
                position += 1
                stack.removeLast()
              } else if unit() == 0x28 {
                ignoreNextParenthesis = true
                continue
              }
            }
          } else if !options.contains(.explicitCapture) && !ignoreNextParenthesis {
            noteSlot(nextAuto, place)
            nextAuto += 1
          }
        }
        ignoreNextParenthesis = false
      default: break
      }
    }
    for name in nameOrder {
      while isSlot(nextAuto) { nextAuto += 1 }
      let key = PSStringKey(name)
      let place = names[key] ?? 0
      names[key] = nextAuto
      noteSlot(nextAuto, place)
      nextAuto += 1
    }
  }

  // MARK: - Small tokens

  /// White space and comments between tokens.
  mutating func scanBlank() throws {
    while true {
      let extended = options.contains(.ignorePatternWhitespace)
      if extended { while let ch = unit(), ch == 0x20 || (ch >= 9 && ch <= 13 && ch != 11) { position += 1 } }
      if extended && unit() == 0x23 {
        while let ch = unit(), ch != 0x0a { _ = ch; position += 1 }
      } else if unit(2) == 0x23 && unit(1) == 0x3f && unit() == 0x28 {
        while let ch = unit(), ch != 0x29 { _ = ch; position += 1 }
        if atEnd { throw fail("UnterminatedComment", "Unterminated (?#...) comment.") }
        position += 1
      } else {
        return
      }
    }
  }

  mutating func scanName() -> PSString {
    let start = position
    while let ch = unit(), CharInfo.isRegexBoundaryWord(ch) { position += 1 }
    return PSString.make(Array(pattern[start..<position]))
  }

  /// Decimal digits as a number of at most 2^31-1.
  mutating func scanDecimal() throws -> Int {
    var value = 0
    while let ch = unit(), ch >= 0x30 && ch <= 0x39 {
      position += 1
      value = value * 10 + Int(ch - 0x30)
      if value > Int(Int32.max) {
        throw fail(
          "QuantifierOrCaptureGroupOutOfRange",
          "Quantifier and capture group numbers must be less than or equal to Int32.MaxValue.")
      }
    }
    return value
  }

  /// `imnsx-imnsx`; stops at the first other unit.
  mutating func scanOptions() {
    var off = false
    while let ch = unit() {
      if ch == 0x2d {
        off = true
      } else if ch == 0x2b {
        off = false
      } else {
        let option: RegexOptions
        switch ch | 0x20 {
        case 0x69: option = .ignoreCase
        case 0x6d: option = .multiline
        case 0x6e: option = .explicitCapture
        case 0x73: option = .singleline
        case 0x78: option = .ignorePatternWhitespace
        default: return
        }
        if off { options.remove(option) } else { options.insert(option) }
      }
      position += 1
    }
  }

  private mutating func scanHex(_ digits: Int) throws -> UInt16 {
    var value: UInt16 = 0
    var left = digits
    if position + digits <= pattern.count {
      while left > 0 {
        let ch = pattern[position]
        position += 1
        let digit: UInt16
        switch ch {
        case 0x30...0x39: digit = ch - 0x30
        case 0x41...0x46: digit = ch - 0x37
        case 0x61...0x66: digit = ch - 0x57
        default: throw fail("InsufficientOrInvalidHexDigits", "Insufficient or invalid hexadecimal digits.")
        }
        value = value << 4 | digit
        left -= 1
      }
    }
    if left > 0 { throw fail("InsufficientOrInvalidHexDigits", "Insufficient or invalid hexadecimal digits.") }
    return value
  }

  private mutating func scanOctal() -> UInt16 {
    var left = min(3, pattern.count - position)
    var value = 0
    while left > 0, let ch = unit(), ch >= 0x30 && ch <= 0x37 {
      position += 1
      value = value * 8 + Int(ch - 0x30)
      left -= 1
      if options.contains(.ecmaScript) && value >= 0x20 { break }
    }
    return UInt16(value & 0xff)
  }

  /// The unit that `\` followed by the current unit stands for.
  mutating func scanCharEscape() throws -> UInt16 {
    let ch = pattern[position]
    position += 1
    if ch >= 0x30 && ch <= 0x37 {
      position -= 1
      return scanOctal()
    }
    switch ch {
    case 0x78: return try scanHex(2)
    case 0x75: return try scanHex(4)
    case 0x61: return 7
    case 0x62: return 8
    case 0x65: return 0x1b
    case 0x66: return 0x0c
    case 0x6e: return 0x0a
    case 0x72: return 0x0d
    case 0x74: return 9
    case 0x76: return 0x0b
    case 0x63:
      guard var control = unit() else { throw fail("MissingControlCharacter", "Missing control character.") }
      position += 1
      if control >= 0x61 && control <= 0x7a { control -= 0x20 }
      control = control &- 0x40
      if control < 0x20 { return control }
      throw fail("UnrecognizedControlCharacter", "Unrecognized control character.")
    default:
      if !options.contains(.ecmaScript) && CharInfo.isRegexBoundaryWord(ch) {
        throw fail("UnrecognizedEscape", "Unrecognized escape sequence \\\(shown(ch)).")
      }
      return ch
    }
  }

  /// The name in `\p{name}`, behind the p.
  mutating func scanProperty() throws -> String {
    if position + 2 >= pattern.count { throw fail("InvalidUnicodePropertyEscape", "Incomplete \\p{X} character escape.") }
    let open = pattern[position]
    position += 1
    if open != 0x7b { throw fail("MalformedUnicodePropertyEscape", "Malformed \\p{X} character escape.") }
    let start = position
    while let ch = unit(), CharInfo.isRegexBoundaryWord(ch) || ch == 0x2d { position += 1 }
    let name = text(start, position)
    if atEnd { throw fail("InvalidUnicodePropertyEscape", "Incomplete \\p{X} character escape.") }
    let close = pattern[position]
    position += 1
    if close != 0x7d { throw fail("InvalidUnicodePropertyEscape", "Incomplete \\p{X} character escape.") }
    return name
  }

  mutating func addProperty(to set: inout RegexSet, negated: Bool, ignoreCase: Bool) throws {
    let name = try scanProperty()
    if scanning { return }
    if !set.addProperty(name, negated: negated, ignoreCase: ignoreCase) {
      throw fail("UnrecognizedUnicodeProperty", "Unknown property '\(name)'.")
    }
  }

  /// A node for the literal `ch` under the current options.
  func literal(_ ch: UInt16) -> RegexNode {
    .unit(ch, ignoreCase: options.contains(.ignoreCase) && RegexCase.hasCase(ch))
  }
}
