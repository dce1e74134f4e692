// The room's own backtracking matcher. All state lives on heap arrays: choices on one stack, what must be undone on another, so that
// neither deep nesting nor long subjects touch the thread's stack; steps and memory are bounded.

/// One place to come back to.
private struct RegexChoice {
  var instruction: Int32
  /// -1 plain; otherwise the run whose count may still change.
  var run: Int32
  var position: Int
  /// For a run: the position (greedy) where it can give no more, or how many more it may take (lazy).
  var limit: Int
  var trail: Int
}

/// What to put back.
private enum RegexUndo {
  case register(Int32, Int)
  case dropCapture(Int32)
  case restoreCapture(Int32, Int, Int)
}

/// A capture: start and length.
struct RegexSpan: Sendable, Equatable {
  var start: Int
  var length: Int
}

/// A run of one compiled tree over one subject.
struct RegexMatcher {
  private let code: RegexCode
  private let units: UnsafeBufferPointer<UInt16>
  private var choices: [RegexChoice] = []
  private var trail: [RegexUndo] = []
  private var registers: [Int]
  private(set) var captures: [[RegexSpan]]
  private var steps = 0
  private let clock: RegexClock?

  init(_ code: RegexCode, _ units: UnsafeBufferPointer<UInt16>, clock: RegexClock? = nil) {
    self.code = code
    self.units = units
    self.clock = clock
    registers = [Int](repeating: 0, count: code.registers)
    captures = [[RegexSpan]](repeating: [], count: code.slots.count)
  }

  /// Searches from `start` on, to the left when `left`; captures[0] holds the match.
  mutating func search(from start: Int, left: Bool, onlyHere: Bool = false) -> RegexOutcome {
    var at = start
    while true {
      switch run(at: at, searchStart: start) {
      case .match(let end):
        captures[0] = [RegexSpan(start: min(at, end), length: abs(end - at))]
        return .match
      case .gaveUp: return .gaveUp
      case .timedOut: return .timedOut
      case .noMatch: break
      }
      if onlyHere { return .noMatch }
      if left {
        if at == 0 { return .noMatch }
        at -= 1
      } else {
        if at == units.count { return .noMatch }
        at += 1
      }
    }
  }

  private enum Result {
    case match(Int)
    case noMatch
    case gaveUp
    case timedOut
  }

  @inline(__always)
  private mutating func set(_ register: Int, _ value: Int) {
    trail.append(.register(Int32(truncatingIfNeeded: register), registers[register]))
    registers[register] = value
  }

  private mutating func undo(to length: Int) {
    while trail.count > length {
      switch trail.removeLast() {
      case .register(let index, let value): registers[Int(index)] = value
      case .dropCapture(let slot): captures[Int(slot)].removeLast()
      case .restoreCapture(let slot, let start, let length):
        captures[Int(slot)].append(RegexSpan(start: start, length: length))
      }
    }
  }

  private mutating func run(at start: Int, searchStart: Int) -> Result {
    choices.removeAll(keepingCapacity: true)
    trail.removeAll(keepingCapacity: true)
    for slot in captures.indices { captures[slot].removeAll(keepingCapacity: true) }
    let count = units.count
    var pc = 0
    var position = start

    while true {
      steps += 1
      if steps > RegexLimits.ownSteps || choices.count > 16_000_000 || trail.count > 16_000_000 { return .gaveUp }
      if let clock, clock.isUp() { return .timedOut }
      let instruction = code.instructions[pc]
      pc += 1
      var failed = false
      switch instruction.op {
      case .unit:
        let at = instruction.c == 0 ? position : position - 1
        if at >= 0 && at < count
          && (instruction.b == 0 ? units[at] : RegexCase.fold(units[at])) == UInt16(truncatingIfNeeded: instruction.a)
        {
          position = instruction.c == 0 ? at + 1 : at
        } else {
          failed = true
        }
      case .set:
        let at = instruction.c == 0 ? position : position - 1
        if at >= 0 && at < count && code.sets[Int(instruction.a)].contains(units[at]) {
          position = instruction.c == 0 ? at + 1 : at
        } else {
          failed = true
        }
      case .run: failed = !startRun(Int(instruction.a), next: pc, &position)
      case .anchor:
        failed = !RegexCode.anchors[Int(instruction.a)].holds(in: units, at: position, searchStart: searchStart)
      case .jump: pc = Int(instruction.a)
      case .split: push(Int(instruction.a), position)
      case .loopStart:
        set(Int(instruction.a), 0)
        set(Int(instruction.a) + 1, -1)
      case .loop:
        let loop = code.loops[Int(instruction.a)]
        let done = registers[loop.register]
        if done > 0 && position == registers[loop.register + 1] {
          pc = Int(loop.exit)
        } else if done < loop.min {
          break
        } else if done >= loop.max {
          pc = Int(loop.exit)
        } else if loop.lazy {
          push(pc, position)
          pc = Int(loop.exit)
        } else {
          push(Int(loop.exit), position)
        }
      case .loopEnter:
        let register = Int(instruction.a)
        set(register, registers[register] + 1)
        set(register + 1, position)
      case .captureStart: set(Int(instruction.a), position)
      case .captureEnd: failed = !endCapture(code.captures[Int(instruction.a)], position)
      case .lookStart:
        set(Int(instruction.a), choices.count)
        set(Int(instruction.a) + 1, position)
        if instruction.b >= 0 { push(Int(instruction.b), position) }
      case .lookEnd:
        let height = registers[Int(instruction.a)]
        position = registers[Int(instruction.a) + 1]
        if instruction.b == 0 {
          choices.removeSubrange(height...)
        } else {
          let barrier = choices[height]
          choices.removeSubrange(height...)
          undo(to: barrier.trail)
          failed = true
        }
      case .atomicStart: set(Int(instruction.a), choices.count)
      case .atomicEnd: choices.removeSubrange(registers[Int(instruction.a)]...)
      case .backreference: failed = !matchReference(instruction, &position)
      case .groupTest: if captures[Int(instruction.a)].isEmpty { pc = Int(instruction.b) }
      case .fail: failed = true
      case .match: return .match(position)
      }
      if failed && !backtrack(&pc, &position) { return .noMatch }
    }
  }

  @inline(__always)
  private mutating func push(_ instruction: Int, _ position: Int) {
    choices.append(
      RegexChoice(
        instruction: Int32(truncatingIfNeeded: instruction), run: -1, position: position, limit: 0, trail: trail.count))
  }

  private mutating func backtrack(_ pc: inout Int, _ position: inout Int) -> Bool {
    while var choice = choices.popLast() {
      undo(to: choice.trail)
      if choice.run < 0 {
        pc = Int(choice.instruction)
        position = choice.position
        return true
      }
      let run = code.runs[Int(choice.run)]
      if run.lazy {
        var at = choice.position
        guard takeOne(run, &at) else { continue }
        choice.position = at
        choice.limit -= 1
        if choice.limit > 0 { choices.append(choice) }
        pc = Int(choice.instruction)
        position = at
        return true
      }
      choice.position += run.left ? 1 : -1
      if choice.position != choice.limit { choices.append(choice) }
      pc = Int(choice.instruction)
      position = choice.position
      return true
    }
    return false
  }

  @inline(__always)
  private func takeOne(_ run: RegexRun, _ position: inout Int) -> Bool {
    let at = run.left ? position - 1 : position
    guard at >= 0 && at < units.count else { return false }
    let fits = code.takes(run, units[at])
    if fits { position = run.left ? at : at + 1 }
    return fits
  }

  private mutating func startRun(_ index: Int, next: Int, _ position: inout Int) -> Bool {
    let run = code.runs[index]
    var taken = 0
    while taken < run.min {
      if !takeOne(run, &position) { return false }
      taken += 1
    }
    if run.max == taken { return true }
    let more = run.max == Int.max ? Int.max : run.max - taken
    if run.lazy {
      choices.append(
        RegexChoice(
          instruction: Int32(truncatingIfNeeded: next), run: Int32(truncatingIfNeeded: index), position: position, limit: more,
          trail: trail.count))
      return true
    }
    let least = position
    taken = 0
    while taken < more && takeOne(run, &position) { taken += 1 }
    steps += taken
    if taken > 0 {
      choices.append(
        RegexChoice(
          instruction: Int32(truncatingIfNeeded: next), run: Int32(truncatingIfNeeded: index), position: position, limit: least,
          trail: trail.count))
    }
    return true
  }

  private mutating func endCapture(_ end: RegexCaptureEnd, _ position: Int) -> Bool {
    var from = min(registers[end.register], position)
    var to = max(registers[end.register], position)
    if end.uncaptured >= 0 {
      guard let taken = captures[end.uncaptured].last else { return false }
      if end.group >= 0 {
        // The text between the capture that is taken away and this group.
        let takenEnd = taken.start + taken.length
        if from >= takenEnd {
          to = from
          from = takenEnd
        } else if to <= taken.start {
          from = taken.start
        } else {
          to = min(to, takenEnd)
          from = max(from, taken.start)
        }
      }
      captures[end.uncaptured].removeLast()
      trail.append(.restoreCapture(Int32(end.uncaptured), taken.start, taken.length))
    }
    if end.group >= 0 {
      if to < from { swap(&to, &from) }
      captures[end.group].append(RegexSpan(start: from, length: to - from))
      trail.append(.dropCapture(Int32(end.group)))
    }
    return true
  }

  private func matchReference(_ instruction: RegexInstruction, _ position: inout Int) -> Bool {
    guard let capture = captures[Int(instruction.a)].last else { return instruction.b & 2 != 0 }
    let left = instruction.c != 0
    let start = left ? position - capture.length : position
    guard start >= 0 && start + capture.length <= units.count else { return false }
    let fold = instruction.b & 1 != 0
    for offset in 0..<capture.length {
      let a = units[start + offset]
      let b = units[capture.start + offset]
      if a != b && !(fold && RegexCase.fold(a) == RegexCase.fold(b)) { return false }
    }
    position = left ? start : start + capture.length
    return true
  }
}

extension RegexCode {
  /// Whether a run goes on over a unit.
  @inline(__always)
  func takes(_ run: RegexRun, _ unit: UInt16) -> Bool {
    if run.unit >= 0 { return Int32(run.ignoreCase ? RegexCase.fold(unit) : unit) == run.unit }
    return sets[Int(run.set)].contains(unit)
  }
}

extension RegexAnchor {
  /// Whether the anchor holds at a place of a text; a search began at `searchStart`.
  func holds(in units: UnsafeBufferPointer<UInt16>, at position: Int, searchStart: Int) -> Bool {
    let count = units.count
    func word(_ at: Int) -> Bool { at >= 0 && at < count && CharInfo.isRegexBoundaryWord(units[at]) }
    func ecmaWord(_ at: Int) -> Bool {
      guard at >= 0 && at < count else { return false }
      return RegexSet(ranges: RegexSet.ecmaWord).contains(units[at])
    }
    switch self {
    case .beginning: return position == 0
    case .lineStart: return position == 0 || units[position - 1] == 0x0a
    case .lineEnd: return position == count || units[position] == 0x0a
    case .endOrLastLine: return position == count || (position == count - 1 && units[position] == 0x0a)
    case .end: return position == count
    case .searchStart: return position == searchStart
    case .boundary: return word(position - 1) != word(position)
    case .nonBoundary: return word(position - 1) == word(position)
    case .ecmaBoundary: return ecmaWord(position - 1) != ecmaWord(position)
    case .ecmaNonBoundary: return ecmaWord(position - 1) == ecmaWord(position)
    }
  }
}
