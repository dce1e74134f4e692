// Start-Job, Start-ThreadJob and `command &`.

import Engine
import Glibc
import Objects
import Primitives

final class StartJobCommand: Cmdlet {
  private var inputs: ContiguousArray<Value> = []
  private var sawInput = false

  override func begin() throws {
    if flag("RunAs32") {
      throw terminate(
        "System.Management.Automation.PSNotSupportedException",
        "Cannot start a 32-bit 'pwsh' process from the 64-bit 'pwsh' installation. Install the 32-bit 'pwsh' if you need to run PowerShell in a 32-bit process.",
        id: "RunAs32NotSupported", .InvalidOperation)
    }
    if has("PSVersion") {
      let version = try session.text(value("PSVersion"))
      let exception = ExceptionObj(
        "System.Management.Automation.ParameterBindingException",
        "Cannot bind parameter 'PSVersion'. Exception setting \"PSVersion\": \"The value '\(version)' is not supported. Only version 5.1 is supported.\""
      )
      throw context.terminating(ErrorRecord(exception, id: "ParameterBindingFailed", category: .WriteError))
    }
    if let path = string("WorkingDirectory") {
      var info = stat()
      let full = session.hooks.drivePath?(path, session) ?? session.absolutePath(path)
      guard stat(full, &info) == 0, info.st_mode & S_IFMT == S_IFDIR else {
        throw terminate(
          "System.IO.DirectoryNotFoundException", "Cannot find the WorkingDirectory path \(path).",
          id: "DirectoryNotFoundException", .InvalidOperation)
      }
    }
  }

  override func process() throws {
    guard has("InputObject") else { return }
    sawInput = true
    inputs.append(value("InputObject"))
  }

  override func end() throws {
    if has("DefinitionName") {
      throw terminate(
        "System.Management.Automation.RuntimeException",
        "Cannot find a scheduled job with name \(string("DefinitionName") ?? "").", id: "StartJobFromDefinitionNamePathInvalid",
        .ObjectNotFound)
    }
    guard let frame = context.frame else { return }
    let block: ScriptBlock
    if let given = value("ScriptBlock").base.obj as? ScriptBlock {
      block = given
    } else {
      block = try ScriptFile.block(string("FilePath") ?? string("LiteralPath") ?? "", isLiteral: !has("FilePath"), self)
    }
    let job = try BackgroundJobs.start(
      block.bodyText, name: string("Name"), frame,
      arguments: array("ArgumentList"), input: sawInput ? inputs : nil,
      using: UsingVariables.collect(block, frame, forParallel: false),
      initialization: (value("InitializationScript").base.obj as? ScriptBlock)?.bodyText,
      location: string("WorkingDirectory").map { session.hooks.drivePath?($0, session) ?? session.absolutePath($0) })
    try write(.object(job))
  }
}

/// Background jobs: work with a session of its own from which and into which only copies go.
enum BackgroundJobs {
  static func start(
    _ text: String, name: String?, _ frame: Frame, arguments: [Value], input: ContiguousArray<Value>?, using: [String: Value],
    initialization: String? = nil, location: String? = nil
  ) throws -> JobObj {
    let session = frame.session
    let job = JobObj(.background, session, command: text, name: name)
    let child = JobObj(.backgroundChild, session, command: text)
    job.children = [child]
    guard let made = session.hooks.makeSession?(session) else {
      throw DotNetError.notSupported("Jobs can't be started in this session.")
    }
    if let location { made.location = location }
    try SenderInfo.install(in: made, by: session)
    let depth = 1
    made.usingTable = try using.mapValues { try Serialised.copy($0, depth: depth, session) }
    let given = try arguments.map { Argument.positional(try Serialised.copy($0, depth: depth, session), nil) }
    let sent = try input.map { try ContiguousArray($0.map { try Serialised.copy($0, depth: depth, session) }) }
    child.bind(to: made)
    let guid = made.runspace.instanceId
    let targets = RunTargets(
      output: { value in
        let copy = try Serialised.copy(value, depth: depth, made)
        child.add(.stream(.output, Serialised.marked(copy, runspace: guid)), made)
      },
      record: { kind, value in
        child.add(.stream(kind, try Serialised.record(kind, value, made, runspace: guid)), made)
      })
    made.progressTarget = { child.add(.progress($0), made) }
    made.host = RelayHost(session.host) { text in
      child.add(.stream(.information, .object(StreamRecord(.information, Value(text)))), made)
    }
    job.setState(.running, session)
    child.setState(.running, session)
    session.jobs.append(job)
    let started = Worker.start(made) {
      made.processId = threadId() ?? made.processId
      var outcome = RunOutcome.completed
      if let initialization { outcome = made.runText(initialization, to: targets) }
      if case .completed = outcome { outcome = made.runText(text, given, input: sent, to: targets) }
      if case .failed(let record) = outcome {
        outcome = .failed(Serialised.remote(record, made))
      }
      child.settle(outcome, made)
      switch child.state {
      case .failed: job.setState(.failed, made)
      case .stopped: job.setState(.stopped, made)
      default: job.setState(.completed, made)
      }
      made.retire()
    }
    if !started {
      child.setState(.failed, session, reason: ExceptionObj("System.OutOfMemoryException", "No thread could be made."))
      job.setState(.failed, session)
    }
    return job
  }

  /// The kernel's number of the running thread: no process has the same.
  private static func threadId() -> Int32? {
    var buffer = [CChar](repeating: 0, count: 64)
    let count = readlink("/proc/thread-self", &buffer, buffer.count)
    guard count > 0 else { return nil }
    let text = String(decoding: buffer[0..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.split(separator: "/").last.flatMap { Int32($0) }
  }

  /// `command &`: the variables that the text reads go along as if written with `$using:`.
  static func background(_ text: String, _ frame: Frame) throws -> Value {
    let session = frame.session
    let (code, values) = try UsingVariables.capture(text, frame)
    let job = try start(code, name: nil, frame, arguments: [], input: nil, using: values)
    _ = session
    return .object(job)
  }
}

/// What a job's code writes to the host becomes records of the job.
final class RelayHost: Host {
  private let parent: Host
  private let take: (String) -> Void
  private var pending = ""
  init(_ parent: Host, _ take: @escaping (String) -> Void) {
    self.parent = parent
    self.take = take
    super.init()
  }
  override var name: String { "ServerRemoteHost" }
  override var width: Int { parent.width }
  override var height: Int { parent.height }
  override func write(_ text: String) {
    pending += text
    while let end = pending.firstIndex(where: { $0 == "\n" || $0 == "\r\n" }) {
      take(String(pending[..<end]))
      pending = String(pending[pending.index(after: end)...])
    }
  }
  override func flush() {
    if !pending.isEmpty { take(pending) }
    pending = ""
  }
}

final class StartThreadJobCommand: Cmdlet {
  private var inputs: ContiguousArray<Value> = []
  private var sawInput = false

  override func process() throws {
    guard has("InputObject") else { return }
    sawInput = true
    inputs.append(value("InputObject"))
  }

  override func end() throws {
    guard let frame = context.frame else { return }
    let block: ScriptBlock
    if let given = value("ScriptBlock").base.obj as? ScriptBlock {
      block = given
    } else {
      block = try ScriptFile.block(string("FilePath") ?? "", isLiteral: false, self)
    }
    let using = try UsingVariables.collect(block, frame, forParallel: false)
    let arguments = array("ArgumentList").map { Argument.positional($0, nil) }
    let input = sawInput ? inputs : nil
    let initialization = (value("InitializationScript").base.obj as? ScriptBlock)?.bodyText
    let job = JobObj(.thread, session, command: block.bodyText, name: string("Name"))
    session.jobs.append(job)
    let text = block.bodyText
    let location = session.location
    if let limit = int("ThrottleLimit") { session.threadJobs.limit = limit }
    let pool = session.threadJobs
    pool.add { made in
      guard !job.isFinished else { return }
      made.location = location
      made.usingTable = using
      job.bind(to: made)
      let targets = job.targets(made)
      made.progressTarget = { job.add(.progress($0), made) }
      job.setState(.running, made)
      var outcome = RunOutcome.completed
      if let initialization { outcome = made.runText(initialization, to: targets) }
      if case .completed = outcome { outcome = made.runText(text, arguments, input: input, to: targets) }
      job.settle(outcome, made)
      made.retire()
    }
    try write(.object(job))
  }
}
