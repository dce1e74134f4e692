// `Function`: the functions of the session.

import Engine
import Objects
import Primitives

/// `Function`.
final class FunctionProvider: ScopedEntryProvider {
  override var word: String { "function" }
  override func own(_ key: NameKey, in scope: Scope) -> (any ScopedEntry)? { scope.functions?[key] }
  override func seen(_ name: String, _ call: ProviderCall) -> (any ScopedEntry)? {
    call.session.findFunction(name, from: call.scope)
  }
  override func content(of entry: any ScopedEntry) -> Value { (entry as? FunctionInfo).map { .object($0.block) } ?? .null }
  override func drop(_ key: NameKey, from scope: Scope, _ session: Session) {
    scope.functions?[key] = nil
    session.commandGeneration &+= 1
  }
  override func notRemovable(_ name: String) -> String { "Cannot remove function \(name) because it is constant." }

  override func names(_ call: ProviderCall) -> [String] {
    call.session.definePendingFunctions()
    var names = names(call) { $0.functions?.map { ($0.key, $0.value.name) } ?? [] }
    var seen = Set(names.map { NameKey($0) })
    for module in call.session.builtinModules where module.name.isEmpty {
      for name in module.names() where seen.insert(NameKey(name)).inserted { names.append(name) }
    }
    return names
  }

  override func entry(_ name: String, _ call: ProviderCall) throws -> Value? {
    if let found = try super.entry(name, call) { return found }
    for module in call.session.builtinModules where module.name.isEmpty {
      if let found = module.find(name) { return .object(found) }
    }
    return nil
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
    case .object(let given as ScriptBlock): block = given
    case .object(let function as FunctionInfo): block = function.block
    case .string(let text): block = try call.session.parsedBlock(text.string)
    default: throw ItemFailure.argument(DotNetError.psArgumentText("value"))
    }
    let key = NameKey(name)
    if let old = scope.functions?[key], isFixed(old.options, call) {
      throw refuse(name, "Cannot write to function \(name) because it is read-only or constant.", "NotWritable")
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
    let name = function.name
    if function.options.contains(.constant) {
      throw refuse(name, "Cannot modify function \(name) because it is constant.", "IsConstant")
    }
    try check(
      name, function.options, options,
      constantText:
        "Existing function \(name) cannot be made constant. Functions can be made constant only at creation time.")
    function.options = options
  }
}
