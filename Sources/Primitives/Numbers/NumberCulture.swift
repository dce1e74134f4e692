// What formatting and parsing of numbers ask of a culture: NumberFormatInfo as plain data. The values for en-US are ICU's, which .NET
// uses on Linux (three decimals for N, F and P); the invariant culture's are .NET's own.

/// The number conventions of a culture.
public struct NumberCulture: Sendable, Equatable {
  /// The culture's name; empty for the invariant culture.
  public var name: String
  public var positiveSign = "+"
  public var negativeSign = "-"
  public var decimalSeparator = "."
  public var groupSeparator = ","
  public var groupSizes = [3]
  public var decimalDigits = 2
  public var negativePattern = 1
  public var currencySymbol = "¤"
  public var currencyDecimalSeparator = "."
  public var currencyGroupSeparator = ","
  public var currencyGroupSizes = [3]
  public var currencyDecimalDigits = 2
  public var currencyPositivePattern = 0
  public var currencyNegativePattern = 0
  public var percentSymbol = "%"
  public var percentDecimalSeparator = "."
  public var percentGroupSeparator = ","
  public var percentGroupSizes = [3]
  public var percentDecimalDigits = 2
  public var percentPositivePattern = 0
  public var percentNegativePattern = 0
  public var perMilleSymbol = "‰"
  public var nan = "NaN"
  public var positiveInfinity = "Infinity"
  public var negativeInfinity = "-Infinity"

  public init(name: String) { self.name = name }

  /// `NumberFormatInfo.InvariantInfo`.
  public static let invariant = NumberCulture(name: "")

  /// en-US, PowerShell's current culture on a machine with LANG=en_US.
  public static let enUS: NumberCulture = {
    var culture = NumberCulture(name: "en-US")
    culture.decimalDigits = 3
    culture.currencySymbol = "$"
    culture.currencyNegativePattern = 1
    culture.percentDecimalDigits = 3
    culture.percentPositivePattern = 1
    culture.percentNegativePattern = 1
    culture.positiveInfinity = "∞"
    culture.negativeInfinity = "-∞"
    return culture
  }()
}
