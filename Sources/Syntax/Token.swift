// A token: what it is and where. Its text and value are read from the source when someone asks, so a token is 16 bytes and the
// list of them a plain array.

/// A token of a script.
public struct Token: Sendable, Hashable {
  public var kind: TokenKind
  /// What the lexer noticed on the way, for whoever reads the token's value. See `TokenInfo`.
  @usableFromInline var info: UInt8 = 0
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

/// Bits of `Token.info`.
enum TokenInfo {
  /// The text is not the value: there are escapes or quotes to resolve.
  static let processed: UInt8 = 1
  /// There are variables or subexpressions to expand.
  static let expandable: UInt8 = 2
  /// A parameter ended with a colon.
  static let usedColon: UInt8 = 4
  /// A redirection that merges streams; else it goes to a file.
  static let merging: UInt8 = 8
  static let append: UInt8 = 16
  /// A number that is a literal below 2^31 without sign, suffix or point.
  static let plainNumber: UInt8 = 32
}
