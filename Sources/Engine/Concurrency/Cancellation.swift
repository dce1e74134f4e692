// `CancellationTokenSource`, its tokens, and what waits for a cancellation. Their members are declared in the room above; here is what tasks,
// waits and timers ask.

import Objects

/// `CancellationTokenSource`.
public final class CancellationSourceObj: Obj {
  public private(set) var isCancelled = false
  public var isDisposed = false
  private var actions: [(number: Int, run: (Session?) throws -> Void)] = []
  private var lastNumber = 0
  private var timer: UInt64?
  /// What ends the links to the tokens that this one follows.
  public var links: [() -> Void] = []

  public init() { super.init() }
  public override var type: TypeInfo { CancellationSourceObj.sourceType }

  /// Runs an action of the program's own at the cancellation, at once if that was.
  public func onCancel(_ action: @escaping () -> Void) {
    if isCancelled { action() } else { _ = register { _ in action() } }
  }

  /// Enters what is to run at the cancellation; the number takes it away again. Without a session, a thread of .NET's pool runs it.
  public func register(_ action: @escaping (Session?) throws -> Void) -> Int {
    lastNumber += 1
    actions.append((lastNumber, action))
    return lastNumber
  }

  /// Takes an action away; false when it has run, or was never there.
  public func unregister(_ number: Int) -> Bool {
    guard let at = actions.firstIndex(where: { $0.number == number }) else { return false }
    actions.remove(at: at)
    return true
  }

  /// Cancels; the last action that was entered runs first.
  /// - Parameter stops: whether the first action that fails ends it.
  /// - Returns: what actions failed with.
  @discardableResult
  public func cancel(_ session: Session, isHere: Bool = true, stopsAtError stops: Bool = false) -> [Error] {
    guard !isCancelled else { return [] }
    isCancelled = true
    endTimer(session)
    var failures: [Error] = []
    while let action = actions.popLast() {
      do { try action.run(isHere ? session : nil) } catch {
        failures.append(error)
        if stops { break }
      }
    }
    session.notifyChange()
    return failures
  }

  /// Cancels after some seconds, and not when an earlier call said; nil for never.
  public func cancel(after seconds: Double?, _ session: Session) {
    endTimer(session)
    guard let seconds, !isCancelled else { return }
    timer = session.family.timers.schedule(session, after: seconds) {
      self.timer = nil
      self.cancel(session, isHere: false)
    }
  }

  private func endTimer(_ session: Session) {
    if let timer { session.family.timers.cancel(timer) }
    timer = nil
  }

  /// Ends what the source holds.
  public func dispose(_ session: Session) {
    if isDisposed { return }
    isDisposed = true
    endTimer(session)
    for end in links { end() }
    links = []
  }

  /// `TryReset`: as new, unless it was cancelled.
  public func reset(_ session: Session) -> Bool {
    if isCancelled || isDisposed { return false }
    endTimer(session)
    actions = []
    return true
  }

  static let sourceType = TypeInfo(
    "System.Threading.CancellationTokenSource", base: .object, interfaces: { [.idisposable] })
}

/// `CancellationToken`.
public final class CancellationTokenObj: Obj {
  public let source: CancellationSourceObj
  /// Whether anybody could cancel it: not so of `None`.
  public let canBeCancelled: Bool
  public init(_ source: CancellationSourceObj, canBeCancelled: Bool = true) {
    self.source = source
    self.canBeCancelled = canBeCancelled
    super.init()
  }
  public override var type: TypeInfo { CancellationTokenObj.tokenType }
  public override func equals(_ other: Obj) -> Bool {
    guard let other = other as? CancellationTokenObj else { return false }
    return other.source === source || !canBeCancelled && !other.canBeCancelled
  }
  public override var hash: Int { canBeCancelled ? ObjectIdentifier(source).hashValue : 0 }

  static let tokenType = TypeInfo("System.Threading.CancellationToken", .struct, base: .valueType)
}
