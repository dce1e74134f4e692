// Tasks as the old pattern of `BeginX` and `EndX` shows them.

import Engine
import Objects

/// What `BeginX` gives: a task as the old pattern shows it.
final class AsyncResultObj: Obj {
  let task: TaskObj
  init(_ task: TaskObj) {
    self.task = task
    super.init()
  }
  override var type: TypeInfo { AsyncResultObj.info }

  static let info = TypeInfo(
    "System.Threading.Tasks.TaskToAsyncResult+TaskAsyncResult", base: .object,
    interfaces: { TypeCatalog.find("System.IAsyncResult").map { [$0] } ?? [] },
    declare: { t in
      @Sendable func task(_ c: Call) throws -> TaskObj {
        guard let own = c.this.base.obj as? AsyncResultObj else { throw DotNetError.argumentNull("asyncResult") }
        return own.task
      }
      t.property("System.Object AsyncState {get;}") { try task($0).state }
      t.property("System.Threading.WaitHandle AsyncWaitHandle {get;}") { c in
        let own = try task(c)
        return .object(WaitTypes.handle { own.isOver })
      }
      t.property("bool CompletedSynchronously {get;}") { _ in .bool(false) }
      t.property("bool IsCompleted {get;}") { .bool(try task($0).isOver) }
    })
}
