// Calling: plain function calls, script blocks from native code, processors for pipelines.

import Objects
import Primitives
import Synchronization
import Syntax

extension Session {
  /// A sink for output that nobody wants.
  var nowhere: Sink { Session.nullSink.sink }
  private static let nullSink = SharedNullSink()

  /// The parent of a new scope for code of `module`, called from `frame`: the scope that is current in the module's scope tree, which is
  /// that of the innermost frame there. Only frames tell: a block dot-sourced into another tree runs in a scope that someone else's call made.
  public func parentScope(for module: ModuleInfo?, calledFrom frame: Frame?) -> Scope {
    var current = frame.map { Unmanaged.passUnretained($0) }
    while let here = current {
      if let scope = here._withUnsafeGuaranteedRef({ $0.scope.isOf(module) ? $0.scope : nil }) { return scope }
      current = here._withUnsafeGuaranteedRef { $0.callerReference }
    }
    return module?.scope ?? global
  }

  /// Runs `body` with `frame` as the innermost frame; guards the stack.
  @inline(__always)
  func enter<R>(_ frame: Frame, _ body: () throws -> R) throws -> R {
    var probe: UInt8 = 0
    let address = withUnsafeMutablePointer(to: &probe) { UInt(bitPattern: $0) }
    if address < stackLimit || callDepth > Session.maximumDepth {
      throw Thrown(
        "System.Management.Automation.ScriptCallDepthException", "The script failed due to call depth overflow.",
        id: "CallDepthOverflow",
        category: .InvalidOperation, target: .int(Int32(truncatingIfNeeded: callDepth)))
    }
    if attention.load(ordering: .relaxed) != 0 { try attend() }
    let previous = innermost
    innermost = Unmanaged.passUnretained(frame)
    callDepth += 1
    defer {
      innermost = previous
      callDepth -= 1
    }
    return try body()
  }

  static var maximumDepth: Int { 10_000 }

  /// Converts an argument to a plain parameter's type.
  func plainArgument(
    _ value: Value, _ step: CallStep, _ command: CommandInfo?, _ invocation: @autoclosure () -> Invocation?, _ f: Frame
  ) throws -> Value {
    let parameter = step.parameter
    let type = try parameter.type(self)
    if parameter.innerTypes.isEmpty {
      if type === TypeInfo.object {
        step.takesAnything = true
        return value
      }
      if type === value.type, !value.isNull {
        if value.obj == nil { step.takenKind = value.kind }
        return value
      }
    }
    do {
      if parameter.innerTypes.isEmpty { return try ParameterBinder.convert(value, to: type, self, advanced: false) }
      var converted = value
      for inner in parameter.innerTypes {
        converted = try ParameterBinder.convert(converted, to: inner(self), self, advanced: false)
      }
      return try ParameterBinder.convert(converted, to: type, self, advanced: false)
    } catch let thrown as Thrown {
      let call = invocation() ?? Invocation(command: command, name: command?.name ?? "", at: nil)
      let context = CommandContext(self, command, call, scope: f.scope, out: f.out, streams: f.streams)
      throw ParameterBinder.transformationFailed(thrown, parameter, context, position: f.position(step.node.extent))
    }
  }

  /// The value of a parameter nobody gave.
  func defaultValue(_ parameter: ParameterSpec, _ frame: Frame) throws -> Value {
    let type = try parameter.type(self)
    if let node = parameter.defaultNode {
      var value = try node.eval(frame).orNull
      if parameter.hasAttributes {
        // A class of transformations sees the default too.
        for case .custom(let own) in try parameter.attributes(self) where AttributeTypes.transform.accepts(own.type) {
          value = try MemberAccess.invoke(
            .object(own), PSString.make("Transform"), [executionContextObject(), value], self
          ).orNull
        }
      }
      if type === TypeInfo.object { return value }
      return try Conversion.convert(value, to: type, self)
    }
    if parameter.isSwitch { return .object(SwitchObj(false)) }
    if type === TypeInfo.object { return .null }
    if type === TypeInfo.string { return .emptyString }
    // Only Booleans and numbers have a default; enumerations, dates and other structures are null until given.
    if type === TypeInfo.bool { return .bool(false) }
    if type.code.isNumeric, !type.isEnum { return try Conversion.zero(type, self) }
    return .null
  }

  /// Makes a processor for a resolved command.
  func makeProcessor(
    _ target: CommandNode.Target, _ args: [Argument], _ invocation: Invocation, _ f: Frame, out: Sink, streams: Streams,
    dotted: Bool, nodes: CommandNode?
  ) throws -> CommandProcessor {
    switch target {
    case .block(let block):
      return try blockProcessor(block, nil, args, invocation, f, out: out, streams: streams, dotted: dotted, script: false)
    case .module(let module): throw Thrown.runtime("The module '\(module.name)' cannot be run.", id: "CommandNotRunnable")
    case .command(let command):
      switch command {
      case let function as FunctionInfo:
        return try blockProcessor(
          function.block, function, args, invocation, f, out: out, streams: streams, dotted: dotted, script: false)
      case let script as ExternalScriptInfo:
        try checkRequirements(try script.block(self), f)
        let stage = try blockProcessor(
          try script.block(self), script, args, invocation, f, out: out, streams: streams, dotted: dotted, script: !dotted)
        (stage as? BlockProcessor)?.handlesExit = true
        return stage
      case let info as CmdletInfo:
        let cmdlet = info.make()
        let context = CommandContext(self, info, invocation, scope: f.scope, out: out, streams: streams)
        context.frame = f
        invocation.cmdlet = context
        cmdlet.context = context
        let binder = ParameterBinder(context, try info.requireSignature())
        binder.dynamicParameters = { try cmdlet.dynamicParameters() }
        do {
          try binder.bindCommandLine(args)
          try context.applyOutVariable()
        } catch {
          if let thrown = error as? Thrown { complete(thrown.record, context) }
          invocation.releaseCommand()
          throw error
        }
        return CmdletProcessor(context, cmdlet, binder, caller: f)
      case let application as ApplicationInfo:
        let context = CommandContext(self, application, invocation, scope: f.scope, out: out, streams: streams)
        context.frame = f
        return NativeProcessor(
          context, application.path, args, written: nodes?.ast.map { WrittenArgument.of($0, f.source) } ?? [:], f)
      default:
        throw Thrown.runtime("The term '\(command.name)' cannot be run.", id: "CommandNotRunnable")
      }
    }
  }

  /// A stage for a script block or function: scope made, arguments bound.
  func blockProcessor(
    _ block: ScriptBlock, _ command: CommandInfo?, _ args: [Argument], _ invocation: Invocation, _ f: Frame, out: Sink,
    streams: Streams, dotted: Bool, script: Bool, scopeOverride: Scope? = nil, invoked: [Value]? = nil,
    underscore: Value = .unset, this: Value = .unset
  ) throws -> CommandProcessor {
    let code = dotted ? block.code.dotted() : block.code.scoped()
    let scope: Scope
    if dotted {
      scope =
        scopeOverride
        ?? (block.module === f.scope.module || !block.isBound ? f.scope : parentScope(for: block.module, calledFrom: f))
    } else {
      scope = Scope(
        parent: block.isBound ? parentScope(for: block.module, calledFrom: f) : f.scope, layout: code.layout,
        module: block.isBound ? block.module : f.scope.module, isScriptScope: script,
        caller: f.scope, id: nextScopeId())
      scope.invocation = invocation
      scope.underscore = underscore
      scope.this = this
    }
    let context = CommandContext(self, command, invocation, scope: f.scope, out: out, streams: streams)
    context.frame = f
    let frame = Frame(self, scope: scope, source: code.source, out: out, streams: streams, caller: f, invocation: invocation)
    context.ownFrame = frame
    if code.signature.isAdvanced { invocation.cmdlet = context }
    // A dot-sourced block shares its caller's variables, but `$_` and `$args` are its own while it runs.
    if dotted { invocation.isDotted = true }
    let callers = dotted ? DottedVariables(scope) : nil
    defer { callers?.restore(scope) }
    let binder = ParameterBinder(context, code.signature)
    if let dynamic = code.dynamicParam {
      binder.dynamicParameters = { [unowned self] in try self.dynamicParameters(dynamic, context, frame) }
    }
    do {
      if let invoked {
        try binder.bindInvoked(invoked)
        if code.usesBoundParameters { _ = binder.boundParameters() }
      } else {
        try binder.bindCommandLine(args)
      }
      try enter(frame) {
        try fillSlots(context, frame, onlyPipeline: false)
        if invoked != nil { try checkInvoked(context, frame) }
      }
    } catch let thrown as Thrown {
      complete(thrown.record, context)
      throw thrown
    }
    try context.applyOutVariable()
    frame.out = context.out
    frame.streams = context.streams
    context.applyPreferences(to: scope)
    let stage = BlockProcessor(context, block, code, frame, invoked == nil ? binder : nil, dotted: dotted)
    if dotted {
      if code.usesArgs, !f.isHost { scope.setAutomatic(Session.argsKey, invocation.argumentsArray) }
      stage.ownVariables = DottedVariables(scope)
    }
    return stage
  }

  /// Puts bound values (or defaults) where the block's code reads them.
  func fillSlots(_ context: CommandContext, _ frame: Frame, onlyPipeline: Bool) throws {
    guard let signature = context.signature else { return }
    for parameter in signature.parameters {
      let bound = context.values[parameter.index]
      let value: Value
      if case .unset = bound {
        if onlyPipeline, !context.pipelineBoundBefore.contains(parameter.index) { continue }
        value = try defaultValue(parameter, frame)
      } else {
        if onlyPipeline, !context.pipelineBound.contains(parameter.index) { continue }
        value = bound
      }
      try place(value, parameter, frame, isAdvanced: signature.isAdvanced)
    }
    for (index, object) in context.runtimeParameters where context.isBound(at: index) {
      object.value = context.values[index]
      object.isSet = true
    }
    if onlyPipeline { context.pipelineBoundBefore.formUnion(context.pipelineBound) }
  }

  private func place(_ value: Value, _ parameter: ParameterSpec, _ frame: Frame, isAdvanced: Bool) throws {
    let constraints = parameter.hasAttributes ? try parameter.constraints(self) : []
    if parameter.slot >= 0, parameter.slot < frame.scope.layout.names.count {
      if constraints.isEmpty {
        frame.scope.slots[parameter.slot] = value
      } else if case .box(let variable) = frame.scope.slots[parameter.slot] {
        // The variable stays the same for the next object of the pipeline: someone may hold it.
        variable.value = value
        variable.attributes = constraints
      } else {
        let variable = PSVariable(parameter.name, value)
        variable.attributes = constraints
        frame.scope.slots[parameter.slot] = .box(variable)
      }
    } else {
      let key = NameKey(parameter.name)
      if AutomaticVariables.isItem(key) {
        frame.scope.underscore = value
      } else if AutomaticVariables.isOfCall(key) {
        // The call itself sets these after its parameters; `$args` only where there are any.
        let isSetAnyway = key == Session.inputKey || key == Session.boundParametersKey
        guard !isSetAnyway, key != Session.argsKey || isAdvanced else { return }
        frame.scope.setAutomatic(key, value.orNull)
      } else {
        var constraints = constraints
        if constraints.isEmpty {
          let type = try parameter.type(self)
          if type !== TypeInfo.object { constraints = [VariableConstraint(type: type, attribute: nil)] }
        }
        if let variable = frame.scope.variable(key) {
          variable.value = value
          variable.attributes = constraints
        } else {
          let variable = PSVariable(parameter.name, value)
          variable.attributes = constraints
          frame.scope.install(variable, key)
        }
      }
    }
  }

  /// The parameters' variables of a block that native code runs get their values first and then the attributes, which check them: defaults
  /// and what nobody gave too.
  private func checkInvoked(_ context: CommandContext, _ frame: Frame) throws {
    for parameter in context.signature?.parameters ?? [] where parameter.hasAttributes {
      let key = NameKey(parameter.name)
      guard let variable = frame.scope.variable(key) else { continue }
      for case let constraint as VariableConstraint in variable.attributes where constraint.constraintType == nil {
        do {
          variable.value = try constraint.check(variable.value, name: parameter.name.string, self)
        } catch let thrown as Thrown where thrown.record.errorId == "ValidateSetFailure" {
          try VariableConstraint.refuseNew(thrown, variable.value, name: parameter.name.string, self)
          throw thrown
        }
      }
    }
  }

  // MARK: script blocks from native code

  /// Runs a block in the scope of `frame` (no scope of its own) with `$_` set, output to `out`: ForEach-Object, Where-Object, calculated
  /// properties.
  public func runDotted(_ block: ScriptBlock, in frame: Frame, underscore: Value, out: Sink, args: [Value] = []) throws {
    let code = block.code.dotted()
    let scope =
      block.module === frame.scope.module || !block.isBound
      ? frame.scope : parentScope(for: block.module, calledFrom: frame)
    let inner = Frame(
      self, scope: scope, source: code.source, out: out, streams: frame.streams, caller: frame, invocation: frame.invocation)
    try prepareCode(code, inner)
    try runDotted(code, inner, underscore: underscore, args: args)
  }

  /// As `runDotted`, with a frame that the caller made and keeps for many calls.
  public func runDotted(_ code: CompiledBlock, _ inner: Frame, underscore: Value, args: [Value] = []) throws {
    let scope = inner.scope
    let saved = scope.underscore
    if case .unset = underscore {} else { scope.underscore = underscore }
    defer { scope.underscore = saved }
    let callers = ReplacedVariables(code, scope)
    defer { callers?.restore(scope) }
    try enter(inner) {
      try bindDotted(code, inner, args)
      if let begin = code.begin { try runBody(begin, inner) }
      if let process = code.process { try runBody(process, inner) }
      if let end = code.end { try runBody(end, inner) }
    }
  }

  /// As `runDotted`, but only one of the block's named blocks.
  func runClause(_ clause: BlockNode, _ code: CompiledBlock, _ inner: Frame, underscore: Value, args: [Value]) throws {
    let saved = inner.scope.underscore
    inner.scope.underscore = underscore
    defer { inner.scope.underscore = saved }
    let callers = ReplacedVariables(code, inner.scope)
    defer { callers?.restore(inner.scope) }
    try enter(inner) {
      try bindDotted(code, inner, args)
      try runBody(clause, inner)
    }
  }

  /// Gives a dotted block's parameters their values, and `$args` the rest.
  @inline(__always) private func bindDotted(_ code: CompiledBlock, _ inner: Frame, _ args: [Value]) throws {
    guard !code.signature.parameters.isEmpty || code.usesArgs else { return }
    for (i, parameter) in code.signature.parameters.enumerated() {
      let value = i < args.count ? args[i] : try defaultValue(parameter, inner)
      try setVariable(NameKey(parameter.name), value, inner)
    }
    inner.scope.setAutomatic(Session.argsKey, .array(Array(args.dropFirst(code.signature.parameters.count))))
  }

  @inline(__always) private func runBody(_ body: BlockNode, _ inner: Frame) throws {
    do {
      let flow = try body.exec(inner)
      if flow != .normal, flow != .returned { try inner.escape(flow) }
    } catch is ReturnSignal {}
  }

  /// A frame for running a block again and again in the scope of `caller`.
  public func dottedFrame(_ block: ScriptBlock, _ code: CompiledBlock, _ caller: Frame, out: Sink, streams: Streams) -> Frame {
    let scope =
      block.module === caller.scope.module || !block.isBound
      ? caller.scope : parentScope(for: block.module, calledFrom: caller)
    return Frame(
      self, scope: scope, source: code.source, out: out, streams: streams, caller: caller, invocation: caller.invocation)
  }

  static let argsKey = NameKey("args")
  static let inputKey = NameKey("input")
  static let boundParametersKey = NameKey("psboundparameters")

  /// The value of a block run in the scope of `frame` with `$_` set.
  public func callDotted(_ block: ScriptBlock, in frame: Frame, underscore: Value, args: [Value] = []) throws -> Value {
    let sink = CaptureSink()
    try runDotted(block, in: frame, underscore: underscore, out: sink, args: args)
    return sink.result
  }

  /// Runs a block in a scope of its own with positional arguments: `& $block a b`.
  public func run(
    _ block: ScriptBlock, _ args: [Value], out: Sink, from frame: Frame? = nil, underscore: Value = .unset,
    input: ContiguousArray<Value>? = nil, this: Value = .unset, dollarInput: ContiguousArray<Value>? = nil
  ) throws {
    let f = frame ?? currentFrame ?? topFrame()
    let invocation = Invocation(command: nil, name: "", at: nil)
    invocation.expectingInput = input != nil
    let stage = try blockProcessor(
      block, nil, [], invocation, f, out: out, streams: f.streams, dotted: false, script: false, invoked: args,
      underscore: underscore, this: this)
    defer { stage.dispose() }
    (stage as? BlockProcessor)?.dollarInput = dollarInput
    try stage.start()
    if let input {
      for item in input { try stage.process(item) }
    } else {
      try stage.runWithoutInput()
      if case .unset = underscore {} else { stage.context.ownFrame?.scope.underscore = underscore }
    }
    try stage.end()
  }

  static let thisKey = NameKey("this")

  /// The value of `& $block args`.
  public func call(_ block: ScriptBlock, _ args: [Value], underscore: Value = .unset, this: Value = .unset) throws -> Value {
    let sink = CaptureSink()
    try run(block, args, out: sink, underscore: underscore, this: this)
    return sink.result
  }

  /// Runs a command by name with arguments, as script text would.
  public func runCommand(
    _ name: String, _ args: [Argument], out: Sink, from frame: Frame? = nil, input: ContiguousArray<Value>? = nil
  ) throws {
    let f = frame ?? currentFrame ?? topFrame()
    let command = try requireCommand(name, from: f.scope, f, extent: f.at)
    let invocation = Invocation(command: command, name: name, at: nil)
    invocation.expectingInput = input != nil
    let stage = try makeProcessor(
      .command(command), args, invocation, f, out: out, streams: f.streams, dotted: false, nodes: nil)
    defer { stage.dispose() }
    try stage.start()
    if let input { for item in input { try stage.process(item) } } else { try stage.runWithoutInput() }
    try stage.end()
  }

  /// A frame at the global scope for code that nobody called.
  public func topFrame() -> Frame {
    let frame = Frame(self, scope: global, source: SourceText("", file: nil), out: defaultOut, streams: hostStreams)
    frame.isHost = true
    return frame
  }

}

/// The pipeline in which the host runs a script: the script, then Out-Default.
private final class HostPipeline: PipelineCounting {
  private let out: Sink
  init(_ out: Sink) { self.out = out }
  var pipelineIterations: [Int] { [0, 0, out.objectCount] }
}

/// One sink for everyone: it keeps nothing, so sharing is safe.
private final class SharedNullSink: @unchecked Sendable {
  let sink = NullSink()
}

extension Session {
  /// Runs a script's block at the top: in the global scope, as `pwsh -File` and the prompt do.
  /// `line` gives the lines of standard input, which a script that names `$input` gets as the input of its pipeline.
  public func runTop(
    _ block: ScriptBlock, _ args: [Argument], command: CommandInfo? = nil, out: Sink? = nil, line: (() -> String?)? = nil
  ) throws {
    let frame = Frame(self, scope: global, source: block.code.source, out: out ?? defaultOut, streams: hostStreams)
    frame.isHost = true
    // The host calls a script by its path, in a pipeline that ends in Out-Default.
    let invocation = Invocation(
      command: command, name: (command as? ExternalScriptInfo)?.path ?? command?.name ?? "", at: nil)
    invocation.pipelineLength = 2
    invocation.pipeline = HostPipeline(out ?? defaultOut)
    defer { invocation.pipeline = nil }
    let stage = try blockProcessor(
      block, command, args, invocation, frame, out: out ?? defaultOut, streams: hostStreams, dotted: true, script: false)
    defer { stage.dispose() }
    // A script file's `$args` is what its parameters left over; the prompt keeps those of before.
    if command != nil { scriptArguments = invocation.arguments }
    do {
      if let line, Session.namesInput(block.code.ast) {
        invocation.expectingInput = true
        try stage.start()
        while let text = line() { try stage.process(Value(text)) }
      } else {
        try stage.start()
        try stage.runWithoutInput()
      }
      try stage.end()
    } catch is FlowSignal {
      // `break` outside a loop ends the script.
    }
  }
  /// Whether `$input` is named in a script, blocks inside it apart.
  private static func namesInput(_ ast: ScriptBlockAst) -> Bool {
    var found = false
    ast.visit { node in
      if let variable = node as? VariableExpressionAst, variable.variablePath.isVariable,
        variable.variablePath.unqualifiedPath.lowercased() == "input"
      {
        found = true
        return .stopVisit
      }
      return node.kind == .scriptBlockExpression ? .skipChildren : .continue
    }
    return found
  }
}
