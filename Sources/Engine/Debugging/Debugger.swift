// The debugger of a session: breakpoints, stepping, tracing. A session that is not debugged does not know of it: only when a breakpoint is set or
// statements are traced does the session's `attention` say so, and then every statement asks here.

import Objects
import Primitives
import Synchronization
import Syntax

/// `System.Management.Automation.Debugger`.
public final class Debugger: Obj, EventSource {
  unowned(unsafe) let session: Session
  public let handlers = EventHandlers()
  public var eventNames: [String] { ["DebuggerStop", "BreakpointUpdated"] }
  let instanceId = PSGuid.random()
  public private(set) var breakpoints: [BreakpointObj] = []
  /// Rises with every change to the breakpoints.
  private var generation = 0
  /// `DebugModes`.
  public var mode: Int64 = 1
  /// `Enable-RunspaceDebug`: a stop waits until someone debugs, and -BreakAll asks for one at once.
  public var keepsStops = false
  public var breaksAtOnce = false
  /// Whether a script is held at a breakpoint now.
  public private(set) var isStopped = false
  /// Whether an action or a debugger command runs: nothing stops meanwhile.
  private var isQuiet = 0
  private var isStepping = false
  /// Stepping over or out: the frames in one of which it stops, innermost first; nil to stop in any.
  private var stepFrames: [Frame]?
  /// `Set-PSDebug -Trace`.
  public private(set) var traceLevel = 0
  /// `Set-PSDebug -Step`.
  public private(set) var asksAtEachStep = false
  /// What is known of texts, by the identity of the text.
  private var sources: [ObjectIdentifier: SourcePoints] = [:]
  /// The frame and place of the stop.
  var stoppedFrame: Frame?
  private var stoppedArguments: RecordObj?
  var listing = DebuggerListing()
  /// What an empty line repeats.
  var lastCommand: String?

  init(_ session: Session) {
    self.session = session
    super.init()
  }

  public override var type: TypeInfo { DebuggerTypes.scriptDebugger }
  var isActive: Bool { !breakpoints.isEmpty || isStepping || traceLevel > 0 }

  /// Makes the session ask, or leave the debugger alone.
  private func settle() {
    if isActive || asksAtEachStep { session.raise(.debug) } else { session.lower(.debug) }
  }

  // MARK: breakpoints

  @discardableResult
  public func add(
    _ kind: BreakpointObj.Kind, script: String?, line: Int = 0, column: Int = 0, name: String = "",
    access: BreakpointObj.Access = .write, action: ScriptBlock?
  ) -> BreakpointObj {
    session.family.lastBreakpoint += 1
    let made = BreakpointObj(
      kind, id: session.family.lastBreakpoint, script: script, line: line, column: column, name: name, access: access,
      action: action)
    breakpoints.append(made)
    changed()
    return made
  }

  @discardableResult
  public func remove(_ breakpoint: BreakpointObj) -> Bool {
    guard let at = breakpoints.firstIndex(where: { $0 === breakpoint }) else { return false }
    breakpoints.remove(at: at)
    changed()
    return true
  }

  public func enable(_ breakpoint: BreakpointObj, _ on: Bool) {
    breakpoint.isEnabled = on
    changed()
  }

  private func changed() {
    generation += 1
    settle()
  }

  // MARK: Set-PSDebug and Wait-Debugger

  public func setTrace(_ level: Int) {
    traceLevel = level
    settle()
  }
  public func setAsking(_ on: Bool) {
    asksAtEachStep = on
    if on, traceLevel == 0 { traceLevel = 1 }
    settle()
  }
  public func setStepping(_ on: Bool) {
    isStepping = on
    stepFrames = nil
    settle()
  }

  /// `Wait-Debugger`: stops at the statement that called it.
  public func breakHere(_ frame: Frame, trigger: Value = .null) throws {
    try stop(frame, frame.at, [], trigger: trigger)
  }

  // MARK: what running code tells

  private func points(_ source: SourceText) -> SourcePoints {
    let key = ObjectIdentifier(source)
    let known: SourcePoints
    if let found = sources[key] {
      known = found
    } else {
      known = SourcePoints(source)
      sources[key] = known
    }
    if known.generation != generation {
      known.generation = generation
      known.bound = [:]
      if let file = source.file {
        for breakpoint in breakpoints where breakpoint.kind == .line && breakpoint.script == file {
          if let place = breakpoint.place(in: known) { known.bound[place, default: []].append(breakpoint) }
        }
      }
    }
    return known
  }

  /// A statement is about to run.
  func statement(_ node: Node, _ f: Frame) throws {
    if node is IfNode || node is LoopNode || node is SwitchNode || node is TryNode || node is FunctionNode || node is BlockNode
    {
      return
    }
    try point(f, node.extent)
  }

  /// A block is entered.
  func entering(_ body: Extent?, _ f: Frame) throws {
    guard isQuiet == 0 else { return }
    if let body { return try point(f, Extent(body.startOffset, body.startOffset + 1)) }
    if f.source.file != nil, let entry = points(f.source).blocks.first?.entry { try point(f, entry) }
  }

  /// A block ends.
  func leaving(_ body: Extent, _ f: Frame) throws { try point(f, Extent(body.endOffset - 1, body.endOffset)) }

  /// A sequence point is reached.
  func point(_ f: Frame, _ extent: Extent) throws {
    guard isQuiet == 0, mode != 0 else { return }
    let saved = f.at
    f.at = extent
    defer { f.at = saved }
    let known = points(f.source)
    let block = known.block(at: extent)
    if traceLevel > 0, block?.isHidden != true, block?.isStepThrough != true { try trace(f, extent) }
    if block?.isHidden == true { return }
    if isStepping, stopsHere(f) {
      if block?.isStepThrough != true {
        stepFrames = nil
        return try stop(f, extent, [])
      }
    }
    var hits: [BreakpointObj] = known.bound[extent]?.filter(\.isEnabled) ?? []
    if breakpoints.contains(where: { $0.kind == .variable && $0.isEnabled }) {
      hits += variableHits(known, extent)
    }
    if !hits.isEmpty {
      let stopping = trigger(hits, f)
      if !stopping.isEmpty { try stop(f, extent, stopping) }
    }
  }

  /// Whether stepping stops in this frame.
  private func stopsHere(_ f: Frame) -> Bool {
    guard let frames = stepFrames else { return true }
    // The innermost of the frames that is still there is where it stops.
    var live: [ObjectIdentifier] = []
    var current: Frame? = f
    while let here = current {
      live.append(ObjectIdentifier(here))
      current = here.caller
    }
    guard let target = frames.first(where: { live.contains(ObjectIdentifier($0)) }) else { return true }
    return target === f
  }

  /// A command is about to run.
  func command(_ name: String, _ command: CommandInfo?, _ f: Frame, _ extent: Extent) throws {
    guard isQuiet == 0, mode != 0, breakpoints.contains(where: { $0.kind == .command && $0.isEnabled }) else { return }
    if points(f.source).block(at: extent)?.isHidden == true { return }
    let hits = breakpoints.filter { breakpoint in
      guard breakpoint.kind == .command, breakpoint.isEnabled else { return false }
      guard breakpoint.fits(name) || command.map({ breakpoint.fits($0.name) }) ?? false else { return false }
      return breakpoint.script == nil || breakpoint.script == f.source.file
    }
    if hits.isEmpty { return }
    let stopping = trigger(hits, f)
    if !stopping.isEmpty { try stop(f, f.at, stopping) }
  }

  /// The variable breakpoints that the statement at a place touches.
  private func variableHits(_ known: SourcePoints, _ extent: Extent) -> [BreakpointObj] {
    var hits: [BreakpointObj] = []
    let wanted = breakpoints.filter { breakpoint in
      breakpoint.kind == .variable && breakpoint.isEnabled
        && (breakpoint.script == nil || breakpoint.script == known.source.file)
    }
    known.root.visit { ast in
      if ast.extent.end <= extent.start || ast.extent.start >= extent.end { return .skipChildren }
      if let inner = ast as? ScriptBlockExpressionAst, inner.extent.start >= extent.start, inner.extent.end <= extent.end,
        inner.extent != extent
      {
        return .skipChildren
      }
      guard let variable = ast as? VariableExpressionAst, variable.extent.start >= extent.start,
        variable.extent.end <= extent.end
      else { return .continue }
      let name = variable.variablePath.userPath
      let bare = name.split(separator: ":").last.map(String.init) ?? name
      for breakpoint in wanted
      where breakpoint.name.lowercased() == bare.lowercased() || breakpoint.name.lowercased() == name.lowercased() {
        let (reads, writes) = Debugger.use(variable)
        let fits =
          breakpoint.access == .read ? reads : breakpoint.access == .write ? writes : reads || writes
        if fits, !hits.contains(where: { $0 === breakpoint }) { hits.append(breakpoint) }
      }
      return .continue
    }
    return hits
  }

  /// Whether a variable is read and whether it is written where it stands.
  private static func use(_ variable: VariableExpressionAst) -> (reads: Bool, writes: Bool) {
    var child: Ast = variable
    var parent = variable.parent
    while let here = parent {
      if let assignment = here as? AssignmentStatementAst {
        guard assignment.left === child else { return (true, false) }
        return (assignment.`operator` != .equals, true)
      }
      if let unary = here as? UnaryExpressionAst {
        switch unary.tokenKind {
        case .plusPlus, .minusMinus, .postfixPlusPlus, .postfixMinusMinus: return (true, true)
        default: return (true, false)
        }
      }
      if let loop = here as? ForEachStatementAst, loop.variable === variable { return (false, true) }
      if here is AttributedExpressionAst || here is ArrayLiteralAst || here is ParenExpressionAst
        || here is CommandExpressionAst
        || here is PipelineAst && !(here.parent is StatementBlockAst)
      {
        child = here
        parent = here.parent
        continue
      }
      return (true, false)
    }
    return (true, false)
  }

  /// Counts the hits and runs the actions; what is left stops the script.
  private func trigger(_ hits: [BreakpointObj], _ f: Frame) -> [BreakpointObj] {
    hits.filter { breakpoint in
      breakpoint.hitCount += 1
      guard let action = breakpoint.action else { return true }
      isQuiet += 1
      let state = (session.lastOk, session.enclosingTry)
      defer {
        isQuiet -= 1
        (session.lastOk, session.enclosingTry) = state
      }
      do {
        try session.run(action, [], out: NullSink(), from: f, underscore: .object(breakpoint))
      } catch let signal as FlowSignal {
        return signal.isBreak
      } catch {}
      return false
    }
  }

  // MARK: stopping

  /// Holds the script at a place until whoever listens says how to go on.
  private func stop(_ f: Frame, _ extent: Extent, _ hits: [BreakpointObj], trigger: Value = .null) throws {
    isStepping = false
    stepFrames = nil
    settle()
    let shows = session.hasNestedPrompts
    guard shows || handlers.hears("DebuggerStop") else {
      return try waitForDebugger(f, extent, hits)
    }
    let invocation = InvocationInfo(Invocation(command: nil, name: "", at: f.position(extent)), session)
    let list = hits.map { Value.object($0) }
    let context = RecordObj(
      DebuggerTypes.context,
      [
        ("InvocationInfo", .object(invocation)),
        ("Breakpoints", .object(ArrayObj(ContiguousArray(list), of: DebuggerTypes.breakpoint))), ("Trigger", trigger),
      ])
    let arguments = RecordObj(
      DebuggerTypes.stopArgs,
      [
        ("InvocationInfo", .object(invocation)),
        ("Breakpoints", LanguageFacade.readOnly(ContiguousArray(list), of: DebuggerTypes.breakpoint)),
        ("ResumeAction", .object(EnumValue(DebuggerTypes.resumeAction, 0))), ("SuspendRemaining", .bool(false)),
      ])
    let saved = (session.lastOk, stoppedFrame, stoppedArguments, isStopped, f.at, session.enclosingTry)
    f.at = extent
    isStopped = true
    isQuiet += 1
    stoppedFrame = f
    stoppedArguments = arguments
    listing.reset(f.source, extent)
    session.enclosingTry = 0
    try session.setVariable("PSDebugContext", .object(context), in: session.global)
    session.notifyChange()
    defer {
      isQuiet -= 1
      (session.lastOk, stoppedFrame, stoppedArguments, isStopped, f.at, session.enclosingTry) = saved
      session.global.removeVariable(NameKey("PSDebugContext"))
      session.notifyChange()
    }
    if shows {
      let notices = hits.map { "Hit " + $0.text } + [InvocationInfo.positionMessage(f.position(extent))]
      let action = try session.enterNestedPrompt(at: f, debugger: self, notices: notices) ?? 0
      arguments.values[2] = .object(EnumValue(DebuggerTypes.resumeAction, action))
    }
    handlers.raise("DebuggerStop", sender: .object(self), .object(arguments), session)
    let action = (arguments.values[2].base.obj as? EnumValue)?.raw ?? 0
    try resume(action, f)
  }

  private func resume(_ action: Int64, _ f: Frame) throws {
    switch action {
    case 1:
      isStepping = true
      stepFrames = nil
    case 2:
      isStepping = true
      stepFrames = frames(from: f.caller)
      if stepFrames?.isEmpty == true { isStepping = false }
    case 3:
      isStepping = true
      stepFrames = frames(from: f)
    case 4:
      session.raise(.debug)
      throw StopSignal()
    default: break
    }
    settle()
  }

  private func frames(from first: Frame?) -> [Frame] {
    var all: [Frame] = []
    var current = first
    while let here = current, !here.isHost {
      all.append(here)
      current = here.caller
    }
    return all
  }

  /// Nobody listens in this session: a background session waits at its breakpoint for someone to debug it, the first session goes on.
  private func waitForDebugger(_ f: Frame, _ extent: Extent, _ hits: [BreakpointObj]) throws {
    let job = session.ownJob?.kind == .backgroundChild ? session.ownJob : nil
    guard job != nil || keepsStops else { return }
    isStopped = true
    stoppedFrame = f
    job?.setState(.atBreakpoint, session)
    session.notifyChange()
    defer {
      isStopped = false
      stoppedFrame = nil
      if job?.state == .atBreakpoint { job?.setState(.running, session) }
    }
    _ = try session.wait(seconds: nil) { handlers.hears("DebuggerStop") }
  }

  /// `Runspace.ResetRunspaceState()`.
  func reset() {
    breakpoints = []
    isStepping = false
    stepFrames = nil
    mode = 1
    keepsStops = false
    changed()
  }

  var stopArguments: Value { stoppedArguments.map { .object($0) } ?? .null }

  /// Runs something during which nothing stops.
  func quietly<R>(_ body: () throws -> R) rethrows -> R {
    isQuiet += 1
    defer { isQuiet -= 1 }
    return try body()
  }

  // MARK: tracing

  private func trace(_ f: Frame, _ extent: Extent) throws {
    let position = f.position(extent)
    let line = f.source.line(position.start.line)
    let column = max(0, position.start.column - 1)
    let units = Array(line.utf16)
    var marked = units
    marked.insert(contentsOf: Array(" >>>> ".utf16), at: min(column, units.count))
    let number = String(position.start.line)
    let padded = String(repeating: " ", count: max(0, 4 - number.utf8.count)) + number
    let text = "\(padded)+ \(String(decoding: marked, as: UTF16.self))"
    session.host.writeDebugLine(text)
    if asksAtEachStep {
      let answer = try Confirmation.ask(
        session, caption: "Continue with this operation?", message: text, [.yes, .yesToAll, .halt, .suspend])
      if answer == .yesToAll { asksAtEachStep = false }
      if answer == .halt { throw StopSignal() }
    }
  }
}

extension Session {
  /// The session's debugger.
  public var debugger: Debugger {
    if let debuggerObject { return debuggerObject }
    let made = Debugger(self)
    debuggerObject = made
    return made
  }

  /// What others asked for, before a statement runs; the debugger's part too.
  @inline(never) func attend(_ f: Frame, _ block: BlockNode, _ index: Int) throws {
    try attend()
    guard attention.load(ordering: .relaxed) & Attention.debug.rawValue != 0, let debuggerObject else { return }
    if index == 0, block.isBody { try debuggerObject.entering(block.body, f) }
    try debuggerObject.statement(block.statements[index], f)
  }

  /// A block has run to its end.
  @inline(never) func blockEnded(_ f: Frame, _ block: BlockNode) throws {
    guard attention.load(ordering: .relaxed) & Attention.debug.rawValue != 0, let debuggerObject, let body = block.body else {
      return
    }
    if block.statements.isEmpty { try debuggerObject.entering(body, f) }
    try debuggerObject.leaving(body, f)
  }

  /// A condition is about to be worked out, or a loop takes its next step.
  @inline(never) func reached(_ f: Frame, _ extent: Extent) throws {
    guard attention.load(ordering: .relaxed) & Attention.debug.rawValue != 0, let debuggerObject else { return }
    try debuggerObject.point(f, extent)
  }

  /// A command is about to run.
  @inline(never) func commandReached(_ name: String, _ command: CommandInfo?, _ f: Frame, _ extent: Extent) throws {
    guard attention.load(ordering: .relaxed) & Attention.debug.rawValue != 0, let debuggerObject else { return }
    try debuggerObject.command(name, command, f, extent)
  }
}
