// The scanner under every Parse: white space, signs, parentheses, currency, digits with separators, exponent, as NumberStyles allow.

extension NumberParse {
  @inline(__always)
  static func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 9 && byte <= 13) }

  static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// The number that the whole of `text` spells, or nil.
  static func scan(_ text: String, _ styles: NumberStyles, _ culture: NumberCulture, _ kind: NumberBuffer.Kind) -> NumberBuffer?
  {
    var text = text
    return text.withUTF8 { bytes in
      var scanner = Scanner(bytes: bytes, styles: styles, culture: culture, number: NumberBuffer(kind: kind))
      guard scanner.run() else { return nil }
      // .NET lets zero units follow a number.
      while scanner.at < bytes.count, bytes[scanner.at] == 0 { scanner.at += 1 }
      return scanner.at == bytes.count ? scanner.number : nil
    }
  }

  private struct Scanner {
    let bytes: UnsafeBufferPointer<UInt8>
    let styles: NumberStyles
    let culture: NumberCulture
    var number: NumberBuffer
    var at = 0
    var signed = false
    var openParenthesis = false
    var currencySeen = false

    /// Moves past `symbol` when it stands here. A space stands for any of the spaces that cultures group with.
    private mutating func match(_ symbol: String) -> Bool {
      var i = at
      if symbol.isEmpty { return false }
      if symbol == "\u{A0}" || symbol == "\u{202F}", i < bytes.count, bytes[i] == 0x20 {
        at += 1
        return true
      }
      for byte in symbol.utf8 {
        guard i < bytes.count, bytes[i] == byte else { return false }
        i += 1
      }
      at = i
      return true
    }

    private mutating func matchSign() -> Bool {
      if match(culture.positiveSign) { return true }
      if match(culture.negativeSign) {
        number.isNegative = true
        return true
      }
      return false
    }

    private var isWhite: Bool { at < bytes.count && NumberParse.isWhite(bytes[at]) }
    private var isDigit: Bool { at < bytes.count && bytes[at] >= 0x30 && bytes[at] <= 0x39 }

    mutating func run() -> Bool {
      let allowsCurrency = styles.contains(.currencySymbol)
      lead: while at < bytes.count {
        if isWhite, styles.contains(.leadingWhite), !(signed && !currencySeen && culture.negativePattern != 2) {
          at += 1
        } else if styles.contains(.leadingSign), !signed, matchSign() {
          signed = true
        } else if bytes[at] == 0x28, styles.contains(.parentheses), !signed {
          signed = true
          openParenthesis = true
          number.isNegative = true
          at += 1
        } else if allowsCurrency, !currencySeen, match(culture.currencySymbol) {
          currencySeen = true
        } else {
          break lead
        }
      }
      guard scanDigits(allowsCurrency) else { return false }
      if styles.contains(.exponent), at < bytes.count, bytes[at] | 0x20 == 0x65 { scanExponent() }
      tail: while at < bytes.count {
        if isWhite, styles.contains(.trailingWhite) {
          at += 1
        } else if styles.contains(.trailingSign), !signed, matchSign() {
          signed = true
        } else if bytes[at] == 0x29, openParenthesis {
          openParenthesis = false
          at += 1
        } else if allowsCurrency, !currencySeen, match(culture.currencySymbol) {
          currencySeen = true
        } else {
          break tail
        }
      }
      return !openParenthesis
    }

    private mutating func scanDigits(_ allowsCurrency: Bool) -> Bool {
      var any = false
      var nonZero = false
      var pointSeen = false
      let point = allowsCurrency ? culture.currencyDecimalSeparator : culture.decimalSeparator
      let group = allowsCurrency ? culture.currencyGroupSeparator : culture.groupSeparator
      while true {
        if isDigit {
          any = true
          let digit = bytes[at]
          if digit != 0x30 || nonZero {
            number.digits.append(digit)
            if !pointSeen { number.scale += 1 }
            nonZero = true
          } else if pointSeen {
            number.scale -= 1
          }
          at += 1
        } else if styles.contains(.decimalPoint), !pointSeen,
          match(point) || (allowsCurrency && !currencySeen && match(culture.decimalSeparator))
        {
          pointSeen = true
        } else if styles.contains(.thousands), any, !pointSeen,
          match(group) || (allowsCurrency && !currencySeen && match(culture.groupSeparator))
        {
          continue
        } else {
          break
        }
      }
      // Zeros at the end count for decimals only.
      if number.kind != .decimal { while number.digits.last == 0x30 { number.digits.removeLast() } }
      if !nonZero, number.kind != .decimal { number.scale = 0 }
      if !nonZero, number.kind == .integer, !pointSeen { number.isNegative = false }
      return any
    }

    private mutating func scanExponent() {
      let start = at
      at += 1
      var negative = false
      if !match(culture.positiveSign) { negative = match(culture.negativeSign) }
      guard isDigit else {
        at = start
        return
      }
      var exponent = 0
      while isDigit {
        if exponent < 100_000_000 { exponent = exponent * 10 + Int(bytes[at] - 0x30) }
        at += 1
      }
      if !number.digits.isEmpty || number.kind == .decimal { number.scale += negative ? -exponent : exponent }
    }
  }
}
