// The plain text of a decimal: its digits with the scale kept, as ToString() writes it in every culture with a point. Formats
// other than that are NumberFormat's.

extension PSDecimal {
  /// The mantissa's digits, most significant first; "0" has none.
  var digits: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(29)
    var value = mantissa
    while value > UInt128(UInt64.max) {
      let (quotient, rest) = value.quotientAndRemainder(dividingBy: 1_000_000_000)
      var part = UInt64(rest)
      for _ in 0..<9 {
        out.append(UInt8(truncatingIfNeeded: part % 10) + 0x30)
        part /= 10
      }
      value = quotient
    }
    var rest = UInt64(truncatingIfNeeded: value)
    while rest != 0 {
      out.append(UInt8(truncatingIfNeeded: rest % 10) + 0x30)
      rest /= 10
    }
    out.reverse()
    return out
  }
}

extension PSDecimal: CustomStringConvertible {
  /// `ToString()` in the invariant culture: "-12.50".
  public var description: String {
    let digits = self.digits
    let scale = Int(self.scale)
    var out: [UInt8] = []
    out.reserveCapacity(digits.count + 3 + scale)
    if isNegative, !digits.isEmpty { out.append(0x2D) }
    let whole = digits.count - scale
    if whole > 0 { out.append(contentsOf: digits[0..<whole]) } else { out.append(0x30) }
    if scale > 0 {
      out.append(0x2E)
      if whole < 0 { out.append(contentsOf: repeatElement(0x30, count: -whole)) }
      out.append(contentsOf: digits[max(0, whole)...])
    }
    return String(decoding: out, as: UTF8.self)
  }
}
