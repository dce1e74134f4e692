// The topology: sites, pools, computers and services.

import Engine
import Lab
import Objects

extension LyncCommands {
  static var topology: [LabCommand] {
    [
      LabCommand("Get-CsComputer", "Lists the computers that run Lync services.", "Identity Pool Local LocalStore") { c in
        let identity = try c.optionalIdentity()
        let pool = c.string("Pool")
        let local = c.flag("Local")
        let store = c.flag("LocalStore")
        try c.write(try c.organisation { try $0.getCsComputer(identity, pool: pool, local: local, localStore: store) })
      },
      LabCommand("Get-CsPool", "Lists the pools.", "Identity Site LocalStore") { c in
        let identity = try c.optionalIdentity()
        let site = c.string("Site")
        let store = c.flag("LocalStore")
        try c.write(try c.organisation { try $0.getCsPool(identity, site: site, localStore: store) })
      },
      LabCommand("Get-CsSite", "Lists the sites.", "Identity LocalStore") { c in
        let identity = try c.optionalIdentity()
        let store = c.flag("LocalStore")
        try c.write(try c.organisation { try $0.getCsSite(identity, localStore: store) })
      },
      LabCommand(
        "Get-CsService", "Lists the services of the topology.",
        "Identity PoolFqdn Site LocalStore " + roles.joined(separator: " ")
      ) { c in
        let identity = try c.optionalIdentity()
        let role = roles.first { c.flag($0) }
        let pool = c.string("PoolFqdn")
        let site = c.string("Site")
        let store = c.flag("LocalStore")
        try c.write(
          try c.organisation { try $0.getCsService(identity, role: role, pool: pool, site: site, localStore: store) }.map(
            \.record))
      },
      LabCommand(
        "Get-CsWindowsService", "Shows the state of a computer's Lync services.", "Name ComputerName ExcludeActivityLevel"
      ) { c in
        let name = c.string("Name")
        let computer = c.string("ComputerName")
        try c.write(try c.organisation { try $0.getCsWindowsService(name, on: computer) })
      },
      LabCommand("Get-CsServerVersion", "Shows the version of Lync Server.") { c in
        try c.write(Value(try c.organisation { $0.getCsServerVersion() }))
      },
      LabCommand(
        "Enable-CsTopology", "Makes a published topology effective.",
        "SkipPrepareCheck GlobalCatalog GlobalSettingsDomainController"
      ) { c in
        guard try c.shouldProcess("Topology") else { return }
        try c.organisation { try $0.enableCsTopology() }
      },
      LabCommand("Publish-CsTopology", "Publishes the topology again.", "FileName FinalizeUninstall") { c in
        guard try c.shouldProcess("Topology") else { return }
        try c.organisation { try $0.publishCsTopology() }
      },
      LabCommand("Get-CsAdminRole", "Lists the roles of role-based access control.", "Identity") { c in
        let identity = c.string("Identity")
        try c.write(try c.organisation { try $0.getCsAdminRole(identity) })
      },
      LabCommand("Get-CsExUmContact", "Gets contacts for hosted voice mail.", "Identity") { c in
        let identity = try c.optionalIdentity()
        try c.write(try c.organisation { try $0.getCsExUmContact(identity) })
      },
      LabCommand(
        "New-CsExUmContact", "Creates a contact through which hosted voice mail is called.",
        "SipAddress RegistrarPool OU DisplayNumber AutoAttendant"
      ) { c in
        let address = c.string("SipAddress") ?? ""
        let pool = c.string("RegistrarPool") ?? ""
        let ou = try c.identity("OU")
        let number = c.string("DisplayNumber") ?? ""
        let attendant = c.flag("AutoAttendant")
        guard try c.shouldProcess(address) else { return }
        try c.write(
          try c.organisation {
            try $0.newCsExUmContact(
              sipAddress: address, registrarPool: pool, ou: ou, displayNumber: number, autoAttendant: attendant)
          })
      },
      LabCommand("Remove-CsExUmContact", "Removes a contact for hosted voice mail.", "Identity") { c in
        let identity = try c.identity()
        guard try c.shouldProcess(identity) else { return }
        try c.organisation { try $0.removeCsExUmContact(identity) }
      },
    ]
  }

  private static let roles = [
    "ApplicationDatabase", "ApplicationServer", "ArchivingDatabase", "CentralManagement", "CentralManagementDatabase",
    "ConferencingServer",
    "Director", "EdgeServer", "FileStore", "MediationServer", "MonitoringDatabase", "PstnGateway", "Registrar",
    "TrustedApplicationPool",
    "UserDatabase", "UserServer", "WebServer", "WacServer",
  ]
}
