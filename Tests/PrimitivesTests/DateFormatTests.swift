// Formats and arithmetic of dates and durations against the recorded truth.
import Testing

@testable import Primitives

struct DateFormatTests {
  /// The dates that the tables write, which are all in one ISO form.
  static func date(_ text: Substring) -> PSDateTime? {
    let parts = text.split { !$0.isNumber }.map { String($0) }
    guard text.count >= 10, parts.count == 3 || parts.count >= 6 else { return nil }
    let numbers = parts.compactMap { Int($0) }
    let fraction = parts.count > 6 ? Int64((parts[6] + "0000000").prefix(7)) ?? 0 : 0
    let clock = numbers.count >= 6 ? (numbers[3], numbers[4], numbers[5]) : (0, 0, 0)
    return try? PSDateTime(
      year: numbers[0], month: numbers[1], day: numbers[2], hour: clock.0, minute: clock.1, second: clock.2
    ).adding(ticks: fraction)
  }

  @Test func dateFormats() throws {
    var tally = Tally()
    for line in try RecordedLine.read("date-format") {
      let pieces = line.expression.split(separator: "'", omittingEmptySubsequences: false)
      let format: String
      let value: Substring
      if line.expression.hasPrefix("(["), let call = line.expression.range(of: ").ToString(") {
        value = pieces[1]
        format = String(line.expression[call.upperBound...].dropFirst().dropLast(2))
      } else if line.expression.hasPrefix("'{0:"), let close = line.expression.range(of: "}' -f [datetime]") {
        format = String(line.expression[..<close.lowerBound].dropFirst(4))
        value = line.expression[close.upperBound...].dropFirst().dropLast()
      } else {
        continue
      }
      guard let date = DateFormatTests.date(value) else { continue }
      let message = line.result.split(separator: "|", maxSplits: 1).last.map(String.init) ?? ""
      let expected = line.text ?? "!" + message
      do {
        tally.check(line, try DateFormat.format(date, format, .enUS), expected)
      } catch let error {
        let wrapped =
          line.expression.hasPrefix("(")
          ? "!Exception calling \"ToString\" with \"1\" argument(s): \"\(error.message)\""
          : "!Error formatting a string: \(error.message)."
        tally.check(line, wrapped, expected)
      }
    }
    tally.report(atLeast: 300)
  }
}
