// Binding without values: which parameter each argument of a half-typed call would go to, which are left, and which sets are still possible.
// The rules are the binder's, made lenient: what can't be bound is noted, not an error.

import Engine
import Objects
import Primitives
import Syntax

final class PseudoBinding {
  enum Purpose { case argument, parameter }

  let command: CommandInfo
  /// False when the call can't be made sense of; then all parameters count as unbound.
  private(set) var succeeded = true
  private(set) var validSets: UInt64 = .max
  let defaultSet: UInt64
  let all: [BindableParameter]
  private(set) var unbound: [BindableParameter]
  private(set) var bound: [(name: String, parameter: BindableParameter, argument: TypedArgument)] = []
  private(set) var arguments: [TypedArgument] = []
  private(set) var unknown: [CommandParameterAst] = []
  private(set) var ambiguous: [CommandParameterAst] = []
  private(set) var duplicates: [CommandParameterAst] = []
  /// Values that no parameter takes.
  private(set) var leftover: [TypedArgument] = []

  private let session: Session
  private let isPlainFunction: Bool
  private let expectsInput: Bool

  var commandName: String { command.name }

  func bound(_ name: String) -> (name: String, parameter: BindableParameter, argument: TypedArgument)? {
    bound.first { $0.name.same(name) }
  }

  /// Nil when the command is unknown or has no parameters to bind.
  init?(
    _ ast: CommandAst, _ context: CursorContext, cursorParameter: CommandParameterAst? = nil, _ purpose: Purpose,
    positional: Bool = true
  ) {
    session = context.session
    guard let found = PseudoBinding.command(of: ast, context) else { return nil }
    command = found
    guard let signature = (try? found.signature(context.session)) ?? nil else { return nil }
    isPlainFunction = !signature.isAdvanced && !(found is CmdletInfo && !signature.parameters.isEmpty && signature.isAdvanced)
    var names = signature.setNames.filter { $0 != CommandSignature.allSets }
    if let fallback = signature.defaultSet, fallback != CommandSignature.allSets {
      names.removeAll { $0 == fallback }
      names.insert(fallback, at: 0)
    }
    defaultSet = signature.defaultSet == nil || signature.defaultSet == CommandSignature.allSets || isPlainFunction ? 0 : 1
    let dynamic =
      PseudoBinding.hasDynamic(found, signature)
      ? context.session.dynamicParameters(
        of: found, PseudoBinding.values(ast, context, skipping: cursorParameter), in: context.frame)
      : []
    for spec in dynamic {
      for (set, _) in spec.sets where set != CommandSignature.allSets && !names.contains(set) { names.append(set) }
    }
    func bit(_ name: String) -> UInt64 { names.firstIndex(of: name).map { $0 < 64 ? 1 << UInt64($0) : 0 } ?? 0 }
    let provider = ProviderParameters.left(of: found, ast, context)
    var parameters = signature.parameters.filter { provider?.contains($0.name.string) != true }.map {
      BindableParameter($0, bit)
    }
    parameters += CommonParameter.of(signature).map { BindableParameter($0) }
    parameters += dynamic.map { BindableParameter($0, bit) }
    all = parameters
    unbound = parameters
    expectsInput = ast.previous != nil
    // Where parameters depend on the call, the name that is being typed is no part of it yet.
    let skipped =
      dynamic.isEmpty && !signature.hasDynamicParameters && !ProviderParameters.varies(found) ? nil : cursorParameter
    guard collect(ast, cursorParameter, skipping: skipped) else {
      succeeded = false
      arguments = []
      return
    }
    let rest = bindNamed()
    guard validSets != 0 else {
      fail()
      return
    }
    var left = rest
    if positional { left = bindPositional(left, purpose) }
    guard succeeded else { return }
    if !isPlainFunction {
      left = bindRemaining(left)
      bindPipeline()
    }
    leftover = left
    if purpose == .argument, validSets != 0, validSets != .max, validSets.nonzeroBitCount > 1 { preferMandatory() }
  }

  private func fail() {
    succeeded = false
    unbound = all
  }

  // MARK: the command

  /// The command that a call means: a function of the same text first.
  static func command(of ast: CommandAst, _ context: CursorContext) -> CommandInfo? {
    guard var name = ast.plainName, !name.isEmpty else { return nil }
    var aliases: [String: String] = [:]
    var functions: [String: FunctionDefinitionAst] = [:]
    context.root.visit { node in
      if let function = node as? FunctionDefinitionAst {
        functions[function.name.lowercased()] = function
      } else if let command = node as? CommandAst, let called = command.plainName?.lowercased(),
        ["set-alias", "new-alias", "sal", "nal"].contains(called)
      {
        let words = command.commandElements.dropFirst().compactMap { ($0 as? StringConstantExpressionAst)?.value }
        if words.count == 2 { aliases[words[0].lowercased()] = words[1] }
      }
      return .continue
    }
    var steps = 0
    while steps < 6, let target = aliases[name.lowercased()] {
      name = target
      steps += 1
    }
    if let function = functions[name.lowercased()] { return context.session.function(function, root: context.root) }
    return (try? context.session.findCommand(name, from: context.frame.scope)) ?? nil
  }

  private static func hasDynamic(_ command: CommandInfo, _ signature: CommandSignature) -> Bool {
    command is CmdletInfo || signature.hasDynamicParameters
  }

  /// The arguments as values, for dynamic parameters that depend on them.
  private static func values(_ ast: CommandAst, _ context: CursorContext, skipping: CommandParameterAst?) -> [Argument] {
    var list: [Argument] = []
    func value(_ expression: ExpressionAst) -> Value {
      context.safeValue(expression) ?? Value(context.text(expression))
    }
    for element in ast.commandElements.dropFirst() where element !== skipping {
      if let parameter = element as? CommandParameterAst {
        list.append(.named(PSString.make(parameter.parameterName), parameter.argument.map(value), nil))
      } else if let expression = element as? ExpressionAst {
        if (expression as? VariableExpressionAst)?.splatted == true { continue }
        if context.text(expression) == "-" { continue }
        list.append(.positional(value(expression), nil))
      }
    }
    return list
  }

  // MARK: names

  private enum Match { case none, one(BindableParameter), many }

  private func match(_ name: String, exact: Bool = true) -> Match {
    if exact {
      if let found = all.first(where: { $0.name.same(name) }) { return .one(found) }
      if let found = all.first(where: { $0.aliases.contains { $0.same(name) } }) { return .one(found) }
    }
    if name.isEmpty { return .none }
    let candidates = all.filter { $0.name.starts(ignoringCase: name) || $0.aliases.contains { $0.starts(ignoringCase: name) } }
    if candidates.isEmpty { return .none }
    if candidates.count == 1 { return .one(candidates[0]) }
    let own = candidates.filter { !$0.isCommon }
    return exact && own.count == 1 ? .one(own[0]) : .many
  }

  /// Reads the arguments and joins names with the values that follow. False when the call makes no sense.
  private func collect(_ ast: CommandAst, _ cursorParameter: CommandParameterAst?, skipping: CommandParameterAst?) -> Bool {
    var raw: [TypedArgument] = []
    for element in ast.commandElements.dropFirst() where element !== skipping {
      if let parameter = element as? CommandParameterAst {
        raw.append(TypedArgument(.pair, parameter, parameter.argument))
      } else if let word = element as? StringConstantExpressionAst, word.value == "-", word.stringConstantType == .bareWord {
        continue
      } else if let expression = element as? ExpressionAst {
        raw.append(TypedArgument(.pair, nil, expression))
      }
    }
    var i = 0
    while i < raw.count {
      let argument = raw[i]
      i += 1
      guard let parameter = argument.parameter, !argument.hasValue else {
        arguments.append(argument)
        continue
      }
      let next = i < raw.count ? raw[i] : nil
      let nextIsValue = next.map { !$0.isNamed && $0.hasValue } ?? false
      switch match(parameter.parameterName, exact: parameter !== cursorParameter) {
      case .many:
        if nextIsValue { i += 1 }
        ambiguous.append(parameter)
      case .none:
        if nextIsValue {
          if cursorParameter != nil { return false }
          i += 1
        }
        unknown.append(parameter)
      case .one(let found) where found.isSwitch: arguments.append(TypedArgument(.switchOnly, parameter))
      case .one:
        guard let next else {
          arguments.append(TypedArgument(.nameOnly, parameter))
          continue
        }
        if let other = next.parameter {
          if case .none = match(other.parameterName) {
            arguments.append(TypedArgument(.pair, parameter, other))
            i += 1
          } else {
            arguments.append(TypedArgument(.nameOnly, parameter))
          }
        } else {
          arguments.append(TypedArgument(.pair, parameter, next.value))
          i += 1
        }
      }
    }
    return true
  }

  private func bindNamed() -> [TypedArgument] {
    var rest: [TypedArgument] = []
    for argument in arguments {
      guard let ast = argument.parameter else {
        rest.append(argument)
        continue
      }
      switch match(ast.parameterName) {
      case .many: ambiguous.append(ast)
      case .none: unknown.append(ast)
      case .one(let parameter):
        if bound(parameter.name) != nil {
          duplicates.append(ast)
          continue
        }
        if parameter.flags != 0 { validSets &= parameter.flags }
        bind(parameter, argument)
      }
    }
    return rest
  }

  private func bind(_ parameter: BindableParameter, _ argument: TypedArgument) {
    unbound.removeAll { $0 === parameter }
    if bound(parameter.name) == nil { bound.append((parameter.name, parameter, argument)) }
  }

  // MARK: positions

  private func bindPositional(_ given: [TypedArgument], _ purpose: Purpose) -> [TypedArgument] {
    guard !given.isEmpty else { return given }
    var sets = validSets
    var table: [Int: [(parameter: BindableParameter, rules: [(flag: UInt64, rule: ParameterInSet)])]] = [:]
    for parameter in unbound where parameter.isIn(sets) {
      for rule in parameter.rules(in: sets) where rule.rule.position >= 0 {
        var row = table[rule.rule.position] ?? []
        if let i = row.firstIndex(where: { $0.parameter === parameter }) {
          row[i].rules.append(rule)
        } else {
          row.append((parameter, [rule]))
        }
        table[rule.rule.position] = row
      }
    }
    if table.isEmpty { return given }
    var left: [TypedArgument] = []
    var next = 0
    for position in table.keys.sorted() {
      let row = (table[position] ?? []).compactMap {
        entry -> (parameter: BindableParameter, rules: [(flag: UInt64, rule: ParameterInSet)])? in
        let valid = entry.rules.filter { $0.flag == 0 || $0.flag & sets != 0 }
        return valid.isEmpty ? nil : (entry.parameter, valid)
      }
      if row.isEmpty { continue }
      while next < given.count, (given[next].value as? VariableExpressionAst)?.splatted == true { next += 1 }
      guard next < given.count else { break }
      let argument = given[next]
      next += 1
      var done = false
      if purpose == .argument, sets & defaultSet != 0 { done = bind(argument, row, defaultSet, converting: false) }
      if !done { done = bind(argument, row, sets, converting: true) }
      if done { sets = validSets } else { left.append(argument) }
    }
    if next < given.count { left += given[next...] }
    return left
  }

  private func bind(
    _ argument: TypedArgument, _ row: [(parameter: BindableParameter, rules: [(flag: UInt64, rule: ParameterInSet)])],
    _ sets: UInt64, converting: Bool
  ) -> Bool {
    var any = false
    var flags: UInt64 = 0
    for (parameter, rules) in row {
      for rule in rules where rule.flag == 0 || rule.flag & sets != 0 {
        if converting || PseudoBinding.fits(argument, parameter.type(session)) {
          any = true
          flags |= parameter.flags
          bind(parameter, argument)
          break
        }
      }
    }
    if any, flags != 0 { validSets &= flags }
    return any
  }

  /// Whether what is known of an argument's type suits a parameter without conversion.
  private static func fits(_ argument: TypedArgument, _ type: TypeInfo) -> Bool {
    let known: TypeInfo
    switch argument.value {
    case is StringConstantExpressionAst, is ExpandableStringExpressionAst: known = .string
    case let constant as ConstantExpressionAst:
      switch constant.value {
      case .int32: known = .int32
      case .int64: known = .int64
      case .double: known = .double
      case .string: known = .string
      default: return true
      }
    case is HashtableAst: known = .hashtable
    case is ScriptBlockExpressionAst: known = .scriptBlock
    case is ArrayLiteralAst, is ArrayExpressionAst: return type.isArray || type === TypeInfo.object
    default: return true
    }
    return known === type || type.accepts(known) && type !== TypeInfo.object || type.elementType === known
  }

  // MARK: the rest

  private func bindRemaining(_ given: [TypedArgument]) -> [TypedArgument] {
    let values = given.compactMap { $0.value as? ExpressionAst }
    guard !values.isEmpty else { return given }
    var flags: UInt64 = 0
    var left = given
    for parameter in unbound where parameter.isIn(validSets) {
      guard parameter.rules(in: validSets).contains(where: { $0.rule.remaining }) else { continue }
      flags |= parameter.flags
      bind(parameter, TypedArgument(.list, nil, nil, rest: values))
      left = []
    }
    if flags != 0 { validSets &= flags }
    return left
  }

  private func bindPipeline() {
    guard expectsInput else { return }
    var flags: UInt64 = 0
    for parameter in unbound where parameter.takesPipeline && parameter.isIn(validSets) {
      guard parameter.rules(in: validSets).contains(where: { $0.rule.byValue }) else { continue }
      flags |= parameter.flags
      bind(parameter, TypedArgument(.pipeline, nil))
    }
    if flags != 0 { validSets &= flags }
  }

  /// Leaves out sets whose mandatory parameters are missing, when some set has all of its own.
  private func preferMandatory() {
    var complete: UInt64 = 0
    for i in 0..<64 {
      let flag = UInt64(1) << UInt64(i)
      guard validSets & flag != 0, all.contains(where: { $0.flags & flag != 0 }) else { continue }
      let missing = unbound.contains { parameter in
        parameter.rules.contains { $0.rule.isMandatory && ($0.flag & flag != 0 || $0.flag == 0) }
      }
      if !missing { complete |= flag }
    }
    if complete.nonzeroBitCount == 1 { validSets = complete }
  }
}
