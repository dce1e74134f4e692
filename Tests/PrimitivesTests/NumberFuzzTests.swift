// No text and no number may crash the algorithms: random formats, random texts, values at the edges. What comes out is not judged
// here, but that something comes out.
import Testing

@testable import Primitives

struct NumberFuzzTests {
  private static let values: [NumberValue] = [
    .int(.min, bits: 64), .int(.max, bits: 64), .int(-128, bits: 8), .uint(.max, bits: 64), .double(.greatestFiniteMagnitude),
    .double(.leastNonzeroMagnitude), .double(-0.0), .double(.nan), .double(-.infinity), .float(.greatestFiniteMagnitude),
    .decimal(.minValue), .decimal(.maxValue), .decimal(PSDecimal(low: 1, high: 0, scale: 28, isNegative: true)),
    .big(BigInt(Int64.min)),
    .big(BigInt.zero), .int(0, bits: 32),
  ]

  private static func text(_ random: inout DotNetRandom, _ alphabet: [Character]) -> String {
    String((0..<(Int(random.next()) % 14)).map { _ in alphabet[Int(random.next()) % alphabet.count] })
  }

  @Test func numberFormats() {
    var random = DotNetRandom(seed: 1)
    let alphabet = Array("0#.,;%‰E+-'\"\\eGNFCPRXBD123 é")
    for _ in 0..<4_000 {
      let format = NumberFuzzTests.text(&random, alphabet)
      for value in NumberFuzzTests.values.indices where (Int(random.next()) + value) % 5 == 0 {
        _ = try? NumberFormat.format(NumberFuzzTests.values[value], format, value % 2 == 0 ? .enUS : .invariant)
      }
    }
  }

  @Test func numberTexts() {
    var random = DotNetRandom(seed: 2)
    let alphabet = Array("0123456789.,+-()eExXbBuUlLsSdDyYnNkmgtp$¤% \t∞#&h\u{0}")
    for _ in 0..<8_000 {
      let text = NumberFuzzTests.text(&random, alphabet)
      let styles = NumberStyles(rawValue: Int(random.next()) & 0x1FF)
      _ = PSNumberScan.scan(text)
      _ = try? PSNumberCast.integer(text, .int32)
      _ = try? NumberParse.integer(text, .uint64, styles: styles, culture: .enUS)
      _ = try? NumberParse.integer(text, .int8, styles: .hexNumber, culture: .enUS)
      _ = try? NumberParse.double(text, styles: styles, culture: .invariant)
      _ = try? NumberParse.decimal(text, styles: styles, culture: .enUS)
      _ = try? NumberParse.bigInteger(text, styles: styles, culture: .enUS)
      _ = try? NumberParse.bigInteger(text, styles: .hexNumber, culture: .enUS)
      _ = try? NumberConvert.integer(text, fromBase: 16, .int32)
      _ = try? PSVersion(parsing: text)
      _ = try? PSSemanticVersion(parsing: text)
    }
    for exponent in ["1e99999999", "1e-99999999", "1e9999999999999", "0e99999999", "-1e-400", "1e28", "1e-28", "9e28"] {
      _ = try? NumberParse.decimal(exponent, styles: .any, culture: .enUS)
      _ = try? NumberParse.double(exponent, styles: .any, culture: .enUS)
      _ = try? NumberParse.integer(exponent, .int64, styles: .any, culture: .enUS)
      _ = try? NumberParse.bigInteger(exponent, styles: .any, culture: .enUS)
      _ = PSNumberScan.scan(exponent + "pb")
    }
  }

  @Test func dates() {
    var random = DotNetRandom(seed: 3)
    let words = [
      "Jan", "Monday", "2020", "1", "31", "12", ":", "/", "-", ".", " ", "AM", "PM", "T", "Z", "+", ",", "0001", "9999", "é",
      "\u{0}",
    ]
    let letters = Array("dDfFgGmMoOrRstTuUyYhHKz:/'\"\\%. ")
    let ticks: [UInt64] = [0, PSDateTime.maxTicks, 630_822_815_999_990_000]
    let spans: [Int64] = [.min, .max, 0, -1, 863_999_999_999]
    for _ in 0..<3_000 {
      let text = (0..<(Int(random.next()) % 9)).map { _ in words[Int(random.next()) % words.count] }.joined()
      let format = NumberFuzzTests.text(&random, letters)
      let styles = DateTimeStyles(rawValue: Int(random.next()) & 0xFF)
      _ = try? DateTimeParse.parse(text, .enUS, styles: styles)
      _ = try? DateTimeParse.parseOffset(text, .invariant, styles: styles)
      _ = try? DateTimeParse.parseExact(text, [format], .enUS, styles: styles)
      _ = try? TimeSpanParse.parse(text)
      _ = try? TimeSpanParse.parseExact(text, format)
      let date = PSDateTime(unchecked: ticks[Int(random.next()) % 3], DateTimeKind(rawValue: UInt8(random.next() % 3)) ?? .utc)
      _ = try? DateFormat.format(date, format, .enUS)
      if let shifted = try? PSDateTimeOffset(date) { _ = try? DateFormat.format(shifted, format, .invariant) }
      let span = PSTimeSpan(ticks: spans[Int(random.next()) % 5])
      _ = try? TimeSpanFormat.format(span, format)
      _ = try? date.adding(span)
      _ = try? date.adding(random.nextDouble() * 1e300, ticksPerUnit: 1)
      _ = PSTimeOnly(date).adding(span)
      _ = try? CompositeFormat.format(PSString.make("{0,\(text)}{1:\(format)}"), argumentCount: 2) { _, _ in .empty }
      _ = try? PSGuid(parsing: String(repeating: text, count: 4))
    }
    for double in [Double.nan, .infinity, -.infinity, 1e300, -1e300, 9.2233720368547758e18] {
      _ = try? PSTimeSpan.from(double, ticksPerUnit: PSTimeSpan.ticksPerDay)
      _ = try? PSTimeSpan(ticks: 1).multiplied(by: double)
      _ = try? PSTimeSpan(ticks: 1).divided(by: double)
      _ = try? PSDateTime.fromOleDate(double)
      _ = try? PSDecimal(double)
      _ = try? BigInt(double)
      _ = try? DotNetMath.round(double, digits: 15)
      for shape in [IntegerShape.int8, .uint8, .int32, .uint32, .int64, .uint64] {
        _ = try? NumberConvert.integer(double, shape)
      }
      _ = NumberConvert.int32(double)
      _ = NumberConvert.int64(double)
    }
    for data in [Int64.min, .max, 0, -1] {
      _ = try? PSDateTime.fromBinary(data)
      _ = try? PSDateTime.fromFileTimeUtc(data)
      _ = try? PSTimeSpan.from(data, ticksPerUnit: PSTimeSpan.ticksPerDay)
      _ = try? PSDateTimeOffset.fromUnixTimeSeconds(data)
      _ = try? PSTimeSpan(days: data, hours: data, minutes: data, seconds: data)
      _ = try? PSDateTime(year: Int(data), month: Int(data), day: Int(data))
      _ = try? PSDateTime.minValue.adding(years: Int(data))
      _ = try? PSDateTime.maxValue.adding(months: Int(data))
      _ = try? PSDateOnly.minValue.adding(days: Int(data))
      _ = try? BigInt(data).shiftedLeft(Int(data))
      _ = try? BigInt.zero.power(Int(data))
      _ = try? BigInt(3).power(Int(data))
    }
  }

  @Test func bigIntegers() throws {
    var random = DotNetRandom(seed: 4)
    for _ in 0..<1000 {
      let bytes = random.bytes(Int(random.next() % 20))
      let value = BigInt(bytes: bytes)
      #expect(BigInt(bytes: value.bytes) == value)
      #expect(try NumberParse.bigInteger(value.description, culture: .invariant) == value)
      let hex = try NumberFormat.format(.big(value), "X", .invariant)
      #expect(try NumberParse.bigInteger(hex, styles: .hexNumber, culture: .invariant) == value)
      let other = BigInt(random.nextInt64() - 5)
      let quotient = try BigInt.divide(value, other), rest = try BigInt.remainder(value, other)
      #expect(try BigInt.multiply(quotient, other) + rest == value)
    }
    #expect(try NumberFormat.format(.big(BigInt(255)), "X", .invariant) == "0FF")
    #expect(try NumberFormat.format(.big(BigInt(-1)), "X4", .invariant) == "FFFF")
    #expect(BigInt(bytes: [0x80]) == BigInt(-128))
    #expect(BigInt(-128).bytes == [0x80])
    #expect(BigInt(128).bytes == [0x80, 0])
    #expect(try BigInt.modPow(BigInt(-3), BigInt(3), BigInt(10)) == BigInt(-7))
  }
}
