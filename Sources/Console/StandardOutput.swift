// Standard output, gathered into blocks. What a script wrote must not wait for the block to fill while the script computes: whoever reads
// the pipe would see nothing, and a program ended from outside would lose it. So the thread that waits for signals writes what has lain
// for a while; it is woken only when something was written after a rest, an idle program sleeps.

import Glibc
import Synchronization

/// The bytes on their way to standard output; any thread may ask that they be written.
final class StandardOutput: Sendable {
  private let pending = Mutex<[UInt8]>([])
  /// Whether the thread that waits for signals rests until it is woken.
  private let isResting = Atomic<Bool>(false)
  private let waiter: pthread_t

  /// Bytes that are gathered before they are written.
  private static let block = 1 << 15
  /// The signal that wakes the waiting thread.
  static let wake = SIGURG
  /// How long bytes may lie, in nanoseconds.
  static let patience = 50_000_000

  /// `waiter` is the thread that calls `tick`.
  init(waiter: pthread_t) {
    self.waiter = waiter
  }

  /// Adds bytes at the end.
  func put(_ text: String.UTF8View) {
    pending.withLock { bytes in
      bytes.append(contentsOf: text)
      if bytes.count > StandardOutput.block { StandardOutput.write(&bytes) }
    }
    if isResting.load(ordering: .relaxed), isResting.exchange(false, ordering: .acquiringAndReleasing) {
      pthread_kill(waiter, StandardOutput.wake)
    }
  }

  /// Writes everything.
  func flush() {
    pending.withLock { StandardOutput.write(&$0) }
  }

  /// Called by the waiting thread when its patience ends: writes what lies there. False says that nothing did, and that the caller may
  /// rest until `wake` comes.
  func tick() -> Bool {
    let had = pending.withLock { bytes in
      defer { StandardOutput.write(&bytes) }
      return !bytes.isEmpty
    }
    if had { return true }
    isResting.store(true, ordering: .sequentiallyConsistent)
    // Bytes that came between the look and the rest sent no signal.
    guard pending.withLock({ !$0.isEmpty }) else { return false }
    isResting.store(false, ordering: .relaxed)
    return true
  }

  private static func write(_ bytes: inout [UInt8]) {
    bytes.withUnsafeBytes { writeAll($0, to: 1) }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes all bytes unless the other end is gone.
  static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
    var done = 0
    while done < bytes.count {
      let wrote = Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if wrote < 0 {
        if errno == EINTR { continue }
        return
      }
      done += wrote
    }
  }
}
