// Writes a tree as a PCRE2 pattern with the same meaning, or says that there is none (then the room's own matcher runs the tree).
//
// Two forms exist. The narrow one serves subjects whose units are all below 0x100, nearly every subject: classes become plain bitmaps
// and the case of letters is left to PCRE2 with character tables of .NET's notions of letters, digits and white space. The wide form
// serves the rest: classes carry Unicode properties, case partners are written out.

/// PCRE2's pattern for a tree.
struct RegexTranslation {
  var units: [UInt16] = []
  /// .NET's group numbers in the order of PCRE2's.
  var groups: [Int] = [0]
}

/// Translator of one tree in one form.
struct RegexTranslator {
  private struct Unsupported: Error {}

  private let narrow: Bool
  private var out: [UInt16] = []
  private var order: [Int] = [0]
  /// Whether PCRE2 ignores case at this place.
  private var caseless = false

  private init(narrow: Bool) { self.narrow = narrow }

  /// The translation, or nil when PCRE2 has no equal pattern.
  static func translate(_ tree: RegexTree, options: RegexOptions, narrow: Bool) -> RegexTranslation? {
    if options.contains(.rightToLeft) { return nil }
    var translator = RegexTranslator(narrow: narrow)
    do {
      try translator.emit(tree.root)
    } catch {
      return nil
    }
    return RegexTranslation(units: translator.out, groups: translator.order)
  }

  private mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { for byte in $0 { out.append(UInt16(byte)) } }
  }

  private mutating func putNumber(_ number: Int) { for byte in String(number).utf8 { out.append(UInt16(byte)) } }

  private mutating func need(caseless wanted: Bool) {
    if caseless == wanted { return }
    caseless = wanted
    if wanted { put("(?i)") } else { put("(?-i)") }
  }

  /// One literal unit, escaped where PCRE2 would read it otherwise.
  private mutating func putUnit(_ unit: UInt16) {
    if unit < 0x80 {
      let letter = unit | 0x20
      let plain = (letter >= 0x61 && letter <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit < 0x20 || unit == 0x20
      if !plain { out.append(0x5c) }
    }
    out.append(unit)
  }

  private mutating func putHex(_ unit: UInt16) {
    put("\\x{")
    for byte in String(unit, radix: 16).utf8 { out.append(UInt16(byte)) }
    put("}")
  }

  private mutating func emit(_ node: RegexNode) throws {
    switch node {
    case .empty: put("(?:)")
    case .unit(let unit, let ignoreCase): emitUnit(unit, ignoreCase)
    case .set(let set): emitSet(set)
    case .anchor(let anchor): emitAnchor(anchor)
    case .concat(let nodes): for node in nodes { try emit(node) }
    case .alternate(let nodes):
      group("(?:")
      try branches(nodes)
      closeGroup()
    case .loop(let body, let low, let high, let lazy): try emitLoop(body, low, high, lazy)
    case .capture(let body, let number, let taken):
      if taken != -1 || order.contains(number) { throw Unsupported() }
      order.append(number)
      group("(")
      if case .alternate(let nodes) = body { try branches(nodes) } else { try emit(body) }
      closeGroup()
    case .look(let body, let behind, let negated):
      if behind {
        try emitLookBehind(body, negated)
      } else {
        group(negated ? "(?!" : "(?=")
        try emit(body)
        closeGroup()
      }
    case .atomic(let body):
      group("(?>")
      try emit(body)
      closeGroup()
    case .backreference(let number, let ignoreCase, let ecma):
      guard let index = order.firstIndex(of: number), number != 0, !(ignoreCase && !narrow) else { throw Unsupported() }
      need(caseless: ignoreCase)
      if ecma {
        put("(?(")
        putNumber(index)
        put(")\\g{")
        putNumber(index)
        put("})")
      } else {
        put("\\g{")
        putNumber(index)
        put("}")
      }
    case .groupTest(let number, let yes, let no):
      guard let index = order.firstIndex(of: number), number != 0 else { throw Unsupported() }
      put("(?:(?(")
      putNumber(index)
      put(")")
      try emitBranch(yes)
      put("|")
      try emitBranch(no)
      put("))")
    case .expressionTest(let test, let yes, let no):
      put("(?:(?")
      if case .look(_, behind: _, negated: _) = test {
        let saved = caseless
        try emit(test)
        caseless = saved
      } else {
        group("(?=")
        try emit(test)
        closeGroup()
      }
      try emitBranch(yes)
      put("|")
      try emitBranch(no)
      put("))")
    }
  }

  private var cases: [Bool] = []

  private mutating func group(_ open: StaticString) {
    put(open)
    cases.append(caseless)
  }

  private mutating func closeGroup() {
    put(")")
    caseless = cases.popLast() ?? caseless
  }

  private mutating func branches(_ nodes: [RegexNode]) throws {
    for (index, node) in nodes.enumerated() {
      if index > 0 { put("|") }
      try emit(node)
    }
  }

  /// A branch of a test: wrapped, for it may hold alternatives.
  private mutating func emitBranch(_ node: RegexNode) throws {
    group("(?:")
    try emit(node)
    closeGroup()
  }

  private mutating func emitUnit(_ unit: UInt16, _ ignoreCase: Bool) {
    guard ignoreCase else {
      if caseless && RegexCase.hasCase(unit) { need(caseless: false) }
      putUnit(unit)
      return
    }
    let partners = RegexCase.equivalents(unit)
    if narrow || partners.allSatisfy({ $0 < 0x100 }) {
      if unit < 0x100 {
        need(caseless: true)
        putUnit(unit)
      } else if let low = partners.first(where: { $0 < 0x100 }) {
        // A partner below 0x100 is all that a narrow subject can hold.
        need(caseless: true)
        putUnit(low)
      } else {
        put("(?!)")
      }
      return
    }
    // Written out, the class holds all partners, so PCRE2's own case rules add nothing.
    put("[")
    for partner in partners { putHex(partner) }
    put("]")
  }

  private mutating func emitSet(_ set: RegexSet) {
    if set == RegexSet(ranges: [UnitRange(low: 0, high: 0xffff)]) {
      put(".")  // compiled with DOTALL
      return
    }
    if set == RegexSet(ranges: [UnitRange(low: 0x0a, high: 0x0a)], negated: true) {
      put("\\N")
      return
    }
    if narrow { emitNarrow(set) } else { emitWide(set) }
  }

  private mutating func emitNarrow(_ set: RegexSet) {
    if set.subtraction.isEmpty && set.ranges.isEmpty {
      switch (set.categories, set.negated) {
      case (UnicodeCategory.wordBits, let no), (UnicodeCategory.allBits & ~UnicodeCategory.wordBits, let no):
        if no != (set.categories == UnicodeCategory.wordBits) { put("\\w") } else { put("\\W") }
        return
      case (UnicodeCategory.decimalDigitNumber.bit, let no):
        if no { put("\\D") } else { put("\\d") }
        return
      default: break
      }
    }
    if set.subtraction.isEmpty && set.categories == 0 && set.ranges == RegexSet.space {
      if set.negated { put("\\S") } else { put("\\s") }
      return
    }
    var runs: [(Int, Int)] = []
    var start = -1
    for unit in 0...256 {
      let inside = unit < 256 && set.contains(UInt16(unit))
      if inside && start < 0 { start = unit }
      if !inside && start >= 0 {
        runs.append((start, unit - 1))
        start = -1
      }
    }
    if runs.isEmpty {
      put("(?!)")
      return
    }
    // The class is exact as written; under caseless matching PCRE2 would widen it unless it is closed under case.
    if caseless && !closedUnderCase(runs) { need(caseless: false) }
    // Everything above 0xff is as good as in: subjects have none, and a class that covers the top of the byte reads simpler negated.
    put("[")
    for (low, high) in runs {
      putHex(UInt16(low))
      if high > low {
        put("-")
        putHex(UInt16(high))
      }
    }
    put("]")
  }

  private func closedUnderCase(_ runs: [(Int, Int)]) -> Bool {
    func has(_ unit: UInt16) -> Bool { runs.contains { Int(unit) >= $0.0 && Int(unit) <= $0.1 } }
    for (low, high) in runs {
      for unit in low...high {
        for partner in [CaseFold.lower(UInt16(unit)), CaseFold.upper(UInt16(unit))] where partner < 0x100 && !has(partner) {
          return false
        }
      }
    }
    return true
  }

  private mutating func emitWide(_ set: RegexSet) {
    if caseless { need(caseless: false) }
    for taken in set.subtraction {
      put("(?!")
      emitWide(taken)
      put(")")
    }
    let everything = set.ranges.contains(UnitRange(low: 0, high: 0xffff)) || set.categories == UnicodeCategory.allBits
    if (set.ranges.isEmpty && set.categories == 0) || everything {
      if everything != set.negated { put(".") } else { put("(?!)") }
      return
    }
    put(set.negated ? "[^" : "[")
    for range in set.ranges {
      putHex(range.low)
      if range.high > range.low {
        put("-")
        putHex(range.high)
      }
    }
    if set.categories != 0 {
      // The ASCII members first, as plain ranges: they land in the class's bitmap, which is tested before any property.
      var start = -1
      for unit in 0...128 {
        let inside = unit < 128 && CharInfo.has(UInt16(unit), set.categories)
        if inside && start < 0 { start = unit }
        if !inside && start >= 0 {
          putHex(UInt16(start))
          if unit - 1 > start {
            put("-")
            putHex(UInt16(unit - 1))
          }
          start = -1
        }
      }
      var bits = set.categories
      if bits & UnicodeCategory.letterBits == UnicodeCategory.letterBits {
        put("\\p{L}")
        bits &= ~UnicodeCategory.letterBits
      }
      for (index, code) in UnicodeCategory.codes.enumerated() where bits & (1 << UInt32(index)) != 0 {
        put("\\p{")
        put(code)
        put("}")
      }
    }
    put("]")
  }

  private mutating func emitAnchor(_ anchor: RegexAnchor) {
    switch anchor {
    case .beginning: put("\\A")
    case .lineStart: put("(?m:^)")
    case .lineEnd: put("(?m:$)")
    case .endOrLastLine: put("\\Z")
    case .end: put("\\z")
    case .searchStart: put("\\G")
    case .boundary: if narrow { put("\\b") } else { emitBoundary(Self.wideWord, negated: false) }
    case .nonBoundary: if narrow { put("\\B") } else { emitBoundary(Self.wideWord, negated: true) }
    case .ecmaBoundary: emitBoundary("[0-9A-Za-z_\\x{130}]", negated: false)
    case .ecmaNonBoundary: emitBoundary("[0-9A-Za-z_\\x{130}]", negated: true)
    }
  }

  private static let wideWord: StaticString = "[0-9A-Za-z_\\x{200c}\\x{200d}\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}]"

  private mutating func emitBoundary(_ word: StaticString, negated: Bool) {
    put("(?:(?<=")
    put(word)
    put(negated ? ")(?=" : ")(?!")
    put(word)
    put(")|(?<!")
    put(word)
    put(negated ? ")(?!" : ")(?=")
    put(word)
    put("))")
  }

  private mutating func emitLoop(_ body: RegexNode, _ low: Int, _ high: Int, _ lazy: Bool) throws {
    if low > 60_000 || (high != Int.max && high > 60_000) { throw Unsupported() }
    switch body {
    case .unit(let unit, let ignoreCase) where !ignoreCase || narrow || RegexCase.equivalents(unit).allSatisfy { $0 < 0x100 }:
      try emit(body)
    case .set(let set) where narrow && set.subtraction.isEmpty: try emit(body)
    case .capture: try emit(body)
    case .look:
      // PCRE2 repeats no assertion more than once, and once is what counts.
      if low == 0 && body.touchesGroups { throw Unsupported() }
      group("(?:")
      try emit(body)
      closeGroup()
    default:
      group("(?:")
      try emit(body)
      closeGroup()
    }
    switch (low, high) {
    case (0, Int.max): put("*")
    case (1, Int.max): put("+")
    case (0, 1): put("?")
    default:
      put("{")
      putNumber(low)
      if high != low {
        put(",")
        if high != Int.max { putNumber(high) }
      }
      put("}")
    }
    if lazy { put("?") }
  }

  /// PCRE2 10.42 looks behind by fixed lengths only, one for each alternative; and .NET reads the body from right to left, which shows
  /// in what groups capture.
  private mutating func emitLookBehind(_ body: RegexNode, _ negated: Bool) throws {
    if body.touchesGroups { throw Unsupported() }
    var alternatives = [body]
    if case .alternate(let nodes) = body { alternatives = nodes }
    for node in alternatives where node.fixedLength == nil { throw Unsupported() }
    group(negated ? "(?<!" : "(?<=")
    try branches(alternatives)
    closeGroup()
  }
}
