// Compiled wildcard patterns by text: loops ask for the same few again and again.

import Primitives
import Synchronization

/// The patterns that -like, switch -Wildcard and cmdlets compiled lately.
public enum WildcardCache {
  private static let known = Mutex<[PSStringKey: WildcardPattern]>([:])
  private static let knownExact = Mutex<[PSStringKey: WildcardPattern]>([:])

  /// The pattern for a text.
  public static func pattern(_ text: PSString, ignoreCase: Bool) -> WildcardPattern {
    ignoreCase ? find(text, known, [.ignoreCase]) : find(text, knownExact, [])
  }

  private static func find(
    _ text: PSString, _ table: borrowing Mutex<[PSStringKey: WildcardPattern]>, _ options: WildcardOptions
  )
    -> WildcardPattern
  {
    let key = PSStringKey(text)
    if let found = table.withLock({ $0[key] }) { return found }
    let made = WildcardPattern(text, options)
    table.withLock { patterns in
      if patterns.count > 500 { patterns.removeAll() }
      patterns[key] = made
    }
    return made
  }
}
