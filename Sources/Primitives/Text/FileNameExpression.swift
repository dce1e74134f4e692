// The patterns in which .NET asks for file names: `*` and `?`, and what DOS made of them (`System.IO.Enumeration.FileSystemName`). -Filter of
// Get-ChildItem and its like, search patterns of Directory and filters of FileSystemWatcher all are these.

/// A pattern, made ready once for many names.
public struct FileNameExpression {
  private static let star: UInt16 = 0x2a, question: UInt16 = 0x3f, dot: UInt16 = 0x2e, escape: UInt16 = 0x5c
  /// The marks that DOS's meanings of `*`, `?` and `.` are written with.
  private static let dosStar: UInt16 = 0x3c, dosQuestion: UInt16 = 0x3e, dosDot: UInt16 = 0x22

  private let pattern: [UInt16]
  private let ignoreCase: Bool
  private let dos: Bool

  /// A pattern; with `dos` one that `translated` gave.
  public init(_ pattern: String, ignoreCase: Bool, dos: Bool = false) {
    self.pattern = Array(pattern.utf16)
    self.ignoreCase = ignoreCase
    self.dos = dos
  }

  /// A pattern in which DOS's meanings live on: `*.*` is everything, `?` may stand for nothing before a dot or at the end, and a dot before a
  /// wildcard may be the end of a name.
  public static func search(_ pattern: String, ignoreCase: Bool) -> FileNameExpression {
    FileNameExpression(translated(pattern), ignoreCase: ignoreCase, dos: true)
  }

  /// A pattern with DOS's meanings marked.
  public static func translated(_ pattern: String) -> String {
    if pattern.isEmpty || pattern == "*" || pattern == "*.*" { return "*" }
    let units = Array(pattern.utf16)
    var made: [UInt16] = []
    for (i, unit) in units.enumerated() {
      switch unit {
      case dot where i >= 1 && i == units.count - 1 && units[i - 1] == star: made[made.count - 1] = dosStar
      case dot where i < units.count - 1 && (units[i + 1] == question || units[i + 1] == star): made.append(dosDot)
      case Self.question: made.append(dosQuestion)
      default: made.append(unit)
      }
    }
    return String(decoding: made, as: UTF16.self)
  }

  /// Whether a name matches.
  public func matches(_ name: String) -> Bool {
    if pattern == [FileNameExpression.star] { return !name.isEmpty }
    let name = Array(name.utf16)
    if name.isEmpty || pattern.isEmpty { return false }
    let lastDot = name.lastIndex(of: Self.dot) ?? -1
    func same(_ a: UInt16, _ b: UInt16) -> Bool { a == b || ignoreCase && CaseFold.upper(a) == CaseFold.upper(b) }
    // The places in the pattern that the name so far may have led to.
    var places = [Bool](repeating: false, count: pattern.count + 1)
    places[0] = true
    var next = places
    /// Steps that take no letter of the name, before the letter at `at`.
    func settle(_ places: inout [Bool], _ at: Int) {
      let unit: UInt16? = at < name.count ? name[at] : nil
      for j in pattern.indices where places[j] {
        switch pattern[j] {
        case Self.star: places[j + 1] = true
        case Self.dosStar where dos: places[j + 1] = true
        case Self.dosQuestion where dos && (unit == nil || unit == Self.dot): places[j + 1] = true
        case Self.dosDot where dos && unit == nil: places[j + 1] = true
        default: break
        }
      }
    }
    for (i, unit) in name.enumerated() {
      settle(&places, i)
      for j in next.indices { next[j] = false }
      for j in pattern.indices where places[j] {
        switch pattern[j] {
        case Self.star: next[j] = true
        case Self.dosStar where dos: if unit != Self.dot || i < lastDot { next[j] = true }
        case Self.dosQuestion where dos: if unit != Self.dot { next[j + 1] = true }
        case Self.dosDot where dos: if unit == Self.dot { next[j + 1] = true }
        case Self.question: next[j + 1] = true
        case Self.escape where j + 1 < pattern.count: if same(unit, pattern[j + 1]) { next[j + 2] = true }
        default: if same(unit, pattern[j]) { next[j + 1] = true }
        }
      }
      swap(&places, &next)
    }
    settle(&places, name.count)
    return places[pattern.count]
  }
}
