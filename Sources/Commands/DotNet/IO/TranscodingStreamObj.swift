// `Encoding.CreateTranscodingStream`: a stream that shows the text of another in a second encoding.

import Engine
import Objects
import Primitives

final class TranscodingStreamObj: StreamObj {
  private var inner: StreamObj?
  private let innerEncoding: EncodingObj
  private let outerEncoding: EncodingObj
  private let leavesOpen: Bool
  private var reading: TextDecoding
  private var writing: TextDecoding
  private var ready: [UInt8] = []
  private var hasEnded = false

  init(_ inner: StreamObj, _ innerEncoding: EncodingObj, _ outerEncoding: EncodingObj, leavesOpen: Bool) {
    (self.inner, self.innerEncoding, self.outerEncoding) = (inner, innerEncoding, outerEncoding)
    self.leavesOpen = leavesOpen
    reading = TextDecoding(innerEncoding, detects: false)
    writing = TextDecoding(outerEncoding, detects: false)
    super.init()
  }

  override var type: TypeInfo { TranscodingStreams.type }
  override var canRead: Bool { inner?.canRead ?? false }
  override var canWrite: Bool { inner?.canWrite ?? false }
  override var mayWait: Bool { inner?.mayWait ?? false }

  private func open() throws -> StreamObj {
    guard let inner else { throw DotNetError.disposed("System.Text.TranscodingStream") }
    return inner
  }
  private func refuse() -> DotNetError { DotNetError.notSupported("Stream does not support seeking.") }

  override func read(_ buffer: UnsafeMutableRawBufferPointer, _ runtime: Runtime) throws -> Int {
    let inner = try open()
    while ready.isEmpty, !hasEnded {
      let bytes = try inner.read(upTo: 4096, runtime)
      hasEnded = bytes.isEmpty
      ready = try outerEncoding.encoded(try reading.decode(bytes, last: hasEnded))
    }
    let count = min(buffer.count, ready.count)
    buffer.copyBytes(from: ready[..<count])
    ready.removeFirst(count)
    return count
  }
  private func put(_ bytes: [UInt8], last: Bool, _ runtime: Runtime) throws {
    let made = try innerEncoding.encoded(try writing.decode(bytes, last: last))
    if !made.isEmpty { try open().write(made, runtime) }
  }
  override func write(_ bytes: UnsafeRawBufferPointer, _ runtime: Runtime) throws {
    _ = try open()
    try put(Array(bytes), last: false, runtime)
  }
  override func flush(_ runtime: Runtime) throws { try open().flush(runtime) }
  override func close(_ runtime: Runtime) throws {
    guard let inner else { return }
    if inner.canWrite { try put([], last: true, runtime) }
    self.inner = nil
    if !leavesOpen { try inner.close(runtime) }
  }
  override func length(_ runtime: Runtime) throws -> Int { throw refuse() }
  override func position(_ runtime: Runtime) throws -> Int { throw refuse() }
  override func seek(to place: Int, _ runtime: Runtime) throws { throw refuse() }
  override func setLength(_ length: Int, _ runtime: Runtime) throws { throw refuse() }
}

enum TranscodingStreams {
  static let type = TypeInfo("System.Text.TranscodingStream", base: StreamTypes.stream)
  static let declarations: TypeCatalog.Declarations = [
    "System.Text.Encoding": { t in
      t.staticMethod(
        "static System.IO.Stream CreateTranscodingStream(System.IO.Stream innerStream, System.Text.Encoding innerStreamEncoding, System.Text.Encoding outerStreamEncoding, bool leaveOpen = False)"
      ) { c in
        guard let stream = c.obj(0) as? StreamObj else { throw DotNetError.argumentNull("innerStream") }
        guard let inner = c.obj(1) as? EncodingObj else { throw DotNetError.argumentNull("innerStreamEncoding") }
        guard let outer = c.obj(2) as? EncodingObj else { throw DotNetError.argumentNull("outerStreamEncoding") }
        return .object(TranscodingStreamObj(stream, inner, outer, leavesOpen: c.args.count > 3 && c.bool(3)))
      }
    }
  ]
}
