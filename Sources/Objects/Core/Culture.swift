// A culture's conventions for numbers and dates together: what formatting asks for. Only the invariant culture and en-US are known.

import Primitives

/// How numbers and dates are written.
public struct Culture: Sendable {
  public let name: String
  public let number: NumberCulture
  public let date: DateCulture

  public init(name: String, number: NumberCulture, date: DateCulture) {
    self.name = name
    self.number = number
    self.date = date
  }

  /// The invariant culture.
  public static let invariant = Culture(name: "", number: .invariant, date: .invariant)
  /// English (United States): the culture of sessions.
  public static let enUS = Culture(name: "en-US", number: .enUS, date: .enUS)
  /// By name; everything unknown formats as en-US.
  public static func named(_ name: String) -> Culture { name.isEmpty || name == "iv" ? .invariant : .enUS }
}
