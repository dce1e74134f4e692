// Text to numbers: Parse and TryParse of .NET's numeric types with their NumberStyles.
import Glibc

/// `NumberStyles`, with .NET's bits.
public struct NumberStyles: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let leadingWhite = NumberStyles(rawValue: 0x1)
  public static let trailingWhite = NumberStyles(rawValue: 0x2)
  public static let leadingSign = NumberStyles(rawValue: 0x4)
  public static let trailingSign = NumberStyles(rawValue: 0x8)
  public static let parentheses = NumberStyles(rawValue: 0x10)
  public static let decimalPoint = NumberStyles(rawValue: 0x20)
  public static let thousands = NumberStyles(rawValue: 0x40)
  public static let exponent = NumberStyles(rawValue: 0x80)
  public static let currencySymbol = NumberStyles(rawValue: 0x100)
  public static let hexSpecifier = NumberStyles(rawValue: 0x200)
  public static let binarySpecifier = NumberStyles(rawValue: 0x400)

  public static let integer = NumberStyles(rawValue: 0x7)
  public static let hexNumber = NumberStyles(rawValue: 0x203)
  public static let binaryNumber = NumberStyles(rawValue: 0x403)
  public static let number = NumberStyles(rawValue: 0x6F)
  public static let float = NumberStyles(rawValue: 0xA7)
  /// The default of `double.Parse`.
  public static let floatThousands = NumberStyles(rawValue: 0xE7)
  public static let currency = NumberStyles(rawValue: 0x17F)
  public static let any = NumberStyles(rawValue: 0x1FF)
}

/// Width and sign of an integer type.
public struct IntegerShape: Sendable, Equatable {
  public let bits: Int
  public let isSigned: Bool

  public static let int8 = IntegerShape(bits: 8, isSigned: true)
  public static let uint8 = IntegerShape(bits: 8, isSigned: false)
  public static let int16 = IntegerShape(bits: 16, isSigned: true)
  public static let uint16 = IntegerShape(bits: 16, isSigned: false)
  public static let int32 = IntegerShape(bits: 32, isSigned: true)
  public static let uint32 = IntegerShape(bits: 32, isSigned: false)
  public static let int64 = IntegerShape(bits: 64, isSigned: true)
  public static let uint64 = IntegerShape(bits: 64, isSigned: false)

  public var minimum: Int128 { isSigned ? -(1 << Int128(bits - 1)) : 0 }
  public var maximum: Int128 { isSigned ? 1 << Int128(bits - 1) - 1 : 1 << Int128(bits) - 1 }

  /// "Value was either too large or too small for an Int32." and its kin.
  public var overflow: PrimitiveError {
    switch (bits, isSigned) {
    case (8, true): .tooLarge("a signed byte")
    case (8, false): .tooLarge("an unsigned byte")
    case (16, true): .tooLarge("an Int16")
    case (16, false): .tooLarge("a UInt16")
    case (32, true): .tooLarge("an Int32")
    case (32, false): .tooLarge("a UInt32")
    case (64, true): .tooLarge("an Int64")
    default: .tooLarge("a UInt64")
    }
  }
}

/// `Parse` of the numeric types.
public enum NumberParse {
  /// An integer of the given shape. Throws .NET's FormatException or OverflowException.
  public static func integer(
    _ text: String, _ shape: IntegerShape, styles: NumberStyles = .integer, culture: NumberCulture
  ) throws(PrimitiveError) -> Int128 {
    if styles.contains(.hexSpecifier) || styles.contains(.binarySpecifier) { return try radix(text, shape, styles) }
    guard let buffer = scan(text, styles, culture, .integer) else { throw .badInput(text) }
    guard buffer.scale <= 20, buffer.scale >= buffer.digits.count else { throw shape.overflow }
    var value: Int128 = 0
    for i in 0..<max(buffer.scale, 0) { value = value * 10 + (i < buffer.digits.count ? Int128(buffer.digits[i] - 0x30) : 0) }
    if buffer.isNegative { value = -value }
    guard value >= shape.minimum, value <= shape.maximum else { throw shape.overflow }
    return value
  }

  private static func radix(_ text: String, _ shape: IntegerShape, _ styles: NumberStyles) throws(PrimitiveError) -> Int128 {
    let shift: UInt64 = styles.contains(.hexSpecifier) ? 4 : 1
    var bytes = Array(text.utf8)[...]
    if styles.contains(.leadingWhite) { bytes = bytes.drop(while: isWhite) }
    if styles.contains(.trailingWhite) { while let last = bytes.last, isWhite(last) { bytes.removeLast() } }
    while bytes.last == 0 { bytes.removeLast() }
    guard !bytes.isEmpty else { throw .badInput(text) }
    var value: UInt64 = 0
    var tooLong = false
    for byte in bytes {
      guard let digit = hexDigit(byte), digit < 1 << shift else { throw .badInput(text) }
      if value >> UInt64(shape.bits - Int(shift)) != 0 { tooLong = true }
      value = value << shift | UInt64(digit)
    }
    if tooLong { throw shape.overflow }
    if shape.isSigned, shape.bits < 64, value >> UInt64(shape.bits - 1) & 1 == 1 {
      return Int128(value) - 1 << Int128(shape.bits)
    }
    return shape.isSigned ? Int128(Int64(bitPattern: value)) : Int128(value)
  }

  /// A double. What is too great becomes infinity.
  public static func double(_ text: String, styles: NumberStyles = .floatThousands, culture: NumberCulture)
    throws(PrimitiveError)
    -> Double
  {
    if let buffer = scan(text, styles, culture, .floatingPoint) { return buffer.double }
    if let special = special(text, culture) { return special }
    throw .badInput(text)
  }

  /// A single. What is too great becomes infinity.
  public static func float(_ text: String, styles: NumberStyles = .floatThousands, culture: NumberCulture)
    throws(PrimitiveError)
    -> Float
  {
    if let buffer = scan(text, styles, culture, .floatingPoint) { return buffer.float }
    if let special = special(text, culture) { return Float(special) }
    throw .badInput(text)
  }

  /// A decimal, keeping its zeros.
  public static func decimal(_ text: String, styles: NumberStyles = .number, culture: NumberCulture) throws(PrimitiveError)
    -> PSDecimal
  {
    guard let buffer = scan(text, styles, culture, .decimal) else { throw .badInput(text) }
    guard let value = buffer.decimal else { throw .decimalOverflow }
    return value
  }

  /// A BigInteger.
  public static func bigInteger(_ text: String, styles: NumberStyles = .integer, culture: NumberCulture) throws(PrimitiveError)
    -> BigInt
  {
    let invalid = PrimitiveError.format("The value could not be parsed.")
    if styles.contains(.hexSpecifier) || styles.contains(.binarySpecifier) {
      guard let value = BigInt(twosComplement: text, styles) else { throw invalid }
      return value
    }
    guard let buffer = scan(text, styles, culture, .integer), buffer.scale >= buffer.digits.count, buffer.scale < 1_000_000
    else {
      throw invalid
    }
    if buffer.digits.isEmpty { return .zero }
    var digits = buffer.digits
    digits.append(contentsOf: repeatElement(0x30, count: buffer.scale - digits.count))
    guard let value = BigInt(digits: String(decoding: digits, as: UTF8.self)) else { throw invalid }
    return buffer.isNegative ? value.negated : value
  }

  /// `bool.Parse`.
  public static func boolean(_ text: String) throws(PrimitiveError) -> Bool {
    var bytes = Array(text.utf8)[...]
    func trims(_ byte: UInt8) -> Bool { isWhite(byte) || byte == 0 }
    bytes = bytes.drop(while: trims)
    while let last = bytes.last, trims(last) { bytes.removeLast() }
    let lower = bytes.map { $0 | 0x20 }
    if lower == Array("true".utf8) { return true }
    if lower == Array("false".utf8) { return false }
    throw .format("String '\(text)' was not recognized as a valid Boolean.")
  }

  /// Infinity and not-a-number as the culture writes them, in any case, with a sign or without.
  private static func special(_ text: String, _ culture: NumberCulture) -> Double? {
    var bytes = Array(text.utf8)[...].drop(while: isWhite)
    while let last = bytes.last, isWhite(last) { bytes.removeLast() }
    let trimmed = String(decoding: bytes, as: UTF8.self).lowercased()
    let infinity = culture.positiveInfinity.lowercased(), nan = culture.nan.lowercased()
    switch trimmed {
    case infinity, culture.positiveSign + infinity: return .infinity
    case culture.negativeInfinity.lowercased(), culture.negativeSign + infinity: return -.infinity
    case nan, culture.positiveSign + nan, culture.negativeSign + nan: return .nan
    default: return nil
    }
  }
}

extension NumberBuffer {
  private var text: String {
    (isNegative ? "-0." : "0.") + String(decoding: digits, as: UTF8.self) + "e\(min(max(scale, -100_000), 100_000))"
  }

  /// The nearest double.
  var double: Double {
    if digits.isEmpty { return isNegative ? -0.0 : 0 }
    let exponent = scale - digits.count
    if digits.count <= 15, exponent >= -22, exponent <= 22 {
      // Both factors are exact, so one rounding remains.
      let whole = Double(digits.reduce(UInt64(0)) { $0 * 10 + UInt64($1 - 0x30) })
      let power = NumberBuffer.exactPowers[Int(exponent.magnitude)]
      let value = exponent < 0 ? whole / power : whole * power
      return isNegative ? -value : value
    }
    return strtod(text, nil)
  }

  static let exactPowers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21,
    1e22,
  ]

  /// The nearest single.
  var float: Float { digits.isEmpty ? (isNegative ? -0.0 : 0) : strtof(text, nil) }

  /// The decimal, rounded half to even to what 96 bits hold; nil when it is too great.
  var decimal: PSDecimal? {
    if digits.isEmpty { return PSDecimal(low: 0, high: 0, scale: UInt8(min(max(-scale, 0), 28)), isNegative: isNegative) }
    var e = scale
    if e > 29 { return nil }
    var value: UInt128 = 0
    var at = 0
    while e > 0 || (at < digits.count && e > -28) {
      let next = value * 10 + (at < digits.count ? UInt128(digits[at] - 0x30) : 0)
      if next > PSDecimal.maxMantissa { break }
      value = next
      at += 1
      e -= 1
    }
    if at < digits.count, digits[at] >= 0x35 {
      let isTie = digits[at] == 0x35 && digits[(at + 1)...].allSatisfy { $0 == 0x30 }
      // Places beyond the 28th: the digit at hand is the next one only when e stands at its place.
      if e > -28 - 1, !(isTie && value & 1 == 0) {
        value += 1
        if value > PSDecimal.maxMantissa {
          value = PSDecimal.maxMantissa / 10 + 1
          e += 1
        }
      }
    }
    if e > 0 { return nil }
    if e <= -29 { return PSDecimal(low: 0, high: 0, scale: 28, isNegative: isNegative) }
    return PSDecimal(mantissa: value, scale: -e, isNegative: isNegative)
  }
}

extension BigInt {
  /// Hexadecimal or binary digits as two's complement: a top digit of 8 or more (a 1) makes the number negative.
  init?(twosComplement text: String, _ styles: NumberStyles) {
    let hexadecimal = styles.contains(.hexSpecifier)
    var bytes = Array(text.utf8)[...]
    if styles.contains(.leadingWhite) { bytes = bytes.drop(while: NumberParse.isWhite) }
    if styles.contains(.trailingWhite) { while let last = bytes.last, NumberParse.isWhite(last) { bytes.removeLast() } }
    guard let first = bytes.first, let top = NumberParse.hexDigit(first),
      let value = BigInt(digits: String(decoding: bytes, as: UTF8.self), radix: hexadecimal ? 16 : 2), !value.isNegative
    else { return nil }
    guard top >= (hexadecimal ? 8 : 1), let span = try? BigInt.one.shiftedLeft(bytes.count * (hexadecimal ? 4 : 1)) else {
      self = value
      return
    }
    self = value - span
  }
}
