// System.Random with a seed: Knuth's subtractive generator as .NET Framework had it (its slip in the second index included), which .NET
// keeps for seeded use, so that the same seed gives the same numbers.

/// A seeded random number generator.
public struct DotNetRandom: Sendable {
  private var table = [Int32](repeating: 0, count: 56)
  private var next1 = 0
  private var next2 = 21

  /// `new Random(seed)`.
  public init(seed: Int32) {
    let magnitude = seed == .min ? Int32.max : abs(seed)
    var j = 161_803_398 - magnitude
    table[55] = j
    var k: Int32 = 1
    var at = 0
    for _ in 1..<55 {
      at += 21
      if at >= 55 { at -= 55 }
      table[at] = k
      k = j &- k
      if k < 0 { k &+= .max }
      j = table[at]
    }
    for _ in 1..<5 {
      for i in 1..<56 {
        var n = i + 30
        if n >= 55 { n -= 55 }
        table[i] = table[i] &- table[1 + n]
        if table[i] < 0 { table[i] &+= .max }
      }
    }
  }

  /// `Next()`: 0 to Int32.max - 1.
  public mutating func next() -> Int32 {
    next1 += 1
    if next1 >= 56 { next1 = 1 }
    next2 += 1
    if next2 >= 56 { next2 = 1 }
    var value = table[next1] &- table[next2]
    if value == .max { value -= 1 }
    if value < 0 { value &+= .max }
    table[next1] = value
    return value
  }

  /// `NextDouble()`: at least 0, less than 1.
  public mutating func nextDouble() -> Double { Double(next()) * (1.0 / 2_147_483_647.0) }

  /// `NextSingle()`.
  public mutating func nextSingle() -> Float {
    while true {
      let value = Float(nextDouble())
      if value < 1 { return value }
    }
  }

  /// `Next(maxValue)`. Throws for a negative bound.
  public mutating func next(below bound: Int32) throws(PrimitiveError) -> Int32 {
    if bound < 0 { throw .negative(bound, paramName: "maxValue") }
    return Int32(nextDouble() * Double(bound))
  }

  /// `Next(minValue, maxValue)`. Throws when the bounds are the wrong way round.
  public mutating func next(from low: Int32, below high: Int32) throws(PrimitiveError) -> Int32 {
    if low > high { throw .argumentOutOfRange("'minValue' cannot be greater than maxValue.", paramName: "minValue") }
    let range = Int64(high) - Int64(low)
    if range <= Int64(Int32.max) { return Int32(truncatingIfNeeded: Int64(nextDouble() * Double(range)) + Int64(low)) }
    return Int32(truncatingIfNeeded: Int64(largeSample() * Double(range)) + Int64(low))
  }

  /// A sample with enough values for a range beyond Int32.max.
  private mutating func largeSample() -> Double {
    var value = next()
    if next() % 2 == 0 { value = -value }
    return (Double(value) + 2_147_483_646) / 4_294_967_293
  }

  private mutating func bits(_ count: Int) -> UInt64 { UInt64(nextDouble() * Double(1 << count)) }

  private mutating func nextUInt64() -> UInt64 {
    let low = bits(22), middle = bits(22), high = bits(20)
    return low | middle << 22 | high << 44
  }

  /// `NextInt64()`.
  public mutating func nextInt64() -> Int64 {
    while true {
      let value = nextUInt64() >> 1
      if value != UInt64(Int64.max) { return Int64(value) }
    }
  }

  /// `NextInt64(minValue, maxValue)`.
  public mutating func nextInt64(from low: Int64, below high: Int64) throws(PrimitiveError) -> Int64 {
    if low > high { throw .argumentOutOfRange("'minValue' cannot be greater than maxValue.", paramName: "minValue") }
    let range = UInt64(bitPattern: high &- low)
    if range <= 1 { return low }
    let count = 64 - (range - 1).leadingZeroBitCount
    while true {
      let value = nextUInt64() >> UInt64(64 - count)
      if value < range { return low &+ Int64(bitPattern: value) }
    }
  }

  /// `NextBytes`.
  public mutating func bytes(_ count: Int) -> [UInt8] { (0..<max(0, count)).map { _ in UInt8(truncatingIfNeeded: next()) } }
}
