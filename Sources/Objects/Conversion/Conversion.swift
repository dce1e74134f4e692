// Conversion of a value to a type, as casts, parameters, typed variables and operators want it (`LanguagePrimitives.ConvertTo`). A plan is
// figured from the two types (its rank serves overload resolution), then carried out.

import Primitives

/// PowerShell's conversions.
public enum Conversion {
  /// Converts `value` to `target`. Throws `PSInvalidCastException` with PowerShell's id and text when there is no way.
  public static func convert(_ value: Value, to target: TypeInfo, _ runtime: Runtime) throws -> Value {
    // What happens all day: the value has the type already, or the target takes everything.
    switch (value, target.code) {
    case (.int, .int32), (.string, .string), (.bool, .boolean), (.long, .int64), (.double, .double): return value
    case (_, .object): return value.orNull
    case (_, .boolean): return .bool(Truth.isTrue(value))
    case (.int(let v), .int64): return .long(Int64(v))
    case (.int(let v), .double): return .double(Double(v))
    case (.object(let object), .string) where object === NullStringObj.shared.value: return .null
    case (_, .string): return .string(try Text.string(value, runtime))
    default: return try convertSlow(value, target, runtime)
    }
  }

  private static func convertSlow(_ value: Value, _ target: TypeInfo, _ runtime: Runtime) throws -> Value {
    var value = value
    var step = figure(value, target)
    if step.rank == .none, case .object(let object) = value, object.tag == .wrapped {
      value = object.wrappedBase
      step = figure(value, target)
    }
    return try ConversionRun.run(step, value, target, runtime)
  }

  /// As `convert`, nil instead of an error (the `-as` operator, `TryConvertTo`). Errors that are no failed casts pass through.
  public static func tryConvert(_ value: Value, to target: TypeInfo, _ runtime: Runtime) throws -> Value? {
    do { return try convert(value, to: target, runtime) } catch let error as Thrown where error.isInvalidCast { return nil }
  }

  /// How well `value` converts to `target`; `.none` when it can't.
  public static func rank(of value: Value, to target: TypeInfo) -> ConversionRank {
    let step = figure(value, target)
    if step.rank == .none, case .object(let object) = value, object.tag == .wrapped {
      return figure(object.wrappedBase, target).rank
    }
    return step.rank
  }

  /// How well values of one type convert to another.
  public static func rank(from source: TypeInfo, to target: TypeInfo) -> ConversionRank {
    ConversionPlan.figure(source, target).rank
  }

  /// The plan for a value.
  static func figure(_ value: Value, _ target: TypeInfo) -> ConversionPlan {
    if case .object(let object) = value, target.code == .string || target.code == .object, object === NullStringObj.shared.value
    {
      return ConversionPlan.figure(.string, target)
    }
    return value.isNull ? ConversionPlan.fromNull(target) : ConversionPlan.figure(value.type, target)
  }
}

extension Thrown {
  /// Whether a conversion failed: an InvalidCastException or one derived from it.
  public var isInvalidCast: Bool {
    switch record.exception.type.fullName {
    case "System.Management.Automation.PSInvalidCastException", "System.InvalidCastException",
      "System.Management.Automation.ArgumentTransformationMetadataException":
      return true
    default: return false
    }
  }
}
