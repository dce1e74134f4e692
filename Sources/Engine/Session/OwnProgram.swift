// The program under the name that scripts start PowerShell by. Where no file `pwsh` is found, `pwsh` and `$PSHOME/pwsh` mean this very program:
// it takes PowerShell's switches. Nothing pretends that the file is there, though: `Get-Command pwsh` shows the program's own path.

import Glibc
import Objects

/// This program as a command.
public enum OwnProgram {
  /// Where the program's file is; nil where the kernel does not tell.
  public static let path: String? = {
    var bytes = [CChar](repeating: 0, count: 4097)
    let count = readlink("/proc/self/exe", &bytes, 4096)
    guard count > 0 else { return nil }
    return String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }()

  /// The command, made for each look-up as other programs' are.
  static var info: ApplicationInfo? { path.map { ApplicationInfo($0) } }

  /// The file that a program's name means when it is this program's; nil when it is not, or when there is a file of that name.
  public static func meant(by name: String) -> String? {
    name == "pwsh" || name == Session.home + "/pwsh" && access(name, F_OK) != 0 ? path : nil
  }
}

extension Session {
  /// `$PSHOME`.
  public static let home = AssemblyMembers.shellDirectory
}
