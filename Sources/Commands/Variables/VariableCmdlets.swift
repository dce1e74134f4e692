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
    let given = value("Version")
    let text = try Text.string(given, session).string
    if text.lowercased() == "latest" {
      context.scope.strictMode = StrictMode(major: 99)
      return
    }
    let version = try Conversion.convert(given.integer != nil ? Value(text + ".0") : given, to: .version, session)
    let major = try MemberAccess.get(version, PSString.make("Major"), session)?.integer ?? 0
    context.scope.strictMode = StrictMode(major: Int(major))
  }
}
