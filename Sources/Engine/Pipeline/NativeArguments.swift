// The words that a program gets. As a shell does, bare words with wildcards become the files that they match, and `~` the home folder; what
// was quoted stays as it is. A list written out is passed on as it is written.

import Objects
import Primitives
import Syntax

/// What the text of an argument says that its value does not.
enum WrittenArgument {
  /// A string in quotes.
  case quoted
  /// `a,b`: the text of the list.
  case list(String)

  /// How a command's arguments are written, by where they (or the parameters before them) start.
  static func of(_ command: CommandAst, _ source: SourceText) -> [Int32: WrittenArgument] {
    var found: [Int32: WrittenArgument] = [:]
    for element in command.commandElements.dropFirst() {
      let value: Ast = (element as? CommandParameterAst)?.argument ?? element
      if let text = value as? StringConstantExpressionAst, text.stringConstantType != .bareWord {
        found[element.extent.start] = .quoted
      } else if let text = value as? ExpandableStringExpressionAst, text.stringConstantType != .bareWord {
        found[element.extent.start] = .quoted
      } else if value is ArrayLiteralAst {
        found[element.extent.start] = .list(source.text(value.extent))
      }
    }
    return found
  }
}

/// The words gathered so far.
struct NativeArguments {
  var texts: [String] = []
  /// `-name:` that goes before each word of its value.
  var prefix = ""
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// Adds a value's words: one each for the elements of a collection. Empty strings are words, null is none.
  mutating func add(_ value: Value, _ written: WrittenArgument?) {
    guard let items = value.sequence?.items else {
      one(value, written)
      return
    }
    for item in items {
      if case .list(let whole)? = written, let word = text(of: item), !word.isEmpty, !NativeArguments.needsQuotes(word) {
        for piece in whole.split(separator: " ") { self.word(String(piece), quoted: false) }
        return
      }
      one(item, written)
    }
  }

  private func text(of value: Value) -> String? {
    value.isNull ? nil : (try? Text.string(value, session).string) ?? ""
  }

  private mutating func one(_ value: Value, _ written: WrittenArgument?) {
    guard let word = text(of: value) else { return }
    if word.isEmpty || NativeArguments.needsQuotes(word) {
      texts.append(prefix + word)
      return
    }
    var isQuoted = false
    if case .quoted? = written { isQuoted = true }
    self.word(word, quoted: isQuoted)
  }

  /// Adds a word, expanded unless it was quoted.
  mutating func word(_ word: String, quoted: Bool) {
    guard !quoted else {
      texts.append(prefix + word)
      return
    }
    if WildcardPattern.containsWildcards(PSString.make(word)) {
      if let found = session.hooks.expandWord?(word, session), !found.isEmpty {
        texts += found.map { prefix + $0 }
        return
      }
    } else if word == "~" || word.hasPrefix("~/") {
      texts.append(prefix + (Session.environment("HOME") ?? "") + word.dropFirst())
      return
    }
    texts.append(prefix + word)
  }

  /// Whether a word has white space outside quotation marks of its own.
  static func needsQuotes(_ word: String) -> Bool {
    var marks = 0
    var afterBackslash = false
    for scalar in word.unicodeScalars {
      if scalar == "\"", !afterBackslash {
        marks += 1
      } else if scalar.properties.isWhitespace, marks % 2 == 0 {
        return true
      }
      afterBackslash = scalar == "\\"
    }
    return false
  }
}
