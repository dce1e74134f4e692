// Compress-Archive of Microsoft.PowerShell.Archive 1.2.5: files and folders into a ZIP archive, new or one that is there.

import Engine
import Glibc
import Objects
import Primitives

enum ArchiveCmdlets {
  static let table: CommandFamilies.Table = [
    "Compress-Archive": { CompressArchiveCommand() },
    "Expand-Archive": { ExpandArchiveCommand() },
  ]
}

/// What both cmdlets share: paths that must exist, and the module's errors.
class ArchiveCmdlet: ItemCmdlet {
  func refuse(_ id: String, _ message: String, _ target: String, _ category: ErrorCategory = .InvalidArgument) -> Thrown {
    terminate("System.IO.IOException", message, id: id, category, target: Value(target))
  }

  func notFound(_ path: String) -> Thrown {
    refuse("PathNotFound", "The path '\(path)' either does not exist or is not a valid file system path.", path)
  }

  /// The file system paths that a path of the caller means.
  func resolved(_ text: String, literal: Bool) throws -> [String] {
    let call = ProviderCall(context)
    call.literal = literal
    do {
      return try service.resolve(text, call).map { $0.path }
    } catch let failure as ItemFailure {
      let exception = ExceptionObj(
        "System.InvalidOperationException", "The path '\(text)' either does not exist or is not a valid file system path.",
        inner: failure.record.exception)
      throw context.terminating(
        ErrorRecord(exception, id: "ArchiveCmdletPathNotFound", category: .InvalidArgument, target: Value(text)))
    }
  }

  /// A path that is there or not, as the file system sees it.
  func located(_ text: String) throws -> String {
    do { return try service.locate(text, from: context.scope).path } catch let failure as ItemFailure {
      throw context.terminating(failure.record)
    }
  }

  /// An error that a helper function of the module writes.
  func report(_ exception: ExceptionObj, _ id: String, _ category: ErrorCategory, _ target: String, by function: String) throws
  {
    let record = ErrorRecord(exception, id: id, category: category, target: Value(target))
    record.commandTypeName = function
    try writeError(record)
  }

  /// Runs a step on files; what fails is the error of the .NET call.
  func step<R>(_ member: String, _ count: Int, _ body: () throws -> R) throws -> R {
    do { return try body() } catch let error as DotNetError {
      let outer = ExceptionObj(
        "System.Management.Automation.MethodInvocationException",
        "Exception calling \"\(member)\" with \"\(count)\" argument(s): \"\(error.exception.message)\"", inner: error.exception)
      throw Thrown(ErrorRecord(outer, id: error.exception.type.name, category: .NotSpecified))
    }
  }
}

final class CompressArchiveCommand: ArchiveCmdlet {
  private var target = ""
  private var exists = false
  private var inputs: [String] = []

  override func begin() throws {
    let given = string("DestinationPath") ?? ""
    let full = try located(given)
    guard let folder = Paths.directory(full) else {
      throw refuse(
        "InvalidArchiveFilePath", "The destination path '\(full)' does not contain a valid archive file name.", full)
    }
    let parents = try resolved(folder, literal: false)
    if parents.count > 1 {
      throw refuse(
        "InvalidArchiveFilePath",
        "The archive file path '\(full)' specified as input to the DestinationPath parameter is resolving to multiple file system paths. Provide a unique path to the DestinationPath parameter where the archive file has to be created.",
        full)
    }
    guard let parent = parents.first, Disk.exists(parent) else { throw notFound(folder) }
    target = Paths.join(parent, Paths.fileName(full))
    if Paths.fileExtension(target).isEmpty {
      let bare = target
      target += ".zip"
      try writeVerbose(
        "The archive file path '\(bare)' supplied to the DestinationPath parameter does not include .zip extension. Hence .zip is appended to the supplied DestinationPath path and the archive file would be created at '\(target)'."
      )
    }
    exists = Files.isFile(target)
    if exists, !flag("Update"), !flag("Force") {
      throw refuse(
        "ArchiveFileExists",
        "The archive file \(target) already exists. Use the -Update parameter to update the existing archive file or use the -Force parameter to overwrite the existing archive file.",
        target)
    }
    if exists, flag("Update"), let mode = Files.facts(target)?.mode, mode & 0o222 == 0 {
      throw refuse(
        "ArchiveFileIsReadOnly",
        "The attributes of the archive file \(target) is set to 'ReadOnly' hence it cannot be updated. If you intend to update the existing archive file, remove the 'ReadOnly' attribute on the archive file else use -Force parameter to override and create a new archive file.",
        target, .InvalidOperation)
    }
    if !has("WhatIf") { try writeVerbose("Preparing to compress...") }
  }

  override func process() throws { inputs += paths }

  override func end() throws {
    let set = parameterSet
    var seen: Set<String> = []
    for path in inputs where !seen.insert(path.uppercased()).inserted {
      throw refuse(
        "DuplicatePathFound",
        "The input to \(set) parameter contains a duplicate path '\(path)'. Provide a unique set of paths as input to \(set) parameter.",
        path)
    }
    let sources = try inputs.flatMap { try resolved($0, literal: set.hasPrefix("Literal")) }
    for path in sources where !Disk.exists(path) { throw notFound(path) }
    let shown = sources.count > 1 ? "\n" + sources.joined(separator: "\n") : sources.first ?? ""
    guard try shouldProcess(shown) else { return }
    // The archive takes the place of the one that is there only when it is whole.
    let part = ".\(getpid()).\(Paths.fileName(target).prefix(60)).part"
    let place = exists ? Paths.join(Paths.directory(target) ?? "/", part) : target
    var count = 0
    var isComplete = false
    defer {
      if !isComplete || count == 0 { unlink(place) }
    }
    if exists, flag("Update") { try step(".ctor", 3) { try Disk.copy(target, place) } }
    count = try compress(sources, into: place)
    if exists, count > 0, rename(place, target) != 0 { throw Files.failure(target) }
    isComplete = true
    if count == 0 {
      try writeVerbose("The partially created archive file '\(target)' is deleted as it is not usable.")
    } else if flag("PassThru") {
      let call = ProviderCall(context)
      call.literal = true
      for item in try service.resolve(target, call) { try item.provider.getItem(item, call) }
    }
  }

  /// One thing to be packed.
  private struct Item {
    let path: String
    let name: String
  }

  /// What a folder holds, without what is hidden; a folder without files stands for itself.
  private func contents(_ path: String, _ name: String, _ depth: Int, _ items: inout [Item]) throws {
    var folders: [Item] = []
    var files: [Item] = []
    for child in try Files.list(path) where !child.hasPrefix(".") {
      let item = Item(path: Paths.join(path, child), name: name + child)
      guard let facts = Files.facts(item.path) else { continue }
      if facts.isDirectory {
        folders.append(item)
        let hasFiles = try Files.list(item.path).contains { Files.isFile(Paths.join(item.path, $0)) }
        if !hasFiles { items.append(Item(path: item.path, name: item.name + "/")) }
      } else {
        files.append(item)
      }
    }
    items += files
    for folder in folders where depth < 1000 && Files.facts(folder.path, follow: false)?.isLink != true {
      try session.checkStop()
      try contents(folder.path, folder.name + "/", depth + 1, &items)
    }
  }

  private func compress(_ sources: [String], into place: String) throws -> Int {
    var items: [Item] = []
    for path in sources where Files.isDirectory(path) {
      let bare = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
      try contents(bare, Paths.fileName(bare) + "/", 0, &items)
    }
    for path in sources where !Files.isDirectory(path) { items.append(Item(path: path, name: Paths.fileName(path))) }
    if items.isEmpty { return 0 }
    let updates = exists && flag("Update")
    let archive = try step(".ctor", 3) { try ZipTypes.open(place, updates ? .update : .create, nil, session) }
    var known: [String: ZipEntryObj] = [:]
    if updates {
      for entry in try step("Entries", 0, { try archive.list() }) { known[entry.fullName.lowercased()] = entry }
    }
    var count = 0
    do {
      for (i, item) in items.enumerated() {
        try session.checkStop()
        if let old = known.removeValue(forKey: item.name.lowercased()) { try step("Delete", 0) { try old.delete() } }
        if try add(item, to: archive) {
          count += 1
          try writeVerbose("Adding '\(item.path)\(item.name.hasSuffix("/") ? "/" : "")'.")
        }
        try context.writeProgress(
          activity: "Compress-Archive", status: "The archive file '\(target)' creation is in progress...",
          percent: (i + 1) * 100 / items.count, completed: false)
      }
    } catch {
      try? archive.dispose()
      throw error
    }
    try step("Dispose", 0) { try archive.dispose() }
    try context.writeProgress(activity: "Compress-Archive", status: " ", percent: 100, completed: true)
    return count
  }

  private func add(_ item: Item, to archive: ZipArchiveObj) throws -> Bool {
    let levels = ["optimal": Int32(6), "fastest": 1, "nocompression": 0]
    let level = levels[(string("CompressionLevel") ?? "Optimal").lowercased()] ?? 6
    if item.name.hasSuffix("/") {
      _ = try step("CreateEntry", 2) { try archive.create(item.name, level: level) }
      return true
    }
    let source: FileStreamObj
    do { source = try FileStreamObj.open(item.path, mode: 3, access: 1) } catch let error as DotNetError {
      try report(
        error.exception, "CompressArchiveUnauthorizedAccessError", .PermissionDenied, item.path, by: "ZipArchiveHelper")
      return false
    }
    defer { try? source.close(session) }
    var time = PSDateTime(unchecked: UInt64(max(0, Files.facts(item.path)?.modified ?? 0)), .utc).toLocalTime()
    if time.year < 1980 {
      try writeWarning(
        "'\(item.path)' has LastWriteTime earlier than 1980. Compress-Archive will store any files with LastWriteTime values earlier than 1980 as 1/1/1980 00:00."
      )
      time = ZipBytes.first
    }
    try step("Write", 3) {
      let entry = try archive.create(item.name, level: level)
      try entry.setTime(time)
      let target = try entry.open()
      try source.drain(session) { try target.write($0, session) }
      try target.close(session)
    }
    return true
  }
}
