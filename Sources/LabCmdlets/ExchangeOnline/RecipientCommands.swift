// Recipients besides mailboxes.

import Engine
import Lab
import Objects

extension ExchangeCommands {
  static var recipients: [LabCommand] {
    [
      LabCommand("Get-Recipient", "Gets recipients: mailboxes and groups.", "Identity ResultSize") { c in
        let identity = try c.optionalIdentity()
        try c.write(try c.organisation { try $0.getRecipient(identity) })
      },
      LabCommand("Get-User", "Gets users as Exchange Online knows them, with a mailbox or without.", "Identity ResultSize") {
        c in
        let identity = try c.optionalIdentity()
        try c.write(try c.organisation { try $0.getExchangeUser(identity) })
      },
      LabCommand("Get-DistributionGroup", "Gets distribution groups.", "Identity ResultSize") { c in
        let identity = try c.optionalIdentity()
        try c.write(try c.organisation { try $0.getDistributionGroup(identity) })
      },
      LabCommand("Get-DistributionGroupMember", "Lists the members of a distribution group.", "Identity ResultSize") { c in
        let identity = try c.identity()
        try c.write(try c.organisation { try $0.getDistributionGroupMember(identity) })
      },
      LabCommand("Get-AcceptedDomain", "Lists the domains that mail is accepted for.", "Identity") { c in
        let identity = try c.optionalIdentity()?.lowercased()
        let found = try c.organisation { try $0.getAcceptedDomain() }
        try c.write(found.filter { identity == nil || $0["Name"]?.text.lowercased() == identity })
      },
    ]
  }

  static var unifiedMessaging: [LabCommand] {
    [
      LabCommand(
        "New-UMDialPlan", "Creates a dial plan for voice mail.",
        "Name NumberOfDigitsInExtension URIType VoIPSecurity CountryOrRegionCode"
      ) { c in
        let name = c.string("Name") ?? ""
        let digits = c.int("NumberOfDigitsInExtension") ?? 0
        let uri = c.string("URIType") ?? "TelExtn"
        let security = c.string("VoIPSecurity") ?? "Unsecured"
        let country = c.string("CountryOrRegionCode") ?? ""
        guard try c.shouldProcess(name, "New-UMDialPlan") else { return }
        try c.write(
          try c.organisation {
            try $0.newUMDialPlan(name: name, numberOfDigits: digits, uriType: uri, voipSecurity: security, countryCode: country)
          }.record)
      },
      LabCommand("Get-UMDialPlan", "Gets dial plans.", "Identity") { c in
        let identity = try c.optionalIdentity()
        try c.write(try c.organisation { try $0.getUMDialPlan(identity) })
      },
      LabCommand("Set-UMDialPlan", "Sets the access numbers of a dial plan.", "Identity AccessTelephoneNumbers") { c in
        let identity = try c.identity()
        let numbers = c.strings("AccessTelephoneNumbers") ?? []
        guard try c.shouldProcess(identity, "Set-UMDialPlan") else { return }
        try c.organisation { try $0.setUMDialPlan(identity, accessNumbers: numbers) }
      },
      LabCommand("Get-UMMailboxPolicy", "Gets policies for voice mail.", "Identity") { c in
        let identity = try c.optionalIdentity()
        try c.write(try c.organisation { try $0.getUMMailboxPolicy(identity) })
      },
      LabCommand("Get-UMMailbox", "Gets mailboxes with voice mail.", "Identity ResultSize") { c in
        let identity = try c.optionalIdentity()
        try c.write(try c.organisation { try $0.getUMMailbox(identity) })
      },
      LabCommand(
        "Enable-UMMailbox", "Gives a mailbox voice mail.",
        "Identity UMMailboxPolicy SIPResourceIdentifier Extensions PinExpired"
      ) { c in
        let identity = try c.identity()
        let policy = try c.identity("UMMailboxPolicy")
        let sip = c.string("SIPResourceIdentifier")
        let extensions = c.strings("Extensions") ?? []
        let expired = c.bool("PinExpired") ?? true
        guard try c.shouldProcess(identity, "Enable-UMMailbox") else { return }
        try c.write(
          try c.organisation {
            try $0.enableUMMailbox(
              identity, policy: policy, sipResourceIdentifier: sip, extensions: extensions, pinExpired: expired)
          })
      },
      LabCommand("Disable-UMMailbox", "Takes voice mail from a mailbox.", "Identity KeepProperties") { c in
        let identity = try c.identity()
        guard try c.shouldProcess(identity, "Disable-UMMailbox") else { return }
        try c.organisation { try $0.disableUMMailbox(identity) }
      },
    ]
  }
}
