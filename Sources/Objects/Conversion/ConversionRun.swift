// Carrying out a conversion plan, with the ids and texts of PowerShell's failures.

import Primitives

enum ConversionRun {
  static func run(_ plan: ConversionPlan, _ value: Value, _ target: TypeInfo, _ runtime: Runtime) throws -> Value {
    try step(plan.step, value, target, runtime)
  }

  private static func step(_ step: ConversionPlan.Step, _ value: Value, _ target: TypeInfo, _ runtime: Runtime) throws -> Value
  {
    switch step {
    case .none: throw impossible(value, target, runtime)
    case .identity: return value.orNull
    case .null: return .null
    case .nullToValue: return zero(target)
    case .nullToString: return .emptyString
    case .nullToReference: return .object(ReferenceObj(.null))
    case .numeric:
      if target.code == .bigInteger { return .bigInt(Truth.isTrue(value) ? .one : .zero) }
      return try guarded("InvalidCastIConvertible", value, target, runtime) { try Narrowing.convert(value, target.code) }
    case .numericToString, .toString: return .string(try Text.string(value, runtime))
    case .toChar:
      return try guarded("InvalidCastIConvertible", value, target, runtime) { try character(value) }
    case .charToFloat:
      let v = Double(Promotion.integer(value) ?? 0)
      return target.code == .single ? .single(Float(v)) : .double(v)
    case .stringToInteger: return try StringConversion.integer(value.pstring ?? .empty, target, runtime)
    case .stringToReal: return try StringConversion.real(value.pstring ?? .empty, target, runtime)
    case .stringToDecimal: return try StringConversion.decimal(value.pstring ?? .empty, target, runtime)
    case .stringToCharArray:
      let text = value.pstring ?? .empty
      return .object(ArrayObj(text.withUnits { ContiguousArray($0.map { Value.char($0) }) }, of: .char))
    case .stringToType: return try StringConversion.type(value.pstring ?? .empty, target, runtime)
    case .stringToUri:
      // Absolute or relative, unlike the constructor.
      return try guarded("InvalidCastFromStringToUri", value, target, runtime) {
        .object(try UriObj(value.pstring?.string ?? "", relativeAllowed: true))
      }
    case .stringToRegex:
      return try ObjectConversion.construct(target, [value], id: "InvalidCastFromStringToRegex", value, runtime)
    case .toVoid: return .nothing
    case .toBool: return .bool(Truth.isTrue(value))
    case .toPSObject: return ObjectConversion.psObject(value)
    case .relatedArrays, .unrelatedArrays, .enumerableToArray: return try ObjectConversion.array(value, target, step, runtime)
    case .toHashtable: return try ObjectConversion.hashtable(value, runtime)
    case .toReference: return .object(ReferenceObj(value))
    case .toXml:
      let text = try Text.string(value, runtime)
      return try guarded("InvalidCastToXmlDocument", value, target, runtime) { try XmlNodeObj.convert(text) }
    case .toDelegate: return try toDelegate(value, target, runtime)
    case .toCustomObject: return try ObjectConversion.customObject(value, runtime)
    case .integerToEnum: return try EnumConversion.fromInteger(value, target, runtime)
    case .stringToEnum: return try EnumConversion.fromString(value.pstring ?? .empty, target, runtime)
    case .enumerableToEnum: return try EnumConversion.fromCollection(value, target, runtime)
    case .parse(let method, let culture):
      let args: [Value] = culture ? [value, .null] : [value]
      let id = culture ? "InvalidCastParseTargetInvocationWithFormatProvider" : "InvalidCastParseTargetInvocation"
      return try guarded(id, value, target, runtime) {
        try method.body(Call(this: .null, args: args, runtime: runtime, target: target))
      }
    case .constructor(let method):
      return try guarded("InvalidCastConstructorException", value, target, runtime) {
        let argument = try Conversion.convert(value, to: method.parameters[0].type, runtime)
        return try method.body(Call(this: .null, args: [argument], runtime: runtime, target: target))
      }
    case .cast(let method):
      return try guarded("InvalidCastTargetInvocationException" + method.name, value, target, runtime) {
        try method.body(Call(this: .null, args: [value], runtime: runtime, target: target))
      }
    case .builtIn(let conversion):
      return try guarded(conversion.errorId, value, target, runtime) { try conversion.run(value, runtime) }
    case .convertible:
      return try guarded("InvalidCastIConvertible", value, target, runtime) { try convertible(value, target) }
    case .numericThroughString:
      return try Conversion.convert(.string(try Text.string(value, runtime)), to: target, runtime)
    case .fromDictionary, .scriptClassFromDictionary: return try ObjectConversion.fromProperties(value, target, runtime)
    case .collection: return try ObjectConversion.collection(value, target, runtime)
    case .nullable(let inner): return try self.step(inner, value, target.genericArguments.first ?? target, runtime)
    case .scalarToArray(let fallback):
      do { return try ObjectConversion.oneElement(value, target, runtime) } catch let error as Thrown where error.isInvalidCast
      {
        if case .none = fallback {
          throw failed("InvalidCastExceptionScalarToArray", value, target, error.record.exception, runtime)
        }
        return try self.step(fallback, value, target, runtime)
      }
    }
  }

  /// A script block or a method as a delegate.
  private static func toDelegate(_ value: Value, _ target: TypeInfo, _ runtime: Runtime) throws -> Value {
    guard let object = value.base.obj, let signature = DelegateSignature(target) else {
      throw impossible(value, target, runtime)
    }
    guard let method = object as? PSMethodObj else { return .object(BlockDelegate(target, signature, object)) }
    guard let chosen = MethodDelegate.fitting(method, signature) else { throw impossible(value, target, runtime) }
    return .object(MethodDelegate(target, signature, method.target.base, chosen))
  }

  /// Runs `body`; what it throws becomes a failed cast under `id`.
  static func guarded(_ id: String, _ value: Value, _ target: TypeInfo, _ runtime: Runtime, _ body: () throws -> Value) throws
    -> Value
  {
    do { return try body() } catch let error as PrimitiveError {
      throw failed(id, value, target, Primitive.exception(error), runtime)
    } catch let error as DotNetError {
      throw failed(id, value, target, error.exception, runtime)
    } catch let error as Thrown {
      throw failed(id, value, target, error.record.exception, runtime)
    }
  }

  /// `Cannot convert value "x" to type "T". Error: "..."`.
  static func failed(_ id: String, _ value: Value, _ target: TypeInfo, _ inner: ExceptionObj, _ runtime: Runtime) -> Thrown {
    Thrown.invalidCast(
      "Cannot convert value \"\(text(value, runtime))\" to type \"\(target.reflectionName)\". Error: \"\(inner.message)\"",
      id: id,
      inner: inner)
  }

  static func text(_ value: Value, _ runtime: Runtime) -> String {
    do { return try Text.netString(value, runtime).string } catch { return value.type.fullName }
  }

  /// The refusal when no way was found: `GetInvalidCastMessages`.
  static func impossible(_ value: Value, _ target: TypeInfo, _ runtime: Runtime) -> Thrown {
    if value.base.isNull {
      if let info = target.enumInfo {
        return Thrown.invalidCast(
          "Cannot convert null to type \"\(target.reflectionName)\" due to enumeration values that are not valid. Specify one of the "
            + "following enumeration values and try again. The possible enumeration values are \"\(info.names.joined(separator: ","))\".",
          id: "nullToEnumInvalidCast")
      }
      return Thrown.invalidCast("Cannot convert null to type \"\(target.reflectionName)\".", id: "nullToObjectInvalidCast")
    }
    return finalError(value, target, runtime)
  }

  static func finalError(_ value: Value, _ target: TypeInfo, _ runtime: Runtime) -> Thrown {
    let name = ObjectConversion.firstTypeName(value)
    if target.code == .secureString || target.fullName == "System.Management.Automation.PSCredential" {
      return Thrown.invalidCast(
        "Cannot convert the value of type \"\(name)\" to type \"\(target.reflectionName)\".",
        id: "ConvertToFinalInvalidCastException")
    }
    return Thrown.invalidCast(
      "Cannot convert the \"\(text(value, runtime))\" value of type \"\(name)\" to type \"\(target.reflectionName)\".",
      id: "ConvertToFinalInvalidCastException")
  }

  /// What null becomes in a value type.
  private static func zero(_ target: TypeInfo) -> Value {
    switch target.code {
    case .boolean: return .bool(false)
    case .char: return .char(0)
    case .switchParameter: return .object(SwitchObj(false))
    case .void: return .nothing
    case .bigInteger: return .bigInt(.zero)
    case .decimal: return .decimal(.zero)
    case .double: return .double(0)
    case .single: return .single(0)
    default: return Narrowing.integer(0, target.code) ?? .int(0)
    }
  }

  private static func character(_ value: Value) throws -> Value {
    let code = value.code
    if code == .bigInteger { throw DotNetError("System.InvalidCastException", "Object must implement IConvertible.") }
    guard code.isInteger else { throw invalidCast(value.type, .char) }
    if let v = Promotion.integer(value), let unit = UInt16(exactly: v) { return .char(unit) }
    throw Narrowing.overflow(.char)
  }

  /// What `Convert` raises where one type never becomes the other.
  static func invalidCast(_ source: TypeInfo, _ target: TypeInfo) -> DotNetError {
    // Types that System.Convert knows go by their short names.
    func short(_ type: TypeInfo) -> Bool { type.code.rawValue <= TypeCode.string.rawValue && type.code.rawValue > 2 }
    if short(target) {
      return DotNetError("System.InvalidCastException", "Invalid cast from '\(source.name)' to '\(target.name)'.")
    }
    return DotNetError("System.InvalidCastException", "Invalid cast from '\(source.clrFullName)' to '\(target.clrFullName)'.")
  }

  /// `Convert.ChangeType` of Boolean, Char, DateTime and enums.
  private static func convertible(_ value: Value, _ target: TypeInfo) throws -> Value {
    let from = value.code, to = target.code
    if to == .string { return value }
    if from == .boolean, to.isNumeric { return try Narrowing.convert(value, to) }
    if from == .char, to.isInteger { return try Narrowing.convert(value, to) }
    if from == .enumeration {
      if to.isNumeric { return try Narrowing.convert(value.underlying, to) }
      if to == .boolean { return .bool(Truth.isTrue(value)) }
      if to == .char { return try character(value.underlying) }
    }
    throw invalidCast(value.type, target)
  }
}

extension Value {
  /// An enum's number; any other value itself.
  var underlying: Value { (base.obj as? EnumValue)?.underlyingValue ?? self }
}
