// Hosting and public providers: the services that the Edge federates with.

import Engine
import Lab
import Objects

extension LyncCommands {
  static var providers: [LabCommand] { hostingProviders + publicProviders }

  private static let settings =
    "Enabled EnabledSharedAddressSpace HostsOCSUsers IsLocal VerificationLevel AutodiscoverUrl SipClientPort"

  private static var hostingProviders: [LabCommand] {
    [
      LabCommand(
        "Get-CsHostingProvider", "Gets the hosting providers that the organisation knows.", "Identity Filter LocalStore"
      ) { c in
        let identity = try c.optionalIdentity()
        let filter = c.string("Filter")
        let local = c.flag("LocalStore")
        try c.write(try c.organisation { try $0.getCsHostingProvider(identity, filter: filter, localStore: local) })
      },
      LabCommand(
        "New-CsHostingProvider", "Makes a hosting provider known, such as Exchange Online for voice mail, and prints it.",
        "Identity ProxyFqdn InMemory " + settings
      ) { c in
        let identity = try c.identity()
        let provider = CsHostingProvider(
          identity: identity, proxyFqdn: c.string("ProxyFqdn") ?? "", enabled: c.flag("Enabled"),
          enabledSharedAddressSpace: c.flag("EnabledSharedAddressSpace"), hostsOCSUsers: c.flag("HostsOCSUsers"),
          verificationLevel: verificationLevel(c) ?? .alwaysVerifiable, isLocal: c.flag("IsLocal"),
          autodiscoverUrl: c.string("AutodiscoverUrl"), sipClientPort: c.int("SipClientPort") ?? 443)
        if c.flag("InMemory") { return try c.write(provider.record) }
        guard try c.shouldProcess(identity) else { return }
        try c.write(try c.organisation { try $0.newCsHostingProvider(provider) }.record)
      },
      LabCommand(
        "Set-CsHostingProvider", "Changes a hosting provider; its proxy can't be changed.", "Identity Instance " + settings
      ) { c in
        let identity = try c.identity(c.has("Instance") ? "Instance" : "Identity")
        var changes = CsHostingProviderChanges()
        changes.enabled = c.bool("Enabled")
        changes.enabledSharedAddressSpace = c.bool("EnabledSharedAddressSpace")
        changes.hostsOCSUsers = c.bool("HostsOCSUsers")
        changes.isLocal = c.bool("IsLocal")
        changes.verificationLevel = verificationLevel(c)
        if let url = c.given("AutodiscoverUrl") { changes.autodiscoverUrl = .some(url.isEmpty ? nil : url) }
        changes.sipClientPort = c.int("SipClientPort")
        if let edited = c.value("Instance").base.obj as? LabObject { try take(edited, into: &changes, c) }
        guard try c.shouldProcess(identity) else { return }
        let wanted = changes
        try c.organisation { try $0.setCsHostingProvider(identity, wanted) }
      },
      LabCommand("Remove-CsHostingProvider", "Removes a hosting provider.", "Identity") { c in
        let identity = try c.identity()
        guard try c.shouldProcess(identity) else { return }
        try c.organisation { try $0.removeCsHostingProvider(identity) }
      },
      toggle("Enable-CsHostingProvider", true, "Lets the organisation use a hosting provider."),
      toggle("Disable-CsHostingProvider", false, "Keeps a hosting provider but stops using it."),
    ]
  }

  private static func toggle(_ name: String, _ on: Bool, _ synopsis: String) -> LabCommand {
    LabCommand(name, synopsis, "Identity") { c in
      let identity = try c.identity()
      guard try c.shouldProcess(identity) else { return }
      try c.organisation { try $0.setCsHostingProviderEnabled(identity, on) }
    }
  }

  /// Settings of an edited copy.
  private static func take(_ edited: LabObject, into changes: inout CsHostingProviderChanges, _ c: LabCmdlet) throws {
    func flag(_ name: String) -> Bool? { edited[name].flatMap { $0.isNull ? nil : Truth.isTrue($0) } }
    changes.enabled = flag("Enabled")
    changes.enabledSharedAddressSpace = flag("EnabledSharedAddressSpace")
    changes.hostsOCSUsers = flag("HostsOCSUsers")
    changes.isLocal = flag("IsLocal")
    if let level = edited["VerificationLevel"], !level.isNull {
      let name = try c.session.text(level).lowercased()
      changes.verificationLevel = CsVerificationLevel.allCases.first { $0.rawValue.lowercased() == name }
    }
    if let url = edited["AutodiscoverUrl"] { changes.autodiscoverUrl = .some(url.isNull ? nil : try c.session.text(url)) }
    if let port = edited["SipClientPort"]?.integer { changes.sipClientPort = Int(port) }
  }

  private static var publicProviders: [LabCommand] {
    [
      LabCommand("Get-CsPublicProvider", "Gets the public providers that the organisation knows.", "Identity LocalStore") { c in
        let identity = try c.optionalIdentity()
        let local = c.flag("LocalStore")
        try c.write(try c.organisation { try $0.getCsPublicProvider(identity, localStore: local) })
      },
      LabCommand(
        "New-CsPublicProvider", "Makes a public provider known.", "Identity ProxyFqdn Enabled VerificationLevel IconUrl"
      ) { c in
        let provider = CsPublicProvider(
          identity: try c.identity(), proxyFqdn: c.string("ProxyFqdn") ?? "", iconUrl: c.string("IconUrl"),
          verificationLevel: verificationLevel(c) ?? .useSourceVerification, enabled: c.flag("Enabled"))
        guard try c.shouldProcess(provider.identity) else { return }
        try c.write(try c.organisation { try $0.newCsPublicProvider(provider) }.record)
      },
      LabCommand("Set-CsPublicProvider", "Changes a public provider.", "Identity Enabled VerificationLevel IconUrl") { c in
        let identity = try c.identity()
        let enabled = c.bool("Enabled")
        let level = verificationLevel(c)
        let icon: String?? = c.given("IconUrl").map { $0.isEmpty ? nil : $0 }
        guard try c.shouldProcess(identity) else { return }
        try c.organisation { try $0.setCsPublicProvider(identity, enabled: enabled, verificationLevel: level, iconUrl: icon) }
      },
      LabCommand("Remove-CsPublicProvider", "Removes a public provider.", "Identity") { c in
        let identity = try c.identity()
        guard try c.shouldProcess(identity) else { return }
        try c.organisation { try $0.removeCsPublicProvider(identity) }
      },
      publicToggle("Enable-CsPublicProvider", true, "Lets the organisation use a public provider."),
      publicToggle("Disable-CsPublicProvider", false, "Keeps a public provider but stops using it."),
    ]
  }

  private static func publicToggle(_ name: String, _ on: Bool, _ synopsis: String) -> LabCommand {
    LabCommand(name, synopsis, "Identity") { c in
      let identity = try c.identity()
      guard try c.shouldProcess(identity) else { return }
      try c.organisation { try $0.setCsPublicProvider(identity, enabled: on) }
    }
  }
}
