// Breakpoints: on a line, a command or a variable, with an action or without.

import Objects
import Primitives
import Syntax

/// `System.Management.Automation.Breakpoint` in its kinds.
public final class BreakpointObj: Obj {
  public enum Kind: Int { case line, variable, command }
  public enum Access: Int64 { case read, write, readWrite }

  public let kind: Kind
  public let id: Int32
  public let script: String?
  public let line: Int
  public let column: Int
  /// The command's pattern or the variable's name.
  public let name: String
  public let access: Access
  public let action: ScriptBlock?
  public internal(set) var isEnabled = true
  public internal(set) var hitCount: Int32 = 0
  private lazy var pattern = WildcardPattern(PSString.make(name), [.ignoreCase])

  init(
    _ kind: Kind, id: Int32, script: String?, line: Int = 0, column: Int = 0, name: String = "", access: Access = .write,
    action: ScriptBlock?
  ) {
    self.kind = kind
    self.id = id
    self.script = script
    self.line = line
    self.column = column
    self.name = name
    self.access = access
    self.action = action
    super.init()
  }

  public override var type: TypeInfo {
    switch kind {
    case .line: return DebuggerTypes.lineBreakpoint
    case .command: return DebuggerTypes.commandBreakpoint
    case .variable: return DebuggerTypes.variableBreakpoint
    }
  }

  func fits(_ command: String) -> Bool { (try? pattern.isMatch(PSString.make(command))) ?? false }

  /// `ToString()`.
  public var text: String {
    switch kind {
    case .line:
      return column == 0
        ? "Line breakpoint on '\(script ?? ""):\(line)'" : "Line breakpoint on '\(script ?? ""):\(line), \(column)'"
    case .command: return script.map { "Command breakpoint on '\($0):\(name)'" } ?? "Command breakpoint on '\(name)'"
    case .variable:
      let access = DebuggerTypes.accessNames[Int(self.access.rawValue)]
      return script.map { "Variable breakpoint on '\($0):$\(name)' (\(access) access)" }
        ?? "Variable breakpoint on '$\(name)' (\(access) access)"
    }
  }

  public override func describe(_ runtime: Runtime) throws -> String { text }
}

enum DebuggerTypes {
  private static let prefix = "System.Management.Automation."
  static let accessNames = ["Read", "Write", "ReadWrite"]
  static let access = TypeInfo.enumeration(prefix + "VariableAccessMode", accessNames)
  static let resumeAction = TypeInfo.enumeration(
    prefix + "DebuggerResumeAction", ["Continue", "StepInto", "StepOut", "StepOver", "Stop"])
  static let modes = TypeInfo.enumeration(
    prefix + "DebugModes", ["None", "Default", "LocalScript", "RemoteScript"], values: [0, 1, 2, 4], flags: true)
  static let breakpointType = TypeInfo.enumeration(
    "Microsoft.PowerShell.Commands.BreakpointType", ["Line", "Variable", "Command"])

  @Sendable private static func me(_ call: Call) throws -> BreakpointObj {
    guard let own = call.this.base.obj as? BreakpointObj else { throw DotNetError.argumentNull("breakpoint") }
    return own
  }

  static let breakpoint: TypeInfo = TypeInfo(
    prefix + "Breakpoint", base: .object, isAbstract: true,
    declare: { t in
      t.property("scriptblock Action {get;}") { try me($0).action.map { .object($0) } ?? .null }
      t.property("bool Enabled {get;}") { .bool(try me($0).isEnabled) }
      t.property("int HitCount {get;}") { .int(try me($0).hitCount) }
      t.property("int Id {get;}") { .int(try me($0).id) }
      t.property("string Script {get;}") { try me($0).script.map { Value($0) } ?? .null }
      t.method("string ToString()") { Value(try me($0).text) }
    })
  static let lineBreakpoint = TypeInfo(
    prefix + "LineBreakpoint", base: breakpoint,
    declare: { t in
      t.property("int Column {get;}") { Value(try me($0).column) }
      t.property("int Line {get;}") { Value(try me($0).line) }
    })
  static let commandBreakpoint = TypeInfo(
    prefix + "CommandBreakpoint", base: breakpoint,
    declare: { t in t.property("string Command {get;}") { Value(try me($0).name) } })
  static let variableBreakpoint = TypeInfo(
    prefix + "VariableBreakpoint", base: breakpoint,
    declare: { t in
      t.property("System.Management.Automation.VariableAccessMode AccessMode {get;}") { call in
        .object(EnumValue(access, try me(call).access.rawValue))
      }
      t.property("string Variable {get;}") { Value(try me($0).name) }
    })

  static let context = RecordObj.type(
    prefix + "PSDebugContext", "System.Management.Automation.InvocationInfo InvocationInfo {get;}",
    "System.Management.Automation.Breakpoint[] Breakpoints {get;}", "System.Object Trigger {get;}")
  static let stopArgs = RecordObj.type(
    prefix + "DebuggerStopEventArgs", base: .eventArgs,
    "System.Management.Automation.InvocationInfo InvocationInfo {get;}",
    "System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.Breakpoint] Breakpoints {get;}",
    "System.Management.Automation.DebuggerResumeAction ResumeAction {get;set;}", "bool SuspendRemaining {get;set;}")
  static let results = RecordObj.type(
    prefix + "DebuggerCommandResults", "System.Nullable[System.Management.Automation.DebuggerResumeAction] ResumeAction {get;}",
    "bool EvaluatedByDebugger {get;}")

  static let debugger = TypeInfo(
    prefix + "Debugger", base: .object, isAbstract: true,
    declare: { t in
      @Sendable func own(_ call: Call) throws -> Debugger {
        guard let own = call.this.base.obj as? Debugger else { throw DotNetError.argumentNull("debugger") }
        return own
      }
      t.property("bool InBreakpoint {get;}") { .bool(try own($0).isStopped) }
      t.property("guid InstanceId {get;}") { .guid(try own($0).instanceId) }
      t.property("bool IsActive {get;}") { .bool(try own($0).isActive) }
      t.property("System.Management.Automation.DebugModes DebugMode {get;}") { .object(EnumValue(modes, try own($0).mode)) }
      t.method("void SetDebugMode(System.Management.Automation.DebugModes mode)") { call in
        try own(call).mode = (call.obj(0) as? EnumValue)?.raw ?? 1
        return .nothing
      }
      t.method("void SetDebuggerStepMode(bool enabled)") { call in
        try own(call).setStepping(call.bool(0))
        return .nothing
      }
      t.method(
        "System.Management.Automation.DebuggerCommandResults ProcessCommand(System.Management.Automation.PSCommand command, System.Object output)"
      ) { call in
        guard let command = call.obj(0) as? PSCommandObj else { throw DotNetError.argumentNull("command") }
        return try own(call).process(command, call.obj(1) as? SequenceObj)
      }
      t.method("void StopProcessCommand()") { _ in .nothing }
      t.method("void SetDebuggerAction(System.Management.Automation.DebuggerResumeAction resumeAction)") { _ in
        throw DotNetError(
          "System.Management.Automation.PSNotSupportedException",
          "SetDebugAction is not implemented for the local script debugger.")
      }
      t.method("System.Management.Automation.DebuggerStopEventArgs GetDebuggerStopArgs()") { try own($0).stopArguments }
      t.method("System.Collections.Generic.IEnumerable[System.Management.Automation.CallStackFrame] GetCallStack()") { call in
        try own(call).callStack()
      }
      t.method("System.Collections.Generic.List[System.Management.Automation.Breakpoint] GetBreakpoints()") { call in
        let all = try own(call).breakpoints.map { Value.object($0) }
        return .object(ListObj(.list(of: breakpoint), ContiguousArray(all), elementType: breakpoint))
      }
      t.method("System.Management.Automation.Breakpoint GetBreakpoint(int id)") { call in
        try own(call).breakpoints.first { Int($0.id) == call.int(0) }.map { .object($0) } ?? .null
      }
      t.method("bool RemoveBreakpoint(System.Management.Automation.Breakpoint breakpoint)") { call in
        guard let wanted = call.obj(0) as? BreakpointObj else { return .bool(false) }
        return .bool(try own(call).remove(wanted))
      }
      t.method("System.Management.Automation.Breakpoint EnableBreakpoint(System.Management.Automation.Breakpoint breakpoint)") {
        call in
        if let wanted = call.obj(0) as? BreakpointObj { try own(call).enable(wanted, true) }
        return call.args[0]
      }
      t.method("System.Management.Automation.Breakpoint DisableBreakpoint(System.Management.Automation.Breakpoint breakpoint)")
      {
        call in
        if let wanted = call.obj(0) as? BreakpointObj { try own(call).enable(wanted, false) }
        return call.args[0]
      }
      t.method(
        "System.Management.Automation.LineBreakpoint SetLineBreakpoint(string path, int line, int column, scriptblock action)"
      ) { call in
        .object(
          try own(call).add(
            .line, script: call.text(0), line: call.int(1), column: call.int(2), action: call.obj(3) as? ScriptBlock))
      }
      t.method(
        "System.Management.Automation.CommandBreakpoint SetCommandBreakpoint(string command, scriptblock action, string path)"
      ) {
        call in
        .object(
          try own(call).add(
            .command, script: call.isNull(2) ? nil : call.text(2), name: call.text(0), action: call.obj(1) as? ScriptBlock))
      }
      for name in ["DebuggerStop", "BreakpointUpdated"] {
        EventHandlers.declare(t, [name], delegate: "System.EventHandler`1[System.Management.Automation.\(name)EventArgs]")
      }
      EventHandlers.declare(
        t, ["NestedDebuggingCancelledEvent"], delegate: "System.EventHandler`1[System.EventArgs]")
    })
  static let scriptDebugger = TypeInfo(prefix + "ScriptDebugger", base: debugger)

  static let all = [
    access, resumeAction, modes, breakpointType, breakpoint, lineBreakpoint, commandBreakpoint, variableBreakpoint, context,
    stopArgs,
    results, debugger, scriptDebugger, CallStackFrames.type,
  ]
}
