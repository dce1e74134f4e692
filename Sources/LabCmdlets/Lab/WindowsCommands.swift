// Cmdlets of Windows PowerShell that administrators of these products use and PowerShell on Linux lacks: services and event logs of the
// lab's computers, and the remote sessions through which Exchange Online was reached in 2014.

import Engine
import Lab
import Objects
import Primitives

enum WindowsCommands {
  static var all: [LabCommand] { services + sessions }

  /// The computer a service is looked for on: the named one, the entered one, or from the desk the one that has it.
  private static func host(_ c: LabCmdlet, _ service: String) throws -> String {
    if let given = c.strings("ComputerName")?.first { return given }
    if let here = c.lab.computer { return here }
    let computers = try c.organisation { $0.computers.all }
    let name = service.lowercased()
    let holders = computers.filter {
      $0.services.contains { $0.name.lowercased() == name || $0.displayName.lowercased() == name }
    }
    return holders.count == 1 ? holders[0].fqdn : LabModules.frontEnd
  }

  private static var services: [LabCommand] {
    [
      LabCommand("Get-Service", "Lists the Windows services of a computer of the lab.", "Name ComputerName") { c in
        for name in c.strings("Name") ?? ["*"] {
          let host = try host(c, name)
          do {
            try c.write(try c.organisation { try $0.getService(name, on: host) })
          } catch let error as LabError { try c.report(error) }
        }
      },
      change("Start-Service", "Starts a Windows service of a computer of the lab.") {
        try $0.setService($1, on: $2, running: true)
      },
      change("Stop-Service", "Stops a Windows service of a computer of the lab.") {
        try $0.setService($1, on: $2, running: false)
      },
      change("Restart-Service", "Stops a Windows service of a computer of the lab and starts it again.") {
        try $0.restartService($1, on: $2)
      },
      LabCommand(
        "Get-EventLog", "Reads the synchronisation tool's entries in the Application log.",
        "LogName ComputerName Newest EntryType Source"
      ) {
        c in
        guard c.string("LogName")?.lowercased() == "application" else {
          throw c.terminate(
            "System.NotImplementedException", "The lab has only the Application log.", id: "LabEventLogNotSimulated",
            .NotImplemented,
            target: c.value("LogName"))
        }
        let types = c.strings("EntryType")?.map { $0.lowercased() }
        let sources = c.strings("Source")?.map { $0.lowercased() }
        var found = try c.organisation { $0.dirSync.log }.reversed().map(\.record)
        found = found.filter { entry in
          (types?.contains(entry["EntryType"]?.text.lowercased() ?? "") ?? true)
            && (sources?.contains(entry["Source"]?.text.lowercased() ?? "") ?? true)
        }
        try c.write(found.prefix(max(0, c.int("Newest") ?? found.count)))
      },
    ]
  }

  private static func change(
    _ name: String, _ synopsis: String, _ body: @escaping @Sendable (inout Organisation, String, String) throws -> Void
  ) -> LabCommand {
    LabCommand(name, synopsis, "Name PassThru NoWait") { c in
      for service in c.strings("Name") ?? [] {
        let host = try host(c, service)
        guard try c.shouldProcess(service, name) else { continue }
        do {
          try c.organisation { try body(&$0, service, host) }
          if c.flag("PassThru") { try c.write(try c.organisation { try $0.getService(service, on: host) }) }
        } catch let error as LabError { try c.report(error) }
      }
    }
  }

  private static var sessions: [LabCommand] {
    [
      LabCommand(
        "New-PSSession", "Opens the remote session with Exchange Online that Import-PSSession brings in.",
        "ConfigurationName ConnectionUri Credential Authentication AllowRedirection ComputerName Name SessionOption"
      ) { c in
        guard c.string("ConfigurationName")?.lowercased() == "microsoft.exchange" else {
          throw c.terminate(
            "System.NotImplementedException",
            "The lab opens remote sessions with Exchange Online only (-ConfigurationName Microsoft.Exchange).",
            id: "LabSessionNotSimulated", .NotImplemented)
        }
        let credential = try MSOnlineCommands.connectionCredential(c)
        let account = try c.organisation { try $0.connectExchangeOnline(credential) }
        let uri = try c.array("ConnectionUri").first.map { try c.session.text($0) } ?? ""
        let server = uri.split(separator: "/").dropFirst().first.map(String.init) ?? "outlook.office365.com"
        let session = LabValues(lab: c.lab, session: c.session).object(
          LabSessions.record("Microsoft.Exchange", computer: server))
        c.lab.openSessions[ObjectIdentifier(session)] = account
        c.lab.keptSessions.append(session)
        try c.write(.object(session))
      },
      LabCommand(
        "Import-PSSession", "Makes the cmdlets of a remote session visible.",
        "Session CommandName AllowClobber DisableNameChecking"
      ) { c in
        guard let session = c.value("Session").base.obj else { return }
        if let account = c.lab.openSessions[ObjectIdentifier(session)] { c.lab.exchangeAccount = account }
        c.session.commandGeneration &+= 1
      },
      LabCommand("Remove-PSSession", "Closes remote sessions; their cmdlets are gone.", "Session") { c in
        for value in c.array("Session") {
          guard let session = value.base.obj as? LabObject else { continue }
          if session["ConfigurationName"]?.pstring?.string == "Microsoft.Exchange" {
            c.lab.openSessions[ObjectIdentifier(session)] = nil
            c.lab.exchangeAccount = nil
          } else {
            c.lab.lyncOnlineAccount = nil
          }
          c.lab.keptSessions.removeAll { $0 === session }
        }
        c.session.commandGeneration &+= 1
      },
    ]
  }
}
