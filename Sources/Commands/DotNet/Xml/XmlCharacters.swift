// The characters that XML 1.0 has no place for, which writers refuse.

import Objects
import Primitives

enum XmlCharacters {
  /// Refuses a text with a control character but tab and ends of lines, or with one of the two that are no characters.
  /// - Throws: ArgumentException, as `XmlWriter` with `CheckCharacters`.
  static func check(_ text: String) throws {
    if let bad = first(in: text) { throw failure(bad) }
  }

  /// The first of them in a text.
  static func first(in text: String) -> Unicode.Scalar? {
    // Plain texts are told by their bytes.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0xef }) { return nil }
    return text.unicodeScalars.first { isForbidden($0) }
  }

  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\n" && scalar != "\r" && scalar != "\t" || scalar.value == 0xfffe
      || scalar.value == 0xffff
  }

  static func failure(_ scalar: Unicode.Scalar) -> DotNetError {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let shown = scalar.value == 0 ? "." : String(Character(scalar))
    return DotNetError.argument(
      "'\(shown)', hexadecimal value 0x\(digits.utf8.count < 2 ? "0" : "")\(digits), is an invalid character.")
  }
}
