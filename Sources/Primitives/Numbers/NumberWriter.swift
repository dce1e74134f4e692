// Writes a number's digits in the shapes that the standard formats ask for: fixed, grouped, scientific, general, and the patterns
// that place signs and symbols around them.

struct NumberWriter {
  var units: [UInt16] = []

  init() { units.reserveCapacity(32) }

  mutating func append(_ text: String) {
    if text.utf8.count == 1, let byte = text.utf8.first {
      units.append(UInt16(byte))
    } else {
      units.append(contentsOf: text.utf16)
    }
  }
  mutating func append(_ byte: UInt8) { units.append(UInt16(byte)) }
  mutating func append(ascii bytes: ArraySlice<UInt8>) { for byte in bytes { units.append(UInt16(byte)) } }
  mutating func zeros(_ count: Int) { if count > 0 { units.append(contentsOf: repeatElement(0x30, count: count)) } }

  mutating func standard(_ number: inout NumberBuffer, _ specifier: FormatSpecifier, digits: Int, _ culture: NumberCulture)
    throws(PrimitiveError)
  {
    let exact = number.kind == .floatingPoint
    var digits = digits
    switch specifier.upper {
    case 0x43:  // C
      if digits < 0 { digits = culture.currencyDecimalDigits }
      number.round(to: number.scale + digits, correctlyRounded: exact)
      let patterns = number.isNegative ? NumberWriter.negativeCurrency : NumberWriter.positiveCurrency
      let pattern = number.isNegative ? culture.currencyNegativePattern : culture.currencyPositivePattern
      surround(
        number, digits, patterns, pattern, culture, symbol: culture.currencySymbol, groups: culture.currencyGroupSizes,
        point: culture.currencyDecimalSeparator, separator: culture.currencyGroupSeparator)
    case 0x46:  // F
      if digits < 0 { digits = culture.decimalDigits }
      number.round(to: number.scale + digits, correctlyRounded: exact)
      if number.isNegative { append(culture.negativeSign) }
      fixed(number, digits, groups: [], point: culture.decimalSeparator, separator: "")
    case 0x4E:  // N
      if digits < 0 { digits = culture.decimalDigits }
      number.round(to: number.scale + digits, correctlyRounded: exact)
      let patterns = number.isNegative ? NumberWriter.negativeNumber : ["#"]
      surround(
        number, digits, patterns, number.isNegative ? culture.negativePattern : 0, culture, symbol: "",
        groups: culture.groupSizes, point: culture.decimalSeparator, separator: culture.groupSeparator)
    case 0x50:  // P
      if digits < 0 { digits = culture.percentDecimalDigits }
      number.scale += 2
      number.round(to: number.scale + digits, correctlyRounded: exact)
      let patterns = number.isNegative ? NumberWriter.negativePercent : NumberWriter.positivePercent
      let pattern = number.isNegative ? culture.percentNegativePattern : culture.percentPositivePattern
      surround(
        number, digits, patterns, pattern, culture, symbol: culture.percentSymbol, groups: culture.percentGroupSizes,
        point: culture.percentDecimalSeparator, separator: culture.percentGroupSeparator)
    case 0x45:  // E
      digits = (digits < 0 ? 6 : digits) + 1
      number.round(to: digits, correctlyRounded: exact)
      if number.isNegative { append(culture.negativeSign) }
      scientific(number, digits, letter: specifier.letter, culture)
    case 0x47, 0x52:  // G, R
      var plain = false
      if digits < 1 {
        if number.kind == .decimal, digits == -1 {
          // A decimal shows its trailing zeros and never an exponent.
          plain = true
        } else {
          digits = number.digits.count
        }
      }
      if !plain { number.round(to: digits, correctlyRounded: exact) }
      if number.isNegative, !plain || !number.digits.isEmpty { append(culture.negativeSign) }
      general(number, digits, letter: specifier.letter & 0x20 | 0x45, plain: plain, culture)
    default: throw .badSpecifier
    }
  }

  // MARK: Shapes

  /// Digits with `places` behind the point and groups before it.
  mutating func fixed(_ number: NumberBuffer, _ places: Int, groups: [Int], point: String, separator: String) {
    var at = 0
    let digits = number.digits
    if number.scale > 0 {
      // Nearly every culture has groups of one size.
      let size = groups.count == 1 ? groups[0] : 0
      let marks = groups.count > 1 ? NumberWriter.groupMarks(number.scale, groups) : []
      var mark = marks.count - 1
      for left in stride(from: number.scale, to: 0, by: -1) {
        if size > 0 {
          if left % size == 0, left != number.scale { append(separator) }
        } else if mark >= 0, marks[mark] == left {
          append(separator)
          mark -= 1
        }
        if at < digits.count {
          append(digits[at])
          at += 1
        } else {
          append(0x30)
        }
      }
    } else {
      append(0x30)
    }
    guard places > 0 else { return }
    append(point)
    var left = places
    if number.scale < 0 {
      let lead = min(-number.scale, left)
      zeros(lead)
      left -= lead
    }
    let copied = min(left, digits.count - at)
    if copied > 0 {
      append(ascii: digits[at..<(at + copied)])
      left -= copied
    }
    zeros(left)
  }

  /// How many digits stand to the right of each group separator, ascending.
  static func groupMarks(_ count: Int, _ sizes: [Int]) -> [Int] {
    var marks: [Int] = []
    var index = 0
    var total = sizes.first ?? 0
    while total > 0, count > total {
      marks.append(total)
      if index < sizes.count - 1 { index += 1 }
      if sizes[index] == 0 { break }
      total += sizes[index]
    }
    return marks
  }

  private mutating func scientific(_ number: NumberBuffer, _ count: Int, letter: UInt8, _ culture: NumberCulture) {
    append(number.digits.first ?? 0x30)
    if count != 1 { append(culture.decimalSeparator) }
    let shown = min(count, number.digits.count)
    if shown > 1 { append(ascii: number.digits[1..<shown]) }
    zeros(count - max(shown, 1))
    exponent(number.digits.isEmpty ? 0 : number.scale - 1, letter: letter, minimum: 3, plus: true, culture)
  }

  private mutating func general(_ number: NumberBuffer, _ maximum: Int, letter: UInt8, plain: Bool, _ culture: NumberCulture) {
    var place = number.scale
    let useExponent = !plain && (place > maximum || place < -3)
    if useExponent { place = 1 }
    let digits = number.digits
    var at = 0
    if place > 0 {
      at = min(place, digits.count)
      append(ascii: digits[0..<at])
      zeros(place - at)
      place = 0
    } else {
      append(0x30)
    }
    if at < digits.count || place < 0 {
      append(culture.decimalSeparator)
      zeros(-place)
      append(ascii: digits[at...])
    }
    if useExponent { exponent(number.scale - 1, letter: letter, minimum: 2, plus: true, culture) }
  }

  mutating func exponent(_ value: Int, letter: UInt8, minimum: Int, plus: Bool, _ culture: NumberCulture) {
    append(letter)
    if value < 0 { append(culture.negativeSign) } else if plus { append(culture.positiveSign) }
    let text = String(value.magnitude)
    zeros(minimum - text.utf8.count)
    append(text)
  }

  /// A pattern around the digits: `#` the number, `$` the symbol, `-` the minus, the rest as it stands.
  private mutating func surround(
    _ number: NumberBuffer, _ places: Int, _ patterns: [StaticString], _ index: Int, _ culture: NumberCulture, symbol: String,
    groups: [Int], point: String, separator: String
  ) {
    let pattern = patterns[max(0, min(index, patterns.count - 1))]
    for i in 0..<pattern.utf8CodeUnitCount {
      switch pattern.utf8Start[i] {
      case 0x23: fixed(number, places, groups: groups, point: point, separator: separator)
      case 0x24: append(symbol)
      case 0x2D: append(culture.negativeSign)
      case let other: append(other)
      }
    }
  }

  static let positiveCurrency: [StaticString] = ["$#", "#$", "$ #", "# $"]
  static let negativeCurrency: [StaticString] = [
    "($#)", "-$#", "$-#", "$#-", "(#$)", "-#$", "#-$", "#$-", "-# $", "-$ #", "# $-", "$ #-", "$ -#", "#- $", "($ #)", "(# $)",
    "$- #",
  ]
  static let positivePercent: [StaticString] = ["# $", "#$", "$#", "$ #"]
  static let negativePercent: [StaticString] = [
    "-# $", "-#$", "-$#", "$-#", "$#-", "#-$", "#$-", "-$ #", "# $-", "$ #-", "$ -#", "#- $",
  ]
  static let negativeNumber: [StaticString] = ["(#)", "-#", "- #", "#-", "# -"]

  // MARK: Bases of two

  /// Digits of `1 << shift`.
  mutating func radix(_ value: UInt64, shift: UInt64, minimum: Int, upper: Bool) {
    let count = value == 0 ? 1 : (64 - value.leadingZeroBitCount + Int(shift) - 1) / Int(shift)
    zeros(minimum - count)
    for i in stride(from: count - 1, through: 0, by: -1) {
      let digit = UInt8(truncatingIfNeeded: value >> (UInt64(i) * shift)) & (1 << UInt8(shift) - 1)
      append(digit < 10 ? digit + 0x30 : digit + (upper ? 0x37 : 0x57))
    }
  }

  /// Two's complement, with as few digits as leave the sign clear.
  mutating func hexadecimal(_ value: BigInt, minimum: Int, upper: Bool) {
    var nibbles: [UInt8] = []
    for byte in value.bytes.reversed() {
      nibbles.append(byte >> 4)
      nibbles.append(byte & 15)
    }
    if let head = value.bytes.last, head < 8 || head > 247 { nibbles.removeFirst() }
    let letters: UInt8 = upper ? 0x37 : 0x57
    let fill: UInt8 = value.isNegative ? 15 + letters : 0x30
    if minimum > nibbles.count { for _ in nibbles.count..<minimum { append(fill) } }
    for nibble in nibbles { append(nibble < 10 ? nibble + 0x30 : nibble + letters) }
  }

  /// Two's complement, with one bit of sign.
  mutating func binary(_ value: BigInt, minimum: Int) {
    let bytes = value.bytes
    let magnitudeBits = (value.isNegative ? ~value : value).bitWidth
    let count = magnitudeBits + 1
    if minimum > count { for _ in count..<minimum { append(value.isNegative ? 0x31 : 0x30) } }
    for i in stride(from: count - 1, through: 0, by: -1) {
      let byte = i / 8 < bytes.count ? bytes[i / 8] : value.isNegative ? 0xFF : 0
      append(0x30 + (byte >> UInt8(i % 8) & 1))
    }
  }
}
