// What the tables do not reach: parse errors with offsets, the room's own matcher, captures, limits, right-to-left.

@testable import Primitives
import Testing

@Suite struct RegexTests {
  private func p(_ text: String) -> PSString { PSString.make(text) }

  private func found(_ pattern: String, _ text: String, _ options: RegexOptions = []) throws -> String {
    let subject = p(text)
    let compiled = try RegexPattern(p(pattern), options)
    return try compiled.matches(subject).map { match in
      match.groups.map { $0.success ? subject.slice($0.index, $0.length).string : "-" }.joined(separator: ",")
    }.joined(separator: "|")
  }

  /// Without going back a pattern finds what it finds with it, long after PCRE2 has given up.
  @Test(arguments: [
    ("(a|ab)(c|bcd)(d*)", "xabcdabcd"), ("(?<w>(ab)(c|d))+?", "xxabcabcabd"), ("a{1,2}?|b", "aaab"), ("(a*)*b?", "aab"),
    ("^(\\w{2,3})+$", "abcdefgh"), ("(x??y){2,4}?", "yxyyxy"), ("\\b\\w", "ab cd"), ("(a?){3}", "aa"),
  ]) func states(pattern: String, text: String) throws {
    let subject = p(text)
    let code = try #require(RegexCode(try RegexParser.parse(p(pattern), []), options: []))
    try subject.withUnits { units in
      var going = RegexMatcher(code, units)
      var states = RegexStates(code, units)
      for start in 0...units.count {
        let outcome = going.search(from: start, left: false)
        #expect(states.search(from: start) == outcome)
        if outcome == .match { #expect(states.captures[0] == going.captures[0].last) }
      }
    }
  }

  @Test func statesAreLinear() throws {
    let text = p(String(repeating: "a", count: 20_000) + "!")
    #expect(try !RegexPattern(p("^(a+)+$"), .nonBacktracking).isMatch(text))
  }

  @Test(arguments: [
    ("(?<n", "Invalid pattern '(?<n' at offset 4. Unrecognized grouping construct."),
    ("a{2,1}", "Invalid pattern 'a{2,1}' at offset 6. Illegal {x,y} with x > y."),
    ("a**", "Invalid pattern 'a**' at offset 3. Nested quantifier '*'."),
    ("\\", "Invalid pattern '\\' at offset 1. Illegal \\ at end of pattern."),
    ("\\x1", "Invalid pattern '\\x1' at offset 2. Insufficient or invalid hexadecimal digits."),
    ("\\k<z>", "Invalid pattern '\\k<z>' at offset 5. Reference to undefined group name 'z'."),
    ("\\p{Foo}", "Invalid pattern '\\p{Foo}' at offset 7. Unknown property 'Foo'."),
    ("(?#x", "Invalid pattern '(?#x' at offset 4. Unterminated (?#...) comment."),
    ("[a-\\d]", "Invalid pattern '[a-\\d]' at offset 5. Cannot include class \\d in character range."),
    ("(?(1)a|b|c)(x)", "Invalid pattern '(?(1)a|b|c)(x)' at offset 11. Too many | in (?()|)."),
    ("\\c!", "Invalid pattern '\\c!' at offset 3. Unrecognized control character."),
    ("(?<0>a)", "Invalid pattern '(?<0>a)' at offset 4. Capture number cannot be zero."),
    ("[a-z-[b]c]", "Invalid pattern '[a-z-[b]c]' at offset 8. A subtraction must be the last element in a character class."),
  ])
  func errors(_ pattern: String, _ message: String) {
    do {
      _ = try RegexPattern(p(pattern))
      Issue.record("\(pattern) was taken")
    } catch let error as PrimitiveError {
      #expect(error.message == message)
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test func groupNumbers() throws {
    let pattern = try RegexPattern(p("(?<b>x)(y)(?<a>z)(?<9>w)(v)"))
    #expect(pattern.groupNumbers == [0, 1, 2, 3, 4, 9])
    #expect(pattern.groupNames.map(\.string) == ["0", "1", "2", "b", "a", "9"])
    #expect(try found("(?<b>x)(y)(?<a>z)(?<9>w)(v)", "xyzwv") == "xyzwv,y,v,x,z,w")
    #expect(try found("(?n)(a)(?<x>b)", "ab") == "ab,b")
    // One number in two places.
    #expect(try found("(?<n>a)|(?<n>b)", "ab") == "a,a|b,b")
  }

  @Test func lookBehind() throws {
    #expect(try found("(?<=a+)b", "aab b") == "b")
    #expect(try found("(?<=(\\d+))x", "123x") == "x,123")
    #expect(try found("(?<!ab?)c", "abc ac c") == "c")
    #expect(try found("(?<=ab|c)d", "abd cd d") == "d|d")
  }

  @Test func balancing() throws {
    let nested = "^[^()]*(?:(?:(?<o>\\()[^()]*)+(?:(?<c-o>\\))[^()]*)+)*(?(o)(?!))$"
    #expect(try RegexPattern(p(nested)).isMatch(p("a(b(c)d)e(f)")))
    #expect(try !RegexPattern(p(nested)).isMatch(p("a(b(c)d")))
    #expect(try found("(?<a>.)(?<-a>.)", "xy") == "xy,-")
  }

  @Test func captures() throws {
    let pattern = try RegexPattern(p("(?:(\\w)(\\d)?)+"))
    let text = p("a1bc2")
    let match = try #require(try pattern.match(text))
    let spans = try pattern.captures(ofSlot: 1, of: match, in: text)
    #expect(spans.map { text.slice($0.index, $0.length).string } == ["a", "b", "c"])
    let words = try RegexPattern(p("(?:(\\w+) ?)+"))
    let line = p("one two three")
    let all = try words.captures(ofSlot: 1, of: try #require(try words.match(line)), in: line)
    #expect(all.map { line.slice($0.index, $0.length).string } == ["one", "two", "three"])
  }

  @Test func rightToLeft() throws {
    #expect(try found("\\d{2}", "12345", .rightToLeft) == "45|23")
    #expect(try found("(a)(b)?", "abab", .rightToLeft) == "ab,a,b|ab,a,b")
    let pattern = try RegexPattern(p(","), .rightToLeft)
    #expect(try pattern.split(p("a,b,c"), count: 2).map(\.string) == ["a,b", "c"])
    #expect(try pattern.replace(p("a,b,c"), p(";"), count: 1).string == "a,b;c")
  }

  @Test func sets() throws {
    #expect(try found("[a-z-[aeiou]]+", "hello") == "h|ll")
    #expect(try found("[\\p{IsGreek}]+", "abγδ") == "γδ")
    #expect(try found("\\p{IsCyrillic}", "ЖZ") == "Ж")
    #expect(try found("[^\\W\\d]+", "ab12é_") == "ab|é_")
    #expect(try found("(?i)[k]+", "kK\u{212a}") == "kK\u{212a}")
    #expect(try found("(?i)straße", "STRAßE") == "STRAßE")
    #expect(try found("(?i)é", "É") == "É")
    #expect(try found("(?i)ж", "Ж") == "Ж")
    #expect(try found("(?i)i", "İ") == "İ")
    #expect(try found("\\bé\\b", "é x") == "é")
    #expect(try found("\\b日本\\b", "日本 x") == "日本")
    #expect(try found("\\w+", "日本 ab\u{301}c") == "日本|ab\u{301}c")
    #expect(try found("\\d", "٣a") == "٣")
    #expect(try found("\\d", "٣a1", .ecmaScript) == "1")
    #expect(try found("(?-i)a(?i)b", "aB AB", .ignoreCase) == "aB")
  }

  @Test func anchors() throws {
    #expect(try found("(?m)^", "a\nb\n").split(separator: "|", omittingEmptySubsequences: false).count == 3)
    #expect(try found("(?m)a$", "a\na\r\na") == "a|a")
    #expect(try found("a\\Z", "a\n") == "a")
    #expect(try found("a\\z", "a\n") == "")
    #expect(try found("\\Ga", "aab") == "a|a")
    #expect(try found("a.c", "a\nc a\rc") == "a\rc")
  }

  @Test func conditionals() throws {
    #expect(try found("(a)?(?(1)b|c)", "abc") == "ab,a|c,-")
    #expect(try found("(?<q>')?x(?(q)'|y)", "'x' xy") == "'x','|xy,-")
    #expect(try found("(?(?=a)ab|cd)", "ab cd") == "ab|cd")
    #expect(try found("(?(a)ab|cd)", "ab cd") == "ab|cd")
  }

  @Test func replacements() throws {
    func replaced(_ pattern: String, _ text: String, _ with: String) throws -> String {
      try RegexPattern(p(pattern)).replace(p(text), p(with)).string
    }
    #expect(try replaced("(?<x>b)(c)?", "abd", "[${x},$1,$2,$0,$+]") == "a[b,,b,b,b]d")
    #expect(try replaced("b", "abc", "<$`|$'|$_|$&|$$>") == "a<a|c|abc|b|$>c")
    #expect(try replaced("(b)", "abc", "$1$2${1}$x$") == "ab$2b$x$c")
    #expect(RegexPattern.escape(p("a.b c#\t-]}")).string == "a\\.b\\ c\\#\\t-]}")
    #expect(try RegexPattern.unescape(p("a\\.b\\x41\\n")).string == "a.bA\n")
  }

  @Test func catastrophe() throws {
    let text = p(String(repeating: "a", count: 40) + "!")
    #expect(throws: PrimitiveError.self) { try RegexPattern(p("^(a+)+$")).isMatch(text) }
    // Nesting beyond reason is refused; a long flat pattern is not.
    #expect(throws: PrimitiveError.self) {
      try RegexPattern(p(String(repeating: "(", count: 100_000) + String(repeating: ")", count: 100_000)))
    }
    #expect(try RegexPattern(p(String(repeating: "(?:a|b)", count: 5000))).isMatch(p("x")) == false)
    // A subject that would overflow a recursive matcher.
    #expect(try RegexPattern(p("^(?:a|b)*$")).isMatch(p(String(repeating: "ab", count: 500_000))))
    #expect(try RegexPattern(p("^(?:a|b(?<=b+))*$")).isMatch(p(String(repeating: "ab", count: 20_000))))
  }

  @Test(arguments: [
    "a+b", "(\\w+)@(\\w+)", "(?i)k[a-z]*", "(?<n>a)\\k<n>", "(?<=ab)c", "(a)?(?(1)b|c)", "[a-z-[aeiou]]+", "\\bx\\b", "(?m)^a$",
    "\\p{Lu}\\P{L}", "(?>a+)b", "(?!a)b", "a{3,}?", "\\Ga", "[^\\s]+",
  ])
  func pcre2Runs(_ source: String) throws {
    let pattern = try RegexPattern(p(source))
    #expect(try pattern.runsOnPCRE2(narrow: true))
    #expect(try pattern.runsOnPCRE2(narrow: false))
  }

  @Test func pcre2DoesNotRun() throws {
    for source in ["(?<=a+)b", "(?<a>.)(?<-a>.)", "(?<n>a)|(?<n>b)"] {
      #expect(try !RegexPattern(p(source)).runsOnPCRE2(narrow: true), "\(source)")
    }
  }

  /// Every pattern that PCRE2 runs must agree with the room's own matcher: a right-to-left look-behind that always holds forces the latter.
  @Test func enginesAgree() throws {
    let patterns = [
      "(a|ab)(c|bcd)(d*)", "(a*)(b?)(b+)b{3}", "(?:(a)|b)*", "(a*)*", "(a*?)*?b", "((a)|(b))+", "a{2,3}?", "(?>a+)ab",
      "(?=(a+))a*b\\1",
      "(.)\\1", "[^b]+?(?=b|$)", "(?i)A(b)?", "\\b\\w+\\b", "(?m)^.*$", "(a|b)*?c|a", "(?!a)b|a(?!b)", "x*", "(\\w)(?:b|(c))?",
    ]
    var random = SystemRandomNumberGenerator()
    for source in patterns {
      for _ in 0..<200 {
        let text = String(
          (0..<Int.random(in: 0...9, using: &random)).map { _ in "aabbcd\nA".randomElement(using: &random) ?? "a" })
        let fast = try found(source, text)
        let slow = try found("(?<=^|.+|\\n)(?:" + source + ")", text)
        #expect(fast == slow, "\(source) on \(text.debugDescription)")
      }
    }
  }
}

@Suite struct RegexDepthTests {
  /// The deepest nesting that is taken must fit a thread's stack in every step: parsing, translating, compiling, matching, freeing.
  @Test(arguments: ["(", "(?:", "(?=", "(?>", "(?<=", "(?<n>"])
  func deepest(_ open: String) throws {
    let text = PSString.make(String(repeating: open, count: 999) + "a" + String(repeating: ")", count: 999))
    let pattern = try RegexPattern(text)
    _ = try pattern.isMatch(PSString.make("xa"))
    _ = try pattern.isMatch(PSString.make("x\u{3b1}a"))
    let repeated = try RegexPattern(
      PSString.make(String(repeating: "(?:", count: 999) + "a" + String(repeating: ")*", count: 999)))
    _ = try? repeated.isMatch(PSString.make("aaab"))
  }
}
