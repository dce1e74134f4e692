// `[powershell]`: pipelines built call by call and run at once, or on a thread of their own. `Create()` gives one with a session of its own where
// the program can make one.

import Objects
import Primitives
import Syntax

/// `System.Management.Automation.PowerShell`.
public final class PowerShellObj: Obj, EventSource {
  public enum State: Int64 { case notStarted, running, stopping, stopped, completed, failed, disconnected }

  var commands = PSCommandObj()
  private(set) var state = State.notStarted
  private var reason: ExceptionObj?
  private(set) var hadErrors = false
  public let handlers = EventHandlers()
  public var eventNames: [String] { ["InvocationStateChanged"] }
  let instanceId = PSGuid.random()
  /// The session that runs the commands; nil while only a pool is set.
  private var runspace: RunspaceObj?
  /// The session that runs the commands, once it is open.
  public var session: Session? { runspace?.session }
  private var pool: RunspacePoolObj?
  /// Whether the runspace was made for this object and goes with it.
  private let ownsRunspace: Bool
  let isNested: Bool
  private var isDisposed = false
  /// Records by stream number, 2 to 6.
  fileprivate var records: [StreamKind: DataCollectionObj]
  fileprivate var progress = DataCollectionObj(of: ProgressRecords.type)
  /// The session that runs now.
  private var running: Session?

  init(_ runspace: RunspaceObj?, owns: Bool, nested: Bool) {
    self.runspace = runspace
    ownsRunspace = owns
    isNested = nested
    records = [
      .error: DataCollectionObj(of: .errorRecord), .warning: DataCollectionObj(of: EngineTypes.warningRecord),
      .verbose: DataCollectionObj(of: EngineTypes.verboseRecord), .debug: DataCollectionObj(of: EngineTypes.debugRecord),
      .information: DataCollectionObj(of: EngineTypes.informationRecord),
    ]
    super.init()
  }

  public override var type: TypeInfo { PowerShellTypes.shell }

  private func change(_ new: State, _ session: Session) {
    state = new
    if !handlers.isEmpty {
      let args = RecordObj(PowerShellTypes.stateArgs, [("InvocationStateInfo", stateInfo)])
      handlers.raise("InvocationStateChanged", sender: .object(self), .object(args), session)
    }
    session.notifyChange()
  }

  var stateInfo: Value {
    .object(
      RecordObj(
        PowerShellTypes.stateInfo,
        [
          ("State", .object(EnumValue(PowerShellTypes.stateEnum, state.rawValue))),
          ("Reason", reason.map { .object($0) } ?? .null),
        ]))
  }

  /// The runspace, made when first needed.
  func theRunspace(_ caller: Session) throws -> RunspaceObj {
    if let runspace { return runspace }
    let made = RunspaceObj(from: caller)
    try made.open(caller)
    runspace = made
    return made
  }

  func setRunspace(_ new: RunspaceObj) {
    runspace = new
    pool = nil
  }
  func setPool(_ new: RunspacePoolObj) {
    pool = new
    runspace = nil
  }
  var runspaceValue: Value { runspace.map { .object($0) } ?? .null }
  var poolValue: Value { pool.map { .object($0) } ?? .null }

  /// The checks before a run.
  private func prepare() throws {
    if isDisposed {
      throw DotNetError(
        "System.ObjectDisposedException", "Cannot access a disposed object.\nObject name: 'PowerShell'.")
    }
    if state == .running || state == .stopping {
      throw DotNetError(
        "System.Management.Automation.InvalidPowerShellStateException",
        "The state of the current PowerShell instance is not valid for this operation.")
    }
    guard !commands.commands.isEmpty else {
      throw DotNetError.invalidOperation("No commands are specified.")
    }
    reason = nil
    hadErrors = false
  }

  private func sinks(_ session: Session, _ output: @escaping (Value) -> Void) -> RunTargets {
    RunTargets(
      output: { output($0) },
      record: { [unowned self] kind, value in
        if kind == .error { self.hadErrors = true }
        self.records[kind]?.append(value, session)
      })
  }

  /// Runs on the caller's thread and gives what the pipeline writes.
  func invoke(_ input: ContiguousArray<Value>?, _ caller: Session, settings: Value = .null) throws -> Value {
    let output = ListObj(.collection(of: .psObject), elementType: .psObject)
    try run(input, caller, settings: settings) { output.items.append($0) }
    return .object(output)
  }

  func run(
    _ input: ContiguousArray<Value>?, _ caller: Session, settings: Value = .null, _ output: @escaping (Value) -> Void
  ) throws {
    try prepare()
    if let pool {
      let task = try begin(.given(input ?? []), caller, output)
      _ = try task.wait(caller)
      _ = pool
      if let exception = task.exception { throw DotNetError(exception) }
      return
    }
    let own = try theRunspace(caller)
    let session = try own.required()
    if session !== caller {
      guard !own.isBusy else { throw PowerShellObj.busy() }
      own.isBusy = true
    }
    defer { if session !== caller { own.isBusy = false } }
    change(.running, caller)
    let outcome = try session.inPlace(of: caller) {
      try InvocationSettings.run(settings, commands.historyText, session) { execute(session, .given(input), output) }
    }.fromOutside
    settle(outcome, caller)
    switch outcome {
    case .failed(let record): throw PowerShellObj.surfaced(record)
    case .stopped:
      if caller === session { throw StopSignal() }
      session.clearStop()
      throw DotNetError("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.")
    case .completed: break
    }
  }

  private func settle(_ outcome: RunOutcome, _ session: Session) {
    running = nil
    switch outcome {
    case .completed: change(.completed, session)
    case .failed(let record):
      hadErrors = true
      reason = record.exception
      change(.failed, session)
    case .stopped:
      reason = ExceptionObj("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.")
      change(.stopped, session)
    }
  }

  static func busy() -> DotNetError {
    DotNetError(
      "System.Management.Automation.PSInvalidOperationException",
      "The pipeline was not run because a pipeline is already running. Pipelines cannot be run concurrently.")
  }

  enum Input {
    case given(ContiguousArray<Value>?)
    /// Read until its writer completes it.
    case streamed(DataCollectionObj)
  }

  /// Starts a run on a thread of its own.
  func begin(_ input: Input, _ caller: Session, _ output: @escaping (Value) -> Void) throws -> TaskObj {
    try prepare()
    let task = TaskObj(caller, of: DataCollectionObj.type(of: .psObject))
    func start(_ own: RunspaceObj, _ finished: @escaping () -> Void) throws {
      let session = try own.required()
      guard !own.isBusy else { throw PowerShellObj.busy() }
      own.isBusy = true
      session.clearStop()
      let work = { [self] in
        if state == .stopping { session.requestStop() }
        let outcome = execute(session, input, output).fromOutside
        session.clearStop()
        own.isBusy = false
        settle(outcome, session)
        switch outcome {
        case .completed: task.finish(.nothing, session)
        case .failed(let record):
          let exception = record.exception
          if exception.record == nil { exception.record = record }
          task.fail(exception, session)
        case .stopped:
          task.fail(
            ExceptionObj("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped."), session)
        }
        finished()
      }
      guard Worker.start(session, work) else {
        own.isBusy = false
        throw DotNetError("System.OutOfMemoryException", "No thread could be made.")
      }
    }
    if let pool {
      change(.running, caller)
      try pool.borrow(caller) { own in
        do { try start(own) { pool.giveBack(own) } } catch let error as DotNetError {
          task.fail(error.exception, caller)
        } catch {}
      }
    } else {
      let own = try theRunspace(caller)
      if try own.required() === caller {
        let message =
          "The PowerShell instance is not in the correct state for asynchronous invocation. Nested PowerShell instances cannot be invoked asynchronously. Use the Invoke method."
        throw DotNetError("System.Management.Automation.PSInvalidOperationException", message)
      }
      change(.running, caller)
      do { try start(own) {} } catch {
        state = .notStarted
        throw error
      }
    }
    return task
  }

  /// Asks a run to end, and waits for that.
  func stop(_ caller: Session) throws {
    guard state == .running || state == .stopping else { return }
    askToStop(caller)
    if running !== caller { _ = try caller.wait(seconds: 30) { state != .stopping && state != .running } }
  }

  func askToStop(_ caller: Session) {
    guard state == .running else { return }
    state = .stopping
    running?.requestStop()
  }

  func dispose(_ caller: Session) throws {
    guard !isDisposed else { return }
    try stop(caller)
    isDisposed = true
    if ownsRunspace { runspace?.close(caller) }
  }

  // MARK: the run itself

  private func execute(_ session: Session, _ input: Input, _ output: @escaping (Value) -> Void) -> RunOutcome {
    running = session
    let targets = sinks(session, output)
    let out = ClosureSink { output($0) }
    let frame = Frame(session, scope: session.global, source: SourceText("", file: nil), out: out, streams: targets.streams)
    frame.isHost = true
    let progress = self.progress
    let saved = session.progressTarget
    session.progressTarget = { progress.append($0, session) }
    defer { session.progressTarget = saved }
    return session.outcome(frame) {
      for statement in commands.statements { try run(statement, input, frame, out) }
    }
  }

  private func run(_ steps: [CommandObj], _ input: Input, _ frame: Frame, _ out: Sink) throws {
    var stages: [CommandProcessor] = []
    defer { for stage in stages { stage.dispose() } }
    var relays: [RelaySink] = []
    let hasInput: Bool
    switch input {
    case .given(let items): hasInput = items != nil
    case .streamed: hasInput = true
    }
    for (i, step) in steps.enumerated() {
      let relay: RelaySink? = i == steps.count - 1 ? nil : RelaySink()
      if let relay { relays.append(relay) }
      let stage = try stage(step, frame, relay ?? out, expectsInput: i > 0 || hasInput)
      if i > 0 { relays[i - 1].target = stage }
      stages.append(stage)
    }
    var first = 0
    do {
      for stage in stages { try stage.start() }
      switch input {
      case .given(let items?): for item in items { try stages[0].process(item) }
      case .given(nil): try stages[0].runWithoutInput()
      case .streamed(let source):
        var next = 0
        while true {
          while next < source.items.count {
            next += 1
            try stages[0].process(source.items[next - 1])
          }
          if !source.isOpen { break }
          _ = try frame.session.wait(seconds: nil) { next < source.items.count || !source.isOpen }
        }
      }
    } catch let stop as PipelineStop {
      guard let index = stages.firstIndex(where: { ObjectIdentifier($0.context) == stop.stage }) else { throw stop }
      first = index
    }
    for stage in stages[first...] { try stage.end() }
    for stage in stages { stage.clean() }
    frame.session.lastOk = !stages.contains { $0.context.failed }
  }

  /// What `Invoke` throws for an error that ended the pipeline: a RuntimeException that knows its record.
  static func surfaced(_ record: ErrorRecord) -> DotNetError {
    if record.exception.record == nil { record.exception.record = record }
    return DotNetError(record.exception)
  }

  /// Another for the runspace in which this one runs just now.
  func nestedShell() throws -> PowerShellObj {
    guard running != nil, let runspace else {
      throw DotNetError(
        "System.Management.Automation.PSInvalidOperationException",
        "The PowerShell instance is not in the correct state for creating a nested PowerShell instance. Nested PowerShell instances should only be created in a running PowerShell instance."
      )
    }
    return PowerShellObj(runspace, owns: false, nested: true)
  }

  /// One command of the pipeline, ready to run.
  func stage(_ step: CommandObj, _ frame: Frame, _ out: Sink, expectsInput: Bool) throws -> CommandProcessor {
    let session = frame.session
    if step.isScript {
      let parsed = session.parse(step.text)
      if let error = session.parseFailure(parsed, orIncomplete: true) { throw error }
      let block = ScriptBlock(CodeBlock(parsed.root, root: parsed.root), module: nil)
      let invocation = Invocation(command: nil, name: "", at: nil)
      invocation.expectingInput = expectsInput
      let isLocal = step.useLocalScope ?? false
      return try session.blockProcessor(
        block, nil, step.arguments, invocation, frame, out: out, streams: frame.streams, dotted: !isLocal, script: isLocal)
    }
    let command = try step.info ?? session.requireCommand(step.text, from: frame.scope, frame, extent: frame.at)
    let invocation = Invocation(command: command, name: step.text, at: nil)
    invocation.expectingInput = expectsInput
    return try session.makeProcessor(
      .command(command), step.arguments, invocation, frame, out: out, streams: frame.streams, dotted: false, nodes: nil)
  }
}

/// `PowerShell.Streams`: a view of the object's collections.
final class DataStreamsObj: Obj {
  let shell: PowerShellObj
  init(_ shell: PowerShellObj) {
    self.shell = shell
    super.init()
  }
  override var type: TypeInfo { DataStreamsObj.streamsType }

  static let streamsType = TypeInfo(
    "System.Management.Automation.PSDataStreams", base: .object,
    declare: { t in
      @Sendable func me(_ call: Call) throws -> PowerShellObj {
        guard let own = call.this.base.obj as? DataStreamsObj else { throw DotNetError.argumentNull("streams") }
        return own.shell
      }
      let kinds: [(String, StreamKind)] = [
        ("Error", .error), ("Warning", .warning), ("Verbose", .verbose), ("Debug", .debug), ("Information", .information),
      ]
      for (name, kind) in kinds {
        t.property(
          "System.Management.Automation.PSDataCollection[System.Object] \(name) {get;set;}",
          get: { try me($0).records[kind].map { .object($0) } ?? .null },
          set: { call in
            if let given = call.obj(0) as? DataCollectionObj { try me(call).records[kind] = given }
            return .nothing
          })
      }
      t.property(
        "System.Management.Automation.PSDataCollection[System.Management.Automation.ProgressRecord] Progress {get;set;}",
        get: { .object(try me($0).progress) },
        set: { call in
          if let given = call.obj(0) as? DataCollectionObj { try me(call).progress = given }
          return .nothing
        })
      t.method("void ClearStreams()") { call in
        let own = try me(call)
        for (_, list) in own.records { list.items = [] }
        own.progress.items = []
        return .nothing
      }
    })
}
