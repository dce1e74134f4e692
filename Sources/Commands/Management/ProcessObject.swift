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
final class ProcessObj: Obj, EventSource {
  private(set) var id: Int32
  private var known: ProcessFacts?
  /// Set when the program was started here and has ended.
  private(set) var exitCode: Int32?
  private var isChild: Bool
  private var knownName: String
  /// Whether a process stands behind the object: not before `Start`, not after `Close`.
  private(set) var isLive = true
  /// `StartInfo`, once asked for or given.
  var startInfo: StartInfoObj?
  private(set) var started: StartedProcess?
  var raisesEvents = false
  /// How many streams are still handed on line by line.
  var pendingReads = 0
  let handlers = EventHandlers()
  var eventNames: [String] { ["OutputDataReceived", "ErrorDataReceived", "Exited", "Disposed"] }

  init(_ id: Int32, isChild: Bool = false, name: String = "") {
    self.id = id
    self.isChild = isChild
    known = ProcessFacts(id)
    knownName = known?.name ?? name
    super.init()
  }

  /// One that is yet to be started.
  init(_ info: StartInfoObj) {
    (id, isChild, knownName, isLive, startInfo) = (0, false, "", false, info)
    super.init()
  }

  override var type: TypeInfo { ProcessTypes.process }
  override func describe(_ runtime: Runtime) throws -> String {
    isLive ? "System.Diagnostics.Process (\(name))" : "System.Diagnostics.Process"
  }

  var name: String { knownName }
  var facts: ProcessFacts? {
    if known == nil, isLive { known = ProcessFacts(id) }
    return known
  }
  func refresh() { known = nil }

  /// Becomes the process that was just started.
  func adopt(_ id: Int32, name: String, _ started: StartedProcess) {
    (self.id, isChild, knownName, isLive, self.started, exitCode) = (id, true, name, true, started, nil)
    known = ProcessFacts(id)
    // Until the kernel has loaded the program it bears our name.
    if known?.name != name { known = nil }
  }

  /// `Close`: lets go of the process, which runs on.
  func letGo(_ session: Session) throws {
    try started?.input?.close(session)
    try started?.output?.close(session)
    try started?.error?.close(session)
    (started, isLive, known) = (nil, false, nil)
  }

  func check() throws {
    if !isLive { throw DotNetError.invalidOperation("No process is associated with this object.") }
  }

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

  /// Waits for the end, at most so many milliseconds; true when it came. Others run meanwhile.
  func wait(milliseconds: Int?, _ session: Session) throws -> Bool {
    let limit = milliseconds.map { Double($0) / 1000 }
    if started != nil {
      // A watcher tells of the end; streams that are handed on are waited for, too, when there is no limit.
      let ended = try session.wait(seconds: limit, runsActions: true) {
        hasExited && (milliseconds != nil || pendingReads == 0)
      }
      if ended, milliseconds == nil { try session.attend() }
      return ended
    }
    let start = Clock.now
    var pause: UInt32 = 200
    while !hasExited {
      try session.checkStop()
      if let milliseconds, Clock.now - start >= UInt64(max(0, milliseconds)) * 1_000_000 { return false }
      session.unlocked { _ = usleep(pause) }
      pause = min(pause * 2, 10_000)
    }
    return true
  }
}

enum ProcessTypes {
  static let family = TypeCatalog.Family(types: [
    "System.Diagnostics.Process": { process }, "System.Diagnostics.ProcessStartInfo": { StartInfoTypes.info },
    "System.Diagnostics.DataReceivedEventArgs": { EventArguments.lineType },
    "System.TimeZoneInfo": { TimeZoneObj.timeZone },
  ])

  static func me(_ c: Call) throws -> ProcessObj {
    guard let process = c.this.base.obj as? ProcessObj else { throw DotNetError.argumentNull("process") }
    return process
  }
  /// The process, which must be there.
  static func live(_ c: Call) throws -> ProcessObj {
    let process = try me(c)
    try process.check()
    return process
  }
  static func seconds(_ ticks: Int64) -> Int64 { ticks * 10_000_000 / ProcessFacts.ticksPerSecond }

  static let component = TypeInfo(
    "System.ComponentModel.Component", base: StreamTypes.marshal,
    interfaces: { (TypeCatalog.find("System.ComponentModel.IComponent").map { [$0] } ?? []) + [.idisposable] })
  static let process: TypeInfo = TypeInfo(
    "System.Diagnostics.Process",
    base: component,
    extended: { extensions() }, declare: { ProcessMembers.declare($0) })

  /// What PowerShell's type data adds.
  @Sendable private static func extensions() -> [TypeDataMember.Named] {
    // What a program's file says of itself; files of Linux say nothing.
    func version(_ name: String, _ source: String) -> TypeDataMember.Named {
      TypeDataMember.computed(name, script: "$this.MainModule.FileVersionInfo.\(source)") { _ in .null }
    }
    return [
      TypeDataMember.propertySet("PSConfiguration", "Name Id PriorityClass FileVersion"),
      TypeDataMember.propertySet(
        "PSResources",
        "Name Id Handlecount WorkingSet NonPagedMemorySize PagedMemorySize PrivateMemorySize VirtualMemorySize Threads.Count "
          + "TotalProcessorTime"),
      TypeDataMember.alias("Name", of: "ProcessName"), TypeDataMember.alias("SI", of: "SessionId"),
      TypeDataMember.alias("Handles", of: "HandleCount"),
      TypeDataMember.alias("VM", of: "VirtualMemorySize64"),
      TypeDataMember.alias("WS", of: "WorkingSet64"), TypeDataMember.alias("PM", of: "PagedMemorySize64"),
      TypeDataMember.alias("NPM", of: "NonpagedSystemMemorySize64"),
      TypeDataMember.computed("Path", script: "$this.MainModule.FileName") { c in
        guard let process = try? me(c), let path = Disk.linkTarget("/proc/\(process.id)/exe") else { return .null }
        return Value(path)
      },
      TypeDataMember.computed(
        "CommandLine", script: "(Get-Content -LiteralPath \"/proc/$($this.Id)/cmdline\") -replace \"`0\", ' '"
      ) { c in
        guard let process = try? me(c), let bytes = ProcessFacts.text("/proc/\(process.id)/cmdline") else { return .null }
        return Value(bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "))
      },
      TypeDataMember.computed("Parent") { c in
        guard let parent = (try? me(c))?.facts?.parent, parent > 0 else { return .null }
        return .object(ProcessObj(parent))
      },
      version("Company", "CompanyName"),
      TypeDataMember.computed("CPU", script: "$this.TotalProcessorTime.TotalSeconds") { c in
        guard let facts = (try? me(c))?.facts else { return .null }
        return .double(Double(facts.userTicks + facts.systemTicks) / Double(ProcessFacts.ticksPerSecond))
      },
      version("FileVersion", "FileVersion"), version("ProductVersion", "ProductVersion"),
      version("Description", "FileDescription"), version("Product", "ProductName"),
      (PSString.make("__NounName"), ExtendedMember(.note(Value("Process")))),
    ]
  }
}
