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
    var pending = ""
    while true {
      host.flush()
      guard let line = host.readLine(prompt: pending.isEmpty ? "PS \(session.location)> " : ">> ", secret: false) else { return 0 }
      let wasPending = !pending.isEmpty
      pending += wasPending ? "\n" + line : line
      let parsed = Parser.parse(text: pending)
      if parsed.isIncomplete || wasPending && !line.isEmpty { continue }
      let text = pending
      pending = ""
      if text.allSatisfy({ $0 == " " || $0 == "\n" }) { continue }
      let (code, left) = runner.step(text, parsed)
      host.flush()
      if left { return code }
    }
  }
}
