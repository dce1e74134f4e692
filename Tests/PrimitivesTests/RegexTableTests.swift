// RegexPattern against what PowerShell answered.

import Primitives
import Testing

@Suite struct RegexTableTests {
  let cache = RegexCache()

  private func answer(_ shape: String, _ s: [PSString]) throws -> String? {
    switch shape {
    case "§ -match §": return Tables.show(try cache.pattern(s[1], .ignoreCase).isMatch(s[0]))
    case "§ -split §": return Tables.show(try cache.pattern(s[1], .ignoreCase).split(s[0]))
    case "§ -split §,0", "§ -split §,1", "§ -split §,2":
      return Tables.show(try cache.pattern(s[1], .ignoreCase).split(s[0], count: Int(String(shape.last ?? "0")) ?? 0))
    case "§ -split §,-2":
      return Tables.show(try cache.pattern(s[1], [.ignoreCase, .rightToLeft]).split(s[0], count: 2))
    case "§ -creplace §,§": return Tables.show(try cache.pattern(s[1], []).replace(s[0], s[2]))
    case "§ -replace §,§": return Tables.show(try cache.pattern(s[1], .ignoreCase).replace(s[0], s[2]))
    case "§ -replace §,{ § + $_.Value.ToUpper() + § }":
      return Tables.show(
        try cache.pattern(s[1], .ignoreCase).replace(s[0]) { match in
          let value = s[0].slice(match.index, match.length)
          return s[2].appending(PSString.make(value.string.uppercased())).appending(s[3])
        })
    case "[regex]::Matches(§,§).Value":
      let matches = try cache.pattern(s[1], []).matches(s[0])
      return Tables.showUnrolled(matches.map { s[0].slice($0.index, $0.length) })
    case "[regex]::Escape(§)": return Tables.show(RegexPattern.escape(s[0]))
    case "$(if (§ -match §) { $Matches })":
      let pattern = try cache.pattern(s[1], .ignoreCase)
      guard let match = try pattern.match(s[0]) else { return "null" }
      var parts: [(String, String)] = []
      for (slot, group) in match.groups.enumerated() where group.success {
        let name = pattern.groupNames[slot].string
        let shown = Int(name) != nil ? name : "'\(name)'"
        parts.append((name, shown + "=" + Tables.show(s[0].slice(group.index, group.length))))
      }
      return "[Hashtable]{" + parts.sorted { $0.0 < $1.0 }.map(\.1).joined(separator: "; ") + "}"
    case "[regex]::Match(§,§).Groups | ForEach-Object { $_.Name + § + $_.Success + § + $_.Value + § + $_.Index }":
      let pattern = try cache.pattern(s[1], [])
      guard let match = try pattern.match(s[0]) else { return Tables.show(PSString.make("0=False:@0")) }
      return Tables.showUnrolled(
        match.groups.enumerated().map { slot, group in
          let value = group.success ? s[0].slice(group.index, group.length).string : ""
          return PSString.make(
            "\(pattern.groupNames[slot].string)=\(group.success ? "True" : "False"):\(value)@\(max(0, group.index))")
        })
    default: return nil
    }
  }

  @Test func everyLine() throws {
    var taken = 0
    var wrong = 0
    for line in try Tables.lines("regex") {
      guard let (shape, literals) = Tables.shape(line.expression) else { continue }
      do {
        guard let got = try answer(shape, literals) else { continue }
        taken += 1
        if got != line.result {
          wrong += 1
          if wrong <= 40 { Issue.record("\(line.expression)\n  got  \(got)\n  want \(line.result)") }
        }
      } catch let error as PrimitiveError {
        taken += 1
        if !line.result.contains(error.message) {
          wrong += 1
          if wrong <= 40 { Issue.record("\(line.expression)\n  threw \(error.message)\n  want  \(line.result)") }
        }
      }
    }
    #expect(wrong == 0)
    #expect(taken > 2700, "only \(taken) lines were of a known shape")
  }
}
