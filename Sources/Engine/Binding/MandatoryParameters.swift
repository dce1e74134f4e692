// Which mandatory parameters are missing. Without input that is plain; with input expected, parameters that the pipeline may fill don't count,
// and the missing ones decide between parameter sets by PowerShell's long list of preferences.

import Objects
import Primitives

/// What one parameter set (or "all sets") lacks.
private final class Prompting {
  let sets: SetMask
  let isDefault: Bool
  var pipeable: [PlannedParameter] = []
  var byValue: [PlannedParameter] = []
  var byPropertyName: [PlannedParameter] = []
  var others: [PlannedParameter] = []
  init(_ set: SetMask, isDefault: Bool) {
    sets = set
    self.isDefault = isDefault
  }
  var isAllSet: Bool { sets == .every }
}

extension ParameterBinder {
  /// The missing mandatory parameters (`GetMissingMandatoryParameters`).
  func missingMandatory(validSets: Int, expects: Bool) throws -> [PlannedParameter] {
    var result: [PlannedParameter] = []
    let fallback = plan.defaultFlag
    var mandatorySets: SetMask = 0
    var data: [Prompting] = []
    var missing = false
    var missingInAll = false
    for parameter in unbound where parameter.isMandatoryInSome {
      var own: SetMask = 0
      var ownMissing = false
      for rule in parameter.rules(in: current) where rule.rule.isMandatory {
        let flag = rule.flag == 0 ? SetMask.every : rule.flag
        let entry: Prompting
        if let known = data.first(where: { $0.sets == flag }) {
          entry = known
        } else {
          entry = Prompting(flag, isDefault: fallback != 0 && fallback & flag != 0)
          data.append(entry)
        }
        if expects, rule.rule.byValue || rule.rule.byPropertyName {
          entry.pipeable.append(parameter)
          if rule.rule.byValue { entry.byValue.append(parameter) }
          if rule.rule.byPropertyName { entry.byPropertyName.append(parameter) }
        } else {
          entry.others.append(parameter)
        }
        missing = true
        ownMissing = true
        if flag != .every {
          own |= current & flag
          mandatorySets |= current & own
        } else {
          missingInAll = true
        }
      }
      if !expects, ownMissing { result.append(parameter) }
    }
    guard missing, expects else { return result }
    if mandatorySets == 0 { mandatorySets = current }
    if missingInAll {
      let available = plan.allFlags == 0 ? SetMask.every : plan.allFlags
      mandatorySets = current & available
    }
    if validSets > 1, fallback != 0, fallback & mandatorySets == 0, fallback & current != 0 {
      let taking = data.first {
        $0.sets & current != 0 && $0.sets & fallback == 0 && !$0.isAllSet && !$0.pipeable.isEmpty
      }
      if taking == nil {
        mandatorySets = current & ~mandatorySets
        current = mandatorySets
        if current == fallback { setName() } else { prioritized = fallback }
      }
    }
    let count = mandatorySets.validCount
    func addOthers(of sets: SetMask) {
      for entry in data where entry.sets & sets != 0 || entry.isAllSet {
        for parameter in entry.others where !result.contains(where: { $0 === parameter }) { result.append(parameter) }
      }
    }
    if count == 0 { throw ambiguousSet(current) }
    if count == 1 {
      addOthers(of: mandatorySets)
      return result
    }
    guard prioritized == 0 else { return result }
    if fallback != 0, mandatorySets & fallback != 0, latchesOnToDefault(data) {
      mandatorySets = fallback
      current = fallback
      setName()
      addOthers(of: mandatorySets)
      return result
    }
    try decide(data, mandatorySets, &result)
    return result
  }

  private func latchesOnToDefault(_ data: [Prompting]) -> Bool {
    let others = data.filter { !$0.isAllSet && !$0.isDefault }
    let otherTakesInput = others.contains { !$0.pipeable.isEmpty && $0.others.isEmpty }
    let otherTakesNames = others.contains { !$0.byPropertyName.isEmpty }
    if let own = data.first(where: { $0.sets == plan.defaultFlag }) {
      if !own.byPropertyName.isEmpty, !otherTakesNames { return true }
      if !own.pipeable.isEmpty, !otherTakesInput { return true }
    }
    if !otherTakesInput { return true }
    if let all = data.first(where: { $0.isAllSet }), !all.others.isEmpty { return true }
    return false
  }

  /// No default decides: the set that alone takes pipeline input, or the ones that lack nothing.
  private func decide(_ data: [Prompting], _ sets: SetMask, _ result: inout [PlannedParameter]) throws {
    let candidates = data.filter { $0.sets & sets != 0 && !$0.isAllSet }
    let valueSets = candidates.filter { !$0.byValue.isEmpty }
    let nameSets = candidates.filter { !$0.byPropertyName.isEmpty }
    let byValue: SetMask = valueSets.count == 1 ? valueSets[0].sets : 0
    let byName: SetMask = nameSets.count == 1 ? nameSets[0].sets : 0
    var unique: SetMask = 0
    if !valueSets.isEmpty, !nameSets.isEmpty, byValue == byName { unique = byValue }
    if valueSets.isEmpty != nameSets.isEmpty { unique = valueSets.isEmpty ? byName : byValue }
    if unique != 0 {
      choose(unique, data, &result)
      return
    }
    var lacking: SetMask = 0
    var foundMissing = false
    for entry in data where (entry.sets & sets != 0 || entry.isAllSet) && !entry.others.isEmpty {
      foundMissing = true
      if !entry.isAllSet { lacking |= entry.sets }
    }
    guard foundMissing else { return }
    if byValue != 0 {
      choose(byValue, data, &result)
      return
    }
    if valueSets.count < 2, nameSets.count < 2 { throw ambiguousSet(current) }
    if lacking != 0 {
      ignore(lacking)
      if current == 0 { throw ambiguousSet(current) }
      if current.validCount == 1 { setName() }
    }
  }

  private func choose(_ chosen: SetMask, _ data: [Prompting], _ result: inout [PlannedParameter]) {
    var ignored: SetMask = 0
    var lacks = false
    for entry in data {
      if entry.sets & chosen != 0 || entry.isAllSet {
        if !entry.isAllSet { lacks = !entry.others.isEmpty }
        for parameter in entry.others where !result.contains(where: { $0 === parameter }) { result.append(parameter) }
      } else {
        ignored |= entry.sets
      }
    }
    if lacks {
      current = chosen
      setName()
    } else {
      ignore(ignored)
      setName()
      if current != chosen { prioritized = chosen }
    }
  }

  private func ignore(_ sets: SetMask) {
    guard sets != 0 else { return }
    current = current == .every ? plan.allFlags & ~sets : current & ~sets
  }

  /// Asks for what is missing, or refuses.
  func requireMandatory(validSets: Int, expects: Bool) throws {
    let missing = try missingMandatory(validSets: validSets, expects: expects)
    guard !missing.isEmpty else { return }
    guard session.host.isInteractive, session.isInteractive else {
      note("ERROR: host does not support prompting for missing mandatory parameters")
      throw missingMandatory(missing)
    }
    note("PROMPTING for missing mandatory parameters using the host")
    let answers = try ParameterPrompt.ask(missing, self)
    try scope("BIND PROMPTED mandatory parameter args") {
      for (parameter, value) in answers {
        _ = try bindValue(parameter, BindArgument(name: parameter.spec.name, value: value), coerce: true)
      }
    }
  }

  /// Nothing to do: without input the check was made with the command line.
  public func checkMandatoryAfterPipeline() throws {}
}

/// Asks a person for mandatory parameters, as the console does.
struct ParameterPrompt {
  let host: Host
  let session: Session

  static func ask(_ missing: [PlannedParameter], _ binder: ParameterBinder) throws -> [(PlannedParameter, Value)] {
    let host = binder.session.host
    host.writeLine("")
    host.writeLine("cmdlet \(binder.context.name) at command pipeline position \(binder.context.invocation.pipelinePosition)")
    host.writeLine("Supply values for the following parameters:")
    func help(_ parameter: PlannedParameter) -> String? {
      let text = parameter.rule(in: binder.current)?.rule.helpMessage
      return text?.isEmpty == true ? nil : text
    }
    if missing.contains(where: { help($0) != nil }) { host.writeLine("(Type !? for Help.)") }
    let prompt = ParameterPrompt(host: host, session: binder.session)
    var answers: [(PlannedParameter, Value)] = []
    for parameter in missing {
      let type = try parameter.spec.type(binder.session)
      let name = parameter.spec.name.string
      guard let value = try prompt.field(name, type, help(parameter)) else { throw binder.missingMandatory(missing) }
      answers.append((parameter, value))
    }
    return answers
  }

  /// A field's value; nil at the end of input.
  func field(_ name: String, _ type: TypeInfo, _ help: String?) throws -> Value? {
    guard let shape = CollectionShape(type) else { return try item(name, "\(name): ", type, help, inList: false)?.value }
    var items: [Value] = []
    while true {
      guard let next = try item(name, "\(name)[\(items.count)]: ", shape.element, help, inList: true) else { return nil }
      if next.ends { break }
      items.append(next.value)
    }
    let list = Value.array(items)
    return shape.kind == .array ? (try orNil({ try Conversion.convert(list, to: type, session) })) ?? list : list
  }

  /// One answer, of the wanted type where it can be had; asked again when its format is wrong.
  private func item(_ name: String, _ prompt: String, _ type: TypeInfo, _ help: String?, inList: Bool) throws
    -> (value: Value, ends: Bool)?
  {
    if type.fullName == "System.Security.SecureString" {
      guard let text = host.readLine(prompt: prompt, secret: true) else { return nil }
      return (.object(SecureStringObj(PSString.make(text))), inList && text.isEmpty)
    }
    if type.fullName == "System.Management.Automation.PSCredential" {
      host.writeLine(name)
      guard let user = host.readLine(prompt: "User: ", secret: false),
        let password = host.readLine(prompt: "Password for user \(user): ", secret: true)
      else { return nil }
      return (.object(CredentialObj(PSString.make(user), SecureStringObj(PSString.make(password)))), false)
    }
    while true {
      guard let text = host.readLine(prompt: prompt, secret: false) else { return nil }
      var answer: String? = text
      if text.hasPrefix("!") {
        switch command(text, name, help) {
        case .again: continue
        case .text(let said): answer = said
        }
      } else if text.isEmpty, inList {
        return (.null, true)
      }
      guard let answer else { return (.null, false) }
      do {
        return (try Conversion.convert(Value(answer), to: type, session), false)
      } catch {
        guard let mistake = mistake(error) else { return (Value(answer), false) }
        if mistake == "overflow" || !answer.isEmpty {
          let article = mistake == "overflow" ? "an" : "a"
          host.writeLine("Cannot recognize \"\(answer)\" as a \(type.fullName) due to \(article) \(mistake) error.")
        }
      }
    }
  }

  private enum Said {
    case again
    case text(String?)
  }

  /// What an answer with a mark of exclamation before it means.
  private func command(_ text: String, _ name: String, _ help: String?) -> Said {
    let rest = text.dropFirst()
    if rest.hasPrefix("!") { return .text(String(rest)) }
    if rest == "\"\"" { return .text("") }
    if rest.lowercased() == "$null" { return .text(nil) }
    if rest == "?" {
      host.writeLine(help ?? "No help is available for \(name).")
    } else {
      host.writeLine("\"\(text)\" cannot be recognized as a valid Prompt command.")
    }
    return .again
  }

  /// The kind of a mistake that a person can put right.
  private func mistake(_ error: Error) -> String? {
    let exception = (error as? Thrown)?.record.exception ?? (error as? DotNetError)?.exception
    switch exception?.inner?.type.fullName {
    case "System.FormatException": return "format"
    case "System.OverflowException": return "overflow"
    default: return nil
    }
  }
}
