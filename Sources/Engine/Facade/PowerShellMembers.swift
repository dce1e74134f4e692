// The members of `[powershell]`: building, running, asynchronous running, and its streams.

import Objects
import Primitives

/// What `BeginInvoke` gives: the task and where its output goes.
final class AsyncResultObj: Obj {
  let task: TaskObj
  let output: DataCollectionObj?
  let state: Value
  init(_ task: TaskObj, _ output: DataCollectionObj?, state: Value) {
    self.task = task
    self.output = output
    self.state = state
    super.init()
  }
  override var type: TypeInfo { PowerShellTypes.asyncResult }
}

enum PowerShellTypes {
  private static let me = "System.Management.Automation.PowerShell"

  static let stateEnum = TypeInfo.enumeration(
    "System.Management.Automation.PSInvocationState",
    ["NotStarted", "Running", "Stopping", "Stopped", "Completed", "Failed", "Disconnected"])
  static let stateInfo = RecordObj.type(
    "System.Management.Automation.PSInvocationStateInfo", "System.Management.Automation.PSInvocationState State {get;}",
    "System.Exception Reason {get;}")
  static let stateArgs = RecordObj.type(
    "System.Management.Automation.PSInvocationStateChangedEventArgs",
    "System.Management.Automation.PSInvocationStateInfo InvocationStateInfo {get;}")
  static let mode = TypeInfo.enumeration("System.Management.Automation.RunspaceMode", ["CurrentRunspace", "NewRunspace"])

  static let asyncInterface = TypeInfo("System.IAsyncResult", .interface)
  static let asyncResult = TypeInfo(
    "System.Management.Automation.PowerShellAsyncResult", base: .object,
    interfaces: { [TypeCatalog.find("System.IAsyncResult") ?? asyncInterface] },
    declare: { t in
      @Sendable func me(_ call: Call) throws -> AsyncResultObj {
        guard let own = call.this.base.obj as? AsyncResultObj else { throw DotNetError.argumentNull("asyncResult") }
        return own
      }
      t.property("System.Object AsyncState {get;}") { try me($0).state }
      t.property("bool CompletedSynchronously {get;}") { _ in .bool(false) }
      t.property("bool IsCompleted {get;}") { .bool(try me($0).task.isOver) }
      t.property("System.Threading.WaitHandle AsyncWaitHandle {get;}") { call in
        let task = try me(call).task
        return .object(WaitHandleObj(WaitTypes.manual) { task.isOver })
      }
    })

  @Sendable private static func own(_ call: Call) throws -> PowerShellObj {
    guard let shell = call.this.base.obj as? PowerShellObj else { throw DotNetError.argumentNull("powershell") }
    return shell
  }

  static func create(_ call: Call, separate: Bool) throws -> Value {
    let session = try FacetObj.session(call)
    if separate, session.hooks.makeSession != nil {
      let shell = PowerShellObj(nil, owns: true, nested: false)
      _ = try shell.theRunspace(session)
      return .object(shell)
    }
    return .object(PowerShellObj(session.runspace, owns: false, nested: !separate))
  }

  private static func input(_ call: Call, _ at: Int) throws -> PowerShellObj.Input {
    guard at < call.args.count, !call.isNull(at) else { return .given(nil) }
    if let collection = call.obj(at) as? DataCollectionObj { return .streamed(collection) }
    return .given(try Enumeration.list(call.args[at]).reduce(into: []) { $0.append($1) })
  }

  /// `Invoke[T]`: the output as values of a type.
  private static func invokeTyped(_ call: Call) throws -> Value {
    let session = try FacetObj.session(call)
    let element = call.runtime.methodTypeArguments.first ?? .object
    let given = call.args.isEmpty || call.isNull(0) ? nil : try Enumeration.list(call.args[0])
    var output: ContiguousArray<Value> = []
    try own(call).run(given, session, settings: call.args.count > 1 ? call.args[1] : .null) { output.append($0) }
    let items = ContiguousArray(try output.map { try Conversion.convert($0, to: element, session) })
    return .object(ListObj(.collection(of: element), items, elementType: element))
  }

  private static func invokeInto(_ call: Call) throws -> Value {
    let session = try FacetObj.session(call)
    let target = call.args[1].sequence
    let settings = call.args.count > 2 ? call.args[2] : .null
    try own(call).run(call.isNull(0) ? nil : try Enumeration.list(call.args[0]), session, settings: settings) { value in
      if let collection = target as? DataCollectionObj {
        collection.append(value, session)
      } else {
        target?.items.append(value)
      }
    }
    return .nothing
  }

  private static func output(_ call: Call, _ at: Int) -> DataCollectionObj? {
    at < call.args.count ? call.obj(at) as? DataCollectionObj : nil
  }

  private static func begin(_ call: Call, _ input: PowerShellObj.Input, _ output: DataCollectionObj?, state: Value = .null)
    throws
    -> Value
  {
    let session = try FacetObj.session(call)
    let target = output ?? DataCollectionObj(of: .psObject)
    let task = try own(call).begin(input, session) { target.append($0, session) }
    if output == nil { task.then { target.complete(session) } }
    return .object(AsyncResultObj(task, output == nil ? target : nil, state: state))
  }

  private static func invokeAsync(_ call: Call, _ input: PowerShellObj.Input, _ output: DataCollectionObj?) throws -> Value {
    let session = try FacetObj.session(call)
    let target = output ?? DataCollectionObj(of: .psObject)
    let made = TaskObj(session, of: DataCollectionObj.type(of: .psObject))
    let task: TaskObj
    do { task = try own(call).begin(input, session) { target.append($0, session) } } catch let error as DotNetError
      where error.exception.type.fullName.hasSuffix("PSInvalidOperationException")
    {
      guard error.exception.message.contains("concurrently") else { throw error }
      made.fail(error.exception, session)
      return .object(made)
    }
    task.then {
      if output == nil { target.complete(session) }
      if let exception = task.exception { made.fail(exception, session) } else { made.finish(.object(target), session) }
    }
    return .object(made)
  }

  static let shell = TypeInfo(
    me, base: .object, interfaces: { [.idisposable] },
    declare: { t in
      t.staticMethod("static \(me) Create()") { try create($0, separate: true) }
      t.staticMethod("static \(me) Create(System.Management.Automation.RunspaceMode runspace)") { call in
        try create(call, separate: (call.obj(0) as? EnumValue)?.raw == 1)
      }
      t.staticMethod("static \(me) Create(runspace runspace)") { call in
        guard let runspace = call.obj(0) as? RunspaceObj else {
          throw DotNetError(
            "System.Management.Automation.PSArgumentNullException", "Value cannot be null. (Parameter 'runspace')")
        }
        return .object(PowerShellObj(runspace, owns: false, nested: false))
      }
      t.staticMethod("static \(me) Create(initialsessionstate initialSessionState)") { call in
        let session = try FacetObj.session(call)
        let runspace = RunspaceObj(from: session, call.obj(0) as? InitialSessionStateObj)
        try runspace.open(session)
        return .object(PowerShellObj(runspace, owns: true, nested: false))
      }
      PipelineCommandTypes.declareBuilding(t, me) { try own($0).commands }
      t.method("\(me) AddParameters(System.Collections.IDictionary parameters)") { call in
        guard let table = call.args[0].dictionary else { throw DotNetError.argumentNull("parameters") }
        for position in table.orderedPositions {
          guard let key = table.table.key(at: position) else { continue }
          try own(call).commands.add(try Text.string(key, call.runtime), table.table.value(at: position))
        }
        return call.this
      }
      t.method("\(me) AddParameters(System.Collections.IList parameters)") { call in
        for item in try Enumeration.list(call.args[0]) { try own(call).commands.add(nil, item) }
        return call.this
      }
      let collection = "System.Collections.ObjectModel.Collection[psobject]"
      t.method("\(collection) Invoke()") { try own($0).invoke(nil, try FacetObj.session($0)) }
      t.method("\(collection) Invoke(System.Collections.IEnumerable input)") { call in
        try own(call).invoke(call.isNull(0) ? nil : try Enumeration.list(call.args[0]), try FacetObj.session(call))
      }
      t.method(
        "\(collection) Invoke(System.Collections.IEnumerable input, System.Management.Automation.PSInvocationSettings settings)"
      ) { call in
        try own(call).invoke(
          call.isNull(0) ? nil : try Enumeration.list(call.args[0]), try FacetObj.session(call), settings: call.args[1])
      }
      let settings = "System.Management.Automation.PSInvocationSettings settings"
      for tail in ["", "System.Collections.IEnumerable input", "System.Collections.IEnumerable input, \(settings)"] {
        t.method("System.Collections.ObjectModel.Collection[T] Invoke[T](\(tail))") { try invokeTyped($0) }
      }
      let list = "System.Collections.IEnumerable input, System.Collections.Generic.IList[T] output"
      t.method("void Invoke[T](\(list))") { try invokeInto($0) }
      t.method("void Invoke[T](\(list), \(settings))") { try invokeInto($0) }
      let data = "System.Management.Automation.PSDataCollection"
      t.method("void Invoke[TInput,TOutput](\(data)[TInput] input, \(data)[TOutput] output, \(settings))") {
        try invokeInto($0)
      }
      let begun = "System.IAsyncResult BeginInvoke"
      t.method("\(begun)()") { try begin($0, .given(nil), nil) }
      let asked = "\(settings), System.AsyncCallback callback, System.Object state"
      let both = "\(data)[TInput] input, \(data)[TOutput] output"
      t.method("\(begun)[T](\(data)[T] input)") { try begin($0, input($0, 0), nil) }
      t.method("\(begun)[T](\(data)[T] input, \(asked))") { try begin($0, input($0, 0), nil, state: $0.args[3]) }
      t.method("\(begun)[TInput,TOutput](\(both))") { try begin($0, input($0, 0), output($0, 1)) }
      t.method("\(begun)[TInput,TOutput](\(both), \(asked))") {
        try begin($0, input($0, 0), output($0, 1), state: $0.args[4])
      }
      t.method("System.Management.Automation.PSDataCollection[psobject] EndInvoke(System.IAsyncResult asyncResult)") { call in
        guard let result = call.obj(0) as? AsyncResultObj else {
          throw DotNetError(
            "System.Management.Automation.PSArgumentNullException", "Value cannot be null. (Parameter 'asyncResult')")
        }
        _ = try result.task.wait(FacetObj.session(call))
        if let exception = result.task.exception { throw DotNetError(exception) }
        return result.output.map { .object($0) } ?? .null
      }
      let asynchronous = "System.Threading.Tasks.Task[System.Management.Automation.PSDataCollection[psobject]] InvokeAsync"
      t.method("\(asynchronous)()") { try invokeAsync($0, .given(nil), nil) }
      for tail in ["", ", \(asked)"] {
        t.method("\(asynchronous)[T](\(data)[T] input\(tail))") { try invokeAsync($0, input($0, 0), nil) }
        t.method("\(asynchronous)[TInput,TOutput](\(both)\(tail))") { try invokeAsync($0, input($0, 0), output($0, 1)) }
      }
      t.method("void Stop()") { call in
        try own(call).stop(FacetObj.session(call))
        return .nothing
      }
      t.method("System.IAsyncResult BeginStop(System.AsyncCallback callback, System.Object state)") { call in
        let session = try FacetObj.session(call)
        let shell = try own(call)
        shell.askToStop(session)
        let task = TaskObj(session)
        try shell.stop(session)
        task.finish(.nothing, session)
        return .object(AsyncResultObj(task, nil, state: call.args[1]))
      }
      t.method("void EndStop(System.IAsyncResult asyncResult)") { _ in .nothing }
      t.method("System.Threading.Tasks.Task StopAsync(System.AsyncCallback callback, System.Object state)") { call in
        let session = try FacetObj.session(call)
        try own(call).stop(session)
        let task = TaskObj(session)
        task.finish(.nothing, session)
        return .object(task)
      }
      t.method("void Dispose()") { call in
        try own(call).dispose(FacetObj.session(call))
        return .nothing
      }
      t.property(
        "System.Management.Automation.PSCommand Commands {get;set;}", get: { .object(try own($0).commands) },
        set: { call in
          guard let given = call.obj(0) as? PSCommandObj else { throw DotNetError.argumentNull("Command") }
          try own(call).commands = given.copy()
          return .nothing
        })
      t.property(
        "runspace Runspace {get;set;}", get: { try own($0).runspaceValue },
        set: { call in
          guard let given = call.obj(0) as? RunspaceObj else { throw DotNetError.argumentNull("value") }
          try own(call).setRunspace(given)
          return .nothing
        })
      t.property(
        "System.Management.Automation.Runspaces.RunspacePool RunspacePool {get;set;}", get: { try own($0).poolValue },
        set: { call in
          guard let given = call.obj(0) as? RunspacePoolObj else { throw DotNetError.argumentNull("value") }
          try own(call).setPool(given)
          return .nothing
        })
      t.property("System.Management.Automation.PSDataStreams Streams {get;}") { .object(DataStreamsObj(try own($0))) }
      t.property("System.Management.Automation.PSInvocationStateInfo InvocationStateInfo {get;}") { try own($0).stateInfo }
      t.property("guid InstanceId {get;}") { .guid(try own($0).instanceId) }
      t.property("bool IsNested {get;}") { .bool(try own($0).isNested) }
      t.property("bool HadErrors {get;}") { .bool(try own($0).hadErrors) }
      t.property("bool IsRunspaceOwner {get;}") { _ in .bool(true) }
      t.property("string HistoryString {get;set;}", get: { _ in .emptyString }, set: { _ in .nothing })
      RemoteMembers.declareShell(t, me)
      EventHandlers.declare(
        t, ["InvocationStateChanged"],
        delegate: "System.EventHandler`1[System.Management.Automation.PSInvocationStateChangedEventArgs]")
    })

  static let all =
    [
      shell, DataStreamsObj.streamsType, mode, stateEnum, stateInfo, stateArgs, asyncResult, asyncInterface,
      ProgressRecords.type, ProgressRecords.kind, InvocationSettings.type, InvocationSettings.streamOptions,
      CommandHistory.states,
    ]
    + PipelineCommandTypes.all + InitialStateTypes.all + RunspaceTypes.all + TaskTypes.all + TimerObj.all
    + WaitTypes.all + JobTypes.all + DebuggerTypes.all
}
