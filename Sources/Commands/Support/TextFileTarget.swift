// The files of cmdlets that write or read one whole file: only a file system will do, -NoClobber and -Force are heeded, and what stands in the
// way is told in PowerShell's words.

import Engine
import Formatting
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
    if noClobber, TextFiles.exists(path) { throw cmdlet.fileExists(path, given: given) }
    var info = stat()
    var isReadOnly = false
    if stat(path, &info) == 0, info.st_mode & 0o222 == 0, force {
      isReadOnly = true
      chmod(path, info.st_mode | 0o200)
    }
    restoresReadOnly = isReadOnly
    guard TextFiles.write([], to: path) else { throw TextFileTarget.cannotOpen(cmdlet, path) }
  }

  /// The file can't be written: what `errno` says of the attempt.
  static func cannotOpen(_ cmdlet: Cmdlet, _ path: String) -> Thrown {
    let failure = DiskFailure.of(path, makes: true)
    return cmdlet.terminate(failure.typeName, failure.message, id: "FileOpenFailure", .OpenError)
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
    try path(of: given, isLiteral: isLiteral, cmdlet.session, from: cmdlet.context.scope)
  }

  /// The file that a path means: on the file system, and one.
  static func path(of given: String, isLiteral: Bool, _ session: Session, from scope: Scope) throws -> String {
    let place = try ProviderService.of(session).locate(given, from: scope)
    guard place.provider.isFileSystem else {
      throw invalid(
        "Cannot open file because the current provider (\(place.provider.info.qualifiedName)) cannot open a file.",
        id: "ReadWriteFileNotFileSystemProvider", "ReportWrongProviderType")
    }
    let full = PathText.trimTrailing(place.path)
    guard !isLiteral, WildcardPattern.containsWildcards(PSString.make(given)) else { return full }
    let found = try TextFiles.resolve(given, session)
    if found.count > 1 {
      throw invalid(
        "Cannot perform operation because the path resolved to more than one file. This command cannot operate on multiple files.",
        id: "ReadWriteMultipleFilesNotSupported", "ReportMultipleFilesNotSupported")
    }
    if let one = found.first { return one }
    let failure = ItemFailure(
      "System.IO.FileNotFoundException", "Unable to find the specified file.", id: "FileOpenFailure", .OpenError,
      target: Value(given))
    failure.record.detailsMessage = "Cannot perform operation because the wildcard path \(given) did not resolve to a file."
    throw failure
  }

  /// What stands in the way is told in the details of an exception that only names the step.
  private static func invalid(_ message: String, id: String, _ step: String) -> ItemFailure {
    let failure = ItemFailure(
      "System.Management.Automation.PSInvalidOperationException",
      "Cannot perform operation because operation \"\(step)\" is not valid. Remove operation \"\(step)\", or investigate why it is not valid.",
      id: id, .InvalidArgument)
    failure.record.detailsMessage = message
    return failure
  }
}
