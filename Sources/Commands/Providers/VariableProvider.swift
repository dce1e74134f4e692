// `Variable`: the variables of the session, by scopes.

import Engine
import Objects
import Primitives

/// `Variable`.
final class VariableProvider: ScopedEntryProvider {
  override var word: String { "variable" }
  override func own(_ key: NameKey, in scope: Scope) -> (any ScopedEntry)? { scope.variable(key) }
  override func seen(_ name: String, _ call: ProviderCall) -> (any ScopedEntry)? { variable(name, call) }
  override func content(of entry: any ScopedEntry) -> Value { (entry as? PSVariable)?.value ?? .null }
  override func drop(_ key: NameKey, from scope: Scope, _ session: Session) { scope.removeVariable(key) }
  override func notRemovable(_ name: String) -> String {
    "Cannot remove variable \(name) because it is constant or read-only. If the variable is read-only, try the operation again specifying the Force option."
  }

  override func names(_ call: ProviderCall) -> [String] {
    var names = names(call) { here in
      here.allVariables.filter { here === call.scope || !$0.options.contains(.private) }.map {
        (NameKey($0.name), $0.name.string)
      }
    }
    var seen = Set(names.map { NameKey($0) })
    for name in [
      "$", "?", "^", "args", "ConsoleFileName", "Error", "ExecutionContext", "false", "HOME", "Host", "input", "IsCoreCLR",
      "IsLinux",
      "IsMacOS", "IsWindows", "MyInvocation", "null", "PID", "PROFILE", "PSBoundParameters", "PSCommandPath", "PSCulture",
      "PSEdition", "PSHOME",
      "PSScriptRoot", "PSUICulture", "PSVersionTable", "PWD", "ShellId", "StackTrace", "true",
    ] {
      let key = NameKey(name)
      if !seen.contains(key),
        call.session.variableValue(name, from: call.scope) != nil || name == "true" || name == "false" || name == "null"
      {
        seen.insert(key)
        names.append(name)
      }
    }
    return names
  }

  private func variable(_ name: String, _ call: ProviderCall) -> PSVariable? {
    let (scope, plain, isQualified) = split(name, call)
    if isQualified { return scope.variable(NameKey(plain)) }
    if let found = call.session.findVariable(plain, from: scope) { return found }
    switch plain.lowercased() {
    case "true": return PSVariable(PSString.make("true"), .bool(true), options: [.constant, .allScope])
    case "false": return PSVariable(PSString.make("false"), .bool(false), options: [.constant, .allScope])
    case "null": return PSVariable.null()
    default: break
    }
    // Computed ones stand behind a variable made for the asking.
    return call.session.variableValue(plain, from: scope).map {
      PSVariable(PSString.make(plain), $0, options: VariableScopes.computedOptions(plain))
    }
  }

  override func set(_ name: String, _ value: Value, _ call: ProviderCall) throws -> Value {
    let (scope, plain, _) = split(name, call)
    try checkComputed(
      plain, scope, call, notWritable(plain), "NotWritable")
    let given = value.base.obj as? PSVariable
    let key = NameKey(plain)
    let wanted = given.map { $0.value } ?? value
    if let known = scope.variable(key) ?? allScope(key, call) {
      // What is there takes the value, the options, the attributes and the description of the new one.
      if isFixed(known.options, call) { throw refuse(plain, notWritable(plain), "NotWritable") }
      let options = given?.options ?? []
      try keepsAllScope(plain, known.options, options)
      known.attributes = given?.attributes ?? []
      known.value = wanted
      known.options = options
      known.variableDescription = given?.variableDescription ?? .empty
    } else {
      let made = PSVariable(PSString.make(plain), wanted, options: given?.options ?? [])
      made.attributes = given?.attributes ?? []
      made.variableDescription = given?.variableDescription ?? .empty
      scope.install(made, key)
      if made.options.contains(.allScope) { call.session.hasAllScopeVariables = true }
    }
    return variable(name, call).map { .object($0) } ?? .null
  }

  private func allScope(_ key: NameKey, _ call: ProviderCall) -> PSVariable? {
    guard call.session.hasAllScopeVariables, let shared = call.session.global.variable(key),
      shared.options.contains(.allScope)
    else { return nil }
    return shared
  }

  private func notWritable(_ name: String) -> String {
    "Cannot overwrite variable \(name) because it is read-only or constant."
  }

  /// Computed variables are constant or read-only like those with a value of their own.
  private func checkComputed(_ name: String, _ scope: Scope, _ call: ProviderCall, _ message: String, _ id: String) throws {
    guard isFixed(VariableScopes.computedOptions(name), call), call.session.findVariable(name, from: scope) == nil,
      VariableScopes.computedOptions(name).contains(.allScope) || scope === call.session.global
    else { return }
    throw refuse(name, message, id)
  }

  override func remove(_ name: String, _ call: ProviderCall) throws {
    let (scope, plain, _) = split(name, call)
    try checkComputed(plain, scope, call, notRemovable(plain), "NotRemovable")
    try super.remove(name, call)
  }
}
