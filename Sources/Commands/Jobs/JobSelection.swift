// Which jobs a job cmdlet means: by object, id, instance id, name, state, command or filter.

import Engine
import Objects
import Primitives

/// Base of the cmdlets that work on jobs.
class JobCmdlet: Cmdlet {
  /// Whether a job that still runs is refused: Remove-Job without -Force.
  var refusesRunning: Bool { false }
  /// Whether a job that is not found is an error.
  var reportsMissing: Bool { true }

  /// The jobs that this `process` call names.
  final func selected(reportMissing: Bool = true) throws -> [JobObj] {
    if has("Job") { return try array("Job").compactMap { $0.base.obj as? JobObj }.filter { try accepts($0) } }
    var found: [JobObj] = []
    func add(_ job: JobObj) throws {
      if !found.contains(where: { $0 === job }), try accepts(job) { found.append(job) }
    }
    if has("Name") {
      for name in strings("Name") ?? [] where !name.isEmpty {
        let pattern = WildcardPattern(PSString.make(name), [.ignoreCase])
        var any = false
        for job in try everyJob(where: { try pattern.isMatch(PSString.make($0.name)) }) {
          any = true
          try add(job)
        }
        if !any, reportMissing, !WildcardPattern.containsWildcards(PSString.make(name)) {
          try missing(
            "JobWithSpecifiedNameNotFound",
            "the job because the job name \(name) was not found. Verify the value of the Name parameter, and then try the command again.",
            Value(name))
        }
      }
      return found
    }
    if has("InstanceId") {
      for value in array("InstanceId") {
        guard let guid = (value.base.obj as? GuidObj)?.value else { continue }
        let jobs = try everyJob { $0.instanceId == guid }
        for job in jobs { try add(job) }
        if jobs.isEmpty {
          try missing(
            "JobWithSpecifiedInstanceIdNotFound",
            "a job with the instance identifier \(guid). Verify the value of the InstanceId parameter and then try the command again.",
            value)
        }
      }
      return found
    }
    if has("Id") {
      for value in array("Id") {
        let id = Int32(clamping: value.integer ?? 0)
        let jobs = try everyJob { $0.id == id }
        for job in jobs { try add(job) }
        if jobs.isEmpty {
          try missing(
            "JobWithSpecifiedSessionNotFound",
            "a job with the job ID \(id). Verify the value of the Id parameter and then try the command again.", value)
        }
      }
      return found
    }
    if has("State") {
      let wanted = (value("State").base.obj as? EnumValue)?.raw ?? -1
      return try session.jobs.filter { try $0.state.rawValue == wanted && accepts($0) }
    }
    if has("Command") {
      let patterns = (strings("Command") ?? []).map { WildcardPattern(PSString.make(String($0.withoutBlanks)), [.ignoreCase]) }
      return try session.jobs.filter { job in
        let text = PSString.make(String(job.command.withoutBlanks))
        return try patterns.contains { try $0.isMatch(text) } && accepts(job)
      }
    }
    if has("Filter"), let filter = value("Filter").dictionary {
      return try session.jobs.filter { job in
        for key in filter.orderedKeys {
          guard let name = key.pstring, let actual = try MemberAccess.get(.object(job), name, session),
            try Comparison.equals(actual, filter.get(key) ?? .null, ignoreCase: true, session)
          else { return false }
        }
        return true
      }
    }
    return session.jobs
  }

  /// Jobs that fit; children only when no job of the first rank does.
  private func everyJob(where fits: (JobObj) throws -> Bool) throws -> [JobObj] {
    let top = try session.jobs.filter(fits)
    if !top.isEmpty { return top }
    return try session.jobs.flatMap(\.children).filter(fits)
  }

  private func accepts(_ job: JobObj) throws -> Bool {
    guard refusesRunning, !job.isFinished else { return true }
    let message: String
    switch parameterSet {
    case "NameParameterSet":
      message =
        "The command cannot remove the job with the job ID \(job.id) and the name \(job.name) because the job is not finished. To remove the job, first stop the job, or use the Force parameter."
    case "InstanceIdParameterSet":
      message =
        "The command cannot remove the job with the job ID \(job.id) and the instance identifier \(job.instanceId) because the job is not finished. To remove the job, first stop the job or use the Force parameter."
    default:
      message =
        "The command cannot remove the job with the job ID \(job.id) because the job is not finished. To remove the job, first stop the job, or use the Force parameter."
    }
    let parameter =
      parameterSet == "JobParameterSet"
      ? "Job" : parameterSet == "NameParameterSet" ? "Name" : parameterSet == "InstanceIdParameterSet" ? "InstanceId" : "Id"
    try writeError(
      "System.ArgumentException", message + " (Parameter '\(parameter)')",
      id: "JobObjectNotFinishedCannotBeRemoved", .InvalidOperation,
      target: .object(job))
    return false
  }

  private func missing(_ id: String, _ text: String, _ target: Value) throws {
    guard reportsMissing else { return }
    try writeError(
      "System.Management.Automation.PSArgumentException", "The command cannot find \(text)", id: id,
      .ObjectNotFound, target: target)
  }
}
