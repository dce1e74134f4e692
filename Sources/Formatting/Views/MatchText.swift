// `Select-String` results as text: the line with its file relative to the current location and its number, context lines around it. The
// object's own `ToEmphasizedString(directory)` makes it; objects without that method show their text.

import Engine
import Objects
import Primitives

enum MatchText {
  private static let method = PSString.make("ToEmphasizedString")

  /// The text of a MatchInfo.
  static func emphasized(_ value: Value, _ reader: ObjectReader) throws -> Value {
    if value.base.type.member(method, isStatic: false) != nil {
      return try MemberAccess.invoke(value, method, [Value(reader.session.location)], reader.session)
    }
    return .string(try FormattedText.plain(value, reader.session))
  }
}
