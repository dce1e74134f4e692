// Breakpoints: Set-, Get-, Remove-, Enable-, Disable-PSBreakpoint; Set-PSDebug, Wait-Debugger.

import Engine
import Glibc
import Objects
import Primitives

enum DebuggingCmdlets {
  static let table: CommandFamilies.Table = [
    "Set-PSBreakpoint": { SetBreakpointCommand() },
    "Get-PSBreakpoint": { GetBreakpointCommand() },
    "Remove-PSBreakpoint": { RemoveBreakpointCommand() },
    "Enable-PSBreakpoint": { EnableBreakpointCommand(true) },
    "Disable-PSBreakpoint": { EnableBreakpointCommand(false) },
    "Set-PSDebug": { SetPSDebugCommand() },
    "Wait-Debugger": { WaitDebuggerCommand() },
  ]
}

/// What breakpoint cmdlets have in common: whose breakpoints they mean.
class BreakpointCmdlet: Cmdlet {
  /// The debugger of -Runspace; this session's without one.
  final func debugger() throws -> Debugger {
    guard let runspace = value("Runspace").base.obj as? RunspaceObj, let other = runspace.session else {
      return session.debugger
    }
    return other.debugger
  }

  /// Writes a breakpoint; one of another runspace says which.
  final func show(_ breakpoint: BreakpointObj, _ debugger: Debugger) throws {
    if let runspace = value("Runspace").base.obj as? RunspaceObj, runspace !== session.runspace {
      let bag = breakpoint.extras ?? PropertyBag()
      bag.set(PSString.make("RunspaceId"), .guid(runspace.instanceId))
      breakpoint.extras = bag
    }
    try write(.object(breakpoint))
  }

  /// The script files that -Script names; a path that nothing has ends the command.
  final func scripts() throws -> [String] {
    var found: [String] = []
    let call = ProviderCall(context)
    for path in strings("Script") ?? [] {
      let items: [ItemPath]
      do { items = try ProviderService.of(session).resolve(path, call) } catch let failure as ItemFailure {
        throw context.terminating(failure.record)
      }
      for item in items {
        let full = item.path
        guard item.provider.isFileSystem, !Disk.isDirectory(full) else {
          try writeError(
            "System.ArgumentException", "File '\(full)' does not exist.", id: "NewPSBreakpoint:FileDoesNotExist",
            .InvalidArgument)
          continue
        }
        let lower = full.lowercased()
        guard lower.hasSuffix(".ps1") || lower.hasSuffix(".psm1") else {
          try writeError(
            "System.ArgumentException", "Cannot set breakpoint on file '\(full)'; only *.ps1 and *.psm1 files are valid.",
            id: "NewPSBreakpoint:WrongExtension", .InvalidArgument)
          continue
        }
        found.append(full)
      }
    }
    return found
  }
}

final class SetBreakpointCommand: BreakpointCmdlet {
  override func process() throws {
    let debugger = try debugger()
    let action = value("Action").base.obj as? ScriptBlock
    let files = has("Script") ? try scripts() : []
    if has("Script"), files.isEmpty { return }
    let places: [String?] = has("Script") ? files : [nil]
    if has("Command") {
      for place in places {
        for name in strings("Command") ?? [] {
          try show(debugger.add(.command, script: place, name: name, action: action), debugger)
        }
      }
      return
    }
    if has("Variable") {
      let raw = (value("Mode").base.obj as? EnumValue)?.raw ?? 1
      for place in places {
        for name in strings("Variable") ?? [] {
          try show(
            debugger.add(
              .variable, script: place, name: name, access: BreakpointObj.Access(rawValue: raw) ?? .write, action: action),
            debugger)
        }
      }
      return
    }
    for line in array("Line") {
      let number = Int(line.integer ?? 0)
      if number < 1 {
        try writeError(
          "System.ArgumentException", "Line cannot be less than 1.", id: "SetPSBreakpoint:LineLessThanOne", .InvalidArgument)
        continue
      }
      for place in places {
        try show(debugger.add(.line, script: place, line: number, column: int("Column") ?? 0, action: action), debugger)
      }
    }
  }
}

final class GetBreakpointCommand: BreakpointCmdlet {
  override func process() throws {
    let debugger = try debugger()
    var found = debugger.breakpoints
    if has("Id") {
      for value in array("Id") {
        let id = Int32(clamping: value.integer ?? 0)
        guard let breakpoint = debugger.breakpoints.first(where: { $0.id == id }) else {
          try writeError(
            "System.ArgumentException", "There is no breakpoint with ID '\(id)'.", id: "PSBreakpoint:BreakpointIdNotFound",
            .InvalidArgument)
          continue
        }
        try show(breakpoint, debugger)
      }
      return
    }
    if has("Command") {
      let names = (strings("Command") ?? []).map { $0.lowercased() }
      found = found.filter { $0.kind == .command && names.contains($0.name.lowercased()) }
    } else if has("Variable") {
      let names = (strings("Variable") ?? []).map { $0.lowercased() }
      found = found.filter { $0.kind == .variable && names.contains($0.name.lowercased()) }
    } else if has("Type") {
      let kinds = array("Type").compactMap { ($0.base.obj as? EnumValue)?.raw }
      found = found.filter { kinds.contains(Int64($0.kind.rawValue)) }
    }
    if has("Script") {
      let files = (strings("Script") ?? []).map { session.hooks.drivePath?($0, session) ?? session.absolutePath($0) }
      found = found.filter { $0.script.map { files.contains($0) } ?? false }
    }
    for breakpoint in found { try show(breakpoint, debugger) }
  }
}

/// Breakpoints given as objects or by number.
class ChosenBreakpointCmdlet: BreakpointCmdlet {
  final func chosen() throws -> [(BreakpointObj, Debugger)] {
    if has("Breakpoint") {
      return try array("Breakpoint").compactMap { value in
        guard let breakpoint = value.base.obj as? BreakpointObj, let owner = try owner(of: breakpoint) else { return nil }
        return (breakpoint, owner)
      }
    }
    let debugger = try debugger()
    var found: [(BreakpointObj, Debugger)] = []
    for value in array("Id") {
      let id = Int32(clamping: value.integer ?? 0)
      guard let breakpoint = debugger.breakpoints.first(where: { $0.id == id }) else {
        try writeError(
          "System.ArgumentException", "There is no breakpoint with ID '\(id)'.", id: "PSBreakpoint:BreakpointIdNotFound",
          .InvalidArgument)
        continue
      }
      found.append((breakpoint, debugger))
    }
    return found
  }

  /// The debugger that has a breakpoint: this session's, or that of the runspace that its note names, if there is one.
  private func owner(of breakpoint: BreakpointObj) throws -> Debugger? {
    if let id = (breakpoint.extras?.note(PSString.make("RunspaceId"))?.base.obj as? GuidObj)?.value,
      !session.family.runspaces.contains(where: { $0.instanceId == id })
    {
      try writeError(
        "System.ArgumentException",
        "A breakpoint associated with another runspace cannot be updated because there is no runspace with instance ID '\(id)'.",
        id: "PSBreakpoint:RunspaceInstanceIdNotFound", .InvalidArgument)
      return nil
    }
    if session.debugger.breakpoints.contains(where: { $0 === breakpoint }) { return session.debugger }
    for runspace in session.family.runspaces {
      if let other = runspace.session?.debugger, other.breakpoints.contains(where: { $0 === breakpoint }) { return other }
    }
    return session.debugger
  }
}

final class RemoveBreakpointCommand: ChosenBreakpointCmdlet {
  override func process() throws {
    for (breakpoint, debugger) in try chosen() where try shouldProcess(breakpoint.text) { debugger.remove(breakpoint) }
  }
}

final class EnableBreakpointCommand: ChosenBreakpointCmdlet {
  private let enables: Bool
  init(_ enables: Bool) {
    self.enables = enables
    super.init()
  }
  override func process() throws {
    for (breakpoint, debugger) in try chosen() where try shouldProcess(breakpoint.text) {
      debugger.enable(breakpoint, enables)
      if flag("PassThru") { try write(.object(breakpoint)) }
    }
  }
}

final class SetPSDebugCommand: Cmdlet {
  override func process() throws {
    let debugger = session.debugger
    if flag("Off") {
      debugger.setTrace(0)
      debugger.setAsking(false)
      session.global.strictMode = nil
      return
    }
    if has("Trace") { debugger.setTrace(int("Trace") ?? 0) }
    if has("Step") { debugger.setAsking(flag("Step")) }
    if has("Strict") { session.global.strictMode = flag("Strict") ? StrictMode(major: 1) : nil }
  }
}

final class WaitDebuggerCommand: Cmdlet {
  override func end() throws {
    guard let frame = context.frame else { return }
    try session.debugger.breakHere(frame)
  }
}
