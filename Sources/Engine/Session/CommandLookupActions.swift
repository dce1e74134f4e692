// What `$ExecutionContext.InvokeCommand` lets scripts do around every search for a command: an action before it, which may end it with a command
// of its own, and one after it, which may put another command in the place of what was found. While there is one, call sites remember nothing.

import Objects
import Primitives
import Syntax

final class CommandLookupActions {
  var before: InvocableObj?
  var after: InvocableObj?
  /// The names for which an action is running: it is not asked for these again.
  private var beforeNames: Set<String> = []
  private var afterNames: Set<String> = []

  /// The command of a name, or the error that there is none.
  func find(_ name: String, from scope: Scope, _ f: Frame, extent: Extent, _ session: Session) throws -> CommandInfo {
    var found: CommandInfo?
    let first = try ask(before, name, nil, \.beforeNames, f, session)
    if let first, first.stopsSearch {
      found = first.command
    } else {
      // The search itself does not follow aliases.
      found =
        try session.findAlias(name, from: scope)
        ?? session.requireWithoutActions(name, from: scope, f, extent: extent)
    }
    if let known = found, let last = try ask(after, name, known, \.afterNames, f, session) { found = last.command }
    guard let found else { throw session.notRecognized(name, f, extent) }
    guard let alias = found as? AliasInfo else { return found }
    return try session.requireWithoutActions(alias.target, from: scope, f, extent: extent)
  }

  /// Runs an action; nil when there is none or when it is being asked for this name already. Its errors do not count.
  private func ask(
    _ action: InvocableObj?, _ name: String, _ known: CommandInfo?,
    _ names: ReferenceWritableKeyPath<CommandLookupActions, Set<String>>, _ f: Frame, _ session: Session
  ) throws -> CommandLookupObj? {
    // The set is not held while the action runs: what it calls is looked for here too.
    guard let action, self[keyPath: names].insert(name.lowercased()).inserted else { return nil }
    defer { self[keyPath: names].remove(name.lowercased()) }
    let lookup = CommandLookupObj(name, fromOutside: session.comesFromOutside(f))
    lookup.command = known
    do { _ = try action.invoke([Value(name), .object(lookup)], session) } catch is Thrown {} catch is DotNetError {}
    return lookup
  }
}

extension Session {
  /// `PreCommandLookupAction`.
  public var preCommandLookupAction: InvocableObj? {
    get { lookupActions?.before }
    set { setLookupAction(\.before, newValue) }
  }
  /// `PostCommandLookupAction`.
  public var postCommandLookupAction: InvocableObj? {
    get { lookupActions?.after }
    set { setLookupAction(\.after, newValue) }
  }

  private func setLookupAction(_ path: ReferenceWritableKeyPath<CommandLookupActions, InvocableObj?>, _ action: InvocableObj?) {
    let actions = lookupActions ?? CommandLookupActions()
    actions[keyPath: path] = action
    lookupActions = actions.before == nil && actions.after == nil ? nil : actions
    commandGeneration &+= 1
  }
}
