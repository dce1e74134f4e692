// Culture-sensitive comparison as .NET does it on Linux, with ICU's collators. Text of plain ASCII, nearly all there is, is compared
// with a table of weights that equals ICU's root order (Tests compare the two); ICU is opened the first time something else comes.

import CICU
import Synchronization

/// System.Globalization.CompareOptions.
public struct CompareOptions: OptionSet, Sendable, Hashable {
  public let rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  public static let ignoreCase = CompareOptions(rawValue: 1)
  public static let ignoreNonSpace = CompareOptions(rawValue: 2)
  public static let ignoreSymbols = CompareOptions(rawValue: 4)
  public static let ignoreKanaType = CompareOptions(rawValue: 8)
  public static let ignoreWidth = CompareOptions(rawValue: 16)
  public static let ordinalIgnoreCase = CompareOptions(rawValue: 0x1000_0000)
  public static let stringSort = CompareOptions(rawValue: 0x2000_0000)
  public static let ordinal = CompareOptions(rawValue: 0x4000_0000)
}

/// The order of one culture's strings; shared freely between threads.
public final class Collation: Sendable {
  /// The invariant culture's order, which is also en-US's.
  public static let invariant = Collation(locale: "")

  private struct Key: Hashable {
    var options: CompareOptions
    /// Whether the text has kana or width forms, which .NET tells apart by rules of its own.
    var custom: Bool
  }

  /// Unchecked: a collator is not changed after it is opened, and ICU's reading functions may run at the same time.
  private struct Handle: @unchecked Sendable { let collator: UnsafeMutableRawPointer? }

  private let locale: String
  /// Whether ASCII has the root order here: so in every culture but a few that move letters.
  private let plainASCII: Bool
  private let open = Mutex<[Key: Handle]>([:])

  /// The order of a culture by its .NET name ("en-US", "" for invariant).
  public init(locale: String) {
    self.locale = locale
    let language = locale.split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map(String.init) ?? ""
    plainASCII = ["", "en", "de", "fr", "it", "nl", "pt", "ru", "ja", "zh", "ko", "ga"].contains(language)
  }

  deinit { open.withLock { for handle in $0.values { if let collator = handle.collator { icu_collatorClose(collator) } } } }

  // MARK: - The ASCII table

  /// Weight of an ASCII unit at the first level, 0 for one that collation ignores; letters of both cases weigh the same.
  /// Unchecked: written once here, only read afterwards.
  private nonisolated(unsafe) static let weights: UnsafePointer<UInt8> = {
    let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 128)
    table.initialize(repeating: 0, count: 128)
    var weight: UInt8 = 1
    for byte in "\t\n\u{b}\u{c}\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789".utf8 {
      table[Int(byte)] = weight
      weight += 1
    }
    for byte in UInt8(ascii: "a")...UInt8(ascii: "z") {
      table[Int(byte)] = weight
      table[Int(byte - 32)] = weight
      weight += 1
    }
    return UnsafePointer(table)
  }()

  /// Compares by the table; nil when a unit outside it decides or stands where a decision falls.
  private static func compareASCII(
    _ a: UnsafeBufferPointer<UInt16>, _ b: UnsafeBufferPointer<UInt16>, ignoreCase: Bool
  ) -> Int? {
    let n = min(a.count, b.count)
    var tertiary = 0
    if n > 0, let left = a.baseAddress, let right = b.baseAddress {
      let weights = Self.weights
      var i = 0
      while i < n {
        let x = left[i]
        let y = right[i]
        if (x | y) >= 0x80 { return nil }
        let p = weights[Int(x)]
        let q = weights[Int(y)]
        if p == 0 || q == 0 { return nil }
        if p != q {
          // A mark that follows could join either unit.
          if i + 1 < a.count && left[i + 1] >= 0x80 { return nil }
          if i + 1 < b.count && right[i + 1] >= 0x80 { return nil }
          return p < q ? -1 : 1
        }
        if tertiary == 0 && x != y { tertiary = x > y ? -1 : 1 }
        i += 1
      }
    }
    if a.count != b.count {
      let next = a.count > n ? a[n] : b[n]
      if next >= 0x80 || weights[Int(next)] == 0 { return nil }
      return a.count < b.count ? -1 : 1
    }
    return ignoreCase ? 0 : tertiary
  }

  // MARK: - Comparing

  /// String.Compare: -1, 0 or 1.
  public func compare(_ a: PSString, _ b: PSString, _ options: CompareOptions = []) -> Int {
    if a === b { return 0 }
    if options.contains(.ordinal) { return Ordinal.compare(a, b).signum() }
    if options.contains(.ordinalIgnoreCase) { return Ordinal.compareIgnoringCase(a, b).signum() }
    return a.withUnits { left in b.withUnits { right in compare(left, right, options) } }
  }

  /// The same over bare units.
  public func compare(_ a: UnsafeBufferPointer<UInt16>, _ b: UnsafeBufferPointer<UInt16>, _ options: CompareOptions) -> Int {
    let kind = options.subtracting([.stringSort, .ignoreKanaType, .ignoreWidth])
    if plainASCII && (kind.isEmpty || kind == .ignoreCase),
      let fast = Self.compareASCII(a, b, ignoreCase: kind == .ignoreCase)
    {
      return fast
    }
    if a.count == b.count && Ordinal.equals(a, b) { return 0 }
    guard let collator = collator(options, Self.needsCustom(a) || Self.needsCustom(b)) else {
      return Ordinal.compare(a, b).signum()
    }
    return Self.pinned(a) { x in
      Self.pinned(b) { y in Int(icu_compare(collator, x, Int32(clamping: a.count), y, Int32(clamping: b.count))) }
    }
  }

  /// Whether two strings are equal in this culture: what -eq (with `ignoreCase`) and -ceq ask.
  @inline(__always)
  public func equals(_ a: PSString, _ b: PSString, ignoreCase: Bool) -> Bool {
    a === b || compare(a, b, ignoreCase ? .ignoreCase : []) == 0
  }

  /// Calls `body` with a pointer that is never null.
  private static func pinned<R>(_ units: UnsafeBufferPointer<UInt16>, _ body: (UnsafePointer<UInt16>) -> R) -> R {
    if let base = units.baseAddress { return body(base) }
    var nothing: UInt16 = 0
    return withUnsafePointer(to: &nothing) { body($0) }
  }

  private static func needsCustom(_ units: UnsafeBufferPointer<UInt16>) -> Bool {
    for unit in units
    where (unit >= 0x3041 && unit <= 0x30ff) || (unit >= 0xff00 && unit <= 0xffef) || (unit >= 0x3001 && unit <= 0x3003) {
      return true
    }
    return false
  }

  /// A sort key: keys compare bytewise as their strings compare. (CompareInfo.GetSortKey)
  public func sortKey(_ text: PSString, _ options: CompareOptions = []) -> [UInt8] {
    text.withUnits { units in
      guard let collator = collator(options, Self.needsCustom(units)) else { return [] }
      return Self.pinned(units) { pointer in
        let count = Int32(clamping: units.count)
        let size = Int(icu_sortKey(collator, pointer, count, nil, 0))
        return [UInt8](unsafeUninitializedCapacity: size) { out, filled in
          filled = Int(icu_sortKey(collator, pointer, count, out.baseAddress, Int32(clamping: size)))
        }
      }
    }
  }

  // MARK: - Collators

  private func collator(_ options: CompareOptions, _ custom: Bool) -> UnsafeMutableRawPointer? {
    // Kana and width matter only where the strength would drop them, or keep them though they are to be ignored.
    let lowered = !options.isDisjoint(with: [.ignoreCase, .ignoreNonSpace])
    let ignoring = !options.isDisjoint(with: [.ignoreKanaType, .ignoreWidth])
    let key = Key(options: options.subtracting(.stringSort), custom: custom && (lowered || ignoring))
    return open.withLock { open in
      if let known = open[key] { return known }
      let made = Handle(collator: make(key))
      open[key] = made
      return made
    }.collator
  }

  private func make(_ key: Key) -> UnsafeMutableRawPointer? {
    var status: Int32 = 0
    let name = locale.map { $0 == "-" ? "_" : $0 }
    let strength: Int32 = key.options.contains(.ignoreNonSpace) ? 0 : key.options.contains(.ignoreCase) ? 1 : 2
    let collator: UnsafeMutableRawPointer?
    if key.custom {
      let rules = CollationRules.make(key.options, strength: strength)
      collator = rules.withUnsafeBufferPointer {
        icu_collatorOpenCustom(String(name), $0.baseAddress, Int32(clamping: $0.count), &status)
      }
    } else {
      collator = icu_collatorOpen(String(name), &status)
    }
    guard let collator, status == 0 else { return nil }
    if key.options.contains(.ignoreSymbols) { icu_collatorIgnoreSymbols(collator, &status) }
    icu_collatorSetStrength(collator, strength)
    if strength < 2 && !key.options.contains(.ignoreCase) { icu_collatorCaseLevel(collator, &status) }
    return collator
  }

  // MARK: - Searching

  /// Units for which a culture's search is an ordinal one: ASCII but for the control characters.
  private static func isPlain(_ units: UnsafeBufferPointer<UInt16>) -> Bool {
    for unit in units where unit >= 0x7f || (unit < 0x20 && unit != 9 && unit != 11 && unit != 12) { return false }
    return true
  }

  /// Units among which a search for plain ones is an ordinal search: plain ones, and letters that never become part of a match with them, for
  /// collation gives them weights of their own: accented Latin that decomposes, Greek, Cyrillic, Han and Hangul. Cultures whose letters may
  /// be pairs of plain ones, or that sort accented letters apart, take part with plain units alone.
  private func isInert(_ units: UnsafeBufferPointer<UInt16>) -> Bool {
    if !plainASCII { return Self.isPlain(units) }
    for unit in units {
      switch unit {
      case 0x20...0x7e, 9, 11, 12: continue
      case 0xc6, 0xd0, 0xd7, 0xd8, 0xde, 0xdf, 0xe6, 0xf0, 0xf7, 0xf8, 0xfe: return false
      case 0xc0...0xff: continue
      case 0x110, 0x111, 0x126, 0x127, 0x131...0x133, 0x138, 0x13f...0x142, 0x149...0x14b, 0x152, 0x153, 0x166, 0x167:
        return false
      case 0x100...0x17e, 0x391...0x3a1, 0x3a3...0x3a9, 0x3b1...0x3c9, 0x410...0x44f, 0x4e00...0x9fff, 0xac00...0xd7a3: continue
      default: return false
      }
    }
    return true
  }

  /// Whether collation gives the text no weight at all.
  private func isIgnorable(_ units: UnsafeBufferPointer<UInt16>, _ collator: UnsafeMutableRawPointer) -> Bool {
    if units.isEmpty { return true }
    var status: Int32 = 0
    return Self.pinned(units) { pointer in
      guard let elements = icu_elementsOpen(collator, pointer, Int32(clamping: units.count), &status), status == 0 else {
        return false
      }
      defer { icu_elementsClose(elements) }
      while true {
        let element = icu_elementsNext(elements, &status)
        if element == -1 || status != 0 { return true }
        if element != 0 { return false }
      }
    }
  }

  private func search(
    _ text: UnsafeBufferPointer<UInt16>, _ value: UnsafeBufferPointer<UInt16>, _ options: CompareOptions,
    _ body: (UnsafeMutableRawPointer, UnsafeMutableRawPointer) -> (Int, Int)?
  ) -> (Int, Int)? {
    guard let collator = collator(options, Self.needsCustom(text) || Self.needsCustom(value)) else { return nil }
    if isIgnorable(value, collator) { return (-2, 0) }
    if text.isEmpty { return nil }
    var status: Int32 = 0
    return Self.pinned(value) { valuePointer in
      Self.pinned(text) { textPointer in
        guard
          let search = icu_searchOpen(
            valuePointer, Int32(clamping: value.count), textPointer, Int32(clamping: text.count), collator, &status),
          status == 0
        else { return nil }
        defer { icu_searchClose(search) }
        return body(search, collator)
      }
    }
  }

  /// The first place of `value` at or after `start`, with how many units it takes there; nil when there is none.
  public func indexOf(_ text: PSString, _ value: PSString, from start: Int, count: Int, _ options: CompareOptions = []) -> (
    index: Int, length: Int
  )? {
    place(of: value, in: text, start..<(start + count), options, last: false)
  }

  /// The last place of `value` that lies within the `count` units from `start`.
  public func lastIndexOf(_ text: PSString, _ value: PSString, from start: Int, count: Int, _ options: CompareOptions = []) -> (
    index: Int, length: Int
  )? {
    place(of: value, in: text, start..<(start + count), options, last: true)
  }

  /// What has no weight is found at the end that the search starts from.
  private func place(of value: PSString, in text: PSString, _ range: Range<Int>, _ options: CompareOptions, last: Bool) -> (
    index: Int, length: Int
  )? {
    let nowhere = (last ? range.upperBound : range.lowerBound, 0)
    if value.isEmpty { return nowhere }
    return text.withUnits { all in
      value.withUnits { value in
        let part = UnsafeBufferPointer(rebasing: all[range])
        let kind = options.subtracting(.stringSort)
        if kind.isEmpty || kind == .ignoreCase, Self.isPlain(value) {
          let found =
            last
            ? Ordinal.lastIndexOf(part, value, ignoreCase: !kind.isEmpty)
            : kind.isEmpty ? Strings.indexOf(part, value, from: 0) : Ordinal.indexOfIgnoringCase(part, value, from: 0)
          // Only what the search has passed, and the unit behind the match, could have made another one.
          let passed =
            last ? max(0, found)..<part.count : 0..<(found < 0 ? part.count : min(part.count, found + value.count + 1))
          if isInert(UnsafeBufferPointer(rebasing: part[passed])) {
            return found < 0 ? nil : (range.lowerBound + found, value.count)
          }
        }
        let found = search(part, value, options) { search, _ in
          var status: Int32 = 0
          let at = last ? icu_searchLast(search, &status) : icu_searchFirst(search, &status)
          return at < 0 || status != 0 ? nil : (Int(at), Int(icu_searchLength(search)))
        }
        guard let found else { return nil }
        return found.0 == -2 ? nowhere : (range.lowerBound + found.0, found.1)
      }
    }
  }

  /// String.StartsWith in this culture.
  public func startsWith(_ text: PSString, _ prefix: PSString, _ options: CompareOptions = []) -> Bool {
    text.withUnits { text in prefix.withUnits { startsWith(text, $0, options) } }
  }

  func startsWith(_ text: UnsafeBufferPointer<UInt16>, _ prefix: UnsafeBufferPointer<UInt16>, _ options: CompareOptions) -> Bool
  {
    if prefix.isEmpty { return true }
    let kind = options.subtracting(.stringSort)
    if kind.isEmpty || kind == .ignoreCase, Self.isPlain(prefix) {
      // One unit more, lest a mark joins the last letter.
      let head = UnsafeBufferPointer(rebasing: text[..<min(text.count, prefix.count + 1)])
      if Self.isPlain(head) {
        return head.count >= prefix.count
          && Ordinal.equals(UnsafeBufferPointer(rebasing: head[..<prefix.count]), prefix, ignoreCase: !kind.isEmpty)
      }
    }
    let found = search(text, prefix, options) { search, collator in
      var status: Int32 = 0
      let at = Int(icu_searchFirst(search, &status))
      guard at >= 0 && status == 0 else { return nil }
      return at == 0 || self.isIgnorable(UnsafeBufferPointer(rebasing: text[..<at]), collator) ? (at, 0) : nil
    }
    return found != nil
  }

  /// String.EndsWith in this culture.
  public func endsWith(_ text: PSString, _ suffix: PSString, _ options: CompareOptions = []) -> Bool {
    text.withUnits { text in suffix.withUnits { endsWith(text, $0, options) } }
  }

  func endsWith(_ text: UnsafeBufferPointer<UInt16>, _ suffix: UnsafeBufferPointer<UInt16>, _ options: CompareOptions) -> Bool {
    if suffix.isEmpty { return true }
    let kind = options.subtracting(.stringSort)
    if kind.isEmpty || kind == .ignoreCase, Self.isPlain(suffix) {
      let tail = UnsafeBufferPointer(rebasing: text[max(0, text.count - suffix.count)...])
      if Self.isPlain(tail) {
        return tail.count == suffix.count && Ordinal.equals(tail, suffix, ignoreCase: !kind.isEmpty)
      }
    }
    let found = search(text, suffix, options) { search, collator in
      var status: Int32 = 0
      let at = Int(icu_searchLast(search, &status))
      guard at >= 0 && status == 0 else { return nil }
      let end = at + Int(icu_searchLength(search))
      return end >= text.count || self.isIgnorable(UnsafeBufferPointer(rebasing: text[end...]), collator) ? (at, 0) : nil
    }
    return found != nil
  }
}
