// System.Text.RegularExpressions.Regex over UTF-16: parses .NET's language, runs it on PCRE2's JIT where PCRE2 has an equal pattern and
// on the room's own matcher elsewhere. Compiling is lazy: a pattern costs its parse, and each engine is built when a subject needs it.

import Synchronization

/// What one group of a match took. `index` is -1 when the group took no part.
public struct RegexGroup: Sendable, Equatable {
  /// Where the last capture starts, in UTF-16 units; -1 without success.
  public let index: Int
  /// Its length in UTF-16 units.
  public let length: Int
  @inlinable public var success: Bool { index >= 0 }
  @inlinable public init(index: Int, length: Int) {
    self.index = index
    self.length = length
  }
}

/// A successful match: its groups by slot, slot 0 the whole match. Slot i belongs to `RegexPattern.groupNumbers[i]`.
public struct RegexMatch: Sendable, Equatable {
  public let groups: [RegexGroup]
  @inlinable public var index: Int { groups[0].index }
  @inlinable public var length: Int { groups[0].length }
  @inlinable public var end: Int { groups[0].index + groups[0].length }
}

/// A compiled regular expression; immutable, shared freely between threads.
public final class RegexPattern: Sendable {
  public let pattern: PSString
  public let options: RegexOptions
  /// How long a match may take, in nanoseconds; nil for any time.
  public let timeLimit: Int?
  /// The used group numbers, ascending; the first is 0.
  public let groupNumbers: [Int]
  /// The groups' names in the same order; a group without a name has its number's digits.
  public let groupNames: [PSString]
  /// The numbers that are the groups' names, in the same order; nil for a name that is none.
  public let numericNames: [Int32?]

  private let tree: RegexTree
  private let engines = Mutex<Engines>(Engines())
  private let lastReplacement = Mutex<(text: PSString, parsed: RegexReplacement)?>(nil)

  private enum Engine: Sendable {
    case program(RegexProgram)
    case code(RegexCode)
  }

  private struct Engines: Sendable {
    var narrow: Engine?
    var wide: Engine?
    var code: RegexCode?
  }

  /// Compiles `pattern`. Throws `.regexParse` with .NET's text.
  public init(_ pattern: PSString, _ options: RegexOptions = [], timeLimit: Int? = nil) throws {
    self.pattern = pattern
    self.options = options
    self.timeLimit = timeLimit
    tree = try RegexParser.parse(pattern, options)
    if options.contains(.nonBacktracking), let refused = tree.root.needsBacktracking {
      throw PrimitiveError.notSupported(
        "RegexOptions.NonBacktracking is not supported in conjunction with expressions containing: '\(refused)'.")
    }
    groupNumbers = tree.groupNumbers
    groupNames = tree.groupNames
    numericNames = tree.groupNames.map { Int32($0.string) }
  }

  /// The number of slots, group 0 included.
  public var groupCount: Int { groupNumbers.count }
  public var isRightToLeft: Bool { options.contains(.rightToLeft) }

  /// The slot of the group numbered `number`.
  public func slot(ofNumber number: Int) -> Int? {
    if number >= 0 && number < groupNumbers.count && groupNumbers[number] == number { return number }
    return groupNumbers.firstIndex(of: number)
  }

  /// The slot of the group named `name` (a number's digits name it too).
  public func slot(ofName name: PSString) -> Int? { groupNames.firstIndex { $0.equals(name) } }

  /// A replacement text, parsed for this pattern. Loops ask for the same one again and again.
  public func replacement(_ text: PSString) -> RegexReplacement {
    let known = lastReplacement.withLock { $0 }
    if let known, known.text === text { return known.parsed }
    let parsed = RegexReplacement(text, for: self)
    lastReplacement.withLock { $0 = (text, parsed) }
    return parsed
  }

  // MARK: - Engines

  private func code(_ engines: inout Engines) -> RegexCode? {
    if let code = engines.code { return code }
    engines.code = RegexCode(tree, options: options)
    return engines.code
  }

  private func engine(narrow: Bool) throws -> Engine {
    let found: Engine? = engines.withLock { engines in
      if let ready = narrow ? engines.narrow : engines.wide { return ready }
      var made: Engine?
      if let translation = RegexTranslator.translate(tree, options: options, narrow: narrow),
        let program = RegexProgram(translation, slots: groupNumbers, isTimed: timeLimit != nil)
      {
        made = .program(program)
      } else if let code = code(&engines) {
        made = .code(code)
      }
      if narrow { engines.narrow = made } else { engines.wide = made }
      return made
    }
    guard let found else { throw PrimitiveError.invalidOperation("The regular expression is too large.") }
    return found
  }

  /// Whether PCRE2 runs this pattern on narrow or wide subjects; for tests.
  func runsOnPCRE2(narrow: Bool) throws -> Bool {
    if case .program = try engine(narrow: narrow) { true } else { false }
  }

  /// Whether every unit is below 0x100.
  @inline(__always)
  private static func isNarrow(_ units: UnsafeBufferPointer<UInt16>) -> Bool {
    UnitScan.union(units) < 0x100
  }

  /// Runs `body` for each match from `start` on, until it returns false. The spans are start and length by slot and valid during the
  /// call only: no memory is taken for a match. With `starts` as nil the search starts where .NET starts it.
  func scan(
    _ units: UnsafeBufferPointer<UInt16>, from start: Int?, _ body: (UnsafeBufferPointer<RegexSpan>) throws -> Bool
  ) throws {
    let left = isRightToLeft
    var at = start ?? (left ? units.count : 0)
    if at < 0 || at > units.count {
      throw PrimitiveError.argumentOutOfRange(
        "Start index cannot be less than 0 or greater than input length.", paramName: "startat")
    }
    let clock = timeLimit.map { RegexClock(nanoseconds: $0) }
    switch try engine(narrow: Self.isNarrow(units)) {
    case .program(let program):
      guard let scratch = program.borrow() else { throw ranOut(units) }
      if let clock { scratch.use(clock) }
      let isLinear = options.contains(.nonBacktracking)
      if isLinear { scratch.limit(steps: RegexLimits.linearSteps) }
      defer {
        if clock != nil { scratch.use(nil) }
        program.release(scratch)
      }
      try withUnsafeTemporaryAllocation(of: RegexSpan.self, capacity: groupNumbers.count) { spans in
        while true {
          switch program.search(units, from: at, anchored: false, scratch) {
          case .noMatch: return
          case .gaveUp:
            guard isLinear, let code = engines.withLock({ code(&$0) }) else { throw ranOut(units) }
            return try scanStates(units, with: code, from: at, clock, body)
          case .timedOut: throw ranOut(units)
          case .match: break
          }
          for (slot, group) in program.groupOfSlot.enumerated() {
            let from = scratch.offsets[2 * group]
            spans[slot] =
              from == -1
              ? RegexSpan(start: -1, length: 0) : RegexSpan(start: from, length: scratch.offsets[2 * group + 1] - from)
          }
          // \K does not exist in .NET, so a match never ends before it starts.
          if try !body(UnsafeBufferPointer(spans)) { return }
          at = spans[0].start + spans[0].length
          if spans[0].length == 0 {
            if at >= units.count { return }
            at += 1
          }
        }
      }
    case .code(let code):
      if options.contains(.nonBacktracking) {
        try scanStates(units, with: code, from: at, clock, body)
      } else {
        try scan(units, with: code, from: at, clock, body)
      }
    }
  }

  /// What a match raises that came to no end.
  private func ranOut(_ units: UnsafeBufferPointer<UInt16>) -> PrimitiveError {
    .regexTimeout(pattern: pattern.string, input: String(decoding: units, as: UTF16.self), nanoseconds: timeLimit ?? 0)
  }

  /// As `scan`, by the room's own matcher.
  private func scan(
    _ units: UnsafeBufferPointer<UInt16>, with code: RegexCode, from start: Int, _ clock: RegexClock?,
    _ body: (UnsafeBufferPointer<RegexSpan>) throws -> Bool
  ) throws {
    let left = isRightToLeft
    var at = start
    var matcher = RegexMatcher(code, units, clock: clock)
    var spans = [RegexSpan](repeating: RegexSpan(start: -1, length: 0), count: groupNumbers.count)
    while true {
      switch matcher.search(from: at, left: left) {
      case .noMatch: return
      case .gaveUp, .timedOut: throw ranOut(units)
      case .match: break
      }
      for slot in spans.indices { spans[slot] = matcher.captures[slot].last ?? RegexSpan(start: -1, length: 0) }
      if try !spans.withUnsafeBufferPointer({ try body($0) }) { return }
      at = left ? spans[0].start : spans[0].start + spans[0].length
      if spans[0].length == 0 {
        if at == (left ? 0 : units.count) { return }
        at += left ? -1 : 1
      }
    }
  }

  /// As `scan`, in linear time: what NonBacktracking asks for where PCRE2 would go back too often.
  private func scanStates(
    _ units: UnsafeBufferPointer<UInt16>, with code: RegexCode, from start: Int, _ clock: RegexClock?,
    _ body: (UnsafeBufferPointer<RegexSpan>) throws -> Bool
  ) throws {
    var at = start
    var states = RegexStates(code, units, clock: clock)
    while true {
      switch states.search(from: at) {
      case .noMatch: return
      case .gaveUp, .timedOut: throw ranOut(units)
      case .match: break
      }
      if try !states.captures.withUnsafeBufferPointer({ try body($0) }) { return }
      let match = states.captures[0]
      at = match.start + match.length
      if match.length == 0 {
        if at == units.count { return }
        at += 1
      }
    }
  }

  private static func make(_ spans: UnsafeBufferPointer<RegexSpan>) -> RegexMatch {
    // `Array(unsafeUninitializedCapacity:)` asks for its metadata at run time, at each call: dearer than all the rest.
    var groups: [RegexGroup] = []
    groups.reserveCapacity(spans.count)
    for span in spans { groups.append(RegexGroup(index: span.start, length: span.length)) }
    return RegexMatch(groups: groups)
  }

  // MARK: - Matching

  /// Regex.IsMatch.
  public func isMatch(_ input: PSString, from start: Int? = nil) throws -> Bool {
    var found = false
    try input.withUnits { units in
      try scan(units, from: start) { _ in
        found = true
        return false
      }
    }
    return found
  }

  /// Regex.Match: the first match at or after `start` (before it for a right-to-left pattern).
  public func match(_ input: PSString, from start: Int? = nil) throws -> RegexMatch? {
    var found: RegexMatch?
    try input.withUnits { units in
      try scan(units, from: start) { spans in
        found = Self.make(spans)
        return false
      }
    }
    return found
  }

  /// The match after `match`: Match.NextMatch.
  public func next(after match: RegexMatch, in input: PSString) throws -> RegexMatch? {
    var start = isRightToLeft ? match.index : match.end
    if match.length == 0 {
      if start == (isRightToLeft ? 0 : input.count) { return nil }
      start += isRightToLeft ? -1 : 1
    }
    return try self.match(input, from: start)
  }

  /// Regex.Matches; `limit` stops early.
  public func matches(_ input: PSString, from start: Int? = nil, limit: Int = .max) throws -> [RegexMatch] {
    var all: [RegexMatch] = []
    if limit <= 0 { return all }
    try input.withUnits { units in
      try scan(units, from: start) { spans in
        all.append(Self.make(spans))
        return all.count < limit
      }
    }
    return all
  }

  /// Regex.Count.
  public func count(_ input: PSString) throws -> Int {
    var total = 0
    try input.withUnits { units in
      try scan(units, from: nil) { _ in
        total += 1
        return true
      }
    }
    return total
  }

  /// Group.Captures: every capture of a slot, in the order they were made. PCRE2 remembers only the last, so a group that may have
  /// captured more than once is matched again, at the known place, by the room's own matcher.
  public func captures(ofSlot slot: Int, of match: RegexMatch, in input: PSString) throws -> [RegexGroup] {
    guard slot >= 0 && slot < match.groups.count, match.groups[slot].success else { return [] }
    if slot == 0 || options.contains(.nonBacktracking) { return [match.groups[slot]] }
    guard let code = engines.withLock({ code(&$0) }) else { return [match.groups[slot]] }
    let spans: [RegexSpan] = input.withUnits { units in
      var matcher = RegexMatcher(code, units)
      let start = isRightToLeft ? match.end : match.index
      guard matcher.search(from: start, left: isRightToLeft, onlyHere: true) == .match else { return [] }
      return matcher.captures[slot]
    }
    if spans.isEmpty { return [match.groups[slot]] }
    return spans.map { RegexGroup(index: $0.start, length: $0.length) }
  }
}
