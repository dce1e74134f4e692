// The Lab module: time, computers, checkpoints, faults and sign-ins, which no product has cmdlets for.

import Engine
import Lab
import Objects
import Primitives

enum LabOwnCommands {
  static var all: [LabCommand] { time + places + rehearsal + faults }

  private static func seconds(_ c: LabCmdlet) throws -> Double {
    func number(_ name: String) -> Double { if case .double(let value) = c.value(name).base { return value } else { return 0 } }
    return number("Minutes") * 60 + number("Seconds") + number("Hours") * 3600
  }

  private static func span(_ seconds: Double) -> Span {
    let ticks = seconds * 10_000_000
    return Span(ticks: ticks > 9e18 ? .max : ticks > 0 ? Int64(ticks.rounded()) : 0)
  }

  private static func clock(_ organisation: Organisation) -> LabRecord {
    LabRecord(
      "Cmdlab.Lab.Clock",
      [
        ("Now", .time(organisation.now)), ("NextEvent", .optional(organisation.clock.nextTime)),
        ("PendingEvents", .int(Int64(organisation.clock.pending.count))),
      ])
  }

  static var time: [LabCommand] {
    [
      LabCommand("Get-LabClock", "Shows the lab's virtual time in UTC and what is still to come.") { c in
        try c.write(try c.organisation { clock($0) })
      },
      LabCommand(
        "Step-LabClock", "Moves the lab's time forward; whatever falls due on the way happens.",
        "Minutes Seconds Hours NextEvent"
      ) { c in
        let next = c.flag("NextEvent")
        let seconds = try seconds(c)
        if !next, seconds <= 0 {
          throw c.terminate(
            "System.ArgumentException", "The clock only runs forward: give a time above zero.", id: "LabClockNotForward",
            .InvalidArgument)
        }
        try c.write(
          try c.organisation { organisation in
            if next { organisation.advanceToNextEvent() } else { organisation.advance(by: span(seconds)) }
            return clock(organisation)
          })
      },
      LabCommand(
        "Wait-Lab", "Lets virtual time pass until a condition holds; an error when it does not in time.",
        "Condition TimeoutMinutes IntervalSeconds"
      ) { c in
        func number(_ name: String, _ standard: Double) -> Double {
          if case .double(let value) = c.value(name).base { return value } else { return standard }
        }
        guard let block = c.value("Condition").base.obj else { return }
        let timeout = number("TimeoutMinutes", 30) * 60
        let interval = max(1, number("IntervalSeconds", 5))
        var waited = 0.0
        while true {
          if Truth.isTrue(try c.session.invoke(block, this: .null, [])) { return }
          if waited >= timeout {
            throw c.terminate(
              "System.TimeoutException",
              "The condition did not come true within \(LabOwnCommands.text(timeout / 60)) minutes of the lab's time.",
              id: "LabWaitTimeout", .OperationTimeout)
          }
          if c.session.stopFlag.load(ordering: .relaxed) { throw StopSignal() }
          try c.organisation { $0.advance(by: span(interval)) }
          waited += interval
        }
      },
      LabCommand("Get-LabTimeline", "Lists what happened in the lab, when, and because of what.", "Last System Cause") { c in
        let wanted = c.string("System")?.lowercased()
        let id = c.int("Cause")
        let last = c.int("Last")
        let entries: [Timeline.Entry] = try c.organisation { organisation in
          if let id { return organisation.timeline.causes(of: id) }
          let found = organisation.timeline.entries.filter { wanted == nil || $0.system.rawValue.lowercased() == wanted }
          return last.map { Array(found.suffix(max(0, $0))) } ?? found
        }
        try c.write(
          entries.map { entry in
            let cause: String
            switch entry.cause {
            case .command(let name): cause = name
            case .entry(let id): cause = "#\(id)"
            case .timer(let name): cause = "timer: \(name)"
            }
            return LabRecord(
              "Cmdlab.Lab.TimelineEntry",
              [
                ("Id", .int(Int64(entry.id))), ("Time", .time(entry.time)), ("System", .string(entry.system.rawValue)),
                ("What", .string(entry.what)), ("Cause", .string(cause)),
              ], showing: ["Id", "Time", "System", "What"])
          })
      },
      LabCommand("Get-LabPendingEvent", "Lists what will happen by itself if time passes.") { c in
        let found = try c.organisation { $0.clock.pending }
        try c.write(
          found.map { pending in
            LabRecord(
              "Cmdlab.Lab.PendingEvent",
              [("Time", .time(pending.time)), ("Event", .string(LabOwnCommands.words(pending.event)))])
          })
      },
    ]
  }

  /// A number without needless decimals.
  private static func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
  }

  /// An event by its name, as words.
  private static func words(_ event: LabEvent) -> String {
    let name = String(describing: event).prefix { $0 != "(" }
    var text = ""
    for letter in name {
      if letter.isUppercase { text += " " }
      text += letter.lowercased()
    }
    return text
  }

  static var places: [LabCommand] {
    [
      LabCommand("Get-LabComputer", "Lists the computers of the organisation.", "ComputerName") { c in
        let wanted = c.string("ComputerName")
        let here = c.lab.computer
        let all = try c.organisation { $0.computers.all }
        let found = all.filter { computer in
          guard let wanted else { return true }
          return computer.fqdn.lowercased() == wanted.lowercased()
            || computer.fqdn.lowercased().hasPrefix(wanted.lowercased() + ".")
        }
        try c.write(
          found.map { computer in
            let modules = LabModules.all.filter {
              $0.isPresent(c.lab) && ($0.installedOn?.contains(computer.fqdn) ?? true) && !$0.name.hasPrefix("tmp_")
            }
            return LabRecord(
              "Cmdlab.Lab.Computer",
              [
                ("ComputerName", .string(computer.fqdn)), ("Online", .boolean(computer.isOnline)),
                ("Here", .boolean(here?.lowercased() == computer.fqdn.lowercased())),
                ("Modules", .strings(modules.map(\.name))),
                ("BlockedPorts", .strings(computer.blockedPorts.sorted().map(String.init))),
                ("CertificateValid", .boolean(computer.hasValidCertificate)),
              ], showing: ["ComputerName", "Online", "Here", "Modules"])
          })
      },
      LabCommand(
        "Enter-LabComputer", "Works from one computer of the lab from now on: only what is installed there is there.",
        "ComputerName"
      ) { c in
        let name = c.string("ComputerName") ?? ""
        let found = try c.organisation { $0.computers[name]?.fqdn }
        guard let found else {
          throw c.terminate(
            "System.Management.Automation.ItemNotFoundException", "The lab has no computer '\(name)'.",
            id: "LabComputerNotFound",
            .ObjectNotFound, target: Value(name))
        }
        c.lab.computer = found
        c.lab.leaveModules(of: c.session)
      },
      LabCommand("Exit-LabComputer", "Works from an administrator's desk again, where every module is at hand.") { c in
        c.lab.computer = nil
        c.session.commandGeneration &+= 1
      },
      LabCommand(
        "Get-LabCredential",
        "Makes a credential of a person of the lab without asking; the tenant's administrator if none is named.", "UserName"
      ) {
        c in
        let name = c.string("UserName") ?? Organisation.administrator.userName
        try c.write(.object(CredentialObj(PSString.make(name), SecureStringObj(PSString.make(Organisation.seedPassword)))))
      },
    ]
  }

  static var rehearsal: [LabCommand] {
    [
      LabCommand(
        "Get-LabCoverage", "Lists the documented cmdlets of each module and whether the lab simulates them.", "ModuleName"
      ) { c in
        let wanted = c.string("ModuleName")?.lowercased()
        for (module, cmdlets) in LabModules.coverage() where wanted == nil || module.lowercased() == wanted {
          try c.write(
            cmdlets.map {
              LabRecord(
                "Cmdlab.Lab.Coverage",
                [
                  ("ModuleName", .string(module)), ("Name", .string($0.name)), ("Simulated", .boolean($0.isSimulated)),
                  ("Synopsis", .string($0.synopsis)),
                ], showing: ["ModuleName", "Name", "Simulated"])
            })
        }
      },
      LabCommand("Checkpoint-Lab", "Remembers the organisation as it is now under a name.", "Name") { c in
        c.lab.organisation.checkpoint(c.string("Name") ?? "")
      },
      LabCommand("Get-LabCheckpoint", "Lists the checkpoints.") { c in
        try c.write(
          c.lab.organisation.checkpoints.map {
            LabRecord("Cmdlab.Lab.Checkpoint", [("Name", .string($0.name)), ("Time", .time($0.time))])
          })
      },
      LabCommand("Restore-Lab", "Goes back to a checkpoint.", "Name") { c in
        let name = c.string("Name") ?? ""
        guard try c.shouldProcess(name) else { return }
        guard c.lab.organisation.restore(name) else {
          throw c.terminate(
            "System.Management.Automation.ItemNotFoundException", "The lab has no checkpoint '\(name)'.",
            id: "LabCheckpointNotFound",
            .ObjectNotFound, target: Value(name))
        }
      },
      LabCommand("Reset-Lab", "Starts again with the organisation of a seed.", "Seed") { c in
        guard try c.shouldProcess("Lab") else { return }
        c.lab.reset(seed: c.has("Seed") ? UInt64(clamping: c.value("Seed").integer ?? 0) : 2014)
      },
      LabCommand(
        "Invoke-LabSignIn", "Signs a person in at the Office 365 portal as a browser does, page by page.",
        "UserPrincipalName Password AdUserName Outside OpenMail"
      ) { c in
        let name = c.string("UserPrincipalName") ?? ""
        let credential = LabCredential(userName: name, password: c.string("Password") ?? Organisation.seedPassword)
        let adName = c.string("AdUserName")
        let inside = !c.flag("Outside")
        let open = c.flag("OpenMail")
        try c.write(
          try c.organisation { organisation in
            let trace = organisation.signIn(credential, adUserName: adName, inside: inside)
            if open, case .signedIn(mail: .mailbox) = trace.outcome { try organisation.openMail(name) }
            return LabOwnCommands.record(trace, name)
          })
      },
    ]
  }

  private static func record(_ trace: SignInTrace, _ name: String) -> LabRecord {
    var mail = ""
    var message = ""
    var place = ""
    var code = ""
    switch trace.outcome {
    case .signedIn(mail: .mailbox(let address)): mail = address
    case .signedIn(mail: .beingPrepared): message = "The mailbox is being prepared."
    case .signedIn(mail: .none(let error)): message = error
    case .refused(let at, let text, let number): (place, message, code) = (at, text, number)
    }
    return LabRecord(
      "Cmdlab.Lab.SignIn",
      [
        ("UserPrincipalName", .string(name)), ("SignedIn", .boolean(trace.outcome.isSignedIn)),
        ("RedirectedToADFS", .boolean(trace.redirectedToADFS)), ("Mail", .string(mail)), ("RefusedAt", .string(place)),
        ("Message", .string(message)), ("Code", .string(code)), ("ImmutableId", .string(trace.claims["ImmutableID"] ?? "")),
        ("Steps", .strings(trace.steps)),
      ])
  }

  static var faults: [LabCommand] {
    [
      LabCommand("Get-LabService", "Lists the Windows services of a computer of the lab.", "Name ComputerName") { c in
        let name = c.string("Name") ?? "*"
        let computer = c.string("ComputerName")
        try c.write(try c.organisation { try $0.getService(name, on: computer) })
      },
      service("Enable-LabService", true, "Starts a Windows service of a computer of the lab."),
      service("Disable-LabService", false, "Stops a Windows service of a computer of the lab."),
      LabCommand(
        "Set-LabComputer", "Breaks or mends a computer: its network, its ports, its certificate.",
        "ComputerName Online BlockedPort OpenPort CertificateValid"
      ) { c in
        let name = c.string("ComputerName") ?? ""
        let online = c.bool("Online")
        let blocked = c.int("BlockedPort")
        let opened = c.int("OpenPort")
        let valid = c.bool("CertificateValid")
        guard try c.shouldProcess(name) else { return }
        try c.organisation { organisation in
          if let online { try organisation.setComputer(name, online: online) }
          if let blocked { try organisation.setPort(blocked, of: name, blocked: true) }
          if let opened { try organisation.setPort(opened, of: name, blocked: false) }
          if let valid { try organisation.setCertificate(of: name, valid: valid) }
        }
      },
      LabCommand("Set-LabLicense", "Sets how many units of a subscription the tenant has.", "AccountSkuId ActiveUnits") { c in
        let sku = c.string("AccountSkuId") ?? ""
        let units = c.int("ActiveUnits") ?? 0
        guard try c.shouldProcess(sku) else { return }
        try c.organisation { try $0.setLicenceUnits(sku, units) }
      },
      LabCommand("Set-LabPasswordSync", "Switches DirSync's password synchronisation, as its wizard does.", "Enabled") { c in
        let on = c.flag("Enabled")
        guard try c.shouldProcess("DirSync") else { return }
        try c.organisation { try $0.setPasswordSynchronisation(on) }
      },
    ]
  }

  private static func service(_ name: String, _ running: Bool, _ synopsis: String) -> LabCommand {
    LabCommand(name, synopsis, "Name ComputerName") { c in
      let service = c.string("Name") ?? ""
      let computer = c.string("ComputerName")
      guard try c.shouldProcess(service) else { return }
      try c.organisation { try $0.setService(service, on: computer, running: running) }
    }
  }
}
