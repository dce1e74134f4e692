// Test-ModuleManifest: reads a manifest to its end, says everything that is wrong with it, and looks for the files that it names.

import Engine
import Objects
import Primitives

final class TestModuleManifestCommand: Cmdlet {
  override func process() throws {
    let given = string("Path") ?? ""
    let found = try TextFiles.resolve(ModulePaths.normalized(given), session)
    guard let path = found.first else {
      return try writeError(
        "System.IO.FileNotFoundException",
        "The specified module '\(given)' was not loaded because no valid module file was found in any module directory.",
        id: "Modules_ModuleNotFound", .ResourceUnavailable, target: Value(given))
    }
    if found.count > 1 {
      throw terminate(
        "System.Management.Automation.RuntimeException",
        "Cannot perform operation because the path resolved to more than one file. This command cannot operate on multiple files.",
        id: "AmbiguousPath", .InvalidOperation)
    }
    guard ModulePaths.ending(path) == ".psd1" else {
      throw terminate(
        "System.InvalidOperationException",
        "The module manifest path '\(path)' is not valid. The value of the Path argument must resolve to a single file that has a '.psd1' extension. Change the value of the Path argument to point to a valid psd1 file, and then try again.",
        id: "Modules_InvalidModuleManifestPath", .InvalidArgument, target: Value(given))
    }
    let module = ModuleInfo(ModulePaths.moduleName(path), path: path, kind: .manifest)
    module.isDescribed = true
    let reader = ManifestReader(path, session, stopsAtError: false) { [unowned self] in try self.writeError($0) }
    do { guard try reader.read(into: module, matching: nil) else { return } } catch let thrown as Thrown {
      throw context.terminating(thrown.record)
    }
    try AvailableModules(session).fill(module, reader, 0)
    if let root = reader.rootModule, ModulePaths.ending(root) == ".psd1",
      ModulePaths.isFile(ManifestReader.joined(reader.folder, root))
    {
      let inner = ManifestReader(ManifestReader.joined(reader.folder, root), session, stopsAtError: true) { [unowned self] in
        try self.writeError($0)
      }
      _ = try inner.read(into: ModuleInfo(root), matching: nil)
    }
    if let root = reader.rootModule, ModulePaths.ending(root) == ".psm1" { module.kind = .script }
    try checkFiles(module, reader, path, given)
    if let version = ModulePaths.version(of: reader.folder) {
      if version != module.parsedVersion {
        throw terminate(
          "System.InvalidOperationException",
          "The ModuleVersion key in module manifest '\(path)' specifies module version '\(module.version)' which does not match its version folder name at '\(reader.folder)'. Change the value of the ModuleVersion key to match the version folder name.",
          id: "Modules_InvalidModuleManifestVersion", .InvalidArgument, target: Value(given))
      }
      try writeVerbose("Version specified in ModuleVersion key is equal to version folder name.")
    }
    try write(.object(module))
  }

  /// Whether a path is there, below the module's folder.
  private func isThere(_ name: String, _ folder: String) -> Bool {
    let file = ManifestReader.joined(folder, name)
    return TextFiles.exists(file) && file.lowercased().hasPrefix(folder.lowercased())
  }

  private func checkFiles(_ module: ModuleInfo, _ reader: ManifestReader, _ path: String, _ given: String) throws {
    func missing(_ entry: String, _ field: String, _ id: String) throws {
      try writeError(
        "System.IO.DirectoryNotFoundException",
        "The specified \(field) entry '\(entry)' in the module manifest '\(path)' is invalid. Try again after updating this entry with valid values.",
        id: "Modules_Invalid\(id)ModuleManifest", .ObjectNotFound, target: Value(given))
    }
    let folder = reader.folder
    for name in module.requiredAssemblies where !isThere(name, folder) {
      try missing(name, "RequiredAssemblies", "RequiredAssembliesIn")
    }
    if let root = reader.rootModule, !root.isEmpty {
      let endings = ModulePaths.endings.filter { $0 != ".psd1" }
      let ending = ModulePaths.ending(root)
      let isGood =
        ending.isEmpty ? endings.contains { isThere(root + $0, folder) } : endings.contains(ending) && isThere(root, folder)
      if !isGood {
        try writeError(
          "System.ArgumentException",
          "The module manifest '\(root)' could not be processed because it is not a valid PowerShell module manifest file. Remove the elements that are not permitted: \(path)",
          id: "Modules_InvalidRootModuleInModuleManifest", .InvalidArgument, target: Value(given))
      }
    }
    let available = AvailableModules(session)
    for item in reader.nested where !["", ".dll", ".exe", ".psm1"].contains(where: { isThere(item.name + $0, folder) }) {
      if try available.matching(item).isEmpty { try missing(item.name, "NestedModule", "NestedModulein") }
    }
    for item in reader.required where try available.list([item.name], all: false, report: { _ in }).isEmpty {
      try missing(item.name, "RequiredModules", "RequiredModulesin")
    }
    for name in try reader.strings("FileList") ?? [] where !isThere(name, folder) {
      try missing(name, "FileList", "FilePathin")
    }
    for item in try reader.specifications("ModuleList") ?? [] {
      let name = ModulePaths.isPath(item.name) ? ManifestReader.joined(folder, item.name) : item.name
      if try available.list([name], all: false, report: { _ in }).isEmpty, !isThere(item.name, folder) {
        try missing(item.name, "ModuleList", "ModuleListin")
      }
    }
    if !module.compatibleEditions.isEmpty {
      let oldest = try? PSVersion(5, 1)
      if let oldest, module.powerShellVersion.version.map({ $0 < oldest }) ?? true {
        try writeError(
          "System.ArgumentException",
          "The module manifest '\(path)' is specified with the CompatiblePSEditions key which is supported only on PowerShell version '5.1' or higher. Update the value of the PowerShellVersion key to '5.1' or higher, and try again.",
          id: "Modules_InvalidPowerShellVersionInModuleManifest", .InvalidArgument, target: Value(given))
      }
    }
  }
}
