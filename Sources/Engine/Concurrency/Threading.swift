// `System.Threading` as scripts use it: wait handles, mutexes, semaphores, monitors, threads, cancellation. All of them wait by handing the
// interpreter over.

import Glibc
import Objects
import Primitives

/// Anything that can be waited for.
public class WaitHandleObj: Obj {
  private let handleType: TypeInfo
  private let check: (() -> Bool)?
  /// Signalled: for events.
  var isSet = false
  /// Whether one wait takes the signal away.
  let resets: Bool

  init(_ type: TypeInfo, resets: Bool = false, initially: Bool = false, _ check: (() -> Bool)? = nil) {
    handleType = type
    self.check = check
    self.resets = resets
    isSet = initially
    super.init()
  }
  public override var type: TypeInfo { handleType }

  /// Takes the signal when it is there.
  func take(_ session: Session) -> Bool {
    if let check { return check() }
    guard isSet else { return false }
    if resets { isSet = false }
    return true
  }
}

/// `Mutex`.
final class MutexObj: WaitHandleObj {
  private var owner: ObjectIdentifier?
  private var depth = 0
  override func take(_ session: Session) -> Bool {
    let me = ObjectIdentifier(session)
    guard owner == nil || owner == me else { return false }
    owner = me
    depth += 1
    return true
  }
  func release(_ session: Session) throws {
    guard owner == ObjectIdentifier(session) else {
      throw DotNetError(
        "System.ApplicationException", "Object synchronization method was called from an unsynchronized block of code.")
    }
    depth -= 1
    if depth == 0 { owner = nil }
    session.notifyChange()
  }
}

/// `Semaphore` and `SemaphoreSlim`.
final class SemaphoreObj: WaitHandleObj {
  var count: Int
  let maximum: Int
  init(_ type: TypeInfo, _ count: Int, _ maximum: Int) {
    self.count = count
    self.maximum = maximum
    super.init(type)
  }
  override func take(_ session: Session) -> Bool {
    guard count > 0 else { return false }
    count -= 1
    return true
  }
  func release(_ number: Int, _ session: Session) throws -> Int {
    if number < 1 {
      throw DotNetError.outOfRange("The releaseCount argument must be greater than zero.", "releaseCount")
    }
    guard count + number <= maximum else {
      throw DotNetError(
        "System.Threading.SemaphoreFullException",
        "Adding the specified count to the semaphore would cause it to exceed its maximum count.")
    }
    let before = count
    count += number
    session.notifyChange()
    return before
  }
}

/// Who holds which object: `[Monitor]::Enter`.
public final class MonitorTable {
  private var held: [ObjectIdentifier: (owner: ObjectIdentifier, depth: Int, object: Obj)] = [:]
  func take(_ object: Obj, _ session: Session) -> Bool {
    let key = ObjectIdentifier(object)
    let me = ObjectIdentifier(session)
    guard let entry = held[key] else {
      held[key] = (me, 1, object)
      return true
    }
    guard entry.owner == me else { return false }
    held[key] = (me, entry.depth + 1, object)
    return true
  }
  func isHeld(_ object: Obj, _ session: Session) -> Bool { held[ObjectIdentifier(object)]?.owner == ObjectIdentifier(session) }
  func release(_ object: Obj, _ session: Session) throws {
    let key = ObjectIdentifier(object)
    guard let entry = held[key], entry.owner == ObjectIdentifier(session) else {
      throw DotNetError(
        "System.Threading.SynchronizationLockException",
        "Object synchronization method was called from an unsynchronized block of code.")
    }
    held[key] = entry.depth > 1 ? (entry.owner, entry.depth - 1, object) : nil
    session.notifyChange()
  }
}

/// `System.Threading.Thread`: the one that runs, or one that a script makes.
public final class ThreadObj: Obj {
  public let id: Int32
  /// What a thread that a script makes will do; nil for the one that runs.
  public let work: Value?
  /// Whether `Start` was called.
  public var isStarted = false
  /// What a script sets of a thread that it makes.
  public var settings: [String: Value] = [:]
  public init(_ id: Int32, work: Value? = nil) {
    self.id = id
    self.work = work
    super.init()
  }
  public override var type: TypeInfo { WaitTypes.thread }
  public override func equals(_ other: Obj) -> Bool { (other as? ThreadObj)?.id == id }
  public override var hash: Int { Int(id) }
}

public enum WaitTypes {
  /// A handle that is signalled while `check` says so.
  public static func handle(_ check: @escaping () -> Bool) -> Obj { WaitHandleObj(manual, check) }

  private static let prefix = "System.Threading."

  /// `Thread.Sleep`: for ever when the time is -1 milliseconds.
  @Sendable private static func sleep(_ call: Call) throws {
    let session = try FacetObj.session(call)
    session.host.flush()
    _ = try session.wait(seconds: call.seconds(0)) { false }
  }

  @Sendable private static func wait(_ call: Call, _ limit: Double?) throws -> Value {
    guard let own = call.this.base.obj as? WaitHandleObj else { throw DotNetError.argumentNull("handle") }
    let session = try FacetObj.session(call)
    return .bool(try session.wait(seconds: limit) { own.take(session) })
  }

  @Sendable private static func handles(_ call: Call) throws -> [WaitHandleObj] {
    try Enumeration.list(call.args[0]).compactMap { $0.base.obj as? WaitHandleObj }
  }

  private static func waitAll(_ call: Call, _ limit: Double?) throws -> Value {
    let session = try FacetObj.session(call)
    var left = try handles(call)
    return .bool(
      try session.wait(seconds: limit) {
        left.removeAll { $0.take(session) }
        return left.isEmpty
      })
  }

  private static func waitAny(_ call: Call, _ limit: Double?) throws -> Value {
    let session = try FacetObj.session(call)
    let all = try handles(call)
    var found = 258
    _ = try session.wait(seconds: limit) {
      guard let at = all.firstIndex(where: { $0.take(session) }) else { return false }
      found = at
      return true
    }
    return Value(found)
  }

  static let handle = TypeInfo(
    prefix + "WaitHandle", base: .object, interfaces: { [.idisposable] }, isAbstract: true,
    declare: { t in
      t.method("bool WaitOne()") { try wait($0, nil) }
      t.method("bool WaitOne(int millisecondsTimeout)") { try wait($0, $0.seconds(0)) }
      t.method("bool WaitOne(timespan timeout)") { try wait($0, $0.seconds(0)) }
      t.method("bool WaitOne(int millisecondsTimeout, bool exitContext)") { try wait($0, $0.seconds(0)) }
      t.staticMethod("static bool WaitAll(System.Threading.WaitHandle[] waitHandles)") { try waitAll($0, nil) }
      t.staticMethod("static bool WaitAll(System.Threading.WaitHandle[] waitHandles, int millisecondsTimeout)") {
        try waitAll($0, $0.seconds(1))
      }
      t.staticMethod("static int WaitAny(System.Threading.WaitHandle[] waitHandles)") { try waitAny($0, nil) }
      t.staticMethod("static int WaitAny(System.Threading.WaitHandle[] waitHandles, int millisecondsTimeout)") {
        try waitAny($0, $0.seconds(1))
      }
      for limit in ["timespan timeout", "int millisecondsTimeout, bool exitContext", "timespan timeout, bool exitContext"] {
        let list = "System.Threading.WaitHandle[] waitHandles, \(limit)"
        t.staticMethod("static bool WaitAll(\(list))") { try waitAll($0, $0.seconds(1)) }
        t.staticMethod("static int WaitAny(\(list))") { try waitAny($0, $0.seconds(1)) }
      }
      t.method("bool WaitOne(timespan timeout, bool exitContext)") { try wait($0, $0.seconds(0)) }
      t.constant("static int WaitTimeout {get;}", .int(258))
      t.method("void Close()") { _ in .nothing }
      t.method("void Dispose()") { _ in .nothing }
    })

  /// The waits of the slim kinds.
  private static func declareSlimWaits(_ t: TypeBuilder) {
    t.method("void Wait()") { call in
      _ = try wait(call, nil)
      return .nothing
    }
    t.method("bool Wait(int millisecondsTimeout)") { try wait($0, $0.seconds(0)) }
    t.method("bool Wait(timespan timeout)") { try wait($0, $0.seconds(0)) }
  }

  @Sendable private static func declareEvent(_ t: TypeBuilder) {
    let resets = t.owner.name == "AutoResetEvent"
    t.constructor("new(bool initialState)") { .object(WaitHandleObj($0.target, resets: resets, initially: $0.bool(0))) }
    t.constructor("new()") { .object(WaitHandleObj($0.target, resets: resets)) }
    let isSlim = t.owner.name.hasSuffix("Slim")
    for (name, value) in [("Set", true), ("Reset", false)] {
      t.method("\(isSlim ? "void" : "bool") \(name)()") { call in
        guard let own = call.this.base.obj as? WaitHandleObj else { return .nothing }
        own.isSet = value
        try FacetObj.session(call).notifyChange()
        return isSlim ? .nothing : .bool(true)
      }
    }
    if isSlim {
      t.property("bool IsSet {get;}") { .bool(($0.this.base.obj as? WaitHandleObj)?.isSet ?? false) }
      t.property("System.Threading.WaitHandle WaitHandle {get;}") { $0.this }
      declareSlimWaits(t)
    }
  }
  private static let eventHandle = TypeInfo(prefix + "EventWaitHandle", base: handle)
  static let manual: TypeInfo = TypeInfo(prefix + "ManualResetEvent", base: eventHandle, declare: declareEvent)
  static let automatic = TypeInfo(prefix + "AutoResetEvent", base: eventHandle, declare: declareEvent)
  static let slimEvent = TypeInfo(prefix + "ManualResetEventSlim", base: handle, declare: declareEvent)

  static let mutex: TypeInfo = TypeInfo(
    prefix + "Mutex", base: handle,
    declare: { t in
      @Sendable func make(_ call: Call, _ owned: Bool, _ name: String?) throws -> Value {
        let session = try FacetObj.session(call)
        let made: MutexObj
        if let name, !name.isEmpty {
          made = session.family.mutexes[name] ?? MutexObj(mutex)
          session.family.mutexes[name] = made
        } else {
          made = MutexObj(mutex)
        }
        if owned { _ = made.take(session) }
        return .object(made)
      }
      t.constructor("new()") { try make($0, false, nil) }
      t.constructor("new(bool initiallyOwned)") { try make($0, $0.bool(0), nil) }
      t.constructor("new(bool initiallyOwned, string name)") { try make($0, $0.bool(0), $0.text(1)) }
      t.constructor("new(bool initiallyOwned, string name, [ref] bool createdNew)") { call in
        let isNew = try FacetObj.session(call).family.mutexes[call.text(1)] == nil
        let made = try make(call, call.bool(0) && isNew, call.text(1))
        call.store(2, .bool(isNew))
        return made
      }
      @Sendable func existing(_ call: Call) throws -> MutexObj? {
        guard let name = call.string(0)?.string else { throw DotNetError.argumentNull("name") }
        if name.isEmpty { throw DotNetError.argument("The value cannot be an empty string.", "name") }
        return try FacetObj.session(call).family.mutexes[name]
      }
      t.staticMethod("static System.Threading.Mutex OpenExisting(string name)") { call in
        guard let found = try existing(call) else {
          throw DotNetError(
            "System.Threading.WaitHandleCannotBeOpenedException", "No handle of the given name exists.")
        }
        return .object(found)
      }
      t.staticMethod("static bool TryOpenExisting(string name, [ref] System.Threading.Mutex result)") { call in
        let found = try existing(call)
        call.store(1, found.map { .object($0) } ?? .null)
        return .bool(found != nil)
      }
      t.method("void ReleaseMutex()") { call in
        try (call.this.base.obj as? MutexObj)?.release(FacetObj.session(call))
        return .nothing
      }
    })

  @Sendable private static func declareSemaphore(_ t: TypeBuilder) {
    @Sendable func made(_ call: Call, _ maximum: Int) throws -> Value {
      let count = call.int(0)
      if maximum < 1 { throw DotNetError.notPositive(maximum, "maximumCount") }
      guard count >= 0, count <= maximum else {
        throw DotNetError.outOfRange(
          "The initialCount argument must be non-negative and less than or equal to the maximumCount.", "initialCount")
      }
      return .object(SemaphoreObj(call.target, count, maximum))
    }
    t.constructor("new(int initialCount)") { try made($0, Int(Int32.max)) }
    t.constructor("new(int initialCount, int maximumCount)") { try made($0, $0.int(1)) }
    t.method("int Release()") { call in
      Value(try (call.this.base.obj as? SemaphoreObj)?.release(1, FacetObj.session(call)) ?? 0)
    }
    t.method("int Release(int releaseCount)") { call in
      Value(try (call.this.base.obj as? SemaphoreObj)?.release(call.int(0), FacetObj.session(call)) ?? 0)
    }
    guard t.owner.name.hasSuffix("Slim") else { return }
    t.property("int CurrentCount {get;}") { Value(($0.this.base.obj as? SemaphoreObj)?.count ?? 0) }
    declareSlimWaits(t)
  }
  static let semaphore = TypeInfo(prefix + "Semaphore", base: handle, declare: declareSemaphore)
  static let slimSemaphore = TypeInfo(prefix + "SemaphoreSlim", base: handle, declare: declareSemaphore)

  static let monitor = TypeInfo(
    prefix + "Monitor", .staticClass, base: .object,
    declare: { t in
      @Sendable func object(_ call: Call) throws -> Obj {
        guard let object = call.args[0].obj else { throw DotNetError.argumentNull("obj") }
        return object
      }
      @Sendable func take(_ call: Call, _ limit: Double?) throws -> Bool {
        let session = try FacetObj.session(call)
        let wanted = try object(call)
        return try session.wait(seconds: limit) { session.family.monitors.take(wanted, session) }
      }
      t.staticMethod("static void Enter(System.Object obj)") { call in
        _ = try take(call, nil)
        return .nothing
      }
      t.staticMethod("static bool TryEnter(System.Object obj)") { .bool(try take($0, 0)) }
      t.staticMethod("static bool TryEnter(System.Object obj, int millisecondsTimeout)") { .bool(try take($0, $0.seconds(1))) }
      t.staticMethod("static bool TryEnter(System.Object obj, timespan timeout)") { .bool(try take($0, $0.seconds(1))) }
      t.staticMethod("static bool IsEntered(System.Object obj)") { call in
        let session = try FacetObj.session(call)
        return .bool(session.family.monitors.isHeld(try object(call), session))
      }
      t.staticMethod("static void Exit(System.Object obj)") { call in
        let session = try FacetObj.session(call)
        try session.family.monitors.release(object(call), session)
        return .nothing
      }
      for name in ["Pulse", "PulseAll"] {
        t.staticMethod("static void \(name)(System.Object obj)") { call in
          try FacetObj.session(call).notifyChange()
          return .nothing
        }
      }
    })

  static let thread = TypeInfo(
    prefix + "Thread", base: .object,
    declare: { t in
      t.property("static System.Threading.Thread CurrentThread {get;}") { call in
        let session = try FacetObj.session(call)
        return .object(ThreadObj(session.managedThreadId))
      }
      t.property("int ManagedThreadId {get;}") { .int(($0.this.base.obj as? ThreadObj)?.id ?? 0) }
      t.property("bool IsThreadPoolThread {get;}") { _ in .bool(false) }
      for name in ["CurrentCulture", "CurrentUICulture"] {
        t.property(
          "cultureinfo \(name) {get;set;}",
          get: { call in
            guard let culture = TypeCatalog.find("System.Globalization.CultureInfo") else { return .null }
            return try Conversion.convert(Value(call.runtime.cultureName), to: culture, call.runtime)
          },
          set: { call in
            call.runtime.cultureName = try call.runtime.text(call.args[0])
            return .nothing
          })
      }
      t.method("System.Threading.ApartmentState GetApartmentState()") { _ in
        TypeCatalog.find("System.Threading.ApartmentState").map { .object(EnumValue($0, 2)) } ?? .null
      }
      t.staticMethod("static void Sleep(int millisecondsTimeout)") { call in
        if call.int(0) < -1 { throw DotNetError.beyond(call.int(0), "greater", -1, "millisecondsTimeout") }
        try sleep(call)
        return .nothing
      }
      t.staticMethod("static void Sleep(timespan timeout)") { call in
        try sleep(call)
        return .nothing
      }
      t.staticMethod("static bool Yield()") { call in
        let session = try FacetObj.session(call)
        session.family.lock.yield(session)
        return .bool(true)
      }
    })

  static let all = [
    handle, eventHandle, manual, automatic, slimEvent, mutex, semaphore, slimSemaphore, monitor, thread,
    CancellationSourceObj.sourceType, CancellationTokenObj.tokenType,
  ]
}

extension Session {
  /// A number for the thread that runs this session.
  var managedThreadId: Int32 { Int32(truncatingIfNeeded: nextNumberOfThread) }
  private var nextNumberOfThread: Int { Int(runspace.id) }
}
