// System.Text.RegularExpressions.RegexOptions, with .NET's values.

/// How a pattern is read and run.
public struct RegexOptions: OptionSet, Sendable, Hashable {
  public let rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static let ignoreCase = RegexOptions(rawValue: 1)
  public static let multiline = RegexOptions(rawValue: 2)
  public static let explicitCapture = RegexOptions(rawValue: 4)
  public static let compiled = RegexOptions(rawValue: 8)
  public static let singleline = RegexOptions(rawValue: 16)
  public static let ignorePatternWhitespace = RegexOptions(rawValue: 32)
  public static let rightToLeft = RegexOptions(rawValue: 64)
  public static let ecmaScript = RegexOptions(rawValue: 256)
  public static let cultureInvariant = RegexOptions(rawValue: 512)
  public static let nonBacktracking = RegexOptions(rawValue: 1024)
}
