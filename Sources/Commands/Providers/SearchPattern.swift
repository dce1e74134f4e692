// -Filter of Get-ChildItem and its like: the file system's own patterns, which are not PowerShell's.

import Primitives

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
