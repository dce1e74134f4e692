// String.Split.

/// System.StringSplitOptions.
public struct StringSplitOptions: OptionSet, Sendable, Hashable {
  public let rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  public static let removeEmptyEntries = StringSplitOptions(rawValue: 1)
  public static let trimEntries = StringSplitOptions(rawValue: 2)
}

extension Strings {
  /// String.Split(Char[], count, options); no separators: white space.
  public static func split(
    _ text: PSString, chars: [UInt16], count: Int = Int(Int32.max), _ options: StringSplitOptions = []
  ) throws -> [PSString] {
    if let sole = try soleEntry(text, count, options) { return sole }
    return text.withUnits { units in
      guard let base = units.baseAddress else { return [] }
      var cuts: [Int] = []
      if chars.count == 1 {
        var at = UnitScan.first(chars[0], base, 0, units.count)
        while at >= 0 {
          cuts.append(at)
          at = UnitScan.first(chars[0], base, at + 1, units.count)
        }
      } else if chars.isEmpty {
        for at in 0..<units.count where CharInfo.isWhiteSpace(base[at]) { cuts.append(at) }
      } else {
        for at in 0..<units.count where chars.contains(base[at]) { cuts.append(at) }
      }
      return assemble(units, cuts.map { ($0, 1) }, count, options)
    }
  }

  /// String.Split(String[], count, options): the first separator that fits at a place counts, empty ones never; none: white space.
  public static func split(
    _ text: PSString, strings: [PSString], count: Int = Int(Int32.max), _ options: StringSplitOptions = []
  ) throws -> [PSString] {
    if strings.isEmpty { return try split(text, chars: [], count: count, options) }
    if let sole = try soleEntry(text, count, options) { return sole }
    if strings.count == 1 && strings[0].isEmpty { return sole(text, options) }
    return text.withUnits { units in
      var cuts: [(Int, Int)] = []
      if strings.count == 1 {
        strings[0].withUnits { separator in
          var at = indexOf(units, separator, from: 0)
          while at >= 0 {
            cuts.append((at, separator.count))
            at = indexOf(units, separator, from: at + separator.count)
          }
        }
      } else {
        var at = 0
        while at < units.count {
          var taken = 0
          for separator in strings where !separator.isEmpty && separator.count <= units.count - at {
            let fits = separator.withUnits {
              Ordinal.equals(UnsafeBufferPointer(rebasing: units[at..<(at + $0.count)]), $0)
            }
            if fits {
              taken = separator.count
              break
            }
          }
          if taken > 0 { cuts.append((at, taken)) }
          at += max(1, taken)
        }
      }
      return assemble(units, cuts, count, options)
    }
  }

  private static func soleEntry(_ text: PSString, _ count: Int, _ options: StringSplitOptions) throws -> [PSString]? {
    if count < 0 { throw negative("count", count) }
    if count == 0 { return [] }
    return count == 1 || text.isEmpty ? sole(text, options) : nil
  }

  private static func sole(_ text: PSString, _ options: StringSplitOptions) -> [PSString] {
    let entry = options.contains(.trimEntries) ? trim(text) : text
    return entry.isEmpty && options.contains(.removeEmptyEntries) ? [] : [entry]
  }

  private static func assemble(
    _ units: UnsafeBufferPointer<UInt16>, _ cuts: [(Int, Int)], _ count: Int, _ options: StringSplitOptions
  ) -> [PSString] {
    let trims = options.contains(.trimEntries)
    let drops = options.contains(.removeEmptyEntries)
    var out: [PSString] = []
    out.reserveCapacity(min(cuts.count + 1, count))
    func entry(_ from: Int, _ to: Int) -> UnsafeBufferPointer<UInt16> {
      let part = UnsafeBufferPointer(rebasing: units[from..<to])
      return trims ? UnsafeBufferPointer(rebasing: part[trimmed(part, [], start: true, end: true)]) : part
    }
    var at = 0
    var index = 0
    while index < cuts.count {
      let (place, length) = cuts[index]
      let part = entry(at, place)
      if !drops || !part.isEmpty { out.append(part.isEmpty ? .empty : PSString.make(part)) }
      at = place + length
      index += 1
      if out.count == count - 1 {
        if drops {
          // The last entry must not start with ones that would have been dropped.
          while index < cuts.count && entry(at, cuts[index].0).isEmpty {
            at = cuts[index].0 + cuts[index].1
            index += 1
          }
        }
        break
      }
    }
    let last = entry(at, units.count)
    if !drops || !last.isEmpty { out.append(last.isEmpty ? .empty : PSString.make(last)) }
    return out
  }
}
