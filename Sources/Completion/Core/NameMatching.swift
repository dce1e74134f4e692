// Comparing names as completion does: by a typed word with a wildcard put behind it, and the orders in which candidates are listed.

import Primitives

/// A typed word as a pattern: what starts with it, or what its wildcards say.
struct NamePattern {
  private let prefix: PSString
  private let wildcard: WildcardPattern?

  /// `word` with `*` behind it.
  init(_ word: String) {
    prefix = PSString.make(word)
    wildcard = NamePattern.isPlain(word) ? nil : WildcardPattern(PSString.make(word + "*"), [.ignoreCase])
  }

  /// The pattern as it is written.
  init(exactly pattern: String) {
    let start = String(pattern.dropLast())
    let plain = pattern.hasSuffix("*") && NamePattern.isPlain(start)
    prefix = plain ? PSString.make(start) : .empty
    wildcard = plain ? nil : WildcardPattern(PSString.make(pattern), [.ignoreCase])
  }

  private static func isPlain(_ text: String) -> Bool {
    !text.utf8.contains {
      $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "`")
    }
  }

  func matches(_ name: String) -> Bool {
    let name = PSString.make(name)
    // A pattern that is no pattern matches nothing.
    if let wildcard { return (try? wildcard.isMatch(name)) ?? false }
    guard name.count >= prefix.count else { return false }
    for i in 0..<prefix.count where CaseFold.upper(prefix[i]) != CaseFold.upper(name[i]) { return false }
    return true
  }
}

extension String {
  /// Equality without regard to case, unit by unit.
  func same(_ other: String) -> Bool { PSString.make(self).equalsIgnoringCase(PSString.make(other)) }

  /// `StartsWith(_, OrdinalIgnoreCase)`.
  func starts(ignoringCase prefix: String) -> Bool {
    let mine = PSString.make(self)
    let start = PSString.make(prefix)
    guard mine.count >= start.count else { return false }
    for i in 0..<start.count where CaseFold.upper(start[i]) != CaseFold.upper(mine[i]) { return false }
    return true
  }

  func contains(anyOf characters: String) -> Bool { unicodeScalars.contains { characters.unicodeScalars.contains($0) } }

  /// A key for sets of names.
  var folded: String { lowercased() }
}

/// The orders of lists.
enum NameOrder {
  /// As `Sort()` of a list of strings.
  static func culture(_ a: String, _ b: String) -> Bool {
    Collation.invariant.compare(PSString.make(a), PSString.make(b), []) < 0
  }
  /// As Sort-Object.
  static func cultureIgnoringCase(_ a: String, _ b: String) -> Bool {
    Collation.invariant.compare(PSString.make(a), PSString.make(b), [.ignoreCase]) < 0
  }
  static func ordinalIgnoringCase(_ a: String, _ b: String) -> Bool {
    Ordinal.compareIgnoringCase(PSString.make(a), PSString.make(b)) < 0
  }
}
