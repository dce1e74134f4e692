// From a module's name or path to a loaded module: where it is looked for, what its manifest says, which files run.

import Engine
import Objects
import Primitives
import Syntax

/// What is asked for: a name or path, perhaps with versions.
struct ModuleRequest {
  var name: String
  var minimum: PSVersion?
  var required: PSVersion?
  var maximum: String?
  var guid: String?

  init(name: String) { self.name = name }

  /// A name, or a hashtable with ModuleName and versions (`ModuleSpecification`).
  init(_ given: Value, _ session: Session) throws {
    let value = (given.base.obj as? ModuleSpecificationObj)?.source ?? given
    guard let table = value.dictionary else {
      name = try session.text(value)
      return
    }
    name = try table.get("ModuleName").map { try session.text($0) } ?? ""
    func version(_ key: String) throws -> PSVersion? {
      guard let found = table.get(key), !found.isNull else { return nil }
      return try Conversion.convert(found, to: .version, session).version
    }
    minimum = try version("ModuleVersion")
    required = try version("RequiredVersion")
    maximum = try table.get("MaximumVersion").map { try session.text($0) }
    guid = try table.get("GUID").map { try session.text($0).lowercased() }
  }

  func accepts(_ text: String) -> Bool {
    guard minimum != nil || required != nil || maximum != nil else { return true }
    guard let version = ModuleRequest.parse(text) else { return false }
    if let required, !(version == required) { return false }
    if let minimum, version < minimum { return false }
    if let maximum, let limit = ModuleRequest.parse(maximum.replacing("*", with: "999999999")), limit < version { return false }
    return true
  }

  static func parse(_ text: String) -> PSVersion? {
    try? Conversion.convert(Value(text.contains(".") ? text : text + ".0"), to: .version, Runtime()).version
  }

  /// Id and message when no such module was found.
  var notFound: (String, String) {
    let tail = "was not loaded because no valid module file was found in any module directory."
    if let required {
      return ("Modules_ModuleWithVersionNotFound", "The specified module '\(name)' with version '\(required)' \(tail)")
    }
    if let minimum, let maximum {
      return (
        "Modules_MinimumVersionAndMaximumVersionNotFound",
        "The specified module '\(name)' with MinimumVersion '\(minimum)' and MaximumVersion '\(maximum)' \(tail)"
      )
    }
    if let minimum {
      return ("Modules_ModuleWithVersionNotFound", "The specified module '\(name)' with version '\(minimum)' \(tail)")
    }
    if let maximum {
      return ("Modules_MaximumVersionNotFound", "The specified module '\(name)' with MaximumVersion '\(maximum)' \(tail)")
    }
    return ("Modules_ModuleNotFound", "The specified module '\(name)' \(tail)")
  }
}

/// A module that can't be loaded.
struct ModuleFailure: Error {
  var type = "System.InvalidOperationException"
  let message: String
  let id: String
  var category = ErrorCategory.ResourceUnavailable
  var target: Value = .null
}

/// Folders of `$env:PSModulePath` and the files of modules in them.
enum ModulePaths {
  static func folders(_ session: Session) -> [String] {
    let home = TextFiles.environment("HOME") ?? "/"
    let path =
      TextFiles.environment("PSModulePath") ?? "\(home)/.local/share/powershell/Modules:/usr/local/share/powershell/Modules"
    return path.split(separator: ":").map(String.init)
  }

  /// The file that a module folder loads: directly in it, or in the folder of its newest version.
  static func file(of name: String, in folder: String) -> String? {
    for ending in ["psd1", "psm1"] {
      let path = "\(folder)/\(name).\(ending)"
      if TextFiles.exists(path), !TextFiles.isDirectory(path) { return path }
    }
    let versions = TextFiles.names(in: folder).compactMap { text in ModuleRequest.parse(text).map { (text, $0) } }
    for (text, _) in versions.sorted(by: { $1.1 < $0.1 }) where text.contains(".") {
      for ending in ["psd1", "psm1"] {
        let path = "\(folder)/\(text)/\(name).\(ending)"
        if TextFiles.exists(path) { return path }
      }
    }
    return nil
  }
}

/// Loads modules for one command.
final class ModuleLoader {
  private let session: Session
  private let frame: Frame
  var arguments: [Value] = []
  var isForced = false
  var verbose: (String) throws -> Void = { _ in }
  /// Where the output of module files goes.
  var output: Sink = NullSink()
  private var depth = 0

  init(_ session: Session, _ frame: Frame) {
    self.session = session
    self.frame = frame
  }

  /// The module, loaded; nil when there is none of that name.
  func load(_ request: ModuleRequest) throws -> ModuleInfo? {
    if isPath(request.name) {
      guard let file = resolve(session.absolutePath(request.name)) else { return nil }
      return try loadFile(file, request)
    }
    if let builtin = session.builtinModules.first(where: {
      !$0.name.isEmpty && $0.isAvailable() && $0.name.lowercased() == request.name.lowercased()
    }) {
      guard request.accepts(builtin.version) else { return nil }
      return try session.importBuiltin(builtin)
    }
    if !isForced, let known = session.loadedModules[request.name.lowercased()], request.accepts(known.version) { return known }
    for folder in ModulePaths.folders(session) {
      guard let name = TextFiles.names(in: folder).first(where: { $0.lowercased() == request.name.lowercased() }) else {
        continue
      }
      guard let file = ModulePaths.file(of: name, in: folder + "/" + name) else { continue }
      if request.required != nil || request.minimum != nil || request.maximum != nil,
        let described = try describe(file), !request.accepts(described.version)
      {
        continue
      }
      return try loadFile(file, request)
    }
    return session.loadedModules[request.name.lowercased()].flatMap { request.accepts($0.version) ? $0 : nil }
  }

  private func isPath(_ name: String) -> Bool {
    name.hasPrefix("/") || name.hasPrefix(".") || name.hasPrefix("~") || name.contains("/")
  }

  private func resolve(_ path: String) -> String? {
    if TextFiles.isDirectory(path) {
      let name = String(path.split(separator: "/").last ?? "")
      return ModulePaths.file(of: name, in: path)
    }
    if TextFiles.exists(path) { return path }
    for ending in ["psd1", "psm1", "ps1"] where TextFiles.exists("\(path).\(ending)") { return "\(path).\(ending)" }
    return nil
  }

  private static func baseName(_ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
  }

  private static func ending(_ path: String) -> String { path.lastIndex(of: ".").map { path[$0...].lowercased() } ?? "" }

  private func loadFile(_ path: String, _ request: ModuleRequest) throws -> ModuleInfo {
    let name = Self.baseName(path)
    if let known = session.loadedModules[name.lowercased()], known.path == path {
      if !isForced { return known }
      forget(known)
    }
    depth += 1
    defer { depth -= 1 }
    if depth > 10 {
      throw ModuleFailure(
        message:
          "Cannot load the module '\(path)' because the module nesting limit has been exceeded. Modules can only be nested to 10 levels. Evaluate and change the order in which you are loading modules to prevent exceeding the nesting limit, and then try running your script again.",
        id: "Modules_ModuleTooDeeplyNested", category: .InvalidOperation)
    }
    try verbose("Loading module from path '\(path)'.")
    let module: ModuleInfo
    switch Self.ending(path) {
    case ".psd1": module = try loadManifest(path)
    case ".psm1", ".ps1":
      module = session.makeModule(name, path: path)
      try runFile(path, in: module)
      try session.settleExports(of: module, aliasesToo: true)
    default:
      throw ModuleFailure(
        message:
          "The extension '\(Self.ending(path))' is not a valid module extension. The supported module extensions are '.dll', '.ps1', '.psm1', '.psd1' and '.cdxml'. Correct the extension then try adding the file '\(path)' again.",
        id: "Modules_InvalidModuleExtension", category: .PermissionDenied, target: Value(path))
    }
    guard request.accepts(module.version) else {
      let (id, message) = request.notFound
      throw ModuleFailure(type: "System.IO.FileNotFoundException", message: message, id: id, target: Value(request.name))
    }
    session.loadedModules[module.name.lowercased()] = module
    session.modules.append(module)
    session.commandGeneration &+= 1
    return module
  }

  private func forget(_ module: ModuleInfo) {
    // Only whoever imports anew loses the members; other modules that imported it keep theirs.
    var scopes: [Scope] = []
    var current: Scope? = frame.scope
    while let here = current {
      scopes.append(here)
      current = here.parent
    }
    session.removeMembers(of: module, from: scopes)
    session.modules.removeAll { $0 === module }
    session.loadedModules.removeValue(forKey: module.name.lowercased())
  }

  private func runFile(_ path: String, in module: ModuleInfo) throws {
    let block = try session.loadScript(path)
    try session.runModuleBody(block, in: module, arguments, from: frame, out: output)
  }

  // MARK: - Manifests

  /// What a module file says of itself, without running any of its code but the manifest's.
  func describe(_ path: String) throws -> ModuleInfo? {
    let name = Self.baseName(path)
    guard Self.ending(path) == ".psd1" else { return ModuleInfo(name, path: path, version: "0.0", kind: .script) }
    let manifest = try DataFile.read(path, session)
    let module = session.makeModule(name, path: path, kind: .manifest)
    try fill(module, manifest, path)
    let root = text(manifest, "RootModule") ?? text(manifest, "ModuleToProcess")
    if let root, Self.ending(root) == ".psm1" { module.kind = .script }
    return module
  }

  private func text(_ manifest: DictionaryObj, _ key: String) -> String? {
    guard let value = manifest.get(key), !value.isNull, let text = try? session.text(value), !text.isEmpty else { return nil }
    return text
  }

  private func texts(_ manifest: DictionaryObj, _ key: String) -> [String]? {
    guard let value = manifest.get(key), !value.isNull else { return nil }
    return (value.sequence.map { Array($0.items) } ?? [value]).compactMap { try? session.text($0) }
  }

  private func fill(_ module: ModuleInfo, _ manifest: DictionaryObj, _ path: String) throws {
    let valid = Set(ManifestKeys.all.map { $0.lowercased() })
    let unknown = manifest.orderedKeys.compactMap { $0.pstring?.string }.filter { !valid.contains($0.lowercased()) }
    if !unknown.isEmpty {
      throw ModuleFailure(
        message:
          "The '\(path)' module cannot be imported because its manifest contains one or more members that are not valid. The valid manifest members are ('\(ManifestKeys.all.joined(separator: "', '"))'). Remove the members that are not valid ('\(unknown.joined(separator: "', '"))'), then try to import the module again.",
        id: "Modules_InvalidManifestMember", category: .InvalidData, target: Value(path))
    }
    guard let version = text(manifest, "ModuleVersion") else {
      throw ModuleFailure(
        type: "System.Management.Automation.MissingMemberException",
        message:
          "The member 'ModuleVersion' is not present in the module manifest. This member must exist and be assigned a version number of the form 'n.n.n.n'. Add the missing member to the file '\(path)'.",
        id: "Modules_ModuleManifestMissingModuleVersion", category: .ResourceUnavailable)
    }
    module.version = version
    module.manifest = manifest
    module.guid = text(manifest, "GUID") ?? module.guid
    module.author = text(manifest, "Author") ?? ""
    module.companyName = text(manifest, "CompanyName") ?? ""
    module.copyright = text(manifest, "Copyright") ?? ""
    module.moduleDescription = text(manifest, "Description") ?? ""
    module.rootModule = text(manifest, "RootModule") ?? text(manifest, "ModuleToProcess")
    module.helpInfoUri = text(manifest, "HelpInfoURI")
    module.privateData = manifest.get("PrivateData") ?? .null
    if let data = module.privateData.dictionary?.get("PSData")?.dictionary { module.tags = texts(data, "Tags") ?? [] }
  }

  private func loadManifest(_ path: String) throws -> ModuleInfo {
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    let manifest = try DataFile.read(path, session)
    let module = session.makeModule(Self.baseName(path), path: path, kind: .manifest)
    try fill(module, manifest, path)
    for item in manifest.get("RequiredModules").map({ $0.sequence.map { Array($0.items) } ?? [$0] }) ?? [] where !item.isNull {
      let request = try ModuleRequest(item, session)
      let wasForced = isForced
      isForced = false
      defer { isForced = wasForced }
      guard let required = try load(request) else {
        throw ModuleFailure(
          type: "System.Management.Automation.MissingMemberException",
          message:
            "The required module '\(request.name)' is not loaded. Load the module or remove the module from 'RequiredModules' in the file '\(path)'.",
          id: "Modules_InvalidManifest", category: .ResourceUnavailable, target: Value(path))
      }
      module.requiredModules.append(required)
      if required.builtin == nil { try session.importMembers(of: required, into: session.global) }
    }
    for script in texts(manifest, "ScriptsToProcess") ?? [] {
      let block = try session.loadScript(script.hasPrefix("/") ? script : folder + "/" + script)
      try session.runDotted(block, in: frame, underscore: .null, out: output)
    }
    for item in manifest.get("NestedModules").map({ $0.sequence.map { Array($0.items) } ?? [$0] }) ?? [] where !item.isNull {
      let request = try ModuleRequest(item, session)
      let nested = try loadNested(request.name, folder, path, "NestedModules")
      module.nested.append(nested)
      if let scope = module.scope { try session.importMembers(of: nested, into: scope) }
    }
    if let root = module.rootModule {
      let file = try locate(root, folder, path, "RootModule")
      if Self.ending(file) == ".psm1" || Self.ending(file) == ".ps1" {
        module.kind = .script
        try runFile(file, in: module)
        try session.settleExports(of: module, aliasesToo: true)
      } else {
        let nested = try loadNested(root, folder, path, "RootModule")
        module.nested.append(nested)
        try session.settleExports(of: module, aliasesToo: true)
      }
    } else {
      try session.settleExports(of: module, aliasesToo: true)
    }
    module.defaultPrefix = text(manifest, "DefaultCommandPrefix")
    try narrow(module, manifest)
    return module
  }

  private func locate(_ name: String, _ folder: String, _ manifest: String, _ field: String) throws -> String {
    let path = name.hasPrefix("/") ? name : folder + "/" + name
    if let found = resolve(path) { return found }
    throw ModuleFailure(
      type: "System.Management.Automation.PSInvalidOperationException",
      message:
        "The module to process '\(name)', listed in field '\(field == "RootModule" ? "ModuleToProcess/RootModule" : field)' of module manifest '\(manifest)' was not processed because no valid module was found in any module directory.",
      id: "Modules_ModuleFileNotFound", category: .ResourceUnavailable, target: Value(Self.baseName(manifest)))
  }

  private func loadNested(_ name: String, _ folder: String, _ manifest: String, _ field: String) throws -> ModuleInfo {
    let path = name.hasPrefix("/") ? name : folder + "/" + name
    guard resolve(path) != nil || isPath(name) || name.contains(".") else {
      if let other = try load(ModuleRequest(name: name)) { return other }
      _ = try locate(name, folder, manifest, field)
      throw ModuleFailure(message: name, id: "Modules_ModuleFileNotFound")
    }
    let file = try locate(name, folder, manifest, field)
    if Self.ending(file) == ".psd1" { return try loadManifest(file) }
    let nested = session.makeModule(Self.baseName(file), path: file)
    try runFile(file, in: nested)
    try session.settleExports(of: nested, aliasesToo: true)
    return nested
  }

  /// The manifest's lists leave only what they name.
  private func narrow(_ module: ModuleInfo, _ manifest: DictionaryObj) throws {
    func keep(_ key: String, _ name: String) throws -> Bool {
      guard let wanted = texts(manifest, key) else { return true }
      for pattern in wanted where try WildcardPattern(PSString.make(pattern), [.ignoreCase]).isMatch(PSString.make(name)) {
        return true
      }
      return false
    }
    module.exportedFunctions = try module.exportedFunctions.filter { try keep("FunctionsToExport", $0.key) }
    module.exportedAliases = try module.exportedAliases.filter { try keep("AliasesToExport", $0.key) }
    module.exportedVariables = try module.exportedVariables.filter { try keep("VariablesToExport", $0.key) }
    module.exportedCmdlets = try module.exportedCmdlets.filter { try keep("CmdletsToExport", $0.key) }
  }
}

/// The members of a manifest.
enum ManifestKeys {
  static let all = [
    "ModuleToProcess", "NestedModules", "GUID", "Author", "CompanyName", "Copyright", "ModuleVersion", "Description",
    "PowerShellVersion",
    "PowerShellHostName", "PowerShellHostVersion", "CLRVersion", "DotNetFrameworkVersion", "ProcessorArchitecture",
    "RequiredModules",
    "TypesToProcess", "FormatsToProcess", "ScriptsToProcess", "PrivateData", "RequiredAssemblies", "ModuleList", "FileList",
    "FunctionsToExport", "VariablesToExport", "AliasesToExport", "CmdletsToExport", "DscResourcesToExport",
    "CompatiblePSEditions",
    "HelpInfoURI", "RootModule", "DefaultCommandPrefix",
  ]
}
