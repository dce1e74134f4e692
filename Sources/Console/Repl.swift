// The prompt: reads lines until they make a whole, runs them, shows what comes of it. A prompt inside a running script, where the debugger holds it or
// a question was answered with Suspend, is the same loop once more.

import Engine
import Glibc
import Objects
import Primitives
import Syntax

/// The read-evaluate-print loop.
final class Repl {
  private let session: Session
  private let host: TerminalHost
  private let runner: ScriptRunner
  private var hasGreetedDebugger = false

  init(_ session: Session, _ host: TerminalHost, _ runner: ScriptRunner) {
    self.session = session
    self.host = host
    self.runner = runner
  }

  /// Runs until `exit` or the end of input; returns the exit code.
  func run() -> Int32 {
    session.isInteractive = true
    return onTerminal { editor in
      session.hooks.nestedPrompt = { [self] in converse(inside: $0, editor) }
      return loop(nil, editor)
    }
  }

  /// A prompt inside a script that was not started from a prompt.
  func runNested(_ nested: NestedPrompt) { onTerminal { converse(inside: nested, $0) } }

  private func onTerminal<T>(_ body: (LineEditor) -> T) -> T {
    host.quietKeys()
    let editor = LineEditor(host) { [session] text, cursor in session.hooks.complete?(text, cursor) }
    defer {
      editor.close()
      host.restoreEcho()
    }
    return body(editor)
  }

  /// Says where the debugger stopped, and gives the prompt.
  private func converse(inside nested: NestedPrompt, _ editor: LineEditor) {
    if nested.debugger != nil {
      if !hasGreetedDebugger { writeNotice("Entering debug mode. Use h or ? for help. "); writeNotice("") }
      hasGreetedDebugger = true
      for hit in nested.notices.dropLast() { writeNotice(hit) }
      if nested.notices.count > 1 { writeNotice("") }
      if let place = nested.notices.last { writeNotice(place) }
    }
    _ = loop(nested, editor)
  }

  /// In the debugger's colour.
  private func writeNotice(_ text: String) {
    if !text.isEmpty { host.write(text, foreground: Repl.yellow, background: nil) }
    host.writeLine("")
  }
  private static let yellow = 14

  private func loop(_ nested: NestedPrompt?, _ editor: LineEditor) -> Int32 {
    var pending = ""
    var isPending = false
    var shown = ""
    while nested?.isOver != true {
      session.clearStop()
      if !isPending { shown = prompt(isDebugging: nested?.debugger != nil) }
      switch editor.read(isPending ? ">> " : shown, before: isPending ? pending + "\n" : "") {
      case .end:
        host.writeLine("")
        return 0
      case .interrupted:
        pending = ""
        isPending = false
      case .line(let line):
        if !isPending, let debugger = nested?.debugger, let (action, lines) = debugger.own(line) {
          if !line.isEmpty { editor.remember(line) }
          for text in lines { host.writeLine(text) }
          guard let action else { continue }
          nested?.resumeAction = action
          return 0
        }
        pending += isPending ? "\n" + line : line
        let parsed = session.parse(pending)
        // Once lines are being gathered an empty one ends them, unless the text still wants more.
        if parsed.isIncomplete || isPending && !line.isEmpty {
          // A line was tried that wants more: that is noted, though not shown.
          if parsed.isIncomplete, !isPending || line.isEmpty, let error = session.parseFailure(parsed, orIncomplete: true) {
            session.recordUnread(error.record)
          }
          isPending = true
          continue
        }
        let text = pending
        pending = ""
        isPending = false
        guard text.contains(where: { $0 != " " && $0 != "\n" && $0 != "\t" }) else { continue }
        editor.remember(text)
        host.transcribe(typed: text, after: shown)
        let (code, left) = CommandHistory.of(session).record(
          text, session, status: { $0.0 == 0 ? "Completed" : "Failed" }, { step(text, parsed, nested) })
        host.flush()
        if left { return code }
      }
    }
    return 0
  }

  /// Runs what was typed; the debugger has short names for commands.
  private func step(_ text: String, _ parsed: ParsedScript, _ nested: NestedPrompt?) -> (Int32, Bool) {
    let code = nested?.debugger == nil ? text : Debugger.spelledOut(text)
    return runner.step(code, code == text ? parsed : session.parse(code), inside: nested)
  }

  /// What the `prompt` function gives, or PowerShell's own.
  private func prompt(isDebugging: Bool) -> String {
    // Only PowerShell's own prompt says that the debugger is there.
    let mark = isDebugging && session.hasOwnPrompt ? "[DBG]: " : ""
    if session.isPendingFunction("prompt") {
      return "\(mark)PS \(session.location)\(String(repeating: ">", count: session.nestedPromptLevel + 1)) "
    }
    guard let function = session.findFunction("prompt", from: session.global) else { return "PS>" }
    let saved = session.lastOk
    defer { session.lastOk = saved }
    let sink = CaptureSink()
    do { try session.run(function.block, [], out: sink) } catch { return "PS>" }
    let text = sink.items.map { (try? session.text($0)) ?? "" }.joined(separator: " ")
    return text.isEmpty ? "PS>" : mark + text
  }
}
