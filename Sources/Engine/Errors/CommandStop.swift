// What `$PSCmdlet.ThrowTerminatingError` raises: the command whose `$PSCmdlet` it is ends at once, past any `catch` of its own code, and only
// whoever called it sees the error. On its way out it is no error yet: statements, traps and handlers let it pass, `finally` runs.

import Objects

/// Never leaves the thread of its session. Ends one script command; where that command was called it becomes the error it carries.
struct CommandStop: ControlSignal, @unchecked Sendable {
  let record: ErrorRecord
  let context: CommandContext

  /// What to throw for an error that ends the command of `context`: a command that is over already can't be ended.
  static func ending(_ context: CommandContext, with thrown: Thrown) -> Error {
    context.isRunning ? CommandStop(record: thrown.record, context: context) : thrown
  }
}
