// Whatever bytes come in, the parser answers: no crash, no hang, every place inside the text, every node linked to its parent.
import Foundation
import Testing

@testable import Syntax

/// A small random generator with a seed (xorshift), so that a failure can be repeated.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// Checks what must hold of every parse. Returns the number of nodes.
@discardableResult
private func checkInvariants(_ bytes: [UInt8]) -> Int {
  let script = Parser.parse(bytes: bytes)
  let end = Int32(script.source.bytes.count)
  var nodes = 0
  var sound = true
  script.root.visit { node in
    nodes += 1
    if node.extent.start < 0 || node.extent.start > end + 2 || node.extent.end > end + 2 { sound = false }
    node.forEachChild { if $0.parent !== node { sound = false } }
    return .continue
  }
  var last: Int32 = 0
  for token in script.tokens {
    if token.extent.start < last || token.extent.end < token.extent.start { sound = false }
    last = token.extent.end
  }
  for error in script.errors where error.extent.start < 0 || error.extent.end > end + 2 { sound = false }
  if script.errors.isEmpty, script.tokens.last?.kind != .endOfInput { sound = false }
  if !sound { Issue.record("unsound parse of \(String(decoding: bytes, as: UTF8.self).debugDescription.prefix(600))") }
  return nodes
}

private func recordedTexts() throws -> [[UInt8]] {
  struct Text: Decodable { let text: String }
  let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Conformance/parse/truth.jsonl")
  return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
    Array(try JSONDecoder().decode(Text.self, from: Data($0.utf8)).text.utf8)
  }
}

@Test func randomBytesParse() {
  var random = Seeded(state: 0x5eed_0001)
  let alphabet = Array("$@(){}[]'\"`;,.|&<>#-+*/%!=:?~ \n\r\tabif1e0x_\\".utf8)
  for round in 0..<6000 {
    let length = Int.random(in: 0...120, using: &random)
    let bytes = (0..<length).map { _ in
      round % 3 == 0 ? UInt8.random(in: 0...255, using: &random) : alphabet.randomElement(using: &random) ?? 0
    }
    checkInvariants(bytes)
  }
}

@Test func mutatedScriptsParse() throws {
  var random = Seeded(state: 0x5eed_0002)
  let texts = try recordedTexts()
  for text in texts {
    var bytes = text
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + 12))
      case 3:
        bytes.insert(
          contentsOf: bytes[place..<min(bytes.count, place + 20)], at: Int.random(in: 0..<bytes.count, using: &random))
      default: bytes = Array(bytes[..<place])
      }
    }
    checkInvariants(bytes)
  }
}

@Test(
  arguments: [
    "(", "{", "$(", "@(", "@{a=", "[", "$a[", "!", "-", "if(1){", "if(1){}else{", "\"$(", "$a=", "&{", "function f {", "[a[",
    "[int]",
    "[a(]", "class a {", ",", "-not ", "switch(1){", "while(", "++", "a|", "a &&", "try{", ":a ", ". ", "begin{", "param(", "'",
    "@'\n", "<#", "1?", "data{", "trap{", "$a.$(", "$a.(", "[a[b,", "[a]::", ">", "1", "return ", "1+", ".b", "[0]", "a;", "1,",
    "1 -or ", "`", "\"`", "$", "@", "é",
  ])
func deepNestingEnds(_ piece: String) {
  let count = piece.utf8.count == 1 ? 100_000 : 20_000
  let bytes = [UInt8](repeatElement(Array(piece.utf8), count: count).joined())
  // Strings in strings are scanned once a level; fewer of them show the same.
  checkInvariants(piece.hasPrefix("\"") ? Array(bytes.prefix(40_000)) : bytes)
}
