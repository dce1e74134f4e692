// Modules that could be loaded: what Get-Module -ListAvailable lists, what auto-loading chooses from. Files are looked at, not run; what was
// seen is kept until the file changes.

import Engine
import Objects
import Primitives
import Syntax

/// What was seen of module files, by path.
final class ModuleAnalysisCache {
  var seen: [String: (modified: Int, module: ModuleInfo)] = [:]

  static func of(_ session: Session) -> ModuleAnalysisCache {
    if let known = session.service(ModuleAnalysisCache.self) { return known }
    let made = ModuleAnalysisCache()
    session.attach(made)
    return made
  }
}

struct AvailableModules {
  let session: Session
  init(_ session: Session) { self.session = session }

  /// A module file as a module that is not loaded. A file that can't be read gives one of version 0.0.
  func describe(_ path: String, depth: Int = 0) throws -> ModuleInfo {
    let cache = ModuleAnalysisCache.of(session)
    let modified = TextFiles.modified(path)
    if let known = cache.seen[path], known.modified == modified { return known.module }
    let module = ModuleInfo(ModulePaths.moduleName(path), path: path, kind: .script)
    module.isDescribed = true
    cache.seen[path] = (modified, module)
    switch ModulePaths.ending(path) {
    case ".psd1":
      module.kind = .manifest
      let reader = ManifestReader(path, session, stopsAtError: true) { _ in }
      reader.checksHost = false
      let isGood: Bool
      do { isGood = try reader.read(into: module, matching: nil) } catch is Thrown { isGood = false }
      if isGood { try fill(module, reader, depth) } else { module.hadErrors = true }
      if let root = module.rootModule {
        switch ModulePaths.ending(root) {
        case ".dll", ".exe": module.kind = .binary
        case ".psm1": module.kind = .script
        case ".cdxml": module.kind = .cim
        default: module.kind = .manifest
        }
      } else {
        module.rootModule = path
      }
    case ".psm1", ".ps1":
      module.rootModule = path
      if let analysis = ScriptAnalysis.of(path, session) {
        try add(analysis, to: module, path, depth)
      } else {
        module.hadErrors = true
      }
    case ".cdxml": module.kind = .cim
    default:
      module.kind = .binary
      module.rootModule = path
    }
    return module
  }

  /// What a manifest without loading says of exports, nested and required modules.
  func fill(_ module: ModuleInfo, _ reader: ManifestReader, _ depth: Int) throws {
    module.requiredModules = reader.required.map { spec in
      let stub = ModuleInfo(spec.name, path: spec.name)
      stub.version = (spec.requiredVersion ?? spec.version)?.description ?? "0.0"
      if let guid = spec.guid { stub.guid = guid.description }
      return stub
    }
    func isOpen(_ list: [String]?) -> Bool {
      list.map { $0.contains { WildcardPattern.containsWildcards(PSString.make($0)) } } ?? true
    }
    let functions = reader.functions, cmdlets = reader.cmdlets, aliases = reader.aliases
    for name in functions ?? [] where !WildcardPattern.containsWildcards(PSString.make(name)) {
      addFunction(Session.prefixed(name, module.defaultPrefix), to: module)
    }
    for name in cmdlets ?? [] where !WildcardPattern.containsWildcards(PSString.make(name)) {
      addCmdlet(Session.prefixed(name, module.defaultPrefix), to: module)
    }
    for name in aliases ?? [] where !WildcardPattern.containsWildcards(PSString.make(name)) {
      addAlias(Session.prefixed(name, module.defaultPrefix), "", to: module)
    }
    for name in reader.variables ?? [] where !WildcardPattern.containsWildcards(PSString.make(name)) {
      module.exportedVariables[name] = PSVariable(PSString.make(name), .null)
      module.found.append(name)
    }
    guard isOpen(functions) || isOpen(cmdlets) || isOpen(aliases) else {
      module.nested = reader.nested.map { ModuleInfo(ModulePaths.moduleName($0.name), path: $0.name) }
      return
    }
    guard depth < 10 else { return }
    var parts: [(String, Bool)] = reader.nested.map { ($0.name, true) }
    if let root = reader.rootModule { parts.append((root, false)) }
    for (name, isNested) in parts {
      guard let file = file(name, reader.folder, not: module.path) else {
        if isNested { module.nested.append(ModuleInfo(ModulePaths.moduleName(name), path: name)) }
        continue
      }
      let part = try describe(file, depth: depth + 1)
      if isNested { module.nested.append(part) }
      func adds(_ name: String, _ list: [String]?) throws -> Bool {
        guard let list else { return true }
        for pattern in list where try WildcardPattern(PSString.make(pattern), [.ignoreCase]).isMatch(PSString.make(name)) {
          return true
        }
        return false
      }
      for name in part.found where try part.exportedFunctions[name] != nil && adds(name, functions) {
        addFunction(Session.prefixed(name, module.defaultPrefix), to: module)
      }
      for name in part.found where try adds(name, aliases) {
        guard let alias = part.exportedAliases[name] else { continue }
        addAlias(Session.prefixed(name, module.defaultPrefix), alias.target, to: module)
      }
      for name in part.found where try part.exportedCmdlets[name] != nil && adds(name, cmdlets) {
        addCmdlet(Session.prefixed(name, module.defaultPrefix), to: module)
      }
    }
  }

  /// The file that a manifest means by a name.
  private func file(_ name: String, _ folder: String, not manifest: String) -> String? {
    let base = ManifestReader.joined(folder, name)
    if ModulePaths.isModuleEnding(ModulePaths.ending(base)) { return ModulePaths.isFile(base) ? base : nil }
    for place in [base, base + "/" + ModulePaths.fileName(base)] {
      if let found = ModulePaths.endings.lazy.map({ place + $0 }).first(where: { ModulePaths.isFile($0) && $0 != manifest }) {
        return found
      }
    }
    return nil
  }

  private func add(_ analysis: ScriptAnalysis, to module: ModuleInfo, _ path: String, _ depth: Int) throws {
    for name in analysis.functions { addFunction(name, to: module) }
    for (name, target) in analysis.aliases { addAlias(name, target, to: module) }
    guard depth < 5 else { return }
    let patterns = analysis.filters.map { WildcardPattern(PSString.make($0), [.ignoreCase]) }
    for (name, filters) in analysis.modules {
      let text = name.lowercased().replacing("$psscriptroot", with: ModulePaths.folder(path))
      let place = text == name.lowercased() ? name : ModulePaths.folder(path) + name.dropFirst("$psscriptroot".count)
      var target: String?
      if ModulePaths.isPath(place) {
        let full = ManifestReader.joined(ModulePaths.folder(path), place)
        target = ModulePaths.isFile(full) ? full : ModulePaths.files(ofModule: full, session).first
      } else {
        target =
          ModulePaths.folders(session).lazy.compactMap { ModulePaths.files(ofModule: $0 + "/" + name, session).first }.first
      }
      guard let target, target != path else { continue }
      let inner = try describe(target, depth: depth + 1)
      let wanted = filters.map { WildcardPattern(PSString.make($0), [.ignoreCase]) }
      for name in inner.found where inner.exportedFunctions[name] != nil {
        let text = PSString.make(name)
        guard try wanted.isEmpty || wanted.contains(where: { try $0.isMatch(text) }),
          try patterns.contains(where: { try $0.isMatch(text) })
        else { continue }
        addFunction(name, to: module)
      }
    }
  }

  private func addFunction(_ name: String, to module: ModuleInfo) {
    guard module.exportedFunctions[name] == nil else { return }
    module.found.append(name)
    let parsed = Parser.parse(text: "")
    module.exportedFunctions[name] = FunctionInfo(
      name, ScriptBlock(CodeBlock(parsed.root, root: parsed.root), module: nil), module: module)
  }

  private func addAlias(_ name: String, _ target: String, to module: ModuleInfo) {
    if module.exportedAliases[name] == nil { module.found.append(name) }
    module.exportedAliases[name] = AliasInfo(name, target: target, module: module)
  }

  private func addCmdlet(_ name: String, to module: ModuleInfo) {
    guard module.exportedCmdlets[name] == nil else { return }
    module.found.append(name)
    module.exportedCmdlets[name] = CmdletInfo(
      name, module: module, implementingType: "",
      signature: { CommandSignature(parameters: [], isAdvanced: true) }, make: { NotLoadedCommand() })
  }

  // MARK: Listing

  /// Modules of names or paths; all when none are given.
  func list(_ names: [String]?, all: Bool, report: (ErrorRecord) throws -> Void) throws -> [ModuleInfo] {
    var found: [ModuleInfo] = []
    let paths = (names ?? []).filter { $0.contains("/") || $0.contains("\\") }
    let plain = (names ?? []).filter { !($0.contains("/") || $0.contains("\\")) }
    var seen: Set<String> = []
    for path in paths { try list(path: path, all: all, &seen, &found, report) }
    if names == nil || !plain.isEmpty {
      let patterns = plain.map { WildcardPattern(PSString.make($0), [.ignoreCase]) }
      func wanted(_ name: String) throws -> Bool {
        try patterns.isEmpty || patterns.contains { try $0.isMatch(PSString.make(name)) }
      }
      for folder in ModulePaths.folders(session) {
        var here: [ModuleInfo] = []
        if folder == ModulePaths.powerShellHome(session) + "/Modules" {
          for builtin in session.builtinModules
          where BuiltinModules.isListed(builtin) && !TextFiles.exists(folder + "/" + builtin.name) {
            if try wanted(builtin.name) { here.append(BuiltinModules.info(builtin, session)) }
          }
        }
        for file in all ? ModulePaths.allFiles(in: folder) : ModulePaths.defaultFiles(in: folder) {
          guard try wanted(ModulePaths.moduleName(file)) else { continue }
          let module = try describe(file)
          if !all, let version = ModulePaths.version(of: ModulePaths.folder(file)),
            ModulePaths.fileName(ModulePaths.folder(ModulePaths.folder(file))) == module.name, version != module.parsedVersion
          {
            continue
          }
          here.append(module)
        }
        found += sorted(here)
      }
      for builtin in session.builtinModules
      where !BuiltinModules.isListed(builtin) && !builtin.isAlwaysLoaded && builtin.isAvailable() {
        if try wanted(builtin.name) { found.append(BuiltinModules.info(builtin, session)) }
      }
    }
    return found
  }

  /// By name, newest versions as they come.
  func sorted(_ modules: [ModuleInfo]) -> [ModuleInfo] {
    modules.enumerated().sorted { a, b in
      let order = Collation.invariant.compare(PSString.make(a.element.name), PSString.make(b.element.name), [.ignoreCase])
      return order != 0 ? order < 0 : a.offset < b.offset
    }.map(\.element)
  }

  private func list(
    path: String, all: Bool, _ seen: inout Set<String>, _ found: inout [ModuleInfo], _ report: (ErrorRecord) throws -> Void
  ) throws {
    let plain = ModulePaths.trimmed(ModulePaths.normalized(path))
    let isPattern = WildcardPattern.containsWildcards(PSString.make(plain))
    func missing(_ path: String) throws {
      if isPattern { return }
      try report(
        ErrorRecord(
          ExceptionObj(
            "System.IO.FileNotFoundException",
            "The specified module '\(path)' was not found. Update the Name parameter to point to a valid path, and then try again. "
          ),
          id: "Modules_ModuleNotFoundForGetModule", category: .ResourceUnavailable, target: Value(path)))
    }
    if let builtin = BuiltinModules.find(plain, session) { return found.append(BuiltinModules.info(builtin, session)) }
    let resolved = try TextFiles.resolve(plain, session)
    if resolved.isEmpty { return try missing(session.absolutePath(plain)) }
    for place in resolved {
      if !TextFiles.isDirectory(place), ModulePaths.isModuleEnding(ModulePaths.ending(place)) {
        if seen.insert(place).inserted { found.append(try describe(place)) }
        continue
      }
      var name = ModulePaths.fileName(place)
      if ModulePaths.version(of: place) != nil { name = ModulePaths.fileName(ModulePaths.folder(place)) }
      var any = false
      for file in all ? ModulePaths.allFiles(in: place) : ModulePaths.files(ofModule: place, session) {
        let module = try describe(file)
        guard module.name.lowercased() == name.lowercased() else { continue }
        any = true
        if seen.insert(ModulePaths.folder(file)).inserted { found.append(module) }
      }
      if !any { try missing(place) }
    }
  }

  /// Modules that answer a request, the newest first.
  func matching(_ spec: ModuleSpecificationObj) throws -> [ModuleInfo] {
    try list([spec.name], all: false) { _ in }.filter { spec.accepts($0, skipName: true) && !$0.hadErrors }
  }

  /// Module files in the order in which auto-loading looks at them.
  func files() -> [String] {
    var seen: Set<String> = []
    return ModulePaths.folders(session).flatMap { ModulePaths.defaultFiles(in: $0) }.filter { seen.insert($0).inserted }
  }
}

/// A cmdlet that a description names: loading its module replaces it.
private final class NotLoadedCommand: Cmdlet {
  override func begin() throws {
    throw terminate(
      "System.Management.Automation.CommandNotFoundException", "The module of this command is not loaded.",
      id: "CommandNotFoundException", .ObjectNotFound)
  }
}

/// Modules that are part of the program.
enum BuiltinModules {
  /// The built-in module of a name, of its folder or of its manifest.
  static func find(_ name: String, _ session: Session) -> BuiltinModule? {
    var plain = ModulePaths.trimmed(ModulePaths.normalized(name)).lowercased()
    if plain.contains("/") {
      let folder = (ModulePaths.powerShellHome(session) + "/Modules/").lowercased()
      guard plain.hasPrefix(folder) else { return nil }
      plain = ModulePaths.moduleName(String(plain.dropFirst(folder.count)))
    } else if plain.hasSuffix(".psd1") {
      return nil
    }
    return session.builtinModules.first { !$0.name.isEmpty && $0.isAvailable() && $0.name.lowercased() == plain }
  }

  /// Whether it is a module of PowerShell's own folder.
  static func isListed(_ builtin: BuiltinModule) -> Bool { builtin.isLoadedAtStart && !builtin.isAlwaysLoaded }

  static func info(_ builtin: BuiltinModule, _ session: Session) -> ModuleInfo {
    if let known = session.loadedModules[builtin.name.lowercased()], known.builtin === builtin { return known }
    let info = builtin.info ?? ModuleInfo(builtin.name, path: builtin.name, version: builtin.version, kind: .manifest)
    info.builtin = builtin
    return info
  }
}
