// The way in: text and cursor to candidates. Used by TabExpansion2, by [CommandCompletion]::CompleteInput and by the prompt.

import Engine
import Objects
import Primitives
import Syntax

public enum Completion {
  /// What fits at a UTF-8 offset of a text, as seen from the scope of `caller`.
  public static func complete(
    _ text: String, cursor: Int, options: [String: Value] = [:], _ session: Session, _ caller: Frame
  ) -> CompletionAnswer {
    if text.isEmpty { return CompletionAnswer() }
    return complete(Parser.parse(text: text), cursor: cursor, options: options, session, caller)
  }

  static func complete(
    _ parsed: ParsedScript, cursor: Int, options: [String: Value], _ session: Session, _ caller: Frame
  ) -> CompletionAnswer {
    // Completing must leave no traces: no errors, no output, no `$?`.
    let errors = session.errors.items
    let ok = session.lastOk
    defer {
      session.errors.items = errors
      session.lastOk = ok
    }
    let nowhere = NullSink()
    let frame = Frame(
      session, scope: caller.scope, source: SourceText(""), out: nowhere,
      streams: Streams(error: nowhere, warning: nowhere, verbose: nowhere, debug: nowhere, information: nowhere),
      caller: caller, invocation: caller.invocation)
    let saved = session.currentFrame
    session.currentFrame = frame
    defer { session.currentFrame = saved }
    return withExtendedLifetime(frame) { CursorContext(parsed, cursor: cursor, options: options, session, frame).answer() }
  }
}
