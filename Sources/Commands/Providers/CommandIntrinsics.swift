// How `$ExecutionContext.InvokeCommand` finds commands: by name among the types asked for, by pattern, with the parameters that arguments
// bring about.

import Engine
import Objects
import Primitives

enum CommandIntrinsics {
  /// `CommandTypes`.
  private static let alias: Int64 = 1
  private static let functions: Int64 = 2 | 4
  static let cmdlet: Int64 = 8
  private static let files: Int64 = 16 | 32

  /// The first command of a name that is of one of the types.
  static func find(_ name: String, _ types: Int64, _ own: SessionStateObj) throws -> CommandInfo? {
    let session = own.session
    func fits(_ command: CommandInfo?) -> CommandInfo? {
      guard let command, GetCommandCommand.bit(command) & types != 0 else { return nil }
      return command
    }
    if types & alias != 0, let found = session.findAlias(name, from: own.scope) { return found }
    if types & functions != 0, let found = fits(session.findFunction(name, from: own.scope)) { return found }
    if types & (functions | cmdlet) != 0, let found = fits(try session.findCmdlet(name)) { return found }
    if types & files != 0, let found = fits(session.findFile(name)) { return found }
    // Qualified names, modules that load themselves and nouns that stand for their Get command.
    return session.findAlias(name, from: own.scope) == nil ? fits(try session.findCommand(name, from: own.scope)) : nil
  }

  /// A command with the dynamic parameters that arguments give it.
  static func offering(_ command: CommandInfo, _ arguments: [Value], _ own: SessionStateObj) throws -> CommandInfo {
    guard !arguments.isEmpty, let function = command as? FunctionInfo else { return command }
    let session = own.session
    let frame = session.currentFrame ?? session.topFrame()
    return try function.offering(
      session.dynamicParameters(of: function, GetCommandCommand.arguments(arguments), in: frame), session)
  }

  static func declareLists(_ t: TypeBuilder, _ me: @escaping @Sendable (Call) throws -> SessionStateObj) {
    let listName = "System.Collections.Generic.List"
    t.method("\(listName)[System.Management.Automation.CmdletInfo] GetCmdlets()") { c in
      try commands("*", cmdlet, try me(c))
    }
    t.method("\(listName)[System.Management.Automation.CmdletInfo] GetCmdlets(string pattern)") { c in
      try commands(c.text(0), cmdlet, try me(c))
    }
    t.method(
      "System.Collections.Generic.IEnumerable[System.Management.Automation.CommandInfo] GetCommands(string name, System.Management.Automation.CommandTypes commandTypes, bool nameIsPattern)"
    ) { c in
      let own = try me(c)
      guard c.bool(2) else {
        return try list(find(c.text(0), Int64(c.flags(1)), own))
      }
      return try commands(c.text(0), Int64(c.flags(1)), own)
    }
    t.method("\(listName)[string] GetCommandName(string name, bool nameIsPattern, bool returnFullName)") { c in
      let own = try me(c)
      let found = c.bool(1) ? try commands(c.text(0), 0x1ff, own) : try list(find(c.text(0), 0x1ff, own))
      let names = (found.sequence?.items ?? []).compactMap { item -> Value? in
        guard let command = item.obj as? CommandInfo else { return nil }
        return Value((command as? ApplicationInfo).map { c.bool(2) ? $0.path : $0.name } ?? command.name)
      }
      return .object(ListObj(.collection(of: .string), ContiguousArray(names), elementType: .string))
    }
  }

  private static func list(_ command: CommandInfo?) -> Value { .array(command.map { [Value.object($0)] } ?? [Value]()) }

  /// What Get-Command finds for a pattern.
  private static func commands(_ pattern: String, _ types: Int64, _ own: SessionStateObj) throws -> Value {
    let sink = CaptureSink()
    let block = try own.session.createBlock("param($n, $t) Get-Command -Name $n -CommandType $t -ErrorAction Ignore")
    try own.session.run(block, [Value(pattern), .long(types)], out: sink)
    return .array(sink.items)
  }
}
