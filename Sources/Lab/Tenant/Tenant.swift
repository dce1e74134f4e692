// The Office 365 tenant's directory: users, groups, domains, licences. DirSync and the MSOnline cmdlets write it; Exchange
// Online and Lync Online hear of changes through forward synchronisation only.

public struct Tenant: Sendable {
  /// `contoso.onmicrosoft.com`
  public let initialDomain: String
  public internal(set) var displayName: String
  public internal(set) var technicalContact: String
  public internal(set) var directorySynchronizationEnabled = true
  public internal(set) var passwordSynchronisationEnabled = false
  public internal(set) var lastDirSyncTime: Instant?
  public internal(set) var lastPasswordSyncTime: Instant?
  public internal(set) var domains: [MsolDomain] = []
  public internal(set) var skus: [MsolAccountSku] = []
  /// Mail that the service sent to the technical contact.
  public internal(set) var sentMail: [TechnicalMail] = []
  /// Members of roles, by role name.
  public internal(set) var roles: [(name: String, members: [LabGUID])] = []
  public internal(set) var groups: [LabGUID: MsolGroup] = [:]
  /// The AD FS computer that Set-MsolADFSContext named.
  public internal(set) var adfsContext: String?
  /// ObjectId of the company.
  public internal(set) var companyId = LabGUID.empty
  var contacts: [LabGUID: DirectoryImage] = [:]
  var users: [LabGUID: MsolUser] = [:]
  var order: [LabGUID] = []
  /// Live users by folded user principal name.
  var byUPN: [String: LabGUID] = [:]
  /// Objects by source anchor, deleted users included.
  var byAnchor: [String: LabGUID] = [:]
  /// Live objects by folded proxy address, prefix included.
  var byProxy: [String: LabGUID] = [:]

  public struct TechnicalMail: Sendable, Hashable {
    public let time: Instant
    public let from: String
    public let to: String
    public let subject: String
    public let body: String
  }

  init(initialDomain: String, displayName: String, technicalContact: String) {
    self.initialDomain = initialDomain
    self.displayName = displayName
    self.technicalContact = technicalContact
  }

  mutating func mail(_ body: String, subject: String, at now: Instant) {
    sentMail.append(
      TechnicalMail(
        time: now, from: "MSOnlineServicesTeam@MicrosoftOnline.com", to: technicalContact, subject: subject, body: body))
  }

  // MARK: Look-ups

  /// The live or deleted user with an ObjectId.
  public subscript(user: LabGUID) -> MsolUser? { users[user] }

  /// The live user with a UPN.
  public func user(upn: String) -> MsolUser? { byUPN[fold(upn)].flatMap { users[$0] } }

  /// The live users in order of creation.
  public var liveUsers: [MsolUser] { order.compactMap { users[$0] }.filter { $0.softDeleted == nil } }

  public func domain(_ name: String) -> MsolDomain? { domains.first { sameText($0.name, name) } }

  func isVerified(_ domain: String?) -> Bool { domain.flatMap { self.domain($0) }?.isVerified ?? false }

  /// Whether sign-in for an account goes to AD FS.
  public func isFederated(_ upn: String) -> Bool { upn.domainPart.flatMap { domain($0) }?.isFederated ?? false }

  func isMissing(anchor: LabGUID) -> Bool {
    guard let id = byAnchor[anchor.base64] else { return true }
    if groups[id] != nil { return false }
    return users[id].map { $0.softDeleted != nil } ?? true
  }

  /// Whether a password is right for a user with a password in the cloud.
  func accepts(_ credential: LabCredential) -> Bool {
    guard let user = user(upn: credential.userName), !user.blockCredential else { return false }
    return user.passwordDigest == PasswordRecord.digest(credential.password)
  }

  public func isAdministrator(_ upn: String) -> Bool {
    guard let user = user(upn: upn) else { return false }
    return roles.contains { $0.name == "Company Administrator" && $0.members.contains(user.objectId) }
  }

  // MARK: Bookkeeping

  /// The addresses of a user as the cloud keeps them (FACTS C5, K rule 6).
  func addresses(of user: MsolUser) -> [String] {
    var all = user.isDirSynced ? user.syncedProxies.filter { keeps($0) } : user.syncedProxies
    guard user.hasExchangePlan else { return all }
    let primary = all.contains { $0.utf8.starts(with: "SMTP:".utf8) }
    let moera = user.moera
    if !all.contains(where: { sameText($0, "smtp:" + moera) }) { all.append((primary ? "smtp:" : "SMTP:") + moera) }
    if !primary, let at = all.firstIndex(where: { sameText($0, "smtp:" + moera) }) { all[at] = "SMTP:" + moera }
    return all
  }

  /// Addresses in domains that the tenant hasn't verified are dropped.
  private func keeps(_ proxy: String) -> Bool {
    guard let (type, address) = proxy.cut(at: 0x3A) else { return false }
    if sameText(type, "x500") { return true }
    return isVerified(address.domainPart)
  }

  /// Stores a live user and keeps the indexes: the one way in which users change.
  mutating func put(_ user: MsolUser) {
    var user = user
    if let old = users[user.objectId] { unindex(old) } else { order.append(user.objectId) }
    user.proxyAddresses = addresses(of: user)
    users[user.objectId] = user
    if !user.immutableId.isEmpty { byAnchor[user.immutableId] = user.objectId }
    guard user.softDeleted == nil else { return }
    byUPN[fold(user.userPrincipalName)] = user.objectId
    for proxy in user.proxyAddresses { byProxy[fold(proxy)] = user.objectId }
  }

  private mutating func unindex(_ user: MsolUser) {
    if byUPN[fold(user.userPrincipalName)] == user.objectId { byUPN[fold(user.userPrincipalName)] = nil }
    for proxy in user.proxyAddresses where byProxy[fold(proxy)] == user.objectId { byProxy[fold(proxy)] = nil }
    if user.immutableId != "", byAnchor[user.immutableId] == user.objectId { byAnchor[user.immutableId] = nil }
  }

  mutating func forget(_ id: LabGUID) {
    if let user = users[id] {
      unindex(user)
      if moeras[fold(user.moera)] == id { moeras[fold(user.moera)] = nil }
    }
    users[id] = nil
    order.removeAll { $0 == id }
  }

  /// An address at the initial domain that nobody has: the alias, with a number when it is taken.
  func freeMoera(_ alias: String, for id: LabGUID?) -> String {
    let kept = String(decoding: alias.utf8.filter { $0 > 0x20 && $0 != 0x40 && $0 != 0x3A }, as: UTF8.self)
    let base = kept.isEmpty ? "user" : kept
    var candidate = "\(base)@\(initialDomain)"
    var number = 1
    func taken(_ address: String) -> Bool {
      let holders = [byProxy[fold("smtp:" + address)], byUPN[fold(address)]]
      return holders.contains { $0 != nil && $0 != id } || (moeras[fold(address)].map { $0 != id } ?? false)
    }
    while taken(candidate) {
      candidate = "\(base)\(number)@\(initialDomain)"
      number += 1
    }
    return candidate
  }

  /// Reserved addresses at the initial domain.
  var moeras: [String: LabGUID] = [:]
}

extension Organisation {
  /// Connect-MsolService: checks a credential and returns the account for `caller.tenantAccount`. Federated accounts sign in
  /// through AD FS.
  public func connectMsolService(_ credential: LabCredential) throws(LabError) -> String {
    guard let user = tenant.user(upn: credential.userName) else { throw .msolBadCredential() }
    if tenant.isFederated(user.userPrincipalName) {
      guard signIn(credential).outcome.isSignedIn else { throw .msolBadCredential() }
    } else if !tenant.accepts(credential) {
      throw .msolBadCredential()
    }
    return user.userPrincipalName
  }

  /// Throws unless the caller is connected; for writes unless the account is an administrator.
  func requireMsol(write: Bool = false) throws(LabError) {
    guard let account = caller.tenantAccount else { throw .msolNotConnected() }
    if write, !tenant.isAdministrator(account) { throw .msolAccessDenied() }
  }

  /// Get-MsolCompanyInformation.
  public func getMsolCompanyInformation() throws(LabError) -> LabRecord {
    try requireMsol()
    return LabRecord(
      "Microsoft.Online.Administration.CompanyInformation",
      [
        ("DisplayName", .string(tenant.displayName)), ("PreferredLanguage", .string("en")),
        ("Street", .string("1 Raffles Place")),
        ("City", .string("Singapore")), ("State", .string("")), ("PostalCode", .string("048616")), ("Country", .string("")),
        ("CountryLetterCode", .string("SG")), ("TelephoneNumber", .string("+6561234567")),
        ("MarketingNotificationEmails", .strings([])), ("TechnicalNotificationEmails", .strings([tenant.technicalContact])),
        ("SelfServePasswordResetEnabled", .boolean(false)), ("UsersPermissionToCreateGroupsEnabled", .boolean(true)),
        ("UsersPermissionToCreateLOBAppsEnabled", .boolean(true)), ("UsersPermissionToReadOtherUsersEnabled", .boolean(true)),
        ("UsersPermissionToUserConsentToAppEnabled", .boolean(true)),
        ("DirectorySynchronizationEnabled", .boolean(tenant.directorySynchronizationEnabled)),
        ("DirSyncServiceAccount", .string("Sync_adfs01@\(tenant.initialDomain)")),
        ("LastDirSyncTime", .optional(tenant.lastDirSyncTime)),
        ("LastPasswordSyncTime", .optional(tenant.lastPasswordSyncTime)),
        ("PasswordSynchronizationEnabled", .boolean(tenant.passwordSynchronisationEnabled)),
      ])
  }

  /// Set-MsolDirSyncEnabled: in force some minutes later.
  public mutating func setMsolDirSyncEnabled(_ enabled: Bool) throws(LabError) {
    try requireMsol(write: true)
    let waiting = clock.hasPending { event in
      if case .directorySynchronizationSwitches = event { return true }
      return false
    }
    if waiting { throw .msolDirSyncStatus() }
    try change("Directory synchronisation will be \(enabled ? "activated" : "deactivated")", in: .tenant) {
      systems throws(LabError) in
      systems.schedule(.directorySynchronizationSwitches(enabled: enabled), after: .minutes(5))
    }
  }
}
