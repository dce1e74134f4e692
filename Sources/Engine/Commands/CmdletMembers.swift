// The members of `$PSCmdlet`.

import Objects
import Primitives

enum CmdletMembers {
  /// What `[System.Management.Automation.Cmdlet]` knows of all cmdlets.
  @Sendable static func declareStatics(_ t: TypeBuilder) {
    @Sendable func names(_ names: [String]) -> Value {
      guard let type = TypeCatalog.generic("System.Collections.Generic.HashSet`1", [.string]) else { return .strings(names) }
      let set = SetObj(type, comparer: .ignoreCase, isSorted: false)
      for name in names { set.add(Value(name)) }
      return .object(set)
    }
    t.property("static System.Collections.Generic.HashSet[string] CommonParameters {get;}") { _ in
      names([
        "Verbose", "Debug", "ErrorAction", "WarningAction", "InformationAction", "ProgressAction", "ErrorVariable",
        "WarningVariable", "OutVariable", "OutBuffer", "PipelineVariable", "InformationVariable",
      ])
    }
    t.property("static System.Collections.Generic.HashSet[string] OptionalCommonParameters {get;}") { _ in
      names(["WhatIf", "Confirm", "UseTransaction"])
    }
  }

  /// The running command behind `$PSCmdlet` or its runtime.
  @Sendable private static func own(_ call: Call) throws -> CommandContext {
    if let runtime = call.this.base.obj as? CommandRuntimeObj { return runtime.context }
    let object = call.this.base.obj
    guard let context = object as? CommandContext ?? object?.baseState as? CommandContext else {
      throw DotNetError.invalidOperation("The command is not running.")
    }
    return context
  }

  private static func progress(_ call: Call, _ index: Int) throws -> Value {
    guard let record = call.obj(index) as? ProgressObj else { throw DotNetError.argumentNull("progressRecord") }
    try own(call).writeProgress(record.state)
    return .nothing
  }

  /// `MshCommandRuntime`: what a command writes to and asks through.
  static let runtimeInterface = TypeInfo("System.Management.Automation.ICommandRuntime", .interface)
  static let runtime = TypeInfo(
    "System.Management.Automation.MshCommandRuntime", base: .object, interfaces: { [runtimeInterface] },
    declare: { t in
      t.property("System.Management.Automation.Host.PSHost Host {get;}") { try own($0).session.hostObject() }
      declareStreams(t)
      t.method("void WriteProgress(System.Management.Automation.ProgressRecord progressRecord)") { try progress($0, 0) }
      t.method("void WriteProgress(long sourceId, System.Management.Automation.ProgressRecord progressRecord)") {
        try progress($0, 1)
      }
      t.method("void WriteInformation(System.Management.Automation.InformationRecord informationRecord)") { call in
        try own(call).forward(.information, call.args[0])
        return .nothing
      }
      t.method("bool TransactionAvailable()") { _ in .bool(false) }
    })

  /// What `$PSCmdlet` and its runtime have in common: output, errors, messages and questions.
  @Sendable private static func declareStreams(_ t: TypeBuilder) {
    // A question that can't be asked is an exception of the method, in the command's name.
    @Sendable func asked(_ call: Call, _ method: String, _ body: (CommandContext) throws -> Bool) throws -> Value {
      let context = try own(call)
      do { return .bool(try body(context)) } catch let thrown as Thrown
        where thrown.record.exception.type.fullName == "System.Management.Automation.PSInvalidOperationException"
      {
        let inner = thrown.record.exception
        let failure = Thrown(
          "System.Management.Automation.MethodInvocationException",
          "Exception calling \"\(method)\" with \"\(call.args.count)\" argument(s): \"\(inner.message)\"", id: inner.type.name,
          inner: inner)
        failure.record.commandTypeName = context.name
        failure.record.endsCommand = true
        throw failure
      }
    }
    t.method("bool ShouldProcess(string target)") { call in
      try asked(call, "ShouldProcess") { try $0.shouldProcess(call.text(0), nil) }
    }
    t.method("bool ShouldProcess(string target, string action)") { call in
      try asked(call, "ShouldProcess") { try $0.shouldProcess(call.text(0), call.text(1)) }
    }
    t.method("bool ShouldProcess(string verboseDescription, string verboseWarning, string caption)") { call in
      try asked(call, "ShouldProcess") {
        try $0.shouldProcess(description: call.text(0), warning: call.text(1), caption: call.text(2))
      }
    }
    t.method("bool ShouldContinue(string query, string caption)") { call in
      try asked(call, "ShouldContinue") { try $0.shouldContinue(call.text(0), call.text(1)) }
    }
    t.method("bool ShouldContinue(string query, string caption, [ref] bool yesToAll, [ref] bool noToAll)") { call in
      let yes = call.args[2].base.obj as? ReferenceObj
      let no = call.args[3].base.obj as? ReferenceObj
      var yesToAll = yes.map { Truth.isTrue($0.value) } ?? false
      var noToAll = no.map { Truth.isTrue($0.value) } ?? false
      let answer = try asked(call, "ShouldContinue") {
        try $0.shouldContinue(call.text(0), call.text(1), yesToAll: &yesToAll, noToAll: &noToAll)
      }
      yes?.value = .bool(yesToAll)
      no?.value = .bool(noToAll)
      return answer
    }
    t.method("void WriteObject(System.Object sendToPipeline)") {
      try own($0).writeOutput($0.args[0], enumerate: false)
      return .nothing
    }
    t.method("void WriteObject(System.Object sendToPipeline, bool enumerateCollection)") {
      try own($0).writeOutput($0.args[0], enumerate: $0.bool(1))
      return .nothing
    }
    t.method("void WriteError(System.Management.Automation.ErrorRecord errorRecord)") {
      guard let record = $0.obj(0) as? ErrorRecord else { throw DotNetError.argumentNull("errorRecord") }
      let context = try own($0)
      do { try context.writeError(context.session.reissued(record)) } catch let thrown as Thrown where thrown.record.isFatal {
        throw CommandStop.ending(context, with: thrown)
      }
      return .nothing
    }
    t.method("void ThrowTerminatingError(System.Management.Automation.ErrorRecord errorRecord)") {
      guard let record = $0.obj(0) as? ErrorRecord else { throw DotNetError.argumentNull("errorRecord") }
      let context = try own($0)
      throw CommandStop.ending(context, with: context.terminating(context.session.reissued(record)))
    }
    t.method("void WriteWarning(string text)") {
      try own($0).writeWarning($0.text(0))
      return .nothing
    }
    t.method("void WriteVerbose(string text)") {
      try own($0).writeVerbose($0.text(0))
      return .nothing
    }
    t.method("void WriteDebug(string text)") {
      try own($0).writeDebug($0.text(0))
      return .nothing
    }
  }

  @Sendable static func declare(_ t: TypeBuilder) {
    t.property("string ParameterSetName {get;}") { Value(try own($0).parameterSetName) }
    t.property("System.Management.Automation.InvocationInfo MyInvocation {get;}") {
      let context = try own($0)
      return .object(InvocationInfo(context.invocation, context.session))
    }
    t.property("System.Threading.CancellationToken PipelineStopToken {get;}") { call in
      .object(CancellationTokenObj(try own(call).session.stopSource))
    }
    t.property("System.Management.Automation.JobManager JobManager {get;}") { call in
      .object(JobTableObj(try own(call).session, JobTableObj.manager))
    }
    t.property("System.Management.Automation.JobRepository JobRepository {get;}") { call in
      .object(JobTableObj(try own(call).session, JobTableObj.repository))
    }
    t.property("System.Management.Automation.CommandOrigin CommandOrigin {get;}") { _ in
      .object(EnumValue(InvocationMembers.commandOrigin, 1))
    }
    t.property("bool Stopping {get;}") { .bool(try own($0).session.stopFlag.load(ordering: .relaxed)) }
    t.property("System.Management.Automation.Host.PSHost Host {get;}") { try own($0).session.hostObject() }
    t.property("System.Management.Automation.SessionState SessionState {get;}") {
      let context = try own($0)
      return context.session.sessionState(of: context.scope.module)
    }
    t.property("System.Management.Automation.CommandInvocationIntrinsics InvokeCommand {get;}") {
      let session = try own($0).session
      return try MemberAccess.get(session.executionContextObject(), PSString.make("InvokeCommand"), session) ?? .null
    }
    // Paths are the session state's.
    @Sendable func path(_ call: Call, _ method: String) throws -> Value {
      let session = try own(call).session
      let state = session.sessionState(of: try own(call).scope.module)
      let paths = try MemberAccess.get(state, PSString.make("Path"), session) ?? .null
      return try MemberAccess.invoke(paths, PSString.make(method), call.args, session)
    }
    t.method("string GetUnresolvedProviderPathFromPSPath(string path)") {
      try path($0, "GetUnresolvedProviderPathFromPSPath")
    }
    t.method(
      "System.Collections.ObjectModel.Collection[string] GetResolvedProviderPathFromPSPath(string path, [ref] System.Management.Automation.ProviderInfo provider)"
    ) { try path($0, "GetResolvedProviderPathFromPSPath") }
    t.method("System.Object CurrentProviderLocation(string providerId)") { try path($0, "CurrentProviderLocation") }
    t.property("System.Management.Automation.PagingParameters PagingParameters {get;}") {
      let context = try own($0)
      guard context.signature?.supportsPaging == true else { return .null }
      return PagingParameters.make(context)
    }
    t.property("System.Management.Automation.ICommandRuntime CommandRuntime {get;set;}") {
      .object(CommandRuntimeObj(try own($0)))
    }
    declareStreams(t)
    t.method("void WriteProgress(System.Management.Automation.ProgressRecord progressRecord)") { try progress($0, 0) }
    t.method("void WriteInformation(System.Object messageData, Params string[] tags)") {
      let tags = $0.args.count > 1 ? try Enumeration.list($0.args[1]).compactMap { $0.pstring?.string } : []
      try own($0).writeInformation($0.args[0], tags: tags)
      return .nothing
    }
    t.method("System.Object GetVariableValue(string name)") {
      let context = try own($0)
      return context.session.variableValue($0.text(0), from: context.preferenceScope) ?? .null
    }
    t.method("System.Object GetVariableValue(string name, System.Object defaultValue)") {
      let context = try own($0)
      return context.session.variableValue($0.text(0), from: context.preferenceScope) ?? $0.args[1]
    }
  }
}

extension CommandContext {
  /// Output that goes where the running code's output goes.
  func writeOutput(_ value: Value, enumerate: Bool) throws {
    let sink = ownFrame?.out ?? out
    if enumerate { try sink.writeEnumerated(value) } else { try sink.write(value) }
  }
}

/// `$PSCmdlet.CommandRuntime`.
final class CommandRuntimeObj: Obj {
  let context: CommandContext
  init(_ context: CommandContext) {
    self.context = context
    super.init()
  }
  override var type: TypeInfo { CmdletMembers.runtime }
  override func describe(_ runtime: Runtime) throws -> String { context.name }
  override func equals(_ other: Obj) -> Bool { (other as? CommandRuntimeObj)?.context === context }
  override var hash: Int { ObjectIdentifier(context).hashValue }
}
