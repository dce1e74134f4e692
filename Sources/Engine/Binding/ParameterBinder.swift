// Binds a call's arguments to a command's parameters: the one binder of functions, script blocks and cmdlets. It follows PowerShell's phases:
// names, positions, defaults, dynamic parameters, remaining arguments, then the choice of a parameter set and the check for mandatory
// parameters; later, once for each input object, the pipeline. The phases live in the files beside this one.

import Objects
import Primitives
import Syntax

/// The binder of one call.
public final class ParameterBinder {
  public let context: CommandContext
  public let signature: CommandSignature
  unowned(unsafe) let session: Session
  /// Asked once for parameters that depend on those bound so far.
  public var dynamicParameters: (() throws -> [ParameterSpec]?)?
  /// The first argument for a parameter that the signature has from a provider, which another path's provider lacks.
  private var providerArgument: BindArgument?

  var plan: BindingPlan
  /// Sets that are still possible.
  var current: SetMask = .every
  var prePipeline: SetMask = .every
  /// A set that pipeline input is tried against first, 0 for none.
  var prioritized: SetMask = 0
  var unbound: [PlannedParameter] = []
  /// By index.
  var isBound: [Bool]
  var arguments: [BindArgument] = []
  /// Script blocks that are run for each input object to get the argument.
  var delayed: [(parameter: PlannedParameter, argument: BindArgument)] = []
  /// Bound by the current input object.
  var pipelineBound: [PlannedParameter] = []
  /// Common parameters as given, for `$PSBoundParameters`.
  var commonGiven: [(name: String, value: Value)] = []
  var boundDefaults: [String] = []
  var defaultsInUse = false
  /// Set for a pipeline that can bind one parameter only: that parameter.
  var sole: PlannedParameter?
  /// `sole` takes any object as it is.
  var soleTakesAnything = false
  var depth = 0
  /// Parameters about whose defaults a warning was given.
  var warned: Set<String> = []

  public init(_ context: CommandContext, _ signature: CommandSignature) {
    self.context = context
    self.signature = signature
    session = context.session
    if let known = signature.plan {
      plan = known
    } else {
      plan = BindingPlan(signature)
      signature.plan = plan
    }
    let count = signature.parameters.count
    isBound = [Bool](repeating: false, count: count)
    context.signature = signature
    context.values = [Value](repeating: .unset, count: count)
    context.invocation.binder = self
  }

  /// Whether an error of binding should name `$args` leftovers instead: functions without [CmdletBinding()] and [Parameter()].
  private var isSimpleFunction: Bool { !signature.isAdvanced }

  var expectsInput: Bool { context.invocation.expectingInput }

  /// Binds the arguments of the command line. Throws ParameterBindingExceptions.
  public func bindCommandLine(_ args: [Argument]) throws {
    if let refused = signature.refusedAttribute, let failure = AttributeConstruction.failure(refused, session) {
      failure.record.position =
        failure.record.position ?? ScriptPosition(context.frame?.source ?? SourceText("", file: nil), refused.extent)
      failure.record.commandTypeName = ""
      throw failure
    }
    if let conflict = signature.conflict { throw ParameterConflicts.failure(conflict) }
    unbound = plan.parameters
    // Hashtables that were splatted come last, so that what was written out wins.
    for argument in args { if case .pair = argument { continue } else { arguments.append(BindArgument(argument)) } }
    for argument in args { if case .pair = argument { arguments.append(BindArgument(argument)) } }
    if isSimpleFunction { return try bindSimple() }
    do { try bindAdvanced() } catch let thrown as Thrown { throw elaborated(thrown) }
    context.parameterSetName = plan.name(of: current)
    prepareForPipeline()
  }

  /// A function without attributes: what finds no parameter goes to `$args`.
  private func bindSimple() throws {
    try reparse()
    try scope("BIND NAMED cmd line args [\(context.name)]") { try bindNamed() }
    _ = try scope("BIND POSITIONAL cmd line args [\(context.name)]") { try bindPositional() }
    if dynamicParameters != nil {
      try addDynamic()
    }
    var rest: [Value] = []
    for argument in arguments {
      if let name = argument.name {
        let text = Wrapped(.string(argument.nameText))
        text.extras = PropertyBag()
        text.extras?.set(ParameterBinder.splatMark, .string(name))
        rest.append(.object(text))
      }
      if argument.hasValue { rest.append(argument.value) }
    }
    context.invocation.arguments = rest
    context.invocation.unboundArguments = rest
    arguments = []
  }

  /// Marks a string in `$args` as a parameter's name, so that `@args` passes it on as one.
  static let splatMark = PSString.make("<CommandParameterName>")

  private func bindAdvanced() throws {
    try reparse()
    try scope("BIND NAMED cmd line args [\(context.name)]") { try bindNamed() }
    var reported: Thrown?
    try scope("BIND POSITIONAL cmd line args [\(context.name)]") { reported = try bindPositional() }
    try applyDefaults("POSITIONAL BIND")
    _ = try validateSets(prePipeline: true, setDefault: false)
    if dynamicParameters != nil {
      let failed = try addDynamic()
      try applyDefaults("DYNAMIC BIND")
      reported = reported ?? failed
    }
    try bindRemaining()
    try verifyAllProcessed(reported)

    let expects = expectsInput
    var valid =
      expects ? try validateSets(prePipeline: true, setDefault: false) : try validateSets(prePipeline: false, setDefault: true)
    if valid == 1, !defaultsInUse { try applyDefaults("Mandatory Checking") }
    if valid > 1, expects {
      let filtered = setsTakingPipelineInput()
      if filtered != current {
        current = filtered
        valid = try validateSets(prePipeline: true, setDefault: false)
      }
    }
    try scope("MANDATORY PARAMETER CHECK on cmdlet [\(context.name)]") {
      try requireMandatory(validSets: valid, expects: expects)
    }
    if !expects { try verifySetSelected() }
    prePipeline = current
  }

  // MARK: names

  /// What a name on the command line stands for.
  enum Match {
    case parameter(PlannedParameter)
    case common(CommonParameter)
  }

  func isSwitch(_ match: Match) -> Bool {
    switch match {
    case .parameter(let parameter): return parameter.spec.isSwitch
    case .common(let common): return common.isSwitch
    }
  }

  /// The parameter that a name means: exact, alias, or a prefix that only one has.
  func match(_ name: PSString, at position: ScriptPosition?) throws -> Match? {
    var name = name
    if name.count > 0, ParameterBinder.isDash(name[0]) { name = name.slice(1, name.count - 1) }
    if let spec = signature.find(name) { return .parameter(plan.parameters[spec.index]) }
    for i in signature.parameters.count..<plan.parameters.count where plan.parameters[i].spec.name.equalsIgnoringCase(name) {
      return .parameter(plan.parameters[i])
    }
    for i in signature.parameters.count..<plan.parameters.count
    where plan.parameters[i].spec.aliases.contains(where: { $0.equalsIgnoringCase(name) }) {
      return .parameter(plan.parameters[i])
    }
    let common = signature.isAdvanced
    if common, let exact = CommonParameter.find(name, signature) { return .common(exact) }
    if name.count == 0 { return nil }
    // A cmdlet's own parameters are bound before those that its provider adds are known.
    var own = ParameterBinder.starting(with: name, plan.parameters.filter { !$0.spec.isDynamic })
    let others = common ? CommonParameter.startingWith(name, signature) : []
    if own.isEmpty, others.isEmpty { own = ParameterBinder.starting(with: name, plan.parameters) }
    if own.count == 1 { return .parameter(own[0]) }
    if own.isEmpty, others.count == 1 { return .common(others[0]) }
    if own.isEmpty, others.isEmpty { return nil }
    let matches = own.map(\.spec.name.string) + others.map(\.name)
    throw failure(
      id: "AmbiguousParameter", BindingMessage.ambiguousName(name.string, matches: matches), parameter: name.string,
      at: position)
  }

  /// The parameters whose name starts with `prefix`, then those of which an alias does.
  private static func starting(with prefix: PSString, _ all: [PlannedParameter]) -> [PlannedParameter] {
    var found = all.filter { isPrefix(prefix, $0.spec.name) }
    for parameter in all where !isPrefix(prefix, parameter.spec.name) {
      if parameter.spec.aliases.contains(where: { isPrefix(prefix, $0) }) { found.append(parameter) }
    }
    return found
  }

  static func isDash(_ unit: UInt16) -> Bool { unit == 0x2d || (unit >= 0x2013 && unit <= 0x2015) }

  static func isPrefix(_ prefix: PSString, _ name: PSString) -> Bool {
    guard prefix.count <= name.count else { return false }
    for i in 0..<prefix.count where CaseFold.upper(prefix[i]) != CaseFold.upper(name[i]) { return false }
    return true
  }

  /// Joins names with the values that follow them; a switch stands alone.
  private func reparse() throws {
    guard arguments.contains(where: { $0.name != nil && !$0.hasValue }) else { return }
    var result: [BindArgument] = []
    var i = 0
    while i < arguments.count {
      var argument = arguments[i]
      i += 1
      guard let name = argument.name, !argument.hasValue, let found = try match(name, at: argument.nameAt) else {
        result.append(argument)
        continue
      }
      if isSwitch(found) {
        argument.value = .object(SwitchObj(true))
        argument.valueAt = nil
        result.append(argument)
        continue
      }
      let label: String
      let type: TypeInfo?
      switch found {
      case .parameter(let parameter):
        label = parameter.spec.name.string
        type = try orNil({ try parameter.spec.type(session) })
      case .common(let common):
        label = common.name
        type = common.type
      }
      guard i < arguments.count else { throw missingArgument(argument, label, type) }
      let next = arguments[i]
      if let nextName = next.name {
        if next.hasValue { throw missingArgument(argument, label, type) }
        if try match(nextName, at: next.nameAt) != nil { throw missingArgument(argument, label, type) }
        argument.value = .string(next.nameText)
        argument.valueAt = next.nameAt
      } else {
        argument.value = next.value
        argument.valueAt = next.valueAt
      }
      i += 1
      result.append(argument)
    }
    arguments = result
  }

  private func bindNamed() throws {
    var rest: [BindArgument] = []
    var explicit: [Bool]?
    let sets = current
    for argument in arguments {
      guard let name = argument.name, let found = try match(name, at: argument.nameAt) else {
        rest.append(argument)
        continue
      }
      switch found {
      case .common(let common):
        if commonGiven.contains(where: { $0.name == common.name }) {
          if argument.isSplatted { continue }
          throw alreadyBound(argument)
        }
        try bind(common, argument)
      case .parameter(let parameter):
        if argument.isSplatted {
          let before = explicit ?? isBound
          explicit = before
          if parameter.index < before.count, before[parameter.index] { continue }
        }
        if isBound[parameter.index] { throw alreadyBound(argument) }
        if parameter.spec.isDynamic, providerArgument == nil, parameter.index < signature.parameters.count {
          providerArgument = argument
          context.namesProviderParameter = true
        }
        if signature.isAdvanced, parameter.flags & sets == 0, !parameter.isInAllSets {
          let label = argument.name?.string ?? ""
          throw failure(
            id: "ParameterNotInParameterSet",
            "Parameter '\(label)' cannot be specified in parameter set '\(plan.name(of: sets))'.", parameter: label)
        }
        _ = try bind(parameter, argument, sets: sets, coerce: true, delay: signature.isAdvanced)
      }
    }
    arguments = rest
  }

  // MARK: the rest

  private func bindRemaining() throws {
    guard !arguments.isEmpty else { return }
    var found: PlannedParameter?
    for parameter in unbound {
      guard let rule = parameter.rule(in: current), rule.rule.remaining else { continue }
      if found != nil {
        throw failure(
          id: "AmbiguousParameterSet", BindingMessage.ambiguousSet, category: .MetadataError,
          parameter: parameter.spec.name.string)
      }
      found = parameter
    }
    guard let parameter = found else { return }
    try scope("BIND REMAININGARGUMENTS cmd line args to param: [\(parameter.spec.name.string)]") {
      var values: [Value] = []
      for argument in arguments {
        if argument.name != nil { values.append(.string(argument.nameText)) }
        if argument.hasValue { values.append(argument.value) }
      }
      var value = Value.object(ListObj(.list(of: .object), ContiguousArray(values), elementType: .object))
      if values.count == 1, Enumeration.isCollection(values[0]) { value = values[0] }
      let position = arguments.count == 1 ? arguments[0].valueAt : nil
      _ = try bindValue(parameter, BindArgument(name: parameter.spec.name, value: value, at: position), coerce: true)
    }
    arguments = []
  }

  private func verifyAllProcessed(_ reported: Thrown?) throws {
    guard let argument = arguments.first else { return }
    let specified = argument.hasValue && !argument.value.isNull ? argument.value.type : nil
    if let name = argument.name?.string { throw unknownName(name, argument) }
    if let reported { throw reported }
    let text = argument.value.isNull ? "$null" : try Text.netString(argument.value.base, session).string
    throw failure(
      id: "PositionalParameterNotFound", BindingMessage.unknownPosition(text), parameter: text, specified: specified)
  }

  private func unknownName(_ name: String, _ argument: BindArgument) -> Thrown {
    failure(
      id: "NamedParameterNotFound", BindingMessage.unknownName(name), parameter: name,
      specified: argument.hasValue && !argument.value.isNull ? argument.value.type : nil, at: argument.nameAt)
  }

  /// Gets the dynamic parameters and binds what is left to them.
  @discardableResult
  private func addDynamic() throws -> Thrown? {
    guard let source = dynamicParameters else { return nil }
    let found: [ParameterSpec]
    do { found = try source() ?? [] } catch let stop as CommandStop where stop.context === context {
      // What ends the command is what its caller sees, not that there are no parameters.
      throw Thrown(stop.record)
    } catch let thrown as Thrown {
      if thrown.isBindingFailure { throw thrown }
      throw failure(
        ExceptionObj(
          BindingFailure.general, around: thrown.record.exception, "Cannot retrieve the dynamic parameters for the cmdlet. ", ""
        ),
        id: "GetDynamicParametersException")
    }
    if context.lacksProviderParameters, let argument = providerArgument, let name = argument.name?.string {
      throw unknownName(name, argument)
    }
    guard !found.isEmpty else { return nil }
    let first = plan.parameters.count
    plan = BindingPlan(plan, adding: found)
    context.dynamicParameters = found
    context.values += [Value](repeating: .unset, count: found.count)
    isBound += [Bool](repeating: false, count: found.count)
    unbound += plan.parameters[first...]
    guard !arguments.isEmpty else { return nil }
    try reparse()
    try scope("BIND NAMED args to DYNAMIC parameters") { try bindNamed() }
    var failed: Thrown?
    try scope("BIND POSITIONAL args to DYNAMIC parameters") { failed = try bindPositional() }
    return failed
  }

  /// Binds as much of a half-typed call as it can, for the dynamic parameters that depend on it. Nothing is checked, and a call that can't be
  /// bound counts as one without arguments.
  func bindForCompletion(_ args: [Argument]) {
    unbound = plan.parameters
    arguments = args.map { BindArgument($0) }
    do {
      try reparse()
      try bindNamed()
      _ = try bindPositional()
    } catch { arguments = [] }
    // What the source of the parameters raises leaves the command without them.
    _ = try? addDynamic()
  }

  /// `$PSBoundParameters`: names as declared with their values, common parameters included.
  public func boundParameters() -> DictionaryObj {
    if let known = context.invocation.bound { return known }
    let table = DictionaryObj.boundParameters()
    for index in context.boundOrder where index < plan.parameters.count {
      table.set(.string(plan.parameters[index].spec.name), context.values[index].orNull)
    }
    for (parameter, argument) in delayed { table.set(.string(parameter.spec.name), argument.value) }
    for (name, value) in commonGiven { table.set(name, value) }
    context.invocation.bound = table
    return table
  }

  // MARK: narration

  /// A line of the narration.
  func note(_ text: @autoclosure () -> String) {
    guard let trace = session.trace else { return }
    trace(String(repeating: "    ", count: session.traceDepth + depth) + text())
  }

  /// Runs `body` under a headline of the narration.
  func scope<R>(_ text: @autoclosure () -> String, _ body: () throws -> R) rethrows -> R {
    guard session.trace != nil else { return try body() }
    note(text())
    depth += 1
    defer { depth -= 1 }
    return try body()
  }
}
