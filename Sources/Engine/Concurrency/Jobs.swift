// Jobs: work that goes on beside the session that started it, with what it has written so far. A background job's values are copies, as they
// would be if they came from another process; a thread job and a parallel block hand over live objects.

import Objects
import Primitives
import Syntax

/// `System.Management.Automation.Job` in its kinds.
public final class JobObj: Obj, EventSource {
  public enum Kind { case background, backgroundChild, thread, tasks, task, event }
  public enum State: Int64 {
    case notStarted, running, completed, failed, stopped, blocked, suspended, disconnected, suspending, stopping, atBreakpoint
  }
  /// What was written, in the order of writing. `progress` has no stream number of its own.
  public enum Written {
    case stream(StreamKind, Value)
    case progress(Value)
  }

  public let kind: Kind
  public let id: Int32
  public let instanceId = PSGuid.random()
  public var name: String
  public let command: String
  public private(set) var state = State.notStarted
  /// Why it failed.
  public private(set) var failure: ErrorRecord?
  public private(set) var reason: ExceptionObj?
  public var children: [JobObj] = []
  public private(set) var beginTime: PSDateTime?
  public private(set) var endTime: PSDateTime?
  public let handlers = EventHandlers()
  public var eventNames: [String] { ["StateChanged"] }
  /// What has been written and not been received.
  public var results: [Written] = []
  var output = DataCollectionObj(of: .psObject)
  var records: [StreamKind: DataCollectionObj] = [
    .error: DataCollectionObj(of: .errorRecord), .warning: DataCollectionObj(of: EngineTypes.warningRecord),
    .verbose: DataCollectionObj(of: EngineTypes.verboseRecord), .debug: DataCollectionObj(of: EngineTypes.debugRecord),
    .information: DataCollectionObj(of: EngineTypes.informationRecord),
  ]
  var progress = DataCollectionObj(of: ProgressRecords.type)
  /// The session that runs it, while it does.
  public internal(set) var session: Session?
  var runspaceObject: RunspaceObj?
  /// Asks the work to end.
  var askToStop: (() -> Void)?
  /// The parallel blocks of a task job.
  public var pool: TaskPool?
  /// The action of an event job, and the module that it runs in.
  private(set) var action: ScriptBlock?
  private var hasActed = false

  public init(_ kind: Kind, _ session: Session, command: String, name: String? = nil) {
    self.kind = kind
    session.family.lastJob += 1
    id = session.family.lastJob
    self.name = name.flatMap { $0.isEmpty ? nil : $0 } ?? "Job\(id)"
    self.command = command
    super.init()
  }

  public override var type: TypeInfo {
    switch kind {
    case .background: return JobTypes.remoting
    case .backgroundChild: return JobTypes.remotingChild
    case .thread: return JobTypes.thread
    case .tasks: return JobTypes.tasks
    case .task: return JobTypes.task
    case .event: return JobTypes.event
    }
  }

  var typeName: String {
    switch kind {
    case .background: return "BackgroundJob"
    case .backgroundChild, .event: return ""
    case .thread: return "ThreadJob"
    case .tasks: return "PSTaskJob"
    case .task: return "PSTaskChildJob"
    }
  }

  public var location: String {
    switch kind {
    case .background, .backgroundChild: return "localhost"
    case .thread, .tasks, .task: return "PowerShell"
    case .event: return ""
    }
  }

  public var isFinished: Bool { JobObj.isFinished(state) }
  static func isFinished(_ state: State) -> Bool { state == .completed || state == .failed || state == .stopped }

  public var hasMoreData: Bool {
    switch kind {
    case .background, .tasks: return children.contains { $0.hasMoreData }
    case .backgroundChild: return !isFinished || !results.isEmpty
    case .thread, .task: return !results.isEmpty
    case .event: return hasActed || !results.isEmpty
    }
  }

  static func stateValue(_ state: State) -> Value { .object(EnumValue(JobTypes.stateEnum, state.rawValue)) }

  public var stateInfo: Value {
    .object(JobStateInfoObj(state, kind == .background ? nil : reason))
  }

  public func setState(_ new: State, _ session: Session, failure record: ErrorRecord? = nil, reason given: ExceptionObj? = nil)
  {
    guard new != state, !isFinished else { return }
    let previous = stateInfo
    state = new
    failure = record ?? failure
    reason = given ?? record?.exception ?? reason
    if new == .running, beginTime == nil { beginTime = PSDateTime.now }
    if isFinished {
      endTime = PSDateTime.now
      output.complete(session)
    }
    if !handlers.isEmpty {
      let args = RecordObj(
        JobTypes.stateArgs, [("JobStateInfo", stateInfo), ("PreviousJobStateInfo", previous)])
      handlers.raise("StateChanged", sender: .object(self), .object(args), session)
    }
    session.notifyChange()
  }

  /// The session that does the work.
  public func bind(to made: Session) {
    session = made
    made.ownJob = self
    runspaceObject = made.runspace
    askToStop = { made.requestStop() }
  }

  /// Where the work's output goes, live.
  public func targets(_ made: Session) -> RunTargets {
    RunTargets(
      output: { [self] in add(.stream(.output, $0), made) }, record: { [self] in add(.stream($0, $1), made) })
  }

  /// What -WriteEvents shows of the present state.
  public var stateEvent: Value {
    .object(RecordObj(JobTypes.stateArgs, [("JobStateInfo", stateInfo), ("PreviousJobStateInfo", .null)]))
  }

  /// Takes what the work writes.
  public func add(_ written: Written, _ session: Session) {
    results.append(written)
    switch written {
    case .stream(.output, let value): output.append(value, session)
    case .stream(let kind, let value): records[kind]?.append(value, session)
    case .progress(let value): progress.append(value, session)
    }
  }

  /// Everything written since the last time; `keep` leaves it there.
  public func receive(keep: Bool) -> [Written] {
    let all = results
    if !keep {
      results = []
      output.items = []
      for (_, list) in records { list.items = [] }
      progress.items = []
    }
    return all
  }

  /// Ends the work.
  public func stop(_ caller: Session) throws {
    if isFinished { return }
    let wasRunning = state != .notStarted
    for child in children { try child.stop(caller) }
    if kind == .event { return setState(.stopped, caller) }
    if !children.isEmpty || kind == .background || kind == .tasks {
      pool?.clear()
      _ = try caller.wait(seconds: 30) { children.allSatisfy { $0.isFinished } }
      return setState(.stopped, caller)
    }
    guard wasRunning else { return setState(.stopped, caller) }
    setState(.stopping, caller)
    askToStop?()
    _ = try caller.wait(seconds: 30) { isFinished }
  }

  /// How a run of this job ended.
  public func settle(_ outcome: RunOutcome, _ session: Session) {
    switch outcome {
    case .completed: setState(state == .stopping ? .stopped : .completed, session)
    case .stopped:
      setState(
        .stopped, session,
        reason: ExceptionObj("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped."))
    case .failed(let record): setState(.failed, session, failure: record)
    }
  }

  // MARK: actions of events

  /// The job that stands for an event's action: the block runs in a module of its own, whose scope keeps what it sets.
  static func eventJob(_ block: ScriptBlock, _ source: String, _ session: Session) -> JobObj {
    let made = JobObj(.event, session, command: block.bodyText, name: source)
    session.closureCounter += 1
    let module = ModuleInfo("__DynamicModule_\(PSGuid.random())")
    module.scope = Scope(
      parent: session.global, layout: Layout.none(), module: module, isScriptScope: true, id: session.nextScopeId())
    made.action = ScriptBlock(block.code, module: module)
    session.jobs.append(made)
    return made
  }

  /// Runs the action for an event.
  func runAction(_ happened: PSEventArgsObj, _ subscriber: EventSubscriberObj, _ session: Session) throws {
    guard let action, let scope = action.module?.scope, !isFinished else { return }
    if state == .notStarted { setState(.running, session) }
    for (name, value) in [
      ("Event", Value.object(happened)), ("EventSubscriber", .object(subscriber)), ("Sender", happened.sender),
      ("EventArgs", happened.sourceEventArgs),
    ] { try session.setVariable(name, value, in: scope) }
    let targets = RunTargets(
      output: { [unowned self] in self.add(.stream(.output, $0), session) },
      record: { [unowned self] kind, value in
        // What an action says to the host is for the host.
        if kind == .error { self.add(.stream(kind, value), session) } else { try session.showRecord(kind, value) }
      })
    let out = ClosureSink { try targets.output($0) }
    let frame = Frame(session, scope: scope, source: action.code.source, out: out, streams: targets.streams)
    frame.isHost = true
    hasActed = true
    let arguments = happened.sourceArgs.sequence.map { Array($0.items) } ?? []
    let outcome = session.outcome(frame) {
      try session.run(action, arguments, out: out, from: frame)
    }
    switch outcome {
    case .failed(let record):
      add(.stream(.error, .object(record)), session)
      setState(.failed, session, failure: record)
    case .stopped: throw StopSignal()
    case .completed: break
    }
  }
}

/// `JobStateInfo`.
final class JobStateInfoObj: Obj {
  let state: JobObj.State
  let reason: ExceptionObj?
  init(_ state: JobObj.State, _ reason: ExceptionObj?) {
    self.state = state
    self.reason = reason
    super.init()
  }
  override var type: TypeInfo { JobTypes.stateInfo }
  override func describe(_ runtime: Runtime) throws -> String { JobTypes.stateNames[Int(state.rawValue)] }
}

enum JobTypes {
  private static let prefix = "System.Management.Automation."
  static let stateNames = [
    "NotStarted", "Running", "Completed", "Failed", "Stopped", "Blocked", "Suspended", "Disconnected", "Suspending", "Stopping",
    "AtBreakpoint",
  ]
  static let stateEnum = TypeInfo.enumeration(prefix + "JobState", stateNames)
  static let stateInfo = TypeInfo(
    prefix + "JobStateInfo", base: .object,
    declare: { t in
      t.property("System.Management.Automation.JobState State {get;}") { call in
        (call.this.base.obj as? JobStateInfoObj).map { JobObj.stateValue($0.state) } ?? .null
      }
      t.property("System.Exception Reason {get;}") { call in
        (call.this.base.obj as? JobStateInfoObj)?.reason.map { .object($0) } ?? .null
      }
      t.method("string ToString()") { call in
        Value((call.this.base.obj as? JobStateInfoObj).map { stateNames[Int($0.state.rawValue)] } ?? "")
      }
    })
  static let stateArgs = RecordObj.type(
    prefix + "JobStateEventArgs", base: .eventArgs,
    "System.Management.Automation.JobStateInfo JobStateInfo {get;}",
    "System.Management.Automation.JobStateInfo PreviousJobStateInfo {get;}")

  @Sendable private static func me(_ call: Call) throws -> JobObj {
    guard let own = call.this.base.obj as? JobObj else { throw DotNetError.argumentNull("job") }
    return own
  }

  static let job: TypeInfo = TypeInfo(
    prefix + "Job", base: .object, interfaces: { [.idisposable] }, isAbstract: true,
    extended: {
      [
        (
          PSString.make("State"),
          ExtendedMember(
            .code(get: { call in JobObj.stateValue(try me(call).state) }, set: nil), script: "$this.JobStateInfo.State")
        )
      ]
    },
    declare: { t in
      t.property("string Command {get;}") { Value(try me($0).command) }
      t.property("System.Management.Automation.JobStateInfo JobStateInfo {get;}") { try me($0).stateInfo }
      t.property("System.Threading.WaitHandle Finished {get;}") { call in
        let own = try me(call)
        return .object(WaitHandleObj(WaitTypes.manual) { own.isFinished })
      }
      t.property("guid InstanceId {get;}") { .guid(try me($0).instanceId) }
      t.property("int Id {get;}") { .int(try me($0).id) }
      t.property(
        "string Name {get;set;}", get: { Value(try me($0).name) },
        set: {
          try me($0).name = $0.text(0)
          return .nothing
        })
      t.property("System.Collections.Generic.IList[System.Management.Automation.Job] ChildJobs {get;}") { call in
        .object(ListObj(.list(of: job), ContiguousArray(try me(call).children.map { .object($0) }), elementType: job))
      }
      t.property("System.Nullable[datetime] PSBeginTime {get;}") { try me($0).beginTime.map { .dateTime($0) } ?? .null }
      t.property("System.Nullable[datetime] PSEndTime {get;}") { try me($0).endTime.map { .dateTime($0) } ?? .null }
      t.property("string PSJobTypeName {get;}") { Value(try me($0).typeName) }
      t.property(
        "System.Management.Automation.PSDataCollection[psobject] Output {get;set;}", get: { .object(try me($0).output) },
        set: { _ in .nothing })
      for (name, kind) in [
        ("Error", StreamKind.error), ("Verbose", .verbose), ("Debug", .debug), ("Warning", .warning),
        ("Information", .information),
      ] {
        t.property(
          "System.Management.Automation.PSDataCollection[System.Object] \(name) {get;set;}",
          get: { try me($0).records[kind].map { .object($0) } ?? .null }, set: { _ in .nothing })
      }
      t.property(
        "System.Management.Automation.PSDataCollection[System.Management.Automation.ProgressRecord] Progress {get;set;}",
        get: { .object(try me($0).progress) }, set: { _ in .nothing })
      t.property("string StatusMessage {get;}") { call in
        _ = try me(call)
        return .emptyString
      }
      t.property("bool HasMoreData {get;}") { .bool(try me($0).hasMoreData) }
      t.property("string Location {get;}") { Value(try me($0).location) }
      t.method("void StopJob()") { call in
        try me(call).stop(FacetObj.session(call))
        return .nothing
      }
      t.method("void Dispose()") { _ in .nothing }
      EventHandlers.declare(
        t, ["StateChanged"], delegate: "System.EventHandler`1[System.Management.Automation.JobStateEventArgs]")
    })
  private static let job2 = TypeInfo(prefix + "Job2", base: job, isAbstract: true)
  static let remoting = TypeInfo(prefix + "PSRemotingJob", base: job)
  static let remotingChild = TypeInfo(
    prefix + "PSRemotingChildJob", base: job,
    declare: { t in
      t.property("runspace Runspace {get;}") { try me($0).runspaceObject.map { .object($0) } ?? .null }
      t.property("System.Management.Automation.Debugger Debugger {get;}") { call in
        try me(call).session.map { .object($0.debugger) } ?? .null
      }
    })
  static let thread = TypeInfo(
    "Microsoft.PowerShell.ThreadJob.ThreadJob", base: job2,
    declare: { t in
      t.property("runspace Runspace {get;}") { try me($0).runspaceObject.map { .object($0) } ?? .null }
      t.property("System.Management.Automation.Debugger Debugger {get;}") { call in
        try me(call).session.map { .object($0.debugger) } ?? .null
      }
    })
  static let tasks = TypeInfo(
    prefix + "PSTasks.PSTaskJob", base: job,
    declare: { t in
      t.property("int AllocatedRunspaceCount {get;}") { Value(try me($0).pool?.allocated ?? 0) }
    })
  static let task = TypeInfo(
    prefix + "PSTasks.PSTaskChildJob", base: job,
    declare: { t in
      t.property("runspace Runspace {get;}") { try me($0).runspaceObject.map { .object($0) } ?? .null }
    })
  static let event = TypeInfo(
    prefix + "PSEventJob", base: job,
    declare: { t in
      t.property("psmoduleinfo Module {get;}") { call in
        try me(call).action?.module.map { .object($0) } ?? .null
      }
    })
  static let all = [stateEnum, stateInfo, stateArgs, job, job2, remoting, remotingChild, thread, tasks, task, event]
}

extension Session {
  /// The sessions of thread jobs: five at a time unless said otherwise.
  public var threadJobs: TaskPool {
    if let threadJobPool { return threadJobPool }
    let made = TaskPool(self, limit: 5, newSessions: true)
    threadJobPool = made
    return made
  }

  /// The session ran its last code; only what records of it ask for stays.
  public func retire() {
    runspaceObject?.close(self)
    global.variables = [:]
    global.functions = nil
    global.aliases = nil
    modules = []
    loadedModules = [:]
    builtinModules = []
    services = [:]
    jobs = []
    usingTable = nil
    freshVariables = nil
    progressTarget = nil
    pendingActions = []
  }

  /// Shows a record of another session's stream as this host would.
  func showRecord(_ kind: StreamKind, _ value: Value) throws {
    let record = value.base.obj as? StreamRecord
    let text = try record.map { try self.text($0.message) } ?? self.text(value)
    switch kind {
    case .warning: host.writeWarningLine(text)
    case .verbose: host.writeVerboseLine(text)
    case .debug: host.writeDebugLine(text)
    case .error: if let error = value.base.obj as? ErrorRecord { showError(error) }
    default:
      guard let message = record?.message.base.obj as? HostMessageObj else { return }
      host.write(message.message, foreground: message.foreground, background: message.background)
      if !message.noNewLine { host.writeLine("") }
    }
  }
}
