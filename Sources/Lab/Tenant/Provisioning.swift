// The tenant's side of DirSync (FACTS C5, C6, K rules 4-6): finds the object by source anchor or soft match, computes its UPN
// and addresses, refuses duplicates, and deletes what left the forest.

extension Tenant {
  /// Takes an exported object. On success the object's id.
  mutating func provision(
    _ image: DirectoryImage, at now: Instant, random: inout SeededRandom
  ) -> Result<LabGUID, ProvisioningError> {
    switch image.kind {
    case .user: return provisionUser(image, at: now, random: &random)
    case .group: return provisionGroup(image, at: now, random: &random)
    case .contact: return provisionContact(image, at: now, random: &random)
    }
  }

  private mutating func provisionUser(
    _ image: DirectoryImage, at now: Instant, random: inout SeededRandom
  ) -> Result<LabGUID, ProvisioningError> {
    let anchor = image.sourceAnchor
    for proxy in image.proxyAddresses {
      guard let (type, address) = proxy.cut(at: 0x3A), !type.isEmpty, !address.isEmpty else {
        return .failure(.invalidAddress(proxy))
      }
      if sameText(type, "smtp"), address.domainPart == nil || address.utf8.contains(0x20) {
        return .failure(.invalidAddress(proxy))
      }
    }
    let primaries = image.proxyAddresses.filter { $0.utf8.starts(with: "SMTP:".utf8) }
    if primaries.count > 1 { return .failure(.invalidAddress(primaries[1])) }

    var user: MsolUser
    var isNew = false
    if let id = byAnchor[anchor], let found = users[id] {
      user = found
    } else if let id = softMatch(image), let found = users[id] {
      user = found
      user.immutableId = anchor
    } else {
      isNew = true
      user = MsolUser(objectId: random.guid(), userPrincipalName: "", displayName: image.displayName, whenCreated: now)
      user.liveId = random.hex(16).uppercased()
      user.immutableId = anchor
    }
    if user.moera.isEmpty { user.moera = freeMoera(image.alias, for: user.objectId) }

    let onPremises = image.userPrincipalName ?? ""
    let wanted = isVerified(onPremises.domainPart) ? onPremises : user.moera
    if isNew || user.softDeleted != nil || !user.isLicensed || user.userPrincipalName.isEmpty || !user.isDirSynced {
      user.userPrincipalName = wanted
    }
    if let other = byUPN[fold(user.userPrincipalName)], other != user.objectId {
      return .failure(.duplicate("UserPrincipalName \(user.userPrincipalName)"))
    }
    user.alias = image.alias
    user.syncedProxies = image.proxyAddresses
    user.isDirSynced = true
    user.softDeleted = nil
    for proxy in addresses(of: user) {
      if let other = byProxy[fold(proxy)], other != user.objectId { return .failure(.duplicate("ProxyAddresses \(proxy)")) }
    }
    user.displayName = image.displayName
    user.texts = image.texts
    user.mail = image.mail
    user.blockCredential = !image.accountEnabled
    user.sipAddress = image.sipAddress
    user.sipLocator = image.sipLocator
    if let location = image.usageLocation { user.usageLocation = location }
    user.lastDirSyncTime = now
    moeras[fold(user.moera)] = user.objectId
    put(user)
    return .success(user.objectId)
  }

  /// A cloud-only user whose primary SMTP address the new object has.
  private func softMatch(_ image: DirectoryImage) -> LabGUID? {
    guard let primary = image.primarySmtp, let id = byProxy[fold("smtp:" + primary)], let user = users[id],
      !user.isDirSynced, user.immutableId.isEmpty,
      user.proxyAddresses.contains(where: { $0.utf8.starts(with: "SMTP:".utf8) && sameText(String($0.dropFirst(5)), primary) })
    else { return nil }
    return id
  }

  private mutating func provisionGroup(
    _ image: DirectoryImage, at now: Instant, random: inout SeededRandom
  ) -> Result<LabGUID, ProvisioningError> {
    let id = byAnchor[image.sourceAnchor] ?? random.guid()
    // Distribution groups without an address have no use in the cloud; they appear all the same.
    var group = groups[id] ?? MsolGroup(objectId: id, displayName: image.displayName)
    for proxy in image.proxyAddresses where byProxy[fold(proxy)].map({ $0 != id }) ?? false {
      return .failure(.duplicate("ProxyAddresses \(proxy)"))
    }
    for proxy in group.proxyAddresses where byProxy[fold(proxy)] == id { byProxy[fold(proxy)] = nil }
    group.displayName = image.displayName
    group.isDirSynced = true
    group.lastDirSyncTime = now
    group.emailAddress = image.primarySmtp ?? image.mail
    group.groupType =
      image.isSecurityGroup ? (group.emailAddress == nil ? "Security" : "MailEnabledSecurity") : "DistributionList"
    group.proxyAddresses = image.proxyAddresses
    group.members = image.members.compactMap { byAnchor[$0.base64] }
    for proxy in group.proxyAddresses { byProxy[fold(proxy)] = id }
    byAnchor[image.sourceAnchor] = id
    group.anchor = image.sourceAnchor
    groups[id] = group
    return .success(id)
  }

  private mutating func provisionContact(
    _ image: DirectoryImage, at now: Instant, random: inout SeededRandom
  ) -> Result<LabGUID, ProvisioningError> {
    let id = byAnchor[image.sourceAnchor] ?? random.guid()
    for proxy in image.proxyAddresses where byProxy[fold(proxy)].map({ $0 != id }) ?? false {
      return .failure(.duplicate("ProxyAddresses \(proxy)"))
    }
    for (proxy, owner) in byProxy where owner == id { byProxy[proxy] = nil }
    for proxy in image.proxyAddresses { byProxy[fold(proxy)] = id }
    byAnchor[image.sourceAnchor] = id
    contacts[id] = image
    return .success(id)
  }

  /// The object left the forest: users go into the recycle bin, the rest goes away. Returns its id.
  mutating func deprovision(anchor: LabGUID, at now: Instant) -> LabGUID? {
    guard let id = byAnchor[anchor.base64] else { return nil }
    if var user = users[id] {
      guard user.softDeleted == nil else { return nil }
      user.softDeleted = now
      user.licences = []
      put(user)
      return id
    }
    byAnchor[anchor.base64] = nil
    for (proxy, owner) in byProxy where owner == id { byProxy[proxy] = nil }
    groups[id] = nil
    contacts[id] = nil
    return id
  }

  /// A password hash from DirSync's password loop.
  mutating func setSynchronisedPassword(_ digest: UInt64, anchor: LabGUID, at now: Instant) -> Bool {
    guard passwordSynchronisationEnabled, let id = byAnchor[anchor.base64], users[id] != nil else { return false }
    users[id]?.passwordDigest = digest
    users[id]?.lastPasswordChange = now
    lastPasswordSyncTime = now
    return true
  }
}

extension Systems {
  /// What follows when a user has been deleted: the mailbox goes, the recycle bin keeps the user for thirty days.
  mutating func removedFromTenant(_ id: LabGUID) {
    schedule(.mailboxDisconnects(user: id), after: .seconds(60))
    schedule(.forwardSync(object: id), after: .seconds(60))
    schedule(.deletedUserExpires(user: id), after: .days(30))
  }
}
