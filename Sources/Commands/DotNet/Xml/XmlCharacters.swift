// The characters that XML 1.0 has no place for, which writers refuse, and the marks that sections, comments and instructions can't hold,
// which writers part.

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

  /// Refuses a name without a prefix that has a character which no name has.
  static func check(name: String) throws {
    for (i, c) in name.unicodeScalars.enumerated() {
      let unit = c.value > 0xffff ? 0x3001 : UInt16(truncatingIfNeeded: c.value)
      if c != ":", i == 0 ? XmlScanner.startsName(unit) : XmlScanner.inName(unit) { continue }
      throw DotNetError.argument(
        "Invalid name character in '\(name)'. The '\(c)' character, hexadecimal value \(XmlText.code(c.value)), cannot be included in a name."
      )
    }
  }

  static func failure(_ scalar: Unicode.Scalar) -> DotNetError {
    let shown = scalar.value == 0 ? "." : String(Character(scalar))
    return DotNetError.argument("'\(shown)', hexadecimal value \(XmlText.code(scalar.value)), is an invalid character.")
  }

  // MARK: marks that would end what they stand in

  /// A section's text: what would end the section is written in two.
  static func section(_ text: String) -> String {
    "<![CDATA[" + text.replacing("]]>", with: "]]]]><![CDATA[>") + "]]>"
  }
  static func comment(_ text: String) -> String { "<!--" + parted(text, "-", before: "-") + "-->" }

  /// A blank keeps a mark from what it must not stand before: the other mark, or the end.
  static func parted(_ text: String, _ mark: Character, before other: Character) -> String {
    guard text.contains(mark) else { return text }
    var out = ""
    var last: Character?
    for character in text {
      if last == mark, character == other { out.append(" ") }
      out.append(character)
      last = character
    }
    return last == mark ? out + " " : out
  }
}
