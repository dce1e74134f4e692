// How good a conversion is: the figures by which PowerShell picks an overload (LanguagePrimitives.ArgumentRank). Only types matter here,
// never values; the conversion itself may still fail.

import Primitives

/// A rank; higher is better, 0 means there is no conversion.
public struct ArgumentRank: Comparable, Sendable {
  public let raw: UInt16
  @inlinable public init(_ raw: UInt16) { self.raw = raw }
  @inlinable public static func < (a: ArgumentRank, b: ArgumentRank) -> Bool { a.raw < b.raw }

  public static let none = ArgumentRank(0)
  public static let unrelatedArrays = ArgumentRank(0x0f)
  public static let toString = ArgumentRank(0x1f)
  public static let custom = ArgumentRank(0x2f)
  public static let iconvertible = ArgumentRank(0x3f)
  public static let implicitCast = ArgumentRank(0x4f)
  public static let explicitCast = ArgumentRank(0x5f)
  public static let constructor = ArgumentRank(0x6f)
  public static let create = ArgumentRank(0x73)
  public static let parse = ArgumentRank(0x7f)
  public static let psObject = ArgumentRank(0x8f)
  public static let language = ArgumentRank(0x9f)
  public static let nullToValue = ArgumentRank(0xaf)
  public static let nullToRef = ArgumentRank(0xbf)
  public static let numericExplicit = ArgumentRank(0xcf)
  public static let numericExplicit1 = ArgumentRank(0xdf)
  public static let numericString = ArgumentRank(0xef)
  public static let numericImplicit = ArgumentRank(0xff)
  public static let assignable = ArgumentRank(0x10f)
  public static let stringToCharArray = ArgumentRank(0x11a)
  public static let identity = ArgumentRank(0x11f)

  /// The rank of the same conversion when the scalar becomes an array of one.
  var scalarToArray: ArgumentRank { ArgumentRank(raw & 0xfff7) }
}

extension ArgumentRank {
  /// The rank of an argument for a parameter type.
  public static func of(_ argument: Value, to type: TypeInfo) -> ArgumentRank {
    if argument.isNull { return ofNull(to: type) }
    if case .object(let object) = argument {
      if object.tag == .wrapped {
        if type === TypeInfo.object { return .assignable }
        if type === TypeInfo.psObject { return .identity }
      }
      if object.tag == .custom, type === TypeInfo.psObject { return .identity }
    }
    return of(argument.type, to: type)
  }

  private static func ofNull(to type: TypeInfo) -> ArgumentRank {
    if type === TypeInfo.string { return .toString }
    if type === TypeInfo.psReference { return .nullToRef }
    if let shape = Numeric(type), shape.isNumber || shape.kind == .char { return .nullToValue }
    if type === TypeInfo.bool || type === TypeInfo.switchParameter || type === TypeInfo.void || type.isNullableType {
      return .nullToValue
    }
    return type.isValueType ? .none : .nullToRef
  }

  /// The rank between two types.
  public static func of(_ from: TypeInfo, to type: TypeInfo) -> ArgumentRank {
    if from === type { return .identity }
    if let source = Numeric(from), let target = Numeric(type) { return numeric(source, target) }
    if type.accepts(from) { return .assignable }
    if type === TypeInfo.psObject { return .psObject }
    if let underlying = type.nullableUnderlying { return of(from, to: underlying) }
    if type === TypeInfo.void || type === TypeInfo.bool { return .language }
    if type === TypeInfo.string { return Numeric(from)?.isNumber == true ? .numericString : .toString }
    if from === TypeInfo.string, let rank = ofString(to: type) { return rank }
    if type.isArray, let element = type.elementType {
      if from.isArray, let mine = from.elementType { return element.accepts(mine) ? .language : .unrelatedArrays }
      if from.isEnumerable { return .language }
      let rank = of(from, to: element)
      if rank != .none { return rank.scalarToArray }
    }
    if type === TypeInfo.array { return from.isEnumerable ? .language : assignable.scalarToArray }
    if type === TypeInfo.hashtable { return TypeInfo.idictionary.accepts(from) ? .language : .none }
    if type === TypeInfo.psReference { return .language }
    if type.kind == .delegate { return from === TypeInfo.scriptBlock ? .language : .none }
    if type.isEnum {
      if from === TypeInfo.string || Numeric(from)?.isInteger == true { return .language }
      return from.isEnum ? .none : .none
    }
    if let target = Numeric(type) { return toNumber(from, target) }
    return toClass(from, type)
  }

  private static func ofString(to type: TypeInfo) -> ArgumentRank? {
    if type === TypeInfo.charArray { return .stringToCharArray }
    if let target = Numeric(type), target.isNumber { return .numericString }
    switch type.fullName {
    case "System.Numerics.BigInteger": return .numericString
    case "System.Text.RegularExpressions.Regex", "System.Type", "System.Uri", "System.Xml.XmlDocument": return .language
    case "System.Management.Automation.ScriptBlock": return .create
    default: return nil
    }
  }

  private static func toNumber(_ from: TypeInfo, _ target: Numeric) -> ArgumentRank {
    if from.isEnum { return target.isNumber ? .iconvertible : .none }
    if from === TypeInfo.string { return target.kind == .char ? .parse : .numericString }
    if from === TypeInfo.bool || from === TypeInfo.dateTime { return .iconvertible }
    if from === TypeInfo.bigInteger { return .explicitCast }
    return .none
  }

  private static func toClass(_ from: TypeInfo, _ type: TypeInfo) -> ArgumentRank {
    if type === TypeInfo.bigInteger, Numeric(from)?.isNumber == true { return .implicitCast }
    if from === TypeInfo.dateTime, type.fullName == "System.DateTimeOffset" { return .implicitCast }
    if type.isInterface || type.isAbstract || type.kind == .staticClass { return .none }
    if from === TypeInfo.string, type.hasParse { return .parse }
    let isCollection = TypeInfo.ienumerable.accepts(type)
    for constructor in type.members.constructors where constructor.parameters.count == 1 {
      let wanted = constructor.parameters[0].type
      if isCollection, Numeric(from) != nil { continue }
      if wanted.accepts(from), wanted !== TypeInfo.object || from === TypeInfo.object { return .constructor }
      if let source = Numeric(from), let target = Numeric(wanted), numeric(source, target) == .numericImplicit {
        return .constructor
      }
    }
    if TypeInfo.idictionary.accepts(from), type.members.constructors.contains(where: { $0.parameters.isEmpty }) {
      return .constructor
    }
    if isCollection, let element = type.genericArguments.first, type.genericArguments.count == 1 {
      if let mine = from.elementType ?? from.genericArguments.first {
        return of(mine, to: element) == .none ? .none : .constructor
      }
      return from.isEnumerable || of(from, to: element) != .none ? .constructor : .none
    }
    if from === TypeInfo.psCustomObject, type.members.constructors.contains(where: { $0.parameters.isEmpty }) {
      return .constructor
    }
    return .none
  }

  private static func numeric(_ from: Numeric, _ to: Numeric) -> ArgumentRank {
    switch (from.kind, to.kind) {
    case (.char, .char): return .identity
    case (.char, .float), (.char, .decimal): return .language
    case (.char, _): return .iconvertible
    case (_, .char): return from.isNumber ? .numericString : .none
    case (.signed, .signed), (.unsigned, .unsigned): return from.width < to.width ? .numericImplicit : .numericExplicit
    case (.unsigned, .signed): return from.width < to.width ? .numericImplicit : .numericExplicit
    case (.signed, .unsigned): return from.width <= to.width ? .numericExplicit1 : .numericExplicit
    case (.signed, _), (.unsigned, _): return .numericImplicit
    case (.float, .float): return from.width < to.width ? .numericImplicit : .numericExplicit
    case (.decimal, .float): return .numericExplicit1
    default: return .numericExplicit
    }
  }

  /// A primitive number or character.
  private struct Numeric {
    enum Kind { case signed, unsigned, float, decimal, char }
    let kind: Kind
    let width: Int
    var isNumber: Bool { kind != .char }
    var isInteger: Bool { kind == .signed || kind == .unsigned }

    init?(_ type: TypeInfo) {
      guard type.kind == .struct, type.namespace == "System" else { return nil }
      switch type.name {
      case "SByte": (kind, width) = (.signed, 1)
      case "Int16": (kind, width) = (.signed, 2)
      case "Int32": (kind, width) = (.signed, 4)
      case "Int64": (kind, width) = (.signed, 8)
      case "Byte": (kind, width) = (.unsigned, 1)
      case "UInt16": (kind, width) = (.unsigned, 2)
      case "UInt32": (kind, width) = (.unsigned, 4)
      case "UInt64": (kind, width) = (.unsigned, 8)
      case "Single": (kind, width) = (.float, 4)
      case "Double": (kind, width) = (.float, 8)
      case "Decimal": (kind, width) = (.decimal, 16)
      case "Char": (kind, width) = (.char, 2)
      default: return nil
      }
    }
  }
}

extension TypeInfo {
  /// Whether values of the type are IEnumerable but neither string nor dictionary.
  public var isEnumerable: Bool {
    self !== TypeInfo.string && TypeInfo.ienumerable.accepts(self) && !TypeInfo.idictionary.accepts(self)
  }

  /// Whether this is `Nullable<T>`.
  public var isNullableType: Bool { nullableUnderlying != nil }

  /// `T` of `Nullable<T>`.
  public var nullableUnderlying: TypeInfo? {
    genericArguments.count == 1 && genericDefinition?.fullName == "System.Nullable`1" ? genericArguments[0] : nil
  }

  /// Whether the type has a static `Parse` that takes a string alone or with a format provider.
  var hasParse: Bool {
    guard case .method(let group)? = members.find(TypeInfo.parseName, isStatic: true) else { return false }
    return group.overloads.contains { $0.parameters.first?.type === TypeInfo.string && $0.parameters.count <= 2 }
  }

  private static let parseName = PSString.make("Parse")
}
