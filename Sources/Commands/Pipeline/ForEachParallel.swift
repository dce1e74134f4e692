// ForEach-Object -Parallel: each input object is a piece of work for a pool of sessions; what they write is written here, in the order in which it
// comes, by the thread that runs the pipeline.

import Engine
import Objects
import Primitives

/// The parallel side of ForEach-Object.
final class ParallelRun {
  private let command: Cmdlet
  private let session: Session
  private let text: String
  private let using: [String: Value]
  private let pool: TaskPool
  private let location: String
  /// The job of -AsJob.
  private let job: JobObj?
  /// What came and is still to be written; its streams are those of a job.
  private var written: [JobObj.Written] = []
  private var started: UInt64 = 0
  private let limit: Double?
  private var isOver = false

  init(_ command: Cmdlet, _ block: ScriptBlock) throws {
    self.command = command
    session = command.session
    let context = command.context
    if context.common.errorAction != nil || context.common.warningAction != nil || context.common.informationAction != nil
      || context.common.progressAction != nil || context.common.pipelineVariable != nil
    {
      throw command.terminate(
        "System.Management.Automation.PSNotSupportedException",
        "The following common parameters are not currently supported in the Parallel parameter set:\nErrorAction, WarningAction, InformationAction, ProgressAction, PipelineVariable",
        id: "ParallelCommonParametersNotSupported", .NotImplemented, target: .object(command.context))
    }
    text = block.bodyText
    location = session.location
    let frame = context.frame ?? session.topFrame()
    do { using = try UsingVariables.collect(block, frame, forParallel: true) } catch let thrown as Thrown {
      throw context.terminating(thrown.record)
    }
    if using.values.contains(where: { $0.base.obj is ScriptBlock }) {
      throw command.terminate(
        "System.Management.Automation.PSArgumentException",
        "A ForEach-Object -Parallel using variable cannot be a script block. Passed-in script block variables are not supported with ForEach-Object -Parallel, and can result in undefined behavior.",
        id: "ParallelUsingVariableCannotBeScriptBlock", .InvalidType, target: .object(command.context))
    }
    if command.flag("AsJob"), command.has("TimeoutSeconds") {
      throw command.terminate(
        "System.Management.Automation.PSArgumentException",
        "The 'TimeoutSeconds' parameter cannot be used with the 'AsJob' parameter.",
        id: "ParallelCannotUseTimeoutWithJob", .InvalidOperation, target: .object(command.context))
    }
    pool = TaskPool(session, limit: command.int("ThrottleLimit") ?? 5, newSessions: command.flag("UseNewRunspace"))
    let seconds = command.int("TimeoutSeconds") ?? 0
    limit = seconds > 0 ? Double(seconds) : nil
    started = Clock.now
    job = command.flag("AsJob") ? JobObj(.tasks, session, command: text) : nil
  }

  /// Takes one input object.
  func add(_ input: Value) throws {
    if input.base.obj is ScriptBlock {
      return try command.writeError(
        "System.Management.Automation.PSArgumentException",
        "A ForEach-Object -Parallel piped input object cannot be a script block. Passed-in script block variables are not supported with ForEach-Object -Parallel, and can result in undefined behavior.",
        id: "ParallelPipedInputObjectCannotBeScriptBlock", .InvalidType, target: .object(command.context))
    }
    if let job {
      job.children.append(JobObj(.task, session, command: text))
      inputs.append(input)
      return
    }
    try deliver()
    if isOver { return }
    pool.add { [self] made in run(input, made) }
  }
  private var inputs: [Value] = []

  private func run(_ input: Value, _ made: Session) {
    made.location = location
    made.usingTable = using
    let targets = RunTargets(
      output: { [self] in take(.stream(.output, $0), made) }, record: { [self] in take(.stream($0, $1), made) })
    made.progressTarget = { [self] in take(.progress($0), made) }
    switch made.runText(text, underscore: input, to: targets) {
    case .completed: break
    case .failed(let record): take(.stream(.error, .object(failure(record.exception, record))), made)
    case .stopped:
      let stopped = ExceptionObj("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.")
      take(.stream(.error, .object(failure(stopped, nil))), made)
    }
    made.notifyChange()
  }

  /// A terminating error of a block is an error among others here.
  private func failure(_ exception: ExceptionObj, _ original: ErrorRecord?) -> ErrorRecord {
    let record = ErrorRecord(exception, id: "PSTaskException", category: .InvalidOperation)
    record.commandTypeName = ""
    record.invocation = original?.invocation
    record.scriptStackTrace = original?.scriptStackTrace
    return record
  }

  private func take(_ item: JobObj.Written, _ made: Session) {
    written.append(item)
    made.notifyChange()
  }

  private func deliver() throws {
    while !written.isEmpty {
      switch written.removeFirst() {
      case .stream(.output, let value): try command.write(value)
      case .stream(let kind, let value): try command.context.forward(kind, value)
      case .progress(let value): command.context.forwardProgress(value)
      }
    }
  }

  /// All input has come.
  func finish() throws {
    if let job { return try startJob(job) }
    session.host.flush()
    while true {
      try deliver()
      if pool.isIdle, written.isEmpty { return }
      var left: Double?
      if let limit, !isOver { left = max(0, limit - Double(Clock.now - started) / 1e9) }
      let changed = try session.wait(seconds: left) { !written.isEmpty || pool.isIdle }
      if !changed, !isOver {
        isOver = true
        pool.stopAll()
      }
    }
  }

  /// The pipeline ended early or was stopped.
  func cancel() {
    isOver = true
    if job == nil { pool.stopAll() }
  }

  private func startJob(_ job: JobObj) throws {
    job.pool = pool
    job.setState(.running, session)
    session.jobs.append(job)
    let owner = session
    func settle(_ made: Session) {
      guard job.children.allSatisfy({ $0.isFinished }), job.state == .running else { return }
      job.setState(job.children.allSatisfy { $0.state == .completed } ? .completed : .failed, made)
    }
    for (child, input) in zip(job.children, inputs) {
      pool.add { [self] made in
        guard !child.isFinished else { return settle(made) }
        made.location = location
        made.usingTable = using
        child.bind(to: made)
        made.progressTarget = { child.add(.progress($0), made) }
        child.setState(.running, made)
        let outcome = made.runText(text, underscore: input, to: child.targets(made))
        child.settle(outcome, made)
        settle(made)
      }
    }
    if job.children.isEmpty { settle(owner) }
    try command.write(.object(job))
  }
}
