// Which units a .NET regular expression takes as equal under IgnoreCase: units whose lower-case forms agree, and for cultures other
// than Turkish the dotted capital I with i (System.Text.RegularExpressions' case equivalence table).

import Synchronization

/// Case equivalence of units in regular expressions.
enum RegexCase {
  /// `unit` and every unit equal to it but for case.
  static func equivalents(_ unit: UInt16) -> [UInt16] {
    switch unit {
    case 0x49, 0x69, 0x130: return [0x49, 0x69, 0x130]
    case 0x4b, 0x6b, 0x212a: return [0x4b, 0x6b, 0x212a]
    default: break
    }
    if unit < 0x80 {
      let lower = unit | 0x20
      return lower >= 0x61 && lower <= 0x7a ? [unit & ~0x20, lower] : [unit]
    }
    let lower = CaseFold.lower(unit)
    var out = [lower]
    let upper = CaseFold.upper(lower)
    if upper != lower && CaseFold.lower(upper) == lower { out.append(upper) }
    if unit != lower && unit != upper { out.append(unit) }
    for extra in extras where CaseFold.lower(extra) == lower && !out.contains(extra) { out.append(extra) }
    return out
  }

  /// Units with lower-case forms whose upper-case form is another unit: the third members of classes.
  private static let extras: [UInt16] = [
    0x01c5, 0x01c8, 0x01cb, 0x01f2, 0x03f4, 0x1e9e, 0x2126, 0x212b,
  ]

  /// Whether `unit` has partners.
  static func hasCase(_ unit: UInt16) -> Bool {
    if unit < 0x80 { return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a }
    return equivalents(unit).count > 1
  }

  /// The canonical member of the unit's class, for comparing.
  @inline(__always)
  static func fold(_ unit: UInt16) -> UInt16 {
    if unit < 0x80 { return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit }
    if unit == 0x130 { return 0x69 }
    return CaseFold.lower(unit)
  }

  /// The units of `range` that have partners. (Han and Hangul have none; skipping them keeps wide ranges cheap.)
  static func wideUnits(in range: UnitRange) -> [UInt16] {
    var out: [UInt16] = []
    for part in [
      (0x41, 0x587), (0x10a0, 0x10ff), (0x13a0, 0x13fd), (0x1c80, 0x1fff), (0x2126, 0x2188), (0x24b6, 0x24e9),
      (0x2c00, 0x2d2d), (0xa640, 0xabbf), (0xff21, 0xff5a),
    ] {
      var unit = max(part.0, Int(range.low))
      let last = min(part.1, Int(range.high))
      while unit <= last {
        if hasCase(UInt16(unit)) { out.append(UInt16(unit)) }
        unit += 1
      }
    }
    return out
  }
}
