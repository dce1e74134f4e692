// `[timespan]`: spans put together of whole units, and parsing by formats.

import Objects
import Primitives

enum TimeSpanOverloads {
  static let declarations: TypeCatalog.Declarations = ["System.TimeSpan": declareSpan]

  @Sendable private static func declareSpan(_ t: TypeBuilder) {
    t.constructor("new(int days, int hours, int minutes, int seconds, int milliseconds, int microseconds)") { c in
      .timeSpan(
        try PSTimeSpan(
          days: Int64(c.int(0)), hours: Int64(c.int(1)), minutes: Int64(c.int(2)), seconds: Int64(c.int(3)),
          milliseconds: Int64(c.int(4)), microseconds: Int64(c.int(5))))
    }
    let units: [(name: String, type: String, ticks: Int64)] = [
      ("Days", "int", PSTimeSpan.ticksPerDay), ("Hours", "int", PSTimeSpan.ticksPerHour),
      ("Minutes", "long", PSTimeSpan.ticksPerMinute), ("Seconds", "long", PSTimeSpan.ticksPerSecond),
      ("Milliseconds", "long", PSTimeSpan.ticksPerMillisecond), ("Microseconds", "long", PSTimeSpan.ticksPerMicrosecond),
    ]
    // All smaller units besides the first; those after it may be left out.
    for start in 0..<5 {
      let own = units[start...]
      let list = own.enumerated().map { i, unit in
        "\(unit.type) \(unit.name.lowercased())" + (i == 0 ? "" : " = 0")
      }.joined(separator: ", ")
      t.staticMethod("static timespan From\(units[start].name)(\(list))") { c in
        var total = Int128(0)
        for (i, unit) in own.enumerated() { total += Int128(c.int(i)) * Int128(unit.ticks) }
        guard let ticks = Int64(exactly: total) else {
          throw DotNetError.outOfRange("TimeSpan overflowed because the duration is too long.", nil)
        }
        return .timeSpan(PSTimeSpan(ticks: ticks))
      }
    }
    exactParsing(t)
  }

  private static func exactParsing(_ t: TypeBuilder) {
    let provider = "System.IFormatProvider formatProvider", styles = "System.Globalization.TimeSpanStyles styles"
    @Sendable func exact(_ c: Call, isNegative: Bool) throws -> Value {
      let formats = try DateTimeMembers.formats(c, 1, "formats")
      let text = try c.required(0, "input").string
      var failure: any Error = DotNetError.format("Input string was not in a correct format.")
      for format in formats {
        do { return .timeSpan(try TimeSpanParse.parseExact(text, format, c.culture(2).date, assumeNegative: isNegative)) } catch
        {
          failure = error
        }
      }
      throw failure
    }
    @Sendable func assumesNegative(_ c: Call) throws -> Bool {
      guard 0...1 ~= c.flags(3) else {
        throw DotNetError.argument("An undefined TimeSpanStyles value is being used.", "styles")
      }
      return c.flags(3) == 1
    }
    for word in ["string format", "string[] formats"] {
      t.staticMethod("static timespan ParseExact(string input, \(word), \(provider), \(styles))") {
        try exact($0, isNegative: assumesNegative($0))
      }
      t.staticMethod("static bool TryParseExact(string input, \(word), \(provider), \(styles), [ref] timespan result)") { c in
        let isNegative = try assumesNegative(c)
        return try c.tryParse(4, .timeSpan(.zero)) { try exact(c, isNegative: isNegative) }
      }
    }
    t.staticMethod("static bool TryParseExact(string input, string[] formats, \(provider), [ref] timespan result)") { c in
      try c.tryParse(3, .timeSpan(.zero)) { try exact(c, isNegative: false) }
    }
  }
}
