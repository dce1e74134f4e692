// Lync Online: connecting, and the cmdlets of a connected session.

import Engine
import Lab
import Objects

enum LyncOnlineCommands {
  /// Cmdlets that only an imported session has.
  static let names: Set<String> = [
    "get-csonlineuser", "get-cstenant", "get-cstenantfederationconfiguration", "set-cstenantfederationconfiguration",
  ]

  static var connection: [LabCommand] {
    [
      LabCommand(
        "New-CsOnlineSession", "Opens a session with Lync Online; Import-PSSession makes its cmdlets visible.", "Credential"
      ) { c in
        let credential = try MSOnlineCommands.connectionCredential(c)
        c.lab.lyncOnlineAccount = try c.organisation { try $0.newCsOnlineSession(credential) }
        c.session.commandGeneration &+= 1
        try c.write(LabSessions.record("Microsoft.PowerShell", computer: "admin0a.online.lync.com"))
      }
    ]
  }

  static var all: [LabCommand] {
    [
      LabCommand("Get-CsOnlineUser", "Gets users as Lync Online knows them.", "Identity") { c in
        let identity = try c.optionalIdentity()
        try c.write(try c.organisation { try $0.getCsOnlineUser(identity) })
      },
      LabCommand("Get-CsTenant", "Shows the tenant as Lync Online knows it.", "Identity") { c in
        try c.write(try c.organisation { try $0.getCsTenant() })
      },
      LabCommand("Get-CsTenantFederationConfiguration", "Shows the tenant's federation settings.", "Identity") { c in
        try c.write(try c.organisation { try $0.getCsTenantFederationConfiguration() })
      },
      LabCommand(
        "Set-CsTenantFederationConfiguration", "Changes the tenant's federation settings.",
        "Identity SharedSipAddressSpace AllowFederatedUsers AllowPublicUsers TreatDiscoveredPartnersAsUnverified"
      ) { c in
        let shared = c.bool("SharedSipAddressSpace")
        let federated = c.bool("AllowFederatedUsers")
        let `public` = c.bool("AllowPublicUsers")
        let unverified = c.bool("TreatDiscoveredPartnersAsUnverified")
        guard try c.shouldProcess("Global") else { return }
        try c.organisation {
          try $0.setCsTenantFederationConfiguration(
            sharedSipAddressSpace: shared, allowFederatedUsers: federated, allowPublicUsers: `public`,
            treatDiscoveredPartnersAsUnverified: unverified)
        }
      },
    ]
  }
}

/// Remote sessions as objects.
enum LabSessions {
  static func record(_ configuration: String, computer: String) -> LabRecord {
    LabRecord(
      "System.Management.Automation.Runspaces.PSSession",
      [
        ("Id", .int(1)), ("Name", .string("Session1")), ("ComputerName", .string(computer)), ("State", .string("Opened")),
        ("ConfigurationName", .string(configuration)), ("Availability", .string("Available")),
      ], showing: ["Id", "Name", "ComputerName", "State", "ConfigurationName", "Availability"])
  }
}
