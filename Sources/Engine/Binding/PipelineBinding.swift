// Pipeline input: for each object the parameters that take it by value or by property name are tried without conversion first, then with.
// What an earlier object had bound goes back to its default before the next one.

import Objects
import Primitives

extension ParameterBinder {
  /// Whether any parameter that is not bound yet takes pipeline input.
  public var takesPipelineInput: Bool {
    !delayed.isEmpty || unbound.contains { $0.takesPipelineInSome } || !pipelineBound.isEmpty
  }

  /// Finds out whether input can only ever go to one parameter, by value, so that each object costs next to nothing.
  func prepareForPipeline() {
    guard expectsInput, delayed.isEmpty, prioritized == 0, session.trace == nil, plan.setCount == 0 || current.validCount == 1,
      plan.setCount == 0 || current != .every
    else { return }
    var found: PlannedParameter?
    for parameter in unbound where parameter.takesPipeline(in: current) {
      if found != nil { return }
      found = parameter
    }
    guard let parameter = found, parameter.rules.count == 1, parameter.rules[0].rule.byValue,
      !parameter.rules[0].rule.byPropertyName,
      let type = try? parameter.spec.type(session)
    else { return }
    // A mandatory parameter beside it that the pipeline can't fill has been asked for already.
    sole = parameter
    let harmless = (try? parameter.spec.attributes(session))?.allSatisfy {
      switch $0 {
      case .allowNull, .allowEmptyString, .allowEmptyCollection, .supportsWildcards: return true
      default: return false
      }
    }
    soleTakesAnything =
      (type === TypeInfo.object || type === TypeInfo.psObject) && harmless == true && parameter.spec.innerTypes.isEmpty
  }

  /// Binds one input object. False when it was refused; the error has been written then.
  public func bindPipelineInput(_ input: Value) throws -> Bool {
    if let sole, soleTakesAnything, !input.isNull || !sole.isMandatoryInSome {
      context.values[sole.index] = input.orNull
      if pipelineBound.isEmpty {
        pipelineBound = [sole]
        context.boundOrder.append(sole.index)
        context.pipelineBound = [sole.index]
      }
      context.invocation.bound?.set(.string(sole.spec.name), input.orNull)
      return true
    }
    guard signature.isAdvanced else { return true }
    let bound: Bool
    do { bound = try bindObject(input) } catch let thrown as Thrown where thrown.isBindingFailure {
      try refuse(elaborated(thrown).record, input)
      return false
    }
    if !bound {
      try refuse(
        failure(
          id: "InputObjectNotBound",
          "The input object cannot be bound to any parameters for the command either because the command does not take pipeline input or the "
            + "input and its properties do not match any of the parameters that take pipeline input."
        ).record, input)
      return false
    }
    context.pipelineBound = Set(pipelineBound.map(\.index))
    for (parameter, _) in delayed { context.pipelineBound.insert(parameter.index) }
    let missing: [PlannedParameter]
    do { missing = try missingMandatory(validSets: current.validCount, expects: false) } catch let thrown as Thrown
      where thrown.isBindingFailure
    {
      try refuse(thrown.record, input)
      return false
    }
    if !missing.isEmpty {
      let names = missing.map { " " + $0.spec.name.string }.joined()
      try refuse(
        failure(
          id: "InputObjectMissingMandatory",
          "The input object cannot be bound because it did not contain the information required to bind all mandatory parameters: \(names)"
        ).record, input)
      return false
    }
    return true
  }

  /// Writes the error about an object; the pipeline goes on.
  private func refuse(_ record: ErrorRecord, _ input: Value) throws {
    record.target = input
    // A script's own -ErrorVariable collects only while its code runs.
    context.bindsOutsideCode = context.ownFrame != nil
    defer { context.bindsOutsideCode = false }
    try context.writeError(record)
  }

  private func bindObject(_ input: Value) throws -> Bool {
    try scope("BIND PIPELINE object to parameters: [\(context.name)]") {
      do {
        var result = true
        if !delayed.isEmpty { result = try bindDelayed(input) }
        let somethingDelayed = !delayed.isEmpty
        var bound = false
        if !somethingDelayed || result { bound = try bindParameters(input) }
        try verifySetSelected()
        if !((somethingDelayed && result) || bound) {
          restoreDefaults()
          return false
        }
        return true
      } catch {
        restoreDefaults()
        throw error
      }
    }
  }

  /// Takes back what the pipeline bound.
  private func restoreDefaults() {
    for parameter in pipelineBound {
      context.values[parameter.index] = .unset
      context.boundOrder.removeAll { $0 == parameter.index }
      isBound[parameter.index] = false
      if !unbound.contains(where: { $0 === parameter }) { unbound.append(parameter) }
    }
    pipelineBound = []
  }

  private func bindParameters(_ input: Value) throws -> Bool {
    if session.trace != nil {
      note("PIPELINE object TYPE = [\(input.isNull ? "null" : MemberAccess.typeNames(of: input).first ?? input.type.fullName)]")
      note("RESTORING pipeline parameter's original values")
    }
    restoreDefaults()
    current = prePipeline
    if let sole { return try bindSole(sole, input) }
    var result = false
    var valid = current
    let steps = prioritized != 0 ? 2 : 1
    if prioritized != 0 { valid = prioritized }
    for step in 0..<steps {
      for (byName, coerce) in [(false, false), (true, false), (false, true), (true, true)] {
        if try bindState(input, byName: byName, coerce: coerce, valid) {
          if prioritized == 0 || step == 1 {
            _ = try validateSets(prePipeline: true, setDefault: true)
            valid = current
          }
          result = true
        }
      }
      if prioritized != 0, step == 0 {
        if current == prioritized { break }
        valid = current & ~prioritized
      }
    }
    _ = try validateSets(prePipeline: false, setDefault: true)
    if !defaultsInUse { try applyDefaults("PIPELINE BIND") }
    return result
  }

  private func bindSole(_ parameter: PlannedParameter, _ input: Value) throws -> Bool {
    if try bindByValue(parameter, input, coerce: false) { return true }
    return try bindByValue(parameter, input, coerce: true)
  }

  private func bindState(_ input: Value, byName: Bool, coerce: Bool, _ sets: SetMask) throws -> Bool {
    var sets = sets
    let fallback = plan.defaultFlag
    if fallback != 0, sets & fallback != 0 {
      if try bindState(input, byName: byName, coerce: coerce, in: fallback) { return true }
      sets &= ~fallback
    }
    return try bindState(input, byName: byName, coerce: coerce, in: sets)
  }

  private func bindState(_ input: Value, byName: Bool, coerce: Bool, in sets: SetMask) throws -> Bool {
    var any = false
    var i = unbound.count - 1
    while i >= 0 {
      defer { i -= 1 }
      guard i < unbound.count else { continue }
      let parameter = unbound[i]
      guard parameter.takesPipelineInSome, parameter.isIn(sets) else { continue }
      for rule in parameter.rules where rule.flag == 0 || rule.flag & sets != 0 {
        let bound: Bool
        if byName {
          guard rule.rule.byPropertyName, !input.isNull else { continue }
          bound = try bindByName(parameter, input, coerce: coerce)
        } else {
          guard rule.rule.byValue else { continue }
          bound = try bindByValue(parameter, input, coerce: coerce)
        }
        if bound {
          any = true
          break
        }
      }
    }
    return any
  }

  private func bindByValue(_ parameter: PlannedParameter, _ input: Value, coerce: Bool) throws -> Bool {
    note("Parameter [\(parameter.spec.name.string)] PIPELINE INPUT ValueFromPipeline \(coerce ? "WITH" : "NO") COERCION")
    do { return try bindPipelined(parameter, input, coerce: coerce) } catch let thrown as Thrown {
      if thrown.isBindingFailure(BindingFailure.general) { return false }
      if thrown.isBindingFailure(BindingFailure.transformation), thrown.hasInvalidCast { return false }
      throw thrown
    }
  }

  private func bindByName(_ parameter: PlannedParameter, _ input: Value, coerce: Bool) throws -> Bool {
    note(
      "Parameter [\(parameter.spec.name.string)] PIPELINE INPUT ValueFromPipelineByPropertyName \(coerce ? "WITH" : "NO") COERCION"
    )
    var found = try property(input, parameter.spec.name)
    if found == nil {
      for alias in parameter.spec.aliases where found == nil { found = try property(input, alias) }
    }
    guard let value = found else { return false }
    do { return try bindPipelined(parameter, value, coerce: coerce) } catch let thrown as Thrown
      where thrown.isBindingFailure(BindingFailure.general)
    {
      return false
    }
  }

  /// A property of the object itself; keys of dictionaries and methods are none.
  private func property(_ input: Value, _ name: PSString) throws -> Value? {
    if case .object(let object) = input, object.tag == .custom, let value = object.extras?.note(name) { return value }
    guard let found = try MemberAccess.find(input, name, session) else { return nil }
    switch found {
    case .methods, .indexer, .view: return nil
    case .extended(let member):
      switch member.kind {
      case .scriptMethod, .codeMethod, .propertySet, .memberSet: return nil
      default: break
      }
    default: break
    }
    return try MemberAccess.read(found, input, name, session).orNull
  }

  private func bindPipelined(_ parameter: PlannedParameter, _ value: Value, coerce: Bool) throws -> Bool {
    let done = try bind(
      parameter, BindArgument(name: parameter.spec.name, value: value), sets: current, coerce: coerce, delay: false)
    if done { pipelineBound.append(parameter) }
    return done
  }

  /// Runs the script blocks given for pipeline parameters with `$_` as the object, and binds what they yield.
  private func bindDelayed(_ input: Value) throws -> Bool {
    var result = true
    for (parameter, argument) in delayed {
      guard case .object(let object) = argument.value, let block = object as? ScriptBlock else { continue }
      let name = parameter.spec.name.string
      let output = CaptureSink()
      do {
        try scope("Invoking delay-bind ScriptBlock") {
          try session.run(block, [input], out: output, from: context.frame, underscore: input)
        }
      } catch let thrown as Thrown {
        throw failure(
          ExceptionObj(
            BindingFailure.general, around: thrown.record.exception,
            "The input to the script block for parameter '\(name)' failed. ", ""),
          id: "ScriptBlockArgumentInvocationFailed", parameter: name, at: argument.errorAt)
      }
      if output.items.isEmpty {
        throw failure(
          id: "ScriptBlockArgumentNoOutput",
          "Cannot evaluate parameter '\(name)' because its argument input did not produce any output.",
          parameter: name, at: argument.errorAt)
      }
      var evaluated = argument
      evaluated.value = output.result
      if try !bindValue(parameter, evaluated, coerce: true) { result = false }
    }
    return result
  }
}
