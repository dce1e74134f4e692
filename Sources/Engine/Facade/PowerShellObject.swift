// `[powershell]`: pipelines built call by call. `Create()` gives one with a session of its own where the program can make one, else it runs in a
// scope of the caller's session.

import Objects
import Primitives
import Syntax

/// `System.Management.Automation.PowerShell`.
final class PowerShellObj: Obj {
  private enum Source {
    case script(String, isLocal: Bool)
    case command(String)
  }
  private struct Step {
    let source: Source
    var arguments: [Argument] = []
  }

  private let session: Session
  /// Statements, each a pipeline.
  private var statements: [[Step]] = [[]]
  private(set) var hadErrors = false
  /// Records by stream number, 2 to 6.
  private let records: [StreamKind: ListObj]

  init(_ session: Session) {
    self.session = session
    var records: [StreamKind: ListObj] = [:]
    for kind in [StreamKind.error, .warning, .verbose, .debug, .information] {
      records[kind] = ListObj(.collection(of: .psObject))
    }
    self.records = records
    super.init()
  }

  override var type: TypeInfo { PowerShellObj.shellType }

  private func add(_ source: Source) { statements[statements.count - 1].append(Step(source: source)) }

  private func add(_ argument: Argument) throws {
    let last = statements.count - 1
    guard !statements[last].isEmpty else {
      throw DotNetError.invalidOperation(
        "A command is required to add a parameter. A command must be added to the PowerShell instance before adding a parameter."
      )
    }
    statements[last][statements[last].count - 1].arguments.append(argument)
  }

  func invoke(_ input: ContiguousArray<Value>?, _ caller: Session) throws -> Value {
    guard statements.contains(where: { !$0.isEmpty }) else {
      throw DotNetError.invalidOperation("No commands are specified.")
    }
    session.stackLimit = caller.stackLimit
    let out = CaptureSink()
    func sink(_ kind: StreamKind) -> Sink {
      ClosureSink { [unowned self] value in
        if kind == .error { self.hadErrors = true }
        self.records[kind]?.items.append(value)
      }
    }
    let streams = Streams(
      error: sink(.error), warning: sink(.warning), verbose: sink(.verbose), debug: sink(.debug),
      information: sink(.information))
    let frame = Frame(session, scope: session.global, source: SourceText("", file: nil), out: out, streams: streams)
    frame.isHost = true
    do {
      for statement in statements where !statement.isEmpty { try run(statement, input, frame, out) }
    } catch {
      hadErrors = true
      throw error
    }
    return .object(ListObj(.collection(of: .psObject), out.items, elementType: .psObject))
  }

  private func run(_ steps: [Step], _ input: ContiguousArray<Value>?, _ frame: Frame, _ out: Sink) throws {
    var stages: [CommandProcessor] = []
    defer { for stage in stages { stage.dispose() } }
    var relays: [RelaySink] = []
    for (i, step) in steps.enumerated() {
      let relay: RelaySink? = i == steps.count - 1 ? nil : RelaySink()
      if let relay { relays.append(relay) }
      let stage = try stage(step, frame, relay ?? out, expectsInput: i > 0 || input != nil)
      if i > 0 { relays[i - 1].target = stage }
      stages.append(stage)
    }
    var first = 0
    do {
      for stage in stages { try stage.start() }
      if let input { for item in input { try stages[0].process(item) } } else { try stages[0].runWithoutInput() }
    } catch let stop as PipelineStop {
      guard let index = stages.firstIndex(where: { ObjectIdentifier($0.context) == stop.stage }) else { throw stop }
      first = index
    }
    for stage in stages[first...] { try stage.end() }
  }

  private func stage(_ step: Step, _ frame: Frame, _ out: Sink, expectsInput: Bool) throws -> CommandProcessor {
    switch step.source {
    case .script(let text, let isLocal):
      let parsed = Parser.parse(text: text)
      if let error = session.parseFailure(parsed) { throw error }
      let block = ScriptBlock(CodeBlock(parsed.root, root: parsed.root), module: nil)
      let invocation = Invocation(command: nil, name: "", at: nil)
      invocation.expectingInput = expectsInput
      return try session.blockProcessor(
        block, nil, step.arguments, invocation, frame, out: out, streams: frame.streams, dotted: !isLocal, script: isLocal)
    case .command(let name):
      let command = try session.requireCommand(name, from: frame.scope, frame, extent: frame.at)
      let invocation = Invocation(command: command, name: name, at: nil)
      invocation.expectingInput = expectsInput
      return try session.makeProcessor(
        .command(command), step.arguments, invocation, frame, out: out, streams: frame.streams, dotted: false, nodes: nil)
    }
  }

  static let streamsType = RecordObj.type(
    "System.Management.Automation.PSDataStreams", "System.Object Error {get;}", "System.Object Warning {get;}",
    "System.Object Verbose {get;}", "System.Object Debug {get;}", "System.Object Information {get;}")

  static let shellType = TypeInfo(
    "System.Management.Automation.PowerShell", base: .object, interfaces: { [.idisposable] },
    declare: { t in
      @Sendable func own(_ call: Call) throws -> PowerShellObj {
        guard let shell = call.this.base.obj as? PowerShellObj else { throw DotNetError.argumentNull("powershell") }
        return shell
      }
      @Sendable func create(_ call: Call, separate: Bool) throws -> Value {
        let session = try FacetObj.session(call)
        guard separate, let made = session.hooks.makeSession?(session) else { return .object(PowerShellObj(session)) }
        session.childSessions.append(made)
        return .object(PowerShellObj(made))
      }
      @Sendable func adding(_ call: Call, _ body: (PowerShellObj) throws -> Void) throws -> Value {
        let shell = try own(call)
        try body(shell)
        return .object(shell)
      }
      let me = "System.Management.Automation.PowerShell"
      t.staticMethod("static \(me) Create()") { try create($0, separate: true) }
      t.staticMethod("static \(me) Create(System.Management.Automation.RunspaceMode runspace)") { call in
        try create(call, separate: (call.obj(0) as? EnumValue)?.raw == 1)
      }
      t.method("\(me) AddScript(string script)") { call in try adding(call) { $0.add(.script(call.text(0), isLocal: false)) } }
      t.method("\(me) AddScript(string script, bool useLocalScope)") { call in
        try adding(call) { $0.add(.script(call.text(0), isLocal: call.bool(1))) }
      }
      t.method("\(me) AddCommand(string cmdlet)") { call in try adding(call) { $0.add(.command(call.text(0))) } }
      t.method("\(me) AddCommand(string cmdlet, bool useLocalScope)") { call in
        try adding(call) { $0.add(.command(call.text(0))) }
      }
      t.method("\(me) AddStatement()") { call in
        try adding(call) { if $0.statements.last?.isEmpty == false { $0.statements.append([]) } }
      }
      t.method("\(me) AddParameter(string parameterName)") { call in
        try adding(call) { try $0.add(.named(call.string(0) ?? .empty, nil, nil)) }
      }
      t.method("\(me) AddParameter(string parameterName, System.Object value)") { call in
        try adding(call) { try $0.add(.pair(call.string(0) ?? .empty, call.args[1])) }
      }
      t.method("\(me) AddParameters(System.Collections.IDictionary parameters)") { call in
        try adding(call) { shell in
          guard let table = call.args[0].dictionary else { throw DotNetError.argumentNull("parameters") }
          for position in table.orderedPositions {
            guard let key = table.table.key(at: position) else { continue }
            try shell.add(.pair(try Text.string(key, call.runtime), table.table.value(at: position)))
          }
        }
      }
      t.method("\(me) AddParameters(System.Collections.IList parameters)") { call in
        try adding(call) { shell in for item in try Enumeration.list(call.args[0]) { try shell.add(.positional(item, nil)) } }
      }
      t.method("\(me) AddArgument(System.Object value)") { call in
        try adding(call) { try $0.add(.positional(call.args[0], nil)) }
      }
      let collection = "System.Collections.ObjectModel.Collection[psobject]"
      t.method("\(collection) Invoke()") { try own($0).invoke(nil, try FacetObj.session($0)) }
      t.method("\(collection) Invoke(System.Collections.IEnumerable input)") { call in
        try own(call).invoke(call.isNull(0) ? nil : try Enumeration.list(call.args[0]), try FacetObj.session(call))
      }
      t.property("bool HadErrors {get;}") { .bool(try own($0).hadErrors) }
      t.property("System.Management.Automation.PSDataStreams Streams {get;}") { call in
        let shell = try own(call)
        func list(_ kind: StreamKind) -> Value { shell.records[kind].map { .object($0) } ?? .null }
        return .object(
          RecordObj(
            streamsType,
            [
              ("Error", list(.error)), ("Warning", list(.warning)), ("Verbose", list(.verbose)), ("Debug", list(.debug)),
              ("Information", list(.information)),
            ]))
      }
      t.method("void Dispose()") { _ in .nothing }
      t.method("void Stop()") { _ in .nothing }
    })

  static let mode = TypeInfo.enumeration("System.Management.Automation.RunspaceMode", ["CurrentRunspace", "NewRunspace"])
  static let all = [shellType, streamsType, mode]
}
