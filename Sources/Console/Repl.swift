// The prompt: reads lines until they make a whole, runs them, shows what comes of it.

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
  private let options: CommandLineOptions

  init(_ session: Session, _ host: TerminalHost, _ runner: ScriptRunner, _ options: CommandLineOptions) {
    self.session = session
    self.host = host
    self.runner = runner
    self.options = options
  }

  /// Runs until `exit` or the end of input; returns the exit code.
  func run() -> Int32 {
    session.isInteractive = true
    host.quietKeys()
    defer { host.restoreEcho() }
    let editor = LineEditor(host) { [session] text, cursor in session.hooks.complete?(text, cursor) }
    defer { editor.close() }
    var pending = ""
    var isPending = false
    var shown = ""
    while true {
      session.clearStop()
      if !isPending { shown = prompt() }
      switch editor.read(isPending ? ">> " : shown, before: isPending ? pending + "\n" : "") {
      case .end:
        host.writeLine("")
        return 0
      case .interrupted:
        pending = ""
        isPending = false
      case .line(let line):
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
          text, session, status: { $0.0 == 0 ? "Completed" : "Failed" }, { runner.step(text, parsed) })
        host.flush()
        if left { return code }
      }
    }
  }

  /// What the `prompt` function gives, or PowerShell's own.
  private func prompt() -> String {
    let fallback = "PS \(session.location)> "
    if session.isPendingFunction("prompt") { return fallback }
    guard let function = session.findFunction("prompt", from: session.global) else { return "PS>" }
    let saved = session.lastOk
    defer { session.lastOk = saved }
    let sink = CaptureSink()
    do { try session.run(function.block, [], out: sink) } catch { return "PS>" }
    let text = sink.items.map { (try? session.text($0)) ?? "" }.joined(separator: " ")
    return text.isEmpty ? "PS>" : text
  }
}
