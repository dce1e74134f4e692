// The errors that number algorithms share, with .NET's texts.

extension PrimitiveError {
  /// "Value was either too large or too small for ..." of the type called `name` ("an Int32", "an unsigned byte").
  static func tooLarge(_ name: String) -> PrimitiveError { .overflow("Value was either too large or too small for \(name).") }

  static let badSpecifier = PrimitiveError.format("Format specifier was invalid.")
  static let badFormat = PrimitiveError.format("Input string was not in a correct format.")
  static func badInput(_ text: String) -> PrimitiveError { .format("The input string '\(text)' was not in a correct format.") }
  static let decimalOverflow = PrimitiveError.tooLarge("a Decimal")

  /// What .NET says of an argument that must not be negative.
  static func negative(_ value: some BinaryInteger, paramName: String) -> PrimitiveError {
    .argumentOutOfRange(
      "\(paramName) ('\(value)') must be a non-negative value.", paramName: paramName, actualValue: "\(value)")
  }
}
