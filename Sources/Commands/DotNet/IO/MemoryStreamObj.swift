// `System.IO.MemoryStream`: over bytes of its own, or over an array that the script keeps and sees change.

import Objects
import Primitives

final class MemoryStreamObj: StreamObj {
  private var own: [UInt8] = []
  /// The caller's array and the part of it that is the stream.
  private let array: SequenceObj?
  private let origin: Int
  private let isWritable: Bool
  /// Whether `GetBuffer` gives the buffer away.
  let isExposed: Bool
  private var count = 0
  private var place = 0
  private var room = 0
  private(set) var isClosed = false

  init(capacity: Int = 0) {
    (array, origin, isWritable, isExposed, room) = (nil, 0, true, true, capacity)
    super.init()
  }
  init(_ array: SequenceObj, _ range: Range<Int>, isWritable: Bool, isExposed: Bool) {
    (self.array, origin, self.isWritable, self.isExposed) = (array, range.lowerBound, isWritable, isExposed)
    (count, room) = (range.count, range.count)
    super.init()
  }
  /// A stream over bytes that only this program knows.
  init(fixed bytes: [UInt8]) {
    (array, origin, isWritable, isExposed) = (nil, 0, false, false)
    super.init()
    (own, count, room) = (bytes, bytes.count, bytes.count)
  }

  override var type: TypeInfo { StreamTypes.memory }
  override var canRead: Bool { !isClosed }
  override var canSeek: Bool { !isClosed }
  override var canWrite: Bool { !isClosed && isWritable }
  private var expands: Bool { array == nil && isWritable }

  func check() throws {
    if isClosed { throw DotNetError("System.ObjectDisposedException", "Cannot access a closed Stream.") }
  }

  /// What the stream holds, whether or not it is closed.
  var bytes: [UInt8] { part(0..<count) }
  private func part(_ range: Range<Int>) -> [UInt8] {
    guard let array else { return Array(own[range]) }
    return range.map { i in
      guard origin + i < array.items.count, case .byte(let byte) = array.items[origin + i] else { return 0 }
      return byte
    }
  }
  /// The whole buffer, as `GetBuffer` gives it.
  var buffer: Value {
    if let array { return .object(array) }
    return .bytes(own + [UInt8](repeating: 0, count: max(0, room - own.count)))
  }
  var capacity: Int { room }
  func setCapacity(_ new: Int) throws {
    try check()
    if new < count { throw DotNetError.outOfRange("capacity was less than the current size.", "value") }
    if !expands, new != room { throw DotNetError.notSupported("Memory stream is not expandable.") }
    room = try ArrayMembers.size([new])
  }

  private func grow(to wanted: Int) throws {
    if wanted <= room { return }
    if !expands { throw DotNetError.notSupported("Memory stream is not expandable.") }
    if wanted > 0x7fff_ffc7 { throw DotNetError("System.IO.IOException", "Stream was too long.") }
    room = min(0x7fff_ffc7, max(wanted, 256, room * 2))
  }

  override func read(_ buffer: UnsafeMutableRawBufferPointer, _ runtime: Runtime) throws -> Int {
    try check()
    let end = min(count, place + buffer.count)
    guard place < end else { return 0 }
    defer { place = end }
    if array == nil {
      own.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[place..<end])) }
    } else {
      buffer.copyBytes(from: part(place..<end))
    }
    return end - place
  }

  override func write(_ bytes: UnsafeRawBufferPointer, _ runtime: Runtime) throws {
    try check()
    if !isWritable { throw DotNetError.notSupported("Stream does not support writing.") }
    let (end, overflow) = place.addingReportingOverflow(bytes.count)
    if overflow { throw DotNetError("System.IO.IOException", "Stream was too long.") }
    if end > count {
      try grow(to: end)
      if array == nil, end > own.count { own.append(contentsOf: repeatElement(0, count: end - own.count)) }
      count = max(count, end)
    }
    if let array {
      for (i, byte) in bytes.enumerated() where origin + place + i < array.items.count {
        array.items[origin + place + i] = .byte(byte)
      }
    } else {
      own.withUnsafeMutableBytes { target in
        UnsafeMutableRawBufferPointer(rebasing: target[place..<end]).copyMemory(from: bytes)
      }
    }
    place = end
  }

  override func close(_ runtime: Runtime) { isClosed = true }
  override func length(_ runtime: Runtime) throws -> Int {
    try check()
    return count
  }
  override func position(_ runtime: Runtime) throws -> Int {
    try check()
    return place
  }
  override func seek(to place: Int, _ runtime: Runtime) throws {
    try check()
    if place > 0x7fff_ffff - origin {
      throw DotNetError.outOfRange("Stream length must be non-negative and less than 2^31 - 1 - origin.", "value")
    }
    self.place = place
  }
  override func setLength(_ length: Int, _ runtime: Runtime) throws {
    if length < 0 || length > 0x7fff_ffff - origin {
      throw DotNetError.outOfRange("Stream length must be non-negative and less than 2^31 - 1 - origin.", "value")
    }
    if !canWrite { throw DotNetError.notSupported("Stream does not support writing.") }
    try grow(to: length)
    if array == nil {
      if length < own.count { own.removeLast(own.count - length) }
      own.append(contentsOf: repeatElement(0, count: length - own.count))
    } else if let array, length > count {
      for i in count..<length where origin + i < array.items.count { array.items[origin + i] = .byte(0) }
    }
    count = length
    place = min(place, length)
  }
}
