// The access edge configuration: one global object with the gates for federation and remote users (FACTS B7).

/// How the Access Edge finds federated partners.
public enum CsRoutingMethod: String, Sendable, Hashable {
  case useDnsSrvRouting = "UseDnsSrvRouting"
  case useDefaultRouting = "UseDefaultRouting"
}

/// As Get-CsAccessEdgeConfiguration prints it.
public struct CsAccessEdgeConfiguration: Sendable, Hashable, LabRecordConvertible {
  public internal(set) var allowAnonymousUsers = false
  public internal(set) var allowFederatedUsers = false
  public internal(set) var allowOutsideUsers = false
  public internal(set) var beClearingHouse = false
  public internal(set) var enablePartnerDiscovery = false
  public internal(set) var discoveredPartnerVerificationLevel = CsVerificationLevel.useSourceVerification
  public internal(set) var enableArchivingDisclaimer = false
  public internal(set) var enableUserReplicator = false
  public internal(set) var keepCrlsUpToDateForPeers = true
  public internal(set) var markSourceVerifiableOnOutgoingMessages = true
  public internal(set) var outgoingTlsCountForFederatedPartners = 4
  public internal(set) var dnsSrvCacheRecordCount = 131_072
  public internal(set) var discoveredPartnerStandardRate = 20
  public internal(set) var enableDiscoveredPartnerContactsLimit = true
  public internal(set) var maxContactsPerDiscoveredPartner = 1000
  public internal(set) var discoveredPartnerReportPeriodMinutes = 60
  public internal(set) var maxAcceptedCertificatesStored = 1000
  public internal(set) var maxRejectedCertificatesStored = 500
  public internal(set) var certificatesDeletedPercentage = 20
  public internal(set) var routingMethod = CsRoutingMethod.useDnsSrvRouting
  /// Set with default routing only.
  public internal(set) var defaultRouteFqdn: String?

  public var record: LabRecord {
    LabRecord(
      "Microsoft.Rtc.Management.WritableConfig.Settings.Edge.DisplayAccessEdgeConfiguration",
      [
        ("Identity", .string("Global")), ("AllowAnonymousUsers", .boolean(allowAnonymousUsers)),
        ("AllowFederatedUsers", .boolean(allowFederatedUsers)), ("AllowOutsideUsers", .boolean(allowOutsideUsers)),
        ("BeClearingHouse", .boolean(beClearingHouse)), ("EnablePartnerDiscovery", .boolean(enablePartnerDiscovery)),
        ("DiscoveredPartnerVerificationLevel", discoveredPartnerVerificationLevel.value),
        ("EnableArchivingDisclaimer", .boolean(enableArchivingDisclaimer)),
        ("EnableUserReplicator", .boolean(enableUserReplicator)),
        ("KeepCrlsUpToDateForPeers", .boolean(keepCrlsUpToDateForPeers)),
        ("MarkSourceVerifiableOnOutgoingMessages", .boolean(markSourceVerifiableOnOutgoingMessages)),
        ("OutgoingTlsCountForFederatedPartners", .int(Int64(outgoingTlsCountForFederatedPartners))),
        ("DnsSrvCacheRecordCount", .int(Int64(dnsSrvCacheRecordCount))),
        ("DiscoveredPartnerStandardRate", .int(Int64(discoveredPartnerStandardRate))),
        ("EnableDiscoveredPartnerContactsLimit", .boolean(enableDiscoveredPartnerContactsLimit)),
        ("MaxContactsPerDiscoveredPartner", .int(Int64(maxContactsPerDiscoveredPartner))),
        ("DiscoveredPartnerReportPeriodMinutes", .int(Int64(discoveredPartnerReportPeriodMinutes))),
        ("MaxAcceptedCertificatesStored", .int(Int64(maxAcceptedCertificatesStored))),
        ("MaxRejectedCertificatesStored", .int(Int64(maxRejectedCertificatesStored))),
        ("CertificatesDeletedPercentage", .int(Int64(certificatesDeletedPercentage))),
      ]
        + (defaultRouteFqdn.map { [("DefaultRouteFqdn", LabValue.string($0))] } ?? [])
        + [
          (
            "RoutingMethod",
            .enumeration(
              type: "Microsoft.Rtc.Management.WritableConfig.Settings.Edge.RoutingMethod", name: routingMethod.rawValue)
          )
        ])
  }
}

/// What Set-CsAccessEdgeConfiguration changes; nil = leave.
public struct CsAccessEdgeChanges: Sendable {
  public var allowAnonymousUsers: Bool?
  public var allowFederatedUsers: Bool?
  public var allowOutsideUsers: Bool?
  public var beClearingHouse: Bool?
  public var enablePartnerDiscovery: Bool?
  public var discoveredPartnerVerificationLevel: CsVerificationLevel?
  public var enableArchivingDisclaimer: Bool?
  public var enableUserReplicator: Bool?
  public var keepCrlsUpToDateForPeers: Bool?
  public var markSourceVerifiableOnOutgoingMessages: Bool?
  public var enableDiscoveredPartnerContactsLimit: Bool?
  /// Numbers by property name, such as `MaxContactsPerDiscoveredPartner`.
  public var numbers: [String: Int] = [:]
  /// -UseDnsSrvRouting.
  public var useDnsSrvRouting = false
  /// -UseDefaultRouting with -DefaultRouteFqdn.
  public var defaultRouteFqdn: String?

  public init() {}
}

extension Organisation {
  /// Get-CsAccessEdgeConfiguration.
  public func getCsAccessEdgeConfiguration(localStore: Bool = false) throws(LabError) -> CsAccessEdgeConfiguration {
    try storeContent(localStore: localStore).accessEdge
  }

  /// Set-CsAccessEdgeConfiguration. Partner discovery needs DNS SRV routing; a default route needs that no providers exist.
  public mutating func setCsAccessEdgeConfiguration(_ changes: CsAccessEdgeChanges) throws(LabError) {
    var edge = lync.configuration.accessEdge
    if changes.defaultRouteFqdn != nil,
      let provider = lync.configuration.hostingProviders.first?.identity ?? lync.configuration.publicProviders.first?.identity
    {
      throw .csProviderBlocksDefaultRoute(provider)
    }
    if let fqdn = changes.defaultRouteFqdn {
      edge.routingMethod = .useDefaultRouting
      edge.defaultRouteFqdn = fqdn
    }
    if changes.useDnsSrvRouting {
      edge.routingMethod = .useDnsSrvRouting
      edge.defaultRouteFqdn = nil
    }
    if changes.enablePartnerDiscovery == true, edge.routingMethod != .useDnsSrvRouting { throw .csPartnerDiscoveryNeedsDns() }
    edge.allowAnonymousUsers = changes.allowAnonymousUsers ?? edge.allowAnonymousUsers
    edge.allowFederatedUsers = changes.allowFederatedUsers ?? edge.allowFederatedUsers
    edge.allowOutsideUsers = changes.allowOutsideUsers ?? edge.allowOutsideUsers
    edge.beClearingHouse = changes.beClearingHouse ?? edge.beClearingHouse
    edge.enablePartnerDiscovery = changes.enablePartnerDiscovery ?? edge.enablePartnerDiscovery
    edge.discoveredPartnerVerificationLevel =
      changes.discoveredPartnerVerificationLevel ?? edge.discoveredPartnerVerificationLevel
    edge.enableArchivingDisclaimer = changes.enableArchivingDisclaimer ?? edge.enableArchivingDisclaimer
    edge.enableUserReplicator = changes.enableUserReplicator ?? edge.enableUserReplicator
    edge.keepCrlsUpToDateForPeers = changes.keepCrlsUpToDateForPeers ?? edge.keepCrlsUpToDateForPeers
    edge.markSourceVerifiableOnOutgoingMessages =
      changes.markSourceVerifiableOnOutgoingMessages ?? edge.markSourceVerifiableOnOutgoingMessages
    edge.enableDiscoveredPartnerContactsLimit =
      changes.enableDiscoveredPartnerContactsLimit ?? edge.enableDiscoveredPartnerContactsLimit
    for (name, number) in changes.numbers {
      switch fold(name) {
      case "outgoingtlscountforfederatedpartners": edge.outgoingTlsCountForFederatedPartners = number
      case "dnssrvcacherecordcount": edge.dnsSrvCacheRecordCount = number
      case "discoveredpartnerstandardrate": edge.discoveredPartnerStandardRate = number
      case "maxcontactsperdiscoveredpartner": edge.maxContactsPerDiscoveredPartner = number
      case "discoveredpartnerreportperiodminutes": edge.discoveredPartnerReportPeriodMinutes = number
      case "maxacceptedcertificatesstored": edge.maxAcceptedCertificatesStored = number
      case "maxrejectedcertificatesstored": edge.maxRejectedCertificatesStored = number
      case "certificatesdeletedpercentage": edge.certificatesDeletedPercentage = number
      default: throw .csUnknownParameter(name)
      }
    }
    let final = edge
    try changeStore("Changed the access edge configuration") { content throws(LabError) in content.accessEdge = final }
  }
}
