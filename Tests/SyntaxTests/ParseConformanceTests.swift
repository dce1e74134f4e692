// Parses the texts of Tests/Conformance/parse/truth.jsonl, recorded from PowerShell 7.6, and compares trees, tokens and errors.
// With CMDLAB_PARSE_DIFF=ast, tokens or errors in the environment, the first differences of that kind are printed;
// CMDLAB_PARSE_CASE limits both to the cases whose id contains its value.
import Foundation
import Testing

@testable import Syntax

private struct Case: Decodable {
  struct Failure: Decodable {
    let id: String
    let start: Int
    let end: Int
    let message: String
    let incomplete: Bool
  }
  let id: String
  let text: String
  let ast: [String]
  let tokens: [String]
  let errors: [Failure]
}

private struct Parsed {
  var ast: [String] = []
  var tokens: [String] = []
  var errors: [String] = []

  init(_ text: String) {
    let script = Parser.parse(text: text)
    func place(_ extent: Extent) -> String {
      "\(script.source.utf16Offset(extent.startOffset))-\(script.source.utf16Offset(extent.endOffset))"
    }
    ast = script.root.findAll().map { "\($0.kind.className) \(place($0.extent))" }
    tokens = script.tokens.map { "\($0.kind.name) \(place($0.extent)) \($0.flags.description)" }
    errors = script.errors.map { "\($0.errorId) \(place($0.extent)) \($0.incompleteInput) \($0.message)" }
  }
}

@Test func agreesWithPowerShell() throws {
  let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Conformance/parse/truth.jsonl")
  let environment = ProcessInfo.processInfo.environment
  let wanted = environment["CMDLAB_PARSE_CASE"] ?? ""
  let shownKind = environment["CMDLAB_PARSE_DIFF"]
  var shown = 0
  var counts = (cases: 0, trees: 0, tokens: 0, errors: 0, reports: 0, found: 0)
  for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
    let expected = try JSONDecoder().decode(Case.self, from: Data(line.utf8))
    guard wanted.isEmpty || expected.id.contains(wanted) else { continue }
    let parsed = Parsed(expected.text)
    let errors = expected.errors.map { "\($0.id) \($0.start)-\($0.end) \($0.incomplete) \($0.message)" }
    counts.cases += 1
    if parsed.ast == expected.ast { counts.trees += 1 }
    if parsed.tokens == expected.tokens { counts.tokens += 1 }
    if parsed.errors == errors { counts.errors += 1 }
    counts.reports += errors.count
    counts.found += errors.count - errors.difference(from: parsed.errors).insertions.count
    if shown < 20, let shownKind {
      let (got, want) =
        shownKind == "ast"
        ? (parsed.ast, expected.ast)
        : shownKind == "tokens" ? (parsed.tokens, expected.tokens) : (parsed.errors, errors)
      if got != want {
        shown += 1
        print("== \(expected.id)\n\(expected.text.prefix(500))")
        for change in want.difference(from: got).prefix(10) {
          switch change {
          case .insert(_, let element, _): print("   missing: \(element)")
          case .remove(_, let element, _): print("   extra:   \(element)")
          }
        }
      }
    }
  }
  func percent(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 100 : (Double(part) * 10000 / Double(whole)).rounded() / 100
  }
  let trees = percent(counts.trees, counts.cases)
  let tokens = percent(counts.tokens, counts.cases)
  let errors = percent(counts.errors, counts.cases)
  print(
    "parse conformance: \(counts.cases) texts, trees \(trees) %, tokens \(tokens) %, errors \(errors) %, "
      + "\(counts.found) of \(counts.reports) error reports")
  #expect(trees >= 99)
  #expect(tokens >= 99)
  #expect(errors >= 97)
}
