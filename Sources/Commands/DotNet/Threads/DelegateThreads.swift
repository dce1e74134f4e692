// Delegates on threads of .NET's pool. A thread there has no runspace, so that a script block fails as PowerShell makes it fail; a method of
// .NET needs none.

import Engine
import Objects
import Primitives

enum DelegateThreads {
  /// The refusal when the delegate is a script block; nil for a method.
  static func lostBlock(_ delegate: InvocableObj, _ runtime: Runtime) -> ExceptionObj? {
    guard let target = delegate.boundTarget.base.obj as? RecordObj, target.type.name == "Closure",
      let block = target.values.first?.base.sequence?.items.first
    else { return nil }
    var text = (try? runtime.text(block)) ?? ""
    if text.utf16.count > 40 { text = "\(text.prefix(15))...\(text.suffix(15))" }
    let made = ExceptionObj(
      "System.Management.Automation.PSInvalidOperationException",
      "There is no Runspace available to run scripts in this thread. You can provide one in the DefaultRunspace property of the System.Management.Automation.Runspaces.Runspace type. The script block you attempted to invoke was: \(text)"
    )
    made.errorId = "ScriptBlockDelegateInvokedFromWrongThread"
    return made
  }

  /// Runs a delegate for a task as a thread of the pool would.
  static func run(_ delegate: Value, _ args: [Value], _ task: TaskObj, _ session: Session) {
    guard let own = delegate.base.obj as? InvocableObj else { return task.finish(.nothing, session) }
    if let lost = lostBlock(own, session) { return task.fail(lost, session) }
    runHere(own, args, task, session)
  }

  /// Runs a delegate for a task on this thread.
  static func runHere(_ delegate: InvocableObj, _ args: [Value], _ task: TaskObj, _ session: Session) {
    do {
      let result = try delegate.invoke(args, session)
      if let inner = result.base.obj as? TaskObj {
        // The task of a delegate that makes one ends with that one.
        inner.then {
          switch inner.status {
          case .faulted: task.fail(inner.exception ?? ExceptionObj("System.Exception", ""), session)
          case .cancelled: task.cancel(session)
          default: task.finish(inner.result, session)
          }
        }
      } else {
        task.finish(result, session)
      }
    } catch let error as DotNetError {
      task.fail(error.exception, session)
    } catch let error as Thrown {
      task.fail(error.record.exception, session)
    } catch {
      task.fail(ExceptionObj("System.Exception", "\(error)"), session)
    }
  }
}
