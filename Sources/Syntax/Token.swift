// A token: what it is and where. Its text and value are read from the source when someone asks, so a token is 16 bytes and the
// list of them a plain array.

/// A token of a script.
public struct Token: Sendable, Hashable {
  public var kind: TokenKind
  public var flags: TokenFlags
  public var extent: Extent

  @inlinable public init(_ kind: TokenKind, _ flags: TokenFlags = [], _ extent: Extent) {
    self.kind = kind
    self.flags = TokenFlags(rawValue: flags.rawValue | TokenTraits.flags[Int(kind.rawValue)])
    self.extent = extent
  }

  /// Whether the token is part of an error.
  public var hasError: Bool { flags.contains(.tokenInError) }
}

extension TokenFlags: Hashable {}
