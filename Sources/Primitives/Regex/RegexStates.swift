// Matching with `RegexOptions.NonBacktracking`: all ways through the pattern go on together, one unit of text after the other. Ways that
// stand at the same place of the pattern with the same counts of its loops are one, the one tried first. So time is linear in the text, and
// how many ways there are at once depends on the pattern alone: on its length, times what the bounds of its loops tell apart.

/// A way through the pattern, in the order in which a matcher that goes back would try it.
private struct RegexWay {
  var pc = 0
  /// How many units the run at `pc` has taken, no further than its bounds tell apart.
  var taken = 0
  /// Everything before its unit is done: it only waits for its turn.
  var isSettled = false
  var registers: [Int]
  /// The last capture by slot; a start of -1 where there is none.
  var captures: [RegexSpan]
}

/// What tells two ways at one place of the text apart: groups don't, counts of loops do.
private struct RegexPlace: Hashable {
  let pc: Int
  let taken: Int
  let counts: [Int]
}

/// A run of one compiled tree, without what needs going back, over one subject.
struct RegexStates {
  private let code: RegexCode
  private let units: UnsafeBufferPointer<UInt16>
  private let clock: RegexClock?
  /// The ways that wait for the next unit, best first, and those that it leads to.
  private var waiting: [RegexWay] = []
  private var following: [RegexWay] = []
  private var pending: [RegexWay] = []
  /// Where ways have been at this place of the text: by instruction, for those without counts, the place itself.
  private var marks: [Int]
  private var places: Set<RegexPlace> = []
  private var steps = 0
  /// The match, by slot.
  private(set) var captures: [RegexSpan] = []

  init(_ code: RegexCode, _ units: UnsafeBufferPointer<UInt16>, clock: RegexClock? = nil) {
    self.code = code
    self.units = units
    self.clock = clock
    marks = [Int](repeating: -1, count: code.instructions.count)
  }

  /// Searches from `start` on; `captures` holds the match.
  mutating func search(from start: Int) -> RegexOutcome {
    captures = []
    waiting.removeAll(keepingCapacity: true)
    forgetPlaces()
    for i in marks.indices { marks[i] = -1 }
    let fresh = RegexWay(
      registers: [Int](repeating: 0, count: code.registers),
      captures: [RegexSpan](repeating: RegexSpan(start: -1, length: 0), count: code.slots.count))
    var at = start
    while true {
      if captures.isEmpty {
        // A match that begins here counts for less than those that began before.
        var way = fresh
        way.captures[0].start = at
        swap(&waiting, &following)
        follow(way, at, start)
        swap(&waiting, &following)
      }
      if steps > RegexLimits.ownSteps { return .gaveUp }
      if at == units.count || waiting.isEmpty && !captures.isEmpty { return captures.isEmpty ? .noMatch : .match }
      let unit = units[at]
      at += 1
      forgetPlaces()
      following.removeAll(keepingCapacity: true)
      for way in waiting {
        guard let next = taking(unit, way) else { continue }
        // What a match has been found before is not worth trying.
        if follow(next, at, start) { break }
        if let clock, clock.isUp() { return .timedOut }
      }
      swap(&waiting, &following)
    }
  }

  private mutating func forgetPlaces() { if !places.isEmpty { places.removeAll(keepingCapacity: true) } }

  /// The way beyond a unit; nil when it does not take it.
  private func taking(_ unit: UInt16, _ way: RegexWay) -> RegexWay? {
    let instruction = code.instructions[way.pc]
    var next = way
    switch instruction.op {
    case .unit:
      let own = instruction.b == 0 ? unit : RegexCase.fold(unit)
      guard own == UInt16(truncatingIfNeeded: instruction.a) else { return nil }
    case .set: guard code.sets[Int(instruction.a)].contains(unit) else { return nil }
    case .run:
      let run = code.runs[Int(instruction.a)]
      guard code.takes(run, unit) else { return nil }
      next.taken = min(way.taken + 1, run.max == .max ? run.min : run.max)
      return next
    default: return nil
    }
    next.pc += 1
    return next
  }

  /// Whether no better way has been here.
  private mutating func isNew(_ way: RegexWay, _ position: Int) -> Bool {
    if way.taken == 0, code.loops.isEmpty {
      if marks[way.pc] == position { return false }
      marks[way.pc] = position
      return true
    }
    var counts: [Int] = []
    counts.reserveCapacity(2 * code.loops.count)
    for loop in code.loops {
      counts.append(min(way.registers[loop.register], loop.max == .max ? loop.min + 1 : loop.max))
      counts.append(way.registers[loop.register + 1] == position ? 1 : 0)
    }
    return places.insert(RegexPlace(pc: way.pc, taken: way.taken, counts: counts)).inserted
  }

  /// Goes on to all places that wait for a unit, in order; true when the pattern's end was reached, past which nothing counts.
  @discardableResult
  private mutating func follow(_ first: RegexWay, _ position: Int, _ searchStart: Int) -> Bool {
    pending.removeAll(keepingCapacity: true)
    pending.append(first)
    while var way = pending.popLast() {
      if way.isSettled {
        way.isSettled = false
        following.append(way)
        continue
      }
      if goOn(&way, position, searchStart) {
        way.captures[0].length = position - way.captures[0].start
        captures = way.captures
        return true
      }
    }
    return false
  }

  /// One way, until it waits for a unit or fails; what it could have tried instead is left in `pending`.
  private mutating func goOn(_ way: inout RegexWay, _ position: Int, _ searchStart: Int) -> Bool {
    while true {
      steps += 1
      if steps > RegexLimits.ownSteps { return false }
      let instruction = code.instructions[way.pc]
      switch instruction.op {
      case .unit, .set:
        if isNew(way, position) { following.append(way) }
        return false
      case .run:
        if !isNew(way, position) { return false }
        let run = code.runs[Int(instruction.a)]
        if way.taken < run.min {
          following.append(way)
          return false
        }
        if way.taken < run.max {
          if run.lazy {
            way.isSettled = true
            pending.append(way)
            way.isSettled = false
          } else {
            following.append(way)
          }
        }
        way.pc += 1
        way.taken = 0
        continue
      case .anchor:
        guard RegexCode.anchors[Int(instruction.a)].holds(in: units, at: position, searchStart: searchStart) else {
          return false
        }
      case .jump:
        way.pc = Int(instruction.a)
        continue
      case .split:
        if !isNew(way, position) { return false }
        var other = way
        other.pc = Int(instruction.a)
        pending.append(other)
      case .loopStart:
        way.registers[Int(instruction.a)] = 0
        way.registers[Int(instruction.a) + 1] = -1
      case .loop:
        if !isNew(way, position) { return false }
        let loop = code.loops[Int(instruction.a)]
        let done = way.registers[loop.register]
        let tookNothing = done > 0 && position == way.registers[loop.register + 1]
        if !tookNothing, done < loop.min { break }
        var beyond = way
        beyond.pc = Int(loop.exit)
        // Left loops tell ways apart no more.
        (beyond.registers[loop.register], beyond.registers[loop.register + 1]) = (0, -1)
        if tookNothing || done >= loop.max {
          way = beyond
          continue
        }
        if loop.lazy {
          way.pc += 1
          pending.append(way)
          way = beyond
          continue
        }
        pending.append(beyond)
      case .loopEnter:
        way.registers[Int(instruction.a)] += 1
        way.registers[Int(instruction.a) + 1] = position
      case .captureStart: way.registers[Int(instruction.a)] = position
      case .captureEnd:
        let end = code.captures[Int(instruction.a)]
        if end.group >= 0 {
          let from = way.registers[end.register]
          way.captures[end.group] = RegexSpan(start: from, length: position - from)
        }
      case .match: return true
      // Patterns with these are refused when they are read.
      case .lookStart, .lookEnd, .atomicStart, .atomicEnd, .backreference, .groupTest, .fail: return false
      }
      way.pc += 1
    }
  }
}
