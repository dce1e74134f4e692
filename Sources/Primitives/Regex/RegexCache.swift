// A bounded store of compiled patterns. Its owner is a session; the operators look their patterns up here.

import Synchronization

/// Compiled patterns by text and options; thread-safe.
public final class RegexCache: Sendable {
  private struct Key: Hashable, Sendable {
    let pattern: PSStringKey
    let options: RegexOptions
    let timeLimit: Int?
  }

  private struct State: Sendable {
    var patterns: [Key: RegexPattern] = [:]
    /// The latest answer: operators in loops ask for the same string object again and again.
    var latest: RegexPattern?
  }

  private let state = Mutex<State>(State())
  private let limit: Int

  public init(limit: Int = 1000) { self.limit = max(1, limit) }

  /// The compiled pattern, whose matches may take so many nanoseconds. Throws `.regexParse`.
  public func pattern(_ text: PSString, _ options: RegexOptions, timeLimit: Int? = nil) throws -> RegexPattern {
    if let latest = state.withLock({ $0.latest }), latest.options == options, latest.timeLimit == timeLimit,
      latest.pattern.equals(text)
    {
      return latest
    }
    let key = Key(pattern: PSStringKey(text), options: options, timeLimit: timeLimit)
    if let known = state.withLock({ state in
      let known = state.patterns[key]
      if let known { state.latest = known }
      return known
    }) {
      return known
    }
    let made = try RegexPattern(text, options, timeLimit: timeLimit)
    state.withLock { state in
      if state.patterns.count >= limit { state.patterns.removeAll(keepingCapacity: true) }
      state.patterns[key] = made
      state.latest = made
    }
    return made
  }
}
