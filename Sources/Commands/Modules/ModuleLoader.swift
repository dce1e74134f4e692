// From a module's name or path to a loaded module: which file it is, what its manifest says, which files run, what is imported where.

import Engine
import Objects
import Primitives
import Syntax

/// What became of an attempt to load a module.
enum ModuleOutcome {
  /// There is none that answers.
  case notFound
  /// There is one, but it can't be loaded; the error has been written.
  case failed
  case loaded(ModuleInfo)

  var module: ModuleInfo? { if case .loaded(let module) = self { return module } else { return nil } }
  var isFound: Bool { if case .notFound = self { return false } else { return true } }
}

/// Loads modules for one command.
final class ModuleLoader {
  let session: Session
  /// Where the command was called: scripts of a manifest run there.
  let frame: Frame
  var arguments: [Value] = []
  var isForced = false
  /// What is taken over, and under which names.
  var options = Session.ImportOptions()
  /// The versions and the GUID that will do.
  var wanted = ModuleSpecificationObj("")
  /// The scope that is filled; nil imports nothing.
  var target: Scope?
  /// The module whose scope that is; nil for the session.
  var importer: ModuleInfo?
  var verbose: (String) throws -> Void = { _ in }
  var report: (ErrorRecord) throws -> Void = { throw Thrown($0) }
  /// Where the output of module files goes.
  var output: Sink = NullSink()

  init(_ session: Session, _ frame: Frame) {
    self.session = session
    self.frame = frame
  }

  // MARK: Names and paths

  /// Loads a module by name or path.
  func load(_ name: String) throws -> ModuleOutcome {
    if let builtin = BuiltinModules.find(name, session) {
      let info = BuiltinModules.info(builtin, session)
      guard wanted.mismatch(guid: info.guid, version: info.parsedVersion) == .none else { return .notFound }
      let module = try session.importBuiltin(builtin)
      try importMembers(of: module)
      return .loaded(module)
    }
    guard ModulePaths.isRooted(name) else { return try loadFromModulePath(name) }
    guard let path = try resolve(name) else {
      let full = session.absolutePath(ModulePaths.normalized(name))
      let ending = ModulePaths.ending(full)
      if !ending.isEmpty, !full.hasSuffix("/") { return ModulePaths.isFile(full) ? try loadFile(full) : .notFound }
      return try loadWithEndings(full)
    }
    if TextFiles.isDirectory(path) { return try loadFolder(path) }
    if !isForced, let known = loaded(path) {
      if known.kind != .manifest || wanted.mismatch(guid: known.guid, version: known.parsedVersion) == .none {
        try attach(known)
        return .loaded(known)
      }
    }
    if let old = loaded(path) { try session.removeModule(old, from: frame, out: output) }
    return try loadFile(path)
  }

  /// A rooted name as a file or folder that is there.
  private func resolve(_ name: String) throws -> String? {
    let plain = ModulePaths.normalized(name)
    let full = ModulePaths.trimmed(session.absolutePath(plain))
    if TextFiles.exists(full) { return full }
    guard WildcardPattern.containsWildcards(PSString.make(plain)) else { return nil }
    let found = try TextFiles.resolve(plain, session)
    return found.count == 1 ? found[0] : nil
  }

  private func loaded(_ path: String) -> ModuleInfo? { session.modules.last { $0.path == path } }

  /// A module's folder: of the newest version that will do, or the file of the folder's name.
  private func loadFolder(_ folder: String) throws -> ModuleOutcome {
    let outcome = try loadVersion(folder)
    if outcome.isFound { return outcome }
    return try loadWithEndings(folder + "/" + ModulePaths.fileName(folder))
  }

  private func loadVersion(_ folder: String) throws -> ModuleOutcome {
    let name = ModulePaths.fileName(folder)
    for version in ModulePaths.versions(in: folder) where wanted.versionMismatch(version) == .none {
      let manifest = "\(folder)/\(version)/\(name).psd1"
      guard ModulePaths.isFile(manifest), ManifestReader.version(manifest, session) == version else {
        try verbose(
          "Skipping the Version folder \(version) under Module \(folder) as it does not have a valid module manifest file.")
        continue
      }
      let outcome = try loadWithEndings("\(folder)/\(version)/\(name)", [".psd1"])
      if outcome.isFound { return outcome }
    }
    return .notFound
  }

  /// The first file of a base name that loads.
  private func loadWithEndings(_ base: String, _ endings: [String] = ModulePaths.endings, into shared: ModuleInfo? = nil) throws
    -> ModuleOutcome
  {
    for ending in endings {
      let path = base + ending
      guard ModulePaths.isFile(path) else { continue }
      if let known = loaded(path) {
        if !isForced {
          if wanted.isConstrained || wanted.guid != nil,
            wanted.mismatch(guid: known.guid, version: known.parsedVersion) != .none
          {
            continue
          }
          try attach(known)
          return .loaded(known)
        }
        try session.removeModule(known, from: frame, out: output)
      }
      let outcome = try loadFile(path, into: shared)
      if outcome.isFound { return outcome }
    }
    return .notFound
  }

  private func loadFromModulePath(_ name: String) throws -> ModuleOutcome {
    let plain = ModulePaths.normalized(name)
    let ending = ModulePaths.isModuleEnding(ModulePaths.ending(plain)) ? ModulePaths.ending(plain) : ""
    let base = String(plain.dropLast(ending.count))
    for folder in ModulePaths.folders(session) {
      var path = folder + "/" + base
      if !base.contains("/") {
        // Names of modules have no case.
        guard let entry = TextFiles.names(in: folder).first(where: { $0.lowercased() == base.lowercased() }) else { continue }
        path = folder + "/" + entry
      }
      var outcome = try loadVersion(path)
      if outcome.isFound { return outcome }
      if TextFiles.isDirectory(path) { path += "/" + ModulePaths.fileName(path) }
      outcome = try loadWithEndings(path, ending.isEmpty ? ModulePaths.endings : [ending])
      if outcome.isFound { return outcome }
    }
    // A module of the session's own making is known by its name alone.
    if let known = session.loadedModules[name.lowercased()], known.builtin == nil, !isForced, !known.path.contains("/"),
      wanted.mismatch(guid: known.guid, version: known.parsedVersion) == .none
    {
      try attach(known)
      return .loaded(known)
    }
    return .notFound
  }

  /// A module that is loaded already is imported here too.
  private func attach(_ module: ModuleInfo) throws {
    session.register(module, in: importer)
    try importMembers(of: module)
  }

  func importMembers(of module: ModuleInfo) throws {
    guard let target else { return }
    if let importer, importer !== module, !importer.nested.contains(where: { $0.path == module.path }) {
      importer.nested.append(module)
    }
    guard module.builtin == nil else { return }
    var options = options
    if options.prefix == nil { options.prefix = module.defaultPrefix }
    if let prefix = options.prefix { module.prefix = prefix }
    options.verbose = verbose
    try session.importMembers(of: module, into: target, options)
  }

  // MARK: Files

  /// Loads one file; `shared` is the module whose root it is.
  func loadFile(_ path: String, into shared: ModuleInfo? = nil) throws -> ModuleOutcome {
    let ending = ModulePaths.ending(path)
    // Only a manifest states a version.
    if wanted.isConstrained || wanted.guid != nil, ending != ".psd1" { return .notFound }
    session.moduleNesting += 1
    defer { session.moduleNesting -= 1 }
    if session.moduleNesting > 10 {
      throw Thrown(
        "System.InvalidOperationException",
        "Cannot load the module '\(path)' because the module nesting limit has been exceeded. Modules can only be nested to 10 levels. Evaluate and change the order in which you are loading modules to prevent exceeding the nesting limit, and then try running your script again.",
        id: "Modules_ModuleTooDeeplyNested", category: .InvalidOperation, target: Value(path))
    }
    try verbose("Loading module from path '\(path)'.")
    switch ending {
    case ".psd1": return try loadManifest(path)
    case ".psm1": return try loadScriptModule(path, into: shared)
    case ".ps1": return try loadScript(path, into: shared)
    case ".dll", ".exe", ".cdxml":
      if let types = try CSharpFiles.load(path, session) { return .loaded(try loadBinary(path, types, into: shared)) }
      try report(
        ErrorRecord(
          ExceptionObj(
            "System.BadImageFormatException",
            "Could not load file or assembly '\(path)'. An attempt was made to load a program with an incorrect format."),
          id: "System.BadImageFormatException", category: .NotSpecified, target: Value(path)))
      return .failed
    default:
      try report(
        ErrorRecord(
          ExceptionObj(
            "System.InvalidOperationException",
            "The extension '\(ending)' is not a valid module extension. The supported module extensions are '.dll', '.ps1', '.psm1', '.psd1' and '.cdxml'. Correct the extension then try adding the file '\(path)' again."
          ), id: "Modules_InvalidModuleExtension", category: .InvalidOperation))
      return .failed
    }
  }

  /// An error of a module's text tells its own place: it is no error of the command that loads the module.
  private static func kept(_ record: ErrorRecord) -> ErrorRecord {
    guard record.invocation != nil else { return record }
    if record.activity == nil { record.activity = "" }
    if record.commandTypeName == nil { record.commandTypeName = "" }
    return record
  }

  private func loadScriptModule(_ path: String, into shared: ModuleInfo?) throws -> ModuleOutcome {
    let module = shared ?? session.makeModule(ModulePaths.moduleName(path), path: path)
    module.path = path
    module.kind = .script
    do {
      let block = try session.loadScript(path)
      // A module is known while its body runs, so that it can't load itself again and again.
      // What it writes is nobody's.
      try session.runModuleBody(block, in: module, arguments, from: frame, out: NullSink())
      try session.settleExports(of: module, aliasesToo: true, verbose: verbose)
    } catch let thrown as Thrown {
      if thrown.record.isThrow || thrown.record.endsCommand { throw thrown }
      try report(ModuleLoader.kept(thrown.record))
      return .notFound
    }
    if shared == nil {
      session.register(module, in: importer)
      try importMembers(of: module)
    }
    return .loaded(module)
  }

  /// An assembly that Add-Type wrote: its cmdlets are the module.
  private func loadBinary(_ path: String, _ types: [TypeInfo], into shared: ModuleInfo?) throws -> ModuleInfo {
    let module = shared ?? ModuleInfo(ModulePaths.moduleName(path), path: path, version: "0.0.0.0", kind: .binary)
    module.path = path
    module.kind = .binary
    module.implementingAssembly = types.first.map { AssemblyObj(CSharpFiles.simpleName(path), $0.assemblyDisplayName) }
    try ClassCommands.fill(module, types, session)
    if shared == nil {
      session.register(module, in: importer)
      try importMembers(of: module)
    }
    return module
  }

  /// A `.ps1` file runs in the caller's scope; a module stands for it by name alone.
  private func loadScript(_ path: String, into shared: ModuleInfo?) throws -> ModuleOutcome {
    try verbose("Dot-sourcing the script file '\(path)'.")
    let module = shared ?? ModuleInfo(ModulePaths.moduleName(path), path: path, kind: .script)
    if shared != nil { module.path = path }
    let block = try session.loadScript(path)
    var place = frame
    if let target, target !== frame.scope { place = inside(target) }
    do { try session.runDotted(block, in: place, underscore: .null, out: output, args: arguments) } catch let thrown as Thrown {
      if thrown.record.isThrow || thrown.record.endsCommand { throw thrown }
      try report(ModuleLoader.kept(thrown.record))
      return .notFound
    }
    if shared == nil { session.register(module, in: importer) } else { try session.settleExports(of: module, aliasesToo: true) }
    return .loaded(module)
  }

  /// A frame for code that runs in a scope which is not the caller's.
  private func inside(_ scope: Scope) -> Frame {
    Frame(
      session, scope: scope, source: frame.source, out: output, streams: frame.streams, caller: frame,
      invocation: frame.invocation)
  }

  // MARK: Manifests

  private func loadManifest(_ path: String) throws -> ModuleOutcome {
    let module = session.makeModule(ModulePaths.moduleName(path), path: path, kind: .manifest)
    let reader = ManifestReader(path, session, stopsAtError: true, report: report)
    // A root module that is there already stands for the manifest.
    if let table = try orNil({ try DataFile.manifest(path, session) }),
      let root = (table.get("RootModule") ?? table.get("ModuleToProcess"))?.pstring?.string, !root.isEmpty, !isForced
    {
      let file = ManifestReader.joined(reader.folder, root)
      let names = ModulePaths.isModuleEnding(ModulePaths.ending(root)) ? [file] : ModulePaths.endings.map { file + $0 }
      if let known = names.lazy.compactMap({ self.loaded($0) }).first, known.manifest != nil,
        wanted.accepts(known, skipName: true)
      {
        try attach(known)
        return .loaded(known)
      }
    } else if isForced, let known = session.modules.last(where: { $0.manifest != nil && $0.manifestPath == path }) {
      try session.removeModule(known, from: frame, out: output)
    }
    guard try reader.read(into: module, matching: wanted) else {
      return wanted.isConstrained || wanted.guid != nil ? .notFound : .failed
    }
    module.manifestPath = path
    var answer = module
    let prefix = options.prefix.flatMap { $0.isEmpty ? nil : $0 } ?? module.defaultPrefix
    guard try loadRequired(reader, module) else { return .failed }
    for file in module.typeFiles { try update("Update-TypeData", "TypesToProcess", file) }
    for file in module.formatFiles { try update("Update-FormatData", "FormatsToProcess", file) }
    for assembly in module.requiredAssemblies { try verbose("Loading 'Assembly' from path '\(assembly)'.") }
    for script in module.scripts {
      if ModulePaths.ending(script) != ".ps1" {
        try report(
          ErrorRecord(
            ExceptionObj(
              "System.ArgumentException",
              "The member 'ScriptsToProcess' in the module manifest is not valid: The file '\(script)' is not allowed because it does not have the extension '.ps1'.. Verify that a valid value is specified for this field in the '\(path)' file."
            ), id: "Modules_InvalidManifest", category: .ResourceUnavailable, target: Value(path)))
        return .failed
      }
      let inner = child(target: target, importer: importer)
      inner.arguments = []
      _ = try inner.loadFile(script)
    }
    for item in reader.nested { try loadNested(item, module, path) }
    if let root = reader.rootModule { answer = try loadRoot(root, module, reader) }
    answer.name = module.name
    answer.defaultPrefix = module.defaultPrefix
    if reader.rootModule == nil {
      module.rootModule = nil
      try session.export(
        from: module, functions: reader.functions ?? ["*"], cmdlets: reader.cmdlets ?? ["*"], aliases: reader.aliases ?? ["*"],
        variables: reader.variables ?? ["*"], verbose: verbose)
    } else {
      try narrow(answer, reader)
    }
    session.register(answer, in: importer)
    let saved = options
    options.prefix = prefix
    defer { options = saved }
    try importMembers(of: answer)
    return .loaded(answer)
  }

  private func update(_ command: String, _ field: String, _ file: String) throws {
    try verbose("Loading '\(field)' from path '\(file)'.")
    try session.runCommand(command, [.pair(PSString.make("AppendPath"), Value(file))], out: NullSink(), from: frame)
  }

  /// A loader for another module on behalf of this one.
  private func child(target: Scope?, importer: ModuleInfo?) -> ModuleLoader {
    let loader = ModuleLoader(session, frame)
    loader.isForced = isForced
    loader.arguments = arguments
    loader.target = target
    loader.importer = importer
    loader.verbose = verbose
    loader.report = report
    loader.output = output
    return loader
  }

  private func missing(_ name: String, _ field: String, _ manifest: String) -> Thrown {
    let message =
      "The module to process '\(name)', listed in field '\(field)' of module manifest '\(manifest)' was not processed because no valid module was found in any module directory."
    return Thrown(
      "System.Management.Automation.PSInvalidOperationException", message, id: "Modules_ModuleFileNotFound",
      category: .ResourceUnavailable, target: Value(ModulePaths.moduleName(manifest)),
      inner: ExceptionObj("System.IO.FileNotFoundException", message))
  }

  private func loadNested(_ item: ModuleSpecificationObj, _ module: ModuleInfo, _ manifest: String) throws {
    let inner = child(target: module.scope, importer: module)
    inner.wanted = item
    let outcome = try inner.loadNamed(item.name, from: ModulePaths.folder(manifest), owner: module, searches: true)
    guard let nested = outcome.module else {
      if case .failed = outcome { return }
      throw missing(item.name, "NestedModules", manifest)
    }
    if !module.nested.contains(where: { $0 === nested }) { module.nested.append(nested) }
  }

  /// The module's own code: runs in the manifest's scope and becomes the module.
  private func loadRoot(_ root: String, _ module: ModuleInfo, _ reader: ManifestReader) throws -> ModuleInfo {
    let inner = child(target: nil, importer: module)
    inner.shared = module
    let outcome = try inner.loadNamed(root, from: reader.folder, owner: module, searches: false)
    guard let answer = outcome.module else { throw missing(root, "ModuleToProcess/RootModule", reader.path) }
    guard answer !== module else { return module }
    // The root was loaded before under another name: it takes over what the manifest says.
    answer.version = module.version
    answer.guid = module.guid
    answer.manifest = module.manifest
    answer.manifestPath = module.manifestPath
    answer.nested += module.nested.filter { nested in !answer.nested.contains { $0 === nested } }
    answer.requiredModules += module.requiredModules
    answer.requiredSpecifications = module.requiredSpecifications
    answer.moduleDescription = module.moduleDescription
    answer.author = module.author
    answer.companyName = module.companyName
    answer.copyright = module.copyright
    answer.compatibleEditions = module.compatibleEditions
    if answer.privateData.isNull { answer.privateData = module.privateData }
    return answer
  }

  /// The module whose scope a root module's file runs in.
  private var shared: ModuleInfo?

  /// A module that a manifest names: by path from its folder, below a folder of its name, on the module path.
  private func loadNamed(_ name: String, from folder: String, owner: ModuleInfo, searches: Bool) throws -> ModuleOutcome {
    let plain = ModulePaths.normalized(name)
    let base = ManifestReader.joined(folder, plain)
    let ending = ModulePaths.ending(plain)
    if !ModulePaths.isModuleEnding(ending), ModulePaths.isFile(base) {
      throw Thrown(
        "System.Management.Automation.PSInvalidOperationException",
        "The module to process '\(name)', listed in field 'NestedModules' of module manifest '\(owner.path)' was not processed. The extension '\(ending)' is not a valid module extension. The supported module extensions are '.dll', '.ps1', '.psm1', '.psd1' and '.cdxml'. Correct the extension then try adding the file '\(name)' again.",
        id: "Modules_InvalidModuleExtension", category: .InvalidOperation)
    }
    // Versions hold for what is found, not for its own parts.
    let constraint = wanted
    if constraint.isConstrained || constraint.guid != nil, ending != ".psd1", ModulePaths.isModuleEnding(ending) {
      return .notFound
    }
    var places = [base, base + "/" + ModulePaths.fileName(plain)]
    if base == owner.manifestPath { places = [] }
    for place in places {
      let outcome: ModuleOutcome
      if ModulePaths.isModuleEnding(ending) {
        guard ModulePaths.isFile(place) else { continue }
        if let known = loaded(place), !isForced || shared != nil, shared == nil || known !== shared {
          if shared == nil { try attach(known) }
          return .loaded(known)
        }
        outcome = try loadFile(place, into: shared)
      } else {
        if shared != nil, let known = ModulePaths.endings.lazy.compactMap({ self.loaded(place + $0) }).first {
          return .loaded(known)
        }
        outcome = try loadWithEndings(
          place, ModulePaths.endings.filter { place + $0 != owner.manifestPath }, into: shared)
      }
      if outcome.isFound { return outcome }
    }
    if let builtin = BuiltinModules.find(name, session) { return .loaded(try session.importBuiltin(builtin)) }
    if plain.hasPrefix("/") || !searches { return .notFound }
    return try loadFromModulePath(name)
  }

  // MARK: Exports and required modules

  /// The manifest's lists leave only what they name.
  private func narrow(_ module: ModuleInfo, _ reader: ManifestReader) throws {
    func keep(_ wanted: [String]?, _ name: String) throws -> Bool {
      guard let wanted else { return true }
      for pattern in wanted where try WildcardPattern(PSString.make(pattern), [.ignoreCase]).isMatch(PSString.make(name)) {
        return true
      }
      return false
    }
    // Where Export-ModuleMember said nothing of functions, the manifest's list alone decides.
    if let functions = reader.functions, let own = module.explicitExports, own.functions == nil, module.scope != nil,
      !functions.contains(where: { WildcardPattern.containsWildcards(PSString.make($0)) })
    {
      try session.export(from: module, functions: ["*"], cmdlets: nil, aliases: nil, variables: nil)
    }
    module.exportedFunctions = try module.exportedFunctions.filter { try keep(reader.functions, $0.key) }
    module.exportedAliases = try module.exportedAliases.filter { try keep(reader.aliases, $0.key) }
    module.exportedVariables = try module.exportedVariables.filter { try keep(reader.variables, $0.key) }
    module.exportedCmdlets = try module.exportedCmdlets.filter { try keep(reader.cmdlets, $0.key) }
  }

  private func loadRequired(_ reader: ManifestReader, _ module: ModuleInfo) throws -> Bool {
    for item in reader.required {
      let spec = ModulePaths.isPath(item.name) ? item.renamed(ManifestReader.joined(reader.folder, item.name)) : item
      let required = RequiredModules(session, frame)
      required.owner = ModuleSpecificationObj(module)
      required.importer = nil
      switch try required.load(spec, manifest: reader.path) {
      case .success(let found): module.requiredModules.append(found)
      case .failure(let refused):
        try report(refused.record)
        return false
      }
    }
    return true
  }
}
