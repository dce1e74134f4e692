// Reading lines at the prompt: libedit on a terminal that can be edited on, plain lines elsewhere.

import CLibEdit
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

  init(_ host: TerminalHost) {
    self.host = host
    let terminal = getenv("TERM").map { String(cString: $0) } ?? ""
    guard isatty(0) == 1, isatty(1) == 1, !terminal.isEmpty, terminal != "dumb", let made = cmdlab_editor_open() else {
      editor = nil
      history = nil
      historyFile = nil
      return
    }
    editor = made
    history = cmdlab_history_open(made, 4096)
    historyFile = getenv("HOME").map { String(cString: $0) + "/.cmdlab_history" }
    if let history, let historyFile { _ = cmdlab_history_load(history, historyFile) }
  }

  /// Saves the history and gives the terminal back.
  func close() {
    if let history, let historyFile { _ = cmdlab_history_save(history, historyFile) }
    if let history { history_end(history) }
    if let editor { el_end(editor) }
  }

  func read(_ prompt: String) -> TypedLine {
    host.flush()
    guard let editor else { return host.readTypedLine(prompt) }
    var count: Int32 = 0
    var interrupted: Int32 = 0
    let text = cmdlab_editor_read(editor, prompt, &count, &interrupted)
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
