// System.String's searching, cutting and rebuilding over PSString, with .NET's checks and texts. Culture-sensitive searches are
// Collation's; case, splitting and normalisation have files of their own.

/// System.StringComparison.
public enum StringComparison: Int, Sendable {
  case currentCulture, currentCultureIgnoreCase, invariantCulture, invariantCultureIgnoreCase, ordinal, ordinalIgnoreCase

  public var ignoresCase: Bool { rawValue & 1 != 0 }
  public var isOrdinal: Bool { rawValue >= 4 }
  var options: CompareOptions { ignoresCase ? .ignoreCase : [] }
}

/// String operations with .NET's meanings. Cultures are en-US and invariant, which share one order.
public enum Strings {
  // MARK: - Errors

  static func negative(_ name: String, _ value: Int) -> PrimitiveError {
    .argumentOutOfRange("\(name) ('\(value)') must be a non-negative value.", paramName: name, actualValue: String(value))
  }

  static func tooGreat(_ name: String, _ value: Int, _ limit: Int) -> PrimitiveError {
    .argumentOutOfRange(
      "\(name) ('\(value)') must be less than or equal to '\(limit)'.", paramName: name, actualValue: String(value))
  }

  static let indexBeyond = PrimitiveError.argumentOutOfRange(
    "Index was out of range. Must be non-negative and less than or equal to the size of the collection.",
    paramName: "startIndex")
  static let indexNotBelow = PrimitiveError.argumentOutOfRange(
    "Index was out of range. Must be non-negative and less than the size of the collection.", paramName: "startIndex")
  static let countBeyond = PrimitiveError.argumentOutOfRange(
    "Count must be positive and count must refer to a location within the string/array/collection.", paramName: "count")

  // MARK: - Ordinal search

  /// The first place of `value` at or after `start` (0...count), ordinally; -1 when there is none.
  public static func indexOf(_ text: PSString, _ value: PSString, from start: Int) -> Int {
    text.withUnits { units in value.withUnits { indexOf(units, $0, from: start) } }
  }

  static func indexOf(_ text: UnsafeBufferPointer<UInt16>, _ value: UnsafeBufferPointer<UInt16>, from start: Int) -> Int {
    let n = value.count
    if n == 0 { return start }
    let last = text.count - n
    guard start <= last, let base = text.baseAddress, let wanted = value.baseAddress else { return -1 }
    var at = start
    while true {
      at = UnitScan.first(wanted[0], base, at, last + 1)
      if at < 0 { return -1 }
      var k = 1
      while k < n && base[at + k] == wanted[k] { k += 1 }
      if k == n { return at }
      at += 1
    }
  }

  private static func checkForward(_ text: PSString, _ start: Int, _ count: Int?) throws -> Int {
    if start < 0 || start > text.count { throw indexBeyond }
    let count = count ?? text.count - start
    if count < 0 || count > text.count - start { throw countBeyond }
    return count
  }

  /// String.IndexOf(Char, startIndex, count).
  public static func indexOf(_ text: PSString, char: UInt16, start: Int = 0, count: Int? = nil, ignoreCase: Bool = false) throws
    -> Int
  {
    let count = try checkForward(text, start, count)
    return text.withUnits { units in
      guard let base = units.baseAddress else { return -1 }
      if ignoreCase {
        let upper = CaseFold.upper(char)
        for at in start..<(start + count) where CaseFold.upper(base[at]) == upper { return at }
        return -1
      }
      return UnitScan.first(char, base, start, start + count)
    }
  }

  /// String.LastIndexOf(Char, startIndex, count): searches backwards from `start`.
  public static func lastIndexOf(_ text: PSString, char: UInt16, start: Int? = nil, count: Int? = nil) throws -> Int {
    if text.isEmpty { return -1 }
    let start = start ?? text.count - 1
    if start < 0 || start >= text.count { throw indexNotBelow }
    let count = count ?? start + 1
    if count < 0 || count > start + 1 { throw countBeyond }
    return text.withUnits { units in
      var at = start
      while at > start - count {
        if units[at] == char { return at }
        at -= 1
      }
      return -1
    }
  }

  /// String.IndexOf(String, startIndex, count, comparisonType). The one-argument overload of .NET uses the current culture.
  public static func indexOf(
    _ text: PSString, _ value: PSString, start: Int = 0, count: Int? = nil, comparison: StringComparison = .currentCulture
  ) throws -> Int {
    let count = try checkForward(text, start, count)
    if comparison.isOrdinal {
      return text.withUnits { units in
        value.withUnits { value in
          let part = UnsafeBufferPointer(rebasing: units[..<(start + count)])
          return comparison == .ordinal
            ? indexOf(part, value, from: start) : Ordinal.indexOfIgnoringCase(part, value, from: start)
        }
      }
    }
    return Collation.invariant.indexOf(text, value, from: start, count: count, comparison.options)?.index ?? -1
  }

  /// String.LastIndexOf(String, startIndex, count, comparisonType).
  public static func lastIndexOf(
    _ text: PSString, _ value: PSString, start: Int? = nil, count: Int? = nil, comparison: StringComparison = .currentCulture
  ) throws -> Int {
    var start = start ?? text.count - 1
    var count = count ?? start + 1
    if start < 0 || start >= text.count {
      if start == -1 && text.isEmpty {
        count = 0
      } else if start == text.count {
        // Calling with the length is a common slip that .NET puts right.
        start -= 1
        if count > 0 { count -= 1 }
      } else {
        throw indexNotBelow
      }
    }
    let first = start - count + 1
    if count < 0 || first < 0 { throw countBeyond }
    if comparison.isOrdinal {
      if value.isEmpty { return first + count }
      let found = text.withUnits { units in
        value.withUnits { value in
          Ordinal.lastIndexOf(
            UnsafeBufferPointer(rebasing: units[first..<(first + count)]), value, ignoreCase: comparison.ignoresCase)
        }
      }
      return found < 0 ? -1 : first + found
    }
    return Collation.invariant.lastIndexOf(text, value, from: first, count: count, comparison.options)?.index ?? -1
  }

  /// String.IndexOfAny.
  public static func indexOfAny(_ text: PSString, _ chars: [UInt16], start: Int = 0, count: Int? = nil) throws -> Int {
    let count = try checkForward(text, start, count)
    return text.withUnits { units in
      for at in start..<(start + count) where chars.contains(units[at]) { return at }
      return -1
    }
  }

  /// String.LastIndexOfAny.
  public static func lastIndexOfAny(_ text: PSString, _ chars: [UInt16], start: Int? = nil, count: Int? = nil) throws -> Int {
    if text.isEmpty { return -1 }
    let start = start ?? text.count - 1
    if start < 0 || start >= text.count { throw indexNotBelow }
    let count = count ?? start + 1
    if count < 0 || count > start + 1 { throw countBeyond }
    return text.withUnits { units in
      var at = start
      while at > start - count {
        if chars.contains(units[at]) { return at }
        at -= 1
      }
      return -1
    }
  }

  /// String.Contains: ordinal unless told otherwise.
  public static func contains(_ text: PSString, _ value: PSString, comparison: StringComparison = .ordinal) -> Bool {
    if comparison == .ordinal { return indexOf(text, value, from: 0) >= 0 }
    return ((try? indexOf(text, value, comparison: comparison)) ?? -1) >= 0
  }

  /// String.StartsWith.
  public static func startsWith(_ text: PSString, _ value: PSString, comparison: StringComparison = .currentCulture) -> Bool {
    if !comparison.isOrdinal { return Collation.invariant.startsWith(text, value, comparison.options) }
    if value.count > text.count { return false }
    return text.withUnits { units in
      value.withUnits {
        Ordinal.equals(UnsafeBufferPointer(rebasing: units[..<$0.count]), $0, ignoreCase: comparison.ignoresCase)
      }
    }
  }

  /// String.EndsWith.
  public static func endsWith(_ text: PSString, _ value: PSString, comparison: StringComparison = .currentCulture) -> Bool {
    if !comparison.isOrdinal { return Collation.invariant.endsWith(text, value, comparison.options) }
    if value.count > text.count { return false }
    return text.withUnits { units in
      value.withUnits {
        Ordinal.equals(
          UnsafeBufferPointer(rebasing: units[(units.count - $0.count)...]), $0, ignoreCase: comparison.ignoresCase)
      }
    }
  }

  /// String.Equals with a comparison.
  public static func equals(_ a: PSString, _ b: PSString, comparison: StringComparison = .ordinal) -> Bool {
    switch comparison {
    case .ordinal: return a.equals(b)
    case .ordinalIgnoreCase: return a.equalsIgnoringCase(b)
    default: return Collation.invariant.equals(a, b, ignoreCase: comparison.ignoresCase)
    }
  }

  /// String.Compare with a comparison: the sign counts.
  public static func compare(_ a: PSString, _ b: PSString, comparison: StringComparison = .currentCulture) -> Int {
    switch comparison {
    case .ordinal: return Ordinal.compare(a, b)
    case .ordinalIgnoreCase: return Ordinal.compareIgnoringCase(a, b)
    default: return Collation.invariant.compare(a, b, comparison.options)
    }
  }

  // MARK: - Cutting

  /// String.Substring(startIndex).
  public static func substring(_ text: PSString, _ start: Int) throws -> PSString {
    if start < 0 { throw negative("startIndex", start) }
    if start > text.count {
      throw PrimitiveError.argumentOutOfRange("startIndex cannot be larger than length of string.", paramName: "startIndex")
    }
    return text.slice(start, text.count - start)
  }

  /// String.Substring(startIndex, length).
  public static func substring(_ text: PSString, _ start: Int, _ length: Int) throws -> PSString {
    if start < 0 { throw negative("startIndex", start) }
    if start > text.count {
      throw PrimitiveError.argumentOutOfRange("startIndex cannot be larger than length of string.", paramName: "startIndex")
    }
    if length < 0 { throw negative("length", length) }
    if length > text.count - start {
      throw PrimitiveError.argumentOutOfRange(
        "Index and length must refer to a location within the string.", paramName: "length")
    }
    return length == 0 ? .empty : text.slice(start, length)
  }

  /// String.Remove(startIndex, count).
  public static func remove(_ text: PSString, _ start: Int, _ count: Int) throws -> PSString {
    if start < 0 { throw negative("startIndex", start) }
    if count < 0 { throw negative("count", count) }
    if count > text.count - start { throw tooGreat("count", count, text.count - start) }
    if count == 0 { return text }
    return text.withUnits { units in
      PSString.make(count: units.count - count) { out in
        for at in 0..<start { out[at] = units[at] }
        for at in (start + count)..<units.count { out[at - count] = units[at] }
      }
    }
  }

  /// String.Remove(startIndex).
  public static func remove(_ text: PSString, _ start: Int) throws -> PSString {
    if start < 0 { throw negative("startIndex", start) }
    if start > text.count {
      throw PrimitiveError.argumentOutOfRange("startIndex must be less than length of string.", paramName: "startIndex")
    }
    return text.slice(0, start)
  }

  /// String.Insert.
  public static func insert(_ text: PSString, _ start: Int, _ value: PSString) throws -> PSString {
    // .NET compares as unsigned numbers, and shows them so.
    if start < 0 || start > text.count { throw tooGreat("startIndex", start < 0 ? start + 0x1_0000_0000 : start, text.count) }
    if value.isEmpty { return text }
    return text.slice(0, start).appending(value).appending(text.slice(start, text.count - start))
  }

  /// String.PadLeft.
  public static func padLeft(_ text: PSString, _ width: Int, _ pad: UInt16 = 0x20) throws -> PSString {
    if width < 0 {
      throw PrimitiveError.argumentOutOfRange(
        "totalWidth ('\(width)') must be a non-negative value.", paramName: "totalWidth", actualValue: "\(width)")
    }
    if width > longest { throw PrimitiveError.outOfMemory }
    let fill = width - text.count
    if fill <= 0 { return text }
    return text.withUnits { units in
      PSString.make(count: width) { out in
        for at in 0..<fill { out[at] = pad }
        for at in 0..<units.count { out[fill + at] = units[at] }
      }
    }
  }

  /// String.PadRight.
  public static func padRight(_ text: PSString, _ width: Int, _ pad: UInt16 = 0x20) throws -> PSString {
    if width < 0 {
      throw PrimitiveError.argumentOutOfRange(
        "totalWidth ('\(width)') must be a non-negative value.", paramName: "totalWidth", actualValue: "\(width)")
    }
    if width > longest { throw PrimitiveError.outOfMemory }
    if width <= text.count { return text }
    return text.withUnits { units in
      PSString.make(count: width) { out in
        for at in 0..<units.count { out[at] = units[at] }
        for at in units.count..<width { out[at] = pad }
      }
    }
  }

  /// Trims units that are in `chars`, or white space when it is empty.
  public static func trim(_ text: PSString, _ chars: [UInt16] = [], start: Bool = true, end: Bool = true) -> PSString {
    let range = text.withUnits { units in trimmed(units, chars, start: start, end: end) }
    if range.count == text.count { return text }
    return range.isEmpty ? .empty : text.slice(range.lowerBound, range.count)
  }

  @inline(__always)
  static func trimmed(_ units: UnsafeBufferPointer<UInt16>, _ chars: [UInt16], start: Bool, end: Bool) -> Range<Int> {
    var from = 0
    var to = units.count
    func drops(_ unit: UInt16) -> Bool { chars.isEmpty ? CharInfo.isWhiteSpace(unit) : chars.contains(unit) }
    if start { while from < to && drops(units[from]) { from += 1 } }
    if end { while to > from && drops(units[to - 1]) { to -= 1 } }
    return from..<to
  }

  // MARK: - Rebuilding

  /// String.Replace, ordinal. The text itself comes back when `old` does not occur; `old` empty changes nothing.
  public static func replace(_ text: PSString, _ old: PSString, _ new: PSString) -> PSString {
    if old.isEmpty { return text }
    let first = indexOf(text, old, from: 0)
    if first < 0 { return text }
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

  /// String.Replace(Char, Char).
  public static func replace(_ text: PSString, char old: UInt16, _ new: UInt16) -> PSString {
    text.withUnits { units in
      guard let base = units.baseAddress, UnitScan.first(old, base, 0, units.count) >= 0 else { return text }
      return PSString.make(count: units.count) { out in
        for at in 0..<units.count { out[at] = base[at] == old ? new : base[at] }
      }
    }
  }

  /// String.Replace(oldValue, newValue, comparisonType); throws for an empty `old`.
  public static func replace(_ text: PSString, _ old: PSString, _ new: PSString, comparison: StringComparison) throws
    -> PSString
  {
    if old.isEmpty { throw PrimitiveError.argument("The value cannot be an empty string.", paramName: "oldValue") }
    if comparison == .ordinal { return replace(text, old, new) }
    var out: StringBuilderBuffer?
    var copied = 0
    while copied <= text.count {
      let found: (index: Int, length: Int)?
      if comparison.isOrdinal {
        let at = text.withUnits { units in old.withUnits { Ordinal.indexOfIgnoringCase(units, $0, from: copied) } }
        found = at < 0 ? nil : (at, old.count)
      } else {
        found = Collation.invariant.indexOf(text, old, from: copied, count: text.count - copied, comparison.options)
      }
      guard let found, found.length > 0 else { break }
      let buffer = out ?? StringBuilderBuffer(capacity: text.count + new.count)
      out = buffer
      buffer.append(text, copied, found.index - copied)
      buffer.append(new)
      copied = found.index + found.length
    }
    guard let out else { return text }
    out.append(text, copied, text.count - copied)
    return out.string
  }

  /// String.Join.
  public static func join(_ separator: PSString, _ parts: [PSString]) -> PSString {
    if parts.count == 1 { return parts[0] }
    if parts.isEmpty { return .empty }
    var total = separator.count * (parts.count - 1)
    for part in parts { total += part.count }
    return PSString.make(count: total) { out in
      var at = 0
      for (index, part) in parts.enumerated() {
        if index > 0 {
          separator.withUnits { for unit in $0 { out[at] = unit; at += 1 } }
        }
        part.withUnits { for unit in $0 { out[at] = unit; at += 1 } }
      }
    }
  }

  /// How many units a string can have in .NET.
  public static let longest = 0x3fff_ffdf

  /// The text `times` times over. Throws `.outOfMemory` beyond .NET's longest string.
  public static func repeated(_ text: PSString, _ times: Int) throws -> PSString {
    let n = text.count
    if times <= 0 || n == 0 { return .empty }
    if times == 1 { return text }
    if times > longest / n { throw PrimitiveError.outOfMemory }
    return text.withUnits { units in
      PSString.make(count: n * times) { out in
        for round in 0..<times { for at in 0..<n { out[round * n + at] = units[at] } }
      }
    }
  }

  /// String.IsNullOrWhiteSpace without the null.
  public static func isBlank(_ text: PSString) -> Bool {
    text.withUnits { units in
      for unit in units where !CharInfo.isWhiteSpace(unit) { return false }
      return true
    }
  }

  /// The units from last to first.
  public static func reversed(_ text: PSString) -> PSString {
    text.withUnits { units in
      PSString.make(count: units.count) { out in for at in 0..<units.count { out[at] = units[units.count - 1 - at] } }
    }
  }
}
