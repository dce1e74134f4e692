// Calculated properties, sort keys and the like: one block run for many objects, each time in a scope of its own below the caller's. What
// does not change from object to object is worked out once, which is what makes `Sort-Object { $_.Length }` cheap.

import Objects
import Primitives

/// Runs one block many times, each run in a new scope with `$_` set.
public final class ScopedRunner {
  private let block: ScriptBlock
  private let code: CompiledBlock
  private let session: Session
  private let caller: Frame
  private let parent: Scope
  private let isPlain: Bool
  private let sink = CaptureSink()
  private let streams: Streams

  public init(_ block: ScriptBlock, _ context: CommandContext) {
    self.block = block
    session = context.session
    // What goes wrong in such a block is entered in `$Error`, but not shown.
    caller = context.frame ?? session.currentFrame ?? session.topFrame()
    // Nor do the command's own variables get it: what they collect is what the command says of it.
    let own = context.streams
    streams = Streams(
      error: context.session.nowhere, warning: own.warning, verbose: own.verbose, debug: own.debug,
      information: own.information, collectors: caller.streams.collectors)
    code = block.code.scoped()
    parent = block.isBound ? session.parentScope(for: block.module, calledFrom: caller) : caller.scope
    isPlain =
      code.isSimple && code.signature.parameters.isEmpty && !code.usesArgs && code.usings.isEmpty && code.definingRoot == nil
  }

  /// What the block yields for one object: nothing, one value or an array.
  public func value(_ input: Value) throws -> Value {
    guard isPlain, let body = code.end else { return try session.value(of: block, for: input, streams) }
    let scope = Scope(
      parent: parent, layout: code.layout, module: block.isBound ? block.module : caller.scope.module, caller: caller.scope,
      id: session.nextScopeId())
    scope.underscore = input
    sink.items.removeAll(keepingCapacity: true)
    let frame = Frame(
      session, scope: scope, source: code.source, out: sink, streams: streams, caller: caller,
      invocation: caller.invocation)
    // A statement that fails ends the block.
    session.enclosingTry += 1
    defer { session.enclosingTry -= 1 }
    try session.enter(frame) {
      do {
        let flow = try body.exec(frame)
        if flow == .breakLoop || flow == .continueLoop { try frame.escape(flow) }
      } catch is ReturnSignal {}
    }
    return sink.result
  }
}

extension Session {
  /// The value of a block for an object, as calculated properties and views have it: a statement that fails ends the block, and what its
  /// commands report is entered in `$Error` but not shown.
  public func value(of block: ScriptBlock, for input: Value) throws -> Value {
    let own = (currentFrame ?? topFrame()).streams
    return try value(
      of: block, for: input,
      Streams(
        error: nowhere, warning: own.warning, verbose: own.verbose, debug: own.debug, information: own.information,
        collectors: own.collectors))
  }

  fileprivate func value(of block: ScriptBlock, for input: Value, _ streams: Streams) throws -> Value {
    let caller = currentFrame ?? topFrame()
    let sink = CaptureSink()
    let frame = Frame(
      self, scope: caller.scope, source: caller.source, out: sink, streams: streams, caller: caller,
      invocation: caller.invocation)
    enclosingTry += 1
    defer { enclosingTry -= 1 }
    try run(block, [], out: sink, from: frame, underscore: input)
    return sink.result
  }
}
