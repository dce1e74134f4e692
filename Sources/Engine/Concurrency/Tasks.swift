// `System.Threading.Tasks.Task` as scripts meet it: the result of an asynchronous call, waited for and asked for its outcome.

import Objects
import Primitives

/// Continuations that wait for their turn: one that ends another task does not run that task's own inside itself, so that a chain of any length
/// needs no stack.
private final class Continuations {
  private var waiting: [() -> Void] = []
  private var isRunning = false

  static func of(_ session: Session) -> Continuations {
    if let known = session.service(Continuations.self) { return known }
    let made = Continuations()
    session.attach(made)
    return made
  }

  func run(_ later: [() -> Void]) {
    waiting += later
    guard !isRunning else { return }
    isRunning = true
    defer { isRunning = false }
    var at = 0
    while at < waiting.count {
      let action = waiting[at]
      at += 1
      action()
    }
    waiting = []
  }
}

/// Something that finishes: a task, an asynchronous call.
public final class TaskObj: Obj {
  public enum Status: Int64 { case created = 0, waiting, running = 3, completed = 5, cancelled = 6, faulted = 7 }
  public private(set) var status = Status.running
  /// What a task that is made before it is started will do.
  public var work: ((Session) -> Void)?
  /// The delegate that it was made of.
  public var delegate = Value.null
  public private(set) var result: Value = .nothing
  public private(set) var exception: ExceptionObj?
  public let id: Int32
  private let taskType: TypeInfo
  /// What runs when it is over, on the thread that ended it.
  private var afterwards: [() -> Void] = []
  /// `AsyncState`.
  public var state: Value = .null

  public init(_ session: Session, of type: TypeInfo? = nil) {
    session.family.lastTask += 1
    id = session.family.lastTask
    taskType = type.map { TypeCatalog.construct(TaskTypes.generic, [$0]) } ?? TaskTypes.task
    super.init()
  }

  public override var type: TypeInfo { taskType }
  public var isOver: Bool { status.rawValue > Status.running.rawValue }

  /// Makes it one that waits to be started.
  public func hold(_ body: @escaping (Session) -> Void) {
    status = .created
    work = body
  }
  /// Takes what it is to do, once.
  public func begin() -> ((Session) -> Void)? {
    guard status == .created else { return nil }
    status = .running
    defer { work = nil }
    return work
  }

  public func finish(_ value: Value, _ session: Session) { end(.completed, session) { result = value } }
  public func fail(_ error: ExceptionObj, _ session: Session) { end(.faulted, session) { exception = error } }
  public func cancel(_ session: Session) { end(.cancelled, session) {} }

  private func end(_ new: Status, _ session: Session, _ body: () -> Void) {
    guard !isOver else { return }
    body()
    status = new
    let later = afterwards
    afterwards = []
    Continuations.of(session).run(later)
    session.notifyChange()
  }

  public func then(_ action: @escaping () -> Void) { if isOver { action() } else { afterwards.append(action) } }

  /// Runs `body` once, after some seconds, unless the task is over by then.
  public func after(seconds: Double, _ session: Session, _ body: @escaping () -> Void) {
    session.family.timers.schedule(session, after: seconds) { if !self.isOver { body() } }
  }

  /// Waits for the end; false when the time was up.
  public func wait(_ session: Session, seconds: Double? = nil) throws -> Bool { try session.wait(seconds: seconds) { isOver } }

  /// The `AggregateException` around what went wrong.
  public var aggregate: ExceptionObj? {
    switch status {
    case .faulted: return exception.map { TaskTypes.aggregate([$0]) }
    case .cancelled:
      return TaskTypes.aggregate([ExceptionObj("System.Threading.Tasks.TaskCanceledException", "A task was canceled.")])
    default: return nil
    }
  }
}

public enum TaskTypes {
  public static func aggregate(_ inner: [ExceptionObj]) -> ExceptionObj {
    let texts = inner.map { "(\($0.message))" }.joined(separator: " ")
    let made = ExceptionObj("System.AggregateException", "One or more errors occurred. \(texts)", inner: inner.first)
    made.fields["InnerExceptions"] = .object(
      ListObj(.list(of: .exception), ContiguousArray(inner.map { .object($0) }), elementType: .exception, isReadOnly: true))
    return made
  }

  static let status = TypeCatalog.find("System.Threading.Tasks.TaskStatus") ?? .object

  @Sendable private static func me(_ call: Call) throws -> TaskObj {
    guard let own = call.this.base.obj as? TaskObj else { throw DotNetError.argumentNull("task") }
    return own
  }

  /// Waits for a task: until it is over, the time is up or the token at `token` is cancelled.
  @Sendable private static func wait(_ call: Call, _ seconds: Double?, token: Int? = nil) throws -> Value {
    let own = try me(call), source = token.flatMap { call.obj($0) as? CancellationTokenObj }?.source
    let isIn = try FacetObj.session(call).wait(seconds: seconds) { own.isOver || source?.isCancelled == true }
    if !own.isOver, source?.isCancelled == true {
      throw DotNetError("System.OperationCanceledException", "The operation was canceled.")
    }
    guard isIn else { return .bool(false) }
    if let aggregate = own.aggregate { throw DotNetError(aggregate) }
    return .bool(true)
  }

  /// A limit of time in seconds: nil is for ever.
  /// - Throws: ArgumentOutOfRangeException below -1 ms, and above what an int of milliseconds holds.
  @Sendable private static func limit(_ call: Call, _ i: Int) throws -> Double? {
    if let ticks = call.args[i].timeSpan?.ticks {
      // Whole milliseconds count.
      if ticks / 10_000 < -1 || ticks / 10_000 > Int64(Int32.max) {
        throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "timeout")
      }
      if ticks / 10_000 == 0 { return max(0, Double(ticks) / 1e7) }
    } else if call.int(i) < -1 {
      throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "millisecondsTimeout")
    }
    return call.seconds(i)
  }

  @Sendable private static func tasks(_ call: Call) throws -> [TaskObj] {
    try Enumeration.list(call.args[0]).compactMap { $0.base.obj as? TaskObj }
  }

  /// The token at a place, and whether it ends a wait.
  private static func ending(_ call: Call, _ at: Int?) -> CancellationSourceObj? {
    at.flatMap { call.obj($0) as? CancellationTokenObj }?.source
  }

  @Sendable private static func waitAll(_ call: Call, _ seconds: Double?, token: Int? = nil) throws -> Bool {
    let session = try FacetObj.session(call)
    let all = try tasks(call)
    let source = ending(call, token)
    let ok = try session.wait(seconds: seconds) { all.allSatisfy { $0.isOver } || source?.isCancelled == true }
    if source?.isCancelled == true, !all.allSatisfy({ $0.isOver }) {
      throw DotNetError("System.OperationCanceledException", "The operation was canceled.")
    }
    let failed = all.compactMap { $0.aggregate?.inner }
    if !failed.isEmpty { throw DotNetError(aggregate(failed)) }
    return ok
  }

  @Sendable private static func waitAny(_ call: Call, _ seconds: Double?, token: Int? = nil) throws -> Value {
    let session = try FacetObj.session(call)
    let all = try tasks(call)
    if all.isEmpty { return .int(-1) }
    let source = ending(call, token)
    let ok = try session.wait(seconds: seconds) { all.contains { $0.isOver } || source?.isCancelled == true }
    if source?.isCancelled == true, !all.contains(where: { $0.isOver }) {
      throw DotNetError("System.OperationCanceledException", "The operation was canceled.")
    }
    return Value(ok ? all.firstIndex { $0.isOver } ?? -1 : -1)
  }

  static let awaiter = TypeInfo(
    "System.Runtime.CompilerServices.TaskAwaiter", .struct, base: .valueType,
    declare: { t in
      t.method("System.Object GetResult()") { call in
        guard let own = (call.this.base.obj as? AwaiterObj)?.task else { return .nothing }
        _ = try own.wait(FacetObj.session(call))
        switch own.status {
        case .faulted: throw DotNetError(own.exception ?? ExceptionObj("System.Exception", ""))
        case .cancelled:
          throw DotNetError("System.Threading.Tasks.TaskCanceledException", "A task was canceled.")
        default: return own.result
        }
      }
      t.property("bool IsCompleted {get;}") { .bool(($0.this.base.obj as? AwaiterObj)?.task.isOver ?? true) }
    })

  public static let task = TypeInfo(
    "System.Threading.Tasks.Task", base: .object,
    interfaces: { (TypeCatalog.find("System.IAsyncResult").map { [$0] } ?? []) + [.idisposable] },
    declare: { t in
      t.property("int Id {get;}") { .int(try me($0).id) }
      t.property("System.Threading.Tasks.TaskStatus Status {get;}") { .object(EnumValue(status, try me($0).status.rawValue)) }
      t.property("bool IsCompleted {get;}") { .bool(try me($0).isOver) }
      t.property("bool IsCompletedSuccessfully {get;}") { .bool(try me($0).status == .completed) }
      t.property("bool IsCanceled {get;}") { .bool(try me($0).status == .cancelled) }
      t.property("bool IsFaulted {get;}") { .bool(try me($0).status == .faulted) }
      t.property("System.AggregateException Exception {get;}") { call in
        let own = try me(call)
        return own.status == .faulted ? own.aggregate.map { .object($0) } ?? .null : .null
      }
      t.property("System.Object AsyncState {get;}") { try me($0).state }
      t.method("void Wait()") { call in
        _ = try wait(call, nil)
        return .nothing
      }
      let token = "System.Threading.CancellationToken cancellationToken", all = "System.Threading.Tasks.Task[] tasks"
      t.method("void Wait(\(token))") { call in
        _ = try wait(call, nil, token: 0)
        return .nothing
      }
      for time in ["int millisecondsTimeout", "timespan timeout"] {
        t.method("bool Wait(\(time))") { try wait($0, limit($0, 0)) }
        t.method("bool Wait(\(time), \(token))") { try wait($0, limit($0, 0), token: 1) }
        t.staticMethod("static bool WaitAll(\(all), \(time))") { .bool(try waitAll($0, limit($0, 1))) }
        t.staticMethod("static int WaitAny(\(all), \(time))") { try waitAny($0, limit($0, 1)) }
      }
      let wanted = "int millisecondsTimeout, \(token)"
      t.staticMethod("static bool WaitAll(\(all), \(wanted))") { .bool(try waitAll($0, limit($0, 1), token: 2)) }
      t.staticMethod("static int WaitAny(\(all), \(wanted))") { try waitAny($0, limit($0, 1), token: 2) }
      t.staticMethod("static int WaitAny(\(all), \(token))") { try waitAny($0, nil, token: 1) }
      let many = "System.Collections.Generic.IEnumerable[System.Threading.Tasks.Task] tasks"
      for list in [all, many] {
        t.staticMethod("static void WaitAll(\(list), \(token)\(list == many ? " = default" : ""))") { call in
          _ = try waitAll(call, nil, token: 1)
          return .nothing
        }
      }
      t.method("System.Runtime.CompilerServices.TaskAwaiter GetAwaiter()") { .object(AwaiterObj(try me($0))) }
      t.method("void Dispose()") { _ in .nothing }
      t.staticMethod("static void WaitAll(Params System.Threading.Tasks.Task[] tasks)") { call in
        _ = try waitAll(call, nil)
        return .nothing
      }
      t.staticMethod("static int WaitAny(Params System.Threading.Tasks.Task[] tasks)") { try waitAny($0, nil) }
      @Sendable func whenAll(_ call: Call, of element: TypeInfo?) throws -> Value {
        if call.isNull(0) { throw DotNetError.argumentNull("tasks") }
        let session = try FacetObj.session(call)
        let all = try tasks(call)
        if try Enumeration.list(call.args[0]).count > all.count {
          throw DotNetError.argument("The tasks argument included a null value.", "tasks")
        }
        let made = TaskObj(session, of: element?.arrayType())
        let settle = {
          guard all.allSatisfy({ $0.isOver }), !made.isOver else { return }
          if let failed = all.first(where: { $0.status == .faulted })?.exception {
            made.fail(failed, session)
          } else if all.contains(where: { $0.status == .cancelled }) {
            made.cancel(session)
          } else if let element {
            made.finish(.object(ArrayObj(ContiguousArray(all.map { $0.result }), of: element)), session)
          } else {
            made.finish(.array(all.map { $0.result }), session)
          }
        }
        for item in all { item.then(settle) }
        settle()
        return .object(made)
      }
      t.staticMethod("static System.Threading.Tasks.Task WhenAll(Params System.Threading.Tasks.Task[] tasks)") {
        try whenAll($0, of: nil)
      }
      t.staticMethod("static System.Threading.Tasks.Task WhenAll(\(many))") { try whenAll($0, of: nil) }
      let each = "System.Threading.Tasks.Task[TResult]"
      for list in ["Params \(each)[] tasks", "System.Collections.Generic.IEnumerable[\(each)] tasks"] {
        t.staticMethod("static System.Threading.Tasks.Task[TResult[]] WhenAll[TResult](\(list))") {
          try whenAll($0, of: $0.runtime.methodTypeArguments.first ?? .object)
        }
      }
      t.staticMethod("static System.Threading.Tasks.Task Delay(int millisecondsDelay)") { call in
        try delay(call, "millisecondsDelay", Double(call.int(0)) / 1000, nil)
      }
      for tail in ["", ", " + token] {
        t.staticMethod("static System.Threading.Tasks.Task Delay(timespan delay\(tail))") { call in
          try delay(
            call, "delay", Double(call.args[0].timeSpan?.ticks ?? 0) / 1e7,
            call.args.count > 1 ? call.obj(1) as? CancellationTokenObj : nil)
        }
      }
      t.staticMethod("static System.Threading.Tasks.Task Delay(int millisecondsDelay, \(token))") { call in
        try delay(call, "millisecondsDelay", Double(call.int(0)) / 1000, call.obj(1) as? CancellationTokenObj)
      }
      t.staticMethod("static System.Threading.Tasks.Task[TResult] FromResult[TResult](TResult result)") { call in
        let session = try FacetObj.session(call)
        let made = TaskObj(session, of: call.runtime.methodTypeArguments.first ?? .object)
        made.finish(call.args[0], session)
        return .object(made)
      }
      t.property("static System.Threading.Tasks.Task CompletedTask {get;}") { call in
        let session = try FacetObj.session(call)
        let made = TaskObj(session)
        made.finish(.nothing, session)
        return .object(made)
      }
      t.property("static System.Nullable[int] CurrentId {get;}") { _ in .null }
    })

  private static func delay(_ call: Call, _ parameter: String, _ seconds: Double, _ token: CancellationTokenObj?) throws
    -> Value
  {
    let session = try FacetObj.session(call)
    if seconds < 0 && seconds != -0.001 || seconds > 4_294_967.294 {
      throw DotNetError.outOfRange(
        "The value needs to translate in milliseconds to -1 (signifying an infinite timeout), 0, or a positive integer less than or equal to the maximum allowed timer duration.",
        parameter)
    }
    let made = TaskObj(session)
    // One that lasts for ever has no timer.
    let timer = seconds < 0 ? nil : session.family.timers.schedule(session, after: seconds) { made.finish(.nothing, session) }
    token?.source.onCancel {
      if let timer { session.family.timers.cancel(timer) }
      made.cancel(session)
    }
    return .object(made)
  }

  public static let generic = TypeInfo(
    "System.Threading.Tasks.Task`1", base: task, genericParameterCount: 1,
    declare: { t in
      t.property("T Result {get;}") { call in
        let own = try me(call)
        _ = try own.wait(FacetObj.session(call))
        if let aggregate = own.aggregate { throw DotNetError(aggregate) }
        return own.result
      }
    })

  static let all = [task, generic, awaiter]
}

/// `Task.GetAwaiter()`.
final class AwaiterObj: Obj {
  let task: TaskObj
  init(_ task: TaskObj) {
    self.task = task
    super.init()
  }
  override var type: TypeInfo { TaskTypes.awaiter }
}
