// The file system: items and listings. Directories come before files, each sorted as the culture sorts names; what starts with a dot is
// hidden.

import Engine
import Glibc
import Objects
import Primitives

/// `FileSystem`.
final class FileSystemProvider: Provider {
  override var isFileSystem: Bool { true }

  /// A listed file.
  struct Entry {
    let name: String
    let path: String
    let facts: DiskFacts
    var attributes: Int64 { facts.attributes(name: name) }
    var isHidden: Bool { name.utf8.first == 0x2e }
  }

  static func object(_ path: String, isDirectory: Bool) -> Value { .object(FileInfoObj(path, isDirectory: isDirectory)) }

  /// Writes the item object of a path.
  func write(_ path: String, _ item: ItemPath, isDirectory: Bool, _ call: ProviderCall) throws {
    try call.write(FileSystemProvider.object(path, isDirectory: isDirectory), item.with(path), isContainer: isDirectory)
  }

  override func exists(_ item: ItemPath, _ call: ProviderCall) throws -> Bool {
    if item.path.utf8.contains(0) { return false }
    // A slash behind a file's name is overlooked here and only here.
    guard let facts = Disk.facts(item.path) ?? Disk.facts(PathText.trimTrailing(item.path)) else { return false }
    if call.newerThan == nil, call.olderThan == nil { return true }
    let written = FileSystemProvider.ticks(facts.modified)
    if let newer = call.newerThan, written <= newer.toUniversalTime().ticks { return false }
    if let older = call.olderThan, written >= older.toUniversalTime().ticks { return false }
    return true
  }

  static func ticks(_ time: timespec) -> Int64 {
    PSDateTime.unixEpochTicks + Int64(time.tv_sec) * 10_000_000 + Int64(time.tv_nsec) / 100
  }

  override func isContainer(_ item: ItemPath, _ call: ProviderCall) throws -> Bool { Disk.isDirectory(item.path) }

  override func hasChildren(_ item: ItemPath, _ call: ProviderCall) throws -> Bool {
    guard let directory = opendir(item.path) else { return false }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let isSelf = withUnsafeBytes(of: &entry.pointee.d_name) { $0[0] == 0x2e && ($0[1] == 0 || ($0[1] == 0x2e && $0[2] == 0)) }
      if !isSelf { return true }
    }
    return false
  }

  // MARK: changes, content and properties are in the other files of this provider

  override func newItem(_ item: ItemPath, type: String, value: Value, _ call: ProviderCall) throws {
    try make(item, type: type, value: value, call)
  }
  override func removeItem(_ item: ItemPath, recurse: Bool, _ call: ProviderCall) throws {
    try remove(item, recurse: recurse, call)
  }
  override func copyItem(_ item: ItemPath, to target: ItemPath, recurse: Bool, _ call: ProviderCall) throws {
    try copy(item, to: target, recurse: recurse, call)
  }
  override func moveItem(_ item: ItemPath, to target: ItemPath, _ call: ProviderCall) throws {
    try move(item, to: target, call)
  }
  override func renameItem(_ item: ItemPath, _ newName: String, _ call: ProviderCall) throws { try rename(item, newName, call) }
  override func reader(_ item: ItemPath, _ options: ContentOptions, _ call: ProviderCall) throws -> ContentReader? {
    try openReader(item, options, call)
  }
  override func writer(_ item: ItemPath, _ options: ContentOptions, append: Bool, _ call: ProviderCall) throws -> ContentWriter?
  {
    try openWriter(item, options, append: append, call)
  }
  override func clearContent(_ item: ItemPath, _ call: ProviderCall) throws { try emptyContent(item, call) }
  override func getProperty(_ item: ItemPath, _ names: [String], _ call: ProviderCall) throws {
    try readProperties(item, names, call)
  }
  override func setProperty(_ item: ItemPath, _ given: [MemberView], _ call: ProviderCall) throws {
    try writeProperties(item, given, call)
  }
  override func clearProperty(_ item: ItemPath, _ name: String, _ call: ProviderCall) throws {
    try resetProperty(item, name, call)
  }

  /// Runs a program, or opens what is none with the desktop's opener.
  override func invokeItem(_ item: ItemPath, _ call: ProviderCall) throws {
    guard try call.shouldProcess("Item: \(item.path)", "Invoke Item") else { return }
    let isProgram = !Disk.isDirectory(item.path) && (access(item.path, X_OK) == 0 || errno != EACCES)
    if isProgram {
      guard Disk.exists(item.path) else { throw FileSystemProvider.notStarted(item.path, call) }
      try call.session.runCommand(item.path, [], out: call.context.out)
    } else {
      guard ProcessObj.program("xdg-open", call.session) != nil else {
        throw FileSystemProvider.notStarted(item.path, call)
      }
      try call.session.runCommand("xdg-open", [.positional(Value(item.path), nil)], out: call.context.out)
    }
  }

  /// What can't be started, because it leads nowhere or nothing is there that opens it.
  private static func notStarted(_ path: String, _ call: ProviderCall) -> ItemFailure {
    let failure = ProcessMembers.notStarted(path, call.session.currentDirectory, ENOENT)
    let record = ErrorRecord(
      failure.exception, id: "System.ComponentModel.Win32Exception", category: .NotSpecified, target: .null)
    return ItemFailure(record, endsCommand: true)
  }

  // MARK: listing

  /// The entries of a directory: directories first, sorted by name.
  static func entries(_ path: String) throws(DiskFailure) -> [Entry] {
    var found: [(entry: Entry, key: PSString)] = []
    for name in try Disk.list(path) {
      let place = Disk.join(path, name)
      guard let facts = Disk.facts(place) else { continue }
      found.append((Entry(name: name, path: place, facts: facts), PSString.make(name)))
    }
    found.sort { a, b in
      if a.entry.facts.isDirectory != b.entry.facts.isDirectory { return a.entry.facts.isDirectory }
      let order = Collation.invariant.compare(a.key, b.key, .ignoreCase)
      return order != 0 ? order < 0 : a.entry.name.utf8.lexicographicallyPrecedes(b.entry.name.utf8)
    }
    return found.map { $0.entry }
  }

  /// As `entries`; a failure is reported and gives nothing.
  private func listed(_ path: String, _ call: ProviderCall) throws -> [Entry] {
    do { return try FileSystemProvider.entries(path) } catch let failure {
      try call.writeError(
        failure.typeName, failure.message, id: failure.isDenied ? "DirUnauthorizedAccessError" : "DirIOError",
        failure.isDenied ? .PermissionDenied : .ReadError, target: Value(path))
      return []
    }
  }

  private func shows(_ entry: Entry, _ call: ProviderCall) -> Bool {
    if let filter = call.attributes {
      if !filter.accepts(entry.attributes) { return false }
      if filter.mentionsHidden { return true }
    }
    return call.force || !entry.isHidden
  }

  override func childNames(_ item: ItemPath, _ call: ProviderCall, all: Bool) throws -> [String] {
    let pattern = call.filter.map { FileNameExpression.search($0, ignoreCase: true) }
    return try listed(item.path, call).compactMap { entry in
      if all, entry.facts.isDirectory {
        return call.force || !entry.isHidden || call.attributes?.mentionsHidden == true ? entry.name : nil
      }
      guard shows(entry, call), pattern?.matches(entry.name) ?? true else { return nil }
      return entry.name
    }
  }

  override func getItem(_ item: ItemPath, _ call: ProviderCall) throws {
    guard let facts = Disk.facts(item.path) else {
      return try call.writeError(
        "System.IO.IOException", "Could not find item \(item.path).", id: "ItemNotFound", .ObjectNotFound,
        target: Value(item.path))
    }
    let name = PathText.leaf(item.path)
    let isHidden = name.utf8.first == 0x2e
    let attributes = facts.attributes(name: name)
    if let filter = call.attributes, !filter.accepts(attributes) { return }
    if isHidden, !call.force, call.attributes?.mentionsHidden != true {
      return try call.writeError(
        "System.IO.IOException", "Could not find item \(item.path).", id: "ItemNotFound", .ObjectNotFound,
        target: Value(item.path))
    }
    try write(item.path, item, isDirectory: facts.isDirectory, call)
  }

  override func getChildren(_ item: ItemPath, recurse: Bool, depth: UInt32, _ call: ProviderCall) throws {
    var visited: Set<[UInt64]> = []
    if call.followsLinks { visited.insert(identity(item.path)) }
    try list(
      item, recurse: recurse, depth: depth, call, call.filter.map { FileNameExpression.search($0, ignoreCase: true) }, &visited,
      level: 0)
  }

  private func identity(_ path: String) -> [UInt64] {
    var info = stat()
    guard stat(path, &info) == 0 else { return [] }
    return [UInt64(info.st_dev), UInt64(info.st_ino)]
  }

  private func list(
    _ item: ItemPath, recurse: Bool, depth: UInt32, _ call: ProviderCall, _ pattern: FileNameExpression?,
    _ visited: inout Set<[UInt64]>, level: Int
  ) throws {
    try call.checkStop()
    let entries = try listed(item.path, call)
    for entry in entries where shows(entry, call) && pattern?.matches(entry.name) ?? true {
      try write(entry.path, item, isDirectory: entry.facts.isDirectory, call)
    }
    // Deeper than any path can be written without links: the stack has an end too.
    guard recurse, depth > 0, level < 2000 else { return }
    for entry in entries where entry.facts.isDirectory {
      guard call.force || !entry.isHidden || call.attributes?.mentionsHidden == true else { continue }
      if entry.facts.isLink, !call.followsLinks { continue }
      if call.followsLinks, !visited.insert(identity(entry.path)).inserted {
        try call.context.writeWarning("Skip already-visited directory \(entry.path).")
        continue
      }
      try list(
        item.with(entry.path), recurse: true, depth: depth == .max ? depth : depth - 1, call, pattern, &visited,
        level: level + 1)
    }
  }
}
