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
  private var parallel: ParallelRun?

  override func begin() throws {
    inputIndex = context.index(of: "InputObject")
    if let block = value("Parallel").base.obj as? ScriptBlock {
      parallel = try ParallelRun(self, block)
      return
    }
    if has("MemberName") {
      memberName = PSString.make(string("MemberName") ?? "")
      arguments = array("ArgumentList")
      return
    }
    if context.common.whatIf == true || context.common.confirm == true {
      throw terminate(
        "System.InvalidOperationException", "The -WhatIf and -Confirm parameters are not supported for script blocks.",
        id: "NoShouldProcessForScriptBlockSet", .InvalidOperation)
    }
    var scripts = array("Process").compactMap { $0.obj as? ScriptBlock }
    scripts += array("RemainingScripts").compactMap { $0.obj as? ScriptBlock }
    var begin = value("Begin").obj as? ScriptBlock
    var end = value("End").obj as? ScriptBlock
    // Without names the first of several blocks is begin, and with three or more the last is end.
    let positional = array("Process").count + array("RemainingScripts").count
    if positional > 1 {
      if !has("Begin") {
        begin = scripts.isEmpty || array("Process").first?.isNull ?? false ? nil : scripts.removeFirst()
        if !has("End"), positional > 2, !scripts.isEmpty { end = scripts.removeLast() }
      } else if !has("End"), !scripts.isEmpty, has("RemainingScripts") {
        end = scripts.removeLast()
      }
    }
    runners = scripts.map { BlockRunner($0, context) }
    endBlock = end.map { BlockRunner($0, context) }
    // Begin and end blocks see the `$_` that is there.
    try begin.map { BlockRunner($0, context) }?.run(.unset, context.out)
  }

  override func process() throws {
    let input = inputIndex >= 0 && context.isBound(at: inputIndex) ? context.value(at: inputIndex) : Value.nothing
    if let parallel {
      if case .nothing = input, context.invocation.expectingInput { return }
      return try parallel.add(input.orNull)
    }
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
    try parallel?.finish()
    parallel = nil
    try endBlock?.run(.unset, context.out)
  }

  override func dispose() { parallel?.cancel() }

  /// `ForEach-Object Name args`: a property's value or a method's result.
  private func member(_ name: PSString, _ input: Value) throws {
    if input.isNull {
      // Nothing to ask: outside strict mode a null goes by in silence.
      if session.strictVersion >= 2, !(isNothing(input)) {
        try writeError(
          "System.Management.Automation.PSArgumentNullException", "Cannot operate on a 'null' input object.",
          id: "InputObjectIsNull",
          .InvalidArgument)
      } else if arguments.isEmpty, !isNothing(input) {
        try write(.null)
      }
      return
    }
    let text = name.string
    if let table = input.dictionary, let value = table.get(.string(name)) { return try writeEnumerated(value) }
    if !arguments.isEmpty || has("ArgumentList") {
      return try call(WildcardPattern.containsWildcards(name) ? method(name, input) : name, input)
    }
    if WildcardPattern.containsWildcards(name) { return try wildcard(name, input) }
    guard let wanted = try MemberAccess.find(input, name, session) else {
      guard session.strictVersion >= 2 else { return try write(.null) }
      return try writeError(
        "System.Management.Automation.PSArgumentException", "The input name \"\(text)\" cannot be resolved to a member.",
        id: "PropertyOrMethodNotFound", .InvalidArgument, target: input)
    }
    switch wanted {
    case .methods: try call(name, input)
    case .extended(let member):
      switch member.kind {
      case .scriptMethod, .codeMethod: try call(name, input)
      default: if let value = try MemberAccess.get(input, name, session) { try writeEnumerated(value) }
      }
    default: if let value = try MemberAccess.get(input, name, session) { try writeEnumerated(value) }
    }
  }

  private func isNothing(_ value: Value) -> Bool { if case .nothing = value { return true } else { return false } }

  /// A pattern has to mean exactly one member.
  private func wildcard(_ name: PSString, _ input: Value) throws {
    let pattern = WildcardPattern(name, [.ignoreCase])
    let found = try MemberAccess.members(of: input, session).filter { try pattern.isMatch($0.name) }
    if found.count > 1 {
      let list = found.map { " " + $0.name.string }.joined()
      return try writeError(
        "System.Management.Automation.PSArgumentException",
        "Input name \"\(name.string)\" is ambiguous. It can be resolved to multiple matched members. Possible matches include:\(list).",
        id: "AmbiguousPropertyOrMethodName", .InvalidArgument, target: input)
    }
    guard let only = found.first else {
      guard session.strictVersion >= 2 else { return try write(.null) }
      return try writeError(
        "System.Management.Automation.PSArgumentException", "The input name \"\(name.string)\" cannot be resolved to a member.",
        id: "PropertyOrMethodNotFound", .InvalidArgument, target: input)
    }
    if only.kind.isMethod { return try call(only.name, input) }
    if let value = try MemberAccess.get(input, only.name, session) { try writeEnumerated(value) }
  }

  /// The one method that a pattern means; the pattern itself when it means none.
  private func method(_ name: PSString, _ input: Value) throws -> PSString? {
    let pattern = WildcardPattern(name, [.ignoreCase])
    let found = try MemberAccess.members(of: input, session).filter { try $0.kind.isMethod && pattern.isMatch($0.name) }
    if found.count > 1 {
      try writeError(
        "System.Management.Automation.PSArgumentException",
        "Input name \"\(name.string)\" is ambiguous. It can be resolved to multiple matched methods. Possible matches include:\(found.map { " " + $0.name.string }.joined()).",
        id: "AmbiguousMethodName", .InvalidArgument, target: input)
      return nil
    }
    return found.first?.name ?? name
  }

  private func call(_ name: PSString?, _ input: Value) throws {
    guard let name else { return }
    let text = name.string
    var isMethod = false
    switch try MemberAccess.find(input, name, session) {
    case .methods?: isMethod = true
    case .extended(let member)?:
      switch member.kind {
      case .scriptMethod, .codeMethod: isMethod = true
      default: break
      }
    default: break
    }
    guard isMethod else {
      return try writeError(
        "System.Management.Automation.PSArgumentException", "Input name \"\(text)\" cannot be resolved to a method.",
        id: "MethodNotFound",
        .InvalidArgument, target: input)
    }
    let shown = try arguments.map { try session.text($0) }.joined(separator: ", ")
    guard
      try shouldProcess(
        "InputObject: \(try session.text(input))",
        arguments.isEmpty ? "Invoke method '\(text)'" : "Invoke method '\(text)' with arguments: \(shown)")
    else { return }
    let result: Value
    do { result = try MemberAccess.invoke(input, name, arguments, session) } catch let thrown as Thrown {
      // What the method of a script's class throws leaves it as it is, but a call by name wraps what any method throws.
      let failed =
        input.base.obj?.tag == .instance
        ? (MemberErrors.invocation(thrown, text, arguments.count) as? Thrown ?? thrown) : thrown
      return try writeError(
        ErrorRecord(failed.record.exception, id: "MethodInvocationError", category: .InvalidOperation, target: input))
    }
    if case .nothing = result { return }
    try writeEnumerated(result)
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
