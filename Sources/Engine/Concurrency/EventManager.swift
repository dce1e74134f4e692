// The events of a session: what New-Event and subscriptions bring, the queue that Get-Event shows, and the actions that run instead.

import Objects
import Primitives

/// `PSEventArgs`: one event that happened.
public final class PSEventArgsObj: Obj {
  public let identifier: Int32
  public let source: String
  public let sender: Value
  public let sourceEventArgs: Value
  public let sourceArgs: Value
  public let messageData: Value
  let time = PSDateTime.utcNow
  let runspace: PSGuid

  init(
    _ identifier: Int32, _ source: String, sender: Value, eventArgs: Value, args: Value, message: Value, runspace: PSGuid
  ) {
    self.identifier = identifier
    self.source = source
    self.sender = sender
    sourceEventArgs = eventArgs
    sourceArgs = args
    messageData = message
    self.runspace = runspace
    super.init()
  }

  public override var type: TypeInfo { PSEventArgsObj.argsType }

  static let argsType = TypeInfo(
    "System.Management.Automation.PSEventArgs", base: .eventArgs,
    declare: { t in
      @Sendable func me(_ call: Call) -> PSEventArgsObj? { call.this.base.obj as? PSEventArgsObj }
      t.property("string ComputerName {get;}") { _ in .null }
      t.property("guid RunspaceId {get;}") { me($0).map { .guid($0.runspace) } ?? .null }
      t.property("int EventIdentifier {get;}") { .int(me($0)?.identifier ?? 0) }
      t.property("System.Object Sender {get;}") { me($0)?.sender ?? .null }
      t.property("System.EventArgs SourceEventArgs {get;}") { me($0)?.sourceEventArgs ?? .null }
      t.property("System.Object[] SourceArgs {get;}") { me($0)?.sourceArgs ?? .null }
      t.property("string SourceIdentifier {get;}") { Value(me($0)?.source ?? "") }
      t.property(
        "datetime TimeGenerated {get;set;}", get: { me($0).map { .dateTime($0.time.toLocalTime()) } ?? .null },
        set: { _ in .nothing })
      t.property("psobject MessageData {get;}") { me($0)?.messageData ?? .null }
    })
}

/// `PSEventSubscriber`.
public final class EventSubscriberObj: Obj {
  public let id: Int32
  public let sourceIdentifier: String
  public let sourceObject: Value
  public let eventName: String?
  public let action: JobObj?
  public let isSupport: Bool
  public let forwards: Bool
  let messageData: Value
  var remaining: Int
  /// Takes the handler off the source.
  var detach: (() -> Void)?

  init(
    _ id: Int32, _ sourceIdentifier: String, _ sourceObject: Value, _ eventName: String?, _ action: JobObj?, isSupport: Bool,
    forwards: Bool, messageData: Value, maximum: Int
  ) {
    self.id = id
    self.sourceIdentifier = sourceIdentifier
    self.sourceObject = sourceObject
    self.eventName = eventName
    self.action = action
    self.isSupport = isSupport
    self.forwards = forwards
    self.messageData = messageData
    remaining = maximum
    super.init()
  }

  public override var type: TypeInfo { EventSubscriberObj.subscriberType }

  static let subscriberType = TypeInfo(
    "System.Management.Automation.PSEventSubscriber", base: .object,
    declare: { t in
      @Sendable func me(_ call: Call) -> EventSubscriberObj? { call.this.base.obj as? EventSubscriberObj }
      t.property("int SubscriptionId {get;set;}", get: { .int(me($0)?.id ?? 0) }, set: { _ in .nothing })
      t.property("System.Object SourceObject {get;}") { me($0)?.sourceObject ?? .null }
      t.property("string EventName {get;}") { me($0)?.eventName.map { Value($0) } ?? .null }
      t.property("string SourceIdentifier {get;}") { Value(me($0)?.sourceIdentifier ?? "") }
      t.property("System.Management.Automation.PSEventJob Action {get;}") { me($0)?.action.map { .object($0) } ?? .null }
      t.property("System.Management.Automation.PSEventReceivedEventHandler HandlerDelegate {get;}") { _ in .null }
      t.property("bool SupportEvent {get;}") { .bool(me($0)?.isSupport ?? false) }
      t.property("bool ForwardEvent {get;}") { .bool(me($0)?.forwards ?? false) }
    })
}

/// The events of one session.
public final class EventManager {
  private unowned(unsafe) let session: Session
  public private(set) var subscribers: [EventSubscriberObj] = []
  /// Events that nobody took, oldest first.
  public var received: [PSEventArgsObj] = []
  private var lastEvent: Int32 = 0
  private var lastSubscription: Int32 = 0

  init(_ session: Session) { self.session = session }

  /// An event happened here; returns what stands for it.
  @discardableResult
  public func generate(
    _ source: String, sender: Value, eventArgs: Value = .null, args: Value, message: Value, only: EventSubscriberObj? = nil
  ) -> PSEventArgsObj {
    lastEvent += 1
    let happened = PSEventArgsObj(
      lastEvent, source, sender: sender, eventArgs: eventArgs, args: args, message: message,
      runspace: session.runspace.instanceId)
    var isHandled = false
    let listening = only.map { [$0] } ?? subscribers.filter { $0.sourceIdentifier.lowercased() == source.lowercased() }
    for subscriber in listening {
      if subscriber.remaining == 0 { continue }
      if let action = subscriber.action {
        isHandled = true
        let session = self.session
        session.enqueue { [unowned(unsafe) self] in
          try action.runAction(happened, subscriber, session)
          if subscriber.remaining > 0 {
            subscriber.remaining -= 1
            if subscriber.remaining == 0 { self.unsubscribe(subscriber) }
          }
        }
      } else if subscriber.remaining > 0 {
        subscriber.remaining -= 1
        if subscriber.remaining == 0 { unsubscribe(subscriber) }
      }
    }
    if !isHandled {
      received.append(happened)
      session.notifyChange()
    }
    return happened
  }

  /// A subscription; `maximum` 0 for no end.
  public func subscribe(
    _ sourceIdentifier: String, to object: Value, _ eventName: String?, action: ScriptBlock?, messageData: Value,
    isSupport: Bool, forwards: Bool, maximum: Int
  ) -> EventSubscriberObj {
    lastSubscription += 1
    let job = action.map { JobObj.eventJob($0, sourceIdentifier, session) }
    let made = EventSubscriberObj(
      lastSubscription, sourceIdentifier, object, eventName, job, isSupport: isSupport, forwards: forwards,
      messageData: messageData, maximum: maximum > 0 ? maximum : -1)
    subscribers.append(made)
    if let source = object.base.obj as? EventSource, let eventName {
      let session = self.session
      let id = source.handlers.add(eventName, session) { [unowned(unsafe) self] sender, arguments in
        self.generate(
          sourceIdentifier, sender: sender, eventArgs: arguments, args: .array([sender, arguments]), message: messageData,
          only: made)
      }
      made.detach = { source.handlers.remove(id) }
    }
    return made
  }

  public func unsubscribe(_ subscriber: EventSubscriberObj) {
    subscribers.removeAll { $0 === subscriber }
    subscriber.detach?()
    subscriber.detach = nil
    subscriber.action?.setState(.stopped, session)
  }
}

extension Session {
  /// The session's events.
  public var events: EventManager {
    if let eventManager { return eventManager }
    let made = EventManager(self)
    eventManager = made
    return made
  }

  /// Tells those who registered for `PowerShell.Exiting`, and lets their actions run.
  public func raiseExiting() {
    guard let eventManager,
      eventManager.subscribers.contains(where: { $0.sourceIdentifier.lowercased() == "powershell.exiting" })
    else { return }
    clearStop()
    eventManager.generate("PowerShell.Exiting", sender: .null, args: .array([Value]()), message: .null)
    try? runPendingActions()
  }
}
