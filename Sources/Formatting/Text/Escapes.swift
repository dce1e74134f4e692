// Terminal escape sequences inside text: cutting text at a number of visible units without losing them. `ConsoleCells` knows their shapes.

import Primitives

/// Working around escape sequences.
enum Escapes {
  static let escape: UInt16 = 0x1b
  /// `ESC[0m`, which ends every style.
  static let reset = PSString.make("\u{1b}[0m")

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
        let length = units[i] == escape ? ConsoleCells.sequenceLength(units, i) : 0
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
