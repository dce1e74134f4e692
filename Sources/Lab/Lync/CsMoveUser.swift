// Move-CsUser between the premises and Lync Online. Prerequisites are tested in the order of FACTS B4; a move takes thirty
// seconds. The tenant is reached through Lync Online's hosted migration service only.

/// A user name with its password, as -Credential carries it.
public struct LabCredential: Sendable, Hashable {
  public let userName: String
  public let password: String

  public init(userName: String, password: String) {
    self.userName = userName
    self.password = password
  }
}

extension Organisation {
  /// Time that a move takes.
  public static let moveDuration = Span.seconds(30)

  /// Move-CsUser. `target` is a pool or the ProxyFqdn of a hosting provider; moves to or from the service need the credential
  /// of a tenant administrator and the URL of the hosted migration service.
  @discardableResult public mutating func moveCsUser(
    _ identity: String, target: String, credential: LabCredential? = nil, hostedMigrationOverrideUrl: String? = nil
  ) throws(LabError) -> [CsUser] {
    let guids = try csResolve(identity, enabledOnly: true)
    for guid in guids {
      guard let object = activeDirectory[guid], let sip = object.attributes.string(.sipAddress) else { continue }
      let configuration = lync.configuration
      let online = object.attributes.string(.sipLocator) != "SRV:"
      var home: String?
      var locator = "SRV:"
      if let pool = configuration.topology.pool(target), configuration.topology.isRegistrar(pool.fqdn) {
        home =
          "CN=Lc Services,CN=Microsoft,CN=\(pool.clusterId),CN=Pools,CN=RTC Service,CN=Services,CN=Configuration,"
          + activeDirectory.rootDN
        if online { try requireHostedMigration(credential, hostedMigrationOverrideUrl, identity) }
      } else if let provider = configuration.hostingProviders.first(where: { sameText($0.proxyFqdn, target) }) {
        guard provider.enabled, provider.hostsOCSUsers, provider.enabledSharedAddressSpace else {
          throw .csMoveProviderUnfit(provider.identity, target: identity)
        }
        let edge = configuration.accessEdge
        guard edge.allowOutsideUsers, edge.allowFederatedUsers, edge.routingMethod == .useDnsSrvRouting else {
          throw .csMoveFederationOff(identity)
        }
        try requireHostedMigration(credential, hostedMigrationOverrideUrl, identity)
        switch systems.hostedMigrationFault(sip: sip) {
        case .notShared: throw .csMoveTenantNotShared(identity)
        case .unknownUser: throw .csMoveUserNotInTenant(identity)
        case .noLicence: throw .csMoveNoLicence(identity)
        case nil: break
        }
        locator = provider.proxyFqdn
      } else {
        throw .csMoveUnknownTarget(target, target: identity)
      }
      advance(by: Organisation.moveDuration)
      let newHome = home
      let newLocator = locator
      try change("Moved \(sip) to \(target)", in: .lync) { systems throws(LabError) in
        var modifications: [DirectoryModification] = [.replace(.sipLocator, [.string(newLocator)])]
        if let newHome { modifications.append(.replace(.sipHomeServer, [.string(newHome)])) }
        try systems.activeDirectory.modify(guid, modifications, at: systems.now)
        systems.hostedMigrationMoved(sip: sip, online: newLocator != "SRV:")
      }
    }
    return guids.compactMap { csUser($0) }
  }

  private func requireHostedMigration(_ credential: LabCredential?, _ url: String?, _ identity: String) throws(LabError) {
    if let url {
      let path = "/HostedMigration/hostedmigrationservice.svc"
      guard url.startsFolded(with: "https://admin"), fold(url).hasSuffix(fold(path)) else {
        throw .csMoveBadURL(url, target: identity)
      }
    }
    guard let credential, tenant.isAdministrator(credential.userName), tenant.accepts(credential) else {
      throw .csMoveBadCredential(identity)
    }
  }
}
