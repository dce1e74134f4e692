// What every stream, reader and writer answers. The kinds that scripts make (files, memory, compression, sockets, pipes) are declared in
// Commands/DotNet; conversions and XML documents here know these bases alone. Whoever calls passes the runtime, as reading may have to wait.

import Primitives

/// `System.IO.Stream`: bytes one after another.
open class StreamObj: Obj {
  public init() { super.init() }

  open var canRead: Bool { false }
  open var canWrite: Bool { false }
  open var canSeek: Bool { false }
  /// Whether a call may have to wait for someone else: pipes, sockets, a terminal.
  open var mayWait: Bool { false }

  /// Reads what there is, at most the buffer's size; 0 at the end.
  open func read(_ buffer: UnsafeMutableRawBufferPointer, _ runtime: Runtime) throws -> Int {
    throw DotNetError.notSupported("Stream does not support reading.")
  }
  open func write(_ bytes: UnsafeRawBufferPointer, _ runtime: Runtime) throws {
    throw DotNetError.notSupported("Stream does not support writing.")
  }
  open func flush(_ runtime: Runtime) throws {}
  open func close(_ runtime: Runtime) throws {}
  open func length(_ runtime: Runtime) throws -> Int { throw DotNetError.notSupported("Stream does not support seeking.") }
  open func position(_ runtime: Runtime) throws -> Int { throw DotNetError.notSupported("Stream does not support seeking.") }
  open func seek(to place: Int, _ runtime: Runtime) throws {
    throw DotNetError.notSupported("Stream does not support seeking.")
  }
  open func setLength(_ length: Int, _ runtime: Runtime) throws {
    throw DotNetError.notSupported("Stream does not support writing.")
  }

  public final func write(_ bytes: [UInt8], _ runtime: Runtime) throws {
    try bytes.withUnsafeBytes { try write($0, runtime) }
  }

  /// At most so many bytes, fewer only when there are no more at once.
  public final func read(upTo count: Int, _ runtime: Runtime) throws -> [UInt8] {
    var failure: (any Error)?
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, used in
      do { used = count > 0 ? try read(UnsafeMutableRawBufferPointer(buffer), runtime) : 0 } catch { failure = error }
    }
    if let failure { throw failure }
    return bytes
  }

  /// So many bytes, fewer only where the stream ends.
  public final func take(_ count: Int, _ runtime: Runtime) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      try runtime.checkStop()
      let part = try read(upTo: min(count - bytes.count, 1 << 20), runtime)
      if part.isEmpty { break }
      bytes += part
    }
    return bytes
  }

  /// Hands what is left to `body`, piece by piece.
  public final func drain(_ runtime: Runtime, piece: Int = 65536, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, piece), alignment: 16)
    defer { buffer.deallocate() }
    while true {
      try runtime.checkStop()
      let count = try read(buffer, runtime)
      if count == 0 { return }
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// All that is left.
  public final func readToEnd(_ runtime: Runtime) throws -> [UInt8] {
    var all: [UInt8] = []
    try drain(runtime) { all.append(contentsOf: $0) }
    return all
  }
}

/// `System.IO.TextReader`: text unit by unit.
open class ReaderObj: Obj {
  public init() { super.init() }
  open var mayWait: Bool { false }
  /// The next unit, which stays; nil at the end.
  open func peek(_ runtime: Runtime) throws -> UInt16? { nil }
  open func next(_ runtime: Runtime) throws -> UInt16? { nil }
  /// The next line without its end; nil at the end.
  open func line(_ runtime: Runtime) throws -> PSString? { nil }
  /// What is left.
  open func rest(_ runtime: Runtime) throws -> PSString { .empty }
  /// At most so many units, as many as are there at once.
  open func some(_ count: Int, _ runtime: Runtime) throws -> PSString { .empty }
  open func close(_ runtime: Runtime) throws {}
}

/// `System.IO.TextWriter`.
open class WriterObj: Obj {
  public var newLine = PSString.make("\n")
  /// What gives numbers and dates their form; nil for the current culture.
  public var provider: Value = .null
  public init() { super.init() }
  open var encoding: EncodingObj { EncodingObj(.utf16) }
  open func put(_ text: PSString, _ runtime: Runtime) throws {}
  open func flush(_ runtime: Runtime) throws {}
  open func close(_ runtime: Runtime) throws {}
}
