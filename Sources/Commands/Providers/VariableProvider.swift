// `Variable`: the variables of the session, by scopes.

import Engine
import Objects
import Primitives

/// `Variable`.
final class VariableProvider: SessionStateProvider {
  /// The scope that a name means, the plain name, and whether it was qualified.
  private func split(_ name: String, _ call: ProviderCall) -> (Scope, String, Bool) {
    if let (scope, plain) = call.scoped(name) { return (scope, plain, true) }
    return (call.scope, name, false)
  }

  override func checkRename(_ name: String, _ call: ProviderCall) throws {
    guard let options = variable(name, call)?.options else { return }
    if options.contains(.constant) || (options.contains(.readOnly) && !call.force) {
      throw ItemFailure(
        "System.Management.Automation.SessionStateUnauthorizedAccessException",
        "Cannot rename variable because variable \(name) is read-only or constant.", id: "CannotRenameVariable", .WriteError,
        target: Value(name))
    }
  }

  override func names(_ call: ProviderCall) -> [String] {
    var seen: Set<NameKey> = []
    var names: [String] = []
    var scope: Scope? = call.scope
    while let here = scope {
      for variable in here.allVariables where here === call.scope || !variable.options.contains(.private) {
        if seen.insert(NameKey(variable.name)).inserted { names.append(variable.name.string) }
      }
      scope = here.parent
    }
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

  override func entry(_ name: String, _ call: ProviderCall) throws -> Value? { variable(name, call).map { .object($0) } }
  override func content(_ name: String, _ call: ProviderCall) throws -> Value? { variable(name, call)?.value }

  override func set(_ name: String, _ value: Value, _ call: ProviderCall) throws -> Value {
    let (scope, plain, _) = split(name, call)
    try checkComputed(
      plain, scope, call, "Cannot overwrite variable \(plain) because it is read-only or constant.", id: "VariableNotWritable")
    let given = value.base.obj as? PSVariable
    let key = NameKey(plain)
    let wanted = given.map { $0.value } ?? value
    if let known = scope.variable(key) ?? allScope(key, call) {
      // What is there takes the value, the options, the attributes and the description of the new one.
      if known.options.contains(.constant) || known.options.contains(.readOnly) && !call.force {
        throw ItemFailure(
          "System.Management.Automation.SessionStateUnauthorizedAccessException",
          "Cannot overwrite variable \(plain) because it is read-only or constant.", id: "VariableNotWritable", .WriteError,
          target: Value(plain))
      }
      let options = given?.options ?? []
      if known.options.contains(.allScope), !options.contains(.allScope) {
        throw ItemFailure(
          "System.Management.Automation.SessionStateUnauthorizedAccessException",
          "The AllScope option cannot be removed from the variable '\(plain)'.", id: "VariableAllScopeOptionCannotBeRemoved",
          .WriteError, target: Value(plain))
      }
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

  /// Computed variables are constant or read-only like those with a value of their own.
  private func checkComputed(_ name: String, _ scope: Scope, _ call: ProviderCall, _ message: String, id: String) throws {
    let options = VariableScopes.computedOptions(name)
    guard options.contains(.constant) || options.contains(.readOnly) && !call.force else { return }
    guard call.session.findVariable(name, from: scope) == nil, options.contains(.allScope) || scope === call.session.global
    else {
      return
    }
    throw ItemFailure(
      "System.Management.Automation.SessionStateUnauthorizedAccessException", message, id: id, .WriteError, target: Value(name))
  }

  override func remove(_ name: String, _ call: ProviderCall) throws {
    let (scope, plain, isQualified) = split(name, call)
    try checkComputed(
      plain, scope, call,
      "Cannot remove variable \(plain) because it is constant or read-only. If the variable is read-only, try the operation again specifying the Force option.",
      id: "VariableNotRemovable")
    let key = NameKey(plain)
    var here: Scope? = scope
    while let current = here {
      if let variable = current.variable(key) {
        if variable.options.contains(.constant) || (variable.options.contains(.readOnly) && !call.force) {
          throw ItemFailure(
            "System.Management.Automation.SessionStateUnauthorizedAccessException",
            "Cannot remove variable \(plain) because it is constant or read-only. If the variable is read-only, try the operation again specifying the Force option.",
            id: "VariableNotRemovable", .WriteError, target: Value(plain))
        }
        current.removeVariable(key)
        return
      }
      here = isQualified ? nil : current.parent
    }
  }
}
