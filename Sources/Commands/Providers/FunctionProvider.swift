// `Function`: the functions of the session.

import Engine
import Objects
import Primitives

/// `Function`.
final class FunctionProvider: SessionStateProvider {
  override func checkRename(_ name: String, _ call: ProviderCall) throws {
    guard let options = call.session.findFunction(name, from: call.scope)?.options else { return }
    if options.contains(.constant) || (options.contains(.readOnly) && !call.force) {
      throw ItemFailure(
        "System.Management.Automation.SessionStateUnauthorizedAccessException",
        "Cannot rename function because function \(name) is read-only or constant.", id: "CannotRenameFunction", .WriteError,
        target: Value(name))
    }
  }

  override func names(_ call: ProviderCall) -> [String] {
    call.session.definePendingFunctions()
    var seen: Set<NameKey> = []
    var names: [String] = []
    var scope: Scope? = call.scope
    while let here = scope {
      for (key, function) in here.functions ?? [:] where seen.insert(key).inserted { names.append(function.name) }
      scope = here.parent
    }
    for module in call.session.builtinModules where module.name.isEmpty {
      for name in module.names() where seen.insert(NameKey(name)).inserted { names.append(name) }
    }
    return names
  }

  override func entry(_ name: String, _ call: ProviderCall) throws -> Value? {
    if let (scope, plain) = call.scoped(name) { return scope.functions?[NameKey(plain)].map { .object($0) } }
    if let found = call.session.findFunction(name, from: call.scope) { return .object(found) }
    for module in call.session.builtinModules where module.name.isEmpty {
      if let found = module.find(name) { return .object(found) }
    }
    return nil
  }
  override func content(_ name: String, _ call: ProviderCall) throws -> Value? {
    if let (scope, plain) = call.scoped(name) { return scope.functions?[NameKey(plain)].map { .object($0.block) } }
    return call.session.findFunction(name, from: call.scope).map { .object($0.block) }
  }

  /// Where a function without a scope in front of its name is set: where one of this name is seen already, else in the running scope. With
  /// options, or copied from another function, it is always made in the running scope.
  private func place(_ name: String, _ value: Value, _ call: ProviderCall) -> Scope {
    if call.options != nil || value.base.obj is FunctionInfo || call.session.findFunction(name, from: call.scope) == nil {
      return call.scope
    }
    let key = NameKey(name)
    var here: Scope? = call.scope
    while let scope = here {
      if scope.functions?[key] != nil { return scope }
      here = scope.parent
    }
    return call.scope
  }

  override func set(_ name: String, _ value: Value, _ call: ProviderCall) throws -> Value {
    let (scope, name) = call.scoped(name) ?? (place(name, value, call), name)
    if scope === call.session.global { call.session.definePendingFunctions() }
    if value.isNull {
      if let options = call.options {
        // The options alone change.
        if let old = call.session.findFunction(name, from: scope) { try change(old, to: options) }
      } else {
        try remove(name, call)
      }
      return .null
    }
    let block: ScriptBlock
    switch value.base {
    case .object(let object):
      if let given = object as? ScriptBlock {
        block = given
      } else if let function = object as? FunctionInfo {
        block = function.block
      } else {
        throw ItemFailure.argument(
          "Cannot process argument because the value of argument \"value\" is not valid. Change the value of the \"value\" argument and run the operation again."
        )
      }
    case .string(let text): block = try call.session.parsedBlock(text.string)
    default:
      throw ItemFailure.argument(
        "Cannot process argument because the value of argument \"value\" is not valid. Change the value of the \"value\" argument and run the operation again."
      )
    }
    let key = NameKey(name)
    if let old = scope.functions?[key], !old.options.isDisjoint(with: [.readOnly, .constant]),
      !call.force || old.options.contains(.constant)
    {
      throw ItemFailure(
        "System.Management.Automation.SessionStateUnauthorizedAccessException",
        "Cannot write to function \(name) because it is read-only or constant.", id: "FunctionNotWritable", .WriteError,
        target: Value(name))
    }
    let made = FunctionInfo(name, block, module: scope.module)
    let kept = scope.functions?[key].map { $0.options.contains(.readOnly) ? [] : $0.options }
    made.options = call.options ?? (value.base.obj as? FunctionInfo)?.options ?? kept ?? []
    if scope.functions == nil { scope.functions = [:] }
    scope.functions?[key] = made
    call.session.commandGeneration &+= 1
    return .object(made)
  }

  /// Gives a function other options, as far as those it has allow it.
  private func change(_ function: FunctionInfo, to options: VariableOptions) throws {
    func refuse(_ message: String, _ id: String) -> ItemFailure {
      ItemFailure(
        "System.Management.Automation.SessionStateUnauthorizedAccessException", message, id: id, .WriteError,
        target: Value(function.name))
    }
    if function.options.contains(.constant) {
      throw refuse("Cannot modify function \(function.name) because it is constant.", "FunctionIsConstant")
    }
    if options.contains(.constant) {
      throw refuse(
        "Existing function \(function.name) cannot be made constant. Functions can be made constant only at creation time.",
        "FunctionCannotBeMadeConstant")
    }
    if !options.contains(.allScope), function.options.contains(.allScope) {
      throw refuse(
        "The AllScope option cannot be removed from the function '\(function.name)'.", "FunctionAllScopeOptionCannotBeRemoved")
    }
    function.options = options
  }

  override func remove(_ name: String, _ call: ProviderCall) throws {
    let qualified = call.scoped(name)
    let name = qualified?.name ?? name
    let key = NameKey(name)
    var here: Scope? = qualified?.scope ?? call.scope
    while let scope = here {
      if let function = scope.functions?[key] {
        if function.options.contains(.constant) || (function.options.contains(.readOnly) && !call.force) {
          throw ItemFailure(
            "System.Management.Automation.SessionStateUnauthorizedAccessException",
            "Cannot remove function \(name) because it is constant.", id: "FunctionNotRemovable", .WriteError,
            target: Value(name))
        }
        scope.functions?[key] = nil
        call.session.commandGeneration &+= 1
        return
      }
      here = qualified == nil ? scope.parent : nil
    }
  }
}
