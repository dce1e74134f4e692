// Parallel blocks: a number of sessions that take one piece of work after another, each on a thread of its own.

import Objects
import Primitives

/// Sessions for `ForEach-Object -Parallel` and for thread jobs.
public final class TaskPool {
  public typealias Work = (Session) -> Void
  private unowned(unsafe) let origin: Session
  /// How many work at once.
  public var limit: Int
  private let usesNewSessions: Bool
  private var waiting: [Work] = []
  private var idle: [Session] = []
  /// The sessions at work.
  private var busy: [Session] = []
  /// How many sessions were made.
  public private(set) var allocated = 0

  public init(_ origin: Session, limit: Int, newSessions: Bool) {
    self.origin = origin
    self.limit = max(1, limit)
    usesNewSessions = newSessions
  }

  public var isIdle: Bool { busy.isEmpty && waiting.isEmpty }
  public var isFull: Bool { busy.count >= limit }

  /// Adds work; it starts when a session is free.
  public func add(_ work: @escaping Work) {
    guard busy.count < limit, let session = take() else { return waiting.append(work) }
    start(session, work)
  }

  /// Work that has not begun never will.
  public func clear() { waiting = [] }

  /// Ends everything.
  public func stopAll() {
    clear()
    for session in busy { session.requestStop() }
  }

  private func take() -> Session? {
    if let session = idle.popLast() { return session }
    guard let made = origin.hooks.makeSession?(origin) else { return nil }
    allocated += 1
    made.rememberVariables()
    return made
  }

  private func start(_ session: Session, _ work: @escaping Work) {
    busy.append(session)
    let started = Worker.start(session) { [self] in
      var current = session
      var next: Work? = work
      while let doing = next {
        doing(current)
        current.clearStop()
        next = nil
        if !waiting.isEmpty {
          next = waiting.removeFirst()
          if usesNewSessions, let fresh = take() {
            busy.removeAll { $0 === current }
            busy.append(fresh)
            fresh.stackLimit = current.stackLimit
            let thread = current.thread.withLock { $0 }
            fresh.thread.withLock { $0 = thread }
            current.thread.withLock { $0 = nil }
            fresh.family.lock.transfer(to: fresh)
            current = fresh
          } else {
            current.resetVariables()
          }
        }
      }
      current.resetVariables()
      busy.removeAll { $0 === current }
      if !usesNewSessions { idle.append(current) }
      current.notifyChange()
    }
    if !started {
      busy.removeAll { $0 === session }
      waiting.insert(work, at: 0)
    }
  }
}

extension Session {
  /// Notes the global variables that a fresh session has.
  func rememberVariables() {
    freshVariables = global.variables.mapValues { ($0, $0.value) }
  }

  /// Makes the global variables those of a fresh session again.
  func resetVariables() {
    guard let freshVariables else { return }
    for (key, variable) in global.variables where freshVariables[key]?.0 !== variable { variable.isUncached = true }
    global.variables = freshVariables.mapValues { pair in
      pair.0.value = pair.1
      return pair.0
    }
    global.automatic = nil
    global.underscore = .unset
    errors.items = []
    usingTable = nil
    lastOk = true
  }
}
