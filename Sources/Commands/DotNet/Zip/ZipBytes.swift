// The layout of ZIP archives: numbers in little order, the records' signatures, times of DOS, checksums.

import CZlib
import Objects
import Primitives

/// Reads numbers from a piece of an archive; what lies beyond its end is the proper error, never a trap.
struct ZipFields {
  let bytes: [UInt8]
  var place = 0

  init(_ bytes: [UInt8], at place: Int = 0) { (self.bytes, self.place) = (bytes, place) }
  var left: Int { bytes.count - place }

  mutating func number(_ size: Int) throws -> UInt64 {
    guard left >= size else { throw ZipFields.corrupt("Zip file corrupt: unexpected end of stream reached.") }
    var value: UInt64 = 0
    for i in 0..<size { value |= UInt64(bytes[place + i]) << UInt64(8 * i) }
    place += size
    return value
  }
  mutating func short() throws -> Int { Int(try number(2)) }
  mutating func int() throws -> UInt32 { UInt32(truncatingIfNeeded: try number(4)) }
  mutating func take(_ count: Int) throws -> [UInt8] {
    guard count >= 0, left >= count else { throw ZipFields.corrupt("Zip file corrupt: unexpected end of stream reached.") }
    defer { place += count }
    return Array(bytes[place..<(place + count)])
  }

  static func corrupt(_ message: String) -> DotNetError { DotNetError("System.IO.InvalidDataException", message) }
}

/// Collects numbers and bytes of a record.
struct ZipRecord {
  private(set) var bytes: [UInt8] = []
  mutating func short(_ value: Int) { for i in 0..<2 { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * i))) } }
  mutating func int(_ value: Int) { for i in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * i))) } }
  mutating func long(_ value: Int) { for i in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * i))) } }
  mutating func add(_ more: [UInt8]) { bytes += more }
}

enum ZipBytes {
  static let localSignature = 0x0403_4b50
  static let centralSignature = 0x0201_4b50
  static let endSignature = 0x0605_4b50
  static let end64Signature = 0x0606_4b50
  static let locatorSignature = 0x0706_4b50
  static let descriptorSignature = 0x0807_4b50
  static let wide = 0xffff_ffff

  static func crc(_ start: UInt32, _ bytes: UnsafeRawBufferPointer) -> UInt32 {
    guard let base = bytes.baseAddress else { return start }
    return UInt32(truncatingIfNeeded: crc32_z(UInt(start), base.assumingMemoryBound(to: UInt8.self), bytes.count))
  }

  /// A time of DOS, whole even seconds since 1980; the first of them where the fields make no date.
  static func time(_ dos: UInt32) -> PSDateTime {
    let v = Int(dos)
    let made = try? PSDateTime(
      year: 1980 + (v >> 25), month: (v >> 21) & 15, day: (v >> 16) & 31, hour: (v >> 11) & 31, minute: (v >> 5) & 63,
      second: (v & 31) * 2)
    return made ?? first
  }
  static let first = PSDateTime(unchecked: 624_511_296_000_000_000)

  static func dos(_ time: PSDateTime) -> UInt32 {
    let parts = time.components
    let date = (parts.year - 1980) << 9 | parts.month << 5 | parts.day
    return UInt32(truncatingIfNeeded: date << 16 | time.hour << 11 | time.minute << 5 | time.second / 2)
  }
}
