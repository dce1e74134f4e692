// Tasks that scripts start and chain: `Run`, the constructors, `Start`, `ContinueWith`, `Task.Factory`, `WaitAsync`.

import Engine
import Objects
import Primitives

enum TaskStarts {
  static let declarations: TypeCatalog.Declarations = [
    "System.Threading.Tasks.Task": declare, "System.Threading.Tasks.Task`1": declareGeneric,
  ]
  static let family = TypeCatalog.Family(types: ["System.Threading.Tasks.TaskFactory": { factory }])
  private static let task = "System.Threading.Tasks.Task"
  private static let token = "System.Threading.CancellationToken cancellationToken"
  private static let creation = "System.Threading.Tasks.TaskCreationOptions creationOptions"
  private static let continuation = "System.Threading.Tasks.TaskContinuationOptions continuationOptions"
  private static let scheduler = "System.Threading.Tasks.TaskScheduler scheduler"

  /// `Task.Factory`.
  final class FactoryObj: Obj {
    override var type: TypeInfo { TaskStarts.factory }
  }
  static let factory = TypeInfo(
    "System.Threading.Tasks.TaskFactory", base: .object,
    declare: { t in
      t.constructor("new()") { _ in .object(FactoryObj()) }
      t.property("\(creation.split(separator: " ")[0]) CreationOptions {get;}") { _ in
        EnumTypes.value("System.Threading.Tasks.TaskCreationOptions", 0)
      }
      for (delegate, result) in [("System.Action", "void"), ("System.Func[TResult]", "TResult")] {
        let generic = result == "void" ? "" : "[TResult]"
        let answer = result == "void" ? task : "\(task)[TResult]"
        for tail in ["", ", \(token)", ", \(creation)", ", \(token), \(creation), \(scheduler)"] {
          let word = result == "void" ? "action" : "function"
          t.method("\(answer) StartNew\(generic)(\(delegate) \(word)\(tail))") { try started($0, word, [], 1) }
        }
      }
      for (delegate, generic, answer) in [
        ("System.Action[System.Object] action", "", task),
        ("System.Func[System.Object,TResult] function", "[TResult]", "\(task)[TResult]"),
      ] {
        for tail in ["", ", \(token)", ", \(creation)", ", \(token), \(creation), \(scheduler)"] {
          t.method("\(answer) StartNew\(generic)(\(delegate), System.Object state\(tail))") { c in
            let made = try started(c, "action", [c.args[1]], 2)
            (made.obj as? TaskObj)?.state = c.args[1]
            return made
          }
        }
      }
    })

  /// Whether a cancelled token is among the arguments from a place on.
  private static func isCancelled(_ c: Call, _ from: Int) -> Bool {
    c.args.dropFirst(from).contains { ($0.base.obj as? CancellationTokenObj)?.source.isCancelled == true }
  }

  /// The type of what a delegate gives; nil for one that gives nothing.
  private static func result(_ c: Call, _ i: Int) -> TypeInfo? {
    guard let type = c.obj(i)?.type, type.name.hasPrefix("Func`"), let last = type.genericArguments.last else { return nil }
    if TaskTypes.task.accepts(last) { return last.genericArguments.first }
    return last
  }

  private static func started(_ c: Call, _ name: String, _ args: [Value], _ rest: Int) throws -> Value {
    if c.isNull(0) { throw DotNetError.argumentNull(name) }
    let session = try c.session()
    let made = TaskObj(session, of: result(c, 0))
    if isCancelled(c, rest) { made.cancel(session) } else { DelegateThreads.run(c.args[0], args, made, session) }
    return .object(made)
  }

  private static func me(_ c: Call) throws -> TaskObj {
    guard let own = c.this.base.obj as? TaskObj else { throw DotNetError.argumentNull("task") }
    return own
  }

  private static func constructors(_ t: TypeBuilder, _ delegate: String, _ name: String, takesState: Bool) {
    let state = takesState ? ", System.Object state" : ""
    for tail in ["", ", \(token)", ", \(creation)", ", \(token), \(creation)"] {
      t.constructor("new(\(delegate) \(name)\(state)\(tail))") { c in
        if c.isNull(0) { throw DotNetError.argumentNull(name) }
        let session = try c.session()
        let made = TaskObj(session, of: c.target.genericArguments.first)
        let args = takesState ? [c.args[1]] : []
        if takesState { made.state = c.args[1] }
        let work = c.args[0]
        if isCancelled(c, 1) {
          made.cancel(session)
        } else {
          made.hold { session in
            guard let delegate = work.base.obj as? InvocableObj else { return made.finish(.nothing, session) }
            DelegateThreads.runHere(delegate, args, made, session)
          }
        }
        made.delegate = work
        return .object(made)
      }
    }
  }

  @Sendable private static func declareGeneric(_ t: TypeBuilder) {
    let result = t.owner.genericArguments.first?.shortName() ?? "TResult"
    constructors(t, "System.Func[\(result)]", "function", takesState: false)
    constructors(t, "System.Func[System.Object,\(result)]", "function", takesState: true)
    t.property("static System.Threading.Tasks.TaskFactory Factory {get;}") { _ in .object(FactoryObj()) }
    continuations(t, "\(task)[\(result)]")
    t.method("\(task)[\(result)] WaitAsync(timespan timeout)") { try waited($0) }
    t.method("\(task)[\(result)] WaitAsync(\(token))") { try waited($0) }
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    constructors(t, "System.Action", "action", takesState: false)
    constructors(t, "System.Action[System.Object]", "action", takesState: true)
    t.property("static System.Threading.Tasks.TaskFactory Factory {get;}") { _ in .object(FactoryObj()) }
    for tail in ["", ", \(token)"] {
      t.staticMethod("static \(task) Run(System.Action action\(tail))") { try started($0, "action", [], 1) }
      t.staticMethod("static \(task)[TResult] Run[TResult](System.Func[TResult] function\(tail))") {
        try started($0, "function", [], 1)
      }
      t.staticMethod("static \(task) Run(System.Func[\(task)] function\(tail))") { try started($0, "function", [], 1) }
      t.staticMethod("static \(task)[TResult] Run[TResult](System.Func[\(task)[TResult]] function\(tail))") {
        try started($0, "function", [], 1)
      }
    }
    @Sendable func begin(_ c: Call, here: Bool) throws -> Value {
      let own = try me(c)
      let session = try c.session()
      let given = own.delegate
      guard let work = own.begin() else {
        let what = here ? "RunSynchronously" : "Start"
        if own.delegate.isNull {
          throw DotNetError.invalidOperation(
            here
              ? "RunSynchronously may not be called on a task not bound to a delegate, such as the task returned from an asynchronous method."
              : "Start may not be called on a promise-style task.")
        }
        throw DotNetError.invalidOperation(
          own.isOver
            ? "\(what) may not be called on a task that has completed."
            : "\(what) may not be called on a task that was already started.")
      }
      if here {
        work(session)
      } else if let delegate = given.base.obj as? InvocableObj,
        let lost = DelegateThreads.lostBlock(delegate, session)
      {
        own.fail(lost, session)
      } else {
        work(session)
      }
      return .nothing
    }
    for tail in ["", scheduler] {
      t.method("void Start(\(tail))") { try begin($0, here: false) }
      t.method("void RunSynchronously(\(tail))") { try begin($0, here: true) }
    }
    continuations(t, task)
    let provider = "System.TimeProvider timeProvider"
    for parameters in [
      "timespan timeout", token, "timespan timeout, \(token)", "timespan timeout, \(provider)",
      "timespan timeout, \(provider), \(token)",
    ] { t.method("\(task) WaitAsync(\(parameters))") { try waited($0) } }
    for tail in ["", ", \(token)"] {
      t.staticMethod("static \(task) Delay(timespan delay, \(provider)\(tail))") { c in
        if c.isNull(1) { throw DotNetError.argumentNull("timeProvider") }
        return try MemberAccess.invokeStatic(
          TaskTypes.task, PSString.make("Delay"), [c.args[0]] + c.args.dropFirst(2), c.runtime)
      }
    }
    t.staticMethod("static System.Runtime.CompilerServices.YieldAwaitable Yield()") { c in
      TypeCatalog.find("System.Runtime.CompilerServices.YieldAwaitable").map { .object(RecordObj($0, [])) } ?? .null
    }
    t.staticMethod("static \(task)[TResult] FromException[TResult](System.Exception exception)") { c in
      guard let exception = c.obj(0) as? ExceptionObj else { throw DotNetError.argumentNull("exception") }
      let made = TaskObj(try c.session(), of: .object)
      made.fail(exception, try c.session())
      return .object(made)
    }
  }

  private static func continuations(_ t: TypeBuilder, _ own: String) {
    for (delegate, name, generic, answer, takesState) in [
      ("System.Action[\(own)]", "continuationAction", "", task, false),
      ("System.Func[\(own),TResult]", "continuationFunction", "[TResult]", "\(task)[TResult]", false),
      ("System.Action[\(own),System.Object]", "continuationAction", "", task, true),
      ("System.Func[\(own),System.Object,TResult]", "continuationFunction", "[TResult]", "\(task)[TResult]", true),
    ] {
      let state = takesState ? ", System.Object state" : ""
      for tail in [
        "", ", \(token)", ", \(continuation)", ", \(scheduler)", ", \(token), \(continuation), \(scheduler)",
      ] {
        t.method("\(answer) ContinueWith\(generic)(\(delegate) \(name)\(state)\(tail))") { c in
          if c.isNull(0) { throw DotNetError.argumentNull(name) }
          let session = try c.session()
          let before = try me(c)
          let made = TaskObj(session, of: result(c, 0))
          if takesState { made.state = c.args[1] }
          let given: [Value] = takesState ? [.object(before), c.args[1]] : [.object(before)]
          let options = c.args.dropFirst().compactMap { $0.base.obj as? EnumValue }.first.map { Int($0.raw) } ?? 0
          let (work, cancelled) = (c.args[0], isCancelled(c, 1))
          before.then {
            let barred: Bool =
              switch before.status {
              case .faulted: options & 0x20000 != 0
              case .cancelled: options & 0x40000 != 0
              default: options & 0x10000 != 0
              }
            if cancelled || barred { return made.cancel(session) }
            DelegateThreads.run(work, given, made, session)
          }
          return .object(made)
        }
      }
    }
  }

  /// A task that ends with another, or when the time is up or a token is cancelled.
  private static func waited(_ c: Call) throws -> Value {
    let own = try me(c)
    let session = try c.session()
    let made = TaskObj(session, of: own.type.genericArguments.first)
    own.then {
      switch own.status {
      case .faulted: made.fail(own.exception ?? ExceptionObj("System.Exception", ""), session)
      case .cancelled: made.cancel(session)
      default: made.finish(own.result, session)
      }
    }
    for argument in c.args {
      (argument.base.obj as? CancellationTokenObj)?.source.onCancel { made.cancel(session) }
    }
    if let limit = c.args[0].timeSpan {
      let seconds = Double(limit.ticks) / 1e7
      if seconds < 0, seconds != -0.001 {
        throw DotNetError.outOfRange(
          "The value needs to translate in milliseconds to -1 (signifying an infinite timeout), 0, or a positive integer less than or equal to the maximum allowed timer duration.",
          "timeout")
      }
      if seconds >= 0, !made.isOver {
        made.after(seconds: seconds, session) {
          made.fail(ExceptionObj("System.TimeoutException", "The operation has timed out."), session)
        }
      }
    }
    return .object(made)
  }
}
