// Get-Runspace.

import Engine
import Objects
import Primitives

enum RunspaceCmdlets {
  static let table: CommandFamilies.Table = [
    "Get-Runspace": { GetRunspaceCommand() },
    "Get-RunspaceDebug": { GetRunspaceDebugCommand() },
    "Enable-RunspaceDebug": { SwitchRunspaceDebugCommand(true) },
    "Disable-RunspaceDebug": { SwitchRunspaceDebugCommand(false) },
    "Debug-Runspace": { DebugRunspaceCommand() },
    "Debug-Job": { DebugJobCommand() },
  ]

  /// The runspaces that the parameters name; all without one.
  static func selected(_ cmdlet: Cmdlet, prefix: String = "") throws -> [RunspaceObj] {
    _ = cmdlet.session.runspace
    let all = cmdlet.session.family.runspaces.sorted { $0.id < $1.id }
    if cmdlet.has(prefix + "Id"), prefix.isEmpty || cmdlet.has(prefix + "Id") {
      let wanted = cmdlet.array(prefix + "Id").compactMap { $0.integer }
      return all.filter { wanted.contains(Int64($0.id)) }
    }
    let instance = prefix + "InstanceId"
    if cmdlet.has(instance) {
      let wanted = cmdlet.array(instance).compactMap { ($0.base.obj as? GuidObj)?.value }
      return all.filter { wanted.contains($0.instanceId) }
    }
    let patterns = (cmdlet.strings(prefix + "Name") ?? []).map { WildcardPattern(PSString.make($0), [.ignoreCase]) }
    if patterns.isEmpty { return all }
    return try all.filter { runspace in try patterns.contains { try $0.isMatch(PSString.make(runspace.name)) } }
  }
}

final class GetRunspaceCommand: Cmdlet {
  override func process() throws {
    for runspace in try RunspaceCmdlets.selected(self) { try write(.object(runspace)) }
  }
}
