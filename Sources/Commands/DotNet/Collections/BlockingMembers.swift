// ``[BlockingCollection`1]``: takes wait for items and adds for room, until nothing more will be added.

import Engine
import Objects
import Primitives

enum BlockingMembers {
  static let declarations: TypeCatalog.Declarations = ["System.Collections.Concurrent.BlockingCollection`1": declare]

  /// Items as they come, until adding is completed.
  private final class Consuming: Enumerator {
    let own: EndedObj
    let session: Session
    init(_ own: EndedObj, _ session: Session) { (self.own, self.session) = (own, session) }
    override func next() throws -> Value? {
      _ = try session.wait(seconds: nil) { own.count > 0 || own.isComplete }
      defer { session.notifyChange() }
      return own.takeFirst()
    }
    override func reset() {}
  }

  /// What `GetConsumingEnumerable` gives.
  private final class ConsumingObj: Obj {
    let own: EndedObj
    let session: Session
    init(_ own: EndedObj, _ session: Session) {
      (self.own, self.session) = (own, session)
      super.init()
    }
    override var type: TypeInfo {
      TypeCatalog.generic("System.Collections.Generic.IEnumerable`1", [own.elementType]) ?? .object
    }
    override func enumerator() -> Enumerator? { Consuming(own, session) }
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    let token = "System.Threading.CancellationToken cancellationToken"
    @Sendable func me(_ c: Call) throws -> EndedObj {
      guard let own = c.this.base.obj as? EndedObj else { throw DotNetError.argumentNull("collection") }
      return own
    }
    t.constructor("new(int boundedCapacity)") { c in
      if c.int(0) < 1 {
        throw DotNetError.outOfRange("The boundedCapacity argument must be positive.", "boundedCapacity", actual: c.int(0))
      }
      let made = EndedObj(c.target)
      made.bound = c.int(0)
      return .object(made)
    }
    t.property("int BoundedCapacity {get;}") { .int32(try me($0).bound ?? -1) }
    t.property("bool IsAddingCompleted {get;}") { .bool(try me($0).isComplete) }
    t.property("bool IsCompleted {get;}") { c in
      let own = try me(c)
      return .bool(own.isComplete && own.count == 0)
    }
    t.method("void CompleteAdding()") { c in
      try me(c).isComplete = true
      try c.session().notifyChange()
      return .nothing
    }
    /// The time that an argument gives; nil for ever.
    @Sendable func limit(_ c: Call, _ i: Int) throws -> Double? {
      if c.args[i].timeSpan == nil, c.int(i) < -1 {
        throw DotNetError.outOfRange(
          "The specified timeout must represent a value between -1 and 2147483647, inclusive.", "millisecondsTimeout",
          actual: c.int(i))
      }
      return c.seconds(i)
    }
    @Sendable func add(_ c: Call, _ seconds: Double?) throws -> Bool {
      let own = try me(c)
      let session = try c.session()
      if own.isComplete {
        throw DotNetError.invalidOperation("The collection has been marked as complete with regards to additions.")
      }
      guard try session.wait(seconds: seconds, until: { own.count < own.bound ?? .max }) else { return false }
      own.append(c.args[0])
      session.notifyChange()
      return true
    }
    for parameters in ["", ", " + token] {
      t.method("void Add(\(e) item\(parameters))") { c in
        _ = try add(c, nil)
        return .nothing
      }
    }
    t.method("bool TryAdd(\(e) item)") { .bool(try add($0, 0)) }
    for word in ["int millisecondsTimeout", "timespan timeout"] {
      t.method("bool TryAdd(\(e) item, \(word))") { .bool(try add($0, limit($0, 1))) }
    }
    @Sendable func take(_ c: Call, _ seconds: Double?) throws -> Value? {
      let own = try me(c)
      let session = try c.session()
      let stop = c.args.lazy.compactMap { $0.base.obj as? CancellationTokenObj }.first
      _ = try session.wait(seconds: seconds) { own.count > 0 || own.isComplete || stop?.source.isCancelled == true }
      if stop?.source.isCancelled == true {
        throw DotNetError("System.OperationCanceledException", "The operation was canceled.")
      }
      defer { session.notifyChange() }
      return own.takeFirst()
    }
    for parameters in ["", token] {
      t.method("\(e) Take(\(parameters))") { c in
        guard let item = try take(c, nil) else {
          throw DotNetError.invalidOperation(
            "The collection argument is empty and has been marked as complete with regards to additions.")
        }
        return item
      }
      t.method("System.Collections.Generic.IEnumerable[\(e)] GetConsumingEnumerable(\(parameters))") { c in
        .object(ConsumingObj(try me(c), try c.session()))
      }
    }
    @Sendable func attempt(_ c: Call, _ seconds: Double?) throws -> Value {
      let item = try take(c, seconds)
      c.store(0, item ?? .null)
      return .bool(item != nil)
    }
    t.method("bool TryTake([ref] \(e) item)") { try attempt($0, 0) }
    for word in ["int millisecondsTimeout", "timespan timeout"] {
      t.method("bool TryTake([ref] \(e) item, \(word))") { try attempt($0, limit($0, 1)) }
    }
    t.method("void Dispose()") { _ in .nothing }
  }
}
