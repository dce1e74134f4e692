// How good a conversion is: overload resolution compares these. Numbers and order are PowerShell's.

/// `ConversionRank`. The low variants (`S2A`) are for a scalar that becomes a one-element array.
public struct ConversionRank: RawRepresentable, Sendable, Comparable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let none = ConversionRank(rawValue: 0)
  public static let unrelatedArrays = ConversionRank(rawValue: 0x0F)
  public static let toString = ConversionRank(rawValue: 0x1F)
  public static let custom = ConversionRank(rawValue: 0x2F)
  public static let convertible = ConversionRank(rawValue: 0x3F)
  public static let implicitCast = ConversionRank(rawValue: 0x4F)
  public static let explicitCast = ConversionRank(rawValue: 0x5F)
  public static let constructor = ConversionRank(rawValue: 0x6F)
  public static let create = ConversionRank(rawValue: 0x73)
  public static let parse = ConversionRank(rawValue: 0x7F)
  public static let psObject = ConversionRank(rawValue: 0x8F)
  public static let language = ConversionRank(rawValue: 0x9F)
  public static let nullToValue = ConversionRank(rawValue: 0xAF)
  public static let nullToRef = ConversionRank(rawValue: 0xBF)
  public static let numericExplicit = ConversionRank(rawValue: 0xCF)
  public static let numericExplicit1 = ConversionRank(rawValue: 0xDF)
  public static let numericString = ConversionRank(rawValue: 0xEF)
  public static let numericImplicit = ConversionRank(rawValue: 0xFF)
  public static let assignable = ConversionRank(rawValue: 0x10F)
  public static let stringToCharArray = ConversionRank(rawValue: 0x11A)
  public static let identity = ConversionRank(rawValue: 0x11F)

  /// The rank for a scalar that becomes an array of that element.
  public var scalarToArray: ConversionRank { ConversionRank(rawValue: rawValue & 0xFFF7) }
  public static func < (a: ConversionRank, b: ConversionRank) -> Bool { a.rawValue < b.rawValue }
}
