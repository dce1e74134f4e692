// Parsing of dates and durations against the recorded truth and against the forms that people use.
import Testing

@testable import Primitives

struct DateParseTests {
  /// Noon of the day on which the truth was recorded: 2026-11-25 for what gives no year.
  static let now = (try? PSDateTime(year: 2026, month: 11, day: 25, hour: 12)) ?? .minValue

  static func show(_ date: PSDateTime) -> String {
    "[datetime]\(date.ticks) \(["Unspecified", "Utc", "Local"][Int(date.kind.rawValue)])"
  }

  /// `[datetime]('...')` and `[datetime]::Parse('...')`
  @Test func dates() throws {
    var tally = Tally()
    for line in try RecordedLine.read("casts") + RecordedLine.read("number-text") {
      for (prefix, culture) in [("[datetime]('", DateCulture.invariant), ("[datetime]::Parse('", .enUS)]
      where line.expression.hasPrefix(prefix) && line.expression.hasSuffix("')") {
        let text = String(line.expression.dropFirst(prefix.count).dropLast(2))
        // The truth was recorded in UTC.
        if line.result.hasSuffix("Local"), PSTimeZone.localOffset(of: DateParseTests.now) != .zero { continue }
        do {
          tally.check(line, DateParseTests.show(try DateTimeParse.parse(text, culture, now: recordedNow(line))), line.result)
        } catch let error {
          let found = line.result.contains(error.message) || line.result.contains(error.message.prefix(60))
          tally.check(line, found ? "error" : error.message, line.result.hasPrefix("!") ? "error" : line.result)
        }
      }
    }
    tally.report(atLeast: 30)
  }

  /// The day of the recording, read from the result itself where a time alone was parsed.
  private func recordedNow(_ line: RecordedLine) -> PSDateTime {
    guard line.result.hasPrefix("[datetime]"), let ticks = UInt64(line.result.dropFirst(10).prefix { $0.isNumber }) else {
      return DateParseTests.now
    }
    return PSDateTime(unchecked: ticks)
  }

  @Test func timeSpans() throws {
    var tally = Tally()
    for line in try RecordedLine.read("casts") + RecordedLine.read("number-text") {
      for prefix in ["[timespan]('", "[timespan]::Parse('"]
      where line.expression.hasPrefix(prefix) && line.expression.hasSuffix("')") {
        let text = String(line.expression.dropFirst(prefix.count).dropLast(2))
        do {
          tally.check(line, "[System.TimeSpan]'\(try TimeSpanParse.parse(text))'", line.result)
        } catch let error {
          let found = line.result.contains(error.message)
          tally.check(line, found ? "error" : error.message, line.result.hasPrefix("!") ? "error" : line.result)
        }
      }
    }
    tally.report(atLeast: 15)
  }

  @Test(arguments: [
    ("10/31/2014", "2014-10-31T00:00:00.0000000"), ("10/31/2014 6:45 PM", "2014-10-31T18:45:00.0000000"),
    ("10/31/14", "2014-10-31T00:00:00.0000000"), ("Oct 31, 2014", "2014-10-31T00:00:00.0000000"),
    ("31 October 2014 18:45:12", "2014-10-31T18:45:12.0000000"), ("Friday, October 31, 2014", "2014-10-31T00:00:00.0000000"),
    ("2014-10", "2014-10-01T00:00:00.0000000"), ("October 2014", "2014-10-01T00:00:00.0000000"),
    ("2014-10-31T18:45:12.1234567", "2014-10-31T18:45:12.1234567"), ("10-31-2014", "2014-10-31T00:00:00.0000000"),
    ("10.31.2014", "2014-10-31T00:00:00.0000000"), ("3 PM", "2026-11-25T15:00:00.0000000"),
    ("12:00 AM", "2026-11-25T00:00:00.0000000"), ("Oct 31", "2026-10-31T00:00:00.0000000"),
    ("6:45 PM 10/31/2014", "2014-10-31T18:45:00.0000000"), ("10/31/2014 6 PM", "2014-10-31T18:00:00.0000000"),
    ("12/31/1999 11:59:59\u{202F}PM", "1999-12-31T23:59:59.0000000"), ("31-Oct-2014", "2014-10-31T00:00:00.0000000"),
    ("31-Oct-14", "2014-10-31T00:00:00.0000000"), ("Fri Oct 31 18:45:12 2014", "2014-10-31T18:45:12.0000000"),
    ("2014/10/31", "2014-10-31T00:00:00.0000000"), ("2014-10-31 18:45:12Z", "2014-10-31T18:45:12.0000000Z"),
    ("Fri, 31 Oct 2014 18:45:12 GMT", "2014-10-31T18:45:12.0000000Z"),
    ("2014-10-31T18:45:12+02:00", "2014-10-31T16:45:12.0000000Z"), ("10/31/2014 6:45 PM -0700", "2014-11-01T01:45:00.0000000Z"),
  ]) func forms(text: String, expected: String) throws {
    let styles: DateTimeStyles = .adjustToUniversal
    let date = try DateTimeParse.parse(text, .enUS, styles: styles, now: DateParseTests.now)
    #expect(try DateFormat.format(date, "o", .enUS) == expected)
  }

  @Test(arguments: [
    ("2/1/2020", "d/M/yyyy", "2020-01-02T00:00:00.0000000"),
    ("20200102030405", "yyyyMMddHHmmss", "2020-01-02T03:04:05.0000000"),
    ("02-Jan-2020 03.04", "dd-MMM-yyyy HH.mm", "2020-01-02T03:04:00.0000000"),
    ("Jan 2 2020 3:04:05.25 PM", "MMM d yyyy h:mm:ss.ff tt", "2020-01-02T15:04:05.2500000"),
    ("12:30", "hh:mm", "2026-11-25T00:30:00.0000000"), ("2020", "yyyy", "2020-01-01T00:00:00.0000000"),
    ("2020-01-02T03:04:05.0000000Z", "o", "2020-01-02T03:04:05.0000000Z"), ("1/2/2020", "d", "2020-01-02T00:00:00.0000000"),
    ("2020-01-02T03:04:05", "s", "2020-01-02T03:04:05.0000000"), ("03:04:05", "HH:mm:ss.FFF", "2026-11-25T03:04:05.0000000"),
    ("Week 'x' 5", "'Week \\'x\\'' d", "2026-01-05T00:00:00.0000000"),
    ("2020-01-02 +05:30", "yyyy-MM-dd zzz", "2020-01-01T18:30:00.0000000Z"),
  ]) func exactForms(text: String, format: String, expected: String) throws {
    let date = try DateTimeParse.parseExact(text, [format], .enUS, styles: .adjustToUniversal, now: DateParseTests.now)
    #expect(try DateFormat.format(date, "o", .enUS) == expected)
  }

  @Test(arguments: ["13/31/2014", "2014-02-30", "25:00", "Mon, 31 Oct 2014", "1/2/3/4", "", "Foo", "12:60"]) func malformed(
    text: String
  ) {
    #expect(throws: PrimitiveError.self) { try DateTimeParse.parse(text, .enUS) }
  }

  @Test func dateOnlyAndTimeOnly() throws {
    #expect(try DateFormat.format(DateTimeParse.parseDateOnly("1/2/2020", .enUS), "o", .enUS) == "2020-01-02")
    #expect(try DateFormat.format(DateTimeParse.parseTimeOnly("3:04:05 PM", .enUS), "", .invariant) == "15:04")
    #expect(throws: PrimitiveError.self) { try DateTimeParse.parseDateOnly("1/2/2020 3:04", .enUS) }
    #expect(throws: PrimitiveError.self) { try DateTimeParse.parseTimeOnly("1/2/2020", .enUS) }
    #expect(try DateFormat.format(PSDateOnly(year: 2020, month: 1, day: 2), "", .enUS) == "1/2/2020")
  }
}
