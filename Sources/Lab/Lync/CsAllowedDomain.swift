// Domains that federation allows or blocks. A domain stands on one list at most (FACTS B7).

/// As Get-CsAllowedDomain prints it.
public struct CsAllowedDomain: Sendable, Hashable, LabRecordConvertible {
  public let domain: String
  public var proxyFqdn: String?
  public var verificationLevel: CsVerificationLevel
  public var comment: String?
  public var markForMonitoring: Bool

  public init(
    domain: String, proxyFqdn: String? = nil, verificationLevel: CsVerificationLevel = .useSourceVerification,
    comment: String? = nil, markForMonitoring: Bool = false
  ) {
    self.domain = domain
    self.proxyFqdn = proxyFqdn
    self.verificationLevel = verificationLevel
    self.comment = comment
    self.markForMonitoring = markForMonitoring
  }

  public var record: LabRecord {
    LabRecord(
      "Microsoft.Rtc.Management.WritableConfig.Settings.Edge.DisplayAllowedDomain",
      [
        ("Identity", .string(domain)), ("Domain", .string(domain)), ("ProxyFqdn", .optional(proxyFqdn)),
        ("VerificationLevel", verificationLevel.value), ("Comment", .optional(comment)),
        ("MarkForMonitoring", .boolean(markForMonitoring)),
      ])
  }
}

/// As Get-CsBlockedDomain prints it.
public struct CsBlockedDomain: Sendable, Hashable, LabRecordConvertible {
  public let domain: String
  public var comment: String?

  public init(domain: String, comment: String? = nil) {
    self.domain = domain
    self.comment = comment
  }

  public var record: LabRecord {
    LabRecord(
      "Microsoft.Rtc.Management.WritableConfig.Settings.Edge.DisplayBlockedDomain",
      [("Identity", .string(domain)), ("Domain", .string(domain)), ("Comment", .optional(comment))])
  }
}

extension Organisation {
  private func requireFreeDomain(_ domain: String) throws(LabError) {
    try requireStore()
    if lync.configuration.allowedDomains.contains(where: { sameText($0.domain, domain) }) {
      throw .csAlreadyExists("AllowedDomain", domain)
    }
    if lync.configuration.blockedDomains.contains(where: { sameText($0.domain, domain) }) {
      throw .csAlreadyExists("BlockedDomain", domain)
    }
  }

  private func allowedIndex(_ domain: String) throws(LabError) -> Int {
    try requireStore()
    guard let index = lync.configuration.allowedDomains.firstIndex(where: { sameText($0.domain, domain) }) else {
      throw .csUnknownItem("AllowedDomain", domain)
    }
    return index
  }

  /// Get-CsAllowedDomain.
  public func getCsAllowedDomain(_ identity: String? = nil, localStore: Bool = false) throws(LabError) -> [CsAllowedDomain] {
    let all = try storeContent(localStore: localStore).allowedDomains
    guard let identity else { return all }
    let found = all.filter { sameText($0.domain, identity) }
    if found.isEmpty { throw .csUnknownItem("AllowedDomain", identity) }
    return found
  }

  /// New-CsAllowedDomain.
  @discardableResult public mutating func newCsAllowedDomain(_ domain: CsAllowedDomain) throws(LabError) -> CsAllowedDomain {
    try requireFreeDomain(domain.domain)
    try changeStore("Allowed federation with \(domain.domain)") { content throws(LabError) in
      content.allowedDomains.append(domain)
    }
    return domain
  }

  /// Set-CsAllowedDomain: everything but the domain itself.
  public mutating func setCsAllowedDomain(_ domain: CsAllowedDomain) throws(LabError) {
    let index = try allowedIndex(domain.domain)
    try changeStore("Changed allowed domain \(domain.domain)") { content throws(LabError) in
      content.allowedDomains[index] = domain
    }
  }

  /// Remove-CsAllowedDomain.
  public mutating func removeCsAllowedDomain(_ identity: String) throws(LabError) {
    let index = try allowedIndex(identity)
    try changeStore("Removed allowed domain \(identity)") { content throws(LabError) in content.allowedDomains.remove(at: index)
    }
  }

  /// Get-CsBlockedDomain.
  public func getCsBlockedDomain(_ identity: String? = nil, localStore: Bool = false) throws(LabError) -> [CsBlockedDomain] {
    let all = try storeContent(localStore: localStore).blockedDomains
    guard let identity else { return all }
    let found = all.filter { sameText($0.domain, identity) }
    if found.isEmpty { throw .csUnknownItem("BlockedDomain", identity) }
    return found
  }

  /// New-CsBlockedDomain.
  @discardableResult public mutating func newCsBlockedDomain(_ domain: CsBlockedDomain) throws(LabError) -> CsBlockedDomain {
    try requireFreeDomain(domain.domain)
    try changeStore("Blocked federation with \(domain.domain)") { content throws(LabError) in
      content.blockedDomains.append(domain)
    }
    return domain
  }

  /// Remove-CsBlockedDomain.
  public mutating func removeCsBlockedDomain(_ identity: String) throws(LabError) {
    try requireStore()
    guard let index = lync.configuration.blockedDomains.firstIndex(where: { sameText($0.domain, identity) }) else {
      throw .csUnknownItem("BlockedDomain", identity)
    }
    try changeStore("Removed blocked domain \(identity)") { content throws(LabError) in content.blockedDomains.remove(at: index)
    }
  }
}
