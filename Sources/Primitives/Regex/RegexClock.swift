// How long a match may take: `Regex.MatchTimeout`, and what PCRE2 is told to ask while it matches.

import CPCRE2

/// The end of a match's time, asked for at every step and looked up on the clock at every few hundredth.
final class RegexClock {
  private let end: ContinuousClock.Instant
  private var steps: UInt32 = 0

  /// A clock that runs out after so many nanoseconds.
  init(nanoseconds: Int) { end = ContinuousClock.now.advanced(by: .nanoseconds(nanoseconds)) }

  /// Whether the time is up.
  @inline(__always)
  func isUp() -> Bool {
    steps &+= 1
    return steps & 255 == 0 && ContinuousClock.now >= end
  }

  /// What PCRE2 calls between the items of a pattern: a negative answer ends the match.
  static let callout: @convention(c) (UnsafeMutablePointer<pcre2_callout_block_16>?, UnsafeMutableRawPointer?) -> Int32 = {
    _, data in
    guard let data else { return 0 }
    return Unmanaged<RegexClock>.fromOpaque(data).takeUnretainedValue().isUp() ? PCRE2_ERROR_CALLOUT : 0
  }
}
