// A module manifest: a hashtable whose members are known, each of its type. Reads it into a module object and says what is wrong with it.

import Engine
import Objects
import Primitives

/// The members of a manifest.
enum ManifestKeys {
  static let all = [
    "ModuleToProcess", "NestedModules", "GUID", "Author", "CompanyName", "Copyright", "ModuleVersion", "Description",
    "PowerShellVersion", "PowerShellHostName", "PowerShellHostVersion", "CLRVersion", "DotNetFrameworkVersion",
    "ProcessorArchitecture", "RequiredModules", "TypesToProcess", "FormatsToProcess", "ScriptsToProcess", "PrivateData",
    "RequiredAssemblies", "ModuleList", "FileList", "FunctionsToExport", "VariablesToExport", "AliasesToExport",
    "CmdletsToExport", "DscResourcesToExport", "CompatiblePSEditions", "HelpInfoURI", "RootModule", "DefaultCommandPrefix",
  ]
}

/// Reads manifests for one command.
final class ManifestReader {
  let session: Session
  let path: String
  /// Where errors go; none are written while a module is only looked at.
  let report: (ErrorRecord) throws -> Void
  /// Whether the first error ends the reading.
  let stopsAtError: Bool
  /// Whether the host's name and version count.
  var checksHost = true
  private(set) var failed = false
  private(set) var data = DictionaryObj()

  var rootModule: String?
  var nested: [ModuleSpecificationObj] = []
  var required: [ModuleSpecificationObj] = []
  var functions: [String]?
  var cmdlets: [String]?
  var aliases: [String]?
  var variables: [String]?

  init(_ path: String, _ session: Session, stopsAtError: Bool, report: @escaping (ErrorRecord) throws -> Void) {
    self.path = path
    self.session = session
    self.stopsAtError = stopsAtError
    self.report = report
  }

  var folder: String { ModulePaths.folder(path) }

  /// The version that a manifest states; nil when it states none.
  static func version(_ path: String, _ session: Session) -> PSVersion? {
    guard let table = try? DataFile.manifest(path, session), let value = table.get("ModuleVersion") else { return nil }
    return (try? Conversion.convert(value, to: .version, session))?.version
  }

  private struct Stop: Error {}

  func error(
    _ type: String, _ message: String, id: String = "Modules_InvalidManifest", _ category: ErrorCategory = .ResourceUnavailable,
    target: Value? = nil
  ) throws {
    failed = true
    try report(ErrorRecord(ExceptionObj(type, message), id: id, category: category, target: target ?? Value(path)))
    if stopsAtError { throw Stop() }
  }

  /// Reads the manifest into a module that answers the request; nil after an error, or when it does not answer.
  func read(into module: ModuleInfo, matching wanted: ModuleSpecificationObj?) throws -> Bool {
    do {
      guard try load() else { return false }
      try readRoot()
      try readIdentity(module)
      if let wanted, wanted.mismatch(guid: module.guid, version: module.parsedVersion) != .none { return false }
      try checkFolder(module)
      try readPrerequisites(module)
      try readLists(module)
      return true
    } catch is Stop { return false }
  }

  // MARK: Parts

  private func load() throws -> Bool {
    let table: DictionaryObj?
    do { table = try DataFile.manifest(path, session) } catch let thrown as Thrown {
      try error(
        "System.MissingMemberException",
        "The module manifest '\(path)' could not be processed because it is not a valid PowerShell module manifest file. Remove the elements that are not permitted: \(thrown.record.exception.message)"
      )
      return false
    }
    guard let table else {
      try error(
        "System.ArgumentException",
        "Processing the module manifest file '\(path)' did not result in a valid manifest object. Update the file to contain a valid PowerShell module manifest. A valid manifest can be created using the New-ModuleManifest cmdlet."
      )
      return false
    }
    data = table
    let valid = Set(ManifestKeys.all.map { $0.lowercased() })
    let unknown = table.orderedKeys.compactMap { try? session.text($0) }.filter { !valid.contains($0.lowercased()) }
    if unknown.isEmpty { return true }
    if let version = try scalar("PowerShellVersion", .version)?.version, let current = ManifestReader.current, current < version
    {
      try insufficient(version)
    } else {
      try error(
        "System.InvalidOperationException",
        "The '\(path)' module cannot be imported because its manifest contains one or more members that are not valid. The valid manifest members are ('\(ManifestKeys.all.joined(separator: "', '"))'). Remove the members that are not valid ('\(unknown.joined(separator: "', '"))'), then try to import the module again.",
        id: "Modules_InvalidManifestMember", .InvalidData)
    }
    return true
  }

  private func readRoot() throws {
    let old = try string("ModuleToProcess")
    let new = try string("RootModule")
    if old != nil, new != nil {
      try error(
        "System.InvalidOperationException",
        "The module manifest cannot contain both the 'ModuleToProcess' and 'RootModule' members. Change the module manifest file to remove one of these members at '\(path)', and then try again.",
        id: "Modules_ModuleManifestCannotContainBothModuleToProcessAndRootModule", .InvalidOperation)
    }
    rootModule = old ?? new
    if let rootModule, WildcardPattern.containsWildcards(PSString.make(rootModule)) { throw wildcards() }
  }

  private func wildcards() -> Thrown {
    Thrown(
      "System.Management.Automation.PSInvalidOperationException",
      "Wildcard characters are not allowed in members 'ModuleToProcess', 'RootModule', or 'NestedModules' in the module manifest '\(path)'.",
      id: "Modules_WildCardNotAllowedInModuleToProcessAndInNestedModules", category: .InvalidOperation)
  }

  private func readIdentity(_ module: ModuleInfo) throws {
    module.manifest = data
    module.rootModule = rootModule
    module.defaultPrefix = try string("DefaultCommandPrefix")
    module.author = try string("Author") ?? ""
    module.companyName = try string("CompanyName") ?? ""
    module.copyright = try string("Copyright") ?? ""
    module.moduleDescription = try string("Description") ?? ""
    if let id = try scalar("GUID", .guid)?.guid { module.guid = id.description }
    guard let version = try scalar("ModuleVersion", .version)?.version else {
      if data.get("ModuleVersion").map({ $0.isNull || $0.pstring?.isEmpty == true }) ?? true {
        try error(
          "System.MissingMemberException",
          "The member 'ModuleVersion' is not present in the module manifest. This member must exist and be assigned a version number of the form 'n.n.n.n'. Add the missing member to the file '\(path)'."
        )
      }
      return
    }
    module.version = version.description
  }

  /// A manifest in a version's folder must state that version.
  private func checkFolder(_ module: ModuleInfo) throws {
    guard let stated = ModulePaths.version(of: folder), let version = module.parsedVersion,
      ModulePaths.fileName(ModulePaths.folder(folder)) == ModulePaths.moduleName(path), stated != version
    else { return }
    try error(
      "System.InvalidOperationException",
      "The ModuleVersion key in module manifest '\(path)' specifies module version '\(version)' which does not match its version folder name at '\(folder)'. Change the value of the ModuleVersion key to match the version folder name.",
      id: "Modules_InvalidModuleManifestVersion", .InvalidArgument)
  }

  /// This version.
  private static let current = try? PSVersion(7, 6, 9)

  private func insufficient(_ version: PSVersion) throws {
    try error(
      "System.InvalidOperationException",
      "The version of PowerShell on this computer is '7.6.9'. The module '\(path)' requires a minimum PowerShell version of '\(version)' to run. Verify that you have the minimum required version of PowerShell installed, and then try again.",
      id: "Modules_InsufficientPowerShellVersion")
  }

  private func readPrerequisites(_ module: ModuleInfo) throws {
    if let version = try scalar("PowerShellVersion", .version) {
      module.powerShellVersion = version
      if let wanted = version.version, let current = ManifestReader.current, current < wanted { try insufficient(wanted) }
    }
    let host = session.hostObject()
    let hostName = (try MemberAccess.get(host, PSString.make("Name"), session))?.pstring?.string ?? ""
    let hostVersion = (try MemberAccess.get(host, PSString.make("Version"), session))?.version
    module.powerShellHostName = try string("PowerShellHostName")
    if let name = module.powerShellHostName, name.lowercased() != hostName.lowercased(), checksHost {
      try error(
        "System.InvalidOperationException",
        "The name of the current PowerShell host is: '\(hostName)'. The module '\(path)' requires the following PowerShell host: '\(name)'.",
        id: "Modules_InvalidPowerShellHostName")
    }
    if let version = try scalar("PowerShellHostVersion", .version) {
      module.powerShellHostVersion = version
      if let wanted = version.version, let hostVersion, hostVersion < wanted, checksHost {
        try error(
          "System.InvalidOperationException",
          "The current PowerShell host is: '\(hostName)' (version \(hostVersion)). The module '\(path)' requires a minimum PowerShell host version of '\(wanted)' to run.",
          id: "Modules_InsufficientPowerShellHostVersion")
      }
    }
    if let value = try scalar("ProcessorArchitecture", ModuleInfoMembers.architectures)?.base.obj as? EnumValue {
      module.processorArchitecture = value.raw
      #if arch(x86_64)
        let own: (Int64, String) = (4, "X64")
      #else
        let own: (Int64, String) = (5, "Arm64")
      #endif
      if value.raw > 1, value.raw != own.0 {
        try error(
          "System.InvalidOperationException",
          "The current processor architecture is: \(own.1). The module '\(path)' requires the following architecture: \(try session.text(.object(value))).",
          id: "Modules_InvalidProcessorArchitecture")
      }
    }
    module.clrVersion = try scalar("CLRVersion", .version) ?? .null
    module.dotNetFrameworkVersion = try scalar("DotNetFrameworkVersion", .version) ?? .null
    module.helpInfoUri = try string("HelpInfoURI")
    module.privateData = data.get("PrivateData") ?? .null
    if let tags = module.privateData.dictionary?.get("PSData")?.dictionary?.get("Tags"), !tags.isNull {
      module.tags = try texts(tags)
    }
  }

  private func readLists(_ module: ModuleInfo) throws {
    required = try specifications("RequiredModules") ?? []
    module.requiredSpecifications = required
    nested = try specifications("NestedModules") ?? []
    for item in nested where WildcardPattern.containsWildcards(PSString.make(item.name)) { throw wildcards() }
    functions = try strings("FunctionsToExport")
    variables = try strings("VariablesToExport")
    aliases = try strings("AliasesToExport")
    cmdlets = try strings("CmdletsToExport")
    module.exportedDscResources = (try strings("DscResourcesToExport") ?? []).filter {
      !WildcardPattern.containsWildcards(PSString.make($0))
    }
    module.requiredAssemblies = try strings("RequiredAssemblies") ?? []
    module.typeFiles = try files("TypesToProcess", mustExist: true)
    module.formatFiles = try files("FormatsToProcess", mustExist: true)
    module.scripts = try files("ScriptsToProcess", mustExist: true)
    module.fileList = try files("FileList", mustExist: false)
    module.moduleList = (try specifications("ModuleList") ?? []).map { $0.renamed(absolute($0.name)) }
    module.compatibleEditions = try strings("CompatiblePSEditions") ?? []
  }

  // MARK: Values

  /// A member of a type; nil when it is absent, or after an error.
  func scalar(_ key: String, _ type: TypeInfo) throws -> Value? {
    guard let value = data.get(key), !value.isNull, value.pstring?.isEmpty != true else { return nil }
    do { return try Conversion.convert(value, to: type, session) } catch let thrown as Thrown {
      try error(
        "System.ArgumentException",
        "The '\(key)' member is not valid in the module manifest file '\(path)': \(thrown.record.exception.message)")
      return nil
    }
  }

  func string(_ key: String) throws -> String? { try scalar(key, .string)?.pstring.map(\.string) }

  private func texts(_ value: Value) throws -> [String] {
    try (value.sequence.map { Array($0.items) } ?? [value]).filter { !$0.isNull }.map { try session.text($0) }
  }

  func strings(_ key: String) throws -> [String]? {
    guard let value = data.get(key), !value.isNull else { return nil }
    return try texts(value)
  }

  func specifications(_ key: String) throws -> [ModuleSpecificationObj]? {
    guard let value = data.get(key), !value.isNull, value.pstring?.isEmpty != true else { return nil }
    let type = EngineTypeNames.moduleSpecification
    var all: [ModuleSpecificationObj] = []
    for item in value.sequence.map({ Array($0.items) }) ?? [value] where !item.isNull {
      do {
        if let spec = try Conversion.convert(item, to: type, session).base.obj as? ModuleSpecificationObj { all.append(spec) }
      } catch let thrown as Thrown {
        try error(
          "System.ArgumentException",
          "The '\(key)' member is not valid in the module manifest file '\(path)': \(thrown.record.exception.message)")
        return nil
      }
    }
    return all
  }

  /// A file of the module, from its folder.
  func absolute(_ name: String) -> String {
    let plain = ModulePaths.normalized(name)
    if plain.hasPrefix("/") { return plain }
    guard plain.contains("/") || TextFiles.exists(folder + "/" + plain) else { return plain }
    return ManifestReader.joined(folder, plain)
  }

  /// A path below a folder, without `.` and `..`.
  static func joined(_ folder: String, _ name: String) -> String {
    let plain = ModulePaths.normalized(name)
    var parts: [Substring] = []
    for part in (plain.hasPrefix("/") ? plain : folder + "/" + plain).split(separator: "/") {
      if part == "." { continue }
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  private func files(_ key: String, mustExist: Bool) throws -> [String] {
    try (strings(key) ?? []).map { name in
      let file = ManifestReader.joined(folder, name)
      if mustExist, !ModulePaths.isFile(file) {
        failed = true
        let missing = "Cannot find path '\(file)' because it does not exist."
        throw Thrown(
          "System.ArgumentException",
          "The member '\(key)' in the module manifest is not valid: \(missing). Verify that a valid value is specified for this field in the '\(path)' file.",
          id: "Modules_InvalidManifest", category: .ResourceUnavailable, target: Value(path))
      }
      return file
    }
  }
}

enum EngineTypeNames {
  static var moduleSpecification: TypeInfo {
    TypeCatalog.find("Microsoft.PowerShell.Commands.ModuleSpecification") ?? .object
  }
}
