// What the binder needs to know of a signature again and again, worked out once: parameter sets as bits, and per parameter which sets it is in
// and what it does there. The bit order is PowerShell's: the default set first, then in order of appearance.

import Objects
import Primitives

/// A bit for each parameter set.
typealias SetMask = UInt64

extension SetMask {
  /// No set was chosen or excluded yet.
  static let every = SetMask.max

  /// How many sets are valid; "every" counts as one, as in PowerShell.
  var validCount: Int { self == .every ? 1 : nonzeroBitCount }
}

/// A parameter's part in one set, by bit; flag 0 stands for all sets.
struct PlannedRule {
  let flag: SetMask
  let rule: ParameterInSet
  var isInAllSets: Bool { flag == 0 }
}

/// A parameter as the binder sees it.
final class PlannedParameter {
  let spec: ParameterSpec
  /// Index among the context's values.
  let index: Int
  let flags: SetMask
  let isInAllSets: Bool
  let rules: [PlannedRule]
  let isMandatoryInSome: Bool
  let takesPipelineInSome: Bool

  init(_ spec: ParameterSpec, index: Int, _ bit: (String) -> SetMask) {
    self.spec = spec
    self.index = index
    var flags: SetMask = 0
    var all = false
    var rules: [PlannedRule] = []
    for (name, rule) in spec.sets {
      if name == CommandSignature.allSets {
        all = true
        rules.append(PlannedRule(flag: 0, rule: rule))
      } else {
        let flag = bit(name)
        flags |= flag
        rules.append(PlannedRule(flag: flag, rule: rule))
      }
    }
    self.flags = flags
    self.rules = rules
    isInAllSets = all
    isMandatoryInSome = rules.contains { $0.rule.isMandatory }
    takesPipelineInSome = rules.contains { $0.rule.byValue || $0.rule.byPropertyName }
  }

  /// The rules that hold in some of the sets.
  func rules(in sets: SetMask) -> [PlannedRule] { rules.filter { $0.flag == 0 || $0.flag & sets != 0 } }

  /// The first rule of a set among `sets`, else the one for all sets.
  func rule(in sets: SetMask) -> PlannedRule? {
    var result: PlannedRule?
    for rule in rules {
      if rule.flag == 0 { result = rule } else if rule.flag & sets != 0 { return rule }
    }
    return result
  }

  func isIn(_ sets: SetMask) -> Bool { isInAllSets || flags & sets != 0 }

  func takesPipeline(in sets: SetMask) -> Bool {
    guard takesPipelineInSome else { return false }
    for rule in rules where rule.flag == 0 || rule.flag & sets != 0 {
      if rule.rule.byValue || rule.rule.byPropertyName { return true }
    }
    return false
  }
}

/// The plan of a signature.
final class BindingPlan {
  private(set) var setNames: [String]
  let defaultFlag: SetMask
  private(set) var parameters: [PlannedParameter]
  private(set) var allFlags: SetMask = 0
  private let defaultSet: String?

  init(_ signature: CommandSignature) {
    var names = signature.setNames.filter { $0 != CommandSignature.allSets }
    defaultSet = signature.defaultSet
    if let fallback = signature.defaultSet, let i = names.firstIndex(of: fallback) {
      names.remove(at: i)
      names.insert(fallback, at: 0)
    } else if let fallback = signature.defaultSet {
      names.insert(fallback, at: 0)
    }
    setNames = names
    defaultFlag = signature.defaultSet == nil ? 0 : 1
    parameters = []
    parameters = signature.parameters.enumerated().map { i, spec in PlannedParameter(spec, index: i) { self.bit($0) } }
    for parameter in parameters { allFlags |= parameter.flags }
    allFlags |= defaultFlag
  }

  /// A copy with dynamic parameters added after the others.
  init(_ plan: BindingPlan, adding dynamic: [ParameterSpec]) {
    setNames = plan.setNames
    defaultFlag = plan.defaultFlag
    defaultSet = plan.defaultSet
    allFlags = plan.allFlags
    parameters = plan.parameters
    for spec in dynamic {
      let planned = PlannedParameter(spec, index: parameters.count) { self.bit($0) }
      parameters.append(planned)
      allFlags |= planned.flags
    }
  }

  private func bit(_ name: String) -> SetMask {
    let at: Int
    if let known = setNames.firstIndex(of: name) {
      at = known
    } else {
      at = setNames.count
      setNames.append(name)
    }
    return at < 63 ? 1 << SetMask(at) : 0
  }

  var setCount: Int { setNames.count }

  /// The name PowerShell gives to a set of sets.
  func name(of sets: SetMask) -> String {
    let fallback = defaultSet ?? CommandSignature.allSets
    guard sets != .every, sets != 0, sets.nonzeroBitCount == 1 else { return fallback }
    let i = sets.trailingZeroBitCount
    return i < setNames.count ? setNames[i] : ""
  }
}
