// The files of cmdlets that write or read one whole file: only a file system will do, -NoClobber and -Force are heeded, and what stands in the
// way is told in PowerShell's words.

import Engine
import Glibc
import Objects
import Primitives

struct TextFileTarget {
  let path: String
  private let cmdlet: Cmdlet
  private let restoresReadOnly: Bool

  /// Opens the target; terminating errors for everything that forbids writing.
  init(_ cmdlet: Cmdlet, _ given: String, isLiteral: Bool, force: Bool, noClobber: Bool) throws {
    self.cmdlet = cmdlet
    path = try TextFileTarget.resolve(cmdlet, given, isLiteral: isLiteral)
    if noClobber, TextFiles.exists(path) {
      throw cmdlet.terminate(
        "System.IO.IOException", "The file '\(path)' already exists.", id: "NoClobber", .ResourceExists, target: Value(path))
    }
    var info = stat()
    var isReadOnly = false
    if stat(path, &info) == 0, info.st_mode & 0o222 == 0, force {
      isReadOnly = true
      chmod(path, info.st_mode | 0o200)
    }
    restoresReadOnly = isReadOnly
    guard TextFiles.write([], to: path) else {
      let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
      if !folder.isEmpty, !TextFiles.isDirectory(folder) {
        throw cmdlet.terminate(
          "System.IO.DirectoryNotFoundException", "Could not find a part of the path '\(path)'.", id: "FileOpenFailure",
          .OpenError)
      }
      throw cmdlet.terminate(
        "System.UnauthorizedAccessException", "Access to the path '\(path)' is denied.", id: "FileOpenFailure", .OpenError)
    }
  }

  func write(_ bytes: [UInt8]) throws {
    try Files.write(path, bytes)
    if restoresReadOnly {
      var info = stat()
      if stat(path, &info) == 0 { chmod(path, info.st_mode & ~0o222) }
    }
  }

  /// The one file that a path to read means.
  static func source(_ cmdlet: Cmdlet, _ given: String, isLiteral: Bool) throws -> String {
    try resolve(cmdlet, given, isLiteral: isLiteral)
  }

  private static func resolve(_ cmdlet: Cmdlet, _ given: String, isLiteral: Bool) throws -> String {
    let session = cmdlet.session
    let place = try ProviderService.of(session).locate(given, from: cmdlet.context.scope)
    guard place.provider.isFileSystem else {
      throw cmdlet.terminate(
        "System.InvalidOperationException",
        "Cannot open file because the current provider (\(place.provider.name)) cannot open a file.",
        id: "ReadWriteFileNotFileSystemProvider", .InvalidArgument)
    }
    let full = PathText.trimTrailing(place.path)
    guard !isLiteral, WildcardPattern.containsWildcards(PSString.make(given)) else { return full }
    let found = TextFiles.resolve(given, session)
    if found.count > 1 {
      throw cmdlet.terminate(
        "System.InvalidOperationException",
        "Cannot perform operation because the path resolved to more than one file. This command cannot operate on multiple files.",
        id: "ReadWriteMultipleFilesNotSupported", .InvalidArgument)
    }
    if let one = found.first { return one }
    throw cmdlet.terminate(
      "System.Management.Automation.WildcardPatternException",
      "Cannot perform operation because the wildcard path \(given) did not resolve to a file.",
      id: "FileOpenFailure", .OpenError)
  }
}
