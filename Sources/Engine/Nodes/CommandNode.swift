// A command: its name, its arguments, what it resolved to last time. Arguments of a plain function are evaluated straight into the new
// scope's slots; everything else goes through the binder.

import Objects
import Primitives
import Synchronization
import Syntax

/// One argument as written.
enum ArgumentNode {
  case value(Node)
  /// `-Name` or `-Name:value`.
  case named(PSString, Node?, Extent)
  case splat(Node)

  /// `--`: no parameter names follow. Programs get it, commands do not.
  var isEndOfParameters: Bool {
    if case .named(let name, nil, _) = self { return name.count == 1 && name[0] == 0x2d }
    return false
  }
}

final class CommandNode: Node {
  let nameNode: Node
  let fixedName: String?
  let arguments: [ArgumentNode]
  let redirections: [RedirectionNode]
  let isDotted: Bool
  let isCall: Bool
  private let endsParameters: Bool
  /// Whether `-?` stands among the arguments.
  private let asksForHelp: Bool
  /// `Name(a, b)`: the parenthesis touches the name and holds a list.
  var looksLikeMethodCall = false
  /// The command as it is written: programs get quoted words and lists as they are.
  var ast: CommandAst?
  private var cached: CommandInfo?
  private var cachedGeneration: UInt64 = .max
  private var cachedModule: ObjectIdentifier?
  private var plan: CallPlan?
  /// The plain function that `cached` is, once it was called directly.
  private var direct: DirectCall?
  /// Whether all that is redirected is the output, to `$null`.
  let dropsOutput: Bool

  init(
    _ extent: Extent, name: Node, _ arguments: [ArgumentNode], _ redirections: [RedirectionNode], isDotted: Bool, isCall: Bool
  ) {
    nameNode = name
    fixedName = name.constant?.pstring?.string
    self.arguments = arguments
    self.redirections = redirections
    self.isDotted = isDotted
    self.isCall = isCall
    endsParameters = arguments.contains { $0.isEndOfParameters }
    asksForHelp = arguments.contains {
      if case .named(let name, _, _) = $0 { return name.count == 1 && name[0] == 0x3f }
      return false
    }
    dropsOutput = redirections.count == 1 && redirections[0].dropsOutput
    super.init(extent)
  }

  /// What the name stands for: a command, or a script block called with `&` or `.`.
  enum Target {
    case command(CommandInfo)
    case block(ScriptBlock)
    /// `& $module { ... }`: the first argument is what runs.
    case module(ModuleInfo)
  }

  func resolve(_ f: Frame) throws -> Target {
    let session = f.session
    let module = f.scope.module.map { ObjectIdentifier($0) }
    if let cached, cachedGeneration == session.commandGeneration, cachedModule == module { return .command(cached) }
    if let fixedName, !fixedName.isEmpty {
      let found = try session.requireCommand(
        fixedName, from: f.scope, f, extent: nameNode.extent, calledBy: invocationName)
      // Actions around the search want to be asked each time.
      if session.lookupActions != nil { return .command(found) }
      cached = found
      direct = nil
      cachedGeneration = session.commandGeneration
      cachedModule = module
      return .command(found)
    }
    let value = try nameNode.eval(f).base
    if case .object(let object) = value {
      if let block = object as? ScriptBlock { return .block(block) }
      if let module = object as? ModuleInfo { return .module(module) }
      if let alias = object as? AliasInfo {
        return .command(try session.requireCommand(alias.target, from: f.scope, f, extent: nameNode.extent))
      }
      if let command = object as? CommandInfo { return .command(command) }
    }
    if value.isNull {
      f.at = nameNode.extent
      throw Thrown.runtime(
        "The expression after '\(isDotted ? "." : "&")' in a pipeline element produced an object that was not valid. It must result in a command name, a script block, or a CommandInfo object.",
        id: "BadExpression")
    }
    let name = try Text.string(value, session).string
    if name.isEmpty {
      throw Thrown.runtime(
        "The expression after '\(isDotted ? "." : "&")' in a pipeline element produced an object that was not valid. It must result in a command name, a script block, or a CommandInfo object.",
        id: "BadExpression")
    }
    return .command(
      try session.requireCommand(name, from: f.scope, f, extent: nameNode.extent, calledBy: invocationName))
  }

  /// What a call with an operator goes by.
  var invocationName: String? { isDotted ? "." : isCall ? "&" : nil }

  /// Evaluates the arguments in order.
  func evaluate(_ f: Frame) throws -> [Argument] {
    var list: [Argument] = []
    list.reserveCapacity(arguments.count)
    for argument in arguments {
      switch argument {
      case .value(let node): list.append(.positional(try node.eval(f).orNull, f.position(node.extent)))
      case .named(let name, let node, let extent): list.append(.named(name, try node?.eval(f).orNull, f.position(extent)))
      case .splat(let node):
        let value = try node.eval(f)
        let place = f.position(node.extent)
        if let dictionary = value.dictionary {
          for position in dictionary.orderedPositions {
            guard let key = dictionary.table.key(at: position) else { continue }
            list.append(.pair(try Text.string(key, f.session), dictionary.table.value(at: position)))
          }
        } else if let sequence = value.sequence {
          for item in sequence.items {
            if case .object(let object) = item, object.tag == .wrapped,
              let name = object.extras?.note(ParameterBinder.splatMark)?.pstring
            {
              list.append(
                .splatted(name, text: (try orNil({ try Text.string(item, f.session).string })) ?? "-\(name.string)", place))
            } else {
              list.append(.positional(item, place))
            }
          }
        } else if case .string(let text) = value {
          // A string is a run of characters to splatting.
          for i in 0..<text.count { list.append(.positional(.char(text[i]), place)) }
        } else {
          list.append(.positional(value.orNull, place))
        }
      }
    }
    return list
  }

  /// Makes the stage for this command: resolved, arguments evaluated and bound.
  func prepare(
    _ f: Frame, out: Sink, streams: Streams, position: Int, length: Int, expectsInput: Bool, pipeline: Pipeline? = nil
  ) throws -> CommandProcessor {
    if looksLikeMethodCall, f.scope.effectiveStrictMode.major >= 2 {
      throw Thrown.runtime(
        "The function or command was called as if it were a method. Parameters should be separated by spaces. For information about parameters, see the about_Parameters Help topic.",
        id: "StrictModeFunctionCallWithParens")
    }
    var target = try resolve(f)
    if f.session.attention.load(ordering: .relaxed) != 0 { try reached(target, f) }
    var args = try evaluate(f)
    if endsParameters { dropEndOfParameters(&args, target) }
    if case .module(let module) = target { target = try inside(module, &args, f) }
    if asksForHelp, case .command(let command) = target, let help = try helpRequest(command, f) { (target, args) = help }
    let invocation: Invocation
    switch target {
    case .command(let command):
      invocation = Invocation(command: command, name: invocationName ?? fixedName ?? command.name, at: f.position(extent))
    case .block(let block):
      invocation = Invocation(command: nil, name: invocationName ?? "", at: f.position(extent))
      invocation.block = block
    case .module: invocation = Invocation(command: nil, name: invocationName ?? "", at: f.position(extent))
    }
    invocation.pipelinePosition = position
    invocation.pipelineLength = length
    invocation.pipeline = pipeline
    invocation.expectingInput = expectsInput
    invocation.invocationOperator = isDotted ? "." : isCall ? "&" : ""
    do {
      return try f.session.makeProcessor(
        target, args, invocation, f, out: out, streams: streams, dotted: isDotted, nodes: self)
    } catch {
      // No stage came of it that would let go of the pipeline at its end.
      invocation.pipeline = nil
      throw error
    }
  }

  /// Takes `--` out for all but programs.
  private func dropEndOfParameters(_ args: inout [Argument], _ target: Target) {
    if case .command(let command) = target, command is ApplicationInfo { return }
    args.removeAll {
      if case .named(let name, nil, _) = $0 { return name.count == 1 && name[0] == 0x2d }
      return false
    }
  }

  /// What `-?` makes of a call: Get-Help for a cmdlet, an advanced function or script, and anything with help in its comments.
  private func helpRequest(_ command: CommandInfo, _ f: Frame) throws -> (Target, [Argument])? {
    let session = f.session
    let written = fixedName ?? command.name
    var name = written
    var category = written.lowercased() == command.name.lowercased() ? command.commandType : "All"
    switch command {
    case is CmdletInfo: break
    case is FunctionInfo, is ExternalScriptInfo:
      if try command.signature(session)?.isAdvanced != true {
        guard session.hooks.hasHelpComment?(command, session) == true else { return nil }
        (name, category) = ((command as? ExternalScriptInfo)?.path ?? command.name, command.commandType)
      }
    default: return nil
    }
    guard let help = try session.findCommand("Get-Help", from: f.scope) else { return nil }
    let place = f.position(extent)
    return (
      .command(help),
      [.named(PSString.make("Name"), Value(name), place), .named(PSString.make("Category"), Value(category), place)]
    )
  }

  /// What the first argument of `& $module` stands for in the module.
  private func inside(_ module: ModuleInfo, _ args: inout [Argument], _ f: Frame) throws -> Target {
    guard !args.isEmpty, case .positional(let value, _) = args.removeFirst() else {
      throw Thrown.runtime(
        "The expression after '\(isDotted ? "." : "&")' in a pipeline element produced an object that was not valid. It must result in a command name, a script block, or a CommandInfo object.",
        id: "BadExpression")
    }
    if let block = value.base.obj as? ScriptBlock { return .block(ScriptBlock(block.code, module: module)) }
    if let command = value.base.obj as? CommandInfo { return .command(command) }
    return .command(
      try f.session.requireCommand(
        try Text.string(value, f.session).string, from: module.scope ?? f.scope, f, extent: nameNode.extent,
        calledBy: invocationName))
  }

  /// Runs a lone command that is a simple function or script block without the pipeline machinery. False: not such a command.
  func callDirectly(_ f: Frame, out: Sink) throws -> Bool {
    // Strict mode refuses it; see `prepare`.
    if looksLikeMethodCall, f.scope.effectiveStrictMode.major >= 2 { return false }
    if let direct, direct.holds(f) {
      try f.session.callPlain(direct.block, direct.plan, direct.function, self, f, out: out)
      return true
    }
    if asksForHelp || f.session.lookupActions != nil { return false }
    let target = try resolve(f)
    let block: ScriptBlock
    let command: CommandInfo?
    switch target {
    case .command(let info):
      guard let function = info as? FunctionInfo else { return false }
      block = function.block
      command = function
    case .block(let found):
      block = found
      command = nil
    case .module: return false
    }
    guard !isDotted else { return false }
    let code = block.code.scoped()
    let session = f.session
    guard code.isSimple, code.signature.isPlain, !(command is FunctionInfo && (block.code.isFilter)) else { return false }
    if plan == nil || plan?.code !== code { plan = CallPlan(code, arguments) }
    guard let plan, plan.isUsable else { return false }
    if fixedName != nil, let function = command as? FunctionInfo {
      direct = DirectCall(function, block, plan, cachedGeneration, f.scope.module)
    }
    if session.attention.load(ordering: .relaxed) != 0 { try reached(target, f) }
    try session.callPlain(block, plan, command, self, f, out: out)
    return true
  }

  /// The value of a call of the function that was called here before; nil when it may no longer be what is called.
  @inline(__always) func directValue(_ f: Frame) throws -> Value? {
    guard let direct, !looksLikeMethodCall, direct.holds(f) else { return nil }
    return try f.session.callPlainValue(direct, self, f)
  }

  /// Tells the debugger which command comes.
  @inline(never) private func reached(_ target: Target, _ f: Frame) throws {
    guard case .command(let command) = target else { return }
    try f.session.commandReached(fixedName ?? command.name, command, f, extent)
  }
}

/// The plain function that a call site means, for as long as nothing changes what its name means.
final class DirectCall {
  let function: FunctionInfo
  let block: ScriptBlock
  let plan: CallPlan
  private let generation: UInt64
  /// The function's block and the module of the calling code by their addresses: they are only compared, and while the block is the
  /// function's it is this very one.
  private let blockAddress: UnsafeMutableRawPointer
  private let moduleAddress: UnsafeMutableRawPointer?

  init(_ function: FunctionInfo, _ block: ScriptBlock, _ plan: CallPlan, _ generation: UInt64, _ module: ModuleInfo?) {
    self.function = function
    self.block = block
    self.plan = plan
    self.generation = generation
    blockAddress = Unmanaged.passUnretained(block).toOpaque()
    moduleAddress = module.map { Unmanaged.passUnretained($0).toOpaque() }
  }

  /// Whether the same function would be called from `f`, and nobody wants to look at it before.
  @inline(__always) func holds(_ f: Frame) -> Bool {
    generation == f.session.commandGeneration && f.scope.homeAddress == moduleAddress
      && Unmanaged.passUnretained(function.block).toOpaque() == blockAddress
      && f.session.attention.load(ordering: .relaxed) == 0
  }
}

/// Which argument goes to which parameter, worked out once for a call site and a function.
final class CallPlan {
  let code: CompiledBlock
  /// Argument nodes in order of evaluation with the parameter each fills.
  let steps: [CallStep]
  /// The steps again, to be walked without counting references: this plan keeps them.
  let first: UnsafeMutablePointer<Unmanaged<CallStep>>
  let stepCount: Int
  /// How many slots the function's scope has.
  let slotCount: Int
  /// Parameters nobody gave.
  let missing: [ParameterSpec]
  let isMissingSome: Bool
  let isUsable: Bool
  /// The steps in the order in which PowerShell binds: names first, then positions. `$PSBoundParameters` shows it.
  let bindingOrder: [Int]

  init(_ code: CompiledBlock, _ arguments: [ArgumentNode]) {
    self.code = code
    slotCount = code.layout.names.count
    let parameters = code.signature.parameters
    var taken = [Bool](repeating: false, count: parameters.count)
    var steps: [(Node, ParameterSpec?)] = []
    var usable = true
    var i = 0
    let arguments = arguments.filter { !$0.isEndOfParameters }
    while i < arguments.count, usable {
      switch arguments[i] {
      case .splat: usable = false
      case .value(let node): steps.append((node, nil))
      case .named(let name, let node, _):
        guard let spec = code.signature.find(name), !taken[spec.index] else {
          usable = false
          break
        }
        taken[spec.index] = true
        if let node {
          steps.append((node, spec))
        } else if spec.isSwitch {
          steps.append((ConstantNode(Extent(0, 0), .object(SwitchObj(true))), spec))
        } else if i + 1 < arguments.count, case .value(let next) = arguments[i + 1] {
          steps.append((next, spec))
          i += 1
        } else {
          usable = false
        }
      }
      i += 1
    }
    // Positional arguments fill the parameters that have a position and no name given, in order of position.
    let positional = parameters.filter { !taken[$0.index] && $0.sets.first?.rule.position ?? -1 >= 0 }.sorted {
      ($0.sets.first?.rule.position ?? 0) < ($1.sets.first?.rule.position ?? 0)
    }
    var next = 0
    var filled: [(node: Node, parameter: ParameterSpec)] = []
    for (node, spec) in steps where usable {
      if let spec {
        filled.append((node, spec))
      } else if next < positional.count {
        filled.append((node, positional[next]))
        taken[positional[next].index] = true
        next += 1
      } else {
        usable = false
      }
    }
    let made = filled.map { CallStep($0.node, $0.parameter) }
    self.steps = made
    stepCount = made.count
    first = UnsafeMutablePointer<Unmanaged<CallStep>>.allocate(capacity: max(1, made.count))
    for i in 0..<made.count { (first + i).initialize(to: Unmanaged.passUnretained(made[i])) }
    let named = steps.indices.filter { steps[$0].1 != nil && $0 < filled.count }
    let byPosition = steps.indices.filter { steps[$0].1 == nil && $0 < filled.count }
    bindingOrder =
      named
      + byPosition.sorted {
        (filled[$0].parameter.sets.first?.rule.position ?? 0) < (filled[$1].parameter.sets.first?.rule.position ?? 0)
      }
    missing = parameters.filter { !taken[$0.index] }
    isMissingSome = !missing.isEmpty
    isUsable = usable && !code.usesArgs && code.signature.conflict == nil && parameters.allSatisfy { $0.slot >= 0 }
  }

  deinit { first.deallocate() }
}

/// One argument of a planned call and the parameter it fills.
final class CallStep {
  let node: Node
  let parameter: ParameterSpec
  let slot: Int
  /// Found out by the first call: the parameter has no type, or the scalar type that values of this kind have.
  var takesAnything = false
  var takenKind: UInt8 = .max

  init(_ node: Node, _ parameter: ParameterSpec) {
    self.node = node
    self.parameter = parameter
    slot = parameter.slot
  }

  @inline(__always) func takesAsIs(_ value: Value) -> Bool { takesAnything || value.kind == takenKind }
}
