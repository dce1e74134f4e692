// What this process runs on and as whom, as the system tells it: [Environment], transcripts and exported files show it.

import Glibc

/// The machine and the user of this process.
public enum ThisMachine {
  /// The host's name.
  public static var name: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "localhost" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The name of the user whose process this is.
  public static var user: String {
    (getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) }) ?? getenv("USER").map { String(cString: $0) } ?? ""
  }

  /// The kernel's release, its first four numbers.
  public static var kernel: PSVersion? {
    var info = utsname()
    uname(&info)
    let release = withUnsafePointer(to: &info.release) {
      $0.withMemoryRebound(to: CChar.self, capacity: 65) { String(cString: $0) }
    }
    let numbers = release.split(whereSeparator: { !$0.isNumber }).prefix(4).compactMap { Int32($0) } + [0, 0, 0, 0]
    return try? PSVersion(numbers[0], numbers[1], numbers[2], numbers[3])
  }

  /// The system as .NET words it.
  public static var system: String { "Unix " + (kernel?.description ?? "") }
}
