// ValidateRange: limits of one type, values converted to it before they are compared.

import Objects
import Primitives

extension ParameterValidation {
  /// The attribute for two limits, which must be of one type or promote to one.
  static func range(_ low: Value, _ high: Value, _ session: Session?) throws -> ParameterAttribute {
    let low = low.base
    let high = high.base
    if low.type === high.type { return try ordered(low, high, session) }
    let runtime: Runtime = session ?? Runtime()
    guard let common = commonType(low.type, high.type), let a = try Conversion.tryConvert(low, to: common, runtime),
      let b = try Conversion.tryConvert(high, to: common, runtime)
    else {
      throw failure(
        "MinRangeNotTheSameTypeOfMaxRange",
        "The specified minimum range (\(low.type.name)) cannot be accepted because it is not the same type as the specified maximum range "
          + "(\(high.type.name)). Update the ValidateRange attribute for the parameter.")
    }
    return try ordered(a, b, session)
  }

  private static func ordered(_ low: Value, _ high: Value, _ session: Session?) throws -> ParameterAttribute {
    if try compare(low, high, session ?? Runtime()) > 0 {
      throw failure(
        "MaxRangeSmallerThanMinRange",
        "The specified maximum range cannot be accepted because it is less than the specified minimum range. Update the ValidateRange "
          + "attribute for the parameter.")
    }
    return .validateRange(min: low, max: high)
  }

  /// The type in which two numbers are compared.
  private static func commonType(_ a: TypeInfo, _ b: TypeInfo) -> TypeInfo? {
    let x = a.code
    let y = b.code
    guard x.isNumericOrPrimitive, y.isNumericOrPrimitive else { return nil }
    let top = x.rawValue >= y.rawValue ? x : y
    let signed = x.isSigned || y.isSigned
    switch top {
    case .boolean, .char, .sbyte, .byte, .int16, .uint16, .int32: return .int32
    case .uint32: return signed ? .double : .uint32
    case .int64: return .int64
    case .uint64: return signed ? .double : .uint64
    case .decimal: return .decimal
    case .single, .double: return .double
    default: return nil
    }
  }

  static func compare(_ a: Value, _ b: Value, _ runtime: Runtime) throws -> Int {
    if let x = a.integer, let y = b.integer { return x < y ? -1 : (x == y ? 0 : 1) }
    if let x = a.pstring, let y = b.pstring { return Strings.compare(x, y) }
    if try Comparison.scalar(.lt, a, b, ignoreCase: false, runtime) { return -1 }
    return try Comparison.scalar(.gt, a, b, ignoreCase: false, runtime) ? 1 : 0
  }

  private static func text(_ value: Value, _ session: Session) -> String {
    do { return try Text.netString(value.base, session).string } catch { return value.type.fullName }
  }

  private static func wrongType(_ element: Value, _ limits: String) -> Thrown {
    failure(
      "ValidationRangeElementType",
      "The argument cannot be validated because its type \"\(element.type.name)\" is not the same type (\(limits)) as the maximum and minimum "
        + "limits of the parameter. Make sure the argument is of type \(limits) and then try the command again.")
  }

  static func inRange(_ element: Value, _ low: Value, _ high: Value, _ session: Session) throws {
    if element.isNull {
      throw failure(
        "ArgumentIsEmpty",
        "The argument is null. Provide a valid value for the argument, and then try running the command again.")
    }
    var value = element.base
    let type = low.type
    if value.type !== type {
      guard let converted = try Conversion.tryConvert(value, to: type, session) else { throw wrongType(value, type.name) }
      value = converted
    }
    if try compare(low, value, session) > 0 {
      let limit = text(low, session)
      throw failure(
        "ValidateRangeTooSmall",
        "The \(text(value, session)) argument is less than the minimum allowed range of \(limit). Supply an argument that is greater than or "
          + "equal to \(limit) and then try the command again.")
    }
    if try compare(high, value, session) < 0 {
      let limit = text(high, session)
      throw failure(
        "ValidateRangeTooBig",
        "The \(text(value, session)) argument is greater than the maximum allowed range of \(limit). Supply an argument that is less than or "
          + "equal to \(limit) and then try the command again.")
    }
  }

  static func ofKind(_ element: Value, _ kind: String, _ session: Session) throws {
    if element.isNull {
      throw failure(
        "ArgumentIsEmpty",
        "The argument is null. Provide a valid value for the argument, and then try running the command again.")
    }
    let value = element.base
    let sign: Int
    if let span = value.timeSpan {
      sign = span.ticks < 0 ? -1 : (span.ticks == 0 ? 0 : 1)
    } else {
      guard let common = commonType(.int32, value.type) else { throw wrongType(value, "Int32") }
      guard let number = try Conversion.tryConvert(value, to: common, session) else { throw wrongType(value, common.name) }
      sign = try compare(number, try Conversion.convert(.int(0), to: common, session), session)
    }
    let shown = text(value, session)
    switch kind.lowercased() {
    case "positive" where sign <= 0:
      throw failure(
        "ValidateRangePositiveFailure",
        "The argument \"\(shown)\" cannot be validated because its value is not greater than zero.")
    case "nonnegative" where sign < 0:
      throw failure(
        "ValidateRangeNonNegativeFailure",
        "The argument \"\(shown)\" cannot be validated because its value is not greater than or equal to zero.")
    case "negative" where sign >= 0:
      throw failure(
        "ValidateRangeNegativeFailure", "The argument \"\(shown)\" cannot be validated because its value is not less than zero."
      )
    case "nonpositive" where sign > 0:
      throw failure(
        "ValidateRangeNonPositiveFailure",
        "The argument \"\(shown)\" cannot be validated because its value is not less than or equal to zero.")
    default: break
    }
  }
}
