// Literals, casts, parsers and rounding against the recorded truth.
import Testing

@testable import Primitives

struct NumberCastTests {
  static func show(_ value: NumberValue) -> String {
    switch value {
    case .int(let number, 32): "\(number)"
    case .int(let number, 8): "[System.SByte]'\(number)'"
    case .int(let number, let bits): "[System.Int\(bits)]'\(number)'"
    case .uint(let number, 8): "[System.Byte]'\(number)'"
    case .uint(let number, let bits): "[System.UInt\(bits)]'\(number)'"
    case .double(let number): "[double]\(NumberText.string(number))"
    case .float(let number): "[single]\(NumberText.string(number))"
    case .decimal(let number): "[decimal]\(number)"
    case .big(let number): "[System.Numerics.BigInteger]'\(number)'"
    }
  }

  @Test func literals() throws {
    var tally = Tally()
    for line in try RecordedLine.read("number-literals") {
      guard let first = line.expression.utf8.first, (first >= 0x30 && first <= 0x39) || first == 0x2E else { continue }
      let actual = PSNumberScan.scan(line.expression).map(NumberCastTests.show) ?? "no number"
      tally.check(line, actual, line.result.hasPrefix("!") ? "no number" : line.result)
    }
    tally.report(atLeast: 300)
  }

  static let integers: [(String, IntegerShape)] = [
    ("sbyte", .int8), ("byte", .uint8), ("int16", .int16), ("uint16", .uint16), ("int", .int32), ("uint32", .uint32),
    ("long", .int64),
    ("uint64", .uint64),
  ]

  private static func shown(_ value: Int128, _ shape: IntegerShape) -> String {
    show(shape.isSigned ? .int(Int64(value), bits: shape.bits) : .uint(UInt64(value), bits: shape.bits))
  }

  private static func attempt(_ body: () throws -> String) -> String {
    do { return try body() } catch let error as PrimitiveError { return "!" + error.message } catch { return "!" }
  }

  /// The innermost message of a recorded error.
  private static func expected(_ line: RecordedLine) -> String {
    guard line.result.hasPrefix("!") else { return line.result }
    if let quote = line.result.range(of: "Error: \"") { return "!" + line.result[quote.upperBound...].dropLast() }
    if let quote = line.result.range(of: "argument(s): \"") { return "!" + line.result[quote.upperBound...].dropLast() }
    return line.result
  }

  @Test func casts() throws {
    var tally = Tally()
    for line in try RecordedLine.read("casts") {
      guard let close = line.expression.firstIndex(of: "]"), line.expression.hasSuffix(")") else { continue }
      let type = String(line.expression[..<close].dropFirst())
      let operand = String(line.expression[close...].dropFirst(2).dropLast())
      let expected = NumberCastTests.expected(line)
      var text: String?
      if operand.hasPrefix("'"), operand.hasSuffix("'"), operand.count >= 2 { text = String(operand.dropFirst().dropLast()) }
      let value = text == nil ? Literal.number(operand) : nil
      if text == nil, value == nil { continue }
      if let shape = NumberCastTests.integers.first(where: { $0.0 == type })?.1 {
        tally.check(
          line,
          NumberCastTests.attempt {
            let number =
              try text.map { try PSNumberCast.integer($0, shape) } ?? value.map { try NumberConvert.integer($0, shape) }
            return NumberCastTests.shown(number ?? 0, shape)
          }, expected)
        continue
      }
      let make: () throws -> NumberValue
      switch type {
      case "double":
        make = { .double(try text.map { try PSNumberCast.double($0) } ?? value.map { NumberConvert.double($0) } ?? 0) }
      case "single":
        make = { .float(try text.map { try PSNumberCast.float($0) } ?? value.map { NumberConvert.float($0) } ?? 0) }
      case "decimal":
        make = {
          .decimal(try text.map { try PSNumberCast.decimal($0) } ?? value.map { try NumberConvert.decimal($0) } ?? .zero)
        }
      case "bigint":
        make = {
          .big(try text.map { try PSNumberCast.bigInteger($0) } ?? value.map { try NumberConvert.bigInteger($0) } ?? .zero)
        }
      default: continue
      }
      tally.check(line, NumberCastTests.attempt { NumberCastTests.show(try make()) }, expected)
    }
    tally.report(atLeast: 150)
  }

  @Test func parsers() throws {
    var tally = Tally()
    for line in try RecordedLine.read("number-text") {
      guard let call = line.expression.range(of: "]::Parse('"), line.expression.hasSuffix("')") else { continue }
      let type = String(line.expression[..<call.lowerBound].dropFirst())
      let text = String(line.expression[call.upperBound...].dropLast(2))
      let expected = NumberCastTests.expected(line)
      let result: String
      switch type {
      case "double":
        result = NumberCastTests.attempt { NumberCastTests.show(.double(try NumberParse.double(text, culture: .enUS))) }
      case "decimal":
        result = NumberCastTests.attempt { NumberCastTests.show(.decimal(try NumberParse.decimal(text, culture: .enUS))) }
      case "bool": result = NumberCastTests.attempt { try NumberParse.boolean(text) ? "True" : "False" }
      case "guid": result = NumberCastTests.attempt { "[System.Guid]'\(try PSGuid(parsing: text))'" }
      case "version": result = NumberCastTests.attempt { "[System.Version]'\(try PSVersion(parsing: text))'" }
      default:
        guard let shape = NumberCastTests.integers.first(where: { $0.0 == type })?.1 else { continue }
        result = NumberCastTests.attempt { NumberCastTests.shown(try NumberParse.integer(text, shape, culture: .enUS), shape) }
      }
      tally.check(line, result, expected)
    }
    tally.report(atLeast: 50)
  }

  @Test func rounding() throws {
    var tally = Tally()
    for line in try RecordedLine.read("number-text") {
      guard line.expression.hasPrefix("[math]::Round("), line.result.hasPrefix("[double]") else { continue }
      let arguments = line.expression.dropFirst("[math]::Round(".count).dropLast().split(separator: ", ").map(String.init)
      guard let value = Literal.number(arguments[0]) else { continue }
      let digits = arguments.count > 1 ? Int(arguments[1]) ?? 0 : 0
      let mode: MidpointRounding = arguments.count > 2 ? .awayFromZero : .toEven
      tally.check(
        line, NumberCastTests.show(.double(try DotNetMath.round(NumberConvert.double(value), digits: digits, mode))),
        line.result)
    }
    tally.report(atLeast: 50)
  }

  /// The first numbers of `[Random]::new(42)`, documented widely.
  @Test func seededRandom() throws {
    var random = DotNetRandom(seed: 42)
    #expect([random.next(), random.next(), random.next()] == [1_434_747_710, 302_596_119, 269_548_474])
    random = DotNetRandom(seed: 42)
    #expect(random.nextDouble() == 0.6681064659115423)
    random = DotNetRandom(seed: 0)
    #expect(try random.next(below: 100) == 72)
  }

  @Test func guids() throws {
    let guid = try PSGuid(parsing: "6F9619FF-8B86-D011-B42D-00CF4FC964FF")
    #expect(guid.description == "6f9619ff-8b86-d011-b42d-00cf4fc964ff")
    #expect(try guid.text(format: "X") == "{0x6f9619ff,0x8b86,0xd011,{0xb4,0x2d,0x00,0xcf,0x4f,0xc9,0x64,0xff}}")
    for format in ["N", "D", "B", "P", "X"] {
      #expect(try PSGuid(parsing: guid.text(format: format)) == guid)
      #expect(try PSGuid(parsing: guid.text(format: format), format: format) == guid)
    }
    #expect(guid.bytes.prefix(4) == [0xFF, 0x19, 0x96, 0x6F])
    #expect(try PSGuid(bytes: guid.bytes) == guid)
    #expect(
      PSGuid.random().description[PSGuid.random().description.index(PSGuid.random().description.startIndex, offsetBy: 14)]
        == "4")
  }

  @Test func versions() throws {
    #expect(try PSVersion(parsing: "1.2.3") < PSVersion(parsing: "1.2.3.0"))
    #expect(try PSVersion(parsing: "1.10") > PSVersion(parsing: "1.9.9.9"))
    #expect(try PSVersion(parsing: "7.6.9").text(fieldCount: 2) == "7.6")
    let order = [
      "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0",
    ]
    let versions = try order.map { try PSSemanticVersion(parsing: $0) }
    #expect(versions.sorted() == versions)
    #expect(try PSSemanticVersion(parsing: "7.6").description == "7.6.0")
    #expect(try PSSemanticVersion(parsing: "1.2.3-a.b+c-d").description == "1.2.3-a.b+c-d")
    #expect(throws: PrimitiveError.self) { try PSSemanticVersion(parsing: "1.2.3-01") }
  }
}
