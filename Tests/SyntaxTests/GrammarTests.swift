// The grammar and the parser must agree: whatever the grammar generates parses without an error.
import Foundation
import Testing

@testable import Syntax

private func readGrammar() throws -> Grammar {
  let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("grammar/powershell.ebnf")
  return try Grammar(String(contentsOf: url, encoding: .utf8))
}

@Test func grammarIsWhole() throws {
  let (undefined, unused) = try readGrammar().loose()
  #expect(undefined.isEmpty)
  #expect(unused.isEmpty)
}

@Test func generatedSentencesParse() throws {
  var generator = SentenceGenerator(try readGrammar(), seed: 20_141_030)
  var failures = 0
  for number in 0..<4000 {
    let text = generator.sentence(depth: 6 + number % 14)
    let script = Parser.parse(text: text)
    guard let error = script.errors.first else { continue }
    failures += 1
    if failures <= 10 {
      let around = Extent(max(0, error.extent.startOffset - 160), error.extent.endOffset + 40)
      Issue.record("sentence \(number): \(error.errorId) \(error.message) near\n\(script.text(around).debugDescription)")
    }
  }
  #expect(failures == 0)
  let unused = generator.uses.indices.filter { generator.uses[$0] == 0 }.map { generator.grammar.places[$0] }
  #expect(unused.isEmpty, "never used: \(unused)")
}
