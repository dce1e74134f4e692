// What Cmdlet and PSCmdlet offer to code written in C#: names that a class below them may use. Running such a class as a command is not
// there yet: the call itself fails by name.

enum CSharpCommands {
  static let members: Set<String> = [
    "WriteObject", "WriteError", "WriteWarning", "WriteVerbose", "WriteDebug", "WriteInformation", "WriteProgress",
    "ThrowTerminatingError", "ShouldProcess", "ShouldContinue", "ParameterSetName", "MyInvocation", "SessionState", "Host",
    "InvokeCommand", "InvokeProvider", "Stopping", "CommandRuntime", "GetVariableValue", "CurrentProviderLocation",
    "PagingParameters", "GetUnresolvedProviderPathFromPSPath",
  ]

  static func isMember(_ name: String) -> Bool { members.contains(name) }
}
