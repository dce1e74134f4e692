// `Encoding.CreateTranscodingStream`: a stream that shows the text of another in a second encoding.

import Engine
import Objects
import Primitives

final class TranscodingStreamObj: LayeredStream {
  private let innerEncoding: EncodingObj
  private let outerEncoding: EncodingObj
  private var reading: TextDecoding
  private var writing: TextDecoding
  private var ready: [UInt8] = []
  private var hasEnded = false

  init(_ inner: StreamObj, _ innerEncoding: EncodingObj, _ outerEncoding: EncodingObj, leavesOpen: Bool) {
    (self.innerEncoding, self.outerEncoding) = (innerEncoding, outerEncoding)
    reading = TextDecoding(innerEncoding, detects: false)
    writing = TextDecoding(outerEncoding, detects: false)
    super.init(over: inner, leavesOpen: leavesOpen, refusal: "Stream does not support seeking.")
  }

  override var type: TypeInfo { TranscodingStreams.type }
  override var canRead: Bool { inner?.canRead ?? false }
  override var canWrite: Bool { inner?.canWrite ?? false }

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
  private func put(_ bytes: [UInt8], last: Bool, _ inner: StreamObj, _ runtime: Runtime) throws {
    let made = try innerEncoding.encoded(try writing.decode(bytes, last: last))
    if !made.isEmpty { try inner.write(made, runtime) }
  }
  override func write(_ bytes: UnsafeRawBufferPointer, _ runtime: Runtime) throws {
    try put(Array(bytes), last: false, open(), runtime)
  }
  override func flush(_ runtime: Runtime) throws { try open().flush(runtime) }
  override func finish(_ inner: StreamObj, _ runtime: Runtime) throws {
    if inner.canWrite { try put([], last: true, inner, runtime) }
  }
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
