// A zone with daylight saving. The process's zone cannot be changed under the other tests, so these run where TZ=America/New_York is
// set (scripts that run the tests do so once more for this suite).
import Foundation
import Testing

@testable import Primitives

@Suite(.enabled(if: ProcessInfo.processInfo.environment["TZ"] == "America/New_York"))
struct TimeZoneTests {
  static func date(_ text: String, _ kind: DateTimeKind) throws -> PSDateTime {
    try DateTimeParse.parseExact(text, ["yyyy-MM-dd HH:mm"], .invariant).with(kind: kind)
  }

  @Test(arguments: [
    ("2024-01-15 12:00", "2024-01-15T17:00:00.0000000Z"), ("2024-07-15 12:00", "2024-07-15T16:00:00.0000000Z"),
    // Skipped and repeated hours count as standard time.
    ("2024-03-10 02:30", "2024-03-10T07:30:00.0000000Z"), ("2024-11-03 01:30", "2024-11-03T06:30:00.0000000Z"),
  ]) func toUniversal(local: String, expected: String) throws {
    let date = try TimeZoneTests.date(local, .local)
    #expect(try DateFormat.format(date.toUniversalTime(), "o", .invariant) == expected)
  }

  @Test(arguments: [
    ("2024-11-03 05:30", "2024-11-03T01:30:00.0000000-04:00"), ("2024-11-03 06:30", "2024-11-03T01:30:00.0000000-05:00"),
    ("2024-07-15 16:00", "2024-07-15T12:00:00.0000000-04:00"),
  ]) func toLocal(utc: String, expected: String) throws {
    let date = try TimeZoneTests.date(utc, .utc)
    #expect(try DateFormat.format(date.toLocalTime(), "o", .invariant) == expected)
    #expect(date.toLocalTime().toUniversalTime() == date)
    #expect(try PSDateTime.fromBinary(date.toLocalTime().toBinary()) == date.toLocalTime())
  }

  @Test func zone() throws {
    let summer = try TimeZoneTests.date("2024-07-01 00:00", .local)
    #expect(PSTimeZone.isDaylightSavingTime(summer))
    #expect(PSTimeZone.abbreviation(of: summer) == "EDT")
    #expect(try DateFormat.format(PSDateTimeOffset(summer), "", .enUS) == "7/1/2024 12:00:00\u{202F}AM -04:00")
    #expect(try DateTimeParse.parse("2024-07-15T12:00:00Z", .invariant).hour == 8)
    #expect(PSDateTime.minValue.toUniversalTime().year == 1)
  }
}
