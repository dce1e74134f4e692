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
    let option = "System.Threading.Tasks.ConfigureAwaitOptions options"
    t.method("System.Runtime.CompilerServices.ConfiguredTaskAwaitable ConfigureAwait(\(option))") { c in
      .object(ConfiguredObj(c.this))
    }
    t.staticMethod(
      "static System.Threading.Tasks.Task[TResult] FromCanceled[TResult](System.Threading.CancellationToken cancellationToken)"
    ) { c in
      guard (c.obj(0) as? CancellationTokenObj)?.source.isCancelled == true else {
        throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "cancellationToken")
      }
      let made = TaskObj(try c.session(), of: c.runtime.methodTypeArguments.first ?? .object)
      made.cancel(try c.session())
      return .object(made)
    }
    whenAny(t)
    whenEach(t)
  }

  private static let task = "System.Threading.Tasks.Task"
  private static let many = "System.Collections.Generic.IEnumerable"

  /// The tasks of a call: one list of them, or each for itself. None may be null, and some must be there.
  private static func tasks(_ c: Call, mayBeEmpty: Bool = false) throws -> [TaskObj] {
    if c.args.count == 1, c.isNull(0) { throw DotNetError.argumentNull("tasks") }
    let given = c.args.count > 1 ? ContiguousArray(c.args) : try Enumeration.list(c.args[0])
    let all = given.compactMap { $0.base.obj as? TaskObj }
    if c.args.count > 1, let at = c.args.firstIndex(where: { $0.isNull }) { throw DotNetError.argumentNull("task\(at + 1)") }
    if all.count < given.count { throw DotNetError.argument("The tasks argument included a null value.", "tasks") }
    if all.isEmpty, !mayBeEmpty { throw DotNetError.argument("The tasks argument contains no tasks.", "tasks") }
    return all
  }

  private static func whenAny(_ t: TypeBuilder) {
    @Sendable func any(_ c: Call) throws -> Value {
      let session = try c.session()
      let all = try tasks(c)
      let made = TaskObj(
        session,
        of: c.runtime.methodTypeArguments.first.map { TypeCatalog.construct(TaskTypes.generic, [$0]) } ?? TaskTypes.task)
      for task in all { task.then { made.finish(.object(task), session) } }
      return .object(made)
    }
    let two = { (word: String) in "\(word) task1, \(word) task2" }
    for list in ["Params \(task)[] tasks", two(task), "\(many)[\(task)] tasks"] {
      t.staticMethod("static \(task)[\(task)] WhenAny(\(list))") { try any($0) }
    }
    let typed = "\(task)[TResult]"
    for list in ["Params \(typed)[] tasks", two(typed), "\(many)[\(typed)] tasks"] {
      t.staticMethod("static \(task)[\(typed)] WhenAny[TResult](\(list))") { try any($0) }
    }
  }

  /// `WhenEach`: the tasks in the order in which they end.
  private static func whenEach(_ t: TypeBuilder) {
    @Sendable func each(_ c: Call) throws -> Value {
      let all = try tasks(c, mayBeEmpty: true)
      let element = c.runtime.methodTypeArguments.first.map { TypeCatalog.construct(TaskTypes.generic, [$0]) } ?? TaskTypes.task
      let ended = EndedTasks()
      for task in all { task.then { ended.list.append(task) } }
      return .object(
        AsyncSequenceObj(of: element) { session, at in
          if at >= all.count { return nil }
          _ = try session.wait(seconds: nil) { ended.list.count > at }
          return .object(ended.list[at])
        })
    }
    let sequence = "System.Collections.Generic.IAsyncEnumerable"
    for list in ["Params \(task)[] tasks", "\(many)[\(task)] tasks"] {
      t.staticMethod("static \(sequence)[\(task)] WhenEach(\(list))") { try each($0) }
    }
    for list in ["Params \(task)[TResult][] tasks", "\(many)[\(task)[TResult]] tasks"] {
      t.staticMethod("static \(sequence)[\(task)[TResult]] WhenEach[TResult](\(list))") { try each($0) }
    }
  }

  private final class EndedTasks { var list: [TaskObj] = [] }
}
