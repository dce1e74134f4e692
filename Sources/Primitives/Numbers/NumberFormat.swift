// Numbers to text: the standard formats (C D E F G N P R X B with a precision) of .NET. Custom formats are in
// NumberFormatCustom.swift, the texts without a format in NumberText.swift.

/// A number of any kind, as the formats see it.
public enum NumberValue: Sendable {
  /// A signed integer of 8, 16, 32 or 64 bits.
  case int(Int64, bits: Int)
  /// An unsigned integer of 8, 16, 32 or 64 bits.
  case uint(UInt64, bits: Int)
  case double(Double)
  case float(Float)
  case decimal(PSDecimal)
  case big(BigInt)
}

/// `ToString(format, culture)` of the numeric types.
public enum NumberFormat {
  /// Formats `value`. Throws .NET's FormatException for a format that the type does not know.
  public static func format(_ value: NumberValue, _ format: String, _ culture: NumberCulture) throws(PrimitiveError) -> String {
    String(decoding: try units(value, format, culture), as: UTF16.self)
  }

  /// As `format`, as UTF-16 units.
  public static func units(_ value: NumberValue, _ format: String, _ culture: NumberCulture) throws(PrimitiveError) -> [UInt16]
  {
    var out = NumberWriter()
    switch value {
    case .double(let number) where !number.isFinite: out.append(special(number, culture))
    case .float(let number) where !number.isFinite: out.append(special(Double(number), culture))
    default:
      let specifier = try FormatSpecifier(format)
      try write(value, specifier, format, culture, &out)
    }
    return out.units
  }

  static func special(_ number: Double, _ culture: NumberCulture) -> String {
    number.isNaN ? culture.nan : number < 0 ? culture.negativeInfinity : culture.positiveInfinity
  }

  private static func write(
    _ value: NumberValue, _ specifier: FormatSpecifier, _ format: String, _ culture: NumberCulture, _ out: inout NumberWriter
  ) throws(PrimitiveError) {
    switch value {
    case .int(let number, let bits):
      if integer(UInt64(bitPattern: number), bits: bits, specifier, &out) { return }
      let buffer = NumberBuffer(magnitude: number.magnitude, isNegative: number < 0)
      try write(buffer, specifier, format, culture, &out)
    case .uint(let number, let bits):
      if integer(number, bits: bits, specifier, &out) { return }
      try write(NumberBuffer(magnitude: number, isNegative: false), specifier, format, culture, &out)
    case .decimal(let number): try write(NumberBuffer(number), specifier, format, culture, &out)
    case .double(let number):
      try floating(
        number, shortest: { number.magnitude.description }, customDigits: 15, roundTripDigits: 17, specifier, format, culture,
        &out)
    case .float(let number):
      try floating(
        Double(number), shortest: { number.magnitude.description }, customDigits: 7, roundTripDigits: 9, specifier, format,
        culture,
        &out)
    case .big(let number): try big(number, specifier, format, culture, &out)
    }
  }

  private static func write(
    _ buffer: NumberBuffer, _ specifier: FormatSpecifier, _ format: String, _ culture: NumberCulture, _ out: inout NumberWriter
  ) throws(PrimitiveError) {
    var buffer = buffer
    if specifier.isCustom {
      out.custom(&buffer, Array(format.utf16), culture)
    } else if specifier.upper == 0x44 {
      if buffer.kind != .integer { throw .badSpecifier }
      if buffer.isNegative { out.append(culture.negativeSign) }
      out.zeros(specifier.precision - max(1, buffer.digits.count))
      if buffer.digits.isEmpty { out.append(0x30) }
      out.append(ascii: buffer.digits[...])
    } else {
      try out.standard(&buffer, specifier, digits: specifier.precision, culture)
    }
  }

  /// Writes X and B of a machine integer; false for another format.
  private static func integer(_ bitPattern: UInt64, bits: Int, _ specifier: FormatSpecifier, _ out: inout NumberWriter) -> Bool
  {
    if specifier.isCustom { return false }
    let value = bits >= 64 ? bitPattern : bitPattern & (1 << UInt64(bits) - 1)
    switch specifier.upper {
    case 0x58: out.radix(value, shift: 4, minimum: specifier.precision, upper: specifier.letter == 0x58)
    case 0x42: out.radix(value, shift: 1, minimum: specifier.precision, upper: false)
    default: return false
    }
    return true
  }

  private static func floating(
    _ value: Double, shortest: () -> String, customDigits: Int, roundTripDigits: Int, _ specifier: FormatSpecifier,
    _ format: String,
    _ culture: NumberCulture, _ out: inout NumberWriter
  ) throws(PrimitiveError) {
    if specifier.isCustom {
      var buffer = NumberBuffer(value, count: customDigits, significant: true)
      out.custom(&buffer, Array(format.utf16), culture)
      return
    }
    var precision = specifier.precision
    var significant = false
    switch specifier.upper {
    case 0x43: if precision < 0 { precision = culture.currencyDecimalDigits }
    case 0x46, 0x4E: if precision < 0 { precision = culture.decimalDigits }
    case 0x50: precision = (precision < 0 ? culture.percentDecimalDigits : precision) + 2
    case 0x45:
      precision = (precision < 0 ? 6 : precision) + 1
      significant = true
    case 0x47:
      if precision == 0 { precision = -1 }
      significant = true
    case 0x52:
      precision = -1
      significant = true
    default: throw .badSpecifier
    }
    if precision == -1 {
      var buffer = NumberBuffer(shortest: shortest(), isNegative: value.sign == .minus)
      try out.standard(&buffer, specifier, digits: max(buffer.digits.count, roundTripDigits), culture)
    } else {
      var buffer = NumberBuffer(value, count: precision, significant: significant)
      try out.standard(&buffer, specifier, digits: specifier.precision, culture)
    }
  }

  private static func big(
    _ value: BigInt, _ specifier: FormatSpecifier, _ format: String, _ culture: NumberCulture, _ out: inout NumberWriter
  ) throws(PrimitiveError) {
    if !specifier.isCustom {
      switch specifier.upper {
      case 0x44, 0x47, 0x52:
        let digits = Array(value.magnitude.text().utf8)
        if value.isNegative { out.append(culture.negativeSign) }
        out.zeros(specifier.precision - digits.count)
        out.append(ascii: digits[...])
        return
      case 0x58:
        out.hexadecimal(value, minimum: specifier.precision, upper: specifier.letter == 0x58)
        return
      case 0x42:
        out.binary(value, minimum: specifier.precision)
        return
      default: break
      }
    }
    try write(NumberBuffer(value), specifier, format, culture, &out)
  }
}

/// A parsed format: a letter with an optional precision, or custom.
struct FormatSpecifier {
  /// The letter as written, or 0 for a custom format.
  let letter: UInt8
  /// -1 when none is given.
  let precision: Int

  var isCustom: Bool { letter == 0 }
  var upper: UInt8 { letter & 0xDF }

  init(_ format: String) throws(PrimitiveError) {
    var bytes = format.utf8.makeIterator()
    guard let first = bytes.next() else {
      (letter, precision) = (0x47, -1)
      return
    }
    let isLetter = (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7A
    if isLetter {
      var number = -1
      var custom = false
      while let byte = bytes.next() {
        if byte == 0 { break }
        guard byte >= 0x30, byte <= 0x39 else {
          custom = true
          break
        }
        // .NET goes to 999,999,999 digits; a tenth of that is as much as memory can be trusted with.
        if number >= 10_000_000 { throw .badSpecifier }
        number = max(number, 0) * 10 + Int(byte - 0x30)
      }
      if !custom {
        (letter, precision) = (first, number)
        return
      }
    }
    (letter, precision) = (first == 0 ? 0x47 : 0, -1)
  }
}
