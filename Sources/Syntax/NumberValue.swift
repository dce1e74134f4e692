// What a number literal is worth, and as which type. The rules are PowerShell's: the suffix names the type; without one the
// narrowest of int, long, decimal and double that holds the value; hexadecimal and binary digits of the width of a type carry a
// sign bit.

extension ScannedNumber {
  /// The value; nil when the literal does not fit its type.
  var value: ConstantValue? { isReal ? realValue : integerValue }

  // MARK: With a point or an exponent

  private var realValue: ConstantValue? {
    if suffix == .decimal { return decimalValue }
    guard var double = Double(normalized) else { return nil }
    if isNegative { double = -double }
    double *= Double(multiplier)
    if suffix == .none { return .double(double) }
    guard double.isFinite else { return nil }
    let rounded = double.rounded(.toNearestOrEven)
    switch suffix {
    case .signedByte: return Int8(exactly: rounded).map(ConstantValue.sbyte)
    case .unsignedByte: return UInt8(exactly: rounded).map(ConstantValue.byte)
    case .short: return Int16(exactly: rounded).map(ConstantValue.int16)
    case .unsignedShort: return UInt16(exactly: rounded).map(ConstantValue.uint16)
    case .long: return Int64(exactly: rounded).map(ConstantValue.int64)
    case .unsignedLong: return UInt64(exactly: rounded).map(ConstantValue.uint64)
    case .unsigned:
      return UInt32(exactly: rounded).map(ConstantValue.uint32) ?? UInt64(exactly: rounded).map(ConstantValue.uint64)
    default:
      var magnitude = LimbInteger()
      var rest = rounded.magnitude
      var powers: [UInt32] = []
      while rest >= 1 {
        let next = (rest / 4_294_967_296).rounded(.down)
        powers.append(UInt32(rest - next * 4_294_967_296))
        rest = next
      }
      for word in powers.reversed() { magnitude.multiply(4_294_967_296, add: UInt64(word)) }
      return .bigInteger(magnitude.text(negative: rounded < 0))
    }
  }

  /// The digits as `Double` reads them: it wants something on both sides of the point.
  private var normalized: String {
    var text = String(decoding: digits, as: UTF8.self)
    if text.hasPrefix(".") { text = "0" + text }
    if text.hasSuffix(".") { text += "0" }
    return text.replacingFirst(".e", with: ".0e").replacingFirst(".E", with: ".0e")
  }

  private var decimalValue: ConstantValue? {
    var magnitude: UInt128 = 0
    var scale = 0
    var sawPoint = false
    var index = 0
    var exponent = 0
    var digitCount = 0
    while index < digits.count {
      let byte = digits[index]
      index += 1
      if byte == UInt8(ascii: ".") {
        sawPoint = true
      } else if byte | 0x20 == UInt8(ascii: "e") {
        exponent = Int(String(decoding: digits[index...], as: UTF8.self)) ?? 9999
        break
      } else {
        digitCount += 1
        if magnitude > DecimalConstant.maximum {
          if !sawPoint { scale -= 1 }
          continue
        }
        magnitude = magnitude * 10 + UInt128(byte - 0x30)
        if sawPoint { scale += 1 }
      }
    }
    guard digitCount > 0, exponent < 9999 else { return nil }
    scale -= exponent
    while scale < 0 {
      guard magnitude <= DecimalConstant.maximum else { return nil }
      magnitude *= 10
      scale += 1
      if magnitude == 0 { scale = 0 }
    }
    let (product, overflow) = magnitude.multipliedReportingOverflow(by: UInt128(multiplier))
    guard !overflow else { return nil }
    return DecimalConstant(rounding: product, scale: scale, isNegative: isNegative).map(ConstantValue.decimal)
  }

  // MARK: Integers

  private var integerValue: ConstantValue? {
    if digits.count > 300 {
      switch largeValue {
      case .known(let value): return value
      case .noNumber: return nil
      case .ordinary: break
      }
    }
    if format == .decimal, suffix != .bigInteger, digits.count > 60 {
      // Nothing but a double holds so much, unless it is mostly zeros.
      let significant = digits.drop { $0 == UInt8(ascii: "0") }
      if significant.count > 40 {
        guard suffix == .none else { return nil }
        return Double(String(decoding: significant, as: UTF8.self)).map {
          .double((isNegative ? -$0 : $0) * Double(multiplier))
        }
      }
    }
    var negative = isNegative
    var digits = digits[...]
    var suffix = suffix
    var magnitude = LimbInteger()
    switch format {
    case .decimal: magnitude.append(digits, radix: 10, chunk: 15)
    case .hexadecimal:
      if !suffix.isUnsigned {
        let expected: Int
        switch suffix {
        case .signedByte: expected = 2
        case .short: expected = 4
        case .long: expected = 16
        default: expected = digits.count < 16 ? 8 : 16
        }
        if digits.count == expected + 1 { digits.removeFirst() }
      }
      magnitude.append(digits, radix: 16, chunk: 12)
      if let first = digits.first, LimbInteger.digit(first) >= 8 {
        magnitude.complement(bits: digits.count * 4)
        negative.toggle()
      }
      if digits.count == 16 { suffix = suffix.widened }
    case .binary:
      magnitude.append(digits, radix: 2, chunk: 48)
      if !suffix.isUnsigned, digits.first == UInt8(ascii: "1") {
        let count = digits.count
        if count == 8 || count == 16 || count == 32 || count == 64 || count == 96 || (count >= 128 && count % 8 == 0) {
          magnitude.complement(bits: count)
          negative.toggle()
        }
      }
      if digits.count == 64 { suffix = suffix.widened }
    }
    magnitude.multiply(UInt64(multiplier), add: 0)
    return integer(magnitude, negative, suffix)
  }

  /// What can be said of a literal of very many digits without arithmetic on all of them.
  private enum LargeValue {
    case known(ConstantValue)
    /// Nothing holds so much.
    case noNumber
    /// The ordinary way is as good.
    case ordinary
  }

  /// `n` takes decimal and hexadecimal digits as they stand, and nothing else holds a hexadecimal number so long.
  private var largeValue: LargeValue {
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    guard significant.count > 200 else { return .ordinary }
    let sign = isNegative ? "-" : ""
    switch format {
    case .decimal where suffix == .bigInteger && multiplier == 1:
      return .known(.bigInteger(sign + String(decoding: significant, as: UTF8.self)))
    case .hexadecimal:
      // The digit 0 of the mark stands before the others, so that the number is positive.
      guard suffix == .bigInteger else { return .noNumber }
      guard multiplier == 1 else { return .ordinary }
      return .known(.bigInteger(sign + "0x" + String(decoding: significant, as: UTF8.self)))
    default: return .ordinary
    }
  }

  private func integer(_ magnitude: LimbInteger, _ negative: Bool, _ suffix: NumberSuffix) -> ConstantValue? {
    if suffix == .bigInteger { return .bigInteger(magnitude.text(negative: negative)) }
    let small = magnitude.int128(negative: negative)
    func fits<T: FixedWidthInteger>(_ type: T.Type) -> T? { small.flatMap { T(exactly: $0) } }
    switch suffix {
    case .signedByte: return fits(Int8.self).map(ConstantValue.sbyte)
    case .unsignedByte: return fits(UInt8.self).map(ConstantValue.byte)
    case .short: return fits(Int16.self).map(ConstantValue.int16)
    case .unsignedShort: return fits(UInt16.self).map(ConstantValue.uint16)
    case .long: return fits(Int64.self).map(ConstantValue.int64)
    case .unsignedLong: return fits(UInt64.self).map(ConstantValue.uint64)
    case .unsigned: return fits(UInt32.self).map(ConstantValue.uint32) ?? fits(UInt64.self).map(ConstantValue.uint64)
    case .decimal:
      return small.flatMap { DecimalConstant(rounding: $0.magnitude, scale: 0, isNegative: $0 < 0) }.map(ConstantValue.decimal)
    case .none, .bigInteger:
      if let value = fits(Int32.self) { return .int32(value) }
      if let value = fits(Int64.self) { return .int64(value) }
      guard format == .decimal else { return nil }
      if let small, let decimal = DecimalConstant(rounding: small.magnitude, scale: 0, isNegative: small < 0) {
        return .decimal(decimal)
      }
      return .double(magnitude.truncatedDouble(negative: negative))
    }
  }
}

extension NumberSuffix {
  var isUnsigned: Bool { self == .unsigned || self == .unsignedByte || self == .unsignedShort || self == .unsignedLong }

  /// The suffix of a hexadecimal or binary literal that has the 64 bits of a long.
  var widened: NumberSuffix { self == .none ? .long : self == .unsigned ? .unsignedLong : self }
}

extension DecimalConstant {
  /// The greatest magnitude: 2^96 - 1.
  static let maximum: UInt128 = (1 << 96) - 1

  /// The nearest decimal to `magnitude` × 10^-`scale`; nil when it is too large.
  init?(rounding magnitude: UInt128, scale: Int, isNegative: Bool) {
    var magnitude = magnitude
    var scale = scale
    while scale > 28 || (magnitude > DecimalConstant.maximum && scale > 0) {
      let (quotient, rest) = magnitude.quotientAndRemainder(dividingBy: 10)
      let more = magnitude > DecimalConstant.maximum * 10 || scale > 29
      magnitude = quotient + (!more && (rest > 5 || (rest == 5 && quotient & 1 == 1)) ? 1 : 0)
      scale -= 1
    }
    guard magnitude <= DecimalConstant.maximum else { return nil }
    self.init(magnitude: magnitude, scale: UInt8(scale), isNegative: isNegative)
  }
}

/// A natural number of any size, for literals too long for the machine: 32-bit limbs, the lowest first.
struct LimbInteger {
  private var limbs: [UInt32] = []

  static func digit(_ byte: UInt8) -> UInt64 { UInt64(byte <= 0x39 ? byte - 0x30 : (byte | 0x20) - 0x57) }

  /// Appends digits, `chunk` at a time; `radix` to that power is at most 2^50.
  mutating func append(_ digits: ArraySlice<UInt8>, radix: UInt64, chunk: Int) {
    var rest = digits
    while !rest.isEmpty {
      var factor: UInt64 = 1
      var value: UInt64 = 0
      for byte in rest.prefix(chunk) {
        factor *= radix
        value = value * radix + LimbInteger.digit(byte)
      }
      multiply(factor, add: value)
      rest = rest.dropFirst(chunk)
    }
  }

  /// `self * factor + addend`; `factor` at most 2^50.
  mutating func multiply(_ factor: UInt64, add addend: UInt64) {
    var carry = UInt128(addend)
    for index in limbs.indices {
      carry += UInt128(limbs[index]) * UInt128(factor)
      limbs[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    while carry > 0 {
      limbs.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
  }

  /// Makes it 2^`bits` minus itself.
  mutating func complement(bits: Int) {
    var power = LimbInteger()
    power.limbs = [UInt32](repeating: 0, count: bits / 32) + [1 << UInt32(bits % 32)]
    var borrow: Int64 = 0
    for index in power.limbs.indices {
      var difference = Int64(power.limbs[index]) - borrow - (index < limbs.count ? Int64(limbs[index]) : 0)
      borrow = difference < 0 ? 1 : 0
      if difference < 0 { difference += 4_294_967_296 }
      power.limbs[index] = UInt32(difference)
    }
    limbs = power.limbs
    while limbs.last == 0 { limbs.removeLast() }
  }

  /// The value with a sign; nil when it does not fit.
  func int128(negative: Bool) -> Int128? {
    guard limbs.count <= 4 else { return nil }
    var value: UInt128 = 0
    for limb in limbs.reversed() { value = value << 32 | UInt128(limb) }
    guard let signed = Int128(exactly: value) else { return nil }
    return negative ? -signed : signed
  }

  /// The value as a double, cut towards zero: so .NET turns a BigInteger into one (recorded: 9999999999999999999tb).
  func truncatedDouble(negative: Bool) -> Double {
    guard let top = limbs.last else { return 0 }
    let bits = limbs.count * 32 - top.leadingZeroBitCount
    var significand: UInt64 = 0
    for position in stride(from: bits - 1, through: max(0, bits - 53), by: -1) {
      significand = significand << 1 | UInt64(limbs[position / 32] >> UInt32(position % 32) & 1)
    }
    let value = Double(sign: .plus, exponent: max(0, bits - 53), significand: Double(significand))
    return negative ? -value : value
  }

  /// The decimal digits.
  func text(negative: Bool) -> String {
    var rest = limbs
    var groups: [UInt32] = []
    while !rest.isEmpty {
      var remainder: UInt64 = 0
      for index in rest.indices.reversed() {
        let part = remainder << 32 | UInt64(rest[index])
        rest[index] = UInt32(part / 1_000_000_000)
        remainder = part % 1_000_000_000
      }
      groups.append(UInt32(remainder))
      while rest.last == 0 { rest.removeLast() }
    }
    guard let top = groups.popLast() else { return "0" }
    var text = (negative ? "-" : "") + String(top)
    for group in groups.reversed() {
      let digits = String(group)
      text += String(repeating: "0", count: 9 - digits.utf8.count) + digits
    }
    return text
  }
}

extension String {
  fileprivate func replacingFirst(_ part: String, with other: String) -> String {
    guard let at = utf8.firstIndex(of: UInt8(ascii: ".")), self[at...].hasPrefix(part) else { return self }
    return String(self[..<at]) + other + String(self[at...].dropFirst(2))
  }
}
