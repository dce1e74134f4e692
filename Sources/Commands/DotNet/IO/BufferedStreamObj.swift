// Streams over other streams and over nothing: `BufferedStream` makes fewer, larger calls to the stream below; `Stream.Null` takes everything and
// gives nothing.

import Engine
import Objects
import Primitives

/// `Stream.Null`.
final class NullStreamObj: StreamObj {
  override var type: TypeInfo { StreamTypes.null }
  override var canRead: Bool { true }
  override var canWrite: Bool { true }
  override var canSeek: Bool { true }
  override func read(_ buffer: UnsafeMutableRawBufferPointer, _ runtime: Runtime) throws -> Int { 0 }
  override func write(_ bytes: UnsafeRawBufferPointer, _ runtime: Runtime) throws {}
  override func length(_ runtime: Runtime) throws -> Int { 0 }
  override func position(_ runtime: Runtime) throws -> Int { 0 }
  override func seek(to place: Int, _ runtime: Runtime) throws {}
  override func setLength(_ length: Int, _ runtime: Runtime) throws {}
}

/// `System.IO.BufferedStream`: fewer, larger calls to the stream below.
final class BufferedStreamObj: StreamObj {
  let inner: StreamObj
  let size: Int
  private var pending: [UInt8] = []
  private var ahead: ArraySlice<UInt8> = []
  init(_ inner: StreamObj, _ size: Int) {
    (self.inner, self.size) = (inner, size)
    super.init()
  }
  override var type: TypeInfo { StreamTypes.buffered }
  override var canRead: Bool { inner.canRead }
  override var canWrite: Bool { inner.canWrite }
  override var canSeek: Bool { inner.canSeek }
  override var mayWait: Bool { inner.mayWait }
  override func read(_ buffer: UnsafeMutableRawBufferPointer, _ runtime: Runtime) throws -> Int {
    try put(runtime)
    if ahead.isEmpty {
      if buffer.count >= size { return try inner.read(buffer, runtime) }
      ahead = try inner.read(upTo: size, runtime)[...]
    }
    let count = min(buffer.count, ahead.count)
    buffer.copyBytes(from: ahead.prefix(count))
    ahead = ahead.dropFirst(count)
    return count
  }
  /// What was read too far is given back before anything else is done.
  private func settle(_ runtime: Runtime) throws {
    if !ahead.isEmpty, inner.canSeek { try inner.seek(to: inner.position(runtime) - ahead.count, runtime) }
    ahead = []
  }
  private func put(_ runtime: Runtime) throws {
    if pending.isEmpty { return }
    let bytes = pending
    pending.removeAll(keepingCapacity: true)
    try inner.write(bytes, runtime)
  }
  override func write(_ bytes: UnsafeRawBufferPointer, _ runtime: Runtime) throws {
    try settle(runtime)
    if !inner.canWrite { return try inner.write(bytes, runtime) }
    if pending.count + bytes.count > size { try put(runtime) }
    if bytes.count >= size { return try inner.write(bytes, runtime) }
    pending.append(contentsOf: bytes)
  }
  override func flush(_ runtime: Runtime) throws {
    try put(runtime)
    try settle(runtime)
    try inner.flush(runtime)
  }
  override func close(_ runtime: Runtime) throws {
    if inner.canRead || inner.canWrite { try put(runtime) }
    try inner.close(runtime)
  }
  override func length(_ runtime: Runtime) throws -> Int {
    try put(runtime)
    return try inner.length(runtime)
  }
  override func position(_ runtime: Runtime) throws -> Int {
    try inner.position(runtime) - ahead.count &+ pending.count
  }
  override func seek(to place: Int, _ runtime: Runtime) throws {
    try put(runtime)
    ahead = []
    try inner.seek(to: place, runtime)
  }
  override func setLength(_ length: Int, _ runtime: Runtime) throws {
    try flush(runtime)
    try inner.setLength(length, runtime)
  }
}
