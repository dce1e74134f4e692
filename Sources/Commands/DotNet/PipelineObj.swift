// `Runspace.CreatePipeline`: the older way to run commands in a runspace, by what `[powershell]` does.

import Engine
import Objects
import Primitives

enum PipelineTypes {
  private static let prefix = "System.Management.Automation.Runspaces."

  final class PipelineObj: Obj {
    let runspace: Value
    let commands: Value
    var output = ContiguousArray<Value>()
    var errors = ContiguousArray<Value>()
    /// `PipelineState`: not started, completed, failed.
    var state = 0
    var reason = Value.null
    init(_ runspace: Value, _ commands: Value) {
      (self.runspace, self.commands) = (runspace, commands)
      super.init()
    }
    override var type: TypeInfo { PipelineTypes.local }
  }

  /// `Output` and `Error` of a pipeline.
  final class ReaderObj: Obj {
    let pipeline: PipelineObj
    let ofErrors: Bool
    init(_ pipeline: PipelineObj, errors: Bool) {
      (self.pipeline, ofErrors) = (pipeline, errors)
      super.init()
    }
    override var type: TypeInfo { PipelineTypes.reader }
    func take(_ limit: Int) -> ContiguousArray<Value> {
      let all = ofErrors ? pipeline.errors : pipeline.output
      let part = ContiguousArray(all.prefix(limit))
      if ofErrors {
        pipeline.errors.removeFirst(part.count)
      } else {
        pipeline.output.removeFirst(part.count)
      }
      return part
    }
    var count: Int { ofErrors ? pipeline.errors.count : pipeline.output.count }
  }

  static let pipeline = TypeInfo(
    prefix + "Pipeline", base: .object, interfaces: { [.idisposable] }, isAbstract: true,
    declare: declare)
  static let local = TypeInfo(prefix + "LocalPipeline", base: pipeline)
  static let reader = TypeInfo(
    prefix + "PipelineReader`1", base: .object, genericParameterCount: 1, isAbstract: true,
    declare: declareReader)
  static let stateInfo = RecordObj.type(
    prefix + "PipelineStateInfo", "\(prefix)PipelineState State {get;}",
    "System.Exception Reason {get;}")
  static let family = TypeCatalog.Family(types: [
    pipeline.fullName: { pipeline }, reader.fullName: { reader }, stateInfo.fullName: { stateInfo },
  ])
  static let declarations: TypeCatalog.Declarations = [prefix + "Runspace": declareRunspace]

  @Sendable private static func declareRunspace(_ t: TypeBuilder) {
    @Sendable func make(_ c: Call) throws -> Value {
      guard let type = TypeCatalog.find("System.Management.Automation.PSCommand") else {
        return .null
      }
      let commands = try MemberAccess.construct(type, [], c.runtime)
      if !c.args.isEmpty {
        let text = try c.required(0, "command")
        _ = try MemberAccess.invoke(
          commands, PSString.make("AddScript"), [.string(text)], c.runtime)
      }
      return .object(PipelineObj(c.this, commands))
    }
    for parameters in ["", "string command", "string command, bool addToHistory"] {
      t.method("\(prefix)Pipeline CreatePipeline(\(parameters))") { try make($0) }
    }
    for parameters in ["", "string command, bool addToHistory"] {
      t.method("\(prefix)Pipeline CreateNestedPipeline(\(parameters))") { try make($0) }
    }
  }

  private static func me(_ c: Call) throws -> PipelineObj {
    guard let own = c.this.base.obj as? PipelineObj else {
      throw DotNetError.argumentNull("pipeline")
    }
    return own
  }

  @Sendable private static func invoke(_ c: Call) throws -> Value {
    let own = try me(c)
    let runtime = c.runtime
    func call(_ target: Value, _ name: String, _ args: [Value] = []) throws -> Value {
      try MemberAccess.invoke(target, PSString.make(name), args, runtime)
    }
    guard own.state == 0 else {
      throw DotNetError(
        prefix + "InvalidPipelineStateException",
        "Cannot invoke pipeline because it has already been invoked.")
    }
    let items = try MemberAccess.get(own.commands, PSString.make("Commands"), runtime)
    if try CollectionHelp.items(items ?? .null).isEmpty {
      throw DotNetError(
        "System.Management.Automation.PSInvalidOperationException",
        "The pipeline does not contain a command.")
    }
    guard let type = TypeCatalog.find("powershell") else { return .null }
    let shell = try MemberAccess.invokeStatic(type, PSString.make("Create"), [], runtime)
    try MemberAccess.set(shell, PSString.make("Runspace"), own.runspace, runtime)
    try MemberAccess.set(shell, PSString.make("Commands"), own.commands, runtime)
    defer { _ = try? call(shell, "Dispose") }
    do {
      let made = try call(shell, "Invoke", c.args.isEmpty ? [] : [c.args[0]])
      own.state = 4
      let streams = try MemberAccess.get(shell, PSString.make("Streams"), runtime) ?? .null
      own.errors = try CollectionHelp.items(
        try MemberAccess.get(streams, PSString.make("Error"), runtime) ?? .null)
      return made
    } catch {
      own.state = 5
      if let thrown = error as? Thrown { own.reason = .object(thrown.record.exception) }
      throw error
    }
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.property("\(prefix)CommandCollection Commands {get;}") { c in
      try MemberAccess.get(try me(c).commands, PSString.make("Commands"), c.runtime) ?? .null
    }
    t.property("runspace Runspace {get;}") { try me($0).runspace }
    t.property("bool IsNested {get;}") { _ in .bool(false) }
    t.property("bool HadErrors {get;}") { .bool(try !me($0).errors.isEmpty) }
    t.property("\(prefix)PipelineStateInfo PipelineStateInfo {get;}") { c in
      let own = try me(c)
      return .object(
        RecordObj(
          stateInfo, values: [EnumTypes.value("\(prefix)PipelineState", own.state), own.reason]))
    }
    for (name, errors) in [("Output", false), ("Error", true)] {
      t.property("\(prefix)PipelineReader[System.Object] \(name) {get;}") {
        .object(ReaderObj(try me($0), errors: errors))
      }
    }
    for parameters in ["", "System.Collections.IEnumerable input"] {
      t.method("System.Collections.ObjectModel.Collection[psobject] Invoke(\(parameters))") {
        try invoke($0)
      }
    }
    t.method("void InvokeAsync()") { c in
      try me(c).output = try CollectionHelp.items(try invoke(c))
      return .nothing
    }
    for name in ["Stop", "StopAsync", "Dispose"] { t.method("void \(name)()") { _ in .nothing } }
  }

  @Sendable private static func declareReader(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> ReaderObj {
      guard let own = c.this.base.obj as? ReaderObj else {
        throw DotNetError.argumentNull("reader")
      }
      return own
    }
    t.property("int Count {get;}") { .int32(try own($0).count) }
    t.property("bool EndOfPipeline {get;}") { .bool(try own($0).count == 0) }
    t.property("bool IsOpen {get;}") { .bool(try own($0).count > 0) }
    t.method("System.Collections.ObjectModel.Collection[System.Object] ReadToEnd()") { c in
      .object(ListObj(.collection(of: .object), try own(c).take(.max), elementType: .object))
    }
    t.method("System.Collections.ObjectModel.Collection[System.Object] Read(int count)") { c in
      .object(
        ListObj(.collection(of: .object), try own(c).take(max(0, c.int(0))), elementType: .object))
    }
    t.method("System.Object Read()") { try own($0).take(1).first ?? .null }
  }
}
