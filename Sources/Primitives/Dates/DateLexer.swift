// The reader behind DateTime.Parse: words, numbers and separators of a date text.

struct DateLexer {
  /// A part of a date, in the order of the text.
  private enum Part {
    case number(Int)
    /// A number of three or more digits.
    case year(Int)
    case month(Int)
  }

  private let text: String
  private let culture: DateCulture
  private var reader: UnitReader
  private var parts: [Part] = []
  private(set) var parsed = ParsedDate()

  init(text: String, culture: DateCulture) {
    self.text = text
    self.culture = culture
    reader = UnitReader(Array(text.utf16))
  }

  private var failure: PrimitiveError { DateTimeParse.malformed(text) }

  private func at(_ index: Int) -> UInt16? { index < reader.units.count ? reader.units[index] : nil }

  mutating func run() throws(PrimitiveError) {
    if let zero = reader.units.firstIndex(of: 0), reader.units[zero...].allSatisfy({ $0 == 0 }) {
      reader = UnitReader(Array(reader.units[..<zero]))
    }
    // Visual Basic's #10/10/95#.
    let trimmed = TextUnits.trimmed(reader.units[...])
    if trimmed.count >= 2, trimmed.first == 0x23, trimmed.last == 0x23 {
      var inner = reader.units
      inner[trimmed.startIndex] = 0x20
      inner[trimmed.endIndex - 1] = 0x20
      reader = UnitReader(inner)
    }
    while true {
      reader.skipWhite()
      guard let unit = reader.current else { return }
      if TextUnits.isDigit(unit) {
        try number()
      } else if TextUnits.isLetter(unit) {
        try word()
      } else if unit == 0x2C {
        reader.at += 1
      } else if unit == 0x2B || unit == 0x2D {
        try offset()
      } else {
        throw failure
      }
    }
  }

  // MARK: Words

  private mutating func word() throws(PrimitiveError) {
    let start = reader.at
    var end = start
    while let unit = at(end), TextUnits.isLetter(unit) { end += 1 }
    func isWhole(_ probe: UnitReader) -> Bool { probe.at == end }

    var probe = reader
    if let month = probe.matchLongest(culture.monthNames), isWhole(probe) { return try monthName(month, probe) }
    probe = reader
    if let month = probe.matchLongest(culture.abbreviatedMonthNames), isWhole(probe) { return try monthName(month, probe) }
    probe = reader
    if let day = probe.matchLongest(culture.dayNames), isWhole(probe) { return try dayOfWeek(day, probe) }
    probe = reader
    if let day = probe.matchLongest(culture.abbreviatedDayNames), isWhole(probe) { return try dayOfWeek(day, probe) }
    if let isPM = meridiem() {
      guard parsed.isPM == nil, parsed.hour != nil else { throw failure }
      parsed.isPM = isPM
      return try offsetAfterTime()
    }
    probe = reader
    if (probe.matchFolded("GMT") || probe.matchFolded("Z")) && isWhole(probe) {
      guard parsed.offset == nil else { throw failure }
      parsed.offset = .zero
      parsed.isUtc = true
      reader = probe
      return
    }
    // A T between an ISO date and its time.
    if end == start + 1, reader.units[start] | 0x20 == 0x74, parts.count >= 2, let next = at(end), TextUnits.isDigit(next) {
      reader.at = end
      return
    }
    throw .format(
      "The string '\(text)' was not recognized as a valid DateTime. There is an unknown word starting at index '\(start)'.")
  }

  private mutating func monthName(_ index: Int, _ probe: UnitReader) throws(PrimitiveError) {
    if parts.contains(where: { if case .month = $0 { true } else { false } }) || parts.count >= 3 { throw failure }
    reader = probe
    parts.append(.month(index + 1))
    skipDateSeparator()
  }

  private mutating func dayOfWeek(_ index: Int, _ probe: UnitReader) throws(PrimitiveError) {
    guard parsed.dayOfWeek == nil else { throw failure }
    reader = probe
    parsed.dayOfWeek = index
    if reader.current == 0x2E { reader.at += 1 }
  }

  /// AM or PM here, as a whole word; moves past it.
  private mutating func meridiem() -> Bool? {
    guard let unit = reader.current, TextUnits.isLetter(unit) else { return nil }
    for (word, isPM) in [(culture.amDesignator, false), (culture.pmDesignator, true), ("AM", false), ("PM", true)]
    where !word.isEmpty {
      var probe = reader
      if probe.matchFolded(word), probe.current.map({ !TextUnits.isLetter($0) }) ?? true {
        reader = probe
        return isPM
      }
    }
    return nil
  }

  // MARK: Numbers

  private mutating func number() throws(PrimitiveError) {
    let start = reader.at
    guard let value = reader.number(minimum: 1, maximum: 9) else { throw failure }
    let digits = reader.at - start
    guard digits <= 8 else { throw failure }
    let behind = reader.at
    reader.skipWhite()
    if reader.current == 0x3A {
      guard digits <= 2, parsed.hour == nil else { throw failure }
      reader.at += 1
      return try time(hour: value)
    }
    if parsed.hour == nil, let isPM = meridiem() {
      guard digits <= 2, value <= 23 else { throw failure }
      parsed.hour = value
      parsed.isPM = isPM
      return
    }
    reader.at = behind
    guard parts.count < 3 else { throw failure }
    if digits >= 3 {
      if parts.contains(where: { if case .year = $0 { true } else { false } }) { throw failure }
      parts.append(.year(value))
    } else {
      parts.append(.number(value))
    }
    skipDateSeparator()
  }

  /// One of the characters that part a date, unless it begins an offset.
  private mutating func skipDateSeparator() {
    var probe = reader
    probe.skipWhite()
    guard let unit = probe.current, parts.count < 3 else { return }
    let isSeparator = unit == 0x2F || unit == 0x2D || unit == 0x2E || culture.dateSeparator.utf16.elementsEqual([unit])
    guard isSeparator, let next = at(probe.at + 1) else { return }
    if TextUnits.isDigit(next) || TextUnits.isLetter(next) || TextUnits.isWhite(next) { reader.at = probe.at + 1 }
  }

  private mutating func time(hour: Int) throws(PrimitiveError) {
    parsed.hour = hour
    reader.skipWhite()
    guard let minute = reader.number(minimum: 1, maximum: 2), reader.current.map({ !TextUnits.isDigit($0) }) ?? true else {
      throw failure
    }
    parsed.minute = minute
    if reader.current == 0x3A {
      reader.at += 1
      reader.skipWhite()
      guard let second = reader.number(minimum: 1, maximum: 2), reader.current.map({ !TextUnits.isDigit($0) }) ?? true else {
        throw failure
      }
      parsed.second = second
      if reader.current == 0x2E {
        reader.at += 1
        fraction()
      }
    }
    let behind = reader.at
    reader.skipWhite()
    if let isPM = meridiem() {
      guard parsed.isPM == nil else { throw failure }
      parsed.isPM = isPM
    } else {
      reader.at = behind
    }
    try offsetAfterTime()
  }

  /// Digits of a second, any number of them, added up as doubles and rounded to ticks as .NET does it.
  private mutating func fraction() {
    var sum = 0.0
    var base = 0.1
    while let unit = reader.current, TextUnits.isDigit(unit) {
      sum += Double(unit - 0x30) * base
      base *= 0.1
      reader.at += 1
    }
    parsed.fraction = Int((sum * 10_000_000).rounded(.toNearestOrEven))
  }

  private mutating func offsetAfterTime() throws(PrimitiveError) {
    var probe = reader
    probe.skipWhite()
    guard let unit = probe.current, unit == 0x2B || unit == 0x2D, let next = at(probe.at + 1), TextUnits.isDigit(next) else {
      return
    }
    reader = probe
    try offset()
  }

  /// `+8`, `+08`, `+8:00`, `+0800`.
  private mutating func offset() throws(PrimitiveError) {
    guard parsed.offset == nil, parsed.hour != nil || parts.count >= 2 else { throw failure }
    let isNegative = reader.current == 0x2D
    reader.at += 1
    let start = reader.at
    guard let value = reader.number(minimum: 1, maximum: 5) else { throw failure }
    var hours = value
    var minutes = 0
    switch reader.at - start {
    case 1, 2:
      if reader.current == 0x3A {
        reader.at += 1
        guard let read = reader.number(minimum: 1, maximum: 2) else { throw failure }
        minutes = read
      }
    case 3, 4: (hours, minutes) = (value / 100, value % 100)
    default: throw failure
    }
    guard minutes < 60 else { throw failure }
    let ticks = Int64(hours * 60 + minutes) * PSTimeSpan.ticksPerMinute
    parsed.offset = PSTimeSpan(ticks: isNegative ? -ticks : ticks)
  }

  // MARK: Meaning

  /// Decides which number is which.
  func resolve(_ date: inout ParsedDate, _ now: PSDateTime) throws(PrimitiveError) {
    var shape = ""
    var numbers: [Int] = []
    for part in parts {
      switch part {
      case .number(let value):
        shape += "N"
        numbers.append(value)
      case .year(let value):
        shape += "Y"
        date.year = value
      case .month(let value):
        shape += "M"
        date.month = value
      }
    }
    let order = DatePatternOrder(culture)
    switch shape {
    case "": if date.hour == nil { throw failure }
    case "NN":
      (date.month, date.day) = order.dayFirst(in: culture.monthDayPattern) ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
    case "NNN":
      let read = order.arrange(numbers)
      (date.year, date.month, date.day) = (DateTimeParse.fullYear(read.year), read.month, read.day)
    case "MN", "NM":
      let monthFirst = !order.dayFirst(in: culture.monthDayPattern)
      let yearFirst = order.yearFirst(in: culture.yearMonthPattern)
      // The number is a year when the culture would write a day on the other side.
      let isYear = shape == "MN" ? !monthFirst && !yearFirst : monthFirst && yearFirst
      if isYear { date.year = DateTimeParse.fullYear(numbers[0]) } else { date.day = numbers[0] }
    case "MNN", "NMN", "NNM":
      let first = (year: DateTimeParse.fullYear(numbers[1]), day: numbers[0])
      let second = (year: DateTimeParse.fullYear(numbers[0]), day: numbers[1])
      let preferred = order.isYearFirst ? second : first, other = order.isYearFirst ? first : second
      let fits = PSDateTime.dayNumber(preferred.year, date.month ?? 0, preferred.day) != nil
      (date.year, date.day) = fits ? preferred : other
    case "YNN": (date.month, date.day) = (numbers[0], numbers[1])
    case "NNY": (date.month, date.day) = order.isDayFirst ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
    case "YMN", "MNY", "NMY", "YNM", "MYN": date.day = numbers[0]
    case "YN", "NY": date.month = numbers[0]
    case "YM", "MY": break
    default: throw failure
    }
    if date.month == nil, date.day != nil || date.year != nil { throw failure }
  }
}

/// The order of year, month and day in a culture's patterns.
struct DatePatternOrder {
  private let letters: [UInt8]

  init(_ culture: DateCulture) { letters = DatePatternOrder.letters(culture.shortDatePattern) }

  /// The letters y, M and d of a pattern, each run once.
  private static func letters(_ pattern: String) -> [UInt8] {
    var out: [UInt8] = []
    for letter in pattern.utf8 where (letter == 0x79 || letter == 0x4D || letter == 0x64) && out.last != letter {
      out.append(letter)
    }
    return out
  }

  var isYearFirst: Bool { letters.first == 0x79 }
  var isDayFirst: Bool { letters.first == 0x64 }

  func dayFirst(in pattern: String) -> Bool { DatePatternOrder.letters(pattern).first == 0x64 }
  func yearFirst(in pattern: String) -> Bool { DatePatternOrder.letters(pattern).first == 0x79 }

  /// Three numbers in the short date's order.
  func arrange(_ numbers: [Int]) -> (year: Int, month: Int, day: Int) {
    var read = (year: 0, month: 0, day: 0)
    for (letter, number) in zip(letters, numbers) {
      switch letter {
      case 0x79: read.year = number
      case 0x4D: read.month = number
      default: read.day = number
      }
    }
    return read
  }
}
