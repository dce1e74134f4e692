// Terminal escape sequences inside text: they take no room on the screen, so widths, truncation and wrapping must see past them, and plain
// text output drops them. The shapes recognised are PowerShell's own: graphics (`m`), private modes (`?..h/l`) and hyperlinks.

import Primitives

/// Finding and removing escape sequences.
public enum Escapes {
  static let escape: UInt16 = 0x1b
  /// `ESC[0m`, which ends every style.
  static let reset = PSString.make("\u{1b}[0m")

  /// Whether text has an escape character at all.
  public static func isDecorated(_ text: PSString) -> Bool {
    text.withUnits { units in
      for unit in units where unit == escape { return true }
      return false
    }
  }

  /// Length of the sequence that starts at `at`, 0 when none does.
  static func length(_ units: UnsafeBufferPointer<UInt16>, _ at: Int) -> Int {
    guard at + 1 < units.count, units[at] == escape else { return 0 }
    func isDigit(_ unit: UInt16) -> Bool { unit >= 0x30 && unit <= 0x39 }
    if units[at + 1] == 0x5b {
      var i = at + 2
      if i < units.count, units[i] == 0x3f {
        i += 1
        let first = i
        while i < units.count, isDigit(units[i]) { i += 1 }
        if i > first, i < units.count, units[i] == 0x68 || units[i] == 0x6c { return i + 1 - at }
        return 0
      }
      while i < units.count, isDigit(units[i]) { i += 1 }
      while i + 1 < units.count, units[i] == 0x3b, isDigit(units[i + 1]) {
        i += 1
        while i < units.count, isDigit(units[i]) { i += 1 }
      }
      return i < units.count && units[i] == 0x6d ? i + 1 - at : 0
    }
    // ESC ] 8 ; ; ... ESC \
    guard at + 4 < units.count, units[at + 1] == 0x5d, units[at + 2] == 0x38, units[at + 3] == 0x3b, units[at + 4] == 0x3b
    else { return 0 }
    var i = at + 5
    while i + 1 < units.count {
      if units[i] == escape, units[i + 1] == 0x5c { return i + 2 - at }
      if units[i] == 0x0a { return 0 }
      i += 1
    }
    return 0
  }

  /// The text without its sequences.
  public static func plain(_ text: PSString) -> PSString {
    guard isDecorated(text) else { return text }
    return text.withUnits { PSString.make(plain($0)) }
  }

  static func plain(_ units: UnsafeBufferPointer<UInt16>) -> [UInt16] {
    var out: [UInt16] = []
    out.reserveCapacity(units.count)
    var i = 0
    while i < units.count {
      let length = units[i] == escape ? length(units, i) : 0
      if length > 0 {
        i += length
      } else {
        out.append(units[i])
        i += 1
      }
    }
    return out
  }

  /// Whether the units end in the reset sequence.
  static func endsInReset(_ units: some BidirectionalCollection<UInt16>) -> Bool {
    units.suffix(4).elementsEqual([0x1b, 0x5b, 0x30, 0x6d])
  }

  /// A part of decorated text counted in visible units: sequences before the cut are kept, and a style left open is reset.
  static func slice(_ text: PSString, from start: Int, count: Int, prepend: PSString? = nil, append: PSString? = nil)
    -> PSString
  {
    text.withUnits { units in
      var out: [UInt16] = []
      func add(_ extra: PSString?) { extra?.withUnits { out.append(contentsOf: $0) } }
      var seen = 0, taken = 0, i = 0
      var sequences = false
      var opened = false
      while i < units.count {
        let length = units[i] == escape ? length(units, i) : 0
        if length > 0 {
          sequences = true
          out.append(contentsOf: units[i..<(i + length)])
          i += length
          continue
        }
        if seen < start {
          seen += 1
        } else {
          if !opened {
            add(prepend)
            opened = true
          }
          if taken == count { break }
          out.append(units[i])
          taken += 1
          if taken == count { break }
        }
        i += 1
      }
      if sequences {
        if endsInReset(out) {
          out.removeLast(4)
          add(append)
        } else {
          add(append)
        }
        add(reset)
      } else {
        add(append)
      }
      return PSString.make(out)
    }
  }
}
