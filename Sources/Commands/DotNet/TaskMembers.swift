// What tasks have beyond waiting: failed and cancelled ones, the first of several, and the awaitable that C# asks for.

import Engine
import Objects
import Primitives

enum TaskMembers {
  static let declarations: TypeCatalog.Declarations = ["System.Threading.Tasks.Task": declare]

  /// `ConfigureAwait`'s result: there is no context to come back to, so that it is the task itself.
  final class ConfiguredObj: Obj {
    let task: Value
    init(_ task: Value) {
      self.task = task
      super.init()
    }
    override var type: TypeInfo { TaskMembers.configured }
  }
  static let configured = TypeInfo(
    "System.Runtime.CompilerServices.ConfiguredTaskAwaitable", .struct, base: .valueType,
    declare: { t in
      t.method("System.Runtime.CompilerServices.TaskAwaiter GetAwaiter()") { c in
        guard let own = c.this.base.obj as? ConfiguredObj else { return .null }
        return try MemberAccess.invoke(own.task, PSString.make("GetAwaiter"), [], c.runtime)
      }
    })

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.method("System.Runtime.CompilerServices.ConfiguredTaskAwaitable ConfigureAwait(bool continueOnCapturedContext)") { c in
      .object(ConfiguredObj(c.this))
    }
    t.property("System.Threading.Tasks.TaskCreationOptions CreationOptions {get;}") { _ in
      EnumTypes.value("System.Threading.Tasks.TaskCreationOptions", 0)
    }
    t.staticMethod("static System.Threading.Tasks.Task FromException(System.Exception exception)") { c in
      guard let exception = c.obj(0) as? ExceptionObj else { throw DotNetError.argumentNull("exception") }
      let session = try c.session()
      let made = TaskObj(session)
      made.fail(exception, session)
      return .object(made)
    }
    t.staticMethod("static System.Threading.Tasks.Task FromCanceled(System.Threading.CancellationToken cancellationToken)") {
      c in
      guard (c.obj(0) as? CancellationTokenObj)?.source.isCancelled == true else {
        throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "cancellationToken")
      }
      let session = try c.session()
      let made = TaskObj(session)
      made.cancel(session)
      return .object(made)
    }
    t.staticMethod(
      "static System.Threading.Tasks.Task[System.Threading.Tasks.Task] WhenAny(Params System.Threading.Tasks.Task[] tasks)"
    ) { c in
      let all = try Enumeration.list(c.args[0]).compactMap { $0.base.obj as? TaskObj }
      if all.isEmpty { throw DotNetError.argument("The tasks argument contains no tasks.", "tasks") }
      let session = try c.session()
      let made = TaskObj(session, of: TaskTypes.task)
      for task in all { task.then { made.finish(.object(task), session) } }
      return .object(made)
    }
  }
}
