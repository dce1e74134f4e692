// Which conversion leads from one type to another, and how good it is: PowerShell's `FigureConversion`, in its order of preference.

import Primitives

/// A way from one type to another.
struct ConversionPlan: Sendable {
  enum Step: Sendable {
    case none, identity, null, nullToValue, nullToString, nullToReference
    case numeric, numericToString, toChar, charToFloat, stringToInteger, stringToReal, stringToDecimal, stringToRegex,
      stringToCharArray,
      stringToType, stringToUri
    case toVoid, toBool, toString, toPSObject, relatedArrays, unrelatedArrays, enumerableToArray
    case toHashtable, toReference, toXml, toDelegate, toCustomObject, integerToEnum, stringToEnum, enumerableToEnum
    case parse(Method, culture: Bool)
    case constructor(Method)
    case cast(Method)
    case builtIn(BuiltInConversion)
    case convertible, numericThroughString
    case fromDictionary
    case collection
    case scriptClassFromDictionary
    /// To the type inside a `Nullable<T>`.
    indirect case nullable(Step)
    /// A one-element array first, then the fallback.
    indirect case scalarToArray(fallback: Step)
  }

  let step: Step
  let rank: ConversionRank

  init(_ step: Step, _ rank: ConversionRank) {
    self.step = step
    self.rank = rank
  }

  static let impossible = ConversionPlan(.none, .none)

  static func fromNull(_ target: TypeInfo) -> ConversionPlan {
    switch target.code {
    case .sbyte, .byte, .int16, .uint16, .int32, .uint32, .int64, .uint64, .single, .double, .decimal, .bigInteger, .char,
      .boolean,
      .switchParameter, .void:
      return ConversionPlan(.nullToValue, .nullToValue)
    case .string: return ConversionPlan(.nullToString, .toString)
    case .reference: return ConversionPlan(.nullToReference, .nullToRef)
    default: break
    }
    if target.isNullable { return ConversionPlan(.null, .nullToValue) }
    return target.isValueType ? impossible : ConversionPlan(.null, .nullToRef)
  }

  static func figure(_ source: TypeInfo, _ target: TypeInfo) -> ConversionPlan {
    if source === target { return ConversionPlan(.identity, .identity) }
    if let cached = scalar(source, target) { return cached }
    if target.accepts(source) { return ConversionPlan(.identity, .assignable) }
    if target.code == .psObject { return ConversionPlan(.toPSObject, .psObject) }
    var scalarRank = ConversionRank.none
    if let plan = language(source, target, &scalarRank), plan.rank != .none { return plan }
    let general = general(source, target)
    guard scalarRank != .none else { return general }
    return ConversionPlan(
      .scalarToArray(fallback: general.step), general.rank == .none ? scalarRank : max(scalarRank, general.rank))
  }

  /// The conversions between scalars that PowerShell registers beforehand.
  private static func scalar(_ source: TypeInfo, _ target: TypeInfo) -> ConversionPlan? {
    let from = source.code, to = target.code
    if from.isNumeric || from == .bigInteger {
      if to == .string { return ConversionPlan(.numericToString, .numericString) }
      if to == .char { return ConversionPlan(.toChar, .numericString) }
      if to == .boolean { return ConversionPlan(.toBool, .language) }
    }
    if from.isNumeric, to.isNumeric { return ConversionPlan(.numeric, numericRank(from, to)) }
    if from == .string {
      switch to {
      case .sbyte, .byte, .int16, .uint16, .int32, .uint32, .int64, .uint64, .bigInteger:
        return ConversionPlan(.stringToInteger, .numericString)
      case .decimal: return ConversionPlan(.stringToDecimal, .numericString)
      case .single, .double: return ConversionPlan(.stringToReal, .numericString)
      case .boolean: return ConversionPlan(.toBool, .language)
      case .regex: return ConversionPlan(.stringToRegex, .language)
      case .uri: return ConversionPlan(.stringToUri, .language)
      case .type: return ConversionPlan(.stringToType, .language)
      case .array where target.elementType?.code == .char && target.arrayRank == 1:
        return ConversionPlan(.stringToCharArray, .stringToCharArray)
      default: return nil
      }
    }
    if from == .char {
      if to == .single || to == .double { return ConversionPlan(.charToFloat, .language) }
      if to == .boolean { return ConversionPlan(.toBool, .language) }
    }
    if from == .char, to == .decimal { return ConversionPlan(.numeric, .implicitCast) }
    if from == .boolean, to == .bigInteger { return ConversionPlan(.numeric, .language) }
    if from == .switchParameter, to == .boolean { return ConversionPlan(.toBool, .language) }
    return nil
  }

  private static func size(_ code: TypeCode) -> Int {
    switch code {
    case .sbyte, .byte: return 1
    case .int16, .uint16: return 2
    case .int32, .uint32: return 4
    default: return 8
    }
  }

  private static func numericRank(_ from: TypeCode, _ to: TypeCode) -> ConversionRank {
    if from.isInteger, to.isInteger {
      let a = size(from), b = size(to)
      if a == b { return from.isSigned ? .numericExplicit1 : .numericExplicit }
      if b < a { return .numericExplicit }
      if from.isSigned, !to.isSigned { return .numericExplicit1 }
      return .numericImplicit
    }
    if from.isInteger { return .numericImplicit }
    if to.isInteger { return .numericExplicit }
    if from == .single, to == .double { return .numericImplicit }
    return from == .decimal ? .numericExplicit1 : .numericExplicit
  }

  /// What the language knows of itself. `scalarRank` is set when a one-element array is worth a try.
  private static func language(_ source: TypeInfo, _ target: TypeInfo, _ scalarRank: inout ConversionRank) -> ConversionPlan? {
    if target.isNullable, let inner = target.genericArguments.first {
      let plan = figure(source, inner)
      if plan.rank != .none { return ConversionPlan(.nullable(plan.step), plan.rank) }
    }
    switch target.code {
    case .void: return ConversionPlan(.toVoid, .language)
    case .boolean: return ConversionPlan(.toBool, .language)
    case .string: return ConversionPlan(.toString, .toString)
    case .array:
      guard let element = target.elementType, target.arrayRank == 1 else { break }
      if source.isArray, let mine = source.elementType {
        if source.arrayRank == 1, element.accepts(mine) { return ConversionPlan(.relatedArrays, .language) }
        return ConversionPlan(.unrelatedArrays, .unrelatedArrays)
      }
      if source.enumerates { return ConversionPlan(.enumerableToArray, .language) }
      let plan = figure(source, element)
      if plan.rank != .none { scalarRank = plan.rank.scalarToArray }
      return nil
    case .arrayBase:
      if source.enumerates { return ConversionPlan(.enumerableToArray, .language) }
      scalarRank = ConversionRank.assignable.scalarToArray
      return nil
    case .hashtable:
      return TypeInfo.idictionary.accepts(source) ? ConversionPlan(.toHashtable, .language) : nil
    case .reference: return ConversionPlan(.toReference, .language)
    case .xml: return ConversionPlan(.toXml, .language)
    case .psCustomObject: return ConversionPlan(.toCustomObject, .language)
    default: break
    }
    if target.isDelegate, source.code == .scriptBlock || MemberTypes.psMethod.accepts(source) {
      return ConversionPlan(.toDelegate, .language)
    }
    if target.isEnum, source.code.isInteger || source.isEnum { return ConversionPlan(.integerToEnum, .language) }
    return nil
  }

  /// Parse, constructor, cast operator, IConvertible, in that order.
  private static func general(_ source: TypeInfo, _ target: TypeInfo) -> ConversionPlan {
    if target.isEnum {
      if source.code == .string { return ConversionPlan(.stringToEnum, .parse) }
      if source.enumerates { return ConversionPlan(.enumerableToEnum, .parse) }
    }
    if let plan = BuiltInConversion.plan(source, target) { return plan }
    if source.code == .string, !target.isEnum, let (method, culture) = parseMethod(target) {
      return ConversionPlan(.parse(method, culture: culture), .parse)
    }
    if let method = constructor(target, source) { return ConversionPlan(.constructor(method), .constructor) }
    if let (method, rank) = castOperator(source, target) { return ConversionPlan(.cast(method), rank) }
    if TypeInfo.iconvertible.accepts(source) {
      if source.code.isNumeric {
        if !target.isArray, figure(.string, target).rank != .none { return ConversionPlan(.numericThroughString, .convertible) }
      } else if source.code != .string {
        return ConversionPlan(.convertible, .convertible)
      }
    } else if TypeInfo.idictionary.accepts(source) {
      if target.hasDefaultConstructor || (target.isValueType && !target.code.isPrimitive) {
        return ConversionPlan(.fromDictionary, .constructor)
      }
    }
    if isCollectionClass(target) {
      let element = target.genericArguments[0]
      let scalar = element.accepts(source)
      return ConversionPlan(.collection, scalar ? ConversionRank.constructor.scalarToArray : .constructor)
    }
    if source.code == .psCustomObject, !target.isAbstract, target.hasDefaultConstructor || target.isRecordStruct {
      return ConversionPlan(.fromDictionary, .constructor)
    }
    return impossible
  }

  /// List`1, Collection`1, HashSet`1 and their like: constructed from an IEnumerable of their element.
  private static func isCollectionClass(_ target: TypeInfo) -> Bool {
    guard target.genericArguments.count == 1, target.kind == .class, !target.isAbstract else { return false }
    return TypeInfo.ienumerable.accepts(target)
  }

  private static let parseName = PSString.make("Parse")

  /// `Parse(string, IFormatProvider)` or `Parse(string)`.
  private static func parseMethod(_ target: TypeInfo) -> (Method, Bool)? {
    guard case .method(let group)? = target.member(parseName, isStatic: true) else { return nil }
    if let method = group.overloads.first(where: {
      $0.parameters.count == 2 && $0.parameters[0].type.code == .string
        && $0.parameters[1].typeText.hasSuffix("IFormatProvider")
    }) {
      return (method, true)
    }
    return group.overloads.first { $0.parameters.count == 1 && $0.parameters[0].type.code == .string }.map { ($0, false) }
  }

  private static func constructor(_ target: TypeInfo, _ source: TypeInfo) -> Method? {
    if source.code.isInteger, TypeInfo.ienumerable.accepts(target) { return nil }
    if target.isInterface || target.isAbstract { return nil }
    let candidates = target.members.constructors.filter { $0.parameters.count == 1 && !$0.parameters[0].isParams }
    return candidates.first { $0.parameters[0].type === source }
      ?? candidates.first { widens(source, $0.parameters[0].type) }
  }

  /// Reflection's binder takes base types and wider numbers.
  private static func widens(_ source: TypeInfo, _ parameter: TypeInfo) -> Bool {
    if source.code.isNumeric, parameter.code.isNumeric {
      return numericRank(source.code, parameter.code) == .numericImplicit && parameter.code != .decimal
    }
    if source.code == .char, parameter.code.isNumeric {
      return parameter.code != .decimal && size(parameter.code) >= 2 && parameter.code != .int16
    }
    if source.isEnum, parameter.code.isNumeric {
      return parameter.code == .int32 || parameter.code == .int64 || parameter.code == .double
    }
    return parameter.accepts(source)
  }

  private static func castOperator(_ source: TypeInfo, _ target: TypeInfo) -> (Method, ConversionRank)? {
    for (owner, name, rank) in [
      (target, "op_Implicit", ConversionRank.implicitCast), (target, "op_Explicit", .explicitCast),
      (source, "op_Implicit", .implicitCast),
      (source, "op_Explicit", .explicitCast),
    ] {
      guard case .method(let group)? = owner.member(PSString.make(name), isStatic: true) else { continue }
      if let method = group.overloads.first(where: {
        $0.parameters.count == 1 && $0.returnType === target && $0.parameters[0].type.accepts(source)
      }) {
        return (method, rank)
      }
    }
    return nil
  }
}

extension TypeInfo {
  /// `Nullable<T>`.
  public var isNullable: Bool { genericDefinition?.fullName == "System.Nullable`1" }
  /// A delegate type.
  public var isDelegate: Bool { kind == .delegate || !isAbstract && TypeInfo.delegate.accepts(self) }
  /// What PowerShell enumerates: IEnumerable, but not strings, dictionaries and XML nodes.
  var enumerates: Bool {
    switch code {
    case .string, .hashtable, .orderedDictionary, .xml: return false
    case .array, .arrayBase, .arrayList: return true
    default:
      return (TypeInfo.ienumerable.accepts(self) || TypeInfo.ienumerator.accepts(self)) && !TypeInfo.idictionary.accepts(self)
    }
  }
  /// A struct with properties of its instances: what can be made from a bag of properties without a constructor.
  var isRecordStruct: Bool {
    switch code {
    case .decimal, .bigInteger, .dateTime, .timeSpan, .guid, .dateTimeOffset, .switchParameter, .enumeration: return true
    default: return kind == .struct && !code.isPrimitive && members.ordered.contains { !$0.isStatic }
    }
  }
  /// A public constructor without parameters.
  var hasDefaultConstructor: Bool {
    !isAbstract && !isInterface && members.constructors.contains { $0.parameters.isEmpty }
  }
}
