// `CancellationTokenSource`, `CancellationToken` and `CancellationTokenRegistration`. What a script registers runs where `Cancel` is called; a
// time limit is noticed by a thread that has no runspace, so that script blocks don't run there, as in PowerShell.

import Engine
import Objects
import Primitives

enum CancellationTypes {
  static let declarations: TypeCatalog.Declarations = [
    "System.Threading.CancellationTokenSource": declareSource, "System.Threading.CancellationToken": declareToken,
  ]
  static let family = TypeCatalog.Family(types: [registration.fullName: { registration }])
  private static let token = "System.Threading.CancellationToken"
  private static let tokenSource = "System.Threading.CancellationTokenSource"

  /// `CancellationTokenRegistration`.
  final class RegistrationObj: Obj {
    let token: CancellationTokenObj
    let number: Int
    init(_ token: CancellationTokenObj, _ number: Int) {
      (self.token, self.number) = (token, number)
      super.init()
    }
    override var type: TypeInfo { CancellationTypes.registration }
    override func equals(_ other: Obj) -> Bool {
      guard let other = other as? RegistrationObj else { return false }
      return other.token.source === token.source && other.number == number
    }
    override var hash: Int { number }
  }
  static let registration = TypeInfo(
    "System.Threading.CancellationTokenRegistration", .struct, base: .valueType, interfaces: { [.idisposable] },
    declare: { t in
      @Sendable func remove(_ c: Call) -> Bool {
        guard let own = c.this.base.obj as? RegistrationObj else { return false }
        return own.token.source.unregister(own.number)
      }
      t.property("\(token) Token {get;}") { c in (c.this.base.obj as? RegistrationObj).map { .object($0.token) } ?? .null }
      t.method("bool Unregister()") { .bool(remove($0)) }
      t.method("void Dispose()") { c in
        _ = remove(c)
        return .nothing
      }
      t.method("System.Threading.Tasks.ValueTask DisposeAsync()") { c in
        _ = remove(c)
        let done = TaskObj(try c.session())
        done.finish(.nothing, try c.session())
        return .object(ValueTaskObj(done, of: nil))
      }
      t.method("bool Equals(System.Threading.CancellationTokenRegistration other)") { c in
        .bool(c.obj(0).map { c.this.base.obj?.equals($0) ?? false } ?? false)
      }
    })

  // MARK: tokens

  private static func source(_ c: Call) throws -> CancellationTokenObj {
    guard let own = c.this.base.obj as? CancellationTokenObj else { throw DotNetError.argumentNull("token") }
    return own
  }

  /// A token of a source that nobody has: cancelled for ever, or never.
  private static func fixed(_ isCancelled: Bool, _ session: Session) -> Value {
    let source = CancellationSourceObj()
    if isCancelled { source.cancel(session) }
    return .object(CancellationTokenObj(source, canBeCancelled: isCancelled))
  }

  @Sendable private static func declareToken(_ t: TypeBuilder) {
    t.constructor("new(bool canceled)") { fixed($0.bool(0), try $0.session()) }
    t.property("static \(token) None {get;}") { fixed(false, try $0.session()) }
    t.property("bool IsCancellationRequested {get;}") { .bool(try source($0).source.isCancelled) }
    t.property("bool CanBeCanceled {get;}") { .bool(try source($0).canBeCancelled) }
    t.property("System.Threading.WaitHandle WaitHandle {get;}") { c in
      let own = try source(c).source
      if own.isDisposed { throw disposed() }
      return .object(WaitTypes.handle { own.isCancelled })
    }
    t.method("void ThrowIfCancellationRequested()") { c in
      let own = try source(c)
      if own.source.isCancelled {
        let made = ExceptionObj("System.OperationCanceledException", "The operation was canceled.")
        made.fields["CancellationToken"] = .object(own)
        throw DotNetError(made)
      }
      return .nothing
    }
    t.method("bool Equals(\(token) other)") { c in .bool(try c.obj(0).map { try source(c).equals($0) } ?? false) }
    /// Registers a delegate that takes so many of a state and the token.
    func register(_ name: String, _ parameters: String, _ taken: Int) {
      t.method("System.Threading.CancellationTokenRegistration \(name)(\(parameters))") { c in
        let own = try source(c)
        guard let delegate = c.obj(0) as? InvocableObj else { throw DotNetError.argumentNull("callback") }
        let args = Array([taken > 0 ? c.args[1] : .null, .object(own)].prefix(taken))
        let lost = try c.session()
        let run: (Session?) throws -> Void = { session in
          if session == nil, let refused = DelegateThreads.lostBlock(delegate, lost) { throw DotNetError(refused) }
          _ = try delegate.invoke(args, session ?? lost)
        }
        if own.source.isCancelled {
          try run(try c.session())
          return .object(RegistrationObj(own, 0))
        }
        return .object(RegistrationObj(own, own.canBeCancelled ? own.source.register(run) : 0))
      }
    }
    register("Register", "System.Action callback", 0)
    register("Register", "System.Action callback, bool useSynchronizationContext", 0)
    register("Register", "System.Action[System.Object] callback, System.Object state", 1)
    register("Register", "System.Action[System.Object] callback, System.Object state, bool useSynchronizationContext", 1)
    register("Register", "System.Action[System.Object,\(token)] callback, System.Object state", 2)
    register("UnsafeRegister", "System.Action[System.Object] callback, System.Object state", 1)
    register("UnsafeRegister", "System.Action[System.Object,\(token)] callback, System.Object state", 2)
  }

  // MARK: sources

  private static func disposed() -> DotNetError {
    DotNetError("System.ObjectDisposedException", "The CancellationTokenSource has been disposed.")
  }

  private static func live(_ c: Call) throws -> CancellationSourceObj {
    guard let own = c.this.base.obj as? CancellationSourceObj else { throw DotNetError.argumentNull("source") }
    if own.isDisposed { throw disposed() }
    return own
  }

  /// A limit of time in seconds; nil for none.
  private static func limit(_ c: Call, _ i: Int) throws -> Double? {
    if let ticks = c.args[i].timeSpan?.ticks {
      if ticks / 10_000 < -1 || ticks / 10_000 > 4_294_967_294 {
        throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "delay")
      }
    } else if c.int(i) < -1 {
      throw DotNetError.beyond(c.int(i), "greater", -1, "millisecondsDelay")
    }
    return c.seconds(i)
  }

  /// Cancels; what registered actions failed with leaves together, or the first alone.
  private static func cancel(_ c: Call, stops: Bool) throws {
    let session = try c.session()
    let failures = try live(c).cancel(session, stopsAtError: stops).compactMap { MemberErrors.exception(of: $0) }
    guard let first = failures.first else { return }
    throw DotNetError(stops ? first : TaskTypes.aggregate(failures))
  }

  private static func linked(_ tokens: [CancellationTokenObj], _ session: Session) -> Value {
    let made = CancellationSourceObj()
    for token in tokens {
      if token.source.isCancelled {
        made.cancel(session)
      } else if token.canBeCancelled {
        let number = token.source.register { made.cancel($0 ?? session, isHere: $0 != nil) }
        let source = token.source
        made.links.append { _ = source.unregister(number) }
      }
    }
    return .object(made)
  }

  @Sendable private static func declareSource(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(CancellationSourceObj()) }
    for parameter in ["int millisecondsDelay", "timespan delay", "timespan delay, System.TimeProvider timeProvider"] {
      t.constructor("new(\(parameter))") { c in
        if c.args.count > 1, c.isNull(1) { throw DotNetError.argumentNull("timeProvider") }
        let seconds = try limit(c, 0)
        let made = CancellationSourceObj()
        if seconds == 0 { made.cancel(try c.session()) } else { made.cancel(after: seconds, try c.session()) }
        return .object(made)
      }
    }
    t.property("\(token) Token {get;}") { .object(CancellationTokenObj(try live($0))) }
    t.property("bool IsCancellationRequested {get;}") { c in
      .bool((c.this.base.obj as? CancellationSourceObj)?.isCancelled ?? false)
    }
    t.method("void Cancel()") { c in
      try cancel(c, stops: false)
      return .nothing
    }
    t.method("void Cancel(bool throwOnFirstException)") { c in
      try cancel(c, stops: c.bool(0))
      return .nothing
    }
    t.method("System.Threading.Tasks.Task CancelAsync()") { c in
      let session = try c.session()
      let task = TaskObj(session)
      do {
        try cancel(c, stops: false)
        task.finish(.nothing, session)
      } catch let error as DotNetError where error.exception.type.name == "AggregateException" {
        task.fail(error.exception, session)
      }
      return .object(task)
    }
    for parameter in ["int millisecondsDelay", "timespan delay"] {
      t.method("void CancelAfter(\(parameter))") { c in
        let own = try live(c)
        own.cancel(after: try limit(c, 0), try c.session())
        return .nothing
      }
    }
    t.method("bool TryReset()") { .bool(try live($0).reset(try $0.session())) }
    t.method("void Dispose()") { c in
      (c.this.base.obj as? CancellationSourceObj)?.dispose(try c.session())
      return .nothing
    }
    t.staticMethod("static \(tokenSource) CreateLinkedTokenSource(\(token) token)") { c in
      linked(c.args.compactMap { $0.base.obj as? CancellationTokenObj }, try c.session())
    }
    t.staticMethod("static \(tokenSource) CreateLinkedTokenSource(\(token) token1, \(token) token2)") { c in
      linked(c.args.compactMap { $0.base.obj as? CancellationTokenObj }, try c.session())
    }
    t.staticMethod("static \(tokenSource) CreateLinkedTokenSource(Params \(token)[] tokens)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("tokens") }
      let tokens = c.items(0).compactMap { $0.base.obj as? CancellationTokenObj }
      if tokens.isEmpty { throw DotNetError.argument("No tokens were supplied.") }
      return linked(tokens, try c.session())
    }
  }
}
