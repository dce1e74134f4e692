// The frames of the call stack as objects: Get-PSCallStack and the debugger's `k`.

import Objects
import Primitives

/// One frame: `CallStackFrame`.
final class CallStackFrameObj: Obj {
  let entry: CallStackEntry
  let position: ScriptPosition?
  let invocation: Value
  let arguments: String
  init(_ entry: CallStackEntry, _ position: ScriptPosition?, _ invocation: Value, arguments: String) {
    self.entry = entry
    self.position = position
    self.invocation = invocation
    self.arguments = arguments
    super.init()
  }
  override var type: TypeInfo { CallStackFrames.type }

  var location: String {
    guard let file = entry.file, !file.isEmpty else { return "<No file>" }
    return "\(file.split(separator: "/").last ?? ""): line \(entry.line)"
  }
  /// `ToString()`.
  var text: String { "at \(entry.function), \(entry.file ?? "<No file>"): line \(entry.line)" }
  override func describe(_ runtime: Runtime) throws -> String { text }
}

/// `CallStackFrame` objects.
public enum CallStackFrames {
  @Sendable private static func me(_ call: Call) -> CallStackFrameObj? { call.this.base.obj as? CallStackFrameObj }

  static let type = TypeInfo(
    "System.Management.Automation.CallStackFrame", base: .object,
    extended: {
      [
        TypeDataMember.computed("Arguments", script: "$this.GetFrameVariables().Values") { Value(me($0)?.arguments ?? "") },
        TypeDataMember.computed("Command", script: "$this.InvocationInfo.MyCommand.Name") {
          Value(me($0)?.entry.command ?? "")
        },
        TypeDataMember.computed("Location", script: "$this.GetScriptLocation()") { Value(me($0)?.location ?? "") },
      ]
    },
    declare: { t in
      t.property("string ScriptName {get;}") { me($0)?.entry.file.map { Value($0) } ?? .null }
      t.property("int ScriptLineNumber {get;}") { Value(me($0)?.entry.line ?? 0) }
      t.property("System.Management.Automation.InvocationInfo InvocationInfo {get;}") { me($0)?.invocation ?? .null }
      t.property("System.Management.Automation.Language.IScriptExtent Position {get;}") { call in
        me(call)?.position.map { .object($0) } ?? .null
      }
      t.property("string FunctionName {get;}") { Value(me($0)?.entry.function ?? "") }
      t.method("string GetScriptLocation()") { Value(me($0)?.location ?? "") }
      t.method("string ToString()") { Value(me($0)?.text ?? "") }
    })

  /// The frames from one outwards; what runs at the debugger's prompt has none of its own.
  public static func values(from frame: Frame, _ session: Session) throws -> [Value] {
    let frame = session.debuggerObject?.stoppedFrame ?? frame
    var current: Frame? = frame
    return try session.callStack(from: frame).map { entry in
      let invocation: Value = entry.invocation.map { .object(InvocationInfo($0, session)) } ?? .null
      var arguments: [String] = []
      if let bound = entry.bound {
        for key in bound.orderedKeys {
          arguments.append("\(try session.text(key))=\(try session.text(bound.get(key) ?? .null))")
        }
      }
      if let unbound = try MemberAccess.get(invocation, PSString.make("UnboundArguments"), session)?.sequence {
        for item in unbound.items { arguments.append(item.isNull ? "$null" : try session.text(item)) }
      }
      let position = current.map { $0.position($0.at) }
      current = current?.caller
      return .object(
        CallStackFrameObj(entry, position, invocation, arguments: "{" + arguments.joined(separator: ", ") + "}"))
    }
  }
}
