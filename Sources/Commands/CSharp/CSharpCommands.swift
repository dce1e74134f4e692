// Cmdlets written in C#: what Cmdlet and PSCmdlet offer to the code of a command while it runs.

import Engine
import Objects
import Primitives

enum CSharpCommands {
  static let members: Set<String> = [
    "WriteObject", "WriteError", "WriteWarning", "WriteVerbose", "WriteDebug", "WriteInformation", "WriteProgress",
    "ThrowTerminatingError", "ShouldProcess", "ShouldContinue", "ParameterSetName", "MyInvocation", "SessionState", "Host",
    "InvokeCommand", "InvokeProvider", "Stopping", "CommandRuntime", "GetVariableValue", "CurrentProviderLocation",
    "PagingParameters", "GetUnresolvedProviderPathFromPSPath",
  ]

  static func isMember(_ name: String) -> Bool { members.contains(name) }

  static func get(_ target: Value, _ name: String, _ session: Session) throws -> Value? { nil }
  static func call(_ target: Value, _ name: String, _ args: [Value], _ session: Session) throws -> Value? { nil }
}
