// The cmdlets of remote sessions. No transport is here, as on a Linux machine without WSMan: what they check before they would connect they
// check, then they say what is missing; sessions that nobody could open are not found.

import Engine
import Objects
import Primitives

enum RemotingCmdlets {
  static let table: CommandFamilies.Table = [
    "Get-PSSession": { GetSessionCommand() },
    "New-PSSession": { NewSessionCommand() },
    "Enter-PSSession": { EnterSessionCommand() },
    "Exit-PSSession": { ExitSessionCommand() },
    "Remove-PSSession": { RemoveSessionCommand() },
  ]
}

extension Cmdlet {
  /// What a connection checks first: the key file of an SSH connection has to be there.
  func checkKeyFile() throws {
    guard let key = string("KeyFilePath"), try TextFiles.resolve(key, session).isEmpty else { return }
    throw terminate(
      "System.Management.Automation.ItemNotFoundException",
      "Cannot find path '\(session.absolutePath(key))' because it does not exist.", id: "PathNotFound", .ObjectNotFound,
      target: Value(key))
  }

  /// The error of a connection through WSMan.
  func noTransport(to computer: String) -> ErrorRecord {
    notOpened(
      computer,
      "This parameter set requires WSMan, and no supported WSMan client library was found. WSMan is either not installed or unavailable for this system."
    )
  }

  /// The error of a connection through SSH, which this program does not make.
  func noShellTransport(to computer: String) -> ErrorRecord {
    notOpened(
      computer,
      "The background process reported an error with the following message: The SSH client session to '\(computer)' could not be started: remote sessions are not available."
    )
  }

  private func notOpened(_ computer: String, _ message: String) -> ErrorRecord {
    ErrorRecord(
      ExceptionObj("System.Management.Automation.Remoting.PSRemotingTransportException", message), id: "PSSessionOpenFailed",
      category: .OpenError, target: Value(computer))
  }

  /// Says for every session that was asked for that it is not there; names with wildcards match nothing.
  func reportMissingSessions() throws {
    func missing(_ id: String, _ message: String, _ target: Value) throws {
      try writeError("System.ArgumentException", message, id: id, .InvalidArgument, target: target)
    }
    for id in array("Id") {
      try missing(
        "RemoteRunspaceNotAvailableForSpecifiedSessionId",
        "The remote session with the session ID \(try session.text(id)) is not available.", id)
    }
    for id in array("InstanceId") {
      try missing(
        "RemoteRunspaceNotAvailableForSpecifiedRunspaceId", "Remote session is not available for \(try session.text(id)).", id)
    }
    for name in strings("Name") ?? [] where !WildcardPattern.containsWildcards(PSString.make(name)) {
      try missing(
        "RemoteRunspaceNotAvailableForSpecifiedName", "The remote session with the name \(name)  is not available.", Value(name)
      )
    }
  }
}

final class GetSessionCommand: Cmdlet {
  override func process() throws {
    let computers = (strings("ComputerName") ?? []) + (strings("ConnectionUri") ?? [])
    for computer in computers { try writeError(noTransport(to: computer)) }
    if computers.isEmpty { try reportMissingSessions() }
  }
}

final class NewSessionCommand: Cmdlet {
  override func process() throws {
    try checkKeyFile()
    if flag("UseWindowsPowerShell") {
      throw terminate(
        "System.InvalidOperationException", "Windows PowerShell is not available on this system.",
        id: "System.InvalidOperationException", .NotSpecified)
    }
    for host in strings("HostName") ?? [] { try writeError(noShellTransport(to: host)) }
    if has("HostName") || has("SSHConnection") || has("Session") { return }
    for computer in (strings("ConnectionUri") ?? strings("ComputerName") ?? ["localhost"]) {
      try writeError(noTransport(to: computer))
    }
  }
}

final class EnterSessionCommand: Cmdlet {
  override func process() throws {
    try checkKeyFile()
    if has("Id") || has("InstanceId") || has("Name") { return try reportMissingSessions() }
    if let host = string("HostName") { throw context.terminating(noShellTransport(to: host)) }
    let record = noTransport(to: string("ComputerName") ?? string("ConnectionUri") ?? "localhost")
    record.errorId = "CreateRemoteRunspaceFailed"
    record.category = .InvalidArgument
    throw context.terminating(record)
  }
}

/// Outside a session there is nothing to leave, and PowerShell says nothing then.
final class ExitSessionCommand: Cmdlet {}

final class RemoveSessionCommand: Cmdlet {
  override func process() throws { try reportMissingSessions() }
}
