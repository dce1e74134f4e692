// Arguments without names: for each position the parameters of the default set are tried first, without converting the value, then those of
// the other sets, then both again with conversion.

import Objects
import Primitives

extension ParameterBinder {
  /// Parameters that may take the argument at one position, with the rules that put them there.
  private struct Place {
    let position: Int
    var candidates: [(parameter: PlannedParameter, rules: [PlannedRule])]
  }

  private func places() throws -> [Place] {
    var places: [Place] = []
    for parameter in unbound where parameter.isIn(current) {
      for rule in parameter.rules(in: current) where !rule.rule.remaining && rule.rule.position >= 0 {
        if let at = places.firstIndex(where: { $0.position == rule.rule.position }) {
          for other in places[at].candidates where other.parameter !== parameter {
            if other.rules.contains(where: { $0.flag & rule.flag != 0 || $0.flag == rule.flag }) {
              throw failure(
                id: "AmbiguousPositionalParameterNoName", "Cannot bind positional parameters because no names were given.")
            }
          }
          if let known = places[at].candidates.firstIndex(where: { $0.parameter === parameter }) {
            places[at].candidates[known].rules.append(rule)
          } else {
            places[at].candidates.append((parameter, [rule]))
          }
        } else {
          places.append(Place(position: rule.rule.position, candidates: [(parameter, [rule])]))
        }
      }
    }
    places.sort { $0.position < $1.position }
    return places
  }

  /// Binds by position; what is left stays in `arguments`. Returns the last failure that was passed over.
  func bindPositional() throws -> Thrown? {
    guard !arguments.isEmpty else { return nil }
    var places = try self.places()
    guard !places.isEmpty else { return nil }
    var reported: Thrown?
    var valid = current
    let fallback = signature.isAdvanced ? plan.defaultFlag : .every
    var rest: [BindArgument] = []
    var next = 0
    var at = 0
    while at < places.count {
      let place = places[at]
      at += 1
      if place.candidates.isEmpty { continue }
      guard let argument = nextPositional(&next, &rest) else { break }
      let triesDefault = fallback != 0 && valid & fallback != 0
      var bound = false
      for coerce in [false, true] where !bound {
        if triesDefault { bound = try bindPlace(place, argument, fallback, coerce: coerce, &reported) }
        if !bound { bound = try bindPlace(place, argument, valid, coerce: coerce, &reported) }
      }
      if !bound {
        rest.append(argument)
      } else if valid != current {
        valid = current
        for i in at..<max(at, places.count) {
          places[i].candidates = places[i].candidates.compactMap { candidate in
            let kept = candidate.rules.filter { $0.flag == 0 || $0.flag & valid != 0 }
            return kept.isEmpty ? nil : (candidate.parameter, kept)
          }
        }
      }
    }
    if next < arguments.count { rest += arguments[next...] }
    arguments = rest
    return reported
  }

  /// The next argument without a name; a name that found no parameter is passed over together with what follows it.
  private func nextPositional(_ next: inout Int, _ rest: inout [BindArgument]) -> BindArgument? {
    while next < arguments.count {
      let argument = arguments[next]
      next += 1
      if argument.name == nil { return argument }
      rest.append(argument)
      if next < arguments.count, arguments[next].name == nil {
        rest.append(arguments[next])
        next += 1
      }
    }
    return nil
  }

  private func bindPlace(_ place: Place, _ argument: BindArgument, _ sets: SetMask, coerce: Bool, _ reported: inout Thrown?)
    throws -> Bool
  {
    var result = false
    reported = nil
    for (parameter, rules) in place.candidates {
      for rule in rules where rule.flag == 0 || rule.flag & sets != 0 {
        var named = argument
        named.name = parameter.spec.name
        do {
          if try bind(parameter, named, sets: sets, coerce: coerce, delay: signature.isAdvanced) {
            result = true
            break
          }
        } catch let thrown as Thrown where parameter.spec.passesOverInvalid || thrown.isBindingFailure(BindingFailure.general) {
          reported = thrown
        }
      }
    }
    return result
  }
}
