// AD FS: the federation service, its certificates, its trust with Office 365 (FACTS F).

/// A certificate of AD FS.
public struct AdfsCertificate: Sendable, Hashable, LabRecordConvertible {
  /// Service-Communications, Token-Decrypting or Token-Signing.
  public let type: String
  public let thumbprint: String
  public let subject: String
  public let notBefore: Instant
  public let notAfter: Instant
  public internal(set) var isPrimary: Bool

  public var record: LabRecord {
    LabRecord(
      "Microsoft.IdentityServer.Management.Resources.ServiceCertificate",
      [
        ("Certificate", .string("[Subject] \(subject) [Thumbprint] \(thumbprint)")), ("CertificateType", .string(type)),
        ("IsPrimary", .boolean(isPrimary)), ("StoreLocation", .string("CurrentUser")), ("StoreName", .string("My")),
        ("Thumbprint", .string(thumbprint)),
      ])
  }
}

/// A relying party trust.
public struct AdfsRelyingPartyTrust: Sendable, Hashable, LabRecordConvertible {
  public let name: String
  public let identifiers: [String]
  public internal(set) var enabled: Bool
  public internal(set) var monitoringEnabled: Bool
  public internal(set) var tokenLifetime = 0
  public internal(set) var issuanceTransformRules: String

  public var record: LabRecord {
    LabRecord(
      "Microsoft.IdentityServer.Management.Resources.RelyingPartyTrust",
      [
        ("AutoUpdateEnabled", .boolean(true)), ("ConflictWithPublishedPolicy", .boolean(false)), ("Enabled", .boolean(enabled)),
        ("EncryptClaims", .boolean(true)), ("Identifier", .strings(identifiers)),
        ("IssuanceTransformRules", .string(issuanceTransformRules)),
        ("MetadataUrl", .string("https://nexus.microsoftonline-p.com/federationmetadata/2007-06/federationmetadata.xml")),
        ("MonitoringEnabled", .boolean(monitoringEnabled)), ("Name", .string(name)),
        ("SignatureAlgorithm", .string("http://www.w3.org/2000/09/xmldsig#rsa-sha1")),
        ("TokenLifetime", .int(Int64(tokenLifetime))),
        ("WSFedEndpoint", .string("https://login.microsoftonline.com/login.srf")),
      ])
  }
}

/// An endpoint.
public struct AdfsEndpoint: Sendable, Hashable, LabRecordConvertible {
  public let path: String
  public let endpointProtocol: String
  public internal(set) var enabled: Bool
  public internal(set) var proxyEnabled: Bool

  public var record: LabRecord {
    LabRecord(
      "Microsoft.IdentityServer.Management.Resources.Endpoint",
      [
        ("AddressPath", .string(path)), ("Enabled", .boolean(enabled)), ("FullUrl", .string("https://adfs.contoso.com\(path)")),
        ("Protocol", .string(endpointProtocol)), ("Proxy", .boolean(proxyEnabled)),
      ])
  }
}

public struct Federation: Sendable {
  /// The computer that it runs on.
  public let computer: String
  public let proxyComputer: String
  /// `adfs.contoso.com`
  public let serviceName: String
  public internal(set) var displayName = "Contoso"
  public internal(set) var certificates: [AdfsCertificate] = []
  public internal(set) var trusts: [AdfsRelyingPartyTrust] = []
  public internal(set) var endpoints: [AdfsEndpoint] = []
  public internal(set) var ssoLifetimeMinutes = 480
  /// How far the computer's clock is off; over five minutes tokens are refused.
  public internal(set) var clockSkew: Span = .zero

  init(computer: String, proxyComputer: String, serviceName: String) {
    self.computer = computer
    self.proxyComputer = proxyComputer
    self.serviceName = serviceName
  }

  public var signingCertificate: AdfsCertificate? { certificates.first { $0.type == "Token-Signing" && $0.isPrimary } }

  /// What Convert- and Update-MsolFederatedDomain send to the tenant.
  public var tenantSettings: MsolFederationSettings {
    MsolFederationSettings(
      displayName: displayName, issuerUri: "http://\(serviceName)/adfs/services/trust",
      activeLogOnUri: "https://\(serviceName)/adfs/services/trust/2005/usernamemixed",
      passiveLogOnUri: "https://\(serviceName)/adfs/ls/", logOffUri: "https://\(serviceName)/adfs/ls/",
      metadataExchangeUri: "https://\(serviceName)/adfs/services/trust/mex",
      signingCertificate: signingCertificate?.thumbprint ?? "")
  }

  /// The service as a new installation has it.
  static func contoso(at now: Instant, random: inout SeededRandom) -> Federation {
    var federation = Federation(
      computer: "adfs01.contoso.local", proxyComputer: "adfsproxy01.contoso.local", serviceName: "adfs.contoso.com")
    for (type, subject) in [
      ("Service-Communications", "CN=adfs.contoso.com"), ("Token-Decrypting", "CN=ADFS Encryption - adfs.contoso.com"),
      ("Token-Signing", "CN=ADFS Signing - adfs.contoso.com"),
    ] {
      federation.certificates.append(
        AdfsCertificate(
          type: type, thumbprint: random.hex(40).uppercased(), subject: subject, notBefore: now, notAfter: now + .days(365),
          isPrimary: true))
    }
    federation.trusts = [
      AdfsRelyingPartyTrust(
        name: "Microsoft Office 365 Identity Platform",
        identifiers: ["https://login.microsoftonline.com/extSTS.srf", "urn:federation:MicrosoftOnline"], enabled: true,
        monitoringEnabled: true,
        issuanceTransformRules: """
          @RuleName = "UPN and ImmutableID"
          c:[Type == "http://schemas.microsoft.com/ws/2008/06/identity/claims/windowsaccountname"]
           => issue(store = "Active Directory", types = ("http://schemas.xmlsoap.org/claims/UPN", \
          "http://schemas.microsoft.com/LiveID/Federation/2008/05/ImmutableID"), query = \
          "samAccountName={0};userPrincipalName,objectGUID;{1}", param = regexreplace(c.Value, "(?<domain>[^\\\\]+)\\\\(?<user>.+)", \
          "${user}"), param = c.Value);
          """)
    ]
    federation.endpoints = [
      ("/adfs/ls/", "SAML 2.0/WS-Federation", true), ("/adfs/services/trust/2005/windowstransport", "WS-Trust 2005", false),
      ("/adfs/services/trust/2005/usernamemixed", "WS-Trust 2005", true),
      ("/adfs/services/trust/13/usernamemixed", "WS-Trust 1.3", true), ("/adfs/services/trust/mex", "WS-MEX", true),
      ("/FederationMetadata/2007-06/FederationMetadata.xml", "Federation Metadata", true),
    ].map { AdfsEndpoint(path: $0.0, endpointProtocol: $0.1, enabled: true, proxyEnabled: $0.2) }
    return federation
  }
}

extension LabError {
  // All error texts of AD FS's cmdlets.
  static func adfsStopped() -> LabError {
    LabError(
      .federation,
      "PS0033: This cmdlet cannot be executed from a secondary server or while the AD FS Windows Service (adfssrv) is not running.",
      id: "InvalidOperation", category: .invalidOperation, exception: "System.InvalidOperationException")
  }
  static func adfsNotHere(_ command: String) -> LabError {
    LabError(
      .federation,
      "The term '\(command)' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the "
        + "spelling of the name, or if a path was included, verify that the path is correct and try again.",
      id: "CommandNotFoundException", category: .objectNotFound,
      exception: "System.Management.Automation.CommandNotFoundException", target: command, targetType: "String",
      terminating: true)
  }
  static func adfsNoTrust(_ name: String) -> LabError {
    LabError(
      .federation, "MSIS7000: The relying party trust '\(name)' could not be found.", id: "InvalidArgument",
      category: .objectNotFound, exception: "System.ArgumentException", target: name, targetType: "String")
  }
}

extension Organisation {
  private func requireAdfs(_ command: String) throws(LabError) {
    guard sameText(caller.computer, federation.computer) else { throw .adfsNotHere(command) }
    guard computers.isRunning("adfssrv", on: federation.computer) else { throw .adfsStopped() }
  }

  /// Get-AdfsProperties.
  public func getAdfsProperties() throws(LabError) -> LabRecord {
    try requireAdfs("Get-AdfsProperties")
    return LabRecord(
      "Microsoft.IdentityServer.Management.Resources.ServiceProperties",
      [
        ("AutoCertificateRollover", .boolean(true)), ("CertificateCriticalThreshold", .int(2)),
        ("CertificateDuration", .int(365)),
        ("CertificateGenerationThreshold", .int(20)), ("CertificatePromotionThreshold", .int(5)),
        ("CertificateRolloverInterval", .int(720)), ("CertificateSharingContainer", .null),
        ("DisplayName", .string(federation.displayName)), ("FederationPassiveAddress", .string("/adfs/ls/")),
        ("HostName", .string(federation.serviceName)), ("HttpPort", .int(80)), ("HttpsPort", .int(443)),
        ("Identifier", .string("http://\(federation.serviceName)/adfs/services/trust")),
        ("NetTcpPort", .int(1501)), ("SsoLifetime", .int(Int64(federation.ssoLifetimeMinutes))),
      ])
  }

  /// Get-AdfsRelyingPartyTrust.
  public func getAdfsRelyingPartyTrust(_ name: String? = nil) throws(LabError) -> [AdfsRelyingPartyTrust] {
    try requireAdfs("Get-AdfsRelyingPartyTrust")
    return federation.trusts.filter { name == nil || StarPattern(name ?? "").matches($0.name) }
  }

  /// Enable- and Disable-AdfsRelyingPartyTrust.
  public mutating func setAdfsRelyingPartyTrust(_ name: String, enabled: Bool) throws(LabError) {
    try requireAdfs("Enable-AdfsRelyingPartyTrust")
    guard let index = federation.trusts.firstIndex(where: { sameText($0.name, name) }) else { throw .adfsNoTrust(name) }
    try change("\(enabled ? "Enabled" : "Disabled") the trust \(name)", in: .federation) { systems throws(LabError) in
      systems.federation.trusts[index].enabled = enabled
    }
  }

  /// Get-AdfsCertificate.
  public func getAdfsCertificate(type: String? = nil) throws(LabError) -> [AdfsCertificate] {
    try requireAdfs("Get-AdfsCertificate")
    return federation.certificates.filter { type == nil || sameText($0.type, type ?? "") }
  }

  /// Update-AdfsCertificate -Urgent: a new token-signing certificate at once. The tenant keeps the old one until
  /// Update-MsolFederatedDomain.
  public mutating func updateAdfsCertificate() throws(LabError) {
    try requireAdfs("Update-AdfsCertificate")
    try change("Rolled the token-signing certificate", in: .federation) { systems throws(LabError) in
      for index in systems.federation.certificates.indices where systems.federation.certificates[index].type == "Token-Signing"
      {
        systems.federation.certificates[index].isPrimary = false
      }
      systems.federation.certificates.append(
        AdfsCertificate(
          type: "Token-Signing", thumbprint: systems.random.hex(40).uppercased(), subject: "CN=ADFS Signing - adfs.contoso.com",
          notBefore: systems.now, notAfter: systems.now + .days(365), isPrimary: true))
    }
  }

  /// Get-AdfsEndpoint.
  public func getAdfsEndpoint(_ path: String? = nil) throws(LabError) -> [AdfsEndpoint] {
    try requireAdfs("Get-AdfsEndpoint")
    return federation.endpoints.filter { path == nil || sameText($0.path, path ?? "") }
  }

  /// Lets the clock of the AD FS computer go wrong, or right again.
  public mutating func setClockSkew(_ skew: Span) throws(LabError) {
    try change("The clock of \(federation.computer) is \(skew.wholeSeconds) s off", in: .federation) {
      systems throws(LabError) in
      systems.federation.clockSkew = skew
    }
  }
}
