// `System.Diagnostics.Process` from /proc: what Get-Process shows of a running program, and the exit code of one that was started here.

import Engine
import Glibc
import Objects
import Primitives

/// What one read of /proc tells.
struct ProcessFacts {
  var name = ""
  var parent: Int32 = 0
  var session: Int32 = 0
  var userTicks: Int64 = 0
  var systemTicks: Int64 = 0
  var startTicks: Int64 = 0
  var virtualBytes: Int64 = 0
  var residentBytes: Int64 = 0
  var priority: Int32 = 0
  var threads: Int32 = 0

  static let ticksPerSecond = Int64(max(1, sysconf(Int32(_SC_CLK_TCK))))

  /// Nil when the process has gone.
  init?(_ id: Int32) {
    guard let line = ProcessFacts.text("/proc/\(id)/stat"), let open = line.firstIndex(of: 0x28),
      let close = line.lastIndex(of: 0x29),
      open < close
    else { return nil }
    name = String(decoding: line[(open + 1)..<close], as: UTF8.self)
    let fields = line[(close + 1)...].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard fields.count > 21 else { return nil }
    func number(_ i: Int) -> Int64 { Int64(fields[i]) ?? Int64(clamping: UInt64(fields[i]) ?? 0) }
    parent = Int32(clamping: number(1))
    session = Int32(clamping: number(3))
    userTicks = number(11)
    systemTicks = number(12)
    priority = Int32(clamping: number(15))
    threads = Int32(clamping: number(17))
    startTicks = number(19)
    virtualBytes = number(20)
    residentBytes = number(21).multipliedReportingOverflow(by: Int64(sysconf(Int32(_SC_PAGESIZE)))).partialValue
    // The kernel cuts names at 15 bytes; the command line has the whole.
    if name.utf8.count == 15, let words = ProcessFacts.text("/proc/\(id)/cmdline") {
      let first = words.split(separator: 0, maxSplits: 1).first.map { String(decoding: $0, as: UTF8.self) } ?? ""
      let whole = PathText.leaf(first)
      if whole.hasPrefix(name) { name = whole }
    }
  }

  static func text(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while bytes.count < 1 << 20 {
      let count = read(file, &chunk, chunk.count)
      if count <= 0 { break }
      bytes.append(contentsOf: chunk[..<count])
    }
    return bytes
  }

  static func all() -> [Int32] {
    ((try? Disk.list("/proc")) ?? []).compactMap { Int32($0) }.sorted()
  }

  /// When the machine started, UTC ticks.
  static let bootTicks: Int64 = {
    guard let text = text("/proc/stat") else { return PSDateTime.unixEpochTicks }
    for line in text.split(separator: 0x0a) {
      let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      if words.first == "btime", words.count > 1, let seconds = Int64(words[1]) {
        return PSDateTime.unixEpochTicks + seconds * 10_000_000
      }
    }
    return PSDateTime.unixEpochTicks
  }()
}

/// A process.
final class ProcessObj: Obj {
  let id: Int32
  private var known: ProcessFacts?
  /// Set when the program was started here and has ended.
  private(set) var exitCode: Int32?
  private let isChild: Bool
  private let knownName: String

  init(_ id: Int32, isChild: Bool = false, name: String = "") {
    self.id = id
    self.isChild = isChild
    known = ProcessFacts(id)
    knownName = known?.name ?? name
    super.init()
  }

  override var type: TypeInfo { ProcessTypes.process }
  override func describe(_ runtime: Runtime) throws -> String { "System.Diagnostics.Process (\(name))" }

  var name: String { knownName }
  var facts: ProcessFacts? {
    if known == nil { known = ProcessFacts(id) }
    return known
  }
  func refresh() { known = nil }

  /// Looks whether it has ended; a child of ours is taken off the kernel's list.
  var hasExited: Bool {
    if exitCode != nil { return true }
    if isChild {
      var status: Int32 = 0
      let found = waitpid(id, &status, WNOHANG)
      if found == id {
        exitCode = status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
        return true
      }
      if found == 0 { return false }
    }
    return kill(id, 0) != 0 && errno == ESRCH
  }

  /// Waits for the end, at most so many milliseconds; true when it came.
  func wait(milliseconds: Int?, _ session: Session) throws -> Bool {
    var left = milliseconds
    var pause: UInt32 = 200
    while !hasExited {
      if session.stopFlag.load(ordering: .relaxed) { throw StopSignal() }
      if let rest = left {
        if rest <= 0 { return false }
        left = rest - max(1, Int(pause) / 1000)
      }
      usleep(pause)
      pause = min(pause * 2, 10_000)
    }
    return true
  }
}

enum ProcessTypes {
  static let family = TypeCatalog.Family(types: [
    "System.Diagnostics.Process": { process },
    "System.TimeZoneInfo": { TimeZoneObj.timeZone },
  ])

  private static func me(_ c: Call) -> ProcessObj? { c.this.base.obj as? ProcessObj }
  private static func seconds(_ ticks: Int64) -> Int64 { ticks * 10_000_000 / ProcessFacts.ticksPerSecond }

  static let process: TypeInfo = TypeInfo(
    "System.Diagnostics.Process", base: .object, extended: { extensions() },
    declare: { t in
      t.property("int Id {get;}") { .int(me($0)?.id ?? 0) }
      t.property("string ProcessName {get;}") { Value(me($0)?.name ?? "") }
      t.property("int SessionId {get;}") { .int(me($0)?.facts?.session ?? 0) }
      t.property("int BasePriority {get;}") { _ in .int(8) }
      t.property("bool HasExited {get;}") { .bool(me($0)?.hasExited ?? true) }
      t.property("int ExitCode {get;}") { c in
        guard let process = me(c), process.hasExited, let code = process.exitCode else {
          throw DotNetError.invalidOperation("Process must exit before requested information can be determined.")
        }
        return .int(code)
      }
      t.property("datetime StartTime {get;}") { c in
        let ticks = ProcessFacts.bootTicks + seconds(me(c)?.facts?.startTicks ?? 0)
        return .dateTime(PSDateTime(unchecked: UInt64(max(0, ticks)), .utc).toLocalTime())
      }
      for (name, pick): (String, @Sendable (ProcessFacts) -> Int64) in [
        ("WorkingSet", { $0.residentBytes }), ("VirtualMemorySize", { $0.virtualBytes }), ("PagedMemorySize", { _ in 0 }),
        ("PrivateMemorySize", { _ in 0 }), ("NonpagedSystemMemorySize", { _ in 0 }), ("PagedSystemMemorySize", { _ in 0 }),
        ("PeakWorkingSet", { $0.residentBytes }), ("PeakVirtualMemorySize", { $0.virtualBytes }),
        ("PeakPagedMemorySize", { _ in 0 }),
      ] {
        t.property("long \(name)64 {get;}") { .long(me($0)?.facts.map(pick) ?? 0) }
        t.property("int \(name) {get;}") { .int(Int32(truncatingIfNeeded: me($0)?.facts.map(pick) ?? 0)) }
      }
      t.property("int HandleCount {get;}") { c in
        .int(Int32(clamping: ((try? Disk.list("/proc/\(me(c)?.id ?? 0)/fd")) ?? []).count))
      }
      t.property("timespan UserProcessorTime {get;}") { .timeSpan(PSTimeSpan(ticks: seconds(me($0)?.facts?.userTicks ?? 0))) }
      t.property("timespan PrivilegedProcessorTime {get;}") {
        .timeSpan(PSTimeSpan(ticks: seconds(me($0)?.facts?.systemTicks ?? 0)))
      }
      t.property("timespan TotalProcessorTime {get;}") { c in
        let facts = me(c)?.facts
        return .timeSpan(PSTimeSpan(ticks: seconds((facts?.userTicks ?? 0) + (facts?.systemTicks ?? 0))))
      }
      t.property("bool Responding {get;}") { _ in .bool(true) }
      t.property("string MachineName {get;}") { _ in Value(".") }
      t.property("string MainWindowTitle {get;}") { _ in .emptyString }
      t.method("void Kill()") { c in
        if let process = me(c), kill(process.id, SIGKILL) != 0, errno != ESRCH {
          throw DotNetError("System.ComponentModel.Win32Exception", String(cString: strerror(errno)))
        }
        return .nothing
      }
      t.method("void Kill(bool entireProcessTree)") { c in
        if let process = me(c) { kill(process.id, SIGKILL) }
        return .nothing
      }
      t.method("void WaitForExit()") { c in
        if let process = me(c), let session = c.runtime as? Session { _ = try process.wait(milliseconds: nil, session) }
        return .nothing
      }
      t.method("bool WaitForExit(int milliseconds)") { c in
        guard let process = me(c), let session = c.runtime as? Session else { return .bool(true) }
        return .bool(try process.wait(milliseconds: c.int(0) < 0 ? nil : c.int(0), session))
      }
      t.method("void Refresh()") { c in
        me(c)?.refresh()
        return .nothing
      }
      t.method("string ToString()") { c in Value(try me(c)?.describe(c.runtime) ?? "") }
      t.staticMethod("static System.Diagnostics.Process GetCurrentProcess()") { _ in .object(ProcessObj(getpid())) }
      t.staticMethod("static System.Diagnostics.Process GetProcessById(int processId)") { c in
        let id = Int32(clamping: c.int(0))
        guard ProcessFacts(id) != nil else { throw DotNetError.argument("Process with an Id of \(id) is not running.") }
        return .object(ProcessObj(id))
      }
      t.staticMethod("static System.Diagnostics.Process[] GetProcesses()") { _ in
        .object(ArrayObj(ContiguousArray(ProcessFacts.all().map { .object(ProcessObj($0)) }), of: process))
      }
      t.staticMethod("static System.Diagnostics.Process[] GetProcessesByName(string processName)") { c in
        let name = c.text(0).lowercased()
        let found = ProcessFacts.all().map { ProcessObj($0) }.filter { $0.name.lowercased() == name }
        return .object(ArrayObj(ContiguousArray(found.map { .object($0) }), of: process))
      }
    })

  /// What PowerShell's type data adds.
  @Sendable private static func extensions() -> [(PSString, ExtendedMember)] {
    func alias(_ name: String, _ target: String) -> (PSString, ExtendedMember) {
      (PSString.make(name), ExtendedMember(.alias(target: PSString.make(target), as: nil)))
    }
    func code(_ name: String, _ get: @escaping @Sendable (Call) throws -> Value) -> (PSString, ExtendedMember) {
      (PSString.make(name), ExtendedMember(.code(get: get, set: nil)))
    }
    func file(_ c: Call) -> String? {
      guard let process = me(c) else { return nil }
      return Disk.linkTarget("/proc/\(process.id)/exe")
    }
    return [
      alias("Name", "ProcessName"), alias("SI", "SessionId"), alias("Handles", "HandleCount"),
      alias("VM", "VirtualMemorySize64"),
      alias("WS", "WorkingSet64"), alias("PM", "PagedMemorySize64"), alias("NPM", "NonpagedSystemMemorySize64"),
      code("Path") { c in
        guard let process = me(c), let path = Disk.linkTarget("/proc/\(process.id)/exe") else { return .null }
        return Value(path)
      },
      code("CommandLine") { c in
        guard let process = me(c), let bytes = ProcessFacts.text("/proc/\(process.id)/cmdline") else { return .null }
        return Value(bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "))
      },
      code("Parent") { c in
        guard let parent = me(c)?.facts?.parent, parent > 0 else { return .null }
        return .object(ProcessObj(parent))
      },
      code("Company") { _ in .null },
      code("CPU") { c in
        guard let facts = me(c)?.facts else { return .null }
        return .double(Double(facts.userTicks + facts.systemTicks) / Double(ProcessFacts.ticksPerSecond))
      },
      code("FileVersion") { _ in .null }, code("ProductVersion") { _ in .null }, code("Description") { _ in .null },
      code("Product") { _ in .null },
      (PSString.make("__NounName"), ExtendedMember(.code(get: { _ in Value("Process") }, set: nil), hidden: false)),
    ]
  }
}
