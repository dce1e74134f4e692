// `[System.Threading.CountdownEvent]`, `ReaderWriterLockSlim` and `Barrier`: waits that hand the interpreter over as all others do.

import Engine
import Objects
import Primitives

enum CountingTypes {
  private static let space = "System.Threading."
  static let countdown = TypeInfo(
    space + "CountdownEvent", base: .object, interfaces: { [.idisposable] }, declare: declareCountdown)
  static let locks = TypeInfo(
    space + "ReaderWriterLockSlim", base: .object, interfaces: { [.idisposable] }, declare: declareLock)
  static let barrier = TypeInfo(space + "Barrier", base: .object, interfaces: { [.idisposable] }, declare: declareBarrier)
  static let family = TypeCatalog.Family(types: [
    countdown.fullName: { countdown }, locks.fullName: { locks }, barrier.fullName: { barrier },
  ])

  /// The seconds that an argument gives; nil for ever.
  private static func limit(_ c: Call, _ i: Int, _ name: String) throws -> Double? {
    if c.args[i].timeSpan == nil, c.int(i) < -1 {
      throw DotNetError.outOfRange(
        "Number must be either non-negative and less than or equal to Int32.MaxValue or -1.", name)
    }
    return c.seconds(i)
  }

  // MARK: CountdownEvent

  private final class CountdownObj: Obj {
    var initial: Int
    var count: Int
    var isDisposed = false
    init(_ count: Int) {
      (initial, self.count) = (count, count)
      super.init()
    }
    override var type: TypeInfo { CountingTypes.countdown }
  }

  @Sendable private static func declareCountdown(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> CountdownObj {
      guard let own = c.this.base.obj as? CountdownObj else { throw DotNetError.argumentNull("event") }
      if own.isDisposed { throw DotNetError.disposed("System.Threading.CountdownEvent") }
      return own
    }
    t.constructor("new(int initialCount)") { c in
      if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "initialCount") }
      return .object(CountdownObj(c.int(0)))
    }
    t.property("int CurrentCount {get;}") { .int32(try me($0).count) }
    t.property("int InitialCount {get;}") { .int32(try me($0).initial) }
    t.property("bool IsSet {get;}") { .bool(try me($0).count == 0) }
    for parameters in ["", "int signalCount"] {
      t.method("bool Signal(\(parameters))") { c in
        let own = try me(c), by = c.args.isEmpty ? 1 : c.int(0)
        if by < 1 { throw DotNetError.notPositive(by, "signalCount") }
        guard own.count >= by else {
          throw DotNetError.invalidOperation("Invalid attempt made to decrement the event's count below zero.")
        }
        own.count -= by
        try c.session().notifyChange()
        return .bool(own.count == 0)
      }
      t.method("bool TryAddCount(\(parameters))") { c in
        let own = try me(c), by = c.args.isEmpty ? 1 : c.int(0)
        if by < 1 { throw DotNetError.notPositive(by, "signalCount") }
        if own.count == 0 { return .bool(false) }
        own.count += by
        return .bool(true)
      }
      t.method("void AddCount(\(parameters))") { c in
        let own = try me(c), by = c.args.isEmpty ? 1 : c.int(0)
        if by < 1 { throw DotNetError.notPositive(by, "signalCount") }
        if own.count == 0 {
          throw DotNetError.invalidOperation("The event is already signaled and cannot be incremented.")
        }
        own.count += by
        return .nothing
      }
    }
    for parameters in ["", "int count"] {
      t.method("void Reset(\(parameters))") { c in
        let own = try me(c)
        if !c.args.isEmpty, c.int(0) < 0 { throw DotNetError.negative(c.int(0), "count") }
        if !c.args.isEmpty { own.initial = c.int(0) }
        own.count = own.initial
        return .nothing
      }
    }
    t.method("void Wait()") { c in
      let own = try me(c)
      _ = try c.session().wait(seconds: nil) { own.count == 0 }
      return .nothing
    }
    for word in ["int millisecondsTimeout", "timespan timeout"] {
      t.method("bool Wait(\(word))") { c in
        let own = try me(c)
        return .bool(try c.session().wait(seconds: try limit(c, 0, "millisecondsTimeout")) { own.count == 0 })
      }
    }
    t.method("void Dispose()") { c in
      (c.this.base.obj as? CountdownObj)?.isDisposed = true
      return .nothing
    }
  }

  // MARK: ReaderWriterLockSlim

  private final class LockObj: Obj {
    let recurses: Bool
    /// How often each session holds what.
    var readers: [ObjectIdentifier: Int] = [:]
    var upgraders: [ObjectIdentifier: Int] = [:]
    var writer: (owner: ObjectIdentifier, depth: Int)?
    init(recurses: Bool) {
      self.recurses = recurses
      super.init()
    }
    override var type: TypeInfo { CountingTypes.locks }
    func isFree(_ kind: String, _ session: ObjectIdentifier) -> Bool {
      let others = writer.map { $0.owner != session } ?? false
      switch kind {
      case "Read": return !others
      case "UpgradeableRead": return !others && upgraders.keys.allSatisfy { $0 == session }
      default:
        return !others && readers.keys.allSatisfy { $0 == session } && upgraders.keys.allSatisfy { $0 == session }
      }
    }
  }

  @Sendable private static func declareLock(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> LockObj {
      guard let own = c.this.base.obj as? LockObj else { throw DotNetError.argumentNull("lock") }
      return own
    }
    t.constructor("new()") { _ in .object(LockObj(recurses: false)) }
    t.constructor("new(System.Threading.LockRecursionPolicy recursionPolicy)") { .object(LockObj(recurses: $0.flags(0) == 1)) }
    t.property("System.Threading.LockRecursionPolicy RecursionPolicy {get;}") {
      EnumTypes.value("System.Threading.LockRecursionPolicy", try me($0).recurses ? 1 : 0)
    }
    @Sendable func held(_ own: LockObj, _ kind: String, _ id: ObjectIdentifier) -> Int {
      switch kind {
      case "Read": return own.readers[id] ?? 0
      case "UpgradeableRead": return own.upgraders[id] ?? 0
      default: return own.writer?.owner == id ? own.writer?.depth ?? 0 : 0
      }
    }
    t.property("int CurrentReadCount {get;}") { .int32(try me($0).readers.count) }
    for kind in ["Read", "UpgradeableRead", "Write"] {
      t.property("bool Is\(kind)LockHeld {get;}") { c in .bool(held(try me(c), kind, ObjectIdentifier(try c.session())) > 0) }
      t.property("int Recursive\(kind == "UpgradeableRead" ? "Upgrade" : kind)Count {get;}") { c in
        .int32(held(try me(c), kind, ObjectIdentifier(try c.session())))
      }
      t.property("int Waiting\(kind == "UpgradeableRead" ? "Upgrade" : kind)Count {get;}") { _ in .int(0) }
      @Sendable func enter(_ c: Call, _ seconds: Double?) throws -> Bool {
        let own = try me(c), session = try c.session()
        let id = ObjectIdentifier(session)
        if !own.recurses {
          if held(own, kind, id) > 0 {
            throw DotNetError(
              "System.Threading.LockRecursionException",
              "Recursive \(kind == "UpgradeableRead" ? "upgradeable" : kind.lowercased()) lock acquisitions not allowed in this mode."
            )
          }
          if kind == "Write", own.readers[id] ?? 0 > 0 {
            throw DotNetError(
              "System.Threading.LockRecursionException",
              "Write lock may not be acquired with read lock held. This pattern is prone to deadlocks. Please ensure that read locks are released before taking a write lock. If an upgrade is necessary, use an upgrade lock in place of the read lock."
            )
          }
          if kind == "Read", own.writer?.owner == id {
            throw DotNetError(
              "System.Threading.LockRecursionException",
              "A read lock may not be acquired with the write lock held in this mode.")
          }
        }
        guard try session.wait(seconds: seconds, until: { own.isFree(kind, id) }) else { return false }
        switch kind {
        case "Read": own.readers[id, default: 0] += 1
        case "UpgradeableRead": own.upgraders[id, default: 0] += 1
        default: own.writer = (id, (own.writer?.depth ?? 0) + 1)
        }
        return true
      }
      t.method("void Enter\(kind)Lock()") { c in
        _ = try enter(c, nil)
        return .nothing
      }
      for word in ["int millisecondsTimeout", "timespan timeout"] {
        t.method("bool TryEnter\(kind)Lock(\(word))") { c in .bool(try enter(c, limit(c, 0, "millisecondsTimeout"))) }
      }
      t.method("void Exit\(kind)Lock()") { c in
        let own = try me(c), session = try c.session()
        let id = ObjectIdentifier(session)
        guard held(own, kind, id) > 0 else {
          let name = kind == "UpgradeableRead" ? "upgradeable" : kind.lowercased()
          throw DotNetError(
            "System.Threading.SynchronizationLockException",
            "The \(name) lock is being released without being held.")
        }
        switch kind {
        case "Read":
          own.readers[id, default: 1] -= 1
          if own.readers[id] == 0 { own.readers[id] = nil }
        case "UpgradeableRead":
          own.upgraders[id, default: 1] -= 1
          if own.upgraders[id] == 0 { own.upgraders[id] = nil }
        default:
          let depth = (own.writer?.depth ?? 1) - 1
          own.writer = depth > 0 ? (id, depth) : nil
        }
        session.notifyChange()
        return .nothing
      }
    }
    t.method("void Dispose()") { _ in .nothing }
  }

  // MARK: Barrier

  private final class BarrierObj: Obj {
    var participants: Int
    var arrived = 0
    var phase: Int64 = 0
    let action: Value
    init(_ participants: Int, _ action: Value) {
      (self.participants, self.action) = (participants, action)
      super.init()
    }
    override var type: TypeInfo { CountingTypes.barrier }
  }

  @Sendable private static func declareBarrier(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> BarrierObj {
      guard let own = c.this.base.obj as? BarrierObj else { throw DotNetError.argumentNull("barrier") }
      return own
    }
    for tail in ["", ", System.Action[System.Threading.Barrier] postPhaseAction"] {
      t.constructor("new(int participantCount\(tail))") { c in
        guard (0...32767).contains(c.int(0)) else {
          throw DotNetError.outOfRange(
            "The participantCount argument must be non-negative and less than or equal to 32767.", "participantCount")
        }
        return .object(BarrierObj(c.int(0), c.args.count > 1 ? c.args[1] : .null))
      }
    }
    t.property("int ParticipantCount {get;}") { .int32(try me($0).participants) }
    t.property("int ParticipantsRemaining {get;}") { .int32(try me($0).participants - me($0).arrived) }
    t.property("long CurrentPhaseNumber {get;}") { .long(try me($0).phase) }
    @Sendable func arrive(_ c: Call, _ seconds: Double?) throws -> Bool {
      let own = try me(c), session = try c.session()
      if own.participants == 0 {
        throw DotNetError.invalidOperation("The barrier has no registered participants.")
      }
      let phase = own.phase
      own.arrived += 1
      if own.arrived >= own.participants {
        if let delegate = own.action.base.obj as? InvocableObj { _ = try delegate.invoke([.object(own)], c.runtime) }
        own.arrived = 0
        own.phase += 1
        session.notifyChange()
        return true
      }
      if try session.wait(seconds: seconds, until: { own.phase != phase }) { return true }
      own.arrived -= 1
      return false
    }
    t.method("void SignalAndWait()") { c in
      _ = try arrive(c, nil)
      return .nothing
    }
    for word in ["int millisecondsTimeout", "timespan timeout"] {
      t.method("bool SignalAndWait(\(word))") { c in .bool(try arrive(c, limit(c, 0, "millisecondsTimeout"))) }
    }
    for (name, sign) in [("Add", 1), ("Remove", -1)] {
      for many in [false, true] {
        t.method("\(sign > 0 ? "long" : "void") \(name)Participant\(many ? "s(int participantCount)" : "()")") { c in
          let own = try me(c), by = many ? c.int(0) : 1
          if by < 1 { throw DotNetError.notPositive(by, "participantCount") }
          if sign < 0, by > own.participants {
            throw DotNetError.outOfRange(
              "The participantCount argument must be less than or equal the number of participants.", "participantCount")
          }
          own.participants += sign * by
          return sign > 0 ? .long(own.phase) : .nothing
        }
      }
    }
    t.method("void Dispose()") { _ in .nothing }
  }
}
