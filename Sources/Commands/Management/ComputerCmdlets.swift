// Stop- and Restart-Computer: the `shutdown` program is asked to do it; what it says against it is the error.

import Engine
import Objects
import Primitives

/// What both share: finding and running `shutdown`.
class ShutdownCmdlet: Cmdlet {
  /// What `shutdown` is told.
  var request: String { "" }
  var action: String { "" }

  override func begin() throws {
    if session.isHookSet("TestStopComputer") {
      let code = session.testHooks["TestStopComputerResults".lowercased()]?.integer ?? 0
      guard code != 0 else { return }
      return try writeError(
        "System.InvalidOperationException", "Command returned 0x\(String(code, radix: 16, uppercase: true))",
        id: "CommandFailed", .OperationStopped, target: Value("localhost"))
    }
    guard let program = session.findFile("shutdown") as? ApplicationInfo else {
      throw terminate(
        "System.InvalidOperationException", "The required native command 'shutdown' was not found.", id: "CommandNotFound",
        .ObjectNotFound)
    }
    guard try shouldProcess("localhost", action) else { return }
    let output = CaptureSink()
    let block = try session.createBlock("& '\(program.path)' \(request) now 2>&1")
    try session.run(block, [], out: output, from: context.frame)
    guard let code = session.variableValue("LASTEXITCODE", from: session.global)?.integer, code != 0 else { return }
    let said = try output.items.map { try Text.string($0, session).string }.joined(separator: "\n")
    throw terminate("System.InvalidOperationException", said, id: "CommandFailed", .OperationStopped)
  }
}

final class StopComputerCommand: ShutdownCmdlet {
  override var request: String { "-P" }
  override var action: String { "Stop-Computer" }
}

final class RestartComputerCommand: ShutdownCmdlet {
  override var request: String { "-r" }
  override var action: String { "Restart-Computer" }
}
