// Menus as the console shows them: keys and labels, broken where the line ends, and the answer that fits.

import Objects
import Primitives

/// A menu at the console.
struct ChoicePrompt {
  /// One entry: the key may be empty.
  struct Entry {
    let key: String
    let label: String
    let help: String

    init(key: String, label: String, help: String) {
      self.key = key
      self.label = label
      self.help = help
    }

    /// A label in which `&` stands before the key.
    init(marked label: String, help: String) {
      self.help = help
      guard let mark = label.firstIndex(of: "&") else {
        key = ""
        self.label = label
        return
      }
      let after = label.index(after: mark)
      key = after < label.endIndex ? DefaultKey.trim(String(label[after])).uppercased() : ""
      self.label = DefaultKey.trim(String(label[..<mark]) + label[after...])
    }

    /// What stands for the entry where there is room for one word.
    var name: String { key.isEmpty ? label : key }
  }

  let entries: [Entry]
  let host: Host

  func title(_ caption: String, _ message: String) {
    if !caption.isEmpty {
      host.writeLine("")
      host.writeLine(caption)
    }
    if !message.isEmpty { host.writeLine(message) }
  }

  /// The line (or lines) of the menu.
  private func menu(_ defaults: [Int], forSeveral: Bool) -> String {
    let limit = max(1, host.width - 1)
    var filled = 0
    var text = ""
    func add(_ piece: String) {
      let cells = ConsoleCells.width(PSString.make(piece))
      if filled + cells > limit {
        text += "\n" + piece.trimmedEnd
        filled = cells
      } else {
        text += piece
        filled += cells
      }
    }
    for entry in entries {
      add("[\(entry.key)] \(entry.label)  ")
      if forSeveral { text += "\n" }
    }
    add("[?] Help ")
    if forSeveral { text += "\n" }
    let names = defaults.map { entries[$0].name }.joined(separator: ",")
    switch defaults.count {
    case 0: break
    case 1: add(forSeveral ? "(default is \"\(names)\")" : "(default is \"\(names)\"): ")
    default: add("(default choices are \(names))")
    }
    return text
  }

  private func showHelp() { for entry in entries { host.writeLine("\(entry.name) - \(entry.help)") } }

  /// The entry that an answer means.
  private func picked(_ answer: String) -> Int? {
    let answer = answer.lowercased()
    return entries.firstIndex { $0.label.lowercased() == answer }
      ?? entries.firstIndex { !$0.key.isEmpty && $0.key.lowercased() == answer }
  }

  /// The next line that is typed.
  /// - Throws: where the input has ended, the NullReferenceException into which PowerShell's host runs: a script without anyone to ask
  ///   must not end without a word.
  private func answer(to prompt: String) throws -> String {
    if let line = host.readLine(prompt: prompt, secret: false) { return line }
    if host.readWasInterrupted { throw StopSignal() }
    throw DotNetError("System.NullReferenceException", "Object reference not set to an instance of an object.")
  }

  /// Asks until one answer fits; an empty line takes the default, if there is one.
  func ask(default fallback: Int) throws -> Int {
    let prompt = menu(fallback >= 0 ? [fallback] : [], forSeveral: false)
    while true {
      let line = try answer(to: prompt)
      if line.isEmpty {
        if fallback >= 0 { return fallback }
        continue
      }
      let answer = DefaultKey.trim(line)
      if answer == "?" {
        showHelp()
      } else if let index = picked(answer) {
        return index
      }
    }
  }

  /// Asks for one answer after the other until an empty line.
  func askSeveral(defaults: [Int]) throws -> [Int] {
    var unique: [Int] = []
    for index in defaults where !unique.contains(index) { unique.append(index) }
    host.write(menu(unique, forSeveral: true))
    if !unique.isEmpty { host.writeLine("") }
    var found: [Int] = []
    while true {
      let line = try answer(to: "Choice[\(found.count)]: ")
      if line.isEmpty { return found.isEmpty ? unique : found }
      let answer = DefaultKey.trim(line)
      if answer == "?" {
        showHelp()
      } else if let index = picked(answer) {
        found.append(index)
      }
    }
  }
}

extension String {
  /// Without the blanks at its end.
  fileprivate var trimmedEnd: String {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == " " { end = index(before: end) }
    return String(self[..<end])
  }
}
