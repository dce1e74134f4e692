// `StringWriter` and `StreamWriter`.

import Engine
import Objects
import Primitives

/// `System.IO.StringWriter`.
final class StringWriterObj: WriterObj {
  let builder: StringBuilderObj
  private var isClosed = false
  init(_ builder: StringBuilderObj = StringBuilderObj(), provider: Value = .null) {
    self.builder = builder
    super.init()
    self.provider = provider
  }
  override var type: TypeInfo { TextTypes.stringWriter }
  override func describe(_ runtime: Runtime) throws -> String { builder.buffer.string.string }
  override func put(_ text: PSString, _ runtime: Runtime) throws {
    if isClosed { throw DotNetError("System.ObjectDisposedException", "Cannot write to a closed TextWriter.") }
    builder.buffer.append(text)
  }
  override func close(_ runtime: Runtime) { isClosed = true }
}

/// `System.IO.StreamWriter`.
class StreamWriterObj: WriterObj {
  let stream: StreamObj
  private let chosen: EncodingObj
  var autoFlush = false
  private let leavesOpen: Bool
  private let size: Int
  private let pending = StringBuilderBuffer(capacity: 256)
  private var hasPreamble = false
  private var isClosed = false

  init(
    _ stream: StreamObj, _ encoding: EncodingObj? = nil, size: Int = -1, leavesOpen: Bool = false, runtime: Runtime
  ) throws {
    if !stream.canWrite { throw DotNetError.argument("Stream was not writable.") }
    self.stream = stream
    chosen = encoding ?? EncodingObj(.utf8, mark: false)
    self.leavesOpen = leavesOpen
    self.size = size <= 0 ? 1024 : max(128, size)
    super.init()
    if stream.canSeek { hasPreamble = try stream.position(runtime) > 0 }
  }

  override var type: TypeInfo { TextTypes.streamWriter }
  override var encoding: EncodingObj { chosen }

  private func check() throws {
    if isClosed {
      throw DotNetError("System.ObjectDisposedException", "Cannot write to a closed TextWriter.\nObject name: 'StreamWriter'.")
    }
  }

  override func put(_ text: PSString, _ runtime: Runtime) throws {
    try check()
    if text.count > size {
      // In pieces, so that a long text needs no second copy of itself.
      var at = 0
      while at < text.count {
        pending.append(text, at, min(size, text.count - at))
        at += size
        if pending.count >= size { try pass(last: false, runtime) }
      }
    } else {
      pending.append(text)
      if pending.count >= size { try pass(last: false, runtime) }
    }
    if autoFlush {
      try pass(last: false, runtime)
      try stream.flush(runtime)
    }
  }

  /// Hands the text to the stream. The first half of a pair waits for the second.
  private func pass(last: Bool, _ runtime: Runtime) throws {
    if !hasPreamble {
      hasPreamble = true
      if !chosen.preamble.isEmpty { try stream.write(chosen.preamble, runtime) }
    }
    guard pending.count > 0 else { return }
    let end = pending[pending.count - 1]
    let holds = !last && end & 0xfc00 == 0xd800
    let text = pending.string(0, pending.count - (holds ? 1 : 0))
    pending.removeAll()
    if holds { pending.append(end) }
    if text.count > 0 { try stream.write(chosen.encoded(text), runtime) }
  }

  override func flush(_ runtime: Runtime) throws {
    try check()
    try pass(last: true, runtime)
    try stream.flush(runtime)
  }

  override func close(_ runtime: Runtime) throws {
    if isClosed { return }
    defer { isClosed = true }
    do {
      try pass(last: true, runtime)
      if stream.canWrite { try stream.flush(runtime) }
    } catch {
      if !leavesOpen { try? stream.close(runtime) }
      throw error
    }
    if !leavesOpen { try stream.close(runtime) }
  }
}

/// `TextWriter.Null`.
final class NullWriterObj: WriterObj {
  override var type: TypeInfo { TextTypes.nullWriter }
}
