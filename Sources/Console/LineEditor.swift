// Reading lines at the prompt: libedit on a terminal that can be edited on, plain lines elsewhere.

import CLibEdit
import Engine
import Glibc

/// What the user gave.
enum TypedLine {
  case line(String)
  /// Ctrl-C: what was typed so far is dropped.
  case interrupted
  case end
}

/// The editor of one prompt.
final class LineEditor {
  private let editor: OpaquePointer?
  private let history: OpaquePointer?
  private let historyFile: String?
  private let host: TerminalHost
  private let tab: TabCycle

  init(_ host: TerminalHost, complete: @escaping (String, Int) -> TabAnswer?) {
    self.host = host
    tab = TabCycle(host, complete)
    let terminal = getenv("TERM").map { String(cString: $0) } ?? ""
    guard isatty(0) == 1, isatty(1) == 1, !terminal.isEmpty, terminal != "dumb", let made = cmdlab_editor_open() else {
      editor = nil
      history = nil
      historyFile = nil
      return
    }
    editor = made
    history = cmdlab_history_open(made, 4096)
    cmdlab_editor_complete_with(
      made,
      { context, line, length, cursor, backwards, result in
        guard let context, let line, let result else { return }
        let tab = Unmanaged<TabCycle>.fromOpaque(context).takeUnretainedValue()
        let text = String(decoding: UnsafeRawBufferPointer(start: line, count: Int(length)), as: UTF8.self)
        let change = tab.press(text, cursor: Int(cursor), backwards: backwards != 0)
        if let new = change.line {
          result.pointee.line = strdup(new)
          result.pointee.cursor = Int32(clamping: change.cursor)
        }
        if let list = change.list { result.pointee.list = strdup(list) }
      }, Unmanaged.passUnretained(tab).toOpaque())
    historyFile = getenv("HOME").map { String(cString: $0) + "/.cmdlab_history" }
    if let history, let historyFile { _ = cmdlab_history_load(history, historyFile) }
  }

  /// Saves the history and gives the terminal back.
  func close() {
    if let history, let historyFile { _ = cmdlab_history_save(history, historyFile) }
    if let history { history_end(history) }
    if let editor { el_end(editor) }
  }

  /// A prompt with its escape sequences marked as taking no room. The editor loses what stands at the very end, so that such sequences move
  /// before the last character.
  private static func marked(_ prompt: Substring) -> String {
    var pieces: [(text: String, isSequence: Bool)] = []
    var rest = prompt.unicodeScalars[...]
    while let first = rest.first {
      guard first == "\u{1b}" else {
        pieces.append((String(Character(rest.removeFirst())), false))
        continue
      }
      var sequence = String.UnicodeScalarView()
      sequence.append(rest.removeFirst())
      let kind = rest.first
      if let kind { sequence.append(kind) }
      rest = rest.dropFirst()
      if kind == "[" {
        while let next = rest.first {
          sequence.append(next)
          rest = rest.dropFirst()
          if (0x40...0x7e).contains(next.value) { break }
        }
      } else if kind == "]" {
        while let next = rest.first {
          sequence.append(next)
          rest = rest.dropFirst()
          if next == "\u{7}" || next == "\\" { break }
        }
      }
      pieces.append((String(sequence), true))
    }
    if let last = pieces.lastIndex(where: { !$0.isSequence }), last < pieces.count - 1 {
      pieces.append(pieces.remove(at: last))
    }
    return pieces.map { $0.isSequence ? "\u{1}\($0.text)\u{1}" : $0.text }.joined()
  }

  /// `before` is what was typed on earlier lines of the same input.
  func read(_ prompt: String, before: String = "") -> TypedLine {
    host.endProgress()
    host.flush()
    tab.start(before: before)
    guard let editor else { return host.readTypedLine(prompt) }
    var count: Int32 = 0
    var interrupted: Int32 = 0
    // The editor knows one line; what the prompt has before it is printed as it is.
    var shown = prompt[...]
    if let end = prompt.lastIndex(where: \.isNewline) {
      host.control(String(prompt[...end]))
      host.flush()
      shown = prompt[prompt.index(after: end)...]
    }
    let text = cmdlab_editor_read(editor, LineEditor.marked(shown), &count, &interrupted)
    if interrupted != 0 {
      host.writeLine("")
      return .interrupted
    }
    guard let text, count > 0 else { return .end }
    var line = String(cString: text)
    while line.last == "\n" || line.last == "\r" || line.last == "\r\n" { line.removeLast() }
    return .line(line)
  }

  /// Remembers a whole input.
  func remember(_ text: String) {
    guard let history, !text.isEmpty else { return }
    cmdlab_history_add(history, text)
  }
}
