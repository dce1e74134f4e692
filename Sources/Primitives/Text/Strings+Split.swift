// String.Split.

/// System.StringSplitOptions.
public struct StringSplitOptions: OptionSet, Sendable, Hashable {
  public let rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  public static let removeEmptyEntries = StringSplitOptions(rawValue: 1)
  public static let trimEntries = StringSplitOptions(rawValue: 2)
}

/// Takes the entries of a split one by one, so that its user needs no second list of them.
public protocol SplitEntries {
  /// Said once before the entries, where their number is known: at most so many will come.
  mutating func expect(_ count: Int)
  mutating func take(_ entry: PSString)
}

extension [PSString]: SplitEntries {
  public mutating func expect(_ count: Int) { reserveCapacity(count) }
  public mutating func take(_ entry: PSString) { append(entry) }
}

extension Strings {
  /// String.Split(Char[], count, options); no separators: white space.
  public static func split(
    _ text: PSString, chars: [UInt16], count: Int = Int(Int32.max), _ options: StringSplitOptions = [],
    into entries: inout some SplitEntries
  ) throws {
    if try soleEntry(text, count, options, &entries) { return }
    text.withUnits { units in
      guard let base = units.baseAddress else { return }
      let sole = chars.count == 1 ? chars[0] : nil
      if let sole { entries.expect(min(count, UnitScan.count(sole, base, units.count) + 1)) }
      assemble(units, count, options, &entries) { from in
        if let sole {
          let at = UnitScan.first(sole, base, from, units.count)
          return at < 0 ? nil : (at, 1)
        }
        var at = from
        while at < units.count {
          if chars.isEmpty ? CharInfo.isWhiteSpace(base[at]) : chars.contains(base[at]) { return (at, 1) }
          at += 1
        }
        return nil
      }
    }
  }

  /// String.Split(String[], count, options): the first separator that fits at a place counts, empty ones never; none: white space.
  public static func split(
    _ text: PSString, strings: [PSString], count: Int = Int(Int32.max), _ options: StringSplitOptions = [],
    into entries: inout some SplitEntries
  ) throws {
    if strings.isEmpty { return try split(text, chars: [], count: count, options, into: &entries) }
    if try soleEntry(text, count, options, &entries) { return }
    if strings.count == 1 && strings[0].isEmpty { return sole(text, options, &entries) }
    text.withUnits { units in
      if strings.count == 1 {
        return strings[0].withUnits { separator in
          assemble(units, count, options, &entries) { from in
            let at = indexOf(units, separator, from: from)
            return at < 0 ? nil : (at, separator.count)
          }
        }
      }
      assemble(units, count, options, &entries) { from in
        var at = from
        while at < units.count {
          for separator in strings where !separator.isEmpty && separator.count <= units.count - at {
            let fits = separator.withUnits {
              Ordinal.equals(UnsafeBufferPointer(rebasing: units[at..<(at + $0.count)]), $0)
            }
            if fits { return (at, separator.count) }
          }
          at += 1
        }
        return nil
      }
    }
  }

  /// The entries in a list of their own.
  public static func split(
    _ text: PSString, chars: [UInt16], count: Int = Int(Int32.max), _ options: StringSplitOptions = []
  ) throws -> [PSString] {
    var entries: [PSString] = []
    try split(text, chars: chars, count: count, options, into: &entries)
    return entries
  }

  /// The entries in a list of their own.
  public static func split(
    _ text: PSString, strings: [PSString], count: Int = Int(Int32.max), _ options: StringSplitOptions = []
  ) throws -> [PSString] {
    var entries: [PSString] = []
    try split(text, strings: strings, count: count, options, into: &entries)
    return entries
  }

  private static func soleEntry(
    _ text: PSString, _ count: Int, _ options: StringSplitOptions, _ entries: inout some SplitEntries
  ) throws -> Bool {
    if count < 0 { throw negative("count", count) }
    if count == 0 { return true }
    guard count == 1 || text.isEmpty else { return false }
    sole(text, options, &entries)
    return true
  }

  private static func sole(_ text: PSString, _ options: StringSplitOptions, _ entries: inout some SplitEntries) {
    let entry = options.contains(.trimEntries) ? trim(text) : text
    if !entry.isEmpty || !options.contains(.removeEmptyEntries) { entries.take(entry) }
  }

  /// The entries between separators, which `next` finds from a place on.
  @inline(__always)
  private static func assemble(
    _ units: UnsafeBufferPointer<UInt16>, _ count: Int, _ options: StringSplitOptions, _ entries: inout some SplitEntries,
    _ next: (_ from: Int) -> (at: Int, length: Int)?
  ) {
    let trims = options.contains(.trimEntries)
    let drops = options.contains(.removeEmptyEntries)
    var taken = 0
    var known = RecentStrings()
    func entry(_ from: Int, _ to: Int) -> UnsafeBufferPointer<UInt16> {
      let part = UnsafeBufferPointer(rebasing: units[from..<to])
      return trims ? UnsafeBufferPointer(rebasing: part[trimmed(part, [], start: true, end: true)]) : part
    }
    var at = 0
    while let cut = next(at) {
      let part = entry(at, cut.at)
      if !drops || !part.isEmpty {
        entries.take(known.string(part))
        taken += 1
      }
      at = cut.at + cut.length
      if taken == count - 1 {
        // The last entry must not start with ones that would have been dropped.
        while drops, let cut = next(at), entry(at, cut.at).isEmpty { at = cut.at + cut.length }
        break
      }
    }
    let last = entry(at, units.count)
    if !drops || !last.isEmpty { entries.take(known.string(last)) }
  }
}

/// Short strings made lately: what is cut out of a text is often the same again, and then needs no memory of its own.
struct RecentStrings {
  private var places: [PSString?] = []
  private var asked = 0
  private var found = 0

  mutating func string(_ units: UnsafeBufferPointer<UInt16>) -> PSString {
    guard let base = units.baseAddress, units.count > 0 else { return .empty }
    // Texts without repetitions are not looked up for ever.
    if units.count > 24 || (asked > 512 && found * 4 < asked) { return PSString.make(units) }
    asked += 1
    if asked < 16 { return PSString.make(units) }
    if places.isEmpty { places = [PSString?](repeating: nil, count: 128) }
    var hash = UInt(units.count)
    for i in 0..<units.count { hash = (hash ^ UInt(base[i])) &* 0x9e37_79b9_7f4a_7c15 }
    let place = Int(hash >> 57)
    if let known = places[place], known.count == units.count,
      known.withUnits({ Ordinal.equals($0, units) })
    {
      found += 1
      return known
    }
    let made = PSString.make(units)
    places[place] = made
    return made
  }
}
