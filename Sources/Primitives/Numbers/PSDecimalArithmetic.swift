// Decimal arithmetic. Results that need more than 96 bits or 28 places are rounded half to even on the exact value, losing as few
// digits as will do; a quotient keeps its natural scale when it is exact there and loses its trailing zeros otherwise. The rules
// are those of .NET's Decimal.DecCalc.

extension PSDecimal {
  /// Brings an exact result into range. `scale` may be beyond 28.
  static func fitted(_ value: Wide192, scale: Int, isNegative: Bool) throws(PrimitiveError) -> PSDecimal {
    var drop = max(0, scale - 28)
    let bits = value.bitWidth
    if bits > 96 { drop = max(drop, ((bits - 97) * 77) >> 8 + 1) }
    if drop == 0 { return PSDecimal(mantissa: value.mantissa, scale: scale, isNegative: isNegative) }
    while true {
      if drop > scale { throw .decimalOverflow }
      let result = value.scaledDown(drop)
      if result.fitsMantissa { return PSDecimal(mantissa: result.mantissa, scale: scale - drop, isNegative: isNegative) }
      drop += 1
    }
  }

  /// `a + b`; the scale is the greater of the two.
  public static func add(_ a: PSDecimal, _ b: PSDecimal) throws(PrimitiveError) -> PSDecimal {
    if a.scale == b.scale, a.high | b.high == 0 {
      if a.isNegative == b.isNegative {
        let (sum, carry) = a.low.addingReportingOverflow(b.low)
        return PSDecimal(low: sum, high: carry ? 1 : 0, scale: a.scale, isNegative: a.isNegative)
      }
      if a.low >= b.low { return PSDecimal(low: a.low - b.low, high: 0, scale: a.scale, isNegative: a.isNegative) }
      return PSDecimal(low: b.low - a.low, high: 0, scale: a.scale, isNegative: !a.isNegative)
    }
    var x = Wide192(a.mantissa), y = Wide192(b.mantissa)
    if a.scale < b.scale { x.scaleUp(Int(b.scale - a.scale)) } else { y.scaleUp(Int(a.scale - b.scale)) }
    let scale = Int(max(a.scale, b.scale))
    if a.isNegative == b.isNegative {
      x.add(y)
      return try fitted(x, scale: scale, isNegative: a.isNegative)
    }
    if x < y {
      y.subtract(x)
      return try fitted(y, scale: scale, isNegative: !a.isNegative)
    }
    x.subtract(y)
    return try fitted(x, scale: scale, isNegative: a.isNegative)
  }

  /// `a - b`.
  public static func subtract(_ a: PSDecimal, _ b: PSDecimal) throws(PrimitiveError) -> PSDecimal { try add(a, b.negated) }

  /// `a * b`; the scale is the sum of the two, as far as 28 allows.
  public static func multiply(_ a: PSDecimal, _ b: PSDecimal) throws(PrimitiveError) -> PSDecimal {
    let scale = Int(a.scale) + Int(b.scale)
    let isNegative = a.isNegative != b.isNegative
    if a.high | b.high == 0 {
      let (top, bottom) = a.low.multipliedFullWidth(by: b.low)
      if top >> 32 == 0, scale <= 28 {
        return PSDecimal(low: bottom, high: UInt32(top), scale: UInt8(scale), isNegative: isNegative)
      }
    }
    return try fitted(Wide192(product: a.mantissa, b.mantissa), scale: scale, isNegative: isNegative)
  }

  /// `a / b`.
  public static func divide(_ a: PSDecimal, _ b: PSDecimal) throws(PrimitiveError) -> PSDecimal {
    if b.isZero { throw .divideByZero }
    let isNegative = a.isNegative != b.isNegative
    var scale = Int(a.scale) - Int(b.scale)
    let divisor = b.mantissa
    var quotient: UInt128
    var remainder: UInt128
    if a.high | b.high == 0 {
      let (q, r) = a.low.quotientAndRemainder(dividingBy: b.low)
      (quotient, remainder) = (UInt128(q), UInt128(r))
    } else {
      (quotient, remainder) = a.mantissa.quotientAndRemainder(dividingBy: divisor)
    }
    var inexact = false
    while remainder != 0 || scale < 0 {
      if remainder != 0 { inexact = true }
      var step = min(9, remainder == 0 ? -scale : 28 - scale)
      while step > 0, quotient > maxMantissa / PowersOfTen.u128[step] { step -= 1 }
      var taken = false
      while step > 0 {
        let power = PowersOfTen.u128[step]
        let (digits, left) = (remainder * power).quotientAndRemainder(dividingBy: divisor)
        let next = quotient * power + digits
        if next <= maxMantissa {
          quotient = next
          remainder = left
          scale += step
          taken = true
          break
        }
        step -= 1
      }
      if taken { continue }
      if scale < 0 { throw .decimalOverflow }
      let twice = remainder * 2
      if twice > divisor || (twice == divisor && quotient & 1 == 1) {
        quotient += 1
        if quotient > maxMantissa {
          if scale == 0 { throw .decimalOverflow }
          // 2^96 / 10 rounded: the digit lost is a 6.
          quotient = quotient / 10 + 1
          scale -= 1
        }
      }
      break
    }
    if inexact {
      while scale > 0 {
        let (shorter, digit) = quotient.quotientAndRemainder(dividingBy: 10)
        if digit != 0 { break }
        quotient = shorter
        scale -= 1
      }
    }
    return PSDecimal(mantissa: quotient, scale: scale, isNegative: isNegative)
  }

  /// `a % b`, with the sign of `a`.
  public static func remainder(_ a: PSDecimal, _ b: PSDecimal) throws(PrimitiveError) -> PSDecimal {
    if b.isZero { throw .divideByZero }
    if a.isZero { return a }
    let order = compareMagnitudes(a, b)
    if order < 0 { return a }
    if order == 0 { return PSDecimal(low: 0, high: 0, scale: max(a.scale, b.scale), isNegative: a.isNegative) }
    if a.scale >= b.scale {
      var divisor = Wide192(b.mantissa)
      divisor.scaleUp(Int(a.scale - b.scale))
      // |a| >= |b|, so the aligned divisor is no greater than a's mantissa.
      return PSDecimal(mantissa: a.mantissa % divisor.mantissa, scale: Int(a.scale), isNegative: a.isNegative)
    }
    let divisor = b.mantissa
    var rest = a.mantissa % divisor
    var left = Int(b.scale - a.scale)
    while left > 0 {
      let step = min(left, 9)
      rest = (rest * PowersOfTen.u128[step]) % divisor
      left -= step
    }
    return PSDecimal(mantissa: rest, scale: Int(b.scale), isNegative: a.isNegative)
  }
}

/// `MidpointRounding`, with .NET's numbers.
public enum MidpointRounding: Int, Sendable {
  case toEven = 0
  case awayFromZero = 1
  case toZero = 2
  case toNegativeInfinity = 3
  case toPositiveInfinity = 4
}

extension PSDecimal {
  /// `decimal.Round(d, decimals, mode)`; a scale no greater than `decimals` is kept.
  public func rounded(_ decimals: Int = 0, _ mode: MidpointRounding = .toEven) throws(PrimitiveError) -> PSDecimal {
    guard decimals >= 0, decimals <= 28 else {
      throw .argumentOutOfRange("Decimal can only round to between 0 and 28 digits of precision.", paramName: "decimals")
    }
    return roundedUnchecked(decimals, mode)
  }

  func roundedUnchecked(_ decimals: Int, _ mode: MidpointRounding) -> PSDecimal {
    let drop = Int(scale) - decimals
    if drop <= 0 { return self }
    let divisor = PowersOfTen.u128[drop]
    var (quotient, rest) = mantissa.quotientAndRemainder(dividingBy: divisor)
    let half = divisor / 2
    let up: Bool
    switch mode {
    case .toEven: up = rest > half || (rest == half && quotient & 1 == 1)
    case .awayFromZero: up = rest >= half
    case .toZero: up = false
    case .toNegativeInfinity: up = isNegative && rest != 0
    case .toPositiveInfinity: up = !isNegative && rest != 0
    }
    if up { quotient += 1 }
    return PSDecimal(mantissa: quotient, scale: decimals, isNegative: isNegative)
  }

  /// `decimal.Truncate`: scale 0.
  public var truncated: PSDecimal { roundedUnchecked(0, .toZero) }
  /// `decimal.Floor`.
  public var floored: PSDecimal { roundedUnchecked(0, .toNegativeInfinity) }
  /// `decimal.Ceiling`.
  public var ceiled: PSDecimal { roundedUnchecked(0, .toPositiveInfinity) }
}
