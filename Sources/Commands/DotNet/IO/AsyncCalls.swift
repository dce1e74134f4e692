// Calls that return tasks. What can be done at once is done, and the task is over when the caller gets it; what has to wait for a pipe or a
// socket waits on a thread of its own.

import Engine
import Objects
import Primitives

/// `ValueTask` and `ValueTask<T>` around a task.
final class ValueTaskObj: Obj {
  let task: TaskObj
  private let result: TypeInfo?
  init(_ task: TaskObj, of result: TypeInfo?) {
    self.task = task
    self.result = result
    super.init()
  }
  override var type: TypeInfo { result.map { TypeCatalog.construct(AsyncCalls.valueTaskOf, [$0]) } ?? AsyncCalls.valueTask }
}

enum AsyncCalls {
  private static func me(_ c: Call) throws -> TaskObj {
    guard let own = c.this.base.obj as? ValueTaskObj else { throw DotNetError.invalidOperation("Not a task.") }
    return own.task
  }

  static let valueTask = TypeInfo(
    "System.Threading.Tasks.ValueTask", .struct, base: .valueType, declare: { declareValueTask($0, of: nil) })
  static let valueTaskOf = TypeInfo(
    "System.Threading.Tasks.ValueTask`1", .struct, base: .valueType, genericParameterCount: 1,
    declare: { t in
      declareValueTask(t, of: "T")
      t.property("T Result {get;}") { c in
        let own = try me(c)
        _ = try own.wait(try c.session())
        if let error = own.aggregate { throw DotNetError(error.inner ?? error) }
        return own.result
      }
    })

  private static func declareValueTask(_ t: TypeBuilder, of result: String?) {
    t.property("bool IsCompleted {get;}") { .bool(try me($0).isOver) }
    t.property("bool IsCompletedSuccessfully {get;}") { .bool(try me($0).status == .completed) }
    t.property("bool IsFaulted {get;}") { .bool(try me($0).status == .faulted) }
    t.property("bool IsCanceled {get;}") { .bool(try me($0).status == .cancelled) }
    t.method("System.Threading.Tasks.Task\(result.map { "[\($0)]" } ?? "") AsTask()") { .object(try me($0)) }
    t.method("System.Runtime.CompilerServices.TaskAwaiter GetAwaiter()") { c in
      try MemberAccess.invoke(.object(try me(c)), getAwaiter, [], c.runtime)
    }
  }
  private static let getAwaiter = PSString.make("GetAwaiter")

  /// The task of `body`.
  static func task(_ c: Call, of type: TypeInfo? = nil, waits: Bool, token: Int? = nil, _ body: @escaping () throws -> Value)
    throws -> TaskObj
  {
    let session = try c.session()
    let task = TaskObj(session, of: type)
    if let token, (c.obj(token) as? CancellationTokenObj)?.source.isCancelled == true {
      task.cancel(session)
      return task
    }
    let run = {
      do {
        task.finish(try body(), session)
      } catch {
        // What is no .NET error is a stop.
        if let exception = MemberErrors.exception(of: error) { task.fail(exception, session) } else { task.cancel(session) }
      }
    }
    if !waits || !session.background(run) { run() }
    return task
  }

  /// `BeginX`: a task with a state, told to a callback when it is over.
  static func begin(_ task: TaskObj, _ c: Call, callback: Int, state: Int) throws -> Value {
    task.state = state < c.args.count ? c.args[state] : .null
    if let block = c.obj(callback) {
      let session = try c.session()
      task.then { session.enqueue { _ = try session.invoke(block, this: .null, [.object(task)]) } }
    }
    return .object(task)
  }

  /// `EndX`: the result, or what went wrong.
  static func end(_ c: Call) throws -> Value {
    guard let task = c.obj(0) as? TaskObj else { throw DotNetError.argumentNull("asyncResult") }
    _ = try task.wait(try c.session())
    if let error = task.aggregate { throw DotNetError(error.inner ?? error) }
    return task.result
  }
}
