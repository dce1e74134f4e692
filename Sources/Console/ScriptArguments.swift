// Arguments of a script on the command line: text, but for names of parameters and `-Switch:$true`.

import Engine
import Objects
import Primitives

enum ScriptArguments {
  /// What the binder gets for the words after a script's name.
  static func parse(_ words: [String]) -> [Argument] {
    words.map { word in
      guard word.count > 1, word.first == "-", let second = word.unicodeScalars.dropFirst().first,
        second.properties.isAlphabetic || second == "_"
      else {
        return .positional(Value(word), nil)
      }
      var name = word.dropFirst()
      var value: Value?
      if let colon = name.firstIndex(of: ":") {
        let text = String(name[name.index(after: colon)...])
        name = name[..<colon]
        switch text.lowercased() {
        case "$true": value = .bool(true)
        case "$false": value = .bool(false)
        case "$null": value = .null
        case "": value = nil
        default: value = Value(text)
        }
      }
      return .named(PSString.make(String(name)), value, nil)
    }
  }
}
