// The simulated organisation: one value. Its tables are copy-on-write, so a checkpoint is a plain copy. `change` is the one
// door through which anything in it changes; the compiler sees to that, for `systems` can't be set from outside this file.
// A body that throws must throw before it writes: the door doesn't roll back.

/// The state of every system, seen by the body of a change.
public struct Systems: Sendable {
  public internal(set) var clock: VirtualClock
  public internal(set) var random: SeededRandom
  public internal(set) var computers: Computers
  public internal(set) var activeDirectory: ActiveDirectory
  public internal(set) var lync: Lync
  public internal(set) var edge: Edge
  public internal(set) var dirSync: DirSync
  public internal(set) var tenant: Tenant
  public internal(set) var lyncOnline: LyncOnline
  public internal(set) var exchangeOnline: ExchangeOnline
  public internal(set) var federation: Federation

  /// What events scheduled by the change under way name as their cause.
  var cause: Cause = .timer("start")
  /// Things worth telling that happened inside the change under way.
  var notes: [(system: LabSystem, what: String)] = []

  var now: Instant { clock.now }

  mutating func schedule(_ event: LabEvent, after delay: Span) { clock.schedule(event, at: clock.now + delay, because: cause) }

  /// Adds a line to the timeline beneath the change under way.
  mutating func note(_ what: String, in system: LabSystem) { notes.append((system, what)) }
}

/// A hybrid organisation: Active Directory, Lync and its Edge, DirSync, an Office 365 tenant, Exchange Online and AD FS on one
/// virtual clock. Operations of each system are methods in extensions, one file per noun in that system's folder.
public struct Organisation: Sendable {
  public private(set) var systems: Systems
  /// The diary of all changes.
  public private(set) var timeline = Timeline()
  /// Who is at the keyboard; set it before calling an operation. Not part of the organisation's state.
  public var caller = Caller()

  init(systems: Systems) { self.systems = systems }

  public var now: Instant { systems.clock.now }
  public var clock: VirtualClock { _read { yield systems.clock } }
  public var computers: Computers { _read { yield systems.computers } }
  public var activeDirectory: ActiveDirectory { _read { yield systems.activeDirectory } }
  public var lync: Lync { _read { yield systems.lync } }
  public var edge: Edge { _read { yield systems.edge } }
  public var dirSync: DirSync { _read { yield systems.dirSync } }
  public var tenant: Tenant { _read { yield systems.tenant } }
  public var lyncOnline: LyncOnline { _read { yield systems.lyncOnline } }
  public var exchangeOnline: ExchangeOnline { _read { yield systems.exchangeOnline } }
  public var federation: Federation { _read { yield systems.federation } }

  /// The door. Runs `body` on the systems, stamps the change with the virtual time and writes it into the timeline together
  /// with the notes the body made. A body that throws leaves only its notes behind.
  @discardableResult
  mutating func change<Result>(
    _ what: String, in system: LabSystem, because cause: Cause? = nil,
    _ body: (inout Systems) throws(LabError) -> Result
  ) throws(LabError) -> Result {
    let entry = timeline.entries.count
    let reason = cause ?? .command(caller.command)
    systems.cause = .entry(entry)
    systems.notes.removeAll(keepingCapacity: true)
    do {
      let result = try body(&systems)
      timeline.append(what, at: systems.now, in: system, because: reason)
      writeNotes(because: .entry(entry))
      return result
    } catch {
      writeNotes(because: reason)
      throw error
    }
  }

  private mutating func writeNotes(because cause: Cause) {
    for note in systems.notes { timeline.append(note.what, at: systems.now, in: note.system, because: cause) }
    systems.notes.removeAll(keepingCapacity: true)
  }

  /// Moves time forward, letting everything that falls due on the way happen in order. Negative spans do nothing.
  public mutating func advance(by span: Span) { advance(to: now + span) }

  /// Moves time to an instant; earlier ones do nothing.
  public mutating func advance(to instant: Instant) {
    while let due = systems.clock.takeDue(by: instant) { happen(due.event, because: due.cause) }
    systems.clock.move(to: instant)
  }

  /// Lets the next pending event happen; false when there is none.
  @discardableResult public mutating func advanceToNextEvent() -> Bool {
    guard let next = systems.clock.nextTime else { return false }
    advance(to: next)
    return true
  }
}
