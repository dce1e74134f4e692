// `Alias`: the aliases of the session.

import Engine
import Objects
import Primitives

/// `Alias`.
final class AliasProvider: ScopedEntryProvider {
  override var word: String { "alias" }
  override func own(_ key: NameKey, in scope: Scope) -> (any ScopedEntry)? { scope.aliases?[key] }
  override func seen(_ name: String, _ call: ProviderCall) -> (any ScopedEntry)? {
    call.session.findAlias(name, from: call.scope)
  }
  override func content(of entry: any ScopedEntry) -> Value { (entry as? AliasInfo).map { Value($0.target) } ?? .null }
  override func drop(_ key: NameKey, from scope: Scope, _ session: Session) {
    scope.aliases?[key] = nil
    session.commandGeneration &+= 1
  }
  override func notRemovable(_ name: String) -> String {
    "Alias was not removed because alias \(name) is constant or read-only."
  }

  override func names(_ call: ProviderCall) -> [String] {
    names(call) { $0.aliases?.map { ($0.key, $0.value.name) } ?? [] }
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
    if let old = scope.aliases?[key] ?? (outer?.options.contains(.allScope) == true ? outer : nil) {
      if isFixed(old.options, call) {
        throw refuse(
          name, "Alias is not writeable because alias \(name) is read-only or constant and cannot be written to.",
          "NotWritable")
      }
      if let options = call.options { try check(name, old.options, options, constantText: constantText(name)) }
    }
    let kept = call.force ? nil : scope.aliases?[key]?.options
    let made = AliasInfo(name, target: target, options: call.options ?? given?.options ?? kept ?? [])
    if scope.aliases == nil { scope.aliases = [:] }
    scope.aliases?[key] = made
    call.session.commandGeneration &+= 1
    return .object(made)
  }

  private func constantText(_ name: String) -> String {
    "Alias \(name) cannot be made constant after it has been created. Aliases can only be made constant at creation time."
  }

  private func change(_ alias: AliasInfo, to options: VariableOptions, _ call: ProviderCall) throws {
    let name = alias.name
    if alias.options.contains(.constant) {
      throw refuse(name, "Alias \(name) cannot be modified because it is constant.", "IsConstant")
    }
    if alias.options.contains(.readOnly), !call.force {
      throw refuse(name, "Alias \(name) cannot be modified because it is read-only.", "IsReadOnly")
    }
    try check(name, alias.options, options, constantText: constantText(name))
    alias.options = options
  }
}
