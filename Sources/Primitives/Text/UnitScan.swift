// Scans over runs of UTF-16 units, sixteen at a time: what the searches of this room are built from.

/// Wide scans.
enum UnitScan {
  /// The first place of `unit` in from..<to; -1 when there is none.
  @inline(__always)
  static func first(_ unit: UInt16, _ units: UnsafePointer<UInt16>, _ from: Int, _ to: Int) -> Int {
    var at = from
    let wanted = SIMD16<UInt16>(repeating: unit)
    while at + 16 <= to {
      let lane = UnsafeRawPointer(units + at).loadUnaligned(as: SIMD16<UInt16>.self)
      if any(lane .== wanted) { break }
      at += 16
    }
    while at < to {
      if units[at] == unit { return at }
      at += 1
    }
    return -1
  }

  /// How often a unit stands among `count` units.
  static func count(_ unit: UInt16, _ units: UnsafePointer<UInt16>, _ count: Int) -> Int {
    var found = 0
    var at = first(unit, units, 0, count)
    while at >= 0 {
      found += 1
      at = first(unit, units, at + 1, count)
    }
    return found
  }

  /// The first place of either unit in from..<to; -1 when there is none.
  @inline(__always)
  static func first(_ one: UInt16, or other: UInt16, _ units: UnsafePointer<UInt16>, _ from: Int, _ to: Int) -> Int {
    var at = from
    let a = SIMD16<UInt16>(repeating: one)
    let b = SIMD16<UInt16>(repeating: other)
    while at + 16 <= to {
      let lane = UnsafeRawPointer(units + at).loadUnaligned(as: SIMD16<UInt16>.self)
      if any((lane .== a) .| (lane .== b)) { break }
      at += 16
    }
    while at < to {
      if units[at] == one || units[at] == other { return at }
      at += 1
    }
    return -1
  }

  /// The first place in from..<to of a unit whose upper-case partner is `upper`'s; -1 when there is none. No unit beyond ASCII has an
  /// ASCII upper-case partner in .NET's invariant casing, so ASCII letters are two units to look for.
  @inline(__always)
  static func first(folded upper: UInt16, _ units: UnsafePointer<UInt16>, _ from: Int, _ to: Int) -> Int {
    if upper < 0x80 {
      let letter = upper >= 0x41 && upper <= 0x5a
      return letter ? first(upper, or: upper | 0x20, units, from, to) : first(upper, units, from, to)
    }
    var at = from
    while at < to {
      if CaseFold.upper(units[at]) == upper { return at }
      at += 1
    }
    return -1
  }

  /// All units or-ed together: below 0x80 when all are ASCII, below 0x100 when all are Latin-1.
  @inline(__always)
  static func union(_ units: UnsafeBufferPointer<UInt16>) -> UInt16 {
    guard let base = units.baseAddress else { return 0 }
    var at = 0
    let count = units.count
    var lanes = SIMD16<UInt16>(repeating: 0)
    while at + 16 <= count {
      lanes |= UnsafeRawPointer(base + at).loadUnaligned(as: SIMD16<UInt16>.self)
      at += 16
    }
    var all: UInt16 = 0
    for index in 0..<16 { all |= lanes[index] }
    while at < count {
      all |= base[at]
      at += 1
    }
    return all
  }
}
