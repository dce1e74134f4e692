// Pipelines: stages are started from the left, objects are pushed through, ends run from the left. A lone function call takes a shorter way.

import Objects
import Primitives
import Synchronization
import Syntax

/// `a | b | c`, or one command.
final class PipelineNode: Node {
  /// An expression that feeds the first command; nil when the first element is a command.
  let source: Node?
  let sourceRedirections: [RedirectionNode]
  let commands: [CommandNode]
  /// The one command of a pipeline that is nothing else: this node keeps it.
  private let lone: Unmanaged<CommandNode>?

  init(_ extent: Extent, source: Node?, sourceRedirections: [RedirectionNode], commands: [CommandNode]) {
    self.source = source
    self.sourceRedirections = sourceRedirections
    self.commands = commands
    lone =
      source == nil && commands.count == 1 && commands[0].redirections.isEmpty ? Unmanaged.passUnretained(commands[0]) : nil
    super.init(extent)
  }

  override func eval(_ f: Frame) throws -> Value {
    if let lone {
      f.at = extent
      if let value = try lone._withUnsafeGuaranteedRef({ try $0.directValue(f) }) {
        f.session.lastOk = true
        return value
      }
    }
    let sink = ValueSink()
    try run(f, out: sink)
    return sink.result
  }

  override func exec(_ f: Frame) throws -> Flow {
    try run(f, out: f.out)
    return .normal
  }

  func run(_ f: Frame, out: Sink) throws {
    f.at = extent
    // `$?` still tells of the statement before while the arguments are evaluated.
    let session = f.session
    if source == nil, commands.count == 1, commands[0].redirections.isEmpty || commands[0].dropsOutput,
      try commands[0].callDirectly(f, out: commands[0].dropsOutput ? session.nowhere : out)
    {
      // What failed inside a function is not the function's failure.
      session.lastOk = true
      return
    }
    if commands.isEmpty, let source {
      // An expression with redirections.
      let redirected = try Redirected(sourceRedirections, f, out: out)
      defer { redirected.close() }
      let saved = (f.out, f.streams)
      f.out = redirected.out
      f.streams = redirected.streams
      defer { (f.out, f.streams) = saved }
      _ = try source.exec(f)
      try redirected.finish()
      return
    }
    try Pipeline(f, self, out: out).run()
  }
}

/// One run of a pipeline.
final class Pipeline: PipelineCounting {
  private let f: Frame
  private let node: PipelineNode
  private let out: Sink
  private var stages: [CommandProcessor] = []
  private var redirections: [Redirected] = []

  init(_ f: Frame, _ node: PipelineNode, out: Sink) {
    self.f = f
    self.node = node
    self.out = out
  }

  /// What the first command read, and how often each command processed an object.
  var pipelineIterations: [Int] {
    var counts = [stages.first?.readCount ?? 0]
    for i in node.commands.indices { counts.append(i < stages.count ? stages[i].iterations : 0) }
    return counts
  }

  func run() throws {
    let session = f.session
    defer {
      for stage in stages {
        stage.dispose()
        stage.context.invocation.pipeline = nil
        if stage.context.pipelineVariableKey != nil { stage.context.removePipelineVariable() }
      }
      for redirection in redirections { redirection.close() }
    }
    do {
      try execute(session)
      for redirection in redirections { try redirection.finish() }
      for stage in stages { stage.clean() }
    } catch {
      for stage in stages { stage.clean() }
      if let thrown = error as? Thrown, thrown.record.boundary == .plain { thrown.record.boundary = .none }
      throw error
    }
    session.lastOk = !stages.contains { $0.context.failed }
    if session.attention.load(ordering: .relaxed) != 0 { try session.attend() }
  }

  private func execute(_ session: Session) throws {
    // Stages are prepared from the left (arguments are evaluated in that order); each writes through a relay that learns its target when
    // the next stage exists.
    var relays: [RelaySink] = []
    let count = node.commands.count
    for (i, command) in node.commands.enumerated() {
      let isLast = i == count - 1
      let relay: RelaySink? = isLast ? nil : RelaySink()
      if let relay { relays.append(relay) }
      var target: Sink = relay ?? out
      var streams = f.streams
      if !command.redirections.isEmpty {
        let redirected = try Redirected(command.redirections, f, out: target)
        redirections.append(redirected)
        target = redirected.out
        streams = redirected.streams
      }
      let stage = try command.prepare(
        f, out: target, streams: streams, position: i + 1, length: count, expectsInput: i > 0 || node.source != nil,
        pipeline: self)
      if i > 0 { relays[i - 1].target = stage }
      stages.append(stage)
    }
    var firstLive = 0
    do {
      // Parentheses and the like are evaluated whole before any command begins.
      var collected: CaptureSink?
      if let source = node.source,
        !node.sourceRedirections.isEmpty || source is ParenNode || source is SubExpressionNode || source is ArrayExpressionNode
      {
        let sink = CaptureSink()
        let redirected = try Redirected(node.sourceRedirections, f, out: sink)
        let saved = (f.out, f.streams)
        f.out = redirected.out
        f.streams = redirected.streams
        defer {
          (f.out, f.streams) = saved
          redirected.close()
        }
        _ = try source.exec(f)
        try redirected.finish()
        collected = sink
      }
      for stage in stages { try stage.start() }
      if let collected {
        for item in collected.items {
          stages[0].readCount += 1
          try stages[0].process(item)
        }
      } else if let source = node.source {
        let saved = f.out
        f.out = StageSink(stages[0])
        defer { f.out = saved }
        do { _ = try source.exec(f) } catch let thrown as Thrown where thrown.record.errorId == "BadEnumeration" {
          // It is the pipeline that enumerates, not the expression.
          f.at = node.extent
          throw thrown
        }
      } else {
        try stages[0].runWithoutInput()
      }
    } catch let stop as PipelineStop {
      guard let index = stages.firstIndex(where: { ObjectIdentifier($0.context) == stop.stage }) else { throw stop }
      firstLive = index
    }
    var i = firstLive
    while i < stages.count {
      do {
        try stages[i].end()
        if let waiting = stages[i].context.outBuffer { try waiting.flush() }
      } catch let stop as PipelineStop {
        guard let index = stages.firstIndex(where: { ObjectIdentifier($0.context) == stop.stage }) else { throw stop }
        i = max(i, index - 1)
      }
      i += 1
    }
  }
}

/// Hands objects to a stage.
final class StageSink: Sink {
  private let stage: CommandProcessor
  init(_ stage: CommandProcessor) { self.stage = stage }
  override func write(_ value: Value) throws {
    try stage.start()
    stage.readCount += 1
    try stage.process(value)
  }
}

/// Hands objects to a stage that is made later.
final class RelaySink: Sink {
  var target: CommandProcessor?
  override func write(_ value: Value) throws {
    guard let target else { return }
    if !target.hasBegun { try target.start() }
    try target.process(value)
  }
}
