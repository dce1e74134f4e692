// Comparison and search by UTF-16 units: StringComparison.Ordinal and OrdinalIgnoreCase.

/// Ordinal operations over units.
public enum Ordinal {
  /// String.CompareOrdinal: the difference of the first differing units, or of the lengths.
  public static func compare(_ a: PSString, _ b: PSString) -> Int {
    a.withUnits { x in b.withUnits { compare(x, $0) } }
  }

  static func compare(_ a: UnsafeBufferPointer<UInt16>, _ b: UnsafeBufferPointer<UInt16>) -> Int {
    let n = min(a.count, b.count)
    var i = 0
    while i < n {
      if a[i] != b[i] { return Int(a[i]) - Int(b[i]) }
      i += 1
    }
    return a.count - b.count
  }

  /// The same with both sides upper-cased unit by unit.
  public static func compareIgnoringCase(_ a: PSString, _ b: PSString) -> Int {
    a.withUnits { x in
      b.withUnits { y in
        let n = min(x.count, y.count)
        var i = 0
        while i < n {
          if x[i] != y[i] {
            let p = CaseFold.upper(x[i])
            let q = CaseFold.upper(y[i])
            if p != q { return Int(p) - Int(q) }
          }
          i += 1
        }
        return x.count - y.count
      }
    }
  }

  static func equals(_ a: UnsafeBufferPointer<UInt16>, _ b: UnsafeBufferPointer<UInt16>, ignoreCase: Bool = false) -> Bool {
    let n = a.count
    guard n == b.count else { return false }
    var i = 0
    if ignoreCase {
      while i < n {
        if a[i] != b[i] && CaseFold.upper(a[i]) != CaseFold.upper(b[i]) { return false }
        i += 1
      }
    } else {
      while i < n {
        if a[i] != b[i] { return false }
        i += 1
      }
    }
    return true
  }

  /// The first place of `value` at or after `start`, case ignored; -1 when there is none.
  static func indexOfIgnoringCase(
    _ text: UnsafeBufferPointer<UInt16>, _ value: UnsafeBufferPointer<UInt16>, from start: Int
  ) -> Int {
    let n = value.count
    if n == 0 { return start }
    let last = text.count - n
    guard start <= last, let base = text.baseAddress else { return -1 }
    let first = CaseFold.upper(value[0])
    var at = start
    outer: while true {
      at = UnitScan.first(folded: first, base, at, last + 1)
      if at < 0 { return -1 }
      var k = 1
      while k < n {
        if text[at + k] != value[k] && CaseFold.upper(text[at + k]) != CaseFold.upper(value[k]) {
          at += 1
          continue outer
        }
        k += 1
      }
      return at
    }
  }

  /// The last place of `value` in `text`; -1 when there is none.
  static func lastIndexOf(
    _ text: UnsafeBufferPointer<UInt16>, _ value: UnsafeBufferPointer<UInt16>, ignoreCase: Bool
  ) -> Int {
    let n = value.count
    var at = text.count - n
    while at >= 0 {
      if equals(UnsafeBufferPointer(rebasing: text[at..<(at + n)]), value, ignoreCase: ignoreCase) { return at }
      at -= 1
    }
    return -1
  }
}
