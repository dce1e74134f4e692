// Collation against PowerShell's recorded answers, and its ASCII table against ICU.

import Primitives
import Testing

@Suite struct CollationTests {
  private func answer(_ shape: String, _ s: [PSString]) -> String? {
    let parts = shape.split(separator: " ")
    guard parts.count == 3, parts[0] == "§", parts[2] == "§", var name = Optional(parts[1].dropFirst()) else { return nil }
    var options: CompareOptions = .ignoreCase
    if name.count == 3 {
      if name.first == "c" { options = [] } else if name.first != "i" { return nil }
      name = name.dropFirst()
    }
    let order = Collation.invariant.compare(s[0], s[1], options)
    switch name {
    case "eq": return Tables.show(order == 0)
    case "ne": return Tables.show(order != 0)
    case "lt": return Tables.show(order < 0)
    case "le": return Tables.show(order <= 0)
    case "gt": return Tables.show(order > 0)
    case "ge": return Tables.show(order >= 0)
    default: return nil
    }
  }

  @Test func everyLine() throws {
    var taken = 0
    for line in try Tables.lines("comparison") + Tables.lines("string-methods") {
      guard let (shape, literals) = Tables.shape(line.expression) else { continue }
      var got = answer(shape, literals)
      if shape == "[string]::Compare(§,§)" { got = "\(Collation.invariant.compare(literals[0], literals[1]))" }
      guard let got else { continue }
      taken += 1
      if got != line.result { Issue.record("\(line.expression)\n  got  \(got)\n  want \(line.result)") }
    }
    #expect(taken > 150, "only \(taken) lines were of a known shape")
  }

  @Test func tableEqualsICU() {
    // Indonesian has the root order and is not on the list of cultures that use the table.
    let icu = Collation(locale: "id")
    var random = SystemRandomNumberGenerator()
    let alphabet = Array(" _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$019aAbBzZkKmM\t\n".utf16)
    for _ in 0..<20_000 {
      func text() -> PSString {
        PSString.make((0..<Int.random(in: 0...5, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0x61 })
      }
      // A shared start that differs in case, long enough for the wide loop; sometimes with a mark behind it.
      let start = PSString.make(
        ["", "", "The Common Start ", "abcdefgh", "a\u{301}bcdefghij"].randomElement(using: &random) ?? "")
      let flipped = Bool.random(using: &random) ? Strings.toUpper(start) : start
      let a = start.appending(text())
      let b = flipped.appending(text())
      for options: CompareOptions in [[], .ignoreCase] {
        let want = icu.compare(a, b, options)
        let got = Collation.invariant.compare(a, b, options)
        if want != got {
          Issue.record("\(a.string) ? \(b.string): table \(got), ICU \(want)")
          return
        }
      }
    }
  }

  /// The quick search for plain text finds what ICU finds.
  @Test func quickSearchEqualsICU() {
    let icu = Collation(locale: "id")
    var random = SystemRandomNumberGenerator()
    let letters = Array("abkSs1,. éÉñŽĳßæŁſKΩσйЯ漢字한がｱ①\u{301}\u{ad}\u{200d}\n".utf16)
    let plain = Array("abkSs1,. ".utf16)
    for _ in 0..<20_000 {
      let text = PSString.make(
        (0..<Int.random(in: 0...12, using: &random)).map { _ in letters.randomElement(using: &random) ?? 0x61 })
      let value = PSString.make(
        (0..<Int.random(in: 1...2, using: &random)).map { _ in plain.randomElement(using: &random) ?? 0x61 })
      for options: CompareOptions in [[], .ignoreCase] {
        let quick = Collation.invariant.indexOf(text, value, from: 0, count: text.count, options)
        let slow = icu.indexOf(text, value, from: 0, count: text.count, options)
        #expect(quick?.index == slow?.index && quick?.length == slow?.length, "\(text.string) has \(value.string) first")
        let quickLast = Collation.invariant.lastIndexOf(text, value, from: 0, count: text.count, options)
        let slowLast = icu.lastIndexOf(text, value, from: 0, count: text.count, options)
        #expect(quickLast?.index == slowLast?.index, "\(text.string) has \(value.string) last")
      }
    }
  }

  @Test func searches() {
    func p(_ text: String) -> PSString { PSString.make(text) }
    let c = Collation.invariant
    #expect(c.startsWith(p("Straße"), p("stra"), .ignoreCase))
    #expect(!c.startsWith(p("e\u{301}a"), p("e")))
    #expect(c.startsWith(p("e\u{301}a"), p("é")))
    #expect(c.endsWith(p("a.TXT"), p(".txt"), .ignoreCase))
    #expect(c.indexOf(p("cafe\u{301}!"), p("é"), from: 0, count: 6)?.index == 3)
    #expect(c.indexOf(p("abc"), p("\0"), from: 0, count: 3)?.index == 0)
    #expect(c.equals(p("a\u{0}b"), p("ab"), ignoreCase: false))
    #expect(!c.equals(p("ｱ"), p("ア"), ignoreCase: true))
    #expect(!c.equals(p("あ"), p("ア"), ignoreCase: true))
    #expect(c.equals(p("ß"), p("ss"), ignoreCase: true) == (c.compare(p("ß"), p("ss"), .ignoreCase) == 0))
  }
}
