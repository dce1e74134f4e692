// The digits of a number with the place of its point: what every format starts from and what every parse ends in.
import CGMP
import Glibc

/// Decimal digits, a point, and a sign.
struct NumberBuffer {
  enum Kind { case integer, decimal, floatingPoint }

  /// ASCII digits without leading zeros; empty for zero.
  var digits: [UInt8] = []
  /// How many digits stand before the point; may be negative or beyond the digits.
  var scale = 0
  var isNegative = false
  var kind: Kind

  init(kind: Kind) { self.kind = kind }

  init(magnitude: UInt64, isNegative: Bool) {
    kind = .integer
    self.isNegative = isNegative
    var rest = magnitude
    digits.reserveCapacity(20)
    while rest != 0 {
      digits.append(UInt8(truncatingIfNeeded: rest % 10) + 0x30)
      rest /= 10
    }
    digits.reverse()
    scale = digits.count
  }

  init(_ value: PSDecimal) {
    kind = .decimal
    isNegative = value.isNegative
    digits = value.digits
    scale = digits.count - Int(value.scale)
  }

  init(_ value: BigInt) {
    kind = .integer
    isNegative = value.isNegative
    if !value.isZero { digits = Array(value.magnitude.text().utf8) }
    scale = digits.count
  }

  /// The shortest digits that read back as `text`'s number; `text` is Swift's description of a finite number.
  init(shortest text: String, isNegative: Bool) {
    kind = .floatingPoint
    self.isNegative = isNegative
    var exponent = 0
    var point = -1
    var text = text
    text.withUTF8 { bytes in
      var at = 0
      digits.reserveCapacity(bytes.count)
      while at < bytes.count, bytes[at] != 0x65 {
        if bytes[at] == 0x2E { point = digits.count } else if bytes[at] != 0x2D { digits.append(bytes[at]) }
        at += 1
      }
      if point < 0 { point = digits.count }
      at += 1
      var negative = false
      while at < bytes.count {
        if bytes[at] == 0x2D { negative = true } else if bytes[at] >= 0x30 { exponent = exponent * 10 + Int(bytes[at] - 0x30) }
        at += 1
      }
      if negative { exponent = -exponent }
    }
    scale = point + exponent
    normalise()
  }

  /// Digits of `value` from its shortest ones, when these decide: up to 15 digits there is no number but `value` itself between the
  /// shortest digits and the exact value, so only an apparent tie needs the exact expansion.
  private init?(quick value: Double, count: Int, significant: Bool) {
    self.init(shortest: value.magnitude.description, isNegative: value.sign == .minus)
    let kept = significant ? count : scale + count
    guard kept <= 15 else { return nil }
    if kept >= digits.count { return }
    if kept < 0 {
      digits = []
    } else {
      if digits[kept] == 0x35, kept + 1 == digits.count { return nil }
      round(to: kept, correctlyRounded: false)
    }
    if digits.isEmpty { scale = 0 }
  }

  /// Correctly rounded digits of `value`: `count` significant ones, or so many behind the point.
  init(_ value: Double, count: Int, significant: Bool) {
    kind = .floatingPoint
    isNegative = value.sign == .minus
    let magnitude = value.magnitude
    if magnitude == 0 { return }
    if magnitude.isNormal, let quick = NumberBuffer(quick: value, count: count, significant: significant) {
      self = quick
      return
    }
    if significant {
      // No double has more than 767 significant digits.
      let places = min(max(count, 1), 800) - 1
      let text = NumberBuffer.print("%.*e", Int32(places), magnitude, capacity: places + 16)
      var index = 0
      while index < text.count, text[index] != 0x65 {
        if text[index] != 0x2E { digits.append(text[index]) }
        index += 1
      }
      var exponent = 0
      var sign = 1
      for byte in text[min(index + 1, text.count)...] {
        if byte == 0x2D { sign = -1 } else if byte >= 0x30 { exponent = exponent * 10 + Int(byte - 0x30) }
      }
      scale = sign * exponent + 1
    } else {
      // The last digit of the smallest double is the 1074th behind the point.
      let places = min(max(count, 0), 1100)
      let text = NumberBuffer.print("%.*f", Int32(places), magnitude, capacity: places + 330)
      scale = text.firstIndex(of: 0x2E) ?? text.count
      digits = text.filter { $0 != 0x2E }
    }
    normalise()
  }

  private static func print(_ format: String, _ places: Int32, _ value: Double, capacity: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      buffer.withMemoryRebound(to: CChar.self) { out in
        let written = withVaList([places, value]) { vsnprintf(out.baseAddress, out.count, format, $0) }
        count = max(0, min(Int(written), capacity - 1))
      }
    }
  }

  /// Drops zeros at both ends.
  private mutating func normalise() {
    var lead = 0
    while lead < digits.count, digits[lead] == 0x30 { lead += 1 }
    if lead > 0 {
      digits.removeFirst(lead)
      scale -= lead
    }
    while digits.last == 0x30 { digits.removeLast() }
    if digits.isEmpty { scale = 0 }
  }

  /// Rounds to `position` digits, half up; exactly computed digits are only cut.
  mutating func round(to position: Int, correctlyRounded: Bool) {
    var i = max(0, min(position, digits.count))
    if i == position, i < digits.count, !correctlyRounded, digits[i] >= 0x35 {
      while i > 0, digits[i - 1] == 0x39 { i -= 1 }
      if i > 0 {
        digits[i - 1] += 1
      } else {
        scale += 1
        digits[0] = 0x31
        i = 1
      }
    } else {
      while i > 0, digits[i - 1] == 0x30 { i -= 1 }
    }
    if i == 0 {
      // Only floating-point numbers have a negative zero.
      if kind != .floatingPoint { isNegative = false }
      scale = 0
    }
    digits.removeLast(digits.count - i)
  }
}
