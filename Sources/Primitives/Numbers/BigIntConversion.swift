// BigInteger to and from other representations: machine integers, doubles, decimals, two's complement bytes, digits in a radix.
import CGMP
import Glibc

extension BigInt {
  /// The value as Int64, or nil when it does not fit.
  public var int64: Int64? { read { __gmpz_fits_slong_p($0) != 0 ? Int64(__gmpz_get_si($0)) : nil } }

  /// The value as UInt64, or nil when it does not fit.
  public var uint64: UInt64? {
    if isNegative { return nil }
    return bitWidth <= 64 ? read { UInt64(__gmpz_get_ui($0)) } : nil
  }

  /// The lowest 64 bits of the magnitude.
  private var lowMagnitude: UInt64 { read { UInt64(__gmpz_get_ui($0)) } }

  /// `(double)value`: cut to 53 bits, not rounded, as .NET does it.
  public var double: Double {
    if bitWidth > 1024 { return isNegative ? -.infinity : .infinity }
    return read { __gmpz_get_d($0) }
  }

  /// The value as a decimal. Throws when it needs more than 96 bits.
  public func decimal() throws(PrimitiveError) -> PSDecimal {
    if bitWidth > 96 { throw .decimalOverflow }
    let high = magnitude.shiftedRight(64).lowMagnitude
    return PSDecimal(mantissa: UInt128(high) << 64 | UInt128(lowMagnitude), scale: 0, isNegative: isNegative)
  }

  /// `ToByteArray`: the shortest two's complement, least significant byte first.
  public var bytes: [UInt8] {
    if isZero { return [0] }
    // A negative number's bytes are the complement of those of -n - 1.
    let source = isNegative ? ~self : self
    let count = (source.bitWidth + 7) / 8
    var out = [UInt8](repeating: 0, count: count)
    if count > 0 {
      source.read { number in
        var written = 0
        out.withUnsafeMutableBytes { _ = __gmpz_export($0.baseAddress, &written, -1, 1, 0, 0, number) }
      }
    }
    if source.bitWidth % 8 == 0 { out.append(0) }
    if isNegative { for i in 0..<out.count { out[i] = ~out[i] } }
    return out
  }

  /// From two's complement bytes, least significant first.
  public init(bytes: [UInt8]) {
    guard let top = bytes.last else {
      self = .zero
      return
    }
    let negative = top >= 0x80
    let magnitude = negative ? bytes.map { ~$0 } : bytes
    let value = BigInt.make { result in
      magnitude.withUnsafeBytes { __gmpz_import(result, $0.count, -1, 1, 0, 0, $0.baseAddress) }
    }
    self = negative ? ~value : value
  }

  /// Digits in `radix`, lower case, with a minus for negative numbers.
  public func text(radix: Int = 10) -> String {
    let size = Int(read { __gmpz_sizeinbase($0, Int32(radix)) }) + 2
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: size) { buffer in
      guard let base = buffer.baseAddress else { return "" }
      read { _ = __gmpz_get_str(base, Int32(radix), $0) }
      return String(cString: base)
    }
  }

  /// `BigInteger.Log`: natural logarithm.
  public var logarithm: Double {
    if isNegative { return .nan }
    if isZero { return -.infinity }
    var exponent = 0
    let fraction = read { __gmpz_get_d_2exp(&exponent, $0) }
    return log(fraction) + Double(exponent) * 0.69314718055994530942
  }

  /// `BigInteger.Log10`.
  public var logarithm10: Double { logarithm / 2.30258509299404568402 }
}

extension BigInt: CustomStringConvertible {
  public var description: String { text() }
}
