// Variables of a session beyond the fast paths: reading outwards, storing with options and constraints, automatic variables, drives.

import Glibc
import Objects
import Primitives
import Syntax

extension Scope {
  /// The scope that `$script:` means here.
  public var scriptScope: Scope {
    if isScriptScope { return self }
    var outermost = self
    return first { here in
      outermost = here
      return here.isScriptScope ? here : nil
    } ?? outermost
  }

  /// Strict mode in force. A module does not inherit that of the global scope.
  var effectiveStrictMode: StrictMode {
    first { here in
      if let mode = here.strictMode { return mode }
      guard here.isScriptScope, let home = here.module else { return nil }
      return home.scope === here ? .off : nil
    } ?? .off
  }
}

/// Names that are computed, not stored.
enum AutomaticVariables {
  static let names: [String] = [
    "args", "input", "this", "myinvocation", "psboundparameters", "pscmdlet", "psscriptroot", "pscommandpath", "?", "host",
    "pwd",
    "executioncontext", "psversiontable", "error", "foreach", "switch", "stacktrace", "shellid", "pid", "home", "pshome",
    "psculture",
    "psuiculture", "isWindows", "islinux", "ismacos", "iscoreclr", "profile", "psedition", "enabledexperimentalfeatures",
  ]
  static let keys = Set(names.map { NameKey($0) })
  private static let readOnly = Set(
    [
      "?", "host", "executioncontext", "error", "pid", "home", "pshome", "psversiontable", "shellid",
      "psculture", "psuiculture", "iswindows", "islinux", "ismacos", "iscoreclr", "psedition", "enabledexperimentalfeatures",
    ].map { NameKey($0) })
  static func isReadOnly(_ key: NameKey) -> Bool { readOnly.contains(key) }
  /// Those that each call has for itself; a script may give them another value for the rest of the call.
  private static let ofCall = Set(
    ["args", "input", "myinvocation", "psboundparameters", "pscmdlet", "psscriptroot", "pscommandpath"].map { NameKey($0) })
  static func isOfCall(_ key: NameKey) -> Bool { ofCall.contains(key) }
  private static let item = [NameKey("_"), NameKey("psitem")]
  /// `$_` and `$PSItem`.
  static func isItem(_ key: NameKey) -> Bool { key == item[0] || key == item[1] }
}

extension Session {
  /// The value of a variable from `scope` outwards; null (or a strict-mode error) when there is none.
  func readOuter(_ key: NameKey, from scope: Scope?, at f: Frame, _ extent: Extent, inString: Bool = false) throws -> Value {
    if let value = scope?.lookUp(key, from: f.scope) {
      if hasPrivateVariables, let variable = scope.flatMap({ findVariable(key.text.string, from: $0) }) {
        try requireVisible(variable, f)
      }
      return value
    }
    if let value = try automatic(key, f, scope: f.scope) { return value }
    try undefined(key.text.string, f, extent, inString: inString)
    return .null
  }

  static let errorKey = NameKey("error")

  /// Raises the strict-mode error for an unset variable, if strict mode is on. Its first version lets strings be.
  func undefined(_ name: String, _ f: Frame, _ extent: Extent, inString: Bool = false) throws {
    guard f.scope.effectiveStrictMode.major >= (inString ? 2 : 1) else { return }
    f.at = extent
    throw Thrown.runtime(
      "The variable '$\(name)' cannot be retrieved because it has not been set.", id: "VariableIsUndefined",
      category: .InvalidOperation,
      target: Value(name))
  }

  /// A variable by name as seen from `scope`: for cmdlets.
  public func findVariable(_ name: String, from scope: Scope) -> PSVariable? {
    let key = NameKey(name)
    var current: Scope? = scope
    while let here = current {
      if let variable = here.variable(key), here === scope || !variable.options.contains(.private) { return variable }
      current = here.parent
    }
    return nil
  }

  /// The value of a variable by name as seen from `scope`, computed ones included; nil when there is none.
  public func variableValue(_ name: String, from scope: Scope) -> Value? {
    let key = NameKey(name)
    if let value = scope.first({ $0.local(key) }) { return value }
    guard let frame = currentFrame else { return nil }
    return (try? automatic(key, frame, scope: scope)) ?? nil
  }

  /// The scope that a qualified name means (`global:x`), and the name without it; nil when no scope stands before the name.
  public func qualified(_ name: String, from scope: Scope) -> (scope: Scope, name: String)? {
    guard let colon = name.firstIndex(of: ":") else { return nil }
    let plain = String(name[name.index(after: colon)...])
    switch name[..<colon].lowercased() {
    case "global": return (global, plain)
    case "script": return (scope.scriptScope, plain)
    case "local", "private": return (scope, plain)
    default: return nil
    }
  }

  /// Sets or makes a variable in a scope, as `Set-Variable` does.
  public func setVariable(_ name: String, _ value: Value, in scope: Scope) throws {
    let key = NameKey(name)
    if name == "_" {
      scope.underscore = value.orNull
      return
    }
    if let variable = scope.variable(key) { return try store(variable, value) }
    if let shared = allScope(key) { return try store(shared, value) }
    scope.install(PSVariable(key.text, value), key)
  }

  /// An all-scope variable of the global scope.
  func allScope(_ key: NameKey) -> PSVariable? {
    guard hasAllScopeVariables, let variable = global.variables[key], variable.options.contains(.allScope) else { return nil }
    return variable
  }

  /// Assigning a name that is constant in the global scope fails even from an inner scope when it is all-scope only; plain constants don't
  /// matter. Kept as the one place where such a rule would go.
  func refuseConstant(_ key: NameKey) throws {}

  /// Stores a value in a variable object: options and constraints apply.
  public func store(_ variable: PSVariable, _ value: Value) throws {
    if !variable.options.isEmpty, !variable.options.isDisjoint(with: [.readOnly, .constant]) {
      throw Thrown(
        "System.Management.Automation.SessionStateUnauthorizedAccessException",
        "Cannot overwrite variable \(variable.name.string) because it is read-only or constant.", id: "VariableNotWritable",
        category: .WriteError, target: .string(variable.name))
    }
    if variable.attributes.isEmpty {
      variable.value = value
    } else {
      var stored = value
      for attribute in variable.attributes.reversed() {
        if let constraint = attribute as? VariableConstraint {
          stored = try constraint.check(stored, name: variable.name.string, self)
        }
      }
      variable.value = stored
    }
  }

  /// A computed variable; nil when `key` is none.
  func automatic(_ key: NameKey, _ f: Frame, scope: Scope) throws -> Value? {
    guard AutomaticVariables.keys.contains(key) else { return nil }
    let name = key.text.string.lowercased()
    let isOfCall = AutomaticVariables.isOfCall(key)
    var given: Value?
    _ = scope.first { here -> Bool? in
      given = here.automaticValue(key)
      // What an outer call gave such a variable is not this call's.
      return given != nil || isOfCall && here.isCall ? true : nil
    }
    if let given { return given }
    switch name {
    case "?": return .bool(lastOk)
    case "error": return .object(errors)
    case "args":
      var here: Scope? = scope
      while let s = here {
        if let invocation = s.invocation { return invocation.argumentsArray }
        here = s.parent
      }
      return .array(scriptArguments)
    case "input": return .null
    case "myinvocation":
      // A dot-sourced block knows how it was called, though its scope is its caller's.
      if scope === f.scope, let own = f.invocation, !own.isMethod { return .object(InvocationInfo(own, self)) }
      var here: Scope? = scope
      while let s = here {
        if let invocation = s.invocation { return .object(InvocationInfo(invocation, self)) }
        here = s.parent
      }
      return f.invocation.map { .object(InvocationInfo($0, self)) } ?? .null
    case "psboundparameters":
      // A dot-sourced block has its own.
      if scope === f.scope, let own = f.invocation, own.isDotted { return .object(boundParameters(of: own, scope)) }
      var here: Scope? = scope
      while let s = here {
        if let invocation = s.invocation { return .object(boundParameters(of: invocation, s)) }
        here = s.parent
      }
      return .object(DictionaryObj())
    case "pscmdlet":
      if scope === f.scope, let own = f.invocation, own.isDotted, let cmdlet = own.cmdlet { return .object(cmdlet) }
      var here: Scope? = scope
      while let s = here {
        // A plain block or function that an advanced one calls sees the caller's.
        if let cmdlet = s.invocation?.cmdlet { return .object(cmdlet) }
        here = s.parent
      }
      return .null
    case "psscriptroot":
      guard let file = f.source.file else { return .emptyString }
      return Value(file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/"))
    case "pscommandpath": return Value(f.source.file ?? "")
    case "pwd": return currentPathInfo()
    case "host": return hostObject()
    case "executioncontext": return executionContextObject()
    case "psversiontable": return versionTable()
    case "pid": return .int(processId)
    case "home": return Value(Session.environment("HOME") ?? "/")
    case "pshome": return Value(Session.home)
    case "shellid": return Value("Microsoft.PowerShell")
    case "psculture": return Value(cultureName)
    case "psuiculture": return Value("en-US")
    case "iswindows", "ismacos": return .bool(false)
    case "islinux", "iscoreclr": return .bool(true)
    case "psedition": return Value("Core")
    case "stacktrace": return .emptyString
    case "enabledexperimentalfeatures": return .array([Value]())
    case "profile": return Session.profilePaths
    default: return nil
    }
  }

  /// `$PROFILE`: the profile of this user and host, with the paths of all four attached.
  private static var profilePaths: Value {
    let all = Session.home + "/"
    let own = (environment("HOME") ?? "") + "/.config/powershell/"
    let host = "Microsoft.PowerShell_profile.ps1"
    let paths = Wrapped(Value(own + host))
    let bag = PropertyBag()
    bag.set(PSString.make("AllUsersAllHosts"), Value(all + "profile.ps1"))
    bag.set(PSString.make("AllUsersCurrentHost"), Value(all + host))
    bag.set(PSString.make("CurrentUserAllHosts"), Value(own + "profile.ps1"))
    bag.set(PSString.make("CurrentUserCurrentHost"), Value(own + host))
    paths.extras = bag
    return .object(paths)
  }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
