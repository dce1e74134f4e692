// How a session shares the interpreter: it looks up when asked to, and hands the interpreter over while it waits.

import Glibc
import Objects
import Synchronization

extension Session {
  /// Asks the session to look up; from any thread.
  public func raise(_ wanted: Attention) { _ = attention.bitwiseOr(wanted.rawValue, ordering: .relaxed) }
  func lower(_ done: Attention) { _ = attention.bitwiseAnd(~done.rawValue, ordering: .relaxed) }

  /// Ends whatever the session runs, as soon as it looks up; from any thread.
  public func requestStop() {
    stopFlag.store(true, ordering: .relaxed)
    raise(.stop)
    let thread = self.thread.withLock { $0 }
    // A blocking call comes back and sees the flag.
    if let thread { pthread_kill(thread, SIGUSR1) }
    inner.withLock { $0 }?.session.requestStop()
    family.lock.notify()
  }

  /// Forgets a stop that was carried out.
  public func clearStop() {
    stopFlag.store(false, ordering: .relaxed)
    lower(.stop)
  }

  /// Does what others asked for. Called at a loop's turn and between statements, when `attention` is not zero.
  @inline(never) public func attend() throws {
    try checkStop()
    let asked = Attention(rawValue: attention.load(ordering: .relaxed))
    if asked.contains(.yield) {
      lower(.yield)
      family.lock.yield(self)
      try checkStop()
    }
    if asked.contains(.actions) { try runPendingActions() }
  }

  /// Runs something that touches no shared object and may take long, while other sessions run.
  public func unlocked<R>(_ body: () throws -> R) rethrows -> R {
    family.lock.release()
    defer { family.lock.acquire(self) }
    return try body()
  }

  /// Runs `body` on a thread of its own, which holds the interpreter except where `body` waits through `unlocked`. For calls that wait for the
  /// world outside and run no script code. False when the system has no thread to give.
  @discardableResult
  public func background(_ body: @escaping () -> Void) -> Bool {
    WorkerBox(self, beside: true, body).start()
  }

  /// Waits until `isDone`, which is asked again whenever another thread changed something. Nil waits for ever; false: the time was up.
  /// Actions of events run meanwhile when `runsActions`.
  public func wait(seconds: Double?, runsActions: Bool = false, until isDone: () throws -> Bool) throws -> Bool {
    let start = Clock.now
    let limit = seconds.map { UInt64(max(0, min($0, 1e9)) * 1e9) }
    while true {
      try checkStop()
      if try isDone() { return true }
      if runsActions, Attention(rawValue: attention.load(ordering: .relaxed)).contains(.actions) {
        try runPendingActions()
        if try isDone() { return true }
      }
      var slice: UInt64 = 100_000_000
      if let limit {
        let gone = Clock.now - start
        if gone >= limit { return false }
        slice = min(slice, limit - gone)
      }
      family.lock.waitForChange(self, nanoseconds: slice)
    }
  }

  /// Sleeps while others run; a stop ends it.
  public func sleep(seconds: Double) throws {
    _ = try wait(seconds: seconds) { false }
  }

  /// Runs something on a thread of its own, with a session that is nobody's: it waits for the network, no script runs in it. False when the
  /// system has no thread to give.
  public func aside(_ body: @escaping (Session) -> Void) -> Bool {
    let own = Session(host: Host(), family: family)
    return Worker.start(own) { body(own) }
  }

  /// Tells waiting threads that something changed.
  public func notifyChange() { family.lock.notify() }

  /// Runs `body` on this thread with this session instead of `other`, which waits.
  func inPlace<R>(of other: Session, _ body: () throws -> R) rethrows -> R {
    guard other !== self else { return try body() }
    stackLimit = other.stackLimit
    let mine = thread.withLock { $0 }
    let theirs = other.thread.withLock { $0 }
    thread.withLock { $0 = theirs }
    let reference = SessionReference(session: self)
    other.inner.withLock { $0 = reference }
    family.lock.transfer(to: self)
    defer {
      other.inner.withLock { $0 = nil }
      thread.withLock { $0 = mine }
      family.lock.transfer(to: other)
    }
    return try body()
  }

  /// Runs the actions of events that are waiting, oldest first, but never one inside another.
  func runPendingActions() throws {
    lower(.actions)
    guard !isRunningActions else { return }
    isRunningActions = true
    defer { isRunningActions = false }
    while !pendingActions.isEmpty {
      let action = pendingActions.removeFirst()
      let ok = lastOk
      defer { lastOk = ok }
      try action()
    }
  }

  /// Something to run on this session's own thread, between two statements.
  public func enqueue(_ action: @escaping () throws -> Void) {
    pendingActions.append(action)
    raise(.actions)
    notifyChange()
  }
}

/// A session of which another thread may set the stop flag, and nothing else.
struct SessionReference: @unchecked Sendable {
  unowned(unsafe) let session: Session
}

/// A thread that runs a session's code.
public enum Worker {
  /// Stack of a worker: reserved, not committed.
  static let stackBytes = 256 << 20

  /// Starts a thread that runs `body` for `session`, which holds the interpreter meanwhile. False when the system has no thread to give.
  @discardableResult
  public static func start(_ session: Session, _ body: @escaping () -> Void) -> Bool {
    WorkerBox(session, beside: false, body).start()
  }
}

/// What a worker's thread takes over; the starter keeps nothing but what the lock guards.
private final class WorkerBox {
  let session: Session
  private var body: (() -> Void)?
  /// Whether the session has a thread already: then its stack and its signals stay that thread's.
  private let isBeside: Bool
  init(_ session: Session, beside: Bool, _ body: @escaping () -> Void) {
    self.session = session
    isBeside = beside
    self.body = body
  }

  /// Starts the thread; false when the system has none to give.
  func start() -> Bool {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    if !isBeside { pthread_attr_setstacksize(&attributes, Worker.stackBytes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    var thread = pthread_t()
    let raw = Unmanaged.passRetained(self).toOpaque()
    let status = pthread_create(
      &thread, &attributes,
      { raw in
        guard let raw else { return nil }
        let box = Unmanaged<WorkerBox>.fromOpaque(raw).takeRetainedValue()
        if box.isBeside { box.runBeside() } else { box.run() }
        return nil
      }, raw)
    if status != 0 { Unmanaged<WorkerBox>.fromOpaque(raw).release() }
    return status == 0
  }

  private func runBeside() {
    let family = session.family
    family.lock.acquire(session)
    body?()
    body = nil
    family.lock.notify()
    family.lock.release()
  }

  private func run() {
    var probe: UInt8 = 0
    let top = withUnsafeMutablePointer(to: &probe) { UInt(bitPattern: $0) }
    let own = pthread_self()
    let family = session.family
    family.lock.acquire(session)
    session.stackLimit = top - UInt(Worker.stackBytes) + (1 << 20)
    session.thread.withLock { $0 = own }
    body?()
    // What the code held is let go while the lock is held.
    body = nil
    session.thread.withLock { $0 = nil }
    family.lock.notify()
    family.lock.release()
  }
}
