// A cursor over UTF-16 units with the few readings that date and duration parsing share.

enum TextUnits {
  @inline(__always)
  static func isDigit(_ unit: UInt16) -> Bool { unit >= 0x30 && unit <= 0x39 }

  static func isWhite(_ unit: UInt16) -> Bool {
    switch unit {
    case 9...13, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  static func isLetter(_ unit: UInt16) -> Bool {
    if unit < 0x80 { return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7A }
    guard let scalar = Unicode.Scalar(unit) else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return false
    }
  }

  static func trimmed(_ units: ArraySlice<UInt16>) -> ArraySlice<UInt16> {
    var units = units.drop(while: isWhite)
    while let last = units.last, isWhite(last) { units.removeLast() }
    return units
  }
}

struct UnitReader {
  let units: [UInt16]
  var at = 0

  init(_ units: [UInt16]) { self.units = units }

  var isAtEnd: Bool { at >= units.count }
  var current: UInt16? { at < units.count ? units[at] : nil }

  mutating func skipWhite() { while let unit = current, TextUnits.isWhite(unit) { at += 1 } }

  /// A number of `minimum` to `maximum` digits, or nil with nothing consumed.
  mutating func number(minimum: Int, maximum: Int) -> Int? {
    var value = 0
    var end = at
    while end < units.count, end - at < maximum, TextUnits.isDigit(units[end]) {
      value = value * 10 + Int(units[end] - 0x30)
      end += 1
    }
    guard end - at >= minimum else { return nil }
    at = end
    return value
  }

  /// Digits behind a point as ticks of a second.
  mutating func fraction(minimum: Int, maximum: Int) -> Int? {
    let start = at
    guard let value = number(minimum: minimum, maximum: maximum) else { return nil }
    return value * Int(PowersOfTen.u64[7 - min(at - start, 7)])
  }

  /// Moves past `literal` when it stands here.
  mutating func match(_ literal: [UInt16]) -> Bool {
    guard at + literal.count <= units.count else { return false }
    for i in 0..<literal.count where units[at + i] != literal[i] { return false }
    at += literal.count
    return true
  }

  /// Moves past `word` when it stands here, in any case.
  mutating func matchFolded(_ word: String) -> Bool {
    var end = at
    for unit in word.utf16 {
      guard end < units.count, CaseFold.upper(units[end]) == CaseFold.upper(unit) else { return false }
      end += 1
    }
    at = end
    return true
  }

  /// The index of the longest of `words` that stands here; moves past it.
  mutating func matchLongest(_ words: [String]) -> Int? {
    var best: (index: Int, end: Int)?
    for (index, word) in words.enumerated() where !word.isEmpty {
      var probe = self
      if probe.matchFolded(word), best.map({ probe.at > $0.end }) ?? true { best = (index, probe.at) }
    }
    guard let best else { return nil }
    at = best.end
    return best.index
  }
}
