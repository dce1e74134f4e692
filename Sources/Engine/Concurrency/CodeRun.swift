// Running code of one session for another: what a runspace's pipeline, a job and a parallel block have in common.

import Objects
import Primitives
import Syntax

/// Where the output and the records of running code go.
public struct RunTargets {
  public let output: (Value) throws -> Void
  public let record: (StreamKind, Value) throws -> Void
  public init(output: @escaping (Value) throws -> Void, record: @escaping (StreamKind, Value) throws -> Void) {
    self.output = output
    self.record = record
  }

  var streams: Streams {
    let record = record
    func sink(_ kind: StreamKind) -> Sink { ClosureSink { try record(kind, $0) } }
    return Streams(
      error: sink(.error), warning: sink(.warning), verbose: sink(.verbose), debug: sink(.debug),
      information: sink(.information))
  }
}

/// How a run ended.
public enum RunOutcome {
  case completed
  case failed(ErrorRecord)
  case stopped

  /// With the error as callers from outside the language get it.
  var fromOutside: RunOutcome {
    if case .failed(let record) = self { return .failed(ErrorLayers.outermost(record)) }
    return self
  }
}

extension Session {
  /// Runs text as a script of this session, on the thread that holds the interpreter for it.
  public func runText(
    _ text: String, _ arguments: [Argument] = [], input: ContiguousArray<Value>? = nil, underscore: Value = .unset,
    to targets: RunTargets
  ) -> RunOutcome {
    let out = ClosureSink { try targets.output($0) }
    let frame = Frame(self, scope: global, source: SourceText("", file: nil), out: out, streams: targets.streams)
    frame.isHost = true
    return outcome(frame) {
      let parsed = parse(text)
      if let error = parseFailure(parsed) { throw error }
      let block = ScriptBlock(CodeBlock(parsed.root, root: parsed.root), module: nil)
      let invocation = Invocation(command: ScriptTextInfo(block), name: "", at: nil)
      invocation.expectingInput = input != nil
      let saved = global.underscore
      if case .unset = underscore {} else { global.underscore = underscore }
      defer { global.underscore = saved }
      let stage = try blockProcessor(
        block, nil, arguments, invocation, frame, out: out, streams: frame.streams, dotted: true, script: false)
      stage.context.ownFrame?.scope.invocation = invocation
      defer {
        stage.dispose()
        global.invocation = nil
      }
      try stage.start()
      if let input { for item in input { try stage.process(item) } } else { try stage.runWithoutInput() }
      try stage.end()
    }
  }

  /// What became of `body`.
  func outcome(_ frame: Frame, _ body: () throws -> Void) -> RunOutcome {
    let saved = (currentFrame, callDepth, enclosingTry)
    defer { (currentFrame, callDepth, enclosingTry) = saved }
    enclosingTry = 0
    do {
      try body()
      return stopFlag.load(ordering: .relaxed) ? .stopped : .completed
    } catch is StopSignal {
      return .stopped
    } catch is ExitSignal {
      return .completed
    } catch is FlowSignal {
      return .completed
    } catch {
      guard let thrown = asThrown(error, frame) else { return .stopped }
      return .failed(thrown.record)
    }
  }
}

/// What `$MyInvocation.MyCommand` is in text that was handed over to run.
final class ScriptTextInfo: CommandInfo {
  let block: ScriptBlock
  init(_ block: ScriptBlock) {
    self.block = block
    super.init("")
  }
  override var commandType: String { "Script" }
  override var definition: String { block.bodyText }
  override func describe(_ runtime: Runtime) throws -> String { block.bodyText }
  override var type: TypeInfo { ScriptTextInfo.scriptInfo }

  static let scriptInfo = TypeInfo(
    "System.Management.Automation.ScriptInfo", base: EngineTypes.commandInfo,
    declare: { t in
      t.property("scriptblock ScriptBlock {get;}") { ($0.this.base.obj as? ScriptTextInfo).map { .object($0.block) } ?? .null }
    })
}

/// `$using:name` in a block that runs elsewhere: which variables it reads, and their values here.
public enum UsingVariables {
  /// The variable at the root of a using expression: that of `x`, `x.Name` and `x[1]`.
  static func variable(of ast: ExpressionAst) -> VariableExpressionAst? {
    var current = ast
    while true {
      switch current {
      case let variable as VariableExpressionAst: return variable
      case let member as MemberExpressionAst: current = member.expression
      case let index as IndexExpressionAst: current = index.target
      default: return nil
      }
    }
  }

  /// The values by lower-case name. A variable that is not set here is an error, unless `missingIsNull`.
  public static func collect(_ block: ScriptBlock, _ frame: Frame, forParallel: Bool) throws -> [String: Value] {
    var values: [String: Value] = [:]
    var failure: Thrown?
    let session = frame.session
    block.code.ast.visit { ast in
      guard failure == nil, let using = ast as? UsingExpressionAst, let variable = variable(of: using.subExpression)
      else { return failure == nil ? .continue : .stopVisit }
      if forParallel, isNested(using, in: block.code.ast) { return .continue }
      let name = variable.variablePath.userPath
      let key = name.lowercased()
      if values[key] != nil { return .continue }
      let node = Compiler.compile(expression: variable, in: block.code)
      let bare = plain(name)
      guard bare.contains(":") || session.variableValue(bare, from: frame.scope) != nil else {
        failure = Thrown(
          "System.Management.Automation.RuntimeException",
          "The value of the using variable '$using:\(name)' cannot be retrieved because it has not been set in the local session.",
          id: "UsingVariableIsUndefined", category: .InvalidOperation, target: .null)
        return .stopVisit
      }
      do { values[key] = try node.eval(frame).orNull } catch let thrown as Thrown { failure = thrown } catch {}
      return .continue
    }
    if let failure { throw failure }
    return values
  }

  /// A name without the scope before it.
  private static func plain(_ name: String) -> String {
    guard let colon = name.firstIndex(of: ":") else { return name }
    let scope = name[..<colon].lowercased()
    return ["global", "script", "local", "private"].contains(scope) ? String(name[name.index(after: colon)...]) : name
  }

  /// Whether a `ForEach-Object -Parallel` stands between the expression and the block: then the variable is that one's business.
  private static func isNested(_ ast: Ast, in block: ScriptBlockAst) -> Bool {
    var current: Ast? = ast.parent
    while let here = current, here !== block {
      if let command = here as? CommandAst, isParallel(command) { return true }
      current = here.parent
    }
    return false
  }

  private static func isParallel(_ command: CommandAst) -> Bool {
    guard let name = (command.commandElements.first as? StringConstantExpressionAst)?.value.lowercased(),
      name == "foreach-object" || name == "foreach" || name == "%"
    else { return false }
    return command.commandElements.contains { element in
      guard let parameter = element as? CommandParameterAst else { return false }
      let text = parameter.parameterName.lowercased()
      return text.count >= 2 && "parallel".hasPrefix(text)
    }
  }

  private static let unchanged: Set<String> = ["pid", "psversiontable", "psedition", "pshome", "host", "true", "false", "null"]

  /// The text of `command &` with its variables written as `${using:name}` where they are set here, and their values.
  public static func capture(_ text: String, _ frame: Frame) throws -> (String, [String: Value]) {
    let parsed = frame.session.parse(text)
    let session = frame.session
    var places: [(Extent, String)] = []
    parsed.root.visit { ast in
      guard let variable = ast as? VariableExpressionAst, !(variable.parent is UsingExpressionAst) else { return .continue }
      let name = variable.variablePath.userPath
      let lower = name.lowercased()
      let bare = lower.hasPrefix("global:") ? String(lower.dropFirst(7)) : lower
      if unchanged.contains(bare) || session.variableValue(plain(name), from: frame.scope) == nil { return .continue }
      places.append((variable.extent, name))
      return .continue
    }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var at = 0
    for (extent, name) in places.sorted(by: { $0.0.startOffset < $1.0.startOffset }) where extent.startOffset >= at {
      result += bytes[at..<extent.startOffset]
      result += Array("${using:\(name)}".utf8)
      at = extent.endOffset
    }
    result += bytes[at...]
    let code = String(decoding: result, as: UTF8.self)
    let block = try session.createBlock(code)
    return (code, try collect(block, frame, forParallel: false))
  }
}
