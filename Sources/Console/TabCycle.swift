// Tab and Shift-Tab at the prompt. The first Tab inserts what all candidates have in common, or lists them when that adds nothing; further ones
// go through the candidates, forwards and backwards.

import Engine
import Primitives

/// What a press of Tab does to the line.
struct TabChange {
  /// The whole new line; nil leaves it.
  var line: String?
  /// Byte offset of the cursor in the new line.
  var cursor = 0
  /// A list to show below the line.
  var list: String?
}

/// The state of completion between presses.
final class TabCycle {
  private let host: TerminalHost
  private let complete: (String, Int) -> TabAnswer?
  /// Earlier lines of the same input.
  private var before = ""
  private var candidates: [(text: String, label: String)] = []
  private var chosen = -1
  /// The line without what is being replaced, and the line as the last press left it.
  private var head = ""
  private var tail = ""
  private var left: String?

  init(_ host: TerminalHost, _ complete: @escaping (String, Int) -> TabAnswer?) {
    self.host = host
    self.complete = complete
  }

  /// A new line begins.
  func start(before: String) {
    self.before = before
    left = nil
  }

  func press(_ line: String, cursor: Int, backwards: Bool) -> TabChange {
    if let left, left == line, !candidates.isEmpty { return step(backwards) }
    let offset = before.utf8.count
    left = nil
    guard let answer = complete(before + line, offset + cursor), !answer.candidates.isEmpty, answer.range.lowerBound >= offset
    else {
      return TabChange()
    }
    let bytes = Array(line.utf8)
    let start = min(answer.range.lowerBound - offset, bytes.count)
    let end = max(start, min(answer.range.upperBound - offset, bytes.count))
    let typed = String(decoding: bytes[start..<end], as: UTF8.self)
    head = String(decoding: bytes[..<start], as: UTF8.self)
    tail = String(decoding: bytes[end...], as: UTF8.self)
    candidates = answer.candidates
    chosen = -1
    if candidates.count == 1 {
      candidates = []
      return replaced(answer.candidates[0].text)
    }
    let common = TabCycle.commonStart(candidates.map(\.text))
    var change = TabChange()
    if common.utf8.count > typed.utf8.count { change = replaced(common) } else { change.list = list() }
    left = change.line ?? line
    return change
  }

  private func step(_ backwards: Bool) -> TabChange {
    if chosen < 0 {
      chosen = backwards ? candidates.count - 1 : 0
    } else {
      chosen = (chosen + (backwards ? candidates.count - 1 : 1)) % candidates.count
    }
    let change = replaced(candidates[chosen].text)
    left = change.line
    return change
  }

  private func replaced(_ text: String) -> TabChange {
    // A line is edited one at a time: what holds line ends stays out.
    let flat = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ")
    // A call's parenthesis may be there already.
    let text = flat.hasSuffix("(") && tail.hasPrefix("(") ? String(flat.dropLast()) : flat
    return TabChange(line: head + text + tail, cursor: head.utf8.count + text.utf8.count)
  }

  /// What all texts start with, whatever the case of their letters.
  static func commonStart(_ texts: [String]) -> String {
    guard let first = texts.first else { return "" }
    var count = first.count
    for text in texts.dropFirst() {
      var same = 0
      for (a, b) in zip(first, text) {
        guard a == b || a.lowercased() == b.lowercased() else { break }
        same += 1
      }
      count = min(count, same)
    }
    return String(first.prefix(count))
  }

  /// The candidates in columns.
  private func list() -> String {
    let labels = candidates.map { $0.label.split(separator: "\n").first.map(String.init) ?? "" }
    let width = max(10, host.width - 1)
    let widest = labels.map(\.count).max() ?? 1
    let columns = max(1, width / (widest + 2))
    var rows = (labels.count + columns - 1) / columns
    let limit = max(4, host.height - 3)
    let hidden = max(0, rows - limit) * columns
    rows = min(rows, limit)
    var text = ""
    for row in 0..<rows {
      var line = ""
      for column in 0..<columns {
        let i = row * columns + column
        guard i < labels.count else { break }
        line += labels[i]
        if column + 1 < columns { line += String(repeating: " ", count: max(1, widest + 2 - labels[i].count)) }
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    if hidden > 0 { text += "... and \(min(hidden, labels.count)) more\n" }
    return text
  }
}
