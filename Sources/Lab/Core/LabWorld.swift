// The organisation as a session shares it: one lock around the value, and named checkpoints, which are plain copies. Cmdlets
// of several runspaces may hold the same world.

import Synchronization

/// A shared organisation with checkpoints.
public final class LabWorld: Sendable {
  private struct State: Sendable {
    var organisation: Organisation
    var checkpoints: [(name: String, organisation: Organisation)] = []
  }

  private let state: Mutex<State>

  public init(_ organisation: Organisation = .contoso()) { state = Mutex(State(organisation: organisation)) }

  /// A copy of the organisation as it is now.
  public var organisation: Organisation { state.withLock { $0.organisation } }

  /// Runs an operation on the organisation as `caller` (nil = as it was). Errors pass through.
  @discardableResult public func apply<Result: Sendable>(
    as caller: Caller? = nil, _ operation: (inout Organisation) throws(LabError) -> Result
  ) throws(LabError) -> Result {
    let outcome: Swift.Result<Result, LabError> = state.withLock { state in
      if let caller { state.organisation.caller = caller }
      do throws(LabError) {
        return .success(try operation(&state.organisation))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  /// Moves virtual time forward: what Start-Sleep does in a lab session.
  public func advance(by span: Span) { state.withLock { $0.organisation.advance(by: span) } }

  /// Virtual time: what Get-Date reads, in UTC.
  public var now: Instant { state.withLock { $0.organisation.now } }

  /// Keeps the organisation under a name; an earlier one of that name is replaced.
  public func checkpoint(_ name: String) {
    state.withLock { state in
      state.checkpoints.removeAll { sameText($0.name, name) }
      state.checkpoints.append((name, state.organisation))
    }
  }

  /// Names of the checkpoints with their virtual times, oldest first.
  public var checkpoints: [(name: String, time: Instant)] {
    state.withLock { $0.checkpoints.map { ($0.name, $0.organisation.now) } }
  }

  /// Goes back to a checkpoint, which stays; false when there is none of that name.
  public func restore(_ name: String) -> Bool {
    state.withLock { state in
      guard let found = state.checkpoints.first(where: { sameText($0.name, name) }) else { return false }
      let caller = state.organisation.caller
      state.organisation = found.organisation
      state.organisation.caller = caller
      return true
    }
  }

  /// Starts again from the seed.
  public func reset(seed: UInt64 = 2014) {
    let fresh = Organisation.contoso(seed: seed)
    state.withLock { state in
      let caller = state.organisation.caller
      state.organisation = fresh
      state.organisation.caller = caller
    }
  }
}
