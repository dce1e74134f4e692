// Cmdlets about variables and strict mode.

import Engine
import Objects
import Primitives

enum VariableCmdlets {
  static let table: CommandFamilies.Table = [
    "Set-StrictMode": { SetStrictModeCommand() },
    "Get-Variable": { GetVariableCommand() },
    "Set-Variable": { SetVariableCommand() },
    "New-Variable": { NewVariableCommand() },
    "Remove-Variable": { RemoveVariableCommand() },
    "Clear-Variable": { ClearVariableCommand() },
  ]
}

final class SetStrictModeCommand: Cmdlet {
  override func process() throws {
    if flag("Off") {
      context.scope.strictMode = .off
      return
    }
    let major = try MemberAccess.get(value("Version"), PSString.make("Major"), session)?.integer ?? 0
    context.scope.strictMode = StrictMode(major: Int(major))
  }
}
