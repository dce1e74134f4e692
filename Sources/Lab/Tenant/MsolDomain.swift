// Domains of the tenant: adding, verifying, federating (FACTS D5).

/// How a federated domain's sign-ins are sent to AD FS.
public struct MsolFederationSettings: Sendable, Hashable, LabRecordConvertible {
  public internal(set) var displayName: String
  public internal(set) var issuerUri: String
  public internal(set) var activeLogOnUri: String
  public internal(set) var passiveLogOnUri: String
  public internal(set) var logOffUri: String
  public internal(set) var metadataExchangeUri: String
  /// Thumbprint of AD FS's token-signing certificate as the tenant knows it.
  public internal(set) var signingCertificate: String

  /// As Get-MsolDomainFederationSettings prints it.
  public var record: LabRecord {
    LabRecord(
      "Microsoft.Online.Administration.DomainFederationSettings",
      [
        ("ActiveLogOnUri", .string(activeLogOnUri)), ("DefaultInteractiveAuthenticationMethod", .null),
        ("FederationBrandName", .string(displayName)), ("IssuerUri", .string(issuerUri)), ("LogOffUri", .string(logOffUri)),
        ("MetadataExchangeUri", .string(metadataExchangeUri)), ("NextSigningCertificate", .null),
        ("OpenIdConnectDiscoveryEndpoint", .null),
        ("PassiveLogOnUri", .string(passiveLogOnUri)), ("PreferredAuthenticationProtocol", .null),
        ("SigningCertificate", .string(signingCertificate)), ("SupportsMfa", .null),
      ])
  }
}

/// A domain of the tenant.
public struct MsolDomain: Sendable, Hashable, LabRecordConvertible {
  public let name: String
  public internal(set) var isVerified: Bool
  /// Non-nil = federated.
  public internal(set) var federation: MsolFederationSettings?
  /// A change of authentication that isn't in force yet: its settings, or nil for managed.
  var pendingAuthentication: MsolFederationSettings??
  public internal(set) var isDefault = false
  public internal(set) var isInitial = false
  /// `ms12345678`, the verification record.
  public internal(set) var verificationCode = ""
  /// Whether the record stands in public DNS; scenarios set it.
  public internal(set) var hasVerificationRecord = true
  public var isFederated: Bool { federation != nil }

  public var record: LabRecord {
    LabRecord(
      "Microsoft.Online.Administration.Domain",
      [
        (
          "Authentication",
          .enumeration(
            type: "Microsoft.Online.Administration.DomainAuthenticationType", name: isFederated ? "Federated" : "Managed")
        ),
        (
          "Capabilities",
          .enumeration(
            type: "Microsoft.Online.Administration.DomainCapabilities",
            name: isVerified ? "Email, OfficeCommunicationsOnline" : "None")
        ), ("IsDefault", .boolean(isDefault)), ("IsInitial", .boolean(isInitial)), ("Name", .string(name)),
        ("RootDomain", .null),
        (
          "Status",
          .enumeration(type: "Microsoft.Online.Administration.DomainStatus", name: isVerified ? "Verified" : "Unverified")
        ), ("VerificationMethod", .null),
      ], showing: ["Name", "Status", "Authentication"])
  }
}

extension Organisation {
  private func domainIndex(_ name: String) throws(LabError) -> Int {
    guard let index = tenant.domains.firstIndex(where: { sameText($0.name, name) }) else { throw .msolDomainNotFound(name) }
    return index
  }

  /// Get-MsolDomain.
  public func getMsolDomain(_ name: String? = nil) throws(LabError) -> [MsolDomain] {
    try requireMsol()
    guard let name else { return tenant.domains }
    return [tenant.domains[try domainIndex(name)]]
  }

  /// New-MsolDomain: unverified and managed.
  @discardableResult public mutating func newMsolDomain(_ name: String) throws(LabError) -> MsolDomain {
    try requireMsol(write: true)
    guard ManagementStoreContent.isFqdn(name), !fold(name).hasSuffix(".local") else { throw .msolBadSyntax("Name") }
    if tenant.domain(name) != nil { throw .msolDomainExists() }
    return try change("Added domain \(name) to the tenant", in: .tenant) { systems throws(LabError) in
      var domain = MsolDomain(name: fold(name), isVerified: false)
      domain.verificationCode = "ms\(systems.random.next(in: 10_000_000...99_999_999))"
      systems.tenant.domains.append(domain)
      return domain
    }
  }

  /// Get-MsolDomainVerificationDns: the text record to publish.
  public func getMsolDomainVerificationDns(_ name: String) throws(LabError) -> LabRecord {
    try requireMsol()
    let domain = tenant.domains[try domainIndex(name)]
    return LabRecord(
      "Microsoft.Online.Administration.DomainDnsTxtRecord",
      [
        ("CanonicalName", .null), ("ExtensionData", .string("System.Runtime.Serialization.ExtensionDataObject")),
        ("Capability", .null), ("IsOptional", .null), ("Label", .string(domain.name)), ("ObjectId", .null),
        ("Ttl", .int(3600)), ("Text", .string("MS=\(domain.verificationCode)")),
      ])
  }

  /// Sets whether the verification record of a domain stands in public DNS.
  public mutating func setVerificationRecord(of name: String, present: Bool) throws(LabError) {
    let index = try domainIndex(name)
    try change("The verification record of \(name) is \(present ? "" : "not ")in DNS", in: .tenant) {
      systems throws(LabError) in
      systems.tenant.domains[index].hasVerificationRecord = present
    }
  }

  /// Confirm-MsolDomain.
  public mutating func confirmMsolDomain(_ name: String) throws(LabError) {
    try requireMsol(write: true)
    let index = try domainIndex(name)
    guard tenant.domains[index].hasVerificationRecord else { throw .msolDomainNotVerified() }
    try change("Verified domain \(name)", in: .tenant) { systems throws(LabError) in
      systems.tenant.domains[index].isVerified = true
      // Addresses in the domain count from now on; the next full synchronisation corrects UPNs.
      systems.dirSync.needsFullImport = true
    }
  }

  /// Set-MsolDomain -IsDefault.
  public mutating func setMsolDomain(_ name: String, isDefault: Bool) throws(LabError) {
    try requireMsol(write: true)
    let index = try domainIndex(name)
    guard tenant.domains[index].isVerified else { throw .msolDomainUnverified() }
    guard isDefault else { return }
    if tenant.domains[index].isFederated {
      throw .msol("DefaultDomainInvalidAuthentication", "The default domain must be managed.")
    }
    try change("\(name) is the default domain", in: .tenant) { systems throws(LabError) in
      for other in systems.tenant.domains.indices { systems.tenant.domains[other].isDefault = other == index }
    }
  }

  /// Remove-MsolDomain.
  public mutating func removeMsolDomain(_ name: String) throws(LabError) {
    try requireMsol(write: true)
    let index = try domainIndex(name)
    let domain = tenant.domains[index]
    if domain.isInitial { throw .msolInitialDomain() }
    if domain.isDefault { throw .msolDefaultDomain() }
    if tenant.domains.contains(where: { fold($0.name).hasSuffix("." + fold(name)) }) { throw .msolDomainHasChild() }
    let isUsed = tenant.liveUsers.contains { user in
      ([user.userPrincipalName] + user.proxyAddresses).contains { sameText($0.domainPart ?? "", name) }
    }
    if isUsed { throw .msolDomainNotEmpty() }
    try change("Removed domain \(name) from the tenant", in: .tenant) { systems throws(LabError) in
      systems.tenant.domains.remove(at: index)
    }
  }

  /// Set-MsolADFSContext.
  public mutating func setMsolADFSContext(computer: String) throws(LabError) {
    try requireMsol(write: true)
    guard let machine = computers[computer], sameText(machine.fqdn, federation.computer) else { throw .msolNoADFSContext() }
    try change("AD FS context is \(machine.fqdn)", in: .tenant) { systems throws(LabError) in
      systems.tenant.adfsContext = machine.fqdn
    }
  }

  private func requireADFS() throws(LabError) {
    let context = tenant.adfsContext ?? caller.computer
    guard sameText(context, federation.computer), computers.isRunning("adfssrv", on: federation.computer) else {
      throw .msolNoADFSContext()
    }
  }

  /// Convert-MsolDomainToFederated; in force a minute later. Returns the line that the cmdlet prints.
  @discardableResult public mutating func convertMsolDomainToFederated(_ name: String) throws(LabError) -> String {
    try requireMsol(write: true)
    try requireADFS()
    let index = try domainIndex(name)
    let domain = tenant.domains[index]
    if domain.isInitial { throw .msolInitialDomainUpdate() }
    guard domain.isVerified else { throw .msolDomainUnverified() }
    if domain.isFederated || domain.isDefault { throw .msolDomainAuthentication() }
    let settings = federation.tenantSettings
    try change("Converted \(name) to federated", in: .tenant) { systems throws(LabError) in
      systems.tenant.domains[index].pendingAuthentication = .some(settings)
      systems.schedule(.domainAuthenticationApplies(domain: domain.name), after: .seconds(60))
    }
    return "Successfully updated '\(domain.name)' domain."
  }

  /// Convert-MsolDomainToStandard and Set-MsolDomainAuthentication -Authentication Managed. Without `skipUserConversion` the
  /// users get temporary passwords, which are returned for the password file.
  @discardableResult public mutating func convertMsolDomainToStandard(
    _ name: String, skipUserConversion: Bool
  ) throws(LabError) -> [(userPrincipalName: String, password: String)] {
    try requireMsol(write: true)
    let index = try domainIndex(name)
    let domain = tenant.domains[index]
    guard domain.isFederated else { throw .msolDomainAuthentication() }
    let users = tenant.liveUsers.filter { sameText($0.userPrincipalName.domainPart ?? "", name) }
    return try change("Converted \(name) to managed", in: .tenant) { systems throws(LabError) in
      systems.tenant.domains[index].pendingAuthentication = .some(nil)
      systems.schedule(.domainAuthenticationApplies(domain: domain.name), after: .seconds(60))
      guard !skipUserConversion else { return [] }
      var passwords: [(userPrincipalName: String, password: String)] = []
      for user in users {
        let password = systems.temporaryPassword()
        systems.tenant.users[user.objectId]?.passwordDigest = PasswordRecord.digest(password)
        passwords.append((user.userPrincipalName, password))
      }
      return passwords
    }
  }

  /// Update-MsolFederatedDomain: sends AD FS's settings and certificate to the tenant.
  @discardableResult public mutating func updateMsolFederatedDomain(_ name: String) throws(LabError) -> String {
    try requireMsol(write: true)
    try requireADFS()
    let index = try domainIndex(name)
    guard tenant.domains[index].isFederated else { throw .msolDomainAuthentication() }
    let settings = federation.tenantSettings
    try change("Updated the federation settings of \(name)", in: .tenant) { systems throws(LabError) in
      systems.tenant.domains[index].federation = settings
    }
    return "Successfully updated '\(name)' domain."
  }

  /// Get-MsolDomainFederationSettings.
  public func getMsolDomainFederationSettings(_ name: String) throws(LabError) -> MsolFederationSettings {
    try requireMsol()
    guard let settings = tenant.domains[try domainIndex(name)].federation else { throw .msolDomainAuthentication() }
    return settings
  }

  /// Get-MsolFederationProperty: AD FS's half and the tenant's half.
  public func getMsolFederationProperty(_ name: String) throws(LabError) -> [LabRecord] {
    try requireMsol()
    try requireADFS()
    let theirs = try getMsolDomainFederationSettings(name)
    return [("ADFS Server", federation.tenantSettings), ("Microsoft Office 365", theirs)].map { source, settings in
      LabRecord(
        "Microsoft.Online.Identity.Federation.Powershell.FederationProperty",
        [
          ("Source", .string(source)), ("ActiveClientSignInUrl", .string(settings.activeLogOnUri)),
          ("FederationServiceDisplayName", .string(settings.displayName)),
          ("FederationServiceIdentifier", .string(settings.issuerUri)),
          ("FederationMetadataUrl", .string(settings.metadataExchangeUri)),
          ("PassiveClientSignInUrl", .string(settings.passiveLogOnUri)),
          ("PassiveClientSignOutUrl", .string(settings.logOffUri)),
          ("TokenSigningCertificate", .string(settings.signingCertificate)), ("NextTokenSigningCertificate", .null),
          ("PreferredAuthenticationProtocol", .null),
        ])
    }
  }
}
