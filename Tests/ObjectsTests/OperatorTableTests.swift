// What the operators and conversions give, compared with what PowerShell gave. Lines that need a session or a type that is not there are passed
// over; of the others nearly all must agree.

import Foundation
import Objects
import Testing

@Suite struct OperatorTableTests {
  /// Families with the share of the evaluated lines that must agree, in per cent.
  @Test(arguments: [
    ("arithmetic", 99.5), ("comparison", 99.5), ("bit-and-logic", 99.5), ("collection-operators", 99.5),
    ("string-operators", 99.5),
    ("unary", 99.0), ("casts", 98.0), ("as-is", 98.0), ("format-operator", 99.0), ("wildcards", 99.5),
    ("number-literals", 99.5),
    ("range-and-index", 99.0),
  ])
  func family(_ name: String, _ share: Double) throws {
    let only = ProcessInfo.processInfo.environment["FAMILY"]
    if let only, only != name { return }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent("Conformance/tables/\(name).tsv"), encoding: .utf8)
    var total = 0, agreed = 0, skipped = 0
    var differences: [String] = []
    for line in text.split(separator: "\n") {
      guard let tab = line.firstIndex(of: "\t") else { continue }
      let expression = String(line[..<tab]), expected = String(line[line.index(after: tab)...])
      let evaluator = TableEvaluator()
      let got: String
      do { got = try ValueShow.show(evaluator.evaluate(expression), evaluator.runtime) } catch let error as Thrown {
        got = ValueShow.show(error)
      } catch let error as DotNetError {
        got = "!\(error.exception.type.fullName)|\(error.exception.message)"
      } catch is Unsupported {
        skipped += 1
        continue
      } catch {
        got = "?\(error)"
      }
      total += 1
      if got == expected { agreed += 1 } else { differences.append("\(expression)\n   want \(expected)\n   got  \(got)") }
    }
    print("TABLE \(name): \(agreed) of \(total), \(skipped) passed over")
    if only != nil { print(differences.joined(separator: "\n")) }
    #expect(total > 0)
    #expect(Double(agreed) * 100 >= Double(total) * share, "\(name): \(agreed) of \(total)")
  }
}
