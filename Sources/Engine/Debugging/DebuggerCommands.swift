// What can be typed while a script is held: stepping, listing, the call stack, help; anything else runs where the script stands.

import Objects
import Primitives
import Syntax

/// Where `list` goes on.
struct DebuggerListing {
  private var lines: [String] = []
  private var current = 0
  private var next = 0
  private var lastCommand = ""

  mutating func reset(_ source: SourceText, _ extent: Extent) {
    lines = source.text(Extent(0, source.bytes.count)).split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n"
    }.map(String.init)
    current = source.position(extent.startOffset).line
    next = 0
  }

  /// The lines of a listing, or an error.
  mutating func list(_ start: Int?, _ count: Int?) -> [String] {
    if lines.isEmpty || lines == [""] { return ["", "There is no source code available.", ""] }
    let first: Int
    if let start {
      guard start >= 1, start <= lines.count else {
        return ["", "The starting line must be a positive integer no greater than \(lines.count)", ""]
      }
      first = start
    } else {
      first = next > 0 ? next : max(1, current - 5)
    }
    if let count, count < 1 { return ["", "The line count must be a positive integer.", ""] }
    let last = min(lines.count, first + (count ?? 16) - 1)
    var result = [""]
    if first <= last {
      for number in first...last {
        let digits = String(number)
        let padded = String(repeating: " ", count: max(0, 5 - digits.utf8.count)) + digits
        result.append("\(padded):\(number == current ? "*" : " ") \(lines[number - 1])")
      }
    }
    result.append("")
    next = last >= lines.count ? 0 : last + 1
    return result
  }
}

extension Debugger {
  static let help: [String] = {
    func entry(_ short: String, _ long: String, _ text: String) -> String {
      " \(short), \(long)\(String(repeating: " ", count: max(0, 16 - long.utf8.count))) \(text)"
    }
    return [
      "",
      entry("s", "stepInto", "Single step (step into functions, scripts, etc.)"),
      entry("v", "stepOver", "Step to next statement (step over functions, scripts, etc.)"),
      entry("o", "stepOut", "Step out of the current function, script, etc."),
      "",
      entry("c", "continue", "Continue operation"),
      entry("q", "quit", "Stop operation and exit the debugger"),
      entry("d", "detach", "Continue operation and detach the debugger."),
      "",
      " k, Get-PSCallStack Display call stack",
      "",
      entry("l", "list", "List source code for the current script.  "),
      "                     Use \"list\" to start from the current line, \"list <m>\"  ",
      "                     to start from line <m>, and \"list <m> <n>\" to list <n> ",
      "                     lines starting from line <m>",
      "",
      " <enter>             Repeat last command if it was stepInto, stepOver or list",
      "",
      entry("?", "h", "displays this help message."),
      "",
      "",
      "For instructions about how to customize your debugger prompt, type \"help about_prompt\".",
      "",
    ]
  }()

  /// A debugger's own command: how to go on, and what to show. Nil when the text is none.
  public func own(_ text: String) -> (resume: Int64?, lines: [String])? {
    var words = text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" }).map { String($0) }
    guard !words.isEmpty else {
      guard let lastCommand else { return (nil, []) }
      return own(lastCommand)
    }
    let name = words.removeFirst().lowercased()
    if words.isEmpty {
      switch name {
      case "s", "stepinto":
        lastCommand = "s"
        return (1, [])
      case "v", "stepover":
        lastCommand = "v"
        return (3, [])
      case "o", "stepout": return (2, [])
      case "c", "continue": return (0, [])
      case "q", "quit": return (4, [])
      case "d", "detach":
        return (
          nil,
          [
            "The debugger detach command is not applicable.  The detach command only applies when debugging jobs and runspaces with the Debug-Job or Debug-Runspace cmdlets."
          ]
        )
      case "?", "h": return (nil, Debugger.help)
      default: break
      }
    }
    guard name == "l" || name == "list", words.count <= 2 else { return nil }
    lastCommand = "l"
    let numbers = words.map { Int($0) ?? 0 }
    return (nil, listing.list(numbers.first, numbers.count > 1 ? numbers[1] : nil))
  }

  /// What a short name of the debugger's runs as a command: `k` is the call stack.
  public static func spelledOut(_ text: String) -> String {
    text.withoutBlanks.lowercased() == "k" ? "Get-PSCallStack" : text
  }

  /// Runs text where the script stands.
  public func evaluate(_ text: String, to out: Sink) throws {
    guard let frame = stoppedFrame else { return }
    let parsed = session.parse(Debugger.spelledOut(text))
    if let error = session.parseFailure(parsed) { throw error }
    let block = ScriptBlock(CodeBlock(parsed.root, root: parsed.root), module: frame.scope.module)
    try quietly { try session.runDotted(block, in: frame, underscore: frame.scope.underscore, out: out) }
  }

  /// `Debugger.ProcessCommand`.
  func process(_ command: PSCommandObj, _ output: SequenceObj?) throws -> Value {
    guard isStopped else {
      throw DotNetError(
        "System.Management.Automation.PSInvalidOperationException",
        "The debugger cannot process commands unless it is in the Stopped state.")
    }
    let text = command.commands.map(\.text).joined(separator: " ")
    func result(_ action: Int64?, _ byDebugger: Bool) -> Value {
      .object(
        RecordObj(
          DebuggerTypes.results,
          [
            ("ResumeAction", action.map { .object(EnumValue(DebuggerTypes.resumeAction, $0)) } ?? .null),
            ("EvaluatedByDebugger", .bool(byDebugger)),
          ]))
    }
    if command.commands.count == 1, let (action, lines) = own(text) {
      if !lines.isEmpty { output?.items.append(Value(lines.joined(separator: "\n"))) }
      return result(action, true)
    }
    try evaluate(text, to: ClosureSink { output?.items.append($0) })
    return result(nil, false)
  }

  func callStack() throws -> Value {
    guard let frame = stoppedFrame else { return .array([Value]()) }
    return .array(try CallStackFrames.values(from: frame, session))
  }
}
