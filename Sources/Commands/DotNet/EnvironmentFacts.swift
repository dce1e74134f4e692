// `[Environment]`: who runs the process, and the memory it holds.

import Glibc
import Objects

enum EnvironmentFacts {
  static let declarations: TypeCatalog.Declarations = ["System.Environment": declareEnvironment]

  @Sendable private static func declareEnvironment(_ t: TypeBuilder) {
    t.property("static bool IsPrivilegedProcess {get;}") { _ in .bool(geteuid() == 0) }
    t.property("static long WorkingSet {get;}") { _ in
      // The second number is pages in memory.
      let text = String(decoding: TextFiles.read("/proc/self/statm") ?? [], as: UTF8.self)
      let pages = text.split(separator: " ").dropFirst().first.flatMap { Int64($0) } ?? 0
      return .long(pages * Int64(sysconf(Int32(_SC_PAGESIZE))))
    }
  }
}
