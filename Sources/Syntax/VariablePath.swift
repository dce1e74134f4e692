// The name of a variable taken apart: scope or drive, and what follows. The rules are those of PowerShell's VariablePath.

/// A variable's path as written after `$`, such as `x`, `script:x`, `env:PATH` or `variable:x`.
public struct VariablePath: Sendable, Hashable {
  /// What the path says about where to look. Names are PowerShell's.
  public struct Flags: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let local = Flags(rawValue: 0x01)
    public static let script = Flags(rawValue: 0x02)
    public static let global = Flags(rawValue: 0x04)
    public static let `private` = Flags(rawValue: 0x08)
    public static let variable = Flags(rawValue: 0x10)
    public static let driveQualified = Flags(rawValue: 0x40)
    public static let unqualified = Flags(rawValue: 0x80)
  }

  /// The whole path, as written.
  public let userPath: String
  /// What follows the scope or drive; the whole path when there is none.
  public let unqualifiedPath: String
  public let flags: Flags

  /// Takes `path` apart.
  public init(_ path: String) {
    userPath = path
    let bytes = path.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else {
      unqualifiedPath = path
      flags = [.unqualified, .variable]
      return
    }
    let scope = path[..<colon]
    let rest = path[bytes.index(after: colon)...]
    let found: Flags
    if colon == bytes.startIndex {
      found = [.unqualified, .variable]
    } else if VariablePath.equal(scope, "variable") {
      found = .variable
    } else if let named = VariablePath.scopes.first(where: { VariablePath.equal(scope, $0.0) }) {
      found = [.variable, named.1]
    } else {
      found = .driveQualified
    }
    unqualifiedPath = String(rest)
    flags = found
  }

  @inlinable public var isGlobal: Bool { flags.contains(.global) }
  @inlinable public var isLocal: Bool { flags.contains(.local) }
  @inlinable public var isPrivate: Bool { flags.contains(.private) }
  @inlinable public var isScript: Bool { flags.contains(.script) }
  /// Neither scope nor drive was given.
  @inlinable public var isUnqualified: Bool { flags.contains(.unqualified) }
  /// No scope and no drive; `variable:x` is such a path too.
  @inlinable public var isUnscopedVariable: Bool { flags.rawValue & 0x4f == 0 }
  @inlinable public var isVariable: Bool { flags.contains(.variable) }
  @inlinable public var isDriveQualified: Bool { flags.contains(.driveQualified) }

  /// The drive's name, as written; nil without one.
  public var driveName: String? {
    guard isDriveQualified, let colon = userPath.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return String(userPath[..<colon])
  }

  private static let scopes: [(String, Flags)] = [
    ("global", .global), ("local", .local), ("private", .private), ("script", .script),
  ]

  private static func equal(_ text: Substring, _ lower: String) -> Bool {
    let one = text.utf8
    let two = lower.utf8
    guard one.count == two.count else { return false }
    for (a, b) in zip(one, two) where a | 0x20 != b { return false }
    return true
  }
}
