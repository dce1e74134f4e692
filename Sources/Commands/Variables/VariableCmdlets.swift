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
    let text = (try? Text.string(value("Version"), session).string) ?? "latest"
    context.scope.strictMode = StrictMode(major: Int(text.prefix { $0 != "." }) ?? 99)
  }
}
