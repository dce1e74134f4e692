// Get-Variable, Remove-Variable and Clear-Variable.

import Engine
import Objects
import Primitives

final class GetVariableCommand: Cmdlet {
  override func process() throws {
    let scope = has("Scope") ? try VariableScopes.scope(string("Scope"), self) : nil
    let valueOnly = flag("ValueOnly")
    for name in strings("Name") ?? ["*"] {
      var isFiltered = false
      let found = try VariableScopes.matching(name, scope: scope, self, isFiltered: &isFiltered)
      for variable in found.sorted(by: { Collation.invariant.compare($0.name, $1.name, [.ignoreCase]) < 0 }) {
        if valueOnly { try write(variable.value.orNull) } else { try write(.object(variable)) }
      }
      if found.isEmpty, !isFiltered { try VariableScopes.notFound(name, self) }
    }
  }
}

final class RemoveVariableCommand: Cmdlet {
  override func process() throws {
    let scope = try VariableScopes.scope(string("Scope"), self)
    let force = flag("Force")
    for name in strings("Name") ?? [] {
      var isFiltered = false
      let found = try VariableScopes.matching(name, scope: has("Scope") ? scope : nil, self, isFiltered: &isFiltered)
      if found.isEmpty, !isFiltered { try VariableScopes.notFound(name, self) }
      for variable in found {
        let plain = variable.name.string
        guard try shouldProcess("Name: \(plain)", "Remove variable") else { continue }
        let options = variable.options
        if options.contains(.constant) || (options.contains(.readOnly) && !force) {
          try writeError(
            "System.Management.Automation.SessionStateUnauthorizedAccessException",
            "Cannot remove variable \(plain) because it is constant or read-only. If the variable is read-only, try the operation again specifying the Force option.",
            id: "VariableNotRemovable", .WriteError, target: Value(plain))
          continue
        }
        let key = NameKey(variable.name)
        var current: Scope? = scope
        while let here = current {
          if here.variable(key) === variable {
            here.removeVariable(key)
            break
          }
          if has("Scope") { break }
          current = here.parent
        }
      }
    }
  }
}

final class ClearVariableCommand: Cmdlet {
  override func process() throws {
    let scope = has("Scope") ? try VariableScopes.scope(string("Scope"), self) : nil
    for name in strings("Name") ?? [] {
      var isFiltered = false
      let found = try VariableScopes.matching(name, scope: scope, self, isFiltered: &isFiltered)
      if found.isEmpty, !isFiltered { try VariableScopes.notFound(name, self) }
      for variable in found {
        let plain = variable.name.string
        guard try shouldProcess("Name: \(plain)", "Clear variable") else { continue }
        var target = variable
        if target.options.contains(.constant) || (target.options.contains(.readOnly) && !flag("Force")) {
          try VariableScopes.notWritable(plain, self)
          continue
        }
        // A variable of an outer scope is hidden by a new one, as an assignment would.
        if scope == nil, context.scope.variable(NameKey(variable.name)) !== variable, !variable.options.contains(.allScope) {
          target = context.scope.makeVariable(NameKey(variable.name))
        }
        if target.attributes.isEmpty { target.value = .null } else { try session.store(target, .null) }
        if flag("PassThru") { try write(.object(target)) }
      }
    }
  }
}
