// Domains of the tenant and their federation.

import Engine
import Lab
import Objects

extension MSOnlineCommands {
  static var domains: [LabCommand] {
    [
      LabCommand("Get-MsolDomain", "Lists the tenant's domains.", "DomainName Status Authentication") { c in
        let name = c.string("DomainName")
        let status = c.string("Status")?.lowercased()
        let authentication = c.string("Authentication")?.lowercased()
        let found = try c.organisation { try $0.getMsolDomain(name) }.map(\.record)
        try c.write(
          found.filter {
            (status == nil || $0["Status"]?.text.lowercased() == status)
              && (authentication == nil || $0["Authentication"]?.text.lowercased() == authentication)
          })
      },
      LabCommand("New-MsolDomain", "Adds a domain to the tenant; it must be verified before use.", "Name") { c in
        let name = c.string("Name") ?? ""
        try c.write(try c.organisation { try $0.newMsolDomain(name) }.record)
      },
      LabCommand("Get-MsolDomainVerificationDns", "Shows the DNS record that proves a domain's ownership.", "DomainName Mode") {
        c in
        let name = c.string("DomainName") ?? ""
        try c.write(try c.organisation { try $0.getMsolDomainVerificationDns(name) })
      },
      LabCommand("Confirm-MsolDomain", "Verifies a domain by its DNS record.", "DomainName") { c in
        let name = c.string("DomainName") ?? ""
        try c.organisation { try $0.confirmMsolDomain(name) }
      },
      LabCommand("Set-MsolDomain", "Makes a domain the default.", "Name IsDefault") { c in
        let name = c.string("Name") ?? ""
        let isDefault = c.flag("IsDefault")
        try c.organisation { try $0.setMsolDomain(name, isDefault: isDefault) }
      },
      LabCommand("Remove-MsolDomain", "Removes a domain that nothing uses.", "DomainName") { c in
        let name = c.string("DomainName") ?? ""
        if !c.flag("Force"), !(try c.context.shouldContinue("Continue with this operation?", "Confirm")) { return }
        try c.organisation { try $0.removeMsolDomain(name) }
      },
      LabCommand("Set-MsolADFSContext", "Says which computer runs AD FS.", "Computer ADFSUserCredentials LogFile") { c in
        let computer = c.string("Computer") ?? ""
        try c.organisation { try $0.setMsolADFSContext(computer: computer) }
      },
      LabCommand("Convert-MsolDomainToFederated", "Makes sign-in of a domain go to AD FS.", "DomainName SupportMultipleDomain")
      { c in
        let name = c.string("DomainName") ?? ""
        guard try c.shouldProcess(name) else { return }
        try c.write(Value(try c.organisation { try $0.convertMsolDomainToFederated(name) }))
      },
      LabCommand(
        "Convert-MsolDomainToStandard", "Makes sign-in of a domain use cloud passwords again.",
        "DomainName SkipUserConversion PasswordFile"
      ) { c in
        let name = c.string("DomainName") ?? ""
        let skip = c.flag("SkipUserConversion")
        guard try c.shouldProcess(name) else { return }
        let converted = try c.organisation { try $0.convertMsolDomainToStandard(name, skipUserConversion: skip) }
        for (user, password) in converted { try c.write(Value("\(user) \(password)")) }
      },
      LabCommand(
        "Update-MsolFederatedDomain", "Tells the tenant of AD FS's present certificate.", "DomainName SupportMultipleDomain"
      ) { c in
        let name = c.string("DomainName") ?? ""
        guard try c.shouldProcess(name) else { return }
        try c.write(Value(try c.organisation { try $0.updateMsolFederatedDomain(name) }))
      },
      LabCommand("Get-MsolDomainFederationSettings", "Shows how a domain's sign-in is federated.", "DomainName") { c in
        let name = c.string("DomainName") ?? ""
        try c.write(try c.organisation { try $0.getMsolDomainFederationSettings(name) }.record)
      },
      LabCommand(
        "Get-MsolFederationProperty", "Compares the federation settings of AD FS and of the tenant.",
        "DomainName SupportMultipleDomain"
      ) {
        c in
        let name = c.string("DomainName") ?? ""
        try c.write(try c.organisation { try $0.getMsolFederationProperty(name) })
      },
    ]
  }
}
