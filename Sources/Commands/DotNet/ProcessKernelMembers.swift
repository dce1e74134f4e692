// `[Environment]` and `[System.Diagnostics.Process]`: what the kernel tells of the process and its threads.

import Engine
import Glibc
import Objects
import Primitives

enum ProcessKernelMembers {
  static let declarations: TypeCatalog.Declarations = [
    "System.Environment": environment,
    "System.Diagnostics.Process": process,
  ]

  @Sendable private static func environment(_ t: TypeBuilder) {
    t.property("static System.Environment+ProcessCpuUsage CpuUsage {get;}") { _ in
      var usage = rusage()
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      func span(_ time: timeval) -> Int64 { Int64(time.tv_sec) * 10_000_000 + Int64(time.tv_usec) * 10 }
      let (user, system) = (span(usage.ru_utime), span(usage.ru_stime))
      return .object(
        RecordObj(
          cpuUsage,
          values: [
            .timeSpan(PSTimeSpan(ticks: user)), .timeSpan(PSTimeSpan(ticks: system)),
            .timeSpan(PSTimeSpan(ticks: user + system)),
          ]))
    }
    for tail in ["", ", System.Exception exception"] {
      t.staticMethod("static void FailFast(string message\(tail))") { c in
        (c.runtime as? Session)?.host.flush()
        let message = "Process terminated. \(c.text(0))\n"
        _ = Array(message.utf8).withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
        if let signal = c.runtime.exitSignal(134) { throw signal }
        return .nothing
      }
    }
  }

  private static let cpuUsage = RecordObj.type(
    "System.Environment+ProcessCpuUsage", base: .valueType, "timespan UserTime {get;}", "timespan PrivilegedTime {get;}",
    "timespan TotalTime {get;}")

  @Sendable private static func process(_ t: TypeBuilder) {
    t.property("System.Diagnostics.ProcessThreadCollection Threads {get;}") { c in
      let pid = try MemberAccess.get(c.this, PSString.make("Id"), c.runtime)?.integer ?? 0
      var found: [Value] = []
      if let folder = opendir("/proc/\(pid)/task") {
        defer { closedir(folder) }
        while let entry = readdir(folder) {
          let name = withUnsafePointer(to: entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
          }
          guard let id = Int32(name) else { continue }
          let zero = Value.timeSpan(PSTimeSpan(ticks: 0))
          found.append(
            .object(
              RecordObj(
                thread,
                values: [.int(id), .int(0), .int(0), EnumTypes.value("System.Diagnostics.ThreadState", 5), zero, zero, zero])))
        }
      }
      return .array(found)
    }
    for (name, number) in [("MaxWorkingSet", Int64.max), ("MinWorkingSet", 0)] {
      t.property("System.IntPtr \(name) {get;}") { c in
        guard let type = TypeCatalog.find("System.IntPtr") else { return .null }
        return try MemberAccess.construct(type, [.long(number)], c.runtime)
      }
    }
    t.property("System.IntPtr ProcessorAffinity {get;}") { c in
      guard let type = TypeCatalog.find("System.IntPtr") else { return .null }
      let pid = try MemberAccess.get(c.this, PSString.make("Id"), c.runtime)?.integer ?? 0
      // A mask in hexadecimal digits, in groups of eight from the highest on.
      let line = kernelText("/proc/\(pid)/status").split(separator: "\n").first { $0.hasPrefix("Cpus_allowed:") } ?? ""
      let digits = line.dropFirst(13).filter(\.isHexDigit).suffix(16)
      let bits = UInt64(digits, radix: 16) ?? 0
      return try MemberAccess.construct(type, [.long(Int64(bitPattern: bits))], c.runtime)
    }
    t.property("System.ComponentModel.ISynchronizeInvoke SynchronizingObject {get;}") { _ in .null }
  }

  private static let thread = RecordObj.type(
    "System.Diagnostics.ProcessThread", "int Id {get;}", "int BasePriority {get;}", "int CurrentPriority {get;}",
    "System.Diagnostics.ThreadState ThreadState {get;}", "timespan PrivilegedProcessorTime {get;}",
    "timespan UserProcessorTime {get;}", "timespan TotalProcessorTime {get;}")

  /// A small file of the kernel's.
  static func kernelText(_ path: String) -> String {
    let file = Glibc.open(path, O_RDONLY)
    guard file >= 0 else { return "" }
    defer { Glibc.close(file) }
    var bytes = [UInt8](repeating: 0, count: 16384)
    let count = Glibc.read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
