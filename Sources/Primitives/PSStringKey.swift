// Dictionary keys over PSString.

/// A PSString as a dictionary key, compared ordinally.
public struct PSStringKey: Hashable, Sendable {
  public let string: PSString
  public init(_ string: PSString) { self.string = string }
  public static func == (a: PSStringKey, b: PSStringKey) -> Bool { a.string.equals(b.string) }
  public func hash(into hasher: inout Hasher) { hasher.combine(string.ordinalHash) }
}

/// A PSString as a dictionary key, compared by OrdinalIgnoreCase.
public struct PSStringFoldedKey: Hashable, Sendable {
  public let string: PSString
  public init(_ string: PSString) { self.string = string }
  public static func == (a: PSStringFoldedKey, b: PSStringFoldedKey) -> Bool { a.string.equalsIgnoringCase(b.string) }
  public func hash(into hasher: inout Hasher) { hasher.combine(string.foldedHash) }
}
