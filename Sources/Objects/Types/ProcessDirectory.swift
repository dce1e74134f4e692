// The program's current directory as .NET's members see it: where it was started, until a script sets another. Set-Location doesn't.

import Primitives
import Synchronization

/// `[Environment]::CurrentDirectory`.
public enum ProcessDirectory {
  private static let place = Mutex<String?>(nil)

  /// The directory; nil before the program has said where it was started.
  public static var current: String? { place.withLock { $0 } }

  /// Says where the program was started.
  public static func start(_ path: String) { place.withLock { if $0 == nil { $0 = path } } }

  /// Goes to another directory.
  /// - Throws: DirectoryNotFoundException, ArgumentException.
  static func set(_ path: String, _ runtime: Runtime, _ parameter: String) throws {
    if path.isEmpty { throw DotNetError.argument("Path cannot be the empty string or all whitespace.", parameter) }
    let full = Paths.full(path, runtime.currentDirectory)
    guard Files.isDirectory(full) else {
      throw DotNetError("System.IO.DirectoryNotFoundException", "Could not find a part of the path '\(full)'.")
    }
    place.withLock { $0 = full }
  }
}
