// Sessions that came from one another: they share one interpreter lock, and with it live objects. The family counts runspaces and keeps the
// sessions, because records of a session refer to it without counting.

import Objects
import Primitives

/// A root session and all that were made from it.
public final class SessionFamily {
  public let lock = InterpreterLock()
  private var lastNumber: UInt64 = 0
  /// Sessions made by others; the root is not among them.
  private var members: [Session] = []
  /// Runspaces that are there for scripts (`Get-Runspace`), by number.
  public private(set) var runspaces: [RunspaceObj] = []
  private var lastRunspace: Int32 = 0
  /// `$Host.PrivateData`, made when it is first asked for.
  var hostSettings: Obj?
  /// Numbers of tasks.
  var lastTask: Int32 = 0
  /// Numbers of jobs: all sessions of a process count together.
  var lastJob: Int32 = 0
  /// Numbers of breakpoints.
  var lastBreakpoint: Int32 = -1
  /// `$Host.DebuggerEnabled`: whether the host takes debugger commands itself.
  var debuggerEnabled = true
  /// Switches that the program hands on when a script starts it again.
  public var ownSwitches: [String] = []
  let timers = TimerQueue()
  let monitors = MonitorTable()
  /// Mutexes by name.
  var mutexes: [String: MutexObj] = [:]
  init() {}

  func nextNumber() -> UInt64 {
    lastNumber += 1
    return lastNumber
  }

  func nextRunspaceNumber() -> Int32 {
    lastRunspace += 1
    return lastRunspace
  }

  func keep(_ session: Session) { members.append(session) }
  func add(_ runspace: RunspaceObj) { runspaces.append(runspace) }
  func remove(_ runspace: RunspaceObj) { runspaces.removeAll { $0 === runspace } }
}
