// A prompt inside a running script: where the debugger holds it, where a question is answered with Suspend, where the script asks for one. What is
// typed runs where the script stands and sees its variables.

import Objects
import Primitives

/// A prompt that stands inside a running script.
public final class NestedPrompt {
  private let session: Session
  private let frame: Frame
  /// The debugger whose stop this is.
  public let debugger: Debugger?
  /// What the debugger has to say of its stop: the breakpoints that were hit, then the place.
  public let notices: [String]
  /// How the debugger goes on (`DebuggerResumeAction`).
  public var resumeAction: Int64 = 0
  /// Whether `$Host.ExitNestedPrompt()` was called.
  public fileprivate(set) var isOver = false

  fileprivate init(_ session: Session, _ frame: Frame, _ debugger: Debugger?, _ notices: [String]) {
    self.session = session
    self.frame = frame
    self.debugger = debugger
    self.notices = notices
  }

  /// Runs what was typed, in the scope that the script stands in.
  public func run(_ block: ScriptBlock, to out: Sink) throws {
    try session.runDotted(block, in: frame, underscore: frame.scope.underscore, out: out)
  }
}

/// The prompts that stand inside one another, the innermost last.
private final class NestedPrompts {
  /// PowerShell's limit of 128 counts the outermost prompt, too.
  static let limit = 127
  var all: [NestedPrompt] = []
}

extension Session {
  /// Whether the host can give a prompt inside a script.
  var hasNestedPrompts: Bool { hooks.nestedPrompt != nil && family.debuggerEnabled }

  /// How many prompts stand inside the running script: `$NestedPromptLevel`.
  public var nestedPromptLevel: Int { service(NestedPrompts.self)?.all.count ?? 0 }

  /// Gives a prompt where a script stands, and answers how the debugger is to go on. Nil where the host has no prompts.
  @discardableResult
  func enterNestedPrompt(at f: Frame, debugger: Debugger? = nil, notices: [String] = []) throws -> Int64? {
    guard let show = hooks.nestedPrompt else { return nil }
    let prompts = service(NestedPrompts.self) ?? NestedPrompts()
    attach(prompts)
    guard prompts.all.count < NestedPrompts.limit else {
      throw DotNetError(
        "System.Management.Automation.PSInvalidOperationException",
        "Cannot display prompt because too many nested prompts are already running.")
    }
    let made = NestedPrompt(self, f, debugger, notices)
    let saved = (lastOk, enclosingTry, defaultOut, f.at)
    enclosingTry = 0
    prompts.all.append(made)
    try setVariable("NestedPromptLevel", .int(Int32(clamping: prompts.all.count)), in: global)
    defer {
      prompts.all.removeLast()
      (lastOk, enclosingTry, defaultOut, f.at) = saved
    }
    show(made)
    try setVariable("NestedPromptLevel", .int(Int32(clamping: prompts.all.count - 1)), in: global)
    return made.resumeAction
  }

  /// Ends the innermost prompt once what was typed there has run; without one nothing happens.
  func exitNestedPrompt() { service(NestedPrompts.self)?.all.last?.isOver = true }
}
