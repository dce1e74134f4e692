// The file system through the C library: facts of files, listings, and .NET's exceptions for what fails. Links are looked at themselves;
// only whether a link leads to a directory is asked of its target.

import Engine
import Glibc
import Objects
import Primitives

/// A failed file operation as .NET words it.
struct DiskFailure: RecordedFailure {
  let typeName: String
  let message: String

  var exception: ExceptionObj { ExceptionObj(typeName, message) }
  var record: ErrorRecord { ErrorRecord(exception, id: typeName, category: .NotSpecified) }
  /// Access was refused.
  var isDenied: Bool { typeName == "System.UnauthorizedAccessException" }
  var category: ErrorCategory { isDenied ? .PermissionDenied : .NotSpecified }

  static func io(_ message: String) -> DiskFailure { DiskFailure(typeName: "System.IO.IOException", message: message) }
  static func denied(_ path: String) -> DiskFailure {
    DiskFailure(typeName: "System.UnauthorizedAccessException", message: "Access to the path '\(path)' is denied.")
  }
  static func directoryMissing(_ path: String) -> DiskFailure {
    DiskFailure(typeName: "System.IO.DirectoryNotFoundException", message: "Could not find a part of the path '\(path)'.")
  }
  static func fileMissing(_ path: String) -> DiskFailure {
    DiskFailure(typeName: "System.IO.FileNotFoundException", message: "Could not find file '\(path)'.")
  }

  /// .NET's exception for an error number. What a file is to be made in is missing where it can't be made.
  static func of(_ path: String, _ code: Int32 = errno, isDirectory: Bool = false, makes: Bool = false) -> DiskFailure {
    switch code {
    case ENOENT:
      let parent = PathText.parent(path)
      return isDirectory || makes || (!parent.isEmpty && Disk.facts(parent) == nil) ? directoryMissing(path) : fileMissing(path)
    case EACCES, EPERM, EBADF, EISDIR: return denied(path)
    case EEXIST: return io("The file '\(path)' already exists.")
    case ENAMETOOLONG:
      return DiskFailure(
        typeName: "System.IO.PathTooLongException",
        message: "The path '\(path)' is too long, or a component of the specified path is too long.")
    default: return io("\(String(cString: strerror(code))) : '\(path)'")
    }
  }
}

/// What `lstat` and `stat` say of a path.
struct DiskFacts {
  let isDirectory: Bool
  let isLink: Bool
  let mode: UInt32
  let size: Int64
  let device: UInt64
  let inode: UInt64
  let links: UInt64
  let owner: UInt32
  let group: UInt32
  let modified: timespec
  let accessed: timespec

  var isRegular: Bool { mode & S_IFMT == S_IFREG }

  /// Whether the running user may not write it, as .NET tells from the mode.
  var isReadOnly: Bool {
    let bit: UInt32 = owner == geteuid() ? 0o200 : group == getegid() ? 0o020 : 0o002
    return mode & bit == 0
  }

  /// `FileAttributes`.
  func attributes(name: String) -> Int64 {
    var bits: Int64 = 0
    if isDirectory { bits |= 16 }
    if isLink { bits |= 1024 }
    if isReadOnly { bits |= 1 }
    if name.utf8.first == 0x2e { bits |= 2 }
    return bits == 0 ? 128 : bits
  }
}

enum Disk {
  /// Facts of a path; nil when there is nothing. A link's own facts, but `isDirectory` follows it.
  static func facts(_ path: String) -> DiskFacts? {
    var info = stat()
    guard lstat(path, &info) == 0 else { return nil }
    let isLink = info.st_mode & S_IFMT == S_IFLNK
    var isDirectory = info.st_mode & S_IFMT == S_IFDIR
    if isLink {
      var target = stat()
      if stat(path, &target) == 0 { isDirectory = target.st_mode & S_IFMT == S_IFDIR }
    }
    return DiskFacts(
      isDirectory: isDirectory, isLink: isLink, mode: info.st_mode, size: Int64(info.st_size), device: UInt64(info.st_dev),
      inode: UInt64(info.st_ino), links: UInt64(info.st_nlink), owner: info.st_uid, group: info.st_gid, modified: info.st_mtim,
      accessed: info.st_atim)
  }

  static func isDirectory(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  static func exists(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0
  }

  /// The names in a directory, in no order.
  static func list(_ path: String) throws(DiskFailure) -> [String] {
    guard let directory = opendir(path) else { throw DiskFailure.of(path, isDirectory: true) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  static func join(_ directory: String, _ name: String) -> String {
    PathText.hasTrailingSlash(directory) ? directory + name : directory + "/" + name
  }

  /// Makes a directory and what is missing above it.
  static func makeDirectory(_ path: String) throws(DiskFailure) {
    let path = PathText.trimTrailing(path)
    var missing: [String] = []
    var here = path
    while !here.isEmpty, here != "/", !exists(here) {
      missing.append(here)
      here = PathText.parent(here)
    }
    if missing.isEmpty, !isDirectory(path) { throw DiskFailure.io("The file '\(path)' already exists.") }
    for part in missing.reversed() where mkdir(part, 0o777) != 0 {
      if errno == EEXIST, isDirectory(part) { continue }
      throw DiskFailure.of(path, isDirectory: true)
    }
  }

  static func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer, _ path: String) throws(DiskFailure) {
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(file, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if count < 0 {
        if errno == EINTR { continue }
        throw DiskFailure.of(path)
      }
      done += count
    }
  }

  /// Copies a file's bytes, mode and times onto `to`. What stood there is replaced only when the copy is whole, unless links lead to it.
  static func copy(_ from: String, _ to: String) throws(DiskFailure) {
    let source = open(from, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw DiskFailure.of(from) }
    defer { close(source) }
    var info = stat()
    guard fstat(source, &info) == 0 else { throw DiskFailure.of(from) }
    if info.st_mode & S_IFMT == S_IFDIR { throw DiskFailure.denied(from) }
    if isDirectory(to) { throw DiskFailure.io("The target file '\(to)' is a directory, not a file.") }
    let old = facts(to)
    var scratch: String?
    if let old, old.isRegular, old.links == 1, access(to, W_OK) == 0 {
      scratch = join(
        PathText.parent(to), ".\(PathText.leaf(to).utf8.count > 200 ? "copy" : PathText.leaf(to)).\(getpid()).part")
    }
    var place = scratch ?? to
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC
    var target = scratch.map { open($0, flags | O_EXCL, info.st_mode & 0o777) } ?? -1
    if target < 0 {
      scratch = nil
      place = to
      target = open(to, flags | O_TRUNC, info.st_mode & 0o777)
    }
    guard target >= 0 else { throw DiskFailure.of(to, makes: true) }
    do throws(DiskFailure) {
      try pump(source, target, to)
      fchmod(target, info.st_mode & 0o777)
      let times = [info.st_atim, info.st_mtim]
      futimens(target, times)
      close(target)
      target = -1
      if let scratch, rename(scratch, to) != 0 { throw DiskFailure.of(to) }
    } catch {
      if target >= 0 { close(target) }
      if scratch != nil { unlink(place) }
      throw error
    }
  }

  private static func pump(_ source: Int32, _ target: Int32, _ path: String) throws(DiskFailure) {
    var chunk = [UInt8](repeating: 0, count: 1 << 17)
    while true {
      let count = read(source, &chunk, chunk.count)
      if count == 0 { return }
      if count < 0 {
        if errno == EINTR { continue }
        throw DiskFailure.of(path)
      }
      var failure: DiskFailure?
      chunk.withUnsafeBytes { bytes in
        do throws(DiskFailure) { try write(target, UnsafeRawBufferPointer(rebasing: bytes[..<count]), path) } catch {
          failure = error
        }
      }
      if let failure { throw failure }
    }
  }
}
