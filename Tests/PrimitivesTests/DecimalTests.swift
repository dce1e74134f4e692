// Decimal arithmetic, its scales and its limits, against the recorded truth; the edges by hand.
import Testing

@testable import Primitives

struct DecimalTests {
  @Test func arithmetic() throws {
    var tally = Tally()
    for line in try RecordedLine.read("arithmetic") {
      let pieces = line.expression.split(separator: " ").map(String.init)
      guard pieces.count == 3, ["+", "-", "*", "/", "%"].contains(pieces[1]), let left = Literal.number(pieces[0]),
        let right = Literal.number(pieces[2])
      else { continue }
      func isDecimal(_ value: NumberValue) -> Bool { if case .decimal = value { true } else { false } }
      guard isDecimal(left) || isDecimal(right), !pieces.contains(where: { $0.hasPrefix("[") }) else { continue }
      var result = DecimalTests.calculate(left, pieces[1], right)
      if result.hasPrefix("!"), line.result.hasSuffix(result.dropFirst()) { result = line.result }
      tally.check(line, result, line.result)
    }
    tally.report(atLeast: 100)
  }

  private static func calculate(_ left: NumberValue, _ operation: String, _ right: NumberValue) -> String {
    do {
      let a = try NumberConvert.decimal(left)
      let b = try NumberConvert.decimal(right)
      let value: PSDecimal
      switch operation {
      case "+": value = try PSDecimal.add(a, b)
      case "-": value = try PSDecimal.subtract(a, b)
      case "*": value = try PSDecimal.multiply(a, b)
      case "/": value = try PSDecimal.divide(a, b)
      default: value = try PSDecimal.remainder(a, b)
      }
      return "[decimal]\(value)"
    } catch let error {
      return "!" + error.message
    }
  }

  static func parse(_ text: String) throws -> PSDecimal { try NumberParse.decimal(text, styles: .any, culture: .invariant) }

  @Test(arguments: [
    ("1", "3", "0.3333333333333333333333333333"), ("2", "3", "0.6666666666666666666666666667"), ("1.0", "2", "0.5"),
    ("10.00", "2", "5.00"), ("1", "8", "0.125"), ("100", "0.00", "!"), ("79228162514264337593543950335", "0.1", "!"),
    ("79228162514264337593543950335", "3", "26409387504754779197847983445"),
    ("0.0000000000000000000000000001", "2", "0"),
    ("0.0000000000000000000000000003", "2", "0.0000000000000000000000000002"),
    ("1", "0.0000000000000000000000000007", "1428571428571428571428571428.6"),
    ("7", "0.001", "7000"), ("12.5", "-2.50", "-5"),
  ]) func quotients(a: String, b: String, expected: String) throws {
    let quotient = try? PSDecimal.divide(DecimalTests.parse(a), DecimalTests.parse(b)).description
    #expect(quotient ?? "!" == expected)
  }

  @Test(arguments: [
    ("0.1", 0.1), ("1.1", 1.1), ("123456789.123457", 123_456_789.123_456_7), ("1000000000000000", 1e15),
    ("0.333333333333333", 1.0 / 3),
    ("0", 1e-29), ("79228162514264300000000000000", 7.92281625142643e28), ("0.0000000000000000000000000001", 1e-28),
  ]) func fromDouble(text: String, value: Double) throws { #expect(try PSDecimal(value).description == text) }

  @Test func limits() throws {
    #expect(throws: PrimitiveError.self) { try PSDecimal(Double.nan) }
    #expect(throws: PrimitiveError.self) { try PSDecimal(1e29) }
    #expect(throws: PrimitiveError.self) { try PSDecimal.add(.maxValue, .one) }
    #expect(try PSDecimal(Float(1.1)).description == "1.1")
    #expect(try DecimalTests.parse("0.00000000000000000000000000005").description == "0.0000000000000000000000000000")
    #expect(try DecimalTests.parse("0.00000000000000000000000000015").description == "0.0000000000000000000000000002")
    #expect(try DecimalTests.parse("79228162514264337593543950335.4").description == "79228162514264337593543950335")
    #expect(throws: PrimitiveError.self) { try DecimalTests.parse("79228162514264337593543950335.5") }
    #expect(try DecimalTests.parse("2.5").rounded().description == "2")
    #expect(try DecimalTests.parse("2.5").rounded(0, .awayFromZero).description == "3")
    #expect(try DecimalTests.parse("-2.55").rounded(1, .toNegativeInfinity).description == "-2.6")
    #expect(try DecimalTests.parse("-7.5").floored.description == "-8")
    #expect(try PSDecimal(bits: DecimalTests.parse("-1.10").bits).description == "-1.10")
    #expect(PSDecimal.maxValue.double == 7.9228162514264338e28)
    #expect(try DecimalTests.parse("1.0") == DecimalTests.parse("1.000"))
    #expect(try DecimalTests.parse("1.0").hashValue == DecimalTests.parse("1.000").hashValue)
  }

  /// Products and sums against GMP: exact as long as they fit.
  @Test func againstBigIntegers() throws {
    var random = DotNetRandom(seed: 7)
    for _ in 0..<2000 {
      let a = PSDecimal(
        low: UInt64(random.nextInt64()), high: UInt32(random.next() & 0xFF), scale: UInt8(random.next() % 20), isNegative: false
      )
      let b = PSDecimal(low: UInt64(random.next()), high: 0, scale: UInt8(random.next() % 20), isNegative: true)
      let exact = try BigInt.multiply(BigInt(a.mantissa), BigInt(b.mantissa))
      guard let product = try? PSDecimal.multiply(a, b) else {
        #expect(exact.bitWidth > 96)
        continue
      }
      // What was dropped is less than half of the last place.
      let drop = Int(a.scale) + Int(b.scale) - Int(product.scale)
      let scaled = try BigInt.multiply(BigInt(product.mantissa), BigInt(10).power(drop))
      let error = try BigInt.multiply((scaled - exact).magnitude, BigInt(2))
      #expect(error <= (try BigInt(10).power(drop)) || drop == 0 && error.isZero)
      let quotient = try PSDecimal.divide(product, b)
      if drop == 0 { #expect(quotient == a) }
      #expect(try PSDecimal.subtract(PSDecimal.add(a, b), b) == a || a.scale != b.scale)
    }
  }
}
