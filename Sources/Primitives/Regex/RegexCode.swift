// The tree as instructions for the room's own backtracking matcher, which runs what PCRE2 cannot: right-to-left patterns, look-behind of
// any length, balancing groups, groups of one number in several places, and the list of all captures of a group.

/// One instruction. `a`, `b` and `c` are numbers whose meaning depends on `op`.
struct RegexInstruction: Sendable {
  enum Op: UInt8, Sendable {
    /// a: the unit, b: 1 when case is ignored (a is then folded); c: 1 when moving left.
    case unit
    /// a: index of the set; c: 1 when moving left.
    case set
    /// a: index into runs.
    case run
    case anchor
    case jump
    /// Try the next instruction, then a.
    case split
    /// a: loop register pair.
    case loopStart
    /// a: index into loops.
    case loop
    /// a: loop register pair.
    case loopEnter
    /// a: register that takes the position.
    case captureStart
    /// a: index into captures.
    case captureEnd
    /// a: register; b: where to go on when a negated body fails, -1 for a positive one.
    case lookStart
    /// a: register; b: 1 when negated.
    case lookEnd
    case atomicStart
    case atomicEnd
    /// a: slot; b: bit 0 case ignored, bit 1 ECMAScript; c: 1 when moving left.
    case backreference
    /// a: slot; b: where to go when it has no capture.
    case groupTest
    case fail
    case match
  }
  var op: Op
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0
}

/// A single unit or set repeated: the hot case of loops.
struct RegexRun: Sendable {
  /// -1: any unit of `set`; otherwise the unit (folded when `ignoreCase`).
  var unit: Int32
  var ignoreCase: Bool
  var set: Int32
  var min: Int
  var max: Int
  var lazy: Bool
  var left: Bool
}

/// A repeated group.
struct RegexLoop: Sendable {
  var register: Int
  var min: Int
  var max: Int
  var lazy: Bool
  var exit: Int32
}

/// The end of a capturing group.
struct RegexCaptureEnd: Sendable {
  var register: Int
  /// Slots; -1 for none.
  var group: Int
  var uncaptured: Int
}

/// A set with a bitmap of its members below 0x100.
struct RegexBitmapSet: Sendable {
  var low: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  let set: RegexSet

  init(_ set: RegexSet) {
    self.set = set
    var words: [UInt64] = [0, 0, 0, 0]
    for unit in 0..<256 where set.contains(UInt16(unit)) { words[unit >> 6] |= 1 << UInt64(unit & 63) }
    low = (words[0], words[1], words[2], words[3])
  }

  @inline(__always)
  func contains(_ unit: UInt16) -> Bool {
    if unit >= 0x100 { return set.contains(unit) }
    let word: UInt64
    switch unit >> 6 {
    case 0: word = low.0
    case 1: word = low.1
    case 2: word = low.2
    default: word = low.3
    }
    return word >> UInt64(unit & 63) & 1 != 0
  }
}

/// A compiled tree.
struct RegexCode: Sendable {
  var instructions: [RegexInstruction] = []
  var sets: [RegexBitmapSet] = []
  var runs: [RegexRun] = []
  var loops: [RegexLoop] = []
  var captures: [RegexCaptureEnd] = []
  var registers = 0
  let slots: [Int: Int]
  let options: RegexOptions

  /// Compiles `tree`; nil when it grew out of bounds.
  init?(_ tree: RegexTree, options: RegexOptions) {
    self.options = options
    slots = Dictionary(uniqueKeysWithValues: tree.groupNumbers.enumerated().map { ($0.element, $0.offset) })
    emit(tree.root, left: options.contains(.rightToLeft))
    add(.match)
    if instructions.count > 2_000_000 { return nil }
  }

  @discardableResult
  private mutating func add(_ op: RegexInstruction.Op, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0) -> Int {
    instructions.append(
      RegexInstruction(
        op: op, a: Int32(truncatingIfNeeded: a), b: Int32(truncatingIfNeeded: b), c: Int32(truncatingIfNeeded: c)))
    return instructions.count - 1
  }

  private mutating func register(_ count: Int = 1) -> Int {
    registers += count
    return registers - count
  }

  private mutating func index(of set: RegexSet) -> Int {
    if let found = sets.firstIndex(where: { $0.set == set }) { return found }
    sets.append(RegexBitmapSet(set))
    return sets.count - 1
  }

  private var here: Int { instructions.count }

  private mutating func emit(_ node: RegexNode, left: Bool) {
    switch node {
    case .empty: break
    case .unit(let unit, let ignoreCase):
      add(.unit, Int(ignoreCase ? RegexCase.fold(unit) : unit), ignoreCase ? 1 : 0, left ? 1 : 0)
    case .set(let set): add(.set, index(of: set), 0, left ? 1 : 0)
    case .anchor(let anchor): add(.anchor, Self.anchors.firstIndex(of: anchor) ?? 0)
    case .concat(let nodes): for part in left ? nodes.reversed() : nodes { emit(part, left: left) }
    case .alternate(let nodes):
      var jumps: [Int] = []
      for (index, part) in nodes.enumerated() {
        if index == nodes.count - 1 {
          emit(part, left: left)
          break
        }
        let split = add(.split)
        emit(part, left: left)
        jumps.append(add(.jump))
        instructions[split].a = Int32(here)
      }
      for jump in jumps { instructions[jump].a = Int32(here) }
    case .loop(let body, let low, let high, let lazy): emitLoop(body, low, high, lazy, left)
    case .capture(let body, let group, let uncaptured):
      let start = register()
      add(.captureStart, start)
      emit(body, left: left)
      captures.append(
        RegexCaptureEnd(register: start, group: slots[group] ?? -1, uncaptured: slots[uncaptured] ?? -1))
      add(.captureEnd, captures.count - 1)
    case .look(let body, let behind, let negated):
      let saved = register(2)
      let start = add(.lookStart, saved, -1)
      emit(body, left: behind)
      add(.lookEnd, saved, negated ? 1 : 0)
      if negated { instructions[start].b = Int32(here) }
    case .atomic(let body):
      let saved = register()
      add(.atomicStart, saved)
      emit(body, left: left)
      add(.atomicEnd, saved)
    case .backreference(let number, let ignoreCase, let ecma):
      add(.backreference, slots[number] ?? 0, (ignoreCase ? 1 : 0) | (ecma ? 2 : 0), left ? 1 : 0)
    case .groupTest(let number, let yes, let no):
      let test = add(.groupTest, slots[number] ?? 0)
      emit(yes, left: left)
      let jump = add(.jump)
      instructions[test].b = Int32(here)
      emit(no, left: left)
      instructions[jump].a = Int32(here)
    case .expressionTest(let test, let yes, let no):
      // The test is a look-ahead (or -behind, moving left) that keeps its captures; when it fails, the other branch is tried.
      let saved = register(2)
      let start = add(.lookStart, saved)
      emit(test, left: left)
      add(.lookEnd, saved, 0)
      emit(yes, left: left)
      let jump = add(.jump)
      instructions[start].b = Int32(here)
      emit(no, left: left)
      instructions[jump].a = Int32(here)
    }
  }

  static let anchors: [RegexAnchor] = [
    .beginning, .lineStart, .lineEnd, .endOrLastLine, .end, .searchStart, .boundary, .nonBoundary, .ecmaBoundary,
    .ecmaNonBoundary,
  ]

  private mutating func emitLoop(_ body: RegexNode, _ low: Int, _ high: Int, _ lazy: Bool, _ left: Bool) {
    switch body {
    case .unit(let unit, let ignoreCase):
      runs.append(
        RegexRun(
          unit: Int32(ignoreCase ? RegexCase.fold(unit) : unit), ignoreCase: ignoreCase, set: 0, min: low, max: high,
          lazy: lazy,
          left: left))
      add(.run, runs.count - 1)
    case .set(let set):
      runs.append(
        RegexRun(unit: -1, ignoreCase: false, set: Int32(index(of: set)), min: low, max: high, lazy: lazy, left: left))
      add(.run, runs.count - 1)
    default:
      if high == 0 { return }
      let pair = register(2)
      add(.loopStart, pair)
      loops.append(RegexLoop(register: pair, min: low, max: high, lazy: lazy, exit: 0))
      let index = loops.count - 1
      let top = add(.loop, index)
      add(.loopEnter, pair)
      emit(body, left: left)
      add(.jump, top)
      loops[index].exit = Int32(here)
    }
  }
}
