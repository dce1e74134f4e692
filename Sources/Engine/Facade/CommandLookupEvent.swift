// `CommandLookupEventArgs`: what an action around the search for a command gets, and says its answer with.

import Objects
import Primitives

final class CommandLookupObj: Obj {
  let name: String
  var command: CommandInfo?
  var block: ScriptBlock?
  var stopsSearch = false

  /// Whether what runs came from outside as text.
  let fromOutside: Bool

  init(_ name: String, fromOutside: Bool) {
    self.name = name
    self.fromOutside = fromOutside
    super.init()
  }

  override var type: TypeInfo { CommandLookupObj.eventType }

  static let eventType = TypeInfo(
    "System.Management.Automation.CommandLookupEventArgs", base: TypeCatalog.find("System.EventArgs") ?? .object,
    declare: { t in
      @Sendable func own(_ call: Call) throws -> CommandLookupObj {
        guard let event = call.this.base.obj as? CommandLookupObj else {
          throw DotNetError.invalidOperation("This is no lookup.")
        }
        return event
      }
      t.property("string CommandName {get;}") { Value(try own($0).name) }
      t.property("System.Management.Automation.CommandOrigin CommandOrigin {get;}") {
        .object(EnumValue(InvocationMembers.commandOrigin, try own($0).fromOutside ? 0 : 1))
      }
      t.property(
        "bool StopSearch {get;set;}", get: { .bool(try own($0).stopsSearch) },
        set: {
          try own($0).stopsSearch = $0.bool(0)
          return .nothing
        })
      t.property(
        "System.Management.Automation.CommandInfo Command {get;set;}",
        get: { try own($0).command.map { .object($0) } ?? .null },
        set: {
          try own($0).command = $0.obj(0) as? CommandInfo
          return .nothing
        })
      t.property(
        "scriptblock CommandScriptBlock {get;set;}", get: { try own($0).block.map { .object($0) } ?? .null },
        set: { call in
          let event = try own(call)
          event.block = call.obj(0) as? ScriptBlock
          event.command = event.block.map { FunctionInfo("LookupHandlerReplacementFor<<\(event.name)>>", $0) }
          event.stopsSearch = event.block != nil
          return .nothing
        })
    })
}
