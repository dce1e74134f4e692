// Paths as text: slashes, joining, parents and leaves. All work on UTF-8 bytes, so that a name with combining marks or line ends is cut at
// its slashes and nowhere else.

import Primitives

/// Path arithmetic without a look at the disk.
enum PathText {
  static let slash: UInt8 = 0x2f

  /// Backslashes become slashes: PowerShell takes either.
  static func slashes(_ text: String) -> String {
    guard text.utf8.contains(0x5c) else { return text }
    return String(decoding: text.utf8.map { $0 == 0x5c ? slash : $0 }, as: UTF8.self)
  }

  /// Slashes of a pattern: a backslash is one there too, the backtick escapes.
  static func isAbsolute(_ text: String) -> Bool { text.utf8.first == slash || text.utf8.first == 0x5c }

  static func hasTrailingSlash(_ text: String) -> Bool { text.utf8.last == slash }

  static func trimTrailing(_ text: String) -> String {
    var end = text.utf8.endIndex
    let utf8 = text.utf8
    while end > utf8.index(after: utf8.startIndex), utf8[utf8.index(before: end)] == slash { end = utf8.index(before: end) }
    return end == utf8.endIndex ? text : String(text[..<end])
  }

  static func trimLeading(_ text: String) -> String {
    var text = Substring(text)
    while text.utf8.first == slash { text = text.dropFirst() }
    return String(text)
  }

  /// The parts between slashes, empty ones left out.
  static func parts(_ text: String) -> [Substring] {
    text.utf8.split(separator: slash).map { Substring($0) }
  }

  /// `path` taken from `base` (an absolute path), without `.`, `..` and doubled slashes; a last slash stays.
  static func full(_ base: String, _ path: String) -> String {
    var out: [Substring] = []
    func add(_ text: String) {
      for part in parts(text) {
        if part.utf8.count == 1, part == "." { continue }
        if part.utf8.count == 2, part == ".." {
          if !out.isEmpty { out.removeLast() }
        } else {
          out.append(part)
        }
      }
    }
    if path.utf8.first != slash { add(base) }
    add(path)
    var text = "/" + out.joined(separator: "/")
    if hasTrailingSlash(path), !out.isEmpty { text += "/" }
    return text
  }

  /// Parent and child with one slash between, as providers join them.
  static func join(_ parent: String, _ child: String) -> String {
    let parent = slashes(parent)
    var child = slashes(child)
    if parent.isEmpty { return child }
    if child.utf8.first == slash { child = String(child.dropFirst()) }
    return hasTrailingSlash(parent) ? parent + child : parent + "/" + child
  }

  /// What is before the last slash: `/` for things at the root, nothing for a bare name.
  static func parent(_ path: String) -> String {
    let text = trimTrailing(path)
    guard let last = text.utf8.lastIndex(of: slash) else { return "" }
    if last == text.utf8.startIndex { return text.utf8.count == 1 ? "" : "/" }
    return String(text[..<last])
  }

  /// What is behind the last slash.
  static func leaf(_ path: String) -> String {
    let text = trimTrailing(path)
    guard let last = text.utf8.lastIndex(of: slash) else { return text }
    return String(text[text.utf8.index(after: last)...])
  }

  /// Whether `path` is `root` or lies below it.
  static func isWithin(_ path: String, _ root: String) -> Bool {
    let root = trimTrailing(root)
    if root == "/" { return true }
    let a = Array(path.utf8), b = Array(root.utf8)
    return a.starts(with: b) && (a.count == b.count || a[b.count] == slash)
  }

  static func same(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }

  /// The way from one absolute path to another.
  static func relative(from base: String, to target: String) -> String {
    let a = parts(base), b = parts(target)
    var same = 0
    while same < a.count, same < b.count, a[same].utf8.elementsEqual(b[same].utf8) { same += 1 }
    let up = Array(repeating: Substring(".."), count: a.count - same)
    return (up + b[same...]).joined(separator: "/")
  }

  static func hasWildcards(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 == 0x2a || $0 == 0x3f || $0 == 0x5b || $0 == 0x5d }) else { return false }
    return WildcardPattern.containsWildcards(PSString.make(text))
  }

  static func unescape(_ text: String) -> String {
    text.utf8.contains(0x60) ? WildcardPattern.unescape(PSString.make(text)).string : text
  }

  static func escape(_ text: String) -> String { WildcardPattern.escape(PSString.make(text)).string }

  /// Index behind the last dot's name part: `.gz` of `db.tar.gz`.
  static func fileExtension(_ name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: 0x2e), name.utf8.index(after: dot) != name.utf8.endIndex else { return "" }
    return String(name[dot...])
  }

  static func withoutExtension(_ name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: 0x2e) else { return name }
    return String(name[..<dot])
  }
}
