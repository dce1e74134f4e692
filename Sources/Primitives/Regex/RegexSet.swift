// A set of UTF-16 units as a .NET character class describes one: ranges, Unicode categories, negation, and a class taken away.
// Since every unit has exactly one category, a union of categories (also of negated ones) is a bit mask.

/// A range of units, both ends included.
struct UnitRange: Sendable, Equatable {
  var low: UInt16
  var high: UInt16
}

/// A .NET character class.
struct RegexSet: Sendable, Equatable {
  var negated = false
  var ranges: [UnitRange] = []
  /// Bits of UnicodeCategory raw values.
  var categories: UInt32 = 0
  /// None or one class that is taken away.
  var subtraction: [RegexSet] = []

  init() {}
  init(ranges: [UnitRange] = [], categories: UInt32 = 0, negated: Bool = false) {
    self.ranges = ranges
    self.categories = categories
    self.negated = negated
  }

  mutating func add(_ low: UInt16, _ high: UInt16) { ranges.append(UnitRange(low: low, high: high)) }

  /// Whether `unit` is in the set.
  func contains(_ unit: UInt16) -> Bool {
    var inside = false
    for range in ranges where unit >= range.low && unit <= range.high {
      inside = true
      break
    }
    if !inside && categories != 0 { inside = CharInfo.has(unit, categories) }
    if inside == negated { return false }
    for taken in subtraction where taken.contains(unit) { return false }
    return true
  }

  /// The ranges not covered by this set's ranges.
  static func complement(_ ranges: [UnitRange]) -> [UnitRange] {
    var out: [UnitRange] = []
    var next: UInt32 = 0
    for range in ranges.sorted(by: { $0.low < $1.low }) {
      if UInt32(range.low) > next { out.append(UnitRange(low: UInt16(next), high: range.low - 1)) }
      next = max(next, UInt32(range.high) + 1)
    }
    if next <= 0xffff { out.append(UnitRange(low: UInt16(next), high: 0xffff)) }
    return out
  }

  /// Adds the units that differ from a member of the ranges by case only.
  mutating func addCaseEquivalents() {
    var added: [UnitRange] = []
    for range in ranges {
      if range.low == 0 && range.high == 0xffff { continue }
      if range.high < 0x80 {
        var unit = range.low
        while unit <= range.high {
          for other in RegexCase.equivalents(unit) where other != unit { added.append(UnitRange(low: other, high: other)) }
          unit += 1
        }
        continue
      }
      // A wide range: only the units that have partners matter, and the table of those is short.
      for entry in RegexCase.wideUnits(in: range) {
        for other in RegexCase.equivalents(entry) where other < range.low || other > range.high {
          added.append(UnitRange(low: other, high: other))
        }
      }
    }
    ranges.append(contentsOf: added)
    for index in subtraction.indices { subtraction[index].addCaseEquivalents() }
  }

  static let space: [UnitRange] = [
    UnitRange(low: 9, high: 13), UnitRange(low: 0x20, high: 0x20), UnitRange(low: 0x85, high: 0x85),
    UnitRange(low: 0xa0, high: 0xa0), UnitRange(low: 0x1680, high: 0x1680), UnitRange(low: 0x2000, high: 0x200a),
    UnitRange(low: 0x2028, high: 0x2029), UnitRange(low: 0x202f, high: 0x202f), UnitRange(low: 0x205f, high: 0x205f),
    UnitRange(low: 0x3000, high: 0x3000),
  ]
  static let ecmaSpace = [UnitRange(low: 9, high: 13), UnitRange(low: 0x20, high: 0x20)]
  static let ecmaWord = [
    UnitRange(low: 0x30, high: 0x39), UnitRange(low: 0x41, high: 0x5a), UnitRange(low: 0x5f, high: 0x5f),
    UnitRange(low: 0x61, high: 0x7a), UnitRange(low: 0x130, high: 0x130),
  ]
  static let ecmaDigit = [UnitRange(low: 0x30, high: 0x39)]

  /// Adds `\d \D \s \S \w \W`.
  mutating func addShorthand(_ letter: UInt16, ecma: Bool) {
    switch letter {
    case 0x64: if ecma { ranges += Self.ecmaDigit } else { categories |= UnicodeCategory.decimalDigitNumber.bit }
    case 0x44:
      if ecma {
        ranges += Self.complement(Self.ecmaDigit)
      } else {
        categories |= UnicodeCategory.allBits & ~UnicodeCategory.decimalDigitNumber.bit
      }
    case 0x73: ranges += ecma ? Self.ecmaSpace : Self.space
    case 0x53: ranges += Self.complement(ecma ? Self.ecmaSpace : Self.space)
    case 0x77: if ecma { ranges += Self.ecmaWord } else { categories |= UnicodeCategory.wordBits }
    case 0x57:
      if ecma {
        ranges += Self.complement(Self.ecmaWord)
      } else {
        categories |= UnicodeCategory.allBits & ~UnicodeCategory.wordBits
      }
    default: break
    }
  }

  /// Adds `\p{name}`; false when .NET knows no such name.
  mutating func addProperty(_ name: String, negated: Bool, ignoreCase: Bool) -> Bool {
    if var bits = Self.categoryBits(name) {
      if ignoreCase && ["Lu", "Ll", "Lt"].contains(name) { bits |= 0b111 }
      categories |= negated ? UnicodeCategory.allBits & ~bits : bits
      return true
    }
    guard let block = RegexBlocks.range(name) else { return false }
    if negated { ranges += Self.complement([block]) } else { ranges.append(block) }
    return true
  }

  private static func categoryBits(_ name: String) -> UInt32? {
    switch name {
    case "L": return UnicodeCategory.letterBits
    case "M": return UnicodeCategory.markBits
    case "N": return UnicodeCategory.numberBits
    case "Z": return UnicodeCategory.separatorBits
    case "C": return UnicodeCategory.otherBits
    case "P": return UnicodeCategory.punctuationBits
    case "S": return UnicodeCategory.symbolBits
    default:
      for (index, code) in UnicodeCategory.codes.enumerated() where code.description == name { return 1 << UInt32(index) }
      return nil
    }
  }
}
