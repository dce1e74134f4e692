// What Alias, Function and Variable share: their entries lie in scopes and have options, which say who may change, rename and remove them.
// Each provider says how its entries are found in one scope and what its errors call them.

import Engine
import Objects
import Primitives

/// What such a provider has by a name.
protocol ScopedEntry: Obj {
  var options: VariableOptions { get }
}
extension AliasInfo: ScopedEntry {}
extension FunctionInfo: ScopedEntry {}
extension PSVariable: ScopedEntry {}

/// A provider of entries with options in scopes.
class ScopedEntryProvider: SessionStateProvider {
  // What each provider says.
  /// What its errors call an entry, in small letters; ids have it with a capital.
  var word: String { "" }
  /// The entry of a name in this very scope; nil when there is none.
  func own(_ key: NameKey, in scope: Scope) -> (any ScopedEntry)? { nil }
  /// What a name without a scope before it means to a call; nil when it means nothing.
  func seen(_ name: String, _ call: ProviderCall) -> (any ScopedEntry)? { nil }
  /// What Get-Content gives of an entry.
  func content(of entry: any ScopedEntry) -> Value { .null }
  /// Takes an entry out of its scope.
  func drop(_ key: NameKey, from scope: Scope, _ session: Session) {}
  /// Why an entry is not removed.
  func notRemovable(_ name: String) -> String { "" }

  private var title: String { word.prefix(1).uppercased() + word.dropFirst() }

  /// The scope that stands before a name, or the running one, with the plain name; whether one stood there.
  final func split(_ name: String, _ call: ProviderCall) -> (scope: Scope, name: String, isQualified: Bool) {
    if let (scope, plain) = call.scoped(name) { return (scope, plain, true) }
    return (call.scope, name, false)
  }

  /// What a name means to a call, a scope before it or not.
  final func find(_ name: String, _ call: ProviderCall) -> (any ScopedEntry)? {
    if let (scope, plain) = call.scoped(name) { return own(NameKey(plain), in: scope) }
    return seen(name, call)
  }

  override func entry(_ name: String, _ call: ProviderCall) throws -> Value? { find(name, call).map { .object($0) } }
  override final func content(_ name: String, _ call: ProviderCall) throws -> Value? {
    find(name, call).map { content(of: $0) }
  }

  /// The names in a table of every scope that a call sees, nearest first.
  final func names(_ call: ProviderCall, _ own: (Scope) -> [(NameKey, String)]) -> [String] {
    var seen: Set<NameKey> = []
    var names: [String] = []
    var scope: Scope? = call.scope
    while let here = scope {
      for (key, name) in own(here) where seen.insert(key).inserted { names.append(name) }
      scope = here.parent
    }
    return names
  }

  /// What the session refuses to do with an entry; `id` stands behind the entry's word.
  final func refuse(_ name: String, _ message: String, _ id: String) -> ItemFailure {
    ItemFailure(
      "System.Management.Automation.SessionStateUnauthorizedAccessException", message, id: title + id, .WriteError,
      target: Value(name))
  }

  /// Whether options forbid that a call changes an entry.
  final func isFixed(_ options: VariableOptions, _ call: ProviderCall) -> Bool {
    options.contains(.constant) || options.contains(.readOnly) && !call.force
  }

  override final func checkRename(_ name: String, _ call: ProviderCall) throws {
    guard let options = seen(name, call)?.options, isFixed(options, call) else { return }
    throw ItemFailure(
      "System.Management.Automation.SessionStateUnauthorizedAccessException",
      "Cannot rename \(word) because \(word) \(name) is read-only or constant.", id: "CannotRename" + title, .WriteError,
      target: Value(name))
  }

  /// Whether an entry may get other options.
  final func check(_ name: String, _ old: VariableOptions, _ new: VariableOptions, constantText: String) throws {
    if new.contains(.constant) { throw refuse(name, constantText, "CannotBeMadeConstant") }
    try keepsAllScope(name, old, new)
  }

  /// What is seen in all scopes stays so.
  final func keepsAllScope(_ name: String, _ old: VariableOptions, _ new: VariableOptions) throws {
    if old.contains(.allScope), !new.contains(.allScope) {
      throw refuse(
        name, "The AllScope option cannot be removed from the \(word) '\(name)'.", "AllScopeOptionCannotBeRemoved")
    }
  }

  override func remove(_ name: String, _ call: ProviderCall) throws {
    let (scope, name, isQualified) = split(name, call)
    let key = NameKey(name)
    var here: Scope? = scope
    while let current = here {
      if let options = own(key, in: current)?.options {
        if isFixed(options, call) { throw refuse(name, notRemovable(name), "NotRemovable") }
        return drop(key, from: current, call.session)
      }
      here = isQualified ? nil : current.parent
    }
  }
}
