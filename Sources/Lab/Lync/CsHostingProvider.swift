// Hosting providers and public providers: whom the Edge may federate with as a service (FACTS B6). Identity and ProxyFqdn are
// each unique over both kinds together.

/// How far a provider's messages are believed.
public enum CsVerificationLevel: String, Sendable, Hashable, CaseIterable {
  case alwaysVerifiable = "AlwaysVerifiable"
  case alwaysUnverifiable = "AlwaysUnverifiable"
  case useSourceVerification = "UseSourceVerification"

  public static let typeName = "Microsoft.Rtc.Management.WritableConfig.Settings.Edge.VerificationLevelType"
  var value: LabValue { .enumeration(type: CsVerificationLevel.typeName, name: rawValue) }
}

/// A hosting provider, as New- and Get-CsHostingProvider print it.
public struct CsHostingProvider: Sendable, Hashable, LabRecordConvertible {
  public let identity: String
  public let proxyFqdn: String
  public var verificationLevel: CsVerificationLevel
  public var enabled: Bool
  public var enabledSharedAddressSpace: Bool
  public var hostsOCSUsers: Bool
  public var isLocal: Bool
  public var autodiscoverUrl: String?
  public var sipClientPort: Int

  public init(
    identity: String, proxyFqdn: String, enabled: Bool, enabledSharedAddressSpace: Bool = false, hostsOCSUsers: Bool = false,
    verificationLevel: CsVerificationLevel = .alwaysVerifiable, isLocal: Bool = false, autodiscoverUrl: String? = nil,
    sipClientPort: Int = 443
  ) {
    self.identity = identity
    self.proxyFqdn = proxyFqdn
    self.enabled = enabled
    self.enabledSharedAddressSpace = enabledSharedAddressSpace
    self.hostsOCSUsers = hostsOCSUsers
    self.verificationLevel = verificationLevel
    self.isLocal = isLocal
    self.autodiscoverUrl = autodiscoverUrl
    self.sipClientPort = sipClientPort
  }

  public static let typeName = "Microsoft.Rtc.Management.WritableConfig.Settings.Edge.DisplayHostingProvider"

  public var record: LabRecord {
    LabRecord(
      CsHostingProvider.typeName,
      [
        ("Identity", .string(identity)), ("Name", .string(identity)), ("ProxyFqdn", .string(proxyFqdn)),
        ("VerificationLevel", verificationLevel.value), ("Enabled", .boolean(enabled)),
        ("EnabledSharedAddressSpace", .boolean(enabledSharedAddressSpace)), ("HostsOCSUsers", .boolean(hostsOCSUsers)),
        ("IsLocal", .boolean(isLocal)), ("AutodiscoverUrl", .optional(autodiscoverUrl)),
        ("SipClientPort", .int(Int64(sipClientPort))),
      ],
      showing: [
        "Identity", "Name", "ProxyFqdn", "VerificationLevel", "Enabled", "EnabledSharedAddressSpace", "HostsOCSUsers",
        "IsLocal",
        "AutodiscoverUrl",
      ])
  }
}

/// A public provider, as Get-CsPublicProvider prints it.
public struct CsPublicProvider: Sendable, Hashable, LabRecordConvertible {
  public let identity: String
  public let proxyFqdn: String
  public var iconUrl: String?
  public var verificationLevel: CsVerificationLevel
  public var enabled: Bool

  public init(
    identity: String, proxyFqdn: String, iconUrl: String? = nil,
    verificationLevel: CsVerificationLevel = .useSourceVerification,
    enabled: Bool = false
  ) {
    self.identity = identity
    self.proxyFqdn = proxyFqdn
    self.iconUrl = iconUrl
    self.verificationLevel = verificationLevel
    self.enabled = enabled
  }

  public var record: LabRecord {
    LabRecord(
      "Microsoft.Rtc.Management.WritableConfig.Settings.Edge.DisplayPublicProvider",
      [
        ("Identity", .string(identity)), ("Name", .string(identity)), ("ProxyFqdn", .string(proxyFqdn)),
        ("IconUrl", .optional(iconUrl)), ("VerificationLevel", verificationLevel.value), ("Enabled", .boolean(enabled)),
      ])
  }
}

/// What Set-CsHostingProvider may change; nil = leave. The proxy can't be changed.
public struct CsHostingProviderChanges: Sendable {
  public var verificationLevel: CsVerificationLevel?
  public var enabled: Bool?
  public var enabledSharedAddressSpace: Bool?
  public var hostsOCSUsers: Bool?
  public var isLocal: Bool?
  /// The outer nil = not given; the inner = cleared.
  public var autodiscoverUrl: String??
  public var sipClientPort: Int?

  public init() {}
}

extension ManagementStoreContent {
  /// Whether a host name can be a proxy: labels of letters, digits and dashes with at least one dot.
  static func isFqdn(_ text: String) -> Bool {
    let labels = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard labels.count >= 2, text.utf8.count <= 255 else { return false }
    return labels.allSatisfy { label in
      !label.isEmpty && label.count <= 63 && label.first != 0x2D && label.last != 0x2D
        && label.allSatisfy {
          ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D || $0 == 0x5F
        }
    }
  }

  /// Refuses an identity or proxy that a provider of either kind has.
  func requireFreeProvider(identity: String, proxyFqdn: String) throws(LabError) {
    for (name, proxy) in hostingProviders.map({ ($0.identity, $0.proxyFqdn) })
      + publicProviders.map({ ($0.identity, $0.proxyFqdn) })
    {
      if sameText(name, identity) { throw .csDuplicateKey(identity, key: "HostingProviderName") }
      if sameText(proxy, proxyFqdn) { throw .csDuplicateKey(proxyFqdn, key: "HostingProviderProxyFqdn") }
    }
  }
}

extension Organisation {
  /// Get-CsHostingProvider: all, the named one (unknown = error), or those whose identity matches `filter`'s stars.
  public func getCsHostingProvider(
    _ identity: String? = nil, filter: String? = nil, localStore: Bool = false
  ) throws(LabError) -> [CsHostingProvider] {
    let all = try storeContent(localStore: localStore).hostingProviders
    if let identity {
      guard let found = all.first(where: { sameText($0.identity, identity) }) else {
        throw .csUnknownItem("HostingProvider", identity)
      }
      return [found]
    }
    guard let filter else { return all }
    let pattern = StarPattern(filter)
    return all.filter { pattern.matches($0.identity) }
  }

  /// New-CsHostingProvider. Returns the new provider, which the cmdlet prints.
  @discardableResult public mutating func newCsHostingProvider(_ provider: CsHostingProvider) throws(LabError)
    -> CsHostingProvider
  {
    if provider.identity.trimmed.isEmpty { throw .csBadIdentity(provider.identity) }
    guard ManagementStoreContent.isFqdn(provider.proxyFqdn) else {
      throw .csInvalidValue(provider.proxyFqdn, for: "ProxyFqdn", "It must be a fully qualified domain name.")
    }
    guard (1...65_535).contains(provider.sipClientPort) else {
      throw .csInvalidValue(String(provider.sipClientPort), for: "SipClientPort", "It must be between 1 and 65535.")
    }
    try lync.configuration.requireFreeProvider(identity: provider.identity, proxyFqdn: provider.proxyFqdn)
    if let route = lync.configuration.accessEdge.defaultRouteFqdn { throw .csProviderBlocksDefaultRoute(route) }
    try changeStore("Created hosting provider \(provider.identity) (\(provider.proxyFqdn))") { content throws(LabError) in
      content.hostingProviders.append(provider)
    }
    return provider
  }

  /// Set-CsHostingProvider.
  public mutating func setCsHostingProvider(_ identity: String, _ changes: CsHostingProviderChanges) throws(LabError) {
    let index = try providerIndex(identity)
    if let port = changes.sipClientPort, !(1...65_535).contains(port) {
      throw .csInvalidValue(String(port), for: "SipClientPort", "It must be between 1 and 65535.")
    }
    try changeStore("Changed hosting provider \(identity)") { content throws(LabError) in
      var provider = content.hostingProviders[index]
      provider.verificationLevel = changes.verificationLevel ?? provider.verificationLevel
      provider.enabled = changes.enabled ?? provider.enabled
      provider.enabledSharedAddressSpace = changes.enabledSharedAddressSpace ?? provider.enabledSharedAddressSpace
      provider.hostsOCSUsers = changes.hostsOCSUsers ?? provider.hostsOCSUsers
      provider.isLocal = changes.isLocal ?? provider.isLocal
      if let url = changes.autodiscoverUrl { provider.autodiscoverUrl = url }
      provider.sipClientPort = changes.sipClientPort ?? provider.sipClientPort
      content.hostingProviders[index] = provider
    }
  }

  /// Enable-CsHostingProvider and Disable-CsHostingProvider.
  public mutating func setCsHostingProviderEnabled(_ identity: String, _ enabled: Bool) throws(LabError) {
    var changes = CsHostingProviderChanges()
    changes.enabled = enabled
    try setCsHostingProvider(identity, changes)
  }

  /// Remove-CsHostingProvider.
  public mutating func removeCsHostingProvider(_ identity: String) throws(LabError) {
    let index = try providerIndex(identity)
    try changeStore("Removed hosting provider \(identity)") { content throws(LabError) in
      content.hostingProviders.remove(at: index)
    }
  }

  private func providerIndex(_ identity: String) throws(LabError) -> Int {
    try requireStore()
    guard let index = lync.configuration.hostingProviders.firstIndex(where: { sameText($0.identity, identity) }) else {
      throw .csUnknownItem("HostingProvider", identity)
    }
    return index
  }

  /// Get-CsPublicProvider.
  public func getCsPublicProvider(_ identity: String? = nil, localStore: Bool = false) throws(LabError) -> [CsPublicProvider] {
    let all = try storeContent(localStore: localStore).publicProviders
    guard let identity else { return all }
    guard let found = all.first(where: { sameText($0.identity, identity) }) else {
      throw .csUnknownItem("PublicProvider", identity)
    }
    return [found]
  }

  /// New-CsPublicProvider.
  @discardableResult public mutating func newCsPublicProvider(_ provider: CsPublicProvider) throws(LabError) -> CsPublicProvider
  {
    guard ManagementStoreContent.isFqdn(provider.proxyFqdn) else {
      throw .csInvalidValue(provider.proxyFqdn, for: "ProxyFqdn", "It must be a fully qualified domain name.")
    }
    try lync.configuration.requireFreeProvider(identity: provider.identity, proxyFqdn: provider.proxyFqdn)
    try changeStore("Created public provider \(provider.identity)") { content throws(LabError) in
      content.publicProviders.append(provider)
    }
    return provider
  }

  /// Set-, Enable- and Disable-CsPublicProvider.
  public mutating func setCsPublicProvider(
    _ identity: String, enabled: Bool? = nil, verificationLevel: CsVerificationLevel? = nil, iconUrl: String?? = nil
  ) throws(LabError) {
    try requireStore()
    guard let index = lync.configuration.publicProviders.firstIndex(where: { sameText($0.identity, identity) }) else {
      throw .csUnknownItem("PublicProvider", identity)
    }
    try changeStore("Changed public provider \(identity)") { content throws(LabError) in
      if let enabled { content.publicProviders[index].enabled = enabled }
      if let verificationLevel { content.publicProviders[index].verificationLevel = verificationLevel }
      if let iconUrl { content.publicProviders[index].iconUrl = iconUrl }
    }
  }

  /// Remove-CsPublicProvider.
  public mutating func removeCsPublicProvider(_ identity: String) throws(LabError) {
    try requireStore()
    guard let index = lync.configuration.publicProviders.firstIndex(where: { sameText($0.identity, identity) }) else {
      throw .csUnknownItem("PublicProvider", identity)
    }
    try changeStore("Removed public provider \(identity)") { content throws(LabError) in
      content.publicProviders.remove(at: index)
    }
  }
}
