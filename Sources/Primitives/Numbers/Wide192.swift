// 192-bit unsigned integers: what a product or an aligned sum of two decimal mantissas can need before it is scaled down to 96
// bits again. Only the few operations that decimal arithmetic uses.

/// Powers of ten as far as 64 and 128 bits hold them.
enum PowersOfTen {
  static let u64: [UInt64] = {
    var powers: [UInt64] = [1]
    for _ in 0..<19 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()

  static let u128: [UInt128] = {
    var powers: [UInt128] = [1]
    for _ in 0..<38 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()
}

/// An unsigned integer of three 64-bit limbs.
struct Wide192: Sendable {
  var low: UInt64
  var middle: UInt64
  var high: UInt64

  init(_ value: UInt128) {
    low = UInt64(truncatingIfNeeded: value)
    middle = UInt64(truncatingIfNeeded: value >> 64)
    high = 0
  }

  /// The product of two 96-bit numbers.
  init(product a: UInt128, _ b: UInt128) {
    let aLow = UInt64(truncatingIfNeeded: a), aHigh = UInt64(truncatingIfNeeded: a >> 64)
    let bLow = UInt64(truncatingIfNeeded: b), bHigh = UInt64(truncatingIfNeeded: b >> 64)
    let ll = aLow.multipliedFullWidth(by: bLow)
    let lh = aLow.multipliedFullWidth(by: bHigh)
    let hl = aHigh.multipliedFullWidth(by: bLow)
    low = ll.low
    var top = aHigh &* bHigh
    let (m1, c1) = ll.high.addingReportingOverflow(lh.low)
    let (m2, c2) = m1.addingReportingOverflow(hl.low)
    middle = m2
    top = top &+ lh.high &+ hl.high &+ (c1 ? 1 : 0) &+ (c2 ? 1 : 0)
    high = top
  }

  /// Whether the value fits the 96 bits of a decimal mantissa.
  var fitsMantissa: Bool { high == 0 && middle >> 32 == 0 }

  var mantissa: UInt128 { UInt128(middle) << 64 | UInt128(low) }

  var bitWidth: Int {
    if high != 0 { return 192 - high.leadingZeroBitCount }
    if middle != 0 { return 128 - middle.leadingZeroBitCount }
    return 64 - low.leadingZeroBitCount
  }

  /// Multiplies by `factor`; what does not fit is lost, so callers bound their operands.
  mutating func multiply(by factor: UInt64) {
    let a = low.multipliedFullWidth(by: factor)
    let b = middle.multipliedFullWidth(by: factor)
    let c = high &* factor
    low = a.low
    let (m, carry) = b.low.addingReportingOverflow(a.high)
    middle = m
    high = c &+ b.high &+ (carry ? 1 : 0)
  }

  /// Multiplies by ten to the `power`th.
  mutating func scaleUp(_ power: Int) {
    var power = power
    while power > 0 {
      let step = min(power, 19)
      multiply(by: PowersOfTen.u64[step])
      power -= step
    }
  }

  /// Divides by `divisor` (not 0) and returns the remainder.
  mutating func divide(by divisor: UInt64) -> UInt64 {
    var remainder: UInt64 = 0
    (high, remainder) = divisor.dividingFullWidth((0, high))
    (middle, remainder) = divisor.dividingFullWidth((remainder, middle))
    (low, remainder) = divisor.dividingFullWidth((remainder, low))
    return remainder
  }

  mutating func add(_ other: Wide192) {
    var carry: Bool
    var carry2: Bool
    (low, carry) = low.addingReportingOverflow(other.low)
    let c: UInt64 = carry ? 1 : 0
    (middle, carry) = middle.addingReportingOverflow(other.middle)
    (middle, carry2) = middle.addingReportingOverflow(c)
    high = high &+ other.high &+ (carry || carry2 ? 1 : 0)
  }

  /// Subtracts `other`, which must not be greater.
  mutating func subtract(_ other: Wide192) {
    var borrow: Bool
    var borrow2: Bool
    (low, borrow) = low.subtractingReportingOverflow(other.low)
    let b: UInt64 = borrow ? 1 : 0
    (middle, borrow) = middle.subtractingReportingOverflow(other.middle)
    (middle, borrow2) = middle.subtractingReportingOverflow(b)
    high = high &- other.high &- (borrow || borrow2 ? 1 : 0)
  }

  static func < (a: Wide192, b: Wide192) -> Bool {
    if a.high != b.high { return a.high < b.high }
    if a.middle != b.middle { return a.middle < b.middle }
    return a.low < b.low
  }

  static func == (a: Wide192, b: Wide192) -> Bool { a.low == b.low && a.middle == b.middle && a.high == b.high }

  /// Divides by ten to the `power`th, rounding half to even on the exact value.
  func scaledDown(_ power: Int) -> Wide192 {
    var value = self
    var left = power
    var sticky = false
    while left > 0 {
      let step = min(left, 19)
      let divisor = PowersOfTen.u64[step]
      let remainder = value.divide(by: divisor)
      left -= step
      if left > 0 {
        sticky = sticky || remainder != 0
      } else {
        let half = divisor / 2
        if remainder > half || (remainder == half && (sticky || value.low & 1 == 1)) { value.add(Wide192(1)) }
      }
    }
    return value
  }
}
