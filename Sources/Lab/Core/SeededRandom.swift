// The lab's only source of chance: a SplitMix64 stream kept inside the organisation, so that the same commands on the same
// seed give the same GUIDs, SIDs and delays, and a checkpoint continues as the original would have.

/// A deterministic stream of random numbers; a value, copied with the organisation.
public struct SeededRandom: Sendable, Hashable {
  public internal(set) var state: UInt64

  public init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Evenly enough for delays; the range is closed.
  mutating func next(in range: ClosedRange<Int64>) -> Int64 {
    let width = UInt64(bitPattern: range.upperBound &- range.lowerBound)
    if width == .max { return Int64(bitPattern: next()) }
    return range.lowerBound &+ Int64(bitPattern: next() % (width + 1))
  }

  /// A version 4 GUID.
  mutating func guid() -> LabGUID {
    let high = next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
    let low = next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    return LabGUID(high: high, low: low)
  }

  /// `count` lower-case hexadecimal digits.
  mutating func hex(_ count: Int) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: (0..<max(0, count)).map { _ in digits[Int(next() & 15)] }, as: UTF8.self)
  }
}
