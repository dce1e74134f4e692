// Get-History, Add-History, Clear-History and Invoke-History. The prompt adds what was typed.

import Engine
import Objects
import Primitives
import Syntax

enum HistoryInfoObject {
  static let type = RecordObj.type(
    "Microsoft.PowerShell.Commands.HistoryInfo", "long Id {get;}", "string CommandLine {get;}",
    "System.Management.Automation.Runspaces.PipelineState ExecutionStatus {get;}", "datetime StartExecutionTime {get;}",
    "datetime EndExecutionTime {get;}", "timespan Duration {get;}")

  static func make(_ entry: CommandHistory.Entry) -> Value {
    let state = CommandHistory.states.enumInfo?.names.firstIndex(of: entry.status) ?? 4
    return .object(
      RecordObj(
        type,
        [
          ("Id", .long(Int64(entry.id))), ("CommandLine", Value(entry.commandLine)),
          ("ExecutionStatus", .object(EnumValue(CommandHistory.states, Int64(state)))),
          ("StartExecutionTime", .dateTime(entry.start)), ("EndExecutionTime", .dateTime(entry.end)),
          ("Duration", .timeSpan(entry.end.subtracting(entry.start))),
        ]))
  }
}

final class GetHistoryCommand: Cmdlet {
  override func process() throws {
    let history = CommandHistory.of(session)
    guard has("Id") else {
      let count = int("Count") ?? history.entries.count
      for entry in history.entries.suffix(max(0, count)) { try write(HistoryInfoObject.make(entry)) }
      return
    }
    let ids = array("Id").compactMap { $0.integer.map(Int.init) }
    if let count = int("Count") {
      guard ids.count == 1 else {
        throw tooManyIds(count)
      }
      for entry in history.entries.prefix(while: { $0.id <= ids[0] }).suffix(count) { try write(HistoryInfoObject.make(entry)) }
      return
    }
    for id in ids {
      guard let entry = history.entries.first(where: { $0.id == id }) else {
        try missing(id)
        continue
      }
      try write(HistoryInfoObject.make(entry))
    }
  }
}

extension Cmdlet {
  fileprivate func tooManyIds(_ count: Int) -> Thrown {
    terminate(
      "System.ArgumentException", "The count cannot be combined with multiple Ids.", id: "GetHistoryNoCountWithMultipleIds",
      .InvalidArgument, target: Value(count))
  }

  fileprivate func missing(_ id: Int) throws {
    try writeError(
      "System.ArgumentException", "Cannot locate the history for Id \(id).", id: "GetHistoryNoHistoryForId", .ObjectNotFound,
      target: .long(Int64(id)))
  }
}

final class AddHistoryCommand: Cmdlet {
  override func begin() throws { CommandHistory.of(session).enterRunning(session) }

  override func process() throws {
    let history = CommandHistory.of(session)
    for item in array("InputObject") {
      guard let made = try read(item) else {
        try writeError(
          "System.IO.InvalidDataException", "Cannot add history because the input object has a format that is not valid.",
          id: "AddHistoryInvalidInput", .InvalidData, target: item)
        continue
      }
      history.add(made.line, start: made.start, end: made.end, status: made.status, limit: CommandHistory.limit(session))
      if flag("Passthru"), let last = history.entries.last { try write(HistoryInfoObject.make(last)) }
    }
  }

  /// Line, state and times of an object; nil when one of them is missing or is none. Times are read by the culture.
  private func read(_ item: Value) throws -> (line: String, status: String, start: PSDateTime, end: PSDateTime)? {
    func property(_ name: String) throws -> Value? {
      guard let value = try MemberAccess.get(item, PSString.make(name), session), !value.isNull else { return nil }
      return value
    }
    func time(_ name: String) throws -> PSDateTime? {
      guard let given = try property(name) else { return nil }
      if let date = given.base.dateTime { return date }
      if let text = given.pstring {
        let parsed = try orNil({ try MemberAccess.invokeStatic(.dateTime, PSString.make("Parse"), [.string(text)], session) })
        return parsed?.dateTime
      }
      return (try orNil({ try Conversion.convert(given, to: .dateTime, session) }))?.dateTime
    }
    guard let line = try property("CommandLine")?.pstring?.string, let given = try property("ExecutionStatus"),
      let state = (try orNil({ try Conversion.convert(given, to: CommandHistory.states, session) }))?.base.obj as? EnumValue,
      let start = try time("StartExecutionTime"), let end = try time("EndExecutionTime")
    else { return nil }
    return (line, try session.text(.object(state)), start, end)
  }
}

final class ClearHistoryCommand: Cmdlet {
  override func process() throws {
    let history = CommandHistory.of(session)
    let ids = array("Id").compactMap { $0.integer.map(Int.init) }
    let lines = strings("CommandLine") ?? []
    let count = int("Count")
    let newest = flag("Newest")
    var doomed: Set<Int> = []
    func take(_ entries: [CommandHistory.Entry], _ count: Int) {
      doomed.formUnion((newest ? entries.suffix(count) : entries.prefix(count)).map(\.id))
    }
    if has("CommandLine") {
      if count != nil, lines.count > 1 {
        throw terminate(
          "System.ArgumentException", "The count cannot be combined with multiple CommandLine parameters.",
          id: "NoCountWithMultipleCmdLine ", .InvalidArgument, target: value("CommandLine"))
      }
      for line in lines {
        let pattern = WildcardPattern(PSString.make(line), [.ignoreCase])
        let found = history.entries.filter { (try? pattern.isMatch(Strings.trim(PSString.make($0.commandLine)))) ?? false }
        // One line without a count, all that match a pattern.
        take(found, count ?? (WildcardPattern.containsWildcards(PSString.make(line)) ? found.count : 1))
      }
    } else if has("Id") {
      if let count {
        guard ids.count == 1 else {
          throw tooManyIds(count)
        }
        guard history.entries.contains(where: { $0.id == ids[0] }) else { return try missing(ids[0]) }
        // The entry itself and those before it, or after it with -Newest.
        let entries =
          newest
          ? history.entries.filter { $0.id >= ids[0] }.prefix(count) : history.entries.filter { $0.id <= ids[0] }.suffix(count)
        doomed.formUnion(entries.map(\.id))
      } else {
        for id in ids { if history.entries.contains(where: { $0.id == id }) { doomed.insert(id) } else { try missing(id) } }
      }
    } else if let count {
      take(history.entries, count)
    } else {
      guard try shouldProcess("This command will clear all the entries from the session history.") else { return }
      take(history.entries, history.entries.count)
    }
    history.remove { doomed.contains($0.id) }
  }
}

final class InvokeHistoryCommand: Cmdlet {
  private var ids: [String] = []

  override func process() throws { if let id = string("Id") { ids.append(id) } }

  override func end() throws {
    guard ids.count < 2 else {
      throw terminate(
        "System.ArgumentException",
        "Cannot process multiple history commands. You can only run a single command by using Invoke-History.",
        id: "InvokeHistoryMultipleCommandsError", .InvalidArgument)
    }
    let history = CommandHistory.of(session)
    let entry = try wanted(history)
    guard try shouldProcess(entry.commandLine) else { return }
    guard !history.invoked.contains(entry.id) else {
      throw terminate(
        "System.InvalidOperationException", "The Invoke-History cmdlet is called repeatedly, in a loop.",
        id: "InvokeHistoryLoopDetected", .InvalidOperation)
    }
    history.invoked.insert(entry.id)
    defer { history.invoked.remove(entry.id) }
    history.replaceRunning(entry.commandLine)
    session.host.writeLine(entry.commandLine)
    let parsed = session.parse(entry.commandLine)
    if let failure = session.parseFailure(parsed) { throw failure }
    // The line runs as if it had been typed: in the global scope.
    let frame = Frame(
      session, scope: session.global, source: SourceText(entry.commandLine, file: nil), out: context.out,
      streams: context.streams)
    let block = ScriptBlock(CodeBlock(parsed.root, root: parsed.root), module: nil)
    try session.runDotted(block, in: frame, underscore: .null, out: context.out)
  }

  private func wanted(_ history: CommandHistory) throws -> CommandHistory.Entry {
    guard let given = ids.first else {
      guard let last = history.entries.last else {
        throw terminate(
          "System.InvalidOperationException", "Cannot locate most recent history.", id: "InvokeHistoryNoLastHistoryEntryFound",
          .InvalidOperation)
      }
      return last
    }
    guard let id = (try orNil({ try Conversion.convert(Value(given), to: .int64, session) }))?.integer.map(Int.init) else {
      guard let entry = history.entries.last(where: { $0.commandLine.hasPrefix(given) }) else {
        throw terminate(
          "System.ArgumentException", "Cannot locate the history for command line \(given).",
          id: "InvokeHistoryNoHistoryForCommandline", .ObjectNotFound, target: Value(given))
      }
      return entry
    }
    guard id > 0 else {
      throw terminate(
        "System.ArgumentOutOfRangeException",
        "The identifier \(id) is not a valid value for a History identifier. Specify a positive number, and then try again. (Parameter 'Id')",
        id: "InvokeHistoryInvalidIdGetHistory", .InvalidArgument, target: .long(Int64(id)))
    }
    guard let entry = history.entries.first(where: { $0.id == id }) else {
      throw terminate(
        "System.ArgumentException", "Cannot locate the history for Id \(id).", id: "InvokeHistoryNoHistoryForId",
        .ObjectNotFound, target: .long(Int64(id)))
    }
    return entry
  }
}
