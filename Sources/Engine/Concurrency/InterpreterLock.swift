// The lock that makes shared objects safe. Sessions that came from one another (runspaces, thread jobs, parallel blocks) may hold the same
// live objects, as in PowerShell; so of all their threads only the one that holds this lock runs script code. It is handed over where a thread
// waits (sleeping, waiting for a job, a program, a read) and, when someone else wants it, every few milliseconds at a loop's turn.

import Glibc
import Synchronization

/// One lock a family of sessions. First come, first served.
public final class InterpreterLock: @unchecked Sendable {
  // Everything below is guarded by `mutex`.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let turn = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  /// Ticket of the thread that holds the lock; the founder holds ticket 0 from the start.
  private var serving: UInt64 = 0
  private var nextTicket: UInt64 = 1
  /// Counts what waiting threads may be waiting for.
  private var changes: UInt64 = 0
  private unowned(unsafe) var holder: Session?

  /// How long a thread waits before it asks the holder to hand the lock over, in nanoseconds.
  private static let patience: UInt64 = 5_000_000

  init() {
    pthread_mutex_init(mutex, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(turn, &attributes)
    pthread_cond_init(changed, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(turn)
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    turn.deallocate()
    changed.deallocate()
    mutex.deallocate()
  }

  /// The founder's session, which holds the lock from the start.
  func adopt(_ session: Session) {
    pthread_mutex_lock(mutex)
    if holder == nil { holder = session }
    pthread_mutex_unlock(mutex)
  }

  /// Waits for the lock. The session is the one that will run: it is asked to hand over when others wait.
  func acquire(_ session: Session) {
    pthread_mutex_lock(mutex)
    let ticket = nextTicket
    nextTicket += 1
    while serving != ticket {
      var until = Clock.deadline(InterpreterLock.patience)
      if pthread_cond_timedwait(turn, mutex, &until) == ETIMEDOUT { holder?.raise(.yield) }
    }
    holder = session
    pthread_mutex_unlock(mutex)
  }

  func release() {
    pthread_mutex_lock(mutex)
    releaseLocked()
    pthread_mutex_unlock(mutex)
  }

  private func releaseLocked() {
    holder = nil
    serving += 1
    pthread_cond_broadcast(turn)
  }

  /// Lets others have a turn.
  func yield(_ session: Session) {
    pthread_mutex_lock(mutex)
    let isWanted = nextTicket != serving + 1
    if isWanted { releaseLocked() }
    pthread_mutex_unlock(mutex)
    if isWanted { acquire(session) }
  }

  /// The same thread runs another session now.
  func transfer(to session: Session) {
    pthread_mutex_lock(mutex)
    holder = session
    pthread_mutex_unlock(mutex)
  }

  /// Something changed that a thread may be waiting for.
  func notify() {
    pthread_mutex_lock(mutex)
    changes += 1
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(mutex)
  }

  /// Hands the lock over until something changes or the time is up, then takes it back.
  func waitForChange(_ session: Session, nanoseconds: UInt64) {
    pthread_mutex_lock(mutex)
    let seen = changes
    var until = Clock.deadline(nanoseconds)
    releaseLocked()
    while changes == seen {
      if pthread_cond_timedwait(changed, mutex, &until) == ETIMEDOUT { break }
    }
    pthread_mutex_unlock(mutex)
    acquire(session)
  }
}

/// The machine's steady clock.
public enum Clock {
  /// Nanoseconds since some fixed moment.
  public static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  static func deadline(_ nanoseconds: UInt64) -> timespec {
    let at = now &+ min(nanoseconds, 1 << 60)
    return timespec(tv_sec: Int(at / 1_000_000_000), tv_nsec: Int(at % 1_000_000_000))
  }
}

/// Why a running session has to look up from its work.
public struct Attention: OptionSet, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// Ctrl-C, Stop-Job, PowerShell.Stop.
  public static let stop = Attention(rawValue: 1)
  /// Another thread wants the interpreter.
  public static let yield = Attention(rawValue: 2)
  /// Actions of events are waiting.
  public static let actions = Attention(rawValue: 4)
  /// Breakpoints are set, or statements are traced: every statement asks the debugger.
  public static let debug = Attention(rawValue: 8)
}
