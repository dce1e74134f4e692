// Timers: one thread a family keeps the due times and, with the interpreter in its hand, does what is due. It exists only while something waits.

import Glibc
import Objects
import Primitives

/// What is due when.
public final class TimerQueue {
  private struct Entry {
    let id: UInt64
    let due: UInt64
    let body: () -> Void
  }
  private var entries: [Entry] = []
  private var lastId: UInt64 = 0
  private var isRunning = false

  /// Runs `body` once, after `seconds`; the interpreter is held meanwhile.
  @discardableResult
  func schedule(_ session: Session, after seconds: Double, _ body: @escaping () -> Void) -> UInt64 {
    lastId += 1
    let due = Clock.now + UInt64(max(0, min(seconds, 1e9)) * 1e9)
    entries.append(Entry(id: lastId, due: due, body: body))
    if !isRunning { run(session) } else { session.notifyChange() }
    return lastId
  }

  func cancel(_ id: UInt64) { entries.removeAll { $0.id == id } }

  /// A session of no account lends its name to the thread: the lock wants one to hand over to.
  private func run(_ session: Session) {
    isRunning = true
    let own = Session(host: Host(), family: session.family)
    if !Worker.start(own, { [self] in work(own) }) { isRunning = false }
  }

  private func work(_ own: Session) {
    while !entries.isEmpty {
      let now = Clock.now
      let due = entries.filter { $0.due <= now }.sorted { $0.due < $1.due }
      entries.removeAll { $0.due <= now }
      for entry in due { entry.body() }
      guard let next = entries.map(\.due).min() else { break }
      if next > now { own.family.lock.waitForChange(own, nanoseconds: next - now) }
    }
    isRunning = false
  }
}

/// `System.Timers.Timer`.
final class TimerObj: Obj, EventSource {
  let handlers = EventHandlers()
  var eventNames: [String] { ["Elapsed", "Disposed"] }
  var interval: Double
  var autoReset = true
  private(set) var isEnabled = false
  private var scheduled: UInt64?
  init(_ interval: Double) {
    self.interval = interval
    super.init()
  }
  override var type: TypeInfo { TimerObj.timerType }

  func start(_ session: Session) {
    guard !isEnabled else { return }
    isEnabled = true
    arm(session)
  }

  func stop(_ session: Session) {
    isEnabled = false
    if let scheduled { session.family.timers.cancel(scheduled) }
    scheduled = nil
  }

  private func arm(_ session: Session) {
    scheduled = session.family.timers.schedule(session, after: interval / 1000) { [self] in
      guard isEnabled else { return }
      let args = RecordObj(
        TimerObj.elapsedArgs, [("SignalTime", .dateTime(PSDateTime.now))])
      if autoReset { arm(session) } else { isEnabled = false }
      // No session raises it: whoever listens hears it between two statements.
      handlers.raise("Elapsed", sender: .object(self), .object(args), Session.detached)
    }
  }

  static let elapsedArgs = RecordObj.type("System.Timers.ElapsedEventArgs", "datetime SignalTime {get;}")
  static let timerType = TypeInfo(
    "System.Timers.Timer", base: .object, interfaces: { [.idisposable] },
    declare: { t in
      @Sendable func me(_ call: Call) throws -> TimerObj {
        guard let own = call.this.base.obj as? TimerObj else { throw DotNetError.argumentNull("timer") }
        return own
      }
      t.constructor("new()") { _ in .object(TimerObj(100)) }
      t.constructor("new(double interval)") { call in
        guard call.double(0) > 0 else {
          throw DotNetError.argument("Invalid value '\(Int(call.double(0)))' for parameter 'interval'.")
        }
        return .object(TimerObj(call.double(0)))
      }
      t.property(
        "double Interval {get;set;}", get: { .double(try me($0).interval) },
        set: {
          try me($0).interval = $0.double(0)
          return .nothing
        })
      t.property(
        "bool AutoReset {get;set;}", get: { .bool(try me($0).autoReset) },
        set: {
          try me($0).autoReset = $0.bool(0)
          return .nothing
        })
      t.property(
        "bool Enabled {get;set;}", get: { .bool(try me($0).isEnabled) },
        set: { call in
          let session = try FacetObj.session(call)
          if call.bool(0) { try me(call).start(session) } else { try me(call).stop(session) }
          return .nothing
        })
      t.property(
        "System.ComponentModel.ISynchronizeInvoke SynchronizingObject {get;set;}", get: { _ in .null }, set: { _ in .nothing })
      t.method("void Start()") { call in
        try me(call).start(FacetObj.session(call))
        return .nothing
      }
      for name in ["Stop", "Close", "Dispose"] {
        t.method("void \(name)()") { call in
          try me(call).stop(FacetObj.session(call))
          return .nothing
        }
      }
      EventHandlers.declare(t, ["Elapsed"], delegate: "System.Timers.ElapsedEventHandler")
      EventHandlers.declare(t, ["Disposed"], delegate: "System.EventHandler")
    })

  static let all = [timerType, elapsedArgs]
}
