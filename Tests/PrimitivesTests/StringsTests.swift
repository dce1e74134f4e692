// System.String's members against what PowerShell answered.

import Primitives
import Testing

@Suite struct StringsTests {
  private func answer(_ shape: String, _ s: [PSString]) throws -> String? {
    func n(_ value: Int) -> String { String(value) }
    switch shape {
    case "§.Split(§)": return Tables.show(try Strings.split(s[0], strings: [s[1]]))
    case "§.Split()": return Tables.show(try Strings.split(s[0], chars: []))
    case "§.Split([char[]]§)": return Tables.show(try Strings.split(s[0], chars: s[1].withUnits { Array($0) }))
    case "§.Split(§,2)": return Tables.show(try Strings.split(s[0], strings: [s[1]], count: 2))
    case "§.IndexOf(§)": return n(try Strings.indexOf(s[0], s[1]))
    case "§.IndexOf(§,1)": return n(try Strings.indexOf(s[0], s[1], start: 1))
    case "§.LastIndexOf(§)": return n(try Strings.lastIndexOf(s[0], s[1]))
    case "§.LastIndexOf(§,2)": return n(try Strings.lastIndexOf(s[0], s[1], start: 2))
    case "§.IndexOfAny(§)": return n(try Strings.indexOfAny(s[0], s[1].withUnits { Array($0) }))
    case "§.Replace(§,§)": return Tables.show(try Strings.replace(s[0], s[1], s[2], comparison: .ordinal))
    case "§.Replace(§,§,§)": return Tables.show(try Strings.replace(s[0], s[1], s[2], comparison: .ordinalIgnoreCase))
    case "§.StartsWith(§)": return Tables.show(Strings.startsWith(s[0], s[1]))
    case "§.EndsWith(§)": return Tables.show(Strings.endsWith(s[0], s[1]))
    case "§.EndsWith(§,§)": return Tables.show(Strings.endsWith(s[0], s[1], comparison: .currentCultureIgnoreCase))
    case "§.Contains(§)": return Tables.show(Strings.contains(s[0], s[1]))
    case "§.Contains(§,§)": return Tables.show(Strings.contains(s[0], s[1], comparison: .ordinalIgnoreCase))
    case "§.Equals(§)": return Tables.show(s[0].equals(s[1]))
    case "§.Equals(§,§)": return Tables.show(s[0].equalsIgnoringCase(s[1]))
    case "§.CompareTo(§)": return n(Strings.compare(s[0], s[1]))
    case "[string]::CompareOrdinal(§,§)": return n(Ordinal.compare(s[0], s[1]))
    case "§.Trim()": return Tables.show(Strings.trim(s[0]))
    case "§.Trim(§)": return Tables.show(Strings.trim(s[0], s[1].withUnits { Array($0) }))
    case "§.TrimStart()": return Tables.show(Strings.trim(s[0], end: false))
    case "§.TrimEnd().Length": return n(Strings.trim(s[0], start: false).count)
    case "§.TrimEnd(§,§)": return Tables.show(Strings.trim(s[0], [s[1][0], s[2][0]], start: false))
    case "§.ToUpper()": return Tables.show(Strings.toUpper(s[0]))
    case "§.ToUpperInvariant()": return Tables.show(Strings.toUpper(s[0], invariant: true))
    case "§.ToLower()": return Tables.show(Strings.toLower(s[0]))
    case "§.Substring(2,50)": return Tables.show(try Strings.substring(s[0], 2, 50))
    case "§.Substring(0,1)": return Tables.show(try Strings.substring(s[0], 0, 1))
    case "§.Substring(1)": return Tables.show(try Strings.substring(s[0], 1))
    case "§.Substring(-1)": return Tables.show(try Strings.substring(s[0], -1))
    case "§.Remove(0,1)": return Tables.show(try Strings.remove(s[0], 0, 1))
    case "§.Remove(1)": return Tables.show(try Strings.remove(s[0], 1))
    case "§.Insert(1,§)": return Tables.show(try Strings.insert(s[0], 1, s[1]))
    case "§.PadLeft(12)": return Tables.show(try Strings.padLeft(s[0], 12))
    case "§.PadLeft(12,§)": return Tables.show(try Strings.padLeft(s[0], 12, s[1][0]))
    case "§.PadRight(12,§)+§": return Tables.show(try Strings.padRight(s[0], 12, s[1][0]).appending(s[2]))
    case "§.Normalize()": return Tables.show(try Strings.normalize(s[0]))
    case "§.Normalize(§).Length":
      let form: NormalizationForm? =
        ["FormC": .formC, "FormD": .formD, "FormKC": .formKC, "FormKD": .formKD][s[1].string]
      return n(try Strings.normalize(s[0], try #require(form)).count)
    case "§.IsNormalized()": return Tables.show(try Strings.isNormalized(s[0]))
    case "[char]::IsDigit(§)": return Tables.show(CharInfo.isDigit(s[0][0]))
    case "[char]::IsLetter(§)": return Tables.show(CharInfo.isLetter(s[0][0]))
    case "[char]::IsLetterOrDigit(§)": return Tables.show(CharInfo.isLetterOrDigit(s[0][0]))
    case "[char]::IsUpper(§)": return Tables.show(CharInfo.isUpper(s[0][0]))
    case "[char]::IsLower(§)": return Tables.show(CharInfo.isLower(s[0][0]))
    case "[char]::IsWhiteSpace(§)": return Tables.show(CharInfo.isWhiteSpace(s[0][0]))
    case "[char]::IsPunctuation(§)": return Tables.show(CharInfo.isPunctuation(s[0][0]))
    case "[char]::IsSymbol(§)": return Tables.show(CharInfo.isSymbol(s[0][0]))
    case "[char]::IsControl(§)": return Tables.show(CharInfo.isControl(s[0][0]))
    default: return nil
    }
  }

  @Test func everyLine() throws {
    var taken = 0
    for line in try Tables.lines("string-methods") {
      guard let (shape, literals) = Tables.shape(line.expression) else { continue }
      do {
        guard let got = try answer(shape, literals) else { continue }
        taken += 1
        if got != line.result { Issue.record("\(line.expression)\n  got  \(got)\n  want \(line.result)") }
      } catch let error as PrimitiveError {
        taken += 1
        let text = error.message.split(separator: "\n").joined(separator: "\\n")
        if !line.result.contains(text) { Issue.record("\(line.expression)\n  threw \(text)\n  want \(line.result)") }
      }
    }
    #expect(taken > 500, "only \(taken) lines were of a known shape")
  }

  @Test func splitting() throws {
    func p(_ text: String) -> PSString { PSString.make(text) }
    func show(_ parts: [PSString]) -> String { parts.map { "<\($0.string)>" }.joined() }
    #expect(show(try Strings.split(p(",a,,b,"), chars: [0x2c], .removeEmptyEntries)) == "<a><b>")
    #expect(show(try Strings.split(p(",a,,b,c"), chars: [0x2c], count: 2, .removeEmptyEntries)) == "<a><b,c>")
    #expect(show(try Strings.split(p(" a , b "), chars: [0x2c], .trimEntries)) == "<a><b>")
    #expect(show(try Strings.split(p("a<>b->c"), strings: [p("->"), p("<>")])) == "<a><b><c>")
    #expect(throws: PrimitiveError.self) { try Strings.split(p("a"), chars: [], count: -1) }
  }

  @Test func casing() {
    func p(_ text: String) -> PSString { PSString.make(text) }
    #expect(Strings.toUpper(p("ıſß𐐨")).string == "ISß𐐀")
    #expect(Strings.toUpper(p("ıſ"), invariant: true).string == "ıſ")
    #expect(Strings.toTitleCase(p("hello wORLD NASA it's")).string == "Hello World NASA It's")
    #expect(CaseFold.upper(0xb5) == 0x39c && CaseFold.upper(0xff) == 0x178)
  }
}
