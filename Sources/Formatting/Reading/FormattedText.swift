// The texts of values that Objects makes: `ToString()` and `ToString(format)` under the session's culture.

import Engine
import Objects
import Primitives

enum FormattedText {
  /// `ToString()` as PSObject gives it: dates and decimals by culture, collections joined.
  static func plain(_ value: Value, _ session: Session) throws -> PSString {
    if case .object(let object) = value.base {
      switch object.tag {
      case .dateTime, .timeSpan, .decimal, .bigInt: return try string(value, .empty, session)
      case .type: if let type = object as? TypeInfo { return PSString.make(type.reflectionName) }
      case .xml: return PSString.make(try object.describe(session))
      case .custom: return try Text.netString(value, session)
      default: break
      }
    }
    return try Text.string(value, session)
  }

  /// `ToString(format, culture)`.
  static func string(_ value: Value, _ format: PSString, _ session: Session) throws -> PSString {
    try Formattable.toString(value, format: format, culture: Culture.named(session.cultureName), session)
  }

  /// `String.Format(format, value)`.
  static func composite(_ format: PSString, _ value: Value, _ session: Session) throws -> PSString {
    try FormatOperator.compose(format, [value], Culture.named(session.cultureName), session)
  }
}
