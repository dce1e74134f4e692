// A value that several threads may use.

import Objects
import Synchronization

/// A value behind a lock.
final class Guarded: Sendable {
  private let storage: Mutex<Value>
  init(_ value: Value) { storage = Mutex(value) }
  func get() -> Value { storage.withLock { $0 } }
  func set(_ value: Value) { storage.withLock { $0 = value } }
}
