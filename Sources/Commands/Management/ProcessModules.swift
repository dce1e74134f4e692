// `Process.Modules`: the files that a process runs code of, from the kernel's list of what it has mapped.

import Engine
import Objects
import Primitives

struct ProcessModules {
  let path: String
  private(set) var start: UInt64
  private(set) var end: UInt64

  static let type = RecordObj.type(
    "System.Diagnostics.ProcessModule", "string ModuleName {get;}", "string FileName {get;}",
    "System.IntPtr BaseAddress {get;}",
    "int ModuleMemorySize {get;}", "System.IntPtr EntryPointAddress {get;}",
    "System.Diagnostics.FileVersionInfo FileVersionInfo {get;}", "int Size {get;}", "string Company {get;}",
    "string FileVersion {get;}", "string ProductVersion {get;}", "string Description {get;}", "string Product {get;}")

  /// The program itself comes first.
  static func of(_ process: Int32) -> [ProcessModules] {
    guard let bytes = TextFiles.read("/proc/\(process)/maps") else { return [] }
    var found: [ProcessModules] = []
    var spans: [String: (UInt64, UInt64)] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true)
      // The path stands behind a column of blanks.
      guard parts.count == 6, case let file = parts[5].drop(while: { $0 == " " }), file.hasPrefix("/") else { continue }
      let ends = parts[0].split(separator: "-").compactMap { UInt64($0, radix: 16) }
      guard ends.count == 2 else { continue }
      let path = String(file)
      let span = spans[path]
      spans[path] = (min(span?.0 ?? ends[0], ends[0]), max(span?.1 ?? ends[1], ends[1]))
      if parts[1].contains("x"), !found.contains(where: { $0.path == path }) {
        found.append(ProcessModules(path: path, start: ends[0], end: ends[1]))
      }
    }
    return found.map { module in
      var whole = module
      (whole.start, whole.end) = spans[module.path] ?? (module.start, module.end)
      return whole
    }
  }

  func version(_ runtime: Runtime) throws -> Value {
    try MemberAccess.get(.object(FileInfoObj(path, isDirectory: false)), PSString.make("VersionInfo"), runtime) ?? .null
  }

  func record(_ runtime: Runtime) throws -> Value {
    let size = Int(clamping: end - start)
    // Programs of Unix carry no version, company or product.
    return .object(
      RecordObj(
        ProcessModules.type,
        values: [
          Value(PathText.leaf(path)), Value(path), .long(Int64(bitPattern: start)), Value(size), .long(0), try version(runtime),
          Value(size / 1024), .null, .null, .null, .null, .null,
        ]))
  }
}
