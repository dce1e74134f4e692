// Get-History, Add-History and Clear-History. The prompt adds what was typed.

import Engine
import Objects
import Primitives

/// A session's command history.
public final class CommandHistory {
  public struct Entry {
    public let id: Int
    public let commandLine: String
    public let start: PSDateTime
    public let end: PSDateTime
    public let status: String
  }
  public private(set) var entries: [Entry] = []
  private var nextId = 1
  public init() {}

  public func add(_ line: String, start: PSDateTime, end: PSDateTime, status: String = "Completed") {
    entries.append(Entry(id: nextId, commandLine: line, start: start, end: end, status: status))
    nextId += 1
    if entries.count > 4096 { entries.removeFirst() }
  }
  func remove(where matches: (Entry) -> Bool) { entries.removeAll(where: matches) }

  static func of(_ session: Session) -> CommandHistory {
    if let known = session.service(CommandHistory.self) { return known }
    let made = CommandHistory()
    session.attach(made)
    return made
  }

  static let states = TypeInfo.enumeration(
    "System.Management.Automation.Runspaces.PipelineState",
    ["NotStarted", "Running", "Stopping", "Stopped", "Completed", "Failed", "Disconnected"])
  static let type = RecordObj.type(
    "Microsoft.PowerShell.Commands.HistoryInfo", "long Id {get;}", "string CommandLine {get;}",
    "System.Management.Automation.Runspaces.PipelineState ExecutionStatus {get;}", "datetime StartExecutionTime {get;}",
    "datetime EndExecutionTime {get;}", "timespan Duration {get;}")

  static func object(_ entry: Entry) -> Value {
    let state = states.enumInfo?.names.firstIndex(of: entry.status) ?? 4
    return .object(
      RecordObj(
        type,
        [
          ("Id", .long(Int64(entry.id))), ("CommandLine", Value(entry.commandLine)),
          ("ExecutionStatus", .object(EnumValue(states, Int64(state)))), ("StartExecutionTime", .dateTime(entry.start)),
          ("EndExecutionTime", .dateTime(entry.end)), ("Duration", .timeSpan(entry.end.subtracting(entry.start))),
        ]))
  }
}

final class GetHistoryCommand: Cmdlet {
  override func process() throws {
    let history = CommandHistory.of(session)
    if has("Id") {
      for id in array("Id").compactMap({ $0.integer.map(Int.init) }) {
        guard let entry = history.entries.first(where: { $0.id == id }) else {
          try writeError(
            "System.ArgumentException", "Cannot locate the history for Id \(id).", id: "GetHistoryNoHistoryForId",
            .ObjectNotFound,
            target: Value(id))
          continue
        }
        try write(CommandHistory.object(entry))
      }
      return
    }
    let count = int("Count") ?? history.entries.count
    for entry in history.entries.suffix(max(0, count)) { try write(CommandHistory.object(entry)) }
  }
}

final class AddHistoryCommand: Cmdlet {
  override func process() throws {
    let history = CommandHistory.of(session)
    for item in array("InputObject") {
      guard let line = try MemberAccess.get(item, PSString.make("CommandLine"), session)?.pstring else {
        try writeError(
          "System.IO.InvalidDataException", "Cannot add history because the input object has a format that is not valid.",
          id: "AddHistoryInvalidInput", .InvalidData, target: item)
        continue
      }
      let now = TimeCmdlets.now(session)
      let start = try MemberAccess.get(item, PSString.make("StartExecutionTime"), session)?.dateTime ?? now
      let end = try MemberAccess.get(item, PSString.make("EndExecutionTime"), session)?.dateTime ?? now
      history.add(line.string, start: start, end: end)
      if flag("Passthru"), let last = history.entries.last { try write(CommandHistory.object(last)) }
    }
  }
}

final class ClearHistoryCommand: Cmdlet {
  override func process() throws {
    let history = CommandHistory.of(session)
    if has("Id") {
      let ids = Set(array("Id").compactMap { $0.integer.map(Int.init) })
      history.remove { ids.contains($0.id) }
    } else if has("CommandLine") {
      let patterns = (strings("CommandLine") ?? []).map { WildcardPattern(PSString.make($0), [.ignoreCase]) }
      history.remove { entry in patterns.contains { (try? $0.isMatch(PSString.make(entry.commandLine))) ?? false } }
    } else {
      history.remove { _ in true }
    }
  }
}
