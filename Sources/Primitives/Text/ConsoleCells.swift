// How many cells text takes in a console, as PowerShell counts: by unit (a surrogate pair is two cells, a combining mark one), and none for the
// escape sequences that it knows: colours, modes and hyperlinks.

/// Cell widths and virtual-terminal sequences.
public enum ConsoleCells {
  /// PowerShell's width of one unit: 2 for East Asian wide units, 1 for all others.
  @inlinable @inline(__always)
  public static func width(_ unit: UInt16) -> Int { unit < 0x1100 ? 1 : wideWidth(unit) }

  @usableFromInline static func wideWidth(_ unit: UInt16) -> Int {
    switch unit {
    case 0x1100...0x115f, 0x2329, 0x232a, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe10...0xfe19, 0xfe30...0xfe6f, 0xff00...0xff60,
      0xffe0...0xffe6:
      return 2
    case 0x2e80...0xa4cf: return unit == 0x303f ? 1 : 2
    default: return 1
    }
  }

  /// PowerShell's width of a text, escape sequences left out.
  public static func width(_ text: PSString) -> Int { text.withUnits { width($0) } }

  /// The same over bare units.
  public static func width(_ units: UnsafeBufferPointer<UInt16>) -> Int {
    let all = UnitScan.union(units)
    if all < 0x1100 && !units.contains(0x1b) { return units.count }
    var total = 0
    var at = 0
    while at < units.count {
      if units[at] == 0x1b {
        let length = sequenceLength(units, at)
        if length > 0 {
          at += length
          continue
        }
      }
      total += width(units[at])
      at += 1
    }
    return total
  }

  /// The same over an array.
  public static func width(_ units: [UInt16]) -> Int { units.withUnsafeBufferPointer { width($0) } }

  /// The length of the escape sequence at `start`, 0 when none of those that PowerShell takes for decoration stands there: colours
  /// (ESC [ n;n m), modes (ESC [ ? n h or l) and hyperlinks (ESC ] 8 ; ; ... ESC \).
  public static func sequenceLength(_ units: UnsafeBufferPointer<UInt16>, _ start: Int) -> Int {
    let count = units.count
    guard start + 2 < count, units[start] == 0x1b else { return 0 }
    var at = start + 2
    func digits() -> Int {
      let from = at
      while at < count && CharInfo.isDigit(units[at]) { at += 1 }
      return at - from
    }
    if units[start + 1] == 0x5b {
      if units[at] == 0x3f {
        at += 1
        guard digits() > 0, at < count, units[at] == 0x68 || units[at] == 0x6c else { return 0 }
        return at + 1 - start
      }
      _ = digits()
      while at < count && units[at] == 0x3b {
        at += 1
        if digits() == 0 { return 0 }
      }
      return at < count && units[at] == 0x6d ? at + 1 - start : 0
    }
    guard units[start + 1] == 0x5d, start + 4 < count, units[start + 2] == 0x38, units[start + 3] == 0x3b,
      units[start + 4] == 0x3b
    else { return 0 }
    at = start + 5
    while at + 1 < count && units[at] != 0x0a {
      if units[at] == 0x1b && units[at + 1] == 0x5c { return at + 2 - start }
      at += 1
    }
    return 0
  }

  /// The text without its escape sequences; the text itself when it has none.
  public static func plain(_ text: PSString) -> PSString {
    text.withUnits { units in
      guard let base = units.baseAddress else { return text }
      let first = UnitScan.first(0x1b, base, 0, units.count)
      if first < 0 { return text }
      let out = StringBuilderBuffer(capacity: units.count)
      var at = 0
      var copied = 0
      while at < units.count {
        let length = units[at] == 0x1b ? sequenceLength(units, at) : 0
        if length > 0 {
          out.append(UnsafeBufferPointer(rebasing: units[copied..<at]))
          at += length
          copied = at
        } else {
          at += 1
        }
      }
      if copied == 0 { return text }
      out.append(UnsafeBufferPointer(rebasing: units[copied...]))
      return out.string
    }
  }

  /// Whether the text has the escape unit, which is what makes PowerShell treat it as decorated.
  public static func isDecorated(_ text: PSString) -> Bool {
    text.withUnits { units in
      guard let base = units.baseAddress else { return false }
      return UnitScan.first(0x1b, base, 0, units.count) >= 0
    }
  }
}
