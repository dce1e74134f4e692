// Formats of numbers against the recorded truth.
import Foundation
import Testing

@testable import Primitives

struct NumberFormatTests {
  /// `'{0:F}' -f LITERAL`
  @Test func formatOperatorOnNumbers() throws {
    var tally = Tally()
    for line in try RecordedLine.read("number-format") {
      let expression = line.expression
      guard let open = expression.firstIndex(of: "{"),
        let close = expression.range(of: "}' -f ") ?? expression.range(of: "}\" -f "),
        let value = Literal.number(String(expression[close.upperBound...]))
      else { continue }
      let format = String(expression[expression.index(open, offsetBy: 3)..<close.lowerBound])
      let expected = line.text ?? "!" + (line.result.split(separator: "|", maxSplits: 1).last.map(String.init) ?? "")
      do {
        tally.check(line, try NumberFormat.format(value, format, .enUS), expected)
      } catch let error {
        tally.check(line, "!Error formatting a string: \(error.message).", expected)
      }
    }
    tally.report(atLeast: 1000)
  }

  /// `(LITERAL).ToString()` and `"$(LITERAL)"`
  @Test func plainText() throws {
    var tally = Tally()
    for line in try RecordedLine.read("number-text") {
      guard let expected = line.text else { continue }
      let expression = line.expression
      if expression.hasSuffix(").ToString()"), let value = Literal.number(String(expression.dropFirst().dropLast(12))) {
        tally.check(line, try NumberFormat.format(value, "", .enUS), expected)
      } else if expression.hasPrefix("\"$("), let value = Literal.number(String(expression.dropFirst(3).dropLast(2))) {
        switch value {
        case .int(let number, _): tally.check(line, NumberText.psString(number).string, expected)
        case .double(let number): tally.check(line, NumberText.psExpanded(number).string, expected)
        case .float(let number): tally.check(line, NumberText.psExpanded(number).string, expected)
        default: tally.check(line, try NumberFormat.format(value, "", .invariant), expected)
        }
      }
    }
    tally.report(atLeast: 50)
  }

  /// Rounding at any place against C's printf, which computes exactly.
  @Test func againstPrintf() throws {
    var random = DotNetRandom(seed: 11)
    for round in 0..<4000 {
      let digits = Double(random.nextInt64() % 1_000_000)
      // Decimal-looking numbers, which are the ties, and any bit pattern.
      let value = round % 2 == 0 ? digits / pow(10, Double(random.next() % 7)) : Double(bitPattern: UInt64(random.nextInt64()))
      guard value.isFinite, value.magnitude < 1e25 else { continue }
      let places = Int(random.next() % 8)
      #expect(try NumberFormat.format(.double(value), "F\(places)", .invariant) == String(format: "%.\(places)f", value))
      let scientific = String(format: "%.\(places)E", value).split(separator: "E")
      let exponent = Int(scientific[1]) ?? 0
      let expected = scientific[0] + "E" + (exponent < 0 ? "-" : "+") + String(format: "%03d", abs(exponent))
      #expect(try NumberFormat.format(.double(value), "E\(places)", .invariant) == expected)
    }
  }
}
