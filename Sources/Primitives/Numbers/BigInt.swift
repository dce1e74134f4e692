// System.Numerics.BigInteger on GMP. A value is an immutable boxed mpz, so sharing and threads need no care; each operation makes a
// new box. GMP aborts the process when memory fails, hence the bound on results that could grow without limit.
import CGMP

/// An integer of any size.
public struct BigInt: Sendable {
  /// The owner of one mpz. Immutable once its maker has filled it, hence safe to share.
  final class Box: @unchecked Sendable {
    let number = UnsafeMutablePointer<__mpz_struct>.allocate(capacity: 1)

    init() { __gmpz_init(number) }

    deinit {
      __gmpz_clear(number)
      number.deallocate()
    }
  }

  let box: Box

  /// The greatest number of bits that a result may have; .NET's limit too.
  static let maxBits = 2_147_483_647

  static let tooLarge = PrimitiveError.overflow("Arithmetic operation resulted in an overflow.")

  /// Makes a value and lets `fill` compute it.
  @inline(__always)
  static func make(_ fill: (UnsafeMutablePointer<__mpz_struct>) -> Void) -> BigInt {
    let box = Box()
    fill(box.number)
    return BigInt(box: box)
  }

  init(box: Box) { self.box = box }

  /// Runs `body` on the number itself.
  @inline(__always)
  func read<R>(_ body: (UnsafePointer<__mpz_struct>) -> R) -> R {
    withExtendedLifetime(box) { body(UnsafePointer(box.number)) }
  }

  public init(_ value: Int64) { self = BigInt.make { __gmpz_set_si($0, Int(value)) } }
  public init(_ value: Int) { self = BigInt.make { __gmpz_set_si($0, value) } }
  public init(_ value: UInt64) { self = BigInt.make { __gmpz_set_ui($0, UInt(value)) } }

  public init(_ value: UInt128) {
    self = BigInt.make {
      __gmpz_set_ui($0, UInt(truncatingIfNeeded: value >> 64))
      __gmpz_mul_2exp($0, $0, 64)
      __gmpz_add_ui($0, $0, UInt(truncatingIfNeeded: value))
    }
  }

  /// The decimal cut to an integer.
  public init(_ value: PSDecimal) {
    let whole = BigInt(value.truncated.mantissa)
    self = value.isNegative ? whole.negated : whole
  }

  /// The double cut to an integer. Throws for NaN and the infinities.
  public init(_ value: Double) throws(PrimitiveError) {
    if value.isNaN { throw .overflow("The value is not a number.") }
    if value.isInfinite { throw .overflow("BigInteger cannot represent infinity.") }
    self = BigInt.make { __gmpz_set_d($0, value) }
  }

  /// From digits in a radix of 2 to 36, with an optional minus; nil when they are not.
  public init?(digits text: String, radix: Int = 10) {
    guard radix >= 2, radix <= 36, !text.isEmpty else { return nil }
    let ok = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x2B }
    guard ok else { return nil }
    var status: Int32 = 0
    self = BigInt.make { status = __gmpz_set_str($0, text, Int32(radix)) }
    if status != 0 { return nil }
  }

  public static let zero = BigInt(0)
  public static let one = BigInt(1)
  public static let minusOne = BigInt(-1)

  /// How many limbs the number has, negative for a negative number.
  private var size: Int32 { read { $0.pointee._mp_size } }

  /// -1, 0 or 1.
  public var signum: Int { Int(size.signum()) }
  public var isZero: Bool { size == 0 }
  public var isOne: Bool { self == BigInt.one }
  public var isNegative: Bool { size < 0 }
  public var isEven: Bool { read { __gmpz_tstbit($0, 0) == 0 } }
  public var isPowerOfTwo: Bool { signum > 0 && read { __gmpz_popcount($0) == 1 } }

  /// Bits of the magnitude; 0 for 0.
  public var bitWidth: Int { isZero ? 0 : Int(read { __gmpz_sizeinbase($0, 2) }) }

  public var negated: BigInt { BigInt.make { result in read { __gmpz_neg(result, $0) } } }
  public var magnitude: BigInt { BigInt.make { result in read { __gmpz_abs(result, $0) } } }

  @inline(__always)
  private static func combine(
    _ a: BigInt, _ b: BigInt,
    _ operation: (UnsafeMutablePointer<__mpz_struct>, UnsafePointer<__mpz_struct>, UnsafePointer<__mpz_struct>) -> Void
  ) -> BigInt {
    make { result in a.read { x in b.read { y in operation(result, x, y) } } }
  }

  public static func + (a: BigInt, b: BigInt) -> BigInt { combine(a, b) { __gmpz_add($0, $1, $2) } }
  public static func - (a: BigInt, b: BigInt) -> BigInt { combine(a, b) { __gmpz_sub($0, $1, $2) } }

  public static func & (a: BigInt, b: BigInt) -> BigInt { combine(a, b) { __gmpz_and($0, $1, $2) } }
  public static func | (a: BigInt, b: BigInt) -> BigInt { combine(a, b) { __gmpz_ior($0, $1, $2) } }
  public static func ^ (a: BigInt, b: BigInt) -> BigInt { combine(a, b) { __gmpz_xor($0, $1, $2) } }
  public static prefix func ~ (a: BigInt) -> BigInt { make { result in a.read { __gmpz_com(result, $0) } } }

  /// The product. Throws when it would be too large to hold.
  public static func multiply(_ a: BigInt, _ b: BigInt) throws(PrimitiveError) -> BigInt {
    if a.bitWidth + b.bitWidth > maxBits { throw tooLarge }
    return combine(a, b) { __gmpz_mul($0, $1, $2) }
  }

  /// The quotient, cut towards 0.
  public static func divide(_ a: BigInt, _ b: BigInt) throws(PrimitiveError) -> BigInt {
    if b.isZero { throw .divideByZero }
    return combine(a, b) { __gmpz_tdiv_q($0, $1, $2) }
  }

  /// The remainder, with the sign of `a`.
  public static func remainder(_ a: BigInt, _ b: BigInt) throws(PrimitiveError) -> BigInt {
    if b.isZero { throw .divideByZero }
    return combine(a, b) { __gmpz_tdiv_r($0, $1, $2) }
  }

  public static func greatestCommonDivisor(_ a: BigInt, _ b: BigInt) -> BigInt { combine(a, b) { __gmpz_gcd($0, $1, $2) } }

  /// `BigInteger.Pow`.
  public func power(_ exponent: Int) throws(PrimitiveError) -> BigInt {
    if exponent < 0 { throw .negative(exponent, paramName: "exponent") }
    if bitWidth > 1 {
      let (bits, overflow) = (bitWidth - 1).multipliedReportingOverflow(by: exponent)
      if overflow || bits > BigInt.maxBits { throw BigInt.tooLarge }
    }
    return BigInt.make { result in read { __gmpz_pow_ui(result, $0, UInt(exponent)) } }
  }

  /// `BigInteger.ModPow`; the sign follows the value's, as in .NET.
  public static func modPow(_ value: BigInt, _ exponent: BigInt, _ modulus: BigInt) throws(PrimitiveError) -> BigInt {
    if exponent.isNegative {
      throw .argumentOutOfRange(
        "exponent ('\(exponent)') must be a non-negative value.", paramName: "exponent", actualValue: "\(exponent)")
    }
    if modulus.isZero { throw .divideByZero }
    let base = value.magnitude, modulo = modulus.magnitude
    let result = make { result in
      base.read { b in exponent.read { e in modulo.read { m in __gmpz_powm(result, b, e, m) } } }
    }
    return value.isNegative && !exponent.isEven ? result.negated : result
  }

  /// `value << count`; a negative count shifts right.
  public func shiftedLeft(_ count: Int) throws(PrimitiveError) -> BigInt {
    if count < 0 { return shiftedRight(count == .min ? .max : -count) }
    if isZero { return self }
    if count > BigInt.maxBits || bitWidth + count > BigInt.maxBits { throw BigInt.tooLarge }
    return BigInt.make { result in read { __gmpz_mul_2exp(result, $0, UInt(count)) } }
  }

  /// `value >> count` for a count of at least 0, rounding towards minus infinity.
  func shiftedRight(_ count: Int) -> BigInt {
    BigInt.make { result in read { __gmpz_fdiv_q_2exp(result, $0, UInt(count)) } }
  }
}

extension BigInt: Comparable, Hashable {
  public static func compare(_ a: BigInt, _ b: BigInt) -> Int { Int(a.read { x in b.read { y in __gmpz_cmp(x, y) } }.signum()) }
  public static func == (a: BigInt, b: BigInt) -> Bool { compare(a, b) == 0 }
  public static func < (a: BigInt, b: BigInt) -> Bool { compare(a, b) < 0 }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    let limbs = Int(size.magnitude)
    read { number in
      guard let base = number.pointee._mp_d else { return }
      for i in 0..<limbs { hasher.combine(base[i]) }
    }
  }
}
