// -Filter of Get-ChildItem and its like: the file system's own patterns, which are not PowerShell's.

import Primitives

/// .NET's search patterns in Windows' manner (-Filter): case is ignored, `*.*` is everything, `?` may stand for nothing before a dot or at
/// the end, and a dot before a wildcard may be the end of a name.
struct SearchPattern {
  private enum Part: Equatable {
    case unit(UInt16)
    case star
    /// A star before the last dot of a pattern: it doesn't take the last dot of a name.
    case starToDot
    /// One character, or none before a dot or at the end.
    case mark
    /// A dot or the end.
    case dotOrEnd
  }

  private let parts: [Part]
  private let isAll: Bool

  init(_ text: String) {
    isAll = text.isEmpty || text == "*" || text == "*.*"
    let units = text.utf16.map { CaseFold.upper($0) }
    var parts: [Part] = []
    for (i, unit) in units.enumerated() {
      switch unit {
      case 0x2a: parts.append(.star)
      case 0x3f: parts.append(.mark)
      case 0x2e where i > 0 && i == units.count - 1 && units[i - 1] == 0x2a: parts[parts.count - 1] = .starToDot
      case 0x2e where i + 1 < units.count && (units[i + 1] == 0x2a || units[i + 1] == 0x3f): parts.append(.dotOrEnd)
      default: parts.append(.unit(unit))
      }
    }
    self.parts = parts
  }

  func matches(_ name: String) -> Bool {
    if isAll { return true }
    let text = name.utf16.map { CaseFold.upper($0) }
    let lastDot = text.lastIndex(of: 0x2e)
    var here = [Bool](repeating: false, count: parts.count + 1)
    here[0] = true
    for (at, unit) in text.enumerated() {
      var next = [Bool](repeating: false, count: parts.count + 1)
      var isAlive = false
      func reach(_ i: Int) {
        next[i] = true
        isAlive = true
      }
      for i in parts.indices where here[i] {
        switch parts[i] {
        case .unit(let wanted): if wanted == unit { reach(i + 1) }
        case .star:
          reach(i)
          here[i + 1] = true
        case .starToDot:
          if at != lastDot { reach(i) }
          here[i + 1] = true
        case .mark: if unit == 0x2e { here[i + 1] = true } else { reach(i + 1) }
        case .dotOrEnd: if unit == 0x2e { reach(i + 1) }
        }
      }
      guard isAlive else { return false }
      here = next
    }
    for i in parts.indices where here[i] {
      if case .unit = parts[i] { continue }
      here[i + 1] = true
    }
    return here[parts.count]
  }
}
