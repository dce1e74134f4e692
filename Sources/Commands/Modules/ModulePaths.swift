// Where modules are looked for: the folders of `$env:PSModulePath`, folders of versions below a module's, the files that make a folder a module.

import Engine
import Objects
import Primitives

/// Folders of `$env:PSModulePath` and the files of modules in them.
enum ModulePaths {
  /// Endings of files that a module can consist of, in the order in which they are tried.
  static let endings = [".psd1", ".psm1", ".cdxml", ".dll", ".exe"]

  static func folders(_ session: Session) -> [String] {
    let path = TextFiles.environment("PSModulePath") ?? standard(session)
    var seen: Set<String> = []
    return path.split(separator: ":").map { trimmed(normalized(String($0))) }.filter { seen.insert($0).inserted }
  }

  /// What `$env:PSModulePath` starts with: the user's folder, everyone's, PowerShell's own.
  static func standard(_ session: Session) -> String {
    let data = TextFiles.environment("XDG_DATA_HOME").flatMap { $0.isEmpty ? nil : $0 }
    let home = TextFiles.environment("HOME") ?? ""
    return [
      (data ?? "\(home)/.local/share") + "/powershell/Modules", "/usr/local/share/powershell/Modules",
      powerShellHome(session) + "/Modules",
    ].joined(separator: ":")
  }

  /// `$PSHOME`.
  static func powerShellHome(_ session: Session) -> String {
    session.variableValue("PSHOME", from: session.global)?.pstring?.string ?? Session.home
  }

  /// Puts the standard folders into the environment, before what is there already.
  static func establish(_ session: Session) {
    let standard = standard(session).split(separator: ":").map(String.init)
    let given = (TextFiles.environment("PSModulePath") ?? "").split(separator: ":").map(String.init)
    let rest = given.filter { folder in !standard.contains(trimmed(folder)) }
    let first = given.isEmpty ? standard : standard.filter { !given.map(trimmed).contains($0) }
    let all = given.isEmpty ? standard : (rest.count == given.count ? standard + given : first + given)
    TextFiles.setEnvironment("PSModulePath", all.joined(separator: ":"))
  }

  static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  static func fileName(_ path: String) -> String { trimmed(path).split(separator: "/").last.map(String.init) ?? path }
  static func folder(_ path: String) -> String {
    let path = trimmed(path)
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A module's name from its file: without the folder and the ending of a module file.
  static func moduleName(_ path: String) -> String {
    let file = fileName(path)
    let ending = ending(file)
    return isModuleEnding(ending) || ending == ".ps1" ? String(file.dropLast(ending.count)) : file
  }

  static func ending(_ path: String) -> String {
    let file = fileName(path)
    return file.lastIndex(of: ".").map { file[$0...].lowercased() } ?? ""
  }

  static func isModuleEnding(_ ending: String) -> Bool { ending == ".ps1" || endings.contains(ending) }

  /// Backslashes part folders too.
  static func normalized(_ path: String) -> String { path.contains("\\") ? path.replacing("\\", with: "/") : path }

  /// Whether a name says itself where it starts: from the root, from here, from the home folder, from a drive.
  static func isRooted(_ name: String) -> Bool {
    let path = normalized(name)
    return path.hasPrefix("/") || path == "." || path == ".." || path.hasPrefix("./") || path.hasPrefix("../") || path == "~"
      || path.hasPrefix("~/") || path.contains(":")
  }

  /// Whether a name is a path at all.
  static func isPath(_ name: String) -> Bool { isRooted(name) || name.contains("/") || name.contains("\\") }

  static func isFile(_ path: String) -> Bool { TextFiles.exists(path) && !TextFiles.isDirectory(path) }

  /// The versions that a module's folder holds, newest first.
  static func versions(in folder: String) -> [PSVersion] {
    TextFiles.names(in: folder).compactMap { try? PSVersion(parsing: $0) }.sorted { $1 < $0 }
  }

  /// The folder that a version's number names, if the path ends with one.
  static func version(of folder: String) -> PSVersion? { try? PSVersion(parsing: fileName(folder)) }

  /// Module files of a folder's own name: of each version, or else the first of its endings.
  static func files(ofModule folder: String, _ session: Session) -> [String] {
    let name = fileName(folder)
    guard TextFiles.isDirectory(folder), !name.isEmpty else { return [] }
    if let version = version(of: folder) {
      let above = Self.folder(folder)
      let manifest = "\(folder)/\(fileName(above)).psd1"
      if isFile(manifest), ManifestReader.version(manifest, session) == version { return [manifest] }
    }
    var found: [String] = []
    for version in versions(in: folder) {
      let manifest = "\(folder)/\(version)/\(name).psd1"
      if isFile(manifest), ManifestReader.version(manifest, session) == version { found.append(manifest) }
    }
    if let file = endings.lazy.map({ "\(folder)/\(name)\($0)" }).first(where: isFile) { found.append(file) }
    return found
  }

  /// The modules of a folder of modules: a folder is one when a file in it has its name; else its own folders are looked into.
  static func defaultFiles(in top: String) -> [String] {
    var found: [String] = []
    var waiting = [top]
    var next = 0
    while next < waiting.count, next < 20_000 {
      let folder = waiting[next]
      next += 1
      let name = fileName(folder)
      let below = TextFiles.names(in: folder).filter { TextFiles.isDirectory(folder + "/" + $0) }
      var isModule = false
      for version in below.compactMap({ try? PSVersion(parsing: $0) }).sorted(by: { $1 < $0 }) {
        let manifest = "\(folder)/\(version)/\(name).psd1"
        if isFile(manifest) {
          isModule = true
          found.append(manifest)
        }
      }
      if !isModule, let file = endings.lazy.map({ "\(folder)/\(name)\($0)" }).first(where: isFile) {
        isModule = true
        found.append(file)
      }
      if !isModule {
        waiting += below.filter { folder == top || !isResourceFolder($0) }.map { folder + "/" + $0 }
      }
    }
    return found
  }

  /// Every module file below a folder.
  static func allFiles(in top: String) -> [String] {
    var found: [String] = []
    var waiting = [top]
    var next = 0
    while next < waiting.count, next < 20_000 {
      let folder = waiting[next]
      next += 1
      for name in TextFiles.names(in: folder) {
        let path = folder + "/" + name
        if TextFiles.isDirectory(path) {
          if folder == top || !isResourceFolder(name) { waiting.append(path) }
        } else if endings.contains(ending(name)) {
          found.append(path)
        }
      }
    }
    return found
  }

  /// Folders of languages (`en-US`) hold texts, not modules.
  private static func isResourceFolder(_ name: String) -> Bool {
    let parts = name.split(separator: "-")
    guard let first = parts.first, first.utf8.count == 2 || first.utf8.count == 3, parts.count == 2 else { return false }
    return first.allSatisfy { $0.isLetter && $0.isASCII && $0.isLowercase } && parts[1].utf8.count <= 4
  }
}
