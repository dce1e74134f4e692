// ForEach-Object: script blocks in the caller's scope, or a member of each object. The block's frame is made once and used for every object.

import Engine
import Objects
import Primitives

final class ForEachObjectCommand: Cmdlet {
  private var blocks: [ScriptBlock] = []
  private var runners: [BlockRunner] = []
  private var endBlock: BlockRunner?
  private var beginBlock: BlockRunner?
  private var memberName: PSString?
  private var arguments: [Value] = []
  private var inputIndex = -1

  override func begin() throws {
    inputIndex = context.index(of: "InputObject")
    if has("MemberName") {
      memberName = PSString.make(string("MemberName") ?? "")
      arguments = array("ArgumentList")
      return
    }
    var scripts = array("Process").compactMap { $0.obj as? ScriptBlock }
    scripts += array("RemainingScripts").compactMap { $0.obj as? ScriptBlock }
    var begin = value("Begin").obj as? ScriptBlock
    var end = value("End").obj as? ScriptBlock
    // Without names the first of several blocks is begin, and with three or more the last is end.
    if !has("Begin"), scripts.count > 1 {
      begin = scripts.removeFirst()
      if !has("End"), scripts.count > 1 { end = scripts.removeLast() }
    }
    runners = scripts.map { BlockRunner($0, context) }
    endBlock = end.map { BlockRunner($0, context) }
    try begin.map { BlockRunner($0, context) }?.run(.null, context.out)
  }

  override func process() throws {
    let input = inputIndex >= 0 && context.isBound(at: inputIndex) ? context.value(at: inputIndex) : Value.nothing
    if let memberName { return try member(memberName, input) }
    if case .nothing = input {
      if context.invocation.expectingInput { return }
      for runner in runners { try runner.run(.null, context.out) }
      return
    }
    if runners.count == 1 { return try runners[0].run(input, context.out) }
    for runner in runners { try runner.run(input, context.out) }
  }

  override func end() throws {
    try endBlock?.run(.null, context.out)
  }

  /// `ForEach-Object Name args`: a property's value or a method's result.
  private func member(_ name: PSString, _ input: Value) throws {
    if input.isNull {
      return try writeError(
        "System.Management.Automation.PSArgumentNullException", "InputObject is null.", id: "InputObjectIsNull", .InvalidArgument)
    }
    let text = name.string
    if let table = input.dictionary, let value = table.get(.string(name)) { return try writeEnumerated(value) }
    let wanted = try resolve(name, input)
    guard let wanted else {
      guard session.strictVersion >= 2 else { return try write(.null) }
      return try writeError(
        "System.Management.Automation.PSArgumentException", "The property '\(text)' cannot be found in the input object.",
        id: "PropertyOrMethodNotFound", .InvalidArgument, target: input)
    }
    switch wanted {
    case .methods:
      guard try shouldProcess(try session.text(input), "Invoke '\(text)'") else { return }
      let result = try MemberAccess.invoke(input, name, arguments, session)
      if case .nothing = result { return }
      try writeEnumerated(result)
    default:
      if !arguments.isEmpty {
        let result = try MemberAccess.invoke(input, name, arguments, session)
        return try writeEnumerated(result)
      }
      if let value = try MemberAccess.get(input, name, session) { try writeEnumerated(value) }
    }
  }

  /// The one member that the name (which may hold wildcards) means.
  private func resolve(_ name: PSString, _ input: Value) throws -> FoundMember? {
    try MemberAccess.find(input, name, session)
  }
}

/// Runs one block many times in the caller's scope.
final class BlockRunner {
  private let block: ScriptBlock
  private let code: CompiledBlock
  private let frame: Frame
  private let session: Session

  init(_ block: ScriptBlock, _ context: CommandContext) {
    self.block = block
    session = context.session
    code = block.code.dotted()
    let caller = context.frame ?? session.currentFrame ?? session.topFrame()
    frame = session.dottedFrame(block, code, caller, out: context.out, streams: context.streams)
  }

  @inline(__always) func run(_ input: Value, _ out: Sink) throws {
    frame.out = out
    try session.runDotted(code, frame, underscore: input)
  }

  /// What the block yields for one object.
  func value(_ input: Value) throws -> Value {
    let sink = CaptureSink()
    try run(input, sink)
    return sink.result
  }
}
