// ``IAsyncEnumerable`1`` and its enumerator: sequences whose next element may have to be waited for. PowerShell doesn't enumerate them; a script
// moves on by `MoveNextAsync`.

import Engine
import Objects
import Primitives

/// A sequence that gives the element at a place, waiting for it; nil at the end.
final class AsyncSequenceObj: Obj {
  let element: TypeInfo
  let next: (_ session: Session, _ at: Int) throws -> Value?
  init(of element: TypeInfo, _ next: @escaping (_ session: Session, _ at: Int) throws -> Value?) {
    (self.element, self.next) = (element, next)
    super.init()
  }
  override var type: TypeInfo { TypeCatalog.construct(AsyncSequences.made, [element]) }
}

final class AsyncEnumeratorObj: Obj {
  let sequence: AsyncSequenceObj
  var at = 0
  var current: Value = .null
  var isOver = false
  init(_ sequence: AsyncSequenceObj) {
    self.sequence = sequence
    super.init()
  }
  override var type: TypeInfo { TypeCatalog.construct(AsyncSequences.enumerator, [sequence.element]) }
}

enum AsyncSequences {
  private static let space = "System.Collections.Generic."
  /// The interface's members stand on the classes that have it.
  static let sequence = TypeInfo(
    space + "IAsyncEnumerable`1", .interface, genericParameterCount: 1, declare: declareSequence)
  static let walker = TypeInfo(space + "IAsyncEnumerator`1", .interface, genericParameterCount: 1, declare: declareEnumerator)
  static let made = TypeInfo("System.Linq.AsyncSequence`1", base: .object, genericParameterCount: 1, declare: declareSequence)
  static let enumerator = TypeInfo(
    "System.Linq.AsyncSequenceEnumerator`1", base: .object, genericParameterCount: 1, declare: declareEnumerator)
  static let family = TypeCatalog.Family(types: [sequence.fullName: { sequence }, walker.fullName: { walker }])

  @Sendable private static func declareSequence(_ t: TypeBuilder) {
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    t.method(
      "System.Collections.Generic.IAsyncEnumerator[\(e)] GetAsyncEnumerator(System.Threading.CancellationToken cancellationToken = default)"
    ) { c in
      guard let own = c.this.base.obj as? AsyncSequenceObj else { return .null }
      return .object(AsyncEnumeratorObj(own))
    }
  }

  @Sendable private static func declareEnumerator(_ t: TypeBuilder) {
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    t.property("\(e) Current {get;}") { ($0.this.base.obj as? AsyncEnumeratorObj)?.current ?? .null }
    t.method("System.Threading.Tasks.ValueTask[bool] MoveNextAsync()") { c in
      guard let own = c.this.base.obj as? AsyncEnumeratorObj else { return .null }
      let session = try c.session()
      let task = try AsyncCalls.task(c, of: .bool, waits: true) {
        guard !own.isOver, let value = try own.sequence.next(session, own.at) else {
          (own.isOver, own.current) = (true, .null)
          return .bool(false)
        }
        (own.at, own.current) = (own.at + 1, value)
        return .bool(true)
      }
      return .object(ValueTaskObj(task, of: .bool))
    }
    t.method("System.Threading.Tasks.ValueTask DisposeAsync()") { c in
      (c.this.base.obj as? AsyncEnumeratorObj)?.isOver = true
      return .object(ValueTaskObj(try AsyncCalls.task(c, waits: false) { .nothing }, of: nil))
    }
  }

  // MARK: lines of files

  static let declarations: TypeCatalog.Declarations = ["System.IO.File": declareFile]

  @Sendable private static func declareFile(_ t: TypeBuilder) {
    let owner = t.owner
    for encoding in ["", ", System.Text.Encoding encoding"] {
      t.staticMethod(
        "static System.Collections.Generic.IAsyncEnumerable[string] ReadLinesAsync(string path\(encoding), System.Threading.CancellationToken cancellationToken = default)"
      ) { c in
        let count = encoding.isEmpty ? 1 : 2
        if count == 2, c.isNull(1) { throw DotNetError.argumentNull("encoding") }
        let token = c.args.count > count ? c.obj(count) as? CancellationTokenObj : nil
        let lines = Enumeration.enumerator(
          try DotNetError.unwrapping {
            try MemberAccess.invokeStatic(owner, PSString.make("ReadLines"), Array(c.args.prefix(count)), c.runtime)
          })
        return .object(
          AsyncSequenceObj(of: .string) { _, _ in
            if token?.source.isCancelled == true {
              throw DotNetError("System.Threading.Tasks.TaskCanceledException", "A task was canceled.")
            }
            return try lines?.next()
          })
      }
    }
  }
}
