// `Alias`: the aliases of the session.

import Engine
import Objects
import Primitives

/// `Alias`.
final class AliasProvider: SessionStateProvider {
  override func checkRename(_ name: String, _ call: ProviderCall) throws {
    guard let options = call.session.findAlias(name, from: call.scope)?.options else { return }
    if options.contains(.constant) || (options.contains(.readOnly) && !call.force) {
      throw ItemFailure(
        "System.Management.Automation.SessionStateUnauthorizedAccessException",
        "Cannot rename alias because alias \(name) is read-only or constant.", id: "CannotRenameAlias", .WriteError,
        target: Value(name))
    }
  }

  override func names(_ call: ProviderCall) -> [String] {
    var seen: Set<NameKey> = []
    var names: [String] = []
    var scope: Scope? = call.scope
    while let here = scope {
      for (key, alias) in here.aliases ?? [:] where seen.insert(key).inserted { names.append(alias.name) }
      scope = here.parent
    }
    return names
  }
  override func entry(_ name: String, _ call: ProviderCall) throws -> Value? {
    if let (scope, plain) = call.scoped(name) { return scope.aliases?[NameKey(plain)].map { .object($0) } }
    return call.session.findAlias(name, from: call.scope).map { .object($0) }
  }
  override func content(_ name: String, _ call: ProviderCall) throws -> Value? {
    if let (scope, plain) = call.scoped(name) { return scope.aliases?[NameKey(plain)].map { Value($0.target) } }
    return call.session.findAlias(name, from: call.scope).map { Value($0.target) }
  }

  override func set(_ name: String, _ value: Value, _ call: ProviderCall) throws -> Value {
    let (scope, name) = call.scoped(name) ?? (call.scope, name)
    if value.isNull {
      guard let options = call.options else {
        try remove(name, call)
        return .null
      }
      guard let known = call.session.findAlias(name, from: scope) else { return .null }
      try change(known, to: options, call)
      return .object(known)
    }
    let given = value.base.obj as? AliasInfo
    guard let target = given?.target ?? value.base.pstring?.string else { throw ItemFailure.invalid("value") }
    let key = NameKey(name)
    // An alias of all scopes is in this one, too.
    let outer = call.session.findAlias(name, from: scope)
    let known = scope.aliases?[key] ?? (outer?.options.contains(.allScope) == true ? outer : nil)
    if let old = known, !old.options.isDisjoint(with: [.readOnly, .constant]),
      !call.force || old.options.contains(.constant)
    {
      throw ItemFailure(
        "System.Management.Automation.SessionStateUnauthorizedAccessException",
        "Alias is not writeable because alias \(name) is read-only or constant and cannot be written to.",
        id: "AliasNotWritable", .WriteError,
        target: Value(name))
    }
    if let old = known, let options = call.options { try check(old, options, name) }
    let kept = call.force ? nil : scope.aliases?[key]?.options
    let made = AliasInfo(name, target: target, options: call.options ?? given?.options ?? kept ?? [])
    if scope.aliases == nil { scope.aliases = [:] }
    scope.aliases?[key] = made
    call.session.commandGeneration &+= 1
    return .object(made)
  }

  private func refuse(_ name: String, _ message: String, _ id: String) -> ItemFailure {
    ItemFailure(
      "System.Management.Automation.SessionStateUnauthorizedAccessException", message, id: id, .WriteError, target: Value(name))
  }

  /// Whether an alias may get other options.
  private func check(_ alias: AliasInfo, _ options: VariableOptions, _ name: String) throws {
    if options.contains(.constant) {
      throw refuse(
        name,
        "Alias \(name) cannot be made constant after it has been created. Aliases can only be made constant at creation time.",
        "AliasCannotBeMadeConstant")
    }
    if !options.contains(.allScope), alias.options.contains(.allScope) {
      throw refuse(
        name, "The AllScope option cannot be removed from the alias '\(name)'.", "AliasAllScopeOptionCannotBeRemoved")
    }
  }

  private func change(_ alias: AliasInfo, to options: VariableOptions, _ call: ProviderCall) throws {
    let name = alias.name
    if alias.options.contains(.constant) {
      throw refuse(name, "Alias \(name) cannot be modified because it is constant.", "AliasIsConstant")
    }
    if alias.options.contains(.readOnly), !call.force {
      throw refuse(name, "Alias \(name) cannot be modified because it is read-only.", "AliasIsReadOnly")
    }
    try check(alias, options, name)
    alias.options = options
  }

  override func remove(_ name: String, _ call: ProviderCall) throws {
    let qualified = call.scoped(name)
    let name = qualified?.name ?? name
    let key = NameKey(name)
    var here: Scope? = qualified?.scope ?? call.scope
    while let scope = here {
      if let alias = scope.aliases?[key] {
        if alias.options.contains(.constant) || (alias.options.contains(.readOnly) && !call.force) {
          throw ItemFailure(
            "System.Management.Automation.SessionStateUnauthorizedAccessException",
            "Alias was not removed because alias \(name) is constant or read-only.", id: "AliasNotRemovable", .WriteError,
            target: Value(name))
        }
        scope.aliases?[key] = nil
        call.session.commandGeneration &+= 1
        return
      }
      here = qualified == nil ? scope.parent : nil
    }
  }
}
