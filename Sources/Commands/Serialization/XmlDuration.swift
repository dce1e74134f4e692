// Durations as XML Schema spells them: `P1DT2H3M4.5S`. CLIXML and `XmlConvert` write and read them.

import Primitives

enum XmlDuration {
  static func text(_ span: PSTimeSpan) -> String {
    let ticks = span.ticks.magnitude
    if ticks == 0 { return "PT0S" }
    var text = span.ticks < 0 ? "-P" : "P"
    let days = ticks / 864_000_000_000
    if days > 0 { text += "\(days)D" }
    let rest = ticks % 864_000_000_000
    if rest > 0 {
      text += "T"
      let hours = rest / 36_000_000_000
      let minutes = rest / 600_000_000 % 60
      let seconds = rest / 10_000_000 % 60
      var fraction = rest % 10_000_000
      if hours > 0 { text += "\(hours)H" }
      if minutes > 0 { text += "\(minutes)M" }
      if seconds > 0 || fraction > 0 {
        text += "\(seconds)"
        if fraction > 0 {
          var width = 7
          while fraction % 10 == 0 {
            fraction /= 10
            width -= 1
          }
          let digits = String(fraction)
          text += "." + String(repeating: "0", count: width - digits.count) + digits
        }
        text += "S"
      }
    }
    return text
  }

  /// Nil for what is no duration, or one longer than a TimeSpan can be.
  static func parse(_ text: String) -> PSTimeSpan? {
    var rest = Substring(text)
    let isNegative = rest.first == "-"
    if isNegative { rest = rest.dropFirst() }
    guard rest.first == "P" else { return nil }
    rest = rest.dropFirst()
    var isTime = false
    // With its sign from the start: the longest negative span has no positive counterpart.
    var ticks: Int64 = 0
    let sign: Int64 = isNegative ? -1 : 1
    func add(_ number: Int64, _ scale: Int64) -> Bool {
      let (product, isTooGreat) = number.multipliedReportingOverflow(by: sign * scale)
      let (sum, isTooLong) = ticks.addingReportingOverflow(product)
      ticks = sum
      return !isTooGreat && !isTooLong
    }
    var any = false
    while let first = rest.first {
      if first == "T" {
        isTime = true
        rest = rest.dropFirst()
        continue
      }
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      rest = rest.dropFirst(digits.count)
      guard let unit = rest.first, !digits.isEmpty else { return nil }
      rest = rest.dropFirst()
      let scale: Int64
      switch (unit, isTime) {
      case ("Y", false): scale = 365 * 864_000_000_000
      case ("M", false): scale = 30 * 864_000_000_000
      case ("D", false): scale = 864_000_000_000
      case ("H", true): scale = 36_000_000_000
      case ("M", true): scale = 600_000_000
      case ("S", true): scale = 10_000_000
      default: return nil
      }
      let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      guard let whole = Int64(parts[0].isEmpty ? "0" : parts[0]), add(whole, scale) else { return nil }
      if parts.count > 1 {
        guard unit == "S", let value = Int64((parts[1].prefix(7) + String(repeating: "0", count: max(0, 7 - parts[1].count)))),
          add(value, 1)
        else { return nil }
      }
      any = true
    }
    guard any else { return nil }
    return PSTimeSpan(ticks: ticks)
  }
}
