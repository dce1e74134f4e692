// Debugging runspaces and jobs: Get-, Enable-, Disable-RunspaceDebug, Debug-Runspace, Debug-Job.

import Engine
import Objects
import Primitives

enum RunspaceDebugging {
  static let option = RecordObj.type(
    "Microsoft.PowerShell.Commands.PSRunspaceDebug", "bool Enabled {get;set;}", "bool BreakAll {get;set;}",
    "string RunspaceName {get;}", "int RunspaceId {get;}")

  /// `[Runspace()]`: names, numbers and identifiers of runspaces become the runspaces.
  static let attribute = TypeInfo(
    "System.Management.Automation.Runspaces.RunspaceAttribute",
    base: TypeCatalog.find("System.Management.Automation.ArgumentTransformationAttribute") ?? .object,
    declare: { t in
      t.constructor("new()") { .object(RecordObj($0.target, values: [])) }
      t.method(
        "System.Object Transform(System.Management.Automation.EngineIntrinsics engineIntrinsics, System.Object inputData)"
      ) { c in
        let input = c.args.count > 1 ? c.args[1] : .null
        let all = try c.session().family.runspaces
        let found: [RunspaceObj]
        switch input.base {
        case let value where value.obj is RunspaceObj: return input
        case let value where value.obj is GuidObj:
          found = all.filter { $0.instanceId == (value.obj as? GuidObj)?.value }
        case let value:
          if let name = value.pstring {
            let pattern = WildcardPattern(name, [.ignoreCase])
            found = try all.filter { try pattern.isMatch(PSString.make($0.name)) }
          } else if let number = value.integer {
            found = all.filter { Int64($0.id) == number }
          } else {
            found = []
          }
        }
        return found.count == 1 ? .object(found[0]) : input
      }
    })

  static var family: TypeCatalog.Family {
    // By name: the attribute's base is looked up when it is made, which must not be while types are being entered.
    TypeCatalog.Family(types: [
      "Microsoft.PowerShell.Commands.PSRunspaceDebug": { option },
      "System.Management.Automation.Runspaces.RunspaceAttribute": { attribute },
    ])
  }

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
  override var reportsMissing: Bool { false }

  private func refuse(_ text: String, _ id: String) -> Thrown {
    terminate(
      "System.Management.Automation.PSInvalidOperationException", text, id: id, .InvalidOperation, target: .object(context))
  }

  override func end() throws {
    let found = try selected(reportMissing: false)
    let wanted: (kind: String, word: String, text: String)
    switch parameterSet {
    case "JobNameParameterSet": wanted = ("Name", "name", string("Name") ?? "")
    case "JobIdParameterSet": wanted = ("Id", "id", try session.text(value("Id")))
    default: wanted = ("InstanceId", "Instance Id", try session.text(value("InstanceId")))
    }
    guard let chosen = found.first else {
      throw refuse("Cannot find job with \(wanted.word) \(wanted.text).", "DebugJobCannotFindJobWith\(wanted.kind)")
    }
    if found.count > 1 {
      let text = wanted.kind == "Id" ? "with Id \(wanted.text)" : "with the name \(wanted.text)"
      throw refuse(
        "Multiple jobs were found \(text).  Debug-Job can debug only one job at a time.",
        "DebugJobFoundMultipleJobsWith\(wanted.kind)")
    }
    guard try shouldProcess(chosen.name, "Debug") else { return }
    guard session.host.isInteractive else {
      throw refuse(
        "The job cannot be debugged because there is no host UI available.  Make sure you are running this command in a PowerShell host that implements PSHostUserInterface.",
        "DebugJobNoHostAvailable")
    }
    let all = chosen.children.isEmpty ? [chosen] : chosen.children
    guard let job = all.first(where: { !$0.isFinished && $0.session != nil }) else {
      throw refuse(
        "The provided job and all child jobs were examined but no jobs were found that could be debugged.  In order to debug a job or child job the job must support debugging and also be in a running state.",
        "DebugJobNoDebuggableJobsFound")
    }
    job.session?.debugger.setStepping(true)
    _ = try session.wait(seconds: nil) { job.isFinished }
  }
}
