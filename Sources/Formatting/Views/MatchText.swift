// `Select-String` results as text: the line with its file and number, context lines around it, matches emphasised on a terminal.

import Objects
import Primitives

enum MatchText {
  /// The text of a MatchInfo; its own method when the object has one.
  static func emphasized(_ value: Value, _ reader: ObjectReader) throws -> Value {
    .string(try FormattedText.plain(value, reader.session))
  }
}
