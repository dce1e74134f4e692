// Values of literals. Syntax stands below the room that knows PowerShell's objects, so it has its own small enum; decimals keep
// their scale and integers too large for 64 bits their digits, so that nothing is lost on the way up.

/// A `[decimal]` literal: `magnitude` × 10^-`scale`, negated when `isNegative`; `magnitude` fits 96 bits, `scale` is 0...28.
public struct DecimalConstant: Sendable, Hashable {
  public let magnitude: UInt128
  public let scale: UInt8
  public let isNegative: Bool

  public init(magnitude: UInt128, scale: UInt8, isNegative: Bool) {
    self.magnitude = magnitude
    self.scale = scale
    self.isNegative = isNegative
  }
}

/// The value of a constant in the tree, with the type PowerShell gives it.
public enum ConstantValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  case sbyte(Int8)
  case byte(UInt8)
  case int16(Int16)
  case uint16(UInt16)
  case int32(Int32)
  case uint32(UInt32)
  case int64(Int64)
  case uint64(UInt64)
  case double(Double)
  indirect case decimal(DecimalConstant)
  /// A `[bigint]`: decimal digits with `-` before them when negative.
  case bigInteger(String)
  case string(String)
}
