// A session's command history: what Get-History lists. A line enters it when its pipeline has ended; Add-History enters the running one first.

import Objects
import Primitives

/// The history of a session.
public final class CommandHistory {
  /// One line that ran.
  public struct Entry {
    public let id: Int
    public let commandLine: String
    public let start: PSDateTime
    public var end: PSDateTime
    /// A name of `PipelineState`.
    public var status: String
  }

  /// `PipelineState`.
  public static let states = TypeInfo.enumeration(
    "System.Management.Automation.Runspaces.PipelineState",
    ["NotStarted", "Running", "Stopping", "Stopped", "Completed", "Failed", "Disconnected"])

  public private(set) var entries: [Entry] = []
  private var nextId = 1
  /// The number of the line that runs, unless it has been entered already: the next one's.
  public var upcoming: Int { nextId }
  /// The line that runs now, and its number once it has been entered early.
  private var running: (line: String, start: PSDateTime, id: Int?)?
  /// The numbers of lines that Invoke-History runs now, by which it sees a loop.
  public var invoked: Set<Int> = []

  init() {}

  public static func of(_ session: Session) -> CommandHistory {
    if let known = session.service(CommandHistory.self) { return known }
    let made = CommandHistory()
    session.attach(made)
    return made
  }

  /// Enters a line and gives its number; the oldest lines go when there are more than `$MaximumHistoryCount`.
  @discardableResult public func add(
    _ line: String, start: PSDateTime, end: PSDateTime, status: String = "Completed", limit: Int = 4096
  ) -> Int {
    entries.append(Entry(id: nextId, commandLine: line, start: start, end: end, status: status))
    nextId += 1
    if entries.count > max(1, limit) { entries.removeFirst(entries.count - max(1, limit)) }
    return nextId - 1
  }

  /// Takes lines away.
  public func remove(where matches: (Entry) -> Bool) { entries.removeAll(where: matches) }

  /// What the prompt or a host does around a pipeline: enters its line when it is over.
  public func record<T>(_ line: String, _ session: Session, status: (T) -> String, _ work: () throws -> T) rethrows -> T {
    let outer = running
    running = (line, session.now, nil)
    var state = "Failed"
    defer {
      finish(state, session)
      running = outer
    }
    let result = try work()
    state = status(result)
    return result
  }

  private func finish(_ state: String, _ session: Session) {
    guard let running else { return }
    let now = session.now
    guard let id = running.id else {
      add(running.line, start: running.start, end: now, status: state, limit: CommandHistory.limit(session))
      return
    }
    guard let at = entries.firstIndex(where: { $0.id == id }) else { return }
    entries[at].status = state
    entries[at].end = now
  }

  /// Enters the running line before its end, as Add-History does.
  public func enterRunning(_ session: Session) {
    guard let current = running, current.id == nil else { return }
    let id = add(
      current.line, start: current.start, end: session.now, status: "Running",
      limit: CommandHistory.limit(session))
    running?.id = id
  }

  /// Invoke-History is remembered as the line that it runs.
  public func replaceRunning(_ line: String) { running?.line = line }

  /// `$MaximumHistoryCount`.
  public static func limit(_ session: Session) -> Int {
    session.variableValue("MaximumHistoryCount", from: session.global)?.integer.map(Int.init) ?? 4096
  }
}
