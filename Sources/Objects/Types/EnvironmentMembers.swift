// System.Environment and Stopwatch, Random, GC and Thread as far as scripts use them.

import Glibc
import Primitives

enum EnvironmentMembers {
  static let type = TypeInfo("System.Environment", .staticClass, base: .object, isAbstract: true, declare: declare)
  static let stopwatch = TypeInfo("System.Diagnostics.Stopwatch", base: .object, declare: declareStopwatch)
  static let random = TypeInfo("System.Random", base: .object, declare: declareRandom)
  static let operatingSystem = TypeInfo(
    "System.OperatingSystem", base: .object,
    declare: { t in
      t.property("System.PlatformID Platform {get;}") { _ in EnumTypes.value("System.PlatformID", 4) }
      t.property("version Version {get;}") { _ in ThisMachine.kernel.map { .version($0) } ?? .null }
      t.property("string VersionString {get;}") { _ in Value(ThisMachine.system) }
      t.property("string ServicePack {get;}") { _ in .emptyString }
      t.staticMethod("static bool IsLinux()") { _ in .bool(true) }
      t.staticMethod("static bool IsWindows()") { _ in .bool(false) }
      t.staticMethod("static bool IsMacOS()") { _ in .bool(false) }
    })
  static let collector = TypeInfo(
    "System.GC", .staticClass, base: .object, isAbstract: true,
    declare: { t in
      t.staticMethod("static void Collect()") { _ in .nothing }
      t.staticMethod("static long GetTotalMemory(bool forceFullCollection)") { _ in .long(10_000_000) }
      t.staticMethod("static void WaitForPendingFinalizers()") { _ in .nothing }
      t.staticMethod("static void SuppressFinalize(System.Object obj)") { _ in .nothing }
    })
  static let family = TypeCatalog.Family(types: [
    "System.Environment": { type }, "System.Diagnostics.Stopwatch": { stopwatch }, "System.Random": { random },
    "System.OperatingSystem": { operatingSystem }, "System.GC": { collector },
  ])

  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.property("static string NewLine {get;}") { _ in Value("\n") }
    t.property(
      "static string CurrentDirectory {get;set;}", get: { Value($0.runtime.currentDirectory) },
      set: { c in
        try ProcessDirectory.set(c.text(0), c.runtime, "value")
        return .nothing
      })
    t.property("static string MachineName {get;}") { _ in Value(ThisMachine.name) }
    t.property("static string UserName {get;}") { _ in Value(ThisMachine.user) }
    t.property("static string UserDomainName {get;}") { _ in Value(ThisMachine.name) }
    t.property("static int ProcessId {get;}") { _ in .int(getpid()) }
    t.property("static string ProcessPath {get;}") { _ in Value(CommandLine.arguments.first ?? "") }
    t.property("static int ProcessorCount {get;}") { _ in .int32(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
    t.property("static int TickCount {get;}") { _ in .int(Int32(truncatingIfNeeded: ticks() / 10_000)) }
    t.property("static long TickCount64 {get;}") { _ in .long(ticks() / 10_000) }
    t.property("static bool Is64BitProcess {get;}") { _ in .bool(true) }
    t.property("static bool Is64BitOperatingSystem {get;}") { _ in .bool(true) }
    t.property("static bool UserInteractive {get;}") { _ in .bool(true) }
    t.property("static bool HasShutdownStarted {get;}") { _ in .bool(false) }
    t.property("static int SystemPageSize {get;}") { _ in .int(4096) }
    t.property("static string SystemDirectory {get;}") { _ in .emptyString }
    t.property("static string StackTrace {get;}") { _ in .emptyString }
    t.property("static string CommandLine {get;}") { _ in Value(CommandLine.arguments.joined(separator: " ")) }
    // PowerShell ends with the code that it returns itself; this one is only kept.
    t.property(
      "static int ExitCode {get;set;}", get: { $0.runtime.settings["Environment.ExitCode"] ?? .int(0) },
      set: { c in
        c.runtime.settings["Environment.ExitCode"] = c.args[0]
        return .nothing
      })
    t.property("static int CurrentManagedThreadId {get;}") { _ in .int(1) }
    t.property("static version Version {get;}") { _ in .version(try PSVersion(10, 0, 0)) }
    t.property("static System.OperatingSystem OSVersion {get;}") { _ in .object(OperatingSystemObj()) }
    t.staticMethod("static string GetEnvironmentVariable(string variable)") {
      variable(try $0.required(0, "variable").string).map { Value($0) } ?? .null
    }
    t.staticMethod("static string GetEnvironmentVariable(string variable, System.EnvironmentVariableTarget target)") { c in
      c.flags(1) == 0 ? variable(c.text(0)).map { Value($0) } ?? .null : .null
    }
    @Sendable func set(_ c: Call) throws -> Value {
      let name = try c.required(0, "variable").string
      if name.isEmpty { throw DotNetError.argument("The value cannot be an empty string.", "variable") }
      if name.contains("=") {
        throw DotNetError.argument("Environment variable name cannot contain equal character.", "variable")
      }
      if let value = c.string(1)?.string, !value.isEmpty { setenv(name, value, 1) } else { unsetenv(name) }
      return .nothing
    }
    t.staticMethod("static void SetEnvironmentVariable(string variable, string value)") { try set($0) }
    t.staticMethod("static void SetEnvironmentVariable(string variable, string value, System.EnvironmentVariableTarget target)")
    { c in
      c.flags(2) == 0 ? try set(c) : .nothing
    }
    @Sendable func all(_ c: Call) -> Value {
      let table = DictionaryObj(.hashtable, .hashtable, comparer: .ordinal)
      // There is one environment on this system: those of the user and the machine are empty.
      if !c.args.isEmpty, c.flags(0) != 0 { return .object(table) }
      var entry = environ
      while let text = entry.pointee {
        let pair = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if pair.count == 2 { table.set(String(pair[0]), Value(String(pair[1]))) }
        entry += 1
      }
      return .object(table)
    }
    t.staticMethod("static System.Collections.IDictionary GetEnvironmentVariables()") { all($0) }
    t.staticMethod("static System.Collections.IDictionary GetEnvironmentVariables(System.EnvironmentVariableTarget target)") {
      all($0)
    }
    t.staticMethod("static string ExpandEnvironmentVariables(string name)") { c in
      let parts = c.text(0).split(separator: "%", omittingEmptySubsequences: false).map(String.init)
      var out = ""
      var i = 0
      while i < parts.count {
        if i % 2 == 1, i + 1 < parts.count, let value = variable(parts[i]) {
          out += value
        } else {
          out += (i % 2 == 1 ? "%" : "") + parts[i] + (i % 2 == 1 && i + 1 < parts.count ? "%" : "")
        }
        i += 1
      }
      return Value(out)
    }
    t.staticMethod("static void Exit(int exitCode)") { c in
      if let signal = c.runtime.exitSignal(Int32(truncatingIfNeeded: c.int(0))) { throw signal }
      return .nothing
    }
    t.staticMethod("static string[] GetCommandLineArgs()") { _ in .strings(CommandLine.arguments) }
    t.staticMethod("static string GetFolderPath(System.Environment+SpecialFolder folder)") { c in
      Value(try SpecialFolders.path(c.flags(0), option: 0))
    }
    t.staticMethod(
      "static string GetFolderPath(System.Environment+SpecialFolder folder, System.Environment+SpecialFolderOption option)"
    ) { c in Value(try SpecialFolders.path(c.flags(0), option: c.flags(1))) }
    t.staticMethod("static string[] GetLogicalDrives()") { _ in .strings(["/"]) }
  }

  /// Monotonic time in ticks.
  static func ticks() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 10_000_000 + Int64(now.tv_nsec) / 100
  }

  @Sendable private static func declareStopwatch(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) -> StopwatchObj { (c.this.obj as? StopwatchObj) ?? StopwatchObj() }
    t.constructor("new()") { _ in .object(StopwatchObj()) }
    t.staticMethod("static System.Diagnostics.Stopwatch StartNew()") { _ in
      let watch = StopwatchObj()
      watch.start()
      return .object(watch)
    }
    t.staticMethod("static long GetTimestamp()") { _ in .long(ticks() * 100) }
    t.staticMethod("static timespan GetElapsedTime(long startingTimestamp)") {
      .timeSpan(PSTimeSpan(ticks: ticks() - Int64($0.int(0)) / 100))
    }
    t.staticMethod("static timespan GetElapsedTime(long startingTimestamp, long endingTimestamp)") {
      .timeSpan(PSTimeSpan(ticks: Int64($0.int(1) &- $0.int(0)) / 100))
    }
    t.field("static long Frequency {get;}", get: { _ in .long(1_000_000_000) })
    t.field("static bool IsHighResolution {get;}", get: { _ in .bool(true) })
    t.property("bool IsRunning {get;}") { .bool(me($0).since != nil) }
    t.property("timespan Elapsed {get;}") { .timeSpan(PSTimeSpan(ticks: me($0).elapsed)) }
    t.property("long ElapsedMilliseconds {get;}") { .long(me($0).elapsed / 10_000) }
    t.property("long ElapsedTicks {get;}") { .long(me($0).elapsed * 100) }
    func act(_ name: String, _ body: @escaping @Sendable (StopwatchObj) -> Void) {
      t.method("void \(name)()") { c in
        body(me(c))
        return .nothing
      }
    }
    act("Start") { $0.start() }
    act("Stop") { $0.stop() }
    act("Reset") { $0.reset() }
    act("Restart") {
      $0.reset()
      $0.start()
    }
  }

  @Sendable private static func declareRandom(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) -> RandomObj { (c.this.obj as? RandomObj) ?? RandomObj(nil) }
    t.constructor("new()") { _ in .object(RandomObj(nil)) }
    t.constructor("new(int Seed)") { .object(RandomObj(Int32(truncatingIfNeeded: $0.int(0)))) }
    t.property("static System.Random Shared {get;}") { _ in .object(RandomObj(nil)) }
    t.method("int Next()") { .int(me($0).random.next()) }
    t.method("int Next(int maxValue)") { .int(try me($0).random.next(below: Int32(truncatingIfNeeded: $0.int(0)))) }
    t.method("int Next(int minValue, int maxValue)") {
      .int(try me($0).random.next(from: Int32(truncatingIfNeeded: $0.int(0)), below: Int32(truncatingIfNeeded: $0.int(1))))
    }
    t.method("long NextInt64()") { .long(me($0).random.nextInt64()) }
    t.method("long NextInt64(long maxValue)") { .long(try me($0).random.nextInt64(from: 0, below: Int64($0.int(0)))) }
    t.method("long NextInt64(long minValue, long maxValue)") {
      .long(try me($0).random.nextInt64(from: Int64($0.int(0)), below: Int64($0.int(1))))
    }
    t.method("double NextDouble()") { .double(me($0).random.nextDouble()) }
    t.method("float NextSingle()") { .single(me($0).random.nextSingle()) }
    t.method("void NextBytes(byte[] buffer)") { c in
      guard let target = c.args[0].sequence else { throw DotNetError.argumentNull("buffer") }
      for (i, byte) in me(c).random.bytes(target.items.count).enumerated() { target.items[i] = .byte(byte) }
      return .nothing
    }
    t.method("void Shuffle[T](T[] values)") { c in
      guard let target = c.args[0].sequence else { throw DotNetError.argumentNull("values") }
      var i = target.items.count - 1
      while i > 0 {
        let j = Int(try me(c).random.next(below: Int32(truncatingIfNeeded: i + 1)))
        target.items.swapAt(i, j)
        i -= 1
      }
      return .nothing
    }
  }
}

/// `[Diagnostics.Stopwatch]`.
final class StopwatchObj: Obj {
  private var total: Int64 = 0
  private(set) var since: Int64?
  override var type: TypeInfo { EnvironmentMembers.stopwatch }
  override func describe(_ runtime: Runtime) throws -> String { TimeSpanFormat.constant(PSTimeSpan(ticks: elapsed)) }
  var elapsed: Int64 { total + (since.map { EnvironmentMembers.ticks() - $0 } ?? 0) }
  func start() { if since == nil { since = EnvironmentMembers.ticks() } }
  func stop() {
    total = elapsed
    since = nil
  }
  func reset() {
    total = 0
    since = nil
  }
}

/// `[Random]`.
final class RandomObj: Obj {
  var random: DotNetRandom
  init(_ seed: Int32?) {
    random = DotNetRandom(seed: seed ?? Int32.random(in: 0..<Int32.max))
    super.init()
  }
  override var type: TypeInfo { EnvironmentMembers.random }
}

/// `[Environment]::OSVersion`.
final class OperatingSystemObj: Obj {
  override var type: TypeInfo { EnvironmentMembers.operatingSystem }
  override func describe(_ runtime: Runtime) throws -> String { ThisMachine.system }
}
