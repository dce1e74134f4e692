// The streams through which the content of a ZIP archive's entries is read and written: packed as it lies there, plain, new, and changed.

import Engine
import Objects
import Primitives

/// The errors that they share.
private enum ZipEntryStream {
  static func disposed(_ name: String) -> DotNetError {
    DotNetError(
      "System.ObjectDisposedException",
      "A stream from ZipArchiveEntry has been disposed.\nObject name: 'System.IO.Compression.\(name)'.")
  }
  static var fixedLength: DotNetError {
    DotNetError.notSupported("SetLength requires a stream that supports seeking and writing.")
  }
  static var noSeeking: DotNetError {
    DotNetError.notSupported("This stream from ZipArchiveEntry does not support seeking.")
  }
}

/// A part of a seekable stream: an entry's packed content.
final class ZipPartStream: StreamObj {
  private var source: StreamObj?
  private let start: Int
  private let count: Int
  private var place = 0
  private let session: Session
  init(_ source: StreamObj, _ start: Int, _ count: Int, _ session: Session) {
    (self.source, self.start, self.count, self.session) = (source, start, count, session)
    super.init()
  }
  override var type: TypeInfo { ZipTypes.part }
  override var canRead: Bool { source?.canRead ?? false }
  override var canSeek: Bool { source?.canSeek ?? false }
  private func open() throws -> StreamObj {
    guard let source else {
      throw ZipEntryStream.disposed("SubReadStream")
    }
    return source
  }
  override func read(_ buffer: UnsafeMutableRawBufferPointer, _ runtime: Runtime) throws -> Int {
    let source = try open()
    let wanted = min(buffer.count, count - place)
    guard wanted > 0 else { return 0 }
    // Others read from the same archive.
    try source.seek(to: start + place, runtime)
    let got = try source.read(UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]), runtime)
    place += got
    return got
  }
  override func write(_ bytes: UnsafeRawBufferPointer, _ runtime: Runtime) throws {
    throw DotNetError.notSupported("This stream from ZipArchiveEntry does not support writing.")
  }
  override func length(_ runtime: Runtime) throws -> Int {
    _ = try open()
    return count
  }
  override func position(_ runtime: Runtime) throws -> Int {
    _ = try open()
    return place
  }
  override func seek(to place: Int, _ runtime: Runtime) throws {
    _ = try open()
    self.place = min(place, count)
  }
  override func setLength(_ length: Int, _ runtime: Runtime) throws {
    throw ZipEntryStream.fixedLength
  }
  override func close(_ runtime: Runtime) { source = nil }
}

/// An entry's content, expanded as it is read and never beyond the size that the archive tells.
final class ZipPlainStream: StreamObj {
  private var source: ZipPartStream?
  private let inflating: Inflating
  private var left: Int
  init(_ source: ZipPartStream, _ size: Int) throws {
    (self.source, left) = (source, size)
    inflating = try Inflating(bits: -15)
    super.init()
  }
  override var type: TypeInfo { CompressionTypes.deflate }
  override var canRead: Bool { source != nil }
  override func read(_ buffer: UnsafeMutableRawBufferPointer, _ runtime: Runtime) throws -> Int {
    guard let source else {
      throw DotNetError.disposed("System.IO.Compression.DeflateStream")
    }
    let wanted = min(buffer.count, left)
    guard wanted > 0 else { return 0 }
    let got = try inflating.read(UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]), source, runtime)
    left -= got
    return got
  }
  override func write(_ bytes: UnsafeRawBufferPointer, _ runtime: Runtime) throws {
    throw DotNetError.invalidOperation("Writing to the compression stream is not supported.")
  }
  override func length(_ runtime: Runtime) throws -> Int { throw DotNetError.notSupported("This operation is not supported.") }
  override func position(_ runtime: Runtime) throws -> Int {
    throw DotNetError.notSupported("This operation is not supported.")
  }
  override func seek(to place: Int, _ runtime: Runtime) throws {
    throw DotNetError.notSupported("This operation is not supported.")
  }
  override func close(_ runtime: Runtime) { source = nil }
}

/// What an entry is written through in create mode.
final class ZipWriteStream: StreamObj {
  private let entry: ZipEntryObj
  /// Made when the first byte comes: an entry without any is stored, not packed.
  private var packing: ZipPacking?
  private var isClosed = false
  init(_ entry: ZipEntryObj) {
    self.entry = entry
    super.init()
  }
  override var type: TypeInfo { ZipTypes.wrapped }
  override var canWrite: Bool { !isClosed }
  private func check() throws {
    if isClosed {
      throw ZipEntryStream.disposed("ZipArchiveEntry+DirectToArchiveWriterStream")
    }
  }
  override func read(_ buffer: UnsafeMutableRawBufferPointer, _ runtime: Runtime) throws -> Int {
    throw DotNetError.notSupported("This stream from ZipArchiveEntry does not support reading.")
  }
  override func write(_ bytes: UnsafeRawBufferPointer, _ runtime: Runtime) throws {
    try check()
    if bytes.isEmpty { return }
    let packing = try self.packing ?? entry.begin()
    self.packing = packing
    try packing.put(bytes) { try entry.put($0) }
  }
  override func length(_ runtime: Runtime) throws -> Int {
    throw ZipEntryStream.noSeeking
  }
  override func position(_ runtime: Runtime) throws -> Int {
    try check()
    return packing?.plain ?? 0
  }
  override func seek(to place: Int, _ runtime: Runtime) throws {
    throw ZipEntryStream.noSeeking
  }
  override func setLength(_ length: Int, _ runtime: Runtime) throws {
    throw ZipEntryStream.fixedLength
  }
  override func close(_ runtime: Runtime) throws {
    if isClosed { return }
    isClosed = true
    guard let packing else { return try entry.writeEmpty() }
    try packing.finish { try entry.put($0) }
    try entry.end(packing)
  }
}

/// What an entry is read and written through in update mode.
final class ZipContentStream: StreamObj {
  private let data: FileStreamObj
  private let entry: ZipEntryObj
  private(set) var isOpen = true
  init(_ data: FileStreamObj, _ entry: ZipEntryObj) {
    (self.data, self.entry) = (data, entry)
    super.init()
  }
  override var type: TypeInfo { ZipTypes.wrapped }
  override var canRead: Bool { isOpen }
  override var canWrite: Bool { isOpen }
  override var canSeek: Bool { isOpen }
  private func open() throws -> FileStreamObj {
    if isOpen { return data }
    throw ZipEntryStream.disposed("WrappedStream")
  }
  override func read(_ buffer: UnsafeMutableRawBufferPointer, _ runtime: Runtime) throws -> Int {
    try open().read(buffer, runtime)
  }
  override func write(_ bytes: UnsafeRawBufferPointer, _ runtime: Runtime) throws { try open().write(bytes, runtime) }
  override func flush(_ runtime: Runtime) throws { try open().flush(runtime) }
  override func length(_ runtime: Runtime) throws -> Int { try open().length(runtime) }
  override func position(_ runtime: Runtime) throws -> Int { try open().position(runtime) }
  override func seek(to place: Int, _ runtime: Runtime) throws { try open().seek(to: place, runtime) }
  override func setLength(_ length: Int, _ runtime: Runtime) throws { try open().setLength(length, runtime) }
  override func close(_ runtime: Runtime) throws {
    if !isOpen { return }
    try data.flush(runtime)
    isOpen = false
  }
}
