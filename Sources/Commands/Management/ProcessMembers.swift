// The members of `System.Diagnostics.Process`.

import Engine
import Glibc
import Objects
import Primitives

enum ProcessMembers {
  private static func me(_ c: Call) throws -> ProcessObj { try ProcessTypes.me(c) }
  private static func live(_ c: Call) throws -> ProcessObj { try ProcessTypes.live(c) }

  static func declare(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(ProcessObj(StartInfoObj())) }
    facts(t)
    start(t)
    streams(t)
    ending(t)
    finding(t)
    events(t)
  }

  private static func events(_ t: TypeBuilder) {
    EventHandlers.declare(
      t, ["OutputDataReceived", "ErrorDataReceived"], delegate: "System.Diagnostics.DataReceivedEventHandler")
    EventHandlers.declare(t, ["Exited", "Disposed"], delegate: "System.EventHandler")
  }

  private static func facts(_ t: TypeBuilder) {
    t.property("int Id {get;}") { .int(try live($0).id) }
    t.property("string ProcessName {get;}") { c in
      let process = try live(c)
      return Value(process.name.isEmpty ? process.facts?.name ?? "" : process.name)
    }
    t.property("int SessionId {get;}") { .int(try live($0).facts?.session ?? 0) }
    t.property("int BasePriority {get;}") { _ in .int(8) }
    t.property("bool HasExited {get;}") { .bool(try live($0).hasExited) }
    t.property("int ExitCode {get;}") { c in
      let process = try live(c)
      if !process.hasExited {
        throw DotNetError.invalidOperation("Process must exit before requested information can be determined.")
      }
      guard let code = process.exitCode else {
        throw DotNetError.invalidOperation(
          "Process was not started by this object, so requested information cannot be determined.")
      }
      return .int(code)
    }
    t.property("datetime StartTime {get;}") { c in
      let ticks = ProcessFacts.bootTicks + ProcessTypes.seconds(try live(c).facts?.startTicks ?? 0)
      return .dateTime(PSDateTime(unchecked: UInt64(max(0, ticks)), .utc).toLocalTime())
    }
    t.property("datetime ExitTime {get;}") { c in
      let process = try live(c)
      guard process.hasExited else {
        throw DotNetError.invalidOperation("Process must exit before requested information can be determined.")
      }
      return .dateTime(process.started?.exitTime ?? c.runtime.now)
    }
    for (name, pick): (String, @Sendable (ProcessFacts) -> Int64) in [
      ("WorkingSet", { $0.residentBytes }), ("VirtualMemorySize", { $0.virtualBytes }), ("PagedMemorySize", { _ in 0 }),
      ("PrivateMemorySize", { _ in 0 }), ("NonpagedSystemMemorySize", { _ in 0 }), ("PagedSystemMemorySize", { _ in 0 }),
      ("PeakWorkingSet", { $0.residentBytes }), ("PeakVirtualMemorySize", { $0.virtualBytes }),
      ("PeakPagedMemorySize", { _ in 0 }),
    ] {
      t.property("long \(name)64 {get;}") { .long(try live($0).facts.map(pick) ?? 0) }
      t.property("int \(name) {get;}") { .int(Int32(truncatingIfNeeded: try live($0).facts.map(pick) ?? 0)) }
    }
    t.property("int HandleCount {get;}") { c in
      .int(Int32(clamping: ((try? Disk.list("/proc/\(try live(c).id)/fd")) ?? []).count))
    }
    t.property("timespan UserProcessorTime {get;}") { c in
      .timeSpan(PSTimeSpan(ticks: ProcessTypes.seconds(try live(c).facts?.userTicks ?? 0)))
    }
    t.property("timespan PrivilegedProcessorTime {get;}") { c in
      .timeSpan(PSTimeSpan(ticks: ProcessTypes.seconds(try live(c).facts?.systemTicks ?? 0)))
    }
    t.property("timespan TotalProcessorTime {get;}") { c in
      let facts = try live(c).facts
      return .timeSpan(PSTimeSpan(ticks: ProcessTypes.seconds((facts?.userTicks ?? 0) + (facts?.systemTicks ?? 0))))
    }
    t.property("System.Diagnostics.ProcessModule MainModule {get;}") { c in
      let process = try live(c)
      guard let path = FileLinks.target("/proc/\(process.id)/exe") else { return .null }
      return try ProcessModules.of(process.id).first { $0.path == path }?.record(c.runtime) ?? .null
    }
    t.property("System.Diagnostics.ProcessModuleCollection Modules {get;}") { c in
      let modules = try ProcessModules.of(try live(c).id).map { try $0.record(c.runtime) }
      return .object(ArrayObj(ContiguousArray(modules), of: ProcessModules.type))
    }
    t.property("bool Responding {get;}") { _ in .bool(true) }
    t.property("string MachineName {get;}") { _ in Value(".") }
    t.property("string MainWindowTitle {get;}") { _ in .emptyString }
    t.property("System.IntPtr MainWindowHandle {get;}") { _ in .long(0) }
    t.property(
      "System.Diagnostics.ProcessPriorityClass PriorityClass {get;set;}",
      get: { c in
        errno = 0
        let nice = getpriority(__priority_which_t(PRIO_PROCESS.rawValue), id_t(try live(c).id))
        let number = nice < -15 ? 256 : nice < -10 ? 128 : nice < -5 ? 32768 : nice < 5 ? 32 : nice < 15 ? 16384 : 64
        return EnumTypes.value("System.Diagnostics.ProcessPriorityClass", number)
      },
      set: { c in
        let levels = [64: 19, 16384: 10, 32: 0, 32768: -6, 128: -11, 256: -19]
        guard let nice = levels[c.flags(0)] else {
          throw DotNetError(
            "System.ComponentModel.InvalidEnumArgumentException",
            "The value of argument 'value' (\(c.flags(0))) is invalid for Enum type 'ProcessPriorityClass'. (Parameter 'value')"
          )
        }
        if setpriority(__priority_which_t(PRIO_PROCESS.rawValue), id_t(try live(c).id), Int32(nice)) != 0 {
          throw system(errno)
        }
        return .nothing
      })
    // Systems of Unix know no boost; .NET takes the setting and leaves it at that.
    t.property(
      "bool PriorityBoostEnabled {get;set;}",
      get: { c in
        _ = try live(c)
        return .bool(false)
      }, set: { _ in .nothing })
  }

  /// What .NET raises where a call of the system failed; the system's text unless there is a better one.
  static func system(_ code: Int32, _ message: String? = nil) -> DotNetError {
    let made = ExceptionObj("System.ComponentModel.Win32Exception", message ?? Files.message(code))
    made.fields["NativeErrorCode"] = .int(code)
    return DotNetError(made)
  }

  /// What .NET raises where a program can't be started.
  static func notStarted(_ file: String, _ folder: String, _ code: Int32) -> DotNetError {
    system(
      code, "An error occurred trying to start process '\(file)' with working directory '\(folder)'. \(Files.message(code))")
  }

  private static func start(_ t: TypeBuilder) {
    t.property(
      "System.Diagnostics.ProcessStartInfo StartInfo {get;set;}",
      get: { c in
        let process = try me(c)
        if let info = process.startInfo { return .object(info) }
        if process.isLive {
          throw DotNetError.invalidOperation(
            "Process was not started by this object, so requested information cannot be determined.")
        }
        let info = StartInfoObj()
        process.startInfo = info
        return .object(info)
      },
      set: { c in
        guard let info = c.obj(0) as? StartInfoObj else { throw DotNetError.argumentNull("value") }
        let process = try me(c)
        if process.isLive {
          throw DotNetError.invalidOperation(
            "Process was not started by this object, so requested information cannot be determined.")
        }
        process.startInfo = info
        return .nothing
      })
    t.method("bool Start()") { c in
      let process = try me(c)
      try process.start(process.startInfo ?? StartInfoObj(), c.session())
      return .bool(true)
    }
    @Sendable func run(_ c: Call, _ info: StartInfoObj) throws -> Value {
      let process = ProcessObj(info)
      try process.start(info, c.session())
      return .object(process)
    }
    let head = "static System.Diagnostics.Process Start("
    t.staticMethod(head + "System.Diagnostics.ProcessStartInfo startInfo)") { c in
      guard let info = c.obj(0) as? StartInfoObj else { throw DotNetError.argumentNull("startInfo") }
      return try run(c, info)
    }
    t.staticMethod(head + "string fileName)") { try run($0, StartInfoObj(file: $0.args[0])) }
    t.staticMethod(head + "string fileName, string arguments)") {
      try run($0, StartInfoObj(file: $0.args[0], arguments: $0.args[1]))
    }
    t.staticMethod(head + "string fileName, System.Collections.Generic.IEnumerable[string] arguments)") { c in
      let info = StartInfoObj(file: c.args[0])
      if c.isNull(1) { throw DotNetError.argumentNull("arguments") }
      for item in try Enumeration.list(c.args[1]) {
        info.argumentList.items.append(Value(try Text.string(item, c.runtime).string))
      }
      return try run(c, info)
    }
    for arguments in ["", "string arguments, "] {
      t.staticMethod(
        head + "string fileName, \(arguments)string userName, securestring password, string domain)"
      ) { _ in
        throw DotNetError(
          "System.PlatformNotSupportedException",
          "Starting a process as another user with a password is not supported on this platform.")
      }
    }
    t.property(
      "bool EnableRaisingEvents {get;set;}", get: { .bool(try me($0).raisesEvents) },
      set: { c in
        let process = try me(c)
        process.raisesEvents = c.bool(0)
        if c.bool(0), process.isLive, process.hasExited { process.raise("Exited", EventArguments.none, try c.session()) }
        return .nothing
      })
  }

  private static func streams(_ t: TypeBuilder) {
    @Sendable func missing(_ name: String) -> DotNetError {
      DotNetError.invalidOperation("\(name) has not been redirected or the process hasn't started yet.")
    }
    t.property("System.IO.StreamWriter StandardInput {get;}") { c in
      try me(c).check()
      guard let writer = try me(c).started?.input else { throw missing("StandardIn") }
      return .object(writer)
    }
    for (name, isError) in [("StandardOutput", false), ("StandardError", true)] {
      t.property("System.IO.StreamReader \(name) {get;}") { c in
        try me(c).check()
        let started = try me(c).started
        guard let reader = isError ? started?.error : started?.output else {
          throw missing(isError ? "StandardError" : "StandardOut")
        }
        if started?.reads[isError ? 1 : 0] == true {
          throw DotNetError.invalidOperation(
            "Cannot mix synchronous and asynchronous operation on process stream.")
        }
        return .object(reader)
      }
      let word = isError ? "Error" : "Output"
      t.method("void Begin\(word)ReadLine()") { c in
        try me(c).readLines(error: isError, c.session())
        return .nothing
      }
      t.method("void Cancel\(word)Read()") { c in
        try me(c).cancelLines(error: isError)
        return .nothing
      }
    }
  }

  private static func ending(_ t: TypeBuilder) {
    t.method("void Kill()") { c in
      let process = try live(c)
      if !process.hasExited, kill(process.id, SIGKILL) != 0, errno != ESRCH { throw system(errno) }
      return .nothing
    }
    t.method("void Kill(bool entireProcessTree)") { c in
      let process = try live(c)
      var doomed = [process.id]
      if c.bool(0) {
        // Children first found are stopped, so that none has others meanwhile.
        let all = ProcessFacts.all().compactMap { id in ProcessFacts(id).map { (id, $0.parent) } }
        var i = 0
        while i < doomed.count {
          doomed += all.filter { $0.1 == doomed[i] && !doomed.contains($0.0) }.map { $0.0 }
          i += 1
        }
      }
      for id in doomed where id > 0 { kill(id, SIGKILL) }
      return .nothing
    }
    t.method("bool CloseMainWindow()") { c in
      _ = try live(c)
      return .bool(false)
    }
    t.method("void WaitForExit()") { c in
      _ = try live(c).wait(milliseconds: nil, c.session())
      return .nothing
    }
    t.method("bool WaitForExit(int milliseconds)") { c in
      .bool(try live(c).wait(milliseconds: c.int(0) < 0 ? nil : c.int(0), c.session()))
    }
    t.method("bool WaitForExit(timespan timeout)") { c in
      let ticks = c.args[0].timeSpan?.ticks ?? 0
      return .bool(try live(c).wait(milliseconds: ticks < 0 ? nil : Int(ticks / 10_000), c.session()))
    }
    t.method(
      "System.Threading.Tasks.Task WaitForExitAsync(System.Threading.CancellationToken cancellationToken = default)"
    ) { c in
      let process = try live(c)
      let session = try c.session()
      return .object(
        try AsyncCalls.task(c, waits: !process.hasExited, token: 0) {
          while !process.hasExited { session.unlocked { _ = usleep(2000) } }
          return .nothing
        })
    }
    for parameters in ["", "int milliseconds", "timespan timeout"] {
      t.method("bool WaitForInputIdle(\(parameters))") { _ in
        throw DotNetError.invalidOperation(
          "WaitForInputIdle failed.  This could be because the process does not have a graphical interface.")
      }
    }
    t.method("void Refresh()") { c in
      try me(c).refresh()
      return .nothing
    }
    for name in ["Close", "Dispose"] {
      t.method("void \(name)()") { c in
        let process = try me(c)
        try process.letGo(c.session())
        if name == "Dispose" { process.raise("Disposed", EventArguments.none, try c.session()) }
        return .nothing
      }
    }
    t.method("string ToString()") { c in Value(try me(c).describe(c.runtime)) }
  }

  private static func finding(_ t: TypeBuilder) {
    t.staticMethod("static System.Diagnostics.Process GetCurrentProcess()") { _ in .object(ProcessObj(getpid())) }
    @Sendable func machine(_ c: Call, _ i: Int) throws {
      let name = try c.required(i, "machineName").string
      guard name == "." || name.lowercased() == ThisMachine.name.lowercased() else {
        throw DotNetError(
          "System.PlatformNotSupportedException",
          "Process information for processes on remote machines is not supported on this platform.")
      }
    }
    @Sendable func byId(_ c: Call) throws -> Value {
      let id = Int32(clamping: c.int(0))
      guard ProcessFacts(id) != nil else { throw DotNetError.argument("Process with an Id of \(id) is not running.") }
      return .object(ProcessObj(id))
    }
    @Sendable func list(_ found: [ProcessObj]) -> Value {
      .object(ArrayObj(ContiguousArray(found.map { .object($0) }), of: ProcessTypes.process))
    }
    @Sendable func byName(_ c: Call) -> Value {
      let name = c.text(0).lowercased()
      return list(ProcessFacts.all().map { ProcessObj($0) }.filter { $0.name.lowercased() == name })
    }
    t.staticMethod("static System.Diagnostics.Process GetProcessById(int processId)") { try byId($0) }
    t.staticMethod("static System.Diagnostics.Process GetProcessById(int processId, string machineName)") { c in
      try machine(c, 1)
      return try byId(c)
    }
    t.staticMethod("static System.Diagnostics.Process[] GetProcesses()") { _ in list(ProcessFacts.all().map { ProcessObj($0) })
    }
    t.staticMethod("static System.Diagnostics.Process[] GetProcesses(string machineName)") { c in
      try machine(c, 0)
      return list(ProcessFacts.all().map { ProcessObj($0) })
    }
    t.staticMethod("static System.Diagnostics.Process[] GetProcessesByName(string processName)") { byName($0) }
    t.staticMethod("static System.Diagnostics.Process[] GetProcessesByName(string processName, string machineName)") { c in
      try machine(c, 1)
      return byName(c)
    }
    for name in ["EnterDebugMode", "LeaveDebugMode"] { t.staticMethod("static void \(name)()") { _ in .nothing } }
  }
}
