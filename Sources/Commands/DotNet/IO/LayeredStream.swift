// What streams over another stream have in common (compression, a second encoding): they hold the stream below until they are closed, finish what
// they still keep back, and go no other way than forward.

import Objects

/// A stream whose bytes go through another.
class LayeredStream: StreamObj {
  /// The stream below; nil once this one is closed.
  private(set) final var inner: StreamObj?
  private let leavesOpen: Bool
  /// What seeking is refused with.
  private let refusal: String

  init(over inner: StreamObj, leavesOpen: Bool, refusal: String) {
    (self.inner, self.leavesOpen, self.refusal) = (inner, leavesOpen, refusal)
    super.init()
  }

  /// Refuses a stream below that can't do what the layer needs, by .NET's texts.
  static func require(_ inner: StreamObj, reading: Bool) throws {
    if reading ? inner.canRead : inner.canWrite { return }
    throw DotNetError.argument("Stream does not support \(reading ? "reading" : "writing").", "stream")
  }

  final override var mayWait: Bool { inner?.mayWait ?? false }

  final func open() throws -> StreamObj {
    guard let inner else { throw DotNetError.disposed(type.fullName) }
    return inner
  }

  /// Writes what is still kept back; called once, when the layer is closed.
  func finish(_ inner: StreamObj, _ runtime: Runtime) throws {}

  final override func close(_ runtime: Runtime) throws {
    guard let inner else { return }
    self.inner = nil
    do { try finish(inner, runtime) } catch {
      // What could not be written is the error, not what comes of it.
      if !leavesOpen { try? inner.close(runtime) }
      throw error
    }
    if !leavesOpen { try inner.close(runtime) }
  }

  final override func length(_ runtime: Runtime) throws -> Int { throw DotNetError.notSupported(refusal) }
  final override func position(_ runtime: Runtime) throws -> Int { throw DotNetError.notSupported(refusal) }
  final override func seek(to place: Int, _ runtime: Runtime) throws { throw DotNetError.notSupported(refusal) }
  final override func setLength(_ length: Int, _ runtime: Runtime) throws { throw DotNetError.notSupported(refusal) }
}
