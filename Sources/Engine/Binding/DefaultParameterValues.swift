// `$PSDefaultParameterValues`: values for parameters that the caller left out, by `Command:Parameter` with wildcards.

import Objects
import Primitives

/// A parameter that a default may go to.
private enum DefaultTarget {
  case parameter(PlannedParameter)
  case common(CommonParameter)

  func isSame(_ other: DefaultTarget) -> Bool {
    switch (self, other) {
    case (.parameter(let a), .parameter(let b)): return a === b
    case (.common(let a), .common(let b)): return a.name == b.name
    default: return false
    }
  }
}

/// `$PSDefaultParameterValues` itself.
enum DefaultParameters {
  private static let variable = NameKey("PSDefaultParameterValues")

  /// The table that a scope sees; nil when it has nothing in it.
  static func table(_ scope: Scope) -> DictionaryObj? {
    var current: Scope? = scope
    while let here = current {
      if let found = here.local(variable) { return found.dictionary.flatMap { $0.table.count > 0 ? $0 : nil } }
      current = here.parent
    }
    return nil
  }
}

extension ParameterBinder {
  /// Binds the defaults that fit and whose parameters are still free.
  func applyDefaults(_ stage: String) throws {
    guard let table = DefaultParameters.table(context.scope) else { return }
    let pairs = try matchingDefaults(table)
    var usable: [(DefaultTarget, Value)] = []
    var possible = SetMask.every
    for (target, value) in pairs {
      switch target {
      case .common(let common):
        if commonGiven.contains(where: { $0.name == common.name }) { continue }
      case .parameter(let parameter):
        if !parameter.isIn(current) || isBound[parameter.index] { continue }
        if parameter.flags != 0 {
          possible &= parameter.flags
          if possible == 0 { return }
        }
      }
      usable.append((target, value))
    }
    guard !usable.isEmpty else { return }
    try scope("BIND DEFAULT <parameter, value> pairs after [\(stage)] for [\(context.name)]") {
      for (target, value) in usable { try bindDefault(target, value) }
    }
  }

  private func bindDefault(_ target: DefaultTarget, _ value: Value) throws {
    var value = value
    let name: String
    switch target {
    case .parameter(let parameter): name = parameter.spec.name.string
    case .common(let common): name = common.name
    }
    do {
      if case .object(let object) = value.base, let block = object as? ScriptBlock {
        let result = try session.call(block, [bindingState()])
        if result.isNull { return }
        value = result
      }
      let argument = BindArgument(name: PSString.make(name), value: value)
      switch target {
      case .common(let common): try bind(common, argument)
      case .parameter(let parameter):
        guard try bind(parameter, argument, sets: current, coerce: true, delay: true) else { return }
      }
      boundDefaults.append(name)
      defaultsInUse = true
    } catch let thrown as Thrown where thrown.isBindingFailure {
      let shown = value.isNull ? "null" : narrated(value)
      try warn(
        "The binding of default value '\(shown)' to parameter '\(name)' failed: \(thrown.record.exception.message)", name)
    }
  }

  /// What a script block among the defaults gets as its argument.
  private func bindingState() -> Value {
    .object(
      CustomObj([
        ("Command", context.command.map { .object($0) } ?? .null), ("BoundParameters", .object(boundParameters())),
        ("BoundDefaultParameters", .strings(boundDefaults)),
        ("BoundPositionalParameters", .array([Value]())),
      ]))
  }

  private func warn(_ text: String, _ key: String) throws {
    if warned.insert(key.lowercased()).inserted { try context.writeWarning(text) }
  }

  /// Pairs whose key names this command and one of its parameters. Keys in a bad format are taken out, with a warning.
  private func matchingDefaults(_ table: DictionaryObj) throws -> [(DefaultTarget, Value)] {
    var exact: [(String, String, Value)] = []
    var wild: [(String, String, Value)] = []
    var bad: [Value] = []
    for position in table.orderedPositions {
      guard let key = table.table.key(at: position), let text = key.pstring?.string else { continue }
      let value = table.table.value(at: position)
      let trimmed = DefaultKey.trim(text)
      guard let (command, parameter) = DefaultKey.split(trimmed) else {
        if trimmed.lowercased() == "disabled" {
          if Truth.isTrue(value) { return [] }
        } else {
          bad.append(key)
        }
        continue
      }
      if trimmed.contains(where: { $0 == "*" || $0 == "?" || $0 == "[" }) {
        wild.append((command, parameter, value))
      } else if names(command, wildcard: false) {
        exact.append((command, parameter, value))
      }
    }
    if !bad.isEmpty {
      for key in bad { table.table.remove(key) }
      let keys = bad.compactMap { $0.pstring?.string }.joined(separator: ", ")
      let text =
        bad.count > 1 ? "The keys '\(keys)' do not have valid formats." : "The key '\(keys)' does not have a valid format."
      try warn(
        text + " For information about the correct format, see about_Parameters_Default_Values at "
          + "https://go.microsoft.com/fwlink/?LinkId=228266.", keys)
    }
    var pairs: [(DefaultTarget, Value)] = []
    var dropped: [DefaultTarget] = []
    func add(_ target: DefaultTarget, _ value: Value, _ name: String) throws {
      guard let known = pairs.first(where: { $0.0.isSame(target) }) else {
        pairs.append((target, value))
        return
      }
      if !ValueTable.same(known.1, value, .ordinal) {
        try warn(
          "Multiple different default values are defined in $PSDefaultParameterValues for the parameter matching the following name or alias: "
            + "\(name). These defaults have been ignored.", name)
        dropped.append(target)
      }
    }
    for (_, parameter, value) in exact { if let target = named(parameter) { try add(target, value, parameter) } }
    for (command, parameter, value) in wild where names(command, wildcard: true) {
      if !parameter.contains(where: { $0 == "*" || $0 == "?" || $0 == "[" }) {
        if let target = named(parameter) { try add(target, value, parameter) }
        continue
      }
      let targets = try matching(parameter)
      if targets.count > 1 {
        try warn(
          "The following name or alias defined in $PSDefaultParameterValues for this cmdlet resolves to multiple parameters: \(parameter). The "
            + "default has been ignored.", parameter)
      } else if let target = targets.first {
        try add(target, value, parameter)
      }
    }
    return pairs.filter { pair in !dropped.contains { $0.isSame(pair.0) } }
  }

  /// Whether a key's command part means this command, also by one of its aliases.
  private func names(_ text: String, wildcard: Bool) -> Bool {
    let own = context.command?.name ?? context.invocation.name
    if !wildcard {
      if text.lowercased() == own.lowercased() { return true }
      return session.findAlias(text, from: context.scope)?.target.lowercased() == own.lowercased()
    }
    return (try? WildcardPattern(PSString.make(text)).isMatch(PSString.make(own))) ?? false
  }

  private func named(_ name: String) -> DefaultTarget? {
    let key = PSString.make(name)
    if let spec = signature.find(key) { return .parameter(plan.parameters[spec.index]) }
    for parameter in plan.parameters.dropFirst(signature.parameters.count) where parameter.spec.name.equalsIgnoringCase(key) {
      return .parameter(parameter)
    }
    return CommonParameter.find(key, signature).map { .common($0) }
  }

  private func matching(_ text: String) throws -> [DefaultTarget] {
    let pattern = WildcardPattern(PSString.make(text))
    var targets: [DefaultTarget] = []
    for parameter in plan.parameters {
      let spec = parameter.spec
      if try pattern.isMatch(spec.name) || spec.aliases.contains(where: { try pattern.isMatch($0) }) {
        targets.append(.parameter(parameter))
      }
    }
    for common in CommonParameter.of(signature) where try pattern.isMatch(common.key) { targets.append(.common(common)) }
    return targets
  }
}

/// Keys of `$PSDefaultParameterValues`.
enum DefaultKey {
  static func trim(_ text: String) -> String {
    var rest = Substring(text)
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }

  /// `Command:Parameter`, either part perhaps quoted.
  static func split(_ text: String) -> (String, String)? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    func part(_ text: Substring) -> String {
      var inner = Substring(trim(String(text)))
      if inner.count >= 2, let quote = inner.first, quote == "'" || quote == "\"", inner.last == quote {
        inner = inner.dropFirst().dropLast()
      }
      return String(inner)
    }
    let command = part(text[..<colon])
    let parameter = part(text[text.index(after: colon)...])
    return command.isEmpty || parameter.isEmpty ? nil : (command, parameter)
  }
}
