// Debug-Process: no debugger can be attached from here, as on any machine without one; what is asked for is found and said.

import Engine
import Objects
import Primitives

enum DebugProcessCmdlets {
  static let table: CommandFamilies.Table = ["Debug-Process": { DebugProcessCommand() }]
}

final class DebugProcessCommand: ProcessCmdlet {
  override func process() throws {
    for found in try find() {
      guard try shouldProcess("\(found.name) (\(found.id))", nil) else { continue }
      try writeError(
        "Microsoft.PowerShell.Commands.ProcessCommandException",
        "This command cannot be run because the debugger cannot be attached to the process \"\(found.name) (\(found.id))\". Specify another process and Run your command.",
        id: "NoDebuggerFound", .ObjectNotFound, target: .object(found))
    }
  }
}
