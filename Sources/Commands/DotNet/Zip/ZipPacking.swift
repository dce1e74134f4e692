// How an entry's content is packed or stored on its way into a ZIP archive.

import CZlib
import Objects
import Primitives

/// Packs or stores one entry's content, and counts.
final class ZipPacking {
  private let deflating: Deflating?
  private(set) var crc: UInt32 = 0
  private(set) var plain = 0
  private(set) var packed = 0

  /// `level` nil to store.
  init(_ level: Int32?) throws { deflating = try level.map { try Deflating(bits: -15, level: $0) } }

  func put(_ bytes: UnsafeRawBufferPointer, _ sink: (UnsafeRawBufferPointer) throws -> Void) throws {
    if bytes.isEmpty { return }
    crc = ZipBytes.crc(crc, bytes)
    plain += bytes.count
    try pass(bytes, Z_NO_FLUSH, sink)
  }
  func finish(_ sink: (UnsafeRawBufferPointer) throws -> Void) throws {
    if plain > 0 { try pass(UnsafeRawBufferPointer(start: nil, count: 0), Z_FINISH, sink) }
  }
  private func pass(_ bytes: UnsafeRawBufferPointer, _ flush: Int32, _ sink: (UnsafeRawBufferPointer) throws -> Void) throws {
    guard let deflating else {
      packed += bytes.count
      if !bytes.isEmpty { try sink(bytes) }
      return
    }
    try deflating.put(bytes, flush: flush) {
      packed += $0.count
      try sink($0)
    }
  }
}
