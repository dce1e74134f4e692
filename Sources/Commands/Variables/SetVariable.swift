// Set-Variable and New-Variable.

import Engine
import Objects
import Primitives

final class SetVariableCommand: Cmdlet {
  private var collected: [Value] = []
  private var nameWasGiven = false
  private var valueWasGiven = false

  override func begin() throws {
    nameWasGiven = has("Name")
    valueWasGiven = has("Value")
  }

  override func process() throws {
    if nameWasGiven, valueWasGiven { return }
    if nameWasGiven {
      if has("Value") { collected.append(value("Value")) }
      return
    }
    for name in strings("Name") ?? [] { try set(name, has("Value") ? value("Value") : .null) }
  }

  override func end() throws {
    guard nameWasGiven else { return }
    let names = strings("Name") ?? []
    if flag("Append") {
      if names.count != 1 {
        let record = ErrorRecord(
          ExceptionObj(
            "System.InvalidOperationException", "Operation is not valid due to the current state of the object."),
          id: "SetVariableAppend", category: .InvalidOperation, target: value("Name"))
        record.detailsMessage = "SetVariableAppend"
        record.recommendedAction = "Use a single variable rather than a collection"
        throw context.terminating(record)
      }
      for name in names { try append(name) }
      return
    }
    let wanted: Value
    if valueWasGiven {
      wanted = value("Value")
    } else {
      wanted = collected.isEmpty ? .null : collected.count == 1 ? collected[0] : .array(collected)
    }
    for name in names { try set(name, wanted) }
  }

  private func append(_ name: String) throws {
    let scope = try VariableScopes.scope(string("Scope"), self)
    let current = scope.variable(NameKey(name))?.value ?? .null
    let added = valueWasGiven ? [value("Value")] : collected
    if case .object(let object) = current, let list = object as? ListObj, !list.isReadOnly {
      for item in added { list.items.append(item) }
      list.version += 1
      return
    }
    var items = current.isNull ? [] : current.sequence.map { Array($0.items) } ?? [current]
    items += added
    try set(name, items.count == 1 ? items[0] : .array(items))
  }

  private func set(_ name: String, _ wanted: Value) throws {
    var scope = try VariableScopes.scope(string("Scope"), self)
    var plain = name
    if let colon = name.firstIndex(of: ":"), ["global", "local", "script", "private"].contains(name[..<colon].lowercased()) {
      plain = String(name[name.index(after: colon)...])
      scope = try VariableScopes.scope(String(name[..<colon]), self)
    }
    let force = flag("Force")
    var isFiltered = false
    var targets = try VariableScopes.matching(plain, scope: scope, self, isFiltered: &isFiltered)
    if targets.isEmpty, !isFiltered, let computed = VariableScopes.computed(plain, self), !computed.options.isEmpty {
      targets = [computed]
    }
    if targets.isEmpty {
      if isFiltered { return }
      guard try shouldProcess("Name: \(plain) Value: \(try session.text(wanted))", "Set variable") else { return }
      let key = NameKey(plain)
      if let shared = session.findVariable(plain, from: context.scope), shared.options.contains(.allScope), !has("Option") {
        try session.store(shared, wanted)
        return
      }
      let variable = PSVariable(key.text, wanted)
      try describe(variable)
      scope.install(variable, key)
      if variable.options.contains(.allScope) { session.hasAllScopeVariables = true }
      if flag("PassThru") { try write(.object(variable)) }
      return
    }
    for variable in targets {
      guard try shouldProcess("Name: \(variable.name.string) Value: \(try session.text(wanted))", "Set variable") else {
        continue
      }
      let isReadOnly = variable.options.contains(.readOnly)
      if variable.options.contains(.constant) || (isReadOnly && !force) {
        try VariableScopes.notWritable(variable.name.string, self)
        continue
      }
      if isReadOnly { variable.options.remove(.readOnly) }
      if has("Option"), VariableScopes.options(value("Option")).contains(.constant) {
        try writeError(
          "System.Management.Automation.SessionStateUnauthorizedAccessException",
          "Existing variable \(variable.name.string) cannot be made constant. Variables can be made constant only at creation time.",
          id: "VariableCannotBeMadeConstant", .WriteError, target: .string(variable.name))
        continue
      }
      if has("Option"), variable.options.contains(.allScope),
        !VariableScopes.options(value("Option")).contains(.allScope)
      {
        if isReadOnly { variable.options.insert(.readOnly) }
        try writeError(
          "System.Management.Automation.SessionStateUnauthorizedAccessException",
          "The AllScope option cannot be removed from the variable '\(variable.name.string)'.",
          id: "VariableAllScopeOptionCannotBeRemoved", .WriteError, target: .string(variable.name))
        continue
      }
      do {
        if has("Value") || !collected.isEmpty || !has("Option") && !has("Description") && !has("Visibility") {
          try session.store(variable, wanted)
        }
      } catch let thrown as Thrown where thrown.record.exception.type.fullName.hasSuffix("ValidationMetadataException") {
        try writeError(thrown.record)
        continue
      }
      try describe(variable)
      if isReadOnly, !has("Option") { variable.options.insert(.readOnly) }
      if flag("PassThru") { try write(.object(variable)) }
    }
  }

  private func describe(_ variable: PSVariable) throws {
    if has("Option") { variable.options = VariableScopes.options(value("Option")) }
    if let text = string("Description") { variable.variableDescription = PSString.make(text) }
    if string("Scope")?.lowercased() == "private" { variable.options.insert(.private) }
    VariableScopes.show(variable, self)
  }
}

final class NewVariableCommand: Cmdlet {
  override func process() throws {
    let scope = try VariableScopes.scope(string("Scope"), self)
    let name = string("Name") ?? ""
    let wanted = value("Value")
    guard try shouldProcess("Name: \(name) Value: \(try session.text(wanted))", "New variable") else { return }
    let key = NameKey(name)
    let known = scope.variable(key) ?? (VariableScopes.computed(name, self).flatMap { $0.options.isEmpty ? nil : $0 })
    if let known {
      if !flag("Force") {
        return try writeError(
          "System.Management.Automation.SessionStateException", "A variable with name '\(name)' already exists.",
          id: "VariableAlreadyExists", .ResourceExists, target: Value(name))
      }
      if known.options.contains(.constant) { return try VariableScopes.notWritable(name, self) }
    }
    let variable = PSVariable(key.text, wanted)
    variable.options = VariableScopes.options(value("Option"))
    if string("Scope")?.lowercased() == "private" { variable.options.insert(.private) }
    if let text = string("Description") { variable.variableDescription = PSString.make(text) }
    VariableScopes.show(variable, self)
    if let known, scope.variable(key) === known {
      // References to the old object go on working with the new one.
      known.options = []
      known.attributes = []
      known.value = wanted
      known.options = variable.options
      known.variableDescription = variable.variableDescription
      known.visibility = variable.visibility
      if variable.options.contains(.allScope) { session.hasAllScopeVariables = true }
      if flag("PassThru") { try write(.object(known)) }
      return
    }
    if variable.options.contains(.allScope) { session.hasAllScopeVariables = true }
    scope.install(variable, key)
    if flag("PassThru") { try write(.object(variable)) }
  }
}
