// What the algorithms of this room throw: .NET's exception kinds with .NET's exact texts, but nothing of PowerShell. The object room
// turns each case into the exception object of the same name.

/// An error of the kind that .NET's base library throws.
public enum PrimitiveError: Error, Sendable, Equatable {
  /// System.FormatException.
  case format(String)
  /// System.OverflowException.
  case overflow(String)
  /// System.ArgumentException; `.NET` appends " (Parameter 'name')" when `paramName` is given.
  case argument(String, paramName: String? = nil)
  /// System.ArgumentOutOfRangeException; `actualValue` adds a line "Actual value was ...".
  case argumentOutOfRange(String, paramName: String? = nil, actualValue: String? = nil)
  /// System.ArgumentNullException.
  case argumentNull(paramName: String)
  /// System.ArithmeticException.
  case arithmetic(String)
  /// System.DivideByZeroException.
  case divideByZero
  /// System.IndexOutOfRangeException.
  case indexOutOfRange
  /// System.InvalidOperationException.
  case invalidOperation(String)
  /// System.Text.RegularExpressions.RegexParseException: `error` is the name of its RegexParseError, `offset` in UTF-16 units.
  case regexParse(String, error: String, offset: Int)
  /// System.Text.RegularExpressions.RegexMatchTimeoutException.
  case regexTimeout(pattern: String, input: String = "", nanoseconds: Int = 0)
  /// System.NotSupportedException.
  case notSupported(String)
  /// System.OutOfMemoryException: a string longer than .NET's strings can be.
  case outOfMemory
  /// System.Management.Automation.WildcardPatternException.
  case wildcard(String)

  /// The exception's `Message`.
  public var message: String {
    switch self {
    case .format(let text), .overflow(let text), .arithmetic(let text), .invalidOperation(let text), .wildcard(let text),
      .notSupported(let text):
      return text
    case .regexParse(let text, _, _): return text
    case .argument(let text, let name): return text + Self.parameter(name)
    case .argumentOutOfRange(let text, let name, let value):
      return text + Self.parameter(name) + (value.map { "\nActual value was \($0)." } ?? "")
    case .argumentNull(let name): return "Value cannot be null." + Self.parameter(name)
    case .divideByZero: return "Attempted to divide by zero."
    case .indexOutOfRange: return "Index was outside the bounds of the array."
    case .outOfMemory: return "Exception of type 'System.OutOfMemoryException' was thrown."
    case .regexTimeout:
      return "The Regex engine has timed out while trying to match a pattern to an input string. This can occur for many "
        + "reasons, including very large inputs or excessive backtracking caused by nested quantifiers, back-references and "
        + "other factors."
    }
  }

  private static func parameter(_ name: String?) -> String { name.map { " (Parameter '\($0)')" } ?? "" }
}
