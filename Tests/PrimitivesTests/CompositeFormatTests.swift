// Composite formats: alignment, escapes and .NET's messages, against the recorded truth.
import Testing

@testable import Primitives

struct CompositeFormatTests {
  @Test func stringFormatOfNumbers() throws {
    var tally = Tally()
    for line in try RecordedLine.read("number-text") {
      let expression = line.expression
      guard expression.hasPrefix("[string]::Format('"), let comma = expression.range(of: "', "),
        let value = Literal.number(String(expression[comma.upperBound...].dropLast())), let expected = line.text
      else { continue }
      let format = expression.dropFirst("[string]::Format('".count)[..<comma.lowerBound]
      let text = try CompositeFormat.format(PSString.make(String(format)), argumentCount: 1) { _, format in
        PSString.make(try NumberFormat.format(value, format ?? "", .enUS))
      }
      tally.check(line, text.string, expected)
    }
    tally.report(atLeast: 50)
  }

  @Test func formatOperatorMessages() throws {
    var tally = Tally()
    for line in try RecordedLine.read("format-operator") {
      guard let operation = line.expression.range(of: "' -f "), line.expression.hasPrefix("'") else { continue }
      let format = String(line.expression[line.expression.index(after: line.expression.startIndex)..<operation.lowerBound])
      let list = String(line.expression[operation.upperBound...])
      guard list == "1" || list == "1,2" || list == "1.5,2.5" else { continue }
      let values = list.split(separator: ",").compactMap { Literal.number(String($0)) }
      let expected = line.text ?? "!" + (line.result.split(separator: "|", maxSplits: 1).last.map(String.init) ?? "")
      do {
        let text = try CompositeFormat.format(PSString.make(format), argumentCount: values.count) { index, format in
          PSString.make(try NumberFormat.format(values[index], format ?? "", .enUS))
        }
        tally.check(line, text.string, expected)
      } catch let error as PrimitiveError {
        tally.check(line, "!Error formatting a string: \(error.message).", expected)
      }
    }
    tally.report(atLeast: 20)
  }
}
