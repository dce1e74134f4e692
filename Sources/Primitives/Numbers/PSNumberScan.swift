// Strings to numbers by PowerShell's rules: what its tokenizer takes for a number (hexadecimal, binary, type suffixes, kb to pb), and the
// conversions that fall back from there to .NET's parsers. Syntax has a tokenizer of its own; this one reads a whole string at run time.

/// PowerShell's reading of numeric strings.
public enum PSNumberScan {
  private struct Suffix: OptionSet {
    let rawValue: Int
    static let unsigned = Suffix(rawValue: 1)
    static let signedByte = Suffix(rawValue: 2)
    static let short = Suffix(rawValue: 4)
    static let long = Suffix(rawValue: 8)
    static let decimal = Suffix(rawValue: 16)
    static let bigInteger = Suffix(rawValue: 32)
  }

  private enum Radix { case decimal, hexadecimal, binary }

  /// The number that the trimmed text spells as a PowerShell literal with an optional sign; 0 for an empty text; nil for no number.
  public static func scan(_ text: String) -> NumberValue? {
    var text = text
    return text.withUTF8 { bytes in
      var wide: UInt8 = 0
      for byte in bytes { wide |= byte }
      if wide >= 0x80 { return scan(wide: Array(String(decoding: bytes, as: UTF8.self).utf16)) }
      var start = 0
      var end = bytes.count
      while start < end, NumberParse.isWhite(bytes[start]) { start += 1 }
      while end > start, NumberParse.isWhite(bytes[end - 1]) { end -= 1 }
      if start == end { return .int(0, bits: 32) }
      return scan(bytes: UnsafeBufferPointer(rebasing: bytes[start..<end]))
    }
  }

  /// A text with characters beyond ASCII, of which dashes count as minus and spaces as white.
  private static func scan(wide units: [UInt16]) -> NumberValue? {
    let trimmed = TextUnits.trimmed(units[...])
    guard !trimmed.isEmpty else { return .int(0, bits: 32) }
    var bytes: [UInt8] = []
    for unit in trimmed {
      switch unit {
      case 0x2013...0x2015: bytes.append(0x2D)
      case 0..<0x80: bytes.append(UInt8(unit))
      default: return nil
      }
    }
    return bytes.withUnsafeBufferPointer { scan(bytes: $0) }
  }

  private static func isDigit(_ byte: UInt8?) -> Bool { byte.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }

  private static func scan(bytes: UnsafeBufferPointer<UInt8>) -> NumberValue? {
    var at = 0
    func peek(_ offset: Int = 0) -> UInt8? { at + offset < bytes.count ? bytes[at + offset] : nil }
    var negative = false
    if let sign = peek(), sign == 0x2D || sign == 0x2B {
      negative = sign == 0x2D
      at += 1
    }
    guard isDigit(peek()) || (peek() == 0x2E && isDigit(peek(1))) else { return nil }
    var radix = Radix.decimal
    var real = false
    let start: Int
    if peek() == 0x30, let mark = peek(1).map({ $0 | 0x20 }), mark == 0x78 || mark == 0x62 {
      at += 2
      start = at
      radix = mark == 0x78 ? .hexadecimal : .binary
      while let byte = peek(), mark == 0x78 ? NumberParse.hexDigit(byte) != nil : byte | 1 == 0x31 { at += 1 }
      if radix == .binary, at == start { return nil }
    } else {
      start = at
      while isDigit(peek()) { at += 1 }
      if peek() == 0x2E {
        at += 1
        real = true
        while isDigit(peek()) { at += 1 }
      }
      if peek().map({ $0 | 0x20 == 0x65 }) ?? false {
        at += 1
        real = true
        if let sign = peek(), sign == 0x2D || sign == 0x2B { at += 1 }
        guard isDigit(peek()) else { return nil }
        while isDigit(peek()) { at += 1 }
      }
    }
    let digits = bytes[start..<at]
    guard let suffix = suffix(bytes, &at), let multiplier = multiplier(bytes, &at), at == bytes.count else { return nil }
    if real { return self.real(digits, negative: negative, suffix, multiplier) }
    return whole(digits, negative: negative, radix, suffix, multiplier)
  }

  private static func suffix(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Suffix? {
    func letter() -> UInt8? { at < bytes.count ? bytes[at] | 0x20 : nil }
    var suffix: Suffix = []
    switch letter() {
    case 0x75: suffix = .unsigned
    case 0x73: suffix = .short
    case 0x6C: suffix = .long
    case 0x64: suffix = .decimal
    case 0x79: suffix = .signedByte
    case 0x6E: suffix = .bigInteger
    default: return suffix
    }
    at += 1
    guard suffix == .unsigned else { return suffix }
    switch letter() {
    case 0x6C: suffix.insert(.long)
    case 0x73: suffix.insert(.short)
    case 0x79: suffix.insert(.signedByte)
    default: return suffix
    }
    at += 1
    return suffix
  }

  private static func multiplier(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Int64? {
    guard at < bytes.count else { return 1 }
    let shift: Int64
    switch bytes[at] | 0x20 {
    case 0x6B: shift = 10
    case 0x6D: shift = 20
    case 0x67: shift = 30
    case 0x74: shift = 40
    case 0x70: shift = 50
    default: return 1
    }
    guard at + 1 < bytes.count, bytes[at + 1] | 0x20 == 0x62 else { return nil }
    at += 2
    return 1 << shift
  }

  private static func real(_ digits: Slice<UnsafeBufferPointer<UInt8>>, negative: Bool, _ suffix: Suffix, _ multiplier: Int64)
    -> NumberValue?
  {
    if suffix.isEmpty, let value = short(digits) { return .double((negative ? -value : value) * Double(multiplier)) }
    let text = (negative ? "-" : "") + String(decoding: digits, as: UTF8.self)
    let styles: NumberStyles = [.leadingSign, .decimalPoint, .exponent]
    if suffix == .decimal {
      guard let value = try? NumberParse.decimal(text, styles: styles, culture: .invariant),
        let product = try? PSDecimal.multiply(value, PSDecimal(multiplier))
      else { return nil }
      return .decimal(product)
    }
    guard let parsed = try? NumberParse.double(text, styles: styles, culture: .invariant) else { return nil }
    let value = parsed * Double(multiplier)
    if suffix.isEmpty { return .double(value) }
    guard let big = try? BigInt(value.rounded(.toNearestOrEven)) else { return nil }
    return typed(big, suffix)
  }

  /// A number of at most 15 digits without an exponent, which one division makes exactly.
  private static func short(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Double? {
    guard digits.count <= 16 else { return nil }
    var value: UInt64 = 0
    var places = 0
    var pointSeen = false
    for byte in digits {
      if byte == 0x2E {
        pointSeen = true
      } else if isDigit(byte) {
        value = value * 10 + UInt64(byte - 0x30)
        if pointSeen { places += 1 }
      } else {
        return nil
      }
    }
    return value < 1_000_000_000_000_000 ? Double(value) / NumberBuffer.exactPowers[places] : nil
  }

  private static func whole(
    _ digits: Slice<UnsafeBufferPointer<UInt8>>, negative: Bool, _ radix: Radix, _ suffix: Suffix, _ multiplier: Int64
  ) -> NumberValue? {
    var suffix = suffix
    let multiplier = negative ? -multiplier : multiplier
    if radix == .decimal, digits.count <= 15 {
      let value = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
      let (product, overflow) = value.multipliedReportingOverflow(by: multiplier)
      if suffix.isEmpty, !overflow { return .int(product, bits: Int32(exactly: product) != nil ? 32 : 64) }
    }
    var value: BigInt
    switch radix {
    case .decimal:
      guard let parsed = BigInt(digits: String(decoding: digits, as: UTF8.self)) else { return nil }
      value = parsed
    case .hexadecimal:
      guard let parsed = digits.isEmpty ? BigInt.zero : BigInt(digits: String(decoding: digits, as: UTF8.self), radix: 16)
      else {
        return nil
      }
      value = parsed
      // PowerShell puts a zero before the digits and takes it away again from a literal of the type's full width, which then carries its
      // sign in the top bit. The length that remains tells a long from an int.
      var length = digits.count + 1
      if !suffix.contains(.unsigned) {
        let width: Int
        switch suffix {
        case .signedByte: width = 2
        case .short: width = 4
        case .long: width = 16
        default: width = length < 16 ? 8 : 16
        }
        if digits.count == width {
          length = width
          if let top = digits.first.flatMap(NumberParse.hexDigit), top >= 8, let span = try? BigInt.one.shiftedLeft(4 * width) {
            value = value - span
          }
        }
      }
      if length == 16, suffix.isEmpty || suffix == .unsigned { suffix.insert(.long) }
    case .binary:
      guard let parsed = BigInt(digits: String(decoding: digits, as: UTF8.self), radix: 2) else { return nil }
      value = parsed
      let carriesSign = [8, 16, 32, 64, 96].contains(digits.count) || digits.count >= 128
      if !suffix.contains(.unsigned), digits.first == 0x31, carriesSign,
        let span = try? BigInt.one.shiftedLeft((digits.count + 7) / 8 * 8)
      {
        // The sign is the top bit of the top byte, which only whole bytes have set.
        if digits.count % 8 == 0 { value = value - span }
      }
      if digits.count == 64, suffix.isEmpty || suffix == .unsigned { suffix.insert(.long) }
    }
    guard let product = try? BigInt.multiply(value, BigInt(multiplier)) else { return nil }
    if !suffix.isEmpty { return typed(product, suffix) }
    if let small = product.int64 { return .int(small, bits: Int32(exactly: small) != nil ? 32 : 64) }
    guard radix == .decimal else { return nil }
    if let exact = try? product.decimal() { return .decimal(exact) }
    let wide = product.double
    return wide.isFinite ? .double(wide) : nil
  }

  private static func typed(_ value: BigInt, _ suffix: Suffix) -> NumberValue? {
    func signed(_ bits: Int) -> NumberValue? {
      guard let number = value.int64, number >= -(1 << Int64(bits - 2)) * 2, bits == 64 || number < 1 << Int64(bits - 1) else {
        return nil
      }
      return .int(number, bits: bits)
    }
    func unsigned(_ bits: Int) -> NumberValue? {
      guard let number = value.uint64, bits == 64 || number < 1 << UInt64(bits) else { return nil }
      return .uint(number, bits: bits)
    }
    switch suffix {
    case .signedByte: return signed(8)
    case .short: return signed(16)
    case .long: return signed(64)
    case [.unsigned, .signedByte]: return unsigned(8)
    case [.unsigned, .short]: return unsigned(16)
    case [.unsigned, .long]: return unsigned(64)
    case .unsigned: return unsigned(32) ?? unsigned(64)
    case .decimal: return (try? value.decimal()).map { .decimal($0) }
    case .bigInteger: return .big(value)
    default: return nil
    }
  }
}
