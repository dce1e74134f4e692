// The small enumerations that nodes carry, with PowerShell's names and values.

/// How a constant string was written.
public enum StringConstantType: UInt8, Sendable {
  case singleQuoted
  case singleQuotedHereString
  case doubleQuoted
  case doubleQuotedHereString
  case bareWord
}

/// A piece of an expandable string: text to keep, or the index of one of its `nestedExpressions`.
public enum ExpandableStringPart: Sendable, Hashable {
  case text(String)
  case expression(Int)
}

/// The stream of a redirection.
public enum RedirectionStream: UInt8, Sendable {
  case all
  case output
  case error
  case warning
  case verbose
  case debug
  case information
}

/// What a `using` statement brings in.
public enum UsingStatementKind: UInt8, Sendable {
  case assembly
  case command
  case module
  case namespace
  case type
}

/// What a `configuration` is.
public enum ConfigurationType: UInt8, Sendable {
  case resource
  case meta
}

/// Options of `foreach`.
public struct ForEachFlags: OptionSet, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  public static let parallel = ForEachFlags(rawValue: 1)
}

/// Options of `switch`.
public struct SwitchFlags: OptionSet, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  public static let file = SwitchFlags(rawValue: 1)
  public static let regex = SwitchFlags(rawValue: 2)
  public static let wildcard = SwitchFlags(rawValue: 4)
  public static let exact = SwitchFlags(rawValue: 8)
  public static let caseSensitive = SwitchFlags(rawValue: 16)
  public static let parallel = SwitchFlags(rawValue: 32)
}

/// Whether a definition is a class, an interface or an enumeration.
public struct TypeAttributes: OptionSet, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  public static let `class` = TypeAttributes(rawValue: 1)
  public static let interface = TypeAttributes(rawValue: 2)
  public static let `enum` = TypeAttributes(rawValue: 4)
}

/// Modifiers of a property (`PropertyAttributes`) or method (`MethodAttributes`); both have the same values in PowerShell.
public struct MemberAttributes: OptionSet, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  public static let `public` = MemberAttributes(rawValue: 0x01)
  public static let `private` = MemberAttributes(rawValue: 0x02)
  public static let `static` = MemberAttributes(rawValue: 0x10)
  public static let literal = MemberAttributes(rawValue: 0x20)
  public static let hidden = MemberAttributes(rawValue: 0x40)
}
