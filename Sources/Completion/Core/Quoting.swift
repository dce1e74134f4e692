// Quotes around what was typed and what is inserted.

import Syntax

enum Quoting {
  static func isSingle(_ character: Unicode.Scalar) -> Bool {
    character == "'" || (0x2018...0x201b).contains(character.value)
  }
  static func isDouble(_ character: Unicode.Scalar) -> Bool {
    character == "\"" || (0x201c...0x201e).contains(character.value)
  }

  /// Takes the quotes off a typed word and returns the one in use, empty for none.
  static func strip(_ word: inout String) -> String {
    guard let front = word.unicodeScalars.first else { return "" }
    let single = isSingle(front)
    guard single || isDouble(front) else { return "" }
    let quote = single ? "'" : "\""
    guard word.unicodeScalars.count > 1, let back = word.unicodeScalars.last else {
      word = ""
      return quote
    }
    if single && isSingle(back) || !single && isDouble(back) {
      word = String(word.dropFirst().dropLast())
      return quote
    }
    if !isSingle(back), !isDouble(back) {
      word = String(word.dropFirst())
      return quote
    }
    return ""
  }

  /// Whether a text, inserted as an argument, would not be read as one word.
  static func isNeeded(_ text: String) -> Bool {
    let parsed = Parser.parse(text: text)
    let expected = parsed.tokens.count == 2
    var needed = !parsed.errors.isEmpty || !expected
    guard let first = parsed.tokens.first else { return needed }
    var isString = false
    switch first.kind {
    case .stringLiteral, .stringExpandable, .hereStringLiteral, .hereStringExpandable, .generic, .identifier: isString = true
    default: break
    }
    if first.kind == .identifier { isString = first.flags.contains(.commandName) }
    if !needed && isString || expected && first.flags.contains(.keyword) {
      needed = parsed.text(first.extent).contains(anyOf: "$`")
    } else if expected, first.kind == .semi || first.kind == .comma {
      needed = true
    }
    return needed
  }

  /// A value as an argument, in the quote that was typed or in one that it needs.
  static func argument(_ value: String, _ quote: String) -> String {
    if value.contains("`n") { return "\"" + value + "\"" }
    guard isNeeded(value) else { return quote + value + quote }
    let use = quote.isEmpty ? "'" : quote
    return use + (use == "'" ? escapedSingle(value) : value) + use
  }

  /// Single quotes doubled.
  static func escapedSingle(_ value: String) -> String {
    var text = ""
    for scalar in value.unicodeScalars {
      if isSingle(scalar) { text.unicodeScalars.append(scalar) }
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  /// Whether a name after `$` or `.` can't stand bare.
  static func isOddName(_ text: String) -> Bool { text.contains(anyOf: "-`&@'\"#{}()$,;|<> .\\/ \t^") }
}
