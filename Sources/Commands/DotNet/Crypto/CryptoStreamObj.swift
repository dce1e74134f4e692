// `CryptoStream`: what goes through it is encrypted, decrypted or hashed.

import Engine
import Objects
import Primitives

/// `CryptoStream`.
final class CryptoStreamObj: StreamObj {
  private let inner: StreamObj
  private let transformer: Obj
  private let writes: Bool
  private let leavesOpen: Bool
  private var pending: [UInt8] = []
  private var ready: ArraySlice<UInt8> = []
  private(set) var hasFinished = false
  private var isClosed = false

  init(_ inner: StreamObj, _ transform: Obj, mode: Int, leavesOpen: Bool) throws {
    if mode == 0, !inner.canRead { throw DotNetError.argument("Stream was not readable.", "stream") }
    if mode == 1, !inner.canWrite { throw DotNetError.argument("Stream was not writable.", "stream") }
    if mode != 0, mode != 1 { throw DotNetError.argument("Value was invalid.", "mode") }
    guard transform is CipherTransformObj || transform is HashObj else { throw DotNetError.argumentNull("transform") }
    (self.inner, transformer, writes, self.leavesOpen) = (inner, transform, mode == 1, leavesOpen)
    super.init()
  }
  override var type: TypeInfo { CryptoStreamTypes.type }
  override var canRead: Bool { !isClosed && !writes }
  override var canWrite: Bool { !isClosed && writes }
  override var mayWait: Bool { inner.mayWait }
  private var step: Int { (transformer as? CipherTransformObj)?.stepSize ?? 1 }

  private func pass(_ bytes: [UInt8]) throws -> [UInt8] {
    if let cipher = transformer as? CipherTransformObj { return try cipher.transform(bytes) }
    try (transformer as? HashObj)?.add(bytes)
    return bytes
  }
  private func last(_ bytes: [UInt8]) throws -> [UInt8] {
    if let cipher = transformer as? CipherTransformObj { return try cipher.last(bytes) }
    try (transformer as? HashObj)?.addLast(bytes)
    return bytes
  }
  private func check() throws {
    if isClosed { throw DotNetError("System.ObjectDisposedException", "Cannot access a closed Stream.") }
  }

  override func write(_ bytes: UnsafeRawBufferPointer, _ runtime: Runtime) throws {
    try check()
    if !writes { throw DotNetError.notSupported("Stream does not support writing.") }
    pending.append(contentsOf: bytes)
    let whole = pending.count - pending.count % step
    guard whole > 0 else { return }
    let out = try pass(Array(pending[..<whole]))
    pending.removeFirst(whole)
    if !out.isEmpty { try inner.write(out, runtime) }
  }
  override func read(_ buffer: UnsafeMutableRawBufferPointer, _ runtime: Runtime) throws -> Int {
    try check()
    if writes { throw DotNetError.notSupported("Stream does not support reading.") }
    while ready.isEmpty, !hasFinished {
      let part = try inner.read(upTo: 4096, runtime)
      if part.isEmpty {
        hasFinished = true
        ready = try last(pending)[...]
        pending = []
        break
      }
      pending += part
      let whole = pending.count - pending.count % step
      if whole > 0 {
        ready = try pass(Array(pending[..<whole]))[...]
        pending.removeFirst(whole)
      }
    }
    let count = min(buffer.count, ready.count)
    buffer.copyBytes(from: ready.prefix(count))
    ready = ready.dropFirst(count)
    return count
  }
  func finish(_ runtime: Runtime) throws {
    if hasFinished {
      throw DotNetError.notSupported("FlushFinalBlock() method was called twice on a CryptoStream. It can only be called once.")
    }
    hasFinished = true
    if writes {
      let out = try last(pending)
      pending = []
      if !out.isEmpty { try inner.write(out, runtime) }
    }
    if let nested = inner as? CryptoStreamObj {
      if !nested.hasFinished { try nested.finish(runtime) }
    } else {
      try inner.flush(runtime)
    }
  }
  override func flush(_ runtime: Runtime) throws { if writes { try inner.flush(runtime) } }
  override func close(_ runtime: Runtime) throws {
    if isClosed { return }
    defer { isClosed = true }
    do { if !hasFinished, writes { try finish(runtime) } } catch {
      if !leavesOpen { try? inner.close(runtime) }
      throw error
    }
    if !leavesOpen { try inner.close(runtime) }
  }
}

enum CryptoStreamTypes {
  private static let prefix = CryptoMembers.prefix
  static let type = TypeInfo(prefix + "CryptoStream", base: StreamTypes.stream, declare: declare)

  @Sendable private static func declare(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> CryptoStreamObj {
      guard let stream = c.this.base.obj as? CryptoStreamObj else { throw DotNetError.argumentNull("stream") }
      return stream
    }
    let head = "new(System.IO.Stream stream, \(prefix)ICryptoTransform transform, \(prefix)CryptoStreamMode mode"
    for (tail, hasFlag) in [(")", false), (", bool leaveOpen)", true)] {
      t.constructor(head + tail) { c in
        let stream = try c.stream(0)
        guard let transform = c.obj(1) else { throw DotNetError.argumentNull("transform") }
        return .object(try CryptoStreamObj(stream, transform, mode: c.flags(2), leavesOpen: hasFlag && c.bool(3)))
      }
    }
    t.property("bool HasFlushedFinalBlock {get;}") { .bool(try own($0).hasFinished) }
    t.method("void FlushFinalBlock()") { c in
      try own(c).finish(c.runtime)
      return .nothing
    }
    t.method(
      "System.Threading.Tasks.ValueTask FlushFinalBlockAsync(System.Threading.CancellationToken cancellationToken = default)"
    ) { c in
      let stream = try own(c)
      return .object(
        ValueTaskObj(
          try AsyncCalls.task(c, waits: false, token: 0) {
            try stream.finish(c.runtime)
            return .nothing
          }, of: nil))
    }
    t.method("void Clear()") { c in
      try own(c).close(c.runtime)
      return .nothing
    }
  }
}
