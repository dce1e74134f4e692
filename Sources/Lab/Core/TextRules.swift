// How directories compare text: without regard to case, with `*` as the one wildcard. Everything that keys a table by a name
// goes through `fold`.

/// The key under which a name is stored: lower case, unchanged (and not copied) when it is that already.
@inlinable public func fold(_ text: String) -> String {
  for byte in text.utf8 where byte >= 0x80 || (byte >= 0x41 && byte <= 0x5A) { return text.lowercased() }
  return text
}

/// Equality without regard to case.
@inlinable public func sameText(_ left: String, _ right: String) -> Bool { left == right || fold(left) == fold(right) }

extension String {
  /// Whether the text starts with `prefix`, case aside.
  func startsFolded(with prefix: String) -> Bool { fold(self).utf8.starts(with: fold(prefix).utf8) }

  /// The text before and after the first occurrence of an ASCII byte; nil when there is none.
  func cut(at byte: UInt8) -> (before: String, after: String)? {
    guard let at = utf8.firstIndex(of: byte) else { return nil }
    return (String(self[..<at]), String(self[utf8.index(after: at)...]))
  }

  /// Without spaces, tabs and line ends at both ends.
  var trimmed: String {
    let bytes = utf8
    var start = bytes.startIndex
    var end = bytes.endIndex
    while start < end, bytes[start] == 0x20 || (bytes[start] >= 9 && bytes[start] <= 13) { start = bytes.index(after: start) }
    while start < end {
      let before = bytes.index(before: end)
      guard bytes[before] == 0x20 || (bytes[before] >= 9 && bytes[before] <= 13) else { break }
      end = before
    }
    return String(self[start..<end])
  }

  /// The part after the last `@`, or nil.
  var domainPart: String? {
    guard let at = utf8.lastIndex(of: 0x40) else { return nil }
    return String(self[utf8.index(after: at)...])
  }

  /// The part before the last `@`, or the whole text.
  var localPart: String {
    guard let at = utf8.lastIndex(of: 0x40) else { return self }
    return String(self[..<at])
  }
}

/// Text with `*` for any run of characters, as LDAP and the -like operator of directory filters know it. Literal stars
/// (LDAP's `\2a`) are possible because the pattern is kept split.
public struct StarPattern: Hashable, Sendable {
  /// Literal runs, folded; a star stands between each two. One run = no star at all.
  let runs: [[UInt8]]

  /// Every `*` in the text is a wildcard.
  public init(_ text: String) {
    self.init(pieces: fold(text).utf8.split(separator: 0x2A, omittingEmptySubsequences: false).map { Array($0) }, folded: true)
  }

  init(pieces: [[UInt8]], folded: Bool = false) {
    runs = folded ? pieces : pieces.map { Array(fold(String(decoding: $0, as: UTF8.self)).utf8) }
  }

  /// Whether it is a lone star: present with any value.
  public var matchesEverything: Bool { runs.count > 1 && runs.allSatisfy(\.isEmpty) }
  public var hasWildcard: Bool { runs.count > 1 }

  public func matches(_ text: String) -> Bool { matches(bytes: Array(fold(text).utf8)) }

  func matches(bytes text: [UInt8]) -> Bool {
    guard let first = runs.first, let last = runs.last else { return text.isEmpty }
    if runs.count == 1 { return text == first }
    guard text.count >= first.count + last.count, text.starts(with: first) else { return false }
    guard text[(text.count - last.count)...].elementsEqual(last) else { return false }
    var at = first.count
    let end = text.count - last.count
    for run in runs[1..<(runs.count - 1)] where !run.isEmpty {
      var found = false
      while at + run.count <= end {
        if text[at] == run[0], text[at..<(at + run.count)].elementsEqual(run) {
          found = true
          break
        }
        at += 1
      }
      if !found { return false }
      at += run.count
    }
    return true
  }
}
