// System.String's searching and rebuilding, over PSString.

/// String operations with .NET's meanings.
public enum Strings {
  /// String.Replace, ordinal. The text itself comes back when `old` does not occur. `old` must not be empty.
  public static func replace(_ text: PSString, _ old: PSString, _ new: PSString) -> PSString {
    let first = indexOf(text, old, from: 0)
    if first < 0 || old.isEmpty { return text }
    let out = StringBuilderBuffer(capacity: text.count + new.count)
    var copied = 0
    var found = first
    while found >= 0 {
      out.append(text, copied, found - copied)
      out.append(new)
      copied = found + old.count
      found = indexOf(text, old, from: copied)
    }
    out.append(text, copied, text.count - copied)
    return out.string
  }

  /// The first place of `value` at or after `start` (0...count), ordinally; -1 when there is none.
  public static func indexOf(_ text: PSString, _ value: PSString, from start: Int) -> Int {
    text.withUnits { units in value.withUnits { indexOf(units, $0, from: start) } }
  }

  static func indexOf(_ text: UnsafeBufferPointer<UInt16>, _ value: UnsafeBufferPointer<UInt16>, from start: Int) -> Int {
    let n = value.count
    if n == 0 { return start }
    let last = text.count - n
    if start > last { return -1 }
    let first = value[0]
    var at = start
    outer: while at <= last {
      if text[at] != first {
        at += 1
        continue
      }
      var k = 1
      while k < n {
        if text[at + k] != value[k] {
          at += 1
          continue outer
        }
        k += 1
      }
      return at
    }
    return -1
  }
}
