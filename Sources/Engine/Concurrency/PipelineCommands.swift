// `PSCommand` and `Command`: pipelines put together call by call, before they run.

import Objects
import Primitives
import Syntax

/// `System.Management.Automation.Runspaces.Command`.
public final class CommandObj: Obj {
  let text: String
  let isScript: Bool
  let useLocalScope: Bool?
  /// A command object that is run as it is.
  let info: CommandInfo?
  var endsStatement = false
  struct Parameter {
    let name: PSString?
    let value: Value
    let isSwitch: Bool
  }
  var parameters: [Parameter] = []

  init(_ text: String, isScript: Bool = false, useLocalScope: Bool? = nil, info: CommandInfo? = nil) {
    self.text = text
    self.isScript = isScript
    self.useLocalScope = useLocalScope
    self.info = info
    super.init()
  }

  func copy() -> CommandObj {
    let made = CommandObj(text, isScript: isScript, useLocalScope: useLocalScope, info: info)
    made.parameters = parameters
    made.endsStatement = endsStatement
    return made
  }

  var arguments: [Argument] {
    parameters.map { parameter in
      guard let name = parameter.name else { return .positional(parameter.value, nil) }
      return parameter.isSwitch ? .named(name, nil, nil) : .pair(name, parameter.value)
    }
  }

  public override var type: TypeInfo { PipelineCommandTypes.command }
  public override func describe(_ runtime: Runtime) throws -> String { text }
}

/// `System.Management.Automation.PSCommand`.
public final class PSCommandObj: Obj {
  var commands: [CommandObj] = []
  override init(tag: ObjTag = .other) { super.init(tag: tag) }
  public override var type: TypeInfo { PipelineCommandTypes.psCommand }

  func add(_ command: CommandObj) { commands.append(command) }

  func add(_ name: PSString?, _ value: Value, isSwitch: Bool = false) throws {
    guard let last = commands.last, !last.endsStatement else {
      throw DotNetError(
        "System.Management.Automation.PSInvalidOperationException",
        "A command is required to add a parameter. A command must be added to the PowerShell instance before adding a parameter."
      )
    }
    last.parameters.append(CommandObj.Parameter(name: name, value: value, isSwitch: isSwitch))
  }

  func endStatement() { commands.last?.endsStatement = true }

  /// Statements, each a pipeline.
  var statements: [[CommandObj]] {
    var all: [[CommandObj]] = [[]]
    for command in commands {
      all[all.count - 1].append(command)
      if command.endsStatement { all.append([]) }
    }
    return all.filter { !$0.isEmpty }
  }

  /// The line that stands for the commands in the history.
  var historyText: String { commands.map(\.text).joined(separator: "|") }

  func copy() -> PSCommandObj {
    let made = PSCommandObj()
    made.commands = commands.map { $0.copy() }
    return made
  }
}

enum PipelineCommandTypes {
  static let parameter = RecordObj.type(
    "System.Management.Automation.Runspaces.CommandParameter", "string Name {get;}", "System.Object Value {get;}")

  static let command = TypeInfo(
    "System.Management.Automation.Runspaces.Command", base: .object,
    declare: { t in
      @Sendable func me(_ call: Call) throws -> CommandObj {
        guard let own = call.this.base.obj as? CommandObj else { throw DotNetError.argumentNull("command") }
        return own
      }
      t.constructor("new(string command)") { .object(CommandObj($0.text(0))) }
      t.constructor("new(string command, bool isScript)") { .object(CommandObj($0.text(0), isScript: $0.bool(1))) }
      t.constructor("new(string command, bool isScript, bool useLocalScope)") {
        .object(CommandObj($0.text(0), isScript: $0.bool(1), useLocalScope: $0.bool(2)))
      }
      t.property("System.Management.Automation.Runspaces.CommandParameterCollection Parameters {get;}") { call in
        let all = try me(call).parameters.map { item in
          Value.object(
            RecordObj(
              parameter, [("Name", item.name.map { .string($0) } ?? .null), ("Value", item.isSwitch ? .null : item.value)]))
        }
        return .object(ListObj(.collection(of: parameter), ContiguousArray(all), elementType: parameter))
      }
      t.property("string CommandText {get;}") { Value(try me($0).text) }
      t.property("bool IsScript {get;}") { .bool(try me($0).isScript) }
      t.property("bool UseLocalScope {get;}") { .bool(try me($0).useLocalScope ?? false) }
      t.property("bool IsEndOfStatement {get;}") { .bool(try me($0).endsStatement) }
      t.method("string ToString()") { Value(try me($0).text) }
    })

  /// The builder's methods, which PowerShell and PSCommand have in common.
  static func declareBuilding(_ t: TypeBuilder, _ me: String, _ target: @escaping @Sendable (Call) throws -> PSCommandObj) {
    @Sendable func adding(_ call: Call, _ body: (PSCommandObj) throws -> Void) throws -> Value {
      try body(target(call))
      return call.this
    }
    t.method("\(me) AddScript(string script)") { call in
      try adding(call) { $0.add(CommandObj(call.text(0), isScript: true)) }
    }
    t.method("\(me) AddScript(string script, bool useLocalScope)") { call in
      try adding(call) { $0.add(CommandObj(call.text(0), isScript: true, useLocalScope: call.bool(1))) }
    }
    t.method("\(me) AddCommand(string cmdlet)") { call in try adding(call) { $0.add(CommandObj(call.text(0))) } }
    t.method("\(me) AddCommand(string cmdlet, bool useLocalScope)") { call in
      try adding(call) { $0.add(CommandObj(call.text(0), useLocalScope: call.bool(1))) }
    }
    t.method("\(me) AddCommand(System.Management.Automation.CommandInfo commandInfo)") { call in
      guard let info = call.obj(0) as? CommandInfo else { throw DotNetError.argumentNull("commandInfo") }
      return try adding(call) { $0.add(CommandObj(info.name, info: info)) }
    }
    t.method("\(me) AddCommand(System.Management.Automation.Runspaces.Command command)") { call in
      guard let command = call.obj(0) as? CommandObj else { throw DotNetError.argumentNull("command") }
      return try adding(call) { $0.add(command) }
    }
    t.method("\(me) AddStatement()") { call in try adding(call) { $0.endStatement() } }
    t.method("\(me) AddParameter(string parameterName)") { call in
      try adding(call) { try $0.add(call.string(0) ?? .empty, .null, isSwitch: true) }
    }
    t.method("\(me) AddParameter(string parameterName, System.Object value)") { call in
      try adding(call) { try $0.add(call.string(0) ?? .empty, call.args[1]) }
    }
    t.method("\(me) AddArgument(System.Object value)") { call in try adding(call) { try $0.add(nil, call.args[0]) } }
  }

  static let psCommand = TypeInfo(
    "System.Management.Automation.PSCommand", base: .object,
    declare: { t in
      @Sendable func own(_ call: Call) throws -> PSCommandObj {
        guard let own = call.this.base.obj as? PSCommandObj else { throw DotNetError.argumentNull("command") }
        return own
      }
      t.constructor("new()") { _ in .object(PSCommandObj()) }
      declareBuilding(t, "System.Management.Automation.PSCommand", own)
      t.property("System.Management.Automation.Runspaces.CommandCollection Commands {get;}") { call in
        .object(
          ListObj(.collection(of: command), ContiguousArray(try own(call).commands.map { .object($0) }), elementType: command))
      }
      t.method("void Clear()") { call in
        try own(call).commands = []
        return .nothing
      }
      t.method("System.Management.Automation.PSCommand Clone()") { .object(try own($0).copy()) }
    })

  static let all = [parameter, command, psCommand]
}
