// A compiled zone file: when the clock changed and will change, and the rule from then on.

import Primitives

/// What the clock of a zone shows at a time: seconds east of Greenwich, and whether that is daylight-saving time.
struct ZoneState: Equatable {
  let offset: Int
  let isDaylight: Bool
}

struct ZoneTable {
  private var times: [Int] = []
  private var states: [ZoneState] = []
  /// The state before the first change.
  private var first = ZoneState(offset: 0, isDaylight: false)
  /// The rule at the end of the file.
  let rule: ZoneRule?

  /// Whether the clock ever changed or changes.
  var hasChanges: Bool { !times.isEmpty || rule?.daylight != nil }

  init?(_ bytes: [UInt8]) {
    func number(_ at: Int, _ size: Int) -> Int {
      var value = UInt64(0)
      for i in at..<(at + size) { value = value << 8 | UInt64(bytes[i]) }
      return size == 4 ? Int(Int32(truncatingIfNeeded: value)) : Int(truncatingIfNeeded: value)
    }
    func counts(_ at: Int) -> [Int]? {
      guard bytes.count >= at + 44, bytes[at] == 0x54, bytes[at + 1] == 0x5a else { return nil }
      return (0..<6).map { number(at + 20 + $0 * 4, 4) }
    }
    // The second half of the file has the same with times of 64 bits.
    guard let old = counts(0), bytes[4] >= 0x32, old.allSatisfy({ $0 >= 0 }) else { return nil }
    let start = 44 + old[3] * 5 + old[4] * 6 + old[5] + old[2] * 8 + old[1] + old[0]
    guard let count = counts(start), count.allSatisfy({ $0 >= 0 }), count[4] > 0 else { return nil }
    let (changes, kinds) = (count[3], count[4])
    let timesAt = start + 44, indicesAt = timesAt + changes * 8, kindsAt = indicesAt + changes
    let end = kindsAt + kinds * 6 + count[5] + count[2] * 12 + count[1] + count[0]
    guard bytes.count >= end else { return nil }
    // .NET's offsets are whole minutes.
    let all = (0..<kinds).map {
      ZoneState(offset: number(kindsAt + $0 * 6, 4) / 60 * 60, isDaylight: bytes[kindsAt + $0 * 6 + 4] != 0)
    }
    first = all.first { !$0.isDaylight } ?? all[0]
    for i in 0..<changes {
      let kind = Int(bytes[indicesAt + i])
      guard kind < kinds else { return nil }
      times.append(number(timesAt + i * 8, 8))
      states.append(all[kind])
    }
    let tail = bytes[end...].drop { $0 == 0x0a }.prefix { $0 != 0x0a }
    rule = ZoneRule(String(decoding: tail, as: UTF8.self))
  }

  /// The state at a time in seconds since 1970.
  func state(at seconds: Int) -> ZoneState {
    var (low, high) = (0, times.count)
    while low < high {
      let middle = (low + high) / 2
      if times[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    if low == times.count, let rule { return rule.state(at: seconds) }
    return low == 0 ? first : states[low - 1]
  }

  /// The offset of standard time at a time.
  func standardOffset(at seconds: Int) -> Int {
    let now = state(at: seconds)
    if !now.isDaylight { return now.offset }
    if let rule, times.last.map({ $0 <= seconds }) ?? true { return rule.standard }
    var i = times.count - 1
    while i >= 0 {
      if times[i] <= seconds, !states[i].isDaylight { return states[i].offset }
      i -= 1
    }
    return first.offset
  }
}

/// A rule in the notation of POSIX: `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneRule {
  /// A day of the year with a time of day in seconds.
  enum Day: Equatable {
    case weekday(month: Int, week: Int, day: Int)
    /// From 1, without 29 February.
    case julian(Int)
    /// From 0.
    case ordinal(Int)
  }
  struct Change: Equatable {
    let day: Day
    let time: Int

    /// When that is in a year, in seconds of local time since 1970.
    func seconds(_ year: Int) -> Int {
      func start(_ month: Int, _ day: Int) -> Int { GregorianCalendar.dayNumber(year: year, month: month, day: day) }
      let number: Int
      switch day {
      case .ordinal(let day): number = start(1, 1) + day
      case .julian(let day): number = start(1, 1) + day - 1 + (GregorianCalendar.isLeapYear(year) && day >= 60 ? 1 : 0)
      case .weekday(let month, let week, let day):
        let first = start(month, 1)
        // Day 0 was a Monday.
        var found = first + (day - (first + 1) % 7 + 7) % 7 + (week - 1) * 7
        while found >= first + GregorianCalendar.daysInMonth(year: year, month: month) { found -= 7 }
        number = found
      }
      return (number - 719_162) * 86_400 + time
    }
  }
  let standard: Int
  let daylight: Int?
  let start: Change?
  let end: Change?

  init?(_ text: String) {
    var rest = Substring(text)
    func skipName() -> Bool {
      let before = rest.count
      if rest.first == "<" {
        rest = rest.drop { $0 != ">" }.dropFirst()
      } else {
        rest = rest.drop { $0.isLetter }
      }
      return rest.count < before
    }
    func clock() -> Int? {
      var sign = 1
      if rest.first == "-" || rest.first == "+" {
        sign = rest.first == "-" ? -1 : 1
        rest = rest.dropFirst()
      }
      let part = rest.prefix { $0.isNumber || $0 == ":" }
      rest = rest.dropFirst(part.count)
      let numbers = part.split(separator: ":").compactMap { Int($0) }
      guard let hours = numbers.first, hours <= 167, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
      return sign * (hours * 3600 + (numbers.count > 1 ? numbers[1] * 60 : 0) + (numbers.count > 2 ? numbers[2] : 0))
    }
    func change() -> Change? {
      guard rest.first == "," else { return nil }
      rest = rest.dropFirst()
      let part = rest.prefix { $0 != "/" && $0 != "," }
      rest = rest.dropFirst(part.count)
      let numbers = part.drop { $0.isLetter }.split(separator: ".").compactMap { Int($0) }
      let day: Day
      switch part.first {
      case "M":
        guard numbers.count == 3, (1...12).contains(numbers[0]), (1...5).contains(numbers[1]), (0...6).contains(numbers[2])
        else { return nil }
        day = .weekday(month: numbers[0], week: numbers[1], day: numbers[2])
      case "J":
        guard numbers.count == 1, (1...365).contains(numbers[0]) else { return nil }
        day = .julian(numbers[0])
      default:
        guard numbers.count == 1, (0...365).contains(numbers[0]) else { return nil }
        day = .ordinal(numbers[0])
      }
      guard rest.first == "/" else { return Change(day: day, time: 7200) }
      rest = rest.dropFirst()
      return clock().map { Change(day: day, time: $0) }
    }
    guard skipName(), let offset = clock() else { return nil }
    standard = -offset / 60 * 60
    guard !rest.isEmpty, skipName() else {
      daylight = nil
      start = nil
      end = nil
      return
    }
    var own = standard + 3600
    if rest.first != ",", let given = clock() { own = -given / 60 * 60 }
    daylight = own
    start = change()
    end = change()
  }

  func state(at seconds: Int) -> ZoneState {
    guard let daylight, let start, let end else { return ZoneState(offset: standard, isDaylight: false) }
    let day = (seconds + standard).flooredDivision(by: 86_400) + 719_162
    guard day >= 0, day < 3_652_059 else { return ZoneState(offset: standard, isDaylight: false) }
    let year = GregorianCalendar.date(ofDay: day).year
    let from = start.seconds(year) - standard, to = end.seconds(year) - daylight
    let isDaylight = from < to ? seconds >= from && seconds < to : seconds >= from || seconds < to
    return ZoneState(offset: isDaylight ? daylight : standard, isDaylight: isDaylight)
  }
}

extension Int {
  /// Quotient rounded towards minus infinity; `divisor` must be positive.
  func flooredDivision(by divisor: Int) -> Int {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
