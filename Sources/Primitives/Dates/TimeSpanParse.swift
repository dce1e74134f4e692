// Text to durations. The text is split into numbers and what stands between them; the number of numbers and the separators decide what
// each of them means.

/// `TimeSpan.Parse` and `ParseExact`.
public enum TimeSpanParse {
  private static func malformed(_ text: String) -> PrimitiveError {
    .format("String '\(text)' was not recognized as a valid TimeSpan.")
  }

  private static func outOfRange(_ text: String) -> PrimitiveError {
    .overflow(
      "The TimeSpan string '\(text)' could not be parsed because at least one of the numeric components is out of range or contains "
        + "too many digits.")
  }

  private struct Number {
    var value = 0
    /// How many zeros stand before it.
    var zeros = 0

    /// The number as seven digits behind the point; nil when it has too many.
    var fraction: Int? {
      if value == 0 { return 0 }
      if zeros == 0, value > 9_999_999 { return nil }
      var digits = zeros
      var rest = value
      while rest > 0 {
        digits += 1
        rest /= 10
      }
      if digits <= 7 { return value * Int(PowersOfTen.u64[7 - digits]) }
      let divisor = Int(PowersOfTen.u64[min(digits - 7, 18)])
      return (value + divisor / 2) / divisor
    }
  }

  private struct Literals {
    let day: String
    let fraction: String
    static let minute = ":"
  }

  /// What the numbers of a text mean, in the order in which .NET tries it: a letter each of d, h, m, s, f.
  private static let shapes: [[String]] = [[], ["d"], ["hm"], ["hms", "dhm", "hmf"], ["hmsf", "dhms", "dhmf"], ["dhmsf"]]

  /// Parses a duration in the constant format or the culture's general one.
  public static func parse(_ text: String, _ culture: DateCulture = .invariant) throws(PrimitiveError) -> PSTimeSpan {
    let units = Array(text.utf16)
    let trimmed = TextUnits.trimmed(units[...])
    if trimmed.isEmpty { throw malformed(text) }
    var numbers: [Number] = []
    var separators: [String] = []
    var at = trimmed.startIndex
    while at < trimmed.endIndex {
      if TextUnits.isDigit(trimmed[at]) {
        if separators.count == numbers.count { separators.append("") }
        var number = Number()
        while at < trimmed.endIndex, trimmed[at] == 0x30 {
          number.zeros += 1
          at += 1
        }
        while at < trimmed.endIndex, TextUnits.isDigit(trimmed[at]) {
          number.value = number.value * 10 + Int(trimmed[at] - 0x30)
          if number.value > 0xFFF_FFFF { throw outOfRange(text) }
          at += 1
        }
        numbers.append(number)
      } else {
        let start = at
        while at < trimmed.endIndex, !TextUnits.isDigit(trimmed[at]) { at += 1 }
        separators.append(String(decoding: trimmed[start..<at], as: UTF16.self))
      }
      if numbers.count > 5 { throw malformed(text) }
    }
    if separators.count == numbers.count { separators.append("") }
    return try resolve(text, numbers, separators, culture)
  }

  private static func resolve(_ text: String, _ numbers: [Number], _ separators: [String], _ culture: DateCulture)
    throws(PrimitiveError) -> PSTimeSpan
  {
    guard !numbers.isEmpty, separators.count == numbers.count + 1 else { throw malformed(text) }
    var overflow = false
    for literals in [Literals(day: ".", fraction: "."), Literals(day: ":", fraction: culture.decimalSeparator)] {
      for isNegative in [false, true] {
        for shape in shapes[numbers.count] where matches(shape, separators, literals, isNegative) {
          if let span = span(shape, numbers, isNegative) { return span }
          overflow = true
        }
      }
    }
    throw overflow ? outOfRange(text) : malformed(text)
  }

  private static func matches(_ shape: String, _ separators: [String], _ literals: Literals, _ isNegative: Bool) -> Bool {
    guard separators[0] == (isNegative ? "-" : ""), separators[separators.count - 1] == "" else { return false }
    let letters = Array(shape)
    for i in 1..<max(1, letters.count) {
      let expected: String
      switch (letters[i - 1], letters[i]) {
      case ("d", _): expected = literals.day
      case ("m", "f"): expected = Literals.minute + literals.fraction
      case (_, "f"): expected = literals.fraction
      default: expected = Literals.minute
      }
      if separators[i] != expected { return false }
    }
    return true
  }

  private static func span(_ shape: String, _ numbers: [Number], _ isNegative: Bool) -> PSTimeSpan? {
    var parts: [Character: Number] = [:]
    for (letter, number) in zip(shape, numbers) { parts[letter] = number }
    let days = parts["d"]?.value ?? 0, hours = parts["h"]?.value ?? 0
    let minutes = parts["m"]?.value ?? 0, seconds = parts["s"]?.value ?? 0
    guard days <= 10_675_199, hours <= 23, minutes <= 59, seconds <= 59, let fraction = (parts["f"] ?? Number()).fraction else {
      return nil
    }
    return ticks(days, hours, minutes, seconds, fraction, isNegative)
  }

  private static func ticks(_ days: Int, _ hours: Int, _ minutes: Int, _ seconds: Int, _ fraction: Int, _ isNegative: Bool)
    -> PSTimeSpan?
  {
    var total = Int128(((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 10_000_000 + Int128(fraction)
    if isNegative { total = -total }
    return Int64(exactly: total).map { PSTimeSpan(ticks: $0) }
  }

  /// `TimeSpan.ParseExact` with one format; `isNegative` is TimeSpanStyles.AssumeNegative.
  public static func parseExact(
    _ text: String, _ format: String, _ culture: DateCulture = .invariant, assumeNegative: Bool = false
  ) throws(PrimitiveError) -> PSTimeSpan {
    switch format {
    case "": throw .format("Format specifier was invalid.")
    case "c", "t", "T", "g", "G":
      return try parse(text, culture)
    default: break
    }
    var reader = UnitReader(Array(text.utf16))
    let pattern = Array(format.utf16)
    if pattern.count == 1 { throw .badFormat }
    var parts: [UInt16: Int] = [:]
    var at = 0
    while at < pattern.count {
      let unit = pattern[at]
      var count = 1
      while at + count < pattern.count, pattern[at + count] == unit { count += 1 }
      switch unit {
      case 0x64, 0x68, 0x6D, 0x73:
        guard parts[unit] == nil, count <= (unit == 0x64 ? 8 : 2) else { throw .badFormat }
        let maximum = count > 1 ? count : unit == 0x64 ? 8 : 2
        guard let value = reader.number(minimum: count, maximum: maximum) else { throw malformed(text) }
        parts[unit] = value
      case 0x66, 0x46:
        guard parts[0x66] == nil, count <= 7 else { throw .badFormat }
        guard let value = reader.fraction(minimum: unit == 0x66 ? count : 0, maximum: count) else { throw malformed(text) }
        parts[0x66] = value
      case 0x27, 0x22:
        var literal: [UInt16] = []
        count = try DateWriter.quoted(pattern[...], at, &literal) - at
        guard reader.match(literal) else { throw malformed(text) }
      case 0x25:
        guard at + 1 < pattern.count, pattern[at + 1] != 0x25 else { throw .badFormat }
        count = 1
      case 0x5C:
        guard at + 1 < pattern.count else { throw .badFormat }
        guard reader.match([pattern[at + 1]]) else { throw malformed(text) }
        count = 2
      default: throw .badFormat
      }
      at += count
    }
    guard reader.isAtEnd else { throw malformed(text) }
    let days = parts[0x64] ?? 0, hours = parts[0x68] ?? 0, minutes = parts[0x6D] ?? 0, seconds = parts[0x73] ?? 0
    guard days <= 10_675_199, hours <= 23, minutes <= 59, seconds <= 59,
      let span = ticks(days, hours, minutes, seconds, parts[0x66] ?? 0, assumeNegative)
    else { throw outOfRange(text) }
    return span
  }
}
