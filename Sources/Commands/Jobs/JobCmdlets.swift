// Get-Job, Wait-Job, Receive-Job, Stop-Job, Remove-Job.

import Engine
import Objects
import Primitives

enum JobCmdlets {
  static let table: CommandFamilies.Table = [
    "Start-Job": { StartJobCommand() },
    "Start-ThreadJob": { StartThreadJobCommand() },
    "Get-Job": { GetJobCommand() },
    "Wait-Job": { WaitJobCommand() },
    "Receive-Job": { ReceiveJobCommand() },
    "Stop-Job": { StopJobCommand() },
    "Remove-Job": { RemoveJobCommand() },
  ]
}

final class GetJobCommand: JobCmdlet {
  override func process() throws {
    var jobs = try selected().sorted { $0.id < $1.id }
    if has("HasMoreData") {
      let wanted = flag("HasMoreData")
      jobs = jobs.filter { $0.hasMoreData == wanted }
    }
    if flag("IncludeChildJob") || has("ChildJobState") {
      let wanted = has("ChildJobState") ? (value("ChildJobState").base.obj as? EnumValue)?.raw : nil
      jobs = jobs.flatMap { job in
        let children = job.children.filter { wanted == nil || $0.state.rawValue == wanted }
        return wanted != nil && children.isEmpty ? [] : [job] + children
      }
      var seen: [JobObj] = []
      for job in jobs where !seen.contains(where: { $0 === job }) { seen.append(job) }
      jobs = seen
    }
    if has("Before"), let limit = value("Before").dateTime {
      jobs = jobs.filter { $0.endTime.map { $0.ticks < limit.ticks } ?? false }
    }
    if has("After"), let limit = value("After").dateTime {
      jobs = jobs.filter { $0.endTime.map { $0.ticks > limit.ticks } ?? false }
    }
    if has("Newest"), let count = int("Newest") {
      jobs = jobs.sorted { $0.id > $1.id }.prefix(max(0, count)).sorted { $0.id < $1.id }
    }
    for job in jobs { try write(.object(job)) }
  }
}

final class WaitJobCommand: JobCmdlet {
  private var jobs: [JobObj] = []

  override func process() throws {
    for job in try selected() where !jobs.contains(where: { $0 === job }) { jobs.append(job) }
  }

  override func end() throws {
    guard !jobs.isEmpty else { return }
    session.host.flush()
    let timeout = int("Timeout") ?? -1
    let seconds: Double? = timeout < 0 ? nil : Double(timeout)
    let any = flag("Any")
    let ok = try session.wait(seconds: seconds) {
      if let blocked = jobs.first(where: { $0.state == .blocked }), !blocked.isFinished { return true }
      return any ? jobs.contains { $0.isFinished } : jobs.allSatisfy { $0.isFinished }
    }
    if any {
      if let first = jobs.first(where: { $0.isFinished }) { try write(.object(first)) }
      return
    }
    if !ok {
      for job in jobs where job.isFinished { try write(.object(job)) }
      return
    }
    for job in jobs { try write(.object(job)) }
  }
}

final class StopJobCommand: JobCmdlet {
  private var stopped: [JobObj] = []
  override func process() throws {
    for job in try selected() {
      stopped.append(job)
      if job.isFinished { continue }
      if try shouldProcess("Command: \(job.command), job ID: \(job.id)", "Stop") { try job.stop(session) }
    }
  }
  override func end() throws {
    if flag("PassThru") { for job in stopped { try write(.object(job)) } }
  }
}

final class RemoveJobCommand: JobCmdlet {
  override var refusesRunning: Bool {
    !flag("Force") && parameterSet != "StateParameterSet" && parameterSet != "FilterParameterSet"
      && parameterSet != "CommandParameterSet"
  }
  override func process() throws {
    for job in try selected() {
      guard try shouldProcess("Command: \(job.command), job ID: \(job.id)", "Remove") else { continue }
      guard session.jobs.contains(where: { $0 === job }) else {
        try writeError(
          "System.ArgumentException",
          "The command cannot remove the job because it does not exist or because it is a child job. Child jobs can be removed only by removing the parent job.",
          id: "CannotRemoveJob", .InvalidOperation, target: .object(job))
        continue
      }
      if !job.isFinished { try job.stop(session) }
      session.jobs.removeAll { $0 === job }
    }
  }
}

final class ReceiveJobCommand: JobCmdlet {
  private var jobs: [JobObj] = []
  private var waiting: [JobObj] = []

  override func begin() throws {
    guard !flag("Wait") else { return }
    for (name, id) in [
      ("AutoRemoveJob", "AutoRemoveCannotBeUsedWithoutWait"), ("WriteEvents", "WriteEventsCannotBeUsedWithoutWait"),
      ("WriteJobInResults", "WriteJobInResultsCannotBeUsedWithoutWait"), ("Force", "ForceCannotBeUsedWithoutWait"),
    ] where flag(name) {
      let text =
        name == "AutoRemoveJob" || name == "WriteJobInResults"
        ? "The -\(name) parameter cannot be used without the -Wait parameter"
        : name == "WriteEvents"
          ? "The WriteEvents parameter cannot be used without the Wait parameter."
          : "The -Force parameter cannot be used without the -Wait parameter."
      throw terminate("System.InvalidOperationException", text, id: id, .InvalidOperation)
    }
  }

  override func process() throws {
    var wanted = try selected()
    if has("Location") || has("ComputerName") {
      let places = Set((strings("Location") ?? strings("ComputerName") ?? []).map { $0.lowercased() })
      if has("ComputerName") {
        for job in wanted where job.kind != .background && job.kind != .backgroundChild {
          try writeError(
            "System.ArgumentException",
            "The ComputerName parameter can be used only with jobs that run on remote computers.",
            id: "ComputerNameParameterNotSupported", .InvalidArgument, target: .object(job))
        }
      }
      wanted = wanted.flatMap { job in
        (job.children.isEmpty ? [job] : job.children).filter { places.contains($0.location.lowercased()) }
      }
    }
    jobs += wanted
    if flag("Wait") {
      if flag("WriteJobInResults") { for job in wanted { try write(.object(job)) } }
      waiting += wanted
    } else {
      for job in wanted { try receive(job) }
    }
  }

  override func end() throws {
    guard flag("Wait"), !waiting.isEmpty else { return }
    session.host.flush()
    let leaves = waiting.flatMap { expand($0) }
    let failed = waiting
    var reported: [ObjectIdentifier: JobObj.State] = [:]
    while true {
      for job in leaves {
        try deliver(job)
        if flag("WriteEvents") { try writeEvent(job, &reported) }
      }
      if flag("WriteEvents") {
        for job in waiting where !leaves.contains(where: { $0 === job }) { try writeEvent(job, &reported) }
      }
      if waiting.allSatisfy({ $0.isFinished }), leaves.allSatisfy({ $0.isFinished && $0.results.isEmpty || flag("Keep") }) {
        break
      }
      _ = try session.wait(seconds: nil) {
        leaves.contains { !$0.results.isEmpty } || waiting.allSatisfy { $0.isFinished }
      }
    }
    for job in leaves { try reportFailure(job) }
    for job in failed where job.children.isEmpty && !leaves.contains(where: { $0 === job }) { try reportFailure(job) }
    if flag("AutoRemoveJob") { session.jobs.removeAll { job in waiting.contains { $0 === job } } }
  }

  private func writeEvent(_ job: JobObj, _ reported: inout [ObjectIdentifier: JobObj.State]) throws {
    guard job.isFinished, reported[ObjectIdentifier(job)] != job.state else { return }
    reported[ObjectIdentifier(job)] = job.state
    try write(job.stateEvent)
  }

  private func expand(_ job: JobObj) -> [JobObj] {
    if flag("NoRecurse") || job.children.isEmpty { return [job] }
    return job.children.flatMap { expand($0) }
  }

  private func receive(_ job: JobObj) throws {
    for leaf in expand(job) {
      try deliver(leaf)
      try reportFailure(leaf)
    }
  }

  private func deliver(_ job: JobObj) throws {
    for written in job.receive(keep: flag("Keep")) {
      switch written {
      case .stream(.output, let value): try write(value)
      case .stream(let kind, let value): try context.forward(kind, value)
      case .progress(let value): context.forwardProgress(value)
      }
    }
  }

  private func reportFailure(_ job: JobObj) throws {
    guard job.state == .failed, let record = job.failure else { return }
    if job.kind == .backgroundChild {
      try context.forward(.error, .object(record))
    } else {
      let made = ErrorRecord(record.exception, id: "JobStateFailed", category: .InvalidResult)
      try writeError(made)
    }
  }
}
