// What `-Scope` means, and which variables can be seen from a scope: stored ones, and those that the session computes.

import Engine
import Objects
import Primitives

enum VariableScopes {
  /// The scope of a `-Scope` parameter: Global, Local, Script, Private or a number of scopes outwards; the running one where none is given.
  static func scope(_ text: String?, _ cmdlet: Cmdlet) throws -> Scope {
    try scope(text, cmdlet.context) { cmdlet.context.terminating($0.record) } ?? cmdlet.context.scope
  }

  /// The same; nil where none is given. `refuse` makes the error of a scope that is none.
  static func scope(_ text: String?, _ context: CommandContext, _ refuse: (ItemFailure) -> Error) throws -> Scope? {
    guard let text, !text.isEmpty else { return nil }
    switch text.lowercased() {
    case "global": return context.session.global
    case "local", "private": return context.scope
    case "script": return context.scope.scriptScope
    default: break
    }
    let number = try number(text, refuse)
    var current = context.scope
    for _ in 0..<number {
      guard let parent = current.parent else { throw refuse(tooFar(number)) }
      current = parent
    }
    return current
  }

  /// A scope's number; what is none is refused.
  private static func number(_ text: String, _ refuse: (ItemFailure) -> Error) throws -> Int {
    let digits = text.drop { $0 == " " }
    if let number = Int32(digits), number >= 0 { return Int(number) }
    if Int32(digits) != nil || !digits.isEmpty && digits.drop(while: { $0 == "-" || $0 == "+" }).allSatisfy(\.isNumber) {
      throw refuse(
        ItemFailure(
          "System.Management.Automation.PSArgumentOutOfRangeException",
          "Cannot process argument because the value of argument \"Scope\" is out of range. Change argument \"Scope\" to a value that is within range. (Parameter 'Scope')\nActual value was \(text).",
          id: "ArgumentOutOfRange", .InvalidArgument))
    }
    throw refuse(
      .argument(
        "Cannot process argument because the value of parameter \"Scope\" is not valid. Valid values are \"Global\", \"Local\", or \"Script\", or a number relative to the current scope (0 through the number of scopes where 0 is the current scope and 1 is its parent). Change the value of the \"Scope\" parameter and run the operation again."
      ))
  }

  /// A scope further out than there are.
  private static func tooFar(_ number: Int) -> ItemFailure {
    ItemFailure(
      "System.Management.Automation.PSArgumentOutOfRangeException",
      "The scope number '\(number)' exceeds the number of active scopes. (Parameter 'Scope')\nActual value was \(number).",
      id: "ArgumentOutOfRange", .InvalidArgument)
  }

  /// Computed variables: name and options.
  private static let computed: [(String, VariableOptions)] = [
    ("?", [.readOnly, .allScope]), ("^", []), ("$", []), ("args", []), ("EnabledExperimentalFeatures", [.readOnly, .allScope]),
    ("Error", [.constant]), ("ExecutionContext", [.constant, .allScope]), ("false", [.constant, .allScope]),
    ("HOME", [.readOnly, .allScope]), ("Host", [.constant, .allScope]), ("input", []), ("IsCoreCLR", [.readOnly, .allScope]),
    ("IsLinux", [.readOnly, .allScope]), ("IsMacOS", [.readOnly, .allScope]), ("IsWindows", [.readOnly, .allScope]),
    ("MyInvocation", []), ("null", []), ("PID", [.constant, .allScope]), ("PROFILE", []), ("PSBoundParameters", []),
    ("PSCommandPath", []),
    ("PSCulture", [.readOnly, .allScope]), ("PSEdition", [.constant, .allScope]), ("PSHOME", [.constant, .allScope]),
    ("PSScriptRoot", []),
    ("PSUICulture", [.readOnly, .allScope]), ("PSVersionTable", [.constant, .allScope]), ("PWD", []),
    ("ShellId", [.constant, .allScope]),
    ("StackTrace", []), ("true", [.constant, .allScope]), ("this", []), ("foreach", []), ("switch", []), ("PSCmdlet", []),
  ]

  private static func computedVariable(_ name: String, _ options: VariableOptions, _ cmdlet: Cmdlet) -> PSVariable? {
    let value: Value
    switch name.lowercased() {
    case "true": value = .bool(true)
    case "false": value = .bool(false)
    case "null": value = .null
    default:
      guard let found = cmdlet.session.variableValue(name, from: cmdlet.context.scope) else { return nil }
      value = found.orNull
    }
    return PSVariable(PSString.make(name), value, options: options)
  }

  /// Options of a computed variable; none for a name that is no such variable's.
  static func computedOptions(_ name: String) -> VariableOptions {
    computed.first { $0.0.lowercased() == name.lowercased() }?.1 ?? []
  }

  /// A computed variable by name.
  static func computed(_ name: String, _ cmdlet: Cmdlet) -> PSVariable? {
    guard let entry = computed.first(where: { $0.0.lowercased() == name.lowercased() }) else { return nil }
    return computedVariable(entry.0, entry.1, cmdlet)
  }

  /// Every variable that can be seen from the caller's scope, nearest first wins; in order of name.
  static func visible(_ cmdlet: Cmdlet, only scope: Scope?) -> [PSVariable] {
    var found: [FoldedName: PSVariable] = [:]
    if let scope {
      for variable in scope.allVariables { found[FoldedName(variable.name)] = variable }
    } else {
      var current: Scope? = cmdlet.context.scope
      while let here = current {
        for variable in here.allVariables {
          if here !== cmdlet.context.scope, variable.options.contains(.private) { continue }
          let key = FoldedName(variable.name)
          if found[key] == nil { found[key] = variable }
        }
        current = here.parent
      }
    }
    if scope == nil || scope === cmdlet.session.global {
      for (name, options) in computed where found[FoldedName(name)] == nil {
        if let variable = computedVariable(name, options, cmdlet) { found[FoldedName(name)] = variable }
      }
    }
    return found.values.sorted { Collation.invariant.compare($0.name, $1.name, [.ignoreCase]) < 0 }
  }

  /// The variables a name or pattern means. `Include` and `Exclude` narrow; a plain name that is absent gives none.
  static func matching(_ name: String, scope: Scope?, _ cmdlet: Cmdlet, isFiltered: inout Bool) throws -> [PSVariable] {
    let text = PSString.make(name)
    isFiltered = false
    var matches: [PSVariable]
    if WildcardPattern.containsWildcards(text) {
      isFiltered = true
      let pattern = WildcardPattern(text, [.ignoreCase])
      matches = try visible(cmdlet, only: scope).filter { try pattern.isMatch($0.name) }
    } else if let one = find(name, scope: scope, cmdlet) {
      matches = [one]
    } else {
      return []
    }
    if let include = cmdlet.strings("Include"), !include.isEmpty {
      isFiltered = true
      let patterns = include.map { WildcardPattern(PSString.make($0), [.ignoreCase]) }
      matches = try matches.filter { variable in try patterns.contains { try $0.isMatch(variable.name) } }
    }
    if let exclude = cmdlet.strings("Exclude"), !exclude.isEmpty {
      isFiltered = true
      let patterns = exclude.map { WildcardPattern(PSString.make($0), [.ignoreCase]) }
      matches = try matches.filter { variable in try !patterns.contains { try $0.isMatch(variable.name) } }
    }
    return matches
  }

  /// What every call has for itself, seen in the scope of the call.
  private static func ofCall(_ name: String, _ scope: Scope, _ cmdlet: Cmdlet) -> PSVariable? {
    let isOwn = scope === cmdlet.context.scope
    let invocation = isOwn ? cmdlet.context.frame?.invocation ?? scope.invocation : scope.invocation
    func made(_ value: Value?) -> PSVariable? { value.map { PSVariable(PSString.make(name), $0) } }
    switch name.lowercased() {
    case "args", "myinvocation", "psboundparameters":
      return isOwn ? computed(name, cmdlet) : invocation.flatMap { made(cmdlet.session.variable(name, of: $0, scope)) }
    case "input", "psscriptroot", "pscommandpath": return isOwn ? computed(name, cmdlet) : nil
    case "pscmdlet": return made(invocation?.cmdlet.map { .object($0) })
    case "_", "psitem":
      if case .unset = scope.underscore { return nil }
      return PSVariable(PSString.make("_"), scope.underscore.orNull)
    default: return nil
    }
  }

  /// One variable by name (which may carry a scope of its own).
  static func find(_ name: String, scope: Scope?, _ cmdlet: Cmdlet) -> PSVariable? {
    var name = name
    var scope = scope
    if let own = cmdlet.session.qualified(name, from: cmdlet.context.scope) {
      (scope, name) = own
    } else if name.lowercased().hasPrefix("variable:") {
      name = String(name.dropFirst(9))
    }
    if let scope {
      if let found = scope.variable(NameKey(name)) { return found }
      if let local = scope.automaticValue(NameKey(name)) { return PSVariable(PSString.make(name), local.orNull) }
      return scope === cmdlet.session.global ? computed(name, cmdlet) : ofCall(name, scope, cmdlet)
    }
    if name == "_" {
      var here: Scope? = cmdlet.context.scope
      while let current = here {
        if let found = ofCall(name, current, cmdlet) { return found }
        here = current.parent
      }
    }
    return cmdlet.session.findVariable(name, from: cmdlet.context.scope) ?? computed(name, cmdlet)
  }

  /// `Cannot find a variable with the name 'x'.`
  static func notFound(_ name: String, _ cmdlet: Cmdlet) throws {
    try cmdlet.writeError(
      "System.Management.Automation.ItemNotFoundException", "Cannot find a variable with the name '\(name)'.",
      id: "VariableNotFound",
      .ObjectNotFound, target: Value(name))
  }

  static func notWritable(_ name: String, _ cmdlet: Cmdlet) throws {
    try cmdlet.writeError(
      "System.Management.Automation.SessionStateUnauthorizedAccessException",
      "Cannot overwrite variable \(name) because it is read-only or constant.", id: "VariableNotWritable", .WriteError,
      target: Value(name))
  }

  /// Gives a variable what a `-Visibility` parameter says.
  static func show(_ variable: PSVariable, _ cmdlet: Cmdlet) {
    guard cmdlet.has("Visibility"), let given = (cmdlet.value("Visibility").base.obj as? EnumValue)?.raw else { return }
    cmdlet.session.show(variable, as: given == 1 ? .private : .public)
  }

  /// Options of an `-Option` parameter.
  static func options(_ value: Value) -> VariableOptions {
    guard let number = (value.base.obj as? EnumValue)?.raw ?? value.integer else { return [] }
    return VariableOptions(rawValue: Int(number))
  }
}
