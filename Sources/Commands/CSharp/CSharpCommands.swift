// What Cmdlet and PSCmdlet offer to code written in C#: names that a class below them may use. The running command answers them
// (`ClassCmdlet` makes it the object's base).

import Objects

enum CSharpCommands {
  static let members: Set<String> = [
    "WriteObject", "WriteError", "WriteWarning", "WriteVerbose", "WriteDebug", "WriteInformation", "WriteProgress",
    "ThrowTerminatingError", "ShouldProcess", "ShouldContinue", "ParameterSetName", "MyInvocation", "SessionState", "Host",
    "InvokeCommand", "InvokeProvider", "Stopping", "CommandRuntime", "GetVariableValue", "CurrentProviderLocation",
    "PagingParameters", "GetUnresolvedProviderPathFromPSPath", "GetResolvedProviderPathFromPSPath", "PipelineStopToken",
    "CommandOrigin", "Events", "WriteCommandDetail", "TransactionAvailable",
  ]
  /// What a command may override; the base class does nothing there.
  static let overridable: Set<String> = ["BeginProcessing", "ProcessRecord", "EndProcessing", "StopProcessing"]

  /// Whether `base.name()` does nothing in a class that derives from `base`.
  static func isEmptyInBase(_ name: String, _ base: TypeInfo) -> Bool {
    overridable.contains(name) && base.fullName.hasPrefix("System.Management.Automation.")
  }

  static func isMember(_ name: String) -> Bool { members.contains(name) || overridable.contains(name) }
}
