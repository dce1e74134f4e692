// WildcardPattern against what PowerShell answered.

import Primitives
import Testing

@Suite struct WildcardTests {
  private func answer(_ shape: String, _ s: [PSString]) throws -> String? {
    switch shape {
    case "§ -like §": return Tables.show(try WildcardPattern(s[1], [.ignoreCase, .cultureInvariant]).isMatch(s[0]))
    case "§ -clike §": return Tables.show(try WildcardPattern(s[1], [.cultureInvariant]).isMatch(s[0]))
    case "[wildcardpattern]::new(§,§).IsMatch(§)":
      return Tables.show(try WildcardPattern(s[0], .ignoreCase).isMatch(s[2]))
    case "[wildcardpattern]::Escape(§)": return Tables.show(WildcardPattern.escape(s[0]))
    case "[wildcardpattern]::Unescape(§)": return Tables.show(WildcardPattern.unescape(s[0]))
    case "[wildcardpattern]::ContainsWildcardCharacters(§)": return Tables.show(WildcardPattern.containsWildcards(s[0]))
    default: return nil
    }
  }

  @Test func everyLine() throws {
    var taken = 0
    for table in ["wildcards", "string-operators"] {
      for line in try Tables.lines(table) {
        guard let (shape, literals) = Tables.shape(line.expression) else { continue }
        do {
          guard let got = try answer(shape, literals) else { continue }
          taken += 1
          if got != line.result { Issue.record("\(line.expression)\n  got  \(got)\n  want \(line.result)") }
        } catch let error as PrimitiveError {
          taken += 1
          if !line.result.contains(error.message) {
            Issue.record("\(line.expression)\n  threw \(error.message)\n  want \(line.result)")
          }
        }
      }
    }
    #expect(taken > 740, "only \(taken) lines were of a known shape")
  }

  @Test func regexText() throws {
    func regex(_ text: String) throws -> String { try WildcardPattern(PSString.make(text)).toRegex().pattern.string }
    #expect(try regex("*") == "")
    #expect(try regex("*foo*") == "foo")
    #expect(try regex("a?[b-d]") == "^a.[b-d]$")
    #expect(try regex("x.y*") == "^x\\.y")
    #expect(throws: PrimitiveError.wildcard("The specified wildcard character pattern is not valid: [a")) { try regex("[a") }
  }

  /// The wide scans behind a star must agree with a plain reading of the pattern as a regular expression.
  @Test func agreesWithRegex() throws {
    var random = SystemRandomNumberGenerator()
    let letters = Array("aAbBkK\u{212a}é1.É".utf16)
    for round in 0..<4000 {
      let text = PSString.make(
        (0..<Int.random(in: 0...40, using: &random)).map { _ in letters.randomElement(using: &random) ?? 0x61 })
      let pieces = ["*", "*", "?", "a", "B", "k", "é", "1", "[a-b]", "."]
      let source = (0..<Int.random(in: 1...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "*" }.joined()
      guard source.contains("?") || source.contains("[") || source.dropLast().contains("*") else { continue }
      let options: WildcardOptions = round % 2 == 0 ? [.ignoreCase] : []
      let wildcard = WildcardPattern(PSString.make(source), options)
      let (pattern, regexOptions) = try wildcard.toRegex()
      #expect(
        try wildcard.isMatch(text) == RegexPattern(pattern, regexOptions).isMatch(text),
        "\(source) on \(text.string) \(options)")
    }
  }
}
