// Update-Help and Save-Help: help files of modules, from a folder or from the address that a module names, unpacked beside the module or in the
// user's own folder.

import Engine
import Glibc
import Objects
import Primitives

enum UpdatableHelpCmdlets {
  static let table: CommandFamilies.Table = [
    "Update-Help": { UpdateHelpCommand() },
    "Save-Help": { SaveHelpCommand() },
  ]
}

/// A module whose help can be had.
struct HelpModule {
  let name: String
  let guid: String
  let folder: String
  let address: String

  var infoName: String { "\(name)_\(guid)_HelpInfo.xml" }
  func contentName(_ culture: String) -> String { "\(name)_\(guid)_\(culture)_HelpContent.zip" }
}

/// `HelpInfo.xml`: which cultures there are, in which versions, and where.
struct HelpInfoFile {
  var address = ""
  var cultures: [(name: String, version: String)] = []

  init?(_ text: String) {
    guard let document = try? XmlNodeObj.parse(text),
      let root = document.childNodes.first(where: { $0.qualifiedName == "HelpInfo" })
    else { return nil }
    func content(_ node: XmlNodeObj) -> String {
      node.childNodes.map { $0.qualifiedName == "#text" ? WebText.htmlDecode(PSString.make($0.outerXml)).string : "" }.joined()
    }
    for node in root.childNodes {
      if node.qualifiedName == "HelpContentURI" { address = content(node) }
      guard node.qualifiedName == "SupportedUICultures" else { continue }
      for culture in node.childNodes where culture.qualifiedName == "UICulture" {
        var (name, version) = ("", "")
        for part in culture.childNodes {
          if part.qualifiedName == "UICultureName" { name = content(part) }
          if part.qualifiedName == "UICultureVersion" { version = content(part) }
        }
        cultures.append((name, version))
      }
    }
  }

  func version(_ culture: String) -> String? { cultures.first { $0.name.equalsIgnoringCase(culture) }?.version }

  /// The culture that stands for the one that is wanted: it, or one of its regions.
  func matching(_ culture: String) -> String? {
    let chosen = cultures.first { $0.name.equalsIgnoringCase(culture) }
    return (chosen ?? cultures.first { $0.name.lowercased().hasPrefix(culture.lowercased() + "-") })?.name
  }

  static func text(_ address: String, _ cultures: [(name: String, version: String)]) -> String {
    let list = cultures.map {
      "    <UICulture>\n      <UICultureName>\($0.name)</UICultureName>\n      <UICultureVersion>\($0.version)</UICultureVersion>\n    </UICulture>\n"
    }.joined()
    return
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<HelpInfo xmlns=\"http://schemas.microsoft.com/powershell/help/2010/05\">\n  "
      + "<HelpContentURI>\(WebText.xmlEscape(PSString.make(address)).string)</HelpContentURI>\n  <SupportedUICultures>\n\(list)  </SupportedUICultures>\n</HelpInfo>"
  }

  /// Whether a version is above another, part by part.
  static func isNewer(_ a: String, than b: String) -> Bool {
    let (x, y) = (a.split(separator: ".").map { Int($0) ?? 0 }, b.split(separator: ".").map { Int($0) ?? 0 })
    for i in 0..<max(x.count, y.count) {
      let (p, q) = (i < x.count ? x[i] : 0, i < y.count ? y[i] : 0)
      if p != q { return p > q }
    }
    return false
  }
}

/// Why a module's help can't be had.
struct HelpFailure: Error {
  let id: String
  let message: String
  let category: ErrorCategory
}

/// What both cmdlets share: which modules, which cultures, and errors gathered by their kind.
class UpdatableHelpCmdlet: Cmdlet {
  private var failures: [(failure: HelpFailure, modules: [String], cultures: [String])] = []
  /// `update`, with a capital, and the words of its messages.
  var isSaving: Bool { false }
  func handle(_ module: HelpModule, _ culture: String) throws {}

  final func process(_ modules: [HelpModule]) throws {
    for module in modules {
      try session.checkStop()
      try process(module)
    }
  }

  private func process(_ module: HelpModule) throws {
    let chosen = try array("UICulture").map { try session.text($0) }
    var chain = chosen
    if chain.isEmpty {
      chain = [session.cultureName]
      while let dash = chain[chain.count - 1].lastIndex(of: "-") { chain.append(String(chain[chain.count - 1][..<dash])) }
    }
    var first: HelpFailure?
    for culture in chain {
      do {
        try handle(module, culture)
        if chosen.isEmpty { return }
      } catch let failure as HelpFailure {
        let isMissing = ["HelpCultureNotSupported", "UnableToRetrieveHelpInfoXml"].contains(failure.id)
        if isMissing, chosen.isEmpty {
          if first == nil { first = failure }
          continue
        }
        note(failure, module.name, culture)
        if chosen.isEmpty { return }
      } catch let failure as DotNetError {
        let isAccess = failure.exception.type.fullName == "System.UnauthorizedAccessException"
        note(
          HelpFailure(
            id: isAccess ? "AccessIsDenied" : "FailedToCopyFile", message: failure.exception.message,
            category: isAccess ? .PermissionDenied : .InvalidOperation), module.name, culture)
        if chosen.isEmpty { return }
      }
    }
    if let first { note(first, module.name, chain[0]) }
  }

  final func note(_ failure: HelpFailure, _ module: String, _ culture: String?) {
    if let i = failures.firstIndex(where: { $0.failure.id == failure.id }) {
      if !failures[i].modules.contains(module) { failures[i].modules.append(module) }
      if let culture, !failures[i].cultures.contains(culture) { failures[i].cultures.append(culture) }
    } else {
      failures.append((failure, [module], culture.map { [$0] } ?? []))
    }
  }

  override func end() throws {
    for (cause, modules, cultures) in failures {
      var failure = cause
      if failure.id == "HelpCultureNotSupported", cultures.count > 1 || modules.count > 1 {
        failure = HelpFailure(
          id: failure.id,
          message:
            "No UI culture was found that matches the following pattern: \(cultures.joined(separator: ", ")). Verify the pattern and then try the command again.",
          category: .InvalidArgument)
      }
      let names = modules.sorted().joined(separator: ", ")
      let word = isSaving ? "save" : "update"
      let message: String
      if cultures.isEmpty {
        message =
          isSaving
          ? "Failed to save Help for the module(s) '\(names)' : \(failure.message)"
          : "Failed to update Help for the module(s) :\n'\(names)'\n\(failure.message)"
      } else {
        message =
          "Failed to \(word) Help for the module(s) '\(names)' with UI culture(s) {\(cultures.sorted().joined(separator: ", "))} : \(failure.message).\nEnglish-US help content is available and can be \(isSaving ? "saved" : "installed") using: \(isSaving ? "Save" : "Update")-Help -UICulture en-US."
      }
      try writeError("System.Exception", message, id: failure.id, failure.category)
    }
    failures = []
  }

  // MARK: modules

  private static let engine = [
    "Microsoft.PowerShell.Core", "Microsoft.PowerShell.Utility", "Microsoft.PowerShell.Host",
    "Microsoft.PowerShell.Management", "Microsoft.PowerShell.Security",
  ]

  /// The modules of a pattern; all that have help when there is none.
  final func modules(_ pattern: String?) throws -> [HelpModule] {
    let wanted = WildcardPattern(PSString.make(pattern ?? "*"))
    var found: [HelpModule] = []
    for builtin in session.builtinModules where UpdatableHelpCmdlet.engine.contains(builtin.name) {
      guard try wanted.isMatch(PSString.make(builtin.name)) else { continue }
      found.append(
        HelpModule(
          name: builtin.name, guid: builtin.guid, folder: Session.home,
          address: builtin.info?.helpInfoUri ?? "https://aka.ms/powershell75-help"))
    }
    for module in try AvailableModules(session).list(nil, all: false, report: { _ in }) {
      guard try wanted.isMatch(PSString.make(module.name)), !found.contains(where: { $0.name == module.name }),
        !module.moduleBase.isEmpty
      else { continue }
      guard let address = module.helpInfoUri, !address.isEmpty else {
        if pattern != nil {
          note(
            HelpFailure(
              id: "HelpInfoUriNotFound",
              message:
                "The Update-Help command failed because the specified module does not support updatable help. Use Get-Help -Online or look online for help for the commands in this module.",
              category: .NotSpecified), module.name, nil)
        }
        continue
      }
      guard address.lowercased().hasPrefix("http://") || address.lowercased().hasPrefix("https://") else {
        if pattern != nil {
          note(
            HelpFailure(
              id: "InvalidHelpInfoUriFormat", message: "The HelpInfoURI \(address) does not start with HTTP.",
              category: .NotSpecified), module.name, nil)
        }
        continue
      }
      found.append(HelpModule(name: module.name, guid: module.guid, folder: module.moduleBase, address: address))
    }
    if found.isEmpty, failures.isEmpty, let pattern {
      try writeError(
        "System.Exception",
        "No PowerShell modules were found that match the following pattern: \(pattern). Verify the pattern and then try the command again.",
        id: "ModuleNotFound", .InvalidArgument, target: Value(pattern))
    }
    return found
  }

  // MARK: fetching

  /// What lies at an address, redirects followed, with the address where it was found.
  final func fetch(_ address: String) throws -> (bytes: [UInt8], address: String) {
    let client = HttpClientObj(HttpHandlerObj(HttpClientTypes.handler))
    defer { client.handler.connections.close() }
    let request = HttpRequestObj("GET", try UriObj(address, relativeAllowed: false))
    let response = try client.send(request, session)
    guard response.isSuccess else { throw DotNetError(HttpMessageTypes.failure(response)) }
    return (response.content.bytes, response.request?.uri?.absolute ?? address)
  }

  static func infoMissing(_ culture: String) -> HelpFailure {
    HelpFailure(
      id: "UnableToRetrieveHelpInfoXml",
      message:
        "Unable to retrieve the HelpInfo XML file for UI culture \(culture). Make sure the HelpInfoUri property in the module manifest is valid or check your network connection and then try the command again.",
      category: .ResourceUnavailable)
  }

  /// The help info of a module from its address, and the folder that it lies in.
  final func remoteInfo(_ module: HelpModule, _ culture: String) throws -> (info: HelpInfoFile, folder: String) {
    do {
      let folder = try fetch(module.address).address
      let base = folder.hasSuffix("/") ? folder : String(folder[...(folder.lastIndex(of: "/") ?? folder.startIndex)])
      let text = String(decoding: try fetch(base + module.infoName).bytes, as: UTF8.self)
      guard let info = HelpInfoFile(text.trimmedMark) else { throw UpdatableHelpCmdlet.infoMissing(culture) }
      return (info, info.address.isEmpty ? base : info.address)
    } catch is DotNetError { throw UpdatableHelpCmdlet.infoMissing(culture) }
  }

  /// The version for a culture; an error where there is none.
  static func version(_ info: HelpInfoFile, _ culture: inout String) throws -> String {
    if let known = info.matching(culture), let version = info.version(known) {
      culture = known
      return version
    }
    throw HelpFailure(
      id: "HelpCultureNotSupported",
      message:
        "The specified culture is not supported: \(culture). Specify a culture from the following list: {\(info.cultures.map(\.name).joined(separator: ", "))}.",
      category: .InvalidOperation)
  }

  /// Whether a file was written less than a day ago, and -Force is not given.
  final func isRecent(_ path: String, _ module: String) throws -> Bool {
    guard !flag("Force"), let facts = Files.facts(path) else { return false }
    guard PSDateTime.utcNow.ticks - facts.modified < 864_000_000_000 else { return false }
    let word = isSaving ? ("saved", "Save-Help", "save") : ("updated", "Update-Help", "update")
    try writeVerbose(
      "Help was not \(word.0) for the module \(module), because the \(word.1) command was run on this computer within the last 24 hours.\nTo \(word.2) help again, add the Force parameter to your command."
    )
    return true
  }

  /// A file of a folder by its name, whatever the case of its letters.
  static func file(_ name: String, in folder: String) -> String? {
    if Files.isFile(folder + "/" + name) { return folder + "/" + name }
    return TextFiles.names(in: folder).first { $0.equalsIgnoringCase(name) }.map { folder + "/" + $0 }
  }

  static func makeFolder(_ path: String) throws {
    if Files.isDirectory(path) { return }
    let parent = PathText.parent(path)
    if !parent.isEmpty, parent != path { try makeFolder(parent) }
    try Files.makeDirectory(path)
  }

  static var notFound: HelpFailure {
    HelpFailure(
      id: "HelpContentNotFound",
      message:
        "Help content cannot be found. Make sure the server is available and the help content location is properly defined in the HelpInfo XML.",
      category: .ResourceUnavailable)
  }
}

extension String {
  /// Without a byte order mark at its start.
  fileprivate var trimmedMark: String { hasPrefix("\u{FEFF}") ? String(dropFirst()) : self }
}

final class UpdateHelpCommand: UpdatableHelpCmdlet {
  override func process() throws {
    let hasPath = has("SourcePath") || has("LiteralPath")
    if !hasPath, flag("Recurse") {
      throw terminate(
        "System.Management.Automation.PSArgumentException",
        "The -Recurse parameter is only available if a source path is specified.", id: "Argument", .InvalidArgument)
    }
    if let names = strings("Module") {
      for name in names { try process(modules(name)) }
    } else if has("FullyQualifiedModule") {
      for item in array("FullyQualifiedModule") {
        if let name = try MemberAccess.get(item, PSString.make("Name"), session)?.pstring?.string { try process(modules(name)) }
      }
    } else {
      try process(modules(nil))
    }
  }

  /// Where a module's help goes.
  private func target(_ module: HelpModule) -> String {
    if (value("Scope").base.obj as? EnumValue)?.text == "AllUsers" { return module.folder }
    let base = TextFiles.environment("XDG_DATA_HOME") ?? (TextFiles.environment("HOME") ?? "") + "/.local/share"
    let own = base + "/powershell/Help"
    if module.folder == Session.home { return own }
    let version = PathText.leaf(module.folder)
    return own + "/" + module.name + (version == module.name ? "" : "/" + version)
  }

  private func sources() throws -> [String] {
    var found: [String] = []
    for path in strings("LiteralPath") ?? strings("SourcePath") ?? [] {
      let matches =
        has("LiteralPath") ? [Paths.full(path, session.location)] : try TextFiles.resolve(path, session)
      let folders = matches.filter { Files.isDirectory($0) }
      guard !folders.isEmpty else {
        throw HelpFailure(
          id: "PathMustBeValidContainers",
          message: "The path \(path) is not a valid directory. Make sure the directory exists and retry.",
          category: .InvalidArgument)
      }
      for folder in folders { try add(folder, &found, depth: 0) }
    }
    return found
  }

  private func add(_ folder: String, _ found: inout [String], depth: Int) throws {
    found.append(folder)
    guard flag("Recurse"), depth < 64 else { return }
    for name in TextFiles.names(in: folder).sorted() where Files.isDirectory(folder + "/" + name) {
      try session.checkStop()
      try add(folder + "/" + name, &found, depth: depth + 1)
    }
  }

  override func handle(_ module: HelpModule, _ wanted: String) throws {
    var culture = wanted
    let folder = target(module)
    let known = folder + "/" + module.infoName
    let current = TextFiles.read(known).flatMap { HelpInfoFile(TextFiles.decode($0).string) }
    if try isRecent(known, module.name) { return }
    let info: HelpInfoFile
    let source: String
    let isLocal = has("SourcePath") || has("LiteralPath")
    if isLocal {
      guard
        let (found, place) = try sources().lazy.compactMap({ place -> (HelpInfoFile, String)? in
          guard let path = UpdatableHelpCmdlet.file(module.infoName, in: place), let bytes = TextFiles.read(path),
            let info = HelpInfoFile(TextFiles.decode(bytes).string)
          else { return nil }
          return (info, place)
        }).first
      else { throw UpdatableHelpCmdlet.infoMissing(culture) }
      (info, source) = (found, place)
    } else {
      (info, source) = try remoteInfo(module, culture)
    }
    let version = try UpdatableHelpCmdlet.version(info, &culture)
    let old = current?.version(culture)
    guard
      try shouldProcess(
        "\(module.name), Current Version: \(old ?? "0.0.0.0"), Available Version: \(version), UICulture: \(culture)",
        "Update-Help")
    else { return }
    if !flag("Force"), let old, !HelpInfoFile.isNewer(version, than: old) {
      return try writeVerbose(
        "\(module.name): The most recent help content is already installed on this computer. Culture \(culture) Version \(version)"
      )
    }
    let archive: String
    if isLocal {
      guard let path = UpdatableHelpCmdlet.file(module.contentName(culture), in: source) else {
        throw UpdatableHelpCmdlet.notFound
      }
      archive = path
    } else {
      archive = try download(source, module.contentName(culture))
    }
    defer { if !isLocal { try? Files.removeFile(archive) } }
    try UpdatableHelpCmdlet.makeFolder(folder)
    for file in try unpack(archive, folder + "/" + culture) {
      try writeVerbose("\(module.name): Updated \(file). Culture \(culture) Version \(version)")
    }
    var cultures = current?.cultures.filter { !$0.name.equalsIgnoringCase(culture) } ?? []
    cultures.append((culture, version))
    try Files.write(known, Array(HelpInfoFile.text(info.address, cultures).utf8))
  }

  private func download(_ folder: String, _ name: String) throws -> String {
    let base = try fetch(folder).address
    let place = base.hasSuffix("/") ? base : String(base[...(base.lastIndex(of: "/") ?? base.startIndex)])
    let path = "/tmp/" + PSGuid.random().description + ".zip"
    try Files.write(path, try fetch(place + name).bytes)
    return path
  }

  /// Unpacks the files of an archive; their paths.
  private func unpack(_ archive: String, _ folder: String) throws -> [String] {
    let zip = try ZipTypes.open(archive, .read, nil, session)
    defer { try? zip.dispose() }
    var made: [String] = []
    for entry in try zip.list() {
      try session.checkStop()
      let place = Paths.full(folder + "/" + entry.fullName, folder)
      // Nothing leaves the folder.
      guard place.hasPrefix(folder + "/") else { continue }
      if entry.fullName.hasSuffix("/") {
        try UpdatableHelpCmdlet.makeFolder(PathText.trimTrailing(place))
        continue
      }
      try UpdatableHelpCmdlet.makeFolder(PathText.parent(place))
      let content = try MemberAccess.invoke(.object(entry), PSString.make("Open"), [], session)
      guard let stream = content.base.obj as? StreamObj else { continue }
      try Files.write(place, try stream.readToEnd(session))
      try stream.close(session)
      made.append(place)
    }
    return made
  }
}

final class SaveHelpCommand: UpdatableHelpCmdlet {
  override var isSaving: Bool { true }
  private var folders: [String] = []

  override func process() throws {
    folders = []
    for path in strings("LiteralPath") ?? strings("DestinationPath") ?? [] {
      let found = has("LiteralPath") ? [Paths.full(path, session.location)] : try TextFiles.resolve(path, session)
      let here = found.filter { Files.isDirectory($0) }
      guard !here.isEmpty else {
        note(
          HelpFailure(
            id: "PathMustBeValidContainers",
            message: "The path \(path) is not a valid directory. Make sure the directory exists and retry.",
            category: .InvalidArgument), path, nil)
        continue
      }
      folders += here
    }
    if folders.isEmpty { return }
    if has("Module") || has("FullyQualifiedModule") {
      for item in array("Module") + array("FullyQualifiedModule") {
        let name = (item.base.obj as? ModuleInfo)?.name ?? item.pstring?.string
        let other = name == nil ? try MemberAccess.get(item, PSString.make("Name"), session)?.pstring?.string : name
        if let other { try process(modules(other)) }
      }
    } else {
      try process(modules(nil))
    }
  }

  override func handle(_ module: HelpModule, _ wanted: String) throws {
    var culture = wanted
    let (info, source) = try remoteInfo(module, culture)
    let version = try UpdatableHelpCmdlet.version(info, &culture)
    let base = try fetch(source).address
    let place = base.hasSuffix("/") ? base : String(base[...(base.lastIndex(of: "/") ?? base.startIndex)])
    for folder in folders {
      let known = folder + "/" + module.infoName
      let current = TextFiles.read(known).flatMap { HelpInfoFile(TextFiles.decode($0).string) }
      if try isRecent(known, module.name) { continue }
      if !flag("Force"), let old = current?.version(culture), !HelpInfoFile.isNewer(version, than: old) { continue }
      let target = folder + "/" + module.contentName(culture)
      try Files.write(target, try fetch(place + module.contentName(culture)).bytes)
      var cultures = current?.cultures.filter { !$0.name.equalsIgnoringCase(culture) } ?? []
      cultures.append((culture, version))
      try Files.write(known, Array(HelpInfoFile.text(info.address, cultures).utf8))
      try writeVerbose("\(module.name): Saved \(target). Culture \(culture) Version \(version)")
    }
  }
}
