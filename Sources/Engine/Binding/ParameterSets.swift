// Which parameter set a call is in: what is still possible, what the default decides, and when it is ambiguous.

import Objects
import Primitives

extension ParameterBinder {
  func setName() { context.parameterSetName = plan.name(of: current) }

  /// How many sets are still valid, deciding by the default set where PowerShell does (`ValidateParameterSets`).
  func validateSets(prePipeline: Bool, setDefault: Bool) throws -> Int {
    var valid = current.validCount
    if valid == 0, current != .every { throw ambiguousSet(current) }
    let fallback = plan.defaultFlag
    if valid > 1 {
      if fallback != 0, (!prePipeline && current == fallback) || current & fallback != 0 {
        context.parameterSetName = plan.name(of: fallback)
        if setDefault {
          current = fallback
          valid = 1
        }
      } else if prePipeline, unbound.contains(where: { $0.takesPipeline(in: current) }) {
        // Pipeline input may still decide.
      } else {
        valid = try resolveByMandatory()
      }
      return valid
    }
    if current == .every {
      valid = max(1, plan.setCount)
      if prePipeline, unbound.contains(where: { $0.takesPipeline(in: current) }) {
        // Pipeline input may still decide.
      } else if fallback != 0 {
        if setDefault {
          current = fallback
          valid = 1
        }
      } else if valid > 1 {
        valid = try resolveByMandatory()
      }
    }
    setName()
    return valid
  }

  /// The one set in which no mandatory parameter is missing.
  private func resolveByMandatory() throws -> Int {
    var remaining = current & plan.allFlags
    for parameter in unbound { for rule in parameter.rules where rule.rule.isMandatory { remaining &= ~rule.flag } }
    guard remaining.validCount == 1, remaining != .every else { throw ambiguousSet(current) }
    current = remaining
    setName()
    return 1
  }

  /// Leaves the sets out that no unbound pipeline parameter is in.
  func setsTakingPipelineInput() -> SetMask {
    var taking: SetMask = 0
    for (parameter, _) in delayed { taking |= parameter.flags }
    outer: for parameter in unbound where parameter.takesPipelineInSome {
      for rule in parameter.rules(in: current) where rule.rule.byValue || rule.rule.byPropertyName {
        if rule.isInAllSets {
          taking = 0
          break outer
        }
        taking |= rule.flag
      }
    }
    return taking != 0 ? current & taking : current
  }

  func verifySetSelected() throws {
    guard plan.setCount > 1, current == .every else { return }
    if plan.defaultFlag != 0 {
      note("\(plan.setCount) valid parameter sets, using the DEFAULT PARAMETER SET: [\(signature.defaultSet ?? "")]")
      current = plan.defaultFlag
      setName()
    } else {
      note("ERROR: \(plan.setCount) valid parameter sets, but NOT DEFAULT PARAMETER SET.")
      throw ambiguousSet(current)
    }
  }
}
