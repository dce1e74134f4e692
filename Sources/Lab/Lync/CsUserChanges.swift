// Enable-, Set- and Disable-CsUser and the Grant- cmdlets. They write Active Directory, as any LDAP client does, and never
// touch the management store.

/// What Set-CsUser changes; nil = leave, an inner nil = clear.
public struct CsUserChanges: Sendable {
  public var enabled: Bool?
  public var sipAddress: String?
  public var lineURI: String??
  public var privateLine: String??
  public var lineServerURI: String??
  public var enterpriseVoiceEnabled: Bool?
  public var hostedVoiceMail: Bool?
  public var audioVideoDisabled: Bool?
  public var remoteCallControlTelephonyEnabled: Bool?
  /// Uninitialized, UseLyncArchivingPolicy, ArchivingToExchange or NoArchiving.
  public var exchangeArchivingPolicy: String?

  public init() {}
}

extension Organisation {
  static func isSipAddress(_ text: String) -> Bool {
    guard text.startsFolded(with: "sip:") else { return false }
    let rest = String(text.dropFirst(4))
    guard let domain = rest.domainPart, !rest.localPart.isEmpty, !rest.localPart.utf8.contains(0x40) else { return false }
    return ManagementStoreContent.isFqdn(domain) && !rest.utf8.contains(0x20)
  }

  private func requireFreeSip(_ address: String, for guid: LabGUID, identity: String) throws(LabError) {
    guard Organisation.isSipAddress(address) else { throw .csBadSipAddress(address) }
    if let other = activeDirectory.find(.sipAddress, address).first(where: { $0 != guid }) {
      throw .csNotUnique(activeDirectory.distinguishedName(of: other), target: identity)
    }
  }

  private func formSip(
    _ type: CsSipAddressType, domain: String?, _ object: DirectoryObject, identity: String
  ) throws(LabError) -> String? {
    func needed(_ attribute: ADAttribute) throws(LabError) -> String {
      guard let text = object.attributes.string(attribute), !text.isEmpty else {
        throw .csMissingAttribute(attribute.name, of: identity)
      }
      return text
    }
    switch type {
    case .none: return nil
    case .userPrincipalName: return "sip:" + (try needed(.userPrincipalName))
    case .emailAddress: return "sip:" + (try needed(.mail))
    case .firstLastName, .samAccountName:
      guard let domain else { throw .csSipDomainRequired(type.rawValue) }
      if type == .samAccountName { return "sip:\(try needed(.samAccountName))@\(domain)" }
      return "sip:\(try needed(.givenName)).\(try needed(.surname))@\(domain)"
    }
  }

  /// Replaces the `sip:` value among a user's proxy addresses.
  private func proxies(of object: DirectoryObject, withSip sip: String?) -> [ADValue] {
    let kept = object.attributes[.proxyAddresses].filter { $0.text?.startsFolded(with: "sip:") != true }
    return kept + (sip.map { [.string($0)] } ?? [])
  }

  private func voice(_ settings: [String], _ on: Bool) -> [ADValue] {
    (settings.filter { !$0.startsFolded(with: "CsHostedVoiceMail=") } + ["CsHostedVoiceMail=\(on ? 1 : 0)"]).map { .string($0) }
  }

  /// Enable-CsUser. `address` is a whole SIP address (one user only); otherwise it is formed by `type`. Either a pool or a
  /// hosting provider's proxy says where the user is homed. Returns the users, for -PassThru.
  @discardableResult public mutating func enableCsUser(
    _ identity: String, registrarPool: String? = nil, hostingProviderProxyFqdn: String? = nil, sipAddress: String? = nil,
    sipAddressType: CsSipAddressType? = nil, sipDomain: String? = nil
  ) throws(LabError) -> [CsUser] {
    var home: String?
    var locator = "SRV:"
    if let registrarPool {
      guard let pool = lync.configuration.topology.pool(registrarPool), lync.configuration.topology.isRegistrar(pool.fqdn)
      else {
        throw .csUnknownPool(registrarPool)
      }
      home =
        "CN=Lc Services,CN=Microsoft,CN=\(pool.clusterId),CN=Pools,CN=RTC Service,CN=Services,CN=Configuration,"
        + activeDirectory.rootDN
    } else if let hostingProviderProxyFqdn {
      guard lync.configuration.hostingProviders.contains(where: { sameText($0.proxyFqdn, hostingProviderProxyFqdn) }) else {
        throw .csUnknownPool(hostingProviderProxyFqdn)
      }
      locator = hostingProviderProxyFqdn
    }
    var users: [CsUser] = []
    for guid in try csResolve(identity, enabledOnly: false) {
      guard let object = activeDirectory[guid] else { continue }
      if object.attributes.first(.sipAddress) != nil { throw .csAlreadyEnabled(identity) }
      var address = sipAddress
      if address == nil {
        address = try formSip(sipAddressType ?? .userPrincipalName, domain: sipDomain, object, identity: identity)
      }
      guard let sip = address else { throw .csBadSipAddress("") }
      try requireFreeSip(sip, for: guid, identity: identity)
      let normal = "sip:" + sip.dropFirst(4)
      let all = proxies(of: object, withSip: normal)
      try change("Enabled \(normal) for Lync", in: .lync) { systems throws(LabError) in
        var modifications: [DirectoryModification] = [
          .replace(.sipAddress, [.string(normal)]), .replace(.sipEnabled, [.boolean(true)]),
          .replace(.sipLocator, [.string(locator)]), .replace(.sipOptionFlags, [.integer(257)]),
          .replace(.sipFederation, [.boolean(true)]), .replace(.sipInternetAccess, [.boolean(true)]),
          .replace(.proxyAddresses, all),
        ]
        if let home {
          modifications.append(.replace(.sipHomeServer, [.string(home)]))
          modifications.append(.replace(.sipRoutingGroup, [.bytes(systems.random.guid().bytes)]))
        }
        try systems.activeDirectory.modify(guid, modifications, at: systems.now)
      }
      if let user = csUser(guid) { users.append(user) }
    }
    return users
  }

  /// Set-CsUser, for enabled users only.
  @discardableResult public mutating func setCsUser(_ identity: String, _ changes: CsUserChanges) throws(LabError) -> [CsUser] {
    var users: [CsUser] = []
    for guid in try csResolve(identity, enabledOnly: true) {
      guard let object = activeDirectory[guid] else { continue }
      let modifications = try csModifications(changes, object, identity: identity)
      let sip = object.attributes.string(.sipAddress) ?? identity
      try change("Changed Lync user \(sip)", in: .lync) { systems throws(LabError) in
        try systems.activeDirectory.modify(guid, modifications, at: systems.now)
      }
      if let user = csUser(guid) { users.append(user) }
    }
    return users
  }

  private func csModifications(
    _ changes: CsUserChanges, _ object: DirectoryObject, identity: String
  ) throws(LabError) -> [DirectoryModification] {
    var modifications: [DirectoryModification] = []
    if let enabled = changes.enabled { modifications.append(.replace(.sipEnabled, [.boolean(enabled)])) }
    if let sip = changes.sipAddress {
      let address = sip.startsFolded(with: "sip:") ? sip : "sip:" + sip
      try requireFreeSip(address, for: object.guid, identity: identity)
      modifications.append(.replace(.sipAddress, [.string(address)]))
      modifications.append(.replace(.proxyAddresses, proxies(of: object, withSip: address)))
    }
    if let line = changes.lineURI {
      if let line {
        try requireLine(line, for: object.guid, identity: identity)
        modifications.append(.replace(.sipLine, [.string(line)]))
      } else {
        modifications.append(.replace(.sipLine, []))
      }
    }
    if let line = changes.privateLine { modifications.append(.replace(.sipPrivateLine, line.map { [.string($0)] } ?? [])) }
    if let line = changes.lineServerURI { modifications.append(.replace(.sipLineServer, line.map { [.string($0)] } ?? [])) }
    var flags = object.attributes.integer(.sipOptionFlags) ?? 257
    for (value, bit) in [
      (changes.enterpriseVoiceEnabled, 128), (changes.audioVideoDisabled, 32), (changes.remoteCallControlTelephonyEnabled, 16),
    ] as [(Bool?, Int64)] {
      if let value { flags = value ? flags | bit : flags & ~bit }
    }
    if flags & 32 != 0, flags & (128 | 16) != 0 { throw .csAudioVideoInUse(identity) }
    if flags != object.attributes.integer(.sipOptionFlags) {
      modifications.append(.replace(.sipOptionFlags, [.integer(flags)]))
    }
    if let hosted = changes.hostedVoiceMail {
      if hosted, let kind = CsPolicyKind.named("HostedVoicemailPolicy"),
        effectivePolicy(kind, object)?["Destination"]?.text.isEmpty ?? true
      {
        throw .csHostedVoiceMailWithoutDestination(identity)
      }
      modifications.append(.replace(.voiceMailSettings, voice(object.attributes.strings(.voiceMailSettings), hosted)))
    }
    if let archiving = changes.exchangeArchivingPolicy {
      let names = ["uninitialized", "uselyncarchivingpolicy", "archivingtoexchange", "noarchiving"]
      guard let index = names.firstIndex(of: fold(archiving)) else {
        throw .csInvalidValue(
          archiving, for: "ExchangeArchivingPolicy", "The possible values are \(names.joined(separator: ", ")).")
      }
      modifications.append(.replace(.sipArchiving, index == 0 ? [] : [.integer(Int64(index))]))
    }
    return modifications
  }

  private func requireLine(_ line: String, for guid: LabGUID, identity: String) throws(LabError) {
    guard line.startsFolded(with: "tel:") else { throw .csBadLineURI(line) }
    let number = String(line.dropFirst(4))
    let (digits, suffix) = number.cut(at: 0x3B) ?? (number, "")
    let plain = digits.utf8.first == 0x2B ? digits.dropFirst() : Substring(digits)
    guard !plain.isEmpty, plain.utf8.count <= 15, plain.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      throw .csBadLineURI(line)
    }
    if !suffix.isEmpty {
      guard suffix.startsFolded(with: "ext="), suffix.utf8.count > 4,
        suffix.utf8.dropFirst(4).allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
      else { throw .csBadLineURI(line) }
    }
    if let other = activeDirectory.find(.sipLine, line).first(where: { $0 != guid }) {
      throw .csNotUnique(activeDirectory.distinguishedName(of: other), target: identity)
    }
  }

  /// Disable-CsUser: takes every Lync attribute and the SIP address away.
  public mutating func disableCsUser(_ identity: String) throws(LabError) {
    for guid in try csResolve(identity, enabledOnly: true) {
      guard let object = activeDirectory[guid] else { continue }
      var modifications: [DirectoryModification] = [.replace(.proxyAddresses, proxies(of: object, withSip: nil))]
      for attribute in object.attributes.attributes where attribute.name.startsFolded(with: "msRTCSIP-") {
        modifications.append(.replace(attribute, []))
      }
      let settings = object.attributes.strings(.voiceMailSettings).filter { !$0.startsFolded(with: "CsHostedVoiceMail=") }
      modifications.append(.replace(.voiceMailSettings, settings.map { .string($0) }))
      let all = modifications
      try change("Disabled \(object.attributes.string(.sipAddress) ?? identity) for Lync", in: .lync) {
        systems throws(LabError) in
        try systems.activeDirectory.modify(guid, all, at: systems.now)
      }
    }
  }

  /// Grant-Cs<Kind>: nil takes the user's own policy away. The name is looked up in the front end's replica, so a policy made a
  /// moment ago is "not a user policy" until it has replicated.
  @discardableResult public mutating func grantCsPolicy(
    _ kind: CsPolicyKind, to identity: String, policyName: String?
  ) throws(LabError) -> [CsUser] {
    let guids = try csResolve(identity, enabledOnly: true)
    var anchor: Int64?
    if let policyName {
      let replica = lync.localStores[fold(lync.store.masterFqdn)]?.content ?? lync.configuration
      guard let scope = CsScope(policyName), case .tag = scope, let policy = replica.policies[kind, scope] else {
        throw .csNotUserPolicy(policyName)
      }
      anchor = policy.anchor
    }
    for guid in guids {
      guard let object = activeDirectory[guid] else { continue }
      let old = grantedPolicy(kind, object)?.anchor
      var grants = object.attributes.strings(.sipPolicies).filter { $0 != "0=\(old ?? -1)" }
      if let anchor { grants.append("0=\(anchor)") }
      let values = grants.map { ADValue.string($0) }
      let sip = object.attributes.string(.sipAddress) ?? identity
      try change("Granted \(kind.name) \(policyName ?? "none") to \(sip)", in: .lync) { systems throws(LabError) in
        try systems.activeDirectory.modify(guid, [.replace(.sipPolicies, values)], at: systems.now)
      }
    }
    return guids.compactMap { csUser($0) }
  }

  func effectivePolicy(_ kind: CsPolicyKind, _ object: DirectoryObject) -> CsPolicy? {
    let pool = registrarPool(of: object).flatMap { lync.configuration.topology.pool($0) }
    return lync.configuration.policies.effective(kind, granted: grantedPolicy(kind, object)?.scope.name, site: pool?.siteName)
  }

  /// Get-CsEffectivePolicy: the winner of each kind for a user.
  public func getCsEffectivePolicy(_ identity: String) throws(LabError) -> [LabRecord] {
    try csResolve(identity, enabledOnly: true).compactMap { guid in
      guard let object = activeDirectory[guid] else { return nil }
      let values = CsPolicyKind.all.map { kind -> (String, LabValue) in
        (kind.name == "DialPlan" ? "LocationProfile" : kind.name, .optional(effectivePolicy(kind, object)?.scope.description))
      }
      return LabRecord(
        "Microsoft.Rtc.Management.AD.Cmdlets.EffectivePolicy",
        [("Identity", .string(activeDirectory.distinguishedName(of: guid)))] + values)
    }
  }
}
