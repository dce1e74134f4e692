// The organisation's diary. The door writes one entry per change, and notes made inside a change follow it, so that "what
// happened, when, because of what" can be read back. Entries only ever append.

/// Why a change happened.
public enum Cause: Hashable, Sendable {
  /// Somebody ran a command.
  case command(String)
  /// An earlier entry of the timeline set it going.
  case entry(Int)
  /// A timer of the system itself.
  case timer(String)
}

/// What happened, when, because of what, in which system.
public struct Timeline: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    /// Position in the timeline, from 0.
    public let id: Int
    public let time: Instant
    public let system: LabSystem
    public let what: String
    public let cause: Cause
  }

  public internal(set) var entries: [Entry] = []

  mutating func append(_ what: String, at time: Instant, in system: LabSystem, because cause: Cause) {
    entries.append(Entry(id: entries.count, time: time, system: system, what: what, cause: cause))
  }

  /// The entries between two instants, both included.
  public func entries(from start: Instant, to end: Instant) -> ArraySlice<Entry> {
    // Time never runs backwards, so both ends are found by bisection.
    func firstIndex(where isAtLeast: (Instant) -> Bool) -> Int {
      var low = 0
      var high = entries.count
      while low < high {
        let middle = (low + high) / 2
        if isAtLeast(entries[middle].time) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let low = firstIndex { $0 >= start }
    return entries[low..<max(low, firstIndex { $0 > end })]
  }

  /// The chain of causes behind an entry, the entry itself first.
  public func causes(of id: Int) -> [Entry] {
    var chain: [Entry] = []
    var next = id
    while entries.indices.contains(next) {
      chain.append(entries[next])
      guard case .entry(let earlier) = entries[next].cause, earlier < next else { break }
      next = earlier
    }
    return chain
  }
}
