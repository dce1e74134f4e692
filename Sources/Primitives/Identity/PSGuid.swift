// System.Guid: sixteen bytes kept in the order in which they are written, so that .NET's comparison (field by field, unsigned) is
// that of two words.

/// A GUID.
public struct PSGuid: Sendable, Hashable, Comparable {
  /// The first sixteen hexadecimal digits as written.
  public let high: UInt64
  /// The last sixteen.
  public let low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  public static let empty = PSGuid(high: 0, low: 0)
  public static let allBitsSet = PSGuid(high: .max, low: .max)

  /// `NewGuid`: random, version 4.
  public static func random() -> PSGuid {
    var generator = SystemRandomNumberGenerator()
    return random(using: &generator)
  }

  /// As `random`, from a given source.
  public static func random(using generator: inout some RandomNumberGenerator) -> PSGuid {
    PSGuid(
      high: generator.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000,
      low: generator.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000)
  }

  /// From `ToByteArray`'s order: the first three fields least significant byte first. Throws unless there are sixteen.
  public init(bytes: [UInt8]) throws(PrimitiveError) {
    guard bytes.count == 16 else {
      throw .argument("Byte array for Guid must be exactly 16 bytes long.", paramName: "b")
    }
    let order = [3, 2, 1, 0, 5, 4, 7, 6]
    high = order.reduce(0) { $0 << 8 | UInt64(bytes[$1]) }
    low = bytes[8...].reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// `ToByteArray`.
  public var bytes: [UInt8] {
    let ordered = (0..<8).map { UInt8(truncatingIfNeeded: high >> (56 - 8 * UInt64($0))) }
    let tail = (0..<8).map { UInt8(truncatingIfNeeded: low >> (56 - 8 * UInt64($0))) }
    return [3, 2, 1, 0, 5, 4, 7, 6].map { ordered[$0] } + tail
  }

  public static func < (a: PSGuid, b: PSGuid) -> Bool { a.high != b.high ? a.high < b.high : a.low < b.low }

  /// `ToString(format)`: D (also for an empty text), N, B, P or X.
  public func text(format: String = "D") throws(PrimitiveError) -> String {
    switch format {
    case "", "D", "d": return description
    case "N", "n": return plain(hyphens: false)
    case "B", "b": return "{\(description)}"
    case "P", "p": return "(\(description))"
    case "X", "x":
      let digits = Array(plain(hyphens: false).utf8)
      func part(_ range: Range<Int>) -> String { "0x" + String(decoding: digits[range], as: UTF8.self) }
      let tail = (0..<8).map { part((16 + 2 * $0)..<(18 + 2 * $0)) }.joined(separator: ",")
      return "{\(part(0..<8)),\(part(8..<12)),\(part(12..<16)),{\(tail)}}"
    default:
      throw .format(
        "Format string can be only \"D\", \"d\", \"N\", \"n\", \"P\", \"p\", \"B\", \"b\", \"X\" or \"x\".")
    }
  }

  private func plain(hyphens: Bool) -> String {
    let digits: StaticString = "0123456789abcdef"
    return String(unsafeUninitializedCapacity: 36) { out in
      var at = 0
      for i in 0..<32 {
        if hyphens, i == 8 || i == 12 || i == 16 || i == 20 {
          out[at] = 0x2D
          at += 1
        }
        let word = i < 16 ? high : low
        out[at] = digits.utf8Start[Int(word >> UInt64(60 - 4 * (i & 15)) & 15)]
        at += 1
      }
      return at
    }
  }
}

extension PSGuid: CustomStringConvertible {
  /// Format D.
  public var description: String { plain(hyphens: true) }
}
