// The call stack as objects: what Get-PSCallStack shows.

import Objects
import Primitives

/// One frame of the call stack.
public struct CallStackEntry {
  /// The command's name; `<ScriptBlock>` for blocks.
  public let function: String
  public let command: String
  public let file: String?
  public let line: Int
  public let invocation: Invocation?
  public let scope: Scope
  /// `$PSBoundParameters` of the call.
  public let bound: DictionaryObj?
}

extension Session {
  /// The frames from `frame` outwards, blocks that share their caller's scope included.
  public func callStack(from frame: Frame) -> [CallStackEntry] {
    var entries: [CallStackEntry] = []
    var current: Frame? = frame
    while let here = current, entries.count < 10_000 {
      if here.isHost { break }
      let command = here.invocation?.command
      let script = command as? ExternalScriptInfo
      let function =
        (script != nil ? "<ScriptBlock>" : command?.name ?? here.methodName ?? "<ScriptBlock>") + here.section.rawValue
      var shown = script?.name ?? command?.name
      if shown == nil, here.invocation?.block != nil { shown = function }
      if shown == nil { shown = here.source.file.map { String($0.split(separator: "/").last ?? "") } }
      entries.append(
        CallStackEntry(
          function: function, command: shown ?? "<ScriptBlock>", file: here.source.file,
          line: here.source.position(here.at.startOffset).line,
          invocation: here.invocation, scope: here.scope, bound: here.invocation.map { boundParameters(of: $0, here.scope) }))
      current = here.caller
    }
    return entries
  }
}
