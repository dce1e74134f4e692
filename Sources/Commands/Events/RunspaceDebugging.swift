// Debugging runspaces and jobs: Get-, Enable-, Disable-RunspaceDebug, Debug-Runspace, Debug-Job.

import Engine
import Objects
import Primitives

enum RunspaceDebugging {
  static let option = RecordObj.type(
    "Microsoft.PowerShell.Commands.PSRunspaceDebug", "bool Enabled {get;set;}", "bool BreakAll {get;set;}",
    "string RunspaceName {get;}", "int RunspaceId {get;}")

  /// The runspaces that -RunspaceName and its like name.
  static func selected(_ cmdlet: Cmdlet) throws -> [RunspaceObj] {
    _ = cmdlet.session.runspace
    if cmdlet.has("Runspace") { return cmdlet.array("Runspace").compactMap { $0.base.obj as? RunspaceObj } }
    return try RunspaceCmdlets.selected(cmdlet, prefix: "Runspace")
  }

  static func record(_ runspace: RunspaceObj) -> Value {
    let debugger = runspace.session?.debugger
    return .object(
      RecordObj(
        option,
        [
          ("Enabled", .bool(debugger?.keepsStops ?? false)), ("BreakAll", .bool(debugger?.breaksAtOnce ?? false)),
          ("RunspaceName", Value(runspace.name)), ("RunspaceId", .int(runspace.id)),
        ]))
  }
}

final class GetRunspaceDebugCommand: Cmdlet {
  override func process() throws {
    for runspace in try RunspaceDebugging.selected(self) { try write(RunspaceDebugging.record(runspace)) }
  }
}

/// Enable- and Disable-RunspaceDebug.
final class SwitchRunspaceDebugCommand: Cmdlet {
  private let on: Bool
  init(_ on: Bool) {
    self.on = on
    super.init()
  }
  override func process() throws {
    for runspace in try RunspaceDebugging.selected(self) {
      guard let other = runspace.session else {
        try writeError(
          "System.Management.Automation.PSInvalidOperationException",
          "Cannot set debug options on Runspace \(runspace.name) because it is not in the Opened state.",
          id: "SetRunspaceDebugOptionCommandInvalidRunspaceState", .InvalidOperation, target: .object(runspace))
        continue
      }
      other.debugger.keepsStops = on
      other.debugger.breaksAtOnce = on && flag("BreakAll")
      if other.debugger.breaksAtOnce { other.debugger.setStepping(true) }
      other.notifyChange()
    }
  }
}

final class DebugRunspaceCommand: Cmdlet {
  override func process() throws {
    let found: [RunspaceObj]
    if has("Runspace") {
      found = array("Runspace").compactMap { $0.base.obj as? RunspaceObj }
    } else {
      found = try RunspaceCmdlets.selected(self)
    }
    if found.count > 1 {
      throw terminate(
        "System.Management.Automation.PSArgumentException",
        "More than one Runspace was found. Only one Runspace can be debugged at a time.",
        id: "DebugRunspaceTooManyRunspaceFound", .InvalidOperation)
    }
    guard let runspace = found.first else {
      throw terminate(
        "System.Management.Automation.PSArgumentNullException", "Value cannot be null. (Parameter 'No Runspace was found.')",
        id: "DebugRunspaceNoRunspaceFound", .InvalidOperation)
    }
    func refuse(_ text: String, id: String = "InvalidOperation") -> Thrown {
      terminate("System.Management.Automation.PSInvalidOperationException", text, id: id, .InvalidOperation)
    }
    if runspace === session.runspace {
      throw refuse(
        "You cannot debug the default host Runspace using this cmdlet. To debug the default Runspace use the normal debugging commands from the host.",
        id: "DebugRunspaceCannotDebugHostRunspace")
    }
    guard runspace.state == .opened, let other = runspace.session else {
      throw refuse(
        "Cannot debug a Runspace that is not in the Opened state. This Runspace state is \(try session.text(runspace.stateValue))."
      )
    }
    if other.debugger.mode == 0 {
      throw refuse("Cannot debug Runspace. The Runspace debugger is currently turned off (DebugMode is 'None').")
    }
    guard session.host.isInteractive else {
      throw refuse(
        "Cannot debug Runspace. There is no host or host UI. The debugger requires a host and host UI for debugging.",
        id: "DebugRunspaceNoHostAvailable")
    }
    session.host.writeLine("Debugging Runspace: \(runspace.name)")
    other.debugger.setStepping(true)
    _ = try session.wait(seconds: nil) { !runspace.isBusy }
    session.host.writeLine("Command or script completed.")
  }
}

final class DebugJobCommand: JobCmdlet {
  override func process() throws {
    let found = try selected(reportMissing: false)
    let all = found.flatMap { $0.children.isEmpty ? [$0] : $0.children }
    guard let job = all.first(where: { !$0.isFinished && $0.session != nil }), session.host.isInteractive else {
      throw terminate(
        "System.Management.Automation.PSInvalidOperationException",
        "The provided job and all child jobs were examined but no jobs were found that could be debugged.  In order to debug a job or child job the job must support debugging and also be in a running state.",
        id: "DebugJobNoRunningJobs", .InvalidOperation)
    }
    job.session?.debugger.setStepping(true)
    _ = try session.wait(seconds: nil) { job.isFinished }
  }
}
