// Cmdlets about variables and strict mode.

import Engine
import Objects
import Primitives

enum VariableCmdlets {
  static let table: CommandFamilies.Table = [
    "Set-StrictMode": { SetStrictModeCommand() }
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
