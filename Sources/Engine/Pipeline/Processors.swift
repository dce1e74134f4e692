// Stages of a pipeline: a native cmdlet or a script block. Programs are in NativeProcessor.swift.

import Objects
import Primitives
import Synchronization
import Syntax

/// One stage.
open class CommandProcessor {
  public let context: CommandContext
  /// Whether `begin` was called: what an earlier stage writes while it begins makes the next one begin too.
  final var hasBegun = false
  /// How many objects it read as the first of its pipeline, and how often it processed one: `PipelineIterationInfo`.
  final var readCount = 0
  final var iterations = 0
  public init(_ context: CommandContext) { self.context = context }
  /// Begins unless that happened already.
  final func start() throws {
    if hasBegun { return }
    hasBegun = true
    try begin()
  }
  open func begin() throws {}
  open func process(_ input: Value) throws {}
  /// For the first stage of a pipeline: there is no input.
  open func runWithoutInput() throws {}
  open func end() throws {}
  /// Runs the `clean` block once, whatever became of the others. What fails there is reported and goes no further.
  open func clean() {}
  open func dispose() {}

  /// Notes that an error leaves this stage's command.
  final func leave(_ record: ErrorRecord, wrapped: Bool) {
    // The exception in which a command's error travels on is another: it is not stopped yet.
    if wrapped, record.boundary != .command, !record.isThrow, context.session.stoppingError === record {
      context.session.stoppingError = nil
    }
    guard record.boundary == .none, !record.isThrow, !record.isFatal else { return }
    record.boundary = wrapped && record.exception.type !== CommandProcessor.callDepth ? .command : .plain
  }
  private static let callDepth = TypeCatalog.find("System.Management.Automation.ScriptCallDepthException")
}

/// Runs a native cmdlet.
final class CmdletProcessor: CommandProcessor {
  private let cmdlet: Cmdlet
  private let binder: ParameterBinder
  private let caller: Frame

  init(_ context: CommandContext, _ cmdlet: Cmdlet, _ binder: ParameterBinder, caller: Frame) {
    self.cmdlet = cmdlet
    self.binder = binder
    self.caller = caller
    super.init(context)
  }

  private func guarded(_ body: () throws -> Void) throws {
    do { try body() } catch {
      guard let thrown = error as? Thrown ?? context.session.escaped(error, caller) ?? context.session.asThrown(error, caller)
      else { throw error }
      context.session.complete(thrown.record, context)
      leave(thrown.record, wrapped: true)
      throw thrown
    }
  }

  /// A call of the cmdlet, which the narration of parameter binding tells.
  private func called(_ method: String, _ body: () throws -> Void) throws {
    let session = context.session
    guard let trace = session.trace else { return try body() }
    trace(String(repeating: "    ", count: session.traceDepth) + "CALLING \(method)")
    session.traceDepth += 1
    defer { session.traceDepth -= 1 }
    try body()
  }

  override func begin() throws {
    try guarded { try called("BeginProcessing") { try cmdlet.begin() } }
  }

  override func process(_ input: Value) throws {
    try guarded {
      context.input = input
      guard try binder.bindPipelineInput(input) else { return }
      iterations += 1
      if context.session.trace == nil { try cmdlet.process() } else { try called("ProcessRecord") { try cmdlet.process() } }
    }
  }

  override func runWithoutInput() throws {
    try guarded {
      if !context.invocation.expectingInput { try binder.checkMandatoryAfterPipeline() }
      iterations += 1
      try called("ProcessRecord") { try cmdlet.process() }
    }
  }

  override func end() throws { try guarded { try called("EndProcessing") { try cmdlet.end() } } }
  override func clean() {
    if let trace = context.session.trace {
      trace(String(repeating: "    ", count: context.session.traceDepth) + "CALLING CleanResource")
    }
  }
  override func dispose() {
    if context.session.stopFlag.load(ordering: .relaxed) { stop() }
    cmdlet.dispose()
    context.invocation.releaseCommand()
  }
}

extension CmdletProcessor {
  /// Lets the cmdlet know that all is being stopped. It runs to its end; what fails in it PowerShell passes over.
  private func stop() {
    let session = context.session
    session.clearStop()
    defer { session.requestStop() }
    do { try cmdlet.stop() } catch {}
  }
}

/// Runs a function, script or script block.
final class BlockProcessor: CommandProcessor {
  private let block: ScriptBlock
  private let code: CompiledBlock
  private let frame: Frame
  private let binder: ParameterBinder?
  private let dotted: Bool
  private var collected: ContiguousArray<Value> = []
  private var sawInput = false
  private var finished = false
  private var hasCleaned = false
  private var hasRun = false
  /// Whether this is a script file that another script called: `exit` goes no further.
  var handlesExit = false
  private var hasExited = false
  /// `$_` and `$args` of a dot-sourced block, put into its caller's scope while it runs.
  var ownVariables: DottedVariables?

  init(
    _ context: CommandContext, _ block: ScriptBlock, _ code: CompiledBlock, _ frame: Frame, _ binder: ParameterBinder?,
    dotted: Bool
  ) {
    self.block = block
    self.code = code
    self.frame = frame
    self.binder = binder
    self.dotted = dotted
    super.init(context)
  }

  private func exec(_ node: BlockNode?, _ section: FrameSection, _ ast: NamedBlockAst?, current: Value? = nil) throws {
    guard let node, !hasExited else { return }
    let session = context.session
    context.isRunning = true
    let callers = ownVariables.map { own in
      let callers = DottedVariables(frame.scope)
      own.restore(frame.scope)
      if let current { frame.scope.underscore = current }
      return callers
    }
    defer { callers?.restore(frame.scope) }
    // A block that nobody wrote does not count.
    if ast != nil { hasRun = true }
    frame.section = ast?.unnamed == false ? section : .none
    try session.enter(frame) {
      let flow: Flow
      do { flow = try node.exec(frame) } catch is ReturnSignal {
        return
      } catch let signal as ExitSignal where handlesExit {
        // `exit` ends the script file it stands in, whatever is still to run of it.
        hasExited = true
        try session.setVariable("LASTEXITCODE", .int(signal.code), in: session.global)
        if signal.code != 0 { context.failed = true }
        return
      } catch let stop as CommandStop where stop.context === context {
        leave(stop.record, wrapped: true)
        throw Thrown(stop.record)
      } catch let thrown as Thrown {
        leave(thrown.record, wrapped: context.signature?.isAdvanced == true)
        throw thrown
      }
      if flow == .breakLoop || flow == .continueLoop { try frame.escape(flow) }
    }
  }

  /// What `$input` is whatever comes by the pipeline: `Invoke-Command` hands its own input over.
  var dollarInput: ContiguousArray<Value>?

  /// The list that `$input` is in `begin` and `process` of an advanced function.
  private var inputList: ListObj?

  private func setInput(_ own: ContiguousArray<Value>, isEnd: Bool = false) {
    let items = dollarInput ?? own
    let value: Value
    if context.signature?.isAdvanced != true {
      value = .object(InputEnumerator(items))
    } else if isEnd {
      value = .array(items)
    } else {
      let list = inputList ?? ListObj(.arrayList)
      inputList = list
      list.items = items
      value = .object(list)
    }
    frame.scope.setAutomatic(Session.inputKey, value)
  }

  override func begin() throws {
    try context.session.prepareCode(code, frame)
    if code.begin != nil { setInput([]) }
    try exec(code.begin, .begin, block.code.ast.beginBlock)
  }

  override func process(_ input: Value) throws {
    sawInput = true
    guard let process = code.process else {
      if let binder, binder.takesPipelineInput {
        if try binder.bindPipelineInput(input) { try context.session.fillSlots(context, frame, onlyPipeline: true) }
      } else if context.signature?.isAdvanced == true {
        _ = try binder?.bindPipelineInput(input)
      }
      collected.append(input)
      return
    }
    if let binder, context.signature?.isAdvanced == true {
      guard try binder.bindPipelineInput(input) else { return }
      try context.session.fillSlots(context, frame, onlyPipeline: true)
    }
    iterations += 1
    if !dotted { frame.scope.underscore = input }
    setInput([input])
    try exec(process, .process, block.code.ast.processBlock, current: input)
    inputList?.items = []
  }

  override func runWithoutInput() throws {
    if let binder, context.signature?.isAdvanced == true {
      try binder.checkMandatoryAfterPipeline()
      iterations += 1
    }
    if code.process != nil {
      if !dotted { frame.scope.underscore = .null }
      setInput([])
      try exec(code.process, .process, block.code.ast.processBlock)
    }
  }

  override func end() throws {
    if code.process == nil {
      setInput(collected, isEnd: true)
      if sawInput, context.signature?.isAdvanced != true, !dotted { frame.scope.underscore = .unset }
    } else {
      setInput([], isEnd: true)
    }
    try exec(code.end, .end, block.code.ast.endBlock)
  }

  override func clean() {
    guard !hasCleaned else { return }
    hasCleaned = true
    // Without any block of the command having run there is nothing to clean up.
    guard code.clean != nil, hasRun else { return }
    let session = context.session
    let saved = (frame.out, session.enclosingTry)
    frame.out = session.nowhere
    // A `try` around the command does not make errors of this block terminating: they never get there.
    session.enclosingTry = 0
    let isStopping = session.stopFlag.load(ordering: .relaxed)
    if isStopping { session.clearStop() }
    defer {
      (frame.out, session.enclosingTry) = saved
      if isStopping { session.requestStop() }
    }
    do { try exec(code.clean, .clean, block.code.ast.cleanBlock) } catch {
      guard let thrown = session.asThrown(error, frame) else { return }
      context.failed = true
      session.report(thrown.record, frame.streams)
    }
  }

  override func dispose() {
    guard !finished else { return }
    finished = true
    clean()
    context.isRunning = false
    context.invocation.releaseCommand()
    if frame.scope.namesCommands, !dotted { context.session.commandGeneration &+= 1 }
  }
}
