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
  /// With -ErrorAction SilentlyContinue or Ignore the block's errors are the command's, to be hidden with its own.
  private let isQuiet: Bool

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
    parent = session.parentScope(for: block.module, calledFrom: caller.scope)
    isQuiet = context.common.errorAction == .silentlyContinue || context.common.errorAction == .ignore
    isPlain =
      code.isSimple && code.signature.parameters.isEmpty && !code.usesArgs && code.usings.isEmpty && code.definingRoot == nil
  }

  /// What the block yields for one object: nothing, one value or an array.
  public func value(_ input: Value) throws -> Value {
    guard isPlain, let body = code.end else { return try session.call(block, [], underscore: input) }
    let scope = Scope(
      parent: parent, layout: code.layout, module: block.module, caller: caller.scope, id: session.nextScopeId())
    scope.underscore = input
    sink.items.removeAll(keepingCapacity: true)
    let frame = Frame(
      session, scope: scope, source: code.source, out: sink, streams: streams, caller: caller,
      invocation: caller.invocation)
    if isQuiet { session.enclosingTry += 1 }
    defer { if isQuiet { session.enclosingTry -= 1 } }
    try session.enter(frame) {
      do {
        let flow = try body.exec(frame)
        if flow == .breakLoop || flow == .continueLoop { try frame.escape(flow) }
      } catch is ReturnSignal {}
    }
    return sink.result
  }
}
