// The ADFS module.

import Engine
import Lab
import Objects

enum AdfsCommands {
  static var all: [LabCommand] {
    [
      LabCommand("Get-AdfsProperties", "Shows the properties of the federation service.") { c in
        try c.write(try c.organisation { try $0.getAdfsProperties() })
      },
      LabCommand("Get-AdfsRelyingPartyTrust", "Gets the trusts with relying parties such as Office 365.", "Name Identifier") {
        c in
        let names: [String?] = c.strings("Name") ?? [nil]
        let identifiers = c.strings("Identifier")?.map { $0.lowercased() }
        for name in names {
          let found = try c.organisation { try $0.getAdfsRelyingPartyTrust(name) }
          try c.write(
            found.filter { trust in
              identifiers.map { wanted in trust.identifiers.contains { wanted.contains($0.lowercased()) } } ?? true
            })
        }
      },
      trust("Enable-AdfsRelyingPartyTrust", true, "Switches a trust on."),
      trust("Disable-AdfsRelyingPartyTrust", false, "Switches a trust off: nobody can sign in to it."),
      LabCommand("Get-AdfsCertificate", "Gets the certificates of the federation service.", "CertificateType Thumbprint") { c in
        let types: [String?] = c.strings("CertificateType") ?? [nil]
        let prints = c.strings("Thumbprint")?.map { $0.lowercased() }
        for type in types {
          let found = try c.organisation { try $0.getAdfsCertificate(type: type) }
          try c.write(found.filter { prints?.contains($0.thumbprint.lowercased()) ?? true })
        }
      },
      LabCommand("Update-AdfsCertificate", "Rolls the token-signing certificate.", "CertificateType Urgent") { c in
        guard try c.shouldProcess(c.string("CertificateType") ?? "Token-Signing") else { return }
        try c.organisation { try $0.updateAdfsCertificate() }
      },
      LabCommand("Get-AdfsEndpoint", "Gets the endpoints of the federation service.", "AddressPath") { c in
        let paths: [String?] = c.strings("AddressPath") ?? [nil]
        for path in paths { try c.write(try c.organisation { try $0.getAdfsEndpoint(path) }) }
      },
    ]
  }

  private static func trust(_ name: String, _ on: Bool, _ synopsis: String) -> LabCommand {
    LabCommand(name, synopsis, "TargetName TargetRelyingParty TargetIdentifier PassThru") { c in
      var name = c.string("TargetName") ?? ""
      if c.has("TargetRelyingParty") { name = try c.identity("TargetRelyingParty") }
      if let identifier = c.string("TargetIdentifier")?.lowercased() {
        name =
          try c.organisation { try $0.getAdfsRelyingPartyTrust() }.first {
            $0.identifiers.contains { $0.lowercased() == identifier }
          }?.name ?? identifier
      }
      guard try c.shouldProcess(name) else { return }
      let wanted = name
      try c.organisation { try $0.setAdfsRelyingPartyTrust(wanted, enabled: on) }
      if c.flag("PassThru") { try c.write(try c.organisation { try $0.getAdfsRelyingPartyTrust(wanted) }) }
    }
  }
}
