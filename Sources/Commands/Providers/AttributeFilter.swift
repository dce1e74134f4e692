// -Attributes of Get-ChildItem: names of FileAttributes joined by `+` (and), `,` (or) and `!` (not), and the switches that stand for some.

import Objects
import Primitives

/// A condition on `FileAttributes`.
struct AttributeFilter {
  private struct Term {
    let bits: Int64
    let isNegated: Bool
  }
  /// Any of these, each all of its terms.
  private let groups: [[Term]]
  /// Whether "Hidden" occurs: then hidden items are listed.
  let mentionsHidden: Bool

  private static let names: [String: Int64] = [
    "readonly": 1, "hidden": 2, "system": 4, "directory": 16, "archive": 32, "device": 64, "normal": 128, "temporary": 256,
    "sparsefile": 512,
    "reparsepoint": 1024, "compressed": 2048, "offline": 4096, "notcontentindexed": 8192, "encrypted": 16384,
    "integritystream": 32768,
    "noscrubdata": 131_072,
    // The short forms of the file system provider.
    "d": 16, "h": 2, "r": 1, "s": 4, "a": 32,
  ]

  /// Nil when the text is no such expression.
  init?(_ text: String) {
    var groups: [[Term]] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      var terms: [Term] = []
      for item in part.split(separator: "+", omittingEmptySubsequences: false) {
        var name = item.filter { $0 != " " }.lowercased()
        let isNegated = name.hasPrefix("!")
        if isNegated { name = String(name.dropFirst()) }
        guard let bits = AttributeFilter.names[name] ?? Int64(name) else { return nil }
        terms.append(Term(bits: bits, isNegated: isNegated))
      }
      groups.append(terms)
    }
    self.groups = groups
    mentionsHidden = groups.contains { $0.contains { $0.bits == 2 } }
  }

  private init(_ groups: [[Term]]) {
    self.groups = groups
    mentionsHidden = groups.contains { $0.contains { $0.bits == 2 } }
  }

  /// Both conditions.
  func and(_ other: AttributeFilter) -> AttributeFilter {
    AttributeFilter(groups.flatMap { mine in other.groups.map { mine + $0 } })
  }

  func accepts(_ attributes: Int64) -> Bool {
    groups.contains { terms in terms.allSatisfy { (attributes & $0.bits != 0) != $0.isNegated } }
  }
}

/// .NET's search patterns (-Filter): `*` and `?`, case ignored; `*.*` is everything.
struct SearchPattern {
  private let units: [UInt16]
  private let isAll: Bool

  init(_ text: String) {
    isAll = text.isEmpty || text == "*" || text == "*.*"
    units = text.utf16.map { CaseFold.upper($0) }
  }

  func matches(_ name: String) -> Bool {
    if isAll { return true }
    let text = name.utf16.map { CaseFold.upper($0) }
    // `x.*` also takes a bare `x`, as Windows' matching does.
    if units.count > 2, units.suffix(2) == [0x2e, 0x2a], !text.contains(0x2e), SearchPattern.run(Array(units.dropLast(2)), text)
    {
      return true
    }
    return SearchPattern.run(units, text)
  }

  private static func run(_ pattern: [UInt16], _ text: [UInt16]) -> Bool {
    var at = 0, p = 0, star = -1, mark = 0
    while at < text.count {
      if p < pattern.count, pattern[p] == 0x2a {
        star = p
        mark = at
        p += 1
      } else if p < pattern.count, pattern[p] == 0x3f || pattern[p] == text[at] {
        p += 1
        at += 1
      } else if star >= 0 {
        mark += 1
        at = mark
        p = star + 1
      } else {
        return false
      }
    }
    while p < pattern.count, pattern[p] == 0x2a { p += 1 }
    return p == pattern.count
  }
}
