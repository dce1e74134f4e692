// Generic methods: their signatures in terms of their own type parameters, how the types of arguments decide these (PowerShell's
// TypeInference), and the method for given types.

import Primitives

/// A type as the signature of a generic method writes it.
indirect enum TypePattern: Sendable {
  case fixed(TypeInfo)
  case parameter(Int)
  case array(TypePattern)
  case generic(TypeInfo, [TypePattern])

  var isFixed: Bool { if case .fixed = self { return true } else { return false } }

  /// The type for these type arguments.
  func substituted(_ arguments: [TypeInfo]) -> TypeInfo {
    switch self {
    case .fixed(let type): return type
    case .parameter(let i): return i < arguments.count ? arguments[i] : .object
    case .array(let element): return element.substituted(arguments).arrayType()
    case .generic(let definition, let parts):
      return TypeCatalog.construct(definition, parts.map { $0.substituted(arguments) })
    }
  }

  /// Positive when the first list of types says more than the second, which stand for the same types: a type parameter says nothing.
  static func specificity(_ first: [TypePattern], _ second: [TypePattern]) -> Int {
    var (better, worse) = (false, false)
    for (a, b) in zip(first, second) {
      let order = specificity(a, b)
      if order > 0 { better = true } else if order < 0 { worse = true }
    }
    return better == worse ? 0 : better ? 1 : -1
  }

  private static func specificity(_ a: TypePattern, _ b: TypePattern) -> Int {
    switch (a, b) {
    case (.parameter, .parameter): return 0
    case (.parameter, _): return -1
    case (_, .parameter): return 1
    default: return specificity(a.parts, b.parts)
    }
  }

  /// The element type or the type arguments.
  private var parts: [TypePattern] {
    switch self {
    case .fixed(let type): return (type.elementType.map { [$0] } ?? type.genericArguments).map { .fixed($0) }
    case .parameter: return []
    case .array(let element): return [element]
    case .generic(_, let parts): return parts
    }
  }

  /// As reflection prints it.
  func text(_ names: [String], _ short: (TypeInfo) -> String) -> String {
    switch self {
    case .fixed(let type): return short(type)
    case .parameter(let i): return i < names.count ? names[i] : "T"
    case .array(let element): return element.text(names, short) + "[]"
    case .generic(let definition, let parts):
      return definition.reflectionName + "[" + parts.map { $0.text(names) { $0.reflectionName } }.joined(separator: ",") + "]"
    }
  }
}

/// The type parameters of a generic method and what its signature makes of them.
public final class GenericShape: Sendable {
  public let names: [String]
  let parameters: [TypePattern]
  let result: TypePattern
  init(names: [String], parameters: [TypePattern], result: TypePattern) {
    self.names = names
    self.parameters = parameters
    self.result = result
  }
}

extension Method {
  /// The types of the parameters as they are declared.
  var patterns: [TypePattern] { generic?.parameters ?? parameters.map { .fixed($0.type) } }

  /// The method for these type arguments; nil when it wants another number of them.
  public func instantiated(_ arguments: [TypeInfo]) -> Method? {
    guard let generic, generic.names.count == arguments.count else { return nil }
    let concrete = zip(parameters, generic.parameters).map { parameter, pattern in
      let type = pattern.substituted(arguments)
      return Parameter(
        name: parameter.name, typeText: pattern.isFixed ? parameter.typeText : type.shortName(), isParams: parameter.isParams,
        isOut: parameter.isOut, isRef: parameter.isRef, defaultText: parameter.defaultText, type: type)
    }
    let body = body
    let made = Method(
      name: name, definition: definition, parameters: concrete, isStatic: isStatic,
      returnType: generic.result.substituted(arguments), isHidden: isHidden
    ) { c in
      let before = c.runtime.methodTypeArguments
      c.runtime.methodTypeArguments = arguments
      defer { c.runtime.methodTypeArguments = before }
      return try body(c)
    }
    made.typeArguments = arguments
    return made
  }

  /// As `Trace-Command -Name MethodInvocation` tells it: constructors by a name, generic methods with the types that they have in this call.
  var tracedDefinition: String {
    if name == "new", let open = definition.firstIndex(of: "(") { return definition[..<open] + " new" + definition[open...] }
    if typeArguments.isEmpty { return definition }
    let list = parameters.map { parameter in
      (parameter.isParams ? "Params " : "") + (parameter.isRef || parameter.isOut ? "[ref] " : "") + parameter.typeText + " "
        + parameter.name + (parameter.defaultText.map { " = " + $0 } ?? "")
    }
    let types = typeArguments.map { $0.shortName() }.joined(separator: ", ")
    return (isStatic ? "static " : "") + "\(returnType.shortName()) \(name)[\(types)](\(list.joined(separator: ", ")))"
  }

  /// The method for the type arguments that the arguments' types tell; nil when they don't.
  func inferred(from arguments: [Value], casts: UInt64 = 0) -> Method? {
    guard let generic else { return self }
    if let types = TypeInference.infer(generic, generic.parameters, parameters, arguments, casts) { return instantiated(types) }
    // A `params` array may also be given element by element.
    guard parameters.last?.isParams == true, arguments.count >= parameters.count - 1,
      case .array(let element)? = generic.parameters.last, let last = parameters.last
    else { return nil }
    let more = arguments.count - parameters.count + 1
    let patterns = generic.parameters.dropLast() + Array(repeating: element, count: more)
    let shown = parameters.dropLast() + Array(repeating: last, count: more)
    return TypeInference.infer(generic, Array(patterns), Array(shown), arguments, casts).flatMap { instantiated($0) }
  }
}

/// What the types of arguments say about type parameters.
private struct TypeInference {
  /// The candidates for each type parameter; nil stands for a null argument.
  private var candidates: [[TypeInfo?]]

  static func infer(
    _ shape: GenericShape, _ patterns: [TypePattern], _ parameters: [Parameter], _ arguments: [Value], _ casts: UInt64
  ) -> [TypeInfo]? {
    guard patterns.count == arguments.count else { return nil }
    var inference = TypeInference(candidates: Array(repeating: [], count: shape.names.count))
    for (i, pattern) in patterns.enumerated() where !pattern.isFixed {
      var argument = arguments[i]
      if parameters[i].isRef || parameters[i].isOut {
        guard let reference = argument.base.obj as? ReferenceObj else { return nil }
        argument = reference.value.orNull
        if argument.isNull { continue }
      }
      guard inference.unify(pattern, type(of: argument, isCast: i < 64 && casts >> UInt64(i) & 1 == 1)) else { return nil }
    }
    var found: [TypeInfo] = []
    for i in shape.names.indices {
      guard let type = inference.decided(i) else { return nil }
      found.append(type)
    }
    return found
  }

  private static func type(of argument: Value, isCast: Bool) -> TypeInfo? {
    if argument.isNull { return nil }
    return isCast ? argument.base.type : effectiveType(argument.base)
  }

  /// The type of an argument: of an `object[]` whose elements are all of one type that type's array.
  private static func effectiveType(_ argument: Value) -> TypeInfo {
    guard let array = argument.obj as? ArrayObj, array.elementType === TypeInfo.object, array.dimensions == nil,
      let first = array.items.first, !first.isNull
    else { return argument.type }
    let type = first.base.type
    for item in array.items.dropFirst() where item.isNull || item.base.type !== type { return argument.type }
    return type.arrayType()
  }

  private func decided(_ i: Int) -> TypeInfo? {
    let known = candidates[i].compactMap { $0 }
    if known.count < candidates[i].count, known.contains(where: { $0.isValueType }) { return nil }
    if known.count < 2 { return known.first }
    return known.first { candidate in known.allSatisfy { $0 === candidate || candidate.accepts($0) } }
  }

  private mutating func unify(_ pattern: TypePattern, _ type: TypeInfo?) -> Bool {
    switch pattern {
    case .fixed: return true
    case .parameter(let i):
      if !candidates[i].contains(where: { $0 === type }) { candidates[i].append(type) }
      return true
    case .array(let element):
      guard let type else { return true }
      guard type.isArray, type.arrayRank == 1, let mine = type.elementType else { return false }
      return unify(element, mine)
    case .generic(let definition, let parts):
      guard let type else { return true }
      if definition.fullName == "System.Nullable`1" { return unify(parts[0], type.nullableUnderlying ?? type) }
      guard let same = TypeInference.constructed(type, definition) else { return false }
      return zip(parts, same.genericArguments).allSatisfy { unify($0, $1) }
    }
  }

  /// The type itself, an interface or a base of it that was made from the definition.
  private static func constructed(_ type: TypeInfo, _ definition: TypeInfo) -> TypeInfo? {
    if type.genericDefinition === definition { return type }
    return type.allInterfaces.first { $0.genericDefinition === definition }
      ?? type.hierarchy.first { $0.genericDefinition === definition }
  }
}
