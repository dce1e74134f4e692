// Files and directories through the C library, with .NET's exceptions for its errors. What File, Directory, FileInfo and streams stand on.

import Glibc
import Primitives

/// Facts of one file from `stat`.
public struct FileFacts: Sendable {
  public let isDirectory: Bool
  public let isLink: Bool
  public let length: Int64
  public let mode: UInt32
  /// UTC ticks.
  public let modified: Int64
  public let accessed: Int64
  public let created: Int64
  public let inode: UInt64
}

public enum Files {
  /// The system's text for an error number.
  public static func message(_ code: Int32) -> String { String(cString: strerror(code)) }

  /// .NET's exception for a failed call on `path`. What a file is to be made in is missing where it can't be made.
  public static func failure(_ path: String, _ code: Int32 = errno, makes: Bool = false) -> DotNetError {
    switch code {
    case ENOENT:
      let parent = Paths.directory(path) ?? ""
      if makes || !parent.isEmpty && facts(parent) == nil {
        return DotNetError("System.IO.DirectoryNotFoundException", "Could not find a part of the path '\(path)'.")
      }
      let made = ExceptionObj("System.IO.FileNotFoundException", "Could not find file '\(path)'.")
      made.fields["FileName"] = Value(path)
      return DotNetError(made)
    case EACCES, EPERM, EROFS, EISDIR:
      return DotNetError("System.UnauthorizedAccessException", "Access to the path '\(path)' is denied.")
    case EEXIST: return DotNetError("System.IO.IOException", "The file '\(path)' already exists.")
    case ENOTEMPTY: return DotNetError("System.IO.IOException", "Directory not empty : '\(path)'")
    case ENAMETOOLONG:
      return DotNetError(
        "System.IO.PathTooLongException", "The path '\(path)' is too long, or a component of the specified path is too long.")
    default: return DotNetError("System.IO.IOException", "\(message(code)) : '\(path)'")
    }
  }

  private static func ticks(_ time: timespec) -> Int64 {
    PSDateTime.unixEpochTicks + Int64(time.tv_sec) * 10_000_000 + Int64(time.tv_nsec) / 100
  }

  /// Facts of what a path leads to; nil when there is nothing. `follow` false looks at a link itself.
  public static func facts(_ path: String, follow: Bool = true) -> FileFacts? {
    var info = stat()
    var link = stat()
    guard lstat(path, &link) == 0 else { return nil }
    let isLink = link.st_mode & S_IFMT == S_IFLNK
    info = link
    if isLink, follow, stat(path, &info) != 0 { info = link }
    return FileFacts(
      isDirectory: info.st_mode & S_IFMT == S_IFDIR, isLink: isLink, length: Int64(info.st_size), mode: info.st_mode,
      modified: ticks(info.st_mtim), accessed: ticks(info.st_atim), created: min(ticks(info.st_mtim), ticks(info.st_ctim)),
      inode: UInt64(info.st_ino))
  }

  public static func isFile(_ path: String) -> Bool { facts(path).map { !$0.isDirectory } ?? false }
  public static func isDirectory(_ path: String) -> Bool { facts(path)?.isDirectory ?? false }

  /// Takes the advisory lock with which .NET keeps others out of a file that is opened without sharing.
  public static func share(_ file: Int32, exclusive: Bool = false, _ path: String) throws {
    if flock(file, (exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0, errno == EWOULDBLOCK {
      throw DotNetError(
        "System.IO.IOException", "The process cannot access the file '\(path)' because it is being used by another process.")
    }
  }

  /// All bytes of a file.
  public static func read(_ path: String) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    try share(file, path)
    if isDirectory(path) { throw DotNetError("System.UnauthorizedAccessException", "Access to the path '\(path)' is denied.") }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(Int(facts(path)?.length ?? 0), wholeLimit))
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count < 0 { throw failure(path) }
      if count == 0 { return bytes }
      guard bytes.count + count < wholeLimit else {
        throw DotNetError(
          "System.IO.IOException",
          "The file is too long. This operation is currently limited to supporting files less than 2 gigabytes in size.")
      }
      bytes.append(contentsOf: chunk[0..<count])
    }
  }
  /// Files that are read at once are shorter; also a device that never ends is.
  public static let wholeLimit = 1 << 31

  /// Writes a file anew, or at its end.
  public static func write(_ path: String, _ bytes: [UInt8], append: Bool = false) throws {
    if isDirectory(path) { throw DotNetError("System.UnauthorizedAccessException", "Access to the path '\(path)' is denied.") }
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (append ? O_APPEND : 0), 0o666)
    guard file >= 0 else { throw failure(path, makes: true) }
    defer { close(file) }
    try share(file, path)
    if !append { try empty(file, path) }
    try put(file, bytes, path)
  }

  /// Empties an open file. One that is empty is left alone: file systems write a file to the disk at once that was emptied and closed, which
  /// made a directory of new files take seconds.
  public static func empty(_ file: Int32, _ path: String) throws {
    var facts = stat()
    if fstat(file, &facts) == 0, facts.st_size == 0 { return }
    if ftruncate(file, 0) != 0, errno != EINVAL { throw failure(path) }
  }

  /// Writes all bytes to an open file.
  /// - Throws: what .NET throws where the disk is full or the file can't be written.
  public static func put(_ file: Int32, _ bytes: [UInt8], _ path: String) throws {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress.map { $0 + done }, bytes.count - done) }
      if count <= 0 { throw failure(path) }
      done += count
    }
  }

  /// Text of a file: its byte order mark decides, else the encoding.
  /// - Throws: what the encoding throws for bytes that are no characters.
  public static func decode(_ bytes: [UInt8], _ encoding: EncodingObj? = nil) throws -> PSString {
    if let encoding, encoding.kind == .utf8, encoding.hasMark, bytes.starts(with: [0xef, 0xbb, 0xbf]) {
      return try encoding.decoded(bytes[3...])
    }
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return EncodingObj(.utf8).text(bytes[3...]) }
    if bytes.starts(with: [0xff, 0xfe, 0, 0]) { return EncodingObj(.utf32).text(bytes[4...]) }
    if bytes.starts(with: [0, 0, 0xfe, 0xff]) { return EncodingObj(.utf32be).text(bytes[4...]) }
    if bytes.starts(with: [0xff, 0xfe]) { return EncodingObj(.utf16).text(bytes[2...]) }
    if bytes.starts(with: [0xfe, 0xff]) { return EncodingObj(.utf16be).text(bytes[2...]) }
    return try (encoding ?? EncodingObj(.utf8)).decoded(bytes)
  }

  /// Names in a directory, sorted by their units.
  public static func list(_ path: String) throws -> [String] {
    guard let directory = opendir(path) else { throw failure(path) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Makes a directory and those above it.
  public static func makeDirectory(_ path: String) throws {
    if isDirectory(path) { return }
    if facts(path) != nil { throw DotNetError("System.IO.IOException", "The file '\(path)' already exists.") }
    if let parent = Paths.directory(path), !parent.isEmpty, parent != path { try makeDirectory(parent) }
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw failure(path) }
  }

  public static func removeFile(_ path: String) throws {
    guard let found = facts(path, follow: false) else {
      let parent = Paths.directory(path) ?? ""
      if !parent.isEmpty, facts(parent) == nil { throw failure(path, ENOENT) }
      return
    }
    if found.isDirectory { throw failure(path, EACCES) }
    if unlink(path) != 0 { throw failure(path) }
  }

  public static func removeDirectory(_ path: String, recursive: Bool) throws {
    guard let found = facts(path, follow: false) else {
      throw DotNetError("System.IO.DirectoryNotFoundException", "Could not find a part of the path '\(path)'.")
    }
    if found.isLink {
      if unlink(path) != 0 { throw failure(path) }
      return
    }
    if !found.isDirectory { throw DotNetError("System.IO.IOException", "The directory name is invalid. : '\(path)'") }
    if recursive {
      for name in try list(path) {
        let child = Paths.join(path, name)
        if facts(child, follow: false)?.isDirectory == true {
          try removeDirectory(child, recursive: true)
        } else {
          try removeFile(child)
        }
      }
    }
    if rmdir(path) != 0 { throw failure(path) }
  }

  public static func copy(_ from: String, _ to: String, overwrite: Bool) throws {
    var target = to
    if isDirectory(target) {
      throw DotNetError("System.IO.IOException", "The target file '\(target)' is a directory, not a file.")
    }
    if !overwrite, facts(target) != nil { throw DotNetError("System.IO.IOException", "The file '\(target)' already exists.") }
    if target.isEmpty { target = from }
    try write(target, try read(from))
    if let mode = facts(from)?.mode { chmod(target, mode & 0o777) }
  }

  public static func move(_ from: String, _ to: String, overwrite: Bool) throws {
    guard facts(from, follow: false) != nil else { throw failure(from, ENOENT) }
    if !overwrite, facts(to) != nil {
      throw DotNetError("System.IO.IOException", "Cannot create a file when that file already exists. : '\(to)'")
    }
    if rename(from, to) != 0 {
      if errno == EXDEV {
        try copy(from, to, overwrite: overwrite)
        try removeFile(from)
        return
      }
      throw failure(from)
    }
  }

  /// Sets the times of a file, in UTC ticks; nil leaves one as it is.
  public static func setTimes(_ path: String, accessed: Int64?, modified: Int64?) throws {
    @Sendable func time(_ ticks: Int64?) -> timespec {
      guard let ticks else { return timespec(tv_sec: 0, tv_nsec: 0x3fff_fffe) }  // UTIME_OMIT
      let since = ticks - PSDateTime.unixEpochTicks
      let seconds = since >= 0 ? since / 10_000_000 : (since - 9_999_999) / 10_000_000
      return timespec(tv_sec: Int(seconds), tv_nsec: Int(since - seconds * 10_000_000) * 100)
    }
    let times = [time(accessed), time(modified)]
    if utimensat(AT_FDCWD, path, times, 0) != 0 { throw failure(path) }
  }
}

/// Paths as .NET treats them on Linux.
public enum Paths {
  /// The folder for temporary files, with a slash at its end.
  public static var temporary: String {
    let given = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return given.isEmpty ? "/tmp/" : given.hasSuffix("/") ? given : given + "/"
  }

  /// The directory part; nil for the root and for nothing.
  public static func directory(_ path: String) -> String? {
    if path.isEmpty || path == "/" { return nil }
    var bytes = Array(path.utf8)
    guard let slash = bytes.lastIndex(of: 0x2f) else { return "" }
    bytes.removeLast(bytes.count - slash)
    while bytes.count > 1, bytes.last == 0x2f { bytes.removeLast() }
    if bytes.isEmpty { return "/" }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.isEmpty ? "/" : collapse(text)
  }

  private static func collapse(_ text: String) -> String {
    var out: [UInt8] = []
    for byte in text.utf8 where !(byte == 0x2f && out.last == 0x2f) { out.append(byte) }
    return String(decoding: out, as: UTF8.self)
  }

  public static func fileName(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2f) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  public static func fileExtension(_ path: String) -> String {
    let name = fileName(path)
    guard let dot = name.lastIndex(of: "."), name.index(after: dot) != name.endIndex else { return "" }
    return String(name[dot...])
  }

  public static func withoutExtension(_ path: String) -> String {
    let name = fileName(path)
    guard let dot = name.lastIndex(of: ".") else { return name }
    return String(name[..<dot])
  }

  public static func join(_ a: String, _ b: String) -> String {
    if b.hasPrefix("/") { return b }
    if a.isEmpty { return b }
    if b.isEmpty { return a }
    return a.hasSuffix("/") ? a + b : a + "/" + b
  }

  /// The absolute path without `.` and `..`.
  public static func full(_ path: String, _ current: String) -> String {
    let whole = path.hasPrefix("/") ? path : join(current, path)
    var parts: [Substring] = []
    for part in whole.split(separator: "/") {
      if part == "." { continue }
      if part == ".." {
        if !parts.isEmpty { parts.removeLast() }
        continue
      }
      parts.append(part)
    }
    let text = "/" + parts.joined(separator: "/")
    return whole.hasSuffix("/") && text != "/" ? text + "/" : text
  }

  public static func relative(_ from: String, _ to: String) -> String {
    let a = from.split(separator: "/"), b = to.split(separator: "/")
    var same = 0
    while same < a.count, same < b.count, a[same] == b[same] { same += 1 }
    let parts = Array(repeating: Substring(".."), count: a.count - same) + b[same...]
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}
