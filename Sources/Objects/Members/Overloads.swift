// Overload resolution: which method of a group takes these arguments, and the arguments as that method wants them. The rules are those of
// PowerShell's Adapter.FindBestMethod: ranks by position with falling weight, then specificity, then parameter count.

import Primitives

/// A method that was chosen, and how its last parameter takes the arguments.
public struct ChosenMethod {
  public let method: Method
  /// Whether the trailing arguments are gathered into the `params` array.
  public let expands: Bool
}

public enum Overloads {
  /// The best overload for the arguments. `name` is what the script wrote, for the error text.
  /// - Throws: MethodException "Cannot find an overload ..." or "Multiple ambiguous overloads ..." (MethodCountCouldNotFindBest).
  /// `casts` has a bit for every argument that was written as a cast to `object[]`: for type parameters it is no array of anything else.
  public static func choose(_ methods: [Method], _ arguments: [Value], name: String, casts: UInt64 = 0) throws -> ChosenMethod {
    if methods.count == 1 {
      let only = methods[0]
      if only.parameters.count == arguments.count, only.parameters.last?.isParams != true, !only.isAlsoOfInterface,
        only.generic == nil
      {
        return ChosenMethod(method: only, expands: false)
      }
    }
    var best: Candidate?
    var isAmbiguous = false
    for method in methods {
      guard let candidate = Candidate(method, arguments, casts: casts) else { continue }
      guard let soFar = best else {
        best = candidate
        continue
      }
      let comparison = compare(soFar, candidate, arguments)
      if comparison == 0 {
        isAmbiguous = true
      } else if comparison < 0 {
        best = candidate
        isAmbiguous = false
      }
    }
    guard let best else { throw MemberErrors.noOverload(name, arguments.count) }
    if isAmbiguous { throw MemberErrors.ambiguous(name, arguments.count) }
    return ChosenMethod(method: best.method, expands: best.expands)
  }

  /// How many overloads could take the arguments.
  public static func candidates(_ methods: [Method], _ arguments: [Value]) -> Int {
    methods.count { Candidate($0, arguments) != nil }
  }

  /// The overload and its converted arguments.
  public static func resolve(_ group: MethodGroup, _ arguments: [Value], _ runtime: Runtime, name: String? = nil) throws -> (
    Method, [Value]
  ) {
    let chosen = try choose(group.overloads, arguments, name: name ?? group.name)
    return (chosen.method, try convert(arguments, for: chosen, runtime))
  }

  /// Arguments as the chosen method wants them: converted, gathered for `params`, filled up with default values.
  public static func convert(_ arguments: [Value], for chosen: ChosenMethod, _ runtime: Runtime, name: String? = nil) throws
    -> [Value]
  {
    let method = chosen.method
    let parameters = method.parameters
    if parameters.isEmpty { return [] }
    let label = name ?? (method.name == "new" ? ".ctor" : method.name)
    var result: [Value] = []
    result.reserveCapacity(parameters.count)
    for (i, parameter) in parameters.enumerated() {
      if parameter.isParams, chosen.expands || i >= arguments.count {
        let element = parameter.type.elementType ?? .object
        var items = ContiguousArray<Value>()
        if i < arguments.count {
          for j in i..<arguments.count { items.append(try one(arguments[j], element, parameter.name, label, runtime)) }
        }
        result.append(.object(ArrayObj(items, of: element)))
        break
      }
      if i >= arguments.count {
        result.append(try ArgumentConversion.defaultValue(parameter, runtime))
        continue
      }
      if parameter.isOut || parameter.isRef {
        guard case .object(let object) = arguments[i].base, object is ReferenceObj else { throw MemberErrors.needsReference(i) }
        result.append(.object(object))
        continue
      }
      if let element = parameter.span {
        guard let taken = SpanArgument.taken(arguments[i], element, parameter.type) else {
          throw try MemberErrors.argument(
            arguments[i], parameter.name, label, parameter.type,
            ConversionRun.impossible(arguments[i], parameter.type, runtime), runtime)
        }
        result.append(taken)
        continue
      }
      result.append(try one(arguments[i], parameter.type, parameter.name, label, runtime))
    }
    return result
  }

  /// Whether arguments of these types go to the overload as they are. The types must decide: no nulls, no wrapped values.
  public static func takesAsIs(_ chosen: ChosenMethod, _ arguments: [Value]) -> Bool {
    let parameters = chosen.method.parameters
    guard !chosen.expands, parameters.count == arguments.count else { return false }
    for (argument, parameter) in zip(arguments, parameters) {
      if parameter.isOut || parameter.isRef || ArgumentConversion.identity(argument, parameter.type) == nil { return false }
    }
    return true
  }

  private static func one(_ argument: Value, _ type: TypeInfo, _ parameter: String, _ method: String, _ runtime: Runtime) throws
    -> Value
  {
    if let same = ArgumentConversion.identity(argument, type) { return same }
    do {
      return try ArgumentConversion.convert(argument, type, runtime)
    } catch {
      throw try MemberErrors.argument(argument, parameter, method, type, error, runtime)
    }
  }

  private struct Candidate {
    let method: Method
    /// The method as its type declares it, where `method` is a generic one for the types that the arguments tell.
    let declared: Method
    let ranks: [ConversionRank]
    let expands: Bool

    init?(_ declared: Method, _ arguments: [Value], casts: UInt64 = 0) {
      guard let method = declared.generic == nil ? declared : declared.inferred(from: arguments, casts: casts) else {
        return nil
      }
      let parameters = method.parameters
      let count = arguments.count
      let hasParams = parameters.last?.isParams == true
      if count > parameters.count, !hasParams { return nil }
      if count < parameters.count {
        let optional = parameters.reduce(0) { $0 + ($1.defaultText != nil ? 1 : 0) }
        let missing = parameters.count - count
        if !(hasParams && missing == 1), optional < missing { return nil }
      }
      var ranks: [ConversionRank] = []
      ranks.reserveCapacity(count)
      var expands = false
      for (i, parameter) in parameters.enumerated() {
        if parameter.isParams {
          let element = parameter.type.elementType ?? .object
          if parameters.count == count {
            let whole = Conversion.rank(of: arguments[i], to: parameter.type)
            let single = Conversion.rank(of: arguments[i], to: element)
            expands = single > whole
            let rank = max(whole, single)
            if rank == .none { return nil }
            ranks.append(rank)
          } else {
            expands = true
            if i < count {
              for j in i..<count {
                let rank = Conversion.rank(of: arguments[j], to: element)
                if rank == .none { return nil }
                ranks.append(rank)
              }
            }
          }
          break
        }
        if i >= count { break }
        var argument = arguments[i]
        if parameter.isOut || parameter.isRef, case .object(let object) = argument.base, let reference = object as? ReferenceObj
        {
          argument = reference.value.orNull
        }
        if let element = parameter.span {
          guard SpanArgument.taken(argument, element, parameter.type) != nil else { return nil }
          ranks.append(.implicitCast)
          continue
        }
        let rank = Conversion.rank(of: argument, to: parameter.type)
        if rank == .none { return nil }
        ranks.append(rank)
      }
      self.method = method
      self.declared = declared
      self.ranks = ranks
      self.expands = expands
    }

    func type(at index: Int) -> TypeInfo {
      let parameters = method.parameters
      if expands, index >= parameters.count - 1 { return parameters[parameters.count - 1].type.elementType ?? .object }
      return parameters[index].type
    }
  }

  /// Positive when `a` is better, negative when `b` is.
  private static func compare(_ a: Candidate, _ b: Candidate, _ arguments: [Value]) -> Int {
    let count = a.ranks.count
    var better = 0
    for i in 0..<count {
      let weight = count - i
      if a.ranks[i] < b.ranks[i] {
        better -= weight
      } else if a.ranks[i] > b.ranks[i] {
        better += weight
      } else if a.ranks[i] == .unrelatedArrays, let element = effectiveElement(arguments[i]) {
        let first = Conversion.rank(from: element, to: a.type(at: i).elementType ?? .object)
        let second = Conversion.rank(from: element, to: b.type(at: i).elementType ?? .object)
        if first < second { better -= weight } else if first > second { better += weight }
      }
    }
    if better == 0 {
      var weight = count
      for i in 0..<count {
        defer { weight = abs(weight) - 1 }
        let (first, second) = (a.ranks[i], b.ranks[i])
        if first < .nullToValue || second < .nullToValue { continue }
        if (first >= .numericImplicit) != (second >= .numericImplicit) { continue }
        if first >= .numericImplicit { weight = -weight }
        let forth = Conversion.rank(from: a.type(at: i), to: b.type(at: i))
        let back = Conversion.rank(from: b.type(at: i), to: a.type(at: i))
        if forth < back { better += weight } else if forth > back { better -= weight }
      }
    }
    if better == 0 {
      for i in 0..<count where a.type(at: i) !== b.type(at: i) { return 0 }
      if a.expands, b.expands { return a.method.parameters.count > b.method.parameters.count ? 1 : -1 }
      if a.expands { return -1 }
      if b.expands { return 1 }
      if a.declared.generic != nil || b.declared.generic != nil {
        let specific = TypePattern.specificity(a.declared.patterns, b.declared.patterns)
        if specific != 0 { return specific }
      }
      return b.method.parameters.count - a.method.parameters.count
    }
    return better
  }

  /// The common element type of an array argument, as PowerShell looks at it for unrelated arrays.
  private static func effectiveElement(_ argument: Value) -> TypeInfo? {
    guard let sequence = argument.sequence else { return nil }
    guard sequence.elementType === TypeInfo.object, let first = sequence.items.first, !first.isNull else {
      return sequence.elementType
    }
    let type = first.type
    for item in sequence.items where item.isNull || item.type !== type { return .object }
    return type
  }
}
