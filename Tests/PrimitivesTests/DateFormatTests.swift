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
      // The truth was recorded in UTC.
      if format.contains("z"), PSTimeZone.localOffset(of: date) != .zero { continue }
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

  private static func show(_ value: Any) -> String {
    switch value {
    case let date as PSDateTime: DateParseTests.show(date)
    case let span as PSTimeSpan: "[System.TimeSpan]'\(span)'"
    case let number as Double: "[double]\(NumberText.string(number))"
    case let number as Int64: "[System.Int64]'\(number)'"
    case let text as String: "'\(text)'"
    default: "\(value)"
    }
  }

  private static func member(_ date: PSDateTime, _ name: String) throws -> Any? {
    switch name {
    case "Year": date.year
    case "Month": date.month
    case "Day": date.day
    case "Hour": date.hour
    case "Minute": date.minute
    case "Second": date.second
    case "Millisecond": date.millisecond
    case "DayOfYear": date.dayOfYear
    case "Ticks": date.ticks
    case "Date": date.date
    case "TimeOfDay": date.timeOfDay
    case "AddYears(1)": try date.adding(years: 1)
    case "AddMonths(1)": try date.adding(months: 1)
    case "AddMonths(-1)": try date.adding(months: -1)
    case "AddDays(1)": try date.adding(1, ticksPerUnit: PSTimeSpan.ticksPerDay)
    case "AddHours(25)": try date.adding(25, ticksPerUnit: PSTimeSpan.ticksPerHour)
    case "AddMilliseconds(1.5)": try date.adding(1.5, ticksPerUnit: PSTimeSpan.ticksPerMillisecond)
    case "ToUniversalTime()" where PSTimeZone.localOffset(of: date) == .zero: date.toUniversalTime()
    case "ToLocalTime()" where PSTimeZone.localOffset(of: date) == .zero: date.toLocalTime()
    case "ToOADate()": try date.oleDate()
    case "ToFileTimeUtc()": try date.fileTimeUtc()
    case "ToBinary()": date.toBinary()
    case "Subtract([datetime]'2020-01-01')": date.subtracting(try PSDateTime(year: 2020, month: 1, day: 1))
    case "Add([timespan]'1.00:00:01')": try date.adding(PSTimeSpan(ticks: 864_010_000_000))
    case "ToShortDateString()": try DateFormat.format(date, "d", .enUS)
    case "ToLongDateString()": try DateFormat.format(date, "D", .enUS)
    case "ToShortTimeString()": try DateFormat.format(date, "t", .enUS)
    case "ToLongTimeString()": try DateFormat.format(date, "T", .enUS)
    default: nil
    }
  }

  private static func member(_ span: PSTimeSpan, _ name: String) throws -> Any? {
    if name.hasPrefix("ToString("), name.hasSuffix(")") {
      return try TimeSpanFormat.format(span, String(name.dropFirst("ToString(".count + 1).dropLast(2)), .enUS)
    }
    return switch name {
    case "Days": span.days
    case "Hours": span.hours
    case "Minutes": span.minutes
    case "Seconds": span.seconds
    case "Milliseconds": span.milliseconds
    case "Ticks": span.ticks
    case "TotalDays": span.totalDays
    case "TotalHours": span.totalHours
    case "TotalMinutes": span.totalMinutes
    case "TotalSeconds": span.totalSeconds
    case "TotalMilliseconds": span.totalMilliseconds
    case "Negate()": try span.negated()
    case "Duration()": try span.duration()
    default: nil
    }
  }

  @Test func members() throws {
    var tally = Tally()
    for line in try RecordedLine.read("date-arithmetic") {
      guard let close = line.expression.range(of: "')."), line.expression.hasPrefix("([") else { continue }
      let name = String(line.expression[close.upperBound...])
      let literal = line.expression[..<close.lowerBound]
      let quote = literal.range(of: "'")?.upperBound ?? literal.endIndex
      let text = String(literal[quote...])
      var result: String
      do {
        let value =
          literal.hasPrefix("([datetime]")
          ? try DateFormatTests.member(DateTimeParse.parse(text, .invariant), name)
          : try DateFormatTests.member(TimeSpanParse.parse(text), name)
        guard let value else { continue }
        result = DateFormatTests.show(value)
      } catch let error as PrimitiveError {
        result = line.result.hasSuffix("\"\(error.message)\"") ? line.result : error.message
      }
      tally.check(line, result, line.text.map { "'\($0)'" } ?? line.result)
    }
    tally.report(atLeast: 250)
  }

  @Test func fromUnits() throws {
    var tally = Tally()
    let units = [
      "Days": PSTimeSpan.ticksPerDay, "Hours": PSTimeSpan.ticksPerHour, "Minutes": PSTimeSpan.ticksPerMinute,
      "Seconds": PSTimeSpan.ticksPerSecond, "Milliseconds": PSTimeSpan.ticksPerMillisecond,
    ]
    for line in try RecordedLine.read("date-arithmetic") where line.expression.hasPrefix("[timespan]::From") {
      let call = line.expression.dropFirst("[timespan]::From".count).dropLast().split(separator: "(")
      guard call.count == 2, let unit = units[String(call[0])], let value = Double(call[1]) else { continue }
      tally.check(line, DateFormatTests.show(try PSTimeSpan.from(value, ticksPerUnit: unit)), line.result)
    }
    tally.report(atLeast: 8)
  }

  @Test func calendar() {
    for number in stride(from: 0, through: 3_652_058, by: 97) {
      let date = GregorianCalendar.date(ofDay: number)
      #expect(GregorianCalendar.dayNumber(year: date.year, month: date.month, day: date.day) == number)
    }
    #expect(GregorianCalendar.isoWeek(ofDay: GregorianCalendar.dayNumber(year: 2021, month: 1, day: 3)) == (2020, 53))
    #expect(GregorianCalendar.isoWeek(ofDay: GregorianCalendar.dayNumber(year: 2024, month: 12, day: 30)) == (2025, 1))
  }
}
