// Users of Lync: the cmdlets read and write Active Directory.

import Engine
import Lab
import Objects

extension LyncCommands {
  private static let selection =
    "Identity Filter LdapFilter OU ResultSize OnLyncServer OnModernServer OnOfficeCommunicationServer UnAssignedUser"

  static var users: [LabCommand] {
    [
      LabCommand("Get-CsUser", "Gets users who are enabled for Lync.", selection) { c in
        if let identity = try c.optionalIdentity() { return try c.write(try c.organisation { try $0.getCsUser(identity) }) }
        let query = try userQuery(c)
        try c.write(try c.organisation { try $0.getCsUsers(query) })
      },
      LabCommand("Get-CsAdUser", "Gets users of Active Directory, enabled for Lync or not.", selection) { c in
        let identity = try c.optionalIdentity()
        let query = try userQuery(c)
        try c.write(try c.organisation { try $0.getCsAdUser(identity, query) })
      },
      LabCommand(
        "Enable-CsUser", "Enables a user of Active Directory for Lync, on a pool or at a hosting provider.",
        "Identity RegistrarPool HostingProviderProxyFqdn SipAddress SipAddressType SipDomain PassThru"
      ) { c in
        let identity = try c.identity()
        guard try c.shouldProcess(identity) else { return }
        let pool = c.string("RegistrarPool")
        let provider = c.string("HostingProviderProxyFqdn")
        let address = c.string("SipAddress")
        let type = c.string("SipAddressType").flatMap { name in
          CsSipAddressType.allCases.first { $0.rawValue.lowercased() == name.lowercased() }
        }
        let domain = c.string("SipDomain")
        let users = try c.organisation {
          try $0.enableCsUser(
            identity, registrarPool: pool, hostingProviderProxyFqdn: provider, sipAddress: address, sipAddressType: type,
            sipDomain: domain)
        }
        if c.flag("PassThru") { try c.write(users) }
      },
      LabCommand(
        "Set-CsUser", "Changes a user who is enabled for Lync.",
        "Identity Enabled SipAddress LineURI PrivateLine LineServerURI EnterpriseVoiceEnabled HostedVoiceMail AudioVideoDisabled RemoteCallControlTelephonyEnabled ExchangeArchivingPolicy PassThru"
      ) { c in
        let identity = try c.identity()
        var changes = CsUserChanges()
        func optional(_ name: String) -> String?? {
          guard let text = c.given(name) else { return nil }
          return .some(text.isEmpty ? nil : text)
        }
        changes.enabled = c.bool("Enabled")
        changes.sipAddress = c.string("SipAddress")
        changes.lineURI = optional("LineURI")
        changes.privateLine = optional("PrivateLine")
        changes.lineServerURI = optional("LineServerURI")
        changes.enterpriseVoiceEnabled = c.bool("EnterpriseVoiceEnabled")
        changes.hostedVoiceMail = c.bool("HostedVoiceMail")
        changes.audioVideoDisabled = c.bool("AudioVideoDisabled")
        changes.remoteCallControlTelephonyEnabled = c.bool("RemoteCallControlTelephonyEnabled")
        changes.exchangeArchivingPolicy = c.string("ExchangeArchivingPolicy")
        guard try c.shouldProcess(identity) else { return }
        let wanted = changes
        let users = try c.organisation { try $0.setCsUser(identity, wanted) }
        if c.flag("PassThru") { try c.write(users) }
      },
      LabCommand(
        "Disable-CsUser", "Removes a user from Lync with all settings; the account in Active Directory stays.", "Identity"
      ) { c in
        let identity = try c.identity()
        guard try c.shouldProcess(identity) else { return }
        try c.organisation { try $0.disableCsUser(identity) }
      },
      LabCommand(
        "Move-CsUser", "Moves a user to another pool, to Lync Online or back.",
        "Identity Target HostedMigrationOverrideUrl PassThru"
      ) { c in
        let identity = try c.identity()
        let target = c.string("Target") ?? ""
        let credential = try c.credential()
        let url = c.string("HostedMigrationOverrideUrl")
        guard try c.shouldProcess(identity) else { return }
        let users = try c.organisation { organisation in
          let users = try organisation.moveCsUser(
            identity, target: target, credential: credential, hostedMigrationOverrideUrl: url)
          organisation.advance(by: .seconds(30))
          return users
        }
        if c.flag("PassThru") { try c.write(users) }
      },
      LabCommand("Get-CsEffectivePolicy", "Shows which policies apply to a user.", "Identity") { c in
        let identity = try c.identity()
        try c.write(try c.organisation { try $0.getCsEffectivePolicy(identity) })
      },
    ]
  }
}
