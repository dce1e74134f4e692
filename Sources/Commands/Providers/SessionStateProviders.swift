// Environment, Variable, Function and Alias: flat providers over the session's own tables. They share how items are listed, set, copied
// and renamed; each says only how one entry is read and written.

import Engine
import Glibc
import Objects
import Primitives

/// A provider of named entries without containers below its root.
class SessionStateProvider: Provider {
  // What each provider says.
  func names(_ call: ProviderCall) -> [String] { [] }
  /// The item object of an entry; nil when there is none.
  func entry(_ name: String, _ call: ProviderCall) throws -> Value? { nil }
  /// What Get-Content reads of an entry.
  func content(_ name: String, _ call: ProviderCall) throws -> Value? { nil }
  /// Sets or makes an entry; gives its item.
  func set(_ name: String, _ value: Value, _ call: ProviderCall) throws -> Value { .null }
  func remove(_ name: String, _ call: ProviderCall) throws {}
  /// Refuses to rename what must not change.
  func checkRename(_ name: String, _ call: ProviderCall) throws {}

  override func exists(_ item: ItemPath, _ call: ProviderCall) throws -> Bool {
    if item.path.isEmpty { return true }
    return try entry(item.path, call) != nil
  }
  override func isContainer(_ item: ItemPath, _ call: ProviderCall) throws -> Bool { item.path.isEmpty }
  override func hasChildren(_ item: ItemPath, _ call: ProviderCall) throws -> Bool { item.path.isEmpty && !names(call).isEmpty }
  override func child(_ item: ItemPath, _ name: String) -> ItemPath { item.with(name) }

  private func sorted(_ call: ProviderCall) -> [String] {
    names(call).map { ($0, PSString.make($0)) }.sorted { a, b in
      let order = Collation.invariant.compare(a.1, b.1, .ignoreCase)
      return order != 0 ? order < 0 : a.0 < b.0
    }.map { $0.0 }
  }

  override func childNames(_ item: ItemPath, _ call: ProviderCall, all: Bool) throws -> [String] {
    item.path.isEmpty ? sorted(call) : []
  }

  override func getItem(_ item: ItemPath, _ call: ProviderCall) throws {
    if item.path.isEmpty {
      // The root is the table as a whole.
      let values = try sorted(call).compactMap { try entry($0, call) }
      return try call.write(.object(ListObj(.collection(of: .object), ContiguousArray(values))), item, isContainer: true)
    }
    // The table knows names without scopes.
    guard call.scoped(item.path) == nil, let value = try entry(item.path, call) else { return }
    try call.write(value, item, isContainer: false)
  }

  override func getChildren(_ item: ItemPath, recurse: Bool, depth: UInt32, _ call: ProviderCall) throws {
    if recurse, depth != .max {
      throw ItemFailure.refused("Provider operation stopped because the provider does not support the 'Depth' parameter.")
    }
    guard item.path.isEmpty else { return try getItem(item, call) }
    for name in sorted(call) {
      try call.checkStop()
      if let value = try entry(name, call) { try call.write(value, item.with(name), isContainer: false) }
    }
  }

  /// What the session refuses to change is reported and does not end the command.
  private func reporting<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let failure as ItemFailure where failure.endsCommand == nil {
      throw failure.reported
    } catch let thrown as Thrown where Self.isRefusal(thrown.record) {
      throw ItemFailure(thrown.record, endsCommand: false)
    }
  }

  private static func isRefusal(_ record: ErrorRecord) -> Bool {
    switch record.exception.type.fullName {
    case "System.Management.Automation.SessionStateUnauthorizedAccessException",
      "System.Management.Automation.SessionStateOverflowException", "System.Management.Automation.PSArgumentException":
      return true
    default: return false
    }
  }

  /// The root has no entry: its path is empty.
  private func noName(_ parameter: String, _ id: String, isNull: Bool = false) -> ItemFailure {
    ItemFailure(
      isNull
        ? "System.Management.Automation.PSArgumentNullException" : "System.Management.Automation.PSArgumentException",
      isNull ? ItemFailure.nullText(parameter) : ItemFailure.invalidText(parameter), id: id, .InvalidArgument,
      target: .emptyString)
  }

  override func setItem(_ item: ItemPath, _ value: Value, _ call: ProviderCall) throws {
    if item.path.isEmpty { throw noName("name", "SetItemNullName", isNull: true) }
    guard try call.shouldProcess("Item: \(item.path) Value: \(try Text.string(value, call.session).string)", "Set Item") else {
      return
    }
    let made = try reporting { try set(item.path, value, call) }
    if call.writesResults, !made.isNull { try call.write(made, item, isContainer: false) }
  }

  override func clearItem(_ item: ItemPath, _ call: ProviderCall) throws {
    if item.path.isEmpty { throw noName("path", "ClearItemNullPath", isNull: true) }
    guard try call.shouldProcess("Item: \(item.path)", "Clear Item") else { return }
    _ = try reporting { try set(item.path, .null, call) }
  }

  override func newItem(_ item: ItemPath, type: String, value: Value, _ call: ProviderCall) throws {
    if item.path.isEmpty { throw noName("path", "NewItemNullPath") }
    if value.isNull {
      return try call.writeError(
        "System.Management.Automation.PSArgumentNullException", ItemFailure.nullText("value"),
        id: "NewItemValueNotSpecified", .InvalidArgument, target: Value(item.path))
    }
    if !call.force, try entry(item.path, call) != nil { throw alreadyExists(item.path) }
    guard
      try call.shouldProcess(
        "Item: \(item.path) Type: \(type) Value: \(try Text.string(value, call.session).string)", "New Item")
    else { return }
    try setItem(item, value, call)
  }

  private func alreadyExists(_ path: String) -> ItemFailure {
    ItemFailure.argument("The item at path '\(path)' already exists.").reported
  }

  override func removeItem(_ item: ItemPath, recurse: Bool, _ call: ProviderCall) throws {
    if item.path.isEmpty { throw noName("path", "RemoveItemNullPath") }
    guard try call.shouldProcess("Item: \(item.path)", "Remove Item") else { return }
    try reporting { try remove(item.path, call) }
  }

  override func copyItem(_ item: ItemPath, to target: ItemPath, recurse: Bool, _ call: ProviderCall) throws {
    if item.path.isEmpty { throw noName("path", "CopyItemNullPath") }
    // A copy without a name is the item itself.
    if target.path.isEmpty {
      if call.writesResults { try getItem(item, call) }
      return
    }
    guard try entry(item.path, call) != nil else {
      throw ItemFailure.argument("Cannot copy item. Item at the path '\(item.path)' does not exist.").reported
    }
    guard try call.shouldProcess("Item: \(item.path) Destination: \(target.path)", "Copy Item") else { return }
    let value = try content(item.path, call) ?? .null
    let made = try reporting { try set(target.path, value, call) }
    if call.writesResults, !made.isNull { try call.write(made, target, isContainer: false) }
  }

  override func renameItem(_ item: ItemPath, _ newName: String, _ call: ProviderCall) throws {
    if item.path.isEmpty { throw noName("name", "RenameItemNullPath") }
    guard let value = try entry(item.path, call) else {
      throw ItemFailure.argument("The item at the path '\(item.path)' does not exist.").reported
    }
    if !call.force, try newName.isEmpty || entry(newName, call) != nil { throw alreadyExists(newName) }
    try reporting { try checkRename(item.path, call) }
    guard try call.shouldProcess("Item: \(item.path) New name: \(newName)", "Rename Item") else { return }
    if PSString.make(item.path).equalsIgnoringCase(PSString.make(newName)) {
      if call.writesResults { try getItem(item.with(newName), call) }
      return
    }
    let made = try reporting {
      let made = try set(newName, value, call)
      try remove(item.path, call)
      return made
    }
    if call.writesResults, !made.isNull { try call.write(made, item.with(newName), isContainer: false) }
  }

  override func reader(_ item: ItemPath, _ options: ContentOptions, _ call: ProviderCall) throws -> ContentReader? {
    if item.path.isEmpty { throw ItemFailure.invalid("path") }
    guard let value = try content(item.path, call), !value.isNull else { return nil }
    return ListReader(value.pstring == nil ? value.sequence.map { Array($0.items) } ?? [value] : [value])
  }

  override func writer(_ item: ItemPath, _ options: ContentOptions, append: Bool, _ call: ProviderCall) throws -> ContentWriter?
  {
    if item.path.isEmpty { throw ItemFailure.invalid("path") }
    if append {
      throw Thrown(
        "System.Management.Automation.PSNotSupportedException",
        "Cannot call method. The content Seek method is not supported by this provider.", id: "NotSupported",
        category: .NotImplemented)
    }
    return ItemWriter { [unowned self] in _ = try self.set(item.path, $0, call) }
  }

  override func clearContent(_ item: ItemPath, _ call: ProviderCall) throws {
    throw ItemFailure.refused(
      "Cannot perform the ClearContent operation. The ClearContent operation is not supported by this provider.")
  }
}

/// `Environment`.
final class EnvironmentProvider: SessionStateProvider {
  override func names(_ call: ProviderCall) -> [String] {
    var names: [String] = []
    var at = environ
    while let line = at.pointee {
      let text = String(cString: line)
      if let equals = text.utf8.firstIndex(of: 0x3d) { names.append(String(text[..<equals])) }
      at += 1
    }
    return names
  }
  override func entry(_ name: String, _ call: ProviderCall) throws -> Value? {
    guard !name.isEmpty, !name.utf8.contains(0), let value = getenv(name) else { return nil }
    return .object(EntryObj(Value(name), Value(String(cString: value))))
  }
  override func content(_ name: String, _ call: ProviderCall) throws -> Value? {
    getenv(name).map { Value(String(cString: $0)) }
  }
  override func set(_ name: String, _ value: Value, _ call: ProviderCall) throws -> Value {
    if value.isNull {
      unsetenv(name)
      return .null
    }
    // An entry of another variable stands for its value.
    let text = try Text.string((value.base.obj as? EntryObj)?.value ?? value, call.session)
    if name.utf8.contains(0x3d) {
      throw ItemFailure(
        ErrorRecord(
          ExceptionObj(
            "System.ArgumentException", "Environment variable name cannot contain equal character. (Parameter 'variable')"),
          id: "System.ArgumentException", category: .NotSpecified, target: .null), endsCommand: true)
    }
    setenv(name, text.string, 1)
    return .object(EntryObj(Value(name), .string(text)))
  }
  override func remove(_ name: String, _ call: ProviderCall) throws { unsetenv(name) }
}

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
    case .string(let text): block = try call.session.createBlock(text.string)
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

/// `Alias`.
final class AliasProvider: SessionStateProvider {
  override func checkRename(_ name: String, _ call: ProviderCall) throws {
    guard let options = call.session.findAlias(name, from: call.scope)?.options else { return }
    if options.contains(.constant) || (options.contains(.readOnly) && !call.force) {
      throw ItemFailure(
        "System.Management.Automation.SessionStateUnauthorizedAccessException",
        "Cannot rename alias because alias \(name) is read-only or constant.", id: "CannotRenameAlias", .WriteError,
        target: Value(name))
    }
  }

  override func names(_ call: ProviderCall) -> [String] {
    var seen: Set<NameKey> = []
    var names: [String] = []
    var scope: Scope? = call.scope
    while let here = scope {
      for (key, alias) in here.aliases ?? [:] where seen.insert(key).inserted { names.append(alias.name) }
      scope = here.parent
    }
    return names
  }
  override func entry(_ name: String, _ call: ProviderCall) throws -> Value? {
    if let (scope, plain) = call.scoped(name) { return scope.aliases?[NameKey(plain)].map { .object($0) } }
    return call.session.findAlias(name, from: call.scope).map { .object($0) }
  }
  override func content(_ name: String, _ call: ProviderCall) throws -> Value? {
    if let (scope, plain) = call.scoped(name) { return scope.aliases?[NameKey(plain)].map { Value($0.target) } }
    return call.session.findAlias(name, from: call.scope).map { Value($0.target) }
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
    if let old = scope.aliases?[key], !old.options.isDisjoint(with: [.readOnly, .constant]),
      !call.force || old.options.contains(.constant)
    {
      throw ItemFailure(
        "System.Management.Automation.SessionStateUnauthorizedAccessException",
        "Alias is not writeable because alias \(name) is read-only or constant and cannot be written to.",
        id: "AliasNotWritable", .WriteError,
        target: Value(name))
    }
    if let old = scope.aliases?[key], let options = call.options { try check(old, options, name) }
    let kept = call.force ? nil : scope.aliases?[key]?.options
    let made = AliasInfo(name, target: target, options: call.options ?? given?.options ?? kept ?? [])
    if scope.aliases == nil { scope.aliases = [:] }
    scope.aliases?[key] = made
    call.session.commandGeneration &+= 1
    return .object(made)
  }

  private func refuse(_ name: String, _ message: String, _ id: String) -> ItemFailure {
    ItemFailure(
      "System.Management.Automation.SessionStateUnauthorizedAccessException", message, id: id, .WriteError, target: Value(name))
  }

  /// Whether an alias may get other options.
  private func check(_ alias: AliasInfo, _ options: VariableOptions, _ name: String) throws {
    if options.contains(.constant) {
      throw refuse(
        name,
        "Alias \(name) cannot be made constant after it has been created. Aliases can only be made constant at creation time.",
        "AliasCannotBeMadeConstant")
    }
    if !options.contains(.allScope), alias.options.contains(.allScope) {
      throw refuse(
        name, "The AllScope option cannot be removed from the alias '\(name)'.", "AliasAllScopeOptionCannotBeRemoved")
    }
  }

  private func change(_ alias: AliasInfo, to options: VariableOptions, _ call: ProviderCall) throws {
    let name = alias.name
    if alias.options.contains(.constant) {
      throw refuse(name, "Alias \(name) cannot be modified because it is constant.", "AliasIsConstant")
    }
    if alias.options.contains(.readOnly), !call.force {
      throw refuse(name, "Alias \(name) cannot be modified because it is read-only.", "AliasIsReadOnly")
    }
    try check(alias, options, name)
    alias.options = options
  }

  override func remove(_ name: String, _ call: ProviderCall) throws {
    let qualified = call.scoped(name)
    let name = qualified?.name ?? name
    let key = NameKey(name)
    var here: Scope? = qualified?.scope ?? call.scope
    while let scope = here {
      if let alias = scope.aliases?[key] {
        if alias.options.contains(.constant) || (alias.options.contains(.readOnly) && !call.force) {
          throw ItemFailure(
            "System.Management.Automation.SessionStateUnauthorizedAccessException",
            "Alias was not removed because alias \(name) is constant or read-only.", id: "AliasNotRemovable", .WriteError,
            target: Value(name))
        }
        scope.aliases?[key] = nil
        call.session.commandGeneration &+= 1
        return
      }
      here = qualified == nil ? scope.parent : nil
    }
  }
}
