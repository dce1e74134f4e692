// From a name to a command, in PowerShell's order: alias, function, cmdlet, then script files and programs.

import Glibc
import Objects
import Primitives
import Syntax

extension Session {
  /// Defines a function where `function name {}` stands: in the scope it names, else the running one.
  func defineFunction(_ name: String, _ block: ScriptBlock, isFilter: Bool, ast: FunctionDefinitionAst?, in scope: Scope) throws
  {
    let (target, plain) = qualified(name, from: scope) ?? (scope, name)
    let key = NameKey(plain)
    if let old = target.functions?[key], !old.options.isDisjoint(with: [.readOnly, .constant]) {
      throw Thrown(
        "System.Management.Automation.SessionStateUnauthorizedAccessException",
        "Cannot write to function \(plain) because it is read-only or constant.", id: "FunctionNotWritable",
        category: .WriteError, target: Value(plain))
    }
    let info = FunctionInfo(plain, block, isFilter: isFilter, module: scope.module)
    info.definitionAst = ast
    if target.functions == nil { target.functions = [:] }
    target.functions?[key] = info
    if target === global { pendingFunctions.removeValue(forKey: key) }
    // `[Alias()]` on the param block gives the function its aliases.
    for attribute in block.code.ast.paramBlock?.attributes ?? [] where AttributeReader.name(attribute) == "alias" {
      for argument in attribute.positionalArguments {
        guard let alias = AttributeReader.constant(argument)?.pstring else { continue }
        if target.aliases == nil { target.aliases = [:] }
        target.aliases?[NameKey(alias)] = AliasInfo(alias.string, target: plain, module: scope.module)
      }
    }
    commandGeneration &+= 1
  }

  /// A function visible from `scope`.
  public func findFunction(_ name: String, from scope: Scope) -> FunctionInfo? {
    let key = NameKey(name)
    var current: Scope? = scope
    while let here = current {
      if let functions = here.functions, let found = functions[key] { return found }
      current = here.parent
    }
    return pendingFunctions.isEmpty ? nil : pendingFunction(key)
  }

  /// An alias visible from `scope`.
  public func findAlias(_ name: String, from scope: Scope) -> AliasInfo? {
    let key = NameKey(name)
    var current: Scope? = scope
    while let here = current {
      if let aliases = here.aliases, let found = aliases[key] { return found }
      current = here.parent
    }
    return nil
  }

  /// A cmdlet of a module that is loaded, or that loads itself when asked.
  public func findCmdlet(_ name: String, from scope: Scope? = nil) throws -> CmdletInfo? {
    let key = NameKey(name)
    if let found = (scope ?? currentFrame?.scope ?? global).first({ $0.cmdlets?[key] }) { return found }
    for module in builtinModules where module.isAlwaysLoaded || loadedModules[module.name.lowercased()] != nil {
      if let found = module.find(name) { return found }
    }
    guard autoLoading == .all else { return nil }
    for module in builtinModules where module.autoLoads && loadedModules[module.name.lowercased()] == nil {
      if let found = module.find(name) {
        try importBuiltin(module)
        return found
      }
    }
    return nil
  }

  /// `$PSModuleAutoLoadingPreference`.
  public enum AutoLoading { case none, moduleQualified, all }

  /// What may be loaded for a command that is not there.
  public var autoLoading: AutoLoading {
    guard let preference = variableValue("PSModuleAutoLoadingPreference", from: currentFrame?.scope ?? global),
      !preference.isNull,
      let text = try? Text.string(preference, self).string
    else { return .all }
    switch text.lowercased() {
    case "none": return .none
    case "modulequalified": return .moduleQualified
    default: return .all
    }
  }

  /// Makes a built-in module's cmdlets visible.
  @discardableResult
  public func importBuiltin(_ module: BuiltinModule) throws -> ModuleInfo {
    let key = module.name.lowercased()
    if let known = loadedModules[key] { return known }
    let info = module.info ?? ModuleInfo(module.name, path: module.name, version: module.version, kind: .manifest)
    info.builtin = module
    if module.info == nil {
      info.guid = module.guid
      info.moduleDescription = module.moduleDescription
    }
    loadedModules[key] = info
    modules.append(info)
    for (alias, target) in module.aliases {
      if global.aliases == nil { global.aliases = [:] }
      global.aliases?[NameKey(alias)] = AliasInfo(alias, target: target, module: info)
    }
    commandGeneration &+= 1
    try module.onImport?(self)
    return info
  }

  /// The command of a name as seen from `scope`; aliases are followed. Nil when there is none.
  public func findCommand(_ name: String, from scope: Scope) throws -> CommandInfo? {
    if let path = Session.fileSystemPath(name) { return findFile(path) }
    var name = name
    var seen = 0
    // An alias may bear a name that looks like a command of a module.
    if name.contains("\\"), findAlias(name, from: scope) == nil, let split = name.firstIndex(of: "\\") {
      // Module-qualified: Module\Command.
      let module = name[..<split].lowercased()
      let plain = String(name[name.index(after: split)...])
      if let found = try findQualified(module, plain) { return found }
    }
    while seen < 100, let alias = findAlias(name, from: scope) {
      name = alias.target
      seen += 1
    }
    if let (own, plain) = qualified(name, from: scope), let function = findFunction(plain, from: own) { return function }
    if let function = findFunction(name, from: scope) { return function }
    if let cmdlet = try findCmdlet(name, from: scope) { return cmdlet }
    if let file = findFile(name.contains("\\") ? String(name.map { $0 == "\\" ? "/" : $0 }) : name) { return file }
    if let autoloaded = try commandNotFoundHook?(name, scope) { return autoloaded }
    // A noun alone stands for its Get command.
    guard !name.isEmpty, !name.contains("-"), !name.contains("\\"), !name.contains("/") else { return nil }
    return try findCommand("Get-" + name, from: scope)
  }

  /// The path of `FileSystem::path`; nil for every other name.
  private static func fileSystemPath(_ name: String) -> String? {
    guard let colon = name.utf8.firstIndex(of: 58) else { return nil }
    let rest = name[name.utf8.index(after: colon)...]
    guard rest.utf8.first == 58 else { return nil }
    switch name[..<colon].lowercased() {
    case "filesystem", "microsoft.powershell.core\\filesystem":
      let path = rest.dropFirst()
      return path.contains("/") ? String(path) : "./" + path
    default: return nil
    }
  }

  private func findQualified(_ module: String, _ name: String) throws -> CommandInfo? {
    if loadedModules[module] == nil, autoLoading != .none,
      !builtinModules.contains(where: { $0.name.lowercased() == module })
    {
      try hooks.moduleWanted?(module)
    }
    if let info = loadedModules[module] {
      if let builtin = info.builtin { return builtin.find(name) }
      if let function = info.exportedFunctions.first(where: { $0.key.lowercased() == name.lowercased() })?.value {
        return function
      }
      if let cmdlet = info.exportedCmdlets.first(where: { $0.key.lowercased() == name.lowercased() })?.value { return cmdlet }
      if let alias = info.exportedAliases.first(where: { $0.key.lowercased() == name.lowercased() })?.value {
        return try findCommand(alias.target, from: info.scope ?? global)
      }
    }
    for builtin in builtinModules where builtin.name.lowercased() == module && (builtin.isLoadedAtStart || builtin.autoLoads) {
      if let found = builtin.find(name) {
        if !builtin.isAlwaysLoaded { try importBuiltin(builtin) }
        return found
      }
    }
    return nil
  }

  /// A script file or program: by path, or on the PATH.
  public func findFile(_ name: String) -> CommandInfo? {
    if name.contains("/") {
      // A relative path whose start does not say so is no pattern, nor a name with a pattern's characters.
      if let first = name.utf8.first, first != 0x2e, first != 0x2f, first != 0x7e, !name.utf8.contains(0x3a),
        WildcardPattern.containsWildcards(PSString.make(name))
      {
        return nil
      }
      let path = absolutePath(name)
      if isRegularFile(path) {
        return path.lowercased().hasSuffix(".ps1")
          ? ExternalScriptInfo(path) : access(path, X_OK) == 0 ? ApplicationInfo(path) : nil
      }
      if isRegularFile(path + ".ps1") { return ExternalScriptInfo(path + ".ps1") }
      return path == Session.home + "/pwsh" ? OwnProgram.info : nil
    }
    guard !name.isEmpty, let path = Session.environment("PATH") else { return nil }
    for folder in path.split(separator: ":") {
      let candidate = "\(folder)/\(name)"
      if isRegularFile(candidate) {
        if candidate.lowercased().hasSuffix(".ps1") { return ExternalScriptInfo(candidate) }
        if access(candidate, X_OK) == 0 { return ApplicationInfo(candidate) }
      }
      if isRegularFile(candidate + ".ps1") { return ExternalScriptInfo(candidate + ".ps1") }
    }
    return name == "pwsh" ? OwnProgram.info : nil
  }

  /// What tells a file's states apart: when it was written, its length, its number.
  static func modified(_ path: String) -> [Int] {
    var info = stat()
    guard stat(path, &info) == 0 else { return [] }
    return [Int(info.st_mtim.tv_sec), Int(info.st_mtim.tv_nsec), Int(info.st_size), Int(truncatingIfNeeded: info.st_ino)]
  }

  func isRegularFile(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
  }

  /// A path made absolute against the session's location; `~` is the home folder.
  public func absolutePath(_ path: String) -> String {
    var path = path
    if path.utf8.contains(0x3a) || path.utf8.contains(0x5c), let found = hooks.drivePath?(path, self) { return found }
    if path == "~" || path.hasPrefix("~/") { path = (Session.environment("HOME") ?? "") + path.dropFirst() }
    if !path.hasPrefix("/") { path = location + (location.hasSuffix("/") ? "" : "/") + path }
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      if part == "." { continue }
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The command, or PowerShell's error that there is none.
  /// `calledBy` is the operator in front of the name, `&` or `.`, which the error then speaks of.
  func requireCommand(_ name: String, from scope: Scope, _ f: Frame, extent: Extent, calledBy: String? = nil) throws
    -> CommandInfo
  {
    if let lookupActions { return try lookupActions.find(name, from: scope, f, extent: extent, self) }
    return try requireWithoutActions(name, from: scope, f, extent: extent, calledBy: calledBy)
  }

  /// The same for one of a session that has no actions around its searches, and for one whose actions left the search to it.
  func requireWithoutActions(_ name: String, from scope: Scope, _ f: Frame, extent: Extent, calledBy: String? = nil) throws
    -> CommandInfo
  {
    if let found = try findCommand(name, from: scope), isVisible(found, from: f) { return found }
    do { return try commandFromActionOrError(name, from: scope, f, extent: extent) } catch let thrown as Thrown {
      if let calledBy { (thrown.record.invocation as? InvocationInfo)?.invocation.name = calledBy }
      throw thrown
    }
  }

  /// What the session's action puts in the place of a command that is not there, or the error.
  private func commandFromActionOrError(_ name: String, from scope: Scope, _ f: Frame, extent: Extent) throws -> CommandInfo {
    // What an alias stands for is what is missing.
    var name = name
    var steps = 0
    while steps < 100, let alias = findAlias(name, from: scope) {
      name = alias.target
      steps += 1
    }
    f.at = extent
    if let found = try commandFromAction(name) { return found }
    // A colon before the backslash speaks of a drive, not of a module.
    if let slash = name.firstIndex(where: { $0 == "\\" || $0 == ":" }), name[slash] == "\\", !name.contains("/"),
      slash != name.startIndex
    {
      let module = String(name[..<slash])
      if !module.hasSuffix("."), loadedModules[module.lowercased()] == nil,
        !builtinModules.contains(where: { $0.name.lowercased() == module.lowercased() })
      {
        throw commandNotFound(
          name, "The module '\(module)' could not be loaded. For more information, run 'Import-Module \(module)'.",
          id: "CouldNotAutoLoadModule",
          f, extent)
      }
    }
    throw notRecognized(name, f, extent)
  }

  /// PowerShell's error that a name means nothing.
  func notRecognized(_ name: String, _ f: Frame, _ extent: Extent) -> Thrown {
    let message =
      "The term '\(name)' is not recognized as a name of a cmdlet, function, script file, or executable program.\nCheck the spelling of the name, or if a path was included, verify that the path is correct and try again."
    return commandNotFound(name, message, id: "CommandNotFoundException", f, extent)
  }

  /// What the session's action puts in the place of a missing command. A name without a dash is first looked for behind `get-`. Errors of the
  /// action do not count, and it is not asked for a name while it looks for that name.
  private func commandFromAction(_ name: String) throws -> CommandInfo? {
    guard let action = commandNotFoundAction else { return nil }
    for asked in name.contains("-") || name.contains("\\") ? [name] : ["get-" + name, name] {
      guard missingCommands.insert(asked.lowercased()).inserted else { continue }
      defer { missingCommands.remove(asked.lowercased()) }
      let lookup = CommandLookupObj(asked, fromOutside: currentFrame.map { comesFromOutside($0) } ?? false)
      do { _ = try action.invoke([Value(asked), .object(lookup)], self) } catch is Thrown {} catch is DotNetError {}
      if let command = lookup.command { return command }
    }
    return nil
  }

  private func commandNotFound(_ name: String, _ message: String, id: String, _ f: Frame, _ extent: Extent) -> Thrown {
    let thrown = Thrown(
      "System.Management.Automation.CommandNotFoundException", message, id: id, category: .ObjectNotFound,
      target: Value(name))
    thrown.record.exception.fields["CommandName"] = Value(name)
    thrown.record.exception.record = thrown.record
    let invocation = Invocation(command: nil, name: name, at: ScriptPosition(f.source, extent))
    thrown.record.invocation = InvocationInfo(invocation, self)
    thrown.record.targetName = name
    thrown.record.targetTypeName = "String"
    thrown.record.reason = "CommandNotFoundException"
    thrown.record.scriptStackTrace = stackTrace(f)
    return thrown
  }

  /// Reads and parses a script file.
  public func loadScript(_ path: String) throws -> ScriptBlock {
    let parsed = try parseScript(path)
    if let error = parseFailure(parsed) { throw error }
    return ScriptBlock(CodeBlock(parsed.root, root: parsed.root), module: nil, isBound: false)
  }

  /// Reads and parses a file, errors and all.
  func parseScript(_ path: String) throws -> ParsedScript {
    guard let bytes = readFile(path) else {
      let failure = Files.failure(path).exception
      let exception = ExceptionObj(
        "System.Management.Automation.CommandNotFoundException", failure.message, inner: failure)
      throw Thrown(
        ErrorRecord(exception, id: "CommandNotFoundException", category: .ObjectNotFound, target: .emptyString))
    }
    return Parser.parse(bytes: Session.decodeScript(bytes), file: path, types: parserKnowledge(file: path))
  }

  /// Script files are UTF-8; a byte-order mark may say UTF-16.
  static func decodeScript(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return Array(bytes.dropFirst(3)) }
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
      let little = bytes[0] == 0xff
      var units: [UInt16] = []
      var i = 2
      while i + 1 < bytes.count {
        units.append(little ? UInt16(bytes[i]) | UInt16(bytes[i + 1]) << 8 : UInt16(bytes[i]) << 8 | UInt16(bytes[i + 1]))
        i += 2
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    }
    return bytes
  }

  func readFile(_ path: String) -> [UInt8]? {
    let handle = open(path, O_RDONLY)
    guard handle >= 0 else { return nil }
    defer { close(handle) }
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let got = read(handle, &chunk, chunk.count)
      if got < 0 { return nil }
      if got == 0 { return all }
      all.append(contentsOf: chunk[0..<got])
    }
  }

  /// The lines of a text file, for `switch -File`.
  func readLines(_ path: String) throws -> [PSString] {
    let full = absolutePath(path)
    if access(full, F_OK) != 0 {
      throw Thrown(
        "System.Management.Automation.ItemNotFoundException", "Cannot find path '\(full)' because it does not exist.",
        id: "PathNotFound",
        category: .ObjectNotFound, target: Value(path))
    }
    guard let bytes = readFile(full) else {
      let reason = "Access to the path '\(full)' is denied."
      throw Thrown(
        "System.Management.Automation.RuntimeException", "The file could not be read: \(reason).", id: "FileReadError",
        category: .InvalidOperation, inner: ExceptionObj("System.UnauthorizedAccessException", reason))
    }
    let text = String(decoding: Session.decodeScript(bytes), as: UTF8.self)
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { PSString.make(String($0)) }
  }
}
