// Files made, removed, renamed, copied and moved.

import Engine
import Glibc
import Objects
import Primitives

extension FileSystemProvider {
  private enum Kind { case file, directory, symbolicLink, junction, hardLink }

  /// The kind that a beginning of its name means.
  private static func kind(_ text: String) -> Kind? {
    let text = text.lowercased()
    for (name, kind): (String, Kind) in [
      ("directory", .directory), ("container", .directory), ("file", .file), ("symboliclink", .symbolicLink),
      ("junction", .junction),
      ("hardlink", .hardLink),
    ] where name.hasPrefix(text) { return kind }
    return nil
  }

  func make(_ item: ItemPath, type: String, value: Value, _ call: ProviderCall) throws {
    let path = item.path
    if call.force {
      let parent = PathText.parent(path)
      if !parent.isEmpty, parent != "/", !Disk.exists(parent) {
        do { try Disk.makeDirectory(parent) } catch let failure {
          return try call.writeError(
            failure.typeName, failure.message,
            id: failure.isDenied
              ? "CreateIntermediateDirectoriesUnauthorizedAccessError" : "CreateIntermediateDirectoriesIOError",
            failure.isDenied ? .PermissionDenied : .WriteError, target: Value(path))
        }
      }
    }
    switch FileSystemProvider.kind(type.isEmpty ? "file" : type) {
    case .directory: try makeDirectory(item, call, writes: true)
    case .file: try makeFile(item, value, call)
    case .symbolicLink: try makeLink(item, value, hard: false, call)
    case .hardLink: try makeLink(item, value, hard: true, call)
    case .junction: try makeJunction(item, value, call)
    case nil:
      throw ItemFailure.argument(
        "The type is not a known type for the file system. Only \"file\",\"directory\" or \"symboliclink\" can be specified."
      )
    }
  }

  /// Makes a directory; one that is there is an error unless forced. True when it is there afterwards.
  @discardableResult
  func makeDirectory(_ item: ItemPath, _ call: ProviderCall, writes: Bool) throws -> Bool {
    let path = item.path
    if !call.force, Disk.exists(path) {
      try call.writeError(
        "System.IO.IOException", "An item with the specified name \(path) already exists.", id: "DirectoryExist",
        .ResourceExists,
        target: Value(path))
      return false
    }
    guard try call.shouldProcess("Destination: \(path)", "Create Directory") else { return false }
    do { try Disk.makeDirectory(path) } catch let failure {
      if failure.isDenied || !call.force {
        try call.writeError(
          failure.typeName, failure.message,
          id: failure.isDenied ? "CreateDirectoryUnauthorizedAccessError" : "CreateDirectoryIOError",
          failure.isDenied ? .PermissionDenied : .WriteError, target: Value(path))
      }
      return false
    }
    if writes, call.writesResults { try write(path, item, isDirectory: true, call) }
    return true
  }

  private func makeFile(_ item: ItemPath, _ value: Value, _ call: ProviderCall) throws {
    let path = item.path
    guard try call.shouldProcess("Destination: \(path)", "Create File") else { return }
    let text = value.isNull ? nil : TextEncoding.utf8.encode(try Text.string(value, call.session))
    do {
      let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (call.force ? O_TRUNC : O_EXCL), 0o666)
      guard file >= 0 else { throw DiskFailure.of(path, makes: true) }
      defer { close(file) }
      if let text { try text.withUnsafeBytes { try Disk.write(file, $0, path) } }
    } catch let failure as DiskFailure {
      return try call.writeError(
        failure.typeName, failure.message, id: failure.isDenied ? "NewItemUnauthorizedAccessError" : "NewItemIOError",
        failure.isDenied ? .PermissionDenied : .WriteError, target: Value(path))
    }
    try write(path, item, isDirectory: false, call)
  }

  /// A junction: all that it needs is looked at, and then the system has no such thing.
  private func makeJunction(_ item: ItemPath, _ value: Value, _ call: ProviderCall) throws {
    let path = item.path
    guard try call.shouldProcess("Destination: \(path)", "Create Junction") else { return }
    let target = try Text.string(value, call.session).string
    guard target.utf8.first == PathText.slash else {
      return try call.writeError(
        "System.ArgumentException", "Creating a junction requires an absolute path for the target.", id: "NotAbsolutePath",
        .InvalidArgument, target: Value(target))
    }
    guard let facts = Disk.facts(target) else {
      return try call.writeError(
        "System.Management.Automation.ItemNotFoundException", "Could not find item \(target).", id: "ItemNotFound",
        .ObjectNotFound, target: Value(target))
    }
    func notDirectory(_ path: String) throws {
      try call.writeError(
        "System.InvalidOperationException", "A directory is required for the operation. The item '\(path)' is not a directory.",
        id: "ItemNotDirectory", .InvalidOperation, target: Value(path))
    }
    guard facts.isDirectory else { return try notDirectory(target) }
    if let old = Disk.facts(path) {
      guard old.isDirectory else { return try notDirectory(path) }
      if !call.force, try hasChildren(item, call) {
        return try call.writeError(
          "System.IO.IOException", "Directory \(path) cannot be removed because it is not empty.", id: "DirectoryNotEmpty",
          .WriteError, target: Value(path))
      }
    }
    let library = "api-ms-win-core-file-l1-2-0.dll"
    throw ItemFailure(
      ErrorRecord(
        ExceptionObj(
          "System.DllNotFoundException",
          "Unable to load shared library '\(library)' or one of its dependencies. In order to help diagnose loading problems, consider using a tool like strace."
        ), id: "System.DllNotFoundException", category: .NotSpecified, target: .null), endsCommand: true)
  }

  private func makeLink(_ item: ItemPath, _ value: Value, hard: Bool, _ call: ProviderCall) throws {
    let path = item.path
    guard try call.shouldProcess("Destination: \(path)", hard ? "Create Hard Link" : "Create Symbolic Link") else { return }
    var target = value.isNull ? "" : PathText.slashes(try Text.string(value, call.session).string)
    if target.isEmpty {
      throw ItemFailure(
        "System.ArgumentNullException", "Value cannot be null. (Parameter 'content')", id: "ArgumentNull", .InvalidArgument)
    }
    let isDirectory: Bool
    if hard {
      target = try call.service.locate(target, from: call.scope).path
      guard let facts = Disk.facts(target) else {
        return try call.writeError(
          "System.Management.Automation.ItemNotFoundException", "Could not find item \(target).", id: "ItemNotFound",
          .ObjectNotFound,
          target: Value(target))
      }
      if facts.isDirectory {
        return try call.writeError(
          "System.InvalidOperationException", "A file is required for the operation. The item '\(target)' is not a file.",
          id: "ItemNotFile",
          .InvalidOperation, target: Value(target))
      }
      isDirectory = false
    } else {
      isDirectory = Disk.isDirectory(PathText.full(PathText.parent(path), target))
    }
    if let old = Disk.facts(path) {
      if !call.force {
        return try call.writeError(
          "System.IO.IOException", "Cannot create link because the path already exists: \(path).", id: "SymLinkExists",
          .ResourceExists,
          target: Value(path))
      }
      if hard, PathText.same(path, target) {
        return try call.writeError(
          "System.InvalidOperationException", "The target and path cannot be the same.", id: "TargetIsSameAsLink",
          .InvalidOperation,
          target: Value(path))
      }
      if (old.isDirectory && !old.isLink ? rmdir(path) : unlink(path)) != 0 {
        let failure = DiskFailure.of(path)
        try call.writeError(failure.typeName, failure.message, id: "NewItemDeleteIOError", .WriteError, target: Value(path))
      }
    }
    guard (hard ? link(target, path) : symlink(target, path)) == 0 else {
      let code = errno
      if code == EACCES || code == EPERM {
        return try call.writeError(
          "System.UnauthorizedAccessException", "Administrator privilege required for this operation.",
          id: "NewItemSymbolicLinkElevationRequired", .PermissionDenied,
          target: try Value(Text.string(value, call.session).string))
      }
      throw ItemFailure(
        ErrorRecord(
          ExceptionObj("System.ComponentModel.Win32Exception", String(cString: strerror(code))),
          id: "System.ComponentModel.Win32Exception", category: .NotSpecified, target: .null), endsCommand: true)
    }
    try write(path, item, isDirectory: isDirectory, call)
  }

  // MARK: removing

  func remove(_ item: ItemPath, recurse: Bool, _ call: ProviderCall) throws {
    guard let facts = Disk.facts(item.path) else {
      return try call.writeError(
        "System.IO.IOException", "An object at the specified path \(item.path) does not exist.", id: "ItemDoesNotExist",
        .ObjectNotFound,
        target: Value(item.path))
    }
    let path = PathText.trimTrailing(item.path)
    if facts.isDirectory {
      try removeDirectory(path, facts, recurse: recurse, isRoot: true, call, level: 0)
    } else if try call.shouldProcess(path, "Remove File") {
      try removeOne(path, facts, call)
    }
  }

  private func removeDirectory(
    _ path: String, _ facts: DiskFacts, recurse: Bool, isRoot: Bool, _ call: ProviderCall, level: Int
  ) throws {
    try call.checkStop()
    var goesOn = true
    if isRoot || recurse { goesOn = try call.shouldProcess(path, "Remove Directory") }
    guard goesOn else { return }
    if facts.isLink {
      // A link is only taken away; what it leads to stays.
      if unlink(path) != 0 {
        let failure = DiskFailure.of(path)
        try call.writeError(
          "System.IO.IOException", "Cannot remove item \(path): \(failure.message)", id: "DeleteSymbolicLinkFailed",
          .WriteError,
          target: FileSystemProvider.object(path, isDirectory: true))
      }
      return
    }
    let entries: [Entry]
    do { entries = try FileSystemProvider.entries(path) } catch let failure {
      return try call.writeError(
        failure.typeName, failure.message, id: failure.isDenied ? "RemoveItemUnauthorizedAccessError" : "RemoveItemIOError",
        failure.isDenied ? .PermissionDenied : .WriteError, target: Value(path))
    }
    let pattern = call.filter.map { FileNameExpression.search($0, ignoreCase: true) }
    if level < 2000 {
      for entry in entries where entry.facts.isDirectory {
        try removeDirectory(entry.path, entry.facts, recurse: recurse, isRoot: false, call, level: level + 1)
      }
    }
    for entry in entries where !entry.facts.isDirectory && pattern?.matches(entry.name) ?? true {
      if recurse, try !call.shouldProcess(entry.path, "Remove File") { continue }
      try removeOne(entry.path, entry.facts, call)
    }
    if !call.force, let left = try? Disk.list(path), !left.isEmpty {
      return try call.writeError(
        "System.IO.IOException", "Directory \(path) cannot be removed because it is not empty.", id: "DirectoryNotEmpty",
        .WriteError,
        target: FileSystemProvider.object(path, isDirectory: true))
    }
    try removeOne(path, facts, call)
  }

  private func removeOne(_ path: String, _ facts: DiskFacts, _ call: ProviderCall) throws {
    let isRealDirectory = facts.isDirectory && !facts.isLink
    func refuse(_ failure: DiskFailure, _ id: String, _ category: ErrorCategory) throws {
      let record = ErrorRecord(
        failure.exception, id: id, category: category, target: FileSystemProvider.object(path, isDirectory: isRealDirectory))
      record.detailsMessage = "Cannot remove item \(path): \(failure.message)"
      try call.context.writeError(record)
    }
    if !call.force, facts.attributes(name: PathText.leaf(path)) & 7 != 0 {
      return try refuse(
        .io("You do not have sufficient access rights to perform this operation or the item is hidden, system, or read only."),
        "RemoveFileSystemItemUnAuthorizedAccess", .PermissionDenied)
    }
    if (isRealDirectory ? rmdir(path) : unlink(path)) == 0 { return }
    let code = errno
    let failure = code == ENOTEMPTY ? DiskFailure.io("Directory not empty : '\(path)'") : DiskFailure.of(path, code)
    try refuse(
      failure, failure.isDenied ? "RemoveFileSystemItemUnAuthorizedAccess" : "RemoveFileSystemItemIOError",
      failure.isDenied ? .PermissionDenied : .WriteError)
  }

  // MARK: renaming and moving

  func rename(_ item: ItemPath, _ newName: String, _ call: ProviderCall) throws {
    let path = PathText.trimTrailing(item.path)
    var name = PathText.slashes(newName)
    if name.hasPrefix("./") {
      name = String(name.dropFirst(2))
    } else if PathText.same(PathText.parent(path), PathText.parent(name)) {
      name = PathText.leaf(name)
    }
    if name.isEmpty { throw ItemFailure.invalid("newName") }
    if name.utf8.contains(PathText.slash) {
      throw ItemFailure.argument("Cannot rename the specified target, because it represents a path or device name.")
    }
    let isDirectory = Disk.isDirectory(path)
    let target = Disk.join(PathText.parent(path), name)
    guard try call.shouldProcess("Item: \(path) Destination: \(target)", isDirectory ? "Rename Directory" : "Rename File")
    else { return }
    do { try FileSystemProvider.relocate(path, target, isDirectory: isDirectory) } catch let failure {
      return try call.writeError(
        failure.typeName, failure.message, id: failure.isDenied ? "RenameItemUnauthorizedAccessError" : "RenameItemIOError",
        failure.isDenied ? .PermissionDenied : .WriteError, target: Value(path))
    }
    try writeMoved(path, target, item, isDirectory: isDirectory, call)
  }

  /// Renames on disk; never over something else.
  static func relocate(_ from: String, _ to: String, isDirectory: Bool) throws(DiskFailure) {
    if isDirectory, from == to { throw DiskFailure.io("Source and destination path must be different.") }
    if let old = Disk.facts(to) {
      // The same file by another name is no obstacle: a change of case on such disks.
      let mine = Disk.facts(from)
      if mine?.inode != old.inode || mine?.device != old.device || old.links > 1 {
        if isDirectory {
          throw DiskFailure.io("Cannot create '\(to)' because a file or directory with the same name already exists.")
        }
        throw DiskFailure.io("The file '\(to)' already exists.")
      }
    }
    if Glibc.rename(from, to) == 0 { return }
    guard !isDirectory else { throw notRenamed(from, to, errno) }
    // .NET links the file to its new name then, or copies it where it can't be linked.
    if link(from, to) != 0 {
      switch errno {
      case EXDEV, EACCES, EPERM, EOPNOTSUPP, EMLINK, ENOSYS: try Disk.copy(from, to)
      case ENOENT:
        throw Disk.isDirectory(PathText.parent(to)) ? DiskFailure.fileMissing(from) : DiskFailure.directoryMissing(to)
      case EEXIST: throw DiskFailure.of(to, EEXIST)
      case let code: throw DiskFailure.io(String(cString: strerror(code)))
      }
    }
    if unlink(from) != 0 { throw DiskFailure.of(from) }
  }

  /// Why a directory can't be renamed.
  private static func notRenamed(_ from: String, _ to: String, _ code: Int32) -> DiskFailure {
    switch code {
    case EACCES: return .io("Access to the path '\(from)' is denied.")
    case ENOENT: return .directoryMissing(Disk.isDirectory(from) ? to : from)
    case ENOTDIR: return .io("Could not find a part of the path '\(from)'.")
    default: return .of(from, code, isDirectory: true)
    }
  }

  func move(_ item: ItemPath, to target: ItemPath, _ call: ProviderCall) throws {
    let path = PathText.trimTrailing(item.path)
    let isDirectory = Disk.isDirectory(path)
    var place = target.path
    if Disk.isDirectory(place) { place = Disk.join(place, PathText.leaf(path)) }
    place = PathText.trimTrailing(place)
    if isDirectory, PathText.isWithin(place, path) {
      return try call.writeError(
        "System.IO.IOException", "Destination path cannot be a subdirectory of the source or the source itself: \(place).",
        id: "MoveItemArgumentError", .InvalidArgument, target: Value(place))
    }
    guard try call.shouldProcess("Item: \(path) Destination: \(place)", isDirectory ? "Move Directory" : "Move File") else {
      return
    }
    // A directory goes where nothing is in one step; onto another one, and to another disk, file by file.
    if isDirectory, call.session.isHookSet("ThrowExdevErrorOnMoveDirectory") || Disk.facts(place) != nil {
      try merge(path, place, call, level: 0)
      if call.writesResults { try write(path, target, isDirectory: true, call) }
      return
    }
    do throws(DiskFailure) {
      if isDirectory {
        try FileSystemProvider.relocate(path, place, isDirectory: true)
      } else {
        try moveFile(path, place, call)
      }
    } catch {
      let failure = error
      if isDirectory, failure.message.hasPrefix("Invalid cross-device link") {
        try merge(path, place, call, level: 0)
        if call.writesResults { try write(path, target, isDirectory: true, call) }
        return
      }
      return try moveFailed(failure, path, place, isDirectory: isDirectory, call)
    }
    try writeMoved(path, place, target, isDirectory: isDirectory, call)
  }

  /// Writes what was moved: the object of its old path, which has followed.
  private func writeMoved(_ old: String, _ new: String, _ item: ItemPath, isDirectory: Bool, _ call: ProviderCall) throws {
    guard call.writesResults else { return }
    let info = FileInfoObj(old, isDirectory: isDirectory)
    info.follow(new, original: new)
    try call.write(.object(info), item.with(info.fullName), isContainer: isDirectory)
  }

  /// Moves what is in a directory into another one, which is made when it is not there, and removes the first when nothing is left in it.
  private func merge(_ path: String, _ place: String, _ call: ProviderCall, level: Int) throws {
    try call.checkStop()
    if let old = Disk.facts(place) {
      guard old.isDirectory else {
        return try call.writeError(
          "System.IO.IOException", "An item with the specified name \(place) already exists.", id: "DirectoryExist",
          .ResourceExists, target: Value(place))
      }
    } else {
      let target = ItemPath(provider: self, drive: nil, path: place)
      _ = try makeDirectory(target, call, writes: false)
    }
    let entries: [Entry]
    do { entries = try FileSystemProvider.entries(path) } catch let failure {
      return try call.writeError(
        failure.typeName, failure.message,
        id: "MoveDirectoryItem" + (failure.isDenied ? "UnauthorizedAccessError" : "IOError"),
        failure.isDenied ? .PermissionDenied : .WriteError, target: FileSystemProvider.object(path, isDirectory: true))
    }
    for entry in entries where !entry.facts.isDirectory {
      let to = Disk.join(place, entry.name)
      do throws(DiskFailure) { try moveFile(entry.path, to, call) } catch {
        try moveFailed(error, entry.path, to, isDirectory: false, call)
      }
    }
    guard level < 2000 else { return }
    for entry in entries where entry.facts.isDirectory {
      try merge(entry.path, Disk.join(place, entry.name), call, level: level + 1)
    }
    if let left = try? Disk.list(path), left.isEmpty {
      try remove(ItemPath(provider: self, drive: nil, path: path), recurse: false, call)
    }
  }

  /// Renames a file, or copies it where it goes to another disk. -Force replaces a file that stands there.
  private func moveFile(_ path: String, _ place: String, _ call: ProviderCall) throws(DiskFailure) {
    do throws(DiskFailure) { try FileSystemProvider.relocate(path, place, isDirectory: false) } catch {
      // Renaming replaces at once, so that either the one or the other is there whatever happens.
      guard call.force, let old = Disk.facts(place), !old.isDirectory else { throw error }
      if Glibc.rename(path, place) != 0 {
        guard errno == EXDEV else { throw error }
        try Disk.copy(path, place)
        if unlink(path) != 0 { throw DiskFailure.of(path) }
      }
    }
  }

  private func moveFailed(
    _ failure: DiskFailure, _ path: String, _ place: String, isDirectory: Bool, _ call: ProviderCall
  ) throws {
    let stem = isDirectory ? "MoveDirectoryItem" : "MoveFileInfoItem"
    // With -Force the error is about what could not be replaced.
    let subject = call.force && !isDirectory && !failure.isDenied && Disk.facts(place)?.isDirectory == false ? place : path
    try call.writeError(
      failure.typeName, failure.message, id: stem + (failure.isDenied ? "UnauthorizedAccessError" : "IOError"),
      failure.isDenied ? .PermissionDenied : .WriteError, target: FileSystemProvider.object(subject, isDirectory: isDirectory))
  }

  // MARK: copying

  func copy(_ item: ItemPath, to target: ItemPath, recurse: Bool, _ call: ProviderCall) throws {
    let path = PathText.trimTrailing(item.path)
    if let mine = Disk.identity(path), let other = Disk.identity(target.path), mine == other {
      return try copiesItself(path, PathText.trimTrailing(target.path), call)
    }
    if Disk.isDirectory(path) {
      try copyDirectory(path, target, recurse: recurse, call, level: 0)
    } else {
      try copyFile(path, target, "CopyFileInfoItem", call)
    }
  }

  /// An item would be copied onto itself: the error names both in its data.
  private func copiesItself(_ path: String, _ other: String, _ call: ProviderCall) throws {
    let exception = ExceptionObj("System.IO.IOException", "Cannot overwrite the item \(path) with itself.")
    let data = DictionaryObj()
    data.set("SelfCopy", Value(other))
    exception.data = .object(data)
    try call.context.writeError(ErrorRecord(exception, id: "CopyError", category: .WriteError, target: Value(path)))
  }

  private func copyDirectory(_ path: String, _ target: ItemPath, recurse: Bool, _ call: ProviderCall, level: Int) throws {
    try call.checkStop()
    var place = PathText.trimTrailing(target.path)
    if Disk.isDirectory(place) { place = Disk.join(place, PathText.leaf(path)) }
    if PathText.isWithin(place, path), recurse {
      return try call.writeError(
        "System.IO.IOException", "Cannot overwrite the item \(place) with itself.", id: "CopyError", .WriteError,
        target: Value(place))
    }
    guard try call.shouldProcess("Item: \(path) Destination: \(place)", "Copy Directory") else { return }
    // The directory may be there already only when forced; its contents are copied either way.
    _ = try makeDirectory(target.with(place), call, writes: true)
    guard recurse, level < 2000 else { return }
    let entries: [Entry]
    do { entries = try FileSystemProvider.entries(path) } catch let failure {
      return try call.writeError(
        failure.typeName, failure.message,
        id: failure.isDenied ? "CopyDirectoryInfoItemUnauthorizedAccessError" : "CopyDirectoryInfoItemIOError",
        failure.isDenied ? .PermissionDenied : .WriteError, target: FileSystemProvider.object(path, isDirectory: true))
    }
    let pattern = call.filter.map { FileNameExpression.search($0, ignoreCase: true) }
    for entry in entries where !entry.facts.isDirectory && pattern?.matches(entry.name) ?? true {
      try copyFile(entry.path, target.with(place), "CopyDirectoryInfoItem", call)
    }
    for entry in entries where entry.facts.isDirectory {
      // Links to directories lead round in circles sooner or later: a loop ends where the path gets too long.
      try copyDirectory(entry.path, target.with(place), recurse: true, call, level: level + 1)
    }
  }

  private func copyFile(_ path: String, _ target: ItemPath, _ stem: String, _ call: ProviderCall) throws {
    var place = target.path
    if Disk.isDirectory(place) { place = Disk.join(place, PathText.leaf(path)) }
    if let mine = Disk.identity(path), let other = Disk.identity(place), mine == other {
      return try copiesItself(place, path, call)
    }
    if call.exclude.contains(where: { (try? $0.isMatch(PSString.make(PathText.leaf(path)))) == true }) { return }
    guard try call.shouldProcess("Item: \(path) Destination: \(place)", "Copy File") else { return }
    do throws(DiskFailure) {
      do throws(DiskFailure) { try Disk.copy(path, place) } catch {
        guard call.force, error.isDenied, let old = Disk.facts(place), old.isReadOnly else { throw error }
        chmod(place, old.mode & 0o777 | 0o200)
        try Disk.copy(path, place)
      }
    } catch {
      return try call.writeError(
        error.typeName, error.message, id: "CopyFileInfoItem" + (error.isDenied ? "UnauthorizedAccessError" : "IOError"),
        error.isDenied ? .PermissionDenied : .WriteError, target: FileSystemProvider.object(path, isDirectory: false))
    }
    if call.writesResults { try write(place, target, isDirectory: false, call) }
  }
}

extension Disk {
  /// Device and inode of what a path leads to.
  static func identity(_ path: String) -> [UInt64]? {
    var info = stat()
    guard stat(path, &info) == 0 else { return nil }
    return [UInt64(info.st_dev), UInt64(info.st_ino)]
  }

  static func linkTarget(_ path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: 4097)
    let count = readlink(path, &buffer, 4096)
    guard count >= 0 else { return nil }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  static func removeTree(_ path: String) throws(DiskFailure) {
    for name in try list(path) {
      let place = join(path, name)
      if let facts = facts(place), facts.isDirectory, !facts.isLink {
        try removeTree(place)
      } else if unlink(place) != 0 {
        throw DiskFailure.of(place)
      }
    }
    if rmdir(path) != 0 { throw DiskFailure.of(path) }
  }
}
