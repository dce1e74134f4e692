// SIP domains of the deployment: exactly one is the default and can't be removed.

/// A SIP domain, as Get-CsSipDomain prints it.
public struct CsSipDomain: Sendable, Hashable, LabRecordConvertible {
  public let name: String
  public internal(set) var isDefault: Bool

  public var record: LabRecord {
    LabRecord(
      "Microsoft.Rtc.Management.Xds.SipDomain",
      [("Identity", .string(name)), ("Name", .string(name)), ("IsDefault", .boolean(isDefault))])
  }
}

extension Organisation {
  /// Get-CsSipDomain.
  public func getCsSipDomain(_ identity: String? = nil, localStore: Bool = false) throws(LabError) -> [CsSipDomain] {
    let all = try storeContent(localStore: localStore).sipDomains
    guard let identity else { return all }
    guard let found = all.first(where: { sameText($0.name, identity) }) else { throw .csUnknownItem("SipDomain", identity) }
    return [found]
  }

  /// New-CsSipDomain.
  @discardableResult public mutating func newCsSipDomain(_ name: String, isDefault: Bool = false) throws(LabError)
    -> CsSipDomain
  {
    try requireStore()
    guard ManagementStoreContent.isFqdn(name) else {
      throw .csInvalidValue(name, for: "Identity", "It must be a domain name.")
    }
    if lync.configuration.sipDomains.contains(where: { sameText($0.name, name) }) { throw .csAlreadyExists("SipDomain", name) }
    return try changeStore("Added SIP domain \(name)") { content throws(LabError) in
      if isDefault { for index in content.sipDomains.indices { content.sipDomains[index].isDefault = false } }
      let domain = CsSipDomain(name: name, isDefault: isDefault || content.sipDomains.isEmpty)
      content.sipDomains.append(domain)
      return domain
    }
  }

  /// Set-CsSipDomain -IsDefault.
  public mutating func setCsSipDomain(_ name: String, isDefault: Bool) throws(LabError) {
    try requireStore()
    guard let index = lync.configuration.sipDomains.firstIndex(where: { sameText($0.name, name) }) else {
      throw .csUnknownItem("SipDomain", name)
    }
    if !isDefault {
      if lync.configuration.sipDomains[index].isDefault { throw .csDefaultSipDomain(name) }
      return
    }
    try changeStore("Made \(name) the default SIP domain") { content throws(LabError) in
      for other in content.sipDomains.indices { content.sipDomains[other].isDefault = other == index }
    }
  }

  /// Remove-CsSipDomain: not the default one.
  public mutating func removeCsSipDomain(_ name: String) throws(LabError) {
    try requireStore()
    guard let index = lync.configuration.sipDomains.firstIndex(where: { sameText($0.name, name) }) else {
      throw .csUnknownItem("SipDomain", name)
    }
    if lync.configuration.sipDomains[index].isDefault { throw .csDefaultSipDomain(name) }
    try changeStore("Removed SIP domain \(name)") { content throws(LabError) in content.sipDomains.remove(at: index) }
  }
}
