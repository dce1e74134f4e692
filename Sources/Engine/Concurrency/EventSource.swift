// .NET events: objects that raise them, script blocks and subscribers that hear them. A handler always runs on the thread of the session that
// subscribed: at once when that session raised the event itself, else between two of its statements.

import Objects
import Primitives

/// An object with events.
public protocol EventSource: AnyObject {
  var handlers: EventHandlers { get }
  /// Names of its events as .NET has them.
  var eventNames: [String] { get }
}

/// Who listens to an object.
public final class EventHandlers {
  private struct Entry {
    let name: String
    let id: Int
    let callable: Obj?
    unowned(unsafe) let session: Session
    let body: (_ sender: Value, _ arguments: Value) throws -> Void
  }
  private var entries: [Entry] = []
  private var lastId = 0
  public init() {}
  public var isEmpty: Bool { entries.isEmpty }

  /// Whether someone listens to an event.
  public func hears(_ name: String) -> Bool { entries.contains { $0.name == name.lowercased() } }

  /// Adds a listener; the number is for taking it away again.
  @discardableResult
  public func add(
    _ name: String, _ session: Session, callable: Obj? = nil,
    _ body: @escaping (_ sender: Value, _ arguments: Value) throws -> Void
  ) -> Int {
    lastId += 1
    entries.append(Entry(name: name.lowercased(), id: lastId, callable: callable, session: session, body: body))
    return lastId
  }

  public func remove(_ id: Int) { entries.removeAll { $0.id == id } }

  func remove(_ name: String, callable: Obj) {
    if let at = entries.lastIndex(where: { $0.name == name.lowercased() && $0.callable === callable }) {
      entries.remove(at: at)
    }
  }

  /// Raises an event in `session`.
  public func raise(_ name: String, sender: Value, _ arguments: Value, _ session: Session) {
    let lower = name.lowercased()
    for entry in entries where entry.name == lower {
      if entry.session === session {
        do { try entry.body(sender, arguments) } catch {
          if let thrown = session.asThrown(error, session.currentFrame ?? session.topFrame()) {
            session.report(thrown.record, session.currentFrame?.streams ?? session.hostStreams)
          }
        }
      } else {
        let body = entry.body
        entry.session.enqueue { try body(sender, arguments) }
      }
    }
  }

  /// Declares `add_X` and `remove_X` for events of a type whose objects are event sources.
  public static func declare(_ t: TypeBuilder, _ names: [String], delegate: String) {
    for name in names {
      t.event(name, delegate: delegate)
      t.method("void add_\(name)(System.Object value)") { call in
        guard let source = call.this.base.obj as? EventSource, let callable = call.obj(0) else { return .nothing }
        let session = try FacetObj.session(call)
        source.handlers.add(name, session, callable: callable) { sender, arguments in
          try session.callHandler(callable, sender, arguments)
        }
        return .nothing
      }
      t.method("void remove_\(name)(System.Object value)") { call in
        if let source = call.this.base.obj as? EventSource, let callable = call.obj(0) {
          source.handlers.remove(name, callable: callable)
        }
        return .nothing
      }
    }
  }
}

extension Session {
  /// Calls a script block as a delegate: `$this` is the sender and `$_` the arguments' object.
  func callHandler(_ callable: Obj, _ sender: Value, _ arguments: Value) throws {
    guard let block = callable as? ScriptBlock else {
      _ = try invoke(callable, this: .null, [sender, arguments])
      return
    }
    let out = currentFrame?.out ?? defaultOut
    try run(block, [sender, arguments], out: out, underscore: arguments, this: sender)
  }
}
