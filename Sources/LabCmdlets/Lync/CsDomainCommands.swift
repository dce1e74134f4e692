// Domains and the access edge: whom the organisation talks to.

import Engine
import Lab
import Objects

extension LyncCommands {
  static var domains: [LabCommand] { sipDomains + federatedDomains + accessEdge }

  private static var sipDomains: [LabCommand] {
    [
      LabCommand("Get-CsSipDomain", "Lists the SIP domains.", "Identity LocalStore") { c in
        let identity = try c.optionalIdentity()
        let local = c.flag("LocalStore")
        try c.write(try c.organisation { try $0.getCsSipDomain(identity, localStore: local) })
      },
      LabCommand("New-CsSipDomain", "Adds a SIP domain.", "Identity IsDefault") { c in
        let identity = try c.identity()
        let isDefault = c.flag("IsDefault")
        guard try c.shouldProcess(identity) else { return }
        try c.write(try c.organisation { try $0.newCsSipDomain(identity, isDefault: isDefault) }.record)
      },
      LabCommand("Set-CsSipDomain", "Makes a SIP domain the default.", "Identity IsDefault") { c in
        let identity = try c.identity()
        let isDefault = c.flag("IsDefault")
        guard try c.shouldProcess(identity) else { return }
        try c.organisation { try $0.setCsSipDomain(identity, isDefault: isDefault) }
      },
      LabCommand("Remove-CsSipDomain", "Removes a SIP domain.", "Identity") { c in
        let identity = try c.identity()
        guard try c.shouldProcess(identity) else { return }
        try c.organisation { try $0.removeCsSipDomain(identity) }
      },
    ]
  }

  private static var federatedDomains: [LabCommand] {
    [
      LabCommand("Get-CsAllowedDomain", "Lists the domains that federation is allowed with.", "Identity LocalStore") { c in
        let identity = try c.optionalIdentity()
        let local = c.flag("LocalStore")
        try c.write(try c.organisation { try $0.getCsAllowedDomain(identity, localStore: local) })
      },
      LabCommand(
        "New-CsAllowedDomain", "Allows federation with a domain.",
        "Identity Domain ProxyFqdn VerificationLevel Comment MarkForMonitoring"
      ) {
        c in
        let domain = CsAllowedDomain(
          domain: try c.identity(c.has("Domain") ? "Domain" : "Identity"), proxyFqdn: c.string("ProxyFqdn"),
          verificationLevel: verificationLevel(c) ?? .useSourceVerification, comment: c.string("Comment"),
          markForMonitoring: c.flag("MarkForMonitoring"))
        guard try c.shouldProcess(domain.domain) else { return }
        try c.write(try c.organisation { try $0.newCsAllowedDomain(domain) }.record)
      },
      LabCommand(
        "Set-CsAllowedDomain", "Changes an allowed domain.", "Identity ProxyFqdn VerificationLevel Comment MarkForMonitoring"
      ) { c in
        let identity = try c.identity()
        guard var domain = try c.organisation({ try $0.getCsAllowedDomain(identity) }).first else { return }
        if let proxy = c.given("ProxyFqdn") { domain.proxyFqdn = proxy.isEmpty ? nil : proxy }
        if let level = verificationLevel(c) { domain.verificationLevel = level }
        if let comment = c.given("Comment") { domain.comment = comment.isEmpty ? nil : comment }
        if let mark = c.bool("MarkForMonitoring") { domain.markForMonitoring = mark }
        guard try c.shouldProcess(identity) else { return }
        let wanted = domain
        try c.organisation { try $0.setCsAllowedDomain(wanted) }
      },
      LabCommand("Remove-CsAllowedDomain", "Takes a domain from the allowed ones.", "Identity") { c in
        let identity = try c.identity()
        guard try c.shouldProcess(identity) else { return }
        try c.organisation { try $0.removeCsAllowedDomain(identity) }
      },
      LabCommand("Get-CsBlockedDomain", "Lists the domains that federation is blocked with.", "Identity LocalStore") { c in
        let identity = try c.optionalIdentity()
        let local = c.flag("LocalStore")
        try c.write(try c.organisation { try $0.getCsBlockedDomain(identity, localStore: local) })
      },
      LabCommand("New-CsBlockedDomain", "Blocks federation with a domain.", "Identity Domain Comment") { c in
        let domain = CsBlockedDomain(
          domain: try c.identity(c.has("Domain") ? "Domain" : "Identity"), comment: c.string("Comment"))
        guard try c.shouldProcess(domain.domain) else { return }
        try c.write(try c.organisation { try $0.newCsBlockedDomain(domain) }.record)
      },
      LabCommand("Remove-CsBlockedDomain", "Takes a domain from the blocked ones.", "Identity") { c in
        let identity = try c.identity()
        guard try c.shouldProcess(identity) else { return }
        try c.organisation { try $0.removeCsBlockedDomain(identity) }
      },
    ]
  }

  private static let numbers = [
    "OutgoingTlsCountForFederatedPartners", "DnsSrvCacheRecordCount", "DiscoveredPartnerStandardRate",
    "MaxContactsPerDiscoveredPartner",
    "DiscoveredPartnerReportPeriodMinutes", "MaxAcceptedCertificatesStored", "MaxRejectedCertificatesStored",
    "CertificatesDeletedPercentage",
  ]

  private static var accessEdge: [LabCommand] {
    [
      LabCommand(
        "Get-CsAccessEdgeConfiguration", "Shows what the Edge allows outside users and partners.", "Identity LocalStore"
      ) { c in
        let local = c.flag("LocalStore")
        try c.write(try c.organisation { try $0.getCsAccessEdgeConfiguration(localStore: local) }.record)
      },
      LabCommand(
        "Set-CsAccessEdgeConfiguration", "Changes what the Edge allows outside users and partners.",
        "Identity AllowAnonymousUsers AllowFederatedUsers AllowOutsideUsers BeClearingHouse EnablePartnerDiscovery DiscoveredPartnerVerificationLevel EnableArchivingDisclaimer EnableUserReplicator KeepCrlsUpToDateForPeers MarkSourceVerifiableOnOutgoingMessages EnableDiscoveredPartnerContactsLimit UseDnsSrvRouting UseDefaultRouting DefaultRouteFqdn "
          + numbers.joined(separator: " ")
      ) { c in
        var changes = CsAccessEdgeChanges()
        changes.allowAnonymousUsers = c.bool("AllowAnonymousUsers")
        changes.allowFederatedUsers = c.bool("AllowFederatedUsers")
        changes.allowOutsideUsers = c.bool("AllowOutsideUsers")
        changes.beClearingHouse = c.bool("BeClearingHouse")
        changes.enablePartnerDiscovery = c.bool("EnablePartnerDiscovery")
        let level = c.string("DiscoveredPartnerVerificationLevel")?.lowercased()
        changes.discoveredPartnerVerificationLevel = CsVerificationLevel.allCases.first { $0.rawValue.lowercased() == level }
        changes.enableArchivingDisclaimer = c.bool("EnableArchivingDisclaimer")
        changes.enableUserReplicator = c.bool("EnableUserReplicator")
        changes.keepCrlsUpToDateForPeers = c.bool("KeepCrlsUpToDateForPeers")
        changes.markSourceVerifiableOnOutgoingMessages = c.bool("MarkSourceVerifiableOnOutgoingMessages")
        changes.enableDiscoveredPartnerContactsLimit = c.bool("EnableDiscoveredPartnerContactsLimit")
        for name in numbers { if let number = c.int(name) { changes.numbers[name] = number } }
        changes.useDnsSrvRouting = c.flag("UseDnsSrvRouting")
        changes.defaultRouteFqdn = c.string("DefaultRouteFqdn")
        guard try c.shouldProcess("Global") else { return }
        let wanted = changes
        try c.organisation { try $0.setCsAccessEdgeConfiguration(wanted) }
      },
    ]
  }
}
