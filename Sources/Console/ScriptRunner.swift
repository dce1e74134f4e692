// Running a script, a command or standard input to its end, and the exit code that comes of it.

import Engine
import Formatting
import Glibc
import Objects
import Primitives
import Syntax

/// Runs texts in a session and turns what happens into exit codes.
public final class ScriptRunner {
  let session: Session
  let host: TerminalHost

  init(_ session: Session, _ host: TerminalHost) {
    self.session = session
    self.host = host
  }

  /// The lines of standard input where it is no terminal.
  private var redirectedInput: (() -> String?)? { isatty(0) == 1 ? nil : { [host] in host.readInputLine() } }

  /// `-File`.
  func runFile(_ path: String, _ words: [String], _ options: CommandLineOptions) -> Int32 {
    var full = session.absolutePath(path)
    if access(full, F_OK) != 0, access(full + ".ps1", F_OK) == 0 { full += ".ps1" }
    guard access(full, F_OK) == 0 else {
      host.writeErrorLine(
        "The argument '\(path)' is not recognized as the name of a script file. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.\n\n"
          + Usage.text)
      return 64
    }
    return guarded(exitWhenFailed: 1) {
      let command = ExternalScriptInfo(full)
      let block = try command.block(session)
      try session.checkRequirements(block)
      try session.runTop(block, ScriptArguments.parse(words), command: command, line: redirectedInput)
      return 0
    }
  }

  /// `-Command`: 1 when the last statement failed.
  func runText(_ text: String) -> Int32 {
    guarded(exitWhenFailed: 1) {
      let parsed = session.parse(text)
      if let error = session.parseFailure(parsed) { throw error }
      try session.runTop(ScriptBlock(CodeBlock(parsed.root, root: parsed.root), module: nil), [], line: redirectedInput)
      return session.lastOk ? 0 : 1
    }
  }

  /// Standard input as one script, statement by statement as they become complete.
  func runStandardInput() -> Int32 {
    var code: Int32 = 0
    var pending = ""
    while let line = host.readInputLine() {
      pending += pending.isEmpty ? line : "\n" + line
      let parsed = session.parse(pending)
      if parsed.isIncomplete { continue }
      let text = pending
      pending = ""
      let (result, left) = step(text, parsed)
      code = result
      if left { return code }
    }
    if !pending.isEmpty { code = step(pending, session.parse(pending)).0 }
    return code
  }

  /// One input at a prompt, which may stand inside a running script. The flag says whether `exit` was called.
  func step(_ text: String, _ parsed: ParsedScript, inside nested: NestedPrompt? = nil) -> (Int32, Bool) {
    do {
      if let error = session.parseFailure(parsed) {
        session.recordUnread(error.record)
        session.lastOk = false
        session.showError(error.record)
        return (1, false)
      }
      try run(ScriptBlock(CodeBlock(parsed.root, root: parsed.root), module: nil), inside: nested)
      return (session.lastOk ? 0 : 1, false)
    } catch let exit as ExitSignal {
      return (exit.code, true)
    } catch let thrown as Thrown {
      session.reportUncaught(thrown.record)
      return (1, false)
    } catch is StopSignal {
      session.clearStop()
      return (1, false)
    } catch {
      return (1, false)
    }
  }

  private func run(_ block: ScriptBlock, inside nested: NestedPrompt?) throws {
    let out = OutDefaultSink(session)
    session.defaultOut = out
    do {
      if let nested { try nested.run(block, to: out) } else { try session.runTop(block, [], out: out) }
    } catch let thrown as Thrown {
      out.abandon()
      throw thrown
    } catch {
      try? out.finish()
      throw error
    }
    try out.finish()
  }

  private func guarded(exitWhenFailed failure: Int32, _ body: () throws -> Int32) -> Int32 {
    let out = OutDefaultSink(session)
    session.defaultOut = out
    let code: Int32
    do {
      code = try body()
      try out.finish()
    } catch let exit as ExitSignal {
      try? out.finish()
      return exit.code
    } catch let thrown as Thrown {
      out.abandon()
      session.reportUncaught(thrown.record)
      return failure
    } catch is StopSignal {
      return 130
    } catch {
      return failure
    }
    return code
  }
}
