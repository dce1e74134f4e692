// Runspaces as scripts see them: `[runspacefactory]::CreateRunspace()`, `[runspace]::DefaultRunspace`, Get-Runspace. A runspace is a session with
// a number, a name and a state; its session is made when it opens.

import Objects
import Primitives

/// `System.Management.Automation.Runspaces.Runspace`.
public final class RunspaceObj: Obj, EventSource {
  public enum State: Int { case beforeOpen, opening, opened, closed, closing, broken, disconnecting, disconnected, connecting }

  public let id: Int32
  public var name: String
  public let instanceId = PSGuid.random()
  public private(set) var state: State
  public private(set) var session: Session?
  /// Who made it: where a session comes from when it opens.
  private unowned(unsafe) let origin: Session
  public let initialState: InitialSessionStateObj?
  /// The host that a script made for it.
  private var hostObject = Value.null
  /// Whether a pipeline runs in it.
  public internal(set) var isBusy = false
  public let handlers = EventHandlers()
  public var eventNames: [String] { ["StateChanged", "AvailabilityChanged"] }
  var threadOptions: Int64 = 0
  /// Whether it was asked to be another process.
  var isOutOfProcess = false

  /// A runspace that is not open yet.
  public init(from origin: Session, _ initial: InitialSessionStateObj? = nil, name: String? = nil) {
    _ = origin.runspace
    self.origin = origin
    id = origin.family.nextRunspaceNumber()
    self.name = name ?? "Runspace\(id)"
    initialState = initial
    state = .beforeOpen
    super.init()
    origin.family.add(self)
  }

  /// One with a host of the script's own; the program's host stands for itself.
  convenience init(from origin: Session, host: Value, _ initial: InitialSessionStateObj? = nil) {
    self.init(from: origin, initial)
    if let object = host.base.obj, !(object is FacetObj) { hostObject = host }
  }

  /// The runspace of a session that runs already.
  init(of session: Session) {
    origin = session
    self.session = session
    id = session.family.nextRunspaceNumber()
    name = "Runspace\(id)"
    initialState = nil
    state = .opened
    isBusy = true
    super.init()
    session.family.add(self)
  }

  public override var type: TypeInfo { RunspaceTypes.local }
  public var stateValue: Value { RunspaceTypes.state(self) }

  private func change(_ new: State, _ caller: Session) {
    state = new
    if !handlers.isEmpty {
      let info = RecordObj(RunspaceTypes.stateInfo, [("State", RunspaceTypes.state(self)), ("Reason", .null)])
      let args = RecordObj(RunspaceTypes.stateArgs, [("RunspaceStateInfo", .object(info))])
      handlers.raise("StateChanged", sender: .object(self), .object(args), caller)
    }
    caller.notifyChange()
  }

  public func open(_ caller: Session) throws {
    guard state == .beforeOpen else {
      throw RunspaceTypes.invalidState(
        "Cannot open the runspace because the runspace is not in the BeforeOpen state. Current state of the runspace is '\(RunspaceTypes.stateNames[state.rawValue])'.",
        state, expected: "BeforeOpen")
    }
    guard let made = origin.hooks.makeSession?(origin) else {
      throw DotNetError.notSupported("Runspaces can't be made in this session.")
    }
    made.runspaceObject = self
    if !hostObject.isNull { made.host = ScriptedHost(hostObject, made) }
    session = made
    try initialState?.apply(to: made, caller)
    change(.opened, caller)
  }

  public func close(_ caller: Session) {
    guard state != .closed else { return }
    if isBusy, let session, session !== caller { session.requestStop() }
    change(.closed, caller)
    origin.family.remove(self)
  }

  /// The session, or the error of a runspace that has none.
  func required() throws -> Session {
    guard state == .opened, let session else {
      throw RunspaceTypes.invalidState(
        "Cannot perform the operation because the runspace is not in the '\("Opened")' state. Current state of the runspace is '\(RunspaceTypes.stateNames[state.rawValue])'.",
        state, expected: "Opened")
    }
    return session
  }
}

extension Session {
  /// The runspace that scripts see of this session.
  public var runspace: RunspaceObj {
    if let runspaceObject { return runspaceObject }
    let made = RunspaceObj(of: self)
    runspaceObject = made
    return made
  }
}

enum RunspaceTypes {
  private static let prefix = "System.Management.Automation.Runspaces."
  static let stateNames = [
    "BeforeOpen", "Opening", "Opened", "Closed", "Closing", "Broken", "Disconnecting", "Disconnected", "Connecting",
  ]
  static let stateEnum = TypeInfo.enumeration(prefix + "RunspaceState", stateNames)
  static let availability = TypeInfo.enumeration(
    prefix + "RunspaceAvailability", ["None", "Available", "AvailableForNestedCommand", "Busy", "RemoteDebug"])
  static let threadOptions = TypeInfo.enumeration(
    prefix + "PSThreadOptions", ["Default", "UseNewThread", "ReuseThread", "UseCurrentThread"])
  static let stateInfo = RecordObj.type(
    prefix + "RunspaceStateInfo", "System.Management.Automation.Runspaces.RunspaceState State {get;}",
    "System.Exception Reason {get;}")
  static let stateArgs = RecordObj.type(
    prefix + "RunspaceStateEventArgs", "System.Management.Automation.Runspaces.RunspaceStateInfo RunspaceStateInfo {get;}")

  static func state(_ runspace: RunspaceObj) -> Value { .object(EnumValue(stateEnum, Int64(runspace.state.rawValue))) }

  static func invalidState(_ message: String, _ state: RunspaceObj.State, expected: String) -> DotNetError {
    let exception = ExceptionObj("System.Management.Automation.Runspaces.InvalidRunspaceStateException", message)
    exception.fields["CurrentState"] = .object(EnumValue(stateEnum, Int64(state.rawValue)))
    exception.fields["ExpectedState"] = .object(
      EnumValue(stateEnum, Int64(stateNames.firstIndex(of: expected) ?? 0)))
    return DotNetError(exception)
  }

  static let runspace = TypeInfo(
    prefix + "Runspace", base: .object, interfaces: { [.idisposable] }, isAbstract: true,
    declare: { t in
      @Sendable func me(_ call: Call) throws -> RunspaceObj {
        guard let own = call.this.base.obj as? RunspaceObj else { throw DotNetError.argumentNull("runspace") }
        return own
      }
      t.property(
        "static runspace DefaultRunspace {get;set;}", get: { .object(try FacetObj.session($0).runspace) },
        set: { _ in .nothing })
      t.property("static bool CanUseDefaultRunspace {get;}") { _ in .bool(true) }
      t.property("int Id {get;}") { .int(try me($0).id) }
      t.property("guid InstanceId {get;}") { .guid(try me($0).instanceId) }
      t.property(
        "string Name {get;set;}", get: { Value(try me($0).name) },
        set: {
          try me($0).name = $0.text(0)
          return .nothing
        })
      t.property("version Version {get;}") { try Conversion.convert(Value("7.6.9"), to: .version, $0.runtime) }
      t.property("System.Management.Automation.Runspaces.RunspaceStateInfo RunspaceStateInfo {get;}") { call in
        .object(RecordObj(stateInfo, [("State", state(try me(call))), ("Reason", .null)]))
      }
      t.property("System.Management.Automation.Runspaces.RunspaceAvailability RunspaceAvailability {get;}") { call in
        let own = try me(call)
        let raw: Int64 =
          own.state != .opened ? 0 : own.isBusy ? (own.session?.debuggerObject?.isStopped == true ? 2 : 3) : 1
        return .object(EnumValue(availability, raw))
      }
      t.property("System.Management.Automation.Runspaces.RunspaceConnectionInfo ConnectionInfo {get;}") { _ in .null }
      t.property("System.Management.Automation.Runspaces.RunspaceConnectionInfo OriginalConnectionInfo {get;}") { _ in .null }
      t.property("initialsessionstate InitialSessionState {get;}") { try me($0).initialState.map { .object($0) } ?? .null }
      t.property("bool RunspaceIsRemote {get;}") { .bool(try me($0).isOutOfProcess) }
      RemoteMembers.declareRunspace(t)
      t.property("bool SkipLogging {get;set;}", get: { _ in .bool(false) }, set: { _ in .nothing })
      t.property(
        "System.Threading.ApartmentState ApartmentState {get;set;}", get: { _ in Value("Unknown") }, set: { _ in .nothing })
      t.property(
        "System.Management.Automation.Runspaces.PSThreadOptions ThreadOptions {get;set;}",
        get: { .object(EnumValue(threadOptions, try me($0).threadOptions)) },
        set: { call in
          try me(call).threadOptions = (call.obj(0) as? EnumValue)?.raw ?? 0
          return .nothing
        })
      t.property("System.Management.Automation.PSEventManager Events {get;}") { call in
        .object(EventManagerObj(try me(call).required()))
      }
      t.property("System.Management.Automation.Debugger Debugger {get;}") { call in
        guard let session = try me(call).session else { return .null }
        return .object(session.debugger)
      }
      t.property("System.Management.Automation.Runspaces.SessionStateProxy SessionStateProxy {get;}") { call in
        .object(SessionStateProxyObj(try me(call)))
      }
      for name in ["Open", "OpenAsync"] {
        t.method("void \(name)()") { call in
          try me(call).open(FacetObj.session(call))
          return .nothing
        }
      }
      for name in ["Close", "CloseAsync", "Dispose"] {
        t.method("void \(name)()") { call in
          try me(call).close(FacetObj.session(call))
          return .nothing
        }
      }
      t.method("void ResetRunspaceState()") { call in
        guard let session = try me(call).session else { return .nothing }
        session.resetVariables()
        session.debuggerObject?.reset()
        return .nothing
      }
      for (name, arguments) in [("StateChanged", "RunspaceState"), ("AvailabilityChanged", "RunspaceAvailability")] {
        EventHandlers.declare(
          t, [name], delegate: "System.EventHandler`1[System.Management.Automation.Runspaces.\(arguments)EventArgs]")
      }
    })
  static let local = TypeInfo(prefix + "LocalRunspace", base: runspace)

  static let factory = TypeInfo(
    prefix + "RunspaceFactory", .staticClass, base: .object,
    declare: { t in
      let result = "static runspace "
      t.staticMethod(result + "CreateRunspace()") { .object(RunspaceObj(from: try FacetObj.session($0))) }
      t.staticMethod(result + "CreateRunspace(System.Management.Automation.Host.PSHost host)") {
        .object(RunspaceObj(from: try FacetObj.session($0), host: $0.args[0]))
      }
      t.staticMethod(result + "CreateRunspace(initialsessionstate initialSessionState)") { call in
        guard let initial = call.obj(0) as? InitialSessionStateObj else {
          throw DotNetError.argumentNull("initialSessionState")
        }
        return .object(RunspaceObj(from: try FacetObj.session(call), initial))
      }
      t.staticMethod(
        result + "CreateRunspace(System.Management.Automation.Host.PSHost host, initialsessionstate initialSessionState)"
      ) { call in
        guard let initial = call.obj(1) as? InitialSessionStateObj else {
          throw DotNetError.argumentNull("initialSessionState")
        }
        return .object(RunspaceObj(from: try FacetObj.session(call), host: call.args[0], initial))
      }
      RemoteMembers.declareFactory(t)
      let pool = "static System.Management.Automation.Runspaces.RunspacePool CreateRunspacePool("
      t.staticMethod(pool + ")") { .object(RunspacePoolObj(try FacetObj.session($0), 1, 1, nil)) }
      t.staticMethod(pool + "int minRunspaces, int maxRunspaces)") { call in
        .object(try RunspacePoolObj.checked(try FacetObj.session(call), call.int(0), call.int(1), nil))
      }
      t.staticMethod(pool + "initialsessionstate initialSessionState)") { call in
        .object(RunspacePoolObj(try FacetObj.session(call), 1, 1, call.obj(0) as? InitialSessionStateObj))
      }
      t.staticMethod(pool + "int minRunspaces, int maxRunspaces, System.Management.Automation.Host.PSHost host)") { call in
        .object(try RunspacePoolObj.checked(try FacetObj.session(call), call.int(0), call.int(1), nil))
      }
      t.staticMethod(
        pool
          + "int minRunspaces, int maxRunspaces, initialsessionstate initialSessionState, System.Management.Automation.Host.PSHost host)"
      ) { call in
        .object(
          try RunspacePoolObj.checked(
            try FacetObj.session(call), call.int(0), call.int(1), call.obj(2) as? InitialSessionStateObj))
      }
    })

  static let all = [
    runspace, local, factory, stateEnum, availability, threadOptions, stateInfo, stateArgs, RunspacePoolObj.poolType,
    RunspacePoolObj.stateEnum, SessionStateProxyObj.proxyType, EventManagerObj.managerType, PSEventArgsObj.argsType,
    EventSubscriberObj.subscriberType, DataCollectionObj.definition, DataCollectionObj.addedArgs,
  ]
}

/// `Runspace.SessionStateProxy`: variables of another session.
final class SessionStateProxyObj: Obj {
  let runspace: RunspaceObj
  init(_ runspace: RunspaceObj) {
    self.runspace = runspace
    super.init()
  }
  override var type: TypeInfo { SessionStateProxyObj.proxyType }

  static let proxyType = TypeInfo(
    "System.Management.Automation.Runspaces.SessionStateProxy", base: .object,
    declare: { t in
      @Sendable func session(_ call: Call) throws -> Session {
        guard let own = call.this.base.obj as? SessionStateProxyObj else { throw DotNetError.argumentNull("proxy") }
        return try own.runspace.required()
      }
      t.method("void SetVariable(string name, System.Object value)") { call in
        let own = try session(call)
        try own.setVariable(call.text(0), call.args[1], in: own.global)
        return .nothing
      }
      t.method("System.Object GetVariable(string name)") { call in
        let own = try session(call)
        return own.variableValue(call.text(0), from: own.global) ?? .null
      }
      t.property("System.Management.Automation.PathIntrinsics Path {get;}") { _ in .null }
      t.property(
        "System.Management.Automation.PSLanguageMode LanguageMode {get;set;}", get: { _ in Value("FullLanguage") },
        set: { _ in .nothing })
      t.property("System.Management.Automation.PSVariableIntrinsics PSVariable {get;}") { call in
        let own = try session(call)
        let context = own.executionContextObject()
        let state = try MemberAccess.get(context, PSString.make("SessionState"), own) ?? .null
        return try MemberAccess.get(state, PSString.make("PSVariable"), own) ?? .null
      }
    })
}

/// `Runspace.Events` and `$ExecutionContext.Events`.
final class EventManagerObj: Obj {
  unowned(unsafe) let session: Session
  init(_ session: Session) {
    self.session = session
    super.init()
  }
  override var type: TypeInfo { EventManagerObj.managerType }

  static let managerType = TypeInfo(
    "System.Management.Automation.PSLocalEventManager",
    base: TypeInfo("System.Management.Automation.PSEventManager", base: .object, isAbstract: true),
    declare: { t in
      @Sendable func events(_ call: Call) throws -> EventManager {
        guard let own = call.this.base.obj as? EventManagerObj else { throw DotNetError.argumentNull("events") }
        return own.session.events
      }
      t.property("System.Collections.Generic.List[System.Management.Automation.PSEventSubscriber] Subscribers {get;}") { call in
        let all = try events(call).subscribers.map { Value.object($0) }
        return .object(ListObj(.list(of: EventSubscriberObj.subscriberType), ContiguousArray(all)))
      }
      t.property("System.Management.Automation.PSEventArgsCollection ReceivedEvents {get;}") { call in
        let all = try events(call).received.map { Value.object($0) }
        return .object(ListObj(.list(of: PSEventArgsObj.argsType), ContiguousArray(all)))
      }
      t.method(
        "System.Management.Automation.PSEventArgs GenerateEvent(string sourceIdentifier, System.Object sender, System.Object[] args, psobject extraData)"
      ) { call in
        .object(
          try events(call).generate(call.text(0), sender: call.args[1], args: call.args[2], message: call.args[3]))
      }
      t.method(
        "System.Collections.Generic.IEnumerable[System.Management.Automation.PSEventSubscriber] GetEventSubscribers(string sourceIdentifier)"
      ) { call in
        let wanted = call.text(0).lowercased()
        let all = try events(call).subscribers.filter { $0.sourceIdentifier.lowercased() == wanted }
        return .object(ListObj(.list(of: EventSubscriberObj.subscriberType), ContiguousArray(all.map { .object($0) })))
      }
      t.method("void UnsubscribeEvent(System.Management.Automation.PSEventSubscriber subscriber)") { call in
        if let subscriber = call.obj(0) as? EventSubscriberObj { try events(call).unsubscribe(subscriber) }
        return .nothing
      }
    })
}

/// `RunspacePool`: sessions that take turns.
final class RunspacePoolObj: Obj {
  private unowned(unsafe) let origin: Session
  private var minimum: Int
  private var maximum: Int
  private let initial: InitialSessionStateObj?
  private var made: [RunspaceObj] = []
  private var idle: [RunspaceObj] = []
  /// Whoever waits for a runspace, oldest first.
  private var waiting: [(RunspaceObj) -> Void] = []
  private(set) var state = 0
  let instanceId = PSGuid.random()

  init(_ origin: Session, _ minimum: Int, _ maximum: Int, _ initial: InitialSessionStateObj?) {
    self.origin = origin
    self.minimum = minimum
    self.maximum = maximum
    self.initial = initial
    super.init()
  }

  static func checked(_ origin: Session, _ minimum: Int, _ maximum: Int, _ initial: InitialSessionStateObj?) throws
    -> RunspacePoolObj
  {
    if maximum < 1 {
      throw DotNetError(
        "System.Management.Automation.PSArgumentException",
        "Cannot set the maximum number of runspaces to less than one. (Parameter 'maxRunspaces')")
    }
    if minimum < 1 {
      throw DotNetError(
        "System.Management.Automation.PSArgumentException",
        "Cannot set the minimum number of runspaces to less than one. (Parameter 'minRunspaces')")
    }
    if minimum > maximum {
      throw DotNetError(
        "System.Management.Automation.PSArgumentOutOfRangeException",
        "The minimum number of runspaces cannot be greater than the maximum number. (Parameter 'minRunspaces')")
    }
    return RunspacePoolObj(origin, minimum, maximum, initial)
  }

  override var type: TypeInfo { RunspacePoolObj.poolType }

  /// Hands a runspace to `use`, now or when one is free.
  func borrow(_ caller: Session, _ use: @escaping (RunspaceObj) -> Void) throws {
    guard state == 2 else {
      let exception = ExceptionObj(
        "System.Management.Automation.Runspaces.InvalidRunspacePoolStateException",
        "Cannot perform the operation because the runspace pool is not in the 'Opened' state. The current state is '\(RunspacePoolObj.stateNames[state])'."
      )
      throw DotNetError(exception)
    }
    if let free = idle.popLast() { return use(free) }
    if made.count < maximum {
      let runspace = RunspaceObj(from: origin, initial)
      try runspace.open(caller)
      made.append(runspace)
      return use(runspace)
    }
    waiting.append(use)
  }

  func giveBack(_ runspace: RunspaceObj) {
    if waiting.isEmpty { idle.append(runspace) } else { waiting.removeFirst()(runspace) }
  }

  var available: Int { maximum - (made.count - idle.count) }

  private func close(_ caller: Session) {
    state = 3
    for runspace in made { runspace.close(caller) }
    made = []
    idle = []
  }

  static let stateNames = [
    "BeforeOpen", "Opening", "Opened", "Closed", "Closing", "Broken", "Disconnecting", "Disconnected", "Connecting",
  ]
  static let stateEnum = TypeInfo.enumeration("System.Management.Automation.Runspaces.RunspacePoolState", stateNames)
  static let stateInfo = RecordObj.type(
    "System.Management.Automation.RunspacePoolStateInfo",
    "System.Management.Automation.Runspaces.RunspacePoolState State {get;}",
    "System.Exception Reason {get;}")

  static let poolType = TypeInfo(
    "System.Management.Automation.Runspaces.RunspacePool", base: .object, interfaces: { [.idisposable] },
    declare: { t in
      @Sendable func me(_ call: Call) throws -> RunspacePoolObj {
        guard let own = call.this.base.obj as? RunspacePoolObj else { throw DotNetError.argumentNull("pool") }
        return own
      }
      t.property("guid InstanceId {get;}") { .guid(try me($0).instanceId) }
      t.property("bool IsDisposed {get;}") { .bool(try me($0).state == 3) }
      t.property("System.Management.Automation.RunspacePoolStateInfo RunspacePoolStateInfo {get;}") { call in
        .object(
          RecordObj(stateInfo, [("State", .object(EnumValue(stateEnum, Int64(try me(call).state)))), ("Reason", .null)]))
      }
      t.property("initialsessionstate InitialSessionState {get;}") { try me($0).initial.map { .object($0) } ?? .null }
      t.property("System.Management.Automation.RunspacePoolAvailability RunspacePoolAvailability {get;}") { call in
        Value(try me(call).state == 2 ? "Available" : "None")
      }
      t.property(
        "System.Management.Automation.Runspaces.PSThreadOptions ThreadOptions {get;set;}",
        get: { _ in .object(EnumValue(RunspaceTypes.threadOptions, 0)) }, set: { _ in .nothing })
      t.property(
        "System.Threading.ApartmentState ApartmentState {get;set;}", get: { _ in Value("Unknown") }, set: { _ in .nothing })
      t.property(
        "timespan CleanupInterval {get;set;}", get: { _ in .timeSpan(PSTimeSpan(ticks: 9_000_000_000)) }, set: { _ in .nothing }
      )
      for (name, full) in [
        ("Open", "void Open()"), ("BeginOpen", "System.Object BeginOpen(System.AsyncCallback callback, System.Object state)"),
      ] {
        t.method(full) { call in
          let own = try me(call)
          guard own.state == 0 else {
            throw DotNetError.invalidOperation("The runspace pool can't be opened in its present state.")
          }
          own.state = 2
          return name == "Open" ? .nothing : .null
        }
      }
      t.method("void EndOpen(System.IAsyncResult asyncResult)") { _ in .nothing }
      t.method("void Close()") { call in
        try me(call).close(FacetObj.session(call))
        return .nothing
      }
      t.method("void Dispose()") { call in
        try me(call).close(FacetObj.session(call))
        return .nothing
      }
      t.method("int GetMaxRunspaces()") { Value(try me($0).maximum) }
      t.method("int GetMinRunspaces()") { Value(try me($0).minimum) }
      t.method("int GetAvailableRunspaces()") { Value(try me($0).available) }
      t.method("bool SetMaxRunspaces(int maxRunspaces)") { call in
        let own = try me(call)
        guard call.int(0) >= own.minimum else { return .bool(false) }
        own.maximum = call.int(0)
        return .bool(true)
      }
      t.method("bool SetMinRunspaces(int minRunspaces)") { call in
        let own = try me(call)
        guard call.int(0) >= 1, call.int(0) <= own.maximum else { return .bool(false) }
        own.minimum = call.int(0)
        return .bool(true)
      }
    })
}
