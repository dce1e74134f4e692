// `CommandLookupEventArgs`: what an action that is asked for a missing command gets, and says its answer with.

import Objects
import Primitives

final class CommandLookupObj: Obj {
  let name: String
  var command: CommandInfo?
  var block: ScriptBlock?
  var stopsSearch = false

  init(_ name: String) {
    self.name = name
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
      t.property("System.Management.Automation.CommandOrigin CommandOrigin {get;}") { _ in
        .object(EnumValue(InvocationMembers.commandOrigin, 1))
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
