// A pipeline that a script drives step by step: what proxy functions are made of. The block is one pipeline; its commands are prepared in the
// frame that asked for it, then `Begin`, `Process` and `End` are the script's to call.

import Objects
import Primitives
import Syntax

/// `System.Management.Automation.SteppablePipeline`.
final class SteppablePipelineObj: Obj {
  /// Makes the command at a place ready.
  private let prepare: (_ i: Int, _ frame: Frame, _ out: Sink, _ expectsInput: Bool) throws -> CommandProcessor
  private let count: Int
  private let frame: Frame
  private var stages: [CommandProcessor] = []
  private let output = RedirectableSink()
  private var expectsInput = false
  private var hasStopped = false

  /// Throws what PowerShell says of a block that is no single pipeline.
  init(_ block: ScriptBlock, _ arguments: [Value], _ session: Session) throws {
    let code = block.code.dotted()
    guard code.isSimple, let end = code.end, end.statements.count == 1 else {
      throw SteppablePipelineObj.refused(
        "Only a script block that contains exactly one pipeline or command can be converted. Expressions or control structures are not permitted. Verify that the script block contains exactly one pipeline or command."
      )
    }
    guard let pipeline = end.statements[0] as? PipelineNode, pipeline.source == nil, !pipeline.commands.isEmpty else {
      throw SteppablePipelineObj.refused(
        "Cannot convert a script block that does not start with a command. Verify that the script block contains exactly one pipeline or command."
      )
    }
    let caller = session.currentFrame ?? session.topFrame()
    count = pipeline.commands.count
    prepare = { i, frame, out, expectsInput in
      try pipeline.commands[i].prepare(
        frame, out: out, streams: frame.streams, position: i + 1, length: pipeline.commands.count, expectsInput: expectsInput)
    }
    frame = Frame(
      session, scope: caller.scope, source: code.source, out: output, streams: caller.streams, caller: caller,
      invocation: caller.invocation)
    if !arguments.isEmpty {
      caller.scope.automatic = caller.scope.automatic ?? [:]
      caller.scope.automatic?[Session.argsKey] = .array(arguments)
    }
    super.init()
  }

  /// The commands of a `[powershell]`, to run here.
  init(_ shell: PowerShellObj, _ steps: [CommandObj], _ session: Session) {
    let caller = session.currentFrame ?? session.topFrame()
    count = steps.count
    prepare = { i, frame, out, expectsInput in try shell.stage(steps[i], frame, out, expectsInput: expectsInput) }
    frame = Frame(
      session, scope: caller.scope, source: caller.source, out: output, streams: caller.streams, caller: caller,
      invocation: caller.invocation)
    super.init()
  }

  private static func refused(_ message: String) -> DotNetError {
    DotNetError("System.Management.Automation.PSInvalidOperationException", message)
  }

  override var type: TypeInfo { SteppablePipelineObj.pipelineType }

  private var isDisposed = false

  private func begin(expectInput: Bool, to sink: Sink?) throws {
    guard stages.isEmpty else { throw DotNetError.invalidOperation("Begin may be called once only.") }
    expectsInput = expectInput
    output.target = sink
    try step {
      var relays: [RelaySink] = []
      for i in 0..<count {
        let relay: RelaySink? = i == count - 1 ? nil : RelaySink()
        if let relay { relays.append(relay) }
        let stage = try prepare(i, frame, relay ?? output, i > 0 || expectInput)
        if i > 0 { relays[i - 1].target = stage }
        stages.append(stage)
      }
      for stage in stages { try stage.start() }
    }
  }

  private func process(_ input: Value?) throws {
    if isDisposed {
      throw DotNetError(
        "System.ObjectDisposedException", "Cannot access a disposed object.\nObject name: 'PipelineProcessor'.")
    }
    guard let first = stages.first, !hasStopped else { return }
    do {
      try step {
        if let input { try first.process(input) } else if !expectsInput { try first.runWithoutInput() }
      }
    } catch let stop as PipelineStop where stages.contains(where: { ObjectIdentifier($0.context) == stop.stage }) {
      hasStopped = true
    }
  }

  private func end() throws {
    defer { dispose() }
    try step { for stage in stages { try stage.end() } }
  }

  /// Runs a step. An error ends the pipeline, so that it is cleaned up at once, and leaves the method that was called as it is.
  private func step(_ body: () throws -> Void) throws {
    do { try frame.session.enter(frame, body) } catch let thrown as Thrown {
      for stage in stages { stage.clean() }
      thrown.record.endsCommand = true
      throw thrown
    }
  }

  private func dispose() {
    for stage in stages { stage.dispose() }
    stages = []
    isDisposed = true
  }

  static let pipelineType = TypeInfo(
    "System.Management.Automation.SteppablePipeline", base: .object,
    declare: { t in
      @Sendable func own(_ call: Call) throws -> SteppablePipelineObj {
        guard let pipeline = call.this.base.obj as? SteppablePipelineObj else { throw DotNetError.argumentNull("pipeline") }
        return pipeline
      }
      t.method("void Begin(bool expectInput)") {
        try own($0).begin(expectInput: $0.bool(0), to: nil)
        return .nothing
      }
      t.method("void Begin(System.Management.Automation.Internal.InternalCommand command)") { call in
        guard let context = call.obj(0) as? CommandContext else { throw DotNetError.argumentNull("command") }
        try own(call).begin(expectInput: context.invocation.expectingInput, to: context.ownFrame?.out ?? context.out)
        return .nothing
      }
      t.method("void Begin(bool expectInput, System.Management.Automation.EngineIntrinsics contextToRedirectTo)") { call in
        let pipeline = try own(call)
        try pipeline.begin(expectInput: call.bool(0), to: pipeline.frame.caller?.out)
        return .nothing
      }
      t.method("array Process(System.Object input)") { call in
        let pipeline = try own(call)
        try pipeline.process(call.args.first ?? .null)
        return pipeline.output.taken()
      }
      t.method("array Process()") { call in
        let pipeline = try own(call)
        try pipeline.process(nil)
        return pipeline.output.taken()
      }
      t.method("array End()") { call in
        let pipeline = try own(call)
        try pipeline.end()
        return pipeline.output.taken()
      }
      t.method("void Clean()") { call in
        try own(call).dispose()
        return .nothing
      }
      t.method("void Dispose()") { call in
        try own(call).dispose()
        return .nothing
      }
    })
}

/// Sends objects on, or keeps them until they are asked for.
final class RedirectableSink: Sink {
  var target: Sink?
  private var kept: ContiguousArray<Value> = []
  override func write(_ value: Value) throws { if let target { try target.write(value) } else { kept.append(value) } }

  /// What was kept, as an array; nothing where output goes elsewhere.
  func taken() -> Value {
    if target != nil { return .nothing }
    defer { kept = [] }
    return .array(kept)
  }
}

extension Session {
  /// `InvokeWithContext`: runs a block with functions and variables that exist for this call only.
  func invokeWithContext(
    _ block: ScriptBlock, functions: DictionaryObj?, variables: ContiguousArray<Value>, _ args: [Value], out: Sink
  ) throws {
    let f = currentFrame ?? topFrame()
    let stage = try blockProcessor(
      block, nil, args.map { .positional($0, nil) }, Invocation(command: nil, name: "", at: nil), f, out: out,
      streams: f.streams,
      dotted: false, script: false)
    defer { stage.dispose() }
    if let own = stage.context.ownFrame {
      if let functions {
        for position in functions.orderedPositions {
          guard let key = functions.table.key(at: position),
            let body = functions.table.value(at: position).base.obj as? ScriptBlock
          else {
            continue
          }
          try defineFunction(try Text.string(key, self).string, body, isFilter: false, ast: nil, in: own.scope)
        }
      }
      for item in variables {
        guard let variable = item.base.obj as? PSVariable else { continue }
        if variable.name.equalsIgnoringCase(PSString.make("_")) {
          own.scope.underscore = variable.value
        } else {
          try setVariable(NameKey(variable.name), variable.value, own)
        }
      }
    }
    try stage.begin()
    let kept = stage.context.ownFrame?.scope.underscore
    try stage.runWithoutInput()
    if let kept { stage.context.ownFrame?.scope.underscore = kept }
    try stage.end()
  }
}
